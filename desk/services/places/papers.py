"""What is printed of the places: the directory, the circles of walking time, the plan of an estate.

They are published, so nothing is masked; whoever reads the grids may print them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby

from desk.db import Session
from desk.printing.estate_plan import LegendLine, LegendPart, PlanPaper, PlanPin
from desk.printing.leaflet import Leaflet, LeafletEntry, LeafletPart
from desk.printing.listing import Listing
from desk.rules.card_words import phone_text
from desk.rules.permissions import Permission
from desk.rules.places import RINGS
from desk.services import grids, letterhead
from desk.services.acting import require
from desk.services.places.plans import plan
from desk.services.places.register import grid_paths, register, ring_text
from desk.services.places.rows import Place
from desk.words import translate


def leaflet(
    session: Session,
    *,
    grid_id: int | None = None,
    kinds: Collection[str] = (),
    by_grid: bool = False,
    large: bool = False,
) -> Leaflet:
    """The directory of the places of a grid with those below it and of the whole station; of all with no grid.

    Only of ``kinds`` where some are given; by class, or with ``by_grid`` by grid. ``large``: for elders.
    """
    require(session, Permission.GRIDS_READ)
    places = [each for each in register(session).places if not kinds or each.row.kind in kinds]
    where = ""
    if grid_id is not None:
        paths = grid_paths(grids.tree(session))
        where = paths.get(grid_id, "")
        places = [each for each in places if each.grid == "" or _within(each.grid, where)]
    if by_grid:
        places.sort(key=lambda each: each.grid)
    everywhere = translate("places_paper", "The whole station")
    parts = groupby(places, key=lambda each: (each.grid or everywhere) if by_grid else each.class_name)
    station, contact = letterhead.from_station(session)
    return Leaflet(
        station=station.name,
        title=translate("places_paper", "Directory of services and resources"),
        about="  ".join(filter(None, (where, letterhead.made_out(session)))),
        parts=tuple(LeafletPart(title, tuple(_entry(each, large=large) for each in found)) for title, found in parts),
        contact=contact,
        large=large,
    )


def circles(session: Session) -> Listing:
    """Places by walking time from the station, 5, 10 and 15 minutes (十五分钟服务圈), and the venues with their area.

    Venues below the least area have a mark; what nobody has walked to yet stands at the end when it is a venue.
    """
    rows = circle_rows(session)
    least = register(session).least_area
    small = sum(each.small for each in rows)
    above = [
        translate("places_paper", "{n} minutes: {count} places", n=ring, count=sum(each.ring == ring for each in rows))
        for ring in RINGS
    ]
    return Listing(
        **letterhead.of(session),
        title=translate("places_paper", "Fifteen-minute circle of services"),
        above=("    ".join(above),),
        heads=(
            translate("places_paper", "Circle"), translate("places_paper", "Name"), translate("places_paper", "Class"),
            translate("places_paper", "Address"), translate("places_paper", "Telephone"),
            translate("places_paper", "Hours"), translate("places_paper", "Minutes on foot"),
            translate("places_paper", "Area (m²)"), translate("places_paper", "Venue"),
        ),
        shares=(17, 40, 20, 46, 31, 36, 14, 16, 24),
        right=frozenset({6, 7}),
        rows=tuple(_circle_row(each, least) for each in rows),
        below=(translate("places_paper", "▲ venues below {least} m²: {n}", least=least, n=small),),
        lying=True,
        centred=frozenset({0}),
    )  # fmt: skip


def circle_rows(session: Session) -> tuple[Place, ...]:
    """The places with a walking time by it, then the venues without one."""
    require(session, Permission.GRIDS_READ)
    rows = [each for each in register(session).places if each.row.walk_minutes is not None or each.row.venue]
    beyond = RINGS[-1] * 100
    rows.sort(key=lambda each: each.row.walk_minutes if each.row.walk_minutes is not None else beyond)
    return tuple(rows)


def circle_text(place: Place) -> str:
    """The circle of a place, 15 分钟外 for one beyond them all."""
    if place.ring is None and place.row.walk_minutes is not None:
        return translate("places", "beyond {n} minutes", n=RINGS[-1])
    return ring_text(place)


def venue_text(place: Place, least: int) -> str:
    """Whether a place is a venue of the station, and whether it is too small."""
    if not place.row.venue:
        return ""
    if place.small:
        return translate("places", "▲ below {least} m²", least=least)
    return translate("places", "venue")


def plan_paper(session: Session, *, plan_id: int) -> PlanPaper:
    """The plan of an estate with its numbered places and their legend."""
    sheet = plan(session, plan_id=plan_id)
    parts = groupby(sheet.pins, key=lambda pin: (pin.place.class_name, pin.place.mark))
    legend = tuple(
        LegendPart(
            title, mark,
            tuple(LegendLine(pin.number, pin.place.row.name, _phones(pin.place), _about(pin.place))
                  for pin in pins),
        )
        for (title, mark), pins in parts
    )  # fmt: skip
    return PlanPaper(
        **letterhead.of(session),
        title=translate("places_paper", "Map of services: {name}", name=sheet.plan.name),
        about=sheet.grid,
        picture=sheet.picture,
        width=sheet.plan.width,
        height=sheet.plan.height,
        pins=tuple(PlanPin(pin.number, pin.place.mark, pin.x, pin.y) for pin in sheet.pins),
        legend=legend,
    )


def _within(path: str, where: str) -> bool:
    return path == where or path.startswith(f"{where} › ")


def _entry(place: Place, *, large: bool) -> LeafletEntry:
    """Hours and address have lines of their own in large type, else they share one."""
    row = place.row
    hours = translate("places_paper", "Hours: {hours}", hours=row.hours) if row.hours else ""
    address = translate("places_paper", "Address: {address}", address=row.address) if row.address else ""
    said = [row.special or "", translate("places_paper", "ask for {name}", name=row.contact) if row.contact else ""]
    first = (hours, address) if large else ("    ".join(filter(None, (hours, address))),)
    return LeafletEntry(row.name, _phones(place), tuple(filter(None, (*first, _joined(said)))))


def _phones(place: Place) -> str:
    """Each number on a line of its own, in groups that can be dialled from the paper."""
    return "\n".join(map(phone_text, filter(None, (place.row.phone or "").split("、"))))


def _about(place: Place) -> str:
    return _joined((place.row.hours or "", place.row.address or ""))


def _joined(texts: Iterable[str]) -> str:
    return translate("places_paper", "; ").join(filter(None, texts))


def _circle_row(place: Place, least: int) -> tuple[str, ...]:
    row = place.row
    numbers = ("" if value is None else f"{value:,}" for value in (row.walk_minutes, row.area))
    return (
        circle_text(place), row.name, place.class_name, row.address or "", _phones(place), row.hours or "",
        *numbers, venue_text(place, least),
    )  # fmt: skip
