"""The page 卡片打印: contact cards and what is printed like them, one at the window or thousands overnight."""

from desk.views.cards.page import CardsPage

__all__ = ["CardsPage"]
