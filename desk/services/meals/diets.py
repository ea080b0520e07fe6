"""Diets (餐型), what each resident may eat (忌口、过敏), and what speaks against what is cooked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.care import CareService, CareSitting
from desk.models.meals import Diet, Menu, ResidentDiet
from desk.models.residents import Resident
from desk.rules import foods
from desk.rules.permissions import Permission
from desk.services.acting import require, station_of
from desk.services.grids.meanwhile import check_version
from desk.services.meals.rows import Caution, CautionKind, DietInput, DietRow, Dish, Eats, EatsInput
from desk.words import translate

HUES = ("teal", "amber", "rose", "blue", "violet", "olive", "green", "grey")
"""The families of colour that a diet may have."""

_NOTHING: Mapping[int, int | None] = MappingProxyType({})


def diets(session: Session, *, retired: bool = False) -> tuple[DietRow, ...]:
    """The diets of the station in the order of the kitchen; those that are no more only when asked for."""
    require(session, Permission.CARE_READ)
    return diet_rows(session, retired=retired)


def diet_rows(session: Session, *, retired: bool = False) -> tuple[DietRow, ...]:
    """As :func:`diets`, for services that are allowed by themselves."""
    query = select(Diet).where(Diet.station_id == station_of(session))
    if not retired:
        query = query.where(Diet.retired_on.is_(None))
    return tuple(map(_diet_row, session.scalars(query.order_by(Diet.position, Diet.id))))


def save_diet(session: Session, *, diet_id: int | None, version: int | None, values: DietInput) -> DietRow:
    """Save a diet; None: a new one. One diet is the ordinary one: it becomes so here, never ceases to be.

    Raises Rejected (``name``, ``hue``, ``ordinary``) and Stale.
    """
    require(session, Permission.CARE_SETUP)
    row = _locked(session, diet_id, version) if diet_id is not None else None
    name = values.name.strip()
    station_id = station_of(session)
    others = [each for each in diet_rows(session, retired=True) if row is None or each.diet_id != row.id]
    problems = {}
    if not name:
        problems["name"] = translate("meals", "Enter the name of the diet.")
    elif any(each.name == name for each in others):
        problems["name"] = translate("meals", "There is a diet {name} already.", name=name)
    if values.hue not in HUES:
        problems["hue"] = translate("meals", "Choose a colour.")
    if row is not None and row.ordinary and not values.ordinary:
        problems["ordinary"] = translate("meals", "Say of another diet that it is the ordinary one.")
    if problems:
        raise Rejected(problems)
    if row is None:
        row = Diet(station_id=station_id, retired_on=None)
        session.add(row)
    row.name, row.instruction, row.hue = name, values.instruction.strip() or None, values.hue
    row.position, row.ordinary = values.position, values.ordinary or not others
    if row.ordinary:
        for each in session.scalars(select(Diet).where(Diet.station_id == station_id, Diet.ordinary)):
            each.ordinary = each is row
    session.flush()  # the key and the version are told
    return _diet_row(row)


def retire_diet(session: Session, *, diet_id: int, version: int | None, on: date | None) -> DietRow:
    """No more meals of this kind are offered from ``on``; None: they are after all. The ordinary one stays."""
    require(session, Permission.CARE_SETUP)
    row = _locked(session, diet_id, version)
    if on is not None and row.ordinary:
        raise DeskError(translate("meals", "Say of another diet that it is the ordinary one."))
    row.retired_on = on
    session.flush()
    return _diet_row(row)


def eats(session: Session, *, resident_id: int) -> Eats:
    """What one resident may eat. Needs CARE_READ."""
    require(session, Permission.CARE_READ)
    return eats_of(session, [resident_id])[resident_id]


def eats_of(session: Session, resident_ids: Collection[int]) -> dict[int, Eats]:
    """What each of them may eat, for services that are allowed by themselves; two statements."""
    named: dict[int | None, DietRow] = {each.diet_id: each for each in diet_rows(session, retired=True)}
    ordinary = next((each for each in named.values() if each.ordinary), None)
    query = (
        select(
            Resident.id, Resident.allergy_note, ResidentDiet.diet_id, ResidentDiet.avoid, ResidentDiet.allergies,
            ResidentDiet.note, ResidentDiet.version,
        )
        .outerjoin(ResidentDiet, ResidentDiet.resident_id == Resident.id)
        .where(Resident.id.in_(sorted(set(resident_ids))))
    )  # fmt: skip
    found = {}
    for key, noted, diet_id, avoid, allergies, note, version in session.execute(query).tuples():
        found[key] = eats_row(key, named.get(diet_id), ordinary, avoid, allergies, noted, note, version)
    return found


def eats_row(
    resident_id: int, own: DietRow | None, ordinary: DietRow | None, avoid: Sequence[str] | None,
    allergies: Sequence[str] | None, noted: str | None, note: str | None, version: int | None = None,
) -> Eats:  # fmt: skip
    """What somebody may eat, from what is kept of it; ``noted`` is the note on allergies in the file."""
    told, diet = tuple(allergies or ()), own or ordinary
    return Eats(
        resident_id, own.diet_id if own else None, diet.name if diet else "", tuple(avoid or ()), told,
        foods_on_file(noted, told), note or "", version,
    )  # fmt: skip


def foods_on_file(note: str | None, told: Sequence[str]) -> tuple[str, ...]:
    """The foods of the note on allergies in the file that were not ``told`` as allergies already."""
    if not note:
        return ()
    said = {word for each in told for word in foods.words_of(each)}
    return tuple(word for word in foods.words_of(note) if word not in said and foods.is_food(word))


def save_eats(session: Session, *, resident_id: int, version: int | None, values: EatsInput) -> Eats:
    """Keep what somebody may eat. Needs CARE_BOOK. Raises Rejected (``diet_id``) and Stale."""
    require(session, Permission.CARE_BOOK)
    if session.get(Resident, resident_id) is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    if values.diet_id is not None and not _is_ours(session, values.diet_id):
        raise Rejected({"diet_id": translate("meals", "This diet is not there any more.")})
    query = select(ResidentDiet).where(ResidentDiet.resident_id == resident_id).with_for_update()
    row = session.scalar(query)
    if row is None:
        row = ResidentDiet(resident_id=resident_id)
        session.add(row)
    else:
        check_version(session, row, version if version is not None else 0)
    row.diet_id, row.note = values.diet_id, values.note.strip() or None
    row.avoid, row.allergies = _words(values.avoid), _words(values.allergies)
    session.flush()
    return eats_of(session, [resident_id])[resident_id]


def cautions(
    session: Session,
    *,
    resident_ids: Collection[int],
    sitting_id: int,
    day: date,
    diet_ids: Mapping[int, int | None] = _NOTHING,
) -> dict[int, tuple[Caution, ...]]:
    """What speaks against the menu of a sitting on ``day`` for each of these residents, and against the diet asked
    for them (``diet_ids``; None or not there: the one on file). Who has nothing against it is left out.

    For services that are allowed by themselves. Without a menu nothing is known yet: the kitchen sheet asks again.
    """
    menu = session.scalar(
        select(Menu.dishes)
        .join(CareSitting, CareSitting.id == Menu.sitting_id)
        .join(CareService, CareService.id == CareSitting.service_id)
        .where(Menu.sitting_id == sitting_id, Menu.day == day, CareService.station_id == station_of(session))
    )
    dishes = dishes_of(menu or ())
    known = eats_of(session, resident_ids)
    named: dict[int | None, str] = {each.diet_id: each.name for each in diet_rows(session, retired=True)}
    found = {}
    for key, each in known.items():
        asked = diet_ids.get(key)
        said = [*against(each, dishes), *_another_diet(each, asked, named.get(asked, ""))]
        if said:
            found[key] = tuple(said)
    return found


def against(each: Eats, dishes: Sequence[Dish]) -> Iterable[Caution]:
    """The dishes that somebody must not have or does not eat; allergies first."""
    for kind, texts, unwanted in (
        (CautionKind.ALLERGY, (*each.allergies, *each.on_file), foods.allergens),
        (CautionKind.AVOID, each.avoid, foods.left_out),
    ):
        for text in texts:
            words = frozenset[str]().union(*map(unwanted, foods.words_of(text)))
            for dish in dishes:
                if foods.has(dish.name, dish.contains, words):
                    yield Caution(each.resident_id, kind, text, dish.name, dish.instead, _said(kind, text, dish))


def dishes_of(kept: Iterable[Mapping[str, Any]]) -> tuple[Dish, ...]:
    """The dishes of a menu as its row keeps them."""
    return tuple(Dish(each["name"], tuple(each.get("contains") or ()), each.get("instead") or "") for each in kept)


def _said(kind: CautionKind, text: str, dish: Dish) -> str:
    if kind is CautionKind.ALLERGY:
        words = translate("meals", "Allergy: {word}. {dish} has it.", word=text, dish=dish.name)
    else:
        words = translate("meals", "Left out: {word}. {dish} has it.", word=text, dish=dish.name)
    if not dish.instead:
        return words
    return translate("meals", "{sentence} Instead: {dish}.", sentence=words, dish=dish.instead)


def _another_diet(each: Eats, asked: int | None, name: str) -> Iterable[Caution]:
    """Whoever has a diet of their own on file is asked about another one."""
    if asked is not None and each.diet_id is not None and asked != each.diet_id:
        text = translate("meals", "The file says {diet}, asked for is {asked}.", diet=each.diet, asked=name)
        yield Caution(each.resident_id, CautionKind.DIET, each.diet, "", "", text)


def _words(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _is_ours(session: Session, diet_id: int) -> bool:
    return any(each.diet_id == diet_id for each in diet_rows(session))


def _locked(session: Session, diet_id: int, version: int | None) -> Diet:
    row = session.get(Diet, diet_id, with_for_update=True)
    if row is None or row.station_id != station_of(session):
        raise DeskError(translate("meals", "This diet is not there any more."))
    check_version(session, row, version)
    return row


def _diet_row(row: Diet) -> DietRow:
    return DietRow(
        row.id, row.name, row.instruction or "", row.hue, row.position, row.ordinary, row.retired_on, row.version
    )
