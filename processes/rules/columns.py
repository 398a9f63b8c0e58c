"""Reads a decision table's columns and rules from DMN's XML (DMN 1.5, chapter 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from processes.language import Text
from processes.rules.feel import FeelError
from processes.rules.feel.functions.conversion import show
from processes.rules.feel.nodes import Literal
from processes.rules.feel.parse import parse
from processes.rules.feel.types import ANY
from processes.rules.table import AGGREGATIONS, POLICIES, DecisionTable, Input, Output, Rule
from processes.rules.xml import Element, id_of, line_of, part, parts, text_of

if TYPE_CHECKING:
    from processes.rules.boxed import Boxed


def read_table(boxed: Boxed, element: Element) -> DecisionTable:
    """The table an element describes; FeelError for a hit policy or aggregation there is not."""
    policy, aggregation = element.get("hitPolicy", "UNIQUE"), element.get("aggregation", "")
    if policy not in POLICIES or (aggregation and aggregation not in AGGREGATIONS):
        raise FeelError("table_policy", line_of(element), 1, policy=f"{policy} {aggregation}".strip())
    width = (sum(1 for _ in parts(element, "input")), sum(1 for _ in parts(element, "output")))
    for rule in parts(element, "rule"):
        if (sum(1 for _ in parts(rule, "inputEntry")), sum(1 for _ in parts(rule, "outputEntry"))) != width:
            raise FeelError("table_cells", line_of(rule), 1, table=boxed.title)
    return DecisionTable(
        id=id_of(element),
        name=boxed.title,
        policy=policy,
        aggregation=aggregation,
        inputs=tuple(_input(boxed, each) for each in parts(element, "input")),
        outputs=tuple(_output(boxed, each, element) for each in parts(element, "output")),
        rules=tuple(_rule(boxed, each) for each in parts(element, "rule")),
    )


def _input(boxed: Boxed, element: Element) -> Input:
    holder = part(element, "inputExpression")
    text = text_of(holder).strip()
    allowed = text_of(part(element, "inputValues")).strip()
    return Input(
        label=element.get("label") or text,
        expression=boxed.expression(text or "null", element),
        type=ANY if holder is None else boxed.items.refer(holder.get("typeRef")),
        allowed=boxed.tests(allowed, element) if allowed else None,
        id=id_of(element),
        words=_label(element),
    )


def _output(boxed: Boxed, element: Element, table: Element) -> Output:
    default = part(element, "defaultOutputEntry")
    values = text_of(part(element, "outputValues")).strip()
    single = sum(1 for _ in parts(table, "output")) == 1
    kind = element.get("typeRef") or (table.get("typeRef") if single else None)
    listing = table.get("hitPolicy") in ("RULE ORDER", "OUTPUT ORDER", "COLLECT")
    text = text_of(default).strip()
    return Output(
        name=element.get("name", "") or (element.get("label", "") if not single else ""),
        type=ANY if listing and not element.get("typeRef") else boxed.items.refer(kind),
        allowed=boxed.tests(values, element) if values else None,
        priorities=tuple(boxed.expression(each, element) for each in _listed(values)),
        default=boxed.expression(text, element) if text else None,
        id=id_of(element),
        words=_label(element),
    )


def _label(element: Element) -> Text:
    """What the owner calls a column: its label is Danish, its description the same in English."""
    label = element.get("label", "").strip()
    return Text(label, text_of(element, "description").strip() or label)


def _listed(values: str) -> list[str]:
    """The single values of a list of output values, as source; one that is no list of literals gives none."""
    try:
        node = parse(f"[{values}]") if values else None
    except FeelError:
        return []
    items = getattr(node, "items", ())
    return [show(item.value, [10_000]) for item in items if isinstance(item, Literal)]


def _rule(boxed: Boxed, element: Element) -> Rule:
    return Rule(
        tests=tuple(boxed.tests(text_of(each), each) for each in parts(element, "inputEntry")),
        results=tuple(
            boxed.expression(text_of(each).strip() or "null", each) for each in parts(element, "outputEntry")
        ),
        words=_words(element),
        id=id_of(element),
    )


def _words(element: Element) -> Text:
    """What the owner wrote beside a rule: in columns named ``da`` and ``en``, else the first and the second."""
    table = element.getparent()
    named = [] if table is None else [each.get("name", "").casefold() for each in parts(table, "annotation")]
    written = [text_of(each).strip() for each in parts(element, "annotationEntry")]
    by_name = dict(zip(named, written, strict=False))
    plain = next((each for each in written if each), text_of(element, "description").strip())
    second = written[1] if len(written) > 1 and written[1] else plain
    return Text(by_name.get("da") or plain, by_name.get("en") or second)
