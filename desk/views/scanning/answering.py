"""What the desk does with a scan: a page takes it, else what it leads to is opened, or it is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desk.errors import DeskError
from desk.rules.cards import kind_text
from desk.rules.masking import mask_name
from desk.rules.scanning import CodeKind
from desk.services.cards.scanning import TOUCHES, ScanAnswer, look, scan
from desk.views.notices import Action, Notices
from desk.views.page import Page
from desk.views.scanning.readying import Readied
from desk.words import translate
from desk.work import FIND, Worker

PAGE = "residents"
"""Where the holder of a card is shown, unless the page in sight takes them."""


@dataclass(frozen=True, slots=True)
class LastScan:
    """The last scan of whoever is signed in, for the scanner's sheet."""

    at: datetime
    answer: ScanAnswer


class Desk(Protocol):
    """The window around, as far as scans are concerned with it."""

    def may_find(self) -> bool: ...

    def offered(self) -> list[str]: ...

    def page(self, name: str) -> Page: ...

    def current_page(self) -> Page: ...

    def open_found(self, name: str, subject: object) -> None: ...


class Scans(QObject):
    """``changed`` when something was scanned. Nothing is for whoever may not look for people."""

    changed = Signal()

    def __init__(self, worker: Worker, notices: Notices, desk: Desk) -> None:
        super().__init__(notices)
        self._worker, self._notices, self._desk = worker, notices, desk
        self.last: LastScan | None = None
        self._readied: Readied | None = None

    def get_ready(self) -> None:
        """A scanner is typing: what its first scan would open is built before it ends."""
        if self._readied is None and self._desk.may_find() and PAGE in self._desk.offered():
            self._readied = Readied(self._desk.page(PAGE))

    def take(self, digits: str) -> None:
        """A scanner's digits, or what the camera saw."""
        if not self._desk.may_find():
            return
        menu = QApplication.activePopupWidget()
        if menu is not None:
            menu.close()
        # As quick as a key stroke in the find box; whether the account is still open is asked by what it leads to.
        self._worker.look(
            partial(look, typed=digits), "cards.scan", done=partial(self._answered, digits), failed=self._failed,
            lane=FIND,
        )  # fmt: skip

    def open_last(self) -> None:
        """Once more what the last scan led to."""
        if self.last is not None and self.last.answer.fault is None:
            self._open(self.last.answer)

    def _answered(self, digits: str, answer: ScanAnswer) -> None:
        if answer.owed:
            touched = TOUCHES if answer.fault is None else frozenset()
            self._worker.run(partial(scan, typed=digits), "cards.scan", touched=touched)
        self.last = LastScan(self._worker.clock(), answer)
        self.changed.emit()
        sheet = QApplication.activeModalWidget()
        take = getattr(sheet, "take_scan", None)
        if answer.fault is not None:
            if not getattr(sheet, "TAKES_REFUSALS", False) or not take(answer):
                self._refuse(answer)
        elif sheet is not None:
            if take is None or not take(answer):
                self._tell_busy()
        elif not self._desk.current_page().take_scan(answer):
            self._open(answer)

    def _open(self, answer: ScanAnswer) -> None:
        if answer.kind is CodeKind.BAG:
            self._desk.open_found("care", ("laundry", answer.subject_id))
        elif answer.kind is CodeKind.MATTER:
            self._desk.open_found("matters", answer.subject_id)
        else:
            self._desk.open_found(PAGE, answer.resident_id)

    def _refuse(self, answer: ScanAnswer) -> None:
        words = f"{answer.words} {answer.advice}" if answer.token_id is None else f"{answer.words}\n{answer.advice}"
        action = None
        if answer.resident_id is not None:
            action = Action(
                translate("scans", "Open the file"), "", partial(self._desk.open_found, PAGE, answer.resident_id)
            )
        kind = "warn" if answer.token_id is None else "bad"
        self._notices.tell(words, kind, title=translate("scans", "Scan refused"), action=action)

    def _tell_busy(self) -> None:
        self._notices.tell(
            translate("scans", "Close what is open first, then scan again. Nothing was changed."),
            "warn",
            title=translate("scans", "Not opened"),
        )

    def _failed(self, error: DeskError) -> None:
        self._notices.tell(error.text, "bad", title=translate("scans", "Scan refused"))


def scan_words(answer: ScanAnswer) -> str:
    """便民联系卡：王*珍; whom or what a code led to, with the name masked."""
    if answer.kind is None or (answer.fault is not None and answer.token_kind is None):
        return answer.words
    if answer.kind is CodeKind.MATTER:
        return translate("scans", "Matter {number}", number=answer.name)
    name = mask_name(answer.name) if answer.name else translate("scans", "nobody to be told")
    if answer.kind is CodeKind.BAG:
        return translate("scans", "Laundry bag of {name}", name=name)
    card = kind_text(answer.token_kind) if answer.token_kind is not None else ""
    if answer.fault is not None:
        return translate("scans", "{card}, refused", card=card)
    return translate("scans", "{card} of {name}", card=card, name=name)
