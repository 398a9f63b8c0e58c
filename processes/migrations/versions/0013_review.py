"""Reviews, approvals and who has read them

Revision: 0013, after 0012.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
PEOPLE = postgresql.ARRAY(sa.UUID())
RUNS, COUNTS, UNREAD = sa.text("ended_at IS NULL"), sa.text("voided_at IS NULL"), sa.text("read_at IS NULL")


def upgrade() -> None:
    """Make the change."""
    op.add_column("definition", sa.Column("retired_why", sa.String(), nullable=True))
    op.add_column("version", sa.Column("retired_why", sa.String(), nullable=True))
    op.add_column("version", sa.Column("in_force_at", MOMENT, nullable=True))
    op.add_column("draft", sa.Column("reviewer_ids", PEOPLE, nullable=False, server_default="{}"))
    op.alter_column("draft", "reviewer_ids", server_default=None)
    _review()
    _approval()
    _remark()
    _reading()


def _review() -> None:
    op.create_table(
        "review",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("draft_id", sa.UUID(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("reviewer_ids", PEOPLE, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.Column("sent_by_id", sa.UUID(), nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("ended_by_id", sa.UUID(), nullable=True),
        sa.Column("ended_why", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name=op.f("fk_review_draft_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["sent_by_id"], ["person.id"], name=op.f("fk_review_sent_by_id")),
        sa.ForeignKeyConstraint(["ended_by_id"], ["person.id"], name=op.f("fk_review_ended_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
    )
    op.create_index(op.f("ix_review_draft_id"), "review", ["draft_id"], unique=False)
    op.create_index("uq_review_running", "review", ["draft_id"], unique=True, postgresql_where=RUNS)


def _approval() -> None:
    op.create_table(
        "approval",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("draft_id", sa.UUID(), nullable=False),
        sa.Column("review_id", sa.UUID(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("voided_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name=op.f("fk_approval_draft_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_approval_review_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_approval_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval")),
    )
    op.create_index(op.f("ix_approval_review_id"), "approval", ["review_id"], unique=False)
    op.create_index("uq_approval_counts", "approval", ["draft_id", "person_id"], unique=True, postgresql_where=COUNTS)


def _remark() -> None:
    op.create_table(
        "remark",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("draft_id", sa.UUID(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("file", "element", "name_da", "name_en", "words")),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("answers_id", sa.UUID(), nullable=True),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.Column("settled_by_id", sa.UUID(), nullable=True),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name=op.f("fk_remark_draft_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["answers_id"], ["remark.id"], name=op.f("fk_remark_answers_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_remark_person_id")),
        sa.ForeignKeyConstraint(["settled_by_id"], ["person.id"], name=op.f("fk_remark_settled_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remark")),
    )
    op.create_index(op.f("ix_remark_draft_id"), "remark", ["draft_id"], unique=False)
    op.create_index(op.f("ix_remark_answers_id"), "remark", ["answers_id"], unique=False)


def _reading() -> None:
    op.create_table(
        "reading",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("version_id", sa.UUID(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("told_at", MOMENT, nullable=False),
        sa.Column("read_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_reading_version_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_reading_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
        sa.UniqueConstraint("version_id", "person_id", name=op.f("uq_reading_version_id_person_id")),
    )
    op.create_index("ix_reading_unread", "reading", ["person_id"], unique=False, postgresql_where=UNREAD)


def downgrade() -> None:
    """Take the change back."""
    for table in ("reading", "remark", "approval", "review"):
        op.drop_table(table)
    op.drop_column("draft", "reviewer_ids")
    op.drop_column("version", "in_force_at")
    op.drop_column("version", "retired_why")
    op.drop_column("definition", "retired_why")
