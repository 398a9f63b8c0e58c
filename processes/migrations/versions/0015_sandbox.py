"""Drafts tried

Revision: 0015, after 0014.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def _draft(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name=f"fk_{table}_draft_id", ondelete="CASCADE")


def _person(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=f"fk_{table}_person_id")


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "tryout",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("draft_id", sa.UUID(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("acts", postgresql.JSONB(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        _draft("tryout"),
        _person("tryout"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tryout")),
        sa.UniqueConstraint("draft_id", "person_id", name=op.f("uq_tryout_draft_id_person_id")),
    )
    op.create_index(op.f("ix_tryout_person_id"), "tryout", ["person_id"], unique=False)
    op.create_table(
        "example_result",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("draft_id", sa.UUID(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("told", postgresql.JSONB(), nullable=False),
        sa.Column("ran_at", sa.DateTime(timezone=True), nullable=False),
        _draft("example_result"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_example_result")),
        sa.UniqueConstraint("draft_id", "name", name=op.f("uq_example_result_draft_id_name")),
    )
    op.create_table(
        "replay",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("draft_id", sa.UUID(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        _draft("replay"),
        _person("replay"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_replay")),
    )
    op.create_index(op.f("ix_replay_draft_id"), "replay", ["draft_id"], unique=False)
    op.create_table(
        "replay_row",
        sa.Column("replay_id", sa.UUID(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.UUID(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("way", sa.String(), nullable=True),
        sa.Column("told", postgresql.JSONB(), nullable=False),
        sa.Column("facts", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(["replay_id"], ["replay.id"], name="fk_replay_row_replay_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_replay_row_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("replay_id", "position", name=op.f("pk_replay_row")),
    )
    op.create_index(op.f("ix_replay_row_case_id"), "replay_row", ["case_id"], unique=False)
    left = sa.text("outcome IS NULL")
    op.create_index("ix_replay_row_left", "replay_row", ["replay_id", "position"], unique=False, postgresql_where=left)
    op.create_index("ix_replay_row_way", "replay_row", ["replay_id", "way"], unique=False)


def downgrade() -> None:
    """Take the change back."""
    for table in ("replay_row", "replay", "example_result", "tryout"):
        op.drop_table(table)
