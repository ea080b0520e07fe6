"""Words of the kitchen and of the routes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desk.rules.meals import Count
from desk.rules.times import clock_text, date_text, duration_text
from desk.services.meals import Kitchen, Need
from desk.views.care.wording import near_day_word
from desk.words import translate


def meal_words(seen: Kitchen, today: date) -> str:
    """今天午餐."""
    if seen.sitting is None:
        return translate("kitchen", "No meal on this day")
    day = near_day_word(seen.day, today) or date_text(seen.day)
    return translate("kitchen", "{day}, {meal}", day=day, meal=seen.sitting.name)


def portions_words(count: int) -> str:
    """86 份."""
    return translate("kitchen", "{n} portions", n=count)


def count_words(count: int) -> str:
    """A dash for none."""
    return str(count) if count else "–"


def extra_words(extra: Count) -> str:
    """截单后 +1 −1; empty where nothing changed."""
    parts = [f"{each:+d}".replace("-", "−") for each in (extra.here, extra.home) if each]
    return translate("kitchen", "since the cut-off {n}", n=" ".join(parts)) if parts else ""


def closing_words(seen: Kitchen, now: datetime) -> tuple[str, str, str]:
    """What stands over the time, the time itself, and its colour: how long until the cut-off, or when it was."""
    if seen.sitting is None:
        return "", "", "ink"
    if seen.cut_off_at is not None:
        label = translate("kitchen", "Cut off, {who}", who=seen.cut_off_by)
        return label, clock_text(seen.cut_off_at), "ink"
    left = seen.sitting.closes_at - now
    if left > timedelta():
        return translate("kitchen", "Until the cut-off"), duration_text(left), "amber"
    if seen.sitting.ends_at < now:
        return translate("kitchen", "Cut-off"), translate("kitchen", "not made"), "ink3"
    return translate("kitchen", "Past the cut-off"), duration_text(left), "red"


def yesterday_words(seen: Kitchen) -> str:
    """少 2, 多 3, 一样; a dash where there was none."""
    if seen.yesterday is None:
        return "–"
    more = seen.total.total - seen.yesterday
    if more == 0:
        return translate("kitchen", "the same")
    return translate("kitchen", "{n} more", n=more) if more > 0 else translate("kitchen", "{n} fewer", n=-more)


def need_words(need: Need) -> str:
    """What the file says; of an allergy that it is one: 虾蟹过敏."""
    told = translate("kitchen", ", ").join(need.words)
    return translate("kitchen", "Allergic: {what}", what=told) if need.allergy else told


def place_words(need: Need) -> str:
    """A12, or 堂食."""
    return need.place or translate("kitchen", "eats here")


def instead_words(need: Need) -> str:
    """白灼基围虾 → 清蒸鸡胸; empty where the menu has nothing of it."""
    return translate("kitchen", ", ").join(
        translate("kitchen", "{dish} → {other}", dish=each.dish, other=each.instead or "?") for each in need.cautions
    )
