"""The form of a resident: three columns, who, where and how to be reached, and what to mind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desk.errors import RuleBroken
from desk.rules import identity
from desk.rules.identity import IdType, Sex
from desk.rules.text import squeeze
from desk.services.grids import GridNode, GridProposal
from desk.services.residents import Status
from desk.views import theme
from desk.views.kit import Card, Field, Label, Option, Scroll, Segmented
from desk.views.residents.lines import ContactLine, Lines, PhoneLine, TagLine
from desk.views.residents.reveal import MaskedEdit
from desk.views.residents.values import FIELDS, Values
from desk.views.residents.wording import DERIVING, SELF_CARE, id_type_text, sex_words, status_text
from desk.views.wording import date_words
from desk.words import translate

TEXTS = ("name", "birth_date", "ethnicity", "household_role", "status_since")
MASKED = ("id_no", "registered_address", "living_address")
LISTS = ("phones", "contacts", "tags")
NOTE_HEIGHT = 66
NARROW_BELOW = 1100


class ResidentForm(QWidget):
    """Shows and gives :data:`~desk.views.residents.values.Values`; says what can be derived while one types."""

    edited = Signal()
    address_edited = Signal()
    asked = Signal(object)

    def __init__(self, today: Callable[[], date], *, may_health: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._may_health = today, may_health
        self._base: Values = {}
        self._id_told = ""
        self.edits: dict[str, QLineEdit] = {name: QLineEdit() for name in TEXTS}
        self.masked = {name: MaskedEdit(_reveal_field(name), _label(name)) for name in MASKED}
        self.fields: dict[str, Field] = {}
        self._build()
        self._connect()

    # Building

    def _build(self) -> None:
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(theme.px(14))
        self._narrow = False
        self._cards = (self._build_who(), self._build_where(), self._build_mind())
        self._areas = [_scrolled(card) for card in self._cards]
        for area in self._areas:
            columns.addWidget(area, 1)
        for name in ("allergy_note", "health_note"):
            self.fields[name].setVisible(self._may_health)

    def _build_who(self) -> Card:
        self.id_type = _combo([(kind.value, id_type_text(kind)) for kind in IdType if kind is not IdType.NONE])
        self.sex = Segmented([Option(sex.value, sex_words(sex)) for sex in Sex], _label("sex"), value=Sex.UNKNOWN.value)
        statuses = [status for status in Status if status is not Status.MERGED]
        self.status = _combo([(status.value, status_text(status)) for status in statuses])
        for name in ("birth_date", "status_since"):
            self.edits[name].setPlaceholderText(translate("residents_page", "like 1949-03-07"))
        self.edits["ethnicity"].setPlaceholderText(translate("residents_page", "such as Han"))
        self.alone = Segmented(
            [
                Option("yes", translate("residents_page", "yes")),
                Option("no", translate("residents_page", "no")),
                Option("", translate("residents_page", "not known")),
            ],
            _label("living_alone"),
            value="",
        )
        self.care = QComboBox()
        self.care.setEditable(True)
        self.care.addItems(["", *(translate("residents_page", text) for text in SELF_CARE)])
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(10))
        places = (
            ("name", self.edits["name"], 0, 0, 2),
            ("id_type", self.id_type, 1, 0, 1),
            ("id_no", self.masked["id_no"], 1, 1, 1),
            ("sex", self.sex, 2, 0, 1),
            ("birth_date", self.edits["birth_date"], 2, 1, 1),
            ("ethnicity", self.edits["ethnicity"], 3, 0, 1),
            ("household_role", self.edits["household_role"], 3, 1, 1),
            ("status", self.status, 4, 0, 1),
            ("status_since", self.edits["status_since"], 4, 1, 1),
            ("living_alone", self.alone, 5, 0, 1),
            ("self_care", self.care, 5, 1, 1),
        )
        for name, editor, line, place, span in places:
            grid.addWidget(self._field(name, editor), line, place, 1, span, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        return _column(translate("residents_page", "Who it is"), grid)

    def _build_where(self) -> Card:
        self.grid = _combo([(None, translate("residents_page", "By the address"))])
        self.lists = {
            "phones": Lines(PhoneLine, _label("phones"), translate("residents_page", "Another number"), 3),
            "contacts": Lines(ContactLine, _label("contacts"), translate("residents_page", "Another contact"), 6),
            "tags": Lines(TagLine, _label("tags"), translate("residents_page", "Add a category"), 5, blanks=0),
        }
        column = QVBoxLayout()
        column.setSpacing(theme.px(10))
        column.addWidget(self._field("living_address", self.masked["living_address"]))
        column.addWidget(self._field("registered_address", self.masked["registered_address"]))
        column.addWidget(self._field("grid_id", self.grid))
        column.addWidget(self.lists["phones"])
        column.addWidget(self.lists["contacts"])
        return _column(translate("residents_page", "Where, and how to reach them"), column)

    def _build_mind(self) -> Card:
        self.allergy, self.health, self.remark = QPlainTextEdit(), QPlainTextEdit(), QPlainTextEdit()
        for note in (self.allergy, self.health, self.remark):
            note.setFixedHeight(theme.px(NOTE_HEIGHT))
        column = QVBoxLayout()
        column.setSpacing(theme.px(10))
        column.addWidget(self.lists["tags"])
        column.addWidget(self._field("allergy_note", self.allergy))
        column.addWidget(self._field("health_note", self.health))
        column.addWidget(self._field("remark", self.remark))
        return _column(translate("residents_page", "What to mind"), column)

    def resizeEvent(self, event: QEvent) -> None:
        """In large type two columns are left: what to mind goes below who it is."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW_BELOW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        first, last, card = self._areas[0].widget().layout(), self._areas[2].widget().layout(), self._cards[2]
        (last if narrow else first).removeWidget(card)
        (first if narrow else last).addWidget(card, 1)
        self._areas[2].setVisible(not narrow)

    def _field(self, name: str, editor: QWidget) -> Field:
        self.fields[name] = Field(_label(name), editor)
        return self.fields[name]

    def _connect(self) -> None:
        for edit in (*self.edits.values(), *self.masked.values()):
            edit.textEdited.connect(self._tell)
        for edit in self.masked.values():
            edit.asked.connect(self.asked)
        for name in ("registered_address", "living_address"):
            self.masked[name].textChanged.connect(self.address_edited)
        self.masked["id_no"].textChanged.connect(self._derive)
        self.masked["id_no"].editingFinished.connect(self._judge_id)
        self.id_type.activated.connect(self._type_chosen)
        for combo in (self.status, self.grid):
            combo.activated.connect(self._tell)
        self.care.editTextChanged.connect(self._tell)
        self.sex.changed.connect(self._type_chosen)
        self.alone.changed.connect(self._tell)
        for note in (self.allergy, self.health, self.remark):
            note.textChanged.connect(self._tell)
        for lines in self.lists.values():
            lines.edited.connect(self._tell)

    # Values

    def set_values(self, values: Values, base: Values, *, can_show: bool) -> None:
        """Show ``values``; ``base`` is the stored file, whose masked values stay as they are when left alone."""
        self._base = base
        self.blockSignals(True)
        for name, edit in self.edits.items():
            edit.setText(values[name])
        for name, edit in self.masked.items():
            edit.set_value(values[name], base[name], can_show=can_show)
        for name, lines in self.lists.items():
            lines.set_values(values[name])
        self.id_type.setCurrentIndex(max(0, self.id_type.findData(values["id_type"])))
        self.sex.set_value(values["sex"] or Sex.UNKNOWN.value)
        self.status.setCurrentIndex(max(0, self.status.findData(values["status"])))
        self.grid.setCurrentIndex(max(0, self.grid.findData(values["grid_id"])))
        self.alone.set_value({True: "yes", False: "no", None: ""}[values["living_alone"]])
        self.care.setEditText(values["self_care"])
        self.allergy.setPlainText(values["allergy_note"])
        self.health.setPlainText(values["health_note"])
        self.remark.setPlainText(values["remark"])
        self.blockSignals(False)
        self.set_problems({})
        self._derive()

    def values(self) -> Values:
        """What the form says now."""
        found: Values = {name: edit.text() for name, edit in self.edits.items()}
        found |= {name: edit.value() for name, edit in self.masked.items()}
        found |= {name: lines.values() for name, lines in self.lists.items()}
        found["id_type"] = self.id_type.currentData()
        found["sex"] = self.sex.value()
        found["status"] = self.status.currentData()
        found["grid_id"] = self.grid.currentData()
        found["living_alone"] = {"yes": True, "no": False, "": None}[str(self.alone.value())]
        found["self_care"] = self.care.currentText()
        found["allergy_note"] = self.allergy.toPlainText()
        found["health_note"] = self.health.toPlainText()
        found["remark"] = self.remark.toPlainText()
        return found

    def set_problems(self, problems: Mapping[str, str]) -> list[str]:
        """Show what is wrong beside its field; gives the texts that belong to none."""
        for name, field in self.fields.items():
            if name in problems or field.state() == "error":
                field.set_problem(problems.get(name, ""))
        for name, lines in self.lists.items():
            own = {int(key.partition(".")[2]): text for key, text in problems.items() if key.startswith(f"{name}.")}
            if name in problems:
                own.setdefault(0, problems[name])
            lines.set_problems(own)
        self._derive()
        known = {*self.fields, *self.lists}
        return [text for key, text in problems.items() if key.partition(".")[0] not in known]

    def problem_count(self) -> int:
        return sum(field.state() == "error" for field in self.fields.values()) + sum(
            bool(line.problem.text()) for lines in self.lists.values() for line in lines.lines
        )

    def focus_problem(self) -> None:
        """F8: the next editor that stands wrong, after the one with the focus."""
        wrong = self._wrong()
        if wrong:
            at = next((number for number, editor in enumerate(wrong) if editor.hasFocus()), -1)
            wrong[(at + 1) % len(wrong)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first_problem(self) -> None:
        """The first editor that stands wrong."""
        for editor in self._wrong()[:1]:
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _wrong(self) -> list[QWidget]:
        wrong = [field.editor for field in self.fields.values() if field.state() == "error"]
        return wrong + [line.first() for lines in self.lists.values() for line in lines.lines if line.problem.text()]

    def reveal_focused(self) -> None:
        """Ctrl+D: show the masked value that has the focus, else the number of the paper."""
        now = self.window().focusWidget()
        lines = next((lines for lines in self.lists.values() if now is not None and lines.isAncestorOf(now)), None)
        if lines is None:
            next((edit for edit in self.masked.values() if edit is now), self.masked["id_no"]).ask()
        elif (mask := lines.mask()) is not None:
            self.asked.emit(mask)

    # Grids

    def set_grids(self, nodes: tuple[GridNode, ...]) -> None:
        """The grids that can be chosen against the proposal."""
        chosen = self.grid.currentData()
        while self.grid.count() > 1:
            self.grid.removeItem(1)
        for node in nodes:
            self.grid.addItem("　" * (node.level - 1) + node.name, node.grid_id)
        self.grid.setCurrentIndex(max(0, self.grid.findData(chosen)))

    def set_proposal(self, proposal: GridProposal | None, *, asked: bool) -> None:
        """The grid the address belongs to, in green; a quiet word when none covers it."""
        field = self.fields["grid_id"]
        if proposal is not None:
            who = proposal.responsible.name if proposal.responsible else ""
            field.set_good("  ".join(part for part in (proposal.path, who) if part))
        else:
            field.clear()
            field.set_hint(translate("residents_page", "No grid covers this address; choose one.") if asked else "")

    def address(self) -> str:
        """The address that decides on the grid."""
        return self.masked["living_address"].text().strip() or self.masked["registered_address"].text().strip()

    # What the number tells

    def _type_chosen(self) -> None:
        self._derive()
        self._tell()

    def _derive(self) -> None:
        """Sex and birth date in green while the number tells them."""
        told = self._told()
        sex, birth = self.fields["sex"], self.fields["birth_date"]
        reach = Qt.FocusPolicy.StrongFocus if told is None else Qt.FocusPolicy.NoFocus
        self.edits["birth_date"].setReadOnly(told is not None)
        self.edits["birth_date"].setFocusPolicy(reach)
        if told is not None:
            self.sex.set_value(told[0])
        for each in Sex:  # Tab enters at the chosen one
            segment = self.sex.segment(each.value)
            reached = Qt.FocusPolicy.StrongFocus if segment.isChecked() else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(reached if told is None else Qt.FocusPolicy.NoFocus)
        if told is None:
            if birth.state() == "good":
                birth.clear()
                sex.clear()
            return
        self.edits["birth_date"].setText(told[1])
        self.fields["id_no"].clear()
        for field in (sex, birth):
            field.set_good(translate("residents_page", "told by the number"))

    def _told(self) -> tuple[str, str] | None:
        text = self.masked["id_no"].text()
        if self.id_type.currentData() not in DERIVING or not text.strip():
            return None
        if self._base and text == self._base["id_no"] and "*" in text:
            return self._base["sex"], self._base["birth_date"]
        try:
            found = identity.parse(text, today=self._today())
        except RuleBroken:
            return None
        return found.sex.value, date_words(found.birth_date)

    def _judge_id(self) -> None:
        """A wrong number is told on leaving the field, not while it is typed."""
        text = self.masked["id_no"].value()
        if not squeeze(text) or "*" in text:
            return
        try:
            identity.normalise_paper(IdType(self.id_type.currentData()), text, today=self._today())
        except RuleBroken as broken:
            self.fields["id_no"].set_problem(broken.text)

    def _tell(self) -> None:
        if not self.signalsBlocked():
            self.edited.emit()


def _reveal_field(name: str) -> str:
    kind, _, rest = name.partition("_address")
    return name if name == "id_no" else f"address:{kind}{rest}"


def _label(name: str) -> str:
    return translate("residents_page", FIELDS[name])


def _combo(options: list[tuple[object, str]]) -> QComboBox:
    combo = QComboBox()
    for value, words in options:
        combo.addItem(words, value)
    combo.setMaxVisibleItems(16)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo


def _column(title: str, content: QVBoxLayout | QGridLayout) -> Card:
    card = Card(margins=(16, 10, 16, 12), gap=8)
    card.body.addWidget(Label(title, "h2"))
    card.body.addLayout(content)
    card.body.addStretch(1)
    return card


def _scrolled(card: Card) -> Scroll:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(12))
    column.addWidget(card, 1)
    return Scroll(inner)
