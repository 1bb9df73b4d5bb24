"""Verdicts that are found when they are asked for are the same verdicts."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, PERIOD
from tests.sign.decisions import edit, lay, sign

from baocao.load import load_workspace
from baocao.model import Report, Verdict
from baocao.sign import VerdictsOnDemand, verify_workspace


def test_all_are_those_of_the_workspace(tmp_path: Path) -> None:
    """Signed, changed and needing none."""
    sign(lay(tmp_path))
    edit(tmp_path, "actual: 45000", "actual: 45001")
    workspace = load_workspace(tmp_path)
    verdicts = VerdictsOnDemand(workspace)

    assert dict(verdicts) == verify_workspace(workspace)
    assert len(verdicts) == len(workspace.all_reports())


def test_each_is_found_once(tmp_path: Path) -> None:
    """Asked again, it is the one that was found."""
    verdicts = VerdictsOnDemand(load_workspace(lay(tmp_path)))

    assert verdicts[DIVISION, PERIOD] is verdicts[DIVISION, PERIOD]


def test_each_is_explained_once(tmp_path: Path) -> None:
    """Whoever asks is given what is known besides."""
    asked = []

    def explain(report: Report, verdict: Verdict) -> Verdict:
        asked.append(report.key)
        return replace(verdict, reason="vì thế")

    verdicts = VerdictsOnDemand(load_workspace(lay(tmp_path)), explain=explain)

    assert [verdicts[DIVISION, PERIOD].reason, verdicts[DIVISION, PERIOD].reason] == ["vì thế", "vì thế"]
    assert asked == [(DIVISION, PERIOD)]


@pytest.mark.parametrize("key", [(DIVISION, "1999-h1"), ("phong-la", PERIOD), (DISTRICT, "")])
def test_report_that_is_not_there_has_none(key: tuple[str, str], tmp_path: Path) -> None:
    """As in every mapping."""
    verdicts = VerdictsOnDemand(load_workspace(lay(tmp_path)))

    assert key not in verdicts
    with pytest.raises(KeyError, match=key[0]):
        verdicts[key]
