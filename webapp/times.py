"""A time for an interview in words: when, how long, how and where."""

from __future__ import annotations

from processes import clock
from processes.language import Locale
from processes.motion.booked import Free
from webapp import when, wording


def told(free: Free, locale: Locale) -> tuple[str, str]:
    """``tirsdag 15. marts kl. 8.30``, and beneath it ``30 min. · fremmøde · lokale 2.14``."""
    day = when.day(free.starts_at.astimezone(clock.COPENHAGEN).date(), locale)
    parts = [wording.sentence("slot.minutes", {"minutes": free.minutes}, locale), form(free.form, locale)]
    parts.append(wording.sentence("slot.room", {"room": free.room}, locale) if free.room else "")
    parts.append(wording.sentence("slot.seats", {"seats": free.seats}, locale) if free.seats > 1 else "")
    return f"{day} {when.hour(free.starts_at, locale)}", " · ".join(part for part in parts if part)


def form(code: str, locale: Locale) -> str:
    """How one meets, in words; nothing where it is still to be chosen."""
    return wording.sentence(f"slot.form.{code}", {}, locale) if code else ""
