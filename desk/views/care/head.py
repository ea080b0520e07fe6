"""Above a tab: the names of the tabs, and beside them what the tab puts there; in two lines where one is too short."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from desk.views import theme
from desk.views.care.tab import Tab
from desk.views.kit import Option, Segmented
from desk.views.measured import Measured
from desk.words import translate


class Head(Measured):
    """``chosen`` with the name of a tab."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[type[Tab]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options = [Option(tab.NAME, translate("care_page", tab.TITLE)) for tab in tabs]
        self.names = Segmented(options, translate("care_page", "Parts of the services"))
        self.names.changed.connect(self._choose)
        self._tools: QWidget | None = None
        self._two = False
        self._grid = QGridLayout(self)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.names, 0, 0)
        self.measure()

    def show_tab(self, tab: Tab) -> None:
        """Mark its name and show what it has beside the names."""
        self.names.set_value(tab.NAME)
        if self._tools is not None:
            self._grid.removeWidget(self._tools)
            self._tools.hide()
        self._tools = tab.tools_row
        if self._tools is not None:
            self._grid.addWidget(self._tools, *self._place(), Qt.AlignmentFlag.AlignRight)
            self._tools.show()
        self.measure()

    def measure(self) -> None:
        if self._grid.verticalSpacing() != theme.px(8):  # to set it, even to what it is, asks for the layout once more
            self._grid.setVerticalSpacing(theme.px(8))
        if self._tools is None:
            return
        need = self.names.sizeHint().width() + self._tools.sizeHint().width() + theme.px(12)
        two = 0 < self.width() < need
        if two != self._two:
            self._two = two
            self._grid.removeWidget(self._tools)
            self._grid.addWidget(self._tools, *self._place(), Qt.AlignmentFlag.AlignRight)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines may be, whatever it has now."""
        parts = [self.names, *([self._tools] if self._tools is not None else [])]
        return QSize(max(part.minimumSizeHint().width() for part in parts), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # a part needs other room than before
            self.measure()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    def _place(self) -> tuple[int, int, int, int]:
        """Line, column, and how many of each."""
        return (1, 0, 1, 2) if self._two else (0, 1, 1, 1)

    def _choose(self, name: object) -> None:
        self.chosen.emit(str(name))
