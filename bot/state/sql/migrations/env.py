"""What Alembic runs to migrate: within the transaction that the program has opened."""

from alembic import context

from bot.state.sql.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    compare_type=True,
    transactional_ddl=True,  # SQLite can, now that the driver leaves transactions to us
    render_as_batch=True,  # SQLite changes a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
