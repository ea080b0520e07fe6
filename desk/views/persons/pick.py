"""Who it is for: found as one types, or put on file right here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.services import residents
from desk.services.residents import AlreadyOnFile, ResidentFile
from desk.services.search import Hit
from desk.views import theme
from desk.views.kit import Avatar, Button, Card, FindEdit, IconButton, Label, Shape, Tags
from desk.views.page import Tools
from desk.views.persons.finder import Finder
from desk.views.persons.newcomer import NewcomerForm
from desk.views.tagbook import tag_pairs
from desk.views.wording import about_words
from desk.words import translate


class PersonPick(QWidget):
    """``decided`` with the key of a resident, ``cleared`` when another one is to be chosen."""

    decided = Signal(int)
    cleared = Signal()
    edited = Signal()

    def __init__(self, tools: Tools, popup_parent: QWidget) -> None:
        super().__init__()
        self._tools = tools
        self.resident_id: int | None = None
        self.file: ResidentFile | None = None
        self.find = FindEdit(translate("persons", "Name, pinyin letters, phone or ID ending"))
        self.new = Button(translate("persons", "New resident"), key="Ctrl+N", icon="user-plus")
        self.new.setAutoDefault(False)
        self.newcomer = NewcomerForm()
        for button in (self.newcomer.save, self.newcomer.cancel, self.newcomer.other):
            button.setAutoDefault(False)
        self.card = Card("well", margins=(12, 8, 8, 8), horizontal=True)
        self.avatar, self.name, self.tags = Avatar(size=34), Label("", "strong"), Tags()
        self.place = Label("", "small", "ink2", elide=True)
        self.other = IconButton("x", translate("persons", "Somebody else"))
        self.warning = Card("warn", margins=(12, 6, 12, 6), gap=8, horizontal=True)
        self.warning_words = Label("", "small", "amber", wrap=True)
        self.problem = Label("", "small", "red", wrap=True)
        self._build()
        self.finder = Finder(tools.worker, self.find, popup_parent)
        self.finder.chosen.connect(self._take)
        self.finder.create_requested.connect(self.begin_newcomer)
        self.new.clicked.connect(self.begin_newcomer)
        self.other.clicked.connect(self.clear)
        self.newcomer.save_requested.connect(self.save_newcomer)
        self.newcomer.cancelled.connect(self.leave_newcomer)
        self.newcomer.use_other.connect(self.decide)
        self.newcomer.changed.connect(self.edited)
        self.find.textEdited.connect(self._typed)
        self._show()

    def _build(self) -> None:
        px = theme.px
        self._finding = QWidget()
        row = QHBoxLayout(self._finding)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.find, 1)
        row.addWidget(self.new)
        first, words = QHBoxLayout(), QVBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(self.name)
        first.addWidget(self.tags)
        first.addStretch(1)
        words.setSpacing(px(1))
        words.addLayout(first)
        words.addWidget(self.place)
        self.card.body.addWidget(self.avatar)
        self.card.body.addLayout(words, 1)
        self.card.body.addWidget(self.other)
        self.warning.body.addWidget(Shape("clock", "amber", 16), 0, Qt.AlignmentFlag.AlignTop)
        self.warning.body.addWidget(self.warning_words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for each in (self._finding, self.newcomer, self.card, self.warning, self.problem):
            column.addWidget(each)
        self.problem.hide()
        self.warning.hide()
        self.newcomer.hide()

    # Choosing

    def is_new(self) -> bool:
        """Whether somebody is being put on file."""
        return not self.newcomer.isHidden()

    def begin_newcomer(self) -> None:
        """Ctrl+N: the short form; what was typed to find goes into the field it looks like."""
        typed = self.find.text().strip()
        self.finder.close()
        if typed.isdigit():
            self.newcomer.restore({"id_no" if len(typed) > 11 else "phones.0": typed})
        elif not typed.isascii():
            self.newcomer.restore({"name": typed})
        self.newcomer.show()
        self._show()
        self.newcomer.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave_newcomer(self) -> None:
        """Back to the find box."""
        self.newcomer.hide()
        self._show()
        self.find.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save_newcomer(self) -> None:
        """Put the newcomer on file."""
        self.newcomer.save.set_busy(True)
        self._tools.worker.run(
            partial(residents.save, resident_id=None, version=None, values=self.newcomer.values()),
            "residents.quick_create", done=self._created, failed=self._not_created, touched={"residents"},
        )  # fmt: skip

    def _created(self, file: ResidentFile) -> None:
        self.newcomer.save.set_busy(False)
        self.newcomer.restore({})
        self.decide(file.resident_id)

    def _not_created(self, error: DeskError) -> None:
        self.newcomer.save.set_busy(False)
        fields = dict(error.fields) if isinstance(error, Rejected) else {"name": error.text}
        known = self.newcomer.edits()
        rest = [text for name, text in fields.items() if name not in known]
        if rest:
            fields["name"] = "\n".join(filter(None, (fields.get("name", ""), *rest)))
        other = error.resident_id if isinstance(error, AlreadyOnFile) else None
        wrong = self.newcomer.show_problems({name: fields.get(name, "") for name in known}, other)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        self.tell_problem("")
        self.edited.emit()

    def _take(self, hit: Hit) -> None:
        if hit.status != "living":
            self.tell_problem(translate("persons", "This file is closed: moved away or deceased."))
            return
        self.decide(hit.subject_id)

    def decide(self, resident_id: int) -> None:
        """This resident; what is known of them follows with :meth:`show_file`."""
        self.finder.close()
        self.newcomer.hide()
        self.resident_id, self.file = resident_id, None
        self.tell_problem("")
        self._show()
        self.decided.emit(resident_id)

    def clear(self) -> None:
        """Choose somebody else."""
        self.resident_id = self.file = None
        self.find.clear()
        self.finder.close()
        self._show()
        self.warning.hide()
        self.find.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cleared.emit()

    def hold(self) -> None:
        """Nobody else any more."""
        self.other.hide()

    def show_file(self, file: ResidentFile, warning: str = "") -> None:
        """Who it is, and what is to be known of them before going on."""
        self.file = file
        self.avatar.set_name(file.name)
        self.name.setText(f"{file.name}  {about_words(file.sex, file.age)}")
        labels = (*file.computed_tags, *(each.label for each in file.tags))
        self.tags.set_tags(tag_pairs(labels[:4]))
        parts = [file.living_address, *(phone.number for phone in file.phones[:1])]
        allergy = translate("persons", "Allergic: {what}", what=file.allergy_note) if file.allergy_note else ""
        self.place.setText("   ".join(filter(None, (allergy, *parts))))
        self.place.setVisible(bool(self.place.text()))
        self.place.set_look(c="red" if allergy else "ink2")
        self.warning.setVisible(bool(warning))
        self.warning_words.setText(warning)

    def content(self) -> dict[str, Any]:
        """Everything typed here, as plain JSON."""
        return {
            "resident_id": self.resident_id,
            "name": self.file.name if self.file is not None else "",
            "find": self.find.text(),
            "newcomer": self.newcomer.content() if self.is_new() else None,
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what :meth:`content` gave."""
        if content["resident_id"] is not None:
            self.decide(content["resident_id"])
        elif content["newcomer"] is not None:
            self.begin_newcomer()
            self.newcomer.restore(content["newcomer"])
        else:
            self.find.setText(content["find"])

    def tell_problem(self, text: str) -> None:
        """What is wrong with the choice of the person."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def focus(self) -> None:
        """To the find box."""
        self.find.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        nobody = self.resident_id is None
        self._finding.setVisible(nobody and not self.is_new())
        self.card.setVisible(not nobody)
