"""The settings page (设置): parts for whoever may change them, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk.rules.permissions import Permission, Role, permissions_of
from desk.views import theme
from desk.views.kit import Option, Scroll, Segmented
from desk.views.page import Page, Tools
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
    """Parts by name, only those that the signed-in person may use, each built when it is first shown; the looks are
    everyone's. ``parts`` are those that were built.
    """

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
        self._kinds = self._offered(tools)
        self.parts: dict[str, Part] = {}
        self._outdated: set[str] = set()
        self.choice = Segmented(
            [Option(name, _part_text(name)) for name in self._kinds],
            translate("settings_page", "Parts of the settings"),
        )
        self._stack = QStackedWidget()
        self._build()
        self.choice.changed.connect(self.show_part)
        for number, name in enumerate(self._kinds, start=1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(partial(self.open, name))
        self._bring(self.names()[0])

    def _offered(self, tools: Tools) -> dict[str, Callable[[], Part]]:
        """How the parts are made that the signed-in person may use."""
        actor = self.worker.actor
        held = permissions_of(Role(role) for role in actor.roles) if actor is not None else frozenset()
        catalogues, names = Permission.CATALOGUE_WRITE in held, Permission.TAGS_WRITE in held
        edits, sets = Permission.TEMPLATES_WRITE in held, Permission.BEDS_SETUP in held
        sets_up, serves = Permission.CARE_SETUP in held, Permission.CARE_WRITE in held
        keeps = Permission.SETTINGS_WRITE in held
        given: tuple[tuple[str, bool, Callable[[], Part]], ...] = (
            (ACCOUNTS, Permission.STAFF_MANAGE in held, partial(AccountsPart, tools)),
            (STATION, keeps, partial(StationPart, tools)),
            (HOLIDAYS, Permission.CALENDAR_WRITE in held, partial(HolidaysPart, tools)),
            (CATALOGUE, Permission.CATALOGUE_READ in held, partial(CataloguePart, tools, can_write=catalogues)),
            (TAGS, Permission.RESIDENTS_READ in held, partial(TagsPart, tools, can_write=names)),
            (PAPERS, Permission.PAPERS_PRINT in held, partial(PapersPart, tools, can_write=edits)),
            (ROOMS, sets, partial(RoomsPart, tools)),
            (RATES, sets or serves, partial(RatesPart, tools, can_write=sets)),
            (CARE, sets_up or serves, partial(CarePart, tools, can_write=sets_up)),
            (BACKUPS, Permission.BACKUP in held, partial(BackupsPart, tools, self.backup_folder)),
            (LOOKS, True, partial(AppearancePart, tools, can_save=keeps)),
        )
        return {name: make for name, may_use, make in given if may_use}

    def _build(self) -> None:
        if len(self._kinds) == 1:
            self.choice.hide()
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

    # Parts

    def names(self) -> list[str]:
        """The names of the parts that are offered, in their order."""
        return list(self._kinds)

    def part(self, name: str) -> Part:
        """A part, built when it is first asked for. KeyError: it is not offered to who is signed in."""
        if name not in self.parts:
            part = self.parts[name] = self._kinds[name]()
            if isinstance(part, CarePart):
                part.keys_changed.connect(self.keys_changed)
            if isinstance(part, BackupsPart):
                part.restored.connect(self._restored)
            self._stack.addWidget(_Place(part))
            self._outdated.add(name)
        return self.parts[name]

    def _bring(self, name: str) -> None:
        self._name, self._part = name, self.part(name)
        for number in range(self._stack.count()):
            place = self._stack.widget(number)
            shown = place is not None and place.isAncestorOf(self._part)
            policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
            place.setSizePolicy(policy, policy)  # one that is out of sight asks for no room
            if shown:
                self._stack.setCurrentWidget(place)

    def show_part(self, name: object) -> None:
        """Bring one part to the front."""
        self._bring(str(name))
        if self._name in self._outdated:
            self._outdated.discard(self._name)
            self._part.reload()
        self.keys_changed.emit()
        self.focus_first()

    def reload(self) -> None:
        """The part in sight; the others when they are shown."""
        self._outdated = set(self.parts) - {self._name}
        self._part.reload()

    def open(self, subject: object) -> None:
        """Show the part of that name."""
        if subject in self._kinds:
            self.choice.set_value(subject)
            self.show_part(subject)

    def is_dirty(self) -> bool:
        return any(part.is_dirty() for part in self.parts.values())

    def keys(self) -> list[tuple[str, str]]:
        own = [("Ctrl+1…", translate("settings_page", "Part"))] if len(self._kinds) > 1 else []
        return own + self._part.keys()

    def names_in_sight(self) -> tuple[str, ...]:
        return self.NAME, f"{self.NAME}.{self._name}"

    def focus_first(self) -> None:
        self._part.focus_first()

    def cover(self) -> None:
        accounts = self.parts.get(ACCOUNTS)
        if isinstance(accounts, AccountsPart):
            accounts.handed.forget()

    def _restored(self) -> None:
        """Who is signed in may not exist in the restored database: the window asks again."""
        sign_out = getattr(self.window(), "sign_out", None)
        if sign_out is not None:
            sign_out()


class _Place(Scroll):
    """A part that scrolls in large type where the window is low, as wide as it needs."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)

    def minimumSizeHint(self) -> QSize:
        size, inside = super().minimumSizeHint(), self.widget()
        if inside is not None:
            size.setWidth(inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        return size


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
