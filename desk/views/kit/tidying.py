"""What the style sheet cannot set: inner margins of spin and date boxes, the calendar's look, note height."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTableView,
    QWidget,
)

from desk.views import theme


def tidy(editor: QWidget) -> None:
    """Make an editor fit the theme."""
    if isinstance(editor, QDateEdit):
        editor.lineEdit().setTextMargins(theme.px(6), 0, 0, 0)
        editor.setDisplayFormat("yyyy-MM-dd")
        editor.setCalendarPopup(True)
        tidy_calendar(editor.calendarWidget())
    elif isinstance(editor, QAbstractSpinBox):
        editor.lineEdit().setTextMargins(theme.px(6), 0, 0, 0)
    elif isinstance(editor, QPlainTextEdit):
        editor.setTabChangesFocus(True)
    elif isinstance(editor, QComboBox):
        editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def tidy_calendar(calendar: QCalendarWidget) -> None:
    """Monday first, one-letter days, weekends like other days, and room for Sunday."""
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    weekend = QTextCharFormat()
    weekend.setForeground(theme.colour("ink"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    table = calendar.findChild(QTableView)
    table.horizontalHeader().setMinimumSectionSize(theme.px(20))


def hide_unless(wanted: bool, *parts: QWidget) -> None:
    """Hide parts that are not offered. For parts without a parent yet: shown by hand, such a one is a window of its own
    for a moment and takes the keyboard away.
    """
    if not wanted:
        for part in parts:
            part.hide()
