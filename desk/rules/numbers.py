"""Numbers that leave the desk: of matters, of papers, and the digits-only codes on cards and doors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desk.errors import RuleBroken
from desk.words import QT_TRANSLATE_NOOP, translate

TOKEN_DIGITS = 12

_SHAPE = re.compile(r"([0-9]{9}(?:[0-9]{3})?)-([A-Z]{2})-([0-9]{8})-([0-9]{4,6})")
_FOLD = str.maketrans("－—–‐−０１２３４５６７８９", "-----0123456789")


class NumberKind(StrEnum):
    """The kind inside a matter number: intake, hotline ticket, grid report, inspection, alarm, topic.

    New kinds go to the end: the place of a kind is printed in codes (:func:`scan_code`).
    """

    INTAKE = "SL"
    HOTLINE = "RX"
    GRID = "WG"
    INSPECTION = "PC"
    ALARM = "YJ"
    TOPIC = "KT"


class PaperSeries(StrEnum):
    """The kind inside the number of a paper (文书): what is to be brought, acceptance, refusal, promise, authorisation,
    service, ability assessment, risks of a stay, care agreement, errand. A paper's number is read by people, never
    scanned.
    """

    NOTICE = "GZ"
    ACCEPTANCE = "ST"
    REFUSAL = "BS"
    PROMISE = "RQ"
    AUTHORISATION = "WT"
    SERVICE = "SD"
    ASSESSMENT = "PG"
    RISK = "FX"
    AGREEMENT = "XY"
    ERRAND = "DB"


Series = NumberKind | PaperSeries

_KIND_NAMES = MappingProxyType(
    {
        NumberKind.INTAKE: QT_TRANSLATE_NOOP("numbers", "intake"),
        NumberKind.HOTLINE: QT_TRANSLATE_NOOP("numbers", "hotline"),
        NumberKind.GRID: QT_TRANSLATE_NOOP("numbers", "grid report"),
        NumberKind.INSPECTION: QT_TRANSLATE_NOOP("numbers", "inspection"),
        NumberKind.ALARM: QT_TRANSLATE_NOOP("numbers", "alarm"),
        NumberKind.TOPIC: QT_TRANSLATE_NOOP("numbers", "topic"),
    }
)


def kind_text(kind: NumberKind) -> str:
    """受理, 热线 …"""
    return translate("numbers", _KIND_NAMES[kind])


@dataclass(frozen=True, slots=True)
class MatterNumber:
    """``370102001-SL-20260107-0001``. ``street`` has 9 digits, or 12 for a community that keeps its own database."""

    street: str
    kind: NumberKind
    day: date
    seq: int

    def __str__(self) -> str:
        return running_number(self.street, self.kind, self.day, self.seq)


def running_number(street_code: str, kind: Series, day: date, seq: int) -> str:
    """The number of the ``seq``-th matter or paper (1…999999) of that kind on ``day``, four digits at least.

    :class:`RuleBroken` ``STREET_CODE_BAD`` or ``NUMBERS_USED_UP``.
    """
    check_street_code(street_code)
    if not 1 <= seq <= 999_999:
        raise RuleBroken(
            "NUMBERS_USED_UP",
            translate("numbers", "A day has the running numbers 1 to 999999; {seq} is none of them.", seq=seq),
        )
    return f"{street_code}-{kind.value}-{day:%Y%m%d}-{seq:04d}"


@dataclass(frozen=True, slots=True)
class PaperNumber:
    """``370102001-RQ-20260107-0001``, of a paper."""

    street: str
    series: PaperSeries
    day: date
    seq: int

    def __str__(self) -> str:
        return running_number(self.street, self.series, self.day, self.seq)


def parse_matter_number(text: str) -> MatterNumber:
    """The parts of a number as typed: full-width digits, any dash, small letters and outer spaces are taken.

    :class:`RuleBroken` ``MATTER_NUMBER_BAD`` shows how a number looks.
    """
    if (found := _parts(text)) is not None and found[1] in set(NumberKind):
        street, kind, day, seq = found
        return MatterNumber(street, NumberKind(kind), day, seq)
    raise RuleBroken(
        "MATTER_NUMBER_BAD",
        translate(
            "numbers",
            "“{text}” is not a matter number; one looks like {example}.",
            text=text,
            example="370102001-SL-20260107-0001",
        ),
    )


def parse_paper_number(text: str) -> PaperNumber:
    """The parts of a paper's number, typed as above; :class:`RuleBroken` ``PAPER_NUMBER_BAD``."""
    if (found := _parts(text)) is not None and found[1] in set(PaperSeries):
        street, series, day, seq = found
        return PaperNumber(street, PaperSeries(series), day, seq)
    raise RuleBroken(
        "PAPER_NUMBER_BAD",
        translate(
            "numbers",
            "“{text}” is not the number of a paper; one looks like {example}.",
            text=text,
            example="370102001-RQ-20260107-0001",
        ),
    )


def _parts(text: str) -> tuple[str, str, date, int] | None:
    """Street, kind, day and running number, whichever kinds there are; None for what isn't written as a number is."""
    found = _SHAPE.fullmatch(text.strip().translate(_FOLD).upper())
    if found is None:
        return None
    street, kind, day, running = found.groups()
    seq = int(running)
    try:
        on = date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return None
    return (street, kind, on, seq) if seq > 0 and len(running) == max(4, len(str(seq))) else None


def is_matter_number(text: str) -> bool:
    """Whether ``text`` is a number of ours, as :func:`parse_matter_number` reads it."""
    return _SHAPE.fullmatch(text) is not None and text.split("-")[1] in set(NumberKind)


def scan_code(number: str) -> str:
    """The digits that stand for ``number`` in a bar code: the kind's letters become their place in :class:`NumberKind`.

    Digits only, so that a Chinese input method cannot garble what a scanner types, and as unique as the number.
    """
    parts = parse_matter_number(number)
    place = list(NumberKind).index(parts.kind) + 1
    return f"{parts.street}{place:02d}{parts.day:%Y%m%d}{parts.seq:04d}"


def number_of_scan(digits: str) -> str:
    """The matter number that :func:`scan_code` made ``digits`` of; "" for digits that are none of its."""
    street = {23: 9, 24: 9, 25: 9, 26: 12, 27: 12, 28: 12}.get(len(digits))
    if street is None or not (digits.isascii() and digits.isdigit()) or digits[0] == "0":
        return ""
    place, kinds = int(digits[street : street + 2]), list(NumberKind)
    if not 1 <= place <= len(kinds):
        return ""
    day, seq = digits[street + 2 : street + 10], digits[street + 10 :]
    number = f"{digits[:street]}-{kinds[place - 1]}-{day}-{seq}"
    return number if _parts(number) is not None else ""


def check_street_code(code: str) -> None:
    """Refuse with :class:`RuleBroken` ``STREET_CODE_BAD`` what isn't 9 or 12 ASCII digits with a real province."""
    if code.isascii() and code.isdigit() and len(code) in (9, 12) and code[0] != "0":
        return
    if not code:
        words = translate(
            "numbers",
            "Enter the street code: 9 digits (370102001), or 12 for a community with its own database.",
        )
        raise RuleBroken("STREET_CODE_BAD", words)
    raise RuleBroken(
        "STREET_CODE_BAD",
        translate(
            "numbers",
            "“{code}” is not a street code: 9 digits (370102001), or 12 for a community with its own database.",
            code=code,
        ),
    )


def check_digit(digits: str) -> str:
    """The check digit of ISO/IEC 7064 MOD 11,10 for ``digits``: finds every single wrong digit."""
    rest = 10
    for digit in digits:
        rest = ((rest + int(digit)) % 10 or 10) * 2 % 11
    return str((11 - rest) % 10)


def card_token(number: int) -> str:
    """The 13 digits on a card or a door: 12 random ones, given as ``number`` < 10¹², and a check digit."""
    if not 0 <= number < 10**TOKEN_DIGITS:
        raise ValueError("a card token is drawn from 0 to 10**12 - 1")
    digits = f"{number:0{TOKEN_DIGITS}d}"
    return digits + check_digit(digits)


def read_card_token(text: str) -> str:
    """The token as scanned or typed, without spaces, in ASCII digits; :class:`RuleBroken` ``CARD_CODE_BAD``."""
    token = "".join(text.split()).translate(_FOLD).replace("-", "")
    if not (token.isascii() and token.isdigit() and len(token) == TOKEN_DIGITS + 1):
        raise RuleBroken(
            "CARD_CODE_BAD",
            translate("numbers", "A card code has {n} digits; please scan or type it again.", n=TOKEN_DIGITS + 1),
        )
    if check_digit(token[:-1]) != token[-1]:
        raise RuleBroken(
            "CARD_CODE_BAD",
            translate("numbers", "The card code was misread: its check digit is wrong. Please scan it again."),
        )
    return token
