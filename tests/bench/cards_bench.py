"""What bench_cards prints: 12,000 cards of 30 grids, as a street has them; and the same drawn by others.

The limit is the raw content: every mark is laid out beforehand, each text with its place, size and ink, and what is
left is to write glyph codes and the two codes, to compress and to save. Constant art is a form there too. Typst gets
the codes as ready outlines and needn't shrink or wrap anything.
"""

from __future__ import annotations

import json
import random
import resource
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from desk.printing import codes
from desk.printing.cards import art, write_sheets
from desk.printing.cards.hand import Text
from desk.printing.cards.measuring import Piece, fit
from desk.printing.cards.pdf import Document
from desk.printing.cards.sheets import crop_marks
from desk.printing.cards.side import SidePen
from desk.printing.fonts import FOLDER
from desk.printing.styles import POINT
from desk.rules.card_elements import Element, Line, places
from desk.rules.card_fields import PERSONAL
from desk.rules.card_sheets import Rect, SheetOptions, layout, slot_rects
from desk.rules.card_templates import CardTemplate, CardValues
from desk.rules.numbers import card_token
from desk.services import shipped

COUNT, GRIDS = 12_000, 30
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "阿根兰英德明敏建国宝桂珍玉金花秀芳梅霞军伟强丽静涛超勇艳杰娟平刚红文华志远晓春夏秋冬荣贵福寿康安宁"
_SERVICES = (
    ("吃饭", "11:00 17:00"), ("洗澡", "周一至周五"), ("洗衣", "周三上午"), ("理发", "周四上午"), ("借轮椅", "随时"),
)  # fmt: skip
_STREETS = ("春和里", "望江新村", "梧桐苑", "银杏小区", "红星家园")


def cards(count: int = COUNT) -> Iterator[CardValues]:
    """Synthetic people; every third with an illness, every fifth with something to mind, some without family."""
    chance = random.Random(20261122)
    for n in range(count):
        grid = n * GRIDS // count
        family = chance.random() < 0.85
        yield CardValues(
            {
                "station": "春和里社区党群服务中心  家门口服务台",
                "hotline": "0500-555 0120",
                "hotline_note": "24 小时有人接",
                "worker_duty": "网格员",
                "worker_name": _SURNAMES[grid] + _GIVEN[grid : grid + 2],
                "worker_phone": f"154 0000 {2600 + grid}",
                "name": _name(chance),
                "age": str(60 + chance.randrange(40)),
                "address": f"{chance.choice(_STREETS)} {chance.randrange(1, 40)} 幢 {chance.randrange(1, 5)} 单元"
                f" {chance.randrange(1, 7)}0{chance.randrange(1, 5)}",
                "alert": "" if n % 3 else chance.choice(("青霉素过敏，高血压", "高血压", "糖尿病，打胰岛素")),
                "alert_note": "" if n % 5 else "听力弱，请面对面慢讲",
                "family_role": chance.choice(("女儿", "儿子", "侄女", "老伴")) if family else "",
                "family_name": _name(chance) if family else "",
                "family_phone": f"154 0000 {chance.randrange(10_000):04d}" if family else "",
                "number": f"CH-{grid + 1:02d}-{n % 400 + 1:04d}",
            },
            (
                ("吃饭", "11:00 17:00"),
                ("洗澡", "周一至周五"),
                ("洗衣", "周三上午"),
                ("理发", "周四上午"),
                ("借轮椅", "随时"),
            ),
            card_token(chance.randrange(10**12)),
        )


def _name(chance: random.Random) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=chance.choice((1, 2, 2))))


# The limit: the same marks where they are known to lie, as raw content streams


class Raw:
    """The marks of all cards, laid out beforehand: what is left is to write them. Constant art is a form here too."""

    def __init__(self, template: CardTemplate, values: Sequence[CardValues]) -> None:
        self._template = template
        self._values = values
        pieces = [self._personal(side) for side in range(len(template.sides))]
        self._marks = [[self._laid(value, elements) for value in values] for elements in pieces]

    def _personal(self, side: int) -> list[Element]:
        drawn = self._template.drawn(self._template.sides[side])
        return [each for each in drawn if each.fields(self._template.words) & PERSONAL]

    def _laid(self, value: CardValues, elements: list[Element]) -> list[tuple[str, bool, str]]:
        found, ink = [], ""
        for each in elements:
            if isinstance(each, Line):
                for piece in fit(each, [_filled(span.text, self._template, value) for span in each.spans]):
                    head = self._head(piece)
                    found.append(
                        (head if piece.ink == ink else f"{art.ink(piece.ink)} rg\n{head}", piece.bold, piece.text)
                    )
                    ink = piece.ink
        return found

    def _head(self, piece: Piece) -> str:
        y = self._template.size[1] - piece.base
        return f"/F{piece.bold + 1} {piece.size:.3f} Tf 1 0 0 1 {piece.x:.2f} {y:.2f} Tm <"

    def _alike(self, side: int, value: CardValues) -> tuple[object, ...]:
        """What the constant art of a card depends on."""
        if not side:
            return (value["worker_name"],)
        return value["alert"] > "", value["alert_note"] > "", value["family_name"] > ""

    def write(self, out: Any) -> None:
        options = SheetOptions()
        laid = layout(self._template.size, options.paper)
        document = Document(out, title=self._template.title)
        pens = [SidePen(document, self._template, side, None) for side in self._template.sides]
        rects = [slot_rects(self._template.size, options), slot_rects(self._template.size, options, back=True)]
        slots = [[_slot(rect, laid.page[1]) for rect in each] for each in rects]
        forms: dict[tuple[object, ...], str] = {}
        cut, pages = crop_marks(laid), []
        for first in range(0, len(self._values), len(rects[0])):
            for side, pen in enumerate(pens):
                parts = []
                batch = self._values[first : first + len(rects[0])]
                for place, value in enumerate(batch):
                    form = forms.get(key := (side, *self._alike(side, value)))
                    if form is None:
                        form = forms[key] = pen.draw(value).partition(" ")[0]
                    parts.append(f"{slots[side][place]}{form} Do\nBT\n")
                    for head, bold, text in self._marks[side][first + place]:
                        parts.append(f"{head}{''.join(map(document.codes[bold].__getitem__, text))}> Tj\n")
                    parts.append("ET\n")
                    code = value.code
                    parts.append(art.code128(code, 53.8, 9.2, 0.254, 6.8) if side else art.qr(code, 73, 18.9, 0.57))
                    parts.append("Q\n")
                pages.append(document.page(laid.page, "".join(parts) + cut))
        document.close(pages)


def _filled(text: str, template: CardTemplate, value: CardValues) -> str:
    return Text(text, template.words).filled(value.fields) if places(text, template.words) else text


def _slot(rect: Rect, high: float) -> str:
    k = 1 / POINT
    return f"q {k:.6f} 0 0 {k:.6f} {rect.x * k:.4f} {(high - rect.y - rect.height) * k:.4f} cm\n"


# Typst


TYPST = Path(__file__).with_name("cards.typ")


def typst_data(values: Sequence[CardValues], folder: Path) -> None:
    """What cards.typ reads: the values, and each code as an outline that is ready to be drawn."""
    rows = []
    for value in values:
        square, strip = codes.qr(value.code), codes.bars(value.code)
        path = "".join(f"M{x} {y}h{n}v1h-{n}z" for x, y, n in square.runs)
        lines = "".join(f"M{x} 0h{n}v1h-{n}z" for x, _, n in strip.runs)
        rows.append({**value.fields, "rows": value.rows, "qr": path, "bars": lines})
    (folder / "cards.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    shutil.copy(TYPST, folder)


# What runs in a process of its own; each prints its numbers


def run_typst(folder: str) -> None:
    """Seconds of typst, and its peak memory in MB."""
    import typst

    source, fonts = Path(folder) / TYPST.name, str(FOLDER)
    started = time.perf_counter()
    typst.compile(
        str(source),
        output=str(source.with_suffix(".pdf")),
        font_paths=[fonts],
        ignore_system_fonts=True,
        pdf_tags=False,
    )
    print(time.perf_counter() - started, peak())


def run_peak(folder: str) -> None:
    """Peak memory in MB of a process that prints all cards into a file."""
    values = list(cards())
    with (Path(folder) / "cards.pdf").open("wb") as out:
        write_sheets(out, shipped.card_templates()["contact"], values, SheetOptions())
    print(peak())


def run_preview() -> None:
    """Milliseconds from the values of a card to the pictures of its sides: the first time in this process and again.

    Loaded as in the program: the modules and Qt's PDF reader. Not yet: templates, fonts and tables of codes.
    """
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from desk.printing.cards import card_pdf
    from desk.views.cards.pictures import rendered

    application = QApplication([])
    value = next(cards(1))
    sizes = [(side, QSize(286, 172)) for side in (0, 1)]
    for _ in range(2):
        started = time.perf_counter()
        rendered(card_pdf(shipped.card_templates()["contact"], value), sizes)
        print((time.perf_counter() - started) * 1000, end=" ")
    del application


def peak() -> float:
    """The most memory that this process ever had, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
