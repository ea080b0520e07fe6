"""Papers other than the receipt: which can be issued, what they say, issuing them, printing them once more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from sqlalchemy import and_

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken
from desk.models.papers import PaperIssue
from desk.models.staff import Staff
from desk.printing.letter import Letter
from desk.rules import identity, masking
from desk.rules.paper_texts import Template
from desk.rules.papers import KINDS_OF_BOOKING, KINDS_OF_MATTER, RULES, PaperKind, Place
from desk.rules.permissions import Permission
from desk.rules.times import at_local, local_date
from desk.services import settings, stations
from desk.services.acting import may, require, station_of
from desk.services.papers import facts as known
from desk.services.papers import stays, templates, writing
from desk.services.papers.assessment import assessment_of
from desk.services.papers.facts import Facts
from desk.services.papers.keeping import issued, keep
from desk.services.papers.lists import table_of
from desk.services.papers.rows import About, Issued, IssuedPaper, PaperPlace, Papers, Possible
from desk.words import translate

LONGEST_ANSWER = 200
Answers = Mapping[Place, str]


def papers_of(session: Session, *, about: About) -> Papers:
    """Which papers can be issued now and why not the others; those that were issued for the matter, or without one."""
    if about.stay_id is not None:
        return stays.papers_of(session, stay_id=about.stay_id)
    _require(session, about)
    asked = (about.matter_id, about.item_id, about.booking_id)
    found = known.gather(session, about) if any(key is not None for key in asked) else None
    errand = found.errand if found is not None else None
    return Papers(
        number=found.matter.number if found is not None and found.matter else "",
        possible=_possible(session, found) if found is not None else (),
        issued=_issued(session, about),
        loose=_loose(session, about),
        settings=settings.read(session),
        whose=f"{errand.service} {found.name}" if found is not None and errand is not None else "",
    )


def _issued(session: Session, about: About) -> tuple[IssuedPaper, ...]:
    """What was issued for the matter or the booking."""
    if about.matter_id is not None:
        return issued(session, PaperIssue.matter_id == about.matter_id)
    return issued(session, PaperIssue.booking_id == about.booking_id) if about.booking_id is not None else ()


def _possible(session: Session, found: Facts) -> tuple[Possible, ...]:
    return tuple(
        Possible(
            kind,
            known.why_not(kind, found),
            templates.in_force(session, kind=kind, day=found.day).template.copies,
            known.questions(kind, found),
        )
        for kind in (KINDS_OF_BOOKING if found.errand is not None else KINDS_OF_MATTER)
    )


def compose(session: Session, *, kind: PaperKind, about: About, answers: Answers, copies: int = 1) -> Letter:
    """The paper to look at before it is issued: without a number, ID number and telephone masked."""
    if about.stay_id is not None:
        return stays.compose(session, kind=kind, stay_id=about.stay_id, copies=copies)
    _require(session, about)
    found, said = _checked(session, kind, about, answers)
    values = known.values(found)
    values[Place.PERSON_ID] = masking.mask_id(values[Place.PERSON_ID])
    values[Place.AGENT_PHONE] = masking.mask_phone(values.get(Place.AGENT_PHONE, ""))
    number = translate("papers", "numbered when issued")
    edition = templates.in_force(session, kind=kind, day=found.day)
    return _written(kind, edition.template, found, values | said, number, copies)


def issue(session: Session, *, kind: PaperKind, about: About, answers: Answers, copies: int) -> Issued:
    """Issue the paper in ``copies``: number it and keep what it says, so that it can be printed again.

    The person's ID number stands on it only where its kind needs it and the clerk may reveal it, else a line to write
    on. :class:`DeskError` says why it can't be issued, :class:`Rejected` names the answer that is wrong.
    """
    if about.stay_id is not None:
        return stays.issue(session, kind=kind, stay_id=about.stay_id, copies=copies)
    _require(session, about)
    found, said = _checked(session, kind, about, answers)
    values = known.values(found)
    if not may(session.actor, Permission.RESIDENTS_REVEAL):
        values[Place.PERSON_ID] = ""
    edition = templates.in_force(session, kind=kind, day=found.day)
    number = stations.next_number(session, kind=RULES[kind].series, day=found.day)
    letter = _written(kind, edition.template, found, values | said, number, copies)
    row = keep(
        session,
        PaperIssue(
            matter_id=about.matter_id,
            resident_id=found.resident.id if found.resident else None,
            item_id=found.item.id if found.matter is None else None,
            booking_id=about.booking_id,
            kind=kind.value,
            number=number,
            template_id=edition.template_id,
            values=writing.as_json(letter),
        ),
        copies,
    )
    return Issued(row.id, kind, number, letter)


def show(session: Session, *, issue_id: int) -> Letter:
    """A paper that was issued, to look at: ID and mobile numbers in it are masked."""
    row = _find(session, issue_id)
    return writing.changed(writing.from_json(row.values), masking.mask_numbers)


def reprint(session: Session, *, issue_id: int, copies: int) -> Issued:
    """The same paper once more, in ``copies``: under its number, saying what it said.

    A kind that may bear the person's ID number needs RESIDENTS_REVEAL.
    """
    row = _find(session, issue_id)
    kind = PaperKind(row.kind)
    if Place.PERSON_ID in RULES[kind].places:
        require(session, Permission.RESIDENTS_REVEAL)
    again = keep(
        session,
        PaperIssue(
            matter_id=row.matter_id,
            resident_id=row.resident_id,
            item_id=row.item_id,
            stay_id=row.stay_id,
            booking_id=row.booking_id,
            kind=row.kind,
            number=row.number,
            template_id=row.template_id,
            values=row.values,
        ),
        copies,
    )
    letter = replace(writing.from_json(row.values), marks=writing.marks(kind, copies))
    return Issued(again.id, kind, row.number or "", letter)


def _require(session: Session, about: About) -> None:
    require(session, Permission.PAPERS_PRINT)
    if about.booking_id is not None:
        require(session, Permission.CARE_BOOK)
    require(session, Permission.MATTERS_READ if about.matter_id is not None else Permission.CATALOGUE_READ)


def _checked(session: Session, kind: PaperKind, about: About, answers: Answers) -> tuple[Facts, dict[Place, str]]:
    found = known.gather(session, about)
    if why := known.why_not(kind, found):
        raise DeskError(why)
    said, problems = {}, {}
    for question in known.questions(kind, found):
        place = question.place
        said[place] = answers.get(place, question.proposed).strip()
        if problem := _problem(kind, place, said[place], found):
            problems[place.value] = problem
    if problems:
        raise Rejected(problems)
    return found, said


def _problem(kind: PaperKind, place: Place, answer: str, found: Facts) -> str:
    if not answer:
        return translate("papers", "This must be said on the paper.") if place in RULES[kind].needed else ""
    if len(answer) > LONGEST_ANSWER:
        return translate("papers", "This is too long: {n} characters at most.", n=LONGEST_ANSWER)
    if place is Place.AGENT_ID and answer[:1].isdigit():
        try:
            identity.parse(answer, today=found.day)
        except RuleBroken as broken:
            return broken.text
    return ""


def _written(
    kind: PaperKind, template: Template, found: Facts, values: Mapping[Place, str], number: str, copies: int
) -> Letter:
    return writing.write(kind, template, values, table_of(kind, found), number=number, copies=copies)


def place_of(session: Session, *, issue_id: int) -> PaperPlace:
    """Where a paper that was issued is found again: what it is about, and its number or kind."""
    require(session, Permission.PAPERS_PRINT)
    row = session.get(PaperIssue, issue_id)
    if row is None:
        raise DeskError(translate("papers", "This paper is not there."))
    about = About(matter_id=row.matter_id) if row.matter_id is not None else About(issue_id=issue_id)
    if row.stay_id is not None:
        about = About(stay_id=row.stay_id)
    elif row.booking_id is not None and row.kind == PaperKind.ERRAND:
        about = About(booking_id=row.booking_id)
    return PaperPlace(about, row.number or row.kind, assessment_of(row))


def _find(session: Session, issue_id: int) -> PaperIssue:
    require(session, Permission.PAPERS_PRINT)
    row = session.get(PaperIssue, issue_id)
    if row is None or row.kind not in set(PaperKind):
        raise DeskError(translate("papers", "This paper is not there."))
    if row.stay_id is not None:
        require(session, Permission.CARE_WRITE)
    if row.booking_id is not None:
        require(session, Permission.CARE_BOOK)
    return row


def _loose(session: Session, about: About) -> tuple[IssuedPaper, ...]:
    """What was given without a matter: the paper asked for, and all of today at this station."""
    alone = and_(PaperIssue.matter_id.is_(None), PaperIssue.stay_id.is_(None), PaperIssue.booking_id.is_(None))
    if about.issue_id is not None:
        return issued(session, alone, PaperIssue.number == _find(session, about.issue_id).number)
    if not about.and_today:
        return ()
    midnight = at_local(local_date(session.now), time(0))
    return issued(session, alone, PaperIssue.issued_at >= midnight, Staff.station_id == station_of(session))
