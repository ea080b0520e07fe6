"""The short words of a contact card: when a service is to be had, a telephone to be read by old eyes, an allergy."""

from __future__ import annotations

from collections.abc import Sequence

from desk.rules.slots import WHOLE_WEEK, clock_of, weekdays_text
from desk.words import translate

NOON, AFTER_LUNCH = 12 * 60, 12 * 60 + 30
MOST_TIMES = 2
"""So many times of a day fit beside the name of a service."""

LONGEST_HEALTH = 20

_NOTHING = frozenset(("", "无", "没有", "无过敏", "无过敏史", "否认", "否认过敏史", "不详", "未知", "-", "—", "/"))


def hours_text(sittings: Sequence[tuple[int, int, str]]) -> str:
    """When a service is given each week: 11:00 17:00, 周一至周五, 周四上午. Sittings are starts, ends (minutes after
    midnight) and ISO weekdays; "" without any.
    """
    days = "".join(day for day in WHOLE_WEEK if any(day in each[2] for each in sittings))
    if not days:
        return ""
    starts = sorted({each[0] for each in sittings})
    if days == WHOLE_WEEK and len(starts) <= MOST_TIMES:
        return " ".join(map(clock_of, starts))
    if all(ends <= AFTER_LUNCH and begins < NOON for begins, ends, _ in sittings):
        return translate("card_words", "{days} mornings", days=weekdays_text(days))
    if all(begins >= NOON for begins, _, _ in sittings):
        return translate("card_words", "{days} afternoons", days=weekdays_text(days))
    return weekdays_text(days)


def phone_text(number: str, extension: str | None = None) -> str:
    """A telephone in groups that can be dialled from the card: 154 0000 2603, 0500-555 0120."""
    area, hyphen, line = number.rpartition("-")
    if len(line) == 11 and not hyphen:
        line = f"{line[:3]} {line[3:7]} {line[7:]}"
    elif len(line) == 10 and not hyphen:
        line = f"{line[:3]} {line[3:6]} {line[6:]}"
    elif len(line) in (7, 8):
        line = f"{line[:-4]} {line[-4:]}"
    told = f"{area}{hyphen}{line}"
    return translate("card_words", "{number} ext. {extension}", number=told, extension=extension) if extension else told


def phones_text(numbers: str) -> str:
    """Several telephones as they are kept, 15400002603、0500-5550120, each in groups."""
    return "、".join(map(phone_text, filter(None, numbers.split("、"))))


def allergy_text(note: str) -> str:
    """青霉素过敏; "" where the file says that there is none."""
    plain = note.strip().rstrip("。.;；")
    if plain in _NOTHING:
        return ""
    return plain if "过敏" in plain else translate("card_words", "Allergic: {what}", what=plain)


def health_text(note: str) -> str:
    """The first line of a note on health, as many of its parts as a card holds: 高血压、糖尿病等."""
    line = next((line.strip().rstrip("。;；") for line in note.splitlines() if line.strip()), "")
    if len(line) <= LONGEST_HEALTH:
        return line
    cut = max(line.rfind(sign, 1, LONGEST_HEALTH) for sign in "、，,；;。 ")
    return translate("card_words", "{said} and more", said=line[: cut if cut > 0 else LONGEST_HEALTH])


def joined(parts: Sequence[str | None], between: str, longest: int) -> str:
    """The first parts, in their order, that are no longer than ``longest`` together; at least one."""
    said = ""
    for part in filter(None, parts):
        longer = f"{said}{between}{part}" if said else part
        if said and len(longer) > longest:
            break
        said = longer
    return said
