"""Who stands at the desk: the facts of the file, what to mind, and what is already under way."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.deadlines import remaining_text
from desk.rules.matters import state_text
from desk.rules.times import date_text, local_date
from desk.services.intake import SimilarMatter, Visitor
from desk.services.search import Hit
from desk.views import tagbook, theme
from desk.views.findrows import sex_text
from desk.views.kit import Avatar, Button, Card, Label, Picture, Shape, Tags
from desk.words import translate

_TAGS_SHOWN = 6


class Strip(Card):
    """One line of warning: a mark, bold words, more words, and perhaps where to look."""

    clicked = Signal()

    def __init__(self, kind: str, mark: QWidget, family: str, button: str = "") -> None:
        super().__init__(kind, margins=(10, 1, 2, 1), gap=8, horizontal=True)
        self.bold = Label("", "strong", family)
        self.more = Label("", "body", family, elide=True)
        self.body.addWidget(mark)
        self.body.addWidget(self.bold)
        self.body.addWidget(self.more, 1)
        self.button = Button(button, kind="ghost", small=True) if button else None
        if self.button is not None:
            self.button.clicked.connect(self.clicked)
            self.body.addWidget(self.button)
        self.setFixedHeight(theme.px(32))
        self.hide()

    def tell(self, bold: str, more: str = "") -> None:
        self.bold.setText(bold)
        self.more.setText(more)
        self.setAccessibleName(f"{bold} {more}".strip())
        self.setVisible(bool(bold))


def similar_words(matter: SimilarMatter) -> tuple[str, str]:
    """Which earlier request it may be, and when that was taken in."""
    day = date_text(local_date(matter.received_at))
    bold = translate("intake", "Maybe the same request: {title}", title=matter.title)
    return bold, translate("intake", "taken in on {date}, {state}", date=day, state=state_text(matter.state))


class PersonBox(QWidget):
    """Avatar, name, facts, tags; below them the red and the amber strip."""

    open_matter = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visitor: Visitor | None = None
        self._matter_id = 0
        self.avatar = Avatar("", 52)
        self.name = Label("", "h1")
        self.facts = Label("", "body", "ink2")
        self.tags = Tags()
        self.place = Label("")
        self.grid = Label("")
        self.phone = Label("")
        self.paper = Label("")
        self.health = Strip("bad", Picture("warning-octagon-fill", "red", 16), "red")
        self.open = Strip("warn", Shape("clock", "amber", 16), "amber", translate("intake", "Look"))
        self.open.clicked.connect(self._look)
        self._build()

    def _build(self) -> None:
        px = theme.px
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(px(10))
        lower.setSpacing(px(6))
        for each in (self.name, self.facts, self.tags):
            upper.addWidget(each)
        upper.addStretch(1)
        self._pictures = []
        for icon, labels in (("map-pin", (self.place, self.grid)), ("phone", (self.phone,)), ("user", (self.paper,))):
            picture = Picture("identification-card" if icon == "user" else icon, "ink3", 16)
            self._pictures.append((picture, labels))
            lower.addWidget(picture)
            for label in labels:
                lower.addWidget(label)
            lower.addSpacing(px(8))
        lower.addStretch(1)
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        lines.addLayout(upper)
        lines.addLayout(lower)
        row = QHBoxLayout()
        row.setSpacing(px(14))
        row.addWidget(self.avatar)
        row.addLayout(lines, 1)
        strips = QHBoxLayout()
        strips.setSpacing(px(8))
        strips.addWidget(self.health, 3)
        strips.addWidget(self.open, 4)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(8))
        self.column.addLayout(row)
        self.column.addLayout(strips)

    def show_hit(self, hit: Hit) -> None:
        """What the find popup knew, until the file is here."""
        self._visitor = None
        years = translate("intake", "aged {n}", n=hit.age) if hit.age is not None else ""
        self._show_head(hit.name, (sex_text(hit.sex), years), hit.tags)
        self._show_places(hit.address, "", hit.phone_tail and f"**** {hit.phone_tail}", hit.id_no)
        self.health.tell("")
        self.open.tell("")

    def show_visitor(self, visitor: Visitor, now: datetime) -> None:
        file = visitor.file
        self._visitor = visitor
        years = translate("intake", "aged {n}", n=file.age) if file.age is not None else ""
        born = file.birth_date.isoformat() if file.birth_date else ""
        tags = (*(tag.label for tag in file.tags), *file.computed_tags)
        self._show_head(file.name, (sex_text(file.sex), years, born), tags)
        grid = " ".join(part for part in (file.grid.name, file.grid.responsible) if part) if file.grid else ""
        phone = file.phones[0].number if file.phones else ""
        self._show_places(file.living_address or file.registered_address, grid, phone, file.id_no)
        self.health.tell(file.health_note or "")
        self.show_similar((), now)

    def show_similar(self, similar: tuple[SimilarMatter, ...], now: datetime) -> None:
        """The amber strip: an earlier request that may be the same comes before what is merely open."""
        under_way = self._visitor.open_matters if self._visitor else ()
        if similar:
            self._matter_id = similar[0].matter_id
            self.open.tell(*similar_words(similar[0]))
        elif under_way:
            first_open = under_way[0]
            self._matter_id = first_open.matter_id
            left = remaining_text(now, first_open.due_at)
            self.open.tell(translate("intake", "{n} under way", n=len(under_way)), f"{left}  {first_open.title}")
        else:
            self.open.tell("")

    def _show_head(self, name: str, facts: tuple[str, ...], tags: tuple[str, ...]) -> None:
        self.avatar.set_name(name)
        self.name.setText(name)
        self.facts.setText("  ".join(fact for fact in facts if fact))
        self.tags.set_tags([(tag, tagbook.family(tag)) for tag in tags[:_TAGS_SHOWN]])

    def _show_places(self, place: str, grid: str, phone: str, paper: str) -> None:
        for label, words in ((self.place, place), (self.grid, grid), (self.phone, phone), (self.paper, paper)):
            label.setText(words)
            label.setVisible(bool(words))
        for picture, labels in self._pictures:
            picture.setVisible(any(label.text() for label in labels))

    def _look(self) -> None:
        self.open_matter.emit(self._matter_id)
