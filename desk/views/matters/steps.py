"""The closed loop of one matter, painted: what was done, what is being done, what is still to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.rules.deadlines import due_text
from desk.rules.matters import Channel, MatterState, Verb, channel_text
from desk.rules.times import clock_text, date_text, local_date
from desk.services.matters import MatterFile, StepRow
from desk.views import paint, theme
from desk.views.matters.looks import verb_words
from desk.words import QT_TRANSLATE_NOOP, translate

_LEFT, _HEAD, _LINE, _GAP = 32, 24, 20, 10
# What a refusal says besides its reason.
_REFUSAL = {
    "where_to_go": QT_TRANSLATE_NOOP("matters", "Where to go: {text}"),
    "remedy": QT_TRANSLATE_NOOP("matters", "Remedy: {text}"),
}


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One rung: ``stage`` is ``done``, ``now`` or ``later``; ``when`` stands at the right, ``lines`` below."""

    stage: str
    title: str
    when: str = ""
    lines: tuple[str, ...] = ()


def ladder(file: MatterFile, now: datetime) -> tuple[LadderStep, ...]:
    """登记 派单 签收 办理 答复, with whatever came between."""
    return (*_done(file, now), *_ahead(file))


def _done(file: MatterFile, now: datetime) -> Iterator[LadderStep]:
    received = f"{file.received_by}·{channel_text(file.channel)}"
    agent = (translate("matters", "Agent: {name}", name=file.agent),) if file.agent else ()
    yield LadderStep("done", translate("matters", "Registered"), moment(file.row.received_at, now), (received, *agent))
    materials = {line.id: line.name for line in file.materials}
    for step in file.steps:
        if step.verb is not Verb.PASS_ON:
            yield LadderStep("done", verb_words(step.verb), moment(step.at, now), tuple(_told(step, materials)))


def _told(step: StepRow, materials: Mapping[int, str]) -> Iterator[str]:
    whom = step.facts.get("whom")
    channel = step.facts.get("reply_channel")
    if whom:
        yield f"{step.by} → {whom}"
    elif channel:
        yield f"{step.by}·{channel_text(Channel(channel))}"
    else:
        yield step.by
    if step.facts.get("called_in"):
        yield translate("matters", "Called in: {who}", who=step.facts["called_in"])
    if step.facts.get("materials"):
        yield translate("matters", ", ").join(materials[key] for key in step.facts["materials"])
    if step.text:
        yield step.text
    for name, words in _REFUSAL.items():
        if step.facts.get(name):
            yield translate("matters", words, text=step.facts[name])
    if step.facts.get("due_at"):
        moved = datetime.fromisoformat(step.facts["due_at"])
        yield translate("matters", "Now due {moment}", moment=due_text(moved))


def _ahead(file: MatterFile) -> Iterator[LadderStep]:
    state = file.row.state
    dispatch, accept, answer = (verb_words(each) for each in (Verb.DISPATCH, Verb.ACCEPT, Verb.ANSWER))
    handling = translate("matters", "Handling")
    last = LadderStep("later", answer, due_text(file.row.due_at, file.row.due_provisional))
    match state:
        case MatterState.REGISTERED | MatterState.TO_DISPATCH:
            yield LadderStep("now", dispatch, translate("matters", "waiting"))
            yield from (LadderStep("later", accept), LadderStep("later", handling), last)
        case MatterState.DISPATCHED:
            yield LadderStep("now", accept, translate("matters", "waiting"), _who_has_it(file))
            yield from (LadderStep("later", handling), last)
        case MatterState.IN_PROGRESS:
            yield LadderStep("now", handling, translate("matters", "in hand"), _who_has_it(file))
            yield last
        case MatterState.ON_HOLD:
            yield LadderStep("now", handling, translate("matters", "clock stopped"), _who_has_it(file))
            yield LadderStep("later", answer)


def _who_has_it(file: MatterFile) -> tuple[str, ...]:
    helped = (translate("matters", "Called in: {who}", who=file.called_in),) if file.called_in else ()
    return (file.row.owner, *helped)


def moment(at: datetime, now: datetime) -> str:
    """09:05 today, else with the day."""
    if local_date(at) == local_date(now):
        return clock_text(at)
    return f"{date_text(local_date(at))} {clock_text(at)}"


class StepsView(QWidget):
    """The ladder, as high as its words need at the width it gets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps: tuple[LadderStep, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_steps(self, steps: tuple[LadderStep, ...]) -> None:
        self.steps = steps
        self.setAccessibleName("\n".join(" ".join((each.title, each.when, *each.lines)) for each in steps))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._height(step, width) for step in self.steps)

    def sizeHint(self) -> QSize:
        width = self.width() or theme.px(340)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(_HEAD))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            top = 0
            for at, step in enumerate(self.steps):
                height = self._height(step, self.width())
                if at + 1 < len(self.steps):
                    self._paint_line(painter, top, height, step.stage)
                self._paint_step(painter, top, step)
                top += height

    def _height(self, step: LadderStep, width: int) -> int:
        lines = sum(self._line_height(line, width) for line in step.lines)
        return theme.px(_HEAD) + lines + theme.px(_GAP)

    def _line_height(self, line: str, width: int) -> int:
        room = QRectF(0, 0, width - theme.px(_LEFT), 10_000).toRect()
        return theme.metrics("small").boundingRect(room, int(_WRAP), line).height() + theme.px(1)

    def _paint_line(self, painter: QPainter, top: int, height: int, stage: str) -> None:
        done = stage == "done"
        style = Qt.PenStyle.SolidLine if done else Qt.PenStyle.DotLine
        painter.setPen(QPen(theme.family("green").solid if done else theme.colour("line3"), theme.px(2), style))
        x = theme.px(10)
        painter.drawLine(QPointF(x, top + theme.px(22)), QPointF(x, top + height + theme.px(1)))

    def _paint_step(self, painter: QPainter, top: int, step: LadderStep) -> None:
        shape, family, ink, role = {
            "done": ("tick", "green", "ink", "strong"),
            "now": ("half", "blue", "blue", "strong"),
            "later": ("ring", "grey", "ink2", "body"),
        }[step.stage]
        inset = theme.px(2 if step.stage != "later" else 4)
        mark = QRectF(0, top + theme.px(2), theme.px(20), theme.px(20)).adjusted(inset, inset, -inset, -inset)
        paint.draw_shape(painter, shape, mark.adjusted(-1, -1, 1, 1), family)
        left, width = theme.px(_LEFT), self.width() - theme.px(_LEFT)
        when = paint.text_width(step.when, "small")
        head = QRectF(left, top, width, theme.px(_HEAD))
        paint.draw_text(painter, head, step.when, "small", "blue" if step.stage == "now" else "ink2", paint.RIGHT)
        paint.draw_text(painter, head.adjusted(0, 0, -when - theme.px(8), 0), step.title, role, ink)
        below = top + theme.px(_HEAD)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("ink2"))
        for line in step.lines:
            height = self._line_height(line, self.width())
            painter.drawText(QRectF(left, below, width, height), int(_WRAP), line)
            below += height


_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWrapAnywhere
