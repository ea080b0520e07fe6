"""Python's collector of cycles, where the desk needs it otherwise than Python by itself.

Where there is a window it works on the UI thread alone (:func:`collect`, called by a timer, Python's own is off): a
widget that another thread finds in a cycle is deleted there, and Qt does not survive that.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

MOST = (5_000, 10, 10)
"""New objects, and rounds of the generation before, beyond which a generation is gone through."""

_lock = threading.Lock()
_pauses = 0


@contextmanager
def paused() -> Iterator[None]:
    """Keep it still while many small values are made, none of them in a cycle.

    It would walk all of them again and again; a ledger of 100,000 rows is read in three quarters of the time.
    At the end they count as old, or the first thing it did would be to walk all of them after all.
    """
    was_running = gc.isenabled()
    gc.disable()
    _count_pauses(+1)
    try:
        yield
    finally:
        gc.freeze()  # they go when nobody holds them any more, all the same
        if was_running:
            gc.unfreeze()
            gc.enable()
        _count_pauses(-1)


def collect() -> None:
    """Go through the oldest generation whose turn has come, unless it is paused; on the thread of the caller."""
    if _pauses:
        return
    due = [number for number, (found, most) in enumerate(zip(gc.get_count(), MOST, strict=True)) if found > most]
    if due:
        gc.collect(due[-1])


def _count_pauses(step: int) -> None:
    global _pauses
    with _lock:
        _pauses += step
