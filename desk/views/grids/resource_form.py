"""The form of a resource: what it is, when and how it is reached, how far it is, whether cards name it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.exchange.cells import full_date
from desk.services import grids
from desk.services.grids import GridNode, ResourceInput, ResourceRow
from desk.views.form import FormDialog, Pick, line, whole
from desk.views.grids import loading
from desk.views.grids.loading import TOUCHED
from desk.views.grids.wording import full_name
from desk.views.page import Tools
from desk.words import translate

_NUMBERS = ("capacity", "area", "walk_minutes")
_DAYS = ("until",)


class ResourceForm(FormDialog):
    """A resource: a new one of ``kind`` in ``grid_id``, or ``row`` changed."""

    TOUCHES = TOUCHED

    def __init__(
        self,
        tools: Tools,
        nodes: Sequence[GridNode],
        parent: QWidget,
        *,
        row: ResourceRow | None,
        kind: str | None,
        grid_id: int | None,
    ) -> None:
        title = (
            translate("grids_page", "Change “{name}”", name=row.name)
            if row
            else translate("grids_page", "New resource")
        )
        super().__init__(tools, "grids.save_resource", title, parent, icon="storefront")
        self._row, self._version = row, row.version if row is not None else None
        classes: list[tuple[object, str]] = [(each.kind, each.name) for each in grids.resource_classes()]
        self.kind = Pick(classes, row.kind if row else kind)
        options: list[tuple[object, str]] = [(None, translate("grids_page", "the whole station"))]
        options += [(each.grid_id, full_name(each, nodes)) for each in nodes]
        self.grid = Pick(options, row.grid_id if row else grid_id)
        names = ("name", "phone", "contact", "address", "hours", "special", *_NUMBERS, *_DAYS)
        self.lines = {name: line(getattr(row, name) if row else "") for name in names}
        self.venue = _yes_no(row.venue if row else False)
        self.on_cards = _yes_no(row.on_cards if row else False)
        self._lay_out()
        self.lines["name"].setFocus()

    def _lay_out(self) -> None:
        self.add("name", translate("grids_page", "Name"), self.lines["name"])
        self.add("kind", translate("grids_page", "Class"), self.kind)
        self.add("phone", translate("grids_page", "Telephone"), self.lines["phone"])
        self.add("contact", translate("grids_page", "Contact"), self.lines["contact"])
        self.add("hours", translate("grids_page", "Hours"), self.lines["hours"])
        self.add("grid_id", translate("grids_page", "Grid"), self.grid)
        self.add("address", translate("grids_page", "Address"), self.lines["address"], wide=True)
        self.add("special", translate("grids_page", "What it can do"), self.lines["special"], wide=True)
        self.add("walk_minutes", translate("grids_page", "Minutes on foot"), self.lines["walk_minutes"])
        self.add("capacity", translate("grids_page", "Places"), self.lines["capacity"])
        self.add("area", translate("grids_page", "Area (m²)"), self.lines["area"])
        self.add("venue", translate("grids_page", "Rooms of the station"), self.venue)
        self.add("on_cards", translate("grids_page", "Named on contact cards"), self.on_cards)
        self.lines["until"].setPlaceholderText(translate("grids_page", "only when it ends"))
        self.add("until", translate("grids_page", "Gone from"), self.lines["until"])

    def store(self) -> None:
        """Ctrl+S: save what the form says; a day that is none is said beside it."""
        text = self.lines["until"].text().strip()
        if text and full_date(text) is None:
            self.show_problems({"until": translate("grids_page", "A day is written 2026-01-07.")})
            return
        super().store()

    def work(self) -> Callable[[Any], Any]:
        said = {name: edit.text() for name, edit in self.lines.items() if name not in (*_NUMBERS, *_DAYS)}
        values = ResourceInput(
            kind=self.kind.currentData(),
            grid_id=self.grid.currentData(),
            since=self._row.since if self._row else None,
            until=self._until(),
            venue=self.venue.currentData(),
            on_cards=self.on_cards.currentData(),
            **{name: whole(self.lines[name]) for name in _NUMBERS},
            **said,
        )
        key = self._row.resource_id if self._row is not None else None
        return partial(grids.save_resource, resource_id=key, version=self._version, values=values)

    def newest(self) -> Callable[[Any], Any] | None:
        return partial(loading.resource_of, resource_id=self._row.resource_id) if self._row is not None else None

    def texts(self, row: ResourceRow) -> Mapping[str, str]:
        self._version = row.version
        texts = {name: "" if getattr(row, name) is None else str(getattr(row, name)) for name in self.lines}
        picks = {"kind": self.kind, "grid_id": self.grid, "venue": self.venue, "on_cards": self.on_cards}
        for name, pick in picks.items():
            texts[name] = pick.itemText(pick.findData(getattr(row, name)))
        return texts

    def _until(self) -> date | None:
        return full_date(self.lines["until"].text().strip())


def _yes_no(chosen: bool) -> Pick:
    return Pick([(False, translate("grids_page", "no")), (True, translate("grids_page", "yes"))], chosen)
