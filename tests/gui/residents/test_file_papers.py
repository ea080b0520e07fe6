"""Consents and attachments of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from desk.rules.attachments import AttachmentKind
from desk.rules.consents import ConsentKind, ConsentState, Purpose, Right
from desk.rules.permissions import Role
from desk.services import residents
from tests.support.residents_desk import Desk, make
from tests.unit.office import Office

PDF = b"%PDF-1.4\n" + b"x" * 2000


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "低保证明.pdf"
    path.write_bytes(PDF)
    return path


class Viewer:
    """Stands in for the system's viewer: keeps what it was shown."""

    def __init__(self) -> None:
        self.shown: list[tuple[Path, bytes]] = []

    def __call__(self, path: Path) -> bool:
        self.shown.append((path, path.read_bytes()))
        return True


# Consents


def test_what_lacks_is_named_and_recorded(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    card = desk.page.file.consents
    assert card.lacking.isVisible()
    health = next(line for line in card.lines if line.row.purpose is Purpose.HEALTH)
    health.setFocus()
    desk.key(Qt.Key.Key_Return)
    dialog = card.dialog
    assert (dialog.kind.value(), dialog.purpose.currentData()) == (ConsentKind.CONSENT, Purpose.HEALTH)
    dialog.given_on.setText("2030-01-01")
    dialog.save()
    desk.settle()
    assert dialog.fields["given_on"].state() == "error"
    dialog.given_on.setText("2026-01-06")
    dialog.save()
    desk.settle()
    assert card.dialog is None
    found = next(line.row for line in card.lines if line.row.purpose is Purpose.HEALTH)
    assert (found.state, found.lacking) == (ConsentState.CONSENTED, False)


def test_a_consent_is_withdrawn(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    values = residents.ConsentInput(ConsentKind.CONSENT, Purpose.PHOTO, office.now.date())
    office.act(Role.CLERK, lambda session: residents.give(session, resident_id=file.resident_id, values=values))
    desk = sit()
    desk.open(file)
    card = desk.page.file.consents
    photo = next(line for line in card.lines if line.row.purpose is Purpose.PHOTO)
    desk.ask.answers = ["withdraw"]
    photo.setFocus()
    desk.key(Qt.Key.Key_Return)
    found = next(line.row for line in card.lines if line.row.purpose is Purpose.PHOTO)
    assert found.state is ConsentState.WITHDRAWN


def test_a_request_says_what_for(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    card = desk.page.file.consents
    card.add.click()
    desk.settle()
    dialog = card.dialog
    dialog.kind.segment(ConsentKind.REQUEST).click()
    assert not dialog.fields["purpose"].isVisible()
    dialog.right.setCurrentIndex(dialog.right.findData(Right.CORRECT))
    dialog.save()
    desk.settle()
    assert dialog.fields["note"].state() == "error"
    dialog.note.setText("电话不对")
    dialog.save()
    desk.settle()
    assert [entry.purpose for entry in card.found.entries] == [Right.CORRECT]


# Attachments


def add(desk: Desk, path: Path, kind: AttachmentKind) -> None:
    desk.ask.answers = [kind]
    card = desk.page.file.attachments
    card.choose_file = lambda: str(path)
    card.add.click()
    desk.settle()


def test_a_file_is_added_opened_taken_away_and_brought_back(
    office: Office, sit: Callable[..., Desk], pdf: Path
) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    card = desk.page.file.attachments
    card.viewing.opener = viewer = Viewer()
    add(desk, pdf, AttachmentKind.PROOF)
    [line] = card.lines
    assert line.row.name == "低保证明.pdf"
    line.setFocus()
    desk.key(Qt.Key.Key_Return)
    [(path, data)] = viewer.shown
    assert data == PDF
    assert "低保" not in path.name, "nothing about anybody in the name of the copy"
    assert path.stat().st_mode & 0o077 == 0
    desk.key(Qt.Key.Key_Delete)
    assert [line.row.name for line in card.lines] == []
    card.gone.click()
    [line] = card.lines
    line.click()
    desk.settle()
    assert [line.row.removed_at for line in card.lines] == [None]
    desk.page.cover()
    assert not path.exists()


def test_undo_brings_a_file_back(office: Office, sit: Callable[..., Desk], pdf: Path) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    card = desk.page.file.attachments
    add(desk, pdf, AttachmentKind.OTHER)
    card.lines[0].setFocus()
    desk.key(Qt.Key.Key_Delete)
    desk.ctrl(Qt.Key.Key_Z)
    assert len(card.lines) == 1
    desk.ctrl(Qt.Key.Key_Z)
    assert card.lines == [], "then the adding is taken back"


def test_the_copy_of_an_identity_paper_needs_a_reason(office: Office, sit: Callable[..., Desk], pdf: Path) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    card = desk.page.file.attachments
    card.viewing.opener = viewer = Viewer()
    add(desk, pdf, AttachmentKind.ID_COPY)
    desk.ask.answers = [None, "核对医保"]
    card.lines[0].click()
    desk.settle()
    assert viewer.shown == []
    card.lines[0].click()
    desk.settle()
    assert len(viewer.shown) == 1
    assert desk.records("view") == [("核对医保", "李站")]
    desk.page.cover()


def test_files_are_dropped_and_pictures_pasted(office: Office, sit: Callable[..., Desk], pdf: Path) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    card = desk.page.file.attachments
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(pdf))])
    desk.ask.answers = [AttachmentKind.PROOF, AttachmentKind.PHOTO]
    card.take(dropped)
    desk.settle()
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    card.lines[0].setFocus()
    desk.ctrl(Qt.Key.Key_V)
    assert sorted(line.row.media_type for line in card.lines) == ["application/pdf", "image/png"]


def test_what_can_not_be_kept_is_told(office: Office, sit: Callable[..., Desk], tmp_path: Path) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    program = tmp_path / "证明.pdf"
    program.write_bytes(b"MZ\x90")
    add(desk, program, AttachmentKind.PROOF)
    assert desk.page.file.attachments.lines == []
    assert desk.notices.history[-1].kind == "bad"
    desk.page.file.attachments.choose_file = lambda: str(tmp_path / "nowhere.pdf")
    desk.page.file.attachments.add.click()
    desk.settle()
    assert "nowhere.pdf" in desk.notices.history[-1].text


def test_after_a_consent_its_line_has_the_focus_and_older_steps_stay(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    card = desk.page.file.consents
    next(line for line in card.lines if line.row.purpose is Purpose.HEALTH).setFocus()
    desk.key(Qt.Key.Key_Return)
    card.dialog.save()
    desk.settle()
    assert desk.window.focusWidget().row.purpose is Purpose.HEALTH
    desk.page.file.undo()
    assert desk.notices.history[-1].kind == "info"
