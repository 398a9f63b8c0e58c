"""Steps that run another process lead to where that one is drawn."""

from __future__ import annotations

from sqlalchemy import Engine

from processes.store.transaction import transaction
from processes.throughput.choices import processes
from processes.throughput.mining.called import called
from processes.throughput.mining.drawn import drawing


def test_every_call_leads_to_a_drawing_that_is_there(world: Engine) -> None:
    with transaction(world) as tx:
        known = {one.key: one for one in processes(tx)}
        seen = set()
        for key in sorted(known):
            whole = drawing(tx, known[key], None)
            for part in whole.parts:
                on = drawing(tx, known[key], None, part.process)
                for one in called(tx, on):
                    assert on.has(one.element)
                    there = drawing(tx, known[one.definition], None, one.process)
                    assert (there.part.process, there.part.title) == (one.process, one.title)
                    seen.add((key, one.definition))
        assert any(key != definition for key, definition in seen)
        assert any(key == definition for key, definition in seen)
