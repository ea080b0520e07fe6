"""Files of residents whole: life events, consents, merges, attachments; the grids' buildings and resources; papers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LINKED = sa.text("linked_id IS NOT NULL")
REVIEWED = sa.text("review_due IS NOT NULL")


def upgrade() -> None:
    _create_tables()
    _add_columns()
    _catalogue()
    _paper_issues()


def _add_columns() -> None:
    op.add_column("residents", sa.Column("allergy_note", sa.Text(), nullable=True))
    op.add_column("resident_contacts", sa.Column("note", sa.Text(), nullable=True))
    _add_reference("resident_contacts", "linked_id", "residents")
    op.create_index(
        "ix_resident_contacts_linked_id", "resident_contacts", ["linked_id"],
        sqlite_where=LINKED, postgresql_where=LINKED,
    )  # fmt: skip
    op.create_index(
        "ix_resident_tags_review_due", "resident_tags", ["review_due"],
        sqlite_where=REVIEWED, postgresql_where=REVIEWED,
    )  # fmt: skip
    op.add_column("grids", sa.Column("retired_on", sa.Date(), nullable=True))
    op.add_column("grid_members", sa.Column("duty_hours", sa.Text(), nullable=True))
    _add_reference("grid_members", "photo_id", "attachment_contents")
    op.create_index(op.f("ix_grid_members_photo_id"), "grid_members", ["photo_id"])


def _add_reference(table: str, column: str, to: str) -> None:
    """SQLite can add a column with its reference, but alembic would make the table anew for it."""
    kind = "INTEGER" if _sqlite() else "BIGINT"
    name = f"fk_{table}_{column}_{to}"
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind} CONSTRAINT {name} REFERENCES {to} (id)")


def _sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _catalogue() -> None:
    with _anew("service_items") as table:
        table.add_column(sa.Column("kind", sa.Text(), nullable=False, server_default="plain"))
        table.add_column(sa.Column("tier", sa.Text(), nullable=True))
        table.add_column(sa.Column("position", sa.Integer(), nullable=False, server_default="0"))
    with _anew("service_items") as table:
        table.alter_column("kind", existing_type=sa.Text(), existing_nullable=False, server_default=None)
        table.alter_column("position", existing_type=sa.Integer(), existing_nullable=False, server_default=None)


def _paper_issues() -> None:
    with _anew("paper_issues") as table:
        table.add_column(sa.Column("resident_id", KEY, nullable=True))
        table.add_column(sa.Column("item_id", KEY, nullable=True))
        table.add_column(sa.Column("number", sa.Text(), nullable=True))
        table.add_column(sa.Column("template_id", KEY, nullable=True))
        table.alter_column("matter_id", existing_type=KEY, nullable=True)
        for column, to in (
            ("resident_id", "residents"),
            ("item_id", "service_items"),
            ("template_id", "paper_templates"),
        ):
            table.create_foreign_key(op.f(f"fk_paper_issues_{column}_{to}"), to, [column], ["id"])
        table.create_index("ix_paper_issues_resident_id", ["resident_id"])
        table.create_index(op.f("ix_paper_issues_item_id"), ["item_id"])
        table.create_index(op.f("ix_paper_issues_template_id"), ["template_id"])


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


def _create_tables() -> None:
    op.create_table(
        "attachment_contents",
        sa.Column("id", KEY, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment_contents")),
        sa.UniqueConstraint("digest", name=op.f("uq_attachment_contents_digest")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "paper_templates",
        sa.Column("id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("default_data", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_templates")),
        sa.UniqueConstraint("kind", "edition", name=op.f("uq_paper_templates_kind_edition")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "tag_kinds",
        sa.Column("id", KEY, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("sensitive", sa.Boolean(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("review_months", sa.Integer(), nullable=True),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag_kinds")),
        sa.UniqueConstraint("label", name=op.f("uq_tag_kinds_label")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "attachments",
        sa.Column("id", KEY, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content_id", KEY, nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by_id", KEY, nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(["added_by_id"], ["staff.id"], name=op.f("fk_attachments_added_by_id_staff")),
        sa.ForeignKeyConstraint(
            ["content_id"], ["attachment_contents.id"], name=op.f("fk_attachments_content_id_attachment_contents")
        ),
        sa.ForeignKeyConstraint(["removed_by_id"], ["staff.id"], name=op.f("fk_attachments_removed_by_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_attachments_content_id"), "attachments", ["content_id"], unique=False)
    op.create_index("ix_attachments_subject_subject_id", "attachments", ["subject", "subject_id"], unique=False)
    op.create_table(
        "buildings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("grid_id", KEY, nullable=True),
        sa.Column("proper", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=True),
        sa.Column("floors", sa.Integer(), nullable=True),
        sa.Column("doors", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("map_x", sa.Float(), nullable=True),
        sa.Column("map_y", sa.Float(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["grid_id"], ["grids.id"], name=op.f("fk_buildings_grid_id_grids")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_buildings_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_buildings")),
        sa.UniqueConstraint("station_id", "proper", "number", name=op.f("uq_buildings_station_id_proper_number")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_buildings_grid_id", "buildings", ["grid_id"], unique=False)
    op.create_table(
        "resources",
        sa.Column("id", KEY, nullable=False),
        sa.Column("station_id", KEY, nullable=False),
        sa.Column("grid_id", KEY, nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("hours", sa.Text(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("special", sa.Text(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("area", sa.Integer(), nullable=True),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["grid_id"], ["grids.id"], name=op.f("fk_resources_grid_id_grids")),
        sa.ForeignKeyConstraint(["station_id"], ["stations.id"], name=op.f("fk_resources_station_id_stations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resources")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_resources_grid_id", "resources", ["grid_id"], unique=False)
    op.create_index("ix_resources_kind", "resources", ["kind"], unique=False)
    op.create_table(
        "different_people",
        sa.Column("id", KEY, nullable=False),
        sa.Column("first_id", KEY, nullable=False),
        sa.Column("second_id", KEY, nullable=False),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("judged_by_id", KEY, nullable=False),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_different_people_order")),
        sa.ForeignKeyConstraint(["first_id"], ["residents.id"], name=op.f("fk_different_people_first_id_residents")),
        sa.ForeignKeyConstraint(["judged_by_id"], ["staff.id"], name=op.f("fk_different_people_judged_by_id_staff")),
        sa.ForeignKeyConstraint(["second_id"], ["residents.id"], name=op.f("fk_different_people_second_id_residents")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_different_people")),
        sa.UniqueConstraint("first_id", "second_id", name=op.f("uq_different_people_first_id_second_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_different_people_second_id", "different_people", ["second_id"], unique=False)
    op.create_table(
        "resident_consents",
        sa.Column("id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("given_by", sa.Text(), nullable=True),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["staff.id"], name=op.f("fk_resident_consents_recorded_by_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_resident_consents_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident_consents")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_resident_consents_resident_id", "resident_consents", ["resident_id"], unique=False)
    op.create_table(
        "resident_events",
        sa.Column("id", KEY, nullable=False),
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", KEY, nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancelled_by_id", KEY, nullable=True),
        sa.CheckConstraint("until IS NULL OR until >= since", name=op.f("ck_resident_events_order")),
        sa.ForeignKeyConstraint(
            ["cancelled_by_id"], ["staff.id"], name=op.f("fk_resident_events_cancelled_by_id_staff")
        ),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["staff.id"], name=op.f("fk_resident_events_recorded_by_id_staff")),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_resident_events_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident_events")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_resident_events_kind_until", "resident_events", ["kind", "until"], unique=False)
    op.create_index("ix_resident_events_resident_id_since", "resident_events", ["resident_id", "since"], unique=False)
    op.create_table(
        "resident_merges",
        sa.Column("id", KEY, nullable=False),
        sa.Column("kept_id", KEY, nullable=False),
        sa.Column("gone_id", KEY, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("moved", sa.JSON(), nullable=False),
        sa.Column("merged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("merged_by_id", KEY, nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(["gone_id"], ["residents.id"], name=op.f("fk_resident_merges_gone_id_residents")),
        sa.ForeignKeyConstraint(["kept_id"], ["residents.id"], name=op.f("fk_resident_merges_kept_id_residents")),
        sa.ForeignKeyConstraint(["merged_by_id"], ["staff.id"], name=op.f("fk_resident_merges_merged_by_id_staff")),
        sa.ForeignKeyConstraint(["undone_by_id"], ["staff.id"], name=op.f("fk_resident_merges_undone_by_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident_merges")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_resident_merges_gone_id", "resident_merges", ["gone_id"], unique=False)
    op.create_index("ix_resident_merges_kept_id", "resident_merges", ["kept_id"], unique=False)
