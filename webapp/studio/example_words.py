"""An example in sentences: what is done at each step, what must then be true, and where it departs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from processes.errors import Problem
from processes.language import Locale
from processes.studio.example_edit import END
from processes.studio.example_told import Expected, ToldStep
from webapp import wording
from webapp.studio.tried import Naming, fact_words, told, who

NOWHERE = -2  # what concerns the whole example


def step_words(step: ToldStep, locale: Locale) -> str:
    """What is done."""
    sort = "refused" if step.refused else "unheard" if step.unheard else step.sort
    said = wording.sentence(f"try.step.{sort}", {"name": step.name}, locale)
    if step.by and step.sort == "task":
        said = f"{said} {wording.sentence('try.step.by', {'who': who(step.by, locale)}, locale)}"
    return said


def expected_words(one: Expected, locale: Locale) -> str:
    """One thing that must then be true."""
    facts = dict(one.facts)
    if one.kind == "facts":
        return _answer(facts["fact"], locale)
    if one.kind in ("told", "not_told"):
        facts["who"] = who(str(facts["said"]), locale)
    if one.kind == "decisions":
        facts["answers"] = [_answer(each, locale) for each in facts["answers"]]
    parts = [wording.sentence(f"try.expect.{_code(one)}", facts, locale)]
    parts += [wording.sentence(f"try.expect.{more}", facts | _whose(facts, locale), locale) for more in _more(one)]
    return "".join(parts)


def departures(found: Sequence[Problem], locale: Locale, names: Naming) -> dict[int, list[str]]:
    """What turns out otherwise, by the step it is seen at (0: the start)."""
    by_step: dict[int, list[str]] = defaultdict(list)
    for problem in found:
        place = {"start": 0, "end": END}.get(problem.where, NOWHERE)
        number = int(problem.facts.get("number", 0)) if problem.where == "step" else place
        by_step[number].append(told(problem, locale, names))
    return by_step


def _code(one: Expected) -> str:
    facts = one.facts
    if one.kind == "deadlines":
        return "deadline_stands" if facts.get("running") is False else "deadline"
    if one.kind == "decisions":
        return "decision" if facts["answers"] else "decision_rows" if facts["rows"] else "decided"
    return one.kind


def _more(one: Expected) -> list[str]:
    facts = one.facts
    if one.kind in ("open", "has_open"):
        return [name for name in ("group", "due") if facts.get(name)]
    if one.kind == "deadlines":
        days = ["until"] if facts.get("due") and facts.get("running") is not False else []
        return days + [name for name in ("missed", "kept", "statute") if facts.get(name)]
    if one.kind == "decisions":
        return ["rows"] if facts["answers"] and facts["rows"] else []
    return []


def _whose(facts: dict[str, Any], locale: Locale) -> dict[str, Any]:
    words = who(str(facts["group"]), locale) if facts.get("group") else ""
    words = f"the {words[4:]}" if words.startswith("The ") else words  # within a sentence
    return {"group": words} if words else {}


def _answer(fact: Any, locale: Locale) -> str:
    value = wording.plain(fact.value, locale)
    if not fact.name:
        return value
    words = fact_words(fact)
    return f"{words.read(locale) if words else fact.name}: {value}"
