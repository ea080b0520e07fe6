"""Residents (居民): their files, the list, what is masked and what a reason reveals."""

from desk.services.residents.acts import add_note, reveal, touch
from desk.services.residents.reading import list_anchors, list_counts, list_page, open_file
from desk.services.residents.rows import (
    AddressKind,
    AlreadyOnFile,
    ContactInput,
    ContactRow,
    Counts,
    Filters,
    GridRow,
    MemberRow,
    NoteRow,
    Page,
    PhoneInput,
    PhoneRow,
    ResidentFile,
    ResidentInput,
    ResidentRow,
    Status,
    TagInput,
    TagRow,
)
from desk.services.residents.saving import save

__all__ = [
    "AddressKind",
    "AlreadyOnFile",
    "ContactInput",
    "ContactRow",
    "Counts",
    "Filters",
    "GridRow",
    "MemberRow",
    "NoteRow",
    "Page",
    "PhoneInput",
    "PhoneRow",
    "ResidentFile",
    "ResidentInput",
    "ResidentRow",
    "Status",
    "TagInput",
    "TagRow",
    "add_note",
    "list_anchors",
    "list_counts",
    "list_page",
    "open_file",
    "reveal",
    "save",
    "touch",
]
