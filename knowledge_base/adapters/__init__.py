"""One file per vendor, behind a port or a LangChain interface; plugged in by `bootstrap` alone."""
