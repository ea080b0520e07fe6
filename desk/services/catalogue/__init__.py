"""The catalogue of what can be asked for (事项目录): as of a day, changed edition by edition, out to Excel and back."""

from desk.services.catalogue.arriving import Arrivals, arrivals, put_in, take_arrivals
from desk.services.catalogue.importing import ChangedItem, ItemsPreview, bring_in_items, export_items, preview_items
from desk.services.catalogue.reading import editions, in_force, list_items, list_newest, open_item
from desk.services.catalogue.rows import Edition, ItemRow, Standing
from desk.services.catalogue.saving import bring_back, retire_item, review, save_item, take_back

__all__ = [
    "Arrivals",
    "ChangedItem",
    "Edition",
    "ItemRow",
    "ItemsPreview",
    "Standing",
    "arrivals",
    "bring_back",
    "bring_in_items",
    "editions",
    "export_items",
    "in_force",
    "list_items",
    "list_newest",
    "open_item",
    "preview_items",
    "put_in",
    "retire_item",
    "review",
    "save_item",
    "take_arrivals",
    "take_back",
]
