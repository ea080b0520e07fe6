"""The part of a query that one page of a time line shows."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, or_
from sqlalchemy.sql.elements import ColumnElement

from desk.services.residents.timeline_rows import Window


def windowed(query: Select[Any], at: ColumnElement[datetime] | Any, key: Any, window: Window) -> Select[Any]:
    """The window of ``query``: older than its bound, newest first."""
    if window.before is not None:
        moment, last = window.before
        query = query.where(or_(at < moment, and_(at == moment, key < last)))
    return query.order_by(at.desc(), key.desc()).limit(window.limit)
