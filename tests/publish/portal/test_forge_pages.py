"""Pages of the server that holds the repository."""

import pytest

from baocao.model.forge import ForgeKind, ForgeSettings
from baocao.publish.portal.forge_pages import ForgePages

_URLS = {ForgeKind.GITHUB: "https://api.github.com", ForgeKind.FORGEJO: "https://git.so.vn/api/v1"}


def pages(kind: ForgeKind, branch: str = "main") -> ForgePages:
    """Return the pages of a repository of that kind."""
    found = ForgePages.of(ForgeSettings(kind=kind, url=_URLS[kind], repository="so/bao-cao"), branch)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("kind", "below"),
    [
        (
            ForgeKind.GITHUB,
            (
                "https://github.com/so/bao-cao/pulls?q=is%3Apr+is%3Aopen+review-requested%3A%40me",
                "https://github.com/so/bao-cao/pulls",
                "https://github.com/so/bao-cao/blob/main/units/a/2024-h1.md",
                "https://github.com/so/bao-cao/commits/main/units/a/2024-h1.md",
            ),
        ),
        (
            ForgeKind.FORGEJO,
            (
                "https://git.so.vn/so/bao-cao/pulls?type=review_requested&state=open",
                "https://git.so.vn/so/bao-cao/pulls",
                "https://git.so.vn/so/bao-cao/src/branch/main/units/a/2024-h1.md",
                "https://git.so.vn/so/bao-cao/commits/branch/main/units/a/2024-h1.md",
            ),
        ),
    ],
)
def test_each_kind_has_its_own_addresses(kind: ForgeKind, below: tuple[str, ...]) -> None:
    """What waits for the reader, all that is open, a file and its commits."""
    found, path = pages(kind), "units/a/2024-h1.md"

    assert (found.waiting, found.open, found.file(path), found.history(path)) == below


def test_branch_and_path_are_quoted() -> None:
    """No name ends an address or opens a query."""
    assert pages(ForgeKind.GITHUB, "a?b#c").file('x/"y').endswith("/blob/a%3Fb%23c/x/%22y")


def test_without_a_server_there_are_none() -> None:
    """Nothing is linked that nobody can open."""
    assert ForgePages.of(ForgeSettings(), "main") is None
