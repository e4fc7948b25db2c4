"""The tables' history. Alembic runs the files of this folder; nothing imports them."""
