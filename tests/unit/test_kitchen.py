"""What the kitchen counts, the cut-off, and what comes after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError, Forbidden
from desk.rules.meals import Change, Count
from desk.rules.permissions import Role
from desk.services import meals
from desk.services.meals import Kitchen
from tests.support import canteen
from tests.support.canteen import Canteen
from tests.unit.care_house import House, make_house


@pytest.fixture
def engine(sqlite_url: str) -> Any:
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


@pytest.fixture
def look(house: House, hall: Canteen) -> Callable[..., Kitchen]:
    def see(role: Role = Role.CARE_OPERATOR, **more: Any) -> Kitchen:
        return house.look(meals.kitchen, role, **({"day": house.today, "sitting_id": hall.lunch} | more))

    return see


def test_the_count_by_diet(hall: Canteen, house: House, look: Callable[..., Kitchen]) -> None:
    seen = look()
    assert [(each.name, each.count) for each in seen.diets] == [
        ("普通", Count(1, 3)), ("软食", Count(0, 1)), ("糊餐", Count(0, 1)), ("低糖", Count(0, 1)),
        ("低盐", Count(1, 0)), ("清真", Count(1, 0)),
    ]  # fmt: skip
    assert (seen.total, seen.yesterday) == (Count(3, 6), 1)
    assert [each.name for each in seen.sittings][:2] == ["午餐", "晚餐"]
    assert [dish.name for dish in seen.dishes][:2] == ["红烧鸡块", "白灼基围虾"]
    assert [(each.code, each.portions) for each in seen.routes] == [("A", 3), ("B", 2), ("—", 1)]
    assert look(sitting_id=None).sitting == seen.sitting  # lunch is next
    house.act(canteen.book, resident_id=hall.people["钱月娥"], sitting_id=hall.lunch, day=house.today,
              brought=True, diet=hall.diets["低盐"], nth=2)  # fmt: skip
    other = {each.name: each.count for each in look().diets}
    assert other["低盐"] == Count(1, 1)  # what is asked for comes before what is on file


def test_for_whom_the_kitchen_minds_something(look: Callable[..., Kitchen]) -> None:
    needs = look().needs
    assert [(each.name, each.place, each.allergy) for each in needs] == [
        ("阮秀琴", "B01", True), ("方国梁", "", True), ("陆阿根", "A01", False), ("俞志清", "A03", False),
        ("马福寿", "", False),
    ]  # fmt: skip
    of = {each.name: each for each in needs}
    assert (of["阮秀琴"].words, of["阮秀琴"].diet) == (("虾蟹",), "软食")
    assert [(each.dish, each.instead) for each in of["阮秀琴"].cautions] == [("白灼基围虾", "清蒸鸡胸")]
    assert [each.dish for each in of["陆阿根"].cautions] == ["麻婆豆腐"]
    assert of["俞志清"].cautions == ()


def test_who_only_books_sees_masked_names(look: Callable[..., Kitchen]) -> None:
    assert {each.name for each in look(Role.CLERK).needs} >= {"阮*琴"}
    with pytest.raises(Forbidden):
        look(Role.AUDITOR)


def test_after_the_cut_off_everything_is_an_extra(hall: Canteen, house: House, look: Callable[..., Kitchen]) -> None:
    at = {"sitting_id": hall.lunch, "day": house.today}
    with pytest.raises(Forbidden):
        house.act(meals.cut_off, Role.CLERK, **at)
    assert house.act(meals.cut_off, Role.CARE_OPERATOR, **at) == 9
    with pytest.raises(DeskError, match="already"):
        house.act(meals.cut_off, **at)
    assert (look().cut_off_at, look().extras) == (house.now, ())
    house.passes(hours=0.5)
    house.act(canteen.cancel, booking_id=hall.bookings["金凤仙"], reason="住院")
    house.act(
        canteen.book, resident_id=hall.people["马福寿"], sitting_id=hall.lunch, day=house.today, brought=True, nth=2,
        reason="儿子来吃饭",
    )  # fmt: skip
    seen = look()
    assert [(each.name, each.change, each.reason, each.printed) for each in seen.extras] == [
        ("金凤仙", Change.GONE, "住院", False), ("马福寿", Change.ADDED, "儿子来吃饭", False),
    ]  # fmt: skip
    assert {each.name: each.extra for each in seen.diets if each.extra != Count()} == {
        "糊餐": Count(0, -1), "清真": Count(0, 1),
    }  # fmt: skip
    assert (seen.total, seen.unprinted) == (Count(3, 6), 2)
    with pytest.raises(DeskError):
        house.act(meals.open_again, **at)


def test_a_cut_off_is_taken_back_while_nothing_changed(
    hall: Canteen, house: House, look: Callable[..., Kitchen]
) -> None:
    at = {"sitting_id": hall.lunch, "day": house.today}
    house.act(meals.cut_off, **at)
    house.act(meals.open_again, **at)
    assert (look().cut_off_at, look().cut_off_by) == (None, "")
    with pytest.raises(DeskError):
        house.act(meals.cut_off, sitting_id=hall.lunch, day=house.today - timedelta(days=1))
    with pytest.raises(DeskError):
        house.act(meals.cut_off, sitting_id=9999, day=house.today)


def test_few_statements_however_many_eat(hall: Canteen, house: House, look: Callable[..., Kitchen]) -> None:
    from sqlalchemy import event

    said: list[str] = []
    event.listen(house.office.engine, "before_cursor_execute", lambda *seen: said.append(seen[2]))
    look()
    assert len([each for each in said if each.startswith("SELECT")]) <= 10, said
