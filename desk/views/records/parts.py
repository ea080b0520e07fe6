"""The columns of the records, one record whole, and what the check of the chain found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.times import local
from desk.services.records import ChainReport, Change, RecordRow
from desk.views import theme
from desk.views.kit import Button, Card, Drawer, IconButton, Label, Rule, Scroll, Shape
from desk.views.rows import Column
from desk.words import translate

NAMED_CHANGES = 4
"""How many changed fields the table names."""


def columns() -> list[Column]:
    """When, who, what, whom, which fields and why; the drawer tells the rest."""
    return [
        Column(translate("records_page", "Time"), 140, _minute, kind="meta"),
        Column(translate("records_page", "Who"), 84, _actor, kind="strong"),
        Column(translate("records_page", "Act"), 110, _action),
        Column(translate("records_page", "Subject"), 150, subject_words),
        Column(translate("records_page", "Fields"), 0, _fields),
    ]


def key(row: object) -> object:
    """What a record is known by."""
    return row.sequence if isinstance(row, RecordRow) else None


def subject_words(row: object) -> str:
    """居民 17: what kind of thing, and its number."""
    return f"{row.subject_text} {row.key_text}".strip() if isinstance(row, RecordRow) else ""


class RecordDrawer(Drawer):
    """One record whole: before → after, field by field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(376, parent)
        self.record: RecordRow | None = None
        self.close_button = IconButton("x", translate("records_page", "Close"), key="Esc")
        self.head = Label("", "h2", wrap=True)
        self.about = Label("", "small", "ink2", wrap=True)
        self.reason = Label("", "body", "ink", wrap=True)
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.body.addWidget(self.about)
        self._why = Card("note", margins=(12, 8, 12, 8))
        self._why.body.addWidget(self.reason)
        self.body.addWidget(self._why)
        self._scroll = Scroll(by_keys=True)
        self.body.addWidget(self._scroll, 1)
        self.show_record(None)

    def show_record(self, record: object) -> None:
        """Show ``record``; anything else empties the drawer."""
        self.record = record if isinstance(record, RecordRow) else None
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(6), 0)
        column.setSpacing(theme.px(6))
        self._why.setVisible(False)
        if self.record is None:
            self.head.setText(translate("records_page", "No record chosen"))
            self.about.setText("")
        else:
            self._show(self.record, column)
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def _show(self, record: RecordRow, column: QVBoxLayout) -> None:
        self.head.setText(f"{record.actor_name}  {record.action_text}  {subject_words(record)}")
        where = [_time(record), record.workstation, record.operation_text, f"#{record.sequence}"]
        if record.batch_id is not None:
            where.append(translate("records_page", "import {n}", n=record.batch_id))
        self.about.setText(" · ".join(part for part in where if part))
        self._why.setVisible(bool(record.reason))
        self.reason.setText(translate("records_page", "Reason: {text}", text=record.reason))
        if not record.changes:
            column.addWidget(Label(translate("records_page", "No field was changed by this act."), "body", "ink2"))
        for number, change in enumerate(record.changes):
            if number:
                column.addWidget(Rule())
            self._add_change(change, column)

    def _add_change(self, change: Change, column: QVBoxLayout) -> None:
        blank = translate("records_page", "(blank)")
        column.addWidget(Label(change.label, "smallb", "ink2"))
        column.addWidget(Label(change.before or blank, "body", "ink3", wrap=True))
        column.addWidget(Label(f"→ {change.after or blank}", "body", "ink", wrap=True))


class Verdict(QWidget):
    """What the check of the chain found, in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.broken: int | None = None
        self.card = Card("good", margins=(14, 8, 8, 8), gap=10, horizontal=True)
        self.shape = Shape("tick", "green", 20)
        self.title = Label("", "strong", "green")
        self.words = Label("", "body", "ink", wrap=True)
        self.see = Button(translate("records_page", "See that record"), small=True)
        for widget in (self.shape, self.title, self.words, self.see):
            self.card.body.addWidget(widget, 1 if widget is self.words else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.hide()

    def show_report(self, report: ChainReport) -> None:
        """Say whether the chain holds, else where it breaks first and why."""
        self.broken = report.first_broken
        self.card.set_kind("good" if report.ok else "bad")
        self.shape.set_shape("tick" if report.ok else "triangle", "green" if report.ok else "red")
        self.title.set_look(c="green" if report.ok else "red")
        if report.ok:
            self.title.setText(translate("records_page", "The chain is whole"))
            words = translate("records_page", "{n} records, each fits the one before it.", n=f"{report.length:,}")
        else:
            self.title.setText(translate("records_page", "The chain breaks at record {n}", n=report.first_broken))
            words = translate(
                "records_page",
                "{why} {n} records before it fit. Keep the database as it is and tell the administrator.",
                why=report.why,
                n=f"{report.length:,}",
            )
        self.words.setText(words)
        self.see.setVisible(not report.ok)
        self.setAccessibleName(f"{self.title.text()} {words}")
        self.show()


def _minute(row: object) -> str:
    return f"{local(row.at):%Y-%m-%d %H:%M}" if isinstance(row, RecordRow) else ""


def _time(row: object) -> str:
    return f"{local(row.at):%Y-%m-%d %H:%M:%S}" if isinstance(row, RecordRow) else ""


def _actor(row: object) -> str:
    return row.actor_name if isinstance(row, RecordRow) else ""


def _action(row: object) -> str:
    return row.action_text if isinstance(row, RecordRow) else ""


def _fields(row: object) -> str:
    if not isinstance(row, RecordRow):
        return ""
    named = "、".join(change.label for change in row.changes[:NAMED_CHANGES])
    more = len(row.changes) - NAMED_CHANGES
    if more > 0:
        named = translate("records_page", "{fields} and {n} more", fields=named, n=more)
    return " · ".join(part for part in (named, row.reason) if part)
