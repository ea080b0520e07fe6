"""Codes as they leave a printer: each of a thousand is read again, blurred, turned and short of toner."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from PIL import ImageFilter

from desk.printing.cards import art, card_pdf, sheets_pdf
from desk.printing.cards.pdf import Document
from desk.rules.card_elements import Bars, Qr
from desk.rules.card_sheets import SheetOptions, slot_rects
from desk.rules.numbers import card_token, read_card_token
from desk.services import shipped
from tests.support.card_pages import POINT, cut, opened, picture
from tests.support.card_values import FULL

THOUSAND, DPI = 1000, 300
TONER = 0.6
BLUR = 1.1  # pixels: a tenth of a millimetre
CONTACT = shipped.card_templates()["contact"]


def _tokens(count: int) -> list[str]:
    chance = random.Random(417)
    return [card_token(chance.randrange(10**12)) for _ in range(count)]


def _spoilt(image: Any, turned: float) -> Any:
    """As a worn printer and a crooked hand leave it: black is a grey of 60 %."""
    pale = image.point(lambda value: round(255 - (255 - value) * TONER))
    return pale.rotate(turned, fillcolor=255, expand=True, resample=2).filter(ImageFilter.GaussianBlur(BLUR))


def _read(image: Any, kind: zxingcpp.BarcodeFormat) -> str | None:
    found = zxingcpp.read_barcodes(image, formats=kind)
    return found[0].text if found else None


def _printed(
    tokens: list[str], tile: tuple[float, float], draw: Callable[[str, float, float], str]
) -> Iterator[tuple[str, Any]]:
    """Each code of many pages of nothing else, cut out with what is clear around it."""
    across, down = int(200 / tile[0]), int(285 / tile[1])
    for first in range(0, len(tokens), across * down):
        batch = tokens[first : first + across * down]
        places = [(5 + n % across * tile[0], 5 + n // across * tile[1]) for n in range(len(batch))]
        out = BytesIO()
        document = Document(out, title="")
        drawn = "".join(draw(token, x, y) for token, (x, y) in zip(batch, places, strict=True))
        document.close([document.page((210, 297), f"{1 / POINT:.6f} 0 0 {1 / POINT:.6f} 0 0 cm\n{drawn}")])
        with opened(out.getvalue()) as pages:
            image = picture(pages[0], DPI)
        for token, (x, y) in zip(batch, places, strict=True):
            yield token, cut(image, DPI, x, y, *tile)


def test_a_thousand_squares_are_read_again() -> None:
    element = next(each for each in CONTACT.sides[0].elements if isinstance(each, Qr))
    clear = 4 * element.module
    side = 21 * element.module + 2 * clear
    chance = random.Random(3)
    for token, image in _printed(
        _tokens(THOUSAND), (side, side), lambda token, x, y: art.qr(token, x + clear, 297 - y - clear, element.module)
    ):
        assert _read(_spoilt(image, chance.uniform(-12, 12)), zxingcpp.BarcodeFormat.QRCode) == token


def test_a_thousand_bars_are_read_again() -> None:
    element = next(each for each in CONTACT.sides[1].elements if isinstance(each, Bars))
    clear = 10 * element.module
    tile = 123 * element.module + 2 * clear, element.h + 2
    chance = random.Random(4)
    for token, image in _printed(
        _tokens(THOUSAND),
        tile,
        lambda token, x, y: art.code128(token, x + clear, 297 - y - element.h - 1, element.module, element.h),
    ):
        assert _read(_spoilt(image, chance.uniform(-3, 3)), zxingcpp.BarcodeFormat.Code128) == token


@pytest.mark.parametrize("key", shipped.CARD_FILES)
def test_each_template_bears_its_code_where_it_can_be_read(key: str) -> None:
    template = shipped.card_templates()[key]
    token = _tokens(1)[0]
    with opened(card_pdf(template, replace(FULL, code=token))) as document:
        for side, page in zip(template.sides, document, strict=True):
            kinds = {type(each) for each in template.drawn(side)} & {Qr, Bars}
            found = zxingcpp.read_barcodes(_spoilt(picture(page, DPI), 1.5))
            assert [code.text for code in found] == [token] * len(kinds)


def test_codes_on_sheets_are_those_of_their_cards() -> None:
    tokens = _tokens(10)
    options = SheetOptions()
    with opened(sheets_pdf(CONTACT, [replace(FULL, code=token) for token in tokens], options)) as document:
        for back, kind in ((False, zxingcpp.BarcodeFormat.QRCode), (True, zxingcpp.BarcodeFormat.Code128)):
            image = picture(document[int(back)], DPI)
            for token, slot in zip(tokens, slot_rects(CONTACT.size, options, back=back), strict=True):
                card = cut(image, DPI, slot.x, slot.y, slot.width, slot.height)
                assert _read(_spoilt(card, 2), kind) == token
                assert read_card_token(token) == token
