"""What is left of packages and what comes up stands on the file, and leads to the page of services."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from desk import db
from desk.rules.permissions import Role
from desk.services import bookings, residents
from tests.support.residents_desk import Desk
from tests.unit.office import Office
from tests.unit.service_house import Centre, booked, grant, make_centre


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    engine = db.open_engine(sqlite_url)
    yield make_centre(engine, now, monkeypatch)
    engine.dispose()


@pytest.fixture
def office(centre: Centre) -> Office:
    return centre.office


def _open(desk: Desk, centre: Centre, name: str) -> None:
    desk.open(centre.look(residents.open_file, resident_id=centre.people[name]))


def test_packages_and_what_comes_up_lead_to_the_services(centre: Centre, sit: Callable[..., Desk]) -> None:
    centre.act(grant, centre=centre, name="沈桂芳", service="助浴", count=4)
    centre.act(grant, centre=centre, name="沈桂芳", service="理发", count=8, days=10)
    for day in range(1, 4):
        booked(centre, "沈桂芳", "午餐", day, at_home=True, wish="少盐")
    bath = booked(centre, "沈桂芳", "助浴10", 1)
    for day in (2, 5):
        booked(centre, "沈桂芳", "助浴10", day)
    gone = booked(centre, "沈桂芳", "晚餐", 1)
    centre.do(bookings.cancel, gone, reason="不来了")
    desk = sit()
    _open(desk, centre, "沈桂芳")
    card = desk.page.file.services
    assert card.isVisible() and [(line.name.text(), line.left.text()) for line in card.lines] == [
        ("助浴", "4 / 4 次"),
        ("理发", "8 / 8 次"),
    ]
    assert card.lines[1].note.text() == "until 01-16"
    first, second, third = card.coming.lines
    assert first.accessibleName() == "tomorrow 10:00 助浴"
    assert second.accessibleName() == "tomorrow 11:00 助餐  brought home  少盐"
    assert card.coming.more.text() == "and 3 more in two weeks"
    assert not card.grab().isNull() and not third.grab().isNull()
    first.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert desk.went[-1] == ("care", bath.booking_id)
    for button, what in ((card.book, "book"), (card.plans, "plans"), (card.account, "account")):
        button.click()
        assert desk.went[-1] == ("care", ("week", (what, centre.people["沈桂芳"])))

    _open(desk, centre, "何桂英")
    assert card.isVisible() and card.lines == [] and card.nothing.isVisible() and not card.coming.isVisible()


def test_a_clerk_books_from_the_file_and_sees_no_account(centre: Centre, sit: Callable[..., Desk]) -> None:
    desk = sit(Role.CLERK)
    _open(desk, centre, "沈桂芳")
    card = desk.page.file.services
    assert card.book.isVisible() and card.plans.isVisible() and not card.account.isVisible()
