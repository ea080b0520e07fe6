"""The panel of a long task: stages, bar, rows done, rate, time left, problem rows, stop."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.views import paint, theme
from desk.views.kit import Button, Card, Label, Meter, Picture, Shape
from desk.words import translate

UPDATE_MS = 100
_WIDTH = 494


class TaskPanel(Card):
    """Shows how far a task is, at most ten times a second. Esc sends it to the background, where it goes on.

    Signals: ``stopped`` (the clerk wants it undone), ``problems_asked`` (show the rows left out), ``backgrounded``
    and ``closed`` (both with the panel).
    """

    stopped = Signal()
    backgrounded = Signal(object)
    problems_asked = Signal()
    closed = Signal(object)

    def __init__(
        self, title: str, stages: tuple[str, ...], *, detail: str = "", undo: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("card", margins=(16, 14, 16, 14), gap=10, parent=parent)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = title
        self._stage, self._done, self._total = 0, 0, 0
        self._clock = QElapsedTimer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(UPDATE_MS)
        self._pause.timeout.connect(self._refresh_again)
        self._waiting, self._over = False, False
        self.updates = 0
        self._build(title, stages, detail, undo)
        self._clock.start()
        self._refresh()

    def progress(self, stage: int, done: int, total: int) -> None:
        """Stage number from 0, rows done and rows in all (0 when that is not known)."""
        if stage != self._stage:
            self._clock.restart()
        self._stage, self._done, self._total = stage, done, total
        if self._pause.isActive():
            self._waiting = True
        else:
            self._refresh()

    def problems(self, title: str, text: str) -> None:
        """Rows that could not be taken: how many, and why in short."""
        self._problem_title.setText(title)
        self._problem_text.setText(text)
        self._problems.setVisible(bool(title))
        self.place()

    def finish(self) -> None:
        """Close the panel; the result is told as a notice by the caller."""
        self._over = True
        self._pause.stop()
        self.hide()
        self.closed.emit(self)

    def set_stopping(self) -> None:
        """The stop was asked for: off until the task has taken everything back."""
        self.stop.setEnabled(False)
        self._undo.setText(translate("notices", "Taking it back …"))

    def place(self) -> None:
        """Stand at the bottom right of the window, above the key bar."""
        window = self.parentWidget()
        if window is None:
            return
        self.setFixedWidth(theme.px(_WIDTH))
        self.layout().activate()
        height = self.layout().heightForWidth(self.width())
        self.resize(self.width(), max(height, self.sizeHint().height()))
        edge = theme.px(16)
        self.move(QPoint(window.width() - self.width() - edge, window.height() - self.height() - edge - theme.px(56)))

    def come_back(self) -> None:
        """Show the panel again, if the task still runs."""
        if self._over:
            return
        self.place()
        self.show()
        self.raise_()
        self.setFocus()

    def words(self) -> str:
        """What the numbers say, for tests and the screen reader."""
        return f"{self._count.text()} {self._share.text()} {self._rate.text()}".strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._background()
            return
        super().keyPressEvent(event)

    def _build(self, title: str, stages: tuple[str, ...], detail: str, undo: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(Picture("download-simple", "brand", 20))
        head.addWidget(Label(title, "h2"))
        head.addWidget(Label(detail, "small", "ink2", elide=True, align=Qt.AlignmentFlag.AlignRight), 1)
        self.body.addLayout(head)
        self._stages = _Stages(stages)
        self.body.addWidget(self._stages)
        self._bar = Meter("brand", 8)
        self.body.addWidget(self._bar)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self._count, self._share = Label("", "strong"), Label("", "body", "ink2")
        self._rate = Label("", "small", "ink2")
        row.addWidget(self._count)
        row.addWidget(self._share)
        row.addStretch(1)
        row.addWidget(self._rate)
        self.body.addLayout(row)
        self._problems = Card("warn", margins=(10, 4, 4, 4), gap=8, horizontal=True)
        self._problem_title, self._problem_text = Label("", "strong", "amber"), Label("", "small", "amber", elide=True)
        see = Button(translate("notices", "See them"), kind="ghost", small=True)
        see.clicked.connect(self.problems_asked)
        for widget in (Shape("clock", "amber", 16), self._problem_title, self._problem_text, see):
            self._problems.body.addWidget(widget, 1 if widget is self._problem_text else 0)
        self._problems.hide()
        self.body.addWidget(self._problems)
        self._build_foot(undo)

    def _build_foot(self, undo: str) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        self._undo = Label(undo, "small", "ink2", wrap=True)
        self.background = Button(translate("notices", "To the background"), key="Esc")
        self.stop = Button(translate("notices", "Stop"), kind="dangerline")
        self.background.clicked.connect(self._background)
        self.stop.clicked.connect(self.stopped)
        foot.addWidget(self._undo, 1)
        foot.addWidget(self.background)
        foot.addWidget(self.stop)
        self.body.addLayout(foot)

    def _background(self) -> None:
        self.hide()
        self.backgrounded.emit(self)

    def _refresh_again(self) -> None:
        if self._waiting:
            self._refresh()

    def _refresh(self) -> None:
        self._waiting = False
        self._pause.start()
        self.updates += 1
        self._stages.set_now(self._stage)
        share = self._done / self._total if self._total else 0.0
        self._bar.set_share(share)
        if not self._total:
            self._count.setText(f"{self._done:,}" if self._done else "")
            return
        counted = translate("notices", "{done} / {total} rows", done=f"{self._done:,}", total=f"{self._total:,}")
        self._count.setText(counted)
        self._share.setText(f"{int(share * 100)}%")
        self._rate.setText(self._rate_words())

    def _rate_words(self) -> str:
        seconds = self._clock.elapsed() / 1000
        if seconds < 1 or not self._done:
            return ""
        rate = self._done / seconds
        left = round((self._total - self._done) / rate)
        if left < 60:
            return translate("notices", "{rate} rows a second, {left} s left", rate=f"{rate:,.0f}", left=left)
        return translate("notices", "{rate} rows a second, {left} min left", rate=f"{rate:,.0f}", left=-(-left // 60))


class _Stages(QWidget):
    def __init__(self, stages: tuple[str, ...]) -> None:
        super().__init__()
        self._stages, self._now = stages, 0
        self.setFixedHeight(theme.px(24))

    def set_now(self, now: int) -> None:
        self._now = now
        said = self._stages[min(now, len(self._stages) - 1)] if self._stages else ""
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        step = self.width() / max(1, len(self._stages))
        side, middle = theme.px(16), self.height() / 2
        with QPainter(self) as painter:
            for number, words in enumerate(self._stages):
                done, now = number < self._now, number == self._now
                shape, family = ("tick", "green") if done else ("half", "blue") if now else ("ring", "grey")
                box = QRectF(step * number, middle - side / 2, side, side)
                paint.draw_shape(painter, shape, box, family)
                text = QRectF(box.right() + theme.px(6), 0, step - side - theme.px(10), self.height())
                role, ink = ("smallb", theme.family("blue").text) if now else ("small", theme.colour("ink2"))
                paint.draw_text(painter, text, words, role, ink)
