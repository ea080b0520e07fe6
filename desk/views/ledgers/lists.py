"""What the preview lists, one kind of entry for every list, so that one table and one panel show them all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desk.exchange.cells import column_letter
from desk.exchange.report import LedgerReading, LedgerWarning, Level, Rejection
from desk.services.imports import DifferingRow, Preview, RepeatedRow
from desk.services.imports.rows import Difference, Place
from desk.views.ledgers.words import field_text, kind_text, masked_cell, place_text
from desk.views.rows import Column
from desk.words import translate

REFUSED, MUST, DIFFERING, REPEATED, SHOULD, READ = "refused", "must", "differing", "repeated", "should", "read"
"""The lists of the preview, in the order in which they want attention."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. ``content`` is what is in the cell, ``text`` why it is here; ``differences`` can be chosen between."""

    key: int
    place: Place
    where: str
    cell: str = ""
    field: str = ""
    content: str = ""
    text: str = ""
    name: str = ""
    differences: tuple[Difference, ...] = ()
    other: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A ledger that was read and compared, not yet imported."""

    reading: LedgerReading
    preview: Preview

    @property
    def refused_rows(self) -> int:
        """How many rows stay outside."""
        return len({(each.sheet, each.row) for each in self.preview.refused})


def entries(found: Found, name: str) -> tuple[Entry, ...]:
    """The lines of the list ``name``."""
    reading, preview = found.reading, found.preview
    if name == REFUSED:
        return tuple(_refused(number, each) for number, each in enumerate(preview.refused))
    if name in (MUST, SHOULD):
        wanted = Level.MUST if name == MUST else Level.SHOULD
        chosen = [each for each in preview.warnings if each.level is wanted]
        return tuple(_warning(number, each) for number, each in enumerate(chosen))
    if name == DIFFERING:
        return tuple(_differing(number, each) for number, each in enumerate(preview.differing))
    if name == REPEATED:
        return tuple(_repeated(number, each) for number, each in enumerate(preview.repeated))
    return _read(reading)


def columns(name: str, chosen: Callable[[Entry], str]) -> list[Column]:
    """The columns of the list ``name``; ``chosen`` says what was chosen of an entry."""
    where = Column(translate("ledgers_page", "Row"), 96, _text("where"), kind="meta")
    if name in (DIFFERING, REPEATED):
        return [
            where,
            Column(translate("ledgers_page", "Name"), 130, _text("name"), kind="strong"),
            Column(translate("ledgers_page", "Differs in"), 0, _text("text")),
            Column(translate("ledgers_page", "Chosen"), 150, _worded(chosen), kind="meta"),
        ]
    if name == READ:
        return [
            where,
            Column(translate("ledgers_page", "Heading or kind"), 200, _text("content"), kind="strong"),
            Column(translate("ledgers_page", "Read as"), 0, _text("text")),
        ]
    return [
        where,
        Column(translate("ledgers_page", "Cell"), 64, _text("cell"), kind="strong"),
        Column(translate("ledgers_page", "Field"), 104, _text("field"), kind="meta"),
        Column(translate("ledgers_page", "What is in it"), 210, _text("content")),
        Column(translate("ledgers_page", "Why"), 0, _text("text")),
    ]


def _text(name: str) -> Callable[[object], str]:
    def text(entry: object) -> str:
        return " ".join(str(getattr(entry, name)).split())

    return text


def _worded(chosen: Callable[[Entry], str]) -> Callable[[object], str]:
    def text(entry: object) -> str:
        return chosen(entry) if isinstance(entry, Entry) else ""

    return text


def _refused(key: int, found: Rejection) -> Entry:
    # As it stands: it is the clerk's own file, and the slip must be seen to be corrected.
    place = (found.sheet, found.row)
    field = field_text(found.field)
    return Entry(key, place, place_text(*place), found.cell, field, found.raw, found.reason)


def _warning(key: int, found: LedgerWarning) -> Entry:
    place = (found.sheet, found.row)
    raw, text = masked_cell(found.field, found.raw), masked_cell("", found.message)
    return Entry(key, place, place_text(*place), found.cell, field_text(found.field), raw, text)


def _differing(key: int, found: DifferingRow) -> Entry:
    named = "、".join(field_text(each.field) for each in found.differences)
    place = found.place
    return Entry(
        key, place, place_text(*place), text=named, name=found.name, differences=found.differences,
        other=translate("ledgers_page", "In the file"),
    )  # fmt: skip


def _repeated(key: int, found: RepeatedRow) -> Entry:
    named = "、".join(field_text(each.field) for each in found.differences)
    text = named or translate("ledgers_page", "nothing: the same again")
    place = found.place
    return Entry(
        key, place, place_text(*place), text=text, name=found.name, differences=found.differences,
        other=place_text(*found.of),
    )  # fmt: skip


def _read(reading: LedgerReading) -> tuple[Entry, ...]:
    lines: list[Entry] = []
    for sheet, headings in reading.headings_of.items():
        for column in headings.columns:
            text = field_text(column.field) if column.field else translate("ledgers_page", "not imported")
            where = translate("ledgers_page", "column {letter}", letter=column_letter(column.index))
            header = " ".join(column.header.split())
            lines.append(Entry(len(lines), (sheet, 0), where, content=header, text=text))
    for skipped in reading.skipped:
        place = (skipped.sheet, skipped.row)
        text = translate("ledgers_page", "skipped: no data")
        lines.append(Entry(len(lines), place, place_text(*place), content=kind_text(skipped.kind), text=text))
    return tuple(lines)
