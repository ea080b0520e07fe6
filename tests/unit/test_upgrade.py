"""A database of an earlier version, with what a station did in it, comes whole into this one.

``tests/data/golden/0001.sql`` was written by the program of that revision: files with contacts, categories and a
death, matters with materials and steps, receipts printed twice, the catalogue, records, keys that were used and are
gone. ``0002.sql`` likewise: two files made one, a stay in hospital, an attachment, a matter refused, a paper given.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from desk import backup as backups
from desk import db, restore
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.models.search import SearchKey
from desk.models.staff import Staff
from desk.recording import Actor, Session
from desk.rules.catalogue import Kind
from desk.rules.permissions import Role
from desk.services import catalogue, doubles, integrity, papers, residents, search, tags
from desk.services.papers import About
from desk.store import SCHEMA_REVISION

GOLDEN = Path(__file__).resolve().parent.parent / "data" / "golden"
EARLIER = ("0001", "0002")
FROM_FIRST = pytest.mark.parametrize("revision", ["0001"])
FROM_SECOND = pytest.mark.parametrize("revision", ["0002"])
REWRITTEN = {"search_keys"}
"""Tables whose rows change their form on the way; the check of the database compares them with the files."""

Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(params=EARLIER)
def revision(request: pytest.FixtureRequest) -> str:
    """The version of the program that filled the database."""
    return str(request.param)


@pytest.fixture
def old_file(tmp_path: Path, revision: str) -> Path:
    """The database of the earlier version, as it was left; also what a backup of it is."""
    file = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript((GOLDEN / f"{revision}.sql").read_text(encoding="utf-8"))
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, old_file: Path, revision: str) -> Iterator[Engine]:
    """The same database of either kind, not upgraded yet."""
    source = db.open_engine(f"sqlite:///{old_file}")
    if request.param == "sqlite":
        yield source
        source.dispose()
        return
    new_postgresql: Callable[[str], str] = request.getfixturevalue("new_postgresql")
    engine = db.open_engine(new_postgresql("template1"))
    db.upgrade(engine, to=revision)
    with source.connect() as theirs, engine.begin() as ours:
        ours.exec_driver_sql("DELETE FROM record_head")
        backups.copy_rows(theirs, ours, backups.untold)
        for name, last in theirs.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").tuples():
            ours.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), {last})")
    yield engine
    source.dispose()
    engine.dispose()


def rows(engine: Engine, columns: dict[str, list[str]] | None = None) -> Rows:
    """Every row of every table, or of the ``columns`` of these tables."""
    metadata = sa.MetaData()
    with engine.connect() as connection:
        metadata.reflect(connection)
        found: Rows = {}
        for name, table in metadata.tables.items():
            if name != "alembic_version" and (columns is None or name in columns):
                wanted = [each for each in table.columns if columns is None or each.name in columns[name]]
                found[name] = sorted(
                    (
                        {key: _plain(value) for key, value in row.items()}
                        for row in connection.execute(sa.select(*wanted)).mappings()
                    ),
                    key=repr,
                )
        return found


def _plain(value: Any) -> Any:
    """Without its zone, which SQLite does not keep."""
    return value.astimezone(UTC).replace(tzinfo=None) if isinstance(value, datetime) and value.tzinfo else value


def last_keys(engine: Engine) -> dict[str, int]:
    """By table, the last key that was ever given out."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            return dict(connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").tuples().all())
        tables = [name for name in sa.inspect(connection).get_table_names() if name != "alembic_version"]
        keys = {
            name: connection.exec_driver_sql(f"SELECT pg_get_serial_sequence('{name}', 'id')").scalar()
            for name in tables
            if any(column["name"] == "id" for column in sa.inspect(connection).get_columns(name))
        }
        return {
            name: connection.exec_driver_sql(f"SELECT last_value FROM {key}").scalar_one()
            for name, key in keys.items()
            if key and connection.exec_driver_sql(f"SELECT is_called FROM {key}").scalar()
        }


def do(engine: Engine, work: Callable[[Session], Any], now: datetime, role: Role = Role.STATION_HEAD) -> Any:
    def act(session: Session) -> Any:
        person = session.scalars(sa.select(Staff).where(Staff.account == role.value.lower())).one()
        session.actor = Actor(person.id, person.name, person.station_id, frozenset({role.value}), "一号窗口")
        return work(session)

    return db.run(engine, act, actor=db.SYSTEM, now=now, operation="test")


def findings(engine: Engine, now: datetime) -> tuple[integrity.Finding, ...]:
    return db.run(engine, integrity.check, actor=db.SYSTEM, now=now, operation="check")


def test_every_row_and_key_comes_along(old: Engine, revision: str, now: datetime) -> None:
    before, keys = rows(old), last_keys(old)
    assert {"matters", "paper_issues", "service_items", "resident_contacts", "records"} <= {
        name for name, found in before.items() if found
    }
    if revision == "0001":
        assert keys["paper_issues"] > max(row["id"] for row in before["paper_issues"]), "a key that is gone"
    called: list[int] = []
    assert db.upgrade(old, before=lambda: called.append(1))
    assert (called, db.revision_of(old)) == ([1], SCHEMA_REVISION)
    columns = {name: list(found[0]) for name, found in before.items() if found and name not in REWRITTEN}
    assert rows(old, columns) == {name: before[name] for name in columns}
    assert {name: last for name, last in last_keys(old).items() if name in keys} == keys
    assert findings(old, now) == ()


def test_search_keys_are_those_of_this_version(old: Engine, now: datetime) -> None:
    before = rows(old)["search_keys"]
    db.upgrade(old)
    after = rows(old)["search_keys"]
    do(old, search.rebuild_keys, now)
    assert after == rows(old)["search_keys"] != before
    assert [hit.name for hit in do(old, lambda s: search.find(s, query="王 1234"), now).hits] == ["王桂芳"]


def test_a_search_key_of_nobody_is_told_and_stops_no_upgrade(old: Engine, now: datetime) -> None:
    with old.begin() as connection:
        connection.execute(SearchKey.__table__.insert().values(key="t154", recency=0, subject=1, subject_id=987654))
    db.upgrade(old)
    assert [(each.rule, each.subject_id) for each in findings(old, now)] == [("SEARCH_KEYS", "987654")]


@pytest.mark.parametrize("table", ["service_items", "matters", "residents", "grid_members"])
def test_what_names_a_row_still_holds_it(old: Engine, table: str) -> None:
    db.upgrade(old)
    with old.connect() as connection, pytest.raises(sa.exc.IntegrityError):
        connection.execution_options(writing=True).execute(sa.delete(sa.table(table)))


@FROM_FIRST
def test_the_desk_goes_on_where_it_was(old: Engine, now: datetime) -> None:
    db.upgrade(old)
    wang = do(old, lambda s: s.scalars(sa.select(Resident.id).where(Resident.name == "王桂芳")).one(), now)
    file = do(old, lambda s: residents.open_file(s, resident_id=wang), now)
    assert [(each.name, each.relation, each.note) for each in file.contacts] == [("王小山", "儿子", "")]
    assert [tag.label for tag in file.tags] == ["独居"]
    assert (file.open_matters, len(file.notes)) == (2, 1)
    happened = do(old, lambda s: residents.timeline(s, resident_id=wang), now).rows
    assert len(happened) == 7, "two matters, a receipt printed twice, a note, a change, the first save"
    (change,) = do(old, lambda s: residents.changes_of(s, resident_id=wang), now)
    assert change.can_undo
    file = do(old, lambda s: residents.undo_change(s, resident_id=wang, key=change.key), now + timedelta(minutes=1))
    assert [phone.number for phone in file.phones] == ["154****1234", "154****5678"]
    assert [each.name for each in file.contacts] == ["王小山", "孙丽"]
    assert [tag.label for tag in file.tags] == ["独居", "低保"]

    items = do(old, catalogue.list_items, now)
    assert [(item.code, item.kind) for item in items] == [(code, Kind.PLAIN) for code in ("MZ01", "YL13", "YL14")]
    assert do(old, lambda s: tags.dictionary(s).get("低保"), now) is not None
    matter, *_ = do(old, lambda s: s.scalars(sa.select(PaperIssue.matter_id)).all(), now)
    first = do(old, lambda s: papers.first_receipt(s, matter_id=matter), now)
    again = do(old, lambda s: papers.issue_receipt(s, matter_id=matter, paper="A4", copies=1), now)
    assert again == first
    assert do(old, lambda s: s.scalar(sa.select(sa.func.max(PaperIssue.id))), now) == 8, "the keys go on"
    found = do(old, lambda s: papers.papers_of(s, about=About(matter_id=matter)), now)
    assert found.issued == ()
    assert findings(old, now) == ()


@FROM_FIRST
def test_a_death_from_before_there_were_events(old: Engine, now: datetime) -> None:
    db.upgrade(old)
    (died,) = do(old, lambda s: s.scalars(sa.select(Resident.id).where(Resident.status == "deceased")).all(), now)
    file = do(old, lambda s: residents.open_file(s, resident_id=died), now)
    assert (file.status, file.status_since) == ("deceased", date(2026, 1, 2))
    values = residents.ResidentInput(name="䶮长福", birth_date=file.birth_date, status="living")
    file = do(
        old, lambda s: residents.save(s, resident_id=died, version=file.version, values=values),
        now + timedelta(minutes=1),
    )  # fmt: skip
    assert (file.status, file.status_since) == ("living", None)


@FROM_SECOND
def test_whole_files_go_on_where_they_were(old: Engine, now: datetime) -> None:
    db.upgrade(old)
    kept = do(old, lambda s: s.scalars(sa.select(Resident.id).where(Resident.name == "王桂芳")).one(), now)
    (merge,) = do(old, lambda s: doubles.merges_of(s, resident_id=kept), now)
    do(old, lambda s: doubles.undo_merge(s, merge_id=merge.merge_id), now + timedelta(minutes=20))
    ill = do(old, lambda s: s.scalars(sa.select(Resident.id).where(Resident.name == "䶮长福")).one(), now)
    (event,) = do(old, lambda s: residents.events_of(s, resident_id=ill), now)
    do(old, lambda s: residents.end_event(s, event_id=event.event_id, on=date(2026, 1, 6)), now)
    paper = do(old, lambda s: s.scalars(sa.select(PaperIssue.id)).first(), now)
    assert do(old, lambda s: papers.reprint(s, issue_id=paper, copies=1), now).letter.title
    assert findings(old, now + timedelta(minutes=21)) == ()


def test_an_old_backup_is_brought_back(engine: Engine, old_file: Path, revision: str, now: datetime) -> None:
    there = db.open_engine(f"sqlite:///{old_file}")
    before = rows(there)
    there.dispose()
    done = restore.restore(engine, old_file, now=now)
    assert (done.backup.revision, db.revision_of(engine)) == (revision, SCHEMA_REVISION)
    left_out = {"records", "record_head", "number_series"} | REWRITTEN  # the restore is recorded, numbers leave a gap
    columns = {name: list(found[0]) for name, found in before.items() if found and name not in left_out}
    assert rows(engine, columns) == {name: before[name] for name in columns}
    assert findings(engine, now) == ()
