"""Suggestions on steps, and drawings from other tools

Revision: 0016, after 0015.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "suggestion",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("definition_id", sa.UUID(), nullable=False),
        sa.Column("version_id", sa.UUID(), nullable=False),
        sa.Column("element", sa.String(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("condition", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by_id", sa.UUID(), nullable=True),
        sa.Column("merged_into_id", sa.UUID(), nullable=True),
        sa.ForeignKeyConstraint(["definition_id"], ["definition.id"], name=op.f("fk_suggestion_definition_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_suggestion_version_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_suggestion_person_id")),
        sa.ForeignKeyConstraint(["answered_by_id"], ["person.id"], name=op.f("fk_suggestion_answered_by_id")),
        sa.ForeignKeyConstraint(["merged_into_id"], ["suggestion.id"], name=op.f("fk_suggestion_merged_into_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestion")),
    )
    op.create_index("ix_suggestion_step", "suggestion", ["definition_id", "element"], unique=False)
    op.create_index("ix_suggestion_person_id", "suggestion", ["person_id"], unique=False)
    op.create_index("ix_suggestion_merged_into_id", "suggestion", ["merged_into_id"], unique=False)
    op.create_index(
        "ix_suggestion_new",
        "suggestion",
        ["definition_id"],
        unique=False,
        postgresql_where=sa.text("condition = 'new'"),
    )
    op.create_table(
        "drawing_import",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("draft_id", sa.UUID(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sort", sa.String(), nullable=False),
        sa.Column("told", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["draft.id"], name=op.f("fk_drawing_import_draft_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_drawing_import_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drawing_import")),
    )
    op.create_index("ix_drawing_import_draft_id", "drawing_import", ["draft_id"], unique=False)


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("drawing_import")
    op.drop_table("suggestion")
