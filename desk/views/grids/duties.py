"""What is done with the people of a grid: assign, replace, correct, end, photo, and who answered on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desk.errors import DeskError, Rejected
from desk.rules import pictures
from desk.services import grids
from desk.services.grids import GridNode, MemberRow
from desk.views.grids.forms import EndForm, MemberForm
from desk.views.grids.loading import TOUCHED, PeopleFound, people_of
from desk.views.grids.people import PeoplePanel
from desk.views.page import Tools
from desk.words import translate


class Duties(QObject):
    """Connects the ``panel`` with the services. ``choose_photo`` asks the system for a path and can be replaced."""

    def __init__(self, tools: Tools, panel: PeoplePanel, today: date, *, can_write: bool) -> None:
        super().__init__(panel)
        self._tools, self._panel, self._today, self._can_write = tools, panel, today, can_write
        self._node: GridNode | None = None
        self.choose_photo: Callable[[], str] = self._ask_for_photo
        panel.day_asked.connect(self._ask_day)
        panel.cards.opened.connect(self._open)
        panel.cards.pressed_key.connect(self.press)
        panel.add.clicked.connect(self.assign)
        panel.replace.clicked.connect(self.replace)
        panel.correct.clicked.connect(self.correct)
        panel.end.clicked.connect(self.end)
        panel.photo.clicked.connect(self.ask_photo)

    def show_grid(self, node: GridNode | None) -> None:
        """The people of this grid from now on."""
        self._node = node
        if node is not None:
            work = partial(people_of, grid_id=node.grid_id, known=frozenset(self._panel.photos))
            self._tools.worker.look(work, "grids.people", done=self._show, replaces="grids-people")

    def press(self, key: str) -> None:
        """A letter on a card."""
        acts = {"R": self.replace, "C": self.correct, "E": self.end, "P": self.ask_photo, "Del": self.end}
        acts[key]()

    def assign(self) -> None:
        """Ctrl+M: one more person."""
        if self._node is not None and self._can_write:
            self._form(MemberForm(self._tools, self._node, self._today, self._panel.window()))

    def replace(self) -> None:
        """R: somebody else in the place of the picked one, from a day on."""
        row = self._panel.current()
        if row is not None and self._node is not None and self._can_write:
            self._form(MemberForm(self._tools, self._node, self._today, self._panel.window(), replaces=row))

    def correct(self) -> None:
        """C: telephone and hours, and what was entered wrongly today."""
        row = self._panel.current()
        if row is not None and self._node is not None and self._can_write:
            self._form(MemberForm(self._tools, self._node, self._today, self._panel.window(), row=row))

    def end(self) -> None:
        """E: the duty ends; a row that was entered by mistake today can be withdrawn."""
        row = self._panel.current()
        if row is not None and self._can_write:
            work = partial(grids.is_fresh, member_id=row.member_id)
            self._tools.worker.look(work, "grids.is_fresh", done=partial(self._ask_end, row), failed=self._tell)

    def _ask_end(self, row: MemberRow, fresh: bool) -> None:
        if not fresh:
            self._form(EndForm(self._tools, row, self._today, self._panel.window()))
            return
        self._tools.ask.choose(
            translate("grids_page", "{name} was entered today", name=row.name),
            "",
            [
                ("end", translate("grids_page", "The duty ends")),
                ("withdraw", translate("grids_page", "It was entered by mistake: take it away")),
            ],
            partial(self._answered_end, row),
        )

    def _answered_end(self, row: MemberRow, answer: object) -> None:
        if answer == "end":
            self._form(EndForm(self._tools, row, self._today, self._panel.window()))
        elif answer == "withdraw":
            work = partial(grids.withdraw_member, member_id=row.member_id)
            self._tools.worker.run(
                work, "grids.withdraw_member", done=self._saved, failed=self._tell, touched=TOUCHED
            )  # fmt: skip

    def ask_photo(self) -> None:
        """P: a photo from a file, in the place of the old one, or none."""
        row = self._panel.current()
        if row is None or not self._can_write:
            return
        if row.photo_id is None:
            self._answered_photo(row, "choose")
            return
        self._tools.ask.choose(
            translate("grids_page", "Photo of {name}", name=row.name),
            "",
            [
                ("choose", translate("grids_page", "Another photo")),
                ("remove", translate("grids_page", "Remove the photo")),
            ],
            partial(self._answered_photo, row),
            icon="user-circle",
        )

    def _answered_photo(self, row: MemberRow, answer: object) -> None:
        data: bytes | None = None
        if answer == "choose":
            path = self.choose_photo()
            if not path:
                return
            data = self._read(path)
            if data is None:
                return
        elif answer != "remove":
            return
        work = partial(grids.set_photo, member_id=row.member_id, data=data)
        self._tools.worker.run(work, "grids.set_photo", done=self._saved, failed=self._tell, touched=TOUCHED)

    def _read(self, path: str) -> bytes | None:
        """The file, as far as a photo may be large; the service tells what is too large or no photo."""
        try:
            with Path(path).open("rb") as file:
                return file.read(pictures.MOST_BYTES + 1)
        except OSError:
            words = translate("grids_page", "“{file}” can't be read.", file=Path(path).name)
            self._tools.notices.tell(words, "bad")
            return None

    def _form(self, form: MemberForm | EndForm) -> None:
        form.saved.connect(self._saved)
        form.open()

    def _open(self, _: object) -> None:
        self.correct()

    def _saved(self, row: object) -> None:
        words = translate("grids_page", "The people of the grid are saved.")
        if isinstance(row, MemberRow) and row.since > self._today:
            words = translate(
                "grids_page", "{name} begins on {day}. Until then all stays as it is.", name=row.name, day=row.since
            )
        self._tools.notices.tell(words, "good")

    def _show(self, found: PeopleFound) -> None:
        if self._node is not None and found.grid_id == self._node.grid_id:
            self._panel.show_people(found)

    def _ask_day(self, day: date) -> None:
        if self._node is not None:
            work = partial(grids.responsible_on, grid_id=self._node.grid_id, day=day)
            self._tools.worker.look(
                work, "grids.responsible_on", done=self._panel.show_answer, replaces="grids-day"
            )  # fmt: skip

    def _tell(self, error: DeskError) -> None:
        said = "\n".join(error.fields.values()) if isinstance(error, Rejected) else ""
        self._tools.notices.tell(said or error.text, "bad")

    def _ask_for_photo(self) -> str:
        words = translate("grids_page", "Photos (*.jpg *.jpeg *.png)")
        title = translate("grids_page", "Choose a photo")
        return QFileDialog.getOpenFileName(self._panel, title, "", words)[0]
