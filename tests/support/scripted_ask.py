"""A stand-in for ``desk.views.ask.Ask`` that answers from a list and keeps what was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it was put: its kind (the name of the method), title and text."""

    kind: str
    title: str
    text: str


class ScriptedAsk:
    """Gives the ``answers`` in order; a question without an answer fails the test."""

    def __init__(self, *answers: object) -> None:
        self.answers = list(answers)
        self.asked: list[Asked] = []

    def confirm(self, title: str, text: str, then: Callable[[bool], object], **looks: object) -> None:
        self._answer("confirm", title, text, then)

    def ask_text(self, title: str, text: str, then: Callable[[str | None], object], **looks: object) -> None:
        self._answer("ask_text", title, text, then)

    def ask_lines(
        self,
        title: str,
        text: str,
        lines: Sequence[object],
        then: Callable[[Mapping[str, str] | None], object],
        **looks: object,
    ) -> None:
        self._answer("ask_lines", title, text, then)

    def choose(
        self,
        title: str,
        text: str,
        options: Sequence[tuple[object, str]],
        then: Callable[[object | None], object],
        **looks: object,
    ) -> None:
        self._answer("choose", title, text, then)

    def tick(
        self,
        title: str,
        text: str,
        options: Sequence[tuple[object, str]],
        then: Callable[[tuple[tuple[object, ...], str] | None], object],
        **looks: object,
    ) -> None:
        self._answer("tick", title, text, then)

    def _answer(self, kind: str, title: str, text: str, then: Callable[..., object]) -> None:
        self.asked.append(Asked(kind, title, text))
        if not self.answers:
            raise AssertionError(f"no answer prepared for: {title} / {text}")
        then(self.answers.pop(0))
