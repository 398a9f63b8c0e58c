"""An event log as XES (IEEE 1849-2016), one piece after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.sax.saxutils import quoteattr

from processes.clock import COPENHAGEN
from processes.throughput.mining.leaving import Leaving
from processes.throughput.mining.logged import Happening, Told

MEDIA_TYPE = "application/xml"
_EXTENSIONS = {
    "concept": "Concept",
    "lifecycle": "Lifecycle",
    "org": "Organizational",
    "time": "Time",
}
_HOME = "http://www.xes-standard.org/"
_GLOBAL = """\
<global scope="trace"><string key="concept:name" value="-"/></global>
<global scope="event"><string key="concept:name" value="-"/><string key="lifecycle:transition" value="complete"/>\
<date key="time:timestamp" value="1970-01-01T00:00:00+00:00"/></global>
<classifier name="Activity" scope="event" keys="concept:name"/>
<classifier name="Activity and lifecycle" scope="event" keys="concept:name lifecycle:transition"/>
"""


def xes(leaving: Leaving, cases: Iterable[Told]) -> Iterator[str]:
    """The log: a trace for each case, its rests with start and end, what was passed in one go with one moment."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849.2016" xes.features="" xmlns="{_HOME}">\n'
    for prefix, name in _EXTENSIONS.items():
        yield f'<extension name="{name}" prefix="{prefix}" uri="{_HOME}{prefix}.xesext"/>\n'
    yield _GLOBAL
    head = leaving.heading
    yield _string("concept:name", head.title) + _string("lifecycle:model", "standard")
    yield _string("purpose", head.purpose) + _date("made", head.made) + "\n"
    for one in cases:
        yield _trace(leaving, one)
    yield "</log>\n"


def _trace(leaving: Leaving, one: Told) -> str:
    parts = ["<trace>", _string("concept:name", leaving.case(one)), f'<int key="version" value="{one.version}"/>']
    parts += [_string(key, value) for key, value in (("outcome", one.outcome), ("team", leaving.team(one))) if value]
    parts += [_event(leaving, each) for each in one.happenings]
    return "\n".join([*parts, "</trace>\n"])


def _event(leaving: Leaving, one: Happening) -> str:
    told = [
        _string("concept:name", leaving.read(one.name)),
        _string("concept:instance", one.step),
        _string("lifecycle:transition", one.stage),
        _date("time:timestamp", moment(one.at)),
        _string("org:group", one.group) if one.group else "",
        _string("element", one.element),
        _string("process", one.process),
    ]
    return f"<event>{''.join(told)}</event>"


def _string(key: str, value: str) -> str:
    return f'<string key="{key}" value={quoteattr(value)}/>'


def _date(key: str, value: str) -> str:
    return f'<date key="{key}" value="{value}"/>'


def moment(at: datetime) -> str:
    """With its zone, to the thousandth of a second: finer than that, not every reader reads it."""
    return at.astimezone(COPENHAGEN).isoformat(timespec="milliseconds")
