"""Attachments (附件): what may be laid to a file, judged by the bytes and never by the name."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from enum import StrEnum
from io import BytesIO
from types import MappingProxyType

from desk.errors import RuleBroken
from desk.rules import pictures
from desk.words import QT_TRANSLATE_NOOP, translate

LARGEST = 10 * 1024 * 1024
"""Bytes of one attachment at most."""

NAME_LIMIT = 120


class AttachmentKind(StrEnum):
    """证件复印件, 证明材料, 照片, 其他."""

    ID_COPY = "ID_COPY"
    PROOF = "PROOF"
    PHOTO = "PHOTO"
    OTHER = "OTHER"


PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

ENDINGS: Mapping[str, str] = MappingProxyType({PDF: ".pdf", JPEG: ".jpg", PNG: ".png", DOCX: ".docx", XLSX: ".xlsx"})
"""The ending of a file of each type that is taken."""

_SIGNATURES = ((b"%PDF-", PDF), (pictures.JPEG, JPEG), (pictures.PNG, PNG))
_OFFICE = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
_FORBIDDEN_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_KIND_NAMES = MappingProxyType(
    {
        AttachmentKind.ID_COPY: QT_TRANSLATE_NOOP("attachments", "copy of an identity paper"),
        AttachmentKind.PROOF: QT_TRANSLATE_NOOP("attachments", "evidence"),
        AttachmentKind.PHOTO: QT_TRANSLATE_NOOP("attachments", "photo"),
        AttachmentKind.OTHER: QT_TRANSLATE_NOOP("attachments", "other"),
    }
)


def kind_text(kind: AttachmentKind) -> str:
    """证件复印件, 证明材料 …"""
    return translate("attachments", _KIND_NAMES[kind])


def media_type(data: bytes) -> str:
    """The type of a file from its bytes.

    :class:`RuleBroken` ``ATTACHMENT_EMPTY``, ``ATTACHMENT_LARGE`` (over :data:`LARGEST`), ``ATTACHMENT_MACROS`` or
    ``ATTACHMENT_TYPE`` (none of :data:`ENDINGS`).
    """
    if not data:
        raise RuleBroken("ATTACHMENT_EMPTY", translate("attachments", "The file is empty."))
    if len(data) > LARGEST:
        raise RuleBroken(
            "ATTACHMENT_LARGE",
            translate(
                "attachments",
                "The file has {size} MB; {most} MB at most. Scan it in grey, or in fewer pages.",
                size=f"{len(data) / 1024 / 1024:.1f}",
                most=LARGEST // 1024 // 1024,
            ),
        )
    found = next((kind for start, kind in _SIGNATURES if data.startswith(start)), None) or _office(data)
    if found is None:
        raise RuleBroken(
            "ATTACHMENT_TYPE", translate("attachments", "Only PDF, JPG, PNG, DOCX and XLSX files can be kept here.")
        )
    return found


def _office(data: bytes) -> str | None:
    if not data.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return None
    if any(name.endswith("vbaProject.bin") for name in names):
        raise RuleBroken(
            "ATTACHMENT_MACROS", translate("attachments", "The file holds macros. Save it as .docx or .xlsx first.")
        )
    return next((kind for part, kind in _OFFICE.items() if part in names), None)


def cleaned_name(name: str, kind: str) -> str:
    """A file name that can be shown and saved on every system, with the ending that belongs to the media type ``kind``.

    Folders in front are dropped, an over-long name is cut before its ending.
    """
    last = re.split(r"[/\\]", name.strip())[-1]
    stem = _FORBIDDEN_IN_NAMES.sub("", last).strip(" .")
    ending = ENDINGS[kind]
    wanted = {ending, ".jpeg"} if kind == JPEG else {ending}
    for each in wanted:
        if stem.lower().endswith(each):
            stem, ending = stem[: -len(each)], stem[-len(each) :]
            break
    return (stem[: NAME_LIMIT - len(ending)].rstrip(" .") or translate("attachments", "attachment")) + ending
