"""The real window on a real store, as ``desk.app`` builds it, and a clerk in front of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from desk import app
from desk.clerk import Clerk, Player, Story
from desk.options import Options
from desk.store import Store, open_store
from desk.views import theme
from desk.views.window import Window
from tests.support.real_station import PASSWORD


class Clock:
    """A clock that goes on only when it is told to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass(frozen=True, slots=True)
class RealDesk:
    """One window; :meth:`play` lets the clerk work at it until the story ends."""

    store: Store
    window: Window
    clerk: Clerk
    clock: Clock

    def play(self, story: Story) -> None:
        outcome: list[BaseException | None] = []
        loop = QEventLoop()
        player = Player(story, self.clerk)
        player.ended.connect(outcome.append)
        player.ended.connect(loop.quit)
        player.start()
        loop.exec()
        if outcome[0] is not None:
            raise outcome[0]

    def page(self, name: str) -> Any:
        shell = self.window.shell
        assert shell is not None
        return shell.page(name)

    def told(self) -> list[str]:
        """What the notices said."""
        shell = self.window.shell
        assert shell is not None
        return [f"{notice.title} {notice.text}".strip() for notice in shell.notices.history]

    def close(self) -> None:
        if self.window.shell is not None:
            self.window.shell.may_close = True
        self.window.close()
        self.window.worker.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def open_desk(folder: Path, url: str, clock: Clock, *, pictures: Path | None = None) -> RealDesk:
    """The window on the database at ``url``, shown, as ``desk.app`` opens it; close it afterwards."""
    store = open_store(folder, url)
    qapp = QApplication.instance()
    assert isinstance(qapp, QApplication)
    theme.apply(qapp)
    window = app.build(Options(), store, qapp, clock=clock)
    window.door.show_doorstep(app._glance(store)())
    window.show()
    return RealDesk(store, window, Clerk(window, pictures), clock)


DOTS = 300
"""To the inch, of an ordinary laser printer."""


class Printer:
    """Stands in for the system's print dialog: prints to PDF files in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[Path] = []

    def __call__(self, printer: QPrinter, _parent: QWidget | None) -> bool:
        path = self.folder / f"printed-{len(self.files) + 1}.pdf"
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(DOTS)
        self.files.append(path)
        return True

    def has_printed(self, count: int) -> bool:
        return len(self.files) == count and self.files[-1].exists() and self.files[-1].stat().st_size > 0


def sign_in(clerk: Clerk, account: str, password: str) -> Story:
    """Choose the name by its letters, type the password; ends when the password was answered."""
    door = clerk.window.door
    yield lambda: door.currentWidget() is door.sign_in and len(door.sign_in.faces()) > 1
    yield lambda: door.sign_in.password.isEnabled()
    door.sign_in.find.setFocus()
    door.sign_in.find.clear()
    clerk.write(account)
    clerk.press("Return")
    clerk.write(password)
    clerk.press("Return")
    shell = clerk.window.shell
    yield lambda: clerk.window.shell is not shell or door.sign_in.password.isEnabled()


def come_in(clerk: Clerk, account: str, password: str) -> Story:
    """Sign in; ends when the first page is shown."""
    yield from sign_in(clerk, account, password)
    shell = clerk.window.shell
    assert shell is not None, clerk.window.door.sign_in.field.message()
    yield lambda: shell.isVisible()


def at_work(desk: RealDesk, account: str = "gm") -> Story:
    """Sign in; ends when everything asked for is there."""
    yield from come_in(desk.clerk, account, PASSWORD)
    yield lambda: is_idle(desk)


def unlock(clerk: Clerk, password: str) -> Story:
    """The password again, where the desk was locked."""
    shell = clerk.window.shell
    assert shell is not None
    yield lambda: not shell.isVisible()
    clerk.write(password)
    clerk.press("Return")
    yield lambda: shell.isVisible()


def is_idle(desk: RealDesk) -> bool:
    """Whether everything asked of the worker was answered."""
    return bool(desk.window.worker._under_way == 0)
