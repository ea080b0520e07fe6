"""The only wiring: options → store → window → worker → database.

The order serves the first glance: the sign-in window is painted before SQLAlchemy is loaded; the database is
opened, and upgraded when it must be, on the worker while the password is typed.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk import collector, crash
from desk.errors import DeskError, why
from desk.options import Options, chosen_store
from desk.store import NOTHING_YET, Doorstep, Store, look
from desk.words import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile
    from PySide6.QtWidgets import QApplication

    from desk.views.window import Window
    from desk.work import Worker

COLLECT_MS = 1_000


def run(options: Options) -> int:
    """Open the desk and stay until it is closed; the exit code."""
    if not _has_display() and options.day is None and not options.self_test:
        print(
            "没有找到显示器 (no display): 改为离屏演示一天的工作，截图和 PDF 在 out/ 里。"
            " Playing the demo day offscreen; pictures and PDFs go to out/.",
            flush=True,
        )
        options = replace(options, day=Path("out"))
    if options.day is not None or options.self_test:
        options = replace(options, temp=True)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with chosen_store(options) as store:
        try:
            store.folder.mkdir(parents=True, exist_ok=True)
            crash.install(store.folder / "reports")
        except OSError as error:  # the window will say so too: whoever double-clicked it sees no terminal
            print(f"{store.folder}: {why(error)}", file=sys.stderr)
        try:
            return _open_window(options, store, _glance(store))
        except DeskError as error:
            print(error.text, file=sys.stderr)
            return 1


def _open_window(options: Options, store: Store, glance: Callable[[], Doorstep]) -> int:
    app = application()
    lock = _only_one(store)
    if lock is None:
        return 0
    window = build(options, store, app)
    _collect_here(window)
    window.door.show_doorstep(glance())
    window.show()
    if options.day is not None or options.self_test:
        from desk.day import play_for

        return play_for(app, window, options)
    code = app.exec()
    window.worker.close()
    return code


def _collect_here(window: Window) -> None:
    """Garbage is collected on this thread alone, as long as there is a window; see :mod:`desk.collector`."""
    from PySide6.QtCore import QTimer

    gc.disable()
    # What was loaded stays: or each full round of the collector goes through 200,000 objects of it, for 80 ms.
    window.loaded.connect(gc.freeze)
    timer = QTimer(window)
    timer.setInterval(COLLECT_MS)
    timer.timeout.connect(collector.collect)
    timer.start()


def application() -> QApplication:
    """The Qt application, with the light look; made once."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from desk.views import theme

    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("doorstep-desk")
    app.setApplicationDisplayName("家门口服务台")
    theme.apply(app)
    return app


def build(options: Options, store: Store, app: QApplication, **window_options: Any) -> Window:
    """The window on ``store``, not yet shown, its database not yet open (:meth:`Window.warm_up` opens it)."""
    from desk.language import speak
    from desk.views.window import Window
    from desk.work import Worker

    speak(options.language)
    worker = Worker(**{name: window_options.pop(name) for name in ("clock",) if name in window_options})
    if "timing" in options.debug:
        window_options.setdefault("tell_time", _tell_time)
    window = Window(
        store,
        worker,
        open_database=partial(open_database, options, store),
        keep_safe=partial(keep_safe, store, worker),
        **window_options,
    )
    _speak_qt(app, window, options.language)
    return window


def _speak_qt(app: QApplication, window: Window, language: str) -> None:
    """Qt's own dialogs (print, choose a file) in ``language``, as long as ``window`` lives."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    texts = QTranslator(window)
    if texts.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(texts)


def open_database(options: Options, store: Store, worker: Worker) -> None:
    """Open ``store`` for ``worker``, upgraded where it must be; runs on the worker. DeskError when it can't be."""
    from desk import db
    from desk.backup import backup_before_upgrade

    with db.faults():
        store.folder.mkdir(parents=True, exist_ok=True)
    keep = partial(backup_before_upgrade, folder=backup_folder(store), now=worker.clock())
    engine = db.open_engine(store.url, echo="sql" in options.debug)
    try:
        db.upgrade(engine, before=partial(keep, engine))
        if options.demo:
            from desk.demo import fill_if_empty

            fill_if_empty(engine)
    except BaseException:
        engine.dispose()
        raise
    worker.use(engine)


def keep_safe(store: Store, worker: Worker) -> None:
    """Today's backup, once a day; runs on the worker after somebody signed in.

    Of a SQLite file only: a server that many stations share is backed up once, by whoever looks after it.
    """
    if store.sqlite_file is None:
        return
    from desk import db
    from desk.backup import daily_backup
    from desk.services.settings import backups_kept

    now = worker.clock()
    with db.reading(worker.engine, db.SYSTEM, now=now, operation="backup") as session:
        keep = backups_kept(session)
    daily_backup(worker.engine, backup_folder(store), now=now, keep=keep)


def backup_folder(store: Store) -> Path:
    """Where the daily backups lie."""
    return store.folder / "backups"


def _tell_time(what: str) -> None:
    """``--debug=timing``: seconds since the epoch and what has just been reached, for whoever started us."""
    print(f"{time.time():.4f} {what}", file=sys.stderr, flush=True)


def _glance(store: Store) -> Callable[[], Doorstep]:
    """Read the doorstep on a thread while Qt is being loaded; call the result for it.

    What can't be read is no news yet: the worker opens the same database next, and says in words what is wrong.
    """
    found = [NOTHING_YET]

    def read() -> None:
        import sqlite3

        with suppress(sqlite3.Error, OSError):
            found[0] = look(store)

    thread = threading.Thread(target=read, name="desk-glance")
    thread.start()

    def wait() -> Doorstep:
        thread.join()
        return found[0]

    return wait


def _only_one(store: Store) -> QLockFile | None:
    """The lock of this data folder, or None when another window has it: that one is brought to the front."""
    from PySide6.QtCore import QLockFile

    lock = QLockFile(str(store.folder / "window.lock"))
    lock.setStaleLockTime(0)
    if lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError:
        return lock  # nobody holds what can't be written; the window says that it can't
    from desk.views.neighbour import call

    if not call(store.folder):
        raise DeskError(
            translate("app", "Another copy of the desk is open on this data, but does not answer. Please end it first.")
        )
    return None


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
