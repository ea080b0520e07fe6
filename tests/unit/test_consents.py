"""Consents and notices, requests, and the copy for the resident."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden, Rejected
from desk.models.records import Record
from desk.rules import consents as rules
from desk.rules.attachments import AttachmentKind
from desk.rules.consents import ConsentKind, ConsentState, Given, GivenBy, Purpose, Right, Way
from desk.rules.permissions import Role
from desk.services import attachments, residents
from desk.services.residents import ConsentFile, ConsentInput
from tests.unit.whole_file import Street, street

TODAY = date(2026, 1, 7)


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def give(here: Street, resident_id: int, purpose: Purpose, kind: ConsentKind = ConsentKind.CONSENT) -> ConsentFile:
    file: ConsentFile = here.do(
        lambda session: residents.give(session, resident_id=resident_id, values=ConsentInput(kind, purpose, TODAY))
    )
    return file


def test_what_lacks_is_named_and_goes_when_it_is_given(here: Street) -> None:
    key = here.add().resident_id
    file = here.do(lambda session: residents.consents_of(session, resident_id=key))
    assert file.lacking == "file for services、health details、sharing with partners、photos、visits at the door"
    file = give(here, key, Purpose.FILE, ConsentKind.NOTICE)
    file = give(here, key, Purpose.HEALTH, ConsentKind.NOTICE)
    assert [(row.state, row.lacking) for row in file.purposes[:2]] == [
        (ConsentState.NOTIFIED, False),
        (ConsentState.NOTIFIED, True),
    ], "health takes a consent of its own"
    file = give(here, key, Purpose.HEALTH)
    assert (file.purposes[1].state, file.purposes[1].lacking) == (ConsentState.CONSENTED, False)
    assert file.purposes[1].latest == file.entries[0]


def test_a_consent_is_withdrawn_and_its_entry_stays(here: Street) -> None:
    key = here.add().resident_id
    entry = give(here, key, Purpose.PHOTO).entries[0]
    with pytest.raises(Rejected) as caught:
        here.do(lambda session: residents.withdraw(session, consent_id=entry.consent_id, on=date(2026, 1, 8)))
    assert list(caught.value.fields) == ["on"]
    file = here.do(lambda session: residents.withdraw(session, consent_id=entry.consent_id, on=TODAY))
    assert (file.purposes[3].state, file.purposes[3].lacking) == (ConsentState.WITHDRAWN, False)
    assert [row.withdrawn_on for row in file.entries] == [TODAY]
    with pytest.raises(DeskError, match="in force"):
        here.do(lambda session: residents.withdraw(session, consent_id=entry.consent_id, on=TODAY))
    notice = give(here, key, Purpose.FILE, ConsentKind.NOTICE).entries[0]
    with pytest.raises(DeskError, match="in force"):
        here.do(lambda session: residents.withdraw(session, consent_id=notice.consent_id, on=TODAY))
    assert give(here, key, Purpose.PHOTO).purposes[3].state is ConsentState.CONSENTED


def test_a_notice_does_not_stand_in_for_a_consent_taken_back() -> None:
    given = [
        Given(ConsentKind.CONSENT, Purpose.SHARING, date(2025, 1, 1), date(2025, 6, 1)),
        Given(ConsentKind.NOTICE, Purpose.SHARING, date(2025, 7, 1)),
    ]
    assert rules.states(given, TODAY)[Purpose.SHARING] is ConsentState.WITHDRAWN
    assert rules.states(given, date(2025, 5, 31))[Purpose.SHARING] is ConsentState.CONSENTED


@pytest.mark.parametrize(
    ("birth", "given_by", "given_on", "wrong"),
    [
        (date(2012, 1, 8), GivenBy.SELF, TODAY, ["given_by"]),
        (date(2012, 1, 7), GivenBy.SELF, TODAY, []),
        (date(2012, 1, 8), GivenBy.GUARDIAN, TODAY, []),
        (None, GivenBy.SELF, TODAY, []),
        (None, GivenBy.SELF, date(2026, 1, 8), ["given_on"]),
        (date(2026, 1, 2), GivenBy.GUARDIAN, date(2026, 1, 1), ["given_on"]),
    ],
)
def test_under_fourteen_a_guardian_agrees(
    birth: date | None, given_by: GivenBy, given_on: date, wrong: list[str]
) -> None:
    assert list(rules.faults(given_on, given_by, birth=birth, today=TODAY)) == wrong


def test_a_request_is_recorded_with_what_it_is_about(here: Street) -> None:
    key = here.add().resident_id
    with pytest.raises(Rejected) as caught:
        here.do(lambda session: residents.record_request(session, resident_id=key, right=Right.DELETE, way=Way.SPOKEN))
    assert list(caught.value.fields) == ["note"]
    file = here.do(
        lambda session: residents.record_request(
            session, resident_id=key, right=Right.DELETE, way=Way.SPOKEN, note="删除照片"
        )
    )
    assert [(row.kind, row.purpose, row.note) for row in file.entries] == [
        (ConsentKind.REQUEST, Right.DELETE, "删除照片")
    ]
    assert {row.state for row in file.purposes} == {ConsentState.MISSING}
    with pytest.raises(Rejected) as caught:
        give(here, key, Purpose.FILE, ConsentKind.REQUEST)
    assert list(caught.value.fields) == ["kind"]


def test_the_signed_paper_is_counted_with_its_entry(here: Street) -> None:
    entry = give(here, here.add().resident_id, Purpose.HEALTH).entries[0]
    here.do(
        lambda session: attachments.add(
            session, subject=attachments.Subject.CONSENT, subject_id=entry.consent_id, kind=AttachmentKind.PROOF,
            name="同意书.pdf", data=b"%PDF-1.7 signed",
        )
    )  # fmt: skip
    file = here.do(lambda session: residents.consents_of(session, resident_id=1))
    assert file.entries[0].papers == 1


def test_the_copy_holds_everything_in_full_and_is_recorded(here: Street) -> None:
    key = here.add(remark="膝盖不好").resident_id
    here.matter(1, key)
    give(here, key, Purpose.HEALTH)
    here.do(
        lambda session: residents.save_field(
            session, resident_id=key, version=None, field="allergy_note", value="青霉素"
        ),
        Role.STATION_HEAD,
    )
    copy = here.do(
        lambda session: residents.copy_for_resident(session, resident_id=key, reason="本人申请"), Role.STATION_HEAD
    )
    said = json.dumps([[part.title, part.lines] for part in copy.parts], ensure_ascii=False)
    for word in (
        "王桂芳",
        "15400001234",
        "402室",
        "膝盖不好",
        "青霉素",
        "370102001-SL-20260106-0001",
        "health details",
    ):
        assert word in said, word
    assert "****" not in said
    last = here.system(lambda session: session.scalars(select(Record).where(Record.action == "export")).one())
    assert (last.subject_id, last.reason) == (str(key), "本人申请")
    clerk = here.do(lambda session: residents.copy_for_resident(session, resident_id=key, reason="本人申请"))
    assert "青霉素" not in json.dumps([part.lines for part in clerk.parts], ensure_ascii=False)
    with pytest.raises(Rejected):
        here.do(lambda session: residents.copy_for_resident(session, resident_id=key, reason=" "))
    with pytest.raises(Forbidden):
        here.do(lambda session: residents.copy_for_resident(session, resident_id=key, reason="x"), Role.AUDITOR)
