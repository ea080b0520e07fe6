"""What every tab of the page of services (养老服务) is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from desk.services.cards.scanning import ScanAnswer
from desk.views.measured import Measured
from desk.views.page import Tools
from desk.words import translate


class Tab(Measured):
    """A tab: built when first shown, reloaded when what it shows has changed.

    ``TITLE`` is its name above: English source marked with QT_TRANSLATE_NOOP("care_page", …). ``PERMISSION`` is the
    name of the permission without which it is not offered (empty: whoever may open the page). A tab lays out its own
    content without a margin: the page leaves it. A subclass builds itself in ``__init__`` and ends with
    :meth:`measure`.

    ``tools_row`` stands to the right of the names of the tabs (the day, the main buttons), ``side`` beside everything
    at the right in the full height of the page; both are made in ``__init__``, and shown only while the tab is.
    ``side_folded``: not even then, until it is asked for (:meth:`fold_side`).
    """

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    PERMISSION: ClassVar[str] = ""

    go = Signal(str, object)
    """Ask the window for another page and what to open there: ``("residents", 7)``."""

    context_changed = Signal(str)
    """The line beside the title in the top bar."""

    keys_changed = Signal()
    """The key bar should be read anew from :meth:`keys` and :meth:`notes`."""

    filled = Signal()
    """What the tab shows has come from the database."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.worker = tools.worker
        self.context = ""
        self.compact = False
        self.tools_row: QWidget | None = None
        self.side: QWidget | None = None
        self.side_folded = False
        self.dialog: QDialog | None = None
        self.setAccessibleName(translate("care_page", self.TITLE))  # some take the focus themselves

    def reload(self) -> None:
        """Look at the database again and show what is there now; what is being typed stays."""

    def tick(self) -> None:
        """A minute is over while the tab is in sight: what depends on the clock moves on."""
        self.reload()

    def is_dirty(self) -> bool:
        """Whether something typed here is neither saved nor kept."""
        return False

    def measure(self) -> None:
        """Gaps and what there is room for, at the size and in the look of now; called when either changes.

        ``self.compact`` says whether the window is low: then ``theme.compact_share`` of vertical gaps.
        """

    def set_compact(self, compact: bool) -> None:
        """The window became low, or is no more."""
        if compact != self.compact:
            self.compact = compact
            self.measure()

    def fold_side(self, folded: bool) -> None:
        """Put away what stands beside the tab, or bring it back."""
        self.side_folded = folded
        if self.side is not None and self.side.parentWidget() is not None:
            self.side.setVisible(not folded and self.is_current())

    def is_current(self) -> bool:
        """Whether this is the tab that its page shows, also while the page itself is not in sight."""
        page = self.parentWidget()
        return page is not None and self.isVisibleTo(page)

    def say(self, words: str) -> None:
        """Say ``words`` beside the title, now and whenever the tab is shown again."""
        self.context = words
        self.context_changed.emit(words)

    def show_dialog(self, dialog: QDialog) -> None:
        """Open ``dialog`` over the tab: one at a time, and none once the tab is out of sight."""
        if self.dialog is not None or not self.isVisible():
            dialog.deleteLater()
            return
        self.dialog = dialog
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def dialog_closed(self) -> None:
        """The dialog is gone; the tab may be out of sight by now."""

    def _forget_dialog(self, _: int) -> None:
        self.dialog = None
        self.dialog_closed()

    def open(self, subject: object) -> None:
        """Show ``subject`` (a key of one of the things on this tab)."""

    def take_scan(self, answer: ScanAnswer) -> bool:
        """A good code was scanned while the tab is in sight, without a dialog: whether it is taken here."""
        return False

    def keys(self) -> list[tuple[str, str]]:
        """Keys and words of the key bar while the tab is shown."""
        return []

    def notes(self) -> list[tuple[str, str]]:
        """Icon and words each at the right of the key bar: how fresh what is shown is."""
        return []

    def focus_first(self) -> None:
        """Put the focus where work begins."""
        self.setFocus()

    def cover(self) -> None:
        """The desk is being locked: close what floats."""
        if self.dialog is not None:
            self.dialog.reject()

    def leave(self) -> None:
        """The person signs out: give back what is held."""
