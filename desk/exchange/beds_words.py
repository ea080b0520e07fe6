"""Words of a ledger of beds: floors, rooms and beds as clerks number them, what a bed is doing, levels of ability."""

from __future__ import annotations

import re
import unicodedata

from desk.exchange.cells import Cell, identifier
from desk.rules.text import squeeze

LIVING, VACANT, AWAY, BOOKED, OUT_OF_USE, LEFT = "在住", "空床", "请假", "预订", "停用", "已退住"
"""What a ledger says of a bed or of whoever is in it."""

_STATUS = {
    LIVING: "在住 入住 已入住 住 已住 居住 在院 入院 占用 已占用 有人 使用中 在用 正常 试住 待退住 是 √ ✓ ✔",
    VACANT: "空床 空 空置 空闲 闲置 空余 可用 待住 未入住 无人 空位 未住 否 × ✘",
    AWAY: "请假 外出 请假外出 外出请假 请假中 外宿 回家 住院 外出中 探亲",
    BOOKED: "预订 预定 已预订 已预定 预约 已预约 预留 待入住 预订中",
    OUT_OF_USE: "维修 停用 维修中 检修 封存 停止使用 待修 损坏 故障 报修 已停用",
    LEFT: "退住 已退住 退院 已退院 离院 已离院 出院 已出院 退房 搬离 已搬离 转床 已转床",
}
_BY_WORD = {word: status for status, words in _STATUS.items() for word in words.split()}
ABILITIES = ("能力完好", "轻度失能", "中度失能", "重度失能", "完全失能")
"""GB/T 42195-2022, from the best to the worst; a ledger may count them from 0."""

_ABILITY = {
    word: level
    for level, words in zip(
        ABILITIES,
        ("完好 能力完好 0 0级 零级", "轻度 轻度失能 1 1级 一级", "中度 中度失能 2 2级 二级", "重度 重度失能 3 3级 三级",
         "完全 完全失能 4 4级 四级"),
        strict=True,
    )
    for word in words.split()
}  # fmt: skip
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】")
_HAN_NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_NUMBER = r"\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_FLOOR = re.compile(
    rf"(?:第)?(?P<under>地下第?|负|-|B)?(?P<number>{_NUMBER})(?:楼层|层楼|楼|层|F|L)?(?:[东西南北中]?[区侧翼])?"
)
_FLOOR_FIRST = re.compile(r"[FL](?P<number>\d{1,2})")
_FLOOR_AHEAD = re.compile(rf"(?P<floor>第?(?:地下|负|B)?(?:{_NUMBER})(?:楼|层|F))[-—_/.]?(?P<rest>.+)")
_GROUP = re.compile(
    rf"第?(?:地下第?|负)?(?:{_NUMBER})(?:楼|层|F)(?:楼层)?(?:[东西南北中]?[区侧翼部]?)(?:\(.*\))?:?|[FL]\d{{1,2}}|B\d"
)
_ROOM_AND_BED = re.compile(
    r"(?P<room>[^\-—_/]{1,12}?)(?:号?房间?号?|室|[#＃])?[\-—_/]+(?P<bed>[^\-—_/]{1,8})"
    r"|(?P<room2>.{1,12}?)(?:号?房间|号房|房|室|#)(?P<bed2>.{1,8})"
)
_ROOM_TAIL = re.compile(r"(?:号?房间号?|号房|房|号室|室|号|#)$")
_ROOM_HEAD = re.compile(r"^(?:房间号?|第|#|NO\.?)")
_BED_TAIL = re.compile(r"(?:号?床位?|号?铺位?|号|#|\.)$")
_BED_HEAD = re.compile(r"^(?:床位?|铺|第|#|NO\.?)(?=.)")


def status_of(word: str) -> str | None:
    """在住, 空床 …, for every word that means it; None for another word."""
    bare = _BRACKETED.sub("", word) or word
    return _BY_WORD.get(word) or _BY_WORD.get(bare)


def ability_of(word: str) -> str | None:
    """One of :data:`ABILITIES` for 中度, 2级 or 2; None for another word."""
    word = _BRACKETED.sub("", unicodedata.normalize("NFKC", word)).removesuffix("能力等级")
    return _ABILITY.get(word) or _ABILITY.get(word.removesuffix("失能").removesuffix("等级"))


def floor_of(value: Cell) -> int | None:
    """The number of a floor: 1楼, 二层, 3F, F3, 4, 地下一层 (-1); None for what is none."""
    text = _BRACKETED.sub("", squeeze(unicodedata.normalize("NFKC", identifier(value)))).upper()
    match = _FLOOR.fullmatch(text) or _FLOOR_FIRST.fullmatch(text)
    if match is None:
        return None
    number = _number(match["number"])
    return -number if match.groupdict().get("under") else number


def heads_floor(text: str) -> bool:
    """Whether a lone text such as 二楼 or 三层(护理区) heads the rows of a floor."""
    return _GROUP.fullmatch(squeeze(unicodedata.normalize("NFKC", text)).upper()) is not None


def floor_and_rest(text: str) -> tuple[int | None, str]:
    """Take a floor off the front of a room: 2楼201室, 二层-201."""
    match = _FLOOR_AHEAD.fullmatch(text)
    return (floor_of(match["floor"]), match["rest"]) if match else (None, text)


def floor_of_room(room: str) -> int | None:
    """The floor that a room's number begins with: 201 → 2, 1203 → 12; None for another kind of number."""
    match = re.fullmatch(r"[A-Z]?[-]?(\d{1,2})\d{2}[A-Z]?", room)
    return int(match.group(1)) or None if match else None


def room_text(value: Cell) -> str:
    """A room as it is stored: 201室, 201房间 and the number 201 are 201."""
    text = squeeze(unicodedata.normalize("NFKC", identifier(value))).upper()
    return _ROOM_TAIL.sub("", _ROOM_HEAD.sub("", text)) or text


def bed_text(value: Cell) -> str:
    """A bed as it is stored: 1床, ①, 01, 一号床 and the number 1 are 1, A床 is A, 靠窗床 stays."""
    text = squeeze(unicodedata.normalize("NFKC", identifier(value))).upper().strip("()[]")
    bare = _BED_TAIL.sub("", _BED_HEAD.sub("", text)).strip("()")
    if re.fullmatch(_NUMBER, bare):
        return str(_number(bare))
    return (bare.lstrip("0") or bare) if re.fullmatch(r"[0-9A-Z]+", bare) else text


def room_and_bed(value: Cell) -> tuple[str, str] | None:
    """Room and bed that stand in one cell: 201-1, 201室1床, 201-①; None when only one of them does."""
    text = squeeze(unicodedata.normalize("NFKC", identifier(value))).upper()
    match = _ROOM_AND_BED.fullmatch(text)
    if match is None:
        return None
    room, bed = room_text(match["room"] or match["room2"]), bed_text(match["bed"] or match["bed2"])
    return (room, bed) if room and bed else None


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    tens, has_tens, ones = text.partition("十")
    if not has_tens:
        return _HAN_NUMBERS[text]
    return (_HAN_NUMBERS[tens] if tens else 1) * 10 + (_HAN_NUMBERS[ones] if ones else 0)
