"""Whether the database is whole: references, what must always hold, search keys, and the chain of records."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import groupby, zip_longest
from operator import attrgetter
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    ForeignKeyConstraint,
    Select,
    Table,
    and_,
    func,
    literal,
    select,
    text,
    union_all,
)
from sqlalchemy.orm import selectinload

from desk.db import Session
from desk.errors import RuleBroken
from desk.models import Base
from desk.models.attachments import AttachmentContent
from desk.models.matters import Matter
from desk.models.papers import PaperIssue, PaperTemplate
from desk.models.residents import Resident
from desk.models.search import SearchKey
from desk.models.staff import Staff, StaffRole
from desk.models.stations import NumberSeries
from desk.rules.matters import ANSWERED_STATES
from desk.rules.numbers import parse_matter_number, parse_paper_number
from desk.rules.papers import NUMBERLESS, series_of
from desk.rules.permissions import Permission, Role, check_roles
from desk.rules.search import matter_keys, resident_keys
from desk.rules.times import local_date
from desk.services import records, search
from desk.services.acting import require
from desk.services.beds import checking
from desk.services.bookings import checking as booking_checks
from desk.services.cards import checking as card_checks
from desk.services.fees import checking as ledgers
from desk.services.findings import Finding
from desk.words import translate

Progress = Callable[[int, int, str], object]
PAGE = 2000
GUARDS_SQLITE = frozenset({"records_refuse_UPDATE", "records_refuse_DELETE"})
GUARDS_POSTGRESQL = frozenset({"records_refuse_change"})
_GUARDS_SQLITE = text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'records'")
_GUARDS_POSTGRESQL = text(
    "SELECT tgname FROM pg_trigger WHERE tgrelid = CAST('records' AS regclass) AND tgenabled IN ('O', 'A')"
)
SHOWN = 20
"""Of each rule at most so many findings are told one by one."""


def check(session: Session, *, progress: Progress | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong, up to :data:`SHOWN` of each rule; empty for a database that is whole.

    For whoever looks after the database; findings hold no personal data.
    """
    require(session, Permission.BACKUP)
    parts: tuple[Callable[[Session], Iterable[Finding]], ...] = (
        _file, _references, _closed_loops, _numbers, _papers, _editions, _roles, _merged, _attachments,
        *checking.PARTS, *booking_checks.PARTS, *ledgers.PARTS, *card_checks.PARTS, _search_keys, _guard, _chain,
    )  # fmt: skip
    findings: list[Finding] = []
    for done, part in enumerate(parts):
        if progress is not None:
            progress(done, len(parts), translate("integrity", "Checking"))
        findings.extend(finding for finding, _ in zip(part(session), range(SHOWN), strict=False))
    return tuple(findings)


def _file(session: Session) -> Iterator[Finding]:
    if session.get_bind().dialect.name == "sqlite":
        for (why,) in session.execute(text(f"PRAGMA integrity_check({SHOWN})")).tuples():
            if why != "ok":
                yield Finding("FILE_DAMAGED", "database", "", str(why))


def _references(session: Session) -> Iterator[Finding]:
    """Rows that name a row which isn't there; the same question on both databases."""
    for table, named, question in _questions():
        for number, *key in session.execute(question):
            yield _dangling(table, key, named[number])


@cache
def _questions() -> tuple[tuple[Table, tuple[ForeignKeyConstraint, ...], CompoundSelect[Any]], ...]:
    """Each table with all that its rows name, and one question for it.

    The tables stay what they are; to write hundreds of questions anew takes longer than to ask them.
    """
    questions = []
    for table in Base.metadata.sorted_tables:
        named = tuple(sorted(table.foreign_key_constraints, key=lambda each: str(each.name)))
        if named:
            missing = (_missing(table, number, each) for number, each in enumerate(named))
            questions.append((table, named, union_all(*missing)))
    return tuple(questions)


def _missing(table: Table, number: int, constraint: ForeignKeyConstraint) -> Select[Any]:
    """The ``number`` and the keys of rows whose ``constraint`` leads nowhere."""
    target = constraint.referred_table.alias("target")
    joined = and_(*(element.parent == target.c[element.column.name] for element in constraint.elements))
    found = (
        select(literal(number).label("number"), *table.primary_key.columns)
        .select_from(table.outerjoin(target, joined))
        .where(*(element.parent.is_not(None) for element in constraint.elements))
        .where(target.c[constraint.elements[0].column.name].is_(None))
        .limit(SHOWN)
    )
    return select(found.subquery())  # SQLite knows no limit in a part of a union


def _dangling(table: Table, key: Iterable[Any], constraint: ForeignKeyConstraint) -> Finding:
    return Finding(
        "REFERENCE_MISSING",
        table.name,
        "/".join(str(part) for part in key),
        translate(
            "integrity",
            "“{column}” names a row of “{target}” that isn't there.",
            column=", ".join(element.parent.name for element in constraint.elements),
            target=constraint.referred_table.name,
        ),
    )


def _closed_loops(session: Session) -> Iterator[Finding]:
    open_ended = select(Matter.number).where(
        Matter.state.in_([state.value for state in ANSWERED_STATES]),
        Matter.result.is_(None)
        | Matter.replied_at.is_(None)
        | Matter.replied_by_id.is_(None)
        | Matter.reply_channel.is_(None),
    )
    for number in session.scalars(open_ended.limit(SHOWN)):
        yield Finding(
            "LOOP_OPEN", "matter", number, translate("integrity", "It is closed without a result and a reply record.")
        )


def _numbers(session: Session) -> Iterator[Finding]:
    last = _last_given(session)
    for number in session.scalars(select(Matter.number).execution_options(yield_per=PAGE)):
        try:
            parts = parse_matter_number(number)
        except RuleBroken as broken:
            yield Finding("NUMBER_BAD", "matter", number, broken.text)
            continue
        if parts.seq > last.get((parts.street, parts.kind.value, parts.day), 0):
            yield _ahead("NUMBER_AHEAD", "matter", number)


def _papers(session: Session) -> Iterator[Finding]:
    """A paper of a kind with numbers has one of its series, and all its prints are of one matter."""
    last = _last_given(session)
    query = (
        select(PaperIssue.number, PaperIssue.kind, func.count(func.coalesce(PaperIssue.matter_id, 0).distinct()))
        .where(PaperIssue.kind.not_in(NUMBERLESS))
        .group_by(PaperIssue.number, PaperIssue.kind)
        .order_by(PaperIssue.number, PaperIssue.kind)
    )
    before = ""
    for found, kind, matters in session.execute(query.execution_options(yield_per=PAGE)).tuples():
        number = found or ""
        try:
            parts = parse_paper_number(number)
        except RuleBroken as broken:
            yield Finding("PAPER_NUMBER_BAD", "paper", number, broken.text)
            continue
        if parts.series is not series_of(kind):
            words = translate("integrity", "Its number is of another kind of paper.")
            yield Finding("PAPER_NUMBER_BAD", "paper", number, words)
        if parts.seq > last.get((parts.street, parts.series.value, parts.day), 0):
            yield _ahead("PAPER_NUMBER_AHEAD", "paper", number)
        if matters > 1 or number == before:
            words = translate("integrity", "Different papers bear this number.")
            yield Finding("PAPER_NUMBER_TWICE", "paper", number, words)
        before = number


def _last_given(session: Session) -> dict[tuple[str, str, date], int]:
    """The last number of every series: street, kind and day → running number."""
    return {(row.street_code, row.kind, row.day): row.last for row in session.scalars(select(NumberSeries))}


def _ahead(rule: str, subject: str, number: str) -> Finding:
    words = translate("integrity", "Its series doesn't know this number and would give it out again.")
    return Finding(rule, subject, number, words)


def _editions(session: Session) -> Iterator[Finding]:
    """The text of a kind of paper holds without a gap: each edition until the next one begins, the last one open."""
    rows = session.scalars(select(PaperTemplate).order_by(PaperTemplate.kind, PaperTemplate.edition))
    for kind, group in groupby(rows, key=attrgetter("kind")):
        editions = list(group)
        for edition, following in zip_longest(editions, editions[1:]):
            until, begins = edition.valid_to, following.valid_from if following is not None else None
            if until == begins and (begins is None or begins >= edition.valid_from):
                continue
            is_gap = until is not None and (begins is None or until < begins)
            yield Finding(
                "EDITIONS_GAP" if is_gap else "EDITIONS_OVERLAP",
                "paper_template",
                f"{kind}/{edition.edition}",
                translate("integrity", "After this edition no text holds until the next one.")
                if is_gap
                else translate("integrity", "This edition still holds when the next one begins."),
            )


def _roles(session: Session) -> Iterator[Finding]:
    held: dict[int, set[Role]] = {}
    for staff_id, role in session.execute(select(StaffRole.staff_id, StaffRole.role)).tuples():
        held.setdefault(staff_id, set()).add(Role(role))
    accounts = session.execute(select(Staff.id, Staff.account, Staff.active)).tuples().all()
    for staff_id, account, _ in accounts:
        try:
            check_roles(held.get(staff_id, set()))
        except RuleBroken as broken:
            yield Finding(broken.code, "staff", account, broken.text)
    if accounts and not any(active and Role.ADMINISTRATOR in held.get(key, ()) for key, _, active in accounts):
        yield Finding("ADMINISTRATOR_MISSING", "staff", "", translate("integrity", "There is no system administrator."))


def _merged(session: Session) -> Iterator[Finding]:
    """A merged file leads to the one that stays, in one or more steps, and only a merged file leads anywhere."""
    pairs = select(Resident.id, Resident.merged_into_id).where(Resident.merged_into_id.is_not(None))
    leads = dict(session.execute(pairs).tuples().all())
    merged = set(session.scalars(select(Resident.id).where(Resident.status == "merged")))
    for resident_id in sorted(merged ^ leads.keys()):
        yield Finding(
            "MERGED_NOWHERE",
            "resident",
            str(resident_id),
            translate("integrity", "Its state and the file it was merged into contradict each other."),
        )
    for resident_id in sorted(leads):
        seen, at = {resident_id}, leads[resident_id]
        while at in leads and at not in seen:
            seen.add(at)
            at = leads[at]
        if at in seen:
            yield Finding(
                "MERGED_IN_A_RING",
                "resident",
                str(resident_id),
                translate("integrity", "It was merged into itself over other files."),
            )


def _attachments(session: Session) -> Iterator[Finding]:
    """The bytes of every attachment are those that were laid down: one at a time, they may be large."""
    for key, digest in session.execute(select(AttachmentContent.id, AttachmentContent.digest)).tuples().all():
        data = session.scalar(select(AttachmentContent.data).where(AttachmentContent.id == key)) or b""
        if hashlib.sha256(data).hexdigest() != digest:
            yield Finding(
                "ATTACHMENT_DAMAGED",
                "attachment_content",
                str(key),
                translate("integrity", "Its bytes are not those that were laid down."),
            )


def _search_keys(session: Session) -> Iterator[Finding]:
    """Expected and stored keys are summed up by subject, so that a million residents fit into memory."""
    sums: dict[tuple[int, int], int] = {}

    def add(subject: int, subject_id: int, rank: int, keys: Iterable[str]) -> None:
        sums[subject, subject_id] = sum(hash((key, rank)) for key in keys)

    last = 0
    query = select(Resident).options(selectinload(Resident.phones), selectinload(Resident.addresses))
    while page := session.scalars(query.where(Resident.id > last).order_by(Resident.id).limit(PAGE)).all():
        for resident in page:
            if resident.status != "merged":
                add(search.RESIDENT, resident.id, search.recency(resident.last_seen_on), _resident_keys(resident))
        last = page[-1].id
        session.expunge_all()
    matters = select(Matter.id, Matter.number, Matter.outside_number, Matter.received_at)
    for key, number, outside, at in session.execute(matters.execution_options(yield_per=PAGE)).tuples():
        add(search.MATTER, key, search.recency(local_date(at)), matter_keys(number, outside))
    stored = select(SearchKey.key, SearchKey.recency, SearchKey.subject, SearchKey.subject_id)
    for key_text, rank, subject, subject_id in session.execute(stored.execution_options(yield_per=PAGE)).tuples():
        sums[subject, subject_id] = sums.get((subject, subject_id), 0) - hash((key_text, rank))
    for (subject, subject_id), rest in sums.items():
        if rest:
            yield Finding(
                "SEARCH_KEYS",
                "resident" if subject == search.RESIDENT else "matter",
                str(subject_id),
                translate("integrity", "Its search keys are not those of its values; it may not be found."),
            )


def _resident_keys(resident: Resident) -> frozenset[str]:
    return resident_keys(
        name=resident.name,
        id_no=resident.id_no,
        phones=[phone.number for phone in resident.phones],
        addresses=[address.text for address in resident.addresses],
    )


def _guard(session: Session) -> Iterator[Finding]:
    """The triggers that keep the records from being changed; a chain can only tell afterwards."""
    sqlite = session.get_bind().dialect.name == "sqlite"
    found = set(session.scalars(_GUARDS_SQLITE if sqlite else _GUARDS_POSTGRESQL))
    if not found >= (GUARDS_SQLITE if sqlite else GUARDS_POSTGRESQL):
        yield Finding(
            "GUARD_MISSING",
            "record",
            "",
            translate("integrity", "The records are not guarded against changes: a trigger of theirs is gone."),
        )


def _chain(session: Session) -> Iterator[Finding]:
    report = records.verify_chain(session)
    if not report.ok:
        yield Finding("CHAIN_BROKEN", "record", str(report.first_broken), report.why)
