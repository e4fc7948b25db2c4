"""Makes the bundled embedding model: reads the 4-bit weights, prunes, writes the folder."""
