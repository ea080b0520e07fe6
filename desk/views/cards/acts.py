"""What buttons and keys of the page ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from desk.errors import DeskError
from desk.printing.cards import calibration_pdf
from desk.rules.card_sheets import Duplex, Paper, layout
from desk.rules.cards import Gap
from desk.rules.times import local_date
from desk.services import cards
from desk.services.cards import Person, ProfileInput, ProfileRow, RunRow, Selection, Shown, TemplateRow
from desk.views.cards import loading
from desk.views.cards.editor import EditorDialog
from desk.views.cards.flow import TOUCHES, PrintFlow
from desk.views.cards.loading import FindGaps, GapsFound, WhoFound
from desk.views.cards.profiles import ProfilesDialog
from desk.views.cards.runs import RunsDialog
from desk.views.cards.setup import Setup, correction_of, papers_for
from desk.views.cards.who import WhoDialog
from desk.views.cards.wording import feed_text, paper_text, run_words
from desk.views.preview import print_pdf
from desk.words import translate
from desk.work import Progress

if TYPE_CHECKING:
    from desk.views.cards.page import CardsPage


class Acts(QObject):
    """``dialog`` is the one that is open; ``choose_save`` asks the system for a path and can be replaced."""

    def __init__(self, page: CardsPage) -> None:
        super().__init__(page)
        self._page, self._desk, self._worker, self._tools = page, page.desk, page.worker, page.tools
        self.flow = PrintFlow(page.tools, page)
        self.dialog: QDialog | None = None
        self.outdated = 0
        self.choose_save = self._ask_where
        self.flow.told.connect(self._show_progress)
        self.flow.ended.connect(self._show_ended)
        self.flow.laid.connect(self._go_on)

    # What there is

    def show_overview(self) -> None:
        """Templates, printers, papers, and what waits to be done."""
        desk, page, found = self._desk, self._page, self._desk.overview
        if found is None:
            return
        page.choices.tiles.show_rows(found.templates, desk.template_number())
        page.side.calibration.show_profiles(found.profiles, desk.profile_id)
        self._offer_papers()
        page.middle.no_phone.setVisible(not found.blank["hotline"])
        strip, run = page.middle.open_run, next(iter(found.open_runs), None)
        busy = self.flow.is_busy() or self.flow.dialog is not None
        strip.setVisible(run is not None and not busy)
        if run is not None:
            strip.words.setText(translate("cards_page", "Not finished: {run}", run=run_words(run)))
            strip.act.setText(translate("cards_page", "Print on"))
            strip.other.setText(translate("cards_page", "How many are good?"))
            strip.other.show()
        page.showing.show_all()
        page.showing.draw_tiles()
        page.keys_changed.emit()

    def show_outdated(self, count: int) -> None:
        """How many cards in people's hands say what no longer holds."""
        self.outdated = count
        strip = self._page.middle.outdated
        strip.setVisible(bool(count))
        words = translate("cards_page", "{n} cards in people's hands say what no longer holds", n=f"{count:,}")
        strip.words.setText(words)
        strip.act.setText(translate("cards_page", "Choose them"))

    def _offer_papers(self) -> None:
        desk, choices = self._desk, self._page.choices
        if desk.row is None:
            return
        card, options = desk.row.template.size, desk.options
        papers = [(paper.value, paper_text(paper, layout(card, paper))) for paper in papers_for(card)]
        choices.set_papers(papers, options.paper.value)
        feeds = list(Duplex) if desk.row.template.two_sided else [Duplex.NONE]
        if options.paper is Paper.CARD:
            feeds = [feed for feed in feeds if feed is not Duplex.BY_HAND]
        choices.set_feeds([(feed.value, feed_text(feed)) for feed in feeds], options.duplex.value)
        self._page.context_changed.emit(desk.row.name)

    def pick_template(self, number: int) -> None:
        """Another template; whom it is for stays."""
        found = self._desk.overview
        if found is not None and number < len(found.templates):
            self._desk.set_template(found.templates[number])
            self._offer_papers()
            self.choose_anew()

    # For whom

    def choose_anew(self, *_: object) -> None:
        """The choices changed, or what the database says."""
        page, desk = self._page, self._desk
        choices = page.choices
        desk.show_of_people(choices.shown())
        paper, duplex = choices.paper.currentData(), choices.feed.currentData()
        if paper and duplex:
            desk.lay(Paper(paper), Duplex(duplex), page.side.box.copies.value())
            self._offer_papers()
        selection, setup = desk.selection(), desk.setup()
        if selection is None or setup is None:
            return
        page.showing.show_all()
        self._worker.look(
            partial(loading.who, selection=selection, shown=desk.shown, first=setup.per_sheet), "cards.choose",
            done=self._who_found, failed=page.tell, replaces="cards-choose",
        )  # fmt: skip

    def _who_found(self, found: WhoFound) -> None:
        desk = self._desk
        if found.selection != desk.selection():
            return
        desk.people.clear()
        desk.take_chosen(found.chosen, found.people, found.shown)
        if desk.wanted is not None and desk.wanted.is_one and found.chosen.holders:
            desk.wanted = replace(desk.wanted, words=found.chosen.holders[0].name)
        self.need_people()
        self._page.showing.show_all()
        self._tell_left_out(found)
        if desk.row is not None and found.chosen.holders:
            keys = tuple(holder.resident_id for holder in found.chosen.holders)
            find = FindGaps(self._worker, found.selection, keys, desk.shown, desk.row.template)
            self._worker.task(find, done=self._gaps_found, failed=self._page.tell, replaces="cards-gaps")

    def _tell_left_out(self, found: WhoFound) -> None:
        """A person who was named and gets no card: why."""
        if found.chosen.left_out and self._desk.wanted is not None and self._desk.wanted.is_one:
            self._page.tell(DeskError(cards.out_words(found.chosen.left_out[0])))

    def _gaps_found(self, found: GapsFound) -> None:
        if found.selection == self._desk.selection():
            self._desk.take_gaps(found.rows)
            self._page.showing.show_all()
            self._page.keys_changed.emit()

    def need_people(self) -> None:
        """Read what the cards of this sheet and the next one say."""
        keys = self._desk.unread()
        if keys:
            self._worker.look(
                partial(loading.people, keys=keys, shown=self._desk.shown), "cards.people", done=self._people_found,
                failed=self._page.tell, replaces="cards-people",
            )  # fmt: skip

    def _people_found(self, found: tuple[Shown, tuple[Person, ...]]) -> None:
        self._desk.take_people(found[1], found[0])
        self._page.showing.draw_soon()

    def ask_who(self) -> None:
        """F4."""
        found, wanted = self._desk.overview, self._desk.wanted
        if found is not None:
            was = wanted.selection if wanted is not None else Selection()
            dialog = WhoDialog(self._worker, found.nodes, self.outdated, was, self._page.window())
            dialog.chosen.connect(self._page.want)
            self._open(dialog)

    def decide_gap(self, resident_id: int, gap: Gap) -> None:
        """What happens in the place of a character that no font draws."""
        self._desk.decide(resident_id, gap)
        self._page.showing.show_all()

    # Dialogs

    def _open(self, dialog: QDialog) -> None:
        if self.dialog is not None or not self._page.isVisible():
            dialog.deleteLater()
            return
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def cover(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        self.flow.cover()

    def show_runs(self) -> None:
        """Ctrl+H."""
        dialog = RunsDialog(self._tools, self._page.window())
        dialog.again.connect(self.flow.again)
        dialog.ended.connect(self.flow.give_up)
        self._open(dialog)

    def edit_template(self) -> None:
        """Ctrl+E: a template of the station's own, from the chosen one."""
        desk, face = self._desk, self._desk.face_of(self._desk.current) or self._page.showing.blank()
        if desk.row is not None and face is not None and self._page.can_set_up:
            values = face.drawn_by(desk.row.template)
            dialog = EditorDialog(
                self._tools, desk.row, desk.logo(), values, self._page.artist, self._page.window()
            )  # fmt: skip
            dialog.saved.connect(self._template_saved)
            self._open(dialog)

    def _template_saved(self, row: TemplateRow) -> None:
        """It is the chosen one from now on; the list is read anew for everybody."""
        self._desk.row = row

    # The printer

    def show_profiles(self) -> None:
        """The printers, each with its correction."""
        dialog = ProfilesDialog(self._tools, self._desk.profile_id, self._page.can_set_up, self._page.window())
        dialog.chosen.connect(self.use_profile)
        dialog.page_asked.connect(self._print_page)
        self._open(dialog)

    def use_profile(self, row: ProfileRow) -> None:
        """Print with this printer from now on."""
        self._desk.use(row)
        self.show_overview()

    def correct(self, values: ProfileInput) -> None:
        """What was typed beside the sheet holds at once, and is kept with the printer; one without a name gets one."""
        self._desk.options = replace(self._desk.options, correction=correction_of(values))
        seen = self._desk.profile()
        name = values.name or translate("cards_page", "Printer")
        kept = replace(values, name=name, calibrated_on=local_date(self._worker.clock()))
        self._worker.run(
            partial(cards.save_profile, values=kept, seen=seen), "cards.save_profile", done=self._corrected,
            failed=self._page.tell, touched=TOUCHES,
        )  # fmt: skip

    def _corrected(self, row: ProfileRow) -> None:
        self._desk.profile_id = row.profile_id

    def print_test_page(self) -> None:
        """The page that is measured with a ruler, as the printer is corrected now."""
        self._print_page(self._page.side.calibration.values())

    def _print_page(self, values: ProfileInput) -> None:
        self._worker.task(partial(_test_page, values), done=self._send_page, failed=self._page.tell)

    def _send_page(self, pdf: bytes) -> None:
        print_pdf(
            self._page, pdf, name=translate("cards_page", "Test page"), dialog=self.flow.chooser,
            on_failed=self._page.tell, worker=self._worker,
        )  # fmt: skip

    # Printing

    def print(self) -> None:
        """Ctrl+P."""
        self._after_gaps(partial(self._after_asking, self._print))

    def save(self) -> None:
        """The same as a file."""
        self._after_gaps(partial(self._after_asking, self._save))

    def _after_asking(self, then: Callable[[bool], None], yes: bool) -> None:
        """Good cards of a group end only where that is said; who prints one for one person is told afterwards."""
        count = self._desk.replaced()
        if not yes:
            self._page.next_gap()
        elif count < 2:
            then(True)
        else:
            self._tools.ask.confirm(
                translate("cards_page", "{n} of them have a good card", n=f"{count:,}"),
                translate(
                    "cards_page",
                    "Once the new ones are on paper, the codes of the cards in their hands open nothing any more.",
                ),
                then, yes=translate("cards_page", "Print anew"), no=translate("cards_page", "Back"), danger=True,
                icon="printer",
            )  # fmt: skip

    def _after_gaps(self, then: Callable[[bool], None]) -> None:
        left = self._page.side.gaps.unsolved()
        if self.flow.is_busy() or not self._desk.count():
            return
        self._page.side.calibration.flush()
        if not left:
            then(True)
            return
        names = translate("cards_page", ", ").join(row.name for row in left[:6])
        self._tools.ask.confirm(
            translate("cards_page", "{n} cards have gaps about which nothing is decided", n=len(left)),
            translate(
                "cards_page", "{names}. Printed like this, the gap is left free to be written by hand.", names=names
            ),
            then, yes=translate("cards_page", "Print with gaps"), no=translate("cards_page", "Look at them"),
        )  # fmt: skip

    def _print(self, yes: bool) -> None:
        setup = self._desk.setup()
        values = self._desk.run_input(setup) if setup is not None else None
        if yes and setup is not None and values is not None:
            self.flow.print(values, setup)
            self._page.side.box.set_ready(not self.flow.is_busy())

    def _save(self, yes: bool) -> None:
        setup = self._desk.setup()
        values = self._desk.run_input(setup) if setup is not None else None
        if yes and setup is not None and values is not None and (path := self.choose_save(f"{values.name}.pdf")):
            self.flow.save(values, setup, Path(path))
            self._page.side.box.set_ready(not self.flow.is_busy())

    def _ask_where(self, name: str) -> str:
        title = translate("cards_page", "Save PDF")
        return QFileDialog.getSaveFileName(self._page, title, name, "PDF (*.pdf)")[0]

    def go_on_with_open(self) -> None:
        """The rest of the run that was not finished."""
        if run := self._open_run():
            self.flow.again(run, run.printed + 1)

    def ask_open(self) -> None:
        """How many of the run that was not finished are good?"""
        if run := self._open_run():
            self.flow.ask_about(run)

    def _open_run(self) -> RunRow | None:
        found = self._desk.overview
        return next(iter(found.open_runs), None) if found is not None else None

    def _show_progress(self, done: int, total: int, words: str) -> None:
        counted = f"{words} {done:,} / {total:,}" if total else words
        self._page.side.box.show_progress(done, total, counted)

    def _go_on(self, laid: Setup) -> None:
        """What is printed next begins where the sheet was left."""
        self._desk.go_on_after(laid)
        self._page.showing.show_all()

    def _show_ended(self) -> None:
        self._page.side.box.show_buttons()
        self._page.reload()


def _test_page(values: ProfileInput, _progress: Progress) -> bytes:
    return calibration_pdf(correction_of(values))
