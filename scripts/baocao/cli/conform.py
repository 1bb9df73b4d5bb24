"""`baocao conform`: the form of a Word document, element by element."""

from pathlib import Path

import click

from baocao.cli.group import Choice, Refused, VietnameseCommand


@click.command(
    "conform", cls=VietnameseCommand, short_help="Đối chiếu thể thức của một tệp .docx với Nghị định 30/2020/NĐ-CP."
)
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP.docx")
@click.option("--format", "form", type=Choice(["text", "json"]), default="text", help="Cách trình bày.")
def command(file: Path, form: str) -> int:
    """In phiếu đối chiếu thể thức của TỆP.docx, do phần mềm nào ghi cũng được, với Phụ lục I Nghị định 30/2020/NĐ-CP.

    Mỗi thành phần thể thức có giá trị tìm thấy, mức cho phép, điều khoản và kết quả: đạt, không đạt hoặc không có.
    Mã thoát 0 nếu đạt tất cả, 1 nếu có sai lệch, 2 nếu không đọc được tệp.
    """
    from baocao.conform import UnreadableDocumentError, conform_document, render_json, render_text

    try:
        sheet = conform_document(_read(file))
    except UnreadableDocumentError as error:
        message = f"không đọc được “{file}”: {error}"
        raise Refused(message) from error
    click.echo({"text": render_text, "json": render_json}[form](sheet), nl=False)
    return int(not sheet.conforms)


def _read(file: Path) -> bytes:
    """Return a file's bytes, one more than are allowed at most: a disk may hold more than memory."""
    from baocao.conform import MOST_BYTES

    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        message = f"không mở được tệp “{file}”"
        raise Refused(message) from error
