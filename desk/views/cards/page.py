"""The page of cards (卡片打印): the choices at the left, the sheet as it is printed, the chosen card at the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.services.cards import ProfileRow, Scope, Selection, Shown
from desk.views import theme
from desk.views.cards import loading
from desk.views.cards.acts import Acts
from desk.views.cards.choices import WIDTH, Choices
from desk.views.cards.desk import Desk
from desk.views.cards.loading import Overview
from desk.views.cards.middle import Middle
from desk.views.cards.pictures import LANE, Artist
from desk.views.cards.showing import Showing
from desk.views.cards.side import BACK, FRONT, Side
from desk.views.cards.who import Wanted, of_outdated, one_person
from desk.views.focus import tab_through
from desk.views.kit import Scroll
from desk.views.page import Page, Tools
from desk.views.pressing import hear
from desk.views.tokens import COMPACT_HEIGHT, MARGIN
from desk.views.wording import may
from desk.words import QT_TRANSLATE_NOOP, translate
from desk.work import Worker

_LOW = COMPACT_HEIGHT - 94  # a low window, less its bars
_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): (digit - 1) % 10 for digit in range(10)}


class CardsPage(Page):
    """制卡. The first card of the day is for somebody who waits at the desk: all is loaded before it is asked for.

    What is chosen lives in ``desk``; ``showing`` draws it, ``acts`` does what buttons and keys ask for."""

    NAME: ClassVar[str] = "cards"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("window", "Cards")
    HEADING: ClassVar[str] = QT_TRANSLATE_NOOP("window", "Print cards")
    ICON: ClassVar[str] = "identification-card"
    PERMISSION: ClassVar[str] = "CARDS_PRINT"
    EARLY: ClassVar[bool] = True
    SHOWS: ClassVar[frozenset[str]] = frozenset({"cards", "residents", "grids", "settings"})

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.can_set_up = may(self.worker, Permission.CARDS_SETUP)
        self.desk = Desk()
        self.choices = Choices(
            may_health=may(self.worker, Permission.RESIDENTS_HEALTH), may_set_up=self.can_set_up
        )  # fmt: skip
        self.middle, self.side = Middle(), Side()
        self.artist = Artist(self.worker, self)
        self.showing = Showing(self)
        self.acts = Acts(self)
        self._left = Scroll(self.choices)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._left)
        self._row.addWidget(self.middle, 1)
        self._row.addWidget(self.side)
        self._connect()
        self.measure()

    def measure(self) -> None:
        low = 0 < self.height() < theme.px(_LOW)
        share, px = theme.compact_share(low), theme.px
        side, top = px(MARGIN[0]), px(MARGIN[1] * share)
        self._row.setContentsMargins(side, top, side, top)
        self._row.setSpacing(px(16))
        self.choices.measure(low)
        self._left.setFixedWidth(px(WIDTH))
        self.middle.measure(low)
        self.side.measure(low)

    def _connect(self) -> None:
        choices, middle, side, acts = self.choices, self.middle, self.side, self.acts
        choices.tiles.picked.connect(acts.pick_template)
        choices.changed.connect(acts.choose_anew)
        choices.who.change.clicked.connect(acts.ask_who)
        choices.edit.clicked.connect(acts.edit_template)
        middle.sheets.begun.connect(self._pressed)
        middle.sheets.looked_at.connect(self._look_at)
        middle.sheets.moved.connect(self._move)
        middle.sheets.resized.connect(self.showing.draw_soon)
        middle.before.clicked.connect(partial(self.turn, -1))
        middle.after.clicked.connect(partial(self.turn, 1))
        middle.runs.clicked.connect(acts.show_runs)
        middle.outdated.act.clicked.connect(self.choose_outdated)
        middle.open_run.act.clicked.connect(acts.go_on_with_open)
        middle.open_run.other.clicked.connect(acts.ask_open)
        side.sides.changed.connect(self.showing.draw_face)
        side.face.resized.connect(self.showing.draw_soon)
        side.gaps.next_asked.connect(self.next_gap)
        side.gaps.shown_asked.connect(self.show_person)
        side.gaps.decided.connect(acts.decide_gap)
        side.calibration.corrected.connect(acts.correct)
        side.calibration.page_asked.connect(acts.print_test_page)
        side.calibration.profile_chosen.connect(acts.use_profile)
        side.calibration.profiles_asked.connect(acts.show_profiles)
        side.box.print.clicked.connect(acts.print)
        side.box.save.clicked.connect(acts.save)
        side.box.stop.clicked.connect(acts.flow.stop)
        side.box.copies.valueChanged.connect(acts.choose_anew)
        for keys, slot in (
            ("PgUp", partial(self.turn, -1)), ("PgDown", partial(self.turn, 1)), ("F7", self.next_gap),
            ("F4", acts.ask_who), ("Ctrl+P", side.box.print.click), ("Ctrl+S", side.box.save.click),
            ("Ctrl+H", acts.show_runs), ("Ctrl+E", acts.edit_template),
        ):  # fmt: skip
            hear(self, keys, slot)
        tab_through((self._left, middle.runs, middle.before, middle.after, middle.sheets, side))

    # Of every page

    @classmethod
    def warm(cls, worker: Worker) -> None:
        worker.prepare(loading.Warm(), lane=LANE)

    def reload(self) -> None:
        self.worker.look(
            loading.overview, "cards.overview", done=self._take, failed=self.tell, replaces="cards-overview"
        )  # fmt: skip
        self.worker.task(
            loading.CountOutdated(self.worker), done=self.acts.show_outdated, failed=self.tell,
            replaces="cards-outdated",
        )  # fmt: skip

    def _take(self, found: Overview) -> None:
        self.desk.take(found)
        self.acts.show_overview()
        if self.desk.wanted is not None:
            self.acts.choose_anew()
        self.filled.emit()

    def open(self, subject: object) -> None:
        """``resident_id``: a card for this person; a :class:`Selection` or :class:`Wanted`: for those."""
        if isinstance(subject, int):
            self.want(one_person(subject))
        elif isinstance(subject, Selection):
            listed = Wanted(translate("cards_page", "A chosen list"), subject)
            self.want(replace(of_outdated(), selection=subject) if subject.scope is Scope.OUTDATED else listed)
            self.acts.show_overview()
        elif isinstance(subject, Wanted):
            self.want(subject)

    def want(self, wanted: Wanted) -> None:
        """From now on cards are for these; what was left off for those before is printed again."""
        self.desk.want(wanted)
        self.choices.set_shown(Shown())
        self.acts.choose_anew()

    def choose_outdated(self) -> None:
        """Those whose card says something otherwise than the desk does today."""
        self.want(of_outdated())

    def focus_first(self) -> None:
        self.middle.sheets.setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self) -> None:
        self.acts.cover()

    def is_dirty(self) -> bool:
        return self.acts.flow.is_busy()

    def keys(self) -> list[tuple[str, str]]:
        own = [
            ("1–0", translate("cards_page", "First place")),
            ("PgUp/PgDn", translate("cards_page", "Turn pages")),
            (translate("cards_page", "Space"), translate("cards_page", "Other side")),
            ("F4", translate("cards_page", "For whom")),
        ]
        if self.side.gaps.rows:
            own.append(("F7", translate("cards_page", "Next gap")))
        return [*own, ("Ctrl+P", translate("cards_page", "Print")), ("Ctrl+S", translate("cards_page", "Save PDF"))]

    def notes(self) -> list[tuple[str, str]]:
        profile: ProfileRow | None = self.side.calibration.profile
        day = profile.values.calibrated_on if profile is not None else None
        if day is None:
            return []
        return [("check-circle", translate("cards_page", "Measured {day}", day=f"{day:%m-%d}"))]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and Space that no field took."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        place = _DIGITS.get(Qt.Key(event.key())) if plain else None
        if place is not None:
            self.begin_at(place)
        elif plain and event.key() == Qt.Key.Key_Space:
            self.flip()
        elif event.key() == Qt.Key.Key_Escape and self.acts.flow.is_busy():
            self.acts.flow.stop()
        else:
            super().keyPressEvent(event)

    # What is looked at

    def begin_at(self, place: int) -> None:
        """The first free place of the first sheet, from 0."""
        if self.desk.begin_at(place):
            self.showing.show_all()

    def turn(self, sheets: int) -> None:
        """So many sheets on, or back."""
        if self.desk.turn(sheets):
            self.acts.need_people()
            self.showing.show_all()

    def flip(self) -> None:
        """The other side of the chosen card."""
        if not self.side.sides.isHidden():
            self.side.sides.set_value(FRONT if self.side.side() == BACK else BACK)
            self.showing.draw_face()

    def next_gap(self) -> None:
        """F7: the next card with a character that no font draws."""
        row = self.side.gaps.next_after(self.desk.current_resident())
        if row is not None:
            self.show_person(row.resident_id)
            self.side.gaps.bring(row.resident_id)

    def show_person(self, resident_id: int) -> None:
        """The card of this person, on its sheet."""
        if self.desk.point_at_resident(resident_id):
            self.acts.need_people()
            self.showing.show_all()

    def _pressed(self, place: int) -> None:
        """On the first sheet a press says where to begin, on the others which card to look at."""
        if self.desk.sheet == 0:
            self.begin_at(place)
        else:
            self._look_at(place)

    def _look_at(self, place: int) -> None:
        if self.desk.point_at_place(place):
            self.showing.show_all()

    def _move(self, right: int, down: int) -> None:
        if self.desk.move(right, down):
            self.acts.need_people()
            self.showing.show_all()

    def tell(self, error: DeskError) -> None:
        self.tools.notices.tell(error.text, "bad")
