"""What a message is when it is no question for the archive. When in doubt, it is a question.

Rules rather than a model, in three steps: danger to life first, then attempts on the bot and
abuse, both wherever they stand in a message; then small talk and questions about the bot, which
must account for all of it. Knows nothing of what is answered.
"""

from knowledge_base.talk import about_the_bot, alarms, overriding, small_talk
from knowledge_base.talk.asking import has_question_word
from knowledge_base.talk.kinds import TalkKind
from knowledge_base.talk.phrases import left_over, vocabulary
from knowledge_base.talk.spelling import Spelling
from knowledge_base.talk.tidying import joined, squeezed, tidy

__all__ = ["TalkKind", "recognise"]

_LONGEST = 1000
"""Characters that are looked at; a guess. Nobody greets or cries for help at greater length."""

_ANYWHERE = (
    (TalkKind.OVERRIDE, overriding.OVERRIDE),
    (TalkKind.INSULT, overriding.INSULT),
)
_IN_ORDER_OF_TAKING = (
    (TalkKind.ARE_YOU_HUMAN, about_the_bot.ARE_YOU_HUMAN),
    (TalkKind.PRIVACY, about_the_bot.PRIVACY),
    (TalkKind.WHO_ARE_YOU, about_the_bot.WHO_ARE_YOU),
    (TalkKind.LAUGHTER, small_talk.LAUGHTER),
    (TalkKind.GOODBYE, small_talk.GOODBYE),
    (TalkKind.PRAISE, small_talk.PRAISE),
    (TalkKind.YES_NO, small_talk.YES_NO),  # before thanks, for the sake of "ja tak"
    (TalkKind.THANKS, small_talk.THANKS),  # before help, for the sake of "tak for hjælpen"
    (TalkKind.WHAT_CAN_YOU_DO, about_the_bot.WHAT_CAN_YOU_DO),
    (TalkKind.GREETING, small_talk.GREETING),
    (TalkKind.INSULT, overriding.SCORN),
)
_IN_ORDER_OF_WEIGHT = (
    TalkKind.INSULT,
    TalkKind.PRIVACY,
    TalkKind.ARE_YOU_HUMAN,
    TalkKind.WHO_ARE_YOU,
    TalkKind.WHAT_CAN_YOU_DO,
    TalkKind.GOODBYE,
    TalkKind.THANKS,
    TalkKind.LAUGHTER,
    TalkKind.PRAISE,
    TalkKind.YES_NO,
    TalkKind.GREETING,
)
_SAYING_WHOM = (about_the_bot.ARE_YOU_HUMAN, about_the_bot.PRIVACY)
"""Phrases that themselves say whom they address, so that a few words may be left over."""
_MOST_LEFT_OVER = 2
"""How many; a guess."""

_AROUND = squeezed(small_talk.AROUND)
_ASKING = squeezed(small_talk.ASKING)

_NOT_MENDED = (small_talk.YES_NO, small_talk.LAUGHTER, overriding.SCORN)
"""Phrases whose words are a slip away from too many others: "graner", "sikret", "garage"."""

_SPELLING_ANYWHERE = Spelling.towards(
    alarms.VOCABULARY | vocabulary(*(phrases for _, phrases in _ANYWHERE)), shortest=8
)
_SPELLING_OF_TALK = Spelling.towards(
    _AROUND | vocabulary(*(p for _, p in _IN_ORDER_OF_TAKING if p not in _NOT_MENDED)),
    shortest=6,
    known=vocabulary(*_NOT_MENDED),
)


def recognise(text: str) -> TalkKind | None:
    """Return what a message is, or None for a question to look up in the archive."""
    message = tidy(text[:_LONGEST])
    mended = _mended(message, _SPELLING_ANYWHERE)
    return (
        alarms.alarm(mended) or _anywhere(mended) or _all_of(_mended(message, _SPELLING_OF_TALK))
    )


def _mended(message: str, spelling: Spelling) -> str:
    return joined(map(spelling.mended, message.split()))


def _anywhere(message: str) -> TalkKind | None:
    return next((kind for kind, phrases in _ANYWHERE if phrases.are_in(message)), None)


def _all_of(message: str) -> TalkKind | None:
    found: set[TalkKind] = set()
    most_left_over = 0
    for kind, phrases in _IN_ORDER_OF_TAKING:
        rest = phrases.taken_from(message)
        if rest != message:
            found.add(kind)
            most_left_over = _MOST_LEFT_OVER if phrases in _SAYING_WHOM else most_left_over
        message = rest
    if _asks_more(left_over(message), most_left_over=most_left_over):
        return None
    return next((kind for kind in _IN_ORDER_OF_WEIGHT if kind in found), None)


def _asks_more(words: list[str], *, most_left_over: int) -> bool:
    strangers = [word for word in words if word not in _AROUND]
    if words and words[0] in _ASKING:
        strangers.append(words[0])
    return len(strangers) > most_left_over or has_question_word(strangers)
