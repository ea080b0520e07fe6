"""The paper preview and the way to the printer, here a printer that writes a PDF."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.errors import DeskError
from desk.printing.receipt import Paper, Receipt, receipt_pdf
from desk.printing.sheet import Sheet
from desk.views import preview as preview_module
from desk.views.preview import Chooser, PaperPreview, chosen_printer, print_pdf
from desk.work import Worker

RECEIPT = Receipt(
    station="春和里社区党群服务中心",
    number="370102001-MS-20261119-0023",
    code="202611190023",
    person="陆阿根",
    item="居家适老化改造申请",
    handling="派单 第 3 网格 莫兰英",
    received_at=datetime(2026, 11, 19, 1, 41, tzinfo=UTC),
    received_by="1 号窗口 顾敏",
    service_phone="0500-555 0120",
    deadline=datetime(2026, 11, 24, 10, 0, tzinfo=UTC),
)


def pdf(paper: Paper = "80mm", copies: int = 1) -> bytes:
    return receipt_pdf(RECEIPT, paper=paper, copies=copies)


def to_file(file: Path, accept: bool = True, dots: int = 203) -> Chooser:
    def choose(printer: QPrinter, parent: QWidget | None) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setResolution(dots)
        return accept

    return choose


@pytest.fixture
def preview(qtbot: QtBot) -> PaperPreview:
    widget = PaperPreview()
    qtbot.addWidget(widget)
    widget.resize(320, 560)
    widget.show()
    return widget


@pytest.mark.parametrize("size", [QSize(320, 560), QSize(240, 700), QSize(900, 300)])
@pytest.mark.parametrize("paper", ["80mm", "A4"])
def test_the_page_fits_and_is_never_clipped(qtbot: QtBot, preview: PaperPreview, paper: Paper, size: QSize) -> None:
    preview.resize(size)
    with qtbot.waitSignal(preview.shown):
        preview.set_pdf(pdf(paper))
    assert preview.size() == size
    assert preview.rect().contains(preview.paper_rect().toAlignedRect())
    page = pypdfium2.PdfDocument(pdf(paper))[0]
    drawn = preview.paper_rect()
    assert drawn.width() / drawn.height() == pytest.approx(page.get_width() / page.get_height(), rel=0.01)
    assert preview.image().width() == pytest.approx(drawn.width() * preview.devicePixelRatioF(), abs=1)


def test_pages_are_turned_and_a_redrawn_paper_stays_on_its_page(qtbot: QtBot, preview: PaperPreview) -> None:
    with qtbot.waitSignal(preview.shown):
        preview.set_pdf(pdf("A4"))
    assert not preview.turner.isVisible()
    with qtbot.waitSignal(preview.shown):
        preview.set_pdf(pdf("80mm", copies=2))
    first = preview.image().copy()
    assert preview.turner.words.text() == "Page 1 / 2"
    assert preview.turner.geometry().top() >= preview.paper_rect().bottom()
    preview.turn(-1)
    with qtbot.waitSignal(preview.shown):
        qtbot.mouseClick(preview.turner.on, Qt.MouseButton.LeftButton)
    assert preview.turner.words.text() == "Page 2 / 2"
    assert not preview.turner.on.isEnabled()
    assert preview.image() != first
    with qtbot.waitSignal(preview.shown):
        preview.set_pdf(pdf("80mm", copies=2))
    assert preview.turner.words.text() == "Page 2 / 2"
    preview.start_over()
    with qtbot.waitSignal(preview.shown):
        preview.set_pdf(pdf("80mm", copies=2))
    assert preview.image() == first
    preview.turn(1)
    with qtbot.waitSignal(preview.shown):
        preview.turn(-1)
    assert preview.image() == first
    preview.set_pdf(None, "…")
    preview.turn(1)
    assert preview.page_count() == 0 and not preview.turner.isVisible()


def test_it_is_drawn_again_for_another_size(qtbot: QtBot, preview: PaperPreview) -> None:
    with qtbot.waitSignal(preview.shown):
        preview.set_pdf(pdf())
    before = preview.image().width()
    with qtbot.waitSignal(preview.shown):
        preview.resize(500, 1000)
    assert preview.image().width() > before


def test_the_newest_of_many_is_shown(qtbot: QtBot, preview: PaperPreview) -> None:
    with qtbot.waitSignal(preview.shown):
        for paper in ("80mm", "A4", "80mm", "A4"):
            preview.set_pdf(pdf(paper))
    ratio = preview.image().width() / preview.image().height()
    assert ratio == pytest.approx(210 / 297, rel=0.02)


def test_without_a_paper_it_says_why(qtbot: QtBot, preview: PaperPreview) -> None:
    with qtbot.waitSignal(preview.shown):
        preview.set_pdf(pdf())
    preview.set_pdf(None, "Choose a resident first")
    assert preview.image().isNull()
    assert preview.paper_rect().isEmpty()
    blank = preview.grab().toImage()
    preview.set_pdf(None, "")
    assert preview.grab().toImage() != blank


def test_taken_away_while_it_is_drawn(qtbot: QtBot, preview: PaperPreview) -> None:
    preview.set_pdf(pdf("A4"))
    preview.set_pdf(None, "gone")
    with qtbot.waitSignal(preview.shown):
        preview.set_pdf(pdf("80mm"))
    assert preview.image().width() / preview.image().height() < 80 / 100


def test_the_paper_lies_on_a_well(qtbot: QtBot, preview: PaperPreview) -> None:
    with qtbot.waitSignal(preview.shown):
        preview.set_pdf(pdf())
    picture = preview.grab().toImage()
    white = QColor("white").rgb()
    assert picture.pixel(3, preview.height() // 2) != white
    corner = preview.paper_rect().topLeft()
    assert picture.pixel(int(corner.x()) + 4, int(corner.y()) + 4) == white


def test_what_is_no_pdf_is_a_bug(preview: PaperPreview) -> None:
    with pytest.raises(ValueError, match="PDF"):
        preview.set_pdf(b"no")


@pytest.mark.parametrize(("paper", "copies"), [("80mm", 1), ("80mm", 2), ("A4", 1), ("A4", 2)])
def test_printed_at_its_real_size(qtbot: QtBot, tmp_path: Path, paper: Paper, copies: int) -> None:
    source = pdf(paper, copies)
    told: list[bool] = []
    print_pdf(None, source, name="Receipt", dialog=to_file(tmp_path / "out.pdf"), on_done=told.append)
    assert told == [True]
    wanted, printed = pypdfium2.PdfDocument(source), pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(printed) == len(wanted)
    for before, after in zip(wanted, printed, strict=True):
        assert after.get_size() == pytest.approx(before.get_size(), abs=1.0)
        assert _ink_box(after) == pytest.approx(_ink_box(before), abs=4)


def test_lying_and_small_paper_keep_their_size(qtbot: QtBot, tmp_path: Path) -> None:
    sizes = [(85.6, 53.98), (297.0, 210.0), (210.0, 297.0), (90.0, 54.0)]
    sheet = Sheet(sizes[0], title="t", author="a")
    for n, size in enumerate(sizes):
        if n:
            sheet.next_page(size)
        sheet.frame(2, 2, size[0] - 4, size[1] - 4, ink="#000000", thick=1)
    source = sheet.pdf()
    print_pdf(None, source, dialog=to_file(tmp_path / "out.pdf"))
    wanted, printed = pypdfium2.PdfDocument(source), pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(printed) == len(sizes)
    for before, after in zip(wanted, printed, strict=True):
        assert after.get_size() == pytest.approx(before.get_size(), abs=1.0)
        assert _ink_box(after) == pytest.approx(_ink_box(before), abs=4)


class Recording(QPrinter):
    """A printer that writes a file knows of no second side: it says what was asked of it."""

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:
        self.asked = duplex


def test_the_sheet_is_turned_as_is_wanted(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview_module, "QPrinter", Recording)
    wanted = QPrinter.DuplexMode.DuplexLongSide
    printer = chosen_printer(None, QSizeF(595, 842), duplex=wanted, dialog=to_file(tmp_path / "out.pdf"))
    assert isinstance(printer, Recording)
    assert printer.asked == wanted


def test_drawn_by_the_worker(qtbot: QtBot, tmp_path: Path) -> None:
    worker = Worker()
    told: list[bool] = []
    print_pdf(None, pdf("A4", 2), dialog=to_file(tmp_path / "out.pdf"), on_done=told.append, worker=worker)
    assert told == []
    qtbot.waitUntil(lambda: told == [True])
    worker.close()
    assert len(pypdfium2.PdfDocument(tmp_path / "out.pdf")) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_the_worker_is_told_too(qtbot: QtBot, tmp_path: Path) -> None:
    worker = Worker()
    nowhere = to_file(tmp_path / "no such folder" / "out.pdf")
    with qtbot.waitSignal(worker.unheard) as heard:
        print_pdf(None, pdf(), dialog=nowhere, worker=worker)
    worker.close()
    assert "did not take the page" in heard.args[0]


def test_a_finer_printer_gets_the_same_page(qtbot: QtBot, tmp_path: Path) -> None:
    source = pdf()
    print_pdf(None, source, dialog=to_file(tmp_path / "out.pdf", dots=1200))
    after, before = pypdfium2.PdfDocument(tmp_path / "out.pdf")[0], pypdfium2.PdfDocument(source)[0]
    assert _ink_box(after) == pytest.approx(_ink_box(before), abs=4)


def test_codes_come_off_a_receipt_printer_readable(qtbot: QtBot, tmp_path: Path) -> None:
    print_pdf(None, pdf(), dialog=to_file(tmp_path / "out.pdf"))
    picture = pypdfium2.PdfDocument(tmp_path / "out.pdf")[0].render(scale=203 / 72).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [RECEIPT.code, RECEIPT.code]


def test_the_clerk_goes_back(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[bool] = []
    print_pdf(None, pdf(), dialog=to_file(tmp_path / "out.pdf", accept=False), on_done=told.append)
    assert told == [False]
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told_plainly(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[bool] = []
    with pytest.raises(DeskError, match="did not take the page"):
        print_pdf(None, pdf(), dialog=to_file(tmp_path / "no such folder" / "out.pdf"), on_done=told.append)
    assert told == []


def _ink_box(page: pypdfium2.PdfPage) -> tuple[int, int, int, int]:
    """The box around everything printed, in dots of 100 dpi."""
    picture = page.render(scale=100 / 72, grayscale=True).to_pil().point(lambda grey: 255 if grey < 235 else 0)
    box = picture.getbbox()
    assert box is not None
    return box
