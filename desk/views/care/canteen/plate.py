"""A portion of the guest at the counter."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.rules.care import BookingState, ServiceKind, state_text
from desk.services.meals import Plate
from desk.views import theme
from desk.views.kit import Label, Pill
from desk.words import translate


class PlateLine(QWidget):
    """A portion: its diet, what was wished, and how far it is."""

    def __init__(self, plate: Plate) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(Label(plate.diet, "h1"))
        row.addWidget(Label(plate.wish, "body", "ink2", elide=True), 1)
        if plate.at_home:
            row.addWidget(Label(translate("canteen", "to be brought"), "body", "amber"))
        if plate.from_package:
            row.addWidget(Label(translate("canteen", "from the package"), "small", "ink2"))
        looks = {
            BookingState.BOOKED: ("blue", "dot"),
            BookingState.IN_PREPARATION: ("blue", "half"),
            BookingState.FULFILLED: ("green", "tick"),
            BookingState.SETTLED: ("green", "tick"),
        }
        family, shape = looks.get(plate.state, ("grey", "dash"))
        row.addWidget(Pill(state_text(plate.state, ServiceKind.MEAL), family, shape))
