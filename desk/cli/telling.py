"""What the command line prints: a reading in words or as JSON, on clean streams."""

from __future__ import annotations

import io
import json
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from desk.errors import why
from desk.words import translate

if TYPE_CHECKING:
    from desk.exchange.report import LedgerReading, Rejection
    from desk.services.imports import ImportResult, Preview

SHOWN = 200
"""How many refused cells are told one by one; --json has them all."""


def tell_reading(reading: LedgerReading) -> None:
    counts = reading.counts
    print(
        translate(
            "cli",
            "{file}: {rows} rows, {accepted} fit, {rejected} refused, {duplicates} double, {warnings} to look at.",
            file=reading.file,
            rows=counts["rows_total"],
            accepted=counts["accepted"],
            rejected=counts["rejected"],
            duplicates=counts["duplicates"],
            warnings=counts["warnings"],
        )
    )
    tell_refusals(reading.rejected)


def tell_refusals(refused: Sequence[Rejection]) -> None:
    """Which cells keep their rows outside, and why."""
    for refusal in refused[:SHOWN]:
        print(f"  {refusal.cell} {refusal.code}: {refusal.reason}")
    if len(refused) > SHOWN:
        print(translate("cli", "  … and {n} more; --json has them all.", n=len(refused) - SHOWN))


def tell_preview(preview: Preview | None, read: Sequence[Rejection]) -> None:
    """What an import would do; ``read`` was refused, and told, when the ledger was read."""
    if preview is None:
        print(translate("cli", "Not compared with a database: there is none here yet."))
        return
    tell_refusals([each for each in preview.refused if each not in read])
    print(
        translate(
            "cli",
            "An import would add {new}, find {same} as they are and {differing} with other values.",
            new=preview.new,
            same=preview.same,
            differing=len(preview.differing),
        )
    )


def totals(result: ImportResult) -> dict[str, int]:
    told = {"batch": result.batch_id, "created": result.created, "updated": result.changed, "unchanged": result.same}
    if result.portions:
        return told | {"portions": result.portions, "files": result.files}
    return told | ({"beds": result.beds, "files": result.files} if result.beds or result.files else {})


def print_json(values: Mapping[str, object]) -> None:
    json.dump(values, sys.stdout, ensure_ascii=False, indent=1)
    print()


def hand_out(text: str) -> bool:
    """Write ``text`` to stdout; whether it got there. Work that is done stays done when it did not."""
    if sys.stdout is None:  # started with stdout closed
        return not text
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        if isinstance(error, BrokenPipeError):  # whoever read our output has heard enough
            return _into_the_void()
        words = translate("cli", "What was done stays done, but it could not be reported: {why}.", why=why(error))
        print(words, file=sys.stderr)
        return _into_the_void()
    return True


def _into_the_void() -> bool:
    """Python must not flush what is left to a stdout that takes nothing more; always False."""
    with suppress(io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return False


def prepare_streams(*, echo: bool) -> None:
    """UTF-8 whatever the locale; what SQLAlchemy echoes goes to stderr, so that stdout stays clean."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if echo:
        logging.getLogger("sqlalchemy.engine.Engine").addHandler(logging.StreamHandler(sys.stderr))
