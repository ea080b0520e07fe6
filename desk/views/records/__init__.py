"""Records (操作记录): who did what to whom, for the auditor."""

from desk.views.records.page import RecordsPage

__all__ = ["RecordsPage"]
