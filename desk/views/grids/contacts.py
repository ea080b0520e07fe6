"""值班通讯录: who is on duty, for the address book of a telephone; their hours, for its calendar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.errors import DeskError
from desk.rules.times import local
from desk.services import grids
from desk.services.grids import CalendarSaved, GridNode
from desk.views.page import Tools
from desk.words import translate

CONTACTS, CALENDAR = "vcf", "ics"
_NAMED = 5
"""Up to so many whose hours could not be read are named."""


class DutyContacts(QObject):
    """``choose_save`` asks the system for a path and can be replaced; "" means none."""

    def __init__(self, tools: Tools, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._page = tools, page
        self.choose_save: Callable[[str, str], str] = self._ask_where_to_save

    def ask(self, node: GridNode | None) -> None:
        """Ctrl+Shift+T: what is wanted, of this grid or of all."""
        whose: list[tuple[int | None, str]] = [(None, translate("grids_page", "all grids"))]
        if node is not None:
            whose.insert(0, (node.grid_id, translate("grids_page", "{grid} and those below", grid=node.name)))
        options: list[tuple[object, str]] = []
        for kind, what in (
            (CONTACTS, translate("grids_page", "Address book (vCard)")),
            (CALENDAR, translate("grids_page", "Calendar of duty hours (.ics)")),
        ):
            options += [
                ((kind, key), translate("grids_page", "{what}, {whose}", what=what, whose=of)) for key, of in whose
            ]
        self._tools.ask.choose(
            translate("grids_page", "Duty contacts for a telephone"),
            translate("grids_page", "Names and telephones stand in full, as they hang on the boards."),
            options,
            self._answered,
            icon="users",
        )

    def _answered(self, answer: object) -> None:
        if not isinstance(answer, tuple):
            return
        kind, grid_id = answer
        day = local(self._tools.worker.clock())
        name = translate("grids_page", "duty-contacts-{day}", day=f"{day:%Y%m%d}")
        if kind == CALENDAR:
            name = translate("grids_page", "duty-hours-{day}", day=f"{day:%Y%m%d}")
        path = self.choose_save(f"{name}.{kind}", kind)
        if not path:
            return
        verb = grids.export_duty_contacts if kind == CONTACTS else grids.export_duty_calendar
        done = self._contacts_saved if kind == CONTACTS else self._calendar_saved
        work = partial(verb, path=Path(path), grid_id=grid_id)
        self._tools.worker.run(
            work, f"grids.{verb.__name__}", done=partial(done, Path(path).name), failed=self._tell
        )  # fmt: skip

    def _contacts_saved(self, file: str, count: int) -> None:
        words = translate("grids_page", "{n} contacts are in “{file}”.", n=count, file=file)
        self._tools.notices.tell(words, "good")

    def _calendar_saved(self, file: str, saved: CalendarSaved) -> None:
        said = [translate("grids_page", "{n} times are in “{file}”.", n=saved.events, file=file)]
        if saved.unread:
            names = translate("records", ", ").join(saved.unread[:_NAMED])
            more = len(saved.unread) - _NAMED
            names = translate("grids_page", "{names} and {n} more", names=names, n=more) if more > 0 else names
            said.append(translate("grids_page", "Some hours stand there in words only: {names}.", names=names))
        if saved.without:
            said.append(translate("grids_page", "{n} people have no hours.", n=saved.without))
        self._tools.notices.tell(" ".join(said), "warn" if saved.unread else "good")

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    def _ask_where_to_save(self, name: str, kind: str) -> str:
        words = {
            CONTACTS: translate("grids_page", "Address book (*.vcf)"),
            CALENDAR: translate("grids_page", "Calendar (*.ics)"),
        }[kind]
        return QFileDialog.getSaveFileName(self._page, translate("grids_page", "Save the duty contacts"), name, words)[
            0
        ]
