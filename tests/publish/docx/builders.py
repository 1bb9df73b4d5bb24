"""A small department, built of values: what a test does not name is as usual as can be."""

from datetime import UTC, date, datetime
from decimal import Decimal
from html import escape

from baocao.model import (
    Aggregation,
    Block,
    Comparison,
    Deadline,
    Department,
    Direction,
    FrontMatter,
    Indicator,
    Period,
    PeriodShape,
    Picture,
    Report,
    Section,
    SignedBy,
    Status,
    Unit,
    UnitKind,
    UnitName,
    UnitShape,
)
from baocao.model.catalogue import Quantity
from baocao.model.department import DepartmentName
from baocao.model.node import Mapping
from baocao.model.period import Deadlines, LegalBasis, Letter, LetterSigner
from baocao.model.shape import Interval
from baocao.publish.docx import Built

START = date(2008, 3, 1)
BUILT = Built("9f3c2d1", datetime(2024, 6, 20, 1, 30, tzinfo=UTC))
DIVISION, DISTRICT = "phong-nguoi-co-cong", "huyen-huong-khe"

CATALOGUE = {
    "NC-01": Indicator(
        name="Số người hưởng trợ cấp",
        definition="Người hưởng trợ cấp tại ngày chốt",
        measure="người",
        field="nguoi-co-cong",
        aggregation=Aggregation.STOCK,
        direction=Direction.NEUTRAL,
        source="district",
    ),
    "NC-05": Indicator(
        name="Tỷ lệ hồ sơ đúng hạn",
        definition="Hồ sơ đúng hạn trên hồ sơ đã giải quyết",
        measure="%",
        decimals=2,
        field="nguoi-co-cong",
        aggregation=Aggregation.WEIGHTED,
        weight=Quantity(name="hồ sơ", measure="hồ sơ"),
        direction=Direction.UP,
        source=DIVISION,
    ),
}

FIGURES = {
    "NC-01": Comparison(plan=Decimal(45000), actual=Decimal(1234567), previous=Decimal(1200000)),
    "NC-05": Comparison(plan=Decimal(98), actual=Decimal("98.66"), previous=Decimal("96.96")),
}


def make_department() -> Department:
    """Return the department, with a kind that its leaders sign for and one that signs for itself."""
    name = DepartmentName(
        name="Sở Lao động - Thương binh và Xã hội tỉnh Hà Tĩnh",
        short="Sở LĐTBXH",
        symbol="SLĐTBXH",
        letterhead=("Sở Lao động - Thương binh", "và Xã hội"),
        from_=START,
    )
    return Department(
        names=(name,),
        parent="Ủy ban nhân dân tỉnh Hà Tĩnh",
        parent_letterhead=("UBND tỉnh Hà Tĩnh",),
        place="Hà Tĩnh",
        office="van-phong",
        contact="Văn phòng Sở",
        kinds={
            "division": UnitKind(name="Phòng thuộc Sở", plural="Các phòng thuộc Sở", signed_by=SignedBy.LEADER),
            "district": UnitKind(name="Phòng LĐ-TBXH", plural="Phòng LĐ-TBXH các huyện", signed_by=SignedBy.HEAD),
        },
    )


def make_period() -> Period:
    """Return the first half of 2024."""
    basis = LegalBasis(
        number="16/2020/QĐ-UBND",
        date=date(2020, 5, 4),
        issuer="Ủy ban nhân dân tỉnh Hà Tĩnh",
        title="ban hành chế độ báo cáo định kỳ",
    )
    deadlines = Deadlines(units=Deadline(before=date(2024, 6, 15)), office=Deadline(before=date(2024, 6, 25)))
    shape = PeriodShape(
        name="6 tháng đầu năm 2024",
        next_name="6 tháng cuối năm 2024",
        subject="kết quả công tác lĩnh vực lao động, người có công và xã hội",
        from_=date(2023, 12, 15),
        to=date(2024, 6, 14),
        deadlines=deadlines,
        units=("division", "district"),
        legal_basis=(basis,),
        letter=Letter(symbol="SLĐTBXH-VP", signer=LetterSigner(position="Phó Giám đốc")),
    )
    return Period("2024-h1", shape)


def make_unit(unit: str = DIVISION, kind: str = "division", short: str = "Phòng NCC") -> Unit:
    """Return a unit of a kind."""
    name = UnitName(
        name="Phòng Người có công",
        short=short,
        symbol="NCC",
        letterhead=("Phòng Người có công",),
        parent="Sở Lao động - Thương binh và Xã hội",
        parent_letterhead=("Sở Lao động - TBXH Hà Tĩnh",),
        place="Hà Tĩnh",
        from_=START,
    )
    always = (Interval(from_=START),)
    shape = UnitShape(kind=kind, order=1, names=(name,), head="Trưởng phòng", contact="Trưởng phòng", active=always)
    return Unit(unit, shape)


def make_block(text: str, html: str = "") -> Block:
    """Return a paragraph, or a block whose HTML is given as the parser would."""
    return Block(1, text, html or f"<p>{escape(text)}</p>")


def make_report(
    *blocks: Block, unit: Unit | None = None, front: FrontMatter | None = None, pictures: tuple[Picture, ...] = ()
) -> Report:
    """Return a report of one part with one chapter that holds `blocks`."""
    unit = unit or make_unit()
    front = front or FrontMatter(unit=unit.id, period="2024-h1", status=Status.FINAL)
    chapter = Section("direction", "Công tác chỉ đạo, điều hành", "I.", 2, 3, blocks=blocks)
    part = Section("results", "Kết quả công tác", "Phần I.", 1, 2, children=(chapter,))
    return Report(
        path=f"units/{unit.id}/2024-h1.md",
        unit=unit,
        period=make_period(),
        front=front,
        node=Mapping(1, 1),
        body="",
        sections=(part,),
        pictures=pictures,
    )
