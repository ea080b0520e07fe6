"""What was scanned: whose card it is, which bag, which matter, or why it opens nothing.

A good scan only reads. What must be kept of a scan (a refusal, a reserved code that proves to be on paper) is
``owed``: the desk is answered by :func:`look` first, and :func:`scan` writes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from sqlalchemy import select

from desk.db import Session
from desk.models.cards import CardToken
from desk.models.laundry import LaundryBag
from desk.models.matters import Matter
from desk.models.meals import MealCard
from desk.models.residents import Resident
from desk.models.stations import Station
from desk.rules.cards import RevokedWhy, ScanFault, TokenKind, TokenState, kind_text
from desk.rules.permissions import Permission
from desk.rules.scanning import Code, CodeKind, read_code
from desk.rules.times import local_date, long_date_text
from desk.services.acting import may, require, station_of
from desk.services.cards.paper import family
from desk.services.cards.tokens import put_in_force
from desk.services.residents.merged import leads_to
from desk.words import QT_TRANSLATE_NOOP, translate

TOUCHES = frozenset({"cards"})
"""What views show anew once a code was put in force by a scan."""

ENDING = 4
"""How many digits of an unknown code the records keep."""


@dataclass(frozen=True, slots=True)
class ScanAnswer:
    """What a code leads to. ``fault``: it is refused, ``words`` say why and ``advice`` what to do.

    ``kind`` is None for digits that are no code of the desk. ``resident_id`` is the file that stays after a merge; of
    somebody who died or moved away it is told beside the fault, of a revoked card nothing is told. ``subject_id`` is
    the booking of a bag or the matter. ``owed``: :func:`scan` has something to write.
    """

    kind: CodeKind | None
    resident_id: int | None = None
    name: str = ""
    subject_id: int | None = None
    token_id: int | None = None
    token_kind: TokenKind | None = None
    fault: ScanFault | None = None
    words: str = ""
    advice: str = ""
    owed: bool = False

    @property
    def person(self) -> int | None:
        """Whose card it is, for forms that wait for somebody; None for a refused code and for other kinds of codes."""
        return self.resident_id if self.kind is CodeKind.CARD and self.fault is None else None


def look(session: Session, *, typed: str) -> ScanAnswer:
    """What ``typed`` leads to; reads only. Needs RESIDENTS_READ, and the right to see what it leads to."""
    require(session, Permission.RESIDENTS_READ)
    code = read_code(typed)
    if code is None:
        return _refused(ScanAnswer(None), ScanFault.UNREADABLE)
    return _WAYS[code.kind](session, code)


def scan(session: Session, *, typed: str) -> ScanAnswer:
    """As :func:`look`; a refusal is recorded, never with the whole of an unknown code, and a reserved code that was
    scanned is on paper, so that it is put in force. Needs RESIDENTS_READ.
    """
    answer = look(session, typed=typed)
    if answer.fault is not None:
        told = {} if answer.token_id is not None else {"ending": (None, _ending(typed))}
        session.note("refuse_scan", "card_token", answer.token_id or "", told, reason=answer.fault.value)
    elif answer.owed:
        put_in_force(session, session.get_one(CardToken, answer.token_id, with_for_update=True))
    return replace(answer, owed=False)


def _card(session: Session, code: Code) -> ScanAnswer:
    row = session.execute(
        select(CardToken, Resident.name, Resident.status, Resident.status_since)
        .join(Resident, Resident.id == CardToken.resident_id)
        .where(CardToken.code == code.text)
    ).first()
    if row is None:
        return _canteen_card(session, code)
    token, name, status, since = row
    kind = TokenKind(token.kind)
    answer = ScanAnswer(code.kind, token_id=token.id, token_kind=kind)
    if token.station_id != station_of(session):
        return _elsewhere(session, answer, token)
    if token.state == TokenState.REVOKED:
        return _revoked(session, answer, token)
    resident_id = token.resident_id
    if status == "merged":
        resident_id = leads_to(session, resident_id)
        stays = session.get_one(Resident, resident_id)
        name, status, since = stays.name, stays.status, stays.status_since
    answer = replace(answer, resident_id=resident_id, name=name)
    if status in _GONE:
        fault, words, words_of_day, advice = _GONE[status]
        said = translate("scanning", words_of_day, day=long_date_text(since)) if since else translate("scanning", words)
        return _refused(answer, fault, said, translate("scanning", advice))
    return replace(answer, owed=token.state == TokenState.RESERVED)


def _elsewhere(session: Session, answer: ScanAnswer, token: CardToken) -> ScanAnswer:
    station = session.scalar(select(Station.name).where(Station.id == token.station_id)) or ""
    return _refused(
        answer,
        ScanFault.ELSEWHERE,
        translate("scanning", "This {card} is of another station: {station}.", card=_word(token), station=station),
        translate("scanning", "Ask for the name, or send them there."),
    )


def _revoked(session: Session, answer: ScanAnswer, token: CardToken) -> ScanAnswer:
    """On which day and why, and whether a newer one is in force."""
    assert token.revoked_at is not None
    assert token.revoked_why is not None
    words, advice = _REVOKED[RevokedWhy(token.revoked_why)]
    said = translate("scanning", words, card=_word(token), day=long_date_text(local_date(token.revoked_at)))
    newer = session.scalar(
        select(CardToken.made_at).where(
            CardToken.resident_id.in_(family(session, [token.resident_id])),
            CardToken.kind == token.kind,
            CardToken.state == TokenState.LIVE.value,
        )
    )
    if newer is not None:
        since = translate("scanning", "The one that holds is of {day}.", day=long_date_text(local_date(newer)))
        said = translate("scanning", "{what} {more}", what=said, more=since)
    return _refused(answer, ScanFault.REVOKED, said, translate("scanning", advice))


def _canteen_card(session: Session, code: Code) -> ScanAnswer:
    """The digits may be the number of a canteen card, which others have printed."""
    if may(session.actor, Permission.CARE_READ):
        row = session.execute(
            select(Resident.id, Resident.name, Resident.status)
            .join(MealCard, MealCard.resident_id == Resident.id)
            .where(
                MealCard.station_id == station_of(session),
                MealCard.number == code.text,
                MealCard.ended_on.is_(None),
            )
        ).first()
        if row is not None and row.status == "living":
            return ScanAnswer(CodeKind.CARD, row.id, row.name, token_kind=TokenKind.MEAL)
    return _refused(ScanAnswer(code.kind), ScanFault.UNKNOWN)


def _bag(session: Session, code: Code) -> ScanAnswer:
    require(session, Permission.CARE_READ)
    row = session.execute(
        select(LaundryBag.booking_id, LaundryBag.resident_id, Resident.name)
        .join(Resident, Resident.id == LaundryBag.resident_id)
        .where(LaundryBag.code == code.text, LaundryBag.station_id == station_of(session))
    ).first()
    if row is None:
        return _canteen_card(session, code)
    return ScanAnswer(CodeKind.BAG, row.resident_id, row.name, row.booking_id)


def _matter(session: Session, code: Code) -> ScanAnswer:
    require(session, Permission.MATTERS_READ)
    row = session.execute(select(Matter.id, Matter.resident_id).where(Matter.number == code.text)).first()
    if row is None:
        return _refused(ScanAnswer(code.kind), ScanFault.UNKNOWN)
    return ScanAnswer(CodeKind.MATTER, row.resident_id, code.text, row.id)


def _refused(answer: ScanAnswer, fault: ScanFault, words: str = "", advice: str = "") -> ScanAnswer:
    if not words:
        plain = _PLAIN[fault]
        words, advice = translate("scanning", plain[0]), translate("scanning", plain[1])
    return replace(answer, fault=fault, words=words, advice=advice, owed=True)


def _word(token: CardToken) -> str:
    return kind_text(TokenKind(token.kind))


def _ending(typed: str) -> str:
    return "…" + "".join(typed.split())[-ENDING:]


_WAYS: Mapping[CodeKind, Callable[[Session, Code], ScanAnswer]] = MappingProxyType(
    {CodeKind.CARD: _card, CodeKind.BAG: _bag, CodeKind.MATTER: _matter}
)
_PLAIN = MappingProxyType(
    {
        ScanFault.UNREADABLE: (
            QT_TRANSLATE_NOOP("scanning", "This is no code of the desk."),
            QT_TRANSLATE_NOOP("scanning", "Scan it once more, or ask for the name."),
        ),
        ScanFault.UNKNOWN: (
            QT_TRANSLATE_NOOP("scanning", "Nobody and nothing here has this code."),
            QT_TRANSLATE_NOOP("scanning", "Ask for the name, and where the card is from."),
        ),
    }
)
_GONE = MappingProxyType(
    {
        "deceased": (
            ScanFault.DECEASED,
            QT_TRANSLATE_NOOP("scanning", "Whoever had this card has died."),
            QT_TRANSLATE_NOOP("scanning", "Whoever had this card died on {day}."),
            QT_TRANSLATE_NOOP("scanning", "Keep the card; the file can still be opened."),
        ),
        "moved_out": (
            ScanFault.MOVED_OUT,
            QT_TRANSLATE_NOOP("scanning", "Whoever had this card has moved away."),
            QT_TRANSLATE_NOOP("scanning", "Whoever had this card moved away on {day}."),
            QT_TRANSLATE_NOOP("scanning", "If they are back, enter it in the file; the card is good again then."),
        ),
    }
)
_REVOKED = MappingProxyType(
    {
        RevokedWhy.REPRINTED: (
            QT_TRANSLATE_NOOP("scanning", "This {card} has not been good since {day}: a newer one took its place."),
            QT_TRANSLATE_NOOP("scanning", "Ask for the newer one, and cut this one up."),
        ),
        RevokedWhy.LOST: (
            QT_TRANSLATE_NOOP("scanning", "This {card} has not been good since {day}: it was reported lost."),
            QT_TRANSLATE_NOOP("scanning", "Keep it, and ask who brought it and for their name."),
        ),
        RevokedWhy.NOT_PRINTED: (
            QT_TRANSLATE_NOOP("scanning", "This {card} has not been good since {day}: it was put down as not printed."),
            QT_TRANSLATE_NOOP("scanning", "Ask for the name, and print a card anew."),
        ),
    }
)
