"""Where cards lie on sheets, and what is done against a printer that is off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules.card_sheets import (
    ACROSS,
    DOWN,
    LEFT,
    TOP,
    Correction,
    Duplex,
    Paper,
    SheetOptions,
    correction_from_measured,
    layout,
    sheets_needed,
    slot_rects,
)
from desk.services import shipped

BUSINESS, ID1 = (90.0, 54.0), (85.6, 53.98)


@pytest.mark.parametrize(
    ("card", "paper", "page", "across", "down", "left", "top"),
    [
        (BUSINESS, Paper.A4, (210, 297), 2, 5, 15, 13.5),
        (ID1, Paper.A4, (210, 297), 2, 5, 19.4, 13.55),
        ((148.0, 210.0), Paper.A4, (297, 210), 2, 1, 0.5, 0),
        ((148.0, 210.0), Paper.A5, (148, 210), 1, 1, 0, 0),
        ((105.0, 148.0), Paper.A4, (210, 297), 2, 2, 0, 0.5),
        ((50.0, 50.0), Paper.A4, (210, 297), 4, 5, 5, 23.5),
        (ID1, Paper.CARD, ID1, 1, 1, 0, 0),
    ],
)
def test_as_many_cards_as_the_paper_holds_lie_in_its_middle(card, paper, page, across, down, left, top) -> None:
    laid = layout(card, paper)
    assert (laid.page, laid.across, laid.down) == (page, across, down)
    assert (laid.places[0].x, laid.places[0].y) == pytest.approx((left, top))
    last = laid.places[-1]
    assert page[0] - last.x - last.width == pytest.approx(left) and page[1] - last.y - last.height == pytest.approx(top)


def test_a_card_larger_than_the_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="larger"):
        layout((148.0, 211.0), Paper.A5)


@pytest.mark.parametrize("key", shipped.CARD_FILES)
def test_backs_come_behind_their_fronts(key: str) -> None:
    """A sheet turned like a book shows what lay at the left at the right; turned over its upper edge, above below."""
    card = shipped.card_templates()[key].size
    wide, high = layout(card, Paper.A4).page
    lying = wide > high
    for duplex in (Duplex.LONG_EDGE, Duplex.SHORT_EDGE, Duplex.BY_HAND):
        options = SheetOptions(duplex=duplex)
        over = duplex is not Duplex.BY_HAND and (duplex is Duplex.SHORT_EDGE) != lying
        for front, back in zip(slot_rects(card, options), slot_rects(card, options, back=True), strict=True):
            seen = (back.x, high - back.y - back.height) if over else (wide - back.x - back.width, back.y)
            assert seen == pytest.approx((front.x, front.y))


def test_sheets_are_counted_with_start_and_copies() -> None:
    assert sheets_needed(0, BUSINESS, SheetOptions(start=5)) == 0
    assert sheets_needed(6, BUSINESS, SheetOptions(start=5)) == 1
    assert sheets_needed(7, BUSINESS, SheetOptions(start=5)) == 2
    assert sheets_needed(5, BUSINESS, SheetOptions(copies=3)) == 2


@given(st.floats(0.98, 1.02), st.floats(-5, 5), st.floats(-5, 5))
def test_what_was_measured_makes_the_printer_right(scale: float, right: float, down: float) -> None:
    def printed(x: float, y: float) -> tuple[float, float]:
        return scale * x + right, scale * y + down

    first, last = printed(LEFT, TOP), printed(LEFT + ACROSS, TOP + DOWN)
    correction = correction_from_measured(first[0], first[1], last[0] - first[0], last[1] - first[1])
    for x, y in ((15.0, 13.5), (105.0, 148.5), (195.0, 283.5)):
        factor = correction.scale / 1000
        moved = (
            105 + (x - 105) * factor + correction.right / 10, 148.5 + (y - 148.5) * factor + correction.down / 10,
        )  # fmt: skip
        assert printed(*moved) == pytest.approx((x, y), abs=0.15)


def test_a_printer_that_prints_too_far_left_and_low_is_moved_right_and_up() -> None:
    assert correction_from_measured(19.2, 20.5, ACROSS, DOWN) == Correction(right=8, down=-5, scale=1000)
    assert correction_from_measured(LEFT, TOP, ACROSS * 0.99, DOWN * 0.99).scale == 1010


@pytest.mark.parametrize("measured", [(20, 20, 0, 257), (20, 20, 17, 25.7), (60, 20, 170, 257), (20, 20, 190, 290)])
def test_what_no_printer_does_is_not_believed(measured: tuple[float, ...]) -> None:
    with pytest.raises(RuleBroken, match="no printer"):
        correction_from_measured(*measured)
