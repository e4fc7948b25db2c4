"""Staff documents in, a published generation of the archive out."""
