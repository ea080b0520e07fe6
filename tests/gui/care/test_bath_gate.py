"""The gate of a bath by keys alone: measured, let in or let through, timed, ended, printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.models.residents import Resident
from desk.rules.baths import Failure
from desk.rules.care import BookingState
from desk.rules.permissions import Role
from desk.services import baths, bookings
from desk.views import theme
from desk.views.care.possible import Act
from tests.support.care_desk import CareDesk
from tests.unit.service_house import Centre

RIGHT, ENTER = Qt.Key.Key_Right, Qt.Key.Key_Return


@pytest.fixture
def gate(sit: Callable[..., CareDesk], centre: Centre, words: None) -> Callable[..., tuple[CareDesk, Any]]:
    """The gate of somebody who has been fetched for the bath at ten."""

    def opened(name: str, *answers: object, role: Role = Role.STATION_HEAD) -> tuple[CareDesk, Any]:
        person = centre.wants(name, insist=True, wish="水温低一点")
        centre.act(bookings.book, person=person, **centre.time("助浴10", 0))
        desk = sit(*answers, role=role)
        desk.point("助浴10")
        desk.letter("d")
        assert desk.panel.next.text() == "开始洗浴"
        desk.letter("d")
        return desk, desk.sheet()

    return opened


def fill(desk: CareDesk, *values: str) -> None:
    """Type ``values`` from field to field: Enter goes on, ``>`` is the arrow to the right."""
    for value in values:
        if value.startswith(">"):
            for _ in value:
                desk.key(RIGHT)
        else:
            QTest.keyClicks(QGuiApplication.focusObject(), value)
        desk.key(ENTER)


def test_somebody_is_measured_bathed_and_counted(
    gate: Callable[..., tuple[CareDesk, Any]], centre: Centre, qapp: QApplication
) -> None:
    desk, sheet = gate("沈桂芳")
    assert sheet.measures.first.currentText() == "施小燕"
    assert "还差：收缩压 mmHg、舒张压 mmHg、体温 ℃" in sheet.verdict_words.text()
    assert not sheet.begin.isEnabled()
    fill(desk, "170", "78", "", "36.5", ">", ">", ">", "90", "25", "40")
    measures = sheet.measures
    assert measures.fields["systolic"].message() == "血压偏高。"
    assert [name for name, field in measures.fields.items() if field.state() == "error"] == ["systolic"]
    assert sheet.begin.text() == "放行…"
    measures.numbers["systolic"].setText("132")
    measures.numbers["temperature"].setText("99")
    assert measures.fields["temperature"].message() == "请填 33 到 43 之间的数值。"
    assert "还差：体温 ℃" in sheet.verdict_words.text()
    measures.numbers["temperature"].setText("３６。５")
    assert (measures.values().temperature, sheet.verdict_words.text()) == (365, "各项合格，可以洗浴。")
    for look, scale in (("light", 1.0), ("dark", 1.2)):
        theme.apply(qapp, name=look, scale=scale)
        assert sheet.minimumSizeHint().height() <= 728
        sheet.grab()
    theme.apply(qapp)
    desk.ctrl(ENTER)
    assert sheet.gate.is_running
    assert "已开始洗浴" in desk.told()
    record = sheet.gate.record
    assert (record.values.systolic, record.values.meal_minutes, record.failed) == (132, 90, ())
    sheet.course.tick(record.started_at + timedelta(minutes=31))
    assert (sheet.course.clock.text(), sheet.course.limit.text()) == ("31 分钟", "已超过 30 分钟")
    desk.ctrl(ENTER)
    assert sheet.course.fields["after"].message() == "请选择一项。"
    fill(desk, ">", ">>>")
    desk.ctrl(ENTER)
    assert sheet.course.fields["note"].message() == "请写明情况。", "who was unwell: what it was is told"
    sheet.course.note.setText("头晕，坐了一会儿")
    sheet.grab()
    desk.ctrl(ENTER)
    desk.back()
    file = desk.panel.file
    assert (file.state, file.facts["note"]) == (BookingState.FULFILLED, "头晕，坐了一会儿")
    desk.ctrl(Qt.Key.Key_Z)
    assert desk.panel.next.text() == "洗好…", "taken back it goes on"


def test_what_fails_is_let_through_by_name_and_with_a_reason(
    gate: Callable[..., tuple[CareDesk, Any]], centre: Centre
) -> None:
    centre.act(_sick, who=centre.people["郭长林"])
    desk, sheet = gate("郭长林", None, "医生同意擦浴")
    assert sheet.known.cautions.text().startswith("心脏支架")
    assert sheet.known.helpers.accessibleName() == "2 名护理员"
    fill(desk, "132", "78", "70", "36.5", ">>", ">", ">>", "", "25", "40")
    measures = sheet.measures
    assert measures.fields["skin_sound"].message() == "皮肤有破损或异常。"
    assert measures.fields["fasting"].message()
    measures.second.setCurrentIndex(measures.second.findText(measures.first.currentText()))
    assert measures.fields["second"].message() == "还需要一名护理员。"
    measures.second.setCurrentIndex(measures.second.count() - 1)
    assert measures.fields["second"].message() == ""
    desk.ctrl(ENTER)
    assert desk.panel.file.bathing_since is None, "Esc leaves it"
    desk.ctrl(ENTER)
    record = sheet.gate.record
    assert (record.failed, record.override_reason) == ((Failure.SKIN, Failure.FASTING), "医生同意擦浴")
    assert "医生同意擦浴" in sheet.course.about.text()
    desk.key(Qt.Key.Key_Escape)
    desk.back()
    assert desk.panel.next.text() == "洗好…"
    desk.letter("d")
    again = desk.sheet()
    assert again.course.isVisible()
    assert not again.measures.isVisible()


def _sick(session: Any, who: int) -> None:
    session.get_one(Resident, who).health_note = "心脏支架，水温 38℃，不泡"


def test_who_may_not_let_through_only_writes_it_down(gate: Callable[..., tuple[CareDesk, Any]], centre: Centre) -> None:
    desk, sheet = gate("阮秀琴", role=Role.CARE_OPERATOR)
    fill(desk, "132", "78", "", "38.0", ">", ">", ">", "90", "25", "40")
    assert not sheet.begin.isEnabled()
    assert "可放行：李站" in sheet.verdict_words.text()
    desk.ctrl(ENTER)
    assert sheet.gate.record is None
    desk.ctrl(Qt.Key.Key_S)
    assert sheet.gate.record.failed == (Failure.FEVER,)
    assert sheet.state.accessibleName().endswith("已测")
    booking = desk.panel.file.booking_id
    other = centre.act(
        baths.measure, Role.CARE_OPERATOR, booking_id=booking, version=sheet.gate.record.version,
        values=replace(sheet.measures.values(), pulse=70),
    )  # fmt: skip
    sheet.measures.numbers["temperature"].setText("36.8")
    desk.ctrl(ENTER)
    assert not sheet.trouble.isHidden()
    assert sheet.gate.record.version == other.gate.record.version, "a colleague's is read, what is typed stays"
    desk.ctrl(ENTER)
    assert sheet.gate.is_running


def test_record_sheets_are_printed_before_and_after(gate: Callable[..., tuple[CareDesk, Any]]) -> None:
    desk, sheet = gate("沈桂芳")
    desk.ctrl(Qt.Key.Key_P)
    assert sheet.paper.preview.page_count() == 1
    sheet.paper.reject()
    sheet.reject()
    desk.back()
    assert Act.BATH_RECORD in desk.panel.further()
    desk.tab.act(Act.BATH_RECORD)
    assert desk.sheet().preview.page_count() == 1
    desk.tab.dialogs.dialog.reject()
    desk.back()
    words, does = next(entry for entry in desk.tab.printing.entries() if "助浴" in entry[0])
    assert "1 份" in words
    does()
    assert desk.sheet().preview.page_count() == 1
    desk.tab.dialogs.dialog.reject()
