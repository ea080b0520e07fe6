"""Where the desk keeps its data, and what the first window needs of it, read by plain sqlite3.

Nothing here imports SQLAlchemy: the sign-in window is painted before that is loaded.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

SCHEMA_REVISION = "0007"
"""The newest revision in ``alembic/versions``; a test holds the two together."""

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"


@dataclass(frozen=True, slots=True)
class Store:
    """A data folder and the database in use: a SQLite file in the folder, or a PostgreSQL URL."""

    folder: Path
    url: str

    @property
    def sqlite_file(self) -> Path | None:
        """The database file, or None on PostgreSQL."""
        prefix = "sqlite:///"
        return Path(self.url.removeprefix(prefix)) if self.url.startswith(prefix) else None


def open_store(folder: Path | None = None, database: str | None = None) -> Store:
    """The store in ``folder`` (default: the user's data folder), on ``database`` (default: a file in there)."""
    if folder is None:
        from platformdirs import user_data_path  # 10 ms that a given folder need not cost

        folder = user_data_path("doorstep-desk", appauthor=False)
    return Store(folder, database or f"sqlite:///{(folder / 'desk.sqlite3').as_posix()}")


@dataclass(frozen=True, slots=True)
class Face:
    """One account as the sign-in window shows it."""

    staff_id: int
    account: str
    name: str
    initials: str
    post: str


@dataclass(frozen=True, slots=True)
class Doorstep:
    """What the sign-in window shows. ``revision`` is None for an empty or absent database."""

    revision: str | None
    station: str
    faces: tuple[Face, ...]


NOTHING_YET = Doorstep(None, "", ())


def look(store: Store) -> Doorstep:
    """Read the doorstep of a SQLite store; of a PostgreSQL store nothing is known before it is opened.

    Raises :class:`sqlite3.Error` when the file is there and can't be read.
    """
    import sqlite3  # loaded beside Qt, on the thread that looks

    file = store.sqlite_file
    if file is None or not file.exists() or file.stat().st_size == 0:
        return NOTHING_YET
    mode = "ro" if os.access(file.parent, os.W_OK) else "ro&immutable=1"
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode={mode}", uri=True, timeout=2)
    try:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "alembic_version" not in tables:
            return NOTHING_YET
        revision = next((row[0] for row in connection.execute("SELECT version_num FROM alembic_version")), None)
        if revision != SCHEMA_REVISION:
            return Doorstep(revision, "", ())
        station = next((row[0] for row in connection.execute("SELECT name FROM stations ORDER BY id LIMIT 1")), "")
        faces = connection.execute(
            "SELECT id, account, name, initials, coalesce(post, '') FROM staff WHERE active"
            " ORDER BY last_signed_in_at IS NULL, last_signed_in_at DESC, id LIMIT 200"
        ).fetchall()
        return Doorstep(revision, station, tuple(Face(*face) for face in faces))
    finally:
        connection.close()
