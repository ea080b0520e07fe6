"""Double files (重复档案): whether two files are about one person, and which value a merged file should have.

A judgement proposes, a clerk decides. Two resident IDs are two people, whatever else is alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from desk.errors import RuleBroken
from desk.rules import identity, pinyin
from desk.rules.identity import IdType, Sex
from desk.rules.text import is_han, squeeze
from desk.words import QT_TRANSLATE_NOOP, translate

CLOSE_DAYS = 60
"""A birthday by the lunar calendar (农历) lies up to this many days before the same day by the solar one."""


class Certainty(StrEnum):
    """确定, 很可能, 可能; ``DIFFERENT``: two people who are easily confounded."""

    SURE = "SURE"
    LIKELY = "LIKELY"
    POSSIBLE = "POSSIBLE"
    DIFFERENT = "DIFFERENT"


class Side(StrEnum):
    """Whose value the merged file gets: that of the file that stays, of the one that goes, or both."""

    KEPT = "KEPT"
    GONE = "GONE"
    BOTH = "BOTH"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is compared. ``homes`` are the keys of its addresses, those with a door only; ``phones`` plain numbers."""

    name: str
    sex: str
    id_type: str
    id_no: str | None
    birth_date: date | None
    phones: frozenset[str]
    homes: frozenset[str]
    household_id: int | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """How sure, why (``reasons``), and what speaks against it (``against``), in the clerk's words."""

    certainty: Certainty
    reasons: tuple[str, ...]
    against: tuple[str, ...]


_CERTAINTY_NAMES = MappingProxyType(
    {
        Certainty.SURE: QT_TRANSLATE_NOOP("doubles", "the same person"),
        Certainty.LIKELY: QT_TRANSLATE_NOOP("doubles", "very likely the same"),
        Certainty.POSSIBLE: QT_TRANSLATE_NOOP("doubles", "possibly the same"),
        Certainty.DIFFERENT: QT_TRANSLATE_NOOP("doubles", "two people"),
    }
)

# Forms of one character in registers and on old papers; equal ones are written side by side.
_VARIANTS = {
    form: forms[0]
    for forms in (
        "峰峯 群羣 昇升 堃坤 喆哲 燕鷰 杰傑 启啟 凤鳯鳳 强強 栋棟 涌湧 华華 国國 兰蘭 军軍 红紅 丽麗 龙龍 云雲 东東 "
        "荣榮 庆慶 贵貴 宝寶 义義 书書 刘劉 张張 陈陳 赵趙 孙孫 马馬 吴吳 郑鄭 韩韓 冯馮 许許 邓鄧 罗羅 肖萧蕭 傅付 "
        "阎闫閆 戴代 于於 钟鍾鐘 沈瀋 叶葉 苏蘇 吕呂 卢盧 谢謝"
    ).split()
    for form in forms
}


def judge(one: Facts, other: Facts) -> Judgement | None:
    """What two files have to do with each other; None: nothing that anybody need look at."""
    same_name = plain_name(one.name) == plain_name(other.name)
    alike = "" if same_name else alike_names(one.name, other.name)
    same_birth = one.birth_date is not None and one.birth_date == other.birth_date
    papers = paper_of(one), paper_of(other)
    if papers[0] is not None and papers[0] == papers[1]:
        against = _against(one, other) if same_name else (_names_differ(), *_against(one, other))
        return Judgement(Certainty.SURE, (translate("doubles", "the same paper"), *_shared(one, other)), against)
    if papers[0] is not None and papers[1] is not None and papers[0][0] == papers[1][0]:
        if not (same_name and same_birth):
            return None
        told = (translate("doubles", "same name, same birth date"), *_shared(one, other))
        return Judgement(Certainty.DIFFERENT, told, (translate("doubles", "two different papers"),))
    if not (same_name or alike):
        return None
    certainty = _certainty(one, other, same_name, same_birth)
    if certainty is None:
        return None
    reasons = [translate("doubles", "same name") if same_name else alike]
    if same_birth:
        reasons.append(translate("doubles", "same birth date"))
    return Judgement(certainty, (*reasons, *_shared(one, other)), _against(one, other))


def paper_of(facts: Facts) -> tuple[str, str] | None:
    """Kind and number of the paper; a resident ID in 18 places also where another kind was chosen for it."""
    if not facts.id_no:
        return None
    told = resident_id_of(facts.id_no)
    return (IdType.RESIDENT_ID.value, told) if told else (facts.id_type, squeeze(facts.id_no).upper())


def resident_id_of(number: str) -> str | None:
    """The number in 18 places if it is a resident ID by its check digit or in the form of 15 places."""
    try:
        return identity.normalise_paper(IdType.RESIDENT_ID, number)
    except RuleBroken:
        return None


def plain_name(name: str) -> str:
    """The name with variants of characters as one form, for comparing."""
    return "".join(_VARIANTS.get(each, each) for each in unicodedata.normalize("NFKC", name)).casefold()


def alike_names(one: str, other: str) -> str:
    """Why two names may be one name, in words; ``""`` when they are not alike."""
    one, other = plain_name(one), plain_name(other)
    if len(one) != len(other) or one == other:
        return ""
    differing = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if _sound(one) and _sound(one) == _sound(other):
        return translate("doubles", "names sound the same")
    if len(differing) == 1 and len(one) >= 3 and differing[0] > 0:
        return translate("doubles", "one character of the name differs")
    return ""


def certainty_text(certainty: Certainty) -> str:
    """同一人, 很可能重复 …"""
    return translate("doubles", _CERTAINTY_NAMES[certainty])


def two_ids(one: Facts, other: Facts) -> bool:
    """Whether both have a paper of one kind with different numbers: one is wrong if they are one person."""
    papers = paper_of(one), paper_of(other)
    if papers[0] is None or papers[1] is None:
        return False
    return papers[0][0] == papers[1][0] and papers[0] != papers[1]


def _certainty(one: Facts, other: Facts, same_name: bool, same_birth: bool) -> Certainty | None:
    """Of two files with the same or a similar name, whose papers don't contradict each other."""
    births = one.birth_date, other.birth_date
    phone = not one.phones.isdisjoint(other.phones)
    home = _same_home(one, other)
    contradicted = None not in births and not same_birth
    if not same_name:
        near = home or (phone and same_birth)
        return Certainty.POSSIBLE if near and not contradicted and not _sexes_differ(one, other) else None
    if contradicted:
        return Certainty.POSSIBLE if (phone or home) and _close(one, other) else None
    if same_birth and phone and not _sexes_differ(one, other):
        return Certainty.LIKELY
    return Certainty.POSSIBLE if same_birth or phone or home else None


def _same_home(one: Facts, other: Facts) -> bool:
    together = one.household_id is not None and one.household_id == other.household_id
    return together or not one.homes.isdisjoint(other.homes)


def _close(one: Facts, other: Facts) -> bool:
    """Birth dates of which one may be a slip or by the lunar calendar: near, or two of year, month and day equal."""
    first, second = one.birth_date, other.birth_date
    if first is None or second is None:
        return False
    equal = (first.year == second.year) + (first.month == second.month) + (first.day == second.day)
    swapped = (first.year, first.month, first.day) == (second.year, second.day, second.month)
    return abs((first - second).days) <= CLOSE_DAYS or equal == 2 or swapped


def _shared(one: Facts, other: Facts) -> Iterable[str]:
    if not one.phones.isdisjoint(other.phones):
        yield translate("doubles", "a telephone in common")
    if _same_home(one, other):
        yield translate("doubles", "same address")


def _against(one: Facts, other: Facts) -> tuple[str, ...]:
    found = []
    if one.id_no and other.id_no and one.id_type != other.id_type:
        found.append(translate("doubles", "two kinds of paper"))
    if one.birth_date and other.birth_date and one.birth_date != other.birth_date:
        found.append(translate("doubles", "birth dates differ"))
    if _sexes_differ(one, other):
        found.append(translate("doubles", "sexes differ"))
    if one.phones and other.phones and one.phones.isdisjoint(other.phones):
        found.append(translate("doubles", "no telephone in common"))
    if one.homes and other.homes and not _same_home(one, other):
        found.append(translate("doubles", "addresses differ"))
    return tuple(found)


@lru_cache(maxsize=65_536)
def _sound(name: str) -> str:
    """Its reading; ``""`` for a name that isn't all Han or holds a character without a known one."""
    whole = all(map(is_han, name)) and all(pinyin.syllables(name))
    return pinyin.full(name) if whole else ""


def _sexes_differ(one: Facts, other: Facts) -> bool:
    return Sex.UNKNOWN not in (one.sex, other.sex) and one.sex != other.sex


def _names_differ() -> str:
    return translate("doubles", "names differ")


# Which value a merged file should have

TEXTS = frozenset({"health_note", "allergy_note", "remark"})
"""Fields of which both texts are kept, one under the other: an allergy is not lost because another was known."""

BY_PAPER = frozenset({"name", "sex", "birth_date"})
"""Fields that a paper proves."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a file besides its fields: whether it shows a paper, and of which kind."""

    id_type: str
    newer: bool
    """Whether it was saved after the other."""

    @property
    def proven(self) -> bool:
        return self.id_type != IdType.NONE


def proposal(field: str, kept: object, gone: object, standings: tuple[Standing, Standing]) -> tuple[Side | None, str]:
    """Whose value is proposed for ``field``, and why in words; None when a clerk has to say it.

    ``kept`` and ``gone`` differ; empty ones are None or ``""``. ``standings`` in the same order.
    """
    if not gone and gone is not False:
        return Side.KEPT, translate("doubles", "only here")
    if not kept and kept is not False:
        return Side.GONE, translate("doubles", "only here")
    if field in TEXTS:
        return Side.BOTH, translate("doubles", "nothing is lost")
    if field == "id_no":
        return _better_paper(standings)
    if field == "status" and "deceased" in (kept, gone):
        return (Side.GONE if gone == "deceased" else Side.KEPT), translate("doubles", "a death is on file")
    if field in BY_PAPER and standings[0].proven != standings[1].proven:
        side = Side.KEPT if standings[0].proven else Side.GONE
        return side, translate("doubles", "as on the paper")
    return (Side.GONE if standings[1].newer else Side.KEPT), translate("doubles", "saved last")


def _better_paper(standings: tuple[Standing, Standing]) -> tuple[Side | None, str]:
    kinds = [each.id_type for each in standings]
    if kinds[0] == kinds[1] or IdType.RESIDENT_ID not in kinds:
        return None, translate("doubles", "one of them is wrong: please say which is right")
    side = Side.KEPT if kinds[0] == IdType.RESIDENT_ID else Side.GONE
    return side, translate("doubles", "the resident ID")
