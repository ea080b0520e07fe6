"""A route: its letter, where it goes, who walks it, its colour, and when it leaves for each meal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from desk.errors import Rejected
from desk.rules.slots import clock_of, parse_clock
from desk.rules.times import local_date
from desk.services import meals
from desk.services.meals import HUES, RouteInput, RouteRow, SittingOfDay
from desk.views.colours import colours
from desk.views.form import FormDialog, Pick, line
from desk.views.kit import Button, hide_unless
from desk.views.page import Tools
from desk.words import translate


class RouteDialog(FormDialog):
    """``row`` None: a new one."""

    TOUCHES: ClassVar[frozenset[str]] = meals.TOUCHES

    def __init__(self, tools: Tools, parent: QWidget, row: RouteRow | None, sittings: Sequence[SittingOfDay]) -> None:
        title = translate("routes", "Route {code}", code=row.code) if row else translate("routes", "New route")
        super().__init__(tools, "meals.save_route", title, parent, icon="map-trifold")
        self.row, self._version = row, row.version if row is not None else None
        self._leaves = dict(row.leaves) if row is not None else {}
        self.code = line(row.code if row else "", "A")
        self.name = line(row.name if row else "", translate("routes", "such as buildings 1–4"))
        self.carrier = line(row.carrier if row else "")
        self.hue = Pick([each for each in colours() if each[0] in HUES], row.hue if row else "teal")
        self.times: dict[int, QLineEdit] = {}
        self.add("code", translate("routes", "Letter"), self.code)
        self.add("hue", translate("routes", "Colour"), self.hue)
        self.add("name", translate("routes", "Where it goes"), self.name)
        self.add("carrier", translate("kitchen_paper", "Carrier"), self.carrier)
        for sitting in sittings:
            minutes = self._leaves.get(sitting.sitting_id)
            edit = line(clock_of(minutes) if minutes is not None else "", "10:50")
            self.times[sitting.sitting_id] = edit
            words = translate("routes", "Leaves for {meal}", meal=sitting.name)
            self.add(f"leaves_{sitting.sitting_id}", words, edit)
        self.retire = Button(translate("routes", "Give the route up"), kind="dangerline")
        hide_unless(row is not None, self.retire)
        self.retire.clicked.connect(self._ask_retire)
        self.rows.addWidget(self.retire, self.rows.rowCount(), 0)
        self.code.setFocus()

    def values(self) -> RouteInput:
        """What is typed. Raises Rejected for a time that can't be read."""
        leaves, problems = dict(self._leaves), {}
        for key, edit in self.times.items():
            leaves.pop(key, None)
            if text := edit.text().strip():
                minutes = parse_clock(text)
                if minutes is None:
                    problems[f"leaves_{key}"] = translate("routes", "Enter a time such as 10:50.")
                else:
                    leaves[key] = minutes
        if problems:
            raise Rejected(problems)
        position = self.row.position if self.row is not None else 0
        hue = str(self.hue.currentData())
        return RouteInput(self.code.text(), self.name.text(), self.carrier.text(), hue, leaves, position)

    def work(self) -> Callable[[Any], Any]:
        key = self.row.route_id if self.row is not None else None
        return partial(meals.save_route, route_id=key, version=self._version, values=self.values())

    def newest(self) -> Callable[[Any], Any] | None:
        return partial(_newest, route_id=self.row.route_id) if self.row is not None else None

    def texts(self, row: RouteRow) -> Mapping[str, str]:
        self._version = row.version
        return {"code": row.code, "name": row.name, "carrier": row.carrier}

    def _ask_retire(self) -> None:
        assert self.row is not None
        self._tools.ask.confirm(
            translate("routes", "Give route {code} up?", code=self.row.code),
            translate("routes", "The {n} people on it are on no route then.", n=self.row.stops),
            self._retire, yes=translate("routes", "Give it up"), danger=True,
        )  # fmt: skip

    def _retire(self, yes: bool) -> None:
        if yes and self.row is not None:
            today = local_date(self._tools.worker.clock())
            work = partial(meals.retire_route, route_id=self.row.route_id, version=self._version, on=today)
            self._tools.worker.run(
                work, "meals.retire_route", done=self._stored, failed=self._failed, touched=self.TOUCHES
            )  # fmt: skip


def _newest(session: Any, *, route_id: int) -> RouteRow | None:
    return next((row for row in meals.routes(session) if row.route_id == route_id), None)
