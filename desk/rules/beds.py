"""The words and the state machine of the care-bed registry (床位登记), and the hours of its day.

Where a stay may lie is judged by :mod:`desk.rules.placing`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import IntEnum, StrEnum
from types import MappingProxyType

from desk.rules.times import at_local, local_date
from desk.words import QT_TRANSLATE_NOOP, translate

CHECK_IN = time(14)
CHECK_OUT = time(10)
"""Out in the morning, in after noon: the same bed can change hands within one day."""


class GenderRule(StrEnum):
    """Who may share a room: ``SAME`` follows whoever lies there first, ``COUPLE`` is for a married couple."""

    ANY = "ANY"
    FEMALE = "FEMALE"
    MALE = "MALE"
    SAME = "SAME"
    COUPLE = "COUPLE"


class Condition(StrEnum):
    """可用, 待清洁, 待查, 停用: apart from who lies in the bed. Only a usable bed takes somebody in."""

    USABLE = "USABLE"
    TO_CLEAN = "TO_CLEAN"
    TO_INSPECT = "TO_INSPECT"
    OUT_OF_USE = "OUT_OF_USE"


class StayKind(StrEnum):
    """长住, 短住, 喘息, 试住, 应急."""

    LONG = "LONG"
    SHORT = "SHORT"
    RESPITE = "RESPITE"
    TRIAL = "TRIAL"
    EMERGENCY = "EMERGENCY"


class StayState(StrEnum):
    """申请 候补 预订 在住 外出 待退住 已退住 已取消 未到."""

    REQUESTED = "REQUESTED"
    WAITLISTED = "WAITLISTED"
    BOOKED = "BOOKED"
    ADMITTED = "ADMITTED"
    ON_LEAVE = "ON_LEAVE"
    DISCHARGE_PENDING = "DISCHARGE_PENDING"
    DISCHARGED = "DISCHARGED"
    CANCELLED = "CANCELLED"
    NO_SHOW = "NO_SHOW"


class Phase(StrEnum):
    """``PLANNED`` is still to come, ``CURRENT`` holds the bed until somebody leaves it, however late; ``VOID`` was
    given up and holds nothing.
    """

    PLANNED = "PLANNED"
    CURRENT = "CURRENT"
    PAST = "PAST"
    VOID = "VOID"


class Purpose(StrEnum):
    """Why a bed is held: somebody lies there, the whole room was booked, a companion sleeps there, out of use."""

    STAY = "STAY"
    ROOM = "ROOM"
    COMPANION = "COMPANION"
    CLOSED = "CLOSED"


class LeaveKind(StrEnum):
    """外出, 回家, 探亲, 住院."""

    OUTING = "OUTING"
    HOME = "HOME"
    FAMILY = "FAMILY"
    HOSPITAL = "HOSPITAL"


class LeaveState(StrEnum):
    """待批, 已批准, 已返回, 已取消. Overdue is derived from the clock, never stored."""

    PENDING = "PENDING"
    APPROVED = "APPROVED"
    BACK = "BACK"
    CANCELLED = "CANCELLED"


class LeftTo(StrEnum):
    """回家, 住院, 转院, 去世, 违医嘱离开. ``UNKNOWN`` is what a ledger leaves unsaid; nobody chooses it."""

    HOME = "HOME"
    HOSPITAL = "HOSPITAL"
    TRANSFER = "TRANSFER"
    DEATH = "DEATH"
    AGAINST_ADVICE = "AGAINST_ADVICE"
    UNKNOWN = "UNKNOWN"


class Found(StrEnum):
    """What the night round finds at a bed: 在床, 请假, 住院, 不在, 空床."""

    PRESENT = "PRESENT"
    ON_LEAVE = "ON_LEAVE"
    IN_HOSPITAL = "IN_HOSPITAL"
    MISSING = "MISSING"
    EMPTY = "EMPTY"


class Urgency(IntEnum):
    """How urgent a request is, as the desk judged it: 一般, 较急, 急, 特急."""

    ORDINARY = 0
    SOON = 1
    URGENT = 2
    AT_ONCE = 3


class StayVerb(StrEnum):
    """What staff do to a stay; each is a step with who, when and what belongs to it."""

    ASK = "ASK"
    WAIT = "WAIT"
    OFFER = "OFFER"
    ACCEPT = "ACCEPT"
    BOOK = "BOOK"
    CHANGE = "CHANGE"
    ADMIT = "ADMIT"
    ADMIT_EMERGENCY = "ADMIT_EMERGENCY"
    COMPLETE = "COMPLETE"
    MOVE = "MOVE"
    SWAP = "SWAP"
    RESCHEDULE = "RESCHEDULE"
    ASK_LEAVE = "ASK_LEAVE"
    APPROVE_LEAVE = "APPROVE_LEAVE"
    CHANGE_LEAVE = "CHANGE_LEAVE"
    LEAVE = "LEAVE"
    RETURN = "RETURN"
    CANCEL_LEAVE = "CANCEL_LEAVE"
    ORDER_DISCHARGE = "ORDER_DISCHARGE"
    WITHDRAW_DISCHARGE = "WITHDRAW_DISCHARGE"
    DISCHARGE = "DISCHARGE"
    CANCEL = "CANCEL"
    NO_SHOW = "NO_SHOW"
    UNDO = "UNDO"
    FOLLOW = "FOLLOW"


HERE = frozenset({StayState.ADMITTED, StayState.ON_LEAVE, StayState.DISCHARGE_PENDING})
"""The states in which the bed is held by somebody who came."""

WAITING = frozenset({StayState.REQUESTED, StayState.WAITLISTED})
OVER = frozenset({StayState.DISCHARGED, StayState.CANCELLED, StayState.NO_SHOW})

_S, _V = StayState, StayVerb

FROM: Mapping[StayVerb, frozenset[StayState]] = MappingProxyType(
    {
        _V.WAIT: frozenset({_S.REQUESTED, _S.BOOKED}),
        _V.OFFER: WAITING,
        _V.ACCEPT: frozenset({_S.BOOKED}),
        _V.BOOK: WAITING,
        _V.ADMIT: frozenset({_S.BOOKED}),
        _V.COMPLETE: HERE,
        _V.MOVE: HERE | {_S.BOOKED},
        _V.SWAP: HERE | {_S.BOOKED},
        _V.RESCHEDULE: HERE | {_S.BOOKED},
        _V.ASK_LEAVE: frozenset({_S.ADMITTED, _S.ON_LEAVE}),
        _V.APPROVE_LEAVE: HERE,
        _V.CHANGE_LEAVE: HERE,
        _V.CANCEL_LEAVE: HERE,
        _V.LEAVE: frozenset({_S.ADMITTED, _S.DISCHARGE_PENDING}),
        _V.RETURN: frozenset({_S.ON_LEAVE, _S.DISCHARGE_PENDING}),
        _V.ORDER_DISCHARGE: frozenset({_S.ADMITTED, _S.ON_LEAVE}),
        _V.WITHDRAW_DISCHARGE: frozenset({_S.DISCHARGE_PENDING}),
        _V.DISCHARGE: HERE,
        _V.CANCEL: WAITING | {_S.BOOKED},
        _V.NO_SHOW: frozenset({_S.BOOKED}),
    }
)
"""From which states a verb may be done (DOMAIN.md §3); verbs that aren't here depend on nothing or on more."""

_KINDS = MappingProxyType(
    {
        StayKind.LONG: QT_TRANSLATE_NOOP("beds", "long stay"),
        StayKind.SHORT: QT_TRANSLATE_NOOP("beds", "short stay"),
        StayKind.RESPITE: QT_TRANSLATE_NOOP("beds", "respite"),
        StayKind.TRIAL: QT_TRANSLATE_NOOP("beds", "trial stay"),
        StayKind.EMERGENCY: QT_TRANSLATE_NOOP("beds", "emergency"),
    }
)
_STATES = MappingProxyType(
    {
        _S.REQUESTED: QT_TRANSLATE_NOOP("beds", "asked"),
        _S.WAITLISTED: QT_TRANSLATE_NOOP("beds", "waiting"),
        _S.BOOKED: QT_TRANSLATE_NOOP("beds", "booked"),
        _S.ADMITTED: QT_TRANSLATE_NOOP("beds", "staying"),
        _S.ON_LEAVE: QT_TRANSLATE_NOOP("beds", "on leave"),
        _S.DISCHARGE_PENDING: QT_TRANSLATE_NOOP("beds", "about to leave"),
        _S.DISCHARGED: QT_TRANSLATE_NOOP("beds", "left"),
        _S.CANCELLED: QT_TRANSLATE_NOOP("beds", "cancelled"),
        _S.NO_SHOW: QT_TRANSLATE_NOOP("beds", "did not come"),
    }
)
_CONDITIONS = MappingProxyType(
    {
        Condition.USABLE: QT_TRANSLATE_NOOP("beds", "usable"),
        Condition.TO_CLEAN: QT_TRANSLATE_NOOP("beds", "to clean"),
        Condition.TO_INSPECT: QT_TRANSLATE_NOOP("beds", "to inspect"),
        Condition.OUT_OF_USE: QT_TRANSLATE_NOOP("beds", "out of use"),
    }
)
_GENDER_RULES = MappingProxyType(
    {
        GenderRule.ANY: QT_TRANSLATE_NOOP("beds", "anyone"),
        GenderRule.FEMALE: QT_TRANSLATE_NOOP("beds", "women"),
        GenderRule.MALE: QT_TRANSLATE_NOOP("beds", "men"),
        GenderRule.SAME: QT_TRANSLATE_NOOP("beds", "same sex"),
        GenderRule.COUPLE: QT_TRANSLATE_NOOP("beds", "couple"),
    }
)
_LEAVES = MappingProxyType(
    {
        LeaveKind.OUTING: QT_TRANSLATE_NOOP("beds", "outing"),
        LeaveKind.HOME: QT_TRANSLATE_NOOP("beds", "at home"),
        LeaveKind.FAMILY: QT_TRANSLATE_NOOP("beds", "visiting family"),
        LeaveKind.HOSPITAL: QT_TRANSLATE_NOOP("beds", "in hospital"),
    }
)
_LEAVE_STATES = MappingProxyType(
    {
        LeaveState.PENDING: QT_TRANSLATE_NOOP("beds", "to be approved"),
        LeaveState.APPROVED: QT_TRANSLATE_NOOP("beds", "approved"),
        LeaveState.BACK: QT_TRANSLATE_NOOP("beds", "came back"),
        LeaveState.CANCELLED: QT_TRANSLATE_NOOP("beds", "cancelled"),
    }
)
_PHASES = MappingProxyType(
    {
        Phase.PLANNED: QT_TRANSLATE_NOOP("beds", "planned"),
        Phase.CURRENT: QT_TRANSLATE_NOOP("beds", "in the bed now"),
        Phase.PAST: QT_TRANSLATE_NOOP("beds", "over"),
        Phase.VOID: QT_TRANSLATE_NOOP("beds", "given up"),
    }
)
_PURPOSES = MappingProxyType(
    {
        Purpose.STAY: QT_TRANSLATE_NOOP("beds", "the resident's own bed"),
        Purpose.ROOM: QT_TRANSLATE_NOOP("beds", "kept free, whole room"),
        Purpose.COMPANION: QT_TRANSLATE_NOOP("beds", "for company"),
        Purpose.CLOSED: QT_TRANSLATE_NOOP("beds", "closed"),
    }
)
_LEFT_TO = MappingProxyType(
    {
        LeftTo.HOME: QT_TRANSLATE_NOOP("beds", "went home"),
        LeftTo.HOSPITAL: QT_TRANSLATE_NOOP("beds", "to hospital"),
        LeftTo.TRANSFER: QT_TRANSLATE_NOOP("beds", "to another institution"),
        LeftTo.DEATH: QT_TRANSLATE_NOOP("beds", "died"),
        LeftTo.AGAINST_ADVICE: QT_TRANSLATE_NOOP("beds", "against advice"),
        LeftTo.UNKNOWN: QT_TRANSLATE_NOOP("beds", "where to is not known"),
    }
)
_FOUND = MappingProxyType(
    {
        Found.PRESENT: QT_TRANSLATE_NOOP("beds", "in bed"),
        Found.ON_LEAVE: QT_TRANSLATE_NOOP("beds", "on leave"),
        Found.IN_HOSPITAL: QT_TRANSLATE_NOOP("beds", "in hospital"),
        Found.MISSING: QT_TRANSLATE_NOOP("beds", "not there"),
        Found.EMPTY: QT_TRANSLATE_NOOP("beds", "empty bed"),
    }
)
_URGENCIES = MappingProxyType(
    {
        Urgency.ORDINARY: QT_TRANSLATE_NOOP("beds", "not urgent"),
        Urgency.SOON: QT_TRANSLATE_NOOP("beds", "soon"),
        Urgency.URGENT: QT_TRANSLATE_NOOP("beds", "urgent"),
        Urgency.AT_ONCE: QT_TRANSLATE_NOOP("beds", "at once"),
    }
)
_VERBS = MappingProxyType(
    {
        _V.ASK: QT_TRANSLATE_NOOP("beds", "asked for a bed"),
        _V.WAIT: QT_TRANSLATE_NOOP("beds", "put on the waitlist"),
        _V.OFFER: QT_TRANSLATE_NOOP("beds", "offered a bed"),
        _V.ACCEPT: QT_TRANSLATE_NOOP("beds", "accepted the offer"),
        _V.BOOK: QT_TRANSLATE_NOOP("beds", "booked a bed"),
        _V.CHANGE: QT_TRANSLATE_NOOP("beds", "changed what is known"),
        _V.ADMIT: QT_TRANSLATE_NOOP("beds", "admitted"),
        _V.ADMIT_EMERGENCY: QT_TRANSLATE_NOOP("beds", "admitted in an emergency"),
        _V.COMPLETE: QT_TRANSLATE_NOOP("beds", "completed what was missing"),
        _V.MOVE: QT_TRANSLATE_NOOP("beds", "moved to another bed"),
        _V.SWAP: QT_TRANSLATE_NOOP("beds", "swapped beds"),
        _V.RESCHEDULE: QT_TRANSLATE_NOOP("beds", "changed the dates"),
        _V.ASK_LEAVE: QT_TRANSLATE_NOOP("beds", "asked for leave"),
        _V.APPROVE_LEAVE: QT_TRANSLATE_NOOP("beds", "approved a leave"),
        _V.CHANGE_LEAVE: QT_TRANSLATE_NOOP("beds", "changed a leave"),
        _V.LEAVE: QT_TRANSLATE_NOOP("beds", "went on leave"),
        _V.RETURN: QT_TRANSLATE_NOOP("beds", "came back from leave"),
        _V.CANCEL_LEAVE: QT_TRANSLATE_NOOP("beds", "took a leave back"),
        _V.ORDER_DISCHARGE: QT_TRANSLATE_NOOP("beds", "about to leave"),
        _V.WITHDRAW_DISCHARGE: QT_TRANSLATE_NOOP("beds", "stays after all"),
        _V.DISCHARGE: QT_TRANSLATE_NOOP("beds", "left the bed"),
        _V.CANCEL: QT_TRANSLATE_NOOP("beds", "cancelled the stay"),
        _V.NO_SHOW: QT_TRANSLATE_NOOP("beds", "did not come"),
        _V.UNDO: QT_TRANSLATE_NOOP("beds", "took the last act back"),
        _V.FOLLOW: QT_TRANSLATE_NOOP("beds", "followed from another act"),
    }
)


def kind_text(kind: StayKind) -> str:
    """长住, 短住 …"""
    return translate("beds", _KINDS[kind])


def state_text(state: StayState) -> str:
    """预订, 在住 …"""
    return translate("beds", _STATES[state])


def condition_text(condition: Condition) -> str:
    """可用, 待清洁 …"""
    return translate("beds", _CONDITIONS[condition])


def gender_rule_text(rule: GenderRule) -> str:
    """女, 男, 夫妻 …"""
    return translate("beds", _GENDER_RULES[rule])


def phase_text(phase: Phase) -> str:
    """计划中, 占用中, 已结束, 已放弃."""
    return translate("beds", _PHASES[phase])


def purpose_text(purpose: Purpose) -> str:
    """本人床位, 包房 …"""
    return translate("beds", _PURPOSES[purpose])


def leave_text(kind: LeaveKind) -> str:
    """外出, 回家, 住院 …"""
    return translate("beds", _LEAVES[kind])


def leave_state_text(state: LeaveState) -> str:
    """待批, 已批准 …"""
    return translate("beds", _LEAVE_STATES[state])


def left_to_text(left_to: LeftTo) -> str:
    """回家, 转院 …"""
    return translate("beds", _LEFT_TO[left_to])


def found_text(found: Found) -> str:
    """在床, 请假 …"""
    return translate("beds", _FOUND[found])


def urgency_text(urgency: Urgency) -> str:
    """一般, 特急 …"""
    return translate("beds", _URGENCIES[urgency])


def verb_text(verb: StayVerb) -> str:
    """预订床位, 办理入住 …"""
    return translate("beds", _VERBS[verb])


def bed_text(room: str, bed: str) -> str:
    """203-2, as everyone at a centre says it."""
    return f"{room}-{bed}"


def arrives(day: date) -> datetime:
    """The moment from which a bed is held for somebody who comes on ``day``."""
    return at_local(day, CHECK_IN)


def leaves(day: date) -> datetime:
    """The moment up to which a bed is held for somebody who leaves on ``day``."""
    return at_local(day, CHECK_OUT)


def nights(starts_at: datetime, ends_at: datetime) -> int:
    """How many nights lie between; a stay within one day counts one."""
    return max(1, (local_date(ends_at) - local_date(starts_at)).days)
