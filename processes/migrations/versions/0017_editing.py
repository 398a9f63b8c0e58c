"""Nothing: what the editors keep are files of a draft (0012). The number stays, as databases count by it

Revision: 0017, after 0016.
"""

from __future__ import annotations

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing."""


def downgrade() -> None:
    """Nothing."""
