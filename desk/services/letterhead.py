"""What stands at the head and foot of every sheet: the station, how it can be reached, and the day."""

from __future__ import annotations

from typing import TypedDict

from desk.db import Session
from desk.models.stations import Station
from desk.rules.times import local_date, long_date_text
from desk.services.acting import station_of
from desk.words import translate


class Letterhead(TypedDict):
    """The fields of a sheet that say whose it is, how that station can be reached, and when it was made out."""

    station: str
    contact: str
    date: str


def of(session: Session) -> Letterhead:
    """Of the station that the actor works for, today."""
    station, reached = from_station(session)
    return {"station": station.name, "contact": reached, "date": made_out(session)}


def from_station(session: Session) -> tuple[Station, str]:
    """Whose paper it is, and how that station can be reached."""
    station = session.get_one(Station, station_of(session))
    return station, contact(station.address or "", station.phone or "")


def contact(address: str, phone: str) -> str:
    """How a station can be reached, for the foot of a paper."""
    parts = (
        translate("papers", "Address: {address}", address=address) if address else "",
        translate("papers", "Telephone: {phone}", phone=phone) if phone else "",
    )
    return "　".join(part for part in parts if part)


def made_out(session: Session) -> str:
    """When a paper was made out: today, as the foot of sheets says it."""
    return translate("letter", "Made out on {date}", date=long_date_text(local_date(session.now)))
