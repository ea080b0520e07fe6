"""Setting up what the care centre offers (服务、场次、资源、停开), and what that does to bookings ahead."""

from desk.services.care_setup.affected import Hit, HitRow
from desk.services.care_setup.closings import Closed, ClosingInput, Withdrawn, close, withdraw
from desk.services.care_setup.resources import Kept, retire_resource, save_resource
from desk.services.care_setup.services import (
    Saved,
    SittingInput,
    move_service,
    providers,
    remove_sitting,
    retire_service,
    save_service,
    save_sitting,
)

__all__ = [
    "Closed",
    "ClosingInput",
    "Hit",
    "HitRow",
    "Kept",
    "Saved",
    "SittingInput",
    "Withdrawn",
    "close",
    "move_service",
    "providers",
    "remove_sitting",
    "retire_resource",
    "retire_service",
    "save_resource",
    "save_service",
    "save_sitting",
    "withdraw",
]
