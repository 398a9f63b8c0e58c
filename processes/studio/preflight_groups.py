"""The fates of many cases, those alike counted together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from processes.motion.plain import plain
from processes.records import Case
from processes.studio.preflight_try import Effect, Fate

SAMPLES = 5  # cases named in a group
MOST = 2_000  # groups; beyond that nobody reads


class Groups:
    """What has been answered so far; ``told`` is how it is kept."""

    def __init__(self, told: Iterable[Mapping[str, Any]] = ()) -> None:
        self._groups = {_key(one): dict(one) for one in told}

    def add(self, case: Case, fate: Fate) -> None:
        """One more case."""
        group = {
            "verdict": fate.verdict.value,
            "places": list(fate.places),
            "problems": [
                {"code": one.code, "where": one.where, "facts": plain(dict(one.facts))} for one in fate.problems
            ],
            "effects": [{"code": one.code, "where": one.where} for one in _each_once(fate.effects)],
        }
        known = self._groups.setdefault(_key(group), {**group, "count": 0, "cases": [], "days": {}})
        known["count"] += 1
        if len(known["cases"]) < SAMPLES:
            known["cases"].append([str(case.id), case.number])
        for one in fate.effects:
            _widen(known["days"], one)

    def join(self, others: Groups) -> None:
        """What another has found."""
        for key, one in others._groups.items():
            known = self._groups.setdefault(key, {**one, "count": 0, "cases": [], "days": {}})
            known["count"] += one["count"]
            known["cases"] = [*known["cases"], *one["cases"]][:SAMPLES]
            for name, (least, most, *example) in one["days"].items():
                days = known["days"].setdefault(name, [least, most, *example])
                days[0], days[1] = min(days[0], least), max(days[1], most)

    def told(self) -> list[dict[str, Any]]:
        """The groups, the largest first."""
        return sorted(self._groups.values(), key=lambda one: -one["count"])[:MOST]


def _each_once(effects: Iterable[Effect]) -> list[Effect]:
    return list({(one.code, one.where): one for one in effects}.values())


def _key(group: Mapping[str, Any]) -> bytes:
    return orjson.dumps([group[name] for name in ("verdict", "places", "problems", "effects")])


def _widen(days: dict[str, Any], effect: Effect) -> None:
    """The earliest and the latest difference in days, and one example."""
    if effect.before is None or effect.after is None:
        return
    apart = (effect.after - effect.before).days
    known = days.setdefault(f"{effect.code} {effect.where}", [apart, apart, str(effect.before), str(effect.after)])
    known[0], known[1] = min(known[0], apart), max(known[1], apart)
