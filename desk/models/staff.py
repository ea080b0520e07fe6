"""Accounts of the people who work here, and their attempts to sign in."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Boolean, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class Staff(Keyed, Recorded, Versioned, Base):
    """An account. ``account`` is what is typed to sign in; accounts are closed, never deleted."""

    __tablename__ = "staff"
    SUBJECT: ClassVar[str] = "staff"
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"version", "password_hash", "last_signed_in_at"})

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"), index=True)
    account: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    initials: Mapped[str]
    post: Mapped[str | None]
    phone: Mapped[str | None]
    password_hash: Mapped[str]
    must_change_password: Mapped[bool] = mapped_column(Boolean, nullable=False)
    active: Mapped[bool] = mapped_column(Boolean, nullable=False)
    created_at: Mapped[datetime]
    last_signed_in_at: Mapped[datetime | None]

    roles: Mapped[list[StaffRole]] = relationship(back_populates="staff", order_by="StaffRole.role", lazy="selectin")

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class StaffRole(Recorded, Base):
    """A role of an account; :func:`desk.rules.permissions.check_roles` says which exclude each other."""

    __tablename__ = "staff_roles"
    SUBJECT: ClassVar[str] = "staff_role"

    staff_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)

    staff: Mapped[Staff] = relationship(back_populates="roles")


class SignInAttempt(Keyed, Base):
    """One attempt to sign in, for the lock-out. The records tell of it too."""

    __tablename__ = "sign_in_attempts"
    __table_args__ = (Index("ix_sign_in_attempts_account_at", "account", "at"),)

    account: Mapped[str]
    at: Mapped[datetime]
    succeeded: Mapped[bool] = mapped_column(Boolean, nullable=False)
