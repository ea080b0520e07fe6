"""A clerk's hands on the real window: presses keys, writes words, waits until something is seen, takes pictures.

The demo day and the end-to-end tests play their stories with it. A story is a generator that yields what must be
seen before it goes on::

    def morning(clerk):
        clerk.press("F2")
        yield lambda: clerk.page("intake") is not None
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from types import GeneratorType

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.views.window import Window

Seen = Callable[[], object]
Story = Generator[Seen, None, None]
LOOK_EVERY_MS = 10
PATIENCE_MS = 60_000


class Stuck(AssertionError):
    """The story waited for something that never came."""


def _place(story: object) -> str:
    while isinstance(story, GeneratorType) and isinstance(story.gi_yieldfrom, GeneratorType):
        story = story.gi_yieldfrom
    frame = story.gi_frame if isinstance(story, GeneratorType) else None
    return f"in line {frame.f_lineno} of {frame.f_code.co_name}" if frame else "in the story"


class Clerk:
    """One person at one window. ``keys`` counts key strokes besides the words themselves."""

    def __init__(self, window: Window, pictures: Path | None = None) -> None:
        self.window = window
        self.pictures = pictures
        self.keys = 0
        self.taken: list[Path] = []

    def press(self, *keys: str) -> None:
        """Press keys one after another, each named as Qt does: ``F2``, ``Ctrl+Return``, ``Alt+1``."""
        for name in keys:
            QTest.keySequence(self._focused(), QKeySequence(name))
            self.keys += 1

    def write(self, words: str) -> None:
        """Write words where the focus is: letters by key, Chinese as an input method commits it. Not counted."""
        for letter in words:
            if letter.isascii():
                QTest.keyClicks(self._focused(), letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self._focused(), event)

    def picture(self, name: str) -> None:
        """Keep a picture of the window, a dialog upon it, as ``NAME.png``, where pictures are wanted."""
        if self.pictures is not None:
            path = self.pictures / f"{name}.png"
            seen = self.window.grab()
            front = self.front()
            if front is not self.window:  # a dialog is a window of its own
                with QPainter(seen) as painter:
                    painter.drawPixmap(self.window.mapFromGlobal(front.mapToGlobal(QPoint(0, 0))), front.grab())
            seen.save(str(path))
            self.taken.append(path)

    def keep(self, name: str, content: bytes) -> None:
        """Keep a file that the work produced (a PDF), where pictures are wanted."""
        if self.pictures is not None:
            path = self.pictures / name
            path.write_bytes(content)
            self.taken.append(path)

    def front(self) -> QWidget:
        """The window that hears the keys: a dialog, or the desk."""
        return QApplication.activeModalWidget() or self.window

    def has_focus(self) -> bool:
        """Whether keys will arrive; asks for the focus where no window manager gives it back after a dialog."""
        front = self.front()
        if not front.isActiveWindow():
            front.activateWindow()
        return front.isActiveWindow()

    def _focused(self) -> QWidget:
        inside = self.front()
        return inside.focusWidget() or inside


class Player(QObject):
    """Plays a story on the event loop; ``ended`` tells how it went (None, or the error)."""

    ended = Signal(object)

    def __init__(self, story: Story, clerk: Clerk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._story = story
        self._clerk = clerk
        self._awaited: Seen | None = None
        self._waiting = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        self._waiting.start()
        self._timer.start()

    def _look(self) -> None:
        try:
            if not self._clerk.has_focus() or (self._awaited is not None and not self._awaited()):
                if self._waiting.elapsed() > PATIENCE_MS:
                    raise Stuck(f"waited in vain {_place(self._story)}")
                return
            self._awaited = next(self._story)
            self._waiting.restart()
        except StopIteration:
            self._end(None)
        except BaseException as error:  # handed to whoever plays the story
            self._end(error)

    def _end(self, error: BaseException | None) -> None:
        self._timer.stop()
        self._story.close()
        self.ended.emit(error)
