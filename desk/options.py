"""What was asked for on the command line: the window, or one of the administrator's commands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk import VERSION

if TYPE_CHECKING:
    import argparse

    from desk.store import Store

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
    arguments: argparse.Namespace | None = None


class _WrongUse(Exception):
    def __init__(self, parser: argparse.ArgumentParser, message: str) -> None:
        super().__init__(message)
        self.parser = parser


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _WrongUse(self, message)


def parse(arguments: Sequence[str]) -> Options:
    """The options in ``arguments``; wrong use prints why and leaves with exit code 2."""
    if not {"-h", "--help"}.isdisjoint(arguments):
        _speak(arguments)
    try:
        return _read(arguments)
    except _WrongUse as wrong:
        _speak(arguments)
        print(wrong.parser.format_usage(), end="", file=sys.stderr)
        print(translate("options", "Wrong use: {why}. --help tells what there is.", why=wrong), file=sys.stderr)
        raise SystemExit(2) from wrong


def _speak(arguments: Sequence[str]) -> None:
    """The language is needed before the arguments are understood; Qt is loaded for help and complaints only."""
    from desk.language import speak

    speak("en" if "--lang=en" in arguments or ("--lang", "en") in pairwise(arguments) else "zh_CN")


def _read(arguments: Sequence[str]) -> Options:
    parser = _parser()
    found = parser.parse_args(arguments)
    unknown = found.debug - {"sql", "timing"}
    if unknown:
        words = translate("options", "--debug knows sql and timing, not {words}", words=", ".join(sorted(unknown)))
        parser.error(words)
    if found.temp and (found.data or found.database):
        parser.error(translate("options", "--temp makes a data folder of its own; leave out --data and --database"))
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


@contextmanager
def chosen_store(options: Options) -> Iterator[Store]:
    """The data folder and database that were asked for; with ``--temp`` they are gone at the end of the block."""
    from desk.store import open_store

    if not options.temp:
        yield open_store(options.data, options.database)
        return
    import tempfile

    with tempfile.TemporaryDirectory(prefix="doorstep-desk-", ignore_cleanup_errors=True) as folder:
        yield open_store(Path(folder))


def _parser() -> argparse.ArgumentParser:
    import argparse  # 10 ms that a plain start need not cost

    parser = _Parser(
        prog="main.py",
        description=translate("options", "Doorstep Desk. Without a command it opens the window."),
        epilog=translate("options", "Exit codes: 0 done, 1 refused with reasons on stderr, 2 wrong use."),
    )
    parser.add_argument("--version", action="version", version=f"Doorstep Desk {VERSION}")
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help=translate("options", "data folder (default: the user's own)")
    )
    parser.add_argument(
        "--temp", action="store_true", help=translate("options", "a data folder that is gone when the program ends")
    )
    parser.add_argument(
        "--database", metavar="URL", help=translate("options", "postgresql://… for several stations, or sqlite:///FILE")
    )
    parser.add_argument(
        "--lang", choices=("zh_CN", "en"), default="zh_CN", help=translate("options", "language of the screens")
    )
    parser.add_argument(
        "--debug", type=_words, default=frozenset(), metavar="sql,timing", help=translate("options", "print to stderr")
    )
    parser.add_argument(
        "--demo", action="store_true", help=translate("options", "fill an empty database with a synthetic street")
    )
    parser.add_argument(
        "--self-test", action="store_true", help=translate("options", "open every page once, then leave with 0 or 1")
    )
    parser.add_argument(
        "--day", type=Path, metavar="DIR", help=translate("options", "play the demo day and leave its pictures in DIR")
    )
    commands = parser.add_subparsers(dest="command", metavar="command")
    _add_commands(commands)
    return parser


def _add_commands(commands: argparse._SubParsersAction[_Parser]) -> None:
    from datetime import date

    init = commands.add_parser(
        "init", help=translate("options", "make the tables, the station and its first administrator")
    )
    init.add_argument("--station", required=True, help=translate("options", "name of the station"))
    init.add_argument(
        "--street-code",
        required=True,
        help=translate("options", "9 digits, or 12 for a community with its own database"),
    )
    init.add_argument(
        "--administrator", default="admin", help=translate("options", "account of the first administrator")
    )
    init.add_argument("--name", help=translate("options", "name of the first administrator"))
    init.add_argument(
        "--password-file", type=Path, help=translate("options", "file with the password; asked for without it")
    )
    load = commands.add_parser("import", help=translate("options", "bring in a ledger"))
    load.add_argument("kind", choices=LEDGERS)
    load.add_argument("file", type=Path)
    load.add_argument("--dry-run", action="store_true", help=translate("options", "only say what would happen"))
    load.add_argument("--json", action="store_true", help=translate("options", "the whole reading as JSON on stdout"))
    load.add_argument(
        "--as-of",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help=translate("options", "day on which ages are reckoned"),
    )
    store = commands.add_parser("export", help=translate("options", "write a ledger"))
    store.add_argument("kind", choices=LEDGERS)
    store.add_argument("file", type=Path)
    store.add_argument(
        "--reveal", metavar="REASON", help=translate("options", "unmasked, for this reason, which is recorded")
    )
    save = commands.add_parser("backup", help=translate("options", "write a backup"))
    save.add_argument("file", type=Path)
    save.add_argument("--replace", action="store_true", help=translate("options", "write over a file of that name"))
    commands.add_parser("restore", help=translate("options", "go back to a backup")).add_argument("file", type=Path)
    commands.add_parser(
        "check", help=translate("options", "foreign keys, invariants, search keys and the chain of records")
    )
    commands.add_parser("upgrade", help=translate("options", "bring the tables to this version"))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split(","))
