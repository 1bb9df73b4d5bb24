"""Rule raw-html."""

from tests.check.builders import make_fault, make_workspace

from baocao.check.rules import raw_html
from baocao.model import FaultKind


def test_tag_is_shown() -> None:
    """The author sees which tag it is."""
    fault = make_fault(FaultKind.RAW_HTML, "<br>")

    [finding] = raw_html.check(make_workspace(faults=(fault,)))

    assert finding.message == "“<br>” là thẻ HTML"
