"""The plan as something to take along: one printed page, a Word file, a calendar file, a post.

Pure: a plan in, bytes or text out. One module per format, each with one public function. What the
page and the Word file say is worded once, in `composing`; every text is in `danish` and `english`.
Knows nothing of Telegram, and alone knows the libraries that write files.
"""
