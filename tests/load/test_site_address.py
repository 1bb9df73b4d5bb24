"""Where the portal stands, as MkDocs is told."""

from pathlib import Path

import pytest

from baocao.load import read_lines, read_site_address


@pytest.mark.parametrize(
    ("config", "address"),
    [
        pytest.param("site_url: https://baocao.vn/so", "https://baocao.vn/so/", id="without-slash"),
        pytest.param("site_url: https://baocao.vn/\nx: !ENV Y", "https://baocao.vn/", id="beside-mkdocs-own-tags"),
        pytest.param("site_url: !ENV [URL, 'https://x.vn']", "", id="from-the-environment"),
        pytest.param("site_url: javascript:alert(1)", "", id="no-address"),
        pytest.param("site_name: x\n? [a]\n: b", "", id="none"),
        pytest.param("- site_url", "", id="list"),
        pytest.param("a: [", "", id="broken"),
        pytest.param("", "", id="empty"),
    ],
)
def test_address_is_read_where_it_is_written_down(tmp_path: Path, config: str, address: str) -> None:
    """What is not plainly an address is none; MkDocs itself says what is wrong with it."""
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")

    assert read_site_address(tmp_path) == address


def test_without_config_there_is_no_address(tmp_path: Path) -> None:
    """A repository of reports may have no portal."""
    assert read_site_address(tmp_path) == ""


def test_lines_are_those_of_findings(tmp_path: Path) -> None:
    """Line ends are one, the byte order mark is gone; a file that cannot be read has no lines."""
    (tmp_path / "a.md").write_bytes("\ufeffmột\r\nhai".encode())

    assert read_lines(tmp_path, "a.md") == ("một", "hai")
    assert read_lines(tmp_path, "b.md") == ()
