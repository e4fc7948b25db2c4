"""The kinds of message that are not a question for the archive."""

from enum import StrEnum


class TalkKind(StrEnum):
    """What a message is, when it is no question for the archive."""

    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    PRAISE = "praise"
    INSULT = "insult"
    LAUGHTER = "laughter"
    YES_NO = "yes_no"
    WHO_ARE_YOU = "who_are_you"
    ARE_YOU_HUMAN = "are_you_human"
    WHAT_CAN_YOU_DO = "what_can_you_do"
    PRIVACY = "privacy"
    EMERGENCY = "emergency"
    CRISIS = "crisis"
    OVERRIDE = "override"
