"""What was typed in the wrong keyboard mode."""

from collections.abc import Iterator

from quiz.language.jamo import in_hangul_mode, in_latin_mode, syllables


def in_other_modes(text: str) -> Iterator[str]:
    """What the same keys write in the other keyboard mode, if that makes words.

    >>> list(in_other_modes("rlawjddms")), list(in_other_modes("ㅔㅕ샤ㅜ"))
    (['김정은'], ['putin'])
    """
    if text.isascii():
        for typed in dict.fromkeys((text, text.lower())):
            written = syllables(in_hangul_mode(typed))
            if written != typed:
                yield written
    else:
        typed = in_latin_mode(text)
        if typed != text and typed.isascii():
            yield typed
