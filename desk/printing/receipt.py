"""The acceptance receipt (受理回执): on the 80 mm roll or on A4, for the resident and for the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from desk.printing import codes
from desk.printing.column import Column
from desk.printing.fonts import refuse_undrawable, width
from desk.printing.sheet import Sheet
from desk.printing.styles import A4, BLACK, INK, INK2, ROLL, Style, points
from desk.rules.times import clock_text, date_text, local, local_date, long_date_text, moment_text
from desk.words import translate

Paper = Literal["80mm", "A4"]


@dataclass(frozen=True, slots=True)
class Missing:
    """A material to be handed in later (容缺), and until when."""

    name: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt says, as it shall be read: names are masked already if they shall be.

    ``code`` is the digits that both codes carry. ``agent`` is None when the resident came in person, else the
    name of who came instead, or "" if that isn't to be printed. ``person`` is "" for an anonymous request.
    A matter answered on the spot has an ``outcome`` and no ``deadline``; with neither, ``profile`` alone is told.
    """

    station: str
    number: str
    code: str
    person: str
    item: str
    handling: str
    received_at: datetime
    received_by: str
    service_phone: str
    deadline: datetime | None = None
    profile: str = ""
    outcome: str = ""
    agent: str | None = None
    missing: tuple[Missing, ...] = ()
    title: str = ""
    foot: str = ""

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn and was typed by somebody."""
        return (
            self.station, self.number, self.person, self.item, self.handling, self.received_by, self.service_phone,
            self.profile, self.outcome, self.agent or "", self.title, self.foot, *(m.name for m in self.missing),
        )  # fmt: skip


def receipt_pdf(receipt: Receipt, *, paper: Paper, copies: int = 1) -> bytes:
    """The receipt as PDF: the resident's copy first, then ``copies - 1`` for the file.

    A roll has one page per copy, as long as its content. A4 takes two copies on one page with a line to cut along
    when they fit, else a page each. RuleBroken ``NO_GLYPH`` if a character can't be drawn; ValueError for a ``code``
    that isn't digits or ``copies`` below 1.
    """
    if copies < 1:
        raise ValueError("copies begin at 1")
    refuse_undrawable(*receipt.texts())
    columns = [(_roll if paper == "80mm" else _a4)(receipt, copy) for copy in range(copies)]
    return (_on_roll if paper == "80mm" else _on_a4)(receipt, columns)


# The parts both papers share


def _title(receipt: Receipt) -> str:
    return receipt.title or translate("receipt", "Receipt of request")


def _facts(receipt: Receipt) -> list[tuple[str, str, bool]]:
    """Label, value, and whether it is a main fact."""
    facts = [
        (translate("receipt", "Resident"), _who(receipt), True),
        (translate("receipt", "Request"), receipt.item, True),
        (translate("receipt", "Handling"), receipt.handling, False),
        (translate("receipt", "Received"), _long(receipt.received_at), False),
        (translate("receipt", "Clerk"), receipt.received_by, False),
    ]
    if receipt.missing:
        facts.append((translate("receipt", "To hand in"), "\n".join(map(_missing, receipt.missing)), False))
    return [fact for fact in facts if fact[1]]


def _long(moment: datetime) -> str:
    """With the year; the day of the week would not leave room on the roll."""
    return f"{long_date_text(local_date(moment))} {clock_text(moment)}"


def _who(receipt: Receipt) -> str:
    if not receipt.person:
        return translate("receipt", "Anonymous")
    if receipt.agent is None:
        return translate("receipt", "{person} (in person)", person=receipt.person)
    if not receipt.agent:
        return translate("receipt", "{person} (through an agent)", person=receipt.person)
    return translate("receipt", "{person} (agent: {agent})", person=receipt.person, agent=receipt.agent)


def _missing(material: Missing) -> str:
    if material.until is None:
        return f"□ {material.name}"
    return "□ " + translate("receipt", "{name} (by {date})", name=material.name, date=date_text(material.until))


def _when(receipt: Receipt) -> tuple[str, str]:
    """Label and big line of when it is done, or of what came out."""
    if receipt.deadline is not None:
        same_year = local(receipt.deadline).year == local(receipt.received_at).year
        moment = moment_text(receipt.deadline) if same_year else _long(receipt.deadline)
        return translate("receipt", "To be done"), translate("receipt", "by {moment}", moment=moment)
    if receipt.outcome:
        return translate("receipt", "Done on the spot"), receipt.outcome
    return translate("receipt", "To be done"), ""


def _foot(receipt: Receipt, copy: int) -> str:
    if receipt.foot and copy == 0:
        return receipt.foot
    if copy == 0:
        return translate("receipt", "Resident's copy. Please keep it until the matter is closed")
    return translate("receipt", "Copy for the file")


def _progress(room: float, receipt: Receipt, text: Style, phone: Style) -> Column:
    column = Column(room)
    column.text(translate("receipt", "Ask how it stands"), Style(text.size, True, text.ink))
    if not receipt.service_phone:
        column.text(translate("receipt", "Show this slip at the desk to have it scanned"), text)
        return column
    column.text(translate("receipt", "Show this slip at the desk to have it scanned, or call"), text)
    column.gap(1)
    column.text(receipt.service_phone, phone)
    return column


def _signatures(column: Column, labels: tuple[str, ...], style: Style, gutter: float) -> None:
    """Labels in a row, each followed by a line to write on, all equally long."""
    told = [width(label, style.size) + 1 for label in labels]
    line = (column.width - sum(told) - gutter * (len(labels) - 1)) / len(labels)

    def draw(sheet: Sheet, x: float, top: float) -> None:
        for label, room in zip(labels, told, strict=True):
            sheet.text(x, top, label, style)
            sheet.rule(x + room, top + style.pitch, line, ink=style.ink)
            x += room + line + gutter

    column.put(style.pitch + 1, draw)


# The roll

_EDGE = 5.0
_SMALL = Style(3.9, ink=BLACK, smallest=3.5)
_VALUE = Style(4.2, ink=BLACK, smallest=3.9)
_MAIN = Style(4.6, True, BLACK, smallest=4.2)
_BIG = Style(6.2, True, BLACK, smallest=points(14), leading=1.35)


def _roll(receipt: Receipt, copy: int) -> Column:
    column = Column(ROLL - 2 * _EDGE)
    column.text(receipt.station, _SMALL, "centre")
    column.text(_title(receipt), Style(7.0, True, BLACK, smallest=5.0), "centre")
    column.gap(1)
    bars = codes.bars(receipt.code)
    column.code(bars, _bar_module(bars, ROLL), 10, "centre")
    column.gap(0.8)
    column.text(receipt.number, Style(4.4, True, BLACK, smallest=3.4), "centre")
    column.rule(BLACK, dashed=True)
    for label, value, main in _facts(receipt):
        column.fact(label, value, _SMALL, _MAIN if main else _VALUE, 19)
    column.rule(BLACK, dashed=True)
    label, line = _when(receipt)
    column.text(label, _SMALL)
    column.text(line, _BIG)
    column.text(receipt.profile, _SMALL)
    column.rule(BLACK, dashed=True)
    square = codes.qr(receipt.code)
    module = 26.25 / square.columns
    right = Column(square.columns * module)
    right.code(square, module)
    column.beside(_progress(column.width - right.width - 4, receipt, _SMALL, Style(5.4, True, BLACK, 4.0)), right)
    column.gap(3)
    if copy:
        column.gap(5)
        _signatures(column, (translate("receipt", "Signature"), translate("receipt", "Date")), _SMALL, 4)
        column.gap(2)
    column.text(_foot(receipt, copy), _SMALL, "centre")
    return column


def _bar_module(bars: codes.Code, room: float) -> float:
    """The widest module that fits with its quiet zones, in whole dots of a 203 dpi head (1/8 mm)."""
    return max(2, min(4, int(8 * room / (bars.columns + 2 * codes.QUIET_BARS)))) / 8


def _on_roll(receipt: Receipt, columns: list[Column]) -> bytes:
    pages = [(ROLL, round(column.height + 2 * _EDGE, 1)) for column in columns]
    sheet = Sheet(pages[0], title=_title(receipt), author=receipt.station)
    for n, column in enumerate(columns):
        if n:
            sheet.next_page(pages[n])
        column.draw(sheet, _EDGE, _EDGE)
    return sheet.pdf()


# A4

_MARGIN, _HEAD = 15.0, 10.0
_A4_LABEL = Style(points(13), ink=INK2, smallest=points(11))
_A4_VALUE = Style(points(14), smallest=points(12), leading=1.4)
_A4_MAIN = Style(points(18), True, smallest=points(16), leading=1.4)
_A4_BIG = Style(points(22), True, smallest=points(16), leading=1.35)
_A4_SMALL = Style(points(11), ink=INK2, smallest=points(10))


def _a4(receipt: Receipt, copy: int) -> Column:
    column = Column(A4[0] - 2 * _MARGIN)
    bars = codes.bars(receipt.code)
    module = _bar_module(bars, 76)
    right = Column(bars.columns * module)
    right.code(bars, module, 12, "right")
    right.gap(1)
    right.text(receipt.number, Style(points(12), True, smallest=points(9)), "centre")
    left = Column(column.width - right.width - 8)
    left.text(receipt.station, _A4_VALUE)
    left.text(_title(receipt), Style(points(25), True, smallest=points(18), leading=1.3))
    column.beside(left, right)
    column.rule(INK, thick=0.4, air=1.8)
    square = codes.qr(receipt.code)
    side = Column(38)
    side.gap(1)
    side.code(square, 30 / square.columns, align="right")
    facts = Column(column.width - side.width - 4)
    for label, value, main in _facts(receipt):
        facts.fact(label, value, _A4_LABEL, _A4_MAIN if main else _A4_VALUE, 28)
    column.beside(facts, side)
    column.gap(2.5)
    _a4_deadline(column, receipt)
    column.gap(5)
    labels = (translate("receipt", "Resident or agent"), translate("receipt", "Clerk"), translate("receipt", "Date"))
    _signatures(column, labels, _A4_LABEL, 6)
    column.gap(2.5)
    column.text(_foot(receipt, copy), _A4_SMALL, "centre")
    return column


def _a4_deadline(column: Column, receipt: Receipt) -> None:
    """When it is done, framed, beside how to ask."""
    air = 2.5
    inside = Column(column.width - 2 * air)
    ask = _progress(56, receipt, _A4_SMALL, Style(points(16), True, smallest=points(12)))
    told = Column(inside.width - ask.width - 6)
    label, line = _when(receipt)
    told.text(label, _A4_LABEL)
    told.text(line, _A4_BIG)
    told.text(receipt.profile, _A4_LABEL)
    inside.beside(told, ask)
    column.framed(inside, ink=INK, air=air)


def _on_a4(receipt: Receipt, columns: list[Column]) -> bytes:
    half = A4[1] / 2
    per_page = 2 if all(column.height <= half - 2 * _HEAD for column in columns) else 1
    sheet = Sheet(A4, title=_title(receipt), author=receipt.station)
    for n, column in enumerate(columns):
        if n and n % per_page == 0:
            sheet.next_page()
        top = _HEAD + half * (n % per_page)
        if n % per_page:
            sheet.rule(0, half, A4[0], ink=INK2, dashed=True)
        room = A4[1] - 2 * _HEAD
        with sheet.scaled(min(1.0, room / column.height), A4[0] / 2, top):
            column.draw(sheet, _MARGIN, top)
    return sheet.pdf()
