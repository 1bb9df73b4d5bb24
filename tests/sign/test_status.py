"""What the status of a pull request says."""

from dataclasses import replace

import pytest
from tests.check.builders import make_report, make_unit

from baocao.model import Finding, Place, SignOffState, StatusState, Verdict
from baocao.sign import Awaited, sign_off_status


def make_awaited(state: SignOffState, by: str | None = None, unit: str = "phong-a") -> Awaited:
    """Return a report whose sign-off has a state."""
    report = make_report(unit=make_unit(unit))
    return Awaited(report, Verdict(state, "sha256:0", by), "" if state.is_valid else "lãnh đạo ký")


SIGNED = make_awaited(SignOffState.FORGE_PROVED, "pgd")
WAITING = make_awaited(SignOffState.MISSING, unit="phong-b")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (SignOffState.MISSING, StatusState.PENDING),
        (SignOffState.CHANGED, StatusState.PENDING),
        (SignOffState.WRONG_PERSON, StatusState.PENDING),
        (SignOffState.OUT_OF_TERM, StatusState.PENDING),
        (SignOffState.OWN_REPORT, StatusState.PENDING),
        (SignOffState.ONLY_CLAIMED, StatusState.PENDING),
        (SignOffState.UNCONFIRMED, StatusState.PENDING),
        (SignOffState.UNJUDGED, StatusState.PENDING),
        (SignOffState.ACCEPTED_WITHOUT, StatusState.PENDING),
        (SignOffState.RETURNED, StatusState.FAILURE),
        (SignOffState.PROVED, StatusState.SUCCESS),
        (SignOffState.FORGE_PROVED, StatusState.SUCCESS),
        (SignOffState.NOT_REQUIRED, StatusState.SUCCESS),
    ],
)
def test_only_a_proved_sign_off_succeeds(state: SignOffState, expected: StatusState) -> None:
    """Whatever is not proved waits."""
    assert sign_off_status([], [make_awaited(state)])[0] is expected


def test_every_report_must_be_signed() -> None:
    """One of two is not all; how many are is said, and who is next."""
    assert sign_off_status([], [SIGNED, WAITING]) == (
        StatusState.PENDING,
        "1/2 đã ký; phong-b: chờ ký xác nhận; lãnh đạo ký",
    )
    assert sign_off_status([], [WAITING]) == (StatusState.PENDING, "chờ ký xác nhận; lãnh đạo ký")
    assert sign_off_status([], [SIGNED, SIGNED]) == (StatusState.SUCCESS, "đã ký xác nhận: pgd")
    second = make_awaited(SignOffState.PROVED, "giam-doc")
    assert sign_off_status([], [SIGNED, second]) == (StatusState.SUCCESS, "đã ký xác nhận: pgd, giam-doc")


def test_t7_refusal_outweighs_every_approval() -> None:
    """What may not be in the pull request at all is told first, with its place."""
    first, second = (Finding("foreign-change", Place("units/people.yml", line), "tệp của Văn phòng") for line in (3, 9))
    said = "units/people.yml:3: tệp của Văn phòng"

    assert sign_off_status([first], [SIGNED]) == (StatusState.FAILURE, said)
    assert sign_off_status([first, second], [SIGNED]) == (StatusState.FAILURE, f"{said} (và 1 lỗi khác)")


def test_nothing_to_sign_is_a_success() -> None:
    """A change without a report waits for nobody."""
    said = "không có báo cáo nào cần lãnh đạo Sở ký xác nhận"

    assert sign_off_status([], []) == (StatusState.SUCCESS, said)
    assert sign_off_status([], [make_awaited(SignOffState.NOT_REQUIRED)]) == (StatusState.SUCCESS, said)


def test_undoing_that_the_office_approved_is_told() -> None:
    """Each report that is final no more, so that nobody merges it unseen."""
    draft, withdrawn = (replace(make_awaited(SignOffState.NOT_REQUIRED), undoing=one) for one in ("thôi", "rút"))
    said = "thôi: Văn phòng đã duyệt; rút: Văn phòng đã duyệt"

    assert sign_off_status([], [draft, make_awaited(SignOffState.NOT_REQUIRED), withdrawn]) == (
        StatusState.SUCCESS,
        said,
    )
