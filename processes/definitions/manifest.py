"""``process.toml``: what a process is called, who owns and starts it, whose work its lanes are, what a citizen is told.

title = { da = "Sygedagpenge: opfølgning", en = "Sickness benefit: follow-up" }
owner = "egon"                        # the sign-in of the person answerable
kle = "32.24.04"
start_groups = ["ydelsesservice"]     # who may start a case by hand; empty: only a message can
retention = "P5Y"                     # how long a closed case is kept

[lanes]
lane_benefit = "ydelsesservice"       # id or name of a lane = the group whose work it is

[assign]                              # lane or group = how its tasks find somebody; left out: known
lane_benefit = "round_robin"          # known | fewest | round_robin | team

[[stage]]                             # in the order a citizen meets them
key = "received"
name = { da = "Modtaget", en = "Received" }
now = { da = "...", en = "..." }      # the citizen's three lines: what happens now,
next = { da = "...", en = "..." }     # what happens then,
you = { da = "...", en = "..." }      # what the citizen can or must do
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from processes.calendar.lengths import Length
from processes.definitions.toml_file import line_of, read_toml
from processes.errors import Invalid, Problem
from processes.language import Text

_KNOWN = frozenset(
    {"title", "summary", "owner", "kle", "start_groups", "retention", "lanes", "assign", "stage", "main"}
)
SHARINGS = ("known", "fewest", "round_robin", "team")
_KLE = re.compile(r"\d{2}(\.\d{2}){1,2}(\.[A-ZÆØÅ]\d{2})?")


@dataclass(frozen=True, slots=True)
class Stage:
    """One public stage of a case, in the citizen's words."""

    key: str
    name: Text
    now: Text
    next: Text
    you: Text


@dataclass(frozen=True, slots=True)
class Manifest:
    """What ``process.toml`` says. ``lanes`` maps the id or name of a lane to a group, ``assign`` to a rule."""

    title: Text
    owner: str
    kle: str | None = None
    summary: Text = field(default_factory=lambda: Text("", ""))
    start_groups: tuple[str, ...] = ()
    retention: str | None = None
    lanes: Mapping[str, str] = field(default_factory=dict)
    assign: Mapping[str, str] = field(default_factory=dict)
    stages: tuple[Stage, ...] = ()
    main: str | None = None

    def stage(self, key: str) -> Stage | None:
        """The stage of this key."""
        return next((stage for stage in self.stages if stage.key == key), None)


def read_manifest(source: bytes, file: str) -> Manifest:
    """The manifest in this file; Invalid with every fault and its line."""
    said = read_toml(source, file)
    reading = _Reading(source.decode("utf-8"), file)
    for name in said:
        if name not in _KNOWN:
            reading.wrong("manifest_unknown_key", name, key=name)
    lanes = reading.table(said, "lanes")
    manifest = Manifest(
        title=reading.text(said, "title", needed=True),
        summary=reading.text(said, "summary"),
        owner=reading.word(said, "owner", needed=True),
        kle=reading.kle(said),
        start_groups=reading.words(said, "start_groups"),
        retention=reading.length(said, "retention"),
        lanes=lanes,
        assign=reading.sharing(said, lanes),
        stages=tuple(reading.stage(raw) for raw in reading.list_of_tables(said, "stage")),
        main=reading.word(said, "main") or None,
    )
    reading.repeated([stage.key for stage in manifest.stages])
    if reading.problems:
        raise Invalid(reading.problems, "manifest_invalid")
    return manifest


class _Reading:
    """Takes values out of the file and notes what does not fit, with its line."""

    def __init__(self, text: str, file: str) -> None:
        self.source = text
        self.file = file
        self.problems: list[Problem] = []

    def wrong(self, code: str, *path: str, **facts: Any) -> None:
        told = {"file": self.file, **facts}
        self.problems.append(Problem(code, self.file, told, line_of(self.source, *path)))

    def text(self, said: Mapping[str, Any], name: str, *, needed: bool = False, within: tuple[str, ...] = ()) -> Text:
        raw = said.get(name)
        if raw is None and not needed:
            return Text("", "")
        if isinstance(raw, Mapping) and all(
            isinstance(raw.get(language), str) and raw[language] for language in ("da", "en")
        ):
            return Text(raw["da"], raw["en"])
        self.wrong("manifest_both_languages", *within, name, key=name)
        return Text("", "")

    def word(self, said: Mapping[str, Any], name: str, *, needed: bool = False) -> str:
        raw = said.get(name, "")
        if not isinstance(raw, str) or (needed and not raw):
            self.wrong("manifest_word", name, key=name)
            return ""
        return raw

    def words(self, said: Mapping[str, Any], name: str) -> tuple[str, ...]:
        raw = said.get(name, [])
        if not isinstance(raw, list) or not all(isinstance(one, str) and one for one in raw):
            self.wrong("manifest_words", name, key=name)
            return ()
        return tuple(raw)

    def kle(self, said: Mapping[str, Any]) -> str | None:
        number = self.word(said, "kle")
        if number and not _KLE.fullmatch(number):
            self.wrong("manifest_kle", "kle", number=number)
        return number or None

    def length(self, said: Mapping[str, Any], name: str) -> str | None:
        length = self.word(said, name)
        if not length:
            return None
        try:
            Length.read(length)
        except ValueError:
            self.wrong("manifest_length", name, key=name, found=length)
        return length

    def table(self, said: Mapping[str, Any], name: str) -> dict[str, str]:
        raw = said.get(name, {})
        if not isinstance(raw, Mapping) or not all(isinstance(one, str) and one for one in raw.values()):
            self.wrong("manifest_table", name, key=name)
            return {}
        return dict(raw)

    def sharing(self, said: Mapping[str, Any], lanes: Mapping[str, str]) -> dict[str, str]:
        """How the tasks of a lane, or of all lanes of a group, find somebody."""
        found = self.table(said, "assign")
        for lane, rule in found.items():
            if lane not in {*lanes, *lanes.values()}:
                self.wrong("manifest_assign_lane", "assign", lane, lane=lane)
            if rule not in SHARINGS:
                self.wrong("manifest_assign_rule", "assign", lane, rule=rule, known=", ".join(SHARINGS))
        return found

    def list_of_tables(self, said: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
        raw = said.get(name, [])
        if not isinstance(raw, list) or not all(isinstance(one, Mapping) for one in raw):
            self.wrong("manifest_table", name, key=name)
            return []
        return raw

    def stage(self, raw: Mapping[str, Any]) -> Stage:
        key = self.word(raw, "key", needed=True)
        words = {name: self.text(raw, name, needed=True, within=("key",)) for name in ("name", "now", "next", "you")}
        return Stage(key, **words)

    def repeated(self, keys: list[str]) -> None:
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            self.wrong("manifest_stage_twice", "stage", stage=key)
