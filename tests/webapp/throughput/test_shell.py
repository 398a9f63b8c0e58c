"""The shell: its tabs keep the choice, its filters show it, and nonsense in the address is answered in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from processes import clock
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_tabs_are_those_that_exist_and_keep_the_choice(visit: Enter) -> None:
    page = visit("ditte").get("/figures/how?place=centre:north&period=26w")
    links = page.doc.xpath("//nav[contains(@class, 'ag-figures-tabs')]//a")
    assert links[0].get("href") == "/board?place=centre%3Anorth&period=26w"
    assert page.words("//nav[contains(@class, 'ag-figures-tabs')]//a[@aria-current]") == ["Sådan tælles der"]


def test_on_paper_a_line_says_what_was_chosen_and_on_which_day(visit: Enter) -> None:
    page = visit("ditte").get("/figures/timeliness?period=own&from=2026-01-01&to=2026-01-31")
    (told,) = page.words("//p[@class='ag-on-paper']")
    assert told.startswith("Sted: Team north-1; Periode: 01.01.2026 – 31.01.2026; Udskrevet: ")
    assert f"{clock.today():%d.%m.%Y} kl. " in told


@pytest.mark.parametrize(
    ("asked", "status", "words"),
    [
        ("process=nowhere", 422, "Der er ingen proces, der hedder »nowhere«"),
        ("rules=XYZ-1900", 422, "intet regelsæt"),
        ("period=own&from=i+går&to=2016-01-01", 422, "»i går« er ikke en dag"),
        ("step=minute", 422, "Vælg uge, måned eller kvartal"),
        ("place=team:south-1", 404, ""),
    ],
)
def test_nonsense_is_refused_in_words(visit: Enter, asked: str, status: int, words: str) -> None:
    page = visit("ditte").get(f"/figures/how?{asked}")
    assert page.status == status
    assert words in page.text


@pytest.mark.parametrize("address", ["/figures/flow", "/board"])
def test_one_link_leads_from_ones_own_place_to_the_whole(visit: Enter, address: str) -> None:
    leader = visit("ditte")
    link = leader.get(address).doc.xpath("//main//a[.='Se hele jobcentret']")
    assert [one.get("href") for one in link] == [f"{address}?place=all"]
    assert leader.get(link[0].get("href")).doc.xpath("//main//a[.='Se hele jobcentret']") == []
