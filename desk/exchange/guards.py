"""What is looked at before a file is handed to the spreadsheet reader.

A clerk's file may be anything: a Word file renamed to .xlsx, a web page that a government system calls .xls,
a password-protected workbook, a broken download, or a small archive that unpacks to gigabytes. Each of these
gets a :class:`~desk.errors.DeskError` that says what it is and what to do; the reader never sees it.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum

from desk.errors import DeskError
from desk.words import translate

MAX_FILE_BYTES = 100 * 1024 * 1024
MAX_UNPACKED_BYTES = 1024 * 1024 * 1024
MAX_RATIO = 250
RATIO_MATTERS_FROM_BYTES = 32 * 1024 * 1024
MAX_PARTS = 10_000
# The reader lays a sheet out as one dense rectangle up to its last cell and ends the whole program when
# the memory for it is missing: a sheet with one stray cell in XFD1048576 must be refused before.
MAX_RECTANGLE_CELLS = 30_000_000

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ", b"\x7fELF")
# Without \b the search may begin at the letters, six times as fast; what it finds too much is settled by _CELL.
_WIDE_CELL = re.compile(rb'r="[A-Z]{2,3}[0-9]')
_CELL = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,9})"')


class FileKind(StrEnum):
    """Kind of a file by what is in it, not by its name."""

    XLSX = "xlsx"
    XLS = "xls"
    CSV = "csv"


def kind_of(content: bytes) -> FileKind:
    """Which of the three readable kinds ``content`` is; raises :class:`DeskError` for anything else."""
    if not content:
        raise DeskError(translate("exchange", "The file is empty. Please save the ledger again."))
    if content.startswith(_ZIP):
        _check_archive(content)
        return FileKind.XLSX
    if content.startswith(_OLE):
        _check_compound(content)
        return FileKind.XLS
    if content.startswith(_OTHER_KINDS) or content.startswith(b"PK"):
        raise _wrong_type()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return FileKind.CSV
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"mime-version")):
        raise DeskError(
            translate(
                "exchange",
                "This is a web page saved under an Excel name. Open it in Excel and save it as .xlsx, then import it.",
            )
        )
    if b"\0" in content[:65536]:
        raise _wrong_type()
    return FileKind.CSV


def broken() -> DeskError:
    """What is said about a workbook that cannot be read."""
    return DeskError(
        translate("exchange", "The file is broken and cannot be read. Open it in Excel, save it again and import that.")
    )


def locked_by_password() -> DeskError:
    """What is said about a workbook that needs a password."""
    return DeskError(
        translate("exchange", "The file is protected by a password. Remove the password in Excel and import it again.")
    )


def too_large(limit_mb: int) -> DeskError:
    """What is said about a file that is larger than the desk reads, ``limit_mb`` in MB."""
    return DeskError(
        translate(
            "exchange",
            "The file is larger than {limit} MB. Please split the ledger or remove the pictures in it.",
            limit=limit_mb,
        )
    )


def _wrong_type() -> DeskError:
    return DeskError(
        translate("exchange", "This is not an Excel or CSV file. The desk reads .xlsx, .xls and .csv ledgers.")
    )


def _check_compound(content: bytes) -> None:
    """Old compound file: an encrypted .xlsx, an .xls, or another Office file."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise locked_by_password()
    names = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"), "WORKBOOK".encode("utf-16-le"))
    if not any(name in content for name in names):
        raise _wrong_type()


def _check_archive(content: bytes) -> None:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
        raise broken() from error
    names = [part.filename.replace("\\", "/").lower() for part in parts]
    if any(name.endswith("workbook.bin") for name in names):
        raise DeskError(
            translate("exchange", "Binary workbooks (.xlsb) are not read. Save the file as .xlsx in Excel.")
        )
    if not any(name.endswith("workbook.xml") for name in names):
        raise _wrong_type()
    if any(part.flag_bits & 1 for part in parts):
        raise locked_by_password()
    _check_sizes(parts)
    for part, name in zip(parts, names, strict=True):
        if name.endswith(".xml"):
            _check_part(content, part, is_sheet="worksheets/" in name)


def _bomb() -> DeskError:
    return DeskError(
        translate(
            "exchange",
            "The file unpacks to far more than a ledger can hold and was not opened. "
            "Copy the ledger into a new workbook and import it.",
        )
    )


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise _bomb()
    for part in parts:
        if part.file_size > RATIO_MATTERS_FROM_BYTES and part.file_size > MAX_RATIO * max(1, part.compress_size):
            raise _bomb()


def _check_part(content: bytes, part: zipfile.ZipInfo, *, is_sheet: bool) -> None:
    """Unpack one XML part: it must be as large as declared, and a sheet must fit the memory of the reader."""
    size = 0
    is_wide = False
    tail = b""
    for chunk in _unpacked(content, part):
        size += len(chunk)
        if size > part.file_size:
            raise _bomb()
        if is_sheet and not is_wide:
            is_wide = _WIDE_CELL.search(tail + chunk) is not None
            tail = chunk[-64:]
    # With one-letter columns only, the tallest sheet Excel has is within MAX_RECTANGLE_CELLS.
    if is_wide:
        _check_rectangle(content, part)


def _check_rectangle(content: bytes, part: zipfile.ZipInfo) -> None:
    """Refuse a sheet whose last cell spans more than :data:`MAX_RECTANGLE_CELLS` with A1."""
    row = 0
    letters = b""
    tail = b""
    for chunk in _unpacked(content, part):
        text = tail + chunk
        for name, number in _CELL.findall(text):
            row = max(row, int(number))
            if len(name) > len(letters) or (len(name) == len(letters) and name > letters):
                letters = name
        tail = text[-64:]
    column = _column_number(letters)
    if row * column > MAX_RECTANGLE_CELLS:
        raise DeskError(
            translate(
                "exchange",
                "The sheet has a cell far away from the ledger (row {row}, column {column}). "
                "Delete the empty rows and columns behind the ledger and import it again.",
                row=row,
                column=letters.decode(),
            )
        )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _unpacked(content: bytes, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part's bytes in pieces of at most 1 MB, whatever size the directory declares."""
    at = part.header_offset
    header = content[at : at + 30]
    if len(header) < 30 or not header.startswith(_ZIP):
        raise broken()
    start = at + 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    packed = memoryview(content)[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        yield bytes(packed)
        return
    if part.compress_type != zipfile.ZIP_DEFLATED:
        raise broken()
    unpacker = zlib.decompressobj(-15)
    data: bytes | memoryview = packed
    try:
        while True:
            piece = unpacker.decompress(data, 1 << 20)
            if not piece:
                break
            yield piece
            data = unpacker.unconsumed_tail
    except zlib.error as error:
        raise broken() from error
    if not unpacker.eof:
        raise broken()
