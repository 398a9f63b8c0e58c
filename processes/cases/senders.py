"""Which messages services outside may send, and what each does: begin a case, or reach one that waits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sort:
    """One kind of message: who may send it, to which process.

    ``starts`` is the specification's id of the start event it begins a case at (``SE1``); ``reaches`` are the names of
    the diagram's messages a case may wait for it under. With both, a case that waits is reached before one is begun.
    """

    sender: str
    definition: str
    starts: str = ""
    reaches: tuple[str, ...] = ()


_SICK = "sickness_follow_up"
KINDS: Mapping[str, Sort] = {
    "nemrefusion.notice": Sort("nemrefusion", _SICK, starts="SE1"),
    "nemrefusion.recovery": Sort("nemrefusion", _SICK, reaches=("recovery",)),
    "nemrefusion.partial_recovery": Sort("nemrefusion", _SICK, reaches=("partial_recovery",)),
    "akasse.sick": Sort("akasse", _SICK, starts="SE2"),
    "akasse.recovery": Sort("akasse", _SICK, reaches=("recovery",)),
    "akasse.handover": Sort("akasse", "intake", starts="SE4", reaches=("fund_hands_over",)),
    "akasse.left": Sort("akasse", "intake", reaches=("fund_member_left",)),
    "doctor.statement": Sort("doctor", _SICK, reaches=("doctor_statement",)),
    "jobnet.registration": Sort("jobnet", "intake", starts="SE3"),
    "jobnet.order": Sort("jobnet", "job_order", starts="SE2b_4"),
    "jobnet.no_activity": Sort("jobnet", "sanction", starts="SE3"),
    "vitas.application": Sort("vitas", "wage_subsidy", starts="SE1"),
    "vitas.absence": Sort("vitas", "wage_subsidy", reaches=("absence_reported",)),
    "vitas.ended": Sort("vitas", "wage_subsidy", reaches=("employment_ended",)),
    "ydelse.application": Sort("ydelsesservice", "intake", starts="SE7"),
    "ydelse.afgjort": Sort("ydelsesservice", "intake", reaches=("ydelse_afgjort",)),
}
