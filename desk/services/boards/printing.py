"""Boards as they are put on paper, and what the paper said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.attachments import AttachmentContent
from desk.models.boards import DutyBoard
from desk.printing.duty_board import Face, Poster
from desk.rules.boards import BoardText, about_text
from desk.rules.card_words import phones_text
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.boards.reading import Desk
from desk.services.boards.rows import BoardInput
from desk.words import translate


def preview(session: Session, *, values: BoardInput) -> tuple[Poster, ...]:
    """How a board would look that is being typed. Needs GRIDS_READ."""
    desk = Desk(session)
    picks = values.picks or desk.automatic(values.grid_id)
    return _posters(session, [desk.text_of(values.grid_id, values.title, values.size, picks)])


def look(session: Session, *, board_ids: Sequence[int]) -> tuple[Poster, ...]:
    """These boards as they would be printed now. Needs CARDS_PRINT."""
    require(session, Permission.CARDS_PRINT)
    desk = Desk(session)
    return _posters(session, [desk.text(row) for row in _rows(session, board_ids)])


def print_boards(session: Session, *, board_ids: Sequence[int]) -> tuple[Poster, ...]:
    """As :func:`look`, for the printer: what each board says now is kept with it, and recorded. Needs CARDS_PRINT.

    :func:`take_print_back` where it came to nothing.
    """
    require(session, Permission.CARDS_PRINT)
    desk, texts = Desk(session), []
    for row in _rows(session, board_ids, locked=True):
        text = desk.text(row)
        before = {"said": _said(row.printed), "at": row.printed_at.isoformat() if row.printed_at else None}
        row.printed, row.printed_at = text.as_json() | {"before": before}, session.now
        session.note("print", DutyBoard.SUBJECT, row.id, {"title": [None, row.title]})
        texts.append(text)
    return _posters(session, texts)


def take_print_back(session: Session, *, board_ids: Sequence[int]) -> None:
    """These boards did not get onto paper after all: what hangs is what was printed before. Needs CARDS_PRINT."""
    require(session, Permission.CARDS_PRINT)
    for row in _rows(session, board_ids, locked=True):
        before = (row.printed or {}).get("before")
        if before is not None:
            row.printed = before["said"]
            row.printed_at = datetime.fromisoformat(before["at"]) if before["at"] else None


def _said(printed: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """What a print said, without what was said before it."""
    return {name: value for name, value in printed.items() if name != "before"} if printed is not None else None


def _rows(session: Session, board_ids: Sequence[int], *, locked: bool = False) -> list[DutyBoard]:
    """In the order wanted."""
    query = select(DutyBoard).where(DutyBoard.id.in_(board_ids), DutyBoard.station_id == station_of(session))
    found = {row.id: row for row in session.scalars(query.with_for_update() if locked else query)}
    if len(found) < len(set(board_ids)) or not found:
        raise DeskError(translate("boards", "This board is gone already."))
    return [found[key] for key in board_ids]


def _posters(session: Session, texts: Sequence[BoardText]) -> tuple[Poster, ...]:
    wanted = {line.photo_id for text in texts for line in text.lines if line.photo_id is not None}
    photos = _photos(session, wanted)
    return tuple(
        Poster(
            title=text.title,
            size=text.size,
            grid=text.grid,
            station=text.station,
            address=text.address,
            hotline=phones_text(text.hotline),
            people=tuple(
                Face(
                    line.duty,
                    line.name,
                    phones_text(line.phone),
                    line.about or about_text(line.duty),
                    photos.get(line.photo_id or 0),
                )
                for line in text.lines
            ),
            day=local_date(session.now),
        )
        for text in texts
    )


def _photos(session: Session, keys: Iterable[int]) -> dict[int, bytes]:
    query = select(AttachmentContent.id, AttachmentContent.data).where(AttachmentContent.id.in_(set(keys)))
    return dict(session.execute(query).tuples().all()) if keys else {}
