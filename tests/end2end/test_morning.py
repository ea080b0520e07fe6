"""The demo morning, as ``make run`` plays it without a display, and everything that came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from sqlalchemy import func, select

from desk import db
from desk.day import ACCOUNT, CLERK, Morning, morning
from desk.db import Session
from desk.models.beds import BedStay
from desk.models.bookings import Booking
from desk.models.matters import Draft, Matter, MatterStep
from desk.models.papers import PaperIssue
from desk.models.records import Record
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.printing.receipt import receipt_pdf
from desk.rules.masking import mask_name
from desk.rules.numbers import parse_matter_number
from desk.rules.times import local_date
from desk.services import integrity, papers, records
from tests.support.papers import read_pdf
from tests.support.real_cards import codes_on
from tests.support.real_desk import RealDesk

Open = Callable[..., RealDesk]
MM = 72 / 25.4
FEWEST_COLOURS = 50


@dataclass(frozen=True, slots=True)
class Played:
    desk: RealDesk
    found: Morning
    pictures: Path


@pytest.fixture(params=["sqlite", "postgresql"])
def played(request: pytest.FixtureRequest, tmp_path: Path, open_window: Open) -> Played:
    """The morning, played on an empty database."""
    url = f"sqlite:///{tmp_path / 'desk.sqlite3'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("new_postgresql")("template1")
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    desk = open_window(url, pictures=pictures)
    found = Morning(pictures)
    desk.play(morning(desk.clerk, found))
    return Played(desk, found, pictures)


def test_everything_the_morning_leaves_behind(played: Played, now: datetime) -> None:
    """One test, for the morning is played once on each database."""
    with db.snapshot(played.desk.window.worker.engine, db.SYSTEM, now=now) as session:
        look_at_the_residents(session)
        look_at_the_matters(session, now)
        look_at_the_records(session, now)
        look_at_the_papers(session, played, now)
        look_at_the_bed(session, now)
        look_at_the_dinner(session, now)
        assert session.scalar(select(func.count()).select_from(Draft)) == 0
        assert integrity.check(session) == ()
    look_at_the_printed(played.found)
    look_at_the_pictures(played.pictures)
    assert played.found.keys_of_intake <= 12
    assert all(notice.kind != "bad" for notice in played.desk.window.shell.notices.history)


def look_at_the_residents(session: Session) -> None:
    assert session.scalar(select(func.count()).select_from(Resident)) == 208


def look_at_the_matters(session: Session, now: datetime) -> None:
    first, second = session.scalars(select(Matter).order_by(Matter.id))
    numbers = [parse_matter_number(matter.number) for matter in (first, second)]
    assert [number.day for number in numbers] == [local_date(now)] * 2
    assert [number.seq for number in numbers] == [1, 2]
    assert {number.street for number in numbers} == {"370102001"}
    clerk = session.scalars(select(Staff).where(Staff.account == ACCOUNT)).one()
    assert {matter.received_by_id for matter in (first, second)} == {clerk.id}
    assert (first.state, second.state) == ("ANSWERED", "TO_DISPATCH")
    assert first.result
    assert (first.replied_at, first.replied_by_id) == (now, clerk.id)
    assert second.result is None
    assert second.due_at is not None
    assert second.due_at > now
    assert "扶手" in second.description
    verbs = session.execute(select(MatterStep.matter_id, MatterStep.verb).order_by(MatterStep.id)).tuples().all()
    assert {key for key, _ in verbs} == {first.id, second.id}


def look_at_the_bed(session: Session, now: datetime) -> None:
    stay = session.scalars(select(BedStay)).one()
    assert (stay.kind, stay.state, stay.admitted_at) == ("EMERGENCY", "ADMITTED", now)
    assert stay.complete_by is not None
    assert [segment.phase for segment in stay.segments] == ["CURRENT"]


def look_at_the_dinner(session: Session, now: datetime) -> None:
    booking = session.scalars(select(Booking)).one()
    assert (booking.state, booking.day) == ("BOOKED", local_date(now) + timedelta(days=1))
    assert session.get_one(Resident, booking.resident_id).name == "罗志国"


def look_at_the_records(session: Session, now: datetime) -> None:
    assert records.verify_chain(session).ok
    rows = session.execute(select(Record.operation, Record.action, Record.actor_name, Record.at)).tuples().all()
    assert {at for *_, at in rows} == {now.astimezone(UTC)}
    acts: dict[tuple[str, str], set[str]] = {}
    for operation, action, name, _ in rows:
        acts.setdefault((operation, action), set()).add(name)
    assert acts["first_run", "create"]
    assert acts["sign_in", "sign_in"] == {"林静", CLERK}
    assert acts["intake.take_in", "create"] == {CLERK}
    assert acts["papers.issue_receipt", "create"] == {CLERK}
    imported = [names for (operation, _), names in acts.items() if operation.startswith("imports.")]
    assert imported
    assert all(names == {CLERK} for names in imported)
    assert {operation for operation, _ in acts} >= {"staff.create", "staff.change_password"}


def look_at_the_papers(session: Session, played: Played, now: datetime) -> None:
    clerk = session.scalars(select(Staff).where(Staff.account == ACCOUNT)).one()
    issues = session.scalars(select(PaperIssue).order_by(PaperIssue.id)).all()
    assert [issue.issued_by_id for issue in issues] == [clerk.id] * 3
    assert [issue.issued_at for issue in issues] == [now] * 3
    assert issues[-1].values in [issue.values for issue in issues[:2]], "a reprint says what the first print said"
    for issue in issues:
        matter = session.get_one(Matter, issue.matter_id)
        receipt = papers.first_receipt(session, matter_id=matter.id)
        assert receipt is not None
        resident = session.get_one(Resident, matter.resident_id)
        for paper, width in (("A4", 210), ("80mm", 80)):
            page = receipt_pdf(receipt, paper=paper, copies=1)
            size, text = read_pdf(page)
            assert size[0] == pytest.approx(width * MM, abs=1)
            assert matter.number in text
            assert mask_name(resident.name) in text
            assert resident.name not in text
            assert (resident.id_no or "?") not in text


def look_at_the_printed(found: Morning) -> None:
    """What went to the printer is a picture of the page, as large as the paper."""
    *printed, saved = found.printed
    assert len(printed) == 2
    for path in found.printed:
        (width, height), _ = read_pdf(path.read_bytes())
        assert (width, height) == (pytest.approx(210 * MM, abs=2), pytest.approx(297 * MM, abs=2))
    assert "受理" in read_pdf(saved.read_bytes())[1]
    assert found.card is not None
    assert len(codes_on(found.card)) == 1


def look_at_the_pictures(folder: Path) -> None:
    pictures = sorted(folder.glob("*.png"))
    assert len(pictures) == 20
    for path in pictures:
        image = QImage(str(path))
        assert image.size() == QSize(1366, 768), path.name
        few = image.scaled(image.size() / 3).convertToFormat(QImage.Format.Format_RGB32)
        seen = set(memoryview(few.constBits()).cast("I"))
        assert len(seen) >= FEWEST_COLOURS, f"{path.name} is next to empty"
