"""The picture and the colour that a service is known by, wherever it is shown."""

from __future__ import annotations

from typing import Protocol

from desk.rules.care import ServiceKind
from desk.views import theme
from desk.views.theme import Family
from desk.views.tokens import FAMILIES

_ICONS = {
    ServiceKind.MEAL: "fork-knife",
    ServiceKind.BATH: "shower",
    ServiceKind.LAUNDRY: "t-shirt",
    ServiceKind.VISIT: "storefront",
    ServiceKind.DOOR: "house-line",
    ServiceKind.AGENT: "handshake",
    ServiceKind.FAIR: "users-three",
}
_OWN_ICONS = {
    "barber": "scissors",
    "escort": "first-aid-kit",
    "rehab": "wheelchair",
    "cleaning": "sparkle",
    "ride": "wheelchair",
    "talk": "chat-text",
}
"""Of shipped services that stand for more than their kind, by code."""


class Known(Protocol):
    """A service as any row names it."""

    @property
    def code(self) -> str: ...

    @property
    def kind(self) -> ServiceKind: ...

    @property
    def hue(self) -> str: ...


def icon_of(service: Known) -> str:
    """The picture of a service."""
    return _OWN_ICONS.get(service.code, _ICONS[service.kind])


def family_of(service: Known) -> Family:
    """The colours of a service; grey for a word that is none."""
    return theme.family(service.hue if service.hue in FAMILIES else "grey")
