"""The ledgers page (台账): bring a ledger in, see first what it would do, take it back; write one out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import Cancelled, DeskError
from desk.rules.permissions import Permission, Role, permissions_of
from desk.rules.times import local_date
from desk.services import imports
from desk.services.imports import BatchRow, ImportResult, UndoResult
from desk.views import theme
from desk.views.ledgers.jobs import COMPARING, ErrorSheetJob, ExportJob, ImportJob, ReadJob, UndoJob
from desk.views.ledgers.lists import Found
from desk.views.ledgers.preview import PreviewView
from desk.views.ledgers.result import ResultView
from desk.views.ledgers.start import StartView
from desk.views.ledgers.words import (
    BEDS,
    MEALS,
    RESOURCES,
    export_name,
    export_title,
    exported_words,
    undo_words,
    undone_words,
)
from desk.views.page import Page, Tools
from desk.views.task import TaskPanel
from desk.views.tokens import MARGIN
from desk.words import QT_TRANSLATE_NOOP, translate
from desk.work import Progress

ENDINGS = "*.xlsx *.xlsm *.xls *.csv"
TOUCHED = ("imports", "residents", "beds", "care", "fees")


class LedgersPage(Page):
    """Choose, look, import; the steps are ``start``, ``preview`` and ``result``.

    ``choose_file`` and ``choose_save`` ask the system for a path and can be replaced; they return "" for none.
    """

    NAME: ClassVar[str] = "ledgers"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("window", "Ledgers")
    ICON: ClassVar[str] = "table"
    PERMISSION: ClassVar[str] = "LEDGER_IMPORT"
    SHOWS: ClassVar[frozenset[str]] = frozenset({"imports", "residents", "beds"})

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self.choose_file: Callable[[], str] = self._ask_for_file
        self.choose_save: Callable[[str], str] = self._ask_where_to_save
        actor = self.worker.actor
        held = permissions_of(Role(role) for role in actor.roles) if actor is not None else frozenset()
        can_export = Permission.LEDGER_EXPORT in held
        self.start = StartView(
            can_export=can_export,
            can_export_beds=can_export and Permission.BEDS_READ in held,
            can_export_meals=can_export and Permission.CARE_READ in held,
        )
        self.preview = PreviewView()
        self.result = ResultView()
        self.steps = QStackedWidget()
        self.task: TaskPanel | None = None
        self._progress: Progress | None = None
        self._found: Found | None = None
        self._digest = ""
        self._file = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        side, top = theme.px(MARGIN[0]), theme.px(MARGIN[1])
        column.setContentsMargins(side, top, side, top)
        for step in (self.start, self.preview, self.result):
            self.steps.addWidget(step)
        column.addWidget(self.steps)

    def _connect(self) -> None:
        self.start.drop.choose.clicked.connect(self.choose)
        self.start.undo_asked.connect(self.ask_undo)
        self.start.export_asked.connect(self.ask_export)
        self.start.resume_asked.connect(self._show_preview)
        self.preview.back_asked.connect(self.show_start)
        self.preview.import_asked.connect(self.bring_in)
        self.preview.error_sheet_asked.connect(self.save_errors)
        self.result.undo_asked.connect(self._undo_result)
        self.result.error_sheet_asked.connect(self.save_errors)
        self.result.again_asked.connect(self.choose)
        self.result.onwards_asked.connect(self._go_onwards)

    # What every page does

    def reload(self) -> None:
        self.worker.look(
            imports.list_batches, "imports.list_batches", done=self.start.show_batches, replaces="ledgers-batches"
        )

    def open(self, subject: object) -> None:
        """Read the ledger at this path."""
        if isinstance(subject, str | Path):
            self.read(str(subject))

    def is_dirty(self) -> bool:
        return self.preview.is_dirty()

    def keys(self) -> list[tuple[str, str]]:
        if self.steps.currentWidget() is self.preview:
            return [
                ("Ctrl+Enter", translate("ledgers_page", "Import")),
                ("Ctrl+E", translate("ledgers_page", "Error sheet")),
                ("↑ ↓", translate("ledgers_page", "Line")),
                ("1 2", translate("ledgers_page", "Keep, take")),
                ("Esc", translate("ledgers_page", "Another file")),
            ]
        return [
            ("Ctrl+O", translate("ledgers_page", "Choose a file")),
            ("Ctrl+Z", translate("ledgers_page", "Take back")),
        ]

    def focus_first(self) -> None:
        step = self.steps.currentWidget()
        if isinstance(step, StartView | PreviewView | ResultView):
            step.focus_first()

    # Choosing and reading

    def choose(self) -> None:
        """Ctrl+O: ask for a file and read it."""
        if self.task is None and (path := self.choose_file()):
            self.read(path)

    def read(self, path: str) -> None:
        """Read the file at ``path`` and compare it with what is on file."""
        if self.task is not None:
            self._tell_busy()
            return
        self._file = Path(path).name
        self.show_start()
        self.start.show_trouble("", "")
        self.start.drop.show_busy(self._file)
        stages = (translate("ledgers_page", "Read"), translate("ledgers_page", "Compare"))
        undo = translate("ledgers_page", "Nothing is changed by reading.")
        self._begin(translate("ledgers_page", "Read a ledger"), stages, undo)
        job = ReadJob(self.worker, Path(path))
        self._progress = self.worker.task(job, done=self._read, failed=self._not_read, told=self._tell)

    def _read(self, answer: tuple[Found, str]) -> None:
        self._end()
        self._found, self._digest = answer
        self.start.drop.show_waiting()
        self.preview.show_found(self._found)
        self._show_preview()

    def _not_read(self, error: DeskError) -> None:
        self._end()
        self.start.drop.show_waiting()
        if isinstance(error, Cancelled):
            self.tools.notices.tell(error.text, "info")
        else:
            self.start.show_trouble(self._file, error.text)
        self.start.focus_first()

    # Importing

    def bring_in(self) -> None:
        """Ctrl+Enter: import what the preview shows, with the choices made there."""
        if self._found is None or self.task is not None:
            return
        self.preview.go.set_busy(True)
        self.preview.setEnabled(False)
        stages = (translate("ledgers_page", "Import"),)
        undo = translate("ledgers_page", "Stopping takes back every row of this import.")
        self._begin(translate("ledgers_page", "Import a ledger"), stages, undo)
        refused = self._found.refused_rows
        if refused and self.task is not None:
            self.task.problems(
                translate("ledgers_page", "{n} rows stay outside", n=refused),
                translate("ledgers_page", "see “Refused cells”"),
            )
        job = ImportJob(self.worker, self._found, self._digest, self.preview.choices())
        self._progress = self.worker.task(
            job, done=self._imported, failed=self._not_imported, told=self._tell, touched=(*TOUCHED, "grids")
        )

    def _imported(self, result: ImportResult) -> None:
        self._end()
        self.preview.setEnabled(True)
        self.preview.go.set_busy(False)
        self.preview.forget()
        self.start.show_resume("")
        self.result.show_result(self._file, result, self._found.reading.kind if self._found is not None else "")
        self._show_step(self.result)

    def _not_imported(self, error: DeskError) -> None:
        self._end()
        self.preview.setEnabled(True)
        self.preview.go.set_busy(False)
        kind = "info" if isinstance(error, Cancelled) else "bad"
        self.tools.notices.tell(error.text, kind, title=translate("ledgers_page", "Not imported"))
        self.preview.focus_first()

    # Taking back

    def _undo_result(self) -> None:
        if self.result.result is not None:
            self._confirm_undo(self.result.result.batch_id, self._file, self.result.kind, self.result.result.created)

    def ask_undo(self, batch: BatchRow) -> None:
        """Ask whether an earlier import is taken back as a whole."""
        self._confirm_undo(batch.batch_id, batch.file_name, batch.kind, batch.counts.get("created", 0))

    def _confirm_undo(self, batch_id: int, file: str, kind: str, created: int) -> None:
        self.tools.ask.confirm(
            translate("ledgers_page", "Take back the import of “{file}”?", file=file),
            undo_words(kind, created),
            partial(self._answered_undo, batch_id, kind),
            yes=translate("ledgers_page", "Take back"),
            no=translate("ledgers_page", "Leave it"),
            danger=True,
        )

    def _answered_undo(self, batch_id: int, kind: str, yes: bool) -> None:
        if not yes:
            return
        if self.task is not None:
            self._tell_busy()
            return
        stages = (translate("ledgers_page", "Take back"),)
        undo = translate("ledgers_page", "Stopping leaves the import as it is.")
        self._begin(translate("ledgers_page", "Take an import back"), stages, undo)
        self._progress = self.worker.task(
            UndoJob(self.worker, batch_id), done=partial(self._undone, kind), failed=self._failed,
            told=self._tell, touched=(*TOUCHED, "grids"),
        )  # fmt: skip

    def _undone(self, kind: str, result: UndoResult) -> None:
        self._end()
        title = translate("ledgers_page", "Taken back")
        self.tools.notices.tell(undone_words(kind, result), "good", title=title)
        self.show_start()

    # Files out

    def save_errors(self) -> None:
        """Ctrl+E: the refused rows as an Excel file, the reasons beside the cells."""
        if self._found is None or self.task is not None:
            return
        stem = Path(self._file).stem
        path = self.choose_save(translate("ledgers_page", "{file} refused rows.xlsx", file=stem))
        if path:
            self._begin(translate("ledgers_page", "Save the error sheet"), (translate("ledgers_page", "Write"),), "")
            job = ErrorSheetJob(self._found, Path(path))
            done = partial(self._saved_errors, path)
            self._progress = self.worker.task(job, done=done, failed=self._failed, told=self._tell)

    def _saved_errors(self, path: str, rows: int) -> None:
        self._end()
        words = translate("ledgers_page", "{n} rows in “{file}”", n=rows, file=Path(path).name)
        self.tools.notices.tell(words, "good", title=translate("ledgers_page", "Error sheet saved"))

    def ask_export(self, kind: str) -> None:
        """Export the residents, the beds or the meals of the last month; whole only with a reason."""
        self.tools.ask.ask_text(
            export_title(kind),
            translate(
                "ledgers_page",
                "Names and ID numbers are masked. If the whole is needed, say what for: it is recorded with your name."
                " Without a reason the list is masked.",
            )
            if kind == BEDS
            else translate(
                "ledgers_page",
                "Names, numbers, telephones and addresses are masked. If the whole is needed, say what for: it is"
                " recorded with your name. Without a reason the list is masked.",
            ),
            partial(self._answered_export, kind),
            label=translate("ledgers_page", "Reason for the whole list (blank: masked)"),
            yes=translate("ledgers_page", "Choose where"),
            required=False,
            icon="export",
        )

    def _answered_export(self, kind: str, reason: str | None) -> None:
        if reason is None or self.task is not None:
            return
        path = self.choose_save(export_name(kind, local_date(self.worker.clock()), masked=not reason))
        if path:
            self._begin(export_title(kind), (translate("ledgers_page", "Write"),), "")
            done = partial(self._exported, path, kind)
            job = ExportJob(self.worker, Path(path), reason, kind)
            self._progress = self.worker.task(
                job, done=done, failed=self._failed, told=self._tell, touched=("records",)
            )

    def _exported(self, path: str, kind: str, rows: int) -> None:
        self._end()
        words = exported_words(kind, rows, Path(path).name)
        self.tools.notices.tell(words, "good", title=translate("ledgers_page", "Exported"))

    # Tasks

    def _begin(self, title: str, stages: tuple[str, ...], undo: str) -> None:
        self.task = self.tools.notices.task(title, stages, detail=self._file, undo=undo)
        self.task.stopped.connect(self._stop)

    def _stop(self) -> None:
        if self._progress is not None and self.task is not None:
            self.task.set_stopping()
            self._progress.stop()

    def _tell(self, done: int, total: int, stage: str) -> None:
        if self.task is not None:
            self.task.progress(1 if stage == COMPARING else 0, done, total)

    def _end(self) -> None:
        panel, self.task, self._progress = self.task, None, None
        if panel is not None:
            panel.finish()
        if self.isVisible():
            self.focus_first()

    def _failed(self, error: DeskError) -> None:
        self._end()
        self.tools.notices.tell(error.text, "info" if isinstance(error, Cancelled) else "bad")

    def _tell_busy(self) -> None:
        self.tools.notices.tell(translate("ledgers_page", "Another file is being worked on; please wait."), "warn")

    # Steps

    def show_start(self) -> None:
        """One step back; a preview that is open waits."""
        self.start.show_resume(self._file if self.preview.found is not None else "")
        self._show_step(self.start)

    def _show_preview(self) -> None:
        self._show_step(self.preview)

    def _show_step(self, step: QWidget) -> None:
        self.steps.setCurrentWidget(step)
        self.context_changed.emit(self._file if step is not self.start else "")
        self.keys_changed.emit()
        if self.isVisible():
            self.focus_first()

    def _go_onwards(self) -> None:
        self.go.emit({BEDS: BEDS, MEALS: "care", RESOURCES: "grids"}.get(self.result.kind, "residents"), None)

    # Dropping a file

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()
            self.start.drop.set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.start.drop.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start.drop.set_over(False)
        event.acceptProposedAction()
        self.read(event.mimeData().urls()[0].toLocalFile())

    def _ask_for_file(self) -> str:
        words = translate("ledgers_page", "Ledgers ({endings})", endings=ENDINGS)
        return QFileDialog.getOpenFileName(self, translate("ledgers_page", "Choose a ledger"), "", words)[0]

    def _ask_where_to_save(self, name: str) -> str:
        title = translate("ledgers_page", "Save as")
        return QFileDialog.getSaveFileName(self, title, name, "Excel (*.xlsx);;CSV (*.csv)")[0]
