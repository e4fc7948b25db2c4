"""What people see: pure functions from our types to Telegram's.

Every Danish text is here, one module per subject; text that comes from elsewhere is escaped here.
"""
