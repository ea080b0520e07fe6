"""The first part: who has come — found, new, or nameless — and whether for themselves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.errors import DeskError, Rejected
from desk.services import intake, residents
from desk.services.intake import Agent, SimilarMatter, Visitor
from desk.services.residents import AlreadyOnFile, ResidentFile
from desk.services.search import Hit
from desk.views import theme
from desk.views.intake.offer import DraftOffer
from desk.views.intake.parts import Part
from desk.views.intake.person import PersonBox, Strip, similar_words
from desk.views.kit import Button, FindEdit, Label, Option, Problem, Segmented, Shape, line, mark, show_problems
from desk.views.persons.finder import Finder
from desk.views.persons.newcomer import NewcomerForm
from desk.words import translate
from desk.work import Worker

NOBODY, PERSON, ANONYMOUS, NEWCOMER = "", "person", "anonymous", "newcomer"
SELF, AGENT = "self", "agent"
AGENT_KEY = "Ctrl+B"
_LARGE, _SMALL, _BESIDE_AGENT = 420, 232, 140
_HEIGHT, _HEIGHT_COMPACT = 166, 147


class WhoPart(Part):
    """``changed`` on every edit, ``decided`` when it is known who has come and the next part may begin."""

    changed = Signal()
    decided = Signal()
    open_matter = Signal(int)
    failed = Signal(object)

    def __init__(self, worker: Worker, popup_parent: QWidget) -> None:
        super().__init__(1, translate("intake", "Who"), translate("intake", "Name, pinyin letters, phone or ID ending"))
        self._worker = worker
        self.mode = NOBODY
        self.resident_id: int | None = None
        self.visitor: Visitor | None = None
        self._is_placed = False
        self.find = FindEdit(translate("intake", "Who is it?"), look="big")
        self.chosen = Label(translate("intake", "chosen"), "small", "green")
        self.by = Segmented(
            [
                Option(SELF, translate("intake", "In person")),
                Option(AGENT, translate("intake", "Through an agent"), "" if theme.current().is_large else AGENT_KEY),
            ],
            translate("intake", "Who comes"),
        )
        self.anonymous_button = Button(translate("intake", "Anonymous"), key="Ctrl+M")
        self.create_button = Button(translate("intake", "New resident"), key="Ctrl+N", icon="user-plus")
        self.offer = DraftOffer()
        self.person = PersonBox()
        self.newcomer = NewcomerForm()
        self.caller_name = line(translate("intake", "What they call themselves (may stay empty)"))
        self.caller_phone = line(translate("intake", "Phone (may stay empty)"))
        self.caller_address = line(translate("intake", "Address the request is about"))
        self.agent_name = line(translate("intake", "Agent"))
        self.agent_phone = line(translate("intake", "Agent's phone"))
        self.agent_relation = line(translate("intake", "Relation"))
        self.similar = Strip("warn", Shape("clock", "amber", 16), "amber", translate("intake", "Look"))
        self.similar_id = 0
        self.problem = Problem()
        self._build()
        self.finder = Finder(worker, self.find, popup_parent)
        self.popup = self.finder.popup
        self._connect()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show()
        self.is_built = True

    def _build(self) -> None:
        px = theme.px
        self.head.addWidget(self.waiting)
        self.head.addWidget(self.chosen)
        self.agent = _row(self.agent_name, self.agent_phone, self.agent_relation, shares=(3, 3, 3))
        self.head.addWidget(self.agent, 1)
        self._spacer = QWidget()
        self.head.addWidget(self._spacer, 1)
        self.head.addWidget(self.by)
        for unused in (self.skeleton, self.inside):  # this part is open from the first
            unused.hide()
        self.empty = QWidget()
        row = QHBoxLayout(self.empty)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self._find_row = row
        row.addWidget(self.find)
        row.addWidget(self.create_button)
        row.addWidget(self.anonymous_button)
        row.addStretch(1)
        self.caller = _row(self.caller_name, self.caller_phone, self.caller_address, shares=(4, 3, 6))
        boxes = (self.empty, self.offer, self.newcomer, self.person, self.caller, self.similar)
        for each in (*boxes, self.problem):
            self.body.addWidget(each)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.find.textEdited.connect(self._typed)
        self.finder.chosen.connect(self._take_hit)
        self.finder.create_requested.connect(self.begin_newcomer)
        self.create_button.clicked.connect(self.begin_newcomer)
        self.anonymous_button.clicked.connect(self.take_anonymous)
        self.newcomer.save_requested.connect(self._save_newcomer)
        self.newcomer.cancelled.connect(self.leave_newcomer)
        self.newcomer.use_other.connect(self.take_resident)
        self.newcomer.changed.connect(self.changed)
        self.person.open_matter.connect(self.open_matter)
        self.similar.clicked.connect(self._look_at_similar)
        self.by.changed.connect(self._set_by)
        for edit in (*self._callers().values(), *self._agents().values()):
            edit.textEdited.connect(self.changed)

    # Someone on file

    def _typed(self) -> None:
        mark(self.find, "")
        self.problem.tell("")

    def _take_hit(self, hit: Hit) -> None:
        if hit.status != "living":
            self.show_problems({"resident": translate("intake", "This file is closed: moved away or deceased.")})
            return
        self.person.show_hit(hit)
        self.take_resident(hit.subject_id)

    def take_resident(self, resident_id: int) -> None:
        """This resident has come; the file follows."""
        self.finder.close()
        self.mode, self.resident_id, self.visitor = PERSON, resident_id, None
        self._clear_problems()
        self._show()
        self._load()
        self.changed.emit()
        self.decided.emit()

    def _load(self) -> None:
        assert self.resident_id is not None
        self._worker.look(
            partial(intake.visitor, resident_id=self.resident_id),
            "intake.visitor",
            done=self._loaded,
            failed=self._not_loaded,
            replaces="intake-visitor",
        )

    def _loaded(self, visitor: Visitor) -> None:
        if visitor.file.resident_id != self.resident_id:
            return
        self.visitor = visitor
        self.person.show_visitor(visitor, self._worker.clock())
        self._show()
        self.changed.emit()

    def _not_loaded(self, error: DeskError) -> None:
        self.reset()
        self.changed.emit()
        self.failed.emit(error)

    # Someone new, or nobody by name

    def begin_newcomer(self) -> None:
        """Open the short form; what was typed to find goes into the field it looks like."""
        typed = self.find.text().strip()
        self.finder.close()
        content: dict[str, str] = {}
        if typed.isdigit():
            content = {"id_no" if len(typed) > 11 else "phones.0": typed}
        elif not typed.isascii():
            content = {"name": typed}
        if self.mode != NEWCOMER:
            self.newcomer.restore(content)
        self.mode = NEWCOMER
        self.resident_id = self.visitor = None
        self._clear_problems()
        self._show()
        self.newcomer.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def leave_newcomer(self) -> None:
        """Back to the find box."""
        self.mode = NOBODY
        self._show()
        self.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def _save_newcomer(self) -> None:
        self.newcomer.save.set_busy(True)
        self._worker.run(
            partial(residents.save, resident_id=None, version=None, values=self.newcomer.values()),
            "residents.quick_create",
            done=self._created,
            failed=self._not_created,
            touched={"residents"},
        )

    def _created(self, file: ResidentFile) -> None:
        self.newcomer.save.set_busy(False)
        self.find.clear()
        self.newcomer.restore({})
        self.take_resident(file.resident_id)

    def _not_created(self, error: DeskError) -> None:
        self.newcomer.save.set_busy(False)
        if not isinstance(error, Rejected):
            self.failed.emit(error)
            return
        fields = {name: error.fields.get(name, "") for name in self.newcomer.edits()}
        rest = [text for name, text in error.fields.items() if name not in fields]
        if rest:
            fields["name"] = "\n".join(filter(None, (fields["name"], *rest)))
        other = error.resident_id if isinstance(error, AlreadyOnFile) else None
        wrong = self.newcomer.show_problems(fields, other)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_anonymous(self) -> None:
        """Somebody who does not say who they are."""
        self.finder.close()
        self.mode = ANONYMOUS
        self.resident_id = self.visitor = None
        self.by.set_value(SELF)
        self._clear_problems()
        self._show()
        self.changed.emit()
        self.decided.emit()

    def change_agent(self) -> None:
        """Ctrl+B: somebody else has come for the person; once more, the person alone."""
        if self.mode == PERSON:
            value = SELF if self.by.value() == AGENT else AGENT
            self.by.set_value(value)
            self._set_by(value)

    def _set_by(self, value: object) -> None:
        self._show()
        self.changed.emit()
        self._focus_agent()
        QTimer.singleShot(0, self._focus_agent)  # and once the arrow key that chose it has moved the focus

    def _focus_agent(self) -> None:
        if self.has_agent():
            self.agent_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_similar(self, similar: tuple[SimilarMatter, ...]) -> None:
        """Warn of requests that may be the same one."""
        now = self._worker.clock()
        if self.mode == PERSON:
            self.person.show_similar(similar, now)
        self.similar.tell("")
        if self.mode == ANONYMOUS and similar:
            self.similar_id = similar[0].matter_id
            self.similar.tell(*similar_words(similar[0]))

    def _look_at_similar(self) -> None:
        self.open_matter.emit(self.similar_id)

    # What the page asks

    def has_agent(self) -> bool:
        """Whether somebody comes for the person who was chosen."""
        return self.mode == PERSON and self.by.value() == AGENT

    def is_decided(self) -> bool:
        return self.mode in {PERSON, ANONYMOUS}

    def is_complete(self) -> bool:
        return self.is_decided() and (not self.has_agent() or bool(self.agent_name.text().strip()))

    def is_blank(self) -> bool:
        return self.mode == NOBODY

    def is_unnamed(self) -> bool:
        """Whether nothing at all is said of an anonymous person."""
        return self.mode == ANONYMOUS and not any(edit.text().strip() for edit in self._callers().values())

    def agent_value(self) -> Agent | None:
        if not self.has_agent():
            return None
        return Agent(self.agent_name.text(), self.agent_phone.text(), self.agent_relation.text())

    def content(self) -> dict[str, Any]:
        """Everything typed here, as plain JSON."""
        texts = {name: edit.text() for name, edit in (self._callers() | self._agents()).items()}
        return {
            "mode": self.mode,
            "resident_id": self.resident_id,
            "find": self.find.text(),
            "by": self.by.value(),
            "newcomer": self.newcomer.content(),
        } | texts

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what :meth:`content` gave; the file is read anew."""
        self.finder.close()
        self._clear_problems()
        self.visitor = None
        self.mode, self.resident_id = content.get("mode", NOBODY), content.get("resident_id")
        self.find.setText(content.get("find", ""))
        self.finder.close()
        self.by.set_value(content.get("by", SELF))
        self.newcomer.restore(content.get("newcomer", {}))
        for name, edit in (self._callers() | self._agents()).items():
            edit.setText(content.get(name, ""))
        self._show()
        if self.mode == PERSON and self.resident_id is not None:
            self._load()

    def reset(self) -> None:
        self.restore({})

    def show_problems(self, fields: Mapping[str, str]) -> QWidget | None:
        """Tell what is wrong here; the first wrong field."""
        editors: dict[str, QWidget] = {"resident": self.find}
        if self.mode == ANONYMOUS:
            editors |= {"caller": self.caller_name, "phone": self.caller_phone}
        if self.has_agent():
            editors |= {"agent": self.agent_name, "agent_phone": self.agent_phone}
        return show_problems(self.problem, editors, fields)

    def focus(self) -> None:
        """Where work on this part goes on."""
        if self.mode == NEWCOMER:
            self.newcomer.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find.selectAll()

    def _callers(self) -> dict[str, Any]:
        return {
            "caller_name": self.caller_name,
            "caller_phone": self.caller_phone,
            "caller_address": self.caller_address,
        }

    def _agents(self) -> dict[str, Any]:
        return {
            "agent_name": self.agent_name,
            "agent_phone": self.agent_phone,
            "agent_relation": self.agent_relation,
        }

    def _clear_problems(self) -> None:
        for editor in (self.find, *self._callers().values(), *self._agents().values()):
            mark(editor, "")
        self.problem.tell("")

    def _show(self) -> None:
        """Show what belongs to the mode; the find box stands large alone, small beside a choice."""
        decided, nobody = self.is_decided(), self.mode == NOBODY
        self._place_find(large=nobody)
        self.find.setVisible(self.mode != NEWCOMER)
        self.waiting.setVisible(nobody)
        self.chosen.setVisible(decided and not self.has_agent())
        words = translate("intake", "chosen") if self.mode == PERSON else translate("intake", "anonymous")
        self.chosen.setText(words)
        self.empty.setVisible(nobody)
        self.offer.set_wanted(nobody)
        self.newcomer.setVisible(self.mode == NEWCOMER)
        self.person.setVisible(self.mode == PERSON)
        self.caller.setVisible(self.mode == ANONYMOUS)
        self.similar.tell("")
        self.by.setVisible(self.mode != ANONYMOUS)
        self.agent.setVisible(self.has_agent())
        self._spacer.setVisible(not self.has_agent())

    def measure(self) -> None:
        large = str(self.find.property("big")) == "true"
        self.find.setFixedWidth(theme.px(_LARGE if large else _BESIDE_AGENT if self.has_agent() else _SMALL))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        # As high as with a person, so that the other parts stay where they are when one is chosen.
        least = QSize(0, theme.px(_HEIGHT_COMPACT if self.is_compact else _HEIGHT))
        return super().minimumSizeHint().expandedTo(least)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self.minimumSizeHint())

    def _place_find(self, *, large: bool) -> None:
        look = "true" if large else "false"
        if str(self.find.property("big")) != look or not self._is_placed:
            had_focus = self.find.hasFocus()
            self._is_placed = True
            self.find.setProperty("big", look)
            (self._find_row if large else self.head).insertWidget(0 if large else 2, self.find)
            theme.restyle(self.find)
            if had_focus:
                self.find.setFocus()
        self.measure()


def _row(*edits: QWidget, shares: tuple[int, ...]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    for edit, share in zip(edits, shares, strict=True):
        row.addWidget(edit, share)
    return box
