"""Letters: to the citizen in her language, to the doctor in Danish."""

from __future__ import annotations

from dataclasses import replace

from processes import clock
from processes.connectors.filling import fill, said
from processes.connectors.shapes import Answer, Call, Paper
from processes.errors import Invalid, Problem
from processes.language import Locale, Text

CITIZEN = "citizen"
_SUBJECT, _BODY = "subject", "body"
_THREE_LINES = {  # what the citizen always learns, in this order
    "we_do": Text("Det gør vi", "What we do"),
    "why": Text("Derfor", "Why"),
    "you_do": Text("Det skal du", "What you do"),
}
_HEAD = Text("Sag {caseNumber}", "Case {caseNumber}")
_END = Text("Venlig hilsen\nJobcenteret", "Yours sincerely\nThe job centre")


def send_letter(call: Call) -> Answer:
    """``letter.send``: the letter as the citizen gets it. Raises Invalid("letter_without_text") if nobody wrote one."""
    return Answer(documents=(letter(call, kind="letter", to_part="citizen"),))


def request_statement(call: Call) -> Answer:
    """``doctor.request``: the questions to the doctor; Danish whatever the citizen reads, and health data."""
    danish = replace(call, locale=Locale.DA)
    return Answer(documents=(letter(danish, kind="doctor_request", to_part="doctor", special=True),))


def letter(call: Call, *, kind: str, to_part: str, special: bool = False) -> Paper:
    """The letter the call's texts say, with every place filled from its facts."""
    if not has_letter(call):
        raise Invalid(Problem("letter_without_text", call.element), "letter_without_text", element=call.element)
    facts = {"caseNumber": call.number, "today": clock.today(), **call.facts}
    title = call.texts.get(_SUBJECT) or call.title or Text("Brev om din sag", "Letter about your case")
    parts = [fill(part, facts, call.locale) for part in _parts(call)]
    head = fill(title, facts, call.locale)
    top = [str(facts.get("citizenName", "")), said(facts["today"], call.locale), fill(_HEAD, facts, call.locale).words]
    lines = ["\n".join(line for line in top if line), head.words, *(part.words for part in parts)]
    return Paper(
        kind=kind,
        title=Text(fill(title, facts, Locale.DA).words, fill(title, facts, Locale.EN).words),
        body="\n\n".join([*lines, _END.read(call.locale)]) + "\n",
        to_part=to_part,
        special=special,
        missing=tuple(dict.fromkeys(name for part in (head, *parts) for name in part.missing)),
    )


def has_letter(call: Call) -> bool:
    """Has somebody written a letter beside the step?"""
    return bool(call.texts.get(_BODY)) or any(call.texts.get(part) for part in _THREE_LINES)


def _parts(call: Call) -> list[Text]:
    """The body, and then the three lines each under its heading."""
    found = [call.texts[_BODY]] if call.texts.get(_BODY) else []
    for name, heading in _THREE_LINES.items():
        words = call.texts.get(name)
        if words:
            found.append(Text(f"{heading.da}: {words.da}", f"{heading.en}: {words.en}"))
    return found
