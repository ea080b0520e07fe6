"""What the table of printed things is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from desk import language, words

UNREACHABLE = 4.0
"""mm at the edge of a sheet that office printers leave white, and within which labels and cards are cut."""


LABEL = 2.5
"""mm at the edge of labels: a frame stands out by 0.7, a tag uses 1 more, and a printer is put right by 0.5."""


@dataclass(frozen=True)
class Paper:
    """One printed thing: ``draw`` makes its PDF of what ``values`` hands out, with ``options``.

    ``source`` is the service that ``values`` comes from, None: values of its own. ``whole`` are words that stand in
    one piece in its text, ``people`` whoever may not be named outside of it. Nothing is drawn in ``edge`` mm, but a
    line to ``cut`` along from edge to edge; with ``art`` only words keep off it, for colour runs over the edge of what
    is cut. ``of`` is the function of the program behind ``draw``.
    """

    draw: Callable[..., bytes]
    values: Callable[[], Any]
    options: Sequence[tuple[str, Any]] = ()
    source: Callable[..., Any] | None = None
    whole: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    edge: float = UNREACHABLE
    cut: bool = False
    art: bool = False
    of: Callable[..., bytes] | None = None

    def given(self) -> Any:
        """What is drawn, in the words of the program."""
        with in_chinese():
            return self.values()

    def pdf(self) -> bytes:
        with in_chinese():
            return self.draw(self.values(), **dict(self.options))

    def texts(self) -> tuple[str, ...]:
        """All that was given to be drawn."""
        found = self.given()
        several = found if isinstance(found, (tuple, list)) else (found,)
        return tuple(text for each in several if hasattr(each, "texts") for text in each.texts() if text)


@contextmanager
def in_chinese() -> Iterator[None]:
    """Texts are those of the shipped translation for a while, whatever they were before."""
    before = words._lookup
    language.speak("zh_CN")
    try:
        yield
    finally:
        words.install(before)


def fixed(value: Any) -> Callable[[], Any]:
    """A value that is there already."""
    return lambda: value


__all__ = ["LABEL", "UNREACHABLE", "Paper", "fixed"]
