"""The people of the grids: who serves in which duty from when to when, how they are reached, what they look like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken
from desk.models.attachments import AttachmentContent
from desk.models.grids import Grid, GridMember
from desk.models.matters import Matter
from desk.models.records import Record
from desk.rules import phones, pictures
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import attachments
from desk.services.acting import require
from desk.services.grids.meanwhile import check_unchanged, gone
from desk.services.grids.rows import DutyRow, MemberInput, MemberRow
from desk.words import translate

DUTIES = ("专职网格员", "网格员", "网格长", "机关网格员", "胡同管家", "管家")
"""Who is asked first when a matter comes in for a grid; other duties follow in the order of their beginning."""


def members(session: Session, *, grid_id: int, past: bool = False) -> tuple[MemberRow, ...]:
    """The people of a grid today, in the order in which they are asked; with ``past`` also those who left."""
    require(session, Permission.GRIDS_READ)
    query = select(GridMember).where(GridMember.grid_id == grid_id).order_by(GridMember.since, GridMember.id)
    rows = [member_row(row) for row in session.scalars(query)]
    today = local_date(session.now)
    shown = rows if past else [row for row in rows if is_active(row, today)]
    return tuple(sorted(shown, key=_rank))


def responsible(session: Session, *, grid_id: int) -> MemberRow | None:
    """Who answers for the grid today; of the grid above when it has nobody."""
    return responsible_on(session, grid_id=grid_id, day=local_date(session.now))


def responsible_on(session: Session, *, grid_id: int, day: date) -> MemberRow | None:
    """Who answered for the grid on ``day``; of the grid above when it had nobody then."""
    require(session, Permission.GRIDS_READ)
    path: list[int] = []
    key: int | None = grid_id
    while key is not None:
        path.append(key)
        key = session.scalar(select(Grid.parent_id).where(Grid.id == key))
    return nearest(session, path, day)


def history(session: Session, *, grid_id: int) -> tuple[DutyRow, ...]:
    """Everyone who ever had a duty in the grid itself, the newest duty first."""
    require(session, Permission.GRIDS_READ)
    query = select(GridMember).where(GridMember.grid_id == grid_id)
    return _duties(session, session.scalars(query).all())


def duties_of(session: Session, *, member_id: int) -> tuple[DutyRow, ...]:
    """All duties, past ones too, of the person who holds this one: same account, else same name and telephone."""
    require(session, Permission.GRIDS_READ)
    known = session.get_one(GridMember, member_id)
    same: ColumnElement[bool] = (GridMember.name == known.name) & GridMember.phone.is_not_distinct_from(known.phone)
    if known.staff_id is not None:
        same = or_(same, GridMember.staff_id == known.staff_id)
    return _duties(session, session.scalars(select(GridMember).where(same)).all())


def assign_member(
    session: Session,
    *,
    grid_id: int,
    name: str,
    duty: str,
    since: date,
    phone: str | None = None,
    staff_id: int | None = None,
    duty_hours: str | None = None,
    replaces: int | None = None,
    seen: MemberRow | None = None,
) -> MemberRow:
    """Give someone a duty in a grid from ``since``; the duty of member ``replaces`` ends on that day.

    One person may have several duties, in one grid or in several. Matters that went to the one who is replaced
    keep naming them. Raises Rejected, and Stale when the duty of the one who is replaced, as it was ``seen``, got
    another end meanwhile.
    """
    require(session, Permission.GRIDS_WRITE)
    number = _checked(name, duty, phone)
    grid = session.get_one(Grid, grid_id)
    if grid.retired_on is not None:
        raise DeskError(translate("grids", "The grid {name} is no longer in use.", name=grid.name))
    if replaces is not None:
        end_member(session, member_id=replaces, until=since, seen=seen)
    member = GridMember(
        grid_id=grid_id, staff_id=staff_id, name=name.strip(), duty=duty.strip(), phone=number,
        duty_hours=(duty_hours or "").strip() or None, since=since, until=None,
    )  # fmt: skip
    session.add(member)
    session.flush()  # the key is handed back
    return member_row(member)


def end_member(session: Session, *, member_id: int, until: date, seen: MemberRow | None = None) -> MemberRow:
    """End a duty; ``until`` is the first day without it. Raises Rejected, and Stale when it got another end since it
    was ``seen``.
    """
    require(session, Permission.GRIDS_WRITE)
    member = _held(session, member_id)
    check_unchanged(session, member, seen, {"until": until})
    if until < member.since:
        text = translate("grids", "The duty began on {since}; it can't end before.", since=member.since)
        raise Rejected({"until": text})
    member.until = until
    return member_row(member)


def correct_member(
    session: Session, *, member_id: int, values: MemberInput, seen: MemberRow | None = None
) -> MemberRow:
    """Set a row right. Telephone, hours and account at any time; name, duty and first day only on the day on which
    the row was entered: later a change of person is a new row, so that who was responsible when stays known.

    Raises Rejected for the fields that can't be taken, and Stale for those that a colleague changed since the row was
    ``seen``.
    """
    require(session, Permission.GRIDS_WRITE)
    member = _held(session, member_id)
    number, hours = _checked(values.name, values.duty, values.phone), values.duty_hours.strip() or None
    said = {"name": values.name.strip(), "duty": values.duty.strip(), "since": values.since}
    contact = {"phone": number, "duty_hours": hours, "staff_id": values.staff_id}
    check_unchanged(session, member, seen, said | contact)
    changed = [field for field, value in said.items() if getattr(member, field) != value]
    if changed and not _entered_today(session, member):
        text = translate("grids", "This row was entered on another day and stays; end it and assign the new one.")
        raise Rejected(dict.fromkeys(changed, text))
    if member.until is not None and values.since > member.until:
        raise Rejected({"since": translate("grids", "The duty ended on {until} already.", until=member.until)})
    for field, value in (said | contact).items():
        setattr(member, field, value)
    return member_row(member)


def change_contact(session: Session, *, member_id: int, phone: str | None, duty_hours: str | None) -> None:
    """Another telephone and other hours of someone whose duty goes on."""
    require(session, Permission.GRIDS_WRITE)
    member = session.get_one(GridMember, member_id, with_for_update=True)
    member.phone, member.duty_hours = _checked(member.name, member.duty, phone), duty_hours


def is_fresh(session: Session, *, member_id: int) -> bool:
    """Whether the row was entered today, so that :func:`correct_member` takes every field of it."""
    require(session, Permission.GRIDS_READ)
    return _entered_today(session, session.get_one(GridMember, member_id))


def withdraw_member(session: Session, *, member_id: int) -> None:
    """Take a row away that was entered by mistake today. Raises DeskError for an older one, or when a matter went
    to this person.
    """
    require(session, Permission.GRIDS_WRITE)
    member = _held(session, member_id)
    if not _entered_today(session, member):
        raise DeskError(translate("grids", "This row was entered on another day and stays; end the duty instead."))
    if session.scalar(select(Matter.id).where(Matter.handler_id == member_id).limit(1)):
        raise DeskError(translate("grids", "A matter went to {name} already; end the duty instead.", name=member.name))
    content_id, member.photo_id = member.photo_id, None
    session.delete(member)
    attachments.drop_unused(session, content_id)


def set_photo(session: Session, *, member_id: int, data: bytes | None) -> MemberRow:
    """Put a member's photo, a JPEG or PNG of at most 2 MB, in the place of the old one; None takes it away.

    Raises Rejected (``photo``).
    """
    require(session, Permission.GRIDS_WRITE)
    member = _held(session, member_id)
    if data is not None and not pictures.is_picture(data):
        raise Rejected({"photo": translate("grids", "This is no photo; please choose a JPEG or PNG file.")})
    if data is not None and len(data) > pictures.MOST_BYTES:
        raise Rejected({"photo": translate("grids", "The photo is larger than 2 MB; please make it smaller.")})
    before = member.photo_id
    member.photo_id = attachments.keep(session, data)[0] if data is not None else None
    if before != member.photo_id:
        attachments.drop_unused(session, before)
    return member_row(member)


def photo(session: Session, *, member_id: int) -> bytes | None:
    """The member's photo as it was handed in; None when there is none."""
    require(session, Permission.GRIDS_READ)
    query = (
        select(AttachmentContent.data)
        .join(GridMember, GridMember.photo_id == AttachmentContent.id)
        .where(GridMember.id == member_id)
    )
    return session.scalar(query)


def nearest(session: Session, path: Sequence[int], day: date) -> MemberRow | None:
    """Who answers on ``day`` of the grids of ``path``, the grid itself first; for services of the grids."""
    serving = select(GridMember).where(GridMember.grid_id.in_(path), *_serving(day))
    rows: dict[int, list[MemberRow]] = {}
    for row in session.scalars(serving):
        rows.setdefault(row.grid_id, []).append(member_row(row))
    return next((first(rows[key]) for key in path if key in rows), None)


def active(session: Session, day: date) -> list[MemberRow]:
    """Everyone with a duty on ``day``; for services of the grids."""
    query = select(GridMember).where(*_serving(day)).order_by(GridMember.since, GridMember.id)
    return [member_row(row) for row in session.scalars(query)]


def not_over(session: Session) -> dict[int, list[MemberRow]]:
    """By grid, everyone whose duty has no end or an end ahead; for services of the grids."""
    still = or_(GridMember.until.is_(None), GridMember.until > local_date(session.now))
    found: dict[int, list[MemberRow]] = {}
    for row in session.scalars(select(GridMember).where(still)):
        found.setdefault(row.grid_id, []).append(member_row(row))
    return found


def first(rows: Iterable[MemberRow]) -> MemberRow | None:
    """Who of them is asked first."""
    return min(rows, key=_rank, default=None)


def is_active(row: MemberRow, day: date) -> bool:
    """Whether the duty holds on ``day``."""
    return row.since <= day and (row.until is None or day < row.until)


def member_row(row: GridMember) -> MemberRow:
    """What is shown of a member."""
    return MemberRow(
        row.id, row.grid_id, row.staff_id, row.name, row.duty, row.phone, row.since, row.until, row.duty_hours,
        row.photo_id,
    )  # fmt: skip


def _held(session: Session, member_id: int) -> GridMember:
    member = session.get(GridMember, member_id, with_for_update=True)
    if member is None:
        raise gone()
    return member


def _serving(day: date) -> tuple[ColumnElement[bool], ...]:
    return GridMember.since <= day, or_(GridMember.until.is_(None), GridMember.until > day)


def _rank(row: MemberRow) -> tuple[int, date, int]:
    place = DUTIES.index(row.duty) if row.duty in DUTIES else len(DUTIES)
    return place, row.since, row.member_id


def _checked(name: str, duty: str, phone: str | None) -> str | None:
    """The telephone number as it is stored. Raises Rejected for what is missing or no number."""
    faults: dict[str, str] = {}
    number = None
    if not name.strip():
        faults["name"] = translate("grids", "Who is it? Please enter a name.")
    if not duty.strip():
        faults["duty"] = translate("grids", "Please choose the duty.")
    if phone and phone.strip():
        try:
            number = phones.parse_one(phone).number
        except RuleBroken as broken:
            faults["phone"] = broken.text
    if faults:
        raise Rejected(faults)
    return number


def _entered_today(session: Session, member: GridMember) -> bool:
    key = str(member.id)
    if any(act.subject == member.SUBJECT and act.subject_id == key and act.action == "create" for act in session.acts):
        return True
    entered = session.scalar(
        select(func.max(Record.at)).where(
            Record.subject == member.SUBJECT, Record.subject_id == key, Record.action == "create"
        )
    )
    return entered is not None and local_date(entered) == local_date(session.now)


def _duties(session: Session, found: Sequence[GridMember]) -> tuple[DutyRow, ...]:
    grids = {grid.id: grid for grid in session.scalars(select(Grid))} if found else {}
    rows = []
    for each in sorted(found, key=lambda row: (row.since, row.id), reverse=True):
        names, at = [grids[each.grid_id].name], grids[each.grid_id]
        while at.parent_id in grids:
            at = grids[at.parent_id]
            names.append(at.name)
        grid = grids[each.grid_id]
        rows.append(DutyRow(member_row(each), grid.code, grid.name, " › ".join(reversed(names))))
    return tuple(rows)
