"""The papers of a stay, on both databases: which can be issued, what they say, numbers, and what they leave there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError, Forbidden
from desk.models.beds import BedStay
from desk.models.papers import PaperIssue
from desk.models.residents import Resident, ResidentContact
from desk.models.stations import Station
from desk.printing.letter import letter_pdf
from desk.rules.accounts import Charge, Unit
from desk.rules.beds import StayState, StayVerb, arrives
from desk.rules.paper_texts import Template
from desk.rules.papers import KINDS_OF_STAY, PaperKind
from desk.rules.permissions import Role
from desk.services import accounts, beds, integrity, papers, shipped
from desk.services.accounts import RateInput
from desk.services.beds.agreeing import put_down_agreement, put_down_risks_told
from desk.services.papers import About, Issued
from tests.unit.house import House, house

RISKS, AGREEMENT = PaperKind.RISK_NOTICE, PaperKind.CARE_AGREEMENT
ID = "37010219450309002X"


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch, words: None) -> House:
    """王桂芳 in 201-1, of whom everything is known; 李秀英 waits, and nothing is known."""
    made = house(engine, now, monkeypatch)
    wang = made.add("王桂芳").resident_id
    made.stays = {
        "王桂芳": made.stay(
            wang, "201-1", day(6), None, kind="LONG", admitted_at=arrives(day(6)), fall_risk=True, diet="低盐软食",
            care_level="二级护理", deposit=500_000, companion_name="王小红", companion_phone="15400005678",
            trial_until=day(31),
        ),
        "李秀英": made.wait(made.add("李秀英").resident_id, day(10)),
    }  # fmt: skip

    def more(session: Session) -> None:
        person = session.get_one(Resident, wang)
        person.allergy_note, person.id_type, person.id_no = "青霉素", "id_card", ID
        session.add(
            ResidentContact(resident_id=wang, position=1, name="王小红", relation="女儿", phone="15400005678")
        )  # fmt: skip
        station = session.get_one(Station, 1)
        station.address, station.phone = "济南市历下区春和里小区1号楼底商", "0500-5550120"

    made.system(more)
    for charge, amount, unit, level in (
        (Charge.BED, 300_000, Unit.MONTH, ""),
        (Charge.CARE, 120_000, Unit.MONTH, "二级护理"),
        (Charge.CARE, 80_000, Unit.MONTH, ""),
        (Charge.COMPANION, 4_000, Unit.DAY, ""),
    ):
        values = RateInput(charge, amount, unit, day(1), care_level=level)
        run(made, accounts.save_rate, values=values)
    return made


def day(number: int) -> date:
    return date(2026, 1, number)


def run(here: House, work: Callable[..., Any], role: Role = Role.STATION_HEAD, **values: Any) -> Any:
    return here.do(lambda session: work(session, **values), role)


def issue(here: House, kind: PaperKind, name: str = "王桂芳", role: Role = Role.STATION_HEAD) -> Issued:
    about = About(stay_id=here.stays[name])
    issued: Issued = run(here, papers.issue, role, kind=kind, about=about, answers={}, copies=2)
    return issued


def said(letter: Any) -> str:
    document = pypdfium2.PdfDocument(letter_pdf(letter))
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def test_the_notice_names_the_person_the_bed_and_the_risks(here: House) -> None:
    made = issue(here, RISKS)
    assert made.number == "370102001-FX-20260107-0001"
    told = said(made.letter)
    for text in (
        "入住风险告知书", "王桂芳及家属",
        "王桂芳（女、80岁）", f"身份证件号码：{ID}", "201-1床位（双人间）入住", "有跌倒风险；过敏：青霉素",
        "老人（签名或按指印）", "解放路街道党群服务中心（盖章）",
    ):  # fmt: skip
        assert text in told


def test_the_agreement_says_what_it_costs(here: House) -> None:
    table = issue(here, AGREEMENT).letter.table
    assert table is not None
    assert table.rows == (
        ("床位费", "每月 3,000.00 元", ""),
        ("护理费", "每月 1,200.00 元", "二级护理"),
        ("陪护床费", "每日 40.00 元", ""),
        ("押金", "5,000.00 元", "协议约定"),
    )


def test_what_is_not_known_is_left_to_be_written(here: House) -> None:
    letter = issue(here, AGREEMENT, "李秀英").letter
    told = said(letter)
    assert "身份证件号码：____" in told
    assert "试住至" not in told, "a paragraph about what was not agreed is left out"
    assert "陪住" not in told
    assert letter.table.rows[-1] == ("押金", "____________", "")


def test_the_number_of_the_first_agreement_is_that_of_the_stay(here: House) -> None:
    first = issue(here, AGREEMENT)
    assert here.of(here.stays["王桂芳"]).agreement_number == first.number == "370102001-XY-20260107-0001"
    file = run(here, beds.stay, stay_id=here.stays["王桂芳"])
    assert file.steps[-1].verb is StayVerb.CHANGE, "it can be taken back like any other change"
    assert (file.diet, file.fall_risk, file.companion_phone) == ("低盐软食", True, "15400005678")
    second = issue(here, AGREEMENT)
    assert second.number != first.number
    assert here.of(here.stays["王桂芳"]).agreement_number == first.number
    assert run(here, put_down_agreement, stay_id=here.stays["王桂芳"], number="X") is None


def test_that_the_risks_were_told_is_put_down(here: House) -> None:
    issue(here, RISKS)
    stay = here.of(here.stays["王桂芳"])
    assert stay.risk_notice_on is None, "it is offered, for a print is not yet a signature"
    done = run(here, put_down_risks_told, stay_id=stay.id, version=stay.version, day=day(7))
    assert done.stay.risk_notice_on == day(7)
    assert done.stay.care_level == "二级护理"


def test_before_it_is_issued_nothing_personal_stands_on_it(here: House) -> None:
    about = About(stay_id=here.stays["王桂芳"])
    letter = run(here, papers.compose, kind=AGREEMENT, about=about, answers={}, copies=1)
    told = said(letter)
    assert ID not in told
    assert "15400005678" not in told
    assert "出具时编号" in told or "编号" in told
    assert here.system(lambda session: list(session.scalars(select(PaperIssue)))) == []


def test_a_reprint_says_the_same_under_its_number(here: House) -> None:
    first = issue(here, AGREEMENT)

    def change(session: Session) -> None:
        session.get_one(BedStay, here.stays["王桂芳"]).care_level = "一级护理"

    here.system(change)
    again = run(here, papers.reprint, issue_id=first.issue_id, copies=2)
    assert again.letter == first.letter
    about = About(stay_id=here.stays["王桂芳"])
    [line] = run(here, papers.papers_of, about=about).issued
    assert (line.number, line.prints) == (first.number, 2)
    assert run(here, papers.place_of, issue_id=first.issue_id).about == about


def test_which_can_be_issued(here: House) -> None:
    found = run(here, papers.papers_of, about=About(stay_id=here.stays["王桂芳"]))
    assert [(each.kind, each.why_not, each.copies) for each in found.possible] == [(RISKS, "", 2), (AGREEMENT, "", 2)]
    assert found.bed_card
    assert not run(here, papers.papers_of, about=About(stay_id=here.stays["李秀英"])).bed_card
    gone = here.stay(here.add("赵玉兰").resident_id, "203-1", day(1), day(3), StayState.DISCHARGED)
    here.stays["赵玉兰"] = gone
    with pytest.raises(DeskError, match="已退住"):
        issue(here, RISKS, "赵玉兰")


def test_papers_of_stays_are_for_those_who_care(here: House) -> None:
    with pytest.raises(Forbidden):
        issue(here, RISKS, role=Role.CLERK)
    made = issue(here, RISKS, role=Role.CARE_OPERATOR)
    with pytest.raises(Forbidden):
        run(here, papers.show, Role.CLERK, issue_id=made.issue_id)


def test_they_are_none_of_those_given_without_a_matter(here: House) -> None:
    issue(here, RISKS)
    assert run(here, papers.papers_of, about=About(and_today=True)).loose == ()


def test_a_text_of_the_station_is_used_from_its_day_on(here: House) -> None:
    shown: Template = shipped.papers()[RISKS]
    own = Template(shown.title, shown.head, ("{person}入住{bed}，已知悉。",), shown.signatures, (), 1)
    run(here, papers.save_template, kind=RISKS, read=0, template=own, since=day(7))
    assert "王桂芳入住201-1，已知悉。" in said(issue(here, RISKS).letter)


def test_every_number_is_of_its_kind(here: House) -> None:
    for kind in KINDS_OF_STAY:
        issue(here, kind)
    found = here.system(lambda session: [each for each in integrity.check(session) if each.subject == "paper"])
    assert found == []
