"""What the forms beside a case ask for: days, yes and no, and what is wrong by field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from flask import request

from processes.errors import Invalid, Problem
from processes.language import Locale
from webapp import wording
from webapp.days import typed_day

_DANISH = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")


def day_of(raw: str, field: str, code: str = "deadline_day_wrong") -> date | None:
    """The day somebody typed or chose; None where nothing is written. Raises ``Invalid`` when it is no day."""
    words = raw.strip()
    if not words:
        return None
    danish = _DANISH.fullmatch(words)
    try:
        return typed_day("{2}-{1:0>2}-{0:0>2}".format(*danish.groups()) if danish else words)
    except ValueError:
        raise Invalid(Problem(code, field), code) from None


def quiet_day(raw: str | None) -> date | None:
    """As ``day_of``, for a filter: what is no day filters nothing."""
    try:
        return day_of(raw or "", "")
    except Invalid:
        return None


def id_of(raw: str | None) -> UUID | None:
    """The id in an address or a form; None where there is none."""
    try:
        return UUID(raw or "")
    except ValueError:
        return None


class Given(dict[str, str]):
    """What a form holds, or what is wrong with it, by field; a field that is not there is empty."""

    def __missing__(self, name: str) -> str:
        return ""


def typed() -> Given:
    """What was typed in the form that was sent; nothing where none was."""
    return Given(request.form.items())


def wrong_by_field(problems: Sequence[Problem], locale: Locale) -> Given:
    """What is wrong as sentences by field; several at one field stand after each other."""
    found = Given()
    for one in problems:
        sentence = wording.sentence(one.code, one.facts, locale)
        found[one.where] = f"{found[one.where]} {sentence}" if one.where in found else sentence
    return found
