"""The help of the commands in Korean: what it says in English, and how that is said.

Help stands in English beside the options it tells of. In examples only what is said
of them is looked up here, so commands are written once; what is missing stays English.
"""

import argparse
import re

from quiz.terminal.cells import wrap

# A line of an example: the command, and after two spaces what is said of it.
_EXAMPLE = re.compile(r"(  \S.*?  +)(\S.*)")


def put_into_korean(parser: argparse.ArgumentParser, width: int) -> None:
    """Put everything that a parser says in its help into Korean.

    Paragraphs below the examples are wrapped to so many cells; doing it twice
    changes nothing.
    """
    parser.description = _korean(parser.description or "", width)
    parser.epilog = _korean(parser.epilog or "", width)
    for group in parser._action_groups:
        group.title = KOREAN.get(group.title or "", group.title)
    for action in parser._actions:
        _translate(action)


def mistake_in_korean(message: str) -> str:
    """What `argparse` has to say of the words of a command, in Korean.

    What it is not known to say stays English.
    """
    about, colon, rest = message.removeprefix("argument ").partition(": ")
    if not message.startswith("argument ") or not colon:
        about, rest = "", message
    for wrong, korean in MISTAKES:
        if found := wrong.fullmatch(rest):
            rest = korean.format(*found.groups())
            break
    return f"{about}: {rest}" if about else rest


def _translate(action: argparse.Action) -> None:
    action.help = KOREAN.get(action.help or "", action.help)
    if isinstance(action, argparse._SubParsersAction):
        for choice in action._get_subactions():
            _translate(choice)


def _korean(text: str, width: int) -> str:
    return "\n\n".join(_block(block, width) for block in text.strip().split("\n\n"))


def _block(block: str, width: int) -> str:
    whole = KOREAN.get(" ".join(block.split()))
    if whole is not None:
        return "\n".join(wrap(whole, width))
    return "\n".join(map(_line, block.splitlines()))


def _line(line: str) -> str:
    found = _EXAMPLE.fullmatch(line)
    if found is None:
        return KOREAN.get(line, line)
    command, said = found.groups()
    return command + KOREAN.get(said, said)


# What is wrong, as `argparse` and our own readers of words say it.
MISTAKES = tuple(
    (re.compile(wrong, re.DOTALL), korean)
    for wrong, korean in {
        r"invalid choice: (.+) \(choose from (.+)\)": "{0}: 여기에 없습니다. 이 가운데에서 고르세요: {1}",
        r"unrecognized arguments: (.+)": "모르는 말이 있습니다: {0}",
        r"the following arguments are required: (.+)": "빠진 것이 있습니다: {0}",
        r"one of the arguments (.+) is required": "이 가운데 하나가 있어야 합니다: {0}",
        r"expected one argument": "뒤에 값을 하나 쓰세요",
        r"expected at least one argument": "뒤에 값을 하나 이상 쓰세요",
        r"expected (\d+) arguments?": "뒤에 값을 {0}개 쓰세요",
        r"ignored explicit argument (.+)": "값을 받지 않습니다: {0}",
        r"not allowed with argument (.+)": "함께 쓸 수 없습니다: {0}",
        r"ambiguous option: (.+) could match (.+)": "{0}: 여럿으로 읽힙니다: {1}",
        r"(.+) is not from (\S+) to (\S+)": "{0}: {1}부터 {2}까지의 수를 쓰세요",
        r"(.+) is not between (\S+) and (\S+)": "{0}: {1}년부터 {2}년까지만 됩니다",
        r"(.+) is no (?:timestamp|date); write (.+)": "{0}: 이렇게 쓰세요: {1}",
        r"(.+) is further from UTC than any place on earth": "{0}: UTC와 이만큼 다른 곳은 없습니다",
    }.items()
)

KOREAN = {
    # Words of argparse.
    "positional arguments": "인자",
    "options": "옵션",
    "commands": "명령",
    "examples:": "예:",
    "show this help message and exit": "이 도움말을 보여 주고 끝냅니다",
    "show program's version number and exit": "버전을 보여 주고 끝냅니다",
    # Every command.
    "Event facts become proven questions. `quiz` alone opens the app: your decks and what is due today.": "사실을 적으면 답이 하나뿐임이 증명된 질문이 됩니다. `quiz`만 쓰면 앱이 열려 덱과 오늘 볼 질문을 보여 줍니다.",
    "open the app": "앱을 엽니다",
    "study one deck, questions in English": "덱 하나를 영어 질문으로 공부합니다",
    "what could not be asked, and why": "묻지 못한 것과 그 까닭",
    "every deck as an Anki package": "모든 덱을 Anki 파일로",
    "mistakes in your own facts, by file and line": "자기 자료의 잘못을 파일과 줄까지 모두",
    "common options": "공통 옵션",
    "a folder with data/ and decks/, beside the bundled packs; repeatable": "들어 있는 꾸러미에 더할 폴더(data/와 decks/가 있는 곳). 여러 번 쓸 수 있습니다",
    "the learner's file (else the one of this user)": "학습 기록 파일(없으면 이 사용자의 것)",
    "language of the questions": "질문 언어",
    "language of the program (else that of the locale)": "프로그램 언어(없으면 로캘을 따름)",
    "pretend that it is this moment, as 2026-11-22T09:00+09:00": "지금을 이 시각으로 봅니다. 예: 2026-11-22T09:00+09:00",
    "one JSON object a line on standard output": "한 줄에 하나씩 JSON으로 출력합니다",
    "the deck's id": "덱의 id",
    "only this deck": "이 덱만",
    "its id, as listed": "질문의 id(quiz questions가 보여 주는 것)",
    # study
    "study a deck in the terminal": "터미널에서 덱을 공부합니다",
    "Open a session: questions that are due, and new ones among them. Every answer is kept at once; Esc leaves at any time.": "공부를 시작합니다. 복습할 질문과 새 질문을 섞어 묻습니다. 답은 그때그때 저장되고, 언제든 Esc로 그만둘 수 있습니다.",
    "the decks, and what is due in each": "덱마다 오늘 볼 질문",
    "the first deck that has something due": "볼 것이 있는 첫 덱을 공부합니다",
    "a session with this deck": "이 덱을 공부합니다",
    "questions in English": "영어 질문",
    "what you missed this week, due or not": "이번 주에 틀린 것(복습할 때가 아니어도)",
    "practise all you have seen; the schedule stays": "본 질문을 모두 연습합니다. 일정은 그대로입니다",
    "a line at a time: screen readers, ssh, pipes": "한 줄씩: 화면 낭독기, ssh, 파이프용",
    "which questions, and how many": "어떤 질문을 얼마나",
    "a line at a time, without screens; answers may come from a pipe": "화면 없이 한 줄씩 묻습니다. 답을 파이프로 보내도 됩니다",
    "only these: a person, place, document, type, decade, tag or new; or, due or not, missed (this week), missed:30 (days), hard, flagged. Commas mean or; repeated, all must hold": "이런 것만: 사람, 장소, 문서, 종류, 연대, 태그, new. 복습할 때가 아니어도 되는 것: missed(이번 주에 틀린 것), missed:30(30일), hard, flagged. 쉼표는 ‘또는’이고, 여러 번 쓰면 모두 맞아야 합니다",
    "also what falls due within so many days": "이 날수 안에 돌아올 것까지",
    "practise all that was seen; the schedule is left alone": "본 질문을 모두 연습합니다. 일정은 바뀌지 않습니다",
    "end after so many answers": "이만큼 답하면 끝냅니다",
    "end after so many minutes": "이만큼 지나면 끝냅니다(분)",
    # serve
    "the app in a browser on this computer": "이 컴퓨터의 브라우저에서 앱을 엽니다",
    "Serve the app to a browser on this computer, and to nobody else.": "이 컴퓨터의 브라우저에만 앱을 띄웁니다.",
    "print an address, and serve the app there": "주소를 알려 주고 그곳에 앱을 띄웁니다",
    "open it in the browser as well": "브라우저까지 엽니다",
    "at this port; without it, any that is free": "이 포트에서. 없으면 비어 있는 포트",
    "Only this computer can open the address, and only with the key in it, which is new at every start. Ctrl-C ends it. Larger letters: add &fontsize=28 to the address.": "주소는 이 컴퓨터에서, 그 안의 열쇠가 있어야 열립니다. 열쇠는 실행할 때마다 바뀝니다. Ctrl-C로 끝냅니다. 글자를 키우려면 주소 끝에 &fontsize=28을 붙이세요.",
    "It needs an extra: pip install 'sasil-quiz[serve]', which brings textual-serve (MIT).": "추가 구성이 필요합니다: pip install 'sasil-quiz[serve]'(textual-serve, MIT).",
    "study this deck": "공부할 덱",
    "where to listen (default: any that is free)": "쓸 포트(없으면 비어 있는 것)",
    "open the address in the browser": "브라우저에서 주소를 엽니다",
    # init
    "make a folder for facts of your own, with one good example": "자기 자료를 적을 폴더를 본보기와 함께 만듭니다",
    "Make a folder for facts of your own, with one good example to study and to change. A folder that holds anything is not touched.": "자기 자료를 적을 폴더를 만듭니다. 공부하고 고쳐 볼 본보기가 들어 있습니다. 빈 폴더가 아니면 건드리지 않습니다.",
    "an example in my-facts/, ready to study": "my-facts/에 바로 공부할 수 있는 본보기",
    "with its comments in Korean": "설명이 한국어인 본보기",
    "a folder that is new or empty": "새 폴더나 빈 폴더",
    # check
    "find every problem in data and decks": "자료와 덱의 문제를 모두 찾습니다",
    "Print every problem in data and decks as file:line: what. what to do. Exits 1 if there is one; a hint is no problem.": "자료와 덱의 문제를 ‘파일:줄: 문제. 고치는 법’으로 모두 보여 줍니다. 하나라도 있으면 1로 끝납니다. 귀띔은 문제가 아닙니다.",
    "everything: the bundled content and your own": "모두: 들어 있는 것과 자기 것",
    "one pack": "꾸러미 하나",
    "one file, with the packs it refers to": "파일 하나와 그것이 가리키는 꾸러미",
    "again whenever a file changes, until Ctrl+C": "파일이 바뀔 때마다 다시, Ctrl+C까지",
    "for an editor that checks as you type": "YAML을 쓰면서 확인해 주는 편집기용",
    "a content folder, a folder of packs, a pack or a file": "자료 폴더, 꾸러미 폴더, 꾸러미 또는 파일",
    "print the JSON Schema of the format and exit": "형식의 JSON 스키마를 출력하고 끝냅니다",
    "check again whenever a file changes; Ctrl+C ends it and exits 0": "파일이 바뀔 때마다 다시 확인합니다. Ctrl+C를 누르면 0으로 끝납니다",
    # facts
    "show what is known: a timeline of every event": "아는 것을 보여 줍니다: 모든 사건의 연표",
    "Show every event in the order of time.": "모든 사건을 시간 차례로 보여 줍니다.",
    "the timeline of every event": "모든 사건의 연표",
    "of one pack only": "꾸러미 하나만",
    "one JSON object a line, for other programs": "한 줄에 하나씩 JSON으로, 다른 프로그램용",
    "with your own packs beside the bundled ones": "들어 있는 꾸러미에 자기 것을 더해서",
    "only the events of this pack": "이 꾸러미의 사건만",
    # questions
    "list what is asked, what could not be asked, or what has changed": "묻는 것, 묻지 못한 것, 달라진 것을 보여 줍니다",
    "List the questions that were proven to have exactly one answer.": "답이 하나뿐임이 증명된 질문을 보여 줍니다.",
    "every question of every pack": "모든 꾸러미의 모든 질문",
    "those of one deck": "덱 하나의 질문",
    "what each rule kept out": "출제 규칙마다 막은 것",
    "what is new, reworded, suspended or gone": "새것, 바뀐 것, 보류된 것, 없어진 것",
    "the same, and note it as seen": "위와 같고, 본 것으로 적어 둡니다",
    "one JSON object a line": "한 줄에 하나씩 JSON으로",
    "what could not be asked, why, and which value would help": "묻지 못한 것과 그 까닭, 도움이 될 값",
    "what each rule of good questions kept out, as a table": "출제 규칙마다 막은 것을 표로",
    "what has changed since the questions were last noted as seen": "본 것으로 적어 둔 뒤 달라진 것",
    "note every question as seen; only what changes later is told then": "모든 질문을 본 것으로 적어 둡니다. 그 뒤에 달라진 것만 알려 줍니다",
    # explain
    "show the proof of a question: why there is only one answer": "답이 왜 하나뿐인지 보여 줍니다",
    "Show why a question has exactly one answer, why each wrong option is false, what some print and is not so, and the sources; of what is not asked, which rule that keeps.": "답이 왜 하나뿐인지, 틀린 보기가 왜 틀린지, 잘못 적힌 곳이 있는지, 출처가 어디인지 보여 줍니다. 묻지 않는 것이면 어느 규칙 때문인지 보여 줍니다.",
    # grade
    "show how an answer would be graded": "답을 어떻게 채점하는지 보여 줍니다",
    "Grade an answer, or one a line from standard input. Nothing is recorded.": "답 하나를, 또는 표준 입력에서 한 줄에 하나씩 채점합니다. 기록하지 않습니다.",
    "what was typed": "쓴 답",
    # decks
    "list the decks, with what is due and new": "덱마다 복습할 것과 새 질문을 보여 줍니다",
    "List the decks with the number of questions, due and new.": "덱과 그 질문 수, 복습할 것과 새 질문을 보여 줍니다.",
    # due
    "what waits in each deck": "덱마다 기다리는 질문",
    "Count what is due and new in each deck, within the day's limits.": "하루 한도 안에서 덱마다 복습할 것과 새 질문을 셉니다.",
    "every deck": "모든 덱",
    "one deck": "덱 하나",
    "for a script or a status bar": "스크립트나 상태 표시줄용",
    "what will wait by then": "그때 기다릴 것",
    # simulate
    "the work and the recall that lie ahead": "앞으로 할 양과 기억할 양",
    "Simulate the days to come on the memory model: how much there is to do, how much will be recalled, and what other retentions would cost.": "기억 모형으로 앞날을 어림합니다: 할 양, 기억할 양, 목표 기억률을 바꾸면 드는 시간.",
    "a year of every deck, as you study now": "모든 덱의 1년, 지금 하는 대로",
    "one deck, three months": "덱 하나의 석 달",
    "for a script": "스크립트용",
    "how far (default: 365)": "앞으로 며칠까지(기본값: 365)",
    "the recall to aim at, as 0.9 (default: that of the settings)": "목표 기억률. 예: 0.9(없으면 설정대로)",
    "new cards a day (default: that of the settings)": "하루에 새로 볼 질문(없으면 설정대로)",
    # stats
    "what is known, how well it is kept, and what is hard": "아는 것, 잘 기억하는 정도, 어려운 것",
    "True retention, the forgetting curve, reviews to come, what is hardest and what is confused; and how much an exam will find recalled.": "실제 기억률, 망각 곡선, 앞으로 볼 복습, 가장 어려운 것과 헷갈린 것, 시험 날 기억할 양을 보여 줍니다.",
    "one deck, with the outlook for its exam": "덱 하나와 그 시험의 전망",
    "true retention by place and by tag": "장소와 태그로 나눈 실제 기억률",
    "true retention by this (default: person, decade and type); repeatable": "실제 기억률을 이것으로 나눕니다(기본값: 사람, 연대, 종류). 여러 번 쓸 수 있습니다",
    # settings
    "how much to study and when": "얼마나, 언제 공부할지",
    "Show or change how much is studied and when. They are kept in a file that you may edit as well; quiz where says where.": "얼마나, 언제 공부할지 보여 주거나 바꿉니다. 설정은 파일에 있어 직접 고쳐도 됩니다. 어디 있는지는 quiz where가 알려 줍니다.",
    "what holds for every deck": "모든 덱의 설정",
    "empty: the default again": "값을 비우면 기본값으로",
    "what to change": "바꿀 것",
    "of this deck alone": "이 덱만",
    # log
    "everything that was answered": "답한 모든 것",
    "Print the learner's log, in order. Nothing in it is edited but what you erase: an answer taken back stays, with an entry that says so.": "학습 기록을 차례대로 보여 줍니다. 스스로 지우는 것 말고는 고쳐지지 않습니다. 되돌린 답도 남고, 되돌렸다는 기록이 더해집니다.",
    "every answer, the latest last": "모든 답, 최근 것이 끝에",
    "the latest twenty": "최근 스무 건",
    "with the memory before and after each answer": "답하기 앞뒤의 기억 상태까지",
    "forget what you typed, not what it was worth": "입력한 글만 지웁니다. 평가는 남습니다",
    "Erasing reaches the file, its automatic backups, what was set aside and the folders you synced through; what it cannot reach it names. Notes on cards stay.": "파일과 자동 백업, 따로 둔 파일, 동기화한 폴더에서 지웁니다. 지우지 못한 것은 알려 줍니다. 카드의 메모는 남습니다.",
    "only the latest entries": "최근 기록만",
    "erase the words of every typed answer so far, for good": "지금까지 입력한 답의 글을 완전히 지웁니다",
    "with --erase-typed: do not ask": "--erase-typed에서 묻지 않고 지웁니다",
    # answers
    "what was typed and not accepted": "입력했지만 맞은 것으로 치지 않은 답",
    "List typed answers that were not accepted. With --disputed, those that the learner wants counted right: an alias to paste stands below, if you agree. Nothing is edited for you.": "입력했지만 맞은 것으로 치지 않은 답을 보여 줍니다. --disputed는 학습자가 맞다고 한 답만 보여 주며, 동의하면 붙여 넣을 별칭 줄이 아래에 있습니다. 파일은 고치지 않습니다.",
    "what was not accepted, the most frequent first": "맞은 것으로 치지 않은 답, 잦은 것부터",
    "what the learner holds right, with the line to paste": "학습자가 맞다고 한 답과 붙여 넣을 줄",
    "only what the learner objects to": "학습자가 맞다고 한 답만",
    # export
    "write decks for another program: anki, csv": "덱을 다른 프로그램용으로 씁니다: anki, csv",
    "Write decks as a package that Anki imports and updates in place, or as a table with the same notes.": "덱을 Anki가 가져와 제자리에서 갱신할 수 있는 파일로, 또는 같은 노트의 표로 씁니다.",
    "every deck in one package": "모든 덱을 파일 하나로",
    "what you have learned as well": "배운 것까지",
    "a table for File > Import": "파일 > 가져오기에서 쓸 표",
    "Import the file in Anki with File > Import. Import a newer one over it whenever the facts or the language change: notes are updated in place and keep their schedule.": "Anki의 파일 > 가져오기에서 엽니다. 사실이나 언어가 바뀌면 새 파일을 그 위에 가져오세요. 노트가 제자리에서 갱신되고 일정은 그대로입니다.",
    "what is on the cards": "카드에 담을 것",
    "which notes": "담을 노트",
    "in a package, beside the notes": "노트와 함께 담을 것",
    "what to write": "무엇으로 쓸지",
    "a deck and those within it; several are allowed (default: all decks)": "덱과 그 안의 덱. 여럿도 됩니다(기본값: 모든 덱)",
    "file to write": "쓸 파일",
    "cards are only turned over, nothing is typed": "입력 칸 없이 뒤집기만 합니다",
    "answers to choose from on the front: to unfold, to see, or none (default: folded)": "앞면의 보기: 접어 두기, 보이기, 없음(기본값: folded)",
    "only notes that are new or have changed since": "이날 뒤로 새로 생기거나 바뀐 노트만",
    "leave out notes that say that their question is no longer asked: for people who have never imported the deck": "더는 묻지 않는다고 알리는 노트를 뺍니다: 이 덱을 처음 가져오는 사람용",
    "what was exported before, so that only changed notes count as changed (default: kept beside the learner's file)": "전에 내보낸 것의 명부. 바뀐 노트만 바뀐 것으로 칩니다(기본값: 학습 기록 옆)",
    "your schedule, memory and reviews, for cards that Anki does not have yet": "일정, 기억 상태, 복습 기록. Anki에 아직 없는 카드만 받습니다",
    "deck options: the limits, steps and retention of this program": "덱 옵션: 이 프로그램의 한도, 단계, 기억률",
    # import
    "facts from a table, reviews from Anki": "표에서 사실을, Anki에서 복습을 가져옵니다",
    "what it needs, and more examples": "필요한 것과 더 많은 예",
    "Bring in facts from a table, or reviews made in Anki.": "표에서 사실을, 또는 Anki에서 한 복습을 가져옵니다.",
    "facts from a table: CSV, or results of a Wikidata query": "표의 사실: CSV나 위키데이터 질의 결과",
    "reviews made in Anki, into the learner's file": "Anki에서 한 복습을 학습 기록으로",
    "Turn a table into a pack of facts, as a map tells. Every row that is dropped is reported with its line and the reason.": "표를 대응표에 따라 꾸러미로 바꿉니다. 버린 행은 줄과 까닭을 모두 알려 줍니다.",
    "The map says what the columns mean; docs/importing.md explains it with an example. Import a longer or corrected table into the same folder at any time: events and entities keep their ids, and a file that you changed is not written over.": "대응표는 열의 뜻을 적은 것입니다. docs/importing.md에 예가 있습니다. 늘어나거나 고친 표를 언제든 같은 폴더로 다시 가져오세요. id는 그대로이고, 직접 고친 파일은 덮어쓰지 않습니다.",
    "the table": "표",
    "what its columns mean": "열의 뜻을 적은 대응표",
    "the pack to write; its name is the folder's": "쓸 꾸러미. 폴더 이름이 꾸러미 이름입니다",
    "say what would be done, write nothing": "할 일만 알려 주고 쓰지 않습니다",
    "write over files that a person changed": "사람이 고친 파일도 덮어씁니다",
    "Merge the reviews of an Anki package (.apkg, .colpkg) into the learner's log, with suspension, flags and due days. Notes are recognised by their identity, whatever their text.": "Anki 파일(.apkg, .colpkg)의 복습을 보류, 깃발, 복습 날짜와 함께 학습 기록에 합칩니다. 노트는 글이 바뀌어도 알아봅니다.",
    "In Anki choose File > Export: a collection package, or a deck package with “Include scheduling information” ticked. Import the same or a later file at any time: reviews that are here already are passed over.": "Anki의 파일 > 내보내기에서 컬렉션을, 또는 ‘복습 일정 포함’을 켜고 덱을 고르세요. 같은 파일이나 나중 파일을 언제든 다시 가져와도 됩니다. 이미 있는 복습은 건너뜁니다.",
    "the package": "Anki 파일",
    # card
    "a card with its history; suspend, bury, flag, note, reset it": "카드와 그 이력. 보류, 미루기, 깃발, 메모, 초기화",
    "Show what is remembered of a question with its whole history, or suspend, bury, reset, flag it, or write a note on it.": "질문의 기억 상태와 이력을 보여 주거나, 보류하고 미루고 초기화하고 깃발이나 메모를 붙입니다.",
    "with its whole history": "카드와 그 이력",
    "do not ask it any more": "더는 묻지 않습니다",
    "ask it again": "다시 묻습니다",
    "not before tomorrow": "내일로 미룹니다",
    "as if never asked": "새 질문으로 되돌림",
    "All of it can be taken back with quiz undo; the history stays in any case.": "모두 quiz undo로 되돌릴 수 있습니다. 이력은 언제나 남습니다.",
    "ask it no more": "더는 묻지 않습니다",
    "make it new again": "새 카드로 되돌립니다",
    "1 to 7, 0 for none": "1부터 7까지, 0은 없음",
    "your own words; empty for none": "메모. 비우면 지웁니다",
    # undo
    "take back the last answer, also after leaving": "마지막 답을 되돌립니다. 나갔다 와서도 됩니다",
    "Take back the last answer, or the last thing done to a card: suspending, burying, resetting, a flag, a note.": "마지막 답이나 카드에 마지막으로 한 것(보류, 미루기, 초기화, 깃발, 메모)을 되돌립니다.",
    "take back the last answer, or the last change of a card": "마지막 답이나 카드에 한 것을 되돌립니다",
    "the last three": "마지막 셋",
    "what can be taken back, the latest first": "되돌릴 수 있는 것, 최근 것부터",
    "The card is then as if it had not happened; the log keeps both. Only what was done at this machine is taken back. In a session, u or ctrl+z does the same, one by one.": "카드는 그 일이 없었던 것처럼 되고, 기록에는 둘 다 남습니다. 이 기기에서 한 것만 되돌립니다. 공부하는 중에는 u나 ctrl+z로 하나씩 되돌립니다.",
    "how many (default: 1)": "몇 개(없으면 1)",
    "only list what there is": "목록만 보여 줍니다",
    # sync
    "exchange answers with your other machines through a folder": "폴더를 거쳐 다른 기기와 답을 주고받습니다",
    "Exchange answers with your other machines through any folder that all of them can reach. No server is needed; nothing is sent anywhere else.": "모든 기기가 닿는 폴더를 거쳐 답을 주고받습니다. 서버가 필요 없고, 다른 곳으로 보내지 않습니다.",
    "a folder that a program keeps alike everywhere": "동기화 프로그램이 맞춰 주는 폴더",
    "a memory stick, carried from one to the other": "들고 다니는 USB 메모리",
    "every folder you synced through before": "전에 동기화한 모든 폴더",
    "Run it before you study and after. The order does not matter, nor how often: what two machines answered apart is put together by time, nothing is counted twice, and a file that arrives half is read as far as it goes. The folder holds what you typed, too. Settings stay with each machine: copy the .toml that quiz where names, if you like.": "공부하기 앞뒤에 실행하세요. 순서와 횟수는 상관없습니다. 따로 한 답은 시간에 따라 합쳐지고, 두 번 세지 않으며, 덜 온 파일은 온 데까지 읽습니다. 폴더에는 입력한 글도 들어갑니다. 설정은 기기마다 따로이니, 원하면 quiz where가 알려 주는 .toml을 복사하세요.",
    "the shared folder (default: those synced through before)": "공유 폴더(기본값: 전에 동기화한 폴더)",
    # fit
    "fit the scheduler to your own memory": "스케줄러를 자기 기억에 맞춥니다",
    "Fit the scheduler's weights to your own answers. The latest fifth of them is held back: the new weights are kept only if they predict those better than the ones in use.": "스케줄러의 매개변수를 자기 답에 맞춥니다. 최근 5분의 1은 떼어 두고, 그것을 지금보다 잘 예측할 때만 새 값을 씁니다.",
    "fit, and keep the weights if they predict better": "맞추고, 더 잘 예측하면 씁니다",
    "only tell what they would be worth": "얼마나 나아질지만 알려 줍니다",
    "It needs an extra: pip install 'sasil-quiz[fit]'. That brings fsrs-rs-python, whose wheel declares no licence (its engine, fsrs-rs, is BSD-3). To go back to the default weights: quiz settings parameters=": "추가 구성이 필요합니다: pip install 'sasil-quiz[fit]'. 함께 설치되는 fsrs-rs-python의 패키지에는 라이선스가 적혀 있지 않습니다(그 엔진 fsrs-rs는 BSD-3). 기본값으로 돌아가려면: quiz settings parameters=",
    "keep nothing": "바꾸지 않습니다",
    # backup
    "copy the learner's file, and check the copy": "학습 기록을 복사하고 확인합니다",
    "Copy the learner's file and read the copy through. A backup at its place is replaced once the copy is whole; any other file is left alone.": "학습 기록을 복사하고 끝까지 읽어 확인합니다. 그 자리에 있던 백업은 복사가 온전할 때 바꾸고, 다른 파일은 건드리지 않습니다.",
    "among those that are made by themselves": "자동 백업들 사이에",
    "a file of your own": "원하는 파일로",
    "which there are": "있는 백업",
    "While you study, a backup is made every half hour. Those of the last two days are kept, then one a day, a week and a month.": "공부하는 동안 30분마다 백업합니다. 최근 이틀 것은 모두, 그 전 것은 하루, 한 주, 한 달에 하나씩 둡니다.",
    "where to put the copy": "복사해 둘 파일",
    "only list the backups": "백업 목록만 보여 줍니다",
    # restore
    "bring the learner's file back from a backup": "백업에서 학습 기록을 복원합니다",
    "Put a backup in the place of the learner's file. Without a FILE: read the learner's file through, mend it if it is damaged, else list backups.": "백업을 학습 기록의 자리에 둡니다. FILE이 없으면 학습 기록을 끝까지 읽어, 손상되었으면 고치고 아니면 백업 목록을 보여 줍니다.",
    "the backups; mends a damaged file": "있는 백업. 손상된 파일은 고칩니다",
    "this one in the learner's file's place": "이 백업을 학습 기록으로 씁니다",
    "The file in use is set aside, never deleted. Answers given since the backup that lie in a folder for `quiz sync` come back with the next sync.": "쓰던 파일은 지우지 않고 따로 둡니다. 백업한 뒤의 답도 `quiz sync` 폴더에 있으면 다음 동기화 때 돌아옵니다.",
    "a backup": "백업 파일",
    # where, doctor
    "show where the facts, the learner's file and its backups are": "사실, 학습 기록, 백업이 있는 곳을 보여 줍니다",
    "Show the content folders in use, the learner's file, the settings, the backups, and the folder of what is only kept to start faster.": "쓰고 있는 자료 폴더, 학습 기록, 설정, 백업, 그리고 빨리 시작하려고 두는 캐시 폴더를 보여 줍니다.",
    "what this terminal can do, and what to change": "이 터미널이 할 수 있는 것과 바꿀 것",
    "Look at the terminal, the programs and the files that quiz uses, and say what to change.": "quiz가 쓰는 터미널, 프로그램, 파일을 살펴 바꿀 것을 알려 줍니다.",
    "what is well, and what to change": "괜찮은 것과 바꿀 것",
    "the same as one JSON object a line": "같은 것을 한 줄에 하나씩 JSON으로",
    "It changes nothing. Run it in the terminal that quiz is to run in: how wide characters really are is measured there. It exits with 1 where something needs a change.": "아무것도 바꾸지 않습니다. quiz를 쓸 터미널에서 실행하세요. 글자의 실제 너비를 그곳에서 잽니다. 바꿀 것이 있으면 1로 끝납니다.",
}
