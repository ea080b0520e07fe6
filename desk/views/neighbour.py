"""Two copies on the same data: the second asks the first to come to the front, and leaves."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 2000


def address(folder: Path) -> str:
    """The name under which the window on ``folder`` listens."""
    return "doorstep-desk-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]


def call(folder: Path) -> bool:
    """Ask the window on ``folder`` to come to the front; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(address(folder))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(b"front\n")
    socket.waitForBytesWritten(PATIENCE_MS)
    socket.disconnectFromServer()
    return True


class Doorbell(QObject):
    """Listens for a second copy; ``rung`` when one was started."""

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(address(folder))  # left behind by a copy that was killed; the lock file is ours
        self._server.newConnection.connect(self._answer)
        self._server.listen(address(folder))

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
        self.rung.emit()
