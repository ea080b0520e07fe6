"""The tab 洗衣间: who is expected, bags and washers, and the bag in hand."""

from desk.views.care.laundry.opener import LaundryOpener
from desk.views.care.laundry.tab import LaundryTab

__all__ = ["LaundryOpener", "LaundryTab"]
