"""Drafts, on both databases: one per clerk and page, whole again, gone when dropped."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.services import drafts
from tests.support import intake_street
from tests.support.intake_street import Street


@pytest.fixture
def street(engine: Engine, now: datetime) -> Street:
    return intake_street.fill(engine, now)


def test_a_draft_comes_back_as_it_was_and_the_newest_counts(engine: Engine, street: Street, now: datetime) -> None:
    content = {"who": {"find": "陆·根 𠅤"}, "ticks": [True, None, 3], "earlier": []}
    for minutes, words in ((0, {"who": {}}), (1, content)):
        with db.transaction(engine, street.clerk, now=now + timedelta(minutes=minutes)) as session:
            drafts.save(session, page="intake", content=words)
    with db.reading(engine, street.clerk, now=now) as session:
        found = drafts.find(session, page="intake")
    assert found is not None
    assert (found.page, found.content, found.saved_at) == ("intake", content, now + timedelta(minutes=1))


def test_each_clerk_and_each_page_has_its_own(engine: Engine, street: Street, now: datetime) -> None:
    with db.transaction(engine, street.clerk, now=now) as session:
        drafts.save(session, page="intake", content={"mine": 1})
        drafts.save(session, page="other", content={"mine": 2})
    with db.transaction(engine, street.head, now=now) as session:
        assert drafts.find(session, page="intake") is None
        drafts.save(session, page="intake", content={"head": 1})
    with db.transaction(engine, street.clerk, now=now) as session:
        drafts.drop(session, page="intake")
        drafts.drop(session, page="intake")
        other = drafts.find(session, page="other")
        assert drafts.find(session, page="intake") is None
        assert other is not None
        assert other.content == {"mine": 2}
    with db.reading(engine, street.head, now=now) as session:
        assert drafts.find(session, page="intake") is not None
