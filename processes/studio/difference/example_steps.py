"""Which steps of an example are new, taken out or changed, in words that count them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from processes.language import Text

STEPS = "step"
_NEW = (Text("trin {which} er nyt", "step {which} is new"), Text("trin {which} er nye", "steps {which} are new"))
_CHANGED = (
    Text("trin {which} er ændret", "step {which} changed"),
    Text("trin {which} er ændret", "steps {which} changed"),
)
_OUT = (
    Text("det gamle trin {which} er taget ud", "the old step {which} was taken out"),
    Text("de gamle trin {which} er taget ud", "the old steps {which} were taken out"),
)


def step_changes(before: Sequence[Any], after: Sequence[Any]) -> Iterator[Text]:
    """What happened to the steps, counted from one: new and changed ones as they are now, the others as they were."""
    pairs = SequenceMatcher(None, [repr(one) for one in before], [repr(one) for one in after], autojunk=False)
    for _, since, until, begin, end in pairs.get_opcodes():
        both = min(until - since, end - begin)
        if before[since:until] == after[begin:end]:
            continue
        yield from _told(_CHANGED, begin, begin + both)
        yield from _told(_NEW, begin + both, end)
        yield from _told(_OUT, since + both, until)


def _told(words: tuple[Text, Text], begin: int, end: int) -> Iterator[Text]:
    one, several = words
    if end <= begin:
        return
    said, which = (one, str(end)) if end - begin == 1 else (several, f"{begin + 1}–{end}")
    yield Text(said.read("da", which=which), said.read("en", which=which))
