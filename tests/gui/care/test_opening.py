"""What other pages ask the page of services to show: a time of another week, the account of a resident."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.care_desk import CareDesk
from tests.unit.service_house import Centre, booked

Sit = Callable[..., CareDesk]


def test_a_time_of_another_week_and_an_account_are_opened_from_elsewhere(sit: Sit, centre: Centre) -> None:
    booked(centre, "沈桂芳", "晚餐", 8)
    desk = sit()
    desk.page.open(("week", ("slot", (centre.sittings["晚餐"], centre.day(8)))))
    desk.settle()
    cell = desk.grid.current_cell()
    assert (cell.sitting_id, cell.day) == (centre.sittings["晚餐"], centre.day(8))
    desk.wait_for(lambda: desk.panel.file is not None and desk.panel.file.name == "沈桂芳")
    desk.page.open(("library", centre.today))
    assert desk.grid.current_cell() == cell, "a tab that is not offered changes nothing"
    desk.page.open(("week", ("account", centre.people["葛守田"])))
    dialog = desk.sheet()
    assert dialog._resident_id == centre.people["葛守田"]
    dialog.reject()
    desk.back()
