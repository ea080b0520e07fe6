"""The rates of the care centre (收费标准) in the settings: the list at the left, one rate at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.rules.accounts import Charge, MonthBase, charge_text, unit_text
from desk.rules.money import yuan_text
from desk.rules.times import local_date
from desk.services import accounts
from desk.services.accounts import RateRow, Tariff
from desk.views import theme
from desk.views.kit import Button, Label, Option, Segmented
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.settings.part import ListPart, framed, headed
from desk.views.settings.rates_form import RateForm, narrowed_text
from desk.words import translate

LIST_WIDTH = 640


class RatesPart(ListPart):
    """``row`` is the rate in the form, None for a new one. Whoever may not change rates looks them up."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(tools, can_write=can_write, parent=parent)
        self.row: RateRow | None = None
        self._shown: tuple[str, ...] = ()
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("rates_page", "Rates"))
        self.empty = Label(
            translate("rates_page", "No rates yet: nothing is charged. Ctrl+N enters the first."), "body", "ink2",
            wrap=True,
        )  # fmt: skip
        self.new = Button(translate("rates_page", "New"), icon="plus", small=True, key="Ctrl+N")
        self.base = Segmented(
            [
                Option(MonthBase.CALENDAR, translate("rates_page", "days of the month")),
                Option(MonthBase.THIRTY, translate("rates_page", "30 days")),
            ],
            translate("rates_page", "A month's rate is divided by"),
        )
        self.title = Label("", "h2", elide=True)
        self.form = RateForm(local_date(tools.worker.clock()))
        self.save = Button(translate("rates_page", "Save"), kind="primary", key="Ctrl+S")
        self.again = Button(translate("rates_page", "Follow with a new rate …"), small=True)
        self._build()
        self._connect()
        self._show(None)

    def _build(self) -> None:
        press_with(self.new, "Ctrl+N")
        press_with(self.save, "Ctrl+S")
        acts, left = QHBoxLayout(), QVBoxLayout()
        acts.setSpacing(theme.px(8))
        acts.addWidget(self.new)
        acts.addStretch(1)
        acts.addWidget(Label(translate("rates_page", "A month's rate is divided by"), "small", "ink2"))
        acts.addWidget(self.base)
        left.addWidget(framed(self.table, self.empty), 1)
        left.addLayout(acts)
        card = headed(self.title, self.again, self.save)
        card.body.addWidget(self.form)
        card.body.addStretch(1)
        self.lay_out(left, card, width=LIST_WIDTH)
        for button in (self.new, self.save, self.again):
            button.setVisible(self._can_write)
        self.base.setEnabled(self._can_write)
        if not self._can_write:
            self.form.set_read_only()

    def _connect(self) -> None:
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._edit)
        self.new.clicked.connect(self.begin_new)
        self.save.clicked.connect(self.store)
        self.again.clicked.connect(self.follow)
        self.base.changed.connect(self._choose_base)
        self.form.edited.connect(self._judge)

    # What the page asks

    def reload(self) -> None:
        """Look at the rates again; what is being typed stays."""
        self._tools.worker.look(accounts.tariff, "accounts.tariff", done=self._take, replaces="settings-rates")

    def focus_first(self) -> None:
        (self.table if self.model.total() else self.form.kind).setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of this part."""
        if not self._can_write:
            return []
        return [("Ctrl+N", translate("rates_page", "New")), ("Ctrl+S", translate("rates_page", "Save"))]

    # The list and the form

    def _take(self, tariff: Tariff) -> None:
        self.table.blockSignals(True)
        self.model.reset(len(tariff.rates), tariff.rates)
        self.table.setVisible(bool(tariff.rates))
        self.empty.setVisible(not tariff.rates)
        self.base.set_value(tariff.base)
        dirty = self.is_dirty()
        self.form.set_choices(tariff)
        current = next((each for each in tariff.rates if self.row is not None and _key(each) == _key(self.row)), None)
        if not dirty:
            self._show(current or (tariff.rates[0] if tariff.rates else None))
        if self.row is not None:
            self.table.select_key(_key(self.row))
        self.table.blockSignals(False)

    def _picked(self, row: object) -> None:
        if isinstance(row, RateRow) and (self.row is None or _key(row) != _key(self.row)):
            self.leave(partial(self._show, row))

    def _edit(self, _: object) -> None:
        self.form.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> object:
        return self.form.said()

    def mark_again(self) -> None:
        if self.row is not None:
            self.table.blockSignals(True)
            self.table.select_key(_key(self.row))
            self.table.blockSignals(False)

    def begin_new(self) -> None:
        """Ctrl+N: an empty form."""
        self.leave(self._show_new)

    def _show_new(self) -> None:
        self._show(None)
        self.form.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """The same rate anew, from the day on which the one that is shown ends: only the amount is typed."""
        if self.row is None or self.row.rate.valid_to is None:
            self.form.fields["valid_to"].set_problem(
                translate("rates_page", "Say when this one ends and save it; then it can be followed.")
            )
            self.form.valid_to.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.leave(self._show_following)

    def _show_following(self) -> None:
        assert self.row is not None and self.row.rate.valid_to is not None
        rate, ends = self.row.rate, self.row.rate.valid_to
        self._show(None)
        self.form.show_rate(rate)
        self.form.valid_from.setDate(ends)
        self.form.valid_to.clear()
        self.form.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.amount.selectAll()

    def _show(self, row: RateRow | None) -> None:
        self.row = row
        self.form.show_rate(row.rate if row is not None else None)
        self.title.setText(_what(row) if row is not None else translate("rates_page", "New rate"))
        self.again.setEnabled(row is not None and row.rate.kind is not Charge.DEPOSIT)
        self._shown = self.form.said()
        self._judge()

    def _judge(self) -> None:
        self.save.setEnabled(self.form.said() != self._shown)

    # Acts

    def store(self) -> None:
        """Ctrl+S: save what the form says. A rate of which only the end is another one is ended."""
        try:
            values = self.form.values()
        except Rejected as rejected:
            self.form.show_problems(rejected.fields)
            return
        self.save.set_busy(True)
        rate_id, version = (self.row.rate.rate_id, self.row.version) if self.row is not None else (None, None)
        before = self._shown[:7] + self._shown[8:], self.form.said()[:7] + self.form.said()[8:]
        if rate_id is not None and before[0] == before[1]:
            work = partial(accounts.end_rate, rate_id=rate_id, version=version, valid_to=values.valid_to)
            self._run(work, "accounts.end_rate", self._saved)
            return
        work = partial(accounts.save_rate, values=values, rate_id=rate_id, version=version)
        self._run(work, "accounts.save_rate", self._saved)

    def _saved(self, row: RateRow) -> None:
        self.save.set_busy(False)
        self._show(row)
        self._tools.notices.tell(translate("rates_page", "The rate is saved: {what}", what=_what(row)), "good")

    def _choose_base(self, base: object) -> None:
        work = partial(accounts.choose_base, base=MonthBase(str(base)))
        self._run(work, "accounts.choose_base", self._chosen)

    def _chosen(self, _: MonthBase) -> None:
        words = translate("rates_page", "This counts for whatever is charged from now on.")
        self._tools.notices.tell(words, "good")

    def _run(self, work: Callable[[Any], Any], operation: str, done: Callable[[Any], object]) -> None:
        self._tools.worker.run(work, operation, done=done, failed=self._failed, touched=accounts.RATES)

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        if isinstance(error, Rejected):
            self.form.show_problems(error.fields)
            return
        self._tools.notices.tell(error.text, "bad")
        if isinstance(error, Stale):
            self._tools.worker.look(accounts.tariff, "accounts.tariff", done=self._rebase)

    def _rebase(self, tariff: Tariff) -> None:
        """What is typed is now a change of what the colleague saved."""
        self.row = next((each for each in tariff.rates if _key(each) == _key(self.row)), None)


def _columns() -> list[Column]:
    return [
        Column(translate("rates_page", "Charged for"), 150, text=_what, ink=_ink),
        Column(translate("rates_page", "For whom"), 0, text=_whom, ink=_ink),
        Column(translate("rates_page", "Yuan"), 130, text=_price, align="right", ink=_ink),
        Column(translate("rates_page", "On leave"), 60, text=_on_leave, kind="meta"),
        Column(translate("rates_page", "Holds"), 116, text=_span, kind="meta"),
    ]


def _key(row: object) -> object:
    return row.rate.rate_id if isinstance(row, RateRow) else None


def _what(row: RateRow) -> str:
    return row.rate.name or charge_text(row.rate.kind)


def _whom(row: RateRow) -> str:
    return narrowed_text(row.rate)


def _price(row: RateRow) -> str:
    return f"{yuan_text(row.rate.amount)} {unit_text(row.rate.unit)}"


def _on_leave(row: RateRow) -> str:
    rate = row.rate
    if rate.kind is Charge.DEPOSIT or rate.leave_percent == 100:
        return ""
    return f"{rate.leave_percent}%"


def _span(row: RateRow) -> str:
    """Since when, or until when where it ends; the form says both."""
    to = row.rate.valid_to
    return f"{row.rate.valid_from.isoformat()} –" if to is None else f"– {to.isoformat()}"


def _ink(row: RateRow) -> str:
    return "" if row.in_force else "ink3"
