"""The tab 厨房备餐: what is cooked, the cut-off, routes and for whom something is minded."""

from desk.views.care.kitchen.tab import KitchenTab

__all__ = ["KitchenTab"]
