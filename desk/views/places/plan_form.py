"""The name, grid and picture of a plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from desk.errors import DeskError
from desk.services import places
from desk.services.places import PlanRow
from desk.views.form import FormDialog, Pick, line
from desk.views.kit import Button
from desk.views.page import Tools
from desk.views.places.jobs import PictureJob
from desk.words import translate


class PlanForm(FormDialog):
    """A new plan, or ``row`` changed. ``choose_file`` asks the system for a picture; "" means none."""

    def __init__(
        self, tools: Tools, grids: Sequence[tuple[object, str]], parent: QWidget, *, row: PlanRow | None
    ) -> None:
        title = translate("places", "Change the plan") if row else translate("places", "New plan of an estate")
        super().__init__(tools, "places.save_plan", title, parent, icon="map-trifold")
        self._row = row
        self.choose_file: Callable[[], str] = self._ask_for_file
        self.picture: bytes | None = None
        self.name = line(row.name if row else "")
        self.grid = Pick([(None, translate("grids_page", "the whole station")), *grids], row.grid_id if row else None)
        self.choose = Button(translate("places", "Choose a picture …"), icon="map-trifold")
        self.choose.clicked.connect(self.ask_for_picture)
        self.add("name", translate("grids_page", "Name"), self.name)
        self.add("grid_id", translate("grids_page", "Grid"), self.grid)
        words = translate("places", "A JPEG or PNG, such as a plan of the developer or a photo of the board outside.")
        self.add("picture", translate("places", "Picture"), self.choose, wide=True, hint=words)
        self.name.setFocus()

    def ask_for_picture(self) -> None:
        """Choose the file and make it ready, away from the window."""
        path = self.choose_file()
        if path:
            self.choose.set_busy(True)
            self._tools.worker.task(
                PictureJob(Path(path)), done=partial(self._ready, Path(path).stem), failed=self._unreadable
            )  # fmt: skip

    def store(self) -> None:
        if self._row is None and self.picture is None:
            self.show_problems({"picture": translate("places", "Please choose the picture of the estate.")})
            return
        super().store()

    def work(self) -> Callable[[Any], Any]:
        return partial(
            places.save_plan,
            plan_id=self._row.plan_id if self._row else None,
            version=self._row.version if self._row else None,
            name=self.name.text(),
            grid_id=self.grid.currentData(),
            picture=self.picture,
        )

    def _ready(self, name: str, picture: bytes) -> None:
        self.choose.set_busy(False)
        self.picture = picture
        self.fields["picture"].set_good(translate("places", "The picture is ready."))
        if not self.name.text().strip():
            self.name.setText(name)

    def _unreadable(self, error: DeskError) -> None:
        self.choose.set_busy(False)
        self.fields["picture"].set_problem(error.text)

    def _ask_for_file(self) -> str:
        title = translate("places", "Choose the picture of the estate")
        return QFileDialog.getOpenFileName(self, title, "", translate("places", "Pictures (*.png *.jpg *.jpeg)"))[0]
