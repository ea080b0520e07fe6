from __future__ import annotations

import ast
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Forbidden
from desk.models import Base
from desk.models.base import Recorded
from desk.recording import HASHED
from desk.rules.permissions import Role
from desk.services import (
    record_fields,
    record_operations,
    record_values,
    record_words,
    records,
    residents,
    settings,
    signing_in,
)
from desk.services.residents import ContactInput, PhoneInput, ResidentInput, TagInput
from desk.services.signing_in import SignInRefused
from desk.store import ROOT
from tests.unit.office import Office, set_up


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    office = set_up(engine, now, monkeypatch)
    later = Office(engine, now + timedelta(days=1), office.actors)

    def note(session: db.Session) -> None:
        session.note("reveal", "resident", 5, reason="核对 37010219490307002X 13805311234")
        changes = {
            "name": [None, "刘桂兰"], "id_no": [None, "370102194903070027"], "living_alone": [False, True],
            "remark": [None, "电话 13805311234"],
        }  # fmt: skip
        session.note("change", "resident", 5, changes)
        session.note("change", "resident_phone", 6, {"number": ["13812341234", None]})
        session.note("change", "service_item", 7, {"materials": [[], [{"name": "身份证"}]]})

    later.act(Role.CLERK, note, "residents.save")
    return office


def page(office: Office, role: Role = Role.AUDITOR, **filters: Any) -> records.RecordPage:
    return office.act(role, lambda session: records.list_records(session, **filters))


def test_only_the_auditor_reads_the_records(office: Office) -> None:
    assert page(office).rows
    for role in (Role.CLERK, Role.STATION_HEAD, Role.ADMINISTRATOR):
        with pytest.raises(Forbidden):
            page(office, role)


def test_pages_follow_each_other_without_gap(office: Office) -> None:
    everything = page(office).rows
    assert [row.sequence for row in everything] == list(range(len(everything), 0, -1))
    found: list[records.RecordRow] = []
    before = None
    while True:
        part = page(office, before=before, limit=3)
        found += part.rows
        if part.older is None:
            break
        before = part.older
    assert tuple(found) == everything


def test_filters(office: Office, now: datetime) -> None:
    clerk = office.actors[Role.CLERK].staff_id
    total = len(page(office).rows)
    assert len(page(office, actor_id=clerk).rows) == 4
    assert len(page(office, subject="resident", subject_id="5").rows) == 2
    assert len(page(office, action="reveal").rows) == 1
    assert len(page(office, operation="residents.save").rows) == 4
    assert len(page(office, since=date(2026, 1, 8)).rows) == 4
    assert len(page(office, until=date(2026, 1, 7)).rows) == total - 4
    assert len(page(office, since=date(2026, 1, 7), until=date(2026, 1, 8)).rows) == total
    assert now.tzinfo is not None


def test_text_is_found_where_it_can_be_read_and_no_hidden_digit_answers(office: Office) -> None:
    shown = page(office, subject="resident", action="change").rows
    for readable in ("刘*兰", "370102********0027", "0027"):
        assert page(office, text=readable).rows == shown, readable
    assert page(office, text="核对").rows == page(office, action="reveal").rows
    assert [row.subject for row in page(office, text="138****1234").rows] == ["resident_phone", "resident"]
    for hidden in ("刘桂兰", "桂", "19490307", "1380531", "5311234", "37010219490307002X", "8123412", "电话", "%"):
        assert page(office, text=hidden).rows == (), hidden


def test_a_page_of_found_text_is_full_and_the_next_one_follows(office: Office) -> None:
    def note(session: db.Session) -> None:
        for number in range(40):
            hidden = "街坊" if number % 3 else "邻里"
            session.note("change", "resident", number, {"remark": [None, "邻里"]}, reason=hidden)

    office.act(Role.CLERK, note)
    found: list[int] = []
    before = None
    while True:
        part = page(office, text="邻里", before=before, limit=4)
        found += [int(row.subject_id) for row in part.rows]
        if part.older is None:
            break
        assert len(part.rows) == 4
        before = part.older
    assert found == [number for number in reversed(range(40)) if number % 3 == 0]


def test_the_auditor_sees_what_happened_but_not_personal_data(office: Office) -> None:
    shown = str(page(office).rows)
    for secret in ("刘桂兰", "370102194903070027", "13805311234", "13812341234", "37010219490307002X"):
        assert secret not in shown
    row = page(office, subject="resident", action="change").rows[0]
    assert {(each.field, each.before, each.after) for each in row.changes} == {
        ("name", "", "刘*兰"), ("id_no", "", "370102********0027"), ("living_alone", "no", "yes"),
        ("remark", "", "****"),
    }  # fmt: skip
    reveal = page(office, action="reveal").rows[0]
    assert reveal.reason == "核对 370102********002X 138****1234"
    item = page(office, subject="service_item").rows[0]
    assert item.changes[0].after == "name: 身份证"


@pytest.mark.parametrize(
    ("subject", "key", "field", "value", "words"),
    [
        ("matter", "1", "state", "IN_PROGRESS", "in progress"),
        ("matter", "1", "reply_channel", "PHONE", "phone"),
        ("matter", "1", "level", "hard", "Hard"),
        ("matter", "1", "due_at", "2026-11-25T10:00:00+00:00", "2026-11-25 18:00"),
        ("matter", "1", "due_at", "2026-02-31T10:00:00+00:00", "2026-02-31T10:00:00+00:00"),
        ("matter_step", "1", "verb", "PASS_ON", "pass on for dispatch"),
        ("matter_step", "1", "facts", {"reply_channel": "PHONE"}, "reply channel: phone"),
        ("matter_material", "1", "form", "ORIGINAL", "original"),
        ("resident", "5", "sex", "female", "female"),
        ("resident", "5", "id_type", "residence_permit_hmt", "residence permit (HK, Macao, Taiwan)"),
        ("resident", "5", "shown", "address:living", "living address"),
        ("resident", "5", "shown", "phone:12", "phone 12"),
        ("staff_role", "3/CLERK", "role", "CLERK", "clerk"),
        ("setting", "1/deadline_profile", "value", "four_levels", "Four-level response"),
        ("setting", "1/idle_lock_minutes", "name", "idle_lock_minutes", "idle lock (minutes)"),
        ("service_item", "7", "channels", ["WINDOW", "PHONE"], "window, phone"),
        ("service_item", "7", "levels", {"four_levels": "major"}, "Four-level response: Major risk"),
        ("grid", "7", "level", 2, "2"),
        ("matter", "1", "state", "OF_ANOTHER_VERSION", "OF_ANOTHER_VERSION"),
        ("never", "1", "heard_of", "IN_PROGRESS", "IN_PROGRESS"),
    ],
)  # fmt: skip
def test_values_are_shown_in_words_and_unknown_ones_as_they_stand(
    subject: str, key: str, field: str, value: object, words: str
) -> None:
    assert record_values.shown(subject, key, field, value, masked=False) == words


def test_what_has_no_field_is_shown_in_words_too(office: Office) -> None:
    failed = office.system(partial(signing_in.sign_in, account="clerk", password="wrong", workstation="一号窗口"))
    assert isinstance(failed, SignInRefused)
    assert page(office).rows[0].reason == "account or password wrong"
    assert page(office, operation="residents.save").rows[0].operation_text == "save a resident"
    assert record_operations.operation_text("matters.accept") == "accept"
    assert record_operations.operation_text("future.act") == "future.act"
    assert record_values.key_text("staff_role", "3/CLERK") == "3 clerk"
    assert record_values.key_text("setting", "1/theme") == "colours"
    assert record_values.key_text("resident", "17") == "17"


def test_every_act_of_the_program_has_a_name() -> None:
    """What is written under a name in code would show that code to the auditor."""
    named = {"drafts.drop", "drafts.save"}  # drafts are not recorded
    for path in (ROOT / "desk").rglob("*.py"):
        source = path.read_bytes()
        for call in ast.walk(ast.parse(source)) if b"run(" in source or b"transaction(" in source else ():
            if isinstance(call, ast.Call) and _called(call) in ("run", "transaction", "in_transaction"):
                given = [*call.args[1:2], *(word.value for word in call.keywords if word.arg == "operation")]
                for each in given:
                    if isinstance(each, ast.Constant) and isinstance(each.value, str):
                        assert each.value in named or record_operations.operation_text(each.value) != each.value, path


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_the_record_of_a_saved_file_shows_an_auditor_no_one(office: Office) -> None:
    values = ResidentInput(
        name="刘桂兰",
        living_address="县西巷15号",
        phones=(PhoneInput("0531-87528099", "女儿王晓梅"),),
        contacts=(ContactInput("王晓梅", "女儿", "0531-87528100"),),
    )

    def save(session: db.Session) -> None:
        file = residents.save(session, resident_id=None, version=None, values=values)
        tagged = replace(values, living_address="县西巷16号", phones=(), contacts=(), tags=(TagInput("低保"),))
        residents.save(session, resident_id=file.resident_id, version=file.version, values=tagged)

    office.act(Role.STATION_HEAD, save)
    shown = repr(page(office, limit=50))
    for secret in ("刘桂兰", "王晓梅", "县西巷15", "县西巷16", "87528099", "87528100", "低保"):
        assert secret not in shown


def test_the_chain_is_read_by_the_auditor_and_the_administrator(office: Office) -> None:
    for role in (Role.AUDITOR, Role.ADMINISTRATOR):
        assert office.act(role, records.verify_chain).ok
    with pytest.raises(Forbidden):
        office.act(Role.CLERK, records.verify_chain)


def test_every_recorded_field_and_subject_has_a_name() -> None:
    for mapper in Base.registry.mappers:
        if issubclass(mapper.class_, Recorded):
            assert mapper.class_.SUBJECT in record_words._SUBJECTS
            fields = {attribute.key for attribute in mapper.column_attrs} - mapper.class_.UNRECORDED
            assert fields <= record_fields.FIELDS.keys(), mapper.class_
    words = [record_fields.field_text("count", subject) for subject in ("card_run", "package_item")]
    assert words == ["cards", "uses"], "a subject may have a word of its own"


def verify(office: Office) -> records.ChainReport:
    return office.system(records.verify_chain)


def unguarded(office: Office, *statements: str) -> None:
    """What someone with the database's own password could do."""
    with office.engine.connect().execution_options(writing=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("ALTER TABLE records DISABLE TRIGGER ALL"))
        else:
            for verb in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER records_refuse_{verb}"))
        for statement in statements:
            connection.execute(text(statement))


def test_an_untouched_chain_is_whole(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    length = len(page(office).rows)
    assert verify(office) == records.ChainReport(True, length)
    for size in (1, 3, length, length + 1):
        monkeypatch.setattr(records, "CHAIN_PAGE", size)
        assert verify(office) == records.ChainReport(True, length)


@pytest.mark.parametrize(
    "value", ["actor_name = 'x'", "changes = '{}'", "subject_id = '77'", "reason = 'x'", "action = 'x'", "actor_id = 3"]
)
def test_an_edited_record_is_found(office: Office, value: str) -> None:
    unguarded(office, f"UPDATE records SET {value} WHERE sequence = 3")
    report = verify(office)
    assert (report.ok, report.first_broken) == (False, 3)
    assert "changed" in report.why


def test_an_edited_moment_is_found(office: Office) -> None:
    unguarded(office, "UPDATE records SET at = (SELECT max(at) FROM records) WHERE sequence = 3")
    assert verify(office).first_broken == 3


def test_a_record_edited_with_its_hash_is_found_at_the_next(office: Office) -> None:
    unguarded(office, "UPDATE records SET hash = previous_hash WHERE sequence = 3")
    assert verify(office).first_broken == 3
    unguarded_again = "UPDATE records SET previous_hash = 'x' WHERE sequence = 2"
    with office.engine.connect().execution_options(writing=True) as connection, connection.begin():
        connection.execute(text(unguarded_again))
    assert verify(office).first_broken == 2


def test_a_deleted_record_is_found(office: Office) -> None:
    unguarded(office, "DELETE FROM records WHERE sequence IN (3, 4)")
    report = verify(office)
    assert (report.first_broken, report.why) == (3, "Records 3 to 4 are missing.")


def test_a_deleted_record_is_found_when_the_rest_closes_up(office: Office) -> None:
    unguarded(
        office,
        "DELETE FROM records WHERE sequence = 3",
        "UPDATE records SET sequence = -sequence WHERE sequence > 3",
        "UPDATE records SET sequence = -sequence - 1 WHERE sequence < 0",
        "UPDATE record_head SET sequence = sequence - 1",
    )
    assert verify(office).first_broken == 3


@pytest.mark.parametrize("sequence", ["0", "(SELECT max(sequence) + 1 FROM records)"])
def test_an_inserted_record_is_found(office: Office, sequence: str) -> None:
    rest = ", ".join((*HASHED[1:], "previous_hash", "hash"))
    unguarded(
        office, f"INSERT INTO records (sequence, {rest}) SELECT {sequence}, {rest} FROM records WHERE sequence = 2"
    )
    assert not verify(office).ok


def test_a_missing_beginning_is_found(office: Office) -> None:
    unguarded(office, "DELETE FROM records WHERE sequence = 1")
    assert verify(office).first_broken == 1


def test_a_cut_off_end_is_found(office: Office) -> None:
    length = verify(office).length
    unguarded(office, f"DELETE FROM records WHERE sequence > {length - 2}")
    report = verify(office)
    assert (report.ok, report.length, report.first_broken) == (False, length - 2, length - 1)
    unguarded_head = f"UPDATE record_head SET sequence = {length - 2}"
    with office.engine.connect().execution_options(writing=True) as connection, connection.begin():
        connection.execute(text(unguarded_head))
    assert not verify(office).ok, "the head's hash names the record that was cut off"
    with office.engine.connect().execution_options(writing=True) as connection, connection.begin():
        connection.execute(text("DELETE FROM record_head"))
    assert not verify(office).ok


def test_every_kind_of_value_survives_the_chain(office: Office) -> None:
    values: dict[str, Callable[[], Any]] = {
        "a": lambda: '𠅤"\\\n\t%',
        "b": lambda: 1.5,
        "c": lambda: {"x": [None, True]},
    }

    def note(session: db.Session) -> None:
        session.note("change", "test", "x", {key: [None, make()] for key, make in values.items()}, reason="“…”")

    office.act(Role.CLERK, note)
    office.act(Role.ADMINISTRATOR, lambda session: settings.change(session, scale=140))
    assert verify(office).ok
    assert json.dumps([1]) == "[1]"


@pytest.mark.parametrize(
    ("subject", "field", "code", "words"),
    [
        ("resident_event", "kind", "HOSPITAL", "in hospital"),
        ("resident_consent", "purpose", "HEALTH", "health details"),
        ("resident_consent", "purpose", "COPY", "copy of the own data"),
        ("resident_consent", "way", "SIGNED", "signed"),
        ("paper", "kind", "receipt", "Receipt"),
        ("paper", "kind", "PROMISE", "Promise to hand in later"),
        ("attachment", "kind", "PHOTO", "photo"),
        ("assessment", "state", "VALID", "valid"),
        ("assessment", "occasion", "FIRST", "first assessment"),
        ("service_item", "kind", "convenience", "Convenience services"),
        ("attachment", "kind", "of tomorrow", "of tomorrow"),
    ],
)
def test_codes_of_one_subject_are_told_in_words(subject: str, field: str, code: str, words: str) -> None:
    assert record_values.shown(subject, "1", field, code, masked=True) == words
