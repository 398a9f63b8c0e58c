"""Playing the examples of a draft on the draft as it stands, and keeping what each came to."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select

from processes import clock
from processes.definitions.package import content_hash
from processes.errors import EngineFault, Invalid, Problem, Refusal
from processes.language import Text
from processes.records import Definition, Draft, ExampleResult, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.draft_library import EXAMPLES, edition_of_draft, library_of
from processes.studio.drafts import seen_draft
from processes.studio.trying.kept import of_json, to_json
from processes.studio.trying.library import Library
from processes.studio.trying.play import play, why


@dataclass(frozen=True, slots=True)
class Result:
    """How one example turned out; right when there is no difference."""

    name: str  # its file, without folder and ending
    differences: tuple[Problem, ...]

    @property
    def is_right(self) -> bool:
        """It turned out as it says."""
        return not self.differences


def run_examples(tx: Transaction, person: Person, draft_id: UUID) -> tuple[Result, ...]:
    """Play every example of the draft and keep the results, for somebody who may see the draft.

    Raises ``Forbidden``, and ``Invalid`` with what keeps the draft from being run.
    """
    draft, definition = seen_draft(tx, person, draft_id)
    return results(tx, draft, definition, keep=True)


def results(tx: Transaction, draft: Draft, definition: Definition, *, keep: bool = False) -> tuple[Result, ...]:
    """How every example turns out on the draft as it stands; those played on the same content are not played again."""
    content = content_of(tx, draft)
    texts, hashes = examples_in(content), hashes_of(content)
    known = kept_results(tx, draft.id, hashes)
    library = library_of(tx, edition_of_draft(tx, draft, definition), definition) if texts.keys() - known else None
    played = {name: known.get(name) or Result(name, _played(library, definition.key, texts[name])) for name in texts}
    if keep:
        _keep(tx, draft.id, [played[name] for name in texts if name not in known], hashes, texts)
    return tuple(played.values())


def must_turn_out(tx: Transaction, draft: Draft, definition: Definition) -> None:
    """Raise ``Invalid`` when an example turns out otherwise than it says: asked before a draft is published."""
    wrong = [one for one in results(tx, draft, definition, keep=True) if not one.is_right]
    if wrong:
        texts = examples_in(content_of(tx, draft))
        named = {one.name: title_of(one.name, texts[one.name]) for one in wrong}
        told = [
            Problem("example_otherwise", f"{EXAMPLES}{name}.toml", {"name": name, "example": title})
            for name, title in named.items()
        ]
        raise Invalid(told, "examples_differ", count=len(told), names=list(named.values()))


def examples_in(content: Mapping[str, str]) -> dict[str, str]:
    """The text of each example by its name."""
    found = {name: text for name, text in sorted(content.items()) if name.startswith(EXAMPLES)}
    return {name.removeprefix(EXAMPLES).removesuffix(".toml"): text for name, text in found.items()}


def hashes_of(content: Mapping[str, str]) -> dict[str, str]:
    """What the result of each example holds for: all that is no example, and itself."""
    ground = content_hash({name: text for name, text in content.items() if not name.startswith(EXAMPLES)})
    return {name: content_hash({"ground": ground, "example": text}) for name, text in examples_in(content).items()}


def kept_results(tx: Transaction, draft_id: UUID, hashes: Mapping[str, str]) -> dict[str, Result]:
    """The results that still hold."""
    rows = tx.execute(select(ExampleResult).where(ExampleResult.draft_id == draft_id)).scalars()
    return {
        row.name: Result(row.name, tuple(of_json(one) for one in row.told))
        for row in rows
        if hashes.get(row.name) == row.hash
    }


def read_example(text: str) -> Mapping[str, Any]:
    """What an example's file says; ``tomllib.TOMLDecodeError`` when it is no TOML."""
    return tomllib.loads(text)


def title_of(name: str, text: str) -> Text:
    """What an example calls itself; its file's name where it does not or cannot be read."""
    try:
        title = read_example(text).get("title") or name
    except tomllib.TOMLDecodeError:
        return Text.of(name)
    return Text(title.get("da", name), title.get("en", name)) if isinstance(title, Mapping) else Text.of(str(title))


def _played(library: Library | None, key: str, text: str) -> tuple[Problem, ...]:
    assert library is not None  # noqa: S101  (there is one as soon as an example is to be played)
    try:
        return play(library, read_example(text), key).differences
    except tomllib.TOMLDecodeError as fault:
        return (Problem("toml_broken", "", {"file": "", "because": str(fault)}),)
    except (Refusal, EngineFault) as fault:
        return (Problem("try.refused", "", {"why": why(fault)}),)


def _keep(
    tx: Transaction, draft_id: UUID, fresh: list[Result], hashes: Mapping[str, str], there: Collection[str]
) -> None:
    gone = delete(ExampleResult).where(ExampleResult.draft_id == draft_id)
    names = [one.name for one in fresh]
    tx.execute(gone.where(ExampleResult.name.in_(names) | ExampleResult.name.not_in(list(there))))
    tx.insert(ExampleResult, list(_rows(draft_id, fresh, hashes)))
    tx.flush()


def _rows(draft_id: UUID, fresh: list[Result], hashes: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for one in fresh:
        told = [to_json(each) for each in one.differences]
        kept = {"name": one.name, "hash": hashes[one.name], "told": told, "ran_at": clock.now()}
        yield {"id": new_id(), "draft_id": draft_id, **kept}
