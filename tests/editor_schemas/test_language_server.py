"""The schemas in the language server of VS Code's YAML extension, as someone who types a report meets them."""

from collections.abc import Iterator

import pytest
from tests.editor_schemas.language_server import LanguageServer, language_server
from tests.editor_schemas.test_schemas import edited_files
from tests.repositories import ROOT

REPORT = ROOT / "units/huyen-huong-khe/2024-h1.md"
HEAD = "---\nunit: huyen-huong-khe\nperiod: 2024-h1\nstatus: final\n"
BODY = "---\n\n# Phần I. Kết quả công tác\n\nToàn huyện: 869 người.\n\n- Không có.\n"


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    """Return the server, at work on this repository."""
    with language_server(ROOT) as running:
        yield running


@pytest.mark.parametrize(
    ("front", "name", "words"),
    [
        pytest.param("indicators:\n  N|\n", "NC-01", "Số người có công", id="indicator"),
        pytest.param("indicators:\n  NC-01: {a|}\n", "actual", "Số thực hiện", id="key-of-a-reading"),
        pytest.param("indicators:\n  NC-01: {actual: |}\n", "pending", "chưa có số liệu", id="gap"),
        pytest.param("documents:\n  - number: 1\n    fields: [|]\n", "nguoi-co-cong", "Người có công", id="field"),
        pytest.param("fig|\n", "figures", "Ngày chốt", id="key"),
    ],
)
def test_what_can_stand_here_is_offered(server: LanguageServer, front: str, name: str, words: str) -> None:
    """Ids and keys are offered with their Vietnamese words, above a body that is no YAML."""
    offered = server.completions(REPORT.with_name(f"{name}.md"), HEAD + front + BODY)

    assert words in offered[name]


def test_derived_indicator_is_not_offered(server: LanguageServer) -> None:
    """Nobody types what is computed."""
    offered = server.completions(REPORT.with_name("derived.md"), f"{HEAD}indicators:\n  V|\n{BODY}")

    assert "VL-02" in offered
    assert "VL-01" not in offered


def test_slips_are_underlined(server: LanguageServer) -> None:
    """An unknown key, an unknown indicator and a date in another order, each on its line."""
    front = "figure: {nature: estimate}\nindicators:\n  NC-99: {actual: 5}\ndate: 12/6/2024\n"
    path = REPORT.with_name("slips.md")
    server.open(path, HEAD + front + BODY)
    found = dict(server.squiggles(path))

    assert "figure" in found[5]
    assert "NC-99" in found[7]
    assert "pattern" in found[8]


def test_files_of_the_instance_are_not_underlined(server: LanguageServer) -> None:
    """Not one line of the registry, the catalogues, the periods and the reports' front matters."""
    texts = {path: path.read_text(encoding="utf-8").split("\n") for _, path in edited_files(ROOT)}
    for path, lines in texts.items():
        server.open(path, "\n".join(lines))
    ends = {path: lines.index("---", 1) if path.suffix == ".md" else len(lines) for path, lines in texts.items()}
    found = {path: [one for one in server.squiggles(path) if one[0] <= end] for path, end in ends.items()}

    assert {path: said for path, said in found.items() if said} == {}
