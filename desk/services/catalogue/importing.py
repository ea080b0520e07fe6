"""The catalogue out to Excel and back: compared before, brought in as a whole, each change a new edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desk.db import Session
from desk.errors import DeskError
from desk.exchange.catalogue import HEADINGS, ItemReading, ReadItem, RefusedItem, cells_of, write_items
from desk.rules.catalogue import ItemSpec, Kind, Route, categories_of, next_code, problems, tidied
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import stations
from desk.services.acting import require
from desk.services.catalogue.reading import list_newest
from desk.services.catalogue.rows import ItemRow, Standing
from desk.services.catalogue.saving import begin, change, editions_of, flush
from desk.words import translate

_USUAL_LEVELS = {"7123": "small", "four_levels": "ordinary"}


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """An item of the sheet that differs: heading → (what the catalogue says, what the sheet says)."""

    row: int
    spec: ItemSpec
    changes: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ItemsPreview:
    """What bringing a sheet in would do; ``new`` and ``changed`` in the order of the sheet, ``same`` counted."""

    new: tuple[tuple[int, ItemSpec], ...]
    changed: tuple[ChangedItem, ...]
    same: int
    refused: tuple[RefusedItem, ...]


def export_items(session: Session, *, path: Path) -> int:
    """Write every item that is or will be offered to an Excel sheet; how many there are. The export is recorded."""
    require(session, Permission.CATALOGUE_READ)
    today = local_date(session.now)
    items = [row.spec() for row in list_newest(session) if row.standing(today) is not Standing.ENDED]
    written = write_items(path, items, unit=stations.current(session).name, day=today)
    session.note("export", "export", "catalogue", {"rows": [None, written]})
    return written


def preview_items(session: Session, *, reading: ItemReading) -> ItemsPreview:
    """Compare a sheet with the catalogue; nothing is changed."""
    require(session, Permission.CATALOGUE_WRITE)
    return _compared(list_newest(session), reading, session)


def bring_in_items(session: Session, *, reading: ItemReading) -> ItemsPreview:
    """Bring a sheet in, from today on, all of it or nothing; what was done, in the words of the preview.

    :class:`DeskError` when there is nothing in it to bring in.
    """
    require(session, Permission.CATALOGUE_WRITE)
    found, today = _compared(list_newest(session), reading, session), local_date(session.now)
    if not found.new and not found.changed:
        raise DeskError(translate("catalogue", "Nothing in this sheet is new or different. Nothing was changed."))
    for _, spec in found.new:
        begin(session, spec, today)
    for each in found.changed:
        change(session, editions_of(session, each.spec.code), each.spec, _start(session, each.spec.code))
    counts = {"new": len(found.new), "changed": len(found.changed), "refused": len(found.refused)}
    session.note("import", "import", "catalogue", {"counts": [None, counts], "file_name": [None, reading.file]})
    flush(session)
    return found


def _start(session: Session, code: str) -> date:
    """Today; what has not begun yet keeps its day."""
    return max(local_date(session.now), editions_of(session, code)[-1].valid_from)


def _compared(rows: tuple[ItemRow, ...], reading: ItemReading, session: Session) -> ItemsPreview:
    by_code = {row.code: row for row in rows}
    by_name = {row.name: row for row in reversed(rows)}
    today = local_date(session.now)
    taken, names = set(by_code), {row.name: row.code for row in rows if row.standing(today) is not Standing.ENDED}
    new: list[tuple[int, ItemSpec]] = []
    changed: list[ChangedItem] = []
    refused, same, seen = list(reading.refused), 0, dict[str, int]()
    for read in reading.rows:
        code = str(read.values.get("code", "")).upper()
        known = by_code.get(code) if code else by_name.get(str(read.values.get("name", "")))
        spec, reason = _spec(read, known, taken)
        if spec is None:
            refused.append(RefusedItem(read.row, _name(read), reason))
            continue
        reason = _refusal(spec, known, names, seen, today)
        if reason:
            refused.append(RefusedItem(read.row, spec.name, reason))
            continue
        seen[spec.code] = read.row
        taken.add(spec.code)
        names[spec.name] = spec.code
        if known is None:
            new.append((read.row, spec))
        elif differences := _differences(known.spec(), spec):
            changed.append(ChangedItem(read.row, spec, differences))
        else:
            same += 1
    return ItemsPreview(tuple(new), tuple(changed), same, tuple(sorted(refused, key=_row)))


def _spec(read: ReadItem, known: ItemRow | None, taken: set[str]) -> tuple[ItemSpec | None, str]:
    """The item as it would be, or why it can't be made."""
    values = dict(read.values)
    values.pop("code", None)
    if known is not None:
        levels = {**known.levels, **values.pop("levels", {})}
        return tidied(replace(known.spec(), levels=levels, **values)), ""
    missing = [name for name in ("name", "category") if name not in values]
    if missing:
        words = translate(
            "catalogue", "A new item needs {fields}.", fields="、".join(HEADINGS[each] for each in missing)
        )
        return None, words
    code = str(read.values.get("code", "")).upper() or next_code(values["category"], taken)
    is_convenience = values["category"] in categories_of(Kind.CONVENIENCE)
    values.setdefault("kind", Kind.CONVENIENCE if is_convenience else Kind.PLAIN)
    values.setdefault("route", Route.DESK)
    levels = {**_USUAL_LEVELS, **values.pop("levels", {})}
    return tidied(ItemSpec(code=code, levels=levels, **values)), ""


def _refusal(
    spec: ItemSpec, known: ItemRow | None, names: Mapping[str, str], seen: Mapping[str, int], today: date
) -> str:
    if spec.code in seen:
        return translate("catalogue", "Row {row} is the same item, {code}.", row=seen[spec.code], code=spec.code)
    if known is not None and known.standing(today) is Standing.ENDED:
        return translate("catalogue", "This item is no longer offered. Bring it back first.")
    if names.get(spec.name, spec.code) != spec.code:
        return translate("catalogue", "{code} has this name already.", code=names[spec.name])
    return " ".join(problems(spec).values())


def _differences(before: ItemSpec, after: ItemSpec) -> dict[str, tuple[str, str]]:
    old, new = cells_of(before), cells_of(after)
    return {HEADINGS[name]: (old[name], new[name]) for name in HEADINGS if old[name] != new[name]}


def _name(read: ReadItem) -> str:
    return str(read.values.get("name") or read.values.get("code", ""))


def _row(each: RefusedItem) -> int:
    return each.row
