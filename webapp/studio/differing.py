"""Differences in the reader's language: a sentence for each, grouped as an owner asks, and marks for the drawings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from processes.language import Locale, Text, Unnamed
from processes.studio.difference import Area, Difference, Sort
from processes.studio.difference.wording import pieces
from webapp import wording
from webapp.studio.lengths import ON_THE_DAY, alert_fields

LONG = 40  # characters of a value that is shown word by word below its sentence
FIXED = frozenset({"place", "order", "unreadable", "written", "steps"})
FIRST = (Sort.ADDED, Sort.REMOVED, Sort.CHANGED, Sort.MOVED)  # what comes and goes is read before what changes
SIGNS = {Sort.ADDED: "+", Sort.REMOVED: "−", Sort.CHANGED: "~", Sort.MOVED: "→"}


@dataclass(frozen=True, slots=True)
class Told:
    """One difference as it is read: sign, word and kind, the name, the sentence, and long words in pieces."""

    sort: str
    sign: str
    word: str
    kind: str
    name: str
    sentence: str
    tells_of_itself: bool  # the sentence goes on from the name: "Call has been added"
    pieces: tuple[tuple[str, str], ...]
    file: str
    element: str

    @property
    def ended(self) -> str:
        """The sentence with its full stop, where it has none of its own."""
        return self.sentence if self.sentence.rstrip("”«").endswith((".", "?", "!", "…")) else f"{self.sentence}."


@dataclass(frozen=True, slots=True)
class Group:
    """One area: what differs, what only follows from it, and how many parts of which drawings were only moved."""

    area: str
    title: str
    rows: tuple[Told, ...]
    following: tuple[Told, ...]
    moved: Mapping[str, int]

    @property
    def count(self) -> int:
        """How many differences there are to read."""
        return len(self.rows)


def grouped(
    found: Sequence[Difference], locale: Locale, titles: Mapping[str, Text] = MappingProxyType({})
) -> list[Group]:
    """The differences by area, those that have none left out; files are called by their titles where they have one."""
    groups = []
    for area in Area:
        own = [one for one in found if one.area is area]
        if not own:
            continue
        drawn = [one for one in own if one.part == "place"]
        counted = {one.file: sum(each.file == one.file for each in drawn) for one in drawn}
        moved = {_called(file, titles, locale): count for file, count in counted.items()}
        rest = sorted((one for one in own if one.part != "place"), key=lambda one: FIRST.index(one.sort))
        groups.append(
            Group(
                area.value,
                wording.sentence(f"area.{area}", {}, locale),
                tuple(told(one, locale) for one in rest if not one.within),
                tuple(told(one, locale) for one in rest if one.within),
                moved,
            )
        )
    return groups


def told(one: Difference, locale: Locale) -> Told:
    """One difference as a sentence."""
    before, after = _value(one, one.before, locale), _value(one, one.after, locale)
    long = one.part not in FIXED and one.sort is Sort.CHANGED and max(len(before), len(after)) > LONG
    return Told(
        sort=one.sort.value,
        sign=SIGNS[one.sort],
        word=wording.sentence(f"difference.{one.sort}", {}, locale),
        kind=wording.sentence(f"what.{one.kind}", {}, locale),
        name=_name(one.name).read(locale),
        sentence=_sentence(one, (before, after), long, locale),
        tells_of_itself=not one.label and (not one.part or one.part in FIXED - {"steps"}),
        pieces=pieces(before, after) if long else (),
        file=one.file,
        element=one.element,
    )


def marks(found: Sequence[Difference], file: str) -> dict[str, dict[str, str]]:
    """What to mark on the two drawings of a file: ``before`` and ``after``, each element id -> sort.

    What says something else is marked as changed, even if it was moved as well.
    """
    here = [one for one in found if one.file == file and one.element]
    order = (Sort.MOVED, Sort.CHANGED, Sort.REMOVED, Sort.ADDED)
    ranked = sorted(here, key=lambda one: order.index(one.sort))
    return {
        "before": {one.element: one.sort.value for one in ranked if one.sort is not Sort.ADDED},
        "after": {one.element: one.sort.value for one in ranked if one.sort is not Sort.REMOVED},
    }


def _called(file: str, titles: Mapping[str, Text], locale: Locale) -> str:
    return wording.quoted(titles[file].read(locale), locale) if file in titles else file


def _name(name: Text) -> Text:
    """The name beside the kind: of what has none only where it stands."""
    return name.place if isinstance(name, Unnamed) else name


def _sentence(one: Difference, said: tuple[str, str], long: bool, locale: Locale) -> str:
    before, after = said
    if not one.part:
        code = f"told.{one.sort}{'_after' if one.near else ''}"
        sentence = wording.sentence(code, {"near": one.near.read(locale)}, locale)
        words = one.label.read(locale)
        values = after or before
        return f"{wording.opening(words)} {sentence}{': ' + values if values else ''}" if words else sentence
    what = _what(one, locale)
    facts = {"what": what, "before": _unquoted(one.before, before), "after": _unquoted(one.after, after)}
    if one.part in FIXED:
        told_of = {"what": _label(one, locale)} if one.part == "steps" else facts
        sentence = wording.sentence(f"told.{one.part}", told_of, locale)
        words = one.label.read(locale) if one.part == "order" else ""
        return f"{wording.opening(words)} {sentence}" if words else sentence
    if one.before is None or one.after is None:
        came = one.before is None
        code = ("told.worded" if came else "told.unworded") if long else ("told.set" if came else "told.unset")
        return wording.sentence(code, facts, locale)
    return wording.sentence("told.reworded" if long else "told.changed", facts, locale)


def _unquoted(value: Any, said: str) -> Unnamed | str:
    """What has no name stays what it is, so that its sentence takes the quotation marks away."""
    return value if isinstance(value, Unnamed) else said


def _what(one: Difference, locale: Locale) -> str:
    """The part, with the words that tell it from others of its kind."""
    special = f"differs.{one.part}.{one.label.da}"
    if wording.knows(special):
        return wording.sentence(special, {}, locale)
    label = _label(one, locale)
    if one.part == "cell":
        return wording.opening(label)
    code = f"differs.{one.part}"
    if not wording.knows(code):  # a part of a text with a name of the owner's own
        name = one.part.rpartition(".")[2]
        shown = wording.quoted(name, locale)
        return f"{shown} ({label})" if label else shown
    words = wording.sentence(code, {}, locale)
    if not label:
        return words
    return (
        f"{words} ({label})"
        if one.part.startswith("text.") or " " not in label
        else f"{words} {wording.quoted(label, locale)}"
    )


def _label(one: Difference, locale: Locale) -> str:
    return one.label.read(locale)


def _value(one: Difference, value: Any, locale: Locale) -> str:
    if one.part == "kind" and isinstance(value, str):
        return wording.sentence(f"shape.{value}", {}, locale) if wording.knows(f"shape.{value}") else value
    if one.part == "alerts" and isinstance(value, (list, tuple)):
        return "; ".join(_alert(str(each), locale) for each in value)
    if isinstance(value, list) and value and isinstance(value[0], str):
        return ", ".join(value)
    return wording.plain(value, locale)


def _alert(said: str, locale: Locale) -> str:
    """Who is told when, as the page of deadlines says it; what it has no words for stands as it is written."""
    fields = alert_fields(said)
    who, when = f"told.{fields.who}", f"when.{fields.when.replace(' ', '_')}"
    if not (wording.knows(who) and wording.knows(when)):
        return said
    number = "" if fields.when == ON_THE_DAY else f"{fields.parts.number} "
    alone = when.replace("when.", "when.one.", 1)
    when = alone if number == "1 " and wording.knows(alone) else when
    return f"{wording.sentence(who, {}, locale)}: {number}{wording.sentence(when, {}, locale)}"


__all__ = ["Group", "Told", "grouped", "marks", "told"]
