"""What a check found, in one sentence: the same in the editor, on the pages, in the command line and for programs."""

from __future__ import annotations

from processes.definitions.checks.finding import Finding
from processes.errors import Problem
from processes.language import Locale
from webapp import wording


def sentence_of(found: Finding | Problem, language: Locale | str) -> str:
    """What is wrong, and what to do."""
    return wording.sentence(found.code, {"where": found.where, **found.facts}, language)


def element_of(found: Finding) -> str:
    """The id of the element in the diagram it stands at; empty if it is about a whole file, or none of a diagram."""
    return found.where if found.file.endswith(".bpmn") and found.where != found.file else ""
