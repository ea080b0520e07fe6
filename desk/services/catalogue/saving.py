"""Changing the catalogue: each change is a new edition from a day on; an old matter keeps its item as it was."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.errors import DeskError, Rejected, Stale
from desk.exchange.catalogue import cells_of
from desk.models.catalogue import ServiceItem
from desk.models.matters import Matter
from desk.models.papers import PaperIssue
from desk.rules.catalogue import ItemSpec, problems, tidied
from desk.rules.permissions import Permission
from desk.rules.times import date_text, local_date
from desk.services.acting import require
from desk.services.catalogue.reading import last_written
from desk.services.catalogue.rows import ItemRow, Standing, to_row, write
from desk.words import translate

_SEEN = ("id", "valid_from", "valid_to")


def save_item(session: Session, *, spec: ItemSpec, since: date | None = None, seen: ItemRow | None = None) -> ItemRow:
    """Save a new item (without ``seen``), or change the one that was ``seen``, from ``since`` on (today if None).

    The edition before ends when the new one begins. One that has not begun, or begins on the same day and was never
    used by a matter, is changed in place. :class:`Rejected` names each field that is wrong; :class:`Stale` when a
    colleague saved the item meanwhile.
    """
    require(session, Permission.CATALOGUE_WRITE)
    today = local_date(session.now)
    start, spec = since or today, tidied(spec)
    stored = editions_of(session, seen.code if seen else spec.code)
    found = problems(spec)
    if start < today:
        found["valid_from"] = translate("catalogue", "A change begins today or later.")
    if seen is not None and spec.code != seen.code:
        found["code"] = translate("catalogue", "The code of an item stays as it is: {code}.", code=seen.code)
    elif seen is None and stored:
        found["code"] = translate("catalogue", "This code is taken: {name}.", name=stored[-1].name)
    if "name" not in found and (other := _namesake(session, spec.name, seen.code if seen else spec.code, today)):
        found["name"] = translate("catalogue", "{code} has this name already.", code=other)
    if found:
        raise Rejected(found)
    if seen is None:
        return finished(session, begin(session, spec, start))
    newest = _newest(session, stored, seen, spec)
    if to_row(newest).standing(today) is Standing.ENDED:
        raise DeskError(translate("catalogue", "This item is no longer offered. Bring it back first."))
    return finished(session, change(session, stored, spec, start))


def retire_item(session: Session, *, seen: ItemRow) -> ItemRow:
    """Offer an item no more, from today on; matters under way keep it. :class:`Stale` as in :func:`save_item`."""
    require(session, Permission.CATALOGUE_WRITE)
    newest, today = _newest(session, editions_of(session, seen.code), seen), local_date(session.now)
    if newest.valid_from > today:
        words = translate(
            "catalogue",
            "An edition from {day} on is waiting. Take that one back first.",
            day=date_text(newest.valid_from),
        )
        raise DeskError(words)
    if newest.valid_to is None:
        newest.valid_to = today
    return to_row(newest)


def bring_back(session: Session, *, seen: ItemRow) -> ItemRow:
    """Offer a retired item again from today on, as it last was. :class:`Stale` as in :func:`save_item`."""
    require(session, Permission.CATALOGUE_WRITE)
    newest, today = _newest(session, editions_of(session, seen.code), seen), local_date(session.now)
    if newest.valid_to is None:
        return to_row(newest)
    if newest.valid_to == today:
        newest.valid_to = None
        return to_row(newest)
    return finished(session, begin(session, seen.spec(), today, after=newest, default_data=newest.default_data))


def take_back(session: Session, *, seen: ItemRow) -> ItemRow | None:
    """Undo the newest edition, while it has not begun or began today and was not used; the one before holds again.

    None when it was the only one: then the item is gone. :class:`DeskError` where it is too late.
    """
    require(session, Permission.CATALOGUE_WRITE)
    stored = editions_of(session, seen.code)
    newest = _newest(session, stored, seen)
    if newest.valid_from < local_date(session.now) or _is_used(session, newest):
        words = translate("catalogue", "This edition has been at work already. Change the item again instead.")
        raise DeskError(words)
    before = stored[-2] if len(stored) > 1 else None
    if before is not None and before.valid_to == newest.valid_from:
        before.valid_to = None
    session.delete(newest)
    flush(session)
    return to_row(before) if before is not None else None


def review(session: Session, *, codes: Collection[str]) -> int:
    """The station has looked at these shipped items and found them right; how many were not reviewed yet."""
    require(session, Permission.CATALOGUE_WRITE)
    items = session.scalars(
        select(ServiceItem).where(ServiceItem.code.in_(codes), ServiceItem.default_data.is_(True))
    ).all()
    for item in items:
        item.default_data = False
    return len({item.code for item in items})


def editions_of(session: Session, code: str) -> Sequence[ServiceItem]:
    """All editions of an item, the oldest first, held until the transaction ends."""
    query = select(ServiceItem).where(ServiceItem.code == code).order_by(ServiceItem.edition)
    return session.scalars(query.with_for_update()).all()


def begin(
    session: Session,
    spec: ItemSpec,
    start: date,
    *,
    after: ServiceItem | None = None,
    default_data: bool = False,
    position: int | None = None,
) -> ServiceItem:
    """A new edition from ``start`` on, ``after`` the one that ends then at the latest."""
    if position is None:
        position = after.position if after is not None else _last_position(session) + 1
    item = ServiceItem(
        edition=after.edition + 1 if after is not None else 1,
        valid_from=start,
        default_data=default_data,
        position=position,
    )
    write(item, spec)
    if after is not None and after.valid_to is None:
        after.valid_to = start
    session.add(item)
    return item


def change(
    session: Session, stored: Sequence[ServiceItem], spec: ItemSpec, start: date, *, default_data: bool = False
) -> ServiceItem:
    """Let an item say ``spec`` from ``start`` on: in place where nobody has used the newest edition, else anew."""
    newest, today = stored[-1], local_date(session.now)
    waiting = newest.valid_from > today
    if to_row(newest).spec() == spec and not (waiting and newest.valid_from != start):
        return newest
    if not waiting and (newest.valid_from != start or _is_used(session, newest)):
        return begin(session, spec, start, after=newest, default_data=default_data)
    if len(stored) > 1 and stored[-2].valid_to in (newest.valid_from, None):
        stored[-2].valid_to = start
    newest.valid_from = start
    newest.default_data = default_data
    write(newest, spec)
    return newest


def _newest(
    session: Session, stored: Sequence[ServiceItem], seen: ItemRow, spec: ItemSpec | None = None
) -> ServiceItem:
    """The newest edition, if it is what the head has ``seen``; :class:`Stale` says what a colleague made of it."""
    if not stored:
        raise DeskError(translate("catalogue", "This item is not there any more."))
    newest, theirs = stored[-1], to_row(stored[-1])
    if all(getattr(theirs, each) == getattr(seen, each) for each in _SEEN) and theirs.spec() == seen.spec():
        return newest
    who, _ = last_written(session, [newest]).get(newest.id, ("", None))
    now, mine, before = cells_of(theirs.spec()), cells_of(spec or seen.spec()), cells_of(seen.spec())
    changes = {field: (who, now[field], mine[field]) for field in now if now[field] != before[field]}
    words = translate(
        "catalogue",
        "{who} saved “{name}” while you were typing. Nothing of yours is lost.",
        who=who or "—",
        name=theirs.name,
    )
    raise Stale(words, changes)


def _namesake(session: Session, name: str, code: str, today: date) -> str | None:
    """The code of another item that is or will be offered under the same name."""
    ended = ServiceItem.valid_to.is_not(None) & (ServiceItem.valid_to <= today)
    query = select(ServiceItem.code).where(ServiceItem.name == name, ServiceItem.code != code, ~ended)
    return session.scalars(query.limit(1)).first()


def _is_used(session: Session, item: ServiceItem) -> bool:
    return any(
        session.scalar(select(table.id).where(table.item_id == item.id).limit(1)) is not None
        for table in (Matter, PaperIssue)
    )


def _last_position(session: Session) -> int:
    return session.scalar(select(func.max(ServiceItem.position))) or 0


def finished(session: Session, item: ServiceItem) -> ItemRow:
    """The edition as it was stored."""
    flush(session)
    return to_row(item)


def flush(session: Session) -> None:
    """The keys are needed now; who made the same edition, or took in a matter under it, this very moment wins."""
    try:
        session.flush()
    except IntegrityError as error:
        words = translate("catalogue", "A colleague changed this item this very moment. Please try again.")
        raise DeskError(words) from error
