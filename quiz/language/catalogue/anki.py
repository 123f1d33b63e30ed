"""What the export to Anki says: code -> (Korean, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # On the cards.
    "anki-card-options": ("보기", "Options"),
    "anki-card-also": ("이것도 정답", "Also right"),
    "anki-card-beware": ("이렇게 적은 곳도 있다", "Some print this"),
    "anki-card-source": ("출처", "Sources"),
    "anki-card-other": ("English", "한국어"),
    "anki-card-misconception": ("‘{value}’: {why}", "“{value}”: {why}"),
    "anki-retired-notice": (
        "이제 묻지 않는 질문입니다. 이 노트는 지워도 됩니다.",
        "Retired: this is no longer asked. You may delete this note.",
    ),
    "anki-type-year": ("연도를 숫자로 쓰세요.", "Type the year in digits."),
    "anki-type-number": ("숫자로 쓰세요.", "Type it in digits."),
    # In the description of a deck.
    "anki-deck-facts": ("사실 자료: {pack}", "Facts: {pack}"),
    "anki-deck-licence": ("라이선스 {licence}", "licence {licence}"),
    "anki-deck-update": (
        "새로 내보낸 파일을 다시 가져오면 카드가 그 자리에서 고쳐지고 학습 기록은 그대로 남습니다.",
        "Import a newer file over this one: the cards are updated in place and your progress stays.",
    ),
    # On the way out.
    "anki-exported": (
        "노트 {notes}개, 덱 {decks}개 → {file} ({size})",
        "{notes} {notes:plural(note,notes)} in {decks} {decks:plural(deck,decks)} -> {file} ({size})",
    ),
    "anki-since-last-time": (
        "지난번과 비교: 새 노트 {new}개, 바뀐 노트 {changed}개, 그대로 {unchanged}개",
        "Since the last export: {new} new, {changed} changed, {unchanged} as before",
    ),
    "anki-progress": (
        "학습한 카드 {cards}개의 일정과 복습 {reviews}번을 함께 담았습니다. Anki는 아직 없는 카드의 기록만 받아들입니다. 가져올 때 ‘학습 진행 상태 가져오기’를 켜고 FSRS를 켜세요.",
        "With the schedule of {cards} studied {cards:plural(card,cards)} and {reviews} {reviews:plural(review,reviews)}. Anki takes progress only for cards that it does not have yet: tick “Import any learning progress”, and turn FSRS on.",
    ),
    "anki-progress-left": (
        "학습한 카드 {count}개는 이번에 내보낸 덱에 없어 담지 않았습니다.",
        "{count} studied {count:plural(card is,cards are)} in none of these decks and {count:plural(was,were)} not taken along.",
    ),
    "anki-own-file": (
        "{file:은} 학습 기록이나 내보내기 기록이 담긴 파일이라 덮어쓰지 않았습니다. -o에 다른 파일을 지정하세요.",
        "{file} holds what you learned or what was exported, and was not replaced. Name another file with -o.",
    ),
    "anki-no-progress": (
        "{file}에는 아직 학습 기록이 없습니다. --with-progress 없이 내보내거나 --learner로 다른 파일을 지정하세요.",
        "Nothing has been studied in {file} yet. Export without --with-progress, or name another file with --learner.",
    ),
    "anki-retired": (
        "노트 {count}개는 이제 묻지 않는 질문입니다. Anki에서 tag:retired로 찾아 지울 수 있습니다.",
        "{count} {count:plural(note is,notes are)} of questions no longer asked. Find them in Anki with tag:retired and delete them.",
    ),
    "anki-several-decks": (
        "질문 {count}개는 여러 덱에 들어 있습니다. Anki에서 노트는 한 덱에만 있으므로 가장 깊은 덱에 두었습니다.",
        "{count} {count:plural(question is,questions are)} in several decks. A note of Anki has one place: it was put in the deepest deck.",
    ),
    "anki-other-ending": (
        "Anki는 이름이 .apkg로 끝나는 파일만 엽니다: {file}",
        "Anki opens only files whose name ends in .apkg: {file}",
    ),
    "anki-register-not-kept": (
        "이번에 내보낸 것을 {file}에 적어 두지 못했습니다({reason}). 다음 내보내기에서는 모든 노트가 바뀐 것으로 나옵니다. --register로 쓸 수 있는 파일을 지정하세요.",
        "What was exported could not be noted in {file} ({reason}). The next export will give every note as changed. Name a file that can be written with --register.",
    ),
    # On the way in.
    "anki-imported": (
        "질문 {questions}개의 복습 {reviews}번을 가져왔습니다. 이미 있던 복습: {known}번.",
        "Took in {reviews} {reviews:plural(review,reviews)} of {questions} {questions:plural(question,questions)}; {known} were here already.",
    ),
    "anki-marks": (
        "질문 {questions}개의 보류, 깃발, 미루기, 날짜 변경 {marks}건도 가져왔습니다.",
        "Also took in {marks} {marks:plural(mark,marks)} of {questions} {questions:plural(question,questions)}: suspension, flags, burying, due days.",
    ),
    "anki-unknown-note": (
        "{question}: 이런 질문이 없어 복습 {count}번을 가져오지 않았습니다.",
        "{question}: there is no such question; {count} {count:plural(review was,reviews were)} left out.",
    ),
    "anki-other-notes": (
        "복습한 적이 있는 다른 노트 {count}개는 이 프로그램의 것이 아니어서 그대로 두었습니다.",
        "{count} other {count:plural(note,notes)} with reviews {count:plural(is,are)} none of ours and {count:plural(was,were)} left alone.",
    ),
    "anki-future-reviews": (
        "시각이 지금보다 늦은 복습 {count}번은 가져오지 않았습니다. 이 컴퓨터와 Anki의 시계를 확인하세요.",
        "{count} {count:plural(review,reviews)} dated later than now {count:plural(was,were)} left out. Check the clocks of this computer and of Anki's.",
    ),
    "anki-unreadable-reviews": (
        "복습 {count}번은 알 수 없는 형식이어서 가져오지 않았습니다.",
        "{count} {count:plural(review,reviews)} could not be understood and {count:plural(was,were)} left out.",
    ),
    "anki-dry-run": (
        "시험 삼아 해 보았을 뿐, 아무것도 쓰지 않았습니다.",
        "This was a trial: nothing was written.",
    ),
    # What went wrong.
    "anki-no-package": (
        "{file:은} Anki 꾸러미(.apkg, .colpkg)가 아니거나 손상되었습니다. Anki에서 다시 내보내세요.",
        "{file} is no package of Anki (.apkg, .colpkg), or it is damaged. Export it from Anki again.",
    ),
    "anki-newer-package": (
        "{file:은} 이 프로그램이 모르는 새 형식입니다. Anki에서 ‘과거 Anki 버전도 지원’을 켜고 내보내세요.",
        "{file} is of a newer kind. Export it from Anki with “Support older Anki versions” ticked.",
    ),
    "anki-too-large": (
        "{file:은} 풀면 지나치게 커져서 열지 않았습니다. 덱 하나만 내보내 보세요.",
        "{file} would grow beyond reason when unpacked and was not opened. Try exporting one deck.",
    ),
    "anki-unreadable-package": (
        "{file:을} 읽을 수 없습니다({reason}).",
        "{file} cannot be read ({reason}).",
    ),
    "anki-only-notes": (
        "표({file})에는 노트만 담을 수 있습니다. 학습 기록이나 덱 설정은 `quiz export anki`로 내보내세요.",
        "A table ({file}) carries notes only. Progress and deck options go with `quiz export anki`.",
    ),
    "anki-nothing-to-export": (
        "내보낼 질문이 없습니다: {decks}. `quiz decks`로 덱을 확인하세요.",
        "There are no questions to export in: {decks}. See `quiz decks`.",
    ),
    "anki-cannot-write": (
        "{file}에 쓸 수 없습니다({reason}). -o로 다른 곳을 지정하세요.",
        "{file} cannot be written ({reason}). Choose another place with -o.",
    ),
    "anki-not-a-file": (
        "{file:은} 보통 파일이 아니어서 덮어쓰지 않았습니다. -o로 새 파일 이름을 지정하세요.",
        "{file} is not an ordinary file and was left alone. Name a new file with -o.",
    ),
    "anki-same-identity": (
        "{first} 질문과 {second} 질문이 Anki에서 같은 노트가 됩니다. 한쪽의 id를 바꾸세요.",
        "The questions {first} and {second} would be one note in Anki. Change the id of one of them.",
    ),
    "anki-unreadable-register": (
        "내보내기 기록 {file:을} 읽을 수 없습니다({reason}). 읽을 수 있게 하거나 --register로 다른 파일을 지정하세요.",
        "The record of exports {file} cannot be read ({reason}). Make it readable, or name another file with --register.",
    ),
    "anki-bad-register": (
        "{file}:{line} 줄은 내보내기 기록이 아닙니다. 다른 파일을 --register로 지정하거나 이 파일을 치우세요.",
        "{file}:{line} is no record of exports. Name another file with --register, or move this one away.",
    ),
}
