"""Who lives behind the doors: 4,900 households with 12,000 people, 3,600 of them over 60."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from desk.rules.identity import check_digit

MALE, FEMALE = "male", "female"
OTHER = {MALE: FEMALE, FEMALE: MALE}

KINDS: Mapping[str, int] = {
    "alone": 107,  # with the next kind the 120 households, 133 people, whose doors are knocked at
    "couple_alone": 13,
    "old_couple": 900,
    "five": 250,
    "four": 467,
    "elder_child": 700,
    "couple_child": 900,
    "couple_two_children": 250,
    "couple": 386,
    "parent_child": 150,
    "single": 777,
}
"""How many households of each kind: 4,900 in all."""

KNOCKED = ("alone", "couple_alone")
CENTENARIANS = 2


@dataclass(slots=True)
class Person:
    """A made-up resident. ``tags``: label, since, evidence, review due."""

    name: str
    sex: str
    age: int
    birth: date
    role: str
    id_no: str | None
    phones: list[tuple[str, str | None]] = field(default_factory=list)
    contacts: list[tuple[str, str, str]] = field(default_factory=list)
    tags: list[tuple[str, date, str | None, date | None]] = field(default_factory=list)
    ethnicity: str = "汉族"
    living_alone: bool | None = None
    self_care: str | None = None
    health_note: str | None = None
    remark: str | None = None
    last_seen_on: date | None = None


@dataclass(slots=True)
class Home:
    """A household of one of :data:`KINDS`; the first person heads it."""

    kind: str
    people: list[Person]


class Maker:
    """Makes names, numbers and people, each number once; the same ones for the same ``chance``."""

    def __init__(self, names: Mapping[str, Any], chance: Random, today: date) -> None:
        self.chance = chance
        self.today = today
        common: str = names["common"]
        self._surnames: list[str] = [*common, *names["rare"]]
        self._weights = [1 / (3 + place) for place in range(len(common))] + [0.002] * len(names["rare"])
        self._generations: list[tuple[int, int, dict[str, list[str]]]] = [
            (each["until"], each["two"], {sex: each[sex].split() for sex in (MALE, FEMALE)})
            for each in names["generation"]
        ]
        self._phones: set[str] = set()
        self._ids: set[str] = set()

    def surname(self) -> str:
        return self.chance.choices(self._surnames, self._weights)[0]

    def name(self, sex: str, year: int, surname: str | None = None) -> str:
        """A name of the generation born in ``year``."""
        _, two, words = next(each for each in self._generations if year <= each[0])
        count = 2 if self.chance.randrange(100) < two else 1
        given = [self.chance.choice(words[sex]) for _ in range(count)]
        return "".join([surname or self.surname(), *given])

    def some_name(self) -> str:
        """The name of somebody at work."""
        return self.name(self.chance.choice((MALE, FEMALE)), self.today.year - self.chance.randint(24, 58))

    def phone(self) -> str:
        """A mobile number with the unallocated prefix 154, never the same twice."""
        while True:
            number = f"154{self.chance.randrange(10**8):08d}"
            if number not in self._phones:
                self._phones.add(number)
                return number

    def birth(self, age: int) -> date:
        """A birthday of someone who is ``age`` full years old today."""
        day = self.today.replace(year=self.today.year - age, day=min(self.today.day, 28))
        return day - timedelta(days=self.chance.randint(1, 363))

    def id_no(self, birth: date, sex: str) -> str:
        """A resident ID number that keeps all rules, of an area that does not exist."""
        while True:
            area = "990102" if self.chance.random() < 0.85 else f"9901{self.chance.randint(3, 26):02d}"
            sequence = self.chance.randrange(500) * 2 + (sex == MALE)
            first = f"{area}{birth:%Y%m%d}{sequence:03d}"
            if first not in self._ids:
                self._ids.add(first)
                return first + check_digit(first)

    def person(self, sex: str, age: int, role: str, surname: str | None = None) -> Person:
        """Somebody with a name, a birthday, a number and usually a telephone."""
        birth = self.birth(age)
        made = Person(self.name(sex, birth.year, surname), sex, age, birth, role, self.id_no(birth, sex))
        if self.chance.random() < 0.018:
            made.ethnicity = self.chance.choices(("回族", "满族", "蒙古族", "朝鲜族"), (80, 10, 6, 4))[0]
        likely = 0.0 if age < 12 else 0.35 if age < 18 else 0.97 if age < 80 else 0.78
        if self.chance.random() < likely:
            made.phones.append((self.phone(), None))
        return made

    def coin(self) -> str:
        return MALE if self.chance.random() < 0.5 else FEMALE

    def skewed(self, low: int, high: int, mode: int) -> int:
        """An age from ``low`` to ``high``, most often about ``mode``."""
        return min(high, int(self.chance.triangular(low, high + 1, mode)))

    def near(self, age: int, spread: int, low: int, high: int) -> int:
        return min(high, max(low, age + self.chance.randint(-spread, spread)))


def make_homes(maker: Maker, kept: Mapping[str, list[Mapping[str, Any]]]) -> dict[str, list[Home]]:
    """All households by kind. ``kept``: those of ``people.toml``, by kind; they head the first of their kind."""
    homes: dict[str, list[Home]] = {}
    for kind, count in KINDS.items():
        named = kept.get(kind, [])
        homes[kind] = [Home(kind, MAKERS[kind](maker, named[n] if n < len(named) else {})) for n in range(count)]
    for home in homes["elder_child"][-CENTENARIANS:]:
        eldest = home.people[0]
        eldest.age = 100 + maker.chance.randrange(3)
        eldest.birth = maker.birth(eldest.age)
        eldest.id_no = maker.id_no(eldest.birth, eldest.sex)
    return homes


Named = Mapping[str, Any]


def _head(maker: Maker, named: Named, sex: str, age: int) -> Person:
    if not named:
        return maker.person(sex, age, "户主")
    head = maker.person(named["sex"], named["age"], "户主")
    head.name = named["name"]
    head.ethnicity = named.get("ethnicity", "汉族")
    head.self_care = named.get("self_care")
    head.health_note, head.remark = named.get("health"), named.get("remark")
    if not head.phones:
        head.phones.append((maker.phone(), None))
    if "contact" in named:
        relation, name = named["contact"]
        head.contacts.append((name, relation, maker.phone()))
    since = maker.today.replace(month=1, day=1) - timedelta(days=500)
    head.tags += [(label, since, None, None) for label in named.get("tags", ())]
    return head


def _spouse(maker: Maker, head: Person, low: int, high: int) -> Person:
    older = maker.chance.randint(-1, 5) if head.sex == MALE else maker.chance.randint(-5, 1)
    return maker.person(OTHER[head.sex], min(high, max(low, head.age - older)), "配偶")


def _surname(person: Person) -> str | None:
    """What the children take over; a name in other letters has none."""
    return None if "·" in person.name else person.name[0]


def _child(maker: Maker, parent: Person, family: Person, role: tuple[str, str]) -> Person:
    """``role``: as which a son and a daughter live here."""
    sex = maker.coin()
    age = maker.near(parent.age - 28, 4, 0, 25)
    return maker.person(sex, age, role[sex == FEMALE], _surname(family))


def _grown_up(maker: Maker, head: Person, low: int) -> Person:
    sex = MALE if maker.chance.random() < 0.68 else FEMALE
    age = maker.near(head.age - 27, 4, low, 59)
    return maker.person(sex, age, "子" if sex == MALE else "女", _surname(head) if head.sex == MALE else None)


def _father(people: list[Person]) -> Person:
    return next((person for person in people if person.sex == MALE), people[0])


def _alone(maker: Maker, named: Named) -> list[Person]:
    return [_head(maker, named, maker.coin(), maker.skewed(70, 96, 77))]


def _couple_alone(maker: Maker, named: Named) -> list[Person]:
    head = _head(maker, named, MALE, maker.skewed(74, 92, 80))
    return [head, _spouse(maker, head, 70, 95)]


def _old_couple(maker: Maker, named: Named) -> list[Person]:
    head = _head(maker, named, MALE, maker.skewed(60, 90, 63))
    spouse = _spouse(maker, head, 60, 92)
    spouse.name = named.get("spouse", spouse.name)
    return [head, spouse]


def _younger_family(maker: Maker, head: Person) -> list[Person]:
    """A grown-up child of ``head`` with husband or wife and a child."""
    child = _grown_up(maker, head, 28)
    partner = maker.person(OTHER[child.sex], maker.near(child.age, 3, 26, 59), "儿媳" if child.sex == MALE else "女婿")
    father = _father([child, partner])
    return [child, partner, _child(maker, child, father, ("孙子", "孙女") if child.sex == MALE else ("外孙", "外孙女"))]


def _five(maker: Maker, named: Named) -> list[Person]:
    head = _head(maker, named, MALE, maker.skewed(61, 86, 64))
    return [head, _spouse(maker, head, 60, 88), *_younger_family(maker, head)]


def _four(maker: Maker, named: Named) -> list[Person]:
    head = _head(maker, named, FEMALE if maker.chance.random() < 0.65 else MALE, maker.skewed(60, 95, 68))
    return [head, *_younger_family(maker, head)]


def _elder_child(maker: Maker, named: Named) -> list[Person]:
    head = _head(maker, named, FEMALE if maker.chance.random() < 0.7 else MALE, maker.skewed(60, 97, 70))
    return [head, _grown_up(maker, head, 24)]


def _couple(maker: Maker, named: Named, low: int = 24, high: int = 59, mode: int = 35) -> list[Person]:
    head = _head(maker, named, MALE, maker.skewed(low, high, mode))
    return [head, _spouse(maker, head, 22, 59)]


def _couple_child(maker: Maker, named: Named) -> list[Person]:
    couple = _couple(maker, named, 27, 57, 38)
    return [*couple, _child(maker, couple[1], _father(couple), ("子", "女"))]


def _couple_two_children(maker: Maker, named: Named) -> list[Person]:
    couple = _couple(maker, named, 29, 50, 36)
    children = [_child(maker, couple[1], _father(couple), ("子", "女")) for _ in range(2)]
    return [*couple, *sorted(children, key=lambda child: child.birth)]


def _parent_child(maker: Maker, named: Named) -> list[Person]:
    head = _head(maker, named, FEMALE if maker.chance.random() < 0.75 else MALE, maker.skewed(26, 52, 38))
    return [head, _child(maker, head, head, ("子", "女"))]


def _single(maker: Maker, named: Named) -> list[Person]:
    return [_head(maker, named, maker.coin(), maker.skewed(21, 59, 28))]


MAKERS: Mapping[str, Callable[[Maker, Named], list[Person]]] = {
    "alone": _alone,
    "couple_alone": _couple_alone,
    "old_couple": _old_couple,
    "five": _five,
    "four": _four,
    "elder_child": _elder_child,
    "couple_child": _couple_child,
    "couple_two_children": _couple_two_children,
    "couple": _couple,
    "parent_child": _parent_child,
    "single": _single,
}
