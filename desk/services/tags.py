"""The dictionary of categories (人员类别字典) as the station keeps it: what each is called, proves it, and renews it.

Until somebody changes it, the shipped one holds; then the whole of it is in the database.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, or_, select, update
from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.residents import ResidentTag
from desk.models.tags import TagKind
from desk.rules import tags as rules
from desk.rules.permissions import Permission
from desk.rules.tags import COMPUTED, Tag, TagDictionary, dictionary_of, review_day
from desk.rules.times import local_date
from desk.services import settings, shipped
from desk.services.acting import require
from desk.services.ordering import move_by
from desk.services.records import stale
from desk.words import translate

SUBJECT = TagKind.SUBJECT
_SAID = ("label", "family", "synonyms", "sensitive", "evidence", "review_months", "retired")


@dataclass(frozen=True, slots=True)
class KindRow:
    """One category as the settings show it. ``version`` goes back with a change; ``held`` counts entries in force."""

    tag: Tag
    version: int
    held: int


def dictionary(session: Session) -> TagDictionary:
    """Every word that means a category today; for ledgers, forms and lists."""
    kinds = _stored(session)
    return dictionary_of(_tag(kind) for kind in kinds) if kinds else shipped.tags()


def list_kinds(session: Session) -> tuple[KindRow, ...]:
    """The categories in their order, retired ones too, with how many entries of residents hold today."""
    today = local_date(session.now)
    held = dict(
        session.execute(
            select(ResidentTag.label, func.count())
            .where(or_(ResidentTag.since.is_(None), ResidentTag.since <= today))
            .where(or_(ResidentTag.until.is_(None), ResidentTag.until > today))
            .group_by(ResidentTag.label)
        )
        .tuples()
        .all()
    )
    versions = {kind.label: kind.version for kind in _stored(session)}
    return tuple(
        KindRow(tag, versions.get(tag.label, 1), held.get(tag.label, 0)) for tag in dictionary(session).tags
    )  # fmt: skip


def put_in(session: Session) -> int:
    """Put the shipped categories into an empty dictionary; how many there are now. What is there already stays."""
    require(session, Permission.TAGS_WRITE)
    if not (kinds := _stored(session)):
        kinds = [_new(tag) for tag in shipped.tags().tags]
        session.add_all(kinds)
        _flush(session)
    return len(kinds)


def save_kind(session: Session, *, tag: Tag, seen: KindRow | None = None) -> KindRow:
    """Save a new category (without ``seen``), or change the one that was ``seen``; its place stays.

    Another label is carried into every file, and the old one becomes a synonym, so that ledgers that still say it
    are understood. :class:`Rejected` names each field that is wrong, also a word that means another category;
    :class:`desk.errors.Stale` when a colleague saved it meanwhile.
    """
    put_in(session)
    kinds, tag = _stored(session), rules.tidied(tag)
    kind = _seen(session, kinds, seen, tag) if seen is not None else None
    renamed = kind is not None and tag.label != kind.label
    if kind is not None and renamed:
        tag = rules.tidied(replace(tag, synonyms=(*tag.synonyms, kind.label)))
    found = rules.problems(tag, [_tag(each) for each in kinds if each is not kind])
    if kind is not None and renamed and kind.label in COMPUTED:
        found["label"] = translate(
            "tags", "“{label}” is also worked out by the program; its name stays.", label=kind.label
        )
    if found:
        raise Rejected(found)
    if kind is None:
        kind = _new(replace(tag, order=max(each.position for each in kinds) + 1))
        session.add(kind)
    else:
        before = kind.label
        _write(kind, tag)
        if renamed:
            _carry_along(session, kind, before)
    _flush(session)
    return _row(session, kind)


def set_retired(session: Session, *, seen: KindRow, retired: bool) -> KindRow:
    """Offer a category no more, or again. Files that have it keep it. :class:`desk.errors.Stale` as when saving."""
    put_in(session)
    kind = _seen(session, _stored(session), seen, replace(seen.tag, retired=retired))
    if retired and kind.label in COMPUTED:
        words = translate("tags", "“{label}” is also worked out by the program and stays.", label=kind.label)
        raise DeskError(words)
    kind.retired = retired
    _flush(session)
    return _row(session, kind)


def move(session: Session, *, label: str, by: int) -> tuple[KindRow, ...]:
    """Put a category ``by`` places further down (up when negative); all of them in the new order."""
    put_in(session)
    kinds = _stored(session)
    chosen = next((kind for kind in kinds if kind.label == label), None)
    if chosen is None:
        raise _gone()
    move_by(kinds, chosen, by)
    _flush(session)
    return list_kinds(session)


def first_review(session: Session, known: TagDictionary, label: str) -> date | None:
    """When an entry that is written or confirmed today is looked at again; None when never."""
    tag = known.get(label)
    months = tag.review_months if tag is not None else None
    if months is None:
        months = settings.read(session).tag_review_months
    return review_day(local_date(session.now), months)


def _stored(session: Session) -> Sequence[TagKind]:
    return session.scalars(select(TagKind).order_by(TagKind.position, TagKind.id)).all()


def _tag(kind: TagKind) -> Tag:
    return Tag(
        kind.label,
        kind.family,
        kind.position,
        tuple(kind.synonyms),
        kind.sensitive,
        kind.evidence or "",
        kind.review_months,
        kind.retired,
    )


def _new(tag: Tag) -> TagKind:
    kind = TagKind(position=tag.order, retired=False)
    _write(kind, tag)
    return kind


def _write(kind: TagKind, tag: Tag) -> None:
    kind.label, kind.family, kind.sensitive = tag.label, tag.family, tag.sensitive
    kind.synonyms, kind.evidence, kind.review_months = list(tag.synonyms), tag.evidence or None, tag.review_months


def _seen(session: Session, kinds: Sequence[TagKind], seen: KindRow, yours: Tag) -> TagKind:
    kind = next((each for each in kinds if each.label == seen.tag.label), None)
    if kind is None:
        raise _gone()
    if kind.version != seen.version:
        theirs = _tag(kind)
        raise stale(
            session,
            subject=SUBJECT,
            subject_id=kind.id,
            since=kind.version - seen.version,
            theirs={field: getattr(theirs, field) for field in _SAID},
            yours={field: getattr(yours, field) for field in _SAID},
        )
    return kind


def _carry_along(session: Session, kind: TagKind, before: str) -> None:
    """Every entry under the old label goes on under the new one: one statement and one record, however many."""
    old = ResidentTag.label == before
    moved = session.scalar(select(func.count()).where(old))
    session.execute(update(ResidentTag).where(old).values(label=kind.label))
    session.note("rename", SUBJECT, kind.id, {"label": [before, kind.label], "rows": [None, moved]})


def _row(session: Session, kind: TagKind) -> KindRow:
    return next(row for row in list_kinds(session) if row.tag.label == kind.label)


def _gone() -> DeskError:
    return DeskError(translate("tags", "A colleague renamed this category meanwhile. Look at the list again."))


def _flush(session: Session) -> None:
    """The keys and versions are needed now; who wrote the same label this very moment wins."""
    try:
        session.flush()
    except IntegrityError as error:
        words = translate("tags", "A colleague changed the categories this very moment. Please try again.")
        raise DeskError(words) from error
