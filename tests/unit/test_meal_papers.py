"""The papers of meals: what they say, that they are kept, and that whole names leave only with who runs the centre."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError, Forbidden, RuleBroken
from desk.models.papers import PaperIssue
from desk.printing.kitchen import kitchen_pdf, slip_pdf
from desk.printing.label_sheets import SHEETS, LabelPaper
from desk.printing.listing import listing_pdf
from desk.printing.meal_labels import MealLabel, labels_pdf
from desk.printing.route_sheet import routes_pdf
from desk.printing.styles import POINT
from desk.rules import papers as kinds
from desk.rules.card_sheets import Correction
from desk.rules.permissions import Role
from desk.services import meals
from desk.services.meals import papers
from tests.support import canteen
from tests.support.canteen import Canteen
from tests.unit.care_house import House, make_house


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    opened = db.open_engine(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch, words: None) -> House:
    return make_house(engine, now, monkeypatch)


@pytest.fixture
def hall(house: House) -> Canteen:
    made: Canteen = house.act(canteen.furnish)
    return made


def at(house: House, hall: Canteen) -> dict[str, Any]:
    return {"sitting_id": hall.lunch, "day": house.today}


def kept(house: House) -> list[tuple[str, int | None, dict[str, Any]]]:
    """Kind, booking and values of what left the desk."""
    query = select(PaperIssue.kind, PaperIssue.booking_id, PaperIssue.values).order_by(PaperIssue.id)
    found: list[tuple[str, int | None, dict[str, Any]]] = house.look(
        lambda session: [tuple(row) for row in session.execute(query)]
    )
    return found


def pages(pdf: bytes) -> list[str]:
    """What each page says, without spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]


def place_of(pdf: bytes, text: str) -> tuple[float, float]:
    """Where a text begins on the first page, mm from the left and from the top."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = document[0].get_textpage()
        found = texts.search(text).get_next()
        assert found is not None
        left, _, _, top = texts.get_charbox(found[0])
        return left * POINT, (document[0].get_height() - top) * POINT


def test_the_sheet_of_the_kitchen(house: House, hall: Canteen) -> None:
    sheet = house.act(papers.print_kitchen, Role.CARE_OPERATOR, **at(house, hall))
    (said,) = pages(kitchen_pdf(sheet))
    for words in ("备餐单", "尚未截单", "白灼基围虾", "切1cm丁", "阮秀琴", "清蒸鸡胸", "未编入路线"):
        assert words in said, words
    ((kind, _, values),) = kept(house)
    assert (kind, values["counts"]["普通"]) == (kinds.KITCHEN_SHEET, [1, 3])
    with pytest.raises(Forbidden):
        house.look(papers.kitchen_sheet, Role.CLERK, **at(house, hall))
    with pytest.raises(RuleBroken):
        kitchen_pdf(replace(sheet, dishes=("\U000e0041",)))


def test_a_slip_of_what_came_after_the_cut_off(house: House, hall: Canteen) -> None:
    house.act(meals.cut_off, **at(house, hall))
    with pytest.raises(DeskError):
        house.look(papers.extra_slip, **at(house, hall))
    house.act(canteen.cancel, booking_id=hall.bookings["金凤仙"], reason="住院")
    slip = house.act(papers.print_slip, **at(house, hall))
    (said,) = pages(slip_pdf(slip))
    assert all(words in said for words in ("9份→8份", "减", "金凤仙", "住院", "糊餐0份"))
    assert house.look(meals.kitchen, **at(house, hall)).unprinted == 0
    house.act(canteen.book, resident_id=hall.people["郭长林"], sitting_id=hall.lunch, day=house.today, nth=2,
              reason="加一份")  # fmt: skip
    assert [line.name for line in house.look(papers.extra_slip, **at(house, hall)).lines] == ["郭长林"]
    assert [booking_id for _, booking_id, _ in kept(house)] == [hall.bookings["金凤仙"]]


def test_a_label_for_each_portion_from_the_first_free_one(house: House, hall: Canteen) -> None:
    found = house.act(papers.print_labels, Role.CARE_OPERATOR, **at(house, hall))
    assert [each.place for each in found] == ["A01", "A02", "A03", "B01", "B02", "—"]
    assert (found[3].warning, found[3].note) == ("过敏：虾蟹", "白灼基围虾 → 清蒸鸡胸")
    sheet = SHEETS["3x8"]
    left, top = place_of(labels_pdf(found, paper=LabelPaper("3x8", 5, Correction(right=15))), "A01")
    assert sheet.wide < left < sheet.wide + 8, "the fifth label: in the second column"
    assert sheet.high < top < sheet.high + 8, "and in the second row"
    one = MealLabel("A01", "王芳", "1号楼", "普通", "午餐")
    assert len(pages(labels_pdf([one] * (sheet.count + 1), paper=LabelPaper()))) == 2
    assert len(pages(labels_pdf([one] * 2, paper=LabelPaper("3x8", sheet.count)))) == 2
    with pytest.raises(ValueError, match="label"):
        labels_pdf([one], paper=LabelPaper("3x8", sheet.count + 1))
    assert [each.name for each in house.look(papers.labels, **at(house, hall), route_id=hall.routes["B"])] == [
        "阮秀琴", "金凤仙",
    ]  # fmt: skip
    with pytest.raises(DeskError):
        house.look(papers.labels, sitting_id=hall.dinner, day=house.today)


def test_a_sheet_for_each_route_and_a_list_for_who_eats_here(house: House, hall: Canteen) -> None:
    house.act(meals.put_on_route, resident_id=hall.people["沈桂芳"], route_id=hall.routes["A"], hint="按两次铃")
    sheets = house.act(papers.print_routes, **at(house, hall))
    first, second = pages(routes_pdf(sheets))
    assert all(
        words in first for words in ("A01", "陆阿根", "15400500001", "不吃：豆制品", "按两次铃", "10:50", "签收")
    )
    assert "过敏：虾蟹" in second
    listing = house.act(papers.print_sign_off, **at(house, hall))
    (said,) = pages(listing_pdf(listing))
    assert [row[1] for row in listing.rows] == ["马福寿", "郭长林", "方国梁"]
    assert "花生" in said
    assert [kind for kind, _, _ in kept(house)] == [kinds.ROUTE_SHEET, kinds.MEAL_SIGN_OFF]
    with pytest.raises(DeskError):
        house.look(papers.route_sheets, sitting_id=hall.dinner, day=house.today)
