"""Waiting in line to write: one file lock as a queue for all programs on one SQLite database.

SQLite's own busy handler polls, so one of eight writers may starve for seconds (measured: 4.3 s). A blocking file
lock alone wakes whoever comes: on Linux each therefore draws a ticket, and waits for the one before.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_holding = threading.local()


@contextmanager
def turn(lock: Path | None) -> Iterator[None]:
    """Hold the lock on file ``lock`` inside the block; ``None`` (another kind of database) needs no queue.

    A thread that waits for itself would wait for ever: that is a bug, and raises ``RuntimeError``.
    """
    if lock is None:
        yield
        return
    held: set[Path] = _holding.__dict__.setdefault("locks", set())
    if lock in held:
        raise RuntimeError("a transaction inside a transaction")
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(handle)
        held.add(lock)
        yield
    finally:
        held.discard(lock)
        os.close(handle)  # closing gives the lock back, also when the program is killed


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

elif sys.platform == "linux":
    import fcntl
    import struct

    _DISPENSER, _TICKETS, _NUMBER = 0, 8, 8  # bytes of the file: locked to draw, locked by ticket; length of a number

    def _lock(handle: int) -> None:
        _lock_byte(handle, _DISPENSER)
        ticket = int.from_bytes(os.pread(handle, _NUMBER, 0), "little")
        os.pwrite(handle, (ticket + 1).to_bytes(_NUMBER, "little"), 0)
        _lock_byte(handle, _TICKETS + ticket)
        _lock_byte(handle, _DISPENSER, fcntl.F_UNLCK)
        _lock_byte(handle, _TICKETS + ticket - 1)  # whoever drew before us holds it until their turn is over
        fcntl.flock(handle, fcntl.LOCK_EX)  # one who was killed in the line lets go too early; this one holds

    def _lock_byte(handle: int, place: int, kind: int = fcntl.F_WRLCK) -> None:
        """Wait for a byte; the lock is the open file's own, so threads wait for each other as programs do."""
        fcntl.fcntl(handle, fcntl.F_OFD_SETLKW, struct.pack("hhqqi0q", kind, os.SEEK_SET, place, 1, 0))

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
