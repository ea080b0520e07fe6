"""The catalogue, on both databases: what is shipped goes in once, and the edition in force is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Forbidden
from desk.models.catalogue import ServiceItem
from desk.rules.catalogue import Form, Material
from desk.services import catalogue, shipped
from tests.support import intake_street
from tests.support.intake_street import Street


@pytest.fixture
def street(engine: Engine, now: datetime) -> Street:
    return intake_street.fill(engine, now)


def test_the_shipped_items_come_out_as_they_went_in(engine: Engine, street: Street, now: datetime) -> None:
    with db.reading(engine, street.clerk, now=now) as session:
        rows = {row.code: row for row in catalogue.list_items(session)}
    for spec in shipped.items():
        row = rows[spec.code]
        assert (row.name, row.levels, row.aliases) == (spec.name, dict(spec.levels), spec.aliases)
        assert row.materials == spec.materials
        assert row.default_data
    assert list(rows) == sorted(rows)


def test_putting_in_again_changes_nothing_that_is_there(engine: Engine, street: Street, now: datetime) -> None:
    spec = replace(shipped.items()[0], name="改名")
    new = replace(spec, code="XX01", name="新的", materials=(Material("表", Form.SIGNED, 2, 3),))
    with db.transaction(engine, street.head, now=now) as session:
        before = len(catalogue.list_items(session))
        assert catalogue.put_in(session, items=(spec, new), since=date(2026, 1, 1)) == before + 1
    with db.reading(engine, street.clerk, now=now) as session:
        rows = {row.code: row for row in catalogue.list_items(session)}
        assert rows[spec.code].name == shipped.items()[0].name
        assert rows["XX01"].materials == new.materials
        assert catalogue.open_item(session, item_id=rows["XX01"].id) == rows["XX01"]


def test_only_the_edition_in_force_is_listed(engine: Engine, street: Street, now: datetime) -> None:
    with db.transaction(engine, street.head, now=now) as session:
        old, coming = session.scalars(select(ServiceItem).order_by(ServiceItem.code).limit(2)).all()
        old.valid_to = now.date()  # the first day on which it holds no more
        coming.valid_from = date(2026, 2, 1)
        old_id, codes = old.id, {old.code, coming.code}
    with db.reading(engine, street.clerk, now=now) as session:
        assert not codes & {row.code for row in catalogue.list_items(session)}
        assert catalogue.open_item(session, item_id=old_id).code in codes


def test_clerks_read_and_do_not_write(engine: Engine, street: Street, now: datetime) -> None:
    with db.transaction(engine, street.clerk, now=now) as session, pytest.raises(Forbidden):
        catalogue.put_in(session, items=(), since=now.date())
