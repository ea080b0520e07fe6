"""A second hand: rows are written while the next ones are prepared.

SQLite works, and PostgreSQL is waited for, without Python's lock, so that a large import keeps two cores busy.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any, cast

from sqlalchemy import Table
from sqlalchemy.sql.selectable import FromClause

from desk import bulk
from desk.db import Session

WAITING = 32
"""Statements that may wait, behind a long one such as that of an index; more would only fill the memory."""

SWITCH = 0.0002
"""Seconds until a thread gives way; with Python's usual 5 ms the second hand would spend most of its time waiting."""


class Writer:
    """Writes in the order it is told, in a thread of its own; until the next order :meth:`wait` frees the session."""

    def __init__(self, session: Session, pool: ThreadPoolExecutor) -> None:
        self._connection = session.connection()
        self._pool = pool
        self._orders: deque[Future[Any]] = deque()

    def insert(
        self,
        table: FromClause,
        columns: Sequence[str],
        rows: Sequence[Sequence[Any]],
        same: Mapping[str, Any] | None = None,
    ) -> None:
        """As :func:`desk.bulk.insert`, done some time before :meth:`wait` returns."""
        if rows:
            self.order(partial(bulk.copy_in, self._connection, cast(Table, table), columns, rows, same))

    def order(self, work: Callable[[], object]) -> None:
        """Do ``work`` after what was ordered before; raises what an earlier order raised."""
        self._orders.append(self._pool.submit(work))
        while len(self._orders) > WAITING:
            self._orders.popleft().result()

    def wait(self) -> None:
        """Until all is written; raises what an order raised."""
        while self._orders:
            self._orders.popleft().result()


@contextmanager
def writer(session: Session) -> Iterator[Writer]:
    """A second hand for the block; the session is not used meanwhile, except after :meth:`Writer.wait`."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(min(before, SWITCH))
    try:
        with ThreadPoolExecutor(1, thread_name_prefix="import") as pool:
            hand = Writer(session, pool)
            try:
                yield hand
                hand.wait()
            except BaseException:
                pool.shutdown(wait=True, cancel_futures=True)
                raise
    finally:
        sys.setswitchinterval(before)
