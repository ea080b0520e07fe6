"""Cards on paper: where everything lies, what gives way, what is never crossed."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from io import BytesIO
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.printing.cards import Trial, calibration_pdf, card_pdf, gaps, sheets_pdf, write_sheets
from desk.printing.cards.measuring import TooLong, fit_rows
from desk.rules.card_elements import Rows
from desk.rules.card_sheets import Correction, Duplex, Pages, Paper, SheetOptions, slot_rects
from desk.rules.card_templates import HAND, CardTemplate, CardValues
from desk.services import shipped
from tests.support.card_pages import Ink, cut, dark, inks, opened, picture, size, words
from tests.support.card_values import FULL, with_fields

CONTACT = shipped.card_templates()["contact"]
NAMES = "陆莫周买提阿卜杜热合曼吐尔逊江艾䶮㛃㙓𠅤𬱖龘欧"
DPI = 600


def _of(found: list[Ink], text: str) -> list[Ink]:
    """The inks of a text that stands in one line."""
    told = "".join(ink.character for ink in found)
    at = told.index(text.replace(" ", ""))
    return found[at : at + len(text.replace(" ", ""))]


def test_the_contact_card_measures_what_it_should() -> None:
    with opened(card_pdf(CONTACT, FULL)) as document:
        front, back = document
        assert size(front) == size(back) == pytest.approx((90, 54), abs=0.01)
        image = picture(front, DPI)
        assert [dark(cut(image, DPI, 1, 0, 1, 54), DPI)[n] for n in (1, 3)] == pytest.approx((18.6, 32.8), abs=0.1)
        code = cut(image, DPI, 71, 33.5, 16, 16)
        assert dark(code, DPI) == pytest.approx((2, 1.6, 2 + 11.97, 1.6 + 11.97), abs=0.1)
        assert dark(cut(picture(back, DPI), DPI, 1, 0, 1, 54), DPI)[3] == pytest.approx(8.4, abs=0.1)
        found = inks(front)
        heights = {text: max(ink.bottom - ink.top for ink in _of(found, text)) for text in ("120", "0500-5550120")}
        assert heights["120"] == pytest.approx(0.768 * 9.2, abs=0.1)
        assert heights["0500-5550120"] == pytest.approx(0.768 * 7.1, abs=0.1)
        assert _of(found, "有急事")[0].left == pytest.approx(5, abs=0.3)
        assert _of(inks(back), "陆阿根")[0].bottom - _of(inks(back), "陆阿根")[0].top == pytest.approx(
            8 * 0.93, abs=0.3
        )


@pytest.mark.parametrize("key", shipped.CARD_FILES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_lies_on_each_other_or_near_the_edge(key: str, language: str) -> None:
    _judge(shipped.card_templates()[key].changed(language=language), FULL)


def _judge(template: CardTemplate, values: CardValues) -> None:
    """Every ink of text and codes is in the safe zone, none on another."""
    with opened(card_pdf(template, values)) as document:
        for page in document:
            found = inks(page)
            for ink in found:
                assert ink.left >= template.safe - 0.1 and ink.top >= template.safe - 0.1, ink
                assert ink.right <= template.size[0] - template.safe + 0.1, ink
                assert ink.bottom <= template.size[1] - template.safe + 0.1, ink
            for one, other in combinations(found, 2):
                across = min(one.right, other.right) - max(one.left, other.left)
                down = min(one.bottom, other.bottom) - max(one.top, other.top)
                assert across <= 0.12 or down <= 0.12, (one, other)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(shipped.CARD_FILES),
    st.text(f"{NAMES}·", min_size=1, max_size=50),
    st.text("春和里社区小号楼单元山东省济南市路𬱖0123456789 ", max_size=36),
    st.text("青霉素过敏，高血压糖尿病 ", max_size=24),
    st.text("听力弱，请面对面慢讲Mr Smith ", max_size=24),
    st.booleans(),
)
def test_long_names_addresses_and_warnings_shrink_and_wrap_and_never_overflow(
    key: str, name: str, address: str, alert: str, note: str, family: bool
) -> None:
    values = with_fields(
        name=name.strip() or "·", address=address.strip(), alert=alert.strip(), alert_note=note.strip(),
        family_name=name[:4] if family else "", family_phone="154 0000 7719" if family else "",
    )  # fmt: skip
    assert gaps(shipped.card_templates()[key], values) == ()
    _judge(shipped.card_templates()[key], values)


@pytest.mark.parametrize("key", shipped.CARD_FILES)
def test_people_and_places_of_the_grid_may_have_long_names(key: str) -> None:
    _judge(
        shipped.card_templates()[key],
        with_fields(
            worker_duty="专职网格员", worker_name="热依罕古丽·阿不都热西提", steward_name="古丽米热·阿卜杜热合曼诺夫娜",
            doctor_name="春和里街道社区卫生服务中心第二服务站", meals_name="春和里社区长者幸福食堂",
        ),
    )  # fmt: skip


@pytest.mark.parametrize("field", ["name", "address", "family_phone", "worker_name", "station", "hotline", "alert"])
def test_what_fits_nowhere_is_refused_and_named(field: str) -> None:
    values = with_fields(**{field: "很长的字" * 40})
    with pytest.raises(TooLong) as refused:
        card_pdf(CONTACT, values)
    assert refused.value.field == field and refused.value.code == "CARD_TEXT_LONG"
    trial = Trial(CONTACT)
    trial.refuse_unfit(FULL)
    with pytest.raises(TooLong):
        trial.refuse_unfit(values)
    with pytest.raises(RuleBroken, match=r"^(?:陆阿根|很长)"):
        sheets_pdf(CONTACT, [FULL, values], SheetOptions())


def test_long_times_of_a_service_wrap_and_too_many_services_are_left_out() -> None:
    rows = (("理发", "周一、周三、周五上午"), *((f"服务{n}", "随时") for n in range(9)))
    values = replace(FULL, rows=rows)
    _judge(CONTACT, values)
    with opened(card_pdf(CONTACT, values)) as document:
        assert "服务0" in words(document[1]) and "服务8" not in words(document[1])


def test_lines_of_hours_end_between_words_and_are_as_large_as_there_is_room() -> None:
    rows = next(each for side in CONTACT.sides for each in side.elements if isinstance(each, Rows))
    office = ("办事", "周一至周五 8:30-17:30")
    alone = {piece.text: piece.size for piece in fit_rows(rows, [office, ("理发", "每月 2 次上门")])}
    assert alone["周一至周五"] == alone["8:30-17:30"] == rows.times.size
    assert rows.times.floor <= alone["每月 2 次上门"] < rows.times.size, "what fits on one line stays on it"
    meals = [("助餐", "午餐 11:00-12:30 晚餐 17:00-18:00")] * 3
    full = {piece.text: piece.size for piece in fit_rows(rows, [office, *meals])}
    assert full["周一至周五"] < rows.times.size, "so that the others have room"
    for text in full:
        assert not text.endswith((":", "-")) and not text.startswith((":", "-")), "a time stays whole"


def test_rare_characters_are_drawn_and_can_be_searched() -> None:
    values = with_fields(name="方𠅤𬱖", family_name="㛃㙓䶮")
    with opened(card_pdf(CONTACT, values)) as document:
        assert "方𠅤𬱖" in words(document[1]) and "㛃㙓䶮" in words(document[1])


def test_what_no_face_draws_is_told_and_left_for_the_hand() -> None:
    values = with_fields(name="方\U000323b0", worker_name="莫\U000323b0")
    assert gaps(CONTACT, values) == (("name", "\U000323b0"), ("worker_name", "\U000323b0"))
    assert gaps(shipped.card_templates()["door_code"], values) == ()
    with pytest.raises(RuleBroken) as refused:
        card_pdf(CONTACT, values)
    assert refused.value.code == "NO_GLYPH"
    by_hand = values.with_replaced({"\U000323b0": HAND})
    assert gaps(CONTACT, by_hand) == ()
    with opened(card_pdf(CONTACT, by_hand)) as document:
        image = picture(document[1], DPI)
        name = _of(inks(document[1]), "方")[0]
        line = dark(cut(image, DPI, name.right + 0.2, name.bottom - 1.2, 8, 2), DPI)
        assert line[2] - line[0] == pytest.approx(0.88 * 8, abs=0.3) and line[3] - line[1] < 0.3


def test_what_a_card_does_not_say_leaves_no_hole() -> None:
    with opened(card_pdf(CONTACT, with_fields(alert="", alert_note=""))) as document:
        page = document[1]
        assert "青霉素" not in words(page)
        assert picture(page, 100).getpixel((round(49 / 25.4 * 100), round(29 / 25.4 * 100))) == 255  # no pink box
        phone = _of(inks(page), "154")[0]
        assert phone.top < 40  # moved up towards the address
    with opened(card_pdf(CONTACT, replace(FULL, code=""))) as document:
        assert "窗口" not in words(document[0])
        assert cut(picture(document[0]), 300, 70, 33, 20, 20).getextrema() == (255, 255)


def test_a_sheet_bears_each_card_where_it_is_cut() -> None:
    cards = [with_fields(name=f"陆{c}") for c in "甲乙丙丁戊己庚辛壬癸子丑"]
    with opened(card_pdf(CONTACT, cards[0])) as document:
        alone = _of(inks(document[1]), "陆甲")[0]
    for duplex, mirrored in ((Duplex.LONG_EDGE, True), (Duplex.BY_HAND, True)):
        options = SheetOptions(duplex=duplex, start=3)
        with opened(sheets_pdf(CONTACT, cards, options)) as document:
            assert len(document) == 4
            backs = (1, 3) if duplex is Duplex.LONG_EDGE else (2, 3)
            slots = slot_rects(CONTACT.size, options, back=mirrored)
            for place, card in enumerate(cards, start=2):
                page, slot = document[backs[place // 10]], slots[place % 10]
                assert size(page) == pytest.approx((210, 297), abs=0.01)
                ink = _of(inks(page), card["name"])[0]
                assert (ink.left, ink.top) == pytest.approx((slot.x + alone.left, slot.y + alone.top), abs=0.1)


def test_turned_over_the_short_edge_backs_stand_on_their_heads() -> None:
    options = SheetOptions(duplex=Duplex.SHORT_EDGE)
    with opened(sheets_pdf(CONTACT, [FULL], options)) as document:
        slot = slot_rects(CONTACT.size, options, back=True)[0]
        assert (slot.x, slot.y) == pytest.approx((15, 297 - 13.5 - 54))
        found = _of(inks(document[1]), "陆阿根")
        assert found[0].left > found[2].left and slot.y + 27 < found[0].top < slot.y + 54


def test_pages_come_in_the_order_in_which_they_are_printed() -> None:
    cards = [with_fields(name=f"陆{n}") for n in range(25)]

    def sides(**options: object) -> str:
        with opened(sheets_pdf(CONTACT, cards, SheetOptions(**options))) as document:
            return "".join("B" if "请帮帮我" in words(page) else "F" for page in document)

    assert sides() == "FBFBFB"
    assert sides(duplex=Duplex.NONE) == "FFF"
    assert sides(duplex=Duplex.BY_HAND) == "FFFBBB"
    assert sides(duplex=Duplex.BY_HAND, pages=Pages.FRONTS) == "FFF"
    assert sides(duplex=Duplex.BY_HAND, pages=Pages.BACKS, backs_reversed=True) == "BBB"
    assert sides(paper=Paper.CARD, copies=2).count("FB") == 50
    with opened(
        sheets_pdf(CONTACT, cards, SheetOptions(duplex=Duplex.BY_HAND, pages=Pages.BACKS, backs_reversed=True))
    ) as document:
        assert "陆24" in words(document[0])


def test_a_correction_moves_and_scales_the_whole_page() -> None:
    plain, moved = (
        _of(_sheet_inks(Correction(*values)), "有急事")[0] for values in ((0, 0, 1000), (8, -5, 1010))
    )  # fmt: skip
    assert moved.left == pytest.approx(105 + (plain.left - 105) * 1.01 + 0.8, abs=0.05)
    assert moved.top == pytest.approx(148.5 + (plain.top - 148.5) * 1.01 - 0.5, abs=0.05)
    with opened(calibration_pdf()) as document, opened(calibration_pdf(Correction(8, -5, 1000))) as corrected:
        first, second = (dark(cut(picture(d[0]), 300, 12, 60, 12, 60), 300) for d in (document, corrected))
        assert first[0] == pytest.approx(8, abs=0.15) and second[0] - first[0] == pytest.approx(0.8, abs=0.1)


def _sheet_inks(correction: Correction) -> list[Ink]:
    with opened(sheets_pdf(CONTACT, [FULL], SheetOptions(correction=correction))) as document:
        return inks(document[0])


def test_crop_marks_stand_at_the_corners_and_can_be_left_off() -> None:
    def margin(crop_marks: bool) -> object:
        with opened(sheets_pdf(CONTACT, [FULL], SheetOptions(crop_marks=crop_marks))) as document:
            return picture(document[0], DPI)

    box = dark(cut(margin(True), DPI, 12, 0, 6, 11), DPI, 200)
    assert box == pytest.approx((3, 6.5, 3, 10.5), abs=0.12)
    assert cut(margin(False), DPI, 12, 0, 6, 11).getextrema() == (255, 255)


def test_colour_runs_beyond_the_outer_edges_only() -> None:
    with opened(sheets_pdf(CONTACT, [FULL, FULL, FULL, FULL], SheetOptions(crop_marks=False))) as document:
        left, top, right, _ = dark(picture(document[0], DPI), DPI, 250)
        assert (left, top, right) == pytest.approx((13, 11.5, 197), abs=0.1)
        under = cut(picture(document[0], DPI), DPI, 16, 13.5 + 51, 2, 2.9)
        assert under.getextrema() == (255, 255)  # the band of the card below stays out of the one above


def test_the_file_says_nothing_of_people_and_is_the_same_each_time() -> None:
    pdf = sheets_pdf(CONTACT, [FULL], SheetOptions())
    assert pdf == sheets_pdf(CONTACT, [FULL], SheetOptions())
    with opened(pdf) as document:
        assert {name: text for name, text in document.get_metadata_dict().items() if text} == {
            "Title": "便民联系卡", "Creator": "Doorstep Desk",
        }  # fmt: skip
        assert all(text in words(document[1]) for text in ("陆阿根", "154 0000 7719", "借轮椅", "CH-03-0417"))
    assert b"/PrintScaling /None" in pdf and pdf.count(b"/FontFile2") == 2


def test_memory_does_not_grow_with_the_cards() -> None:
    class Sink(BytesIO):
        def write(self, data: bytes) -> int:
            return len(data)

    def peak(count: int) -> int:
        tracemalloc.start()
        write_sheets(Sink(), CONTACT, (FULL for _ in range(count)), SheetOptions())
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(20)
    assert peak(500) < peak(100) + 300_000


def test_progress_is_told_and_can_stop() -> None:
    told: list[int] = []
    assert write_sheets(BytesIO(), CONTACT, [FULL] * 12, SheetOptions(start=10), progress=told.append) == 3
    assert told == [1, 11, 12]
