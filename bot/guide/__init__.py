"""The guided restart as plain data and pure functions."""
