"""The care centre in the settings, with real widgets: services and times, resources and closings, packages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.errors import DeskError
from desk.rules.care import BookingState, ResourceKind
from desk.rules.care_catalogue import ResourceSpec
from desk.rules.eligibility import Conditions
from desk.rules.permissions import Role
from desk.services import baths, bookings, care, care_setup, laundry
from desk.services.packages import catalogue
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.settings.care import CarePart
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.service_house import Centre, make_centre

CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[..., CarePart]


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    engine = db.open_engine(sqlite_url)
    yield make_centre(engine, now, monkeypatch)
    engine.dispose()


@pytest.fixture
def open_part(qtbot: QtBot, centre: Centre, now: datetime) -> Iterator[Open]:
    made: list[CarePart] = []

    def opened(*answers: object, role: Role = Role.STATION_HEAD) -> CarePart:
        worker = Worker(lambda: now)
        worker.use(centre.office.engine)
        worker.actor = centre.office.actors[role]
        window = QWidget()
        qtbot.addWidget(window)
        part = CarePart(Tools(worker, Notices(window), ScriptedAsk(*answers)), can_write=role is Role.STATION_HEAD)
        QVBoxLayout(window).addWidget(part)
        worker.touched.connect(partial(_reload, part))
        window.resize(1238, 600)
        window.show()
        window.activateWindow()
        part.reload()
        settle(qtbot, part)
        part.focus_first()
        made.append(part)
        return part

    yield opened
    for part in made:
        tools = part.services._tools
        tools.worker.touched.disconnect()
        tools.notices.clear()
        tools.worker.close()


def _reload(part: CarePart, _: object) -> None:
    part.reload()


def settle(qtbot: QtBot, part: CarePart) -> None:
    qtbot.waitUntil(lambda: part.services._worker._under_way == 0)


def press(qtbot: QtBot, part: CarePart, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    qtbot.keyClick(part.window().focusWidget() or part, key, modifier)
    settle(qtbot, part)


def write(edit: Any, text: str) -> None:
    """As if typed over what stands there."""
    edit.selectAll()
    QTest.keyClicks(edit, text) if text.isascii() else edit.insert(text)
    edit.textEdited.emit(edit.text())


def choose(pick: Any, value: object) -> None:
    pick.setCurrentIndex(pick.findData(value))
    pick.activated.emit(pick.currentIndex())


def asked(part: CarePart) -> list[Any]:
    ask = part.services._tools.ask
    assert isinstance(ask, ScriptedAsk)
    return ask.asked


def pick(qtbot: QtBot, part: Any, key: object) -> None:
    part.table.select_key(key)
    assert part.row is not None


def test_new_service_with_a_time_by_keyboard(qtbot: QtBot, centre: Centre, open_part: Open) -> None:
    part = open_part()
    press(qtbot, part, Qt.Key.Key_N)
    form = part.services.service
    assert form.name.hasFocus() and not part.services.save.isEnabled()
    write(form.cutoff_time, "noon")
    press(qtbot, part, Qt.Key.Key_S)
    assert form.fields["name"].message() and form.fields["cutoff_time"].message()
    write(form.name, "艾灸")
    write(form.cutoff_time, "8:30")
    press(qtbot, part, Qt.Key.Key_S)
    row = next(each for each in centre.look(care.services) if each.name == "艾灸")
    assert (row.cutoff_time, row.cutoff_days) == (510, 1)
    assert part.services.title.text() == "艾灸" and not part.is_dirty()
    press(qtbot, part, Qt.Key.Key_B)
    sitting = part.services.sitting
    assert sitting.name.hasFocus()
    write(sitting.starts, "1400")
    write(sitting.ends, "13:00")
    write(sitting.capacity, "5")
    qtbot.mouseClick(sitting.weekdays.chips["5"], Qt.MouseButton.LeftButton)
    chip = sitting.taken.chips[centre.resources["周师傅"]]
    qtbot.waitUntil(lambda: chip.height() > 0)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    press(qtbot, part, Qt.Key.Key_S)
    assert sitting.fields["ends"].message() and sitting.ends.hasFocus()
    write(sitting.ends, "15:00")
    press(qtbot, part, Qt.Key.Key_S)
    row = next(each for each in centre.look(care.services) if each.name == "艾灸")
    made = row.sittings[0]
    assert (made.weekdays, made.starts, made.ends, made.capacity) == ("1234", 840, 900, 5)
    assert made.resources == (centre.resources["周师傅"],) and made.valid_from == centre.today


def test_what_is_typed_is_asked_about_and_order_and_end(qtbot: QtBot, centre: Centre, open_part: Open) -> None:
    part = open_part(False, True, True)
    services = part.services
    hair = ("service", centre.services["理发"])
    pick(qtbot, services, hair)
    write(services.service.note, "周四")
    pick(qtbot, services, ("service", centre.services["洗衣"]))
    assert services.service.note.text() == "周四", "answered: go on typing"
    assert services.table.current_row().service.name == "理发"
    pick(qtbot, services, ("service", centre.services["洗衣"]))
    assert services.service.name.text() == "洗衣" and not part.is_dirty()
    press(qtbot, part, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.name for each in centre.look(care.services)] == ["助餐", "助浴", "洗衣", "理发"]
    services.table.setFocus()
    press(qtbot, part, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    gone = next(each for each in centre.look(care.services) if each.name == "洗衣")
    assert gone.retired_on == centre.today
    qtbot.mouseClick(services.retire, Qt.MouseButton.LeftButton)
    settle(qtbot, part)
    assert next(each for each in centre.look(care.services) if each.name == "洗衣").retired_on is None


def test_bookings_that_are_hit_are_named_before_anything_is_done(qtbot: QtBot, centre: Centre, open_part: Open) -> None:
    file = centre.act(bookings.book, person=centre.wants("沈桂芳"), **centre.time("午餐", 1)).booking
    part = open_part(False, True, True)
    part.show_part("resources")
    resources = part.resources
    resources.choice._segments["closings"].click()
    press(qtbot, part, Qt.Key.Key_N)
    form = resources.closing
    choose(form.what, f"service {centre.services['助餐']}")
    write(form.first, "+1")
    write(form.reason, "停水")
    press(qtbot, part, Qt.Key.Key_S)
    assert "沈桂芳" in asked(part)[0].text
    assert centre.look(care.closings, since=centre.today) == () and part.is_dirty()
    press(qtbot, part, Qt.Key.Key_S)
    made = centre.look(care.closings, since=centre.today)[0]
    assert (made.what, made.first, made.last) == ("助餐", centre.day(1), centre.day(1))
    state = centre.look(bookings.booking, booking_id=file.booking_id).state
    assert state is BookingState.CANCELLED
    assert not resources.save.isVisible() and form.reason.isReadOnly()
    resources.tables["closings"].setFocus()
    press(qtbot, part, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert centre.look(care.closings, since=centre.today) == ()
    assert centre.look(bookings.booking, booking_id=file.booking_id).state is BookingState.BOOKED


def test_carer_with_hours_and_a_colleague_who_was_faster(qtbot: QtBot, centre: Centre, open_part: Open) -> None:
    part = open_part()
    press(qtbot, part, Qt.Key.Key_PageDown)
    resources = part.resources
    press(qtbot, part, Qt.Key.Key_N)
    form = resources.resource
    write(form.name, "赵护士")
    write(form.hours.lines[1], "8-12")
    press(qtbot, part, Qt.Key.Key_S)
    assert form.fields["hours"].message()
    write(form.hours.lines[1], "08:00-12:00 13:30-17:00")
    qtbot.mouseClick(form.hours.alike, Qt.MouseButton.LeftButton)
    press(qtbot, part, Qt.Key.Key_S)
    row = next(each for each in centre.look(care.resources) if each.name == "赵护士")
    assert row.kind is ResourceKind.CARER and len(row.hours) == 10
    spec = ResourceSpec(row.kind, "赵护士长", row.hours)
    write(form.note, "内线 201")
    centre.act(care_setup.save_resource, resource_id=row.resource_id, version=row.version, values=spec)
    press(qtbot, part, Qt.Key.Key_S)
    assert resources.trouble.isVisible()
    press(qtbot, part, Qt.Key.Key_S)
    row = next(each for each in centre.look(care.resources) if each.resource_id == row.resource_id)
    assert (row.name, row.note) == ("赵护士", "内线 201")


def test_shipped_services_are_taken_over_and_a_package_is_changed(
    qtbot: QtBot, centre: Centre, open_part: Open
) -> None:
    part = open_part()
    qtbot.mouseClick(part.services.ship, Qt.MouseButton.LeftButton)
    settle(qtbot, part)
    assert not part.services.ship.isVisible()
    part.show_part("packages")
    packages = part.packages
    assert packages.model.total() == 6 and packages.table.hasFocus()
    form = packages.package
    write(form.price, "abc")
    write(form.tags, "独居，没有的")
    press(qtbot, part, Qt.Key.Key_S)
    assert form.fields["price"].message()
    write(form.price, "120")
    press(qtbot, part, Qt.Key.Key_S)
    assert form.fields["tags"].message()
    write(form.tags, "独居，空巢")
    write(form.trial_days, "7")
    write(form.items.rows[0][1], "15")
    form.boxes["registered"].click()
    press(qtbot, part, Qt.Key.Key_S)
    row = centre.look(catalogue.packages)[0]
    assert (row.spec.price, row.spec.trial_days, row.counts[0][1]) == (12_000, 7, 15)
    assert row.spec.conditions == Conditions(60, ("独居", "空巢"), True)


def test_what_started_an_act_is_off_until_it_ended_also_when_it_failed(
    qtbot: QtBot, centre: Centre, open_part: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_session: object) -> None:
        raise DeskError("the disk is full")

    part = open_part()
    services = part.services
    monkeypatch.setattr(care, "ship", refuse)
    qtbot.mouseClick(services.ship, Qt.MouseButton.LeftButton)
    assert not services.ship.isEnabled() and not services.new.isEnabled() and not services.up.isEnabled()
    settle(qtbot, part)
    assert services.trouble.text() == "the disk is full"
    assert services.ship.isEnabled() and services.new.isEnabled() and services.up.isEnabled()
    assert not services.save.isEnabled(), "nothing was typed"


def test_whoever_may_not_set_up_looks_it_up(qtbot: QtBot, centre: Centre, open_part: Open) -> None:
    part = open_part(role=Role.CARE_OPERATOR)
    assert part.services.model.total() == 11
    for each in part.parts.values():
        assert each.keys() == [] and not each.save.isVisible()
    pick(qtbot, part.services, ("sitting", centre.sittings["助浴10"]))
    assert part.services.sitting.capacity.isReadOnly() and not part.services.new.isVisible()
    part.services.ask_retire()
    assert asked(part) == []
    assert centre.today == date(2026, 1, 7)


def test_thresholds_of_baths_and_days_of_laundry(qtbot: QtBot, centre: Centre, open_part: Open) -> None:
    part = open_part()
    part.show_part("bathing")
    form, save = part.bathing.bathing, part.bathing.save
    assert (form.lines["temperature_high"].text(), form.lines["laundry_days"].text()) == ("37.3", "2")
    assert not save.isEnabled()
    write(form.lines["systolic_high"], "150")
    write(form.lines["water_high"], "60")
    write(form.lines["laundry_days"], "many")
    part.reload()
    settle(qtbot, part)
    press(qtbot, part, Qt.Key.Key_S)
    assert form.fields["water_high"].message().endswith("36 to 45.")
    assert form.fields["laundry_days"].state() == "error"
    write(form.lines["water_high"], "41.5")
    write(form.lines["laundry_days"], "3")
    press(qtbot, part, Qt.Key.Key_S)
    assert not part.is_dirty()
    limits = centre.look(baths.thresholds)
    assert (limits.systolic_high, limits.water_high) == (150, 415)
    assert centre.look(laundry.room).due_on == centre.day(3)
    reader = open_part(role=Role.CARE_OPERATOR)
    assert reader.bathing.save.isHidden()
    assert reader.bathing.bathing.lines["minutes"].isReadOnly()
