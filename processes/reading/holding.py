"""Whose hands a task is in, as a condition for lists: the same answer as ``Task.relations_to`` gives for each task."""

from __future__ import annotations

from sqlalchemy import ColumnElement, or_, true

from processes.records import Case, Person, Task


def hands(person: Person) -> ColumnElement[bool]:
    """The tasks a person has, stands in for, or was asked to help with; none where she has a conflict of interest."""
    return or_(is_held_by(person), Task.helper_id == person.id) & is_not_disqualified(person)


def is_held_by(person: Person) -> ColumnElement[bool]:
    """The tasks a person has, or stands in for whoever has them."""
    if not person.stands_in_for:
        return Task.assignee_id == person.id
    return Task.assignee_id.in_([person.id, *sorted(person.stands_in_for)])


def is_not_disqualified(person: Person) -> ColumnElement[bool]:
    """The tasks of cases in which this person has no conflict of interest."""
    return Task.case_id.not_in(sorted(person.barred_case_ids)) if person.barred_case_ids else true()


def has_no_conflict(person: Person) -> ColumnElement[bool]:
    """The cases in which this person has no conflict of interest."""
    return Case.id.not_in(sorted(person.barred_case_ids)) if person.barred_case_ids else true()
