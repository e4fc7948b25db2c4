"""Everything that can go wrong while ingesting.

IngestError
├── UnreadableFile   no text can be had from the file; the message says why and what to do
├── UnknownFormat    the file's kind is not one that we read; it is skipped
├── IngestRunning    another ingest holds the archive; try again when it is done
└── NothingToRollBackTo   the active generation is the oldest

Messages are in Danish: staff read them in the report.
"""


class IngestError(Exception):
    """Base of every error that leaves this package."""


class UnreadableFile(IngestError):  # noqa: N818 - reads better at the `except`
    """No text can be had from the file; trying again will not help."""


class UnknownFormat(IngestError):  # noqa: N818
    """The file's kind is not one that we read."""


class IngestRunning(IngestError):  # noqa: N818
    """Another ingest holds the archive."""


class NothingToRollBackTo(IngestError):  # noqa: N818
    """The active generation is the oldest that is kept."""
