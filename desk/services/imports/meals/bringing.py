"""A ledger of meals compared with what is on file, and brought in as a whole: one transaction, every row recorded."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from itertools import count, islice
from typing import cast

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.exchange.meals import MealsReading
from desk.exchange.report import Duplicate, LedgerWarning
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareSlot
from desk.models.fees import FeeEntry
from desk.models.meals import MealCard
from desk.models.residents import Resident
from desk.rules import identity
from desk.rules.accounts import Method, month_of, next_month
from desk.rules.care import BookingState, Verb, Way
from desk.rules.fees import FeeKind
from desk.rules.identity import IdType, Sex
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import batches
from desk.services.acting import require, station_of
from desk.services.care.slots import Occasion, occasions, slots_of
from desk.services.care.timetable import timetable
from desk.services.fees import ledger
from desk.services.imports.looking import earlier
from desk.services.imports.meals.people import Person
from desk.services.imports.meals.planning import Action, MealPlan, Planned, Portions
from desk.services.imports.meals.sittings import Canteen, completed
from desk.services.imports.rows import Choices, ImportResult, Preview, Progress, RepeatedRow
from desk.services.residents import saving
from desk.services.residents.rows import AddressKind, Status
from desk.words import translate

KIND = "meals"
TOLD_EVERY = 50
_DAY = timedelta(days=1)
Key = tuple[str, date]
"""Meal and day."""


def preview(session: Session, *, reading: MealsReading, digest: str = "", progress: Progress | None = None) -> Preview:
    """Compare a ledger of meals with residents, cards and bookings on file; nothing is changed.

    DeskError when a month of it is closed.
    """
    require_all(session)
    plan = MealPlan(session, reading)
    if progress is not None:
        progress(len(plan.rows), len(plan.rows))
    return Preview(
        rows=len(plan.rows) + len(reading.duplicates) + len({(each.sheet, each.row) for each in reading.rejected}),
        new=plan.count(Action.NEW),
        same=plan.count(Action.SAME),
        differing=(),
        repeated=tuple(map(_repeated, reading.duplicates)),
        refused=(*reading.rejected, *plan.refused),
        warnings=tuple(sorted((*reading.warnings, *plan.warnings), key=_where)),
        earlier=earlier(session, digest),
    )


def bring_in(
    session: Session,
    *,
    reading: MealsReading,
    choices: Choices | None = None,
    file_name: str,
    digest: str,
    progress: Progress | None = None,
) -> ImportResult:
    """Bring a ledger of meals in: a settled booking for each portion that is not on file, with what it cost, what
    others paid of it and the rest as paid; files and canteen cards for people who have none.

    Nothing of a ledger of meals is left to ``choices``. ``progress(done, total)`` counts rows and may raise
    :class:`desk.errors.Cancelled`; the transaction then leaves everything as it was. DeskError when a month of it is
    closed, or when no row can be brought in.
    """
    require_all(session)
    batches.hold(session, "residents", "households", "meal_cards", "care_slots", "bookings")
    plan = MealPlan(session, reading)
    if plan.count(Action.REFUSED) == len(plan.rows):
        raise DeskError(translate("imports", "No row of this ledger can be brought in. Nothing was changed."))
    batch = batches.begin(session, kind=KIND, file_name=file_name, digest=digest)
    run = _Run(session, batch.id, file_name)
    run.take(plan, progress)
    total = len(plan.rows)
    if progress is not None:
        progress(total, total)
    result = ImportResult(
        batch_id=batch.id, rows=total + len(reading.duplicates) + len({(r.sheet, r.row) for r in reading.rejected}),
        created=plan.count(Action.NEW), changed=0, same=plan.count(Action.SAME), repeated=len(reading.duplicates),
        refused=plan.refused_rows, files=run.files, kept_out=tuple(plan.refused), portions=run.portions,
    )  # fmt: skip
    batch.rows = result.rows
    batch.counts = {key: value for key, value in asdict(result).items() if key not in ("batch_id", "kept_out")}
    return result


def require_all(session: Session) -> None:
    """Raise Forbidden unless the actor may bring such a ledger in and take it back."""
    for permission in (Permission.LEDGER_IMPORT, Permission.RESIDENTS_WRITE, Permission.CARE_WRITE):
        require(session, permission)


@dataclass(slots=True)
class _Run:
    """What one import has made so far."""

    session: Session
    batch_id: int
    file_name: str
    files: int = 0
    portions: int = 0
    _people: dict[int, int] = field(default_factory=dict)
    _carded: set[str] = field(default_factory=set)
    _slots: dict[Key, CareSlot] = field(default_factory=dict)
    _free: dict[Key, list[int]] = field(default_factory=dict)
    _nth: dict[tuple[int, int], int] = field(default_factory=dict)

    def take(self, plan: MealPlan, progress: Progress | None) -> None:
        """Make what is planned."""
        wanted = plan.wanted()
        if wanted:
            since = min(day for days in wanted.values() for day in days)
            self._prepare(completed(self.session, wanted, since), {
                (meal, day): number for meal, days in wanted.items() for day, number in days.items()
            })  # fmt: skip
        total = len(plan.rows)
        for done, planned in enumerate(plan.rows):
            if progress is not None and done % TOLD_EVERY == 0:
                progress(done, total)
            if planned.action is Action.NEW:
                self._row(planned)

    def _prepare(self, found: Canteen, wanted: dict[Key, int]) -> None:
        """The slots of all days, with as many places as there were eaters."""
        assert found.service is not None
        by_month: defaultdict[date, list[Key]] = defaultdict(list)
        for key in wanted:
            by_month[month_of(key[1])].append(key)
        known: dict[Key, Occasion] = {}
        meal_of = {sitting.sitting_id: meal for meal, sitting in found.times.items()}
        for month in by_month:
            plan = timetable(self.session, month, next_month(month) - _DAY)
            for each in (each for row in occasions(self.session, plan, (found.service,)) for each in row):
                if (meal := meal_of.get(each.sitting.sitting_id)) is not None:
                    known[meal, each.day] = each
        taken = self._taken([known[key].slot_id for key in wanted])
        roomy: list[Occasion] = []
        for key, number in wanted.items():
            held = taken.get(known[key].slot_id or 0, set())
            self._free[key] = list(islice((seat for seat in count(1) if seat not in held), number))
            places = max(known[key].capacity, *self._free[key], *held)
            roomy.append(_with_places(known[key], places))
        self._slots = dict(zip(wanted, slots_of(self.session, roomy), strict=True))
        self._count_portions([slot.id for slot in self._slots.values()])

    def _taken(self, slot_ids: list[int | None]) -> dict[int, set[int]]:
        found: defaultdict[int, set[int]] = defaultdict(set)
        query = select(Booking.slot_id, Booking.seat).where(
            Booking.slot_id.in_([key for key in slot_ids if key is not None]), Booking.seat.is_not(None)
        )
        for slot_id, seat in self.session.execute(query).tuples():
            found[slot_id].add(cast(int, seat))
        return found

    def _count_portions(self, slot_ids: list[int]) -> None:
        """The highest number of a portion of each resident in each slot, those taken back included."""
        query = select(Booking.slot_id, Booking.resident_id, Booking.nth).where(
            Booking.slot_id.in_(slot_ids), Booking.seat.is_not(None), Booking.resident_id.is_not(None)
        )
        for slot_id, resident_id, nth in self.session.execute(query).tuples():
            key = slot_id, cast(int, resident_id)
            self._nth[key] = max(self._nth.get(key, 0), nth)

    def _row(self, planned: Planned) -> None:
        assert planned.person is not None
        resident_id = self._resident(planned, planned.person)
        made: list[tuple[Booking, int, int]] = []
        for portions in planned.meals:
            made += self._bookings(planned, resident_id, portions)
        self.session.add_all(row for row, _, _ in made)
        self.session.flush()  # lines of money and steps name them
        words = translate("imports", "from the ledger “{file}”, row {row}", file=self.file_name, row=planned.row.row)
        lines: list[FeeEntry] = []
        for row, amount, subsidy in made:
            self.session.add(self._step(row, words))
            lines += self._lines(row, amount, subsidy)
        ledger.add_all(self.session, lines)
        self.portions += len(made)

    def _bookings(self, planned: Planned, resident_id: int, portions: Portions) -> list[tuple[Booking, int, int]]:
        """A booking for each portion, with its share of the amount and of the subsidy."""
        key = portions.meal, planned.day
        slot = self._slots[key]
        values = planned.row.values
        facts = {"row": planned.row.row, "sheet": planned.row.sheet, "sign": values["sign"],
                 "address": values["delivery_address"], "remark": values.get("remark")}  # fmt: skip
        found = []
        shares = zip(_shares(portions.amount, portions.count), _shares(portions.subsidy, portions.count), strict=True)
        for amount, subsidy in shares:
            nth = self._nth[slot.id, resident_id] = self._nth.get((slot.id, resident_id), 0) + 1
            row = Booking(
                station_id=station_of(self.session), slot_id=slot.id, service_id=slot.service_id, day=planned.day,
                resident_id=resident_id, nth=nth, seat=self._free[key].pop(0), capacity=slot.capacity,
                state=BookingState.SETTLED.value, way=Way.LEDGER.value, at_home=values["delivery_address"] is not None,
                booked_at=self.session.now, booked_by_id=self.session.actor.staff_id, batch_id=self.batch_id,
                facts={"ledger": {name: said for name, said in facts.items() if said is not None}},
            )  # fmt: skip
            found.append((row, amount, subsidy))
        return found

    def _step(self, row: Booking, words: str) -> BookingStep:
        return BookingStep(
            booking_id=row.id, verb=Verb.SETTLE.value, at=self.session.now, by_id=self.session.actor.staff_id,
            state=row.state, text=words, facts={"batch_id": self.batch_id},
        )  # fmt: skip

    def _lines(self, row: Booking, amount: int, subsidy: int) -> list[FeeEntry]:
        """What it cost, what others paid of it, and the rest: the ledger says that it was paid, not how."""
        about = ledger.About(cast(int, row.resident_id), row.day, row.id, service_id=row.service_id)
        key = f"booking/{row.id}/1"
        name = translate("imports", "meal")
        said = (
            (FeeKind.CHARGE, amount, name, None, key),
            (FeeKind.SUBSIDY, subsidy, translate("imports", "subsidy by the ledger"), None, f"{key}/ledger"),
            (FeeKind.PAYMENT, amount - subsidy, name, Method.LEDGER, f"ledger/{row.id}"),
        )
        return [
            ledger.entry_of(self.session, about, kind, fen, words, method=method, key=own)
            for kind, fen, words, method, own in said
            if fen > 0
        ]

    def _resident(self, planned: Planned, person: Person) -> int:
        """The key of the file; a new one is made once. Cards are given out with it."""
        if person.key not in self._people:
            self._people[person.key] = person.key if person.key > 0 else self._open_file(planned, person)
        resident_id = self._people[person.key]
        for number in person.cards:
            if number not in self._carded:
                self._carded.add(number)
                self.session.add(
                    MealCard(
                        station_id=station_of(self.session), number=number, resident_id=resident_id,
                        since=planned.day, ended_on=None, batch_id=self.batch_id,
                    )
                )  # fmt: skip
        return resident_id

    def _open_file(self, planned: Planned, person: Person) -> int:
        session = self.session
        known = identity.parse(person.id_no, today=local_date(session.now)) if person.id_no else None
        resident = Resident(
            station_id=station_of(session), status=Status.LIVING.value, created_at=session.now, batch_id=self.batch_id,
            name=person.name, sex=(known.sex if known else Sex.UNKNOWN).value, id_no=person.id_no,
            id_type=(identity.paper_of(person.id_no) if person.id_no else IdType.NONE).value,
            birth_date=known.birth_date if known else None, addresses=[], phones=[], contacts=[], tags=[],
        )  # fmt: skip
        address = cast(str | None, planned.row.values["delivery_address"])
        with session.no_autoflush:
            if address:
                saving.set_address(session, resident, AddressKind.LIVING, address)
            saving.settle(session, resident)
        saving.finish(session, resident, {}, frozenset(), new=True)
        self.files += 1
        return resident.id


def _with_places(each: Occasion, places: int) -> Occasion:
    """The same with so many places, also on a day on which it is closed by now: they did eat then."""
    return Occasion(each.service, each.sitting, each.day, True, places, "", each.slot_id, each.cut_off_at)


def _shares(fen: int, parts: int) -> list[int]:
    """``fen`` in so many parts that differ by one at most."""
    each, rest = divmod(fen, parts)
    return [each + (number < rest) for number in range(parts)]


def _where(warning: LedgerWarning) -> tuple[str, int]:
    return warning.sheet or "", warning.row


def _repeated(each: Duplicate) -> RepeatedRow:
    """Nothing of it is taken: meals can't be chosen from two rows."""
    return RepeatedRow((each.sheet, each.row), (each.of_sheet, each.of_row), str(each.values["name"]), ())
