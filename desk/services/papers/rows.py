"""What the services of papers hand out and take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk.printing.letter import Letter
from desk.rules.paper_texts import Template
from desk.rules.papers import PaperKind, Place
from desk.services.settings import Settings


@dataclass(frozen=True, slots=True)
class About:
    """What papers are about: a matter, or an item that somebody asks about without any matter.

    ``issue_id`` is one paper that was given without a matter; ``and_today`` adds all that were given so today.
    ``stay_id`` is a stay in the care centre, ``booking_id`` the booking of an agent's errand, and nothing else then.
    """

    matter_id: int | None = None
    item_id: int | None = None
    resident_id: int | None = None
    issue_id: int | None = None
    and_today: bool = False
    stay_id: int | None = None
    booking_id: int | None = None


@dataclass(frozen=True, slots=True)
class PaperPlace:
    """What a paper is about, and its number, or RECEIPT: which of the papers it is.

    ``assessment_id`` is the ability assessment that a report is of; such a one has a window of its own.
    """

    about: About
    wanted: str
    assessment_id: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What the clerk may still say for a paper: which place it fills, what is proposed, and usual words for it."""

    place: Place
    proposed: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Possible:
    """Whether a kind can be issued now (``why_not`` is empty), in how many copies, and what to ask before."""

    kind: PaperKind
    why_not: str
    copies: int
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """A paper that left the desk, told once however often it was printed; ``issue_id`` is its first print.

    ``item`` is what one without a matter is about.
    """

    issue_id: int
    kind: PaperKind
    number: str
    issued_at: datetime
    issued_by: str
    prints: int
    item: str = ""


@dataclass(frozen=True, slots=True)
class Papers:
    """All papers of one matter, item, stay or booking. ``number`` is the matter's, empty without a matter.

    ``loose`` are papers that were given without a matter. ``bed_card``: there is a bed for which a card can be printed;
    ``whose`` is the bed and the name of a stay, the service and the name of a booking.
    """

    number: str
    possible: tuple[Possible, ...]
    issued: tuple[IssuedPaper, ...]
    loose: tuple[IssuedPaper, ...]
    settings: Settings
    bed_card: bool = False
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """A paper as it goes to the printer."""

    issue_id: int
    kind: PaperKind
    number: str
    letter: Letter


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a text. The shipped one has the number 0 until the station keeps one of its own.

    ``valid_to`` is the first day on which another one holds.
    """

    kind: PaperKind
    template_id: int | None
    edition: int
    valid_from: date | None
    valid_to: date | None
    template: Template
    default_data: bool


@dataclass(frozen=True, slots=True)
class Editions:
    """The text of one kind: ``current`` holds today, ``newest`` is what an edit starts from, ``all`` newest first."""

    kind: PaperKind
    current: Edition
    all: tuple[Edition, ...]

    @property
    def newest(self) -> Edition:
        """The last one kept, which may hold from a later day on."""
        return self.all[0]
