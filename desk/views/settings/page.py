"""The settings page (设置): parts for whoever may change them, one at a time."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.rules.permissions import Permission, Role, permissions_of
from desk.services import staff
from desk.views import theme
from desk.views.kit import Option, Segmented
from desk.views.page import Page, Tools
from desk.views.settings import jobs
from desk.views.settings.accounts import AccountsPart
from desk.views.settings.appearance import AppearancePart
from desk.views.settings.backups import BackupsPart
from desk.views.settings.care import CarePart
from desk.views.settings.catalogue import CataloguePart
from desk.views.settings.holidays import HolidaysPart
from desk.views.settings.papers import PapersPart
from desk.views.settings.rates import RatesPart
from desk.views.settings.rooms import RoomsPart
from desk.views.settings.station import StationPart
from desk.views.settings.tags import TagsPart
from desk.views.tokens import MARGIN
from desk.words import QT_TRANSLATE_NOOP, translate

ACCOUNTS, STATION, HOLIDAYS, CATALOGUE, TAGS = "accounts", "station", "holidays", "catalogue", "tags"
PAPERS, ROOMS, RATES, CARE, BACKUPS, LOOKS = "papers", "rooms", "rates", "care", "backups", "looks"

Part = (
    AccountsPart
    | StationPart
    | HolidaysPart
    | CataloguePart
    | TagsPart
    | PapersPart
    | RoomsPart
    | RatesPart
    | CarePart
    | BackupsPart
    | AppearancePart
)


class SettingsPage(Page):
    """``parts`` by name, only those that the signed-in person may use; the looks are everyone's."""

    NAME: ClassVar[str] = "settings"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("window", "Settings")
    ICON: ClassVar[str] = "gear-six"
    PERMISSION: ClassVar[str] = ""
    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {"settings", "staff", "stations", "catalogue", "tags", "papers", "rates", "beds", "care"}
    )

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.setObjectName("page")
        actor = self.worker.actor
        held = permissions_of(Role(role) for role in actor.roles) if actor is not None else frozenset()
        self.accounts = AccountsPart(tools) if Permission.STAFF_MANAGE in held else None
        self.station = StationPart(tools) if Permission.SETTINGS_WRITE in held else None
        self.holidays = HolidaysPart(tools) if Permission.CALENDAR_WRITE in held else None
        writes = Permission.CATALOGUE_WRITE in held
        self.catalogue = CataloguePart(tools, can_write=writes) if Permission.CATALOGUE_READ in held else None
        names = Permission.TAGS_WRITE in held
        self.tags = TagsPart(tools, can_write=names) if Permission.RESIDENTS_READ in held else None
        edits = Permission.TEMPLATES_WRITE in held
        self.papers = PapersPart(tools, can_write=edits) if Permission.PAPERS_PRINT in held else None
        sets = Permission.BEDS_SETUP in held
        self.rooms = RoomsPart(tools) if sets else None
        self.rates = RatesPart(tools, can_write=sets) if sets or Permission.CARE_WRITE in held else None
        sets_up = Permission.CARE_SETUP in held
        self.care = CarePart(tools, can_write=sets_up) if sets_up or Permission.CARE_WRITE in held else None
        self.backups = BackupsPart(tools, self.backup_folder) if Permission.BACKUP in held else None
        self.looks = AppearancePart(tools, can_save=Permission.SETTINGS_WRITE in held)
        given: dict[str, Part | None] = {
            ACCOUNTS: self.accounts,
            STATION: self.station,
            HOLIDAYS: self.holidays,
            CATALOGUE: self.catalogue,
            TAGS: self.tags,
            PAPERS: self.papers,
            ROOMS: self.rooms,
            RATES: self.rates,
            CARE: self.care,
            BACKUPS: self.backups,
            LOOKS: self.looks,
        }
        self.parts: dict[str, Part] = {name: part for name, part in given.items() if part is not None}
        self.choice = Segmented(
            [Option(name, _part_text(name)) for name in self.parts], translate("settings_page", "Parts of the settings")
        )
        self._stack = QStackedWidget()
        self._build()
        self.choice.changed.connect(self.show_part)
        for number in range(1, len(self.parts) + 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(self._by_number)
        if self.care is not None:
            self.care.keys_changed.connect(self.keys_changed)
        if self.backups is not None:
            self.backups.restored.connect(self._restored)

    def _build(self) -> None:
        if len(self.parts) == 1:
            self.choice.hide()
        for part in self.parts.values():
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        side, top = theme.px(MARGIN[0]), theme.px(MARGIN[1])
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(theme.px(12))
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)

    def backup_folder(self) -> Path | None:
        """Where the daily backups lie: in the data folder of the window, else beside the SQLite file."""
        store = getattr(self.window(), "store", None)
        if store is not None:
            return Path(store.folder) / "backups"
        url = self.worker.engine.url
        return Path(url.database).parent / "backups" if url.drivername.startswith("sqlite") and url.database else None

    def reload(self) -> None:
        self.looks.show_look()
        if self.accounts is not None:
            self.worker.look(staff.list_staff, "staff.list", done=self.accounts.show_rows, replaces="settings-accounts")
        if self.station is not None:
            self.worker.look(
                jobs.read_station, "settings.read_station", done=self.station.show_facts, replaces="settings-station"
            )
        if self.holidays is not None:
            self.holidays.reload()
        if self.catalogue is not None:
            self.catalogue.reload()
        if self.tags is not None:
            self.tags.reload()
        if self.papers is not None:
            self.papers.reload()
        if self.rooms is not None:
            self.rooms.reload()
        if self.rates is not None:
            self.rates.reload()
        if self.care is not None:
            self.care.reload()
        if self.backups is not None:
            self.backups.reload()

    def open(self, subject: object) -> None:
        """Show the part of that name."""
        if subject in self.parts:
            self.choice.set_value(subject)
            self.show_part(subject)

    def is_dirty(self) -> bool:
        return any(part.is_dirty() for part in self.parts.values())

    def keys(self) -> list[tuple[str, str]]:
        part = self._stack.currentWidget()
        own = [("Ctrl+1…", translate("settings_page", "Part"))] if len(self.parts) > 1 else []
        if part is self.accounts:
            own += [
                ("Ctrl+N", translate("settings_page", "New account")),
                ("Ctrl+S", translate("settings_page", "Save")),
            ]
        elif part in (self.station, self.holidays):
            own += [("Ctrl+S", translate("settings_page", "Save"))]
        elif self.catalogue is not None and part is self.catalogue:
            own += self.catalogue.keys()
        elif self.tags is not None and part is self.tags:
            own += self.tags.keys()
        elif self.papers is not None and part is self.papers:
            own += self.papers.keys()
        elif self.rooms is not None and part is self.rooms:
            own += self.rooms.keys()
        elif self.rates is not None and part is self.rates:
            own += self.rates.keys()
        elif self.care is not None and part is self.care:
            own += self.care.keys()
        elif part is self.backups:
            own += [
                ("Ctrl+B", translate("settings_page", "Back up")),
                ("Ctrl+J", translate("settings_page", "Check the database")),
            ]
        return own

    def focus_first(self) -> None:
        part = self._stack.currentWidget()
        next(each for each in self.parts.values() if each is part).focus_first()

    def show_part(self, name: object) -> None:
        """Bring one part to the front."""
        self._stack.setCurrentWidget(self.parts[str(name)])
        self.keys_changed.emit()
        self.focus_first()

    def cover(self) -> None:
        if self.accounts is not None:
            self.accounts.handed.forget()

    def _by_number(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            number = int(shortcut.key().toString().rpartition("+")[2])
            self.open(list(self.parts)[number - 1])

    def _restored(self) -> None:
        """Who is signed in may not exist in the restored database: the window asks again."""
        sign_out = getattr(self.window(), "sign_out", None)
        if sign_out is not None:
            sign_out()


def _part_text(name: str) -> str:
    return {
        ACCOUNTS: translate("settings_page", "Accounts"),
        STATION: translate("settings_page", "Station"),
        HOLIDAYS: translate("settings_page", "Days off"),
        CATALOGUE: translate("settings_page", "Catalogue"),
        TAGS: translate("settings_page", "Categories"),
        PAPERS: translate("settings_page", "Papers"),
        ROOMS: translate("settings_page", "Rooms and beds"),
        RATES: translate("settings_page", "Rates"),
        CARE: translate("settings_page", "Care services"),
        BACKUPS: translate("settings_page", "Backups"),
        LOOKS: translate("settings_page", "Looks"),
    }[name]
