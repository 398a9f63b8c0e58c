"""What is shown of the past is told in fives of other places; what is told of the future is the same for everybody."""

from __future__ import annotations

from processes.access.permissions import Role
from processes.reading.few import FEWEST
from processes.store.transaction import read_only
from processes.throughput.forecast.outlook import outlook
from processes.throughput.forecast.seen import LINES
from tests.processes.throughput.forecast.conftest import Past, manager


def test_the_weeks_come_in_fives_and_the_bands_from_all_of_them(past: Past) -> None:
    with read_only(past.engine) as tx:
        exact, told = (outlook(tx, manager(tx, role), past.scope) for role in (Role.AUDITOR, Role.PROCESS_OWNER))
    assert (exact.exact, told.exact) == (True, False)
    for name in LINES:
        mine, hers = getattr(exact, name), getattr(told, name)
        assert hers.bands == mine.bands
        assert hers.proven == mine.proven
        assert len(hers.past.counts) == len(mine.past.counts)
        assert all(n % FEWEST == 0 for n in hers.past.counts)
        assert 0 < sum(hers.past.counts) <= sum(mine.past.counts)
        assert any(n % FEWEST for n in mine.past.counts)
    assert all(sum(one.now.known) % FEWEST == 0 for one in told.dues)
    assert all(one.whole[-1] >= FEWEST for one in told.kinds)
