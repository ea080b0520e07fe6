"""告知和同意: how the file stands, purpose by purpose; what lacks is named."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.consents import ConsentKind, ConsentState, purpose_text, state_text, way_text
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import residents
from desk.services.residents import ConsentFile, PurposeRow
from desk.views import paint, theme
from desk.views.kit import Button, Card, Label
from desk.views.page import Tools
from desk.views.residents.cards.pressable import PressableLine
from desk.views.residents.consent_dialog import ConsentDialog
from desk.views.residents.undoing import Undoing
from desk.views.wording import date_words, may
from desk.words import translate

LOOKS = {
    ConsentState.MISSING: ("amber", "clock"),
    ConsentState.NOTIFIED: ("green", "tick"),
    ConsentState.CONSENTED: ("green", "tick"),
    ConsentState.WITHDRAWN: ("grey", "left"),
}


class PurposeLine(PressableLine):
    """One purpose and how it stands; Enter asks what to do with it."""

    HEIGHT = 26
    chosen = Signal(object)

    def __init__(self, row: PurposeRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        day = date_words(row.latest.given_on) if row.latest is not None else ""
        self._state = state_text(row.state)
        self._words = "  ".join(part for part in (self._state, day) if part)
        if row.state is ConsentState.MISSING and not row.lacking:
            self._words = self._state = "—"
        self.setAccessibleName(f"{purpose_text(row.purpose)} {self._words}")
        said = row.latest
        self.setToolTip(
            "  ".join(filter(None, (day, way_text(said.way), said.note, said.recorded_by))) if said is not None else ""
        )
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.row)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, side = self.rect().toRectF(), theme.px(14)
        family, shape = LOOKS[self.row.state] if self.row.lacking or self.row.latest else ("grey", "dash")
        with QPainter(self) as painter:
            if self.isEnabled() and (self.underMouse() or self.isDown()):
                paint.draw_box(painter, rect, theme.px(6), theme.colour("hover"))
            paint.draw_shape(painter, shape, QRectF(theme.px(1), (rect.height() - side) / 2, side, side), family)
            slot = rect.adjusted(side + theme.px(8), 0, -theme.px(2), 0)
            what, words = purpose_text(self.row.purpose), self._words
            if paint.text_width(what, "control") + paint.text_width(words, "small") + theme.px(8) > slot.width():
                words = self._state  # the day stands in the tip
            right = paint.text_width(words, "small")
            ink = theme.family("amber").text if self.row.lacking else "ink2"
            paint.draw_text(painter, slot.adjusted(0, 0, -right - 6, 0), what, "control")
            paint.draw_text(painter, slot, words, "small", ink, paint.RIGHT)


class ConsentsCard(Card):
    """Reads and writes by itself; ``copy_asked`` when the resident wants a copy of the own data."""

    copy_asked = Signal(int)

    def __init__(self, tools: Tools, undoing: Undoing, parent: QWidget | None = None) -> None:
        super().__init__(gap=4, parent=parent)
        self._tools, self._worker, self._undoing = tools, tools.worker, undoing
        self._resident_id: int | None = None
        self.found: ConsentFile | None = None
        self.dialog: ConsentDialog | None = None
        self.lines: list[PurposeLine] = []
        self.add = Button(translate("resident_file", "Record"), kind="ghost", small=True)
        words = translate("resident_file", "Record a notice, a consent or a request")
        self.add.setAccessibleName(words)
        self.add.setToolTip(words)
        self.copy = Button(translate("resident_file", "Copy"), kind="ghost", small=True)
        words = translate("resident_file", "Print a copy of all data for the resident")
        self.copy.setAccessibleName(words)
        self.copy.setToolTip(words)
        if not may(self._worker, Permission.RESIDENTS_REVEAL):
            self.copy.hide()
        self.lacking = Label("", "small", "amber", wrap=True)
        head = QHBoxLayout()
        head.addWidget(Label(translate("resident_file", "Notices and consents"), "h2"))
        head.addStretch(1)
        head.addWidget(self.copy)
        head.addWidget(self.add)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self.lacking)
        self.body.addLayout(self._column)
        self.lacking.hide()
        self.add.clicked.connect(self._add)
        self.copy.clicked.connect(self._ask_copy)

    def show_for(self, resident_id: int) -> None:
        """Read how it stands with this resident."""
        self._resident_id = resident_id
        self._worker.look(
            partial(residents.consents_of, resident_id=resident_id),
            "residents.consents",
            done=self._show,
            failed=self._tell,
            replaces="residents-consents",
        )

    def _show(self, found: ConsentFile) -> None:
        writes = may(self._worker, Permission.RESIDENTS_WRITE)
        self.add.setVisible(writes)
        self.lacking.setText(translate("resident_file", "Still to ask: {what}", what=found.lacking))
        self.lacking.setVisible(bool(found.lacking))
        if self.found == found and self.lines:
            return
        self.found = found
        focused = next((line.row.purpose for line in self.lines if line is self.window().focusWidget()), None)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [PurposeLine(row) for row in found.purposes]
        for line in self.lines:
            self._column.addWidget(line)
            line.show()  # at once, so that it can take the focus
            line.setEnabled(writes)
            line.chosen.connect(self._choose)
        again = next((line for line in self.lines if line.row.purpose is focused), None)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_copy(self) -> None:
        if self._resident_id is not None:
            self.copy_asked.emit(self._resident_id)

    def _add(self) -> None:
        lacking = next((row for row in self.found.purposes if row.lacking), None) if self.found else None
        self._record(lacking)

    def _choose(self, row: PurposeRow) -> None:
        """What is in force can be withdrawn; everything else is recorded."""
        if row.latest is None or row.state is not ConsentState.CONSENTED or row.latest.kind is not ConsentKind.CONSENT:
            self._record(row)
            return
        self._tools.ask.choose(
            purpose_text(row.purpose),
            translate("resident_file", "Agreed on {day}.", day=date_words(row.latest.given_on)),
            [
                ("withdraw", translate("resident_file", "The resident takes it back, from today")),
                ("record", translate("resident_file", "Record it anew")),
            ],
            partial(self._chosen, row),
            yes=translate("resident_file", "Go on"),
            icon="shield-check",
        )

    def _chosen(self, row: PurposeRow, choice: object | None) -> None:
        if choice == "record":
            self._record(row)
        elif choice == "withdraw" and row.latest is not None:
            self._worker.run(
                partial(residents.withdraw, consent_id=row.latest.consent_id, on=local_date(self._worker.clock())),
                "residents.withdraw",
                done=self._saved,
                failed=self._tell,
                touched={"residents", "records"},
            )

    def _record(self, row: PurposeRow | None) -> None:
        if self._resident_id is None or self.dialog is not None:
            return
        purpose = row.purpose if row is not None else None
        self.dialog = ConsentDialog(self._tools, self._resident_id, purpose, self.window())
        self.dialog.saved.connect(self._saved)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def _saved(self, found: ConsentFile) -> None:
        self._tools.notices.tell(translate("resident_file", "Recorded."), "good")
        self._undoing.bar(translate("resident_file", "What was said stays. Enter on a consent withdraws it."))
        self._show(found)

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")
