"""One-window intake (一窗受理): any request is taken in at one desk, answered at once or dispatched."""

from desk.services.intake.looking import PAGE, SIMILAR_WITHIN, material_due, opening, similar, visitor
from desk.services.intake.rows import Agent, Intake, MaterialTick, Opening, OpenMatter, SimilarMatter, Taken, Visitor
from desk.services.intake.taking import sketch, take_in

__all__ = [
    "PAGE",
    "SIMILAR_WITHIN",
    "Agent",
    "Intake",
    "MaterialTick",
    "OpenMatter",
    "Opening",
    "SimilarMatter",
    "Taken",
    "Visitor",
    "material_due",
    "opening",
    "similar",
    "sketch",
    "take_in",
    "visitor",
]
