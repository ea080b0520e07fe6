"""Writing a file, new or again: save, what was refused, a colleague who was faster, and the draft that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import grids, residents
from desk.services.grids import GridProposal
from desk.services.residents import AlreadyOnFile, ResidentFile
from desk.views import theme
from desk.views.kit import Button, Card, Label
from desk.views.page import Tools
from desk.views.residents import drafts
from desk.views.residents.drafts import FormDraft
from desk.views.residents.form import ResidentForm
from desk.views.residents.reveal import Revealer
from desk.views.residents.stale import StaleDialog
from desk.views.residents.values import (
    EMPTY,
    Clash,
    Values,
    changed,
    clashes,
    form_problems,
    merged,
    of_file,
    to_input,
)
from desk.views.wording import may
from desk.words import translate

KEEP_MS = 1200
PROPOSE_MS = 350
WIDEST = 1400


class ResidentEditor(QWidget):
    """The form with everything round it. ``foot`` holds the buttons for the key bar."""

    saved = Signal(object)
    left = Signal()
    other_chosen = Signal(int)
    compare_asked = Signal(int, int)
    drafts_changed = Signal()
    title_changed = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._worker = tools, tools.worker
        self.resident_id: int | None = None
        self.version: int | None = None
        self.base: Values = dict(EMPTY)
        self.draft: FormDraft | None = None
        self.dialog: StaleDialog | None = None
        self._other: int | None = None
        self._kept: Values | None = None
        self._key = drafts.NEW
        self.revealer = Revealer(tools, self)
        self.form = ResidentForm(self._today, may_health=may(self._worker, Permission.RESIDENTS_HEALTH))
        self._keep_timer, self._propose_timer = _timer(self, KEEP_MS), _timer(self, PROPOSE_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.twin = Card("bad", margins=(14, 6, 8, 6), horizontal=True)
        self.twin_words = Label("", "body", "red", wrap=True)
        self.twin_open = Button(translate("residents_page", "Open that file"), small=True)
        self.twin_compare = Button(translate("residents_page", "Compare and merge"), small=True)
        self.offer = Card("warn", margins=(14, 6, 8, 6), horizontal=True)
        self.offer_words = Label("", "body", "amber", elide=True)
        self.offer_take = Button(translate("residents_page", "Go on with it"), small=True)
        self.offer_drop = Button(translate("residents_page", "Throw away"), kind="ghost", small=True)
        twin = (self.twin_words, self.twin_compare, self.twin_open)
        for card, each in ((self.twin, twin), (self.offer, (self.offer_words,))):
            card.body.addWidget(each[0], 1)
            for button in each[1:]:
                card.body.addWidget(button)
            card.hide()
        self.offer.body.addWidget(self.offer_drop)
        self.offer.body.addWidget(self.offer_take)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12))
        column.setSpacing(theme.px(10))
        column.addWidget(self.offer)
        column.addWidget(self.twin)
        row = QHBoxLayout()
        self.form.setMaximumWidth(theme.px(WIDEST))
        row.addWidget(self.form)
        column.addLayout(row, 1)
        self.foot = QWidget(self)
        self.foot.hide()
        self.left_over = Button("", kind="dangerline", key="F8", small=True)
        self.cancel = Button(translate("residents_page", "Do not save"), key="Esc")
        self.save_button = Button(translate("residents_page", "Save"), kind="primary", key="Ctrl+Enter", icon="check")
        buttons = QHBoxLayout(self.foot)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(theme.px(8))
        for button in (self.left_over, self.cancel, self.save_button):
            buttons.addWidget(button)
        self.left_over.hide()

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self.form.address_edited.connect(self._propose_timer.start)
        self.form.asked.connect(self.revealer.ask)
        self._keep_timer.timeout.connect(self.keep_draft)
        self._propose_timer.timeout.connect(self._propose)
        self.twin_open.clicked.connect(self._open_twin)
        self.twin_compare.clicked.connect(self._compare_twin)
        self.offer_take.clicked.connect(self._take_draft)
        self.offer_drop.clicked.connect(self._drop_offered)
        self.left_over.clicked.connect(self.form.focus_problem)
        self.cancel.clicked.connect(self.ask_to_leave)
        self.save_button.clicked.connect(self.save)

    # Beginning

    def begin_new(self, given: Mapping[str, str] | None = None) -> None:
        """An empty form, with ``given`` already filled in (names of the form's fields)."""
        self._begin(None, None, dict(EMPTY), "")
        if given:
            first = {**EMPTY, **{field: given[field] for field in given if field in EMPTY}}
            if given.get("phone"):
                first["phones"] = [[given["phone"], "", ""]]
            self._show(first)
        self._look_for_draft()

    def begin_change(self, file: ResidentFile) -> None:
        """The form of ``file``."""
        self._begin(file.resident_id, file.version, of_file(file), file.name)
        self._look_for_draft()

    def begin_draft(self, draft: FormDraft) -> None:
        """Go on with an unfinished form."""
        self._begin(draft.resident_id(), draft.version, draft.base, draft.values["name"])
        self.draft = draft
        self._take_draft()

    def _begin(self, resident_id: int | None, version: int | None, base: Values, name: str) -> None:
        self.resident_id, self.version, self.base = resident_id, version, base
        self._kept, self.draft, self._other = None, None, None
        self._key = drafts.key_of(resident_id)
        self.offer.hide()
        self.twin.hide()
        self.revealer.set_resident(resident_id)
        self._show(base)
        self.form.set_proposal(None, asked=False)
        self._worker.look(grids.tree, "grids.tree", done=self.form.set_grids, replaces="editor-grids")
        words = translate("residents_page", "change {name}", name=name) if resident_id is not None else ""
        self.title_changed.emit(words or translate("residents_page", "new file"))

    def _show(self, values: Values) -> None:
        self.form.set_values(values, self.base, can_show=self.revealer.can_reveal() and self.resident_id is not None)
        self._count()

    def focus_first(self) -> None:
        self.form.edits["name"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+Enter", translate("residents_page", "Save")),
            ("F8", translate("residents_page", "Next to put right")),
            ("Ctrl+D", translate("residents_page", "Show what is hidden")),
            ("Esc", translate("residents_page", "Do not save")),
        ]

    # While typing

    def is_dirty(self) -> bool:
        """Whether what is typed differs from what is on file."""
        return bool(changed(self.form.values(), self.base))

    def _edited(self) -> None:
        self._keep_timer.start()

    def keep_draft(self) -> None:
        """Keep what is typed, if it is worth it."""
        self._keep_timer.stop()
        values = self.form.values()
        if values == self._kept or not changed(values, self.base):
            return
        self._kept = values
        if self.draft is not None:  # an older one is still offered: this one must not take its place
            self._key = f"{drafts.key_of(self.resident_id)}{drafts.SECOND}"
        self._worker.run(
            partial(drafts.keep, key=self._key, version=self.version, values=values, base=self.base),
            "drafts.save",
        )

    def _look_for_draft(self) -> None:
        self._worker.look(drafts.find, "drafts.find", done=self._offer, replaces="editor-draft")

    def _offer(self, found: tuple[FormDraft, ...]) -> None:
        key = drafts.key_of(self.resident_id)
        draft = next((each for each in found if each.key in (key, key + drafts.SECOND)), None)
        if draft is None or self.is_dirty():
            return
        self.draft = draft
        self.offer_words.setText(
            translate("residents_page", "There is an unfinished form of {moment}.", moment=draft.when())
        )
        self.offer.show()

    def _take_draft(self) -> None:
        draft, self.draft = self.draft, None
        if draft is not None:
            self.version, self.base, self._kept, self._key = draft.version, draft.base, draft.values, draft.key
            self._show(draft.values)
        self.offer.hide()
        self.focus_first()

    def _drop_offered(self) -> None:
        draft, self.draft = self.draft, None
        self.offer.hide()
        if draft is not None:
            self._drop_draft(draft.key)
        self.focus_first()

    def _drop_draft(self, key: str) -> None:
        self._worker.run(partial(drafts.drop, key=key), "drafts.drop", done=self._dropped)

    def _dropped(self, _: object) -> None:
        self.drafts_changed.emit()

    def _propose(self) -> None:
        self._propose_timer.stop()
        address = self.form.address()
        if not address or "*" in address:
            self.form.set_proposal(None, asked=False)
            return
        self._worker.look(
            partial(grids.propose, address=address),
            "grids.propose",
            done=self._proposed,
            replaces="editor-propose",
        )

    def _proposed(self, proposal: GridProposal | None) -> None:
        self.form.set_proposal(proposal, asked=True)

    def _today(self) -> date:
        return local_date(self._worker.clock())

    # Saving

    def save(self) -> None:
        """Ctrl+Enter, Ctrl+S."""
        if not self.save_button.isEnabled():
            return
        values = self.form.values()
        problems = form_problems(values, self.base)
        self.twin.hide()
        if problems:
            self._show_problems(problems)
            return
        self._keep_timer.stop()
        self.save_button.set_busy(True)
        self._worker.run(
            partial(
                drafts.save_and_drop,
                key=self._key,
                resident_id=self.resident_id,
                version=self.version,
                values=to_input(values, may_health=may(self._worker, Permission.RESIDENTS_HEALTH)),
            ),
            "residents.save",
            done=self._saved,
            failed=self._refused,
            touched={"residents", "records"},
        )

    def _saved(self, file: ResidentFile) -> None:
        self.save_button.set_busy(False)
        self.revealer.cover()
        self.base = self.form.values()
        self.saved.emit(file)

    def _refused(self, error: DeskError) -> None:
        self.save_button.set_busy(False)
        if isinstance(error, Stale):
            self._worker.look(
                partial(residents.open_file, resident_id=self.resident_id),
                "residents.open",
                done=partial(self._compare, error),
                failed=self._tell,
            )
            return
        if isinstance(error, AlreadyOnFile):
            self._other = error.resident_id
            self.twin_words.setText(error.text)
            merges = self.resident_id is not None and may(self._worker, Permission.RESIDENTS_MERGE)
            self.twin_compare.setVisible(merges)
            self.twin.show()
        if isinstance(error, Rejected):
            self._show_problems(error.fields)
        else:
            self._tell(error)
        self.keep_draft()

    def _show_problems(self, problems: Mapping[str, str]) -> None:
        for text in self.form.set_problems(problems):
            self._tools.notices.tell(text, "bad")
        self._count()
        self.form.focus_first_problem()

    def _count(self) -> None:
        count = self.form.problem_count()
        self.left_over.setText(translate("residents_page", "{n} to put right", n=count))
        self.left_over.setVisible(bool(count))

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    def _open_twin(self) -> None:
        if self._other is not None:
            self.keep_draft()
            self.other_chosen.emit(self._other)

    def _compare_twin(self) -> None:
        if self._other is not None and self.resident_id is not None:
            self.keep_draft()
            self.compare_asked.emit(self._other, self.resident_id)

    # A colleague was faster

    def _compare(self, error: Stale, file: ResidentFile) -> None:
        mine, theirs = self.form.values(), of_file(file)
        told = dict.fromkeys(changed(theirs, self.base), (file.changed_by, "", ""))
        told |= {field: each for field, each in error.changes.items() if field in theirs}
        if file.health_note is None:
            for field in ("allergy_note", "health_note"):
                told.pop(field, None)
        found = clashes(told, self.base, mine, theirs)
        if not found:
            self._choose(file, {})
            return
        self._ask_which(file, found)

    def _ask_which(self, file: ResidentFile, found: tuple[Clash, ...]) -> None:
        who = "、".join(dict.fromkeys(clash.by for clash in found))
        me = self._worker.actor.name if self._worker.actor is not None else ""
        title = translate("residents_page", "{who} has just changed this file", who=who)
        self.dialog = StaleDialog(title, who, me, found, partial(self._choose, file), self.window())
        self.dialog.open()

    def _choose(self, file: ResidentFile, take: Mapping[str, bool] | None) -> None:
        self.dialog = None
        if take is None:
            self.focus_first()
            return
        theirs = of_file(file)
        values = merged(self.form.values(), theirs, self.base, take)
        self.version, self.base = file.version, theirs
        self._show(values)
        self.save()

    # Leaving

    def ask_to_leave(self) -> None:
        """Esc: at once when nothing was typed."""
        if not self.is_dirty():
            self._leave(True)
            return
        self._tools.ask.confirm(
            translate("residents_page", "Leave without saving?"),
            translate("residents_page", "What was typed here is thrown away."),
            self._leave,
            yes=translate("residents_page", "Do not save"),
            no=translate("residents_page", "Go on writing"),
            danger=True,
        )

    def _leave(self, yes: bool) -> None:
        if yes:
            self._keep_timer.stop()
            if self._kept is not None:
                self._drop_draft(self._key)
            self.base = self.form.values()
            self.cover()
            self.left.emit()

    def cover(self) -> None:
        """The desk is locked, or the form is left: hide what was shown, close what floats."""
        self.revealer.cover()
        if self.dialog is not None:
            self.dialog.reject()


def _timer(parent: QWidget, pause: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause)
    return timer
