"""Backups (备份): make one now, bring one back, see whether the database is whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.backup import BackupInfo
from desk.errors import DeskError
from desk.restore import Restored
from desk.rules.times import local
from desk.services.integrity import Finding
from desk.views import theme
from desk.views.kit import Button, Card, Label, Shape
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.running import Running
from desk.views.settings.jobs import BackupJob, CheckJob, RestoreJob
from desk.words import translate

ENDINGS = "*.sqlite3"
SHOWN_FINDINGS = 6


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One file of the folder of automatic backups. ``size`` in bytes."""

    path: Path
    made_at: datetime
    size: int


class BackupsPart(QWidget):
    """``choose_file`` and ``choose_save`` ask the system for a path and can be replaced; "" means none."""

    restored = Signal()

    def __init__(self, tools: Tools, folder: Callable[[], Path | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._folder = tools, folder
        self.choose_file: Callable[[], str] = self._ask_for_file
        self.choose_save: Callable[[str], str] = self._ask_where_to_save
        self.running = Running(tools, self)
        self.make = Button(translate("settings_page", "Back up now …"), kind="primary", key="Ctrl+B", icon="database")
        self.check = Button(translate("settings_page", "Check the database"), key="Ctrl+J", icon="shield-check")
        self.restore = Button(translate("settings_page", "Restore the chosen one …"), kind="dangerline")
        self.restore_other = Button(translate("settings_page", "Restore another file …"), kind="dangerline")
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("settings_page", "Automatic backups"))
        self.result = Card("good", margins=(14, 10, 14, 10), gap=10, horizontal=True)
        self.shape = Shape("tick", "green", 20)
        self.title = Label("", "strong", "green", wrap=True)
        self.words = Label("", "body", "ink", wrap=True)
        self.where = Label("", "small", "ink2", elide=True)
        self._build()
        self.make.clicked.connect(self.back_up)
        self.check.clicked.connect(self.check_database)
        self.restore.clicked.connect(self._restore_chosen)
        self.restore_other.clicked.connect(self._restore_other)
        self.table.picked.connect(self._picked)
        self.running.ended.connect(self._focus_again)

    def _build(self) -> None:
        press_with(self.make, "Ctrl+B")
        press_with(self.check, "Ctrl+J")
        self.result.body.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(theme.px(2))
        told.addWidget(self.title)
        told.addWidget(self.words)
        self.result.body.addLayout(told, 1)
        self.result.hide()
        top = Card("card", margins=(20, 14, 20, 14), gap=10, horizontal=True)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(Label(translate("settings_page", "A backup is one file that holds everything"), "strong"))
        more = translate(
            "settings_page",
            "Keep one on another disk or stick. It holds personal data: lock it away. Work goes on meanwhile.",
        )
        words.addWidget(Label(more, "small", "ink2", wrap=True))
        top.body.addLayout(words, 1)
        top.body.addWidget(self.check)
        top.body.addWidget(self.make)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Label(translate("settings_page", "Automatic backups"), "h2"))
        head.addWidget(self.where, 1)
        head.addWidget(self.restore)
        head.addWidget(self.restore_other)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(top)
        column.addWidget(self.result)
        column.addLayout(head)
        column.addWidget(frame, 1)

    def reload(self) -> None:
        """Look into the folder again."""
        folder = self._folder()
        self.where.setText(str(folder) if folder is not None else "")
        self._tools.worker.prepare(partial(_files, folder), done=self._show_files)

    def is_dirty(self) -> bool:
        return False

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+B", translate("settings_page", "Back up")),
            ("Ctrl+J", translate("settings_page", "Check the database")),
        ]

    def focus_first(self) -> None:
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_again(self) -> None:
        if self.isVisible():
            self.focus_first()

    # Making and checking

    def back_up(self) -> None:
        """Ctrl+B: choose a file, write everything into it."""
        name = f"desk-{local(self._tools.worker.clock()):%Y%m%d-%H%M}.sqlite3"
        path = self.choose_save(name)
        if path:
            self.running.start(
                BackupJob(self._tools.worker, Path(path)),
                translate("settings_page", "Back up"),
                stage=translate("settings_page", "Copy and verify"),
                undo=translate("settings_page", "Stopping leaves no half backup behind."),
                done=self._backed_up,
                failed=self._failed,
                touched=("records",),
            )

    def _backed_up(self, info: BackupInfo) -> None:
        words = translate(
            "settings_page",
            "{residents} residents, {matters} matters, {records} records; read back and verified.",
            residents=f"{info.counts.get('residents', 0):,}",
            matters=f"{info.counts.get('matters', 0):,}",
            records=f"{info.counts.get('records', 0):,}",
        )
        self._tell(True, translate("settings_page", "Backed up into “{file}”", file=info.file.name), words)
        self.reload()

    def check_database(self) -> None:
        """Ctrl+J: references, rules, search keys and the chain of records."""
        self.running.start(
            CheckJob(self._tools.worker),
            translate("settings_page", "Check the database"),
            stage=translate("settings_page", "Check"),
            undo=translate("settings_page", "Nothing is changed by checking."),
            done=self._checked,
            failed=self._failed,
        )

    def _checked(self, findings: tuple[Finding, ...]) -> None:
        if not findings:
            words = translate("settings_page", "References, numbers, search keys and the chain of records all hold.")
            self._tell(True, translate("settings_page", "The database is whole"), words)
            return
        lines = [f"{each.subject} {each.subject_id}: {each.text}" for each in findings[:SHOWN_FINDINGS]]
        if len(findings) > SHOWN_FINDINGS:
            lines.append("…")
        self._tell(False, translate("settings_page", "{n} things are wrong", n=len(findings)), "\n".join(lines))

    # Bringing back

    def _restore_chosen(self) -> None:
        row = self.table.current_row()
        if isinstance(row, BackupFile):
            self.ask_restore(row.path)

    def _restore_other(self) -> None:
        path = self.choose_file()
        if path:
            self.ask_restore(Path(path))

    def ask_restore(self, file: Path) -> None:
        """Ask whether everything is replaced by ``file``."""
        self._tools.ask.confirm(
            translate("settings_page", "Restore “{file}”?", file=file.name),
            translate(
                "settings_page",
                "Everything is replaced by what the backup holds; what was done since is gone from the desk. The"
                " present database is kept as a file beside it. Everyone has to sign in again.",
            ),
            partial(self._answered_restore, file),
            yes=translate("settings_page", "Restore"),
            no=translate("settings_page", "Leave all as it is"),
            danger=True,
            icon="database",
        )

    def _answered_restore(self, file: Path, yes: bool) -> None:
        if yes:
            self.running.start(
                RestoreJob(self._tools.worker, file),
                translate("settings_page", "Restore"),
                stage=translate("settings_page", "Verify and copy"),
                undo=translate("settings_page", "Stopping leaves the present database as it is."),
                done=self._restored,
                failed=self._failed,
                touched=("settings", "staff", "stations", "residents", "matters", "imports", "records", "notes"),
            )

    def _restored(self, done: Restored) -> None:
        parts = []
        if done.kept is not None:
            parts.append(translate("settings_page", "What was there before lies in “{file}”.", file=done.kept.name))
        if done.gap:
            words = translate(
                "settings_page", "Numbers go on after a gap of {n}, so that none is given twice.", n=done.gap
            )
            parts.append(words)
        title = translate("settings_page", "Restored from “{file}”", file=done.backup.file.name)
        self._tell(True, title, " ".join(parts))
        self._tools.notices.tell(" ".join(parts) or title, "good", title=title if parts else "")
        self.reload()
        self.restored.emit()

    # Showing

    def _failed(self, error: DeskError) -> None:
        self._tell(False, translate("settings_page", "That did not work"), error.text)

    def _tell(self, good: bool, title: str, words: str) -> None:
        self.result.set_kind("good" if good else "bad")
        self.shape.set_shape("tick" if good else "triangle", "green" if good else "red")
        self.title.set_look(c="green" if good else "red")
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.result.setAccessibleName(f"{title} {words}")
        self.result.show()

    def _show_files(self, files: tuple[BackupFile, ...]) -> None:
        self.model.reset(len(files), files)
        if files:
            self.table.selectRow(0)
        self._picked(self.table.current_row())

    def _picked(self, row: object) -> None:
        self.restore.setEnabled(isinstance(row, BackupFile))

    def _ask_for_file(self) -> str:
        words = translate("settings_page", "Backups ({endings})", endings=ENDINGS)
        return QFileDialog.getOpenFileName(self, translate("settings_page", "Choose a backup"), "", words)[0]

    def _ask_where_to_save(self, name: str) -> str:
        words = translate("settings_page", "Backups ({endings})", endings=ENDINGS)
        return QFileDialog.getSaveFileName(self, translate("settings_page", "Back up into"), name, words)[0]


def _files(folder: Path | None) -> tuple[BackupFile, ...]:
    """The backups in ``folder``, the newest first; none when there is no such folder."""
    if folder is None or not folder.is_dir():
        return ()
    found = []
    for path in folder.glob(ENDINGS):
        facts = path.stat()
        found.append(BackupFile(path, datetime.fromtimestamp(facts.st_mtime, UTC), facts.st_size))
    return tuple(sorted(found, key=_made_at, reverse=True))


def _made_at(file: BackupFile) -> datetime:
    return file.made_at


def _columns() -> list[Column]:
    return [
        Column(translate("settings_page", "Made"), 170, _made, kind="meta"),
        Column(translate("settings_page", "File"), 0, _file, kind="strong"),
        Column(translate("settings_page", "Size"), 120, _size, align="right"),
    ]


def _key(row: object) -> object:
    return row.path if isinstance(row, BackupFile) else None


def _made(row: object) -> str:
    return f"{local(row.made_at):%Y-%m-%d %H:%M}" if isinstance(row, BackupFile) else ""


def _file(row: object) -> str:
    return row.path.name if isinstance(row, BackupFile) else ""


def _size(row: object) -> str:
    return f"{row.size / 1_048_576:,.1f} MB" if isinstance(row, BackupFile) else ""
