"""What can keep the bot from starting or make it stop, sorted by what the person does next.

BotError
├── WrongGuide     the guide's text cannot be followed; mend the lines it names
├── Rejected       Telegram does not know the token; mend `.env`
├── NotInstalled   something that is only sometimes needed is not there; install it
├── NoConnection   Telegram did not answer; look at the network, or wait
├── CannotListen   an address is taken or not ours; mend `.env`
├── WebhookRefused Telegram does not take WEBHOOK_URL; mend `.env`
├── WentSilent     Telegram has not been heard from for too long; the supervisor starts us again
├── NoSuchGap         no group and no question has that name; look at `python -m bot gaps`
├── AnswerFileRefused the file for an answer is there, or cannot be written; name another
├── StateUnavailable    the database does not answer; look at the disk or the server, or wait
└── StateFromTheFuture  a newer version has used the database; install that version

A setting that cannot be used is `knowledge_base.errors.WrongSettings`, for every package alike.
Messages are in Danish: staff read them on the command line. They never carry the token.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong in a text that staff wrote.

    Attributes:
        line: From 1.
        message: In Danish.
    """

    line: int
    message: str


class BotError(Exception):
    """Base of every error that `python -m bot` reports in one line and exit code 1."""


class WrongGuide(BotError):  # noqa: N818 - reads better at the `except`
    """The text of the guide cannot be followed.

    Attributes:
        problems: All that was found, in the order of the lines.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        lines = "\n".join(f"Linje {problem.line}: {problem.message}" for problem in problems)
        super().__init__(f"Genstart-guiden kan ikke bruges, før dette er rettet:\n{lines}")


class Rejected(BotError):  # noqa: N818
    """Telegram does not know the bot's token."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram kender ikke jeres bot. Se efter i .env, om TELEGRAM_BOT_TOKEN er skrevet af"
            " uden fejl fra @BotFather (og om TELEGRAM_API_URL er rigtig, hvis I bruger den)."
        )


class NoConnection(BotError):  # noqa: N818
    """Telegram did not answer when the bot started."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"Jeg kan ikke få forbindelse til Telegram på {address}. Se efter, om maskinen er på"
            " nettet, og prøv igen. Uden net kan I tale med botten med: python -m bot chat"
        )


class NotInstalled(BotError):  # noqa: N818
    """Something that is only sometimes needed is not installed."""

    def __init__(self, *, what: str, extra: str) -> None:
        """Create the error.

        Args:
            what: What cannot be made without it, in Danish.
            extra: The extra of this package that brings it along.
        """
        super().__init__(
            f"{what} kræver noget, der ikke er installeret endnu. Kør"
            f' »pip install "klyngehjaelp[{extra}]"«, og prøv igen.'
        )


class CannotListen(BotError):  # noqa: N818
    """An address to listen on cannot be used."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"Jeg kan ikke lytte på {address}. Se efter i .env, om adressen er rigtig, og om et"
            " andet program bruger den i forvejen."
        )


class WebhookRefused(BotError):  # noqa: N818
    """Telegram does not take the address of the webhook."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram vil ikke bruge WEBHOOK_URL. Adressen skal begynde med https://, kunne nås"
            " ude fra nettet og bruge port 443, 80, 88 eller 8443."
        )


class WentSilent(BotError):  # noqa: N818
    """Telegram has not been heard from for too long."""

    def __init__(self, silence_s: float) -> None:
        super().__init__(
            f"Jeg har ikke hørt fra Telegram i {silence_s:.0f} sekunder og stopper, så jeg kan"
            " blive startet igen."
        )


class NoSuchGap(BotError):  # noqa: N818
    """Staff named a group or a question that is not there."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Der er ingen gruppe og intet spørgsmål, der hedder »{name}«. Se, hvad der er, med:"
            " python -m bot gaps"
        )


class AnswerFileRefused(BotError):  # noqa: N818
    """The file for an answer was not written."""

    def __init__(self, path: Path, why: str) -> None:
        """Create the error.

        Args:
            path: Where it was to be.
            why: In Danish, a sentence.
        """
        super().__init__(f"{path} er ikke skrevet. {why}")


class StateUnavailable(BotError):  # noqa: N818
    """The database did not do what it was asked, and nothing has changed."""

    def __init__(self, kind: str) -> None:
        """Create the error.

        Args:
            kind: The name of the database's own error; its text may hold what people wrote.
        """
        super().__init__(
            f"Jeg kan ikke komme til bottens database ({kind}). Se efter, om der er plads på"
            " disken, om jeg må skrive i DATA_DIR, og om serveren i DATABASE_URL kører, hvis I"
            " bruger en."
        )


class StateFromTheFuture(BotError):  # noqa: N818
    """A newer version of the program has changed the database's tables."""

    def __init__(self) -> None:
        super().__init__(
            "Bottens database er brugt af en nyere udgave af Klyngehjælp. Installer den nyeste"
            " udgave igen, eller sæt DATA_DIR til en anden mappe."
        )
