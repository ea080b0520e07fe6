"""Whom a dish would harm: words of allergies and of what is left out (忌口) against what a dish contains.

The classes are those of GB 7718, 4.4.3 (substances that may cause allergies), with molluscs, sesame, alcohol and the
kinds of meat beside them. They err on the side of a warning too many.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from desk.rules.text import halfwidth, unspaced

_CRUSTACEANS = ("虾", "蟹", "濑尿", "皮皮虾", "龙虾", "虾仁", "虾皮", "虾米")
_MOLLUSCS = (
    "鱿鱼", "章鱼", "墨鱼", "八爪鱼", "蛤", "蛏", "蚝", "牡蛎", "扇贝", "瑶柱", "干贝", "花甲", "贝", "螺", "鲍",
    "海参",
)  # fmt: skip
_FISH = ("鱼", "鳕", "鲈", "鳝", "鳗", "鲫", "鲤", "鲅", "鲳", "鱼丸", "鱼豆腐")

FAMILIES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset(words)
        for name, words in {
            "甲壳": ("甲壳", "虾蟹", "甲壳纲", *_CRUSTACEANS),
            "贝": ("贝", "贝类", "软体", *_MOLLUSCS),
            "鱼": ("鱼", "鱼类", *_FISH),
            "海鲜": ("海鲜", "水产", "海产", "河鲜", *_CRUSTACEANS, *_MOLLUSCS, *_FISH),
            "蛋": ("蛋", "鸡蛋", "鸭蛋", "鹌鹑蛋", "蛋类", "皮蛋", "松花蛋", "蛋黄", "蛋清"),
            "奶": ("奶", "乳制品", "牛乳", "乳糖", "奶制品", "奶类", "黄油", "芝士", "乳酪", "炼乳", "乳清"),
            "花生": ("花生", "花生米", "花生酱", "花生油"),
            "大豆": (
                "大豆", "黄豆", "豆制品", "豆腐", "豆干", "豆皮", "豆浆", "豆花", "豆瓣", "豆豉", "腐竹", "腐乳",
                "千张", "素鸡", "香干",
            ),
            "坚果": ("坚果", "核桃", "杏仁", "腰果", "榛", "开心果", "松仁", "松子", "栗", "果仁", "碧根果"),
            "麸质": (
                "麸质", "小麦", "大麦", "黑麦", "燕麦", "面食", "面粉", "面筋", "烤麸", "馒头", "包子", "饺", "馄饨",
                "面", "饼", "麸",
            ),
            "芝麻": ("芝麻", "麻酱", "香油", "麻油"),
            "酒": ("酒", "酒精", "料酒", "醪糟", "酒酿"),
            "猪肉": ("猪", "猪肉", "排骨", "五花", "火腿", "培根", "腊肉", "香肠", "红烧肉", "大肉"),
            "牛肉": ("牛肉", "牛腩", "牛排", "肥牛", "牛腱", "牛百叶"),
            "羊肉": ("羊", "羊肉"),
            "鸡肉": ("鸡", "鸡肉"),
            "鸭肉": ("鸭", "鸭肉"),
        }.items()
    }
)  # fmt: skip
"""By class: the words under which it stands on a file, and those by which a dish with it is known."""

_GROUPS = frozenset({"海鲜", "水产", "海产", "河鲜"})
"""Words for several classes at once: whoever says 虾 does not mean them."""

_NOT_OF = MappingProxyType(
    {
        "鱼": ("鱼香", "鱼腥草", "鱿鱼", "章鱼", "墨鱼", "八爪鱼", "素鱼"),
        "鸡": ("鸡蛋", "鸡精", "素鸡", "鸡毛菜", "鸡头米"),
        "鸭": ("鸭蛋",),
        "奶": ("奶白菜",),
        "贝": ("贝贝南瓜",),
        "面": ("面包蟹",),
    }
)
"""In these names of dishes the word means something else."""

_BETWEEN = re.compile(r"[、，,;；/。．.\n]|和|及|与")
_BEFORE = re.compile(r"^(?:对(?=.+过敏)|不能吃|不可吃|不吃|不放|不要|少放|忌食?|禁食?)")
_AFTER = re.compile(r"(?:等?(?:类|及其制品)?(?:食物|食品)?)(?:严重|轻度)?过敏$")


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The foods that a text on a file names: ``对虾、蟹过敏`` → ``虾``, ``蟹``; ``不吃豆制品`` → ``豆制品``."""
    plain = unspaced(halfwidth(text))
    sure = _BEFORE.sub("", plain)
    parts = (_AFTER.sub("", _BEFORE.sub("", part)) for part in _BETWEEN.split(sure))
    return tuple(dict.fromkeys(part for part in parts if part))


@lru_cache(maxsize=4096)
def allergens(word: str) -> frozenset[str]:
    """Words of dishes that somebody allergic to ``word`` must not have: the whole class of it.

    虾 → all crustaceans, 基围虾 too; 海鲜 → crustaceans, molluscs and fish; what is in no class stands for itself.
    """
    narrow = [words for name, words in FAMILIES.items() if name != "海鲜" and word in words]
    if word in _GROUPS:
        return FAMILIES["海鲜"]
    if not narrow:
        inside = (name for name in FAMILIES if name != "海鲜")
        narrow = [FAMILIES[name] for name in inside if any(_means(each, word) for each in FAMILIES[name])]
    return frozenset({word}).union(*narrow)


@lru_cache(maxsize=4096)
def left_out(word: str) -> frozenset[str]:
    """Words of dishes that somebody who does not eat ``word`` leaves: 豆制品 → 豆腐 too, 豆腐 → 豆腐 alone."""
    if word in _GROUPS:
        return FAMILIES["海鲜"]
    return frozenset({word}).union(*(FAMILIES[name] for name in FAMILIES if word in _NAMES[name]))


_NAMES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset({name, *extra})
        for name, extra in {
            "甲壳": ("虾蟹", "甲壳纲"),
            "贝": ("贝类", "软体"),
            "鱼": ("鱼类",),
            "蛋": ("蛋类",),
            "奶": ("奶类", "奶制品", "乳制品"),
            "花生": (),
            "大豆": ("豆制品",),
            "坚果": ("果仁",),
            "麸质": ("面食",),
            "芝麻": (),
            "酒": (),
            "猪肉": ("猪", "大肉"),
            "牛肉": (),
            "羊肉": ("羊",),
            "鸡肉": ("鸡",),
            "鸭肉": ("鸭",),
            "海鲜": ("水产",),
        }.items()
    }
)
"""The words that mean a whole class."""


def is_food(word: str) -> bool:
    """Whether a word on a file is of a class known here: 青霉素 is none, and no matter of the kitchen."""
    return word in _GROUPS or any(_means(each, word) for words in FAMILIES.values() for each in words)


@lru_cache(maxsize=8192)
def has(name: str, contains: tuple[str, ...], unwanted: frozenset[str]) -> bool:
    """Whether a dish by its name, or by what the kitchen says it contains, has one of the ``unwanted`` words.

    What it contains may be said by a class too: 海鲜 has whatever is of the sea.
    """
    if any(_means(word, name) for word in unwanted):
        return True
    inside: Iterable[frozenset[str]] = (left_out(word) for word in contains)
    return any(not unwanted.isdisjoint(words) for words in inside) or any(
        _means(word, each) for each in contains for word in unwanted
    )


def _means(word: str, text: str) -> bool:
    """Whether ``word`` is in ``text`` and means itself there."""
    if word not in text:
        return False
    for phrase in _NOT_OF.get(word, ()):
        text = text.replace(phrase, "")
    return word in text
