"""Excel and CSV of the page: choose, look, bring in, take back; and write everything out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.errors import DeskError
from desk.rules.times import local
from desk.services import grids
from desk.services.grids import ListsBroughtIn
from desk.views.grids.lists import CHANGED, NEW, ListsDialog
from desk.views.grids.loading import BringInJob, FoundLists, ReadListsJob
from desk.views.notices import Action
from desk.views.page import Tools
from desk.views.running import Running
from desk.words import translate

TOUCHED = frozenset({"grids", "imports"})


class Bringing(QObject):
    """``choose_file`` and ``choose_save`` ask the system for a path and can be replaced; "" means none."""

    located = Signal()
    """Ranges or buildings came in: addresses may belong elsewhere now."""

    def __init__(self, tools: Tools, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._page = tools, page
        self.choose_file: Callable[[], str] = self._ask_for_file
        self.choose_save: Callable[[str], str] = self._ask_where_to_save
        self.running = Running(tools, self)
        self.dialog: ListsDialog | None = None

    def bring_in(self) -> None:
        """Ctrl+O: choose a file, and see what it would change."""
        path = self.choose_file()
        if path:
            self.running.start(
                ReadListsJob(self._tools.worker, Path(path)),
                translate("grids_page", "Read “{file}”", file=Path(path).name),
                stage=translate("grids_page", "Read"),
                undo=translate("grids_page", "Nothing is changed by reading."),
                done=self.show_found,
            )

    def show_found(self, found: FoundLists) -> None:
        """Ask whether it is brought in."""
        self.dialog = ListsDialog(found, self._page.window())
        self.dialog.agreed.connect(self._agreed)
        self.dialog.finished.connect(self._close)
        self.dialog.open()

    def export(self) -> None:
        """Ctrl+Shift+E: write the grids, people, buildings and resources."""
        day = local(self._tools.worker.clock())
        path = self.choose_save(translate("grids_page", "grids-{day}.xlsx", day=f"{day:%Y%m%d}"))
        if path:
            self._tools.worker.run(
                partial(grids.export_lists, path=Path(path)),
                "grids.export_lists",
                done=partial(self._exported, Path(path).name),
            )

    def _close(self, _: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _agreed(self, found: FoundLists) -> None:
        self.running.start(
            BringInJob(self._tools.worker, found),
            translate("grids_page", "Bring in “{file}”", file=found.reading.file),
            stage=translate("grids_page", "Bring in"),
            undo=translate("grids_page", "Stopping takes everything back."),
            done=self._brought_in,
            touched=TOUCHED,
        )

    def _brought_in(self, done: ListsBroughtIn) -> None:
        new, changed = (sum(part.get(name, 0) for part in done.counts.values()) for name in (NEW, CHANGED))
        words = translate(
            "grids_page", "{new} new, {changed} changed, {refused} refused.", new=new, changed=changed,
            refused=done.refused,
        )  # fmt: skip
        undo = Action(translate("grids_page", "Take it back"), "", partial(self.take_back, done.batch_id))
        self._tools.notices.tell(words, "good", title=translate("grids_page", "Brought in"), action=undo)
        self.located.emit()

    def take_back(self, batch_id: int) -> None:
        """The whole import."""
        work = partial(grids.undo, batch_id=batch_id)
        self._tools.worker.run(work, "grids.undo", done=self._taken_back, failed=self._tell, touched=TOUCHED)

    def _taken_back(self, numbers: tuple[int, int]) -> None:
        self._tools.notices.tell(translate("grids_page", "The import was taken back; all is as it was before."), "good")

    def _exported(self, file: str, count: int) -> None:
        self._tools.notices.tell(translate("grids_page", "{n} rows are in “{file}”.", n=count, file=file), "good")

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    def _ask_for_file(self) -> str:
        words = translate("grids_page", "Excel and CSV (*.xlsx *.xls *.csv)")
        title = translate("grids_page", "Choose a list of the grids")
        return QFileDialog.getOpenFileName(self._page, title, "", words)[0]

    def _ask_where_to_save(self, name: str) -> str:
        words = translate("grids_page", "Excel sheets (*.xlsx)")
        return QFileDialog.getSaveFileName(self._page, translate("grids_page", "Save the grids as"), name, words)[0]
