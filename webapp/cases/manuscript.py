"""A case's content in words: the chapters of its print, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from processes import clock
from processes.calendar.counted import Step
from processes.cases.parts import DecisionRow, Fact
from processes.cases.print_content import CaseContent, Paper, Wish
from processes.connectors.case_file import Attached, CaseFile, Chapter, Part
from processes.language import Locale
from processes.reading.deadline_shown import DeadlineShown
from webapp import when, wording
from webapp.cases.story import told_happenings

ENDINGS = {"application/pdf": "pdf", "text/plain": "txt", "image/png": "png", "image/jpeg": "jpg"}


class Manuscript:
    """Writes one case; ``letters`` are the words of its papers by hash."""

    def __init__(self, case: CaseContent, wish: Wish, by: str, letters: dict[str, str]) -> None:
        self._case, self._wish, self._by, self._letters = case, wish, by, letters
        self._locale = Locale(wish.locale)

    def file(self) -> CaseFile:
        """The whole file."""
        chapters = (
            Chapter(self._say("print.people"), tuple(self._people())),
            Chapter(self._say("print.status"), (self._status(),)),
            Chapter(self._say("print.deadlines"), tuple(map(self._deadline, self._case.deadlines))),
            Chapter(self._say("print.tasks"), tuple(self._tasks())),
            Chapter(self._say("print.rulings"), tuple(self._rulings())),
            Chapter(self._say("print.decisions"), tuple(map(self._decision, reversed(self._case.decisions)))),
            Chapter(self._say("print.notes"), tuple(self._notes())),
            Chapter(self._say("print.timeline"), (self._timeline(),)),
            Chapter(self._say("print.papers"), (self._list(),)),
            *self._papers(),
            Chapter(self._say("print.left_out"), tuple(self._left_out())),
        )
        nothing = (Part(words=(self._say("print.none"),)),)
        return CaseFile(
            locale=self._locale.value,
            title=self._say("print.title"),
            number=self._case.number,
            front=tuple(self._front()),
            chapters=tuple(Chapter(one.title, one.parts or nothing) for one in chapters),
            attached=tuple(self._attached(number, one) for number, one in enumerate(self._case.papers, 1)),
        )

    def _say(self, code: str, **facts: Any) -> str:
        return wording.sentence(code, facts, self._locale)

    def _at(self, value: date | datetime | None) -> str:
        """Days and hours in full: what is printed is read another day."""
        if value is None:
            return ""
        local = value.astimezone(clock.COPENHAGEN) if isinstance(value, datetime) else None
        on = local.date() if local else value
        hour = f" {when.hour(value, self._locale)}" if isinstance(value, datetime) else ""
        return f"{on.strftime('%d.%m.%Y')}{hour}"

    def _front(self) -> Iterator[tuple[str, str]]:
        case = self._case
        process = f"{case.process.read(self._locale)}, {self._say('print.version', number=case.version)}"
        sets = [name if known else self._say("print.unverified", name=name) for _, name, known in case.rule_sets]
        told = {
            "print.citizen": case.citizen,
            "print.cpr": case.cpr_masked,
            "print.case": case.number,
            "print.process": process,
            "print.opened": self._at(case.opened_at),
            "print.closed": self._at(case.closed_at),
            "print.rule_sets": ", ".join(sets),
            "print.made": self._say("print.made_by", at=self._at(clock.now()), name=self._by),
            "print.purpose": self._say(f"purpose.{self._wish.purpose}"),
        }
        yield from ((self._say(code), value) for code, value in told.items() if value)

    def _people(self) -> Iterator[Part]:
        for one in self._case.parties:
            address = self._say("print.protected") if one.protected else one.address
            told = {
                "print.phone": one.phone,
                "print.email": one.email,
                "print.address": address,
                "print.scope": one.scope,
            }
            facts = tuple((self._say(code), value) for code, value in told.items() if value)
            yield Part(f"{self._say(f'part.{one.part}')}: {one.name}", facts)
        if self._case.caseworker:
            yield Part(f"{self._say('print.caseworker')}: {self._case.caseworker}")

    def _status(self) -> Part:
        rows = tuple(
            (task.name.read(self._locale), task.assignee or "", self._at(task.due_day))
            for task in self._case.open_tasks
        )
        condition = (self._say("print.condition"), self._say(f"condition.{self._case.condition}"))
        columns = (self._say("print.what"), self._say("print.who"), self._say("print.due"))
        return Part(facts=(condition,), columns=columns, rows=rows)

    def _deadline(self, one: DeadlineShown) -> Part:
        told = {
            "print.due": self._at(one.due_day),
            "print.statute": one.statute.read(self._locale),
            "print.kept": self._at(one.kept_at),
            "print.missed": self._at(one.missed_at),
            "print.changed": one.reason,
        }
        steps = [Step.from_json(step) for step in one.explanation]
        counted = "\n".join(self._say(step.code, **step.facts) for step in steps)
        return Part(
            one.name.read(self._locale),
            tuple((self._say(code), value) for code, value in told.items() if value),
            (f"{self._say('print.counted')}:\n{counted}",) if counted else (),
            mark="" if one.verified else self._say("print.unverified", name=one.rule_set or one.rule),
        )

    def _tasks(self) -> Iterator[Part]:
        for one in self._case.done:
            by = ((self._say("print.done"), f"{self._at(one.at)} {one.by or ''}".strip()),)
            nothing = () if one.answers else (self._say("print.no_answers"),)
            yield Part(one.name.read(self._locale), by + self._facts(one.answers), nothing)

    def _rulings(self) -> Iterator[Part]:
        for one in self._case.rulings:
            yield Part(f"{self._at(one.at)} {one.by or ''}".strip(), self._facts(one.facts))

    def _decision(self, one: DecisionRow) -> Part:
        rules = [f"{self._say('print.rule', number=number)}: {words.read(self._locale)}" for number, words in one.rules]
        title = f"{one.title.read(self._locale)}, {self._at(one.decided_at)}"
        return Part(title, self._facts(one.outcome), ("\n".join(rules),) if rules else ())

    def _facts(self, facts: tuple[Fact, ...]) -> tuple[tuple[str, str], ...]:
        return tuple(
            (
                one.label.read(self._locale) if one.label else one.name or self._say("print.value_result"),
                wording.plain(one.value, self._locale) or "–",
            )
            for one in facts
        )

    def _notes(self) -> Iterator[Part]:
        for one in reversed(self._case.notes):
            marks = [self._say("print.internal")] if one.internal else []
            marks += [self._say("print.health")] if one.special else []
            marks += [self._say("print.corrects", at=self._at(one.corrects))] if one.corrects else []
            yield Part(f"{self._at(one.at)} {one.by}", words=(one.words or "",), mark=". ".join(marks))

    def _timeline(self) -> Part:
        names = {one.rule: one.name for one in self._case.deadlines}
        lines = told_happenings(self._case.timeline, names, self._locale)
        columns = (self._say("print.when"), self._say("print.who"), self._say("print.what"))
        return Part(columns=columns, rows=tuple((self._at(one.at), one.person, one.words) for one in lines))

    def _list(self) -> Part:
        rows = tuple(
            (str(number), self._at(one.row.made_at), one.row.title.read(self._locale), self._name(number, one))
            for number, one in enumerate(self._case.papers, 1)
        )
        columns = ("", self._say("print.when"), self._say("print.what"), self._say("print.attached", name=""))
        return Part(columns=columns, rows=rows)

    def _papers(self) -> Iterator[Chapter]:
        """Each paper's own words, with a page in the contents; what has none is only attached."""
        for number, one in enumerate(self._case.papers, 1):
            words = self._letters.get(one.words_hash or "")
            title = self._say("print.paper", number=number, title=one.row.title.read(self._locale))
            sent = ((self._say("print.sent", at=self._at(one.row.sent_at)), ""),) if one.row.sent_at else ()
            attached = self._say("print.attached", name=self._name(number, one))
            yield Chapter(title, (Part(words=(*(line for line, _ in sent), attached, *((words,) if words else ()))),))

    def _name(self, number: int, one: Paper) -> str:
        ending = ENDINGS.get(self._media(one).partition(";")[0], "bin")
        plain = "".join(sign for sign in one.row.title.read(self._locale) if sign.isalnum() or sign in " -")
        return f"{number} {plain[:60].strip()}.{ending}"

    def _media(self, one: Paper) -> str:
        return "application/pdf" if one.file_hash != one.words_hash and one.words_hash else one.media_type

    def _attached(self, number: int, one: Paper) -> Attached:
        media = self._media(one).partition(";")[0]
        return Attached(self._name(number, one), one.row.title.read(self._locale), media, one.file_hash)

    def _left_out(self) -> Iterator[Part]:
        if self._case.notes_left_out:
            yield Part(
                self._say("print.notes_left_out", count=self._case.notes_left_out),
                words=(self._say(f"ground.{self._wish.internal_ground}"),),
            )
        for one in self._case.papers_left_out:
            title = f"{one.title.read(self._locale)}, {self._at(one.made_at)}"
            yield Part(title, words=(self._say(f"ground.{self._wish.papers_ground}"),))
