"""Times and dates as the desk shows them: stored in UTC, shown in Asia/Shanghai.

Every ``datetime`` handed in must carry a time zone; a naive one is a bug and raises ``ValueError``.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desk.words import QT_TRANSLATE_NOOP, translate

SHANGHAI = ZoneInfo("Asia/Shanghai")

WEEKDAYS = (
    QT_TRANSLATE_NOOP("times", "Mon"),
    QT_TRANSLATE_NOOP("times", "Tue"),
    QT_TRANSLATE_NOOP("times", "Wed"),
    QT_TRANSLATE_NOOP("times", "Thu"),
    QT_TRANSLATE_NOOP("times", "Fri"),
    QT_TRANSLATE_NOOP("times", "Sat"),
    QT_TRANSLATE_NOOP("times", "Sun"),
)

# The words of the lunar calendar are Chinese in every language of the desk.
_LUNAR_MONTHS = ("正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月", "腊月")
_LUNAR_TENS = ("初", "十", "廿")
_LUNAR_UNITS = "一二三四五六七八九十"
_LUNAR_YEARS = range(1901, 2100)


def local(moment: datetime) -> datetime:
    """``moment`` on the wall clock of the desk."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(SHANGHAI)


def local_date(moment: datetime) -> date:
    """The day on the wall calendar of the desk at ``moment``."""
    return local(moment).date()


def at_local(day: date, clock: time) -> datetime:
    """The moment, in UTC, at which the clock of the desk shows ``clock`` on ``day``."""
    return datetime.combine(day, clock.replace(tzinfo=None), SHANGHAI).astimezone(UTC)


def weekday_text(day: date) -> str:
    """周二, Tue."""
    return translate("times", WEEKDAYS[day.weekday()])


def clock_text(moment: datetime) -> str:
    """09:05, the 24-hour clock of the desk."""
    return f"{local(moment):%H:%M}"


def date_text(day: date) -> str:
    """11月24日, without the year, for what lies near."""
    return translate("times", "{month:02d}-{day:02d}", month=day.month, day=day.day)


def long_date_text(day: date) -> str:
    """2026年11月24日, for papers and for what lies far off."""
    return translate("times", "{year:04d}-{month:02d}-{day:02d}", year=day.year, month=day.month, day=day.day)


def day_text(day: date) -> str:
    """11月24日（周二）."""
    return translate("times", "{date} ({weekday})", date=date_text(day), weekday=weekday_text(day))


def long_day_text(day: date) -> str:
    """2026年11月24日（周二）."""
    return translate("times", "{date} ({weekday})", date=long_date_text(day), weekday=weekday_text(day))


def moment_text(moment: datetime) -> str:
    """11月24日（周二）18:00, the way a deadline stands on a slip."""
    return translate("times", "{day} {clock}", day=day_text(local_date(moment)), clock=clock_text(moment))


def long_moment_text(moment: datetime) -> str:
    """2026年11月24日（周二）18:00."""
    return translate("times", "{day} {clock}", day=long_day_text(local_date(moment)), clock=clock_text(moment))


def duration_text(length: timedelta) -> str:
    """15 小时 41 分; the two largest units of days, hours and minutes, cut off, never rounded up; 不到 1 分."""
    minutes = int(abs(length).total_seconds() // 60)
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days:
        words = translate("times", "{n} d", n=days)
        return f"{words} {translate('times', '{n} h', n=hours)}" if hours else words
    if hours:
        words = translate("times", "{n} h", n=hours)
        return f"{words} {translate('times', '{n} min', n=rest)}" if rest else words
    return translate("times", "{n} min", n=rest) if rest else translate("times", "less than 1 min")


def lunar_day(day: date) -> tuple[int, int, bool] | None:
    """Month, day and whether the month is a leap one in the lunar calendar; None outside 1901–2099."""
    from borax.calendars.lunardate import LunarDate

    if day.year not in _LUNAR_YEARS:
        return None
    found = LunarDate.from_solar_date(day.year, day.month, day.day)
    return found.month, found.day, bool(found.leap)


def lunar_text(day: date) -> str:
    """农历十月十一; empty outside 1901–2099."""
    found = lunar_day(day)
    if found is None:
        return ""
    month, number, leap = found
    words = ("闰" if leap else "") + _LUNAR_MONTHS[month - 1] + _lunar_day_words(number)
    return translate("times", "Lunar {words}", words=words)


def solar_term_text(day: date) -> str:
    """今日大雪, or 12月7日大雪 when a solar term (节气) falls within the next seven days; else empty."""
    from chinese_calendar import get_solar_terms

    if not _LUNAR_YEARS[0] <= day.year < _LUNAR_YEARS[-1]:
        return ""
    for when, name in get_solar_terms(day, day + timedelta(days=7)):
        if when == day:
            return translate("times", "Today {term}", term=name)
        if day < when <= day + timedelta(days=7):
            return translate("times", "{date} {term}", date=date_text(when), term=name)
    return ""


def _lunar_day_words(number: int) -> str:
    if number in (20, 30):
        return "二十" if number == 20 else "三十"
    return _LUNAR_TENS[(number - 1) // 10] + _LUNAR_UNITS[(number - 1) % 10]
