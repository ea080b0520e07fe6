"""What the sheets of acts on a stay have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.placing import Offer
from desk.services import beds
from desk.services.beds import TOUCHES, Refused, StayFile
from desk.views.beds.stay.refusal import RefusalBox
from desk.views.form import FormDialog
from desk.views.moments import DayLine, MomentLine
from desk.views.page import Tools

Work = Callable[[Any], Any]


class ActSheet(FormDialog):
    """A sheet for one act on the stay of ``file``; ``saved`` with the :class:`Done`.

    Enter does it. What is refused is told with who is in the way and what could be had instead. A colleague's change
    is told, and the act done all the same when it is asked for again.
    """

    withdrawn = Signal()

    def __init__(
        self, tools: Tools, parent: QWidget, file: StayFile, operation: str, title: str, *, icon: str, yes: str,
        more: str = "",
    ) -> None:  # fmt: skip
        super().__init__(tools, operation, title, parent, icon=icon, yes=yes, more=more)
        self.setAccessibleName(title)
        self.file, self.version = file, file.version
        self.store_button.set_key("Enter")
        self.refusal = RefusalBox()
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.count() - 2, self.refusal)
        self.refusal.taken.connect(self.take_offer)

    @property
    def now(self) -> datetime:
        """The moment at which the sheet works."""
        moment: datetime = self._tools.worker.clock()
        return moment

    def moment(self, name: str) -> datetime | None:
        """The moment of a field. Raises Rejected for what can't be read."""
        editor = self.fields[name].editor
        assert isinstance(editor, MomentLine)
        return editor.checked(name)

    def day(self, name: str) -> Any:
        """The day of a field. Raises Rejected for what can't be read."""
        editor = self.fields[name].editor
        assert isinstance(editor, DayLine)
        return editor.checked(name)

    def take_offer(self, offer: Offer) -> None:
        """An offer was taken: sheets that choose a bed or a time fill it in and do the act."""

    def store(self) -> None:
        """Enter: do it."""
        if not self.store_button.isEnabled():
            return
        self.trouble.hide()
        self.refusal.clear()
        for field in self.fields.values():
            field.clear()
        try:
            work = self.work()
        except Rejected as rejected:
            self.show_problems(rejected.fields)
            self.fit()
            return
        self.run(work, self._operation)

    def run(self, work: Work, operation: str) -> None:
        """Do ``work``, and close when it was done."""
        self.store_button.set_busy(True)
        self._tools.worker.run(work, operation, done=self._stored, failed=self._failed, touched=TOUCHES)

    def newest(self) -> Work:
        return partial(beds.stay, stay_id=self.file.stay_id)

    def texts(self, row: Any) -> Mapping[str, str]:
        self.version = row.version
        return {}

    def _failed(self, error: DeskError) -> None:
        self.store_button.set_busy(False)
        if isinstance(error, Refused):
            self.refusal.tell(error, without=self.file.bed_id)
            self.fit()
            if self.refusal.buttons:
                self.refusal.buttons[0].setFocus()
            return
        super()._failed(error)
        self.fit()

    def fit(self) -> None:
        """As high as what is shown now."""
        QTimer.singleShot(0, self.adjustSize)  # once the layout knows what came and went


def title_of(file: StayFile) -> str:
    """沈桂芳 201-1."""
    return f"{file.name}  {file.bed}".strip()
