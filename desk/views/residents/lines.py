"""Parts of the form that may have several lines: telephones, contacts, categories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.views import tagbook, theme
from desk.views.kit import Button, IconButton, Label, Shape
from desk.views.residents.reveal import MaskedEdit
from desk.words import translate


class Line(QWidget):
    """One line: its editors, the button that takes it away, and what is wrong with it below.

    ``unseen`` are values that go with the line and are not shown.
    """

    edited = Signal()
    removed = Signal(object)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.remove = IconButton("x", translate("residents_page", "Remove: {what}", what=words), size=16)
        self.problem = Label("", "small", "red", wrap=True)
        self.unseen: list[str] = []
        self._wrong = QWidget()
        row = QHBoxLayout(self._wrong)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(Shape("triangle", "red", 13))
        row.addWidget(self.problem, 1)
        self._wrong.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(4))
        self.remove.clicked.connect(self._remove)

    def lay(self, *rows: Sequence[tuple[QLineEdit | QComboBox, int]]) -> None:
        """Put the editors, each with its share of the width, in ``rows``; the first ends with the remove button."""
        self._editors = [editor for row in rows for editor, _ in row]
        for number, row in enumerate(rows):
            line = QHBoxLayout()
            line.setSpacing(theme.px(6))
            for editor, share in row:
                line.addWidget(editor, share)
            if number == 0:
                line.addWidget(self.remove)
            else:
                line.addSpacing(theme.px(42))
            self.column.addLayout(line)
        self.column.addWidget(self._wrong)
        for before, after in pairwise([*self._editors, self.remove]):  # nothing is taken away on the way to the note
            QWidget.setTabOrder(before, after)

    def values(self) -> list[str]:
        """What stands in the editors, in their order, and what is unseen."""
        return [*self._written(), *self.unseen]

    def first(self) -> QWidget:
        """Where writing begins."""
        return self._editors[0]

    def set_problem(self, text: str) -> None:
        self.problem.setText(text)
        self._wrong.setVisible(bool(text))
        editor = self.first()
        editor.setAccessibleDescription(text)
        editor.setProperty("state", "error" if text else "")
        theme.restyle(editor)

    def is_blank(self) -> bool:
        return not any(part.strip() for part in self._written())

    def _written(self) -> list[str]:
        return [_value(editor) for editor in self._editors]

    def _remove(self) -> None:
        self.removed.emit(self)

    def mask(self) -> MaskedEdit | None:
        """The box of a stored number of which only a part is shown."""
        return next((each for each in self._editors if isinstance(each, MaskedEdit) and each.hidden_part()), None)

    def _number(self, words: str, text: str, field: str, key: str) -> QLineEdit:
        """A telephone; the stored one, with a ``key``, can be shown."""
        return self._set_up(
            MaskedEdit(f"{field}:{key}", f"{self.words} {words}", text) if key else QLineEdit(), words, text
        )

    def _edit(self, words: str, text: str, tip: str = "") -> QLineEdit:
        return self._set_up(QLineEdit(), words, text, tip)

    def _set_up(self, editor: QLineEdit, words: str, text: str, tip: str = "") -> QLineEdit:
        editor.setText(text)
        editor.setCursorPosition(0)
        editor.setPlaceholderText(words)
        editor.setAccessibleName(f"{self.words} {words}")
        editor.setToolTip(tip)
        editor.textEdited.connect(self.edited)
        return editor


def _value(editor: QLineEdit | QComboBox) -> str:
    if isinstance(editor, QComboBox):
        return str(editor.currentData() or "")
    return editor.value() if isinstance(editor, MaskedEdit) else editor.text()


class PhoneLine(Line):
    """A number and whose it is; unseen, the key of the stored one."""

    def __init__(self, values: Sequence[str]) -> None:
        super().__init__(translate("residents_page", "Telephone"))
        self.unseen = ["".join(values[2:])]  # a draft of an earlier version has none
        self.number = self._number(translate("residents_page", "number"), values[0], "phone", self.unseen[0])
        self.owner = self._edit(translate("residents_page", "whose, if not their own"), values[1])
        self.lay([(self.number, 3), (self.owner, 2)])


class ContactLine(Line):
    """Whom to call: name, relation, number, what to know, such as who has the key; unseen, the own file and the key."""

    def __init__(self, values: Sequence[str]) -> None:
        super().__init__(translate("residents_page", "Contact"))
        self.name = self._edit(translate("residents_page", "name"), values[0])
        self.relation = self._edit(translate("residents_page", "relation"), values[1])
        self.unseen = ["".join(values[4:5]), "".join(values[5:6])]  # a draft of an earlier version has neither
        self.phone = self._number(translate("residents_page", "telephone"), values[2], "contact", self.unseen[1])
        self.note = self._edit(translate("residents_page", "note, such as has the key"), "".join(values[3:4]))
        self.lay([(self.name, 5), (self.relation, 6), (self.phone, 8)], [(self.note, 1)])


class TagLine(Line):
    """A category, since when, until when, the evidence, and when it is looked at again."""

    def __init__(self, values: Sequence[str]) -> None:
        super().__init__(translate("residents_page", "Category"))
        self.label = QComboBox()
        self.label.setAccessibleName(translate("residents_page", "Category"))
        self.label.setEditable(False)
        self.label.setMaxVisibleItems(16)
        self.label.addItem(translate("residents_page", "choose …"), "")
        known = tagbook.current().offered()
        for label in known if values[0] in ("", *known) else [*known, values[0]]:
            self.label.addItem(label, label)
        self.label.setCurrentIndex(max(0, self.label.findData(values[0])))
        self.label.setMinimumWidth(theme.px(96))
        day = translate("residents_page", "A day, like 2024-03-01")
        self.since = self._edit(translate("residents_page", "since"), values[1], day)
        self.until = self._edit(translate("residents_page", "until"), values[2], day)
        self.evidence = self._edit(translate("residents_page", "evidence, such as the number of a paper"), values[3])
        self.review = self._edit(
            translate("residents_page", "review"),
            values[4],
            translate("residents_page", "When somebody looks again, like 2027-03-01. Blank: as the category asks."),
        )
        self.lay([(self.label, 4), (self.since, 4), (self.until, 4)], [(self.evidence, 8), (self.review, 4)])
        self.label.activated.connect(self.edited)
        self.label.currentIndexChanged.connect(self._ask_for_evidence)
        self._ask_for_evidence()

    def _ask_for_evidence(self) -> None:
        """What the dictionary wants as evidence stands in the empty box."""
        tag = tagbook.current().get(str(self.label.currentData() or ""))
        if tag is not None and tag.evidence:
            self.evidence.setPlaceholderText(tag.evidence)


class Lines(QWidget):
    """A list of :class:`Line` with a button for another one. Blank lines count for nothing."""

    edited = Signal()

    def __init__(
        self, kind: type[Line], title: str, more: str, width: int, *, blanks: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self._width, self._blanks = kind, width, blanks
        self.lines: list[Line] = []
        self.add = Button(more, kind="ghost", icon="plus", small=True)
        self.add.clicked.connect(self._add_one)
        head = QHBoxLayout()
        head.addWidget(Label(title, "small", "ink2"))
        head.addStretch(1)
        head.addWidget(self.add)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        column.addLayout(self._column)
        self.setAccessibleName(title)

    def values(self) -> list[list[str]]:
        """What stands in the lines that are not blank."""
        return [line.values() for line in self._filled()]

    def set_values(self, rows: Sequence[Sequence[str]]) -> None:
        """Show ``rows`` and, where there are none, blank lines to begin with."""
        if [list(row) for row in rows] == self.values() and len(self.lines) >= self._blanks:
            return
        for line in self.lines:
            line.deleteLater()
        self.lines = []
        for row in [*rows, *[[""] * self._width] * max(0, self._blanks - len(rows))]:
            self._append(row)

    def mask(self) -> MaskedEdit | None:
        """The hidden number of the line with the focus, else the first one."""
        now = self.window().focusWidget()
        inside = [line for line in self.lines if now is not None and line.isAncestorOf(now)]
        return next((mask for line in [*inside, *self.lines] if (mask := line.mask()) is not None), None)

    def set_problems(self, problems: Mapping[int, str]) -> None:
        """What is wrong with which of :meth:`values`."""
        filled = self._filled()
        for line in self.lines:
            line.set_problem(problems.get(filled.index(line), "") if line in filled else "")

    def first_problem(self) -> QWidget | None:
        """The first editor that stands wrong."""
        return next((line.first() for line in self.lines if line.problem.text()), None)

    def _filled(self) -> list[Line]:
        return [line for line in self.lines if not line.is_blank()]

    def _append(self, row: Sequence[str]) -> Line:
        line = self._kind(row)
        line.edited.connect(self.edited)
        line.removed.connect(self._remove)
        self.lines.append(line)
        self._column.addWidget(line)
        return line

    def _add_one(self) -> None:
        line = self._append([""] * self._width)
        line.show()
        line.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _remove(self, line: Line) -> None:
        place = self.lines.index(line)
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        if len(self.lines) < self._blanks:
            self._append([""] * self._width)
        target = self.lines[min(place, len(self.lines) - 1)].first() if self.lines else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
