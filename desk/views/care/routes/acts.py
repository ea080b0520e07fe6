"""What is done with the doors of a route: another order, another carrier, handed over, nobody home."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desk.errors import DeskError
from desk.services import bookings, meals
from desk.services.meals import StopRow, Walk
from desk.services.meals.rows import AT_WORK
from desk.views.ask import Line
from desk.views.notices import Action
from desk.words import translate

if TYPE_CHECKING:
    from desk.views.care.routes.tab import RoutesTab

TOUCHES = meals.TOUCHES | bookings.TOUCHES | {"fees"}


class RouteActs(QObject):
    """Lives with the tab. ``keep`` is the resident on whom the cursor stands after the next reading.

    ``is_busy`` from handing over until the doors were read anew: until then Enter would serve the same one once more.
    """

    def __init__(self, tab: RoutesTab) -> None:
        super().__init__(tab)
        self._tab, self._tools = tab, tab.tools
        self.keep: int | None = None
        self.is_busy = False
        tab.filled.connect(self._rest)

    # The order

    def moved(self, order: tuple[int, ...]) -> None:
        """For this day only; Ctrl+S keeps it for good."""
        stop = self._tab.stops.stop()
        self.keep = stop.resident_id if stop is not None else None
        self._order(order, translate("routes", "Another order, for this day only"))

    def _order(self, order: tuple[int, ...], said: str, carrier: str | None = None) -> None:
        walk, at = self._tab.walk(), self._tab.at()
        if walk is None or at is None:
            return
        who = carrier if carrier is not None else ("" if walk.carrier == walk.usual_carrier else walk.carrier)
        work = partial(
            meals.order_day, route_id=walk.route_id, sitting_id=at[0], day=at[1], order=order, carrier=who
        )  # fmt: skip
        self._run(work, "meals.order_day", said)

    def keep_order(self) -> None:
        """The order of the day becomes the usual one."""
        walk, at = self._tab.walk(), self._tab.at()
        if walk is None or at is None or self._tab.for_good.isHidden():
            return
        work = partial(meals.keep_order, route_id=walk.route_id, sitting_id=at[0], day=at[1])
        self._run(work, "meals.set_order", translate("routes", "This is the usual order now"))

    def usual_order(self) -> None:
        """As on other days."""
        self._order((), translate("routes", "In the usual order"))

    def ask_carrier(self) -> None:
        """F6: somebody else walks the route on this day."""
        walk = self._tab.walk()
        if walk is not None:
            self._tools.ask.ask_lines(
                translate("routes", "Who walks route {code}?", code=walk.code),
                translate("routes", "For this meal only. Usually: {who}.", who=walk.usual_carrier or "—"),
                [Line("carrier", translate("kitchen_paper", "Carrier"), walk.carrier)],
                partial(self._set_carrier, walk), yes=translate("routes", "Take over"),
            )  # fmt: skip

    def _set_carrier(self, walk: Walk, answer: Mapping[str, str] | None) -> None:
        if answer is not None:
            order = () if walk.as_usual else tuple(stop.resident_id for stop in walk.stops)
            self._order(order, translate("routes", "Another carrier"), answer["carrier"])

    def put_on_route(self) -> None:
        """G: the person under the cursor walks along another route for good."""
        seen, stop = self._tab.seen, self._tab.stops.stop()
        if seen is None or stop is None or not self._tab.may_act:
            return
        options: list[tuple[object, str]] = [
            (walk.route_id, translate("kitchen", "Route {code}  {name}", code=walk.code, name=walk.name))
            for walk in seen.walks
            if walk.route_id != self._tab.route_id
        ]
        if self._tab.route_id is not None:
            options.append((0, translate("routes", "On no route")))
        if not options:
            self._tools.notices.tell(translate("routes", "There is no other route yet."), "info")
            return
        self._tools.ask.choose(
            translate("routes", "On which route is {name}?", name=stop.name),
            translate("routes", "For good; at its end, to be moved from there."), options,
            partial(self._put, stop), yes=translate("routes", "Put there"),
        )  # fmt: skip

    def _put(self, stop: StopRow, route_id: object) -> None:
        if route_id is not None:
            work = partial(meals.put_on_route, resident_id=stop.resident_id, route_id=route_id or None)
            self._run(work, "meals.put_on_route", stop.name)

    # Handing over

    def hand_over(self) -> None:
        """Enter: the door under the cursor was served."""
        stop = self._tab.stops.stop()
        if stop is not None and self._tab.deliver.isEnabled() and stop.open:
            self._next_door(stop)
            self._hand_over([stop], stop.name)

    def hand_over_all(self) -> None:
        """F9: every door of the route that is still open."""
        doors = [stop for stop in self._tab.stops.stops() if stop.open]
        if doors and self._tab.all.isEnabled():
            self._tools.ask.confirm(
                translate("routes", "All {n} doors were served?", n=len(doors)), "", partial(self._all, doors),
                yes=translate("routes", "Handed over"),
            )  # fmt: skip

    def _all(self, doors: list[StopRow], yes: bool) -> None:
        if yes:
            self._hand_over(doors, translate("routes", "{n} doors", n=len(doors)))

    def _hand_over(self, doors: list[StopRow], said: str) -> None:
        walk = self._tab.walk()
        by = walk.carrier if walk is not None else ""
        work = partial(meals.hand_out, booking_ids=_open(doors), facts={"by": by})
        self._run(work, "meals.deliver", said, undoes=True)

    def nobody_home(self) -> None:
        """Del: nobody opened."""
        stop = self._tab.stops.stop()
        if stop is None or not stop.open or not self._tab.absent.isEnabled():
            return
        self._tools.ask.ask_lines(
            translate("routes", "{name}: nobody home?", name=stop.name),
            translate("care_panel", "The rule of the service says what that takes."),
            [Line("text", translate("routes", "What was done"), translate("routes", "knocked, no answer"))],
            partial(self._absent, stop), yes=translate("routes", "Nobody home"),
        )  # fmt: skip

    def _absent(self, stop: StopRow, answer: Mapping[str, str] | None) -> None:
        if answer is not None:
            self._next_door(stop)
            work = partial(meals.nobody_home, booking_ids=_open([stop]), text=answer["text"])
            self._run(work, "meals.not_at_home", stop.name, undoes=True)

    def _next_door(self, stop: StopRow) -> None:
        """The cursor goes to the next door that is open."""
        stops = self._tab.stops.stops()
        later = stops[stops.index(stop) + 1 :]
        self.keep = next((each.resident_id for each in later if each.open), stop.resident_id)

    def _run(self, work: Callable[[Any], Any], operation: str, said: str, *, undoes: bool = False) -> None:
        if undoes and self.is_busy:
            return
        self.is_busy = self.is_busy or undoes
        done = partial(self._done, said, undoes=undoes)
        self._tools.worker.run(work, operation, done=done, failed=self._failed, touched=TOUCHES)

    def _done(self, said: str, answer: Any, *, undoes: bool) -> None:
        action = None
        if undoes and answer:
            action = Action(translate("kitchen", "Take back"), "Ctrl+Z", partial(self._take_back, answer))
        self._tools.notices.tell(said, "good", action=action)

    def _take_back(self, steps: tuple[int, ...]) -> None:
        work = partial(meals.take_back, step_ids=steps)
        self._run(work, "meals.take_back", translate("routes", "Taken back"))

    def _rest(self) -> None:
        self.is_busy = False

    def _failed(self, error: DeskError) -> None:
        self._rest()
        self._tools.notices.tell(error.text, "bad")
        self._tab.show_doors()


def _open(doors: list[StopRow]) -> list[int]:
    return [portion.booking_id for stop in doors for portion in stop.portions if portion.state in AT_WORK]
