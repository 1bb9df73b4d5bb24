"""Tables of words on a phone: each cell knows its column."""

from baocao.publish.portal.tables import label_cells


def _table(rows: str, kind: str = "bc-table bc-table--text") -> str:
    head = '<thead><tr><th scope="col">Đơn vị</th><th scope="col" class="bc-number">Số</th></tr></thead>'
    return f'<p>Trước</p><table class="{kind}">{head}<tbody>{rows}</tbody></table>'


def test_each_cell_has_its_columns_name() -> None:
    """The name is the heading's, whatever else the cell or its row carries."""
    labelled = label_cells(_table('<tr id="a"><th scope="row">Văn phòng</th>\n<td class="x">1</td></tr>'))

    assert (
        '<tr id="a"><th data-label="Đơn vị" scope="row">Văn phòng</th>\n<td data-label="Số" class="x">1</td>'
        in labelled
    )


def test_cell_without_content_has_an_empty_name() -> None:
    """A dash that only holds a column's place is left out where there are no columns."""
    labelled = label_cells(_table("<tr><td>–</td><td></td></tr><tr><td>– a</td><td>2</td></tr>"))

    assert '<tr><td data-label="">–</td><td data-label=""></td></tr>' in labelled
    assert '<tr><td data-label="Đơn vị">– a</td><td data-label="Số">2</td></tr>' in labelled


def test_dash_inside_a_mark_is_nothing_too() -> None:
    """A change that cannot be computed is a dash in a span of its own."""
    labelled = label_cells(_table('<tr><td>1</td><td class="x"><span class="y">–</span></td></tr>'))

    assert '<td data-label="" class="x"><span class="y">–</span></td>' in labelled


def test_group_rows_and_other_tables_stay() -> None:
    """A row that heads a group spans the columns; a table of figures keeps its columns on every screen."""
    group = '<tr class="bc-group"><th scope="rowgroup" colspan="2">Các phòng</th></tr>'
    figures = _table("<tr><td>1</td><td>2</td></tr>", "bc-table")

    assert group in label_cells(_table(f"{group}<tr><td>1</td><td>2</td></tr>"))
    assert label_cells(figures) == figures
