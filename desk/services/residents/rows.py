"""What the services of residents take and hand out. What is shown is masked; :func:`reveal` gives the whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desk.errors import Rejected
from desk.rules import masking
from desk.rules.beds import StayState
from desk.rules.life import STAYS, LifeEvent, Presence
from desk.rules.phones import Phone


class Status(StrEnum):
    LIVING = "living"
    MOVED_OUT = "moved_out"
    DECEASED = "deceased"
    MERGED = "merged"


class AddressKind(StrEnum):
    """``REGISTERED`` 户籍地址, ``LIVING`` 现居住地址."""

    REGISTERED = "registered"
    LIVING = "living"


@dataclass(frozen=True, slots=True)
class PhoneInput:
    """One telephone as typed. A number that equals the masked form of a stored one stands for that number.

    ``phone_id`` says of which stored one, where several look alike when masked.
    """

    number: str
    owner: str | None = None
    phone_id: int | None = None


@dataclass(frozen=True, slots=True)
class ContactInput:
    """Whom to call in an emergency, as typed; ``phone`` may be masked as in :class:`PhoneInput`.

    ``note`` says e.g. that the neighbour has the key (有钥匙); ``linked_id`` is the contact's own file.
    """

    name: str = ""
    relation: str = ""
    phone: str = ""
    note: str = ""
    linked_id: int | None = None
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class TagInput:
    """A category from ``since`` up to, not including, ``until``."""

    label: str
    since: date | None = None
    until: date | None = None
    evidence: str | None = None
    review_due: date | None = None


@dataclass(frozen=True, slots=True)
class ResidentInput:
    """The whole form as typed. What equals the masked form of what is stored stays as it is stored.

    ``id_type`` None: a resident ID when a number is given, else none yet. Sex and birth date count only for
    papers that don't tell them. ``grid_id`` None: proposed from the address. None leaves ``tags``,
    ``health_note``, ``allergy_note`` and ``status`` as they are; another status is recorded as a life event.
    """

    name: str
    id_no: str = ""
    id_type: str | None = None
    sex: str = ""
    birth_date: date | None = None
    ethnicity: str = ""
    registered_address: str = ""
    living_address: str = ""
    grid_id: int | None = None
    phones: tuple[PhoneInput, ...] = ()
    contacts: tuple[ContactInput, ...] = ()
    household_role: str = ""
    living_alone: bool | None = None
    self_care: str = ""
    remark: str = ""
    tags: tuple[TagInput, ...] | None = None
    health_note: str | None = None
    allergy_note: str | None = None
    status: str | None = None
    status_since: date | None = None


@dataclass(frozen=True, slots=True)
class ResidentRow:
    """One line of the list; name, paper, telephone and address are masked."""

    resident_id: int
    name: str
    sex: str
    age: int | None
    tags: tuple[str, ...]
    id_no: str
    phone: str
    address: str
    grid: str
    status: str
    last_seen_on: date | None


@dataclass(frozen=True, slots=True)
class Page:
    """Lines of the list. ``total`` is how many the filters let through in all, None while nobody has counted them."""

    total: int | None
    rows: tuple[ResidentRow, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many residents the filters of the list let through, and how many households are on file in all."""

    residents: int
    households: int


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list shows. ``tag`` may be a computed one (80+); ``grid_id`` means the grid and those below it."""

    text: str = ""
    tag: str = ""
    grid_id: int | None = None
    age_from: int | None = None
    age_to: int | None = None
    status: str | None = Status.LIVING


@dataclass(frozen=True, slots=True)
class PhoneRow:
    phone_id: int
    number: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class ContactRow:
    contact_id: int
    name: str
    relation: str
    phone: str
    note: str = ""
    linked_id: int | None = None


@dataclass(frozen=True, slots=True)
class TagRow:
    """A category in force."""

    label: str
    since: date | None
    until: date | None
    evidence: str | None
    review_due: date | None


@dataclass(frozen=True, slots=True)
class NoteRow:
    text: str
    written_by: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Someone of the same household."""

    resident_id: int
    name: str
    sex: str
    age: int | None
    role: str


@dataclass(frozen=True, slots=True)
class GridRow:
    grid_id: int
    name: str
    responsible: str
    phone: str


@dataclass(frozen=True, slots=True)
class NeighbourRow:
    """Someone next door or of the same stairwell; name and telephone are masked, ``door`` is the room, 402.

    ``contact`` is set for an emergency contact of the resident's, ``note`` then says e.g. 有钥匙.
    """

    resident_id: int
    name: str
    sex: str
    age: int | None
    door: str
    phone: str
    contact: bool
    note: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """A life event. ``moved_to`` is the new address, masked; ``ended`` is false for a stay with no end yet.

    ``told`` are the consequences that it had, in the clerk's words.
    """

    event_id: int
    kind: LifeEvent
    since: date
    until: date | None
    place: str
    note: str
    evidence: str
    moved_to: str
    told: tuple[str, ...]
    recorded_at: datetime
    recorded_by: str
    cancelled_at: datetime | None
    cancelled_by: str

    @property
    def ended(self) -> bool:
        return self.kind not in STAYS or self.until is not None


@dataclass(frozen=True, slots=True)
class ResidentFile:
    """The whole file. The name is shown, papers, telephones and addresses are masked.

    ``computed_tags`` follow from the file (独居, 80+/90+/100+). ``health_note`` and ``allergy_note`` are None without
    permission, then ``health_hidden`` and ``allergy_hidden`` tell whether there is one. ``household`` are the others
    at the same dwelling. ``notes`` are the newest ones. ``presence`` follows from the life events and the
    day; ``stay`` is the one that lasts. ``bed`` is 203-2 for whoever is in a bed of the centre, with ``bed_state``, and
    ``rests_on`` the day from which no meals are brought and nobody knocks.
    """

    resident_id: int
    version: int
    name: str
    sex: str
    age: int | None
    birth_date: date | None
    id_type: str
    id_no: str
    ethnicity: str
    registered_address: str
    living_address: str
    grid: GridRow | None
    phones: tuple[PhoneRow, ...]
    contacts: tuple[ContactRow, ...]
    tags: tuple[TagRow, ...]
    computed_tags: tuple[str, ...]
    household_role: str
    household: tuple[MemberRow, ...]
    living_alone: bool | None
    self_care: str
    health_note: str | None
    health_hidden: bool
    allergy_note: str | None
    allergy_hidden: bool
    remark: str
    notes: tuple[NoteRow, ...]
    open_matters: int
    status: str
    status_since: date | None
    presence: Presence
    stay: EventRow | None
    bed: str
    bed_state: StayState | None
    rests_on: date | None
    last_seen_on: date | None
    changed_at: datetime
    changed_by: str


class AlreadyOnFile(Rejected):
    """Another file has the same paper; ``resident_id`` names it, so that it can be opened."""

    def __init__(self, resident_id: int, text: str) -> None:
        super().__init__({"id_no": text})
        self.resident_id = resident_id


def phone_text(number: str, extension: str | None) -> str:
    """A telephone as written in a form: 0531-87528099转802."""
    return f"{number}转{extension}" if extension else number


def masked_phone(number: str, extension: str | None = None) -> str:
    """A telephone as shown: 138****1234, 0531-****8099转802."""
    return phone_text(masking.mask_phone(number), extension)


def written(phone: Phone) -> str:
    """A telephone that was read, as written in a form."""
    return phone_text(phone.number, phone.extension)
