"""Settings with real widgets: accounts by keyboard, the station's form, backups there and back, the looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk import db
from desk.models.records import Record
from desk.rules.passwords import check_password
from desk.rules.permissions import Role
from desk.services import settings, staff, stations
from desk.services.signing_in import SignedIn
from desk.views import theme
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.settings import SettingsPage
from desk.views.settings.account_form import first_password
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit import office as offices
from tests.unit.office import Office

Open = Callable[[Role], SettingsPage]


@pytest.fixture
def office(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return offices.set_up(db.open_engine(sqlite_url), now, monkeypatch)


@pytest.fixture
def open_page(qtbot: QtBot, office: Office, now: datetime) -> Iterator[Open]:
    made: list[SettingsPage] = []

    def open_as(role: Role) -> SettingsPage:
        worker = Worker(lambda: now)
        worker.use(office.engine)
        worker.actor = office.actors[role]
        window = QWidget()
        qtbot.addWidget(window)
        page = SettingsPage(Tools(worker, Notices(window), ScriptedAsk()))
        QVBoxLayout(window).addWidget(page)
        worker.touched.connect(partial(_reload, page))
        window.resize(1278, 660)
        window.show()
        window.activateWindow()
        page.reload()
        page.focus_first()
        made.append(page)
        return page

    yield open_as
    for page in made:
        page.worker.touched.disconnect()
        page.tools.notices.clear()
        page.worker.close()


@pytest.fixture
def page(open_page: Open, qtbot: QtBot) -> SettingsPage:
    """As the administrator sees it, everything read."""
    page = open_page(Role.ADMINISTRATOR)
    qtbot.waitUntil(lambda: page.part("accounts").model.total() == 4)
    return page


def _reload(page: SettingsPage, subjects: frozenset[str]) -> None:
    if subjects & page.SHOWS:
        page.reload()


def ctrl(page: SettingsPage, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(page.window().focusWidget() or page, key, Qt.KeyboardModifier.ControlModifier)


def test_everyone_sees_the_parts_that_are_theirs(open_page: Open) -> None:
    assert open_page(Role.ADMINISTRATOR).names() == [
        "accounts", "station", "holidays", "catalogue", "backups", "looks",
    ]  # fmt: skip
    assert open_page(Role.CLERK).names() == ["catalogue", "tags", "papers", "looks"]
    assert SettingsPage.PERMISSION == ""


def test_a_clerk_s_account_is_made_by_keyboard(page: SettingsPage, qtbot: QtBot, office: Office) -> None:
    accounts, form = page.part("accounts"), page.part("accounts").form
    ctrl(page, qtbot, Qt.Key.Key_N)
    qtbot.waitUntil(form.name.hasFocus)
    form.name.setText("陆敏")
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    assert form.account.hasFocus()
    qtbot.keyClicks(form.account, "lumin")
    qtbot.keyClick(form.account, Qt.Key.Key_Tab)
    assert form.roles[Role.CLERK].hasFocus()
    qtbot.keyClick(form.roles[Role.CLERK], Qt.Key.Key_Space)
    assert page.is_dirty()
    password = form.password.text()
    ctrl(page, qtbot, Qt.Key.Key_S)
    qtbot.waitUntil(accounts.handed.isVisible)
    assert accounts.handed.password.text() == password
    assert form.row is not None and form.row.roles == {Role.CLERK}
    assert not page.is_dirty()
    qtbot.waitUntil(lambda: accounts.model.total() == 5)
    result = office.system(partial(staff.sign_in, account="lumin", password=password))
    assert isinstance(result, SignedIn) and result.must_change_password
    page.cover()
    assert not accounts.handed.isVisible()


def test_what_is_wrong_stands_beside_its_field(page: SettingsPage, qtbot: QtBot) -> None:
    form = page.part("accounts").form
    page.part("accounts").begin_new()
    form.password.setText("short")
    page.part("accounts").save.click()
    qtbot.waitUntil(lambda: form.fields["name"].state() == "error")
    assert {name for name, field in form.fields.items() if field.state() == "error"} == {
        "name",
        "account",
        "roles",
        "password",
    }
    assert page.part("accounts").save.isEnabled()
    assert form.name.hasFocus()


def test_roles_that_exclude_each_other_cannot_be_ticked_together(page: SettingsPage) -> None:
    form = page.part("accounts").form
    page.part("accounts").begin_new()
    form.roles[Role.AUDITOR].setChecked(True)
    assert [role for role, box in form.roles.items() if box.isEnabled()] == [Role.AUDITOR]
    form.roles[Role.AUDITOR].setChecked(False)
    form.roles[Role.CLERK].setChecked(True)
    assert not form.roles[Role.ADMINISTRATOR].isEnabled()
    assert form.roles[Role.STATION_HEAD].isEnabled()


def choose(page: SettingsPage, account: str) -> None:
    rows = [page.part("accounts").model.row(at) for at in range(page.part("accounts").model.total())]
    assert page.part("accounts").table.select_key(next(row.staff_id for row in rows if row.account == account))


def test_an_account_is_changed_closed_and_reopened(page: SettingsPage, qtbot: QtBot) -> None:
    accounts = page.part("accounts")
    choose(page, "clerk")
    assert accounts.form.name.text() == "王芳"
    accounts.form.name.setText("王芳芳")
    accounts.form.roles[Role.GRID_WORKER].setChecked(True)
    accounts.save.click()
    qtbot.waitUntil(lambda: accounts.form.row.name == "王芳芳")
    assert accounts.form.row.roles == {Role.CLERK, Role.GRID_WORKER}
    page.tools.ask.answers = [True]
    accounts.close_account.click()
    qtbot.waitUntil(lambda: not accounts.form.row.active)
    accounts.close_account.click()
    qtbot.waitUntil(lambda: accounts.form.row.active)


def test_a_password_is_reset_and_handed_over(page: SettingsPage, qtbot: QtBot, office: Office) -> None:
    choose(page, "clerk")
    page.tools.ask.answers = [True]
    page.part("accounts").reset.click()
    qtbot.waitUntil(page.part("accounts").handed.isVisible)
    password = page.part("accounts").handed.password.text()
    assert isinstance(office.system(partial(staff.sign_in, account="clerk", password=password)), SignedIn)
    page.part("accounts").unlock.click()
    qtbot.waitUntil(lambda: "clerk" in page.tools.notices.history[-1].text)


def test_the_last_administrator_stays(page: SettingsPage, qtbot: QtBot) -> None:
    choose(page, "administrator")
    page.tools.ask.answers = [True]
    page.part("accounts").close_account.click()
    qtbot.waitUntil(lambda: bool(page.tools.notices.history))
    assert page.tools.notices.history[-1].kind == "bad"
    assert page.part("accounts").form.row.active


def test_the_first_clerk_is_asked_for(qtbot: QtBot, open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = staff.list_staff
    monkeypatch.setattr(staff, "list_staff", lambda session: alone(session)[:1])
    page = open_page(Role.ADMINISTRATOR)
    qtbot.waitUntil(page.part("accounts").hint.isVisible)
    page.focus_first()
    assert page.part("accounts").form.name.hasFocus()


def edit(page: SettingsPage, name: str) -> QLineEdit:
    editor = page.part("station").editors[name]
    assert isinstance(editor, QLineEdit)
    return editor


def test_the_station_is_saved_as_a_whole_or_not_at_all(page: SettingsPage, qtbot: QtBot, office: Office) -> None:
    ctrl(page, qtbot, Qt.Key.Key_2)
    assert page.part("station").isVisible()
    qtbot.waitUntil(lambda: bool(page.part("station")._shown))
    edit(page, "name").setText("春和里社区党群服务中心")
    edit(page, "phone").setText("12")
    assert page.is_dirty()
    page.reload()
    ctrl(page, qtbot, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: page.part("station").fields["phone"].state() == "error")
    assert office.act(Role.CLERK, stations.current).name == "解放路街道党群服务中心"
    edit(page, "phone").setText("0531-86123456")
    page.part("station").editors["idle_lock_minutes"].setValue(7)
    page.part("station").editors["receipt_paper"].setCurrentIndex(1)
    page.part("station").save.click()
    qtbot.waitUntil(lambda: not page.is_dirty())
    assert office.act(Role.CLERK, stations.current).name == "春和里社区党群服务中心"
    saved = office.act(Role.CLERK, settings.read)
    assert (saved.idle_lock_minutes, saved.receipt_paper) == (7, "80MM")


def recorded_acts(office: Office) -> set[str]:
    return office.system(lambda session: set(session.scalars(select(Record.action))))


def test_a_backup_is_made_and_brought_back(page: SettingsPage, qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    page.open("backups")
    part = page.part("backups")
    file = tmp_path / "backups" / "mine.sqlite3"
    part.choose_save = lambda name: str(file)
    ctrl(page, qtbot, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: part.model.total() == 1, timeout=20_000)
    assert part.result.isVisible() and file.exists()
    assert "backup" in recorded_acts(office)
    office.act(Role.ADMINISTRATOR, partial(settings.change, idle_lock_minutes=9))
    page.tools.ask.answers = [False, True]
    part.restore.click()
    assert part.running.panel is None
    with qtbot.waitSignal(part.restored, timeout=20_000):
        part.restore.click()
    assert office.act(Role.ADMINISTRATOR, settings.read).idle_lock_minutes == 5
    assert "restore" in recorded_acts(office)


def test_what_is_no_backup_changes_nothing(page: SettingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "photo.sqlite3"
    file.write_bytes(b"not a database at all")
    page.open("backups")
    page.part("backups").choose_file = lambda: str(file)
    page.tools.ask.answers = [True]
    page.part("backups").restore_other.click()
    qtbot.waitUntil(page.part("backups").result.isVisible)
    assert page.part("backups").result.kind() == "bad"
    assert "photo.sqlite3" in page.part("backups").words.text()


def test_the_database_is_checked(page: SettingsPage, qtbot: QtBot) -> None:
    page.open("backups")
    ctrl(page, qtbot, Qt.Key.Key_J)
    qtbot.waitUntil(page.part("backups").result.isVisible, timeout=20_000)
    assert page.part("backups").result.kind() == "good"


@pytest.fixture
def look_again(qapp: QApplication) -> Iterator[None]:
    """Other tests see the look they expect."""
    look = theme.current()
    yield
    theme.apply(qapp, name=look.name, scale=look.scale)


@pytest.mark.usefixtures("look_again")
def test_the_administrator_s_look_is_kept_and_a_clerk_s_is_not(
    page: SettingsPage, open_page: Open, qtbot: QtBot, office: Office
) -> None:
    page.open("looks")
    page.part("looks").theme.segment("dark").click()
    qtbot.waitUntil(lambda: bool(page.tools.notices.history))
    assert theme.current().is_dark
    assert office.act(Role.CLERK, settings.read).theme == "dark"
    clerk = open_page(Role.CLERK)
    assert list(clerk.parts) == ["catalogue"], "the others are built when they are shown"
    clerk.open("looks")
    clerk.part("looks").scale.segment(120).click()
    assert theme.current().scale == 1.2
    qtbot.wait(50)
    assert office.act(Role.CLERK, settings.read).scale == 100


def test_a_first_password_never_happens_to_hold_a_short_account() -> None:
    for _ in range(500):
        for account in ("gm", "hl"):
            check_password(first_password(), account=account, name="顾敏")
