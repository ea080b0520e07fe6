"""Materials handed in later (补齐材料): who took them and when, taken back, the paper of the promise, what is due."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden, Rejected, RuleBroken, Stale
from desk.models.records import Record
from desk.recording import Actor
from desk.rules.matters import Channel, MatterState, Verb
from desk.rules.papers import PaperKind
from desk.services import matters, papers
from desk.services.matters import MatterFile, View
from desk.services.papers import About
from tests.support.matters_desk import MattersDesk, set_up

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def desk(engine: Engine, now: datetime) -> MattersDesk:
    return set_up(engine, now)


@pytest.fixture
def promised(desk: MattersDesk) -> MatterFile:
    """A matter with one material at hand and two that follow: within three working days, and within five."""
    return look(desk, desk.take(ago=HOUR, missing={"房产证": 3, "照片": 5}).matter_id)


def look(desk: MattersDesk, matter_id: int) -> MatterFile:
    with desk.at_work() as session:
        return matters.open_matter(session, matter_id=matter_id)


def keys(file: MatterFile, *names: str) -> list[int]:
    return [line.id for line in file.materials if line.name in names]


def hand_in(
    desk: MattersDesk,
    file: MatterFile,
    *names: str,
    actor: Actor | None = None,
    later: timedelta = HOUR,
    note: str = "",
) -> MatterFile:
    with desk.at_work(actor, later=later) as session:
        return matters.materials_came(
            session, matter_id=file.row.id, version=file.version, material_ids=keys(file, *names), note=note
        )


def take_back(desk: MattersDesk, file: MatterFile, *names: str, reason: str = "点错了") -> MatterFile:
    with desk.at_work(later=2 * HOUR) as session:
        return matters.materials_taken_back(
            session, matter_id=file.row.id, version=file.version, material_ids=keys(file, *names), reason=reason
        )


def due(desk: MattersDesk, later: timedelta) -> list[int]:
    with desk.at_work(later=later) as session:
        page = matters.list_matters(session, view=View.MATERIALS_DUE)
        assert page.total == matters.counts(session)[View.MATERIALS_DUE]
        return [row.id for row in page.rows]


def test_a_material_that_came_is_there_with_its_day_and_its_clerk(desk: MattersDesk, promised: MatterFile) -> None:
    file = hand_in(desk, promised, "房产证", actor=desk.other, note=" 女儿送来 ")
    assert file.row.state is promised.row.state
    assert file.row.due_at == promised.row.due_at
    deed = next(line for line in file.materials if line.name == "房产证")
    assert (deed.present, deed.came_at, deed.taken_by) == (True, desk.now + HOUR, "李强")
    assert [(line.name, line.present) for line in file.materials] == [
        ("身份证", True), ("房产证", True), ("照片", False),
    ]  # fmt: skip
    assert (file.steps[-1].verb, file.steps[-1].text) == (Verb.SUPPLEMENT, "女儿送来")
    assert {Verb.SUPPLEMENT, Verb.TAKE_BACK} <= set(file.possible)


def test_nothing_is_promised_any_more_once_all_is_here(desk: MattersDesk, promised: MatterFile) -> None:
    def promise(file: MatterFile) -> str:
        with desk.at_work() as session:
            found = papers.papers_of(session, about=About(matter_id=file.row.id))
        return next(each.why_not for each in found.possible if each.kind is PaperKind.PROMISE)

    some = hand_in(desk, promised, "房产证")
    assert promise(some) == ""
    whole = hand_in(desk, some, "照片")
    assert promise(whole) == "Nothing is to be handed in later."
    assert Verb.SUPPLEMENT not in whole.possible
    assert promise(take_back(desk, whole, "照片")) == ""


def test_what_was_ticked_by_mistake_is_missing_again_with_its_promise(desk: MattersDesk, promised: MatterFile) -> None:
    before = {line.name: line.due_at for line in promised.materials}
    came = hand_in(desk, promised, "房产证", "照片")
    back = take_back(desk, came, "照片")
    assert {line.name for line in back.materials if not line.present} == {"照片"}
    assert {line.name: line.due_at for line in back.materials} == before
    assert next(line for line in back.materials if line.name == "照片").came_at is None
    assert (back.steps[-1].verb, back.steps[-1].text) == (Verb.TAKE_BACK, "点错了")
    assert hand_in(desk, back, "照片", later=3 * HOUR).materials[-1].came_at == desk.now + 3 * HOUR


def test_what_is_wrong_is_named(desk: MattersDesk, promised: MatterFile) -> None:
    with pytest.raises(Rejected) as none:
        hand_in(desk, promised)
    with pytest.raises(Rejected) as there:
        hand_in(desk, promised, "身份证")
    with pytest.raises(Rejected) as never_came:
        take_back(desk, promised, "身份证")
    came = hand_in(desk, promised, "照片")
    with pytest.raises(Rejected) as blank:
        take_back(desk, came, "照片", reason="  ")
    fields = [set(each.value.fields) for each in (none, there, never_came, blank)]
    assert fields == [{"materials"}, {"materials"}, {"materials"}, {"text"}]


def test_the_second_clerk_hears_that_it_is_there_already(desk: MattersDesk, promised: MatterFile) -> None:
    hand_in(desk, promised, "照片", actor=desk.other)
    with pytest.raises(Stale, match="李强"):
        hand_in(desk, promised, "照片")


def test_it_can_come_while_the_matter_stands_but_not_when_it_is_over(desk: MattersDesk, promised: MatterFile) -> None:
    def do(verb: Verb, **given: object) -> MatterFile:
        with desk.at_work(later=HOUR) as session:
            version = matters.open_matter(session, matter_id=promised.row.id).version
            return matters.act(session, matter_id=promised.row.id, version=version, verb=verb, **given)

    do(Verb.ACCEPT)
    assert hand_in(desk, do(Verb.HOLD, text="等材料"), "房产证").row.state is MatterState.ON_HOLD
    do(Verb.RESUME)
    over = do(Verb.ANSWER, text="装好了", reply_channel=Channel.PHONE)
    assert not {Verb.SUPPLEMENT, Verb.TAKE_BACK} & set(over.possible)
    with pytest.raises(RuleBroken):
        hand_in(desk, over, "照片")


def test_who_takes_in_may_take_materials_and_who_only_looks_may_not(desk: MattersDesk, promised: MatterFile) -> None:
    at_the_door = Actor(desk.other.staff_id, "李强", desk.other.station_id, frozenset({"GRID_WORKER"}))
    assert hand_in(desk, promised, "照片", actor=at_the_door).materials[-1].present
    looks = Actor(desk.other.staff_id, "李强", desk.other.station_id, frozenset({"AUDITOR"}))
    with pytest.raises(Forbidden):
        hand_in(desk, promised, "照片", actor=looks)
    with pytest.raises(DeskError), desk.at_work() as session:
        matters.materials_came(session, matter_id=4711, version=1, material_ids=[1])


def test_a_promise_is_due_on_its_day_and_until_it_is_kept(desk: MattersDesk, promised: MatterFile) -> None:
    desk.take()
    first = min(line.due_at for line in promised.materials if line.due_at is not None) - desk.now
    assert due(desk, timedelta(0)) == []
    assert due(desk, first) == [promised.row.id]
    assert due(desk, first + 30 * DAY) == [promised.row.id]
    hand_in(desk, promised, "房产证", "照片")
    assert due(desk, first + 30 * DAY) == []


def test_the_records_say_that_it_came_and_nothing_else_changed(desk: MattersDesk, promised: MatterFile) -> None:
    hand_in(desk, promised, "照片")
    with desk.at_work() as session:
        last = session.scalars(select(Record).order_by(Record.sequence.desc()).limit(2)).all()
        told = {(each.subject, each.action) for each in last}
        subjects = set(session.scalars(select(Record.subject).where(Record.at == desk.now + HOUR)))
    assert told == {("matter_material", "change"), ("matter_step", "create")}
    assert subjects == {"matter_material", "matter_step"}
