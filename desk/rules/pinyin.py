"""Toneless pinyin of personal names, with surnames read as surnames (单 Shàn, 仇 Qiú, 曾 Zēng).

Readings of single characters come from pypinyin's dictionary, which is loaded at the first need (some
0.2 s) and asked once for each character. ``ü`` is written ``v`` as on a keyboard.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from desk.rules.names import SEPARATOR
from desk.rules.text import HAN, is_han


def _table(lines: str) -> dict[str, tuple[str, ...]]:
    """``字reading`` or ``字reading/second`` words to character(s) → readings."""
    table = {}
    for word in lines.split():
        han = word.rstrip("abcdefghijklmnopqrstuvwxyz/")
        table[han] = tuple(word[len(han) :].split("/"))
    return table


# Only what differs from the dictionary's first reading, here and below.
_SURNAMES = _table(
    "单shan 仇qiu 查zha 区ou 盖ge 解xie 朴piao 乐yue/le 洗xian 召shao 折she 员yun 祭zhai 种chong 繁po "
    "隗wei/kui 黑he 秘bi 句gou 谌chen/shen 乜nie 佴nai 莘shen/xin 盛sheng 藏zang 郄qie/xi 能nai 牟mu/mou "
    "郗xi/chi 柏bai 粘nian 阚kan 炅gui 不fou 长chang 重chong 颉xie 六lu 圈juan 朝chao 行xing 适kuo 会kuai "
    "参shen 省xing 隽juan 么yao"
)
_COMPOUND_SURNAMES = {
    "尉迟": ("yu", "chi"),
    "万俟": ("mo", "qi"),
    "长孙": ("zhang", "sun"),
    "单于": ("chan", "yu"),
    "澹台": ("tan", "tai"),
    "宰父": ("zai", "fu"),
    "令狐": ("ling", "hu"),
    "鲜于": ("xian", "yu"),
    "乐正": ("yue", "zheng"),
    "夏侯": ("xia", "hou"),
    "亓官": ("qi", "guan"),
    "呼延": ("hu", "yan"),
    "拓跋": ("tuo", "ba"),
    "濮阳": ("pu", "yang"),
    "南宫": ("nan", "gong"),
    "赫连": ("he", "lian"),
    "宇文": ("yu", "wen"),
    "申屠": ("shen", "tu"),
    "中行": ("zhong", "hang"),
}
# Inside given names: the usual reading first, a second one only where families really differ.
_GIVEN = _table(
    "长chang/zhang 乐le/yue 传chuan/zhuan 朝chao/zhao 晟sheng/cheng 茜qian/xi 盛sheng/cheng 重chong/zhong "
    "行xing/hang 曾zeng 藏zang/cang 仔zi/zai 伽jia/qie 柏bai/bo 蔚wei/yu 隽juan/jun 都du 单dan/shan "
    "解jie/xie 弹tan 率shuai 泊bo 卜bu 缪miao 覃qin/tan 翟zhai 的di 了liao 着zhu 给ji 还huan 劲jin/jing "
    "似si 薄bo 澄cheng/deng 澹dan/tan 颉jie/xie 炅jiong/gui 芾fu/fei 莞wan/guan 筠yun/jun 郇xun "
    "莘xin/shen 钥yue"
)
_IN_COMPOUNDS: dict[str, tuple[str, ...]] = {}
for _surname, _both in _COMPOUND_SURNAMES.items():
    for _character, _reading in zip(_surname, _both, strict=True):
        _IN_COMPOUNDS[_character] = (*_IN_COMPOUNDS.get(_character, ()), _reading)

OTHER = "?"
"""What :func:`sounds` has for a character that is not Han."""

_HAN_ONLY = re.compile(f"{HAN}+")
_UNIT = re.compile(rf"(?P<han>{HAN})|[^\W\d_]+?(?={HAN})|[^\W\d_]+")


class Unit(NamedTuple):
    """What is pronounced as one: a Han character, or a word in other letters, at ``name[start:end]``."""

    start: int
    end: int
    readings: tuple[str, ...]


@lru_cache(maxsize=4096)
def units(name: str) -> tuple[Unit, ...]:
    """The pronounced parts of a normalised name in order; separators are none, unknown characters have no reading."""
    surname = SEPARATOR not in name
    compound = _COMPOUND_SURNAMES.get(name[:2]) if surname else None
    if compound is None and _HAN_ONLY.fullmatch(name):
        return tuple([_unit(start, character) for start, character in enumerate(name)])
    found = []
    for match in _UNIT.finditer(name):
        start, end = match.span()
        text = match.group()
        readings: tuple[str, ...]
        if match.lastgroup is None:
            readings = (plain(text),)
        elif compound and start < 2:
            readings = (compound[start],)
        else:
            readings = _readings(text, surname=surname and start == 0)
        found.append(Unit(start, end, readings))
    return tuple(found)


@lru_cache(maxsize=32768)
def _unit(start: int, character: str) -> Unit:
    """A character of a name of Han characters only, as most names are."""
    return Unit(start, start + 1, _readings(character, surname=start == 0))


def _readings(character: str, *, surname: bool) -> tuple[str, ...]:
    if surname and character in _SURNAMES:
        return _SURNAMES[character]
    return _GIVEN.get(character) or _dictionary_reading(character)


def syllables(name: str) -> tuple[tuple[str, ...], ...]:
    """For each Han character (or Latin word) its possible toneless readings, the likeliest first.

    An empty tuple stands for a character without a known reading; separators have no entry.
    """
    return tuple(unit.readings for unit in units(name))


def initials(name: str) -> str:
    """First letters of the likeliest readings: 刘桂兰 → ``lgl``."""
    return "".join(unit.readings[0][0] for unit in units(name) if unit.readings)


def sounds(name: str) -> str:
    """Every reading that a character of the name may have, each behind a blank; :data:`OTHER` for what is not Han.

    For a quick look at many names, which is followed by a closer one: a character may be read otherwise here.
    """
    return name.translate(_SOUNDS)


@lru_cache(maxsize=4096)
def full(name: str) -> str:
    """The likeliest readings with a space between: 刘桂兰 → ``liu gui lan``."""
    return " ".join([unit.readings[0] for unit in units(name) if unit.readings])


def plain(letters: str) -> str:
    """Lower-case letters without tones or accents, ``ü`` as ``v``: ``Lǚ`` → ``lv``."""
    lowered = letters.lower()
    if lowered.isascii():
        return lowered
    # ü with or without a tone is u + diaeresis (+ tone) once taken apart.
    apart = re.sub("u([\u0300\u0301\u0304\u030c]?)\u0308", "v", unicodedata.normalize("NFD", lowered))
    return "".join(character for character in apart if not unicodedata.combining(character))


class _Sounds(dict[int, str]):
    """Code of a character → its part of :func:`sounds`, made when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        readings = (
            *_readings(character, surname=True),
            *_readings(character, surname=False),
            *_IN_COMPOUNDS.get(character, ()),
        )
        said = "".join([f" {each}" for each in dict.fromkeys(readings)]) if is_han(character) else OTHER
        self[code] = said
        return said


_SOUNDS = _Sounds()


@lru_cache(maxsize=1)
def _dictionary() -> dict[int, str]:
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # its dictionary of phrases takes longer than all else
    from pypinyin.constants import PINYIN_DICT  # some time that a start must not pay

    return PINYIN_DICT


@lru_cache(maxsize=16384)
def _dictionary_reading(character: str) -> tuple[str, ...]:
    readings = _dictionary().get(ord(character))
    return (plain(readings.split(",")[0]),) if readings else ()
