"""空巢 from the household, and persons and entries counted apart: one person in four categories is one person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from sqlalchemy.engine import Engine

from desk.models.residents import Household, Resident, ResidentTag
from desk.recording import Session
from desk.rules.identity import years_ago
from desk.rules.life import LifeEvent
from desk.rules.permissions import Role
from desk.rules.tags import EMPTY_NEST, age_tag, is_empty_nest
from desk.services import residents, search
from desk.services.grids import GridInput, RangeInput, save_grid, save_range
from desk.services.residents import EventInput, Filters, ResidentInput, TagCount, TagInput
from tests.unit.office import Office, set_up

HOME, NEXT_DOOR = "济南市历下区百花洲家园12号楼5单元504室", "济南市历下区百花洲家园12号楼5单元503室"
Save = Callable[..., int]


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return set_up(engine, now, monkeypatch)


@pytest.fixture
def save(office: Office, now: datetime) -> Save:
    """``save(name, age, home, *categories)``: somebody of that age at that address; the key of the file."""

    def saved(name: str, age: int | None, home: str, *held: str, **values: Any) -> int:
        born = years_ago(now.date(), age) if age is not None else None
        form = ResidentInput(name=name, birth_date=born, living_address=home, tags=tuple(map(TagInput, held)), **values)
        work = _saving(form)
        return office.act(Role.STATION_HEAD, work).resident_id

    return saved


def _saving(form: ResidentInput) -> Callable[[Session], Any]:
    return lambda session: residents.save(session, resident_id=None, version=None, values=form)


def shown_everywhere(office: Office, key: int, name: str) -> set[bool]:
    """Whether file, list, list filtered by it, and find popup say 空巢; one value when they agree."""

    def look(session: Session) -> set[bool]:
        file = residents.open_file(session, resident_id=key)
        rows = {row.resident_id: row.tags for row in residents.list_page(session, filters=Filters(status=None)).rows}
        nests = residents.list_page(session, filters=Filters(tag=EMPTY_NEST))
        hit = next(hit for hit in search.find(session, query=name).hits if hit.subject_id == key)
        assert nests.total == len(nests.rows)
        return {
            EMPTY_NEST in file.computed_tags,
            EMPTY_NEST in rows[key],
            key in [row.resident_id for row in nests.rows],
            EMPTY_NEST in hit.tags,
        }

    return office.act(Role.CLERK, look)


@pytest.mark.parametrize(
    ("others", "expected"),
    [((), False), ((60,), True), ((59,), False), ((None,), False), ((71, 85), True), ((71, 30), False)],
)
def test_an_empty_nest_is_two_or_more_elders_and_nobody_younger(
    office: Office, save: Save, others: tuple[int | None, ...], expected: bool
) -> None:
    key = save("王桂芳", 76, HOME)
    for number, age in enumerate(others):
        save("李" + "甲乙丙"[number], age, HOME)
    save("赵小", 20, NEXT_DOOR)
    assert shown_everywhere(office, key, "王桂芳") == {expected}


def test_whoever_moves_out_dies_or_grows_older_changes_the_household(office: Office, save: Save) -> None:
    key, son = save("王桂芳", 76, HOME), save("李小强", 40, HOME)
    husband = save("李强", 78, HOME)
    assert shown_everywhere(office, key, "王桂芳") == {False}
    happens(office, son, LifeEvent.MOVED_OUT)
    assert shown_everywhere(office, key, "王桂芳") == {True}
    happens(office, husband, LifeEvent.DEATH)
    assert shown_everywhere(office, key, "王桂芳") == {False}
    assert (
        EMPTY_NEST
        not in office.act(Role.CLERK, lambda session: residents.open_file(session, resident_id=husband)).computed_tags
    )


def happens(office: Office, key: int, kind: LifeEvent) -> None:
    def record(session: Session) -> None:
        file = residents.open_file(session, resident_id=key)
        event = EventInput(kind, since=session.now.date())
        residents.record_event(session, resident_id=key, version=file.version, values=event)

    office.act(Role.STATION_HEAD, record)


def test_nothing_computed_is_stored(office: Office, save: Save) -> None:
    save("王桂芳", 96, HOME, living_alone=False)
    save("李强", 97, HOME)
    assert office.system(lambda session: session.query(ResidentTag).count()) == 0


def test_one_person_in_four_categories_is_one_person_and_four_entries(office: Office, save: Save) -> None:
    save("王桂芳", 82, HOME, "低保", "残疾", living_alone=True)
    found = office.act(Role.CLERK, residents.count_tags)
    assert (found.whole.persons, found.whole.entries, found.whole.over_80) == (1, 4, 1)
    assert [(row.label, row.persons, row.entries) for row in found.rows] == [
        ("低保", 1, 1), ("独居", 1, 1), ("残疾", 1, 1), ("80+", 1, 1),
    ]  # fmt: skip


def test_nobody_has_any(office: Office) -> None:
    found = office.act(Role.CLERK, residents.count_tags)
    assert (found.rows, found.whole.persons, found.whole.entries) == ((), 0, 0)


def test_counts_of_a_grid_hold_those_below_it(office: Office, save: Save) -> None:
    def build(session: Session) -> list[int]:
        keys: list[int] = []
        for level, name in ((1, "解放路街道"), (2, "百花洲社区"), (3, "第 3 网格")):
            above = keys[-1] if keys else None
            values = GridInput(f"G{level}", name, level, above)
            keys.append(save_grid(session, grid_id=None, version=None, values=values).grid_id)
        save_range(session, grid_id=keys[-1], values=RangeInput("百花洲家园", 9, 14))
        other = GridInput("G4", "另一社区", 2, keys[0])
        return [*keys, save_grid(session, grid_id=None, version=None, values=other).grid_id]

    street, community, grid, elsewhere = office.act(Role.STATION_HEAD, build)
    save("王桂芳", 70, HOME, "低保")
    save("李强", 50, "济南市历下区后宰门街1号", "低保", "党员")

    def persons(grid_id: int | None) -> int:
        return office.act(Role.CLERK, lambda session: residents.count_tags(session, grid_id=grid_id)).whole.persons

    assert [persons(each) for each in (None, street, community, grid, elsewhere)] == [2, 1, 1, 1, 0]


LABELS = ("低保", "残疾", "独居", "空巢", "党员", "自编类")
Person = tuple[int | None, bool | None, int | None, list[str], str]
people = st.lists(
    st.tuples(
        st.one_of(st.none(), st.integers(50, 104)),
        st.sampled_from([True, False, None]),
        st.sampled_from([None, 1, 2]),
        st.lists(st.sampled_from(LABELS), max_size=4),  # the same one twice: as two merged files may have it
        st.sampled_from(["living", "living", "living", "deceased"]),
    ),
    max_size=7,
)


def _fill(session: Session, drawn: list[Person]) -> None:
    for model in (ResidentTag, Resident, Household):
        session.execute(delete(model))
    today = session.now.date()
    station = session.actor.station_id
    for key in (1, 2):
        session.add(Household(id=key, station_id=station, address=f"{key}", address_key=f"{key}"))
    session.flush()
    for age, alone, household, held, status in drawn:
        person = Resident(
            station_id=station, name="王某", sex="unknown", id_type="none",
            birth_date=years_ago(today, age) if age is not None else None, household_id=household,
            living_alone=alone, status=status, created_at=session.now, updated_at=session.now,
        )  # fmt: skip
        person.tags = [ResidentTag(label=label) for label in held]
        session.add(person)
    session.flush()


def _expected(drawn: list[Person], today: date) -> tuple[dict[str, tuple[int, int]], tuple[int, int]]:
    """Label → persons and entries, and the whole, by the plain rule of the words."""
    homes = {home: [age for age, _, at, _, status in drawn if at == home and status == "living"] for home in (1, 2)}
    entries: list[tuple[int, str]] = []
    for key, (age, alone, home, held, status) in enumerate(drawn):
        if status != "living":
            continue
        labels = list(held)
        if alone and "独居" not in labels:
            labels.append("独居")
        if home is not None and is_empty_nest(homes[home]) and "空巢" not in labels:
            labels.append("空巢")
        if old := age_tag(years_ago(today, age) if age is not None else None, today):
            labels.append(old)
        entries += [(key, label) for label in labels]
    found = {
        label: (len({key for key, each in entries if each == label}), sum(each == label for _, each in entries))
        for label in {label for _, label in entries}
    }
    return found, (len({key for key, _ in entries}), len(entries))


@given(drawn=people)
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_persons_and_entries_are_counted_apart(office: Office, now: datetime, drawn: list[Person]) -> None:
    def check(session: Session) -> None:
        _fill(session, drawn)
        found = residents.count_tags(session)
        rows, whole = _expected(drawn, session.now.date())
        assert {row.label: (row.persons, row.entries) for row in found.rows} == rows
        assert (found.whole.persons, found.whole.entries) == whole
        assert found.whole.entries == sum(row.entries for row in found.rows)
        for row in found.rows:
            assert residents.list_page(session, filters=Filters(tag=row.label)).total == row.persons
        session.rollback()

    office.act(Role.CLERK, check)


def test_rows_come_in_the_order_of_the_dictionary(office: Office, save: Save) -> None:
    save("王桂芳", 101, HOME, "志愿者", "特困", "自编类")
    save("李强", 85, NEXT_DOOR)
    found = office.act(Role.CLERK, residents.count_tags)
    assert [row.label for row in found.rows] == ["特困", "志愿者", "自编类", "80+", "100+"]
    assert found.rows[0] == TagCount("特困", 1, 1, 1, 1, 1)
