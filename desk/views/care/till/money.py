"""The money of a day: what the ledger says came in by each method, what was counted, and what it differs by."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desk.errors import RuleBroken
from desk.rules.accounts import Method, method_text
from desk.rules.fees import METHODS
from desk.rules.money import parse_yuan, yuan_text
from desk.rules.times import clock_text
from desk.services.fees import Till
from desk.views import theme
from desk.views.kit import Button, Card, Field, Label, Pill, Rule
from desk.words import translate

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MoneyCard(Card):
    """``closed`` with what was counted (fen by method) and the note, once it can be read."""

    closed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(16, 10, 16, 12), gap=8, parent=parent)
        self.till: Till | None = None
        self.state = Pill("")
        self.expected = {method: Label("", "body", align=_RIGHT) for method in METHODS}
        self.counted = {method: QLineEdit() for method in METHODS}
        self.difference = {method: Label("", "strong", align=_RIGHT) for method in METHODS}
        self.together = Label("", "small", "ink2", wrap=True)
        self.last = Label("", "small", "ink2", wrap=True)
        self.note = QLineEdit()
        self.note_field = Field(translate("till_page", "Note, where it differs"), self.note)
        self.fill = Button(translate("till_page", "As the ledger says"), kind="ghost", small=True, key="Ctrl+E")
        self.close_day = Button(translate("till_page", "Close the day"), kind="primary", key="Ctrl+S")
        self._build()
        self.fill.clicked.connect(self.fill_in)
        self.close_day.clicked.connect(self.store)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(translate("till_page", "Money of the day"), "h2"))
        head.addStretch(1)
        head.addWidget(self.state)
        self.body.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(6))
        heads = (
            "", translate("till_page", "By the ledger"), translate("till_page", "Counted"),
            translate("till_page", "Difference"),
        )  # fmt: skip
        for column, words in enumerate(heads):
            grid.addWidget(Label(words, "small", "ink2", align=_RIGHT), 0, column)
            grid.setColumnStretch(column, 3 if column else 2)
        for line, method in enumerate(METHODS, 1):
            grid.addWidget(Label(method_text(method), "body"), line, 0)
            grid.addWidget(self.expected[method], line, 1)
            grid.addWidget(self.counted[method], line, 2)
            grid.addWidget(self.difference[method], line, 3)
            editor = self.counted[method]
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
            editor.setAccessibleName(translate("till_page", "Counted: {method}", method=method_text(method)))
            editor.textChanged.connect(self._reckon)
        self.body.addLayout(grid)
        self.body.addWidget(self.together)
        self.body.addWidget(self.note_field)
        foot = QHBoxLayout()
        foot.addWidget(self.fill)
        foot.addStretch(1)
        foot.addWidget(self.close_day)
        self.body.addLayout(foot)
        self.body.addWidget(Rule())
        self.body.addWidget(self.last)
        self.body.addStretch(1)

    def show_till(self, till: Till) -> None:
        """What the ledger says of the day; what is being typed stays as long as it is the same day."""
        if self.till is not None and self.till.day != till.day:
            self.clear()
        self.till = till
        for method in METHODS:
            self.expected[method].setText(yuan_text(till.expected.get(method, 0)))
        self.together.setText(
            translate(
                "till_page", "Services of the day: {charged} charged, of which {subsidised} subsidised.",
                charged=yuan_text(till.charged), subsidised=yuan_text(till.subsidised),
            )
        )  # fmt: skip
        self._show_last(till)
        self._reckon()

    def _show_last(self, till: Till) -> None:
        last = till.last
        if last is None:
            self.state.set_pill(translate("till_page", "not counted"), "amber", "clock")
            self.last.setText(translate("till_page", "The day is not closed yet."))
            return
        as_counted = dict(last.expected) == dict(till.expected)
        said = [
            translate(
                "till_page", "Closed at {clock} by {name}: {sum} counted.", clock=clock_text(last.closed_at),
                name=last.closed_by, sum=yuan_text(sum(last.counted.values())),
            ),
            last.note,
            "" if as_counted else translate("till_page", "The ledger says something else since: count once more."),
        ]  # fmt: skip
        self.last.setText("\n".join(filter(None, said)))
        words = translate("till_page", "closed") if as_counted else translate("till_page", "changed since")
        self.state.set_pill(words, "green" if as_counted else "amber", "tick" if as_counted else "triangle")

    def fill_in(self) -> None:
        """Ctrl+E: everything was there as the ledger says."""
        if self.till is not None:
            for method, editor in self.counted.items():
                editor.setText(yuan_text(self.till.expected.get(method, 0)).replace(",", ""))

    def clear(self) -> None:
        """For the next count."""
        for editor in (*self.counted.values(), self.note):
            editor.clear()
        self.note_field.clear()

    def is_dirty(self) -> bool:
        """Whether something was counted that is not closed."""
        return any(editor.text().strip() for editor in (*self.counted.values(), self.note))

    def store(self) -> None:
        """Ctrl+S: close the day with what was counted."""
        found = self.read()
        if found is not None and self.close_day.isEnabled():
            self.close_day.set_busy(True)
            self.closed.emit(found, self.note.text())

    def read(self) -> dict[Method, int] | None:
        """What was counted; None when something can't be read, or was left out: it has the focus then."""
        found: dict[Method, int] = {}
        for method, editor in self.counted.items():
            fen = self._counted(method)
            if fen is None:
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                editor.selectAll()
                self.note_field.set_problem(
                    translate("till_page", "{method}: enter what was counted.", method=method_text(method))
                )
                return None
            found[method] = fen
        self.note_field.clear()
        return found

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """What can't be so."""
        self.close_day.set_busy(False)
        self.note_field.set_problem("\n".join(problems.values()))
        editor = self.note if "note" in problems else self.counted[METHODS[0]]
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _counted(self, method: Method) -> int | None:
        """What was typed; of what the ledger knows nothing nothing need be typed."""
        text = self.counted[method].text().strip()
        if not text:
            return 0 if self.till is not None and not self.till.expected.get(method, 0) else None
        try:
            return parse_yuan(text)
        except RuleBroken:
            return None

    def _reckon(self) -> None:
        for method, label in self.difference.items():
            fen = self._counted(method)
            typed = bool(self.counted[method].text().strip())
            if fen is None or not typed or self.till is None:
                label.setText("?" if typed else "")
                label.set_look(c="amber")
                continue
            differs = fen - self.till.expected.get(method, 0)
            label.setText(f"+{yuan_text(differs)}" if differs > 0 else yuan_text(differs))
            label.set_look(c="red" if differs else "green")
