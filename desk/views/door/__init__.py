"""The door: sign in, unlock, or set up the desk for the first time. While it is shown, nothing of the work is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk import VERSION
from desk.store import Doorstep, Face
from desk.views.door.first_run import FirstRun
from desk.views.door.sign_in import SignIn
from desk.views.door.unlock import Unlock
from desk.words import translate

__all__ = ["Door"]


class Door(QStackedWidget):
    """One of three faces; the window connects the signals and says how it went."""

    sign_in_requested = Signal(str, str)
    """Account and password."""

    set_up_requested = Signal(object)
    """The values of :class:`desk.views.door.first_run.FirstRunValues`."""

    someone_else = Signal()
    """Leave the locked work of whoever was here, and sign in as another."""

    large_type_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign_in = SignIn()
        self.unlock = Unlock()
        self.first_run = FirstRun()
        for face in (self.sign_in, self.unlock, self.first_run):
            self.addWidget(face)
        self.sign_in.entered.connect(self.sign_in_requested)
        self.sign_in.large_type_toggled.connect(self.large_type_toggled)
        self.unlock.entered.connect(self.sign_in_requested)
        self.unlock.someone_else.connect(self.someone_else)
        self.first_run.entered.connect(self.set_up_requested)

    def show_doorstep(self, doorstep: Doorstep) -> None:
        """What was found at the first glance: people to choose from, or a desk to set up."""
        self.sign_in.show_station(doorstep.station)
        self.unlock.show_station(doorstep.station)
        if doorstep.revision is not None and doorstep.faces:
            self.show_people(doorstep.faces)
        else:
            self.setCurrentWidget(self.sign_in)
            self.sign_in.wait(translate("door", "Opening the database …"))

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
        """The database can't be opened: say why, and stay."""
        self.setCurrentWidget(self.sign_in)
        self.sign_in.show_trouble(text)

    def show_refusal(self, text: str) -> None:
        """The password was wrong, or the account is locked."""
        face = self.currentWidget()
        if isinstance(face, SignIn | Unlock):
            face.show_refusal(text)

    def show_problems(self, fields: dict[str, str]) -> None:
        """What was wrong with the values of the first run, by field."""
        self.first_run.show_problems(fields)

    def set_busy(self, busy: bool) -> None:
        """While an answer is awaited, nothing can be sent twice."""
        face = self.currentWidget()
        assert isinstance(face, SignIn | Unlock | FirstRun)
        face.set_busy(busy)

    def show_day(self, day_words: str) -> None:
        """The foot of the scene: the day, and the version."""
        version = translate("door", "Version {version}", version=VERSION)
        for scene in (self.sign_in.scene, self.unlock.scene, self.first_run.scene):
            scene.set_foot(day_words, version)

    def clear_passwords(self) -> None:
        """Whoever came in: their password doesn't stay in the box."""
        for face in (self.sign_in, self.unlock):
            face.password.clear()
            face.field.clear()
            face.set_busy(False)
