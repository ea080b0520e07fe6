"""What the three cards of the page share."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.views import theme
from desk.views.kit import Card, Label, Skeleton, StepBadge


class Part(Card):
    """One of the three cards: number, title, and a body that opens once it is known who has come."""

    def __init__(self, number: int, title: str, waiting: str) -> None:
        self.is_built = self.is_compact = False
        super().__init__()
        self.badge = StepBadge(number, "now" if number == 1 else "later")
        self.title = Label(title, "h2")
        self.waiting = Label(waiting, "small", "ink2")
        self.skeleton = Skeleton(parent=self)
        self.inside = QWidget(self)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(10))
        for each in (self.badge, self.title):
            self.head.addWidget(each)
        self.body.addLayout(self.head)

    def measure(self) -> None:
        """Give fixed measures anew; called when the part is built and when the scale changes."""

    def set_compact(self, compact: bool) -> None:
        super().set_compact(compact)
        self.is_compact = compact
        self.measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.is_built:
            self.measure()

    def set_open(self, is_open: bool) -> None:
        self.inside.setVisible(is_open)
        self.skeleton.setVisible(not is_open)
        self.waiting.setVisible(not is_open)
        self.title.set_look(c="ink" if is_open else "ink3")

    def is_open(self) -> bool:
        return self.inside.isVisibleTo(self)
