"""Light or dark, and how large: at once for this window, and for the station where that may be set."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desk.services import settings
from desk.services.settings import Settings
from desk.views import theme
from desk.views.kit import Card, Label, Option, Segmented
from desk.views.page import Tools
from desk.words import translate

SCALES = (100, 120, 140)


class AppearancePart(QWidget):
    """Both choices hold at once. With ``can_save`` they are kept for everyone at the station."""

    def __init__(self, tools: Tools, *, can_save: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._can_save = tools, can_save
        look = theme.current()
        self.theme = Segmented(
            [
                Option("light", translate("settings_page", "Light")),
                Option("dark", translate("settings_page", "Dark")),
            ],
            translate("settings_page", "Colours"),
            value=look.name,
        )
        self.scale = Segmented(
            [Option(scale, f"{scale}%") for scale in SCALES],
            translate("settings_page", "Type size"),
            value=round(look.scale * 100),
        )
        self._build()
        self.theme.changed.connect(self._chosen)
        self.scale.changed.connect(self._chosen)

    def _build(self) -> None:
        card = Card("card", margins=(22, 18, 22, 18), gap=8)
        for words, choice in (
            (translate("settings_page", "Colours"), self.theme),
            (translate("settings_page", "Type size"), self.scale),
        ):
            card.body.addWidget(Label(words, "smallb", "ink2"))
            card.body.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            card.body.addSpacing(theme.px(8))
        if self._can_save:
            words = translate("settings_page", "Kept for every window of this station.")
        else:
            words = translate("settings_page", "Holds for this window until you sign out.")
        card.body.addWidget(Label(words, "small", "ink2", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def reload(self) -> None:
        """Show the look that is in use, which Ctrl keys of the window may have changed."""
        look = theme.current()
        self.theme.set_value(look.name)
        self.scale.set_value(round(look.scale * 100))

    def keys(self) -> list[tuple[str, str]]:
        return []

    def focus_first(self) -> None:
        self.theme.segment(self.theme.value()).setFocus(Qt.FocusReason.OtherFocusReason)

    def is_dirty(self) -> bool:
        return False

    def _chosen(self, value: object) -> None:
        name, scale = str(self.theme.value()), int(str(self.scale.value()))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, name=name, scale=scale / 100)
        if self._can_save:
            work = partial(settings.change, theme=name, scale=scale)
            self._tools.worker.run(work, "settings.change", done=self._saved, touched=("settings",))

    def _saved(self, saved: Settings) -> None:
        self._tools.notices.tell(translate("settings_page", "The look is kept."), "good")
