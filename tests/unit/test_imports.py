"""Ledger imports: compared, brought in, repeated, corrected, stopped half-way and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import func, inspect, select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Cancelled, DeskError, Forbidden, Rejected
from desk.exchange.guards import FileKind
from desk.exchange.ledger import read_ledger
from desk.exchange.report import LedgerReading
from desk.exchange.residents import residents_ledger
from desk.exchange.workbook import Sheet, Workbook
from desk.models.grids import Grid
from desk.models.records import Record, RecordHead
from desk.models.residents import Household, Resident, ResidentPhone
from desk.models.search import SearchKey
from desk.models.staff import Staff
from desk.models.stations import Station
from desk.recording import GENESIS, HASHED, Actor, Session, link
from desk.rules.attachments import AttachmentKind
from desk.rules.consents import ConsentKind, Purpose
from desk.rules.life import LifeEvent
from desk.rules.tags import load_tags
from desk.services import attachments, imports, records, residents, search
from desk.services.imports import indexing
from desk.services.residents import ConsentInput, ContactInput, EventInput, PhoneInput, ResidentInput
from desk.services.residents.saving import keys_of
from desk.store import RESOURCES

Open = Callable[..., AbstractContextManager[Session]]
HEADINGS = "姓名 身份证号 联系电话 现居住地址 户籍地址 人员类别 是否独居 网格 备注 紧急联系人".split()
WANG = ["王桂芳", "370102194903070027", "13812341234", "百花洲家园12号楼5单元504室", "", "低保", "是", "第1网格",
        "膝盖不好", "女儿王晓梅13900001111"]  # fmt: skip
LI = ["李建国", "37010519200229041X", "87528099", "百花洲家园12-5-504", "双忠西巷24号27户", "", "", "", "", ""]
NAMELESS_PAPER = ["赵秀英", "", "15000001234", "后宰门里16号楼5单元403室", "", "", "否", "", "", ""]
SUN = ResidentInput(name="孙丽", phones=(PhoneInput("13700002222"),), living_address="百花洲家园1号楼1单元101室")
TODAY = date(2026, 1, 7)


def ledger(*rows: list[str]) -> LedgerReading:
    """A ledger with these rows, read and judged."""
    sheet = Sheet(name="居民", rows=[list(HEADINGS), *(list(row) for row in rows)], visible=True)
    workbook = Workbook(file="居民.xlsx", kind=FileKind.XLSX, sheets=(sheet,))
    dictionary = load_tags((RESOURCES / "catalogue" / "tags.toml").read_text(encoding="utf-8"))
    return read_ledger(workbook, residents_ledger(dictionary), today=TODAY)


@pytest.fixture
def acting(engine: Engine, now: datetime) -> Open:
    """Opens a transaction of a clerk, or of someone in another role."""
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        station = Station(name="百花洲社区", street_code="370102003")
        session.add(station)
        session.flush()
        clerk = Staff(station_id=station.id, account="gm", name="顾敏", initials="gm", password_hash="-",
                      must_change_password=False, active=True, created_at=now)  # fmt: skip
        session.add_all([clerk, Grid(station_id=station.id, level=1, code="G1", name="第1网格")])
        session.flush()
        station_id, clerk_id = station.id, clerk.id

    @contextmanager
    def opened(role: str = "CLERK") -> Iterator[Session]:
        actor = Actor(clerk_id, "顾敏", station_id, frozenset({role}), "1")
        with db.transaction(engine, actor, now=now, operation="test") as session:
            yield session

    return opened


def bring(acting: Open, reading: LedgerReading, **more: Any) -> imports.ImportResult:
    with acting() as session:
        return imports.bring_in(session, reading=reading, file_name="居民.xlsx", digest="d1", **more)


def everything(session: Session) -> dict[str, Any]:
    """The files as they are shown, without keys, versions and moments."""
    shown = {}
    for key, name in session.execute(select(Resident.id, Resident.name)).tuples():
        file = residents.open_file(session, resident_id=key)
        shown[name] = (
            file.sex, file.age, file.id_no, [each.number for each in file.phones], file.living_address,
            file.registered_address, sorted(tag.label for tag in file.tags), file.living_alone, file.remark,
            [each.phone for each in file.contacts], file.grid.name if file.grid else "",
            [member.name for member in file.household],
        )  # fmt: skip
    return shown


def keys_are_in_step(session: Session) -> bool:
    expected = {
        (key, search.recency(each.last_seen_on), each.id)
        for each in session.scalars(select(Resident))
        for key in keys_of(each)
    }
    return expected == set(session.execute(select(SearchKey.key, SearchKey.recency, SearchKey.subject_id)).tuples())


def test_rows_become_files_with_records_and_keys(acting: Open) -> None:
    with acting() as session:
        seen = imports.preview(session, reading=ledger(WANG, LI, NAMELESS_PAPER), digest="d1")
    assert (seen.rows, seen.new, seen.same, seen.differing, seen.earlier) == (3, 3, 0, (), None)
    result = bring(acting, ledger(WANG, LI, NAMELESS_PAPER))
    assert (result.created, result.changed, result.same) == (3, 0, 0)
    with acting() as session:
        wang = everything(session)["王桂芳"]
        assert wang[:4] == ("female", 76, "370102********0027", ["138****1234"])
        assert wang[6:] == (["低保"], True, "膝盖不好", ["139****1111"], "第1网格", ["李建国"])
        assert session.scalar(select(func.count()).select_from(Household)) == 2
        assert keys_are_in_step(session)
        hit = search.find(session, query="wgf").hits[0]
        assert hit.name == "王桂芳"
        created = session.scalars(select(Record.batch_id).where(Record.subject == "resident")).all()
        assert created == [result.batch_id] * 3
        last = session.scalar(select(func.max(Record.sequence)))
        assert session.scalar(select(RecordHead.sequence)) == last


def test_keys_that_come_twice_are_written_once(acting: Open) -> None:
    numbers = "110，15000001234，15100001234"
    short = ["孙丽", "", numbers, "百花洲家园3号楼1单元203室", "百花洲家园3-1-203", *[""] * 5]
    bring(acting, ledger(WANG, short, LI))
    with acting() as session:
        assert keys_are_in_step(session)


def test_the_chain_of_records_holds(acting: Open) -> None:
    bring(acting, ledger(WANG, LI, NAMELESS_PAPER))
    with acting() as session:
        previous = GENESIS
        for row in session.execute(select(Record.__table__).order_by(Record.sequence)).mappings():
            values = [row[name] for name in HASHED]
            values[HASHED.index("at")] = row["at"].isoformat()
            assert row["previous_hash"] == previous
            assert row["hash"] == link(previous, values)
            previous = row["hash"]


def test_repeating_makes_no_doubles(acting: Open) -> None:
    reading = ledger(WANG, LI, NAMELESS_PAPER)
    bring(acting, reading)
    with acting() as session:
        seen = imports.preview(session, reading=reading, digest="d1")
    assert (seen.new, seen.same, seen.differing) == (0, 3, ())
    assert seen.earlier is not None
    assert seen.earlier.imported_by == "顾敏"
    result = bring(acting, reading)
    assert (result.created, result.changed, result.same) == (0, 0, 3)
    with acting() as session:
        assert session.scalar(select(func.count()).select_from(Resident)) == 3


def test_blank_is_filled_in_and_the_rest_is_asked(acting: Open) -> None:
    bring(acting, ledger(WANG, NAMELESS_PAPER))
    changed_wang = list(WANG)
    changed_wang[2], changed_wang[8], changed_wang[4] = "13700002222", "腿脚不便", "泺源大街5号院3号楼"
    completed = list(NAMELESS_PAPER)
    completed[1] = "370102194903080022"
    reading = ledger(changed_wang, completed)
    if reading.rejected:  # the check digit of the made-up number
        completed[1] = "37010219490308" + _fitting("37010219490308002")
        reading = ledger(changed_wang, completed)
    with acting() as session:
        seen = imports.preview(session, reading=reading)
    differences = {row.name: {each.field: each.take for each in row.differences} for row in seen.differing}
    assert differences["王桂芳"] == {"phones": False, "remark": False, "household_address": True}
    assert differences["赵秀英"] == {"id_no": True, "sex": True, "birth_date": True}
    phones = next(each for each in seen.differing[0].differences if each.field == "phones")
    assert (phones.known, phones.in_row) == ("138****1234", "137****2222")
    result = bring(acting, reading, choices={(None, 2): {"remark": True}})
    assert (result.created, result.changed) == (0, 2)
    with acting() as session:
        files = everything(session)
        assert files["王桂芳"][3] == ["138****1234"]
        assert files["王桂芳"][8] == "腿脚不便"
        assert files["王桂芳"][5] != ""
        assert files["赵秀英"][2].startswith("370102****")
        assert keys_are_in_step(session)


def _fitting(first: str) -> str:
    from desk.rules.identity import check_digit

    return first[14:] + check_digit(first)


def test_same_name_and_birth_with_other_papers_are_two_people(acting: Open) -> None:
    twin = list(WANG)
    twin[1] = "37010219490307" + _fitting("37010219490307004")
    bring(acting, ledger(WANG))
    result = bring(acting, ledger(twin))
    assert (result.created, result.same) == (1, 0)


def test_later_row_about_the_same_person_is_taken_field_by_field(acting: Open) -> None:
    later = list(WANG)
    later[2], later[8] = "13700002222", "党员"
    reading = ledger(WANG, later)
    assert len(reading.duplicates) == 1
    with acting() as session:
        (repeated,) = imports.preview(session, reading=reading).repeated
    assert (repeated.place, repeated.of) == ((None, 3), (None, 2))
    assert {each.field for each in repeated.differences} == {"phones", "remark"}
    bring(acting, reading, choices={repeated.place: {"phones": True}})
    with acting() as session:
        wang = everything(session)["王桂芳"]
        assert (wang[3], wang[8]) == (["137****2222"], "膝盖不好")


def test_undo_gives_everything_back(acting: Open) -> None:
    bring(acting, ledger(WANG))
    with acting() as session:
        before = everything(session)
        keys = set(session.scalars(select(SearchKey.key)))
    other = list(WANG)
    other[0], other[2], other[3], other[8] = "王桂芬", "13700002222", "双忠西巷24号27户", "腿脚不便"
    reading = ledger(other, LI, NAMELESS_PAPER)
    everything_taken = {(None, 2): dict.fromkeys(("name", "phones", "residence_address", "remark"), True)}
    result = bring(acting, reading, choices=everything_taken)
    assert (result.created, result.changed) == (2, 1)
    with acting() as session:
        assert everything(session) != before
        undone = imports.undo(session, batch_id=result.batch_id)
    assert (undone.deleted, undone.restored) == (2, 1)
    with acting() as session:
        assert everything(session) == before
        assert set(session.scalars(select(SearchKey.key))) == keys
        assert keys_are_in_step(session)
        assert [batch.undone_by for batch in imports.list_batches(session)] == ["顾敏", ""]
        with pytest.raises(DeskError):
            imports.undo(session, batch_id=result.batch_id)
    assert bring(acting, reading).created == 2


def test_undo_is_refused_when_someone_worked_on_a_file(acting: Open) -> None:
    result = bring(acting, ledger(WANG, LI))
    with acting() as session:
        key = session.scalars(select(Resident.id).where(Resident.name == "李建国")).one()
        values = ResidentInput(name="李建国", phones=(PhoneInput("13700002222"),))
        residents.save(session, resident_id=key, version=1, values=values)
    with pytest.raises(Rejected) as caught, acting() as session:
        imports.undo(session, batch_id=result.batch_id)
    assert "李*国" in caught.value.text
    with acting() as session:
        assert session.scalar(select(func.count()).select_from(Resident)) == 2


WORK: dict[str, Callable[[Session, int, int], object]] = {
    "event": lambda session, key, _: residents.record_event(
        session, resident_id=key, version=None, values=EventInput(LifeEvent.HOSPITAL, TODAY)
    ),
    "consent": lambda session, key, _: residents.give(
        session, resident_id=key, values=ConsentInput(ConsentKind.NOTICE, Purpose.FILE, TODAY)
    ),
    "attachment": lambda session, key, _: attachments.add(
        session, subject=attachments.Subject.RESIDENT, subject_id=key, kind=AttachmentKind.OTHER, name="证明.pdf",
        data=b"%PDF-1.7",
    ),
    "contact": lambda session, key, other: residents.save_field(
        session, resident_id=other, version=None, field="contacts", value=(ContactInput("李建国", linked_id=key),)
    ),
}  # fmt: skip


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_undo_is_refused_when_something_belongs_to_a_file(
    acting: Open, work: Callable[[Session, int, int], object]
) -> None:
    with acting() as session:
        other = residents.save(session, resident_id=None, version=None, values=SUN).resident_id
    result = bring(acting, ledger(LI))
    with acting() as session:
        key = session.scalars(select(Resident.id).where(Resident.name == "李建国")).one()
        work(session, key, other)
    with pytest.raises(Rejected, match=r"李\*国"), acting() as session:
        imports.undo(session, batch_id=result.batch_id)


def test_an_import_keeps_the_note_of_a_contact(acting: Open) -> None:
    bring(acting, ledger(WANG))
    with acting() as session:
        key = session.scalars(select(Resident.id).where(Resident.name == "王桂芳")).one()
        (contact,) = session.get_one(Resident, key).contacts
        kept = ContactInput(contact.name or "", contact.relation or "", contact.phone or "", "有钥匙")
        residents.save_field(session, resident_id=key, version=None, field="contacts", value=(kept,))
    again = list(WANG)
    again[9] = f"{WANG[9]}、李强13900001111"
    bring(acting, ledger(again), choices={(None, 2): {"emergency_contacts": True}})
    with acting() as session:
        contacts = residents.open_file(session, resident_id=key).contacts
        assert [row.note for row in contacts] == ["有钥匙", ""]


def test_undo_goes_back_through_several_imports(acting: Open) -> None:
    first = bring(acting, ledger(NAMELESS_PAPER))
    with acting() as session:
        before = everything(session)
    richer = [*NAMELESS_PAPER[:4], "双忠西巷24号27户", "低保", *NAMELESS_PAPER[6:8], "腿脚不便", ""]
    second = bring(acting, ledger(richer))
    assert second.changed == 1
    with pytest.raises(Rejected), acting() as session:
        imports.undo(session, batch_id=first.batch_id)
    with acting() as session:
        imports.undo(session, batch_id=second.batch_id)
    with acting() as session:
        assert everything(session) == before
        assert imports.undo(session, batch_id=first.batch_id).deleted == 1
    with acting() as session:
        assert everything(session) == {}
        assert session.scalar(select(func.count()).select_from(Household)) == 0
    with acting("AUDITOR") as session:
        assert records.verify_chain(session).ok


def test_undo_gives_back_what_two_rows_changed(acting: Open) -> None:
    with acting() as session:
        numbers = ("13700002222", "13700003333")
        values = replace(SUN, phones=tuple(map(PhoneInput, numbers)))
        residents.save(session, resident_id=None, version=None, values=values)
        before = everything(session)
    rows = [["孙丽", "", number, *[""] * 5, remark, ""] for number, remark in zip(numbers, "甲乙", strict=True)]
    choices = {(None, place): {"remark": True} for place in (2, 3)}
    result = bring(acting, ledger(*rows), choices=choices)
    assert result.changed == 2
    with acting() as session:
        assert everything(session)["孙丽"][8] == "乙"
        assert imports.undo(session, batch_id=result.batch_id).restored == 1
        assert everything(session) == before


def test_undo_takes_a_household_away_that_only_the_import_needed(acting: Open) -> None:
    with acting() as session:
        residents.save(session, resident_id=None, version=None, values=replace(SUN, living_address=""))
    moved = ["孙丽", "", "13700002222", "双忠西巷24号27户", *[""] * 6]
    result = bring(acting, ledger(moved))
    with acting() as session:
        assert session.scalar(select(func.count()).select_from(Household)) == 1
        imports.undo(session, batch_id=result.batch_id)
    with acting() as session:
        assert session.scalar(select(func.count()).select_from(Household)) == 0


def test_an_address_filled_in_and_a_newcomer_make_one_household(acting: Open) -> None:
    with acting() as session:
        residents.save(session, resident_id=None, version=None, values=replace(SUN, living_address=""))
    moved = ["孙丽", "", "13700002222", "双忠西巷24号27户", *[""] * 6]
    newcomer = [*LI[:3], "双忠西巷24号27户", *LI[4:]]
    bring(acting, ledger(moved, newcomer))
    with acting() as session:
        assert session.scalar(select(func.count()).select_from(Household)) == 1


def test_a_plain_no_is_not_filled_in_like_a_blank(acting: Open) -> None:
    bring(acting, ledger(NAMELESS_PAPER))
    alone = [*NAMELESS_PAPER[:6], "是", *NAMELESS_PAPER[7:]]
    with acting() as session:
        (differing,) = imports.preview(session, reading=ledger(alone)).differing
    assert [(each.field, each.take) for each in differing.differences] == [("living_alone", False)]
    assert bring(acting, ledger(alone)).same == 1


def test_a_dwelling_is_one_household_however_it_came(acting: Open) -> None:
    odd = "县西巷15号3户东屋"
    bring(acting, ledger([*NAMELESS_PAPER[:3], odd, *NAMELESS_PAPER[4:]]))
    with acting() as session:
        file = residents.save(session, resident_id=None, version=None, values=replace(SUN, living_address=odd))
    assert [member.name for member in file.household] == ["赵秀英"]


def test_a_residence_permit_is_found_again(acting: Open) -> None:
    with acting() as session:
        values = ResidentInput("陈大文", id_no="810000199408230021", id_type="residence_permit_hmt")
        residents.save(session, resident_id=None, version=None, values=values)
    row = ["陈大文", "810000199408230021", *[""] * 8]
    assert bring(acting, ledger(row)).same == 1


def test_stopping_half_way_leaves_nothing(acting: Open) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        bring(acting, ledger(WANG, LI), progress=stop)
    with acting() as session:
        assert session.scalar(select(func.count()).select_from(Resident)) == 0
        assert session.scalar(select(func.count()).select_from(SearchKey)) == 0
        assert imports.list_batches(session) == ()


def test_indexes_that_a_first_ledger_sets_aside_are_there_again(
    acting: Open, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "WORTH_IT", 2)
    before = indexes(engine)

    def stop(done: int, total: int) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        bring(acting, ledger(WANG, LI), progress=stop)
    assert indexes(engine) == before
    assert bring(acting, ledger(WANG, LI, NAMELESS_PAPER)).created == 3
    assert indexes(engine) == before
    with acting() as session:
        assert keys_are_in_step(session)
    assert bring(acting, ledger(WANG, LI, NAMELESS_PAPER)).same == 3


def indexes(engine: Engine) -> dict[str, set[str | None]]:
    """Of the tables that a ledger fills; on SQLite they hold what the tables hold."""
    found = inspect(engine)
    tables = ("residents", "households", "resident_addresses", "resident_phones", "records")
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    return {table: {each["name"] for each in found.get_indexes(table)} for table in tables}


def test_keys_go_on_after_an_import(acting: Open) -> None:
    bring(acting, ledger(WANG, LI))
    with acting() as session:
        file = residents.save(session, resident_id=None, version=None, values=SUN)
        assert file.resident_id > 2
        assert session.scalar(select(func.count()).select_from(ResidentPhone)) == 3


def test_progress_rises_to_the_end(acting: Open) -> None:
    told: list[tuple[int, int]] = []
    bring(acting, ledger(WANG, LI), progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (2, 2)


def test_who_may_not_import_is_refused(acting: Open) -> None:
    with pytest.raises(Forbidden), acting("GRID_WORKER") as session:
        imports.preview(session, reading=ledger(WANG))


def test_nothing_to_bring_in_is_said(acting: Open) -> None:
    with pytest.raises(DeskError):
        bring(acting, replace(ledger(WANG), accepted=()))
