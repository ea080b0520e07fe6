"""The two sides of one sheet beside each other, and what stands above and below them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.cards.sheet import Laying, SheetSide
from desk.views.kit import Button, Card, IconButton, Label
from desk.words import translate

_MOVES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class Strip(Card):
    """A line above the sheets: what waits to be done, and the button that does it."""

    def __init__(self, kind: str, icon: str, colour: str) -> None:
        super().__init__(kind, margins=(12, 3, 6, 3), gap=8, horizontal=True)
        self.words = Label("", "body", colour, elide=True)
        self.act = Button("", kind="ghost", small=True)
        self.other = Button("", kind="ghost", small=True)
        self.body.addWidget(self.words, 1)
        self.body.addWidget(self.other)
        self.body.addWidget(self.act)
        self.other.hide()
        self.hide()


class Sheets(QWidget):
    """``moved`` with steps to the right and down, by the arrow keys; ``begun`` with a place that was pressed to begin
    with, ``looked_at`` with one whose card is to be shown.
    """

    moved = Signal(int, int)
    begun = Signal(int)
    looked_at = Signal(int)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(translate("cards_page", "Sheet"))
        self.front = SheetSide(translate("cards_page", "Front of the sheet"))
        self.back = SheetSide(translate("cards_page", "Back of the sheet"))
        self.front_words = Label("", "small", "ink2", elide=True, align=Qt.AlignmentFlag.AlignCenter)
        self.back_words = Label("", "small", "ink2", elide=True, align=Qt.AlignmentFlag.AlignCenter)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        for column, part in enumerate((self.front, self.back)):
            self.grid.addWidget(part, 0, column)
            part.pressed.connect(self._pressed)
            part.resized.connect(self.resized)
            self.grid.setColumnStretch(column, 1)
        self.grid.addWidget(self.front_words, 1, 0)
        self.grid.addWidget(self.back_words, 1, 1)
        self.grid.setRowStretch(0, 1)
        self.measure()

    def measure(self) -> None:
        self.grid.setHorizontalSpacing(theme.px(12))
        self.grid.setVerticalSpacing(theme.px(4))

    def show_laying(self, front: Laying, back: Laying | None, front_words: str, back_words: str) -> None:
        """What lies where; None: nothing is printed on the back."""
        self.front.show_laying(front)
        self.front_words.setText(front_words)
        self.back_words.setText(back_words)
        self.back.setVisible(back is not None)
        self.back_words.setVisible(back is not None)
        if back is not None:
            self.back.show_laying(back)
        self.grid.setColumnStretch(1, int(back is not None))

    def show_images(self, images: list[QImage]) -> None:
        for part, image in zip((self.front, self.back), images, strict=False):
            part.show_image(image)

    def clear(self) -> None:
        """Bare paper."""
        for part in (self.front, self.back):
            part.show_image(QImage())

    def rooms(self, sides: int) -> tuple[QSize, ...]:
        """How large the paper is on the screen, px."""
        return tuple(part.paper_rect().size().toSize() for part in (self.front, self.back)[:sides])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _MOVES.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        else:
            self.moved.emit(*step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _pressed(self, number: int, looks: bool) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        (self.looked_at if looks else self.begun).emit(number)


class Middle(QWidget):
    """The head with the pages, the strips, the sheets."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.hint = Label("", "h2"), Label("", "small", "ink2", elide=True)
        self.runs = Button(translate("cards_page", "Print runs"), kind="ghost", small=True, key="Ctrl+H")
        self.before = IconButton("caret-left", translate("cards_page", "Sheet before"), key="PgUp", size=18)
        self.after = IconButton("caret-right", translate("cards_page", "Next sheet"), key="PgDn", size=18)
        self.no_phone = Strip("warn", "phone", "amber")
        self.no_phone.words.setText(
            translate("cards_page", "The station has no telephone yet: its place on the cards stays empty")
        )
        self.no_phone.act.hide()
        self.open_run = Strip("warn", "printer", "amber")
        self.outdated = Strip("info", "arrow-clockwise", "blue")
        self.sheets = Sheets()
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.title)
        head.addWidget(self.hint, 1)
        for part in (self.runs, self.before, self.after):
            head.addWidget(part)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(head)
        self.column.addWidget(self.no_phone)
        self.column.addWidget(self.open_run)
        self.column.addWidget(self.outdated)
        self.column.addWidget(self.sheets, 1)

    def measure(self, low: bool) -> None:
        self.column.setSpacing(theme.px(8 * theme.compact_share(low)))
        self.sheets.measure()

    def show_page(self, number: int, count: int, hint: str) -> None:
        """Sheet ``number`` from 0 of ``count``."""
        words = translate("cards_page", "Page {n} of {count}", n=number + 1, count=max(1, count))
        self.title.setText(words)
        self.hint.setText("" if theme.current().is_largest else hint)
        self.before.setEnabled(number > 0)
        self.after.setEnabled(number + 1 < count)
