"""Writes another term into ``deadlines.toml``: the old row ends the day before, a new one begins; all else stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from processes.calendar.rule import DeadlineRule, Transition

_OWN = ("length", "variant", "valid_from", "valid_to", "transition", "verified")  # what the new row says anew
_HEADER = "[[deadline]]"


@dataclass(frozen=True, slots=True)
class NewTerm:
    """Another length (ISO 8601) from a day on, for new clocks only or for those that run as well."""

    length: str
    valid_from: date
    transition: Transition


def new_key(rule: DeadlineRule, change: NewTerm) -> str:
    """The key of the row that takes over."""
    return f"{rule.id}/{_variant(rule, change)}"


def with_new_term(text: str, rule: DeadlineRule, change: NewTerm) -> str:
    """The file's text with the change; comments and every other row are as they were.

    ``rule`` is a row of this text with its ``line``. The new row is not verified: nobody has confirmed it yet.
    """
    lines = text.split("\n")
    start = (rule.line or 1) - 1
    end = next((n for n in range(start + 1, len(lines)) if lines[n].strip() == _HEADER), len(lines))
    while end > start and not lines[end - 1].strip():
        end -= 1
    block = lines[start:end]
    old = _ended(block, rule, change)
    new = _begun(block, rule, change)
    return "\n".join([*lines[:start], *old, "", *new, *lines[end:]])


def _ended(block: list[str], rule: DeadlineRule, change: NewTerm) -> list[str]:
    """The old row ends; when running clocks are taken over it asks about today as well, or it would hold them."""
    over = change.transition is Transition.ALL_CASES_FROM_DATE
    kept = [line for line in block if _key(line) != "valid_to" and not (over and _key(line) == "transition")]
    more = [f"valid_to = {change.valid_from - timedelta(days=1)}"]
    more += [f'transition = "{change.transition}"'] if over else []
    del rule
    return _after_id(kept, more)


def _begun(block: list[str], rule: DeadlineRule, change: NewTerm) -> list[str]:
    kept = [line for line in block if _key(line) not in _OWN]
    return _after_id(
        kept,
        [
            f'variant = "{_variant(rule, change)}"',
            f'length = "{change.length}"',
            f"valid_from = {change.valid_from}",
            f'transition = "{change.transition}"',
        ],
    )


def _variant(rule: DeadlineRule, change: NewTerm) -> str:
    before = rule.variant.partition("from-")[0].rstrip("-")
    return f"{before}-from-{change.valid_from}".lstrip("-")


def _after_id(block: list[str], more: list[str]) -> list[str]:
    place = next(n for n, line in enumerate(block) if _key(line) == "id") + 1
    return [*block[:place], *more, *block[place:]]


def _key(line: str) -> str:
    """The key a line gives, if it gives one at the row's own level."""
    return line.partition("=")[0].strip() if line[:1].isalpha() else ""
