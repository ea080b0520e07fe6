"""The door: sign in, unlock, or set up the desk for the first time. While it is shown, nothing of the work is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk import VERSION
from desk.views.door.sign_in import SignIn
from desk.words import translate

if TYPE_CHECKING:
    from datetime import datetime

    from desk.store import Doorstep, Face
    from desk.views.door.first_run import FirstRun
    from desk.views.door.unlock import Unlock

__all__ = ["Door"]


class Door(QStackedWidget):
    """One of three faces; the window connects the signals and says how it went.

    The sign-in face is there at once; the others are built when they are first shown.
    """

    sign_in_requested = Signal(str, str)
    """Account and password."""

    set_up_requested = Signal(object)
    """The values of :class:`desk.views.door.first_run.FirstRunValues`."""

    someone_else = Signal()
    """Leave the locked work of whoever was here, and sign in as another."""

    try_again = Signal()
    """The database could not be opened: once more."""

    large_type_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign_in = SignIn()
        self._unlock: Unlock | None = None
        self._first_run: FirstRun | None = None
        self._station = ""
        self._foot = ("", "")
        self.addWidget(self.sign_in)
        self.sign_in.entered.connect(self.sign_in_requested)
        self.sign_in.try_again.connect(self.try_again)
        self.sign_in.large_type_toggled.connect(self.large_type_toggled)

    @property
    def unlock(self) -> Unlock:
        """The face that covers someone's work."""
        if self._unlock is None:
            from desk.views.door.unlock import Unlock

            self._unlock = Unlock()
            self._unlock.entered.connect(self.sign_in_requested)
            self._unlock.someone_else.connect(self.someone_else)
            self._unlock.show_station(self._station)
            self._unlock.scene.set_foot(*self._foot)
            self.addWidget(self._unlock)
        return self._unlock

    @property
    def first_run(self) -> FirstRun:
        """The assistant of an empty database."""
        if self._first_run is None:
            from desk.views.door.first_run import FirstRun

            self._first_run = FirstRun()
            self._first_run.entered.connect(self.set_up_requested)
            self._first_run.scene.set_foot(*self._foot)
            self.addWidget(self._first_run)
        return self._first_run

    def show_doorstep(self, doorstep: Doorstep) -> None:
        """What was found at the first glance: people to choose from, or a desk to open first."""
        self.show_station(doorstep.station)
        if doorstep.revision is not None and doorstep.faces:
            self.show_people(doorstep.faces)
        else:
            self.show_opening()

    def show_opening(self) -> None:
        """The database is being opened: nobody can come in yet."""
        self.setCurrentWidget(self.sign_in)
        self.sign_in.wait(translate("door", "Opening the database …"))

    def show_station(self, name: str) -> None:
        """Whose door this is."""
        self._station = name
        self.sign_in.show_station(name)
        if self._unlock is not None:
            self._unlock.show_station(name)

    def show_people(self, faces: tuple[Face, ...]) -> None:
        """Choose among ``faces``."""
        self.sign_in.show_faces(faces)
        self.setCurrentWidget(self.sign_in)
        self.sign_in.focus_first()

    def show_first_run(self) -> None:
        """An empty database: who are we?"""
        self.setCurrentWidget(self.first_run)
        self.first_run.focus_first()

    def show_locked(self, face: Face, since: datetime, keeps_draft: bool) -> None:
        """Cover the work of ``face``."""
        self.unlock.show_face(face, since, keeps_draft)
        self.setCurrentWidget(self.unlock)
        self.unlock.focus_first()

    def show_trouble(self, text: str) -> None:
        """The database can't be opened: say why, and offer to try again."""
        self.setCurrentWidget(self.sign_in)
        self.sign_in.show_trouble(text)

    def show_refusal(self, text: str) -> None:
        """The password was wrong, or the account is locked."""
        (self.unlock if self.currentWidget() is self._unlock else self.sign_in).show_refusal(text)

    def show_problems(self, fields: dict[str, str]) -> None:
        """What was wrong with the values of the first run, by field."""
        self.first_run.show_problems(fields)

    def show_stage(self, words: str) -> None:
        """What the first run is doing, while it takes long."""
        self.first_run.show_stage(words)

    def show_day(self, day_words: str) -> None:
        """The foot of the scene: the day, and the version."""
        self._foot = (day_words, translate("door", "Version {version}", version=VERSION))
        for face in (self.sign_in, self._unlock, self._first_run):
            if face is not None:
                face.scene.set_foot(*self._foot)

    def clear_passwords(self) -> None:
        """Whoever came in: their password doesn't stay in the box."""
        for face in (self.sign_in, self._unlock):
            if face is not None:
                face.password.clear()
                face.field.clear()
                face.set_busy(False)
