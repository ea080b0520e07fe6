"""Writing one field of a file where it stands: Enter saves it, Esc leaves it, and what is typed is never lost."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.rules.permissions import Permission
from desk.services import grids, residents
from desk.services.grids import GridNode, GridProposal
from desk.services.residents import AlreadyOnFile, ResidentFile
from desk.views import theme
from desk.views.kit import Button, Label
from desk.views.page import Tools
from desk.views.residents import drafts
from desk.views.residents.bubble import Bubble
from desk.views.residents.drafts import FormDraft
from desk.views.residents.fieldeditors import (
    ADDRESSES,
    ChoiceEditor,
    FieldEditor,
    LinesEditor,
    MaskedEditor,
    editor_of,
)
from desk.views.residents.reveal import Revealer
from desk.views.residents.spot import Spot
from desk.views.residents.stale import StaleDialog
from desk.views.residents.values import FIELDS, Clash, Values, changed, form_problems, of_file, to_input
from desk.views.wording import may
from desk.words import translate

KEEP_MS, PROPOSE_MS = 1200, 350


class InPlace(Bubble):
    """The editor of one field at a time. ``saved`` gives the file as it is now and the field."""

    saved = Signal(object, str)
    other_chosen = Signal(int)
    compare_asked = Signal(int, int)

    def __init__(self, tools: Tools, revealer: Revealer, host: QWidget) -> None:
        super().__init__(host)
        self._tools, self._worker, self._revealer = tools, tools.worker, revealer
        self.field = ""
        self.editor: FieldEditor | None = None
        self.dialog: StaleDialog | None = None
        self._resident_id = 0
        self._version: int | None = None
        self._base: Values = {}
        self._kept: Any = None
        self._other: int | None = None
        self._keep_timer, self._propose_timer = _timer(self, KEEP_MS), _timer(self, PROPOSE_MS)
        self.restored = Label("", "small", "amber", wrap=True)
        self.trouble = Label("", "small", "red", wrap=True)
        self.other = Button(translate("residents_page", "Open that file"), kind="ghost", small=True)
        self.compare = Button(translate("residents_page", "Compare and merge"), kind="ghost", small=True)
        self.leave = Button(translate("resident_file", "Leave"), key="Esc", small=True)
        self.save_button = Button(translate("residents_page", "Save"), kind="primary", key="Enter", small=True)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.compare)
        foot.addWidget(self.other)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.save_button)
        self.body.addWidget(self.restored)
        self.body.addWidget(self.trouble)
        self.body.addLayout(foot)
        self._keep_timer.timeout.connect(self.keep_draft)
        self._propose_timer.timeout.connect(self._propose)
        self.other.clicked.connect(self._open_other)
        self.compare.clicked.connect(self._compare_other)
        self.leave.clicked.connect(self.close_bubble)
        self.save_button.clicked.connect(self.save)

    # Beginning

    def begin(self, spot: Spot, file: ResidentFile, *, another: bool = False) -> None:
        """Write the field of ``spot``. ``another``: one more of a list."""
        self._begin(spot, file.resident_id, file.version, of_file(file))
        if another and isinstance(self.editor, LinesEditor):
            self.editor.begin_another()

    def take_up(self, spot: Spot, draft: FormDraft) -> None:
        """Go on with what was typed before."""
        resident_id = draft.resident_id()
        if resident_id is not None:
            self._begin(spot, resident_id, draft.version, draft.base, draft.values[spot.field])
            self._kept = draft.values[spot.field]
            self.restored.setText(translate("resident_file", "Typed {moment} and not saved", moment=draft.when()))
            self.restored.show()
            self.fit()

    def _begin(self, spot: Spot, resident_id: int, version: int, base: Values, value: Any = None) -> None:
        self.put_away()
        self.field, self._resident_id, self._version, self._base = spot.field, resident_id, version, base
        self._kept, self._other = None, None
        for each in (self.restored, self.trouble, self.other, self.compare):
            each.hide()
        editor = editor_of(self.field, base, can_show=self._revealer.can_reveal())
        editor.set_value(base[self.field] if value is None else value)
        editor.edited.connect(self._edited)
        self.editor = editor
        self.body.insertWidget(0, editor)
        if isinstance(editor, MaskedEditor):
            editor.edit.asked.connect(self._revealer.ask)
            self._propose()
        if self.field == "grid_id":
            self._worker.look(grids.tree, "grids.tree", done=self._set_grids, replaces="inplace-grids")
        self.setAccessibleName(translate("resident_file", "Change: {what}", what=self.label()))
        self.show_at(spot, editor.WIDTH)
        editor.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def label(self) -> str:
        """What the field is called."""
        return translate("residents_page", FIELDS[self.field])

    def value(self) -> Any:
        return self.editor.value() if self.editor is not None else None

    def values(self) -> Values:
        """The form with what is typed."""
        return {**self._base, self.field: self.value()}

    def is_dirty(self) -> bool:
        """Whether something is typed that is not on file."""
        return (
            self.editor is not None
            and self.isVisibleTo(self.parentWidget())
            and bool(changed(self.values(), self._base))
        )

    def reveal(self) -> None:
        """Ctrl+D: the stored value that is being written, and no other one."""
        if isinstance(self.editor, MaskedEditor):
            self.editor.edit.ask()
        elif isinstance(self.editor, LinesEditor) and (edit := self.editor.lines.mask()) is not None:
            self._revealer.ask(edit)

    # While typing

    def _edited(self) -> None:
        self._keep_timer.start()
        if self.field in ADDRESSES:
            self._propose_timer.start()

    def keep_draft(self) -> None:
        """Keep what is typed beside the drafts of the form, so that a crash costs nothing."""
        self._keep_timer.stop()
        if not self.is_dirty() or self.value() == self._kept:
            return
        self._kept = self.value()
        self._worker.run(
            partial(drafts.keep, key=self._key(), version=self._version, values=self.values(), base=self._base),
            "drafts.save",
        )

    def put_away(self) -> None:
        """Close it; what is typed stays as a draft."""
        self.keep_draft()
        self._close()

    def close_bubble(self) -> None:
        """Esc: nothing is saved, the draft is thrown away."""
        self._keep_timer.stop()
        if self._kept is not None:
            self._worker.run(partial(drafts.drop, key=self._key()), "drafts.drop")
        self._close()

    def _close(self) -> None:
        self._keep_timer.stop()
        self._propose_timer.stop()
        if self.dialog is not None:
            self.dialog.reject()
        super().close_bubble()
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()

    def _key(self) -> str:
        return drafts.key_of_field(self._resident_id, self.field)

    def _propose(self) -> None:
        editor = self.editor
        if self.field in ADDRESSES and isinstance(editor, MaskedEditor):
            address = editor.edit.text().strip()
            if address and "*" not in address:
                look = partial(grids.propose, address=address)
                self._worker.look(look, "grids.propose", done=self._proposed, replaces="inplace-propose")

    def _proposed(self, proposal: GridProposal | None) -> None:
        if isinstance(self.editor, MaskedEditor):
            self.editor.show_proposal(proposal)

    def _set_grids(self, nodes: tuple[GridNode, ...]) -> None:
        if isinstance(self.editor, ChoiceEditor) and self.field == "grid_id":
            self.editor.set_grids(nodes)

    # Saving

    def entered(self) -> None:
        self.save()

    def save(self) -> None:
        """Enter: this field alone."""
        if self.editor is None or not self.save_button.isEnabled():
            return
        if not changed(self.values(), self._base):
            self.close_bubble()
            return
        problems = {key: text for key, text in form_problems(self.values(), self._base).items() if self._is_own(key)}
        self._show_problems(problems)
        if problems:
            return
        self._keep_timer.stop()
        self.save_button.set_busy(True)
        typed = to_input(self.values(), may_health=may(self._worker, Permission.RESIDENTS_HEALTH))
        self._worker.run(
            partial(
                drafts.save_field_and_drop,
                key=self._key(),
                resident_id=self._resident_id,
                version=self._version,
                field=self.field,
                value=getattr(typed, self.field),
            ),
            "residents.save_field",
            done=partial(self._saved, self.field),
            failed=self._refused,
            touched={"residents", "records"},
        )

    def _saved(self, field: str, file: ResidentFile) -> None:
        self.save_button.set_busy(False)
        self._kept = None
        self._close()
        self.saved.emit(file, field)

    def _refused(self, error: DeskError) -> None:
        self.save_button.set_busy(False)
        if self.editor is None:
            self._tools.notices.tell(error.text, "bad")
            return
        if isinstance(error, Stale):
            self._ask_which(error)
            return
        self._show_problems(error.fields if isinstance(error, Rejected) else {"": error.text})
        if isinstance(error, AlreadyOnFile):
            self._other = error.resident_id
            self.other.show()
            self.compare.setVisible(may(self._worker, Permission.RESIDENTS_MERGE))
            self.fit()
        self.keep_draft()

    def _show_problems(self, problems: Mapping[str, str]) -> None:
        """Those of this field beside it; what else stands wrong in the file below."""
        if self.editor is None:
            return
        self.editor.show_problems({key: text for key, text in problems.items() if self._is_own(key)})
        rest = [text for key, text in problems.items() if not self._is_own(key)]
        self.trouble.setText("\n".join(rest))
        self.trouble.setVisible(bool(rest))
        self.fit()
        if problems:
            self.editor.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _is_own(self, key: str) -> bool:
        return key.partition(".")[0] == self.field

    def _open_other(self) -> None:
        if self._other is not None:
            other = self._other
            self.put_away()
            self.other_chosen.emit(other)

    def _compare_other(self) -> None:
        if self._other is not None:
            other, mine = self._other, self._resident_id
            self.put_away()
            self.compare_asked.emit(other, mine)

    # A colleague was faster

    def _ask_which(self, error: Stale) -> None:
        who, theirs, yours = error.changes.get(self.field, ("", "", ""))
        clash = Clash(self.field, who, theirs, yours, touched=True)
        me = self._worker.actor.name if self._worker.actor is not None else ""
        title = translate("residents_page", "{who} has just changed this file", who=who)
        self.dialog = StaleDialog(title, who, me, [clash], self._chosen, self.window())
        self.dialog.open()

    def _chosen(self, take: Mapping[str, bool] | None) -> None:
        self.dialog = None
        if take is None:
            if self.editor is not None:
                self.editor.first().setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif take[self.field]:
            self.close_bubble()
        else:
            look = partial(residents.open_file, resident_id=self._resident_id)
            self._worker.look(look, "residents.open", done=self._save_over, failed=self._refused)

    def _save_over(self, file: ResidentFile) -> None:
        """Mine stays: it is typed over what the colleague wrote."""
        self._version = file.version
        self.save()


def _timer(parent: QWidget, pause: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause)
    return timer
