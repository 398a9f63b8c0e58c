"""What the pages of an invented case are given: forms, drawings, what happened and what was refused, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from processes import clock
from processes.cases.parts import Fact
from processes.errors import Invalid, Problem, Refusal
from processes.forms.form import Form
from processes.forms.prefill import prefill
from processes.language import Locale, Text
from processes.motion.plain import plain
from processes.studio.sandbox_page import Coming, SandboxPage
from processes.studio.sandbox_way import Line
from processes.studio.trying.plausible import plausible
from webapp import wording
from webapp.fields import Filling, Raw, Sheet, typed_to_raw
from webapp.language import gettext, reading
from webapp.sheet import sheet

NOTHING = Sheet((), (), 0)
_OF_GROUPS = frozenset({"try.group"})  # differences whose wanted and found are groups


Naming = Callable[[str], Text | None]


def nameless(_said: str) -> None:
    """Nothing has a name."""


@dataclass(frozen=True, slots=True)
class Told:
    """One line of what happened: when, its kind as a code, its words, and the number of the act it tells (0: none)."""

    at: datetime
    what: str
    words: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent: ``raw`` None before anything was, why it was refused, and whether the rest is to be filled in."""

    raw: Raw | None = None
    fault: Refusal | None = None
    fill: bool = False


def forms_page(form: Form | None, facts: Mapping[str, Any], at: datetime, sent: Sent, locale: Locale) -> Sheet:
    """The form as it would be on that day: what is known is filled in, or everything where that was asked for."""
    if form is None:
        return NOTHING
    with clock.imagined(at):
        known = prefill(form, plain(facts))
        shown = sent.raw
        if shown is None:
            shown = typed_to_raw(form, {name: one.value for name, one in known.items()})
        if sent.fill:
            typed = {name: values for name, values in shown.items() if any(one.strip() for one in values)}
            shown = {**typed_to_raw(form, plausible(form, facts, at)), **typed}
        problems = tuple(sent.fault.problems) if isinstance(sent.fault, Invalid) else ()
        sources = {name: one.source for name, one in known.items()}
        return sheet(form, Filling(shown, sources, plain(facts), problems), locale)


def drawings(told: SandboxPage, locale: Locale) -> list[tuple[Any, dict[str, Any]]]:
    """Each diagram with what its script is told."""
    return [
        (
            one,
            {
                "xml": one.xml,
                "language": locale.value,
                "here": list(one.here),
                "passed": list(one.passed),
                "ahead": [],
                "word": gettext("The case is here"),
            },
        )
        for one in told.diagrams
    ]


def lines_told(told: SandboxPage, locale: Locale) -> list[Told]:
    """What happened, newest first."""
    return [Told(one.at, one.what, line_words(one, locale), one.number) for one in told.lines]


def line_words(line: Line, locale: Locale) -> str:
    """One line of what happened, in words."""
    facts: dict[str, Any] = {"name": line.name}
    if line.what in ("start", "answer"):
        facts["who"] = who(line.more, locale)
    if line.what == "told":
        facts["who"] = who(line.more, locale)
    if line.what == "decided":
        facts["outcome"] = _answer(line.more, locale)
    return wording.sentence(f"try.line.{line.what}", facts, locale)


def who(key: str, locale: Locale) -> str:
    """Somebody who answers or is told, in words: a party, a colleague, a leader, a group of the house."""
    for code in (f"group.{key}", f"try.by.{key}", f"role.{key}", f"hands.{key}"):
        if wording.knows(code):
            return wording.sentence(code, {}, locale)
    return key


def _answer(facts: Sequence[Fact], locale: Locale) -> str:
    """What a table answered: each value under the title of its column."""
    return ", ".join(_under_title(one, locale) for one in facts) or wording.text("try.nothing").read(locale)


def _under_title(fact: Fact, locale: Locale) -> str:
    title = fact_words(fact)
    name = title.read(locale) if title else fact.name
    value = wording.plain(fact.value, locale) or wording.text("try.nothing").read(locale)
    return f"{name} = {value}" if name else value


def faults(fault: Invalid, locale: Locale) -> list[tuple[str, str]]:
    """What is wrong with a draft: where, and the sentence."""
    return [(one.where, told(one, locale)) for one in fault.problems]


def told(problem: Problem, locale: Locale, names: Naming = nameless) -> str:
    """A problem as a sentence: ids by their names, other problems inside it as sentences, an empty list as nothing."""
    facts = {name: _plainly(one, locale, names) for name, one in problem.facts.items()}
    if problem.code in _OF_GROUPS:
        facts |= {name: group(problem.facts[name], locale) for name in ("wanted", "found") if name in problem.facts}
    return wording.sentence(problem.code, {"where": problem.where, **facts}, locale)


def placed(problem: Problem, locale: Locale, names: Naming = nameless) -> str:
    """A difference with its place in the example before it."""
    place = {"start": "try.at.start", "end": "try.at.end", "step": "try.at.step"}.get(problem.where)
    did = problem.facts.get("did", "")
    facts = {"number": problem.facts.get("number", ""), "did": _plainly(_day(did), locale, names)}
    before = wording.sentence(place, facts, locale) if place and "number" in problem.facts else problem.where
    return f"{before}: {told(problem, locale, names)}" if before else told(problem, locale, names)


def refusal_words(fault: Refusal, said: Callable[[Refusal], str]) -> str:
    """Why an act was refused, every reason by itself."""
    problems: Sequence[Problem] = fault.problems if isinstance(fault, Invalid) else ()
    return " ".join(told(one, reading()) for one in problems) or said(fault)


def _plainly(value: Any, locale: Locale, names: Naming) -> Any:
    if isinstance(value, (list, tuple)):
        if value and isinstance(value[0], Problem):
            return "; ".join(told(one, locale, names) for one in value)
        return [_plainly(one, locale, names) for one in value] or wording.text("try.nothing")
    if isinstance(value, str) and (name := names(value)):
        return wording.quoted(name.read(locale), locale)
    return value


def _day(said: Any) -> Any:
    """A day that was written as one."""
    try:
        return date.fromisoformat(str(said))
    except ValueError:
        return said


def group(key: str | None, locale: Locale, lane: Text | None = None) -> str:
    """Whose turn it is: the party, the group of the house, else as the lane is called in the drawing."""
    words = who(key, locale) if key else wording.sentence("try.by.caseworker", {}, locale)
    if words == key and lane:
        words = lane.read(locale)
    return words[:1].upper() + words[1:]


def fact_words(fact: Fact) -> Text | None:
    """What a fact is called; None where nobody has given it words, so that only its code can be shown."""
    code = f"fact.{fact.name}"
    return fact.label or (wording.text(code) if wording.knows(code) else None)


def known_first(facts: Sequence[Fact]) -> list[tuple[Fact, Text | None]]:
    """Each fact with its words; those that have only a code come last."""
    told = [(one, fact_words(one)) for one in facts]
    return sorted(told, key=lambda one: one[1] is None)


def comes(one: Coming, locale: Locale) -> str:
    """Something time will bring, in words."""
    facts = {"name": one.name, "who": who(one.who, locale)}
    return wording.sentence(f"try.comes.{one.kind}", facts, locale)


def letter_reader(part: str, locale: Locale) -> str:
    """Whom a letter is for, in words."""
    return who(_READERS.get(part, part), locale)


_READERS = {
    "citizen": "borger", "employer": "arbejdsgiver", "doctor": "laege",
    "shop_steward": "tillidsrepraesentant", "unemployment_fund": "akasse",
}  # fmt: skip
# What the templates of trying ask for by name.
WORDS = {
    "reader": letter_reader, "who": who, "group": group, "comes": comes, "problem": told, "plainly": wording.plain,
    "called": known_first, "line_words": line_words,
}  # fmt: skip
