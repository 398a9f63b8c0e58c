"""The stand-ins' own page: plainly marked, with a form that sends a message as a real service would."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from processes.connectors.standins.registers import COMPANIES, FIRST_NAMES, LAST_NAMES

# What may be sent from the page: kind of message -> who sends it, and its name in both languages.
KINDS: Mapping[str, tuple[str, str]] = {
    "nemrefusion.notice": ("nemrefusion", "NemRefusion: anmeldelse af sygefravær / notice of sickness absence"),
    "akasse.sick": ("akasse", "A-kasse: sygemelding / sick report"),
    "akasse.handover": ("akasse", "A-kasse: overgang efter tre måneder / hand-over after three months"),
    "akasse.recovery": ("akasse", "A-kasse: raskmelding / recovery"),
    "nemrefusion.recovery": ("nemrefusion", "NemRefusion: raskmelding / recovery"),
    "doctor.statement": ("doctor", "Læge: attest / doctor's statement"),
    "vitas.application": ("vitas", "VITAS: ansøgning om løntilskud / application for wage subsidy"),
    "jobnet.registration": ("jobnet", "Jobnet: tilmelding / registration"),
    "jobnet.order": ("jobnet", "Jobnet: jobordre / job order"),
    "ydelse.afgjort": ("ydelsesservice", "Ydelsesservice: ydelse afgjort / benefit decided"),
}
_SICK = "firstAbsenceDate = 2026-02-16\npaysWage = {wage}\nabsenceType = fuld\nemployment = {work}"
_WELL = "date = 2026-03-01\nsource = {who}\ntype = fuld"
PRESETS: Mapping[str, str] = {
    "nemrefusion.notice": _SICK.format(wage="true", work="ansat"),
    "akasse.sick": _SICK.format(wage="false", work="ledig"),
    "akasse.recovery": _WELL.format(who="a-kasse"),
    "nemrefusion.recovery": _WELL.format(who="arbejdsgiver"),
    "doctor.statement": "received = 2026-03-02\nworkAbility = Kan arbejde tre timer om dagen (prøvedata)",
}
_FIELDS = (
    ("case", "Sagsnummer / case number"),
    ("cpr", "CPR-nummer (demo, dag 61-91) / CPR number"),
    ("name", "Navn / name"),
    ("cvr", "CVR-nummer / CVR number"),
    ("company", "Virksomhed / company"),
)
_NEWCOMERS = frozenset(
    {"nemrefusion.notice", "akasse.sick", "akasse.handover", "jobnet.registration", "vitas.application", "jobnet.order"}
)
_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
    ".mark{background:#ffd54f;border:3px solid #7a5c00;padding:1rem;font-weight:bold}"
    "label{display:block;margin-top:.8rem}"
    "input,select,textarea{box-sizing:border-box;width:100%;font:inherit;padding:.4rem}"
    "button{margin-top:1rem;font:inherit;padding:.5rem 1rem}pre{white-space:pre-wrap;background:#eee;padding:1rem}"
)


def page(word: str, told: str = "", kind: str = "nemrefusion.notice") -> str:
    """The whole page for a message of this kind, filled with invented parties; ``told`` came of the last message."""
    kind = kind if kind in KINDS else "nemrefusion.notice"
    choices = "".join(_choice(word, each, each == kind) for each in KINDS)
    filled = _somebody() if kind in _NEWCOMERS else {}
    fields = "".join(
        f'<label>{escape(name)}<input name="{field}" value="{escape(filled.get(field, ""), quote=True)}"></label>'
        for field, name in _FIELDS
    )
    answer = f'<h2>Svar / answer</h2><pre role="status">{escape(told)}</pre>' if told else ""
    return f"""<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Stand-in: send en besked</title>
<style>{_STYLE}</style></head><body><h1>Stand-in: send en besked / send a notice</h1>
<p class="mark">Dette er stand-ins for systemer uden for huset. Alt er opdigtet, og intet når frem til en myndighed.
<span lang="en">These are stand-ins for systems outside. All is invented, and nothing reaches an authority.</span></p>
{answer}<form method="post" action="/_send"><input type="hidden" name="key" value="{escape(word, quote=True)}">
<input type="hidden" name="kind" value="{kind}"><h2>{escape(KINDS[kind][1])}</h2>{fields}
<label>Oplysninger, én pr. linje: navn = værdi / facts, one a line: name = value
<textarea name="facts" rows="6">{escape(PRESETS.get(kind, ""))}</textarea></label><button>Send</button></form>
<h2>Andre beskeder / other messages</h2><ul>{choices}</ul></body></html>"""


def _choice(word: str, kind: str, chosen: bool) -> str:
    address = escape(f"/?{urlencode({'key': word, 'kind': kind})}", quote=True)
    here = ' aria-current="page"' if chosen else ""
    return f'<li><a href="{address}"{here}>{escape(KINDS[kind][1])}</a></li>'


def _somebody() -> dict[str, str]:
    """An invented citizen and company nobody has met; no real number has such a day or begins with 0."""
    drawn = uuid4().int
    first, last = FIRST_NAMES[drawn % len(FIRST_NAMES)], LAST_NAMES[drawn // 64 % len(LAST_NAMES)]
    day, month, year = 61 + drawn % 28, 1 + drawn // 32 % 12, 60 + drawn // 512 % 40
    return {
        "cpr": f"{day:02d}{month:02d}{year:02d}{drawn // 2**20 % 4000:04d}",
        "name": f"{first} {last} (demo)",
        "cvr": f"0{drawn // 2**40 % 10**7:07d}",
        "company": COMPANIES[drawn // 128 % len(COMPANIES)],
    }


def notice(form: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """Who sends, and the message, from what was typed."""
    kind = form.get("kind", "")
    sender = KINDS.get(kind, ("", ""))[0]
    message: dict[str, Any] = {"id": uuid4().hex, "kind": kind, "facts": _facts(form.get("facts", ""))}
    if form.get("case"):
        message["case"] = form["case"]
    if form.get("cpr"):
        message["citizen"] = {"cpr": form["cpr"], "name": form.get("name", "")}
    if form.get("cvr"):
        message["company"] = {"cvr": form["cvr"], "name": form.get("company", "")}
    return sender, message


def _facts(typed: str) -> dict[str, str]:
    pairs = (line.partition("=") for line in typed.splitlines() if "=" in line)
    return {name.strip(): value.strip() for name, _, value in pairs}
