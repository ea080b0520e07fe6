"""Attachments (附件): scans, photos and papers that belong to a file, a grid member or a matter."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary
from sqlalchemy.orm import Mapped, deferred, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded


class Attachment(Keyed, Recorded, Base):
    """One file laid to a subject (``resident``, ``grid_member``); its bytes lie in :class:`AttachmentContent`.

    One that was taken away (``removed_at``) can be brought back; its bytes stay until then.
    """

    __tablename__ = "attachments"
    __table_args__ = (Index("ix_attachments_subject_subject_id", "subject", "subject_id"),)
    SUBJECT: ClassVar[str] = "attachment"

    subject: Mapped[str]
    subject_id: Mapped[int] = mapped_column(Key, nullable=False)
    kind: Mapped[str]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int] = mapped_column(Integer, nullable=False)
    content_id: Mapped[int] = mapped_column(Key, ForeignKey("attachment_contents.id"), index=True)
    added_at: Mapped[datetime]
    added_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    removed_at: Mapped[datetime | None]
    removed_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))


class AttachmentContent(Keyed, Base):
    """The bytes, kept once however often they are laid to something; ``digest`` is their SHA-256."""

    __tablename__ = "attachment_contents"

    digest: Mapped[str] = mapped_column(unique=True)
    data: Mapped[bytes] = deferred(mapped_column(LargeBinary, nullable=False))
