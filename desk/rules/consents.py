"""Consent (同意) and statutory notice (告知) by purpose, as the privacy law asks for (个人信息保护法, PIPL).

Art. 13: what a duty by law needs takes a notice only; art. 23, 26 and 29: sharing, photos and health need a consent of
their own; art. 31: for a child under 14 a guardian consents; art. 15: a consent can be withdrawn; art. 44–47: the
right to a copy, to correction and to deletion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desk.rules.identity import age
from desk.words import QT_TRANSLATE_NOOP, translate

OF_AGE = 14
"""Years from which somebody consents alone."""


class ConsentKind(StrEnum):
    """``REQUEST`` is a request of the resident's about the own data (see :class:`Right`)."""

    CONSENT = "CONSENT"
    NOTICE = "NOTICE"
    REQUEST = "REQUEST"


class Purpose(StrEnum):
    """建档服务, 健康信息, 向合作单位提供, 照片, 上门探访."""

    FILE = "FILE"
    HEALTH = "HEALTH"
    SHARING = "SHARING"
    PHOTO = "PHOTO"
    VISITS = "VISITS"


class Right(StrEnum):
    """What residents may ask for: a copy, a correction, a deletion."""

    COPY = "COPY"
    CORRECT = "CORRECT"
    DELETE = "DELETE"


class GivenBy(StrEnum):
    SELF = "SELF"
    GUARDIAN = "GUARDIAN"


class Way(StrEnum):
    """签字, 口头, 已有存档."""

    SIGNED = "SIGNED"
    SPOKEN = "SPOKEN"
    ON_FILE = "ON_FILE"


class ConsentState(StrEnum):
    """How a purpose stands: nothing yet, told, agreed, or agreed once and withdrawn."""

    MISSING = "MISSING"
    NOTIFIED = "NOTIFIED"
    CONSENTED = "CONSENTED"
    WITHDRAWN = "WITHDRAWN"


NEEDS: Mapping[Purpose, ConsentKind] = MappingProxyType(
    {
        Purpose.FILE: ConsentKind.NOTICE,
        Purpose.HEALTH: ConsentKind.CONSENT,
        Purpose.SHARING: ConsentKind.CONSENT,
        Purpose.PHOTO: ConsentKind.CONSENT,
        Purpose.VISITS: ConsentKind.CONSENT,
    }
)
"""What each purpose needs at least."""

_KIND_NAMES = MappingProxyType(
    {
        ConsentKind.CONSENT: QT_TRANSLATE_NOOP("consents", "consent"),
        ConsentKind.NOTICE: QT_TRANSLATE_NOOP("consents", "notice"),
        ConsentKind.REQUEST: QT_TRANSLATE_NOOP("consents", "request"),
    }
)
_PURPOSE_NAMES = MappingProxyType(
    {
        Purpose.FILE: QT_TRANSLATE_NOOP("consents", "file for services"),
        Purpose.HEALTH: QT_TRANSLATE_NOOP("consents", "health details"),
        Purpose.SHARING: QT_TRANSLATE_NOOP("consents", "sharing with partners"),
        Purpose.PHOTO: QT_TRANSLATE_NOOP("consents", "photos"),
        Purpose.VISITS: QT_TRANSLATE_NOOP("consents", "visits at the door"),
    }
)
_RIGHT_NAMES = MappingProxyType(
    {
        Right.COPY: QT_TRANSLATE_NOOP("consents", "copy of the own data"),
        Right.CORRECT: QT_TRANSLATE_NOOP("consents", "correction"),
        Right.DELETE: QT_TRANSLATE_NOOP("consents", "deletion"),
    }
)
_GIVEN_BY_NAMES = MappingProxyType(
    {
        GivenBy.SELF: QT_TRANSLATE_NOOP("consents", "in person"),
        GivenBy.GUARDIAN: QT_TRANSLATE_NOOP("consents", "guardian"),
    }
)
_WAY_NAMES = MappingProxyType(
    {
        Way.SIGNED: QT_TRANSLATE_NOOP("consents", "signed"),
        Way.SPOKEN: QT_TRANSLATE_NOOP("consents", "spoken"),
        Way.ON_FILE: QT_TRANSLATE_NOOP("consents", "on file already"),
    }
)
_STATE_NAMES = MappingProxyType(
    {
        ConsentState.MISSING: QT_TRANSLATE_NOOP("consents", "missing"),
        ConsentState.NOTIFIED: QT_TRANSLATE_NOOP("consents", "told"),
        ConsentState.CONSENTED: QT_TRANSLATE_NOOP("consents", "agreed"),
        ConsentState.WITHDRAWN: QT_TRANSLATE_NOOP("consents", "withdrawn"),
    }
)


@dataclass(frozen=True, slots=True)
class Given:
    """One consent or notice, in force from ``given_on`` up to, not including, ``withdrawn_on``."""

    kind: ConsentKind
    purpose: Purpose
    given_on: date
    withdrawn_on: date | None = None


def kind_text(kind: ConsentKind) -> str:
    """同意, 告知, 申请."""
    return translate("consents", _KIND_NAMES[kind])


def purpose_text(purpose: Purpose) -> str:
    """建档服务, 健康信息 …"""
    return translate("consents", _PURPOSE_NAMES[purpose])


def right_text(right: Right) -> str:
    """查阅复制, 更正, 删除."""
    return translate("consents", _RIGHT_NAMES[right])


def given_by_text(given_by: GivenBy) -> str:
    """本人, 监护人."""
    return translate("consents", _GIVEN_BY_NAMES[given_by])


def way_text(way: Way) -> str:
    """签字, 口头, 已有存档."""
    return translate("consents", _WAY_NAMES[way])


def state_text(state: ConsentState) -> str:
    """缺, 已告知, 已同意, 已撤回."""
    return translate("consents", _STATE_NAMES[state])


def states(given: Iterable[Given], today: date) -> dict[Purpose, ConsentState]:
    """How every purpose stands ``today``."""
    given = list(given)
    return {purpose: _state([each for each in given if each.purpose is purpose], today) for purpose in Purpose}


def _state(given: list[Given], today: date) -> ConsentState:
    in_force = {each.kind for each in given if each.withdrawn_on is None or each.withdrawn_on > today}
    if ConsentKind.CONSENT in in_force:
        return ConsentState.CONSENTED
    if any(each.kind is ConsentKind.CONSENT for each in given):
        return ConsentState.WITHDRAWN  # a notice does not stand in for what was taken back
    return ConsentState.NOTIFIED if in_force else ConsentState.MISSING


def lacks(found: Mapping[Purpose, ConsentState]) -> tuple[Purpose, ...]:
    """The purposes for which what :data:`NEEDS` asks for is not there; a withdrawn one is decided, not lacking."""
    enough = {
        ConsentKind.NOTICE: {ConsentState.NOTIFIED, ConsentState.CONSENTED, ConsentState.WITHDRAWN},
        ConsentKind.CONSENT: {ConsentState.CONSENTED, ConsentState.WITHDRAWN},
    }
    return tuple(purpose for purpose in Purpose if found[purpose] not in enough[NEEDS[purpose]])


def faults(given_on: date, given_by: GivenBy, *, birth: date | None, today: date) -> dict[str, str]:
    """What is wrong with a new consent or notice: field → why, and what would be right."""
    found: dict[str, str] = {}
    if given_on > today:
        found["given_on"] = translate("consents", "The date lies ahead.")
    elif birth is not None and given_on < birth:
        found["given_on"] = translate("consents", "The date lies before the person was born.")
    elif birth is not None and given_by is GivenBy.SELF and age(birth, given_on) < OF_AGE:
        found["given_by"] = translate(
            "consents", "Below the age of {years} a guardian has to agree (privacy law, article 31).", years=OF_AGE
        )
    return found
