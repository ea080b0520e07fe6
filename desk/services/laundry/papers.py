"""The papers of the laundry room: tags of bags, and the list of those that should be back (逾期未还).

A tag bears the masked name and the door: whoever brings the bag needs the door, and nobody else needs to know more. It
is kept with its booking.
"""

from __future__ import annotations

from desk.db import Session
from desk.models.laundry import LaundryBag
from desk.models.papers import PaperIssue
from desk.printing.laundry_tag import LaundryTag, spaced
from desk.printing.listing import Listing
from desk.rules.laundry import state_text
from desk.rules.masking import mask_name
from desk.rules.papers import LAUNDRY_TAG
from desk.rules.permissions import Permission
from desk.rules.times import date_text, day_text, local_date, long_day_text
from desk.services import letterhead
from desk.services.acting import require
from desk.services.laundry.room import bag, room
from desk.services.laundry.rows import BagRow
from desk.services.papers import keeping
from desk.words import translate


def tags(session: Session, *, bag_ids: tuple[int, ...]) -> tuple[LaundryTag, ...]:
    """The tag of each of these bags, to look at. Needs PAPERS_PRINT and CARE_WRITE."""
    _allow(session)
    return tuple(_tag(bag(session, bag_id=key)) for key in bag_ids)


def print_tags(session: Session, *, bag_ids: tuple[int, ...]) -> tuple[LaundryTag, ...]:
    """As :func:`tags`, each kept with its booking."""
    found = tags(session, bag_ids=bag_ids)
    for key in bag_ids:
        row = bag(session, bag_id=key)
        issue = PaperIssue(
            matter_id=None, resident_id=row.resident_id, item_id=None, stay_id=None, booking_id=row.booking_id,
            kind=LAUNDRY_TAG, number=None, template_id=None, values={"bag": key, "pieces": row.count},
        )  # fmt: skip
        keeping.keep(session, issue, 1)
    return found


def overdue_list(session: Session) -> Listing:
    """Bags that should have been back before today, or miss pieces: whose, where, since when, what is missing.

    Names and doors whole, because somebody goes there: CARE_WRITE and PAPERS_PRINT are needed.
    """
    _allow(session)
    told = room(session)
    today = local_date(session.now)
    rows = [each for each in told.bags if each.overdue or each.missing]
    return Listing(
        **letterhead.of(session),
        title=translate("laundry_paper", "Laundry that is overdue or misses pieces"),
        above=(long_day_text(today),),
        heads=(
            translate("laundry_paper", "Bag"),
            translate("laundry_paper", "Name"),
            translate("laundry_paper", "Door"),
            translate("laundry_paper", "State"),
            translate("laundry_paper", "Due"),
            translate("laundry_paper", "Days late"),
            translate("laundry_paper", "Missing"),
            translate("laundry_paper", "Done"),
        ),
        shares=(32, 24, 62, 26, 24, 20, 44, 35),
        right=frozenset(),
        centred=frozenset({3, 4, 5}),
        rows=tuple(
            (
                spaced(row.code), row.name, row.door, state_text(row.state), date_text(row.due_on),
                str((today - row.due_on).days) if row.overdue else "", missing_words(row), "",
            )
            for row in rows
        ),
        total=(
            translate("laundry_paper", "{n} bags", n=len(rows)), "", "", "", "",
            translate("laundry_paper", "{n} late", n=told.overdue),
            translate("laundry_paper", "{n} pieces", n=told.missing), "",
        ),
        below=() if rows else (translate("laundry_paper", "Every bag is in time and whole."),),
        signatures=(translate("laundry_paper", "Made out by"), translate("laundry_paper", "Checked by")),
        lying=True,
    )  # fmt: skip


def print_overdue(session: Session) -> Listing:
    """As :func:`overdue_list`, recorded."""
    listing = overdue_list(session)
    session.note("print", LaundryBag.SUBJECT, local_date(session.now).isoformat(), {"title": [None, listing.title]})
    return listing


def missing_words(row: BagRow) -> str:
    """上衣 1、袜子 2: what is not there."""
    return "、".join(f"{each.name} {each.missing}" for each in row.pieces if each.is_open and each.missing > 0)


def _allow(session: Session) -> None:
    require(session, Permission.PAPERS_PRINT)
    require(session, Permission.CARE_WRITE)


def _tag(row: BagRow) -> LaundryTag:
    return LaundryTag(
        code=row.code,
        name=mask_name(row.name),
        door=row.door,
        count=translate("laundry_paper", "{n} pieces in", n=row.count),
        due=translate("laundry_paper", "back by {day}", day=day_text(row.due_on)),
        note=row.note,
    )
