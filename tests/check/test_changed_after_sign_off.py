"""Rule changed-after-sign-off."""

from tests.check.builders import make_report, make_workspace

from baocao.check.rules import changed_after_sign_off
from baocao.model import SignOffState, Verdict


def test_both_contents_are_named() -> None:
    """What was signed, what stands there now, and the two ways out."""
    verdict = Verdict(SignOffState.CHANGED, "0", "pgd-lao-dong", "pgd-lao-dong", "đã ký sha256:1…, nay là sha256:2…")

    [finding] = changed_after_sign_off.check(make_report(), verdict, make_workspace())

    assert finding.message == "nội dung thay đổi sau khi ký xác nhận: đã ký sha256:1…, nay là sha256:2…"
    assert finding.help.startswith("trả lại nội dung đã ký, hoặc lãnh đạo phụ trách chạy `baocao sign ")


def test_unchanged_report_passes() -> None:
    """The same content, the same seal."""
    assert list(changed_after_sign_off.check(make_report(), Verdict(SignOffState.PROVED, "0"), make_workspace())) == []
