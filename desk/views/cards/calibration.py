"""By how much the printer is off: right, down, scale, and the page on which that is measured."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QMenu

from desk.services.cards import ProfileInput, ProfileRow
from desk.views import theme
from desk.views.kit import Button, Card, Label, tidy
from desk.words import translate

FURTHEST = 20.0
"""mm that a printer may be off."""

_PAUSE_MS = 700
_WIDE = 86


class CalibrationCard(Card):
    """``corrected`` with the values as typed, once typing pauses; ``page_asked`` for the calibration page.

    ``profile_chosen`` with the profile to print with from now on; ``profiles_asked`` to
    manage them.
    """

    corrected = Signal(object)
    page_asked = Signal()
    profile_chosen = Signal(object)
    profiles_asked = Signal()

    def __init__(self) -> None:
        super().__init__("card", margins=(12, 8, 12, 10), gap=6)
        self._rows: tuple[ProfileRow, ...] = ()
        self.profile: ProfileRow | None = None
        self.menu: QMenu | None = None
        self.title = Label(translate("cards_page", "Printer correction"), "strong")
        self.name = Button("", kind="ghost", small=True)
        self.right, self.down, self.scale = offset_box(), offset_box(), percent_box()
        self.page = Button(translate("cards_page", "Test page"), small=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._build()
        self._pause.timeout.connect(self._tell)
        for box in (self.right, self.down, self.scale):
            box.valueChanged.connect(self._typed)
        self.page.clicked.connect(self.page_asked)
        self.name.clicked.connect(self.open_menu)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.name)
        self.body.addLayout(head)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(theme.px(6))
        for words, box, line, column in (
            (translate("cards_page", "Right"), self.right, 0, 0),
            (translate("cards_page", "Down"), self.down, 0, 2),
            (translate("cards_page", "Scale"), self.scale, 1, 0),
        ):
            name = Label(words, "body", "ink2")
            name.setBuddy(box)
            box.setAccessibleName(words)
            grid.addWidget(name, line, column)
            grid.addWidget(box, line, column + 1)
        grid.addWidget(self.page, 1, 2, 1, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)

    def show_profiles(self, rows: Sequence[ProfileRow], profile_id: int | None) -> None:
        """The profiles there are, and the one of this place."""
        self._rows = tuple(rows)
        self.profile = next((row for row in rows if row.profile_id == profile_id), None)
        if not self._pause.isActive():
            self._fill(self.profile.values if self.profile is not None else ProfileInput(""))
        self.name.setText(self.profile.values.name if self.profile else translate("cards_page", "Not corrected"))

    def values(self) -> ProfileInput:
        """The profile as it is typed now; without a name where none is chosen."""
        was = self.profile.values if self.profile is not None else ProfileInput("")
        return ProfileInput(
            was.name, was.printer, round(self.right.value() * 10), round(self.down.value() * 10),
            round(self.scale.value() * 10), was.duplex, was.calibrated_on,
        )  # fmt: skip

    def open_menu(self) -> None:
        """Which printer."""
        self.menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = self.profile.profile_id if self.profile is not None else None
        for row in self._rows:
            action = menu.addAction(row.values.name)
            action.setData(row)
            action.setCheckable(True)
            action.setChecked(row.profile_id == chosen)
            action.triggered.connect(self._choose)
        if self._rows:
            menu.addSeparator()
        menu.addAction(translate("cards_page", "Printers …")).triggered.connect(self.profiles_asked)
        menu.aboutToHide.connect(self._forget_menu)
        menu.popup(self.name.mapToGlobal(self.name.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _forget_menu(self) -> None:
        self.menu = None

    def _choose(self) -> None:
        action = self.sender()
        self.profile_chosen.emit(action.data())

    def _fill(self, values: ProfileInput) -> None:
        for box, value in (
            (self.right, values.offset_right / 10),
            (self.down, values.offset_down / 10),
            (self.scale, values.scale / 10),
        ):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)

    def _typed(self) -> None:
        self._pause.start()

    def flush(self) -> None:
        """Tell at once what is typed."""
        if self._pause.isActive():
            self._pause.stop()
            self._tell()

    def _tell(self) -> None:
        self.corrected.emit(self.values())


def offset_box() -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(-FURTHEST, FURTHEST)
    box.setSuffix(" mm")
    box.setSingleStep(0.1)
    return _spin(box)


def percent_box() -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(90.0, 110.0)
    box.setSuffix(" %")
    box.setSingleStep(0.1)
    return _spin(box)


def _spin(box: QDoubleSpinBox) -> QDoubleSpinBox:
    box.setDecimals(1)
    box.setFixedWidth(theme.px(_WIDE))
    tidy(box)
    return box
