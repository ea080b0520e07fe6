"""Matters: the order of the list, what its views hold, the open file, and every verb of the closed loop."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden, Rejected, RuleBroken, Stale
from desk.recording import Actor
from desk.rules.deadlines import Light
from desk.rules.matters import Channel, Handling, MatterState, Verb
from desk.services import matters
from desk.services.matters import MatterFile, View
from tests.support.matters_desk import MattersDesk, set_up

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def desk(engine: Engine, now: datetime) -> MattersDesk:
    return set_up(engine, now)


def do(desk: MattersDesk, matter_id: int, verb: Verb, *, later: timedelta = HOUR, **given: object) -> MatterFile:
    with desk.at_work(later=later) as session:
        version = matters.open_matter(session, matter_id=matter_id).version
        return matters.act(session, matter_id=matter_id, version=version, verb=verb, **given)


def listed(desk: MattersDesk, **asked: object) -> list[int]:
    with desk.at_work() as session:
        return [row.id for row in matters.list_matters(session, **asked).rows]


def test_open_matters_come_by_time_left_then_the_others_newest_first(desk: MattersDesk) -> None:
    old = desk.take(ago=5 * DAY, handling=Handling.ON_THE_SPOT)
    newer = desk.take(ago=2 * DAY, handling=Handling.ON_THE_SPOT)
    plenty = desk.take(ago=HOUR, level="hard")
    late = desk.take(ago=2 * DAY)
    no_date = desk.take(profile="four_levels", level="major")
    stands = desk.take(ago=20 * HOUR)
    do(desk, stands.matter_id, Verb.ACCEPT, later=-HOUR)
    do(desk, stands.matter_id, Verb.HOLD, later=-HOUR, text="等居民补材料")
    keys = [each.matter_id for each in (late, plenty, no_date, stands, newer, old)]
    assert listed(desk) == keys
    with desk.at_work() as session:
        assert [matters.place_of(session, matter_id=key) for key in keys] == list(range(6))
        assert matters.place_of(session, matter_id=4711) is None
    assert [key for offset in range(0, 8, 2) for key in listed(desk, offset=offset, limit=2)] == keys


def test_views_and_counts_agree(desk: MattersDesk) -> None:
    desk.take(ago=2 * DAY)
    desk.take(ago=20 * HOUR)
    desk.take(level="hard")
    desk.take(sent=False)
    desk.take(handling=Handling.ON_THE_SPOT)
    with desk.at_work(desk.other) as session:
        assert matters.counts(session)[View.MINE] == 0
    with desk.at_work() as session:
        counted = matters.counts(session)
        for view in View:
            page = matters.list_matters(session, view=view, limit=1)
            assert page.total == counted[view], view
    assert counted == {
        View.ALL: 5, View.OPEN: 4, View.MINE: 4, View.TO_DISPATCH: 1, View.TO_ACCEPT: 3,
        View.OVERDUE: 1, View.DUE_TODAY: 1, View.DUE_SOON: 2,
        View.MATERIALS_DUE: 0,
    }  # fmt: skip


def test_a_view_can_be_narrowed(desk: MattersDesk) -> None:
    late = desk.take(ago=2 * DAY)
    desk.take(level="hard")
    before = desk.take(ago=40 * DAY, handling=Handling.ON_THE_SPOT)
    assert listed(desk, view=View.MINE, narrowed=View.OVERDUE) == [late.matter_id]
    assert before.matter_id not in listed(desk, within_days=30)
    assert len(listed(desk, within_days=30)) == 2


@pytest.mark.parametrize("typed", ["-0001", "阿根", "  陆阿根 ", "－０００１"])
def test_the_list_finds_number_and_name(desk: MattersDesk, typed: str) -> None:
    found = desk.take()
    desk.take(known=False)
    assert listed(desk, text=typed) == [found.matter_id]
    assert len(listed(desk, text="-sl-")) == 2
    assert listed(desk, text="%") == []


def test_another_station_has_its_own_list_but_a_resident_has_one(desk: MattersDesk) -> None:
    taken = desk.take()
    elsewhere = Actor(desk.clerk.staff_id, "顾敏", None, frozenset({"CLERK"}))
    assert listed(desk) == [taken.matter_id]
    with desk.at_work(Actor(desk.clerk.staff_id, "顾敏", 999, elsewhere.roles)) as session:
        assert matters.list_matters(session).total == 0
        assert matters.counts(session)[View.ALL] == 0
        assert matters.list_matters(session, resident_id=desk.resident_id).total == 1


def test_rows_are_masked_and_carry_their_clock(desk: MattersDesk) -> None:
    desk.take(ago=18 * HOUR)
    desk.take(ago=30 * HOUR, known=False)
    desk.take(profile="four_levels", level="difficult")
    desk.take(handling=Handling.ON_THE_SPOT)
    with desk.at_work() as session:
        rows = matters.list_matters(session).rows
    assert [row.person for row in rows] == ["Anonymous", "陆*根", "陆*根", "陆*根"]
    assert [row.light for row in rows] == [Light.OVERDUE, Light.DUE_SOON, Light.IN_TIME, Light.DONE]
    assert [row.clock for row in rows] == ["overdue 6 h", "6 h left", "working days left: 3", "At once"]
    assert rows[1].share == pytest.approx(0.75)
    assert (rows[0].share, rows[3].share) == (pytest.approx(1.25), 0)


def test_the_file_says_what_the_desk_may_show(desk: MattersDesk) -> None:
    taken = desk.take()
    with desk.at_work() as session:
        file = matters.open_matter(session, matter_id=taken.matter_id)
    assert (file.row.number, file.row.owner, file.row.person) == (taken.number, "莫兰英", "陆*根")
    assert file.phone == "138****2603"
    assert file.age == 105
    assert "100+" in file.tags
    assert "402" not in file.address
    assert [step.verb for step in file.steps] == [Verb.PASS_ON, Verb.DISPATCH]
    assert file.possible == (Verb.ACCEPT, Verb.RETURN)
    assert file.contacted_at == taken.received_at  # the resident stood at the window
    with desk.at_work(desk.reader) as session:
        assert matters.open_matter(session, matter_id=taken.matter_id).possible == ()
        with pytest.raises(Forbidden):
            matters.act(session, matter_id=taken.matter_id, version=file.version, verb=Verb.ACCEPT)
        with pytest.raises(DeskError):
            matters.open_matter(session, matter_id=4711)


def test_the_loop_closes_with_a_result_and_a_reply(desk: MattersDesk) -> None:
    taken = desk.take()
    assert do(desk, taken.matter_id, Verb.ACCEPT).row.state is MatterState.IN_PROGRESS
    with pytest.raises(Rejected) as refused:
        do(desk, taken.matter_id, Verb.ANSWER, text="  ", reply_channel=Channel.PHONE)
    assert set(refused.value.fields) == {"text"}
    file = do(desk, taken.matter_id, Verb.ANSWER, later=5 * HOUR, text="灯已换好", reply_channel=Channel.PHONE)
    assert (file.row.state, file.row.clock, file.result) == (MatterState.ANSWERED, "Took 5 h", "灯已换好")
    assert file.steps[-1].facts == {"reply_channel": "PHONE"}
    again = do(desk, taken.matter_id, Verb.REOPEN, later=6 * HOUR, text="又不亮了")
    assert (again.row.state, again.result) == (MatterState.IN_PROGRESS, "")
    assert again.steps[2:][1].text == "灯已换好"


def test_a_returned_matter_is_the_windows_again(desk: MattersDesk) -> None:
    taken = desk.take(unit="街道民政科", handling=Handling.TRANSFER)
    with pytest.raises(Rejected):
        do(desk, taken.matter_id, Verb.RETURN)
    file = do(desk, taken.matter_id, Verb.RETURN, text="不属本科")
    assert (file.row.state, file.row.owner) == (MatterState.TO_DISPATCH, "Window")
    assert file.possible == (Verb.DISPATCH, Verb.REFUSE)
    with pytest.raises(Rejected) as refused:
        do(desk, taken.matter_id, Verb.DISPATCH)
    assert set(refused.value.fields) == {"grid"}
    sent = do(desk, taken.matter_id, Verb.DISPATCH, handler_id=desk.handler_id)
    assert (sent.row.owner, sent.grid_id) == ("莫兰英", desk.grid_id)
    assert sent.steps[-1].facts["whom"] == "第 3 网格 莫兰英"
    do(desk, taken.matter_id, Verb.RETURN, text="再退")
    with pytest.raises(Rejected):
        do(desk, taken.matter_id, Verb.DISPATCH, handler_id=desk.handler_id + 99)


@pytest.mark.parametrize(
    ("profile", "level", "due"),
    [
        ("7123", "small", datetime(2026, 1, 10, 1, 0, tzinfo=UTC)),  # a day later, as long as it stood
        ("four_levels", "difficult", datetime(2026, 1, 14, 10, 0, tzinfo=UTC)),  # two working days began meanwhile
        ("four_levels", "major", None),
    ],
)
def test_the_clock_stands_while_on_hold(desk: MattersDesk, profile: str, level: str, due: datetime | None) -> None:
    taken = desk.take(profile=profile, level=level)
    do(desk, taken.matter_id, Verb.ACCEPT)
    held = do(desk, taken.matter_id, Verb.HOLD, later=2 * HOUR, text="等居民补材料")
    assert (held.row.light, held.row.clock) == (Light.PAUSED, "Clock stopped")
    with desk.at_work(later=30 * DAY) as session:
        assert matters.counts(session)[View.OVERDUE] == 0
    back = do(desk, taken.matter_id, Verb.RESUME, later=2 * HOUR + 2 * DAY)
    assert back.row.due_at == due
    if due is not None:
        assert back.steps[-1].facts["due_before"] == taken.due_at.isoformat()


def test_the_second_to_save_hears_who_was_faster(desk: MattersDesk) -> None:
    taken = desk.take()
    with desk.at_work(desk.other) as session:
        matters.act(session, matter_id=taken.matter_id, version=taken.version, verb=Verb.ACCEPT)
    with pytest.raises(Stale, match="李强"), desk.at_work() as session:
        matters.act(session, matter_id=taken.matter_id, version=taken.version, verb=Verb.RETURN, text="不归我")


def test_a_verb_that_is_not_possible_now_says_what_is(desk: MattersDesk) -> None:
    taken = desk.take(handling=Handling.ON_THE_SPOT)
    with pytest.raises(RuleBroken, match="reopen"):
        do(desk, taken.matter_id, Verb.ACCEPT)
    with pytest.raises(ValueError, match="ARCHIVE"):
        do(desk, taken.matter_id, Verb.ARCHIVE)
