"""What goes out of the register: the directory on paper, the circles of walking time, plans of an estate."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import places
from desk.services.grids import GridNode
from desk.views.kit import Button
from desk.views.page import Tools
from desk.views.papers.jobs import Job
from desk.views.places.jobs import CirclesJob, LeafletJob
from desk.views.pressing import press_with
from desk.views.preview import Chooser, choose_printer
from desk.views.wording import may
from desk.words import translate

KEY_PRINT, KEY_PLANS = "Ctrl+P", "Ctrl+Shift+P"


class Outlets(QObject):
    """``buttons`` are put where the list ends. ``choose_save`` asks the system for a path and can be replaced."""

    def __init__(self, tools: Tools, host: QWidget, *, can_write: bool) -> None:
        super().__init__(host)
        self._tools, self._host, self._can_write = tools, host, can_write
        self._node: GridNode | None = None
        self.choose_save: Callable[[str], str] = self._ask_where
        self.chooser: Chooser = choose_printer
        self.menu: QMenu | None = None
        self.dialog: QDialog | None = None
        self.plans = Button(translate("places", "Plans …"), small=True, icon="map-trifold")
        self.plans.setToolTip(KEY_PLANS)  # beside the name of the key there is no room in a narrow window
        self.plans.setAccessibleDescription(KEY_PLANS)
        self.print = Button(translate("places", "Print …"), small=True, icon="printer", key=KEY_PRINT)
        self.buttons = (self.plans, self.print)
        for button, key, does in ((self.plans, KEY_PLANS, self.show_plans), (self.print, KEY_PRINT, self.show_menu)):
            button.clicked.connect(does)
            press_with(button, key)

    def show_grid(self, node: GridNode | None) -> None:
        """The directory is that of this grid."""
        self._node = node

    def show_plans(self) -> None:
        """Ctrl+Shift+P: the plans of estates, in a window of their own."""
        from desk.views.places.plans import PlansDialog

        self._open(PlansDialog(self._tools, self._host, can_write=self._can_write, chooser=self.chooser))

    def show_menu(self) -> None:
        """Ctrl+P: what is printed and written."""
        self.menu = menu = QMenu(self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._forget_menu)
        for words, does in self.entries():
            menu.addAction(words).triggered.connect(does)
        menu.popup(self.print.mapToGlobal(QPoint(0, self.print.height())))

    def entries(self) -> list[tuple[str, Callable[[], object]]]:
        """What the menu offers."""
        grid_id = self._node.grid_id if self._node is not None else None
        name = self._node.name if self._node is not None else ""
        here = translate("places", "Directory of {grid}", grid=name)
        large = translate("places", "Directory of {grid} in large type, for elders", grid=name)
        by_grid = translate("places", "Directory of the whole station, grid by grid")
        circles = translate("places", "Fifteen-minute circle")
        found: list[tuple[str, Callable[[], object]]] = [
            (here, partial(self._paper, here, LeafletJob(grid_id, large=False))),
            (large, partial(self._paper, large, LeafletJob(grid_id, large=True))),
            (by_grid, partial(self._paper, by_grid, LeafletJob(None, large=False, by_grid=True))),
            (circles, partial(self._paper, circles, CirclesJob())),
        ]
        if may(self._tools.worker, Permission.LISTS_EXPORT):
            found.append((translate("places", "Fifteen-minute circle as Excel …"), self.export_circles))
        return found

    def export_circles(self) -> None:
        """Write the circles to a file."""
        day = f"{local_date(self._tools.worker.clock()):%Y%m%d}"
        path = self.choose_save(translate("places", "circle-{day}.xlsx", day=day))
        if path:
            work = partial(places.export_circles, path=Path(path))
            done = partial(self._exported, Path(path).name)
            self._tools.worker.run(work, "places.export_circles", done=done, failed=self._tell, touched=("records",))

    def _paper(self, title: str, job: Job) -> None:
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        leaflet = isinstance(job, LeafletJob)
        file = translate("places", "directory") if leaflet else translate("places", "services circle")
        self._open(PaperDialog(self._tools, title, job, file, self._host.window(), chooser=self.chooser))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _forget_menu(self) -> None:
        self.menu = None

    def _exported(self, file: str, count: int) -> None:
        words = translate("lists", "{n} rows in “{file}”", n=count, file=file)
        self._tools.notices.tell(words, "good", title=translate("lists", "Exported"))

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    def _ask_where(self, name: str) -> str:
        title = translate("lists", "Save the list as")
        return QFileDialog.getSaveFileName(self._host, title, name, "Excel (*.xlsx);;CSV (*.csv)")[0]
