"""What is done with places away from the window: papers, the sheet of circles, pictures made ready for a plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from desk.errors import DeskError
from desk.printing.estate_plan import PlanPaper, plan_pdf
from desk.printing.leaflet import Leaflet, leaflet_pdf
from desk.printing.listing import Listing, listing_pdf
from desk.rules.places import MOST_PIXELS
from desk.services import places
from desk.services.places import PlanRow, PlanSheet, Register
from desk.words import translate
from desk.work import Progress, Worker

LONGEST_SIDE = 3200
"""px of a picture that is kept: enough for A3 at 190 dpi."""

MOST_BYTES = 40 * 1024 * 1024
_MOST_PNG = 5 * 1024 * 1024
_QUALITY = 88


@dataclass(frozen=True, slots=True)
class LeafletJob:
    """The directory of a grid, or of the station."""

    OPERATION: ClassVar[str] = "places.leaflet"
    grid_id: int | None
    large: bool
    by_grid: bool = False

    def look(self, session: Any) -> Leaflet:
        return places.leaflet(session, grid_id=self.grid_id, large=self.large, by_grid=self.by_grid)

    def issue(self, session: Any) -> Leaflet:
        return self.look(session)

    def draw(self, paper: Leaflet) -> bytes:
        return leaflet_pdf(paper)

    def name(self, paper: Leaflet) -> str:
        return paper.title


@dataclass(frozen=True, slots=True)
class CirclesJob:
    """Places by walking time."""

    OPERATION: ClassVar[str] = "places.circles"

    def look(self, session: Any) -> Listing:
        return places.circles(session)

    def issue(self, session: Any) -> Listing:
        return self.look(session)

    def draw(self, paper: Listing) -> bytes:
        return listing_pdf(paper)

    def name(self, paper: Listing) -> str:
        return paper.title


@dataclass(frozen=True, slots=True)
class PlanJob:
    """The plan of an estate, on A4 or A3."""

    OPERATION: ClassVar[str] = "places.plan_paper"
    plan_id: int
    a3: bool

    def look(self, session: Any) -> PlanPaper:
        return places.plan_paper(session, plan_id=self.plan_id)

    def issue(self, session: Any) -> PlanPaper:
        return self.look(session)

    def draw(self, paper: PlanPaper) -> bytes:
        return plan_pdf(paper, a3=self.a3)

    def name(self, paper: PlanPaper) -> str:
        return paper.title


@dataclass(frozen=True, slots=True)
class Plans:
    """Every plan, and all places that can be pinned."""

    plans: tuple[PlanRow, ...]
    register: Register


def all_plans(session: Any) -> Plans:
    """The plans and the places of the station."""
    return Plans(places.plans(session), places.register(session))


@dataclass(frozen=True, slots=True)
class Opened:
    """A plan with its picture decoded."""

    sheet: PlanSheet
    image: QImage


@dataclass(frozen=True, slots=True)
class OpenJob:
    """Read a plan and decode its picture."""

    worker: Worker
    plan_id: int

    def __call__(self, _: Progress) -> Opened:
        def look(session: Any) -> PlanSheet:
            return places.plan(session, plan_id=self.plan_id)

        sheet: PlanSheet = self.worker.in_reading(look, "places.plan")
        return Opened(sheet, QImage.fromData(sheet.picture))


@dataclass(frozen=True, slots=True)
class PictureJob:
    """Read a picture from a file, turned upright and no larger than is of use.

    What a camera wrote beside the picture (where and when it was taken) is left behind.
    """

    path: Path

    def __call__(self, _: Progress) -> bytes:
        try:
            if self.path.stat().st_size > MOST_BYTES:
                raise DeskError(translate("places", "“{file}” is too large.", file=self.path.name))
        except OSError as error:
            raise DeskError(translate("places", "“{file}” can't be read.", file=self.path.name)) from error
        reader = QImageReader(str(self.path))
        reader.setDecideFormatFromContent(True)
        reader.setAutoTransform(True)
        kind, size = bytes(reader.format().data()), reader.size()
        if kind not in (b"png", b"jpeg") or size.width() * size.height() > MOST_PIXELS:
            raise DeskError(translate("places", "“{file}” is no JPEG or PNG of a sane size.", file=self.path.name))
        reader.setScaledSize(_fitted(size))
        image = reader.read()
        if image.isNull():
            raise DeskError(translate("places", "“{file}” can't be read.", file=self.path.name))
        data = _encoded(image, "PNG") if kind == b"png" else b""
        return data if data and len(data) <= _MOST_PNG else _encoded(_on_white(image), "JPEG")


def _fitted(size: QSize) -> QSize:
    if max(size.width(), size.height()) <= LONGEST_SIDE:
        return size
    return size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)


def _on_white(image: QImage) -> QImage:
    if not image.hasAlphaChannel():
        return image
    from PySide6.QtGui import QPainter

    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    with QPainter(flat) as painter:
        painter.drawImage(0, 0, image)
    return flat


def _encoded(image: QImage, kind: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, _QUALITY if kind == "JPEG" else -1)
    buffer.close()
    return bytes(data.data())
