"""Everything that can go wrong in the knowledge base, sorted by what the caller does next.

KnowledgeBaseError
├── Unavailable            something outside did not answer; a later try may work
│   ├── ModelUnavailable   a model cannot be loaded; the message names what is missing
│   ├── ChatModelUnavailable  the chat model did not answer, or not as it was asked to
│   └── SpeechUnavailable  a voice message could not be turned into text
├── NoArchive              nothing has been ingested yet; run the command the message names
├── WrongModel             the archive was built with another embedding model; ingest again
├── BrokenGeneration       a generation's files are damaged or gone; roll back or ingest again
├── MissingExtra           packages of an extra are needed; the message names the pip command
├── WrongEvaluation        a file with questions, floors or figures is wrong; mend what is named
├── CorpusRefused          the documents of a set of questions could not be ingested
└── WrongSettings          a setting is misspelt or cannot be used; mend `.env`
    └── WrongTable         a table of places contradicts itself; mend the file that is named

"Nothing relevant was found" is not an error: see `knowledge_base.answering.outcomes.NoAnswer`.
Messages are in Danish: staff read them on the command line. Volunteers never see them.
"""


class KnowledgeBaseError(Exception):
    """Base of every error that leaves this package."""


class Unavailable(KnowledgeBaseError):  # noqa: N818 - reads better at the `except`
    """Something outside did not answer; trying again later may work."""


class ModelUnavailable(Unavailable):
    """A model cannot be loaded; the message says which one and what to do."""


class ChatModelUnavailable(Unavailable):
    """The chat model did not answer in time, or not in a form that can be read."""


class SpeechUnavailable(Unavailable):
    """A voice message could not be turned into text."""


class NoArchive(KnowledgeBaseError):  # noqa: N818
    """Nothing has been ingested yet."""


class WrongModel(KnowledgeBaseError):  # noqa: N818
    """The archive's vectors come from another embedding model than the one in use."""

    def __init__(self, *, built_with: str, in_use: str) -> None:
        super().__init__(
            f"Arkivet er bygget med modellen {built_with}, men {in_use} er i brug. "
            "Kør »python -m ingest sync« på jeres mapper igen, eller sæt EMBEDDING_MODEL tilbage."
        )
        self.built_with = built_with
        self.in_use = in_use


class BrokenGeneration(KnowledgeBaseError):  # noqa: N818
    """A generation's files are damaged or gone."""


class MissingExtra(KnowledgeBaseError):  # noqa: N818
    """Something needs packages that an extra installs; the message names the pip command."""


class WrongEvaluation(KnowledgeBaseError):  # noqa: N818
    """A file with questions, floors or figures is wrong, or cannot be read or written."""


class CorpusRefused(KnowledgeBaseError):  # noqa: N818
    """The documents of a set of questions could not be ingested."""


class WrongSettings(KnowledgeBaseError):  # noqa: N818
    """A setting is misspelt, or names something that cannot be used."""


class WrongTable(WrongSettings):
    """A table of places contradicts itself; the message names the file and the row."""

    def __init__(self, file: str, what: str) -> None:
        super().__init__(f"{file}: {what} Ret filen i knowledge_base/data, og prøv igen.")
