"""Cards and sheets of the care centre: who stands on them, who may print them, and that each print is recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError, Forbidden, RuleBroken
from desk.models.beds import Bed, NightCensus, Room
from desk.models.records import Record
from desk.models.residents import Resident, ResidentContact
from desk.printing.bed_card import bed_cards_pdf
from desk.printing.bed_marks import Mark
from desk.printing.handover import hand_over_pdf
from desk.printing.listing import listing_pdf
from desk.rules.beds import Found, StayState, arrives
from desk.rules.permissions import Role
from desk.services import notes
from desk.services.beds.census import Finding, take_round
from desk.services.papers import CardsOf, bed_cards, print_bed_cards
from desk.services.papers.bed_sheets import (
    BOX,
    TICK,
    census_sheet,
    hand_over_sheet,
    print_census,
    print_hand_over,
    print_vacancy,
    vacancy_sheet,
)
from tests.unit.house import House, house

POINT = 25.4 / 72


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch, words: None) -> House:
    """王桂芳 in 201-1 with allergies, 孙大爷 at home and late, 周奶奶 in hospital, 赵玉兰 booked for today."""
    made = house(engine, now, monkeypatch)
    wang = made.add("王桂芳").resident_id
    made.stays = {
        "王桂芳": made.stay(
            wang, "201-1", day(6), None, admitted_at=arrives(day(6)), diet="低盐软食", fall_risk=True,
            care_level="二级护理",
        ),
        "孙大爷": made.stay(made.add("孙大爷", sex="male").resident_id, "202-1", day(2), day(7), StayState.ON_LEAVE),
        "周奶奶": made.stay(made.add("周奶奶").resident_id, "202-2", day(2), None, StayState.ON_LEAVE),
        "赵玉兰": made.stay(made.add("赵玉兰").resident_id, "201-2", day(7), day(9), StayState.BOOKED),
    }  # fmt: skip
    earlier = now - timedelta(days=1)
    made.leave(
        made.stays["孙大爷"], earlier, gone_at=earlier, place="大女儿家", back_due_at=now - timedelta(hours=1)
    )  # fmt: skip
    made.leave(made.stays["周奶奶"], earlier, gone_at=earlier, kind="HOSPITAL", place="省立医院")

    def more(session: Session) -> None:
        session.get_one(Resident, wang).allergy_note = "青霉素"
        session.add(
            ResidentContact(resident_id=wang, position=1, name="王小红", relation="女儿", phone="15400005678")
        )  # fmt: skip
        bed = session.get_one(Bed, made.beds["201-1"])
        bed.oxygen = bed.rail = True

    made.system(more)
    return made


def day(number: int) -> date:
    return date(2026, 1, number)


def run(
    here: House, work: Callable[..., Any], role: Role = Role.CARE_OPERATOR, *, later: int = 0, **values: Any
) -> Any:
    return here.do(lambda session: work(session, **values), role, later=later)


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def size(pdf: bytes) -> list[int]:
    return [round(side * POINT) for side in pypdfium2.PdfDocument(pdf)[0].get_size()]


def printed(here: House, subject: str) -> list[str]:
    query = (
        select(Record.subject_id).where(Record.action == "print", Record.subject == subject).order_by(Record.sequence)
    )
    found: list[str] = here.system(lambda session: list(session.scalars(query)))
    return found


# Cards


def test_a_card_says_what_must_be_known_at_the_bed(here: House) -> None:
    [card] = run(here, bed_cards, wanted=CardsOf(stay_id=here.stays["王桂芳"]))
    assert (card.bed, card.name, card.about, card.kind) == ("201-1", "王桂芳", "女　80岁", "短住")
    assert card.allergy == "青霉素"
    assert card.marks == (Mark.FALLS, Mark.OXYGEN, Mark.RAILS)
    assert dict(card.facts) == {
        "护理等级": "二级护理", "饮食": "低盐软食", "能力等级": "—", "入住日期": "2026年1月6日"
    }  # fmt: skip
    assert card.contact == ""
    assert "15400" not in "".join(pages(bed_cards_pdf([card], paper="A5")))


def test_a_telephone_stands_on_it_only_where_that_was_wanted(here: House) -> None:
    [card] = run(here, bed_cards, wanted=CardsOf(stay_id=here.stays["王桂芳"], contact=True))
    assert card.contact == "女儿 王小红 15400005678"


def test_cards_of_a_room_and_of_all_who_are_in(here: House) -> None:
    rooms = here.system(lambda session: dict(session.execute(select(Room.number, Room.id)).tuples().all()))
    everyone = run(here, bed_cards, wanted=CardsOf())
    assert [card.bed for card in everyone] == ["201-1", "202-1", "202-2"], "who is away has a bed; who comes has none"
    assert [card.bed for card in run(here, bed_cards, wanted=CardsOf(room_id=rooms["202"]))] == ["202-1", "202-2"]
    with pytest.raises(DeskError, match="没有人入住"):
        run(here, bed_cards, wanted=CardsOf(room_id=rooms["203"]))


def test_who_is_booked_gets_a_card_before(here: House) -> None:
    assert run(here, bed_cards, wanted=CardsOf(stay_id=here.stays["赵玉兰"]))[0].bed == "201-2"
    gone = here.stay(here.add("李秀英").resident_id, "203-1", day(1), day(3), StayState.DISCHARGED)
    with pytest.raises(DeskError, match="没有床位"):
        run(here, bed_cards, wanted=CardsOf(stay_id=gone))


def test_each_card_is_recorded_with_its_stay(here: House) -> None:
    run(here, bed_cards, wanted=CardsOf())
    assert printed(here, "bed_stay") == []
    run(here, print_bed_cards, wanted=CardsOf())
    assert printed(here, "bed_stay") == [str(here.stays[name]) for name in ("王桂芳", "孙大爷", "周奶奶")]


def test_cards_are_for_those_who_care(here: House) -> None:
    with pytest.raises(Forbidden):
        run(here, bed_cards, Role.CLERK, wanted=CardsOf())


def test_a_name_that_no_font_draws_is_told_before_printing(here: House) -> None:
    strange = here.add("王桂\U000323ae").resident_id
    stay = here.stay(strange, "203-1", day(6))
    cards = run(here, bed_cards, wanted=CardsOf(stay_id=stay))
    with pytest.raises(RuleBroken) as refused:
        bed_cards_pdf(cards, paper="A5")
    assert refused.value.code == "NO_GLYPH"


# Sheets


def test_the_hand_over_says_what_is_open_first(here: House) -> None:
    run(here, lambda session: notes.leave(session, text="202-1 家属来电"), Role.CLERK)
    sheet = run(here, hand_over_sheet, later=1)
    titles = [section.title for section in sheet.sections if section.lines]
    assert titles[0] == "超时未归"
    told = {section.title: section.lines for section in sheet.sections}
    assert [line[1] for line in told["住院"]] == ["周奶奶"]
    assert told["外出、请假"] == (), "who is late or in hospital stands once"
    pdf = hand_over_pdf(sheet)
    assert size(pdf) == [210, 297]
    [said] = pages(pdf)
    for text in ("交接班表", "王桂芳", "大女儿家", "202-1家属来电", "交班人", "接班人", "以下各项均无", "转床"):
        assert text in said
    assert printed(here, "station") == []
    run(here, print_hand_over)
    assert len(printed(here, "station")) == 1


def test_a_long_hand_over_goes_on_overleaf(here: House) -> None:
    for number in range(40):
        run(here, lambda session, n=number: notes.leave(session, text=f"第{n}条：{'夜间多次起身，' * 6}"), Role.CLERK)
    found = pages(hand_over_pdf(run(here, hand_over_sheet, later=1)))
    assert len(found) > 1
    assert "第39条" in "".join(found)
    assert "接班人" in found[-1]


def test_names_are_masked_for_whoever_does_not_run_the_centre(here: House) -> None:
    assert "王桂芳" not in "".join(pages(hand_over_pdf(run(here, hand_over_sheet, Role.CLERK))))
    assert "王桂芳" not in "".join(pages(listing_pdf(run(here, census_sheet, Role.CLERK))))


def test_the_free_beds_by_kind(here: House) -> None:
    listing = run(here, print_vacancy)
    assert listing.rows == (
        ("双人间", "4", "3", "2", "1", "0", "0", "0", "0"),
        ("护理间", "1", "0", "0", "0", "0", "1", "0", "0"),
    )
    assert listing.total == ("合计", "5", "3", "2", "1", "0", "1", "0", "0")
    [said] = pages(listing_pdf(listing))
    assert "空床汇总表" in said
    assert len(printed(here, "station")) == 1
    assert run(here, vacancy_sheet) == listing


def test_before_the_round_there_are_boxes_and_after_it_ticks(here: House) -> None:
    before = run(here, census_sheet)
    assert before.title == "夜间查床表"
    assert all(row[3:8] == (BOX,) * 5 for row in before.rows)
    assert [(row[0], row[1], row[2]) for row in before.rows][:2] == [("201-1", "王桂芳", "在床"), ("201-2", "", "空床")]
    assert "超时未归" in before.rows[2][8]
    night = here.do(lambda session: take_round(
        session, night=day(6), found={here.beds["201-1"]: Finding(Found.MISSING, "家属接走未告知")}
    ), Role.CARE_OPERATOR).round.night  # fmt: skip
    after = run(here, print_census, night=night)
    assert after.title == "夜间查床记录"
    assert after.rows[0][3:8] == ("", "", "", TICK, "")
    assert after.rows[0][8] == "与应有情况不符；家属接走未告知"
    assert "查床" in after.above[0]
    assert printed(here, NightCensus.SUBJECT) == ["2026-01-06"]
    assert "√" in pages(listing_pdf(after))[0]
