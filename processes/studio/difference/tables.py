"""What differs between two decision tables: columns, rows, cells, and how rows are chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from lxml.etree import _Element

from processes.language import Text
from processes.rules.xml import local, part, parts, read_root, text_of
from processes.studio.difference.flat import out_of_order
from processes.studio.difference.shapes import NO_TEXT, About, Area, Difference
from processes.studio.difference.tree import children, parts_of

THINGS = frozenset(
    "definitions decision decisionTable inputData businessKnowledgeModel decisionService knowledgeSource"
    " itemDefinition import contextEntry".split()
)
TOLD_HERE = frozenset({"input", "output", "rule", "annotation", "DMNDI"})
ANYTHING = frozenset({"", "-"})


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: its cells by column, its number from 1, and what the table itself calls it."""

    key: str
    number: int
    cells: Mapping[str, str]
    label: str = ""

    @property
    def name(self) -> Text:
        """Which row it is, as one counts."""
        return Text(f"række {self.number}", f"row {self.number}")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its words, and everything said of it."""

    name: Text
    said: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """One decision table of a file."""

    name: Text
    columns: Mapping[str, Column]
    rows: tuple[Row, ...]


def compare_tables(file: str, before: str, after: str) -> Iterator[Difference]:
    """Every difference between the two. Raises ``FeelError`` when one is no DMN."""
    left, right = read_root(before.encode()), read_root(after.encode())
    yield from _things(file, left, right)
    old, new = tables_in(left), tables_in(right)
    for key, table in new.items():
        if key in old:
            yield from _columns(file, key, old[key], table)
            yield from _rows(file, key, old[key], table)


def _things(file: str, left: _Element, right: _Element) -> Iterator[Difference]:
    """All that is no column and no row: how rows are chosen, other decisions, what needs what."""
    old, new = dict(_all(left, "")), dict(_all(right, ""))
    for key, element in new.items():
        about = _about(file, key, element)
        if key not in old:
            yield about.added()
            continue
        said, says = (parts_of(one, THINGS.__contains__, TOLD_HERE) for one in (old[key], element))
        for path in {**says, **said}:
            if said.get(path) != says.get(path):
                known = "policy" if path in ("@hitPolicy", "@aggregation") else "other"
                words = NO_TEXT if known == "policy" else Text(path, path)
                yield about.changed(known, said.get(path), says.get(path), words)
    for key, element in old.items():
        if key not in new:
            yield _about(file, key, element).removed()


def _about(file: str, key: str, element: _Element) -> About:
    kind = "table" if local(element) == "decisionTable" else "decision"
    return About(Area.TABLES, file, key, kind, _name(element))


def _all(element: _Element, path: str) -> Iterator[tuple[str, _Element]]:
    if local(element) in THINGS:
        path = element.get("id") or f"{path}/{local(element)}"
        yield path, element
    for number, child in enumerate(children(element), 1):
        if local(child) not in TOLD_HERE:
            yield from _all(child, path if element.get("id") else f"{path}.{number}")


def _name(element: _Element) -> Text:
    """What a table is called: the words of its decision, Danish before English."""
    holder = element.getparent() if local(element) == "decisionTable" else element
    said = text_of(holder, "description") if holder is not None else ""
    danish, _, english = said.partition(" / ")
    name = (holder.get("name", "") if holder is not None else "") or element.get("id", "")
    return Text(danish.strip(), english.strip()) if english.strip() else Text(name, name)


def tables_in(root: _Element) -> dict[str, Table]:
    """Every decision table of a file by its id."""
    return {key: _table(element) for key, element in _all(root, "") if local(element) == "decisionTable"}


def _table(element: _Element) -> Table:
    columns: dict[str, Column] = {}
    for kind in ("input", "output", "annotation"):
        for number, one in enumerate(parts(element, kind), 1):
            key = one.get("id") or f"{kind}{number}"
            columns[key if key not in columns else f"{key}#{number}"] = _column(one, number)
    rows = tuple(_row(one, number, tuple(columns)) for number, one in enumerate(parts(element, "rule"), 1))
    return Table(_name(element), columns, rows)


def _column(element: _Element, number: int) -> Column:
    said = parts_of(element, frozenset[str]().__contains__)
    words = element.get("label") or element.get("name") or text_of(part(element, "inputExpression")) or str(number)
    return Column(Text(words, text_of(element, "description") or words), said)


def _row(element: _Element, number: int, columns: tuple[str, ...]) -> Row:
    entries = [text_of(one).strip() for one in parts(element, "inputEntry", "outputEntry", "annotationEntry")]
    cells = dict(zip(columns, entries, strict=False))
    more = {f"+{at}": value for at, value in enumerate(entries[len(columns) :])}
    cells |= {**more, "": text_of(element, "description").strip()}
    return Row(element.get("id", ""), number, cells, element.get("label", ""))


def _columns(file: str, key: str, old: Table, new: Table) -> Iterator[Difference]:
    about = About(Area.TABLES, file, key, "column", new.name)
    for one, column in new.columns.items():
        if one not in old.columns:
            yield about.added(label=column.name)
            continue
        before = old.columns[one]
        for path in {**column.said, **before.said}:
            said, says = before.said.get(path), column.said.get(path)
            if said != says:
                yield about.changed("column", said, says, column.name)
    for one, column in old.columns.items():
        if one not in new.columns:
            yield about.removed(label=column.name)
    were, are = list(old.columns), list(new.columns)
    for one in map(str, out_of_order(were, are)):
        yield about.moved("order", were.index(one) + 1, are.index(one) + 1, new.columns[one].name)


def _rows(file: str, key: str, old: Table, new: Table) -> Iterator[Difference]:
    pairs, gone = _paired(old.rows, new.rows)
    whole = About(Area.TABLES, file, key, "row", new.name)
    for row in new.rows:
        before, about = pairs.get(row.number), replace(whole, element=f"{key}:{row.number}")
        if before is None:
            yield about.added(label=row.name, after=_said(row))
            continue
        for column in {**row.cells, **before.cells}:
            was, now = before.cells.get(column), row.cells.get(column)
            if was == now or (was is None and now in ANYTHING) or (now is None and column not in new.columns):
                continue
            yield about.changed("cell", was, now, _cell(row, new.columns.get(column)))
        if row.label != before.label:  # by it decisions tell which row matched
            words = Text(f"{row.name.da}, dens nummer i tabellen", f"{row.name.en}, its number in the table")
            yield about.changed("cell", before.label or None, row.label or None, words)
    for row in gone:
        yield replace(whole, element=f"{key}:-{row.number}").removed(label=row.name, before=_said(row))
    were = [pairs[row.number].number for row in new.rows if row.number in pairs]
    now_at = {pairs[row.number].number: row for row in new.rows if row.number in pairs}
    for number in out_of_order(sorted(were), were):
        row = now_at[int(str(number))]
        yield replace(whole, element=f"{key}:{row.number}").moved("order", number, row.number, row.name)


def _said(row: Row) -> list[str]:
    return [value for value in row.cells.values() if value not in ANYTHING]


def _cell(row: Row, column: Column | None) -> Text:
    if column is None:
        return Text(f"{row.name.da}, bemærkning", f"{row.name.en}, remark")
    return Text(f"{row.name.da}, {column.name.da}", f"{row.name.en}, {column.name.en}")


def _paired(old: tuple[Row, ...], new: tuple[Row, ...]) -> tuple[dict[int, Row], list[Row]]:
    """Which row was which: by id where every row has one of its own, else by what the rows say."""
    if _have_ids(old) and _have_ids(new):
        known = {row.key: row for row in old}
        pairs = {row.number: known[row.key] for row in new if row.key in known}
        return pairs, [row for row in old if row.key not in {one.key for one in new}]
    pairs = {}
    gone: list[Row] = []
    before, after = ([tuple(row.cells.values()) for row in rows] for rows in (old, new))
    for _tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        pairs |= {row.number: was for was, row in zip(old[i1:i2], new[j1:j2], strict=False)}
        gone += old[i1 + (j2 - j1) : i2]
    return pairs, gone


def _have_ids(rows: tuple[Row, ...]) -> bool:
    keys = [row.key for row in rows]
    return all(keys) and len(set(keys)) == len(keys)


__all__ = ["compare_tables", "tables_in"]
