"""The long tasks of the page; they run on the worker's own lane for such, never on the UI thread."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from desk.errors import DeskError
from desk.exchange import kinds
from desk.exchange.errorsheet import save_error_sheet
from desk.rules.times import local_date
from desk.services import exports, imports, tags
from desk.services.imports import Choices, ImportResult, UndoResult
from desk.views.ledgers.lists import Found
from desk.words import translate
from desk.work import Progress, Worker

READING, COMPARING = "0", "1"
"""Stages of :class:`ReadJob`, as its progress tells them."""


@dataclass(frozen=True, slots=True)
class ReadJob:
    """Read a ledger of whatever kind it is and compare it with what is on file. Nothing is changed."""

    worker: Worker
    path: Path

    def __call__(self, progress: Progress) -> tuple[Found, str]:
        def reading_told(done: int, total: int) -> None:
            progress(done, total, READING)

        def comparing_told(done: int, total: int) -> None:
            progress(done, total, COMPARING)

        progress(0, 0, READING)
        categories = partial(self.worker.in_reading, tags.dictionary, "tags.dictionary")
        today = local_date(self.worker.clock())
        reading = kinds.read(self.path, categories, today=today, progress=reading_told)
        digest = _digest(self.path)
        compare = partial(imports.preview, reading=reading, digest=digest, progress=comparing_told)
        return Found(reading, self.worker.in_reading(compare, "imports.preview")), digest


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        words = translate("ledgers_page", "“{file}” was taken away while it was read. Try again.", file=path.name)
        raise DeskError(words) from error


@dataclass(frozen=True, slots=True)
class ImportJob:
    """Bring a ledger in: one transaction, all or nothing."""

    worker: Worker
    found: Found
    digest: str
    choices: Choices

    def __call__(self, progress: Progress) -> ImportResult:
        progress(0, len(self.found.reading.accepted))
        work = partial(
            imports.bring_in,
            reading=self.found.reading,
            choices=self.choices,
            file_name=self.found.reading.file,
            digest=self.digest,
            progress=progress,
        )
        result = self.worker.in_transaction(work, "imports.bring_in")
        assert isinstance(result, ImportResult)
        return result


@dataclass(frozen=True, slots=True)
class UndoJob:
    """Take an import back as a whole."""

    worker: Worker
    batch_id: int

    def __call__(self, progress: Progress) -> UndoResult:
        work = partial(imports.undo, batch_id=self.batch_id, progress=progress)
        result = self.worker.in_transaction(work, "imports.undo")
        assert isinstance(result, UndoResult)
        return result


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Write a ledger of this kind; masked without a reason."""

    worker: Worker
    path: Path
    reason: str
    kind: str

    def __call__(self, progress: Progress) -> int:
        progress(0, 0)
        write = exports.EXPORTS[self.kind]
        work = partial(write, path=self.path, reveal=bool(self.reason), reason=self.reason)
        return int(self.worker.in_transaction(work, f"exports.export_{self.kind}"))


@dataclass(frozen=True, slots=True)
class ErrorSheetJob:
    """Save the refused rows with the reasons beside the cells, also of those that what is on file keeps out."""

    found: Found
    path: Path

    def __call__(self, progress: Progress) -> int:
        progress(0, 0)
        return save_error_sheet(replace(self.found.reading, rejected=self.found.preview.refused), self.path)
