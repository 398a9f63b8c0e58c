"""Checking a draft: what publishing would refuse, and what is doubtful, by file and element."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from uuid import UUID

from sqlalchemy import select

from processes.connectors.registry import OPERATIONS
from processes.definitions.checks import check_package
from processes.definitions.checks.finding import Finding, Known
from processes.definitions.package import content_hash, read_package
from processes.errors import Invalid
from processes.records import Definition, Draft, Person, Team, Version
from processes.records.task import PARTIES
from processes.store.transaction import Transaction
from processes.studio.check_examples import findings_of_examples
from processes.studio.content import content_of
from processes.studio.drafts import seen_draft

KEPT = 64
# What may only seem so while another file cannot be read.
HANGS_ON_OTHERS = frozenset(
    "form_missing text_missing text_not_in_da text_not_in_en deadline_unknown deadline_point_unknown table_missing"
    " ruling_unguarded name_unknown deviation_ground_unwritten stage_unknown".split()
)

_found: OrderedDict[tuple[str, str, Known], tuple[Finding, ...]] = OrderedDict()
_lock = Lock()


def findings(tx: Transaction, person: Person, draft_id: UUID) -> tuple[Finding, ...]:
    """Every finding in the draft, faults first; of files that cannot be read, what is wrong in them.

    Raises ``Forbidden`` for whoever may not see the draft.
    """
    draft, definition = seen_draft(tx, person, draft_id)
    return findings_of(tx, draft, definition)


def findings_of(tx: Transaction, draft: Draft, definition: Definition) -> tuple[Finding, ...]:
    """The same for somebody whose right to see it was asked already."""
    found = [*_checked(tx, draft, definition), *findings_of_examples(tx, draft)]
    return tuple(sorted(found, key=lambda one: not one.is_fault))


def _checked(tx: Transaction, draft: Draft, definition: Definition) -> tuple[Finding, ...]:
    content = content_of(tx, draft)
    known = known_beside(tx, definition)
    key = (definition.key, content_hash(content), known)
    with _lock:
        if key in _found:
            _found.move_to_end(key)
            return _found[key]
    found = _asked(definition.key, content, known)
    with _lock:
        _found[key] = found
        while len(_found) > KEPT:
            _found.popitem(last=False)
    return found


def known_beside(tx: Transaction, definition: Definition) -> Known:
    """What a draft of this process may name: operations, groups, and every other process that is published."""
    others = tx.execute(
        select(Definition.key, Version.processes)
        .join(Version, Version.id == Definition.newest_id)
        .where(Definition.id != definition.id)
    ).all()
    return Known(
        operations=frozenset(OPERATIONS),
        processes=frozenset(process for _, processes in others for process in processes),
        definitions=frozenset(key for key, _ in others) | {definition.key},
        groups=PARTIES | frozenset(tx.execute(select(Team.group)).scalars()),
    )


def _asked(key: str, content: dict[str, str], known: Known) -> tuple[Finding, ...]:
    try:
        package = read_package(key, {name: text.encode("utf-8", "replace") for name, text in content.items()})
    except Invalid as invalid:
        unread = tuple(Finding.of(problem) for problem in invalid.problems)
        return (*unread, *_of_the_rest(key, content, known, {one.file or one.where for one in unread}))
    return check_package(package, known)


def _of_the_rest(key: str, content: dict[str, str], known: Known, unread: set[str]) -> tuple[Finding, ...]:
    """What is wrong in the other files, as far as it does not hang on those that cannot be read."""
    rest = {name: text.encode("utf-8", "replace") for name, text in content.items() if name not in unread}
    try:
        found = check_package(read_package(key, rest), known)
    except Invalid:
        return ()
    return tuple(one for one in found if one.code not in HANGS_ON_OTHERS and one.file not in unread)
