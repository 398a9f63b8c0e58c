"""The steps of an example: one that is put in, one that is changed, several that are taken out."""

from processes.studio.difference.example_steps import step_changes

BOOK, CALL, MEET, END = ({"do": name} for name in ("book", "call", "meet", "end"))


def _told(before: list[dict[str, str]], after: list[dict[str, str]]) -> list[str]:
    return [one.en for one in step_changes(before, after)]


def test_a_step_put_in_between_is_the_only_one_told() -> None:
    assert _told([BOOK, MEET, END], [BOOK, CALL, MEET, END]) == ["step 2 is new"]


def test_several_in_a_row_are_told_together_in_both_languages() -> None:
    assert _told([BOOK], [BOOK, CALL, MEET]) == ["steps 2–3 are new"]
    assert [one.da for one in step_changes([BOOK, CALL, END], [BOOK])] == ["de gamle trin 2–3 er taget ud"]


def test_a_step_that_says_something_else_is_changed_and_the_rest_is_new_or_gone() -> None:
    assert _told([BOOK, MEET], [BOOK, CALL]) == ["step 2 changed"]
    assert _told([BOOK], [CALL, MEET]) == ["step 1 changed", "step 2 is new"]
    assert _told([CALL, MEET], [BOOK]) == ["step 1 changed", "the old step 2 was taken out"]


def test_the_same_steps_tell_nothing() -> None:
    assert _told([BOOK, MEET], [BOOK, MEET]) == []
