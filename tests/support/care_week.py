"""A week of services made by hand: meals by number, baths by name, closed days; Thursday 2026-11-19 is today."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desk.rules.care import BookingState, ServiceKind
from desk.services.care.rows import Cell, SeatRow, ServiceRow, SittingRow, Week

NOW = datetime(2026, 11, 19, 9, 41, tzinfo=ZoneInfo("Asia/Shanghai"))
MONDAY = date(2026, 11, 16)

_LATER = timedelta(days=3650)
_B = BookingState.BOOKED


def service(number: int, kind: ServiceKind, name: str, hue: str, *sittings: SittingRow) -> ServiceRow:
    """A service with its sittings; free to cancel until eight on the day before."""
    return ServiceRow(
        number, f"s{number}", kind, name, name, "", hue, number, 1, 480, 0, False, 0, False, 0, 0, False, False,
        False, None, None, 1, sittings,
    )  # fmt: skip


def sitting(number: int, service_id: int, name: str, starts: int, capacity: int, weekdays: str = "12345") -> SittingRow:
    """A sitting of forty minutes."""
    return SittingRow(
        sitting_id=number, service_id=service_id, name=name, starts=starts, ends=starts + 40, weekdays=weekdays,
        on_holidays=False, capacity=capacity, provider=None, valid_from=MONDAY - _LATER, valid_to=None, resources=(),
        version=1,
    )  # fmt: skip


def _numbers(row: SittingRow, booked: tuple[int | None, ...], waiting: int = 0) -> tuple[Cell, ...]:
    """None: not given on that day."""
    return tuple(
        Cell(row.sitting_id, MONDAY + timedelta(days=day), None if count is None else 100 * row.sitting_id + day,
             count is not None, row.capacity, count or 0, waiting if count == row.capacity else 0)
        for day, count in enumerate(booked)
    )  # fmt: skip


def _names(row: SittingRow, days: tuple[tuple[str, ...] | None, ...]) -> tuple[Cell, ...]:
    """Who has which place; an empty name is a free one."""
    cells = []
    for day, names in enumerate(days):
        seats = tuple(
            SeatRow(1000 * row.sitting_id + 10 * day + place, 1000 * row.sitting_id + 10 * day + place, name, _B, place)
            for place, name in enumerate(names or (), start=1)
            if name
        )
        cells.append(
            Cell(row.sitting_id, MONDAY + timedelta(days=day), 100 * row.sitting_id + day, names is not None,
                 row.capacity, len(seats), reason="" if names is not None else "周末不开放", seats=seats)
        )  # fmt: skip
    return tuple(cells)


_MEALS = (sitting(1, 1, "午餐", 660, 100, "1234567"), sitting(2, 1, "晚餐", 1020, 40, "1234567"))
_BATHS = tuple(sitting(number, 2, "", starts, 2) for number, starts in ((3, 540), (4, 600), (5, 840), (6, 900)))
_LAUNDRY = sitting(7, 3, "上午收", 510, 20)
_BARBER = sitting(8, 4, "", 540, 6, "47")
_ESCORT = sitting(9, 5, "上午", 510, 3)
_REHAB = sitting(10, 6, "下午", 810, 8)

SERVICES = (
    service(1, ServiceKind.MEAL, "助餐", "teal", *_MEALS),
    service(2, ServiceKind.BATH, "助浴", "blue", *_BATHS),
    service(3, ServiceKind.LAUNDRY, "洗衣", "violet", _LAUNDRY),
    service(4, ServiceKind.FAIR, "理发", "rose", _BARBER),
    service(5, ServiceKind.DOOR, "陪诊", "olive", _ESCORT),
    service(6, ServiceKind.VISIT, "康复", "amber", _REHAB),
)

_CLOSED = (None, None)
CELLS = (
    _numbers(_MEALS[0], (81, 84, 88, 86, 79, 62, 58)),
    _numbers(_MEALS[1], (31, 29, 33, 30, 26, 18, 16)),
    _names(_BATHS[0], (("方国梁", "洪建忠"), ("阮秀琴", ""), ("周素珍", "葛云霞"), ("邵炳坤", "马福寿"), ("陆阿根", ""),
                       *_CLOSED)),
    _names(_BATHS[1], (("钱月娥", "苏玉兰"), ("金凤仙", "叶阿妹"), ("郭长林", ""), ("俞志清", "金凤仙"),
                       ("陆阿根", "沈桂芳"), *_CLOSED)),
    _names(_BATHS[2], (("俞志清", ""), ("洪建忠", "沈桂芳"), ("阮秀琴", "方国梁"), ("周素珍", ""), ("", ""), *_CLOSED)),
    _names(_BATHS[3], (("", ""), ("马福寿", ""), ("邵炳坤", ""), ("葛云霞", ""), ("钱月娥", ""), *_CLOSED)),
    _numbers(_LAUNDRY, (14, 9, 16, 11, 12, *_CLOSED)),
    _numbers(_BARBER, (None, None, None, 6, None, None, 4), waiting=2),
    _numbers(_ESCORT, (2, 3, 1, 2, 3, *_CLOSED)),
    _numbers(_REHAB, (6, 8, 5, 7, 4, *_CLOSED)),
)  # fmt: skip

WEEK = Week(NOW, MONDAY, SERVICES, CELLS, 5)
