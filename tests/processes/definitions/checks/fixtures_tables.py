"""What is wrong with decision tables and rulings, and the same put right."""

from __future__ import annotations

from tests.processes.definitions.checks.fixtures_made import FORM, Files, Pair, assess, broken, sound
from tests.processes.definitions.checks.fixtures_meaning import RULING
from tests.processes.rules.drawn import V15, decision, given, table_xml

ALLOWED = 'answer: string: "yes", "no"'
RESULT = 'grade: string: "light", "heavy"'


def _table(
    rules: list[tuple[str, str]], policy: str = "UNIQUE", column: str = "age: number", out: str = "grade"
) -> bytes:
    """A table that grades by one column."""
    name = column.partition(":")[0]
    body = given(name) + decision("grade", table_xml([column], [out], rules, policy), [name])
    return f'<definitions xmlns="{V15}" id="m" name="m" namespace="urn:m">{body}</definitions>'.encode()


def _ruled(table: bytes) -> Files:
    """The sound folder in which ``assess`` decides by this table."""
    return assess("businessRuleTask", '<ag:decision table="grade"/>', tables__grade_dot_dmn=table)


def _grade(*rules: tuple[str, str], **more: str) -> Files:
    return _ruled(_table(list(rules), **more))


WHOLE = _grade(("< 18", "1"), (">= 18", "2"))
BOTH = {"forms__assessment_dot_json": RULING, "tables__ruling_control_dot_dmn": _table([("-", "1")])}

PAIRS: dict[str, Pair] = {
    "rule_without_table": (broken("rule_without_table"), WHOLE),
    "table_missing": (broken("table_missing"), WHOLE),
    "table_unused": (sound(tables__grade_dot_dmn=_table([("-", "1")])), WHOLE),
    "ruling_unguarded": (
        sound(**BOTH),
        sound(FORM, FORM + '<ag:guard decision="ruling_control"/>', **BOTH),
    ),
    "engine_table_unreadable": (_grade(("< ", "1")), WHOLE),
    "table_gap": (_grade(("< 18", "1"), ("> 18", "2")), WHOLE),
    "table_overlap": (_grade(("<= 18", "1"), (">= 18", "2")), WHOLE),
    "table_any": (
        _grade(("<= 18", "1"), (">= 18", "2"), policy="ANY"),
        _grade(("<= 18", "1"), ("> 18", "2"), policy="ANY"),
    ),
    "table_rule_never": (
        _grade(("-", "1"), (">= 18", "2"), policy="FIRST"),
        _grade((">= 18", "2"), ("-", "1"), policy="FIRST"),
    ),
    "table_cell_not_allowed": (
        _grade(('"perhaps"', "1"), ('"yes","no"', "2"), column=ALLOWED),
        _grade(('"yes"', "1"), ('"no"', "2"), column=ALLOWED),
    ),
    "table_result_not_allowed": (
        _grade(("< 18", '"middling"'), (">= 18", '"heavy"'), out=RESULT),
        _grade(("< 18", '"light"'), (">= 18", '"heavy"'), out=RESULT),
    ),
}
