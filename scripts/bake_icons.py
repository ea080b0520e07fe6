"""Write ``resources/icons``: one SVG for each Phosphor glyph that the desk draws.

The outlines come from the Phosphor 1.3 font inside qtawesome, a developers' dependency. The program draws the SVG
files, so no icon font is loaded (managed office PCs may refuse one). Run it after adding a name to ``NAMES``:

    python scripts/bake_icons.py           writes
    python scripts/bake_icons.py --check   exits 1 when the stored files differ from fresh ones
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"

RAIL = """
squares-four pencil-line clipboard-text users fork-knife bed hand-waving identification-card table
clock-counter-clockwise gear-six map-trifold
""".split()
PLAIN = """
archive arrow-clockwise arrow-counter-clockwise arrow-down arrow-left arrow-left-bold arrow-right arrow-right-bold
arrow-up arrows-out barcode bell bell-ringing book-open buildings calendar calendar-blank caret-down caret-left
caret-right caret-up chart-bar chat-text check check-bold check-circle check-circle-fill clock clock-bold
clock-counter-clockwise clock-fill copy credit-card database desktop dots-six-vertical dots-three dots-three-bold
download-simple envelope-simple export eye eye-slash file-pdf file-text fire-fill first-aid first-aid-kit
first-aid-kit-bold flag flag-fill floppy-disk folder-open folders fork-knife-bold funnel gauge gear git-merge globe
hand-palm hand-waving-bold handshake heart house house-line image info info-fill key keyboard lightning-fill link list
list-dashes lock lock-key magnifying-glass map-pin map-trifold minus monitor moon note-pencil paint-brush-broad
paint-brush-broad-fill paint-brush-household-fill paper-plane-tilt paper-plane-tilt-fill paperclip pause-fill
pencil-line-bold pencil-simple person-simple-walk-bold phone phone-call phone-call-fill plus plus-bold power printer
prohibit prohibit-bold qr-code question receipt scissors scissors-bold shield-check shower shower-bold sign-in sign-out
sign-out-bold sort-ascending sparkle sparkle-fill spinner-gap star star-fill stop-fill storefront sun swap t-shirt
t-shirt-bold table tag text-aa ticket translate trash tree-structure upload-simple user user-circle user-plus
users-three warning warning-circle warning-circle-fill warning-fill warning-octagon warning-octagon-fill wheelchair
wheelchair-bold wifi-slash wrench wrench-fill x x-bold
""".split()
NAMES = sorted({*PLAIN, *RAIL, *(f"{name}-fill" for name in RAIL)})


def main() -> int:
    fresh = {f"{name}.svg": text for name, text in glyphs().items()}
    now = {path.name: path for path in ICONS.glob("*.svg")}
    if "--check" in sys.argv[1:]:
        wrong = {name for name, text in fresh.items() if name not in now or now[name].read_text("utf-8") != text}
        wrong |= now.keys() - fresh.keys()
        for name in sorted(wrong):
            print(f"resources/icons/{name} differs from a fresh one", file=sys.stderr)
        return 1 if wrong else 0
    ICONS.mkdir(parents=True, exist_ok=True)
    for name, text in fresh.items():
        (ICONS / name).write_text(text, encoding="utf-8", newline="\n")
    for name in now.keys() - fresh.keys():
        now[name].unlink()
    return 0


def glyphs() -> dict[str, str]:
    """Name → SVG text, the outline turned from the font's upward axis to the downward one of SVG."""
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise SystemExit("qtawesome is missing: make setup installs it")
    fonts = Path(spec.origin).parent / "fonts"
    codes = json.loads((fonts / "phosphor-charmap-1.3.0.json").read_text("utf-8"))
    font = TTFont(fonts / "phosphor-1.3.0.ttf")
    outlines, names = font.getGlyphSet(), font.getBestCmap()
    em, ascent = font["head"].unitsPerEm, font["hhea"].ascent
    drawn = {}
    for name in NAMES:
        pen = SVGPathPen(outlines, ntos=number)
        outlines[names[int(codes[name], 16)]].draw(TransformPen(pen, (1, 0, 0, -1, 0, ascent)))
        path = pen.getCommands()
        drawn[name] = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {em} {em}"><path d="{path}"/></svg>\n'
    return drawn


def number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


if __name__ == "__main__":
    sys.exit(main())
