"""What an example expects of the legal clocks, and how they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from processes.errors import Problem
from processes.language import Text
from processes.motion.clocks_state import ClockState
from processes.studio.trying.names import is_statute
from processes.studio.trying.reading import Said
from processes.studio.trying.story import Story

_STANDS_FOR = {"G-02": ("P5-12", "P3-14"), "G-03": ("P5-13",), "G-05": ("P5-14",)}  # a general deadline in its process


def deadlines(story: Story, wanted: list[Said]) -> Iterator[Problem]:
    """Every difference between the clocks that are wanted and those that run or have ended."""
    for want in wanted:
        refs = (want["id"], _clock_id(want["id"]), *_STANDS_FOR.get(_clock_id(want["id"]), ()))
        state = next((one for one in map(story.running, refs) if one is not None), None)
        ended = [one for one in story.clocks if one.ref in refs and not one.runs]
        is_told = want.get("kept") or want.get("missed") or _only_counted(want, ended)
        if want.get("running") is False or (state is None and ended and is_told):
            yield from _ended_clock(story, want, state, ended)
        elif state is None:
            code = "try.clock_not_running_due" if "due" in want else "try.clock_not_running"
            yield _differs(code, id=want["id"], due=want.get("due"), found=_ends(ended))
        else:
            yield from _running_clock(story, want, state)


def _only_counted(want: Said, ended: list[ClockState]) -> bool:
    """Whether only the day is asked about, of a clock that was kept."""
    return "due" in want and "running" not in want and any(one.is_kept for one in ended)


def _ended_clock(story: Story, want: Said, state: ClockState | None, ended: list[ClockState]) -> Iterator[Problem]:
    if state is not None:
        yield _differs("try.clock_runs", id=want["id"], due=state.due)
    elif any(name in want for name in ("due", "kept", "missed", "start")):
        fits = [one for one in ended if _fits(story, want, one)]
        if not fits:
            yield _differs("try.clock_ended", id=want["id"], wanted=_all_of(want), found=_ends(ended))


def _fits(story: Story, want: Said, one: ClockState) -> bool:
    if "statute" in want and not any(is_statute(want["statute"], said) for said in _both(_statute(story, one))):
        return False
    is_missed = one.missed_at is not None
    there = {"due": one.due, "start": one.start, "kept": one.is_kept, "missed": is_missed}
    return all(want.get(name, value) == value for name, value in there.items())


def _running_clock(story: Story, want: Said, state: ClockState) -> Iterator[Problem]:
    if "due" in want and state.due != want["due"]:
        yield _differs("try.due", id=want["id"], wanted=want["due"], found=state.due)
    if "start" in want and state.start != want["start"]:
        yield _differs("try.clock_start", id=want["id"], wanted=want["start"], found=state.start)
    if "statute" in want and not any(is_statute(want["statute"], said) for said in _both(_statute(story, state))):
        yield _differs("try.clock_statute", id=want["id"], wanted=want["statute"], found=_statute(story, state))
    if "rule_set" in want and state.rule_set != want["rule_set"]:
        yield _differs("try.clock_rule_set", id=want["id"], wanted=want["rule_set"], found=state.rule_set)
    if want.get("missed", False) != (state.missed_at is not None):
        yield _differs("try.clock_not_missed" if want.get("missed") else "try.clock_missed", id=want["id"])


def _clock_id(said: str) -> str:
    """``P4_10`` and ``P4.10`` are P4-10."""
    return said.replace("_", "-").replace(".", "-").upper()


def _ends(ended: list[ClockState]) -> list[str]:
    return [f"{one.due} ({one.ended_by}{', missed' if one.missed_at else ''})" for one in ended]


def _statute(story: Story, state: ClockState) -> Text:
    return story.law().by_key[state.rule].statute


def _both(words: Text) -> tuple[str, str]:
    return words.da, words.en


def _all_of(want: Said) -> str:
    return ", ".join(f"{name} = {value}" for name, value in want.items() if name != "id")


def _differs(code: str, **facts: Any) -> Problem:
    return Problem(code, "", facts)
