"""What the page of beds prints: the papers of a stay, cards, the hand-over, free beds, the night round."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from desk.errors import DeskError
from desk.rules.papers import PaperKind, paper_text
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.beds import TOUCHES, Done, RoomRow, StayFile
from desk.services.beds.agreeing import put_down_risks_told
from desk.services.beds.census import Round
from desk.services.papers import About
from desk.views.notices import Action
from desk.views.papers.bed_jobs import CensusJob, HandOverJob, VacancyJob
from desk.views.papers.jobs import Job
from desk.views.pressing import hear
from desk.views.preview import Chooser, choose_printer
from desk.views.wording import may
from desk.words import translate

if TYPE_CHECKING:
    from desk.views.beds.page import BedsPage


class BedPrinting(QObject):
    """Lives with the page, one dialog at a time. ``chooser`` picks the printer and can be replaced."""

    def __init__(self, page: BedsPage) -> None:
        super().__init__(page)
        self._page, self._tools = page, page.tools
        self.dialog: QDialog | None = None
        self.menu: QMenu | None = None
        self.chooser: Chooser = choose_printer
        if may(page.worker, Permission.PAPERS_PRINT):
            page.dialogs.print_stay = self.print_stay
            page.dialogs.print_round = self.print_round
            for part in (page.board, page.bar, page.panel):  # the drawer hears the key for its own stay
                hear(part, "Ctrl+P", self.print_here)
        page.bar.more.clicked.connect(self.show_menu)
        page.bar.more.setVisible(page.may_act or may(page.worker, Permission.PAPERS_PRINT))

    def print_here(self) -> None:
        """Ctrl+P: the papers of the stay under the cursor, else what there is for the whole house."""
        bar = self._page.board.current_bar()
        if self._page.may_act and bar is not None and bar.stay_id is not None:
            self._page.dialogs.read(bar.stay_id, self.print_stay)
        else:
            self.show_menu()

    def print_stay(self, file: StayFile) -> None:
        """The papers of one stay: card, notice of risks, agreement, and those that were issued."""
        from desk.views.papers.dialog import PapersDialog  # Qt's PDF parts load only when paper is wanted

        about = About(stay_id=file.stay_id)
        dialog = PapersDialog(self._tools, about, self._host(), chooser=self.chooser)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.printing.issued.connect(self._issued)
        dialog.handed_out.connect(partial(self._handed_out, file))
        self._open(dialog)

    def print_round(self, found: Round) -> None:
        """The night round, as a form or as the record."""
        self._one(translate("census_paper", "Night round"), CensusJob(found.night))

    def show_menu(self) -> None:
        """What can be done with the whole house and printed of it, below its button."""
        button = self._page.bar.more
        self.menu = menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._forget_menu)
        for words, key, does in self._acts():
            menu.addAction(f"{words}\t{key}").triggered.connect(does)
        if may(self._page.worker, Permission.PAPERS_PRINT):
            menu.addSeparator()
            for words, does in self.entries():
                menu.addAction(words).triggered.connect(does)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _acts(self) -> list[tuple[str, str, Callable[[], object]]]:
        page = self._page
        if not page.may_act:
            return []
        return [
            (translate("beds_page", "Emergency admission"), "Ctrl+E", page.dialogs.emergency),
            (translate("beds_page", "Night round"), "Ctrl+Y", page.dialogs.night_round),
            (translate("accounts_page", "Accounts"), "Ctrl+J", page.open_accounts),
        ]

    def entries(self) -> list[tuple[str, Callable[[], object]]]:
        """What the menu prints: its words, and what it does."""
        hand_over, free, census = (
            translate("handover_paper", "Hand-over of the shift"),
            translate("vacancy_paper", "Free beds"),
            translate("census_paper", "Night round"),
        )
        found: list[tuple[str, Callable[[], object]]] = [
            (hand_over, partial(self._one, hand_over, HandOverJob())),
            (free, partial(self._one, free, VacancyJob())),
            (census, partial(self._one, census, CensusJob())),
        ]
        if not (self._page.may_act and may(self._page.worker, Permission.RESIDENTS_HEALTH)):
            return found
        room = self._room()
        if room is not None:
            words = translate("beds_page", "Bed cards of room {room}", room=room.number)
            found.append((words, partial(self._cards, words, room.room_id)))
        everyone = translate("beds_page", "Bed cards of all who are in")
        return [*found, (everyone, partial(self._cards, everyone, None))]

    def cover(self) -> None:
        """The desk is locked: nothing floats above it."""
        if self.menu is not None:
            self.menu.close()
        if self.dialog is not None:
            self.dialog.reject()

    def _forget_menu(self) -> None:
        self.menu = None

    def _room(self) -> RoomRow | None:
        line, sheet = self._page.board.current_line(), self._page.board.sheet
        if line is None or sheet is None:
            return None
        return next((room for room in sheet.board.rooms if room.room_id == line.bed.room_id), None)

    def _one(self, title: str, job: Job, _checked: bool = False) -> None:
        from desk.views.papers.one import PaperDialog

        self._open(PaperDialog(self._tools, title, job, title, self._host(), chooser=self.chooser))

    def _cards(self, title: str, room_id: int | None, _checked: bool = False) -> None:
        from desk.views.papers.cards import CardsDialog

        self._open(CardsDialog(self._tools, title, self._host(), room_id=room_id, chooser=self.chooser))

    def _host(self) -> QWidget:
        return self._page.dialogs.dialog or self._page

    def _open(self, dialog: QDialog) -> None:
        if self.dialog is not None or not self._page.isVisible():
            dialog.deleteLater()
            return
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None
        dialogs = self._page.dialogs
        if dialogs.dialog is None and not dialogs.drawer.is_open() and self._page.isVisible():
            self._page.focus_first()

    # What follows from a paper

    def _issued(self, _: str) -> None:
        """The number of an agreement is that of the stay now."""
        self._page.worker.touched.emit(TOUCHES)

    def _handed_out(self, file: StayFile, kind: PaperKind) -> None:
        if kind is PaperKind.RISK_NOTICE and file.risk_notice_on is None:
            action = Action(translate("beds_page", "Signed today"), "", partial(self._put_down, file))
            words = translate("beds_page", "When {name} or the family has signed, put it down.", name=file.name)
            self._tools.notices.tell(words, "info", title=paper_text(kind), action=action)

    def _put_down(self, file: StayFile) -> None:
        work = partial(
            put_down_risks_told, stay_id=file.stay_id, version=None, day=local_date(self._page.worker.clock())
        )  # fmt: skip
        self._page.worker.run(
            work, "beds.put_down_risks_told", done=self._done, failed=self._tell, touched=TOUCHES
        )  # fmt: skip

    def _done(self, done: Done) -> None:
        told = translate("beds_page", "{name}: the risks were told", name=done.stay.name)
        self._page.acts.tell(done, told)

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")
