"""What is chosen on the page: template, people, paper, first place, the sheet and card looked at. No widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desk.rules.card_sheets import Duplex, Paper, SheetOptions
from desk.rules.cards import Gap
from desk.services.cards import (
    Chosen,
    GapRow,
    Holder,
    Person,
    ProfileRow,
    RunInput,
    Scope,
    Selection,
    Shown,
    TemplateRow,
)
from desk.views.cards.drawing import Face
from desk.views.cards.loading import Overview
from desk.views.cards.setup import Setup, correction_of, papers_for
from desk.views.cards.who import Wanted


class Desk:
    """``people`` holds what the cards say that were read so far, as ``shown``; it is emptied when that changes."""

    def __init__(self) -> None:
        self.overview: Overview | None = None
        self.row: TemplateRow | None = None
        self.wanted: Wanted | None = None
        self.chosen: Chosen | None = None
        self.holders: tuple[Holder, ...] = ()
        self.shown = Shown()
        self.options = SheetOptions()
        self.profile_id: int | None = None
        self.people: dict[int, Person] = {}
        self.gaps: Mapping[int, GapRow] = {}
        self.decided: dict[int, Gap] = {}
        self.sheet = 0
        self.current = 0

    # What there is

    def take(self, found: Overview) -> None:
        """The templates and printers of now; what was chosen stays chosen where it is still there."""
        self.overview = found
        had = self.row
        rows = found.templates
        same = (row for row in rows if had is not None and _key(row) == _key(had))
        self.set_template(next(same, rows[0] if rows else None))
        if had is None:
            self._fit_template()
        if self.profile_id not in {row.profile_id for row in found.profiles}:
            self.profile_id = found.profiles[0].profile_id if found.profiles else None
        self.correct()

    def set_template(self, row: TemplateRow | None) -> None:
        self.row = row
        if row is None:
            return
        papers = papers_for(row.template.size)
        if self.options.paper not in papers:
            self.options = replace(self.options, paper=papers[0])
        self._keep_within()

    def template_number(self) -> int:
        """Where the template is among those that are offered."""
        rows = self.overview.templates if self.overview is not None else ()
        return next((n for n, row in enumerate(rows) if row is self.row), 0)

    def profile(self) -> ProfileRow | None:
        rows = self.overview.profiles if self.overview is not None else ()
        return next((row for row in rows if row.profile_id == self.profile_id), None)

    def use(self, row: ProfileRow) -> None:
        """Print with this printer: as it is corrected, and its own way of turning sheets."""
        self.profile_id = row.profile_id
        ways = (Duplex.BY_HAND, Duplex.LONG_EDGE)
        duplex = ways[row.values.duplex] if self.options.duplex in ways else self.options.duplex
        self.options = replace(self.options, correction=correction_of(row.values), duplex=duplex)

    def correct(self) -> None:
        """Print as the profile says."""
        profile = self.profile()
        if profile is not None:
            self.options = replace(self.options, correction=correction_of(profile.values))

    def logo(self) -> bytes | None:
        if self.row is None or self.row.logo_id is None or self.overview is None:
            return None
        return self.overview.logos.get(self.row.logo_id)

    # For whom

    def want(self, wanted: Wanted) -> None:
        """Cards for these from now on; nothing is known of them yet."""
        self.wanted, self.chosen, self.holders = wanted, None, ()
        self.gaps, self.decided = {}, {}
        self.sheet = self.current = 0
        self._fit_template()

    def _fit_template(self) -> None:
        """Cards that are out of date are replaced by some of their own kind."""
        wanted, found = self.wanted, self.overview
        if wanted is None or found is None or self.row is None or wanted.selection.scope is not Scope.OUTDATED:
            return
        kind = wanted.selection.kind
        if self.row.template.kind is not kind:
            self.set_template(next((row for row in found.templates if row.template.kind is kind), self.row))

    def selection(self) -> Selection | None:
        """For whom, with the kind of the template."""
        if self.wanted is None or self.row is None:
            return None
        return replace(self.wanted.selection, kind=self.row.template.kind)

    def take_chosen(self, chosen: Chosen, people: Sequence[Person], shown: Shown) -> None:
        self.chosen = chosen
        self.take_people(people, shown)
        self._hold()

    def take_people(self, people: Sequence[Person], shown: Shown) -> None:
        if shown == self.shown:
            self.people.update((person.resident_id, person) for person in people)

    def show_of_people(self, shown: Shown) -> None:
        if shown != self.shown:
            self.shown = shown
            self.people.clear()

    def take_gaps(self, rows: Sequence[GapRow]) -> None:
        self.gaps = {row.resident_id: row for row in rows}
        self.decided = {key: gap for key, gap in self.decided.items() if key in self.gaps}
        self.decided |= {row.resident_id: row.ways[0] for row in rows if len(row.ways) == 1}

    def decide(self, resident_id: int, gap: Gap) -> None:
        """What to do with the gaps of a card."""
        self.decided[resident_id] = gap
        self._hold()

    def count(self) -> int:
        """How many cards are printed."""
        return len(self.holders)

    def replaced(self) -> int:
        """How many good cards end by this print; of those that are out of date that is what is wanted."""
        if self.wanted is None or self.wanted.selection.scope is Scope.OUTDATED:
            return 0
        return sum(each.has_card for each in self.holders)

    def _hold(self) -> None:
        """Whoever is left out for a gap has no place on the sheets."""
        found = self.chosen.holders if self.chosen is not None else ()
        out = {key for key, gap in self.decided.items() if gap is Gap.LEAVE_OUT}
        self.holders = tuple(each for each in found if each.resident_id not in out) if out else found
        self._keep_within()

    # Paper

    def setup(self) -> Setup | None:
        if self.row is None:
            return None
        profile = self.profile()
        printer = profile.values.printer if profile is not None else ""
        return Setup(self.row.template.size, self.row.template.two_sided, self.options, printer)

    def lay(self, paper: Paper, duplex: Duplex, copies: int) -> None:
        self.options = replace(self.options, paper=paper, duplex=duplex, copies=copies)
        self._keep_within()

    def begin_at(self, place: int) -> bool:
        """The first free place, from 0; False where the sheet has no such one."""
        setup = self.setup()
        if setup is None or not 0 <= place < setup.per_sheet:
            return False
        self.options = replace(self.options, start=place + 1)
        self.sheet = self.current = 0
        return True

    def go_on_after(self, laid: Setup) -> None:
        """The sheet in the printer was used so far; on other paper, or for cards of another size, it says nothing."""
        setup = self.setup()
        if setup is not None and (setup.card, setup.options.paper) == (laid.card, laid.options.paper):
            self.begin_at(laid.options.start - 1)

    def _keep_within(self) -> None:
        setup = self.setup()
        if setup is not None:
            start = min(self.options.start, setup.per_sheet)
            self.options = replace(self.options, start=start)
            self.current = max(0, min(self.current, self.count() - 1))
            self.sheet = max(0, min(self.sheet, setup.sheets(self.count()) - 1))

    # What is looked at

    def on_sheet(self) -> list[int]:
        """The numbers of the cards on the sheet that is shown."""
        setup = self.setup()
        return setup.on_sheet(self.sheet, self.count()) if setup is not None else []

    def turn(self, sheets: int) -> bool:
        setup = self.setup()
        wanted = self.sheet + sheets
        if setup is None or not 0 <= wanted < setup.sheets(self.count()):
            return False
        self.sheet = wanted
        self.current = self.on_sheet()[0]
        return True

    def move(self, right: int, down: int) -> bool:
        """The card beside or below the chosen one, over the edge of the sheet too."""
        setup = self.setup()
        wanted = self.current + right + down * (setup.across if setup is not None else 1)
        return self._point_at(wanted)

    def point_at_place(self, place: int) -> bool:
        """The card in that place of the sheet."""
        used = self.options.start - 1 if self.sheet == 0 else 0
        there = self.on_sheet()
        return 0 <= place - used < len(there) and self._point_at(there[place - used])

    def point_at_resident(self, resident_id: int) -> bool:
        number = next((n for n, holder in enumerate(self.holders) if holder.resident_id == resident_id), None)
        return number is not None and self._point_at(number)

    def _point_at(self, number: int) -> bool:
        setup = self.setup()
        if setup is None or not 0 <= number < self.count():
            return False
        self.current, self.sheet = number, setup.sheet_of(number)
        return True

    def place_of_current(self) -> int | None:
        """Its place on the sheet that is shown."""
        used = self.options.start - 1 if self.sheet == 0 else 0
        there = self.on_sheet()
        return used + there.index(self.current) if self.current in there else None

    def current_resident(self) -> int | None:
        return self.holders[self.current].resident_id if self.current < len(self.holders) else None

    def unread(self) -> list[int]:
        """Those on the sheet and beside it of whom it is not known yet what their card says."""
        setup = self.setup()
        if setup is None:
            return []
        near = dict.fromkeys(
            number for sheet in (self.sheet, self.sheet + 1) for number in setup.on_sheet(sheet, self.count())
        )
        keys = (self.holders[number].resident_id for number in near)
        return [key for key in keys if key not in self.people]

    def face_of(self, number: int) -> Face | None:
        """What a card says; None: not known yet."""
        if number >= len(self.holders):
            return None
        key = self.holders[number].resident_id
        person = self.people.get(key)
        return Face(person.values, self.gaps.get(key), self.decided.get(key)) if person is not None else None

    # Printing

    def run_input(self, setup: Setup) -> RunInput | None:
        """What is printed; a gap about which nothing was decided is written by hand."""
        selection = self.selection()
        if selection is None or self.row is None:
            return None
        gaps = {key: self.decided.get(key, Gap.BY_HAND) for key in self.gaps}
        return RunInput(
            self.row.template, selection, self.shown, name=self.row.name, template_id=self.row.template_id,
            logo_id=self.row.logo_id, options=setup.as_json(self.profile_id), gaps=gaps,
        )  # fmt: skip


def _key(row: TemplateRow) -> tuple[int | None, str]:
    return row.template_id, row.template.key
