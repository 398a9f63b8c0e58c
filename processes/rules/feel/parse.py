"""From tokens to nodes: feeds Lark's LALR parser and builds the tree as it goes (DMN 1.5, 10.3.1.2)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, DecimalException
from functools import lru_cache
from pathlib import Path as File
from typing import Any

from lark import Lark, Token, Transformer, UnexpectedInput, v_args

from processes.rules.feel import nodes
from processes.rules.feel.errors import FeelError
from processes.rules.feel.nodes import Node
from processes.rules.feel.temporal import read_at, read_date, read_date_time, read_duration, read_time
from processes.rules.feel.tokens import Token as Word
from processes.rules.feel.tokens import Tokens
from processes.rules.feel.types import BY_NAME, ContextType, FunctionType, ListType, NamedType, RangeType, Type
from processes.rules.feel.values import NUMBERS

MAX_SOURCE = 20_000
MAX_DEPTH = 100
_GRAMMAR = File(__file__).with_name("grammar.lark")


def parse(source: str, names: Iterable[str] = ()) -> Node:
    """The tree of an expression; FeelError with line and column.

    ``names`` are those the expression may use that hold operators or keywords ("risk-category", "profit and loss").
    """
    made: Node = _feed("start", _cut(source, names))
    return made


def parse_tests(source: str, names: Iterable[str] = ()) -> nodes.Tests:
    """The tree of unary tests, as ``parse``."""
    tokens = _cut(source, names)
    if tokens[0].text == "not" and _spans_all(tokens):
        tokens[0] = tokens[0]._replace(kind="NOT")
    made: nodes.Tests = _feed("unary", tokens)
    return made


def _cut(source: str, names: Iterable[str]) -> list[Word]:
    if len(source) > MAX_SOURCE:
        raise FeelError("feel_too_long", limit=MAX_SOURCE, length=len(source))
    tokens = list(Tokens(source, names))
    if not tokens:
        raise FeelError("feel_empty", 1, 1)
    return tokens


def _feed(start: str, tokens: list[Word]) -> Any:
    parser = _parser().parse_interactive(start=start)
    try:
        for kind, text, line, column in tokens:
            parser.feed_token(Token(kind, text, line=line, column=column))
        return parser.feed_token(Token("$END", ""))
    except UnexpectedInput as fault:
        raise _syntax(fault, tokens[-1]) from None


def _spans_all(tokens: list[Word]) -> bool:
    """Whether the bracket behind the first word closes with the last: ``not("a", "b")`` and no more."""
    depth = 0
    for at, token in enumerate(tokens[1:], 1):
        depth += (token.kind in ("LPAR", "OUT", "LSQB")) - (token.kind in ("RPAR", "RSQB", "OUT_CLOSE"))
        if depth == 0:
            return at > 1 and at == len(tokens) - 1
    return False


def _syntax(fault: UnexpectedInput, last: Word) -> FeelError:
    token = getattr(fault, "token", None)
    if token is None or token.type == "$END":
        return FeelError("feel_unfinished", last.line, last.column + len(last.text))
    return FeelError("feel_syntax", token.line, token.column, found=str(token))


@lru_cache(maxsize=1)
def _parser() -> Lark:
    return Lark(
        _GRAMMAR.read_text(encoding="utf-8"),
        parser="lalr",
        lexer="basic",
        start=["start", "unary"],
        transformer=_Builder(),
        maybe_placeholders=True,
    )


@v_args(inline=True)
class _Builder(Transformer[Token, Any]):
    """One method per rule of the grammar, called while the parser reduces, innermost first."""

    def start(self, node: Node) -> Node:
        if isinstance(node, nodes.Tests):
            raise FeelError("feel_tests_misplaced", *node.place)
        return node

    def any_test(self, tests: tuple[Node, ...]) -> Node:
        return nodes.Tests(tests, place=tests[0].place)

    def negated_tests(self, mark: Token, _open: Token, tests: tuple[Node, ...], _close: Token) -> Node:
        return nodes.Tests(tests, negated=True, place=_place(mark))

    def tests(self, *items: Any) -> tuple[Node, ...]:
        return tuple(item for item in items if isinstance(item, Node))

    def open_test(self, sign: str, value: Node) -> Node:
        return _deep(nodes.OpenTest(sign, _one(value), place=value.place))

    def disjunction(self, *items: Any) -> Node:
        parts = tuple(_one(item) for item in items if isinstance(item, Node))
        return _deep(nodes.Either(parts, place=parts[0].place))

    def conjunction(self, *items: Any) -> Node:
        parts = tuple(_one(item) for item in items if isinstance(item, Node))
        return _deep(nodes.Both(parts, place=parts[0].place))

    def comparator(self, sign: Token) -> str:
        return str(sign)

    def compare(self, left: Node, sign: str, right: Node) -> Node:
        return _deep(nodes.Compare(sign, _one(left), _one(right), place=left.place))

    def between(self, value: Node, _between: Token, low: Node, _and: Token, high: Node) -> Node:
        return _deep(nodes.Between(_one(value), _one(low), _one(high), place=value.place))

    def membership(self, value: Node, _in: Token, test: Node) -> Node:
        return _deep(nodes.In(_one(value), test, place=value.place))

    def membership_open(self, value: Node, _in: Token, sign: str, bound: Node) -> Node:
        test = nodes.OpenTest(sign, _one(bound), place=bound.place)
        return _deep(nodes.In(_one(value), test, place=value.place))

    def binary(self, left: Node, sign: Token, right: Node) -> Node:
        return _deep(nodes.Binary(str(sign), _one(left), _one(right), place=_place(sign)))

    def negate(self, mark: Token, value: Node) -> Node:
        if isinstance(value, nodes.Literal) and type(value.value) is Decimal:
            return nodes.Literal(NUMBERS.minus(value.value), place=_place(mark))
        return _deep(nodes.Negate(_one(value), place=_place(mark)))

    def instance_of(self, value: Node, _of: Token, type_: Type) -> Node:
        return _deep(nodes.InstanceOf(_one(value), type_, place=value.place))

    def path(self, base: Node, _dot: Token, name: Token) -> Node:
        return _deep(nodes.Path(_one(base), str(name), place=_place(name)))

    def filter(self, base: Node, _open: Token, condition: Node, _close: Token) -> Node:
        return _deep(nodes.Filter(_one(base), _one(condition), place=base.place))

    def call_empty(self, function: Node, _open: Token, _close: Token) -> Node:
        return _deep(nodes.Call(_one(function), (), place=function.place))

    def call(self, function: Node, _open: Token, arguments: tuple[Node, ...], _close: Token) -> Node:
        value = _spelled(function, arguments)
        if value is not None:
            return nodes.Literal(value, place=function.place)
        return _deep(nodes.Call(_one(function), arguments, place=function.place))

    def call_named(self, function: Node, _open: Token, named: dict[str, Node], _close: Token) -> Node:
        return _deep(nodes.Call(_one(function), tuple(named.values()), tuple(named), place=function.place))

    def arguments(self, *items: Any) -> tuple[Node, ...]:
        return tuple(_one(item) for item in items if isinstance(item, Node))

    def named_arguments(self, *items: Any) -> dict[str, Node]:
        return dict(item for item in items if isinstance(item, tuple))

    def named_argument(self, name: Token, _colon: Token, value: Node) -> tuple[str, Node]:
        return str(name), _one(value)

    def number(self, text: Token) -> Node:
        try:
            return nodes.Literal(NUMBERS.create_decimal(str(text)), place=_place(text))
        except DecimalException:
            raise FeelError("feel_bad_literal", *_place(text), literal=str(text)) from None

    def string(self, text: Token) -> Node:
        return nodes.Literal(str(text), place=_place(text))

    def at_string(self, text: Token) -> Node:
        value = read_at(str(text))
        if value is None:
            raise FeelError("feel_bad_literal", *_place(text), literal=str(text))
        return nodes.Literal(value, place=_place(text))

    def true(self, mark: Token) -> Node:
        return nodes.Literal(True, place=_place(mark))

    def false(self, mark: Token) -> Node:
        return nodes.Literal(False, place=_place(mark))

    def null(self, mark: Token) -> Node:
        return nodes.Literal(None, place=_place(mark))

    def name(self, text: Token) -> Node:
        return nodes.Name(str(text), place=_place(text))

    def parenthesis(self, mark: Token, tests: tuple[Node, ...], _close: Token) -> Node:
        if len(tests) == 1:
            return tests[0]
        return _deep(nodes.Tests(tests, place=_place(mark)))

    def range(self, low_end: Token, low: Node, _dots: Token, high: Node, high_end: Token) -> Node:
        closed = (low_end == "[", high_end == "]")
        return _deep(nodes.RangeOf(_one(low), _one(high), *closed, place=_place(low_end)))

    def empty_list(self, mark: Token, _close: Token) -> Node:
        return nodes.ListOf((), place=_place(mark))

    def list(self, mark: Token, items: tuple[Node, ...], _close: Token) -> Node:
        return _deep(nodes.ListOf(items, place=_place(mark)))

    def empty_context(self, mark: Token, _close: Token) -> Node:
        return nodes.ContextOf((), (), place=_place(mark))

    def context(self, mark: Token, *items: Any) -> Node:
        entries = [item for item in items if isinstance(item, tuple)]
        names, values = tuple(name for name, _ in entries), tuple(value for _, value in entries)
        return _deep(nodes.ContextOf(names, values, place=_place(mark)))

    def entry(self, name: Token, _colon: Token, value: Node) -> tuple[str, Node]:
        return str(name), _one(value)

    def if_then_else(self, mark: Token, condition: Node, _then: Token, then: Node, _else: Token, other: Node) -> Node:
        return _deep(nodes.If(_one(condition), _one(then), _one(other), place=_place(mark)))

    def for_return(self, mark: Token, over: tuple[nodes.Over, ...], _return: Token, body: Node) -> Node:
        return _deep(nodes.For(over, _one(body), place=_place(mark)))

    def some(self, mark: Token, over: tuple[nodes.Over, ...], _satisfies: Token, condition: Node) -> Node:
        return _deep(nodes.Quantified(True, over, _one(condition), place=_place(mark)))

    def every(self, mark: Token, over: tuple[nodes.Over, ...], _satisfies: Token, condition: Node) -> Node:
        return _deep(nodes.Quantified(False, over, _one(condition), place=_place(mark)))

    def iterators(self, *items: Any) -> tuple[nodes.Over, ...]:
        return tuple(item for item in items if isinstance(item, nodes.Over))

    def over(self, name: Token, _in: Token, start: Node) -> nodes.Over:
        return nodes.Over(str(name), _one(start), place=_place(name))

    def over_span(self, name: Token, _in: Token, start: Node, _dots: Token, end: Node) -> nodes.Over:
        return nodes.Over(str(name), _one(start), _one(end), place=_place(name))

    def function(self, mark: Token, _open: Token, parameters: Any, _close: Token, body: Node) -> Node:
        names, types = zip(*parameters, strict=True) if parameters else ((), ())
        return _deep(nodes.FunctionOf(names, types, _one(body), place=_place(mark)))

    def external(self, mark: Token, *_rest: Any) -> Node:
        raise FeelError("feel_external", *_place(mark))

    def parameters(self, *items: Any) -> Any:
        return [item for item in items if isinstance(item, tuple)]

    def parameter(self, name: Token, _colon: Any = None, type_: Type | None = None) -> tuple[str, Type | None]:
        return str(name), type_

    def named_type(self, *words: Token) -> Type:
        name = "".join(words)
        return BY_NAME.get(name) or NamedType(name)

    def wrapped_type(self, word: Token, _open: Token, item: Type, _close: Token) -> Type:
        wrappers: dict[str, Any] = {"list": ListType, "range": RangeType}
        if str(word) not in wrappers:
            raise FeelError("feel_type_unknown", *_place(word), type=str(word))
        made: Type = wrappers[str(word)](item=item)
        return made

    def context_type(self, word: Token, *items: Any) -> Type:
        if word != "context":
            raise FeelError("feel_type_unknown", *_place(word), type=str(word))
        return ContextType(entries=tuple(item for item in items if isinstance(item, tuple)))

    def field(self, name: Token, _colon: Token, type_: Type) -> tuple[str, Type]:
        return str(name), type_

    def function_type(self, *parts: Any) -> Type:
        listed = next((part for part in parts if isinstance(part, list)), [])
        return FunctionType(parameters=tuple(listed), result=parts[-1])

    def types(self, *items: Any) -> Any:
        return [item for item in items if isinstance(item, Type)]


_SPELLED = {"date": read_date, "date and time": read_date_time, "time": read_time, "duration": read_duration}


def _spelled(function: Node, arguments: tuple[Node, ...]) -> Any:
    """The value of ``date("2026-03-02")`` and its like, which are literals in all but form; None for anything else."""
    if not isinstance(function, nodes.Name) or function.name not in _SPELLED or len(arguments) != 1:
        return None
    only = arguments[0]
    if not isinstance(only, nodes.Literal) or type(only.value) is not str:
        return None
    return _SPELLED[function.name](only.value)


def _place(token: Token) -> tuple[int, int]:
    return (token.line or 0, token.column or 0)


def _one(node: Node) -> Node:
    """The node where one value belongs; several tests in brackets have their place behind ``in`` only."""
    if isinstance(node, nodes.Tests):
        raise FeelError("feel_tests_misplaced", *node.place)
    return node


def _deep(node: Node) -> Node:
    if node.depth > MAX_DEPTH:
        raise FeelError("feel_too_deep", *node.place, limit=MAX_DEPTH)
    return node
