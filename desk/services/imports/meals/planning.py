"""What bringing a ledger of meals in would do, row by row: the same judgement before and while it is done."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import cast

from desk.db import Session
from desk.errors import DeskError
from desk.exchange.cells import cell_name
from desk.exchange.cells import shown as cell_text
from desk.exchange.meals import MealsReading
from desk.exchange.meals_reader import meals_in_row
from desk.exchange.report import Accepted, LedgerWarning, Level, Rejection
from desk.rules.accounts import month_of
from desk.rules.times import local_date
from desk.services.fees import ledger
from desk.services.imports.meals.people import People, Person
from desk.services.imports.meals.sittings import had
from desk.words import translate


class Action(Enum):
    NEW = auto()
    SAME = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class Portions:
    """What somebody had of one meal, and its money in fen; others pay ``subsidy`` of ``amount``."""

    meal: str
    count: int
    amount: int
    subsidy: int


@dataclass(slots=True)
class Planned:
    """What becomes of a row; ``meals`` are those that are not on file yet."""

    row: Accepted
    action: Action
    person: Person | None = None
    meals: tuple[Portions, ...] = ()

    @property
    def day(self) -> date:
        return cast(date, self.row.values["date"])


class MealPlan:
    """The whole import: ``rows`` in the order of the ledger, what is ``refused`` besides, and ``warnings``."""

    def __init__(self, session: Session, reading: MealsReading) -> None:
        self._reading = reading
        self._today = local_date(session.now)
        values = [row.values for row in reading.accepted]
        self._people = People(session, values)
        self._had = had(session, self._people.file_keys, {cast(date, each["date"]) for each in values})
        self.refused: list[Rejection] = []
        self.warnings: list[LedgerWarning] = []
        self.rows = [self._judge(row) for row in reading.accepted]
        self._refuse_locked(session)

    @property
    def refused_rows(self) -> int:
        """How many rows stay outside, those included that the reading refused."""
        return len({(each.sheet, each.row) for each in (*self._reading.rejected, *self.refused)})

    @property
    def new_files(self) -> int:
        """How many people get a file."""
        return len({each.person.key for each in self.rows if each.person is not None and each.person.key < 0})

    def count(self, action: Action) -> int:
        return sum(1 for each in self.rows if each.action is action)

    def wanted(self) -> dict[str, Counter[date]]:
        """Portions to be made by meal and day."""
        found: defaultdict[str, Counter[date]] = defaultdict(Counter)
        for each in self.rows:
            for portions in each.meals:
                found[portions.meal][each.day] += portions.count
        return dict(found)

    def _judge(self, row: Accepted) -> Planned:
        planned = Planned(row, Action.NEW)
        if planned.day > self._today:
            words = translate("imports", "{day} lies ahead: nobody can have eaten then.", day=planned.day)
            return self._refuse(planned, "date", "DATE_AHEAD", words)
        number = cast(str | None, row.values["id_no"])
        person = self._people.marked(row.values)
        if person is None:
            person = self._by_name(planned)
        elif person.name != row.values["name"]:
            if number is None:
                words = translate("imports", "The card is that of {name}. The row stays outside.", name=person.name)
                return self._refuse(planned, "card", "CARD_OF_ANOTHER", words)
            words = translate("imports", "By the ID number it is {name}.", name=person.name)
            self._warn(planned, "name", "NAME_DIFFERS", words)
        elif person.by_name:
            words = translate("imports", "Found by the name alone; the card is added to that file.")
            self._warn(planned, "name", "FOUND_BY_NAME", words, Level.SHOULD)
        planned.person = person
        planned.meals = tuple(self._new_meals(planned, person))
        if not planned.meals:
            planned.action = Action.SAME
        return planned

    def _by_name(self, planned: Planned) -> Person:
        """Whom a row without card and ID number is about: the only one of that name, else a new file."""
        values = planned.row.values
        found = self._people.namesakes(values)
        meals = [cast(str, each["meal"]) for each in meals_in_row(values)]
        if len(found) > 1:  # whoever had these very meals was brought in before
            found = [each for each in found if all(self._had[each.key, planned.day, meal] for meal in meals)][:1]
        if found:
            return found[0]
        words = translate("imports", "Nobody, or more than one, has this name: a new file is made without a number.")
        self._warn(planned, "name", "NEW_BY_NAME", words)
        return self._people.new_by_name(values)

    def _new_meals(self, planned: Planned, person: Person) -> list[Portions]:
        found = []
        for each in meals_in_row(planned.row.values):
            meal, count = cast(str, each["meal"]), cast(int, each["portions"])
            key = (person.key, planned.day, meal)
            if there := self._had[key]:
                if there != count:
                    words = translate(
                        "imports", "{there} portions are on file already and stay, {n} are written here.",
                        there=there, n=count,
                    )  # fmt: skip
                    self._warn(planned, "date", "DESK_DIFFERS", words)
                continue
            self._had[key] = count
            amount, subsidy = _fen(each["amount"]), _fen(each["subsidy"])
            if subsidy > amount:
                words = translate("imports", "The subsidy is more than the amount: no more than that is booked.")
                self._warn(planned, "date", "SUBSIDY_ABOVE_AMOUNT", words, Level.SHOULD)
            found.append(Portions(meal, count, amount, min(amount, subsidy)))
        return found

    def _refuse_locked(self, session: Session) -> None:
        """Nothing is booked in a month that is closed, nor in one before it."""
        closed = max(ledger.locked_months(session), default=None)
        days = {each.day for each in self.rows if each.action is Action.NEW}
        months = sorted({month_of(day) for day in days if closed is not None and month_of(day) <= closed})
        if months:
            raise DeskError(
                translate(
                    "imports", "{months} is closed: meals of it can't be brought in any more. Nothing was changed.",
                    months="、".join(f"{month:%Y-%m}" for month in months),
                )
            )  # fmt: skip

    def _refuse(self, planned: Planned, name: str, code: str, text: str) -> Planned:
        planned.action = Action.REFUSED
        cell, raw = self._cell(planned, name)
        self.refused.append(Rejection(planned.row.row, cell, name, code, text, raw, planned.row.sheet))
        return planned

    def _warn(self, planned: Planned, name: str, code: str, text: str, level: Level = Level.MUST) -> None:
        cell, raw = self._cell(planned, name)
        row = planned.row
        self.warnings.append(LedgerWarning(row.row, cell, name, code, text, level, raw, row.sheet))

    def _cell(self, planned: Planned, name: str) -> tuple[str, str]:
        """Excel's cell of a field, and what is in it."""
        row = planned.row
        headings = self._reading.headings_of[row.sheet]
        column = (headings.of(name) or headings.of("name"))[0]
        cells = self._reading.originals.get((row.sheet, row.row), ())
        return cell_name(row.row, column), cell_text(cells[column]) if column < len(cells) else ""


def _fen(yuan: object) -> int:
    return round(cast(float, yuan) * 100)
