"""What is chosen, on the screen: the sheets and the card as they are printed, drawn off the UI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from desk.errors import DeskError
from desk.rules.card_sheets import Duplex, Paper
from desk.views.cards.drawing import CardPicture, Face, SheetPicture
from desk.views.cards.sheet import Laying
from desk.views.cards.side import FRONT
from desk.words import translate

if TYPE_CHECKING:
    from desk.views.cards.page import CardsPage

_TURNED = {Duplex.LONG_EDGE, Duplex.SHORT_EDGE, Duplex.BY_HAND}


class Showing(QObject):
    """``drawn`` counts the sheets that came, ``faced`` is whose card is shown; for tests and benches."""

    def __init__(self, page: CardsPage) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self.drawn = 0
        self.faced: int | None = None
        self._troubles: dict[str, str] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._draw)

    def is_idle(self) -> bool:
        """Whether everything that is chosen is on the screen."""
        return not self._soon.isActive() and self._page.artist.is_idle()

    def show_all(self) -> None:
        """The words and places at once, the pictures as they come."""
        self._show_places()
        self._show_person()
        self._show_count()
        self.draw_soon()

    def draw_soon(self) -> None:
        """Several changes of one gesture are drawn once."""
        self._soon.start()

    # Words and places

    def _show_places(self) -> None:
        desk, middle = self._desk, self._page.middle
        setup = desk.setup()
        if setup is None:
            return
        there, first = desk.on_sheet(), desk.sheet == 0
        used = desk.options.start - 1 if first else 0
        sides = [
            Laying(
                setup.page, setup.places(back=back), used=used, filled=len(there), current=desk.place_of_current(),
                begun=first and not back,
            )
            for back in (False, True)
        ]  # fmt: skip
        front_words = translate("cards_page", "Front")
        middle.sheets.show_laying(sides[0], sides[1] if setup.has_backs else None, front_words, self._back_words())
        hint = translate("cards_page", "Press a place to begin there") if first and setup.per_sheet > 1 else ""
        middle.show_page(desk.sheet, setup.sheets(desk.count()), hint)
        self._page.side.show_sides(setup.has_backs)
        self._page.side.face.set_card(setup.card)

    def _back_words(self) -> str:
        duplex, card = self._desk.options.duplex, self._desk.options.paper is Paper.CARD
        if card or duplex not in _TURNED:
            return translate("cards_page", "Back side")
        if duplex is Duplex.SHORT_EDGE:
            return translate("cards_page", "Back side, turned along the short edge")
        return translate("cards_page", "Back side, turned along the long edge, left and right swapped")

    def _show_person(self) -> None:
        desk, side = self._desk, self._page.side
        if desk.current < desk.count():
            side.name.setText(desk.holders[desk.current].name)
        else:
            side.name.setText(translate("cards_page", "A specimen"))
        side.gaps.show_gaps(tuple(desk.gaps.values()), desk.decided)

    def _show_count(self) -> None:
        desk, box, setup = self._desk, self._page.side.box, self._desk.setup()
        count = desk.count()
        words = ""
        if setup is not None:
            two = translate("cards_page", "two sides") if setup.has_backs else translate("cards_page", "one side")
            sheets = translate("cards_page", "{n} sheets", n=f"{setup.sheets(count):,}")
            words = f"{sheets}\n{two}"
        box.show_count(count * desk.options.copies, words)
        box.set_ready(bool(count) and not self._page.acts.flow.is_busy())
        self._page.choices.who.show_chosen(
            desk.wanted.words or "…" if desk.wanted is not None else "", desk.chosen,
            desk.wanted is not None and desk.wanted.is_one,
        )  # fmt: skip

    # Pictures

    def _draw(self) -> None:
        """The card first: it is what the person at the desk waits for."""
        self.draw_face()
        self._draw_sheet()

    def _ratio(self) -> float:
        return self._page.devicePixelRatioF()

    def _draw_sheet(self) -> None:
        desk, sheets, setup = self._desk, self._page.middle.sheets, self._desk.setup()
        if setup is None or desk.row is None or not self._page.isVisible():
            return
        there = desk.on_sheet()
        specimen = [self.blank()] if desk.wanted is None else []
        faces = specimen or [desk.face_of(number) for number in there]
        known = tuple(face for face in faces if face is not None)
        if len(known) < len(faces):  # what they say is being read
            return
        if not known:
            sheets.clear()
            return
        options = desk.options if desk.sheet == 0 else setup.from_place(1).options
        rooms = sheets.rooms(2 if setup.has_backs else 1)
        work = SheetPicture(desk.row.template, desk.logo(), known, options, rooms, self._ratio())
        self._page.artist.want("sheet", work, self._take_sheet, self._no_sheet)

    def _take_sheet(self, images: list[QImage]) -> None:
        self.drawn += 1
        self._page.middle.sheets.show_images(images)
        self._tell("sheet", "")

    def _no_sheet(self, error: DeskError) -> None:
        """Something doesn't fit on one of the cards: said before anything is printed."""
        self._page.middle.sheets.clear()
        self._tell("sheet", error.text)

    def draw_face(self) -> None:
        """The chosen card; a template alone where nobody is chosen."""
        desk, side = self._desk, self._page.side
        if desk.row is None or not self._page.isVisible():
            return
        face = desk.face_of(desk.current) if desk.count() else self.blank()
        if face is None:
            return
        number = side.side() if not side.sides.isHidden() else FRONT
        room = side.face.card_rect().size().toSize()
        work = CardPicture(desk.row.template, desk.logo(), face, ((number, room),), self._ratio())
        take = partial(self._take_face, desk.current_resident())
        self._page.artist.want("face", work, take, self._no_face, at_once=True)

    def _take_face(self, resident_id: int | None, images: list[QImage]) -> None:
        self.faced = resident_id
        self._page.side.face.show_image(images[0])
        self._tell("face", "")

    def _no_face(self, error: DeskError) -> None:
        self._page.side.face.show_image(QImage(), "")
        self._tell("face", error.text)

    def _tell(self, place: str, words: str) -> None:
        self._troubles[place] = words
        said = self._troubles.get("face") or self._troubles.get("sheet", "")
        self._page.side.note.setText(said)
        self._page.side.note.setVisible(bool(said))

    def blank(self) -> Face | None:
        """A card of the station without anybody on it."""
        overview = self._desk.overview
        return Face(overview.blank) if overview is not None else None

    def draw_tiles(self) -> None:
        """The small pictures of the templates."""
        desk, tiles, blank = self._desk, self._page.choices.tiles, self.blank()
        if desk.overview is None or blank is None:
            return
        for number, row in enumerate(desk.overview.templates):
            logo = desk.overview.logos.get(row.logo_id) if row.logo_id is not None else None
            work = CardPicture(row.template, logo, blank, ((0, tiles.shot()),), self._ratio())
            self._page.artist.want(f"tile {number}", work, partial(self._take_tile, number))

    def _take_tile(self, number: int, images: list[QImage]) -> None:
        self._page.choices.tiles.show_picture(number, images[0])
