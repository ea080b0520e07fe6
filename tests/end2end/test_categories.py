"""A category gets another name at one desk; at another it is counted, reviewed and given out under it."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.clerk import Story
from desk.db import Session
from desk.models.records import Record
from desk.models.residents import ResidentTag
from desk.views import tagbook
from tests.support.looking import is_whole, reading
from tests.support.real_desk import Clock, RealDesk, come_in, is_idle
from tests.support.real_station import PASSWORD, Station

Open = Callable[..., RealDesk]
NEW_NAME = "最低生活保障"


@pytest.fixture(autouse=True)
def categories_of_the_next_test() -> Iterator[None]:
    yield
    tagbook.forget()


def rename(at: RealDesk) -> Story:
    """The head: settings, 低保, another name."""
    at.window.shell.show_page("settings")
    page = at.page("settings")
    page.open("tags")
    part = page.part("tags")
    yield lambda: part.row is not None and is_idle(at)
    part.table.setFocus()
    at.clerk.press("Down", "Return")
    yield lambda: part.row.tag.label == "低保" and part.label.hasFocus()
    part.synonyms.setText(part.synonyms.text().replace("、最低生活保障", ""))
    part.label.selectAll()
    at.clerk.write(NEW_NAME)
    at.clerk.press("Ctrl+S")
    yield lambda: part.row.tag.label == NEW_NAME and is_idle(at)


def count_and_give_out(at: RealDesk, file: Path) -> Story:
    """A clerk: by category, whom it counts, as a sheet."""
    at.window.shell.show_page("residents")
    page = at.page("residents")
    yield lambda: page.list.total > 0 and is_idle(at)
    at.clerk.press("Ctrl+T")
    view = page.categories
    yield lambda: view.counts_model.total() > 0 and view.counts.hasFocus() and is_idle(at)
    labels = [view.counts_model.row(number).label for number in range(view.counts_model.total())]
    assert NEW_NAME in labels and "低保" not in labels
    at.clerk.press(*["Down"] * labels.index(NEW_NAME), "Return")
    yield lambda: page.layer() == "list" and page.list.filters.tag == NEW_NAME and is_idle(at)
    assert page.list.total == 1
    page.list.listing.choose_save = lambda _: str(file)
    at.clerk.press("Ctrl+Shift+E")
    yield lambda: page.list.listing.dialog is not None and page.list.listing.dialog.isVisible()
    at.clerk.press("Return")
    yield lambda: file.exists() and is_idle(at)


def test_a_category_is_renamed_counted_and_given_out(
    desk: RealDesk, open_window: Open, station: Station, database_url: str, engine: Engine, time: Clock, tmp_path: Path
) -> None:
    head = open_window(database_url)
    head.play(come_in(head.clerk, "hz", PASSWORD))
    head.play(rename(head))
    desk.window.shell.reload_page()
    file = tmp_path / "given-out.csv"
    desk.play(count_and_give_out(desk, file))

    (line,) = csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines())
    assert (line["姓名"], NEW_NAME in line["人员类别"]) == ("陆*根", True)

    def kept(session: Session) -> tuple[int, list[str]]:
        old = session.scalars(select(ResidentTag).where(ResidentTag.label == "低保")).all()
        acts = session.scalars(select(Record.changes).where(Record.action.in_(("rename", "export"))))
        return len(old), list(acts)

    left, acts = reading(engine, time, kept)
    assert left == 0
    renamed, exported = map(json.loads, acts)
    assert renamed["label"] == ["低保", NEW_NAME] and exported["masked"] == [None, True]
    assert "陆" not in json.dumps(exported, ensure_ascii=False)
    assert is_whole(engine, time)
