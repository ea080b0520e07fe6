"""Signing in: the password, the lock-out after failures, and a record of every attempt.

A refusal is a value, not an exception: the transaction that counts and records the failure must be committed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import func, select, update

from desk.db import Actor, Session
from desk.models.staff import SignInAttempt, Staff
from desk.rules.passwords import FAILURE_WINDOW, LOCK_LENGTH, attempts_left, locked_until
from desk.rules.text import squeeze
from desk.rules.times import clock_text
from desk.words import translate

HASHER = PasswordHasher()
# Checked when there is no such account, so that the answer takes the same time; nobody knows its password.
DECOY = "$argon2id$v=19$m=65536,t=3,p=4$4hkH0ppedzJKaPtXsBu1QQ$xZyVomg1N08Us4RybX96ZrXfqh9u4wiMpeIJnpg/biE"


class Refusal(StrEnum):
    """Why nobody was signed in. ``WRONG`` doesn't tell whether there is such an account."""

    WRONG = "WRONG"
    LOCKED = "LOCKED"
    CLOSED = "CLOSED"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who works from now on."""

    actor: Actor
    must_change_password: bool


@dataclass(frozen=True, slots=True)
class SignInRefused:
    """``text`` is for the clerk; ``tries_left`` before the lock; ``locked_until`` when it is locked."""

    reason: Refusal
    text: str
    tries_left: int
    locked_until: datetime | None


SignInResult = SignedIn | SignInRefused


def fold_account(account: str) -> str:
    """An account as it is stored: half width, small letters, no spaces."""
    return squeeze(account).lower()


def sign_in(session: Session, *, account: str, password: str, workstation: str = "") -> SignInResult:
    """Sign in with ``account`` and ``password`` from the desk named ``workstation``."""
    typed = fold_account(account)
    # One attempt at a time for each account, or parallel guesses would share one count.
    staff = session.scalars(select(Staff).where(Staff.account == typed).with_for_update(of=Staff)).one_or_none()
    counted_as = typed if staff else _unknown(typed)
    failures = _failures(session, counted_as)
    until = locked_until(failures, session.now)
    if until is not None:
        return _refuse(session, staff, counted_as, Refusal.LOCKED, failures)
    if not _verify(staff, password) or staff is None:
        session.add(SignInAttempt(account=counted_as, at=session.now, succeeded=False))
        return _refuse(session, staff, counted_as, Refusal.WRONG, [*failures, session.now])
    if not staff.active:
        return _refuse(session, staff, counted_as, Refusal.CLOSED, failures)
    return _accept(session, staff, password, workstation)


def check_own(session: Session, staff: Staff, password: str) -> SignInRefused | None:
    """The password of somebody signed in, asked once more; wrong, it counts like one at the door. None: it is right."""
    session.execute(select(Staff.id).where(Staff.id == staff.id).with_for_update(of=Staff))
    failures = _failures(session, staff.account)
    if locked_until(failures, session.now) is not None:
        return _refuse(session, staff, staff.account, Refusal.LOCKED, failures)
    is_right = _verify(staff, password)
    session.add(SignInAttempt(account=staff.account, at=session.now, succeeded=is_right))
    return None if is_right else _refuse(session, staff, staff.account, Refusal.WRONG, [*failures, session.now])


def _accept(session: Session, staff: Staff, password: str, workstation: str) -> SignedIn:
    actor = Actor(
        staff_id=staff.id,
        name=staff.name,
        station_id=staff.station_id,
        roles=frozenset(role.role for role in staff.roles),
        workstation=workstation,
    )
    values: dict[str, object] = {"last_signed_in_at": session.now}
    if HASHER.check_needs_rehash(staff.password_hash):
        values["password_hash"] = HASHER.hash(password)
    # Past the unit of work: signing in must not raise the version that an administrator is just editing.
    session.execute(
        update(Staff).where(Staff.id == staff.id).values(values).execution_options(synchronize_session=False)
    )
    session.add(SignInAttempt(account=staff.account, at=session.now, succeeded=True))
    session.actor = actor  # the record of the sign-in names who signed in
    session.note("sign_in", Staff.SUBJECT, staff.id)
    return SignedIn(actor, staff.must_change_password)


def _refuse(
    session: Session, staff: Staff | None, counted_as: str, reason: Refusal, failures: Sequence[datetime]
) -> SignInRefused:
    session.note("sign_in_failed", Staff.SUBJECT, staff.id if staff else counted_as, reason=reason.value)
    until = locked_until(failures, session.now)
    left = attempts_left(failures, session.now)
    if until is not None:
        text = translate(
            "staff",
            "Too many wrong passwords: locked until {time}. The system administrator can unlock it sooner.",
            time=clock_text(until),
        )
    elif reason is Refusal.CLOSED:
        text = translate("staff", "This account is closed. Please ask the system administrator.")
    else:
        text = translate("staff", "Account or password is wrong. {n} more tries before it is locked.", n=left)
    return SignInRefused(reason, text, left, until)


def _verify(staff: Staff | None, password: str) -> bool:
    try:
        return HASHER.verify(staff.password_hash if staff else DECOY, password)
    except VerifyMismatchError:
        return False


def _failures(session: Session, account: str) -> list[datetime]:
    """The failures since the last success that can still lock the account."""
    last_success = (
        select(func.coalesce(func.max(SignInAttempt.id), 0))
        .where(SignInAttempt.account == account, SignInAttempt.succeeded)
        .scalar_subquery()
    )
    return list(
        session.scalars(
            select(SignInAttempt.at).where(
                SignInAttempt.account == account,
                SignInAttempt.succeeded.is_(False),
                SignInAttempt.id > last_success,
                SignInAttempt.at >= session.now - FAILURE_WINDOW - LOCK_LENGTH,
            )
        )
    )


def _unknown(typed: str) -> str:
    """Under which name the failures of an unknown account count: it may be a password in the wrong box."""
    return f"?{hashlib.sha256(typed.encode()).hexdigest()[:16]}"
