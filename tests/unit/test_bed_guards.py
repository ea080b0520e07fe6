"""The guards of the database itself: what they refuse, past all services; and eight desks at the last bed."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.models.beds import StaySegment
from desk.rules.beds import arrives, leaves
from desk.services import beds
from desk.services.beds import Refused, booking
from tests.unit.care_house import House, make_house

ROOT = Path(__file__).resolve().parents[2]
NEW = (
    "INSERT INTO stay_segments (id, stay_id, lane, bed_id, resident_id, purpose, phase, starts_at, ends_at, follows)"
    " VALUES (:id, :stay_id, :lane, :bed_id, :resident_id, :purpose, :phase, :starts_at, :ends_at, :follows)"
)


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return make_house(engine, now, monkeypatch)


@pytest.fixture
def stay(house: House) -> Any:
    """In 201-1, from five days from now to ten."""
    values = house.wants("沈桂芳", 5, 10)
    return house.act(beds.book_new, values=values, place=house.place("201-1", 5, 10)).stay


def span(house: House, first: int, last: int | None) -> dict[str, Any]:
    ends = leaves(house.day(last)) if last is not None else None
    return {"starts_at": _plain(house, arrives(house.day(first))), "ends_at": _plain(house, ends)}


def _plain(house: House, moment: datetime | None) -> Any:
    """As the drivers take it without the models' help."""
    if moment is None or house.office.engine.dialect.name != "sqlite":
        return moment
    return moment.replace(tzinfo=None).isoformat(" ") + ".000000"


def write(house: House, *rows: dict[str, Any]) -> None:
    def insert(session: Session) -> None:
        for number, row in enumerate(rows):
            known = {"id": 900 + number, "lane": 0, "purpose": "STAY", "phase": "PLANNED", "follows": None}
            session.execute(text(NEW), known | row)

    house.act(insert)


def other_stay(house: House, name: str) -> dict[str, Any]:
    asked = house.act(beds.ask, values=house.wants(name)).stay
    return {"stay_id": asked.stay_id, "resident_id": asked.resident_id}


@pytest.mark.parametrize(("first", "last"), [(5, 10), (9, 12), (1, 6), (6, 7), (1, None), (9, None), (1, 30)])
def test_no_bed_twice(house: House, stay: Any, first: int, last: int | None) -> None:
    row = other_stay(house, "阮秀琴") | {"bed_id": house.beds["201-1"]} | span(house, first, last)
    with pytest.raises(IntegrityError, match="ex_stay_segments_bed"):
        write(house, row)
    write(house, row | {"phase": "VOID"})
    with pytest.raises(IntegrityError, match="ex_stay_segments_bed"):
        house.act(lambda session: session.execute(text("UPDATE stay_segments SET phase = 'PLANNED' WHERE id = 900")))


def test_one_after_the_other_is_fine(house: House, stay: Any) -> None:
    bed = {"bed_id": house.beds["201-1"]}
    write(
        house,
        other_stay(house, "阮秀琴") | bed | span(house, 1, 5),
        other_stay(house, "金凤仙") | bed | span(house, 10, None),
    )


def test_no_bed_twice_by_a_change(house: House, stay: Any) -> None:
    write(house, other_stay(house, "阮秀琴") | {"bed_id": house.beds["201-1"]} | span(house, 1, 5))
    for change in ("ends_at = NULL", f"starts_at = '{_text(house, arrives(house.day(6)))}', ends_at = NULL"):
        with pytest.raises(IntegrityError, match="ex_stay_segments_bed"):
            house.act(
                lambda session, change=change: session.execute(
                    text(f"UPDATE stay_segments SET {change} WHERE id = 900")
                )
            )
    with pytest.raises(IntegrityError, match="ex_stay_segments_bed"):
        write(
            house,
            {"id": 950, "stay_id": None, "resident_id": None, "purpose": "CLOSED", "bed_id": house.beds["201-1"]}
            | span(house, 4, 6),
        )


def _text(house: House, moment: datetime) -> str:
    plain = _plain(house, moment)
    return plain if isinstance(plain, str) else moment.isoformat()


@pytest.mark.parametrize(("first", "last"), [(5, 10), (9, 12), (1, 6), (1, None)])
def test_no_person_twice(house: House, stay: Any, first: int, last: int | None) -> None:
    row = other_stay(house, "沈桂芳") | {"bed_id": house.beds["202-1"]} | span(house, first, last)
    with pytest.raises(IntegrityError, match="ex_stay_segments_person"):
        write(house, row)
    beside = {"purpose": "ROOM", "resident_id": None, "lane": 1}
    write(house, row | beside)


def test_no_gap_within_a_stay(house: House) -> None:
    bed, row = {"bed_id": house.beds["202-1"]}, other_stay(house, "阮秀琴")
    first = row | bed | span(house, 1, 3)
    later = row | bed | span(house, 4, 6)
    for follows in (None, later["starts_at"], first["ends_at"]):
        with pytest.raises(IntegrityError):
            write(house, first, later | {"follows": follows})
    write(house, first, later | {"starts_at": first["ends_at"], "follows": first["ends_at"]})
    with pytest.raises(IntegrityError):  # the end moved away from under the piece that follows
        house.act(
            lambda session: session.execute(
                text("UPDATE stay_segments SET ends_at = :at WHERE id = 900"), {"at": _plain(house, house.at(2, 9))}
            )
        )


def test_no_two_people_lie_in_one_bed_however_late(house: House) -> None:
    bed = {"bed_id": house.beds["202-1"], "phase": "CURRENT"}
    one, two = other_stay(house, "阮秀琴"), other_stay(house, "金凤仙")
    with pytest.raises(IntegrityError):
        write(house, one | bed | span(house, -9, -5), two | bed | span(house, -3, 5))
    again = other_stay(house, "阮秀琴")
    with pytest.raises(IntegrityError):
        write(
            house, one | bed | span(house, -9, -5), again | bed | span(house, -3, 5) | {"bed_id": house.beds["203-1"]}
        )


def test_a_piece_is_somebodys(house: House, stay: Any) -> None:
    bed = {"bed_id": house.beds["202-1"]} | span(house, 1, 3)
    other = other_stay(house, "阮秀琴")
    for wrong in (
        {"stay_id": stay.stay_id, "resident_id": other["resident_id"]},  # of another resident
        {"stay_id": None, "resident_id": other["resident_id"]},
        {"stay_id": other["stay_id"], "resident_id": None},
        other | {"lane": 1},
        other | {"ends_at": bed["starts_at"]},
    ):
        with pytest.raises(IntegrityError):
            write(house, bed | wrong)


def test_a_guard_that_speaks_names_who_was_faster(house: House, stay: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when two desks pass the judgement at the same moment."""
    monkeypatch.setattr(booking, "judge", _says_nothing)
    with pytest.raises(Refused) as caught:
        house.act(beds.book_new, values=house.wants("阮秀琴"), place=house.place("201-1", 6, 8))
    assert caught.value.blockers[0].name == "沈桂芳"
    assert caught.value.offers
    with pytest.raises(Refused) as caught:
        house.act(beds.book_new, values=house.wants("沈桂芳"), place=house.place("202-1", 6, 8))
    assert caught.value.blockers[0].reason == "PERSON"
    assert house.act(how_many) == 1


def how_many(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(StaySegment)) or 0


def _says_nothing(*_: object) -> None:
    """In the place of the judgement."""


def test_eight_desks_at_the_last_bed(house: House, database_url: str) -> None:
    """One wins; seven are refused, each told by whom."""
    names = list(house.people)
    start = (house.now + timedelta(seconds=1)).isoformat()
    told = subprocess.run(
        [sys.executable, "-m", "tests.support.bed_race", database_url, start, str(house.beds["202-1"]), *names],
        stdout=subprocess.PIPE, text=True, cwd=ROOT, check=True, timeout=120,
    ).stdout  # fmt: skip
    answers = [json.loads(line) for line in told.splitlines()]
    assert len(answers) == 8
    (winner,) = (each["won"] for each in answers if "won" in each)
    assert [each["blockers"] for each in answers if "won" not in each] == [[winner]] * 7
    assert house.act(how_many) == 1
