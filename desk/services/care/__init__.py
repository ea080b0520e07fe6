"""What the care centre offers and when: services, resources, weekly sittings, and the board of a week."""

from desk.services.care.catalogue import service_of, services, sitting_of
from desk.services.care.closings import closings
from desk.services.care.resources import resources
from desk.services.care.rows import TOUCHES, ClosingRow, ResourceRow, ServiceRow, SittingRow
from desk.services.care.shipping import Shipped, lacking, ship
from desk.services.care.timetable import Timetable, timetable

__all__ = [
    "TOUCHES",
    "ClosingRow",
    "ResourceRow",
    "ServiceRow",
    "Shipped",
    "SittingRow",
    "Timetable",
    "closings",
    "lacking",
    "resources",
    "service_of",
    "services",
    "ship",
    "sitting_of",
    "timetable",
]
