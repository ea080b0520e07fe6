"""Editions of the texts of papers, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Forbidden, Rejected, Stale
from desk.printing.letter import letter_pdf
from desk.recording import Actor, Session
from desk.rules.paper_texts import Template
from desk.rules.papers import PaperKind
from desk.services import papers, shipped
from desk.services.papers import Editions
from tests.support import intake_street
from tests.support.intake_street import Street

KIND = PaperKind.REFUSAL
SHIPPED = shipped.papers()[KIND]
OWN = replace(SHIPPED, title="不予受理决定书")


class Desk:
    """The head at the texts."""

    def __init__(self, engine: Engine, street: Street, now: datetime) -> None:
        self.engine, self.street, self.now = engine, street, now
        self.today = now.date()

    def act(self, work: Callable[..., Any], actor: Actor | None = None, **given: Any) -> Any:
        def run(session: Session) -> Any:
            return work(session, **given)

        return db.run(self.engine, run, actor=actor or self.street.head, now=self.now, operation="test")

    def save(self, read: int, template: Template = OWN, since: date | None = None) -> Editions:
        found: Editions = self.act(
            papers.save_template, kind=KIND, read=read, template=template, since=since or self.today
        )
        return found

    def title(self, day: date) -> str:
        return str(self.act(papers.in_force, kind=KIND, day=day).template.title)


@pytest.fixture
def desk(engine: Engine, now: datetime) -> Desk:
    return Desk(engine, intake_street.fill(engine, now - timedelta(days=2)), now)


def test_before_any_edit_the_shipped_texts_hold(desk: Desk) -> None:
    found = desk.act(papers.list_templates)
    assert [each.kind for each in found] == list(PaperKind)
    assert all(each.current.edition == 0 and each.current.default_data for each in found)
    assert found[0].current.template == shipped.papers()[PaperKind.NOTICE_OF_MATERIALS]


def test_an_edit_is_a_new_edition_from_its_day_on(desk: Desk) -> None:
    first = desk.save(0)
    assert (first.current.edition, first.current.template, first.current.default_data) == (1, OWN, False)
    tomorrow = desk.today + timedelta(days=1)
    second = desk.save(1, replace(OWN, title="明天的标题"), tomorrow)
    assert [each.edition for each in second.all] == [2, 1] and second.current.edition == 1
    assert second.all[1].valid_to == tomorrow
    assert [desk.title(desk.today - timedelta(days=1)), desk.title(desk.today), desk.title(tomorrow)] == [
        SHIPPED.title, OWN.title, "明天的标题",
    ]  # fmt: skip


def test_two_edits_on_one_day_the_later_holds(desk: Desk) -> None:
    desk.save(0)
    assert desk.save(1, replace(OWN, title="又改")).current.template.title == "又改"


def test_who_was_slower_is_told(desk: Desk) -> None:
    desk.save(0)
    with pytest.raises(Stale):
        desk.save(0)
    with pytest.raises(Stale):
        desk.act(papers.mark_reviewed, kind=KIND, read=0)


def test_what_is_wrong_is_named(desk: Desk) -> None:
    with pytest.raises(Rejected) as refused:
        desk.save(0, replace(OWN, title="", body=("{person}",)), desk.today - timedelta(days=1))
    assert set(refused.value.fields) == {"title", "body", "since"}
    desk.save(0, since=desk.today + timedelta(days=9))
    with pytest.raises(Rejected) as refused:
        desk.save(1)
    assert list(refused.value.fields) == ["since"]


def test_a_shipped_text_is_reviewed_and_brought_back(desk: Desk) -> None:
    assert desk.act(papers.back_to_shipped, kind=KIND, read=0).newest.edition == 0
    reviewed = desk.act(papers.mark_reviewed, kind=KIND, read=0).current
    assert (reviewed.template, reviewed.default_data) == (SHIPPED, False)
    desk.save(1)
    back = desk.act(papers.back_to_shipped, kind=KIND, read=2).current
    assert (back.template, back.default_data, back.edition) == (SHIPPED, True, 3)
    assert not desk.act(papers.mark_reviewed, kind=KIND, read=3).current.default_data


def test_only_the_head_edits_and_a_clerk_reads(desk: Desk) -> None:
    assert desk.act(papers.list_templates, desk.street.clerk)
    for work, given in (
        (papers.save_template, {"template": OWN, "since": desk.today}),
        (papers.mark_reviewed, {}),
        (papers.back_to_shipped, {}),
    ):
        with pytest.raises(Forbidden):
            desk.act(work, desk.street.clerk, kind=KIND, read=0, **given)


@pytest.mark.parametrize("kind", PaperKind)
def test_a_sample_shows_every_kind(desk: Desk, kind: PaperKind) -> None:
    letter = desk.act(papers.sample, kind=kind, template=shipped.papers()[kind])
    assert letter_pdf(letter).startswith(b"%PDF")
    assert not any("{" in text for text in letter.texts())
