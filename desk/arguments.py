"""The command line's grammar, with help in the language of the desk. Loaded only when there are arguments."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from desk import VERSION
from desk.language import speak
from desk.words import translate

LEDGERS = ("residents", "beds", "meals", "resources")
"""Kinds of ledgers that can be imported and exported."""


class _WrongUse(Exception):
    def __init__(self, parser: argparse.ArgumentParser, message: str) -> None:
        super().__init__(message)
        self.parser = parser


class _Parser(argparse.ArgumentParser):
    def __init__(self, **named: Any) -> None:
        super().__init__(allow_abbrev=False, **named)  # --password must not pass for --password-file

    def error(self, message: str) -> NoReturn:
        raise _WrongUse(self, message)


def understand(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments by name; wrong use prints why and leaves with exit code 2, --help with 0."""
    if not {"-h", "--help"}.isdisjoint(arguments):
        _speak(arguments)
    try:
        return _read(arguments)
    except _WrongUse:
        _speak(arguments)
    try:
        return _read(arguments)  # once more, now that the reasons are told in the language of the desk
    except _WrongUse as wrong:
        print(wrong.parser.format_usage(), end="", file=sys.stderr)
        why = _in_our_words(str(wrong))
        print(translate("options", "Wrong use: {why}. --help tells what there is.", why=why), file=sys.stderr)
        raise SystemExit(2) from wrong


def _in_our_words(message: str) -> str:
    """What argparse says in English only, in the language of the desk."""
    if found := re.fullmatch(r"the following arguments are required: (.*)", message):
        return translate("options", "{names} is missing", names=found.group(1))
    if found := re.fullmatch(r"one of the arguments (.*) is required", message):
        return translate("options", "one of these is missing: {names}", names=", ".join(found.group(1).split()))
    if found := re.fullmatch(r"argument (.*): not allowed with argument (.*)", message):
        return translate("options", "{name} and {other} don't go together", name=found.group(1), other=found.group(2))
    if found := re.fullmatch(r"unrecognized arguments: (.*)", message):
        return translate("options", "{words} means nothing here", words=found.group(1))
    if found := re.fullmatch(r"argument (.*): expected one argument", message):
        return translate("options", "{name} needs a value behind it", name=found.group(1))
    if found := re.fullmatch(r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", message):
        name, value, choices = found.groups()
        return translate("options", "{name} can be {choices}, not {value}", name=name, choices=choices, value=value)
    return message.removeprefix("argument ")


def _speak(arguments: Sequence[str]) -> None:
    """The language is needed before the arguments are understood."""
    speak("en" if "--lang=en" in arguments or ("--lang", "en") in pairwise(arguments) else "zh_CN")


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    parser = _parser()
    found = parser.parse_args(arguments)
    unknown = found.debug - {"sql", "timing"}
    if unknown:
        words = ", ".join(sorted(unknown))
        parser.error(translate("options", "--debug knows sql and timing, not {words}", words=words))
    if found.temp and (found.data or found.database):
        parser.error(translate("options", "--temp makes a data folder of its own; leave out --data and --database"))
    if found.command == "export" and found.month is not None and found.kind != "meals":
        parser.error(translate("options", "--month goes with meals only"))
    return found


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="main.py",
        description=translate("options", "Doorstep Desk. Without a command it opens the window."),
        epilog=translate("options", "Exit codes: 0 done, 1 refused with reasons on stderr, 2 wrong use."),
    )
    parser.add_argument("--version", action="version", version=f"Doorstep Desk {VERSION}")
    parser.add_argument(
        "--data", type=_folder, metavar="DIR", help=translate("options", "data folder (default: the user's own)")
    )
    parser.add_argument(
        "--temp", action="store_true", help=translate("options", "a data folder that is gone when the program ends")
    )
    parser.add_argument(
        "--database",
        type=_database,
        metavar="URL",
        help=translate("options", "postgresql://… for several stations, or sqlite:///FILE"),
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
        type=_day,
        metavar="YYYY-MM-DD",
        help=translate("options", "day on which ages are reckoned"),
    )
    store = commands.add_parser("export", help=translate("options", "write a ledger"))
    store.add_argument("kind", choices=LEDGERS)
    store.add_argument("file", type=Path)
    store.add_argument(
        "--month",
        type=_month,
        metavar="YYYY-MM",
        help=translate("options", "of meals: this month, not the last one"),
    )
    store.add_argument(
        "--reveal", metavar="REASON", help=translate("options", "unmasked, for this reason, which is recorded")
    )
    store.add_argument("--replace", action="store_true", help=translate("options", "write over a file of that name"))
    save = commands.add_parser("backup", help=translate("options", "write a backup"))
    save.add_argument("file", type=Path)
    save.add_argument("--replace", action="store_true", help=translate("options", "write over a file of that name"))
    commands.add_parser("restore", help=translate("options", "go back to a backup")).add_argument("file", type=Path)
    commands.add_parser(
        "check", help=translate("options", "foreign keys, invariants, search keys and the chain of records")
    )
    _add_cards(commands)
    commands.add_parser("upgrade", help=translate("options", "bring the tables to this version"))


def _add_cards(commands: argparse._SubParsersAction[_Parser]) -> None:
    cards = commands.add_parser("cards", help=translate("options", "write contact cards to a PDF that is cut"))
    whose = cards.add_mutually_exclusive_group(required=True)
    whose.add_argument("--all", action="store_true", help=translate("options", "one card for every household"))
    whose.add_argument("--grid", metavar="CODE", help=translate("options", "of a grid and those below it"))
    whose.add_argument("--resident", type=int, metavar="ID", help=translate("options", "for one resident"))
    cards.add_argument("--template", metavar="NAME", help=translate("options", "the template (default: the first)"))
    cards.add_argument(
        "--start-slot", type=_slot, default=1, metavar="N",
        help=translate("options", "first free place of the first sheet"),
    )  # fmt: skip
    cards.add_argument("--missing", action="store_true", help=translate("options", "only for whom no card is in force"))
    cards.add_argument("--health", action="store_true", help=translate("options", "with allergies and illnesses"))
    cards.add_argument(
        "--skip-undrawable", action="store_true",
        help=translate("options", "leave out cards with characters that no font can draw"),
    )  # fmt: skip
    cards.add_argument("--json", action="store_true", help=translate("options", "what was done, as JSON on stdout"))
    cards.add_argument("--replace", action="store_true", help=translate("options", "write over a file of that name"))
    cards.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE.pdf", help=translate("options", "the PDF")
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split(","))


def _folder(text: str) -> Path:
    if text:
        return Path(text)
    raise argparse.ArgumentTypeError(translate("options", "a folder has a name"))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            translate("options", "“{text}” is no day: it is written 2026-01-07", text=text)
        ) from None


def _slot(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) >= 1:
        return int(text)
    raise argparse.ArgumentTypeError(translate("options", "“{text}” is no place: the first one is 1", text=text))


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise argparse.ArgumentTypeError(
            translate("options", "“{text}” is no month: it is written 2026-01", text=text)
        ) from None


def _database(url: str) -> str:
    if url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")) and _has_server_part(url):
        return url
    raise argparse.ArgumentTypeError(
        translate("options", "a database is written postgresql://SERVER/NAME or sqlite:///FILE")
    )


def _has_server_part(url: str) -> bool:
    """Whether server and port are written as they can be."""
    try:
        urlsplit(url).port  # noqa: B018 - asking is the check
    except ValueError:
        return False
    return True
