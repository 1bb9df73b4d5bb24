"""The sample's figures meet what was published, cover what each unit owes, and touch nothing but their block."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.check.rules import missing_indicator, unknown_indicator
from baocao.consolidate import read_report
from baocao.consolidate.totals import total_indicators
from baocao.load import load_workspace
from baocao.model import Reading, Total, Workspace
from sample_figures.__main__ import write_preview, write_reports
from sample_figures.readings import PERIODS, Blocks, format_block, replace_block
from sample_figures.split import split
from sample_figures.units import sample_blocks

ROOT = Path(__file__).parent.parent
SILENT = ("phong-phong-chong-te-nan-xa-hoi", "2024-h1")
DRAFT = ("trung-tam-cong-tac-xa-hoi", "2024-h1")
STUB = "---\nunit: {unit}\nperiod: {period}\nstatus: {status}\nfigures: {{nature: estimate}}\n{block}---\n"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Return the registry with a report of nothing but figures for every unit, one draft and one missing."""
    root = tmp_path_factory.mktemp("sample")
    for part in ("units", "periods"):
        shutil.copytree(ROOT / part, root / part)
    for (unit, period), block in sample_blocks(load_workspace(root)).items():
        status = "draft" if (unit, period) == DRAFT else "final"
        text = STUB.format(unit=unit, period=period, status=status, block=format_block(block))
        (root / f"units/{unit}/{period}.md").write_text(text, encoding="utf-8")
    unit, period = SILENT
    (root / f"units/{unit}/{period}.md").unlink()
    return load_workspace(root)


@pytest.fixture(scope="module")
def blocks(workspace: Workspace) -> Blocks:
    """Return the blocks of all units."""
    return sample_blocks(workspace)


def _readings(workspace: Workspace, period: str) -> dict[tuple[str, str], Reading]:
    reports = (report for report in workspace.reports.values() if report.period.id == period and report.counts)
    return {(one.unit.id, name): reading for one in reports for name, reading in read_report(workspace, one).items()}


def _totals(workspace: Workspace, period: str) -> dict[str, Total]:
    totals = total_indicators(workspace, workspace.periods[period], _readings(workspace, period))
    return {total.indicator: total for total in totals}


def test_every_unit_has_both_periods(workspace: Workspace, blocks: Blocks) -> None:
    """No unit of the registry is without figures."""
    assert set(blocks) == {(unit, period) for unit in workspace.units for period in PERIODS}


@pytest.mark.parametrize("period", PERIODS)
def test_every_source_reports(workspace: Workspace, period: str) -> None:
    """The checks find no indicator that a source lacks, and none that nobody asked for."""
    asked = workspace.periods[period]
    reports = workspace.reports_of(asked)
    missing = [one for report in reports for one in missing_indicator.check(report, asked, workspace)]

    assert [*missing, *unknown_indicator.check(workspace)] == []


@pytest.mark.parametrize(
    ("period", "indicator", "published"),
    [
        ("2023-h1", "VL-01", "12764"),
        ("2023-h1", "VL-02", "5999"),
        ("2023-h1", "VL-03", "2314"),
        ("2023-h1", "GN-01", "14527"),
        ("2023-h1", "GN-03", "15486"),
        ("2024-h1", "VL-01", "11218"),
        ("2024-h1", "VL-02", "3930"),
        ("2024-h1", "VL-03", "2040"),
        ("2024-h1", "XK-01", "5248"),
        ("2024-h1", "NC-01", "45000"),
        ("2024-h1", "GN-00", "380658"),
        ("2024-h1", "GN-01", "11572"),
        ("2024-h1", "GN-02", "3.04"),
        ("2024-h1", "GN-03", "12947"),
        ("2024-h1", "GN-05", "0.75"),
        ("2024-h1", "BT-01", "66699"),
    ],
)
def test_published_totals_are_met(workspace: Workspace, period: str, indicator: str, published: str) -> None:
    """The province's totals are the published ones."""
    actual = _totals(workspace, period)[indicator].figures.actual

    assert actual is not None
    assert round(actual, 2) == Decimal(published)


def test_the_plan_of_jobs_is_the_published_one(workspace: Workspace) -> None:
    """The province planned 23,000 jobs in 2024, and lost 12.11 % of the first half's against 2023."""
    figures = _totals(workspace, "2024-h1")["VL-01"].figures

    assert figures.plan == Decimal(23000)
    assert figures.change_percent is not None
    assert round(figures.change_percent, 2) == Decimal("-12.11")


@pytest.mark.parametrize(
    ("period", "expected"), [("2023-h1", set()), ("2024-h1", {"VL-04": 58, "BT-03": 61, "TE-03": -9})]
)
def test_divisions_differ_three_times(workspace: Workspace, period: str, expected: dict[str, int]) -> None:
    """What a division repeats is the total of the sources, save three figures that name the difference."""
    totals = _totals(workspace, period)
    differing = {}
    for (unit, name), reading in _readings(workspace, period).items():
        total = totals[name].figures.actual
        repeats = not reading.authoritative and workspace.units[unit].kind == "division"
        if repeats and reading.figures.actual != total and reading.figures.actual is not None and total is not None:
            differing[name] = reading.figures.actual - total
            assert str(abs(differing[name])) in reading.reason

    assert differing == (expected or {})


def test_parts_do_not_exceed_wholes(blocks: Blocks) -> None:
    """A ratio is at most 100 %, markets are some of all departures, and kinds of treatment add up to all."""
    for block in blocks.values():
        values = {name: reading["actual"] for name, reading in block.items() if "actual" in reading}
        figures = {name: value for name, value in values.items() if not isinstance(value, str)}
        ratios = [(float(one["part"]), float(one["whole"])) for one in block.values() if "whole" in one]
        assert all(0 <= part <= whole for part, whole in ratios)
        assert sum(figures.get(name, 0) for name in ("XK-02", "XK-03", "XK-04")) <= figures.get("XK-01", 0)
        assert figures.get("TX-03", 0) + figures.get("TX-04", 0) in {0, figures.get("TX-02")}


def test_two_runs_are_equal(workspace: Workspace, tmp_path: Path) -> None:
    """Chance depends on names alone."""
    for run in ("first", "second"):
        write_preview(tmp_path / run, sample_blocks(workspace))
    first, second = (
        {path.relative_to(tmp_path / run): path.read_bytes() for path in (tmp_path / run).rglob("*.yml")}
        for run in ("first", "second")
    )

    assert len(first) == 54
    assert first == second


def test_the_sample_is_up_to_date(blocks: Blocks) -> None:
    """Every report in the repository has the figures that would be written."""
    for (unit, period), block in blocks.items():
        path = ROOT / f"units/{unit}/{period}.md"
        if path.exists():
            report = path.read_bytes().decode()
            assert replace_block(report, block) == report


@pytest.mark.parametrize("before", ["---\nunit: a\n", "---\r\nunit: a\r\n"])
@pytest.mark.parametrize("old", ["", " {}", "\n  NC-01: {actual: 1}", "\n  # ghi chú\n\n  NC-01:\n    actual: 1"])
@pytest.mark.parametrize("after", ["---\nindicators:\n  x\n", "# nhãn\ndocuments: []\n---\n\n# Phần I\n"])
def test_the_rest_of_a_report_stays(tmp_path: Path, before: str, old: str, after: str) -> None:
    """Only the lines from `indicators:` to the next key are written; a report that does not exist is not made."""
    path = tmp_path / "units/a/2024-h1.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(f"{before}indicators:{old}\n{after}".encode())
    write_reports(tmp_path, {("a", "2024-h1"): {"NC-02": {"actual": 2}}, ("b", "2024-h1"): {}})

    assert path.read_bytes().decode() == f"{before}indicators:\n  NC-02: {{actual: 2}}\n{after}"
    assert not (tmp_path / "units/b").exists()


def test_a_report_without_figures_is_refused() -> None:
    """There is no guessing where the block should stand."""
    with pytest.raises(ValueError, match="indicators"):
        replace_block("---\nunit: a\n---\nindicators:\n", {})


@given(st.integers(0, 10**6), st.lists(st.floats(0.1, 1e6), min_size=1, max_size=13), st.sampled_from([1, 10, 15]))
def test_shares_add_up(steps: int, weights: list[float], step: int) -> None:
    """Shares meet the total exactly, whatever the weights."""
    named = {f"unit-{position}": weight for position, weight in enumerate(weights)}
    shares = split(steps * step, named, {}, step)

    assert sum(shares.values()) == steps * step
    assert all(share >= 0 and share % step == 0 for share in shares.values())
