"""The intake page: three cards and the receipt, worked from top to bottom without the mouse."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules import typeahead
from desk.rules.matters import Handling, handling_text
from desk.rules.times import local
from desk.services import intake
from desk.services.cards.scanning import ScanAnswer
from desk.services.intake import Opening, Taken
from desk.services.papers import About
from desk.views import theme
from desk.views.intake.draft import DraftKeeper
from desk.views.intake.foot import Foot
from desk.views.intake.form import IntakeForm
from desk.views.intake.how import HowPart
from desk.views.intake.papers import KEY, IntakePapers
from desk.views.intake.receipt_panel import ReceiptPanel
from desk.views.intake.what import WhatPart
from desk.views.intake.who import AGENT_KEY, NEWCOMER, WhoPart
from desk.views.kit import Option, Problem, Scroll, Segmented
from desk.views.notices import Action
from desk.views.page import Page, Tools
from desk.views.papers.jobs import ReceiptJob
from desk.views.papers.printing import Printing
from desk.words import QT_TRANSLATE_NOOP, translate

NEW = "new"
FORM, RECEIPT = "form", "receipt"
COMPACT_BELOW = 626  # px of the page: a window of 740 without its bars
NARROW_BELOW = 1192  # px of the page: a window of 1280 without its rail
FORM_WIDTH = 1100


class IntakePage(Page):
    """``open("new")`` begins the next intake, ``open(7)`` one for the resident with that key."""

    NAME = "intake"
    TITLE = QT_TRANSLATE_NOOP("window", "Intake")
    HEADING = QT_TRANSLATE_NOOP("window", "One-window intake")
    ICON = "pencil-line"
    PERMISSION = "MATTERS_TAKE"
    SHOWS = frozenset({"catalogue", "settings", "grids"})

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._opening: Opening | None = None
        self._is_busy = self._is_narrow = False
        self._taken_today = 0
        self.form = IntakeForm(self.worker, self)
        self.who, self.what, self.how = self.form.parts()
        self.receipt = ReceiptPanel(self.worker)
        self.printing = Printing(self.worker, self)
        self.papers = IntakePapers(tools, self.receipt, self, self._asked_about)
        self.keeper = DraftKeeper(self.worker, self._draft, self)
        self._slip: int | None = None
        self.buttons = Foot(self)
        self.buttons.hide()
        self.tabs = Segmented(
            [Option(FORM, translate("intake", "Form")), Option(RECEIPT, translate("intake", "Receipt"))],
            translate("intake", "Form or receipt"),
        )
        self._build()
        self._connect()
        self._follow()

    def _build(self) -> None:
        self.scroll = Scroll(self.form)
        self._row = QHBoxLayout()
        self._row.addWidget(self.scroll, 1)
        self._row.addWidget(self.receipt)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignRight)
        self._column.addLayout(self._row, 1)
        self.tabs.hide()

    def _connect(self) -> None:
        self.form.edited.connect(self.keeper.touch)
        self.form.followed.connect(self._follow)
        self.who.open_matter.connect(self._open_matter)
        self.who.failed.connect(self._tell)
        self.who.offer.taken.connect(self._resume)
        self.who.offer.given_up.connect(self._gave_up)
        self.keeper.saved.connect(self._draft_saved)
        self.keeper.failed.connect(self._tell)
        self.printing.printed.connect(self._printed)
        self.printing.failed.connect(self._not_printed)
        self.buttons.clear.clicked.connect(self.clear)
        self.buttons.draft.clicked.connect(self.save_draft)
        self.buttons.settle.clicked.connect(partial(self._choose, Handling.ON_THE_SPOT))
        self.buttons.finish.clicked.connect(self.finish)
        self.tabs.changed.connect(self._show_tab)
        QApplication.instance().focusChanged.connect(self._keep_in_sight)
        for keys, slot in (
            ("Ctrl+Return", self.finish),
            ("Ctrl+Enter", self.finish),
            ("Ctrl+S", self.save_draft),
            ("Ctrl+P", self.print_again),
            (KEY, self.open_papers),
            ("Ctrl+N", self.who.begin_newcomer),
            ("Ctrl+M", self.who.take_anonymous),
            ("Ctrl+D", self.who.offer.take),
            ("Ctrl+1", partial(self._go_to, self.who)),
            ("Ctrl+2", self._go_to_what),
            (AGENT_KEY, self.who.change_agent),
            ("Ctrl+3", partial(self._go_to, self.how)),
            ("F9", partial(self._choose, Handling.ON_THE_SPOT)),
            ("F10", partial(self._choose, Handling.DISPATCH)),
            ("F11", partial(self._choose, Handling.TRANSFER)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # The page among others

    def reload(self) -> None:
        self.worker.look(_read_opening, "intake.opening", done=self._opened)

    def _opened(self, opening: Opening) -> None:
        is_first, self._opening = self._opening is None, opening
        self._taken_today = opening.taken_today
        self.form.set_opening(opening)
        self.papers.allow(opening.may_print)
        if is_first:
            self.receipt.use(opening.settings)
            if opening.draft is not None:
                self._offer(opening.draft.content)
        self._tell_context()

    def open(self, subject: object) -> None:
        if self._is_busy:  # what is being taken in would go on as a draft, and what comes next would be emptied with it
            return
        self.new()
        if isinstance(subject, int):
            self.who.take_resident(subject)

    def take_scan(self, answer: ScanAnswer) -> bool:
        """A card: its holder has come. Where somebody else is on the page already, that intake waits as a draft, which
        is told and can be taken back.
        """
        person = answer.person
        if person is None or self._is_busy:
            return False
        if person != self.who.resident_id:
            begun = not self.who.is_blank() and not self.form.is_question()
            if begun:
                self.new()
            self._go_to(self.who)
            self.who.take_resident(person)
            if begun:
                self._tell_put_aside(person)
        return True

    def _tell_put_aside(self, person: int) -> None:
        """Another card was scanned in the middle of an intake: that may have been a slip."""
        self._slip = person
        words = translate("intake", "What was begun for somebody else waits as a draft. Ctrl+D goes back to it.")
        title = translate("intake", "The card of another person")
        back = Action(translate("intake", "Back to it"), "", self.who.offer.take)
        self.tools.notices.tell(words, "warn", title=title, action=back)

    def _is_slip(self) -> bool:
        """Whether nothing is said yet of what the person wants whose card interrupted another intake."""
        is_there = self._slip is not None and self.who.resident_id == self._slip
        return is_there and self.what.is_blank() and not self.who.has_agent()

    def focus_first(self) -> None:
        self.form.focus_first()

    def is_dirty(self) -> bool:
        return self.keeper.is_pending()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("F2", translate("intake", "new intake")),
            ("F3", translate("intake", "find")),
            ("Ctrl+1/2/3", translate("intake", "go to a part")),
            ("Ctrl+P", translate("intake", "print again")),
            (KEY, translate("intake", "papers")),
        ]

    def foot(self) -> QWidget | None:
        return self.buttons

    def cover(self) -> None:
        """The desk is being locked: what is typed goes to the draft, nothing floats."""
        self.who.popup.close_popup()
        self.papers.close()
        self.keeper.flush()

    def leave(self) -> None:
        """The clerk goes: what is typed goes to the draft."""
        self.receipt.stop()
        self.keeper.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.keeper.flush()
        super().hideEvent(event)

    # From part to part

    def _follow(self) -> None:
        self.buttons.follow(self.how.way(), is_blank=self.form.is_blank(), is_busy=self._is_busy)
        self.receipt.show_intake(self.form.intake() if self.form.is_ready() else None)
        self.papers.follow()

    def _open_matter(self, matter_id: int) -> None:
        self.go.emit("matters", matter_id)

    def _choose(self, way: Handling) -> None:
        self.tabs.set_value(FORM)
        self._show_tab()
        self.how.choose(way)

    def _go_to(self, part: WhoPart | WhatPart | HowPart) -> None:
        self.tabs.set_value(FORM)
        self._show_tab()
        part.focus()

    def _go_to_what(self) -> None:
        """Ctrl+2: before anybody is chosen it is a mere question, what an item needs."""
        if self.who.is_blank():
            self.who.take_anonymous()
        self._go_to(self.what)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._is_narrow and self.tabs.value() == RECEIPT:
            self._go_to(self.who)
        elif self.who.mode == NEWCOMER:
            self.who.leave_newcomer()
        else:
            self.who.focus()

    # Drafts

    def _content(self) -> dict[str, Any]:
        return self.form.content() | {"paper": self.receipt.paper.value(), "copies": self.receipt.copies.value()}

    def _draft(self) -> Mapping[str, Any] | None:
        """What the draft keeps: this intake, and those that still wait for an answer."""
        waiting = list(self.who.offer.waiting)
        if self.form.is_blank() or self.form.is_question():
            return {"earlier": waiting} if waiting else None
        return self._content() | {"earlier": waiting}

    def _offer(self, content: Mapping[str, Any]) -> None:
        self.keeper.found()
        for each in (*content.get("earlier", ()), content):
            if "who" in each:
                self.who.offer.add({name: value for name, value in each.items() if name != "earlier"})

    def _resume(self, content: Mapping[str, Any]) -> None:
        if not self.form.is_blank() and not self._is_slip():
            self.who.offer.add(self._content())
        self._slip = None
        self._fill(content)
        self.focus_first()

    def _gave_up(self, _: object) -> None:
        self.keeper.save()
        self.who.focus()

    def _fill(self, content: Mapping[str, Any]) -> None:
        self.form.fill(content)
        if "paper" in content:
            self.receipt.paper.set_value(content["paper"])
            self.receipt.copies.set_value(content["copies"])
            self._follow()
        self.keeper.touch()

    def new(self) -> None:
        """F2: the next one. What is on the page waits as a draft."""
        if not self.form.is_blank() and not self.form.is_question():
            self.who.offer.add(self._content())
        self._fill({})
        self._go_to(self.who)

    def clear(self) -> None:
        """Empty the page; it can be taken back."""
        if self.form.is_blank():
            return
        content = self._content()
        self._fill({})
        self.who.focus()
        undo = Action(translate("intake", "Take back"), "Ctrl+Z", partial(self._resume, content))
        self.tools.notices.tell(translate("intake", "The form is empty again."), "info", action=undo)

    def save_draft(self) -> None:
        """Ctrl+S: don't wait for the pause."""
        self.keeper.save()

    # Taking in

    def finish(self) -> None:
        """Ctrl+Enter: take in, then print; a problem is told beside its field and the first one gets the focus."""
        if self._is_busy:
            return
        if self.who.mode == NEWCOMER:
            self.who.newcomer.save_requested.emit()
            return
        if problems := self.form.problems():
            self._show_problems(problems)
            return
        self._set_busy(True)
        self.keeper.hold()
        self.worker.run(
            partial(intake.take_in, intake=self.form.intake()),
            "intake.take_in",
            done=partial(self._taken, self.how.way()),
            failed=self._not_taken,
            touched={"matters", "residents"},
        )

    def _taken(self, way: Handling, taken: Taken) -> None:
        paper, copies = self.receipt.paper_value(), self.receipt.copies_value()
        self._taken_today += 1
        self._fill({})
        self.keeper.forget()
        if self.who.offer.waiting:
            self.keeper.save()
        self._set_busy(False)
        self._go_to(self.who)
        self._tell_context()
        words = translate("intake", "taken in: {way}", way=handling_text(way))
        self.tools.notices.tell(words, "good", title=taken.number)
        if self._opening is not None and self._opening.may_print:
            self.printing.print(ReceiptJob(taken.matter_id, paper, copies))
            self.papers.taken(taken.matter_id)

    def _not_taken(self, error: DeskError) -> None:
        self._set_busy(False)
        self.keeper.go_on()
        if isinstance(error, Rejected):
            self._show_problems(error.fields)
        else:
            self._tell(error)

    def _show_problems(self, fields: Mapping[str, str]) -> None:
        self.tabs.set_value(FORM)
        self._show_tab()
        first = self.form.show_problems(fields)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self._show_told)  # once the card has made room for it
        else:
            self.tools.notices.tell("\n".join(fields.values()), "bad")

    def _show_told(self) -> None:
        """What is wrong stands below its field: in sight, even in large type."""
        told = next((each for each in self.form.findChildren(Problem) if each.isVisible()), None)
        if told is not None:
            self.scroll.ensureWidgetVisible(told, 0, theme.px(12))

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self._follow()

    # Paper

    def print_again(self) -> None:
        """Ctrl+P: the last receipt once more."""
        if not self.printing.again():
            self.tools.notices.tell(translate("intake", "There is no receipt yet: take the request in first."), "info")

    def open_papers(self) -> None:
        """Ctrl+G: what to bring for the chosen item; else the papers of the matter taken in last."""
        self.papers.open(self.printing.dialog)

    def _asked_about(self) -> About | None:
        item = self.what.item
        return About(item_id=item.id, resident_id=self.who.resident_id) if item is not None else None

    def _printed(self, was_printed: bool) -> None:
        if was_printed:
            self.receipt.set_state(translate("intake", "printed"), "green", "tick")
        else:
            self.receipt.set_state(translate("intake", "not printed"), "amber", "clock")

    def _not_printed(self, error: DeskError) -> None:
        self.receipt.set_state(translate("intake", "not printed"), "red", "triangle")
        again = Action(translate("intake", "Print again (Ctrl+P)"), "", self.print_again)
        self.tools.notices.tell(error.text, "bad", title=translate("intake", "Saved, not printed"), action=again)

    # Words and measures

    def _tell(self, error: DeskError) -> None:
        self.tools.notices.tell(error.text, "bad")

    def _draft_saved(self, at: Any) -> None:
        self._tell_context(f"{local(at):%H:%M:%S}" if at is not None and not self.form.is_blank() else "")

    def _tell_context(self, saved: str = "") -> None:
        number = translate("intake", "no. {n} today", n=self._taken_today + 1)
        draft = translate("intake", "draft saved {time}", time=saved) if saved else ""
        self.context_changed.emit(translate("intake", ", ").join(part for part in (number, draft) if part))

    def _keep_in_sight(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.form.isAncestorOf(now):
            self.scroll.ensureWidgetVisible(now, 0, theme.px(60))

    def _show_tab(self, _: object = None) -> None:
        self.receipt.setVisible(not self._is_narrow or self.tabs.value() == RECEIPT)
        self.scroll.setVisible(not self._is_narrow or self.tabs.value() == FORM)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(640), theme.px(320))

    def measure(self) -> None:
        """Smaller gaps on a low window, the receipt behind a tab on a narrow one."""
        px, compact = theme.px, self.height() < theme.px(COMPACT_BELOW)
        edge = px(12 * theme.compact_share(compact))
        self._column.setContentsMargins(px(20), edge, px(20), edge)
        self._column.setSpacing(edge)
        self._row.setSpacing(px(14))
        for card in (self.form, self.receipt):
            card.set_compact(compact)
        self._is_narrow = self.width() < px(NARROW_BELOW)
        self.scroll.setMaximumWidth(16777215 if self._is_narrow else px(FORM_WIDTH))
        self.receipt.setMinimumWidth(px(332))
        if self.width() < px(1600 - 88):
            self.receipt.setMaximumWidth(16777215 if self._is_narrow else px(332))
        else:
            self.receipt.setMaximumWidth(16777215)
        self.tabs.setVisible(self._is_narrow)
        self._show_tab()


def _read_opening(session: Any) -> Opening:
    """Everything the page opens with; the pinyin of the items is read here, off the UI thread."""
    found = intake.opening(session)
    typeahead.prepare(text for item in found.items for text in (item.name, *item.aliases))
    return found
