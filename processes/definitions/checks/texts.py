"""Are the long texts there, in both languages?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import WARNING, Drawn
from processes.definitions.checks.finding import Finding


def check(drawn: Drawn) -> Iterator[Finding]:
    """A text a step names must be written, in both languages; a user task without one guides nobody."""
    for shape in drawn.nodes():
        key = shape.element.text
        if key and key not in drawn.package.texts:
            yield shape.finding("text_missing", text=key)
        elif not key and shape.kind == "userTask":
            yield shape.finding("task_without_text", WARNING)
    for key, parts in drawn.package.texts.items():
        for part, text in parts.items():
            if bool(text.da.strip()) != bool(text.en.strip()):
                missing = "da" if not text.da.strip() else "en"
                file = f"texts.{missing}.toml"
                facts = {"text": key, "part": part, "file": file, "name": key}
                yield Finding(f"text_not_in_{missing}", key, file=file, facts=facts)
