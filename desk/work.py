"""The worker: every look at the database, every act, every file, off the UI thread.

A click calls :meth:`Worker.run` with a service and what to do afterwards::

    worker.run(partial(residents.save, resident_id=7, …), "residents.save", done=self._saved, touched={"residents"})

The service runs in one transaction on another thread; only after the commit ``done`` is called, back on the UI
thread, with the frozen rows it returned; then :attr:`Worker.touched` tells every open page what changed. An
expected fault (:class:`DeskError`) goes to ``failed``; a bug is reported locally and reaches ``failed`` in plain
words, so that a button that waits is always set free. A callback whose widget is gone is dropped.

Nothing here imports SQLAlchemy before the first job runs: the sign-in window is painted first.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from desk import crash
from desk.errors import AccountClosed, Cancelled, DeskError
from desk.words import translate

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from desk.db import Actor, Session

Clock = Callable[[], datetime]
Done = Callable[[Any], object]
Failed = Callable[[DeskError], object]

DESK, FIND, LONG = "desk", "find", "long"
"""Lanes, each with its own thread and in order within itself: gestures, key strokes, tasks with progress."""


def utc_now() -> datetime:
    """The moment, in UTC: the one clock of the running program."""
    return datetime.now(UTC)


class Progress:
    """What a long task tells of itself, and how it learns that the clerk wants it stopped."""

    def __init__(self, told: Callable[[int, int, str], object]) -> None:
        self._told = told
        self._stop = threading.Event()

    def __call__(self, done: int, total: int, stage: str = "") -> None:
        """``done`` of ``total`` in ``stage``; raises :class:`Cancelled` when the clerk has stopped the task."""
        if self._stop.is_set():
            raise Cancelled(translate("work", "Stopped. Everything is as it was before."))
        self._told(done, total, stage)

    def stop(self) -> None:
        """Ask the task to end at its next step; what it did is rolled back."""
        self._stop.set()


@dataclass(frozen=True, slots=True)
class _Job:
    """What a lane is given. Whoever waits for the answer stays on the UI thread: the last to let go of a widget
    deletes it.
    """

    number: int
    work: Callable[[], Any]
    key: str | None
    generation: int
    actor: Actor | None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A job and what is to be done with its answer."""

    job: _Job
    done: Done | None
    failed: Failed | None
    touched: frozenset[str]


class Worker(QObject):
    """Runs operations on background threads; lives on the UI thread."""

    touched = Signal(frozenset)
    """Subjects that changed, e.g. ``{"residents", "matters"}``: pages that show them reload."""

    unheard = Signal(str)
    """The text of a :class:`DeskError` nobody asked for: the window shows it as a notice."""

    account_closed = Signal(str)
    """The signed-in person's account was closed meanwhile: the text for them. The window locks."""

    busy = Signal(bool)
    """Whether a gesture is under way."""

    _finished = Signal(int, object, object)
    _progressed = Signal(object, int, int, str)

    def __init__(self, clock: Clock = utc_now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.actor: Actor | None = None
        self._acting = threading.local()  # on each lane: whoever asked for the job under way
        self._engine: Engine | None = None
        self._queues: dict[str, queue.SimpleQueue[_Job | None]] = {}
        self._threads: list[threading.Thread] = []
        self._generations: dict[str, int] = {}
        self._numbers = count()
        self._asked: dict[int, _Asked] = {}
        self._finished.connect(self._deliver)
        self._progressed.connect(self._tell_progress)

    def use(self, engine: Engine) -> None:
        """The database of all jobs from now on."""
        if self._engine is not None:
            self._engine.dispose()
        self._engine = engine

    def run(
        self,
        work: Callable[[Session], Any],
        operation: str,
        *,
        done: Done | None = None,
        failed: Failed | None = None,
        touched: Collection[str] = (),
        by_program: bool = False,
    ) -> None:
        """One act: ``work`` in one transaction of the signed-in person, named ``operation``.

        ``by_program``: before anyone has signed in, the program itself acts (sign-in, first run).
        """

        def act() -> Any:
            from desk import db

            actor = db.SYSTEM if by_program else self._someone()
            return db.run(self._database(), _by_open(work), actor=actor, now=self.clock(), operation=operation)

        self._put(DESK, act, done, failed, touched, None)

    def look(
        self,
        work: Callable[[Session], Any],
        operation: str,
        *,
        done: Done,
        failed: Failed | None = None,
        replaces: str | None = None,
        lane: str = DESK,
        by_program: bool = False,
    ) -> None:
        """One look: ``work`` reads. With ``replaces``, only the newest look of that name is answered."""

        def read() -> Any:
            from desk import db

            now, actor = self.clock(), db.SYSTEM if by_program else self._someone()
            with db.reading(self._database(), actor, now=now, operation=operation) as session:
                # A key stroke in the find box does not wait for this question: what it leads to asks it.
                return work(session) if lane == FIND else _by_open(work)(session)

        self._put(lane, read, done, failed, (), replaces)

    def prepare(
        self, work: Callable[[], Any], *, done: Done | None = None, failed: Failed | None = None, lane: str = DESK
    ) -> None:
        """Something that needs no session (opening the database, loading modules); what is asked later waits for it."""
        self._put(lane, work, done, failed, (), None)

    def task(
        self,
        work: Callable[[Progress], Any],
        *,
        done: Done | None = None,
        failed: Failed | None = None,
        told: Callable[[int, int, str], object] | None = None,
        touched: Collection[str] = (),
        replaces: str | None = None,
    ) -> Progress:
        """A long task (files, PDF, whole ledgers) on its own lane; ``told`` hears of its progress on the UI thread."""
        progress = Progress(lambda done, total, stage: self._progressed.emit(told, done, total, stage))
        self._put(LONG, lambda: work(progress), done, failed, touched, replaces)
        return progress

    def in_transaction(self, work: Callable[[Session], Any], operation: str) -> Any:
        """For a task already on a background thread: ``work`` in one transaction of the signed-in person."""
        from desk import db

        actor = self._someone()
        return db.run(self._database(), _by_open(work), actor=actor, now=self.clock(), operation=operation)

    def in_reading(self, work: Callable[[Session], Any], operation: str) -> Any:
        """For a task already on a background thread: ``work`` reads, all of it at one moment."""
        from desk import db

        now = self.clock()
        with db.snapshot(self._database(), self._someone(), now=now, operation=operation) as session:
            return _by_open(work)(session)

    @property
    def acting(self) -> Actor:
        """For a task already on a background thread: whoever asked for it."""
        return self._someone()

    @property
    def engine(self) -> Engine:
        """The database in use; for tasks that work on it as a whole (backup, check)."""
        return self._database()

    def close(self) -> None:
        """Finish what is queued, then end the threads. Call it before the program ends."""
        for lane in self._queues.values():
            lane.put(None)
        for thread in self._threads:
            thread.join()
        self._queues.clear()
        self._threads.clear()
        if self._engine is not None:
            self._engine.dispose()

    def _database(self) -> Engine:
        if self._engine is None:
            raise DeskError(translate("work", "The database is not open yet."))
        return self._engine

    def _someone(self) -> Actor:
        """Whoever was signed in when the job was asked for: a draft saved on leaving is not the next person's."""
        actor: Actor | None = getattr(self._acting, "actor", None)
        if actor is None:
            raise DeskError(translate("work", "Please sign in first."))
        return actor

    def _put(
        self,
        lane: str,
        work: Callable[[], Any],
        done: Done | None,
        failed: Failed | None,
        touched: Collection[str],
        key: str | None,
    ) -> None:
        if key is not None:
            self._generations[key] = self._generations.get(key, 0) + 1
        generation = self._generations[key] if key is not None else 0
        if lane not in self._queues:
            self._queues[lane] = queue.SimpleQueue()
            thread = threading.Thread(target=self._serve, args=(self._queues[lane],), name=f"desk-{lane}", daemon=True)
            self._threads.append(thread)
            thread.start()
        job = _Job(next(self._numbers), work, key, generation, self.actor)
        self._asked[job.number] = _Asked(job, done, failed, frozenset(touched))
        if self._under_way == 1:
            self.busy.emit(True)
        self._queues[lane].put(job)

    @property
    def _under_way(self) -> int:
        """How many jobs wait for their answer."""
        return len(self._asked)

    def _is_replaced(self, job: _Job) -> bool:
        return job.key is not None and self._generations[job.key] != job.generation

    def _serve(self, jobs: queue.SimpleQueue[_Job | None]) -> None:
        while (job := jobs.get()) is not None:
            self._finished.emit(job.number, *self._worked(job))
            del job  # with all that its work holds, and not when the next one comes

    def _worked(self, job: _Job) -> tuple[Any, BaseException | None]:
        if self._is_replaced(job):
            return None, None
        self._acting.actor = job.actor
        try:
            return job.work(), None
        except BaseException as error:  # handed to the UI thread, which tells a fault from a bug
            return None, error

    @Slot(int, object, object)
    def _deliver(self, number: int, result: Any, error: BaseException | None) -> None:
        asked = self._asked.pop(number)
        if self._under_way == 0:
            self.busy.emit(False)
        if self._is_replaced(asked.job):
            return
        if error is not None:
            self._deliver_error(asked, error)
            return
        if asked.done is not None and _is_alive(asked.done):
            asked.done(result)
        if asked.touched:
            self.touched.emit(asked.touched)

    def _deliver_error(self, asked: _Asked, error: BaseException) -> None:
        if not isinstance(error, DeskError):
            crash.report(error)
            error = DeskError(
                translate(
                    "work", "That did not work, through a fault of the program. Nothing was changed; a report was kept."
                )
            )
        if isinstance(error, AccountClosed) and asked.job.actor is self.actor:
            self.account_closed.emit(error.text)
        if asked.failed is not None:
            if _is_alive(asked.failed):
                asked.failed(error)
        elif not isinstance(error, AccountClosed | Cancelled):
            self.unheard.emit(error.text)

    @Slot(object, int, int, str)
    def _tell_progress(self, told: Callable[[int, int, str], object] | None, done: int, total: int, stage: str) -> None:
        if told is not None and _is_alive(told):
            told(done, total, stage)


def _by_open(work: Callable[[Session], Any]) -> Callable[[Session], Any]:
    """``work``, refused when the account of whoever asks was closed meanwhile."""
    from desk.services.acting import as_long_as_open

    return partial(as_long_as_open, work=work)


def _is_alive(callback: Callable[..., object]) -> bool:
    """Whether the widget a bound method belongs to still exists (also through functools.partial)."""
    owner = getattr(getattr(callback, "func", callback), "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
