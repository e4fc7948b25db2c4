"""Tunes the bundled embedding model on question-passage pairs."""
