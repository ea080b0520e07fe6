"""办件: the list of matters and the drawer of one."""

from desk.views.matters.page import MattersPage

__all__ = ["MattersPage"]
