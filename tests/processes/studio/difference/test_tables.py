"""A table's differences: rows by their number, cells by their column."""

from __future__ import annotations

from processes.studio.difference.shapes import Difference, Sort
from processes.studio.difference.tables import compare_tables


def rule(*cells: str, key: str = "") -> str:
    """One row."""
    inside = f"<inputEntry><text>{cells[0]}</text></inputEntry>"
    inside += "".join(f"<outputEntry><text>{one}</text></outputEntry>" for one in cells[1:])
    return f'<rule id="{key}">{inside}</rule>' if key else f"<rule>{inside}</rule>"


ROWS = (rule("1", '"a"', key="r1"), rule("2", '"b"', key="r2"), rule("3", '"c"', key="r3"))


def table(*rows: str, policy: str = "FIRST", more: str = "") -> str:
    """A table with these rows."""
    return (
        '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d"><decision id="t" name="track">'
        "<description>Spor / Track</description>"
        f'<decisionTable id="tt" hitPolicy="{policy}"><input id="i" label="Dage"><inputExpression><text>days</text>'
        f'</inputExpression></input><output id="o" label="Spor"/>{more}{"".join(rows)}</decisionTable></decision>'
        "</definitions>"
    )


def told(after: str, before: str = "") -> list[Difference]:
    """The differences from the table of three rows."""
    return list(compare_tables("tables/t.dmn", before or table(*ROWS), after))


def test_a_cell_is_told_by_row_and_column() -> None:
    (only,) = told(table(*ROWS[:2], rule("3", '"d"', key="r3")))
    assert (only.element, only.name.da, only.part, only.label.da) == ("tt:3", "Spor", "cell", "række 3, Spor")
    assert (only.before, only.after) == ('"c"', '"d"')


def test_what_the_table_calls_a_row_is_told() -> None:
    called = rule("3", '"c"', key="r3").replace("<rule ", '<rule label="7" ')
    (only,) = told(table(*ROWS[:2], called))
    assert (only.element, only.part, only.label.da) == ("tt:3", "cell", "række 3, dens nummer i tabellen")
    assert (only.before, only.after) == (None, "7")
    (back,) = told(table(*ROWS), table(*ROWS[:2], called))
    assert (back.before, back.after) == ("7", None)


def test_rows_come_go_and_are_asked_in_another_order() -> None:
    (new,) = told(table(*ROWS, rule("4", '"d"', key="r4")))
    assert (new.sort, new.label.en, new.after) == (Sort.ADDED, "row 4", ["4", '"d"'])
    (gone,) = told(table(*ROWS[:2]))
    assert (gone.sort, gone.label.da, gone.before) == (Sort.REMOVED, "række 3", ["3", '"c"'])
    (moved,) = told(table(ROWS[2], *ROWS[:2]))
    assert (moved.sort, moved.before, moved.after) == (Sort.MOVED, 3, 1)


def test_rows_without_ids_are_known_by_what_they_say() -> None:
    bare = [rule("1", '"a"'), rule("2", '"b"')]
    (only,) = told(table(rule("0", '"z"'), *bare), table(*bare))
    assert (only.sort, only.label.da) == (Sort.ADDED, "række 1")


def test_how_rows_are_chosen_is_told() -> None:
    (only,) = told(table(*ROWS, policy="UNIQUE"))
    assert (only.kind, only.part, only.before, only.after) == ("table", "policy", "FIRST", "UNIQUE")


def test_columns_come_and_change() -> None:
    (new,) = told(table(*ROWS, more='<output id="p" label="Pris"/>'))
    assert (new.sort, new.kind, new.label.da) == (Sort.ADDED, "column", "Pris")
    (asked,) = told(table(*ROWS).replace("<text>days</text>", "<text>weeks</text>"))
    assert (asked.kind, asked.before, asked.after) == ("column", "days", "weeks")


def test_another_decision_in_the_file_is_told() -> None:
    (new,) = told(table(*ROWS).replace("</definitions>", '<inputData id="x" name="dage"/></definitions>'))
    assert (new.sort, new.kind, new.name.da) == (Sort.ADDED, "decision", "dage")
