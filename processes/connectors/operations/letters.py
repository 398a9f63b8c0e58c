"""Letters: to the citizen in her language, to the doctor in Danish."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from processes import clock
from processes.connectors.asking import STAND_IN
from processes.connectors.filling import fill, said
from processes.connectors.shapes import Answer, Call, Letter, Paper, Section
from processes.errors import Invalid, Problem
from processes.language import Locale, Text

CITIZEN = "citizen"
_SUBJECT, _BODY, _TO = "subject", "body", "to"
_LINES = {  # what the citizen always learns, in this order
    "we_do": Text("Det gør vi", "What we do"),
    "why": Text("Derfor", "Why"),
    "you_do": Text("Det skal du", "What you must do"),
    "when": Text("Hvornår", "When"),
    "rights": Text("Dine rettigheder", "Your rights"),
    "complain": Text("Sådan klager du", "How to complain"),
}
_LEAD = re.compile(r"([^:{}\n]{3,40}): (?=\{\w+\}\.?$)")  # "Hjemmel: {legalBasis}" has a heading on paper
_RULES = "legalBasis"  # a letter that names it is a ruling
_HEAD = Text("Sag {caseNumber}", "Case {caseNumber}")
_END = Text("Venlig hilsen\nJobcenteret", "Yours sincerely\nThe job centre")
INVENTED = Text(
    "Prøvedata: nogle oplysninger i dette brev kommer fra en stand-in. De er opdigtede.",
    "Sample data: some of what this letter says comes from a stand-in. It is invented.",
)
_SENDER = Text("Jobcenteret", "The job centre")
_READERS = {
    "doctor": Text("Lægen", "The doctor"),
    "employer": Text("Arbejdsgiveren", "The employer"),
    "shop_steward": Text("Medarbejdernes repræsentant", "The employees' representative"),
}
_NEVER_TOLD_WHO = frozenset({"shop_steward"})  # speaks for the employees, of a position and not of a person


@dataclass(frozen=True, slots=True)
class _Part:
    heading: str
    words: str
    lead: bool  # the heading is of the body itself
    missing: tuple[str, ...]


def send_letter(call: Call) -> Answer:
    """``letter.send``: the letter as the citizen gets it. Raises Invalid("letter_without_text") if nobody wrote one."""
    return Answer(documents=(letter(call, kind="letter", to_part=CITIZEN),))


def request_statement(call: Call) -> Answer:
    """``doctor.request``: the questions to the doctor; Danish whatever the citizen reads, and health data."""
    danish = replace(call, locale=Locale.DA)
    return Answer(documents=(letter(danish, kind="doctor_request", to_part="doctor", special=True),))


def letter(call: Call, *, kind: str, to_part: str, special: bool = False) -> Paper:
    """The letter the call's texts say, with every place filled from its facts, as words and as it is set on paper.

    One that names the legal basis is a ``ruling``. A text whose part ``to`` names another part in the case
    (``employer``, ``shop_steward``) is for that one.
    """
    if not has_letter(call):
        raise Invalid(Problem("letter_without_text", call.element), "letter_without_text", element=call.element)
    facts = {"caseNumber": call.number, "today": clock.today(), **call.facts}
    to_part = _reader(call, facts) or to_part
    if to_part in _NEVER_TOLD_WHO:
        facts.pop("citizenName", None)
    title = call.texts.get(_SUBJECT) or call.title or Text("Brev om din sag", "Letter about your case")
    head = fill(title, facts, call.locale)
    parts = list(_parts(call, facts))
    rules = kind == "letter" and any(f"{{{_RULES}}}" in text.da for text in call.texts.values())
    return Paper(
        kind="ruling" if rules else kind,
        title=Text(fill(title, facts, Locale.DA).words, fill(title, facts, Locale.EN).words),
        body=_body(call, facts, head.words, parts),
        to_part=to_part,
        special=special,
        missing=tuple(dict.fromkeys([*head.missing, *(name for part in parts for name in part.missing)])),
        letter=_on_paper(call, facts, head.words, parts, to_part),
    )


def _reader(call: Call, facts: Mapping[str, Any]) -> str | None:
    """Whom the text's part ``to`` names. It may be a place (``{hearingParty}``): while that is open, nobody."""
    told = fill(call.texts[_TO], facts, Locale.DA) if _TO in call.texts else None
    return told.words if told is not None and not told.missing else None


def has_letter(call: Call) -> bool:
    """Has somebody written a letter beside the step?"""
    return bool(call.texts.get(_BODY)) or any(call.texts.get(part) for part in _LINES)


def _parts(call: Call, facts: Mapping[str, Any]) -> Iterator[_Part]:
    """The body paragraph by paragraph, and then the lines each under its heading."""
    body = call.texts.get(_BODY)
    for paragraph in body.read(call.locale).strip().split("\n\n") if body else ():
        lead = _LEAD.match(paragraph)
        words = paragraph[lead.end() :] if lead else paragraph
        filled = fill(Text(words, words), facts, call.locale)
        yield _Part(lead[1] if lead else "", filled.words, True, filled.missing)
    for name, heading in _LINES.items():
        if text := call.texts.get(name):
            filled = fill(text, facts, call.locale)
            yield _Part(heading.read(call.locale), filled.words, False, filled.missing)


def _body(call: Call, facts: Mapping[str, Any], title: str, parts: list[_Part]) -> str:
    number = fill(_HEAD, facts, call.locale).words
    top = [str(facts.get("citizenName", "")), said(facts["today"], call.locale), number]
    told = [f"{part.heading}: {part.words}" if part.heading else part.words for part in parts]
    mark = [INVENTED.read(call.locale)] if facts.get(STAND_IN) is True else []
    return "\n\n".join(["\n".join(line for line in top if line), *mark, title, *told, _END.read(call.locale)]) + "\n"


def _on_paper(call: Call, facts: Mapping[str, Any], title: str, parts: list[_Part], to_part: str) -> Letter:
    envelope = call.envelope
    return Letter(
        locale=call.locale,
        title=title,
        number=call.number,
        day=said(facts["today"], call.locale),
        to=_to(call, facts, to_part),
        sender=tuple(one.read(call.locale) for one in envelope.sender) or (_SENDER.read(call.locale),),
        unit=envelope.unit.read(call.locale),
        sections=_joined(parts),
        ending=_END.read(call.locale),
        invented=facts.get(STAND_IN) is True,
    )


def _to(call: Call, facts: Mapping[str, Any], to_part: str) -> tuple[str, ...]:
    """The citizen's own address stands on nobody else's letter."""
    named = facts.get("citizenName" if to_part == CITIZEN else f"{to_part}Name")
    if to_part == CITIZEN and call.envelope.to:
        return call.envelope.to
    if named:
        return (str(named),)
    return (_READERS[to_part].read(call.locale),) if to_part in _READERS else ()


def _joined(parts: list[_Part]) -> tuple[Section, ...]:
    """A paragraph without a heading of its own goes on under the one before it."""
    found: list[Section] = []
    for part in parts:
        if found and not part.heading:
            found[-1] = replace(found[-1], words=f"{found[-1].words}\n\n{part.words}")
        else:
            found.append(Section(part.heading, part.words))
    return tuple(found)
