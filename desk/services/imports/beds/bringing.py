"""A ledger of beds compared with what is on file, and brought in as a whole: one transaction, every row recorded."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, cast

from desk.db import Session
from desk.errors import DeskError
from desk.exchange.beds import BedsReading
from desk.exchange.report import Duplicate, LedgerWarning
from desk.models.beds import Bed, BedStay, Room, StayLeave, StaySegment, StayStep
from desk.models.residents import Resident
from desk.rules.beds import Condition, GenderRule, LeftTo, Phase, Purpose, StayKind, StayState, StayVerb
from desk.rules.identity import IdType, Sex
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import batches
from desk.services.acting import require, station_of
from desk.services.imports.beds.people import paper_of
from desk.services.imports.beds.planning import Action, BedPlan, Person, Planned
from desk.services.imports.beds.premises import RoomSpot, Spot, kind_of
from desk.services.imports.beds.stays import shown
from desk.services.imports.beds.times import LeaveTime, is_out
from desk.services.imports.looking import earlier
from desk.services.imports.rows import (
    Choices,
    Difference,
    DifferingRow,
    ImportResult,
    Preview,
    Progress,
    RepeatedRow,
)
from desk.services.residents import saving, welfare
from desk.services.residents.checking import Contact
from desk.services.residents.rows import AddressKind, Status
from desk.words import translate

KIND = "beds"
TOLD_EVERY = 20
_VERBS = {
    StayState.BOOKED: StayVerb.BOOK, StayState.ADMITTED: StayVerb.ADMIT, StayState.ON_LEAVE: StayVerb.ADMIT,
    StayState.DISCHARGED: StayVerb.DISCHARGE, StayState.NO_SHOW: StayVerb.NO_SHOW,
}  # fmt: skip
_ADDRESSES = (("residence_address", AddressKind.LIVING), ("household_address", AddressKind.REGISTERED))
_PLAIN = ("care_level", "ability", "monthly_fee", "deposit")


def preview(session: Session, *, reading: BedsReading, digest: str = "", progress: Progress | None = None) -> Preview:
    """Compare a ledger of beds with rooms, beds, residents and stays on file; nothing is changed."""
    _require(session)
    plan = BedPlan(session, reading, {})
    total = len(plan.rows)
    if progress is not None:
        progress(total, total)
    return Preview(
        rows=total + len(reading.duplicates) + len({(each.sheet, each.row) for each in reading.rejected}),
        new=plan.count(Action.NEW),
        same=plan.count(Action.SAME),
        differing=tuple(_differing(each) for each in plan.rows if each.action is Action.DIFFERS),
        repeated=tuple(map(_repeated, reading.duplicates)),
        refused=(*reading.rejected, *plan.refused),
        warnings=tuple(sorted((*reading.warnings, *plan.warnings), key=_where)),
        earlier=earlier(session, digest),
    )


def bring_in(
    session: Session,
    *,
    reading: BedsReading,
    choices: Choices | None = None,
    file_name: str,
    digest: str,
    progress: Progress | None = None,
) -> ImportResult:
    """Bring a ledger of beds in: rooms, beds and stays that are not on file yet, and files for people who have none.

    Of a stay on file what is blank is filled in; ``choices`` overrule that. Nobody whom the desk knows is admitted,
    moved or discharged by a ledger: that is told instead. ``progress(done, total)`` counts rows and may raise
    :class:`desk.errors.Cancelled`; the transaction then leaves everything as it was.
    """
    _require(session)
    batches.hold(session, "residents", "households", "rooms", "beds", "bed_stays", "stay_segments")
    plan = BedPlan(session, reading, choices or {})
    if not any(each.action is not Action.REFUSED for each in plan.rows) and not reading.beds:
        raise DeskError(translate("imports", "No row of this ledger can be brought in. Nothing was changed."))
    batch = batches.begin(session, kind=KIND, file_name=file_name, digest=digest)
    run = _Run(session, batch.id, file_name)
    run.make_beds(plan)
    total = len(plan.rows)
    for done, planned in enumerate(plan.rows):
        if progress is not None and done % TOLD_EVERY == 0:
            progress(done, total)
        run.take(planned)
    run.lay_down()  # what can't be saved is said now, not at the end of the gesture
    if progress is not None:
        progress(total, total)
    result = ImportResult(
        batch_id=batch.id, rows=total + len(reading.duplicates) + len({(r.sheet, r.row) for r in reading.rejected}),
        created=run.created, changed=run.changed, same=run.same, repeated=len(reading.duplicates),
        refused=plan.refused_rows, beds=run.beds, files=run.files,
        kept_out=tuple(plan.refused),
    )  # fmt: skip
    batch.rows = result.rows
    batch.counts = {key: value for key, value in asdict(result).items() if key not in ("batch_id", "kept_out")}
    return result


def _require(session: Session) -> None:
    for permission in (
        Permission.LEDGER_IMPORT, Permission.RESIDENTS_WRITE, Permission.CARE_WRITE, Permission.BEDS_SETUP,
    ):  # fmt: skip
        require(session, permission)


@dataclass(slots=True)
class _Run:
    """What one import has made so far."""

    session: Session
    batch_id: int
    file_name: str
    created: int = 0
    changed: int = 0
    same: int = 0
    beds: int = 0
    files: int = 0
    people: dict[int, int] = field(default_factory=dict)
    _stays: list[tuple[BedStay, Planned]] = field(default_factory=list)

    def make_beds(self, plan: BedPlan) -> None:
        """The rooms that are new, then the beds that are: also those of refused rows."""
        lived_in = {
            each.spot.key for each in plan.rows if each.time and each.time.here and each.action is not Action.REFUSED
        }
        spots = [spot for spot in plan.premises.spots.values() if spot.bed is None]
        for spot in spots:
            if spot.room.room is None:
                spot.room.room = self._room(spot.room)
        self.session.flush()  # beds name their rooms
        for spot in spots:
            closed = spot.out_of_use and spot.key not in lived_in
            spot.bed = self._bed(spot, Condition.OUT_OF_USE if closed else Condition.USABLE)
        self.session.flush()
        self.beds = len(spots)

    def take(self, planned: Planned) -> None:
        """Do what was planned for a row."""
        if planned.action is Action.REFUSED:
            return
        if planned.person is None:
            self._take_bed(planned)
        elif planned.piece is not None:
            self._count(self._change(planned))
        else:
            self._make_stay(planned)
            self.created += 1

    def _take_bed(self, planned: Planned) -> None:
        if planned.action is Action.NEW:
            self.created += 1
            return
        changed = self._change_room(planned)
        if "status" in planned.take and planned.spot.bed is not None:
            planned.spot.bed.condition = Condition.OUT_OF_USE.value
            planned.spot.bed.condition_since = self.session.now
            changed = True
        self._count(changed)

    def _count(self, changed: bool) -> None:
        if changed:
            self.changed += 1
        else:
            self.same += 1

    def _room(self, spot: RoomSpot) -> Room:
        building, number = spot.key
        room = Room(
            station_id=station_of(self.session), building=building, floor=spot.floor, number=number, kind=kind_of(spot),
            gender_rule=GenderRule.ANY.value, note=None, retired_on=None,
        )  # fmt: skip
        self.session.add(room)
        return room

    def _bed(self, spot: Spot, condition: Condition) -> Bed:
        assert spot.room.room is not None
        bed = Bed(
            room_id=spot.room.room.id, number=spot.place.bed, condition=condition.value,
            condition_since=self.session.now, condition_note=None, retired_on=None, oxygen=False, rail=False,
            window=False, companion=False, reserve=False,
        )  # fmt: skip
        self.session.add(bed)
        return bed

    def _change_room(self, planned: Planned) -> bool:
        room = planned.spot.room
        if "bed_type" not in planned.take or room.room is None or room.said is None or room.room.kind == room.said:
            return False
        room.room.kind = room.said
        return True

    def _make_stay(self, planned: Planned) -> None:
        session, values, time = self.session, planned.row.values, planned.time
        assert planned.person is not None and time is not None
        resident_id = self._resident(planned, planned.person)
        out = time.here and is_out(planned.leaves)
        state = StayState.ON_LEAVE if out else time.state
        start, end = planned.said.get("contract", (None, None))
        came = any((time.here, time.phase is Phase.PAST))
        stay = BedStay(
            station_id=station_of(session), resident_id=resident_id, kind=StayKind.LONG.value, state=state.value,
            asked_at=session.now, wanted_from=values["check_in"], wanted_until=values["check_out"], wants={}, urgency=0,
            whole_room=False, fall_risk=False, note=values.get("remark"), agreement_from=start, agreement_until=end,
            agreement_number=values.get("agreement_number"), agreement_on=values.get("agreement_on"),
            admitted_at=time.starts_at if came else None,
            left_at=time.ends_at if state is StayState.DISCHARGED else None,
            left_to=_left_to(planned).value if state is StayState.DISCHARGED else None, batch_id=self.batch_id,
            **{name: planned.said.get(name) for name in _PLAIN},
        )  # fmt: skip
        session.add(stay)
        self._stays.append((stay, planned))

    def lay_down(self) -> None:
        """The times on beds, leaves and first lines of history of the new stays; meals and knocks rest."""
        session = self.session
        session.flush()  # they name their stays
        for stay, planned in self._stays:
            time, bed = planned.time, planned.spot.bed
            assert time is not None and bed is not None
            session.add(
                StaySegment(
                    stay_id=stay.id, lane=0, bed_id=bed.id, resident_id=stay.resident_id, purpose=Purpose.STAY.value,
                    phase=time.phase.value, starts_at=time.starts_at, ends_at=time.ends_at, follows=None,
                )
            )  # fmt: skip
            session.add_all(_leave(stay, each, session) for each in planned.leaves)
            session.add(self._step(stay, _VERBS[StayState(stay.state)], planned))
        session.flush()
        for stay, planned in self._stays:
            if planned.time is not None and planned.time.here:
                welfare.pause(session, resident_id=stay.resident_id, on=local_date(planned.time.starts_at))

    def _step(self, stay: BedStay, verb: StayVerb, planned: Planned) -> StayStep:
        """The line of a stay's history that says where it comes from; taken back with the whole import only."""
        words = translate("imports", "from the ledger “{file}”, row {row}", file=self.file_name, row=planned.row.row)
        return StayStep(
            stay_id=stay.id, verb=verb.value, at=self.session.now, by_id=self.session.actor.staff_id, state=stay.state,
            text=words, facts={"batch_id": self.batch_id},
        )  # fmt: skip

    def _change(self, planned: Planned) -> bool:
        """Fill in or change what was chosen of a stay on file."""
        changed = self._change_room(planned)
        piece = planned.piece
        assert piece is not None
        stay, taken = piece.stay, planned.take - {"bed_type"}
        before = {name: getattr(stay, name) for name in ("care_level", "monthly_fee")}
        for name in sorted(taken):
            if name == "contract":
                start, stay.agreement_until = planned.said["contract"]
                stay.agreement_from = start or stay.agreement_from
            elif name == "leaves":
                known = {local_date(each.leaves_at) for each in stay.leaves}
                missing = [each for each in planned.said["leaves"] if local_date(each.leaves_at) not in known]
                self.session.add_all(_leave(stay, each, self.session) for each in missing)
            else:
                setattr(stay, name, planned.said[name])
        if taken:
            step = self._step(stay, StayVerb.CHANGE, planned)
            fields = {name: [said, getattr(stay, name)] for name, said in before.items() if said != getattr(stay, name)}
            step.facts = step.facts | {"changed": [[BedStay.SUBJECT, stay.id, fields]]}  # accounts go by it
            self.session.add(step)
        return changed or bool(taken)

    def _resident(self, planned: Planned, person: Person) -> int:
        """The key of the file; a new one is made once."""
        if person.key < 0:
            if person.key not in self.people:
                self.people[person.key] = self._open_file(planned)
            return self.people[person.key]
        if "id_no" in planned.take:
            self._fill_in_paper(planned, person.key)
        return person.key

    def _open_file(self, planned: Planned) -> int:
        session, values = self.session, planned.row.values
        number = cast(str | None, values["id_no"])
        resident = Resident(
            station_id=station_of(session), status=Status.LIVING.value, created_at=session.now, batch_id=self.batch_id,
            name=values["name"], sex=cast(Sex, values["sex"] or Sex.UNKNOWN).value, id_no=number,
            id_type=(paper_of(number) if number else IdType.NONE).value, birth_date=values["birth_date"],
            addresses=[], phones=[], contacts=[], tags=[],
        )  # fmt: skip
        with session.no_autoflush:
            for name, kind in _ADDRESSES:
                if address := values.get(name):
                    saving.set_address(session, resident, kind, cast(str, address))
            saving.set_phones(resident, cast(Any, values.get("phones", ())))
            saving.set_contacts(resident, [_contact(each) for each in cast(Any, values.get("emergency_contacts", ()))])
            saving.settle(session, resident)
        saving.finish(session, resident, {}, frozenset(), new=True)
        self.files += 1
        return resident.id

    def _fill_in_paper(self, planned: Planned, resident_id: int) -> None:
        session, values = self.session, planned.row.values
        resident = saving.locked(session, resident_id)
        before, old_keys = saving.snapshot(resident), saving.keys_of(resident)
        number = cast(str, values["id_no"])
        with session.no_autoflush:
            resident.id_type, resident.id_no = paper_of(number).value, number
            resident.sex, resident.birth_date = cast(Sex, values["sex"]).value, cast(Any, values["birth_date"])
        saving.finish(session, resident, before, old_keys, new=False)


def _contact(each: Any) -> Contact:
    return Contact(each.name, each.relation, each.phone)


def _leave(stay: BedStay, leave: LeaveTime, session: Session) -> StayLeave:
    return StayLeave(
        stay_id=stay.id, kind=leave.kind.value, state=leave.state.value, leaves_at=leave.leaves_at,
        gone_at=leave.gone_at, back_due_at=leave.back_due_at, back_at=leave.back_at, asked_at=session.now,
        approved_at=session.now, approved_by_id=session.actor.staff_id,
    )  # fmt: skip


def _left_to(planned: Planned) -> LeftTo:
    """A ledger rarely says where somebody went; its remark may."""
    remark = str(planned.row.values.get("remark") or "")
    for words, left_to in (
        (("去世", "病故", "死亡"), LeftTo.DEATH), (("转院", "转至", "转往"), LeftTo.TRANSFER),
        (("住院", "医院"), LeftTo.HOSPITAL), (("回家", "接回"), LeftTo.HOME),
    ):  # fmt: skip
        if any(word in remark for word in words):
            return left_to
    return LeftTo.UNKNOWN


def _where(warning: LedgerWarning) -> tuple[str, int]:
    return warning.sheet or "", warning.row


def _differing(planned: Planned) -> DifferingRow:
    person = planned.person
    known = person.on_file.resident_id if person is not None and person.on_file is not None else 0
    name = str(planned.row.values["name"] or planned.spot.place.text)
    return DifferingRow(planned.at, known, name, planned.differences)


def _repeated(each: Duplicate) -> RepeatedRow:
    found = tuple(
        Difference(name, _text(name, before), _text(name, now), take=before in (None, ()))
        for name, (before, now) in each.differing.items()
    )
    name = str(each.values["name"] or f"{each.values['room']}-{each.values['bed']}")
    return RepeatedRow((each.sheet, each.row), (each.of_sheet, each.of_row), name, found)


def _text(name: str, value: Any) -> str:
    """A value of the ledger for the eye."""
    if name in ("monthly_fee", "deposit") and value is not None:
        return shown(name, round(value * 100))
    if name == "leaves":
        return "、".join(f"{one['start']} – {one['end'] or ''}" for one in value or ())
    if name in ("phones", "emergency_contacts"):
        return str(len(value or ()))
    return "" if value is None else str(value)
