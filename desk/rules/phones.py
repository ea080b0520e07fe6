"""Telephone numbers as staff write them: several in one cell, with owner, extension, area code or country code."""

from __future__ import annotations

import re
from typing import NamedTuple

from desk.errors import RuleBroken
from desk.rules.text import INVISIBLE, halfwidth, squeeze
from desk.words import translate

HOME_AREA = "0531"
"""Jinan; local numbers of eight digits get it."""

_GAP = "[ -]*"
_AREA = r"(?:10|2\d|[3-9]\d\d)"
_NUMBER = re.compile(
    r"(?<![\d.*])(?:"
    rf"(?:(?:\+|00)?86{_GAP})?(?P<mobile>1{_GAP}[3-9](?:{_GAP}\d){{9}})"
    rf"|(?P<free>[48]00{_GAP}\d{{3,4}}{_GAP}\d{{3,4}})"
    rf"|(?:(?:(?:\+|00)86{_GAP}\(?0?|\(?0)(?P<area>{_AREA})\)?{_GAP})?(?P<line>(?(area)[1-9]|[2-8])\d{{2,3}}{_GAP}\d{{4}})"
    r"(?P<ext>(?:转|分机|[Ee][Xx][Tt]\.?|[xX#-])[ :]*\d{1,6})?"
    r"|(?P<short>11[0249]|12[02]|123\d\d|95\d{3,6}|96\d{3,6})"
    r")(?:\.0+)?(?![\d*])"
)
_MOBILE = re.compile("1[3-9][0-9]{9}")
_FREE = re.compile(r"[48]00\d{7}")
_PIECES = re.compile(r"[,，、;；/|\r\n]+")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_SPACES = re.compile(r"[^\S\r\n]+")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_BRACKETED = re.compile(r"^[ :]*[(\[【]([^()\[\]【】]*)[)\]】]")
_FILLER = re.compile(
    r"联系电话|联系方式|手机号码?|电话号码|移动电话|固定电话|电话|手机|座机|固话|分机|转$|[Tt][Ee][Ll]\.?|[():\[\]【】.·\-—]"
)
_NOTHING = frozenset(
    ("", "无", "没有", "暂无", "不详", "无电话", "无手机", "未留", "未提供", "-", "--", "—", "——", "*")
)


class Phone(NamedTuple):
    """``number``: 11-digit mobile, ``0531-87528099``, or a service number in digits; ``label``: whose it is."""

    number: str
    extension: str | None = None
    label: str | None = None


def parse_cell(text: str) -> tuple[tuple[Phone, ...], tuple[str, ...]]:
    """All numbers of a cell in order of appearance, each once, and the pieces that can't be read."""
    if _MOBILE.fullmatch(text):
        return (Phone(text),), ()
    cell = _DASHES.sub("-", halfwidth(_INVISIBLE.sub("", text))).strip().removeprefix("'")
    found: list[Phone] = []
    unreadable: list[str] = []
    for raw in _PIECES.split(cell):
        piece = _SPACES.sub(" ", raw).strip()
        if piece in _NOTHING:
            continue
        phones, rest = _read(piece)
        found.extend(phones)
        if rest:
            unreadable.append(rest)
    return _each_once(found), tuple(unreadable)


def parse_one(text: str) -> Phone:
    """The single number of a form field. Raises RuleBroken PHONE_INVALID."""
    phones, unreadable = parse_cell(text)
    if len(phones) == 1 and not unreadable:
        return phones[0]
    if len(phones) > 1:
        raise RuleBroken(
            "PHONE_INVALID", translate("phones", "One number only: enter the others on lines of their own.")
        )
    digits = re.sub(r"\D", "", squeeze(text))
    if digits.startswith("1") and len(digits) > 5 and len(digits) != 11:
        raise RuleBroken(
            "PHONE_INVALID",
            translate("phones", "A mobile number has 11 digits; this one has {count}.", count=len(digits)),
        )
    raise RuleBroken(
        "PHONE_INVALID",
        translate(
            "phones",
            "This is no telephone number: a mobile number has 11 digits, a local one 8, "
            "others the area code before them, such as 0531-87528099.",
        ),
    )


def _read(piece: str) -> tuple[list[Phone], str]:
    """The numbers of one piece with their owners, and the piece itself when digits are left over."""
    matches = [match for match in _NUMBER.finditer(piece) if _plausible(match)]
    if not matches:
        return [], piece
    phones = [_phone(match) for match in matches]
    labels = [""] * len(phones)
    edges = [0, *(match.end() for match in matches)]
    texts = [piece[edge : match.start()] for edge, match in zip(edges, matches, strict=False)]
    texts.append(piece[edges[-1] :])
    for place in range(len(phones)):
        bracketed = _BRACKETED.match(texts[place + 1])
        if bracketed:
            labels[place] = _label(bracketed.group(1))
            texts[place + 1] = texts[place + 1][bracketed.end() :]
    rests = [_label(text) for text in texts]
    if any(any(character.isdigit() or character == "*" for character in rest) for rest in rests):
        leftovers = " ".join(text.strip() for text in texts if any(c.isdigit() or c == "*" for c in text))
        return [_with_label(phone, label) for phone, label in zip(phones, labels, strict=True)], leftovers
    # "13801647095女儿 13902…儿子" puts owners behind the numbers, "女儿13801647095 儿子13902…" before them.
    owners = rests[1:] if rests[-1] and not rests[0] else rests[:-1]
    return [_with_label(phone, label or owner) for phone, label, owner in zip(phones, labels, owners, strict=True)], ""


def _plausible(match: re.Match[str]) -> bool:
    line, area, free = match["line"], match["area"], match["free"]
    if free:
        return _FREE.fullmatch(_digits(free)) is not None
    # Local numbers have eight digits in Jinan; seven only behind the area code of a smaller place.
    return line is None or len(_digits(line)) == 8 or (area is not None and f"0{area}" != HOME_AREA)


def _phone(match: re.Match[str]) -> Phone:
    if match["line"]:
        area = f"0{match['area']}" if match["area"] else HOME_AREA
        extension = _digits(match["ext"]) if match["ext"] else None
        return Phone(f"{area}-{_digits(match['line'])}", extension)
    return Phone(_digits(match["mobile"] or match["free"] or match["short"]))


def _with_label(phone: Phone, label: str) -> Phone:
    return phone._replace(label=label) if label else phone


def _label(text: str) -> str:
    return _FILLER.sub("", text).strip(" +")


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _each_once(phones: list[Phone]) -> tuple[Phone, ...]:
    kept: dict[tuple[str, str | None], Phone] = {}
    for phone in phones:
        known = kept.setdefault((phone.number, phone.extension), phone)
        if known.label is None and phone.label is not None:
            kept[phone.number, phone.extension] = phone
    return tuple(kept.values())
