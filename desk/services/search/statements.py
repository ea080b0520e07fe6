"""The statements of the search, as text: at each key stroke a built one would cost as much again as its run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Date, bindparam, text
from sqlalchemy.sql.elements import TextClause
from sqlalchemy.sql.selectable import TextualSelect

from desk.db import Session
from desk.rules.matters import OPEN_STATES
from desk.rules.names import SEPARATOR


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


def handed(session: Session, ids: Sequence[int]) -> dict[str, Any]:
    """A list of keys as the parameter ``ids``."""
    return {"ids": json.dumps(ids) if session.connection().dialect.name == "sqlite" else list(ids)}


@lru_cache(maxsize=64)
def ranges(dialect: str, windows: tuple[int, ...]) -> str:
    """One statement for all ranges of a query, in the driver's words; each is read in the order of the primary key.

    The windows, keys read of each range, are no parameters: PostgreSQL would plan the statement anew at each run.
    """
    mark = "?" if dialect == "sqlite" else "%s"
    return " UNION ALL ".join(
        f"SELECT * FROM (SELECT {number} AS place, key, recency, subject, subject_id FROM search_keys"
        f" WHERE key >= {mark} AND key < {mark}"
        f" ORDER BY key, recency, subject, subject_id LIMIT {window}) AS s{number}"
        for number, window in enumerate(windows)
    )


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
    ids, day = (":ids", ":today") if sqlite else ("%(ids)s", "CAST(%(today)s AS date)")
    sixty = ":sixty" if sqlite else "CAST(%(sixty)s AS date)"
    facts = (
        "SELECT r.id, r.name, r.id_no, r.status, r.last_seen_on,"
        f" (SELECT {joined.format('p.number')} FROM resident_phones p WHERE p.resident_id = r.id) AS phones,"
        f" (SELECT {joined.format('a.text')} FROM resident_addresses a WHERE a.resident_id = r.id) AS addresses"
        " FROM residents r WHERE "
    )
    return Statements(
        facts=text(f"{facts} r.id {within}").columns(last_seen_on=Date()),
        facts_after=text(f"{facts} r.id > :after ORDER BY r.id LIMIT :step").columns(last_seen_on=Date()),
        residents=(
            "SELECT r.id, r.name, r.sex, r.birth_date, r.id_no, r.living_alone, r.status,"
            " (SELECT a.text FROM resident_addresses a WHERE a.resident_id = r.id ORDER BY a.kind LIMIT 1) AS address,"
            " (SELECT p.number FROM resident_phones p WHERE p.resident_id = r.id ORDER BY p.position LIMIT 1) AS phone,"
            f" (SELECT {joined.format('t.label')} FROM (SELECT label FROM resident_tags t WHERE t.resident_id = r.id"
            f" AND {in_force.replace(':today', day)} ORDER BY t.id) t) AS tags,"
            f" (SELECT count(*) FROM matters m WHERE m.resident_id = r.id AND m.state IN ({opened}))"
            f" AS open_matters, {empty_nest('r', sixty)}"
            f" FROM residents r WHERE r.id {within.replace(':ids', ids)}"
        ),
        tags=text(
            f"SELECT t.resident_id, t.label FROM resident_tags t WHERE t.resident_id {within}"
            f" AND {in_force} ORDER BY t.id"
        ).bindparams(today),
        matters=text(
            "SELECT m.id, m.number, m.title, m.state, m.caller_name, r.name AS resident_name FROM matters m"
            f" LEFT JOIN residents r ON r.id = m.resident_id WHERE m.id {within}"
        ),
    )
