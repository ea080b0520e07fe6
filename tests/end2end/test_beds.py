"""Beds, told as stories with keys and mouse on the real window, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.clerk import Story
from desk.db import Session
from desk.models.assessments import Assessment
from desk.models.beds import Bed, BedStay, StayStep
from desk.models.residents import Resident
from desk.rules.assessment import MOST, Occasion
from desk.rules.beds import Condition, StayKind, StayState, StayVerb, leaves
from desk.rules.times import local_date
from desk.services import assessments, beds
from desk.services.assessments import AssessmentInput
from desk.services.beds import StayInput
from desk.services.beds.waiting import wait_new
from desk.store import RESOURCES
from tests.support.beds_desk import Centre, fill_centre
from tests.support.looking import is_whole, reading
from tests.support.real_beds import BedsHands
from tests.support.real_desk import Clock, RealDesk, come_in, is_idle
from tests.support.real_intake import LETTERS, PERSON
from tests.support.real_station import PASSWORD, Station

Open = Callable[..., RealDesk]
LEDGER = RESOURCES / "demo" / "beds.xlsx"


@pytest.fixture
def centre(engine: Engine, station: Station, time: Clock) -> Centre:
    """Fifteen beds on two floors, made at the station by its head."""
    made: Centre = db.run(engine, fill_centre, actor=station.head, now=time(), operation="test")
    return made


def sit(open_window: Open, url: str, account: str = "hz") -> BedsHands:
    """Somebody in front of the page of beds: the head of the station, who runs the centre too."""
    desk = open_window(url)
    desk.play(come_in(desk.clerk, account, PASSWORD))
    hands = BedsHands(desk)
    desk.play(hands.open())
    return hands


def elsewhere(engine: Engine, station: Station, time: Clock, work: Callable[[Session], Any]) -> Any:
    """Something done at another desk."""
    return db.run(engine, work, actor=station.head, now=time(), operation="test")


def verbs_of(engine: Engine, time: Clock, stay_id: int) -> list[str]:
    query = select(StayStep.verb).where(StayStep.stay_id == stay_id).order_by(StayStep.id)
    return list(reading(engine, time, lambda session: session.scalars(query).all()))


def _two_beds_for_men(centre: Centre, session: Session) -> None:
    """In 203: whoever was to leave today stays four days longer, and a booking is given up."""
    beds.cancel(session, stay_id=centre.stays["俞志清"], version=None, reason="改去女儿家")
    stays = beds.stay(session, stay_id=centre.stays["郭长林"])
    assert stays.starts_at is not None
    ends = leaves(local_date(session.now) + timedelta(days=4))
    beds.reschedule(session, stay_id=stays.stay_id, version=None, starts_at=stays.starts_at, ends_at=ends)


def _request(hands: BedsHands) -> Story:
    page, clerk = hands.page, hands.clerk
    page.panel.register.click()
    yield from hands.sheet()
    sheet = page.dialogs.dialog
    clerk.write(LETTERS)
    yield lambda: sheet.person.finder.popup.isVisible() and is_idle(hands.desk)
    clerk.press("Return")
    yield lambda: sheet.person.about is not None and is_idle(hands.desk)
    sheet.time.nights.setFocus()
    sheet.time.nights.selectAll()
    clerk.write("5")
    clerk.press("Ctrl+Return")
    yield from hands.no_sheet()


def _book_and_admit(hands: BedsHands, time: Clock) -> Story:
    page, clerk = hands.page, hands.clerk
    yield from hands.reload()
    yield from hands.press("W")
    hands.choose_card(PERSON)
    assert page.panel.cards.current().ability == "重度失能"
    yield from hands.press("Return")
    assert page.board.carry.waiting.name == PERSON
    yield from hands.press("Return")
    assert hands.bar(PERSON).state is StayState.BOOKED
    time.go_on(hours=6)
    yield from hands.reload()
    yield from hands.point(hands.bed_of(PERSON))
    clerk.press("N")
    yield from hands.sheet()
    clerk.press("Ctrl+3")
    yield from hands.no_sheet()
    assert hands.bar(PERSON).state is StayState.ADMITTED


def _go_out_and_come_back(hands: BedsHands, time: Clock) -> Story:
    clerk = hands.clerk
    time.go_on(days=1)
    yield from hands.reload()
    clerk.press("O")
    yield from hands.sheet()
    clerk.press("Return")
    yield from hands.no_sheet()
    assert hands.bar(PERSON).state is StayState.ON_LEAVE
    time.go_on(hours=2)
    clerk.press("O")
    yield from hands.sheet()
    clerk.press("Return")
    yield from hands.no_sheet()
    assert hands.bar(PERSON).state is StayState.ADMITTED


def _move(hands: BedsHands, _: Clock) -> Story:
    page, clerk = hands.page, hands.clerk
    before = hands.bed_of(PERSON)
    yield from hands.press("M")
    yield from hands.press("Down" if before == "203-2" else "Up")
    assert page.board.carry.is_clear()
    clerk.press("Return")
    yield lambda: clerk.front() is not clerk.window
    clerk.write("离护士站近些")
    clerk.press("Return")
    yield from hands.no_sheet()
    assert hands.bed_of(PERSON) != before
    assert hands.condition(before) is Condition.TO_CLEAN


def _leave_for_good(hands: BedsHands, time: Clock) -> Story:
    clerk = hands.clerk
    time.go_on(days=1)
    yield from hands.reload()
    bed = hands.bed_of(PERSON)
    yield from hands.point(bed)
    clerk.press("E")
    yield from hands.sheet()
    clerk.press("Return")
    yield from hands.no_sheet()
    found = [hands.condition(bed)]
    for _ in range(2):
        yield from hands.point(bed)
        yield from hands.press("C")
        found.append(hands.condition(bed))
    assert found == [Condition.TO_CLEAN, Condition.TO_INSPECT, Condition.USABLE]


def _assess(resident_id: int, session: Session) -> None:
    values = AssessmentInput(
        Occasion.FIRST,
        local_date(session.now),
        {item: int(most * 0.6) for item, most in MOST.items()},
        first_assessor="何占",
        second_assessor="叶养云",
        informant="陆晓梅",
        informant_relation="女儿",
        place="本人家中",
    )
    assessments.complete(session, resident_id=resident_id, assessment_id=None, version=None, values=values)


def test_a_short_stay_from_the_request_to_the_clean_bed(
    open_window: Open, station: Station, centre: Centre, database_url: str, engine: Engine, time: Clock
) -> None:
    hands = sit(open_window, database_url)
    elsewhere(engine, station, time, partial(_two_beds_for_men, centre))
    desk = hands.desk
    desk.play(_request(hands))
    elsewhere(engine, station, time, partial(_assess, station.residents[PERSON]))
    for chapter in (_book_and_admit, _go_out_and_come_back, _move, _leave_for_good):
        desk.play(chapter(hands, time))
    stay = select(BedStay).where(BedStay.resident_id == station.residents[PERSON])
    row = reading(engine, time, lambda session: session.scalars(stay).one())
    assert (row.state, row.kind) == (StayState.DISCHARGED, StayKind.SHORT)
    assert verbs_of(engine, time, row.id) == [
        StayVerb.WAIT, StayVerb.BOOK, StayVerb.ADMIT, StayVerb.LEAVE, StayVerb.RETURN, StayVerb.MOVE,
        StayVerb.DISCHARGE,
    ]  # fmt: skip
    assert reading(engine, time, lambda session: session.scalars(select(Assessment)).one().state) == "VALID"
    assert is_whole(engine, time)


def test_an_emergency_takes_three_keys_besides_the_words(
    open_window: Open, centre: Centre, database_url: str, engine: Engine, time: Clock
) -> None:
    hands = sit(open_window, database_url)
    page, clerk = hands.page, hands.clerk

    def admit() -> Story:
        before = clerk.keys
        clerk.press("Ctrl+E")
        yield from hands.sheet()
        clerk.write("顾永年")
        clerk.press("Return")
        clerk.write("独自在家摔倒，髋部疼")
        clerk.press("Return")
        yield from hands.no_sheet()
        assert clerk.keys - before == 3

    hands.desk.play(admit())
    assert hands.bed_of("顾永年") == "205-1"
    assert hands.bar("顾永年").incomplete_by == time() + timedelta(hours=24)
    assert "补全" in hands.desk.told()[-1]

    def look(session: Session) -> tuple[str, str, str | None]:
        person = session.scalars(select(Resident).where(Resident.name == "顾永年")).one()
        stay = session.scalars(select(BedStay).where(BedStay.resident_id == person.id)).one()
        return stay.kind, stay.state, person.id_no

    assert reading(engine, time, look) == (StayKind.EMERGENCY, StayState.ADMITTED, None)
    assert page.dialogs.dialog is None
    assert is_whole(engine, time)


def test_a_drag_onto_a_taken_bed_names_who_is_there_and_enter_takes_the_offer(
    open_window: Open, centre: Centre, database_url: str, engine: Engine, time: Clock
) -> None:
    hands = sit(open_window, database_url)
    board = hands.board

    def drag() -> Story:
        yield from hands.drag("俞志清", "203-2")
        yield lambda: board.bubble.isVisible() and board.bubble.offer(0) is not None
        assert "洪建忠" in board.bubble.words()
        assert "放不下" in board.bubble.words()
        assert hands.bed_of("俞志清") == "203-3"
        offer = board.bubble.offer(0)
        hands.clerk.press("Return")
        yield lambda: board.carry is None and is_idle(hands.desk)
        assert hands.bed_of("俞志清") == offer.bed != "203-3"
        yield from hands.press("Ctrl+Z")
        assert hands.bed_of("俞志清") == "203-3"

    hands.desk.play(drag())
    assert verbs_of(engine, time, centre.stays["俞志清"]) == [StayVerb.BOOK, StayVerb.RESCHEDULE, StayVerb.UNDO]
    assert is_whole(engine, time)


def test_who_waits_is_offered_the_bed_that_becomes_free(
    open_window: Open, station: Station, centre: Centre, database_url: str, engine: Engine, time: Clock
) -> None:
    values = StayInput(station.residents[PERSON], StayKind.LONG, local_date(time()))
    elsewhere(engine, station, time, lambda session: wait_new(session, values=values))
    hands = sit(open_window, database_url)
    page, clerk = hands.page, hands.clerk

    def card() -> Any:
        return next(row for row in page.found.waiting if row.name == PERSON)

    def release() -> Story:
        before = page.found.fits.get(card().stay_id)
        assert before is None or before.bed != "301-1"
        yield from hands.point("301-1")
        clerk.press("E")
        yield from hands.sheet()
        clerk.press("Return")
        yield from hands.no_sheet()
        assert page.found.fits[card().stay_id].bed == "301-1"
        yield from hands.press("W")
        hands.choose_card(PERSON)
        yield from hands.press("Return", "Return")
        assert (hands.bed_of(PERSON), hands.bar(PERSON).state) == ("301-1", StayState.BOOKED)

    hands.desk.play(release())
    assert is_whole(engine, time)


def test_a_ledger_of_beds_is_brought_in_and_seen_on_the_board(
    open_window: Open, station: Station, database_url: str, engine: Engine, time: Clock
) -> None:
    time.now = time.now.replace(year=2026, month=8, day=1)
    desk = open_window(database_url)

    def bring_in() -> Story:
        yield from come_in(desk.clerk, "hz", PASSWORD)
        assert desk.window.shell is not None
        desk.window.shell.show_page("ledgers")
        page = desk.page("ledgers")
        page.choose_file = lambda: str(LEDGER)
        desk.clerk.press("Ctrl+O")
        yield lambda: page.preview.isVisible() and page.task is None
        desk.clerk.press("Ctrl+Return")
        yield lambda: page.result.isVisible() and is_idle(desk)
        hands = BedsHands(desk)
        yield from hands.open()
        shown = hands.board.sheet.board
        names = {bar.name for bar in shown.bars}
        assert {"邱继兰", "李惠珍", "韩玉山"} <= names
        assert hands.bed_of("邱继兰") == "101-1"
        assert sum(len(room.beds) for room in shown.rooms) > 80

    desk.play(bring_in())
    assert reading(engine, time, lambda session: len(session.scalars(select(Bed)).all())) > 80
    assert is_whole(engine, time)


def test_a_clerk_reads_masked_names_and_changes_nothing_and_the_auditor_has_no_page(
    open_window: Open, centre: Centre, database_url: str, engine: Engine, time: Clock
) -> None:
    hands = sit(open_window, database_url, "gm")
    page, desk = hands.page, hands.desk

    def look() -> Story:
        told = [bar.name for bar in hands.board.sheet.board.bars if bar.stay_id is not None]
        assert told
        assert all("*" in name for name in told)
        assert all("*" in row.name for row in page.found.waiting)
        yield from hands.point("202-1")
        yield from hands.press("M", "N", "E", "O", "C", "+", "Ctrl+E", "Ctrl+J")
        assert page.dialogs.dialog is None
        assert page.accounts is None
        assert hands.board.carry is None
        assert not page.bar.admit.isVisible()
        desk.window.sign_out()
        yield lambda: is_idle(desk)
        yield from come_in(desk.clerk, "sj", PASSWORD)
        assert desk.window.shell is not None
        assert "beds" not in desk.window.shell.offered()
        yield lambda: is_idle(desk)

    before = reading(engine, time, lambda session: len(session.scalars(select(StayStep)).all()))
    desk.play(look())
    assert reading(engine, time, lambda session: len(session.scalars(select(StayStep)).all())) == before
