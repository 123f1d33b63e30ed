"""Keys, also while the Korean layout is on.

With that layout the key `u` arrives as `ㅕ`, so every letter is bound twice.
"""

from textual.binding import Binding

_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_KOREAN = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"
JAMO = dict(zip(_LATIN, _KOREAN, strict=True))


def bind(
    keys: str,
    action: str,
    code: str,
    *,
    shown: str = "",
    hint: bool = True,
    priority: bool = False,
) -> Binding:
    """Bind keys to an action; `code` is the message that says what it does.

    `shown` is how the keys are written for people, the first key by default;
    `hint` says whether the last line of the screen names it.
    """
    every: list[str] = []
    for key in keys.split(","):
        every.append(key)
        if key in JAMO:
            every.append(JAMO[key])
    return Binding(
        ",".join(every),
        action,
        code,
        key_display=shown or every[0],
        show=hint,
        priority=priority,
    )
