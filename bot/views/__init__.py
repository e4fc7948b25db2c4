"""What people see: pure functions from our types to Telegram's.

The words of the chat are in `bot.texts`, and every view is told in which language to say them.
What staff read on a command line is written here, in Danish. What comes from elsewhere is escaped.
"""
