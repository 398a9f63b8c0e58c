"""Nothing: what is compared and given out is reckoned when it is asked for. The number stays, as databases count by it

Revision: 0023, after 0022.
"""

from __future__ import annotations

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing."""


def downgrade() -> None:
    """Nothing."""
