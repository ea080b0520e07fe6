"""A card scanned on the real window: opened, given to the page in sight, refused with words, ignored at the door."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk import db, words
from desk.clerk import Story
from desk.models.cards import CardToken
from desk.models.records import Record
from desk.models.residents import Resident
from desk.printing import codes
from desk.recording import Session
from desk.rules.cards import ScanFault
from desk.rules.laundry import bag_code
from desk.rules.numbers import card_token
from desk.services import signing_in, staff
from desk.views import theme
from desk.views.password_dialog import PasswordDialog
from desk.views.scanning.button import ScannerSheet
from desk.views.scanning.camera import CameraDialog, CameraFrames, codes_in, may_have_camera
from desk.work import Worker
from tests.support import real_station
from tests.support.real_desk import Clock, RealDesk, come_in, is_idle, open_desk, unlock
from tests.support.real_station import PASSWORD, Station
from tests.support.scanner import scan
from tests.unit.office import QUICK

LU, LUO, LIN, LI = (card_token(number) for number in (402_918_375_016, 11, 22, 33))


def _give_cards(session: Session, station: Station, now: datetime) -> None:
    """陆阿根 has a good card, 罗爱国 lost his, 林阿桂's was drawn and never confirmed, 李安国 has moved away."""
    states = (
        ("陆阿根", LU, "LIVE", None), ("罗爱国", LUO, "REVOKED", "LOST"), ("林阿桂", LIN, "RESERVED", None),
        ("李安国", LI, "LIVE", None),
    )  # fmt: skip
    for name, code, state, why in states:
        session.add(
            CardToken(
                station_id=station.head.station_id, resident_id=station.residents[name], code=code, kind="CARD",
                state=state, made_at=now, revoked_at=now if why else None, revoked_why=why,
            )
        )  # fmt: skip
    gone = session.get_one(Resident, station.residents["李安国"])
    gone.status, gone.status_since = "moved_out", date(2026, 1, 2)


@pytest.fixture
def residents() -> dict[str, int]:
    return {}


@pytest.fixture
def desk(
    qapp: QApplication,
    sqlite_url: str,
    tmp_path: Path,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
    residents: dict[str, int],
) -> Iterator[RealDesk]:
    for module in (staff, signing_in):
        monkeypatch.setattr(module, "HASHER", QUICK)
    engine = db.open_engine(sqlite_url)
    station = real_station.set_up(engine, now)
    residents.update(station.residents)
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        _give_cards(session, station, now - timedelta(days=9))
    engine.dispose()
    opened = open_desk(tmp_path / "window", sqlite_url, Clock(now))
    yield opened
    opened.close()
    theme.apply(qapp)
    words.install(None)


def at_work(desk: RealDesk, account: str = "gm") -> Story:
    yield from come_in(desk.clerk, account, PASSWORD)
    yield lambda: is_idle(desk)
    yield desk.clerk.has_focus


def scanned(desk: RealDesk, code: str) -> Story:
    """Scan it, and wait for what the desk says."""
    yield desk.clerk.has_focus
    shell = desk.window.shell
    assert shell is not None
    before = shell.scans.last
    scan(code)
    yield lambda: shell.scans.last is not before and is_idle(desk)


def shown_resident(desk: RealDesk) -> int | None:
    shell = desk.window.shell
    assert shell is not None
    page: Any = shell.current_page()
    if page.NAME != "residents" or not page.file.isVisible() or page.file.file is None:
        return None
    key: int = page.file.file.resident_id
    return key


def records(desk: RealDesk, action: str) -> list[str | None]:
    with db.reading(desk.window.worker.engine, db.SYSTEM, now=desk.clock()) as session:
        return list(session.scalars(select(Record.reason).where(Record.action == action).order_by(Record.sequence)))


def test_a_card_opens_the_file_from_any_page_and_the_find_box_stays_clean(
    desk: RealDesk, residents: dict[str, int]
) -> None:
    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        desk.clerk.press("F3")
        desk.clerk.write("lu")
        yield shell.popup.isVisible
        yield from scanned(desk, LU)
        assert shown_resident(desk) == residents["陆阿根"]
        assert shell.top.find.text() == ""
        assert not shell.popup.isVisible()
        assert desk.told() == []
        assert "陆" in shell.top.scanner.toolTip()
        assert "陆阿根" not in shell.top.scanner.toolTip()

    desk.play(story())


def test_on_the_intake_page_whoever_is_scanned_has_come_and_no_field_keeps_a_digit(
    desk: RealDesk, residents: dict[str, int]
) -> None:
    def story() -> Story:
        yield from at_work(desk)
        desk.clerk.press("F2")
        page = desk.page("intake")
        yield lambda: page._opening is not None and page.who.find.hasFocus()
        yield from scanned(desk, LU)
        assert page.who.resident_id == residents["陆阿根"]
        page.who.change_agent()
        yield page.who.agent_name.hasFocus
        desk.clerk.write("lu xiao mei")
        before = [edit.text() for edit in page.findChildren(QLineEdit)]
        yield from scanned(desk, LU)
        assert [edit.text() for edit in page.findChildren(QLineEdit)] == before
        assert page.who.agent_name.hasFocus()
        yield from scanned(desk, LIN)  # the next one: what was begun waits
        assert page.who.resident_id == residents["林阿桂"]
        assert page.who.agent_name.text() == ""
        assert len(page.who.offer.waiting) == 1
        shell = desk.window.shell
        assert shell is not None
        assert shell.current_page() is page
        told = shell.notices.history[-1]
        assert told.kind == "warn" and told.action is not None
        desk.clerk.press("Ctrl+D")  # it was a slip
        yield lambda: page.who.resident_id == residents["陆阿根"]
        assert page.who.agent_name.text() == "lu xiao mei"
        assert page.who.offer.waiting == []

    desk.play(story())


def test_refused_cards_are_told_with_what_to_do_and_recorded(desk: RealDesk, residents: dict[str, int]) -> None:
    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        yield from scanned(desk, LUO)
        assert "已挂失" in desk.told()[-1]
        assert "罗" not in desk.told()[-1]
        assert shown_resident(desk) is None
        yield from scanned(desk, LI)
        notice = shell.notices.history[-1]
        assert "迁出" in notice.text
        assert notice.action is not None
        notice.action.do()
        yield lambda: is_idle(desk)
        assert shown_resident(desk) == residents["李安国"]
        yield from scanned(desk, card_token(987))
        assert "查不到" in desk.told()[-1]
        shell.show_page("today")
        desk.window.setFocus()
        yield from scanned(desk, "6901234567894")
        assert "不是本系统的码" in desk.told()[-1]
        assert records(desk, "refuse_scan") == [each.value for each in (
            ScanFault.REVOKED, ScanFault.MOVED_OUT, ScanFault.UNKNOWN, ScanFault.UNREADABLE,
        )]  # fmt: skip

    desk.play(story())


def test_a_card_that_was_never_confirmed_is_in_force_once_it_is_scanned(
    desk: RealDesk, residents: dict[str, int]
) -> None:
    def story() -> Story:
        yield from at_work(desk)
        yield from scanned(desk, LIN)
        assert shown_resident(desk) == residents["林阿桂"]
        with db.reading(desk.window.worker.engine, db.SYSTEM, now=desk.clock()) as session:
            assert session.scalar(select(CardToken.state).where(CardToken.code == LIN)) == "LIVE"

    desk.play(story())


def test_at_the_door_and_while_it_is_locked_a_scan_is_nothing(desk: RealDesk) -> None:
    door = desk.window.door.sign_in

    def story() -> Story:
        yield lambda: bool(door.faces()) and door.password.isEnabled()
        yield desk.clerk.has_focus
        door.password.setFocus()
        for code in (LU, bag_code(7), "6901234567894"):
            scan(code)
        assert door.password.text() == ""
        assert desk.window.shell is None
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        desk.clerk.press("Ctrl+L")
        yield lambda: not shell.isVisible()
        yield desk.clerk.has_focus
        before = [edit.text() for edit in desk.window.door.findChildren(QLineEdit)]
        for end in (Qt.Key.Key_Return, Qt.Key.Key_Tab, None):
            scan(LU, end)
        yield lambda: not desk.window.catcher.is_holding()
        assert [edit.text() for edit in desk.window.door.findChildren(QLineEdit)] == before
        assert not shell.isVisible()
        yield from unlock(desk.clerk, PASSWORD)
        assert shell.scans.last is None
        assert desk.told() == []
        assert records(desk, "sign_in_failed") == []

    desk.play(story())


def test_a_scan_into_an_open_window_changes_nothing_there(desk: RealDesk) -> None:
    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.change_password(owed=False)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PasswordDialog)
        yield from scanned(desk, LU)
        assert all(edit.text() == "" for edit in dialog.findChildren(QLineEdit))
        assert dialog.isVisible()
        assert shown_resident(desk) is None
        assert "先关闭" in desk.told()[-1]
        dialog.reject()

    desk.play(story())


def test_the_scanner_of_the_top_bar_tells_the_last_scan_and_tries_the_scanner(
    desk: RealDesk, residents: dict[str, int]
) -> None:
    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.scanner.has_camera = lambda: False
        shell.top.scanner.click()
        sheet = shell.scanner.dialog
        assert isinstance(sheet, ScannerSheet)
        assert not sheet.camera_button.isVisible()
        assert not sheet.again.isVisible()
        yield from scanned(desk, LU)
        assert "便民联系卡" in sheet.state.text()
        yield from scanned(desk, LUO)
        assert "已挂失" in sheet.state.text()
        assert desk.told() == []
        assert shown_resident(desk) is None
        yield from scanned(desk, LU)
        sheet.reject()
        shell.top.scanner.click()
        again = shell.scanner.dialog
        assert isinstance(again, ScannerSheet)
        again.again.click()
        yield lambda: is_idle(desk)
        assert shown_resident(desk) == residents["陆阿根"]
        shell.top.scanner.click()
        desk.window.lock()
        assert shell.scanner.dialog is None

    desk.play(story())


def test_what_a_scan_opens_is_built_while_it_is_typed_and_asks_for_no_room(
    desk: RealDesk, residents: dict[str, int]
) -> None:
    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        desk.window.resize(1366, 768)
        scan(LU[:5], None)
        yield lambda: shell.scans._readied is not None and not desk.window.catcher.is_holding()
        for name in ("residents", "today"):
            shell.show_page(name)
            yield lambda: is_idle(desk)
            assert desk.window.height() == 768
        yield from scanned(desk, LU)
        assert shown_resident(desk) == residents["陆阿根"]
        assert desk.window.height() == 768

    desk.play(story())


def test_whoever_may_not_see_residents_is_offered_no_scanner(desk: RealDesk) -> None:
    def story() -> Story:
        yield from at_work(desk, "sj")
        shell = desk.window.shell
        assert shell is not None
        assert not shell.top.scanner.isVisible()
        scan(LU)
        yield lambda: is_idle(desk)
        assert shell.scans.last is None

    desk.play(story())


# The camera


class Pictures(QObject):
    """Stands in for a camera."""

    frame = Signal(QImage)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.runs = False

    def start(self) -> None:
        self.runs = True

    def stop(self) -> None:
        self.runs = False


def seen(digits: str, *, turned: float = 0, large: int = 4) -> QImage:
    """What a camera sees of a card with a QR code."""
    code = codes.qr(digits)
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor("#d8d2c4"))
    with QPainter(picture) as painter:
        painter.translate(320, 240)
        painter.rotate(turned)
        side = (code.columns + 8) * large
        painter.fillRect(-side // 2, -side // 2, side, side, QColor("white"))
        painter.translate(-side / 2 + 4 * large, -side / 2 + 4 * large)
        for column, row, length in code.runs:
            painter.fillRect(column * large, row * large, length * large, large, QColor("#222222"))
    return picture


@pytest.mark.parametrize("turned", [0, 8, 45, 180])
def test_codes_of_the_desk_are_read_from_a_picture_and_no_others(turned: float) -> None:
    assert codes_in(seen(LU, turned=turned)) == (LU,)
    assert codes_in(seen("6901234567894", turned=turned)) == ()
    assert codes_in(seen(LU, turned=turned).scaledToWidth(2560)) == (LU,)
    assert codes_in(QImage()) == ()


def test_the_camera_sees_a_code_and_goes_out(qtbot: QtBot, worker: Worker) -> None:
    window = QLineEdit()
    qtbot.addWidget(window)
    window.show()
    frames, found = Pictures(), list[str]()
    dialog = CameraDialog(worker, window, frames)
    dialog.scanned.connect(found.append)
    dialog.begin()
    assert frames.runs
    blank = QImage(640, 480, QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    frames.frame.emit(blank)
    qtbot.waitUntil(lambda: not dialog._looks)
    assert found == []
    frames.failed.emit("no picture")
    assert dialog.words.text() == "no picture"
    frames.frame.emit(seen(LU))
    qtbot.waitUntil(lambda: found == [LU])
    assert not frames.runs
    qtbot.waitUntil(lambda: window.isVisible())


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


def test_a_camera_that_the_system_refuses_is_told_and_none_is_offered_where_none_is(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    frames, told = CameraFrames(qapp), list[str]()
    frames.failed.connect(told.append)
    frames._begin(granted=False)
    assert len(told) == 1
    frames.stop()
    frames.deleteLater()
    monkeypatch.setattr("desk.views.scanning.camera.platform", "win32")
    assert may_have_camera()
