"""Two saved the same file: what a colleague wrote and what was typed here, side by side, one choice per field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.views import paint, theme
from desk.views.focus import FocusRing
from desk.views.kit import Avatar, Button, Label, Picture, Scroll
from desk.views.residents.values import FIELDS, Clash
from desk.words import translate

ROWS_IN_SIGHT = 7


class Choice(QRadioButton):
    """One of the two values, as a tile that can be chosen."""

    def __init__(self, words: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = value or translate("residents_page", "nothing")
        self.setProperty("k", "segment")
        self.setAccessibleName(f"{words} {self._value}")
        self.setToolTip(self._value)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(190), theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(40))

    def hitButton(self, at: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, on = self.rect().toRectF(), self.isChecked()
        with QPainter(self) as painter:
            fill = theme.colour("brand_soft" if on else "sunken")
            edge = theme.colour("brand_line") if on else None
            paint.draw_box(painter, rect, theme.px(8), fill, edge)
            side = theme.px(18)
            ring = QRectF(theme.px(10), rect.center().y() - side / 2, side, side)
            edge = theme.colour("brand" if on else "line3")
            paint.draw_box(painter, ring, side / 2, theme.colour("surface"), edge, 1.6)
            if on:
                inset = theme.px(5)
                paint.draw_box(painter, ring.adjusted(inset, inset, -inset, -inset), side / 2, theme.colour("brand"))
            slot = rect.adjusted(theme.px(38), 0, -theme.px(10), 0)
            paint.draw_text(painter, slot, self._value, "body", "ink")


class StaleDialog(QDialog):
    """Shows :class:`Clash` rows; ``then(take)`` gets field → True for theirs, ``then(None)`` on going back."""

    def __init__(
        self,
        title: str,
        who: str,
        me: str,
        clashes: Sequence[Clash],
        then: Callable[[Mapping[str, bool] | None], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.ring = FocusRing(self)
        self.setAccessibleName(title)
        self.setFixedWidth(theme.px(640))
        self._then: Callable[[Mapping[str, bool] | None], object] | None = then
        self.mine: dict[str, Choice] = {}
        self.theirs: dict[str, Choice] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(each) for each in (20, 20, 20, 20)))
        column.setSpacing(theme.px(12))
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(Picture("git-merge", "amber"))
        head.addWidget(Label(title, "h1", wrap=True), 1)
        column.addLayout(head)
        words = translate("residents_page", "Choose for each field which one stays. Nothing that was typed is lost.")
        column.addWidget(Label(words, "body", "ink2", wrap=True))
        column.addWidget(self._build_rows(clashes, who, me))
        column.addLayout(self._build_foot())
        self.finished.connect(self._answer)

    def _build_rows(self, clashes: Sequence[Clash], who: str, me: str) -> QWidget:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addLayout(_person(me, translate("residents_page", "You")), 0, 1)
        grid.addLayout(_person(who, who), 0, 2)
        for number, clash in enumerate(clashes, start=1):
            label = translate("residents_page", FIELDS[clash.field])
            mine = Choice(translate("residents_page", "{field}: yours", field=label), clash.yours)
            theirs = Choice(translate("residents_page", "{field}: {who}", field=label, who=clash.by), clash.theirs)
            group = QButtonGroup(self)
            group.addButton(mine)
            group.addButton(theirs)
            (mine if clash.touched else theirs).setChecked(True)
            grid.addWidget(Label(label, "control", "ink2"), number, 0)
            grid.addWidget(mine, number, 1)
            grid.addWidget(theirs, number, 2)
            self.mine[clash.field], self.theirs[clash.field] = mine, theirs
        area = Scroll(inner, by_keys=True)
        area.setFixedHeight(theme.px(36 + 48 * min(len(clashes), ROWS_IN_SIGHT)))
        return area

    def _build_foot(self) -> QHBoxLayout:
        self.back = Button(translate("residents_page", "Back to the form"), key="Esc")
        self.save = Button(translate("residents_page", "Save as chosen"), kind="primary", key="Enter")
        self.save.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        words = translate("residents_page", "Both are kept in the records.")
        foot.addWidget(Label(words, "small", "ink2", elide=True), 1)
        foot.addWidget(self.back)
        foot.addWidget(self.save)
        self.back.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        return foot

    def take(self) -> dict[str, bool]:
        """Field → whether theirs is chosen."""
        return {field: choice.isChecked() for field, choice in self.theirs.items()}

    def _answer(self, result: int) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(self.take() if result == QDialog.DialogCode.Accepted else None)


def _person(name: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    row.addWidget(Avatar(name, 24))
    row.addWidget(Label(words, "smallb", elide=True), 1)
    return row
