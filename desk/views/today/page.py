"""The page of today: numbers, what is due, the station's people, the days ahead, the note of the shift."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.catalogue import Category, category_text
from desk.rules.matters import percent_text
from desk.rules.permissions import Permission, Role, permissions_of
from desk.rules.times import clock_text, date_text, local_date, weekday_text
from desk.services import notes
from desk.services import today as service
from desk.services.matters import View
from desk.services.today import Facts, LastImport, Today
from desk.views import theme
from desk.views.kit import Button, Card, EmptyState, Label, Scroll
from desk.views.page import Page, Tools
from desk.views.today.beds import BedsCard
from desk.views.today.care import CareCard
from desk.views.today.due import DueList, Line
from desk.views.today.note import NoteCard
from desk.views.today.reprints import ReprintsStrip
from desk.views.today.strips import CategoryBars, DaysStrip, Fact, FactsStrip
from desk.views.tokens import COMPACT_HEIGHT, GAP, MARGIN
from desk.words import QT_TRANSLATE_NOOP, translate
from desk.work import Progress

CALM_MS = 200
_LOW = COMPACT_HEIGHT - 94  # a low window, less its bars
_MIDDLE, _RIGHT = 300, 312


class TodayPage(Page):
    """工作台."""

    NAME: ClassVar[str] = "today"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("window", "Today")
    ICON: ClassVar[str] = "squares-four"
    PERMISSION: ClassVar[str] = "NOTES_READ"
    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {"matters", "residents", "notes", "beds", "care", "grids", "cards", "boards"}
    )
    TICK_MS: ClassVar[int] = 60_000

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        actor = self.worker.actor
        self._held = permissions_of(Role(role) for role in actor.roles) if actor else frozenset()
        self._said_day = ""
        self.shown: Today | None = None
        self._build()
        self._connect()

    # Looks

    def _build(self) -> None:
        self._facts_card = Card("card", margins=(18, 8, 8, 8))
        self.facts = FactsStrip()
        self._facts_card.body.addWidget(self.facts)
        self._left = QVBoxLayout()
        self._left.addWidget(self._facts_card)
        self.reprints = ReprintsStrip(self.tools)
        self._left.addWidget(self.reprints)
        self._left.addWidget(self._build_due(), 1)
        middle, right = QWidget(), QWidget()
        self._middle, self._right = QVBoxLayout(middle), QVBoxLayout(right)
        self.care, self.beds = CareCard(), BedsCard()
        self._middle.addWidget(self._build_people())
        self._middle.addWidget(self._build_categories(), 1)
        self._middle.addWidget(self.care)
        self._middle.addWidget(self.beds)
        self._middle.addStretch()
        actor = self.worker.actor
        self.note = NoteCard(actor.name if actor else "")
        self._right.addWidget(self._build_days())
        self._right.addWidget(self.note, 1)
        for column in (self._middle, self._right):
            column.setContentsMargins(0, 0, 0, 0)
        side = QWidget()
        self._side = QBoxLayout(QBoxLayout.Direction.LeftToRight, side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(middle, _MIDDLE)
        self._side.addWidget(right, _RIGHT)
        self._scroll = Scroll(side)
        self._whole = QHBoxLayout(self)
        self._whole.addLayout(self._left, 1)
        self._whole.addWidget(self._scroll)
        self.measure()

    def _build_due(self) -> Card:
        self._due_card = Card("card", margins=(8, 12, 8, 8), gap=6)
        self.due = DueList()
        self.all_button = Button("", kind="ghost", small=True)
        self.new_button = Button(translate("today", "New intake"), kind="primary", key="F2")
        if Permission.MATTERS_TAKE not in self._held:
            self.new_button.hide()
        self.empty = EmptyState("", "", [self.new_button])
        self._due_stack = QStackedWidget()
        self._due_stack.addWidget(self.due)
        self._due_stack.addWidget(self.empty)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(10), 0, theme.px(4), 0)
        head.setSpacing(theme.px(10))
        head.addWidget(Label(translate("today", "Matters to watch"), "h2"))
        head.addWidget(Label(translate("today", "by time left"), "small", "ink2"), 1)
        head.addWidget(self.all_button)
        self._due_card.body.addLayout(head)
        self._due_card.body.addWidget(self._due_stack, 1)
        return self._due_card

    def _build_people(self) -> Card:
        self.people_card = Card("card", margins=(16, 12, 16, 14), gap=8)
        self.people = FactsStrip()
        self.last_import = Label("", "small", "ink2", elide=True)
        self.residents_button = Button(translate("today", "Residents"), icon="users", small=True)
        self.import_button = Button(translate("today", "Import a ledger"), icon="download-simple", small=True)
        if Permission.LEDGER_IMPORT not in self._held:
            self.import_button.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.residents_button)
        row.addWidget(self.import_button)
        row.addStretch(1)
        body = self.people_card.body
        body.addWidget(Label(translate("today", "Residents and households"), "h2"))
        body.addWidget(self.people)
        body.addWidget(self.last_import)
        body.addLayout(row)
        return self.people_card

    def _build_categories(self) -> Card:
        self._category_card = Card("card", margins=(16, 12, 16, 12), gap=8)
        self.categories = CategoryBars()
        self._category_card.body.addWidget(Label(translate("today", "Taken in today"), "h2"))
        self._category_card.body.addWidget(self.categories, 1)
        return self._category_card

    def _build_days(self) -> Card:
        self._days_card = Card("card", margins=(16, 12, 12, 12), gap=8)
        self.days = DaysStrip()
        head = QHBoxLayout()
        head.addWidget(Label(translate("today", "Due in the next days"), "h2"), 1)
        self._days_card.body.addLayout(head)
        self._days_card.body.addWidget(self.days)
        return self._days_card

    def _connect(self) -> None:
        self.facts.chosen.connect(self._show_view)
        self.due.opened.connect(self._show_matter)
        self.all_button.clicked.connect(partial(self._show_view, View.OPEN))
        self.new_button.clicked.connect(partial(self._go, "intake", "new"))
        self.residents_button.clicked.connect(partial(self._go, "residents", None))
        self.people.chosen.connect(partial(self._go, "residents"))
        self.import_button.clicked.connect(partial(self._go, "ledgers", None))
        self.beds.opened.connect(partial(self._go, "beds"))
        self.care.opened.connect(partial(self._go, "care"))
        self.reprints.go.connect(self.go)
        self.note.signed.connect(self._sign)
        self.note.left.connect(self._leave_note)

    def measure(self) -> None:
        low = 0 < self.height() < theme.px(_LOW)
        share, large = theme.compact_share(low), theme.current().is_large
        side, top, gap = theme.px(MARGIN[0]), theme.px(16 * share), theme.px(GAP * share)
        self._whole.setContentsMargins(side, top, side, top)
        self._whole.setSpacing(theme.px(GAP))
        for column in (self._left, self._middle, self._right):
            column.setSpacing(gap)
        # In large type the columns merge into one that scrolls, the note on top.
        directions = QBoxLayout.Direction
        self._side.setDirection(directions.BottomToTop if large else directions.LeftToRight)
        self._side.setSpacing(gap if large else theme.px(GAP))
        self._scroll.setFixedWidth(theme.px(_RIGHT if large else _MIDDLE + GAP + _RIGHT))
        self.note.setMinimumHeight(theme.px(250 if large else 200))
        self._category_card.setMinimumHeight(theme.px(200) if large else 0)
        self.due.set_compact(low)
        for card in (
            self._facts_card,
            self._due_card,
            self.people_card,
            self._category_card,
            self.care,
            self.beds,
            self._days_card,
            self.note,
        ):
            card.set_compact(low)

    # What is shown

    def reload(self) -> None:
        """Look at the day again."""
        self.worker.look(service.today, "today", done=self._show, failed=self._tell, replaces="today")

    def _show(self, found: Today) -> None:
        self.shown = found
        self.facts.set_facts(_facts(found.facts))
        reviews = Fact(translate("today", "Reviews due"), found.facts.reviews, leads="reviews")
        self.people.set_facts(
            [
                Fact(translate("today", "Residents on file"), found.facts.residents),
                Fact(translate("today", "Households"), found.facts.households),
                *([reviews] if found.facts.reviews else []),
            ]
        )
        self.last_import.setText(_import_words(found.last_import))
        self.categories.set_bars([(category_text(Category(name)), number) for name, number in found.categories])
        self.care.show_day(found.care)
        self.beds.show_day(found.beds)
        self._share_columns(found)
        self.days.set_days(found.days)
        self.note.show_notes(found.notes, found.at)
        self.all_button.setText(translate("today", "All {n} open", n=f"{found.facts.open:,}"))
        self.all_button.setVisible(found.facts.open > 0)
        self.due.show_today(found)
        self._show_due_or_empty(found)
        self._say_day()
        self.filled.emit()
        self.reprints.reload()

    def _share_columns(self, found: Today) -> None:
        """With services the middle is theirs and the beds': the residents go below the note, and the categories stay
        away where both are.
        """
        has_care, has_beds = found.care is not None, found.beds is not None
        target, place = (self._right, -1) if has_care else (self._middle, 0)
        if target.indexOf(self.people_card) < 0:
            target.insertWidget(place, self.people_card)
        self._category_card.setVisible(not (has_care and has_beds))

    def _show_due_or_empty(self, found: Today) -> None:
        some = bool(self.due.entries.entries)
        had_focus = self.empty.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._due_stack.setCurrentWidget(self.due if some else self.empty)
        if some and had_focus:
            self.due.setFocus(Qt.FocusReason.OtherFocusReason)
        if found.facts.open:
            more = translate("today", "Open matters: {n}, none due within three days.", n=found.facts.open)
        else:
            more = translate("today", "No matter is open.")
        self.empty.set_words(translate("today", "Nothing is due"), more)

    def _say_day(self) -> None:
        """The day at once; its place in the lunar calendar once that is loaded, off the UI thread."""
        day = local_date(self.worker.clock())
        plain = f"{weekday_text(day)} {date_text(day)}"
        if self._said_day == plain:
            return
        self._said_day = plain
        self.context_changed.emit(plain)
        QTimer.singleShot(CALM_MS, self, self._reckon_day)

    def _reckon_day(self) -> None:
        self.worker.task(
            partial(_day_words, local_date(self.worker.clock()), self._said_day),
            done=self._say_context,
            failed=self._tell,
            replaces="today-words",
        )

    def _say_context(self, words: str) -> None:
        self.context_changed.emit(words)

    # Acts

    def _sign(self, note_ids: tuple[int, ...]) -> None:
        self.worker.run(
            partial(_sign_for, note_ids=note_ids), "notes.sign_for", failed=self._not_signed, touched={"notes"}
        )

    def _not_signed(self, error: DeskError) -> None:
        self.note.sign_button.set_busy(False)
        self._tell(error)

    def _leave_note(self, text: str) -> None:
        self.worker.run(
            partial(notes.leave, text=text),
            "notes.leave",
            done=self._note_left,
            failed=self._note_not_left,
            touched={"notes"},
        )

    def _note_left(self, _: object) -> None:
        self.note.left_done(kept=False)
        self.tools.notices.tell(translate("today", "The next shift will see it here."), "good")

    def _note_not_left(self, error: DeskError) -> None:
        self.note.left_done(kept=True)
        self._tell(error)

    def _tell(self, error: DeskError) -> None:
        self.tools.notices.tell(error.text, "bad")

    # Ways out

    def _go(self, page: str, subject: object) -> None:
        self.go.emit(page, subject)

    def _show_view(self, view: View) -> None:
        self.go.emit("matters", view)

    def _show_matter(self, line: Line) -> None:
        self.go.emit("matters", line.row.id)

    def keys(self) -> list[tuple[str, str]]:
        """What the list of due matters knows."""
        return [("Enter", translate("today", "Open it"))]

    def is_dirty(self) -> bool:
        """A note that is typed and not left yet."""
        return bool(self.note.input.text().strip())

    def focus_first(self) -> None:
        some = bool(self.due.entries.entries) or self.shown is None
        (self.due if some else self.new_button).setFocus(Qt.FocusReason.OtherFocusReason)


def _facts(facts: Facts) -> list[Fact]:
    settled = (
        translate("today", "{share} of these", share=percent_text(facts.settled, facts.taken, 0)) if facts.taken else ""
    )
    late = bool(facts.overdue)
    told = [
        Fact(translate("today", "Taken in"), facts.taken, translate("today", "was {n}", n=facts.taken_yesterday)),
        Fact(translate("today", "On the spot"), facts.settled, settled),
        Fact(
            translate("today", "Open"),
            facts.open,
            translate("today", "{n} to sign", n=facts.to_accept) if facts.to_accept else "",
            leads=View.OPEN,
        ),
        Fact(
            translate("today", "Overdue"),
            facts.overdue,
            translate("today", "urge") if late else translate("today", "none"),
            "red" if late else "",
            "triangle" if late else "",
            leads=View.OVERDUE,
        ),
        Fact(
            translate("today", "To dispatch"),
            facts.to_dispatch,
            translate("today", "send on") if facts.to_dispatch else translate("today", "none"),
            leads=View.TO_DISPATCH,
        ),
    ]
    if facts.materials_due:
        told.append(
            Fact(
                translate("today", "Materials due"),
                facts.materials_due,
                translate("today", "call"),
                "amber",
                "clock",
                leads=View.MATERIALS_DUE,
            )
        )
    return told


def _import_words(last: LastImport | None) -> str:
    if last is None:
        return translate("today", "No ledger was brought in yet")
    when = f"{date_text(local_date(last.imported_at))} {clock_text(last.imported_at)}"
    if last.undone:
        return translate("today", "{file}, {when}, taken back", file=last.file_name, when=when)
    return translate("today", "{file}, {when}, {n} rows", file=last.file_name, when=when, n=f"{last.rows:,}")


def _day_words(day: Any, plain: str, progress: Progress) -> str:
    from desk.rules.times import lunar_text, solar_term_text

    return "·".join(each for each in (plain, lunar_text(day), solar_term_text(day)) if each)


def _sign_for(session: Any, *, note_ids: tuple[int, ...]) -> None:
    for note_id in note_ids:
        notes.sign_for(session, note_id=note_id)
