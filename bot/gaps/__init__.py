"""What the archive lacks: the questions that it could not answer, grouped by what they mean."""
