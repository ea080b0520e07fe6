"""What a ledger would bring: totals, the refused cells, warnings, and the differences with their choices."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.services.imports import Choices
from desk.services.imports.rows import Place
from desk.views import theme
from desk.views.kit import Button, Card, EmptyState, Label, Option, Segmented, Shape
from desk.views.ledgers.choice import EntryPanel
from desk.views.ledgers.lists import (
    DIFFERING,
    MUST,
    READ,
    REFUSED,
    REPEATED,
    SHOULD,
    Entry,
    Found,
    columns,
    entries,
)
from desk.views.ledgers.words import BEDS, facts_of, moment_text
from desk.views.pressing import press_with
from desk.views.rows import RowModel, RowTable
from desk.words import translate

LISTS = (REFUSED, MUST, DIFFERING, REPEATED, SHOULD, READ)


class Totals(Card):
    """The numbers of the ledger in one strip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(16, 8, 16, 8), gap=8, horizontal=True, parent=parent)
        self.numbers: dict[str, Label] = {}
        for name, words in (
            ("rows", translate("ledgers_page", "Data rows")),
            ("new", translate("ledgers_page", "New")),
            ("same", translate("ledgers_page", "There already, the same")),
            ("differing", translate("ledgers_page", "There already, differing")),
            ("repeated", translate("ledgers_page", "Twice in the ledger")),
            ("refused", translate("ledgers_page", "Refused")),
            ("warnings", translate("ledgers_page", "To check")),
            ("skipped", translate("ledgers_page", "No data, skipped")),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            self.numbers[name] = Label("", "h1")
            column.addWidget(self.numbers[name])
            column.addWidget(Label(words, "small", "ink2", elide=True))
            self.body.addLayout(column, 1)

    def show_found(self, found: Found) -> None:
        """Take the numbers from a ledger that was read."""
        preview, counts = found.preview, found.reading.counts
        for name, number, ink in (
            ("rows", preview.rows, "ink"),
            ("new", preview.new, "green"),
            ("same", preview.same, "ink"),
            ("differing", len(preview.differing), "blue"),
            ("repeated", len(preview.repeated), "ink"),
            ("refused", found.refused_rows, "red"),
            ("warnings", len(preview.warnings), "amber"),
            ("skipped", counts["skipped_rows"], "ink3"),
        ):
            self.numbers[name].setText(f"{number:,}")
            self.numbers[name].set_look(c=ink if number else "ink3")


class PreviewView(QWidget):
    """A ledger that was read and compared; nothing has been imported yet."""

    import_asked = Signal()
    error_sheet_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Found | None = None
        self._choices: dict[Place, dict[str, bool]] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self.facts = Label("", "small", "ink2", elide=True)
        self.totals = Totals()
        self.earlier = Card("warn", margins=(12, 6, 12, 6), gap=8, horizontal=True)
        self.earlier_words = Label("", "small", "amber", elide=True)
        self.lists = Segmented([Option(name, _list_words(name), "0") for name in LISTS], _title())
        self.table: RowTable | None = None
        self.panel = EntryPanel()
        self.nothing = EmptyState("", "")
        self.save_errors = Button(translate("ledgers_page", "Save the error sheet"), key="Ctrl+E", icon="export")
        self.go = Button("", kind="primary", key="Ctrl+Enter")
        self.back = Button(translate("ledgers_page", "Another file"), key="Esc")
        self.keep_everywhere = Button(translate("ledgers_page", "Keep in all rows"), small=True)
        self.take_everywhere = Button(translate("ledgers_page", "Take in all rows"), small=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        press_with(self.save_errors, "Ctrl+E")
        press_with(self.go, "Ctrl+Return", "Ctrl+Enter")
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.facts, 1)
        for button in (self.back, self.save_errors, self.go):
            head.addWidget(button)
        self.earlier.body.addWidget(Shape("clock", "amber", 16))
        self.earlier.body.addWidget(self.earlier_words, 1)
        self._holder = QStackedWidget()
        self._tables = QWidget()
        self._table_row = QHBoxLayout(self._tables)
        self._table_row.setContentsMargins(0, 0, 0, 0)
        self._table_row.setSpacing(theme.px(12))
        self._frame = Card("card", margins=(1, 1, 1, 1))
        self._table_row.addWidget(self._frame, 1)
        self._table_row.addWidget(self.panel)
        self._holder.addWidget(self._tables)
        self._holder.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.totals)
        column.addWidget(self.earlier)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.lists)
        row.addStretch(1)
        row.addWidget(self.keep_everywhere)
        row.addWidget(self.take_everywhere)
        column.addLayout(row)
        column.addWidget(self._holder, 1)

    def _connect(self) -> None:
        self.lists.changed.connect(self.show_list)
        self.go.clicked.connect(self.import_asked)
        self.save_errors.clicked.connect(self.error_sheet_asked)
        self.back.clicked.connect(self.back_asked)
        self.panel.chosen.connect(self.choose)
        self.panel.all_chosen.connect(self._choose_all)
        self.keep_everywhere.clicked.connect(self._keep_everywhere)
        self.take_everywhere.clicked.connect(self._take_everywhere)

    def show_found(self, found: Found) -> None:
        """Show a ledger anew: proposals as choices, the list first that wants attention first."""
        self.found = found
        self._choices = {}
        self._entries = {name: entries(found, name) for name in LISTS}
        self.facts.setText(facts_of(found.reading))
        self.totals.show_found(found)
        for name in LISTS:
            self.lists.set_hint(name, f"{len(self._entries[name]):,}")
        before = found.preview.earlier
        self.earlier.setVisible(before is not None)
        if before is not None:
            words = translate(
                "ledgers_page",
                "This very file was imported on {at} by {name}. What is the same stays as it is;"
                " nobody comes in twice.",
                at=moment_text(before.imported_at),
                name=before.imported_by or translate("ledgers_page", "the command line"),
            )
            self.earlier_words.setText(words)
        self.save_errors.setEnabled(bool(found.preview.refused or found.preview.repeated))
        self._show_button()
        first = next((name for name in LISTS if self._entries[name] and name != SHOULD), READ)
        self.lists.set_value(first)
        self.show_list(first)

    def entries(self, name: str) -> tuple[Entry, ...]:
        """The lines of one list."""
        return self._entries[name]

    def choices(self) -> Choices:
        """What was chosen by hand, by row and field; for the rest the proposals hold."""
        return {place: dict(fields) for place, fields in self._choices.items()}

    def show_list(self, name: object) -> None:
        """Bring one of the lists to the front."""
        assert isinstance(name, str)
        if self.table is not None:
            self._frame.body.removeWidget(self.table)
            self.table.deleteLater()
        lines = self._entries[name]
        model = RowModel(columns(name, self._chosen_words), _key, parent=self)
        model.reset(len(lines), lines)
        self.table = RowTable(model, _list_words(name))
        model.setParent(self.table)
        self._frame.body.addWidget(self.table)
        self.table.picked.connect(self._show_entry)
        self.table.opened.connect(self._enter_panel)
        self._holder.setCurrentWidget(self._tables if lines else self.nothing)
        self.nothing.set_words(_nothing_words(name), translate("ledgers_page", "Nothing to do in this list."))
        self.panel.show_entry(None, {})
        self.panel.setVisible(name != READ)
        for button in (self.keep_everywhere, self.take_everywhere):
            button.setVisible(bool(lines) and name in (DIFFERING, REPEATED))
        if lines:
            self.table.selectRow(0)

    def choose(self, entry: Entry, field: str, take: bool) -> None:
        """Take the value of the ledger's row for ``field``, or keep the other one."""
        self._choices.setdefault(entry.place, {})[field] = take
        if self.table is not None:
            self.table.viewport().update()
        self._show_button()

    def is_dirty(self) -> bool:
        return bool(self._choices)

    def forget(self) -> None:
        """The ledger was imported or put away."""
        self.found = None
        self._choices = {}

    def focus_first(self) -> None:
        if self.table is not None and self._holder.currentWidget() is self._tables:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.panel.entry
        if event.key() in (Qt.Key.Key_1, Qt.Key.Key_2) and entry is not None and not event.modifiers():
            self._choose_all(entry, event.key() == Qt.Key.Key_2)
            return
        if event.key() == Qt.Key.Key_Escape:
            self._leave_panel_or_page()
            return
        super().keyPressEvent(event)

    def _leave_panel_or_page(self) -> None:
        inside = self.focusWidget()
        if inside is not None and self.panel.isAncestorOf(inside) and self.table is not None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.back_asked.emit()

    def _choose_all(self, entry: Entry, take: bool) -> None:
        for each in entry.differences:
            self.choose(entry, each.field, take)
        self._show_entry(entry)

    def _keep_everywhere(self) -> None:
        self._choose_everywhere(False)

    def _take_everywhere(self) -> None:
        self._choose_everywhere(True)

    def _choose_everywhere(self, take: bool) -> None:
        for entry in self._entries[str(self.lists.value())]:
            self._choices[entry.place] = {each.field: take for each in entry.differences}
        if self.table is not None:
            self.table.viewport().update()
        self._show_entry(self.panel.entry)
        self._show_button()

    def _show_entry(self, entry: object) -> None:
        if isinstance(entry, Entry):
            self.panel.show_entry(entry, self._choices.get(entry.place, {}))

    def _enter_panel(self, entry: object) -> None:
        checked = [box for box in self.panel.boxes.values() if box.isChecked()]
        if checked:
            checked[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _taken(self, entry: Entry) -> int:
        chosen = self._choices.get(entry.place, {})
        return sum(chosen.get(each.field, each.take) for each in entry.differences)

    def _chosen_words(self, entry: Entry) -> str:
        taken = self._taken(entry)
        if not taken:
            return translate("ledgers_page", "keep all")
        return translate("ledgers_page", "take {n} of {all}", n=taken, all=len(entry.differences))

    def _show_button(self) -> None:
        assert self.found is not None
        changing = sum(bool(self._taken(entry)) for entry in self._entries[DIFFERING])
        count = self.found.preview.new
        if self.found.reading.kind == BEDS and (changing or count):
            words = translate("ledgers_page", "Import {n} rows", n=f"{count + changing:,}")
        elif changing:
            words = translate("ledgers_page", "Import {new}, change {n}", new=f"{count:,}", n=f"{changing:,}")
        elif count:
            words = translate("ledgers_page", "Import {new}", new=f"{count:,}")
        else:
            words = translate("ledgers_page", "Import again, nothing is new")
        self.go.setText(words)
        self.go.setEnabled(bool(self.found.reading.accepted))


def _key(entry: object) -> object:
    return getattr(entry, "key", None)


def _title() -> str:
    return translate("ledgers_page", "Lists of the preview")


def _list_words(name: str) -> str:
    return {
        REFUSED: translate("ledgers_page", "Refused cells"),
        MUST: translate("ledgers_page", "Must check"),
        DIFFERING: translate("ledgers_page", "Differs"),
        REPEATED: translate("ledgers_page", "Twice"),
        SHOULD: translate("ledgers_page", "Should check"),
        READ: translate("ledgers_page", "How it was read"),
    }[name]


def _nothing_words(name: str) -> str:
    return {
        REFUSED: translate("ledgers_page", "No row is refused."),
        MUST: translate("ledgers_page", "Nothing contradicts itself."),
        DIFFERING: translate("ledgers_page", "Nobody on file says something else."),
        REPEATED: translate("ledgers_page", "Nobody is in the ledger twice."),
        SHOULD: translate("ledgers_page", "Nothing else was noticed."),
        READ: "",
    }[name]
