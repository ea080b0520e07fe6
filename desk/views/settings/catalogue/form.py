"""The form of one item: what it is, who decides, how long it takes, what to bring, what to say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.rules.catalogue import (
    Category,
    ItemSpec,
    Kind,
    Route,
    Tier,
    categories_of,
    category_text,
    kind_text,
    next_code,
    route_text,
    tidied,
    tier_text,
)
from desk.rules.deadlines import PROFILES, limit_text
from desk.rules.matters import Channel, channel_text
from desk.services.catalogue import ItemRow
from desk.views import theme
from desk.views.kit import Card, Field
from desk.views.settings.catalogue.choice import Choice
from desk.views.settings.catalogue.materials import MaterialsEdit
from desk.words import translate

_ANSWER_HEIGHT = 76


class ItemForm(QWidget):
    """The fields of :attr:`row`, or of a new item when that is None."""

    edited = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: ItemRow | None = None
        self._taken: frozenset[str] = frozenset()
        self._shown: object = None
        self.code, self.name, self.legal_basis, self.aliases = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = Choice((kind, kind_text(kind)) for kind in Kind)
        self.category = Choice()
        self.tier = Choice((tier, tier_text(tier)) for tier in Tier)
        self.route = Choice((route, route_text(route)) for route in Route)
        self.levels = {
            code: Choice((level.code, f"{level.text} {limit_text(level)}") for level in profile.levels)
            for code, profile in PROFILES.items()
        }
        self.on_the_spot = QCheckBox(translate("catalogue_page", "Can be settled on the spot"))
        self.channels = {channel: QCheckBox(channel_text(channel)) for channel in Channel}
        self.channel_box = _ChannelBox(list(self.channels.values()))
        self.materials = MaterialsEdit()
        self.answer = QPlainTextEdit()
        self.since = QDateEdit()
        self.fields = self._make_fields()
        self._build()
        self._connect()
        self.show_new(today, frozenset())

    def _make_fields(self) -> dict[str, Field]:
        profiles = {code: Field(profile.text, self.levels[code]) for code, profile in PROFILES.items()}
        return {
            "name": Field(translate("catalogue_page", "Name"), self.name),
            "code": Field(translate("catalogue_page", "Code"), self.code),
            "kind": Field(translate("catalogue_page", "Kind"), self.kind),
            "category": Field(translate("catalogue_page", "Class"), self.category),
            "tier": Field(translate("catalogue_page", "Who decides"), self.tier),
            "route": Field(translate("catalogue_page", "Who handles it"), self.route),
            **profiles,
            "channels": Field(translate("catalogue_page", "How it can be asked for"), self.channel_box),
            "materials": Field(
                translate("catalogue_page", "Materials: name, form, copies, may follow within working days"),
                self.materials,
            ),
            "answer": Field(translate("catalogue_page", "What to tell the resident"), self.answer),
            "legal_basis": Field(translate("catalogue_page", "Legal basis"), self.legal_basis),
            "aliases": Field(
                translate("catalogue_page", "Other names that residents use"),
                self.aliases,
                hint=translate("catalogue_page", "With 、 between them; each finds the item at the desk."),
            ),
            "valid_from": Field(translate("catalogue_page", "Holds from"), self.since),
        }

    def _build(self) -> None:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, theme.px(10), theme.px(4))
        rows.setSpacing(theme.px(8))
        self.answer.setMinimumHeight(theme.px(_ANSWER_HEIGHT))
        self.answer.setMaximumHeight(theme.px(_ANSWER_HEIGHT))
        choices = (("kind", 1), ("category", 1)), (("tier", 1), ("route", 1))
        heads = (("name", 5), ("code", 1), ("valid_from", 2))
        large = theme.current().is_large
        for line in (
            *((heads[:1], heads[1:], *choices) if large else (heads, (*choices[0], *choices[1]))),
            tuple((code, 1) for code in PROFILES),
            (("channels", 1),),
            (("materials", 1),),
            (("answer", 1),),
            (("aliases", 1),),
            (("legal_basis", 1),),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.px(10))
            for name, share in line:
                row.addWidget(self.fields[name], share, Qt.AlignmentFlag.AlignTop)
            rows.addLayout(row)
        rows.insertWidget(rows.count() - 5, self.on_the_spot)  # below the levels
        rows.addStretch(1)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setWidget(inside)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._fill_categories)
        self.category.currentIndexChanged.connect(self._propose_code)
        for line in (self.code, self.name, self.legal_basis, self.aliases):
            line.textChanged.connect(self.edited)
        for combo in (self.kind, self.category, self.tier, self.route, *self.levels.values()):
            combo.currentIndexChanged.connect(self.edited)
        for box in (self.on_the_spot, *self.channels.values()):
            box.toggled.connect(self.edited)
        self.materials.edited.connect(self.edited)
        self.answer.textChanged.connect(self.edited)
        self.since.dateChanged.connect(self.edited)

    def show_new(self, today: date, taken: frozenset[str]) -> None:
        """An empty form; the code proposed is the next of the class, ``taken`` are those there are."""
        self.row, self._taken = None, taken
        levels = {code: profile.levels[0].code for code, profile in PROFILES.items()}
        self._put(ItemSpec("", "", Category.RELIEF, Route.DESK, levels), today, today)
        self._propose_code()
        self._settle()

    def show_row(self, row: ItemRow, today: date) -> None:
        """What an edition says. A change holds from today on, one that has not begun from its own day."""
        self.row = row
        self._put(row.spec(), max(today, row.valid_from), today)
        self._settle()

    def rebase(self, row: ItemRow) -> None:
        """A colleague saved the item meanwhile: what is typed here stays, and is now a change of ``row``."""
        self.row = row

    def spec(self) -> ItemSpec:
        """What the form says."""
        return tidied(
            ItemSpec(
                code=self.code.text(),
                name=self.name.text(),
                kind=Kind(self.kind.currentData()),
                category=Category(self.category.currentData()),
                tier=Tier(self.tier.currentData()) if self.tier.currentData() else None,
                route=Route(self.route.currentData()),
                levels={code: str(combo.currentData()) for code, combo in self.levels.items()},
                channels=tuple(channel for channel, box in self.channels.items() if box.isChecked()),
                on_the_spot=self.on_the_spot.isChecked(),
                materials=self.materials.materials(),
                legal_basis=self.legal_basis.text(),
                answer=self.answer.toPlainText(),
                aliases=tuple(self.aliases.text().replace("，", "、").replace(",", "、").split("、")),
            )
        )

    def begins(self) -> date:
        """From when on it holds."""
        day = self.since.date()
        return date(day.year(), day.month(), day.day())

    def is_dirty(self) -> bool:
        return (self.spec(), self.begins()) != self._shown

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Beside each field what is wrong with it; the first gets the focus."""
        named = dict(problems)
        if "levels" in named:
            named |= dict.fromkeys(PROFILES, named["levels"])
        for name, field in self.fields.items():
            field.set_problem(named.get(name, ""))
        first = next((field for name, field in self.fields.items() if name in named), None)
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroll.ensureWidgetVisible(first)

    def show_theirs(self, changes: Mapping[str, tuple[str, str, str]]) -> None:
        """Beside each field what a colleague has written there meanwhile."""
        for name, (who, theirs, _) in changes.items():
            if name in self.fields:
                words = translate("catalogue_page", "{who} wrote: {theirs}", who=who, theirs=theirs or "—")
                self.fields[name].set_warning(words)

    def set_read_only(self, read_only: bool) -> None:
        """Clerks look the catalogue up; only the head changes it."""
        for line in (self.name, self.legal_basis, self.aliases, self.answer):
            line.setReadOnly(read_only)
        self.fields["valid_from"].setVisible(not read_only)  # the day from which a change would hold
        self.code.setReadOnly(read_only or self.row is not None)
        for combo in (self.kind, self.category, self.tier, self.route, *self.levels.values()):
            combo.set_read_only(read_only)
        for box in (self.on_the_spot, *self.channels.values()):
            box.setEnabled(not read_only)
        self.materials.set_read_only(read_only)

    def focus_first(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, spec: ItemSpec, since: date, today: date) -> None:
        self.blockSignals(True)
        self.name.setText(spec.name)
        self.name.setCursorPosition(0)
        self.kind.choose(spec.kind)
        self._fill_categories()
        self.category.choose(spec.category)
        self.tier.choose(spec.tier)
        self.route.choose(spec.route)
        for code, combo in self.levels.items():
            combo.choose(spec.levels.get(code))
        self.on_the_spot.setChecked(spec.on_the_spot)
        for channel, box in self.channels.items():
            box.setChecked(channel in spec.channels)
        self.materials.show_materials(spec.materials)
        for line, text in ((self.legal_basis, spec.legal_basis), (self.aliases, "、".join(spec.aliases))):
            line.setText(text or "")
            line.setCursorPosition(0)
        self.answer.setPlainText(spec.answer or "")
        self.since.setMinimumDate(QDate(min(since, today)))
        self.since.setDate(QDate(since))
        self.code.setText(spec.code)
        self.blockSignals(False)

    def _settle(self) -> None:
        for field in self.fields.values():
            field.clear()
        self.code.setReadOnly(self.row is not None)
        self._shown = (self.spec(), self.begins())
        self.scroll.verticalScrollBar().setValue(0)
        self.edited.emit()

    def _fill_categories(self) -> None:
        chosen, possible = self.category.currentData(), categories_of(Kind(self.kind.currentData()))
        if [self.category.itemData(at) for at in range(self.category.count())] == list(possible):
            return
        self.category.clear()
        for category in possible:
            self.category.addItem(category_text(category), category)
        self.category.choose(chosen)

    def _propose_code(self) -> None:
        category = self.category.currentData()  # Qt hands a plain text back
        if self.row is None and category is not None:
            self.code.setText(next_code(Category(category), self._taken))


class _ChannelBox(Card):
    """The ways to ask, side by side; gives the focus on to the first."""

    def __init__(self, boxes: list[QCheckBox]) -> None:
        super().__init__("well", margins=(10, 4, 10, 4), gap=2)
        across = 3 if theme.current().is_large else 4
        grid = QGridLayout()
        for place, box in enumerate(boxes):
            box.setAccessibleName(box.text())
            grid.addWidget(box, place // across, place % across)
        self.body.addLayout(grid)
        self.setFocusProxy(boxes[0])
