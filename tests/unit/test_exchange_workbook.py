"""Files that are no ledgers get a clear word instead of a crash; those that are get read."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import DeskError
from desk.exchange import guards
from desk.exchange.guards import FileKind
from desk.exchange.workbook import open_workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def xlsx_bytes(fill: Callable[[openpyxl.Workbook], None] = lambda book: None) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = "姓名"
    fill(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def refusal(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(DeskError) as caught:
        open_workbook(path)
    return caught.value.text


def is_read_or_refused(path: Path) -> bool:
    """Whether the file is either read or refused with a text; anything else that is raised is a bug."""
    try:
        open_workbook(path)
    except DeskError as error:
        return bool(error.text)
    return True


def rezip(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return out.getvalue()


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="not there"):
        open_workbook(tmp_path / "gone.xlsx")
    with pytest.raises(DeskError, match="is a folder"):
        open_workbook(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "台账.xlsx"
    os.mkfifo(pipe)
    with pytest.raises(DeskError, match="no file that could hold a ledger"):
        open_workbook(pipe)


def test_file_without_right_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx_bytes())

    def forbidden(self: Path) -> bytes:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    with pytest.raises(DeskError, match="open in another program"):
        open_workbook(path)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "not an Excel"),
        (b"\x89PNG\r\n", "not an Excel"),
        (b"a\0b\0c\0" * 30, "not an Excel"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "web page"),
        (b'<?xml version="1.0"?><Workbook/>', "web page"),
        (b"PK\x03\x04" + b"x" * 200, "broken"),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "not an Excel"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le") + b"\0" * 600, "broken"),
        (b"\xff\xff\xff\xfe\x80", "neither UTF-8 nor GB18030"),
    ],
)
def test_what_is_no_workbook(tmp_path: Path, content: bytes, word: str) -> None:
    assert word in refusal(tmp_path / "a.xlsx", content)


def test_other_archives(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert "not an Excel" in refusal(tmp_path / "a.xlsx", out.getvalue())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.bin", b"1")
    assert "xlsb" in refusal(tmp_path / "b.xlsx", out.getvalue())


@pytest.mark.parametrize("cut", [100, 900, 2000, -30, -200])
def test_half_a_download(tmp_path: Path, cut: int) -> None:
    assert "broken" in refusal(tmp_path / "a.xlsx", xlsx_bytes()[:cut])


def test_sheet_that_is_no_xml(tmp_path: Path) -> None:
    content = rezip(xlsx_bytes(), lambda name, data: data[:80] if "sheet1" in name else data)
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert is_read_or_refused(path)


def test_too_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "MAX_FILE_BYTES", 1000)
    assert "larger than" in refusal(tmp_path / "a.xlsx", xlsx_bytes())


def test_sparse_file_of_200_mb_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(DeskError, match="larger than 100 MB"):
        open_workbook(path)


def test_zip_bomb_by_ratio(tmp_path: Path) -> None:
    blank = b" " * (40 * 1024 * 1024)
    content = rezip(xlsx_bytes(), lambda name, data: data + blank if "sheet1" in name else data)
    assert len(content) < 200_000
    assert "unpacks to far more" in refusal(tmp_path / "a.xlsx", content)


def test_zip_bomb_by_total(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "MAX_UNPACKED_BYTES", 2000)
    assert "unpacks to far more" in refusal(tmp_path / "a.xlsx", xlsx_bytes())


def test_zip_bomb_with_a_lying_directory(tmp_path: Path) -> None:
    content = rezip(xlsx_bytes(), lambda name, data: data + b" " * 500_000 if "sheet1" in name else data)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        real = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    lying = content.replace(real.to_bytes(4, "little"), (900).to_bytes(4, "little"))
    assert lying != content
    assert "unpacks to far more" in refusal(tmp_path / "a.xlsx", lying)


def test_a_stray_cell_in_the_last_corner(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        assert book.active is not None
        book.active["XFD1048576"] = "x"

    assert "row 1048576, column XFD" in refusal(tmp_path / "a.xlsx", xlsx_bytes(fill))


def test_kind_is_told_by_content_not_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(xlsx_bytes())
    assert open_workbook(path).kind is FileKind.XLSX
    path = tmp_path / "b.xlsx"
    path.write_text("姓名,电话\n赵㛃,1\n", encoding="utf-8")
    assert open_workbook(path).kind is FileKind.CSV


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_csv_in_every_encoding(tmp_path: Path, encoding: str, mark: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f'姓名{mark}备注\r\n李𬱖{mark}"两行\r\n话"\r\n\r\n王䶮\r\n'.encode(encoding))
    book = open_workbook(path)
    assert [list(row) for row in book.sheets[0].rows] == [
        ["姓名", "备注"],
        ["李𬱖", "两行\r\n话"],
        ["", ""],
        ["王䶮", ""],
    ]
    assert book.encoding is not None


def test_cells_keep_their_types(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        sheet["B1"] = 370102194903070000
        sheet["C1"] = "370102194903070027"
        sheet["D1"] = True
        sheet["A3"] = "x"
        sheet.merge_cells("A3:B4")
        book.create_sheet("字典").sheet_state = "hidden"

    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx_bytes(fill))
    book = open_workbook(path)
    first = book.sheets[0]
    assert isinstance(first.rows[0][1], float | int)
    assert first.rows[0][2:] == ["370102194903070027", True]
    assert first.rows[1] == ["", "", "", ""]
    assert (first.merges[0].first_row, first.merges[0].last_column) == (2, 1)
    assert [sheet.visible for sheet in book.sheets] == [True, False]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.xlsx"
    path.write_bytes(content)
    assert is_read_or_refused(path)


@given(st.integers(0, 5_000), st.integers(0, 255))
def test_a_damaged_workbook_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, place: int, byte: int) -> None:
    content = bytearray(SOUND)
    content[place % len(content)] = byte
    path = tmp_path_factory.getbasetemp() / "damaged.xlsx"
    path.write_bytes(content)
    assert is_read_or_refused(path)


SOUND = xlsx_bytes()
