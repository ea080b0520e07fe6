"""What an import brought, with the way back and the next steps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.imports import ImportResult
from desk.views import theme
from desk.views.kit import Button, Card, Label, Shape
from desk.views.ledgers.words import BEDS, MEALS, RESOURCES
from desk.views.pressing import press_with
from desk.words import translate


class ResultView(QWidget):
    """The numbers of the import that was just made."""

    undo_asked = Signal()
    error_sheet_asked = Signal()
    again_asked = Signal()
    onwards_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result: ImportResult | None = None
        self.kind = ""
        self.card = Card("card", margins=(26, 22, 26, 22), gap=14)
        self.title = Label("", "h1", wrap=True)
        self.more = Label("", "body", "ink2", wrap=True)
        self.numbers: dict[str, Label] = {}
        self.onwards = Button(translate("ledgers_page", "To the residents"), kind="primary", key="Enter")
        self.again = Button(translate("ledgers_page", "Another file"), key="Ctrl+O")
        self.save_errors = Button(translate("ledgers_page", "Save the error sheet"), key="Ctrl+E", icon="export")
        self.undo = Button(translate("ledgers_page", "Take this import back"), kind="dangerline", key="Ctrl+Z")
        self._build()
        self.onwards.clicked.connect(self.onwards_asked)
        self.again.clicked.connect(self.again_asked)
        self.save_errors.clicked.connect(self.error_sheet_asked)
        self.undo.clicked.connect(self.undo_asked)

    def _build(self) -> None:
        self.onwards.setDefault(True)
        press_with(self.again, "Ctrl+O")
        press_with(self.save_errors, "Ctrl+E")
        press_with(self.undo, "Ctrl+Z")
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(Shape("tick", "green", 28))
        head.addWidget(self.title, 1)
        self.card.body.addLayout(head)
        self.card.body.addWidget(self.more)
        strip = QHBoxLayout()
        strip.setSpacing(theme.px(28))
        for name, words in (
            ("created", translate("ledgers_page", "New")),
            ("changed", translate("ledgers_page", "Changed")),
            ("same", translate("ledgers_page", "The same")),
            ("repeated", translate("ledgers_page", "Twice in the ledger")),
            ("refused", translate("ledgers_page", "Refused")),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            self.numbers[name] = Label("", "display")
            column.addWidget(self.numbers[name])
            column.addWidget(Label(words, "small", "ink2"))
            strip.addLayout(column)
        strip.addStretch(1)
        self.card.body.addLayout(strip)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        for button in (self.onwards, self.again, self.save_errors):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.undo)
        self.card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch(1)

    def show_result(self, file: str, result: ImportResult, kind: str) -> None:
        """The import of ``file``, a ledger of ``kind``, was committed."""
        self.result, self.kind = result, kind
        of_beds = kind == BEDS
        self.onwards.setText(_onwards_text(kind))
        self.title.setText(translate("ledgers_page", "“{file}” is imported", file=file))
        if result.refused:
            more = translate(
                "ledgers_page",
                "{n} refused rows stayed outside. Save the error sheet, correct the marked cells and import that file;"
                " who is in already does not come in twice.",
                n=result.refused,
            )
        else:
            more = translate("ledgers_page", "No row stayed outside.")
        if of_beds:
            made = translate(
                "ledgers_page", "{beds} beds and {files} files of residents were made.",
                beds=f"{result.beds:,}", files=f"{result.files:,}",
            )  # fmt: skip
            more = translate("ledgers_page", "{made} {more}", made=made, more=more)
        if kind == MEALS:
            made = translate(
                "ledgers_page", "{portions} portions are booked, {files} files of residents were made.",
                portions=f"{result.portions:,}", files=f"{result.files:,}",
            )  # fmt: skip
            more = translate("ledgers_page", "{made} {more}", made=made, more=more)
        self.more.setText(more)
        for name, label in self.numbers.items():
            number = getattr(result, name)
            label.setText(f"{number:,}")
            ink = {"created": "green", "changed": "blue", "refused": "red"}.get(name, "ink")
            label.set_look(c=ink if number else "ink3")
        self.save_errors.setVisible(bool(result.refused or result.repeated))

    def focus_first(self) -> None:
        self.onwards.setFocus(Qt.FocusReason.OtherFocusReason)


def _onwards_text(kind: str) -> str:
    if kind == BEDS:
        return translate("ledgers_page", "To the beds")
    if kind == RESOURCES:
        return translate("ledgers_page", "To the grids")
    return (
        translate("ledgers_page", "To the services") if kind == MEALS else translate("ledgers_page", "To the residents")
    )
