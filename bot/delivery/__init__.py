"""Order per chat, sending within Telegram's limits, and noticing that Telegram fell silent."""
