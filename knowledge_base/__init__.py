"""What the archive knows: questions in, answers with sources out; knows no Telegram, no files."""
