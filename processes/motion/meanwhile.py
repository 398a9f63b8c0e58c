"""What was known when a form was opened, and whether somebody changed it while its reader wrote."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from processes.errors import Conflict
from processes.forms.answers import Raw
from processes.forms.form import Form
from processes.forms.prefill import prefill
from processes.motion.plain import plain

KNEW = "_knew"  # beside the answers: a mark for each value that was filled in
_NOTHING = ""


def marks(values: Mapping[str, Any]) -> str:
    """The marks of what a form was filled with, to be sent along with its answers."""
    return json.dumps({name: _mark(value) for name, value in values.items()}, separators=(",", ":"))


def must_stand(form: Form | None, raw: Raw, facts: Mapping[str, Any], answers: Mapping[str, Any]) -> None:
    """Raise ``Conflict("facts_changed")`` with the ``fields`` whose known value changed since the form was opened.

    Only where the answer says something else than what is known now: whoever wrote the same agrees. Answers that came
    without marks (by link, by a service) ask nothing.
    """
    before = _read(raw.get(KNEW))
    if form is None or before is None:
        return
    now = {name: one.value for name, one in prefill(form, facts).items()}
    changed = [name for name in now if name in answers and _mark(now[name]) != before.get(name, _NOTHING)]
    fields = [name for name in changed if _mark(answers[name]) != _mark(now[name])]
    if fields:
        raise Conflict("facts_changed", fields=fields)


def _mark(value: Any) -> str:
    if value is None or value in ("", []):
        return _NOTHING
    return sha256(json.dumps(plain(value), sort_keys=True).encode()).hexdigest()[:12]


def _read(given: Any) -> dict[str, Any] | None:
    """The marks as they were sent; None when there are none that can be read."""
    sent = given[-1] if isinstance(given, (list, tuple)) and given else given
    try:
        read = json.loads(sent) if isinstance(sent, str) else None
    except ValueError:
        return None
    return read if isinstance(read, dict) else None
