"""The funnel to Pandoc: HTML in, a Word document out."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock

import pypandoc

_ENVIRONMENT = Lock()
"""Held while Pandoc's variables stand in this process's environment, from which pypandoc copies them."""

_FORMAT = "html-auto_identifiers"
"""Identifiers made from headings would become bookmarks, which Word cuts at 40 characters."""

_OPTIONS = ("--syntax-highlighting=none",)
"""Highlighting would add coloured styles; the decree wants black."""


class RenderError(Exception):
    """Pandoc is missing, or refuses a document."""


def convert_html(html: str, *, reference: Path, moment: datetime) -> bytes:
    """Return `html` as a Word document.

    Pandoc runs in its sandbox: it reads nothing but `html` and `reference`, so that pictures come as `data:` addresses.

    Args:
        html: The parser's escaped HTML, never a unit's Markdown: Pandoc's own reader drops what looks like a tag.
        reference: A `.docx` whose styles, header and page are used.
        moment: What Pandoc takes for the present.

    Raises:
        RenderError: If Pandoc is missing, or refuses the document.
    """
    try:
        with _variables(moment):
            document = pypandoc.convert_text(
                html,
                "docx",
                format=_FORMAT,
                outputfile="-",
                sandbox=True,
                extra_args=[f"--reference-doc={reference}", *_OPTIONS],
            )
    except (OSError, RuntimeError) as error:
        raise RenderError(str(error)) from error
    return document if isinstance(document, bytes) else document.encode()


def default_reference() -> bytes:
    """Return the Word document that Pandoc takes its styles from if it is given no other.

    Raises:
        RenderError: If Pandoc is missing.
    """
    try:
        command = [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.docx"]
        return subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603  # fixed words
    except (OSError, subprocess.CalledProcessError) as error:
        raise RenderError(str(error)) from error


@contextmanager
def _variables(moment: datetime) -> Iterator[None]:
    """Set what Pandoc reads from its environment: the letters of paths (C alone prints `?`), and the time it writes."""
    wanted = {"LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}
    with _ENVIRONMENT:
        before = {name: os.environ.get(name) for name in wanted}
        os.environ.update(wanted)
        try:
            yield
        finally:
            for name, value in before.items():
                _restore(name, value)


def _restore(name: str, value: str | None) -> None:
    if value is None:
        del os.environ[name]
    else:
        os.environ[name] = value
