"""An item of the catalogue as it is handed out, and how it is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum

from desk.models.catalogue import ServiceItem
from desk.rules.catalogue import Category, Form, ItemSpec, Kind, Material, Route, Tier
from desk.rules.matters import Channel


class Standing(StrEnum):
    """Where an edition stands on a day: it holds, begins later, or holds no more."""

    IN_FORCE = "IN_FORCE"
    COMING = "COMING"
    ENDED = "ENDED"


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One edition of one item. ``levels`` maps profile → level code; ``valid_to`` is the first day without it."""

    id: int
    code: str
    name: str
    kind: Kind
    category: Category
    tier: Tier | None
    route: Route
    channels: tuple[Channel, ...]
    on_the_spot: bool
    levels: Mapping[str, str]
    materials: tuple[Material, ...]
    legal_basis: str | None
    answer: str | None
    aliases: tuple[str, ...]
    default_data: bool
    edition: int
    valid_from: date
    valid_to: date | None

    def standing(self, day: date) -> Standing:
        """Whether it can be asked for on ``day``."""
        if self.valid_to is not None and self.valid_to <= day:
            return Standing.ENDED
        return Standing.COMING if self.valid_from > day else Standing.IN_FORCE

    def spec(self) -> ItemSpec:
        """What it says, without when it holds."""
        return ItemSpec(**{field.name: getattr(self, field.name) for field in fields(ItemSpec)})


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition in the history of an item: who wrote it last and when, and how many matters were taken in under it.

    ``by`` is empty and ``at`` None where no record tells.
    """

    item: ItemRow
    by: str
    at: datetime | None
    matters: int


def to_row(item: ServiceItem) -> ItemRow:
    """A stored edition as it is handed out."""
    return ItemRow(
        id=item.id,
        code=item.code,
        name=item.name,
        kind=Kind(item.kind),
        category=Category(item.category),
        tier=Tier(item.tier) if item.tier else None,
        route=Route(item.route),
        channels=tuple(Channel(channel) for channel in item.channels),
        on_the_spot=item.on_the_spot,
        levels=item.levels,
        materials=tuple(
            Material(each["name"], Form(each["form"]), each["copies"], each["deferrable_days"])
            for each in item.materials
        ),
        legal_basis=item.legal_basis,
        answer=item.answer,
        aliases=tuple(item.aliases),
        default_data=item.default_data,
        edition=item.edition,
        valid_from=item.valid_from,
        valid_to=item.valid_to,
    )


def write(item: ServiceItem, spec: ItemSpec) -> None:
    """Put what ``spec`` says into an edition; what is the same is left alone, so that only changes are recorded."""
    said = {
        "code": spec.code,
        "name": spec.name,
        "kind": spec.kind.value,
        "category": spec.category.value,
        "tier": spec.tier.value if spec.tier else None,
        "route": spec.route.value,
        "channels": [channel.value for channel in spec.channels],
        "on_the_spot": spec.on_the_spot,
        "levels": dict(spec.levels),
        "materials": [
            {"name": each.name, "form": each.form.value, "copies": each.copies, "deferrable_days": each.deferrable_days}
            for each in spec.materials
        ],
        "legal_basis": spec.legal_basis,
        "answer": spec.answer,
        "aliases": list(spec.aliases),
    }
    for field, value in said.items():
        if getattr(item, field) != value:
            setattr(item, field, value)
