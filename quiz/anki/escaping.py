"""Text made safe for where Anki puts it: fields, tags, deck names, links.

A field is HTML, and before it is shown Anki looks in it for sounds, LaTeX,
template replacements and the box to type in. Text from data is none of these.
"""

import html
import re

from quiz.language.normalise import clean

# Anki searches the raw field for `[sound:`, `[latex]`, `[[type:` and `{{`; it finds
# none once the characters are written as HTML. MathJax reads the page instead:
# the card template tells it to stay out.
_MARKS = {ord(mark): f"&#{ord(mark)};" for mark in "[]{}\\"}

_LINK = re.compile(
    r"(?:(?P<scheme>https?)://)?"
    r"(?P<rest>(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}(?::\d+)?(?:[/?#][!-~]*)?)",
    re.ASCII | re.IGNORECASE,
)
_NOT_IN_LINKS = re.compile(r"[\s\"'<>`{}\\]")
_NOT_IN_TAGS = re.compile(r"[\s\"]+")


def field(text: str) -> str:
    """The text as a field shows it literally, on one line."""
    return html.escape(_whole(text)).translate(_MARKS)


def link(address: str) -> str | None:
    """The address as it may stand in `href`, or None where it is no web address."""
    match = _LINK.fullmatch(address.strip())
    if match is None or _NOT_IN_LINKS.search(address.strip()):
        return None
    return field(f"{match['scheme'] or 'https'}://{match['rest']}")


def tag(text: str) -> str:
    """The text as one tag: no spaces of any script, `::` kept as the hierarchy."""
    parts = (_NOT_IN_TAGS.sub("_", part.strip()) for part in _whole(text).split("::"))
    return "::".join(part for part in parts if part)


def deck_name(text: str) -> str:
    """The text as one level of a deck's name."""
    return re.sub(r":{2,}", ":", _whole(text)).strip(" :")


def _whole(text: str) -> str:
    return clean(text, limit=len(text) + 1)
