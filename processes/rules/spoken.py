"""A rule of a decision table as words in both languages, for whoever asks why a decision came out as it did."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from processes.language import Text
from processes.rules.feel import UnaryTests, YearsMonths
from processes.rules.feel.functions.conversion import show
from processes.rules.feel.nodes import Literal, Node, OpenTest, RangeOf

_SIGNS = {
    ">": Text("over {0}", "above {0}"),
    ">=": Text("mindst {0}", "at least {0}"),
    "<": Text("under {0}", "below {0}"),
    "<=": Text("højst {0}", "at most {0}"),
    "=": Text("{0}", "{0}"),
    "!=": Text("ikke {0}", "not {0}"),
}
_RANGES = {
    (True, True): Text("fra {0} til {1}", "from {0} to {1}"),
    (True, False): Text("mindst {0} og under {1}", "at least {0} and below {1}"),
    (False, True): Text("over {0} og højst {1}", "above {0} and at most {1}"),
    (False, False): Text("over {0} og under {1}", "above {0} and below {1}"),
}
_UNKNOWN = Text("ikke oplyst", "not given")
_BOOLEANS = {True: Text("ja", "yes"), False: Text("nej", "no")}
_MOST = 1_000


def rule_words(cells: Iterable[tuple[Text, UnaryTests]]) -> Text:
    """``alder er over 50 og beskæftigelse er ansat``; a cell with more than fixed values is quoted as it is written.

    A column that is called something in one language only is called so in both.
    """
    said = [_cell(label, test) for label, test in cells if not test.always]
    return Text(" og ".join(text.da for text in said), " and ".join(text.en for text in said))


def _cell(named: Text, test: UnaryTests) -> Text:
    label = Text(named.da or named.en, named.en or named.da)
    items = test.node.items if test.node else ()
    told = [_test(item) for item in items]
    known = [text for text in told if text is not None]
    if len(known) < len(told):
        return Text(f"{label.da}: {test.source.strip()}", f"{label.en}: {test.source.strip()}")
    negated = bool(test.node and test.node.negated)
    if negated and len(known) > 1:
        return _is(label, _joined(known, Text("hverken", "neither"), Text("eller", "nor")))
    alternatives = _joined(known, Text("", ""), Text("eller", "or"))
    if negated:
        return _is(label, Text(f"ikke {alternatives.da}", f"not {alternatives.en}"))
    return _is(label, alternatives)


def _is(label: Text, said: Text) -> Text:
    return Text(f"{label.da} er {said.da}", f"{label.en} is {said.en}")


def _joined(texts: list[Text], first: Text, last: Text) -> Text:
    return Text(
        _row([text.da for text in texts], first.da, last.da),
        _row([text.en for text in texts], first.en, last.en),
    )


def _row(words: list[str], first: str, last: str) -> str:
    row = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
    return f"{first} {row}".strip()


def _test(node: Node) -> Text | None:
    if isinstance(node, Literal):
        return _value(node.value)
    if isinstance(node, OpenTest) and isinstance(node.value, Literal):
        return _filled(_SIGNS[node.operator], node.value.value)
    if isinstance(node, RangeOf) and isinstance(node.low, Literal) and isinstance(node.high, Literal):
        return _filled(_RANGES[node.low_closed, node.high_closed], node.low.value, node.high.value)
    return None


def _filled(words: Text, *values: Any) -> Text:
    said = [_value(value) for value in values]
    return Text(words.da.format(*(text.da for text in said)), words.en.format(*(text.en for text in said)))


def _value(value: Any) -> Text:
    """A value as people write it: decimal comma and day before month in Danish."""
    if value is None:
        return _UNKNOWN
    if isinstance(value, bool):
        return _BOOLEANS[value]
    if isinstance(value, Decimal):
        return Text(f"{value:f}".replace(".", ","), f"{value:f}")
    if isinstance(value, timedelta) and not value % timedelta(days=1):
        return _counted(value // timedelta(days=1), Text("dag", "day"), Text("dage", "days"))
    if isinstance(value, YearsMonths) and value.months % 12:
        return _counted(value.months, Text("måned", "month"), Text("måneder", "months"))
    if isinstance(value, YearsMonths):
        return _counted(value.months // 12, Text("år", "year"), Text("år", "years"))
    if type(value) is date:
        return Text(f"{value.day}.{value.month}.{value.year}", value.isoformat())
    text = value if isinstance(value, str) else show(value, [_MOST])
    return Text(text, text)


def _counted(number: int, one: Text, many: Text) -> Text:
    unit = one if abs(number) == 1 else many
    return Text(f"{number} {unit.da}", f"{number} {unit.en}")
