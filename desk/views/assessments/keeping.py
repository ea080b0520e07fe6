"""Keeps an assessment while it is being typed: saved at every pause, one save after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desk.errors import DeskError, Stale
from desk.services import assessments
from desk.services.assessments import AssessmentInput, DraftKept
from desk.work import Worker

PAUSE_MS = 700


class DraftKeeper(QObject):
    """``content`` gives what is to be kept. It outlives the window, until the last save is done.

    ``kept`` gives the :class:`DraftKept`; ``parted`` that a colleague went on with the same draft: from then on what is
    typed here is a draft of its own; ``failed`` any other error.
    """

    kept = Signal(object)
    parted = Signal(str)
    failed = Signal(object)

    def __init__(
        self, worker: Worker, resident_id: int, content: Callable[[], AssessmentInput], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._worker, self._resident_id, self._content = worker, resident_id, content
        self.assessment_id: int | None = None
        self.version: int | None = None
        self._last: AssessmentInput | None = None
        self._wanted: AssessmentInput | None = None
        self._under_way = False
        self._then: Callable[[], object] | None = None
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.save)

    def found(self, assessment_id: int | None, version: int | None, values: AssessmentInput) -> None:
        """Where the draft is kept, and what it says."""
        self.assessment_id, self.version, self._last = assessment_id, version, values

    def touch(self) -> None:
        """Something was typed; save at the next pause."""
        if not self._is_over:
            self._timer.start()

    def save(self) -> None:
        """Save now, unless it says what was saved before."""
        self._timer.stop()
        self._wanted = self._content()
        self._go_on()

    def settle(self, then: Callable[[], object]) -> None:
        """Call ``then`` once no save is under way; what waits for a pause is not saved, ``then`` hands it in."""
        self._timer.stop()
        self._wanted, self._then = None, then
        self._go_on()

    def end(self, *, keep: bool) -> None:
        """The window closes; with ``keep`` after a last save."""
        self._is_over = True
        if keep:
            self.save()
        else:
            self._timer.stop()
            self._wanted = None
            self._go_on()

    def _go_on(self) -> None:
        if self._under_way:
            return
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted != self._last:
            self._under_way = True
            work = partial(
                assessments.save_draft,
                resident_id=self._resident_id, assessment_id=self.assessment_id, version=self.version, values=wanted,
            )  # fmt: skip
            self._worker.run(
                work, "assessments.save_draft", done=partial(self._saved, wanted),
                failed=partial(self._failed, wanted), touched={"assessments"} if self._is_over else (),
            )  # fmt: skip
        elif self._then is not None:
            then, self._then = self._then, None
            then()
        elif self._is_over:
            self.deleteLater()

    def _saved(self, values: AssessmentInput, kept: DraftKept) -> None:
        self._under_way = False
        self.assessment_id, self.version, self._last = kept.assessment_id, kept.version, values
        self.kept.emit(kept)
        self._go_on()

    def _failed(self, values: AssessmentInput, error: DeskError) -> None:
        self._under_way = False
        if isinstance(error, Stale) and self.assessment_id is not None:
            self.assessment_id = self.version = None
            self.parted.emit(error.text)
            self._wanted = self._wanted or values
        elif self._is_over:  # nobody is at the window any more
            self._worker.unheard.emit(error.text)
        else:
            self.failed.emit(error)
        self._go_on()
