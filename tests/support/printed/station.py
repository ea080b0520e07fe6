"""The station of ``tests/data/golden/0006.sql``, brought to this version: what its staff would print on a morning."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from functools import cache, partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Actor, Session
from desk.models.staff import Staff
from desk.printing.assessment import report_pdf
from desk.printing.bath_record import bath_records_pdf
from desk.printing.bed_card import bed_cards_pdf
from desk.printing.handover import hand_over_pdf
from desk.printing.kitchen import kitchen_pdf, slip_pdf
from desk.printing.label_sheets import LabelPaper
from desk.printing.laundry_tag import laundry_tags_pdf
from desk.printing.letter import letter_pdf
from desk.printing.listing import listing_pdf
from desk.printing.meal_labels import labels_pdf
from desk.printing.receipt import receipt_pdf
from desk.printing.route_sheet import routes_pdf
from desk.rules.papers import PaperKind
from desk.rules.permissions import Role
from desk.services import accounts, fees, packages, papers
from desk.services.baths import papers as bath_papers
from desk.services.care import day_sheet, fair_sheet
from desk.services.laundry import papers as laundry_papers
from desk.services.meals import papers as meal_papers
from desk.services.papers import CardsOf
from tests.support.printed.paper import LABEL, UNREACHABLE, Paper

DUMP = Path(__file__).resolve().parents[2] / "data" / "golden" / "0006.sql"
NOW = datetime(2026, 2, 4, 1, 40, tzinfo=UTC)
TODAY, JANUARY, SERVED = date(2026, 2, 4), date(2026, 1, 1), date(2026, 1, 7)
LUNCH: dict[str, Any] = {"sitting_id": 1, "day": TODAY}
SERVED_LUNCH = LUNCH | {"day": SERVED}
LAID, A4, A5 = (("paper", LabelPaper()),), (("paper", "A4"),), (("paper", "A5"),)
LABELS: dict[str, Any] = {"options": LAID, "edge": LABEL}
TWO_ON_A4 = (*A4, ("copies", 2))
WANG, LUO, NEW = "王桂芳", "罗爱国", "𬱖桂芳"


@cache
def engine() -> Engine:
    """The database, made once; it is only read."""
    folder = Path(tempfile.mkdtemp(prefix="desk-papers-"))
    with closing(sqlite3.connect(folder / "0006.sqlite3")) as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
    opened = db.open_engine(f"sqlite:///{folder / '0006.sqlite3'}")
    db.upgrade(opened)
    return opened


def close() -> None:
    """Let go of the database and its folder, if it was made."""
    if engine.cache_info().currsize:
        opened = engine()
        folder = Path(str(opened.url.database)).parent
        opened.dispose()
        engine.cache_clear()
        shutil.rmtree(folder)


def look(verb: Callable[..., Any], role: Role = Role.STATION_HEAD, **values: Any) -> Any:
    """``verb(session, **values)`` as somebody of that role sees it."""
    with db.reading(engine(), db.SYSTEM, now=NOW) as session:
        sign_in(session, role)
        return verb(session, **values)


def sign_in(session: Session, role: Role) -> None:
    """Go on as the member of staff who has that role."""
    person = session.scalars(sa.select(Staff).where(Staff.account == role.value.lower())).one()
    session.actor = Actor(person.id, person.name, person.station_id, frozenset({role.value}), "一号窗口")


def of(
    draw: Callable[..., bytes], verb: Callable[..., Any], *, options: Any = (), whole: tuple[str, ...] = (),
    people: tuple[str, ...] = (), role: Role = Role.STATION_HEAD, cut: bool = False, edge: float = UNREACHABLE,
    **values: Any,
) -> Paper:  # fmt: skip
    """What ``verb`` hands out is drawn."""
    seen = cache(partial(look, verb, role, **values))
    return Paper(draw, seen, options, verb, whole, people, edge, cut)


def _sample(session: Session, *, kind: PaperKind) -> Any:
    template = papers.in_force(session, kind=kind, day=TODAY).template
    return papers.sample(session, kind=kind, template=template)


CARE = Role.CARE_OPERATOR
PAPERS = {
    "station-receipt-80mm": of(receipt_pdf, papers.show_receipt, options=(("paper", "80mm"),), matter_id=1),
    "station-receipt-A4": of(receipt_pdf, papers.show_receipt, options=TWO_ON_A4, matter_id=4, cut=True),
    "acceptance": of(letter_pdf, papers.show, issue_id=2, people=(WANG,)),
    "refusal": of(letter_pdf, papers.show, issue_id=3, people=("陆阿根",)),
    "risk-notice": of(letter_pdf, papers.show, issue_id=5, people=(WANG,)),
    "care-agreement": of(letter_pdf, papers.show, issue_id=6, people=(WANG,)),
    "promise": of(letter_pdf, papers.show, issue_id=8, people=(LUO,)),
    "notice-of-materials": of(letter_pdf, papers.show, issue_id=9, people=("韩福来",)),
    "errand": of(letter_pdf, papers.show, issue_id=21, people=("陈大文",)),
    "authorisation": of(letter_pdf, _sample, kind=PaperKind.AUTHORISATION),
    "service-receipt": of(letter_pdf, _sample, kind=PaperKind.SERVICE_RECEIPT),
    "assessment-report": of(report_pdf, papers.show_report, assessment_id=1, copies=2, people=(WANG,)),
    "bed-cards-A5": of(bed_cards_pdf, papers.bed_cards, options=A5, wanted=CardsOf(stay_id=1), people=(WANG,)),
    "bed-cards-A4": of(bed_cards_pdf, papers.bed_cards, options=A4, wanted=CardsOf(), cut=True, people=(WANG,)),
    "hand-over": of(hand_over_pdf, papers.hand_over_sheet, since=datetime(2026, 1, 5, 1, 0, tzinfo=UTC)),
    "free-beds": of(listing_pdf, papers.vacancy_sheet),
    "night-round": of(listing_pdf, papers.census_sheet, night=date(2026, 1, 4)),
    "stay-statement": of(listing_pdf, accounts.statement, stay_id=1, people=(WANG,)),
    "stay-settlement": of(listing_pdf, accounts.sheet, month=date(2025, 10, 1)),
    "service-statement": of(listing_pdf, packages.statement, resident_id=5, people=(LUO,)),
    "service-settlement": of(listing_pdf, fees.sheet, month=JANUARY, whole=("演示街道",)),
    "till-sheet": of(listing_pdf, fees.day_sheet, day=SERVED),
    "day-sheet": of(listing_pdf, day_sheet.day_sheet, day=TODAY, people=(LUO,)),
    "change-sheet": of(listing_pdf, day_sheet.change_sheet, day=date(2026, 1, 10)),
    "service-day": of(listing_pdf, fair_sheet.fair_sheet, day=TODAY),
    "kitchen": of(kitchen_pdf, meal_papers.kitchen_sheet, role=CARE, **LUNCH, people=("陈秀兰",)),
    "kitchen-slip": of(slip_pdf, meal_papers.extra_slip, role=CARE, **SERVED_LUNCH, whole=("家属来访",)),
    "meal-labels": of(labels_pdf, meal_papers.labels, **LABELS, role=CARE, **SERVED_LUNCH, people=(NEW,)),
    "route-sheets": of(routes_pdf, meal_papers.route_sheets, role=CARE, **LUNCH, people=(NEW,)),
    "meal-sign-off": of(listing_pdf, meal_papers.sign_off, role=CARE, **LUNCH, people=("钱玉珍",)),
    "bath-records": of(bath_records_pdf, bath_papers.records, role=CARE, booking_ids=(51, 129), people=(WANG, LUO)),
    "laundry-tags": of(laundry_tags_pdf, laundry_papers.tags, **LABELS, role=CARE, bag_ids=(2, 3, 4)),
    "laundry-overdue": of(listing_pdf, laundry_papers.overdue_list, role=CARE, people=("陈秀兰",)),
}  # fmt: skip
