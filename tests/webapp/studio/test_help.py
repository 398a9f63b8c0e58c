"""Each finding has its page of help, two fixtures, and one sentence wherever it is told."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from processes.connectors.registry import OPERATIONS
from processes.definitions.checks import check_folder
from processes.definitions.checks.finding import Finding
from processes.language import Locale
from processes.records import Draft, Person
from processes.rules.checks import CODES
from processes.store.transaction import Transaction, transaction
from processes.studio.check import findings
from processes.studio.content import content_of
from processes.studio.open import open_draft
from processes.studio.save import save_files
from tests.house.tree import PROJECT, syntax
from tests.processes.definitions.checks.fixtures import FIXTURES
from tests.webapp.visitor import Visitor
from webapp import wording
from webapp.commands import told
from webapp.findings import sentence_of
from webapp.studio.help import GROUPS, help_of, pages

Enter = Callable[..., Visitor]
TOLD = (
    "diagram.CHECKS", "diagram.EVENTS", "diagram.FILES", "diagram.FLOWS", "diagram.IDS", "diagram.MANIFEST",
    "diagram.STEPS", "deviations.BOUNDS",
)  # fmt: skip
FOLDERS = ("processes/definitions/checks", "processes/engine/normalise", "processes/definitions", "processes/calendar")
# What is said of several faults together, and what an earlier check always finds before.
HEADINGS = {"package_invalid", "manifest_invalid", "deadlines_invalid", "rule_sets_invalid", "form_invalid"}
BEHIND_ANOTHER = {
    "xml_too_big",
    "toml_not_utf8",
    "engine_no_process",
    "engine_not_readable",
    "engine_expression_unreadable",
}
KNOWN_IN_THE_HOUSE = {"group_unknown", "case_definition_unknown"}  # a folder by itself knows no groups, no cases
AT_RUN_TIME = {"table_input", "table_unsure", "table_too_large", "table_policy", "table_cells", "table_no_output"}


def _asked() -> set[str]:
    """Every code a finding may have: those with words of their own, and those the checks and readers name."""
    tables = wording.tables()
    worded = {code for name in TOLD for code in tables[name]}
    worded |= {code for code in CODES if code.startswith("table_")}
    worded |= {
        code for name, table in tables.items() if name.startswith("forms.") for code in table if "form_" in code[:5]
    }
    return (worded | _named()) - HEADINGS - AT_RUN_TIME


def _named() -> set[str]:
    """The first word of every call that makes a finding or notes a fault in the checks and the readers of a folder."""
    found = set()
    for folder in FOLDERS:
        for path in (PROJECT / folder).glob("*.py"):
            for node in ast.walk(syntax(path)):
                if isinstance(node, ast.Call) and _makes(node.func):
                    words = [one.value for one in node.args[:2] if isinstance(one, ast.Constant)]
                    found |= {str(word) for word in words if wording.knows(str(word))}
    return found


def _makes(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"finding", "Finding", "refuse", "wrong"} or (name == "note" and isinstance(function, ast.Attribute))


def test_every_finding_has_a_page_of_help_and_two_fixtures() -> None:
    asked = {code for code in _asked() if not code.startswith(("note.", "term_", "ship_"))}
    assert {code for code in asked if help_of(code) is None} == set()
    assert asked - set(FIXTURES) - BEHIND_ANOTHER == set()
    assert set(pages()) - set(FIXTURES) == BEHIND_ANOTHER
    assert set(FIXTURES) - set(pages()) == set()


@pytest.mark.parametrize("code", sorted(pages()))
def test_a_page_says_what_why_how_and_shows_both(code: str) -> None:
    page = pages()[code]
    assert page.group in GROUPS
    assert wording.knows(f"checks.{page.group}")
    assert wording.knows(code)
    for part in (page.means, page.why, page.mend, page.wrong, page.right):
        assert part.da.strip()
        assert part.en.strip()
    assert page.wrong != page.right
    for part in (page.means, page.why, page.mend):
        assert part.da[-1] == part.en[-1] == "."


def test_a_code_without_a_page_has_none() -> None:
    assert help_of("nobody_wrote_this") is None


def _one(found: Sequence[Finding], code: str) -> Finding:
    return next(one for one in found if one.code == code)


WHOLE = sorted(
    code
    for code, fixture in FIXTURES.items()
    if "process.toml" in fixture.wrong
    and code not in {"files_too_big", "file_unknown", "file_too_big", "files_too_many"}
)


def test_editor_page_and_command_line_say_the_same_sentence(app: Flask, visit: Enter, tmp_path: Path) -> None:
    """A draft holds each wrong folder in turn: what its doors say is what is said of the folder on disk."""
    egon = visit("egon")
    with transaction(app.extensions["database"]) as tx:
        draft = open_draft(tx, _egon(tx), "review", title="Prøve").id
    languages = cycle(Locale)
    assert [said for code in WHOLE for said in _unlike(app, egon, draft, code, tmp_path / code, next(languages))] == []


def _unlike(app: Flask, egon: Visitor, draft: UUID, code: str, home: Path, language: Locale) -> Iterator[str]:
    """Where this finding is said otherwise than its sentence."""
    texts = {name: raw.decode("utf-8", "replace") for name, raw in FIXTURES[code].wrong.items()}
    if any("\x00" in text or "\ufffd" in text for text in texts.values()):
        return  # no draft can hold it
    with transaction(app.extensions["database"]) as tx:
        gone = dict.fromkeys(set(content_of(tx, tx.find(Draft, draft))) - set(texts))
        save_files(tx, _egon(tx), draft, {**gone, **texts}, 10**6)
        sentence = sentence_of(_one(findings(tx, _egon(tx), draft), code), language)
    egon.client.set_cookie("language", language.value)
    rows = json.loads(egon.client.get(f"/studio/drafts/{draft}/findings").data)
    if sentence not in {row["sentence"] for row in rows if row["code"] == code}:
        yield f"{code}, for programs: {rows}"
    if " ".join(sentence.split()) not in egon.get(f"/studio/drafts/{draft}/checks").text:
        yield f"{code}, on the page: {sentence}"
    if code not in KNOWN_IN_THE_HOUSE:
        found = check_folder(_on_disk(home, texts), frozenset(OPERATIONS))
        if not told(_one(found, code), language).endswith(sentence):
            yield f"{code}, at the command line: {told(_one(found, code), language)}"


def _egon(tx: Transaction) -> Person:
    return tx.one(select(Person).where(Person.login == "egon"))


def _on_disk(folder: Path, texts: dict[str, str]) -> Path:
    home = folder / "review"
    for name, text in texts.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    return home
