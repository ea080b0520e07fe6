"""What is filled into a card, by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from desk.words import QT_TRANSLATE_NOOP, translate

_DUTY: Mapping[str, str] = MappingProxyType(
    {
        "station": QT_TRANSLATE_NOOP("card_fields", "station"),
        "community": QT_TRANSLATE_NOOP("card_fields", "community"),
        "hotline": QT_TRANSLATE_NOOP("card_fields", "telephone of the desk"),
        "hotline_note": QT_TRANSLATE_NOOP("card_fields", "when the desk answers"),
        "worker_duty": QT_TRANSLATE_NOOP("card_fields", "duty of the grid worker"),
        "worker_name": QT_TRANSLATE_NOOP("card_fields", "grid worker"),
        "worker_phone": QT_TRANSLATE_NOOP("card_fields", "telephone of the grid worker"),
        "steward_name": QT_TRANSLATE_NOOP("card_fields", "steward of the building"),
        "steward_phone": QT_TRANSLATE_NOOP("card_fields", "telephone of the steward"),
        "doctor_name": QT_TRANSLATE_NOOP("card_fields", "family doctor"),
        "doctor_phone": QT_TRANSLATE_NOOP("card_fields", "telephone of the doctor"),
        "doctor_how": QT_TRANSLATE_NOOP("card_fields", "how to see the doctor"),
        "meals_name": QT_TRANSLATE_NOOP("card_fields", "meal point"),
        "meals_phone": QT_TRANSLATE_NOOP("card_fields", "telephone of the meal point"),
        "meals_how": QT_TRANSLATE_NOOP("card_fields", "how to get meals"),
        "repair_name": QT_TRANSLATE_NOOP("card_fields", "repairs"),
        "repair_phone": QT_TRANSLATE_NOOP("card_fields", "telephone for repairs"),
        "repair_how": QT_TRANSLATE_NOOP("card_fields", "how to get repairs"),
        "police_name": QT_TRANSLATE_NOOP("card_fields", "police officer"),
        "police_phone": QT_TRANSLATE_NOOP("card_fields", "telephone of the police officer"),
        "police_how": QT_TRANSLATE_NOOP("card_fields", "how to reach the police officer"),
    }
)
_PERSONAL: Mapping[str, str] = MappingProxyType(
    {
        "name": QT_TRANSLATE_NOOP("card_fields", "name"),
        "age": QT_TRANSLATE_NOOP("card_fields", "age"),
        "address": QT_TRANSLATE_NOOP("card_fields", "address"),
        "alert": QT_TRANSLATE_NOOP("card_fields", "allergies and illnesses"),
        "alert_note": QT_TRANSLATE_NOOP("card_fields", "what to mind"),
        "family_role": QT_TRANSLATE_NOOP("card_fields", "how the family member is related"),
        "family_name": QT_TRANSLATE_NOOP("card_fields", "family member"),
        "family_phone": QT_TRANSLATE_NOOP("card_fields", "telephone of the family"),
        "number": QT_TRANSLATE_NOOP("card_fields", "number of the card"),
    }
)
ROWS = "rows"
"""The services with their times, among the fields that a template shows."""

CODE = "code"

DUTY = frozenset(_DUTY)
"""Fields that say something of the desk and its people: the same on all cards of a grid."""

PERSONAL = frozenset(_PERSONAL)
"""Fields of the resident. ``age`` is the bare number of years, ``number`` a readable serial (CH-03-0417)."""

FIELDS = DUTY | PERSONAL

_ROWS = QT_TRANSLATE_NOOP("card_fields", "services")
_PLACE = re.compile(r"\{([^{}]*)\}")


def field_text(name: str) -> str:
    """The name of a field, or of ``rows``."""
    return translate("card_fields", _DUTY.get(name) or _PERSONAL.get(name) or _ROWS)


def spoken(text: str) -> str:
    """An editable text as the desk shows it: its ``{field}`` places with the names of the fields."""
    return _PLACE.sub(lambda place: f"{{{field_text(place[1])}}}" if place[1] in FIELDS else place[0], text)


def unspoken(text: str) -> str:
    """What :func:`spoken` shows, as a template holds it; what names no field stays as it is."""
    by_name = {field_text(name): name for name in FIELDS}
    return _PLACE.sub(lambda place: f"{{{by_name.get(place[1].strip(), place[1])}}}", text)
