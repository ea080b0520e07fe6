"""Keeps ``resources/i18n`` in step with the source: ``update [--fill FILE...] [--replace]`` and ``check``.

The texts are read from the syntax tree and not by lupdate: it silently leaves out every Python call with
keyword arguments, ``translate("context", "… {n}", n=3)``. The ``.ts`` file is Qt Linguist's, ``lrelease`` compiles it.
"""

from __future__ import annotations

import argparse
import ast
import fcntl
import importlib.util
import json
import os
import string
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
TS = I18N / "desk_zh_CN.ts"
QM = I18N / "desk_zh_CN.qm"
CALLS = frozenset({"translate", "QT_TRANSLATE_NOOP"})

Key = tuple[str, str]
"""Context and English source."""


def source_files() -> list[Path]:
    """Every Python file whose words a clerk may see."""
    main = ROOT / "main.py"
    return [*sorted((ROOT / "desk").rglob("*.py")), *([main] if main.exists() else [])]


def extract(files: Iterable[Path]) -> tuple[set[Key], list[str]]:
    """The texts marked for translation, and ``path:line: what is wrong`` for calls that can't be read."""
    keys: set[Key] = set()
    problems: list[str] = []
    for path in files:
        source = path.read_bytes()
        if not any(call.encode() in source for call in CALLS):
            continue
        for node in ast.walk(ast.parse(source, str(path))):
            if not isinstance(node, ast.Call) or _name(node.func) not in CALLS or path == ROOT / "desk" / "words.py":
                continue
            if isinstance(node.func, ast.Attribute) and len(node.args) == 1:
                continue  # str.translate(table)
            if len(node.args) != 2 or any(isinstance(a, ast.JoinedStr | ast.BinOp | ast.Starred) for a in node.args):
                problems.append(f"{_place(path, node)}: needs a context and one plain text, values as keywords")
                continue
            context, text = (a.value if isinstance(a, ast.Constant) else None for a in node.args)
            if isinstance(context, str) and isinstance(text, str):
                keys.add((context, text))
            elif _name(node.func) == "QT_TRANSLATE_NOOP" or isinstance(text, str):
                problems.append(f"{_place(path, node)}: context and text must be literals to be found")
    return keys, problems


def _name(func: ast.expr) -> str:
    return func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""


def _place(path: Path, node: ast.Call) -> str:
    return f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}:{node.lineno}"


def read_ts(path: Path) -> dict[Key, str]:
    """What the ``.ts`` file says; an unfinished entry counts as empty."""
    if not path.exists():
        return {}
    found: dict[Key, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            words = (translation.text or "") if translation is not None and done else ""
            found[context.findtext("name", ""), message.findtext("source", "")] = words
    return found


def write_ts(path: Path, translations: Mapping[Key, str]) -> None:
    """Write as Linguist does, sorted, without places in the source, so that a change touches few lines."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append('<TS version="2.1" language="zh_CN" sourcelanguage="en">')
    for context in sorted({context for context, _ in translations}):
        lines += ["<context>", f"    <name>{_xml(context)}</name>"]
        for key in sorted(key for key in translations if key[0] == context):
            words = translations[key]
            state = "" if words else ' type="unfinished"'
            lines += ["    <message>", f"        <source>{_xml(key[1])}</source>"]
            lines += [f"        <translation{state}>{_xml(words)}</translation>", "    </message>"]
        lines.append("</context>")
    lines.append("</TS>")
    _replace(path, ("\n".join(lines) + "\n").encode())


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def _replace(path: Path, content: bytes) -> None:
    new = path.with_name(f".{path.name}.{os.getpid()}")
    new.write_bytes(content)
    new.replace(path)


def release(ts: Path) -> bytes:
    """The compiled ``.qm`` of a ``.ts`` file."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not installed: run make setup")
    program = Path(spec.origin).parent / "lrelease"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.qm"
        subprocess.run([program, "-silent", "-nounfinished", ts, "-qm", out], check=True, stdin=subprocess.DEVNULL)
        return out.read_bytes()


def places(text: str) -> set[str]:
    """The names of the ``{name}`` places in a text; raises ValueError when its braces don't match."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def faults(translations: Mapping[Key, str]) -> Iterator[str]:
    """What a clerk would see go wrong: a text left in English, or a value that does not appear."""
    for (context, text), words in sorted(translations.items()):
        if not words.strip():
            yield f"{context}: no translation of {text!r}"
            continue
        try:
            if places(text) != places(words):
                yield f"{context}: places differ: {text!r} → {words!r}"
        except ValueError as error:
            yield f"{context}: {error}: {text!r} → {words!r}"


@contextmanager
def alone() -> Iterator[None]:
    """Hold the folder, so that two updates at once don't lose each other's words."""
    I18N.mkdir(parents=True, exist_ok=True)
    folder = os.open(I18N, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def update(fills: Iterable[Path], *, replace: bool) -> list[str]:
    """Bring both files up to date and return what is still to be done."""
    keys, problems = extract(source_files())
    with alone():
        known = read_ts(TS)
        filled: dict[Key, str] = {}
        for path in fills:
            for context, texts in json.loads(path.read_text(encoding="utf-8")).items():
                for text, words in texts.items():
                    filled[context, text] = words
                    if (context, text) not in keys:
                        print(f"{path.name}: not in the source: {context}: {text!r}", file=sys.stderr)
        first, second = (filled, known) if replace else (known, filled)
        translations = {key: first.get(key) or second.get(key, "") for key in keys}
        write_ts(TS, translations)
        _replace(QM, release(TS))
    return [*problems, *faults(translations)]


def check() -> list[str]:
    """Everything in which the translation files and the source disagree."""
    keys, problems = extract(source_files())
    with alone():
        known = read_ts(TS)
        problems += [f"{context}: not in {TS.name}: {text!r}" for context, text in sorted(keys - known.keys())]
        problems += [f"{context}: no longer in the source: {text!r}" for context, text in sorted(known.keys() - keys)]
        problems += faults(known)
        if TS.exists() and (not QM.exists() or QM.read_bytes() != release(TS)):
            problems.append(f"{QM.name} is older than {TS.name}: run make translations")
    return problems


def main() -> int:
    """Print what is wrong; exit status 0 when nothing is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="compare the translation files with the source")
    updating = commands.add_parser("update", help="write the .ts and .qm files anew")
    updating.add_argument("--fill", nargs="+", action="extend", default=[], type=Path, metavar="FILE")
    updating.add_argument("--replace", action="store_true", help="let the filled words win over known ones")
    arguments = parser.parse_args()
    left = check() if arguments.command == "check" else update(arguments.fill, replace=arguments.replace)
    print("\n".join(left) if left else "Translations are complete.")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
