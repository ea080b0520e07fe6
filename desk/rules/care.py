"""The words and the state machine of services by reservation (养老服务、预约): DOMAIN.md §3, booking of a service.

What a week holds is worked out by :mod:`desk.rules.slots`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from desk.words import QT_TRANSLATE_NOOP, translate


class ServiceKind(StrEnum):
    """What a booking of the service goes through: a meal, a bath, a laundry bag, a visit to the centre, a visit at the
    door (上门办), an agent's errand (帮代办), a stand of the weekly service day (便民服务日).
    """

    MEAL = "MEAL"
    BATH = "BATH"
    LAUNDRY = "LAUNDRY"
    VISIT = "VISIT"
    DOOR = "DOOR"
    AGENT = "AGENT"
    FAIR = "FAIR"


class ResourceKind(StrEnum):
    """房间, 护理员, 车辆, 洗衣机. One booking at a time has one."""

    ROOM = "ROOM"
    CARER = "CARER"
    VAN = "VAN"
    WASHER = "WASHER"


class BookingState(StrEnum):
    """草稿 候补 已约 备制/派出 完成 已结算 已取消 迟取消 未到 免单 已更正.

    ``WAITING`` stands in line for a full slot. ``CORRECTED`` was done, and taken back by a reversing entry.
    """

    DRAFT = "DRAFT"
    WAITING = "WAITING"
    BOOKED = "BOOKED"
    IN_PREPARATION = "IN_PREPARATION"
    FULFILLED = "FULFILLED"
    SETTLED = "SETTLED"
    CANCELLED = "CANCELLED"
    LATE_CANCELLED = "LATE_CANCELLED"
    NO_SHOW = "NO_SHOW"
    WAIVED = "WAIVED"
    CORRECTED = "CORRECTED"


class Way(StrEnum):
    """How it was booked: at the desk, by telephone, by a standing plan, from a ledger."""

    DESK = "DESK"
    PHONE = "PHONE"
    PLAN = "PLAN"
    LEDGER = "LEDGER"


class Verb(StrEnum):
    """What staff do to a booking; each is a step with who, when and what belongs to it.

    ``FOLLOW`` is what a life event or a stay in a bed did to it, ``UNDO`` takes the last step back.
    """

    BOOK = "BOOK"
    WAIT = "WAIT"
    SEAT = "SEAT"
    CHANGE = "CHANGE"
    MOVE = "MOVE"
    PREPARE = "PREPARE"
    FULFIL = "FULFIL"
    SETTLE = "SETTLE"
    CANCEL = "CANCEL"
    NO_SHOW = "NO_SHOW"
    WAIVE = "WAIVE"
    CORRECT = "CORRECT"
    FOLLOW = "FOLLOW"
    UNDO = "UNDO"


class PauseKind(StrEnum):
    """Why nothing is brought: asked for, in hospital, in a bed of the centre, away."""

    REQUEST = "REQUEST"
    HOSPITAL = "HOSPITAL"
    BED = "BED"
    AWAY = "AWAY"


class StopKind(StrEnum):
    """Why a plan ended for good: asked for, moved away, died (身故)."""

    REQUEST = "REQUEST"
    MOVED = "MOVED"
    DEATH = "DEATH"


class PlanState(StrEnum):
    """待启用 启用 暂停 停止 身故; worked out from the dates, never stored."""

    PENDING = "PENDING"
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    STOPPED = "STOPPED"
    DECEASED = "DECEASED"


_S, _V = BookingState, Verb

AHEAD = frozenset({_S.WAITING, _S.BOOKED})
"""Still to come."""
DONE = frozenset({_S.FULFILLED, _S.SETTLED})
SEATED = frozenset(
    {_S.DRAFT, _S.BOOKED, _S.IN_PREPARATION, _S.FULFILLED, _S.SETTLED, _S.NO_SHOW, _S.WAIVED, _S.CORRECTED}
)
"""The states that hold a place of the slot."""
COUNTED = SEATED - {_S.DRAFT}
"""What a day counts as booked."""

FROM: Mapping[Verb, frozenset[BookingState]] = MappingProxyType(
    {
        _V.BOOK: frozenset({_S.DRAFT}),
        _V.WAIT: frozenset({_S.DRAFT}),
        _V.SEAT: frozenset({_S.WAITING}),
        _V.CHANGE: AHEAD,
        _V.MOVE: AHEAD,
        _V.PREPARE: frozenset({_S.BOOKED}),
        _V.FULFIL: frozenset({_S.BOOKED, _S.IN_PREPARATION}),
        _V.SETTLE: frozenset({_S.FULFILLED}),
        _V.CANCEL: AHEAD | {_S.IN_PREPARATION},
        _V.NO_SHOW: frozenset({_S.BOOKED, _S.IN_PREPARATION}),
        _V.WAIVE: frozenset({_S.BOOKED, _S.IN_PREPARATION}),
        _V.CORRECT: DONE,
    }
)
"""From which states a verb may be done (DOMAIN.md §3); the others depend on nothing or on more."""

_STATES = MappingProxyType(
    {
        _S.DRAFT: QT_TRANSLATE_NOOP("care", "held"),
        _S.WAITING: QT_TRANSLATE_NOOP("care", "waiting"),
        _S.BOOKED: QT_TRANSLATE_NOOP("care", "booked"),
        _S.IN_PREPARATION: QT_TRANSLATE_NOOP("care", "under way"),
        _S.FULFILLED: QT_TRANSLATE_NOOP("care", "done"),
        _S.SETTLED: QT_TRANSLATE_NOOP("care", "settled"),
        _S.CANCELLED: QT_TRANSLATE_NOOP("care", "cancelled"),
        _S.LATE_CANCELLED: QT_TRANSLATE_NOOP("care", "cancelled late"),
        _S.NO_SHOW: QT_TRANSLATE_NOOP("care", "did not come"),
        _S.WAIVED: QT_TRANSLATE_NOOP("care", "waived"),
        _S.CORRECTED: QT_TRANSLATE_NOOP("care", "corrected"),
    }
)
_VERBS = MappingProxyType(
    {
        _V.BOOK: QT_TRANSLATE_NOOP("care", "booked"),
        _V.WAIT: QT_TRANSLATE_NOOP("care", "put in line"),
        _V.SEAT: QT_TRANSLATE_NOOP("care", "given a free place"),
        _V.CHANGE: QT_TRANSLATE_NOOP("care", "changed"),
        _V.MOVE: QT_TRANSLATE_NOOP("care", "put to another time"),
        _V.PREPARE: QT_TRANSLATE_NOOP("care", "set out"),
        _V.FULFIL: QT_TRANSLATE_NOOP("care", "done"),
        _V.SETTLE: QT_TRANSLATE_NOOP("care", "settled"),
        _V.CANCEL: QT_TRANSLATE_NOOP("care", "cancelled"),
        _V.NO_SHOW: QT_TRANSLATE_NOOP("care", "did not come"),
        _V.WAIVE: QT_TRANSLATE_NOOP("care", "waived"),
        _V.CORRECT: QT_TRANSLATE_NOOP("care", "corrected"),
        _V.FOLLOW: QT_TRANSLATE_NOOP("care", "followed"),
        _V.UNDO: QT_TRANSLATE_NOOP("care", "taken back"),
    }
)
_KINDS = MappingProxyType(
    {
        ServiceKind.MEAL: QT_TRANSLATE_NOOP("care", "meal"),
        ServiceKind.BATH: QT_TRANSLATE_NOOP("care", "bath"),
        ServiceKind.LAUNDRY: QT_TRANSLATE_NOOP("care", "laundry"),
        ServiceKind.VISIT: QT_TRANSLATE_NOOP("care", "at the centre"),
        ServiceKind.DOOR: QT_TRANSLATE_NOOP("care", "at the door"),
        ServiceKind.AGENT: QT_TRANSLATE_NOOP("care", "errand by an agent"),
        ServiceKind.FAIR: QT_TRANSLATE_NOOP("care", "service day"),
    }
)
_RESOURCES = MappingProxyType(
    {
        ResourceKind.ROOM: QT_TRANSLATE_NOOP("care", "room"),
        ResourceKind.CARER: QT_TRANSLATE_NOOP("care", "carer"),
        ResourceKind.VAN: QT_TRANSLATE_NOOP("care", "van"),
        ResourceKind.WASHER: QT_TRANSLATE_NOOP("care", "washer"),
    }
)
_WAYS = MappingProxyType(
    {
        Way.DESK: QT_TRANSLATE_NOOP("care", "at the desk"),
        Way.PHONE: QT_TRANSLATE_NOOP("care", "by telephone"),
        Way.PLAN: QT_TRANSLATE_NOOP("care", "standing plan"),
        Way.LEDGER: QT_TRANSLATE_NOOP("care", "from a ledger"),
    }
)
_PAUSES = MappingProxyType(
    {
        PauseKind.REQUEST: QT_TRANSLATE_NOOP("care", "asked for"),
        PauseKind.HOSPITAL: QT_TRANSLATE_NOOP("care", "in hospital"),
        PauseKind.BED: QT_TRANSLATE_NOOP("care", "in a bed of the centre"),
        PauseKind.AWAY: QT_TRANSLATE_NOOP("care", "away"),
    }
)
_STOPS = MappingProxyType(
    {
        StopKind.REQUEST: QT_TRANSLATE_NOOP("care", "asked for"),
        StopKind.MOVED: QT_TRANSLATE_NOOP("care", "moved away"),
        StopKind.DEATH: QT_TRANSLATE_NOOP("care", "has died"),
    }
)
_PLANS = MappingProxyType(
    {
        PlanState.PENDING: QT_TRANSLATE_NOOP("care", "not begun"),
        PlanState.ACTIVE: QT_TRANSLATE_NOOP("care", "running"),
        PlanState.PAUSED: QT_TRANSLATE_NOOP("care", "paused"),
        PlanState.STOPPED: QT_TRANSLATE_NOOP("care", "stopped"),
        PlanState.DECEASED: QT_TRANSLATE_NOOP("care", "has died"),
    }
)


def state_text(state: BookingState, kind: ServiceKind | None = None) -> str:
    """已约, 完成 …; what is under way by its kind, where that is known: 备餐中, 收洗中."""
    if state is BookingState.IN_PREPARATION and kind is ServiceKind.MEAL:
        return translate("care", "being cooked or brought")
    if state is BookingState.IN_PREPARATION and kind is ServiceKind.LAUNDRY:
        return translate("care", "being washed")
    return translate("care", _STATES[state])


def verb_text(verb: Verb) -> str:
    """预约, 改期 …"""
    return translate("care", _VERBS[verb])


def kind_text(kind: ServiceKind) -> str:
    """助餐, 助浴 … as a kind."""
    return translate("care", _KINDS[kind])


def resource_text(kind: ResourceKind) -> str:
    """房间, 护理员 …"""
    return translate("care", _RESOURCES[kind])


def way_text(way: Way) -> str:
    """窗口, 电话 …"""
    return translate("care", _WAYS[way])


def pause_text(kind: PauseKind) -> str:
    """住院, 外出 …"""
    return translate("care", _PAUSES[kind])


def stop_text(kind: StopKind) -> str:
    """本人要求, 迁出, 身故."""
    return translate("care", _STOPS[kind])


def plan_text(state: PlanState) -> str:
    """待启用, 启用 …"""
    return translate("care", _PLANS[state])
