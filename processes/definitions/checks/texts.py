"""Are the long texts there, in both languages?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Finding


def check(drawn: Drawn) -> Iterator[Finding]:
    """A text a step names must be written; what is written in one language must be written in the other."""
    for shape in drawn.nodes():
        key = shape.element.text
        if key and key not in drawn.package.texts:
            yield shape.finding("text_missing", text=key)
    for key, parts in drawn.package.texts.items():
        for part, text in parts.items():
            if bool(text.da.strip()) != bool(text.en.strip()):
                missing = "da" if not text.da.strip() else "en"
                file = f"texts.{missing}.toml"
                facts = {"text": key, "part": part, "file": file, "name": key}
                yield Finding(f"text_not_in_{missing}", key, file=file, facts=facts)
