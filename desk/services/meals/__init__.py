"""Meals (助餐): diets and menus, the kitchen, the routes of those who bring them, and the canteen."""

from desk.services.meals.diets import cautions, diets, eats, retire_diet, save_diet, save_eats
from desk.services.meals.rows import TOUCHES, Caution, CautionKind, DietInput, DietRow, Dish, Eats, EatsInput

__all__ = [
    "TOUCHES",
    "Caution",
    "CautionKind",
    "DietInput",
    "DietRow",
    "Dish",
    "Eats",
    "EatsInput",
    "cautions",
    "diets",
    "eats",
    "retire_diet",
    "save_diet",
    "save_eats",
]
