"""The two ledgers of services, of counts and of money, that are only added to; baths and laundry."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# A line of a ledger stays as it was booked; only whose it is may follow when two files are made one.
LEDGERS = {
    "package_entries": (
        "id, station_id, grant_id, service_id, nth, kind, count, source, target, free, reserved, booking_id, "
        "reverses_id, text, month, booked_at, booked_by_id"
    ),
    "fee_entries": (
        "id, station_id, booking_id, grant_id, service_id, rule_id, kind, debit, credit, amount, day, month, method, "
        "text, key, reverses_id, booked_at, booked_by_id"
    ),
}
LEDGER_SQLITE = (
    """
CREATE TRIGGER {table}_refuse_update BEFORE UPDATE OF {columns} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
""",
    """
CREATE TRIGGER {table}_refuse_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
""",
    """
CREATE TRIGGER {table}_refuse_locked BEFORE INSERT ON {table}
BEGIN
  SELECT RAISE(ABORT, 'the month is locked') WHERE EXISTS (
    SELECT 1 FROM fee_months WHERE station_id = NEW.station_id AND month >= NEW.month
  );
END
""",
)
# The function that refuses a change is the one of the accounts of stays.
LEDGER_POSTGRESQL = (
    """
CREATE TRIGGER {table}_refuse_update BEFORE UPDATE OF {columns} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_entries()
""",
    """
CREATE TRIGGER {table}_refuse_delete BEFORE DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_entries()
""",
    """
CREATE TRIGGER {table}_refuse_locked BEFORE INSERT ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_locked_fee_month()
""",
)
# Whoever locks a month waits for those who are booking in it, and they for whoever is locking it.
MONTHS_POSTGRESQL = (
    """
CREATE FUNCTION refuse_locked_fee_month() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('fee_months', NEW.station_id));
  IF EXISTS (SELECT 1 FROM fee_months WHERE station_id = NEW.station_id AND month >= NEW.month) THEN
    RAISE EXCEPTION 'the month is locked';
  END IF;
  RETURN NEW;
END $$
""",
    """
CREATE FUNCTION lock_fee_month() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('fee_months', NEW.station_id));
  RETURN NEW;
END $$
""",
    """
CREATE TRIGGER fee_months_wait BEFORE INSERT ON fee_months
FOR EACH ROW EXECUTE FUNCTION lock_fee_month()
""",
)


def upgrade() -> None:
    _ledgers()
    _rooms()
    _papers()
    _guard()


def _papers() -> None:
    """SQLite can add a column with its reference, but alembic would make the table anew for it."""
    kind = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    name = "fk_paper_issues_booking_id_bookings"
    op.execute(f"ALTER TABLE paper_issues ADD COLUMN booking_id {kind} CONSTRAINT {name} REFERENCES bookings (id)")
    op.create_index(op.f("ix_paper_issues_booking_id"), "paper_issues", ["booking_id"])


def _guard() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in () if sqlite else MONTHS_POSTGRESQL:
        op.execute(statement)
    for table, columns in LEDGERS.items():
        for statement in LEDGER_SQLITE if sqlite else LEDGER_POSTGRESQL:
            op.execute(statement.format(table=table, columns=columns))


def _ledgers() -> None:
    op.create_table(
        "package_entries",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("grant_id", KEY, nullable=False),
        sa.Column("service_id", KEY, nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("free", sa.Integer(), nullable=False),
        sa.Column("reserved", sa.Integer(), nullable=False),
        sa.Column("booking_id", KEY, nullable=True),
        sa.Column("reverses_id", KEY, nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("booked_by_id", KEY, nullable=True),
        sa.CheckConstraint("count > 0 AND source <> target", name=op.f("ck_package_entries_count")),
        sa.CheckConstraint("free >= 0 AND reserved >= 0", name=op.f("ck_package_entries_left")),
        sa.ForeignKeyConstraint(["booked_by_id"], ["staff.id"], name=op.f("fk_package_entries_booked_by_id_staff")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_package_entries_booking_id_bookings")),
        sa.ForeignKeyConstraint(
            ["grant_id"], ["package_grants.id"], name=op.f("fk_package_entries_grant_id_package_grants")
        ),
        sa.ForeignKeyConstraint(
            ["reverses_id"], ["package_entries.id"], name=op.f("fk_package_entries_reverses_id_package_entries")
        ),
        sa.ForeignKeyConstraint(
            ["service_id"], ["care_services.id"], name=op.f("fk_package_entries_service_id_care_services")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_package_entries_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_package_entries")),
        sa.UniqueConstraint("grant_id", "service_id", "nth", name=op.f("uq_package_entries_grant_id_service_id_nth")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_package_entries_reverses_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_package_entries_booking_id", "package_entries", ["booking_id"])
    op.create_index("ix_package_entries_station_id_month", "package_entries", ["station_id", "month"])
    op.create_table(
        "care_prices",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("service_id", KEY, nullable=False),
        sa.Column("sitting_id", KEY, nullable=True),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_care_prices_amount")),
        sa.CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name=op.f("ck_care_prices_order")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["care_services.id"], name=op.f("fk_care_prices_service_id_care_services")
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["care_sittings.id"], name=op.f("fk_care_prices_sitting_id_care_sittings")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_care_prices_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_prices")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_care_prices_service_id", "care_prices", ["service_id"])
    op.create_table(
        "subsidy_rules",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("service_id", KEY, nullable=False),
        sa.Column("sitting_id", KEY, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("conditions", sa.JSON(), nullable=False),
        sa.Column("cap_unit", sa.Integer(), nullable=True),
        sa.Column("cap_day", sa.Integer(), nullable=True),
        sa.Column("least_price", sa.Integer(), nullable=True),
        sa.Column("workdays_only", sa.Boolean(), nullable=False),
        sa.Column("stacks", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(amount IS NULL) <> (percent IS NULL)", name=op.f("ck_subsidy_rules_how_much")),
        sa.CheckConstraint("amount IS NULL OR amount > 0", name=op.f("ck_subsidy_rules_amount")),
        sa.CheckConstraint("percent IS NULL OR percent BETWEEN 1 AND 100", name=op.f("ck_subsidy_rules_percent")),
        sa.CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name=op.f("ck_subsidy_rules_order")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["care_services.id"], name=op.f("fk_subsidy_rules_service_id_care_services")
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["care_sittings.id"], name=op.f("fk_subsidy_rules_sitting_id_care_sittings")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_subsidy_rules_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidy_rules")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subsidy_rules_service_id", "subsidy_rules", ["service_id"])
    op.create_table(
        "fee_entries",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("booking_id", KEY, nullable=True),
        sa.Column("grant_id", KEY, nullable=True),
        sa.Column("service_id", KEY, nullable=True),
        sa.Column("rule_id", KEY, nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("debit", sa.Text(), nullable=False),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("method", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("reverses_id", KEY, nullable=True),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("booked_by_id", KEY, nullable=True),
        sa.CheckConstraint("amount > 0 AND debit <> credit", name=op.f("ck_fee_entries_amount")),
        sa.ForeignKeyConstraint(["booked_by_id"], ["staff.id"], name=op.f("fk_fee_entries_booked_by_id_staff")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_fee_entries_booking_id_bookings")),
        sa.ForeignKeyConstraint(
            ["grant_id"], ["package_grants.id"], name=op.f("fk_fee_entries_grant_id_package_grants")
        ),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_fee_entries_resident_id_residents")),
        sa.ForeignKeyConstraint(
            ["reverses_id"], ["fee_entries.id"], name=op.f("fk_fee_entries_reverses_id_fee_entries")
        ),
        sa.ForeignKeyConstraint(["rule_id"], ["subsidy_rules.id"], name=op.f("fk_fee_entries_rule_id_subsidy_rules")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["care_services.id"], name=op.f("fk_fee_entries_service_id_care_services")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_fee_entries_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fee_entries")),
        sa.UniqueConstraint("key", name=op.f("uq_fee_entries_key")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_fee_entries_reverses_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_fee_entries_booking_id", "fee_entries", ["booking_id"])
    op.create_index("ix_fee_entries_grant_id", "fee_entries", ["grant_id"])
    op.create_index("ix_fee_entries_resident_id_month", "fee_entries", ["resident_id", "month"])
    op.create_index("ix_fee_entries_station_id_day", "fee_entries", ["station_id", "day"])
    op.create_index("ix_fee_entries_station_id_month", "fee_entries", ["station_id", "month"])
    op.create_table(
        "fee_months",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("locked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("locked_by_id", KEY, nullable=False),
        sa.Column("carried", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["locked_by_id"], ["staff.id"], name=op.f("fk_fee_months_locked_by_id_staff")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_fee_months_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fee_months")),
        sa.UniqueConstraint("station_id", "month", name=op.f("uq_fee_months_station_id_month")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "till_days",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("expected", sa.JSON(), nullable=False),
        sa.Column("counted", sa.JSON(), nullable=False),
        sa.Column("meals", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_by_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["closed_by_id"], ["staff.id"], name=op.f("fk_till_days_closed_by_id_staff")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_till_days_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_till_days")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_till_days_station_id_day", "till_days", ["station_id", "day"])


def _rooms() -> None:
    op.create_table(
        "bath_records",
        sa.Column("id", KEY, nullable=False),
        sa.Column("booking_id", KEY, nullable=False),
        sa.Column("systolic", sa.Integer(), nullable=False),
        sa.Column("diastolic", sa.Integer(), nullable=False),
        sa.Column("pulse", sa.Integer(), nullable=True),
        sa.Column("temperature", sa.Integer(), nullable=False),
        sa.Column("skin_sound", sa.Boolean(), nullable=False),
        sa.Column("conscious", sa.Boolean(), nullable=False),
        sa.Column("fasting", sa.Boolean(), nullable=False),
        sa.Column("meal_minutes", sa.Integer(), nullable=True),
        sa.Column("room_temperature", sa.Integer(), nullable=False),
        sa.Column("water_temperature", sa.Integer(), nullable=False),
        sa.Column("carers", sa.JSON(), nullable=False),
        sa.Column("failed", sa.Text(), nullable=False),
        sa.Column("gated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gated_by_id", KEY, nullable=False),
        sa.Column("overridden_by_id", KEY, nullable=True),
        sa.Column("override_reason", sa.Text(), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("course", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "started_at IS NULL OR failed = '' OR overridden_by_id IS NOT NULL", name=op.f("ck_bath_records_gate")
        ),
        sa.CheckConstraint(
            "(overridden_by_id IS NULL) = (override_reason IS NULL)", name=op.f("ck_bath_records_override")
        ),
        sa.CheckConstraint("ended_at IS NULL OR ended_at > started_at", name=op.f("ck_bath_records_order")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_bath_records_booking_id_bookings")),
        sa.ForeignKeyConstraint(["gated_by_id"], ["staff.id"], name=op.f("fk_bath_records_gated_by_id_staff")),
        sa.ForeignKeyConstraint(
            ["overridden_by_id"], ["staff.id"], name=op.f("fk_bath_records_overridden_by_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bath_records")),
        sa.UniqueConstraint("booking_id", name=op.f("uq_bath_records_booking_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "laundry_loads",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("washer_id", KEY, nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_by_id", KEY, nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name=op.f("ck_laundry_loads_order")),
        sa.ForeignKeyConstraint(["started_by_id"], ["staff.id"], name=op.f("fk_laundry_loads_started_by_id_staff")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_laundry_loads_station_id_stations")),
        sa.ForeignKeyConstraint(
            ["washer_id"], ["care_resources.id"], name=op.f("fk_laundry_loads_washer_id_care_resources")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_laundry_loads")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_laundry_loads_station_id_started_at", "laundry_loads", ["station_id", "started_at"])
    op.create_index(
        "uq_laundry_loads_running",
        "laundry_loads",
        ["washer_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "laundry_bags",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("booking_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("load_id", KEY, nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_by_id", KEY, nullable=False),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("returned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("returned_to", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_laundry_bags_booking_id_bookings")),
        sa.ForeignKeyConstraint(["load_id"], ["laundry_loads.id"], name=op.f("fk_laundry_bags_load_id_laundry_loads")),
        sa.ForeignKeyConstraint(["received_by_id"], ["staff.id"], name=op.f("fk_laundry_bags_received_by_id_staff")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_laundry_bags_resident_id_residents")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_laundry_bags_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_laundry_bags")),
        sa.UniqueConstraint("booking_id", name=op.f("uq_laundry_bags_booking_id")),
        sa.UniqueConstraint("code", name=op.f("uq_laundry_bags_code")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_laundry_bags_load_id", "laundry_bags", ["load_id"])
    op.create_index("ix_laundry_bags_resident_id", "laundry_bags", ["resident_id"])
    op.create_index(
        "ix_laundry_bags_station_id_due_on",
        "laundry_bags",
        ["station_id", "due_on"],
        sqlite_where=sa.text("state <> 'RETURNED'"),
        postgresql_where=sa.text("state <> 'RETURNED'"),
    )
    op.create_table(
        "laundry_items",
        sa.Column("id", KEY, nullable=False),
        sa.Column("bag_id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("counted_in", sa.Integer(), nullable=False),
        sa.Column("counted_out", sa.Integer(), nullable=True),
        sa.Column("settled", sa.Text(), nullable=True),
        sa.CheckConstraint("counted_in > 0", name=op.f("ck_laundry_items_counted_in")),
        sa.CheckConstraint("counted_out IS NULL OR counted_out >= 0", name=op.f("ck_laundry_items_counted_out")),
        sa.ForeignKeyConstraint(["bag_id"], ["laundry_bags.id"], name=op.f("fk_laundry_items_bag_id_laundry_bags")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_laundry_items")),
        sa.UniqueConstraint("bag_id", "name", name=op.f("uq_laundry_items_bag_id_name")),
        sqlite_autoincrement=True,
    )
