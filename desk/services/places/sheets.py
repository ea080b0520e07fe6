"""The circles of walking time (十五分钟服务圈) as a sheet of Excel."""

from __future__ import annotations

from pathlib import Path

from desk.db import Session
from desk.exchange.saving import placing
from desk.exchange.writing import Layout, write_list
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import stations
from desk.services.acting import require
from desk.services.places.papers import circle_rows, circle_text, venue_text
from desk.services.places.register import register
from desk.words import translate

CIRCLES = Layout(
    "十五分钟服务圈",
    {"seq": "序号", "circle": "步行圈", "walk_minutes": "步行(分钟)", "name": "名称", "kind": "资源类别",
     "address": "地址", "phone": "联系电话", "hours": "服务时间", "special": "服务内容", "capacity": "容量",
     "area": "面积", "venue": "是否阵地", "small": "面积提示", "grid": "所属网格"},
    {"seq": 6, "name": 22, "address": 34, "phone": 24, "hours": 22, "special": 30, "grid": 26},
)  # fmt: skip


def export_circles(session: Session, *, path: Path) -> int:
    """Write the circles to ``path`` (.xlsx or .csv); how many rows. It is recorded; nothing in it is personal."""
    require(session, Permission.LISTS_EXPORT)
    places = circle_rows(session)
    least = register(session).least_area
    day = local_date(session.now)
    rows = (
        {name: getattr(each.row, name, None) for name in CIRCLES.headings}
        | {
            "seq": number,
            "circle": circle_text(each),
            "kind": each.class_name,
            "venue": each.row.venue,
            "small": venue_text(each, least) if each.small else None,
            "grid": each.grid or None,
        }
        for number, each in enumerate(places, start=1)
    )
    with placing(path) as file:
        title = translate("places_paper", "Fifteen-minute circle of services")
        written = write_list(file, path.name, CIRCLES, rows, title=title, unit=stations.current(session).name, day=day)
    session.note("export", "export", "resources", {"rows": [None, written]})
    return written
