"""Collects the interface's sentences from templates and views into the Danish catalogue."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from webapp.words import CATALOGUE

HEADER = """msgid ""
msgstr ""
"Language: da\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
HERE = Path(__file__).parent
METHODS = [("templates/**.html", "jinja2"), ("**.py", "python")]
OPTIONS = {"templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}


def collected() -> Catalog:
    """Every sentence that templates and views ask for, with where it stands."""
    found = Catalog(project="Arbejdsgang", charset="utf-8")
    sentences = extract_from_dir(HERE, METHODS, OPTIONS)
    for name, line, message, comments, context in sorted(sentences, key=lambda one: (one[0], one[1])):
        if name.startswith(("frontend", "static")):
            continue
        found.add(message, None, [(f"webapp/{name}", line)], auto_comments=comments, context=context)
    return found


def known() -> Catalog:
    """The Danish catalogue as it stands."""
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="da")


def missing(catalogue: Catalog) -> list[str]:
    """The sentences that have no Danish words yet, or only words to be looked over."""
    untold = []
    for message in catalogue:
        words = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and (message.fuzzy or not all(words)):
            untold.append(str(message.id))
    return untold


def update() -> list[str]:
    """Bring new sentences into the catalogue, drop those nobody asks for, and tell which have no Danish words."""
    catalogue = known()
    catalogue.update(collected(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    keep(catalogue)
    return missing(catalogue)


def keep(catalogue: Catalog) -> None:
    """Write the catalogue in an order and a form that change only where its words do."""
    written = BytesIO()
    write_po(written, catalogue, width=120, omit_header=True, sort_output=True, no_location=True)
    CATALOGUE.write_bytes(HEADER.encode() + written.getvalue())
