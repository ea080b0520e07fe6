"""The print runs (打印批次): who printed when, how many, and once more from any card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSpinBox, QWidget

from desk.errors import DeskError
from desk.rules.cards import RunState, run_text
from desk.rules.times import local
from desk.services import cards
from desk.services.cards import RunRow
from desk.views import paint, theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Label, sheet_column, sheet_foot, sheet_head, tidy
from desk.views.page import Tools
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

_SIZE = (940, 560)
_LOOKS = {RunState.OPEN: ("amber", "half"), RunState.DONE: ("green", "tick"), RunState.STOPPED: ("grey", "dash")}


class RunsDialog(QDialog):
    """``again`` with a run and the card it is printed from; ``ended`` with an open run that is to be given up."""

    again = Signal(object, int)
    ended = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("cards_page", "Print runs")
        self.setWindowTitle(title)
        self._tools = tools
        self.ring = FocusRing(self)
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, title)
        self.none = Label(translate("cards_page", "Nothing was printed yet."), "body", "ink2")
        self.first = QSpinBox()
        self.first.setMinimum(1)
        self.first.setAccessibleName(translate("cards_page", "From card number"))
        tidy(self.first)
        self.stop = Button(translate("cards_page", "Give the rest up"), kind="dangerline")
        self.repeat = Button(translate("cards_page", "Print again"), kind="primary", icon="printer", key="Enter")
        self.back = Button(translate("cards_page", "Back"), key="Esc")
        self._build(title)
        self.table.picked.connect(self._show)
        self.table.opened.connect(self._repeat)
        self.repeat.clicked.connect(self._repeat)
        self.stop.clicked.connect(self._stop)
        self.back.clicked.connect(self.reject)
        self.load()

    def _build(self, title: str) -> None:
        px = theme.px
        room = self.parentWidget().window().size()
        self.resize(min(px(_SIZE[0]), room.width() - px(40)), min(px(_SIZE[1]), room.height() - px(40)))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        name = Label(self.first.accessibleName(), "body", "ink2")
        name.setBuddy(self.first)
        self.about = Label("", "body", "ink2", elide=True)
        row.addWidget(name)
        row.addWidget(self.first)
        row.addWidget(self.about, 1)
        column = sheet_column(self, sheet_head("identification-card", title))
        column.addWidget(self.table, 1)
        column.addWidget(self.none, 1)
        column.addLayout(row)
        column.addLayout(sheet_foot(self.back, self.stop, self.repeat))
        self.repeat.setDefault(True)

    def load(self) -> None:
        """Read the runs."""
        self._tools.worker.look(cards.runs, "cards.runs", done=self._loaded, failed=self._tell)

    def _loaded(self, rows: tuple[RunRow, ...]) -> None:
        had = self.table.current_row()
        self.model.reset(len(rows), rows)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)
        if rows and not (had is not None and self.table.select_key(_key(had))):
            self.table.selectRow(0)
        self._show(self.table.current_row())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, row: object) -> None:
        run = row if isinstance(row, RunRow) else None
        for part in (self.repeat, self.first):
            part.setEnabled(run is not None)
        self.stop.setVisible(run is not None and run.state is RunState.OPEN)
        self.about.setText("")
        if run is None:
            return
        is_open = run.state is RunState.OPEN
        # Whoever says afterwards how many are good says it of all before them too: none may be passed over.
        self.first.setMaximum(min(run.printed + 1, run.count) if is_open else max(1, run.count))
        self.first.setValue(run.printed + 1 if is_open else 1)
        self.repeat.setText(translate("cards_page", "Print on") if is_open else translate("cards_page", "Print again"))
        self.about.setText(
            translate("cards_page", "of {n}. Cards whose code was revoked since are left out.", n=f"{run.count:,}")
        )

    def _repeat(self, *_: object) -> None:
        run = self.table.current_row()
        if isinstance(run, RunRow):
            self.again.emit(run, self.first.value())
            self.accept()

    def _stop(self) -> None:
        run = self.table.current_row()
        if isinstance(run, RunRow):
            self._tools.ask.confirm(
                translate("cards_page", "Give the rest of this run up?"),
                translate(
                    "cards_page", "{n} cards are not on paper. Their codes will never hold; older cards stay good.",
                    n=f"{run.count - run.printed:,}",
                ),
                partial(self._answered_stop, run), yes=translate("cards_page", "Give up"), danger=True,
            )  # fmt: skip

    def _answered_stop(self, run: RunRow, yes: bool) -> None:
        if yes:
            self.ended.emit(run)
            self.accept()

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")


def _columns() -> list[Column]:
    return [
        Column(translate("cards_page", "When"), 160, text=_when),
        Column(translate("cards_page", "Who"), 84, text=_who),
        Column(translate("cards_page", "Template"), 150, text=_template, kind="strong"),
        Column(translate("cards_page", "For"), 0, text=_what),
        Column(translate("cards_page", "Cards"), 116, text=_count, align="right"),
        Column(translate("cards_page", "State"), 110, text=_state, paint=_paint_state),
    ]


def _row(row: object) -> RunRow:
    assert isinstance(row, RunRow)
    return row


def _key(row: object) -> object:
    return _row(row).run_id


def _when(row: object) -> str:
    return f"{local(_row(row).started_at):%Y-%m-%d %H:%M}"


def _who(row: object) -> str:
    return _row(row).started_by


def _template(row: object) -> str:
    return _row(row).template


def _what(row: object) -> str:
    return _row(row).what


def _count(row: object) -> str:
    run = _row(row)
    return f"{run.printed:,} / {run.count:,}"


def _state(row: object) -> str:
    return run_text(_row(row).state)


def _paint_state(painter: QPainter, rect: QRectF, row: object, _selected: bool = False) -> None:
    family, shape = _LOOKS[_row(row).state]
    paint.draw_pill(painter, rect.x(), rect.center().y(), _state(row), family, shape)
