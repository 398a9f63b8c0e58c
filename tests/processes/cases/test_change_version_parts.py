"""What is kept of a move is enough to take it back, and says when that is not to be."""

from __future__ import annotations

import pytest

from processes.cases.change_version import change_version
from processes.cases.change_version_undo import change_back
from processes.errors import Conflict
from processes.motion.new_version import Wish
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.moving_cases import RENAMED, new_version
from tests.situations import a_running_case


def test_a_move_that_is_final_says_why(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    version = new_version(tx, cast.egon, RENAMED)
    kept = change_version(tx, cast.egon, case.id, version.id, Wish({"assess": "letter"}))
    assert not kept.final
    gone = kept.__class__(kept.state, kept.case, kept.changes, kept.revision, "moved_and_told")
    with pytest.raises(Conflict, match="moved_and_told"):
        change_back(tx, case, gone, cast.egon)
    change_back(tx, case, kept, cast.egon)
