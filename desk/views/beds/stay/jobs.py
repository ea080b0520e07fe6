"""What the sheet of an admission asks the worker for: each in one transaction, so that all of it is done or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from desk.errors import DeskError
from desk.rules.assessment_words import level_text
from desk.rules.beds import HERE, StayState
from desk.services import accounts, assessments, beds, drafts, residents
from desk.services.beds import Done, PlaceInput, StayFile, StayInput
from desk.services.beds.waiting import wait, wait_new
from desk.services.residents import ResidentFile
from desk.words import translate

PAGE = "beds"
"""The draft of an admission."""


@dataclass(frozen=True, slots=True)
class About:
    """Who is to come: the file, the stays that are not over, and the level of ability that is in force."""

    file: ResidentFile
    stays: tuple[StayFile, ...]
    ability: str


def about(session: Any, *, resident_id: int, health: bool) -> About:
    """Everything that is known of somebody before a stay; ``health``: the signed-in person may see it."""
    file = residents.open_file(session, resident_id=resident_id)
    stays = beds.stays_of(session, resident_id=resident_id, over=False)
    latest = assessments.latest_of(session, resident_ids=(resident_id,)).get(resident_id) if health else None
    level = latest.final_level if latest is not None else None
    return About(file, stays, level_text(level) if level is not None else "")


@dataclass(frozen=True, slots=True)
class Start:
    """What the sheet begins with: levels of care there are, companions' beds, and what was typed before."""

    levels: tuple[str, ...]
    draft: Mapping[str, Any] | None
    typed_at: datetime | None


def start(session: Any) -> Start:
    """Read what the sheet begins with."""
    found = drafts.find(session, page=PAGE)
    levels = accounts.tariff(session).care_levels
    return Start(levels, found.content if found else None, found.saved_at if found else None)


def keep(session: Any, *, content: Mapping[str, Any]) -> None:
    """Keep what is typed."""
    drafts.save(session, page=PAGE, content=content)


def forget(session: Any) -> None:
    """What was typed is done or given up."""
    drafts.drop(session, page=PAGE)


def put_in_line(session: Any, *, values: StayInput, file: StayFile | None, version: int | None) -> Done:
    """On the waitlist: somebody new, or with what is known of a request changed."""
    drafts.drop(session, page=PAGE)
    if file is None:
        return wait_new(session, values=values)
    changed = _changed(session, values, file, version)
    if file.state is StayState.WAITLISTED:
        return changed or _nothing(session, file)
    return wait(session, stay_id=file.stay_id, version=_version(changed, version))


def book(
    session: Any, *, values: StayInput, place: PlaceInput, file: StayFile | None, version: int | None
) -> Done:  # fmt: skip
    """Booked: somebody new, who waits, or a booking with other dates."""
    drafts.drop(session, page=PAGE)
    if file is None:
        return beds.book_new(session, values=values, place=place)
    changed = _changed(session, values, file, version)
    if file.state is StayState.BOOKED:
        return _elsewhere(session, place, file, _version(changed, version)) or changed or _nothing(session, file)
    return beds.book(session, stay_id=file.stay_id, version=_version(changed, version), place=place)


def admit(
    session: Any, *, values: StayInput, place: PlaceInput, file: StayFile | None, version: int | None
) -> Done:  # fmt: skip
    """Here now: somebody new, who waits, or who booked. ``place.starts_at`` is the arrival."""
    drafts.drop(session, page=PAGE)
    if file is None:
        return beds.admit_now(session, values=values, place=place)
    done = _changed(session, values, file, version)
    if file.state is StayState.BOOKED:
        arrived = place.starts_at
        bed_or_end = place.bed_id != file.bed_id or place.ends_at != file.ends_at
        if bed_or_end and file.starts_at is not None:
            done = beds.reschedule(
                session, stay_id=file.stay_id, version=_version(done, version), starts_at=file.starts_at,
                ends_at=place.ends_at, bed_id=place.bed_id if place.bed_id != file.bed_id else None,
                release=place.release,
            )  # fmt: skip
        return beds.admit(session, stay_id=file.stay_id, version=_version(done, version), at=arrived)
    done = beds.book(session, stay_id=file.stay_id, version=_version(done, version), place=place)
    return beds.admit(session, stay_id=file.stay_id, version=done.stay.version, at=None)


def save(session: Any, *, values: StayInput, file: StayFile, version: int | None) -> Done:
    """What is known of a stay; of an emergency that is not complete yet this completes it."""
    drafts.drop(session, page=PAGE)
    if file.complete_by is not None and file.completed_at is None and file.state in HERE:
        return beds.complete(session, stay_id=file.stay_id, version=version, values=values)
    return _changed(session, values, file, version) or _nothing(session, file)


def input_of(file: StayFile) -> StayInput:
    """What a stay says, as it would be typed."""
    same = {field.name for field in fields(StayInput)} - {"wants"}
    said = {name: getattr(file, name) for name in same}
    texts = ("companion_name", "companion_phone", "condition_note", "diet", "note", "care_level", "agreement_number")
    return StayInput(**(said | {name: said[name] or "" for name in texts} | {"wants": dict(file.wants)}))


def _changed(session: Any, values: StayInput, file: StayFile, version: int | None) -> Done | None:
    if values == input_of(file):
        return None
    return beds.change(session, stay_id=file.stay_id, version=version, values=values)


def _elsewhere(session: Any, place: PlaceInput, file: StayFile, version: int | None) -> Done | None:
    if (place.bed_id, place.starts_at, place.ends_at) == (file.bed_id, file.starts_at, file.ends_at):
        return None
    return beds.reschedule(
        session, stay_id=file.stay_id, version=version, starts_at=place.starts_at, ends_at=place.ends_at,
        bed_id=place.bed_id if place.bed_id != file.bed_id else None, release=place.release,
    )  # fmt: skip


def _version(done: Done | None, version: int | None) -> int | None:
    return done.stay.version if done is not None else version


def _nothing(session: Any, file: StayFile) -> Done:
    raise DeskError(translate("beds_dialogs", "Nothing was changed: {name} is there as it says.", name=file.name))
