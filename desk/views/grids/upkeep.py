"""Grids made, changed, moved and taken away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.errors import DeskError, Rejected
from desk.services import grids
from desk.services.grids import GridNode, Holdings, Removal
from desk.views.grids.chooser import GridChooser
from desk.views.grids.forms import GridForm
from desk.views.grids.loading import TOUCHED
from desk.views.grids.tree import GridTree
from desk.views.page import Tools
from desk.words import translate


class Upkeep(QObject):
    """What is done with the grid that is picked in the tree; ``saved`` with the key of one that was saved."""

    saved = Signal(int)
    refused = Signal()
    """What the tree shows may be old."""

    def __init__(self, tools: Tools, tree: GridTree, page: QWidget, *, can_write: bool) -> None:
        super().__init__(page)
        self._tools, self._tree, self._page, self._can_write = tools, tree, page, can_write

    def new_grid(self) -> None:
        """Ctrl+N: a grid below the picked one."""
        if self._can_write:
            self._form(
                GridForm(self._tools, self._tree.nodes, self._page.window(), node=None, above=self._tree.current())
            )

    def change_grid(self) -> None:
        """Ctrl+E."""
        node = self._tree.current()
        if node is not None and self._can_write:
            self._form(GridForm(self._tools, self._tree.nodes, self._page.window(), node=node, above=None))

    def ask_removal(self) -> None:
        """Del: what lies in the grid is looked at first."""
        node = self._tree.current()
        if node is not None and self._can_write:
            work = partial(grids.holdings, grid_id=node.grid_id)
            self._tools.worker.look(work, "grids.holdings", done=partial(self._ask_removal, node), failed=self._tell)

    def _ask_removal(self, node: GridNode, held: Holdings) -> None:
        if held.to_hand_over and not held.below and not held.open_matters:
            dialog = GridChooser(
                [each for each in self._tree.nodes if each.grid_id != node.grid_id],
                translate("grids_page", "Who takes over from “{name}”?", name=node.name),
                translate(
                    "grids_page",
                    "{addresses} addresses, {ranges} ranges, {buildings} buildings, {resources} resources",
                    addresses=held.addresses, ranges=held.ranges, buildings=held.buildings, resources=held.resources,
                ),
                self._page.window(),
                yes=translate("grids_page", "Hand over and remove"),
            )  # fmt: skip
            dialog.chosen.connect(partial(self._remove, node))
            dialog.open()
            return
        self._tools.ask.confirm(
            translate("grids_page", "Remove “{name}”?", name=node.name),
            translate("grids_page", "Duties in it end today. What happened in it keeps naming it."),
            partial(self._answered_removal, node),
            yes=translate("grids_page", "Remove"),
            danger=True,
        )

    def _answered_removal(self, node: GridNode, yes: bool) -> None:
        if yes:
            self._remove(node, None)

    def _remove(self, node: GridNode, to: int | None) -> None:
        work = partial(grids.remove_grid, grid_id=node.grid_id, version=node.version, hand_over_to=to)
        done = partial(self._removed, node.name)
        self._tools.worker.run(work, "grids.remove_grid", done=done, failed=self._tell, touched=TOUCHED | {"residents"})

    def _removed(self, name: str, _: Removal) -> None:
        self._tools.notices.tell(translate("grids_page", "“{name}” was removed.", name=name), "good")

    def _form(self, form: GridForm) -> None:
        form.saved.connect(self._saved)
        form.open()

    def _saved(self, node: GridNode) -> None:
        self.saved.emit(node.grid_id)
        self._tools.notices.tell(translate("grids_page", "“{name}” is saved.", name=node.name), "good")

    def _tell(self, error: DeskError) -> None:
        said = "\n".join(error.fields.values()) if isinstance(error, Rejected) else ""
        self._tools.notices.tell(said or error.text, "bad")
        self.refused.emit()
