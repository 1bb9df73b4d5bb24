"""Nothing alive from a report reaches a page."""

import shutil
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DISTRICT_REPORT, PERIOD, base_text, lay_repository
from tests.publish.portal.sites import is_outside, list_pages, read_content, read_page, text_of
from tests.repositories import ROOT

from baocao.mkdocs_plugin import build_site

_SCRIPT = "<script>alert(1)</script>"
_BODY = f"""
{_SCRIPT} <img src=x onerror=alert(1)> {{{{ config }}}} {{% raw %}}

[bấm](javascript:alert(1)) [dữ liệu](data:text/html;base64,PHNjcmlwdD4=) ![hình](https://example.com/x.png)

```
</code></pre>{_SCRIPT}
```

| {_SCRIPT} |
| --- |
| </td></table>{_SCRIPT} |

#### Tự đặt {_SCRIPT} {{: onclick=alert(1) }} <b>đậm</b>

- {_SCRIPT}
"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the small repository with everything in it that an attacker would try."""
    root = tmp_path_factory.mktemp("hostile")
    text = base_text().replace("Chi trả đủ, đúng kỳ.", _BODY).replace("41/BC-LĐTBXH", f"'41{_SCRIPT}'")
    documents = (
        f"documents:\n  - {{number: '1{_SCRIPT}', date: 2024-01-01, issuer: '{_SCRIPT}', title: '```{_SCRIPT}'}}\n"
    )
    period = (ROOT / "tests/check/base/periods/2024-h1/period.yml").read_text(encoding="utf-8")
    lay_repository(
        root,
        {
            DISTRICT_REPORT: text.replace("---\n\n#", f"{documents}---\n\n#", 1),
            f"periods/{PERIOD}/period.yml": period.replace("6 tháng đầu năm 2024", f"Kỳ {_SCRIPT}"),
        },
    )
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "docs").mkdir()
    return build_site(root).site


def test_no_script_of_a_report_runs(hostile_site: Path) -> None:
    """A page holds no script but the theme's, no handler, no live address, no picture from outside."""
    for page in list_pages(hostile_site):
        tree = read_page(page)
        links = [link.strip().lower() for link in tree.xpath("//@href | //@src")]

        assert "alert(1)" not in "".join(tree.xpath("//script/text()"))
        assert tree.xpath("//@*[starts-with(name(), 'on')]") == []
        assert [link for link in links if link.startswith(("javascript:", "data:"))] == []
        assert [source for source in tree.xpath("//@src") if is_outside(source)] == []


def test_words_of_a_report_are_all_shown(hostile_site: Path) -> None:
    """What looked like code is shown as the words that it is."""
    content = read_content(hostile_site / PERIOD / f"{DISTRICT}.html")
    text = text_of(content)

    assert text.count(_SCRIPT) >= 7
    assert "{{ config }} {% raw %}" in text
    assert "<b>đậm</b>" in text


def test_titles_are_words(hostile_site: Path) -> None:
    """A name that looks like code is a name in the browser's title and in the navigation."""
    tree = read_page(hostile_site / PERIOD / "index.html")

    assert _SCRIPT in str(tree.xpath("string(//title)"))
    assert any(_SCRIPT in text_of(link) for link in tree.xpath("//nav[contains(@class, 'md-nav')]//a"))
