"""Build ``resources/fonts``: Noto Sans SC for nearly everything, one more font for the characters it lacks.

    python scripts/build_fonts.py NOTO_REGULAR NOTO_BOLD HANAMIN_A HANAMIN_B

Noto Sans SC (static TrueType, e.g. npm ``@expo-google-fonts/noto-sans-sc`` 0.4.3) is copied as it is. From HanaMinA
and HanaMinB (Debian ``fonts-hanazono``) only the ideographs that Noto has not got are kept, so that the Extensions
B to F are whole and no character lies in two files. The result bears a name of its own, because the names of
Hanazono are reserved by its licence. TrueType outlines throughout: reportlab and the PDF subset need them.
Hints are dropped; paper has enough dots.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import cmap_format_12

OUT = Path(__file__).resolve().parent.parent / "resources" / "fonts"
NAME = "Doorstep Rare"
# Unicode blocks of Han characters: URO, Extension A, compatibility, Extensions B to F, compatibility supplement.
IDEOGRAPHS = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0xF900, 0xFAFF), (0x20000, 0x2EBEF), (0x2F800, 0x2FA1F))
KEPT = {"head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post"}


def is_ideograph(code: int) -> bool:
    return any(first <= code <= last for first, last in IDEOGRAPHS)


def cut(path: Path, codes: set[int]) -> TTFont:
    """The font at ``path`` with only ``codes`` and without hints, layout and vertical tables."""
    font = TTFont(path, lazy=True)
    options = Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=False, name_IDs=["*"])
    options.drop_tables += ["vmtx", "vhea", "BASE", "FFTM", "GDEF", "GSUB", "GlyphOrder", "prop", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def pour(source: TTFont, target: TTFont) -> None:
    """Add the glyphs of ``source`` to ``target``; both have 1024 units per em and no shared character."""
    order = target.getGlyphOrder()
    names = {name: f"{name}.A" for name in source.getGlyphOrder()}
    for name, added in names.items():
        if name == ".notdef":
            continue
        target["glyf"].glyphs[added] = source["glyf"][name]
        target["hmtx"].metrics[added] = source["hmtx"].metrics[name]
        order.append(added)
    target.setGlyphOrder(order)
    target["glyf"].glyphOrder = order
    best = target.getBestCmap() | {code: names[name] for code, name in source.getBestCmap().items()}
    table = cmap_format_12(12)
    table.platformID, table.platEncID, table.language, table.cmap = 3, 10, 0, best
    target["cmap"].tables = [table]


def rename(font: TTFont) -> None:
    post_script = NAME.replace(" ", "")
    texts = {
        0: "Copyright (c) GlyphWiki Project. Built from HanaMinA and HanaMinB, reduced and renamed.",
        1: NAME,
        2: "Regular",
        3: f"{post_script}-1",
        4: NAME,
        5: "Version 1.0",
        6: post_script,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    font["name"].names = []
    for name_id, text in texts.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)


def refuse_composites(*paths: Path) -> None:
    """The desk's own reader knows simple outlines only."""
    for path in paths:
        with TTFont(path, lazy=True) as font:
            if any(font["glyf"][name].isComposite() for name in font.getGlyphOrder()):
                sys.exit(f"{path.name} has outlines put together from others")


def build(regular: Path, bold: Path, hana_a: Path, hana_b: Path) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(regular, OUT / "NotoSansSC-Regular.ttf")
    shutil.copyfile(bold, OUT / "NotoSansSC-Bold.ttf")
    noto = set(TTFont(regular, lazy=True).getBestCmap())
    in_b = {code for code in TTFont(hana_b, lazy=True).getBestCmap() if is_ideograph(code)} - noto
    in_a = {code for code in TTFont(hana_a, lazy=True).getBestCmap() if is_ideograph(code)} - noto - in_b
    font = cut(hana_b, in_b)
    pour(cut(hana_a, in_a), font)
    rename(font)
    for tag in set(font.keys()) - KEPT - {"GlyphOrder"}:
        del font[tag]
    font["head"].created = font["head"].modified = 3_600_000_000  # the same bytes at every build
    font.recalcTimestamp = False
    font.save(OUT / "DoorstepRare.ttf", reorderTables=None)
    refuse_composites(regular, bold, OUT / "DoorstepRare.ttf")
    print(f"{len(in_b)} characters from HanaMinB, {len(in_a)} from HanaMinA")
    for path in sorted(OUT.iterdir()):
        print(f"{path.stat().st_size:>11,} {path.name}")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    build(*map(Path, sys.argv[1:]))
