"""Contact cards with their codes and print runs, boards and plans, and what resources are used for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# A code on a card somebody carries: never given twice, never taken out of the list, never in force again.
TOKENS_SQLITE = (
    """
CREATE TRIGGER card_tokens_refuse_delete BEFORE DELETE ON card_tokens
BEGIN SELECT RAISE(ABORT, 'card_tokens are kept'); END
""",
    """
CREATE TRIGGER card_tokens_refuse_update BEFORE UPDATE OF id, station_id, code, kind, made_at ON card_tokens
BEGIN SELECT RAISE(ABORT, 'a code stays as it was given'); END
""",
    """
CREATE TRIGGER card_tokens_refuse_return BEFORE UPDATE OF state, revoked_at, revoked_why ON card_tokens
WHEN OLD.state = 'REVOKED' OR (OLD.state = 'LIVE' AND NEW.state = 'RESERVED')
BEGIN SELECT RAISE(ABORT, 'a code that was revoked stays revoked'); END
""",
)
TOKENS_POSTGRESQL = (
    """
CREATE FUNCTION refuse_change_of_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a code stays as it was given';
END $$
""",
    """
CREATE TRIGGER card_tokens_refuse_delete BEFORE DELETE OR TRUNCATE ON card_tokens
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_codes()
""",
    """
CREATE TRIGGER card_tokens_refuse_update BEFORE UPDATE OF id, station_id, code, kind, made_at ON card_tokens
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_codes()
""",
    """
CREATE TRIGGER card_tokens_refuse_return BEFORE UPDATE OF state, revoked_at, revoked_why ON card_tokens
FOR EACH ROW WHEN (OLD.state = 'REVOKED' OR (OLD.state = 'LIVE' AND NEW.state = 'RESERVED'))
EXECUTE FUNCTION refuse_change_of_codes()
""",
)


def upgrade() -> None:
    _resources()
    _cards()
    _boards()
    for statement in TOKENS_SQLITE if _sqlite() else TOKENS_POSTGRESQL:
        op.execute(statement)


def _sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _resources() -> None:
    op.add_column("resources", sa.Column("walk_minutes", sa.Integer(), nullable=True))
    with _anew("resources") as table:
        for column in ("venue", "on_cards"):
            table.add_column(sa.Column(column, sa.Boolean(), nullable=False, server_default=sa.false()))
    with _anew("resources") as table:
        for column in ("venue", "on_cards"):
            table.alter_column(column, existing_type=sa.Boolean(), existing_nullable=False, server_default=None)
    _add_reference("care_services", "provider_id")
    _add_reference("matters", "resource_id")


def _add_reference(table: str, column: str) -> None:
    """SQLite can add a column with its reference, but alembic would make the table anew for it."""
    kind = "INTEGER" if _sqlite() else "BIGINT"
    name = f"fk_{table}_{column}_resources"
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind} CONSTRAINT {name} REFERENCES resources (id)")
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


@contextmanager
def _anew(name: str) -> Iterator[BatchOperations]:
    """Change a table that SQLite can only make anew; it goes on counting its keys where it was."""
    bind = op.get_bind()
    last = None
    if _sqlite():
        last = bind.execute(sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": name}).scalar()
    with op.batch_alter_table(name, table_kwargs={"sqlite_autoincrement": True}) as table:
        yield table
    if last is not None:
        bind.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": name})
        bind.execute(
            sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), {"name": name, "last": last}
        )


def _cards() -> None:
    op.create_table(
        "card_templates",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("logo_id", KEY, nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["logo_id"], ["attachment_contents.id"], name=op.f("fk_card_templates_logo_id_attachment_contents")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_card_templates_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_templates")),
        sa.UniqueConstraint("station_id", "name", name=op.f("uq_card_templates_station_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_card_templates_logo_id"), "card_templates", ["logo_id"])
    op.create_table(
        "printer_profiles",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("printer", sa.Text(), nullable=True),
        sa.Column("offset_right", sa.Integer(), nullable=False),
        sa.Column("offset_down", sa.Integer(), nullable=False),
        sa.Column("scale", sa.Integer(), nullable=False),
        sa.Column("duplex", sa.Boolean(), nullable=False),
        sa.Column("calibrated_on", sa.Date(), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "offset_right BETWEEN -200 AND 200 AND offset_down BETWEEN -200 AND 200",
            name=op.f("ck_printer_profiles_offset"),
        ),
        sa.CheckConstraint("scale BETWEEN 900 AND 1100", name=op.f("ck_printer_profiles_scale")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_printer_profiles_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printer_profiles")),
        sa.UniqueConstraint("station_id", "name", name=op.f("uq_printer_profiles_station_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "card_runs",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("template_id", KEY, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("logo_id", KEY, nullable=True),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("chosen", sa.JSON(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("printed", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_by_id", KEY, nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(state = 'OPEN') = (ended_at IS NULL)", name=op.f("ck_card_runs_ended_at")),
        sa.CheckConstraint("state IN ('OPEN', 'DONE', 'STOPPED')", name=op.f("ck_card_runs_state")),
        sa.CheckConstraint("printed BETWEEN 0 AND count", name=op.f("ck_card_runs_printed")),
        sa.ForeignKeyConstraint(
            ["logo_id"], ["attachment_contents.id"], name=op.f("fk_card_runs_logo_id_attachment_contents")
        ),
        sa.ForeignKeyConstraint(["started_by_id"], ["staff.id"], name=op.f("fk_card_runs_started_by_id_staff")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_card_runs_station_id_stations")),
        sa.ForeignKeyConstraint(
            ["template_id"], ["card_templates.id"], name=op.f("fk_card_runs_template_id_card_templates")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_runs")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_card_runs_logo_id"), "card_runs", ["logo_id"])
    op.create_index("ix_card_runs_station_id_started_at", "card_runs", ["station_id", "started_at"])
    op.create_table(
        "card_tokens",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_why", sa.Text(), nullable=True),
        sa.CheckConstraint("(state = 'REVOKED') = (revoked_at IS NOT NULL)", name=op.f("ck_card_tokens_revoked_at")),
        sa.CheckConstraint("state IN ('RESERVED', 'LIVE', 'REVOKED')", name=op.f("ck_card_tokens_state")),
        sa.CheckConstraint("(revoked_at IS NULL) = (revoked_why IS NULL)", name=op.f("ck_card_tokens_revoked_why")),
        sa.CheckConstraint("length(code) = 13", name=op.f("ck_card_tokens_code")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_card_tokens_resident_id_residents")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_card_tokens_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_tokens")),
        sa.UniqueConstraint("code", name=op.f("uq_card_tokens_code")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_card_tokens_resident_id", "card_tokens", ["resident_id"])
    op.create_index(
        "uq_card_tokens_live",
        "card_tokens",
        ["resident_id", "kind"],
        unique=True,
        sqlite_where=sa.text("state = 'LIVE'"),
        postgresql_where=sa.text("state = 'LIVE'"),
    )
    op.create_table(
        "contact_cards",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("run_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("household_id", KEY, nullable=True),
        sa.Column("token_id", KEY, nullable=True),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("duty_hash", sa.Text(), nullable=False),
        sa.Column("own_hash", sa.Text(), nullable=False),
        sa.Column("printed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("position > 0", name=op.f("ck_contact_cards_position")),
        sa.ForeignKeyConstraint(
            ["household_id"], ["households.id"], name=op.f("fk_contact_cards_household_id_households")
        ),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_contact_cards_resident_id_residents")),
        sa.ForeignKeyConstraint(["run_id"], ["card_runs.id"], name=op.f("fk_contact_cards_run_id_card_runs")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_contact_cards_station_id_stations")),
        sa.ForeignKeyConstraint(["token_id"], ["card_tokens.id"], name=op.f("fk_contact_cards_token_id_card_tokens")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_cards")),
        sa.UniqueConstraint("run_id", "position", name=op.f("uq_contact_cards_run_id_position")),
        sa.UniqueConstraint("token_id", name=op.f("uq_contact_cards_token_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_contact_cards_household_id"), "contact_cards", ["household_id"])
    op.create_index(
        "ix_contact_cards_in_force",
        "contact_cards",
        ["station_id", "kind"],
        sqlite_where=sa.text("printed_at IS NOT NULL AND replaced_at IS NULL"),
        postgresql_where=sa.text("printed_at IS NOT NULL AND replaced_at IS NULL"),
    )
    op.create_index("ix_contact_cards_resident_id", "contact_cards", ["resident_id"])


def _boards() -> None:
    op.create_table(
        "duty_boards",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("grid_id", KEY, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("size", sa.Text(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("printed", sa.JSON(), nullable=True),
        sa.Column("printed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("size IN ('A3', 'A4')", name=op.f("ck_duty_boards_size")),
        sa.CheckConstraint("(printed_at IS NULL) = (printed IS NULL)", name=op.f("ck_duty_boards_printed")),
        sa.ForeignKeyConstraint(["grid_id"], ["grids.id"], name=op.f("fk_duty_boards_grid_id_grids")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_duty_boards_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_boards")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_duty_boards_grid_id", "duty_boards", ["grid_id"])
    op.create_table(
        "estate_plans",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("grid_id", KEY, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content_id", KEY, nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["content_id"], ["attachment_contents.id"], name=op.f("fk_estate_plans_content_id_attachment_contents")
        ),
        sa.ForeignKeyConstraint(["grid_id"], ["grids.id"], name=op.f("fk_estate_plans_grid_id_grids")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_estate_plans_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estate_plans")),
        sa.UniqueConstraint("station_id", "name", name=op.f("uq_estate_plans_station_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_estate_plans_content_id"), "estate_plans", ["content_id"])
    op.create_index(op.f("ix_estate_plans_grid_id"), "estate_plans", ["grid_id"])
    op.create_table(
        "resource_pins",
        sa.Column("id", KEY, nullable=False),
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("resource_id", KEY, nullable=False),
        sa.Column("x", sa.Float(), nullable=False),
        sa.Column("y", sa.Float(), nullable=False),
        sa.CheckConstraint("x BETWEEN 0 AND 1 AND y BETWEEN 0 AND 1", name=op.f("ck_resource_pins_inside")),
        sa.ForeignKeyConstraint(["plan_id"], ["estate_plans.id"], name=op.f("fk_resource_pins_plan_id_estate_plans")),
        sa.ForeignKeyConstraint(["resource_id"], ["resources.id"], name=op.f("fk_resource_pins_resource_id_resources")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resource_pins")),
        sa.UniqueConstraint("plan_id", "resource_id", name=op.f("uq_resource_pins_plan_id_resource_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_resource_pins_resource_id", "resource_pins", ["resource_id"])
