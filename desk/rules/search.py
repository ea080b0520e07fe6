"""Keys that find a resident or a matter by prefix, the same on every database.

The table ``search_key(key, recency, subject, subject_id)`` holds for each subject the keys made here; a
query becomes a few :class:`Probe` values, each a scan ``key >= prefix AND key < prefix || U+10FFFF`` in the
order of the table's primary key. Keys compare by code point (``COLLATE "C"`` on PostgreSQL). Their first
character tells the kind:

====  =======================================================================
n     endings of the name, without separators: 刘桂兰, 桂兰, 兰
i     endings of the pinyin initials: lgl, gl
p     endings in whole syllables: ``liu gui lan``, ``gui lan``, ``lan``
t     telephone (landlines without 0531)
d     paper
r     telephone, paper or matter number read backwards, for endings of any length
a     address: endings of the estate or road, and its stem with the house number
c     card code
m     matter number: as printed, its digits, date and serial, serial; outside number
====  =======================================================================

Behind a resident's number in t, d and r stands the name, so that 王 1234 is answered without a look at the files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from desk.rules import addresses as address_rules
from desk.rules import pinyin
from desk.rules.numbers import NumberKind, is_matter_number, scan_code
from desk.rules.text import HAN, halfwidth, unspaced

LAST = "\U0010ffff"
"""Greater than every character of a key."""

NAMED = "\t"
"""Between a number and the name of whose it is; neither holds it."""

_READINGS = 4
_NAME_ENDINGS = 12
_ADDRESS_ENDINGS = 5
_GENERIC = ("家园", "小区", "新村", "花园", "公寓", "新区", "宿舍", "大厦", "新居", "雅苑")
_HAN = re.compile(HAN)
_HAN_ONLY = re.compile(f"{HAN}+")
_DIGITS = re.compile(r"[0-9]+X?", re.IGNORECASE)
_NOT_ALNUM = re.compile(r"[^0-9A-Za-z]+")
_NOT_WORD = re.compile(rf"(?:[^\w{HAN[1:-1]}]|_)+")  # Python takes private and the newest characters for no letters
_ESTATE = re.compile(f".[路街巷道]({HAN}{{2,}})$")
_HOUSE = re.compile(r"[0-9A-Z]+(?:-[0-9A-Z]+)+", re.IGNORECASE)
_MATTER = re.compile(r"(\d{8})-?(\d{4,})$")
_MATTER_TAIL = re.compile(f"(?:{'|'.join(NumberKind)})([0-9]{{4,}})")
_LONGEST_QUERY = 64
_SEGMENTATIONS = 4

_SYLLABLES = frozenset(
    (
        "a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cei "
        "cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo "
        "ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou "
        "du duan dui dun duo e ei en eng er fa fan fang fei fen feng fiao fo fou fu ga gai gan gang gao ge gei gen "
        "geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai "
        "huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke "
        "kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei len leng li lia lian "
        "liang liao lie lin ling liu lo long lou lu luan lue lun luo lv lve ma mai man mang mao me mei men meng mi "
        "mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nia nian niang niao nie nin ning "
        "niu nong nou nu nuan nue nun nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po "
        "pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru "
        "rua ruan rui run ruo sa sai san sang sao se sei sen seng sha shai shan shang shao she shei shen sheng shi "
        "shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei "
        "teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang "
        "xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za "
        "zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai "
        "zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo"
    ).split()
)
_BEGINNINGS = frozenset(syllable[:length] for syllable in _SYLLABLES for length in range(1, len(syllable)))
_LONGEST_SYLLABLE = 6


@dataclass(frozen=True, slots=True)
class Probe:
    """One range of keys. ``exact_first``: keys may equal ``prefix``; those come first, the newest visitor on top."""

    prefix: str
    exact_first: bool

    @property
    def stop(self) -> str:
        """The range is ``prefix <= key < stop``."""
        return self.prefix + LAST

    @property
    def is_a_part(self) -> bool:
        """Whether the keys are parts of the name or the address as they are stored, but for the separator of names."""
        return self.prefix[0] in "na" and _HAN_ONLY.fullmatch(self.prefix, 1) is not None


class Spans(NamedTuple):
    """Half-open ranges that a query matched: in the name, and in :func:`desk.rules.pinyin.full` of it."""

    name: tuple[tuple[int, int], ...] = ()
    pinyin: tuple[tuple[int, int], ...] = ()


NO_SPANS = Spans()


def resident_keys(
    *, name: str, id_no: str | None, phones: Sequence[str], addresses: Sequence[str], card_code: str | None = None
) -> frozenset[str]:
    """All keys of one resident; the values in the form their rules store them, some 15 keys for most people."""
    keys = set(name_keys(name))
    if id_no:
        keys.update(paper_keys(id_no, name))
    for phone in phones:
        keys.update(phone_keys(phone, name))
    for address in addresses:
        parts = address_rules.parse(address)
        keys.update(place_keys(parts.proper))
        keys.update(house_keys(parts))
    if card_code:
        keys.add(f"c{card_code.upper()}")
    return frozenset(keys)


def matter_keys(number: str, outside_number: str | None) -> frozenset[str]:
    """All keys of one matter from its number and the number of an outside system, such as a 12345 ticket."""
    keys: set[str] = set()
    number = number.upper()
    keys.update((f"m{number}", f"m{_NOT_ALNUM.sub('', number)}"))
    keys.update(_serial_keys(re.sub(r"\D", "", number)))
    if is_matter_number(number):
        keys.add(f"m{scan_code(number)}")
    dated = _MATTER.search(number)
    if dated:
        keys.add(f"m{dated[1]}{dated[2]}")
    if outside_number:
        outside = unspaced(halfwidth(outside_number)).upper()
        keys.add(f"m{outside}")
        keys.update(_serial_keys(_NOT_ALNUM.sub("", outside)))
    return frozenset(key for key in keys if len(key) > 1)


def _serial_keys(number: str) -> tuple[str, ...]:
    return (f"m{number}", f"m{number[-4:]}", f"r{number[::-1]}") if number else ()


def probes(query: str) -> tuple[Probe, ...]:
    """Where to look for what was typed, the best place first; empty when nothing was typed.

    Full-width characters, capital letters, tones and spaces don't matter.
    """
    typed = unspaced(halfwidth(query))[:_LONGEST_QUERY]
    if not _NOT_WORD.sub("", typed):
        return ()
    if _HAN.search(typed):
        found = _han_probes(typed)
    else:
        compact = _NOT_WORD.sub("", typed)
        if _DIGITS.fullmatch(compact):
            found = _digit_probes(typed, compact.upper())
        elif any(character.isdigit() for character in compact):
            found = _mixed_probes(typed, compact.upper())
        else:
            found = _letter_probes(compact)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=256)
def matched_spans(query: str, name: str) -> Spans:
    """Which characters of ``name`` and which letters of its pinyin the query means; both empty when it means others."""
    letters, is_han = letters_of(query)
    if not letters:
        return NO_SPANS
    parts = pinyin.units(name)
    if is_han:
        return _spans_in_name(letters, name, parts)
    for start in range(len(parts)):
        taken = _take_syllables(letters, parts, start)
        if taken:
            return _spans(parts, start, taken)
    for start in range(len(parts)):
        taken = _take_initials(letters, parts, start)
        if taken:
            return _spans(parts, start, taken)
    return NO_SPANS


@lru_cache(maxsize=64)
def letters_of(query: str) -> tuple[str, bool]:
    """What of a query may be in a name, and whether that are Han characters; none with digits, which mean no name."""
    typed = _NOT_WORD.sub("", unspaced(halfwidth(query)))
    if any(map(str.isdigit, typed)):
        return "", False
    return (typed.lower(), True) if _HAN.search(typed) else (pinyin.plain(typed), False)


@lru_cache(maxsize=32768)
def name_keys(name: str) -> tuple[str, ...]:
    """The keys of :func:`resident_keys` that come from the name."""
    parts = pinyin.units(name)
    if len(parts) == len(name) <= _NAME_ENDINGS and _HAN_ONLY.fullmatch(name):
        readings = [unit.readings[0] for unit in parts if len(unit.readings) == 1]
        if len(readings) == len(name):
            return _plain_name_keys(name, readings)
    keys: list[str] = []
    endings: list[str] = [""]
    initials: list[str] = [""]
    tail = ""
    for place in range(len(parts) - 1, -1, -1):
        unit = parts[place]
        text = name[unit.start : unit.end].lower()
        tail = text + tail
        if unit.readings:
            # Words in other letters are joined, syllables kept apart: query letters are cut by syllables only.
            gap = " " if endings[0] and _HAN.match(text) else ""
            endings = [reading + gap + ending for reading in unit.readings for ending in endings][:_READINGS]
            initials = list(dict.fromkeys(reading[0] + ending for reading in unit.readings for ending in initials))[
                :_READINGS
            ]
        if place < _NAME_ENDINGS:
            keys.append(f"n{tail}")
            keys.extend(f"p{ending}" for ending in endings if ending)
            keys.extend(f"i{ending}" for ending in initials if len(ending) > 1 or (place == 0 and ending))
    return tuple(dict.fromkeys(keys))


def _plain_name_keys(name: str, readings: Sequence[str]) -> tuple[str, ...]:
    """:func:`name_keys` of Han characters with one reading each, as most names are."""
    initials = "".join([reading[0] for reading in readings])
    keys = [f"i{initials}"]
    for start in range(len(name)):
        keys += (f"n{name[start:]}", f"p{' '.join(readings[start:])}")
        if 0 < start < len(name) - 1:
            keys.append(f"i{initials[start:]}")
    return tuple(keys)


def paper_keys(id_no: str, name: str) -> tuple[str, ...]:
    """The keys of :func:`resident_keys` that come from the paper of ``name``."""
    number = id_no.upper()
    return (f"d{number}{NAMED}{name}", f"r{number[::-1]}{NAMED}{name}") if number else ()


def phone_keys(phone: str, name: str) -> tuple[str, ...]:
    """The keys of :func:`resident_keys` that come from one telephone of ``name``."""
    area, hyphen, line = phone.partition("-")
    if not hyphen:
        return (f"t{phone}{NAMED}{name}", f"r{phone[::-1]}{NAMED}{name}") if phone else ()
    keys = (f"t{line}{NAMED}{name}", f"r{line[::-1]}{NAMED}{name}")
    return keys if area == "0531" else (*keys, f"t{area}{line}{NAMED}{name}")


def house_keys(parts: address_rules.AddressParts) -> tuple[str, ...]:
    """The keys of :func:`resident_keys` that come from the house number of one address."""
    house = parts.house
    return tuple([f"a{stem}{house}" for stem in _stems(parts.proper)]) if house else ()


@lru_cache(maxsize=4096)
def place_keys(proper: str) -> tuple[str, ...]:
    """The keys of :func:`resident_keys` that come from the estate or road of one address."""
    proper = _NOT_WORD.sub("", proper).lower()
    return tuple(f"a{proper[start:]}" for start in range(min(len(proper) - 1, _ADDRESS_ENDINGS))) if proper else ()


@lru_cache(maxsize=4096)
def _stem(proper: str) -> str:
    """People leave out the generic part of an estate's name before a house number: 百花洲12-5."""
    proper = _NOT_WORD.sub("", proper).lower()
    return proper[:-2] if len(proper) > 3 and proper.endswith(_GENERIC) else proper


@lru_cache(maxsize=4096)
def _stems(proper: str) -> tuple[str, ...]:
    """What may stand before the house number: the stem of the whole, and of the estate behind a road's name."""
    estate = _ESTATE.search(proper)
    if estate and estate[1] not in _GENERIC:
        return (_stem(proper), _stem(estate[1]))
    return (_stem(proper),)


def _han_probes(typed: str) -> Iterator[Probe]:
    word = _NOT_WORD.sub("", typed).lower()
    if not any(character.isdigit() for character in word):
        yield Probe(f"n{word}", True)
        yield Probe(f"a{word}", True)
    parts = address_rules.parse(typed)
    if parts.house:
        yield Probe(f"a{_stem(parts.proper)}{parts.house}", True)
    if len(parts.proper) > 1 and not parts.house:
        yield Probe(f"a{_NOT_WORD.sub('', parts.proper).lower()}", True)
    elif parts.house:
        yield Probe(f"a{word}", True)


def _digit_probes(typed: str, digits: str) -> Iterator[Probe]:
    phone = digits
    for country in ("0086", "86"):
        if digits.startswith(country) and len(digits) > 8:
            phone = digits.removeprefix(country)
            break
    if len(phone) > 4 and phone.startswith("0531"):
        phone = phone[4:]
    yield Probe(f"t{phone}", True)
    yield Probe(f"d{digits}", True)
    yield Probe(f"r{digits[::-1]}", False)
    yield Probe(f"c{digits}", True)
    yield Probe(f"m{digits}", True)
    if _HOUSE.fullmatch(typed):
        yield Probe(f"a{typed.upper()}", True)


def _mixed_probes(typed: str, compact: str) -> Iterator[Probe]:
    yield Probe(f"m{typed.upper()}", True)
    yield Probe(f"m{compact}", True)
    if tail := _MATTER_TAIL.fullmatch(compact):  # the street's code is left out when a number is read aloud
        yield Probe(f"m{tail[1]}", True)
    yield Probe(f"d{compact}", True)
    yield Probe(f"r{compact[::-1]}", False)
    yield Probe(f"c{compact}", True)
    if _HOUSE.fullmatch(typed):
        yield Probe(f"a{typed.upper()}", True)


def _letter_probes(compact: str) -> Iterator[Probe]:
    letters = pinyin.plain(compact)
    for cut in _segmentations(letters):
        yield Probe(f"p{' '.join(cut)}", cut[-1] in _SYLLABLES)
    yield Probe(f"i{letters}", True)
    short = re.sub("([zcs])h", r"\1", letters)
    if short != letters:
        yield Probe(f"i{short}", True)
    yield Probe(f"p{letters}", True)
    yield Probe(f"n{compact.lower()}", True)


def _segmentations(letters: str) -> list[tuple[str, ...]]:
    """Ways to read ``letters`` as whole syllables, the last perhaps unfinished; few syllables before many."""
    found: list[tuple[str, ...]] = []
    ways: list[tuple[tuple[str, ...], str]] = [((), letters)]
    while ways and len(found) < _SEGMENTATIONS:
        longer: list[tuple[tuple[str, ...], str]] = []
        for done, rest in ways:
            if rest in _SYLLABLES or (rest in _BEGINNINGS and (done or len(rest) > 1)):
                found.append((*done, rest))
            longer.extend(
                ((*done, rest[:length]), rest[length:])
                for length in range(min(_LONGEST_SYLLABLE, len(rest) - 1), 0, -1)
                if rest[:length] in _SYLLABLES
            )
        ways = longer[: 4 * _SEGMENTATIONS]
    # Whole readings before unfinished ones; both lists already go from few syllables to many.
    found.sort(key=lambda cut: cut[-1] not in _SYLLABLES)
    return found[:_SEGMENTATIONS]


def _spans_in_name(typed: str, name: str, parts: Sequence[pinyin.Unit]) -> Spans:
    if len(parts) == len(name):  # each character by itself, as in most names
        start = name.lower().find(typed)
        return _whole_spans(parts, start, len(typed)) if start >= 0 else NO_SPANS
    for start in range(len(parts)):
        rest = typed
        count = 0
        for unit in parts[start:]:
            text = name[unit.start : unit.end].lower()
            if not rest or not rest.startswith(text):
                break
            rest = rest.removeprefix(text)
            count += 1
        if not rest and count:
            return _whole_spans(parts, start, count)
    return Spans()


def _whole_spans(parts: Sequence[pinyin.Unit], start: int, count: int) -> Spans:
    taken = [len(unit.readings[0]) if unit.readings else 0 for unit in parts[start : start + count]]
    return _spans(parts, start, taken)


def _take_syllables(letters: str, parts: Sequence[pinyin.Unit], start: int) -> list[int]:
    """How many letters of each unit's shown reading are meant when ``letters`` begin at ``start``; empty for none."""
    if start == len(parts):
        return []
    readings = parts[start].readings
    if not readings:
        rest = _take_syllables(letters, parts, start + 1)
        return [0, *rest] if rest else []
    for reading in readings:
        if reading.startswith(letters):
            return [len(letters) if reading is readings[0] else len(readings[0])]
        if letters.startswith(reading):
            rest = _take_syllables(letters[len(reading) :], parts, start + 1)
            if rest:
                return [len(readings[0]), *rest]
    return []


def _take_initials(letters: str, parts: Sequence[pinyin.Unit], start: int) -> list[int]:
    taken: list[int] = []
    for unit in parts[start:]:
        if not letters:
            break
        if not unit.readings:
            taken.append(0)
            continue
        for reading in unit.readings:
            if reading[0] == letters[0]:
                break
        else:
            return []
        both = letters[1:2] == "h" and reading[:2] in ("zh", "ch", "sh")
        length = 2 if both else 1
        taken.append(length)
        letters = letters[length:]
    return taken if not letters else []


def _spans(parts: Sequence[pinyin.Unit], start: int, taken: Sequence[int]) -> Spans:
    """Spans over name and spaced pinyin for ``taken[k]`` letters of the unit at ``start + k``."""
    in_name: list[tuple[int, int]] = []
    in_pinyin: list[tuple[int, int]] = []
    at = sum([len(unit.readings[0]) + 1 for unit in parts[:start] if unit.readings])
    for unit, letters in zip(parts[start:], taken, strict=False):  # behind what was typed there may be more
        if in_name and in_name[-1][1] == unit.start:
            in_name[-1] = (in_name[-1][0], unit.end)
        else:
            in_name.append((unit.start, unit.end))
        if letters:
            in_pinyin.append((at, at + letters))
        if unit.readings:
            at += len(unit.readings[0]) + 1
    return Spans(tuple(in_name), tuple(in_pinyin))
