"""Life events: what they change, what follows, and how they are taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.residents import Resident, ResidentEvent
from desk.rules.life import LifeEvent, Presence
from desk.rules.permissions import Role
from desk.services import integrity, matters, notes, residents, search
from desk.services.residents import ContactInput, EventDone, EventInput, Filters, LifeChange, consequences
from tests.unit.whole_file import HOME, NEXT_DOOR, WANG, Street, street

ELSEWHERE = "双忠西巷24号3单元201室"


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def day(number: int) -> date:
    return date(2026, 1, number)


def record(here: Street, resident_id: int, kind: LifeEvent, on: int, *, later: int = 0, **values: Any) -> EventDone:
    version = values.pop("version", None)
    done: EventDone = here.do(
        lambda session: residents.record_event(
            session, resident_id=resident_id, version=version, values=EventInput(kind, day(on), **values)
        ),
        later=later,
    )
    return done


def cancel(here: Street, event_id: int, *, later: int = 5) -> EventDone:
    done: EventDone = here.do(lambda session: residents.cancel_event(session, event_id=event_id), later=later)
    return done


def test_a_death_changes_the_status_and_can_be_taken_back(here: Street) -> None:
    file = here.add()
    done = record(here, file.resident_id, LifeEvent.DEATH, 5, evidence="死亡证明")
    assert (done.file.status, done.file.status_since, done.file.presence) == ("deceased", day(5), Presence.DEAD)
    assert done.event.evidence == "死亡证明"
    assert done.event.recorded_by == "王芳"
    page = here.do(lambda session: residents.list_page(session, filters=Filters()))
    assert page.total == 0, "the dead are in no list of the living"
    (hit,) = here.do(lambda session: search.find(session, query="王桂芳")).hits
    assert (hit.status, hit.tags[0]) == ("deceased", "deceased")
    back = cancel(here, done.event.event_id)
    assert (back.file.status, back.file.status_since, back.file.presence) == ("living", None, Presence.AT_HOME)
    assert back.event.cancelled_by == "王芳"
    assert here.do(lambda session: residents.events_of(session, resident_id=file.resident_id)) == ()
    kept = here.do(lambda session: residents.events_of(session, resident_id=file.resident_id, cancelled=True))
    assert [row.kind for row in kept] == [LifeEvent.DEATH]
    with pytest.raises(DeskError, match="taken back already"):
        cancel(here, done.event.event_id)


def test_a_death_ends_the_stay_that_lasts_and_drops_the_planned_one(here: Street) -> None:
    key = here.add().resident_id
    record(here, key, LifeEvent.HOSPITAL, 3, until=day(9), place="省立医院")
    record(here, key, LifeEvent.AWAY, 20, until=day(25))
    stay = here.open(key).stay
    assert stay is not None
    assert (stay.place, stay.until, stay.ended) == ("省立医院", day(9), True)
    done = record(here, key, LifeEvent.DEATH, 5)
    events = here.do(lambda session: residents.events_of(session, resident_id=key))
    assert [(row.kind, row.until) for row in events] == [(LifeEvent.DEATH, None), (LifeEvent.HOSPITAL, day(5))]
    cancel(here, done.event.event_id)
    events = here.do(lambda session: residents.events_of(session, resident_id=key))
    assert [(row.kind, row.until) for row in events] == [(LifeEvent.AWAY, day(25)), (LifeEvent.HOSPITAL, day(9))]
    assert here.open(key).presence is Presence.HOSPITAL


def test_a_stay_is_ended_by_back_home_and_raises_no_version(here: Street) -> None:
    file = here.add()
    done = record(here, file.resident_id, LifeEvent.HOSPITAL, 3)
    assert done.file.presence is Presence.HOSPITAL
    with pytest.raises(Rejected) as caught:
        here.do(lambda session: residents.end_event(session, event_id=done.event.event_id, on=day(2)))
    assert list(caught.value.fields) == ["on"]
    home = here.do(lambda session: residents.end_event(session, event_id=done.event.event_id, on=day(7)))
    assert (home.file.presence, home.file.stay, home.file.version) == (Presence.AT_HOME, None, file.version)
    record(here, file.resident_id, LifeEvent.AWAY, 7, until=day(9))
    with pytest.raises(Rejected, match="away 2026-01-07 to 2026-01-09"):
        here.do(lambda session: residents.end_event(session, event_id=done.event.event_id, on=day(8)))


def test_an_overlap_is_refused_and_nothing_is_recorded(here: Street) -> None:
    key = here.add().resident_id
    record(here, key, LifeEvent.HOSPITAL, 3)
    with pytest.raises(Rejected, match="in hospital since 2026-01-03"):
        record(here, key, LifeEvent.AWAY, 5)
    assert len(here.system(lambda session: session.scalars(select(ResidentEvent)).all())) == 1


def test_moving_out_and_in_again(here: Street) -> None:
    key = here.add().resident_id
    out = record(here, key, LifeEvent.MOVED_OUT, 3, address=ELSEWHERE, place="女儿家")
    assert (out.file.status, out.file.presence) == ("moved_out", Presence.MOVED_OUT)
    assert out.event.moved_to == out.file.living_address
    assert "201" not in out.event.moved_to
    assert household(here, key) is None, "whoever moved out belongs to no household here"
    back = record(here, key, LifeEvent.MOVED_IN, 6, address=HOME, later=1)
    assert (back.file.status, back.file.status_since, back.file.presence) == ("living", day(6), Presence.AT_HOME)
    assert household(here, key) is not None
    with pytest.raises(DeskError, match="moved in on 2026-01-06"):
        cancel(here, out.event.event_id)
    cancel(here, back.event.event_id)
    again = cancel(here, out.event.event_id, later=6)
    assert again.file.living_address == here.open(here.add("李强").resident_id).living_address


def household(here: Street, resident_id: int) -> int | None:
    key: int | None = here.system(lambda session: session.get_one(Resident, resident_id).household_id)
    return key


def test_a_change_of_household_by_joining_somebody(here: Street) -> None:
    daughter = here.add("陆晓梅", living_address=ELSEWHERE)
    key = here.add(household_role="户主").resident_id
    done = record(here, key, LifeEvent.HOUSEHOLD_CHANGED, 5, joins_id=daughter.resident_id, role="母亲")
    assert [(row.name, row.role) for row in here.open(daughter.resident_id).household] == [("王桂芳", "母亲")]
    cancel(here, done.event.event_id)
    assert here.open(daughter.resident_id).household == ()
    assert here.open(key).household_role == "户主"


@pytest.mark.parametrize("values", [{}, {"address": HOME}])
def test_a_change_of_household_needs_another_address(here: Street, values: dict[str, Any]) -> None:
    key = here.add().resident_id
    with pytest.raises(Rejected) as caught:
        record(here, key, LifeEvent.HOUSEHOLD_CHANGED, 5, **values)
    assert list(caught.value.fields) == ["address"]


def test_what_was_edited_since_is_named_and_stays(here: Street) -> None:
    key = here.add().resident_id
    done = record(here, key, LifeEvent.HOUSEHOLD_CHANGED, 5, address=NEXT_DOOR)
    here.do(
        lambda session: residents.save_field(
            session, resident_id=key, version=None, field="living_address", value=ELSEWHERE
        ),
        Role.STATION_HEAD,
        later=2,
    )
    with pytest.raises(DeskError, match=r"living address.*李站"):
        cancel(here, done.event.event_id)
    assert here.open(key).living_address.startswith("双忠西巷24号")


def test_only_a_colleagues_change_of_the_same_fields_is_in_the_way(here: Street) -> None:
    file = here.add()
    key = file.resident_id

    def edit(field: str, value: str, later: int) -> None:
        here.do(
            lambda session: residents.save_field(session, resident_id=key, version=None, field=field, value=value),
            Role.STATION_HEAD,
            later=later,
        )

    edit("remark", "常来", 1)
    record(here, key, LifeEvent.HOUSEHOLD_CHANGED, 5, address=NEXT_DOOR, version=file.version, later=2)
    version = here.open(key).version
    edit("living_address", ELSEWHERE, 3)
    with pytest.raises(Stale) as caught:
        record(here, key, LifeEvent.HOUSEHOLD_CHANGED, 6, address=HOME, version=version, later=4)
    assert {field: who for field, (who, _, _) in caught.value.changes.items()} == {"living_address": "李站"}


def test_what_depends_on_a_person_is_told_and_kept_with_the_event(here: Street) -> None:
    key = here.add().resident_id
    here.matter(1, key)
    here.matter(2, key, state="ANSWERED", days=3)
    friend = here.add("李强", contacts=(ContactInput("王桂芳", "邻居", note="有钥匙", linked_id=key),))
    done = record(here, key, LifeEvent.DEATH, 5)
    assert [(each.key, each.count) for each in done.consequences] == [
        ("MATTERS_OPEN", 1),
        ("CONTACT_OF", 1),
        ("LEFT_ALONE", 1),
    ]
    assert {each.subject_ids for each in done.consequences[1:]} == {(friend.resident_id,)}
    assert done.event.told == tuple(each.text for each in done.consequences)
    (note,) = here.do(lambda session: notes.current(session))
    assert "370102001-SL-20260106-0001" in note.text
    assert "王桂芳" not in note.text
    people = here.do(lambda session: [row.person for row in matters.list_matters(session, resident_id=key).rows])
    assert people == ["王*芳 (deceased)", "王*芳"], "only what is open is marked"
    back = cancel(here, done.event.event_id)
    assert back.consequences == ()


def test_every_subject_can_follow_an_event(here: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[LifeChange] = []

    def follower(session: Any, change: LifeChange) -> tuple[consequences.Consequence, ...]:
        heard.append(change)
        return (consequences.Consequence("MEALS", "已停止 3 餐", 3),)

    monkeypatch.setattr(consequences, "FOLLOWERS", (follower,))
    key = here.add().resident_id
    done = record(here, key, LifeEvent.HOSPITAL, 3)
    here.do(lambda session: residents.end_event(session, event_id=done.event.event_id, on=day(6)))
    cancel(here, done.event.event_id)
    assert [(each.act, each.before, each.after) for each in heard] == [
        (consequences.Act.BEGAN, Presence.AT_HOME, Presence.HOSPITAL),
        (consequences.Act.ENDED, Presence.HOSPITAL, Presence.AT_HOME),
        (consequences.Act.CANCELLED, Presence.AT_HOME, Presence.AT_HOME),
    ]
    assert done.event.told == ("已停止 3 餐",)


STEPS: tuple[Callable[[Street, int], Any], ...] = (
    lambda here, key: form(here, key, "deceased", day(5)),
    lambda here, key: form(here, key, "moved_out", day(4)),
    lambda here, key: form(here, key, "living", None),
)


def form(here: Street, resident_id: int, status: str, since: date | None) -> residents.ResidentFile:
    file: residents.ResidentFile = here.do(
        lambda session: residents.save(
            session,
            resident_id=resident_id,
            version=None,
            values=replace(WANG, status=status, status_since=since),
        )
    )
    return file


def test_the_form_records_the_status_as_an_event(here: Street) -> None:
    key = here.add().resident_id
    assert [step(here, key).status for step in STEPS] == ["deceased", "moved_out", "living"]
    events = here.do(lambda session: residents.events_of(session, resident_id=key, cancelled=True))
    assert [(row.kind, row.since, row.cancelled_at is None) for row in events] == [
        (LifeEvent.MOVED_IN, day(7), True),
        (LifeEvent.DEATH, day(5), False),
        (LifeEvent.MOVED_OUT, day(4), True),
    ]
    with pytest.raises(Rejected) as caught:
        form(here, key, "deceased", day(8))
    assert list(caught.value.fields) == ["status_since"]
    assert here.open(key).status == "living"


def test_a_new_file_of_somebody_who_has_died(here: Street) -> None:
    file = here.add(status="deceased", status_since=day(2))
    assert (file.status, file.status_since, file.presence) == ("deceased", day(2), Presence.DEAD)
    assert here.system(lambda session: integrity.check(session)) == ()


def test_who_may(here: Street) -> None:
    key = here.add().resident_id
    values = EventInput(LifeEvent.HOSPITAL, day(3))
    with pytest.raises(Forbidden):
        here.do(
            lambda session: residents.record_event(session, resident_id=key, version=None, values=values), Role.AUDITOR
        )
