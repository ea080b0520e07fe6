"""Write a file whole or not at all, and say in the clerk's words why it cannot be written."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from xlsxwriter.exceptions import FileCreateError

from desk.errors import DeskError
from desk.words import translate


def save(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Let ``write`` fill the file; as :func:`placing`."""
    with placing(path) as file:
        write(file)


@contextmanager
def placing(path: Path) -> Iterator[IO[bytes]]:
    """A file beside ``path`` to be filled; at the end of the block it is put in its place, an old one stays until then.

    Raises :class:`DeskError` for a missing or read-only folder, a full disk, and a file open in another program.
    """
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=path.suffix, delete=False) as file:
            temporary = Path(file.name)
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o600)
        temporary.replace(path)
        temporary = None
    except (OSError, FileCreateError) as error:
        raise _refusal(path, error) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _refusal(path: Path, error: OSError | FileCreateError) -> DeskError:
    cause = error if isinstance(error, OSError) else next((a for a in error.args if isinstance(a, OSError)), None)
    code = cause.errno if cause is not None else None
    if code in (errno.ENOSPC, errno.EDQUOT):
        return DeskError(translate("exchange", "The disk is full: “{file}” was not saved.", file=path.name))
    if code in (errno.ENOENT, errno.ENOTDIR):
        return DeskError(translate("exchange", "The folder “{folder}” is not there.", folder=path.parent))
    if code == errno.EROFS or (code in (errno.EACCES, errno.EPERM) and not path.exists()):
        return DeskError(
            translate(
                "exchange", "Nothing can be saved in the folder “{folder}”. Choose another one.", folder=path.parent
            )
        )
    return DeskError(
        translate(
            "exchange",
            "“{file}” was not saved. If it is open in Excel, close it there and save again.",
            file=path.name,
        )
    )
