"""What was typed becomes lines of the find popup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from desk.db import Session
from desk.rules import addresses, masking, pinyin
from desk.rules.identity import age, years_ago
from desk.rules.life import Presence, presence_text
from desk.rules.names import SEPARATOR
from desk.rules.permissions import Permission
from desk.rules.search import (
    Probe,
    Spans,
    house_keys,
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
from desk.services.search.keys import MATTER, RESIDENT, packed
from desk.services.search.statements import asked_facts, handed, ranges, statements_of

KINDS = frozenset({RESIDENT, MATTER})

WINDOW = 100
"""Keys read of each range; among these the newest visitors come first."""

CANDIDATES = 160
"""How many subjects of the rarest word are looked at for the other words."""

ENDINGS = 320
"""Keys read of the numbers with one ending of four digits: among a million residents some 200 have it."""

Subject = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the find popup. ``spans`` are the letters of ``pinyin`` that were typed, ``name_spans`` of ``name``.

    ``subject`` is :data:`RESIDENT` or :data:`MATTER`; a matter's ``name`` is who asked, ``title`` what for.
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


def find(session: Session, *, query: str, limit: int = 50, kinds: Iterable[int] = KINDS) -> FindResult:
    """Residents and matters for what was typed: whole words before beginnings, newest visitor first among equals.

    Words with spaces between must all fit (王 1234, 李 百花洲) when together they mean nothing.
    """
    require(session, Permission.RESIDENTS_READ)
    wanted = frozenset(kinds)
    if not may(session.actor, Permission.MATTERS_READ):
        wanted -= {MATTER}
    terms = query.split()
    if len(terms) < 2:
        terms = [query]
        found, more = _subjects(session, query, wanted, max(WINDOW, limit))
    else:
        (found, more), *windows = _windows(session, [query, *terms], wanted, CANDIDATES)
        if found:
            terms = [query]
        else:
            found, more = _all_terms(session, terms, windows, wanted, limit)
    return _result(session, found, more, limit, terms) if found else NOTHING


def candidate_ids(session: Session, query: str, limit: int) -> tuple[int, ...]:
    """Keys of at most ``limit`` residents for what was typed, the best first; for lists with a text filter."""
    residents = frozenset({RESIDENT})
    found, _ = _subjects(session, query, residents, limit)
    terms = query.split()
    if not found and len(terms) > 1:
        found, _ = _all_terms(session, terms, _windows(session, terms, residents, CANDIDATES), residents, limit)
    return tuple(subject_id for _, subject_id in found[:limit])


def _subjects(session: Session, query: str, wanted: frozenset[int], window: int) -> tuple[list[Subject], bool]:
    """Subjects for a query in the order they are shown, and whether some range held more than its window."""
    return _windows(session, [query], wanted, window)[0]


def _windows(
    session: Session, queries: Sequence[str], wanted: frozenset[int], window: int
) -> list[tuple[list[Subject], bool]]:
    """:func:`_subjects` of several queries with one statement."""
    places = [(number, probe) for number, query in enumerate(queries) for probe in probes(query)]
    best: list[dict[Subject, tuple[bool, int, int, str]]] = [{} for _ in queries]
    filled = [0] * len(places)
    whole = [(probe.prefix, f"{probe.prefix} ") if probe.exact_first else None for _, probe in places]
    most = tuple(max(window, ENDINGS) if _is_ending(probe) else window for _, probe in places)
    connection = session.connection()
    rows: Sequence[Any] = ()
    if places:
        ends = tuple(end for _, probe in places for end in (probe.prefix, probe.stop))
        rows = connection.exec_driver_sql(ranges(connection.dialect.name, most), ends).all()
    for place, key, rank, subject, subject_id in rows:
        filled[place] += 1
        if subject in wanted:
            words = whole[place]
            score = (words is None or not (key == words[0] or key.startswith(words[1])), rank, place, key)
            mine = best[places[place][0]]
            known = mine.get((subject, subject_id))
            if known is None or score < known:
                mine[subject, subject_id] = score
    full = {number for (number, _), count, limit in zip(places, filled, most, strict=True) if count >= limit}
    return [
        (sorted(found, key=lambda subject: (found[subject], subject)), number in full)
        for number, found in enumerate(best)
    ]


def _all_terms(
    session: Session,
    terms: Sequence[str],
    windows: Sequence[tuple[list[Subject], bool]],
    wanted: frozenset[int],
    limit: int,
) -> tuple[list[Subject], bool]:
    """Residents that fit every word: those of the rarest word, checked by their own keys for the others."""
    if RESIDENT not in wanted:
        return [], False
    people = [
        ([subject for subject in found if subject[0] == RESIDENT], full, term)
        for (found, full), term in zip(windows, terms, strict=True)
    ]
    people.sort(key=lambda each: (each[1], each[1] and not each[2].isdecimal(), len(each[0])))
    (rarest, more, _), *others = people
    for subjects, full, _ in others:
        if not full:  # a window that holds all of its range answers by itself
            fitting = frozenset(subjects)
            rarest = [subject for subject in rarest if subject in fitting]
    left = [probes(term) for _, full, term in others if full]
    if not left or not rarest:
        return rarest, more
    kinds = {probe.prefix[0] for term in left for probe in term}
    connection = session.connection()
    wanted_facts = asked_facts(connection.dialect.name, not kinds.isdisjoint("tr"), "a" in kinds)
    rows = connection.exec_driver_sql(wanted_facts, handed(session, [subject_id for _, subject_id in rarest])).all()
    fitting = frozenset((RESIDENT, row.id) for row in rows if all(_fits(row, term) for term in left))
    found = [subject for subject in rarest if subject in fitting]
    return found, more or len(found) >= limit


def _is_ending(probe: Probe) -> bool:
    return probe.prefix[0] == "r" and len(probe.prefix) > 4


def _fits(row: Any, term: Sequence[Probe]) -> bool:
    """Whether a resident has a key in one of the ranges of a word; only the kinds of keys asked for are made."""
    kinds = {probe.prefix[0] for probe in term}
    if kinds <= {"n", "a"} and not any(map(str.isdigit, "".join(probe.prefix for probe in term))):
        # Keys of names and places are parts of them: most who don't fit are told by one look.
        whole = f"{row.name}\n{row.addresses or ''}".lower()
        if SEPARATOR not in whole and not any(probe.prefix[1:] in whole for probe in term):
            return False
    keys: list[str] = []
    if not kinds.isdisjoint("nip"):
        keys += name_keys(row.name)
    if not kinds.isdisjoint("dr") and row.id_no:
        keys += paper_keys(row.id_no)
    if not kinds.isdisjoint("tr"):
        for number in packed(row.phones):
            keys += phone_keys(number)
    if "a" in kinds:
        for address in packed(row.addresses):
            parts = addresses.parse(address)
            keys += place_keys(parts.proper)
            keys += house_keys(parts)
    beginnings = tuple(probe.prefix for probe in term)
    return any(key.startswith(beginnings) for key in keys)


def _result(session: Session, found: list[Subject], more: bool, limit: int, terms: Sequence[str]) -> FindResult:
    shown = found[:limit]
    people = [key for subject, key in shown if subject == RESIDENT]
    matters = [key for subject, key in shown if subject == MATTER]
    hits: dict[Subject, Hit] = {}
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
    hits = []
    rows = session.connection().exec_driver_sql(statements_of(session).residents, values).all()
    for resident_id, name, sex, born, id_no, alone, status, address, phone, tags, open_matters, nest in rows:
        spans = _spans(terms, name)
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
    return Spans()


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
    shown = dict.fromkeys(labels)
    if living_alone:
        shown.setdefault(ALONE)
    if empty_nest:
        shown.setdefault(EMPTY_NEST)
    old = age_tag(birth, today)
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
