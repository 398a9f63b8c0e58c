"""What a draft's examples say against it, as findings beside those of the checks."""

from __future__ import annotations

from sqlalchemy import exists, select

from processes.definitions.checks.finding import Finding, Severity
from processes.records import Draft, DraftFile
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.draft_library import EXAMPLES
from processes.studio.example_run import examples_in, hashes_of, kept_results, title_of


def findings_of_examples(tx: Transaction, draft: Draft) -> tuple[Finding, ...]:
    """A fault for each example that turned out otherwise on the draft as it is; one warning for those not played on it.

    Nothing is played here: a draft that nobody changed says nothing, and what was played before a change holds no more.
    """
    content = content_of(tx, draft)
    texts = examples_in(content)
    if not texts or not tx.one(select(exists().where(DraftFile.draft_id == draft.id))):
        return ()
    known = kept_results(tx, draft.id, hashes_of(content))
    found = []
    for name, one in known.items():
        if not one.is_right:
            facts = {"example": title_of(name, texts[name]), "name": name, "why": one.differences[:1]}
            found.append(_finding("example_differs", Severity.FAULT, f"{EXAMPLES}{name}.toml", facts))
    if unplayed := len(texts.keys() - known):
        found.append(_finding("examples_unplayed", Severity.WARNING, EXAMPLES, {"count": unplayed}))
    return tuple(found)


def _finding(code: str, severity: Severity, file: str, facts: dict[str, object]) -> Finding:
    return Finding(code, file, severity, file, facts=facts)
