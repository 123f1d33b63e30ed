"""Words around a name that do not change who or what is meant."""

import re

from quiz.grading.asides import without_hedges
from quiz.language.patterns import lazily

# What someone holds: a wrong one beside the right name is noted.
POSTS = (
    *("대통령", "총리", "부총리", "수상", "주석", "위원장", "부위원장", "국무위원장"),
    *("국방위원장", "국방위원회 위원장", "국무위원회 위원장", "서기장", "총서기"),
    *(
        "총비서",
        "제1비서",
        "제1서기",
        "당 서기",
        "서기",
        "비서",
        "의장",
        "장관",
        "외상",
    ),
    *("외무상", "외무장관", "외교장관", "국방상", "국방장관", "차관", "부상", "부장"),
    *(
        "특사",
        "대사",
        "대표",
        "단장",
        "주지사",
        "지사",
        "원수",
        "대원수",
        "장군",
        "대장",
    ),
    *("대통령 권한대행", "president", "prime minister", "premier", "chairman"),
    *("chairperson", "general", "secretary", "general secretary", "first secretary"),
    *("marshal", "minister", "foreign minister", "defence minister", "governor"),
    *("defense minister", "deputy prime minister", "vice premier", "speaker"),
    *("ambassador", "acting president"),
)

# What else may stand around a person's name, and says nothing.
TITLES = (
    *(
        "각하",
        "동지",
        "선생",
        "씨",
        "님",
        "여사",
        "당",
        "조선노동당",
        "공산당",
        "노동당",
    ),
    *("최고지도자", "지도자", "국가원수", "권한대행", "전", "당시", "leader", "mr"),
    *("supreme leader", "the", "comrade", "head of state", "acting", "mrs", "ms"),
    *("dr", "sir", "his excellency", "former", "then", "of", "party", "soviet"),
    # Ranks and callings, that everyone has at another time in life.
    *("소위", "중위", "대위", "소령", "중령", "대령", "준장", "소장", "중장", "상장"),
    *("차수", "제독", "사령관", "함장", "기장", "우주인", "우주비행사", "박사", "교수"),
    *("동무", "대왕", "황제", "captain", "major", "colonel", "lieutenant", "admiral"),
    *("major general", "lieutenant general", "lieutenant colonel", "commander"),
    *("field marshal", "professor", "prof", "emperor", "astronaut", "cosmonaut"),
    # How North Korea speaks of its leaders.
    *(
        "경애하는",
        "존경하는",
        "친애하는",
        "위대한",
        "영명하신",
        "어버이",
        "수령",
        "수령님",
    ),
    *("어버이수령", "어버이수령님", "령도자", "영도자", "최고령도자", "최고영도자"),
    *("위대한 령도자", "장군님", "원수님", "대원수님", "공화국원수", "공화국 원수"),
    *(
        "위원장님",
        "위원장동지",
        "총비서동지",
        "주석님",
        "대통령님",
        "수령동지",
        "로동당",
    ),
    *("조선로동당", "위대한 수령", "great leader", "dear leader", "dear respected"),
    *("respected", "beloved", "eternal president", "eternal leader", "generalissimo"),
    *("brilliant commander", "great successor", "eternal general secretary"),
    *("russian", "north korean", "dprk", "russia's", "north korea's", "korean"),
)

PLACE_WORDS = (
    "시",
    "특별시",
    "직할시",
    "도시",
    "시내",
    "city",
    "the city of",
    "city of",
)

PARTICLES = (
    *(
        "으로부터",
        "에게서",
        "한테서",
        "으로서",
        "에서는",
        "에서",
        "에게",
        "께서",
        "한테",
    ),
    *(
        "로부터",
        "로서",
        "으로",
        "이랑",
        "하고",
        "부터",
        "까지",
        "에는",
        "은",
        "는",
        "이",
    ),
    *("가", "을", "를", "과", "와", "의", "도", "에", "로", "랑", "께", "만"),
)

COPULAS = (
    *("인 것 같습니다", "인 것 같아요", "이었습니다", "였습니다", "입니다", "이에요"),
    *("이예요", "예요", "에요", "이었다", "였다", "이다", "이요", "임", "요", "다"),
    *("이욬", "욬", "이욯", "욯", "이염", "염"),  # with the ㅋ of laughter beneath
)

_LEADING = lazily(
    r"(?:(?:they |he |she )?(?:met|held talks|was held|took place) )?"
    r"(?:in|at|to|from|by|on|в|во|на|из) (?=\S)",
    re.IGNORECASE,
)
_ARTICLE = lazily(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_GLOSS = lazily(r"\s*[(\[{（〔【]([^()\[\]{}（）〔〕【】]*)[)\]}）〕】]\s*")


# What was done in a place, told after it; never that it was not.
_DONE_THERE = lazily(
    r"에서 ?(?:회담|만남|회동|개최|(?:만났|열렸|회담했|회동했|개최됐|개최되었)[가-힣]{1,3})$"
)


def without_deed(text: str) -> str:
    """The place without what was done there.

    >>> without_deed("모스크바에서 만났다"), without_deed("모스크바에서 만나지 않았다")
    ('모스크바', '모스크바에서 만나지 않았다')
    """
    return _DONE_THERE().sub("", text.rstrip(" .!?")) or text


def without_article(text: str) -> str:
    """The text without a leading English article."""
    return _ARTICLE().sub("", text, count=1) if _ARTICLE().match(text) else text


def without_gloss(text: str) -> str:
    """The text without what it has in brackets."""
    return _GLOSS().sub(" ", text).strip()


def glosses(text: str) -> list[str]:
    """What the text has in brackets."""
    return [gloss.strip() for gloss in _GLOSS().findall(text) if gloss.strip()]


def without_lead(text: str) -> str:
    """The text without "it was", "maybe", "정답은", "in" and the like before it."""
    text = without_hedges(text)
    match = _LEADING().match(text)
    return text[match.end() :] if match else text
