"""What people say around an answer of any kind: 아마, 정답은, 인 것 같아요, I think.

Whatever denies it (아니다, not) stays, so that what is left is no answer.
"""

import re
from collections.abc import Iterator

from quiz.language.patterns import lazily

_LEAD = lazily(
    r"(?:(?:제|내) ?)?(?:정답|답)(?:은|는)? ?[:=] ?|(?:(?:제|내) )?(?:정답|답)[은이] ?"
    r"|(?:아마도?|혹시|어쩌면|글쎄요?|음+|저는|(?:제|내) 생각(?:엔|에는|으로는)),? "
    r"|(?:the |my )?(?:answer|ans)(?: is |: ?| - )|(?:maybe|perhaps|probably|possibly),? "
    r"|(?:um+|uh+|hmm+|well),? |i (?:think|guess|believe|suppose|would say)(?: that)? |i'd say "
    r"|(?:it|he|she|that|this) (?:was|is|must be|might be|may be|could be) "
    r"|(?:it|that)'s |(?:was|is) (?:it|that) ",
    re.IGNORECASE,
)
_LAUGH = lazily(r"[ㅋㅎㅠㅜ~!?.…\s^;]+$")
_SEEMS = (
    r"같(?:습니다|은데요?|네요?|아요?|애요?|다|음)"
    r"|듯(?:합니다|해요?|하다|싶다|싶어요|싶습니다|하네요|요)?"
)
# How a guess is ended in speech: 인가요, 이죠, 인 듯, 아닌가요. Never 아니다.
_TAIL = lazily(
    r",? ?(?:"
    rf"(?:인|일|이었던|였던|이란)? ?(?:것|거) ?(?:{_SEEMS})|(?:인|일|이었을|였을)? ?(?:{_SEEMS})"
    r"|(?:인가|일까|인지|던가)(?:요| ?싶[다어]요?| ?봐요?| ?봅니다)?|일 ?(?:걸요?|거예요|겁니다)"
    r"|(?:이 |가 |은 |는 )?(?:아닌가|아닐까)(?:요| ?싶[다어]요?| ?합니다)?"
    r"|(?:이 |가 |은 |는 )?맞(?:죠|지요?|나요?|습니까|습니다|아요?|을걸요?|는 것 같아요)"
    r"|이?(?:겠|었|였)(?:죠|지요?|습니다|어요|음|네요?)|(?:이?었|였)던가요?"
    r"|이?(?:잖아요?|죠|(?<!까)지요?|네요?|랍니다|라고 (?:생각|봅|합|알)\S*|라고 (?:해요|봐요))"
    r"|이야|야|인데요?|이?라서요?|, ?아마도?| 아마도?"
    r")$"
)
_ENGLISH_TAIL = lazily(
    r",? (?:i (?:think|guess|believe|suppose)|maybe|perhaps|probably|possibly|right"
    r"|isn't it|wasn't it|if i remember correctly|i'm not sure|not sure)$",
    re.IGNORECASE,
)


def without_hedges(text: str) -> str:
    """The text without "정답은", "maybe", "I think it was" and the like before it.

    >>> without_hedges("정답은 아마 김정은"), without_hedges("I think it's Putin")
    ('김정은', 'Putin')
    """
    while (match := _LEAD().match(text)) and text[match.end() :].strip():
        text = text[match.end() :].lstrip()
    return text


def without_laughter(text: str) -> str:
    """The text without ㅋㅋ, ㅠㅠ and signs at its end."""
    return _LAUGH().sub("", text) or text


def without_ending(text: str) -> Iterator[str]:
    """The text without the ending of a guess, first with the least taken away.

    >>> list(without_ending("김정은인가요? ㅋㅋ"))
    ['김정은인가요', '김정은']
    """
    bare = without_laughter(text)
    if bare != text:
        yield bare
    for _ in range(_MOST_ENDINGS):
        match = _ENGLISH_TAIL().search(bare) or _TAIL().search(bare)
        if match is None or not match.start():
            return
        # 하노이지 is 하노이 and 지, 김정은 아닌가 no 김정 with a particle.
        if match[0][0] in "이가은는":
            yield bare[: match.start() + 1]
        bare = bare[: match.start()].rstrip()
        yield bare


def as_corrected(text: str) -> str:
    """What the text says is so, without what it says is not.

    >>> as_corrected("김정일이 아니라 김정은"), as_corrected("Moscow, not Omsk")
    ('김정은', 'Moscow')
    """
    for pattern in _CORRECTED:
        match = pattern().fullmatch(text)
        if match:
            return match[1]
    return text


_CORRECTED = (
    lazily(r".+?\S(?<!뿐)(?<!뿐만)(?:이|가)? ?아니(?:라|고),? (.+)", re.DOTALL),
    lazily(r"not (?!only|just).+?,? but (?:rather )?(.+)", re.IGNORECASE | re.DOTALL),
    lazily(r"(.+?),?(?: and| but)? not .+", re.IGNORECASE | re.DOTALL),
)


def without_asking(text: str) -> str:
    """The text without 아님? at its end, which asks; without the sign it denies.

    >>> without_asking("김정은 아님?"), without_asking("김정은 아님")
    ('김정은', '김정은 아님')
    """
    return _ASKED().sub("", text)


_ASKED = lazily(
    r"(?<=\S) (?:아님|아니야|아냐|아니에요|아녜요|아니었나요?|아니냐)"
    r"\s?\?[\s?!ㅋㅎㅠㅜ]*$"
)
_MOST_ENDINGS = 2
