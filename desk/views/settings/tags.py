"""The dictionary of categories (人员类别) in the settings: the list at the left, one category at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.rules.tags import Tag
from desk.services import tags
from desk.services.tags import KindRow
from desk.views import theme
from desk.views.colours import colours
from desk.views.kit import Button, Card, Field, IconButton, Label, hide_unless, show_beside
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.settings.part import ListPart, headed
from desk.words import translate

TOUCHED = ("tags",)
LIST_WIDTH = 520


class TagsPart(ListPart):
    """``row`` is the category in the form, None for a new one. Whoever may not change it looks it up."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(tools, can_write=can_write, parent=parent)
        self.row: KindRow | None = None
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("tags_page", "Categories"))
        self.new = Button(translate("tags_page", "New"), icon="plus", small=True, key="Ctrl+N")
        self.up = IconButton("caret-up", translate("tags_page", "Further up"), key="Alt+Up")
        self.down = IconButton("caret-down", translate("tags_page", "Further down"), key="Alt+Down")
        self.title = Label("", "h2", elide=True)
        self.label, self.synonyms, self.evidence, self.months = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.colour = QComboBox()
        self.sensitive = QCheckBox(translate("tags_page", "About health: shown with care on screens that others see"))
        self.save = Button(translate("tags_page", "Save"), kind="primary", key="Ctrl+S")
        self.retire = Button("", small=True)
        self.fields = self._make_fields()
        self._build()
        self._connect()
        self._show(None)

    def _make_fields(self) -> dict[str, Field]:
        for family, words in colours():
            self.colour.addItem(words, family)
        return {
            "label": Field(translate("tags_page", "Name"), self.label),
            "family": Field(translate("tags_page", "Colour"), self.colour),
            "synonyms": Field(
                translate("tags_page", "Words in ledgers that mean the same"),
                self.synonyms,
                hint=translate("tags_page", "With 、 between them. A word means one category only."),
            ),
            "evidence": Field(translate("tags_page", "Evidence that is wanted"), self.evidence),
            "review_months": Field(
                translate("tags_page", "Looked at again after (months)"),
                self.months,
                hint=translate("tags_page", "Blank: as the station's settings say. 0: never."),
            ),
        }

    def _build(self) -> None:
        px = theme.px
        press_with(self.new, "Ctrl+N")
        press_with(self.save, "Ctrl+S")
        press_with(self.up, "Alt+Up")
        press_with(self.down, "Alt+Down")
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        acts, side, left = QHBoxLayout(), QWidget(), QVBoxLayout()
        acts.setSpacing(px(6))
        for button in (self.new, self.up, self.down):
            acts.addWidget(button)
            hide_unless(self._can_write, button)
        acts.addStretch(1)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(8))
        left.addWidget(frame, 1)
        left.addLayout(acts)
        side.setLayout(left)
        side.setFixedWidth(px(LIST_WIDTH))
        first = QHBoxLayout()
        first.setSpacing(px(10))
        first.addWidget(self.fields["label"], 3, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.fields["family"], 2, Qt.AlignmentFlag.AlignTop)
        form = headed(self.title, self.retire, self.save)
        form.body.addLayout(first)
        for name in ("synonyms", "evidence", "review_months"):
            form.body.addWidget(self.fields[name])
        form.body.addWidget(self.sensitive)
        form.body.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(side)
        row.addWidget(form, 1)
        for line in (self.label, self.synonyms, self.evidence, self.months):
            line.setReadOnly(not self._can_write)
        for widget in (self.colour, self.sensitive):
            widget.setEnabled(self._can_write)
        for button in (self.save, self.retire):
            button.setVisible(self._can_write)

    def _connect(self) -> None:
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._edit)
        self.new.clicked.connect(self.begin_new)
        self.save.clicked.connect(self.store)
        self.retire.clicked.connect(self.ask_retire)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        for line in (self.label, self.synonyms, self.evidence, self.months):
            line.textChanged.connect(self._judge)
        self.colour.currentIndexChanged.connect(self._judge)
        self.sensitive.toggled.connect(self._judge)

    # What the page asks

    def reload(self) -> None:
        """Look at the dictionary again; what is being typed stays."""
        self._tools.worker.look(tags.list_kinds, "tags.list_kinds", done=self._take, replaces="settings-tags")

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of this part."""
        if not self._can_write:
            return []
        return [
            ("Ctrl+N", translate("tags_page", "New")),
            ("Ctrl+S", translate("tags_page", "Save")),
            ("Alt+↑↓", translate("tags_page", "Order")),
        ]

    # The list and the form

    def _take(self, rows: tuple[KindRow, ...]) -> None:
        self.table.blockSignals(True)
        self.model.reset(len(rows), rows)
        current = next((row for row in rows if self.row is not None and row.tag.label == self.row.tag.label), None)
        if not self.is_dirty():
            if current is None and rows:
                current = rows[0]
            self._show(current)
        if current is not None:
            self.table.select_key(current.tag.label)
        self.table.blockSignals(False)

    def _picked(self, row: object) -> None:
        if isinstance(row, KindRow) and (self.row is None or row.tag.label != self.row.tag.label):
            self.leave(partial(self._show, row))

    def _edit(self, _: object) -> None:
        self.label.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_again(self) -> None:
        if self.row is not None:
            self.table.blockSignals(True)
            self.table.select_key(self.row.tag.label)
            self.table.blockSignals(False)

    def unsaved_name(self) -> str:
        return self.label.text().strip()

    def begin_new(self) -> None:
        """Ctrl+N: an empty form."""
        self.leave(self._show_new)

    def _show_new(self) -> None:
        self._show(None)
        self.label.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, row: KindRow | None) -> None:
        self.row = row
        tag = row.tag if row is not None else Tag("", "blue", 0)
        self.title.setText(tag.label or translate("tags_page", "New category"))
        months = "" if tag.review_months is None else str(tag.review_months)
        lines = ((self.label, tag.label), (self.synonyms, "、".join(tag.synonyms)), (self.evidence, tag.evidence))
        for line, text in (*lines, (self.months, months)):
            line.setText(text)
            line.setCursorPosition(0)
        self.colour.setCurrentIndex(max(0, self.colour.findData(tag.family)))
        self.sensitive.setChecked(tag.sensitive)
        self.retire.setText(
            translate("tags_page", "Offer it again") if tag.retired else translate("tags_page", "Offer it no more …")
        )
        self.retire.setEnabled(row is not None)
        for field in self.fields.values():
            field.clear()
        self._shown = self.said()
        self._judge()

    def said(self) -> Tag:
        """What the form says; a number of months that is none is -1, which the service refuses."""
        months = self.months.text().strip()
        return Tag(
            self.label.text().strip(),
            str(self.colour.currentData()),
            self.row.tag.order if self.row is not None else 0,  # a new one gets its place when it is saved
            tuple(filter(None, self.synonyms.text().replace("，", "、").replace(",", "、").split("、"))),
            self.sensitive.isChecked(),
            self.evidence.text().strip(),
            None if not months else int(months) if months.isdecimal() else -1,
            self.row.tag.retired if self.row is not None else False,
        )

    def _judge(self) -> None:
        self.save.setEnabled(self.said() != self._shown)

    # Acts

    def store(self) -> None:
        """Ctrl+S: save what the form says."""
        self.save.set_busy(True)
        self._run(partial(tags.save_kind, tag=self.said(), seen=self.row), "tags.save_kind", self._saved)

    def _saved(self, row: KindRow) -> None:
        self.save.set_busy(False)
        before = self.row.tag.label if self.row is not None else row.tag.label
        self._show(row)
        words = translate("tags_page", "“{name}” is saved.", name=row.tag.label)
        if before != row.tag.label:
            words = translate(
                "tags_page", "“{before}” is called “{name}” now, in {n:,} entries too.",
                before=before, name=row.tag.label, n=row.held,
            )  # fmt: skip
        self._tools.notices.tell(words, "good")

    def ask_retire(self) -> None:
        """Offer the category no more, or again."""
        if self.row is None:
            return
        if self.row.tag.retired:
            self._answered_retire(self.row, True)
            return
        self._tools.ask.confirm(
            translate("tags_page", "Offer “{name}” no more?", name=self.row.tag.label),
            translate("tags_page", "The {n:,} entries that have it keep it. It can be brought back.", n=self.row.held),
            partial(self._answered_retire, self.row),
            yes=translate("tags_page", "Offer it no more"),
            danger=True,
            icon="archive",
        )

    def _answered_retire(self, row: KindRow, yes: bool) -> None:
        if yes:
            work = partial(tags.set_retired, seen=row, retired=not row.tag.retired)
            self._run(work, "tags.set_retired", self._saved)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        if self.row is not None and not self.is_dirty():
            self._run(partial(tags.move, label=self.row.tag.label, by=by), "tags.move", self._take)

    def _run(self, work: Callable[[Any], Any], operation: str, done: Callable[[Any], object]) -> None:
        self._tools.worker.run(work, operation, done=done, failed=self._failed, touched=TOUCHED)

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        if isinstance(error, Rejected):
            show_beside(self.fields, error.fields)
            return
        self._tools.notices.tell(error.text, "bad")
        if isinstance(error, Stale):
            for name, (who, theirs, _) in error.changes.items():
                if name in self.fields:
                    words = translate("tags_page", "{who} wrote: {theirs}", who=who, theirs=theirs or "—")
                    self.fields[name].set_warning(words)
            self._tools.worker.look(tags.list_kinds, "tags.list_kinds", done=self._rebase)

    def _rebase(self, rows: tuple[KindRow, ...]) -> None:
        """What is typed is now a change of what the colleague saved."""
        label = self.row.tag.label if self.row is not None else ""
        self.row = next((row for row in rows if row.tag.label == label), self.row)


def _columns() -> list[Column]:
    return [
        Column(translate("tags_page", "Category"), 130, tags=_tag),
        Column(translate("tags_page", "Evidence"), 0, text=_evidence, ink=_ink),
        Column(translate("tags_page", "Review"), 96, text=_review, kind="meta"),
        Column(translate("tags_page", "Entries"), 76, text=_held, align="right"),
    ]


def _key(row: object) -> object:
    return row.tag.label if isinstance(row, KindRow) else None


def _tag(row: KindRow) -> list[tuple[str, str]]:
    found = [(row.tag.label, row.tag.family)]
    return [*found, (translate("tags_page", "no more"), "grey")] if row.tag.retired else found


def _evidence(row: KindRow) -> str:
    return row.tag.evidence


def _ink(row: KindRow) -> str:
    return "ink3" if row.tag.retired else ""


def _review(row: KindRow) -> str:
    months = row.tag.review_months
    if months is None:
        return translate("tags_page", "as set")
    return translate("tags_page", "{n} months", n=months) if months else translate("tags_page", "never")


def _held(row: KindRow) -> str:
    return f"{row.held:,}"
