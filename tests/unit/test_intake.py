"""Taking in requests, on both databases: numbers, states, checks, what is kept, what looks alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Forbidden, Rejected
from desk.models.matters import Matter, MatterMaterial, MatterStep
from desk.models.residents import Resident
from desk.models.search import SearchKey
from desk.recording import Actor, Session
from desk.rules.matters import Channel, Handling, MatterState
from desk.services import catalogue, drafts, intake, residents, search
from desk.services.intake import Agent, Intake, MaterialTick, SimilarMatter, Taken
from tests.support import intake_street
from tests.support.intake_street import Street

Act = Callable[..., Any]
DRAIN, RAMP, SPOT = "ZJ06", "YL13", "BM13"


@pytest.fixture
def street(engine: Engine, now: datetime) -> Street:
    return intake_street.fill(engine, now - timedelta(days=2))


@pytest.fixture
def act(engine: Engine, street: Street, now: datetime) -> Act:
    """``act(work)`` runs as the clerk, now; ``actor`` and ``ago`` say otherwise."""

    def run(work: Callable[[Session], Any], actor: Actor | None = None, ago: timedelta = timedelta(0)) -> Any:
        return db.run(engine, work, actor=actor or street.clerk, now=now - ago, operation="test")

    return run


@pytest.fixture
def items(act: Act) -> dict[str, catalogue.ItemRow]:
    return {item.code: item for item in act(catalogue.list_items)}


@pytest.fixture
def filled(items: dict[str, catalogue.ItemRow], street: Street) -> Intake:
    """A drain of 陆阿根, sent to the third grid."""
    return Intake(
        item_id=items[DRAIN].id,
        handling=Handling.DISPATCH,
        profile="7123",
        level="small",
        resident_id=street.residents["陆阿根"],
        description="下水道堵了",
        grid_id=street.grids["第 3 网格"],
        handler_id=street.members["莫兰英"],
    )


@pytest.fixture
def take(act: Act) -> Callable[..., Taken]:
    def run(filled: Intake, **how: Any) -> Taken:
        taken: Taken = act(lambda session: intake.take_in(session, intake=filled), **how)
        return taken

    return run


def refused(take: Callable[..., Taken], filled: Intake) -> dict[str, str]:
    with pytest.raises(Rejected) as caught:
        take(filled)
    return caught.value.fields


def matter_of(act: Act, matter_id: int) -> dict[str, Any]:
    def read(session: Session) -> dict[str, Any]:
        matter = session.get_one(Matter, matter_id)
        steps = [step.verb for step in session.scalars(select(MatterStep).order_by(MatterStep.id))]
        return {name: getattr(matter, name) for name in sorted(Matter.__mapper__.columns.keys())} | {"verbs": steps}

    found: dict[str, Any] = act(read)
    return found


def test_a_dispatched_request_goes_through_its_states(
    filled: Intake, take: Callable[..., Taken], act: Act, street: Street, now: datetime
) -> None:
    taken = take(filled)
    assert taken.number == "370102001-SL-20260107-0001"
    assert taken.state is MatterState.DISPATCHED
    assert taken.due_at == (now + timedelta(days=1)).astimezone(UTC)
    matter = matter_of(act, taken.matter_id)
    assert matter["verbs"] == ["PASS_ON", "DISPATCH"]
    assert matter["grid_id"] == street.grids["第 3 网格"]
    assert matter["handler_id"] == street.members["莫兰英"]
    assert matter["dispatched_at"] == matter["received_at"] == now
    assert matter["result"] is None
    assert matter["address"] == "济南市历下区春和里小区5号楼2单元402室"  # where the resident lives


def test_closed_on_the_spot_it_has_its_result_and_reply_at_once(
    filled: Intake, items: dict[str, catalogue.ItemRow], take: Callable[..., Taken], act: Act, street: Street
) -> None:
    taken = take(
        replace(filled, item_id=items[SPOT].id, handling=Handling.ON_THE_SPOT, result=" 已登记 ", description="")
    )
    matter = matter_of(act, taken.matter_id)
    assert taken.state is MatterState.ANSWERED
    assert matter["verbs"] == ["SETTLE"]
    assert (matter["result"], matter["reply_channel"], matter["replied_by_id"]) == (
        "已登记",
        Channel.WINDOW.value,
        street.clerk.staff_id,
    )


def test_transferred_it_goes_to_the_unit(filled: Intake, take: Callable[..., Taken], act: Act) -> None:
    taken = take(replace(filled, handling=Handling.TRANSFER, unit="供热公司", grid_id=None, handler_id=None))
    assert taken.state is MatterState.DISPATCHED
    assert matter_of(act, taken.matter_id)["unit"] == "供热公司"


def test_without_an_owner_it_waits_to_be_dispatched(filled: Intake, take: Callable[..., Taken], act: Act) -> None:
    taken = take(replace(filled, grid_id=None, handler_id=None))
    assert taken.state is MatterState.TO_DISPATCH
    assert matter_of(act, taken.matter_id)["dispatched_at"] is None


def test_numbers_run_on_and_a_refused_one_leaves_no_gap(filled: Intake, take: Callable[..., Taken]) -> None:
    first = take(filled)
    refused(take, replace(filled, description=""))
    assert [first.number[-4:], take(filled).number[-4:]] == ["0001", "0002"]


def test_every_wrong_field_is_named_at_once(filled: Intake, take: Callable[..., Taken]) -> None:
    wrong = replace(
        filled,
        item_id=0,
        resident_id=9_999,
        description=" ",
        caller_phone="12",
        agent=Agent("", phone="34"),
        grid_id=9_999,
        handler_id=9_999,
        materials=(MaterialTick("身份证", present=False),),
    )
    assert set(refused(take, wrong)) == {
        "item", "resident", "description", "phone", "agent", "agent_phone", "grid", "handler", "materials",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"handling": Handling.ON_THE_SPOT}, "result"),
        ({"handling": Handling.TRANSFER, "unit": " "}, "unit"),
        ({"level": "thorny"}, "level"),
        ({"profile": "none"}, "level"),
        ({"caller_name": "123"}, "caller"),
    ],
)
def test_what_the_handling_needs(
    filled: Intake, take: Callable[..., Taken], changes: dict[str, Any], field: str
) -> None:
    fields = refused(take, replace(filled, **changes))
    assert list(fields) == [field]
    assert fields[field]


def test_a_duty_that_ended_is_refused(
    filled: Intake, take: Callable[..., Taken], act: Act, street: Street, now: datetime
) -> None:
    from desk.services import grids

    ended = {"member_id": street.members["莫兰英"], "until": now.date()}
    act(lambda session: grids.end_member(session, **ended), actor=street.head)
    assert set(refused(take, filled)) == {"handler"}


def test_a_closed_file_takes_no_new_request(
    filled: Intake, take: Callable[..., Taken], act: Act, street: Street
) -> None:
    def decease(session: Session) -> None:
        session.get_one(Resident, street.residents["陆阿根"]).status = "deceased"

    act(decease)
    assert set(refused(take, filled)) == {"resident"}


def test_materials_keep_what_was_here_and_when_the_rest_is_due(
    filled: Intake, items: dict[str, catalogue.ItemRow], take: Callable[..., Taken], act: Act
) -> None:
    ticks = (
        MaterialTick("身份证", present=True, copies=2),
        MaterialTick("房屋权属或租赁证明", present=False, deferrable_days=3),
    )
    taken = take(replace(filled, item_id=items[RAMP].id, materials=ticks))

    def read(session: Session) -> list[tuple[Any, ...]]:
        lines = session.scalars(select(MatterMaterial).where(MatterMaterial.matter_id == taken.matter_id))
        return sorted((line.position, line.name, line.copies, line.present, line.due_at) for line in lines)

    first, second = act(read)
    assert first == (0, "身份证", 2, True, None)
    # Wednesday and three working days: Monday, close of business, 18:00 in Jinan.
    assert second == (1, "房屋权属或租赁证明", 1, False, datetime(2026, 1, 12, 10, 0, tzinfo=UTC))


def test_an_anonymous_caller_is_kept_as_they_gave_themselves(
    filled: Intake, take: Callable[..., Taken], act: Act
) -> None:
    taken = take(
        replace(
            filled,
            resident_id=None,
            caller_name=" 王先生 ",
            caller_phone="+86 154 0000 9999",
            address="济南市历下区春和里小区9号楼",
        )
    )
    matter = matter_of(act, taken.matter_id)
    assert (matter["caller_name"], matter["caller_phone"]) == ("王先生", "15400009999")
    assert matter["address"] == "济南市历下区春和里小区9号楼"
    assert matter["resident_id"] is None


def test_an_agent_is_kept(filled: Intake, take: Callable[..., Taken], act: Act) -> None:
    taken = take(replace(filled, agent=Agent("陆小芳", "15400008888", "女儿")))
    matter = matter_of(act, taken.matter_id)
    assert (matter["agent_name"], matter["agent_phone"], matter["agent_relation"]) == ("陆小芳", "15400008888", "女儿")


def test_the_draft_goes_and_the_visitor_comes_first_next_time(
    filled: Intake, take: Callable[..., Taken], act: Act, street: Street, now: datetime
) -> None:
    act(lambda session: drafts.save(session, page=intake.PAGE, content={"who": {}}))
    taken = take(filled)
    assert act(lambda session: drafts.find(session, page=intake.PAGE)) is None
    file = act(lambda session: residents.open_file(session, resident_id=street.residents["陆阿根"]))
    assert file.last_seen_on == now.date()
    found = act(lambda session: search.find(session, query=taken.number))
    assert [hit.subject_id for hit in found.hits] == [taken.matter_id]
    assert act(lambda session: search.find(session, query="lag")).hits[0].name == "陆阿根"


def test_search_keys_are_those_that_a_rebuild_would_make(
    filled: Intake, take: Callable[..., Taken], act: Act, engine: Engine
) -> None:
    take(filled)

    def keys(session: Session) -> set[tuple[Any, ...]]:
        rows = session.execute(select(SearchKey.key, SearchKey.recency, SearchKey.subject, SearchKey.subject_id))
        return {tuple(row) for row in rows}

    before = act(keys)
    act(search.rebuild_keys)
    assert act(keys) == before


def test_who_may_not_dispatch_takes_in_without_an_owner_only(
    filled: Intake, take: Callable[..., Taken], street: Street
) -> None:
    with pytest.raises(Forbidden):
        take(filled, actor=street.worker)
    assert take(replace(filled, grid_id=None, handler_id=None), actor=street.worker).state is MatterState.TO_DISPATCH
    auditor = replace(street.clerk, roles=frozenset({"AUDITOR"}))
    with pytest.raises(Forbidden):
        take(filled, actor=auditor)


def alike(act: Act, items: dict[str, catalogue.ItemRow], code: str = DRAIN, **who: Any) -> tuple[SimilarMatter, ...]:
    asked = {"resident_id": None, "phone": "", "item_code": items[code].code, "address": ""} | who
    found: tuple[SimilarMatter, ...] = act(lambda session: intake.similar(session, **asked))
    return found


def test_the_same_person_with_the_same_item_is_similar_for_thirty_days(
    filled: Intake, take: Callable[..., Taken], act: Act, items: dict[str, catalogue.ItemRow], street: Street
) -> None:
    me, other = street.residents["陆阿根"], street.residents["罗爱国"]
    take(filled, ago=timedelta(days=31))
    assert alike(act, items, resident_id=me) == ()
    newest = take(filled, ago=timedelta(days=29))
    (found,) = alike(act, items, resident_id=me)
    assert (found.matter_id, found.same_item, found.same_address) == (newest.matter_id, True, False)
    assert alike(act, items, RAMP, resident_id=me) == ()
    assert alike(act, items, resident_id=other) == ()
    assert alike(act, items) == ()  # nobody is like nobody


def test_a_phone_leads_to_the_resident_and_back(
    filled: Intake, take: Callable[..., Taken], act: Act, items: dict[str, catalogue.ItemRow], street: Street
) -> None:
    take(filled)
    assert len(alike(act, items, phone="15400002603")) == 1  # the number is on 陆阿根's file
    assert alike(act, items, phone="1540000") == ()
    take(replace(filled, resident_id=None, caller_phone="154-0000-5518", address="春和里小区3号楼"))
    assert len(alike(act, items, resident_id=street.residents["罗爱国"])) == 1


def test_the_same_address_under_another_item(
    filled: Intake, take: Callable[..., Taken], act: Act, items: dict[str, catalogue.ItemRow], street: Street
) -> None:
    take(replace(filled, resident_id=None, caller_phone="15400007777", address="济南市历下区春和里小区9号楼1单元101室"))
    (found,) = alike(act, items, RAMP, phone="15400007777", address="春和里小区9幢1单元101")
    assert (found.same_item, found.same_address) == (False, True)
    assert alike(act, items, RAMP, phone="15400007777", address="春和里小区10号楼") == ()


def test_the_page_opens_with_everything_it_shows(
    act: Act, filled: Intake, take: Callable[..., Taken], street: Street
) -> None:
    take(filled, ago=timedelta(days=1))
    take(filled)
    act(lambda session: drafts.save(session, page=intake.PAGE, content={"who": {"find": "l"}}))
    opening = act(intake.opening)
    assert opening.taken_today == 1
    assert (opening.may_dispatch, opening.may_print) == (True, True)
    assert len(opening.items) > 50
    assert {node.name for node in opening.grids} >= {"第 3 网格", "第 4 网格"}
    assert opening.draft.content == {"who": {"find": "l"}}
    mine = act(intake.opening, actor=street.worker)
    assert (mine.draft, mine.may_dispatch) == (None, False)


def test_the_visitor_comes_with_what_is_under_way(
    act: Act, filled: Intake, take: Callable[..., Taken], items: dict[str, catalogue.ItemRow], street: Street
) -> None:
    late = take(replace(filled, level="hard"))
    soon = take(filled)
    take(replace(filled, handling=Handling.ON_THE_SPOT, result="好了"))
    visitor = act(lambda session: intake.visitor(session, resident_id=street.residents["陆阿根"]))
    assert [each.matter_id for each in visitor.open_matters] == [soon.matter_id, late.matter_id]
    assert visitor.file.health_note is None
    head = act(lambda session: intake.visitor(session, resident_id=street.residents["陆阿根"]), actor=street.head)
    assert "青霉素" in head.file.health_note


def test_control_characters_of_a_paste_are_left_out(filled: Intake, take: Callable[..., Taken], act: Act) -> None:
    pasted = replace(
        filled, description="下水\x00道\n堵了\x1b", address="春和里小区\x009号楼", agent=Agent("陆\x00小芳")
    )
    matter = matter_of(act, take(pasted).matter_id)
    assert (matter["description"], matter["address"]) == ("下水道\n堵了", "春和里小区9号楼")
    assert matter["agent_name"] == "陆小芳"


texts = st.text(max_size=30)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    handling=st.sampled_from(Handling), description=texts, result=texts, unit=texts, caller=texts, phone=texts,
    address=texts, agent=st.none() | st.builds(Agent, texts, texts, texts),
)  # fmt: skip
def test_whatever_is_typed_is_taken_or_refused_by_field(
    act: Act, filled: Intake, handling: Handling, description: str, result: str, unit: str, caller: str, phone: str,
    address: str, agent: Agent | None,
) -> None:  # fmt: skip
    typed = replace(
        filled, handling=handling, description=description, result=result, unit=unit, caller_name=caller,
        caller_phone=phone, address=address, agent=agent,
    )  # fmt: skip
    outcome = act(lambda session: _state_or_problems(session, typed))
    if isinstance(outcome, MatterState):
        assert (outcome is MatterState.ANSWERED) == (handling is Handling.ON_THE_SPOT)
    else:
        assert outcome
        assert all(outcome.values())


def _state_or_problems(session: Session, typed: Intake) -> MatterState | dict[str, str]:
    try:
        return intake.take_in(session, intake=typed).state
    except Rejected as rejected:
        return rejected.fields


def test_an_outside_ticket_is_taken_in_once(filled: Intake, take: Callable[..., Taken]) -> None:
    ticket = replace(filled, outside_number="12345-20260107-88")
    first = take(ticket)
    assert first.number in refused(take, ticket)["outside_number"]
