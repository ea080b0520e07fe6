"""The tab 厨房备餐: one meal of one day, refreshed each minute; F8 cuts off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.papers import KITCHEN_SHEET, KITCHEN_SLIP, MEAL_SIGN_OFF, ROUTE_SHEET, paper_text
from desk.services import meals
from desk.services.cards.scanning import ScanAnswer
from desk.services.meals import TOUCHES, Kitchen, Need
from desk.views import theme
from desk.views.care.canteen.check_in import CheckInDialog
from desk.views.care.canteen.menu import MenuDialog
from desk.views.care.kitchen.cards import NeedsCard, RoutesCard
from desk.views.care.kitchen.summary import Summary
from desk.views.care.kitchen.table import CountTable
from desk.views.care.meal_jobs import KitchenJob, LabelsJob, RoutesJob, SignOffJob, SlipJob
from desk.views.care.meal_tab import MealTab
from desk.views.kit import Scroll
from desk.views.notices import Action
from desk.views.page import Tools
from desk.views.pressing import hear
from desk.words import QT_TRANSLATE_NOOP, translate

_SIDE = 380


class KitchenTab(MealTab):
    """厨房备餐."""

    NAME: ClassVar[str] = "kitchen"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("care_page", "Kitchen")

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.seen: Kitchen | None = None
        self.menu: QMenu | None = None
        self.summary = Summary()
        self.table = CountTable()
        self.routes, self.needs = RoutesCard(), NeedsCard()
        self._build()
        self._connect()
        self.measure()

    # Looks

    def _build(self) -> None:
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.routes)
        right.addWidget(self.needs, 1)
        self._row = QHBoxLayout()
        self._row.addWidget(Scroll(self.table), 1)
        self._row.addWidget(self._right)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.summary)
        self._column.addLayout(self._row, 1)

    def measure(self) -> None:
        if self.layout() is None:
            return
        gap = theme.px(12 * theme.compact_share(self.compact))
        self._column.setSpacing(gap)
        self._row.setSpacing(theme.px(14))
        self._right.layout().setSpacing(gap)
        self._right.setFixedWidth(round(_SIDE * min(theme.current().scale, 1.15)))
        for card in (self.summary, self.routes, self.needs):
            card.set_compact(self.compact)

    def _connect(self) -> None:
        self.bar.more.clicked.connect(self.show_menu)
        self.summary.cut.clicked.connect(self.cut_off)
        self.summary.sheet.clicked.connect(self.print_sheet)
        self.summary.slip.clicked.connect(self.print_slip)
        self.routes.labels.clicked.connect(self.print_labels)
        self.routes.opened.connect(self._open_route)
        self.needs.opened.connect(self._open_eats)
        for key, slot in (
            ("F8", self.cut_off), ("Ctrl+P", self.print_sheet), ("L", self.print_labels), ("M", self.edit_menu),
            ("K", self.check_in), ("T", self.show_today),
        ):  # fmt: skip
            hear(self, key, slot)

    # Reading

    def reload(self) -> None:
        self.read(meals.kitchen, "kitchen", self._show)

    def _show(self, seen: Kitchen) -> None:
        now = self.worker.clock()
        self.seen = seen
        self.show_meal(seen)
        self.summary.show_kitchen(seen, now, may_act=self.may_act, may_print=self.may_print)
        self.table.show_counts(seen)
        self.routes.show_routes(seen, may_print=self.may_print)
        self.needs.show_needs(seen)
        self.say(translate("kitchen", "Kitchen"))
        self.keys_changed.emit()
        self.filled.emit()

    # The cut-off

    def cut_off(self) -> None:
        """F8: asked once, for afterwards every change needs a reason."""
        seen = self.seen
        cut = self.summary.cut
        if seen is None or seen.sitting is None or cut.isHidden() or not cut.isEnabled():
            return
        self.tools.ask.confirm(
            translate("kitchen", "Cut off {meal}: {n} portions?", meal=seen.sitting.name, n=seen.total.total),
            translate("kitchen", "Whatever is booked or cancelled afterwards needs a reason and an extra slip."),
            self._cut_off, yes=translate("kitchen", "Cut off now"), no=translate("kitchen", "Not yet"),
        )  # fmt: skip

    def _cut_off(self, yes: bool) -> None:
        seen = self.seen
        if yes and seen is not None and seen.sitting is not None:
            self.summary.cut.set_busy(True)
            work = partial(meals.cut_off, sitting_id=seen.sitting.sitting_id, day=seen.day)
            back = partial(self._open_again, seen.sitting.sitting_id, seen.day)
            self.worker.run(
                work, "meals.cut_off", done=partial(self._is_cut, back), failed=self._not_cut, touched=TOUCHES
            )  # fmt: skip

    def _is_cut(self, back: Callable[[], object], count: int) -> None:
        self.summary.cut.set_busy(False)
        undo = Action(translate("kitchen", "Take back"), "Ctrl+Z", back)
        self.tools.notices.tell(
            translate("kitchen", "{n} portions", n=count), "good", title=translate("kitchen", "Cut off"), action=undo
        )

    def _not_cut(self, error: DeskError) -> None:
        self.summary.cut.set_busy(False)
        self.tell(error)
        self.reload()

    def _open_again(self, sitting_id: int, day: date) -> None:
        work = partial(meals.open_again, sitting_id=sitting_id, day=day)
        self.worker.run(work, "meals.open_again", done=self._opened_again, failed=self.tell, touched=TOUCHES)

    def _opened_again(self, _: None) -> None:
        self.tools.notices.tell(translate("kitchen", "The count is open again."), "info")

    # Papers

    def print_sheet(self) -> None:
        """Ctrl+P: what the kitchen cooks."""
        if (at := self._printed()) is not None:
            self.show_paper(paper_text(KITCHEN_SHEET), KitchenJob(*at))

    def print_slip(self) -> None:
        """What changed after the cut-off."""
        if (at := self._printed()) is not None:
            self.show_paper(paper_text(KITCHEN_SLIP), SlipJob(*at))

    def print_sign_off(self) -> None:
        """Who eats here, to be signed."""
        if (at := self._printed()) is not None:
            self.show_paper(paper_text(MEAL_SIGN_OFF), SignOffJob(*at))

    def print_routes(self) -> None:
        """The sheets of all routes."""
        if (at := self._printed()) is not None:
            self.show_paper(paper_text(ROUTE_SHEET), RoutesJob(*at))

    def print_labels(self) -> None:
        """L: a label for each brought portion."""
        if (at := self._printed()) is None:
            return
        self.show_labels(LabelsJob(*at))

    def _printed(self) -> tuple[int, date] | None:
        """The meal in sight, for whoever may print."""
        return self.at() if self.may_print else None

    # What else there is

    def check_in(self) -> None:
        """K: who comes to the canteen."""
        seen = self.seen
        if seen is not None and seen.sitting is not None and self.may_act:
            self.show_dialog(CheckInDialog(self.tools, seen.sitting, seen.day, self))

    def take_scan(self, answer: ScanAnswer) -> bool:
        """A card: its holder stands at the counter of the meal in sight."""
        if answer.person is None or self.seen is None or self.seen.sitting is None or not self.may_act:
            return False
        self.check_in()
        return isinstance(self.dialog, CheckInDialog) and self.dialog.take_scan(answer)

    def edit_menu(self) -> None:
        """M: the menus of the week."""
        self.show_dialog(MenuDialog(self.tools, self.shown_day(), self.sitting_id, self, may_act=self.may_act))

    def show_menu(self) -> None:
        """What else can be done and printed, below its button."""
        self.menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._forget_menu)
        for words, does in self.entries():
            menu.addAction(words).triggered.connect(does)
        button = self.bar.more
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def entries(self) -> list[tuple[str, Callable[[], object]]]:
        """The lines of the menu: words with the key, and what they do."""
        found: list[tuple[str, Callable[[], object]]] = []
        if self.may_act:
            found.append((f"{translate('kitchen', 'Check-in at the canteen')}\tK", self.check_in))
        found.append((f"{translate('kitchen', 'Menus of the week')}\tM", self.edit_menu))
        if self.may_print:
            found += [
                (translate("kitchen", "Print the sign-off sheet"), self.print_sign_off),
                (translate("kitchen", "Print route sheets"), self.print_routes),
            ]
        return found

    def _forget_menu(self) -> None:
        self.menu = None

    def dialog_closed(self) -> None:
        if self.isVisible():
            self.reload()
        super().dialog_closed()

    def _open_route(self, route_id: object) -> None:
        seen = self.seen
        if seen is not None and seen.sitting is not None:
            self.go.emit("care", ("routes", (seen.day, seen.sitting.sitting_id, route_id)))

    def _open_eats(self, need: Need) -> None:
        if self.may_act:
            self.eats.open(need.resident_id, need.name)

    # What the page asks

    def keys(self) -> list[tuple[str, str]]:
        found = []
        if not self.summary.cut.isHidden():
            found.append(("F8", translate("kitchen", "Cut off")))
        if self.may_print:
            found += [
                ("Ctrl+P", translate("kitchen", "Print the kitchen sheet")),
                ("L", translate("kitchen", "Print labels")),
            ]
        if self.may_act:
            found.append(("K", translate("kitchen", "Check-in")))
        return [*found, ("M", translate("kitchen", "Menus")), ("← →", translate("kitchen", "Other day"))]

    def cover(self) -> None:
        if self.menu is not None:
            self.menu.close()
        super().cover()

    def focus_first(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
