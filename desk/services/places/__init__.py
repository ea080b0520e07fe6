"""Places and providers (服务资源): looked up, offered to a matter, on plans, leaflets and walking circles."""

from desk.services.places.papers import circle_rows, circle_text, circles, leaflet, plan_paper, venue_text
from desk.services.places.plans import plan, plans, put_pin, remove_plan, save_plan, take_pin
from desk.services.places.register import found, grid_paths, offers, register, ring_text
from desk.services.places.rows import Offer, PinRow, Place, PlanRow, PlanSheet, Register
from desk.services.places.sheets import export_circles

__all__ = [
    "Offer",
    "PinRow",
    "Place",
    "PlanRow",
    "PlanSheet",
    "Register",
    "circle_rows",
    "circle_text",
    "circles",
    "export_circles",
    "found",
    "grid_paths",
    "leaflet",
    "offers",
    "plan",
    "plan_paper",
    "plans",
    "put_pin",
    "register",
    "remove_plan",
    "ring_text",
    "save_plan",
    "take_pin",
    "venue_text",
]
