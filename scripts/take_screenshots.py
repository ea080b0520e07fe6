"""Makes the pictures of ``docs/screenshots`` offscreen, on the synthetic street, with a clock that stands still.

``python scripts/take_screenshots.py [FOLDER] [LOOK …]``: every page at 1366 × 768 in the light colours and in large
type, two of them in the dark; and the receipt on both papers, drawn from the very PDF that is printed.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pypdfium2  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtCore import QBuffer, QEventLoop, QPoint  # noqa: E402
from PySide6.QtGui import QPainter  # noqa: E402
from PySide6.QtPrintSupport import QPrinter  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from desk import app as desk_app  # noqa: E402
from desk import crash, db  # noqa: E402
from desk.backup import daily_backup  # noqa: E402
from desk.clerk import Clerk, Player, Story  # noqa: E402
from desk.db import SYSTEM  # noqa: E402
from desk.demo import PASSWORD, make_street  # noqa: E402
from desk.models.stations import Setting  # noqa: E402
from desk.options import Options  # noqa: E402
from desk.printing.receipt import Receipt, receipt_pdf  # noqa: E402
from desk.rules.matters import MatterState  # noqa: E402
from desk.services import papers  # noqa: E402
from desk.store import RESOURCES, Store, look, open_store  # noqa: E402
from desk.views import theme  # noqa: E402
from desk.views.window import Window  # noqa: E402

NOW = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)
"""A Tuesday morning, 09:41 in Jinan."""

WORKSTATION, USUAL_FOLDER = "CK-01", "~/.local/share/doorstep-desk/backups"
"""What the pictures say in place of this machine's name and folder."""

CLERK, HEAD, AUDITOR, ADMINISTRATOR = "gm", "jmy", "hj", "admin"
LEDGER = RESOURCES / "demo" / "elders.xlsx"
COLOURS = 256
PAPERS = (("80mm", 203), ("A4", 80))
"""Paper, and dots per inch of its picture."""


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


def keep(image: Image.Image, path: Path) -> Path:
    """Save ``image`` with a palette of its own."""
    image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


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
    part = page.catalogue
    yield lambda: part.form.row is not None and part.items.find.hasFocus()
    clerk.write("shangmen")
    part.items.choose_first()
    yield lambda: part.form.row.name.startswith("上门")
    clerk.picture("catalogue")
    page.open("papers")
    yield lambda: not page.papers.preview.image().isNull()
    clerk.picture("settings-papers")


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
    yield lambda: page.accounts.model.total() > 1 and page.isVisible()
    for name in page.parts:
        page.open(name)
        yield lambda: True  # laid out
        if name == "backups":
            yield lambda: page.backups.model.total() > 0
            page.backups.where.setText(USUAL_FOLDER)
        clerk.picture(f"settings-{name}")


def tour(clerk: Photographer, found: list[Receipt]) -> Story:
    """Everything, in one look."""
    yield from morning(clerk)
    if clerk.look.name == "dark":
        yield from intake(clerk)
        yield from grids(clerk)
        return
    for chapter in (intake, matters, residents, ledgers, lock, catalogue, grids, records, settings):
        yield from chapter(clerk)
    if not clerk.look.suffix:
        found.append(_last_receipt(clerk.window))


def _last_receipt(window: Window) -> Receipt:
    from sqlalchemy import func, select

    from desk.models.matters import Matter

    with db.reading(window.worker.engine, SYSTEM, now=NOW) as session:
        last = session.scalars(select(func.max(Matter.id))).one()
        receipt = papers.first_receipt(session, matter_id=last)
    assert receipt is not None
    return receipt


def play(store: Store, folder: Path, look_: Look, story: Callable[[Photographer], Story]) -> list[Path]:
    """Open the window on ``store`` and play ``story`` on it; the pictures."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, name=look_.name, scale=look_.scale / 100)
    window = desk_app.build(Options(), store, application, clock=lambda: NOW)
    window.door.show_doorstep(look(store))
    window.show()
    clerk = Photographer(window, folder, look_)
    outcome: list[BaseException | None] = []
    loop = QEventLoop()
    player = Player(story(clerk), clerk, window)
    player.ended.connect(outcome.append)
    player.ended.connect(loop.quit)
    player.start()
    loop.exec()
    if outcome[0] is not None:
        clerk.picture("stuck")
    if window.shell is not None:
        window.shell.may_close = True
    window.close()
    window.worker.close()
    window.deleteLater()
    if outcome[0] is not None:
        raise outcome[0]
    return clerk.taken


def street(folder: Path) -> Path:
    """The SQLite file of the synthetic street."""
    file = folder / "street.sqlite3"
    engine = db.open_engine(f"sqlite:///{file.as_posix()}")
    db.upgrade(engine)
    make_street(engine, now=NOW)
    engine.dispose()
    return file


def store_for(folder: Path, template: Path | None, look_: Look) -> Store:
    """A data folder of its own, with yesterday's backup and the look chosen for the station."""
    store = open_store(folder)
    folder.mkdir(parents=True)
    if template is None:
        return store
    shutil.copyfile(template, folder / "desk.sqlite3")
    engine = db.open_engine(store.url)
    with db.transaction(engine, SYSTEM, now=NOW, operation="settings.change") as session:
        session.add(Setting(station_id=1, name="theme", value=look_.name))
        session.add(Setting(station_id=1, name="scale", value=look_.scale))
    made = daily_backup(engine, desk_app.backup_folder(store), now=NOW)
    engine.dispose()
    if made is not None:
        os.utime(made.file, (NOW.timestamp(), NOW.timestamp()))
    return store


def main(arguments: list[str]) -> int:
    """Take the pictures; the exit code."""
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "screenshots"
    wanted = [each for each in LOOKS if not arguments[1:] or each.suffix.lstrip("-") in arguments[1:]]
    folder.mkdir(parents=True, exist_ok=True)
    found: list[Receipt] = []
    taken: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="doorstep-pictures-", ignore_cleanup_errors=True) as temporary:
        base = Path(temporary)
        crash.install(base / "reports")
        application = desk_app.application()
        platform.node = lambda: WORKSTATION
        template = street(base)
        for number, look_ in enumerate(wanted):
            if look_.name == "light":
                empty = store_for(base / f"empty-{number}", None, look_)
                taken += play(empty, folder, look_, first_run)
            full = store_for(base / f"full-{number}", template, look_)
            taken += play(full, folder, look_, lambda clerk: tour(clerk, found))
    for receipt in found:
        for paper, dots in PAPERS:
            pdf = pypdfium2.PdfDocument(receipt_pdf(receipt, paper=paper))  # type: ignore[arg-type] # one of both
            image = pdf[0].render(scale=dots / 72).to_pil()
            taken.append(keep(image, folder / f"receipt-{paper.lower()}.png"))
    application.closeAllWindows()
    for path in taken:
        print(f"{path.stat().st_size // 1024:4d} KB  {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
