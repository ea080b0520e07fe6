"""From the key to the card in the hand: begin a run, draw it, send it, ask how much of it is good, go on or give up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desk.errors import Cancelled, DeskError
from desk.exchange.saving import save
from desk.rules.cards import RunState
from desk.services import cards
from desk.services.cards import HeldCard, Run, RunCard, RunInput, RunRow
from desk.views.cards.afterwards import AfterDialog
from desk.views.cards.drawing import BeginRun, ConfirmRun, Drawn, DrawRun
from desk.views.cards.setup import Setup, setup_of
from desk.views.page import Tools
from desk.views.preview import POINT, Chooser, choose_printer, chosen_printer, send_pdf
from desk.words import translate
from desk.work import Progress

TOUCHES = frozenset({"cards"})
ON, LATER, GIVE_UP = "on", "later", "give up"


class PrintFlow(QObject):
    """One run at a time. ``told`` while it is drawn or sent: done, all, words; ``ended`` whenever nothing is under way.
    ``laid`` with the :class:`Setup` that begins at the next free place, once it is said what of a sheet was used.

    ``chooser`` asks for the printer; tests hand in another.
    """

    told = Signal(int, int, str)
    ended = Signal()
    laid = Signal(object)

    def __init__(self, tools: Tools, window: QWidget, chooser: Chooser = choose_printer) -> None:
        super().__init__(window)
        self._tools, self._worker, self._window = tools, tools.worker, window
        self.chooser = chooser
        self.dialog: AfterDialog | None = None
        self._progress: Progress | None = None
        self._busy = False

    def is_busy(self) -> bool:
        return self._busy

    # Beginning

    def print(self, values: RunInput, setup: Setup) -> None:
        """Ask for the printer first: whoever goes back there has begun nothing."""
        printer = self._printer(values.name, setup)
        if printer is not None:
            self._begin(values, setup, partial(self._send, printer))

    def save(self, values: RunInput, setup: Setup, path: Path) -> None:
        """As a file that is printed elsewhere; the run stays open until somebody says how much of it is good."""
        self._begin(values, setup, partial(self._write, path), apart=False)

    def again(self, run: RunRow, first: int) -> None:
        """The cards of a run from the ``first``-th on, on new sheets: those missing of an open run, or copies of one
        that has ended.
        """
        if not self._busy:
            self._look(run, partial(self._print_again, first))

    def _print_again(self, first: int, run: Run) -> None:
        setup = setup_of(run.template, run.row.options)
        printer = self._printer(run.row.template, setup)
        if printer is not None:
            self._set_busy(True)
            self._draw(run, first, setup, partial(self._send, printer), fresh=False)

    def ask_about(self, run: RunRow) -> None:
        """Of a run that was left open: how many of its cards are good?"""
        self._look(run, self._read_for_asking)

    def _look(self, run: RunRow, done: Callable[[Run], None]) -> None:
        self._worker.look(partial(cards.run, run_id=run.run_id), "cards.run", done=done, failed=self._tell)

    def _read_for_asking(self, run: Run) -> None:
        """Of a run of which nothing is good yet the first sheet is asked about; others were begun on a new one."""
        setup = setup_of(run.template, run.row.options)
        if not run.row.printed:
            setup = setup.from_place(int(run.row.options.get("start", 1)))
        self._worker.look(
            partial(cards.run_values, run_id=run.row.run_id, first=run.row.printed + 1), "cards.run_values",
            done=partial(self._ask_about_these, run.row, setup), failed=self._tell,
        )  # fmt: skip

    def _ask_about_these(self, run: RunRow, setup: Setup, found: tuple[RunCard, ...]) -> None:
        if found:
            self.ask_how_many(Drawn(run, setup, found, (), b""))

    def give_up(self, run: RunRow, printed: int | None = None) -> None:
        """The cards that are not on paper never will be; those before them stay good."""
        self._worker.run(
            partial(cards.stop, run_id=run.run_id, printed=printed), "cards.stop",
            done=self._given_up, failed=self._tell, touched=TOUCHES,
        )  # fmt: skip

    def stop(self) -> None:
        """Esc: no further card is drawn or sent."""
        if self._progress is not None:
            self._progress.stop()

    def cover(self) -> None:
        """The desk is locked: nothing may float above it. The run is open and offered again."""
        if self.dialog is not None:
            self.dialog.reject()

    def _printer(self, name: str, setup: Setup) -> QPrinter | None:
        wide, high = setup.page
        return chosen_printer(
            self._window, QSizeF(wide, high) / POINT, name=name, printer_name=setup.printer, duplex=setup.turns,
            dialog=self.chooser,
        )  # fmt: skip

    def _begin(
        self, values: RunInput, setup: Setup, then: Callable[[Drawn], None], *, apart: bool = True
    ) -> None:  # fmt: skip
        self._set_busy(True)
        self._progress = self._worker.task(
            BeginRun(self._worker, values), done=partial(self._begun, setup, then, apart), failed=self._failed,
            told=self._tell_progress, touched=TOUCHES,
        )  # fmt: skip

    def _begun(self, setup: Setup, then: Callable[[Drawn], None], apart: bool, run: Run) -> None:
        self._draw(run, 1, setup, then, fresh=True, apart=apart)

    # Drawing

    def _draw(
        self, run: Run, first: int, setup: Setup, then: Callable[[Drawn], None], *, fresh: bool, apart: bool = True
    ) -> None:  # fmt: skip
        self.told.emit(0, run.row.count, translate("cards_page", "Being drawn"))
        self._progress = self._worker.task(
            DrawRun(self._worker, run, first, setup, apart), done=partial(self._drawn, then),
            failed=partial(self._not_drawn, run.row, fresh), told=self._tell_progress,
        )  # fmt: skip

    def _drawn(self, then: Callable[[Drawn], None], drawn: Drawn) -> None:
        if drawn.left_out:
            names = translate("cards_page", ", ").join(drawn.left_out[:8])
            words = translate(
                "cards_page", "Their codes were revoked since, or they died or moved away: {names}", names=names
            )
            title = translate("cards_page", "{n} cards are left out", n=len(drawn.left_out))
            self._tools.notices.tell(words, "warn", title=title)
        if drawn.cards:
            then(drawn)
        else:
            self._set_busy(False)

    def _not_drawn(self, run: RunRow, fresh: bool, error: DeskError) -> None:
        """A run that was only just begun leaves nothing behind."""
        if fresh:
            self._worker.run(partial(cards.stop, run_id=run.run_id, printed=0), "cards.stop", touched=TOUCHES)
        self._failed(error)

    def _tell_progress(self, done: int, total: int, stage: str) -> None:
        self.told.emit(done, total, stage)

    # Sending

    def _send(self, printer: QPrinter, drawn: Drawn) -> None:
        self._progress = send_pdf(
            self._worker, drawn.pdf, printer, on_done=partial(self._sent, drawn),
            on_failed=partial(self._not_sent, drawn), told=self._tell_progress,
        )  # fmt: skip

    def _sent(self, drawn: Drawn, _: bool) -> None:
        if drawn.backs is None:
            self._ask_afterwards(drawn)
            return
        self._tools.ask.confirm(
            translate("cards_page", "Turn the sheets"),
            translate(
                "cards_page",
                "The fronts are on their way. Once all of them are out, put the pile back as it came out, turned like "
                "the page of a book, and print the backs.",
            ),
            partial(self._print_backs, drawn), yes=translate("cards_page", "Print the backs"),
            no=translate("cards_page", "Leave it"), icon="printer",
        )  # fmt: skip

    def _print_backs(self, drawn: Drawn, yes: bool) -> None:
        """Left, the run is open and offered again."""
        printer = self._printer(drawn.run.template, drawn.setup) if yes else None
        if printer is None or drawn.backs is None:
            self._set_busy(False)
            return
        self._send(printer, replace(drawn, pdf=drawn.backs, backs=None))

    def _not_sent(self, drawn: Drawn, error: DeskError) -> None:
        """Some pages may have come out: the clerk says how many."""
        if isinstance(error, Cancelled):
            self._ask_afterwards(drawn)
        else:
            self._failed(error)

    def _write(self, path: Path, drawn: Drawn) -> None:
        self._worker.task(
            partial(_save, path, drawn.pdf), done=partial(self._written, path, drawn), failed=self._failed
        )

    def _written(self, path: Path, drawn: Drawn, _: object) -> None:
        self._tools.notices.tell(str(path), "good", title=translate("cards_page", "Saved"))
        self._ask_afterwards(drawn)

    # Afterwards

    def _ask_afterwards(self, drawn: Drawn) -> None:
        if drawn.run.state is not RunState.OPEN:
            self._set_busy(False)
            self._tools.notices.tell(drawn.run.template, "good", title=translate("cards_page", "Sent to the printer"))
            return
        self.ask_how_many(drawn)

    def ask_how_many(self, drawn: Drawn) -> None:
        """Which of these cards are good? Of a single one the clerk is told which older card it ends."""
        if len(drawn.cards) > 1:
            self._ask_how_many(drawn, None)
            return
        self._worker.look(
            partial(cards.held, resident_id=drawn.cards[0].resident_id, kind=drawn.run.kind), "cards.held",
            done=partial(self._ask_how_many, drawn), failed=self._failed,
        )  # fmt: skip

    def _ask_how_many(self, drawn: Drawn, held: HeldCard | None) -> None:
        if self._window.isVisible():  # locked meanwhile: the page offers the run again
            per_sheet, known = drawn.setup.per_sheet, drawn.run.printed
            self.dialog = dialog = AfterDialog(drawn.cards, per_sheet, known, held, self._window)
            dialog.answered.connect(partial(self._answered, drawn))
            dialog.finished.connect(self._closed)
            dialog.open()
        self._set_busy(False)

    def _closed(self, _: int) -> None:
        self.dialog = None
        self.ended.emit()

    def _answered(self, drawn: Drawn, printed: int) -> None:
        self._worker.task(
            ConfirmRun(self._worker, drawn.run.run_id, printed), done=partial(self._confirmed, drawn, printed),
            failed=self._tell, touched=TOUCHES,
        )  # fmt: skip

    def _confirmed(self, drawn: Drawn, printed: int, run: RunRow) -> None:
        last = drawn.cards[-1].position
        if printed >= last:
            free = drawn.setup.after(len(drawn.cards))
            self.laid.emit(free)
            self._tools.notices.tell(_in_force(len(drawn.cards), free), "good", title=run.template)
            return
        if printed >= drawn.cards[0].position:
            self.laid.emit(drawn.setup.from_place(1))
        self._tools.ask.choose(
            translate("cards_page", "{n} cards are missing", n=f"{last - printed:,}"),
            translate("cards_page", "Put the paper right and in, from the first place of a new sheet."),
            [
                (ON, translate("cards_page", "Print on from card {n}", n=printed + 1)),
                (LATER, translate("cards_page", "Later: this page offers them again")),
                (GIVE_UP, translate("cards_page", "Give them up; older cards stay good")),
            ],
            partial(self._decided, drawn, run, printed), yes=translate("cards_page", "Do so"), icon="printer",
        )  # fmt: skip

    def _decided(self, drawn: Drawn, run: RunRow, printed: int, what: object | None) -> None:
        if what == ON:
            self.again(run, printed + 1)
        elif what == GIVE_UP:
            self.give_up(run, printed)

    def _given_up(self, run: RunRow) -> None:
        words = translate("cards_page", "{n} of {count} cards are on paper.", n=run.printed, count=run.count)
        self._tools.notices.tell(words, "info", title=translate("cards_page", "Stopped"))

    # Telling

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        if not busy:
            self._progress = None
            self.ended.emit()

    def _failed(self, error: DeskError) -> None:
        self._set_busy(False)
        self._tell(error)

    def _tell(self, error: DeskError) -> None:
        if isinstance(error, Cancelled):
            self._tools.notices.tell(translate("cards_page", "Nothing was printed."), "info")
        else:
            self._tools.notices.tell(error.text, "bad", title=translate("cards_page", "Not printed"))


def _in_force(cards: int, free: Setup) -> str:
    place = free.options.start
    if place == 1:
        return translate("cards_page", "{n} cards are in force now.", n=f"{cards:,}")
    return translate(
        "cards_page", "{n} cards are in force now. The sheet goes on at place {place}.", n=f"{cards:,}", place=place
    )


def _save(path: Path, pdf: bytes, _progress: Progress) -> None:
    def write(file: IO[bytes]) -> None:
        file.write(pdf)

    save(path, write)
