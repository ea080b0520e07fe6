"""Papers on screen and on the printer: the same PDF, shown to fit or printed at its real size."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPaintEvent, QPolygonF, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from desk.errors import DeskError
from desk.views import theme
from desk.views.kit import IconButton, Label
from desk.views.tokens import RADIUS
from desk.words import translate
from desk.work import Progress, Worker

POINT = 25.4 / 72  # mm
ROLL = 90.0  # mm; paper narrower than this comes off a roll and has a torn edge
_BAND = 1024  # rows of dots rendered at a time: a whole A4 page at 600 dpi would take 139 MB
_SHARP = 600  # dpi; finer than that the eye sees no gain and the printer's queue fills up

Chooser = Callable[[QPrinter, QWidget | None], bool]


class _Pdf:
    """A loaded PDF; the buffer lives as long as the document that reads from it."""

    def __init__(self, pdf: bytes, parent: QWidget | None = None) -> None:
        self.document = QPdfDocument(parent)
        self._buffer = QBuffer(self.document)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        if self.document.pageCount() < 1:
            raise ValueError("not a PDF with pages")


class PaperPreview(QWidget):
    """One page of a PDF, at first the first, on a sunken well, as large as fits and never clipped.

    The page is rendered off the UI thread; until it is there, the one before stays. :attr:`shown` tells when.
    Below several pages stands which one it is, with a button to either side; :attr:`paged` tells how many there are.
    """

    shown = Signal()
    paged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("preview", "Preview of the paper"))
        self.setMinimumSize(theme.px(160), theme.px(160))
        # Before any document: a parent deletes its children in order, and the renderer waits for its thread.
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._take)
        self._pdf: _Pdf | None = None
        self._next: bytes | None = None
        self._placeholder = ""
        self._image = QImage()
        self._page = QSizeF()  # mm
        self._number = 0
        self._asked = QSize()
        self._is_rendering = False
        self.turner = _Turner(self)

    def set_pdf(self, pdf: bytes | None, placeholder: str = "") -> None:
        """Show ``pdf``, or ``placeholder`` in its place when there is none. ValueError for what isn't a PDF."""
        self._placeholder = placeholder
        self._next = pdf
        if pdf is None:
            self._image, self._page = QImage(), QSizeF()
            self._tell_page()
        if not self._is_rendering:  # the renderer may still read from the document before
            self._open()
        self.update()

    def placeholder(self) -> str:
        """What stands in the place of a paper."""
        return self._placeholder

    def page_count(self) -> int:
        """How many pages the paper has; 0 for a placeholder."""
        return self._pdf.document.pageCount() if self._pdf is not None and not self._page.isEmpty() else 0

    def turn(self, pages: int) -> None:
        """So many pages on, or back; no further than the first and the last."""
        number = max(0, min(self._number + pages, self.page_count() - 1))
        if self.page_count() and number != self._number:
            self._go(number)

    def start_over(self) -> None:
        """Another paper comes: it begins with its first page."""
        self._number = 0

    def image(self) -> QImage:
        """What is shown now, in device pixels; null for a placeholder."""
        return self._image

    def paper_rect(self) -> QRectF:
        """Where the paper lies, in widget coordinates; empty for a placeholder."""
        if self._page.isEmpty():
            return QRectF()
        edge = theme.px(14)
        below = self.turner.sizeHint().height() if self.page_count() > 1 else edge
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -below - self._tear())
        size = self._page.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(room.center().x() - size.width() / 2, room.top(), size.width(), size.height())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(304), theme.px(540))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = self.turner.sizeHint().height()
        self.turner.setGeometry(0, self.height() - height, self.width(), height)
        self._ask()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.turn(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def _tear(self) -> int:
        return theme.px(6) if self._page.width() < ROLL else 0

    def _open(self) -> None:
        if self._next is None:
            return
        pdf = _Pdf(self._next, self)
        self._renderer.setDocument(pdf.document)
        if self._pdf is not None:
            self._pdf.document.deleteLater()
        self._pdf, self._next = pdf, None
        self._go(min(self._number, pdf.document.pageCount() - 1))

    def _go(self, number: int) -> None:
        assert self._pdf is not None  # there are pages
        self._number, self._page = number, self._pdf.document.pagePointSize(number) * POINT
        self._asked = QSize()
        self._tell_page()
        self._ask()

    def _tell_page(self) -> None:
        self.turner.show_page(self._number + 1, self.page_count())
        self.paged.emit(self.page_count())

    def _ask(self) -> None:
        size = (self.paper_rect().size() * self.devicePixelRatioF()).toSize()
        if self._pdf is None or self._is_rendering or size.isEmpty() or size == self._asked:
            return
        self._asked = size
        self._is_rendering = True
        self._renderer.requestPage(self._number, size)

    def _take(self, _page: int, _size: QSize, image: QImage, _options: object, _request: int) -> None:
        self._is_rendering = False
        if self._next is not None:
            self._open()
            return
        if self._page.isEmpty():  # taken away meanwhile
            return
        if self._asked.isEmpty():  # turned meanwhile
            self._ask()
            return
        self._image = image
        self.update()
        self._ask()
        if not self._is_rendering:
            self.shown.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(self.rect(), theme.px(RADIUS["well"]), theme.px(RADIUS["well"]))
        if self._image.isNull():
            self._paint_placeholder(painter)
        else:
            self._paint_paper(painter)

    def _paint_placeholder(self, painter: QPainter) -> None:
        edge = theme.px(20)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("ink3"))
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(self.rect().adjusted(edge, edge, -edge, -edge), flags, self._placeholder)

    def _paint_paper(self, painter: QPainter) -> None:
        paper = self.paper_rect()
        shape = self._outline(paper)
        shadow = theme.colour("line2")
        painter.setBrush(shadow)
        painter.drawPolygon(shape.translated(0, 1.5))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawPolygon(shape)
        painter.drawImage(paper, self._image)

    def _outline(self, paper: QRectF) -> QPolygonF:
        """The paper's edge; off a roll it ends in teeth."""
        points = [paper.bottomLeft(), paper.topLeft(), paper.topRight(), paper.bottomRight()]
        tear = self._tear()
        if tear:
            teeth = max(8, round(paper.width() / (2 * tear)))
            step = paper.width() / (2 * teeth)
            points += [
                QPointF(paper.right() - n * step, paper.bottom() + (tear if n % 2 else 0)) for n in range(1, 2 * teeth)
            ]
        return QPolygonF(points)


class _Turner(QWidget):
    """Page 1 / 2, with a button to either side; gone for a single page."""

    def __init__(self, preview: PaperPreview) -> None:
        super().__init__(preview)
        self._preview = preview
        self.back = IconButton("caret-left", translate("preview", "Page before"), key="PgUp", size=18)
        self.on = IconButton("caret-right", translate("preview", "Next page"), key="PgDn", size=18)
        self.words = Label("", "small", "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        for part in (self.back, self.words, self.on):
            row.addWidget(part)
        row.addStretch(1)
        self.back.clicked.connect(self._turn_back)
        self.on.clicked.connect(self._turn_on)
        self.hide()

    def show_page(self, number: int, count: int) -> None:
        self.setVisible(count > 1)
        self.words.setText(translate("preview", "Page {n} / {count}", n=number, count=count))
        self.back.setEnabled(number > 1)
        self.on.setEnabled(number < count)

    def _turn_back(self) -> None:
        self._preview.turn(-1)

    def _turn_on(self) -> None:
        self._preview.turn(1)


def choose_printer(printer: QPrinter, parent: QWidget | None) -> bool:
    """The system's print dialog; False when the clerk goes back."""
    return QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted


def print_pdf(
    parent: QWidget | None,
    pdf: bytes,
    *,
    name: str = "",
    dialog: Chooser = choose_printer,
    on_done: Callable[[bool], object] | None = None,
    on_failed: Callable[[DeskError], object] | None = None,
    worker: Worker | None = None,
) -> None:
    """Print every page at 100 % on paper of its own size, after ``dialog`` has set up the printer.

    With a ``worker`` the pages are drawn off the UI thread, and a printer that takes nothing is told to ``on_failed``,
    else by ``Worker.unheard``; without one the DeskError is raised here. ``on_done`` hears True when all pages went to
    the printer, False when the clerk went back. ``name`` shows in the printer's queue: no personal data in it.
    ValueError when ``pdf`` isn't one.
    """
    printer = chosen_printer(parent, _Pdf(pdf).document.pagePointSize(0), name=name, dialog=dialog)
    if printer is None:
        if on_done is not None:
            on_done(False)
    elif worker is not None:
        send_pdf(worker, pdf, printer, on_done=on_done, on_failed=on_failed)
    else:
        _send(pdf, printer)
        if on_done is not None:
            on_done(True)


def chosen_printer(
    parent: QWidget | None,
    page: QSizeF,
    *,
    name: str = "",
    printer_name: str = "",
    duplex: QPrinter.DuplexMode | None = None,
    dialog: Chooser = choose_printer,
) -> QPrinter | None:
    """The printer as the clerk set it up for ``page`` (points); None when they went back.

    It proposes the printer ``printer_name`` of the system where there is one, and that it turns sheets as ``duplex``
    says; None leaves that as the printer has it.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if printer_name and printer_name in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(printer_name)
    printer.setDocName(name or translate("preview", "Doorstep Desk"))
    _set_paper(printer, page)
    if duplex is not None:
        printer.setDuplex(duplex)
    return printer if dialog(printer, parent) else None


def send_pdf(
    worker: Worker,
    pdf: bytes,
    printer: QPrinter,
    *,
    on_done: Callable[[bool], object] | None = None,
    on_failed: Callable[[DeskError], object] | None = None,
    told: Callable[[int, int, str], object] | None = None,
) -> Progress:
    """Every page at 100 % to a printer that :func:`chosen_printer` gave, off the UI thread; ``told`` hears of pages.

    Stopped, the printer gets no further page.
    """
    return worker.task(partial(_send, pdf, printer), done=on_done, failed=on_failed, told=told)


def _set_paper(printer: QPrinter, size: QSizeF) -> None:
    """Paper of ``size`` (points), without margins: the drawing brings its own. Lying paper is standing paper turned."""
    lies = size.width() > size.height()
    standing = size.transposed() if lies else size
    paper = QPageSize(standing, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(paper, turned, QMarginsF()))


def _send(pdf: bytes, printer: QPrinter, progress: Progress | None = None) -> bool:
    """All pages to the printer; True, for ``on_done``. The clerk may have chosen other paper: it is set anew."""
    source = _Pdf(pdf)
    document, painter = source.document, QPainter()
    count = document.pageCount()
    _set_paper(printer, document.pagePointSize(0))
    if not painter.begin(printer):
        raise _refused()
    try:
        for page in range(count):
            if progress is not None:
                progress(page, count, translate("preview", "To the printer"))
            if page:
                _set_paper(printer, document.pagePointSize(page))
                if not printer.newPage():
                    raise _refused()
            _print_page(document, page, painter, printer.resolution())
    finally:
        painter.end()
    return True


def _refused() -> DeskError:
    return DeskError(
        translate("preview", "The printer did not take the page. See whether it is on and has paper, then print again.")
    )


def _print_page(document: QPdfDocument, page: int, painter: QPainter, resolution: int) -> None:
    """Draw at the printer's ``resolution`` (dpi), in bands, so that memory stays small."""
    dots = min(resolution, _SHARP)
    size = document.pagePointSize(page) * (dots / 72)
    whole = QSize(ceil(size.width()), ceil(size.height()))
    painter.save()
    painter.scale(resolution / dots, resolution / dots)
    for top in range(0, whole.height(), _BAND):
        band = QRect(0, top, whole.width(), min(_BAND, whole.height() - top))
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(whole)
        options.setScaledClipRect(band)
        dotted = QImage(band.size(), QImage.Format.Format_RGB32)
        dotted.fill(Qt.GlobalColor.white)
        ink = QPainter(dotted)
        ink.drawImage(0, 0, document.render(page, band.size(), options))
        ink.end()
        painter.drawImage(band, dotted)
    painter.restore()
