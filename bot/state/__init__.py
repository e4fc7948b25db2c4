"""What must survive a restart: asynchronous ports here, their keeping in `sql`.

The ports know neither the database nor Telegram; only `bot.bootstrap` names `sql`.
"""
