"""Two files made one, with all their history; judged to be two people; taken back later if wrong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import or_, select, update

from desk.db import Session
from desk.errors import Rejected
from desk.models.residents import DifferentPeople, Resident, ResidentEvent, ResidentMerge
from desk.recording import plain
from desk.rules import masking
from desk.rules.doubles import Side
from desk.rules.identity import IdType
from desk.rules.life import LifeEvent
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import search
from desk.services.acting import may, require, staff_of
from desk.services.beds.merging import refuse_two_beds, rest_again
from desk.services.bookings.merging import renumber_portions
from desk.services.doubles import comparing, following
from desk.services.doubles.comparing import Two
from desk.services.doubles.rows import Choices, MergeDone
from desk.services.meals.merging import join_eats
from desk.services.residents import saving, telling
from desk.services.residents.putting_back import put_back
from desk.services.residents.rows import Status
from desk.words import translate

_GONE_KEEPS = ("id_type", "id_no", "status", "status_since", "household_id")
"""What the file that goes gives up, and gets back when the merge is taken back."""


def merge(
    session: Session, *, keep_id: int, gone_id: int, versions: tuple[int, int], choices: Choices, reason: str
) -> MergeDone:
    """Make one file of two: ``gone_id`` leads to ``keep_id`` from now on, and everything that named it follows.

    ``versions`` as compared (kept, gone): Stale when a colleague saved one of them since. Raises Rejected:
    ``reason`` when it is missing, ``id_no`` when both have a paper of the same kind and nobody said which is right,
    ``status`` when a death is on file and another status was chosen. Raises DeskError when both have a bed at the
    same time.
    """
    require(session, Permission.RESIDENTS_MERGE)
    for key in sorted((keep_id, gone_id)):  # in one order, so that two desks don't wait for each other
        saving.locked(session, key)
    two = comparing.both(session.get(Resident, keep_id), session.get(Resident, gone_id))
    for resident, version in zip((two.kept, two.gone), versions, strict=True):
        if resident.version != version:
            by = telling.changed_since(session, resident.id, version)
            raise telling.stale(session, saving.snapshot(resident), by, _nothing_typed)
    if not may(session.actor, Permission.RESIDENTS_HEALTH):  # who can't see two texts doesn't choose between them
        choices = {field: side for field, side in choices.items() if field not in telling.HEALTH}
    says = comparing.united(two, choices)
    _refuse(session, two, says, choices, reason)
    refuse_two_beds(session, kept_id=keep_id, gone_id=gone_id)
    seen = two.kept.last_seen_on
    _give_up(session, two)
    _take_over(session, two, says)
    if two.gone.last_seen_on is not None and (seen is None or seen < two.gone.last_seen_on):
        set_seen(session, two.kept, two.gone.last_seen_on)
    after = saving.snapshot(two.kept)
    row = ResidentMerge(
        kept_id=keep_id, gone_id=gone_id, reason=reason.strip(), merged_at=session.now, merged_by_id=staff_of(session),
        before={"kept": dict(two.said), "after": after, "gone": {key: two.told[key] for key in _GONE_KEEPS},
                "seen": plain(seen), "seen_after": plain(two.kept.last_seen_on)},
        moved={},
    )  # fmt: skip
    renumber_portions(session, kept_id=keep_id, gone_id=gone_id)
    join_eats(session, kept_id=keep_id, gone_id=gone_id)
    moved = following.move(session, gone_id=gone_id, kept_id=keep_id)
    row.moved = moved | {DifferentPeople.__tablename__: _judged_alike(session, gone_id=gone_id, kept_id=keep_id)}
    rest_again(session, (keep_id, gone_id))
    session.add(row)
    session.flush()  # the key goes out
    changes: dict[str, list[Any]] = {"merged_from_id": [None, gone_id]}
    given_up = {two.said["id_no"], two.told["id_no"]} - {after["id_no"], None}
    if given_up:
        changes["id_no"] = [*given_up, after["id_no"]]
    session.note("merge", Resident.SUBJECT, keep_id, changes, reason=reason.strip())
    return MergeDone(row.id, keep_id, gone_id, masking.mask_name(after["name"]), sum(map(len, moved.values())))


def judge_different(session: Session, *, first_id: int, second_id: int) -> None:
    """They are two people: never proposed again. Nothing happens when that was said before."""
    require(session, Permission.RESIDENTS_MERGE)
    first, second = sorted((first_id, second_id))
    if _judged(session, first, second) is None:
        session.add(
            DifferentPeople(first_id=first, second_id=second, judged_at=session.now, judged_by_id=staff_of(session))
        )


def withdraw_different(session: Session, *, first_id: int, second_id: int) -> None:
    """The judgement was wrong: the two may be proposed again."""
    require(session, Permission.RESIDENTS_MERGE)
    row = _judged(session, *sorted((first_id, second_id)))
    if row is not None:
        session.delete(row)


def _judged(session: Session, first: int, second: int) -> DifferentPeople | None:
    query = select(DifferentPeople).where(DifferentPeople.first_id == first, DifferentPeople.second_id == second)
    return session.scalars(query).first()


def _nothing_typed(field: str) -> str:
    return ""


def _refuse(session: Session, two: Two, says: Mapping[str, Any], choices: Choices, reason: str) -> None:
    faults: dict[str, str] = {}
    if not reason.strip():
        faults["reason"] = translate("doubles", "Please write why the two are one person.")
    undecided = not comparing.same("id_no", two) and comparing.proposed("id_no", two)[0] is None
    if undecided and choices.get("id_no") not in (Side.KEPT, Side.GONE):
        faults["id_no"] = translate(
            "doubles", "Both files have a paper, with different numbers. Please say which number is wrong."
        )
    died = select(ResidentEvent.id).where(
        ResidentEvent.resident_id.in_((two.kept.id, two.gone.id)),
        ResidentEvent.kind == LifeEvent.DEATH.value,
        ResidentEvent.cancelled_at.is_(None),
    )
    if says["status"] != Status.DECEASED and session.scalar(died) is not None:
        faults["status"] = translate(
            "doubles", "A death is recorded. If that is wrong, take the event back before merging."
        )
    if faults:
        raise Rejected(faults)


def _give_up(session: Session, two: Two) -> None:
    """Close the file that goes, and free its paper, which only one file can have."""
    gone = two.gone
    said, keys = saving.snapshot(gone), saving.keys_of(gone)
    gone.id_type, gone.id_no, gone.household_id = IdType.NONE.value, None, None
    gone.status, gone.status_since = Status.MERGED.value, local_date(session.now)
    gone.merged_into_id = two.kept.id
    saving.finish(session, gone, said, keys, new=False)


def _take_over(session: Session, two: Two, says: Mapping[str, Any]) -> None:
    said, keys = saving.snapshot(two.kept), saving.keys_of(two.kept)
    put_back(session, two.kept, {field: [says[field], None] for field in says if says[field] != said[field]})
    saving.finish(session, two.kept, said, keys, new=False)


def set_seen(session: Session, resident: Resident, day: date | None) -> None:
    """When the resident was here last; the search keys carry it."""
    keys = saving.keys_of(resident)
    search.drop_keys(session, search.RESIDENT, resident.id, keys, resident.last_seen_on)
    search.put_keys(session, search.RESIDENT, resident.id, keys, day)
    newer = update(Resident).where(Resident.id == resident.id).values(last_seen_on=day)
    session.execute(newer, execution_options={"synchronize_session": False})  # no change of the file: its version stays
    session.expire(resident, ["last_seen_on"])


def _judged_alike(session: Session, *, gone_id: int, kept_id: int) -> list[int]:
    """Whoever is not the one that went is not the one that stays either; the keys of the new judgements."""
    query = select(DifferentPeople).where(
        or_(DifferentPeople.first_id == gone_id, DifferentPeople.second_id == gone_id)
    )
    made = []
    for row in session.scalars(query).all():
        other = row.second_id if row.first_id == gone_id else row.first_id
        first, second = sorted((other, kept_id))
        if first != second and _judged(session, first, second) is None:
            made.append(
                DifferentPeople(
                    first_id=first, second_id=second, judged_at=row.judged_at, judged_by_id=row.judged_by_id
                )
            )
    session.add_all(made)
    session.flush()  # their keys are kept with the merge
    return [row.id for row in made]
