"""Many running cases from few: the sample stock is walked once, and its open cases are copied with all they hold."""

from __future__ import annotations

from random import Random

from sqlalchemy import Engine, select, text

from processes import clock
from processes.calendar.lengths import Length
from processes.definitions.package import Package, read_package
from processes.engine import parse
from processes.errors import Invalid
from processes.motion.edition import edition_of
from processes.records import Case, Definition, Draft, Person, Version
from processes.store.base import new_id
from processes.store.transaction import transaction
from processes.studio.open import open_draft
from processes.studio.preflight import edition_of_draft
from processes.studio.save import save_files
from tests.processes.engine.editing.edits import Drawing, add_border, insert_task, remove_border, rename, retime

EDITS = (insert_task, add_border, remove_border, rename, retime)
COPIES = (
    """CREATE TEMP TABLE crowd ON COMMIT DROP AS
       SELECT was, gen_random_uuid() AS id, row_number() OVER () AS n FROM (
         SELECT c.id AS was FROM generate_series(1, {times}) AS round, "case" c WHERE c.closed_at IS NULL
          LIMIT {missing}) AS more""",
    """INSERT INTO "case" SELECT (jsonb_populate_record(c, jsonb_build_object('id', crowd.id, 'number', 'm-' || n))).*
         FROM "case" c JOIN crowd ON c.id = crowd.was""",
    """CREATE TEMP TABLE crowd_deadline ON COMMIT DROP AS
       SELECT d.id AS was, (left(d.id::text, 18) || right(gen_random_uuid()::text, 18))::uuid AS id,
              crowd.id AS case_id -- ids tell the order in which clocks began
         FROM deadline d JOIN crowd ON d.case_id = crowd.was""",
    """INSERT INTO deadline SELECT (jsonb_populate_record(d, jsonb_build_object('id', c.id, 'case_id', c.case_id))).*
         FROM deadline d JOIN crowd_deadline c ON d.id = c.was""",
    """INSERT INTO task SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
              'case_id', crowd.id, 'deadline_id', d.id, 'deviation_id', NULL))).*
         FROM task t JOIN crowd ON t.case_id = crowd.was
         LEFT JOIN crowd_deadline d ON d.was = t.deadline_id AND d.case_id = crowd.id WHERE t.deviation_id IS NULL""",
    """INSERT INTO timer
       SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_id', crowd.id))).*
         FROM timer t JOIN crowd ON t.case_id = crowd.was""",
    """INSERT INTO subscription
       SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'case_id', crowd.id))).*
         FROM subscription s JOIN crowd ON s.case_id = crowd.was""",
    """INSERT INTO case_rule_set
       SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'case_id', crowd.id))).*
         FROM case_rule_set s JOIN crowd ON s.case_id = crowd.was""",
    """INSERT INTO passage
       SELECT (jsonb_populate_record(p, jsonb_build_object('id', nextval(pg_get_serial_sequence('passage', 'id')),
              'case_id', crowd.id))).*
         FROM passage p JOIN crowd ON p.case_id = crowd.was WHERE p.left_at IS NULL""",
)


def multiply(database: Engine, many: int) -> int:
    """Copy open cases until there are so many; how many there are."""
    with transaction(database) as tx:
        there = int(tx.execute(text('SELECT count(*) FROM "case" WHERE closed_at IS NULL')).scalar_one())
        for one in COPIES:
            tx.execute(text(one.format(times=many // max(there, 1) + 1, missing=max(many - there, 0))))
    with database.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
    return max(many, there)


def redraw(database: Engine, seed: int = 1) -> list[tuple[Draft, dict[str, str]]]:
    """A draft of every process that has running cases, each with five changes; and what is called otherwise in it."""
    with transaction(database) as tx:
        running = select(Definition).where(
            Definition.id.in_(select(Case.definition_id).where(Case.closed_at.is_(None)))
        )
        found = []
        for definition in tx.execute(running.order_by(Definition.key)).scalars():
            content = dict(edition_of(tx, definition.newest_id).content) if definition.newest_id else {}
            edited, names = _edited(definition.key, content, seed)
            owner = tx.find(Person, definition.owner_id)
            draft = open_draft(tx, owner, definition.key)
            save_files(tx, owner, draft.id, edited, draft.revision)
            found.append((draft, names))
        return found


def _edited(key: str, content: dict[str, str], seed: int) -> tuple[dict[str, str], dict[str, str]]:
    """Changes that can be run, and one deadline of another length."""
    package = read_package(key, {name: one.encode() for name, one in content.items()})
    for number in range(100):
        drawing = Drawing.of(package.diagrams, Random(f"{key}-{seed}-{number}"))
        drawing.told += [told for edit in EDITS if (told := edit(drawing))]
        files = drawing.files()
        try:
            parse(files, package.tables)
        except Invalid:
            continue
        changed = {name: one.decode() for name, one in files.items() if one != package.diagrams[name]}
        return {**changed, **_other_length(package, content)}, dict(drawing.names)
    raise AssertionError(f"nothing can be drawn otherwise in {key}")


def _other_length(package: Package, content: dict[str, str]) -> dict[str, str]:
    """The first length in whole days becomes two days longer."""
    text_ = content.get("deadlines.toml", "")
    for line in text_.splitlines():
        if line.startswith('length = "P') and line.endswith('D"'):
            days = Length.read(line.split('"')[1]).days
            return {"deadlines.toml": text_.replace(line, f'length = "P{days + 2}D"', 1)}
    del package
    return {}


def published(database: Engine, drafts: list[tuple[Draft, dict[str, str]]]) -> list[tuple[Version, dict[str, str]]]:
    """The drafts as versions, without asking the checks."""
    found = []
    with transaction(database) as tx:
        for draft, names in drafts:
            edition = edition_of_draft(tx, draft)
            numbers = select(Version.number).where(Version.definition_id == draft.definition_id)
            version = Version(
                id=new_id(),
                definition_id=draft.definition_id,
                number=max(tx.execute(numbers).scalars()) + 1,
                hash=edition.hash,
                main=edition.plan.main,
                processes=list(edition.plan.processes),
                content=dict(edition.content),
                published_at=clock.now(),
                published_by_id=draft.person_id,
            )
            tx.add(version)
            tx.flush()
            tx.find(Definition, draft.definition_id).newest_id = version.id
            found.append((version, names))
    return found
