"""The floor of a start: a bare window with a table of 50 rows, gone as soon as it is painted. Tells when, in ms."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView


class Rows(QAbstractTableModel):
    """50 rows of 6 columns."""

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 50

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 6

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return f"row {index.row()} column {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None


class Table(QTableView):
    """Ends the program after its first picture."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._painted)

    def _painted(self) -> None:
        print(f"{time.time():.4f} painted", file=sys.stderr, flush=True)
        QApplication.quit()


def main() -> None:
    app = QApplication(sys.argv)
    table = Table()
    table.setModel(Rows())
    window = QMainWindow()
    window.setCentralWidget(table)
    window.resize(1366, 768)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
