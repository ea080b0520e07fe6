"""Above the list: the views as tabs, chips for what is due and what is recent, the find box of the page."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.matters import View
from desk.views import theme
from desk.views.kit import Button, Chip, FindEdit, Option, Segmented
from desk.views.matters.loading import Loaded, Wanted
from desk.views.tokens import GAP
from desk.words import translate

PAUSE_MS = 250
RECENT_DAYS = 30
TABS = (View.ALL, View.OPEN, View.MINE, View.TO_DISPATCH, View.TO_ACCEPT, View.OVERDUE)


class FilterBar(QWidget):
    """``changed`` tells that the list should be read anew."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Segmented([Option(view, _tab_words(view)) for view in TABS], translate("matters", "Views"))
        self.new_button = Button(translate("matters", "New intake"), kind="primary", icon="plus-bold", key="F2")
        self.today_chip = Chip(translate("matters", "Due today"), shape="clock", family="amber", count=0)
        self.soon_chip = Chip(translate("matters", "Within three days"), shape="dot", family="green", count=0)
        self.recent_chip = Chip(translate("matters", "Last 30 days"))
        self.materials_chip = Chip(translate("matters", "Materials due"), shape="clock", family="amber", count=0)
        self.find = FindEdit(translate("matters", "Number, matter, name"), key="/")
        self.pause = QTimer(self)
        self.pause.setInterval(PAUSE_MS)
        self.pause.setSingleShot(True)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(theme.px(8))
        first.addWidget(self.tabs)
        first.addStretch(1)
        first.addWidget(self.new_button)
        for chip in (self.today_chip, self.soon_chip, self.recent_chip, self.materials_chip):
            second.addWidget(chip)
        second.addStretch(1)
        second.addWidget(self.find)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(first)
        self._column.addLayout(second)
        self.tabs.changed.connect(self._tell)
        self._due = {
            self.today_chip: View.DUE_TODAY,
            self.soon_chip: View.DUE_SOON,
            self.materials_chip: View.MATERIALS_DUE,
        }
        for chip in self._due:
            chip.clicked.connect(self._choose_due)
        self.recent_chip.clicked.connect(self._tell)
        self.find.textChanged.connect(self._typed)
        self.pause.timeout.connect(self._tell)

    def wanted(self) -> Wanted:
        """What the tabs, the chips and the find box ask for."""
        narrowed = next((view for chip, view in self._due.items() if chip.isChecked()), None)
        days = RECENT_DAYS if self.recent_chip.isChecked() else None
        return Wanted(self.tabs.value(), narrowed, days, self.find.text().strip())

    def set_view(self, view: View) -> None:
        """This view and nothing else, without telling."""
        self.tabs.set_value(view if view in TABS else View.OPEN)
        for chip, narrowed in self._due.items():
            chip.setChecked(view is narrowed)
        self.recent_chip.setChecked(False)
        self.find.blockSignals(True)
        self.find.clear()
        self.find.blockSignals(False)

    def show_counts(self, loaded: Loaded) -> None:
        """The numbers on tabs and chips."""
        for view in TABS:
            self.tabs.set_hint(view, f"{loaded.counts[view]:,}")
        for chip, view in self._due.items():
            chip.set_count(loaded.counts[view])
        self.materials_chip.setVisible(bool(loaded.counts[View.MATERIALS_DUE]) or self.materials_chip.isChecked())

    def measure(self, share: float, *, narrow: bool) -> None:
        """Gaps times ``share``; ``narrow`` leaves out the button, for F2 does the same, and a filter seldom used."""
        self._column.setSpacing(theme.px(GAP * share * 0.75))
        self.find.setFixedWidth(theme.px(150 if narrow else 220))
        self.new_button.setVisible(not narrow)
        self.recent_chip.setVisible(not narrow or self.recent_chip.isChecked())

    def _choose_due(self) -> None:
        """The chips of what is due exclude each other."""
        for chip in self._due:
            if chip is not self.sender():
                chip.setChecked(False)
        self._tell()

    def _typed(self) -> None:
        self.pause.start()

    def _tell(self) -> None:
        self.changed.emit()


def _tab_words(view: View) -> str:
    return {
        View.ALL: translate("matters", "All"),
        View.OPEN: translate("matters", "In hand"),
        View.MINE: translate("matters", "Taken by me"),
        View.TO_DISPATCH: translate("matters", "To dispatch"),
        View.TO_ACCEPT: translate("matters", "To sign for"),
        View.OVERDUE: translate("matters", "Overdue"),
    }[view]
