"""The steps of printing a card by keys, on the real window, and what is read from the paper again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import zxingcpp
from PySide6.QtWidgets import QApplication

from desk.clerk import Story
from tests.support.real_desk import DOTS, RealDesk, is_idle
from tests.support.scanner import scan


def codes_on(paper: Path) -> set[str]:
    """What a scanner reads on the pages of a printed file."""
    with pypdfium2.PdfDocument(paper) as pages:
        pictures = [page.render(scale=DOTS / 72, grayscale=True).to_pil() for page in pages]
    return {each.text for picture in pictures for each in zxingcpp.read_barcodes(picture)}


def is_calm(desk: RealDesk) -> bool:
    """Whether nothing is read, drawn or printed any more."""
    page = desk.page("cards")
    return is_idle(desk) and page.showing.is_idle() and not page.acts.flow.is_busy()


def dialog() -> Any:
    return QApplication.activeModalWidget()


def asked(desk: RealDesk) -> Story:
    """Until something is asked and hears the keys."""
    yield lambda: dialog() is not None and is_calm(desk)


def answered(desk: RealDesk) -> Story:
    """Until nothing is asked any more."""
    yield lambda: dialog() is None and is_calm(desk)


def find(desk: RealDesk, letters: str) -> Story:
    """F3, the letters, Enter: the file."""
    shell = desk.window.shell
    assert shell is not None
    residents = desk.page("residents")
    desk.clerk.press("F3")
    desk.clerk.write(letters)
    yield lambda: shell.popup.isVisible() and shell.popup.rows()
    desk.clerk.press("Return")
    yield lambda: shell.current_page() is residents and residents.layer() == "file"
    yield lambda: residents.file.isVisible() and residents.file.file is not None and is_idle(desk)


def to_print(desk: RealDesk) -> Story:
    """Ctrl+P on a file: the page of cards with this one card on it."""
    page = desk.page("cards")
    desk.clerk.press("Ctrl+P")
    yield lambda: page.isVisible() and page.desk.count() == 1 and is_calm(desk)


def print_one(desk: RealDesk, letters: str) -> Story:
    """Find somebody, print their card; ends when the desk asks whether it is good."""
    yield from find(desk, letters)
    yield from to_print(desk)
    desk.clerk.press("Ctrl+P")
    yield from asked(desk)


def scanned(desk: RealDesk, code: str) -> Story:
    """Scan it, and wait for what the desk says."""
    yield lambda: desk.clerk.has_focus() and is_idle(desk)
    shell = desk.window.shell
    assert shell is not None
    before = shell.scans.last
    scan(code)
    yield lambda: shell.scans.last is not before and is_idle(desk)


def shown_resident(desk: RealDesk) -> int | None:
    """Whose file is on the screen."""
    shell = desk.window.shell
    assert shell is not None
    page: Any = shell.current_page()
    if page.NAME != "residents" or not page.file.isVisible() or page.file.file is None:
        return None
    key: int = page.file.file.resident_id
    return key
