"""Papers across a matter's life, by keys on the real window: a promise, a refusal, and the same paper once more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.clerk import Story
from desk.models.matters import Matter
from desk.models.papers import PaperIssue
from desk.models.records import Record
from desk.rules.matters import MatterState, Verb
from desk.rules.papers import RECEIPT, PaperKind
from desk.views.papers.lines import line_for
from tests.support.looking import is_whole, reading
from tests.support.papers import read_pdf
from tests.support.real_desk import Clock, Printer, RealDesk, is_idle
from tests.support.real_intake import ask_for, begin_intake, choose_person, take_in

REASON, WHERE = "本站没有受理权限", "历下区民政局"


class CoarsePrinter(Printer):
    """Few dots, so that A4 in two copies is quick."""

    def __call__(self, printer: QPrinter, parent: QWidget | None) -> bool:
        printer.setResolution(96)
        return super().__call__(printer, parent)


def pictures(path: Path) -> list[bytes]:
    """What is on each page of a printed file."""
    with pypdfium2.PdfDocument(path) as document:
        return [page.render(scale=1).to_pil().tobytes() for page in document]


def take_with_something_missing(desk: RealDesk) -> Story:
    """Everything that can't follow later is here, the rest is not."""
    page = desk.page("intake")
    yield from begin_intake(desk)
    yield from choose_person(desk)
    yield from ask_for(desk, "slgz")
    yield page.what.materials.hasFocus
    for line in page.what.materials.lines():
        desk.clerk.press("Space" if line.deferrable_days is None else "Down")
    desk.clerk.press("Return")
    desk.clerk.write("卫生间想装扶手")
    yield from take_in(desk)


def print_chosen(desk: RealDesk, papers: Any, printer: Printer, count: int) -> Story:
    yield lambda: papers().print_button.isEnabled()
    desk.clerk.press("Ctrl+P")
    yield lambda: printer.has_printed(count)
    yield lambda: QApplication.activeModalWidget() is None and is_idle(desk)


def test_a_promise_then_a_refusal_and_both_can_be_printed_again(
    desk: RealDesk, engine: Engine, time: Clock, tmp_path: Path
) -> None:
    printer = CoarsePrinter(tmp_path)
    said: list[str] = []

    def story() -> Story:
        intake = desk.page("intake")
        intake.printing.dialog = printer
        yield from take_with_something_missing(desk)
        yield lambda: "容缺受理承诺书" in intake.receipt.papers_offer.text()
        desk.clerk.press("Ctrl+G")
        yield from print_chosen(desk, lambda: intake.papers.dialog, printer, 2)
        yield lambda: "容缺受理承诺书" not in intake.receipt.papers_offer.text()

        desk.window.shell.show_page("matters")
        page = desk.page("matters")
        page.chooser = printer
        yield lambda: page.model.total() == 1 and page.table.hasFocus()
        desk.clerk.press("Down", "Return")
        yield lambda: page.drawer.file is not None and page.drawer.is_open()
        page.table.setFocus()
        desk.clerk.press("M")
        yield lambda: QApplication.activeModalWidget() is not None
        desk.clerk.press("Space", "Tab", "Space", "Tab", "Space", "Return")
        yield lambda: Verb.TAKE_BACK in page.drawer.file.possible and is_idle(desk)
        said.append(page.drawer.materials.words())
        page.table.setFocus()
        desk.clerk.press("B")
        yield lambda: QApplication.activeModalWidget() is not None
        desk.clerk.write("要先问区里")
        desk.clerk.press("Return")
        yield lambda: page.drawer.file.row.state is MatterState.TO_DISPATCH and is_idle(desk)
        page.table.setFocus()
        desk.clerk.press("N")
        yield lambda: QApplication.activeModalWidget() is not None
        desk.clerk.write(REASON)
        desk.clerk.press("Tab")
        desk.clerk.write(WHERE)
        desk.clerk.press("Return")
        yield lambda: page.drawer.file.row.state is MatterState.REFUSED and is_idle(desk)
        page.table.setFocus()
        desk.clerk.press("Ctrl+G")
        yield lambda: page.papers.pdf is not None
        said.append(read_pdf(page.papers.pdf)[1])
        yield from print_chosen(desk, lambda: page.papers, printer, 3)

        desk.clerk.press("Ctrl+G")
        yield lambda: page.papers.pdf is not None
        page.papers.list.choose(line_for(page.papers.list.lines(), PaperKind.PROMISE))
        yield from print_chosen(desk, lambda: page.papers, printer, 4)

    desk.play(story())
    assert "补交" in said[0] and "缺" not in said[0]
    assert all(words in said[1] for words in ("不予受理通知书", REASON, WHERE, "12345"))

    receipt, promise, refusal, again = reading(
        engine, time, lambda session: session.scalars(select(PaperIssue).order_by(PaperIssue.id)).all()
    )
    assert [each.kind for each in (receipt, promise, refusal)] == [RECEIPT, PaperKind.PROMISE, PaperKind.REFUSAL]
    assert promise.number == "370102001-RQ-20260107-0001" and refusal.number == "370102001-BS-20260107-0001"
    assert (again.kind, again.number, again.values) == (promise.kind, promise.number, promise.values)
    assert pictures(printer.files[1]) == pictures(printer.files[3]) != pictures(printer.files[2])

    matter = reading(engine, time, lambda session: session.scalars(select(Matter)).one())
    assert matter.state == MatterState.REFUSED
    operations = reading(engine, time, lambda session: set(session.scalars(select(Record.operation))))
    assert {"papers.issue", "papers.reprint", "matters.supplement", "matters.refuse"} <= operations
    assert is_whole(engine, time)
