"""An event log as OCEL 2.0 in JSON, one piece after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import orjson

from processes.language import Text
from processes.throughput.mining.as_xes import moment
from processes.throughput.mining.leaving import Leaving
from processes.throughput.mining.logged import Told
from processes.throughput.mining.objects import BEGAN, OBJECT_TYPES, Event, Thing, event_types, events, things

MEDIA_TYPE = "application/json"


def ocel_json(leaving: Leaving, names: Sequence[Text], cases: Callable[[], Iterable[Told]]) -> Iterator[str]:
    """The log. The cases are read twice: first for what there is, then for what happened."""
    yield f'{{"objectTypes":{_types(OBJECT_TYPES)},\n"eventTypes":{_types(event_types(leaving, names))},\n"objects":['
    yield from _listed(_thing(one) for one in things(leaving, cases()))
    yield '],\n"events":['
    yield from _listed(_event(one) for one in events(leaving, cases()))
    yield "]}\n"


def _types(told: Mapping[str, Mapping[str, str]]) -> str:
    return _json(
        [
            {"name": name, "attributes": [{"name": key, "type": sort} for key, sort in attributes.items()]}
            for name, attributes in told.items()
        ]
    )


def _thing(one: Thing) -> dict[str, Any]:
    told = [{"name": name, "time": BEGAN, "value": value} for name, value in one.attributes.items()]
    return {"id": one.id, "type": one.sort, "attributes": told, "relationships": _related(one.belongs)}


def _event(one: Event) -> dict[str, Any]:
    told = [{"name": name, "value": value} for name, value in one.attributes.items()]
    return {
        "id": one.id,
        "type": one.sort,
        "time": moment(one.at),
        "attributes": told,
        "relationships": _related(one.about),
    }


def _related(told: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"objectId": key, "qualifier": how} for key, how in told]


def _listed(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    before = "\n"
    for row in rows:
        yield before + _json(row)
        before = ",\n"


def _json(told: Any) -> str:
    return orjson.dumps(told).decode()
