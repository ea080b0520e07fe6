"""Words and small values of a residents' ledger: self-care, sex, 同户籍, ages, serial numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from desk.exchange.cells import Cell, identifier, is_nothing, is_number, plain_text, shown

_MINIMUM_AGE = re.compile(r"(\d{2,3})(?:周)?岁(?:及|\(含\))?以上")
_ELDERS = re.compile("老年人|老人|长者")
_DECEASED = re.compile("去世|死亡|病故|已故|身故|亡故|过世|病逝|离世")
_ABOUT_KIN = re.compile(
    "(?:老伴|配偶|丈夫|妻子|爱人|老公|老婆|儿子|女儿|长子|次子|长女|父亲?|母亲?|家属|子女|儿媳|女婿|兄|弟|姐|妹)"
    "[^，。；,;、\\s]{0,14}(?:去世|死亡|病故|已故|身故|亡故|过世|病逝|离世)"
)
SAME_AS_HOUSEHOLD = frozenset(
    "同左 同户籍 同户籍地址 同户籍地 同户口 同户口地址 同前 一致 与户籍一致 与户籍地一致 与户籍地址一致 与户籍地址相同 "
    "同户籍所在地 同身份证 同身份证地址 户籍地址 户籍地 相同".split()
)
SAME_AS_RESIDENCE = frozenset(
    "同右 同现住址 同居住地 同居住地址 同现居住地址 同现居住地 同后 与现住址一致 与居住地一致".split()
)
AS_ABOVE = frozenset(("同上", "〃", '"', "″", "々"))
SELF_CARE = (
    dict.fromkeys(
        "自理 能自理 完全自理 可自理 能够自理 全自理 生活自理 生活能自理 生活能够自理 基本能自理 "
        "能力完好 良好 正常 健康".split(),
        "自理",
    )
    | dict.fromkeys(
        "半自理 半失能 部分自理 部分失能 轻度失能 中度失能 基本自理 生活半自理 部分能自理 需协助".split(), "半自理"
    )
    | dict.fromkeys(
        "失能 不能自理 完全失能 完全不能自理 生活不能自理 不自理 无自理能力 无法自理 重度失能 全失能 卧床".split(),
        "不能自理",
    )
)


def minimum_age(text: str) -> int | None:
    """From what age on a ledger collects people, by its title or sheet name."""
    match = _MINIMUM_AGE.search(text)
    if match:
        return int(match.group(1))
    return 60 if _ELDERS.search(text) else None


def whole_number(value: Cell) -> object:
    """A serial number: an int where it is one, else the text, ``None`` when blank."""
    if is_number(value):
        number = cast(float, value)
        return int(number) if number == int(number) else number
    text = identifier(value)
    return int(text) if text.isascii() and text.isdigit() else text or None


def reported_age(value: Cell) -> int | None:
    """The age written in a cell (89, 89.0, 89岁), ``None`` for anything else."""
    match = re.fullmatch(r"(\d{1,3})(?:\.0*)?(?:周?岁)?", identifier(value))
    return int(match.group(1)) if match else None


def phone_text(value: Cell) -> str:
    """A telephone cell as text; a number lost the 0 of its area code."""
    if not is_number(value):
        return shown(value)
    text = identifier(value)
    return f"0{text}" if len(text) == 11 and text.startswith("531") else text


def joined_address(parts: Mapping[str, Cell]) -> str | None:
    """One address from cells for estate, building, unit and room; bare numbers get the word of their column."""
    words = {"building": "号楼", "unit": "单元", "room": "室"}
    text = ""
    for name, value in parts.items():
        part = identifier(value) if name != "estate" else (plain_text(value) or "")
        if is_nothing(part):
            continue
        text += f"{part}{words.get(name, '')}" if re.fullmatch(r"[0-9A-Za-z\-]+", part) else part
    return text or None


def says_deceased(remark: str) -> bool:
    """Whether a remark says that the resident has died; 老伴已去世 is about somebody else."""
    return _DECEASED.search(_ABOUT_KIN.sub("", remark)) is not None
