"""Cases moved to another version

Revision: 0014, after 0013.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    _preflight()
    _move()
    _move_case()


def _preflight() -> None:
    op.create_table(
        "preflight",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("draft_id", sa.UUID(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("names", JSONB(), nullable=False),
        sa.Column("keep_timers", sa.Boolean(), nullable=False),
        sa.Column("keep_deadlines", sa.Boolean(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("last", sa.UUID(), nullable=True),
        sa.Column("groups", JSONB(), nullable=False),
        sa.Column("fault", JSONB(), nullable=True),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name=op.f("fk_preflight_draft_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_preflight_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preflight")),
    )
    op.create_index("ix_preflight_draft", "preflight", ["draft_id", "begun_at"], unique=False)


def _move() -> None:
    op.create_table(
        "move",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("definition_id", sa.UUID(), nullable=False),
        sa.Column("version_id", sa.UUID(), nullable=False),
        sa.Column("person_id", sa.UUID(), nullable=False),
        sa.Column("names", JSONB(), nullable=False),
        sa.Column("keep_timers", sa.Boolean(), nullable=False),
        sa.Column("keep_deadlines", sa.Boolean(), nullable=False),
        sa.Column("canary", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("condition", sa.String(), nullable=False),
        sa.Column("fault", JSONB(), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["definition_id"], ["definition.id"], name=op.f("fk_move_definition_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_move_version_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_move_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_move")),
    )
    op.create_index("ix_move_definition", "move", ["definition_id", "begun_at"], unique=False)


def _move_case() -> None:
    op.create_table(
        "move_case",
        sa.Column("move_id", sa.UUID(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.UUID(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("facts", JSONB(), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=True),
        sa.Column("was", JSONB(), nullable=True),
        sa.Column("changes", JSONB(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("final", sa.String(), nullable=True),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["move_id"], ["move.id"], name=op.f("fk_move_case_move_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_move_case_case_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("move_id", "position", name=op.f("pk_move_case")),
    )
    left = sa.text("outcome IS NULL")
    columns = ["move_id", "tries", "position"]
    op.create_index("ix_move_case_left", "move_case", columns, unique=False, postgresql_where=left)
    op.create_index("ix_move_case_case", "move_case", ["case_id"], unique=False)


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("move_case")
    op.drop_table("move")
    op.drop_table("preflight")
