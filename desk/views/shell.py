"""The desk once someone has come in: rail, top bar with the find box, the pages, key bar, notices and questions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desk.rules.permissions import Permission, Role, permissions_of, role_text
from desk.services import search, settings, tags
from desk.services.search import Hit
from desk.services.settings import Settings
from desk.views import tagbook, theme
from desk.views.aside import Aside
from desk.views.ask import Ask
from desk.views.beds import BedsPage
from desk.views.cards import CardsPage
from desk.views.care import CarePage
from desk.views.focus import FocusRing
from desk.views.grids import GridsPage
from desk.views.intake import IntakePage
from desk.views.keysheet import KeySheet, everywhere, page_keys
from desk.views.kit import KeyBar, TopBar
from desk.views.ledgers import LedgersPage
from desk.views.matters import MattersPage
from desk.views.notices import Notice, Notices
from desk.views.page import WARM_AFTER_MS, Page, Tools
from desk.views.password_dialog import PasswordDialog
from desk.views.persons.finder import Finder
from desk.views.rail import NavRail, RailItem
from desk.views.records import RecordsPage
from desk.views.reprints import ReprintTeller
from desk.views.residents import ResidentsPage
from desk.views.scanning.answering import Scans
from desk.views.scanning.button import ScannerButton
from desk.views.settings import SettingsPage
from desk.views.today import TodayPage
from desk.words import translate
from desk.work import FIND, Worker

PAGES: tuple[type[Page], ...] = (
    TodayPage, IntakePage, MattersPage, ResidentsPage, CarePage, BedsPage, CardsPage, GridsPage, LedgersPage,
    RecordsPage,
)  # fmt: skip
AT_THE_FOOT: tuple[type[Page], ...] = (SettingsPage,)
COMPACT_BELOW = 740


class Shell(QWidget):
    """The desk of one signed-in person."""

    lock_requested = Signal()
    sign_out_requested = Signal()
    large_type_toggled = Signal()
    dark_toggled = Signal()
    settings_read = Signal(object)
    shown = Signal(str)
    """The first page has been painted with what it shows; for ``--debug=timing``."""

    def __init__(self, window: QWidget, worker: Worker) -> None:
        super().__init__(window)
        assert worker.actor is not None
        self.worker = worker
        self.may_close = False
        self._held = permissions_of(Role(role) for role in worker.actor.roles)
        self._offered = [
            page for page in (*PAGES, *AT_THE_FOOT) if not page.PERMISSION or Permission(page.PERMISSION) in self._held
        ]
        self._pages: dict[str, Page] = {}
        self._outdated: set[str] = set()
        self._focused: QWidget | None = None
        self._before_find: QWidget | None = None
        self._untold = 0
        self.top = TopBar()
        self.keys = KeyBar()
        self.notices = Notices(self, self.keys)
        self.ask = Ask(self)
        self.tools = Tools(worker, self.notices, self.ask)
        self.aside = Aside(window, self)
        self.stack = QStackedWidget()
        self.rail = NavRail(self._items(PAGES), bottom=self._items(AT_THE_FOOT), words=translate("window", "Pages"))
        self._build()
        self.finder = Finder(
            worker, self.top.find, self,
            kinds=search.KINDS, operation="search.find", can_create=Permission.MATTERS_TAKE in self._held,
        )  # fmt: skip
        self.popup = self.finder.popup
        self.ring = FocusRing(self)
        self.reprints = ReprintTeller(self.tools, self, self.go)
        self.scans = Scans(worker, self.notices, self)
        self.scanner = ScannerButton(self.top.scanner, self.scans, worker, self)
        self._connect()

    def _items(self, pages: tuple[type[Page], ...]) -> list[RailItem]:
        return [
            RailItem(page.NAME, translate("window", page.TITLE), page.ICON) for page in pages if page in self._offered
        ]

    def _build(self) -> None:
        self.setObjectName("shell")
        self.top.scanner.setVisible(self.may_find())
        self.top.printer.hide()
        self.top.find.setVisible(self.may_find())
        actor = self.worker.actor
        assert actor is not None
        roles = "、".join(role_text(Role(role)) for role in sorted(actor.roles))
        self.top.person.set_person(actor.name, roles)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.stack, 1)
        column.addWidget(self.keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.rail.watch(self.window())
        self.top.person.clicked.connect(self._show_person_menu)
        self.top.bell.clicked.connect(self._show_notices)
        self.finder.chosen.connect(self._open_hit)
        self.finder.create_requested.connect(self._begin_intake)
        self.popup.escaped.connect(self.leave_find)
        self.aside.lock_requested.connect(self.lock_requested)
        QApplication.instance().focusChanged.connect(self._focus_moved)
        self.worker.touched.connect(self._touched)
        self.worker.unheard.connect(self._tell_trouble)
        self.notices.told.connect(self._count_notice)
        for keys, slot in (
            ("F1", self._show_keys),
            ("F2", self._begin_intake),
            ("F3", self.focus_find),
            ("Ctrl+K", self.focus_find),
            ("F5", self.reload_page),
            ("Ctrl+L", self.lock_requested.emit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        for number, page in enumerate([page for page in PAGES if page in self._offered], start=1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(partial(self.show_page, page.NAME))

    def begin(self, *, must_change_password: bool) -> None:
        """Show the first page, and ask for a new password where one is owed."""
        self._read_categories()
        first = self._offered[0].NAME
        self.page(first).filled.connect(self._await_picture, Qt.ConnectionType.SingleShotConnection)
        self.page(first).filled.connect(self._warm_find, Qt.ConnectionType.SingleShotConnection)
        QTimer.singleShot(WARM_AFTER_MS, self, self._warm_pages)
        self.show_page(first)
        self.worker.look(settings.read, "settings.read", done=self._read_settings)
        if must_change_password:
            self.change_password(owed=True)

    def _await_picture(self) -> None:
        """Pictures are painted by events of low priority: one sent after them is heard when they are done."""
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.LowEventPriority.value)

    def customEvent(self, event: QEvent) -> None:
        self.shown.emit(f"{self.current_page().NAME} shown")

    def _warm_find(self) -> None:
        """The first search loads the pinyin tables: before the first letter is typed, not after it."""
        if self.may_find():
            self.worker.look(partial(search.find, query="a"), "search.find", done=_ignore, lane=FIND)

    def _warm_pages(self) -> None:
        """The first page is read and the clerk looks at it: what other pages begin with can be loaded."""
        for kind in self._offered:
            kind.warm(self.worker)
            if kind.EARLY:
                self.page(kind.NAME)

    def _read_settings(self, found: Settings) -> None:
        self.settings_read.emit(found)

    # Pages

    def page(self, name: str) -> Page:
        """The page of that name, built when first asked for. KeyError when it isn't offered to this person."""
        if name not in self._pages:
            kind = {page.NAME: page for page in self._offered}[name]
            page = kind(self.tools, self.stack)
            self._pages[name] = page
            page.go.connect(self.go)
            page.context_changed.connect(self._context_changed)
            page.keys_changed.connect(self._show_key_bar)
            self.stack.addWidget(page)
            page.reload()
        return self._pages[name]

    def offered(self) -> list[str]:
        """The names of the pages this person may open, in the order of the rail."""
        return [page.NAME for page in self._offered]

    def current_page(self) -> Page:
        """The page that is shown."""
        page = self.stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def show_page(self, name: str) -> None:
        """Bring a page to the front; it reloads if what it shows has changed meanwhile."""
        page = self.page(name)
        self.stack.setCurrentWidget(page)
        self.rail.set_active(name)
        if name in self._outdated:
            self._outdated.discard(name)
            page.reload()
        self.top.set_title(translate("window", page.HEADING or page.TITLE), page.context)
        self._show_key_bar()
        page.focus_first()

    def go(self, name: str, subject: object) -> None:
        """Another page was asked for, to open ``subject`` there."""
        if name not in {page.NAME for page in self._offered}:
            self.notices.tell(translate("window", "Your role does not include this page."), "warn")
            return
        self.show_page(name)
        if subject is not None:
            self.page(name).open(subject)

    def reload_page(self) -> None:
        """F5: also what a colleague changed at another desk."""
        self._read_categories()
        self.current_page().reload()

    def _read_categories(self) -> None:
        """The pages ask after this, so they are answered after it."""
        self.worker.look(tags.dictionary, "tags.dictionary", done=tagbook.use)

    def _touched(self, subjects: frozenset[str]) -> None:
        if "tags" in subjects:
            self._read_categories()
        for name, page in self._pages.items():
            if page.SHOWS & subjects:
                if page is self.stack.currentWidget():
                    page.reload()
                else:
                    self._outdated.add(name)
        if "settings" in subjects:
            self.worker.look(settings.read, "settings.read", done=self._read_settings)

    def _context_changed(self, words: str) -> None:
        page = self.sender()
        if isinstance(page, Page):
            page.context = words
            if page is self.stack.currentWidget():
                self.top.set_title(translate("window", page.HEADING or page.TITLE), words)

    def _show_key_bar(self) -> None:
        page = self.current_page()
        own = page.keys()
        taken = {key for key, _ in own}
        everywhere = [
            ("F2", translate("window", "New intake")),
            ("F3", translate("window", "Find")),
            ("F5", translate("window", "Refresh")),
            ("Ctrl+L", translate("window", "Lock")),
            ("F1", translate("window", "Keys")),
        ]
        foot = page.foot()
        rest = [] if foot is not None else [(key, word) for key, word in everywhere if key not in taken]
        if Permission.MATTERS_TAKE not in self._held:
            rest = [(key, word) for key, word in rest if key != "F2"]
        if not self.may_find():
            rest = [(key, word) for key, word in rest if key != "F3"]
        self.keys.set_keys([*own, *rest])
        self.keys.set_notes(*page.notes())
        self.keys.set_actions([foot] if foot is not None else [])
        self.notices.arrange()

    # Find

    def may_find(self) -> bool:
        """Whether whoever is signed in may look for people and matters."""
        return bool({Permission.RESIDENTS_READ, Permission.MATTERS_READ} & self._held)

    def focus_find(self) -> None:
        """F3 and Ctrl+K: the find box, from everywhere."""
        self.top.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.find.selectAll()

    def leave_find(self) -> None:
        """Esc in the find box: nothing looked for, and on with the work where it was."""
        self.top.find.clear()
        self.finder.close()
        self._focus_again(self._before_find)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self.top.find and old is not None and self.isAncestorOf(old):
            self._before_find = old

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.top.find.hasFocus():
            self.leave_find()
            return
        super().keyPressEvent(event)

    def _open_hit(self, hit: Hit) -> None:
        elsewhere = {search.BAG: ("care", ("laundry", hit.subject_id)), search.MATTER: ("matters", hit.subject_id)}
        self.open_found(*elsewhere.get(hit.subject, ("residents", hit.subject_id)))

    def open_found(self, name: str, subject: object) -> None:
        """What was looked for is there, or was scanned: nothing is looked for any more."""
        self.top.find.clear()
        self.finder.close()
        self.go(name, subject)

    def _begin_intake(self) -> None:
        if Permission.MATTERS_TAKE in self._held:
            self.go("intake", "new")

    # The person

    def _show_person_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("window", "Lock") + "\tCtrl+L").triggered.connect(self.lock_requested)
        menu.addAction(translate("window", "Change password …")).triggered.connect(self._change_password)
        menu.addSeparator()
        look = theme.current()
        for words, is_on, toggled in (
            (translate("window", "Large type"), look.is_large, self.large_type_toggled),
            (translate("window", "Dark colours"), look.is_dark, self.dark_toggled),
        ):
            choice = menu.addAction(words)
            choice.setCheckable(True)
            choice.setChecked(is_on)
            choice.triggered.connect(toggled)
        menu.addSeparator()
        menu.addAction(translate("window", "Someone else …")).triggered.connect(self.sign_out_requested)
        menu.popup(self.top.person.mapToGlobal(self.top.person.rect().bottomLeft()))

    def _show_notices(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._untold = 0
        self.top.bell.set_badge(0)
        told = self.notices.history[-10:][::-1]
        for notice in told:
            words = f"{notice.title}  {notice.text}".strip().replace("\n", " ").replace("&", "&&")
            again = partial(self.notices.tell, notice.text, notice.kind, title=notice.title)
            menu.addAction(words).triggered.connect(again)
        if not told:
            menu.addAction(translate("window", "Nothing was told yet.")).setEnabled(False)
        menu.popup(self.top.bell.mapToGlobal(self.top.bell.rect().bottomLeft()))

    def _count_notice(self, notice: Notice) -> None:
        """The bell counts warnings and errors until they have been looked through."""
        if notice.kind in {"bad", "warn"}:
            self._untold += 1
            self.top.bell.set_badge(self._untold)

    def _change_password(self) -> None:
        self.change_password(owed=False)

    def change_password(self, *, owed: bool) -> None:
        """Ask for a new password; one that is owed can't be put off."""
        dialog = PasswordDialog(self.worker, owed=owed, parent=self)
        dialog.changed.connect(self._tell_password_changed)
        dialog.rejected_owed.connect(self.sign_out_requested)
        dialog.open()

    def _tell_password_changed(self) -> None:
        self.notices.tell(translate("window", "The new password holds from now on."), "good")

    def _tell_trouble(self, text: str) -> None:
        self.notices.tell(text, "bad")

    def _show_keys(self) -> None:
        pages = sum(page in self._offered for page in PAGES)
        takes_in = Permission.MATTERS_TAKE in self._held
        KeySheet(page_keys(self.current_page()), everywhere(pages, takes_in, self.may_find()), self).open()

    # With the window

    def set_compact(self, height: int) -> None:
        """A low window (a laptop with a task bar) gets narrower bars."""
        compact = height < theme.px(COMPACT_BELOW)
        for bar in (self.top, self.keys, self.rail):
            bar.set_compact(compact)

    def is_dirty(self) -> bool:
        """Whether some page holds what is neither saved nor a draft."""
        return any(page.is_dirty() for page in self._pages.values())

    def cover(self) -> None:
        """The desk is being locked: nothing may float above it."""
        self.scanner.close()
        self._focused = self.focusWidget()
        self.aside.put_away()
        self.popup.close_popup()
        for page in self._pages.values():
            page.cover()

    def come_back(self) -> None:
        """Unlocked: go on where the focus was."""
        was, self._focused = self._focused, None
        self._focus_again(was)
        self.aside.bring_back()

    def _focus_again(self, was: QWidget | None) -> None:
        if was is not None and isValid(was) and was.isVisible() and was.isEnabled():
            was.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.current_page().focus_first()

    def leave(self) -> None:
        """The person leaves: pages keep what they must, and hear no more."""
        self.worker.touched.disconnect(self._touched)
        self.worker.unheard.disconnect(self._tell_trouble)
        self.aside.drop()
        for page in self._pages.values():
            page.leave()

    def ask_to_close(self) -> None:
        """Something typed would be lost: close all the same?"""
        self.ask.confirm(
            translate("window", "Close the desk?"),
            translate("window", "Something typed is not saved yet."),
            self._answered_close,
            yes=translate("window", "Close"),
            no=translate("window", "Go on writing"),
            danger=True,
        )

    def _answered_close(self, yes: bool) -> None:
        if yes:
            self.may_close = True
            QTimer.singleShot(0, self.window().close)


def _ignore(_: object) -> None:
    """For an answer nobody waits for."""
