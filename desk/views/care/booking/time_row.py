"""When: the service, its time of the day, and the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from desk.services.care import ServiceRow, SittingRow
from desk.views import theme
from desk.views.care.wording import time_words
from desk.views.form import Pick, day_edit, day_of
from desk.views.kit import tidy
from desk.words import translate


class TimeRow(QWidget):
    """``changed`` when another time is chosen."""

    changed = Signal()

    def __init__(self, services: Sequence[ServiceRow], sitting_id: int | None, day: date) -> None:
        super().__init__()
        self._services = [service for service in services if service.sittings]
        self._by_sitting = {each.sitting_id: (service, each) for service in self._services for each in service.sittings}
        chosen = self._by_sitting.get(sitting_id) if sitting_id is not None else None
        self.services = Pick([(each.service_id, each.name) for each in self._services],
                             chosen[0].service_id if chosen is not None else None)  # fmt: skip
        self.sittings = Pick([])
        self.date: QDateEdit = day_edit(day)
        self.date.setCalendarPopup(True)
        tidy(self.date)
        self.setFocusProxy(self.services)
        self._fill()
        if sitting_id is not None:
            self.sittings.setCurrentIndex(max(0, self.sittings.findData(sitting_id)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for editor, words, share in (
            (self.services, translate("care_form", "Service"), 3),
            (self.sittings, translate("care_form", "Time of the day"), 3),
            (self.date, translate("care_form", "Day"), 3),
        ):
            editor.setAccessibleName(words)
            row.addWidget(editor, share)
        self.services.currentIndexChanged.connect(self._other_service)
        self.sittings.currentIndexChanged.connect(self._changed)
        self.date.dateChanged.connect(self._changed)

    def service(self) -> ServiceRow | None:
        """The service that is chosen; None where there is none to choose."""
        key = self.services.currentData()
        return next((each for each in self._services if each.service_id == key), None)

    def sitting(self) -> SittingRow | None:
        """The sitting that is chosen."""
        found = self._by_sitting.get(self.sittings.currentData())
        return found[1] if found is not None else None

    def day(self) -> date | None:
        return day_of(self.date)

    def choose(self, sitting_id: int, day: date) -> None:
        """Another time of the same service."""
        blockers = [QSignalBlocker(self.sittings), QSignalBlocker(self.date)]
        self.sittings.setCurrentIndex(max(0, self.sittings.findData(sitting_id)))
        self.date.setDate(day_edit(day).date())
        del blockers
        self.changed.emit()

    def _fill(self) -> None:
        service = self.service()
        blocker = QSignalBlocker(self.sittings)
        self.sittings.clear()
        for each in service.sittings if service is not None else ():
            assert service is not None
            self.sittings.addItem(time_words(service, each), each.sitting_id)
        del blocker

    def _other_service(self) -> None:
        self._fill()
        self.changed.emit()

    def _changed(self) -> None:
        self.changed.emit()
