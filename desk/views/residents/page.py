"""The page of residents: list → file → form, one layer out with Esc or Alt+←."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.services import papers
from desk.services.papers import PaperPlace
from desk.services.residents import ResidentFile
from desk.views import theme
from desk.views.kit import Button, Card, Label
from desk.views.page import Page, Tools
from desk.views.residents import drafts
from desk.views.residents.drafts import FormDraft
from desk.views.residents.editor import ResidentEditor
from desk.views.residents.file import FileView
from desk.views.residents.list import ResidentList
from desk.views.residents.wording import may
from desk.words import QT_TRANSLATE_NOOP, translate


class ResidentsPage(Page):
    """``list``, ``file`` and ``editor`` are its layers; :meth:`layer` tells which one is in front."""

    NAME = "residents"
    TITLE = QT_TRANSLATE_NOOP("window", "Residents")
    ICON = "users"
    PERMISSION = "RESIDENTS_READ"
    SHOWS = frozenset({"residents", "matters"})

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.list = ResidentList(tools)
        self.file = FileView(tools)
        self._editor: ResidentEditor | None = None
        self.unfinished: tuple[FormDraft, ...] = ()
        self._came_from: QWidget = self.list
        self._count = ""
        self._build()
        self._connect()

    @property
    def editor(self) -> ResidentEditor:
        """The form; its many boxes are built when a file is first written."""
        if self._editor is None:
            self._editor = ResidentEditor(self.tools)
            self.stack.addWidget(self._editor)
            self._connect_editor(self._editor)
        return self._editor

    def _build(self) -> None:
        self.offer = Card("warn", margins=(14, 6, 8, 6), horizontal=True)
        self.offer_words = Label("", "body", "amber", elide=True)
        self.offer_take = Button(translate("residents_page", "Go on with it"), small=True)
        self.offer.body.addWidget(self.offer_words, 1)
        self.offer.body.addWidget(self.offer_take)
        self.offer.hide()
        self.stack = QStackedWidget()
        for layer in (self.list, self.file):
            self.stack.addWidget(layer)
        self._band = QVBoxLayout()
        self._band.setContentsMargins(0, 0, 0, 0)
        self._band.addWidget(self.offer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._band)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.list.opened.connect(self.open_resident)
        self.list.new_requested.connect(self.new_resident)
        self.list.context_changed.connect(self._list_counted)
        self.file.back_requested.connect(self.show_list)
        self.file.edit_requested.connect(self.change_resident)
        self.file.intake_requested.connect(self.take_in)
        self.file.resident_chosen.connect(self.open_resident)
        self.file.matter_chosen.connect(self._open_matter)
        self.file.paper_chosen.connect(self._find_paper)
        self.file.shown.connect(self._file_shown)
        self.offer_take.clicked.connect(self._take_draft)
        self._shortcut("Ctrl+N", self.new_resident, self)
        self._shortcut("Alt+Left", self._step_back, self)
        self._shortcut("Ctrl+E", self.change_resident, self.file)
        self._shortcut("Ctrl+D", self.file.reveal_first, self.file)
        self._shortcut("Ctrl+J", self.file.tell_life, self.file)
        self._shortcut("Ctrl+H", self.file.show_changes, self.file)
        self._shortcut("Ctrl+Z", self.file.undo, self.file)

    def _connect_editor(self, editor: ResidentEditor) -> None:
        editor.saved.connect(self._saved)
        editor.left.connect(self._left_editor)
        editor.other_chosen.connect(self.open_resident)
        editor.drafts_changed.connect(self._look_for_drafts)
        editor.title_changed.connect(self.context_changed)
        self._shortcut("Ctrl+D", editor.form.reveal_focused, editor)
        self._shortcut("F8", editor.form.focus_problem, editor)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            self._shortcut(keys, editor.save, editor)

    def _shortcut(self, keys: str, slot: Callable[[], object], where: QWidget) -> None:
        shortcut = QShortcut(QKeySequence(keys), where)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    # Layers

    def layer(self) -> str:
        """``list``, ``file`` or ``editor``."""
        return {0: "list", 1: "file", 2: "editor"}[self.stack.currentIndex()]

    def show_list(self) -> None:
        self.file.cover()
        self.file.put_away()
        self._to(self.list)
        self.list.reload()
        self._look_for_drafts()

    def open_resident(self, resident_id: int) -> None:
        """The file of ``resident_id``; a form that is open is kept as a draft."""
        if self.layer() == "editor":
            self.editor.keep_draft()
            self.editor.cover()
        self.file.open(resident_id)
        self._to(self.file)

    def new_resident(self) -> None:
        """Ctrl+N."""
        if self.layer() != "editor" and may(self.worker, Permission.RESIDENTS_WRITE):
            self._came_from = self.list
            self.editor.begin_new()
            self._to(self.editor)

    def change_resident(self) -> None:
        """Ctrl+E."""
        if self.file.file is not None and not self.file.head.edit.isHidden():
            self.file.cover()
            self.file.put_away()
            self._came_from = self.file
            self.editor.begin_change(self.file.file)
            self._to(self.editor)

    def take_in(self) -> None:
        """F2: a matter for the person whose file is open."""
        file = self.file.file
        if self.layer() == "file" and file is not None and not self.file.head.intake.isHidden():
            self.go.emit("intake", file.resident_id)
        else:
            self.go.emit("intake", "new")

    def _to(self, layer: QWidget) -> None:
        self.stack.setCurrentWidget(layer)
        self._say_drafts()
        self._say_context()
        self.keys_changed.emit()
        if self.isVisible():
            self.focus_first()

    def _step_back(self) -> None:
        if self.layer() == "editor":
            self.editor.ask_to_leave()
        elif self.layer() == "file":
            self.show_list()

    def _left_editor(self) -> None:
        self._to(self._came_from)
        if self._came_from is self.file:
            self.file.reload()
        self._look_for_drafts()

    def _saved(self, file: ResidentFile) -> None:
        self.tools.notices.tell(file.name, "good", title=translate("residents_page", "Saved"))
        self.file.saved_here(file)
        self.file.open(file.resident_id)
        self._to(self.file)
        self._look_for_drafts()

    def _file_shown(self, _: object) -> None:
        self._say_context()

    def _list_counted(self, words: str) -> None:
        self._count = words
        self._say_context()

    def _say_context(self) -> None:
        if self.layer() == "list":
            self.context_changed.emit(self._count)
        elif self.layer() == "file" and self.file.file is not None:
            self.context_changed.emit(f"{self.file.file.name}  {self.file.changed_words()}")

    def _open_matter(self, matter_id: int) -> None:
        self.go.emit("matters", matter_id)

    def _find_paper(self, issue_id: int) -> None:
        self.worker.look(
            partial(papers.place_of, issue_id=issue_id), "papers.place", done=self._show_paper, failed=self._trouble
        )

    def _show_paper(self, place: PaperPlace) -> None:
        """A paper of the time line, to look at and to print again."""
        from desk.views.papers.dialog import PapersDialog  # Qt's PDF parts load only when paper is wanted

        dialog = PapersDialog(self.tools, place.about, self, wanted=place.wanted)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Drafts

    def _look_for_drafts(self) -> None:
        self.worker.look(
            drafts.find, "drafts.find", done=self._drafts_found, failed=self._trouble, replaces="residents-drafts"
        )

    def _drafts_found(self, found: tuple[FormDraft, ...]) -> None:
        self.unfinished = found
        self._say_drafts()

    def _say_drafts(self) -> None:
        self.offer.setVisible(bool(self.unfinished) and self.layer() == "list")
        margin = theme.px(20) if not self.offer.isHidden() else 0
        self._band.setContentsMargins(margin, theme.px(12) if margin else 0, margin, 0)
        if self.unfinished:
            draft = self.unfinished[0]
            name = draft.values["name"] or translate("residents_page", "new file")
            self.offer_words.setText(
                translate("residents_page", "Not saved yet: {name}, typed {moment}.", name=name, moment=draft.when())
            )

    def _take_draft(self) -> None:
        if not self.unfinished:
            return
        draft = self.unfinished[0]
        self._came_from = self.list
        self.editor.begin_draft(draft)
        self._to(self.editor)

    def _trouble(self, error: DeskError) -> None:
        self.tools.notices.tell(error.text, "bad")

    # Of every page

    def reload(self) -> None:
        self.list.reload()
        if self.layer() == "file":
            self.file.reload()
        self._look_for_drafts()

    def open(self, subject: object) -> None:
        """A resident's key, ``{"resident_id": key}``, ``"new"``, or ``{"new": {"name": …, "phone": …}}``."""
        if isinstance(subject, int):
            self.open_resident(subject)
        elif subject == "new":
            self.new_resident()
        elif isinstance(subject, dict) and isinstance(subject.get("resident_id"), int):
            self.open_resident(subject["resident_id"])
        elif isinstance(subject, dict) and isinstance(subject.get("new"), dict):
            self.new_resident()
            self.editor.begin_new(subject["new"])

    def is_dirty(self) -> bool:
        return self.editor.is_dirty() if self.layer() == "editor" else self.file.is_dirty()

    def keys(self) -> list[tuple[str, str]]:
        writes = may(self.worker, Permission.RESIDENTS_WRITE)
        new = [("Ctrl+N", translate("residents_page", "New resident"))] if writes else []
        if self.layer() == "list":
            return [("Enter", translate("residents_page", "Open")), *new]
        if self.layer() == "editor":
            return [
                ("Ctrl+Enter", translate("residents_page", "Save")),
                ("F8", translate("residents_page", "Next to put right")),
                ("Ctrl+D", translate("residents_page", "Show what is hidden")),
                ("Esc", translate("residents_page", "Do not save")),
            ]
        found = [("F2", translate("residents_page", "Take in a matter"))]
        if may(self.worker, Permission.RESIDENTS_REVEAL):
            found.append(("Ctrl+D", translate("residents_page", "Show the number (recorded)")))
        if writes:
            found.append(("Ctrl+E", translate("residents_page", "Change")))
            found.append(("Ctrl+J", translate("resident_file", "Something changed")))
        found.append(("Ctrl+H", translate("resident_file", "Who changed it")))
        if writes:
            found.append(("Ctrl+Z", translate("resident_file", "Undo")))
        return [*found, ("Alt+←", translate("residents_page", "Back to the list"))]

    def foot(self) -> QWidget | None:
        return self.editor.foot if self.layer() == "editor" else None

    def focus_first(self) -> None:
        if self.layer() == "list":
            self.list.focus_table()
        elif self.layer() == "editor":
            self.editor.focus_first()
        else:
            head = self.file.head
            target = head.edit if head.intake.isHidden() else head.intake
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self) -> None:
        self.file.lock()
        if self.layer() == "editor":
            self.editor.keep_draft()
        if self._editor is not None:
            self._editor.cover()

    def leave(self) -> None:
        self.cover()

    def event(self, event: QEvent) -> bool:
        """F2 on a file is for this person, before the window's F2 for anybody."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F2
            and not event.modifiers()
            and self.layer() == "file"
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif event.key() == Qt.Key.Key_F2 and self.layer() == "file":
            self.take_in()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QEvent) -> None:
        """Another page is shown: what was revealed here is hidden again."""
        super().hideEvent(event)
        self.file.cover()
        if self._editor is not None:
            self._editor.revealer.cover()
