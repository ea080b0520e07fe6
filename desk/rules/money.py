"""Amounts of money: int fen everywhere, yuan with two decimals for the eye, Chinese capitals on papers (人民币大写).

The capitals follow the rules for filling in bills and settlement vouchers (正确填写票据和结算凭证的基本规定, annex 1 of
the 支付结算办法): one 零 for any run of zeros inside, 整 after a whole yuan or jiao, none after fen.
"""

from __future__ import annotations

import re
import unicodedata

from desk.errors import RuleBroken
from desk.words import translate

MOST = 1_000_000_000
"""Fen: ten million yuan. What is more is a slip of the finger, and no column of the database takes it."""

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_AMOUNT = re.compile(r"(\d+)(?:\.(\d*))?")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d*)?")


def yuan_text(fen: int) -> str:
    """``123456`` → 1,234.56; below zero with a minus in front."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan:,}.{rest:02d}"


def parse_yuan(text: str) -> int:
    """What was typed, in fen: ``1,234.5`` → 123450; also full-width digits, ￥ in front and 元 behind.

    :class:`RuleBroken` ``MONEY_FORM`` for what is no amount, ``MONEY_MUCH`` beyond :data:`MOST`. No sign: whether it is
    owed or paid is told elsewhere.
    """
    plain = unicodedata.normalize("NFKC", text).strip().removeprefix("¥").removesuffix("元").strip()
    if "," in plain and _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    found = _AMOUNT.fullmatch(plain)
    if found is None or not plain.isascii() or len(found[2] or "") > 2:
        words = translate("money", "“{text}” is no amount. Enter yuan, such as 1680 or 1680.50.", text=text.strip())
        raise RuleBroken("MONEY_FORM", words)
    fen = int(found[1][:12]) * 100 + int((found[2] or "").ljust(2, "0"))
    if fen > MOST or len(found[1].lstrip("0")) > 12:
        most = yuan_text(MOST)
        raise RuleBroken("MONEY_MUCH", translate("money", "This is too much: {most} yuan at most.", most=most))
    return fen


def capitals(fen: int) -> str:
    """``12345`` → 壹佰贰拾叁元肆角伍分, ``100000`` → 壹仟元整; below zero 负 in front."""
    if fen < 0:
        return "负" + capitals(-fen)
    yuan, rest = divmod(fen, 100)
    jiao, last = divmod(rest, 10)
    whole = f"{_numeral(yuan)}元" if yuan or not rest else ""
    if not rest:
        return f"{whole}整"
    if not last:
        return f"{whole}{_DIGITS[jiao]}角整"
    tenth = f"{_DIGITS[jiao]}角" if jiao else ("零" if yuan else "")
    return f"{whole}{tenth}{_DIGITS[last]}分"


def _numeral(number: int) -> str:
    """A whole number in capitals, four digits at a time."""
    if not number:
        return _DIGITS[0]
    words, gap, group = "", False, 0
    while number:
        number, four = divmod(number, 10_000)
        if four:
            if words and gap:
                words = "零" + words
            words = _four(four) + _GROUPS[group] + words
            gap = four < 1_000
        else:
            gap = True
        group += 1
    return words


def _four(number: int) -> str:
    words, zero = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if not digit:
            zero = bool(words)
            continue
        words += ("零" if zero else "") + _DIGITS[digit] + _PLACES[place]
        zero = False
    return words
