"""Two files side by side: field by field what each says, whose value is proposed and why; what would follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desk.db import Session
from desk.errors import DeskError
from desk.models.residents import Resident
from desk.rules import addresses, doubles
from desk.rules.doubles import BY_PAPER, TEXTS, Side, Standing
from desk.rules.identity import IdType
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import may, require
from desk.services.doubles import following
from desk.services.doubles.finding import person, read_facts
from desk.services.doubles.rows import Choices, Comparison, FieldRow, Follows, ListRow
from desk.services.record_fields import field_text
from desk.services.record_words import subject_text
from desk.services.residents import saving, telling
from desk.services.residents.rows import Status
from desk.words import translate

Said = Mapping[str, Any]
"""What a file says: :func:`desk.services.residents.saving.snapshot`."""

FIELDS = (
    "name", "id_no", "sex", "birth_date", "ethnicity", "status", "living_address", "registered_address",
    "household_role", "living_alone", "self_care", "health_note", "allergy_note", "remark",
)  # fmt: skip
"""Fields of which one value is chosen, in the order in which they are compared."""

LISTS = ("phones", "contacts", "tags")
"""Fields of which all entries stay."""

_WITH = {"id_no": ("id_type",), "status": ("status_since",)}
"""Fields that come along with another."""


@dataclass(frozen=True, slots=True)
class Two:
    """The two files, and what they say."""

    kept: Resident
    gone: Resident
    said: Said
    told: Said
    """What the file says that goes."""

    @property
    def standings(self) -> tuple[Standing, Standing]:
        newer = self.gone.updated_at > self.kept.updated_at
        return Standing(self.kept.id_type, not newer), Standing(self.gone.id_type, newer)


def compare(session: Session, *, keep_id: int, gone_id: int) -> Comparison:
    """The two files side by side, masked; the names are whole. Raises DeskError when one was merged meanwhile."""
    require(session, Permission.RESIDENTS_MERGE)
    two = both(session.get(Resident, keep_id), session.get(Resident, gone_id))
    known = read_facts(session, (keep_id, gone_id))
    kept, gone = known[keep_id], known[gone_id]
    today = local_date(session.now)
    health = may(session.actor, Permission.RESIDENTS_HEALTH)
    return Comparison(
        kept=person(kept, today, whole_name=True),
        gone=person(gone, today, whole_name=True),
        versions=(two.kept.version, two.gone.version),
        two_ids=doubles.two_ids(kept.facts, gone.facts),
        fields=tuple(_field_row(field, two, health) for field in FIELDS),
        lists=tuple(_list_row(field, two) for field in LISTS),
        follows=tuple(Follows(subject_text(subject), n) for subject, n in following.counts(session, gone_id)),
    )


def both(kept: Resident | None, gone: Resident | None) -> Two:
    """The two files, if they can still be merged."""
    if kept is None or gone is None or kept.id == gone.id:
        raise DeskError(translate("doubles", "One of the two files is not there any more."))
    if Status.MERGED in (kept.status, gone.status):
        raise DeskError(translate("doubles", "One of the two files was merged already."))
    return Two(kept, gone, saving.snapshot(kept), saving.snapshot(gone))


def same(field: str, two: Two) -> bool:
    """Whether both files say the same, however it is written."""
    mine, theirs = two.said[field], two.told[field]
    if field == "id_no" and mine == theirs:
        return bool(two.said["id_type"] == two.told["id_type"])
    if field.endswith("_address") and mine and theirs:
        return addresses.key(mine) == addresses.key(theirs)
    return bool(mine == theirs) or not (_says(mine) or _says(theirs))


def proposed(field: str, two: Two) -> tuple[Side | None, str]:
    """Whose value is proposed for a field in which the files differ, and why."""
    if field == "sex" and "unknown" in (two.said[field], two.told[field]):
        return (Side.GONE if two.said[field] == "unknown" else Side.KEPT), translate("doubles", "only here")
    if field == "id_no" and two.said["id_no"] and two.told["id_no"] and _one_number(two):
        return (Side.GONE if two.told["id_type"] == IdType.RESIDENT_ID else Side.KEPT), translate(
            "doubles", "the resident ID"
        )
    return doubles.proposal(field, two.said[field], two.told[field], two.standings)


def united(two: Two, choices: Choices) -> dict[str, Any]:
    """What the merged file says, by the choices and, where there is none, the proposals.

    A field nobody can decide for the clerk (``id_no`` with two numbers) stays as the file that stays has it.
    """
    says = dict(two.said)
    for field in FIELDS:
        if same(field, two):
            continue
        side = choices.get(field) or proposed(field, two)[0] or Side.KEPT
        for each in (field, *_WITH.get(field, ())):
            says[each] = _value(each, two, side)
    for field in LISTS:
        says[field] = [entry for entry, _ in _united_list(field, two)]
    says["grid_ids"] = {
        kind: grid_id
        for kind in ("living", "registered")
        if (grid_id := _grid_of(kind, says[f"{kind}_address"], two)) is not None
    }
    _follow_paper(says, two)
    return says


def _value(field: str, two: Two, side: Side) -> Any:
    mine, theirs = two.said[field], two.told[field]
    if side is Side.BOTH:
        return "\n".join(dict.fromkeys(text for text in (mine, theirs) if text))
    return theirs if side is Side.GONE else mine


def _follow_paper(says: dict[str, Any], two: Two) -> None:
    """Sex and birth date are what the number of a resident ID tells."""
    if says["id_type"] not in (IdType.RESIDENT_ID, IdType.RESIDENCE_PERMIT_HMT):
        return
    told = two.said if two.said["id_no"] == says["id_no"] else two.told
    says["sex"], says["birth_date"] = told["sex"], told["birth_date"]


def _grid_of(kind: str, address: str | None, two: Two) -> int | None:
    """The grid of the address that was chosen."""
    if address is None:
        return None
    source = two.said if address == two.said[f"{kind}_address"] else two.told
    grid: int | None = source["grid_ids"].get(kind)
    return grid


def _united_list(field: str, two: Two) -> Iterator[tuple[Any, Side]]:
    """The entries of both; one that is in both files once, with what either knows of it."""
    mine, theirs = two.said[field], two.told[field]
    if field == "contacts":
        mine, theirs = _unlinked(mine, two), _unlinked(theirs, two)
    left = list(theirs)
    for entry in mine:
        twin = next((each for each in left if twins(field, entry, each)), None)
        if twin is None:
            yield entry, Side.KEPT
        else:
            left.remove(twin)
            yield _filled(field, entry, twin), Side.BOTH
    for entry in left:
        yield entry, Side.GONE


def twins(field: str, mine: Sequence[Any], theirs: Sequence[Any]) -> bool:
    """Whether two entries of a list mean the same telephone, contact or category."""
    if field == "contacts":  # name, relation, phone, note, own file
        return (mine[0], mine[2]) == (theirs[0], theirs[2])
    if field == "tags" and mine[0] == theirs[0]:  # label, since, until, evidence, review due
        return mine[1] == theirs[1] or (mine[2] is None and theirs[2] is None)
    return bool(mine[0] == theirs[0])


def _filled(field: str, mine: list[Any], theirs: list[Any]) -> list[Any]:
    """What is known of an entry in both files. A category keeps its dates, so that it stays the same row."""
    keeps = 3 if field == "tags" else 0
    longer = max(len(mine), len(theirs))
    padded = [(*each, *[None] * (longer - len(each))) for each in (mine, theirs)]
    return [
        first if place < keeps else first or other for place, (first, other) in enumerate(zip(*padded, strict=True))
    ]


def _unlinked(contacts: list[list[Any]], two: Two) -> list[list[Any]]:
    """Nobody is an emergency contact of one's own."""
    selves = {two.kept.id, two.gone.id}
    return [
        ([*each[:4], None] if each[3] else each[:3]) if len(each) > 4 and each[4] in selves else each
        for each in contacts
    ]


def _one_number(two: Two) -> bool:
    numbers = [doubles.resident_id_of(each["id_no"]) or each["id_no"] for each in (two.said, two.told)]
    return bool(numbers[0] == numbers[1])


def _says(value: Any) -> bool:
    return bool(value) or value is False


def _field_row(field: str, two: Two, health: bool) -> FieldRow:
    label = field_text(field)
    if field in telling.HEALTH and not health:
        hidden = _says(two.said[field]) or _says(two.told[field])
        return FieldRow(field, label, "", "", (), Side.BOTH, "", hidden=hidden)
    kept, gone = telling.shown(field, two.said[field]), telling.shown(field, two.told[field])
    if same(field, two):
        return FieldRow(field, label, kept, gone, (), Side.KEPT, "")
    side, why = proposed(field, two)
    if field in BY_PAPER - {"name"} and IdType.RESIDENT_ID in (two.said["id_type"], two.told["id_type"]):
        return FieldRow(field, label, kept, gone, (), None, translate("doubles", "as the paper tells"))
    both_texts = field in TEXTS and two.said[field] and two.told[field]
    options = (Side.KEPT, Side.GONE, Side.BOTH) if both_texts else (Side.KEPT, Side.GONE)
    return FieldRow(field, label, kept, gone, options, side, why)


def _list_row(field: str, two: Two) -> ListRow:
    entries = tuple((telling.shown(field, [entry]), side) for entry, side in _united_list(field, two))
    return ListRow(field, field_text(field), tuple((text, side) for text, side in entries if text))
