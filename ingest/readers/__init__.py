"""One module per format: a file in, its structure as blocks of text out."""
