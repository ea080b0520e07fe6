"""Receipts, on both databases: what they say, that a reprint says the same, that a preview shows no number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Forbidden, Rejected
from desk.models.matters import Matter
from desk.models.papers import PaperIssue
from desk.models.stations import NumberSeries, Station
from desk.printing.receipt import receipt_pdf
from desk.recording import Actor, Session
from desk.rules.matters import Handling
from desk.rules.numbers import scan_code
from desk.services import catalogue, intake, papers
from desk.services.intake import Agent, Intake, MaterialTick
from tests.support import intake_street
from tests.support.intake_street import Street

Act = Callable[..., Any]


@pytest.fixture
def street(engine: Engine, now: datetime) -> Street:
    return intake_street.fill(engine, now - timedelta(days=2))


@pytest.fixture
def act(engine: Engine, street: Street, now: datetime) -> Act:
    def run(work: Callable[[Session], Any], actor: Actor | None = None) -> Any:
        return db.run(engine, work, actor=actor or street.clerk, now=now, operation="test")

    return run


@pytest.fixture
def filled(act: Act, street: Street) -> Intake:
    item = next(item for item in act(catalogue.list_items) if item.code == "YL13")
    return Intake(
        item_id=item.id,
        handling=Handling.DISPATCH,
        profile="7123",
        level="hard",
        resident_id=street.residents["陆阿根"],
        description="装扶手",
        grid_id=street.grids["第 3 网格"],
        handler_id=street.members["莫兰英"],
        materials=(MaterialTick("身份证", present=True), MaterialTick("房产证", present=False, deferrable_days=3)),
    )


def taken(act: Act, filled: Intake) -> intake.Taken:
    found: intake.Taken = act(lambda session: intake.take_in(session, intake=filled))
    return found


def issued(act: Act, matter_id: int, **how: Any) -> Any:
    return act(lambda session: papers.issue_receipt(session, matter_id=matter_id, paper="80mm", copies=2), **how)


def test_a_receipt_says_what_was_taken_in(act: Act, filled: Intake, now: datetime) -> None:
    matter = taken(act, filled)
    receipt = issued(act, matter.matter_id)
    assert (receipt.number, receipt.code) == (matter.number, scan_code(matter.number))
    assert (receipt.person, receipt.agent) == ("陆*根", None)
    assert receipt.handling.endswith("第 3 网格 莫兰英")
    assert (receipt.received_at, receipt.deadline) == (now, matter.due_at)
    assert [(line.name, line.until.isoformat()) for line in receipt.missing] == [("房产证", "2026-01-12")]
    assert receipt.service_phone == "0531-55550120"
    assert receipt_pdf(receipt, paper="A4", copies=2).startswith(b"%PDF")


def test_settled_and_transferred_and_waiting_receipts(act: Act, filled: Intake) -> None:
    spot = issued(act, taken(act, replace(filled, handling=Handling.ON_THE_SPOT, result="已告知")).matter_id)
    assert (spot.outcome, spot.deadline, spot.profile) == ("已告知", None, "")
    away = replace(filled, handling=Handling.TRANSFER, unit="供热公司", grid_id=None, handler_id=None)
    assert issued(act, taken(act, away).matter_id).handling.endswith("供热公司")
    waiting = issued(act, taken(act, replace(filled, grid_id=None, handler_id=None)).matter_id)
    assert waiting.handling.endswith("to be assigned")
    assert waiting.deadline is not None


def test_a_reprint_says_the_same_and_each_issue_is_kept(act: Act, filled: Intake, street: Street) -> None:
    matter = taken(act, replace(filled, agent=Agent("陆小芳")))
    first = issued(act, matter.matter_id)
    assert first.agent == "陆*芳"

    def change(session: Session) -> None:
        session.scalars(select(Station)).one().name = "改了名的站"
        session.get_one(Matter, matter.matter_id).due_at = None

    act(change)
    assert issued(act, matter.matter_id) == first
    assert act(lambda session: papers.show_receipt(session, matter_id=matter.matter_id)) == first
    kept = act(lambda session: [(each.size, each.copies) for each in session.scalars(select(PaperIssue))])
    assert kept == [("80mm", 2), ("80mm", 2)]


def test_a_preview_has_no_number_and_leaves_nothing_behind(act: Act, filled: Intake) -> None:
    preview = act(lambda session: papers.preview_receipt(session, intake=replace(filled, description="")))
    assert not any(character.isdigit() for character in preview.number)
    assert set(preview.code) == {"0"}
    assert preview.person == "陆*根"
    assert receipt_pdf(preview, paper="80mm").startswith(b"%PDF")

    def count(session: Session) -> tuple[int, int]:
        return len(session.scalars(select(Matter)).all()), len(session.scalars(select(NumberSeries)).all())

    assert act(count) == (0, 0)
    real = issued(act, taken(act, filled).matter_id)
    assert replace(preview, number=real.number, code=real.code) == real


def test_a_preview_without_an_item_is_refused(act: Act, filled: Intake) -> None:
    with pytest.raises(Rejected):
        act(lambda session: papers.preview_receipt(session, intake=replace(filled, item_id=0)))


def test_done_on_the_spot_stays_so_when_it_is_opened_again_before_printing(act: Act, filled: Intake) -> None:
    matter = taken(act, replace(filled, handling=Handling.ON_THE_SPOT, result="已告知"))

    def reopen(session: Session) -> None:
        session.get_one(Matter, matter.matter_id).state = "IN_PROGRESS"

    act(reopen)
    assert issued(act, matter.matter_id).handling == "Done on the spot"


def test_who_may_not_print_gets_no_receipt(act: Act, filled: Intake, street: Street) -> None:
    matter = taken(act, filled)
    with pytest.raises(Forbidden):
        issued(act, matter.matter_id, actor=replace(street.clerk, roles=frozenset({"AUDITOR"})))
