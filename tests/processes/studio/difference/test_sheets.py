"""Deadlines, stages, texts and examples: rows by their key, lengths in words."""

from __future__ import annotations

from processes.language import Text
from processes.studio.difference.shapes import Area, Difference, Sort
from processes.studio.difference.sheets import compare_example, compare_sheets, compare_texts

ROW = """
[[deadline]]
id = "P3-03"
name = { da = "Udtalelse", en = "Statement" }
length = "P5D"
days = "working"
points.reminder = { offset = "P3D", from = "start", days = "working" }
"""
OTHER = '[[deadline]]\nid = "P3-04"\nname = { da = "Svar", en = "Answer" }\nlength = "P4W"\n'


def told(after: str, before: str = ROW) -> list[Difference]:
    """The differences of two files of deadlines."""
    return list(compare_sheets(Area.DEADLINES, "deadlines.toml", before, after))


def test_a_reminder_is_told_in_working_days() -> None:
    (only,) = told(ROW.replace('offset = "P3D"', 'offset = "P2D"'))
    assert (only.element, only.name.da, only.part, only.label.da) == ("P3-03", "Udtalelse", "point", "reminder")
    assert (only.before, only.after) == (
        Text("3 arbejdsdage", "3 working days"),
        Text("2 arbejdsdage", "2 working days"),
    )


def test_a_length_is_told_as_it_is_counted_and_before_is_said() -> None:
    (only,) = told(ROW.replace('length = "P5D"', 'length = "-P1W"'))
    assert (only.part, only.before.da, only.after) == ("length", "5 arbejdsdage", Text("1 uge før", "1 week before"))


def test_rows_come_go_and_change_places() -> None:
    (new,) = told(ROW + OTHER)
    assert (new.sort, new.kind, new.name.en) == (Sort.ADDED, "deadline", "Answer")
    (gone,) = told(ROW, ROW + OTHER)
    assert (gone.sort, gone.element) == (Sort.REMOVED, "P3-04")
    (moved,) = told(OTHER + ROW, ROW + OTHER)
    assert moved.sort is Sort.MOVED
    assert sorted((moved.before, moved.after)) == [1, 2]


def test_variants_of_one_id_are_kept_apart() -> None:
    twice = OTHER + OTHER.replace("length", 'variant = "young"\nlength')
    (only,) = told(twice[::-1].replace("W4P", "W6P", 1)[::-1], twice)
    assert (only.element, only.after.da) == ("P3-04/young", "6 uger")


def test_a_setting_of_the_process_is_told_by_its_name() -> None:
    before = 'owner = "egon"\nodd = 1\n[[stage]]\nkey = "a"\nyou = { da = "Vent.", en = "Wait." }\n'
    after = before.replace("egon", "hanne").replace("Vent.", "Ring.").replace("odd = 1", "odd = 2")
    found = list(compare_sheets(Area.PROCESS, "process.toml", before, after))
    assert {(one.kind, one.element, one.part, one.label.da) for one in found} == {
        ("process", "", "owner", ""),
        ("process", "", "other", "odd"),
        ("stage", "a", "you", "dansk"),
    }


def test_texts_are_told_by_key_part_and_language() -> None:
    before = 'assess = "Læs."\n[letter]\nsubject = "Svar"\n'
    found = list(compare_texts("texts.da.toml", before, before.replace("Læs", "Se") + '[new]\nbody = "Ny"\n'))
    assert [(one.element, one.part, one.before, one.after, one.label.da) for one in found] == [
        ("assess", "text.body", "Læs.", "Se.", "dansk"),
        ("new", "text.body", None, "Ny", "dansk"),
    ]


def test_an_example_is_told_once_with_the_places() -> None:
    before = 'title = { da = "Til tiden", en = "In time" }\n[start]\non = 2026-03-02\n'
    (only,) = compare_example("examples/a.toml", before, before.replace("03-02", "03-03"))
    assert (only.name.da, only.part, only.label.da) == ("Til tiden", "steps", "start.on")
    assert list(compare_example("examples/a.toml", before, before)) == []
    (grown,) = compare_example("examples/a.toml", before, before + '[[step]]\ndo = "T1"\n')
    assert grown.label.en == "step 1 is new"
