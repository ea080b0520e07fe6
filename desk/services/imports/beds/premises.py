"""The rooms and beds that a ledger names, found among those on file or to be made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import select

from desk.db import Session
from desk.exchange.beds_places import BedPlace
from desk.exchange.beds_reader import Bed as LedgerBed
from desk.exchange.beds_words import floor_of_room
from desk.models.beds import Bed, Room
from desk.rules.beds import Condition, GenderRule
from desk.rules.placing import Place
from desk.services.acting import station_of
from desk.services.beds.placing import place_of
from desk.words import translate

RoomKey = tuple[str, str]
"""Building and number."""


@dataclass(slots=True)
class RoomSpot:
    """A room of the ledger. ``room`` is None while it has to be made; ``said`` is what the ledger calls its type."""

    key: RoomKey
    floor: int
    said: str | None
    room: Room | None = None


@dataclass(slots=True)
class Spot:
    """A bed of the ledger. ``bed`` is None while it has to be made; ``key`` then is a number below zero."""

    place: BedPlace
    room: RoomSpot
    out_of_use: bool
    key: int
    bed: Bed | None = None


@dataclass(slots=True)
class Premises:
    """Every bed of the ledger by its place, and the beds on file as the rules know them."""

    spots: dict[BedPlace, Spot] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)


def premises(session: Session, beds: Iterable[LedgerBed]) -> Premises:
    """Find the beds of a ledger; nothing is made yet."""
    rooms: dict[RoomKey, RoomSpot] = {}
    known_beds: dict[tuple[int, str], Bed] = {}
    found = Premises()
    query = select(Room).where(Room.station_id == station_of(session))
    for room in session.scalars(query):
        rooms[room.building, room.number] = RoomSpot((room.building, room.number), room.floor, None, room)
    of_station = select(Bed, Room).join(Room, Room.id == Bed.room_id).where(Room.station_id == station_of(session))
    for bed, room in session.execute(of_station).tuples():
        known_beds[room.id, bed.number] = bed
        found.places.append(place_of(room, bed))
    for number, each in enumerate(beds, start=1):
        spot_room = _room(rooms, each)
        room_id = spot_room.room.id if spot_room.room is not None else 0
        bed_on_file = known_beds.get((room_id, each.place.bed)) if room_id else None
        key = bed_on_file.id if bed_on_file is not None else -number
        found.spots[each.place] = spot = Spot(each.place, spot_room, each.out_of_use, key, bed_on_file)
        if bed_on_file is None:
            found.places.append(_place(spot, number))
    return found


def kind_of(spot: RoomSpot) -> str:
    """The type of a room; 普通间 where the ledger has none."""
    return spot.said or translate("imports", "ordinary room")


def _room(rooms: dict[RoomKey, RoomSpot], bed: LedgerBed) -> RoomSpot:
    """The room of a bed. A number that comes on several floors gets the floor in front: 2F1."""
    place = bed.place
    key = (place.building, place.room)
    known = rooms.get(key)
    if known is not None and known.floor != place.floor and floor_of_room(place.room) is None:
        key = (place.building, f"{place.floor}F{place.room}")
        known = rooms.get(key)
    if known is None:
        known = rooms[key] = RoomSpot(key, place.floor, bed.kind)
    known.said = known.said or bed.kind
    return known


def _place(spot: Spot, number: int) -> Place:
    """A bed that is to be made, as the rules know it. New rooms have numbers below zero, each its own."""
    room = spot.room.room
    return Place(
        bed_id=spot.key, room_id=room.id if room is not None else -number, text=spot.place.text,
        building=spot.place.building, floor=spot.place.floor, kind=spot.room.said or "", gender_rule=GenderRule.ANY,
        condition=Condition.USABLE,
    )  # fmt: skip
