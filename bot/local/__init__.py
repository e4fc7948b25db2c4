"""The terminal chat: the same application over an in-process Bot API."""
