"""The names of the families of colour that diets and routes have."""

from __future__ import annotations

from desk.services.meals.diets import HUES
from desk.words import translate


def hue_options() -> list[tuple[object, str]]:
    """Each family with its name."""
    names = {
        "teal": translate("hues", "pine"),
        "amber": translate("hues", "amber"),
        "rose": translate("hues", "rose"),
        "blue": translate("hues", "blue"),
        "violet": translate("hues", "violet"),
        "olive": translate("hues", "olive"),
        "green": translate("hues", "green"),
        "grey": translate("hues", "grey"),
    }
    return [(hue, names[hue]) for hue in HUES]
