"""The gate of a bath (助浴门槛), the bath while it runs, and its record on paper."""

from desk.views.care.bath.opener import BathOpener

__all__ = ["BathOpener"]
