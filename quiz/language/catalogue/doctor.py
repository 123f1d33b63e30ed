"""What `quiz doctor` finds: code -> (Korean, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "doctor-room-terminal": ("터미널", "Terminal"),
    "doctor-room-program": ("프로그램", "Program"),
    "doctor-room-files": ("파일", "Files"),
    "doctor-level-fine": ("좋음", "fine"),
    "doctor-level-note": ("참고", "note"),
    "doctor-level-change": ("고칠 것", "change"),
    "doctor-level-unknown": ("모름", "unknown"),
    "doctor-well": ("고칠 것이 없어요.", "Nothing needs a change."),
    "doctor-changes": (
        "고칠 것이 {count}개 있어요.",
        "{count} {count:plural(thing needs,things need)} a change.",
    ),
    # The terminal.
    "doctor-kind": ("종류(TERM): {value}", "Kind (TERM): {value}"),
    "doctor-kind-none": (
        "터미널에서 실행하지 않아 잴 수 없는 것이 있어요. 터미널에 바로 quiz doctor를 "
        "입력하세요.",
        "Not run in a terminal, so some things cannot be measured. Type quiz doctor "
        "into the terminal itself.",
    ),
    "doctor-kind-dumb": (
        "화면을 그릴 수 없는 터미널이에요. quiz study --plain을 쓰거나, 그릴 수 있는 "
        "터미널이면 export TERM=xterm-256color를 하세요.",
        "It cannot draw. Use quiz study --plain, or, if the terminal can draw after "
        "all, export TERM=xterm-256color.",
    ),
    "doctor-kind-console": (
        "리눅스 콘솔에는 한글이 없어요. 창에서 여는 터미널이나 quiz serve를 쓰세요.",
        "The Linux console has no Hangul. Use a terminal window, or quiz serve.",
    ),
    "doctor-size": ("크기: {value}", "Size: {value}"),
    "doctor-size-small": (
        "{least}부터 모두 들어가요. 창을 키우거나 글자를 줄이세요.",
        "Everything fits from {least} on. Make the window larger or its letters smaller.",
    ),
    "doctor-encoding": ("글자 부호화: {value}", "Encoding: {value}"),
    "doctor-encoding-other": (
        "한글이 나오지 않을 수 있어요. export LANG=ko_KR.UTF-8 (또는 C.UTF-8)을 하세요.",
        "Hangul may not be shown. export LANG=en_US.UTF-8 (or C.UTF-8).",
    ),
    "doctor-colours": ("색: {value}", "Colours: {value}"),
    "doctor-colours-declined": (
        "NO_COLOR가 있어 회색으로 그려요.",
        "NO_COLOR is set, so the app draws in greys.",
    ),
    "doctor-colours-few": (
        "터미널이 24비트 색을 낼 수 있으면 export COLORTERM=truecolor를 하세요.",
        "If the terminal shows 24-bit colour, export COLORTERM=truecolor.",
    ),
    "doctor-unmeasured": (
        "여기서는 잴 수 없어요.",
        "It cannot be measured here.",
    ),
    "doctor-ambiguous": (
        "선과 기호의 칸 수: {value}",
        "Cells of lines and signs: {value}",
    ),
    "doctor-ambiguous-wide": (
        "{characters}: 1칸이어야 테두리가 맞아요. 터미널 설정에서 폭이 모호한 문자"
        "(East Asian ambiguous)를 좁게(narrow) 하세요.",
        "{characters}: borders need 1. In the terminal's settings, make characters of "
        "ambiguous width narrow.",
    ),
    "doctor-hangul": (
        "한글 한 글자의 칸 수: {value}",
        "Cells of a Hangul syllable: {value}",
    ),
    "doctor-hangul-other": (
        "2칸이어야 해요. 로캘이 UTF-8인지 보고(tmux는 tmux -u), 아니면 다른 터미널을 쓰세요.",
        "It has to be 2. See that the locale is UTF-8 (in tmux: tmux -u), or use "
        "another terminal.",
    ),
    "doctor-hangul-jamo": (
        "풀어쓴 자모(NFD)는 다르게 그려요. 앱은 모아 써서 보여 주니 괜찮아요.",
        "Decomposed jamo (NFD) are drawn otherwise; the app composes what it shows.",
    ),
    "doctor-input": (
        "한글 입력, kitty 키보드 규약: {value}",
        "Korean input, kitty keyboard protocol: {value}",
    ),
    "doctor-input-kitty": (
        "kitty 키보드 규약을 켜면 한글이 깨지는 터미널이 있어요. unset TEXTUAL_DISABLE_KITTY_KEY를 하세요.",
        "With it some terminals garble Hangul. unset TEXTUAL_DISABLE_KITTY_KEY.",
    ),
    "doctor-between": ("사이에 있는 것: {value}", "In between: {value}"),
    "doctor-between-tmux": (
        "24비트 색은 set -as terminal-features ',*:RGB', 바로 듣는 Esc는 "
        "set -sg escape-time 20 (~/.tmux.conf).",
        "For 24-bit colour: set -as terminal-features ',*:RGB'; for a quick Esc: "
        "set -sg escape-time 20 (in ~/.tmux.conf).",
    ),
    "doctor-between-screen": (
        "한글은 screen -U로 시작해야 해요. 색은 256가지까지예요.",
        "Start it as screen -U for Hangul. It shows 256 colours at most.",
    ),
    "doctor-between-zellij": (
        "ctrl+p처럼 겹치는 키는 잠금(ctrl+g)에서 앱으로 가요.",
        "Keys that it takes itself, such as ctrl+p, reach the app when it is locked "
        "(ctrl+g).",
    ),
    "doctor-between-ssh": (
        "COLORTERM은 넘어오지 않으니 여기서 export COLORTERM=truecolor를 하세요. "
        "끊겨도 답은 저장되어 있어요.",
        "COLORTERM does not come along: export COLORTERM=truecolor here. If the line "
        "breaks, every answer is kept.",
    ),
    "doctor-font": ("글꼴: {value}", "Font: {value}"),
    "doctor-font-look": (
        "빈 네모로 보이는 글자가 있으면 한글이 든 고정폭 글꼴(D2Coding, Noto Sans Mono "
        "CJK KR)을 고르세요.",
        "If any of these is an empty box, choose a monospaced font with Hangul "
        "(D2Coding, Noto Sans Mono CJK KR).",
    ),
    "doctor-reader": ("화면 낭독기: {value}", "Screen reader: {value}"),
    "doctor-reader-plain": (
        "앱의 화면은 읽히지 않으니 한 줄씩 하는 이것을 쓰세요.",
        "The app's screens cannot be read aloud; this goes a line at a time.",
    ),
    # The program.
    "doctor-quiz": ("quiz: {value}", "quiz: {value}"),
    "doctor-python": ("Python: {value}", "Python: {value}"),
    "doctor-textual": ("Textual: {value}", "Textual: {value}"),
    "doctor-extra-fit": ("추가 구성 fit: {value}", "Extra fit: {value}"),
    "doctor-extra-serve": ("추가 구성 serve: {value}", "Extra serve: {value}"),
    "doctor-extra-missing": (
        "쓰려면: pip install 'sasil-quiz[{extra}]'",
        "To have it: pip install 'sasil-quiz[{extra}]'",
    ),
    # Files.
    "doctor-learner": ("내 답: {value}", "Your answers: {value}"),
    "doctor-settings": ("설정: {value}", "Settings: {value}"),
    "doctor-backups": ("백업: {value}", "Backups: {value}"),
    "doctor-content": ("사실: {value}", "Facts: {value}"),
    "doctor-cache": ("캐시: {value}", "Cache: {value}"),
    "doctor-disk": ("남은 공간: {value}", "Free space: {value}"),
    "doctor-new": ("아직 없고, 쓸 때 만들어요.", "Not there yet; made when needed."),
    "doctor-closed": (
        "쓸 수 없어요({place}). 권한을 고치거나 --learner로 다른 곳을 정하세요.",
        "It cannot be written ({place}). Change its permissions, or choose another "
        "place with --learner.",
    ),
    "doctor-cache-closed": (
        "쓸 수 없어서 시작할 때마다 사실을 다시 읽어요. XDG_CACHE_HOME으로 다른 곳을 "
        "정할 수 있어요.",
        "It cannot be written, so the facts are read anew at every start. "
        "XDG_CACHE_HOME chooses another place.",
    ),
    "doctor-disk-full": (
        "답을 저장할 자리가 곧 없어져요. 공간을 비우세요.",
        "Soon there is no room for answers. Make some.",
    ),
}
