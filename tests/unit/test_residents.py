"""Residents: saving, doubles, lost updates, masking and reveal, the list, and search keys that stay in step."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, text
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Forbidden, Rejected, Stale
from desk.models.records import Record
from desk.models.residents import Household, Resident, ResidentEvent, ResidentTag
from desk.models.search import SearchKey
from desk.models.staff import Staff
from desk.models.stations import Station
from desk.recording import Actor, Session
from desk.services import residents, search
from desk.services.residents import ContactInput, PhoneInput, ResidentInput, TagInput
from desk.services.residents.saving import keys_of

ID_WOMAN = "370102194903070027"
ID_MAN = "37010519200229041X"
HOME = "济南市历下区百花洲家园12号楼5单元504室"
Open = Callable[..., AbstractContextManager[Session]]


@pytest.fixture
def acting(engine: Engine, now: datetime) -> Open:
    """Opens a transaction of a member of staff: ``acting()`` is a clerk, ``acting("李强", "AUDITOR")`` someone else."""
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        station = Station(name="百花洲社区", street_code="370102003")
        session.add(station)
        session.flush()
        staff = {}
        for account, name in (("gm", "顾敏"), ("lq", "李强")):
            row = Staff(
                station_id=station.id, account=account, name=name, initials=account, password_hash="-",
                must_change_password=False, active=True, created_at=now,
            )  # fmt: skip
            session.add(row)
            session.flush()
            staff[name] = row.id
        station_id = station.id

    @contextmanager
    def opened(name: str = "顾敏", role: str = "CLERK", *, later: int = 0) -> Iterator[Session]:
        actor = Actor(staff[name], name, station_id, frozenset({role}), "1")
        with db.transaction(engine, actor, now=now + timedelta(minutes=later), operation="test") as session:
            yield session

    return opened


WANG = ResidentInput(
    name="王桂芳",
    id_no=ID_WOMAN,
    living_address=HOME,
    phones=(PhoneInput("138 1234 1234", "女儿"), PhoneInput("87528099转802")),
    contacts=(ContactInput("王晓梅", "女儿", "13900001111"),),
    remark="膝盖不好",
    tags=(TagInput("低保", evidence="低保证 2025"),),
)


def make(acting: Open, values: ResidentInput = WANG, **where: Any) -> residents.ResidentFile:
    with acting(**where) as session:
        return residents.save(session, resident_id=None, version=None, values=values)


def keys_in_table(session: Session, resident_id: int) -> set[tuple[str, int]]:
    query = select(SearchKey.key, SearchKey.recency).where(SearchKey.subject == 1, SearchKey.subject_id == resident_id)
    return {(key, recency) for key, recency in session.execute(query)}


def keys_expected(session: Session, resident_id: int) -> set[tuple[str, int]]:
    resident = session.get_one(Resident, resident_id)
    return {(key, search.recency(resident.last_seen_on)) for key in keys_of(resident)}


def test_new_file_is_masked_and_complete(acting: Open) -> None:
    file = make(acting)
    assert (file.name, file.sex, file.birth_date, file.age) == ("王桂芳", "female", date(1949, 3, 7), 76)
    assert file.id_no == "370102********0027"
    assert [phone.number for phone in file.phones] == ["138****1234", "0531-****8099转802"]
    assert file.phones[0].owner == "女儿"
    assert file.contacts[0].phone == "139****1111"
    assert "504" not in file.living_address
    assert [tag.label for tag in file.tags] == ["低保"]
    assert file.version == 1
    assert file.changed_by == "顾敏"


def test_masked_values_sent_back_change_nothing(acting: Open) -> None:
    file = make(acting)
    again = ResidentInput(
        name=file.name,
        id_no=file.id_no,
        living_address=file.living_address,
        phones=tuple(PhoneInput(phone.number, phone.owner) for phone in file.phones),
        contacts=tuple(ContactInput(each.name, each.relation, each.phone) for each in file.contacts),
        remark=file.remark,
    )
    with acting() as session:
        same = residents.save(session, resident_id=file.resident_id, version=file.version, values=again)
    assert same == file
    with acting() as session:
        resident = session.get_one(Resident, file.resident_id)
        assert resident.id_no == ID_WOMAN
        assert [phone.number for phone in resident.phones] == ["13812341234", "0531-87528099"]


def test_every_fault_is_named_at_once(acting: Open) -> None:
    bad = ResidentInput(
        name="王3", id_no="370102194903070028", phones=(PhoneInput("13812341234"), PhoneInput("138123")),
        contacts=(ContactInput("王晓梅", "", "12"),),
    )  # fmt: skip
    with pytest.raises(Rejected) as caught:
        make(acting, bad)
    assert set(caught.value.fields) == {"name", "id_no", "phones.1", "contacts.0"}


def test_name_alone_suffices_and_the_id_comes_later(acting: Open) -> None:
    with acting() as session:
        file = residents.save(session, resident_id=None, version=None, values=ResidentInput("李𬱖"))
    assert (file.id_type, file.id_no, file.age) == ("none", "", None)
    with acting() as session:
        completed = residents.save(
            session, resident_id=file.resident_id, version=1, values=ResidentInput(name="李𬱖", id_no=ID_MAN.lower())
        )
    assert (completed.id_type, completed.sex, completed.birth_date) == ("resident_id", "male", date(1920, 2, 29))
    assert completed.version == 2
    assert completed.computed_tags == ("100+",)


def test_same_paper_twice_is_refused_naming_the_file(acting: Open) -> None:
    file = make(acting)
    with pytest.raises(residents.AlreadyOnFile) as caught:
        make(acting, ResidentInput(name="王桂芬", id_no=ID_WOMAN))
    assert caught.value.resident_id == file.resident_id
    assert "王*芳" in caught.value.text
    assert ID_WOMAN not in caught.value.text


def test_same_dwelling_is_one_household(acting: Open) -> None:
    wang = make(acting)
    li = make(acting, ResidentInput(name="李建国", living_address="百花洲家园12-5-504"))
    assert [member.name for member in li.household] == ["王桂芳"]
    with acting() as session:
        assert len(session.scalars(select(Household)).all()) == 1
        assert [member.name for member in residents.open_file(session, resident_id=wang.resident_id).household] == [
            "李建国"
        ]


def test_second_to_save_is_told_who_changed_what(acting: Open) -> None:
    file = make(acting)
    theirs = ResidentInput(name="王桂芳", id_no=file.id_no, living_address=file.living_address,
                           phones=(PhoneInput("13700002222"),), remark="腿脚不便", tags=None)  # fmt: skip
    with acting("李强", later=1) as session:
        residents.save(session, resident_id=file.resident_id, version=1, values=theirs)
    mine = ResidentInput(name="王桂芳", id_no=file.id_no, living_address=file.living_address,
                         phones=(PhoneInput("138****1234"),), remark="听力弱")  # fmt: skip
    with pytest.raises(Stale) as caught, acting(later=2) as session:
        residents.save(session, resident_id=file.resident_id, version=1, values=mine)
    changes = caught.value.changes
    assert changes["remark"] == ("李强", "腿脚不便", "听力弱")
    assert changes["phones"] == ("李强", "137****2222", "138****1234")
    assert set(changes) == {"remark", "phones", "contacts"}
    with acting() as session:  # changes before the version one read are not told
        fresh = residents.open_file(session, resident_id=file.resident_id)
        assert fresh.version == 2
    with acting("李强", later=3) as session:
        residents.save(session, resident_id=file.resident_id, version=2, values=ResidentInput(
            name="王桂芳", id_no=file.id_no, living_address=file.living_address, remark="膝盖不好"))  # fmt: skip
    with pytest.raises(Stale) as caught, acting() as session:
        residents.save(session, resident_id=file.resident_id, version=2, values=mine)
    assert set(caught.value.changes) == {"remark", "phones"}


def test_reveal_needs_a_reason_and_leaves_a_record(acting: Open) -> None:
    file = make(acting)
    with pytest.raises(Rejected), acting() as session:
        residents.reveal(session, resident_id=file.resident_id, field="id_no", reason=" ")
    with pytest.raises(Forbidden), acting(role="GRID_WORKER") as session:
        residents.reveal(session, resident_id=file.resident_id, field="id_no", reason="核对")
    with acting() as session:
        assert residents.reveal(session, resident_id=file.resident_id, field="id_no", reason="核对证件") == ID_WOMAN
        field = f"phone:{file.phones[1].phone_id}"
        assert (
            residents.reveal(session, resident_id=file.resident_id, field=field, reason="回电") == "0531-87528099转802"
        )
        assert residents.reveal(session, resident_id=file.resident_id, field="address:living", reason="上门") == HOME
    with acting() as session:
        rows = session.execute(select(Record.reason, Record.changes).where(Record.action == "reveal")).all()
    assert [row.reason for row in rows] == ["核对证件", "回电", "上门"]
    assert not any(ID_WOMAN in row.changes for row in rows)


def test_the_second_to_save_learns_nothing_that_is_masked(acting: Open) -> None:
    file = make(acting)
    theirs = ResidentInput(
        name="王桂芳", contacts=(ContactInput("王晓梅", "女儿", "13900009999"),), health_note="青霉素过敏"
    )
    with acting("李强", "STATION_HEAD", later=1) as session:
        residents.save(session, resident_id=file.resident_id, version=1, values=theirs)
    for role, health in (("CLERK", False), ("STATION_HEAD", True)):
        with pytest.raises(Stale) as caught, acting(role=role) as session:
            residents.save(session, resident_id=file.resident_id, version=1, values=ResidentInput(name="王桂芳"))
        assert caught.value.changes["contacts"][1] == "王晓梅 女儿 139****9999"
        assert ("health_note" in caught.value.changes) is health


def test_two_contacts_that_look_alike_when_masked_stay_two(acting: Open) -> None:
    numbers = ("13911111234", "13922221234")
    file = make(acting, ResidentInput("王桂芳", contacts=tuple(ContactInput(phone=each) for each in numbers)))
    again = tuple(ContactInput(each.name, each.relation, each.phone) for each in file.contacts)
    with acting() as session:
        values = ResidentInput("王桂芳", contacts=again, remark="听力弱")
        residents.save(session, resident_id=file.resident_id, version=1, values=values)
        stored = session.get_one(Resident, file.resident_id).contacts
        assert [row.phone for row in stored] == list(numbers)


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_of_numbers_that_look_alike_when_masked_the_one_goes_that_was_taken_away(acting: Open, gone: int) -> None:
    numbers = ("13911111234", "13922221234", "13933331234")
    values = ResidentInput(
        "王桂芳",
        phones=tuple(PhoneInput(each) for each in numbers),
        contacts=tuple(ContactInput(phone=each) for each in numbers),
    )
    file = make(acting, values)
    assert {each.number for each in file.phones} == {each.phone for each in file.contacts} == {"139****1234"}
    phones = [PhoneInput(each.number, None, each.phone_id) for each in file.phones]
    contacts = [ContactInput("", "", each.phone, contact_id=each.contact_id) for each in file.contacts]
    for rows in (phones, contacts):
        rows.pop(gone)
    left = [each for place, each in enumerate(numbers) if place != gone]
    with acting() as session:
        again = ResidentInput("王桂芳", phones=tuple(phones), contacts=tuple(contacts))
        residents.save(session, resident_id=file.resident_id, version=1, values=again)
        stored = session.get_one(Resident, file.resident_id)
        assert [row.number for row in stored.phones] == left
        assert [row.phone for row in stored.contacts] == left


def test_a_key_of_a_stored_number_does_not_keep_what_was_typed_over(acting: Open) -> None:
    file = make(acting, ResidentInput("王桂芳", phones=(PhoneInput("13911111234"), PhoneInput("13922221234"))))
    first, second = file.phones
    typed = (PhoneInput("13955555678", None, first.phone_id), PhoneInput(second.number, None, second.phone_id))
    with acting() as session:
        values = ResidentInput("王桂芳", phones=typed)
        residents.save(session, resident_id=file.resident_id, version=1, values=values)
        stored = session.get_one(Resident, file.resident_id).phones
        assert [row.number for row in stored] == ["13955555678", "13922221234"]


def test_a_residence_permit_is_told_by_its_number(acting: Open) -> None:
    assert make(acting, ResidentInput("陈大文", id_no="810000199408230021")).id_type == "residence_permit_hmt"


def test_no_form_merges_a_file(acting: Open) -> None:
    with pytest.raises(Rejected) as caught:
        make(acting, ResidentInput("王桂芳", status="merged"))
    assert set(caught.value.fields) == {"status"}


def test_health_note_is_for_those_who_may(acting: Open) -> None:
    with acting(role="STATION_HEAD") as session:
        values = ResidentInput(name="王桂芳", health_note="青霉素过敏")
        file = residents.save(session, resident_id=None, version=None, values=values)
    assert file.health_note == "青霉素过敏"
    with acting() as session:
        seen = residents.open_file(session, resident_id=file.resident_id)
        assert (seen.health_note, seen.health_hidden) == (None, True)
        saved = residents.save(
            session, resident_id=file.resident_id, version=1, values=ResidentInput(name="王桂芳", health_note="无")
        )
        assert saved.health_hidden
    with acting(role="STATION_HEAD") as session:
        assert residents.open_file(session, resident_id=file.resident_id).health_note == "青霉素过敏"
    with pytest.raises(Forbidden), acting(role="AUDITOR") as session:
        residents.open_file(session, resident_id=file.resident_id)


def test_categories_are_dated_and_end(acting: Open, now: datetime) -> None:
    file = make(acting)
    with acting() as session:
        session.execute(text("UPDATE resident_tags SET since = '2025-01-01'"))
    with acting() as session:
        alone = replace(WANG, tags=(TagInput("独居", evidence="走访"),))
        changed = residents.save(session, resident_id=file.resident_id, version=1, values=alone)
    assert [(tag.label, tag.since) for tag in changed.tags] == [("独居", now.date())]
    assert changed.version == 2
    with acting() as session:
        rows = session.execute(select(ResidentTag.label, ResidentTag.until).order_by(ResidentTag.id)).all()
        assert [tuple(row) for row in rows] == [("低保", now.date()), ("独居", None)]
        residents.save(session, resident_id=file.resident_id, version=2, values=replace(WANG, tags=()))
    with acting() as session:
        assert session.scalars(select(ResidentTag.label)).all() == ["低保"]


def test_a_category_that_lies_ahead_survives_a_save(acting: Open) -> None:
    file = make(acting, ResidentInput("王桂芳", tags=(TagInput("低保", since=date(2026, 2, 1)),)))
    assert file.tags == ()
    with acting() as session:
        residents.save(session, resident_id=file.resident_id, version=1, values=ResidentInput("王桂芳", tags=()))
    with acting() as session:
        assert session.execute(select(ResidentTag.label, ResidentTag.until)).all() == [("低保", None)]


def test_notes_keep_who_and_when(acting: Open, now: datetime) -> None:
    file = make(acting)
    with acting("李强") as session:
        residents.add_note(session, resident_id=file.resident_id, text=" 钥匙在对门 ")
    with acting() as session:
        (note,) = residents.open_file(session, resident_id=file.resident_id).notes
    assert (note.text, note.written_by, note.written_at) == ("钥匙在对门", "李强", now)


def test_visit_moves_the_keys_once_a_day_and_leaves_the_version(acting: Open) -> None:
    file = make(acting)
    with acting() as session:
        assert residents.touch(session, resident_id=file.resident_id)
        assert not residents.touch(session, resident_id=file.resident_id)
    with acting() as session:
        seen = residents.open_file(session, resident_id=file.resident_id)
        assert (seen.version, seen.last_seen_on) == (1, date(2026, 1, 7))
        assert keys_in_table(session, file.resident_id) == keys_expected(session, file.resident_id)
        assert all(recency < 0 for _, recency in keys_in_table(session, file.resident_id))


NAMES = st.sampled_from(["王桂芳", "单雄信", "买买提·吐尔逊", "李𬱖", "Anna Li", "曾乐乐"])
FORMS = st.builds(
    ResidentInput,
    name=NAMES,
    id_no=st.sampled_from(["", ID_WOMAN, ID_MAN]),
    living_address=st.sampled_from(["", HOME, "双忠西巷24号27户", "后宰门里16号楼5单元403室"]),
    registered_address=st.sampled_from(["", "泺源大街5号院3号楼"]),
    phones=st.lists(
        st.sampled_from(["13812341234", "87528099", "13900001111"]).map(PhoneInput), max_size=3, unique=True
    ).map(tuple),
    status=st.sampled_from([None, "living", "moved_out", "deceased"]),
)


@given(steps=st.lists(st.tuples(st.integers(0, 2), st.one_of(FORMS, st.none())), max_size=8))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_search_keys_equal_what_the_files_say(acting: Open, steps: list[tuple[int, ResidentInput | None]]) -> None:
    files: dict[int, int] = {}
    for who, form in steps:
        try:
            with acting() as session:
                if form is None:
                    if who in files:
                        residents.touch(session, resident_id=files[who])
                else:
                    file = residents.save(session, resident_id=files.get(who), version=None, values=form)
                    files[who] = file.resident_id
        except residents.AlreadyOnFile:
            continue
    with acting() as session:
        for key in files.values():
            assert keys_in_table(session, key) == keys_expected(session, key)
        before = set(session.execute(select(SearchKey.key, SearchKey.recency, SearchKey.subject_id)).tuples())
        search.rebuild_keys(session)
        assert set(session.execute(select(SearchKey.key, SearchKey.recency, SearchKey.subject_id)).tuples()) == before
        session.execute(delete(ResidentEvent))  # the next example starts with nobody
        for resident in session.scalars(select(Resident)):
            session.delete(resident)
        session.execute(text("DELETE FROM search_keys"))


def test_the_record_of_a_save_names_lists_too(acting: Open) -> None:
    file = make(acting)
    with acting() as session:
        residents.save(
            session, resident_id=file.resident_id, version=1, values=ResidentInput(name="王桂芳", id_no=ID_WOMAN)
        )
    with acting() as session:
        changes = session.scalars(select(Record.changes).where(Record.action == "save")).one()
    said = json.loads(changes)
    assert said["version"] == [1, 2]
    assert set(said) == {"version", "phones", "contacts", "living_address"}
