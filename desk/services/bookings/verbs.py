"""Which permission each verb on a booking needs."""

from __future__ import annotations

from desk.rules.care import Verb
from desk.rules.permissions import Permission

RUNNING = frozenset({Verb.PREPARE, Verb.FULFIL, Verb.NO_SHOW, Verb.WAIVE, Verb.CORRECT})
"""What is done by whoever runs the centre; everything else by whoever may book."""


def permission_of(verb: Verb) -> Permission:
    """What whoever does ``verb`` needs."""
    return Permission.CARE_WRITE if verb in RUNNING else Permission.CARE_BOOK
