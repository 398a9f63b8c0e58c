"""Plausible answers to a form, for somebody who tries a draft and cares for the way on alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from processes import clock
from processes.errors import Refusal
from processes.forms.form import Form
from processes.motion.plain import plain
from processes.studio.trying.answering import filled
from processes.studio.trying.differs import Differs


def plausible(form: Form, facts: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    """Typed answers the form accepts at this moment; empty where none were found."""
    with clock.imagined(at):
        try:
            answers = filled(form, {}, plain(facts), facts)
        except (Refusal, Differs):
            return {}
    return {name: value for name, value in answers.items() if form.field(name) is not None}
