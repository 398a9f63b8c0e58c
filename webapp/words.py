"""The interface's own words: one Danish catalogue over English sentences, read once and kept in memory."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from markupsafe import Markup

from processes.language import Locale

CATALOGUE = Path(__file__).parent / "translations" / "da" / "LC_MESSAGES" / "messages.po"


@cache
def translations(locale: Locale) -> NullTranslations:
    """The words in this language; English is written in the templates themselves."""
    if locale is Locale.EN or not CATALOGUE.exists():
        return NullTranslations()
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="da")
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


@cache
def printed(locale: Locale, message: str) -> Markup:
    """A sentence of the templates as they print it: looked up once for everybody, its places still to be filled."""
    return Markup(translations(locale).gettext(message))  # noqa: S704  (our own catalogue)
