from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, ForeignKey, Integer, Table, UniqueConstraint, func, insert, select, update
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError, Rejected, Stale
from desk.models import Base
from desk.models.base import Key
from desk.models.imports import ImportBatch
from desk.models.matters import Matter
from desk.models.records import Record
from desk.models.residents import DifferentPeople, Resident, ResidentContact
from desk.rules.attachments import AttachmentKind
from desk.rules.doubles import Side
from desk.rules.life import LifeEvent
from desk.services import attachments, doubles, imports, integrity, residents
from desk.services.residents import ContactInput, EventInput, PhoneInput, TagInput
from tests.support.any_row import any_row
from tests.unit.two_files import ID_A, ID_B, OTHER_HOME, compare, everything, find, merge, said, undo
from tests.unit.whole_file import HOME, TODAY, WANG, Street, street


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def test_merged_with_history_and_taken_back(office: Street) -> None:
    kept = office.add(id_no=ID_A, birth_date=None, sex="", phones=(PhoneInput("15400001234"),))
    gone = office.add(
        living_address=OTHER_HOME, phones=(PhoneInput("15400001234", "儿子"), PhoneInput("15400005678")),
        contacts=(ContactInput("王小山", "儿子", "15400009999"),), tags=(TagInput("独居"),),
    )  # fmt: skip
    third = office.add("李秀英", contacts=(ContactInput("王桂芳", "邻居", linked_id=gone.resident_id),), phones=())
    matter = office.matter(1, gone.resident_id)
    office.do(lambda s: residents.add_note(s, resident_id=gone.resident_id, text="爱喝茶"))
    office.do(lambda s: residents.touch(s, resident_id=gone.resident_id))
    office.do(lambda s: doubles.judge_different(s, first_id=gone.resident_id, second_id=third.resident_id))
    ids = (kept.resident_id, gone.resident_id)
    before, owners = [said(office, key) for key in ids], everything(office)
    findings = office.system(integrity.check)

    done = merge(office, *ids, living_address=Side.GONE)
    file = office.open(gone.resident_id)
    assert file.resident_id == kept.resident_id
    assert file.living_address == "县西巷**号"
    assert [phone.number for phone in file.phones] == ["154****1234", "154****5678"]
    assert (file.open_matters, len(file.notes), file.last_seen_on) == (1, 1, TODAY)
    assert [tag.label for tag in file.tags] == ["独居"]
    owned = everything(office)
    assert (matter, kept.resident_id) in owned["matters"]
    assert not [key for key in owned["search_keys"] if key[2:] == (1, gone.resident_id)]
    assert find(office) == ()
    assert office.system(lambda s: s.scalar(select(func.count()).select_from(DifferentPeople))) == 2
    linked = office.system(lambda s: s.scalars(select(ResidentContact.linked_id)).all())
    assert [key for key in linked if key] == [kept.resident_id]
    assert office.system(integrity.check) == findings

    undo(office, done.merge_id)
    assert [said(office, key) for key in ids] == before
    assert everything(office) == owners
    assert office.open(gone.resident_id).resident_id == gone.resident_id


@pytest.fixture
def later_table(engine: Engine) -> Iterator[Table]:
    """A table that nobody has thought of yet, of which a person has one row for each day."""
    table = Table(
        "cards_of_tomorrow",
        Base.metadata,
        Column("id", Key, primary_key=True),
        Column("holder_id", Key, ForeignKey("residents.id"), nullable=False),
        Column("day", Integer, nullable=False),
        UniqueConstraint("holder_id", "day"),
    )
    table.create(engine)
    yield table
    Base.metadata.remove(table)


def test_a_later_table_follows_by_itself(office: Street, later_table: Table) -> None:
    kept, gone = office.add(id_no=ID_A, birth_date=None, sex=""), office.add()
    rows = [(1, kept.resident_id, 7), (2, gone.resident_id, 7), (3, gone.resident_id, 8)]
    columns = ("id", "holder_id", "day")
    office.system(lambda s: s.execute(insert(later_table), [dict(zip(columns, row, strict=True)) for row in rows]))
    done = merge(office, kept.resident_id, gone.resident_id)
    owners = select(later_table.c.holder_id).order_by(later_table.c.id)
    # Of the seventh day the other file has a row already: this one is not lost, it stays where it is.
    assert office.system(lambda s: s.scalars(owners).all()) == [kept.resident_id, gone.resident_id, kept.resident_id]
    undo(office, done.merge_id)
    assert office.system(lambda s: s.scalars(owners).all()) == [kept.resident_id, gone.resident_id, gone.resident_id]


def test_every_table_that_names_residents_is_thought_of(office: Street) -> None:
    """A row for the file that goes in each of them: it follows, or it is what a file says or is said of files."""
    office.add("李秀英", phones=())  # whom a row is about that has somebody else in it too
    kept, gone = office.add(id_no=ID_A, birth_date=None, sex=""), office.add()
    named = {
        f"{table.name}.{key.parent.name}": key.parent
        for table in Base.metadata.tables.values()
        for key in table.foreign_keys
        if key.column is Resident.__table__.c.id
    }
    follow = {
        name: column
        for name, column in named.items()
        if name not in doubles.following.OWN | doubles.following.ABOUT_FILES
    }
    assert named.keys() >= doubles.following.OWN | doubles.following.ABOUT_FILES
    follow["attachments.subject_id"] = Base.metadata.tables["attachments"].c.subject_id

    def fill(session: Session) -> None:
        for column in follow.values():
            any_row(session, column, gone.resident_id)

    office.system(fill)
    done = merge(office, kept.resident_id, gone.resident_id)

    def owners(resident_id: int) -> set[str]:
        def look(session: Session) -> set[str]:
            return {
                name for name, column in follow.items() if session.scalar(select(column).where(column == resident_id))
            }

        found: set[str] = office.system(look)
        return found

    assert owners(kept.resident_id) == follow.keys()
    assert owners(gone.resident_id) == set()
    undo(office, done.merge_id)
    assert owners(gone.resident_id) == follow.keys()


def test_two_papers_need_a_word_which_is_wrong(office: Street) -> None:
    kept = office.add(id_no=ID_A, birth_date=None, sex="")
    gone = office.add(id_no=ID_B, birth_date=None, sex="")
    assert compare(office, kept.resident_id, gone.resident_id).two_ids
    with pytest.raises(Rejected) as refused:
        merge(office, kept.resident_id, gone.resident_id, reason=" ")
    assert set(refused.value.fields) == {"id_no", "reason"}
    done = merge(office, kept.resident_id, gone.resident_id, reason="证件录错", id_no=Side.GONE)
    assert said(office, kept.resident_id)["id_no"] == ID_B
    assert said(office, gone.resident_id)["id_no"] is None
    note = office.system(lambda s: s.scalars(select(Record).where(Record.action == "merge")).one())
    assert note.reason == "证件录错"
    assert ID_A in note.changes
    undo(office, done.merge_id)
    assert said(office, kept.resident_id)["id_no"] == ID_A
    assert said(office, gone.resident_id)["id_no"] == ID_B


def test_a_death_is_not_lost(office: Street) -> None:
    kept, gone = office.add(id_no=ID_A, birth_date=None, sex=""), office.add()
    office.do(
        lambda s: residents.record_event(
            s, resident_id=gone.resident_id, version=None, values=EventInput(LifeEvent.DEATH, TODAY)
        )
    )
    with pytest.raises(Rejected) as refused:
        merge(office, kept.resident_id, gone.resident_id, status=Side.KEPT)
    assert set(refused.value.fields) == {"status"}
    done = merge(office, kept.resident_id, gone.resident_id)
    assert (office.open(kept.resident_id).status, office.open(kept.resident_id).status_since) == ("deceased", TODAY)
    undo(office, done.merge_id)
    assert office.open(kept.resident_id).status == "living"
    assert office.open(gone.resident_id).status == "deceased"


def test_a_colleague_was_faster(office: Street) -> None:
    kept, gone = office.add(id_no=ID_A, birth_date=None, sex=""), office.add()
    keep_id, gone_id = kept.resident_id, gone.resident_id
    versions = compare(office, keep_id, gone_id).versions
    office.do(
        lambda s: residents.save_field(s, resident_id=gone.resident_id, version=None, field="remark", value="耳背")
    )
    with pytest.raises(Stale):
        office.do(
            lambda s: doubles.merge(s, keep_id=keep_id, gone_id=gone_id, versions=versions, choices={}, reason="同一人")
        )
    merge(office, keep_id, gone_id)
    with pytest.raises(DeskError):
        compare(office, keep_id, gone_id)


def test_what_came_later_stays_with_the_file(office: Street) -> None:
    kept, gone = office.add(id_no=ID_A, birth_date=None, sex=""), office.add(phones=(PhoneInput("15400005678"),))
    done = merge(office, kept.resident_id, gone.resident_id)
    later = office.matter(2, kept.resident_id)
    version = office.open(kept.resident_id).version
    phones = (PhoneInput("15400005678"), PhoneInput("15400007777"))
    office.do(
        lambda s: residents.save_field(
            s, resident_id=kept.resident_id, version=version, field="phones", value=phones
        ),
        later=2,
    )  # fmt: skip
    undo(office, done.merge_id, later=3)
    assert said(office, kept.resident_id)["phones"] == [["15400007777", None]]
    assert said(office, gone.resident_id)["phones"] == [["15400005678", None]]
    assert office.system(lambda s: s.get_one(Matter, later).resident_id) == kept.resident_id


def test_chains_are_taken_back_from_the_end(office: Street) -> None:
    first, second, third = office.add(phones=()), office.add(), office.add(id_no=ID_A, birth_date=None, sex="")
    one = merge(office, second.resident_id, first.resident_id)
    two = merge(office, third.resident_id, second.resident_id, later=2)
    assert office.open(first.resident_id).resident_id == third.resident_id
    with pytest.raises(DeskError, match="merged into that of"):
        undo(office, one.merge_id, later=3)
    (row,) = office.do(lambda s: doubles.merges_of(s, resident_id=third.resident_id))
    assert (row.merge_id, row.blocked, row.name) == (two.merge_id, "", "王*芳")
    undo(office, two.merge_id, later=4)
    undo(office, one.merge_id, later=5)
    with pytest.raises(DeskError, match="taken back already"):
        undo(office, one.merge_id, later=6)
    assert {office.open(key.resident_id).resident_id for key in (first, second, third)} == {
        first.resident_id, second.resident_id, third.resident_id,
    }  # fmt: skip


def test_not_taken_back_when_the_paper_went_to_somebody_else(office: Street) -> None:
    kept, gone = office.add(), office.add(id_no=ID_A, birth_date=None, sex="")
    done = merge(office, kept.resident_id, gone.resident_id)
    assert said(office, kept.resident_id)["id_no"] == ID_A
    office.do(
        lambda s: residents.save_field(s, resident_id=kept.resident_id, version=None, field="id_no", value=ID_B),
        later=2,
    )
    office.add("李秀英", id_no=ID_A, birth_date=None, sex="")
    with pytest.raises(DeskError, match="on another file"):
        undo(office, done.merge_id, later=3)
    assert office.open(gone.resident_id).resident_id == kept.resident_id


def test_in_the_time_line_and_in_an_intake(office: Street) -> None:
    kept, gone = office.add(id_no=ID_A, birth_date=None, sex=""), office.add()
    merge(office, kept.resident_id, gone.resident_id)
    page = office.do(lambda s: residents.timeline(s, resident_id=kept.resident_id))
    assert [row.title for row in page.rows] == ["Merged with another file", "File opened", "File opened"]
    assert office.do(lambda s: residents.leads_to(s, gone.resident_id)) == kept.resident_id


def test_an_import_is_taken_back_with_the_judgements_about_its_files(office: Street) -> None:
    known = office.add()
    office.system(lambda s: s.execute(update(Resident).values(batch_id=batch(s))))
    other = office.add("李秀英", phones=())
    office.do(lambda s: doubles.judge_different(s, first_id=known.resident_id, second_id=other.resident_id))
    office.do(lambda s: imports.undo(s, batch_id=1))
    assert office.system(lambda s: s.scalars(select(Resident.name)).all()) == ["李秀英"]


def batch(session: Session) -> int:
    row = ImportBatch(
        station_id=1, kind="residents", file_name="a.xlsx", file_digest="", rows=1, counts={}, imported_at=session.now
    )
    session.add(row)
    session.flush()
    return row.id


# Whatever the two files say, a merge that is taken back leaves no trace in them

texts = st.sampled_from(["", "耳背", "有门铃"])
numbers = st.lists(st.sampled_from(["15400001234", "15400005678", "15400009876"]), max_size=3, unique=True)
labels = st.lists(st.sampled_from(["低保", "独居", "优抚"]), max_size=3, unique=True)
homes = st.sampled_from(["", HOME, OTHER_HOME, "百花洲家园12-5-402"])


@st.composite
def files(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "name": draw(st.sampled_from(["王桂芳", "王桂芬"])),
        "ethnicity": draw(st.sampled_from(["", "汉族", "回族"])),
        "remark": draw(texts),
        "self_care": draw(texts),
        "living_alone": draw(st.sampled_from([None, True, False])),
        "living_address": draw(homes),
        "registered_address": draw(homes),
        "birth_date": draw(st.sampled_from([None, date(1945, 3, 9)])),
        "phones": tuple(PhoneInput(each, draw(st.sampled_from([None, "儿子"]))) for each in draw(numbers)),
        "contacts": tuple(ContactInput(each, "邻居", "15400009999") for each in draw(st.sets(st.sampled_from("甲乙")))),
        "tags": tuple(TagInput(each, evidence=draw(st.sampled_from([None, "证"]))) for each in draw(labels)),
    }


sides = st.dictionaries(
    st.sampled_from(["name", "ethnicity", "remark", "living_address", "registered_address", "self_care", "birth_date"]),
    st.sampled_from([Side.KEPT, Side.GONE]),
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(mine=files(), theirs=files(), papers=st.sampled_from([(), (0,), (1,), (0, 1)]), choices=sides)
def test_taken_back_leaves_no_trace(
    office: Street, mine: dict[str, Any], theirs: dict[str, Any], papers: tuple[int, ...], choices: dict[str, Any]
) -> None:
    office.system(lambda s: s.execute(update(Resident).values(id_no=None, id_type="none")))
    for place, number in zip(papers, (ID_A, ID_B), strict=False):
        (mine, theirs)[place].update(id_no=number, birth_date=None, sex="")
    kept, gone = (office.add(**each).resident_id for each in (mine, theirs))
    ids = kept, gone
    office.do(lambda s: residents.add_note(s, resident_id=ids[1], text="爱喝茶"))
    before, owners = [said(office, key) for key in ids], everything(office)
    done = merge(office, kept, gone, id_no=Side.GONE, **choices)
    merged = said(office, ids[0])
    assert {number for number, _ in merged["phones"]} == {
        number for each in before for number, _ in each["phones"]
    }  # fmt: skip
    undo(office, done.merge_id)
    assert [said(office, key) for key in ids] == before
    assert everything(office) == owners


def test_what_the_merge_filled_in_is_not_lost_with_it(office: Street) -> None:
    """The list was changed since: the entry of the file that stays goes back to what it said."""
    kept = office.add(
        id_no=ID_A, birth_date=None, sex="", contacts=(ContactInput("王小山", "儿子", "15400009999"),),
        tags=(TagInput("低保", date(2025, 1, 1)),),
    )  # fmt: skip
    gone = office.add(
        phones=(PhoneInput("15400001234", "女儿"),), tags=(TagInput("低保", date(2025, 1, 1), evidence="低保证"),),
        contacts=(ContactInput("王小山", "", "15400009999", "有钥匙"),),
    )  # fmt: skip
    done = merge(office, kept.resident_id, gone.resident_id)
    file = office.open(kept.resident_id)
    assert [(each.relation, each.note) for each in file.contacts] == [("儿子", "有钥匙")]
    for later, field, value in (
        (2, "contacts", (ContactInput("王小山", "儿子", "154****9999", "有钥匙"), ContactInput("孙丽", "邻居"))),
        (3, "phones", (PhoneInput("154****1234", "女儿"), PhoneInput("15400007777"))),
        (4, "tags", (TagInput("低保", date(2025, 1, 1), evidence="低保证"), TagInput("独居", TODAY))),
    ):
        office.do(
            partial(residents.save_field, resident_id=kept.resident_id, version=None, field=field, value=value),
            later=later,
        )
    undo(office, done.merge_id, later=5)
    now = said(office, kept.resident_id)
    assert now["contacts"] == [["王小山", "儿子", "15400009999"], ["孙丽", "邻居", None]]
    assert now["phones"] == [["15400001234", None], ["15400007777", None]]
    assert [each[0] for each in now["tags"]] == ["低保", "独居"]
    assert now["tags"][0][3] is None


def test_two_merges_that_changed_one_field_are_taken_back_from_the_end(office: Street) -> None:
    kept = office.add(id_no=ID_A, birth_date=None, sex="", phones=(), remark="听力弱")
    first, second = office.add(phones=(), remark="耳背"), office.add(phones=(), remark="有门铃")
    one = merge(office, kept.resident_id, first.resident_id, remark=Side.GONE)
    two = merge(office, kept.resident_id, second.resident_id, later=2, remark=Side.GONE)
    with pytest.raises(DeskError, match="“remark” changed with it"):
        undo(office, one.merge_id, later=3)
    undo(office, two.merge_id, later=4)
    undo(office, one.merge_id, later=5)
    assert said(office, kept.resident_id)["remark"] == "听力弱"


def test_nothing_is_written_into_a_file_that_was_merged_meanwhile(office: Street) -> None:
    kept, gone = office.add(id_no=ID_A, birth_date=None, sex=""), office.add(remark="耳背")
    merge(office, kept.resident_id, gone.resident_id)
    key = gone.resident_id
    with pytest.raises(DeskError, match="merged into another"):
        office.do(lambda s: residents.save_field(s, resident_id=key, version=gone.version, field="remark", value="x"))
    with pytest.raises(DeskError, match="merged into another"):
        office.do(lambda s: residents.save(s, resident_id=key, version=gone.version, values=WANG))
    with pytest.raises(DeskError, match="not there any more"):
        office.do(
            lambda s: attachments.add(
                s, subject=attachments.Subject.RESIDENT, subject_id=key, kind=AttachmentKind.OTHER, name="a.pdf",
                data=b"%PDF-1.4",
            )
        )  # fmt: skip
    office.do(lambda s: residents.add_note(s, resident_id=key, text="爱喝茶"))
    assert [note.text for note in office.open(kept.resident_id).notes] == ["爱喝茶"]


def test_an_import_whose_file_others_were_merged_into_stays(office: Street) -> None:
    kept = office.add(id_no=ID_A, birth_date=None, sex="")
    office.system(lambda s: s.execute(update(Resident).values(batch_id=batch(s))))
    gone = office.add()
    done = merge(office, kept.resident_id, gone.resident_id)
    for later in (2, 4):  # the second time after the merge was taken back: it is still told of
        with pytest.raises(Rejected, match="worked on since"):
            office.do(lambda s: imports.undo(s, batch_id=1), later=later)
        if later == 2:
            undo(office, done.merge_id, later=3)


def test_a_category_had_twice_from_one_day_is_kept_twice(office: Street) -> None:
    since = date(2025, 1, 1)
    kept = office.add(id_no=ID_A, birth_date=None, sex="", tags=(TagInput("低保", since),))
    gone = office.add(tags=(TagInput("优抚"),))
    for later, tags in ((1, ()), (2, (TagInput("低保", since),))):
        office.do(
            partial(residents.save_field, resident_id=kept.resident_id, version=None, field="tags", value=tags),
            later=later,
        )
    before = said(office, kept.resident_id)["tags"]
    assert [(each[1], each[2]) for each in before] == [("2025-01-01", "2026-01-07"), ("2025-01-01", None)]
    done = merge(office, kept.resident_id, gone.resident_id, later=3)
    assert said(office, kept.resident_id)["tags"][:2] == before
    undo(office, done.merge_id, later=4)
    assert said(office, kept.resident_id)["tags"] == before
