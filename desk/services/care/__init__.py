"""What the care centre offers and when: services, resources, weekly sittings, and the board of a week."""

from desk.services.care.board import board
from desk.services.care.catalogue import service_of, services, sitting_of
from desk.services.care.closings import closings
from desk.services.care.resources import resources
from desk.services.care.rows import (
    TOUCHES,
    Cell,
    ClosingRow,
    ResourceRow,
    SeatRow,
    ServiceRow,
    SittingRow,
    SlotRow,
    Week,
)
from desk.services.care.shipping import Shipped, lacking, ship
from desk.services.care.slot import slot
from desk.services.care.timetable import Timetable, timetable

__all__ = [
    "TOUCHES",
    "Cell",
    "ClosingRow",
    "ResourceRow",
    "SeatRow",
    "ServiceRow",
    "Shipped",
    "SittingRow",
    "SlotRow",
    "Timetable",
    "Week",
    "board",
    "closings",
    "lacking",
    "resources",
    "service_of",
    "services",
    "ship",
    "sitting_of",
    "slot",
    "timetable",
]
