"""A database of an earlier version, with what a station did in it, comes whole into this one.

``tests/data/golden/0001.sql`` was written by the program of that revision: files with contacts, categories and a
death, matters with materials and steps, receipts printed twice, the catalogue, records, keys that were used and are
gone. ``0002.sql`` likewise: two files made one, a stay in hospital, an attachment, a matter refused, a paper given.
``0004.sql`` holds rows in every table: a care centre with stays in all their states, leaves, a night round,
assessments, rates and accounts with a locked month, ledgers brought in, consents, texts and settings of the
station's own. ``0006.sql`` is that station a month later, again with rows in every table: services by reservation
with bookings in all their states, plans, packages, meals, baths, laundry, tills and a locked month of fees.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from desk import backup as backups
from desk import db, restore
from desk.models.accounts import AccountEntry
from desk.models.beds import BedStay, StaySegment
from desk.models.fees import FeeEntry
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.models.search import SearchKey
from desk.rules.accounts import Charge, Method
from desk.rules.cards import RunState
from desk.rules.catalogue import Kind
from desk.rules.consents import ConsentState, Purpose
from desk.rules.permissions import Role
from desk.services import (
    accounts,
    assessments,
    baths,
    beds,
    bookings,
    cards,
    care,
    catalogue,
    doubles,
    fees,
    imports,
    laundry,
    meals,
    packages,
    papers,
    residents,
    search,
    settings,
    tags,
)
from desk.services.baths import BathInput
from desk.services.beds import census, leaving
from desk.services.papers import About
from desk.store import SCHEMA_REVISION
from tests.support.earlier import (
    NAMELESS_NUMBERS,
    columns_of,
    do,
    execute,
    findings,
    last_keys,
    resident_of,
    rows,
)

GOLDEN = Path(__file__).resolve().parent.parent / "data" / "golden"
EARLIER = ("0001", "0002", "0004", "0006")
DIFFERENT = pytest.mark.parametrize("revision", ["0001", "0002", "0006"])
"""The station of 0004 is that of 0006 a month before; what only looks at rows need not ask it too."""

LATER = {"0006": datetime(2026, 2, 4, 1, 40, tzinfo=UTC)}
"""When a station goes on that did not end in the first days of the year."""
FROM_FIRST = pytest.mark.parametrize("revision", ["0001"])
FROM_SECOND = pytest.mark.parametrize("revision", ["0002"])
FROM_FOURTH = pytest.mark.parametrize("revision", ["0004"])
FROM_SIXTH = pytest.mark.parametrize("revision", ["0006"])


@pytest.fixture(params=EARLIER)
def revision(request: pytest.FixtureRequest) -> str:
    """The version of the program that filled the database."""
    return str(request.param)


@pytest.fixture
def now(now: datetime, revision: str) -> datetime:
    """The moment at which the station goes on."""
    return LATER.get(revision, now)


@pytest.fixture(scope="session")
def golden_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """``golden_file(revision, upgraded=False)``: the database as it was left or of this version, to be copied."""

    @cache
    def made(revision: str, upgraded: bool = False) -> Path:
        file = tmp_path_factory.mktemp("golden") / f"{revision}.sqlite3"
        if upgraded:
            _upgrade(f"sqlite:///{shutil.copy(made(revision), file)}")
            return file
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript((GOLDEN / f"{revision}.sql").read_text(encoding="utf-8"))
        return file

    return made


@pytest.fixture(scope="session")
def golden_postgresql(golden_file: Callable[..., Path], new_postgresql: Callable[[str], str]) -> Callable[..., str]:
    """The same on a server: the name of the database, to be copied."""

    @cache
    def made(revision: str, upgraded: bool = False) -> str:
        url = new_postgresql(made(revision) if upgraded else "template1")
        if upgraded:
            _upgrade(url)
            return sa.make_url(url).database or ""
        source, engine = db.open_engine(f"sqlite:///{golden_file(revision)}"), db.open_engine(url)
        db.upgrade(engine, to=revision)
        with source.connect() as theirs, engine.begin() as ours:
            ours.exec_driver_sql("DELETE FROM record_head")
            backups.copy_rows(theirs, ours, backups.untold)
            for name, last in theirs.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").tuples():
                ours.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), {last})")
        source.dispose()
        engine.dispose()
        return sa.make_url(url).database or ""

    return made


def _upgrade(url: str) -> None:
    engine = db.open_engine(url)
    db.upgrade(engine)
    engine.dispose()


@pytest.fixture
def old_file(tmp_path: Path, golden_file: Callable[..., Path], revision: str) -> Path:
    """The database of the earlier version, as it was left; also what a backup of it is."""
    return Path(shutil.copy(golden_file(revision), tmp_path / "old.sqlite3"))


@pytest.fixture(params=["sqlite", "postgresql"])
def opened(request: pytest.FixtureRequest, tmp_path: Path, revision: str) -> Callable[..., Engine]:
    """``opened(upgraded=…)`` is the same database of either kind."""

    def one(*, upgraded: bool) -> Engine:
        if request.param == "sqlite":
            kept = request.getfixturevalue("golden_file")(revision, upgraded)
            url = f"sqlite:///{shutil.copy(kept, tmp_path / 'desk.sqlite3')}"
        else:
            kept = request.getfixturevalue("golden_postgresql")(revision, upgraded)
            url = request.getfixturevalue("new_postgresql")(kept)
        engine = db.open_engine(url)
        request.addfinalizer(engine.dispose)
        return engine

    return one


@pytest.fixture
def old(opened: Callable[..., Engine]) -> Engine:
    """Not upgraded yet."""
    return opened(upgraded=False)


@pytest.fixture
def new(opened: Callable[..., Engine]) -> Engine:
    """Of this version."""
    return opened(upgraded=True)


def test_every_row_and_key_comes_along(old: Engine, revision: str, now: datetime) -> None:
    before, keys = rows(old), last_keys(old)
    assert {"matters", "paper_issues", "service_items", "resident_contacts", "records"} <= {
        name for name, found in before.items() if found
    }
    if revision == "0001":
        assert keys["paper_issues"] > max(row["id"] for row in before["paper_issues"]), "a key that is gone"
    if revision >= "0004":
        assert all(before.values()), "rows in every table"
    called: list[int] = []
    assert db.upgrade(old, before=lambda: called.append(1)) is (revision != SCHEMA_REVISION)
    assert (len(called), db.revision_of(old)) == (revision != SCHEMA_REVISION, SCHEMA_REVISION)
    columns = columns_of(before, revision)
    assert rows(old, columns) == {name: before[name] for name in columns}
    assert {name: last for name, last in last_keys(old).items() if name in keys} == keys
    assert findings(old, now) == ()


@DIFFERENT
def test_search_keys_are_those_of_this_version(old: Engine, revision: str, now: datetime) -> None:
    before = rows(old)["search_keys"]
    db.upgrade(old)
    after = rows(old)["search_keys"]
    do(old, search.rebuild_keys, now)
    assert after == rows(old)["search_keys"]
    assert (after != before) is (revision in NAMELESS_NUMBERS)
    assert [hit.name for hit in do(old, lambda s: search.find(s, query="王 1234"), now).hits] == ["王桂芳"]


@pytest.mark.parametrize("revision", NAMELESS_NUMBERS)
def test_a_search_key_of_nobody_is_told_and_stops_no_upgrade(old: Engine, now: datetime) -> None:
    with old.begin() as connection:
        connection.execute(SearchKey.__table__.insert().values(key="t154", recency=0, subject=1, subject_id=987654))
    db.upgrade(old)
    assert [(each.rule, each.subject_id) for each in findings(old, now)] == [("SEARCH_KEYS", "987654")]


@DIFFERENT
def test_what_names_a_row_still_holds_it(new: Engine, revision: str) -> None:
    named = ["service_items", "matters", "residents", "grid_members", "staff", "stations"]
    if revision == "0006":
        named += ["rooms", "beds", "bed_stays", "night_censuses", "attachment_contents"]
        named += ["care_services", "care_sittings", "care_slots", "bookings", "service_packages", "laundry_loads"]
    for table in named:
        with pytest.raises(sa.exc.IntegrityError):
            execute(new, sa.delete(sa.table(table)))


@FROM_FIRST
def test_the_desk_goes_on_where_it_was(new: Engine, now: datetime) -> None:
    wang = resident_of(new, "王桂芳")
    file = do(new, lambda s: residents.open_file(s, resident_id=wang), now)
    assert [(each.name, each.relation, each.note) for each in file.contacts] == [("王小山", "儿子", "")]
    assert [tag.label for tag in file.tags] == ["独居"]
    assert (file.open_matters, len(file.notes)) == (2, 1)
    happened = do(new, lambda s: residents.timeline(s, resident_id=wang), now).rows
    assert len(happened) == 7, "two matters, a receipt printed twice, a note, a change, the first save"
    (change,) = do(new, lambda s: residents.changes_of(s, resident_id=wang), now)
    assert change.can_undo
    file = do(new, lambda s: residents.undo_change(s, resident_id=wang, key=change.key), now + timedelta(minutes=1))
    assert [phone.number for phone in file.phones] == ["154****1234", "154****5678"]
    assert [each.name for each in file.contacts] == ["王小山", "孙丽"]
    assert [tag.label for tag in file.tags] == ["独居", "低保"]

    items = do(new, catalogue.list_items, now)
    assert [(item.code, item.kind) for item in items] == [(code, Kind.PLAIN) for code in ("MZ01", "YL13", "YL14")]
    assert do(new, lambda s: tags.dictionary(s).get("低保"), now) is not None
    matter, *_ = do(new, lambda s: s.scalars(sa.select(PaperIssue.matter_id)).all(), now)
    first = do(new, lambda s: papers.first_receipt(s, matter_id=matter), now)
    again = do(new, lambda s: papers.issue_receipt(s, matter_id=matter, paper="A4", copies=1), now)
    assert again == first
    assert do(new, lambda s: s.scalar(sa.select(sa.func.max(PaperIssue.id))), now) == 8, "the keys go on"
    found = do(new, lambda s: papers.papers_of(s, about=About(matter_id=matter)), now)
    assert found.issued == ()
    assert findings(new, now) == ()


@FROM_FIRST
def test_a_death_from_before_there_were_events(new: Engine, now: datetime) -> None:
    (died,) = do(new, lambda s: s.scalars(sa.select(Resident.id).where(Resident.status == "deceased")).all(), now)
    file = do(new, lambda s: residents.open_file(s, resident_id=died), now)
    assert (file.status, file.status_since) == ("deceased", date(2026, 1, 2))
    values = residents.ResidentInput(name="䶮长福", birth_date=file.birth_date, status="living")
    file = do(
        new, lambda s: residents.save(s, resident_id=died, version=file.version, values=values),
        now + timedelta(minutes=1),
    )  # fmt: skip
    assert (file.status, file.status_since) == ("living", None)


@FROM_SECOND
def test_whole_files_go_on_where_they_were(new: Engine, now: datetime) -> None:
    kept = resident_of(new, "王桂芳")
    (merge,) = do(new, lambda s: doubles.merges_of(s, resident_id=kept), now)
    do(new, lambda s: doubles.undo_merge(s, merge_id=merge.merge_id), now + timedelta(minutes=20))
    ill = resident_of(new, "䶮长福")
    (event,) = do(new, lambda s: residents.events_of(s, resident_id=ill), now)
    do(new, lambda s: residents.end_event(s, event_id=event.event_id, on=date(2026, 1, 6)), now)
    paper = do(new, lambda s: s.scalars(sa.select(PaperIssue.id)).first(), now)
    assert do(new, lambda s: papers.reprint(s, issue_id=paper, copies=1), now).letter.title
    assert findings(new, now + timedelta(minutes=21)) == ()


@FROM_FOURTH
def test_a_care_centre_goes_on_where_it_was(new: Engine, now: datetime) -> None:
    stays = do(new, lambda s: s.execute(sa.select(Resident.name, BedStay.state, BedStay.id)
               .join(BedStay, BedStay.resident_id == Resident.id).order_by(BedStay.id)).all(), now)  # fmt: skip
    assert [(name, state) for name, state, _ in stays] == [
        ("王桂芳", "ADMITTED"), ("䶮长福", "ON_LEAVE"), ("罗爱国", "DISCHARGED"), ("韩福来", "CANCELLED"),
        ("李守田", "ADMITTED"), ("林阿桂", "WAITLISTED"), ("陈秀兰", "NO_SHOW"), ("高守信", "ADMITTED"),
        ("陆阿根", "DISCHARGE_PENDING"), ("钱玉珍", "BOOKED"), ("韩福来", "REQUESTED"), ("赵秀英", "ADMITTED"),
    ]  # fmt: skip
    key = {name: stay_id for name, _, stay_id in stays}
    back = do(new, lambda s: leaving.come_back(s, stay_id=key["䶮长福"], version=None), now)
    assert (back.stay.state, back.stay.bed, back.stay.leaves[0].place) == ("ADMITTED", "202-1", "市立医院")
    taken = back.stay.bed_id
    with pytest.raises(beds.Refused):
        do(new, lambda s: beds.move(s, stay_id=key["陆阿根"], version=None, bed_id=taken, reason="换床"), now)
    booked = sa.update(StaySegment.__table__).where(StaySegment.__table__.c.stay_id == key["钱玉珍"])
    with pytest.raises(sa.exc.IntegrityError, match="ex_stay_segments_bed"):
        execute(new, booked.values(bed_id=taken))
    night = do(new, lambda s: census.night_round(s, night=date(2026, 1, 4)), now)
    assert (night.note, night.taken_by) == ("安静", "何冬梅")
    assert [(row.bed, row.note) for row in night.rows if row.note] == [("202-2", "已回房")]
    wang = key["王桂芳"]
    asked = do(new, lambda s: beds.stay(s, stay_id=wang), now).leaves[-1].leave_id
    agreed = do(new, lambda s: leaving.approve_leave(s, stay_id=wang, version=None, leave_id=asked), now)
    assert agreed.stay.agreement_number == "370102001-XY-20251016-0001"
    undone = do(new, lambda s: imports.undo(s, batch_id=3), now)
    assert undone.deleted
    assert findings(new, now) == ()


@FROM_FOURTH
def test_its_accounts_go_on_where_they_were(new: Engine, now: datetime) -> None:
    wang = resident_of(new, "王桂芳")
    key = do(new, lambda s: s.scalars(sa.select(BedStay.id).where(BedStay.resident_id == wang)).one(), now)
    october = do(new, lambda s: accounts.account(s, stay_id=key, month=date(2025, 10, 1)), now)
    assert (october.closing, october.deposit) == (170_800, 500_000)
    account = do(new, lambda s: accounts.account(s, stay_id=key), now)
    paid = do(new, lambda s: accounts.pay(s, stay_id=key, amount=account.closing, method=Method.CODE), now)
    assert paid.account.closing == 0
    entries = AccountEntry.__table__
    with new.connect() as connection:
        entry = dict(connection.execute(sa.select(entries).where(entries.c.key.is_(None))).mappings().first() or {})
    late = entry | {"id": 9999, "month": date(2025, 10, 1)}
    for change in (sa.delete(entries), sa.update(entries).values(amount=1), sa.insert(entries).values(late)):
        with pytest.raises(sa.exc.DBAPIError, match=r"append-only|is locked"):
            execute(new, change)
    assert do(new, lambda s: accounts.lock_month(s, month=date(2025, 11, 1)), now).locked_at == now
    rates = do(new, accounts.tariff, now).rates
    assert sorted((row.rate.kind, row.in_force) for row in rates).count((Charge.OTHER, False)) == 1
    assert findings(new, now) == ()


@FROM_FOURTH
def test_what_a_station_chose_still_holds(new: Engine, now: datetime) -> None:
    chosen = do(new, settings.read, now)
    assert (chosen.receipt_paper, chosen.bed_hold_hours, chosen.month_base) == ("80MM", 48, "THIRTY")
    wang = resident_of(new, "王桂芳")
    consents = do(new, lambda s: residents.consents_of(s, resident_id=wang), now).purposes
    states = {row.purpose: row.state for row in consents}
    assert (states[Purpose.FILE], states[Purpose.HEALTH]) == (ConsentState.NOTIFIED, ConsentState.CONSENTED)
    assessed = do(new, lambda s: assessments.latest_of(s, resident_ids=[wang]), now)[wang]
    assert (assessed.assessed_on, assessed.total) == (date(2025, 10, 16), 85)
    kinds = {row.tag.label: row for row in do(new, tags.list_kinds, now)}
    assert (kinds["侨眷"].held, kinds["失独"].tag.retired) == (1, True)
    (merge,) = do(new, lambda s: doubles.merges_of(s, resident_id=wang), now)
    do(new, lambda s: doubles.undo_merge(s, merge_id=merge.merge_id), now + timedelta(minutes=20))
    signed = sa.select(PaperIssue.id).where(PaperIssue.kind.in_(["CARE_AGREEMENT", "PROMISE"]))
    for issue_id in do(new, lambda s: s.scalars(signed).all(), now):
        assert do(new, partial(papers.reprint, issue_id=issue_id, copies=1), now).letter.title
    assert findings(new, now + timedelta(minutes=21)) == ()


@FROM_SIXTH
def test_its_services_go_on_where_they_were(new: Engine, now: datetime) -> None:
    today, head = date(2026, 2, 4), partial(do, new, now=now)
    carer = partial(do, new, now=now, role=Role.CARE_OPERATOR)
    (lunch, _), baths_at, *_ = (service.sittings for service in head(care.services))
    seen = carer(lambda s: meals.kitchen(s, sitting_id=lunch.sitting_id, day=today))
    assert (seen.total.here, seen.total.home, seen.extras[-1].reason) == (2, 4, "临时来就餐")
    assert [(need.name, need.allergy) for need in seen.needs] == [("陈秀兰", True), ("罗爱国", False)]
    wang, luo = resident_of(new, "王桂芳"), resident_of(new, "罗爱国")
    at = {each.service: each for each in head(partial(bookings.bookings_of, resident_id=wang, first=today, last=today))}
    gate = carer(partial(baths.gate, booking_id=at["助浴"].booking_id))
    assert head(partial(bookings.booking, booking_id=at["助浴"].booking_id)).last == ((date(2026, 1, 8), "喜欢慢一点"),)
    found = BathInput(128, 76, 365, True, True, False, 250, 400, (gate.carers[0].resource_id,), 90, 70)
    carer(partial(baths.measure, booking_id=at["助浴"].booking_id, version=None, values=found))
    room = carer(laundry.room)
    assert [(bag.name, bag.state.value, bag.overdue) for bag in room.bags] == [
        ("王桂芳", "READY", True), ("陈秀兰", "RECEIVED", True), ("王桂芳", "RECEIVED", False),
    ]  # fmt: skip
    carer(partial(laundry.return_bag, bag_id=room.bags[0].bag_id, version=None))
    (left,) = head(partial(packages.left, resident_id=wang, day=today))
    assert (left.granted, left.free, left.reserved, left.used) == (12, 10, 1, 1)
    person = bookings.BookingInput(luo, insist=True)
    with pytest.raises(bookings.Refused):
        carer(partial(bookings.book, person=person, sitting_id=baths_at[1].sitting_id, day=today))
    assert findings(new, now) == ()


@FROM_SIXTH
def test_its_fees_go_on_where_they_were(new: Engine, now: datetime) -> None:
    luo = resident_of(new, "罗爱国")
    carer = partial(do, new, now=now, role=Role.CARE_OPERATOR)
    account = carer(partial(fees.account, resident_id=luo))
    assert (account.charged, account.subsidised, account.paid, account.closing) == (27_500, 5_500, 17_500, 4_500)
    assert carer(partial(fees.pay, resident_id=luo, amount=4_500, method=Method.CASH)).account.closing == 0
    assert carer(partial(fees.till, day=date(2026, 2, 4))).expected == {Method.CASH: 4_500}
    assert do(new, partial(fees.settlement, month=date(2026, 1, 1)), now).closing == 49_300
    entries = FeeEntry.__table__
    with new.connect() as connection:
        entry = dict(connection.execute(sa.select(entries).where(entries.c.key.is_(None))).mappings().first() or {})
    late = entry | {"id": 9999, "month": date(2026, 1, 1)}
    for change in (sa.delete(entries), sa.update(entries).values(amount=1), sa.insert(entries).values(late)):
        with pytest.raises(sa.exc.DBAPIError, match=r"append-only|is locked"):
            execute(new, change)
    assert findings(new, now) == ()


@FROM_SIXTH
def test_cards_are_printed_where_there_were_none(new: Engine, now: datetime) -> None:
    made = {"card_templates", "card_tokens", "card_runs", "contact_cards", "printer_profiles", "duty_boards",
            "estate_plans", "resource_pins"}  # fmt: skip
    found = rows(new)
    assert {name: found[name] for name in made} == {name: [] for name in made}
    assert {(row["walk_minutes"], row["venue"], row["on_cards"]) for row in found["resources"]} == {
        (None, False, False)
    }
    assert {row["provider_id"] for row in found["care_services"]} == {None}
    assert {row["resource_id"] for row in found["matters"]} == {None}
    template, *_ = do(new, cards.templates, now)
    wanted = cards.Selection(cards.Scope.PEOPLE, resident_ids=(resident_of(new, "𬱖桂芳"), resident_of(new, "罗爱国")))
    run = do(new, partial(cards.begin, values=cards.RunInput(template.template, wanted)), now)
    done = do(new, partial(cards.confirm, run_id=run.run_id, printed=run.count), now)
    assert (done.count, done.state) == (2, RunState.DONE)
    names = {each.name for each in do(new, partial(cards.run_values, run_id=run.run_id), now)}
    assert names == {"𬱖桂芳", "罗爱国"}
    assert findings(new, now) == ()


def test_an_old_backup_is_brought_back(engine: Engine, old_file: Path, revision: str, now: datetime) -> None:
    there = db.open_engine(f"sqlite:///{old_file}")
    before = rows(there)
    there.dispose()
    done = restore.restore(engine, old_file, now=now)
    assert (done.backup.revision, db.revision_of(engine)) == (revision, SCHEMA_REVISION)
    columns = columns_of(before, revision)
    for name in ("records", "record_head", "number_series"):  # the restore is recorded, numbers leave a gap
        del columns[name]
    assert rows(engine, columns) == {name: before[name] for name in columns}
    assert findings(engine, now) == ()
