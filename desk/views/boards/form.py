"""The form of a board, with the board as it would be printed beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from desk.printing.duty_board import Poster, duty_boards_pdf
from desk.rules.boards import BoardSize
from desk.services import boards
from desk.services.boards import BoardInput, BoardRow, Offer
from desk.services.grids import GridNode
from desk.views import theme
from desk.views.boards import jobs
from desk.views.boards.lines import LinesEditor
from desk.views.form import FormDialog, Pick, line
from desk.views.kit import Scroll
from desk.views.page import Tools
from desk.views.preview import PaperPreview
from desk.words import translate
from desk.work import Progress

WIDTH, PREVIEW_WIDTH = 960, 330
_EDGE = 24
_REST = 336
"""px that the rest of the form takes; in large type the lines are scrolled."""
_CALM_MS = 250


class BoardForm(FormDialog):
    """A new board of a grid, or one to change."""

    TOUCHES: ClassVar[frozenset[str]] = jobs.TOUCHED

    def __init__(self, tools: Tools, node: GridNode, parent: QWidget, *, row: BoardRow | None = None) -> None:
        title = translate("boards_page", "New board of “{grid}”", grid=node.name)
        if row is not None:
            title = translate("boards_page", "Change “{title}”", title=row.values.title)
        super().__init__(tools, "boards.save_board", title, parent, icon="users")
        self._grid_id, self._row = node.grid_id if row is None else row.values.grid_id, row
        self._version = row.version if row is not None else None
        known = row.values if row is not None else None
        called = translate("boards_page", "{grid}: those responsible", grid=node.name)
        self.title = line(known.title if known else called)
        self.size_choice = Pick([(each.value, _size_text(each)) for each in BoardSize], known.size if known else "A3")
        self.place = line(known.place if known else "", translate("boards_page", "such as the gate of the estate"))
        self.note = line(known.note if known else "")
        self.lines = LinesEditor(known.picks if known else ())
        self.preview = PaperPreview()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._lay()
        self._calm.timeout.connect(self.draw)
        self.lines.changed.connect(self._calm.start)
        self.title.textEdited.connect(self._wait)
        self.size_choice.currentIndexChanged.connect(self._wait)
        look = partial(jobs.offer_of, grid_id=self._grid_id)
        tools.worker.look(look, "boards.offer", done=self._take_offer, failed=self._say)
        self.title.setFocus()

    def _lay(self) -> None:
        px = theme.px
        self.add("title", translate("boards_page", "Title"), self.title)
        self.add("size", translate("boards_page", "Paper"), self.size_choice)
        self.add("place", translate("boards_page", "Where it hangs"), self.place)
        self.add("note", translate("boards_page", "Note"), self.note)
        room, scroll = self.parentWidget().window().size(), Scroll(self.lines)
        scroll.setFocusProxy(self.lines.table)
        self.add("picks", translate("boards_page", "Who stands on the board"), scroll, wide=True)
        scroll.setFixedHeight(min(self.lines.sizeHint().height(), room.height() - px(_REST)))
        self.preview.setFixedWidth(px(PREVIEW_WIDTH))
        self.rows.addWidget(self.preview, 0, 2, self.rows.rowCount(), 1)
        self.setFixedWidth(min(px(WIDTH), room.width() - px(_EDGE)))

    def values(self) -> BoardInput:
        """What the form says."""
        return BoardInput(
            self._grid_id, self.title.text(), str(self.size_choice.currentData()), self.lines.picks(),
            self.place.text(), self.note.text(),
        )  # fmt: skip

    def work(self) -> Callable[[Any], Any]:
        key = self._row.board_id if self._row is not None else None
        return partial(boards.save_board, board_id=key, version=self._version, values=self.values())

    def newest(self) -> Callable[[Any], Any] | None:
        return partial(jobs.board_of, board_id=self._row.board_id) if self._row is not None else None

    def texts(self, row: BoardRow) -> Mapping[str, str]:
        self._version = row.version
        return {
            "title": row.values.title, "size": _size_text(BoardSize(row.values.size)), "place": row.values.place,
            "note": row.values.note,
        }  # fmt: skip

    # The board beside it

    def draw(self) -> None:
        """Show the board as it would be printed now."""
        look = partial(jobs.draft, values=self.values())
        self._tools.worker.look(look, "boards.preview", done=self._draw, failed=self._say, replaces="board-draft")

    def _wait(self, _: object) -> None:
        self._calm.start()

    def _take_offer(self, offer: Offer) -> None:
        self.lines.show_offer(offer)
        self.draw()

    def _draw(self, posters: Sequence[Poster]) -> None:
        self._tools.worker.task(
            partial(_drawn, posters), done=self.preview.set_pdf, failed=self._say, replaces="board-pdf"
        )

    def _say(self, error: DeskError) -> None:
        self.preview.set_pdf(None, error.text)


def _size_text(size: BoardSize) -> str:
    return {
        BoardSize.A4: translate("boards_page", "A4, for a door"),
        BoardSize.A3: translate("boards_page", "A3, for a wall"),
    }[size]


def _drawn(posters: Sequence[Poster], _progress: Progress) -> bytes:
    return duty_boards_pdf(posters)
