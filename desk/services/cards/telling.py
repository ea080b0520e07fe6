"""For whom a run was printed, as it is kept and told: names nobody, for the records keep it too. Who gets no card."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.models.grids import Grid
from desk.services.cards.rows import LeftOut, OutWhy, Scope, Selection
from desk.words import QT_TRANSLATE_NOOP, translate

_OUT: Mapping[OutWhy, str] = MappingProxyType(
    {
        OutWhy.DECEASED: QT_TRANSLATE_NOOP("cards_page", "deceased, so there is no card"),
        OutWhy.MOVED_OUT: QT_TRANSLATE_NOOP("cards_page", "moved away, so there is no card"),
        OutWhy.MERGED: QT_TRANSLATE_NOOP("cards_page", "merged into another file, which has the card"),
        OutWhy.GONE: QT_TRANSLATE_NOOP("cards_page", "no such file any more"),
        OutWhy.HOUSEHOLD: QT_TRANSLATE_NOOP("cards_page", "another one of the household has the card"),
        OutWhy.HAS_CARD: QT_TRANSLATE_NOOP("cards_page", "has a good card already"),
    }
)


def out_words(left: LeftOut) -> str:
    """Why somebody gets no card."""
    return translate("cards_page", "{name}: {why}", name=left.name, why=translate("cards_page", _OUT[left.why]))


def chosen_json(session: Session, selection: Selection) -> dict[str, Any]:
    """A selection as the run keeps it: how many were named, that there was a text, which grid and categories."""
    said: dict[str, Any] = {"scope": selection.scope.value, "by_household": selection.by_household}
    if selection.scope is Scope.PEOPLE:
        said["number"] = len(selection.resident_ids)
    if selection.scope is Scope.TAGS:
        said["tags"] = list(selection.tags)
    if selection.scope in (Scope.GRID, Scope.TAGS, Scope.OUTDATED) and selection.grid_id is not None:
        said["grid"] = session.scalar(select(Grid.name).where(Grid.id == selection.grid_id)) or ""
    if selection.alone:
        said["alone"] = True
    return said


def told(chosen: Mapping[str, Any]) -> str:
    """第3网格，独居."""
    grid = str(chosen.get("grid") or "")
    words = {
        Scope.PEOPLE: translate("cards", "{n} chosen one by one", n=chosen.get("number", 0)),
        Scope.GRID: grid,
        Scope.TAGS: "、".join(chosen.get("tags", ())),
        Scope.SEARCH: translate("cards", "found by a search"),
        Scope.ALL: translate("cards", "everybody"),
        Scope.OUTDATED: translate("cards", "cards out of date"),
    }
    scope = Scope(chosen["scope"])
    parts = [words[scope], grid if scope is not Scope.GRID else ""]
    if chosen.get("alone"):
        parts.append(translate("cards", "living alone"))
    return "，".join(filter(None, parts))
