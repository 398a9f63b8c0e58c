"""An event log as OCEL 2.0 in XML, one piece after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from processes.language import Text
from processes.throughput.mining.as_xes import moment
from processes.throughput.mining.leaving import Leaving
from processes.throughput.mining.logged import Told
from processes.throughput.mining.objects import BEGAN, OBJECT_TYPES, Event, Thing, event_types, events, things

MEDIA_TYPE = "application/xml"


def ocel_xml(leaving: Leaving, names: Sequence[Text], cases: Callable[[], Iterable[Told]]) -> Iterator[str]:
    """The log. The cases are read twice: first for what there is, then for what happened."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<log>\n<object-types>\n'
    yield from _types("object-type", OBJECT_TYPES)
    yield "</object-types>\n<event-types>\n"
    yield from _types("event-type", event_types(leaving, names))
    yield "</event-types>\n<objects>\n"
    for thing in things(leaving, cases()):
        yield _thing(thing)
    yield "</objects>\n<events>\n"
    for event in events(leaving, cases()):
        yield _event(event)
    yield "</events>\n</log>\n"


def _types(tag: str, told: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for name, attributes in told.items():
        each = "".join(f'<attribute name="{key}" type="{sort}"/>' for key, sort in attributes.items())
        yield f"<{tag} name={quoteattr(name)}><attributes>{each}</attributes></{tag}>\n"


def _thing(one: Thing) -> str:
    told = "".join(
        f'<attribute name="{name}" time="{BEGAN}">{escape(str(value))}</attribute>'
        for name, value in one.attributes.items()
    )
    head = f'<object id="{one.id}" type="{one.sort}">'
    return f"{head}<attributes>{told}</attributes>{_related(one.belongs)}</object>\n"


def _event(one: Event) -> str:
    told = "".join(
        f'<attribute name="{name}">{escape(str(value))}</attribute>' for name, value in one.attributes.items()
    )
    head = f'<event id="{one.id}" type={quoteattr(one.sort)} time="{moment(one.at)}">'
    return f"{head}<attributes>{told}</attributes>{_related(one.about)}</event>\n"


def _related(told: Iterable[tuple[str, str]]) -> str:
    each = "".join(f'<relationship object-id="{key}" qualifier="{how}"/>' for key, how in told)
    return f"<objects>{each}</objects>"
