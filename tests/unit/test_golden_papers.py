"""Every printed thing of the program: how it looks, what it says, where everything stands, and what its file tells.

What somebody has looked at is kept in ``tests/data/papers``; :mod:`tests.support.golden` writes it anew.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from types import ModuleType

import pytest

import desk.printing
import desk.services
from desk.printing import fonts
from desk.printing.label_sheets import LabelPaper
from desk.rules.card_sheets import Correction
from tests.support import golden
from tests.support.golden import FOLDER, Print
from tests.support.printed import NOT_PAPERS, PAPERS, station
from tests.support.printed.paper import Paper, fixed

WRITE = "look at it, then run: python -m tests.support.golden --write {name}"
EMBEDDED = 1_000_000
"""bytes: far less than any of the faces that are shipped."""

NO_DATE = "D:20000101000000+00'00'"
PALEST, READABLE = 1.3, 4.5
"""Contrast to white of what is a ground and no ink; and of an ink to what it is on (WCAG 2.2, 1.4.3)."""

PICTURES = {"desk.printing.cards.art"}
"""What draws no words."""

THIN = 0.6
"""mm: a line to cut along is no thicker."""


@lru_cache(4)
def printed(name: str) -> Print:
    return Print(PAPERS[name])


@pytest.fixture(scope="module", params=PAPERS)
def name(request: pytest.FixtureRequest) -> str:
    """All that is asked of one paper is asked before the next is drawn."""
    return str(request.param)


@pytest.fixture(scope="module", autouse=True)
def leave_nothing() -> Iterator[None]:
    yield
    printed.cache_clear()
    station.close()


def test_it_is_what_somebody_has_looked_at(name: str) -> None:
    made = printed(name)
    missing = [file.name for file in golden.files_of(name, len(made.pages)) if not file.exists()]
    assert not missing, WRITE.format(name=name)
    apart = golden.looks_otherwise(name, made) + golden.measures_otherwise(name, made)
    assert not apart, "\n".join([*apart, WRITE.format(name=name)])
    assert made.text == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_every_word_can_be_searched_and_copied(name: str) -> None:
    made = printed(name)
    for text in made.paper.texts():
        given = "".join(text.split())
        # A cell that is wrapped stands beside others: its lines are read one by one.
        assert given in made.solid or not set(given) - set(made.solid), text
    for text in (*made.paper.whole, *made.paper.people):
        assert "".join(text.split()) in made.solid, text


def test_faces_are_inside_and_cut_down(name: str) -> None:
    found = printed(name).fonts
    assert found
    for font in found:
        assert font.embedded and 0 < font.size < EMBEDDED, font
        assert re.fullmatch(r"[A-Z]{6}\+(NotoSansSC-Regular|NotoSansSC-Bold|DoorstepRare)", font.name), font


def test_the_file_names_nobody(name: str) -> None:
    made = printed(name)
    facts = made.facts
    assert facts.pop("Producer", "ReportLab").startswith("ReportLab")
    assert {facts.pop(name, NO_DATE) for name in ("CreationDate", "ModDate")} == {NO_DATE}
    assert facts.keys() <= {"Title", "Author", "Creator"}, facts
    assert facts["Creator"] == "Doorstep Desk"
    told = "".join(facts.values())
    assert not [person for person in made.paper.people if person in told]
    assert not re.search(r"\d{7}", told)


def test_the_same_values_give_the_same_bytes(name: str) -> None:
    assert PAPERS[name].pdf() == printed(name).pdf


def test_nothing_is_drawn_where_printers_do_not_reach(name: str) -> None:
    made = printed(name)
    for number, page in enumerate(made.measures, start=1):
        (width, height), edge = page["size"], made.paper.edge - golden.NEAR
        marks = () if made.paper.art else (*page["lines"], *page["images"])
        for left, top, right, bottom, *_ in (*page["texts"], *marks):
            if made.paper.cut and min(right - left, bottom - top) < THIN:
                continue
            inside = edge <= left <= right <= width - edge and edge <= top <= bottom <= height - edge
            assert inside, (number, left, top, right, bottom)


def test_rare_characters_are_drawn_by_their_face_and_copied() -> None:
    made = printed("meal-labels-moved")
    (name,) = made.paper.people
    assert name in made.solid
    assert any(font.name.endswith("+DoorstepRare") for font in made.fonts)
    assert any(ord(each) not in fonts.face(fonts.REGULAR).glyphs for each in name)


def test_a_character_and_a_fifth_of_a_millimetre_are_seen() -> None:
    letter = PAPERS["letter-notice"]
    other = Print(replace(letter, values=fixed(replace(letter.values(), title="一次性告知卑"))))
    assert golden.looks_otherwise("letter-notice", other)
    assert golden.says_otherwise("letter-notice", other)
    moved = replace(PAPERS["laundry-tags-moved"], options=(("paper", LabelPaper("3x8", 9, Correction(7, 3))),))
    assert golden.measures_otherwise("laundry-tags-moved", Print(moved))


# Nothing is forgotten


def _functions(package: ModuleType) -> Iterator[tuple[str, Callable[..., object]]]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if inspect.isfunction(value) and value.__module__ == found.name and not name.startswith("_"):
                yield f"{found.name}.{name}", value


def test_whatever_draws_has_a_golden() -> None:
    drawn = {paper.of or paper.draw for paper in PAPERS.values()}
    papers = {name: function for name, function in _functions(desk.printing) if name.endswith("_pdf")}
    missing = [name for name, function in papers.items() if function not in drawn and name not in NOT_PAPERS]
    assert not missing, f"add them to tests/support/printed: {missing}"
    draws = {function.__module__ for function in papers.values()}
    begin = re.compile(r"\b(Sheet|Canvas)\(")
    nameless = [
        found.name
        for found in pkgutil.walk_packages(desk.printing.__path__, "desk.printing.")
        if begin.search(inspect.getsource(importlib.import_module(found.name))) and found.name not in draws
    ]
    begun_for_others = {"desk.printing.sheet", "desk.printing.cards.pdf", "desk.printing.label_sheets"}
    assert set(nameless) <= begun_for_others, "what begins a document ends in a function …_pdf"


def test_whatever_a_service_lays_out_has_a_golden() -> None:
    """Of each paper the verb that shows it; those that print, issue or repeat it draw the same."""
    seen = {paper.source for paper in PAPERS.values()}
    kinds = {type(each) for paper in PAPERS.values() for each in _values(paper)}
    papers = {kind.__name__ for kind in kinds if kind.__module__.startswith("desk.printing.")}
    missing = [
        name
        for name, function in _functions(desk.services)
        if "session" in inspect.signature(function).parameters
        and papers & set(re.findall(r"\w+", str(inspect.signature(function).return_annotation)))
        and not re.match(r"(print|issue|reprint)_", function.__name__)
        and function not in seen
        and name not in NOT_PAPERS
    ]
    assert not missing, f"add them to tests/support/printed: {missing}"


def _values(paper: Paper) -> tuple[object, ...]:
    found = paper.given()
    return tuple(found) if isinstance(found, tuple | list) else (found,)


def test_nothing_is_kept_of_what_is_not_printed_any_more() -> None:
    kept = {re.sub(r"(-\d)?\.(txt|json|png)$", "", file.name) for file in FOLDER.iterdir()}
    assert kept <= PAPERS.keys()


# Styles


def _brightness(ink: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = (int(ink[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_brightness(one), _brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def test_inks_are_read_on_white_and_on_every_pale_ground() -> None:
    inks = {
        (found.name, name): str(value)
        for found in pkgutil.walk_packages(desk.printing.__path__, "desk.printing.")
        for name, value in vars(importlib.import_module(found.name)).items()
        if re.fullmatch(r"#[0-9A-Fa-f]{6}", str(value)) and found.name not in PICTURES
    }
    assert {"BLACK", "INK", "INK2"} <= {name for _, name in inks}
    grounds = {"#FFFFFF", *(ink for ink in inks.values() if _contrast(ink, "#FFFFFF") < PALEST)}
    pale = {
        (where, ground): round(_contrast(ink, ground), 2)
        for where, ink in inks.items()
        for ground in grounds
        if ink not in grounds and _contrast(ink, ground) < READABLE
    }
    assert not pale
