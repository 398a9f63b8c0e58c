"""A case's page in words: whose turn it is, what happened, and where it stands in its diagrams."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from processes import clock
from processes.cases.overview import CasePage
from processes.cases.parts import Diagram, Happening, OpenTask, Story
from processes.language import Locale, Text, Unnamed
from processes.reading.deadline_shown import DeadlineShown
from webapp import wording
from webapp.language import gettext

AHEAD = 3
MOST_STEPS = 10
# Stations are the citizen's; here the steps themselves are told.
OUTSIDE = {"how": "how", "purpose": "desk", "sender": "service", "service": "service", "sort": "message"}
OF_CASE = frozenset({"CitizenSeen", "CasePrinted"})  # whose purposes are those of this page
UNTOLD = frozenset({"StageReached"})


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the timeline: what, by whom (empty: by the system), and when."""

    words: str
    person: str
    at: datetime
    task_id: Any
    note: str = ""


@dataclass(frozen=True, slots=True)
class NextTold:
    """A step that is likely to come: what it is called, whose it is (empty: nobody's in particular), and how sure."""

    words: str
    who: str
    sure: bool


def timeline(page: CasePage, locale: Locale) -> tuple[Told, ...]:
    """What happened, newest first."""
    return told_lines(page.timeline, {deadline.rule: deadline.name for deadline in page.deadlines}, locale)


def told_lines(story: Story, rules: Mapping[str, Text], locale: Locale) -> tuple[Told, ...]:
    """One page of the timeline in words; ``rules`` are the names of the deadlines."""
    return told_happenings(story.rows, rules, locale)


def told_happenings(happenings: Iterable[Happening], rules: Mapping[str, Text], locale: Locale) -> tuple[Told, ...]:
    """What happened in words; what nobody has words for is left out."""
    return tuple(
        Told(_words(one, rules, locale), _who(one, locale), one.at, one.task_id, one.note or "")
        for one in happenings
        if wording.knows(f"entry.{one.kind}") and one.kind not in UNTOLD
    )


def cause(told: CasePage, locale: Locale) -> str:
    """Why the case has stopped, in a sentence; empty while it goes on."""
    if not told.fault:
        return ""
    facts = {**told.fault.get("facts", {}), "element": told.fault.get("element", "")}
    return why(str(told.fault.get("code", "")), facts, locale)


def why(code: str, facts: Mapping[str, Any], locale: Locale) -> str:
    """What keeps a case from going on: its step between quotation marks, but not one that has no name."""
    at = facts.get("element")
    if isinstance(at, Text) and not isinstance(at, Unnamed):
        facts = {**facts, "element": wording.quoted(at.read(locale), locale)}
    return wording.sentence(code, facts, locale)


def upcoming(page: CasePage) -> tuple[DeadlineShown, ...]:
    """The next few running deadlines, the furthest first; what is late already stands among the deadlines."""
    ahead = [one for one in page.deadlines if one.is_running and one.due_day >= clock.today()]
    return tuple(sorted(ahead, key=lambda one: one.due_day)[:AHEAD][::-1])


def by_when(page: CasePage) -> DeadlineShown | None:
    """The deadline of what is to be done now; else the first that binds the authority, else the first of all."""
    running = [one for one in page.deadlines if one.is_running]
    due = next((task.due_day for task in page.tasks if task.due_day), None)
    ours = [one for one in running if one.due_day == due] or [one for one in running if "authority" in one.binds]
    return next(iter(ours or running), None)


def late(page: CasePage) -> tuple[DeadlineShown, ...]:
    """The deadlines of ours that have passed and are not met, the oldest first."""
    over = [one for one in page.deadlines if one.is_running and one.binds_us and one.due_day < clock.today()]
    return tuple(sorted((one for one in over if one.paused_on is None), key=lambda one: one.due_day))


def next_steps(page: CasePage, locale: Locale) -> tuple[NextTold, ...]:
    """The likely next steps in words: those of the innermost process first, and only its own can come for sure."""
    found: dict[str, NextTold] = {}
    inside_first = [one for one in reversed(page.diagrams) if one.here]
    for place, diagram in enumerate(inside_first):
        for step in diagram.next:
            who = wording.sentence(f"group.{step.group}", {}, locale) if wording.knows(f"group.{step.group}") else ""
            lane = step.lane.read(locale) if step.lane else ""
            words = step.name.read(locale)
            found.setdefault(words, NextTold(words, who[:1].upper() + who[1:] or lane, step.sure and not place))
    return tuple(found.values())[:MOST_STEPS]


def whose_turn(task: OpenTask, locale: Locale) -> str:
    """``Yours``, a colleague's name, the team, or the party the case waits for."""
    if task.mine:
        return gettext("Your turn")
    if task.assignee:
        return task.assignee
    if wording.knows(f"group.{task.group}"):
        words = wording.sentence(f"group.{task.group}", {}, locale)
        return words[:1].upper() + words[1:]
    return task.team.read(locale) if task.team else gettext("Nobody yet")


def drawn(diagram: Diagram, locale: Locale) -> dict[str, Any]:
    """What the diagram's script is told; it reads the English names from the diagram itself."""
    return {
        "xml": diagram.xml,
        "language": locale.value,
        "here": list(diagram.here),
        "passed": list(diagram.passed),
        "ahead": list(diagram.ahead),
        "word": gettext("The case is here"),
    }


def _words(one: Happening, names: Mapping[str, Text], locale: Locale) -> str:
    facts: dict[str, Any] = {name: _dated(fact) for name, fact in one.facts.items()}
    facts["words"] = one.words or facts.get("table") or facts.get("element") or ""
    if "part" in facts:
        facts["part"] = wording.sentence(f"part.{facts['part']}", {}, locale).lower()
    if "what" in facts and one.kind == "ContactChanged":
        facts["what"] = [wording.text(f"contact.{name}") for name in facts["what"]]
    if one.kind in OF_CASE:
        known = facts.get("purpose") or ("task" if one.task_id else "work")
        facts["purpose"] = wording.sentence(f"purpose.{known}", {}, locale).lower()
    if "rule" in facts:
        facts["rule"] = names.get(str(facts["rule"]), facts["rule"])
    for name, kind in OUTSIDE.items():
        code = f"{kind}.{facts.get(name)}"
        facts |= {name: wording.text(code)} if wording.knows(code) else {}
    return wording.sentence(f"entry.{one.kind}", facts, locale)


def _who(one: Happening, locale: Locale) -> str:
    """Whoever did it; for a party's own step also in whose place, and how the answers came."""
    party, channel = one.facts.get("done_for"), one.facts.get("channel")
    if not party:
        return _both(one, locale)
    whose = {"who": wording.text(f"group.{party}"), "person": one.person}
    if channel == "link":
        words = wording.sentence("entry.done_by_party", whose, locale)
        return words[:1].upper() + words[1:]
    how = wording.text(f"through.{channel}")
    words = wording.sentence("entry.done_on_behalf", {**whose, "how": how}, locale)
    return words[:1].upper() + words[1:]


def _both(one: Happening, locale: Locale) -> str:
    """Both names where somebody acted in another's place."""
    if one.person and one.acting_for:
        return wording.sentence("entry.acting_for", {"person": one.person, "who": one.acting_for}, locale)
    return one.person or ""


def _dated(fact: Any) -> Any:
    """The trail keeps days and moments as text; a reader sees them as such."""
    if not isinstance(fact, str) or len(fact) < 10 or fact[4:5] != "-":
        return fact
    try:
        return datetime.fromisoformat(fact) if "T" in fact else date.fromisoformat(fact[:10])
    except ValueError:
        return fact
