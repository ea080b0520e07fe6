"""An errand is booked with what is to be done and authorised on paper; the menu of the week prints a service day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from desk.db import Session
from desk.models.care import CareSitting
from desk.rules.care import ServiceKind
from desk.rules.papers import PaperKind
from desk.services import catalogue, papers, shipped
from desk.services.papers import About
from desk.views.care.possible import Act
from desk.views.care.printing import FairSheetJob
from tests.support.care_desk import CareDesk
from tests.unit.service_house import Centre, add_service, add_sitting

Sit = Callable[..., CareDesk]
AGENT, FAIR = "帮代办09", "义剪"


def _furnish(session: Session, centre: Centre) -> None:
    catalogue.put_in(session, items=shipped.items(), since=centre.today)
    agent = add_service(session, centre, "帮代办", ServiceKind.AGENT, cutoff_time=510, at_home=True)
    add_sitting(session, centre, agent, AGENT, 540, 690, "1234567", 6)
    fair = add_service(session, centre, "便民服务日", ServiceKind.FAIR, cutoff_time=510)
    add_sitting(session, centre, fair, FAIR, 540, 660, "5", 20)
    session.get_one(CareSitting, centre.sittings[FAIR]).provider = "志愿理发队"


def _choose(desk: CareDesk, form: Any, letters: str) -> None:
    desk.qtbot.keyClicks(form.person.find, letters)
    desk.settle()
    desk.qtbot.keyClick(form.person.find, Qt.Key.Key_Return)
    desk.settle()
    desk.wait_for(lambda: not form._calm.isActive())
    desk.settle()


def test_an_errand_is_found_by_letters_booked_authorised_and_changed(sit: Sit, centre: Centre) -> None:
    centre.act(_furnish, centre=centre)
    desk = sit()
    desk.point(AGENT, 1)
    desk.key(Qt.Key.Key_Return)
    form = desk.sheet()
    _choose(desk, form, "sgf")
    [row] = form.people
    row.item.setFocus()
    desk.qtbot.keyClicks(row.item, "sbjf")
    form.store_button.click()
    assert "choose one" in row.fields["item_id"].message() and form.isVisible(), "letters are no errand"
    wanted = row.item.popup.current()
    assert wanted is not None
    desk.qtbot.keyClick(row.item, Qt.Key.Key_Return)
    assert row.item.text() == wanted.name and not row.item.is_unclear()
    form.store_button.click()
    desk.settle()
    desk.back()
    file = desk.panel.file
    assert (file.item, file.at_home, file.authorised_at) == (wanted.name, True, None)

    assert desk.panel.further()[-3:] == (Act.AUTHORISE, Act.ACCOUNT, Act.UNDO)
    desk.panel.want(Act.AUTHORISE)
    dialog = desk.tab.dialogs.dialog
    desk.wait_for(dialog.print_button.isEnabled)
    assert dialog.title.text() == "Papers  帮代办 沈桂芳" and dialog.list.current().possible.kind is PaperKind.ERRAND
    centre.act(
        papers.issue, kind=PaperKind.ERRAND, about=About(booking_id=file.booking_id), answers={}, copies=1
    )  # fmt: skip
    dialog.printing.issued.emit("one")
    dialog.reject()
    desk.back()
    assert desk.panel.file.authorised_at == centre.now

    desk.tab.act(Act.CHANGE)
    change = desk.sheet()
    change.wish.setText("先打电话")
    change.store_button.click()
    desk.settle()
    desk.back()
    assert (desk.panel.file.item, desk.panel.file.wish) == (wanted.name, "先打电话"), "what is not touched stays"


def test_the_sheet_of_a_service_day_is_offered_where_there_is_one(sit: Sit, centre: Centre) -> None:
    desk = sit()
    assert desk.tab.printing.fair_day() is None
    before = len(desk.tab.printing.entries())
    centre.act(_furnish, centre=centre)
    desk.page.reload()
    desk.settle()
    friday = centre.day((4 - centre.today.weekday()) % 7)
    assert desk.tab.printing.fair_day() == friday
    desk.point(FAIR, (friday - centre.today).days)
    assert desk.panel.day.text().endswith("义剪 志愿理发队"), "which stand it is, and who gives it"
    words, does = desk.tab.printing.entries()[-1]
    assert len(desk.tab.printing.entries()) == before + 1 and "service day" in words
    does()
    dialog = desk.tab.dialogs.dialog
    assert dialog._job == FairSheetJob(friday)
    desk.wait_for(dialog.print.isEnabled)
    dialog.reject()
