"""Of that station: boards with those responsible, its places and providers on paper, and what is on file of somebody.

What a paper needs is done first and taken back again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from desk import db
from desk.db import Session
from desk.printing.duty_board import duty_boards_pdf
from desk.printing.estate_plan import plan_pdf
from desk.printing.leaflet import leaflet_pdf
from desk.printing.letter import letter_pdf
from desk.printing.listing import listing_pdf
from desk.rules.permissions import Role
from desk.services import boards, grids, papers, places
from desk.services.boards import BoardInput, Pick
from desk.services.grids import ResourceInput
from tests.support.printed.paper import Paper
from tests.support.printed.station import NOW, WANG, engine, sign_in

GRID = 2
PLACES = (
    ResourceInput(
        "police", "春和里社区警务室", GRID, "春和里小区2号楼东侧", "全天", "秦朗", "0500-5550110", walk_minutes=4
    ),
    ResourceInput(
        "medical", "春和里社区卫生服务站", GRID, "解放路118号", "08:00–17:30", phone="0500-5550127",
        special="家庭医生签约、换药、上门护理", walk_minutes=9, venue=True, area=420,
    ),
    ResourceInput(
        "care", "春和里老年食堂", None, "春和里小区1号楼底商", "11:00–12:30、17:00–18:00", "郑国强", "0500-5550128",
        "80 岁以上可送到家", 100, 180, walk_minutes=2, venue=True,
    ),
    ResourceInput(
        "property", "𬱖氏家电管道维修部", 3, "解放路126号1-03", "09:00–18:00", "𬱖师傅", "15400003336、15400003337",
        walk_minutes=13,
    ),
    ResourceInput(
        "shop", "胡同菜店", None, "解放路130号", "07:00–19:00", "", "15400003338", "满 30 元可送", walk_minutes=22
    ),
    ResourceInput("volunteer", "“老街坊”志愿服务队", GRID, "", "周三上午", "白露", "15400003339"),
)  # fmt: skip


class _TakenBack(Exception):
    """Ends a transaction of which nothing shall stay."""


def tried(work: Callable[[Session], Any], role: Role) -> Any:
    """What ``work(session)`` hands out as somebody of that role; nothing that it did stays."""
    found: list[Any] = []
    try:
        with db.transaction(engine(), db.SYSTEM, now=NOW, operation="test") as session:
            sign_in(session, role)
            found.append(work(session))
            raise _TakenBack
    except _TakenBack:
        return found[0]


def after(
    draw: Callable[..., bytes], work: Callable[[Session], Any], source: Callable[..., Any] | None = None, *,
    role: Role = Role.STATION_HEAD, options: Any = (), people: tuple[str, ...] = (), whole: tuple[str, ...] = (),
    **more: Any,
) -> Paper:  # fmt: skip
    """What ``work`` hands out, which comes from ``source`` in the end."""
    return Paper(draw, cache(partial(tried, work, role)), options, source or work, whole, people, **more)


def picture(wide: int, high: int, *, doors: int = 0) -> bytes:
    """A plan of nowhere, or the likeness of nobody."""
    image = Image.new("RGB", (wide, high), "#E6EEF2")
    pen = ImageDraw.Draw(image)
    pen.rectangle((wide * 0.42, high * 0.05, wide * 0.5, high * 0.95), fill="#FFFFFF")
    for door in range(doors):
        left, top = wide * (0.06 + 0.47 * (door % 2)), high * (0.08 + 0.3 * (door // 2))
        pen.rectangle((left, top, left + wide * 0.3, top + high * 0.2), fill="#C9D6DC", outline="#444E4A")
    if not doors:
        pen.ellipse((wide * 0.3, high * 0.2, wide * 0.7, high * 0.6), fill="#C9D6DC")
    kept = BytesIO()
    image.save(kept, "PNG")
    return kept.getvalue()


def put_places(session: Session) -> list[int]:
    saved = (grids.save_resource(session, resource_id=None, version=None, values=values) for values in PLACES)
    return [row.resource_id for row in saved]


def _leaflet(session: Session, **options: Any) -> Any:
    put_places(session)
    return places.leaflet(session, **options)


def _circles(session: Session) -> Any:
    put_places(session)
    return places.circles(session)


def _plan(session: Session) -> Any:
    keys = put_places(session)
    plan = places.save_plan(
        session, plan_id=None, version=None, name="春和里小区", grid_id=GRID, picture=picture(800, 600, doors=6)
    )
    for number, key in enumerate(keys):
        at = {"x": 0.15 + 0.3 * (number % 3), "y": 0.2 + 0.5 * (number // 3)}
        places.put_pin(session, plan_id=plan.plan_id, resource_id=key, **at)
    return places.plan_paper(session, plan_id=plan.plan_id)


def _boards(session: Session, *, size: str) -> Any:
    """One board of those who serve, one picked by hand."""
    keys = put_places(session)
    grids.set_photo(session, member_id=1, data=picture(90, 120))
    picked = (Pick(member_id=1), Pick(member_id=2, duty="楼栋长"), *(Pick(resource_id=key) for key in keys[:4]))
    inputs = (BoardInput(GRID, "社区服务责任公示牌", size), BoardInput(GRID, "网格责任公示牌", size, picked))
    saved = [boards.save_board(session, board_id=None, version=None, values=values) for values in inputs]
    return boards.look(session, board_ids=[row.board_id for row in saved])


def _own_copy(session: Session) -> Any:
    return papers.personal_copy(session, resident_id=1, reason="本人申请")


PAPERS = {
    "duty-boards-A4": after(duty_boards_pdf, partial(_boards, size="A4"), boards.look, whole=("莫兰英", "𬱖氏家电")),
    "duty-boards-A3": after(duty_boards_pdf, partial(_boards, size="A3"), boards.look, whole=("莫兰英",)),
    "leaflet": after(leaflet_pdf, _leaflet, places.leaflet, whole=("胡同菜店", "15400003336")),
    "leaflet-large": after(leaflet_pdf, partial(_leaflet, large=True, by_grid=True), places.leaflet),
    "walking-circles": after(listing_pdf, _circles, places.circles, whole=("胡同菜店",)),
    "estate-plan-A4": after(plan_pdf, _plan, places.plan_paper, whole=("0500-5550110",)),
    "estate-plan-A3": after(plan_pdf, _plan, places.plan_paper, options=(("a3", True),)),
    "personal-copy": after(letter_pdf, _own_copy, papers.personal_copy, role=Role.CLERK, people=(WANG,)),
}
