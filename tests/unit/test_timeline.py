"""The time line of a person: what is in it, in which order, page by page."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import Forbidden
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.rules.attachments import AttachmentKind
from desk.rules.consents import ConsentKind, Purpose
from desk.rules.deadlines import Light
from desk.rules.life import LifeEvent
from desk.rules.permissions import Role
from desk.services import attachments, residents
from desk.services.residents import ConsentInput, EventInput, Happened, HappenedRow
from tests.unit.whole_file import NEXT_DOOR, TODAY, Street, street


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def everything(here: Street, resident_id: int, *, limit: int = 3, **values: Any) -> list[HappenedRow]:
    """All pages together."""
    rows: list[HappenedRow] = []
    before = None
    while True:
        page = here.do(
            lambda session, before=before: residents.timeline(
                session, resident_id=resident_id, before=before, limit=limit, **values
            )
        )
        assert len(page.rows) == limit or page.before is None
        rows += page.rows
        before = page.before
        if before is None:
            return rows


def live(here: Street) -> int:
    """Somebody to whom one of each thing has happened."""
    key = here.add().resident_id
    here.matter(1, key, days=2)
    here.matter(2, key, state="ANSWERED", days=4)
    here.matter(3, key, state="ANSWERED", days=5, replied_at=here.now - timedelta(days=5))
    here.do(lambda session: residents.add_note(session, resident_id=key, text="钥匙在对门"), later=1)
    here.do(
        lambda session: residents.give(
            session, resident_id=key, values=ConsentInput(ConsentKind.CONSENT, Purpose.HEALTH, TODAY)
        ),
        later=2,
    )
    here.do(
        lambda session: attachments.add(
            session, subject=attachments.Subject.RESIDENT, subject_id=key, kind=AttachmentKind.PROOF, name="证明.pdf",
            data=b"%PDF-1.7",
        ),
        later=3,
    )  # fmt: skip
    here.do(
        lambda session: residents.save_field(session, resident_id=key, version=None, field="remark", value="常来"),
        Role.STATION_HEAD,
        later=4,
    )
    here.do(
        lambda session: residents.record_event(
            session,
            resident_id=key,
            version=None,
            values=EventInput(LifeEvent.HOUSEHOLD_CHANGED, date(2026, 1, 6), address=NEXT_DOOR),
        ),
        later=5,
    )

    def paper(session: Session) -> None:
        session.add(
            PaperIssue(
                matter_id=1, kind="ACCEPTANCE", number="受字第1号", size="A4", copies=2, values={},
                issued_at=here.now + timedelta(minutes=6), issued_by_id=here.actors[Role.CLERK].staff_id,
            )
        )  # fmt: skip

    here.system(paper)
    return key


def test_everything_that_happened_newest_first(here: Street) -> None:
    rows = everything(here, live(here))
    assert [(row.kind, row.title, row.done) for row in rows] == [
        (Happened.PAPER, "Notice of acceptance", False),
        (Happened.CHANGE, "Changed: remark", False),
        (Happened.ATTACHMENT, "evidence", False),
        (Happened.CONSENT, "consent health details", False),
        (Happened.NOTE, "Note", False),
        (Happened.CHANGE, "File opened", False),
        (Happened.LIFE, "changed household", False),
        (Happened.MATTER, "居家适老化改造", False),
        (Happened.MATTER, "Closed: 居家适老化改造", True),
        (Happened.MATTER, "居家适老化改造", False),
        (Happened.MATTER, "居家适老化改造", False),
    ]
    assert [row.by for row in rows[:2]] == ["王芳", "李站"]
    opened = rows[7]
    assert (opened.state, opened.state_text, opened.light) == ("IN_PROGRESS", "in progress", Light.IN_TIME)
    assert rows[8].words == "已装好扶手"


@pytest.mark.parametrize("limit", [1, 2, 4, 100])
def test_pages_of_any_size_hold_the_same_lines(here: Street, limit: int) -> None:
    key = live(here)
    whole = everything(here, key, limit=50)
    assert everything(here, key, limit=limit) == whole
    assert len({(row.kind, row.key, row.at) for row in whole}) == len(whole) == 11


def test_of_one_moment_no_line_is_lost_or_told_twice(here: Street) -> None:
    key = here.add().resident_id
    for number in range(1, 6):
        here.matter(number, key, received_at=here.now)
        here.do(lambda session: residents.add_note(session, resident_id=key, text="同时"))
    assert len(everything(here, key, limit=2)) == 11


def test_only_what_was_asked_for_and_is_allowed(here: Street) -> None:
    key = live(here)
    assert {row.kind for row in everything(here, key, kinds={Happened.NOTE, Happened.LIFE})} == {
        Happened.NOTE,
        Happened.LIFE,
    }
    with pytest.raises(Forbidden):
        here.do(lambda session: residents.timeline(session, resident_id=key), Role.AUDITOR)


def test_what_happened_to_a_merged_file_is_told_too(here: Street) -> None:
    key, gone = live(here), here.add("王贵芳").resident_id
    here.do(lambda session: residents.add_note(session, resident_id=gone, text="另一份档案"), later=9)

    def merge(session: Session) -> None:
        row = session.get_one(Resident, gone)
        row.status, row.merged_into_id = "merged", key

    here.system(merge)
    words = [row.words for row in everything(here, key)]
    assert "另一份档案" in words
    assert "钥匙在对门" in words


def test_a_stay_shows_what_it_stopped_and_not_when_it_was_taken_back(here: Street) -> None:
    key = here.add().resident_id
    here.matter(1, key)
    done = here.do(
        lambda session: residents.record_event(
            session, resident_id=key, version=None, values=EventInput(LifeEvent.DEATH, date(2026, 1, 5))
        )
    )
    (row,) = everything(here, key, kinds={Happened.LIFE})
    assert "1 open matters stay" in row.words
    here.do(lambda session: residents.cancel_event(session, event_id=done.event.event_id))
    assert everything(here, key, kinds={Happened.LIFE}) == []
