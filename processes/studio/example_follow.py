"""Letting a draft's examples follow it: its new steps are done in each example they stand in the way of."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from processes.errors import Problem
from processes.motion.edition import Edition, edition_of
from processes.records import Definition, Draft, Person
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.draft_library import EXAMPLES, edition_of_draft, library_of
from processes.studio.drafts import locked_draft
from processes.studio.example_run import examples_in, read_example, results, run_examples
from processes.studio.save import save_files
from processes.studio.toml_write import as_toml
from processes.studio.trying.library import Library
from processes.studio.trying.play import play

MOST_STEPS = 20  # put into one example
_STEP = re.compile(r"^\[\[step\]\]", re.MULTILINE)
_EXPECT = re.compile(r"^\[(?:start|step)\.expect\]", re.MULTILINE)
_END = re.compile(r"^\[expect\]", re.MULTILINE)
_CANNOT = "try.not_there"


@dataclass(frozen=True, slots=True)
class Followed:
    """The names of the examples that were right again with the new steps, and of those that were not."""

    mended: tuple[str, ...]
    left: tuple[str, ...]


def let_follow(tx: Transaction, person: Person, draft_id: UUID, seen: int) -> Followed:
    """Do the draft's new steps in every example that goes wrong for want of them, and play all of them again.

    Only what is done is added, with plausible answers: what an example says must then be true stays as it was. One
    that is still wrong with the new steps done is left alone: its owner must say what is right. Raises ``Forbidden``,
    ``Stale`` when another holds the draft or ``seen`` is not its revision, and ``Invalid`` for a draft that cannot run.
    """
    draft, definition = locked_draft(tx, person, draft_id)
    wrong = [one.name for one in results(tx, draft, definition) if not one.is_right]
    mended = _mended(tx, draft, definition, wrong) if wrong else {}
    if mended:
        save_files(tx, person, draft_id, {f"{EXAMPLES}{name}.toml": text for name, text in mended.items()}, seen)
    run_examples(tx, person, draft_id)
    return Followed(tuple(mended), tuple(name for name in wrong if name not in mended))


def followed(library: Library, key: str, text: str, fresh: Collection[str]) -> str | None:
    """The example with these new steps done where they stand in its way; None when that does not make it right.

    First each is done when it was opened: what comes after days have passed is then as late as it was. Else where it
    is found in the way.
    """
    return next((led for early in (True, False) if (led := _led(library, key, text, fresh, early=early))), None)


def _led(library: Library, key: str, text: str, fresh: Collection[str], *, early: bool) -> str | None:
    for _ in range(MOST_STEPS):
        try:
            raw = read_example(text)
        except tomllib.TOMLDecodeError:
            return None
        told = play(library, raw, key).differences
        if not told:
            return text
        place = (_waiting(library, raw, key, told[0], fresh) if early else None) or _in_the_way(told, fresh)
        if place is None:
            return None
        text = _with_step(text, *place)
    return None


def _mended(tx: Transaction, draft: Draft, definition: Definition, wrong: Collection[str]) -> dict[str, str]:
    edition = edition_of_draft(tx, draft, definition)
    library, fresh = library_of(tx, edition, definition), new_steps(tx, draft, edition)
    texts = examples_in(content_of(tx, draft))
    found = {name: followed(library, definition.key, texts[name], fresh) for name in wrong} if fresh else {}
    return {name: text for name, text in found.items() if text is not None}


def new_steps(tx: Transaction, draft: Draft, edition: Edition) -> set[str]:
    """What the draft draws and the version it began from does not: the ids of its elements."""
    before = set(edition_of(tx, draft.based_on_id).plan.elements) if draft.based_on_id else set()
    return set(edition.plan.elements) - before


def _in_the_way(told: Collection[Problem], fresh: Collection[str]) -> tuple[str, int, str] | None:
    """The first place that differs (before a step, after it, or at the end), and the new step that is open there."""
    first, *_ = told
    number = int(first.facts.get("number", 0))
    here = [one for one in told if (one.where, one.facts.get("number", 0)) == (first.where, number)]
    names = (name for one in here for name in one.facts.get("found") or () if isinstance(one.facts["found"], list))
    name = next((name for name in names if name in fresh), None)
    if name is None:
        return None
    return ("before" if first.code == _CANNOT else "end" if first.where == "end" else "after"), number, name


def _waiting(
    library: Library, raw: Mapping[str, Any], key: str, first: Problem, fresh: Collection[str]
) -> tuple[str, int, str] | None:
    """Before the first place that differs, a new step that was open already: it is to be done when it was opened."""
    steps, found = raw.get("step", []), None
    last = len(steps) if first.where == "end" else int(first.facts.get("number", 0)) - 1
    for done in range(last, -1, -1):
        story = play(library, {**raw, "step": steps[:done], "expect": {}}, key).story
        name = next((one.element for one in story.open() if one.element in fresh), None) if story else None
        if name is None:
            break
        found = ("before" if done < len(steps) else "end"), done + 1, name
    return found


def _with_step(text: str, where: str, number: int, name: str) -> str:
    """The same with the step done there; what is expected after the step before is then expected after this one."""
    starts = [found.start() for found in _STEP.finditer(text)]
    end = next((found.start() for found in _END.finditer(text)), len(text))
    bounds = [*starts, end]
    block = f"[[step]]\ndo = {as_toml(name)}\n\n"
    if where == "before":
        return _put(text, bounds[number - 1], block)
    if where == "end":
        return _put(text, end, block)
    begin, until = (bounds[number - 1] if number else 0), bounds[number]
    expects = next((one for one in _EXPECT.finditer(text, begin, until)), None)
    if expects is None:
        return _put(text, until, block)
    return f"{text[: expects.start()]}{block}[step.expect]{text[expects.end() :]}"


def _put(text: str, place: int, block: str) -> str:
    return f"{text[:place].rstrip()}\n\n{block}{text[place:]}"
