"""What the pictures show: a clerk's round through every page, told as stories for ``take_screenshots.py``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QBuffer, QPoint
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from desk.clerk import Clerk, Story
from desk.demo import PASSWORD
from desk.rules.matters import MatterState
from desk.store import RESOURCES
from desk.views import theme
from desk.views.window import Window
from scripts.screenshot_beds import beds, beds_at_a_glance
from scripts.screenshot_cards import cards
from scripts.screenshot_care import assessment
from scripts.screenshot_care_services import services, services_at_a_glance
from scripts.screenshot_papers import keep
from scripts.screenshot_places import places

USUAL_FOLDER = "~/.local/share/doorstep-desk/backups"
"""What the pictures say in place of this machine's folder."""

CLERK, HEAD, AUDITOR, ADMINISTRATOR = "gm", "jmy", "hj", "admin"
LEDGER = RESOURCES / "demo" / "elders.xlsx"


@dataclass(frozen=True, slots=True)
class Look:
    """Palette and type scale, and what the file names end with."""

    name: str = "light"
    scale: int = 100
    suffix: str = ""


LOOKS = (Look(), Look(scale=120, suffix="-large"), Look("dark", suffix="-dark"))


class Photographer(Clerk):
    """A clerk whose pictures show the dialog too, are small, and say in their names which look they are of."""

    def __init__(self, window: Window, folder: Path, look: Look) -> None:
        super().__init__(window, folder)
        self.look = look

    def picture(self, name: str) -> None:
        assert self.pictures is not None
        picture = self.window.grab()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            painter = QPainter(picture)
            room = self.window.size() - dialog.size()
            at = QPoint(room.width() // 2, room.height() // 2)
            painter.fillRect(at.x() - 1, at.y() - 1, dialog.width() + 2, dialog.height() + 2, theme.colour("line2"))
            painter.drawPixmap(at, dialog.grab())
            painter.end()
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.ReadWrite)
        picture.save(buffer, "PNG")
        with Image.open(BytesIO(buffer.data().data())) as image:
            self.taken.append(keep(image, self.pictures / f"{name}{self.look.suffix}.png"))


def sign_in(clerk: Clerk, account: str, *, picture: bool = False) -> Story:
    """From the door to the first page."""
    window = clerk.window
    door: Any = window.door.sign_in
    yield lambda: len(door.faces()) > 1 and door.isVisible()
    door.find.setFocus()
    clerk.write(account)
    clerk.press("Return")
    clerk.write(PASSWORD)
    if picture:
        clerk.picture("sign-in")
    clerk.press("Return")
    yield lambda: window.shell is not None and window.shell.isVisible()


def first_run(clerk: Clerk) -> Story:
    """The assistant of an empty database."""
    door = clerk.window.door
    yield lambda: door.currentWidget() is door.first_run and door.first_run.isVisible()
    for words in ("春和里社区党群服务中心", "370102001", "林静"):
        clerk.write(words)
        clerk.press("Tab")
    clerk.press("Tab")
    clerk.write("tai-shan-1545")
    clerk.picture("first-run")


def morning(clerk: Clerk) -> Story:
    """What is seen first: the door, the 工作台, the find box, the lock."""
    yield from sign_in(clerk, CLERK, picture=True)
    shell: Any = clerk.window.shell
    today = shell.page("today")
    yield lambda: today.shown is not None and "·" in today.context
    clerk.picture("today")
    if clerk.look.name == "dark" if isinstance(clerk, Photographer) else False:
        return
    clerk.press("F1")
    yield lambda: QApplication.activeModalWidget() is not None
    clerk.picture("keys")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None
    clerk.press("F3")
    clerk.write("lag")
    yield lambda: shell.popup.isVisible() and shell.popup.rows()
    clerk.picture("find")
    clerk.press("Escape")
    shell.top.find.clear()


def intake(clerk: Clerk) -> Story:
    """On the spot, then one that is dispatched and printed."""
    shell: Any = clerk.window.shell
    page = shell.page("intake")
    page.printing.dialog = _into(clerk.window.store.folder / "printed.pdf")
    yield lambda: page.context  # the catalogue is there
    yield from _who_and_what(clerk, page, "zsz", "jzdj")
    clerk.press("F9")
    yield lambda: page.how.is_complete() and not page.receipt.preview.image().isNull()
    clerk.picture("intake-on-the-spot")
    yield from _who_and_what(clerk, page, "lag", "slgz")
    page.what.materials.setFocus()
    clerk.press("A")
    page.what.description.setFocus()
    clerk.write("卫生间没有扶手，上月洗澡滑倒一次。希望装马桶扶手和防滑垫。")
    clerk.press("F10")
    yield lambda: page.how.is_complete() and not page.receipt.preview.image().isNull()
    clerk.picture("intake")
    clerk.press("Ctrl+Return")
    yield lambda: page.form.is_blank()
    yield lambda: (clerk.window.store.folder / "printed.pdf").exists()
    clerk.picture("intake-taken")
    shell.notices.clear()


def _who_and_what(clerk: Clerk, page: Any, person: str, item: str) -> Story:
    clerk.press("F2")
    yield lambda: page.isVisible() and page.who.find.hasFocus()
    clerk.write(person)
    yield lambda: page.who.popup.isVisible() and page.who.popup.rows()
    clerk.press("Return")
    yield lambda: page.who.is_complete() and page.what.find.hasFocus()
    clerk.write(item)
    clerk.press("Return")
    yield lambda: page.what.item is not None


def _into(path: Path) -> Callable[[QPrinter, QWidget | None], bool]:
    def choose(printer: QPrinter, _parent: QWidget | None) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return True

    return choose


def matters(clerk: Clerk) -> Story:
    """The list with one matter open, and the question that closes the loop."""
    shell: Any = clerk.window.shell
    shell.show_page("matters")
    page = shell.page("matters")
    yield lambda: page.model.total() > 0 and page.table.hasFocus()
    clerk.press("Down", "Return")
    yield lambda: page.drawer.file is not None and page.drawer.is_open()
    yield lambda: page.drawer.width() >= page.drawer.panel.width()
    clerk.picture("matters")
    clerk.press("Ctrl+P")
    yield lambda: page.papers.isVisible() and not page.papers.preview.image().isNull()
    clerk.picture("matters-reprint")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None
    rows = [page.model.row(at) for at in range(page.model.total())]
    page.open(next(row.id for row in rows if row is not None and row.title.startswith("经济困难失能老年人补贴")))
    yield lambda: page.drawer.file is not None and page.drawer.file.papers
    clerk.press("Ctrl+G")
    yield lambda: page.papers.isVisible() and not page.papers.preview.image().isNull()
    clerk.picture("papers")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None
    page.open(next(row.id for row in rows if row is not None and row.state is MatterState.IN_PROGRESS))
    yield lambda: page.drawer.file.row.state is MatterState.IN_PROGRESS
    page.table.setFocus()
    clerk.press("R")
    yield lambda: QApplication.activeModalWidget() is not None
    clerk.write("已上门加固，老人在场试用满意。")
    clerk.picture("matters-answer")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def residents(clerk: Clerk) -> Story:
    """List, file, the reason of a reveal, form."""
    shell: Any = clerk.window.shell
    shell.show_page("residents")
    page = shell.page("residents")
    yield lambda: page.list.total > 0
    page.list.focus_table()
    clerk.press("Down")
    yield lambda: bool(page.list.where.text())  # counted
    clerk.picture("residents")
    clerk.press("Ctrl+U")
    yield lambda: page.layer() == "doubles" and page.doubles.list.pairs
    clerk.picture("doubles")
    clerk.press("Down", "Down", "Return")
    yield page.doubles.merging.isVisible
    clerk.picture("doubles-merging")
    clerk.press("Escape", "Escape")
    yield lambda: page.layer() == "list"
    clerk.press("F3")
    clerk.write("lag")
    yield lambda: shell.popup.isVisible() and shell.popup.rows()
    clerk.press("Return")
    yield lambda: page.layer() == "file" and page.file.isVisible() and page.file.file is not None
    yield lambda: page.file.line.isVisible()
    clerk.picture("resident")
    yield from whole_file(clerk, page)
    clerk.press("Ctrl+D")
    yield lambda: QApplication.activeModalWidget() is not None
    clerk.picture("resident-reveal")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None
    clerk.press("Ctrl+E")
    yield lambda: page.layer() == "editor"
    clerk.picture("resident-form")
    clerk.press("Escape")
    yield lambda: page.layer() == "file"


def categories(clerk: Clerk) -> Story:
    """Residents by category, the reviews that are due, and how a list goes out; whoever is signed in."""
    shell: Any = clerk.window.shell
    shell.show_page("residents")
    page = shell.page("residents")
    page.show_list()
    page.show_categories()
    view = page.categories
    yield lambda: view.counts_model.total() > 0 and view.counts.hasFocus()
    clerk.picture("categories")
    view.show_what("reviews")
    yield lambda: view.reviews_model.total() > 0
    clerk.press("Shift+Down")
    clerk.picture("categories-reviews")
    clerk.press("Ctrl+Shift+E")
    yield lambda: QApplication.activeModalWidget() is not None
    clerk.picture("list-export")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None
    clerk.press("Escape")


def whole_file(clerk: Clerk, page: Any) -> Story:
    """A value written where it stands, what was changed, and what happened in a life."""
    view, worker = page.file, clerk.window.worker
    spot = next(each for each in view.spots if each.field == "contacts" and each.isVisible())
    spot.setFocus()
    clerk.press("Return")
    yield lambda: view.inplace.isVisible()
    clerk.picture("resident-in-place")
    clerk.press("Escape")
    clerk.press("Ctrl+H")
    yield lambda: view.changes.isVisible() and view.changes.lines
    clerk.picture("resident-changes")
    clerk.press("Escape")
    clerk.press("Ctrl+J")
    yield lambda: QApplication.activeModalWidget() is not None and worker._under_way == 0
    clerk.picture("resident-life")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def ledgers(clerk: Clerk) -> Story:
    """Choose, look, compare, import."""
    shell: Any = clerk.window.shell
    shell.show_page("ledgers")
    page = shell.page("ledgers")
    yield lambda: page.start.isVisible()
    clerk.picture("ledgers")
    page.choose_file = lambda: str(LEDGER)
    clerk.press("Ctrl+O")
    yield lambda: page.preview.isVisible() and page.task is None
    clerk.picture("ledgers-preview")
    page.preview.lists.set_value("repeated")
    page.preview.show_list("repeated")
    yield lambda: page.preview.table.isVisible() and page.preview.panel.entry is not None
    clerk.picture("ledgers-choice")
    clerk.press("Ctrl+Return")
    yield lambda: page.result.isVisible() and page.task is None
    clerk.picture("ledgers-result")


def catalogue(clerk: Clerk) -> Story:
    """The head looks an item up and sees who changed it; then the texts of papers."""
    clerk.window.sign_out()
    yield from sign_in(clerk, HEAD)
    shell: Any = clerk.window.shell
    shell.show_page("settings")
    page = shell.page("settings")
    page.open("catalogue")
    part = page.part("catalogue")
    yield lambda: part.form.row is not None and part.items.find.hasFocus()
    clerk.write("shangmen")
    part.items.choose_first()
    yield lambda: part.form.row.name.startswith("上门")
    clerk.picture("catalogue")
    page.open("papers")
    yield lambda: not page.part("papers").preview.image().isNull()
    clerk.picture("settings-papers")
    page.open("tags")
    yield lambda: page.part("tags").row is not None
    clerk.picture("settings-tags")
    yield from categories(clerk)


def grids(clerk: Clerk) -> Story:
    """The plan of a community, who lives in a building, addresses without a grid; whoever is signed in."""
    shell: Any = clerk.window.shell
    shell.show_page("grids")
    page = shell.page("grids")
    yield lambda: page.tree.nodes and page.people.found is not None and page.buildings.plan.board.lines
    clerk.press("Down")
    yield lambda: page.people.found.grid_id == page.tree.current().grid_id
    clerk.press("Up", "Ctrl+1", "Right", "Shift+Right")
    yield lambda: page.people.found.grid_id == page.tree.current().grid_id
    clerk.picture("grids")
    if clerk.look.name == "dark" if isinstance(clerk, Photographer) else False:
        return
    clerk.press("Ctrl+4")
    yield lambda: page.strays.homes_model.total() > 0
    clerk.picture("grids-strays")
    clerk.press("Ctrl+3")
    yield lambda: page.resources.model.total() > 0
    clerk.picture("grids-resources")
    clerk.press("Ctrl+5")
    page.people.choice.segment("past").click()
    yield lambda: page.people.who.text()
    clerk.picture("grids-people")


def lock(clerk: Clerk) -> Story:
    """Ctrl+L, with something typed."""
    clerk.press("Ctrl+L")
    yield lambda: not clerk.window.shell.isVisible()  # type: ignore[union-attr] # somebody is signed in
    clerk.picture("locked")
    clerk.write(PASSWORD)
    clerk.press("Return")
    yield lambda: clerk.window.shell is not None and clerk.window.shell.isVisible()


def records(clerk: Clerk) -> Story:
    """The auditor's page."""
    clerk.window.sign_out()
    yield from sign_in(clerk, AUDITOR)
    page: Any = clerk.window.shell.page("records") if clerk.window.shell is not None else None
    yield lambda: page.model.total() > 0
    page.table.setFocus()
    clerk.press("Down", "Down", "Down", "Down", "Return")
    yield lambda: page.drawer.width() >= page.drawer.panel.width()
    clerk.press("Ctrl+J")
    yield lambda: page.verdict.isVisible() and page.task is None
    clerk.picture("records")


def settings(clerk: Clerk) -> Story:
    """The administrator's parts."""
    clerk.window.sign_out()
    yield from sign_in(clerk, ADMINISTRATOR)
    page: Any = clerk.window.shell.page("settings") if clerk.window.shell is not None else None
    yield page.isVisible
    for name in page.names():
        page.open(name)
        yield lambda: clerk.window.worker._under_way == 0
        if name == "backups":
            page.part(name).where.setText(USUAL_FOLDER)
        clerk.picture(f"settings-{name}")


CHAPTERS = (
    intake, matters, residents, ledgers, lock, catalogue, grids, assessment, beds, services, cards, places, records,
    settings,
)  # fmt: skip
"""After the morning; from the catalogue on a head is signed in."""


def tour(clerk: Photographer) -> Story:
    """Everything, in one look."""
    yield from morning(clerk)
    if clerk.look.name == "dark":
        yield from intake(clerk)
        yield from grids(clerk)
        clerk.window.sign_out()
        yield from sign_in(clerk, HEAD)
        yield from beds_at_a_glance(clerk)
        yield from services_at_a_glance(clerk)
        return
    for chapter in CHAPTERS:
        yield from chapter(clerk)
