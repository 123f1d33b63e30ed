"""What the commands say: code -> (Korean, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "unknown-deck": (
        "{deck:이}라는 덱은 없습니다. 있는 덱: {known}.",
        "there is no deck {deck}. There are: {known}.",
    ),
    "unknown-question": (
        "{question:이}라는 문제는 없습니다. 비슷한 것: {meant}.",
        "there is no question {question}. Did you mean one of: {meant}?",
    ),
}
