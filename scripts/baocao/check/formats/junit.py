"""Findings as JUnit XML, one test case a file, for places that show test results.

Shape: `testsuites`, `testsuite`, `testcase`, as Jenkins and GitLab read them.
"""

from collections.abc import Sequence
from itertools import groupby
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from baocao.check.formats.text import render_text
from baocao.check.hidden import visible
from baocao.check.sheet import CheckSheet, tally
from baocao.model import Finding

_UNCHECKED = "chưa kiểm tra"


def render_junit(sheet: CheckSheet) -> str:
    """Return an XML document: a file that fails the check fails.

    One with lesser findings only is skipped, and so is, in a suite of its own, what was not checked.
    """
    root = ET.Element("testsuites", name="baocao check")
    by_folder = sorted(sheet.by_file().items(), key=lambda case: (_folder(case[0]), case[0]))
    for folder, cases in groupby(by_folder, key=lambda case: _folder(case[0])):
        suite = ET.SubElement(root, "testsuite", name=visible(folder))
        suite.extend([_case(path, folder, findings, sheet) for path, findings in cases])
        _number(suite)
    if sheet.unchecked:
        suite = ET.SubElement(root, "testsuite", name=_UNCHECKED)
        suite.extend([_unchecked(sentence) for sentence in sheet.unchecked])
        _number(suite)
    _number(root)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _folder(path: str) -> str:
    return PurePosixPath(path).parent.as_posix()


def _case(path: str, folder: str, findings: Sequence[Finding], sheet: CheckSheet) -> ET.Element:
    case = ET.Element("testcase", classname=visible(folder), name=visible(path), file=visible(path))
    if not findings:
        return case
    failed = any(finding.level >= sheet.fails_at for finding in findings)
    outcome = ET.SubElement(case, "failure" if failed else "skipped", message=tally(findings))
    if failed:
        outcome.set("type", findings[0].rule)
    outcome.text = render_text(findings)
    return case


def _unchecked(sentence: str) -> ET.Element:
    case = ET.Element("testcase", classname=_UNCHECKED, name=visible(sentence))
    ET.SubElement(case, "skipped", message=_UNCHECKED)
    return case


def _number(suite: ET.Element) -> None:
    """Write on a suite how many cases it has; every count is there, as some readers want them all."""
    suite.set("tests", str(len(list(suite.iter("testcase")))))
    suite.set("failures", str(len(list(suite.iter("failure")))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(list(suite.iter("skipped")))))
