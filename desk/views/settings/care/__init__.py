"""The care centre in the settings (养老服务): services and times, resources and closings, packages."""

from desk.views.settings.care.part import CarePart

__all__ = ["CarePart"]
