"""Addresses of residents on labels for envelopes: those of a list, one a household or one a person.

They bear whole names and addresses: CARDS_PRINT is needed, and printing is recorded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.residents import Resident
from desk.printing.address_labels import AddressLabel
from desk.rules.permissions import Permission
from desk.services import cards
from desk.services.acting import require, station_of
from desk.services.cards import Scope, Selection, own
from desk.services.lists.wanted import Residents, told
from desk.services.residents import Filters, reading
from desk.words import translate

MOST = 4_000
SUBJECT = "address_labels"


@dataclass(frozen=True, slots=True)
class AddressLabels:
    """``labels`` in the order of their grids and addresses; ``without`` people or households have no address."""

    labels: tuple[AddressLabel, ...]
    without: int


def address_labels(session: Session, *, filters: Filters, by_household: bool) -> AddressLabels:
    """The labels of those whom the list shows and who live here, to look at. DeskError for too many or none."""
    require(session, Permission.CARDS_PRINT)
    query = select(Resident.id).where(Resident.station_id == station_of(session), *reading.shown(session, filters))
    ids = tuple(session.scalars(query.where(Resident.status == "living").limit(MOST * 4 + 1)))
    wanted = Selection(Scope.PEOPLE, resident_ids=ids, by_household=by_household, anew=True)
    holders = cards.choose(session, selection=wanted).holders if ids else ()
    whole = own.read(session, (each.resident_id for each in holders))  # a letter needs city and street too
    found = tuple(
        AddressLabel(whole[each.resident_id].address, each.name) for each in holders if whole[each.resident_id].address
    )
    if not found:
        raise DeskError(translate("address_labels", "Nobody of this list has an address to write to."))
    if len(found) > MOST:
        raise DeskError(
            translate("address_labels", "More than {n} labels at once; narrow the list, by grid for example.", n=MOST)
        )
    return AddressLabels(found, len(holders) - len(found))


def print_address_labels(session: Session, *, filters: Filters, by_household: bool) -> AddressLabels:
    """As :func:`address_labels`; how many and of which list is recorded."""
    found = address_labels(session, filters=filters, by_household=by_household)
    facts: Mapping[str, Sequence[object]] = {
        "rows": [None, len(found.labels)],
        "filters": [None, told(Residents(filters)) or None],
    }
    session.note("print", SUBJECT, "residents", facts)
    return found
