"""Backup and restore of the whole database, for those who may; both are in the records.

They work on the engine: a backup waits for no writer, and a restore replaces what a session would look at.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import Engine

from desk import backup, db, restore
from desk.backup import BackupInfo, Progress
from desk.recording import Actor
from desk.restore import Restored
from desk.rules.permissions import Permission
from desk.services.acting import demand


def back_up(engine: Engine, *, file: Path, actor: Actor, now: datetime, progress: Progress | None = None) -> BackupInfo:
    """Write the whole database to ``file``; recorded once it is there."""
    demand(actor, Permission.BACKUP)
    made = backup.backup(engine, file, progress=progress)
    with db.transaction(engine, actor, now=now, operation="backup") as session:
        session.note("backup", "database", file.name, {"backup_head": [None, f"{made.sequence} {made.hash}"]})
    return made


def bring_back(
    engine: Engine, *, file: Path, actor: Actor, now: datetime, progress: Progress | None = None
) -> Restored:
    """Replace the whole database by the backup ``file``; :func:`desk.restore.restore` says what becomes of it."""
    demand(actor, Permission.BACKUP)
    return restore.restore(engine, file, now=now, actor=actor, progress=progress)
