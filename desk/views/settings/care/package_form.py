"""The form of a package (套餐) in the settings: what it holds, for how long, whom it is for, and its trial."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desk.errors import Rejected
from desk.rules.care_catalogue import PackageSpec
from desk.services.care import ServiceRow
from desk.services.packages.catalogue import PackageRow
from desk.views import theme
from desk.views.form import Pick, line, whole
from desk.views.settings.care.base import Custom, number_of
from desk.views.settings.care.conditioned import ConditionedForm, fen_of, yuan_words
from desk.words import translate

MOST_ITEMS = 6
"""So many services a package can hold; the texts know of one or two."""


class ItemsEdit(Custom):
    """How often the package holds which services: up to six of them."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        self.rows: list[tuple[Pick, QLineEdit]] = []
        for place in range(MOST_ITEMS):
            pick, count = Pick([]), line(placeholder=translate("care_setup", "times"))
            count.setAccessibleName(translate("care_setup", "How often"))
            pick.setAccessibleName(translate("care_setup", "Service"))
            count.setFixedWidth(theme.px(72))
            pick.activated.connect(self.tell)
            count.textEdited.connect(self.tell)
            both = QWidget()
            row = QHBoxLayout(both)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(6))
            row.addWidget(pick, 1)
            row.addWidget(count)
            grid.addWidget(both, place // 2, place % 2)
            self.rows.append((pick, count))
        self.setFocusProxy(self.rows[0][0])

    def set_offered(self, services: Sequence[ServiceRow]) -> None:
        """The services there are; what was chosen stays so."""
        for pick, _ in self.rows:
            chosen = pick.currentData()
            pick.clear()
            pick.addItem("—", None)
            for service in services:
                pick.addItem(service.name, service.service_id)
            pick.setCurrentIndex(max(0, pick.findData(chosen)))

    def set_counts(self, counts: Sequence[tuple[int, int]]) -> None:
        """Show these services and how often each, without telling."""
        for place, (pick, count) in enumerate(self.rows):
            service_id, times = counts[place] if place < len(counts) else (None, None)
            pick.setCurrentIndex(max(0, pick.findData(service_id)))
            count.setText("" if times is None else str(times))

    def counts(self) -> dict[int, int]:
        """By service, how often. Raises Rejected (``items``) for a number that is none, or a service chosen twice."""
        found: dict[int, int] = {}
        for pick, count in self.rows:
            key, times = pick.currentData(), whole(count)
            if key is None and times is None:
                continue
            if key is None or key in found:
                words = translate("care_setup", "Choose each service once, and say how often.")
                raise Rejected({"items": words})
            found[int(key)] = -1 if times is None else times
        return found

    def said(self) -> str:
        return " ".join(f"{pick.currentData()}:{count.text().strip()}" for pick, count in self.rows)

    def set_read_only(self) -> None:
        """Whoever may not change it looks it up."""
        for pick, count in self.rows:
            pick.setEnabled(False)
            count.setReadOnly(True)


class PackageForm(ConditionedForm):
    """What a package is called, holds and costs, and whom it is for."""

    def __init__(self) -> None:
        super().__init__(3)
        self.name, self.days, self.description, self.price = line(), line(), line(), line()
        self.trial_days, self.trial_uses = line(), line()
        self.items = ItemsEdit()
        for edit in (self.trial_days, self.trial_uses):
            edit.setPlaceholderText(translate("care_setup", "no trial"))
        self.price.setPlaceholderText(translate("care_setup", "not set"))
        said = (
            ("name", translate("care_setup", "Package"), self.name, (0, 0, 2), ""),
            ("valid_days", translate("care_setup", "Valid for (days)"), self.days, (0, 2, 1), ""),
            ("description", translate("care_setup", "What it is for"), self.description, (1, 0, 3), ""),
            ("items", translate("care_setup", "Contains"), self.items, (2, 0, 3), ""),
            ("price", translate("care_setup", "Price (yuan)"), self.price, (3, 0, 1), ""),
            ("trial_days", translate("care_setup", "Trial before paying (days)"), self.trial_days, (3, 1, 1), ""),
            ("trial_uses", translate("care_setup", "Uses of the trial"), self.trial_uses, (3, 2, 1), ""),
        )  # fmt: skip
        for name, words, editor, place, hint in said:
            self.add(name, words, editor, place, hint=hint)
        self.add_conditions(4)

    def show_package(self, row: PackageRow | None) -> None:
        """A package, or an empty form for a new one."""
        spec = row.spec if row is not None else PackageSpec("", 90)
        texts = (
            (self.name, spec.name), (self.days, spec.valid_days), (self.description, spec.description),
            (self.price, yuan_words(spec.price)), (self.trial_days, spec.trial_days),
            (self.trial_uses, spec.trial_uses),
        )  # fmt: skip
        for edit, text in texts:
            edit.setText("" if text is None else str(text))
            edit.setCursorPosition(0)
        self.items.set_counts(row.counts if row is not None else ())
        self.show_conditions(spec.conditions)
        self.clear()

    def values(self) -> tuple[PackageSpec, Mapping[int, int]]:
        """What is typed. Raises Rejected for an amount, an age or an item that can't be read."""
        faults: dict[str, str] = {}
        counts = dict[int, int]()
        price = fen_of(self, "price", faults)
        try:
            counts = self.items.counts()
        except Rejected as rejected:
            faults |= rejected.fields
        conditions = self.conditions(faults)
        if faults:
            raise Rejected(faults)
        spec = PackageSpec(
            self.name.text(), number_of(self.days), self.description.text(), price,
            conditions, whole(self.trial_days), whole(self.trial_uses),
        )  # fmt: skip
        return spec, counts

    def set_read_only(self) -> None:
        super().set_read_only()
        self.items.setEnabled(True)
        self.items.set_read_only()
