"""Prices and subsidies (价格与补贴) in the settings: the list at the left, one of them at the right; both are dated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk.errors import Rejected
from desk.rules.eligibility import conditions_text
from desk.rules.money import yuan_text
from desk.rules.times import local_date
from desk.services import fees
from desk.services.fees import PriceRow, SubsidyRow, Tariff
from desk.views import theme
from desk.views.kit import Button
from desk.views.page import Tools
from desk.views.rows import Column
from desk.views.settings.care.base import SetupForm
from desk.views.settings.care.listed import LIST_WIDTH, ListedPart
from desk.views.settings.care.tariff_form import PriceForm, SubsidyForm
from desk.words import translate

IN_LARGE_TYPE = 330
"""The list in px at scale 1.0; in large type the form needs the room."""


class TariffPart(ListedPart):
    """``row`` is the one in the form, None for a new one. A subclass says what its rows are."""

    KEY: ClassVar[str]
    """The name of the key of a row."""

    NARROW: ClassVar[tuple[int, ...]] = ()
    """The columns that the list leaves out in large type; the form says them."""

    def __init__(
        self, tools: Tools, columns: Sequence[Column], words: str, none: str, new: str, *, can_write: bool
    ) -> None:
        super().__init__(tools, columns, words, none, new, can_write=can_write)
        self.again = Button(translate("care_setup", "Follow with a new one …"), small=True)
        self.dated: Any = self.make_form()
        large = theme.current().is_large
        if large:
            self.table.hide_columns(self.NARROW)
        self.lay_out_list(self.dated, self.again, width=IN_LARGE_TYPE if large else LIST_WIDTH)
        self.retire.hide()
        if not can_write:
            self.dated.set_read_only()
        self.again.clicked.connect(self.follow)
        self.dated.edited.connect(self.judge)
        self.show_row(None)

    # What a subclass says

    def make_form(self) -> SetupForm:
        """The form of a row."""
        raise NotImplementedError

    def rows_of(self, tariff: Tariff) -> Sequence[Any]:
        """Those of the list."""
        raise NotImplementedError

    def named(self, row: Any) -> str:
        """What a row is called."""
        raise NotImplementedError

    def verbs(self) -> tuple[Callable[..., Any], Callable[..., Any]]:
        """What saves a row, and what ends it."""
        raise NotImplementedError

    # What the page asks

    def reload(self) -> None:
        self._worker.look(fees.tariff, "fees.tariff", done=self._take, replaces=f"settings-{self.KEY}")

    def form(self) -> SetupForm:
        form: SetupForm = self.dated
        return form

    def first_editor(self) -> QWidget:
        """The amount of a row that is there, the first field of a new one."""
        name = next(iter(self.dated.fields)) if self.row is None else "amount"
        editor: QWidget = self.dated.fields[name].editor
        return editor

    def key_of(self, row: object) -> object:
        return getattr(row, self.KEY)

    # The list and the form

    def _take(self, tariff: Tariff) -> None:
        self.offer(self.dated.set_services, tariff.services)
        self.take_lines(self.rows_of(tariff))

    def follow(self) -> None:
        """The same anew from the day on which the one that is shown ends: only what is other is typed."""
        if self.row is None or self._ends() is None:
            words = translate("care_setup", "Say when this one ends and save it; then it can be followed.")
            self.dated.fields["valid_to"].set_problem(words)
            self.dated.last.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.leave(self._show_following)

    def _show_following(self) -> None:
        row, ends = self.row, self._ends()
        self.show_new()
        self.dated.show_row(row)
        self.dated.show_span(ends, None)
        self.dated.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.dated.amount.selectAll()
        self.judge()

    def _ends(self) -> Any:
        return self.row.valid_to if isinstance(self.row, PriceRow) else self.row.values.valid_to

    def show_row(self, row: Any) -> None:
        self.row = row
        self.dated.show_row(row)
        self.again.setEnabled(row is not None)
        self.begin(self.named(row) if row is not None else self.new.text())

    # Acts

    def store(self) -> None:
        """Ctrl+S: save what the form says. Where only the end is another one, it is ended."""
        try:
            values = self.dated.values()
        except Rejected as rejected:
            self.say(self.dated.show_problems(rejected.fields))
            return
        save, end = self.verbs()
        if self.row is None:
            self.run(partial(save, values=values), f"fees.{save.__name__}", self._saved)
            return
        key = {self.KEY: self.key_of(self.row), "version": self.row.version}
        if self._only_the_end():
            self.run(partial(end, valid_to=values.valid_to, **key), f"fees.{end.__name__}", self._saved)
        else:
            self.run(partial(save, values=values, **key), f"fees.{save.__name__}", self._saved)

    def _only_the_end(self) -> bool:
        at = list(self.dated.fields).index("valid_to")
        said, shown = self.said(), self._shown
        assert isinstance(said, tuple) and isinstance(shown, tuple)
        return said[:at] + said[at + 1 :] == shown[:at] + shown[at + 1 :]

    def _saved(self, row: Any) -> None:
        self.await_row(row)
        self.tell_saved(self.named(row), ())


class PricesPart(TariffPart):
    """What each service costs."""

    KEY = "price_id"
    NARROW = (2,)

    def __init__(self, tools: Tools, *, can_write: bool) -> None:
        super().__init__(
            tools, _price_columns(), translate("care_setup", "Prices"),
            translate("care_setup", "No prices yet: nothing is charged. Ctrl+N enters the first."),
            translate("care_setup", "New price"), can_write=can_write,
        )  # fmt: skip

    def make_form(self) -> SetupForm:
        return PriceForm(local_date(self._worker.clock()))

    def rows_of(self, tariff: Tariff) -> Sequence[PriceRow]:
        return tariff.prices

    def named(self, row: PriceRow) -> str:
        return _place(row)

    def verbs(self) -> tuple[Callable[..., Any], Callable[..., Any]]:
        return fees.save_price, fees.end_price


class SubsidiesPart(TariffPart):
    """What others pay of it."""

    KEY = "rule_id"
    NARROW = (1, 2, 4)

    def __init__(self, tools: Tools, *, can_write: bool) -> None:
        super().__init__(
            tools, _subsidy_columns(), translate("care_setup", "Subsidies"),
            translate("care_setup", "No subsidies yet: residents pay the whole price. Ctrl+N enters the first."),
            translate("care_setup", "New subsidy"), can_write=can_write,
        )  # fmt: skip

    def make_form(self) -> SetupForm:
        return SubsidyForm(local_date(self._worker.clock()))

    def rows_of(self, tariff: Tariff) -> Sequence[SubsidyRow]:
        return tariff.subsidies

    def named(self, row: SubsidyRow) -> str:
        return row.values.name

    def verbs(self) -> tuple[Callable[..., Any], Callable[..., Any]]:
        return fees.save_subsidy, fees.end_subsidy


def _price_columns() -> list[Column]:
    return [
        Column(translate("care_setup", "Service"), 0, text=_place, kind="strong", ink=_ink),
        Column(translate("care_setup", "Yuan"), 90, text=_price, align="right", ink=_ink),
        Column(translate("care_setup", "Holds"), 200, text=_span, kind="meta"),
    ]


def _subsidy_columns() -> list[Column]:
    return [
        Column(translate("care_setup", "Subsidy"), 0, text=_name, kind="strong", ink=_ink),
        Column(translate("care_setup", "Of"), 100, text=_place, ink=_ink),
        Column(translate("care_setup", "For whom"), 130, text=_whom, kind="meta"),
        Column(translate("care_setup", "How much"), 84, text=_much, align="right", ink=_ink),
        Column(translate("care_setup", "Holds"), 116, text=_short_span, kind="meta"),
    ]


def _place(row: PriceRow | SubsidyRow) -> str:
    return "　".join(filter(None, (row.service, row.sitting)))


def _price(row: PriceRow) -> str:
    return yuan_text(row.amount)


def _span(row: PriceRow) -> str:
    return f"{row.valid_from.isoformat()} – {row.valid_to.isoformat() if row.valid_to is not None else ''}"


def _short_span(row: SubsidyRow) -> str:
    """Since when, or until when where it ends; the form says both."""
    to = row.values.valid_to
    return f"{row.values.valid_from.isoformat()} –" if to is None else f"– {to.isoformat()}"


def _name(row: SubsidyRow) -> str:
    return f"{row.values.name}　{row.values.payer}"


def _whom(row: SubsidyRow) -> str:
    return conditions_text(row.values.conditions) or translate("care_setup", "everyone")


def _much(row: SubsidyRow) -> str:
    values = row.values
    return f"{values.percent}%" if values.amount is None else yuan_text(values.amount)


def _ink(row: PriceRow | SubsidyRow) -> str:
    return "" if row.in_force else "ink3"
