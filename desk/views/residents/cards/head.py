"""The top of a file: who it is, where they are, how to reach them, and what nobody may overlook."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.beds import state_text
from desk.rules.life import Presence, presence_text
from desk.rules.times import date_text
from desk.services.residents import ResidentFile
from desk.views import theme
from desk.views.kit import Avatar, Button, Card, IconButton, Label, Picture, Pill, Tags
from desk.views.residents.cards.strip import Strip
from desk.views.residents.cards.tags import tag_words
from desk.views.residents.reveal import MaskedValue
from desk.views.residents.spot import Spot
from desk.views.residents.values import is_gone
from desk.views.residents.wording import status_text
from desk.views.tagbook import tag_pairs
from desk.views.wording import about_words, date_words
from desk.words import translate

PRESENCE_LOOKS = {
    Presence.AT_HOME: ("green", "dot"),
    Presence.HOSPITAL: ("amber", "half"),
    Presence.AWAY: ("violet", "right"),
    Presence.MOVED_OUT: ("grey", "right"),
    Presence.DEAD: ("grey", "dash"),
}
IN_BED_LOOK = ("blue", "square")
TAGS_SHOWN = 5


class HeadCard(Card):
    """``spots`` are the values that can be written here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(18, 12, 18, 12), gap=8, parent=parent)
        back = translate("residents_page", "Back to the list")
        self.back = IconButton("arrow-left", back, key="Alt+←")
        self.card = IconButton("identification-card", translate("resident_file", "Print a contact card"), key="Ctrl+P")
        self.life = Button(translate("resident_file", "Something changed"), key="Ctrl+J", icon="house-line")
        self.edit = Button(translate("residents_page", "Change"), key="Ctrl+E", icon="pencil-simple")
        self.intake = Button(translate("residents_page", "Take in a matter"), kind="primary", key="F2", icon="plus")
        self.avatar = Avatar(size=64)
        self.name = Label("", "display")
        self.about = Label("", "h2", "ink2")
        self.tag_row = Tags()
        self.presence = Pill()
        self.id_no = MaskedValue("identification-card", translate("residents_page", "number of the paper"))
        self.phone = MaskedValue("phone", translate("residents_page", "telephone"))
        self.owner = Label("", "small", "ink2", elide=True)
        self.address = MaskedValue("map-pin", translate("residents_page", "address"))
        self.grid = Label("", "body", elide=True)
        self.gone = Strip("well", "info-fill")
        self.rests = Strip("info", "bed-fill")
        self.allergy = Strip("bad", "warning-octagon-fill")
        self.health = Strip("warn", "first-aid")
        self.open_matters = Strip("warn", "clipboard-text-fill")
        self.emergency = Strip("info", "phone-call-fill")
        self._narrow = self._tight = False
        self._make_spots()
        self._build()

    def _make_spots(self) -> None:
        grid = QWidget()
        row = _row(6)
        grid.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Picture("user", "ink3", 18))
        row.addWidget(self.grid, 1)
        self.name_spot = Spot("name", self.name)
        self.id_spot = Spot("id_no", self.id_no, nothing=translate("resident_file", "no number yet"))
        self.phone_spot = Spot("phones", self.phone, nothing=translate("resident_file", "no telephone yet"))
        self.address_spot = Spot("living_address", self.address, nothing=translate("resident_file", "no address yet"))
        self.grid_spot = Spot("grid_id", grid, wide=True)
        self.allergy_spot = Spot("allergy_note", self.allergy, wide=True)
        self.health_spot = Spot("health_note", self.health, wide=True)
        self.emergency_spot = Spot("contacts", self.emergency, wide=True)
        self.spots = (
            self.name_spot,
            self.id_spot,
            self.phone_spot,
            self.address_spot,
            self.grid_spot,
            self.allergy_spot,
            self.health_spot,
            self.emergency_spot,
        )

    def _build(self) -> None:
        top = _row(14)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        self._first, self._second, self._third, self._fourth = _row(10), _row(10), _row(6), _row(6)
        self._actions = _row(8)
        for button in (self.back, self.card, self.life, self.edit, self.intake):
            self._actions.addWidget(button)
        self._first.addWidget(self.name_spot)
        self._first.addWidget(self.about)
        self._first.addStretch(1)
        self._first.addLayout(self._actions)
        self._second.addStretch(1)
        self._third.addWidget(self.id_spot)
        self._third.addWidget(self.phone_spot)
        self._third.addWidget(self.owner, 1)
        self._third.addStretch(0)
        for line in (self._first, self._second, self._third, self._fourth):
            words.addLayout(line)
        top.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self._strips = QGridLayout()
        self._strips.setSpacing(theme.px(8))
        for strip in (self.allergy_spot, self.health_spot, self.open_matters, self.emergency_spot):
            self._strips.addWidget(strip)
        self.body.addLayout(top)
        self.body.addWidget(self.gone)
        self.body.addWidget(self.rests)
        self.body.addLayout(self._strips)
        self._arrange_rows()

    def set_narrow(self, narrow: bool, *, tight: bool) -> None:
        """In large type categories and presence have a line of their own; in the largest the address has one too."""
        if (narrow, tight) != (self._narrow, self._tight):
            self._narrow, self._tight = narrow, tight
            for value in (self.id_no, self.phone, self.address):
                value.set_small(narrow)
            self._arrange_rows()
            self._arrange_strips()

    def show_file(self, file: ResidentFile, *, can_show: bool, can_write: bool, can_take_in: bool) -> None:
        self.avatar.set_name(file.name)
        self.name.setText(file.name)
        self.about.setText(about_words(file.sex, file.age))
        self.tag_row.set_tags(tag_pairs([*(tag.label for tag in file.tags), *file.computed_tags])[:TAGS_SHOWN])
        self.tag_row.setToolTip("\n".join(f"{label}  {words}" for label, words in tag_words(file)))
        self._show_presence(file)
        self._show_reach(file, can_show)
        self._show_strips(file)
        self._say_spots(file, can_write)
        self.life.setVisible(can_write)
        self.edit.setVisible(can_write)
        self.intake.setVisible(can_take_in and not is_gone(file.status))

    def _show_presence(self, file: ResidentFile) -> None:
        words, look = presence_text(file.presence), PRESENCE_LOOKS[file.presence]
        if file.presence is Presence.AT_HOME and file.bed_state is not None:
            words, look = f"{file.bed} {state_text(file.bed_state)}", IN_BED_LOOK
        elif file.stay is not None:
            if file.stay.until is not None:
                words = translate("resident_file", "{where} until {day}", where=words, day=date_text(file.stay.until))
            else:
                words = translate("resident_file", "{where} since {day}", where=words, day=date_text(file.stay.since))
        self.presence.set_pill(words, *look)
        self.presence.setToolTip(file.stay.place if file.stay is not None else "")
        self.presence.setVisible(not is_gone(file.status))

    def _show_reach(self, file: ResidentFile, can_show: bool) -> None:
        self.id_no.set_value("id_no", file.id_no, can_show=can_show)
        first = file.phones[0] if file.phones else None
        self.phone.set_value(
            f"phone:{first.phone_id}" if first else "", first.number if first else "", can_show=can_show
        )
        more = translate("resident_file", "and {n} more", n=len(file.phones) - 1) if len(file.phones) > 1 else ""
        self.owner.setText("  ".join(part for part in (first.owner if first else "", more) if part))
        self.owner.setVisible(bool(self.owner.text()))
        kind = "living" if file.living_address or not file.registered_address else "registered"
        self.address_spot.set_field(f"{kind}_address")
        self.address.set_value(f"address:{kind}", file.living_address or file.registered_address, can_show=can_show)
        grid = translate("residents_page", "no grid yet")
        if file.grid is not None:
            grid = "  ".join(part for part in (file.grid.name, file.grid.responsible) if part)
        self.grid.setText(grid)

    def _show_strips(self, file: ResidentFile) -> None:
        gone = is_gone(file.status)
        self.gone.tell(status_text(file.status) if gone else "", date_words(file.status_since) if gone else "")
        rests = translate("resident_file", "No meals, no knocks") if file.rests_on is not None else ""
        self.rests.tell(rests, _rest_words(file))
        hidden = translate("residents_page", "recorded; not for your role")
        allergy = translate("resident_file", "Allergy") if file.allergy_hidden or file.allergy_note else ""
        self.allergy.tell(allergy, hidden if file.allergy_hidden else file.allergy_note or "")
        health = translate("residents_page", "Health") if file.health_hidden or file.health_note else ""
        self.health.tell(health, hidden if file.health_hidden else file.health_note or "")
        count = file.open_matters
        self.open_matters.tell(translate("residents_page", "{n} open matters", n=count) if count else "", "")
        contact = file.contacts[0] if file.contacts else None
        who = " ".join(part for part in (contact.relation, contact.name) if part) if contact is not None else ""
        self.emergency.tell(
            translate("residents_page", "In an emergency {who}", who=who) if contact is not None else "",
            "  ".join(part for part in (contact.phone, contact.note) if part) if contact is not None else "",
        )
        self._arrange_strips()

    def _say_spots(self, file: ResidentFile, can_write: bool) -> None:
        texts = {
            self.name_spot: file.name,
            self.id_spot: file.id_no,
            self.phone_spot: self.phone.masked(),
            self.address_spot: self.address.masked(),
            self.grid_spot: self.grid.text(),
            self.allergy_spot: self.allergy.text(),
            self.health_spot: self.health.text(),
            self.emergency_spot: self.emergency.text(),
        }
        seen = {"allergy_note": file.allergy_note is not None, "health_note": file.health_note is not None}
        for spot, text in texts.items():
            spot.say(text, can_write=can_write and seen.get(spot.field, True))
        has_address = bool(file.living_address or file.registered_address)
        self.grid_spot.say(self.grid.text(), can_write=can_write and has_address)

    def _arrange_rows(self) -> None:
        for row in (self._first, self._second, self._third, self._fourth):
            for each in (self.tag_row, self.presence, self.address_spot, self.grid_spot):
                row.removeWidget(each)
        row, at = (self._second, 0) if self._narrow else (self._first, 2)
        row.insertWidget(at, self.tag_row)
        row.insertWidget(at + 1, self.presence)
        row, at = (self._fourth, 0) if self._tight else (self._third, 3)
        row.insertWidget(at, self.address_spot)
        row.insertWidget(at + 1, self.grid_spot, 2)

    def _arrange_strips(self) -> None:
        strips = (self.allergy_spot, self.health_spot, self.open_matters, self.emergency_spot)
        for strip in strips:
            self._strips.removeWidget(strip)
        shown = [strip for strip in strips if not (strip.content if isinstance(strip, Spot) else strip).isHidden()]
        across = 2 if self._narrow else max(1, len(shown))
        for column in range(len(strips)):
            self._strips.setColumnStretch(column, 1 if column < across else 0)
        for number, strip in enumerate(shown):
            self._strips.addWidget(strip, number // across, number % across)
        for strip in strips:
            strip.setVisible(strip in shown)


def _rest_words(file: ResidentFile) -> str:
    if file.rests_on is None:
        return ""
    words = translate("resident_file", "since {day}", day=date_text(file.rests_on))
    return f"{words}  {translate('resident_file', 'in bed {bed}', bed=file.bed)}" if file.bed else words


def _row(gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(gap))
    return row
