"""Contact cards: for whom, what they say, and which are out of date."""

from __future__ import annotations

import sys
from datetime import date, datetime
from functools import partial
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden, Rejected
from desk.models.grids import GridMember, Resource
from desk.models.residents import Resident
from desk.models.stations import Station
from desk.printing.cards import refuse_unfit
from desk.rules.card_templates import HAND
from desk.rules.cards import Gap, TokenKind
from desk.rules.permissions import Role
from desk.services import cards, shipped
from desk.services.cards import Change, OutWhy, Scope, Selection, Shown, drawable
from tests.unit.cards_house import EVERYTHING, Street, add_resource, make_street, template


@pytest.fixture
def street(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return make_street(engine, now, monkeypatch)


def said(street: Street, name: str, shown: Shown = EVERYTHING) -> Any:
    return street.look(cards.people, resident_ids=[street.people[name]], shown=shown)[0].values


def test_a_card_says_who_answers_and_how_each_is_reached(street: Street) -> None:
    values = said(street, "赵阿婆")
    assert dict(values.fields) == {
        "station": "解放路街道党群服务中心", "community": "百花洲社区", "hotline": "0500-555 0120",
        "hotline_note": "百花洲路1号", "worker_duty": "专职网格员", "worker_name": "莫兰英",
        "worker_phone": "154 0000 2603", "steward_name": "何小满", "steward_phone": "154 0000 2604",
        "doctor_name": "百花洲卫生站", "doctor_phone": "0500-555 0130", "doctor_how": "周一至周五 8:00–17:00",
        "police_name": "百花洲派出所 章警官", "police_phone": "0500-555 0110", "name": "赵阿婆", "age": "84",
        "address": "百花洲家园10号楼1单元101室", "alert": "Allergic: 青霉素", "alert_note": "高血压",
        "family_role": "女儿", "family_name": "赵晓梅", "family_phone": "154 0000 7719",
    }  # fmt: skip
    assert values.rows == (("助餐", "11:00 17:00"),)
    assert values.code == ""
    hidden = said(street, "赵阿婆", Shown(name=False, age=False, address=False, health=False, family=False)).fields
    assert not {"name", "age", "address", "alert", "alert_note", "family_name", "family_phone"} & hidden.keys()
    assert "steward_name" not in said(street, "孙奶奶").fields


def test_the_marked_resource_is_named_before_a_nearer_one(street: Street) -> None:
    grid = street.grids["0101"]
    clinic = partial(street.act, add_resource, kind="medical")
    near = clinic(grid_id=grid, name="巷口诊所", phone="15400008801", since=date(2025, 1, 1))
    clinic(grid_id=grid, name="新诊所", phone="15400008802", since=date(2025, 6, 1))
    clinic(grid_id=None, name="没电话的药店")
    assert said(street, "钱大爷").fields["doctor_name"] == "巷口诊所"
    assert said(street, "孙奶奶").fields["doctor_name"] == "百花洲卫生站"
    marked = clinic(grid_id=street.grids["01"], name="家庭医生", on_cards=True)
    assert said(street, "钱大爷").fields["doctor_name"] == "家庭医生"
    for key in (near, marked):
        street.set(Resource, key, until=street.now.date())
    assert said(street, "钱大爷").fields["doctor_name"] == "新诊所"


def chosen(street: Street, selection: Selection) -> tuple[list[str], dict[str, OutWhy], int, int]:
    found = street.look(cards.choose, selection=selection)
    left = {row.name: row.why for row in found.left_out}
    return [row.name for row in found.holders], left, found.found, found.with_card


def test_one_card_a_household_who_lives_alone_first(street: Street) -> None:
    everybody = ["赵阿婆", "钱大爷", "孙奶奶"]
    assert chosen(street, Selection()) == (everybody, {}, 3, 0)
    assert chosen(street, Selection(by_household=False))[0] == ["赵阿婆", "钱大爷", "钱大妈", "孙奶奶"]
    assert chosen(street, Selection(alone=True))[0] == ["赵阿婆"]
    assert chosen(street, Selection(Scope.GRID, grid_id=street.grids["0101"]))[0] == ["赵阿婆", "钱大爷"]
    assert chosen(street, Selection(Scope.GRID, grid_id=street.grids["01"]))[0] == everybody
    assert chosen(street, Selection(Scope.TAGS, tags=("80+", "独居"), by_household=False))[0] == everybody
    street.print("赵阿婆")
    assert chosen(street, Selection()) == (["钱大爷", "孙奶奶"], {}, 3, 1)
    assert chosen(street, Selection(anew=True)) == (everybody, {}, 3, 1)
    street.print("钱大妈")  # the card of the household
    assert chosen(street, Selection())[0] == ["孙奶奶"]
    for wrong in (Selection(Scope.GRID), Selection(Scope.TAGS), Selection(Scope.SEARCH, text=" ")):
        with pytest.raises(Rejected):
            chosen(street, wrong)


def test_who_gets_none_is_told_with_the_reason(street: Street) -> None:
    street.print("孙奶奶")
    gone = 10**6
    ids = (*(street.people[name] for name in ("钱大妈", "李师傅", "孙奶奶", "钱大爷")), gone)
    holders, left, found, having = chosen(street, Selection(Scope.PEOPLE, ids))
    assert (holders, found, having) == (["钱大爷"], 2, 1)
    assert left == {
        "钱大妈": OutWhy.HOUSEHOLD, "李师傅": OutWhy.MOVED_OUT, "孙奶奶": OutWhy.HAS_CARD, "": OutWhy.GONE,
    }  # fmt: skip


def test_who_may(street: Street) -> None:
    with pytest.raises(Forbidden):
        street.look(cards.choose, Role.AUDITOR, selection=Selection())
    clerk = {"resident_ids": [street.people["赵阿婆"]]}
    assert "alert" not in street.look(cards.people, Role.CLERK, shown=Shown(), **clerk)[0].values.fields
    with pytest.raises(Forbidden):
        street.look(cards.people, Role.CLERK, shown=EVERYTHING, **clerk)


def test_characters_that_no_face_draws_are_told_before_printing(street: Street) -> None:
    rare = "\U00031350"  # beyond the fonts
    street.set(Resident, street.people["孙奶奶"], name=f"孙{rare}")
    found = street.look(
        cards.gaps, resident_ids=list(street.people.values()), shown=EVERYTHING, template=template()
    )  # fmt: skip
    drawn = {row.name: (row.fields, row.characters) for row in found}
    assert drawn[f"孙{rare}"] == (("name",), (rare,))
    with pytest.raises(DeskError, match="31350"):
        street.begin("孙奶奶")
    by_hand = street.begin("孙奶奶", "赵阿婆", gaps={street.people["孙奶奶"]: Gap.BY_HAND})
    values = {row.resident_id: row.values for row in street.look(cards.run_values, run_id=by_hand.run_id)}
    assert values[street.people["孙奶奶"]]["name"] == f"孙{HAND}"
    street.act(cards.confirm, run_id=by_hand.run_id, printed=2)
    assert not street.look(cards.outdated).cards, "what was left to be written by hand is no change"
    left_out = street.begin("孙奶奶", "赵阿婆", gaps={street.people["孙奶奶"]: Gap.LEAVE_OUT})
    assert left_out.count == 1
    assert not street.look(cards.gaps, resident_ids=[street.people["孙奶奶"]], shown=Shown(), template=template("age"))


@pytest.mark.parametrize("few", [0, 20])
def test_what_has_no_room_is_told_before_printing(street: Street, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few cards are drawn to see it, many are judged by their lengths first."""
    monkeypatch.setattr(drawable, "FEW", few)
    contact = shipped.card_templates()["contact"]
    illnesses = "高血压、糖尿病、脑梗后遗症、听力弱、白内障、冠心病"
    street.set(Resident, street.people["孙奶奶"], name="孙" * 90)
    street.set(Resident, street.people["赵阿婆"], health_note=illnesses)
    found = street.look(
        cards.gaps, resident_ids=list(street.people.values()), shown=EVERYTHING, template=contact
    )  # fmt: skip
    assert [(row.resident_id, row.characters, row.ways) for row in found] == [
        (street.people["孙奶奶"], (), (Gap.LEAVE_OUT,))
    ]
    assert "Too long" in found[0].too_long
    with pytest.raises(DeskError, match="Too long"):
        street.begin("孙奶奶", template=contact, gaps={street.people["孙奶奶"]: Gap.BY_HAND})
    assert said(street, "赵阿婆").fields["alert_note"] == "高血压、糖尿病、脑梗后遗症、听力弱 and more"


def test_many_cards_are_judged_by_few_drawings(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[object] = []

    def counting(template: Any, values: Any) -> None:
        drawn.append(values)
        refuse_unfit(template, values)

    monkeypatch.setattr(drawable, "refuse_unfit", counting)
    many = list(street.people.values()) * 40
    contact = shipped.card_templates()["contact"]
    assert not street.look(cards.gaps, resident_ids=many, shown=EVERYTHING, template=contact)
    assert len(drawn) < 40 < len(many)


def test_cards_are_out_of_date_when_what_they_say_has_changed(street: Street) -> None:
    street.print()
    look = street.look
    assert look(cards.outdated_count) == 0
    street.set(GridMember, street.members["莫兰英"], phone="15400002699")
    assert look(cards.outdated_count) == 3
    found = look(cards.outdated)
    assert (found.in_force, dict(found.by_change)) == (4, {Change.WORKER: 3})
    assert dict(found.by_grid) == {street.grids["010101"]: 1, street.grids["0101"]: 2}
    assert [row.name for row in found.cards] == ["赵阿婆", "钱大爷", "钱大妈"]
    assert [row.name for row in look(cards.outdated, grid_id=street.grids["010101"]).cards] == ["赵阿婆"]
    again = Selection(Scope.OUTDATED, by_household=False)
    assert chosen(street, again)[0] == ["赵阿婆", "钱大爷", "钱大妈"]
    street.print(selection=again)
    assert look(cards.outdated_count) == 0

    street.set(Resident, street.people["赵阿婆"], health_note="心脏病", name="赵阿婆婆")
    street.set(Station, street.office.actors[Role.CLERK].station_id, phone="0500-5550121")
    found = look(cards.outdated)
    changes = {row.name: row.changes for row in found.cards}
    assert changes["赵阿婆婆"] == (Change.STATION, Change.NAME, Change.HEALTH)
    assert changes["孙奶奶"] == (Change.STATION,)
    assert look(cards.outdated_count) == 4
    street.set(Resident, street.people["孙奶奶"], status="deceased")
    assert look(cards.outdated_count) == 3, "nobody prints a new card for the dead"


def test_what_a_template_does_not_show_makes_no_card_outdated(street: Street) -> None:
    street.print("赵阿婆", template=template("name", "worker_name", rows=False), shown=Shown(health=False))
    street.set(Resident, street.people["赵阿婆"], health_note="心脏病")
    street.set(GridMember, street.members["莫兰英"], phone="15400002699")
    street.passes(days=400)
    assert street.look(cards.outdated_count) == 0
    street.set(GridMember, street.members["莫兰英"], until=date(2026, 1, 1))
    assert [row.changes for row in street.look(cards.outdated).cards] == [(Change.WORKER,)]


def test_a_kind_without_cards_is_counted_without_reading_the_grids(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    street.print()
    monkeypatch.delattr(sys.modules["desk.services.cards.outdated"], "Duties")
    assert street.look(cards.outdated_count, kind=TokenKind.DOOR) == 0
    nothing = street.look(cards.outdated, kind=TokenKind.DOOR)
    assert (nothing.in_force, nothing.cards, nothing.by_change[Change.WORKER]) == (0, (), 0)
