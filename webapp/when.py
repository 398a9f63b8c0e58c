"""Days, moments and deadlines in words, as people say them in Danish and English."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from processes import clock
from processes.language import Locale, Text

_DAYS = {
    Locale.DA: ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    Locale.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    Locale.DA: tuple("januar februar marts april maj juni juli august september oktober november december".split()),
    Locale.EN: tuple("January February March April May June July August September October November December".split()),
}
_HALF = 15  # days: from here half a month is said
_MONTHS_FROM = 60  # days: from here a wait is said in months


@dataclass(frozen=True, slots=True)
class Due:
    """A due day in words: ``look`` is late, today, soon, later, kept or none; ``words`` come first, ``day`` beneath."""

    look: str
    words: str
    day: str


def _locale(locale: Locale | str) -> Locale:
    return Locale.EN if locale == Locale.EN else Locale.DA


def on(value: date) -> date:
    """The day; of a moment its day in Copenhagen, whatever zone it is told in."""
    return value.astimezone(clock.COPENHAGEN).date() if isinstance(value, datetime) else value


def day(value: date, locale: Locale | str, *, short: bool = False) -> str:
    """``tirsdag 15. marts``, short ``tir 15. mar``; the year only when it is not this one."""
    told = dated(value, locale, short=short)
    return told.removesuffix(f" {clock.today().year}")


def dated(value: date, locale: Locale | str, *, short: bool = False) -> str:
    """``tirsdag 15. marts 2016``: the day, always with its year."""
    which, one = _locale(locale), on(value)
    weekday, month = _DAYS[which][one.weekday()], _MONTHS[which][one.month - 1]
    if short:
        weekday, month = weekday[:3], month[:3]
    number = f"{one.day}." if which is Locale.DA else f"{one.day}"
    return f"{weekday} {number} {month} {one.year}"


def month(value: date, locale: Locale | str) -> str:
    """``marts 2026``: the month the day lies in, always with its year."""
    return f"{_MONTHS[_locale(locale)][value.month - 1]} {value.year}"


def date_only(value: date, locale: Locale | str) -> str:
    """``15. marts``: the day without its weekday."""
    return day(value, locale).partition(" ")[2]


def numbers(value: date) -> str:
    """``15.03.2016``, as it stands in a field."""
    return value.strftime("%d.%m.%Y")


def weekday(number: int, locale: Locale | str) -> str:
    """``mandag``: the day of the week, Monday is 0."""
    return _DAYS[_locale(locale)][number]


def typed(value: datetime) -> str:
    """``15.03.2016 kl. 8.30``, as it is typed in a field."""
    local = value.astimezone(clock.COPENHAGEN)
    return f"{numbers(local.date())} kl. {local.hour}.{local.minute:02d}"


def hour(value: datetime, locale: Locale | str) -> str:
    """``kl. 8.30``, in English ``8.30``."""
    local = value.astimezone(clock.COPENHAGEN)
    told = f"{local.hour}.{local.minute:02d}"
    return told if _locale(locale) is Locale.EN else f"kl. {told}"


def moment(value: datetime, locale: Locale | str, *, short: bool = True) -> str:
    """``tir 15. mar kl. 8.30``; today only the hour."""
    local = value.astimezone(clock.COPENHAGEN)
    if local.date() == clock.today():
        today = {"da": "i dag", "en": "today"}[_locale(locale)]
        return f"{today} {hour(value, locale)}"
    return f"{day(local.date(), locale, short=short)} {hour(value, locale)}"


def since(value: datetime, locale: Locale | str) -> str:
    """For a draft: ``kl. 8.42`` today, ``fra i går`` yesterday, else ``fra 9. mar``."""
    local = value.astimezone(clock.COPENHAGEN).date()
    ago = (clock.today() - local).days
    if ago <= 0:
        return hour(value, locale)
    if ago == 1:
        return Text("fra i går", "from yesterday").read(locale)
    return Text("fra ", "from ").read(locale) + day(local, locale, short=True).partition(" ")[2]


def due(due_day: date | None, locale: Locale | str, *, at: datetime | None = None) -> Due:
    """A due day, or an earlier appointment ``at`` that is still to come, in words with the look it has."""
    ahead = appointment(at)
    if at is not None and ahead is not None and (due_day is None or ahead <= due_day):
        return _appointment(at, due_day, locale)
    if due_day is None:
        return Due("none", Text("Ingen frist", "No deadline").read(locale), "")
    return Due(look(due_day), distance(due_day, locale), day(due_day, locale, short=True))


def appointment(at: datetime | None) -> date | None:
    """The day of an appointment today or later: one that has gone by makes nothing late, only the law does."""
    on = at.astimezone(clock.COPENHAGEN).date() if at is not None else None
    return on if on is not None and on >= clock.today() else None


def _appointment(at: datetime, due_day: date | None, locale: Locale | str) -> Due:
    on = at.astimezone(clock.COPENHAGEN).date()
    words = f"{distance(on, locale)} {hour(at, locale)}" if on == clock.today() else distance(on, locale)
    if due_day is None or due_day == on:
        return Due(look(on), words, day(on, locale, short=True))
    legal = Text("lovfrist", "legal day").read(locale)
    return Due(look(on), words, f"{legal} {day(due_day, locale, short=True)}")


def look(due_day: date) -> str:
    """``late``, ``today``, ``soon`` (this week or tomorrow) or ``later``."""
    today = clock.today()
    if due_day < today:
        return "late"
    if due_day == today:
        return "today"
    sunday = today + timedelta(days=6 - today.weekday())
    return "soon" if due_day <= max(sunday, today + timedelta(days=1)) else "later"


def distance(due_day: date, locale: Locale | str) -> str:
    """``4 dage for sent``, ``I dag``, ``I morgen``, ``På fredag``, ``Om 16 dage``, ``Om 5½ måned``."""
    days = (due_day - clock.today()).days
    which = _locale(locale)
    if days < 0:
        return _days(-days, which) + Text(" for sent", " late").read(which)
    if days < 2:
        return (Text("I dag", "Today"), Text("I morgen", "Tomorrow"))[days].read(which)
    if look(due_day) == "soon":
        return Text("På ", "On ").read(which) + _DAYS[which][due_day.weekday()]
    told = _days(days, which) if days < _MONTHS_FROM else _months(days, which)
    return Text("Om ", "In ").read(which) + told


def _days(count: int, locale: Locale) -> str:
    one, many = ("dag", "dage") if locale is Locale.DA else ("day", "days")
    return f"{count} {one if count == 1 else many}"


def _months(days: int, locale: Locale) -> str:
    whole, rest = divmod(days, 30)
    half = "½" if rest >= _HALF else ""
    if locale is Locale.DA:
        return f"{whole}{half} {'måned' if half else 'måneder'}"
    return f"{whole}{half} months"


def group(due_day: date | None) -> str:
    """Which group of a list a due day belongs to: late, today, week, later or none."""
    if due_day is None:
        return "none"
    return {"late": "late", "today": "today"}.get(look(due_day), _week(due_day))


def _week(due_day: date) -> str:
    today = clock.today()
    return "week" if due_day <= today + timedelta(days=6 - today.weekday()) else "later"
