"""Duty boards: who stands on one, what it says, what has changed since its print, and how it is drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import Forbidden, Rejected, RuleBroken, Stale
from desk.models.records import Record
from desk.printing import duty_board
from desk.printing.duty_board import Face, Poster, duty_boards_pdf
from desk.printing.pictures import cropped
from desk.printing.styles import INK, INK2
from desk.rules.boards import BoardLine, BoardText, Part, What, about_text, change_text, changes, part_of
from desk.rules.permissions import Role
from desk.services import boards, grids, reprints
from desk.services.boards import BoardInput, BoardRow, Pick
from desk.services.grids import GridInput, MemberInput, ResourceInput
from tests.support.grid_town import build
from tests.unit.office import Office, set_up

MM = 72 / 25.4
LONG = "热依罕古丽·阿不都热西提·吾守尔江·买买提明"


# Rules


@pytest.mark.parametrize(
    ("duty", "part"),
    [
        ("社区党委书记", Part.SECRETARY), ("网格长", Part.HEAD), ("专职网格员", Part.WORKER), ("机关网格员", Part.SENT),
        ("胡同管家", Part.STEWARD), ("社区民警", Part.POLICE), ("家庭医生", Part.DOCTOR), ("楼长", Part.OTHER),
    ],
)  # fmt: skip
def test_duties_are_known_by_their_words(duty: str, part: Part) -> None:
    assert part_of(duty) is part
    assert bool(about_text(duty)) is (part is not Part.OTHER)


TEXT = BoardText("公示牌", "A3", "百花洲社区 › 第1网格", "服务站", "1号楼", "05005551234", (
    BoardLine("网格长", "周明", "15400000001"), BoardLine("网格员", "王某", "15400000002", photo_id=3),
    BoardLine("网格员", "赵某", "15400000003"),
))  # fmt: skip


def test_what_changed_is_told_by_person_and_thing() -> None:
    assert changes(TEXT, TEXT) == () and BoardText.from_json(TEXT.as_json()) == TEXT
    head, worker, other = TEXT.lines
    now = replace(
        TEXT, hotline="12345678", lines=(replace(head, phone="15400000009"), replace(worker, name="李某"), other)
    )
    told = [change_text(each) for each in changes(TEXT, now)]
    assert "王某 → 李某" in told[0] and "154 0000 0001 → 154 0000 0009" in told[1] and "1234 5678" in told[2]
    assert [each.what for each in changes(TEXT, replace(TEXT, lines=(head, other)))] == [What.GONE]
    assert [each.what for each in changes(TEXT, replace(TEXT, lines=(worker, head, other)))] == [What.ORDER]
    other_face = replace(worker, photo_id=4)
    assert [each.what for each in changes(TEXT, replace(TEXT, lines=(head, other_face, other)))] == [What.PHOTO]


LINES = st.lists(
    st.builds(BoardLine, st.sampled_from("甲乙"), st.sampled_from("赵钱孙"), st.sampled_from(("", "110")), st.just(""),
              st.sampled_from((None, 1))), max_size=5,
)  # fmt: skip


@given(LINES, LINES)
def test_boards_that_differ_have_changes_and_equal_ones_none(before: list[BoardLine], now: list[BoardLine]) -> None:
    printed, today = replace(TEXT, lines=tuple(before)), replace(TEXT, lines=tuple(now))
    assert bool(changes(printed, today)) is (printed != today)


# Services


class Town:
    """百花洲社区 with two grids and a micro grid, and who serves there."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.grid: dict[str, int] = office.act(Role.STATION_HEAD, build)

    def head(self, verb: Any, **values: Any) -> Any:
        return self.office.act(Role.STATION_HEAD, partial(verb, **values))

    def clerk(self, verb: Any, **values: Any) -> Any:
        return self.office.act(Role.CLERK, partial(verb, **values))

    def serve(self, code: str, name: str, duty: str, **more: Any) -> int:
        values = {"phone": "15400000001", "since": date(2025, 1, 1)} | more
        made = self.head(grids.assign_member, grid_id=self.grid[code], name=name, duty=duty, **values)
        key: int = made.member_id
        return key

    def board(self, code: str, **more: Any) -> BoardRow:
        values = BoardInput(**{"grid_id": self.grid[code], "title": "责任公示牌", "size": "A3", **more})
        made: BoardRow = self.head(boards.save_board, board_id=None, version=None, values=values)
        return made

    def row(self, board_id: int) -> BoardRow:
        return next(row for row in self.clerk(boards.boards, retired=True) if row.board_id == board_id)


@pytest.fixture
def town(engine: Engine, now: Any, monkeypatch: pytest.MonkeyPatch) -> Town:
    return Town(set_up(engine, now, monkeypatch))


def names(row: BoardRow) -> list[str]:
    return [line.name for line in row.now.lines]


def test_a_board_names_by_itself_who_serves_and_from_above_whom_the_grid_lacks(town: Town) -> None:
    town.serve("01", "周书记", "社区书记")
    town.serve("01", "上级员", "专职网格员")
    town.serve("0101", "王网格", "专职网格员")
    town.serve("010101", "孙管家", "胡同管家")
    police = ResourceInput("police", "百花洲警务室", town.grid["01"], contact="赵警官", phone="110", hours="全天")
    town.head(grids.save_resource, resource_id=None, version=None, values=police)
    row = town.board("010101")
    assert names(row) == ["周书记", "王网格", "孙管家", "赵警官"]
    assert row.now.lines[3].about == "百花洲警务室 全天" and row.now.grid.endswith("微1")
    for number in range(9):
        town.serve("010101", f"楼长{number}", "楼长")
    assert names(town.row(row.board_id))[:3] == ["周书记", "王网格", "孙管家"]
    assert len(town.row(row.board_id).now.lines) == 8


def test_a_print_is_kept_and_what_changes_later_makes_it_out_of_date(town: Town) -> None:
    member = town.serve("0101", "王某", "专职网格员")
    row = town.board("0101")
    assert row.is_due and not row.is_outdated
    (poster,) = town.clerk(boards.print_boards, board_ids=[row.board_id])
    assert poster.people[0].phone == "154 0000 0001"
    assert not town.row(row.board_id).is_due
    town.clerk(boards.take_print_back, board_ids=[row.board_id])
    assert town.row(row.board_id).printed_at is None
    town.clerk(boards.print_boards, board_ids=[row.board_id])
    values = MemberInput("王某", "专职网格员", date(2025, 1, 1), "15400000002", "")
    town.head(grids.correct_member, member_id=member, values=values)
    assert [each.what for each in town.row(row.board_id).changes] == [What.PHONE]
    town.serve("0101", "李某", "专职网格员", replaces=member, since=date(2026, 1, 1))
    (told,) = town.row(row.board_id).changes
    assert (told.before, told.now) == ("王某", "李某")
    assert town.clerk(reprints.counts) == reprints.ReprintCounts(0, 1)
    (line,) = town.clerk(reprints.reprints).lines
    assert line.grid == "第1网格" and "王某 → 李某" in line.what and line.boards[0].board_id == row.board_id
    town.clerk(boards.print_boards, board_ids=[row.board_id])
    assert not town.clerk(boards.due_boards)
    noted = town.office.system(_prints)
    assert noted == [str(row.board_id)] * 3
    town.clerk(boards.take_print_back, board_ids=[row.board_id])
    assert town.row(row.board_id).changes == (told,)


def _prints(session: Session) -> list[str]:
    query = select(Record.subject_id).where(Record.subject == "duty_board", Record.action == "print")
    return list(session.scalars(query))


def test_a_line_picked_by_hand_follows_the_duty_and_goes_with_it(town: Town) -> None:
    member = town.serve("0101", "王某", "专职网格员")
    picks = (Pick(member_id=member, about="跑腿代办"), Pick(duty="电工", name="钱师傅", phone="15400000077"))
    row = town.board("0101", picks=picks)
    assert names(row) == ["王某", "钱师傅"] and row.now.lines[0].about == "跑腿代办"
    town.serve("0101", "李某", "专职网格员", replaces=member, since=date(2026, 1, 1))
    assert names(town.row(row.board_id)) == ["李某", "钱师傅"]
    later = next(each for each in town.head(grids.members, grid_id=town.grid["0101"]) if each.name == "李某")
    town.head(grids.end_member, member_id=later.member_id, until=date(2026, 1, 2))
    assert names(town.row(row.board_id)) == ["钱师傅"]


def test_what_a_board_cannot_be_is_said_beside_the_field_and_who_may_not_is_told(town: Town) -> None:
    nothing = BoardInput(town.grid["0101"], " ", "A5", tuple(Pick(name="x") for _ in range(9)))
    with pytest.raises(Rejected) as refused:
        town.head(boards.save_board, board_id=None, version=None, values=nothing)
    assert set(refused.value.fields) == {"title", "size", "picks"}
    row = town.board("0101")
    with pytest.raises(Forbidden):
        town.clerk(boards.save_board, board_id=row.board_id, version=row.version, values=row.values)
    changed = replace(row.values, place="东门")
    town.head(boards.save_board, board_id=row.board_id, version=row.version, values=changed)
    with pytest.raises(Stale):
        town.head(boards.save_board, board_id=row.board_id, version=row.version, values=row.values)
    down = town.head(boards.retire_board, board_id=row.board_id, version=None)
    assert not down.is_due and not town.clerk(boards.boards)
    again = town.head(boards.retire_board, board_id=row.board_id, version=down.version, retired=False)
    assert again.is_due and again.values.place == "东门"


def test_the_board_of_a_grid_that_is_no_more_is_not_to_be_printed(town: Town) -> None:
    values = GridInput("0103", "第3网格", 2, town.grid["01"])
    third = town.head(grids.save_grid, grid_id=None, version=None, values=values)
    town.grid["0103"] = third.grid_id
    town.serve("0103", "王某", "专职网格员")
    row = town.board("0103")
    town.head(grids.remove_grid, grid_id=third.grid_id, version=None)
    gone = town.row(row.board_id)
    assert gone.grid_gone and not gone.is_due and gone.grid == "第3网格"


# Paper


def portrait(wide: int = 400, high: int = 600, **save: Any) -> bytes:
    """A picture whose upper left quarter is red."""
    image = Image.new("RGB", (wide, high), "white")
    image.paste((200, 0, 0), (0, 0, wide // 2, high // 2))
    data = BytesIO()
    image.save(data, "JPEG", quality=95, **save)
    return data.getvalue()


def poster(count: int, size: str = "A4", **more: Any) -> Poster:
    people = [
        Face("社区书记", "周明", "154 0000 0001", "对整个社区负责", portrait()),
        Face("专职网格员", LONG, "154 0000 0002、0500-555 1234", "受理诉求、上门走访、代办"),
        Face("", "春和里社区卫生服务站" * 2, "0500-555 0120", "量血压、换药、家庭医生签约、每天八点到二十点" * 3),
        Face("网格长", "欧阳建国", "", ""),
    ]
    fields = {"title": "责任公示牌", "grid": "春和里社区 › 第2网格", "station": "服务站", "address": "东区1号楼"}
    return Poster(**{**fields, "size": size, "hotline": "0500-555 1234", **more}, people=tuple((people * 2)[:count]))


def lines_of(page: Any) -> list[tuple[str, float, float, float, float]]:
    """Every piece of text with its left, bottom, right and top in points."""
    text = page.get_textpage()
    return [(text.get_text_bounded(*box), *box) for box in (text.get_rect(n) for n in range(text.count_rects()))]


@pytest.mark.parametrize("count", range(9))
@pytest.mark.parametrize("size", ["A4", "A3"])
def test_one_to_eight_people_stand_within_the_page_and_nothing_on_another(count: int, size: str) -> None:
    with pypdfium2.PdfDocument(duty_boards_pdf([poster(count, size)])) as document:
        page = document[0]
        wide, high = {"A4": (210, 297), "A3": (297, 420)}[size]
        assert page.get_size() == pytest.approx((wide * MM, high * MM), abs=0.1)
        boxes = lines_of(page)
        for text, left, bottom, right, top in boxes:
            assert left >= 9 * MM and bottom >= 9 * MM and right <= (wide - 9) * MM and top <= (high - 9) * MM, text
        said = page.get_textpage().get_text_bounded()
        for face in poster(count).people:
            flat = said.replace("\r\n", "").replace(" ", "")
            assert face.name[:4] in flat and face.phone[-4:] in flat


@pytest.mark.parametrize("count", [1, 4, 6, 8])
def test_name_duty_and_telephone_are_large_bold_and_dark(count: int) -> None:
    people = tuple(Face("网格员", f"王小{n}", f"154 0000 000{n}", "代办") for n in range(count))
    made = replace(poster(0), people=people)
    with pypdfium2.PdfDocument(duty_boards_pdf([made])) as document:
        page = document[0]
        text = page.get_textpage()
        whole = text.get_text_range()
        for face in people:
            for word in (face.name, face.phone[:3]):
                box = text.get_charbox(whole.index(word), loose=True)
                assert box[3] - box[1] >= 15.9, (word, box)


INKS = [
    ("#FFFFFF", duty_board.GREEN),
    (duty_board.RED, "#FFFFFF"),
    (duty_board.RED, duty_board.ROSE),
    (INK, duty_board.ROSE),
    (INK2, "#FFFFFF"),
]


@pytest.mark.parametrize(("ink", "ground"), INKS)
def test_inks_stand_out_from_their_ground(ink: str, ground: str) -> None:
    light, dark = sorted(map(luminance, (ink, ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.1)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_photos_are_upright_cut_and_tell_nothing_of_the_camera() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # held on its side: turn by a quarter
    exif[0x010F] = "Secret camera"
    data = cropped(portrait(exif=exif), 30, 40)
    assert data is not None and b"Secret" not in data
    with Image.open(BytesIO(data)) as image:
        assert image.width / image.height == pytest.approx(3 / 4, abs=0.01)
        red, green, _ = image.getpixel((image.width - 5, 5))
        assert red > 150 > green
    assert cropped(b"\xff\xd8\xff no picture", 30, 40) is None
    assert cropped(b"\x89PNG\r\n\x1a\n", 30, 40) is None


def test_a_character_that_no_face_draws_is_refused_before_anything_is_printed() -> None:
    with pytest.raises(RuleBroken):
        duty_boards_pdf([poster(1, title="\U0003f000")])
