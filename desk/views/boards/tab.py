"""公示牌: the boards of a grid and the grids below it; what each says, and whether its print still says so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.services import boards
from desk.services.boards import BoardRow
from desk.services.grids import GridNode
from desk.views import theme
from desk.views.boards import jobs, words
from desk.views.boards.form import BoardForm
from desk.views.kit import Button, Card, EmptyState, Label, hide_unless
from desk.views.page import Tools
from desk.views.papers.one import PaperDialog
from desk.views.rows import Column, RowModel, RowTable
from desk.views.wording import may
from desk.words import translate


class BoardsTab(QWidget):
    """One list; a board is changed with Enter, printed with P, and with A all that are to be printed."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.can_setup = may(tools.worker, Permission.CARDS_SETUP)
        self.can_print = may(tools.worker, Permission.CARDS_PRINT)
        self._node: GridNode | None = None
        self._due: tuple[BoardRow, ...] = ()
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("boards_page", "Duty boards"))
        self.changes = Label("", "small", "red", wrap=True)
        self.detail = Label("", "small", "ink2", wrap=True)
        self.first_add = Button(translate("boards_page", "Make a board"), kind="primary", key="Ins")
        self.empty = EmptyState(
            translate("boards_page", "No board here yet"),
            translate("boards_page", "A poster with photo and telephone of those responsible, to hang in the estate."),
            [self.first_add],
        )
        self.add = Button(translate("boards_page", "Add"), small=True, icon="plus", key="Ins")
        self.edit = Button(translate("boards_page", "Change"), small=True, key="Enter")
        self.retire = Button(translate("boards_page", "Take down"), small=True, key="Del")
        self.print = Button(translate("boards_page", "Print …"), small=True, key="P")
        self.print_due = Button("", small=True, kind="primary", icon="printer", key="A")
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        px = theme.px
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        self._stack.addWidget(frame)
        self._stack.addWidget(self.empty)
        acts = QHBoxLayout()
        acts.setSpacing(px(6))
        for button, shown in (
            (self.add, self.can_setup),
            (self.edit, self.can_setup),
            (self.retire, self.can_setup),
            (self.print, self.can_print),
        ):
            acts.addWidget(button)
            hide_unless(shown, button)
        acts.addStretch(1)
        acts.addWidget(self.print_due)
        self.first_add.setVisible(self.can_setup)
        self.strip = Card("soft", margins=(12, 6, 12, 6), gap=2)
        self.strip.body.addWidget(self.changes)
        self.strip.body.addWidget(self.detail)
        self.strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)
        column.addLayout(acts)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.picked.connect(self._say)
        self.table.opened.connect(self._open)
        self.add.clicked.connect(self.add_one)
        self.first_add.clicked.connect(self.add_one)
        self.edit.clicked.connect(self.change)
        self.retire.clicked.connect(self.take_down)
        self.print.clicked.connect(self.print_one)
        self.print_due.clicked.connect(self.print_all_due)

    # What the page asks

    def show_grid(self, node: GridNode | None, nodes: tuple[GridNode, ...]) -> None:
        """Show the boards of a grid and the grids below it."""
        self._node = node
        self.reload()

    def reload(self) -> None:
        if self._node is not None:
            work = partial(jobs.found, grid_id=self._node.grid_id, retired=self.can_setup, prints=self.can_print)
            self._tools.worker.look(work, "boards.boards", done=self._show, failed=self._tell, replaces="boards")

    def focus_first(self) -> None:
        target: QWidget = self.table if self.model.total() else self.first_add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        own = []
        if self.can_setup:
            own += [("Ins", translate("boards_page", "Add")), ("Enter", translate("boards_page", "Change"))]
        if self.can_print:
            own += [("P", translate("boards_page", "Print")), ("A", translate("boards_page", "Print all due"))]
        return own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Insert: self.add_one,
            Qt.Key.Key_Delete: self.take_down,
            Qt.Key.Key_P: self.print_one,
            Qt.Key.Key_A: self.print_all_due,
        }
        act = acts.get(Qt.Key(event.key())) if not event.modifiers() else None
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    # Acts

    def add_one(self) -> None:
        """Ins: a board for this grid."""
        if self._node is not None and self.can_setup:
            self._form(BoardForm(self._tools, self._node, self.window()))

    def change(self) -> None:
        """Enter on a board."""
        row = self._row()
        if row is not None and self._node is not None and self.can_setup:
            self._form(BoardForm(self._tools, self._node, self.window(), row=row))

    def take_down(self) -> None:
        """Del: the board hangs no longer; on one that was taken down: it hangs again."""
        row = self._row()
        if row is None or not self.can_setup:
            return
        if row.retired_on is not None:
            self._answered(row, True)
            return
        self._tools.ask.confirm(
            translate("boards_page", "Take “{title}” down?", title=row.values.title),
            translate("boards_page", "It is no longer told when it is out of date. It can be hung again."),
            partial(self._answered, row),
            yes=translate("boards_page", "Take down"),
        )

    def print_one(self) -> None:
        """P: look at the board, and print it."""
        row = self._row()
        if row is not None and row.in_use and self.can_print:
            print_boards(self._tools, [row], self.window())

    def print_all_due(self) -> None:
        """A: all boards of the station that are out of date or were never printed, in one go."""
        if self._due and self.can_print:
            print_boards(self._tools, self._due, self.window())

    def _answered(self, row: BoardRow, yes: bool) -> None:
        if yes:
            work = partial(
                boards.retire_board, board_id=row.board_id, version=row.version, retired=row.retired_on is None
            )
            self._tools.worker.run(
                work, "boards.retire_board", done=self._retired, failed=self._tell, touched=jobs.TOUCHED
            )  # fmt: skip

    def _form(self, form: BoardForm) -> None:
        form.saved.connect(self._saved)
        form.open()

    def _open(self, _: object) -> None:
        self.change()

    def _saved(self, row: BoardRow) -> None:
        self._tools.notices.tell(translate("boards_page", "“{title}” is saved.", title=row.values.title), "good")

    def _retired(self, row: BoardRow) -> None:
        down = translate("boards_page", "“{title}” is taken down.", title=row.values.title)
        up = translate("boards_page", "“{title}” hangs again.", title=row.values.title)
        self._tools.notices.tell(down if row.retired_on is not None else up, "good")

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    # Looks

    def _row(self) -> BoardRow | None:
        row = self.table.current_row()
        return row if isinstance(row, BoardRow) else None

    def _show(self, found: jobs.Found) -> None:
        self._due = found.due
        self.print_due.setText(translate("boards_page", "{n} to print …", n=len(found.due)))
        self.print_due.setVisible(bool(found.due) and self.can_print)
        if self._node is None or found.grid_id != self._node.grid_id:
            return
        picked = self.table.current_row()
        rows = sorted(found.rows, key=_taken_down)
        self.model.reset(len(rows), rows)
        if rows and not (picked is not None and self.table.select_key(_key(picked))):
            self.table.selectRow(0)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._say(self.table.current_row())

    def _say(self, row: object) -> None:
        board = row if isinstance(row, BoardRow) else None
        for button in (self.edit, self.retire):
            button.setEnabled(board is not None)
        self.print.setEnabled(board is not None and board.in_use)
        again = board is not None and board.retired_on is not None
        down = translate("boards_page", "Take down")
        self.retire.setText(translate("boards_page", "Hang again") if again else down)
        changed = words.changes_text(board) if board is not None and board.in_use else ""
        self.changes.setText(translate("boards_page", "Changed since it was printed: {what}", what=changed))
        self.changes.setVisible(bool(changed))
        self.detail.setText(words.detail_text(board) if board is not None else "")
        self.strip.setVisible(board is not None)


def print_boards(tools: Tools, rows: Sequence[BoardRow], parent: QWidget) -> PaperDialog:
    """Look at these boards and print them; pages that show boards look again."""
    title = translate("boards_page", "Print {n} duty boards", n=len(rows))
    dialog = PaperDialog(tools, title, jobs.job_of(rows), jobs.file_name(), parent)
    BoardPrint(tools, rows, dialog)
    dialog.open()
    return dialog


class BoardPrint(QObject):
    """A board is up to date from the moment its print is recorded; here it is not, where the clerk goes back in the
    dialog of the printer or the printer takes nothing.
    """

    def __init__(self, tools: Tools, rows: Sequence[BoardRow], dialog: PaperDialog) -> None:
        super().__init__(dialog)
        self._tools, self._keys, self._out = tools, [row.board_id for row in rows], False
        dialog.printing.issued.connect(self._issued)
        dialog.printing.printed.connect(self._printed)
        dialog.printing.failed.connect(self._failed)

    def _issued(self, _name: str) -> None:
        self._out = True
        self._tools.worker.touched.emit(jobs.TOUCHED)

    def _printed(self, done: bool) -> None:
        if not done:
            self._failed(None)

    def _failed(self, _: object) -> None:
        if self._out:
            self._out = False
            work = partial(boards.take_print_back, board_ids=self._keys)
            self._tools.worker.run(work, "boards.take_print_back", touched=jobs.TOUCHED)


def _columns() -> list[Column]:
    return [
        Column(translate("boards_page", "Board"), 0, _title, kind="strong"),
        Column(translate("boards_page", "Grid"), 110, _grid, kind="meta"),
        Column(translate("boards_page", "Paper"), 52, _size, kind="meta"),
        Column(translate("boards_page", "Printed"), 96, words.printed_text, kind="meta"),
        Column(translate("boards_page", "State"), 104, kind="pill", pill=words.state_pill),
    ]


def _title(row: object) -> str:
    return row.values.title if isinstance(row, BoardRow) else ""


def _grid(row: object) -> str:
    return row.grid if isinstance(row, BoardRow) else ""


def _size(row: object) -> str:
    return row.values.size if isinstance(row, BoardRow) else ""


def _taken_down(row: BoardRow) -> bool:
    return not row.in_use


def _key(row: object) -> object:
    return row.board_id if isinstance(row, BoardRow) else None
