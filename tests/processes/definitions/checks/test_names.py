"""What a person sees has a name in both languages."""

from __future__ import annotations

import pytest
from lxml import etree

from processes.definitions.checks.names import written_names
from processes.engine.normalise.names import MODEL
from tests.processes.definitions.checked import told

ENGLISH = '<i18n:translation target="@name" xml:lang="en">Assess request</i18n:translation>'


@pytest.mark.parametrize(
    ("before", "after", "finding"),
    [
        (ENGLISH, "", ("fault", "english_missing", "assess")),
        (' name="Vurder anmodning"', "", ("fault", "danish_missing", "assess")),
        (' name="Kontoret"', "", ("fault", "danish_missing", "lane_office")),
        (' name="Anmodning modtaget"', "", ("fault", "danish_missing", "start")),
    ],
)
def test_a_name_in_one_language_is_asked_for_in_the_other(
    before: str, after: str, finding: tuple[str, str, str]
) -> None:
    assert finding in told(before, after)


def test_a_step_without_any_name_is_a_fault_and_an_event_worth_a_word() -> None:
    assert ("fault", "name_missing", "assess") in told(ENGLISH, "", ' name="Vurder anmodning"', "")
    received = '<i18n:translation target="@name" xml:lang="en">Request received</i18n:translation>'
    assert ("warning", "name_missing", "start") in told(received, "", ' name="Anmodning modtaget"', "")


def test_an_answer_has_words() -> None:
    yes = '<i18n:translation target="@name" xml:lang="en">yes</i18n:translation>'
    assert told(yes, "", ' name="ja"', "") == {("warning", "answer_unnamed", "granted_yes")}


def test_the_names_are_read_as_they_are_written() -> None:
    space = 'xmlns:i="http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0"'
    words = f'<i:translation {space} target="@name" xml:lang="en-GB">Do</i:translation>'
    english = f"<extensionElements>{words}</extensionElements>"
    assert written_names(etree.fromstring(f'<task xmlns="{MODEL}" name="Gør">{english}</task>')) == ("Gør", "Do")
    assert written_names(etree.fromstring(f'<task xmlns="{MODEL}"/>')) == ("", "")
