"""Two wordings of one text as pieces: what stayed, what went, what came."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

SAME, GONE, CAME = "same", "gone", "came"
_WORDS = re.compile(r"\s+|[^\s]+")
LONG = 4000  # words beyond which the two are told as two wholes


def pieces(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """Pairs of what happened (``SAME``, ``GONE``, ``CAME``) and the words; the words of each side, joined, give it."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) + len(new) > LONG:
        return tuple((what, words) for what, words in ((GONE, before), (CAME, after)) if words)
    found: list[tuple[str, str]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append((SAME, "".join(old[i1:i2])))
            continue
        if i1 < i2:
            found.append((GONE, "".join(old[i1:i2])))
        if j1 < j2:
            found.append((CAME, "".join(new[j1:j2])))
    return tuple(found)
