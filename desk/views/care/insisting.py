"""Forms of bookings: what only warnings speak against is saved all the same when it is asked for again."""

from __future__ import annotations

from typing import ClassVar

from desk.errors import DeskError
from desk.services.bookings import Refused
from desk.views.care.acts import TOUCHES
from desk.views.form import FormDialog
from desk.words import translate


class InsistingForm(FormDialog):
    """``insists`` goes with the work; a subclass connects :meth:`edited` to whatever warnings were of."""

    TOUCHES: ClassVar[frozenset[str]] = TOUCHES
    insists = False

    def edited(self) -> None:
        """Warnings were of what was typed before."""
        if self.insists:
            self.insists = False
            self.store_button.setText(translate("form", "Save"))
            self.trouble.hide()

    def _failed(self, error: DeskError) -> None:
        if not isinstance(error, Refused):
            super()._failed(error)
            return
        self.store_button.set_busy(False)
        self.tell_trouble("\n".join(dict.fromkeys(each.text for each in error.problems)) or error.text)
        if error.problems and all(each.warning for each in error.problems):
            self.insists = True
            self.store_button.setText(translate("care_plans", "Save all the same"))
