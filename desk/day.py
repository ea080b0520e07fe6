"""A morning at the desk, played on the real window: set up, sign in, import, find, take in, print, somebody into a bed,
a dinner booked, a contact card printed.

``make run`` without a display plays it and leaves pictures and papers; the end-to-end tests play the same and look
at what came of it. All persons are synthetic.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from desk.clerk import Clerk, Player, Story, Stuck
from desk.options import Options
from desk.rules.permissions import Role
from desk.rules.times import local_date
from desk.store import RESOURCES
from desk.views.beds import BedsPage
from desk.views.cards import CardsPage
from desk.views.care import CarePage
from desk.views.care.week import monday_of
from desk.views.intake import IntakePage
from desk.views.ledgers import LedgersPage
from desk.views.matters import MattersPage
from desk.views.page import Page
from desk.views.residents import ResidentsPage
from desk.views.settings import SettingsPage
from desk.views.shell import Shell
from desk.views.today import TodayPage
from desk.views.window import Window

P = TypeVar("P", bound=Page)

LEDGER = RESOURCES / "demo" / "elders.xlsx"
DOTS = 300
STATION, STREET, PHONE = "春和里社区党群服务中心", "370102001", "0500-5550120"
ADMINISTRATOR, ADMINISTRATORS_PASSWORD = "林静", "tai-shan-1545"
CLERK, ACCOUNT, PASSWORD = "顾敏", "gm", "bao-tu-1996"
FIND_RESIDENT, FIND_EATER, FIND_ITEM = "mfy", "lzg", "slgz"


@dataclass(slots=True)
class Morning:
    """What the story found out on its way, for whoever looks at it afterwards."""

    papers: Path
    keys_of_intake: int = 0
    numbers: list[str] = field(default_factory=list)
    printed: list[Path] = field(default_factory=list)
    card: Path | None = None


def morning(clerk: Clerk, found: Morning) -> Story:
    """The whole morning on an empty database."""
    yield from set_up(clerk)
    yield from open_accounts(clerk)
    yield from come_in(clerk)
    yield from bring_in_the_ledger(clerk)
    yield from look_up_a_resident(clerk)
    yield from settle_on_the_spot(clerk, found)
    yield from dispatch(clerk, found)
    yield from take_somebody_in(clerk)
    yield from book_a_dinner(clerk)
    yield from print_a_card(clerk, found)
    yield from end_the_morning(clerk, found)


def set_up(clerk: Clerk) -> Story:
    """The first-run assistant: station, street, administrator."""
    window = clerk.window
    door = window.door
    yield lambda: door.currentWidget() is door.first_run and door.first_run.isVisible()
    for words in (STATION, STREET, ADMINISTRATOR):
        clerk.write(words)
        clerk.press("Tab")
    clerk.press("Tab")  # the account stays “admin”
    for _ in range(2):
        clerk.write(ADMINISTRATORS_PASSWORD)
        clerk.press("Tab")
    clerk.picture("01-first-run")
    clerk.press("Ctrl+Return")
    yield lambda: door.currentWidget() is door.sign_in and door.sign_in.chosen() is not None
    clerk.write(ADMINISTRATORS_PASSWORD)
    clerk.press("Return")
    yield lambda: _shell(clerk) is not None


def open_accounts(clerk: Clerk) -> Story:
    """The administrator adds the first clerk and leaves."""
    accounts: Any = _page(clerk, SettingsPage).part("accounts")
    yield lambda: accounts.model.total() == 1
    form = accounts.form
    for editor, words in ((form.name, CLERK), (form.account, ACCOUNT), (form.post, "1 号窗口")):
        editor.setFocus()
        clerk.write(words)
    form.roles[Role.STATION_HEAD].setChecked(True)
    first_password = form.password.text()
    clerk.picture("02-accounts")
    clerk.press("Ctrl+S")
    yield lambda: accounts.model.total() == 2
    yield from say_where_the_station_is(clerk)
    clerk.window.sign_out()
    sign_in: Any = clerk.window.door.sign_in
    yield lambda: len(sign_in.faces()) == 2
    sign_in.find.setFocus()
    clerk.write(ACCOUNT)
    clerk.press("Return")
    clerk.write(first_password)
    clerk.picture("03-sign-in")
    clerk.press("Return")
    yield lambda: QApplication.activeModalWidget() is not None
    for words in (first_password, PASSWORD, PASSWORD):
        clerk.write(words)
        clerk.press("Tab")
    clerk.press("Return")
    yield lambda: QApplication.activeModalWidget() is None


def say_where_the_station_is(clerk: Clerk) -> Story:
    """Its telephone, which stands on every card and paper."""
    page = _page(clerk, SettingsPage)
    page.open("station")
    part: Any = page.part("station")
    yield lambda: part.isVisible() and part.editors["name"].text() == STATION
    part.editors["phone"].setFocus()
    clerk.write(PHONE)
    clerk.press("Ctrl+S")
    yield lambda: not part.is_dirty() and part.save.isEnabled()


def come_in(clerk: Clerk) -> Story:
    """Lock and unlock: what is on screen is covered, and comes back."""
    shell = _in(clerk)
    yield lambda: shell.current_page().NAME == "today"
    clerk.press("Ctrl+L")
    yield lambda: not shell.isVisible()
    clerk.picture("04-locked")
    clerk.write(PASSWORD)
    clerk.press("Return")
    yield lambda: shell.isVisible()


def bring_in_the_ledger(clerk: Clerk) -> Story:
    """The station's Excel ledger: preview, import, result."""
    _in(clerk).show_page("ledgers")
    page = _page(clerk, LedgersPage)
    page.choose_file = lambda: str(LEDGER)
    clerk.press("Ctrl+O")
    preview, result = page.preview, page.result
    yield lambda: preview.isVisible()
    clerk.picture("05-ledger-preview")
    clerk.press("Ctrl+Return")
    yield lambda: result.isVisible()
    clerk.picture("06-ledger-result")


def look_up_a_resident(clerk: Clerk) -> Story:
    """F3 and three letters from anywhere, then Enter."""
    shell = _in(clerk)
    clerk.press("F3")
    clerk.write(FIND_RESIDENT)
    yield lambda: shell.popup.isVisible() and shell.popup.rows()
    clerk.picture("07-find")
    clerk.press("Return")
    residents = _page(clerk, ResidentsPage)
    yield lambda: shell.current_page() is residents and residents.layer() == "file"
    yield lambda: residents.file.isVisible() and residents.file.file is not None
    clerk.picture("08-resident")


def settle_on_the_spot(clerk: Clerk, found: Morning) -> Story:
    """A known resident's routine request, answered at once; its keys are counted."""
    page: Any = _page(clerk, IntakePage)
    _print_to_files(page, found)
    clerk.press("Alt+1")  # on the resident's file, F2 would know the person already
    before = clerk.keys
    clerk.press("F2")
    yield lambda: page.isVisible() and page.who.find.hasFocus()
    clerk.write(FIND_RESIDENT)
    yield lambda: page.who.popup.isVisible() and page.who.popup.rows()
    clerk.press("Return")
    yield lambda: page.who.is_complete() and page.what.find.hasFocus()
    clerk.write("jzdj")
    clerk.press("Return")
    yield lambda: page.what.item is not None
    clerk.press("F9")
    yield lambda: page.how.is_complete()
    clerk.picture("09-intake-on-the-spot")
    clerk.press("Ctrl+Return")
    yield from _wait_for_print(found, 1)
    found.keys_of_intake = clerk.keys - before


def dispatch(clerk: Clerk, found: Morning) -> Story:
    """A request that somebody has to look at: described, dispatched, its receipt printed."""
    page: Any = _page(clerk, IntakePage)
    clerk.press("F2")
    clerk.write(FIND_RESIDENT)
    yield lambda: page.who.popup.isVisible() and page.who.popup.rows()
    clerk.press("Return")
    yield lambda: page.what.find.hasFocus()
    clerk.write(FIND_ITEM)
    clerk.press("Return")
    yield lambda: page.what.item is not None
    page.what.materials.setFocus()
    clerk.press("A")
    page.what.description.setFocus()
    clerk.write("卫生间没有扶手，上月洗澡滑倒一次。希望装马桶扶手和防滑垫。")
    clerk.press("F10")
    yield lambda: not page.receipt.preview.image().isNull()
    clerk.picture("10-intake-dispatch")
    clerk.press("Ctrl+Return")
    yield from _wait_for_print(found, 2)


def take_somebody_in(clerk: Clerk) -> Story:
    """The first room of the care centre is entered; somebody who fell is put to bed, and the bed card kept."""
    shell = _in(clerk)
    shell.show_page("settings")
    settings = _page(clerk, SettingsPage)
    settings.open("rooms")
    rooms: Any = settings.part("rooms")
    yield rooms.room.isVisible
    for editor, words in ((rooms.room.floor, "2"), (rooms.room.number, "201")):
        editor.setFocus()
        clerk.write(words)
    clerk.press("Ctrl+S")
    yield lambda: rooms.model.total() > 0
    shell.show_page("beds")
    page: Any = _page(clerk, BedsPage)
    yield lambda: page.found is not None and page.board.sheet is not None and page.board.sheet.lines
    page.focus_first()
    clerk.press("Ctrl+E")
    yield lambda: QApplication.activeModalWidget() is not None
    sheet = page.dialogs.dialog
    clerk.write(FIND_RESIDENT)
    yield lambda: sheet.hits
    clerk.press("Alt+1")
    yield sheet.condition.hasFocus
    clerk.write("独自在家摔倒，髋部疼")
    clerk.picture("11-bed-emergency")
    clerk.press("Return")
    yield lambda: QApplication.activeModalWidget() is None and page.board.current_bar() is not None
    clerk.picture("12-beds")
    clerk.press("Ctrl+P")
    yield lambda: page.printing.dialog is not None and page.printing.dialog.pdf is not None
    clerk.picture("13-bed-card")
    clerk.keep("bed-card.pdf", page.printing.dialog.pdf)
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def book_a_dinner(clerk: Clerk) -> Story:
    """The usual services are taken over; somebody eats with the centre tomorrow evening."""
    shell = _in(clerk)
    shell.show_page("settings")
    settings = _page(clerk, SettingsPage)
    settings.open("care")
    care: Any = settings.part("care")
    part = care.services
    yield part.ship.isVisible
    part.ship.click()
    yield lambda: part.model.total() > 0 and part.ship.isHidden()
    shell.show_page("care")
    page: Any = _page(clerk, CarePage)
    tab = page.tab
    tomorrow = local_date(clerk.window.worker.clock()) + timedelta(days=1)
    tab.show_from(monday_of(tomorrow))
    yield lambda: tab.week is not None and tab.week.first == monday_of(tomorrow) and tab.week.services
    _, dinner = tab.week.services[0].sittings
    spot = tab.grid.sheet.spot_of(dinner.sitting_id, tomorrow)
    tab.grid.point(spot.line, spot.column)
    page.focus_first()
    clerk.press("N")
    yield lambda: QApplication.activeModalWidget() is not None
    form = tab.dialogs.dialog
    clerk.write(FIND_EATER)
    yield form.person.finder.popup.isVisible
    clerk.press("Return")
    yield lambda: form.people and form.holding.held is not None
    clerk.picture("14-service-booking")
    form.store_button.setFocus()
    clerk.press("Return")
    yield lambda: QApplication.activeModalWidget() is None and tab.grid.current_cell().booked == 1
    clerk.picture("15-services")


def print_a_card(clerk: Clerk, found: Morning) -> Story:
    """Somebody at the desk gets a contact card: find, file, card, paper, it is good."""
    shell = _in(clerk)
    residents, page = _page(clerk, ResidentsPage), _page(clerk, CardsPage)
    found.card = found.papers / "card.pdf"
    page.acts.flow.chooser = partial(_into, found.card)
    clerk.press("F3")
    clerk.write(FIND_RESIDENT)
    yield lambda: shell.popup.isVisible() and shell.popup.rows()
    clerk.press("Return")
    yield lambda: shell.current_page() is residents and residents.file.isVisible() and residents.file.file is not None
    shell.notices.clear()
    clerk.press("Ctrl+P")
    yield lambda: page.isVisible() and page.desk.count() == 1 and page.showing.is_idle()
    yield lambda: page.showing.faced == page.desk.current_resident()
    clerk.picture("16-card")
    clerk.press("Ctrl+P")
    yield lambda: QApplication.activeModalWidget() is not None
    clerk.press("Return")
    yield lambda: QApplication.activeModalWidget() is None and not page.acts.flow.is_busy()


def end_the_morning(clerk: Clerk, found: Morning) -> Story:
    """The matters as they stand, and the 工作台."""
    shell = _in(clerk)
    shell.show_page("matters")
    matters: Any = _page(clerk, MattersPage)
    yield lambda: matters.model.total() == 2 and matters.table.hasFocus()
    clerk.press("Down", "Return")
    yield lambda: matters.drawer.file is not None
    clerk.picture("17-matters")
    clerk.press("Ctrl+P")  # the receipt once more, as a file whose text can be searched
    yield lambda: matters.papers.pdf is not None and not matters.papers.preview.image().isNull()
    clerk.picture("18-receipt")
    saved = found.papers / "receipt.pdf"
    matters.papers.choose_save = lambda name: str(saved)
    clerk.press("Ctrl+S")
    yield lambda: QApplication.activeModalWidget() is None
    found.printed.append(saved)
    shell.show_page("residents")
    residents = _page(clerk, ResidentsPage)
    residents.show_list()
    yield lambda: residents.list.total > 200
    clerk.picture("19-residents")
    shell.show_page("today")
    today = _page(clerk, TodayPage)
    yield lambda: today.shown is not None and today.shown.facts.taken == 2
    clerk.picture("20-today")


def every_page(clerk: Clerk) -> Iterator[str]:
    """Open every page that is offered, once; their names (``--self-test``)."""
    shell = _in(clerk)
    for name in shell.offered():
        shell.show_page(name)
        clerk.window.grab()
        yield name


def play_for(app: QApplication, window: Window, options: Options) -> int:
    """Play the morning for ``--day`` and ``--self-test``; the exit code."""
    pictures = options.day
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    clerk = Clerk(window, pictures)
    found = Morning(pictures if pictures is not None else window.store.folder)
    outcome: list[BaseException | None] = []
    player = Player(morning(clerk, found), clerk, window)

    def ended(error: BaseException | None) -> None:
        outcome.append(error)
        app.exit()  # not quit(), which asks the windows first

    player.ended.connect(ended)
    player.start()
    app.exec()
    error = outcome[0] if outcome else None
    if error is None:
        opened = list(every_page(clerk))
        for path in filter(None, (*clerk.taken, *found.printed, found.card)):
            print(path)
        print(f"OK: {len(opened)} pages, {found.keys_of_intake} keys for a routine intake")
    if isinstance(error, Stuck):
        clerk.picture("stuck")
        print(error, file=sys.stderr)
    if window.shell is not None:
        window.shell.may_close = True
    window.close()
    window.worker.close()
    if error is not None and not isinstance(error, Stuck):
        raise error
    return 1 if error else 0


def _shell(clerk: Clerk) -> Shell | None:
    shell = clerk.window.shell
    return shell if shell is not None and shell.isVisible() else None


def _page(clerk: Clerk, kind: type[P]) -> P:
    page = _in(clerk).page(kind.NAME)
    assert isinstance(page, kind)
    return page


def _in(clerk: Clerk) -> Shell:
    shell = clerk.window.shell
    assert shell is not None
    return shell


def _print_to_files(page: IntakePage, found: Morning) -> None:
    """Stand in for the system's print dialog: choose “to PDF”, one file per print."""

    def choose(printer: QPrinter, _parent: QWidget | None) -> bool:
        path = found.papers / f"printed-{len(found.printed) + 1}.pdf"
        found.printed.append(path)
        return _into(path, printer, _parent)

    page.printing.dialog = choose


def _into(path: Path, printer: QPrinter, _parent: QWidget | None) -> bool:
    """The same, into this file, with the dots of an ordinary printer."""
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(DOTS)
    return True


def _wait_for_print(found: Morning, count: int) -> Story:
    yield lambda: len(found.printed) >= count and found.printed[-1].exists() and found.printed[-1].stat().st_size > 0
