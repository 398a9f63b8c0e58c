"""The rows of a case that went into another version: its tasks, timers and messages are called as they are drawn now.

Who holds a task, what she has typed, when she looks at it again and how urgent it is: all that stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from processes.motion.as_drawn import as_drawn
from processes.motion.assign import assign
from processes.motion.following import place_of
from processes.motion.moving import Moving
from processes.motion.new_version import Journey

TASKS = """
UPDATE task SET version_id = now_is.version_id, element = now_is.element, process = now_is.process,
       name_da = now_is.name_da, name_en = now_is.name_en, form_key = now_is.form_key, text_key = now_is.text_key,
       stage = now_is.stage, "group" = now_is."group",
       team_id = CASE WHEN task."group" IS DISTINCT FROM now_is."group" THEN now_is.team_id ELSE task.team_id END,
       assignee_id = CASE WHEN task."group" IS DISTINCT FROM now_is."group" AND task.team_id <> now_is.team_id
                          THEN now_is.assignee_id ELSE task.assignee_id END,
       revision = task.revision + CASE WHEN (task.element, task.form_key, task."group")
                                  IS DISTINCT FROM (now_is.element, now_is.form_key, now_is."group") THEN 1 ELSE 0 END
  FROM jsonb_to_recordset(CAST(:moved_tasks AS jsonb)) AS now_is(
       id uuid, version_id uuid, element text, process text, name_da text, name_en text, form_key text, text_key text,
       stage text, "group" text, team_id uuid, assignee_id uuid)
 WHERE task.id = now_is.id AND (task.version_id, task.element, task.process, task.name_da, task.name_en, task.form_key,
       task.text_key, task.stage, task."group") IS DISTINCT FROM (now_is.version_id, now_is.element, now_is.process,
       now_is.name_da, now_is.name_en, now_is.form_key, now_is.text_key, now_is.stage, now_is."group")
"""
TIMERS = """
UPDATE timer SET element = now_is.element, process = now_is.process
  FROM jsonb_to_recordset(CAST(:moved_timers AS jsonb)) AS now_is(id uuid, element text, process text)
 WHERE timer.id = now_is.id AND (timer.element, timer.process) IS DISTINCT FROM (now_is.element, now_is.process)
"""
AWAITED = """
UPDATE subscription SET element = now_is.element, process = now_is.process, name = now_is.name
  FROM jsonb_to_recordset(CAST(:moved_awaited AS jsonb)) AS now_is(id uuid, element text, process text, name text)
 WHERE subscription.id = now_is.id AND (subscription.element, subscription.process, subscription.name)
       IS DISTINCT FROM (now_is.element, now_is.process, now_is.name)
"""
PASSAGES = """
UPDATE passage SET element = now_is.element, version_id = :renamed_in
  FROM jsonb_to_recordset(CAST(:renamed_places AS jsonb)) AS now_is(step text, was text, element text)
 WHERE passage.case_id = :renamed_case AND passage.left_at IS NULL AND passage.step = now_is.step
   AND passage.element = now_is.was
"""


def carry_rows(moving: Moving, tried: Journey) -> None:
    """Let what went along say what it is now; rows that say it already are not touched."""
    tx, run, before = moving.tx, moving.run, moving.before
    tasks = list(_tasks(moving))
    if tasks:
        tx.write(TASKS, moved_tasks=_json(tasks))
    timers = [
        {"id": before.timers[one.step].id, "element": one.element, "process": one.process}
        for one in run.timers()
        if one.step in before.timers
    ]
    if timers:
        tx.write(TIMERS, moved_timers=_json(timers))
    awaited = [
        {"id": before.subscriptions[one.step].id, "element": one.element, "process": one.process, "name": one.name}
        for one in run.awaited()
        if one.step in before.subscriptions
    ]
    if awaited:
        tx.write(AWAITED, moved_awaited=_json(awaited))
    renamed = [{"step": step, "was": was, "element": now} for step, was, now in tried.done.renamed if was and now]
    if renamed:
        tx.write(
            PASSAGES, renamed_places=_json(renamed), renamed_in=moving.case.version_id, renamed_case=moving.case.id
        )


def _tasks(moving: Moving) -> Iterator[dict[str, Any]]:
    for step in moving.run.open_steps():
        row = moving.before.tasks.get(step.step)
        if row is None:
            continue
        element, scope = place_of(moving.editions, step)
        given = assign(moving.case, element, scope, moving.before, None, step.data)
        yield {"id": row.id, **as_drawn(moving.editions.edition(step.plan), step, element, given)}


def _json(rows: list[dict[str, Any]]) -> str:
    return orjson.dumps(rows).decode()
