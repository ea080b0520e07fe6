"""Double files: the pairs by certainty, and the two of a pair side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.errors import Cancelled, DeskError, Rejected, Stale
from desk.rules.doubles import Certainty
from desk.services import doubles
from desk.services.doubles import Comparison, MergeDone, Pair
from desk.views import theme
from desk.views.notices import Action
from desk.views.page import Tools
from desk.views.residents.merging import MergingView
from desk.views.residents.pairs import PairList, pair_key
from desk.views.task import TaskPanel
from desk.words import translate
from desk.work import Progress, Worker

PANEL_AFTER_MS = 400
"""A search that is over sooner needs no panel."""


@dataclass(frozen=True, slots=True)
class SearchJob:
    """All pairs of the station."""

    worker: Worker

    def __call__(self, progress: Progress) -> tuple[Pair, ...]:
        find = partial(doubles.find_doubles, progress=progress)
        found: tuple[Pair, ...] = self.worker.in_reading(find, "doubles.find")
        return found


class DoublesView(QWidget):
    """The list of pairs and, one layer in, a pair side by side.

    ``left`` when the clerk goes back; ``merged`` with the :class:`MergeDone`; ``context_changed`` for the top bar.
    """

    left = Signal()
    merged = Signal(object)
    context_changed = Signal(str)
    keys_changed = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._progress: Progress | None = None
        self._panel: TaskPanel | None = None
        self._far = (0, 0)
        self._straight = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PANEL_AFTER_MS)
        self.pair: Pair | None = None
        self.list, self.merging = PairList(), MergingView()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.merging)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(each) for each in (20, 12, 20, 12)))
        column.addWidget(self.stack)
        self._connect()

    def _connect(self) -> None:
        self._wait.timeout.connect(self._show_panel)
        self.list.opened.connect(self.open_pair)
        self.list.different_asked.connect(self.judge_different)
        self.list.again_asked.connect(self.begin)
        self.list.back_asked.connect(self.step_back)
        self.merging.back_asked.connect(self.step_back)
        self.merging.swap_asked.connect(self._swap)
        self.merging.different_asked.connect(self._judge_this)
        self.merging.merge_asked.connect(self.ask_merge)

    # The search

    def begin(self) -> None:
        """Look through all files."""
        if self._progress is not None:
            return
        self._straight, self.pair = False, None
        self.stack.setCurrentWidget(self.list)
        self.list.show_busy()
        self._far = (0, 0)
        self._wait.start()
        self._progress = self._tools.worker.task(
            SearchJob(self._tools.worker), done=self._found, failed=self._not_found, told=self._tell
        )

    def begin_with(self, pairs: Sequence[Pair]) -> None:
        """The pairs of one file; a single one side by side at once."""
        self.list.show_pairs(pairs)
        self._straight = len(pairs) == 1
        self.stack.setCurrentWidget(self.list)
        self.say_context()
        if self._straight:
            self.open_pair(pairs[0])

    def begin_compare(self, keep_id: int, gone_id: int) -> None:
        """Two files that somebody holds for one person, side by side at once."""
        self.list.show_pairs(())
        self._straight, self.pair = True, None
        self.stack.setCurrentWidget(self.list)
        self._compare(keep_id, gone_id)

    def stop(self) -> None:
        """Esc while the search runs, or its panel's button."""
        if self._progress is not None:
            self._progress.stop()

    def _found(self, pairs: tuple[Pair, ...]) -> None:
        self._end()
        self.list.show_pairs(pairs)
        self.say_context()
        if self.isVisible() and self.stack.currentWidget() is self.list:
            self.list.focus_first()

    def _not_found(self, error: DeskError) -> None:
        self._end()
        self.list.show_pairs(())
        self._tools.notices.tell(error.text, "info" if isinstance(error, Cancelled) else "bad")
        if isinstance(error, Cancelled) and self.isVisible():
            self.left.emit()

    def _tell(self, done: int, total: int, stage: str) -> None:
        self._far = (done, total)
        if self._panel is not None:
            self._panel.progress(0, done, total)

    def _show_panel(self) -> None:
        if self._progress is None:
            return
        title = translate("doubles_page", "Look for double files")
        undo = translate("doubles_page", "Nothing is changed by looking.")
        self._panel = self._tools.notices.task(title, (translate("doubles_page", "Compare"),), undo=undo)
        self._panel.progress(0, *self._far)
        self._panel.stopped.connect(self.stop)

    def _end(self) -> None:
        self._wait.stop()
        self._progress = None
        if self._panel is not None:
            self._panel.finish()
            self._panel = None

    # Side by side

    def open_pair(self, pair: Pair) -> None:
        self.pair = pair
        self._compare(pair.kept.resident_id, pair.gone.resident_id)

    def _compare(self, keep_id: int, gone_id: int) -> None:
        look = partial(doubles.compare, keep_id=keep_id, gone_id=gone_id)
        self._tools.worker.look(
            look, "doubles.compare", done=self._show_comparison, failed=self._trouble, replaces="doubles-compare"
        )

    def _show_comparison(self, comparison: Comparison) -> None:
        if self.pair is None:
            self.pair = Pair(comparison.kept, comparison.gone, Certainty.POSSIBLE, (), ())
        self.merging.show_comparison(comparison)
        self.stack.setCurrentWidget(self.merging)
        self.say_context()
        self.keys_changed.emit()
        if self.isVisible():
            self.merging.focus_first()

    def _swap(self) -> None:
        if self.merging.comparison is not None:
            now = self.merging.comparison
            self._compare(now.gone.resident_id, now.kept.resident_id)

    def step_back(self) -> None:
        """One layer out."""
        if self.stack.currentWidget() is self.merging and not self._straight:
            self.stack.setCurrentWidget(self.list)
            self.say_context()
            self.keys_changed.emit()
            self.list.focus_first()
        else:
            self.stop()
            self.left.emit()

    # Merge

    def ask_merge(self) -> None:
        """Ctrl+Enter: once more in one sentence, then merge."""
        comparison = self.merging.comparison
        if comparison is None or not self.merging.merge.isEnabled():
            return
        words = translate(
            "doubles_page",
            "One file stays; the other leads to it from now on. This can be taken back in the file's history.",
        )
        title = translate("doubles_page", "Merge the two files of {name}?", name=comparison.kept.name)
        self._tools.ask.confirm(
            title, words, self._answered, yes=translate("doubles_page", "Merge"),
            no=translate("doubles_page", "Not yet"), icon="git-merge",
        )  # fmt: skip

    def _answered(self, yes: bool) -> None:
        comparison = self.merging.comparison
        if not yes or comparison is None:
            return
        self.merging.merge.set_busy(True)
        work = partial(
            doubles.merge,
            keep_id=comparison.kept.resident_id,
            gone_id=comparison.gone.resident_id,
            versions=comparison.versions,
            choices=self.merging.sides(),
            reason=self.merging.reason.currentText(),
        )
        self._tools.worker.run(
            work, "doubles.merge", done=self._merged, failed=self._not_merged, touched=doubles.TOUCHES
        )

    def _merged(self, done: MergeDone) -> None:
        self.merging.merge.set_busy(False)
        gone = done.gone_id
        self.list.show_pairs(
            [pair for pair in self.list.pairs if gone not in (pair.kept.resident_id, pair.gone.resident_id)]
        )
        if not self._straight:  # on with the next pair
            self.stack.setCurrentWidget(self.list)
            self.say_context()
            self.keys_changed.emit()
            self.list.focus_first()
        self.merged.emit(done)

    def _not_merged(self, error: DeskError) -> None:
        self.merging.merge.set_busy(False)
        if isinstance(error, Rejected):
            self.merging.show_problems(error)
        self._tools.notices.tell(error.text, "bad", title=translate("doubles_page", "Not merged"))
        comparison = self.merging.comparison
        if isinstance(error, Stale) and comparison is not None:
            self._compare(comparison.kept.resident_id, comparison.gone.resident_id)

    # Two people

    def _judge_this(self) -> None:
        if self.pair is not None:
            self.judge_different(self.pair)

    def judge_different(self, pair: Pair) -> None:
        """Ctrl+D: they are two people and are not proposed again."""
        ids = {"first_id": pair.kept.resident_id, "second_id": pair.gone.resident_id}
        self._tools.worker.run(
            partial(doubles.judge_different, **ids),
            "doubles.different",
            done=partial(self._judged, pair),
            failed=self._trouble,
            touched=("residents",),
        )

    def _judged(self, pair: Pair, _: object) -> None:
        self.list.show_pairs([each for each in self.list.pairs if pair_key(each) != pair_key(pair)])
        self._tools.notices.tell(
            translate("doubles_page", "{name}: two people, not proposed again", name=pair.kept.name),
            "good",
            action=Action(translate("doubles_page", "Undo"), "", partial(self._withdraw, pair)),
        )
        if self.stack.currentWidget() is self.merging:
            self.step_back()
        self.say_context()

    def _withdraw(self, pair: Pair) -> None:
        ids = {"first_id": pair.kept.resident_id, "second_id": pair.gone.resident_id}
        self._tools.worker.run(
            partial(doubles.withdraw_different, **ids),
            "doubles.withdraw",
            done=partial(self._withdrawn, pair),
            failed=self._trouble,
            touched=("residents",),
        )

    def _withdrawn(self, pair: Pair, _: object) -> None:
        self.list.show_pairs([pair, *self.list.pairs])
        self.say_context()

    # Of the page

    def is_dirty(self) -> bool:
        return self.stack.currentWidget() is self.merging and self.merging.is_dirty()

    def focus_first(self) -> None:
        (self.merging if self.stack.currentWidget() is self.merging else self.list).focus_first()

    def keys(self) -> list[tuple[str, str]]:
        different = ("Ctrl+D", translate("doubles_page", "Not the same person"))
        back = ("Esc", translate("doubles_page", "Back"))
        if self.stack.currentWidget() is self.merging:
            merge = ("Ctrl+Enter", translate("doubles_page", "Merge"))
            return [merge, ("←→", translate("doubles_page", "choose the value")), different, back]
        return [("Enter", translate("doubles_page", "Side by side")), different, back]

    def say_context(self) -> None:
        """Tell the line beside the title."""
        if self.stack.currentWidget() is self.merging:
            self.context_changed.emit(translate("doubles_page", "Two files side by side"))
        else:
            number = sum(pair.certainty is not Certainty.DIFFERENT for pair in self.list.pairs)
            self.context_changed.emit(translate("doubles_page", "{n:,} pairs that may be doubles", n=number))

    def _trouble(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.step_back()
        else:
            super().keyPressEvent(event)
