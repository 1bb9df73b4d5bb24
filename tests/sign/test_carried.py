"""A decision holds for one report, its unit, its period and its content; it cannot be carried, pasted or typed."""

import shutil
from pathlib import Path

import pytest
from tests.builders import DIVISION, DIVISION_REPORT, PERIOD, base_text
from tests.sign.decisions import LEADER, PEOPLE, PRIVATE, edit, lay, sign, verdict

from baocao.load import load_workspace
from baocao.model import SignOffState
from baocao.sign import source_digests

NEIGHBOUR, RENAMED, BEFORE = "phong-viec-lam", "phong-ncc", "2023-h1"
PEOPLE_OF_BOTH = PEOPLE.replace(f"[{DIVISION}]", f"[{DIVISION}, {NEIGHBOUR}]")
"""The worst case: the same leader is in charge of both divisions."""


def lay_signed(root: Path) -> Path:
    """Write the repository with a second division, the first one's report signed."""
    lay(root, PEOPLE_OF_BOTH)
    (root / "units" / NEIGHBOUR).mkdir()
    shutil.copy(root / f"units/{DIVISION}/unit.yml", root / f"units/{NEIGHBOUR}/unit.yml")
    sign(root)
    return root


AS_IT_STANDS, RETYPED_PERIOD = ("", ""), (f"period: {PERIOD}", f"period: {BEFORE}")
RETYPED_UNIT = (f"unit: {DIVISION}", f"unit: {NEIGHBOUR}")


@pytest.mark.parametrize(
    ("unit", "period", "retyped", "state"),
    [
        pytest.param(DIVISION, BEFORE, AS_IT_STANDS, SignOffState.ONLY_CLAIMED, id="other-period"),
        pytest.param(DIVISION, BEFORE, RETYPED_PERIOD, SignOffState.CHANGED, id="other-period-retyped"),
        pytest.param(NEIGHBOUR, PERIOD, AS_IT_STANDS, SignOffState.ONLY_CLAIMED, id="other-unit"),
        pytest.param(NEIGHBOUR, PERIOD, RETYPED_UNIT, SignOffState.CHANGED, id="other-unit-retyped"),
    ],
)
def test_t5_report_copied_with_its_decision_is_not_signed(
    unit: str, period: str, retyped: tuple[str, str], state: SignOffState, tmp_path: Path
) -> None:
    """As it stands the content is another report's, retyped it is another content."""
    text = (lay_signed(tmp_path) / DIVISION_REPORT).read_text(encoding="utf-8")
    (tmp_path / f"units/{unit}/{period}.md").write_text(text.replace(*retyped, 1), encoding="utf-8")

    assert verdict(tmp_path, unit, period).state is state
    assert verdict(tmp_path).state is SignOffState.PROVED


def test_t5_block_pasted_into_another_report_is_not_its_own(tmp_path: Path) -> None:
    """The digest in it is that of what was read."""
    signed = (lay_signed(tmp_path) / DIVISION_REPORT).read_text(encoding="utf-8")
    block = signed[signed.index("sign_off:") : signed.index("---\n\n#")]
    front = f"unit: {NEIGHBOUR}\nperiod: {PERIOD}\nstatus: final\n"
    (tmp_path / f"units/{NEIGHBOUR}/{PERIOD}.md").write_text(f"---\n{front}{block}---\n", encoding="utf-8")

    assert verdict(tmp_path, NEIGHBOUR).state is SignOffState.CHANGED


@pytest.mark.parametrize("line", [f"unit: {DIVISION}\n", f"period: {PERIOD}\n"], ids=["unit", "period"])
def test_t5_report_that_does_not_say_whose_it_is_cannot_be_signed(line: str, tmp_path: Path) -> None:
    """Its content would be as good in another folder."""
    edit(lay(tmp_path), line, "")
    sign(tmp_path)
    found = verdict(tmp_path)

    assert found.state is SignOffState.ONLY_CLAIMED
    assert found.reason == "nội dung đã ký không ghi đơn vị và kỳ của báo cáo này"


REGISTRY, REPORT = "units/people.yml", f"units/{RENAMED}/{PERIOD}.md"


@pytest.mark.parametrize(
    ("retyped_in", "state"),
    [
        pytest.param((), SignOffState.WRONG_PERSON, id="folder-alone"),
        pytest.param((REGISTRY,), SignOffState.ONLY_CLAIMED, id="registry-too"),
        pytest.param((REGISTRY, REPORT), SignOffState.CHANGED, id="report-too"),
    ],
)
def test_t5_renaming_a_units_folder_takes_its_signatures(
    retyped_in: tuple[str, ...], state: SignOffState, tmp_path: Path
) -> None:
    """A unit's id is permanent: under another one the decision is another unit's."""
    sign(lay(tmp_path))
    (tmp_path / "units" / DIVISION).rename(tmp_path / "units" / RENAMED)
    for name in retyped_in:
        path = tmp_path / name
        path.write_text(path.read_text(encoding="utf-8").replace(DIVISION, RENAMED), encoding="utf-8")

    assert verdict(tmp_path, RENAMED).state is state


@pytest.mark.parametrize(
    ("front", "state"),
    [
        pytest.param(f"period: {PERIOD}\n", SignOffState.PROVED, id="no-unit"),
        pytest.param(f"unit: consolidated\nperiod: {PERIOD}\n", SignOffState.PROVED, id="as-such"),
        pytest.param(f"unit: {DIVISION}\nperiod: {PERIOD}\n", SignOffState.ONLY_CLAIMED, id="another-unit"),
        pytest.param("", SignOffState.ONLY_CLAIMED, id="no-period"),
    ],
)
def test_t5_consolidated_report_may_leave_out_whose_it_is(front: str, state: SignOffState, tmp_path: Path) -> None:
    """There is one a period; which period must be said."""
    director = base_text("units/department.yml") + f"director: {LEADER}\n"
    (lay(tmp_path) / "units/department.yml").write_text(director, encoding="utf-8")
    workspace = load_workspace(tmp_path)
    sources = source_digests(workspace, workspace.periods[PERIOD])
    lines = "".join(f"  {source}: {digest}\n" for source, digest in sources.items())
    text = f"---\n{front}status: final\nsources:\n{lines}---\n"
    (tmp_path / f"periods/{PERIOD}/consolidated.md").write_text(text, encoding="utf-8")
    sign(tmp_path, unit="consolidated")

    assert verdict(tmp_path, "consolidated").state is state


@pytest.mark.parametrize("key", [PRIVATE, None], ids=["over-a-signature", "without-any"])
def test_t5_digest_typed_by_hand_proves_nothing(key: bytes | None, tmp_path: Path) -> None:
    """Neither over the leader's signature of another content nor without any."""
    sign(lay(tmp_path), key=key)
    signed = verdict(tmp_path).digest
    edit(tmp_path, "actual: 45000", "actual: 45001")
    edit(tmp_path, signed, verdict(tmp_path).digest)

    assert verdict(tmp_path).digest != signed
    assert verdict(tmp_path).state is SignOffState.ONLY_CLAIMED
