"""The station as its papers name it, and how its desks work."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desk.errors import DeskError, Rejected
from desk.rules import deadlines
from desk.services.settings import RANGES
from desk.views import theme
from desk.views.kit import Button, Card, Field, Label, Scroll
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.settings import jobs
from desk.views.settings.jobs import StationFacts
from desk.words import translate

_ON_CARDS = ("name", "phone", "address")


class StationPart(QWidget):
    """One form, saved as a whole with Ctrl+S."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._shown: dict[str, object] = {}
        self.editors: dict[str, QWidget] = {
            "name": QLineEdit(),
            "street_code": QLineEdit(),
            "phone": QLineEdit(),
            "address": QLineEdit(),
            "deadline_profile": QComboBox(),
            "receipt_paper": QComboBox(),
            "receipt_copies": _number("receipt_copies"),
            "idle_lock_minutes": _number("idle_lock_minutes"),
            "tag_review_months": _number("tag_review_months"),
            "backup_keep": _number("backup_keep"),
            "assessment_both_levels": _number("assessment_both_levels"),
            "bed_hold_hours": _number("bed_hold_hours"),
            "emergency_complete_hours": _number("emergency_complete_hours"),
            "plans_ahead_days": _number("plans_ahead_days"),
            "venue_area": _number("venue_area"),
        }
        self.fields = {name: Field(_label(name), editor, hint=_hint(name)) for name, editor in self.editors.items()}
        self.save = Button(translate("settings_page", "Save"), kind="primary", key="Ctrl+S")
        press_with(self.save, "Ctrl+S")
        self._fill()
        self._build()
        self.save.clicked.connect(self.store)

    def _fill(self) -> None:
        street = self.editors["street_code"]
        assert isinstance(street, QLineEdit)
        street.setReadOnly(True)
        street.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for code, profile in deadlines.PROFILES.items():
            _combo(self.editors["deadline_profile"]).addItem(profile.text, code)
        papers = _combo(self.editors["receipt_paper"])
        papers.addItem("A4", "A4")
        papers.addItem(translate("settings_page", "80 mm receipt"), "80MM")

    def _build(self) -> None:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(12))
        for title, names in (
            (translate("settings_page", "The station on papers"), ("name", "street_code", "phone", "address")),
            (
                translate("settings_page", "At the window"),
                ("deadline_profile", "receipt_paper", "receipt_copies", "tag_review_months"),
            ),
            (
                translate("settings_page", "Care centre"),
                ("bed_hold_hours", "emergency_complete_hours", "assessment_both_levels", "plans_ahead_days"),
            ),
            (translate("settings_page", "Services and resources"), ("venue_area",)),
            (translate("settings_page", "Safety"), ("idle_lock_minutes", "backup_keep")),
        ):
            card = Card("card", margins=(20, 14, 20, 14), gap=8)
            card.body.addWidget(Label(title, "h2"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme.px(16))
            grid.setVerticalSpacing(theme.px(8))
            for place, name in enumerate(names):
                grid.addWidget(self.fields[name], place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            for at in (0, 1):
                grid.setColumnStretch(at, 1)
            card.body.addLayout(grid)
            rows.addWidget(card)
        rows.addStretch(1)
        inside.setMaximumWidth(theme.px(1100))
        scroll = Scroll(inside)
        foot = QHBoxLayout()
        foot.addWidget(self.save)  # not at the right, where the notices come up
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addLayout(foot)

    def reload(self) -> None:
        self._tools.worker.look(
            jobs.read_station, "settings.read_station", done=self.show_facts, replaces="settings-station"
        )

    def show_facts(self, facts: StationFacts) -> None:
        """Fill the form, unless something is being typed in it."""
        if self.is_dirty():
            return
        station, chosen = facts.station, facts.settings
        for name in self.editors:
            holder = station if name in ("name", "street_code", "phone", "address") else chosen
            _put(self.editors[name], getattr(holder, name))
        self._shown = self.values()

    def values(self) -> dict[str, object]:
        """What the form says, by field."""
        return {name: _get(editor) for name, editor in self.editors.items()}

    def is_dirty(self) -> bool:
        return bool(self._shown) and self.values() != self._shown

    def keys(self) -> list[tuple[str, str]]:
        return [("Ctrl+S", translate("settings_page", "Save"))]

    def focus_first(self) -> None:
        self.editors["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def store(self) -> None:
        """Ctrl+S: save both the station and its settings, or neither."""
        for field in self.fields.values():
            field.clear()
        self.save.set_busy(True)
        values = {name: value for name, value in self.values().items() if name != "street_code"}
        self._tools.worker.run(
            partial(jobs.save_station, values=values), "settings.save_station",
            done=self._saved, failed=self._failed, touched=("settings", "stations"),
        )  # fmt: skip

    def _saved(self, facts: StationFacts) -> None:
        self.save.set_busy(False)
        on_cards = any(self._shown.get(name) != getattr(facts.station, name) for name in _ON_CARDS)
        self._shown = {}
        self.show_facts(facts)
        self._tools.notices.tell(translate("settings_page", "The settings are saved."), "good")
        if on_cards:
            words = translate(
                "settings_page",
                "Cards and duty boards with the old words are listed on the page of today of whoever prints them.",
            )
            self._tools.notices.tell(words, "warn", title=translate("settings_page", "To be reprinted"))

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        problems = error.fields if isinstance(error, Rejected) else {}
        for name, text in problems.items():
            self.fields[name].set_problem(text)
        if problems:
            self.fields[next(iter(problems))].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._tools.notices.tell(error.text, "bad")


def _label(name: str) -> str:
    return {
        "name": translate("settings_page", "Name of the station"),
        "street_code": translate("settings_page", "Street code (heads every number; fixed)"),
        "phone": translate("settings_page", "Telephone"),
        "address": translate("settings_page", "Address"),
        "deadline_profile": translate("settings_page", "Time limits"),
        "receipt_paper": translate("settings_page", "Receipt paper"),
        "receipt_copies": translate("settings_page", "Copies of a receipt"),
        "idle_lock_minutes": translate("settings_page", "Lock after so many idle minutes"),
        "tag_review_months": translate("settings_page", "Months until a category needs new evidence"),
        "backup_keep": translate("settings_page", "Daily backups kept"),
        "bed_hold_hours": translate("settings_page", "Hours a booked bed is kept after the time to come"),
        "emergency_complete_hours": translate("settings_page", "Hours to complete an emergency admission"),
        "plans_ahead_days": translate("settings_page", "Days that standing plans are booked ahead"),
        "venue_area": translate("settings_page", "Rooms of the station below so many m² are flagged"),
        "assessment_both_levels": translate(
            "settings_page", "Levels by which a diagnosis and risk events together make an assessment worse"
        ),
    }[name]


def _hint(name: str) -> str:
    """What a setting does, where its name does not say all."""
    return {
        "deadline_profile": translate("settings_page", "For matters that are taken in from now on."),
        "tag_review_months": translate(
            "settings_page", "12: looked at again after a year; a category may have months of its own."
        ),
        "backup_keep": translate("settings_page", "One is made a day; the oldest beyond these are deleted."),
        "bed_hold_hours": translate("settings_page", "After that the booking can be given up as not come."),
        "assessment_both_levels": translate("settings_page", "1: one level, as if there were only one of them."),
        "plans_ahead_days": translate("settings_page", "Each morning one more day is booked, if there are places."),
        "idle_lock_minutes": translate("settings_page", "What was being typed is still there afterwards."),
    }.get(name, "")


def _number(name: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(*RANGES[name])
    return box


def _combo(editor: QWidget) -> QComboBox:
    assert isinstance(editor, QComboBox)
    return editor


def _put(editor: QWidget, value: object) -> None:
    if isinstance(editor, QLineEdit):
        editor.setText(str(value))
    elif isinstance(editor, QSpinBox):
        editor.setValue(int(str(value)))
    else:
        combo = _combo(editor)
        combo.setCurrentIndex(max(0, combo.findData(value)))


def _get(editor: QWidget) -> object:
    if isinstance(editor, QLineEdit):
        return editor.text()
    if isinstance(editor, QSpinBox):
        return editor.value()
    return _combo(editor).currentData()
