"""Envelope labels from the list of residents: whose they are, where they begin, who may print them."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2

from desk.rules.permissions import Role
from desk.views.residents.labels_dialog import LabelsDialog
from tests.support.residents_desk import Desk, make
from tests.unit.office import Office


def test_labels_of_the_list_begin_where_the_sheet_is_free(office: Office, sit: Callable[..., Desk]) -> None:
    make(office)
    desk = sit(Role.CLERK)
    labels = desk.page.list.labels
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
    assert (job.place.sheet, job.place.first, job.by_household) == ("2x7", 14, False)
    found = office.act(Role.CLERK, job.look)
    assert len(pypdfium2.PdfDocument(job.draw(found))) == 1 + (len(found.labels) > 1)
    dialog.reject()


def test_an_auditor_is_offered_no_labels(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit(Role.AUDITOR)
    assert desk.page.list.labels.button.isHidden()
