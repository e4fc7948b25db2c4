"""Which texts belong to which language."""

from bot.papers.danish import DANISH
from bot.papers.english import ENGLISH
from bot.papers.wording import Wording
from knowledge_base.language import Language

_WORDINGS = {Language.DANISH: DANISH, Language.ENGLISH: ENGLISH}


def wording_in(language: Language) -> Wording:
    """Return every text in a language."""
    return _WORDINGS[language]
