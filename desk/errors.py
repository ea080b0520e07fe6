"""What can go wrong in the clerk's words.

A :class:`DeskError` is expected: its text is shown as it stands. Anything else that is raised is a bug.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from desk.words import translate


class DeskError(Exception):
    """Something the clerk can understand and act on; ``text`` is shown as it stands."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class RuleBroken(DeskError):
    """A value breaks a rule of the field. ``code`` is stable and for programs, e.g. ``ID_BAD_CHECK``."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


class Rejected(DeskError):
    """Input that can't be taken: ``fields`` maps the field's name to what is wrong with it and what would be right."""

    def __init__(self, fields: Mapping[str, str], text: str | None = None) -> None:
        super().__init__(text if text is not None else "\n".join(fields.values()))
        self.fields = dict(fields)


class Forbidden(DeskError):
    """The signed-in person may not do this."""


class AccountClosed(Forbidden):
    """The account of the signed-in person was closed meanwhile; nothing goes any more."""


class Stale(DeskError):
    """Someone else saved the same thing first. ``changes`` maps field → (by whom, their value, yours)."""

    def __init__(self, text: str, changes: Mapping[str, tuple[str, str, str]]) -> None:
        super().__init__(text)
        self.changes = dict(changes)


class Cancelled(DeskError):
    """The clerk stopped a long task; everything is as it was before."""


@contextmanager
def about(field: str) -> Iterator[None]:
    """Turn a broken rule inside the block into a :class:`Rejected` that names ``field``."""
    try:
        yield
    except RuleBroken as broken:
        raise Rejected({field: broken.text}) from broken


def why(error: OSError) -> str:
    """What the system has against a file or folder, in the language of the desk where it is one of the usual things."""
    usual = {
        errno.EACCES: translate("errors", "there is no right to it"),
        errno.EPERM: translate("errors", "there is no right to it"),
        errno.EROFS: translate("errors", "the disk can only be read"),
        errno.ENOSPC: translate("errors", "the disk is full"),
        errno.EDQUOT: translate("errors", "the disk is full"),
        errno.ENOENT: translate("errors", "it is not there"),
        errno.ENOTDIR: translate("errors", "it is no folder"),
        errno.EEXIST: translate("errors", "a file of that name is in its place"),
        errno.EISDIR: translate("errors", "it is a folder"),
        errno.EIO: translate("errors", "the disk can't be read or written"),
    }
    return usual.get(error.errno or 0) or error.strerror or str(error)
