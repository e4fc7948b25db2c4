"""What every database must do, on SQLite and on PostgreSQL."""
