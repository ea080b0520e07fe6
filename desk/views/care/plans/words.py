"""Words of standing plans and pauses."""

from __future__ import annotations

from datetime import date, timedelta

from desk.rules.care import PlanState, pause_text, plan_text, stop_text
from desk.rules.slots import weekdays_text
from desk.rules.times import date_text, long_date_text
from desk.services.bookings import PauseRow, PlanRow
from desk.words import translate

LOOKS = {
    PlanState.PENDING: ("grey", "dash"),
    PlanState.ACTIVE: ("green", "dot"),
    PlanState.PAUSED: ("amber", "bars"),
    PlanState.STOPPED: ("grey", "cross"),
    PlanState.DECEASED: ("grey", "cross"),
}
"""Colour family and shape of a plan's state."""

OVER = frozenset({PlanState.STOPPED, PlanState.DECEASED})


def pill_of(plan: PlanRow) -> tuple[str, str, str]:
    """Word, colour family and shape; why it ended, where somebody said so."""
    word = plan_text(plan.state)
    if plan.state is PlanState.STOPPED and plan.stop_kind is not None:
        word = f"{word} {stop_text(plan.stop_kind)}"
    return (word, *LOOKS[plan.state])


def title_words(plan: PlanRow) -> str:
    """助餐 午餐 周一至周五."""
    return "  ".join(filter(None, (plan.service, plan.sitting, weekdays_text(plan.weekdays))))


def terms_words(plan: PlanRow) -> str:
    """11月1日起  2 份  送餐  软食  少盐."""
    parts = [span_words(plan.valid_from, plan.stopped_on or plan.valid_until)]
    if plan.portions > 1:
        parts.append(translate("care_plans", "{n} portions", n=plan.portions))
    if plan.at_home:
        parts.append(translate("care_plans", "brought home"))
    if plan.on_holidays:
        parts.append(translate("care_plans", "holidays too"))
    parts += [plan.diet, plan.wish]
    if plan.short:
        days = translate("care_plans", ", ").join(date_text(day) for day in plan.short[:3])
        parts.append(translate("care_plans", "no place on {days}", days=days))
    return "  ".join(filter(None, parts))


def pause_words(pause: PauseRow, *, everything: bool) -> str:
    """暂停 11月20日至11月24日 住院 摔伤."""
    what = translate("care_plans", "Everything rests") if everything else translate("care_plans", "Rests")
    return "  ".join(
        filter(None, (what, span_words(pause.since, pause.until), pause_text(pause.kind), pause.reason or ""))
    )


def span_words(since: date, until: date | None) -> str:
    """11月20日至11月24日, the last day included; 11月20日起 where no end is known."""
    if until is None:
        return translate("care_plans", "from {day} on", day=long_date_text(since))
    last = until - timedelta(days=1)
    if last <= since:
        return long_date_text(since)
    return translate("care_plans", "{first} to {last}", first=long_date_text(since), last=long_date_text(last))


def done_words(written: int, cancelled: int) -> str:
    """约了 12 次，取消 3 次."""
    parts = []
    if written:
        parts.append(translate("care_plans", "{n} booked", n=written))
    if cancelled:
        parts.append(translate("care_plans", "{n} cancelled", n=cancelled))
    return translate("care_plans", ", ").join(parts)


def followed_words(
    kept: tuple[date, ...] = (), short: tuple[date, ...] = (), left: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """What the clerk must know of an act: days it was too late for, days without a place, what was not brought back."""
    comma, found = translate("care_plans", ", "), []
    if kept:
        days = comma.join(date_text(day) for day in kept)
        found.append(translate("care_plans", "Too late to cancel, and still booked: {days}.", days=days))
    if short:
        days = comma.join(date_text(day) for day in short)
        found.append(translate("care_plans", "No place on {days}: it waits in line.", days=days))
    return (*found, *left)
