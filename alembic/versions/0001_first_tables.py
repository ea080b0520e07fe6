"""The first tables: stations, staff, records, residents, grids, catalogue, matters, imports, search keys."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BYTEWISE = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")

GUARD_SQLITE = """
CREATE TRIGGER records_refuse_{verb} BEFORE {verb} ON records
BEGIN SELECT RAISE(ABORT, 'records are append-only'); END
"""
GUARD_POSTGRESQL = """
CREATE FUNCTION refuse_change_of_records() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'records are append-only'; END $$
"""


def upgrade() -> None:
    _create_tables()
    op.execute("INSERT INTO record_head (id, sequence, hash) VALUES (1, 0, '" + "0" * 64 + "')")
    _guard_records()


def _guard_records() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(GUARD_SQLITE.format(verb=verb))
        return
    op.execute(GUARD_POSTGRESQL)
    op.execute(
        "CREATE TRIGGER records_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON records"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_records()"
    )


def _create_tables() -> None:
    op.create_table(
        "calendar_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_calendar_days")),
    )
    op.create_table(
        "number_series",
        sa.Column("street_code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last > 0", name=op.f("ck_number_series_positive")),
        sa.PrimaryKeyConstraint("street_code", "kind", "day", name=op.f("pk_number_series")),
    )
    op.create_table(
        "record_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sequence", KEY, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_head")),
    )
    op.create_table(
        "search_keys",
        sa.Column("key", BYTEWISE, nullable=False),
        sa.Column("recency", sa.Integer(), nullable=False),
        sa.Column("subject", sa.SmallInteger(), nullable=False),
        sa.Column("subject_id", KEY, nullable=False),
        sa.PrimaryKeyConstraint("key", "recency", "subject", "subject_id", name=op.f("pk_search_keys")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sign_in_attempts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("succeeded", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_attempts")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sign_in_attempts_account_at", "sign_in_attempts", ["account", "at"], unique=False)
    op.create_table(
        "stations",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("street_code", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stations")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "grids",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("parent_id", KEY, nullable=True),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("host_unit", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("level BETWEEN 1 AND 3", name=op.f("ck_grids_level")),
        sa.ForeignKeyConstraint(["parent_id"], ["grids.id"], name=op.f("fk_grids_parent_id_grids")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_grids_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grids")),
        sa.UniqueConstraint("code", name=op.f("uq_grids_code")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_grids_parent_id"), "grids", ["parent_id"], unique=False)
    op.create_table(
        "service_items",
        sa.Column("id", KEY, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("route", sa.Text(), nullable=False),
        sa.Column("channels", sa.JSON(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("on_the_spot", sa.Boolean(), nullable=False),
        sa.Column("levels", sa.JSON(), nullable=False),
        sa.Column("materials", sa.JSON(), nullable=False),
        sa.Column("legal_basis", sa.Text(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("default_data", sa.Boolean(), nullable=False),
        sa.Column("station_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_service_items_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_items")),
        sa.UniqueConstraint("code", "edition", name=op.f("uq_service_items_code_edition")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_service_items_code"), "service_items", ["code"], unique=False)
    op.create_table(
        "settings",
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_settings_station_id_stations")),
        sa.PrimaryKeyConstraint("station_id", "name", name=op.f("pk_settings")),
    )
    op.create_table(
        "staff",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("initials", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_signed_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_staff_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("account", name=op.f("uq_staff_account")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_staff_station_id"), "staff", ["station_id"], unique=False)
    op.create_table(
        "drafts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("staff_id", KEY, nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_drafts_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_drafts_staff_id_page", "drafts", ["staff_id", "page"], unique=True)
    op.create_table(
        "grid_members",
        sa.Column("id", KEY, nullable=False),
        sa.Column("grid_id", KEY, nullable=False),
        sa.Column("staff_id", KEY, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("duty", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["grid_id"], ["grids.id"], name=op.f("fk_grid_members_grid_id_grids")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_grid_members_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grid_members")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_grid_members_grid_id", "grid_members", ["grid_id"], unique=False)
    op.create_table(
        "grid_ranges",
        sa.Column("id", KEY, nullable=False),
        sa.Column("grid_id", KEY, nullable=False),
        sa.Column("proper", sa.Text(), nullable=False),
        sa.Column("building_from", sa.Integer(), nullable=True),
        sa.Column("building_to", sa.Integer(), nullable=True),
        sa.Column("parity", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.CheckConstraint("parity IN ('all', 'odd', 'even')", name=op.f("ck_grid_ranges_parity")),
        sa.ForeignKeyConstraint(["grid_id"], ["grids.id"], name=op.f("fk_grid_ranges_grid_id_grids")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grid_ranges")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_grid_ranges_grid_id", "grid_ranges", ["grid_id"], unique=False)
    op.create_index(op.f("ix_grid_ranges_proper"), "grid_ranges", ["proper"], unique=False)
    op.create_table(
        "households",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("address_key", sa.Text(), nullable=False),
        sa.Column("grid_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(["grid_id"], ["grids.id"], name=op.f("fk_households_grid_id_grids")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_households_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_households")),
        sa.UniqueConstraint("address_key", name=op.f("uq_households_address_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_households_grid_id"), "households", ["grid_id"], unique=False)
    op.create_table(
        "import_batches",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_digest", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("imported_by_id", KEY, nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(["imported_by_id"], ["staff.id"], name=op.f("fk_import_batches_imported_by_id_staff")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_import_batches_station_id_stations")),
        sa.ForeignKeyConstraint(["undone_by_id"], ["staff.id"], name=op.f("fk_import_batches_undone_by_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batches")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "shift_notes",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_by_id", KEY, nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_by_id", KEY, nullable=True),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["read_by_id"], ["staff.id"], name=op.f("fk_shift_notes_read_by_id_staff")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_shift_notes_station_id_stations")),
        sa.ForeignKeyConstraint(["written_by_id"], ["staff.id"], name=op.f("fk_shift_notes_written_by_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_notes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_shift_notes_station_id"), "shift_notes", ["station_id"], unique=False)
    op.create_table(
        "staff_roles",
        sa.Column("staff_id", KEY, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_roles_staff_id_staff")),
        sa.PrimaryKeyConstraint("staff_id", "role", name=op.f("pk_staff_roles")),
    )
    op.create_table(
        "records",
        sa.Column("sequence", KEY, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("station_id", KEY, nullable=True),
        sa.Column("actor_id", KEY, nullable=True),
        sa.Column("actor_name", sa.Text(), nullable=False),
        sa.Column("workstation", sa.Text(), nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("batch_id", KEY, nullable=True),
        sa.Column("previous_hash", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batches.id"], name=op.f("fk_records_batch_id_import_batches")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_records")),
    )
    op.create_index("ix_records_actor_id_at", "records", ["actor_id", "at"], unique=False)
    op.create_index("ix_records_at", "records", ["at"], unique=False)
    op.create_index("ix_records_batch_id", "records", ["batch_id"], unique=False)
    op.create_index("ix_records_subject_subject_id", "records", ["subject", "subject_id"], unique=False)
    op.create_table(
        "residents",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("id_type", sa.Text(), nullable=False),
        sa.Column("id_no", sa.Text(), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("ethnicity", sa.Text(), nullable=True),
        sa.Column("household_id", KEY, nullable=True),
        sa.Column("household_role", sa.Text(), nullable=True),
        sa.Column("living_alone", sa.Boolean(), nullable=True),
        sa.Column("self_care", sa.Text(), nullable=True),
        sa.Column("health_note", sa.Text(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("status_since", sa.Date(), nullable=True),
        sa.Column("merged_into_id", KEY, nullable=True),
        sa.Column("batch_id", KEY, nullable=True),
        sa.Column("last_seen_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(id_type = 'none') = (id_no IS NULL)", name=op.f("ck_residents_paper")),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batches.id"], name=op.f("fk_residents_batch_id_import_batches")),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name=op.f("fk_residents_household_id_households")),
        sa.ForeignKeyConstraint(
            ["merged_into_id"], ["residents.id"], name=op.f("fk_residents_merged_into_id_residents")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_residents_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_residents")),
        sa.UniqueConstraint("id_type", "id_no", name=op.f("uq_residents_id_type_id_no")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_residents_batch_id", "residents", ["batch_id"], unique=False)
    op.create_index("ix_residents_household_id", "residents", ["household_id"], unique=False)
    op.create_index("ix_residents_name_birth_date", "residents", ["name", "birth_date"], unique=False)
    op.create_index("ix_residents_status_id", "residents", ["status", "id"], unique=False)
    op.create_index(
        "ix_residents_merged_into_id",
        "residents",
        ["merged_into_id"],
        unique=False,
        sqlite_where=sa.text("merged_into_id IS NOT NULL"),
        postgresql_where=sa.text("merged_into_id IS NOT NULL"),
    )
    op.create_table(
        "matters",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("outside_number", sa.Text(), nullable=True),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("item_id", KEY, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("resident_id", KEY, nullable=True),
        sa.Column("agent_name", sa.Text(), nullable=True),
        sa.Column("agent_phone", sa.Text(), nullable=True),
        sa.Column("agent_relation", sa.Text(), nullable=True),
        sa.Column("caller_name", sa.Text(), nullable=True),
        sa.Column("caller_phone", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("address_key", sa.Text(), nullable=True),
        sa.Column("grid_id", KEY, nullable=True),
        sa.Column("handler_id", KEY, nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_by_id", KEY, nullable=False),
        sa.Column("dispatched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("contact_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("replied_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("replied_by_id", KEY, nullable=True),
        sa.Column("reply_channel", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state NOT IN ('ANSWERED', 'RATED', 'ARCHIVED') OR (result IS NOT NULL AND replied_at IS NOT NULL AND replied_by_id IS NOT NULL AND reply_channel IS NOT NULL)",
            name=op.f("ck_matters_loop_closed"),
        ),
        sa.ForeignKeyConstraint(["grid_id"], ["grids.id"], name=op.f("fk_matters_grid_id_grids")),
        sa.ForeignKeyConstraint(["handler_id"], ["grid_members.id"], name=op.f("fk_matters_handler_id_grid_members")),
        sa.ForeignKeyConstraint(["item_id"], ["service_items.id"], name=op.f("fk_matters_item_id_service_items")),
        sa.ForeignKeyConstraint(["received_by_id"], ["staff.id"], name=op.f("fk_matters_received_by_id_staff")),
        sa.ForeignKeyConstraint(["replied_by_id"], ["staff.id"], name=op.f("fk_matters_replied_by_id_staff")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_matters_resident_id_residents")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_matters_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matters")),
        sa.UniqueConstraint("number", name=op.f("uq_matters_number")),
        sa.UniqueConstraint("outside_number", name=op.f("uq_matters_outside_number")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_matters_address_key", "matters", ["address_key"], unique=False)
    op.create_index("ix_matters_caller_phone", "matters", ["caller_phone"], unique=False)
    op.create_index("ix_matters_received_at", "matters", ["received_at"], unique=False)
    op.create_index("ix_matters_resident_id_received_at", "matters", ["resident_id", "received_at"], unique=False)
    op.create_index("ix_matters_state_due_at", "matters", ["state", "due_at"], unique=False)
    op.create_table(
        "resident_addresses",
        sa.Column("id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("address_key", sa.Text(), nullable=False),
        sa.Column("grid_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(["grid_id"], ["grids.id"], name=op.f("fk_resident_addresses_grid_id_grids")),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_resident_addresses_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident_addresses")),
        sa.UniqueConstraint("resident_id", "kind", name=op.f("uq_resident_addresses_resident_id_kind")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_resident_addresses_address_key"), "resident_addresses", ["address_key"], unique=False)
    op.create_index(op.f("ix_resident_addresses_grid_id"), "resident_addresses", ["grid_id"], unique=False)
    op.create_table(
        "resident_contacts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_resident_contacts_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident_contacts")),
        sa.UniqueConstraint("resident_id", "position", name=op.f("uq_resident_contacts_resident_id_position")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "resident_notes",
        sa.Column("id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_by_id", KEY, nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_resident_notes_resident_id_residents")
        ),
        sa.ForeignKeyConstraint(["written_by_id"], ["staff.id"], name=op.f("fk_resident_notes_written_by_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident_notes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_resident_notes_resident_id"), "resident_notes", ["resident_id"], unique=False)
    op.create_table(
        "resident_phones",
        sa.Column("id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("extension", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_resident_phones_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident_phones")),
        sa.UniqueConstraint("resident_id", "position", name=op.f("uq_resident_phones_resident_id_position")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_resident_phones_number", "resident_phones", ["number"], unique=False)
    op.create_table(
        "resident_tags",
        sa.Column("id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("review_due", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_resident_tags_resident_id_residents")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident_tags")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_resident_tags_label", "resident_tags", ["label"], unique=False)
    op.create_index("ix_resident_tags_resident_id", "resident_tags", ["resident_id"], unique=False)
    op.create_table(
        "matter_materials",
        sa.Column("id", KEY, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["matter_id"], ["matters.id"], name=op.f("fk_matter_materials_matter_id_matters")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matter_materials")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_matter_materials_matter_id", "matter_materials", ["matter_id"], unique=False)
    op.create_table(
        "matter_steps",
        sa.Column("id", KEY, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["staff.id"], name=op.f("fk_matter_steps_by_id_staff")),
        sa.ForeignKeyConstraint(["matter_id"], ["matters.id"], name=op.f("fk_matter_steps_matter_id_matters")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matter_steps")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_matter_steps_matter_id", "matter_steps", ["matter_id"], unique=False)
    op.create_table(
        "paper_issues",
        sa.Column("id", KEY, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("size", sa.Text(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["issued_by_id"], ["staff.id"], name=op.f("fk_paper_issues_issued_by_id_staff")),
        sa.ForeignKeyConstraint(["matter_id"], ["matters.id"], name=op.f("fk_paper_issues_matter_id_matters")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_issues")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_paper_issues_matter_id", "paper_issues", ["matter_id"], unique=False)
