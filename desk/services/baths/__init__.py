"""Baths (助浴): the gate of the day, the bath itself, and what the carers put down of it."""

from desk.services.baths.bathing import begin, finish, measure
from desk.services.baths.gate import gate
from desk.services.baths.rows import TOUCHES, BathDone, BathInput, BathRow, Carer, Gate
from desk.services.baths.thresholds import TENTHS, set_thresholds, thresholds

__all__ = [
    "TENTHS",
    "TOUCHES",
    "BathDone",
    "BathInput",
    "BathRow",
    "Carer",
    "Gate",
    "begin",
    "finish",
    "gate",
    "measure",
    "set_thresholds",
    "thresholds",
]
