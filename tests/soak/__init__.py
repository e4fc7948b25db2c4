"""A whole bot under thousands of random updates while Telegram, the database and the archive fail.

`python -m tests.soak --updates 20000` runs it; the gate runs a short one. See docs/soak.md.
"""
