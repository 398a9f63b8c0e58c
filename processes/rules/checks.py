"""Checks decision tables before they run: every finding as a problem with a code, at the element it concerns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from processes.errors import Problem
from processes.language import Text
from processes.rules.coverage import Coverage, TooManyCombinations, cover
from processes.rules.feel import Expression, FeelError, UnaryTests, compile_unary
from processes.rules.feel.check import check, check_tests
from processes.rules.feel.functions.conversion import show
from processes.rules.feel.nodes import Literal
from processes.rules.feel.scope import Note
from processes.rules.feel.types import ANY, Type
from processes.rules.model import Model
from processes.rules.spoken import rule_words
from processes.rules.table import DecisionTable, Output, Rule

CODES = frozenset(
    {
        "table_gap",  # table, inputs: what no rule matches
        "table_overlap",  # table, rules, inputs: what two rules of a UNIQUE table match
        "table_any",  # table, rules, inputs: two rules of an ANY table that match and differ
        "table_rule_never",  # table, rule: no input reaches the rule
        "table_cell_not_allowed",  # table, rule, column, value, allowed
        "table_result_not_allowed",  # table, rule, column, value, allowed
        "table_unsure",  # table, inputs: columns too free to be looked through
        "table_too_large",  # table: too many combinations
        "table_input",  # table, input, value: at run time, a value outside the allowed ones
        "table_policy",  # policy: there is no such hit policy
        "table_cells",  # table: a rule has not as many cells as the table has columns
        "table_no_output",  # table: nothing would come out
    }
)
MODEL_CODES = frozenset({"dmn_xml", "dmn_root", "dmn_too_large", "dmn_import", "dmn_href", "dmn_circle", "dmn_unknown"})
Known = Mapping[str, Type]


def check_model(model: Model, known: Known | None = None, functions: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Everything wrong with a model: what could not be read, and the findings of each of its tables.

    ``known`` are the types of the case's data; without them no name is called unknown, for it may come from the case.
    """
    problems = [
        Problem(fault.error.code, fault.where, fault.error.facts, fault.error.line, fault.error.column)
        for fault in model.faults
    ]
    for one in model.parts.values():
        if one.table is not None:
            visible = {each.name: each.type for each in one.needs}
            visible |= {each.name: ANY for each in (*one.knows, *one.given)} | dict.fromkeys(one.parameters, ANY)
            visible |= dict.fromkeys(model.imports, ANY) | dict(known or {})
            problems += check_table(one.table, visible, functions)
    unsaid = known is None
    return tuple(each for each in problems if not (unsaid and each.code == "feel_unknown_name"))


def check_table(table: DecisionTable, known: Known, functions: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Everything wrong with one table: names, types, values not allowed, gaps, overlaps, rules without effect."""
    problems = [*_check_columns(table, known, functions)]
    for number, rule in enumerate(table.rules, 1):
        problems += _check_rule(table, number, rule, known, functions)
    return (*problems, *_check_coverage(table))


def _noted(notes: Iterable[Note], where: str, **facts: Any) -> Iterator[Problem]:
    for note in notes:
        yield Problem(note.code, where, {**note.facts, **facts}, note.line, note.column)


def _check_columns(table: DecisionTable, known: Known, functions: Iterable[str]) -> Iterator[Problem]:
    for column in table.inputs:
        notes = check(column.expression.node, known, functions, column.type)
        yield from _noted(notes, column.id, table=table.name)
    for output in table.outputs:
        if output.default is not None:
            notes = check(output.default.node, known, functions, output.type)
            yield from _noted(notes, output.id, table=table.name)
    if not table.outputs:
        yield Problem("table_no_output", table.id, {"table": table.name})


def _check_rule(
    table: DecisionTable, number: int, rule: Rule, known: Known, functions: Iterable[str]
) -> Iterator[Problem]:
    where = rule.id or table.id
    for column, test in zip(table.inputs, rule.tests, strict=False):
        notes = check_tests(test.node, column.type, known, functions)
        yield from _noted(notes, where, table=table.name, rule=number, column=column.called)
        for value in _not_allowed(test, column.allowed):
            facts = _outside(column.called, value, column.allowed)
            yield Problem("table_cell_not_allowed", where, {"table": table.name, "rule": number, **facts})
    for output, result in zip(table.outputs, rule.results, strict=False):
        notes = check(result.node, known, functions, output.type)
        yield from _noted(notes, where, table=table.name, rule=number, column=output.called)
        if not _is_allowed(result, output):
            value = getattr(result.node, "value", None)
            facts = _outside(output.called, value, output.allowed)
            yield Problem("table_result_not_allowed", where, {"table": table.name, "rule": number, **facts})


def _outside(column: Text, value: Any, allowed: UnaryTests | None) -> dict[str, Any]:
    return {"column": column, "value": show(value, [100_000]), "allowed": allowed.source.strip() if allowed else ""}


def _not_allowed(test: UnaryTests, allowed: UnaryTests | None) -> Iterator[Any]:
    """Single values in a cell that the column does not allow; ranges may reach beyond, for some of it is allowed."""
    if allowed is None or allowed.plain is None or test.node is None:
        return
    for item in test.node.items:
        if isinstance(item, Literal) and item.value is not None and allowed.plain(item.value) is not True:
            yield item.value


def _is_allowed(result: Expression, output: Output) -> bool:
    if output.allowed is None or output.allowed.plain is None or not isinstance(result.node, Literal):
        return True
    return result.node.value is None or output.allowed.plain(result.node.value) is True


def _check_coverage(table: DecisionTable) -> Iterator[Problem]:
    try:
        found = cover(table)
    except TooManyCombinations:
        yield Problem("table_too_large", table.id, {"table": table.name})
        return
    defaulted = any(output.default is not None for output in table.outputs)
    if found.unsure:
        yield Problem("table_unsure", table.id, {"table": table.name, "inputs": _listed(table, found.unsure)})
    elif not defaulted and table.policy != "COLLECT":
        for gap in found.gaps:
            yield Problem("table_gap", table.id, {"table": table.name, "inputs": _told(table, gap)})
    yield from _check_overlaps(table, found)
    yield from _check_reach(table, found)


def _check_overlaps(table: DecisionTable, found: Coverage) -> Iterator[Problem]:
    if table.policy not in ("UNIQUE", "ANY"):
        return
    for (one, other), where in found.overlaps.items():
        same = [result.source.strip() for result in table.rules[one - 1].results] == [
            result.source.strip() for result in table.rules[other - 1].results
        ]
        if table.policy == "ANY" and same:
            continue
        code = "table_overlap" if table.policy == "UNIQUE" else "table_any"
        facts = {"table": table.name, "rules": (one, other), "inputs": _told(table, where)}
        yield Problem(code, table.rules[other - 1].id or table.id, facts)


def _check_reach(table: DecisionTable, found: Coverage) -> Iterator[Problem]:
    """Rules no input reaches; for FIRST those, too, before which another always matches."""
    reached = found.first if table.policy == "FIRST" else found.matched
    for number, rule in enumerate(table.rules, 1):
        is_plain = all(test.plain is not None for test in rule.tests)
        if is_plain and number not in reached and not _is_unsure(table, rule, found):
            yield Problem("table_rule_never", rule.id or table.id, {"table": table.name, "rule": number})


def _is_unsure(table: DecisionTable, rule: Rule, found: Coverage) -> bool:
    return any(
        column.label in found.unsure and not test.always for column, test in zip(table.inputs, rule.tests, strict=False)
    )


def _told(table: DecisionTable, where: Mapping[str, str]) -> Text:
    """The columns and what they are, in words: ``Mulighed 1 er hverken ja eller nej``."""
    named = {column.label: column.called for column in table.inputs}
    try:
        return rule_words((named.get(label) or Text.of(label), compile_unary(said)) for label, said in where.items())
    except FeelError:
        return Text.of("; ".join(f"{label}: {said}" for label, said in where.items()))


def _listed(table: DecisionTable, labels: Collection[str]) -> Text:
    """These columns by what they are called, in either language."""
    named = [column.called for column in table.inputs if column.label in labels]
    return Text(", ".join(one.da for one in named), ", ".join(one.en for one in named))
