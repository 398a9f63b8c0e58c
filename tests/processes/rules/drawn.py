"""Decision models in few words, for the tests of tables and models."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from processes.rules.dmn import Model, read
from processes.rules.table import DecisionTable

V15 = "https://www.omg.org/spec/DMN/20230324/MODEL/"
V13 = "https://www.omg.org/spec/DMN/20191111/MODEL/"
V12 = "http://www.omg.org/spec/DMN/20180521/MODEL/"
V11 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd"


def model(body: str, *imports: Model, namespace: str = V15, own: str = "urn:test") -> Model:
    """A model with this content."""
    text = f'<definitions xmlns="{namespace}" name="test" namespace="{own}">{body}</definitions>'
    return read(text.encode(), imports)


def literal(text: str) -> str:
    """A literal expression."""
    return f"<literalExpression><text>{escape(text)}</text></literalExpression>"


def decision(name: str, expression: str, needs: Iterable[str] = (), kind: str = "", knows: Iterable[str] = ()) -> str:
    """A decision; ``needs`` are ids of decisions (with a ``!``) and of input data, ``knows`` of knowledge models."""
    required = "".join(
        f'<informationRequirement><required{"Decision" if one.endswith("!") else "Input"} href="#{one.rstrip("!")}"/>'
        "</informationRequirement>"
        for one in needs
    )
    known = "".join(f'<knowledgeRequirement><requiredKnowledge href="#{one}"/></knowledgeRequirement>' for one in knows)
    typed = f' typeRef="{kind}"' if kind else ""
    return (
        f"<decision id={quoteattr(name)} name={quoteattr(name)}><variable name={quoteattr(name)}{typed}/>"
        f"{required}{known}{expression}</decision>"
    )


def given(name: str, kind: str = "") -> str:
    """Input data."""
    typed = f' typeRef="{kind}"' if kind else ""
    return f'<inputData id="{name}" name="{name}"><variable name="{name}"{typed}/></inputData>'


def table_xml(
    inputs: Sequence[str], outputs: Sequence[str], rules: Iterable[Sequence[str]], policy: str = "UNIQUE"
) -> str:
    """A table; a column is ``name``, ``name: type``, or ``name: type: allowed values``; a rule its cells in order."""
    policy_name, _, aggregation = policy.partition(" of ")
    columns = "".join(_input(column) for column in inputs) + "".join(
        _output(column, single=len(outputs) == 1) for column in outputs
    )
    rows = "".join(_rule(number, len(inputs), cells) for number, cells in enumerate(rules, 1))
    added = f' aggregation="{aggregation}"' if aggregation else ""
    return f'<decisionTable id="table" hitPolicy="{policy_name}"{added}>{columns}{rows}</decisionTable>'


def _parts(column: str) -> tuple[str, str, str]:
    name, _, rest = column.partition(": ")
    kind, _, allowed = rest.partition(": ")
    return name, f' typeRef="{kind}"' if kind else "", allowed


def _input(column: str) -> str:
    name, kind, allowed = _parts(column)
    values = f"<inputValues><text>{escape(allowed)}</text></inputValues>" if allowed else ""
    return f"<input><inputExpression{kind}><text>{escape(name)}</text></inputExpression>{values}</input>"


def _output(column: str, single: bool) -> str:
    name, kind, allowed = _parts(column)
    values = f"<outputValues><text>{escape(allowed)}</text></outputValues>" if allowed else ""
    name, _, default = name.partition(" else ")
    otherwise = f"<defaultOutputEntry><text>{escape(default)}</text></defaultOutputEntry>" if default else ""
    named = "" if single else f' name="{name}"'
    return f"<output{named}{kind}>{values}{otherwise}</output>"


def _rule(number: int, width: int, cells: Sequence[str]) -> str:
    tests = "".join(f"<inputEntry><text>{escape(cell)}</text></inputEntry>" for cell in cells[:width])
    results = "".join(f"<outputEntry><text>{escape(cell)}</text></outputEntry>" for cell in cells[width:])
    return f'<rule id="rule{number}"><description>words {number}</description>{tests}{results}</rule>'


def table(
    inputs: Sequence[str], outputs: Sequence[str], rules: Iterable[Sequence[str]], policy: str = "UNIQUE"
) -> DecisionTable:
    """A table by itself; fails if it has faults."""
    made = model(decision("d", table_xml(inputs, outputs, rules, policy)))
    assert made.faults == [], made.faults
    found = made.find("d").table
    assert found is not None
    return found
