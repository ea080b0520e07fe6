"""The dictionary of categories (人员类别字典) as the station keeps it; shipped as default data."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import JSON, Boolean, Integer
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Keyed, Recorded, Versioned


class TagKind(Keyed, Recorded, Versioned, Base):
    """One category: its label, the words that mean it, and what it asks for.

    ``family`` is a colour family of the theme; ``review_months`` how long an entry holds until somebody looks again
    (None: the station's setting); ``retired`` ones are kept for the files that have them.
    """

    __tablename__ = "tag_kinds"
    SUBJECT: ClassVar[str] = "tag_kind"

    label: Mapped[str] = mapped_column(unique=True)
    family: Mapped[str]
    position: Mapped[int] = mapped_column(Integer, nullable=False)
    synonyms: Mapped[list[str]] = mapped_column(JSON, nullable=False)
    sensitive: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    evidence: Mapped[str | None]
    review_months: Mapped[int | None] = mapped_column(Integer)
    retired: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form
