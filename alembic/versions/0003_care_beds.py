"""The care-bed registry: rooms, beds and stays that cannot overlap; ability assessments; accounts only added to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
CURRENT = sa.text("phase = 'CURRENT'")
HEAD = sa.text("follows IS NULL")

# SQLite has no exclusion constraints. Of the rows of one bed only those that end after the new one begins are looked
# at (by the index of ends), so that years of history cost nothing.
NEVER_TWICE_SQLITE = """
CREATE TRIGGER stay_segments_{what}_{verb} BEFORE {when} ON stay_segments
WHEN NEW.phase <> 'VOID' {only}
BEGIN
  SELECT RAISE(ABORT, 'ex_stay_segments_{what}') WHERE EXISTS (
    SELECT 1 FROM stay_segments AS other
    WHERE other.{key} = NEW.{key} AND other.ends_at > NEW.starts_at {those}
      AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)
  ) OR EXISTS (
    SELECT 1 FROM stay_segments AS other
    WHERE other.{key} = NEW.{key} AND other.ends_at IS NULL {those}
      AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)
  );
END
"""
NEVER_TWICE_POSTGRESQL = """
ALTER TABLE stay_segments ADD CONSTRAINT ex_stay_segments_{what} EXCLUDE USING gist (
  int8range({key}, {key}, '[]') WITH &&, tstzrange(starts_at, ends_at, '[)') WITH &&
) WHERE (phase <> 'VOID' {only})
"""
NEVER_TWICE = (
    ("bed", "bed_id", ""),
    ("person", "resident_id", "AND {row}purpose = 'STAY'"),
)

# A line of an account stays as it was booked; only whose it is may follow when two files are made one.
ENTRY_COLUMNS = (
    "id, station_id, stay_id, month, of_month, kind, amount, days, text, method, key, reverses_id, booked_at, "
    "booked_by_id"
)
ENTRIES_SQLITE = (
    f"""
CREATE TRIGGER account_entries_refuse_update BEFORE UPDATE OF {ENTRY_COLUMNS} ON account_entries
BEGIN SELECT RAISE(ABORT, 'account entries are append-only'); END
""",
    """
CREATE TRIGGER account_entries_refuse_delete BEFORE DELETE ON account_entries
BEGIN SELECT RAISE(ABORT, 'account entries are append-only'); END
""",
    """
CREATE TRIGGER account_entries_refuse_locked BEFORE INSERT ON account_entries
BEGIN
  SELECT RAISE(ABORT, 'the month is locked') WHERE EXISTS (
    SELECT 1 FROM account_months WHERE station_id = NEW.station_id AND month >= NEW.month
  );
END
""",
)
# A month before a locked one is closed with it, for what that one carries on is not worked out again.
# Whoever locks a month waits for those who are booking in it, and they for whoever is locking it.
ENTRIES_POSTGRESQL = (
    """
CREATE FUNCTION refuse_change_of_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'account entries are append-only'; END $$
""",
    f"""
CREATE TRIGGER account_entries_refuse_update BEFORE UPDATE OF {ENTRY_COLUMNS} ON account_entries
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_entries()
""",
    """
CREATE TRIGGER account_entries_refuse_delete BEFORE DELETE OR TRUNCATE ON account_entries
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_entries()
""",
    """
CREATE FUNCTION refuse_locked_month() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('account_months', NEW.station_id));
  IF EXISTS (SELECT 1 FROM account_months WHERE station_id = NEW.station_id AND month >= NEW.month) THEN
    RAISE EXCEPTION 'the month is locked';
  END IF;
  RETURN NEW;
END $$
""",
    """
CREATE TRIGGER account_entries_refuse_locked BEFORE INSERT ON account_entries
FOR EACH ROW EXECUTE FUNCTION refuse_locked_month()
""",
    """
CREATE FUNCTION lock_month() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('account_months', NEW.station_id));
  RETURN NEW;
END $$
""",
    """
CREATE TRIGGER account_months_wait BEFORE INSERT ON account_months
FOR EACH ROW EXECUTE FUNCTION lock_month()
""",
)


def upgrade() -> None:
    _beds()
    _stays()
    _segments()
    _steps()
    _censuses()
    _assessments()
    _accounts()
    _papers()
    op.add_column("residents", sa.Column("meals_paused_on", sa.Date(), nullable=True))
    op.add_column("residents", sa.Column("knocks_paused_on", sa.Date(), nullable=True))
    _guard()


def _papers() -> None:
    """SQLite can add a column with its reference, but alembic would make the table anew for it."""
    kind = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    name = "fk_paper_issues_stay_id_bed_stays"
    op.execute(f"ALTER TABLE paper_issues ADD COLUMN stay_id {kind} CONSTRAINT {name} REFERENCES bed_stays (id)")
    op.create_index(op.f("ix_paper_issues_stay_id"), "paper_issues", ["stay_id"])


def _guard() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for what, key, only in NEVER_TWICE:
        if not sqlite:
            op.execute(NEVER_TWICE_POSTGRESQL.format(what=what, key=key, only=only.format(row="")))
            continue
        ours, theirs = only.format(row="NEW."), only.format(row="other.")
        for verb, when in (
            ("insert", "INSERT"),
            ("update", f"UPDATE OF {key}, purpose, phase, starts_at, ends_at"),
        ):
            those = f"AND other.id <> NEW.id AND other.phase <> 'VOID' {theirs}"
            if verb == "insert":
                those = f"AND other.phase <> 'VOID' {theirs}"
            op.execute(NEVER_TWICE_SQLITE.format(what=what, key=key, verb=verb, when=when, only=ours, those=those))
    for statement in ENTRIES_SQLITE if sqlite else ENTRIES_POSTGRESQL:
        op.execute(statement)


def _beds() -> None:
    op.create_table(
        "rooms",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("building", sa.Text(), nullable=False),
        sa.Column("floor", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("gender_rule", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_rooms_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rooms")),
        sa.UniqueConstraint("station_id", "building", "number", name=op.f("uq_rooms_station_id_building_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "beds",
        sa.Column("id", KEY, nullable=False),
        sa.Column("room_id", KEY, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("oxygen", sa.Boolean(), nullable=False),
        sa.Column("rail", sa.Boolean(), nullable=False),
        sa.Column("window", sa.Boolean(), nullable=False),
        sa.Column("companion", sa.Boolean(), nullable=False),
        sa.Column("reserve", sa.Boolean(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("condition_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("condition_note", sa.Text(), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name=op.f("fk_beds_room_id_rooms")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_beds")),
        sa.UniqueConstraint("room_id", "number", name=op.f("uq_beds_room_id_number")),
        sqlite_autoincrement=True,
    )


def _stays() -> None:
    op.create_table(
        "bed_stays",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wanted_from", sa.Date(), nullable=False),
        sa.Column("wanted_until", sa.Date(), nullable=True),
        sa.Column("wants", sa.JSON(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("hold_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("whole_room", sa.Boolean(), nullable=False),
        sa.Column("companion_name", sa.Text(), nullable=True),
        sa.Column("companion_phone", sa.Text(), nullable=True),
        sa.Column("condition_note", sa.Text(), nullable=True),
        sa.Column("fall_risk", sa.Boolean(), nullable=False),
        sa.Column("diet", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("care_level", sa.Text(), nullable=True),
        sa.Column("ability", sa.Text(), nullable=True),
        sa.Column("risk_notice_on", sa.Date(), nullable=True),
        sa.Column("agreement_number", sa.Text(), nullable=True),
        sa.Column("agreement_on", sa.Date(), nullable=True),
        sa.Column("agreement_from", sa.Date(), nullable=True),
        sa.Column("agreement_until", sa.Date(), nullable=True),
        sa.Column("trial_until", sa.Date(), nullable=True),
        sa.Column("monthly_fee", sa.Integer(), nullable=True),
        sa.Column("deposit", sa.Integer(), nullable=True),
        sa.Column("admitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("complete_by", sa.DateTime(timezone=True), nullable=True),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left_to", sa.Text(), nullable=True),
        sa.Column("batch_id", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state = 'DISCHARGED') = (left_at IS NOT NULL AND left_to IS NOT NULL)", name=op.f("ck_bed_stays_left")
        ),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batches.id"], name=op.f("fk_bed_stays_batch_id_import_batches")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_bed_stays_resident_id_residents")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_bed_stays_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bed_stays")),
        sa.UniqueConstraint("id", "resident_id", name=op.f("uq_bed_stays_id_resident_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_bed_stays_batch_id", "bed_stays", ["batch_id"])
    op.create_index("ix_bed_stays_resident_id", "bed_stays", ["resident_id"])
    op.create_index("ix_bed_stays_state_station_id", "bed_stays", ["state", "station_id"])


def _segments() -> None:
    op.create_table(
        "stay_segments",
        sa.Column("id", KEY, nullable=False),
        sa.Column("stay_id", KEY, nullable=True),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("bed_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=True),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("follows", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("released_by_id", KEY, nullable=True),
        sa.CheckConstraint("(purpose = 'CLOSED') = (stay_id IS NULL)", name=op.f("ck_stay_segments_stay")),
        sa.CheckConstraint("(purpose = 'STAY') = (lane = 0) OR purpose = 'CLOSED'", name=op.f("ck_stay_segments_lane")),
        sa.CheckConstraint("(purpose = 'STAY') = (resident_id IS NOT NULL)", name=op.f("ck_stay_segments_person")),
        sa.CheckConstraint("ends_at IS NULL OR ends_at > starts_at", name=op.f("ck_stay_segments_order")),
        sa.CheckConstraint("follows IS NULL OR follows = starts_at", name=op.f("ck_stay_segments_follows")),
        sa.ForeignKeyConstraint(["bed_id"], ["beds.id"], name=op.f("fk_stay_segments_bed_id_beds")),
        sa.ForeignKeyConstraint(["released_by_id"], ["staff.id"], name=op.f("fk_stay_segments_released_by_id_staff")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_stay_segments_resident_id_residents")),
        sa.ForeignKeyConstraint(
            ["stay_id", "lane", "follows"],
            ["stay_segments.stay_id", "stay_segments.lane", "stay_segments.ends_at"],
            name="fk_stay_segments_chain",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["stay_id", "resident_id"],
            ["bed_stays.id", "bed_stays.resident_id"],
            name="fk_stay_segments_person",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["bed_stays.id"], name=op.f("fk_stay_segments_stay_id_bed_stays")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay_segments")),
        sa.UniqueConstraint("stay_id", "lane", "ends_at", name=op.f("uq_stay_segments_stay_id_lane_ends_at")),
        sa.UniqueConstraint("stay_id", "lane", "starts_at", name=op.f("uq_stay_segments_stay_id_lane_starts_at")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stay_segments_bed_id_ends_at", "stay_segments", ["bed_id", "ends_at"])
    op.create_index("ix_stay_segments_ends_at", "stay_segments", ["ends_at"])
    op.create_index("ix_stay_segments_resident_id_ends_at", "stay_segments", ["resident_id", "ends_at"])
    op.create_index(
        "uq_stay_segments_current_bed",
        "stay_segments",
        ["bed_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
    op.create_index(
        "uq_stay_segments_current_person",
        "stay_segments",
        ["resident_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
    op.create_index(
        "uq_stay_segments_head",
        "stay_segments",
        ["stay_id", "lane"],
        unique=True,
        sqlite_where=HEAD,
        postgresql_where=HEAD,
    )


def _steps() -> None:
    op.create_table(
        "stay_steps",
        sa.Column("id", KEY, nullable=False),
        sa.Column("stay_id", KEY, nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", KEY, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["staff.id"], name=op.f("fk_stay_steps_by_id_staff")),
        sa.ForeignKeyConstraint(["stay_id"], ["bed_stays.id"], name=op.f("fk_stay_steps_stay_id_bed_stays")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay_steps")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stay_steps_stay_id", "stay_steps", ["stay_id"])
    op.create_table(
        "stay_leaves",
        sa.Column("id", KEY, nullable=False),
        sa.Column("stay_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("leaves_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("back_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("taken_by", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_by_id", KEY, nullable=True),
        sa.Column("event_id", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(state = 'BACK') = (back_at IS NOT NULL)", name=op.f("ck_stay_leaves_back")),
        sa.CheckConstraint("gone_at IS NULL OR state IN ('APPROVED', 'BACK')", name=op.f("ck_stay_leaves_gone")),
        sa.CheckConstraint("back_at IS NULL OR back_at >= leaves_at", name=op.f("ck_stay_leaves_order")),
        sa.CheckConstraint("back_due_at IS NULL OR back_due_at >= leaves_at", name=op.f("ck_stay_leaves_due")),
        sa.ForeignKeyConstraint(["approved_by_id"], ["staff.id"], name=op.f("fk_stay_leaves_approved_by_id_staff")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["resident_events.id"], name=op.f("fk_stay_leaves_event_id_resident_events")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["bed_stays.id"], name=op.f("fk_stay_leaves_stay_id_bed_stays")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay_leaves")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stay_leaves_event_id", "stay_leaves", ["event_id"])
    op.create_index("ix_stay_leaves_state_back_due_at", "stay_leaves", ["state", "back_due_at"])
    op.create_index("ix_stay_leaves_stay_id_leaves_at", "stay_leaves", ["stay_id", "leaves_at"])


def _censuses() -> None:
    op.create_table(
        "night_censuses",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("night", sa.Date(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_by_id", KEY, nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_night_censuses_station_id_stations")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["staff.id"], name=op.f("fk_night_censuses_taken_by_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_night_censuses")),
        sa.UniqueConstraint("station_id", "night", name=op.f("uq_night_censuses_station_id_night")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "night_counts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("census_id", KEY, nullable=False),
        sa.Column("bed_id", KEY, nullable=False),
        sa.Column("stay_id", KEY, nullable=True),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["bed_id"], ["beds.id"], name=op.f("fk_night_counts_bed_id_beds")),
        sa.ForeignKeyConstraint(
            ["census_id"], ["night_censuses.id"], name=op.f("fk_night_counts_census_id_night_censuses")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["bed_stays.id"], name=op.f("fk_night_counts_stay_id_bed_stays")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_night_counts")),
        sa.UniqueConstraint("census_id", "bed_id", name=op.f("uq_night_counts_census_id_bed_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_night_counts_stay_id", "night_counts", ["stay_id"])


def _assessments() -> None:
    op.create_table(
        "assessments",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("occasion", sa.Text(), nullable=False),
        sa.Column("assessed_on", sa.Date(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("scores", sa.JSON(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.Column("first_level", sa.Text(), nullable=True),
        sa.Column("adjustments", sa.JSON(), nullable=False),
        sa.Column("final_level", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("first_assessor", sa.Text(), nullable=True),
        sa.Column("second_assessor", sa.Text(), nullable=True),
        sa.Column("informant", sa.Text(), nullable=True),
        sa.Column("informant_relation", sa.Text(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("next_due", sa.Date(), nullable=True),
        sa.Column("self_care_before", sa.Text(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("written_by_id", KEY, nullable=False),
        sa.Column("voided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("voided_by_id", KEY, nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state <> 'VALID' OR (total IS NOT NULL AND first_level IS NOT NULL AND final_level IS NOT NULL AND first_assessor IS NOT NULL AND second_assessor IS NOT NULL AND next_due IS NOT NULL)",
            name=op.f("ck_assessments_complete"),
        ),
        sa.CheckConstraint("total IS NULL OR total BETWEEN 0 AND 90", name=op.f("ck_assessments_total")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_assessments_resident_id_residents")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_assessments_station_id_stations")),
        sa.ForeignKeyConstraint(["voided_by_id"], ["staff.id"], name=op.f("fk_assessments_voided_by_id_staff")),
        sa.ForeignKeyConstraint(["written_by_id"], ["staff.id"], name=op.f("fk_assessments_written_by_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessments")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_assessments_resident_id_assessed_on", "assessments", ["resident_id", "assessed_on"])
    op.create_index("ix_assessments_state_next_due", "assessments", ["state", "next_due"])


def _accounts() -> None:
    op.create_table(
        "care_rates",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("room_kind", sa.Text(), nullable=True),
        sa.Column("care_level", sa.Text(), nullable=True),
        sa.Column("stay_kind", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("leave_percent", sa.Integer(), nullable=False),
        sa.Column("leave_free_days", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("unit IN ('MONTH', 'DAY', 'ONCE')", name=op.f("ck_care_rates_unit")),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_care_rates_amount")),
        sa.CheckConstraint("leave_percent BETWEEN 0 AND 100", name=op.f("ck_care_rates_leave_percent")),
        sa.CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name=op.f("ck_care_rates_order")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_care_rates_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_rates")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_care_rates_station_id_kind", "care_rates", ["station_id", "kind"])
    op.create_table(
        "account_months",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("locked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("locked_by_id", KEY, nullable=False),
        sa.Column("carried", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["locked_by_id"], ["staff.id"], name=op.f("fk_account_months_locked_by_id_staff")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_account_months_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_months")),
        sa.UniqueConstraint("station_id", "month", name=op.f("uq_account_months_station_id_month")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "account_entries",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("stay_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("of_month", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=True),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("reverses_id", KEY, nullable=True),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("booked_by_id", KEY, nullable=False),
        sa.CheckConstraint("amount <> 0", name=op.f("ck_account_entries_amount")),
        sa.ForeignKeyConstraint(["booked_by_id"], ["staff.id"], name=op.f("fk_account_entries_booked_by_id_staff")),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_account_entries_resident_id_residents")
        ),
        sa.ForeignKeyConstraint(
            ["reverses_id"], ["account_entries.id"], name=op.f("fk_account_entries_reverses_id_account_entries")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_account_entries_station_id_stations")),
        sa.ForeignKeyConstraint(["stay_id"], ["bed_stays.id"], name=op.f("fk_account_entries_stay_id_bed_stays")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_entries")),
        sa.UniqueConstraint("key", name=op.f("uq_account_entries_key")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_account_entries_reverses_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_account_entries_resident_id", "account_entries", ["resident_id"])
    op.create_index("ix_account_entries_station_id_month", "account_entries", ["station_id", "month"])
    op.create_index("ix_account_entries_station_id_of_month", "account_entries", ["station_id", "of_month"])
    op.create_index("ix_account_entries_stay_id_month", "account_entries", ["stay_id", "month"])
