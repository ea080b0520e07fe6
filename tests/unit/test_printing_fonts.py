"""Which face draws which character, and that nothing undrawable gets near paper."""

from __future__ import annotations

from io import BytesIO
from itertools import chain

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.printing import fonts
from desk.printing.fonts import BOLD, FOLDER, RARE, REGULAR
from desk.printing.sheet import Sheet
from desk.printing.styles import Style
from desk.printing.truetype import TrueType

# Blocks of Han characters as of Unicode 10; beyond these no free TrueType face is bundled.
WHOLE = {
    "URO": range(0x4E00, 0x9FEB),
    "A": range(0x3400, 0x4DB6),
    "B": range(0x20000, 0x2A6D7),
    "C": range(0x2A700, 0x2B735),
    "D": range(0x2B740, 0x2B81E),
    "E": range(0x2B820, 0x2CEA2),
    "F": range(0x2CEB0, 0x2EBE1),
}
RARE_NAMES = "䶮㛃㙓𠅤𬱖"
UNDRAWABLE = "\U00030000"


@pytest.mark.parametrize("block", WHOLE)
@pytest.mark.parametrize("bold", [False, True])
def test_whole_blocks_can_be_drawn(block: str, bold: bool) -> None:
    known = fonts.face(BOLD if bold else REGULAR).glyphs.keys() | fonts.face(RARE).glyphs.keys()
    assert [f"U+{code:04X}" for code in WHOLE[block] if code not in known] == []


def test_what_came_after_unicode_10_is_told_before_printing() -> None:
    later = [
        *range(0x9FF0, 0xA000),
        *range(0x4DB6, 0x4DC0),
        *range(0x2A6D7, 0x2A6E0),
        *range(0x2B735, 0x2B73A),
        0x31350,
    ]
    assert fonts.undrawable("".join(map(chr, later))) == tuple(map(chr, later))


def test_no_character_is_in_two_files() -> None:
    assert not fonts.face(REGULAR).glyphs.keys() & fonts.face(RARE).glyphs.keys()
    assert fonts.face(REGULAR).glyphs.keys() == fonts.face(BOLD).glyphs.keys()


def test_the_bundle_has_licences_and_stays_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 60_000_000
    for family in ("NotoSansSC", "DoorstepRare"):
        assert "SIL OPEN FONT LICENSE" in (FOLDER / f"{family}-LICENSE.txt").read_text("utf-8").upper()


@pytest.mark.parametrize("name", [REGULAR, BOLD, RARE])
def test_read_as_fonttools_reads(name: str) -> None:
    """The lean reader agrees with the thorough one on characters, widths and metrics."""
    face = TrueType(FOLDER / f"{name}.ttf")
    with TTFont(FOLDER / f"{name}.ttf", lazy=True) as peer:
        order = peer.getReverseGlyphMap()
        assert face.glyphs == {code: order[glyph] for code, glyph in peer.getBestCmap().items()}
        for code in list(face.glyphs)[::997]:
            glyph = face.glyphs[code]
            assert face.advance(glyph) == peer["hmtx"][peer.getGlyphName(glyph)][0]
        assert face.units == peer["head"].unitsPerEm


@pytest.mark.parametrize(("name", "text"), [(REGULAR, "受理 é，1"), (RARE, "\U0002a700\U0002ebe0")])
def test_a_subset_is_a_sound_font_of_its_own(name: str, text: str) -> None:
    face = fonts.face(name)
    glyphs = [0, *(face.glyphs[ord(character)] for character in text)]
    with TTFont(BytesIO(face.subset(glyphs))) as small, TTFont(FOLDER / f"{name}.ttf", lazy=True) as whole:
        assert small["maxp"].numGlyphs >= len(glyphs)
        for new, old in enumerate(glyphs):
            mine, theirs = small.getGlyphName(new), whole.getGlyphName(old)
            assert _points(small, mine) == _points(whole, theirs)
            assert small["hmtx"][mine] == whole["hmtx"][theirs]


def test_runs_change_the_face_only_where_they_must() -> None:
    assert fonts.runs("") == []
    assert fonts.runs("陆阿根") == [(REGULAR, "陆阿根")]
    assert fonts.runs("陆阿根", bold=True) == [(BOLD, "陆阿根")]
    assert fonts.runs("王\U0002e9f5\U0002a700芳", bold=True) == [
        (BOLD, "王"),
        (RARE, "\U0002e9f5\U0002a700"),
        (BOLD, "芳"),
    ]


def test_width_is_in_the_unit_of_the_size() -> None:
    assert fonts.width("受理回执", 5) == pytest.approx(20)
    assert fonts.width("王\U0002e9f5", 5) == pytest.approx(10)
    assert fonts.width("111", 5, bold=True) > fonts.width("111", 5)


def test_what_cannot_be_drawn_is_named_with_its_code_point() -> None:
    assert fonts.undrawable(f"王{UNDRAWABLE}{UNDRAWABLE}\n芳\x07") == (UNDRAWABLE, "\x07")
    fonts.refuse_undrawable("陆阿根", RARE_NAMES, "第一行\n第二行")
    with pytest.raises(RuleBroken) as refused:
        fonts.refuse_undrawable("陆阿根", f"王{UNDRAWABLE}", "a\x07", "\ud840")
    assert refused.value.code == "NO_GLYPH"
    assert f"{UNDRAWABLE} (U+30000), (U+0007), (U+D840)" in refused.value.text
    with pytest.raises(RuleBroken, match=r"U\+30000"):
        fonts.runs(f"王{UNDRAWABLE}")


@given(
    st.text(
        st.sampled_from(
            list(
                chain(
                    "买提·吐尔逊陆阿根 Aé9（1）",
                    RARE_NAMES,
                    map(chr, range(0x20000, 0x2EBE1, 3001)),
                    map(chr, range(0x2FFF0, 0x30010)),
                )
            )
        ),
        min_size=1,
        max_size=60,
    ).filter(lambda text: text.strip() == text),
    st.booleans(),
)
def test_any_name_is_drawn_and_copied_back_or_refused(name: str, bold: bool) -> None:
    missing = fonts.undrawable(name)
    if missing:
        with pytest.raises(RuleBroken) as refused:
            _drawn(name, bold)
        assert refused.value.code == "NO_GLYPH"
        assert all(f"U+{ord(character):04X}" in refused.value.text for character in missing)
    else:
        assert "".join(_copied(_drawn(name, bold)).split()) == "".join(name.split())


def test_many_characters_of_one_face_stay_copyable() -> None:
    """More than the 256 of a simple PDF font, and more than the 100 of one block in the table for copying."""
    names = ["".join(chr(code) for code in range(at, at + 30)) for at in range(0x4E00, 0x4E00 + 600, 30)]
    sheet = Sheet((210, 297), title="t", author="a")
    for n, line in enumerate(names):
        sheet.text(10, 10 + 8 * n, line, Style(5))
    assert _copied(sheet.pdf()).split() == names


def _points(font: TTFont, glyph: str) -> list[tuple[float, float]]:
    return list(font["glyf"][glyph].getCoordinates(font["glyf"])[0])


def _drawn(name: str, bold: bool) -> bytes:
    sheet = Sheet((400, 20), title="t", author="a")
    sheet.text(5, 5, name, Style(5, bold))
    return sheet.pdf()


def _copied(pdf: bytes) -> str:
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
