"""Services of the care centre: weekly sittings and slots, bookings that cannot exceed them, packages and meals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# A room, carer or van is in one booking at a time. SQLite has no exclusion constraints; of the rows of one resource only
# those that end after the new one begins are looked at, so that years of history cost nothing.
ONE_AT_A_TIME_SQLITE = """
CREATE TRIGGER booking_uses_resource_{verb} BEFORE {when} ON booking_uses WHEN NEW.live
BEGIN
  SELECT RAISE(ABORT, 'ex_booking_uses_resource') WHERE EXISTS (
    SELECT 1 FROM booking_uses AS other
    WHERE other.resource_id = NEW.resource_id AND other.ends_at > NEW.starts_at AND other.starts_at < NEW.ends_at
      AND other.live {those}
  );
END
"""
ONE_AT_A_TIME_POSTGRESQL = """
ALTER TABLE booking_uses ADD CONSTRAINT ex_booking_uses_resource EXCLUDE USING gist (
  int8range(resource_id, resource_id, '[]') WITH &&, tstzrange(starts_at, ends_at, '[)') WITH &&
) WHERE (live)
"""


def upgrade() -> None:
    _care()
    _meals()
    _packages()
    _bookings()
    _guard()


def _guard() -> None:
    if op.get_bind().dialect.name != "sqlite":
        op.execute(ONE_AT_A_TIME_POSTGRESQL)
        return
    changes = "UPDATE OF resource_id, starts_at, ends_at, live"
    for verb, when, those in (("insert", "INSERT", ""), ("update", changes, "AND other.id <> NEW.id")):
        op.execute(ONE_AT_A_TIME_SQLITE.format(verb=verb, when=when, those=those))


def _care() -> None:
    op.create_table(
        "care_services",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("aid", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("hue", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("cutoff_days", sa.Integer(), nullable=False),
        sa.Column("cutoff_time", sa.Integer(), nullable=False),
        sa.Column("late_percent", sa.Integer(), nullable=False),
        sa.Column("late_counts", sa.Boolean(), nullable=False),
        sa.Column("missed_percent", sa.Integer(), nullable=False),
        sa.Column("missed_counts", sa.Boolean(), nullable=False),
        sa.Column("carers", sa.Integer(), nullable=False),
        sa.Column("carers_disabled", sa.Integer(), nullable=False),
        sa.Column("needs_assessment", sa.Boolean(), nullable=False),
        sa.Column("needs_consent", sa.Boolean(), nullable=False),
        sa.Column("at_home", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("cutoff_days >= 0 AND cutoff_time BETWEEN 0 AND 1440", name=op.f("ck_care_services_cutoff")),
        sa.CheckConstraint("late_percent BETWEEN 0 AND 100", name=op.f("ck_care_services_late_percent")),
        sa.CheckConstraint("missed_percent BETWEEN 0 AND 100", name=op.f("ck_care_services_missed_percent")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_care_services_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_services")),
        sa.UniqueConstraint("station_id", "code", name=op.f("uq_care_services_station_id_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "care_resources",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("staff_id", KEY, nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_care_resources_staff_id_staff")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_care_resources_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_resources")),
        sa.UniqueConstraint("station_id", "kind", "name", name=op.f("uq_care_resources_station_id_kind_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "care_resource_hours",
        sa.Column("id", KEY, nullable=False),
        sa.Column("resource_id", KEY, nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "starts BETWEEN 0 AND 1439 AND ends > starts AND ends <= 1440", name=op.f("ck_care_resource_hours_hours")
        ),
        sa.CheckConstraint("weekday BETWEEN 1 AND 7", name=op.f("ck_care_resource_hours_weekday")),
        sa.ForeignKeyConstraint(
            ["resource_id"], ["care_resources.id"], name=op.f("fk_care_resource_hours_resource_id_care_resources")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_resource_hours")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_care_resource_hours_resource_id", "care_resource_hours", ["resource_id"])
    op.create_table(
        "care_sittings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("service_id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("weekdays", sa.Text(), nullable=False),
        sa.Column("on_holidays", sa.Boolean(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("capacity >= 0", name=op.f("ck_care_sittings_capacity")),
        sa.CheckConstraint(
            "starts BETWEEN 0 AND 1439 AND ends > starts AND ends <= 1440", name=op.f("ck_care_sittings_hours")
        ),
        sa.CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name=op.f("ck_care_sittings_order")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["care_services.id"], name=op.f("fk_care_sittings_service_id_care_services")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_sittings")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_care_sittings_service_id", "care_sittings", ["service_id"])
    op.create_table(
        "care_sitting_resources",
        sa.Column("id", KEY, nullable=False),
        sa.Column("sitting_id", KEY, nullable=False),
        sa.Column("resource_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["resource_id"], ["care_resources.id"], name=op.f("fk_care_sitting_resources_resource_id_care_resources")
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["care_sittings.id"], name=op.f("fk_care_sitting_resources_sitting_id_care_sittings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_sitting_resources")),
        sa.UniqueConstraint("sitting_id", "resource_id", name=op.f("uq_care_sitting_resources_sitting_id_resource_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_care_sitting_resources_resource_id", "care_sitting_resources", ["resource_id"])
    op.create_table(
        "care_closings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("service_id", KEY, nullable=True),
        sa.Column("resource_id", KEY, nullable=True),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by_id", KEY, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("last >= first", name=op.f("ck_care_closings_order")),
        sa.CheckConstraint("service_id IS NULL OR resource_id IS NULL", name=op.f("ck_care_closings_what")),
        sa.ForeignKeyConstraint(["made_by_id"], ["staff.id"], name=op.f("fk_care_closings_made_by_id_staff")),
        sa.ForeignKeyConstraint(
            ["resource_id"], ["care_resources.id"], name=op.f("fk_care_closings_resource_id_care_resources")
        ),
        sa.ForeignKeyConstraint(
            ["service_id"], ["care_services.id"], name=op.f("fk_care_closings_service_id_care_services")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_care_closings_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_closings")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_care_closings_station_id_last", "care_closings", ["station_id", "last"])
    op.create_table(
        "care_slots",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("service_id", KEY, nullable=False),
        sa.Column("sitting_id", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("cut_off_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cut_off_by_id", KEY, nullable=True),
        sa.Column("portions", sa.JSON(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("capacity >= 0", name=op.f("ck_care_slots_capacity")),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_care_slots_order")),
        sa.ForeignKeyConstraint(["cut_off_by_id"], ["staff.id"], name=op.f("fk_care_slots_cut_off_by_id_staff")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["care_services.id"], name=op.f("fk_care_slots_service_id_care_services")
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["care_sittings.id"], name=op.f("fk_care_slots_sitting_id_care_sittings")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_care_slots_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_slots")),
        sa.UniqueConstraint("id", "capacity", name=op.f("uq_care_slots_id_capacity")),
        sa.UniqueConstraint("sitting_id", "day", name=op.f("uq_care_slots_sitting_id_day")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_care_slots_station_id_day", "care_slots", ["station_id", "day"])


def _meals() -> None:
    op.create_table(
        "diets",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("instruction", sa.Text(), nullable=True),
        sa.Column("hue", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ordinary", sa.Boolean(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_diets_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diets")),
        sa.UniqueConstraint("station_id", "name", name=op.f("uq_diets_station_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "resident_diets",
        sa.Column("id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("diet_id", KEY, nullable=True),
        sa.Column("avoid", sa.JSON(), nullable=False),
        sa.Column("allergies", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["diet_id"], ["diets.id"], name=op.f("fk_resident_diets_diet_id_diets")),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_resident_diets_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident_diets")),
        sa.UniqueConstraint("resident_id", name=op.f("uq_resident_diets_resident_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "menus",
        sa.Column("id", KEY, nullable=False),
        sa.Column("sitting_id", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("dishes", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sitting_id"], ["care_sittings.id"], name=op.f("fk_menus_sitting_id_care_sittings")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_menus")),
        sa.UniqueConstraint("sitting_id", "day", name=op.f("uq_menus_sitting_id_day")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "meal_cards",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("batch_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batches.id"], name=op.f("fk_meal_cards_batch_id_import_batches")
        ),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_meal_cards_resident_id_residents")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_meal_cards_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meal_cards")),
        sa.UniqueConstraint("station_id", "number", name=op.f("uq_meal_cards_station_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meal_cards_resident_id", "meal_cards", ["resident_id"])
    op.create_table(
        "delivery_routes",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("carrier", sa.Text(), nullable=False),
        sa.Column("hue", sa.Text(), nullable=False),
        sa.Column("leaves", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_delivery_routes_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery_routes")),
        sa.UniqueConstraint("station_id", "code", name=op.f("uq_delivery_routes_station_id_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "route_stops",
        sa.Column("id", KEY, nullable=False),
        sa.Column("route_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hint", sa.Text(), nullable=True),
        sa.CheckConstraint("position > 0", name=op.f("ck_route_stops_position")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_route_stops_resident_id_residents")),
        sa.ForeignKeyConstraint(
            ["route_id"], ["delivery_routes.id"], name=op.f("fk_route_stops_route_id_delivery_routes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_route_stops")),
        sa.UniqueConstraint("resident_id", name=op.f("uq_route_stops_resident_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_route_stops_route_id_position", "route_stops", ["route_id", "position"])
    op.create_table(
        "route_days",
        sa.Column("id", KEY, nullable=False),
        sa.Column("route_id", KEY, nullable=False),
        sa.Column("slot_id", KEY, nullable=False),
        sa.Column("carrier", sa.Text(), nullable=True),
        sa.Column("stops", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["route_id"], ["delivery_routes.id"], name=op.f("fk_route_days_route_id_delivery_routes")
        ),
        sa.ForeignKeyConstraint(["slot_id"], ["care_slots.id"], name=op.f("fk_route_days_slot_id_care_slots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_route_days")),
        sa.UniqueConstraint("route_id", "slot_id", name=op.f("uq_route_days_route_id_slot_id")),
        sqlite_autoincrement=True,
    )


def _packages() -> None:
    op.create_table(
        "service_packages",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("valid_days", sa.Integer(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("eligible", sa.JSON(), nullable=False),
        sa.Column("trial_days", sa.Integer(), nullable=True),
        sa.Column("trial_uses", sa.Integer(), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("price IS NULL OR price >= 0", name=op.f("ck_service_packages_price")),
        sa.CheckConstraint("trial_days IS NULL OR trial_days > 0", name=op.f("ck_service_packages_trial_days")),
        sa.CheckConstraint("trial_uses IS NULL OR trial_uses > 0", name=op.f("ck_service_packages_trial_uses")),
        sa.CheckConstraint("valid_days > 0", name=op.f("ck_service_packages_valid_days")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_service_packages_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_packages")),
        sa.UniqueConstraint("station_id", "code", name=op.f("uq_service_packages_station_id_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "package_items",
        sa.Column("id", KEY, nullable=False),
        sa.Column("package_id", KEY, nullable=False),
        sa.Column("service_id", KEY, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("count > 0", name=op.f("ck_package_items_count")),
        sa.ForeignKeyConstraint(
            ["package_id"], ["service_packages.id"], name=op.f("fk_package_items_package_id_service_packages")
        ),
        sa.ForeignKeyConstraint(
            ["service_id"], ["care_services.id"], name=op.f("fk_package_items_service_id_care_services")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_package_items")),
        sa.UniqueConstraint("package_id", "service_id", name=op.f("uq_package_items_package_id_service_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "package_grants",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("package_id", KEY, nullable=False),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("granted_by_id", KEY, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=False),
        sa.Column("trial_until", sa.Date(), nullable=True),
        sa.Column("taken_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("event_id", KEY, nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("price >= 0", name=op.f("ck_package_grants_price")),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("ck_package_grants_order")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["resident_events.id"], name=op.f("fk_package_grants_event_id_resident_events")
        ),
        sa.ForeignKeyConstraint(["granted_by_id"], ["staff.id"], name=op.f("fk_package_grants_granted_by_id_staff")),
        sa.ForeignKeyConstraint(
            ["package_id"], ["service_packages.id"], name=op.f("fk_package_grants_package_id_service_packages")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_package_grants_resident_id_residents")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_package_grants_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_package_grants")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_package_grants_resident_id", "package_grants", ["resident_id"])
    op.create_index("ix_package_grants_station_id_valid_until", "package_grants", ["station_id", "valid_until"])


def _bookings() -> None:
    op.create_table(
        "booking_plans",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("sitting_id", KEY, nullable=False),
        sa.Column("weekdays", sa.Text(), nullable=False),
        sa.Column("on_holidays", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("portions", sa.Integer(), nullable=False),
        sa.Column("at_home", sa.Boolean(), nullable=False),
        sa.Column("grant_id", KEY, nullable=True),
        sa.Column("diet_id", KEY, nullable=True),
        sa.Column("wish", sa.Text(), nullable=True),
        sa.Column("written_until", sa.Date(), nullable=False),
        sa.Column("stopped_on", sa.Date(), nullable=True),
        sa.Column("stop_kind", sa.Text(), nullable=True),
        sa.Column("stop_reason", sa.Text(), nullable=True),
        sa.Column("event_id", KEY, nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by_id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(stopped_on IS NULL) = (stop_kind IS NULL)", name=op.f("ck_booking_plans_stopped")),
        sa.CheckConstraint("portions BETWEEN 1 AND 9", name=op.f("ck_booking_plans_portions")),
        sa.CheckConstraint("valid_until IS NULL OR valid_until > valid_from", name=op.f("ck_booking_plans_order")),
        sa.ForeignKeyConstraint(["diet_id"], ["diets.id"], name=op.f("fk_booking_plans_diet_id_diets")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["resident_events.id"], name=op.f("fk_booking_plans_event_id_resident_events")
        ),
        sa.ForeignKeyConstraint(
            ["grant_id"], ["package_grants.id"], name=op.f("fk_booking_plans_grant_id_package_grants")
        ),
        sa.ForeignKeyConstraint(["made_by_id"], ["staff.id"], name=op.f("fk_booking_plans_made_by_id_staff")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_booking_plans_resident_id_residents")),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["care_sittings.id"], name=op.f("fk_booking_plans_sitting_id_care_sittings")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_booking_plans_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking_plans")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_booking_plans_resident_id", "booking_plans", ["resident_id"])
    op.create_index("ix_booking_plans_station_id_stopped_on", "booking_plans", ["station_id", "stopped_on"])
    op.create_table(
        "booking_pauses",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("plan_id", KEY, nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("event_id", KEY, nullable=True),
        sa.Column("stay_id", KEY, nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by_id", KEY, nullable=True),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("until IS NULL OR until > since", name=op.f("ck_booking_pauses_order")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["resident_events.id"], name=op.f("fk_booking_pauses_event_id_resident_events")
        ),
        sa.ForeignKeyConstraint(["made_by_id"], ["staff.id"], name=op.f("fk_booking_pauses_made_by_id_staff")),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["booking_plans.id"], name=op.f("fk_booking_pauses_plan_id_booking_plans")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_booking_pauses_resident_id_residents")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_booking_pauses_station_id_stations")),
        sa.ForeignKeyConstraint(["stay_id"], ["bed_stays.id"], name=op.f("fk_booking_pauses_stay_id_bed_stays")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking_pauses")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_booking_pauses_resident_id", "booking_pauses", ["resident_id"])
    op.create_index("ix_booking_pauses_station_id_until", "booking_pauses", ["station_id", "until"])
    op.create_table(
        "bookings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("slot_id", KEY, nullable=False),
        sa.Column("service_id", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("resident_id", KEY, nullable=True),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("seat", sa.Integer(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("at_home", sa.Boolean(), nullable=False),
        sa.Column("plan_id", KEY, nullable=True),
        sa.Column("grant_id", KEY, nullable=True),
        sa.Column("item_id", KEY, nullable=True),
        sa.Column("diet_id", KEY, nullable=True),
        sa.Column("wish", sa.Text(), nullable=True),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("booked_by_id", KEY, nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("batch_id", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(state = 'DRAFT') = (held_until IS NOT NULL)", name=op.f("ck_bookings_draft")),
        sa.CheckConstraint(
            "(state IN ('WAITING', 'CANCELLED', 'LATE_CANCELLED')) = (seat IS NULL)", name=op.f("ck_bookings_held")
        ),
        sa.CheckConstraint("state = 'DRAFT' OR resident_id IS NOT NULL", name=op.f("ck_bookings_person")),
        sa.CheckConstraint("nth >= 1", name=op.f("ck_bookings_nth")),
        sa.CheckConstraint("seat IS NULL OR seat BETWEEN 1 AND capacity", name=op.f("ck_bookings_seat")),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batches.id"], name=op.f("fk_bookings_batch_id_import_batches")),
        sa.ForeignKeyConstraint(["booked_by_id"], ["staff.id"], name=op.f("fk_bookings_booked_by_id_staff")),
        sa.ForeignKeyConstraint(["diet_id"], ["diets.id"], name=op.f("fk_bookings_diet_id_diets")),
        sa.ForeignKeyConstraint(["grant_id"], ["package_grants.id"], name=op.f("fk_bookings_grant_id_package_grants")),
        sa.ForeignKeyConstraint(["item_id"], ["service_items.id"], name=op.f("fk_bookings_item_id_service_items")),
        sa.ForeignKeyConstraint(["plan_id"], ["booking_plans.id"], name=op.f("fk_bookings_plan_id_booking_plans")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_bookings_resident_id_residents")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["care_services.id"], name=op.f("fk_bookings_service_id_care_services")
        ),
        sa.ForeignKeyConstraint(
            ["slot_id", "capacity"],
            ["care_slots.id", "care_slots.capacity"],
            name="fk_bookings_place",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_bookings_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bookings")),
        sa.UniqueConstraint("slot_id", "seat", name=op.f("uq_bookings_slot_id_seat")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_bookings_batch_id",
        "bookings",
        ["batch_id"],
        sqlite_where=sa.text("batch_id IS NOT NULL"),
        postgresql_where=sa.text("batch_id IS NOT NULL"),
    )
    op.create_index(
        "ix_bookings_held_until",
        "bookings",
        ["held_until"],
        sqlite_where=sa.text("state = 'DRAFT'"),
        postgresql_where=sa.text("state = 'DRAFT'"),
    )
    op.create_index(
        "ix_bookings_plan_id_day",
        "bookings",
        ["plan_id", "day"],
        sqlite_where=sa.text("plan_id IS NOT NULL"),
        postgresql_where=sa.text("plan_id IS NOT NULL"),
    )
    op.create_index("ix_bookings_resident_id_day", "bookings", ["resident_id", "day"])
    op.create_index("ix_bookings_station_id_day_slot_id_state", "bookings", ["station_id", "day", "slot_id", "state"])
    op.create_index(
        "uq_bookings_portion",
        "bookings",
        ["slot_id", "resident_id", "nth"],
        unique=True,
        sqlite_where=sa.text("seat IS NOT NULL"),
        postgresql_where=sa.text("seat IS NOT NULL"),
    )
    op.create_table(
        "booking_uses",
        sa.Column("id", KEY, nullable=False),
        sa.Column("booking_id", KEY, nullable=False),
        sa.Column("resource_id", KEY, nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_booking_uses_order")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_booking_uses_booking_id_bookings")),
        sa.ForeignKeyConstraint(
            ["resource_id"], ["care_resources.id"], name=op.f("fk_booking_uses_resource_id_care_resources")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking_uses")),
        sa.UniqueConstraint(
            "booking_id", "resource_id", "starts_at", name=op.f("uq_booking_uses_booking_id_resource_id_starts_at")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_booking_uses_resource_id_ends_at", "booking_uses", ["resource_id", "ends_at"])
    op.create_table(
        "booking_steps",
        sa.Column("id", KEY, nullable=False),
        sa.Column("booking_id", KEY, nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", KEY, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("after_cut_off", sa.Boolean(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_booking_steps_booking_id_bookings")),
        sa.ForeignKeyConstraint(["by_id"], ["staff.id"], name=op.f("fk_booking_steps_by_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking_steps")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_booking_steps_booking_id", "booking_steps", ["booking_id"])
