"""What volunteers write that the archive has no part in: small talk, alarms, personal numbers."""
