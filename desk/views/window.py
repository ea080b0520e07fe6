"""The window: the door first, then the desk with its rail, top bar, pages and key bar.

Pages never import each other; they meet here (:attr:`desk.views.page.Page.go`) and through what the worker says
has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from desk.errors import DeskError, Rejected
from desk.rules import passwords
from desk.store import Doorstep, Face, Store
from desk.views import theme
from desk.views.door import Door
from desk.words import translate
from desk.work import LONG, Worker

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from desk.services.settings import Settings
    from desk.services.signing_in import SignInResult
    from desk.views.door.first_run import FirstRunValues
    from desk.views.shell import Shell

BEHIND_THE_PAGES = tuple(
    f"desk.{name}"
    for name in (
        "services.signing_in", "services.today", "services.search", "services.intake", "services.papers",
        "services.imports", "services.exports", "services.records", "services.baths.papers", "services.beds.openings",
        "services.boards", "services.cards.scanning", "services.care.day_sheet", "services.care.fair_sheet",
        "services.care_setup", "services.doubles", "services.integrity", "services.laundry.papers", "services.lists",
        "services.meals.papers", "services.packages.catalogue", "services.places", "services.reprints",
        "services.safekeeping", "exchange.errorsheet", "exchange.kinds", "exchange.residents", "printing.bath_record",
        "printing.cards", "printing.duty_board", "printing.estate_plan", "printing.kitchen", "printing.label_sheets",
        "printing.laundry_tag", "printing.leaflet", "printing.meal_labels", "printing.route_sheet", "rules.holidays",
        "backup",
    )
)  # fmt: skip
"""Loaded on the worker while the password is typed: all that is not Qt's of what the pages import."""

PAGES = tuple(
    f"desk.views.{name}"
    for name in (
        "rows",
        "today",
        "preview",
        "intake",
        "matters",
        "residents",
        "grids",
        "ledgers",
        "records",
        "settings",
        "beds",
        "care",
        "cards",
        "shell",
    )
)
"""Loaded after those on the UI thread, one by one."""

IDLE_CHECK_MS = 5_000
SIZE = (1366, 768)


class Window(QMainWindow):
    """One window per person and data folder."""

    loaded = Signal()
    """All modules are there that the pages are made of."""

    def __init__(
        self,
        store: Store,
        worker: Worker,
        *,
        open_database: Callable[[Worker], object],
        keep_safe: Callable[[], object] = lambda: None,
        tell_time: Callable[[str], object] = lambda what: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.worker = worker
        self.worker.setParent(self)
        self.door = Door()
        self.shell: Shell | None = None
        self._open_database = open_database
        self._keep_safe = keep_safe
        self._tell_time = tell_time
        self._faces: tuple[Face, ...] = ()
        self._locked_face: Face | None = None
        self._warm = False
        self._to_load = list(PAGES)
        self._has_chosen_look = False
        self._station_look: tuple[str, int] | None = None
        self._idle_limit = passwords.IDLE_LIMIT
        self._last_input = worker.clock()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.door)
        self.setCentralWidget(self._stack)
        self.setWindowTitle(translate("window", "Doorstep Desk"))
        self.resize(*SIZE)
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_CHECK_MS)
        self._idle.timeout.connect(self.lock_if_idle)
        self.worker.account_closed.connect(self._lock_closed)
        self.door.sign_in_requested.connect(self.sign_in)
        self.door.set_up_requested.connect(self._set_up)
        self.door.try_again.connect(self.open_again)
        self.door.someone_else.connect(self.sign_out)
        self.door.large_type_toggled.connect(self._toggle_large_type)

    # The door

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._warm:  # the first picture is on screen: now the slow imports may begin
            self._warm = True
            QTimer.singleShot(0, self._first_painted)

    def _first_painted(self) -> None:
        self._tell_time("door painted")
        self.warm_up()
        from desk.views.neighbour import Doorbell

        self._doorbell = Doorbell(self.store.folder, self)
        self._doorbell.rung.connect(self.come_to_front)
        theme.load_rare_font()

    def warm_up(self) -> None:
        """Open the database and load the pages, while the password is being typed."""
        # The first object that Qt hands to the filter has PySide look through all its classes: better now than later.
        from desk.views.focus import FocusRing
        from desk.views.scanning.catcher import HEARD, ScanCatcher

        self._door_ring = FocusRing(self.door)
        kind = QEvent.Type
        self._inputs = {kind.KeyPress, kind.MouseButtonPress, kind.MouseMove, kind.Wheel, kind.InputMethod}
        self._scanned = HEARD
        self.catcher = ScanCatcher(self.is_at_the_door, self)
        later = Qt.ConnectionType.QueuedConnection  # once the key's own event is over
        self.catcher.begun.connect(self._get_ready, later)
        for told in (self.catcher.scanned, self.catcher.misread):
            told.connect(self._take_scan, later)
        QApplication.instance().installEventFilter(self)
        self._open()

    def _open(self) -> None:
        self.worker.prepare(partial(self._open_database, self.worker), done=self._look_again, failed=self._not_opened)

    def open_again(self) -> None:
        """The database could not be opened; perhaps it can now."""
        self.door.show_opening()
        self._open()

    def _load_pages(self, _: object = None) -> None:
        """One module after another between events: PySide's lazy types must not be built on two threads at once."""
        if self._to_load:
            import_module(self._to_load.pop(0))
            QTimer.singleShot(0, self, self._load_pages)
        else:
            self.loaded.emit()

    def _look_again(self, _: object = None) -> None:
        self.worker.look(_doorstep, "doorstep", done=self._opened, failed=self._not_opened, by_program=True)

    def _opened(self, doorstep: Doorstep) -> None:
        self._faces = doorstep.faces
        self.door.show_station(doorstep.station)
        if not doorstep.faces:
            self.door.show_first_run()
        elif self.door.sign_in.faces() != doorstep.faces or self.door.sign_in.is_waiting():
            self.door.show_people(doorstep.faces)
        self.worker.prepare(_today_words(self.worker), done=self._show_day)
        if self._to_load:  # after the words, on the same thread: two that import at once may get half a package
            self.worker.prepare(_load_services, done=self._load_pages)

    def _show_day(self, words: str) -> None:
        self.door.show_day(words)

    def _not_opened(self, error: DeskError) -> None:
        self.door.show_trouble(error.text)

    def sign_in(self, account: str, password: str) -> None:
        """Check the password; come in, or go on where the desk was locked."""
        work = partial(_sign_in, account=account, password=password)
        self.worker.run(work, "sign_in", done=self._signed_in, failed=self._sign_in_failed, by_program=True)

    def _sign_in_failed(self, error: DeskError) -> None:
        self.door.show_refusal(error.text)

    def _signed_in(self, result: SignInResult) -> None:
        from desk.services.signing_in import SignedIn

        if not isinstance(result, SignedIn):
            self.door.show_refusal(result.text)
            return
        self._tell_time("password accepted")
        self.worker.prepare(self._keep_safe, lane=LONG)  # also the morning after, in a window left open overnight
        self.door.clear_passwords()
        self._last_input = self.worker.clock()
        same = self.shell is not None and self.worker.actor is not None and self._locked_face is not None
        if same and self.worker.actor.staff_id == result.actor.staff_id:
            self._locked_face = None
            self._stack.setCurrentWidget(self.shell)
            self.shell.come_back()
        else:
            self._enter(result.actor, result.must_change_password)
        self._idle.start()

    def _enter(self, actor: Any, must_change_password: bool) -> None:
        from desk.views.shell import Shell

        self._leave_shell()
        self.worker.actor = actor
        self.shell = Shell(self, self.worker)
        self.shell.lock_requested.connect(self.lock)
        self.shell.sign_out_requested.connect(self.sign_out)
        self.shell.settings_read.connect(self._use_settings)
        self.shell.large_type_toggled.connect(self._toggle_large_type)
        self.shell.dark_toggled.connect(self._toggle_dark)
        self._stack.addWidget(self.shell)
        self._stack.setCurrentWidget(self.shell)
        self.shell.set_compact(self.height())
        self.shell.shown.connect(self._tell_time)
        self.shell.begin(must_change_password=must_change_password)

    def _set_up(self, values: FirstRunValues) -> None:
        if values.demo:
            self._tell_demo(0, 0, "")
            self.worker.task(self._make_demo, done=self._set_up_done, failed=self._set_up_failed, told=self._tell_demo)
        else:
            self.worker.run(
                partial(_first_run, values=values),
                "first_run",
                done=self._set_up_done,
                failed=self._set_up_failed,
                by_program=True,
            )

    def _make_demo(self, progress: Callable[..., object]) -> None:
        from desk.demo import fill_if_empty

        fill_if_empty(self.worker.engine, progress=progress)

    def _tell_demo(self, done: int, total: int, _: str) -> None:
        share = f" {done * 100 // total}%" if total else ""
        self.door.show_stage(translate("door", "Making the demo street …") + share)

    def _set_up_done(self, _: object) -> None:
        self._look_again()

    def _set_up_failed(self, error: DeskError) -> None:
        self.door.show_problems(error.fields if isinstance(error, Rejected) else {"": error.text})

    # Locking

    def lock(self) -> None:
        """Cover everything; what is typed is kept."""
        actor = self.worker.actor
        if self.shell is None or actor is None or self._stack.currentWidget() is self.door:
            return
        self.shell.cover()
        known = {face.staff_id: face for face in self._faces}
        self._locked_face = known.get(actor.staff_id) or Face(actor.staff_id, "", actor.name, "", "")
        self._stack.setCurrentWidget(self.door)
        self.door.show_locked(self._locked_face, self.worker.clock(), self.shell.is_dirty())
        self._idle.stop()

    def _lock_closed(self, text: str) -> None:
        """The account was closed while its owner worked: what is on screen is not theirs to see any more."""
        self.lock()
        self.door.show_refusal(text)

    def lock_if_idle(self) -> None:
        """Lock when nobody touched the desk for the limit, by the wall clock (a sleeping PC has been idle too)."""
        if passwords.idle_locked(self._last_input, self.worker.clock(), self._idle_limit):
            self.lock()

    def sign_out(self) -> None:
        """Leave the desk to someone else; drafts stay with whoever wrote them."""
        self._leave_shell()
        self._locked_face = None
        self._has_chosen_look, self._station_look = False, None
        self._idle.stop()
        self._stack.setCurrentWidget(self.door)
        self.door.show_people(self._faces)
        self._look_again()

    def _leave_shell(self) -> None:
        if self.shell is None:
            return
        self.shell.leave()
        self._stack.removeWidget(self.shell)
        self.shell.deleteLater()
        self.shell = None
        self.worker.actor = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()  # asked of every event there is
        if kind in self._inputs:
            self._last_input = self.worker.clock()
        return kind in self._scanned and self.catcher.eventFilter(watched, event)

    def is_at_the_door(self) -> bool:
        """Whether nobody is at the desk: before the sign-in, and while it is locked."""
        return self._stack.currentWidget() is self.door

    def _take_scan(self, digits: str) -> None:
        if self.shell is not None and not self.is_at_the_door():
            self.shell.scans.take(digits)

    def _get_ready(self) -> None:
        if self.shell is not None and not self.is_at_the_door():
            self.shell.scans.get_ready()

    # Looks

    def _use_settings(self, settings: Settings) -> None:
        self._idle_limit = timedelta(minutes=settings.idle_lock_minutes)
        station_look = (settings.theme, settings.scale)
        if self._has_chosen_look or station_look == self._station_look:
            return
        self._station_look, look = station_look, theme.current()
        name = settings.theme if settings.theme in ("light", "dark") else look.name
        if (name, settings.scale / 100) != (look.name, look.scale):
            theme.apply(QApplication.instance(), name=name, scale=settings.scale / 100)

    def _toggle_large_type(self) -> None:
        """At the door or from the person's menu: what is chosen by hand holds until that person signs out."""
        self._has_chosen_look = True
        look = theme.current()
        theme.apply(QApplication.instance(), name=look.name, scale=1.0 if look.is_large else 1.2)

    def _toggle_dark(self) -> None:
        self._has_chosen_look = True
        look = theme.current()
        theme.apply(QApplication.instance(), name="light" if look.is_dark else "dark", scale=look.scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.shell is not None:
            self.shell.set_compact(self.height())

    def come_to_front(self) -> None:
        """A second copy was started: show this one."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.shell is not None and self.shell.is_dirty() and not self.shell.may_close:
            event.ignore()
            self.shell.ask_to_close()
            return
        self._leave_shell()
        super().closeEvent(event)


def _load_services() -> None:
    for name in BEHIND_THE_PAGES:
        import_module(name)


def _today_words(worker: Worker) -> Callable[[], str]:
    def words() -> str:
        from desk.rules.times import day_text, local_date, lunar_text

        today = local_date(worker.clock())
        return f"{day_text(today)}  {lunar_text(today)}".strip()

    return words


def _doorstep(session: Any) -> Doorstep:
    from desk.services import staff, stations
    from desk.store import SCHEMA_REVISION

    return Doorstep(SCHEMA_REVISION, stations.any_name(session), staff.faces(session))


def _sign_in(session: Any, *, account: str, password: str) -> Any:
    import platform

    from desk.services.signing_in import sign_in

    return sign_in(session, account=account, password=password, workstation=platform.node())


def _first_run(session: Any, *, values: FirstRunValues) -> Any:
    from desk.rules.times import local_date
    from desk.services import catalogue, shipped, stations, tags

    made = stations.first_run(
        session,
        station_name=values.station_name,
        street_code=values.street_code,
        administrator_account=values.administrator_account,
        administrator_name=values.administrator_name,
        password=values.password,
    )
    catalogue.put_in(session, items=shipped.items(), since=local_date(session.now))
    tags.put_in(session)
    return made
