"""What was changed, by whom and when: of one value or of the whole file; one change can be put back from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.rules.times import clock_text, local_date, long_date_text
from desk.services import residents
from desk.services.residents import ChangeRow, FieldChange
from desk.views import theme
from desk.views.kit import Button, KeyCap, Label, Option, Segmented
from desk.views.page import Tools
from desk.views.residents.bubble import Bubble
from desk.views.residents.values import FIELDS
from desk.views.residents.wording import id_type_text, sex_words, status_text
from desk.views.wording import may
from desk.words import translate

WIDTH = 440
HIGHEST = 300
MOST = 50
FIELD, FILE = "field", "file"
_CODES: dict[str, Callable[[str], str]] = {"sex": sex_words, "id_type": id_type_text, "status": status_text}


class ChangesBubble(Bubble):
    """``put_back`` gives the key of the change that shall be undone."""

    put_back = Signal(object)

    def __init__(self, tools: Tools, host: QWidget) -> None:
        super().__init__(host)
        self._tools = tools
        self._resident_id, self._field, self._chosen = 0, "", 0
        self.lines: list[ChangeLine] = []
        self.title = Label("", "h2", elide=True)
        self.which = Segmented(
            [
                Option(FIELD, translate("resident_file", "This value")),
                Option(FILE, translate("resident_file", "Whole file")),
            ],
            translate("resident_file", "Changes of what"),
        )
        self.nothing = Label(
            translate("resident_file", "Nothing was changed since it was written down."), "body", "ink3"
        )
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, theme.px(8), 0)
        self._column.setSpacing(theme.px(10))
        self._area = QScrollArea()
        self._area.setWidget(self._inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(translate("resident_file", "Changes"))
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.which)
        foot.setSpacing(theme.px(8))
        foot.addWidget(KeyCap("Esc"))
        foot.addWidget(Label(translate("resident_file", "close"), "small", "ink2"))
        foot.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self._area)
        self.body.addLayout(foot)
        self.which.changed.connect(self._read)

    def open_for(self, anchor: QWidget, resident_id: int, field: str = "", *, chosen: int = 0) -> None:
        """The changes of ``field``, or without one of the whole file; ``chosen`` is the key of the one to look at."""
        self._resident_id, self._field, self._chosen = resident_id, field, chosen
        self.which.segment(FIELD).setEnabled(bool(field))
        self.which.set_value(FIELD if field else FILE)
        name = translate("residents_page", FIELDS[field]) if field else translate("resident_file", "Changes")
        self.title.setText(name)
        self.setAccessibleName(translate("resident_file", "Changes: {what}", what=name))
        self._show(())
        self.nothing.hide()
        self.show_at(anchor, WIDTH)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # Esc is heard before the changes have come
        self._read()

    def _read(self, _: object = None) -> None:
        if self.which.value() == FIELD:
            look = partial(residents.field_history, resident_id=self._resident_id, field=self._field)
        else:
            look = partial(residents.changes_of, resident_id=self._resident_id, limit=MOST)
        self._tools.worker.look(
            look, "residents.history", done=self._show, failed=self._tell, replaces="residents-history"
        )

    def _show(self, rows: Sequence[ChangeRow]) -> None:
        for line in self.lines:
            line.hide()
            line.deleteLater()
        can_write = may(self._tools.worker, Permission.RESIDENTS_WRITE)
        self.lines = [ChangeLine(row, can_write=can_write) for row in rows]
        for line in self.lines:
            self._column.addWidget(line)
            line.show()  # the room for it is measured below
            line.put_back.connect(self.put_back)
        self.nothing.setVisible(not rows)
        self._area.setVisible(bool(rows))
        self._column.activate()
        room = theme.px(WIDTH - 2 * 14 - 8) - self._area.verticalScrollBar().sizeHint().width()
        need, most = self._column.totalHeightForWidth(room) + theme.px(4), theme.px(HIGHEST)
        self._area.setFixedHeight(min(most, need))
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if need > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setVerticalScrollBarPolicy(bar)  # one that comes and goes while the lines settle cuts them
        self.fit()
        chosen = next((line for line in self.lines if line.row.key == self._chosen), None)
        first = next((line.button for line in self.lines if line.row.can_undo and can_write), None)
        target = chosen.button if chosen is not None and not chosen.button.isHidden() else first
        if self.isVisible():
            (target or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")


class ChangeLine(QWidget):
    """One save: when and who, and what was there before and after."""

    put_back = Signal(object)

    def __init__(self, row: ChangeRow, *, can_write: bool) -> None:
        super().__init__()
        self.row = row
        moment = f"{long_date_text(local_date(row.at))} {clock_text(row.at)}"
        self.button = Button(
            translate("resident_file", "Put back"), small=True, icon="arrow-counter-clockwise",
            tip=translate("resident_file", "What it said before this change"),
        )  # fmt: skip
        self.button.clicked.connect(self._ask)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Label(f"{moment}  {row.by}", "smallb", "ink2", elide=True), 1)
        head.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        self.button.setVisible(row.can_undo and can_write)
        words = [change_words(each) for each in row.fields]
        for text in words:
            label = Label(text, "control", wrap=True)
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            label.setSizePolicy(policy)
            column.addWidget(label)
        self.setAccessibleName(f"{moment} {row.by} {' '.join(words)}")
        self.button.setAccessibleName(f"{self.button.text()}: {' '.join(words)}")

    def _ask(self) -> None:
        self.put_back.emit(self.row)


def change_words(change: FieldChange) -> str:
    """电话：138****1234 → 139****5678."""
    if change.hidden:
        return translate("resident_file", "{field}: changed; not for your role", field=change.label)
    before, after = (_in_words(change.field, text) for text in (change.before, change.after))
    nothing = translate("residents_page", "nothing")
    if before == after:  # the same behind the mask, or only whose number it is
        return translate("resident_file", "{field}: {value}", field=change.label, value=after or nothing)
    return translate(
        "resident_file", "{field}: {before} → {after}",
        field=change.label, before=before or nothing, after=after or nothing,
    )  # fmt: skip


def _in_words(field: str, text: str) -> str:
    return _CODES[field](text) if text and field in _CODES else text
