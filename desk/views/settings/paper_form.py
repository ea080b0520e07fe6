"""The form of one text: its parts, the places that can be filled in, from when it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.rules.paper_texts import Template, faults, from_words, to_words
from desk.rules.papers import RULES, PaperKind, Place, place_text
from desk.views import theme
from desk.views.kit import Button, Field, Label, Option, Segmented
from desk.words import translate

_LINES = ("title", "head")
_TEXTS = ("body", "signatures", "notes")
_PLACES_WIDTH = 152
_SMALL_HEIGHT = 78


class PaperForm(QWidget):
    """``edited`` after every change by hand. Places are shown and typed in the language of the desk."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = next(iter(PaperKind))
        self._is_filling = False
        self.title, self.head = QLineEdit(), QLineEdit()
        self.body, self.signatures, self.notes = QPlainTextEdit(), QPlainTextEdit(), QPlainTextEdit()
        self.since = QDateEdit()
        self.since.setCalendarPopup(True)
        self.copies = Segmented(
            [Option(1, translate("paper_texts", "1 copy")), Option(2, translate("paper_texts", "2 copies"))],
            translate("paper_texts", "Copies"),
        )
        self.fields = {
            "title": Field(translate("paper_texts", "Title"), self.title),
            "head": Field(translate("paper_texts", "Whom it speaks to"), self.head),
            "body": Field(translate("paper_texts", "Text, a line for each paragraph"), self.body),
            "signatures": Field(translate("paper_texts", "Who signs, a line each"), self.signatures),
            "notes": Field(translate("paper_texts", "Notes at the foot, a line each"), self.notes),
            "since": Field(translate("paper_texts", "Holds from"), self.since),
        }
        self.places = QVBoxLayout()
        self._last: QLineEdit | QPlainTextEdit = self.body
        self._build()
        for line in (self.title, self.head):
            line.textEdited.connect(self._told)
        for text in (self.body, self.signatures, self.notes):
            text.setTabChangesFocus(True)
            text.textChanged.connect(self._told)
        for editor in (self.head, self.body, self.signatures, self.notes):
            editor.installEventFilter(self)
        self.copies.changed.connect(self._told)
        self.since.dateChanged.connect(self._told)

    def _build(self) -> None:
        px = theme.px
        top = QGridLayout()
        top.setHorizontalSpacing(px(12))
        top.setVerticalSpacing(px(8))
        top.addWidget(self.fields["title"], 0, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.fields["head"], 0, 1, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        self.places.setContentsMargins(0, 0, px(4), 0)
        self.places.setSpacing(px(4))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.places)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.setFixedWidth(px(_PLACES_WIDTH))
        right = QVBoxLayout()
        right.setSpacing(px(4))
        right.addWidget(Label(translate("paper_texts", "Fill in"), "small", "ink2"))
        right.addWidget(scroll, 1)
        self._right = right
        middle, low, foot = QHBoxLayout(), QGridLayout(), QVBoxLayout()
        middle.setSpacing(px(10))
        middle.addWidget(self.fields["body"], 1)
        middle.addLayout(right)
        low.setHorizontalSpacing(px(12))
        for at, name in enumerate(("signatures", "notes")):
            low.addWidget(self.fields[name], 0, at, Qt.AlignmentFlag.AlignTop)
            low.setColumnStretch(at, 2 + at)
        for text in (self.signatures, self.notes):
            text.setFixedHeight(px(_SMALL_HEIGHT))
        self.since.setMinimumWidth(px(146))
        foot.setSpacing(px(6))
        foot.addWidget(self.fields["since"])
        foot.addWidget(self.copies, 0, Qt.AlignmentFlag.AlignLeft)
        low.addLayout(foot, 0, 2, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        whole.addLayout(top)
        whole.addLayout(middle, 1)
        whole.addLayout(low)

    def set_read_only(self, read_only: bool) -> None:
        """For those who may look and not change."""
        for line in (self.title, self.head):
            line.setReadOnly(read_only)
        for text in (self.body, self.signatures, self.notes):
            text.setReadOnly(read_only)
        for widget in (self.copies, self.fields["since"]):
            widget.setVisible(not read_only)

    def show_template(self, kind: PaperKind, template: Template, since: date) -> None:
        """Fill the form; nothing counts as edited."""
        self._is_filling = True
        if kind is not self.kind or not self.places.count():
            self.kind = kind
            self._offer_places()
        self.title.setText(template.title)
        self.head.setText(to_words(template.head))
        for name in _TEXTS:
            text = "\n".join(to_words(each) for each in getattr(template, name))
            getattr(self, name).setPlainText(text)
        self.copies.set_value(template.copies)
        self.since.setDate(QDate(since.year, since.month, since.day))
        self._is_filling = False
        self.judge()

    def template(self) -> Template:
        """What the form says."""
        texts = {name: _paragraphs(getattr(self, name)) for name in _TEXTS}
        lines = {name: from_words(getattr(self, name).text().strip()) for name in _LINES}
        return Template(**lines, **texts, copies=int(str(self.copies.value())))

    def since_value(self) -> date:
        day = self.since.date()
        return date(day.year(), day.month(), day.day())

    def judge(self) -> bool:
        """Tell what is wrong beside each field; whether nothing is."""
        problems = faults(self.kind, self.template())
        self.show_problems(problems)
        return not problems

    def show_problems(self, problems: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            if field.message() != problems.get(name, ""):
                field.set_problem(problems.get(name, ""))

    def focus_first(self) -> None:
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, (QLineEdit, QPlainTextEdit)):
            self._last = watched
        return super().eventFilter(watched, event)

    def _offer_places(self) -> None:
        while self.places.count():
            button = self.places.takeAt(0).widget()
            button.hide()
            button.deleteLater()
        for place in (each for each in Place if each in RULES[self.kind].places):
            button = Button(place_text(place), small=True)
            button.clicked.connect(partial(self._put, place))
            self.places.addWidget(button)

    def _put(self, place: Place, _checked: bool = False) -> None:
        """Write the place where the cursor stood last."""
        words = to_words(f"{{{place.value}}}")
        editor = self.body if place is Place.TABLE or self._last.isReadOnly() else self._last
        if editor.isReadOnly():
            return
        if isinstance(editor, QPlainTextEdit):
            editor.insertPlainText(words)
        else:
            editor.insert(words)
            self._told()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, _: object = None) -> None:
        if not self._is_filling:
            self.edited.emit()


def same_but_spaces(one: Template, other: Template) -> bool:
    """Whether both would be printed alike; a text goes through the form with its blank lines gone."""
    return _tidy(one) == _tidy(other)


def _tidy(template: Template) -> Template:
    parts = {name: tuple(each.strip() for each in getattr(template, name) if each.strip()) for name in _TEXTS}
    return replace(template, title=template.title.strip(), head=template.head.strip(), **parts)


def _paragraphs(editor: QPlainTextEdit) -> tuple[str, ...]:
    lines = from_words(editor.toPlainText()).split("\n")
    return tuple(line.strip() for line in lines if line.strip())
