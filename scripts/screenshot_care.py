"""What the pictures show of care: an ability assessment of an elder, told as a story for ``take_screenshots.py``."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication

from desk.clerk import Clerk, Story

ELDER = "lag"
DIGITS = "44342343342324443411221"
"""Points of the first 23 items."""


def assessment(clerk: Clerk) -> Story:
    """Filled in by digits, adjusted and signed, and the report of it; whoever is signed in runs the centre."""
    shell: Any = clerk.window.shell
    page = shell.page("residents")
    clerk.press("F3")
    clerk.write(ELDER)
    yield lambda: shell.popup.isVisible() and shell.popup.rows()
    clerk.press("Return")
    yield lambda: page.layer() == "file" and page.file.isVisible() and page.file.assessments.found is not None
    clerk.press("Ctrl+B")
    yield lambda: QApplication.activeModalWidget() is not None
    dialog = page.file.assessing.dialog
    sheet = dialog.sheet
    clerk.press(*DIGITS)
    yield lambda: len(sheet.table.scores()) == len(DIGITS) and bool(dialog.kept.text())
    clerk.picture("assessment")
    clerk.press("3", "3", "4")
    yield lambda: sheet.sheet() == "signing" and sheet.form.names["second_assessor"].hasFocus()
    clerk.write("周敏")
    clerk.press("Tab", "Tab")
    clerk.write("陆晓梅")
    clerk.press("Tab")
    clerk.write("女儿")
    sheet.form.events[next(iter(sheet.form.events))].setValue(2)
    sheet.form.texts["reason"].setText("11月3日、9日护理记录")
    yield lambda: sheet.result.final.isVisible() and sheet.result.words.text()
    clerk.picture("assessment-signing")
    clerk.press("Ctrl+Return")
    yield lambda: page.file.assessing.dialog not in (None, dialog)
    report = page.file.assessing.dialog
    yield lambda: not report.preview.image().isNull()
    clerk.picture("assessment-report")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None
