from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy.engine import Engine

from desk.errors import Cancelled, Forbidden
from desk.rules.doubles import Certainty, Side
from desk.rules.permissions import Role
from desk.services import doubles, residents
from desk.services.residents import PhoneInput, TagInput
from tests.unit.two_files import ID_A, ID_B, NOBODY, OTHER_HOME, compare, find, merge, said
from tests.unit.whole_file import Street, street


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def test_same_name_birth_and_telephone_is_likely(office: Street) -> None:
    with_paper = office.add(id_no=ID_A, birth_date=None, sex="")
    without = office.add(living_address=OTHER_HOME)
    office.add("李秀英", living_address=OTHER_HOME, phones=())
    (pair,) = find(office)
    assert (pair.kept.resident_id, pair.gone.resident_id) == (with_paper.resident_id, without.resident_id)
    assert pair.certainty is Certainty.LIKELY
    assert pair.against == ("addresses differ",)
    assert pair.kept.name == "王*芳"
    assert find(office, with_paper.resident_id) == find(office, without.resident_id) == (pair,)


def test_the_same_paper_in_fifteen_places_is_sure(office: Street) -> None:
    legacy = ID_A[:6] + ID_A[8:17]
    first = office.add(id_no=ID_A, birth_date=None, sex="")
    second = office.add("王桂芬", id_no=legacy, id_type="other", living_address=OTHER_HOME, phones=())
    for asked in (None, first.resident_id, second.resident_id):
        (pair,) = find(office, asked)
        assert pair.certainty is Certainty.SURE
        assert "names differ" in pair.against


def test_two_resident_ids_are_two_people(office: Street) -> None:
    office.add(id_no=ID_A, birth_date=None, sex="")
    office.add(id_no=ID_B, birth_date=None, sex="")
    (pair,) = find(office)
    assert pair.certainty is Certainty.DIFFERENT
    assert pair.against == ("two different papers",)


@pytest.mark.parametrize(("name", "birth", "expected"), [
    ("王贵芳", None, Certainty.POSSIBLE),
    ("王桂芬", None, Certainty.POSSIBLE),
    ("王桂芬", date(1950, 1, 1), None),
    ("李大山", None, None),
])  # fmt: skip
def test_similar_names_behind_one_door(
    office: Street, name: str, birth: date | None, expected: Certainty | None
) -> None:
    office.add(id_no=ID_A, birth_date=None, sex="", phones=())
    office.add(name, birth_date=birth, phones=(), living_address="百花洲家园12-5-402")
    assert [pair.certainty for pair in find(office)] == ([expected] if expected else [])


def test_a_number_that_everybody_gives_finds_nobody(office: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubles.finding, "SHARED_AT_MOST", 1)
    office.add(birth_date=None, living_address="")
    office.add(birth_date=None, living_address="")
    assert find(office) == ()


def test_judged_to_be_two_people(office: Street) -> None:
    first, second = office.add(), office.add()
    ids = {"first_id": second.resident_id, "second_id": first.resident_id}
    for _ in range(2):
        office.do(lambda s: doubles.judge_different(s, **ids))
    assert find(office) == find(office, first.resident_id) == ()
    office.do(lambda s: doubles.withdraw_different(s, **ids))
    assert len(find(office)) == 1


def test_the_search_can_be_stopped(office: Street) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled("")

    with pytest.raises(Cancelled):
        office.do(lambda s: doubles.find_doubles(s, progress=stop))


def test_permission(office: Street) -> None:
    first, second = office.add(), office.add()
    ids = {"keep_id": first.resident_id, "gone_id": second.resident_id}
    for work in (
        lambda s: doubles.find_doubles(s),
        lambda s: doubles.compare(s, **ids),
        lambda s: doubles.merge(s, **ids, versions=(1, 1), choices={}, reason="x"),
        lambda s: doubles.judge_different(s, first_id=1, second_id=2),
        lambda s: doubles.undo_merge(s, merge_id=1),
    ):
        with pytest.raises(Forbidden):
            office.do(work, Role.AUDITOR)


# Compared


def test_side_by_side(office: Street) -> None:
    kept = office.add(id_no=ID_A, birth_date=None, sex="", allergy_note=None, remark="有门铃")
    gone = office.add(
        remark="耳背", ethnicity="回族", living_address=OTHER_HOME,
        phones=(PhoneInput("15400001234"), PhoneInput("15400005678")), tags=(TagInput("低保"),),
    )  # fmt: skip
    office.matter(1, gone.resident_id)
    found = compare(office, kept.resident_id, gone.resident_id)
    rows = {row.field: row for row in found.fields}
    assert found.kept.name == "王桂芳"
    assert rows["id_no"].kept == "990102********0024"
    assert (rows["id_no"].proposed, rows["id_no"].why) == (Side.KEPT, "only here")
    assert (rows["ethnicity"].proposed, rows["ethnicity"].options) == (Side.GONE, (Side.KEPT, Side.GONE))
    assert (rows["remark"].proposed, rows["remark"].options) == (Side.BOTH, (Side.KEPT, Side.GONE, Side.BOTH))
    assert rows["birth_date"].options == ()
    assert rows["living_address"].gone == "县西巷**号"
    assert [row.entries for row in found.lists] == [
        (("154****1234", Side.BOTH), ("154****5678", Side.GONE)),
        (),
        (("低保", Side.GONE),),
    ]
    assert found.follows == (doubles.Follows("matter", 1),)


def test_health_is_hidden_from_who_may_not_see_it_and_not_lost(office: Street) -> None:
    def add(note: str) -> residents.ResidentFile:
        values = replace(NOBODY, name="王桂芳", birth_date=date(1945, 3, 9), sex="female", allergy_note=note)
        file: residents.ResidentFile = office.do(
            lambda s: residents.save(s, resident_id=None, version=None, values=values), Role.STATION_HEAD
        )
        return file

    kept, gone = add("青霉素"), add("花生")
    found = compare(office, kept.resident_id, gone.resident_id, Role.CLERK)
    (row,) = (row for row in found.fields if row.field == "allergy_note")
    assert (row.kept, row.gone, row.hidden) == ("", "", True)
    merge(office, kept.resident_id, gone.resident_id, allergy_note=Side.GONE)
    assert said(office, kept.resident_id)["allergy_note"] == "青霉素\n花生"
