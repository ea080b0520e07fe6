from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.engine import Engine

from desk import db
from desk.models.catalogue import ServiceItem
from desk.models.matters import Matter
from desk.models.papers import PaperIssue, PaperTemplate
from desk.models.residents import Resident, ResidentAddress, ResidentPhone
from desk.models.search import SearchKey
from desk.models.staff import Staff, StaffRole
from desk.models.stations import NumberSeries
from desk.rules.numbers import NumberKind, PaperSeries
from desk.rules.papers import NUMBERLESS, RECEIPT, PaperKind
from desk.rules.permissions import Role
from desk.rules.search import matter_keys, resident_keys
from desk.rules.times import local_date
from desk.services import integrity, search, stations
from tests.unit.office import Office, set_up

DAY, WEEK = date(2026, 1, 7), timedelta(days=7)


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    office = set_up(engine, now, monkeypatch)

    def fill(session: db.Session) -> None:
        for key, name in ((1, "刘桂兰"), (2, "单小芳"), (3, "买买提·吐尔逊")):
            session.add(
                Resident(
                    id=key, station_id=1, name=name, sex="F", id_type="none", created_at=now, updated_at=now,
                    last_seen_on=DAY if key == 1 else None,
                    phones=[ResidentPhone(position=0, number=f"1380531123{key}")],
                    addresses=[
                        ResidentAddress(kind="living", text=f"百花洲家园{key}号楼5单元504室", address_key=f"a{key}")
                    ],
                )
            )  # fmt: skip
        session.add(
            ServiceItem(
                id=1, code="A", valid_from=DAY, name="证明", category="x", route="x", channels=[], aliases=[],
                on_the_spot=True, levels={}, materials=[],
            )
        )  # fmt: skip
        session.flush()
        number = stations.next_number(session, kind=NumberKind.INTAKE, day=DAY)
        session.add(
            Matter(
                id=1, number=number, station_id=1, item_id=1, title="x", description="", channel="WINDOW",
                resident_id=1, state="ANSWERED", profile="7123", level="S", received_at=now, received_by_id=1,
                result="好", replied_at=now, replied_by_id=1, reply_channel="WINDOW",
            )
        )  # fmt: skip
        for key, name, seen in ((1, "刘桂兰", DAY), (2, "单小芳", None), (3, "买买提·吐尔逊", None)):
            keys = resident_keys(
                name=name, id_no=None, phones=[f"1380531123{key}"], addresses=[f"百花洲家园{key}号楼5单元504室"]
            )
            search.put_keys(session, search.RESIDENT, key, keys, seen)
        search.put_keys(session, search.MATTER, 1, matter_keys(number, None), local_date(now))

    db.run(engine, fill, actor=office.actors[Role.CLERK], now=now, operation="fill")
    return office


def rules(office: Office) -> dict[str, int]:
    found: dict[str, int] = {}
    for finding in office.system(integrity.check):
        assert finding.text
        found[finding.rule] = found.get(finding.rule, 0) + 1
    return found


def past_the_rules(office: Office, *statements: str) -> None:
    """What a fault of the disk or someone with the database's own password could do."""
    with office.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        if connection.dialect.name == "sqlite":
            for statement in ("PRAGMA foreign_keys=OFF", "PRAGMA ignore_check_constraints=ON", *statements):
                driver.execute(statement)
            for statement in ("PRAGMA foreign_keys=ON", "PRAGMA ignore_check_constraints=OFF"):
                driver.execute(statement)
        else:
            connection.execute(text("ALTER TABLE matters DROP CONSTRAINT ck_matters_loop_closed"))
            connection.execute(text("SET session_replication_role = replica"))
            for statement in statements:
                connection.execute(text(statement))
            connection.execute(text("SET session_replication_role = DEFAULT"))
            connection.commit()


def test_a_whole_database_has_nothing_to_tell(office: Office) -> None:
    told: list[tuple[int, int]] = []
    found = office.system(
        lambda session: integrity.check(session, progress=lambda done, total, _: told.append((done, total)))
    )
    assert found == ()
    assert told[0][0] == 0
    assert told[-1][0] + 1 == told[-1][1]


def test_records_without_their_guard(office: Office) -> None:
    def strip(session: db.Session) -> None:
        if session.get_bind().dialect.name == "sqlite":
            session.execute(text("DROP TRIGGER records_refuse_UPDATE"))
        else:
            session.execute(text("ALTER TABLE records DISABLE TRIGGER records_refuse_change"))

    office.system(strip)
    assert rules(office) == {"GUARD_MISSING": 1}


def test_a_reference_to_nothing(office: Office) -> None:
    past_the_rules(
        office,
        "UPDATE resident_phones SET resident_id = 99 WHERE resident_id = 2",
        "UPDATE matters SET handler_id = 5, grid_id = 6",
    )
    found = [each for each in office.system(integrity.check) if each.rule == "REFERENCE_MISSING"]
    assert {(each.subject, *re.findall("“(.+?)”", each.text)) for each in found} == {
        ("resident_phones", "resident_id", "residents"),
        ("matters", "handler_id", "grid_members"),
        ("matters", "grid_id", "grids"),
    }
    assert [each.subject_id for each in found if each.subject == "matters"] == ["1", "1"]


def test_a_closed_matter_without_reply(office: Office) -> None:
    past_the_rules(office, "UPDATE matters SET replied_at = NULL")
    assert rules(office)["LOOP_OPEN"] == 1


def test_numbers_their_series_does_not_know(office: Office) -> None:
    office.system(lambda session: session.execute(delete(NumberSeries)))
    assert rules(office) == {"NUMBER_AHEAD": 1}
    office.system(lambda session: session.execute(update(Matter).values(number="x")))
    assert rules(office).keys() == {"NUMBER_BAD", "SEARCH_KEYS"}


def test_papers_their_series_does_not_know(office: Office, now: datetime) -> None:
    def give(session: db.Session, kind: str, number: str | None, **also: Any) -> None:
        session.add(
            PaperIssue(kind=kind, number=number, size="A4", copies=1, values={}, issued_at=now, issued_by_id=1,
                       **also)
        )  # fmt: skip

    def fill(session: db.Session) -> None:
        number = stations.next_number(session, kind=PaperSeries.PROMISE, day=DAY)
        give(session, PaperKind.PROMISE, number, matter_id=1)
        give(session, PaperKind.PROMISE, number, matter_id=1)
        give(session, PaperKind.NOTICE_OF_MATERIALS, stations.next_number(session, kind=PaperSeries.NOTICE, day=DAY))
        for kind in NUMBERLESS:
            give(session, kind, None, matter_id=1 if kind == RECEIPT else None)

    clerk = office.actors[Role.CLERK]
    db.run(office.engine, fill, actor=clerk, now=now, operation="fill")
    assert rules(office) == {}
    series = NumberSeries.kind == PaperSeries.PROMISE.value
    office.system(lambda session: session.execute(delete(NumberSeries).where(series)))
    assert rules(office) == {"PAPER_NUMBER_AHEAD": 1}
    office.system(lambda session: session.execute(update(PaperIssue).where(PaperIssue.id == 2).values(matter_id=None)))
    assert rules(office) == {"PAPER_NUMBER_AHEAD": 1, "PAPER_NUMBER_TWICE": 1}
    refusal = update(PaperIssue).where(PaperIssue.id <= 2).values(kind="REFUSAL", matter_id=1)
    office.system(lambda session: session.execute(refusal))
    assert rules(office) == {"PAPER_NUMBER_AHEAD": 1, "PAPER_NUMBER_BAD": 1}
    office.system(lambda session: session.execute(update(PaperIssue).where(PaperIssue.id <= 2).values(number=None)))
    assert rules(office) == {"PAPER_NUMBER_BAD": 1}


@pytest.mark.parametrize(
    ("bounds", "found"),
    [
        ([(DAY, None)], {}),
        ([(DAY, DAY + WEEK), (DAY + WEEK, None)], {}),
        ([(DAY, DAY), (DAY, None)], {}),
        ([(DAY, None), (DAY + WEEK, None)], {"EDITIONS_OVERLAP": 1}),
        ([(DAY + WEEK, DAY), (DAY, None)], {"EDITIONS_OVERLAP": 1}),
        ([(DAY, DAY + WEEK), (DAY + 2 * WEEK, None)], {"EDITIONS_GAP": 1}),
        ([(DAY, DAY + WEEK)], {"EDITIONS_GAP": 1}),
    ],
)
def test_editions_of_a_text(office: Office, bounds: list[tuple[date, date | None]], found: dict[str, int]) -> None:
    def fill(session: db.Session) -> None:
        session.add(PaperTemplate(kind="ACCEPTANCE", edition=1, valid_from=DAY, valid_to=None, body={}))
        for edition, (since, until) in enumerate(bounds, 1):
            session.add(PaperTemplate(kind="REFUSAL", edition=edition, valid_from=since, valid_to=until, body={}))

    office.system(fill)
    assert rules(office) == found


def test_roles_that_exclude_each_other(office: Office) -> None:
    clerk = office.actors[Role.CLERK].staff_id
    assert clerk is not None
    office.system(lambda session: session.add(StaffRole(staff_id=clerk, role="AUDITOR")))
    assert rules(office) == {"ROLES_EXCLUDE": 1}
    office.system(lambda session: session.execute(delete(StaffRole).where(StaffRole.staff_id == clerk)))
    assert rules(office) == {"ROLES_NONE": 1}


def test_no_administrator(office: Office) -> None:
    office.system(
        lambda session: session.execute(update(Staff).where(Staff.account == "administrator").values(active=False))
    )
    assert rules(office) == {"ADMINISTRATOR_MISSING": 1}


def test_search_keys(office: Office) -> None:
    office.system(lambda session: session.execute(delete(SearchKey).where(SearchKey.key == "n桂兰")))
    office.system(
        lambda session: session.execute(update(SearchKey).where(SearchKey.subject_id == 2).values(recency=-5))
    )
    office.system(lambda session: session.add(SearchKey(key="n无", recency=0, subject=1, subject_id=50)))
    found = [each.subject_id for each in office.system(integrity.check)]
    assert sorted(found) == ["1", "2", "50"]
    office.system(lambda session: search.rebuild_keys(session))
    assert rules(office) == {}


def test_merged_files(office: Office) -> None:
    def merge(session: db.Session, **into: int | None) -> None:
        for key, target in into.items():
            session.execute(
                update(Resident).where(Resident.id == int(key[1:])).values(status="merged", merged_into_id=target)
            )
        search.rebuild_keys(session)

    office.system(lambda session: merge(session, r1=2))
    assert rules(office) == {}
    office.system(lambda session: merge(session, r2=1))
    assert rules(office) == {"MERGED_IN_A_RING": 2}
    office.system(lambda session: merge(session, r2=None))
    assert rules(office) == {"MERGED_NOWHERE": 1}


def test_a_broken_chain(office: Office) -> None:
    office.system(lambda session: session.execute(text("UPDATE record_head SET hash = 'x'")))
    assert rules(office)["CHAIN_BROKEN"] == 1


def test_many_faults_are_not_all_told(office: Office) -> None:
    office.system(
        lambda session: session.add_all(
            SearchKey(key="n无", recency=0, subject=1, subject_id=number) for number in range(100, 200)
        )
    )
    assert rules(office) == {"SEARCH_KEYS": integrity.SHOWN}
