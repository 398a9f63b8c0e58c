"""Measures conditions and decision tables, compiled and cached, beside the same logic written by hand in Python."""

from __future__ import annotations

import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

from processes.rules.dmn import Model, read
from processes.rules.feel import compile_expression

CONDITION_TIMES, TABLE_MICROSECONDS, GRAPH_MICROSECONDS = 12.0, 100.0, 200.0
ROUNDS, TURNS = 41, 2_000
_HEAD = '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="bench" namespace="urn:bench">'
_BANDS = [
    (0, 18, "child"), (18, 25, "young"), (25, 30, "young adult"), (30, 40, "adult"), (40, 50, "adult"),
    (50, 55, "senior"), (55, 60, "senior"), (60, 65, "senior"), (65, 70, "pensioner"), (70, 200, "pensioner"),
]  # fmt: skip
CASE: dict[str, Any] = {"age": 52, "country": "DK", "open": True}
LOAN: dict[str, Any] = {
    "amount": 300_000,
    "rate": "0.04",
    "months": 360,
    "income": 42_000,
    "debts": 6_000,
    "score": 640,
}


def main() -> int:
    """Print each figure with its goal; 1 when one falls short."""
    figures = [_condition(), _table(), _graph()]
    for name, measured, goal, is_met in figures:
        print(f"{name}: {measured}, {goal}, {'met' if is_met else 'short'}")
    return 0 if all(is_met for *_, is_met in figures) else 1


def _seconds(turn: Callable[[], Any], turns: int = TURNS) -> float:
    """The median time of one turn."""
    rounds = []
    for _ in range(ROUNDS):
        started = perf_counter()
        for _ in range(turns):
            turn()
        rounds.append((perf_counter() - started) / turns)
    return median(rounds)


def _beside(turn: Callable[[], Any], by_hand: Callable[[], Any], turns: int = TURNS) -> tuple[float, float]:
    """Both medians and how they compare, the two measured turn about so that a busy machine bears on both."""
    pairs = [(_once(turn, turns), _once(by_hand, turns)) for _ in range(ROUNDS)]
    return median(one for one, _ in pairs), median(one / other for one, other in pairs)


def _once(turn: Callable[[], Any], turns: int) -> float:
    started = perf_counter()
    for _ in range(turns):
        turn()
    return (perf_counter() - started) / turns


def _condition() -> tuple[str, str, str, bool]:
    source = 'age >= 18 and country = "DK"'

    def by_hand() -> bool:
        return bool(CASE["age"] >= 18 and CASE["country"] == "DK")

    if compile_expression(source).evaluate(CASE) is not by_hand():
        raise AssertionError(source)
    taken, times = _beside(lambda: compile_expression(source).evaluate(CASE), by_hand)
    measured = f"{taken * 1e6:.2f} µs, {times:.1f} times Python by hand"
    return "simple condition", measured, f"at most {CONDITION_TIMES:.0f} times", times <= CONDITION_TIMES


def _cell(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<text>{escaped}</text>"


def _rules(rows: list[list[str]], inputs: int) -> str:
    made = ""
    for row in rows:
        cells = "".join(f"<inputEntry>{_cell(cell)}</inputEntry>" for cell in row[:inputs])
        made += f"<rule>{cells}<outputEntry>{_cell(row[inputs])}</outputEntry></rule>"
    return made


def _decision(name: str, body: str, *needs: str) -> str:
    required = "".join(
        f'<informationRequirement><requiredDecision href="#{one}"/></informationRequirement>' for one in needs
    )
    return f'<decision id="{name}" name="{name}"><variable name="{name}"/>{required}{body}</decision>'


def _inputs(*names: str) -> str:
    return "".join(f"<input><inputExpression>{_cell(name)}</inputExpression></input>" for name in names)


def _table() -> tuple[str, str, str, bool]:
    rows = [[f"[{low}..{high})", '"DK", "SE"', "true", f'"{words}"'] for low, high, words in _BANDS]
    body = f"<decisionTable>{_inputs('age', 'country', 'open')}<output/>{_rules(rows, 3)}</decisionTable>"
    table = _read(_decision("band", body)).find("band").table
    if table is None or table.decide(CASE).value != "senior":
        raise AssertionError(rows)
    taken = _seconds(lambda: table.decide(CASE), 500)
    goal = f"under {TABLE_MICROSECONDS:.0f} µs"
    return "ten-rule table", f"{taken * 1e6:.1f} µs", goal, taken * 1e6 < TABLE_MICROSECONDS


def _read(body: str) -> Model:
    model = read(f"{_HEAD}{body}</definitions>".encode())
    if model.faults:
        raise AssertionError(model.faults)
    return model


def _graph() -> tuple[str, str, str, bool]:
    risk = [["< 580", '"high"'], ["[580..660)", '"medium"'], [">= 660", '"low"']]
    route = [['"high"', "-", '"decline"'], ["-", "false", '"refer"'], ["-", "true", '"accept"']]
    table = '<decisionTable hitPolicy="FIRST">'
    payment = "amount * number(rate) / 12 / (1 - (1 + number(rate) / 12) ** -months)"
    body = (
        _decision("payment", f"<literalExpression>{_cell(payment)}</literalExpression>")
        + _decision("risk", f"<decisionTable>{_inputs('score')}<output/>{_rules(risk, 1)}</decisionTable>")
        + _decision(
            "affordable", f"<literalExpression>{_cell('income * 0.4 > payment + debts')}</literalExpression>", "payment"
        )
        + _decision(
            "route",
            f"{table}{_inputs('risk', 'affordable')}<output/>{_rules(route, 2)}</decisionTable>",
            "risk",
            "affordable",
        )
    )
    decision = _read(body).find("route")

    def by_hand() -> str:
        rate = float(LOAN["rate"])
        paid = LOAN["amount"] * rate / 12 / (1 - (1 + rate / 12) ** -LOAN["months"])
        risky = "high" if LOAN["score"] < 580 else "medium" if LOAN["score"] < 660 else "low"
        if risky == "high":
            return "decline"
        return "accept" if LOAN["income"] * 0.4 > paid + LOAN["debts"] else "refer"

    if decision.decide(LOAN).value != by_hand():
        raise AssertionError(body)
    taken, times = _beside(lambda: decision.decide(LOAN), by_hand, 300)
    measured = f"{taken * 1e6:.1f} µs, {times:.1f} times Python by hand with floats"
    goal = f"under {GRAPH_MICROSECONDS:.0f} µs"
    return "lending graph of four decisions", measured, goal, taken * 1e6 < GRAPH_MICROSECONDS


if __name__ == "__main__":
    sys.exit(main())
