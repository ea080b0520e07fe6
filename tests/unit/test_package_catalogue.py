"""The packages that can be had: the six that are shipped, changed, ordered, ended, refused by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from desk import db
from desk.errors import DeskError, Forbidden, Rejected, RuleBroken, Stale
from desk.rules import eligibility
from desk.rules.care_catalogue import PackageSpec
from desk.rules.eligibility import ANYBODY, Conditions, Traits, conditions_text, plain, read, unmet
from desk.rules.permissions import Role
from desk.services import care
from desk.services.packages import catalogue
from tests.unit.office import Office, set_up

TODAY = date(2026, 1, 7)
SIX = ["胡同洗衣房", "胡同菜店", "胡同文化之家", "胡同书店", "胡同温馨话室", "胡同运动场"]


@pytest.fixture
def office(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    engine = db.open_engine(sqlite_url)
    made = set_up(engine, now, monkeypatch)
    made.act(Role.STATION_HEAD, care.ship)
    yield made
    engine.dispose()


def test_six_packages_are_shipped_without_amounts(office: Office) -> None:
    rows = office.act(Role.CLERK, catalogue.packages)
    assert [row.spec.name for row in rows] == SIX
    assert {row.spec.price for row in rows} == {None} and {row.held for row in rows} == {0}
    services = {row.service_id: row.name for row in office.act(Role.CLERK, care.services)}
    assert [(services[key], count) for key, count in rows[-1].counts] == [("胡同运动场", 36), ("健康小屋", 6)]
    assert {row.spec.conditions for row in rows} == {Conditions(min_age=60)}


def test_package_is_changed_ordered_and_ended(office: Office) -> None:
    first, *_, last = office.act(Role.STATION_HEAD, catalogue.packages)
    spec = replace(
        last.spec, price=12_000, conditions=Conditions(70, ("独居", "80+"), True), trial_days=7, trial_uses=2
    )
    counts = {first.counts[0][0]: 3, last.counts[0][0]: 40}

    def save(row: catalogue.PackageRow, spec: PackageSpec, counts: dict[int, int]) -> catalogue.PackageRow:
        key = {"package_id": row.package_id, "version": row.version}
        saved: catalogue.PackageRow = office.act(
            Role.STATION_HEAD,
            lambda session: catalogue.save_package(session, values=spec, counts=counts, **key),
        )
        return saved

    saved = save(last, spec, counts)
    assert saved.spec == spec and dict(saved.counts) == counts and saved.version > last.version
    again = save(saved, spec, {**counts, first.counts[0][0]: 4})
    assert again.version > saved.version, "another count alone raises the version too"
    with pytest.raises(Stale):
        save(saved, spec, counts)
    with pytest.raises(Forbidden):
        office.act(
            Role.CLERK,
            lambda session: catalogue.retire_package(session, package_id=last.package_id, version=None, on=TODAY),
        )
    rows = office.act(
        Role.STATION_HEAD, lambda session: catalogue.move_package(session, package_id=last.package_id, by=-9)
    )
    assert rows[0].package_id == last.package_id
    ended = office.act(
        Role.STATION_HEAD,
        lambda session: catalogue.retire_package(session, package_id=last.package_id, version=None, on=TODAY),
    )
    assert ended.retired_on == TODAY
    assert len(office.act(Role.CLERK, lambda session: catalogue.packages(session, on=TODAY))) == 5
    twin = PackageSpec("胡同运动场", 30)
    made = office.act(
        Role.STATION_HEAD,
        lambda session: catalogue.save_package(session, package_id=None, version=None, values=twin, counts=counts),
    )
    assert made.code == "P1"
    with pytest.raises(DeskError, match="already"):
        office.act(
            Role.STATION_HEAD,
            lambda session: catalogue.retire_package(session, package_id=last.package_id, version=None, on=None),
        )


@pytest.mark.parametrize(
    ("spec", "counts", "field"),
    [
        (PackageSpec("", 30), {1: 2}, "name"),
        (PackageSpec("胡同书店", 30), {1: 2}, "name"),
        (PackageSpec("甲", 0), {1: 2}, "valid_days"),
        (PackageSpec("甲", 30, price=-1), {1: 2}, "price"),
        (PackageSpec("甲", 30, trial_days=31), {1: 2}, "trial_days"),
        (PackageSpec("甲", 30, trial_uses=0), {1: 2}, "trial_uses"),
        (PackageSpec("甲", 30), {}, "items"),
        (PackageSpec("甲", 30), {1: 0}, "items"),
        (PackageSpec("甲", 30), {999: 2}, "items"),
        (PackageSpec("甲", 30, conditions=Conditions(tags=("没有的",))), {1: 2}, "tags"),
    ],
)
def test_package_is_refused_by_field(office: Office, spec: PackageSpec, counts: dict[int, int], field: str) -> None:
    with pytest.raises(Rejected) as caught:
        office.act(
            Role.STATION_HEAD,
            lambda session: catalogue.save_package(session, package_id=None, version=None, values=spec, counts=counts),
        )
    assert set(caught.value.fields) == {field}


def test_conditions_are_kept_as_they_are_read_and_told() -> None:
    full = Conditions(70, ("独居", "空巢"), True)
    for conditions in (ANYBODY, full, Conditions(min_age=60), Conditions(tags=("独居",))):
        assert read(plain(conditions)) == conditions and bool(conditions) is (conditions != ANYBODY)
    assert conditions_text(full) == "from 70 years on, 独居 or 空巢, registered here"
    for bad in ({"min_age": 0}, {"min_age": True}, {"tags": "独居"}, {"registered": 1}, {"older": 3}):
        with pytest.raises(RuleBroken):
            read(bad)


def test_whom_conditions_hold_for() -> None:
    full = Conditions(70, ("独居", "空巢"), True)
    born = date(1956, 1, 7)
    assert unmet(full, Traits(born, frozenset({"空巢"}), True), TODAY) == ()
    assert unmet(full, Traits(date(1956, 1, 8), frozenset({"空巢"}), True), TODAY) == ("under 70",)
    assert len(unmet(full, Traits(None, frozenset(), None), TODAY)) == 3
    assert unmet(full, Traits(born, frozenset({"独居"}), False), TODAY) == ("not registered here",)
    assert eligibility.unmet(ANYBODY, Traits(None, frozenset(), None), TODAY) == ()
