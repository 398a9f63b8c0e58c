"""Both languages are complete: every code has its sentence, every sentence its twin with the same places to fill."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from processes import errors
from processes.language import Text
from tests.house.tree import PROJECT, dotted, files, name, sources, syntax
from webapp import wording

CATALOGUE = PROJECT / "webapp" / "translations" / "da" / "LC_MESSAGES" / "messages.po"
METHODS = [("templates/**.html", "jinja2"), ("**.py", "python")]
NOT_FOR_PEOPLE = {"SettingsError", "ServiceFailedError", "TroubleError", "StoppedError"}


def _refusals() -> set[str]:
    """The names of every class that carries a code: those of errors.py, and exceptions whose first word is one."""
    named = {name for name, what in vars(errors).items() if isinstance(what, type)}
    for path in sources():
        for node in ast.walk(syntax(path)):
            if isinstance(node, ast.ClassDef) and name(path).startswith("processes/"):
                starts = [
                    inner for inner in node.body if isinstance(inner, ast.FunctionDef) and inner.name == "__init__"
                ]
                if any(len(start.args.args) > 1 and start.args.args[1].arg == "code" for start in starts):
                    named.add(node.name)
    return named - NOT_FOR_PEOPLE


def _codes_raised() -> Iterator[tuple[str, str]]:
    """Every code that is written where a refusal or problem is made, with its place."""
    refusals = _refusals()
    for path in sources():
        for node in ast.walk(syntax(path)):
            if isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] in refusals:
                second = "Invalid" in dotted(node.func)
                for value in [*node.args[1 if second else 0 : 2 if second else 1], *_keyword(node, "code")]:
                    yield from ((code, f"{name(path)}:{node.lineno}") for code in _written(value))


def _keyword(call: ast.Call, wanted: str) -> list[ast.expr]:
    return [word.value for word in call.keywords if word.arg == wanted]


def _written(value: ast.expr) -> Iterator[str]:
    """The codes an expression may be: a word, or one word or another."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.IfExp):
        yield from _written(value.body)
        yield from _written(value.orelse)


def test_every_code_that_is_raised_has_its_sentence() -> None:
    assert {(code, place) for code, place in _codes_raised() if not wording.knows(code)} == set()


def test_every_class_of_refusal_has_its_sentence() -> None:
    kinds = {what.code for what in vars(errors).values() if isinstance(what, type) and hasattr(what, "code")}
    codes = {code for code in kinds if isinstance(code, str)}
    assert {code for code in codes if not wording.knows(code)} == set()


def test_no_code_has_two_sentences() -> None:
    counted = Counter(code for table in wording.tables().values() for code in table)
    assert [code for code, times in counted.items() if times > 1] == []


def _texts() -> Iterator[tuple[str, Text]]:
    for table in wording.tables().values():
        yield from table.items()


def test_every_sentence_is_there_in_both_languages() -> None:
    assert [code for code, text in _texts() if not text.da.strip() or not text.en.strip()] == []


def test_both_languages_fill_the_same_places() -> None:
    assert [code for code, text in _texts() if _places(text.da) != _places(text.en)] == []


def _places(words: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(words) if field is not None}


def test_danish_is_written_with_its_own_letters() -> None:
    """ae, oe and aa for æ, ø and å betray a keyboard, not a language."""
    betrayed = re.compile(
        r"\b(naa?r|faa|gaa|maa|paa|saa|ogsaa|foer|naeste|aendre\w*|oenske\w*|laes\w*)\b", re.IGNORECASE
    )
    assert [code for code, text in _texts() if betrayed.search(text.da)] == []


def _asked_for() -> dict[str, str]:
    """Every sentence the pages ask for, with its place."""
    found = extract_from_dir(
        str(PROJECT / "webapp"),
        METHODS,
        options_map={"templates/**.html": {"extensions": "jinja2.ext.do"}},
        directory_filter=lambda folder: not {"node_modules", "static", "frontend"}.intersection(folder.split("/")),
    )
    asked: dict[str, str] = {}
    for file, line, words, _comments, _context in found:
        for word in [words] if isinstance(words, str) else words:
            asked[word] = f"webapp/{file}:{line}"
    return asked


def _danish() -> dict[str, Message]:
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="da")
    return {word: message for message in catalogue for word in _ids(message) if word}


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _answers(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def test_every_sentence_of_the_pages_is_there_in_danish() -> None:
    danish = _danish()
    lacking = {
        (words, place)
        for words, place in _asked_for().items()
        if words not in danish or danish[words].fuzzy or not all(_answers(danish[words]))
    }
    assert lacking == set()


def test_the_danish_catalogue_holds_nothing_the_pages_do_not_ask_for() -> None:
    assert set(_danish()) - set(_asked_for()) == set()


def test_danish_and_english_pages_fill_the_same_places() -> None:
    place = re.compile(r"%\((\w+)\)")
    wrong = [
        words
        for words, message in _danish().items()
        for answer in _answers(message)
        if set(place.findall(answer)) != set(place.findall(words)) and "%(num)s" not in words
    ]
    assert wrong == []


@pytest.mark.parametrize("folder", ["webapp/templates"])
def test_no_page_has_words_outside_the_catalogue(folder: str) -> None:
    """Letters between two tags that are neither asked for nor computed would be English on a Danish page."""
    bare = re.compile(r">\s*([A-ZÆØÅ][a-zæøå]+[^<>{}%]*)<")
    outside = {
        (name(path), found[1].strip())
        for path in files(folder, suffix=".html")
        for found in bare.finditer(
            re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<kbd>.*?</kbd>", "", path.read_text(), flags=re.DOTALL)
        )
    }
    assert {(path, words) for path, words in outside if words not in {"Arbejdsgang", "Dansk", "English"}} == set()
