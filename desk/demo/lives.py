"""What the files say beyond names: whom to call, categories with their evidence, care, rare names, missing papers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desk.demo.households import FEMALE, KNOCKED, MALE, Home, Maker, Person

WITHOUT_PAPER = 40
"""Newborn and others whose ID number is completed later."""


@dataclass(frozen=True, slots=True)
class Share:
    """A category that ``count`` people have, of those that ``fits`` allows."""

    label: str
    count: int
    evidence: str | None
    fits: Callable[[Person], bool]
    reviewed: bool = False


SHARES = (
    Share("低保", 90, "低保证", lambda p: p.age > 25, reviewed=True),
    Share("低保边缘", 40, "低保边缘家庭认定书", lambda p: p.age > 25, reviewed=True),
    Share("特困", 17, "特困人员救助供养证", lambda p: p.age >= 60, reviewed=True),
    Share("优抚", 45, "优待证", lambda p: p.age >= 45),
    Share("退役军人", 160, "退役军人优待证", lambda p: p.sex == MALE and p.age >= 24),
    Share("党员", 720, "党组织关系", lambda p: p.age >= 22),
    Share("残疾", 210, "残疾人证", lambda p: p.age >= 8),
    Share("重残", 60, "残疾人证（一、二级）", lambda p: p.age >= 18),
    Share("失能", 130, "能力评估报告", lambda p: p.age >= 70, reviewed=True),
    Share("失智", 52, "诊断证明", lambda p: p.age >= 72),
    Share("失独", 14, "计生特殊家庭认定", lambda p: 50 <= p.age <= 80),
    Share("大病", 34, "诊断证明", lambda p: p.age >= 30),
    Share("孤儿", 3, "困境儿童认定", lambda p: p.age < 16),
    Share("志愿者", 240, None, lambda p: 18 <= p.age <= 74),
)

HEALTH = (
    "高血压",
    "糖尿病，注射胰岛素",
    "听力弱，要大声说",
    "冠心病，随身带药",
    "白内障术后",
    "脑梗后遗症，走路慢",
    "青霉素过敏",
)
REMARKS = (
    "门铃不响，请敲门",
    "中午休息，下午来",
    "钥匙放在邻居家",
    "养狗，进门先打电话",
    "常住子女家，周末回来",
    "喜欢早上散步，八点后在家",
)


def fill_in(maker: Maker, homes: Mapping[str, list[Home]], names: Mapping[str, Any]) -> None:
    """Give every person what the ledgers of a street know of them."""
    everybody = [person for group in homes.values() for home in group for person in home.people]
    _call_whom(maker, homes)
    _knocked_at(maker, homes)
    _empty_nests(maker, homes["old_couple"])
    for share in SHARES:
        fitting = [person for person in everybody if share.fits(person)]
        missing = share.count - sum(label == share.label for person in everybody for label, *_ in person.tags)
        for person in maker.chance.sample(fitting, missing):
            if all(label != share.label for label, *_ in person.tags):
                person.tags.append(_tag(maker, share.label, share.evidence, person, share.reviewed))
    _care(maker, everybody)
    _rare_names(maker, homes["couple"] + homes["single"], names)
    for person in maker.chance.sample([person for person in everybody if person.age < 2], WITHOUT_PAPER):
        person.id_no = None
    for person in everybody:
        if maker.chance.random() < (0.4 if person.age >= 60 else 0.15):
            seen = maker.today - timedelta(days=int(maker.chance.triangular(7, 400, 20)))
            person.last_seen_on = max(person.birth, seen)


def _call_whom(maker: Maker, homes: Mapping[str, list[Home]]) -> None:
    for home in (home for group in homes.values() for home in group):
        at_home = next((person for person in home.people[1:] if 18 <= person.age < 60 and person.phones), None)
        for person in home.people:
            if person.age < 60 or person.contacts:
                continue
            if at_home is not None:
                relation = "儿子" if at_home.sex == MALE else "女儿"
                if at_home.role in ("儿媳", "女婿"):
                    relation = at_home.role
                person.contacts.append((at_home.name, relation, at_home.phones[0][0]))
                if not person.phones:
                    person.phones.append((at_home.phones[0][0], relation))
            elif home.kind in KNOCKED or maker.chance.random() < 0.92:
                person.contacts.append(_relative(maker, person, home))


def _relative(maker: Maker, person: Person, home: Home) -> tuple[str, str, str]:
    father = person if person.sex == MALE else next((each for each in home.people if each.sex == MALE), None)
    relation = maker.chance.choices(("儿子", "女儿", "侄子", "邻居"), (46, 40, 8, 6))[0]
    sex = FEMALE if relation == "女儿" else MALE
    family = father.name[0] if father is not None and relation != "邻居" and "·" not in father.name else None
    return maker.name(sex, person.birth.year + 27, family), relation, maker.phone()


def _knocked_at(maker: Maker, homes: Mapping[str, list[Home]]) -> None:
    """120 households with 133 people, whose doors are knocked at twice a day (爱心敲门)."""
    for kind in KNOCKED:
        for person in (person for home in homes[kind] for person in home.people):
            alone = kind == "alone"
            evidence = "爱心敲门登记表" if alone else "爱心敲门登记表（双老同住，子女不在身边）"
            person.living_alone = alone
            person.tags.append(_tag(maker, "独居", evidence, person))


def _empty_nests(maker: Maker, couples: Iterable[Home]) -> None:
    for home in couples:
        if min(person.age for person in home.people) >= 68:
            for person in home.people:
                person.tags.append(_tag(maker, "空巢", None, person))


def _tag(
    maker: Maker, label: str, evidence: str | None, person: Person, reviewed: bool = False
) -> tuple[str, date, str | None, date | None]:
    since = max(person.birth, maker.today - timedelta(days=maker.chance.randint(40, 3000)))
    review = maker.today + timedelta(days=maker.chance.randint(-20, 330)) if reviewed else None
    return (label, since, evidence, review)


def _care(maker: Maker, everybody: Iterable[Person]) -> None:
    for person in everybody:
        labels = {label for label, *_ in person.tags}
        if person.age >= 60 and person.self_care is None:
            if "失能" in labels:
                person.self_care = "不能自理"
            else:
                person.self_care = "半自理" if maker.chance.random() < (person.age - 58) / 150 else "自理"
            if person.health_note is None and maker.chance.random() < 0.12:
                person.health_note = maker.chance.choice(HEALTH)
            if person.remark is None and maker.chance.random() < 0.06:
                person.remark = maker.chance.choice(REMARKS)


def _rare_names(maker: Maker, homes: list[Home], names: Mapping[str, Any]) -> None:
    minorities = names["minorities"]
    wanted = [*minorities["names"], *minorities["rare_characters"]]
    heads = [home.people[0] for home in homes[-200:]]
    for name, person in zip(wanted, maker.chance.sample(heads, len(wanted)), strict=True):
        person.name = name
        if "·" in name:
            person.ethnicity = "维吾尔族"
