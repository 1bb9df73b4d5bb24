"""The real instance, computed again by another path: straight from the YAML, without any of our readers."""

import re
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from baocao.consolidate import consolidate_period
from baocao.load import load_workspace
from baocao.model import Consolidation
from baocao.sign import verify_workspace

ROOT = Path(__file__).parents[2]
PERIODS = ["2023-h1", "2024-h1"]


@pytest.fixture(scope="module", params=PERIODS)
def consolidation(request: pytest.FixtureRequest) -> Consolidation:
    """Return a period of the instance as one document."""
    workspace = load_workspace(ROOT)
    return consolidate_period(workspace, workspace.periods[request.param], verify_workspace(workspace))


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - what YAML holds
    """Return a YAML file, or a report's front matter."""
    text = path.read_text(encoding="utf-8")
    return yaml.load(text.split("\n---\n")[0] if path.suffix == ".md" else text, yaml.CSafeLoader)


@cache
def readings(period: str) -> tuple[tuple[dict[str, Any], dict[str, Any]], ...]:
    """Return the final reports of a period: `unit.yml` and front matter."""
    reports = [(path, read_yaml(path)) for path in sorted(ROOT.glob(f"units/*/{period}.md"))]
    return tuple(
        (read_yaml(path.parent / "unit.yml") | {"id": path.parent.name}, front)
        for path, front in reports
        if front["status"] == "final"
    )


def figures(period: str, name: str, source: str, key: str) -> list[Decimal]:
    """Return one key of an indicator's readings by its sources."""
    return [
        Decimal(str(front["indicators"][name][key]))
        for unit, front in readings(period)
        if source in {unit["id"], unit["kind"]}
        and front.get("indicators", {}).get(name, {}).get(key, "pending") not in {"pending", "not-assigned"}
    ]


def expected_actual(period: str, name: str, indicator: dict[str, Any]) -> Decimal | None:
    """Return an indicator's value for the province, by the plainest arithmetic."""
    if indicator["aggregation"] == "ratio":
        part, whole = (sum(figures(period, name, indicator["source"], key)) for key in ("part", "whole"))
        return Decimal(part) / Decimal(whole) * 100 if whole else None
    values = figures(period, name, indicator["source"], "actual")
    if indicator["aggregation"] == "weighted":
        weights = figures(period, name, indicator["source"], "weight")
        values = [value * weight / sum(weights) for value, weight in zip(values, weights, strict=True)]
    if not values:
        return None
    return max(values) if indicator["aggregation"] == "max" else sum(values, Decimal(0))


def test_totals_are_what_the_reports_say(consolidation: Consolidation) -> None:
    """Every typed indicator has the same total, computed twice."""
    catalogue = read_yaml(ROOT / "periods/indicators.yml")["indicators"]
    typed = {name: one for name, one in catalogue.items() if "source" in one}
    found = {name: consolidation.total(name) for name in typed}

    assert {name: one.figures.actual for name, one in found.items() if one is not None} == {
        name: expected_actual(consolidation.period.id, name, one) for name, one in typed.items()
    }
    assert sum(one is not None and one.covered > 0 for one in found.values()) >= 20


def test_derived_totals_follow_from_the_others(consolidation: Consolidation) -> None:
    """Sums, differences and rates of totals, worked out from the catalogue's own words."""
    catalogue = read_yaml(ROOT / "periods/indicators.yml")["indicators"]
    typed = {
        name: expected_actual(consolidation.period.id, name, one) for name, one in catalogue.items() if "source" in one
    }
    derived = {name: one for name, one in catalogue.items() if "source" not in one}

    assert len(derived) >= 5
    for name, one in derived.items():
        found = consolidation.total(name)
        assert found is not None
        if "previous" in one.get("formula", ""):
            rate = consolidation.total("GN-02")
            assert rate is not None
            assert found.figures.actual == (-rate.figures.change if rate.figures.change is not None else None)
        elif "formula" in one:
            terms = re.findall(r"([+-]?)\s*([A-Z]+-\d+)", one["formula"])
            assert found.figures.actual == sum((typed[term] or 0) * (-1 if sign == "-" else 1) for sign, term in terms)
        else:
            part, whole = typed[one["part"]["indicator"]], typed[one["whole"]["indicator"]]
            assert found.figures.actual == (part / whole * 100 if part is not None and whole else None)


def test_every_cited_document_is_in_the_register(consolidation: Consolidation) -> None:
    """As many citations as lines, in fewer documents."""
    cited = [line["number"] for _, front in readings(consolidation.period.id) for line in front.get("documents", [])]

    assert sum(len(document.citations) for document in consolidation.documents) == len(cited)
    assert {document.number for document in consolidation.documents} == set(cited)


def test_every_task_and_proposal_leads_to_its_line(consolidation: Consolidation) -> None:
    """The file's line has the words of the row."""
    proposals = [one for group in consolidation.proposals.values() for one in group]
    origins = [(one.origin.place, one.task) for one in consolidation.tasks]
    origins += [(one.origin.place, one.text.removesuffix(".")) for one in proposals]

    assert len(origins) > 5
    for place, words in origins:
        line = (ROOT / place.path).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert words[:20] in line


def test_nothing_closes_a_document_in_the_middle(consolidation: Consolidation) -> None:
    """No excerpt carries a unit's closing mark or “Không có.”."""
    works = consolidation.fields
    excerpts = [one for work in works for part in (work.achievements, work.limits, work.causes) for one in part]
    blocks = [block for one in (*excerpts, *consolidation.direction, *consolidation.solutions) for block in one.blocks]

    assert len(blocks) > 20
    assert not [block.text for block in blocks if "./." in block.html or block.text == "Không có."]
