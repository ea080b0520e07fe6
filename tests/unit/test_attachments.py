"""Attachments: judged by their bytes, kept once, taken away and brought back, and carried by backups."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.engine import Engine

from desk import backup, db, restore
from desk.errors import DeskError, Forbidden, Rejected, RuleBroken
from desk.models.attachments import AttachmentContent
from desk.models.records import Record
from desk.rules import attachments as rules
from desk.rules.attachments import AttachmentKind
from desk.rules.permissions import Role
from desk.services import attachments, integrity
from desk.services.attachments import AttachmentRow, Subject
from tests.unit.whole_file import Street, street

pytestmark = pytest.mark.usefixtures("upgraded_once")

PDF = b"%PDF-1.7\nsynthetic \x00\xff"
PNG = b"\x89PNG\r\n\x1a\n synthetic"


def office_file(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def lay(
    here: Street, data: bytes, *, name: str = "复印件.pdf", kind: AttachmentKind = AttachmentKind.OTHER
) -> AttachmentRow:
    row: AttachmentRow = here.do(
        lambda session: attachments.add(
            session, subject=Subject.RESIDENT, subject_id=1, kind=kind, name=name, data=data
        )
    )
    return row


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PDF, rules.PDF),
        (b"\xff\xd8\xff\xe0", rules.JPEG),
        (PNG, rules.PNG),
        (office_file("[Content_Types].xml", "word/document.xml"), rules.DOCX),
        (office_file("[Content_Types].xml", "xl/workbook.xml"), rules.XLSX),
    ],
)
def test_the_bytes_tell_the_type(data: bytes, expected: str) -> None:
    assert rules.media_type(data) == expected


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "ATTACHMENT_EMPTY"),
        (b"%PDF-" + bytes(rules.LARGEST), "ATTACHMENT_LARGE"),
        (b"MZ an executable called scan.pdf", "ATTACHMENT_TYPE"),
        (office_file("some.txt"), "ATTACHMENT_TYPE"),
        (b"PK\x03\x04 torn", "ATTACHMENT_TYPE"),
        (office_file("word/document.xml", "word/vbaProject.bin"), "ATTACHMENT_MACROS"),
    ],
)
def test_what_is_not_taken(data: bytes, code: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        rules.media_type(data)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("王桂芳身份证.JPG", rules.JPEG, "王桂芳身份证.JPG"),
        ("照片.jpeg", rules.JPEG, "照片.jpeg"),
        ("C:\\扫描\\证明.exe", rules.PDF, "证明.exe.pdf"),
        ("../../证明?.pdf", rules.PDF, "证明.pdf"),
        ("  ", rules.PNG, "attachment.png"),
        ("长" * 200 + ".pdf", rules.PDF, "长" * 116 + ".pdf"),
    ],
)
def test_names_are_safe_and_have_the_right_ending(name: str, kind: str, expected: str) -> None:
    assert rules.cleaned_name(name, kind) == expected


def test_equal_bytes_are_kept_once(here: Street) -> None:
    here.add()
    first, second = lay(here, PDF), lay(here, PDF, name="再来一份.pdf")
    assert first.attachment_id != second.attachment_id
    assert here.system(lambda session: session.scalar(select(func.count()).select_from(AttachmentContent))) == 1
    opened = here.do(lambda session: attachments.open_attachment(session, attachment_id=second.attachment_id))
    assert (opened.name, opened.media_type, opened.data) == ("再来一份.pdf", rules.PDF, PDF)
    with pytest.raises(Rejected) as caught:
        lay(here, b"no")
    assert list(caught.value.fields) == ["data"]
    with pytest.raises(DeskError):
        here.do(
            lambda session: attachments.add(
                session, subject=Subject.RESIDENT, subject_id=99, kind=AttachmentKind.OTHER, name="x", data=PDF
            )
        )


def test_one_that_was_taken_away_can_be_brought_back(here: Street) -> None:
    here.add()
    key = lay(here, PDF).attachment_id
    gone = here.do(lambda session: attachments.remove(session, attachment_id=key))
    assert gone.removed_by == "王芳"

    def shown(removed: bool) -> list[int]:
        rows = here.do(
            lambda session: attachments.list_of(session, subject=Subject.RESIDENT, subject_id=1, removed=removed)
        )
        return [row.attachment_id for row in rows]

    assert (shown(False), shown(True)) == ([], [key])
    here.do(lambda session: attachments.bring_back(session, attachment_id=key))
    assert shown(False) == [key]


def test_an_identity_paper_is_opened_with_a_reason_and_recorded(here: Street) -> None:
    here.add()
    key = lay(here, PNG, kind=AttachmentKind.ID_COPY).attachment_id
    with pytest.raises(Rejected) as caught:
        here.do(lambda session: attachments.open_attachment(session, attachment_id=key))
    assert list(caught.value.fields) == ["reason"]
    here.do(lambda session: attachments.open_attachment(session, attachment_id=key, reason="核对证件"))
    seen = here.system(lambda session: session.scalars(select(Record).where(Record.action == "view")).one())
    assert (seen.subject, seen.subject_id, seen.reason) == ("attachment", str(key), "核对证件")
    with pytest.raises(Forbidden):
        here.do(lambda session: attachments.open_attachment(session, attachment_id=key, reason="x"), Role.AUDITOR)


@pytest.fixture(params=["sqlite", "postgresql"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database of either kind, beside the first."""
    if request.param == "sqlite":
        (tmp_path / "elsewhere").mkdir()
        opened = db.open_engine(f"sqlite:///{tmp_path}/elsewhere/desk.sqlite3")
    else:
        opened = db.open_engine(request.getfixturevalue("new_postgresql")("template1"))
    yield opened
    opened.dispose()


def test_a_backup_carries_the_bytes_to_either_database(here: Street, elsewhere: Engine, tmp_path: Path) -> None:
    here.add()
    large = b"%PDF-" + bytes(range(256)) * 4096
    keys = [lay(here, data).attachment_id for data in (PDF, PNG, large)]
    info = backup.backup(here.engine, tmp_path / "desk.backup")
    restore.restore(elsewhere, info.file, now=here.now)
    other = Street(elsewhere, here.now, here.actors)
    found = [other.do(lambda session, key=key: attachments.open_attachment(session, attachment_id=key)) for key in keys]
    assert [each.data for each in found] == [PDF, PNG, large]
    assert other.system(lambda session: integrity.check(session)) == ()
    assert lay(other, PDF + b"new").attachment_id > max(keys)


def test_check_names_bytes_that_changed(here: Street) -> None:
    here.add()
    lay(here, PDF)
    here.system(lambda session: session.execute(update(AttachmentContent).values(data=b"%PDF- forged")))
    findings = here.system(lambda session: integrity.check(session))
    assert [(each.rule, each.subject_id) for each in findings] == [("ATTACHMENT_DAMAGED", "1")]
    assert hashlib.sha256(PDF).hexdigest() not in findings[0].text
