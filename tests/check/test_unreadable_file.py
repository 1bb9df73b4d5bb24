"""Rule unreadable-file."""

from tests.check.builders import make_fault, make_workspace

from baocao.check.rules import unreadable_file
from baocao.model import FaultKind


def test_reason_and_remedy_are_told_apart() -> None:
    """What the loader says after a semicolon is what must be done."""
    fault = make_fault(FaultKind.UNREADABLE_FILE, "không phải văn bản UTF-8; lưu lại tệp với bảng mã UTF-8")

    [finding] = unreadable_file.check(make_workspace(faults=(fault,)))

    assert finding.place == fault.place
    assert finding.message == "không đọc được tệp: không phải văn bản UTF-8"
    assert finding.help == "lưu lại tệp với bảng mã UTF-8"


def test_other_faults_are_other_rules() -> None:
    """A rule words only the faults of its name."""
    fault = make_fault(FaultKind.RAW_HTML, "<b>")

    assert list(unreadable_file.check(make_workspace(faults=(fault,)))) == []
