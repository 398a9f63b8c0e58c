"""The rail beside a list: the lists and the saved filters, each with its count."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from processes.language import Locale
from processes.tasks.inbox import MANY, RAIL, Asked, Inbox
from webapp import wording
from webapp.language import reading


@dataclass(frozen=True, slots=True)
class Way:
    """One line of the rail; ``key`` names its count for the script that keeps it fresh."""

    key: str
    where: str
    words: str
    short: str
    count: str
    here: bool
    change: str = ""  # the id of the filter the reader may change


@dataclass(frozen=True, slots=True)
class Rail:
    """The lists, the reader's own filters, and those shared with a team."""

    lists: tuple[Way, ...]
    own: tuple[Way, ...]
    shared: tuple[Way, ...]


def rail(box: Inbox, saved: str) -> Rail:
    """The rail of this page; where a filter is open, no list is."""
    locale = reading()
    return Rail(
        lists=tuple(
            Way(
                one.value,
                f"/tasks?list={one.value}",
                wording.sentence(f"list.{one}", {}, locale),
                wording.sentence(f"short.{one}", {}, locale),
                many(box.counts[one], locale),
                one is box.which and not saved,
            )
            for one in RAIL
        ),
        own=_filters(box, saved, locale, shared=False),
        shared=_filters(box, saved, locale, shared=True),
    )


def many(count: int | None, locale: Locale) -> str:
    """A count as the rail says it: ``64``, ``1.000+``, and nothing where it cannot be counted."""
    if count is None:
        return ""
    if count > MANY:
        return f"{_thousands(MANY, locale)}+"
    return _thousands(count, locale)


def _thousands(count: int, locale: Locale) -> str:
    told = f"{count:,}"
    return told.replace(",", ".") if locale is Locale.DA else told


def _filters(box: Inbox, saved: str, locale: Locale, *, shared: bool) -> tuple[Way, ...]:
    ways = []
    for one in box.filters:
        kept = one.saved
        if (kept.team_id is not None) is shared:
            key = str(kept.id)
            where = "/tasks?" + urlencode([*(kept.asked or Asked()).pairs(), ("filter", key)])
            change = key if kept.may_change else ""
            ways.append(Way(key, where, kept.name, kept.name, many(one.count, locale), key == saved, change))
    return tuple(ways)
