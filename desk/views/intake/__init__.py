"""The intake page (一窗受理): who, what and how on one screen, by keyboard."""

from desk.views.intake.page import IntakePage

__all__ = ["IntakePage"]
