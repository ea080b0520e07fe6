"""What the pictures show of cards: a group on its sheets, one person, whom they are for, a template of one's own, gaps,
the question after the print, runs, the printers; and cards as they lie in the hand.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from desk.clerk import Clerk, Story
from desk.printing.cards import calibration_pdf, card_pdf
from desk.rules.card_sheets import Correction
from desk.services import residents
from desk.services.cards import Scope, Selection
from desk.services.residents import PhoneInput, ResidentInput
from desk.views.cards.who import Wanted
from scripts.screenshot_papers import on_paper

ELDER = "lag"
PAPERS = {"contact": ("paper-card", 200), "door_card": ("paper-door-card", 100)}
"""Names of the pictures of templates, and their dots per inch."""

RARE = "孙\U00031350珍"
"""Somebody whose name no font of the desk draws (U+31350)."""


def cards(clerk: Clerk) -> Story:
    """Whoever is signed in prints and sets up cards."""
    shell: Any = clerk.window.shell
    shell.notices.clear()
    shell.show_page("cards")
    page = shell.page("cards")
    yield lambda: page.desk.overview is not None and page.showing.is_idle()
    yield from _group(clerk, page)
    yield from _one(clerk, page)
    _on_paper(clerk, page)
    yield from _template(clerk, page)
    yield from _printed(clerk, page)
    yield from _printers(clerk, page)
    yield from _gap(clerk, page)
    shell.notices.clear()


def _group(clerk: Clerk, page: Any) -> Story:
    """Those who live alone in a grid, from the fourth place of a sheet that was begun."""
    desk = page.desk
    grid = [node for node in desk.overview.nodes if node.level == 1][1]
    page.want(Wanted(f"{grid.name}，独居", Selection(Scope.GRID, grid_id=grid.grid_id, alone=True)))
    yield lambda: desk.count() > 10 and not desk.unread() and page.showing.is_idle()
    page.focus_first()
    clerk.press("4")
    yield lambda: desk.options.start == 4 and page.showing.is_idle() and _is_idle(clerk)
    clerk.picture("cards")


def _one(clerk: Clerk, page: Any) -> Story:
    """Somebody is looked for and waits at the desk."""
    clerk.press("F4")
    yield lambda: QApplication.activeModalWidget() is not None
    clerk.write(ELDER)
    yield lambda: page.acts.dialog.list.count() > 1 and _is_idle(clerk)
    clerk.picture("cards-for-whom")
    clerk.press("Return")
    yield lambda: page.desk.count() == 1 and page.showing.faced == page.desk.current_resident()
    yield page.showing.is_idle
    page.focus_first()
    clerk.press("Space")
    yield lambda: page.showing.is_idle() and _is_idle(clerk)
    clerk.picture("cards-one")
    clerk.press("Space")


def _on_paper(clerk: Clerk, page: Any) -> None:
    """The chosen person's card, the large one for the wall, and the page a printer is measured with."""
    face = page.desk.face_of(page.desk.current)
    for row in page.desk.overview.templates:
        name, dots = PAPERS.get(row.template.key, ("", 0))
        if name:
            pdf = card_pdf(row.template, face.drawn_by(row.template))
            on_paper(clerk, name, pdf, dots=dots, pages=2)
    on_paper(clerk, "paper-calibration", calibration_pdf(Correction()), dots=70)


def _template(clerk: Clerk, page: Any) -> Story:
    clerk.press("Ctrl+E")
    yield lambda: QApplication.activeModalWidget() is not None and page.artist.is_idle()
    yield lambda: not page.acts.dialog.faces[1].image().isNull()
    clerk.picture("cards-template")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _printed(clerk: Clerk, page: Any) -> Story:
    """A whole grid comes out and the paper jams: the question, what waits then, and the runs."""
    page.acts.flow.chooser = partial(_to_file, clerk.window.store.folder / "cards.pdf")
    grid = [node for node in page.desk.overview.nodes if node.level == 1][1]
    page.want(Wanted(f"{grid.name}，独居", Selection(Scope.GRID, grid_id=grid.grid_id, alone=True)))
    yield lambda: page.desk.count() > 20 and not page.desk.unread() and page.showing.is_idle() and _is_idle(clerk)
    clerk.press("Ctrl+P")
    yield lambda: QApplication.activeModalWidget() is not None and _is_idle(clerk)
    on_paper(clerk, "paper-cards-sheet", (clerk.window.store.folder / "cards.pdf").read_bytes(), dots=70, pages=2)
    page.acts.flow.dialog.number.setValue(13)
    clerk.picture("cards-after")
    clerk.press("Escape")
    yield lambda: page.middle.open_run.isVisible() and page.showing.is_idle() and _is_idle(clerk)
    clerk.picture("cards-open-run")
    clerk.press("Ctrl+H")
    yield lambda: page.acts.dialog is not None and page.acts.dialog.model.total() > 1 and _is_idle(clerk)
    clerk.picture("cards-runs")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _printers(clerk: Clerk, page: Any) -> Story:
    page.acts.show_profiles()
    yield lambda: page.acts.dialog is not None and _is_idle(clerk)
    clerk.picture("cards-printer")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _gap(clerk: Clerk, page: Any) -> Story:
    """Somebody of a name that no font draws is named before anything is printed."""
    values = ResidentInput(
        name=RARE, phones=(PhoneInput("15400000372"),), living_address="春和里西区3号楼1单元201室"
    )  # fmt: skip
    made: list[int] = []
    save = partial(residents.save, resident_id=None, version=None, values=values)
    clerk.window.worker.run(save, "residents.save", done=lambda row: made.append(row.resident_id))
    yield lambda: made
    page.open(made[0])
    yield lambda: page.side.gaps.isVisible() and page.showing.is_idle() and _is_idle(clerk)
    clerk.press("F7")
    yield lambda: page.showing.is_idle() and _is_idle(clerk)
    clerk.picture("cards-gaps")


def _to_file(path: Path, printer: QPrinter, _parent: QWidget | None) -> bool:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(150)
    return True


def _is_idle(clerk: Clerk) -> bool:
    return bool(clerk.window.worker._under_way == 0)
