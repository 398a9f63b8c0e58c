"""One question of a form: its words, its kind of answer, and the conditions it stands under."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from processes.language import Text

NO_TEXT = Text("", "")


class Widget(StrEnum):
    """How a question is shown."""

    TEXT = "text"
    TEXTAREA = "textarea"
    RADIO = "radio"
    SELECT = "select"
    CHECKBOXES = "checkboxes"
    DATE = "date"
    DATETIME = "datetime"
    YESNO = "yesno"
    TABLE = "table"
    NUMBER = "number"
    SLOT = "slot"  # a time of the case's team


class Kind(StrEnum):
    """What an answer becomes."""

    TEXT = "text"  # str
    WHOLE = "whole"  # int
    NUMBER = "number"  # Decimal
    TRUTH = "truth"  # bool
    DATE = "date"  # date
    MOMENT = "moment"  # aware datetime, Copenhagen
    LIST = "list"  # list of str or int, one for each choice
    ROWS = "rows"  # list of dict, one for each line of a table
    CPR = "cpr"  # ten digits
    CVR = "cvr"  # eight digits
    PNUMBER = "pnumber"  # ten digits


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose."""

    value: str | int
    label: Text
    help: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class Check:
    """FEEL over the answers that must hold, and what to say when it does not."""

    condition: str
    code: str
    sentence: Text


@dataclass(frozen=True, slots=True)
class Limits:
    """How long, large or many an answer may be; both ends are allowed."""

    least: int | None = None  # characters, choices or rows
    most: int | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    above: Decimal | None = None  # exclusive
    below: Decimal | None = None  # exclusive
    pattern: str | None = None
    must_be: bool | None = None  # a declaration that has to be made


@dataclass(frozen=True, slots=True)
class Field:
    """One question. ``show`` and ``required_if`` are FEEL over the answers and the case's facts."""

    name: str
    kind: Kind
    widget: Widget
    title: Text
    help: Text = NO_TEXT
    required: bool = False
    required_if: str = ""
    show: str = ""
    checks: tuple[Check, ...] = ()
    choices: tuple[Choice, ...] = ()
    section: Text | None = None
    prefill: str = ""
    source: Text | None = None
    special: bool = False  # special category of personal data: health
    limits: Limits = field(default_factory=Limits)
    columns: tuple[Field, ...] = ()
