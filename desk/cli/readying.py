"""Before a command begins: its database, who acts on it, and the first administrator's password."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desk.errors import DeskError, why
from desk.options import Options
from desk.store import SCHEMA_REVISION, Store
from desk.words import translate

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from desk.db import Actor, Session

WORKSTATION = "command line"


def now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def open_engine(options: Options, store: Store) -> Iterator[Engine]:
    """An engine on the store, whatever state it is in; its statements go to stderr with --debug=sql."""
    from desk import db

    engine = db.open_engine(store.url, echo="sql" in options.debug)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def ready(options: Options, store: Store) -> Iterator[tuple[Engine, Actor]]:
    """An engine on a database that is set up and of this version, and who acts on it; DeskError otherwise."""
    file = store.sqlite_file
    if file is not None and not is_there(file):
        raise not_set_up()
    from desk import db
    from desk.services import stations

    with open_engine(options, store) as engine:
        found = revision(engine, store)
        if found is None:
            raise not_set_up()
        if found != SCHEMA_REVISION:
            raise DeskError(
                translate(
                    "cli",
                    "The tables are of revision {found}, this program needs {wanted}: run “upgrade” first, or install"
                    " the newer program that made them. Nothing was changed.",
                    found=found,
                    wanted=SCHEMA_REVISION,
                )
            )
        with db.reading(engine, nobody(), now=now()) as session:
            if stations.is_empty(session):
                raise not_set_up()
            actor = administrator(session)
        yield engine, actor


def revision(engine: Engine, store: Store) -> str | None:
    from desk import db

    file = store.sqlite_file
    return None if file is not None and not is_there(file) else db.revision_of(engine)


def not_set_up() -> DeskError:
    return DeskError(
        translate("cli", "There is no database here yet: run “init” first, or name it with --data or --database.")
    )


def nobody() -> Actor:
    """The operating system's user, before it is known at which station."""
    from desk.db import Actor

    return Actor(staff_id=None, name=_user(), station_id=None, workstation=WORKSTATION, program=True)


def administrator(session: Session) -> Actor:
    """The operating system's user at the first station."""
    from sqlalchemy import func, select

    from desk.models.stations import Station

    return replace(nobody(), station_id=session.scalar(select(func.min(Station.id))))


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a container may run under a number that has no name
        return f"uid {os.getuid()}"


def first_password(file: Path | None) -> str:
    """The first administrator's password, from a file or asked for twice; never from the arguments."""
    if file is not None:
        try:
            return file.read_text(encoding="utf-8").strip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise DeskError(
                translate("cli", "The password file “{file}” can't be read: {why}.", file=file, why=_why(error))
            ) from error
    if not sys.stdin.isatty():
        raise DeskError(translate("cli", "Nobody is there to ask for the password: use --password-file."))
    password = getpass.getpass(translate("cli", "Password of the first administrator: "))
    if getpass.getpass(translate("cli", "Once more: ")) != password:
        raise DeskError(translate("cli", "The two passwords differ. Nothing was changed."))
    return password


def _why(error: OSError | UnicodeDecodeError) -> str:
    return why(error) if isinstance(error, OSError) else translate("cli", "it is no text")


def check_place(file: Path, *, replace: bool) -> None:
    """DeskError when ``file`` is there already and not to be replaced, or its folder isn't."""
    if is_there(file) and not replace:
        raise DeskError(
            translate("cli", "“{file}” is there already. Choose another name, or say --replace.", file=file)
        )
    folder = file.absolute().parent
    if not folder.is_dir():  # a stick that isn't plugged in: a folder made in its place would hold no safe copy
        raise DeskError(translate("cli", "There is no folder “{folder}”. Make it first, or correct it.", folder=folder))


def is_there(file: Path) -> bool:
    """Whether there is a file or folder of that name; DeskError when nobody lets us look."""
    try:
        return file.exists()
    except OSError as error:
        raise DeskError(
            translate("cli", "“{file}” is in a folder that you have no right to look into.", file=file)
        ) from error


def place_of(store: Store) -> str:
    """Where the database is, for the eye: the file, or the server without its password."""
    if store.sqlite_file is not None:
        return str(store.sqlite_file)
    from sqlalchemy import make_url

    return make_url(store.url).render_as_string(hide_password=True)
