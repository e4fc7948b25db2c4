"""The words of the guide's buttons and of what stands around its plan, in both languages."""

from dataclasses import dataclass

from knowledge_base.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideTexts:
    """Every text of the guide that is neither in its YAML nor in `bot.guide.wording`."""

    progress: str
    earlier: str
    reply_in_group: str
    done: str
    back: str
    skip: str
    stop: str
    undo: str
    none_of_these: str
    resume: str
    go_on: str
    start_over: str
    cancelled: str
    precedent: str
    plan_ready: str
    remind: str
    post: str
    post_ready: str
    calendar: str
    find_date: str
    board: str
    change_answer: str


_DANISH = GuideTexts(
    progress="Spørgsmål {position} af {total}",
    earlier="I svarede før: {answer}.",
    reply_in_group="Svar på denne besked, så ser jeg det.",
    done="Færdig med at vælge",
    back="Tilbage",
    skip="Spring over",
    stop="Stop",
    undo="Fortryd, vi fortsætter",
    none_of_these="Nej, noget andet",
    resume=(
        "I er allerede i gang med en genstart og er nået til spørgsmål {position} af {total}."
        " Vil I fortsætte, eller begynde forfra?"
    ),
    go_on="Fortsæt",
    start_over="Begynd forfra",
    cancelled="Så stopper vi her. Jeres svar er gemt. Skriv /genstart, når I vil videre.",
    precedent="<b>Sådan har andre gjort</b>",
    plan_ready=(
        "Det her er jeres plan. Den kommer også som PDF til at printe og i Word til at rette i."
    ),
    remind="Mind os om det",
    post="Kopiér som opslag",
    post_ready="Hold fingeren på teksten for at kopiere den. Ret endelig i den.",
    calendar="Mødet til kalenderen",
    find_date="Find en dato",
    board="Spørg hele bestyrelsen",
    change_answer="Vil I rette noget, så skriv det bare, for eksempel »ret året til 2019«.",
)
_ENGLISH = GuideTexts(
    progress="Question {position} of {total}",
    earlier="You answered before: {answer}.",
    reply_in_group="Reply to this message, and I will see it.",
    done="Done choosing",
    back="Back",
    skip="Skip",
    stop="Stop",
    undo="Undo, we go on",
    none_of_these="No, something else",
    resume=(
        "You have begun a restart and come to question {position} of {total}. Go on, or start"
        " over?"
    ),
    go_on="Go on",
    start_over="Start over",
    cancelled="We stop here. Your answers are kept. Write /genstart when you want to go on.",
    precedent="<b>What others have done</b>",
    plan_ready="This is your plan. It comes as a PDF to print, too, and in Word to edit.",
    remind="Remind us",
    post="Copy as a post",
    post_ready="Press and hold the text to copy it. Change it as you like.",
    calendar="The meeting for your calendar",
    find_date="Find a date",
    board="Ask the whole board",
    change_answer="To change something, just write it, for example “change the year to 2019”.",
)


def guide_texts(language: Language) -> GuideTexts:
    """Return the texts in one language."""
    return _ENGLISH if language is Language.ENGLISH else _DANISH
