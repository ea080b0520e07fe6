"""A ledger of beds brought in: the registry that comes of it, on both databases; repeated, refused, taken back, out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk.errors import Cancelled, Forbidden, Rejected
from desk.exchange.beds import read_beds
from desk.exchange.errorsheet import save_error_sheet
from desk.models.beds import Bed, BedStay, Room, StayLeave, StaySegment, StayStep
from desk.models.imports import ImportBatch
from desk.models.records import Record
from desk.models.residents import Resident
from desk.recording import Session
from desk.rules.beds import HERE, Condition, LeaveKind, LeaveState, LeftTo, Phase, StayKind, StayState
from desk.rules.papers import PaperKind
from desk.rules.permissions import Role
from desk.services import accounts, beds, imports, papers
from desk.services.beds import RoomInput
from tests.unit import office
from tests.unit.beds_ledger import (
    HEADS,
    LEDGER,
    ONE,
    THREE,
    TWO,
    admit,
    bring,
    count,
    empty,
    everything,
    ledger,
    look,
    new_file,
    put_in,
    states,
    stay,
    undo,
)
from tests.unit.office import Office


@pytest.fixture
def desk(engine: Engine, monkeypatch: pytest.MonkeyPatch, now: datetime) -> Office:
    return office.set_up(engine, now, monkeypatch)


@pytest.fixture
def later(engine: Engine, monkeypatch: pytest.MonkeyPatch, now: datetime) -> Office:
    """The desk the day after the ledger of the demo was handed in."""
    return office.set_up(engine, now.replace(month=8, day=1), monkeypatch)


def test_the_ledger_becomes_the_registry_that_its_oracle_counts(later: Office) -> None:
    reading = read_beds(LEDGER, today=date(2026, 8, 1))
    result = bring(later, reading)
    assert (result.rows, result.created, result.refused, result.beds, result.files) == (103, 96, 7, 99, 79)
    assert count(later, Room, Bed, BedStay, StaySegment, Resident) == [42, 99, 80, 80, 79]
    assert states(later) == {"ADMITTED": 73, "ON_LEAVE": 2, "DISCHARGED": 5}
    assert everything(later, select(func.count()).where(Bed.condition == Condition.OUT_OF_USE)) == [(1,)]
    paused = select(func.count()).where(Resident.meals_paused_on.is_not(None))
    assert everything(later, paused) == [(75,)]
    board = later.act(HEADS, lambda session: beds.board(session, first=date(2026, 8, 1), days=21))
    assert board.free[0] == 23


def test_whoever_is_there_holds_the_bed_and_the_phases_follow_the_states(later: Office) -> None:
    bring(later, read_beds(LEDGER, today=date(2026, 8, 1)))
    rows = everything(
        later,
        select(BedStay.state, StaySegment.phase, BedStay.admitted_at, StaySegment.starts_at, BedStay.left_at)
        .join(StaySegment, StaySegment.stay_id == BedStay.id),
    )  # fmt: skip
    for state, phase, admitted, starts, left in rows:
        assert phase == (Phase.CURRENT if StayState(state) in HERE else Phase.PAST)
        assert admitted == starts
        assert (left is None) == (phase == Phase.CURRENT)


def test_what_was_agreed_comes_along(desk: Office) -> None:
    bring(desk, ledger(stay("王桂芳", ONE, "2025.11.1", 能力等级="2级", 合同起止日期="2025.11.1-2.28",
                            护理等级="二级护理", 月费="3500元/月", 押金="1.5万元")))  # fmt: skip
    row = desk.system(lambda session: session.scalars(select(BedStay)).one())
    assert (row.kind, row.state, row.care_level, row.ability) == (StayKind.LONG, "ADMITTED", "二级护理", "MODERATE")
    assert (row.agreement_from, row.agreement_until) == (date(2025, 11, 1), date(2026, 2, 28))
    assert (row.monthly_fee, row.deposit) == (350_000, 1_500_000)
    file = desk.act(HEADS, lambda session: beds.stay(session, stay_id=row.id))
    assert (file.bed, file.ability, file.name) == ("101-1", "MODERATE", "王桂芳")
    assert "床位.xlsx" in (file.steps[0].text or "")


def test_a_booking_is_a_booking_and_a_past_one_came_to_nothing(desk: Office) -> None:
    bring(desk, ledger(stay("王桂芳", ONE, "2026.2.1", status="预订"),
                       stay("李建国", TWO, "2026.3.1", place=(1, 101, 2)),
                       stay("赵秀英", THREE, "2025.10.1", place=(1, 102, 1), status="预订",
                            left="2025.11.1")))  # fmt: skip
    assert states(desk) == {"BOOKED": 2, "NO_SHOW": 1}
    phases = everything(desk, select(StaySegment.phase).order_by(StaySegment.id))
    assert phases == [("PLANNED",), ("PLANNED",), ("VOID",)]


def test_leaves_that_are_over_that_go_on_and_that_are_planned(desk: Office, now: datetime) -> None:
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1", 请假外出="2025.12.30-2026.1.3\n2026.1.6-"),
                       stay("李建国", TWO, "2025.1.1", place=(1, 101, 2), 请假外出="2026.2.14-2.20；住院2025.5.1-5.9"),
                       stay("赵秀英", THREE, "2025.1.1", place=(1, 102, 1), status="外出")))  # fmt: skip
    assert states(desk) == {"ON_LEAVE": 2, "ADMITTED": 1}
    found = desk.system(lambda session: session.scalars(select(StayLeave).order_by(StayLeave.id)).all())
    assert [(each.state, each.gone_at is None, each.back_at is None) for each in found] == [
        (LeaveState.BACK, False, False), (LeaveState.APPROVED, False, True),
        (LeaveState.BACK, False, False), (LeaveState.APPROVED, True, True), (LeaveState.APPROVED, False, True),
    ]  # fmt: skip
    assert [each.kind for each in found] == ["OUTING", "OUTING", LeaveKind.HOSPITAL, "OUTING", "OUTING"]
    assert all(each.gone_at is None or each.gone_at <= now for each in found)


def test_out_in_the_morning_and_in_on_the_same_day_also_today(desk: Office) -> None:
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1", status="退住", left="2026.1.7"),
                       stay("李建国", TWO, "2026.1.7"),
                       stay("赵秀英", THREE, "2025.3.3", place=(1, 101, 2), status="退住", left="2025.3.3"),
                       stay("赵秀英", THREE, "2025.3.3", place=(1, 101, 3))))  # fmt: skip
    assert states(desk) == {"DISCHARGED": 2, "ADMITTED": 2}
    left = everything(desk, select(BedStay.left_to).where(BedStay.left_to.is_not(None)))
    assert left == [(LeftTo.UNKNOWN,), (LeftTo.UNKNOWN,)]


def test_it_can_be_repeated_and_nothing_comes_in_twice(later: Office) -> None:
    reading = read_beds(LEDGER, today=date(2026, 8, 1))
    bring(later, reading)
    before = count(later, Room, Bed, BedStay, StaySegment, StayLeave, Resident)
    found = look(later, reading)
    assert (found.new, found.same, found.differing) == (0, 96, ())
    again = bring(later, reading)
    assert (again.created, again.changed, again.same) == (0, 0, 96)
    assert count(later, Room, Bed, BedStay, StaySegment, StayLeave, Resident) == before


def test_it_is_taken_back_as_a_whole(later: Office) -> None:
    before = count(later, Room, Bed, BedStay, StaySegment, StayLeave, StayStep, Resident)
    result = bring(later, read_beds(LEDGER, today=date(2026, 8, 1)))
    done = undo(later, result.batch_id)
    assert done.deleted == 79 + 80 + 99 + 42
    assert count(later, Room, Bed, BedStay, StaySegment, StayLeave, StayStep, Resident) == before
    with pytest.raises(Exception, match="taken back already"):
        undo(later, result.batch_id)


def test_what_was_worked_on_since_keeps_the_import(desk: Office, now: datetime) -> None:
    result = bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1"), empty((1, 101, 2))))
    row = desk.system(lambda session: session.scalars(select(BedStay)).one())
    desk.act(HEADS, lambda session: beds.discharge(session, stay_id=row.id, version=None, left_to=LeftTo.HOME, at=now))
    with pytest.raises(Rejected) as refused:
        undo(desk, result.batch_id)
    assert "王*芳" in refused.value.text
    assert count(desk, BedStay, Bed) == [1, 2]


def test_a_paper_of_a_stay_keeps_the_import(desk: Office) -> None:
    result = bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1")))
    row = desk.system(lambda session: session.scalars(select(BedStay)).one())
    about = papers.About(stay_id=row.id)
    desk.act(HEADS, lambda s: papers.issue(s, kind=PaperKind.RISK_NOTICE, about=about, answers={}, copies=1))
    with pytest.raises(Rejected, match=r"王\*芳"):
        undo(desk, result.batch_id)
    assert count(desk, BedStay, Bed) == [1, 1]


def test_somebody_else_in_a_bed_of_the_import_keeps_it_too(desk: Office, now: datetime) -> None:
    result = bring(desk, ledger(empty((1, 101, 1)), empty((1, 101, 2))))
    admit(desk, "孙丽", 1, now)
    with pytest.raises(Rejected):
        undo(desk, result.batch_id)


def test_a_residents_import_is_kept_while_somebody_of_it_is_in_a_bed(desk: Office, now: datetime) -> None:
    result = bring(desk, ledger(empty((1, 101, 1))))
    key = new_file(desk, "孙丽", ONE)

    def as_imported(session: Session) -> None:
        session.get_one(Resident, key).batch_id = batch.id

    batch = desk.system(lambda session: session.get_one(ImportBatch, result.batch_id))
    bed = everything(desk, select(Bed.id))[0][0]
    desk.system(as_imported)
    put_in(desk, key, bed, now)
    with pytest.raises(Rejected):
        undo(desk, result.batch_id)


def test_a_stopped_import_leaves_nothing(later: Office) -> None:
    def stop(done: int, total: int) -> None:
        if done > 40:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        bring(later, read_beds(LEDGER, today=date(2026, 8, 1)), progress=stop)
    assert count(later, Room, Bed, BedStay, Resident, ImportBatch) == [0, 0, 0, 0, 0]


def test_progress_is_told_to_the_end(later: Office) -> None:
    told: list[tuple[int, int]] = []
    bring(later, read_beds(LEDGER, today=date(2026, 8, 1)), progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (96, 96)
    assert len(told) > 4


def test_somebody_in_the_bed_already_is_named_and_keeps_it(desk: Office, now: datetime) -> None:
    bring(desk, ledger(empty((1, 101, 1))))
    admit(desk, "孙丽", 1, now)
    reading = ledger(stay("王桂芳", ONE, "2026.1.2"), stay("李建国", TWO, "2025.1.1", status="退住", left="2025.6.1"))
    found = look(desk, reading)
    assert [(each.cell, each.code, each.must_mention) for each in found.refused] == [("I2", "BED_OVERLAP", ("孙丽",))]
    assert "孙丽" in found.refused[0].reason
    result = bring(desk, reading)
    assert (result.created, result.refused, [each.row for each in result.kept_out]) == (1, 1, [2])
    assert states(desk) == {"ADMITTED": 1, "DISCHARGED": 1}


def test_nobody_comes_into_a_second_bed(desk: Office) -> None:
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1")))
    found = look(desk, ledger(stay("王桂芳", ONE, "2026.1.2", place=(1, 101, 2))))
    assert [(each.code, each.must_mention) for each in found.refused] == [("BED_OVERLAP", ("王桂芳",))]


def test_the_error_sheet_holds_what_is_on_file_kept_out(desk: Office, tmp_path: Path) -> None:
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1")))
    reading = ledger(stay("李建国", TWO, "2026.1.2"))
    found = look(desk, reading)
    path = tmp_path / "拒收.xlsx"
    assert save_error_sheet(replace(reading, rejected=found.refused), path) == 1
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet["F2"].value == "李建国"
    assert "王桂芳" in str(sheet["Q2"].value)


def test_a_day_tells_not_the_hour(desk: Office, now: datetime) -> None:
    """Discharged at eleven at the desk; the ledger's next one came on that day."""
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1")))
    row = desk.system(lambda session: session.scalars(select(BedStay)).one())
    yesterday = now - timedelta(days=1) + timedelta(hours=8)
    desk.act(HEADS, lambda s: beds.discharge(s, stay_id=row.id, version=None, left_to=LeftTo.HOME, at=yesterday))
    result = bring(desk, ledger(stay("李建国", TWO, "2026.1.6")))
    assert result.created == 1


def test_blank_fields_of_a_stay_are_filled_in_and_others_only_when_chosen(desk: Office) -> None:
    first = bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1", 月费="3500")))
    reading = ledger(
        stay("王桂芳", ONE, "2025.1.1", 月费="4300", 护理等级="一级护理", 押金="1万", 请假外出="2025.5.1-5.3")
    )
    [row] = look(desk, reading).differing
    assert {each.field: (each.known, each.take) for each in row.differences} == {
        "care_level": ("", True), "deposit": ("", True), "leaves": ("", True), "monthly_fee": ("3,500.00", False),
    }  # fmt: skip
    second = bring(desk, reading, choices={(None, 2): {"deposit": False}})
    found = desk.system(lambda session: session.scalars(select(BedStay)).one())
    assert (found.care_level, found.monthly_fee, found.deposit) == ("一级护理", 350_000, None)
    assert count(desk, StayLeave, StayStep) == [1, 2]
    undo(desk, second.batch_id)
    found = desk.system(lambda session: session.scalars(select(BedStay)).one())
    assert (found.care_level, found.monthly_fee) == (None, 350_000)
    assert count(desk, StayLeave, StayStep) == [0, 1]
    undo(desk, first.batch_id)
    assert count(desk, BedStay, Resident) == [0, 0]


def test_another_fee_is_charged_from_the_day_it_was_brought_in(desk: Office) -> None:
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1", 月费="3500")))
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1", 月费="4300")), choices={(None, 2): {"monthly_fee": True}})

    def december(session: Session) -> int:
        [month] = accounts.preview(session, month=date(2025, 12, 1))
        return month.open

    assert everything(desk, select(BedStay.monthly_fee)) == [(430_000,)]
    assert desk.act(Role.STATION_HEAD, december) == 350_000


def test_nobody_is_discharged_by_a_ledger_that_is_told_instead(desk: Office) -> None:
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1")))
    reading = ledger(stay("王桂芳", ONE, "2025.1.1", status="退住", left="2025.12.1"))
    found = look(desk, reading)
    assert [(each.cell, each.code) for each in found.warnings] == [("E2", "DESK_DIFFERS")]
    bring(desk, reading)
    assert states(desk) == {"ADMITTED": 1}


def test_a_moved_stay_is_known_by_its_first_day(desk: Office, now: datetime) -> None:
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1"), empty((1, 101, 2))))
    row = desk.system(lambda session: session.scalars(select(BedStay)).one())
    other = everything(desk, select(Bed.id).where(Bed.number == "2"))[0][0]
    desk.act(HEADS, lambda s: beds.move(s, stay_id=row.id, version=None, bed_id=other, at=now, reason="近护士站"))
    found = look(desk, ledger(stay("王桂芳", ONE, "2025.1.1", place=(1, 101, 2))))
    assert (found.same, found.refused) == (1, ())


def test_rooms_that_are_there_already_take_the_beds(desk: Office) -> None:
    desk.act(HEADS, lambda s: beds.save_room(s, room_id=None, version=None, values=RoomInput(1, "101", "护理间")))
    result = bring(desk, ledger(empty((1, 101, 1)), empty((1, "102室", "①"), "维修")))
    assert (result.beds, count(desk, Room)) == (2, [2])
    [row] = look(desk, ledger(empty((1, 101, 1), "停用"))).differing
    assert [(each.field, each.take) for each in row.differences] == [("bed_type", False), ("status", False)]
    bring(desk, ledger(empty((1, 101, 1), "停用")), choices={(None, 2): {"bed_type": True, "status": True}})
    assert everything(desk, select(Room.kind).order_by(Room.id)) == [("双人间",), ("双人间",)]
    conditions = everything(desk, select(Bed.condition))
    assert conditions == [("OUT_OF_USE",), ("OUT_OF_USE",)]


def test_the_same_number_on_two_floors_is_two_rooms(desk: Office) -> None:
    reading = ledger(empty((1, 1, 1)), empty((2, 1, 1)), empty((2, 1, 2)))
    assert bring(desk, reading).beds == 3
    assert everything(desk, select(Room.floor, Room.number).order_by(Room.floor)) == [(1, "1"), (2, "2F1")]
    assert look(desk, reading).same == 3


def test_a_closed_file_comes_into_no_bed(desk: Office) -> None:
    key = new_file(desk, "王桂芳", ONE)
    desk.system(lambda session: setattr(session.get_one(Resident, key), "status", "deceased"))
    found = look(desk, ledger(stay("王桂芳", ONE, "2025.1.1")))
    assert [each.code for each in found.refused] == ["RESIDENT_CLOSED"]
    assert look(desk, ledger(stay("王桂芳", ONE, "2025.1.1", status="退住", left="2025.12.1"))).new == 1


def test_only_who_runs_the_centre_brings_beds_in(desk: Office) -> None:
    with pytest.raises(Forbidden):
        desk.act(Role.CLERK, lambda session: imports.preview(session, reading=ledger(empty((1, 101, 1)))))


def test_everything_is_recorded_with_the_import(desk: Office) -> None:
    result = bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1")))
    subjects = everything(
        desk, select(Record.subject).where(Record.batch_id == result.batch_id).distinct().order_by(Record.subject)
    )
    named = {subject for (subject,) in subjects}
    assert {"bed", "bed_stay", "import", "resident", "room", "stay_segment", "stay_step"} <= named
