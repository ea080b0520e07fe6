"""Which bed somebody could have: every bed of the house judged for a time and for wishes, the best first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from desk.db import Session
from desk.models.residents import Resident
from desk.rules.beds import Condition, GenderRule, Phase, Purpose, condition_text, gender_rule_text
from desk.rules.permissions import Permission
from desk.rules.placing import Ask, Offer, Place, Plan, Reason, blockers, offers
from desk.rules.waiting import Wishes, wishes_of
from desk.services.acting import require
from desk.services.beds.placing import whole_plan
from desk.services.beds.waiting import bed_features
from desk.words import translate

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Opening:
    """A bed as it would serve. ``free``: nothing stands in the way of the whole time; ``met``: it has what is wanted;
    ``words`` why it is proposed, or what stands in the way.
    """

    bed_id: int
    bed: str
    free: bool
    met: bool
    reserve: bool
    companion: bool
    words: str


@dataclass(frozen=True, slots=True)
class Openings:
    """Every bed, best first, those for company after the others; ``later`` are later times where none is free.

    ``kinds`` are the kinds of rooms that there are.
    """

    beds: tuple[Opening, ...]
    later: tuple[Offer, ...]
    kinds: tuple[str, ...]

    @property
    def best(self) -> Opening | None:
        """The bed to propose: free, as wanted, and not of the reserve."""
        fit = (each for each in self.beds if each.free and not each.reserve and not each.companion)
        return next(fit, None)


def openings(
    session: Session,
    *,
    starts_at: datetime,
    ends_at: datetime | None,
    resident_id: int | None = None,
    wants: Mapping[str, Any] = _NOTHING,
    stay_id: int | None = None,
    lying: bool = False,
    sex: str = "unknown",
) -> Openings:
    """Judge every bed for somebody from ``starts_at`` to ``ends_at`` (None: open); holds of ``stay_id`` don't count.

    ``lying``: to lie there at once, so that it must be ready; ``sex`` of who has no file yet. Nothing is held by
    this. For whoever books and admits: who is in the way is named.
    """
    require(session, Permission.CARE_WRITE)
    plan = whole_plan(session, min(starts_at, session.now))
    asked = _asked(session, resident_id, starts_at, ends_at, wishes_of(wants), stay_id, lying)
    asked = asked if resident_id is not None else replace(asked, sex=sex)
    wishes, facts = wishes_of(wants), bed_features(session)
    found = [_opening(plan, asked, place, wishes, facts[place.bed_id]) for place in plan.places.values()]
    found.sort(key=_order)
    later: tuple[Offer, ...] = ()
    fit = [each.bed_id for each in found if each.met and not each.reserve and not each.companion]
    if fit and not any(each.free and each.bed_id in fit for each in found):
        keys = set(fit)
        nearest = offers(plan, replace(asked, bed_id=fit[0]), limit=len(plan.places))
        later = tuple(each for each in nearest if each.bed_id in keys and not each.whole)[:3]
    return Openings(tuple(found), later, tuple(sorted({each.kind or "" for each in facts.values()})))


def _asked(
    session: Session, resident_id: int | None, starts_at: datetime, ends_at: datetime | None, wishes: Wishes,
    stay_id: int | None, lying: bool,
) -> Ask:  # fmt: skip
    person = session.get(Resident, resident_id) if resident_id is not None else None
    return Ask(
        0, starts_at, ends_at, resident_id, person.name if person else "", person.sex if person else "unknown",
        person.household_id if person else None, whole_room=wishes.whole_room, release=True, lying=lying,
        free_of=frozenset() if stay_id is None else frozenset({stay_id}),
    )  # fmt: skip


def _opening(plan: Plan, asked: Ask, place: Place, wishes: Wishes, has: Wishes) -> Opening:
    ask = replace(asked, bed_id=place.bed_id)
    if place.companion:
        held = next(plan.against(plan.of_bed.get(place.bed_id, ()), ask), None)
        words = translate("openings", "for company")
        return Opening(place.bed_id, place.text, held is None, True, place.reserve, True, words)
    against = blockers(plan, ask)
    if ask.resident_id is None and not ask.lying:  # nobody is chosen yet: who may lie there stands in the words
        against = tuple(each for each in against if each.reason is not Reason.GENDER)
    met = wishes.met_by(has)
    words = against[0].text if against else "  ".join(_words(plan, ask, place, has))
    return Opening(place.bed_id, place.text, not against, met, place.reserve, False, words)


def _words(plan: Plan, ask: Ask, place: Place, has: Wishes) -> Iterator[str]:
    """What the bed has, and who else is in the room."""
    yield place.kind
    if place.gender_rule is not GenderRule.ANY:
        yield gender_rule_text(place.gender_rule)
    for is_there, words in (
        (has.oxygen, translate("openings", "oxygen")),
        (has.rail, translate("openings", "rail")),
        (has.window, translate("openings", "window")),
        (place.reserve, translate("openings", "emergency reserve")),
    ):
        if is_there:
            yield words
    beside = [
        hold.name
        for other in plan.rooms[place.room_id]
        if other.bed_id != place.bed_id
        for hold in plan.of_bed.get(other.bed_id, ())
        if hold.purpose is Purpose.STAY and hold.phase is Phase.CURRENT
    ]
    if beside:
        yield translate("openings", "with {names}", names=translate("records", ", ").join(beside))
    if place.condition is not Condition.USABLE:
        yield condition_text(place.condition)


def _order(opening: Opening) -> tuple[bool, bool, bool, bool, str]:
    return (opening.companion, not opening.free, not opening.met, opening.reserve, opening.bed)
