"""Accounts: their people, roles and passwords. Accounts are closed, never deleted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm.attributes import flag_modified

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken, about
from desk.models.staff import SignInAttempt, Staff, StaffRole
from desk.rules import phones, pinyin
from desk.rules.names import normalise
from desk.rules.passwords import check_password
from desk.rules.permissions import Permission, Role, check_roles
from desk.services.acting import require, staff_of, station_of
from desk.services.records import stale
from desk.services.signing_in import HASHER, check_own, fold_account
from desk.services.signing_in import Refusal as Refusal
from desk.services.signing_in import SignedIn as SignedIn
from desk.services.signing_in import SignInRefused as SignInRefused
from desk.services.signing_in import sign_in as sign_in
from desk.store import Face
from desk.words import translate

ACCOUNT_LENGTH = range(2, 33)
ACCOUNT_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._-")


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One account as the page of accounts shows it. ``version`` goes back with a change."""

    staff_id: int
    account: str
    name: str
    initials: str
    post: str
    phone: str
    roles: frozenset[Role]
    active: bool
    must_change_password: bool
    last_signed_in_at: datetime | None
    version: int


def problems_of(*, account: str, name: str, password: str | None) -> dict[str, str]:
    """What is wrong with the values of a new account, by field; empty when nothing is."""
    problems = {}
    folded = fold_account(account)
    if len(folded) not in ACCOUNT_LENGTH or not ACCOUNT_SIGNS.issuperset(folded):
        problems["account"] = translate("staff", "An account has 2 to 32 letters, digits, dots or dashes.")
    try:
        normalise(name)
    except RuleBroken as broken:
        problems["name"] = broken.text
    if password is not None:
        try:
            check_password(password, account=folded, name=name)
        except RuleBroken as broken:
            problems["password"] = broken.text
    return problems


def create(
    session: Session,
    *,
    account: str,
    name: str,
    roles: Iterable[Role],
    password: str,
    post: str = "",
    phone: str = "",
) -> StaffRow:
    """A new account at the actor's station, with a first password that its owner must change.

    Raises :class:`Rejected` naming every field that is wrong.
    """
    require(session, Permission.STAFF_MANAGE)
    wanted = set(roles)
    problems = problems_of(account=account, name=name, password=password)
    if "account" not in problems and session.scalar(select(exists().where(Staff.account == fold_account(account)))):
        problems["account"] = translate("staff", "There is an account of that name already; choose another.")
    try:
        check_roles(wanted)
    except RuleBroken as broken:
        problems["roles"] = broken.text
    try:
        _phone(phone)
    except RuleBroken as broken:
        problems["phone"] = broken.text
    if problems:
        raise Rejected(problems)
    return add(
        session,
        station_id=station_of(session),
        account=account,
        name=name,
        roles=wanted,
        password=password,
        post=post,
        phone=phone,
    )


def add(
    session: Session,
    *,
    station_id: int,
    account: str,
    name: str,
    roles: Iterable[Role],
    password: str,
    post: str = "",
    phone: str = "",
    must_change_password: bool = True,
) -> StaffRow:
    """Add an account whose values were checked (:func:`create`, the first run, demo data)."""
    person = normalise(name)
    staff = Staff(
        station_id=station_id,
        account=fold_account(account),
        name=person,
        initials=pinyin.initials(person).upper()[:3] or person[:1],
        post=post.strip() or None,
        phone=_phone(phone),
        password_hash=HASHER.hash(password),
        must_change_password=must_change_password,
        active=True,
        created_at=session.now,
        roles=[StaffRole(role=role.value) for role in roles],
    )
    session.add(staff)
    session.flush()  # the row that goes out carries its key
    return _row(staff)


def change(session: Session, *, staff_id: int, version: int, name: str, post: str = "", phone: str = "") -> StaffRow:
    """Change who an account belongs to. Raises :class:`Rejected`, or ``Stale`` when someone else saved first."""
    require(session, Permission.STAFF_MANAGE)
    staff = _fetch(session, staff_id)
    with about("name"):
        person = normalise(name)
    with about("phone"):
        number = _phone(phone)
    _check_version(session, staff, version, name=person, post=post.strip() or None, phone=number)
    if staff.name != person:
        staff.name, staff.initials = person, pinyin.initials(person).upper()[:3] or person[:1]
    staff.post, staff.phone = post.strip() or None, number
    session.flush()  # the version in the row that goes out is the new one
    return _row(staff)


def set_roles(session: Session, *, staff_id: int, version: int, roles: Iterable[Role]) -> StaffRow:
    """Give an account exactly ``roles``; administrator and auditor exclude all others, and one administrator stays."""
    require(session, Permission.STAFF_MANAGE)
    wanted = set(roles)
    with about("roles"):
        check_roles(wanted)
    staff = _fetch(session, staff_id)
    _check_version(session, staff, version)
    held = {Role(role.role): role for role in staff.roles}
    if Role.ADMINISTRATOR in held and Role.ADMINISTRATOR not in wanted:
        _check_not_last(session, staff)
    for role in held.keys() - wanted:
        session.delete(held[role])
    for role in wanted - held.keys():
        session.add(StaffRole(staff_id=staff.id, role=role.value))
    if held.keys() != wanted:
        flag_modified(staff, "last_signed_in_at")  # the version rises with the roles, which are rows of their own
    session.flush()  # so that the roles can be read back
    session.refresh(staff, ["roles"])
    return _row(staff)


def close(session: Session, *, staff_id: int, version: int) -> StaffRow:
    """Close an account: nobody signs in with it again, and all it did keeps its name."""
    return _set_active(session, staff_id, version, active=False)


def reopen(session: Session, *, staff_id: int, version: int) -> StaffRow:
    """Open a closed account again."""
    return _set_active(session, staff_id, version, active=True)


def change_password(session: Session, *, old: str, new: str) -> SignInRefused | None:
    """Change one's own password; :class:`Rejected` when the new one is too weak.

    A wrong old one is answered with a value, so that it is counted: it may be somebody else who guesses.
    """
    staff = _fetch(session, staff_of(session))
    refused = check_own(session, staff, old)
    if refused is not None and refused.reason is Refusal.WRONG and refused.locked_until is None:
        words = translate(
            "staff", "This is not your present password. {n} more tries before it is locked.", n=refused.tries_left
        )
        return replace(refused, text=words)
    if refused is not None:
        return refused
    if new == old:
        raise Rejected({"new": translate("staff", "The new password must differ from the old one.")})
    with about("new"):
        check_password(new, account=staff.account, name=staff.name)
    staff.password_hash, staff.must_change_password = HASHER.hash(new), False
    session.note("change_password", Staff.SUBJECT, staff.id)
    return None


def reset_password(session: Session, *, staff_id: int, password: str) -> StaffRow:
    """Give an account a new first password, which its owner must change when signing in."""
    require(session, Permission.STAFF_MANAGE)
    staff = _fetch(session, staff_id)
    with about("password"):
        check_password(password, account=staff.account, name=staff.name)
    staff.password_hash, staff.must_change_password = HASHER.hash(password), True
    session.note("reset_password", Staff.SUBJECT, staff.id)
    session.flush()  # the version in the row that goes out is the new one
    return unlock(session, staff_id=staff.id)


def unlock(session: Session, *, staff_id: int) -> StaffRow:
    """Forget an account's failures to sign in, so that it can be tried at once; the records keep them."""
    require(session, Permission.STAFF_MANAGE)
    staff = _fetch(session, staff_id)
    session.execute(
        delete(SignInAttempt).where(SignInAttempt.account == staff.account, SignInAttempt.succeeded.is_(False))
    )
    session.note("unlock", Staff.SUBJECT, staff.id)
    return _row(staff)


def list_staff(session: Session) -> tuple[StaffRow, ...]:
    """All accounts, open ones first, by account."""
    require(session, Permission.STAFF_MANAGE)
    return tuple(_row(staff) for staff in session.scalars(select(Staff).order_by(Staff.active.desc(), Staff.account)))


def faces(session: Session) -> tuple[Face, ...]:
    """The open accounts as the sign-in window shows them, the last to sign in first."""
    rows = session.execute(
        select(Staff.id, Staff.account, Staff.name, Staff.initials, func.coalesce(Staff.post, ""))
        .where(Staff.active)
        .order_by(Staff.last_signed_in_at.is_(None), Staff.last_signed_in_at.desc(), Staff.id)
        .limit(200)
    )
    return tuple(Face(*row) for row in rows.tuples())


def _set_active(session: Session, staff_id: int, version: int, *, active: bool) -> StaffRow:
    require(session, Permission.STAFF_MANAGE)
    staff = _fetch(session, staff_id)
    _check_version(session, staff, version, active=active)
    if not active:
        _check_not_last(session, staff)
    staff.active = active
    session.flush()  # the version in the row that goes out is the new one
    return _row(staff)


def _check_not_last(session: Session, staff: Staff) -> None:
    """Two administrators that close each other at once wait for each other at the lock on both their rows."""
    administrators = session.scalars(
        select(Staff.id)
        .join(StaffRole)
        .where(Staff.active, StaffRole.role == Role.ADMINISTRATOR.value)
        .order_by(Staff.id)
        .with_for_update(of=Staff)
    ).all()
    if list(administrators) == [staff.id]:
        raise DeskError(
            translate("staff", "This is the last system administrator. Please make someone else one first.")
        )


def _check_version(session: Session, staff: Staff, version: int, **yours: object) -> None:
    if staff.version != version:
        raise stale(
            session,
            subject=Staff.SUBJECT,
            subject_id=staff.id,
            since=staff.version - version,
            theirs={field: getattr(staff, field) for field in yours},
            yours=yours,
        )


def _fetch(session: Session, staff_id: int) -> Staff:
    staff = session.get(Staff, staff_id)
    if staff is None:
        raise DeskError(translate("staff", "This account does not exist."))
    return staff


def _phone(phone: str) -> str | None:
    return phones.parse_one(phone).number if phone.strip() else None


def _row(staff: Staff) -> StaffRow:
    return StaffRow(
        staff_id=staff.id,
        account=staff.account,
        name=staff.name,
        initials=staff.initials,
        post=staff.post or "",
        phone=staff.phone or "",
        roles=frozenset(Role(role.role) for role in staff.roles),
        active=staff.active,
        must_change_password=staff.must_change_password,
        last_signed_in_at=staff.last_signed_in_at,
        version=staff.version,
    )
