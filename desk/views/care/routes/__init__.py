"""The tab 送餐路线: who walks where in which order, and what was handed over."""

from desk.views.care.routes.tab import RoutesTab

__all__ = ["RoutesTab"]
