"""Which language a visitor reads: what was chosen on this device, the person's own, or what the browser asks for."""

from __future__ import annotations

from flask import Request, g, has_request_context, request

from processes.language import Locale
from webapp.words import translations

COOKIE = "language"
YEAR = 365 * 24 * 3600


def choose(asked: Request, own: str | None = None) -> Locale:
    """The language of this visit: the device's choice first, then the person's, then the browser's, then Danish."""
    for wish in (asked.cookies.get(COOKIE), own):
        if wish in set(Locale):
            return Locale(wish)
    best = asked.accept_languages.best_match([locale.value for locale in Locale], default=Locale.DA.value)
    return Locale(best)


def reading() -> Locale:
    """The language of the page that is being made."""
    if not has_request_context():
        return Locale.DA
    person = g.get("person")
    own = person.locale if person else g.get("own_locale")
    known: tuple[str | None, Locale] | None = g.get("reads")
    if known is None or known[0] != own:  # a page asks for it a hundred times
        g.reads = known = (own, choose(request, own))
    return known[1]


def gettext(message: str) -> str:
    """A sentence of the interface in the reader's language."""
    return translations(reading()).gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """A sentence of the interface that counts."""
    return translations(reading()).ngettext(one, many, number)
