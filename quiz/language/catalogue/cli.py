"""What the commands say: code -> (Korean, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # quiz decks
    "decks-heading-deck": ("덱", "deck"),
    "decks-heading-due": ("복습", "due"),
    "decks-heading-new": ("새 질문", "new"),
    "decks-heading-questions": ("모두", "all"),
    "decks-heading-title": ("제목", "title"),
    # quiz log
    "log-took-back": (
        "되돌림: {at}의 ‘{response}’({rating})",
        "took back “{response}” ({rating}) of {at}",
    ),
    "log-took-back-unseen": (
        "되돌림: {at}의 답({rating})",
        "took back the answer ({rating}) of {at}",
    ),
    "log-took-back-elsewhere": (
        "다른 기기에서 한 답을 되돌림",
        "took back an answer given elsewhere",
    ),
    # Where something goes wrong, and what is done about it.
    "output-failed": (
        "출력을 다 쓰지 못했습니다({reason}).",
        "The output could not be written in full ({reason}).",
    ),
    "content-left-out": (
        "위의 문제 때문에 다음을 빼고 계속합니다: {names}.",
        "These are left out because of the problems above: {names}.",
    ),
    # Where something is not found.
    "unknown-deck": (
        "{deck:이}라는 덱은 없습니다. 있는 덱: {known}.",
        "there is no deck {deck}. There are: {known}.",
    ),
    "unknown-question": (
        "{question:이}라는 문제는 없습니다. 비슷한 것: {meant}.",
        "there is no question {question}. Did you mean one of: {meant}?",
    ),
}
