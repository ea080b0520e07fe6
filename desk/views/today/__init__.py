"""工作台: what must not be missed today."""

from desk.views.today.page import TodayPage

__all__ = ["TodayPage"]
