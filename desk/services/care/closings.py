"""Closings and openings (停开、加开) of a service, a resource or the whole centre, as they are read."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.models.care import CareClosing, CareResource, CareService
from desk.models.staff import Staff
from desk.rules.permissions import Permission
from desk.services.acting import require, station_of
from desk.services.care.rows import ClosingRow
from desk.words import translate


def closings(session: Session, *, since: date) -> tuple[ClosingRow, ...]:
    """Those that are not over before ``since`` and were not withdrawn, in the order of their days."""
    require(session, Permission.CARE_READ)
    return closings_between(session, since, date.max)


def closings_between(session: Session, first: date, last: date) -> tuple[ClosingRow, ...]:
    """Those of which a day lies from ``first`` to ``last``, for services."""
    query = (
        select(
            CareClosing.id, CareClosing.service_id, CareClosing.resource_id, CareClosing.first, CareClosing.last,
            CareClosing.open, CareClosing.reason, CareService.name, CareResource.name, CareClosing.made_at, Staff.name,
        )
        .outerjoin(CareService, CareService.id == CareClosing.service_id)
        .outerjoin(CareResource, CareResource.id == CareClosing.resource_id)
        .join(Staff, Staff.id == CareClosing.made_by_id)
        .where(CareClosing.station_id == station_of(session), CareClosing.withdrawn_at.is_(None))
        .where(CareClosing.last >= first, CareClosing.first <= last)
        .order_by(CareClosing.first, CareClosing.id)
    )  # fmt: skip
    return tuple(
        ClosingRow(
            closing_id=key, service_id=service_id, resource_id=resource_id, first=since, last=until, open=opened,
            reason=reason, what=service or resource or translate("care", "The whole centre"), made_at=made_at,
            made_by=by,
        )
        for (
            key, service_id, resource_id, since, until, opened, reason, service, resource, made_at, by
        ) in session.connection().execute(query).all()
    )  # fmt: skip
