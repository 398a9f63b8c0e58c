"""Figures as a reader may know them: exact where she may open the cases, elsewhere in bundles of ``FEWEST``.

Hiding small numbers is not enough: whoever may choose two filters subtracts one figure from the other, and a sum less
its other parts is what was hidden. Complementary suppression hides the neighbours too, but only within one table, and
our filters make tables without end; rounding each figure leaves three figures (a centre, and its teams but one) that
together pin down the fourth. So not figures are changed but what is counted, once, before any filter:

Every name the sums know (measure, process, version, centre, team, rule set, key: ``COLUMNS``) is a row of units in the
order of their days and values. They are told five at a time, on the day the fifth has come; those that wait for a fifth
are not told yet. Every figure is a sum of such bundles.

*Why nothing small can be worked out, with however many figures.* Think of the world in which exactly the bundles
happened, each on its day, and nothing else. Counted in the same way it gives the same bundles (each name comes in
fives, so that none waits), hence the same figures under every filter. Nothing that is told can therefore tell our
world from that one, and in that one every group that filters can choose, by adding and subtracting in whatever way,
has none or at least five. So no calculation can show that a group of one to four exists, nor what became of it.

Places whose cases the reader may open are exact for her: she may read each of them anyway, and since team and centre
are part of the name, no bundle holds both hers and others'. A figure is off by at most four for each name it adds up,
and over time by nothing: what waits is told later. What is counted are deadlines, tasks and cases as the figures count
them: a deadline that comes again may count one citizen more than once.

The bundles of every name are kept beside the sums (``bundle``); those of names whose cases have changed since are made
when they are asked for.

The proof is of each measure by itself. Measures that count the same cases bear the same names (closed cases and
finished ones: by how they ended), so that as many of each are told: else ten closed, of whom five or more had one
ending and none the only other, would leave one to four with that. A new measure that splits another needs its names.
What came, what went and what lies are one another's difference, and cannot have the same names: beside each other they
may say that some of a name ended, or lie here, who are not told yet; not which, nor what became of them.
And none may be told exactly beside it, not even a mere volume: where an exact count says that one case ended in a week,
and a bundle of one ending is told in that week, that was how it ended.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from uuid import UUID

from sqlalchemy import TextClause, text

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.bundle import bundles
from processes.throughput.counted import BY, Scope, Sum, counted, every, filters_of, sums
from processes.throughput.refresh import SAME_NAME
from processes.throughput.shares import COLUMNS, Measure

ALL = Scope()
NOWHERE = frozenset({UUID(int=0)})  # no centre: an empty scope would be every one


def told(
    tx: Transaction, person: Person | None, measures: Collection[Measure], by: tuple[str, ...], scope: Scope = ALL
) -> list[Sum]:
    """As ``counted``, for this reader (None: for anybody); a group of which too few may be told is left out.

    So is one of nothing: they are not told apart.
    """
    if person is not None and allowed(person, Permission.SEE_CASE):
        return counted(tx, measures, by, scope)
    if not BY.issuperset(by):
        raise ValueError(f"Not a dimension: {sorted(set(by) - BY)}")
    asked, wanted = filters_of(scope), tuple(sorted(set(measures)))
    centres, teams = opened(person) if person else (frozenset(), frozenset())
    values = {
        "measures": list(wanted),
        "own_centres": list(centres),
        "own_teams": list(teams),
        **asked,
    }
    return list(sums(tx.execute(_statement(wanted, by, tuple(asked)), values), len(by)))


def seen_by(
    person: Person | None, measures: tuple[Measure, ...], filters: tuple[str, ...], by: tuple[str, ...]
) -> tuple[str, str, dict[str, list[UUID]]]:
    """A WITH of what this reader may know of these measures (sorted), its last part's name, and whose places are hers.

    That part has day, value, n, total and the columns of ``by``. The values of the filters (``filters_of``) and
    ``measures`` are still to be given.
    """
    if person is not None and allowed(person, Permission.SEE_CASE):
        return every(measures, filters), "every", {}
    centres, teams = opened(person) if person else (frozenset(), frozenset())
    return safe(measures, filters, by), "safe", {"own_centres": list(centres), "own_teams": list(teams)}


def opened(person: Person) -> tuple[frozenset[UUID], frozenset[UUID]]:
    """The centres and the teams whose cases this person may open, as one who works there."""
    return person.centre_ids, person.team_ids | person.led_team_ids


def is_exact(person: Person, scope: Scope) -> bool:
    """Are all figures of this scope exact for this reader? Each place it names must be hers."""
    centres, teams = opened(person)
    named = bool(scope.teams or scope.centres)
    within = named and scope.teams <= teams and scope.centres <= centres | NOWHERE
    return within or allowed(person, Permission.SEE_CASE)


def openable(person: Person, scope: Scope) -> Scope:
    """The scope as far as the reader may open its cases: what is not told in bundles is told of those alone."""
    if is_exact(person, scope):
        return scope
    centres, teams = opened(person)
    if scope.centres or scope.teams:
        centres, teams = scope.centres & centres, scope.teams & teams
    return replace(scope, centres=centres or NOWHERE, teams=teams)


def in_fives(days: Iterable[date]) -> Counter[date]:
    """What is told of units of one name that happened on these days: how many on which, each bundle on its last."""
    row = sorted(days)
    return Counter({day: n * FEWEST for day, n in Counter(row[FEWEST - 1 :: FEWEST]).items()})


_OWN = "(coalesce(centre_id = ANY(:own_centres), false) OR coalesce(team_id = ANY(:own_teams), false))"
# The names whose bundles are not those that are kept: cases have changed since that have or had a part in them. An
# array for a moment, as in ``every``: a few that were taken for millions would be looked through for each name anew.
_TOUCHED = f"""
touched AS MATERIALIZED (
  SELECT unnest(ARRAY(
    SELECT u.key_id FROM tally_case o JOIN changed USING (case_id), unnest(o.keys) AS u(key_id)
    UNION SELECT k.id FROM (SELECT DISTINCT {", ".join(COLUMNS)} FROM fresh) AS f
    CROSS JOIN LATERAL (SELECT k.id FROM tally_key AS k WHERE {SAME_NAME} OFFSET 0) AS k
  )) AS key_id
),"""  # noqa: S608  (constants)
_ANEW = f"AND ((SELECT seen FROM mark) IS NULL OR {_OWN} OR wanted.id IN (SELECT key_id FROM touched))"  # noqa: S608  (constants)


@lru_cache(maxsize=256)
def _statement(measures: tuple[Measure, ...], by: tuple[str, ...], filters: tuple[str, ...]) -> TextClause:
    group = ", ".join((*by, "1 = 1")) if by else "1 = 1"
    first = ", ".join(by) + ", " if by else ""
    return text(f"""
{safe(measures, filters, by)}
SELECT {first}sum(n), sum(total) FROM safe GROUP BY {group} HAVING sum(n) > 0
""")  # noqa: S608  (constants and names that were checked)


def safe(measures: tuple[Measure, ...], filters: tuple[str, ...], by: tuple[str, ...]) -> str:
    """A WITH that ends in ``safe``: what a reader who opens ``own_centres`` and ``own_teams`` may know in the scope.

    It has day, value, n and total, and of ``COLUMNS`` those of ``by``: rows are many, and wide ones take long.
    """
    names = ", ".join(COLUMNS)
    asked = ", ".join([one for one in COLUMNS if one in by] or ["measure"])
    held = "day >= :since" if "since" in filters else "true"
    ended = "day <= :until" if "until" in filters else "true"
    # What lies before the period decides where its bundles begin.
    before = tuple(name for name in filters if name != "since")
    return f"""
{every(measures, before, _TOUCHED, _ANEW)},
unit AS (
  SELECT {names}, day, value, sum(n)::bigint AS n, sum(total) AS total, hash_record_extended(ROW({names}), 0) AS name,
  {_OWN} AS own FROM every GROUP BY {names}, day, value HAVING sum(n) > 0
),
other AS (SELECT * FROM unit WHERE NOT own),
safe AS (
  SELECT * FROM (
    SELECT {asked}, day, value, n, total FROM unit WHERE own
    UNION ALL SELECT * FROM ({bundles("other", "name", asked)}) AS anew
  ) AS now WHERE {held}
  UNION ALL SELECT {asked}, day, value, n, total FROM (SELECT * FROM wanted WHERE NOT (true {_ANEW})) AS known
  CROSS JOIN LATERAL (SELECT * FROM tally_told WHERE key_id = known.id AND {held} AND {ended} OFFSET 0) AS kept
)"""  # noqa: S608  (constants and names that were checked)
