"""What an ability assessment must say before two assessors can sign it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.rules.assessment import Circumstances, Item, Scores, adjustments, missing
from desk.rules.assessment_words import item_text
from desk.words import translate

MOST_EVENTS = 30
"""Of one kind in 30 days."""

NAME_LONGEST, PLACE_LONGEST, TEXT_LONGEST = 50, 60, 200
"""Characters of a name, of a place and of a text: what the report has room for."""


@dataclass(frozen=True, slots=True)
class Facts:
    """An assessment as it is handed in; ``reason`` is what an adjustment rests on."""

    scores: Scores
    circumstances: Circumstances
    assessed_on: date
    first_assessor: str
    second_assessor: str
    informant: str
    informant_relation: str = ""
    place: str = ""
    reason: str = ""
    remark: str = ""


def faults(facts: Facts, *, today: date, birth: date | None = None) -> dict[str, str]:
    """Why the assessment can't be completed: field → words; empty when it can."""
    found: dict[str, str] = {}
    if lacking := missing(facts.scores):
        names = translate("assessment", ", ").join(map(item_text, lacking))
        found["scores"] = translate("assessment", "Still without points: {items}.", items=names)
    elif facts.circumstances.coma and facts.scores[Item.CONSCIOUSNESS]:
        found["scores"] = translate("assessment", "In a coma consciousness has 0 points.")
    if facts.assessed_on > today:
        found["assessed_on"] = translate("assessment", "This day lies ahead.")
    elif birth is not None and facts.assessed_on < birth:
        found["assessed_on"] = translate("assessment", "This day lies before the birth.")
    found |= _faults_of_people(facts)
    if any(not 0 <= count <= MOST_EVENTS for count in facts.circumstances.events.values()):
        found["events"] = translate("assessment", "Enter a number from 0 to {most}.", most=MOST_EVENTS)
    if adjustments(facts.circumstances) and not facts.reason.strip():
        found["reason"] = translate("assessment", "Please say what the adjustment rests on.")
    for name, longest in (("place", PLACE_LONGEST), ("reason", TEXT_LONGEST), ("remark", TEXT_LONGEST)):
        if len(getattr(facts, name)) > longest:
            found[name] = translate("assessment", "This is too long: {n} characters at most.", n=longest)
    return found


def _faults_of_people(facts: Facts) -> dict[str, str]:
    found: dict[str, str] = {}
    first, second = ("".join(name.split()) for name in (facts.first_assessor, facts.second_assessor))
    if not first:
        found["first_assessor"] = translate("assessment", "Two assessors sign; please name the first.")
    if not second:
        found["second_assessor"] = translate("assessment", "Two assessors sign; please name the second.")
    elif first == second:
        found["second_assessor"] = translate("assessment", "The second assessor is another person.")
    if not facts.informant.strip():
        found["informant"] = translate("assessment", "Please say who gave the information.")
    for name in ("first_assessor", "second_assessor", "informant", "informant_relation"):
        if len(getattr(facts, name)) > NAME_LONGEST:
            found[name] = translate("assessment", "This is too long: {n} characters at most.", n=NAME_LONGEST)
    return found
