"""Lines of vCard (RFC 2426, RFC 6350) and iCalendar (RFC 5545): both escape, fold and end them alike."""

from __future__ import annotations

from collections.abc import Iterable

OCTETS = 75
"""No line is longer, its end not counted (RFC 5545, 3.1)."""

_ESCAPES = (("\\", "\\\\"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n"), (",", "\\,"), (";", "\\;"))


def escaped(text: str) -> str:
    """A text as a value; control characters other than the ends of lines are left out."""
    for mark, code in _ESCAPES:
        text = text.replace(mark, code)
    return "".join(character for character in text if character >= " " or character == "\t")


def joined(parts: Iterable[str], between: str = ";") -> str:
    """Texts as the parts of one structured value."""
    return between.join(map(escaped, parts))


def content_lines(lines: Iterable[str]) -> bytes:
    """Folded and ended, in UTF-8; no character is torn apart by a fold."""
    return "".join(folded(line) for line in lines).encode()


def folded(line: str) -> str:
    """One line with its end; what is over goes on in lines that begin with a blank."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    return "\r\n".join((*pieces, piece)) + "\r\n"
