"""What is left of a package for a service: how much, and a bar, or one tick for each use where they are few."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desk.services.packages import CountRow
from desk.views import paint, theme
from desk.views.kit import Label, Picture
from desk.views.kit.marks import Mark
from desk.views.servicelook import family_of, icon_of
from desk.words import translate

FEW = 10
"""Up to so many uses each has a tick of its own."""

_LOW = 4  # one in so many is nearly nothing


class CountBar(Mark):
    """A bar of one package and service; what is booked already is paler than what is free."""

    def __init__(self, row: CountRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.changed(left_words(row))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        left, rect = self._row.left, self.rect().toRectF()
        look = theme.family("amber") if is_low(self._row) else family_of(self._row)
        whole, there = max(left.granted, 1), left.free + left.reserved
        with QPainter(self) as painter:
            if whole > FEW:
                for share, colour in ((whole, theme.colour("sunken")), (there, look.line), (left.free, look.solid)):
                    if share:
                        box = QRectF(rect)
                        box.setWidth(max(rect.height(), rect.width() * share / whole))
                        paint.draw_box(painter, box, rect.height() / 2, colour)
                return
            gap = theme.px(4)
            wide = (rect.width() - gap * (whole - 1)) / whole
            for number in range(whole):
                colour = look.solid if number < left.free else look.line if number < there else theme.colour("sunken")
                box = QRectF(rect.x() + (wide + gap) * number, rect.y(), wide, rect.height())
                paint.draw_box(painter, box, rect.height() / 2, colour)


class CountLine(QWidget):
    """A service of a package: its picture, its name with what ``note`` says, how much is left, and the bar below."""

    def __init__(self, row: CountRow, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        low = is_low(row)
        self.picture = Picture(icon_of(row), "amber" if low else "brand_ink", 17)
        self.name = Label(row.service, "strong")
        self.note = Label(note, "small", "amber" if low else "ink2", elide=True)
        self.left = Label(left_words(row), "strong", "amber" if low else "ink")
        self.bar = CountBar(row)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(3))
        grid.addWidget(self.picture, 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.note, 0, 2)
        grid.addWidget(self.left, 0, 3)
        grid.addWidget(self.bar, 1, 1, 1, 3)
        grid.setColumnStretch(2, 1)


def is_low(row: CountRow) -> bool:
    """Whether somebody should ask if more is wanted: little is left that can be booked."""
    left = row.left
    return left.granted > 1 and (left.free + left.reserved) * _LOW <= left.granted


def left_words(row: CountRow) -> str:
    """18 / 30 份, what is booked still counts as there."""
    left = row.left
    return translate("counts", "{n} / {all} {unit}", n=left.free + left.reserved, all=left.granted, unit=row.unit)


def booked_words(row: CountRow) -> str:
    """已约 2, or nothing."""
    return translate("counts", "{n} booked", n=row.left.reserved) if row.left.reserved else ""
