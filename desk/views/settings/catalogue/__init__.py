"""The catalogue of what can be asked for (事项目录), as the station head keeps it and clerks look it up."""

from desk.views.settings.catalogue.part import CataloguePart

__all__ = ["CataloguePart"]
