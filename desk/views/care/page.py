"""The page of services (养老服务): its tabs, one at a time, each built when it is first shown."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import bookings
from desk.services.bookings import WrittenOut
from desk.services.cards.scanning import ScanAnswer
from desk.views import theme
from desk.views.care.head import Head
from desk.views.care.kitchen import KitchenTab
from desk.views.care.laundry import LaundryTab
from desk.views.care.routes import RoutesTab
from desk.views.care.tab import Tab
from desk.views.care.till import TillTab
from desk.views.care.week import WeekTab
from desk.views.page import Page, Tools
from desk.views.pressing import hear
from desk.views.tokens import COMPACT_HEIGHT, MARGIN
from desk.views.wording import may
from desk.words import QT_TRANSLATE_NOOP

TABS: tuple[type[Tab], ...] = (WeekTab, KitchenTab, RoutesTab, LaundryTab, TillTab)
"""In the order of their names above the board; Ctrl+1 … Ctrl+5 show them."""

_LOW = COMPACT_HEIGHT - 94  # a low window, less its bars
_MINUTE = 60_000


class CarePage(Page):
    """养老服务. ``tab`` is the one that is shown."""

    NAME: ClassVar[str] = "care"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("window", "Services")
    ICON: ClassVar[str] = "fork-knife"
    PERMISSION: ClassVar[str] = "CARE_READ"
    SHOWS: ClassVar[frozenset[str]] = frozenset({"care", "fees", "residents", "settings"})
    TICK_MS: ClassVar[int] = _MINUTE

    def __init__(self, tools: Tools, parent: QWidget | None = None, tabs: tuple[type[Tab], ...] = TABS) -> None:
        super().__init__(tools, parent)
        self._kinds = {tab.NAME: tab for tab in tabs if not tab.PERMISSION or may(self.worker, _permission(tab))}
        self._tabs: dict[str, Tab] = {}
        self._outdated: set[str] = set()
        self._awaited: Tab | None = None
        self._begun_on: date | None = None
        self.head = Head(tuple(self._kinds.values()))
        self.head.chosen.connect(self.show_tab)
        self._stack = QStackedWidget()
        self._column = QVBoxLayout()
        self._column.addWidget(self.head)
        self._column.addWidget(self._stack, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._column, 1)
        for number, name in enumerate(self._kinds, start=1):
            hear(self, f"Ctrl+{number}", partial(self.show_tab, name))
        self.tab = self._built(next(iter(self._kinds)))
        self._bring(self.tab)
        self.measure()

    def measure(self) -> None:
        low = 0 < self.height() < theme.px(_LOW)
        share = theme.compact_share(low)
        side = theme.px(MARGIN[0])
        beside = self.tab.side is not None and not self.tab.side.isHidden()
        right = theme.px(16) if beside else side
        self._column.setContentsMargins(side, theme.px(14 * share), right, theme.px(14 * share) if not low else 0)
        self._column.setSpacing(theme.px(12 * share))
        for tab in self._tabs.values():
            tab.set_compact(low)

    # Tabs

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front. KeyError: it is not offered to who is signed in."""
        tab = self._built(name)
        if tab is self.tab:
            return
        if self.tab.side is not None:
            self.tab.side.hide()
        self.tab = tab
        self._bring(tab)
        if name in self._outdated:
            self._outdated.discard(name)
            self._awaited = tab
            tab.reload()
        self.measure()
        self.context_changed.emit(tab.context)
        self.keys_changed.emit()
        tab.focus_first()

    def shown_tabs(self) -> list[str]:
        """The names of the tabs that are offered, in their order."""
        return list(self._kinds)

    def _built(self, name: str) -> Tab:
        if name not in self._tabs:
            tab = self._kinds[name](self.tools, self._stack)
            self._tabs[name] = tab
            tab.go.connect(self.go)
            tab.filled.connect(self.filled)
            tab.filled.connect(self._tab_filled)
            tab.context_changed.connect(self._context_of_tab)
            tab.keys_changed.connect(self._keys_of_tab)
            self._stack.addWidget(tab)
            if tab.side is not None:
                self._row.addWidget(tab.side)
                tab.side.hide()
            self._outdated.add(name)
        return self._tabs[name]

    def _bring(self, tab: Tab) -> None:
        for each in self._tabs.values():  # one that is out of sight asks for no room
            policy = QSizePolicy.Policy.Preferred if each is tab else QSizePolicy.Policy.Ignored
            each.setSizePolicy(policy, policy)
        self._stack.setCurrentWidget(tab)
        self.head.show_tab(tab)
        if tab.side is not None:
            tab.side.setVisible(not tab.side_folded)

    def _tab_filled(self) -> None:
        """Where work begins is known only now: the keys of the bar must not go to whatever had the focus before."""
        if self.sender() is not self._awaited:
            return
        self._awaited = None
        if self.sender() is self.tab and self.isVisible() and self.tab.dialog is None:
            self.tab.focus_first()

    def _context_of_tab(self, words: str) -> None:
        if self.sender() is self.tab:
            self.context_changed.emit(words)

    def _keys_of_tab(self) -> None:
        if self.sender() is self.tab:
            self.keys_changed.emit()

    # What the window asks

    def reload(self) -> None:
        """The tab in sight at once, the others when they are shown."""
        self._begin_day()
        self._outdated = set(self._tabs) - {self.tab.NAME}
        self.tab.reload()

    def tick(self) -> None:
        self._begin_day()
        self.tab.tick()

    def _begin_day(self) -> None:
        """Once a day, also in a window that was left open overnight."""
        today = local_date(self.worker.clock())
        if self._begun_on != today:
            self._begun_on = today
            self.worker.run(bookings.begin_day, "bookings.begin_day", done=self._day_begun)

    def _day_begun(self, done: WrittenOut) -> None:
        if done.written or done.short:
            self.reload()

    def open(self, subject: object) -> None:
        """``(tab, subject)`` is shown on that tab; anything else on the first one."""
        if isinstance(subject, tuple) and len(subject) == 2 and subject[0] in self._kinds:
            self.show_tab(subject[0])
            self.tab.open(subject[1])
            return
        self.show_tab(next(iter(self._kinds)))
        self.tab.open(subject)

    def take_scan(self, answer: ScanAnswer) -> bool:
        return self.tab.take_scan(answer)

    def is_dirty(self) -> bool:
        return any(tab.is_dirty() for tab in self._tabs.values())

    def keys(self) -> list[tuple[str, str]]:
        return self.tab.keys()

    def names_in_sight(self) -> tuple[str, ...]:
        return self.NAME, f"{self.NAME}.{self.tab.NAME}"

    def notes(self) -> list[tuple[str, str]]:
        return self.tab.notes()

    def focus_first(self) -> None:
        self.tab.focus_first()

    def cover(self) -> None:
        for tab in self._tabs.values():
            tab.cover()

    def leave(self) -> None:
        for tab in self._tabs.values():
            tab.leave()


def _permission(tab: type[Tab]) -> Permission:
    return Permission(tab.PERMISSION)
