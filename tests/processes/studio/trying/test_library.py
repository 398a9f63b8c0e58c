"""The library fetches an edition once, finds it by process and by plan, and reckons by the clocks asked for."""

from __future__ import annotations

from processes.motion.edition import Edition
from processes.studio.trying.library import Library


def test_an_edition_is_fetched_when_it_is_first_asked_for(library: Library) -> None:
    fetched: list[str] = []

    def fetch(key: str) -> Edition:
        fetched.append(key)
        return library.edition("review")

    lazy = Library({"review": ("review",), "other": ("other",)}, fetch)
    assert lazy.keys == ("review", "other")
    assert lazy.key_of("review") == "review"
    assert lazy.key_of("nobody") is None
    assert fetched == []
    assert lazy.with_hash(lazy.plan("review").hash) is lazy.edition("review")
    assert fetched == ["review"]


def test_the_law_is_that_of_the_processes_asked_for(library: Library) -> None:
    assert set(library.law(("review",), ()).by_ref) == {"T1-01"}
    assert library.law((), ()).by_ref == {}
