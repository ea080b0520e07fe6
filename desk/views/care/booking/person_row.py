"""One person in the form of a booking: portions, where, errand, package, diet, wish, and what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from desk.rules.care import ServiceKind
from desk.services.bookings import BookingInput, Problem
from desk.services.care import ServiceRow
from desk.services.meals import DietRow
from desk.services.packages import Left
from desk.views import theme
from desk.views.care.booking.errand_pick import ErrandPick
from desk.views.care.booking.jobs import ERRANDS, About
from desk.views.form import Pick, line
from desk.views.kit import Avatar, Card, Field, IconButton, Label, Option, Segmented, Shape, Tags
from desk.views.tagbook import tag_pairs
from desk.views.wording import about_words
from desk.words import translate

OFTEN = frozenset({ServiceKind.MEAL, ServiceKind.LAUNDRY})
"""Of these somebody may have more than one portion at one time."""
MOST = 9
_ABREAST = 3


class PersonRow(Card):
    """``edited`` when something is typed or chosen, ``gone`` when this one is taken off the form again."""

    edited = Signal()
    gone = Signal()

    def __init__(self, about: About, service: ServiceRow, diets: Sequence[DietRow], popup_parent: QWidget) -> None:
        super().__init__("well", margins=(12, 8, 8, 10), gap=6)
        self.about, self.kind, self.service_id = about, service.kind, service.service_id
        self._comes_home = service.at_home and service.kind is not ServiceKind.MEAL
        file = about.file
        self.setAccessibleName(file.name)
        self.problems: tuple[Problem, ...] = ()
        self.portions = QSpinBox()
        self.portions.setRange(1, MOST)
        here = Option(False, translate("care_form", "Here"))
        home = Option(True, translate("care_form", "Brought home"))
        self.at_home = Segmented([here, home], translate("care_form", "Where"))
        packages = self._packages()
        self.package = Pick(packages, packages[0][0])
        self.diet = Pick(self._diets(diets))
        self.item = ErrandPick(about.items, popup_parent)
        self.wish = line()
        self.remove = IconButton("x", translate("care_form", "Take {name} off again", name=file.name))
        self.remove.clicked.connect(self.gone)
        self._build()
        self.portions.valueChanged.connect(self._edited)
        self.at_home.changed.connect(self._edited)
        for pick in (self.package, self.diet):
            pick.currentIndexChanged.connect(self._edited)
        self.item.picked.connect(self._edited)
        self.wish.textEdited.connect(self._edited)

    def _build(self) -> None:
        px, file = theme.px, self.about.file
        head = QHBoxLayout()
        head.setSpacing(px(9))
        labels = (*file.computed_tags, *(each.label for each in file.tags))
        head.addWidget(Avatar(file.name, size=30))
        head.addWidget(Label(f"{file.name}  {about_words(file.sex, file.age)}", "strong"))
        head.addWidget(Tags(tag_pairs(labels[:3])))
        head.addStretch(1)
        head.addWidget(self.remove)
        self.body.addLayout(head)
        eats = self.about.eats
        caution = eats is not None and "、".join(filter(None, (*eats.allergies, *eats.on_file)))
        if caution or file.allergy_note:
            words = translate("care_form", "Allergic: {what}", what=caution or file.allergy_note)
            self.body.addWidget(Label(words, "small", "red", wrap=True))
        if self._comes_home:
            known = file.living_address or file.registered_address
            words = translate("care_form", "At the door: {address}", address=known or "—")
            self.body.addWidget(Label(words, "small", "ink2" if known else "amber", elide=True))
        self._build_fields()
        self._said = QVBoxLayout()
        self._said.setSpacing(px(4))
        self.body.addLayout(self._said)

    def _build_fields(self) -> None:
        px = theme.px
        self.fields: dict[str, Field] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        shown: list[tuple[str, str, QWidget]] = []
        if self.kind in ERRANDS:
            shown.append(("item_id", translate("care_form", "Errand"), self.item))
        if self.kind in OFTEN:
            shown.append(("portions", translate("care_form", "Portions"), self.portions))
        if self.kind is ServiceKind.MEAL:
            shown.append(("at_home", translate("care_form", "Where"), self.at_home))
            shown.append(("diet_id", translate("care_form", "Diet"), self.diet))
        shown.append(("grant_id", translate("care_form", "Package"), self.package))
        shown.append(("wish", translate("care_form", "Wish"), self.wish))
        for number, (name, words, editor) in enumerate(shown):
            self.fields[name] = Field(words, editor)
            line_number, column = divmod(number, _ABREAST)
            wide = _ABREAST - column if number == len(shown) - 1 else 1
            grid.addWidget(self.fields[name], line_number, column, 1, wide, Qt.AlignmentFlag.AlignTop)
        for column in range(_ABREAST):
            grid.setColumnStretch(column, 1)
        for editor in (self.portions, self.at_home, self.diet, self.item):
            if editor.parent() is None:  # not asked for: it goes with the row all the same
                editor.setParent(self)
                editor.hide()
        self.body.addLayout(grid)

    def is_clear(self) -> bool:
        """Whether all that is typed can be booked; what can't is told beside its field, which gets the focus."""
        if not self.item.is_unclear():
            return True
        self.fields["item_id"].set_problem(translate("care_form", "Please choose one of the list, or clear it."))
        self.item.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def values(self, *, insist: bool) -> BookingInput:
        """What is said of this one."""
        meal = self.kind is ServiceKind.MEAL
        return BookingInput(
            self.about.file.resident_id,
            portions=self.portions.value() if self.kind in OFTEN else 1,
            at_home=bool(self.at_home.value()) if meal else self._comes_home,
            grant_id=self.package.currentData(),
            diet_id=self.diet.currentData() if meal else None,
            wish=self.wish.text(),
            item_id=self.item.item_id,
            insist=insist,
        )

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """What speaks against it: amber may pass, red blocks."""
        self.problems = tuple(dict.fromkeys(problems))
        while (item := self._said.takeAt(0)) is not None:
            old = item.widget()
            old.hide()
            old.deleteLater()
        for problem in self.problems:
            self._said.addWidget(_told(problem))
        self.setAccessibleDescription(" ".join(each.text for each in self.problems))

    def _packages(self) -> list[tuple[object, str]]:
        """The one that ends first is proposed; without any, it is paid by itself."""
        alone: tuple[object, str] = (None, translate("care_form", "paid by itself"))
        return [*((each.grant_id, left_words(each)) for each in self.about.left), alone]

    def _diets(self, diets: Sequence[DietRow]) -> list[tuple[object, str]]:
        eats = self.about.eats
        on_file = translate("care_form", "{diet} (on file)", diet=eats.diet) if eats is not None else ""
        return [(None, on_file), *((row.diet_id, row.name) for row in diets if eats is None or row.name != eats.diet)]

    def _edited(self) -> None:
        self.edited.emit()


def left_words(left: Left) -> str:
    """助餐套餐，余 18."""
    return translate("care_form", "{package}, {n} left", package=left.package, n=left.free)


def _told(problem: Problem) -> QWidget:
    row = QWidget()
    column = QHBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(6))
    shape, family = ("clock", "amber") if problem.warning else ("triangle", "red")
    column.addWidget(Shape(shape, family, 14), 0, Qt.AlignmentFlag.AlignTop)
    column.addWidget(Label(problem.text, "small", family, wrap=True), 1)
    return row
