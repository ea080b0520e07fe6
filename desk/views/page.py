"""What every page of the window is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desk.views.measured import Measured

if TYPE_CHECKING:
    from desk.services.cards.scanning import ScanAnswer
    from desk.views.ask import Ask
    from desk.views.notices import Notices
    from desk.work import Worker


WARM_AFTER_MS = 4_000
"""After the first page is shown, what the others begin with is loaded."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What a page works with: the worker for every look and act, notices to tell, questions to ask."""

    worker: Worker
    notices: Notices
    ask: Ask


class Page(Measured):
    """A page: built once when first shown, reloaded when what it shows has changed.

    ``TITLE`` is the page's word on the rail, ``HEADING`` a longer one for the top bar where there is one: English
    source text marked with QT_TRANSLATE_NOOP("window", …). ``ICON`` is a name of
    :mod:`desk.views.icons`; ``PERMISSION`` the name of the permission without which the page is not offered
    (empty: everyone's);
    ``SHOWS`` the subjects of :attr:`desk.work.Worker.touched` on which it reloads; ``TICK_MS`` how often :meth:`tick`
    is called while the page is in sight, in milliseconds (0: never). ``EARLY``: it is built while nobody waits for it.
    """

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    HEADING: ClassVar[str] = ""
    ICON: ClassVar[str]
    PERMISSION: ClassVar[str]
    SHOWS: ClassVar[frozenset[str]] = frozenset()
    TICK_MS: ClassVar[int] = 0
    EARLY: ClassVar[bool] = False

    go = Signal(str, object)
    """Ask the window for another page and what to open there: ``("residents", 7)``."""

    context_changed = Signal(str)
    """The line beside the title in the top bar."""

    keys_changed = Signal()
    """The key bar should be read anew from :meth:`keys`, :meth:`notes` and :meth:`foot`."""

    filled = Signal()
    """What the page shows has come from the database; it is painted next."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.worker = tools.worker
        self.context = ""
        self._tick = QTimer(self)
        self._tick.setInterval(self.TICK_MS)
        self._tick.timeout.connect(self.tick)

    @classmethod
    def warm(cls, worker: Worker) -> None:
        """Load what the first moments on the page need, off the UI thread, while nobody waits for it."""

    def reload(self) -> None:
        """Look at the database again and show what is there now; what is being typed stays."""

    def measure(self) -> None:
        """Margins, gaps and what there is room for, at the size and in the look of now; called when either changes."""

    def tick(self) -> None:
        """``TICK_MS`` are over: what depends on the clock moves on."""
        self.reload()

    def open(self, subject: object) -> None:
        """Show ``subject`` (a key of one of the things on this page)."""

    def take_scan(self, answer: ScanAnswer) -> bool:
        """A good code was scanned while this page is in sight: whether it is taken here.

        Else the window opens what it leads to. A dialog with a method of this name is asked before its page.
        """
        return False

    def is_dirty(self) -> bool:
        """Whether something typed here is neither saved nor kept as a draft."""
        return False

    def keys(self) -> list[tuple[str, str]]:
        """Keys and words of the key bar, e.g. ``[("F2", "新受理")]``, besides those that hold everywhere."""
        return []

    def names_in_sight(self) -> tuple[str, ...]:
        """The names of the page and of its part in sight: F1 knows keys by them for which the key bar has no room."""
        return (self.NAME,)

    def notes(self) -> list[tuple[str, str]]:
        """Icon and words each at the right of the key bar: how fresh what is shown is."""
        return []

    def foot(self) -> QWidget | None:
        """Action buttons at the right of the key bar, where a page has them (intake)."""
        return None

    def focus_first(self) -> None:
        """Put the focus where work begins on this page."""
        self.setFocus()

    def cover(self) -> None:
        """The desk is being locked: hide again what was revealed, close what floats."""

    def leave(self) -> None:
        """The person signs out: keep as a draft what is typed and not saved."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.TICK_MS:
            self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()
