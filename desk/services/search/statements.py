"""The statements of the search, as text: at each key stroke a built one would cost as much again as its run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Date, bindparam, text
from sqlalchemy.sql.elements import TextClause
from sqlalchemy.sql.selectable import TextualSelect

from desk.db import Session
from desk.rules.matters import OPEN_STATES
from desk.rules.names import SEPARATOR
from desk.rules.search import LAST, Probe


@dataclass(frozen=True, slots=True)
class Statements:
    """What differs between the databases: how a list is handed in, how texts are joined.

    ``facts``: what search keys are made of; ``residents`` (in the driver's words, with ``today`` and ``sixty`` in ISO
    form) and ``matters``: what a line of the popup shows.
    """

    facts: TextualSelect
    facts_after: TextualSelect
    residents: str
    tags: Any
    matters: TextClause


def statements_of(session: Session) -> Statements:
    """The statements for the session's database."""
    return _statements(session.connection().dialect.name)


def handed(session: Session, ids: Iterable[int]) -> dict[str, Any]:
    """A list of keys as the parameter ``ids``; as text, or PostgreSQL would prepare one statement for each size."""
    listed = _listed(ids)
    return {"ids": f"[{listed}]" if session.connection().dialect.name == "sqlite" else f"{{{listed}}}"}


def _listed(numbers: Iterable[int]) -> str:
    return ",".join(map(str, numbers))


def read_ranges(session: Session, probes: Sequence[Probe], most: Sequence[int]) -> Sequence[Any]:
    """The first ``most[place]`` keys of each range: place, key, recency, subject, its id."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        ends = tuple(end for probe in probes for end in (probe.prefix, probe.stop))
        return connection.exec_driver_sql(_ranges(tuple(most)), ends).all()
    return connection.exec_driver_sql(_RANGES, ([probe.prefix for probe in probes], f"{{{_listed(most)}}}")).all()


@lru_cache(maxsize=64)
def _ranges(most: tuple[int, ...]) -> str:
    """SQLite's statement for some ranges; each is read in the order of the primary key."""
    return " UNION ALL ".join(
        f"SELECT * FROM (SELECT {number} AS place, key, recency, subject, subject_id FROM search_keys"
        f" WHERE key >= ? AND key < ? ORDER BY key, recency, subject, subject_id LIMIT {count})"
        for number, count in enumerate(most)
    )


_RANGES = (
    "SELECT p.place - 1, s.key, s.recency, s.subject, s.subject_id"
    " FROM unnest(CAST(%s AS text[]), CAST(%s AS integer[])) WITH ORDINALITY AS p(prefix, most, place)"
    " CROSS JOIN LATERAL (SELECT key, recency, subject, subject_id FROM search_keys"
    f' WHERE key >= p.prefix COLLATE "C" AND key < p.prefix || chr({ord(LAST)}) COLLATE "C"'
    " ORDER BY key, recency, subject, subject_id LIMIT p.most) AS s"
)
"""PostgreSQL's, the same for every query: a new text is planned anew at its first ten runs, for a millisecond each."""


_FACTS = {
    "name": ("id", "name", "residents"),
    "paper": ("id", "id_no", "residents"),
    "phone": ("resident_id", "number", "resident_phones"),
    "address": ("resident_id", "text", "resident_addresses"),
}
"""Where the facts stand that search keys are made of: resident, text, table."""


@lru_cache(maxsize=64)
def asked_facts(dialect: str, looks: tuple[tuple[str, int, int], ...]) -> str:
    """Facts of some residents, in the driver's words: resident, which fact, its text.

    ``looks``: which fact, and the number and count of the texts ``part0``, ``part1``, … of which it has to hold one;
    names with a separator are left to a closer comparison.
    """
    sqlite = dialect == "sqlite"
    within = "IN (SELECT value FROM json_each(:ids))" if sqlite else "= ANY(CAST(%(ids)s AS bigint[]))"
    place_of, part = ("instr", ":part{}") if sqlite else ("strpos", "%(part{})s")
    selects = []
    for fact, first, count in looks:
        resident, column, table = _FACTS[fact]
        texts = [part.format(number) for number in range(first, first + count)]
        if texts and fact == "name":
            texts.append(f"'{SEPARATOR}'")
        held = " OR ".join(f"{place_of}({column}, {text}) > 0" for text in texts)
        condition = f" AND ({held})" if held else ""
        selects.append(f"SELECT {resident}, '{fact}', {column} FROM {table} WHERE {resident} {within}{condition}")
    return " UNION ALL ".join(selects)


def empty_nest(resident: str, sixty: str) -> str:
    """SQL for :func:`desk.rules.tags.is_empty_nest` of the household of the row named ``resident``; one index look-up.

    ``sixty`` is the parameter with the last birth date of those who are 60.
    """
    return (
        f"({resident}.status = 'living' AND {resident}.birth_date <= {sixty} AND (SELECT count(*) > 1 AND"
        f" count(h.birth_date) = count(*) AND max(h.birth_date) <= {sixty} FROM residents h"
        f" WHERE h.household_id = {resident}.household_id AND h.status = 'living'))"
    )


@lru_cache(maxsize=2)
def _statements(dialect: str) -> Statements:
    sqlite = dialect == "sqlite"
    within = "IN (SELECT value FROM json_each(:ids))" if sqlite else "= ANY(CAST(:ids AS bigint[]))"
    joined = "group_concat({}, char(10))" if sqlite else "string_agg({}, chr(10))"
    opened = ", ".join(f"'{state.value}'" for state in sorted(OPEN_STATES))
    in_force = "(t.since IS NULL OR t.since <= :today) AND (t.until IS NULL OR t.until > :today)"
    today = bindparam("today", type_=Date())
    facts = (
        "SELECT r.id, r.name, r.id_no, r.status, r.last_seen_on,"
        f" (SELECT {joined.format('p.number')} FROM resident_phones p WHERE p.resident_id = r.id) AS phones,"
        f" (SELECT {joined.format('a.text')} FROM resident_addresses a WHERE a.resident_id = r.id) AS addresses"
        " FROM residents r WHERE "
    )
    return Statements(
        facts=text(f"{facts} r.id {within}").columns(last_seen_on=Date()),
        facts_after=text(f"{facts} r.id > :after ORDER BY r.id LIMIT :step").columns(last_seen_on=Date()),
        residents=_lines(sqlite, joined, opened, in_force),
        tags=text(
            f"SELECT t.resident_id, t.label FROM resident_tags t WHERE t.resident_id {within}"
            f" AND {in_force} ORDER BY t.id"
        ).bindparams(today),
        matters=text(
            "SELECT m.id, m.number, m.title, m.state, m.caller_name, r.name AS resident_name FROM matters m"
            f" LEFT JOIN residents r ON r.id = m.resident_id WHERE m.id {within}"
        ),
    )


def _lines(sqlite: bool, joined: str, opened: str, in_force: str) -> str:
    """What the popup shows of residents. Few have categories or matters, so these are gathered once for all of them."""
    day, sixty = (":today", ":sixty") if sqlite else ("CAST(%(today)s AS date)", "CAST(%(sixty)s AS date)")
    within = "IN (SELECT value FROM json_each(:ids))" if sqlite else "= ANY(CAST(%(ids)s AS bigint[]))"
    state = "+m.state" if sqlite else "m.state"  # or SQLite would go through all open matters instead of these people's
    return (
        "SELECT r.id, r.name, r.sex, r.birth_date, r.id_no, r.living_alone, r.status,"
        " (SELECT a.text FROM resident_addresses a WHERE a.resident_id = r.id ORDER BY a.kind LIMIT 1) AS address,"
        " (SELECT p.number FROM resident_phones p WHERE p.resident_id = r.id ORDER BY p.position LIMIT 1) AS phone,"
        f" c.labels, coalesce(o.count, 0), {empty_nest('r', sixty)}"
        " FROM residents r"
        f" LEFT JOIN (SELECT t.resident_id, {joined.format('t.label')} AS labels"
        f" FROM (SELECT t.resident_id, t.label FROM resident_tags t WHERE t.resident_id {within}"
        f" AND {in_force.replace(':today', day)} ORDER BY t.resident_id, t.id) t GROUP BY t.resident_id) c"
        " ON c.resident_id = r.id"
        " LEFT JOIN (SELECT m.resident_id, count(*) AS count FROM matters m"
        f" WHERE m.resident_id {within} AND {state} IN ({opened}) GROUP BY m.resident_id) o ON o.resident_id = r.id"
        f" WHERE r.id {within}"
    )
