"""网格: the tree, its people, buildings, address ranges and resources, and the addresses that belong to no grid."""

from desk.views.grids.page import GridsPage

__all__ = ["GridsPage"]
