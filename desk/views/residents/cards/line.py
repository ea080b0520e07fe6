"""往来: the one time line of a file, with a chip for each kind of line."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import residents
from desk.services.residents import Cursor, Happened, TimeLinePage
from desk.views import theme
from desk.views.kit import Card, Chip, Label
from desk.views.page import Tools
from desk.views.residents.flow import FlowRow
from desk.views.residents.timeline import TimeLine
from desk.views.wording import may
from desk.words import QT_TRANSLATE_NOOP, translate

PAGE = 100
KINDS = {
    Happened.MATTER: QT_TRANSLATE_NOOP("resident_file", "Matters"),
    Happened.LIFE: QT_TRANSLATE_NOOP("resident_file", "Life"),
    Happened.BED: QT_TRANSLATE_NOOP("resident_file", "Beds"),
    Happened.SERVICE: QT_TRANSLATE_NOOP("resident_file", "Services"),
    Happened.ASSESSMENT: QT_TRANSLATE_NOOP("resident_file", "Assessments"),
    Happened.PAPER: QT_TRANSLATE_NOOP("resident_file", "Papers"),
    Happened.CARD: QT_TRANSLATE_NOOP("resident_file", "Cards"),
    Happened.NOTE: QT_TRANSLATE_NOOP("resident_file", "Notes"),
    Happened.CONSENT: QT_TRANSLATE_NOOP("resident_file", "Consents"),
    Happened.ATTACHMENT: QT_TRANSLATE_NOOP("resident_file", "Attachments"),
    Happened.CHANGE: QT_TRANSLATE_NOOP("resident_file", "Changes"),
    Happened.MERGE: QT_TRANSLATE_NOOP("resident_file", "Merges"),
}
"""The chips in the order of the eye. Those of which the file has nothing don't show."""

_OF_MATTERS = frozenset({Happened.MATTER, Happened.PAPER})


class LineCard(Card):
    """Reads the lines of a resident in pages; ``opened`` tells which line was chosen."""

    opened = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._worker, self._notices = tools.worker, tools.notices
        self._resident_id: int | None = None
        self._kind: Happened | None = None
        self._before: Cursor | None = None
        self._seen: set[Happened] = set()
        self._is_whole = False
        self.title = Label(translate("resident_file", "What happened"), "h2")
        self.title.setContentsMargins(0, 0, theme.px(7), 0)
        self.chips: dict[Happened | None, Chip] = {None: Chip(translate("residents_page", "All"))}
        self.chips |= {kind: Chip(translate("resident_file", words)) for kind, words in KINDS.items()}
        self._group = QButtonGroup(self)
        self.line = TimeLine()
        self.nothing = Label("", "body", "ink3", wrap=True)
        self._head = FlowRow(5)
        for part in (self.title, *self.chips.values()):
            self._head.add(part)
        for number, chip in enumerate(self.chips.values()):
            self._group.addButton(chip, number)
        self.body.addWidget(self._head)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.line, 1)
        self.body.addStretch(0)
        self.chips[None].setChecked(True)
        self._show_chips()
        self._group.buttonClicked.connect(self._choose)
        self.line.opened.connect(self.opened)
        self.line.wanted.connect(self._read_on)

    def show_for(self, resident_id: int) -> None:
        """Read the lines of this resident, all kinds when it is another one than before."""
        if resident_id != self._resident_id:
            self._resident_id, self._kind, self._is_whole = resident_id, None, False
            self._seen = set()
            self.chips[None].setChecked(True)
            self.line.set_rows((), self._today(), more=False)
        self._read(max(PAGE, len(self.line.rows())))

    def show_kind(self, kind: Happened | None) -> None:
        """Only lines of ``kind``; None: all."""
        self._kind = kind
        self.chips[kind].setChecked(True)
        self._read(PAGE)

    def kind(self) -> Happened | None:
        return self._kind

    def _today(self) -> date:
        return local_date(self._worker.clock())

    def _choose(self, chip: QAbstractButton) -> None:
        self.show_kind(next(kind for kind, each in self.chips.items() if each is chip))

    def _read(self, limit: int, before: Cursor | None = None) -> None:
        if self._resident_id is None:
            return
        kinds = None if self._kind is None else {self._kind}
        self._worker.look(
            partial(residents.timeline, resident_id=self._resident_id, kinds=kinds, before=before, limit=limit),
            "residents.timeline",
            done=self._show if before is None else self._add,
            failed=self._tell,
            replaces="residents-timeline",
        )

    def _read_on(self) -> None:
        self._read(PAGE, self._before)

    def _show(self, page: TimeLinePage) -> None:
        self._note(page)
        if self._kind is None:
            self._is_whole = page.before is None
        self.line.set_rows(page.rows, self._today(), more=page.before is not None)
        self.line.setVisible(bool(page.rows))
        self.nothing.setVisible(not page.rows)
        self.nothing.setText(
            translate("residents_page", "Nothing of this kind.")
            if self._kind is not None
            else translate("resident_file", "Nothing happened yet.")
        )
        self._show_chips()

    def _add(self, page: TimeLinePage) -> None:
        self._note(page)
        if self._kind is None and page.before is None:
            self._is_whole = True
        self.line.add_rows(page.rows, self._today(), more=page.before is not None)
        self._show_chips()

    def _note(self, page: TimeLinePage) -> None:
        self._before = page.before
        self._seen |= {row.kind for row in page.rows}

    def _show_chips(self) -> None:
        """All that there are; while part of a long line is unread, nobody knows which there are not."""
        matters = may(self._worker, Permission.MATTERS_READ)
        shown: dict[QWidget, bool] = {}
        for kind, chip in self.chips.items():
            there_is = kind is None or kind in self._seen or kind is self._kind or not self._is_whole
            shown[chip] = there_is and (matters or kind not in _OF_MATTERS)
        self._head.show_parts(shown)

    def _tell(self, error: DeskError) -> None:
        self._notices.tell(error.text, "bad")
