"""Is this folder on another computer?

SQLite's write-ahead log needs memory shared by all programs that use the file, which no network share gives: on one,
the database breaks. One PC keeps its own file; several share a PostgreSQL server.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NETWORK_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "fuse.sshfs", "fuse.davfs2"})
DRIVE_REMOTE = 4
"""What Windows' GetDriveTypeW says of a mapped network drive."""


def is_on_a_share(path: Path) -> bool:
    """Whether ``path`` (it need not exist yet) lies on a network share; False where that can't be told."""
    if sys.platform == "win32":
        return _is_remote_drive(path)
    mounts = Path("/proc/mounts")
    return mounts.exists() and file_system_of(path, mounts.read_text(encoding="utf-8")) in NETWORK_SYSTEMS


def file_system_of(path: Path, mounts: str) -> str:
    """The kind of the file system that holds ``path``, by the lines of ``/proc/mounts``; empty when none does."""
    wanted = str(path.absolute())  # not resolve(): a share that hangs must not be touched
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        inside = wanted == point or wanted.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind


def _is_remote_drive(path: Path) -> bool:
    absolute = str(path.absolute())
    if absolute.startswith("\\\\"):
        return True
    import ctypes

    windll = getattr(ctypes, "windll", None)
    drive = os.path.splitdrive(absolute)[0] + "\\"
    return windll is not None and windll.kernel32.GetDriveTypeW(drive) == DRIVE_REMOTE
