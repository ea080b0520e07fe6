"""Text and frames: ``Label`` by type role and colour, ``Card`` by kind, hairlines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desk.views import paint, theme
from desk.views.tokens import RADIUS

# kind → (fill token, border token, radius name); an empty name means none.
CARDS = {
    "card": ("surface", "line", "card"),
    "well": ("sunken", "", "well"),
    "note": ("note", "note_line", "card"),
    "soft": ("brand_soft", "brand_line", "well"),
    "warn": ("amber_soft", "amber_line", "well"),
    "bad": ("red_soft", "red_line", "well"),
    "good": ("green_soft", "green_line", "well"),
    "info": ("blue_soft", "blue_line", "well"),
    "side": ("surface", "", ""),
    "plain": ("", "", ""),
}


class Label(QLabel):
    """Plain text in a type role ``t`` (``body``, ``h1``, ``small`` …) and a colour token ``c``; follows the look.

    With ``elide`` it may become narrower than its text, which then ends in … and shows whole in the tool tip.
    """

    def __init__(
        self,
        text: str = "",
        t: str = "body",
        c: str = "ink",
        *,
        wrap: bool = False,
        elide: bool = False,
        align: Qt.AlignmentFlag | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._t, self._c, self._elide = t, c, elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        if align is not None:
            self.setAlignment(align)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._restyle()

    def set_look(self, *, t: str | None = None, c: str | None = None) -> None:
        """Change the type role, the colour, or both."""
        self._t, self._c = t or self._t, c or self._c
        self._restyle()

    def can_elide(self) -> bool:
        """Whether the text may become shorter than it is."""
        return self._elide

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._restyle()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(theme.px(24), hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        fits = paint.text_width(self.text(), self._t) <= self.contentsRect().width() + 1
        self.setToolTip("" if fits else self.text())
        with QPainter(self) as painter:
            align = self.alignment() | Qt.AlignmentFlag.AlignVCenter
            paint.draw_text(painter, self.contentsRect(), self.text(), self._t, self._c, align)

    def _restyle(self) -> None:
        self.setFont(theme.font(self._t))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._c))
        self.setPalette(palette)


class Card(QWidget):
    """A painted box of a kind (``card well note soft warn bad good info side plain``) with its layout ``body``.

    ``margins`` (left, top, right, bottom) and ``gap`` are px at scale 1.0.
    """

    def __init__(
        self,
        k: str = "card",
        *,
        margins: tuple[int, int, int, int] = (16, 12, 16, 12),
        gap: int = 10,
        horizontal: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._k, self._margins, self._gap, self._compact = k, margins, gap, False
        direction = QBoxLayout.Direction.LeftToRight if horizontal else QBoxLayout.Direction.TopToBottom
        self.body = QBoxLayout(direction, self)
        self._space()

    def kind(self) -> str:
        return self._k

    def set_kind(self, k: str) -> None:
        self._k = k
        self.update()

    def set_compact(self, compact: bool) -> None:
        """On a low window the vertical padding shrinks (section 10)."""
        self._compact = compact
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._space()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, border, radius = CARDS[self._k]
        if not fill:
            return
        with QPainter(self) as painter:
            if self._k == "side":
                painter.fillRect(self.rect(), theme.colour(fill))
                painter.fillRect(0, 0, 1, self.height(), theme.colour("line"))
                return
            edge = theme.colour(border) if border else None
            paint.draw_box(painter, self.rect().toRectF(), theme.px(RADIUS[radius]), theme.colour(fill), edge)

    def _space(self) -> None:
        left, top, right, bottom = self._margins
        shrink = theme.compact_share(self._compact)
        sides = (theme.px(left), theme.px(top * shrink), theme.px(right), theme.px(bottom * shrink))
        self.body.setContentsMargins(*sides)
        down = self.body.direction() == QBoxLayout.Direction.TopToBottom
        self.body.setSpacing(theme.px(self._gap * shrink if down else self._gap))


class Section(QWidget):
    """A heading with lines below, ``above`` from what stands over it; gone without lines."""

    def __init__(self, title: str, *, above: int = 4) -> None:
        super().__init__()
        self.words = Label("", "control", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(above), 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(Label(title, "smallb", "ink2"))
        column.addWidget(self.words)

    def set_lines(self, lines: Sequence[str]) -> None:
        """What stands below the heading."""
        self.words.setText("\n".join(lines))
        self.setVisible(bool(lines))


class Rule(QWidget):
    """A hairline, lying or standing, in the colour ``line``."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("line"))
