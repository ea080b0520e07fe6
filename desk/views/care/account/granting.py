"""Giving a resident a package: which one, from when, tried first or paid for at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QDialog, QHBoxLayout, QLineEdit, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.money import yuan_text
from desk.services import packages
from desk.services.packages import Granted, OfferRow
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Field, Label, sheet_column, sheet_foot, sheet_head, show_beside
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.words import translate

WIDTH = 520


class GrantDialog(QDialog):
    """Self-contained: ``GrantDialog(tools, resident_id, today, parent).open()``. ``granted`` with what came of it."""

    granted = Signal(object)

    def __init__(self, tools: Tools, resident_id: int, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("packages_page", "Give a package"))
        self._tools, self._resident_id = tools, resident_id
        self.offers: dict[int, OfferRow] = {}
        self.ring = FocusRing(self)
        self.package, self.first, self.note = QComboBox(), QDateEdit(), QLineEdit()
        self.first.setDate(QDate(today.year, today.month, today.day))
        self.trial = QCheckBox(translate("packages_page", "Try it first, pay when it is kept"))
        self.told = Label("", "small", "ink2", wrap=True)
        self.fields = {
            "package_id": Field(translate("packages_page", "Package"), self.package),
            "valid_from": Field(translate("packages_page", "From"), self.first),
            "text": Field(translate("packages_page", "Note"), self.note),
        }
        self.back = Button(translate("packages_page", "Back"), key="Esc")
        self.give = Button(translate("packages_page", "Give it"), kind="primary", key="Enter")
        self._build()
        self.back.clicked.connect(self.reject)
        self.give.clicked.connect(self.store)
        self.note.returnPressed.connect(self.store)
        self.package.currentIndexChanged.connect(self._tell)
        self.trial.toggled.connect(self._tell)
        press_with(self.give, "Ctrl+S")
        self._tools.worker.look(
            partial(packages.offers, resident_id=resident_id), "packages.offers", done=self.show_offers,
            failed=self._refused,
        )  # fmt: skip

    def _build(self) -> None:
        px = theme.px
        column = sheet_column(self, sheet_head("plus", translate("packages_page", "Give a package")), dense=True)
        column.addWidget(self.fields["package_id"])
        column.addWidget(self.told)
        column.addWidget(self.trial)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.fields["valid_from"], 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.fields["text"], 3, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addLayout(sheet_foot(self.back, self.give))
        self.setMinimumWidth(px(WIDTH))

    def show_offers(self, found: Sequence[OfferRow]) -> None:
        """Those that fit first; the others say why not."""
        self.offers = {row.package_id: row for row in found}
        for row in sorted(found, key=_unmet):
            self.package.addItem(row.name, row.package_id)
        self.package.setFocus(Qt.FocusReason.OtherFocusReason)
        if not found:
            self.told.setText(
                translate("packages_page", "There are no packages yet; they are entered in the settings.")
            )
        self.give.setEnabled(bool(found))

    def _tell(self) -> None:
        row = self.offers.get(self.package.currentData())
        if row is None:
            return
        self.fields["package_id"].clear()
        self.trial.setVisible(row.has_trial)
        if not row.has_trial:
            self.trial.setChecked(False)
        self.told.setText(offer_words(row, on_trial=self.trial.isChecked()))
        if row.unmet:
            why = translate("packages_page", ", ").join(row.unmet)
            self.fields["package_id"].set_warning(translate("packages_page", "Not for this resident: {why}.", why=why))

    def store(self) -> None:
        """Enter: give it."""
        if not self.give.isEnabled() or self.package.currentData() is None:
            return
        day = self.first.date()
        self.give.set_busy(True)
        work = partial(
            packages.grant, resident_id=self._resident_id, package_id=self.package.currentData(),
            valid_from=date(day.year(), day.month(), day.day()), on_trial=self.trial.isChecked(), note=self.note.text(),
        )  # fmt: skip
        self._tools.worker.run(
            work, "packages.grant", done=self._done, failed=self._refused, touched=packages.TOUCHES
        )  # fmt: skip

    def _done(self, done: Granted) -> None:
        self.granted.emit(done)
        self.accept()

    def _refused(self, error: DeskError) -> None:
        self.give.set_busy(False)
        rest = show_beside(self.fields, error.fields) if isinstance(error, Rejected) else error.text
        if rest:
            self._tools.notices.tell(rest, "bad")


def _unmet(row: OfferRow) -> bool:
    return bool(row.unmet)


def offer_words(row: OfferRow, *, on_trial: bool) -> str:
    """What it holds, how long, what it costs, and how it can be tried."""
    items = [
        translate("packages_page", "{service} {n} {unit}", service=name, n=count, unit=unit)
        for name, count, unit in row.items
    ]
    said = [translate("packages_page", ", ").join(items)]
    said.append(translate("packages_page", "{n} days", n=row.valid_days))
    if row.price is None:
        said.append(translate("packages_page", "no price is set: nothing is charged"))
    else:
        said.append(translate("packages_page", "{price} yuan", price=yuan_text(row.price)))
    if on_trial and row.trial_days is not None:
        said.append(translate("packages_page", "tried for {n} days", n=row.trial_days))
    if on_trial and row.trial_uses is not None:
        said.append(translate("packages_page", "tried {n} times each", n=row.trial_uses))
    return "　".join(filter(None, (*said, row.description)))
