"""Why a PostgreSQL server does not let the desk in, found by asking it again, not by reading its messages.

The driver has no code for a failed connection (libpq hands on only a text, in the server's language). What a second
look tells apart: no such address, nothing that answers there, a wrong name or password, a missing database.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg

from desk.errors import DeskError
from desk.words import translate

PORT = 5432
PATIENCE = 3
"""Seconds that each second look may take."""
ALWAYS_THERE = "postgres"
"""The database that every server has."""


def connect(dialect: Any, _: object, arguments: list[Any], given: dict[str, Any]) -> Any:
    """For SQLAlchemy's ``do_connect``: a connection, or :class:`DeskError` with what the administrator must mend."""
    try:
        return dialect.connect(*arguments, **given)
    except psycopg.OperationalError as error:
        raise DeskError(why_not(error, given)) from error


def why_not(error: psycopg.OperationalError, given: Mapping[str, Any]) -> str:
    """What the failed connection that was ``given`` means, in words."""
    host, port = str(given.get("host") or "localhost"), int(given.get("port") or PORT)
    return _nobody_there(host, port) or _not_let_in(error, given)


def _nobody_there(host: str, port: int) -> str:
    """Words when no server answers at this address; empty when one may be there. ``host`` may be a socket's folder."""
    if host.startswith("/"):
        is_there = Path(host, f".s.PGSQL.{port}").exists()
        cannot = translate("db", "The database server can't be reached. Nothing was changed; please try again.")
        return "" if is_there else cannot
    try:
        socket.create_connection((host, port), timeout=PATIENCE).close()
    except socket.gaierror:
        return translate(
            "server", "There is no server called {host}. Nothing was changed; please check the address.", host=host
        )
    except ConnectionRefusedError:
        return translate(
            "server",
            "No database answers at {host}, port {port}. Nothing was changed; please check the port, and whether the"
            " database server is running.",
            host=host,
            port=port,
        )
    except OSError:
        return translate(
            "server",
            "The server {host} does not answer. Nothing was changed; please check the network and the address.",
            host=host,
        )
    return ""


def _not_let_in(error: psycopg.OperationalError, given: Mapping[str, Any]) -> str:
    tried = error.pgconn
    if tried is not None and tried.needs_password:
        return translate("server", "The database server asks for a password, and none was given.")
    wanted = str(given.get("dbname") or "")
    try:
        psycopg.connect(**{**given, "dbname": ALWAYS_THERE, "connect_timeout": PATIENCE}).close()
    except psycopg.OperationalError:
        if tried is not None and tried.used_password:
            return translate("server", "The database server refuses this name or this password. Please check both.")
        return translate(
            "server", "The database server does not let the desk in. Please check name and password, or try again."
        )
    return translate(
        "server", "The server has no database called {name}. Please check the name, or have it created.", name=wanted
    )
