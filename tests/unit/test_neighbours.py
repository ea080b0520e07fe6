"""The people next door, and what is noted of a contact."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.engine import Engine

from desk.errors import Forbidden
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.residents import ContactInput, NeighbourRow, PhoneInput
from tests.unit.whole_file import Street, street

STAIRS = "百花洲家园12号楼5单元{}室"


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def near(here: Street, resident_id: int) -> list[NeighbourRow]:
    return list(here.do(lambda session: residents.neighbours(session, resident_id=resident_id)))


def test_contacts_first_then_the_nearest_door_of_the_stairwell(here: Street) -> None:
    for name, door in (("甲乙丙", 1101), ("李四", 302), ("赵五", 403), ("钱六", 401), ("孙七", 502), ("周八", 101)):
        here.add(name, living_address=STAIRS.format(door), phones=(PhoneInput(f"1540000{door:04}"),))
    key_holder = here.add("吴九妹", living_address=STAIRS.format(1202))
    for name, address in (("外人", "百花洲家园12号楼4单元402室"), ("同户", STAIRS.format(402))):
        here.add(name, living_address=address)
    key = here.add(
        contacts=(ContactInput("吴九妹", "邻居", note="有钥匙", linked_id=key_holder.resident_id),)
    ).resident_id
    found = near(here, key)
    assert [row.door for row in found] == ["1202", "401", "403", "302", "502", "101"]
    first = found[0]
    assert (first.name, first.contact, first.note) == ("吴*妹", True, "有钥匙")
    assert found[1].phone == "154****0401"
    assert not any(row.contact for row in found[1:])


def test_the_dead_and_those_who_moved_out_are_no_neighbours(here: Street) -> None:
    here.add("赵五", living_address=STAIRS.format(403), status="deceased")
    here.add("钱六", living_address=STAIRS.format(401), status="moved_out")
    assert near(here, here.add().resident_id) == []


@pytest.mark.parametrize(
    ("address", "doors"), [("双忠西巷24号27户", ["26", "28", "25"]), ("双忠西巷24号", []), ("泺源大街", []), ("", [])]
)
def test_yards_number_their_doors_through(here: Street, address: str, doors: list[str]) -> None:
    for door in (25, 26, 28, 40):
        here.add("邻居", living_address=f"双忠西巷24号{door}户")
    assert [row.door for row in near(here, here.add(living_address=address).resident_id)] == doors


def test_the_doors_are_found_by_their_index(here: Street) -> None:
    if here.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL reads a table of a few rows as a whole, index or not")
    plan = here.system(
        lambda session: session.execute(
            text("EXPLAIN QUERY PLAN SELECT id FROM households WHERE address_key IN ('a', 'b')")
        ).all()
    )
    assert "USING COVERING INDEX" in plan[0][3]


def test_a_contact_keeps_its_note_and_its_file(here: Street) -> None:
    friend = here.add("李强").resident_id
    file = here.add(contacts=(ContactInput("李强", "邻居", "15400008888", "有钥匙", friend),))
    (contact,) = file.contacts
    assert (contact.note, contact.linked_id, contact.phone) == ("有钥匙", friend, "154****8888")
    with pytest.raises(Forbidden):
        here.do(lambda session: residents.neighbours(session, resident_id=file.resident_id), Role.AUDITOR)
