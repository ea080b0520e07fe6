"""The theme: what is stored is what the tokens give, one sheet for every scale, and icons in any colour."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontInfo, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desk.views import icons, theme
from desk.views.kit import Label
from desk.views.tokens import BUNDLED_FAMILY, DARK, LIGHT, SCALES


@pytest.fixture(autouse=True)
def light_after(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp)
    yield
    theme.apply(qapp)


@pytest.mark.parametrize("script", ["bake_theme", "bake_icons"])
def test_what_is_stored_is_what_baking_gives(script: str) -> None:
    command = [sys.executable, f"{theme.RESOURCES.parent}/scripts/{script}.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_bundled_face_is_used(qapp: QApplication) -> None:
    assert QFontInfo(theme.font("body")).family() == BUNDLED_FAMILY
    assert QFontInfo(theme.font("strong")).bold()


def test_a_switch_changes_palette_colours_and_measures(qapp: QApplication) -> None:
    theme.apply(qapp, name="dark", scale=1.2)
    assert theme.current().is_dark
    assert theme.current().is_large
    assert theme.px(15) == 18
    assert theme.colour("ink").name().upper() == DARK["ink"]
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK["app"]
    assert qapp.font().pixelSize() == 18


def test_labels_follow_a_switch(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    title = Label("一窗受理", "h1", "brand_ink", parent=window)
    window.show()
    theme.apply(qapp, name="dark", scale=1.4)
    assert title.font().pixelSize() == 28
    assert title.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK["brand_ink"]


def test_a_plain_label_is_not_restyled_by_the_sheet(qapp: QApplication, qtbot: QtBot) -> None:
    plain = QLabel("40")
    qtbot.addWidget(plain)
    plain.setFont(theme.sized_font(40))
    plain.show()
    assert plain.font().pixelSize() == 40


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("scale", SCALES)
def test_the_sheet_scales_all_but_hairlines(name: str, scale: float) -> None:
    sheet = theme.sheet(name, scale)
    assert f"min-height: {round(34 * scale)}px" in sheet
    assert "border: 1px solid" in sheet


def test_the_sheet_names_only_pictures_that_are_there() -> None:
    for name in ("light", "dark"):
        for part in theme.sheet(name, 1.0).split("icon:/")[1:]:
            assert (theme.RESOURCES / "theme" / name / part.split(")")[0]).exists()


def test_the_sheet_leaves_plain_widgets_alone() -> None:
    selectors = {line.split("{")[0].strip() for line in theme.sheet("light", 1.0).splitlines()}
    assert not selectors & {"*", "QWidget", "QFrame", "QLabel"}


def test_an_unknown_look_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="no such look"):
        theme.apply(qapp, name="sepia")


def test_icons_are_painted_in_their_colour(qapp: QApplication) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(theme.colour("surface"))
    with QPainter(image) as painter:
        icons.paint(painter, "squares-four-fill", QRectF(0, 0, 40, 40), theme.colour("brand"))
    colours = {image.pixelColor(x, y).name().upper() for x in range(40) for y in range(40)}
    assert {LIGHT["brand"], LIGHT["surface"]} <= colours


def test_icon_pictures_are_kept_until_the_look_changes(qapp: QApplication) -> None:
    first = icons.pixmap("bed", theme.colour("ink"), 20)
    assert icons.pixmap("bed", theme.colour("ink"), 20) is first
    theme.apply(qapp, name="dark")
    assert icons.pixmap("bed", theme.colour("ink"), 20) is not first


def test_an_icon_that_was_not_baked_says_where_to_add_it(qapp: QApplication) -> None:
    with pytest.raises(KeyError, match="bake_icons"):
        icons.pixmap("no-such-icon", theme.colour("ink"), 20)
