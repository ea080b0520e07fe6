"""Envelope labels: whose they are, where they lie on the sheet, and that printing them is told."""

from __future__ import annotations

import re
from datetime import datetime
from functools import partial
from io import BytesIO

import pypdfium2
import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden
from desk.models.records import Record
from desk.printing.address_labels import AddressLabel, address_labels_pdf
from desk.printing.label_sheets import SHEETS, LabelPaper
from desk.recording import Session
from desk.rules.card_sheets import Correction
from desk.rules.permissions import Role
from desk.services.papers.address_labels import address_labels, print_address_labels
from desk.services.residents import Filters
from tests.support.grid_town import build, living
from tests.unit.office import Office, set_up


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return set_up(engine, now, monkeypatch)


@pytest.fixture
def town(office: Office) -> dict[str, int]:
    """The grids by code, with somebody in two of them."""

    def work(session: Session) -> dict[str, int]:
        keys = build(session)
        living(session, keys["0102"], "王桂芳", None, "百花洲家园3号楼1单元101室")
        living(session, keys["0101"], "李建国", None, "百花洲家园12号楼2单元301室")
        return keys

    return office.act(Role.STATION_HEAD, work)


def test_labels_are_those_of_the_list_and_told_when_printed(office: Office, town: dict[str, int]) -> None:
    look = partial(address_labels, filters=Filters(), by_household=False)
    labels = office.act(Role.CLERK, look).labels
    assert {(each.name, each.address[:8]) for each in labels} == {
        ("王桂芳", "百花洲家园3号楼"),
        ("李建国", "百花洲家园12号"),
    }
    one = office.act(
        Role.CLERK, partial(print_address_labels, filters=Filters(grid_id=town["0102"]), by_household=True)
    )
    assert [each.name for each in one.labels] == ["王桂芳"]
    note = office.act(Role.STATION_HEAD, lambda session: session.scalars(
        select(Record).where(Record.subject == "address_labels")).one())  # fmt: skip
    assert note.action == "print"
    assert "王桂芳" not in note.changes
    with pytest.raises(DeskError):
        office.act(Role.CLERK, partial(look, filters=Filters(text="没有此人")))
    with pytest.raises(Forbidden):
        office.act(Role.AUDITOR, look)


@pytest.mark.parametrize(("sheet", "first", "pages"), [("3x8", 1, 2), ("3x7", 5, 2), ("2x7", 14, 3)])
def test_each_label_lies_in_its_place(sheet: str, first: int, pages: int) -> None:
    kind = SHEETS[sheet]
    labels = [AddressLabel(f"百花洲家园{n}号楼1单元101室", f"王{n}") for n in range(25 if sheet == "3x8" else 21)]
    paper = LabelPaper(sheet, first, Correction(10, -20))
    pdf = pypdfium2.PdfDocument(BytesIO(address_labels_pdf(labels, paper=paper)))
    assert len(pdf) == pages
    page = pdf[0].get_textpage()
    x, top = kind.place(first - 1)
    left, bottom, right, upper = ((x + 1) * 72 / 25.4, (297 - top - kind.high + 2) * 72 / 25.4,
                                  (x + kind.wide + 1) * 72 / 25.4, (297 - top + 2) * 72 / 25.4)  # fmt: skip
    said = page.get_text_bounded(left, bottom, right, upper)
    assert re.search("百花洲家园0号楼.*王0", said, re.DOTALL)
    assert "王1" not in said
    assert pdf.get_metadata_dict()["Author"] == ""


def test_long_addresses_and_names_stay_on_their_label() -> None:
    label = AddressLabel("百花洲家园" * 12 + "1号楼", "阿卜杜热合曼·艾合买提江·吐尔逊" * 2)
    data = address_labels_pdf([label], paper=LabelPaper("3x8", 24))
    page = pypdfium2.PdfDocument(BytesIO(data))[0].get_textpage()
    kind = SHEETS["3x8"]
    x, top = kind.place(23)
    for index in range(page.count_rects()):
        left, bottom, right, upper = (at * 25.4 / 72 for at in page.get_rect(index))
        assert left >= x + 4 and right <= x + kind.wide - 4
        assert 297 - upper >= top and 297 - bottom <= top + kind.high
