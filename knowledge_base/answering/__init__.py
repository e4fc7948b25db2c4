"""From ranked passages to one of three outcomes."""
