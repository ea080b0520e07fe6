"""The head and the foot that all dialogs have."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

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


def sheet_foot(*buttons: QWidget) -> QHBoxLayout:
    """``buttons`` at the right, the way back first, what the dialog is for last."""
    foot = QHBoxLayout()
    foot.setSpacing(theme.px(8))
    foot.addStretch(1)
    for button in buttons:
        foot.addWidget(button)
    return foot
