"""${message}

Rules: both databases; never ask; data moves in the same revision as its columns; append-only tables keep their
triggers; the constant SCHEMA_REVISION in desk/store.py follows.
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
