"""The texts of a draft: what is written beside its steps, its letters, and the lines its citizens read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from processes.definitions.manifest import Stage
from processes.definitions.package import SHARED
from processes.engine.shapes import Element
from processes.language import Text
from processes.motion.assign import PARTIES
from processes.motion.letters import PARTS as LETTER
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.readable import Opened, opened, texts_of, toml_of
from processes.studio.where_used import Kind, Thing, Use, uses
from processes.studio.where_used_shapes import Place

STEP = ("instruction", "guide")
READER = "to"  # who a letter is for, where it is not the citizen
GROUND = "ground"
ORDER = (*STEP, READER, *LETTER, GROUND)
PAIRED = tuple(part for part in ORDER if part != READER)
STAGE = ("name", "now", "why", "you", "next", "employer")
NEEDED = frozenset({"name", "now", "you", "next"})  # of a stage, in both languages
TEXT_FILES = {"da": "texts.da.toml", "en": "texts.en.toml"}
NO_WORDS = Text("", "")


@dataclass(frozen=True, slots=True)
class Lack:
    """A part that is written in no language (both) or in one alone: then ``language`` is the one that is missing."""

    part: str
    language: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """One text in the list: where it is used, what it has, and what it lacks."""

    key: str
    uses: tuple[Use, ...]
    parts: tuple[str, ...]
    lacks: tuple[Lack, ...]
    shared: bool
    begins: Text  # its first words

    @property
    def written(self) -> bool:
        """Is there anything of it?"""
        return bool(self.parts)


@dataclass(frozen=True, slots=True)
class StageRow:
    """One station of the citizen's way, with what it lacks."""

    stage: str
    name: Text
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class TextList:
    """Every text of a draft: those that lack something first, then in the order of the steps."""

    opened: Opened
    lacking: tuple[TextRow, ...]
    rows: tuple[TextRow, ...]
    stages: tuple[StageRow, ...]


@dataclass(frozen=True, slots=True)
class TextPage:
    """One text: its parts in both languages, the parts its uses ask for, and the facts its words may name."""

    opened: Opened
    key: str
    parts: Mapping[str, Text]
    asked: tuple[str, ...]
    uses: tuple[Use, ...]
    shared: bool
    reader: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StagePage:
    """One station: its lines in both languages."""

    opened: Opened
    key: str
    parts: Mapping[str, Text]


def texts(tx: Transaction, person: Person, draft_id: UUID) -> TextList:
    """The texts of this draft. Raises ``Forbidden`` for whoever may not see it."""
    found = opened(tx, person, draft_id)
    rows = tuple(_rows(found))
    lacking = tuple(row for row in rows if row.lacks or not row.written)
    return TextList(found, lacking, tuple(row for row in rows if row not in lacking), tuple(_stages(found)))


def text(tx: Transaction, person: Person, draft_id: UUID, key: str) -> TextPage:
    """One text, written or not."""
    found = opened(tx, person, draft_id)
    used = uses(found.drawn)
    written = texts_of(found.content).get(key, {})
    at = used.of(Kind.TEXT, key)
    return TextPage(
        opened=found,
        key=key,
        parts={part: written.get(part, NO_WORDS) for part in (*PAIRED, *_others(written))},
        asked=_asked(found, at),
        uses=at,
        shared=_is_shared(found.content, key),
        reader=written.get(READER, NO_WORDS).da,
        facts=_given(used.by_thing),
    )


def stage(tx: Transaction, person: Person, draft_id: UUID, key: str) -> StagePage:
    """One station of the citizen's way."""
    found = opened(tx, person, draft_id)
    raw = next((one for one in stages_of(found.content) if one.get("key") == key), {})
    return StagePage(found, key, {part: _both(raw.get(part)) for part in STAGE})


def stages_of(content: Mapping[str, str]) -> list[Mapping[str, object]]:
    """The stations as ``process.toml`` has them, in their order."""
    said = toml_of(content, "process.toml").get("stage", [])
    return [one for one in said if isinstance(one, Mapping)] if isinstance(said, list) else []


def _both(said: object) -> Text:
    return Text(str(said.get("da", "")), str(said.get("en", ""))) if isinstance(said, Mapping) else NO_WORDS


def _rows(found: Opened) -> Iterator[TextRow]:
    """In the order of the steps; what no step names comes last."""
    used = uses(found.drawn)
    written = texts_of(found.content)
    named = [thing.key for thing in used.by_thing if thing.kind is Kind.TEXT]
    for key in dict.fromkeys([*named, *written]):
        parts = written.get(key, {})
        at = used.of(Kind.TEXT, key)
        lacks = tuple(_lacks(parts, _must(at)))
        has = tuple(part for part in (*ORDER, *_others(parts)) if parts.get(part))
        first = next((parts[part] for part in has if part != READER), NO_WORDS)
        yield TextRow(key, at, has, lacks, _is_shared(found.content, key), first)


def _lacks(parts: Mapping[str, Text], asked: tuple[str, ...]) -> Iterator[Lack]:
    for part in dict.fromkeys([*parts, *asked]):
        words = parts.get(part, NO_WORDS)
        if part == READER or (words.da.strip() and words.en.strip()):
            continue
        if words.da.strip() or words.en.strip():
            yield Lack(part, "en" if words.da.strip() else "da")
        elif part in asked:
            yield Lack(part, "both")


def _stages(found: Opened) -> Iterator[StageRow]:
    for raw in stages_of(found.content):
        parts = {part: _both(raw.get(part)) for part in STAGE}
        needed = tuple(part for part in STAGE if part in NEEDED)
        yield StageRow(str(raw.get("key", "")), parts["name"], tuple(_lacks(_there(parts), needed)))


def _there(parts: Mapping[str, Text]) -> dict[str, Text]:
    return {part: words for part, words in parts.items() if words.da.strip() or words.en.strip()}


def _elements(found: Opened, at: tuple[Use, ...]) -> Iterator[tuple[Use, Element]]:
    by_id = {shape.id: shape.element for shape in found.drawn.shapes}
    for use in at:
        if use.place is Place.ELEMENT and use.key in by_id:
            yield use, by_id[use.key]


def _must(at: tuple[Use, ...]) -> tuple[str, ...]:
    """The parts without which the text would be no use: a ground its words; the rest is the owner's choice."""
    return (GROUND,) if any(use.how == "ground" for use in at) else ()


def _asked(found: Opened, at: tuple[Use, ...]) -> tuple[str, ...]:
    """The parts that are shown open: those of a step, of a letter, of a ground."""
    parts: list[str] = []
    for use, element in _elements(found, at):
        if use.how == "ground":
            parts.append(GROUND)
        elif element.kind == "userTask":
            parts += STEP
            group = element.group or found.package.manifest.lanes.get(element.lane or "", "")
            parts += LETTER[:5] if group in PARTIES else ()
        else:
            parts += LETTER
    return tuple(dict.fromkeys(parts)) or (*STEP, *LETTER[:5])


def _others(parts: Mapping[str, Text]) -> tuple[str, ...]:
    return tuple(part for part in parts if part not in ORDER)


def _is_shared(content: Mapping[str, str], key: str) -> bool:
    """Does it come from beside the folder, and has the process none of its own under this key?"""
    own = any(key in toml_of(content, name) for name in TEXT_FILES.values())
    return not own and any(key in toml_of(content, f"{SHARED}{name}") for name in TEXT_FILES.values())


def _given(by_thing: Mapping[Thing, tuple[Use, ...]]) -> tuple[str, ...]:
    """The facts that letters of this process name already, and those its forms, tables and services give."""
    hows = {"asks", "derives", "gives", "decides", "letter"}
    return tuple(
        sorted(
            thing.key
            for thing, at in by_thing.items()
            if thing.kind is Kind.FACT and thing.key and any(use.how in hows for use in at)
        )
    )


__all__ = ["Stage", "StagePage", "TextList", "TextPage", "stage", "text", "texts"]
