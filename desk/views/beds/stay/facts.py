"""What the drawer says of a stay, line by line."""

from __future__ import annotations

from datetime import datetime

from desk.rules.assessment import Level
from desk.rules.assessment_words import level_text
from desk.rules.beds import HERE, Phase, Purpose, StayState, left_to_text, nights, state_text, verb_text
from desk.rules.money import yuan_text
from desk.rules.times import local_date, moment_text
from desk.services.accounts import Account
from desk.services.beds import StayFile
from desk.views.beds.wording import nights_text
from desk.words import translate

_LOOKS = {
    StayState.REQUESTED: ("grey", "dash"),
    StayState.WAITLISTED: ("amber", "clock"),
    StayState.BOOKED: ("blue", "ring"),
    StayState.ADMITTED: ("green", "dot"),
    StayState.ON_LEAVE: ("violet", "right"),
    StayState.DISCHARGE_PENDING: ("amber", "half"),
    StayState.DISCHARGED: ("grey", "tick"),
    StayState.CANCELLED: ("grey", "dash"),
    StayState.NO_SHOW: ("rose", "left"),
}


def pill_of(file: StayFile) -> tuple[str, str, str]:
    """The state as word, colour and shape; an overstay before it."""
    if file.overstayed:
        return translate("beds_dialogs", "should have left"), "red", "triangle"
    return (state_text(file.state), *_LOOKS[file.state])


def place_words(file: StayFile) -> str:
    """201-1 双人, or that there is no bed."""
    return f"{file.bed}  {file.room_kind}".strip() if file.bed else translate("beds_dialogs", "no bed yet")


def alert_lines(file: StayFile, now: datetime) -> list[str]:
    """What somebody has to know or do: allergy, falls, overdue, not complete."""
    lines = []
    if file.allergy_note:
        lines.append(translate("beds_dialogs", "Allergic: {what}", what=file.allergy_note))
    if file.fall_risk:
        lines.append(translate("beds_dialogs", "May fall"))
    for leave in file.leaves:
        if leave.overdue and leave.back_due_at is not None:
            due = moment_text(leave.back_due_at)
            lines.append(translate("beds_dialogs", "Should be back since {moment}", moment=due))
    if file.overstayed and file.ends_at is not None:
        lines.append(translate("beds_dialogs", "Should have left by {moment}", moment=moment_text(file.ends_at)))
    if file.complete_by is not None and file.completed_at is None and file.state in HERE:
        late = file.complete_by < now
        words = (
            translate("beds_dialogs", "Was to be completed by {moment}", moment=moment_text(file.complete_by))
            if late
            else translate("beds_dialogs", "To be completed by {moment}", moment=moment_text(file.complete_by))
        )
        lines.append(words)
    return lines


def length_words(file: StayFile, now: datetime) -> str:
    """已住 12 晚，还剩 3 晚; of a booking how long it will be."""
    begins, ends = file.admitted_at or file.starts_at, file.ends_at
    if begins is None:
        return ""
    if file.state is StayState.BOOKED:
        words = nights_text(nights(begins, ends)) if ends is not None else ""
        if file.hold_until is not None:
            kept = translate("beds_dialogs", "kept until {moment}", moment=moment_text(file.hold_until))
            words = f"{words}  {kept}".strip()
        return words
    if file.state is StayState.DISCHARGED and file.left_at is not None:
        where = left_to_text(file.left_to) if file.left_to is not None else ""
        return f"{nights_text(nights(begins, file.left_at))}  {where}".strip()
    if file.state not in HERE:
        return ""
    so_far = translate("beds_dialogs", "day {n} of the stay", n=(local_date(now) - local_date(begins)).days + 1)
    if ends is None or ends <= now:
        return so_far
    left = (local_date(ends) - local_date(now)).days
    rest = (
        translate("beds_dialogs", "{nights} left", nights=nights_text(left))
        if left
        else translate("beds_dialogs", "leaves today")
    )
    return translate("beds_dialogs", "{so_far}, {rest}", so_far=so_far, rest=rest)


def care_lines(file: StayFile) -> list[str]:
    """Condition, diet, who keeps company, where the room is kept whole, the note."""
    parts = (
        (translate("beds_dialogs", "Condition"), file.condition_note),
        (translate("beds_dialogs", "Diet"), file.diet),
        (translate("beds_dialogs", "Keeps company"), "  ".join(filter(None, (file.companion_name,
                                                                          file.companion_phone)))),
        (translate("beds_dialogs", "Note"), file.note),
    )  # fmt: skip
    lines = [f"{name}  {words}" for name, words in parts if words]
    if file.whole_room:
        lines.append(translate("beds_dialogs", "The whole room is kept"))
    beds = [each.bed for each in file.segments if each.purpose is Purpose.COMPANION and each.phase is not Phase.VOID]
    if beds:
        lines.append(translate("beds_dialogs", "Bed for company  {bed}", bed=beds[0]))
    return lines


def ability_words(file: StayFile) -> str:
    """The level of ability in words; empty where it is not known or not to be seen."""
    return level_text(Level(file.ability)) if file.ability else ""


def agreement_lines(file: StayFile) -> list[str]:
    """The agreement, fees, trial and risk notice."""
    parts = (
        (translate("beds_dialogs", "Number"), file.agreement_number),
        (translate("beds_dialogs", "Signed on"), _day(file.agreement_on)),
        (translate("beds_dialogs", "Holds"), _between(file)),
        (translate("beds_dialogs", "Trial until"), _day(file.trial_until)),
        (translate("beds_dialogs", "Risk notice"), _day(file.risk_notice_on)),
        (translate("beds_dialogs", "Monthly fee"), yuan_text(file.monthly_fee) if file.monthly_fee else ""),
        (translate("beds_dialogs", "Deposit"), yuan_text(file.deposit) if file.deposit else ""),
    )
    return [f"{name}  {words}" for name, words in parts if words]


def money_lines(found: Account) -> list[str]:
    """What is owed or to be paid back, what was not charged yet, and the deposit."""
    owed = (
        translate("beds_dialogs", "In the resident's favour  {amount} yuan", amount=yuan_text(-found.closing))
        if found.closing < 0
        else translate("beds_dialogs", "Owed  {amount} yuan", amount=yuan_text(found.closing))
    )
    lines = [owed]
    if found.open:
        lines.append(translate("beds_dialogs", "Not charged yet  {amount} yuan", amount=yuan_text(found.open)))
    if found.deposit or found.agreed:
        held, agreed = yuan_text(found.deposit), yuan_text(found.agreed or 0)
        lines.append(translate("beds_dialogs", "Deposit held  {held} of {agreed} yuan", held=held, agreed=agreed))
    return lines


def step_lines(file: StayFile) -> list[str]:
    """What was done and why, the newest first."""
    return [
        "  ".join(filter(None, (moment_text(step.at), verb_text(step.verb), step.text, step.by)))
        for step in reversed(file.steps)
    ]


def _day(day: object) -> str:
    return str(day) if day is not None else ""


def _between(file: StayFile) -> str:
    if file.agreement_from is None and file.agreement_until is None:
        return ""
    until = _day(file.agreement_until) or translate("beds_dialogs", "open")
    return f"{_day(file.agreement_from)} → {until}"
