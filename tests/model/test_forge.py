"""The key `forge` of the department: what may stand there, and what an author reads if it does not."""

from pathlib import Path

import pytest
from tests.builders import base_text, lay_repository

from baocao.load import load_workspace
from baocao.model import Fault, ForgeKind, ForgeSettings

DEPARTMENT = "units/department.yml"


def read(root: Path, written: str) -> tuple[ForgeSettings | None, list[Fault]]:
    """Return the settings that the loader takes from `forge: …`, and its faults."""
    text = base_text(DEPARTMENT) + f"forge: {written}\n"
    workspace = load_workspace(lay_repository(root, {DEPARTMENT: text}))
    faults = [fault for fault in workspace.faults if fault.place.path == DEPARTMENT]
    return (workspace.department.forge if workspace.department else None), faults


@pytest.mark.parametrize(
    ("written", "kind", "url"),
    [
        ("{kind: none}", ForgeKind.NONE, "https://api.github.com"),
        ("{kind: github, repository: so-ldtbxh/bao-cao}", ForgeKind.GITHUB, "https://api.github.com"),
        (
            "{kind: forgejo, url: https://git.example.vn/api/v1, repository: so/bao-cao, office: [so/van-phong]}",
            ForgeKind.FORGEJO,
            "https://git.example.vn/api/v1",
        ),
        (
            "{kind: github, url: 'http://127.0.0.1:8080', repository: so/bao-cao}",
            ForgeKind.GITHUB,
            "http://127.0.0.1:8080",
        ),
    ],
)
def test_forge_is_read(written: str, kind: ForgeKind, url: str, tmp_path: Path) -> None:
    """GitHub's own address needs not be written."""
    settings, faults = read(tmp_path, written)

    assert faults == []
    assert settings is not None
    assert (settings.kind, settings.url) == (kind, url)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("{kind: github}", "`repository: chủ/kho`", id="no-repository"),
        pytest.param("{kind: forgejo, repository: so/bao-cao}", "`url:`", id="no-address"),
        pytest.param("{kind: github, repository: bao-cao}", "`chủ/kho`", id="no-owner"),
        pytest.param("{kind: github, repository: so/../khac}", "`chủ/kho`", id="climbing"),
        pytest.param("{kind: github, repository: 'so/bao cao'}", "`chủ/kho`", id="space"),
        pytest.param("{kind: github, url: 'http://git.example.vn', repository: so/b}", "`https://…`", id="unencrypted"),
        pytest.param(
            "{kind: github, url: 'http://localhost.vn', repository: so/b}", "`https://…`", id="not-this-machine"
        ),
        pytest.param("{kind: none, office: ['a b']}", "tên tài khoản", id="owner"),
        pytest.param("{kind: gitlab}", "một trong", id="kind"),
    ],
)
def test_what_is_wrong_is_told_and_left_out(written: str, expected: str, tmp_path: Path) -> None:
    """The department is read all the same."""
    settings, faults = read(tmp_path, written)

    assert settings is not None
    assert settings.kind is ForgeKind.NONE or settings.url.startswith("https://")
    assert any(expected in fault.expected for fault in faults)


@pytest.mark.parametrize(
    ("kind", "url", "site"),
    [
        pytest.param(ForgeKind.GITHUB, "https://api.github.com", "https://github.com/so/bao-cao", id="github"),
        pytest.param(ForgeKind.GITHUB, "https://api.so.ghe.com", "https://so.ghe.com/so/bao-cao", id="github-cloud"),
        pytest.param(
            ForgeKind.GITHUB, "https://git.so.vn:8443/api/v3", "https://git.so.vn:8443/so/bao-cao", id="github-server"
        ),
        pytest.param(ForgeKind.FORGEJO, "https://git.so.vn/api/v1", "https://git.so.vn/so/bao-cao", id="forgejo"),
        pytest.param(ForgeKind.FORGEJO, "https://so.vn/git/api/v1", "https://so.vn/git/so/bao-cao", id="below-a-path"),
        pytest.param(ForgeKind.GITHUB, "https://git.so.vn/elsewhere", None, id="unknown-form"),
        pytest.param(ForgeKind.NONE, "https://api.github.com", None, id="none"),
    ],
)
def test_site_is_told_by_the_address_that_programs_use(kind: ForgeKind, url: str, site: str | None) -> None:
    """Nobody writes down twice where a server is; an address of no known form leads nowhere."""
    assert ForgeSettings(kind=kind, url=url, repository="so/bao-cao").web == site
