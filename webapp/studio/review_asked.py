"""What was asked for on the pages of a review: whom to send it to, where a remark stands, how to publish."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from werkzeug.datastructures import MultiDict

from processes import clock
from processes.definitions.checks.titles import titles_in
from processes.errors import Invalid, Problem
from processes.language import Locale
from processes.studio.comment import Place
from processes.studio.difference.names import names_in
from processes.studio.publish import Wish
from processes.studio.review_choices import Choices

MORE = 3  # fields for colleagues who are not in the list of those who may approve
BEGINS = time(6, 0)  # a version begins before the house opens
SKIPPED = ("examples/", "_shared/")
MOST_PLACES = 1500


@dataclass(frozen=True, slots=True)
class Reviewers:
    """Those who were chosen, and what everybody who can be chosen is called."""

    ids: tuple[UUID, ...]
    names: Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class File:
    """One file and what in it a remark can be about; ``value`` of each is what the page sends."""

    name: str
    title: str
    elements: tuple[tuple[str, str], ...]


def asked_reviewers(given: MultiDict[str, str], known: Choices) -> Reviewers:
    """Those ticked, and those named in the fields below: by name with the sign-in, or by the name alone."""
    everybody = (*known.approvers, *known.colleagues)
    names = {one.id: one.name for one in everybody}
    ticked = []
    for said in given.getlist("reviewer"):
        with suppress(ValueError):
            ticked.append(UUID(said))
    written = {said.strip() for said in given.getlist("colleague") if said.strip()}
    called = {word.lower(): one.id for one in everybody for word in (one.name, f"{one.name} ({one.login})")}
    unknown = sorted(said for said in written if said.lower() not in called)
    if unknown:
        raise Invalid(Problem("review_unknown", "colleagues", {"names": unknown}))
    found = [called[said.lower()] for said in sorted(written)]
    return Reviewers(tuple(dict.fromkeys(one for one in (*ticked, *found) if one in names)), names)


def asked_place(given: Mapping[str, str]) -> Place:
    """``file#element``; nothing: the whole draft."""
    file, _, element = given.get("place", "").partition("#")
    return Place(file, element)


def asked_wish(given: Mapping[str, str]) -> Wish:
    """Now, or from the morning of a day. Raises ``Invalid`` for a day that is none."""
    begins = None
    if given.get("when") == "day":
        said = given.get("valid_from", "")
        try:
            begins = datetime.combine(date.fromisoformat(said), BEGINS, clock.COPENHAGEN)
        except ValueError:
            raise Invalid(Problem("publish_no_day", "valid_from", {"value": said})) from None
    return Wish(given.get("note", ""), begins, bool(given.get("though_behind")))


def first_day() -> str:
    """Tomorrow: the first day to publish from."""
    return (clock.today() + timedelta(days=1)).isoformat()


def places(content: Mapping[str, str], locale: Locale) -> list[File]:
    """Every file a remark can be about, the diagrams first, with its named elements."""
    wanted = [one for one in content if not one.startswith(SKIPPED)]
    names = sorted(wanted, key=lambda one: (not one.endswith(".bpmn"), one))
    titles = titles_in(content, names)
    left, found = MOST_PLACES, []
    for name in names:
        elements = tuple((f"{name}#{key}", words.read(locale)) for key, words in names_in(content, name))[:left]
        left -= len(elements)
        found.append(File(name, titles[name].read(locale) if name in titles else name, elements))
    return found
