"""Doing a verb to a matter: what must be asked first, the act itself, and what is said when a colleague was faster."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.errors import DeskError, Stale
from desk.rules.card_words import phones_text
from desk.rules.matters import Channel, Verb, channel_text
from desk.rules.papers import PaperKind, kind_text
from desk.services import grids, matters, places
from desk.services.grids import GridNode
from desk.services.matters import MatterFile
from desk.services.places import Offer
from desk.views.ask import Line
from desk.views.matters.looks import PAPERS_KEY, verb_words
from desk.views.matters.materials import material_words
from desk.views.notices import Action
from desk.views.page import Tools
from desk.words import translate

REPLY_CHANNELS = (Channel.WINDOW, Channel.PHONE, Channel.DOOR, Channel.WECHAT, Channel.LETTER)
_REASONED = frozenset({Verb.RETURN, Verb.HOLD, Verb.REOPEN})
_FEW_GRIDS = 10
_TICKED: Mapping[Verb, Callable[..., MatterFile]] = {
    Verb.SUPPLEMENT: matters.materials_came,
    Verb.TAKE_BACK: matters.materials_taken_back,
}
_SAID = ("text", "note", "reason")


class Deeds(QObject):
    """``began`` and ``ended`` frame an act; ``changed`` brings the matter as it stands afterwards.

    ``paper_wanted`` asks for a paper of the matter: a refusal is handed out in writing.
    """

    began = Signal()
    ended = Signal()
    changed = Signal(object)
    paper_wanted = Signal(object)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools

    def begin(self, verb: Verb, file: MatterFile) -> None:
        """Ask what ``verb`` needs, then do it. A verb that isn't possible now does nothing."""
        if verb not in file.possible:
            return
        if verb is Verb.ANSWER:
            self._ask_result(file)
        elif verb is Verb.DISPATCH:
            self._tools.worker.look(
                grids.tree, "grids.tree", done=partial(self._choose_grid, file, None), replaces="matters-grids"
            )
        elif verb in _REASONED:
            self._ask_reason(verb, file)
        elif verb is Verb.REFUSE:
            self._ask_refusal(file)
        elif verb in _TICKED:
            self._ask_materials(verb, file)
        else:
            self._act(file, verb, {})

    # Questions

    def _ask_reason(self, verb: Verb, file: MatterFile) -> None:
        self._tools.ask.ask_text(
            translate("matters", "{verb}: {title}", verb=verb_words(verb), title=file.row.title),
            translate("matters", "{number}. The reason stays in the file.", number=file.row.number),
            partial(self._reasoned, verb, file),
            label=translate("matters", "Reason"),
            yes=verb_words(verb),
        )

    def _reasoned(self, verb: Verb, file: MatterFile, reason: str | None) -> None:
        if reason is not None:
            self._act(file, verb, {"text": reason})

    def _ask_refusal(self, file: MatterFile) -> None:
        self._tools.ask.ask_lines(
            translate("matters", "{verb}: {title}", verb=verb_words(Verb.REFUSE), title=file.row.title),
            translate("matters", "{number}. All three stand on the notice of refusal.", number=file.row.number),
            (
                Line("text", translate("matters", "Reason")),
                Line("where_to_go", translate("matters", "Where to go instead")),
                Line(
                    "remedy",
                    translate("matters", "Remedy"),
                    translate("matters", "Who objects can turn to the street office, or call the hotline 12345."),
                ),
            ),
            partial(self._refused, file),
            yes=verb_words(Verb.REFUSE),
        )

    def _refused(self, file: MatterFile, said: Mapping[str, str] | None) -> None:
        if said is not None:
            self._act(file, Verb.REFUSE, said)

    def _ask_materials(self, verb: Verb, file: MatterFile) -> None:
        came = verb is Verb.SUPPLEMENT
        lines = [each for each in file.materials if (not each.present if came else each.came_at is not None)]
        now = self._tools.worker.clock()
        self._tools.ask.tick(
            translate("matters", "{verb}: {title}", verb=verb_words(verb), title=file.row.title),
            translate("matters", "{number}. Tick what has come.", number=file.row.number)
            if came
            else translate("matters", "{number}. What did not come after all?", number=file.row.number),
            [(each.id, "  ".join(filter(None, (each.name, material_words(each, now))))) for each in lines],
            partial(self._ticked, verb, file),
            label=translate("matters", "Note") if came else translate("matters", "Reason"),
            required=not came,
            yes=verb_words(verb),
        )

    def _ticked(self, verb: Verb, file: MatterFile, said: tuple[Sequence[int], str] | None) -> None:
        if said is not None:
            keys, text = said
            self._act(file, verb, {"material_ids": keys, "note" if verb is Verb.SUPPLEMENT else "reason": text})

    def _ask_result(self, file: MatterFile) -> None:
        self._tools.ask.ask_text(
            translate("matters", "Answer: {title}", title=file.row.title),
            translate("matters", "{number}. What came out, as the resident is told.", number=file.row.number),
            partial(self._ask_channel, file),
            label=translate("matters", "Result"),
            yes=translate("matters", "Next"),
        )

    def _ask_channel(self, file: MatterFile, result: str | None) -> None:
        if result is None:
            return
        first = [file.channel] if file.channel in REPLY_CHANNELS else []
        channels = [*first, *(each for each in REPLY_CHANNELS if each not in first)]
        self._tools.ask.choose(
            translate("matters", "How was the resident told?"),
            translate("matters", "Nothing closes without a result and a reply."),
            [(each, channel_text(each).capitalize()) for each in channels],
            partial(self._answered, file, result),
            yes=verb_words(Verb.ANSWER),
        )

    def _answered(self, file: MatterFile, result: str, channel: Channel | None) -> None:
        if channel is not None:
            self._act(file, Verb.ANSWER, {"text": result, "reply_channel": channel})

    def _choose_grid(self, file: MatterFile, parent: GridNode | None, nodes: Sequence[GridNode]) -> None:
        """Down the tree, level by level; a small tree at once."""
        if not nodes:
            self._tools.notices.tell(translate("matters", "There are no grids yet; set them up first."), "warn")
            return
        offered = _offered(nodes, parent, file.grid_id)
        self._tools.ask.choose(
            translate("matters", "Dispatch: {title}", title=file.row.title),
            translate("matters", "Who handles it?"),
            [(node.grid_id, _grid_words(node)) for node in offered],
            partial(self._grid_chosen, file, parent, nodes),
            yes=verb_words(Verb.DISPATCH) if len(nodes) <= _FEW_GRIDS else translate("matters", "Next"),
        )

    def _grid_chosen(
        self, file: MatterFile, parent: GridNode | None, nodes: Sequence[GridNode], grid_id: int | None
    ) -> None:
        if grid_id is None:
            return
        chosen = next(node for node in nodes if node.grid_id == grid_id)
        has_children = any(node.parent_id == grid_id for node in nodes)
        is_settled = chosen is parent or grid_id == file.grid_id or len(nodes) <= _FEW_GRIDS
        if has_children and not is_settled:
            self._choose_grid(file, chosen, nodes)
            return
        handler = chosen.responsible.member_id if chosen.responsible else None
        given = {"grid_id": grid_id, "handler_id": handler}
        work = partial(places.offers, grid_id=grid_id)
        self._tools.worker.look(work, "places.offers", done=partial(self._choose_help, file, given))

    def _choose_help(self, file: MatterFile, given: Mapping[str, Any], offers: Sequence[Offer]) -> None:
        """Forces and providers of the grid, and those above it, with their telephones; Enter calls nobody in."""
        if not offers:
            self._act(file, Verb.DISPATCH, given)
            return
        self._tools.ask.choose(
            translate("matters", "Dispatch: {title}", title=file.row.title),
            translate("matters", "Is somebody called in besides?"),
            [(0, translate("matters", "Nobody besides")), *((each.resource_id, _offer_words(each)) for each in offers)],
            partial(self._help_chosen, file, given),
            yes=verb_words(Verb.DISPATCH),
        )

    def _help_chosen(self, file: MatterFile, given: Mapping[str, Any], resource_id: int | None) -> None:
        if resource_id is not None:
            self._act(file, Verb.DISPATCH, {**given, "resource_id": resource_id or None})

    # The act

    def _act(self, file: MatterFile, verb: Verb, given: Mapping[str, Any]) -> None:
        self.began.emit()
        act = _TICKED.get(verb) or partial(matters.act, verb=verb)
        work = partial(act, matter_id=file.row.id, version=file.version, **given)
        self._tools.worker.run(
            work,
            f"matters.{verb.value.lower()}",
            done=partial(self._done, verb),
            failed=partial(self._failed, file, verb, given),
            touched={"matters"},
        )

    def _done(self, verb: Verb, file: MatterFile) -> None:
        self.ended.emit()
        self.changed.emit(file)
        action = None
        if verb is Verb.REFUSE:
            wish = partial(self.paper_wanted.emit, PaperKind.REFUSAL)
            # The key is the page's own: a second one on the notice would leave both without effect.
            action = Action(f"{kind_text(PaperKind.REFUSAL)} ({PAPERS_KEY})", "", wish)
        elif verb is Verb.SUPPLEMENT:
            action = Action(verb_words(Verb.TAKE_BACK), "", partial(self.begin, Verb.TAKE_BACK, file))
        self._tools.notices.tell(f"{file.row.number}  {file.row.title}", "good", title=verb_words(verb), action=action)

    def _failed(self, file: MatterFile, verb: Verb, given: Mapping[str, Any], error: DeskError) -> None:
        self.ended.emit()
        if not isinstance(error, Stale):
            self._tools.notices.tell(error.text, "bad")
            return
        work = partial(matters.open_matter, matter_id=file.row.id)
        self._tools.worker.look(work, "matters.open_matter", done=partial(self._overtaken, verb, given, error))

    def _overtaken(self, verb: Verb, given: Mapping[str, Any], error: Stale, file: MatterFile) -> None:
        """Show what the colleague did; what was typed can go in all the same, or is shown again."""
        self.changed.emit(file)
        text = next((given[name] for name in _SAID if given.get(name)), "")
        if verb in file.possible:
            again = Action(verb_words(verb), "", partial(self._act, file, verb, given))
            self._tools.notices.tell(error.text, "warn", action=again)
        elif text:
            kept = translate("matters", "What you wrote: {text}", text=text)
            self._tools.notices.tell(f"{error.text} {kept}", "bad")
        else:
            self._tools.notices.tell(error.text, "warn")


def _offered(nodes: Sequence[GridNode], parent: GridNode | None, proposed: int | None) -> list[GridNode]:
    """What is offered at one step: the proposed grid first; else ``parent`` itself and the grids in it."""
    if len(nodes) <= _FEW_GRIDS:
        offered = list(nodes)
    elif parent is None:
        offered = [node for node in nodes if node.parent_id is None]
    else:
        offered = [parent, *(node for node in nodes if node.parent_id == parent.grid_id)]
    first = [node for node in nodes if node.grid_id == proposed and parent is None]
    return [*first, *(node for node in offered if node not in first)]


def _grid_words(node: GridNode) -> str:
    return f"{node.name}  {node.responsible.name}" if node.responsible else node.name


def _offer_words(offer: Offer) -> str:
    return "  ".join(filter(None, (offer.name, phones_text(offer.phone), offer.class_name, offer.hours)))
