"""What an owner typed about a deadline, as the keys of its row; a key that says what it said is left as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict

from processes.errors import Problem
from processes.studio.terms_write import EXPRESSIONS, How, TermChange
from webapp.studio.lengths import AS_WRITTEN, ON_THE_DAY, alert_of, composed, same_alerts

BOTH = ("name", "statute", "start_name", "expiry", "note")
PLAIN = ("id", "variant", "mark", "source", "at", "after_pause", "agreed_length", *EXPRESSIONS)
TRUTHS: Mapping[str, bool] = {
    "first_day_counts": False,
    "fixed": False,
    "verified": False,
    "restarts": False,
    "watched": True,
    "example": False,
}
CHOSEN: Mapping[str, str] = {"kind": "measure", "days": "calendar", "transition": "NEW_CASES_ONLY"}
STEPS = ("starts_on", "kept_by", "restarted_by", "paused_by", "resumed_by")
LISTS = ("rounds", "rings")
DAYS = ("valid_from", "valid_to")
MOST_OFFSETS = 12
MOST_ALERTS = 30

Form = MultiDict[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """The row as it was typed, the change it makes, and what could not even be read."""

    raw: Mapping[str, Any]
    change: TermChange
    problems: tuple[Problem, ...] = ()
    how: str = How.HERE
    begins: str = ""


@dataclass(slots=True)
class _Typed:
    """Gathers the keys that were on the page."""

    form: Form
    raw: Mapping[str, Any]
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def put(self, key: str, value: Any, usual: Any = None) -> None:
        """Keep the value; the usual one, or nothing, is not written where it was not."""
        standing = self.raw.get(key)
        if standing is None and value in (usual, None, "", []):
            return
        self.values[key] = None if value in (None, "", []) or (value == usual and standing != value) else value

    def wrong(self, code: str, key: str, value: str) -> None:
        self.problems.append(Problem(code, key, {"key": key, "value": value}))


def asked(form: Form, raw: Mapping[str, Any]) -> Asked:
    """The change these fields describe; a field that was not on the page changes nothing."""
    typed = _Typed(form, raw)
    _words(typed)
    _choices(typed)
    _counting(typed)
    _lists(typed)
    _points(typed)
    _alerts(typed)
    how = form.get("how", How.HERE)
    chosen = How(how) if how in set(How) else How.HERE
    begins = _day(typed, "begins") if chosen is not How.HERE else None
    shown = with_points({**raw, **typed.values})
    change = TermChange(typed.values, chosen, begins)
    return Asked(shown, change, tuple(typed.problems), chosen, form.get("begins", ""))


def with_points(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The row with what was typed about its points in their places."""
    shown = {key: value for key, value in raw.items() if "." not in key and value is not None}
    points = dict(shown.get("points", {}))
    for key, value in raw.items():
        if key.startswith("points."):
            points[key.partition(".")[2]] = value
    shown["points"] = {name: point for name, point in points.items() if point is not None}
    return shown


def _words(typed: _Typed) -> None:
    for key in BOTH:
        if f"{key}.da" in typed.form:
            said = {at: typed.form.get(f"{key}.{at}", "").strip() for at in ("da", "en")}
            typed.put(key, said if any(said.values()) else None)
    for key in PLAIN:
        if key in typed.form:
            typed.put(key, " ".join(typed.form[key].split()))
    for key in DAYS:
        if key in typed.form:
            typed.put(key, _day(typed, key))


def _choices(typed: _Typed) -> None:
    for key, usual in CHOSEN.items():
        if key in typed.form:
            typed.put(key, typed.form[key], None if key == "kind" else usual)
    for key in typed.form.getlist("truths"):
        if key in TRUTHS:
            typed.put(key, key in typed.form, TRUTHS[key])
    if "moves" in typed.form:
        typed.put("moves", {"yes": True, "no": False}.get(typed.form["moves"]))


def _counting(typed: _Typed) -> None:
    if "length.number" in typed.form:
        length = _length(typed, "length")
        typed.put("length", length)


def _length(typed: _Typed, name: str) -> str:
    """The length of these three fields as it is written; noted when it is none."""
    number, unit = typed.form.get(f"{name}.number", "").strip(), typed.form.get(f"{name}.unit", AS_WRITTEN)
    made = composed(number, unit, typed.form.get(f"{name}.way", ""))
    if made is None:
        typed.wrong("term_no_length", name, number)
        return number
    return made


def _lists(typed: _Typed) -> None:
    for key in STEPS:
        if key in typed.form.getlist("lists"):
            typed.put(key, _like(typed.raw.get(key), [one for one in typed.form.getlist(key) if one]))
    if "binds" in typed.form.getlist("lists"):
        typed.put("binds", _like(typed.raw.get("binds"), typed.form.getlist("binds")))
    if "rule_sets" in typed.form.getlist("lists"):
        chosen = typed.form.getlist("rule_sets")
        typed.put("rule_sets", _like(typed.raw.get("rule_sets"), chosen) if chosen else "all")
    for key in LISTS:
        if key in typed.form:
            typed.put(key, _like(typed.raw.get(key), typed.form[key].split()))


def _like(standing: Any, chosen: Sequence[str]) -> Any:
    """A single word or a list, as it was; the same words in another order are the same."""
    was = standing if isinstance(standing, list) else [standing]
    if sorted(map(str, was)) == sorted(chosen):
        return standing
    return list(chosen)


def _points(typed: _Typed) -> None:
    numbers = sorted({int(name.split(".")[1]) for name in typed.form if _is_point(name)})
    for number in numbers:
        start = f"point.{number}"
        name = typed.form.get(f"{start}.name", "").strip()
        was = typed.form.get(f"{start}.was", "")
        offsets = list(_offsets(typed, start))
        if was and (was != name or f"{start}.gone" in typed.form):
            typed.values[f"points.{was}"] = None
        if name and offsets and f"{start}.gone" not in typed.form:
            _point(typed, start, name, offsets)


def _point(typed: _Typed, start: str, name: str, offsets: list[str]) -> None:
    was = typed.form.get(f"{start}.was", "")
    before: Mapping[str, Any] = typed.raw.get("points", {}).get(was, {})
    point = {**before, "offset": _like(before.get("offset"), offsets) if len(offsets) == 1 else offsets}
    if point["offset"] == [offsets[0]] and not isinstance(before.get("offset"), list):
        point["offset"] = offsets[0]
    for key, usual in (("from", "due"), ("days", "calendar"), ("at", "")):
        said = typed.form.get(f"{start}.{key}", usual).strip()
        if said == usual and key not in before:
            continue
        point[key] = said
        if said == usual and before.get(key) != usual:
            del point[key]
    if point != before or was != name:
        typed.values[f"points.{name}"] = point


def _offsets(typed: _Typed, start: str) -> Iterator[str]:
    for number in range(MOST_OFFSETS + 1):
        if typed.form.get(f"{start}.offset.{number}.number", "").strip():
            yield _length(typed, f"{start}.offset.{number}")


def _is_point(name: str) -> bool:
    parts = name.split(".")
    return len(parts) > 2 and parts[0] == "point" and parts[1].isdigit()


def _alerts(typed: _Typed) -> None:
    kind = typed.form.get("alerts")
    if kind is None:
        return
    standing = typed.raw.get("alerts")
    if kind == "usual":
        typed.put("alerts", None)
    elif kind == "none":
        if standing != []:
            typed.values["alerts"] = []
    else:
        made = list(_alert_rows(typed))
        if not same_alerts(standing, made):
            typed.values["alerts"] = made


def _alert_rows(typed: _Typed) -> Iterator[str]:
    for number in range(MOST_ALERTS):
        who, said, when = (typed.form.get(f"alert.{number}.{part}", "").strip() for part in ("who", "number", "when"))
        if not who or not (said or when == ON_THE_DAY):
            continue
        made = alert_of(who, said, when)
        if made is None:
            typed.wrong("term_no_length", f"alert.{number}", said)
        yield made or f"{who} {said}"


def _day(typed: _Typed, key: str) -> date | None:
    said = typed.form.get(key, "").strip()
    if not said:
        return None
    try:
        return date.fromisoformat(said)
    except ValueError:
        typed.wrong("term_no_day", key, said)
        return None
