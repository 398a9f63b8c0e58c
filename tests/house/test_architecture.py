"""The picture equals the tree, and what is referred to is there."""

from __future__ import annotations

import re

from tests.house import file_list
from tests.house.tree import PROJECT, files, name, sources, text


def test_the_file_list_equals_the_tree() -> None:
    """When this fails: python -m tests.house.file_list"""
    assert file_list.told().splitlines() == file_list.made().splitlines()


def test_every_document_that_is_referred_to_is_here() -> None:
    known = {path.name for path in [*PROJECT.glob("*.md"), *files("docs", "bpmn", "tests", "processes", suffix=".md")]}
    lacking = {
        (name(path), document)
        for path in [*sources(), *files("tests")]
        for document in re.findall(r"\b([A-Z]{2,}\.md|[a-z_]+\.md)\b", text(path))
        if document not in known
    }
    assert lacking == set()


def test_every_path_the_documents_name_is_here() -> None:
    """Paths in code spans that begin with a folder of ours, and the targets of links."""
    for document in ("README.md", "ARCHITECTURE.md"):
        words = (PROJECT / document).read_text()
        named = re.findall(r"`((?:processes|webapp|workers|tests|bpmn)/[\w/.]+)`", words)
        linked = re.findall(r"\]\(([\w./-]+)\)", words)
        assert {path for path in [*named, *linked] if not (PROJECT / path).exists()} == set(), document
