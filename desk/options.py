"""What was asked for on the command line: the window, or one of the administrator's commands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desk.store import Store


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
    arguments: Any = None


def parse(arguments: Sequence[str]) -> Options:
    """The options in ``arguments``; wrong use prints why and leaves with exit code 2."""
    if not arguments:
        return Options()
    from desk.arguments import understand  # a plain start need not load the grammar

    found = understand(arguments)
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
