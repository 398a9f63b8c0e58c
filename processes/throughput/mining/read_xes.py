"""Reads an event log somebody else wrote as XES, without trusting it: as cases with their steps in order."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from processes.engine.xml import read_xml
from processes.errors import Invalid, Problem

SIZE_LIMIT = 20 * 1024 * 1024
MOST_TRACES, MOST_EVENTS = 20_000, 400_000
LONGEST = 1000  # events of one case
_NAME, _STAGE, _AT = "concept:name", "lifecycle:transition", "time:timestamp"


@dataclass(frozen=True, slots=True)
class OutsideTrace:
    """One case of a log: what it is called there, and the names of its steps in the order they were done."""

    name: str
    steps: tuple[str, ...]


def read_xes(content: bytes, file: str) -> tuple[OutsideTrace, ...]:
    """The cases of a log. Where a step has a start and an end, its end counts; without times the order is the file's.

    Raises ``Invalid`` with one problem: what ``read_xml`` refuses, ``log_not_xes``, ``log_empty``, ``log_too_large``.
    """
    root = read_xml(content, file, size=SIZE_LIMIT)
    if etree.QName(root).localname != "log":
        raise Invalid(Problem("log_not_xes", "log"))
    traces = list(_children(root, "trace"))
    events = [list(_children(trace, "event")) for trace in traces]
    longest = max((len(these) for these in events), default=0)
    if len(traces) > MOST_TRACES or sum(map(len, events)) > MOST_EVENTS or longest > LONGEST:
        raise Invalid(Problem("log_too_large", "log", {"traces": MOST_TRACES, "events": LONGEST}))
    told = [[_facts(one) for one in these] for these in events]
    if not any(one.get(_NAME) for these in told for one in these):
        raise Invalid(Problem("log_empty", "log"))
    ended = any(one.get(_STAGE, "").lower() == "complete" for these in told for one in these)
    return tuple(
        OutsideTrace(_facts(trace).get(_NAME) or str(number), _steps(these, ended=ended))
        for number, (trace, these) in enumerate(zip(traces, told, strict=True), 1)
    )


def _steps(events: list[dict[str, str]], *, ended: bool) -> tuple[str, ...]:
    kept = [
        one for one in events if one.get(_NAME) and (not ended or one.get(_STAGE, "complete").lower() == "complete")
    ]
    if all(one.get(_AT) for one in kept):
        kept.sort(key=lambda one: _moment(one[_AT]))
    return tuple(one[_NAME] for one in kept)


def _moment(told: str) -> tuple[float, str]:
    """In the order of time where it can be read as one, else of the words."""
    try:
        at = datetime.fromisoformat(told)
    except ValueError:
        return math.inf, told
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp(), ""


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    return (one for one in parent if one.tag == tag or str(one.tag).endswith(f"}}{tag}"))


def _facts(one: etree._Element) -> dict[str, str]:
    return {child.get("key", ""): child.get("value", "") for child in one if child.get("key")}
