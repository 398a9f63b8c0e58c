"""Papers put beside an answer, and drafts that know what they replace

Revision: 0006, after 0005.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    moment, word = sa.DateTime(timezone=True), sa.String()
    op.add_column("answer_draft", sa.Column("begun_at", moment, nullable=True))
    op.execute("UPDATE answer_draft SET begun_at = saved_at")
    op.alter_column("answer_draft", "begun_at", nullable=False)
    for name, kind, first in (("revision", sa.Integer(), "1"), ("page", word, ""), ("device", word, "")):
        op.add_column("answer_draft", sa.Column(name, kind, nullable=False, server_default=first))
        op.alter_column("answer_draft", name, server_default=None)
    # Where a paper somebody uploaded stands with the scanner: waiting, clean or refused; none for our own letters.
    op.add_column("document", sa.Column("scan", word, nullable=True))
    op.add_column("document", sa.Column("file_name", word, nullable=True))


def downgrade() -> None:
    """Take the change back."""
    for name in ("file_name", "scan"):
        op.drop_column("document", name)
    for name in ("device", "page", "revision", "begun_at"):
        op.drop_column("answer_draft", name)
