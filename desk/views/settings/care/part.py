"""The part of the care centre in the settings (养老服务): several lists, one at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.kit import Option, Segmented
from desk.views.page import Tools
from desk.views.pressing import hear
from desk.views.settings.care.base import SetupPart
from desk.views.settings.care.bathing import BathingPart
from desk.views.settings.care.diets import DietsPart
from desk.views.settings.care.packages import PackagesPart
from desk.views.settings.care.resources import ResourcesPart
from desk.views.settings.care.services import ServicesPart
from desk.views.settings.care.tariff import PricesPart, SubsidiesPart
from desk.words import translate

SERVICES, RESOURCES, PACKAGES, DIETS = "services", "resources", "packages", "diets"
PRICES, SUBSIDIES, BATHING = "prices", "subsidies", "bathing"


class CarePart(QWidget):
    """``parts`` by name; ``keys_changed`` when another one is shown. Ctrl+PgUp and Ctrl+PgDown go from one to the
    next.
    """

    keys_changed = Signal()

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = ServicesPart(tools, can_write=can_write)
        self.resources = ResourcesPart(tools, can_write=can_write)
        self.packages = PackagesPart(tools, can_write=can_write)
        self.diets = DietsPart(tools, can_write=can_write)
        self.prices = PricesPart(tools, can_write=can_write)
        self.subsidies = SubsidiesPart(tools, can_write=can_write)
        self.bathing = BathingPart(tools, can_write=can_write)
        self.parts: dict[str, SetupPart] = {
            SERVICES: self.services,
            RESOURCES: self.resources,
            PACKAGES: self.packages,
            DIETS: self.diets,
            PRICES: self.prices,
            SUBSIDIES: self.subsidies,
            BATHING: self.bathing,
        }
        self.choice = Segmented(
            [
                Option(SERVICES, translate("care_setup", "Services and their times")),
                Option(RESOURCES, translate("care_setup", "Resources and closings")),
                Option(PACKAGES, translate("care_setup", "Packages")),
                Option(DIETS, translate("care_setup", "Diets")),
                Option(PRICES, translate("care_setup", "Prices")),
                Option(SUBSIDIES, translate("care_setup", "Subsidies")),
                Option(BATHING, translate("care_setup", "Baths and laundry")),
            ],
            translate("care_setup", "Parts of the care centre"),
        )
        self._stack = QStackedWidget()
        for part in self.parts.values():
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)
        self.choice.changed.connect(self.show_part)
        hear(self, "Ctrl+PgDown", self._next)
        hear(self, "Ctrl+PgUp", self._previous)

    def reload(self) -> None:
        """Look at everything again; what is being typed stays."""
        for part in self.parts.values():
            part.reload()

    def is_dirty(self) -> bool:
        return any(part.is_dirty() for part in self.parts.values())

    def current(self) -> SetupPart:
        """The part that is shown."""
        return self.parts[str(self.choice.value())]

    def focus_first(self) -> None:
        self.current().focus_first()

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of this part."""
        return [("Ctrl+PgDn", translate("care_setup", "Next list")), *self.current().keys()]

    def show_part(self, name: object) -> None:
        """Bring one of them to the front."""
        self.choice.set_value(name)
        self._stack.setCurrentWidget(self.parts[str(name)])
        self.keys_changed.emit()
        self.current().focus_first()

    def _next(self) -> None:
        self._step(1)

    def _previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        names = list(self.parts)
        self.show_part(names[(names.index(str(self.choice.value())) + by) % len(names)])
