"""Words written as the beginning of a line."""


def headed(text: str) -> str:
    """The text with a capital at its head, where its script has capitals.

    >>> headed("place visited"), headed("방문지")
    ('Place visited', '방문지')
    """
    return f"{text[:1].upper()}{text[1:]}"
