"""A database file on a network share is refused before it can break."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk import db, shares
from desk.errors import DeskError

MOUNTS = """\
disk / ext4 rw 0 0
server:/station /station\\040files nfs4 rw 0 0
//office/desk /office cifs rw 0 0
tmpfs /office/local tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/data/desk.sqlite3", "ext4"),
        ("/station files/desk.sqlite3", "nfs4"),
        ("/office/data/desk.sqlite3", "cifs"),
        ("/office/local/desk.sqlite3", "tmpfs"),
        ("/office-old/desk.sqlite3", "ext4"),
    ],
)
def test_the_innermost_mount_counts(path: str, kind: str) -> None:
    assert shares.file_system_of(Path(path), MOUNTS) == kind


def test_a_file_on_a_share_is_refused_with_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "is_on_a_share", lambda path: True)
    with pytest.raises(DeskError, match="PostgreSQL"):
        db.open_engine(f"sqlite:///{tmp_path / 'desk.sqlite3'}")
    assert not list(tmp_path.iterdir())
