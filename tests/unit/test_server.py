"""What the administrator is told when the database server does not let the desk in."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from desk import db
from desk.errors import DeskError
from tests import postgres

PATIENCE = 10.0


@pytest.fixture(scope="module")
def guarded() -> Iterator[str]:
    """A server on a port of this PC that asks for passwords; the URL of the account ``desk`` on it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postgres, "SETTINGS", f"{postgres.SETTINGS}\nlisten_addresses = '127.0.0.1'\nport = {port}\n")
        with postgres.server() as url:
            folder = Path(str(make_url(url).query["host"]))
            with psycopg.connect(host=str(folder), port=port, user="postgres", autocommit=True) as connection:
                connection.execute("CREATE USER desk PASSWORD 'right-1545'")
                connection.execute("CREATE DATABASE desk")
                rules = folder / "pg_hba.conf"
                rules.write_text("local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n")
                connection.execute("SELECT pg_reload_conf()")
            _wait_for_passwords(port)
            yield f"postgresql://desk:right-1545@127.0.0.1:{port}/desk"


def _wait_for_passwords(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="desk", dbname="postgres").close()
        except psycopg.OperationalError as error:
            if error.pgconn is not None and error.pgconn.needs_password:
                return
    raise AssertionError("the server never asked for a password")


def told(url: str) -> str:
    engine = db.open_engine(url)
    try:
        with pytest.raises(DeskError) as caught:
            db.revision_of(engine)
    finally:
        engine.dispose()
    return caught.value.text


def test_the_right_name_and_password_come_in(guarded: str) -> None:
    engine = db.open_engine(guarded)
    assert db.revision_of(engine) is None
    engine.dispose()


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("right-1545", "wrong-1545", "refuses this name or this password"),
        ("//desk:", "//nobody:", "refuses this name or this password"),
        (":right-1545", "", "asks for a password"),
        ("/desk", "/other", "no database called other"),
    ],
)
def test_each_fault_of_the_address_has_its_own_words(guarded: str, right: str, wrong: str, words: str) -> None:
    before, found, after = guarded.rpartition(right)
    assert found
    assert words in told(f"{before}{wrong}{after}")


def test_a_port_on_which_nobody_answers(guarded: str) -> None:
    with socket.socket() as held:  # bound, but it does not listen
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
        words = told(str(make_url(guarded).set(port=port).render_as_string(hide_password=False)))
    assert f"No database answers at 127.0.0.1, port {port}" in words


def test_a_server_that_has_no_address() -> None:
    assert "no server called no-such-host.invalid" in told("postgresql://desk@no-such-host.invalid/desk")


def test_a_server_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def silence(*_: object, **__: object) -> socket.socket:
        raise TimeoutError

    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        monkeypatch.setattr(socket, "create_connection", silence)
        assert "127.0.0.1 does not answer" in told(f"postgresql://desk@127.0.0.1:{held.getsockname()[1]}/desk")


def test_no_password_is_in_what_is_told(guarded: str) -> None:
    assert "1545" not in told(guarded.replace("/desk", "/other").replace("//other", "//desk"))
