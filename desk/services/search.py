"""Finding a resident or a matter while one types: the search keys and the hits as the find popup paints them.

One table of keys serves every kind of query on both databases (:mod:`desk.rules.search`). A query reads a bounded
window of each of its ranges, so that its cost does not depend on the number of residents.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Boolean, Date, bindparam, text
from sqlalchemy.sql.elements import TextClause
from sqlalchemy.sql.selectable import TextualSelect

from desk import bulk
from desk.db import Session
from desk.models.base import UtcDateTime
from desk.models.search import SearchKey
from desk.rules import addresses, masking, pinyin
from desk.rules.identity import age
from desk.rules.permissions import Permission
from desk.rules.search import Probe, matched_spans, matter_keys, probes, resident_keys
from desk.rules.tags import age_tag
from desk.rules.times import local_date
from desk.services.acting import may, require

RESIDENT, MATTER = 1, 2
KINDS = frozenset({RESIDENT, MATTER})
CLOSED = "('ANSWERED', 'RATED', 'ARCHIVED', 'REFUSED', 'MERGED')"
"""States of a matter nobody waits for any more, as SQL."""

ALONE = "独居"
"""The category that follows from the field "lives alone"."""

WINDOW = 200
"""Keys read of each range; among these the newest visitors come first."""

CANDIDATES = 400
"""How many subjects of the rarest word are looked at for the other words."""

KEYS = SearchKey.__table__
KEY_COLUMNS = ("key", "recency", "subject", "subject_id")
Progress = Callable[[int, int], object]
Subject = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the find popup. ``spans`` are the letters of ``pinyin`` that were typed, ``name_spans`` of ``name``.

    ``subject`` is :data:`RESIDENT` or :data:`MATTER`; a matter's ``name`` is who asked, ``title`` what for.
    ``address`` and ``number`` are masked, ``phone_tail`` holds the last four digits.
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
    """Residents and matters for what was typed: exact keys before beginnings, newest visitor first among equals.

    Words with spaces between must all fit (王 1234, 李 百花洲) when together they mean nothing.
    """
    require(session, Permission.RESIDENTS_READ)
    wanted = frozenset(kinds)
    if not may(session.actor, Permission.MATTERS_READ):
        wanted -= {MATTER}
    found, more = _subjects(session, query, wanted)
    terms = [query]
    if not found and len(query.split()) > 1:
        terms = query.split()
        found, more = _all_terms(session, terms, wanted)
    return _result(session, found, more, limit, terms) if found else NOTHING


def candidate_ids(session: Session, query: str, limit: int) -> tuple[int, ...]:
    """Keys of at most ``limit`` residents for what was typed, the best first; for lists with a text filter."""
    found, _ = _subjects(session, query, frozenset({RESIDENT}), window=limit)
    if not found:
        found, _ = _all_terms(session, query.split(), frozenset({RESIDENT}))
    return tuple(subject_id for _, subject_id in found[:limit])


def recency(day: date | None) -> int:
    """The recency of a search key for the day of the last visit: newer is smaller, 0 for never."""
    return -day.toordinal() if day else 0


def put_keys(session: Session, subject: int, subject_id: int, keys: Iterable[str], last_seen: date | None) -> None:
    """Insert the keys of one subject."""
    rank = recency(last_seen)
    bulk.insert(session, KEYS, KEY_COLUMNS, [(key, rank, subject, subject_id) for key in sorted(keys)])


def drop_keys(session: Session, subject: int, subject_id: int, keys: Iterable[str], last_seen: date | None) -> None:
    """Delete the keys of one subject, given as they were made."""
    rank = recency(last_seen)
    rows = [{"key": key, "recency": rank, "subject": subject, "subject_id": subject_id} for key in sorted(keys)]
    if rows:
        session.connection().execute(_DROP, rows)


def drop_residents(session: Session, ids: Sequence[int]) -> None:
    """Delete the keys of residents who are about to be deleted."""
    rows = [
        {"key": key, "recency": recency(row.last_seen_on), "subject": RESIDENT, "subject_id": row.id}
        for row in session.connection().execute(_of(session).facts, _ids(session, ids))
        for key in _keys_of_row(row)
    ]
    if rows:
        session.connection().execute(_DROP, sorted(rows, key=lambda row: str(row["key"])))


def index_matter(
    session: Session, *, matter_id: int, number: str, outside_number: str | None, received_on: date
) -> None:
    """Make a new matter findable by its numbers; called by whoever takes it in."""
    put_keys(session, MATTER, matter_id, matter_keys(number, outside_number), received_on)


def rebuild_keys(session: Session, *, progress: Progress | None = None, step: int = 20_000) -> int:
    """Make all search keys anew from the residents and matters; how many there are then.

    ``progress(done, total)`` may raise :class:`desk.errors.Cancelled`. For data that was filled in past the services.
    """
    connection = session.connection()
    connection.execute(text("DELETE FROM search_keys"))
    total = int(connection.execute(text("SELECT count(*) FROM residents")).scalar_one())
    after, done, count = 0, 0, 0
    while batch := connection.execute(_of(session).facts_after, {"after": after, "step": step}).all():
        rows = [(key, recency(row.last_seen_on), RESIDENT, row.id) for row in batch for key in _keys_of_row(row)]
        rows.sort()
        bulk.insert(session, KEYS, KEY_COLUMNS, rows)
        count += len(rows)
        done += len(batch)
        after = batch[-1].id
        if progress is not None:
            progress(done, total)
    matters = connection.execute(_MATTER_FACTS).all()
    rows = [
        (key, recency(local_date(row.received_at)), MATTER, row.id)
        for row in matters
        for key in matter_keys(row.number, row.outside_number)
    ]
    bulk.insert(session, KEYS, KEY_COLUMNS, sorted(rows))
    return count + len(rows)


def _keys_of_row(row: Any) -> frozenset[str]:
    if row.status == "merged":
        return frozenset()
    return resident_keys(name=row.name, id_no=row.id_no, phones=_packed(row.phones), addresses=_packed(row.addresses))


def _packed(value: str | None) -> list[str]:
    """Values that SQL joined with line breaks; none of them can hold one."""
    return value.split("\n") if value else []


def _subjects(session: Session, query: str, wanted: frozenset[int], window: int = WINDOW) -> tuple[list[Subject], bool]:
    """Subjects for a query in the order they are shown, and whether some range held more than its window."""
    places = probes(query)
    if not places:
        return [], False
    rows = _scan(session, places, window)
    best: dict[Subject, tuple[int, int, int, str]] = {}
    filled: dict[int, int] = {}
    for place, key, rank, subject, subject_id in rows:
        filled[place] = filled.get(place, 0) + 1
        if subject not in wanted:
            continue
        probe = places[place]
        score = (0 if probe.exact_first and key == probe.prefix else 1, rank, place, key)
        known = best.get((subject, subject_id))
        if known is None or score < known:
            best[subject, subject_id] = score
    return sorted(best, key=lambda each: (*best[each], each)), any(count >= window for count in filled.values())


def _scan(session: Session, places: Sequence[Probe], window: int) -> Sequence[Any]:
    values: dict[str, Any] = {"window": window}
    for number, probe in enumerate(places):
        values[f"a{number}"] = probe.prefix
        values[f"b{number}"] = probe.stop
    return session.connection().execute(_ranges(len(places)), values).all()


def _all_terms(session: Session, terms: Sequence[str], wanted: frozenset[int]) -> tuple[list[Subject], bool]:
    """Residents that fit every word: those of the rarest word, checked by their own keys for the others."""
    if RESIDENT not in wanted or not terms:
        return [], False
    windows = [(_subjects(session, term, frozenset({RESIDENT}), CANDIDATES), term) for term in terms]
    if any(not subjects for (subjects, _), _ in windows):
        return [], False
    windows.sort(key=lambda each: len(each[0][0]))
    (rarest, more), _ = windows[0]
    rarest = rarest[:CANDIDATES]
    others: list[tuple[frozenset[Subject] | None, tuple[Probe, ...]]] = [
        # A window that holds all of its range answers by itself.
        (None if full else frozenset(subjects), probes(term))
        for (subjects, full), term in windows[1:]
    ]
    for complete, _ in others:
        if complete is not None:
            rarest = [subject for subject in rarest if subject in complete]
    left = [places for complete, places in others if complete is None]
    if left and rarest:
        facts = {
            row.id: row
            for row in session.connection().execute(_of(session).facts, _ids(session, [key for _, key in rarest]))
        }
        rarest = [
            subject
            for subject in rarest
            if (row := facts.get(subject[1])) is not None and _fits(_keys_of_row(row), left)
        ]
    return rarest, more


def _fits(keys: frozenset[str], terms: Iterable[Sequence[Probe]]) -> bool:
    return all(any(key.startswith(probe.prefix) for probe in term for key in keys) for term in terms)


def _result(session: Session, found: list[Subject], more: bool, limit: int, terms: Sequence[str]) -> FindResult:
    shown = found[:limit]
    people = [key for subject, key in shown if subject == RESIDENT]
    matters = [key for subject, key in shown if subject == MATTER]
    hits: dict[Subject, Hit] = {}
    if people:
        for hit in residents_as_hits(session, people):
            hits[RESIDENT, hit.subject_id] = _with_spans(hit, terms)
    if matters:
        for row in session.connection().execute(_of(session).matters, _ids(session, matters)):
            hits[MATTER, row.id] = Hit(
                MATTER,
                row.id,
                row.resident_name or row.caller_name or "",
                title=row.title,
                number=row.number,
                state=row.state,
            )
    listed = tuple(hits[subject] for subject in shown if subject in hits)
    return FindResult(listed, len(found), more or len(found) > limit)


def residents_as_hits(session: Session, ids: Sequence[int]) -> list[Hit]:
    """The residents with these keys as lines of the popup, in no special order."""
    connection = session.connection()
    values = _ids(session, ids)
    today = local_date(session.now)
    tags = tags_of(session, ids)
    return [
        Hit(
            RESIDENT,
            row.id,
            row.name,
            row.sex,
            age_on(row.birth_date, today),
            shown_tags(tags.get(row.id, ()), row.living_alone, row.birth_date, today),
            pinyin.full(row.name),
            address=short_address(row.address),
            phone_tail=row.phone[-4:] if row.phone else "",
            id_no=masking.mask_id(row.id_no) if row.id_no else "",
            status=row.status,
            open_matters=row.open_matters,
        )
        for row in connection.execute(_of(session).residents, values)
    ]


def tags_of(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    """The categories in force of the residents with these keys."""
    tags: dict[int, list[str]] = {}
    values = _ids(session, ids) | {"today": local_date(session.now)}
    for resident_id, label in session.connection().execute(_of(session).tags, values):
        tags.setdefault(resident_id, []).append(label)
    return tags


def _with_spans(hit: Hit, terms: Sequence[str]) -> Hit:
    for term in terms:
        spans = matched_spans(term, hit.name)
        if spans.name or spans.pinyin:
            return replace(hit, spans=spans.pinyin, name_spans=spans.name)
    return hit


def age_on(birth: date | None, today: date) -> int | None:
    """Full years, None for an unknown birth date."""
    return age(birth, today) if birth and birth <= today else None


def shown_tags(labels: Iterable[str], living_alone: bool | None, birth: date | None, today: date) -> tuple[str, ...]:
    """The categories in force and those that follow from the file: 独居, 80+/90+/100+."""
    shown = dict.fromkeys(labels)
    if living_alone:
        shown.setdefault(ALONE)
    old = age_tag(birth, today)
    if old:
        shown.setdefault(old)
    return tuple(shown)


@lru_cache(maxsize=4096)
def short_address(address: str | None) -> str:
    """The address without city and district, the room hidden."""
    if not address:
        return ""
    whole = addresses.normalise(address)
    proper = addresses.parse(whole).proper
    return masking.mask_address(whole[max(whole.find(proper), 0) :])


_DROP = text(
    "DELETE FROM search_keys"
    " WHERE key = :key AND recency = :recency AND subject = :subject AND subject_id = :subject_id"
)
_MATTER_FACTS = text("SELECT id, number, outside_number, received_at FROM matters").columns(received_at=UtcDateTime())


@lru_cache(maxsize=16)
def _ranges(count: int) -> TextClause:
    """One statement for all ranges of a query; each range is read in the order of the primary key."""
    return text(
        " UNION ALL ".join(
            f"SELECT * FROM (SELECT {number} AS place, key, recency, subject, subject_id FROM search_keys"
            f" WHERE key >= :a{number} AND key < :b{number}"
            f" ORDER BY key, recency, subject, subject_id LIMIT :window) AS s{number}"
            for number in range(count)
        )
    )


@dataclass(frozen=True, slots=True)
class _Statements:
    """The statements that differ between the databases: how a list is handed in, how texts are joined."""

    facts: TextualSelect
    facts_after: TextualSelect
    residents: TextualSelect
    tags: TextClause
    matters: TextClause


@lru_cache(maxsize=2)
def _statements(dialect: str) -> _Statements:
    sqlite = dialect == "sqlite"
    within = "IN (SELECT value FROM json_each(:ids))" if sqlite else "= ANY(CAST(:ids AS bigint[]))"
    joined = "group_concat({}, char(10))" if sqlite else "string_agg({}, chr(10))"
    facts = (
        "SELECT r.id, r.name, r.id_no, r.status, r.last_seen_on,"
        f" (SELECT {joined.format('p.number')} FROM resident_phones p WHERE p.resident_id = r.id) AS phones,"
        f" (SELECT {joined.format('a.text')} FROM resident_addresses a WHERE a.resident_id = r.id) AS addresses"
        " FROM residents r WHERE "
    )
    return _Statements(
        facts=text(f"{facts} r.id {within}").columns(last_seen_on=Date()),
        facts_after=text(f"{facts} r.id > :after ORDER BY r.id LIMIT :step").columns(last_seen_on=Date()),
        residents=text(
            "SELECT r.id, r.name, r.sex, r.birth_date, r.id_no, r.living_alone, r.status,"
            " (SELECT a.text FROM resident_addresses a WHERE a.resident_id = r.id ORDER BY a.kind LIMIT 1) AS address,"
            " (SELECT p.number FROM resident_phones p WHERE p.resident_id = r.id ORDER BY p.position LIMIT 1) AS phone,"
            f" (SELECT count(*) FROM matters m WHERE m.resident_id = r.id AND m.state NOT IN {CLOSED}) AS open_matters"
            f" FROM residents r WHERE r.id {within}"
        ).columns(birth_date=Date(), living_alone=Boolean()),
        tags=text(
            f"SELECT resident_id, label FROM resident_tags WHERE resident_id {within}"
            " AND (since IS NULL OR since <= :today) AND (until IS NULL OR until > :today) ORDER BY id"
        ).bindparams(bindparam("today", type_=Date())),
        matters=text(
            "SELECT m.id, m.number, m.title, m.state, m.caller_name, r.name AS resident_name FROM matters m"
            f" LEFT JOIN residents r ON r.id = m.resident_id WHERE m.id {within}"
        ),
    )


def _of(session: Session) -> _Statements:
    return _statements(session.connection().dialect.name)


def _ids(session: Session, ids: Sequence[int]) -> dict[str, Any]:
    return {"ids": json.dumps(ids) if session.connection().dialect.name == "sqlite" else list(ids)}
