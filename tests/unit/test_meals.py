"""Diets, what each may eat, menus, routes and canteen cards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.residents import Resident
from desk.rules.permissions import Role
from desk.services import meals
from desk.services.meals import CautionKind, DietInput, Dish, EatsInput, RouteInput
from desk.services.meals.cards import holder_of
from desk.services.meals.merging import join_eats
from tests.support import canteen
from tests.support.canteen import Canteen
from tests.unit.care_house import House, make_house


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    opened = db.open_engine(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return make_house(engine, now, monkeypatch)


@pytest.fixture
def hall(house: House) -> Canteen:
    made: Canteen = house.act(canteen.furnish)
    return made


# Diets


def test_one_diet_is_the_ordinary_one(house: House, hall: Canteen) -> None:
    plain, soft, *_ = house.look(meals.diets)
    assert (plain.ordinary, soft.ordinary, soft.instruction) == (True, False, "切 1 cm 丁")

    def save(row: Any, **more: Any) -> Any:
        key, version = (row.diet_id, row.version) if row is not None else (None, None)
        return house.act(meals.save_diet, diet_id=key, version=version, values=DietInput(**more))

    with pytest.raises(Rejected) as caught:
        save(plain, name="普通")
    assert caught.value.fields.keys() == {"ordinary"}
    with pytest.raises(Rejected) as caught:
        save(None, name="软食", hue="pink")
    assert caught.value.fields.keys() == {"name", "hue"}
    now_ordinary = save(soft, name="软食", hue="amber", ordinary=True)
    assert now_ordinary.ordinary and not house.look(meals.diets)[0].ordinary
    with pytest.raises(Stale):
        save(soft, name="软食")
    with pytest.raises(DeskError):
        house.act(meals.retire_diet, diet_id=soft.diet_id, version=None, on=house.today)
    house.act(meals.retire_diet, diet_id=plain.diet_id, version=None, on=house.today)
    assert "普通" not in {row.name for row in house.look(meals.diets)}
    with pytest.raises(Forbidden):
        house.act(meals.save_diet, Role.CARE_OPERATOR, diet_id=None, version=None, values=DietInput("半流食"))


def test_what_somebody_may_eat(house: House, hall: Canteen) -> None:
    key = hall.people["阮秀琴"]
    was = house.look(meals.eats, resident_id=key)
    assert (was.diet, was.allergies, was.has_allergy) == ("软食", ("虾蟹",), True)
    values = EatsInput(hall.diets["低盐"], (" 香菜 ", "", "香菜"), ("花生",), "饭软一点")
    kept = house.act(meals.save_eats, Role.CLERK, resident_id=key, version=was.version, values=values)
    assert (kept.diet, kept.avoid, kept.allergies, kept.note) == ("低盐", ("香菜",), ("花生",), "饭软一点")
    with pytest.raises(Stale):
        house.act(meals.save_eats, resident_id=key, version=was.version, values=values)
    with pytest.raises(Rejected):
        house.act(meals.save_eats, resident_id=key, version=kept.version, values=EatsInput(9999))
    with pytest.raises(Forbidden):
        house.act(meals.save_eats, Role.AUDITOR, resident_id=key, version=None, values=values)


def test_what_speaks_against_a_menu_is_known_when_it_is_booked(house: House, hall: Canteen) -> None:
    keys = dict(hall.people)

    def note(session: Any) -> None:
        session.get_one(Resident, keys["郭长林"]).allergy_note = "青霉素、鸡蛋过敏"

    house.act(note)
    asked = {keys["俞志清"]: hall.diets["普通"], keys["阮秀琴"]: None}
    found = house.look(
        meals.cautions, resident_ids=list(keys.values()), sitting_id=hall.lunch, day=house.today, diet_ids=asked
    )
    said = {name: [(each.kind, each.word, each.dish) for each in found.get(key, ())] for name, key in keys.items()}
    assert said["阮秀琴"] == [(CautionKind.ALLERGY, "虾蟹", "白灼基围虾")]
    assert said["郭长林"] == [(CautionKind.ALLERGY, "鸡蛋", "番茄蛋汤")]  # from the note in the file
    assert said["陆阿根"] == [(CautionKind.AVOID, "豆制品", "麻婆豆腐")]
    assert said["俞志清"] == [(CautionKind.DIET, "低糖", "")]
    assert "Instead: 清蒸鸡胸" in found[keys["阮秀琴"]][0].text
    assert said["钱月娥"] == said["方国梁"] == []
    later = house.look(
        meals.cautions, resident_ids=[keys["阮秀琴"]], sitting_id=hall.lunch, day=house.today + timedelta(days=1)
    )
    assert later == {}  # nothing is known of that menu yet


def test_no_allergy_is_lost_when_two_files_are_made_one(house: House, hall: Canteen) -> None:
    kept, gone = hall.people["俞志清"], hall.people["阮秀琴"]
    house.act(join_eats, kept_id=kept, gone_id=gone)
    joined = house.look(meals.eats, resident_id=kept)
    assert (joined.diet, joined.allergies, joined.avoid) == ("低糖", ("虾蟹",), ("低钾", "不放香菜"))
    house.act(join_eats, kept_id=hall.people["郭长林"], gone_id=gone)  # nothing is kept of that one: it follows whole
    assert house.look(meals.eats, resident_id=gone).allergies == ("虾蟹",)


# Menus


def test_a_menu_is_written_once_and_copied(house: House, hall: Canteen) -> None:
    monday = house.today - timedelta(days=house.today.weekday())
    week = house.look(meals.menus, first=monday)
    assert [name for _, name in week.sittings] == ["午餐", "晚餐"]
    today = week.menus[0][house.today.weekday()]
    assert [dish.name for dish in today.dishes] == [dish.name for dish in canteen.DISHES]
    with pytest.raises(Rejected):
        house.act(
            meals.save_menu, sitting_id=hall.lunch, day=house.today, version=today.version,
            dishes=(Dish("米饭"), Dish(" 米饭")),
        )  # fmt: skip
    with pytest.raises(Stale):
        house.act(meals.save_menu, sitting_id=hall.lunch, day=house.today, version=None, dishes=(Dish("米饭"),))
    house.act(
        meals.save_menu, sitting_id=hall.lunch, day=monday + timedelta(days=7), version=None, dishes=(Dish("水饺"),)
    )
    copy = {"first": monday, "to": monday + timedelta(days=7)}
    assert house.act(meals.copy_week, Role.CARE_OPERATOR, **copy) == 1
    assert house.act(meals.copy_week, **copy) == 0  # what is there stays
    assert [dish.name for dish in house.look(meals.menus, first=copy["to"]).menus[0][0].dishes] == ["水饺"]
    assert house.look(meals.known_dishes)[0].name in {"水饺", "红烧鸡块"}
    with pytest.raises(DeskError):
        house.act(meals.save_menu, sitting_id=9999, day=house.today, version=None, dishes=())
    with pytest.raises(Forbidden):
        house.act(meals.save_menu, Role.CLERK, sitting_id=hall.lunch, day=house.today, version=None, dishes=())


# Routes


def walk(house: House, hall: Canteen, code: str = "A", role: Role = Role.CARE_OPERATOR) -> Any:
    seen = house.look(meals.rounds, role, day=house.today, sitting_id=hall.lunch)
    return next(each for each in seen.walks if each.code == code)


def names(found: Any) -> list[str]:
    return [stop.name for stop in found.stops]


def test_the_order_of_a_route_for_one_day_and_for_good(house: House, hall: Canteen) -> None:
    people = hall.people
    assert names(walk(house, hall)) == ["陆阿根", "钱月娥", "俞志清"]
    order = [people["俞志清"], people["陆阿根"]]
    at = {"route_id": hall.routes["A"], "sitting_id": hall.lunch, "day": house.today}
    house.act(meals.order_day, Role.CARE_OPERATOR, **at, order=order, carrier="顾敏")
    seen = walk(house, hall)
    assert (names(seen), seen.carrier, seen.usual_carrier) == (["俞志清", "陆阿根", "钱月娥"], "顾敏", "郑国强")
    assert [stop.place for stop in seen.stops] == ["A01", "A02", "A03"]
    other = house.look(meals.rounds, day=house.today + timedelta(days=1), sitting_id=hall.lunch)
    assert other.walks[0].carrier == "郑国强"
    house.act(meals.keep_order, **at)
    assert (names(walk(house, hall)), walk(house, hall).as_usual) == (["俞志清", "陆阿根", "钱月娥"], True)
    house.act(
        meals.set_order, route_id=hall.routes["A"], order=[people[name] for name in ("陆阿根", "钱月娥", "俞志清")]
    )
    house.act(meals.order_day, **at, order=order)
    house.act(meals.order_day, **at)  # as usual again
    assert names(walk(house, hall)) == ["陆阿根", "钱月娥", "俞志清"]
    house.act(meals.set_order, route_id=hall.routes["A"], order=order)
    assert names(walk(house, hall)) == ["俞志清", "钱月娥", "陆阿根"]
    with pytest.raises(Forbidden):
        house.act(meals.set_order, Role.CLERK, route_id=hall.routes["A"], order=order)
    with pytest.raises(DeskError):
        house.act(meals.order_day, **(at | {"sitting_id": 9999}))


def test_whom_no_route_passes_is_put_on_one(house: House, hall: Canteen) -> None:
    seen = house.look(meals.rounds, day=house.today, sitting_id=hall.lunch)
    assert [stop.name for stop in seen.strays] == ["沈桂芳"]
    key = hall.people["沈桂芳"]
    house.act(
        meals.put_on_route, resident_id=key, route_id=hall.routes["A"], after=hall.people["陆阿根"], hint="按两次铃"
    )
    found = walk(house, hall)
    assert (names(found)[:2], found.stops[1].hint) == (["陆阿根", "沈桂芳"], "按两次铃")
    house.act(meals.put_on_route, resident_id=key, route_id=hall.routes["B"])
    assert names(walk(house, hall, "B"))[-1] == "沈桂芳"
    house.act(meals.put_on_route, resident_id=key, route_id=None)
    assert names(walk(house, hall, "B")) == ["阮秀琴", "金凤仙"]


def test_a_door_tells_what_its_carrier_must_know(house: House, hall: Canteen) -> None:
    (first, _) = walk(house, hall, "B").stops
    assert (first.allergies, first.phone, first.open) == (("虾蟹",), "15400500004", True)
    assert first.address == "百花洲家园4号楼1单元401室"
    (masked, _) = walk(house, hall, "B", Role.CLERK).stops
    assert (masked.name, masked.phone, masked.address) == ("阮*琴", "", "百花洲家园4号楼**室")


def test_a_route_is_saved_and_given_up(house: House, hall: Canteen) -> None:
    row = house.look(meals.routes)[0]
    assert (row.code, row.stops, row.leaves) == ("A", 3, {hall.lunch: 650})
    with pytest.raises(Rejected) as caught:
        house.act(meals.save_route, route_id=None, version=None, values=RouteInput("A", " "))
    assert caught.value.fields.keys() == {"code", "name"}
    with pytest.raises(Stale):
        house.act(meals.save_route, route_id=row.route_id, version=row.version + 1, values=RouteInput("A", "x"))
    house.act(meals.retire_route, route_id=row.route_id, version=row.version, on=house.today)
    seen = house.look(meals.rounds, day=house.today, sitting_id=hall.lunch)
    assert ([each.code for each in seen.walks], len(seen.strays)) == (["B"], 4)
    with pytest.raises(DeskError):
        house.act(meals.put_on_route, resident_id=hall.people["沈桂芳"], route_id=row.route_id)


# Cards


def test_a_card_is_one_persons_until_it_ends(house: House, hall: Canteen) -> None:
    first, second = hall.people["郭长林"], hall.people["方国梁"]
    card = house.act(meals.issue_card, Role.CLERK, resident_id=first, number=" ０１２３ ")
    assert (card.number, house.look(holder_of, number="0123")) == ("0123", first)
    with pytest.raises(Rejected):
        house.act(meals.issue_card, resident_id=second, number="0123")
    with pytest.raises(Rejected):
        house.act(meals.issue_card, resident_id=second, number=" ")
    house.act(meals.end_card, card_id=card.card_id)
    with pytest.raises(DeskError):
        house.look(holder_of, number="0123")
    house.act(meals.issue_card, resident_id=second, number="0123")
    assert house.look(holder_of, number="0123") == second
    assert house.look(holder_of, number="4567") is None
    assert house.look(meals.cards_of, resident_id=first) == ()
    with pytest.raises(DeskError):
        house.act(meals.end_card, card_id=9999)

    def dies(session: Session) -> None:
        session.get_one(Resident, second).status = "deceased"

    house.act(dies)
    with pytest.raises(DeskError, match="has died"):
        house.look(holder_of, number="0123")
