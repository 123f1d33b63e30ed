"""What a session in lines says: code -> (Korean, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "plain-hello": (
        "{deck}: 질문 {total}개. /? 도움말, /q 그만하기. 답은 모두 바로 저장돼요.",
        "{deck}: {total} {total:plural(question,questions)}. /? is help, /q stops. "
        "Every answer is kept at once.",
    ),
    "plain-no-decks": (
        "덱이 없어요. --content 폴더에 data/와 decks/가 있는지 quiz check로 확인해 보세요.",
        "There are no decks. Check with `quiz check` that your --content folder holds "
        "data/ and decks/.",
    ),
    "plain-head": ("{sort}, {progress}", "{sort}, {progress}"),
    "plain-head-flagged": ("{sort}, {progress}, 깃발", "{sort}, {progress}, flagged"),
    "plain-progress": ("{total}개 중 {done}개 끝", "{done} of {total} done"),
    "plain-sentence": ("{words}.", "{words}."),
    "plain-reveal": ("Enter를 누르면 답이 나와요.", "Enter shows the answer."),
    "plain-choose": (
        "1부터 {last}까지 번호를 쓰고 Enter. 모르면 0.",
        "Type a number from 1 to {last}, then Enter. 0 if you do not know.",
    ),
    "plain-order": (
        "차례대로 번호를 쓰고 Enter (2 1 3처럼). 모르면 0.",
        "Type the numbers in order, such as 2 1 3, then Enter. 0 if you do not know.",
    ),
    "plain-match": (
        "번호 차례대로 글자를 쓰고 Enter (b a처럼). 모르면 빈칸으로 Enter.",
        "Type the letter of each in turn, such as b a, then Enter. Leave it empty if "
        "you do not know.",
    ),
    "plain-answer": ("정답: {answer}", "Answer: {answer}"),
    "plain-source": ("출처: {source}", "Source: {source}"),
    "plain-more-sources": (
        "출처 {n}개 더 있음: s",
        "{n} more {n:plural(source,sources)}: s",
    ),
    "plain-no-sources": ("적힌 출처가 없어요.", "No source is given."),
    "plain-rating": ("{number} {name} ({interval})", "{number} {name} ({interval})"),
    "plain-ratings": (
        "Enter: {proposed}. 다르게: {others}.",
        "Enter: {proposed}. Or: {others}.",
    ),
    "plain-may-object": (
        "그래도 맞은 답이면 c (맞은 걸로 셈).",
        "If it was right after all: c counts it right.",
    ),
    "plain-figure": ("{name}: {value}", "{name}: {value}"),
    "plain-missed": ("틀린 질문:", "To learn again:"),
    "plain-missed-one": ("{stem} {answer}", "{stem} {answer}"),
    "plain-go-on": (
        "Enter: 끝내기. c: 이어서 하기. u: 마지막 답 되돌리기.",
        "Enter ends. c goes on. u takes back the last answer.",
    ),
    # What is answered to commands.
    "plain-unknown": (
        "/{command:이라는} 명령은 없어요. /? 도움말. 빗금으로 시작하는 답은 //로 쓰세요.",
        "There is no command /{command}. /? is help. To answer with a slash in front, "
        "write two.",
    ),
    "plain-no-object": (
        "직접 쓴 답이 틀렸다고 나왔을 때만 맞은 걸로 셀 수 있어요.",
        "Only an answer that was typed and not counted right can be counted right.",
    ),
    "plain-after-answer": (
        "출처는 답한 뒤에 나와요.",
        "Sources come after the answer.",
    ),
    "plain-buried": (
        "내일로 미루었어요. /u로 되돌려요.",
        "Put off until tomorrow. /u takes it back.",
    ),
    "plain-suspended": (
        "보류했어요. 다시 묻지 않아요. /u로 되돌려요.",
        "Suspended: it is asked no more. /u takes it back.",
    ),
    "plain-flagged": ("깃발을 붙였어요.", "Flagged."),
    "plain-unflagged": ("깃발을 뗐어요.", "No flag any more."),
    "plain-note-about": (
        "메모를 쓰고 Enter. 빈 줄은 그대로 두고, -는 지워요.",
        "Type the note, then Enter. An empty line leaves it as it is, - removes it.",
    ),
    "plain-noted": ("메모를 저장했어요.", "The note is kept."),
    "plain-unnoted": ("메모를 지웠어요.", "The note is removed."),
    "plain-note-left": ("메모는 그대로예요.", "The note is as it was."),
    # Help.
    "plain-help": (
        "명령 (답을 쓰는 질문이 아니면 빗금은 없어도 돼요):",
        "Commands (the slash may be left out unless an answer is typed):",
    ),
    "plain-help-line": ("{way}: {does}", "{way}: {does}"),
    "plain-help-words": (
        "낱말로도 돼요: /되돌리기, /undo. 한글 자판에서도 돼요: /ㅕ. "
        "빗금으로 시작하는 답은 //로 쓰세요.",
        "Words work too: /undo, /되돌리기, and letters with the Korean layout on: /ㅕ. "
        "To answer with a slash in front, write two.",
    ),
    "plain-help-ratings": (
        "1 다시: 틀렸거나 기억나지 않음. 2 어려움: 겨우 기억함. 3 알맞음: 기억함. "
        "4 쉬움: 바로 기억함. 괄호 안이 다음에 나올 때예요.",
        "1 Again: wrong or forgotten. 2 Hard: only just. 3 Good: recalled. "
        "4 Easy: at once. In brackets is when the question comes back.",
    ),
    "plain-does-help": ("도움말", "this help"),
    "plain-does-repeat": ("한 번 더 듣기", "say it once more"),
    "plain-does-undo": ("마지막 답 되돌리기", "take back the last answer"),
    "plain-does-object": ("맞은 걸로 세기", "count the answer right"),
    "plain-does-sources": ("출처 모두", "every source"),
    "plain-does-flag": ("깃발 붙이기/떼기", "flag it, or take the flag away"),
    "plain-does-note": (
        "메모 쓰기 (/n 뒤에 바로 써도 됨)",
        "write a note (or at once, behind /n)",
    ),
    "plain-does-bury": ("내일로 미루기", "put it off until tomorrow"),
    "plain-does-suspend": ("보류하기 (묻지 않음)", "suspend it: it is asked no more"),
    "plain-does-quit": ("그만하기", "stop"),
}
