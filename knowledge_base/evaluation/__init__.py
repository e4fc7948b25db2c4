"""Measures how well questions are answered: sets of questions in, figures out."""
