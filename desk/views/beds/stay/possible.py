"""What can be done with a stay in the state that it is in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desk.rules.beds import HERE, OVER, WAITING, Phase, StayState
from desk.services.beds import StayFile
from desk.words import QT_TRANSLATE_NOOP


class Act(StrEnum):
    """Buttons of the drawer, the likeliest first."""

    BACK = "BACK"
    ADMIT = "ADMIT"
    COMPLETE = "COMPLETE"
    BOOK = "BOOK"
    ACCEPT = "ACCEPT"
    LEAVE = "LEAVE"
    MOVE = "MOVE"
    CARRY_OUT = "CARRY_OUT"
    SWAP = "SWAP"
    DATES = "DATES"
    CHANGE = "CHANGE"
    ORDER = "ORDER"
    WITHDRAW = "WITHDRAW"
    DISCHARGE = "DISCHARGE"
    NO_SHOW = "NO_SHOW"
    LINE = "LINE"
    CANCEL = "CANCEL"
    ASSESS = "ASSESS"
    ACCOUNT = "ACCOUNT"
    PRINT = "PRINT"


@dataclass(frozen=True, slots=True)
class Look:
    """The words of a button and its key."""

    words: str
    key: str


ACTS = {
    Act.BACK: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Is back"), "O"),
    Act.ADMIT: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Is here"), "N"),
    Act.COMPLETE: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Complete"), "B"),
    Act.BOOK: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Book"), "N"),
    Act.ACCEPT: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Said yes"), "Y"),
    Act.LEAVE: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Leave of absence"), "O"),
    Act.MOVE: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Move"), "M"),
    Act.CARRY_OUT: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Move as planned"), "P"),
    Act.SWAP: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Swap"), "S"),
    Act.DATES: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Dates"), "D"),
    Act.CHANGE: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Change"), "C"),
    Act.ORDER: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Leaves soon"), "L"),
    Act.WITHDRAW: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Stays after all"), "L"),
    Act.DISCHARGE: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Has left"), "E"),
    Act.NO_SHOW: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Did not come"), "X"),
    Act.LINE: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Into the line"), "W"),
    Act.CANCEL: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Cancel it"), "Del"),
    Act.ASSESS: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Assess"), "G"),
    Act.ACCOUNT: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Account"), "J"),
    Act.PRINT: Look(QT_TRANSLATE_NOOP("beds_dialogs", "Print"), "Ctrl+P"),
}


def acts_for(file: StayFile, *, may_act: bool) -> list[Act]:
    """What the state of a stay allows; whoever may only look does nothing."""
    if not may_act:
        return []
    found = {act for act, allowed in _ALLOWED.items() if file.state in allowed}
    out = any(each.gone_at is not None and each.back_at is None for each in file.leaves)
    if not out:
        found.discard(Act.BACK)
    if out:
        found.discard(Act.LEAVE)
    if file.complete_by is None or file.completed_at is not None:
        found.discard(Act.COMPLETE)
    pieces = [each.phase for each in file.segments]
    if not (Phase.CURRENT in pieces and Phase.PLANNED in pieces):
        found.discard(Act.CARRY_OUT)
    offered = file.hold_until is not None and file.starts_at is not None and file.hold_until < file.starts_at
    if not offered:
        found.discard(Act.ACCEPT)
    if Act.COMPLETE in found:
        found.discard(Act.CHANGE)
    pending = file.state is StayState.DISCHARGE_PENDING
    return sorted((act for act in Act if act in found), key=lambda act: not (pending and act is Act.DISCHARGE))


_S = StayState
_ALLOWED = {
    Act.BACK: HERE,
    Act.ADMIT: frozenset({_S.BOOKED}),
    Act.COMPLETE: HERE,
    Act.BOOK: WAITING,
    Act.ACCEPT: frozenset({_S.BOOKED}),
    Act.LEAVE: frozenset({_S.ADMITTED}),
    Act.MOVE: HERE | {_S.BOOKED},
    Act.CARRY_OUT: HERE,
    Act.SWAP: HERE | {_S.BOOKED},
    Act.DATES: HERE | {_S.BOOKED},
    Act.CHANGE: HERE | {_S.DISCHARGED},
    Act.ORDER: frozenset({_S.ADMITTED, _S.ON_LEAVE}),
    Act.WITHDRAW: frozenset({_S.DISCHARGE_PENDING}),
    Act.DISCHARGE: HERE,
    Act.NO_SHOW: frozenset({_S.BOOKED}),
    Act.LINE: frozenset({_S.BOOKED, _S.REQUESTED}),
    Act.CANCEL: WAITING | {_S.BOOKED},
    Act.ASSESS: frozenset(_S) - OVER,
    Act.ACCOUNT: HERE | {_S.DISCHARGED},
    Act.PRINT: HERE | {_S.BOOKED, _S.DISCHARGED},
}
