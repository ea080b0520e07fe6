"""The catalogue, on both databases: what is shipped goes in once, and the edition in force is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Actor
from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.catalogue import ServiceItem
from desk.rules.catalogue import Category, Form, Kind, Material, Tier
from desk.rules.matters import Handling
from desk.rules.papers import PaperKind
from desk.services import catalogue, intake, papers, shipped
from desk.services.catalogue import ItemRow, Standing
from desk.services.intake import Intake
from desk.services.papers import About
from tests.support import intake_street
from tests.support.intake_street import Street


@pytest.fixture
def street(engine: Engine, now: datetime) -> Street:
    return intake_street.fill(engine, now)


def test_the_shipped_items_come_out_as_they_went_in(engine: Engine, street: Street, now: datetime) -> None:
    with db.reading(engine, street.clerk, now=now) as session:
        rows = {row.code: row for row in catalogue.list_items(session)}
    for spec in shipped.items():
        row = rows[spec.code]
        assert (row.name, row.levels, row.aliases) == (spec.name, dict(spec.levels), spec.aliases)
        assert row.materials == spec.materials
        assert row.default_data
    assert list(rows) == [spec.code for spec in shipped.items()]


def test_putting_in_again_changes_nothing_that_is_there(engine: Engine, street: Street, now: datetime) -> None:
    spec = replace(shipped.items()[0], name="改名")
    new = replace(spec, code="XX01", name="新的", materials=(Material("表", Form.SIGNED, 2, 3),))
    with db.transaction(engine, street.head, now=now) as session:
        before = len(catalogue.list_items(session))
        assert catalogue.put_in(session, items=(spec, new), since=date(2026, 1, 1)) == before + 1
    with db.reading(engine, street.clerk, now=now) as session:
        rows = {row.code: row for row in catalogue.list_items(session)}
        assert rows[spec.code].name == shipped.items()[0].name
        assert rows["XX01"].materials == new.materials
        assert catalogue.open_item(session, item_id=rows["XX01"].id) == rows["XX01"]


def test_only_the_edition_in_force_is_listed(engine: Engine, street: Street, now: datetime) -> None:
    with db.transaction(engine, street.head, now=now) as session:
        old, coming = session.scalars(select(ServiceItem).order_by(ServiceItem.code).limit(2)).all()
        old.valid_to = now.date()  # the first day on which it holds no more
        coming.valid_from = date(2026, 2, 1)
        old_id, codes = old.id, {old.code, coming.code}
    with db.reading(engine, street.clerk, now=now) as session:
        assert not codes & {row.code for row in catalogue.list_items(session)}
        assert catalogue.open_item(session, item_id=old_id).code in codes


def test_clerks_read_and_do_not_write(engine: Engine, street: Street, now: datetime) -> None:
    with db.transaction(engine, street.clerk, now=now) as session, pytest.raises(Forbidden):
        catalogue.put_in(session, items=(), since=now.date())


Act = Callable[..., Any]


@pytest.fixture
def act(engine: Engine, street: Street, now: datetime) -> Act:
    """Do something as the head, or as somebody else, today or some days later."""

    def run(work: Callable[..., Any], *, by: Actor | None = None, days: int = 0, **values: Any) -> Any:
        with db.transaction(engine, by or street.head, now=now + timedelta(days=days), operation="test") as session:
            return work(session, **values)

    return run


def item(act: Act, code: str = "YL05", days: int = 0) -> ItemRow:
    row: ItemRow = next(row for row in act(catalogue.list_newest, days=days) if row.code == code)
    return row


def take_in(act: Act, row: ItemRow, street: Street, days: int = 0) -> None:
    values = Intake(row.id, Handling.ON_THE_SPOT, "7123", "small", result="办了", caller_name="林一")
    act(intake.take_in, by=street.clerk, days=days, intake=values)


def test_lists_are_asked_for_by_day_kind_class_and_words(act: Act) -> None:
    assert len(act(catalogue.list_items, kind=Kind.AGENT)) == 56
    assert {row.kind for row in act(catalogue.list_items, category=Category.LAUNDRY)} == {Kind.CONVENIENCE}
    assert [row.code for row in act(catalogue.list_items, text="免费干洗")] == ["XH01"]
    assert act(catalogue.list_items, day=date(2000, 1, 1)) == ()


def test_a_change_is_a_new_edition_and_the_old_matter_keeps_its_own(act: Act, street: Street, now: datetime) -> None:
    old = item(act)
    take_in(act, old, street)
    new = act(catalogue.save_item, spec=replace(old.spec(), answer="先登记。"), seen=old)
    assert (new.edition, new.valid_from, new.valid_to, new.default_data) == (2, now.date(), None, False)
    assert act(catalogue.open_item, item_id=old.id).valid_to == now.date()
    assert act(catalogue.open_item, item_id=old.id).answer == old.answer
    newest, first = act(catalogue.editions, code=old.code)
    assert (newest.item, newest.by, newest.at, newest.matters) == (new, street.head.name, now, 0)
    assert (first.item.id, first.matters) == (old.id, 1)


def test_an_edition_of_today_that_nobody_used_is_changed_in_place(act: Act, street: Street) -> None:
    first = act(catalogue.save_item, spec=replace(item(act).spec(), answer="甲"), seen=item(act))
    second = act(catalogue.save_item, spec=replace(first.spec(), answer="乙"), seen=first)
    assert (second.id, second.edition, second.answer) == (first.id, first.edition, "乙")
    take_in(act, second, street)
    third = act(catalogue.save_item, spec=replace(first.spec(), answer="丙"), seen=second)
    assert (third.edition, third.answer) == (3, "丙")
    in_force = [row for row in act(catalogue.list_items) if row.code == third.code]
    assert in_force == [third]


def test_a_change_may_wait_for_its_day(act: Act, now: datetime) -> None:
    today = now.date()
    old = item(act)
    coming = act(catalogue.save_item, spec=replace(old.spec(), answer="甲"), seen=old, since=today + timedelta(5))
    assert coming.standing(today) is Standing.COMING
    assert [row.id for row in act(catalogue.list_items) if row.code == old.code] == [old.id]
    moved = act(catalogue.save_item, spec=coming.spec(), seen=coming, since=today + timedelta(3))
    assert (moved.id, moved.valid_from) == (coming.id, today + timedelta(3))
    assert [row.id for row in act(catalogue.list_items, days=3) if row.code == old.code] == [coming.id]
    assert act(catalogue.open_item, item_id=old.id).valid_to == today + timedelta(3)
    with pytest.raises(DeskError, match="waiting"):
        act(catalogue.retire_item, seen=moved)


def test_what_is_wrong_is_said_by_field(act: Act, now: datetime) -> None:
    old = item(act)
    wrong = replace(old.spec(), name="噪声扰民", channels=())
    with pytest.raises(Rejected) as rejected:
        act(catalogue.save_item, spec=wrong, seen=old, since=now.date() - timedelta(1))
    assert set(rejected.value.fields) == {"name", "channels", "valid_from"}
    with pytest.raises(Rejected) as rejected:
        act(catalogue.save_item, spec=replace(old.spec(), name="新的"))
    assert set(rejected.value.fields) == {"code"}
    with pytest.raises(Rejected) as rejected:
        act(catalogue.save_item, spec=replace(old.spec(), code="YL98"), seen=old)
    assert set(rejected.value.fields) == {"code"}


def test_the_second_of_two_heads_is_told_and_nothing_is_overwritten(act: Act, street: Street) -> None:
    old = item(act)
    act(catalogue.save_item, spec=replace(old.spec(), answer="甲"), seen=old)
    with pytest.raises(Stale) as stale:
        act(catalogue.save_item, spec=replace(old.spec(), answer="乙"), seen=old)
    assert stale.value.changes == {"answer": (street.head.name, "甲", "乙")}
    assert item(act).answer == "甲"


def test_an_item_is_retired_and_brought_back(act: Act, street: Street) -> None:
    old = item(act)
    gone = act(catalogue.retire_item, seen=old)
    assert old.code not in {row.code for row in act(catalogue.list_items)}
    with pytest.raises(Rejected) as rejected:
        take_in(act, old, street)
    assert set(rejected.value.fields) == {"item"}
    with pytest.raises(DeskError, match="no longer offered"):
        act(catalogue.save_item, spec=replace(old.spec(), answer="甲"), seen=gone)
    again = act(catalogue.bring_back, seen=gone)
    assert (again.id, again.valid_to) == (old.id, None)
    gone = act(catalogue.retire_item, seen=again)
    later = act(catalogue.bring_back, seen=gone, days=4)
    assert (later.edition, later.spec()) == (2, old.spec())


def test_an_item_changed_while_the_page_was_open_is_taken_in_as_it_holds_now(
    act: Act, street: Street, engine: Engine, now: datetime
) -> None:
    old = item(act)
    new = act(catalogue.save_item, spec=replace(old.spec(), name="长者助餐"), seen=old)
    take_in(act, old, street)
    assert act(catalogue.editions, code=old.code)[0].matters == 1
    assert new.id != old.id


def test_the_newest_edition_is_taken_back_while_nobody_used_it(act: Act, street: Street) -> None:
    old = item(act)
    new = act(catalogue.save_item, spec=replace(old.spec(), answer="甲"), seen=old)
    assert act(catalogue.take_back, seen=new) == old
    own = act(catalogue.save_item, spec=replace(old.spec(), code="YL90", name="自家事项"))
    assert act(catalogue.take_back, seen=own) is None
    take_in(act, old, street)
    with pytest.raises(DeskError, match="at work"):
        act(catalogue.take_back, seen=item(act))


def test_what_a_paper_was_given_out_about_is_not_taken_back(act: Act) -> None:
    own = act(catalogue.save_item, spec=replace(item(act).spec(), code="YL90", name="自家事项"))
    about = About(item_id=own.id)
    act(papers.issue, kind=PaperKind.NOTICE_OF_MATERIALS, about=about, answers={}, copies=1)
    with pytest.raises(DeskError, match="at work"):
        act(catalogue.take_back, seen=own)
    changed = act(catalogue.save_item, spec=replace(own.spec(), answer="甲"), seen=own)
    assert changed.edition == 2, "the edition of the paper stays as it was"


def test_shipped_items_are_reviewed_one_by_one_or_together(act: Act) -> None:
    assert act(catalogue.review, codes=("YL05", "YL06")) == 2
    assert act(catalogue.review, codes=("YL05",)) == 0
    assert not item(act).default_data
    assert item(act).edition == 1


def test_an_older_station_takes_in_what_the_program_ships_anew(engine: Engine, act: Act, now: datetime) -> None:
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        for stored in session.scalars(select(ServiceItem)):
            stored.kind, stored.tier = "plain", None
            if stored.code.startswith(("JK", "FY")):
                session.delete(stored)
    mine = act(catalogue.save_item, spec=replace(item(act).spec(), tier=Tier.CITY, answer="甲"), seen=item(act))
    act(catalogue.review, codes=("YL06",))
    act(catalogue.retire_item, seen=item(act, "YL07"))
    found = act(catalogue.arrivals, items=shipped.items())
    assert len(found.new) == 18
    assert not {"YL05", "YL06", "YL07"} & set(found.newer)
    assert act(catalogue.take_arrivals, items=shipped.items()) == found
    assert item(act).answer == mine.answer
    newer = item(act, "MZ01")
    assert (newer.kind, newer.tier, newer.edition, newer.default_data) == (Kind.AGENT, Tier.STREET, 2, True)
    assert not act(catalogue.arrivals, items=shipped.items())


@pytest.mark.parametrize("verb", [catalogue.retire_item, catalogue.bring_back, catalogue.take_back])
def test_only_the_head_changes_the_catalogue(act: Act, street: Street, verb: Callable[..., Any]) -> None:
    row = item(act)
    with pytest.raises(Forbidden):
        act(verb, by=street.clerk, seen=row)
    with pytest.raises(Forbidden):
        act(catalogue.save_item, by=street.clerk, spec=row.spec(), seen=row)
    with pytest.raises(Forbidden):
        act(catalogue.review, by=street.clerk, codes=(row.code,))
    with pytest.raises(Forbidden):
        act(catalogue.take_arrivals, by=street.clerk, items=())
