"""The repository that speed is measured on: like the instance, legal, and the same every time."""

import filecmp
from pathlib import Path

import pytest
from tests.repositories import ROOT

from baocao.checking import Checker
from baocao.model import Level


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a corpus of 140 reports."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    from bench_corpus import make_corpus  # noqa: PLC0415 - only the bench has it on its path

    for name in ("corpus", "again"):
        make_corpus(tmp_path / name, 140)
    return tmp_path / "corpus"


def test_corpus_is_legal_and_the_same_each_time(corpus: Path) -> None:
    """No report has an error or is a copy of another, and a second corpus is the first."""
    checker = Checker(corpus)
    findings = checker.check().findings
    again = corpus.with_name("again")
    paths = [path.relative_to(corpus).as_posix() for path in corpus.rglob("*") if path.is_file()]

    assert 130 <= len(checker.workspace.reports) <= 140
    assert [one for one in findings if one.level is Level.ERROR or one.rule == "copied-text"] == []
    assert filecmp.cmpfiles(corpus, again, paths, shallow=False)[0] == paths
