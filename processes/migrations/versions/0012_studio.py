"""Drafts kept file by file, held by whoever edits

Revision: 0012, after 0011.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

LIVING = sa.text("condition IN ('drawing', 'review', 'approved')")


def upgrade() -> None:
    """Make the change."""
    op.drop_column("draft", "content")
    for name in ("title", "note"):
        op.add_column("draft", sa.Column(name, sa.String(), nullable=False, server_default=""))
        op.alter_column("draft", name, server_default=None)
    op.add_column("draft", sa.Column("condition", sa.String(), nullable=False, server_default="drawing"))
    op.alter_column("draft", "condition", server_default=None)
    op.add_column("draft", sa.Column("valid_from", sa.DateTime(timezone=True), nullable=True))
    op.add_column(
        "draft", sa.Column("began_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now())
    )
    op.alter_column("draft", "began_at", server_default=None)
    op.add_column("draft", sa.Column("held_by_id", sa.UUID(), nullable=True))
    op.add_column("draft", sa.Column("held_since", sa.DateTime(timezone=True), nullable=True))
    op.add_column("draft", sa.Column("held_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("draft", sa.Column("taken_from_id", sa.UUID(), nullable=True))
    op.add_column("draft", sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("draft", sa.Column("writer_ids", postgresql.ARRAY(sa.UUID()), nullable=False, server_default="{}"))
    op.alter_column("draft", "writer_ids", server_default=None)
    op.add_column("draft", sa.Column("version_id", sa.UUID(), nullable=True))
    op.create_foreign_key("fk_draft_held_by_id", "draft", "person", ["held_by_id"], ["id"])
    op.create_foreign_key("fk_draft_taken_from_id", "draft", "person", ["taken_from_id"], ["id"])
    op.create_foreign_key("fk_draft_version_id", "draft", "version", ["version_id"], ["id"])
    op.create_index("ix_draft_living", "draft", ["definition_id"], unique=False, postgresql_where=LIVING)
    op.create_table(
        "draft_file",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("draft_id", sa.UUID(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by_id", sa.UUID(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name=op.f("fk_draft_file_draft_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["saved_by_id"], ["person.id"], name=op.f("fk_draft_file_saved_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_file")),
        sa.UniqueConstraint("draft_id", "name", name=op.f("uq_draft_file_draft_id_name")),
    )


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("draft_file")
    op.drop_index("ix_draft_living", table_name="draft", postgresql_where=LIVING)
    for name in ("version_id", "taken_from_id", "held_by_id"):
        op.drop_constraint(f"fk_draft_{name}", "draft", type_="foreignkey")
        op.drop_column("draft", name)
    for name in ("writer_ids", "taken_at", "held_until", "held_since", "began_at", "valid_from"):
        op.drop_column("draft", name)
    for name in ("condition", "note", "title"):
        op.drop_column("draft", name)
    op.add_column("draft", sa.Column("content", postgresql.JSONB(), nullable=False, server_default="{}"))
    op.alter_column("draft", "content", server_default=None)
