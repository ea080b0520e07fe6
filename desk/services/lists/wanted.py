"""Which list is wanted, with the filters it is shown with, and who may have it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from types import MappingProxyType

from desk.recording import Actor
from desk.rules.permissions import Permission
from desk.services.acting import may
from desk.services.matters import View
from desk.services.residents import Filters
from desk.words import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Residents:
    """The list of residents, in the headings of the residents' ledger."""

    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True, slots=True)
class Matters:
    """The list of matters, in the headings of the matters' ledger; filters as in ``matters.list_matters``."""

    view: View = View.ALL
    narrowed: View | None = None
    within_days: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """The records, for the auditor; ``filters`` as in ``records.list_records``. Always masked."""

    filters: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Categories:
    """How many residents each category has, in a grid and those below it. Names nobody."""

    grid_id: int | None = None


@dataclass(frozen=True, slots=True)
class Reviews:
    """The categories that are due for a review."""

    grid_id: int | None = None


@dataclass(frozen=True, slots=True)
class Strays:
    """The addresses that belong to no grid. Always masked."""


@dataclass(frozen=True, slots=True)
class MonthSettlement:
    """The settlement of the care centre for a month."""

    month: date


@dataclass(frozen=True, slots=True)
class AccountLines:
    """The lines of the account of a stay. Names nobody; what was noted is masked."""

    stay_id: int


@dataclass(frozen=True, slots=True)
class FeeMonthSettlement:
    """The settlement of services for a month."""

    month: date


@dataclass(frozen=True, slots=True)
class FeeLines:
    """The lines of a resident's account of services. What was noted is masked."""

    resident_id: int


Wanted = (
    Residents
    | Matters
    | Records
    | Categories
    | Reviews
    | Strays
    | MonthSettlement
    | AccountLines
    | FeeMonthSettlement
    | FeeLines
)

_P = Permission
NEEDS: Mapping[type[Wanted], tuple[Permission, ...]] = {
    Residents: (_P.RESIDENTS_READ, _P.LISTS_EXPORT),
    Matters: (_P.MATTERS_READ, _P.LISTS_EXPORT),
    Records: (_P.RECORDS_READ,),
    Categories: (_P.RESIDENTS_READ, _P.LISTS_EXPORT),
    Reviews: (_P.RESIDENTS_READ, _P.LISTS_EXPORT),
    Strays: (_P.GRIDS_READ, _P.RESIDENTS_READ, _P.LISTS_EXPORT),
    MonthSettlement: (_P.CARE_WRITE, _P.LISTS_EXPORT),
    AccountLines: (_P.CARE_WRITE, _P.LISTS_EXPORT),
    FeeMonthSettlement: (_P.CARE_WRITE, _P.LISTS_EXPORT),
    FeeLines: (_P.CARE_WRITE, _P.LISTS_EXPORT),
}
TO_REVEAL = (_P.LEDGER_EXPORT, _P.RESIDENTS_REVEAL)
_WHOLE = (Residents, Matters, Reviews, MonthSettlement, FeeMonthSettlement)

_NAMES = MappingProxyType(
    {
        "text": QT_TRANSLATE_NOOP("lists", "text"),
        "tag": QT_TRANSLATE_NOOP("lists", "category"),
        "grid_id": QT_TRANSLATE_NOOP("lists", "grid no."),
        "age_from": QT_TRANSLATE_NOOP("lists", "age from"),
        "age_to": QT_TRANSLATE_NOOP("lists", "age to"),
        "status": QT_TRANSLATE_NOOP("lists", "status"),
        "view": QT_TRANSLATE_NOOP("lists", "view"),
        "narrowed": QT_TRANSLATE_NOOP("lists", "narrowed to"),
        "within_days": QT_TRANSLATE_NOOP("lists", "days back"),
        "actor_id": QT_TRANSLATE_NOOP("lists", "account no."),
        "action": QT_TRANSLATE_NOOP("lists", "act"),
        "subject": QT_TRANSLATE_NOOP("lists", "subject"),
        "since": QT_TRANSLATE_NOOP("lists", "from"),
        "until": QT_TRANSLATE_NOOP("lists", "to"),
        "month": QT_TRANSLATE_NOOP("lists", "month"),
        "stay_id": QT_TRANSLATE_NOOP("lists", "stay no."),
        "resident_id": QT_TRANSLATE_NOOP("lists", "resident no."),
    }
)


def may_have(actor: Actor, kind: type[Wanted]) -> bool:
    """Whether ``actor`` may have lists of this kind at all."""
    return all(may(actor, each) for each in NEEDS[kind])


def may_reveal(actor: Actor, wanted: Wanted) -> bool:
    """Whether ``actor`` may have the list unmasked, with a reason."""
    return isinstance(wanted, _WHOLE) and all(may(actor, each) for each in TO_REVEAL)


def told(wanted: Wanted) -> str:
    """The filters in words, for the records; a text that was looked for may be a name, so only that there was one."""
    given = wanted.filters if isinstance(wanted, Residents | Records) else wanted
    values = given if isinstance(given, Mapping) else {each.name: getattr(given, each.name) for each in fields(given)}
    said = {name: value for name, value in values.items() if value not in (None, "")}
    if "text" in said:
        said["text"] = translate("lists", "given")
    return "；".join(f"{translate('lists', _NAMES[name])} {value}" for name, value in said.items())
