"""A letter that belongs to a step reaches the case's file, once."""

from __future__ import annotations

from celery import Celery
from sqlalchemy import Engine, select

from processes.records import Document, Promise
from processes.settings import Settings
from processes.store.files import Files
from processes.store.transaction import transaction
from tests.cast import a_cast
from tests.processes.motion.test_letters import called
from workers.jobs.promises import promises


def test_the_letter_is_written_in_the_citizens_language(app: Celery, own_database: Engine, settings: Settings) -> None:
    with transaction(own_database) as tx:
        called(tx, a_cast(tx))
    assert promises.apply().result == 2  # written, and posted
    assert promises.apply().result == 0
    with transaction(own_database) as tx:
        letter = tx.one(select(Document))
        assert letter.title_en == "We called you"
        assert letter.to_part == "citizen"
        assert Files(settings.files_dir).get(letter.pdf_hash or "").startswith(b"%PDF-")
        assert letter.sent_at is not None
        assert (letter.sent_how, (letter.reference or "")[:8]) == ("digital_post", "DEMO-DP-")
        assert "Kære Amina Khan" in Files(settings.files_dir).get(letter.hash).decode()
        assert tx.execute(select(Promise)).first() is None
