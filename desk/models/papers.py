"""Papers of the desk (文书): the texts they are made of, and which ones left the desk."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded


class PaperTemplate(Keyed, Recorded, Base):
    """One dated edition of the text of one kind of paper; each edit is a new edition.

    ``body`` is a :class:`desk.rules.papers.Template` as JSON; ``default_data`` marks what was shipped and not yet
    reviewed by the station.
    """

    __tablename__ = "paper_templates"
    __table_args__ = (UniqueConstraint("kind", "edition"),)
    SUBJECT: ClassVar[str] = "paper_template"

    kind: Mapped[str]
    edition: Mapped[int] = mapped_column(Integer, nullable=False, default=1)
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    body: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    default_data: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)


class PaperIssue(Keyed, Recorded, Base):
    """A paper that left the desk: for which matter or resident, which kind, how many copies, the values printed.

    ``item_id`` is the item of the catalogue that a paper without any matter is about, ``stay_id`` the stay in the care
    centre, ``booking_id`` the booking of a service that one is about.
    ``number`` is the paper's own number, where its kind has one. The same values print the same paper again, so a
    reprint says what the first print said.
    """

    __tablename__ = "paper_issues"
    __table_args__ = (
        Index("ix_paper_issues_matter_id", "matter_id"),
        Index("ix_paper_issues_resident_id", "resident_id"),
    )
    SUBJECT: ClassVar[str] = "paper"

    matter_id: Mapped[int | None] = mapped_column(Key, ForeignKey("matters.id"))
    resident_id: Mapped[int | None] = mapped_column(Key, ForeignKey("residents.id"))
    item_id: Mapped[int | None] = mapped_column(Key, ForeignKey("service_items.id"), index=True)
    stay_id: Mapped[int | None] = mapped_column(Key, ForeignKey("bed_stays.id"), index=True)
    booking_id: Mapped[int | None] = mapped_column(Key, ForeignKey("bookings.id"), index=True)
    kind: Mapped[str]
    number: Mapped[str | None]
    template_id: Mapped[int | None] = mapped_column(Key, ForeignKey("paper_templates.id"), index=True)
    size: Mapped[str]
    copies: Mapped[int] = mapped_column(Integer, nullable=False)
    values: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    issued_at: Mapped[datetime]
    issued_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
