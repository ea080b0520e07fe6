"""What several people do at the centre over some weeks, in the order of time; an act may plan others after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from itertools import count

from desk.db import Actor, Session
from desk.demo.requests import at
from desk.rules.times import at_local, local_date

Act = Callable[[], object]


class TimeLine:
    """Acts with their moments; what lies after ``now`` is left out."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.session, self.now, self.today = session, now, local_date(now)
        self._acts: list[tuple[datetime, int, Actor, str, Act]] = []
        self._numbers = count()

    def day(self, days: int) -> date:
        """So many days from today."""
        return self.today + timedelta(days=days)

    def plan(self, day: date, clock: time, actor: Actor, operation: str, act: Act) -> None:
        """``actor`` does it at that moment; of the same moment, what was planned first comes first."""
        moment = at_local(day, clock)
        if moment <= self.now:
            heappush(self._acts, (moment, next(self._numbers), actor, operation, act))

    def play(self) -> None:
        """Do everything up to ``now``."""
        while self._acts:
            moment, _, actor, operation, act = heappop(self._acts)
            at(self.session, actor, moment, operation)
            act()


__all__ = ["Act", "TimeLine"]
