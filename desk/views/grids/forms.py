"""The forms of the page: a grid, someone's duty, a run of buildings, one building."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.errors import RuleBroken
from desk.rules.range_texts import parse_buildings
from desk.services import grids
from desk.services.grids import (
    DUTIES,
    BuildingInput,
    BuildingRow,
    GridInput,
    GridNode,
    MemberInput,
    MemberRow,
)
from desk.views.form import FormDialog, Pick, day_edit, day_of, day_text, is_count, line, whole
from desk.views.grids import loading
from desk.views.grids.loading import TOUCHED
from desk.views.grids.wording import full_name, level_text, span_text, within
from desk.views.page import Tools
from desk.words import translate

OTHER_DUTIES = ("社区书记", "社区民警", "家庭医生", "应急队员", "楼长", "单元长", "信息员")
"""Duties of a grid besides those that matters go to first."""


class _Form(FormDialog):
    TOUCHES = TOUCHED


class GridForm(_Form):
    """A grid of its own, or a new one below ``above``."""

    def __init__(
        self, tools: Tools, nodes: Sequence[GridNode], parent: QWidget, *, node: GridNode | None, above: GridNode | None
    ) -> None:
        title = (
            translate("grids_page", "Change “{name}”", name=node.name) if node else translate("grids_page", "New grid")
        )
        super().__init__(tools, "grids.save_grid", title, parent, icon="map-trifold")
        self._nodes, self._node = nodes, node
        self._version = node.version if node is not None else None
        while node is None and above is not None and above.level == 3:
            above = next((each for each in nodes if each.grid_id == above.parent_id), None)
        parent_id = node.parent_id if node is not None else above.grid_id if above is not None else None
        own = within(node, nodes) if node is not None else []
        options: list[tuple[object, str]] = [(None, translate("grids_page", "None: it is a community"))]
        options += [(each.grid_id, full_name(each, nodes)) for each in nodes if each.level < 3 and each not in own]
        self.parent_grid = Pick(options, parent_id)
        self.name = line(node.name if node else "")
        self.code = line(node.code if node else self._next_code(above))
        self.host_unit = line(
            node.host_unit if node else "", translate("grids_page", "only where a unit has its own grid")
        )
        self.add("parent_id", translate("grids_page", "Lies in"), self.parent_grid, wide=True)
        self.add("name", translate("grids_page", "Name"), self.name)
        self.add("code", translate("grids_page", "Code"), self.code)
        self.add("host_unit", translate("grids_page", "Host unit"), self.host_unit, wide=True)
        self._say_level(0)
        self.parent_grid.currentIndexChanged.connect(self._say_level)
        self.name.setFocus()

    def work(self) -> Callable[[Any], Any]:
        values = GridInput(
            self.code.text(), self.name.text(), self._level(), self.parent_grid.currentData(), self.host_unit.text()
        )
        key = self._node.grid_id if self._node is not None else None
        return partial(grids.save_grid, grid_id=key, version=self._version, values=values)

    def newest(self) -> Callable[[Any], Any] | None:
        return partial(loading.node_of, grid_id=self._node.grid_id) if self._node is not None else None

    def texts(self, row: GridNode) -> Mapping[str, str]:
        self._version = row.version
        at = self.parent_grid.findData(row.parent_id)
        return {
            "parent_id": self.parent_grid.itemText(at),
            "name": row.name,
            "code": row.code,
            "host_unit": row.host_unit or "",
        }

    def _level(self) -> int:
        above = next((each for each in self._nodes if each.grid_id == self.parent_grid.currentData()), None)
        return above.level + 1 if above is not None else 1

    def _say_level(self, _: int) -> None:
        words = translate(
            "grids_page", "It is of level {level}: {kind}.", level=self._level(), kind=level_text(self._level())
        )
        self.fields["parent_id"].set_hint(words)

    def _next_code(self, above: GridNode | None) -> str:
        taken, number = {each.code for each in self._nodes}, 1
        stem = f"{above.code}-" if above is not None else ""
        while f"{stem}{number:02d}" in taken:
            number += 1
        return f"{stem}{number:02d}"


class MemberForm(_Form):
    """Someone's duty in a grid: a new one, one in the place of ``replaces``, or ``row`` set right."""

    def __init__(
        self,
        tools: Tools,
        node: GridNode,
        today: date,
        parent: QWidget,
        *,
        row: MemberRow | None = None,
        replaces: MemberRow | None = None,
    ) -> None:
        operation = "grids.correct_member" if row is not None else "grids.assign_member"
        title = translate("grids_page", "New in “{grid}”", grid=node.name)
        more = ""
        if row is not None:
            title = translate("grids_page", "Correct “{name}”", name=row.name)
            more = translate("grids_page", "Another person is no correction: replace them, and the past stays known.")
        elif replaces is not None:
            title = translate("grids_page", "Who replaces {name}?", name=replaces.name)
            more = translate(
                "grids_page", "The duty of {name} ends on the day on which the new one begins.", name=replaces.name
            )
        super().__init__(tools, operation, title, parent, icon="user-plus", more=more)
        self._node, self._row, self._replaces = node, row, replaces
        known = row or replaces
        duties = list(dict.fromkeys([*DUTIES, *OTHER_DUTIES, *([known.duty] if known else [])]))
        self.name = line(row.name if row else "")
        self.duty = Pick([(each, each) for each in duties], known.duty if known else None)
        self.duty.setEditable(True)
        self.phone = line(row.phone if row else "")
        self.since = day_edit(row.since if row else today)
        self.hours = line(known.duty_hours if known else "", translate("grids_page", "for example 8:30-17:30"))
        self.add("name", translate("grids_page", "Name of the person"), self.name)
        self.add("duty", translate("grids_page", "Duty"), self.duty)
        self.add("phone", translate("grids_page", "Telephone"), self.phone)
        self.add("since", translate("grids_page", "From"), self.since)
        self.add("duty_hours", translate("grids_page", "Hours of duty"), self.hours, wide=True)
        self.name.setFocus()

    def work(self) -> Callable[[Any], Any]:
        said = {
            "name": self.name.text(),
            "duty": self.duty.currentText(),
            "since": day_of(self.since),
            "phone": self.phone.text(),
            "duty_hours": self.hours.text(),
        }
        if self._row is not None:
            values = MemberInput(staff_id=self._row.staff_id, **said)
            return partial(grids.correct_member, member_id=self._row.member_id, values=values, seen=self._row)
        before = self._replaces
        replaced = before.member_id if before is not None else None
        return partial(grids.assign_member, grid_id=self._node.grid_id, replaces=replaced, seen=before, **said)

    def newest(self) -> Callable[[Any], Any] | None:
        known = self._row or self._replaces
        return partial(loading.member_of, row=known) if known is not None else None

    def texts(self, row: MemberRow) -> Mapping[str, str]:
        if self._row is None:
            self._replaces = row
            return {"since": translate("grids_page", "{name} {span}", name=row.name, span=span_text(row))}
        self._row = row
        return {
            "name": row.name,
            "duty": row.duty,
            "phone": row.phone or "",
            "since": day_text(self.since, row.since),
            "duty_hours": row.duty_hours or "",
        }


class EndForm(_Form):
    """The last day of a duty; ``saved`` with the row as it is then."""

    def __init__(self, tools: Tools, row: MemberRow, today: date, parent: QWidget) -> None:
        title = translate("grids_page", "End the duty of {name}", name=row.name)
        more = translate("grids_page", "It stays known who answered until then.")
        yes = translate("grids_page", "End")
        super().__init__(tools, "grids.end_member", title, parent, icon="sign-out", more=more, yes=yes)
        self._row = row
        self.until = day_edit(max(today, row.since))
        self.add("until", translate("grids_page", "First day without the duty"), self.until, wide=True)
        self.until.setFocus()

    def work(self) -> Callable[[Any], Any]:
        return partial(grids.end_member, member_id=self._row.member_id, until=day_of(self.until), seen=self._row)

    def newest(self) -> Callable[[Any], Any] | None:
        return partial(loading.member_of, row=self._row)

    def texts(self, row: MemberRow) -> Mapping[str, str]:
        self._row = row
        return {"until": day_text(self.until, row.until) if row.until is not None else ""}


class BuildingsForm(_Form):
    """A run of buildings for a grid, as people write it."""

    def __init__(self, tools: Tools, node: GridNode, proper: str, parent: QWidget) -> None:
        title = translate("grids_page", "Buildings of “{grid}”", grid=node.name)
        super().__init__(tools, "grids.save_buildings", title, parent, icon="buildings")
        self._node = node
        self.text = line(proper, translate("grids_page", "for example 百花洲家园1-24号楼、甲5号楼"))
        self.text.setCursorPosition(len(proper))
        self.units, self.floors = line(), line()
        self.add("text", translate("grids_page", "Buildings"), self.text, wide=True)
        self.add("units", translate("grids_page", "Stairs of each"), self.units)
        self.add("floors", translate("grids_page", "Floors of each"), self.floors)
        self.text.textChanged.connect(self._preview)
        self._preview(proper)
        self.text.setFocus()

    def open(self) -> None:
        """Qt selects the text of the first box; here the numbers follow it."""
        super().open()
        self.text.end(False)

    def work(self) -> Callable[[Any], Any]:
        return partial(
            grids.save_buildings,
            grid_id=self._node.grid_id,
            text=self.text.text(),
            units=whole(self.units),
            floors=whole(self.floors),
        )

    def store(self) -> None:
        wrong = [name for name, edit in (("units", self.units), ("floors", self.floors)) if not is_count(edit)]
        if wrong:
            self.show_problems(dict.fromkeys(wrong, translate("grids_page", "Please enter a number above 0.")))
        else:
            super().store()

    def _preview(self, text: str) -> None:
        field = self.fields["text"]
        field.clear()
        try:
            found = parse_buildings(text)
        except RuleBroken as broken:
            field.set_hint(broken.text if text.strip() else "")
            return
        names = "、".join(f"{each.proper}{each.number}" for each in (found[0], found[-1])[: len(found)])
        if len(found) > 2:
            names = names.replace("、", " … ")
        field.set_good(translate("grids_page", "{n} buildings: {names}", n=len(found), names=names))


class BuildingForm(_Form):
    """What is known of one building."""

    def __init__(self, tools: Tools, row: BuildingRow, nodes: Sequence[GridNode], parent: QWidget) -> None:
        title = translate("grids_page", "Change “{name}”", name=row.proper + row.number)
        super().__init__(tools, "grids.save_building", title, parent, icon="buildings")
        self._row, self._version = row, row.version
        self.proper, self.number = line(row.proper), line(row.number)
        options: list[tuple[object, str]] = [(None, translate("grids_page", "no grid"))]
        self.grid = Pick([*options, *((each.grid_id, full_name(each, nodes)) for each in nodes)], row.grid_id)
        self.units, self.floors, self.doors = line(row.units), line(row.floors), line(row.doors)
        self.note = line(row.note)
        self.add("proper", translate("grids_page", "Estate or road"), self.proper)
        self.add("number", translate("grids_page", "Number"), self.number)
        self.add("grid_id", translate("grids_page", "Grid"), self.grid, wide=True)
        self.add("units", translate("grids_page", "Stairs"), self.units)
        self.add("floors", translate("grids_page", "Floors"), self.floors)
        self.add("doors", translate("grids_page", "Doors"), self.doors)
        self.add("note", translate("grids_page", "Note"), self.note)
        self.units.setFocus()

    def work(self) -> Callable[[Any], Any]:
        values = BuildingInput(
            self.proper.text(), self.number.text(), self.grid.currentData(), whole(self.units), whole(self.floors),
            whole(self.doors), self.note.text(), self._row.map_x, self._row.map_y,
        )  # fmt: skip
        return partial(
            grids.save_building, building_id=self._row.building_id, version=self._version, values=values
        )  # fmt: skip

    def newest(self) -> Callable[[Any], Any] | None:
        return partial(grids.building, building_id=self._row.building_id)

    def texts(self, row: BuildingRow) -> Mapping[str, str]:
        self._version = row.version
        shown = {name: getattr(row, name) for name in ("proper", "number", "units", "floors", "doors", "note")}
        texts = {name: "" if value is None else str(value) for name, value in shown.items()}
        return texts | {"grid_id": self.grid.itemText(self.grid.findData(row.grid_id))}
