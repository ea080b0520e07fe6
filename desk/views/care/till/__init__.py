"""The tab 结账: what was served and what came in on a day, and the accounts of a month."""

from desk.views.care.till.tab import TillTab

__all__ = ["TillTab"]
