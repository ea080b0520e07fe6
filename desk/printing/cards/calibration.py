"""The page that a printer is measured with: crosses and rulers, and what to enter of them."""

from __future__ import annotations

from collections.abc import Iterator

from desk.printing.sheet import Sheet, lay
from desk.printing.styles import A4, BLACK, INK, INK2, Style, points
from desk.rules.card_sheets import ACROSS, DOWN, LEFT, TOP, Correction
from desk.words import translate

_ARM = 8.0  # mm of a cross on each side
_HAIR = 0.15
_TITLE = Style(points(20), True)
_TEXT = Style(points(13), leading=1.5)
_STRONG = Style(points(13), True, smallest=points(9))
_LETTER = Style(points(16), True)
_TICK = Style(points(8), ink=INK2, leading=1.2)


def calibration_pdf(correction: Correction | None = None) -> bytes:
    """An A4 page to be measured with a ruler, printed with ``correction`` (to check one) or without any."""
    used = correction or Correction()
    sheet = Sheet(A4, title=translate("card_sheets", "Printer test page"), author="")
    with sheet.corrected(used.right / 10, used.down / 10, used.scale / 1000):
        _crosses(sheet)
        _rulers(sheet)
        _words(sheet, used)
    return sheet.pdf()


def _crosses(sheet: Sheet) -> None:
    right, low = LEFT + ACROSS, TOP + DOWN
    for x, y in ((LEFT, TOP), (right, TOP), (LEFT, low), (right, low)):
        sheet.rule(x - _ARM, y, 2 * _ARM, ink=BLACK, thick=_HAIR)
        sheet.upright(x, y - _ARM, 2 * _ARM, ink=BLACK, thick=_HAIR)
        sheet.disc(x, y, 2.5, ink=BLACK, thick=_HAIR)
    for x, y, letter in (
        (8.0, TOP - 3, "A"), (LEFT + 4, 7.0, "B"), (LEFT + ACROSS / 2, TOP - 10, "C"), (LEFT - 8, TOP + DOWN / 2, "D"),
    ):  # fmt: skip
        sheet.text(x, y - 2.8, letter, _LETTER)


def _rulers(sheet: Sheet) -> None:
    """A line from the first cross to the right and one downwards, with a stroke every millimetre."""
    sheet.rule(LEFT, TOP, ACROSS, ink=BLACK, thick=_HAIR)
    sheet.upright(LEFT, TOP, DOWN, ink=BLACK, thick=_HAIR)
    for at, length in _ticks(ACROSS):
        sheet.upright(LEFT + at, TOP, length, ink=BLACK, thick=_HAIR)
        if length > 4 and 0 < at < ACROSS:
            sheet.text(LEFT + at, TOP + length + 0.4, f"{at:g}", _TICK, "centre")
    for at, length in _ticks(DOWN):
        sheet.rule(LEFT, TOP + at, length, ink=BLACK, thick=_HAIR)
        if length > 4 and 0 < at < DOWN:
            sheet.text(LEFT + length + 0.8, TOP + at - 1.7, f"{at:g}", _TICK)


def _ticks(length: float) -> Iterator[tuple[float, float]]:
    """Each millimetre and how long its stroke is."""
    for at in range(int(length) + 1):
        yield float(at), 4.5 if at % 10 == 0 else 3.0 if at % 5 == 0 else 1.6


def _words(sheet: Sheet, used: Correction) -> None:
    x, at, room = 42.0, 48.0, 150.0
    sheet.text(x, at, translate("card_sheets", "Printer test page"), _TITLE)
    at += 16
    said = [
        translate("card_sheets", "Print at 100 %, without “fit to page”. Measure with a ruler, to half a millimetre:"),
        translate("card_sheets", "A  from the left edge of the paper to the cross: {mm} mm", mm=f"{LEFT:g}"),
        translate("card_sheets", "B  from the upper edge of the paper to the cross: {mm} mm", mm=f"{TOP:g}"),
        translate("card_sheets", "C  from the cross to the cross on the right: {mm} mm", mm=f"{ACROSS:g}"),
        translate("card_sheets", "D  from the cross to the cross below: {mm} mm", mm=f"{DOWN:g}"),
        translate(
            "card_sheets", "First C: if it differs, type {mm} ÷ C × 100 at “Scale”, and print again.", mm=f"{ACROSS:g}"
        ),
        translate("card_sheets", "Then A: if it is smaller, type the difference at “Right”; if larger, with a minus."),
        translate("card_sheets", "Then B: if it is smaller, type the difference at “Down”; if larger, with a minus."),
        translate("card_sheets", "Print once more to check: all four are as they should be then."),
    ]
    for number, text in enumerate(said):
        laid = lay(text, _STRONG if 1 <= number <= 4 else _TEXT, room)
        sheet.lines(x, at, laid)
        at += laid.height + 2.5
    if used != Correction():
        told = translate(
            "card_sheets",
            "Printed with: right {right} mm, down {down} mm, scale {scale} %. What is measured comes on top of it.",
            right=f"{used.right / 10:g}", down=f"{used.down / 10:g}", scale=f"{used.scale / 10:g}",
        )  # fmt: skip
        sheet.lines(x, at + 4, lay(told, Style(points(11), ink=INK), room))
