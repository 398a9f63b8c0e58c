"""Facts of branches that meet: the newest writing of each fact, whoever comes first."""

from __future__ import annotations

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from processes.engine.token import Facts, merged

NAMES = st.sampled_from("abcd")


@st.composite
def branches(draw: st.DrawFn) -> list[Facts]:
    """Branches of one trunk, each with writings of its own; no two writings happen at once."""
    trunk = {name: f"{name}0" for name in draw(st.sets(NAMES))}
    writings = draw(st.lists(st.tuples(st.integers(0, 3), NAMES), max_size=12))
    made: list[Facts] = [(dict(trunk), {}) for _ in range(4)]
    for stamp, (branch, name) in enumerate(writings, 1):
        data, stamps = made[branch]
        made[branch] = ({**data, name: f"{name}{stamp}"}, {**stamps, name: stamp})
    return made


@given(branches())
def test_the_newest_writing_of_each_fact_wins(made: list[Facts]) -> None:
    data, stamps = reduce(merged, made)
    for name in data:
        writings = [(theirs.get(name, 0), facts[name]) for facts, theirs in made if name in facts]
        assert data[name] == max(writings)[1]
        assert stamps.get(name, 0) == max(writings)[0]
    assert set(data) == {name for facts, _ in made for name in facts}


@given(branches(), st.randoms(use_true_random=False))
def test_the_order_in_which_branches_meet_does_not_matter(made: list[Facts], random: object) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert reduce(merged, shuffled) == reduce(merged, made)


@given(branches())
def test_meeting_leaves_the_branches_as_they_were(made: list[Facts]) -> None:
    before = [(dict(data), dict(stamps)) for data, stamps in made]
    reduce(merged, made)
    assert [(dict(data), dict(stamps)) for data, stamps in made] == before
