"""The dictionary of categories: shipped until changed, then the station's; renamed everywhere, never ambiguous."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.records import Record
from desk.models.residents import ResidentTag
from desk.models.tags import TagKind
from desk.recording import Session
from desk.rules.permissions import Role
from desk.rules.tags import Tag
from desk.services import residents, settings, shipped, tags
from desk.services.residents import Filters, ResidentInput, TagInput
from desk.services.tags import KindRow
from tests.unit.office import Office, set_up

Act = Callable[..., Any]


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return set_up(engine, now, monkeypatch)


@pytest.fixture
def act(office: Office) -> Act:
    """``act(service, …)`` as the head of the station."""

    def done(service: Callable[..., Any], *, role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        return office.act(role, lambda session: service(session, **values))

    return done


def kind(act: Act, label: str) -> KindRow:
    return next(row for row in act(tags.list_kinds) if row.tag.label == label)


def resident(act: Act, name: str, *held: str, **values: Any) -> int:
    form = ResidentInput(name=name, tags=tuple(map(TagInput, held)), **values)
    return act(residents.save, resident_id=None, version=None, values=form).resident_id


def test_the_shipped_dictionary_holds_until_it_is_changed(act: Act) -> None:
    assert act(tags.dictionary) == shipped.tags()
    assert [row.tag for row in act(tags.list_kinds)] == list(shipped.tags().tags)
    assert act(tags.put_in) == len(shipped.tags().tags)
    assert act(tags.put_in) == len(shipped.tags().tags)
    assert act(tags.dictionary) == shipped.tags()


def test_only_the_head_changes_it(act: Act) -> None:
    with pytest.raises(Forbidden):
        act(tags.save_kind, role=Role.CLERK, tag=Tag("高血压", "rose", 0))


def test_a_new_category_is_understood_from_then_on(act: Act) -> None:
    made = act(tags.save_kind, tag=Tag(" 计生奖扶 ", "blue", 0, ("奖扶", "奖扶", "", "计生奖扶"), evidence=" 奖扶证 "))
    assert made.tag == Tag("计生奖扶", "blue", len(shipped.tags().tags), ("奖扶",), evidence="奖扶证")
    known = act(tags.dictionary)
    assert known.read("奖扶、低保户") == (("计生奖扶", "低保"), ())
    assert known.offered()[-1] == "计生奖扶"


@pytest.mark.parametrize(
    ("tag", "wrong"),
    [
        (Tag("", "red", 0), {"label"}),
        (Tag("80+", "red", 0), {"label"}),
        (Tag("低保户", "red", 0), {"label"}),
        (Tag("新 类", "red", 0), {"label"}),
        (Tag("新类", "pink", 0, ("五保",), review_months=61), {"family", "synonyms", "review_months"}),
        (Tag("新类", "red", 0, ("一、二",), review_months=-1), {"synonyms", "review_months"}),
    ],
)
def test_a_word_means_one_category_only(act: Act, tag: Tag, wrong: set[str]) -> None:
    with pytest.raises(Rejected) as told:
        act(tags.save_kind, tag=tag)
    assert set(told.value.fields) == wrong
    assert act(tags.dictionary) == shipped.tags()


def test_a_rename_carries_every_file_along(act: Act, office: Office) -> None:
    first, second = resident(act, "王桂芳", "低保", "残疾"), resident(act, "李强", "低保")
    seen = kind(act, "低保")
    assert seen.held == 2
    renamed = act(tags.save_kind, seen=seen, tag=replace(seen.tag, label="最低生活保障对象"))
    assert (renamed.tag.label, renamed.held, renamed.tag.synonyms[-1]) == ("最低生活保障对象", 2, "低保")
    for key in (first, second):
        file = act(residents.open_file, resident_id=key)
        assert "最低生活保障对象" in [tag.label for tag in file.tags]
    found = act(residents.list_page, filters=Filters(tag="最低生活保障对象"))
    assert found.total == 2
    assert act(tags.dictionary).canonical("低保") == "最低生活保障对象"
    note = office.system(lambda session: session.scalars(select(Record.changes).where(Record.action == "rename")).one())
    assert json.loads(note) == {"label": ["低保", "最低生活保障对象"], "rows": [None, 2]}


def test_a_form_opened_before_the_rename_saves_under_the_new_name(act: Act) -> None:
    key = resident(act, "王桂芳", "低保")
    seen = kind(act, "低保")
    act(tags.save_kind, seen=seen, tag=replace(seen.tag, label="低保对象一类", synonyms=()))
    file = act(residents.open_file, resident_id=key)
    form = ResidentInput(name="王桂芳", remark="改了", tags=(TagInput("低保", since=file.tags[0].since),))
    saved = act(residents.save, resident_id=key, version=file.version, values=form)
    assert [(tag.label, tag.until) for tag in saved.tags] == [("低保对象一类", None)]


def test_a_retired_category_stays_in_the_files_and_is_not_offered(act: Act) -> None:
    key = resident(act, "王桂芳", "党员")
    gone = act(tags.set_retired, seen=kind(act, "党员"), retired=True)
    known = act(tags.dictionary)
    assert "党员" not in known.offered()
    assert known.read("党员") == ((), ("党员",))
    assert known.get("党员") == gone.tag
    assert [tag.label for tag in act(residents.open_file, resident_id=key).tags] == ["党员"]
    act(tags.set_retired, seen=gone, retired=False)
    assert act(tags.dictionary).read("老党员") == (("党员",), ())


@pytest.mark.parametrize("label", ["独居", "空巢"])
def test_what_the_program_works_out_keeps_its_name(act: Act, label: str) -> None:
    seen = kind(act, label)
    with pytest.raises(Rejected) as told:
        act(tags.save_kind, seen=seen, tag=replace(seen.tag, label="另名"))
    assert set(told.value.fields) == {"label"}
    with pytest.raises(DeskError):
        act(tags.set_retired, seen=seen, retired=True)
    assert act(tags.save_kind, seen=seen, tag=replace(seen.tag, family="blue")).tag.family == "blue"


def test_the_second_of_two_heads_is_told(act: Act) -> None:
    seen = kind(act, "低保")
    act(tags.save_kind, seen=seen, tag=replace(seen.tag, evidence="低保证 2027"))
    with pytest.raises(Stale) as told:
        act(tags.save_kind, seen=seen, tag=replace(seen.tag, evidence="另一份"))
    assert told.value.changes["evidence"] == ("李站", "低保证 2027", "另一份")
    now = kind(act, "低保")
    act(tags.save_kind, seen=now, tag=replace(now.tag, label="低保对象"))
    with pytest.raises(DeskError, match=r"."):
        act(tags.set_retired, seen=now, retired=True)


def test_the_order_is_the_stations(act: Act) -> None:
    before = [row.tag.label for row in act(tags.list_kinds)]
    moved = act(tags.move, label=before[2], by=-2)
    assert [row.tag.label for row in moved][:3] == [before[2], before[0], before[1]]
    act(tags.move, label=before[2], by=100)
    assert act(tags.dictionary).offered()[-1] == before[2]
    assert act(tags.dictionary).sort(("低保", before[2], "特困")) == ("特困", "低保", before[2])
    with pytest.raises(DeskError):
        act(tags.move, label="没有", by=1)


def test_the_first_review_follows_the_category_then_the_station(act: Act, office: Office, now: datetime) -> None:
    key = resident(act, "王桂芳", "独居", "留守", "党员")
    due = {tag.label: tag.review_due for tag in act(residents.open_file, resident_id=key).tags}
    today = now.date()
    assert due["独居"] == date(today.year, today.month + 6, today.day)
    assert due["留守"] == date(today.year + 1, today.month, today.day)
    assert due["党员"] is None
    act(settings.change, role=Role.ADMINISTRATOR, tag_review_months=3)
    other = resident(act, "李强", "留守")
    (tag,) = act(residents.open_file, resident_id=other).tags
    assert tag.review_due == date(today.year, today.month + 3, today.day)


def test_its_rows_are_recorded(act: Act, office: Office) -> None:
    act(tags.save_kind, tag=Tag("新类", "red", 0))

    def look(session: Session) -> tuple[int, int, int]:
        kinds = session.scalars(select(TagKind)).all()
        made = session.scalars(select(Record).where(Record.subject == "tag_kind", Record.action == "create")).all()
        return len(kinds), len(made), len(session.scalars(select(ResidentTag)).all())

    assert office.system(look) == (len(shipped.tags().tags) + 1, len(shipped.tags().tags) + 1, 0)
