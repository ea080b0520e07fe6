"""What changed in a file, put back again; editing one field in place; an ID number corrected later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.records import Record
from desk.models.residents import Resident
from desk.rules.permissions import Role
from desk.services import integrity, residents, search
from desk.services.residents import (
    AlreadyOnFile,
    ChangeRow,
    ContactInput,
    PhoneInput,
    ResidentFile,
    ResidentInput,
    TagInput,
)
from tests.unit.whole_file import HOME, NEXT_DOOR, WANG, Street, street

ID_WOMAN = "370102194903070027"
ID_MAN = "37010519200229041X"


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def edit(
    here: Street,
    resident_id: int,
    field: str,
    value: Any,
    *,
    version: int | None = None,
    later: int = 1,
    role: Role = Role.CLERK,
) -> ResidentFile:
    file: ResidentFile = here.do(
        lambda session: residents.save_field(
            session, resident_id=resident_id, version=version, field=field, value=value
        ),
        role,
        later=later,
    )
    return file


def changes(here: Street, resident_id: int, role: Role = Role.CLERK, **values: Any) -> tuple[ChangeRow, ...]:
    rows: tuple[ChangeRow, ...] = here.do(
        lambda session: residents.changes_of(session, resident_id=resident_id, **values), role
    )
    return rows


def undo(here: Street, resident_id: int, key: int, *, later: int = 30) -> ResidentFile:
    file: ResidentFile = here.do(
        lambda session: residents.undo_change(session, resident_id=resident_id, key=key), later=later
    )
    return file


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("name", "王桂香", lambda file: file.name == "王桂香"),
        ("remark", " 常来 ", lambda file: file.remark == "常来"),
        ("living_alone", True, lambda file: file.living_alone is True),
        ("birth_date", date(1946, 1, 1), lambda file: file.birth_date == date(1946, 1, 1)),
        ("phones", (PhoneInput("15400007777", "儿子"),), lambda file: file.phones[0].number == "154****7777"),
        ("tags", (TagInput("低保"),), lambda file: file.tags[0].label == "低保"),
        ("registered_address", NEXT_DOOR, lambda file: file.registered_address.startswith("百花洲家园12号楼")),
        ("id_no", ID_WOMAN, lambda file: (file.id_type, file.birth_date) == ("resident_id", date(1949, 3, 7))),
    ],
)
def test_one_field_is_saved_and_the_others_stay(here: Street, field: str, value: Any, shown: Any) -> None:
    before = here.add(contacts=(ContactInput("王晓梅", "女儿", "15400009999", "周末来"),), household_role="户主")
    after = edit(here, before.resident_id, field, value, version=before.version)
    assert shown(after)
    assert after.version == before.version + 1
    same = {"contacts", "household_role", "living_address"} | {"name", "remark", "phones"} - {field}
    assert all(getattr(after, each) == getattr(before, each) for each in same)


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [("id_no", "370102194903070028", "id_no"), ("name", " ", "name"), ("phones", (PhoneInput("12"),), "phones.0")],
)
def test_a_field_is_judged_as_in_the_form(here: Street, field: str, value: Any, fault: str) -> None:
    key = here.add().resident_id
    with pytest.raises(Rejected) as caught:
        edit(here, key, field, value)
    assert list(caught.value.fields) == [fault]
    here.add("李强", id_no=ID_MAN)
    with pytest.raises(AlreadyOnFile):
        edit(here, key, "id_no", ID_MAN)


def test_two_clerks_in_one_file(here: Street) -> None:
    file = here.add()
    edit(here, file.resident_id, "remark", "常来", version=file.version, role=Role.STATION_HEAD)
    merged = edit(here, file.resident_id, "self_care", "自理", version=file.version, later=2)
    assert (merged.remark, merged.self_care) == ("常来", "自理"), "another field: nobody is asked"
    with pytest.raises(Stale) as caught:
        edit(here, file.resident_id, "remark", "不常来", version=file.version, later=3)
    assert caught.value.changes == {"remark": ("李站", "常来", "不常来")}
    assert here.open(file.resident_id).remark == "常来"


def test_who_only_revealed_something_is_not_said_to_have_saved(here: Street) -> None:
    file = here.add()
    key = file.resident_id
    here.do(lambda s: residents.reveal(s, resident_id=key, field="name", reason="核对"), later=1)
    edit(here, key, "remark", "耳背", version=file.version, role=Role.STATION_HEAD, later=2)
    news = here.do(lambda s: residents.news_of(s, resident_id=key, version=file.version))
    assert (news.by, news.fields) == (("李站",), ("remark",))
    with pytest.raises(Stale) as caught:
        here.do(lambda s: residents.save(s, resident_id=key, version=file.version, values=WANG), later=3)
    assert "王芳" not in caught.value.text
    assert caught.value.changes.keys() == {"remark"}


def test_health_and_allergies_are_for_those_who_may(here: Street) -> None:
    key = here.add().resident_id
    edit(here, key, "allergy_note", "青霉素过敏", role=Role.STATION_HEAD)
    head, clerk = here.open(key, Role.STATION_HEAD), here.open(key)
    assert (head.allergy_note, head.allergy_hidden) == ("青霉素过敏", False)
    assert (clerk.allergy_note, clerk.allergy_hidden, clerk.health_hidden) == (None, True, False)
    assert edit(here, key, "allergy_note", "无", later=2).version == head.version, "a clerk changes nothing there"
    (change,) = changes(here, key)
    assert [(each.hidden, each.before, each.after) for each in change.fields] == [(True, "", "")]
    (change,) = changes(here, key, Role.STATION_HEAD)
    assert change.fields[0].after == "青霉素过敏"
    with pytest.raises(Forbidden):
        undo(here, key, change.key)


def test_the_history_tells_who_changed_what_masked(here: Street) -> None:
    key = here.add().resident_id
    edit(here, key, "phones", (PhoneInput("15400007777"),), role=Role.STATION_HEAD)
    edit(here, key, "living_address", NEXT_DOOR, later=2)
    newest, older = changes(here, key)
    assert [(each.field, each.label) for each in newest.fields] == [("living_address", "living address")]
    assert (older.by, older.fields[0].before, older.fields[0].after) == ("李站", "154****1234", "154****7777")
    assert newest.fields[0].before == "百花洲家园12号楼**室"
    assert changes(here, key, before=newest.key) == (older,)
    assert changes(here, key, limit=1) == (newest,)
    (only,) = here.do(lambda session: residents.field_history(session, resident_id=key, field="phones"))
    assert only.key == older.key


def test_a_save_is_put_back_as_a_whole(here: Street) -> None:
    old = here.add(tags=(TagInput("低保", since=date(2025, 1, 1)),), contacts=(ContactInput("王晓梅", note="有钥匙"),))
    key = old.resident_id
    values = replace(
        WANG, name="王桂香", living_address=NEXT_DOOR, phones=(), tags=(TagInput("残疾"),), birth_date=date(1946, 1, 1)
    )
    here.do(lambda session: residents.save(session, resident_id=key, version=old.version, values=values), later=1)
    (change,) = changes(here, key)
    assert {each.field for each in change.fields} == {
        "name", "birth_date", "living_address", "phones", "contacts", "tags",
    }  # fmt: skip
    assert change.can_undo
    back = undo(here, key, change.key)
    for field in ("name", "birth_date", "living_address", "tags", "household_role"):
        assert getattr(back, field) == getattr(old, field), field
    assert [(row.name, row.note) for row in back.contacts] == [("王晓梅", "有钥匙")]
    assert [row.number for row in back.phones] == ["154****1234"]
    assert here.system(lambda session: integrity.check(session)) == (), "found by the old name again"
    assert [row.can_undo for row in changes(here, key)] == [True, False]


def test_what_a_colleague_changed_since_is_not_put_back(here: Street) -> None:
    key = here.add().resident_id
    edit(here, key, "remark", "常来")
    edit(here, key, "remark", "不常来", later=2, role=Role.STATION_HEAD)
    newer, older = changes(here, key)
    assert (newer.can_undo, older.can_undo) == (True, False)
    with pytest.raises(DeskError, match=r"remark.*李站"):
        undo(here, key, older.key)
    undo(here, key, newer.key)
    assert undo(here, key, older.key, later=31).remark == ""


def test_a_status_put_back_takes_its_event_back(here: Street) -> None:
    key = here.add().resident_id
    values = replace(WANG, status="deceased", remark="家属来办")
    here.do(lambda session: residents.save(session, resident_id=key, version=None, values=values), later=1)
    (change,) = changes(here, key)
    back = undo(here, key, change.key)
    assert (back.status, back.status_since, back.remark) == ("living", None, "")
    assert here.do(lambda session: residents.events_of(session, resident_id=key)) == ()


def test_a_file_as_it_was_opened_can_not_be_put_back(here: Street) -> None:
    key = here.add().resident_id
    first = here.system(
        lambda session: session.scalars(select(Record.sequence).where(Record.subject == "resident")).first()
    )
    with pytest.raises(DeskError, match="can't be put back"):
        undo(here, key, first)


def test_an_id_number_corrected_later_carries_its_history_along(here: Street) -> None:
    wrong = ID_MAN
    file = here.add(id_no=wrong)
    key = file.resident_id
    here.matter(1, key)
    here.do(lambda session: residents.add_note(session, resident_id=key, text="常来"))
    fixed = edit(here, key, "id_no", ID_WOMAN, version=file.version)
    assert (fixed.resident_id, fixed.birth_date, fixed.open_matters) == (key, date(1949, 3, 7), 1)
    assert [note.text for note in fixed.notes] == ["常来"]

    def found(typed: str) -> list[int]:
        hits = here.do(lambda session: search.find(session, query=typed)).hits
        return [hit.subject_id for hit in hits if hit.subject == search.RESIDENT]

    assert (found(ID_WOMAN), found(ID_WOMAN[-4:]), found(wrong)) == ([key], [key], [])
    (change,) = changes(here, key)
    assert ("id_no", "370105********041X", "370102********0027") in [
        (each.field, each.before, each.after) for each in change.fields
    ]
    again = here.add("别人", id_no=wrong)
    assert again.resident_id != key, "the wrong number is free for whom it belongs to"
    passport = here.do(
        lambda session: residents.save(
            session,
            resident_id=key,
            version=None,
            values=ResidentInput("王桂芳", id_no="E12345678", id_type="passport", living_address=HOME),
        ),
        later=5,
    )
    assert (passport.resident_id, passport.id_type) == (key, "passport")
    assert (found("E12345678"), found(ID_WOMAN)) == ([key], [])
    assert here.system(lambda session: session.get_one(Resident, key).created_at) == here.now
    findings = here.system(lambda session: integrity.check(session))
    assert [each for each in findings if each.subject == "resident"] == []
