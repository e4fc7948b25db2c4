"""The bot's composition root: settings in, a running bot or a command of staff out."""
