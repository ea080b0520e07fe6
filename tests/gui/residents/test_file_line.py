"""The time line of a file: everything in one line, by kind, page by page, and what a line opens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import insert

from desk.models.residents import ResidentNote
from desk.recording import Session
from desk.rules.matters import Handling
from desk.rules.permissions import Role
from desk.services import catalogue, intake, residents, shipped
from desk.services.intake import Intake, Taken
from desk.services.residents import Happened, ResidentFile
from desk.views.residents.cards import line as line_card
from desk.views.residents.timeline import Day
from tests.support.residents_desk import Desk, change, make
from tests.unit.office import Office


def take_in(office: Office, file: ResidentFile) -> Taken:
    def work(session: Session) -> Taken:
        catalogue.put_in(session, items=shipped.items()[:1], since=date(2025, 1, 1))
        [item] = catalogue.list_items(session)
        given = Intake(
            item_id=item.id, handling=Handling.ON_THE_SPOT, profile="7123", level="on_the_spot",
            resident_id=file.resident_id, description="问补贴", result="已答复",
        )  # fmt: skip
        return intake.take_in(session, intake=given)

    taken: Taken = office.act(Role.STATION_HEAD, work)
    return taken


def fill(office: Office, file: ResidentFile, count: int) -> None:
    """``count`` notes, one a day, written past the services."""

    def write(session: Session) -> None:
        by = office.actors[Role.CLERK].staff_id
        rows: list[dict[str, Any]] = [
            {
                "resident_id": file.resident_id, "text": f"第 {number} 条", "written_by_id": by,
                "written_at": office.now - timedelta(days=number),
            }
            for number in range(1, count + 1)
        ]  # fmt: skip
        session.connection().execute(insert(ResidentNote.__table__), rows)

    office.system(write)


def test_everything_stands_in_one_line_and_a_matter_is_opened(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    taken = take_in(office, file)
    change(office, file, ethnicity="回族")
    desk = sit()
    desk.open(file)
    card = desk.page.file.line_card
    kinds = {row.kind for row in card.line.rows()}
    assert kinds == {Happened.MATTER, Happened.CHANGE}
    assert not card.chips[Happened.LIFE].isVisible(), "there is nothing of that kind"
    card.chips[Happened.MATTER].click()
    desk.settle()
    [row] = card.line.rows()
    assert (row.kind, row.key) == (Happened.MATTER, taken.matter_id)
    card.line.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert desk.went == [("matters", taken.matter_id)]


def test_chips_are_changed_by_the_arrow_keys(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    office.act(Role.CLERK, lambda session: residents.add_note(session, resident_id=file.resident_id, text="有电梯"))
    desk = sit()
    desk.open(file)
    card = desk.page.file.line_card
    card.chips[None].setFocus()
    desk.key(Qt.Key.Key_Right)
    assert card.kind() is Happened.NOTE
    assert [row.words for row in card.line.rows()] == ["有电梯"]


def test_a_file_without_anything_says_so(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    card = desk.page.file.line_card
    card.show_kind(Happened.LIFE)
    desk.settle()
    assert card.nothing.isVisible()
    assert not card.line.isVisible()


def test_a_long_line_comes_in_pages_under_its_days(
    office: Office, sit: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_card, "PAGE", 30)
    file = make(office)
    fill(office, file, 70)
    desk = sit()
    desk.open(file)
    line = desk.page.file.line
    assert len(line.rows()) == 30
    assert isinstance(line._entries.entries[0], Day)
    line.setFocus()
    desk.key(Qt.Key.Key_End)
    desk.key(Qt.Key.Key_End)
    desk.key(Qt.Key.Key_End)
    assert len(line.rows()) == 71  # with the opening of the file
    assert len({row.key for row in line.rows() if row.kind is Happened.NOTE}) == 70
    days = [entry.text for entry in line._entries.entries if isinstance(entry, Day)]
    assert len(days) == len(set(days)) == 71
    chosen = line.currentIndex().row()
    desk.page.reload()
    desk.settle()
    assert (len(line.rows()), line.currentIndex().row()) == (71, chosen), "a reload keeps the place"


def test_a_change_in_the_line_opens_what_was_changed(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    change(office, file, ethnicity="回族")
    desk = sit()
    desk.open(file)
    line = desk.page.file.line
    line.setFocus()
    assert line.rows()[0].kind is Happened.CHANGE
    desk.key(Qt.Key.Key_Return)
    changes = desk.page.file.changes
    assert changes.isVisible()
    assert "回族" in changes.lines[0].accessibleName()
    desk.key(Qt.Key.Key_Escape)
    assert not changes.isVisible()
    assert desk.page.layer() == "file"
