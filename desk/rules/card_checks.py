"""Whether a template of a card can stand, whatever is filled in: judged when it is read, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from desk.rules.card_elements import (
    PLACE,
    UNDER,
    UP,
    Bars,
    Box,
    Element,
    Entries,
    Line,
    Look,
    Qr,
    Rows,
    Side,
    Sign,
    places,
)
from desk.rules.card_templates import FIELDS, LANGUAGES, CardTemplate, bad, checked_text
from desk.words import translate

CONTRAST = 4.5
QR_MODULES, BAR_MODULES = 21, 123  # of 13 digits: QR version 1, Code 128 in sets C and B
QUIET_QR, QUIET_BARS = 4, 10
_NEAR = 0.005  # mm that rounding may cost

_Rect = tuple[float, float, float, float]


def check(template: CardTemplate) -> None:
    """RuleBroken ``CARD_TEMPLATE_BAD`` for the first thing that can't stand."""
    if problem := next(_problems(template), None):
        raise bad(*problem)


def _problems(template: CardTemplate) -> Iterator[tuple[str, str]]:
    yield from _whole(template)
    for number, side in enumerate(template.sides, start=1):
        for place, each in enumerate(side.elements, start=1):
            for why in _about(template, side, each):
                yield f"{template.key} {number}.{place}", why
        yield from ((f"{template.key} {number}", why) for why in _overlaps(template, side))


def _whole(template: CardTemplate) -> Iterator[tuple[str, str]]:
    key = template.key
    if not 1 <= len(template.sides) <= 2 or min(template.size) <= 2 * template.safe:
        yield key, translate("card_templates", "a card has one or two sides, and a size")
    if set(template.texts) != set(LANGUAGES) or set(template.titles) != set(LANGUAGES):
        yield key, translate("card_templates", "texts are wanted in each language: {names}", names=", ".join(LANGUAGES))
        return
    first, *others = (set(words) for words in template.texts.values())
    if any(words != first for words in others):
        yield key, translate("card_templates", "the languages have different texts")
    for words in template.texts.values():
        for text in words.values():
            checked_text(text)


def _about(template: CardTemplate, side: Side, each: Element) -> Iterator[str]:
    for name in _unknown(template, each):
        yield translate("card_templates", "unknown field: {name}", name=name)
    if each.part.lstrip("!") not in {"", *template.parts}:
        yield translate("card_templates", "there is no such part: {name}", name=each.part)
    if each.block and each.block not in {block for stack in side.stacks for block in stack}:
        yield translate("card_templates", "there is no such block: {name}", name=each.block)
    margin = 0.0 if isinstance(each, (Box, Sign)) else template.safe
    if not _inside(_rect(each), _within(template, margin)):
        yield translate("card_templates", "it is nearer to the edge than {margin} mm", margin=f"{margin:g}")
    for look, high in _looks(each):
        if min(look.size, look.floor, look.limit) < template.smallest:
            yield translate("card_templates", "type is smaller than {size} mm", size=f"{template.smallest:g}")
        if look.size * (UP + UNDER) > high + _NEAR:
            yield translate("card_templates", "type of {size} mm is too high for its place", size=f"{look.size:g}")
        if contrast(look.ink, _ground(side, each)) < CONTRAST:
            yield translate("card_templates", "its ink is too pale for its ground: {ink}", ink=look.ink)
    if isinstance(each, (Qr, Bars)) and _ground(side, each) != "#FFFFFF":
        yield translate("card_templates", "a code stands on white only")


def _unknown(template: CardTemplate, each: Element) -> Iterator[str]:
    """Places that neither a card nor the template fills, and braces that are none."""
    for text in each.texts():
        yield from (place[2] for place in PLACE.finditer(text) if place[1] and place[2] not in template.words)
        yield from (name for name in places(text, template.words) if name not in FIELDS)
        if {"{", "}"} & set(PLACE.sub("", text)):
            yield text


def _looks(each: Element) -> Iterator[tuple[Look, float]]:
    """The type of an element with the height there is for it."""
    if isinstance(each, Line):
        yield from ((span.look, each.h) for span in each.spans)
    elif isinstance(each, Rows):
        yield from ((look, each.pitch) for look in (each.name, each.times))
    elif isinstance(each, Entries):
        yield from ((look, each.h) for look in (each.who, each.phone, each.how))


def _rect(each: Element) -> _Rect:
    if isinstance(each, Qr):
        side = QR_MODULES * each.module
        return each.x, each.y, each.x + side, each.y + side
    if isinstance(each, Bars):
        return each.x, each.y, each.x + BAR_MODULES * each.module, each.y + each.h
    return each.x, each.y, each.x + each.w, each.y + each.h


def _quiet(each: Element) -> _Rect:
    """Its place with what has to stay clear around it."""
    left, top, right, bottom = _rect(each)
    if isinstance(each, Qr):
        clear = QUIET_QR * each.module
        return left - clear, top - clear, right + clear, bottom + clear
    if isinstance(each, Bars):
        return left - QUIET_BARS * each.module, top, right + QUIET_BARS * each.module, bottom
    return left, top, right, bottom


def _within(template: CardTemplate, margin: float) -> _Rect:
    return margin, margin, template.size[0] - margin, template.size[1] - margin


def _inside(inner: _Rect, outer: _Rect) -> bool:
    return (
        inner[0] >= outer[0] - _NEAR
        and inner[1] >= outer[1] - _NEAR
        and inner[2] <= outer[2] + _NEAR
        and inner[3] <= outer[3] + _NEAR
    )


def _apart(one: _Rect, other: _Rect) -> bool:
    return (
        one[2] <= other[0] + _NEAR
        or other[2] <= one[0] + _NEAR
        or one[3] <= other[1] + _NEAR
        or other[3] <= one[1] + _NEAR
    )


def _overlaps(template: CardTemplate, side: Side) -> Iterator[str]:
    """Contents that would lie on each other, and grounds that reach into a code."""
    contents = [each for each in side.elements if not isinstance(each, (Box, Sign))]
    for one, other in combinations(contents, 2):
        if not (_never_both(one, other) or (_apart(_quiet(one), _rect(other)) and _apart(_rect(one), _quiet(other)))):
            yield translate(
                "card_templates", "two things lie on each other: {one}, {other}", one=_at(one), other=_at(other)
            )
    for one in contents:
        for box in side.elements:
            if isinstance(box, Box) and not _apart(_quiet(one), _rect(box)) and not _inside(_quiet(one), _rect(box)):
                yield translate(
                    "card_templates", "two things lie on each other: {one}, {other}", one=_at(one), other=_at(box)
                )


def _at(each: Element) -> str:
    return f"{each.kind} ({each.x:g}, {each.y:g})"


def _never_both(one: Element, other: Element) -> bool:
    return one.part != other.part and one.part.lstrip("!") == other.part.lstrip("!") != ""


def _ground(side: Side, each: Element) -> str:
    """The colour under an element: that of the last field of colour which holds it."""
    before = side.elements[: side.elements.index(each)]
    held = (box.fill for box in before if isinstance(box, Box) and box.fill and _inside(_rect(each), _rect(box)))
    return ([*held] or ["#FFFFFF"])[-1]


def contrast(ink: str, ground: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.1, 1.4.3)."""
    light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
