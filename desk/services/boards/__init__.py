"""Boards with those responsible (责任公示牌): what they say, what they said when printed, and which are out of date."""

from desk.services.boards.listed import boards, due_boards, offer
from desk.services.boards.printing import look, preview, print_boards, take_print_back
from desk.services.boards.rows import BoardInput, BoardRow, Offer, Pick, told_of
from desk.services.boards.writing import retire_board, save_board

__all__ = [
    "BoardInput",
    "BoardRow",
    "Offer",
    "Pick",
    "boards",
    "due_boards",
    "look",
    "offer",
    "preview",
    "print_boards",
    "retire_board",
    "save_board",
    "take_print_back",
    "told_of",
]
