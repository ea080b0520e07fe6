"""The closed loop of a matter (办件): states, verbs, what each verb needs, ratings and how rates are printed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum, StrEnum
from types import MappingProxyType

from desk.errors import RuleBroken
from desk.words import QT_TRANSLATE_NOOP, translate


class MatterState(StrEnum):
    REGISTERED = "REGISTERED"
    TO_DISPATCH = "TO_DISPATCH"
    DISPATCHED = "DISPATCHED"
    IN_PROGRESS = "IN_PROGRESS"
    ON_HOLD = "ON_HOLD"
    ANSWERED = "ANSWERED"
    RATED = "RATED"
    ARCHIVED = "ARCHIVED"
    REFUSED = "REFUSED"
    MERGED = "MERGED"


class Verb(StrEnum):
    """What staff do to a matter. ``SETTLE`` closes on the spot; ``PASS_ON`` hands over to whoever dispatches.

    ``SUPPLEMENT`` records materials that came after the taking in (补交材料), ``TAKE_BACK`` that they did not.
    """

    SETTLE = "SETTLE"
    PASS_ON = "PASS_ON"
    DISPATCH = "DISPATCH"
    ACCEPT = "ACCEPT"
    RETURN = "RETURN"
    REFUSE = "REFUSE"
    TRANSFER = "TRANSFER"
    EXTEND = "EXTEND"
    ESCALATE = "ESCALATE"
    SUPERVISE = "SUPERVISE"
    HOLD = "HOLD"
    RESUME = "RESUME"
    ANSWER = "ANSWER"
    CALL_BACK = "CALL_BACK"
    RATE = "RATE"
    REOPEN = "REOPEN"
    ARCHIVE = "ARCHIVE"
    MERGE = "MERGE"
    SUPPLEMENT = "SUPPLEMENT"
    TAKE_BACK = "TAKE_BACK"


class Need(StrEnum):
    """What must be recorded together with a verb."""

    REASON = "REASON"
    RESULT = "RESULT"
    REPLY = "REPLY"
    HANDLER = "HANDLER"
    NEW_DUE = "NEW_DUE"
    WHERE_TO_GO = "WHERE_TO_GO"
    REMEDY = "REMEDY"
    RATING = "RATING"
    OTHER_MATTER = "OTHER_MATTER"
    MATERIALS = "MATERIALS"


class Channel(StrEnum):
    """How a request arrives or a reply goes out."""

    WINDOW = "WINDOW"
    PHONE = "PHONE"
    DOOR = "DOOR"
    WECHAT = "WECHAT"
    HOTLINE = "HOTLINE"
    GRID = "GRID"
    LETTER = "LETTER"


class Handling(StrEnum):
    """How the desk deals with a request: 当场办结, 派单, 转办."""

    ON_THE_SPOT = "ON_THE_SPOT"
    DISPATCH = "DISPATCH"
    TRANSFER = "TRANSFER"


class Rating(IntEnum):
    """好差评, five levels, given for the process and for the result."""

    VERY_SATISFIED = 5
    SATISFIED = 4
    ROUGHLY_SATISFIED = 3
    DISSATISFIED = 2
    VERY_DISSATISFIED = 1

    @property
    def is_satisfied(self) -> bool:
        """基本满意 and better count as satisfied, as on the 12345 hotline."""
        return self >= Rating.ROUGHLY_SATISFIED

    @property
    def needs_call_back(self) -> bool:
        """A bad rating opens a call-back task and a rectification clock."""
        return not self.is_satisfied


_S, _V = MatterState, Verb

OPEN_STATES = frozenset({_S.REGISTERED, _S.TO_DISPATCH, _S.DISPATCHED, _S.IN_PROGRESS, _S.ON_HOLD})
ANSWERED_STATES = frozenset({_S.ANSWERED, _S.RATED, _S.ARCHIVED})

TRANSITIONS: Mapping[tuple[MatterState, Verb], MatterState] = MappingProxyType(
    {
        (_S.REGISTERED, _V.SETTLE): _S.ANSWERED,
        (_S.REGISTERED, _V.PASS_ON): _S.TO_DISPATCH,
        (_S.TO_DISPATCH, _V.DISPATCH): _S.DISPATCHED,
        (_S.TO_DISPATCH, _V.REFUSE): _S.REFUSED,
        (_S.REFUSED, _V.REOPEN): _S.TO_DISPATCH,
        (_S.DISPATCHED, _V.ACCEPT): _S.IN_PROGRESS,
        (_S.DISPATCHED, _V.RETURN): _S.TO_DISPATCH,
        (_S.DISPATCHED, _V.TRANSFER): _S.DISPATCHED,
        (_S.DISPATCHED, _V.SUPERVISE): _S.DISPATCHED,
        (_S.IN_PROGRESS, _V.RETURN): _S.TO_DISPATCH,
        (_S.IN_PROGRESS, _V.TRANSFER): _S.DISPATCHED,
        (_S.IN_PROGRESS, _V.EXTEND): _S.IN_PROGRESS,
        (_S.IN_PROGRESS, _V.ESCALATE): _S.IN_PROGRESS,
        (_S.IN_PROGRESS, _V.SUPERVISE): _S.IN_PROGRESS,
        (_S.IN_PROGRESS, _V.HOLD): _S.ON_HOLD,
        (_S.ON_HOLD, _V.RESUME): _S.IN_PROGRESS,
        (_S.IN_PROGRESS, _V.ANSWER): _S.ANSWERED,
        (_S.ANSWERED, _V.CALL_BACK): _S.ANSWERED,
        (_S.ANSWERED, _V.RATE): _S.RATED,
        (_S.ANSWERED, _V.REOPEN): _S.IN_PROGRESS,
        (_S.ANSWERED, _V.ARCHIVE): _S.ARCHIVED,
        (_S.RATED, _V.CALL_BACK): _S.RATED,
        (_S.RATED, _V.REOPEN): _S.IN_PROGRESS,
        (_S.RATED, _V.ARCHIVE): _S.ARCHIVED,
        (_S.REGISTERED, _V.MERGE): _S.MERGED,
        (_S.TO_DISPATCH, _V.MERGE): _S.MERGED,
        (_S.DISPATCHED, _V.MERGE): _S.MERGED,
        (_S.IN_PROGRESS, _V.MERGE): _S.MERGED,
        (_S.ON_HOLD, _V.MERGE): _S.MERGED,
        **{(state, verb): state for state in OPEN_STATES for verb in (_V.SUPPLEMENT, _V.TAKE_BACK)},
    }
)

_NEEDS: Mapping[Verb, frozenset[Need]] = MappingProxyType(
    {
        _V.SETTLE: frozenset({Need.RESULT, Need.REPLY}),
        _V.ANSWER: frozenset({Need.RESULT, Need.REPLY}),
        _V.DISPATCH: frozenset({Need.HANDLER}),
        _V.TRANSFER: frozenset({Need.HANDLER, Need.REASON}),
        _V.RETURN: frozenset({Need.REASON}),
        _V.REFUSE: frozenset({Need.REASON, Need.WHERE_TO_GO, Need.REMEDY}),
        _V.EXTEND: frozenset({Need.REASON, Need.NEW_DUE}),
        _V.ESCALATE: frozenset({Need.REASON}),
        _V.HOLD: frozenset({Need.REASON}),
        _V.REOPEN: frozenset({Need.REASON}),
        _V.CALL_BACK: frozenset({Need.REPLY}),
        _V.RATE: frozenset({Need.RATING}),
        _V.MERGE: frozenset({Need.OTHER_MATTER}),
        _V.SUPPLEMENT: frozenset({Need.MATERIALS}),
        _V.TAKE_BACK: frozenset({Need.MATERIALS, Need.REASON}),
    }
)

_STATE_NAMES = MappingProxyType(
    {
        _S.REGISTERED: QT_TRANSLATE_NOOP("matters", "registered"),
        _S.TO_DISPATCH: QT_TRANSLATE_NOOP("matters", "to dispatch"),
        _S.DISPATCHED: QT_TRANSLATE_NOOP("matters", "waiting for sign-off"),
        _S.IN_PROGRESS: QT_TRANSLATE_NOOP("matters", "in progress"),
        _S.ON_HOLD: QT_TRANSLATE_NOOP("matters", "on hold"),
        _S.ANSWERED: QT_TRANSLATE_NOOP("matters", "answered"),
        _S.RATED: QT_TRANSLATE_NOOP("matters", "rated"),
        _S.ARCHIVED: QT_TRANSLATE_NOOP("matters", "archived"),
        _S.REFUSED: QT_TRANSLATE_NOOP("matters", "refused"),
        _S.MERGED: QT_TRANSLATE_NOOP("matters", "merged"),
    }
)

_VERB_NAMES = MappingProxyType(
    {
        _V.SETTLE: QT_TRANSLATE_NOOP("matters", "close on the spot"),
        _V.PASS_ON: QT_TRANSLATE_NOOP("matters", "pass on for dispatch"),
        _V.DISPATCH: QT_TRANSLATE_NOOP("matters", "dispatch"),
        _V.ACCEPT: QT_TRANSLATE_NOOP("matters", "accept"),
        _V.RETURN: QT_TRANSLATE_NOOP("matters", "return"),
        _V.REFUSE: QT_TRANSLATE_NOOP("matters", "refuse"),
        _V.TRANSFER: QT_TRANSLATE_NOOP("matters", "transfer"),
        _V.EXTEND: QT_TRANSLATE_NOOP("matters", "extend"),
        _V.ESCALATE: QT_TRANSLATE_NOOP("matters", "escalate"),
        _V.SUPERVISE: QT_TRANSLATE_NOOP("matters", "supervise"),
        _V.HOLD: QT_TRANSLATE_NOOP("matters", "put on hold"),
        _V.RESUME: QT_TRANSLATE_NOOP("matters", "resume"),
        _V.ANSWER: QT_TRANSLATE_NOOP("matters", "answer"),
        _V.CALL_BACK: QT_TRANSLATE_NOOP("matters", "call back"),
        _V.RATE: QT_TRANSLATE_NOOP("matters", "rate"),
        _V.REOPEN: QT_TRANSLATE_NOOP("matters", "reopen"),
        _V.ARCHIVE: QT_TRANSLATE_NOOP("matters", "archive"),
        _V.MERGE: QT_TRANSLATE_NOOP("matters", "merge"),
        _V.SUPPLEMENT: QT_TRANSLATE_NOOP("matters", "materials came"),
        _V.TAKE_BACK: QT_TRANSLATE_NOOP("matters", "take materials back"),
    }
)

_NEED_NAMES = MappingProxyType(
    {
        Need.REASON: QT_TRANSLATE_NOOP("matters", "the reason"),
        Need.RESULT: QT_TRANSLATE_NOOP("matters", "the result"),
        Need.REPLY: QT_TRANSLATE_NOOP("matters", "the reply record (who, when, how)"),
        Need.HANDLER: QT_TRANSLATE_NOOP("matters", "who handles it"),
        Need.NEW_DUE: QT_TRANSLATE_NOOP("matters", "the new due time"),
        Need.WHERE_TO_GO: QT_TRANSLATE_NOOP("matters", "where to go instead"),
        Need.REMEDY: QT_TRANSLATE_NOOP("matters", "the remedy"),
        Need.RATING: QT_TRANSLATE_NOOP("matters", "the rating"),
        Need.OTHER_MATTER: QT_TRANSLATE_NOOP("matters", "the matter it is merged into"),
        Need.MATERIALS: QT_TRANSLATE_NOOP("matters", "which materials"),
    }
)

_CHANNEL_NAMES = MappingProxyType(
    {
        Channel.WINDOW: QT_TRANSLATE_NOOP("matters", "window"),
        Channel.PHONE: QT_TRANSLATE_NOOP("matters", "phone"),
        Channel.DOOR: QT_TRANSLATE_NOOP("matters", "at the door"),
        Channel.WECHAT: QT_TRANSLATE_NOOP("matters", "WeChat"),
        Channel.HOTLINE: QT_TRANSLATE_NOOP("matters", "12345 hotline"),
        Channel.GRID: QT_TRANSLATE_NOOP("matters", "grid report"),
        Channel.LETTER: QT_TRANSLATE_NOOP("matters", "letter"),
    }
)

_HANDLING_NAMES = MappingProxyType(
    {
        Handling.ON_THE_SPOT: QT_TRANSLATE_NOOP("matters", "Done on the spot"),
        Handling.DISPATCH: QT_TRANSLATE_NOOP("matters", "Dispatch"),
        Handling.TRANSFER: QT_TRANSLATE_NOOP("matters", "Transfer"),
    }
)

_RATING_NAMES = MappingProxyType(
    {
        Rating.VERY_SATISFIED: QT_TRANSLATE_NOOP("matters", "very satisfied"),
        Rating.SATISFIED: QT_TRANSLATE_NOOP("matters", "satisfied"),
        Rating.ROUGHLY_SATISFIED: QT_TRANSLATE_NOOP("matters", "roughly satisfied"),
        Rating.DISSATISFIED: QT_TRANSLATE_NOOP("matters", "dissatisfied"),
        Rating.VERY_DISSATISFIED: QT_TRANSLATE_NOOP("matters", "very dissatisfied"),
    }
)


def state_text(state: MatterState) -> str:
    """待签收, 办理中 …"""
    return translate("matters", _STATE_NAMES[state])


def verb_text(verb: Verb) -> str:
    """派单, 签收, 退单 …"""
    return translate("matters", _VERB_NAMES[verb])


def channel_text(channel: Channel) -> str:
    """窗口, 电话, 上门 …"""
    return translate("matters", _CHANNEL_NAMES[channel])


def handling_text(handling: Handling) -> str:
    """当场办结, 派单, 转办."""
    return translate("matters", _HANDLING_NAMES[handling])


def rating_text(rating: Rating) -> str:
    """非常满意 … 非常不满意."""
    return translate("matters", _RATING_NAMES[rating])


def verbs_for(state: MatterState) -> tuple[Verb, ...]:
    """What may be done to a matter in ``state``, in the order of :class:`Verb`."""
    return tuple(verb for verb in Verb if (state, verb) in TRANSITIONS)


def next_state(state: MatterState, verb: Verb) -> MatterState:
    """The state after ``verb``; :class:`RuleBroken` ``VERB_NOT_NOW`` says what may be done instead."""
    found = TRANSITIONS.get((state, verb))
    if found is not None:
        return found
    allowed = verbs_for(state)
    if not allowed:
        raise RuleBroken(
            "VERB_NOT_NOW",
            translate(
                "matters",
                "A matter that is {state} is finished; nothing more can be done to it.",
                state=state_text(state),
            ),
        )
    raise RuleBroken(
        "VERB_NOT_NOW",
        translate(
            "matters",
            "“{verb}” is not possible while the matter is {state}; possible now: {allowed}.",
            verb=verb_text(verb),
            state=state_text(state),
            allowed=_listed(verb_text(each) for each in allowed),
        ),
    )


def needs(verb: Verb) -> frozenset[Need]:
    """What must be recorded together with ``verb``."""
    return _NEEDS.get(verb, frozenset())


def check_needs(verb: Verb, given: Collection[Need]) -> None:
    """Refuse with :class:`RuleBroken` ``NEEDS_MISSING``, naming each thing that ``verb`` lacks."""
    missing = [need for need in Need if need in needs(verb) and need not in given]
    if missing:
        raise RuleBroken(
            "NEEDS_MISSING",
            translate(
                "matters",
                "“{verb}” needs {missing}.",
                verb=verb_text(verb),
                missing=_listed(translate("matters", _NEED_NAMES[need]) for need in missing),
            ),
        )


def percent_text(part: int, base: int, digits: int = 1) -> str:
    """``part`` of ``base`` in per cent, half up; "—" without a base.

    A share that isn't whole never prints as 100 %, nor one above nothing as 0 %: digits are added until it doesn't.
    """
    if base <= 0:
        return "—"
    if not 0 <= part <= base:
        raise ValueError(f"{part} of {base}")
    exact = Decimal(part) * 100 / Decimal(base)
    shown = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    while (shown >= 100 and part < base) or (shown <= 0 and part > 0):
        digits += 1
        shown = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{shown}%"


@dataclass(frozen=True, slots=True)
class RateBase:
    """Counts behind a rate of satisfaction. The unrated are never counted as satisfied, nor hidden."""

    satisfied: int
    rated: int
    unrated: int


def rate_base(ratings: Collection[Rating | None]) -> RateBase:
    """Count ``ratings``; None is a matter without a rating."""
    rated = [rating for rating in ratings if rating is not None]
    return RateBase(sum(rating.is_satisfied for rating in rated), len(rated), len(ratings) - len(rated))


def rate_text(base: RateBase) -> str:
    """99.5%（995/1000，未评价 23）."""
    return translate(
        "matters",
        "{rate} ({satisfied}/{rated}, unrated {unrated})",
        rate=percent_text(base.satisfied, base.rated),
        satisfied=base.satisfied,
        rated=base.rated,
        unrated=base.unrated,
    )


def _listed(words: Iterable[str]) -> str:
    return translate("matters", ", ").join(words)
