"""Small painted widgets without input: pill, tags, key cap, shape, avatar, meter, step number, skeleton."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.views import icons, paint, theme
from desk.views.tokens import HEIGHT


class Mark(QWidget):
    """A painted widget of fixed size that measures itself again when the look changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changed(self, accessible: str) -> None:
        """Measure and paint again; ``accessible`` is what a screen reader says."""
        self.setAccessibleName(accessible)
        self.updateGeometry()
        self.update()


class Pill(Mark):
    """A status: word, colour family and shape."""

    def __init__(self, text: str = "", family: str = "grey", shape: str | None = None, parent: QWidget | None = None):
        super().__init__(parent)
        self.set_pill(text, family, shape)

    def set_pill(self, text: str, family: str = "grey", shape: str | None = None) -> None:
        self._text, self._family, self._shape = text, family, shape
        self.changed(text)

    def set_state(self, text: str, state: str) -> None:
        """Show ``text`` as one of ``paint.STATES``, e.g. ``in_progress``."""
        self.set_pill(text, paint.STATES[state].family, paint.STATES[state].shape)

    def sizeHint(self) -> QSize:
        return QSize(paint.pill_width(self._text, self._shape), theme.px(HEIGHT["pill"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint.draw_pill(painter, 0, self.height() / 2, self._text, self._family, self._shape)


class Tags(Mark):
    """Facts about a person in one row: (word, family) each."""

    def __init__(self, tags: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_tags(tags)

    def set_tags(self, tags: Sequence[tuple[str, str]]) -> None:
        self._tags = tuple(tags)
        self.changed(" ".join(word for word, _ in self._tags))

    def sizeHint(self) -> QSize:
        gaps = theme.px(6) * max(0, len(self._tags) - 1)
        return QSize(sum(paint.tag_width(word) for word, _ in self._tags) + gaps, theme.px(HEIGHT["tag"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        left = 0
        with QPainter(self) as painter:
            for word, family in self._tags:
                left += paint.draw_tag(painter, left, self.height() / 2, word, family) + theme.px(6)


class KeyCap(Mark):
    """One key cap."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.changed(key)

    def sizeHint(self) -> QSize:
        return QSize(paint.key_width(self._key), theme.px(HEIGHT["key"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint.draw_key(painter, 0, self.height() / 2, self._key)


class Shape(Mark):
    """A status shape (``paint.SHAPES``), ``size`` px at scale 1.0."""

    def __init__(self, shape: str = "dot", family: str = "grey", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.set_shape(shape, family)

    def set_shape(self, shape: str, family: str, words: str = "") -> None:
        self._shape, self._family = shape, family
        self.changed(words)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint.draw_shape(painter, self._shape, self.rect().toRectF(), self._family)


class Picture(Mark):
    """An icon in a colour token, ``size`` px at scale 1.0; decoration, so without an accessible name of its own."""

    def __init__(self, icon: str, token: str = "ink2", size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._token, self._size = icon, token, size

    def set_icon(self, icon: str, token: str | None = None) -> None:
        self._icon, self._token = icon, token or self._token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            icons.paint(painter, self._icon, self.rect(), theme.colour(self._token))


class Avatar(Mark):
    """A person's circle, ``size`` px at scale 1.0."""

    def __init__(self, name: str = "", size: int = 38, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.set_name(name)

    def set_name(self, name: str) -> None:
        self._name = name
        self.changed(name)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint.draw_avatar(painter, self.rect().toRectF(), self._name)


class Meter(Mark):
    """A bar filled to a share; stretches sideways."""

    def __init__(self, colour: str = "brand", height: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour, self._height, self._share = colour, height, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float, colour: str | None = None) -> None:
        """Fill to ``share`` (0 to 1), in the colour token ``colour``."""
        self._share, self._colour = share, colour or self._colour
        self.changed(f"{share:.0%}")

    def share(self) -> float:
        return self._share

    def sizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            track = "line" if self._height < 6 else "sunken"
            paint.draw_meter(painter, self.rect().toRectF(), self._share, theme.colour(self._colour), track)


class StepBadge(Mark):
    """The number of an intake part; a tick when it is complete. States: ``later``, ``now``, ``done``."""

    def __init__(self, number: int, state: str = "later", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._state = number, state
        self.changed(str(number))

    def state(self) -> str:
        return self._state

    def set_state(self, state: str) -> None:
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(24), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = self.rect().toRectF()
        with QPainter(self) as painter:
            if self._state == "done":
                paint.draw_shape(painter, "tick", rect.adjusted(-0.5, -0.5, 0.5, 0.5), "green")
                return
            now = self._state == "now"
            fill, edge = ("brand", None) if now else ("sunken", theme.colour("line2"))
            paint.draw_box(painter, rect, rect.height() / 2, theme.colour(fill), edge)
            ink = "on_brand" if now else "ink3"
            paint.draw_text(painter, rect, str(self._number), "smallb", ink, paint.CENTER)


class Skeleton(QWidget):
    """Grey bars where content will come; ``shares`` are the widths of the rows."""

    ROW = 34

    def __init__(self, shares: Sequence[float] = (0.34, 0.62, 0.5), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares = tuple(shares)
        self.setMinimumHeight(theme.px(self.ROW * len(self._shares)))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            for at, share in enumerate(self._shares):
                bar = QRectF(0, theme.px(self.ROW * at), self.width() * share, theme.px(18))
                paint.draw_box(painter, bar, theme.px(6), theme.colour("sunken"))
