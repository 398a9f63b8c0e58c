"""The stand-in's catalogue has an offer of each type, none of which has begun."""

from __future__ import annotations

from processes.connectors.standins.offers import find, order

ON = "2026-03-02"


def test_offers_of_every_type_begin_today_or_later() -> None:
    offers = find({"case": "7", "on": ON})["offers"]
    assert len({one["type"] for one in offers}) == len(offers) == 5
    assert all(one["startsOn"] >= ON and "(demo)" in one["title"] for one in offers)


def test_an_order_gets_a_reference() -> None:
    assert order({"key": "k"})["offerReference"].startswith("DEMO-TB-")
