"""What must be reprinted (需要重印): cards and boards that say something otherwise than the desk does today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desk.db import Session
from desk.rules.boards import BoardChange, Part, What, change_text, part_of
from desk.rules.cards import TokenKind
from desk.rules.permissions import Permission
from desk.services import boards, cards, grids
from desk.services.acting import require
from desk.services.boards import BoardRow
from desk.services.cards import Change
from desk.services.grids import GridNode
from desk.words import QT_TRANSLATE_NOOP, translate

_GRID_LEVEL = 2
_UNIT = (Change.STATION, Change.SERVICES)
_PARTS: Mapping[Part, Change] = MappingProxyType(
    {
        Part.WORKER: Change.WORKER,
        Part.STEWARD: Change.STEWARD,
        Part.POLICE: Change.POLICE,
        Part.DOCTOR: Change.DOCTOR,
    }
)
_CHANGES: Mapping[Change, str] = MappingProxyType(
    {
        Change.WORKER: QT_TRANSLATE_NOOP("reprints", "grid worker or telephone"),
        Change.STEWARD: QT_TRANSLATE_NOOP("reprints", "steward or telephone"),
        Change.POLICE: QT_TRANSLATE_NOOP("reprints", "police or telephone"),
        Change.DOCTOR: QT_TRANSLATE_NOOP("reprints", "doctor or telephone"),
        Change.MEALS: QT_TRANSLATE_NOOP("reprints", "meal point"),
        Change.REPAIR: QT_TRANSLATE_NOOP("reprints", "repair"),
        Change.STATION: QT_TRANSLATE_NOOP("reprints", "station or its telephone"),
        Change.SERVICES: QT_TRANSLATE_NOOP("reprints", "services"),
        Change.NAME: QT_TRANSLATE_NOOP("reprints", "name of a resident"),
        Change.ADDRESS: QT_TRANSLATE_NOOP("reprints", "address of a resident"),
        Change.HEALTH: QT_TRANSLATE_NOOP("reprints", "health of a resident"),
        Change.FAMILY: QT_TRANSLATE_NOOP("reprints", "family of a resident"),
    }
)


@dataclass(frozen=True, slots=True)
class ReprintCounts:
    """How many cards and boards are out of date; boards that were never printed are not among them."""

    cards: int
    boards: int


@dataclass(frozen=True, slots=True)
class ReprintLine:
    """One thing that changed in one grid with its micro grids (None: of the whole station, or of no grid): how many
    cards still say it otherwise, and the boards that do. A card with two changes is in two lines.
    """

    what: str
    grid_id: int | None
    grid: str
    cards: int
    boards: tuple[BoardRow, ...]


@dataclass(frozen=True, slots=True)
class Reprints:
    """All of it. ``kinds`` counts the cards of each kind once; ``due`` are the boards to print, those never printed
    too.
    """

    kinds: Mapping[TokenKind, int]
    due: tuple[BoardRow, ...]
    lines: tuple[ReprintLine, ...]

    @property
    def cards(self) -> int:
        """How many cards are out of date."""
        return sum(self.kinds.values())

    @property
    def boards(self) -> int:
        """How many boards hang that say something wrong."""
        return sum(1 for row in self.due if row.is_outdated)


@dataclass(slots=True)
class _Gathered:
    cards: int = 0
    words: list[str] = field(default_factory=list)
    boards: list[BoardRow] = field(default_factory=list)


def counts(session: Session) -> ReprintCounts:
    """How much is out of date. Needs CARDS_PRINT."""
    require(session, Permission.CARDS_PRINT)
    hanging = sum(1 for row in boards.due_boards(session) if row.is_outdated)
    return ReprintCounts(sum(cards.outdated_count(session, kind=kind) for kind in TokenKind), hanging)


def reprints(session: Session) -> Reprints:
    """What is out of date, by what changed and by grid, the people of the grids first. Needs CARDS_PRINT."""
    require(session, Permission.CARDS_PRINT)
    nodes = {node.grid_id: node for node in grids.tree(session, retired=True)}
    found: dict[tuple[Change | None, int | None], _Gathered] = defaultdict(_Gathered)
    number: dict[TokenKind, int] = {}
    for kind in TokenKind:
        told = cards.outdated(session, kind=kind)
        number[kind] = len(told.cards)
        for card in told.cards:
            for change in card.changes:
                found[change, _home(nodes, card.grid_id, change)].cards += 1
    due = boards.due_boards(session)
    for row in due:
        for topic, words in _topics(row.changes):
            gathered = found[topic, _home(nodes, row.values.grid_id, topic)]
            gathered.words += [each for each in words if each not in gathered.words]
            gathered.boards.append(row)
    return Reprints(number, due, tuple(_lines(nodes, found)))


def _topics(changes: Iterable[BoardChange]) -> Iterator[tuple[Change | None, list[str]]]:
    """What changed on a board as cards have it, None for what only boards say; and in words."""
    words: dict[Change | None, list[str]] = defaultdict(list)
    for change in changes:
        words[_topic(change)].append(change_text(change))
    yield from words.items()


def _topic(change: BoardChange) -> Change | None:
    if change.what in (What.STATION, What.ADDRESS, What.HOTLINE):
        return Change.STATION
    return _PARTS.get(part_of(change.who)) if change.who else None


def _home(nodes: Mapping[int, GridNode], grid_id: int | None, topic: Change | None) -> int | None:
    """The grid of the second level, whose people serve the micro grids below too."""
    if topic in _UNIT or grid_id is None or grid_id not in nodes:
        return None
    node = nodes[grid_id]
    while node.level > _GRID_LEVEL and node.parent_id is not None and node.parent_id in nodes:
        node = nodes[node.parent_id]
    return node.grid_id


def _lines(
    nodes: Mapping[int, GridNode], found: Mapping[tuple[Change | None, int | None], _Gathered]
) -> Iterator[ReprintLine]:
    grid_order = {key: at for at, key in enumerate(nodes)}
    topics = {change: at for at, change in enumerate(Change)}
    stop = len(grid_order)
    for topic, grid_id in sorted(
        found,
        key=lambda key: (topics.get(key[0], len(topics)) if key[0] else len(topics), grid_order.get(key[1] or 0, stop)),
    ):
        gathered = found[topic, grid_id]
        said = gathered.words or ([translate("reprints", _CHANGES[topic])] if topic is not None else [])
        yield ReprintLine(
            what=translate("reprints", ", ").join(said),
            grid_id=grid_id,
            grid=nodes[grid_id].name if grid_id is not None else "",
            cards=gathered.cards,
            boards=tuple(gathered.boards),
        )
