"""Residents by category: counts that filter the list, reviews one by one and several, and the list out to Excel."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desk.rules.identity import years_ago
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.residents import ResidentInput, TagInput
from desk.views.listing import WHOLE
from tests.support.residents_desk import HOME, WANG, Desk, compose, make, make_grid
from tests.unit.office import Office

Sit = Callable[..., Desk]
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def street(office: Office, today: date) -> None:
    make_grid(office)
    make(office)
    for name, days in (("李强", -3), ("赵敏", 5), ("孙丽", 20), ("周远", 200)):
        tag = TagInput("低保", since=date(2025, 1, 1), review_due=today + timedelta(days=days), evidence="低保证")
        make(office, ResidentInput(name=name, birth_date=years_ago(today, 85), living_address=HOME, tags=(tag,)))


def open_categories(office: Office, sit: Sit, role: Role = Role.STATION_HEAD) -> Desk:
    street(office, office.now.date())
    desk = sit(role)
    desk.ctrl(Qt.Key.Key_T)
    assert desk.page.layer() == "categories"
    return desk


def test_a_category_chosen_filters_the_list(office: Office, sit: Sit) -> None:
    desk = open_categories(office, sit)
    view = desk.page.categories
    assert view.together.text() == "5 persons, 14 entries"
    assert desk.contexts[-1] == "5 persons, 14 entries"
    rows = {row.label: (row.persons, row.entries, row.over_80) for row in map(view.counts_model.row, range(3))}
    assert rows == {"低保": (5, 5, 4), "空巢": (5, 5, 4), "80+": (4, 4, 4)}
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    assert desk.page.layer() == "list"
    assert (desk.page.list.filters.tag, desk.page.list.total) == ("空巢", 5)
    desk.ctrl(Qt.Key.Key_T)
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.layer() == "list"


def test_counts_of_one_grid(office: Office, sit: Sit) -> None:
    desk = open_categories(office, sit)
    make(office, ResidentInput(name="远方", living_address="后宰门街1号", tags=(TagInput("党员"),)))
    view = desk.page.categories
    view.reload()
    desk.settle()
    assert "党员" in [view.counts_model.row(at).label for at in range(view.counts_model.total())]
    view.grid.setCurrentIndex(1)
    view.grid.activated.emit(1)
    desk.settle()
    assert "党员" not in [view.counts_model.row(at).label for at in range(view.counts_model.total())]
    desk.key(Qt.Key.Key_Return)
    assert desk.page.list.filters.grid_id == view.grid.currentData()


def to_reviews(desk: Desk) -> None:
    desk.page.categories.show_what("reviews")
    desk.settle()


def test_one_review_then_several(office: Office, sit: Sit) -> None:
    desk = open_categories(office, sit, Role.CLERK)
    to_reviews(desk)
    view = desk.page.categories
    assert view.waiting.text() == "3 due within a month, 1 overdue"
    desk.ask.answers.append("2026 年核实")
    desk.key(Qt.Key.Key_P)
    assert desk.ask.asked[-1].title == "李* 低保: still holds?"
    assert view.reviews_model.total() == 2
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.ask.answers.append(False)
    desk.key(Qt.Key.Key_E)
    assert "2 entries" in desk.ask.asked[-1].title
    assert view.reviews_model.total() == 2
    desk.ask.answers.append(True)
    view.end.click()
    desk.settle()
    assert view.reviews_model.total() == 0
    assert view.empty.isVisible()
    assert view.together.text() == "5 persons, 12 entries"


def test_what_a_colleague_did_first_is_told(office: Office, sit: Sit) -> None:
    desk = open_categories(office, sit)
    to_reviews(desk)
    rows = office.act(Role.CLERK, residents.reviews_due).rows
    office.act(Role.CLERK, lambda session: residents.confirm_reviews(session, rows=rows[:1]))
    desk.ask.answers.append("")
    desk.page.categories.confirm.click()
    desk.settle()
    assert "1" in desk.notices.history[-1].text and desk.page.categories.reviews_model.total() == 2


def test_a_file_is_opened_from_its_review(office: Office, sit: Sit) -> None:
    desk = open_categories(office, sit)
    to_reviews(desk)
    desk.key(Qt.Key.Key_Return)
    assert desk.page.layer() == "file"
    assert desk.page.file.file.name == "李强"
    desk.page.open("reviews")
    desk.settle()
    assert desk.page.layer() == "categories" and desk.page.categories.reviews.isVisible()


def lines(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def export(desk: Desk, path: Path) -> list[str]:
    """Ctrl+Shift+E; the names proposed for the file."""
    proposed: list[str] = []

    def choose(name: str) -> str:
        proposed.append(name)
        return str(path)

    desk.page.list.listing.choose_save = choose
    desk.key(Qt.Key.Key_E, SHIFT | CTRL)
    desk.qtbot.waitUntil(desk.page.list.listing.dialog.isActiveWindow)
    return proposed


def test_the_list_goes_out_masked(office: Office, sit: Sit, tmp_path: Path) -> None:
    make(office, WANG)
    desk = sit(Role.CLERK)
    proposed = export(desk, tmp_path / "out.csv")
    dialog = desk.page.list.listing.dialog
    assert not dialog.how.isVisible(), "a clerk is not asked"
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert [line["姓名"] for line in lines(tmp_path / "out.csv")] == ["王*芳"]
    assert proposed == [f"Residents {office.now:%Y%m%d} masked.xlsx"]
    assert desk.records("export")[0].reason is None
    assert "1" in desk.notices.history[-1].text


def test_the_whole_list_needs_a_reason(office: Office, sit: Sit, tmp_path: Path) -> None:
    make(office, WANG)
    desk = sit()
    proposed = export(desk, tmp_path / "out.csv")
    dialog = desk.page.list.listing.dialog
    dialog.how.segment(WHOLE).click()
    assert dialog.reason.hasFocus()
    desk.key(Qt.Key.Key_Return)
    assert dialog.reason_field.state() == "error" and not proposed
    compose(dialog.reason, "核对高龄津贴")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert [line["姓名"] for line in lines(tmp_path / "out.csv")] == ["王桂芳"]
    assert proposed == [f"Residents {office.now:%Y%m%d}.xlsx"]
    assert desk.records("export")[0].reason == "核对高龄津贴"


@pytest.mark.parametrize("leave", ["escape", "cover"])
def test_nothing_goes_out_without_a_yes(office: Office, sit: Sit, tmp_path: Path, leave: str) -> None:
    desk = sit()
    export(desk, tmp_path / "out.csv")
    if leave == "escape":
        desk.key(Qt.Key.Key_Escape)
    else:
        desk.page.cover()
    assert not (tmp_path / "out.csv").exists() and not desk.records("export")
    assert QGuiApplication.focusObject() is None or desk.page.isAncestorOf(desk.window.focusWidget() or desk.page.list)


def test_what_cannot_be_saved_is_told(office: Office, sit: Sit, tmp_path: Path) -> None:
    desk = sit(Role.CLERK)
    export(desk, tmp_path / "nowhere" / "out.csv")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert "nowhere" in desk.notices.history[-1].text
    assert not desk.records("export")


def test_counts_and_reviews_go_out_too(office: Office, sit: Sit, tmp_path: Path) -> None:
    desk = open_categories(office, sit)
    view = desk.page.categories
    for what, heading in (("counts", "人次"), ("reviews", "复核时间")):
        path = tmp_path / f"{what}.csv"
        view.listing.choose_save = lambda _, path=path: str(path)
        view.show_what(what)
        view.listing.button.click()
        view.listing.dialog.save.click()
        desk.settle()
        assert heading in lines(path)[0]


def test_evidence_wanted_and_the_review_stand_in_the_form(office: Office, sit: Sit) -> None:
    file = make(office, WANG)
    desk = sit()
    desk.open(file)
    desk.ctrl(Qt.Key.Key_E)
    line = desk.page.editor.form.lists["tags"].lines[0]
    assert line.evidence.placeholderText() == "低保证"
    assert line.review.text() == f"{office.now.year + 1}-{office.now:%m-%d}"
    line.review.setText("2027-05-01")
    line.review.textEdited.emit("2027-05-01")
    desk.page.editor.save()
    desk.settle()
    assert desk.page.file.file.tags[0].review_due == date(2027, 5, 1)
