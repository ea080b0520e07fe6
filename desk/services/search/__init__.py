"""Finding a resident or a matter while one types.

One table of keys serves every kind of query on both databases (:mod:`desk.rules.search`). A query reads a bounded
window of each of its ranges, so that its cost does not depend on the number of residents.
"""

from desk.services.search.codes import BAG
from desk.services.search.finding import (
    KINDS,
    LINES,
    FindResult,
    Hit,
    age_on,
    candidate_ids,
    find,
    short_address,
    shown_tags,
    tags_of,
)
from desk.services.search.keys import (
    KEY_COLUMNS,
    KEYS,
    MATTER,
    RESIDENT,
    drop_keys,
    drop_residents,
    put_keys,
    rebuild_keys,
    recency,
)
from desk.services.search.statements import empty_nest

__all__ = [
    "BAG",
    "KEYS",
    "KEY_COLUMNS",
    "KINDS",
    "LINES",
    "MATTER",
    "RESIDENT",
    "FindResult",
    "Hit",
    "age_on",
    "candidate_ids",
    "drop_keys",
    "drop_residents",
    "empty_nest",
    "find",
    "put_keys",
    "rebuild_keys",
    "recency",
    "short_address",
    "shown_tags",
    "tags_of",
]
