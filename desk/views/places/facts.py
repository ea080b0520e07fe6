"""What is known of one place, its telephone and hours large enough to be read out while somebody waits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.rules.card_words import phones_text
from desk.services import places
from desk.services.places import Place
from desk.views import theme
from desk.views.kit import Card, Label, Pill
from desk.words import translate


class PlaceFacts(Card):
    """Name and telephone in the first line, hours and address in the second, the rest small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("soft", margins=(12, 8, 12, 8), gap=2, parent=parent)
        self.name, self.phone = Label("", "h2", elide=True), Label("", "h2")
        self.phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.flag, self.walk = Pill(), Pill()
        self.hours = Label("", "strong", wrap=True)
        self.more = Label("", "small", "ink2", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.name, 1)
        head.addWidget(self.flag)
        head.addWidget(self.walk)
        head.addWidget(self.phone)
        self.body.addLayout(head)
        self.body.addWidget(self.hours)
        self.body.addWidget(self.more)
        self.hide()

    def show_place(self, place: Place | None, least: int) -> None:
        """Show a place, or nothing. ``least``: the least area of a venue, m²."""
        self.setVisible(place is not None)
        if place is None:
            return
        row = place.row
        self.name.setText(row.name)
        self.phone.setText(phones_text(row.phone or ""))
        venue = places.venue_text(place, least)
        self.flag.set_pill(venue.removeprefix("▲ "), "amber" if place.small else "teal",
                           "triangle" if place.small else "square")  # fmt: skip
        self.flag.setVisible(bool(venue))
        minutes = row.walk_minutes
        words = translate("places", "{n} min on foot", n=minutes) if minutes is not None else ""
        self.walk.set_pill(words, "blue" if place.ring is not None else "grey", "dot")
        self.walk.setVisible(bool(words))
        self.hours.setText("    ".join(filter(None, (row.hours, row.address))))
        self.hours.setVisible(bool(row.hours or row.address))
        self.more.setText(more_text(place))
        self.more.setVisible(bool(self.more.text()))
        told = (row.name, place.class_name, row.phone, row.hours, row.address, venue, words, self.more.text())
        self.setAccessibleName("  ".join(filter(None, told)))


def more_text(place: Place) -> str:
    """Class, grid, contact, what it can do, how much it holds, whether it is gone."""
    row = place.row
    parts = [place.class_name, place.grid, row.contact or "", row.special or ""]
    if row.capacity is not None:
        parts.append(translate("grids_page", "{n} places", n=row.capacity))
    if row.area is not None:
        parts.append(translate("grids_page", "{n} m²", n=row.area))
    if row.on_cards:
        parts.append(translate("places", "named on cards"))
    if row.until is not None:
        parts.append(translate("places", "gone from {day}", day=f"{row.until:%Y-%m-%d}"))
    return "  ".join(filter(None, parts))
