"""What a grade says of an answer: code -> (Korean, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "grade-correct": ("맞습니다.", "Correct."),
    "grade-also-true": (
        "맞습니다. {name}도 사실이니, 질문이 더 분명해야 했습니다.",
        "Correct. {name} is true as well: the question should have been clearer.",
    ),
    "grade-typo": ("맞습니다. 바른 표기: {name}", "Correct. It is spelt: {name}"),
    "grade-spelling": (
        "맞습니다. 지금의 표준 표기: {name}",
        "Correct. The present standard spelling is: {name}",
    ),
    "grade-full-name": (
        "맞습니다. 온전한 이름: {name}",
        "Correct. Its full name is: {name}",
    ),
    "grade-year-beside-differs": (
        "이름은 맞지만 함께 쓴 연도가 다릅니다.",
        "The name is right, the year beside it is not.",
    ),
    "grade-place-within-differs": (
        "물은 곳은 맞습니다. 그 안의 곳은 다릅니다.",
        "What was asked is right. Where within it is not.",
    ),
    "grade-beside-differs": (
        "함께 쓴 곳은 이 답이 있는 곳이 아닙니다.",
        "The place told with it is not where this one lies.",
    ),
    "grade-post-differs": (
        "맞습니다. 이때의 직함은 ‘{post}’입니다.",
        "Correct. The office held here was: {post}",
    ),
    "grade-spacing": (
        "맞습니다. 띄어쓰기: {name}",
        "Correct. In Korean it is spaced: {name}",
    ),
    "grade-wrong-keyboard": (
        "맞습니다. 한/영 전환이 바뀌어 있었습니다.",
        "Correct, typed in the other keyboard mode.",
    ),
    "grade-rest-differs": (
        "물은 것은 맞습니다. 전체 날짜는 {date}입니다.",
        "What was asked is right. The full date is {date}.",
    ),
    "grade-finer-than-known": (
        "맞습니다. 그보다 자세한 날짜는 출처에 없습니다.",
        "Correct. The sources give no finer date.",
    ),
    "grade-about": (
        "맞습니다. 정확한 때는 알려지지 않았습니다: {date}",
        "Correct. It is only known as {date}.",
    ),
    "grade-wrong": ("틀렸습니다.", "Wrong."),
    "grade-is-other": (
        "쓰신 답 {name:은} 다른 것입니다.",
        "Your answer, {name}, is something else.",
    ),
    "grade-is-other-person": (
        "쓰신 답 {name:은} 다른 사람입니다.",
        "Your answer, {name}, is someone else.",
    ),
    "grade-is-other-place": (
        "쓰신 답 {name:은} 다른 곳입니다.",
        "Your answer, {name}, is another place.",
    ),
    "grade-is-other-document": (
        "쓰신 답 {name:은} 다른 문서입니다.",
        "Your answer, {name}, is another document.",
    ),
    "grade-is-other-organisation": (
        "쓰신 답 {name:은} 다른 단체입니다.",
        "Your answer, {name}, is another organisation.",
    ),
    "grade-is-other-office": (
        "쓰신 답 {name:은} 다른 직책입니다.",
        "Your answer, {name}, is another office.",
    ),
    "grade-is-answer-of": (
        "쓰신 답 {name:은} 다른 일의 답입니다: {event}",
        "Your answer, {name}, would be right for: {event}",
    ),
    "grade-printed-so": (
        "그렇게 적은 곳도 있지만 맞지 않습니다. {why}",
        "Some print that, but it is not so. {why}",
    ),
    "grade-counted-so": (
        "그렇게 세는 곳도 있습니다. {why}",
        "Others count so. {why}",
    ),
    "grade-only-one": (
        "하나만 쓰세요. 여럿을 쓰면 틀린 것으로 봅니다.",
        "Give one answer only; several count as wrong.",
    ),
    "grade-close": (
        "거의 맞습니다. 철자를 다시 보세요.",
        "Very close. Check the spelling.",
    ),
    "grade-which-one": (
        "그 이름만으로는 누구인지, 무엇인지 알 수 없습니다. 더 자세히 쓰세요.",
        "That name alone does not tell which one. Be more exact.",
    ),
    "grade-office-not-name": (
        "직책이 아니라 이름을 물었습니다. 그 사람은 누구인가요?",
        "That is an office, and a name was asked for. Whose is it?",
    ),
    "grade-is-the-mistake": (
        "바로 그것이 틀린 곳입니다. 무엇으로 고쳐야 하나요?",
        "That is the mistake. What should stand there instead?",
    ),
    "grade-more-exact-place": (
        "더 좁은 곳을 물었습니다. 더 구체적으로 쓰세요.",
        "The question asks for somewhere smaller. Be more exact.",
    ),
    "grade-name-at-the-time": (
        "당시의 이름은 무엇이었나요?",
        "What was it called at the time?",
    ),
    "grade-which-year": ("몇 년인가요?", "Which year?"),
    "grade-which-year-too": ("연도까지 쓰세요.", "Give the year as well."),
    "grade-which-year-and-month": (
        "연도와 달까지 쓰세요.",
        "Give the year and the month as well.",
    ),
    "grade-which-year-and-day": (
        "달은 맞습니다. 연도와 날까지 쓰세요.",
        "The month is right. Give the year and the day as well.",
    ),
    "grade-which-month-too": ("몇 월인지도 쓰세요.", "Give the month as well."),
    "grade-month-wrong": ("달이 다릅니다.", "That is not the month."),
    "grade-which-month": (
        "연도는 맞습니다. 몇 월인가요?",
        "The year is right. Which month?",
    ),
    "grade-which-month-and-day": (
        "연도는 맞습니다. 몇 월 며칠인가요?",
        "The year is right. Which month and day?",
    ),
    "grade-which-day": (
        "연도와 달은 맞습니다. 며칠인가요?",
        "The year and month are right. Which day?",
    ),
    "grade-more-exact-date": ("더 자세히 쓰세요.", "Be more exact."),
    "grade-month-differs": (
        "연도는 맞지만 달이 다릅니다.",
        "The year is right, the month is not.",
    ),
    "grade-month-right-only": (
        "달은 맞지만 날이 다릅니다.",
        "The month is right, the day is not.",
    ),
    "grade-day-differs": (
        "연도와 달은 맞지만 날이 다릅니다.",
        "The year and month are right, the day is not.",
    ),
    "grade-one-date": (
        "때는 맞지만 그때부터나 그때까지를 물은 것이 아닙니다. 한 때만 쓰세요.",
        "The date is right, but not since or until then was asked. Give it alone.",
    ),
    "grade-until-when": (
        "시작은 맞습니다. 언제까지였나요?",
        "The beginning is right. Until when?",
    ),
    "grade-since-when": (
        "끝은 맞습니다. 언제부터였나요?",
        "The end is right. Since when?",
    ),
    "grade-end-differs": (
        "시작은 맞지만 끝이 다릅니다.",
        "The beginning is right, the end is not.",
    ),
    "grade-start-differs": (
        "끝은 맞지만 시작이 다릅니다.",
        "The end is right, the beginning is not.",
    ),
    "grade-months-right": (
        "시작과 끝의 달까지 맞습니다.",
        "The months are right, the days are missing.",
    ),
    "grade-days-differ": (
        "달은 맞지만 시작한 날도 끝난 날도 다릅니다.",
        "The months are right, but neither the first day nor the last.",
    ),
    "grade-year-right-only": (
        "일부만 맞습니다. 날짜를 다시 보세요.",
        "Only part of the date is right.",
    ),
    "grade-date-of-other": (
        "{date:은} 다른 일의 날짜입니다: {event}",
        "{date} is the date of something else: {event}",
    ),
    "grade-set-missing": (
        "답 {count}개 가운데 {found}개를 썼습니다. 더 있습니다.",
        "That is {found} of {count}. There are more.",
    ),
    "grade-set-one-wrong": (
        "답 {count}개 가운데 {found}개가 맞습니다. 틀린 것: {said}",
        "{found} of {count} right. Wrong: {said}",
    ),
    "grade-set-unknown": (
        "답 {count}개 가운데 {found}개가 맞습니다. 맞는 답으로 읽을 수 없는 것: {said}",
        "{found} of {count} right. Not among them: {said}",
    ),
    "grade-set-unclear": (
        "답 {count}개 가운데 {found}개가 맞습니다. 더 정확히 쓸 것: {said}",
        "{found} of {count} right. Be more exact about: {said}",
    ),
    "grade-set-close": (
        "답 {count}개 가운데 {found}개가 맞습니다. 철자를 다시 볼 것: {said}",
        "{found} of {count} right. Check the spelling of: {said}",
    ),
    "grade-no-date": (
        "날짜로 읽을 수 없습니다. 예: {example}",
        "That cannot be read as a date. For example: {example}",
    ),
    "grade-no-such-date": (
        "달력에 없는 날짜입니다. 다시 쓰세요.",
        "There is no such date. Please try again.",
    ),
    "grade-year-digits": (
        "연도는 네 자리나 두 자리로 쓰세요. 예: 1961, 61",
        "Give the year with four digits or with two, as 1961 or 61.",
    ),
    "grade-counter": (
        "수는 맞습니다. 세는 말은 ‘{unit}’입니다.",
        "The number is right. What is counted: {unit}",
    ),
    "grade-counter-differs": (
        "수는 맞습니다. 다만 다른 것을 세는 말을 썼습니다.",
        "The number is right, though it was not asked of those.",
    ),
    "grade-order": (
        "순서가 다른 짝이 {count}개입니다.",
        "Pairs in the wrong order: {count}.",
    ),
    "grade-no-order": (
        "순서로 읽을 수 없습니다. 하나씩 모두 쓰세요. 예: {example}",
        "That cannot be read as an order. Give each once, for example: {example}",
    ),
    "grade-match": (
        "{count}개 가운데 {right}개가 맞았습니다.",
        "{right} of {count} are matched rightly.",
    ),
    "grade-no-item": (
        "무엇을 골랐는지 알 수 없습니다. 1부터 {example}까지의 번호로 쓰세요.",
        "It is not clear which one is meant. Give its number, from 1 to {example}.",
    ),
    "grade-no-match": (
        "짝으로 읽을 수 없습니다. 차례대로 하나씩 모두 쓰세요. 예: {example}",
        "That cannot be read as a match. Give a letter for each in turn, for example: "
        "{example}",
    ),
    "grade-no-length": (
        "길이로 읽을 수 없습니다. 예: 2시간 30분, 5박 6일",
        "That cannot be read as a length. For example: 2 hours 30 minutes, 5 days",
    ),
    "grade-length-about": (
        "맞습니다. 알려진 길이: {length}",
        "Correct. The length known is: {length}",
    ),
    "grade-length-roughly": (
        "대략 그만큼입니다. 더 정확히 쓰세요.",
        "Roughly so. Be more exact.",
    ),
    "grade-length-rest": (
        "거기까지는 맞습니다. 나머지까지 더 자세히 쓰세요.",
        "Right so far. Give the rest as well.",
    ),
    "grade-no-number": (
        "수로 읽을 수 없습니다. 예: 3, 세 번",
        "That cannot be read as a number. For example: 3, three",
    ),
    "grade-empty": (
        "답을 쓰세요. 모르면 ‘모름’이라고 쓰세요.",
        'Write an answer, or "pass" if you do not know.',
    ),
    "grade-too-long": (
        "답이 너무 깁니다. 짧게 쓰세요.",
        "That is too long. Give a short answer.",
    ),
    "grade-skipped": ("모른다고 답했습니다.", "You did not know."),
    # quiz answers
    "answers-none": (
        "그런 답은 없습니다.",
        "There are no such answers.",
    ),
    "answers-no-question": (
        "이제는 묻지 않는 질문입니다.",
        "This question is no longer asked.",
    ),
    "answers-right-now": (
        "지금은 맞는 답으로 봅니다.",
        "It counts as right by now.",
    ),
    "answers-no-alias": (
        "별칭으로 풀 일이 아닙니다. 사실이나 채점을 다시 보세요.",
        "No alias helps here: look at the fact itself, or at its grading.",
    ),
    "answers-taken": (
        "붙이기 전에 보세요. {why}",
        "Before you paste it: {why}",
    ),
}
