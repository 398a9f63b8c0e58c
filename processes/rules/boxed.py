"""Boxed expressions: from DMN's XML to code that runs in a scope (DMN 1.5, 10.2.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from processes.rules.columns import read_table
from processes.rules.faults import Fault
from processes.rules.feel import Expression, FeelError, Function, UnaryTests
from processes.rules.feel.build import Code, UserFunction
from processes.rules.feel.expression import prepare_expression, prepare_unary
from processes.rules.feel.parse import parse
from processes.rules.feel.scope import Scope
from processes.rules.feel.types import ANY, Type, fit
from processes.rules.items import Items
from processes.rules.table import DecisionTable
from processes.rules.xml import Element, id_of, line_of, local, part, parts, text_of

EXPRESSIONS = (
    "literalExpression", "context", "decisionTable", "invocation", "functionDefinition", "relation", "list",
    "conditional", "filter", "for", "some", "every",
)  # fmt: skip


@dataclass(slots=True)
class Boxed:
    """Builds the expressions of one model; ``names`` are those in scope that words alone would not make out."""

    items: Items
    names: frozenset[str] = frozenset()
    faults: list[Fault] = field(default_factory=list)
    tables: dict[str, DecisionTable] = field(default_factory=dict)
    title: str = ""

    def within(self, names: Iterable[str]) -> Boxed:
        """The same with more names in scope."""
        return Boxed(self.items, self.names | set(names), self.faults, self.tables, self.title)

    def build(self, element: Element | None) -> Code:
        """The code of an expression element; null, with a fault, where it cannot be built."""
        if element is None:
            return _null
        try:
            code = _KINDS[local(element)](self, element)
        except FeelError as error:
            self.faults.append(Fault(error, id_of(element)))
            return _null
        return fitted(code, self.items.refer(element.get("typeRef")))

    def below(self, element: Element | None) -> Code:
        """The code of the expression that is a child of an element."""
        return self.build(None if element is None else part(element, *EXPRESSIONS))

    def expression(self, text: str, where: Element) -> Expression:
        """A FEEL expression; one that cannot be read becomes null, with a fault."""
        try:
            return prepare_expression(text, self.names, self.items)
        except FeelError as error:
            self.faults.append(Fault(error, id_of(where)))
            return Expression(text, parse("null"), _null)

    def tests(self, text: str, where: Element) -> UnaryTests:
        """Unary tests; those that cannot be read match nothing, with a fault. Empty text is ``-``."""
        try:
            return prepare_unary(text if text.strip() else "-", self.names, self.items)
        except FeelError as error:
            self.faults.append(Fault(error, id_of(where)))
            return prepare_unary("not(null, ? = ?)")


def _null(_scope: Scope) -> None:
    return None


def fitted(code: Code, type_: Type) -> Code:
    """The code with its value fitted to a type; what does not conform is null (10.3.2.9.4)."""
    if type_ is ANY:
        return code

    def run(scope: Scope) -> Any:
        conforms, value = fit(code(scope), type_)
        return value if conforms else scope.null("feel_type_clash", (0, 0), left="", right=type_.name, operator="")

    return run


def _literal(boxed: Boxed, element: Element) -> Code:
    text = text_of(element)
    return boxed.expression(text, element).code if text.strip() else _null


def _context(boxed: Boxed, element: Element) -> Code:
    """Entries one after the other, each seeing those before; one without a name is the value of all (10.2.2.4)."""
    entries: list[tuple[str, Code]] = []
    inner = boxed
    for entry in parts(element, "contextEntry"):
        variable = part(entry, "variable")
        name = "" if variable is None else variable.get("name", "")
        kind = ANY if variable is None else boxed.items.refer(variable.get("typeRef"))
        entries.append((name, fitted(inner.below(entry), kind)))
        inner = inner.within([name])

    def code(scope: Scope) -> Any:
        here = Scope(scope, {})
        for name, value in entries:
            if not name:
                return value(here)
            here.values[name] = value(here)
        return here.values

    return code


def _invocation(boxed: Boxed, element: Element) -> Code:
    """A function and its arguments by name (10.2.2.3)."""
    function = boxed.below(element)
    bindings = []
    for binding in parts(element, "binding"):
        parameter = part(binding, "parameter")
        bindings.append(("" if parameter is None else parameter.get("name", ""), boxed.below(binding)))

    def code(scope: Scope) -> Any:
        called = function(scope)
        if not isinstance(called, Function):
            return scope.null("feel_not_a_function", (0, 0), name="")
        return called.call_named(scope, {name: value(scope) for name, value in bindings})

    return code


def _function(boxed: Boxed, element: Element) -> Code:
    """A function definition (10.2.2.7); only those in FEEL, others are refused."""
    if element.get("kind", "FEEL") != "FEEL":
        raise FeelError("feel_external", line_of(element), 1)
    formal = list(parts(element, "formalParameter"))
    names = tuple(each.get("name", "") for each in formal)
    types = tuple(boxed.items.refer(each.get("typeRef")) for each in formal)
    body = boxed.within(names).below(element)
    return lambda scope: UserFunction("function", names, types, body, scope)


def _relation(boxed: Boxed, element: Element) -> Code:
    """A relation: a list of contexts (10.2.2.6)."""
    columns = [column.get("name", "") for column in parts(element, "column")]
    rows = [[boxed.build(cell) for cell in parts(row, *EXPRESSIONS)] for row in parts(element, "row")]

    def code(scope: Scope) -> Any:
        return [{name: cell(scope) for name, cell in zip(columns, row, strict=False)} for row in rows]

    return code


def _list(boxed: Boxed, element: Element) -> Code:
    items = [boxed.build(each) for each in parts(element, *EXPRESSIONS)]
    return lambda scope: [item(scope) for item in items]


def _conditional(boxed: Boxed, element: Element) -> Code:
    condition, then, otherwise = (boxed.below(part(element, name)) for name in ("if", "then", "else"))
    return lambda scope: then(scope) if condition(scope) is True else otherwise(scope)


def _by_template(template: str, *names: str) -> Callable[[Boxed, Element], Code]:
    """Boxed filters and loops are the FEEL of the same meaning over boxed parts, which it calls by name."""

    def build(boxed: Boxed, element: Element) -> Code:
        variable = element.get("iteratorVariable", "item")
        parts_ = {name: boxed.within([variable, "partial"]).below(part(element, name)) for name in names}
        code = prepare_expression(template.replace("$", variable), [variable]).code

        def run(scope: Scope) -> Any:
            here: dict[str, Any] = {f"_{name}": _Late(name, value) for name, value in parts_.items()}
            return code(Scope(scope, here))

        return run

    return build


class _Late(Function):
    """A boxed part as a function that runs in the scope of the caller, whose loop variables it sees."""

    __slots__ = ("code",)

    def __init__(self, name: str, code: Code) -> None:
        super().__init__(name, ())
        self.code = code

    def call(self, scope: Scope, _arguments: list[Any]) -> Any:
        return self.code(scope)


def _table(boxed: Boxed, element: Element) -> Code:
    """A decision table (chapter 8)."""
    table = read_table(boxed, element)
    boxed.tables[id_of(element) or boxed.title] = table
    return lambda scope: table.decide_in(Scope(scope, {})).value


_KINDS: dict[str, Callable[[Boxed, Element], Code]] = {
    "literalExpression": _literal,
    "context": _context,
    "decisionTable": _table,
    "invocation": _invocation,
    "functionDefinition": _function,
    "relation": _relation,
    "list": _list,
    "conditional": _conditional,
    "filter": _by_template("(_in())[_match()]", "in", "match"),
    "for": _by_template("for $ in _in() return _return()", "in", "return"),
    "some": _by_template("some $ in _in() satisfies _satisfies()", "in", "satisfies"),
    "every": _by_template("every $ in _in() satisfies _satisfies()", "in", "satisfies"),
}
