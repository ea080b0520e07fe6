"""Leaving (退住): announced, taken back, done. The bed is held until the person is out, then it is cleaned."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desk.db import Session
from desk.errors import Rejected
from desk.models.beds import BedStay
from desk.rules.beds import LeftTo, Phase, StayState, StayVerb, left_to_text
from desk.rules.times import moment_text
from desk.services.beds.booking import fitted
from desk.services.beds.leaving import close_leaves, running
from desk.services.beds.moving import to_clean
from desk.services.beds.placing import judge
from desk.services.beds.rows import Done
from desk.services.beds.segments import Piece, asks_of, company_bed, lay, layout, pieces_of, still_open
from desk.services.beds.steps import Change, begin, finish
from desk.words import translate


def order_discharge(session: Session, *, stay_id: int, version: int | None, ends_at: datetime, text: str = "") -> Done:
    """The person is about to leave at ``ends_at``; the bed stays held until then and longer, until the discharge.

    Raises Rejected ``ends_at``, and Refused when the new end is later and runs into somebody.
    """
    stay, change = begin(session, StayVerb.ORDER_DISCHARGE, stay_id, version)
    if ends_at <= session.now:
        raise Rejected(
            {"ends_at": translate("beds", "The end lies ahead. Who left already is recorded as having left.")}
        )
    pieces = pieces_of(stay)
    _end_at(change, stay, pieces, ends_at)
    before = pieces[-1].ends_at
    stay.state = StayState.DISCHARGE_PENDING.value
    facts = {"before": before.isoformat() if before else None, "ends_at": ends_at.isoformat()}
    return finish(change, stay, StayVerb.ORDER_DISCHARGE, text=text, facts=facts)


def withdraw_discharge(
    session: Session, *, stay_id: int, version: int | None, ends_at: datetime | None, text: str = ""
) -> Done:
    """Stays after all, up to ``ends_at`` (None: open). Raises Rejected ``ends_at``, and Refused when the bed was
    promised to somebody from an earlier moment on.
    """
    stay, change = begin(session, StayVerb.WITHDRAW_DISCHARGE, stay_id, version)
    if ends_at is not None and ends_at <= session.now:
        raise Rejected({"ends_at": translate("beds", "The end must come after now.")})
    _end_at(change, stay, pieces_of(stay), ends_at)
    stay.state = (StayState.ADMITTED if running(stay) is None else StayState.ON_LEAVE).value
    return finish(change, stay, StayVerb.WITHDRAW_DISCHARGE, text=text)


def discharge(
    session: Session, *, stay_id: int, version: int | None, left_to: LeftTo, at: datetime | None = None,
    text: str = "",
) -> Done:  # fmt: skip
    """The person left the bed, now or at an earlier moment. The bed is to be cleaned; meals and knocks go on.

    A booking that should have begun meanwhile begins now, or waits again; ``followed`` says so. Raises Rejected ``at``.
    """
    stay, change = begin(session, StayVerb.DISCHARGE, stay_id, version)
    left_at, pieces = at or session.now, pieces_of(stay)
    current = next(each for each in pieces if each.phase is Phase.CURRENT)
    if left_at > session.now:
        raise Rejected({"at": translate("beds", "A leaving can't lie ahead. Announce it instead.")})
    if left_at <= current.starts_at:
        words = translate("beds", "The person lies there since {moment} only.", moment=moment_text(current.starts_at))
        raise Rejected({"at": words})
    company = company_bed(stay)
    over = [each for each in pieces if each.phase is Phase.PAST]
    lay(change, [layout(stay, (*over, replace(current, ends_at=left_at, phase=Phase.PAST)))], ())
    stay.state, stay.left_at, stay.left_to = StayState.DISCHARGED.value, left_at, left_to.value
    close_leaves(change, stay, left_at)
    to_clean(change, (current.bed_id, *(() if company is None else (company,))))
    change.rest(stay.resident_id, None)
    words = f"{left_to_text(left_to)} {text.strip()}".strip()
    facts = {"bed_id": current.bed_id, "at": left_at.isoformat(), "left_to": left_to.value}
    return finish(change, stay, StayVerb.DISCHARGE, text=words, facts=facts)


def _end_at(change: Change, stay: BedStay, pieces: tuple[Piece, ...], ends_at: datetime | None) -> None:
    """Another end of somebody who is here; judged only where it is later than before."""
    session, before = change.session, pieces[-1].ends_at
    wanted = layout(stay, fitted(pieces, pieces[0].starts_at, ends_at, here=True))
    asks = []
    if before is not None and (ends_at is None or ends_at > before):
        asks = still_open(session, asks_of(session, wanted), pieces)
        judge(session, asks)
    lay(change, [wanted], asks)
