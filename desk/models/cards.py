"""Contact cards (便民联系卡) and whatever is printed like them: templates, codes, print runs and printers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded, Versioned

LIVE = text("state = 'LIVE'")
IN_FORCE = text("printed_at IS NOT NULL AND replaced_at IS NULL")


class CardTemplate(Keyed, Recorded, Versioned, Base):
    """A station's own template, made from the shipped one named ``base``.

    ``body`` is a :class:`desk.rules.card_templates.CardTemplate` as JSON, ``logo_id`` the picture in the place of the
    shipped mark.
    """

    __tablename__ = "card_templates"
    __table_args__ = (UniqueConstraint("station_id", "name"),)
    SUBJECT: ClassVar[str] = "card_template"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    name: Mapped[str]
    base: Mapped[str]
    body: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    logo_id: Mapped[int | None] = mapped_column(Key, ForeignKey("attachment_contents.id"), index=True)
    saved_at: Mapped[datetime]
    retired_on: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class CardToken(Keyed, Recorded, Base):
    """The code on a card or a door (个人联络二维码): random digits with a check digit that say nothing of anybody.

    ``kind`` is a :class:`desk.rules.cards.TokenKind`, ``state`` a :class:`desk.rules.cards.TokenState`. A person has
    one LIVE code of a kind; a state never goes back, a code is never given twice or deleted, by triggers' order.
    """

    __tablename__ = "card_tokens"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("length(code) = 13", name="code"),
        CheckConstraint("state IN ('RESERVED', 'LIVE', 'REVOKED')", name="state"),
        CheckConstraint("(state = 'REVOKED') = (revoked_at IS NOT NULL)", name="revoked_at"),
        CheckConstraint("(revoked_at IS NULL) = (revoked_why IS NULL)", name="revoked_why"),
        Index(
            "uq_card_tokens_live", "resident_id", "kind", unique=True, sqlite_where=LIVE, postgresql_where=LIVE
        ),
        Index("ix_card_tokens_resident_id", "resident_id"),
    )  # fmt: skip
    SUBJECT: ClassVar[str] = "card_token"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    code: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str]
    made_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    revoked_why: Mapped[str | None]


class CardRun(Keyed, Recorded, Versioned, Base):
    """One print run (打印批次), which can be repeated from any card. ``state`` is a :class:`desk.rules.cards.RunState`.

    ``body`` is the template as it was and ``template_id`` the station's own it came from, ``options`` paper, slot,
    sides and what is left off, ``chosen`` for whom it was made. ``printed``: how many cards are known to be on paper;
    it only rises until the run has ended.
    """

    __tablename__ = "card_runs"
    __table_args__ = (
        CheckConstraint("printed BETWEEN 0 AND count", name="printed"),
        CheckConstraint("state IN ('OPEN', 'DONE', 'STOPPED')", name="state"),
        CheckConstraint("(state = 'OPEN') = (ended_at IS NULL)", name="ended_at"),
        Index("ix_card_runs_station_id_started_at", "station_id", "started_at"),
    )
    SUBJECT: ClassVar[str] = "card_run"
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"version", "body", "options"})

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    template: Mapped[str]
    template_id: Mapped[int | None] = mapped_column(Key, ForeignKey("card_templates.id"))
    body: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    logo_id: Mapped[int | None] = mapped_column(Key, ForeignKey("attachment_contents.id"), index=True)
    options: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    chosen: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    count: Mapped[int] = mapped_column(Integer, nullable=False)
    printed: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    state: Mapped[str]
    started_at: Mapped[datetime]
    started_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    ended_at: Mapped[datetime | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class ContactCard(Keyed, Recorded, Base):
    """One card of a run, the ``position``-th from 1. ``values`` is all that was drawn: it prints the same again.

    ``kind`` is the template's; ``duty_hash`` and ``own_hash`` are digests of what it says of the desk with its people,
    and of the resident: where they differ from today, the card is out of date. It is in force from ``printed_at``
    until a newer one of its kind takes its place (``replaced_at``).
    """

    __tablename__ = "contact_cards"
    __table_args__ = (
        UniqueConstraint("run_id", "position"),
        UniqueConstraint("token_id"),
        CheckConstraint("position > 0", name="position"),
        Index("ix_contact_cards_resident_id", "resident_id"),
        Index(
            "ix_contact_cards_in_force", "station_id", "kind", sqlite_where=IN_FORCE, postgresql_where=IN_FORCE
        ),
    )  # fmt: skip
    SUBJECT: ClassVar[str] = "contact_card"
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"values", "duty_hash", "own_hash"})

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    run_id: Mapped[int] = mapped_column(Key, ForeignKey("card_runs.id"))
    position: Mapped[int] = mapped_column(Integer, nullable=False)
    kind: Mapped[str]
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    household_id: Mapped[int | None] = mapped_column(Key, ForeignKey("households.id"), index=True)
    token_id: Mapped[int | None] = mapped_column(Key, ForeignKey("card_tokens.id"))
    values: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    duty_hash: Mapped[str]
    own_hash: Mapped[str]
    printed_at: Mapped[datetime | None]
    replaced_at: Mapped[datetime | None]


class PrinterProfile(Keyed, Recorded, Versioned, Base):
    """How a printer has to be corrected: ``offset_right`` and ``offset_down`` in tenths of a millimetre, ``scale``
    in tenths of a percent. ``printer`` is its name in the system; ``duplex``: it turns the sheet along its long edge
    by itself.
    """

    __tablename__ = "printer_profiles"
    __table_args__ = (
        UniqueConstraint("station_id", "name"),
        CheckConstraint("offset_right BETWEEN -200 AND 200 AND offset_down BETWEEN -200 AND 200", name="offset"),
        CheckConstraint("scale BETWEEN 900 AND 1100", name="scale"),
    )
    SUBJECT: ClassVar[str] = "printer_profile"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    name: Mapped[str]
    printer: Mapped[str | None]
    offset_right: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    offset_down: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    scale: Mapped[int] = mapped_column(Integer, nullable=False, default=1000)
    duplex: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    calibrated_on: Mapped[date | None]
    retired_on: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form
