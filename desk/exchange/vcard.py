"""Duty contacts (值班通讯录) for the address book of a telephone: vCard 3.0 (RFC 2426), which every telephone reads."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desk.exchange.contentlines import content_lines, escaped, joined

_MOBILE = 11  # digits of a mobile number


@dataclass(frozen=True, slots=True)
class DutyContact:
    """Somebody on duty. ``uid`` stays the same from one export to the next, so that a telephone renews what it has;
    ``photo`` is a JPEG.
    """

    uid: str
    name: str
    duty: str
    phones: tuple[str, ...]
    station: str
    grid: str
    hours: str = ""
    since: date | None = None
    until: date | None = None
    photo: bytes | None = None


def vcards(contacts: Sequence[DutyContact], *, day: date) -> bytes:
    """All of them as one file; ``day`` is when it was made."""
    return content_lines(line for contact in contacts for line in _card(contact, day))


def _card(contact: DutyContact, day: date) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{contact.uid}"
    yield f"FN:{escaped(contact.name)}"
    yield f"N:{joined((contact.name, '', '', '', ''))}"
    yield f"ORG:{joined(filter(None, (contact.station, contact.grid)))}"
    yield f"TITLE:{escaped(contact.duty)}"
    yield from _phones(contact.phones)
    if contact.hours:
        yield f"NOTE:{escaped(contact.hours)}"
    yield f"CATEGORIES:{escaped(contact.station)}"
    if contact.photo is not None:
        yield f"PHOTO;ENCODING=b;TYPE=JPEG:{b64encode(contact.photo).decode('ascii')}"
    yield f"REV:{day:%Y-%m-%d}"
    yield "END:VCARD"


def _phones(numbers: Iterable[str]) -> Iterator[str]:
    for place, number in enumerate(numbers):
        kind = "CELL" if number.isdigit() and len(number) == _MOBILE else "WORK"
        pref = ",PREF" if place == 0 else ""
        yield f"TEL;TYPE={kind},VOICE{pref}:{escaped(number)}"
