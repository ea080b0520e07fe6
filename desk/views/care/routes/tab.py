"""The tab 送餐路线: the routes of a meal at the left, the doors of one at the right."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.errors import DeskError
from desk.rules.papers import ROUTE_SHEET, paper_text
from desk.rules.times import clock_text, local_date
from desk.services import meals
from desk.services.meals import Rounds, Walk
from desk.views import theme
from desk.views.care.meal_jobs import LabelsJob, RoutesJob
from desk.views.care.meal_tab import MealTab
from desk.views.care.routes.acts import RouteActs
from desk.views.care.routes.form import RouteDialog
from desk.views.care.routes.list import WalkList
from desk.views.care.routes.stops import StopList
from desk.views.kit import Button, Card, Label
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.words import QT_TRANSLATE_NOOP, translate

_LEFT = 320


class RoutesTab(MealTab):
    """送餐路线. ``route_id`` is the route whose doors are shown, None: those who are on none."""

    NAME: ClassVar[str] = "routes"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("care_page", "Routes")

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.route_id: int | None = None
        self.seen: Rounds | None = None
        self.acts = RouteActs(self)
        self.bar.more.hide()
        self.walks = WalkList()
        self.new = Button(translate("routes", "New route"), icon="plus-bold", small=True)
        self.title, self.carrier = Label("", "h1", elide=True), Label("", "body", "ink2", elide=True)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.other = Button(translate("routes", "Carrier"), key="F6", small=True)
        self.for_good = Button(translate("routes", "Keep the order"), key="Ctrl+S", small=True)
        self.usual = Button(translate("routes", "Usual order"), small=True)
        self.change = Button(translate("routes", "Route …"), key="F2", small=True)
        self.stops = StopList()
        self.none = Label("", "body", "ink3", align=Qt.AlignmentFlag.AlignCenter)
        self.deliver = Button(translate("routes", "Handed over"), kind="primary", key="Enter")
        self.absent = Button(translate("routes", "Nobody home"), key="Del")
        self.all = Button(translate("routes", "All of the route"), key="F9")
        self.put = Button(translate("routes", "Put on a route"), key="G")
        self.print = Button(translate("routes", "Print"), icon="printer", key="Ctrl+P")
        self._build()
        self._connect()
        self.measure()

    # Looks

    def _build(self) -> None:
        px = theme.px
        self._left = Card("card", margins=(12, 10, 12, 10), gap=6)
        head = QHBoxLayout()
        head.addWidget(Label(translate("kitchen", "Routes"), "h2"))
        head.addStretch(1)
        head.addWidget(self.new)
        self._left.body.addLayout(head)
        self._left.body.addWidget(self.walks, 1)
        self._right = Card("card", margins=(16, 10, 16, 10), gap=8)
        top = QHBoxLayout()
        top.setSpacing(px(10))
        top.addWidget(self.title)
        top.addWidget(self.carrier, 1)
        for button in (self.usual, self.for_good, self.other, self.change):
            top.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.put)
        foot.addWidget(self.print)
        foot.addStretch(1)
        for button in (self.all, self.absent, self.deliver):
            foot.addWidget(button)
        self._right.body.addLayout(top)
        self._right.body.addWidget(self.stops, 1)
        self._right.body.addWidget(self.none, 1)
        self._right.body.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._left)
        row.addWidget(self._right, 1)
        self.new.setVisible(self.may_act)

    def measure(self) -> None:
        if self.layout() is None:
            return
        self.layout().setSpacing(theme.px(14))
        self._left.setFixedWidth(round(_LEFT * min(theme.current().scale, 1.1)))
        for card in (self._left, self._right):
            card.set_compact(self.compact)
        large = theme.current().is_large
        for button, key in ((self.put, "G"), (self.print, "Ctrl+P"), (self.all, "F9"), (self.absent, "Del")):
            button.set_key("" if large else key)  # the words need the room; the key stands in the tool tip
            button.setToolTip(key if large else "")

    def _connect(self) -> None:
        self.walks.chosen.connect(self.choose)
        self.stops.moved.connect(self.acts.moved)
        self.stops.currentRowChanged.connect(self._offer)
        self.stops.activated_stop.connect(self.acts.hand_over)
        acts = self.acts
        for button, slot in (
            (self.new, self.new_route), (self.change, self.change_route), (self.other, acts.ask_carrier),
            (self.for_good, acts.keep_order), (self.usual, acts.usual_order), (self.deliver, acts.hand_over),
            (self.absent, acts.nobody_home), (self.all, acts.hand_over_all), (self.put, acts.put_on_route),
            (self.print, self.print_sheet),
        ):  # fmt: skip
            button.clicked.connect(slot)
        for key, button in (
            ("F2", self.change), ("F6", self.other), ("F9", self.all), ("G", self.put), ("Ctrl+P", self.print),
            ("Ctrl+S", self.for_good), ("Del", self.absent),
        ):  # fmt: skip
            press_with(button, key)
        hear(self, "L", self.print_labels)
        hear(self, "T", self.show_today)
        hear(self, "E", self.open_eats)

    # Reading

    def reload(self) -> None:
        self.read(meals.rounds, "rounds", self._show)

    def _show(self, seen: Rounds) -> None:
        if self.stops.is_dragged:
            return  # the door in the hand is put down first; what it starts reads the doors anew
        self.seen = seen
        self.show_meal(seen)
        self.walks.show_rounds(seen, self.route_id)
        self.route_id = self.walks.route_id()
        self.show_doors()
        self.say(translate("routes", "Routes"))
        self.keys_changed.emit()
        self.filled.emit()

    def walk(self) -> Walk | None:
        """The route whose doors are shown; None: those who are on none."""
        walks = self.seen.walks if self.seen is not None else ()
        return next((walk for walk in walks if walk.route_id == self.route_id), None)

    def show_doors(self) -> None:
        """The doors of the marked route, as they were read last."""
        seen, walk = self.seen, self.walk()
        if seen is None:
            return
        stops = walk.stops if walk is not None else seen.strays
        keep, self.acts.keep = self.acts.keep, None
        self.stops.show_stops(stops, may_move=self.may_act and walk is not None, keep=keep)
        self.stops.setVisible(bool(stops))
        self.none.setVisible(not stops)
        self.none.setText(translate("kitchen", "Nothing is brought."))
        self.title.setText(self._title(walk))
        self.carrier.setText(_carrier_words(walk) if walk is not None else "")
        for button in (self.other, self.change):
            button.setVisible(self.may_act and walk is not None)
        changed = walk is not None and not walk.as_usual
        self.for_good.setVisible(self.may_act and changed)
        self.usual.setVisible(self.may_act and changed)
        self._offer()

    def _title(self, walk: Walk | None) -> str:
        if walk is not None:
            return translate("kitchen", "Route {code}  {name}", code=walk.code, name=walk.name)
        return translate("routes", "On no route") if self.seen is not None and self.seen.strays else ""

    def _offer(self, _row: int = 0) -> None:
        """What can be done with the door under the cursor."""
        stop, walk = self.stops.stop(), self.walk()
        to_hand = self.may_act and self.seen is not None and self.seen.day <= local_date(self.worker.clock())
        self.deliver.setVisible(self.may_act)
        self.absent.setVisible(self.may_act)
        self.all.setVisible(self.may_act and walk is not None)
        self.deliver.setEnabled(to_hand and stop is not None and stop.open)
        self.absent.setEnabled(to_hand and stop is not None and stop.open)
        self.all.setEnabled(to_hand and any(each.open for each in self.stops.stops()))
        self.put.setVisible(self.may_act and stop is not None)
        self.print.setVisible(self.may_print and walk is not None and bool(walk.stops))

    def tell(self, error: DeskError) -> None:
        super().tell(error)
        self.show_doors()

    def choose(self, route_id: object) -> None:
        """Another route."""
        assert route_id is None or isinstance(route_id, int)
        if route_id != self.route_id:
            self.route_id = route_id
            self.show_doors()
            self.keys_changed.emit()

    # Routes themselves, papers

    def new_route(self) -> None:
        """A route that there was not."""
        if self.seen is not None:
            self.show_dialog(RouteDialog(self.tools, self, None, self.seen.sittings))

    def change_route(self) -> None:
        """F2: its name, carrier, and when it leaves."""
        if self.route_id is not None and self.may_act:
            self.worker.look(meals.routes, "meals.routes", done=self._change, failed=self.tell)

    def _change(self, rows: Any) -> None:
        row = next((row for row in rows if row.route_id == self.route_id), None)
        if row is not None and self.seen is not None:
            self.show_dialog(RouteDialog(self.tools, self, row, self.seen.sittings))

    def open_eats(self) -> None:
        """E: what the person under the cursor may eat."""
        stop = self.stops.stop()
        if stop is not None and self.may_act:
            self.eats.open(stop.resident_id, stop.name)

    def print_sheet(self) -> None:
        """Ctrl+P: the doors of this route, to be signed."""
        at = self.at()
        if at is None or self.print.isHidden():
            return
        self.show_paper(paper_text(ROUTE_SHEET), RoutesJob(*at, route_id=self.route_id))

    def print_labels(self) -> None:
        """L: the labels of this route."""
        at = self.at()
        if at is None or not self.may_print:
            return
        self.show_labels(LabelsJob(*at, route_id=self.route_id))

    # What the page asks

    def open(self, subject: object) -> None:
        """``(day, sitting, route)``: that route at that meal."""
        if isinstance(subject, tuple) and len(subject) == 3:
            day, self.sitting_id, self.route_id = subject
            self.day = None if day == local_date(self.worker.clock()) else day
            self.walks.forget()
            self.reload()

    def keys(self) -> list[tuple[str, str]]:
        found = []
        if self.may_act:
            found += [
                ("Enter", translate("routes", "Handed over")),
                ("Del", translate("routes", "Nobody home")),
                ("Alt+↑ ↓", translate("routes", "Order of the day")),
                ("F6", translate("routes", "Carrier")),
                ("E", translate("routes", "Diet")),
            ]
        if self.may_print:
            found.append(("Ctrl+P", translate("routes", "Print")))
        return [*found, ("← →", translate("kitchen", "Other day"))]

    def focus_first(self) -> None:
        (self.stops if self.stops.count() else self).setFocus(Qt.FocusReason.OtherFocusReason)


def _carrier_words(walk: Walk) -> str:
    leaves = translate("kitchen", "leaves {clock}", clock=clock_text(walk.leaves_at)) if walk.leaves_at else ""
    who = walk.carrier
    if walk.carrier != walk.usual_carrier:
        who = translate("routes", "{who} instead of {usual}", who=walk.carrier, usual=walk.usual_carrier or "—")
    order = "" if walk.as_usual else translate("routes", "order of this day")
    return "   ".join(filter(None, (who, leaves, order)))
