"""Fits the constants of search and answers to questions, and prints what to write where."""
