"""An agent's errand (帮代办): booked with an item of the catalogue, and the paper by which a resident authorises it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from desk import db
from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected
from desk.models.care import CareResource
from desk.models.papers import PaperIssue
from desk.models.residents import ResidentAddress
from desk.models.staff import Staff
from desk.printing.letter import letter_pdf
from desk.rules.care import ServiceKind
from desk.rules.papers import PaperKind, Place
from desk.rules.permissions import Role
from desk.services import bookings, catalogue, papers, shipped
from desk.services.bookings import BookingFile, ChangeInput
from desk.services.papers import About
from tests.unit.service_house import Centre, add_service, add_sitting, booked, file, make_centre

ERRAND = PaperKind.ERRAND
HOME = "百花洲家园3号楼2单元502室"


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    engine = db.open_engine(sqlite_url)
    made = make_centre(engine, now, monkeypatch)
    made.act(_furnish, centre=made)
    yield made
    engine.dispose()


def _furnish(session: Session, centre: Centre) -> None:
    catalogue.put_in(session, items=shipped.items(), since=centre.today)
    agent = add_service(session, centre, "帮代办", ServiceKind.AGENT, cutoff_time=510, at_home=True, carers=1)
    add_sitting(session, centre, agent, "帮代办09", 540, 690, "1234567", 6, ("周师傅",))
    clerk = session.get_one(Staff, centre.office.actors[Role.CLERK].staff_id)
    clerk.phone = "13800001234"
    session.get_one(CareResource, centre.resources["周师傅"]).staff_id = clerk.id
    session.add(
        ResidentAddress(resident_id=centre.people["沈桂芳"], kind="living", text=HOME, address_key="home")
    )  # fmt: skip


def _item(centre: Centre) -> Any:
    """An item that asks for materials."""
    return next(item for item in centre.look(catalogue.list_items) if len(item.materials) > 1)


def _booked(centre: Centre, **more: Any) -> BookingFile:
    found = booked(centre, "沈桂芳", "帮代办09", at_home=True, **more)
    assert isinstance(found, BookingFile)
    return found


def _about(booking: BookingFile) -> About:
    return About(booking_id=booking.booking_id)


def test_an_errand_is_authorised_once_it_is_known_what_it_is(centre: Centre) -> None:
    item, booking = _item(centre), _booked(centre)
    assert (booking.address, booking.resources, booking.item_id) == (HOME, ("周师傅",), None)
    with pytest.raises(DeskError, match="what the agent is to do"):
        centre.look(papers.papers_of, about=_about(booking))
    changed = centre.do(bookings.change, booking, values=ChangeInput(at_home=True, item_id=item.id)).booking
    assert (changed.item, changed.authorised_at) == (item.name, None)

    offered = centre.look(papers.papers_of, about=_about(booking))
    assert [(each.kind, each.why_not, each.copies) for each in offered.possible] == [(ERRAND, "", 2)]
    assert offered.whose == "帮代办 沈桂芳"
    asked = {each.place: each.proposed for each in offered.possible[0].questions}
    assert asked[Place.AGENT] == "周师傅" and asked[Place.AGENT_PHONE] == "13800001234"
    with pytest.raises(Rejected) as wrong:
        centre.act(
            papers.issue, kind=ERRAND, about=_about(booking), answers={Place.AGENT: " "}, copies=1
        )  # fmt: skip
    assert list(wrong.value.fields) == [Place.AGENT]

    done = centre.act(papers.issue, kind=ERRAND, about=_about(booking), answers={}, copies=2)
    text = "\n".join((*done.letter.before, done.letter.caption, *done.letter.after))
    assert all(words in text for words in ("沈桂芳", "周师傅", item.name, HOME, "13800001234"))
    assert done.letter.table is not None
    names = [row[1] for row in done.letter.table.rows]
    assert names == [*(each.name for each in item.materials), "", ""]
    assert "-DB-" in done.number and len(letter_pdf(done.letter)) > 1000
    assert file(centre, booking).authorised_at == centre.now
    again = centre.act(papers.reprint, issue_id=done.issue_id, copies=1)
    rows = centre.look(lambda s: [(row.booking_id, row.number) for row in s.scalars(select(PaperIssue))])
    assert rows == [(booking.booking_id, done.number)] * 2 and again.number == done.number
    place = centre.look(papers.place_of, issue_id=done.issue_id)
    assert (place.about, place.wanted) == (_about(booking), done.number)


def test_only_an_open_errand_is_authorised_by_whoever_books(centre: Centre) -> None:
    booking = _booked(centre, item_id=_item(centre).id)
    with pytest.raises(Forbidden):
        centre.look(papers.papers_of, Role.AUDITOR, about=_about(booking))
    preview = centre.look(papers.compose, Role.CLERK, kind=ERRAND, about=_about(booking), answers={}, copies=1)
    assert preview.number == "numbered when issued"
    cancelled = centre.do(bookings.cancel, booking, reason="自己去").booking
    [possible] = centre.look(papers.papers_of, about=_about(cancelled)).possible
    assert possible.why_not
    with pytest.raises(DeskError, match="over"):
        centre.act(papers.issue, kind=ERRAND, about=_about(cancelled), answers={}, copies=1)
    washing = booked(centre, "沈桂芳", "洗衣09")
    with pytest.raises(DeskError, match="errand by an agent"):
        centre.look(papers.papers_of, about=_about(washing))
    with pytest.raises(DeskError, match="not there"):
        centre.look(papers.papers_of, about=About(booking_id=10**6))
