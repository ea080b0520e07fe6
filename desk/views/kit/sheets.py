"""The column of a dialog, with the head and the foot that all have."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.kit.labels import Label
from desk.views.kit.marks import Picture


def sheet_head(icon: str, title: str) -> QHBoxLayout:
    """The picture of what is done, and in one line what it is."""
    head = QHBoxLayout()
    head.setSpacing(theme.px(10))
    head.addWidget(Picture(icon, "brand"))
    head.addWidget(Label(title, "h1", elide=True), 1)
    return head


def sheet_column(dialog: QDialog, head: QHBoxLayout, *, dense: bool = False) -> QVBoxLayout:
    """The lines of a dialog from above, its ``head`` first; ``dense`` where much stands in it."""
    px = theme.px
    column = QVBoxLayout(dialog)
    if dense:
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(10))
    else:
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
    column.addLayout(head)
    return column


def sheet_foot(*buttons: QWidget) -> QHBoxLayout:
    """``buttons`` at the right, the way back first, what the dialog is for last."""
    foot = QHBoxLayout()
    foot.setSpacing(theme.px(8))
    foot.addStretch(1)
    for button in buttons:
        foot.addWidget(button)
    return foot
