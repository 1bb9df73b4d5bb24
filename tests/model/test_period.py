"""Deadlines and receipts."""

from datetime import datetime

import pytest
from pydantic import ValidationError
from tests.check.builders import make_period

from baocao.model import Deadline

UNIT = "huyen-huong-khe"


def make_receipt(at: str, *, complete: bool = True) -> dict[str, object]:
    """Return a receipt in June 2024, at a day and hour."""
    moment = f"2024-06-{at}:00+07:00"
    return {"unit": UNIT, "at": moment, "via": "email", "evidence": "thư", "digest": "sha256:0", "complete": complete}


@pytest.mark.parametrize(
    ("key", "last"), [("before", "2024-06-14T23:59:59+07:00"), ("by", "2024-06-15T23:59:59+07:00")]
)
def test_last_moment_tells_before_from_by(key: str, last: str) -> None:
    """“Trước ngày 15/6” ends with the 14th, “chậm nhất ngày 15/6” with the 15th, in Vietnam."""
    assert Deadline.model_validate({key: "2024-06-15"}).last_moment == datetime.fromisoformat(last)


@pytest.mark.parametrize("keys", [{}, {"before": "2024-06-15", "by": "2024-06-15"}])
def test_deadline_has_one_form(keys: dict[str, str]) -> None:
    """Neither and both are refused."""
    with pytest.raises(ValidationError):
        Deadline.model_validate(keys)


def test_first_complete_receipt_counts() -> None:
    """What came incomplete has not come; the order of the register's lines does not matter."""
    lines = [make_receipt("13T09:00", complete=False), make_receipt("17T08:00"), make_receipt("14T10:00")]
    receipt = make_period(received={"received": lines}).receipt(UNIT)

    assert receipt is not None
    assert receipt.at.isoformat() == "2024-06-14T10:00:00+07:00"


def test_incomplete_receipt_is_none() -> None:
    """An empty report that was registered as such is not there."""
    lines = [make_receipt("13T09:00", complete=False)]

    assert make_period(received={"received": lines}).receipt(UNIT) is None


def test_extension_is_for_one_unit() -> None:
    """Its own deadline moves, the others' does not."""
    extension = {"unit": UNIT, "until": {"by": "2024-06-20"}, "reason": "lũ", "by": "giam-doc"}
    period = make_period(received={"extensions": [extension]})

    assert period.deadline(UNIT).last_moment.day == 20
    assert period.deadline("tx-ky-anh").last_moment.day == 14
