"""The ways to fill in one form that are worth trying on the way to a step, the likeliest first."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from processes import clock
from processes.errors import Refusal
from processes.forms.answerer import Answerer, raw_of
from processes.forms.field import Field
from processes.forms.form import Form
from processes.motion.plain import plain
from processes.studio.leading.matters import Matters
from processes.studio.trying.answering import filled, numbers_of
from processes.studio.trying.differs import Differs

BY_CHANCE = 12  # combinations tried by chance when each change by itself was tried


def fillings(form: Form, facts: Mapping[str, Any], at: datetime, matters: Matters) -> Iterator[dict[str, Any]]:
    """Raw answers the form accepts at this moment, each once."""
    seen: set[str] = set()
    for wanted in _wanted(form, matters):
        found = _accepted(form, wanted, facts, at)
        mark = repr(sorted(found.items())) if found is not None else ""
        if found is not None and mark not in seen:
            seen.add(mark)
            yield found


def _wanted(form: Form, matters: Matters) -> Iterator[dict[str, Any]]:
    """What opens the way, nothing in particular, each change by itself, and some together by chance."""
    asked = [one for one in form.fields if one.name in matters.names and matters.domain(one)]
    best = {one.name: matters.wishes[one.name][0] for one in asked if matters.wishes.get(one.name)}
    if best:
        yield best
    yield {}
    for one in asked:
        for value in matters.domain(one):
            yield {**best, one.name: value}
            if best:
                yield {one.name: value}
    if len(asked) > 1:
        chance = random.Random(form.key)  # noqa: S311  (the same every time; nothing is kept secret by it)
        for _ in range(BY_CHANCE):
            yield _by_chance(asked, matters, chance)


def _by_chance(asked: list[Field], matters: Matters, chance: random.Random) -> dict[str, Any]:
    some = chance.sample(asked, chance.randint(2, min(len(asked), 4)))
    return {one.name: chance.choice(matters.domain(one)) for one in some}


def _accepted(form: Form, wanted: Mapping[str, Any], facts: Mapping[str, Any], at: datetime) -> dict[str, Any] | None:
    said = {name: list(value) if isinstance(value, tuple) else value for name, value in wanted.items()}
    with clock.imagined(at):
        if said:
            wishes = {name: raw_of(value) for name, value in {**numbers_of(form), **said}.items()}
            return Answerer(wishes).fill(form, {**plain(facts), **facts})
        try:
            answers = filled(form, {}, plain(facts), facts)
        except (Refusal, Differs):
            return None
    return {name: raw_of(value) for name, value in answers.items() if form.field(name) is not None}
