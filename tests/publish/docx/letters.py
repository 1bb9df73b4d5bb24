"""A letter that asks for reports, built of values."""

from tests.publish.docx.builders import make_department, make_period

from baocao.publish.docx import Annex, Letter, Signer, letter_imprint, signing_lines

TEXT = (
    "Thực hiện chế độ báo cáo định kỳ, Giám đốc Sở yêu cầu các đơn vị triển khai nội dung sau:",
    "1. Đánh giá kết quả công tác, gửi về Sở trước ngày 15/6/2024.",
    "2. Văn phòng tổng hợp, báo cáo Lãnh đạo Sở.",
)


def make_letter(
    *annexes: Annex,
    addressees: tuple[str, ...] = ("Trưởng các phòng Sở", "Thủ trưởng các đơn vị trực thuộc"),
    paragraphs: tuple[str, ...] = TEXT,
) -> Letter:
    """Return the letter that a deputy signs for the Director."""
    department, period = make_department(), make_period()
    return Letter(
        imprint=letter_imprint(department, period),
        subject=f"báo cáo đánh giá {period.shape.subject} {period.shape.name}",
        addressees=addressees,
        paragraphs=paragraphs,
        signer=Signer(signing_lines("KT.", "Giám đốc", "Phó Giám đốc"), "Nguyễn Văn A"),
        recipients=("Giám đốc, các Phó Giám đốc", "Lưu: VT, VP"),
        annexes=annexes,
    )
