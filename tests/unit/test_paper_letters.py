"""Papers made of editable texts, on both databases: which can be issued, what they say, numbers, reprints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError, Forbidden, Rejected, RuleBroken
from desk.models.papers import PaperIssue
from desk.models.records import Record
from desk.models.residents import Resident
from desk.printing.letter import letter_pdf
from desk.recording import Actor, Session
from desk.rules.matters import Handling, MatterState, Verb
from desk.rules.papers import PaperKind, Place
from desk.services import catalogue, intake, matters, papers
from desk.services.intake import Agent, Intake, MaterialTick
from desk.services.papers import About, Issued
from tests.support import intake_street
from tests.support.intake_street import Street

Act = Callable[..., Any]
K = PaperKind


@pytest.fixture
def street(engine: Engine, now: datetime) -> Street:
    return intake_street.fill(engine, now - timedelta(days=2))


@pytest.fixture
def act(engine: Engine, street: Street, now: datetime) -> Act:
    def run(work: Callable[[Session], Any], actor: Actor | None = None, at: datetime = now) -> Any:
        return db.run(engine, work, actor=actor or street.clerk, now=at, operation="test")

    return run


@pytest.fixture
def filled(act: Act, street: Street) -> Intake:
    item = next(item for item in act(catalogue.list_items) if item.materials and not item.on_the_spot)
    return Intake(
        item_id=item.id,
        handling=Handling.DISPATCH,
        profile="7123",
        level="hard",
        resident_id=street.residents["陆阿根"],
        agent=Agent("陆小芳", "15400001234", "女儿"),
        description="装扶手",
        materials=(MaterialTick("身份证", present=True), MaterialTick("房产证", present=False, deferrable_days=3)),
    )


def take(act: Act, filled: Intake, **changes: Any) -> About:
    taken = act(lambda session: intake.take_in(session, intake=replace(filled, **changes)))
    return About(matter_id=taken.matter_id)


def refuse(act: Act, about: About, **changes: str) -> Any:
    given = {"text": "本站没有受理权限", "where_to_go": "区民政局养老科", "remedy": "可以向街道办事处反映"} | changes

    def work(session: Session) -> Any:
        file = matters.open_matter(session, matter_id=about.matter_id or 0)
        return matters.act(session, matter_id=file.row.id, version=file.version, verb=Verb.REFUSE, **given)  # type: ignore[arg-type] # by name

    return act(work)


def issue(act: Act, kind: K, about: About, copies: int = 2, actor: Actor | None = None, **answers: str) -> Issued:
    said = {Place(name): text for name, text in answers.items()}
    found: Issued = act(
        lambda session: papers.issue(session, kind=kind, about=about, answers=said, copies=copies), actor=actor
    )
    return found


def possible(act: Act, about: About) -> set[K]:
    found = act(lambda session: papers.papers_of(session, about=about))
    return {each.kind for each in found.possible if not each.why_not}


def body(issued: Issued) -> str:
    letter = issued.letter
    return "\n".join((letter.head, *letter.before, letter.caption, *letter.after))


def test_what_can_be_issued_follows_the_matter(act: Act, filled: Intake) -> None:
    about = take(act, filled)
    assert possible(act, about) == {K.NOTICE_OF_MATERIALS, K.ACCEPTANCE, K.PROMISE, K.AUTHORISATION}
    issue(act, K.ACCEPTANCE, about)
    assert K.SERVICE_RECEIPT in possible(act, about)
    refuse(act, about)
    assert possible(act, about) == {K.NOTICE_OF_MATERIALS, K.REFUSAL, K.AUTHORISATION, K.SERVICE_RECEIPT}
    spot = take(act, filled, handling=Handling.ON_THE_SPOT, result="已告知", agent=None)
    assert possible(act, spot) == {K.NOTICE_OF_MATERIALS}
    plain = take(act, filled, agent=None, materials=())
    assert possible(act, plain) == {K.NOTICE_OF_MATERIALS, K.ACCEPTANCE}


def test_why_not_is_told_and_nothing_is_numbered(act: Act, filled: Intake) -> None:
    about = take(act, filled, agent=None)
    with pytest.raises(DeskError, match="refused"):
        issue(act, K.REFUSAL, about)
    with pytest.raises(DeskError, match="acts for"):
        issue(act, K.AUTHORISATION, about)
    assert act(lambda session: session.scalars(select(PaperIssue)).all()) == []


def test_a_promise_says_what_follows_until_when(act: Act, filled: Intake) -> None:
    about = take(act, filled)
    paper = issue(act, K.PROMISE, about)
    assert paper.number == "370102001-RQ-20260107-0001"
    assert paper.letter.table is not None
    assert [row[1:] for row in paper.letter.table.rows] == [("房产证", "original", "1", "2026-01-12")]
    assert "陆阿根" in body(paper) and "2026-01-12" in body(paper)
    assert paper.letter.marks == ("Copy for the file", "Copy for the person")
    assert letter_pdf(paper.letter).startswith(b"%PDF")


def test_an_acceptance_lists_what_came_and_leaves_out_what_is_not(act: Act, filled: Intake) -> None:
    paper = issue(act, K.ACCEPTANCE, take(act, filled))
    assert paper.letter.table is not None
    assert [row[4] for row in paper.letter.table.rows] == ["handed in", "to follow by 01-12"]
    assert "由陆小芳代为办理" in body(paper)
    alone = issue(act, K.ACCEPTANCE, take(act, filled, agent=None, materials=()))
    assert alone.letter.table is None and "代为" not in body(alone) and "收到的材料" not in body(alone)
    assert alone.number.endswith("-0002")


def test_a_refusal_says_why_where_to_go_and_the_remedy(act: Act, filled: Intake) -> None:
    about = take(act, filled)
    file = refuse(act, about)
    assert file.row.state is MatterState.REFUSED and Verb.REOPEN in file.possible
    paper = issue(act, K.REFUSAL, about)
    for words in ("本站没有受理权限", "区民政局养老科", "可以向街道办事处反映"):
        assert words in body(paper)
    assert paper.letter.sealed


@pytest.mark.parametrize("lacking", ["text", "where_to_go", "remedy"])
def test_a_refusal_lacks_nothing(act: Act, filled: Intake, lacking: str) -> None:
    about = take(act, filled)
    with pytest.raises(Rejected):
        refuse(act, about, **{lacking: "  "})
    assert possible(act, about) >= {K.ACCEPTANCE}


def test_a_refused_matter_can_be_opened_again_and_refused_otherwise(act: Act, filled: Intake) -> None:
    about = take(act, filled)
    refuse(act, about)
    first = issue(act, K.REFUSAL, about)

    def reopen(session: Session) -> Any:
        file = matters.open_matter(session, matter_id=about.matter_id or 0)
        return matters.act(session, matter_id=file.row.id, version=file.version, verb=Verb.REOPEN, text="补来了材料")

    assert act(reopen).row.state is MatterState.TO_DISPATCH
    assert K.REFUSAL not in possible(act, about)
    refuse(act, about, text="仍不符合条件")
    second = issue(act, K.REFUSAL, about)
    assert "仍不符合条件" in body(second) and "仍不符合条件" not in body(first)
    assert first.number != second.number


def test_only_the_window_refuses(act: Act, filled: Intake, street: Street) -> None:
    about = take(act, filled)
    file = act(lambda session: matters.open_matter(session, matter_id=about.matter_id), actor=street.worker)
    assert Verb.REFUSE not in file.possible
    with pytest.raises(Forbidden):
        act(
            lambda session: matters.act(
                session, matter_id=file.row.id, version=file.version, verb=Verb.REFUSE,
                text="不办", where_to_go="别处", remedy="无",
            ),
            actor=street.worker,
        )  # fmt: skip


def test_an_authorisation_carries_the_id_number_for_whoever_may_reveal_it(
    act: Act, filled: Intake, street: Street
) -> None:
    about = take(act, filled)
    number = act(lambda session: session.get_one(Resident, street.residents["陆阿根"]).id_no)
    preview = act(lambda session: papers.compose(session, kind=K.AUTHORISATION, about=about, answers={}))
    assert number not in "".join(preview.before) and number[:6] in "".join(preview.before)
    paper = issue(act, K.AUTHORISATION, about, 1, agent_id="37010519200229041X")
    assert number in body(paper) and "37010519200229041X" in body(paper) and "女儿" in body(paper)
    looked = act(lambda session: papers.show(session, issue_id=paper.issue_id))
    assert number not in "".join(looked.before) and "37010519200229041X" not in "".join(looked.before)
    blank = issue(act, K.AUTHORISATION, about, 1, actor=street.worker)
    assert number not in body(blank) and "____" in body(blank)
    acceptance = issue(act, K.ACCEPTANCE, about)
    assert number not in body(acceptance)


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"agent_id": "370105192002290410"}, "agent_id"),
        ({"period": " "}, "period"),
        ({"entrusted": "长" * 201}, "entrusted"),
    ],
)
def test_a_wrong_answer_names_its_place(act: Act, filled: Intake, answers: dict[str, str], field: str) -> None:
    with pytest.raises(Rejected) as refused:
        issue(act, K.AUTHORISATION, take(act, filled), **answers)
    assert list(refused.value.fields) == [field]


def test_a_record_of_service_lists_the_papers_and_to_whom(act: Act, filled: Intake) -> None:
    about = take(act, filled)
    acceptance = issue(act, K.ACCEPTANCE, about)
    act(lambda session: papers.reprint(session, issue_id=acceptance.issue_id, copies=1))
    issue(act, K.PROMISE, about)  # signed by the resident: not served
    asked = next(
        each
        for each in act(lambda session: papers.papers_of(session, about=about)).possible
        if each.kind is K.SERVICE_RECEIPT
    )
    assert asked.questions[0].choices == ("陆阿根", "陆小芳")
    paper = issue(act, K.SERVICE_RECEIPT, about, 1, recipient="陆小芳")
    assert paper.letter.table is not None
    assert [row[2] for row in paper.letter.table.rows] == [acceptance.number]
    assert "陆小芳" in body(paper) and "handed over directly" in body(paper)


def test_what_to_bring_is_told_without_any_matter_and_to_anybody(act: Act, filled: Intake, street: Street) -> None:
    about = About(item_id=filled.item_id)
    assert possible(act, about) == {K.NOTICE_OF_MATERIALS}
    item = act(lambda session: catalogue.open_item(session, item_id=filled.item_id))
    paper = issue(act, K.NOTICE_OF_MATERIALS, about)
    assert paper.letter.table is not None
    assert [row[1] for row in paper.letter.table.rows] == [each.name for each in item.materials]
    assert paper.letter.head == "The applicant："
    known = issue(act, K.NOTICE_OF_MATERIALS, About(item_id=filled.item_id, resident_id=street.residents["陆阿根"]))
    assert known.letter.head == "陆阿根："
    kept = act(
        lambda session: [each.resident_id for each in session.scalars(select(PaperIssue).order_by(PaperIssue.id))]
    )
    assert kept == [None, street.residents["陆阿根"]]


def test_a_reprint_says_the_same_under_the_same_number(act: Act, filled: Intake, street: Street, now: datetime) -> None:
    about = take(act, filled)
    first = issue(act, K.PROMISE, about)

    def change(session: Session) -> None:
        session.get_one(Resident, street.residents["陆阿根"]).name = "陆改名"
        kind = K.PROMISE
        template = replace(papers.in_force(session, kind=kind, day=now.date()).template, title="改了标题")
        papers.save_template(session, kind=kind, read=0, template=template, since=now.date())

    act(change, actor=street.head)
    again = act(lambda session: papers.reprint(session, issue_id=first.issue_id, copies=2), at=now + timedelta(days=1))
    assert (again.number, again.letter) == (first.number, first.letter)
    assert letter_pdf(again.letter) == letter_pdf(first.letter)
    listed = act(lambda session: papers.papers_of(session, about=about)).issued
    assert [(each.number, each.prints, each.issue_id) for each in listed] == [(first.number, 2, first.issue_id)]
    assert issue(act, K.PROMISE, about).letter.title == "改了标题"


def test_a_paper_with_an_id_number_is_printed_again_by_whoever_may_reveal_it(
    act: Act, filled: Intake, street: Street
) -> None:
    about = take(act, filled)
    first = issue(act, K.AUTHORISATION, about)
    number = act(lambda session: session.get_one(Resident, street.residents["陆阿根"]).id_no)
    assert number in body(first)
    with pytest.raises(Forbidden):
        act(lambda session: papers.reprint(session, issue_id=first.issue_id, copies=1), actor=street.worker)
    assert act(lambda session: papers.reprint(session, issue_id=first.issue_id, copies=1)).letter == replace(
        first.letter, marks=first.letter.marks[:1]
    )


def test_papers_without_a_matter_are_found_again(act: Act, filled: Intake, street: Street, now: datetime) -> None:
    notice = K.NOTICE_OF_MATERIALS
    first = issue(act, notice, About(item_id=filled.item_id))
    second = issue(act, notice, About(item_id=filled.item_id, resident_id=street.residents["陆阿根"]))
    act(lambda session: papers.reprint(session, issue_id=first.issue_id, copies=1))
    kept = take(act, filled)
    issue(act, K.PROMISE, kept)

    def loose(about: About, **how: Any) -> list[tuple[str, int]]:
        found = act(lambda session: papers.papers_of(session, about=about), **how).loose
        return [(each.number, each.prints) for each in found]

    today = [(second.number, 1), (first.number, 2)]
    assert loose(About(and_today=True)) == loose(replace(kept, and_today=True)) == today
    assert loose(kept) == loose(About(item_id=filled.item_id)) == []
    assert loose(About(and_today=True), at=now + timedelta(days=1)) == []
    assert loose(About(and_today=True), actor=replace(street.clerk, station_id=99)) == []
    place = act(lambda session: papers.place_of(session, issue_id=first.issue_id), at=now + timedelta(days=9))
    assert place.wanted == first.number
    assert loose(place.about, at=now + timedelta(days=9)) == [(first.number, 2)]
    found = act(lambda session: papers.papers_of(session, about=place.about))
    assert (found.possible, found.issued, found.number) == ((), (), "")
    assert found.loose[0].item == act(lambda session: catalogue.open_item(session, item_id=filled.item_id)).name


def test_a_paper_of_a_matter_is_found_with_the_matter(act: Act, filled: Intake) -> None:
    about = take(act, filled)
    paper = issue(act, K.PROMISE, about)
    place = act(lambda session: papers.place_of(session, issue_id=paper.issue_id))
    assert (place.about, place.wanted) == (about, paper.number)
    with pytest.raises(DeskError):
        act(lambda session: papers.place_of(session, issue_id=4711))


def test_a_preview_has_no_number_and_leaves_nothing_behind(act: Act, filled: Intake) -> None:
    about = take(act, filled)
    preview = act(lambda session: papers.compose(session, kind=K.ACCEPTANCE, about=about, answers={}, copies=2))
    assert not any(character.isdigit() for character in preview.number)
    assert act(lambda session: session.scalars(select(PaperIssue)).all()) == []
    assert replace(preview, number="") == replace(issue(act, K.ACCEPTANCE, about).letter, number="")


def test_who_may_not_print_gets_none_and_the_records_hide_what_it_says(
    act: Act, filled: Intake, street: Street
) -> None:
    about = take(act, filled)
    with pytest.raises(Forbidden):
        issue(act, K.PROMISE, about, actor=replace(street.clerk, roles=frozenset({"AUDITOR"})))
    paper = issue(act, K.AUTHORISATION, about)
    noted = act(lambda session: session.scalars(select(Record).where(Record.subject == "paper")).all())
    assert len(noted) == 1 and noted[0].subject_id == str(paper.issue_id)


def test_a_name_that_nobody_can_draw_is_refused_when_drawn(act: Act, filled: Intake) -> None:
    about = take(act, filled, resident_id=None, caller_name="王\ue123", agent=None)
    letter = act(lambda session: papers.compose(session, kind=K.PROMISE, about=about, answers={}))
    with pytest.raises(RuleBroken):
        letter_pdf(letter)
