"""What a step, a process, a group or a statute may be called: ours, the specification's, Danish or English."""

from __future__ import annotations

import re
from collections.abc import Collection

from processes.engine.shapes import Element
from processes.errors import Problem
from processes.studio.trying.differs import Unreadable

PROCESSES = {
    "intake": ("P1", "P1-Y", "faelles-modtagelse", "fælles modtagelse"),
    "match_and_plan": ("P2a", "P2", "matchvurdering", "matchning"),
    "job_order": ("P2b", "jobordre", "jobformidling"),
    "wage_subsidy": ("P3", "loentilskud", "løntilskud"),
    "sickness_follow_up": ("P4", "sygedagpengeopfoelgning", "sygedagpengeopfølgning"),
    "sanction": ("P5-S", "P5", "sanktion", "sanktioner"),
    "complaint": ("P5-K", "klage"),
    "hearing": ("P5-H", "partshoering", "partshøring"),
}
_ACTS = {
    "sygedagpengeloven": ("SDPL", "lov om sygedagpenge", "Sickness Benefit Act"),
    "aktivloven": ("LAS", "lov om aktiv socialpolitik"),
    "lab": ("lov om en aktiv beskæftigelsesindsats", "beskæftigelsesindsatsloven"),
    "retssikkerhedsloven": ("RSL",),
    "forvaltningsloven": ("FVL", "Public Administration Act"),
}
_PARTS = re.compile(r"§+|\d+|[^\W\d_]+", re.UNICODE)


def process_of(said: str, folders: Collection[str]) -> str:
    """The folder of a process by its key, the specification's number or its Danish id."""
    wanted = _bare(said)
    for key, others in PROCESSES.items():
        if wanted in (_bare(one) for one in (key, *others)):
            return key
    if said in folders:
        return said
    numbered = [f"{key} ({others[0]})" for key, others in PROCESSES.items() if key in folders]
    several = [*numbered, *sorted(set(folders) - PROCESSES.keys())]
    raise Unreadable([Problem("try.no_process", "start", {"said": said, "known": several})])


def is_step(element: Element, wanted: str) -> bool:
    """Whether a step is meant: by its id, the specification's alone (T4_11, T4.11), its form's (F4.5) or its name."""
    if is_id(element.id, wanted) or any(is_id(one, wanted) for one in element.covers):
        return True
    if any(same(one, wanted) for one in (element.form_spec or "").split()):
        return True
    return _bare(wanted) in {_bare(element.name.da), _bare(element.name.en)} - {""}


def is_id(id_: str, wanted: str) -> bool:
    """``T4_11_first_follow_up_interview`` is T4_11 and T4.11, but neither T4 nor T4_1."""
    own, name = _id(id_), _id(wanted)
    if own == name:
        return True
    rest = own.removeprefix(f"{name}_")
    return rest != own and any(letter.isdigit() for letter in name) and not rest[:1].isdigit()


def is_statute(wanted: str, found: str) -> bool:
    """Whether the wanted section is the found one, or part of its words; § 1 is not § 13, and § 13 not § 13 b."""
    want, have = (_PARTS.findall(_in_full(one)) for one in (wanted, found))
    for place in range(len(have) - len(want) + 1):
        rest = have[place + len(want) :]
        is_letter_of_it = want[-1:] and want[-1].isdigit() and rest[:1] and len(rest[0]) == 1 and rest[0].isalpha()
        if have[place : place + len(want)] == want and not is_letter_of_it:
            return True
    return not want


def _in_full(statute: str) -> str:
    """Acts by one name each, whatever they are called for short."""
    for act, others in _ACTS.items():
        statute = re.sub(rf"\b({'|'.join(others)})(?!\w)", act, statute, flags=re.IGNORECASE)
    return statute.casefold().replace("subsection", "stk").replace("section", "§")


def same(one: str, other: str) -> bool:
    """Whether two words are one, whatever joins their parts."""
    return _bare(one) == _bare(other)


def _id(name: str) -> str:
    return re.sub(r"[.\s-]", "_", name.strip()).casefold()


def _bare(name: str) -> str:
    return re.sub(r"[\s._\-\u00ad]+", "", name).casefold()
