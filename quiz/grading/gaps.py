"""An answer that repeats some of the sentence around the gap that it fills."""

from quiz.language.text import Lang, Text

GAP = "____"


def without_sentence(text: str, stem: Text) -> str:
    """The text without the words that stand beside the gap in the stem.

    At least two words: a single one may be a part of the answer.

    >>> stem = Text("‘김일성이 ____에서 회담했다.’ 어디?", "“He held talks in ____.” Where?")
    >>> without_sentence("모스크바에서 회담", stem), without_sentence("held talks in Omsk", stem)
    ('모스크바', 'Omsk')
    """
    said = text.rstrip(" .!?")
    for lang in Lang:
        before, _, after = stem.say(lang).partition(GAP)
        for size in range(min(len(after), len(said) - 1), 2, -1):
            if " " in after[:size].strip() and said.endswith(after[:size].rstrip()):
                return said[: -len(after[:size].rstrip())].rstrip() or text
        words = before.strip(" ‘“").split(" ")
        for first in range(len(words) - 1):
            told = " ".join(words[first:])
            if said.casefold().startswith(f"{told} ".casefold()):
                return said[len(told) :].strip() or text
    return text
