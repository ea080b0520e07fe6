"""The page of residents (居民): the list, one file, and the form that writes it."""

from desk.views.residents.page import ResidentsPage

__all__ = ["ResidentsPage"]
