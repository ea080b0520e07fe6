"""What a bar of a few hours says of its guest."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desk.views import texts, theme
from desk.views.beds.bars import name_for


@pytest.mark.parametrize("name", ["周桂兰", "欧阳明", "买买提·吐尔逊"])
def test_a_name_is_whole_or_cut_or_the_surname_alone_and_never_only_dots(qapp: QApplication, name: str) -> None:
    theme.apply(qapp)
    whole, first = texts.width(name, "strong"), texts.width(name[0], "strong")
    assert name_for(name, whole) == name
    assert name_for(name, texts.width(name[0] + "…", "strong")) == name, "cut behind its first character"
    assert name_for(name, first) == name[0]
    assert name_for(name, first - 1) == ""
