"""What the pictures show around cards: the register of places, plans with pins, circles, boards, what must be printed
anew, the scanner's sheet.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtWidgets import QApplication

from desk.clerk import Clerk, Seen, Story
from desk.rules.numbers import card_token
from desk.views.boards.jobs import job_of
from desk.views.places.jobs import CirclesJob, LeafletJob, PlanJob
from scripts.screenshot_papers import on_paper

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
    part.table.selectRow(0)
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
    job = PlanJob(dialog.current_plan().plan_id, a3=False)
    on_paper(clerk, "paper-plan", (yield from _drawn(clerk, job)), dots=70)
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
        pdf = yield from _drawn(clerk, job)
        on_paper(clerk, f"paper-{name.removeprefix('places-')}", pdf, dots=70, pages=2)
        clerk.press("Escape")
        yield lambda: QApplication.activeModalWidget() is None


def _boards(clerk: Clerk, page: Any) -> Story:
    clerk.press(BOARDS)
    yield lambda: page.boards.isVisible() and page.boards.model.total() > 1 and _is_idle(clerk)
    clerk.picture("boards")
    rows = [page.boards.model.row(at) for at in range(page.boards.model.total())]
    job = job_of([row for row in rows if row.values.size == "A3"][:1])
    on_paper(clerk, "paper-board", (yield from _drawn(clerk, job)), dots=60)
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
    still = QAbstractAnimation.State.Stopped
    yield lambda: shell.notices.toasts() and all(each._slide.state() == still for each in shell.notices.toasts())
    clerk.picture("scan-refused")
    shell.notices.clear()
    shell.top.scanner.setFocus(Qt.FocusReason.OtherFocusReason)
    clerk.press("Space")
    yield lambda: QApplication.activeModalWidget() is not None and _is_idle(clerk)
    clerk.picture("scanner")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _drawn(clerk: Clerk, job: Any) -> Generator[Seen, None, bytes]:
    """The PDF of ``job``, as it is printed."""
    found: list[Any] = []
    clerk.window.worker.look(job.look, job.OPERATION, done=found.append)
    yield lambda: found
    pdf: bytes = job.draw(found[0])
    return pdf


def _is_idle(clerk: Clerk) -> bool:
    return bool(clerk.window.worker._under_way == 0)
