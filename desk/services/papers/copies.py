"""The copy of all personal data that a resident may ask for, as a paper to hand over."""

from __future__ import annotations

from desk.db import Session
from desk.printing.letter import Letter, Table
from desk.rules.times import local_date, long_date_text
from desk.services import letterhead, residents
from desk.words import translate


def personal_copy(session: Session, *, resident_id: int, reason: str) -> Letter:
    """Everything that is on file about a person, unmasked (privacy law, article 45).

    Recorded with the ``reason``. Rights and errors as of :func:`desk.services.residents.copy_for_resident`.
    """
    found = residents.copy_for_resident(session, resident_id=resident_id, reason=reason)
    station, contact = letterhead.from_station(session)
    rows = tuple(
        (part.title if not n else "", label, said or "—")
        for part in found.parts
        for n, (label, said) in enumerate(part.lines)
    )
    return Letter(
        station=station.name,
        title=translate("papers", "Copy of personal data"),
        number="",
        date=long_date_text(local_date(found.made_at)),
        head=translate("papers", "To {name}:", name=found.name),
        before=(translate("papers", "As you asked, this is what this station has on file about you."),),
        table=Table(
            (translate("papers", "Part"), translate("papers", "What"), translate("papers", "What is on file")),
            (3, 4, 9),
            rows,
        ),
        after=(translate("papers", "If something is wrong or no longer true, you can ask for it to be corrected."),),
        sealed=True,
        signatures=(translate("papers", "Handed over by"), translate("papers", "Received by")),
        contact=contact,
    )
