"""Plans of an estate (小区平面图) with the places on them, pinned by hand."""

from __future__ import annotations

from sqlalchemy import func, select

from desk.db import Session
from desk.errors import DeskError, Rejected, about
from desk.models.attachments import AttachmentContent
from desk.models.boards import EstatePlan, ResourcePin
from desk.models.grids import Grid, Resource
from desk.rules.permissions import Permission
from desk.rules.places import picture_size
from desk.services import attachments
from desk.services.acting import require, station_of
from desk.services.grids.meanwhile import check_version, raise_version
from desk.services.places.register import register
from desk.services.places.rows import PinRow, PlanRow, PlanSheet
from desk.words import translate


def plans(session: Session) -> tuple[PlanRow, ...]:
    """The plans of the station by name."""
    require(session, Permission.GRIDS_READ)
    counted = dict(
        session.execute(select(ResourcePin.plan_id, func.count()).group_by(ResourcePin.plan_id)).tuples().all()
    )
    query = select(EstatePlan).order_by(EstatePlan.name)
    if session.actor.station_id is not None:
        query = query.where(EstatePlan.station_id == session.actor.station_id)
    return tuple(_row(each, counted.get(each.id, 0)) for each in session.scalars(query))


def plan(session: Session, *, plan_id: int) -> PlanSheet:
    """A plan with its picture and pins; places that ended stay off it."""
    require(session, Permission.GRIDS_READ)
    row = _held(session, plan_id)
    picture = session.scalars(select(AttachmentContent.data).where(AttachmentContent.id == row.content_id)).one()
    query = select(ResourcePin).where(ResourcePin.plan_id == plan_id)
    at = {pin.resource_id: pin for pin in session.scalars(query)}
    shown = [place for place in register(session).places if place.row.resource_id in at]
    pins = tuple(
        PinRow(number, place, at[place.row.resource_id].x, at[place.row.resource_id].y)
        for number, place in enumerate(shown, start=1)
    )
    grid = session.get(Grid, row.grid_id) if row.grid_id is not None else None
    return PlanSheet(_row(row, len(pins)), grid.name if grid is not None else "", picture, pins)


def save_plan(
    session: Session,
    *,
    plan_id: int | None,
    version: int | None,
    name: str,
    grid_id: int | None = None,
    picture: bytes | None = None,
) -> PlanRow:
    """Make a plan of a ``picture`` (PNG or JPEG), or change name, grid or picture of the one read at ``version``.

    The pins stay where they were on the picture. Raises Rejected and Stale.
    """
    require(session, Permission.GRIDS_WRITE)
    _check(session, plan_id, name, grid_id, picture)
    if plan_id is None:
        row = EstatePlan(station_id=station_of(session))
        before = None
    else:
        row = _locked(session, plan_id)
        check_version(session, row, version)
        before = row.content_id
    row.name, row.grid_id = name.strip(), grid_id
    if picture is not None:
        with about("picture"):
            row.width, row.height = picture_size(picture)
            row.content_id = attachments.keep(session, picture)[0]
    session.add(row)
    session.flush()  # the key and the version are handed back
    if before is not None and before != row.content_id:
        attachments.drop_unused(session, before)
    pins = session.scalar(select(func.count()).where(ResourcePin.plan_id == row.id)) or 0
    return _row(row, pins)


def remove_plan(session: Session, *, plan_id: int, version: int | None) -> None:
    """Take a plan away with its pins; the places stay. Raises Stale."""
    require(session, Permission.GRIDS_WRITE)
    row = _locked(session, plan_id)
    check_version(session, row, version)
    content = row.content_id
    for pin in session.scalars(select(ResourcePin).where(ResourcePin.plan_id == plan_id)):
        session.delete(pin)
    session.flush()  # nothing may name what is deleted next
    session.delete(row)
    attachments.drop_unused(session, content)


def put_pin(session: Session, *, plan_id: int, resource_id: int, x: float, y: float) -> None:
    """Pin a place on a plan, or move its pin; what lies outside is put on the edge."""
    require(session, Permission.GRIDS_WRITE)
    row = _locked(session, plan_id)
    resource = session.get(Resource, resource_id)
    if resource is None or resource.station_id != row.station_id:
        raise DeskError(translate("grids", "This resource is gone already."))
    x, y = (round(min(1.0, max(0.0, at)), 4) for at in (x, y))
    pin = _pin(session, plan_id, resource_id)
    if pin is None:
        session.add(ResourcePin(plan_id=plan_id, resource_id=resource_id, x=x, y=y))
    else:
        pin.x, pin.y = x, y
    raise_version(session, row)


def take_pin(session: Session, *, plan_id: int, resource_id: int) -> None:
    """Take the pin of a place off a plan; nothing happens when it is off already."""
    require(session, Permission.GRIDS_WRITE)
    row = _locked(session, plan_id)
    pin = _pin(session, plan_id, resource_id)
    if pin is not None:
        session.delete(pin)
        raise_version(session, row)


def _check(session: Session, plan_id: int | None, name: str, grid_id: int | None, picture: bytes | None) -> None:
    faults: dict[str, str] = {}
    grid = session.get(Grid, grid_id) if grid_id is not None else None
    if grid_id is not None and (grid is None or grid.station_id != station_of(session)):
        faults["grid_id"] = translate("grids", "This grid is no longer in use; choose another one.")
    if not name.strip():
        faults["name"] = translate("places", "A plan needs a name.")
    same = select(EstatePlan.id).where(
        EstatePlan.station_id == station_of(session), EstatePlan.name == name.strip(), EstatePlan.id != (plan_id or 0)
    )
    if session.scalar(same) is not None:
        faults["name"] = translate("places", "There is a plan of this name already.")
    if plan_id is None and picture is None:
        faults["picture"] = translate("places", "Please choose the picture of the estate.")
    if faults:
        raise Rejected(faults)


def _pin(session: Session, plan_id: int, resource_id: int) -> ResourcePin | None:
    query = select(ResourcePin).where(ResourcePin.plan_id == plan_id, ResourcePin.resource_id == resource_id)
    return session.scalar(query)


def _locked(session: Session, plan_id: int) -> EstatePlan:
    return _held(session, plan_id, lock=True)


def _held(session: Session, plan_id: int, *, lock: bool = False) -> EstatePlan:
    row = session.get(EstatePlan, plan_id, with_for_update=True if lock else None)
    if row is None or session.actor.station_id not in (None, row.station_id):
        raise DeskError(translate("places", "This plan is gone already."))
    return row


def _row(row: EstatePlan, pins: int) -> PlanRow:
    return PlanRow(row.id, row.grid_id, row.name, row.width, row.height, pins, row.version)
