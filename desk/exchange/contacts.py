"""Whom to call for a resident: 女儿张晶 17737262902, 薛小红（侄子）13071307715, 19968062556(长女)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from desk.exchange.cells import is_nothing
from desk.rules.phones import parse_cell
from desk.rules.text import halfwidth, squeeze

RELATIONS = frozenset(
    "儿子 女儿 老伴 配偶 丈夫 妻子 爱人 老公 老婆 儿媳 儿媳妇 女婿 孙子 孙女 外孙 外孙子 外孙女 外甥 外甥女 "
    "侄子 侄女 侄媳 孙媳 孙女婿 长子 次子 三子 四子 长女 次女 三女 四女 大儿子 二儿子 小儿子 大女儿 二女儿 小女儿 "
    "独子 独女 养子 养女 继子 继女 父亲 母亲 爸爸 妈妈 父母 岳父 岳母 公公 婆婆 哥哥 弟弟 姐姐 妹妹 大哥 二哥 "
    "大姐 二姐 兄弟 姐妹 姐夫 妹夫 嫂子 弟媳 邻居 朋友 同事 亲戚 亲属 家属 子女 监护人 保姆 护工 护理员 本人".split()
)
_SHORT_RELATIONS = frozenset("子 女 夫 妻 儿 弟 妹 兄 姐 哥 孙 媳 婿 侄 父 母".split())
_LONGEST_FIRST = tuple(sorted(RELATIONS, key=len, reverse=True))
_PARTS = re.compile(
    r"(?P<phone>(?:\+|\(0\d{2,3}\))?[\d*](?:[\d*\- \t\xa0]|转){4,}[\d*](?:\.0)?)"
    r"|\((?P<bracketed>[^()]*)\)|(?P<strong>[;\n])|(?P<weak>[、,/|])|(?P<words>[^\s()\d;、,/|+]+)|(?P<rest>\S)"
)
_FILLER = re.compile(r"联系人|联系电话|手机号?|电话|姓名|关系|[:：.\-—]")


@dataclass(frozen=True, slots=True)
class Contact:
    """A person to call; what the ledger leaves out is ``None``. ``phone`` is in the form of desk.rules.phones."""

    name: str | None
    relation: str | None
    phone: str | None


def read_contacts(text: str) -> tuple[tuple[Contact, ...], bool]:
    """The contacts of a cell in order, and whether every number in it could be read."""
    if is_nothing(squeeze(halfwidth(text))):
        return (), True
    reader = _Reader()
    for match in _PARTS.finditer(halfwidth(text).replace("\r", "\n")):
        reader.take(match)
    reader.flush()
    return tuple(reader.contacts), reader.readable


def join_contacts(names: str, numbers: str, relations: str) -> tuple[tuple[Contact, ...], bool]:
    """Contacts from columns of their own: names, numbers and relations, each possibly several in the same order."""
    people, readable = read_contacts(names)
    phones, unreadable = parse_cell(numbers)
    kin = [word for word in re.split(r"[;、,/\s]+", halfwidth(relations)) if word and not is_nothing(word)]
    contacts: list[Contact] = []
    free = iter([phone.number for phone in phones])
    for person, relation in zip_longest(people, kin[: max(len(people), 1)]):
        contact = person or Contact(None, None, None)
        if contact.phone is None:
            contact = replace(contact, phone=next(free, None))
        contacts.append(replace(contact, relation=relation or contact.relation))
    last = contacts[-1] if contacts else Contact(None, None, None)
    known = {contact.phone for contact in contacts}
    contacts.extend(replace(last, phone=number) for number in free if number not in known)
    kept = [contact for contact in contacts if contact != Contact(None, None, None)]
    return tuple(kept), readable and not unreadable


def split_relation(words: Sequence[str]) -> tuple[str | None, str | None]:
    """Name and relation in the words about one contact: 女儿张晶 → (张晶, 女儿)."""
    name = ""
    relation: str | None = None
    for raw in words:
        before, colon, after_colon = raw.partition(":")
        if colon and before in _SHORT_RELATIONS:
            relation, raw = relation or before, after_colon
        word = _FILLER.sub("", raw)
        if not word or is_nothing(word):
            continue
        if word in RELATIONS or (word in _SHORT_RELATIONS and (name or len(words) == 1)):
            relation = relation or word
            continue
        before, after = _cut(word)
        relation = relation or after
        name += before
    return name or None, relation


def _cut(word: str) -> tuple[str, str | None]:
    """A relation run together with a name. 孙子涵 is a name: one character cannot be all of a name."""
    for relation in _LONGEST_FIRST:
        rest = len(word) - len(relation)
        if rest < 2:
            continue
        if word.startswith(relation):
            return word[len(relation) :], relation
        if word.endswith(relation):
            return word[:rest], relation
    return word, None


class _Reader:
    """Puts words and numbers together: words before a number belong to it, unless numbers come first."""

    def __init__(self) -> None:
        self.contacts: list[Contact] = []
        self.readable = True
        self._words: list[str] = []
        self._numbers_first = False
        self._fresh = True
        self._after_weak = False

    def take(self, match: re.Match[str]) -> None:
        kind, text = match.lastgroup, match.group()
        if kind == "strong":
            self.flush()
            self._fresh = True
        elif kind == "weak":
            self._after_weak = True
        elif kind == "phone":
            self._number(text)
        elif kind == "bracketed":
            self._bracket(match.group("bracketed"))
        elif kind == "words":
            self._word(text)
        elif any(character.isdigit() for character in text):
            self.readable = False

    def flush(self) -> None:
        """Words without a number are a contact too, a person whose number nobody wrote down."""
        if self._words:
            name, relation = split_relation(self._words)
            if name or relation:
                self.contacts.append(Contact(name, relation, None))
        self._words = []

    def _number(self, text: str) -> None:
        phones, unreadable = parse_cell(text)
        self.readable = self.readable and not unreadable
        if self._fresh:
            self._numbers_first = not self._words
        self._fresh = self._after_weak = False
        name, relation = split_relation(self._words)
        self._words = []
        for phone in phones:
            self.contacts.append(Contact(name, relation, phone.number))
        if not phones and (name or relation):
            self.contacts.append(Contact(name, relation, None))

    def _bracket(self, text: str) -> None:
        if any(character.isdigit() for character in text):
            self._number(text)
        elif self._words or self._fresh:
            self._words.append(text)
        else:
            self._attach(text)

    def _word(self, text: str) -> None:
        if not self._fresh and self._numbers_first and not self._after_weak:
            self._attach(text)
            return
        if self._after_weak and split_relation(self._words)[0] and split_relation([text])[0]:
            self.flush()
        self._after_weak = False
        self._words.append(text)

    def _attach(self, text: str) -> None:
        if not self.contacts:
            self._words.append(text)
            return
        last = self.contacts[-1]
        name, relation = split_relation([text])
        self.contacts[-1] = Contact(last.name or name, last.relation or relation, last.phone)
