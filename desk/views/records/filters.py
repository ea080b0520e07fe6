"""The filters above the records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QTimer
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from desk.services import record_words
from desk.store import Face
from desk.views import theme
from desk.views.kit import FindEdit, Label, Option, Segmented, tidy
from desk.words import translate

TYPING_MS = 250
"""How long after the last key stroke a text is looked for."""

TODAY, WEEK, MONTH, ALL, DAYS = "today", "week", "month", "all", "days"


class Filters(QWidget):
    """Text, who, what, subject and days; ``changed`` fires once the clerk pauses."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.changed = QTimer(self)
        self.changed.setSingleShot(True)
        self.text = FindEdit(translate("records_page", "Text, name, number or workstation"), key="/")
        self.who = _combo(translate("records_page", "Everyone"), (), translate("records_page", "Who"))
        self.action = _combo(
            translate("records_page", "Every act"),
            [(code, record_words.action_text(code)) for code in record_words.ACTIONS],
            translate("records_page", "Act"),
        )
        self.subject = _combo(
            translate("records_page", "Every subject"),
            [(code, record_words.subject_text(code)) for code in record_words.SUBJECTS],
            translate("records_page", "Subject"),
        )
        self.time = Segmented(
            [
                Option(TODAY, translate("records_page", "Today")),
                Option(WEEK, translate("records_page", "7 days")),
                Option(MONTH, translate("records_page", "30 days")),
                Option(ALL, translate("records_page", "All")),
                Option(DAYS, translate("records_page", "Days")),
            ],
            translate("records_page", "Time"),
            value=ALL,
        )
        self.since = _day(today - timedelta(days=7), translate("records_page", "From"))
        self.until = _day(today, translate("records_page", "To"))
        self._build()
        self.text.textChanged.connect(self._typed)
        for combo in (self.who, self.action, self.subject):
            combo.currentIndexChanged.connect(self._chosen)
        self.time.changed.connect(self._time_chosen)
        for day in (self.since, self.until):
            day.dateChanged.connect(self._chosen)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.text, 2)
        for combo in (self.who, self.action, self.subject):
            first.addWidget(combo, 1)
        second.addWidget(self.time)
        self._days = QWidget()
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.addWidget(self.since)
        days.addWidget(Label("–", "body", "ink2"))
        days.addWidget(self.until)
        self._days.hide()
        second.addWidget(self._days)
        second.addStretch(1)
        for row in (first, second):
            row.setSpacing(theme.px(8))
            column.addLayout(row)

    def values(self) -> dict[str, object]:
        """The filters as :func:`desk.services.records.list_records` takes them."""
        start = {TODAY: self._today, WEEK: self._today - timedelta(days=6), MONTH: self._today - timedelta(days=29)}
        mode = self.time.value()
        since, until = start.get(str(mode)), None
        if mode == DAYS:
            since, until = _as_date(self.since.date()), _as_date(self.until.date())
        return {
            "text": self.text.text(),
            "actor_id": self.who.currentData(),
            "action": self.action.currentData(),
            "subject": self.subject.currentData(),
            "since": since,
            "until": until,
        }

    def show_people(self, faces: Sequence[Face]) -> None:
        """The accounts to choose from; the choice stays."""
        chosen = self.who.currentData()
        self.who.blockSignals(True)
        while self.who.count() > 1:
            self.who.removeItem(1)
        for face in sorted(faces, key=_account):
            self.who.addItem(f"{face.name}  {face.account}", face.staff_id)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
        self.who.blockSignals(False)

    def clear(self) -> None:
        """No filter at all, without telling."""
        for widget in (self.text, self.who, self.action, self.subject):
            widget.blockSignals(True)
        self.text.clear()
        for combo in (self.who, self.action, self.subject):
            combo.setCurrentIndex(0)
        self.time.set_value(ALL)
        self._days.hide()
        for widget in (self.text, self.who, self.action, self.subject):
            widget.blockSignals(False)

    def _typed(self, text: str) -> None:
        self.changed.start(TYPING_MS)

    def _chosen(self, value: object) -> None:
        self.changed.start(0)

    def _time_chosen(self, mode: object) -> None:
        self._days.setVisible(mode == DAYS)
        self.changed.start(0)


def _combo(all_words: str, choices: Sequence[tuple[str, str]], words: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(words)
    combo.setToolTip(words)
    combo.addItem(all_words, None)
    for code, text in choices:
        combo.addItem(text, code)
    tidy(combo)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(5)
    return combo


def _day(day: date, words: str) -> QDateEdit:
    editor = QDateEdit(QDate(day.year, day.month, day.day))
    editor.setAccessibleName(words)
    tidy(editor)
    return editor


def _as_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _account(face: Face) -> str:
    return face.account
