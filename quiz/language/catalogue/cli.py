"""What the commands say: code -> (Korean, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # quiz decks
    "decks-heading-deck": ("덱", "deck"),
    "decks-heading-due": ("복습", "due"),
    "decks-heading-new": ("새 질문", "new"),
    "decks-heading-questions": ("모두", "all"),
    "decks-heading-title": ("제목", "title"),
    # quiz log
    "log-crammed": ("벼락치기: {rating}", "crammed: {rating}"),
    "log-skipped": ("모름", "did not know"),
    "log-reset": ("새 카드로 초기화함", "made new again"),
    "log-suspended": ("보류함", "suspended"),
    "log-let-back": ("보류를 해제함", "no longer suspended"),
    "log-buried": ("{day}까지 미룸", "buried until {day}"),
    "log-rescheduled": (
        "마지막 답에서 {interval} 뒤로 옮김",
        "moved to {interval} after its last answer",
    ),
    "log-flagged": ("깃발 {flag} 붙임", "flag {flag}"),
    "log-unflagged": ("깃발을 뗌", "no flag any more"),
    "log-noted": ("메모: {note}", "note: {note}"),
    "log-unnoted": ("메모를 지움", "note removed"),
    "log-setting": ("설정 {name}: {value}", "setting {name}: {value}"),
    "log-setting-default": ("설정 {name}: 기본값", "setting {name}: the default"),
    "log-erased": (
        "그때까지 입력한 답의 글을 모두 지움",
        "erased what was typed until then",
    ),
    "log-took-back-other": ("되돌림: ‘{what}’({at})", "took back: {what}, of {at}"),
    "log-took-back": (
        "되돌림: {at}에 한 답 ‘{response}’({rating})",
        "took back “{response}” ({rating}) of {at}",
    ),
    "log-took-back-unseen": (
        "되돌림: {at}에 한 답({rating})",
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
    "folder-gone": (
        "지금 있는 폴더가 없어졌거나 열 수 없습니다. cd로 다른 폴더로 옮긴 뒤 다시 실행하세요.",
        "The folder you are in is gone or cannot be opened. Change to another with cd, then try again.",
    ),
    "content-left-out": (
        "위의 문제 때문에 다음을 빼고 계속합니다: {names}.",
        "These are left out because of the problems above: {names}.",
    ),
    "content-left-out-too": (
        "여기에 기대는 다음도 함께 뺍니다: {names}.",
        "With them goes what refers to them: {names}.",
    ),
    # quiz serve
    "serve-open": (
        "이 컴퓨터의 브라우저에서 아래 주소를 여세요. 끝내려면 Ctrl-C를 누르세요.",
        "Open this address in a browser on this computer. Ctrl-C ends it.",
    ),
    "serve-ended": (
        "끝났습니다. 답은 모두 저장되어 있습니다.",
        "Ended. Every answer is saved.",
    ),
    "serve-again": ("다시 열기", "Open again"),
    "serve-refused": (
        "quiz serve가 알려 준 주소를 여세요. 열쇠는 실행할 때마다 바뀝니다.",
        "Open the address that `quiz serve` printed; its key is new at every start.",
    ),
    "serve-not-installed": (
        "브라우저로 열려면 추가 구성이 필요합니다: pip install 'sasil-quiz[serve]'.",
        "The browser needs an extra: pip install 'sasil-quiz[serve]'.",
    ),
    "serve-no-port": (
        "포트 {port:을} 쓸 수 없습니다({reason}). 다른 포트를 고르거나 --port 없이 실행하세요.",
        "port {port} cannot be had ({reason}). Choose another, or leave --port out.",
    ),
    # quiz where
    "where-content": ("사실", "content"),
    "where-learner": ("학습 기록", "learner"),
    "where-settings": ("설정", "settings"),
    "where-backups": ("백업", "backups"),
    "where-cache": ("캐시", "cache"),
    # Where something is not found.
    "unknown-deck": (
        "{deck:이라는} 덱은 없습니다. 있는 덱: {known}.",
        "there is no deck {deck}. There are: {known}.",
    ),
    "unknown-pack-asked": (
        "{pack:이라는} 꾸러미는 없습니다. 있는 꾸러미: {known}.",
        "there is no pack {pack}. There are: {known}.",
    ),
    "unknown-question": (
        "{question:이라는} 질문은 없습니다. 비슷한 것: {meant}.",
        "there is no question {question}. Did you mean one of: {meant}?",
    ),
    "no-such-question": (
        "{question:이라는} 질문은 없습니다. 질문과 그 id는 quiz questions가 보여 줍니다.",
        "there is no question {question}. quiz questions lists them with their ids.",
    ),
}
