"""What the tab of boards says."""

from __future__ import annotations

from desk.rules.boards import change_text
from desk.rules.times import date_text, local_date
from desk.services.boards import BoardRow
from desk.words import translate


def state_pill(row: object) -> tuple[str, str]:
    """已印, 要重印, 还没印, 已撤."""
    assert isinstance(row, BoardRow)
    if not row.in_use:
        return translate("boards_page", "taken down"), "draft"
    if row.printed_at is None:
        return translate("boards_page", "not printed"), "due_soon"
    if row.changes:
        return translate("boards_page", "out of date"), "overdue"
    return translate("boards_page", "up to date"), "closed"


def printed_text(row: object) -> str:
    """The day of the last print."""
    assert isinstance(row, BoardRow)
    return date_text(local_date(row.printed_at)) if row.printed_at is not None else "—"


def changes_text(row: BoardRow) -> str:
    """What has changed since the print."""
    return translate("boards_page", "; ").join(map(change_text, row.changes))


def detail_text(row: BoardRow) -> str:
    """Who stands on it, where it hangs, and what has changed."""
    people = translate("boards_page", ", ").join(f"{line.duty} {line.name}".strip() for line in row.now.lines)
    parts = [people, row.values.place, row.values.note]
    if row.grid_gone:
        parts.append(translate("boards_page", "its grid is no longer in use"))
    return "  ".join(filter(None, parts))
