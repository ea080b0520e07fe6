"""A database file on a network share is refused before it can break."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk import db, shares
from desk.errors import DeskError

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/station /mnt/station\\040files nfs4 rw 0 0
//office/desk /mnt/office cifs rw 0 0
tmpfs /mnt/office/local tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/desk/desk.sqlite3", "ext4"),
        ("/mnt/station files/desk.sqlite3", "nfs4"),
        ("/mnt/office/data/desk.sqlite3", "cifs"),
        ("/mnt/office/local/desk.sqlite3", "tmpfs"),
        ("/mnt/office-old/desk.sqlite3", "ext4"),
    ],
)
def test_the_innermost_mount_counts(path: str, kind: str) -> None:
    assert shares.file_system_of(Path(path), MOUNTS) == kind


def test_a_file_on_a_share_is_refused_with_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "is_on_a_share", lambda path: True)
    with pytest.raises(DeskError, match="PostgreSQL"):
        db.open_engine(f"sqlite:///{tmp_path / 'desk.sqlite3'}")
    assert not list(tmp_path.iterdir())
