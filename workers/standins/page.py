"""The stand-ins' own page: plainly marked, with a form that sends a message as a real service would."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any
from uuid import uuid4

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
_FIELDS = (
    ("case", "Sagsnummer / case number"),
    ("cpr", "CPR-nummer (demo, dag 61-91) / CPR number"),
    ("name", "Navn / name"),
    ("cvr", "CVR-nummer / CVR number"),
    ("company", "Virksomhed / company"),
)
_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
    ".mark{background:#ffd54f;border:3px solid #7a5c00;padding:1rem;font-weight:bold}"
    "label{display:block;margin-top:.8rem}input,select,textarea{width:100%;font:inherit;padding:.4rem}"
    "button{margin-top:1rem;font:inherit;padding:.5rem 1rem}pre{white-space:pre-wrap;background:#eee;padding:1rem}"
)


def page(word: str, told: str = "") -> str:
    """The whole page; ``told`` is what came of the last message."""
    kinds = "".join(f'<option value="{kind}">{escape(name)}</option>' for kind, (_, name) in KINDS.items())
    fields = "".join(f'<label>{escape(name)}<input name="{field}"></label>' for field, name in _FIELDS)
    answer = f'<h2>Svar / answer</h2><pre role="status">{escape(told)}</pre>' if told else ""
    return f"""<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Stand-in: send en besked</title>
<style>{_STYLE}</style></head><body><h1>Stand-in: send en besked / send a notice</h1>
<p class="mark">Dette er stand-ins for systemer uden for huset. Alt er opdigtet, og intet når frem til en myndighed.
<span lang="en">These are stand-ins for systems outside. All is invented, and nothing reaches an authority.</span></p>
{answer}<form method="post" action="/_send"><input type="hidden" name="key" value="{escape(word, quote=True)}">
<label>Besked / message<select name="kind">{kinds}</select></label>{fields}
<label>Oplysninger, én pr. linje: navn = værdi / facts, one a line: name = value
<textarea name="facts" rows="6">firstAbsenceDate = 2026-02-16
paysWage = true
absenceType = fuld
employment = ansat</textarea></label><button>Send</button></form></body></html>"""


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
