"""What was asked for on the command line: the window, or one of the administrator's commands."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from desk import VERSION

LEDGERS = ("residents",)
"""Kinds of ledgers that can be imported and exported."""


@dataclass(frozen=True, slots=True)
class Options:
    """The arguments, checked. ``command`` is empty for the window; ``arguments`` are those of the command."""

    command: str = ""
    data: Path | None = None
    temp: bool = False
    database: str | None = None
    language: str = "zh_CN"
    debug: frozenset[str] = frozenset()
    demo: bool = False
    self_test: bool = False
    day: Path | None = None
    arguments: argparse.Namespace = field(default_factory=argparse.Namespace)


def parse(arguments: Sequence[str]) -> Options:
    """The options in ``arguments``; wrong use prints why and leaves with exit code 2."""
    parser = _parser()
    found = parser.parse_args(arguments)
    unknown = found.debug - {"sql", "timing"}
    if unknown:
        parser.error(f"--debug knows sql and timing, not {', '.join(sorted(unknown))}")
    if found.temp and (found.data or found.database):
        parser.error("--temp makes a data folder of its own; leave out --data and --database")
    return Options(
        command=found.command or "",
        data=found.data,
        temp=found.temp,
        database=found.database,
        language=found.lang,
        debug=found.debug,
        demo=found.demo,
        self_test=found.self_test,
        day=found.day,
        arguments=found,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py",
        description="家门口服务台 Doorstep Desk. Without a command it opens the window.",
        epilog="Exit codes: 0 done, 1 refused with reasons on stderr, 2 wrong use.",
    )
    parser.add_argument("--version", action="version", version=f"Doorstep Desk {VERSION}")
    parser.add_argument("--data", type=Path, metavar="DIR", help="data folder (default: the user's own)")
    parser.add_argument("--temp", action="store_true", help="a data folder that is gone when the program ends")
    parser.add_argument("--database", metavar="URL", help="postgresql://… for several stations, or sqlite:///FILE")
    parser.add_argument("--lang", choices=("zh_CN", "en"), default="zh_CN", help="language of the screens")
    parser.add_argument("--debug", type=_words, default=frozenset(), metavar="sql,timing", help="print to stderr")
    parser.add_argument("--demo", action="store_true", help="fill an empty database with a synthetic street")
    parser.add_argument("--self-test", action="store_true", help="open every page once, then leave with 0 or 1")
    parser.add_argument("--day", type=Path, metavar="DIR", help="play the demo day and leave its pictures in DIR")
    commands = parser.add_subparsers(dest="command", metavar="command")
    _add_commands(commands)
    return parser


def _add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    init = commands.add_parser("init", help="make the tables, the station and its first administrator")
    init.add_argument("--station", required=True, help="name of the station")
    init.add_argument("--street-code", required=True, help="9 digits, or 12 for a community with its own database")
    init.add_argument("--administrator", default="admin", help="account of the first administrator")
    init.add_argument("--password-file", type=Path, help="file with the password; asked for without it")
    load = commands.add_parser("import", help="bring in a ledger")
    load.add_argument("kind", choices=LEDGERS)
    load.add_argument("file", type=Path)
    load.add_argument("--dry-run", action="store_true", help="only say what would happen")
    load.add_argument("--json", action="store_true", help="the whole reading as JSON on stdout")
    load.add_argument("--as-of", type=date.fromisoformat, metavar="YYYY-MM-DD", help="day on which ages are reckoned")
    store = commands.add_parser("export", help="write a ledger")
    store.add_argument("kind", choices=LEDGERS)
    store.add_argument("file", type=Path)
    store.add_argument("--reveal", metavar="REASON", help="unmasked, for this reason, which is recorded")
    commands.add_parser("backup", help="write a backup").add_argument("file", type=Path)
    commands.add_parser("restore", help="go back to a backup").add_argument("file", type=Path)
    commands.add_parser("check", help="foreign keys, invariants, search keys and the chain of records")
    commands.add_parser("upgrade", help="bring the tables to this version")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split(","))
