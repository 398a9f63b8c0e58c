"""A private calendar as iCalendar (RFC 5545), in its owner's language; days are whole days, appointments moments."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from processes import clock
from processes.notices.feed import Feed, Happening
from webapp import wording

HOURLY = timedelta(hours=1)


def calendar_of(feed: Feed, public_url: str) -> bytes:
    """The calendar as a calendar program reads it; asked for again each hour."""
    made = Calendar()
    made.add("prodid", "-//Arbejdsgang//Calendar//DA")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", wording.sentence("calendar.name", {"who": feed.name}, feed.locale))
    made.add("refresh-interval", HOURLY, parameters={"value": "DURATION"})
    made.add("x-published-ttl", HOURLY)
    for one in feed.happenings:
        made.add_component(_event(one, feed.locale, public_url))
    read: bytes = made.to_ical()
    return read


def _event(one: Happening, locale: str, public_url: str) -> Event:
    event = Event()
    event.add("uid", f"{one.key}@arbejdsgang")
    event.add("dtstamp", one.changed_at.astimezone(UTC))
    facts = {"title": one.title.read(locale), "case": one.case_number, "whom": one.whom}
    event.add("summary", wording.sentence("calendar.title_for" if one.whom else "calendar.title", facts, locale))
    event.add("url", f"{public_url}/cases/{one.case_id}")
    if isinstance(one.begins, datetime):
        event.add("dtstart", one.begins.astimezone(clock.COPENHAGEN))
        event.add("duration", one.lasts or HOURLY)
        return event
    event.add("dtstart", one.begins)
    event.add("dtend", one.begins + timedelta(days=1))
    event.add("transp", "TRANSPARENT")  # a legal day keeps nobody from being invited
    event.add("description", _why(one, locale))
    return event


def _why(one: Happening, locale: str) -> str:
    lines = [one.statute.read(locale)] if one.statute else []
    if not one.verified:
        lines.append(wording.sentence("calendar.unverified", {}, locale))
    return "\n".join(lines)
