"""What the pictures show around cards: the register of places, plans with pins, circles, boards, what must be printed
anew, the scanner's sheet.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk.clerk import Clerk, Story
from desk.rules.numbers import card_token
from desk.views.places.jobs import CirclesJob, LeafletJob

REGISTER, BOARDS = "Ctrl+3", "Ctrl+6"


def places(clerk: Clerk) -> Story:
    """Whoever is signed in looks after grids and prints."""
    shell: Any = clerk.window.shell
    shell.notices.clear()
    shell.show_page("grids")
    page = shell.page("grids")
    yield lambda: page.tree.nodes and _is_idle(clerk)
    yield from _register(clerk, page)
    yield from _plan(clerk, page)
    yield from _papers(clerk, page)
    yield from _boards(clerk, page)
    yield from _reprints(clerk, shell)
    yield from _scanner(clerk, shell)


def _register(clerk: Clerk, page: Any) -> Story:
    community = next(node for node in page.tree.nodes if node.level == 1)
    page.tree.select(community.grid_id)
    clerk.press(REGISTER)
    part = page.resources
    yield lambda: part.isVisible() and part.model.total() > 3 and _is_idle(clerk)
    part.focus_first()
    clerk.press("Down", "Down")
    yield lambda: _is_idle(clerk)
    clerk.picture("places")


def _plan(clerk: Clerk, page: Any) -> Story:
    clerk.press("Ctrl+Shift+P")
    yield lambda: page.resources.outlets.dialog is not None and _is_idle(clerk)
    dialog = page.resources.outlets.dialog
    yield (
        lambda: (
            dialog.canvas.isVisible()
            and dialog.current_plan() is not None
            and dialog.model.total() > 3
            and _is_idle(clerk)
        )
    )
    clerk.picture("places-plan")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _papers(clerk: Clerk, page: Any) -> Story:
    """The circles of walking time, and the directory in large type."""
    outlets = page.resources.outlets
    titles = [words for words, _ in outlets.entries()]
    key = page.tree.current().grid_id
    for name, job, title in (
        ("places-circles", CirclesJob(), titles[3]), ("places-directory", LeafletJob(key, large=True), titles[1])
    ):  # fmt: skip
        outlets._paper(title, job)
        yield lambda: outlets.dialog is not None and not outlets.dialog.preview.image().isNull() and _is_idle(clerk)
        clerk.picture(name)
        clerk.press("Escape")
        yield lambda: QApplication.activeModalWidget() is None


def _boards(clerk: Clerk, page: Any) -> Story:
    clerk.press(BOARDS)
    yield lambda: page.boards.isVisible() and page.boards.model.total() > 1 and _is_idle(clerk)
    clerk.picture("boards")
    page.boards.focus_first()
    clerk.press("Return")
    yield lambda: QApplication.activeModalWidget() is not None and _is_idle(clerk)
    form: Any = QApplication.activeModalWidget()
    yield lambda: form.preview.page_count() > 0 and not form.preview.image().isNull() and _is_idle(clerk)
    clerk.picture("boards-form")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _reprints(clerk: Clerk, shell: Any) -> Story:
    shell.show_page("today")
    page = shell.page("today")
    yield lambda: page.reprints.isVisible() and _is_idle(clerk)
    clerk.picture("today-reprints")
    page.reprints.see.click()
    yield lambda: QApplication.activeModalWidget() is not None and _is_idle(clerk)
    dialog: Any = QApplication.activeModalWidget()
    yield lambda: dialog.found.lines and _is_idle(clerk)
    clerk.picture("reprints")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _scanner(clerk: Clerk, shell: Any) -> Story:
    """A code that nobody has is refused; then the sheet of the scanner."""
    shell.scans.take(card_token(77))
    yield lambda: shell.scans.last is not None and _is_idle(clerk)
    clerk.picture("scan-refused")
    shell.notices.clear()
    shell.top.scanner.setFocus(Qt.FocusReason.OtherFocusReason)
    clerk.press("Space")
    yield lambda: QApplication.activeModalWidget() is not None and _is_idle(clerk)
    clerk.picture("scanner")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _is_idle(clerk: Clerk) -> bool:
    return bool(clerk.window.worker._under_way == 0)
