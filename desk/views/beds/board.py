"""The bed board (床位板): rooms and beds × days, one painted widget that draws only what is in sight.

The mouse is served by :mod:`desk.views.beds.hands`, the keyboard by :mod:`desk.views.beds.keys`; both carry what they
take over the board, and the board shows it, judges it and tells when it is let go.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QRegion,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desk.rules.placing import Ask, Blocker, Offer
from desk.services.beds.rows import Board
from desk.views.beds.bubble import Bubble
from desk.views.beds.carrying import Carry, Target
from desk.views.beds.cells import CellBoard
from desk.views.beds.hands import Hands
from desk.views.beds.keys import Keys
from desk.views.beds.scale import Zoom
from desk.views.beds.wishes import Wish

SEEK_MS = 120
"""What is nearest instead is looked for when the ghost has stood still for so long."""


class BedBoard(CellBoard):
    """The board. ``may_act``: whether who is signed in may move anybody, ``may_release`` also into the reserve.

    ``dropped`` with what was let go where nothing stands in the way, ``swapped`` with whom; ``wished`` what needs more
    to be said; ``pressed_key`` a letter for the page; ``offers_wanted`` with a plan and a question; ``pointed`` also
    when something was taken in the hand or put down.
    """

    dropped = Signal(object)
    swapped = Signal(object, object)
    offers_wanted = Signal(object, object)
    wished = Signal(object)
    pressed_key = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_act = False
        self.may_release = False
        self.pending = False
        self._drawn = QRect()
        self.hands = Hands(self)
        self.keys = Keys(self)
        self.bubble = Bubble(self.viewport())
        self.bubble.taken.connect(self.take_offer)
        self.bubble.swap_asked.connect(self.swap)
        self._seek = QTimer(self)
        self._seek.setSingleShot(True)
        self._seek.setInterval(SEEK_MS)
        self._seek.timeout.connect(self._ask_for_offers)

    def show_board(self, board: Board, zoom: Zoom) -> None:
        """Show what was read; cursor, scroll and what is in the hand stay."""
        super().show_board(board, zoom)
        self._keep_carry()

    def lay_out(self, *, anew: bool = False) -> None:
        super().lay_out(anew=anew)
        if hasattr(self, "bubble"):
            self.show_bubble()

    # Carrying

    def begin(self, carry: Carry) -> bool:
        """Take something in the hand; no, while the last act is still under way."""
        if self.pending or self.sheet is None or not self.may_act:
            return False
        self.carry = carry
        self._judge()
        if carry.by_keys:
            self.show_target()
        self.pointed.emit()
        return True

    def carry_to(self, at: Target) -> None:
        """Take it there."""
        if self.carry is None or self.pending or not self.carry.put(at):
            return
        self._judge()
        if self.carry.by_keys:
            self.show_target()

    def show_target(self) -> None:
        """Scroll to where the ghost is."""
        number = self.sheet.number_of(self.carry.at.bed_id) if self.sheet is not None and self.carry else None
        if number is not None:
            self.show_line(number)

    def put_back(self) -> None:
        """Nothing happened: the bar is where it was."""
        if self.carry is None:
            return
        self.carry, self.pending = None, False
        self._seek.stop()
        self.bubble.hide()
        self._paint_ghost_anew()
        self.hands.forget()
        self.pointed.emit()

    def let_go(self) -> None:
        """What is in the hand is put down: done where nothing is in the way, else it stands there with its bubble."""
        carry = self.carry
        if carry is None or self.pending:
            return
        if carry.is_home() or not carry.moved:
            self.put_back()
            return
        if carry.blockers and not (self.may_release and carry.needs_release()):
            carry.by_keys = True
            self._ask_for_offers()
            self.show_bubble()
            return
        self.pending = True
        self.dropped.emit(carry)

    def take_offer(self, offer: Offer) -> None:
        """Put it where it was offered to go."""
        carry = self.carry
        if carry is None or self.pending:
            return
        carry.put(carry.offered(offer, self.sheet.now if self.sheet is not None else offer.starts_at))
        carry.blockers, carry.by_keys, self.pending = (), True, True
        self._seek.stop()
        self.show_target()
        self._paint_ghost_anew()
        self.bubble.hide()
        self.dropped.emit(carry)

    def refuse(self, blockers: tuple[Blocker, ...], offers: tuple[Offer, ...]) -> None:
        """The service said no: the same bubble, with what the service offers."""
        if self.carry is None:
            return
        self.pending = False
        self.carry.blockers, self.carry.offers, self.carry.by_keys = blockers, offers, True
        self._paint_ghost_anew()
        self.show_bubble()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def swap(self) -> None:
        """Two who are here in each other's bed, where one was carried onto the other."""
        other = self.carry.other(self.sheet) if self.carry is not None and self.sheet is not None else None
        if other is not None and not self.pending:
            self.pending = True
            self.swapped.emit(self.carry, other)

    def seek(self) -> None:
        """Look for what is nearest instead, and say it."""
        if self.carry is not None and self.sheet is not None and self.carry.blockers:
            self.carry.seek(self.sheet.plan())
            self.show_bubble()

    def _ask_for_offers(self) -> None:
        """In a full house that takes long: somebody else does it, while the ghost goes on."""
        if self.carry is not None and self.sheet is not None and self.carry.question is not None:
            self.offers_wanted.emit(self.sheet.plan(), self.carry.question)

    def take_offers(self, question: Ask, found: tuple[Offer, ...]) -> None:
        """What was found for a question; dropped when the ghost has gone on meanwhile."""
        if self.carry is not None and self.carry.question == question and self.carry.offers is None:
            self.carry.accept(found)
            self.show_bubble()

    def show_bubble(self) -> None:
        carry, picture = self.carry, self.picture
        if carry is None or picture is None or self.sheet is None:
            return
        wanted = bool(carry.blockers) or (carry.by_keys and carry.moved)
        spot = picture.ghost_place(carry, self.shift)
        if not wanted or spot is None or self.pending:
            self.bubble.hide()
            return
        self.bubble.tell(carry, self.sheet, *spot)
        self.setAccessibleDescription(self.bubble.words())

    def _judge(self) -> None:
        assert self.carry is not None and self.sheet is not None
        self.carry.judge(self.sheet.plan())
        self._paint_ghost_anew()
        self.show_bubble()
        if self.carry.blockers:
            self._seek.start()
        else:
            self._seek.stop()

    def _keep_carry(self) -> None:
        """What is in the hand stays there, as it is now; unless a colleague took it away."""
        if self.carry is None or self.sheet is None:
            return
        if self.carry.bar is not None and not self.pending:
            now = self.sheet.by_segment.get(self.carry.bar.segment_id)
            if now is None or now.bed_id != self.carry.bar.bed_id or now.state != self.carry.bar.state:
                self.put_back()
                return
            self.carry.bar = now
        self._judge()

    def _paint_ghost_anew(self) -> None:
        """Only the lines that the ghost was on and is on."""
        if self.picture is None:
            return
        area = self.picture.ghost_area(self.carry, self.shift) if self.carry is not None else QRect()
        self.viewport().update(QRegion(self._drawn) + QRegion(area))
        self._drawn = area

    def request(self, wish: Wish) -> None:
        self.wished.emit(wish)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hands.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hands.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hands.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.hands.open(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways = event.angleDelta().x() or (
            event.angleDelta().y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        if sideways:
            self.stepped.emit(-1 if sideways > 0 else 1)
            event.accept()
            return
        super().wheelEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._drawn = QRect(0, 0, self.width(), self.height()) if self.carry is not None else QRect()
        self.show_bubble()
