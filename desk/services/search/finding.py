"""What was typed becomes lines of the find popup."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from desk.db import Session
from desk.rules import addresses, masking, pinyin
from desk.rules.identity import age, years_ago
from desk.rules.life import Presence, presence_text
from desk.rules.permissions import Permission
from desk.rules.search import (
    NAMED,
    NO_SPANS,
    Probe,
    Spans,
    house_keys,
    letters_of,
    matched_spans,
    name_keys,
    paper_keys,
    phone_keys,
    place_keys,
    probes,
)
from desk.rules.tags import ALONE, EMPTY_NEST, NEST_AGE, age_tag
from desk.rules.times import local_date
from desk.services.acting import may, require
from desk.services.search.codes import BAG, Bag, bag_with, holder_of_card
from desk.services.search.keys import MATTER, RESIDENT, packed
from desk.services.search.statements import asked_facts, handed, read_ranges, statements_of

KINDS = frozenset({RESIDENT, MATTER, BAG})

LINES = 12
"""Hits of one look: the popup shows six at a time, and asks again when a clerk goes on to the last."""

WINDOW = 100
"""Keys read of each range; among these the newest visitors come first."""

CANDIDATES = 100
"""How many subjects of the rarest of several words are looked at for the others; more for whoever wants more hits."""

ENDINGS = 320
"""Keys read of the numbers with one ending of four digits: among a million residents some 200 have it."""

NUMBERS = frozenset("drt")
"""Kinds of keys that carry a name."""

_ENDS = frozenset(("", " ", NAMED))
"""What may stand behind a whole word in a key."""

Subject = tuple[int, int]


Found = tuple[bool, int, int, str, int, int]
"""A key that was read, in the order of showing: not a whole word, recency, place of the range, key, subject, its id."""


class Window(NamedTuple):
    """What was read for a query. ``full``: the ranges that may hold more keys."""

    keys: Sequence[Found]
    full: tuple[Probe, ...]

    def in_order(self) -> list[Subject]:
        """Whom the keys belong to, as they are shown."""
        return list(dict.fromkeys([key[4:] for key in sorted(self.keys)]))

    def names(self) -> dict[int, str]:
        """The names of those whose keys say them."""
        return {key[5]: name for key in self.keys if (name := key[3].partition(NAMED)[2])}


class Hit(NamedTuple):
    """One line of the find popup. ``spans`` are the letters of ``pinyin`` that were typed, ``name_spans`` of ``name``.

    ``subject`` is :data:`RESIDENT`, :data:`MATTER` or :data:`BAG`; a matter's ``name`` is who asked, ``title`` what
    for. A bag is told by its booking, its ``number`` is its code and its ``state`` words.
    ``address`` and ``id_no`` are masked, ``phone_tail`` holds the last four digits.
    """

    subject: int
    subject_id: int
    name: str
    sex: str = ""
    age: int | None = None
    tags: tuple[str, ...] = ()
    pinyin: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    name_spans: tuple[tuple[int, int], ...] = ()
    address: str = ""
    phone_tail: str = ""
    id_no: str = ""
    status: str = ""
    open_matters: int = 0
    title: str = ""
    number: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class FindResult:
    """``total_hint`` counts what the windows held; with ``more`` there may be others beyond them."""

    hits: tuple[Hit, ...]
    total_hint: int
    more: bool


NOTHING = FindResult((), 0, False)


def find(session: Session, *, query: str, limit: int = LINES, kinds: Iterable[int] = KINDS) -> FindResult:
    """Residents and matters for what was typed: whole words before beginnings, newest visitor first among equals.

    Words with spaces between must all fit (王 1234, 李 百花洲) when together they mean nothing. Before all of them
    stands what has exactly this code: a laundry bag, or whose canteen card it is.
    """
    require(session, Permission.RESIDENTS_READ)
    wanted = frozenset(kinds)
    if not may(session.actor, Permission.MATTERS_READ):
        wanted -= {MATTER}
    found, terms, more = _by_keys(session, query, limit, wanted)
    holder = holder_of_card(session, query) if RESIDENT in wanted else None
    if holder is not None:
        found = list(dict.fromkeys([(RESIDENT, holder), *found]))
    bag = bag_with(session, query) if BAG in wanted else None
    return _result(session, found, limit, terms, more=more, bag=bag)


def _by_keys(
    session: Session, query: str, limit: int, wanted: frozenset[int]
) -> tuple[list[Subject], Sequence[str], bool]:
    """Who fits what was typed, the words that count, and whether there may be more."""
    terms = query.split()
    if len(terms) < 2:
        (window,) = _windows(session, [query], wanted, max(WINDOW, limit))
    else:
        looked_at = CANDIDATES * max(1, limit // LINES)
        window, *of_terms = _windows(session, [query, *terms], wanted, looked_at)
        if not window.keys:
            found, more = _all_terms(session, of_terms, wanted)
            return found, terms, more
    return window.in_order(), [query], bool(window.full)


def candidate_ids(session: Session, query: str, limit: int) -> tuple[int, ...]:
    """Keys of at most ``limit`` residents for what was typed, the best first; for lists with a text filter."""
    residents = frozenset({RESIDENT})
    (window,) = _windows(session, [query], residents, limit)
    found = window.in_order()
    terms = query.split()
    if not found and len(terms) > 1:
        found, _ = _all_terms(session, _windows(session, terms, residents, max(CANDIDATES, limit)), residents)
    return tuple(subject_id for _, subject_id in found[:limit])


def _windows(session: Session, queries: Sequence[str], wanted: frozenset[int], window: int) -> list[Window]:
    """What some queries find by themselves, with one statement."""
    places = [(number, probe) for number, query in enumerate(queries) for probe in probes(query)]
    most = tuple(max(window, ENDINGS) if _is_ending(probe) else window for _, probe in places)
    rows = read_ranges(session, [probe for _, probe in places], most) if places else ()
    # Where a key must end, or have a space, to be a whole word; the kind in front of it is never such an end.
    ends = [slice(len(probe.prefix), len(probe.prefix) + 1) if probe.exact_first else slice(1) for _, probe in places]
    owners = [number for number, _ in places]
    found: list[list[Found]] = [[] for _ in queries]
    for place, key, rank, subject, subject_id in rows:
        if subject in wanted:
            part = key[ends[place]] not in _ENDS
            found[owners[place]].append((part, rank, place, key, subject, subject_id))
    filled = Counter([row[0] for row in rows])
    full = [place for place, limit in enumerate(most) if filled[place] >= limit]
    return [
        Window(keys, tuple(places[place][1] for place in full if owners[place] == number))
        for number, keys in enumerate(found)
    ]


def _all_terms(session: Session, windows: Sequence[Window], wanted: frozenset[int]) -> tuple[list[Subject], bool]:
    """Residents that fit every word: those of the rarest word, checked by their own keys for the others.

    Whether there may be more of them, too.
    """
    if RESIDENT not in wanted:
        return [], False
    read = [(window, {key[5] for key in window.keys if key[4] == RESIDENT}) for window in windows]
    (rarest, left), *others = sorted(read, key=_commonness)
    for window, fitting in others:
        unread = left - fitting
        if window.full and unread:  # what holds all of its ranges answers by itself
            fitting.update(_beyond(session, unread, window.full, rarest.names()))
        left &= fitting
    fits = Window([key for key in rarest.keys if key[4] == RESIDENT and key[5] in left], ())
    return fits.in_order(), bool(rarest.full)


def _commonness(each: tuple[Window, set[int]]) -> tuple[bool, bool, int]:
    (_, full), ids = each
    # Of two common words a number is the rarer one, and its keys say whose they are.
    return bool(full), bool(full) and not any(probe.prefix[0] in NUMBERS for probe in full), len(ids)


def _beyond(session: Session, ids: Collection[int], full: Sequence[Probe], names: Mapping[int, str]) -> Iterator[int]:
    """Those of some residents who have a key in these ranges, told by the facts that such keys are made of.

    ``names`` are those which are known already.
    """
    asked = {source: [probe for probe in full if probe.prefix[0] in kinds] for source, (kinds, _) in SOURCES.items()}
    by_name = asked["name"]
    if by_name:
        yield from _called(ids, names, by_name)
        unnamed = set(ids) - names.keys()
        if not unnamed:
            asked["name"] = []
        elif len(by_name) == len(full):
            ids = unnamed
    looks = []
    parts: dict[str, str] = {}
    for source, of_source in asked.items():
        if of_source:
            texts = [probe.prefix[1:] for probe in of_source] if all(probe.is_a_part for probe in of_source) else []
            looks.append((source, len(parts), len(texts)))
            parts |= {f"part{number}": text for number, text in enumerate(texts, start=len(parts))}
    if looks:
        beginnings = tuple(probe.prefix for probe in full)
        connection = session.connection()
        facts = asked_facts(connection.dialect.name, tuple(looks))
        for resident_id, source, text in connection.exec_driver_sql(facts, handed(session, ids) | parts):
            if text and any(key.startswith(beginnings) for key in SOURCES[source][1](text)):
                yield resident_id


def _called(ids: Iterable[int], names: Mapping[int, str], asked: Sequence[Probe]) -> Iterator[int]:
    """Those of some residents whose name, as far as it is known, has a key in one of these ranges."""
    beginnings = tuple(probe.prefix for probe in asked)
    # Most names are told by a quick look at their characters or readings: making their keys takes five times as long.
    may_be = _quick_look(beginnings)
    for resident_id in ids:
        name = names.get(resident_id)
        if name and may_be(name) and any(key.startswith(beginnings) for key in name_keys(name)):
            yield resident_id


Look = Callable[[str], object]

_UNUSUAL = "[^\u4e00-\u9fff]"
"""What may make the characters of a key others than those of the name: a separator, a letter, a rare form."""


@lru_cache(maxsize=64)
def _quick_look(beginnings: tuple[str, ...]) -> Look:
    """Whether a name may have a key with one of these beginnings; some that have none pass."""
    characters, sounds = [], []
    for beginning in beginnings:
        kind, typed = beginning[0], beginning[1:]
        if kind == "n":
            characters.append(re.escape(typed))
        elif kind == "p":
            sounds.append(".*".join(f" {re.escape(syllable)}" for syllable in typed.split(" ")))
        else:
            sounds.append(".*".join(f" {re.escape(letter)}" for letter in typed))
    holds = re.compile("|".join([_UNUSUAL, *characters])).search
    if not sounds:
        return holds
    sounds_like = re.compile("|".join([re.escape(pinyin.OTHER), *sounds])).search
    return lambda name: (characters and holds(name)) or sounds_like(pinyin.sounds(name))


def _address_keys(text: str) -> tuple[str, ...]:
    parts = addresses.parse(text)
    return place_keys(parts.proper) + house_keys(parts)


SOURCES: dict[str, tuple[str, Callable[[str], tuple[str, ...]]]] = {
    "name": ("nip", name_keys),
    "paper": ("dr", partial(paper_keys, name="")),
    "phone": ("tr", partial(phone_keys, name="")),
    "address": ("a", _address_keys),
}
"""Facts of residents: which kinds of keys come from them, and how."""


def _is_ending(probe: Probe) -> bool:
    return probe.prefix[0] == "r" and len(probe.prefix) > 4


def _result(
    session: Session, found: Sequence[Subject], limit: int, terms: Sequence[str], *, more: bool, bag: Bag | None
) -> FindResult:  # fmt: skip
    if bag is not None:
        found = [(BAG, bag.booking_id), *found]
    if not found:
        return NOTHING
    shown = found[:limit]
    people = [key for subject, key in shown if subject == RESIDENT]
    matters = [key for subject, key in shown if subject == MATTER]
    hits: dict[Subject, Hit] = {}
    if bag is not None:
        hits[BAG, bag.booking_id] = Hit(BAG, bag.booking_id, bag.name, number=bag.code, state=bag.state)
    if people:
        hits |= {(RESIDENT, hit.subject_id): hit for hit in _residents(session, people, terms)}
    if matters:
        for row in session.connection().execute(statements_of(session).matters, handed(session, matters)):
            who = row.resident_name or row.caller_name or ""
            hits[MATTER, row.id] = Hit(MATTER, row.id, who, title=row.title, number=row.number, state=row.state)
    listed = tuple(hits[subject] for subject in shown if subject in hits)
    return FindResult(listed, len(found), more or len(found) > limit)


def _residents(session: Session, ids: Sequence[int], terms: Sequence[str]) -> list[Hit]:
    """The residents with these keys as lines of the popup, in no special order."""
    today = local_date(session.now)
    sixty = years_ago(today, NEST_AGE)
    values = handed(session, ids) | {"today": today.isoformat(), "sixty": sixty.isoformat()}
    lettered = [term for term in terms if letters_of(term)[0]]
    hits = []
    rows = session.connection().exec_driver_sql(statements_of(session).residents, values).all()
    for resident_id, name, sex, born, id_no, alone, status, address, phone, tags, open_matters, nest in rows:
        spans = _spans(lettered, name)
        birth = date.fromisoformat(born) if isinstance(born, str) else born
        hits.append(
            Hit(
                RESIDENT,
                resident_id,
                name,
                sex,
                age_on(birth, today),
                _marked(status, shown_tags(packed(tags), alone, birth, today, empty_nest=nest)),
                pinyin.full(name),
                spans.pinyin,
                spans.name,
                short_address(address),
                phone[-4:] if phone else "",
                masking.mask_id(id_no) if id_no else "",
                status,
                open_matters,
            )
        )
    return hits


def _marked(status: str, tags: tuple[str, ...]) -> tuple[str, ...]:
    """The categories, behind the word for whoever is not here any more."""
    gone = {"deceased": Presence.DEAD, "moved_out": Presence.MOVED_OUT}.get(status)
    return (presence_text(gone), *tags) if gone else tags


def _spans(terms: Sequence[str], name: str) -> Spans:
    for term in terms:
        spans = matched_spans(term, name)
        if spans.name or spans.pinyin:
            return spans
    return NO_SPANS


def tags_of(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    """The categories in force of the residents with these keys."""
    tags: dict[int, list[str]] = {}
    values = handed(session, ids) | {"today": local_date(session.now)}
    for resident_id, label in session.connection().execute(statements_of(session).tags, values):
        tags.setdefault(resident_id, []).append(label)
    return tags


def age_on(birth: date | None, today: date) -> int | None:
    """Full years, None for an unknown birth date."""
    return age(birth, today) if birth and birth <= today else None


def shown_tags(
    labels: Iterable[str], living_alone: bool | None, birth: date | None, today: date, *, empty_nest: bool | None
) -> tuple[str, ...]:
    """The categories in force and those that follow from file and household: 独居, 空巢, 80+/90+/100+."""
    old = age_tag(birth, today)
    if not (labels or living_alone or empty_nest):
        return (old,) if old else ()
    shown = dict.fromkeys(labels)
    if living_alone:
        shown.setdefault(ALONE)
    if empty_nest:
        shown.setdefault(EMPTY_NEST)
    if old:
        shown.setdefault(old)
    return tuple(shown)


@lru_cache(maxsize=4096)
def short_address(address: str | None) -> str:
    """The address without city and district, the room hidden."""
    if not address:
        return ""
    usual = addresses.usual(address)
    if usual is not None and usual.proper:
        return f"{usual.proper}{usual.building}号楼**室"
    whole = addresses.normalise(address)
    proper = addresses.parse(whole).proper
    return masking.mask_address(whole[max(whole.find(proper), 0) :])
