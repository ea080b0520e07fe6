"""Addresses of residents on labels for envelopes: those of a list, one a household or one a person.

They bear whole names and addresses: CARDS_PRINT is needed, and printing is recorded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk.db import Session
from desk.errors import DeskError
from desk.printing.address_labels import AddressLabel
from desk.rules.permissions import Permission
from desk.services import cards, residents
from desk.services.acting import require
from desk.services.cards import Scope, Selection, own
from desk.services.lists.wanted import Residents, told
from desk.services.residents import Filters
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
    ids = residents.listed(session, filters=filters)
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
