"""What the intake page hands in and gets back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk.rules.catalogue import Form
from desk.rules.matters import Channel, Handling, MatterState
from desk.rules.workdays import WorkCalendar
from desk.services import catalogue, drafts, grids, residents, settings


@dataclass(frozen=True, slots=True)
class MaterialTick:
    """One line of the check list: is it here, or when does it follow."""

    name: str
    present: bool
    form: str = Form.ORIGINAL.value
    copies: int = 1
    deferrable_days: int | None = None


@dataclass(frozen=True, slots=True)
class Agent:
    """Who comes for someone else (代办)."""

    name: str
    phone: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """A filled intake page. Without ``resident_id`` the caller is anonymous or known by what was said.

    Without an ``address`` the matter is about where the resident lives.
    """

    item_id: int
    handling: Handling
    profile: str
    level: str
    resident_id: int | None = None
    caller_name: str = ""
    caller_phone: str = ""
    agent: Agent | None = None
    description: str = ""
    address: str = ""
    channel: Channel = Channel.WINDOW
    materials: tuple[MaterialTick, ...] = ()
    grid_id: int | None = None
    handler_id: int | None = None
    resource_id: int | None = None
    unit: str = ""
    result: str = ""
    reply_channel: Channel = Channel.WINDOW
    outside_number: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What the clerk hears back: the number is final, the matter is on disk."""

    matter_id: int
    number: str
    state: MatterState
    received_at: datetime
    due_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class SimilarMatter:
    """An earlier matter that may be the same request: the same person or phone, and what else is the same."""

    matter_id: int
    number: str
    title: str
    state: MatterState
    received_at: datetime
    same_item: bool
    same_address: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """What the page needs before the first key stroke, read in one look."""

    items: tuple[catalogue.ItemRow, ...]
    grids: tuple[grids.GridNode, ...]
    settings: settings.Settings
    calendar: WorkCalendar
    draft: drafts.DraftRow | None
    taken_today: int
    may_dispatch: bool
    may_print: bool


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """A matter of the visitor that is still under way."""

    matter_id: int
    title: str
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who stands at the desk: the file, and the open matters, soonest due first."""

    file: residents.ResidentFile
    open_matters: tuple[OpenMatter, ...]
