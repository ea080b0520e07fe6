"""The drawer of one matter: who, until when, what was done, what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules import deadlines
from desk.rules.matters import Verb
from desk.rules.papers import paper_text
from desk.services.matters import HANDLED_HERE, MatterFile, PaperRow
from desk.views import theme
from desk.views.kit import Avatar, Button, Card, Drawer, IconButton, Label, Pill, Scroll, Section, Tags
from desk.views.matters.clocks import ClockBox, closing_clock, contact_clock
from desk.views.matters.looks import KEYS, PAPERS_KEY, pill, verb_words
from desk.views.matters.materials import MaterialsView
from desk.views.matters.steps import StepsView, ladder, moment
from desk.words import translate

_FIRST = (Verb.ANSWER, Verb.ACCEPT, Verb.DISPATCH, Verb.RESUME)
TAG_FAMILY = "amber"


class MatterDrawer(Drawer):
    """Shows a :class:`MatterFile`; asks for verbs, the person and papers by signals."""

    verb_wanted = Signal(object)
    person_wanted = Signal(int)
    papers_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(376, parent)
        self.setAccessibleName(translate("matters", "The matter"))
        self.file: MatterFile | None = None
        self._build_head()
        self._build_person()
        self._build_clocks()
        self._build_middle()
        self._build_foot()

    def _build_head(self) -> None:
        self.status = Pill()
        self.number = Label("", "small", "ink2", elide=True)
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.papers_button = IconButton("printer", translate("matters", "Papers and receipt"), key=PAPERS_KEY)
        self.close_button = IconButton("x", translate("matters", "Fold (Esc)"))
        self.papers_button.clicked.connect(self.papers_wanted)
        self.close_button.clicked.connect(self.fold)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.status)
        row.addWidget(self.number, 1)
        row.addWidget(self.papers_button)
        row.addWidget(self.close_button)
        self.title = Label("", "h1", wrap=True)
        self.body.addLayout(row)
        self.body.addWidget(self.title)

    def _build_person(self) -> None:
        self.person = Card("well", margins=(10, 8, 6, 8), horizontal=True)
        self.avatar = Avatar(size=36)
        self.name = Label("", "strong")
        self.age = Label("", "small", "ink2")
        self.tags = Tags()
        self.place = Label("", "small", "ink2", elide=True)
        self.person_button = IconButton("user", translate("matters", "Open the resident's file"))
        self.person_button.clicked.connect(self._open_person)
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        first.addWidget(self.name)
        first.addWidget(self.age)
        first.addWidget(self.tags)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addLayout(first)
        words.addWidget(self.place)
        self.person.body.addWidget(self.avatar)
        self.person.body.addLayout(words, 1)
        self.person.body.addWidget(self.person_button)
        self.body.addWidget(self.person)

    def _build_clocks(self) -> None:
        self.contact, self.closing = ClockBox(), ClockBox()
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.contact, 1)
        row.addWidget(self.closing, 1)
        self.body.addLayout(row)

    def _build_middle(self) -> None:
        self.level = Label("", "small", "ink2")
        head = QHBoxLayout()
        head.addWidget(Label(translate("matters", "Closed loop"), "smallb", "ink2"), 1)
        head.addWidget(self.level)
        self.steps = StepsView()
        self.description, self.result, self.papers = (Section(title) for title in _section_titles())
        self.materials = MaterialsView()
        self.materials.verb_wanted.connect(self.verb_wanted)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.result)
        column.addLayout(head)
        column.addWidget(self.steps)
        for section in (self.description, self.materials, self.papers):
            column.addWidget(section)
        column.addStretch(1)
        self.scroll = Scroll(content, by_keys=True)
        self.scroll.setAccessibleName(translate("matters", "Closed loop"))
        self.body.addWidget(self.scroll, 1)

    def _build_foot(self) -> None:
        self.buttons: dict[Verb, Button] = {}
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        for verb in (*_FIRST, *(each for each in HANDLED_HERE if each not in _FIRST)):
            button = Button(verb_words(verb), key=KEYS[verb])
            button.clicked.connect(self._tell_verb)
            button.setProperty("verb", verb.value)
            self.buttons[verb] = button
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_file(self, file: MatterFile, now: datetime) -> None:
        """Show ``file`` as it stood ``now``."""
        other = self.file is None or self.file.row.id != file.row.id
        self.file = file
        row = file.row
        self.status.set_state(*pill(row))
        self.number.setText(row.number)
        self.title.setText(row.title)
        self.name.setText(row.person)
        self.avatar.set_name(row.person)
        self.tags.set_tags([(tag, TAG_FAMILY) for tag in file.tags[:2]])
        self.age.setText(translate("matters", "aged {n}", n=file.age) if file.age is not None else "")
        self.age.setVisible(file.age is not None)
        self.place.setText("  ".join(each for each in (file.address, file.phone) if each))
        self.place.setVisible(bool(self.place.text()))
        self.person_button.setVisible(file.resident_id is not None)
        self.contact.set_clock(contact_clock(file, now))
        self.closing.set_clock(closing_clock(file, now))
        self.level.setText(deadlines.profile(row.profile).level(row.level).text)
        self.steps.set_steps(ladder(file, now))
        self._show_sections(file, now)
        self._show_verbs(file.possible)
        if other:
            self.scroll.verticalScrollBar().setValue(0)

    def set_busy(self, busy: bool) -> None:
        """Off while a verb is under way."""
        for button in self.buttons.values():
            if button.isVisibleTo(self):
                button.set_busy(busy)
        self.materials.set_busy(busy)

    def set_compact(self, compact: bool) -> None:
        """On a low window the boxes shrink."""
        for box in (self.contact, self.closing):
            box.set_compact(compact)
        self.person.set_compact(compact)
        self.body.setSpacing(theme.px(10 * theme.compact_share(compact)))

    def _show_sections(self, file: MatterFile, now: datetime) -> None:
        self.description.set_lines([file.description] if file.description else [])
        self.materials.show_file(file, now)
        self.result.set_lines([file.result] if file.result else [])
        self.papers.set_lines([_paper_words(paper, now) for paper in file.papers])

    def _show_verbs(self, possible: Sequence[Verb]) -> None:
        primary = next((verb for verb in self.buttons if verb in possible), None)
        for verb, button in self.buttons.items():
            button.setEnabled(True)
            button.set_kind("primary" if verb is primary else "secondary")
            button.setVisible(verb in possible)

    def _tell_verb(self) -> None:
        self.verb_wanted.emit(Verb(self.sender().property("verb")))

    def _open_person(self) -> None:
        if self.file is not None and self.file.resident_id is not None:
            self.person_wanted.emit(self.file.resident_id)


def _section_titles() -> tuple[str, str, str]:
    return (
        translate("matters", "What is asked for"),
        translate("matters", "Result"),
        translate("matters", "Papers"),
    )


def _paper_words(paper: PaperRow, now: datetime) -> str:
    return translate(
        "matters",
        "{paper} {size} × {n}  {moment}  {by}",
        paper=paper_text(paper.kind),
        size=paper.size,
        n=paper.copies,
        moment=moment(paper.issued_at, now),
        by=paper.issued_by,
    )
