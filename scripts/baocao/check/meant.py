"""What a key was meant as that no shape knows: a near miss, or its Vietnamese name."""

from collections.abc import Iterable

from baocao.check.suggestion import closest
from baocao.model.text import fold

_NAMES = """
unit: đơn vị, mã đơn vị
period: kỳ, kỳ báo cáo
status: trạng thái, tình trạng
state: trạng thái, tình trạng, kết quả
number: số, số hiệu, ký hiệu, số ký hiệu
date: ngày, ngày tháng, ngày báo cáo, ngày ban hành
signed: người ký, ký tên
figures: số liệu
indicators: chỉ tiêu
documents: văn bản
outcomes: kết quả nhiệm vụ, kết quả thực hiện nhiệm vụ
reason: lý do, giải trình
successor: thay bằng, báo cáo thay thế
as_of: tính đến, tính đến ngày, đến ngày
nature: tính chất, loại số liệu
plan: kế hoạch
actual: thực hiện, kết quả, ước thực hiện
previous: cùng kỳ, kỳ trước
part: tử số, phần
whole: mẫu số, tổng, tổng số
weight: trọng số, quyền số
issuer: cơ quan ban hành, nơi ban hành
title: trích yếu, tên văn bản
result: kết quả, kết quả thực hiện
fields: lĩnh vực
task: nhiệm vụ
position: chức vụ
name: tên, họ tên, họ và tên
form: hình thức, hình thức ký
opinion: ý kiến
"""
"""Keys with what officers call them; of several keys with one name, the place has but one."""


def _read_names() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in _NAMES.split("\n"):
        key, _, names = line.partition(": ")
        for name in names.split(", "):
            found.setdefault(fold(name), []).append(key)
    return found


_KEYS_CALLED = _read_names()


def meant_key(word: str, choices: Iterable[str]) -> str | None:
    """Return the one of `choices` that `word` was meant as; None if nobody can tell."""
    known = list(choices)
    called = _KEYS_CALLED.get(fold(word.replace("_", " ").replace("-", " ")).strip(), ())
    return next((key for key in called if key in known), None) or closest(word, known)
