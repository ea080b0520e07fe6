"""Boards with those responsible (责任公示牌): a part of the page of grids."""

from desk.views.boards.jobs import BoardsJob
from desk.views.boards.tab import BoardsTab

__all__ = ["BoardsJob", "BoardsTab"]
