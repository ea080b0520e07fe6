"""Dialogs stay within the screen: in large type what has no room scrolls, its foot stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QDialog, QLayoutItem, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.kit.scroll import Scroll

SMALLEST = QSize(1344, 680)
"""What a dialog may take, px: on the smallest screen of a station, 1366×768, less the task bar and its frame."""
_FRAME, _FOOT = QSize(22, 48), 60


def room(dialog: QDialog) -> QSize:
    """How large a dialog may be where it is shown."""
    return (dialog.screen().availableSize() - _FRAME).expandedTo(SMALLEST)


class Fitting(QObject):
    """Watches one dialog. Its layout is moved into a scroll area once it needs more than there is room for."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self.scroll: _Inside | None = None
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shows = event.type() == QEvent.Type.Show
        if watched is self._dialog and (shows or event.type() == QEvent.Type.LayoutRequest):
            self._fit()
        return False

    def _fit(self) -> None:
        dialog, most = self._dialog, room(self._dialog)
        if self.scroll is None and not _fits(dialog, most):
            self._wrap()
        if dialog.width() > most.width() or dialog.height() > most.height():
            dialog.resize(dialog.size().boundedTo(most))

    def _wrap(self) -> None:
        """Everything but the foot."""
        dialog = self._dialog
        column, focused = dialog.layout(), dialog.focusWidget()
        if not isinstance(column, QBoxLayout) or not column.count():
            return
        margins, spacing = column.contentsMargins(), column.spacing()
        last = column.count() - 1
        foot = column.takeAt(last).layout() if _is_foot(column.itemAt(last)) else None
        inside = QWidget(dialog)
        inside.setLayout(column)
        self.scroll = _Inside(inside, dialog)
        outer = QVBoxLayout(dialog)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.scroll, 1)
        if foot is not None:
            column.setContentsMargins(margins.left(), margins.top(), margins.right(), spacing)
            outer.addLayout(foot)
            foot.setContentsMargins(margins.left(), spacing, margins.right(), margins.bottom())
        if dialog.minimumWidth() == dialog.maximumWidth():
            dialog.setFixedWidth(min(dialog.width() + self.scroll.bar(), room(dialog).width()))
        dialog.setMaximumHeight(room(dialog).height())
        dialog.setMinimumHeight(0)  # what the layout needed before
        self.scroll.show()
        outer.activate()
        if focused is not None:
            focused.setFocus()


class _Inside(Scroll):
    """As large as what is in it, if there is room."""

    def __init__(self, inside: QWidget, parent: QWidget) -> None:
        super().__init__(inside, parent=parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        QApplication.instance().focusChanged.connect(self._bring)

    def _bring(self, _: QWidget | None, reached: QWidget | None) -> None:
        """Also what the dialog itself goes to, as a field that is wrong, comes into sight."""
        if reached is not None and self.widget().isAncestorOf(reached):
            self.ensureWidgetVisible(reached)

    def bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def sizeHint(self) -> QSize:
        return self.widget().sizeHint() + QSize(self.bar(), 0)

    def minimumSizeHint(self) -> QSize:
        wide = self.widget().minimumSizeHint().width() + self.bar()
        return QSize(min(wide, SMALLEST.width()), super().minimumSizeHint().height())


def _is_foot(item: QLayoutItem | None) -> bool:
    """Whether it is a row of buttons."""
    layout = item.layout() if item is not None else None
    return layout is not None and layout.minimumSize().height() <= theme.px(_FOOT)


def _fits(dialog: QDialog, most: QSize) -> bool:
    layout = dialog.layout()
    if layout is None:
        return True
    need = layout.totalMinimumSize()
    high = need.height()
    if layout.hasHeightForWidth():
        high = max(high, layout.totalMinimumHeightForWidth(max(need.width(), dialog.minimumWidth())))
    return need.width() <= most.width() and high <= most.height()
