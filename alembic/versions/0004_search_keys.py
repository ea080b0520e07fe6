"""Behind a resident's number in the search keys stands the name, so that 王 1234 needs no look at the files."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# Numbers whole (d papers, t telephones) and backwards (r), each a range of the primary key. A key whose resident is
# gone is a fault that the check of the database tells of; it must not keep anyone from upgrading.
NAME_THEM = """
UPDATE search_keys SET key = key || {character}(9) || coalesce(
  (SELECT residents.name FROM residents WHERE residents.id = search_keys.subject_id), ''
)
WHERE subject = 1 AND (
  (key >= 'd' AND key < 'e') OR (key >= 'r' AND key < 's') OR (key >= 't' AND key < 'u')
)
"""


def upgrade() -> None:
    op.execute(NAME_THEM.format(character="char" if op.get_bind().dialect.name == "sqlite" else "chr"))
