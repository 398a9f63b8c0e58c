"""The Danish catalogue in memory."""

from __future__ import annotations

from processes.language import Locale
from webapp.words import printed, translations


def test_danish_comes_from_the_catalogue_and_english_from_the_page() -> None:
    assert translations(Locale.DA).gettext("Sign in") == "Log på"
    assert translations(Locale.EN).gettext("Sign in") == "Sign in"


def test_what_counts_is_counted_in_both_languages() -> None:
    one, many = "%(num)d task", "%(num)d tasks"
    assert translations(Locale.DA).ngettext(one, many, 1) == "%(num)d opgave"
    assert translations(Locale.DA).ngettext(one, many, 2) == "%(num)d opgaver"
    assert translations(Locale.EN).ngettext(one, many, 2) == many


def test_templates_print_the_same_words_in_each_language() -> None:
    assert printed(Locale.DA, "Sign in") == "Log på"
    assert printed(Locale.EN, "Sign in") == "Sign in"
