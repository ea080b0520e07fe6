"""What is printed of baths and laundry: what it says, that it fits, that it is kept, and who may have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from sqlalchemy import select

from desk import db
from desk.errors import DeskError, Forbidden, RuleBroken
from desk.models.care import CareResource
from desk.models.papers import PaperIssue
from desk.printing.bath_record import bath_records_pdf
from desk.printing.label_sheets import SHEETS, LabelPaper
from desk.printing.laundry_tag import LaundryTag, laundry_tags_pdf
from desk.printing.listing import listing_pdf
from desk.rules.baths import After, BathWay
from desk.rules.laundry import Programme, bag_code
from desk.rules.papers import BATH_RECORD, LAUNDRY_TAG
from desk.rules.permissions import Role
from desk.services import baths, laundry
from desk.services.baths import BathInput
from desk.services.baths import papers as bath_papers
from desk.services.laundry import papers as laundry_papers
from tests.unit.service_house import Centre, booked, make_centre


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch, words: None) -> Iterator[Centre]:
    engine = db.open_engine(sqlite_url)
    yield make_centre(engine, now, monkeypatch)
    engine.dispose()


def kept(centre: Centre) -> list[tuple[str, int | None]]:
    query = select(PaperIssue.kind, PaperIssue.booking_id).order_by(PaperIssue.id)
    found: list[tuple[str, int | None]] = centre.look(lambda session: [tuple(row) for row in session.execute(query)])
    return found


def pages(pdf: bytes) -> list[str]:
    """What each page says, without spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]


def measured(centre: Centre, **other: Any) -> BathInput:
    carers = (centre.resources["施小燕"], centre.resources["何丽"])
    return replace(BathInput(132, 78, 366, True, True, False, 250, 400, carers, 90, 72), **other)


def test_the_record_of_a_bath_blank_and_filled(centre: Centre) -> None:
    first, second = (
        booked(centre, "沈桂芳", "助浴10", 0, wish="水温低一点", insist=True),
        booked(centre, "郭长林", "助浴10", 0, insist=True),
    )
    both = (first.booking_id, second.booking_id)
    sheets = centre.act(bath_papers.print_records, Role.CARE_OPERATOR, booking_ids=both)
    blank, disabled = pages(bath_records_pdf(sheets))
    for words in ("助浴记录表", "沈桂芳", "水温低一点", "90–160/60–100mmHg", "□合格□不合格", "□淋浴□盆浴□擦浴"):
        assert words in blank, words
    assert "完全失能" in disabled
    assert "2人以上" in disabled
    assert kept(centre) == [(BATH_RECORD, key) for key in both]

    record = centre.act(baths.measure, booking_id=both[0], version=None, values=measured(centre, systolic=170))
    version = record.gate.record.version
    begun = centre.act(baths.begin, booking_id=both[0], version=version, reason="医生同意擦浴")
    centre.passes(hours=0.4)
    course = {"way": BathWay.WIPED, "after": After.TIRED}
    centre.act(baths.finish, booking_id=both[0], version=begun.gate.record.version, course=course, note="起身要慢")
    (sheet,) = centre.look(bath_papers.records, booking_ids=both[:1])
    (said,) = pages(bath_records_pdf([sheet]))
    for words in ("170/78，脉搏72", "✓不合格", "医生同意擦浴", "✓擦浴", "✓疲倦", "24分钟", "起身要慢", "施小燕、何丽"):
        assert words in said, words
    with pytest.raises(Forbidden):
        centre.look(bath_papers.records, Role.CLERK, booking_ids=both)
    with pytest.raises(RuleBroken):
        bath_records_pdf([replace(sheet, note="\U000e0041")])
    other = booked(centre, "何桂英", "午餐", 0, insist=True)
    with pytest.raises(DeskError):
        centre.look(bath_papers.records, booking_ids=(other.booking_id,))


def received(centre: Centre, name: str) -> Any:
    file = booked(centre, name, "洗衣09", 0, insist=True)
    items = (("上衣", 3), ("床单", 1))
    done = centre.act(laundry.receive, booking_id=file.booking_id, version=None, items=items, note="白色单洗")
    return done.bag


def test_a_tag_is_scanned_and_names_nobody(centre: Centre) -> None:
    bag = received(centre, "沈桂芳")
    tags = centre.act(laundry_papers.print_tags, Role.CARE_OPERATOR, bag_ids=(bag.bag_id,))
    pdf = laundry_tags_pdf(tags, paper=LabelPaper(first=2))
    (said,) = pages(pdf)
    assert bag.code in said
    assert "沈*芳" in said
    assert "沈桂芳" not in said
    assert "共4件" in said
    assert "白色单洗" in said
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = document[0].render(scale=200 / 72).to_pil().convert("L")
    (read,) = zxingcpp.read_barcodes(drawn)
    assert read.text == bag.code
    assert kept(centre) == [(LAUNDRY_TAG, bag.booking_id)]
    with pytest.raises(Forbidden):
        centre.look(laundry_papers.tags, Role.CLERK, bag_ids=(bag.bag_id,))


def test_tags_go_on_over_sheets() -> None:
    tag = LaundryTag(bag_code(7), "王*", "百花洲家园1号楼1单元101室", "共 3 件", "11月23日还", "红色会掉色，单独洗")
    assert len(pages(laundry_tags_pdf([tag] * (SHEETS["3x8"].count + 1), paper=LabelPaper()))) == 2
    with pytest.raises(ValueError, match="label"):
        laundry_tags_pdf([tag], paper=LabelPaper(first=0))


def test_the_list_of_bags_that_should_be_back(centre: Centre) -> None:
    (said,) = pages(listing_pdf(centre.look(laundry_papers.overdue_list)))
    assert "没有逾期或缺件的洗衣袋" in said
    bag = received(centre, "沈桂芳")
    other = received(centre, "何桂英")
    washer = centre.act(_washer)
    loaded = centre.act(laundry.load, washer_id=washer, bag_ids=[other.bag_id], programme=Programme.HOT)
    running = centre.look(laundry.room).washers[0].load_id
    assert loaded[0].bag.washer == "1 号机"
    centre.act(laundry.unload, load_id=running)
    centre.act(laundry.count_out, bag_id=other.bag_id, version=None, counts={"上衣": 2, "床单": 1})
    centre.passes(days=5)
    listing = centre.act(laundry_papers.print_overdue, Role.CARE_OPERATOR)
    assert [row[1] for row in listing.rows] == ["何桂英", "沈桂芳"]
    assert (listing.rows[0][5], listing.rows[0][6]) == ("3", "上衣 1")
    assert bag.code in pages(listing_pdf(listing))[0]


def _washer(session: db.Session) -> int:
    row = CareResource(station_id=session.actor.station_id, kind="WASHER", name="1 号机")
    session.add(row)
    session.flush()
    return row.id
