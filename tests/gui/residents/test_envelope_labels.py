"""Envelope labels and cards from the list of residents: whose they are, where they begin, who may print them."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2

from desk.rules.permissions import Role
from desk.services.cards import Selection
from desk.views.residents.labels_dialog import LabelsDialog
from tests.support.residents_desk import Desk, make
from tests.unit.office import Office


def test_labels_of_the_list_begin_where_the_sheet_is_free(office: Office, sit: Callable[..., Desk]) -> None:
    make(office)
    desk = sit(Role.CLERK)
    labels = desk.page.list.prints
    assert labels.button.isVisible()
    labels.button.click()
    dialog = labels.dialog
    assert isinstance(dialog, LabelsDialog)
    desk.qtbot.waitUntil(dialog.print.isEnabled)
    dialog.sheet.setCurrentIndex(dialog.sheet.findData("2x7"))
    dialog.household.setCurrentIndex(dialog.household.findData(False))
    dialog.household.activated.emit(1)
    assert dialog.first.maximum() == 14
    dialog.first.setValue(14)
    desk.qtbot.waitUntil(dialog.print.isEnabled)
    job = dialog._labels
    assert (job.paper.sheet, job.paper.first, job.by_household) == ("2x7", 14, False)
    found = office.act(Role.CLERK, job.look)
    assert len(pypdfium2.PdfDocument(job.draw(found))) == 1 + (len(found.labels) > 1)
    dialog.reject()


def test_cards_for_the_list_are_printed_on_their_page(office: Office, sit: Callable[..., Desk]) -> None:
    made = make(office)
    desk = sit(Role.CLERK)
    went: list[tuple[str, object]] = []
    desk.page.go.connect(lambda name, subject: went.append((name, subject)))
    desk.page.list.prints.cards.click()
    desk.qtbot.waitUntil(lambda: bool(went))
    ((name, wanted),) = went
    assert name == "cards" and isinstance(wanted, Selection) and wanted.resident_ids == (made.resident_id,)


def test_an_auditor_is_offered_no_labels(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit(Role.AUDITOR)
    assert desk.page.list.prints.button.isHidden() and desk.page.list.prints.cards.isHidden()
