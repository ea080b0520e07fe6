"""When the program itself is wrong: a local report, and a window that stays alive.

A report holds the program's version, the kind of error and the places in the code it passed through. It never
holds values: an exception's text or a local variable may name a resident, so neither is written.
"""

from __future__ import annotations

import faulthandler
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from desk import VERSION

KEEP = 20
"""How many reports are kept; the oldest go first."""

_folder: Path | None = None
_native: TextIO | None = None
_listener: Callable[[BaseException], object] | None = None


def install(folder: Path) -> None:
    """Keep reports in ``folder`` from now on, also of crashes below Python (``native.txt``)."""
    global _folder, _native
    folder.mkdir(parents=True, exist_ok=True)
    _folder = folder
    _native = (folder / "native.txt").open("a", encoding="utf-8")
    faulthandler.enable(_native)
    sys.excepthook = _hook
    threading.excepthook = _thread_hook


def listen(listener: Callable[[BaseException], object] | None) -> None:
    """Tell ``listener`` of every reported error (the window shows a notice; tests fail)."""
    global _listener
    _listener = listener


def report(error: BaseException) -> Path | None:
    """Write a report of ``error``; its path, or None when no folder was given or it can't be written."""
    if _listener is not None:
        _listener(error)
    text = describe(error)
    if _folder is None:
        sys.stderr.write(text)
        return None
    path = _folder / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    try:
        path.write_text(text, encoding="utf-8")
        for old in sorted(_folder.glob("crash-*.txt"))[:-KEEP]:
            old.unlink()
    except OSError:  # the disk itself is the trouble: the terminal is all that is left
        sys.stderr.write(text)
        return None
    return path


def describe(error: BaseException) -> str:
    """The report's text: kinds of errors and places in the code, innermost cause last, no values."""
    import platform
    import traceback

    lines = [
        f"Doorstep Desk {VERSION}",
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}",
        "",
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        for frame in traceback.extract_tb(seen.__traceback__):
            place = Path(frame.filename)
            lines.append(f"  {'/'.join(place.parts[-3:])}:{frame.lineno} {frame.name}")
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    report(error)


def _thread_hook(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None:
        report(arguments.exc_value)
