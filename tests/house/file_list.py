"""The file list of ARCHITECTURE.md, made from the tree: ``python -m tests.house.file_list`` writes it anew."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import PROJECT, files, syntax

DOCUMENT = PROJECT / "ARCHITECTURE.md"
BEGIN, END = "<!-- files: begin (made by: python -m tests.house.file_list) -->", "<!-- files: end -->"
WIDTH = 34


def made() -> str:
    """Every source file with its first sentence, folder by folder, as the document shows it."""
    return "\n".join([BEGIN, "", "```", *_lines(), "```", "", END])


def told() -> str:
    """The list as the document has it now."""
    text = DOCUMENT.read_text()
    return text[text.index(BEGIN) : text.index(END) + len(END)]


def write() -> None:
    """Put the list into the document anew."""
    DOCUMENT.write_text(DOCUMENT.read_text().replace(told(), made()))


def _lines() -> Iterator[str]:
    folder = None
    for path in sorted(_listed(), key=lambda path: (path.parent.as_posix(), path.name)):
        if path.parent != folder:
            folder = path.parent
            yield from ([""] if folder.relative_to(PROJECT).as_posix() != "processes" else [])
            yield f"{folder.relative_to(PROJECT).as_posix()}/  {_purpose(folder / '__init__.py')}".rstrip()
        if path.name != "__init__.py":
            yield f"  {path.name:<{WIDTH}} {_purpose(path)}".rstrip()


def _listed() -> list[Path]:
    return [path for path in files("processes", "webapp", "workers") if "versions" not in path.parts]


def _purpose(path: Path) -> str:
    """The first sentence of a file, without its full stop."""
    if not path.exists():
        return ""
    words = (ast.get_docstring(syntax(path)) or "").split("\n\n")[0].replace("\n", " ")
    return words.split(". ")[0].rstrip(".")


if __name__ == "__main__":
    write()
