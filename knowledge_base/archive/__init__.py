"""Generations of the archive, and which one is active."""
