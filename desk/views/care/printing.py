"""What the week board prints: the services of a day, the service day, what standing plans bring otherwise, errands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from desk.printing.listing import Listing
from desk.rules.care import ServiceKind
from desk.rules.permissions import Permission
from desk.rules.times import date_text, local_date
from desk.services.bookings import BookingFile
from desk.services.care import ServiceRow, Week
from desk.services.care import day_sheet as sheets
from desk.services.care.fair_sheet import fair_sheet, print_fair_sheet
from desk.services.papers import About
from desk.views.care.acts import TOUCHES
from desk.views.care.loading import is_booking
from desk.views.papers.jobs import Job
from desk.views.papers.listings import ListingDrawing
from desk.views.pressing import hear
from desk.views.preview import Chooser, choose_printer
from desk.views.wording import may
from desk.words import translate

if TYPE_CHECKING:
    from desk.views.care.week import WeekTab


@dataclass(frozen=True, slots=True)
class DaySheetJob(ListingDrawing):
    """当天单."""

    OPERATION: ClassVar[str] = "care.print_day_sheet"
    day: date

    def look(self, session: Any) -> Listing:
        return sheets.day_sheet(session, day=self.day)

    def issue(self, session: Any) -> Listing:
        return sheets.print_day_sheet(session, day=self.day)


@dataclass(frozen=True, slots=True)
class ChangeSheetJob(ListingDrawing):
    """变更单."""

    OPERATION: ClassVar[str] = "care.print_change_sheet"
    day: date

    def look(self, session: Any) -> Listing:
        return sheets.change_sheet(session, day=self.day)

    def issue(self, session: Any) -> Listing:
        return sheets.print_change_sheet(session, day=self.day)


@dataclass(frozen=True, slots=True)
class FairSheetJob(ListingDrawing):
    """便民服务日安排."""

    OPERATION: ClassVar[str] = "care.print_fair_sheet"
    day: date

    def look(self, session: Any) -> Listing:
        return fair_sheet(session, day=self.day)

    def issue(self, session: Any) -> Listing:
        return print_fair_sheet(session, day=self.day)


class WeekPrinting(QObject):
    """Lives with the tab. ``chooser`` picks the printer and can be replaced."""

    def __init__(self, tab: WeekTab) -> None:
        super().__init__(tab)
        self._tab = tab
        self.menu: QMenu | None = None
        self.chooser: Chooser = choose_printer
        self.may_print = may(tab.worker, Permission.PAPERS_PRINT) and tab.may_act
        if self.may_print:
            for part in (tab, tab.panel):
                hear(part, "Ctrl+P", self.print_day)
        tab.bar.more.clicked.connect(self.show_menu)
        tab.bar.more.setVisible(tab.may_act)

    def day(self) -> date:
        """The day under the cursor, else today."""
        cell = self._tab.grid.current_cell()
        return cell.day if cell is not None else local_date(self._tab.worker.clock())

    def print_day(self) -> None:
        """Ctrl+P: the services of the day under the cursor."""
        self._one(translate("care_paper", "Services of the day"), DaySheetJob(self.day()))

    def entries(self) -> list[tuple[str, Callable[[], object]]]:
        """What the menu offers: its words, and what it does."""
        tomorrow = local_date(self._tab.worker.clock()) + timedelta(days=1)
        day = self.day()
        plans = translate("care_board", "Standing plans and pauses …")
        found: list[tuple[str, Callable[[], object]]] = [(f"{plans}\tP", self._tab.dialogs.plans)]
        if not self.may_print:
            return found
        today = translate("care_board", "Print the services of {day}", day=date_text(day))
        changed = translate("care_board", "Print what plans change on {day}", day=date_text(tomorrow))
        title = translate("care_paper", "Changes of standing plans")
        found += [
            (f"{today}\tCtrl+P", self.print_day),
            (changed, partial(self._one, title, ChangeSheetJob(tomorrow))),
        ]
        if baths := self._baths():
            words = translate("care_board", "Print record sheets of this bath time ({n})", n=len(baths))
            found.append((words, partial(self._records, baths)))
        if (fair := self.fair_day()) is not None:
            words = translate("care_board", "Print the service day of {day}", day=date_text(fair))
            title = translate("care_paper", "Service day")
            found.append((words, partial(self._one, title, FairSheetJob(fair))))
        return found

    def _baths(self) -> tuple[int, ...]:
        """The bookings of the time under the cursor, where somebody is bathed then."""
        looked = self._tab.looked
        if looked is None or looked.slot.service.kind is not ServiceKind.BATH or not self._tab.panel.may_run:
            return ()
        return tuple(seat.booking_id for seat in looked.slot.seats if is_booking(seat))

    def _records(self, booking_ids: tuple[int, ...], _checked: bool = False) -> None:
        self._tab.dialogs.baths.print_records(booking_ids)

    def fair_day(self) -> date | None:
        """The service day under the cursor, else the first one of the week that is shown."""
        days = fair_days(self._tab.week) if self._tab.week is not None else ()
        day = self.day()
        return day if day in days else next(iter(days), None)

    def authorise(self, file: BookingFile) -> None:
        """The paper by which a resident authorises an agent, to issue or to print again."""
        from desk.views.papers.dialog import PapersDialog

        about = About(booking_id=file.booking_id)
        dialog = PapersDialog(self._tab.tools, about, self._tab, chooser=self.chooser)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.printing.issued.connect(self._issued)
        self._tab.dialogs.open(dialog)

    def _issued(self, _: str) -> None:
        """The booking is authorised now."""
        self._tab.worker.touched.emit(TOUCHES)

    def show_menu(self) -> None:
        """What there is for the whole day, below its button."""
        button = self._tab.bar.more
        self.menu = menu = QMenu(self._tab)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._forget_menu)
        for words, does in self.entries():
            menu.addAction(words).triggered.connect(does)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def cover(self) -> None:
        """The desk is locked: nothing floats above it."""
        if self.menu is not None:
            self.menu.close()

    def _forget_menu(self) -> None:
        self.menu = None

    def _one(self, title: str, job: Job, _checked: bool = False) -> None:
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        dialogs = self._tab.dialogs
        dialogs.open(PaperDialog(self._tab.tools, title, job, title, self._tab, chooser=self.chooser))


def fair_days(week: Week) -> tuple[date, ...]:
    """The days of the week on which a stand of a service day is open."""
    services = [service for service in week.services for _ in service.sittings]
    rows = zip(services, week.cells, strict=True)
    return tuple(sorted({cell.day for service, cells in rows for cell in cells if _is_fair(service) and cell.open}))


def _is_fair(service: ServiceRow) -> bool:
    return service.kind is ServiceKind.FAIR
