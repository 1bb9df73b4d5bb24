"""The funnel to Pandoc: HTML in, a Word document out."""

import os
import subprocess
from datetime import datetime
from pathlib import Path

import pypandoc

_OPTIONS = (
    # Identifiers made from headings would become bookmarks, which Word cuts at 40 characters.
    "--from=html-auto_identifiers",
    "--to=docx",
    "--output=-",
    # It reads nothing but its input and the reference document, so that pictures come as `data:` addresses.
    "--sandbox",
    # Highlighting would add coloured styles; the decree wants black.
    "--syntax-highlighting=none",
)


class RenderError(Exception):
    """Pandoc is missing, or refuses a document."""


def convert_html(html: str, *, reference: Path, moment: datetime) -> bytes:
    """Return `html` as a Word document; several threads may do so at once.

    Args:
        html: The parser's escaped HTML, never a unit's Markdown: Pandoc's own reader drops what looks like a tag.
        reference: A `.docx` whose styles, header and page are used.
        moment: What Pandoc takes for the present.

    Raises:
        RenderError: If Pandoc is missing, or refuses the document.
    """
    # The letters of paths (C alone prints `?`), and the time that it writes.
    variables = {"LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}
    return _pandoc(*_OPTIONS, f"--reference-doc={reference}", text=html, variables=variables)


def default_reference() -> bytes:
    """Return the Word document that Pandoc takes its styles from if it is given no other.

    Raises:
        RenderError: If Pandoc is missing.
    """
    return _pandoc("--print-default-data-file", "reference.docx")


def _pandoc(*arguments: str, text: str = "", variables: dict[str, str] | None = None) -> bytes:
    """Return what Pandoc prints; pypandoc itself would pass variables only through this process's environment."""
    environment = {**os.environ, **(variables or {})}
    try:
        command = [pypandoc.get_pandoc_path(), *arguments]
        done = subprocess.run(command, input=text.encode(), env=environment, check=True, capture_output=True)  # noqa: S603  # no shell
    except OSError as error:
        raise RenderError(str(error)) from error
    except subprocess.CalledProcessError as error:
        raise RenderError(error.stderr.decode(errors="replace").strip()) from error
    return done.stdout
