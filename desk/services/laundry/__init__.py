"""Laundry (洗衣): bags counted in, washed, counted out and given back whole."""

from desk.services.laundry.room import bag, bag_of, find, room
from desk.services.laundry.rows import TOUCHES, BagDone, BagRow, ExpectedRow, LaundryRoom, WasherRow
from desk.services.laundry.washing import count_out, load, receive, return_bag, set_days, settle, take_back, unload

__all__ = [
    "TOUCHES",
    "BagDone",
    "BagRow",
    "ExpectedRow",
    "LaundryRoom",
    "WasherRow",
    "bag",
    "bag_of",
    "count_out",
    "find",
    "load",
    "receive",
    "return_bag",
    "room",
    "set_days",
    "settle",
    "take_back",
    "unload",
]
