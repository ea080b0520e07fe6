"""The words of the page of cards."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desk.rules.card_sheets import Duplex, Layout, Paper
from desk.rules.card_templates import CardTemplate
from desk.rules.cards import Gap
from desk.services.cards import GapRow, RunRow
from desk.words import QT_TRANSLATE_NOOP, translate

_GAPS: Mapping[Gap, str] = MappingProxyType(
    {
        Gap.SUBSTITUTE: QT_TRANSLATE_NOOP("cards_page", "A like character"),
        Gap.BY_HAND: QT_TRANSLATE_NOOP("cards_page", "Write by hand"),
        Gap.LEAVE_OUT: QT_TRANSLATE_NOOP("cards_page", "No card"),
    }
)
_FEEDS: Mapping[Duplex, str] = MappingProxyType(
    {
        Duplex.NONE: QT_TRANSLATE_NOOP("cards_page", "Fronts only"),
        Duplex.LONG_EDGE: QT_TRANSLATE_NOOP("cards_page", "Both sides, long edge"),
        Duplex.SHORT_EDGE: QT_TRANSLATE_NOOP("cards_page", "Both sides, short edge"),
        Duplex.BY_HAND: QT_TRANSLATE_NOOP("cards_page", "Single sheets, turned by hand"),
    }
)
BLANK = "□"
"""In the place of a character that no face draws."""


def gap_text(gap: Gap) -> str:
    """换用近似字, 留空手写, 不印这张."""
    return translate("cards_page", _GAPS[gap])


def gapped_name(row: GapRow) -> str:
    """方□: the name as it would be printed."""
    return "".join(BLANK if character in row.characters else character for character in row.name)


def size_words(template: CardTemplate) -> str:
    """90×54，双面."""
    wide, high = template.size
    size = f"{round(wide, 1):g}×{round(high, 1):g}"
    sides = (
        translate("cards_page", "two sides") if template.two_sided else translate("cards_page", "one side")
    )  # fmt: skip
    return translate("cards_page", "{size}, {sides}", size=size, sides=sides)


def paper_text(paper: Paper, laid: Layout) -> str:
    """A4 2×5, 单张卡."""
    if paper is Paper.CARD:
        return translate("cards_page", "Single cards (card printer)")
    return translate("cards_page", "{paper}, {across}×{down} a sheet", paper=paper.value, across=laid.across,
                     down=laid.down)  # fmt: skip


def feed_text(feed: Duplex) -> str:
    """单面, 双面长边翻, 双面短边翻, 手工翻面."""
    return translate("cards_page", _FEEDS[feed])


def run_words(run: RunRow) -> str:
    """便民联系卡  第 3 网格  印好 7 / 24."""
    done = translate("cards_page", "{n} of {count} on paper", n=f"{run.printed:,}", count=f"{run.count:,}")
    return "  ".join(filter(None, (run.template, run.what, done)))
