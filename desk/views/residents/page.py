"""The page of residents: list → file → form, one layer out with Esc or Alt+←."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.masking import mask_name
from desk.rules.permissions import Permission
from desk.services.doubles import MergeDone, Pair
from desk.services.residents import Happened, HappenedRow, ResidentFile
from desk.views.page import Page, Tools
from desk.views.pressing import hear
from desk.views.residents import drafts
from desk.views.residents.categories import REVIEWS, CategoriesView
from desk.views.residents.doubles import DoublesView
from desk.views.residents.draft_offer import DraftOffer
from desk.views.residents.drafts import FormDraft
from desk.views.residents.editor import ResidentEditor
from desk.views.residents.file import FileView
from desk.views.residents.list import ResidentList
from desk.views.residents.merges import DoublesLine, Merges
from desk.views.wording import may
from desk.words import QT_TRANSLATE_NOOP, translate


class ResidentsPage(Page):
    """Its layers: ``list``, ``file``, ``editor``, ``doubles``, ``categories``; :meth:`layer` tells the front one."""

    NAME = "residents"
    TITLE = QT_TRANSLATE_NOOP("window", "Residents")
    ICON = "users"
    PERMISSION = "RESIDENTS_READ"
    SHOWS = frozenset({"residents", "matters", "tags", "assessments"})

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._file: FileView | None = None
        self._editor: ResidentEditor | None = None
        self._doubles: DoublesView | None = None
        self._categories: CategoriesView | None = None
        self.merges = Merges(tools, self)
        self.unfinished: tuple[FormDraft, ...] = ()
        self._count = ""
        self._build()
        self._came_from: QWidget = self.list
        self._connect()

    @property
    def file(self) -> FileView:
        """The file; built when one is first opened."""
        if self._file is None:
            self._file = FileView(self.tools, self.stack)
            self.stack.addWidget(self._file)
            self._connect_file(self._file)
        return self._file

    @property
    def editor(self) -> ResidentEditor:
        """The form; its many boxes are built when a file is first written."""
        if self._editor is None:
            self._editor = ResidentEditor(self.tools, self.stack)
            self.stack.addWidget(self._editor)
            self._connect_editor(self._editor)
        return self._editor

    @property
    def doubles(self) -> DoublesView:
        """The double files; built when they are first looked for."""
        if self._doubles is None:
            self._doubles = DoublesView(self.tools)
            self._doubles.left.connect(self._left_doubles)
            self._doubles.merged.connect(self._merged)
            self._add_side(self._doubles)
        return self._doubles

    @property
    def categories(self) -> CategoriesView:
        """Persons and entries by category; built when they are first asked for."""
        if self._categories is None:
            self._categories = CategoriesView(self.tools)
            self._categories.left.connect(self.show_list)
            self._categories.chosen.connect(self._show_category)
            self._categories.person_chosen.connect(self.open_resident)
            self._add_side(self._categories)
        return self._categories

    def _add_side(self, side: DoublesView | CategoriesView) -> None:
        self.stack.addWidget(side)
        side.context_changed.connect(self.context_changed)
        side.keys_changed.connect(self.keys_changed)

    def _side(self) -> DoublesView | CategoriesView | None:
        """The layer beside list and file that is in front, if one is."""
        front = self.stack.currentWidget()
        return front if isinstance(front, DoublesView | CategoriesView) else None

    def _build(self) -> None:
        # Parts are born where they belong: each move of a tree to another parent would style all of it anew.
        self.offer = DraftOffer(self)
        self.stack = QStackedWidget(self)
        self.list = ResidentList(self.tools, self.stack)
        self.stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.doubles_line = DoublesLine(self.tools)
        column.addWidget(self.offer)
        column.addWidget(self.doubles_line)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.list.opened.connect(self.open_resident)
        self.list.new_requested.connect(self.new_resident)
        self.list.context_changed.connect(self._list_counted)
        self.list.doubles_requested.connect(self.find_doubles)
        self.list.prints.cards_wanted.connect(partial(self.go.emit, "cards"))
        self.list.categories_requested.connect(self.show_categories)
        self.doubles_line.asked.connect(self.show_doubles)
        self.merges.undone.connect(self._unmerged)
        self.offer.take.clicked.connect(self._take_draft)
        hear(self, "Ctrl+N", self.new_resident)
        hear(self, "Ctrl+U", self.find_doubles)
        hear(self, "Alt+Left", self._step_back)

    def _connect_file(self, file: FileView) -> None:
        file.back_requested.connect(self.show_list)
        file.edit_requested.connect(self.change_resident)
        file.intake_requested.connect(self.take_in)
        file.resident_chosen.connect(self.open_resident)
        file.matter_chosen.connect(self._open_matter)
        file.services_asked.connect(self._open_services)
        file.compare_asked.connect(self._compare)
        file.shown.connect(self._file_shown)
        file.line_card.opened.connect(self._line_opened)
        hear(file, "Ctrl+E", self.change_resident)
        hear(file, "Ctrl+D", file.reveal_first)
        hear(file, "Ctrl+B", file.assessments.ask_new)
        hear(file, "Ctrl+J", file.tell_life)
        hear(file, "Ctrl+H", file.show_changes)
        hear(file, "Ctrl+Z", file.undo)
        hear(file, "Ctrl+P", file.head.card.click)
        file.card_asked.connect(partial(self.go.emit, "cards"))

    def _connect_editor(self, editor: ResidentEditor) -> None:
        editor.saved.connect(self._saved)
        editor.left.connect(self._left_editor)
        editor.other_chosen.connect(self.open_resident)
        editor.compare_asked.connect(self._compare)
        editor.drafts_changed.connect(self._look_for_drafts)
        editor.title_changed.connect(self.context_changed)
        hear(editor, "Ctrl+D", editor.form.reveal_focused)
        hear(editor, "F8", editor.form.focus_problem)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            hear(editor, keys, editor.save)

    # Layers

    def layer(self) -> str:
        """``list``, ``file``, ``editor``, ``doubles`` or ``categories``."""
        front = self.stack.currentWidget()
        layers = {"file": self._file, "editor": self._editor, "doubles": self._doubles, "categories": self._categories}
        return next((name for name, layer in layers.items() if front is layer), "list")

    def show_list(self) -> None:
        if self._file is not None:
            self._file.cover()
            self._file.put_away()
        self._to(self.list)
        self.list.reload()
        self._look_for_drafts()

    def show_categories(self) -> None:
        """Ctrl+T on the list: persons and entries by category."""
        if self.layer() == "list":
            self.categories.reload()
            self._to(self.categories)

    def _show_category(self, label: str, grid_id: int | None) -> None:
        self.list.show_category(label, grid_id)
        self.show_list()

    def open_resident(self, resident_id: int) -> None:
        """The file of ``resident_id``; a form that is open is kept as a draft."""
        self._keep_form()
        self.file.open(resident_id)
        self._to(self.file)

    def _keep_form(self) -> None:
        if self.layer() == "editor":
            self.editor.keep_draft()
            self.editor.cover()

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
        file = self.file.file if self.layer() == "file" else None
        if file is not None and not self.file.head.intake.isHidden():
            self.go.emit("intake", file.resident_id)
        else:
            self.go.emit("intake", "new")

    def _to(self, layer: QWidget) -> None:
        self.stack.setCurrentWidget(layer)
        if layer is not self._file:
            self.doubles_line.put_away()
        self._say_drafts()
        self._say_context()
        self.keys_changed.emit()
        if self.isVisible():
            self.focus_first()

    def _step_back(self) -> None:
        if self.layer() == "editor":
            self.editor.ask_to_leave()
        elif (side := self._side()) is not None:
            side.step_back()
        elif self.layer() == "file":
            self.show_list()

    def _left_editor(self) -> None:
        self._to(self._came_from)
        if self._came_from is self._file:
            self.file.reload()
        self._look_for_drafts()

    def _saved(self, file: ResidentFile) -> None:
        self.tools.notices.tell(mask_name(file.name), "good", title=translate("residents_page", "Saved"))
        self.file.saved_here(file)
        self.file.open(file.resident_id)
        self._to(self.file)
        self._look_for_drafts()

    def _file_shown(self, _: object) -> None:
        self._say_context()
        if self.layer() == "file" and self.file.file is not None:
            self.doubles_line.look_for(self.file.file.resident_id)

    def _list_counted(self, words: str) -> None:
        self._count = words
        self._say_context()

    def _say_context(self) -> None:
        if self.layer() == "list":
            self.context_changed.emit(self._count)
        elif self.layer() == "doubles":
            self.doubles.say_context()
        elif self.layer() == "file" and self.file.file is not None:
            self.context_changed.emit(f"{self.file.file.name}  {self.file.changed_words()}")

    def _open_matter(self, matter_id: int) -> None:
        self.go.emit("matters", matter_id)

    def _open_services(self, subject: object) -> None:
        self.go.emit("care", subject)

    # Double files

    def find_doubles(self) -> None:
        """Ctrl+U: of everybody; on a file those of this person."""
        if self.layer() == "file":
            self.doubles_line.ask()
        elif self.layer() == "list" and may(self.worker, Permission.RESIDENTS_MERGE):
            self._came_from = self.list
            self._to(self.doubles)
            self.doubles.begin()

    def show_doubles(self, pairs: tuple[Pair, ...]) -> None:
        """Those of the file that is open."""
        self.file.cover()
        self.file.put_away()
        self._came_from = self.file
        self._to(self.doubles)
        self.doubles.begin_with(pairs)

    def _compare(self, keep_id: int, gone_id: int) -> None:
        """The number that was typed is on another file: it stays, if both are one person."""
        self._keep_form()
        self.file.cover()
        self._came_from = self.file
        self._to(self.doubles)
        self.doubles.begin_compare(keep_id, gone_id)

    def _left_doubles(self) -> None:
        if self._came_from is self._file and self.file.file is not None:
            self.open_resident(self.file.file.resident_id)
        else:
            self.show_list()

    def _merged(self, done: MergeDone) -> None:
        self.merges.tell(done)
        if self._came_from is self._file:
            self.file.file = None  # it may be the one that went
            self.open_resident(done.kept_id)

    def _unmerged(self, done: MergeDone) -> None:
        if self.layer() == "doubles":
            self.doubles.begin()
        elif self.layer() == "file":
            self.open_resident(done.kept_id)

    def _line_opened(self, row: HappenedRow) -> None:
        if row.kind is Happened.MERGE and self.file.file is not None:
            self.merges.ask_undo(self.file.file.resident_id, row.key)

    # Drafts

    def _look_for_drafts(self) -> None:
        self.worker.look(
            drafts.find, "drafts.find", done=self._drafts_found, failed=self._trouble, replaces="residents-drafts"
        )

    def _drafts_found(self, found: tuple[FormDraft, ...]) -> None:
        self.unfinished = found
        self._say_drafts()

    def _say_drafts(self) -> None:
        self.offer.show_draft(self.unfinished[0] if self.unfinished and self.layer() == "list" else None)

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
        elif self.layer() == "categories":
            self.categories.reload()
        self._look_for_drafts()

    def open(self, subject: object) -> None:
        """A resident's key (also as ``{"resident_id": …}``), ``"reviews"``, ``"new"`` or ``{"new": {"name": …}}``;
        ``{"grid_id": …}`` lists everybody of a grid.
        """
        if isinstance(subject, int):
            self.open_resident(subject)
        elif subject == "new":
            self.new_resident()
        elif subject == "reviews":
            self.show_list()
            self.show_categories()
            self.categories.show_what(REVIEWS)
        elif isinstance(subject, dict) and isinstance(subject.get("resident_id"), int):
            self.open_resident(subject["resident_id"])
        elif isinstance(subject, dict) and isinstance(subject.get("grid_id"), int):
            self._keep_form()
            self._show_category("", subject["grid_id"])
        elif isinstance(subject, dict) and isinstance(subject.get("new"), dict):
            self.new_resident()
            self.editor.begin_new(subject["new"])

    def is_dirty(self) -> bool:
        if self.layer() == "editor":
            return self.editor.is_dirty()
        return self._file is not None and self._file.is_dirty()

    def keys(self) -> list[tuple[str, str]]:
        if self.layer() == "list":
            writes = may(self.worker, Permission.RESIDENTS_WRITE)
            new = [("Ctrl+N", translate("residents_page", "New resident"))] if writes else []
            return [("Enter", translate("residents_page", "Open")), *new, *self.list.keys()]
        if (side := self._side()) is not None:
            return side.keys()
        if self.layer() == "editor":
            return self.editor.keys()
        return [*self.file.keys(), ("Alt+←", translate("residents_page", "Back to the list"))]

    def foot(self) -> QWidget | None:
        return self.editor.foot if self.layer() == "editor" else None

    def focus_first(self) -> None:
        if self.layer() == "list":
            self.list.focus_table()
        elif self.layer() == "editor":
            self.editor.focus_first()
        elif (side := self._side()) is not None:
            side.focus_first()
        else:
            head = self.file.head
            target = head.edit if head.intake.isHidden() else head.intake
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self) -> None:
        if self._file is not None:
            self._file.lock()
        self.list.listing.cover()
        if self.layer() == "editor":
            self.editor.keep_draft()
        if self._editor is not None:
            self._editor.cover()

    def leave(self) -> None:
        self.cover()

    def event(self, event: QEvent) -> bool:
        """F2 on a file is for this person, before the window's F2 for anybody."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.key() == Qt.Key.Key_F2 and not event.modifiers() and self.layer() == "file":
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
        if self._file is not None:
            self._file.cover()
        if self._editor is not None:
            self._editor.revealer.cover()
