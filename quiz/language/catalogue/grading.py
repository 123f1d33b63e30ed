"""What a grade says of an answer: code -> (Korean, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "grade-correct": ("맞았어요.", "Correct."),
    "grade-also-true": (
        "{name}도 사실이니, 질문이 더 분명해야 했어요.",
        "{name} is true as well: the question should have been clearer.",
    ),
    "grade-typo": ("바른 표기: {name}", "It is spelt: {name}"),
    "grade-spelling": (
        "지금의 표준 표기: {name}",
        "The present standard spelling is: {name}",
    ),
    "grade-full-name": (
        "정식 이름: {name}",
        "Its full name is: {name}",
    ),
    "grade-year-beside-differs": (
        "이름은 맞지만 함께 쓴 연도가 달라요.",
        "The name is right, the year beside it is not.",
    ),
    "grade-place-within-differs": (
        "물은 곳은 맞지만, 더 좁게 쓴 곳은 달라요.",
        "What was asked is right. Where within it is not.",
    ),
    "grade-beside-differs": (
        "이 답은 함께 쓴 곳에 있지 않아요.",
        "The place told with it is not where this one lies.",
    ),
    "grade-post-differs": (
        "이때의 직함: {post}",
        "The office held here was: {post}",
    ),
    "grade-spacing": (
        "띄어쓰기: {name}",
        "In Korean it is spaced: {name}",
    ),
    "grade-wrong-keyboard": (
        "한/영 전환이 바뀌어 있었어요.",
        "It was typed in the other keyboard mode.",
    ),
    "grade-rest-differs": (
        "물은 것은 맞았어요. 온전한 날짜: {date}",
        "What was asked is right. The full date is {date}.",
    ),
    "grade-finer-than-known": (
        "그보다 자세한 날짜는 출처에 없어요.",
        "The sources give no finer date.",
    ),
    "grade-about": (
        "정확한 때는 알려지지 않았어요: {date}",
        "It is only known as {date}.",
    ),
    "grade-wrong": ("틀렸어요.", "Wrong."),
    "grade-is-other": (
        "답으로 쓴 {name:은} 다른 것이에요.",
        "Your answer, {name}, is something else.",
    ),
    "grade-is-other-person": (
        "답으로 쓴 {name:은} 다른 사람이에요.",
        "Your answer, {name}, is someone else.",
    ),
    "grade-is-other-place": (
        "답으로 쓴 {name:은} 다른 곳이에요.",
        "Your answer, {name}, is another place.",
    ),
    "grade-is-other-document": (
        "답으로 쓴 {name:은} 다른 문서예요.",
        "Your answer, {name}, is another document.",
    ),
    "grade-is-other-organisation": (
        "답으로 쓴 {name:은} 다른 단체예요.",
        "Your answer, {name}, is another organisation.",
    ),
    "grade-is-other-office": (
        "답으로 쓴 {name:은} 다른 직책이에요.",
        "Your answer, {name}, is another office.",
    ),
    "grade-is-answer-of": (
        "답으로 쓴 {name:은} 다른 일의 답이에요: {event}",
        "Your answer, {name}, would be right for: {event}",
    ),
    "grade-printed-so": (
        "그렇게 적은 곳도 있지만 사실이 아니에요. {why}",
        "Some print that, but it is not so. {why}",
    ),
    "grade-counted-so": (
        "그렇게 세는 곳도 있어요. {why}",
        "Others count so. {why}",
    ),
    "grade-only-one": (
        "하나만 쓰세요. 여럿을 쓰면 틀린 것으로 쳐요.",
        "Give one answer only; several count as wrong.",
    ),
    "grade-close": (
        "거의 맞았어요. 철자를 다시 보세요.",
        "Very close. Check the spelling.",
    ),
    "grade-which-one": (
        "그 이름만으로는 누구인지, 무엇인지 알 수 없어요. 더 자세히 쓰세요.",
        "That name alone does not tell which one. Be more exact.",
    ),
    "grade-office-not-name": (
        "직책이 아니라 이름을 물었어요. 그 사람은 누구인가요?",
        "That is an office, and a name was asked for. Whose is it?",
    ),
    "grade-is-the-mistake": (
        "바로 그것이 틀린 곳이에요. 무엇으로 고쳐야 하나요?",
        "That is the mistake. What should stand there instead?",
    ),
    "grade-more-exact-place": (
        "더 좁은 곳을 물었어요. 더 구체적으로 쓰세요.",
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
        "달은 맞았어요. 연도와 날까지 쓰세요.",
        "The month is right. Give the year and the day as well.",
    ),
    "grade-which-month-too": ("몇 월인지도 쓰세요.", "Give the month as well."),
    "grade-month-wrong": ("달이 달라요.", "That is not the month."),
    "grade-which-month": (
        "연도는 맞았어요. 몇 월인가요?",
        "The year is right. Which month?",
    ),
    "grade-which-month-and-day": (
        "연도는 맞았어요. 몇 월 며칠인가요?",
        "The year is right. Which month and day?",
    ),
    "grade-which-day": (
        "연도와 달은 맞았어요. 며칠인가요?",
        "The year and month are right. Which day?",
    ),
    "grade-more-exact-date": ("더 자세히 쓰세요.", "Be more exact."),
    "grade-month-differs": (
        "연도는 맞지만 달이 달라요.",
        "The year is right, the month is not.",
    ),
    "grade-month-right-only": (
        "달은 맞지만 날이 달라요.",
        "The month is right, the day is not.",
    ),
    "grade-day-differs": (
        "연도와 달은 맞지만 날이 달라요.",
        "The year and month are right, the day is not.",
    ),
    "grade-one-date": (
        "날짜는 맞지만 ‘부터’나 ‘까지’를 물은 것은 아니에요. 날짜만 쓰세요.",
        "The date is right, but not since or until then was asked. Give it alone.",
    ),
    "grade-until-when": (
        "시작은 맞았어요. 언제까지였나요?",
        "The beginning is right. Until when?",
    ),
    "grade-since-when": (
        "끝은 맞았어요. 언제부터였나요?",
        "The end is right. Since when?",
    ),
    "grade-end-differs": (
        "시작은 맞지만 끝이 달라요.",
        "The beginning is right, the end is not.",
    ),
    "grade-start-differs": (
        "끝은 맞지만 시작이 달라요.",
        "The end is right, the beginning is not.",
    ),
    "grade-months-right": (
        "시작한 달과 끝난 달은 맞았어요. 날까지 쓰세요.",
        "The months are right, the days are missing.",
    ),
    "grade-days-differ": (
        "달은 맞지만 시작한 날도 끝난 날도 달라요.",
        "The months are right, but neither the first day nor the last.",
    ),
    "grade-year-right-only": (
        "날짜의 일부만 맞았어요.",
        "Only part of the date is right.",
    ),
    "grade-date-of-other": (
        "{date:은} 다른 일의 날짜예요: {event}",
        "{date} is the date of something else: {event}",
    ),
    "grade-set-missing": (
        "답 {count}개 가운데 {found}개를 썼어요. 더 있어요.",
        "That is {found} of {count}. There are more.",
    ),
    "grade-set-one-wrong": (
        "답 {count}개 가운데 {found}개가 맞았어요. 틀린 것: {said}",
        "{found} of {count} right. Wrong: {said}",
    ),
    "grade-set-unknown": (
        "답 {count}개 가운데 {found}개가 맞았어요. 맞는 답으로 읽을 수 없는 것: {said}",
        "{found} of {count} right. Not among them: {said}",
    ),
    "grade-set-unclear": (
        "답 {count}개 가운데 {found}개가 맞았어요. 더 정확히 쓸 것: {said}",
        "{found} of {count} right. Be more exact about: {said}",
    ),
    "grade-set-close": (
        "답 {count}개 가운데 {found}개가 맞았어요. 철자를 다시 볼 것: {said}",
        "{found} of {count} right. Check the spelling of: {said}",
    ),
    "grade-no-date": (
        "날짜로 읽을 수 없어요. 예: {example}",
        "That cannot be read as a date. For example: {example}",
    ),
    "grade-no-such-date": (
        "달력에 없는 날짜예요. 다시 쓰세요.",
        "There is no such date. Please try again.",
    ),
    "grade-year-digits": (
        "연도는 네 자리나 두 자리로 쓰세요. 예: 1961, 61",
        "Give the year with four digits or with two, as 1961 or 61.",
    ),
    "grade-counter": (
        "수는 맞았어요. 세는 말: {unit}",
        "The number is right. What is counted: {unit}",
    ),
    "grade-counter-differs": (
        "수는 맞았어요. 다만 다른 것을 세는 말을 썼어요.",
        "The number is right, though it was not asked of those.",
    ),
    "grade-order": (
        "앞뒤가 바뀐 짝: {count}개",
        "Pairs in the wrong order: {count}.",
    ),
    "grade-no-order": (
        "순서로 읽을 수 없어요. 하나씩 모두 쓰세요. 예: {example}",
        "That cannot be read as an order. Give each once, for example: {example}",
    ),
    "grade-match": (
        "{count}개 가운데 {right}개가 맞았어요.",
        "{right} of {count} are matched rightly.",
    ),
    "grade-no-item": (
        "무엇을 골랐는지 알 수 없어요. 1부터 {example}까지의 번호로 쓰세요.",
        "It is not clear which one is meant. Give its number, from 1 to {example}.",
    ),
    "grade-no-match": (
        "짝으로 읽을 수 없어요. 차례대로 하나씩 모두 쓰세요. 예: {example}",
        "That cannot be read as a match. Give a letter for each in turn, for example: "
        "{example}",
    ),
    "grade-no-length": (
        "시간의 길이로 읽을 수 없어요. 예: 2시간 30분, 5박 6일",
        "That cannot be read as a length. For example: 2 hours 30 minutes, 5 days",
    ),
    "grade-length-about": (
        "알려진 길이: {length}",
        "The length known is: {length}",
    ),
    "grade-length-roughly": (
        "대략 그만큼이에요. 더 정확히 쓰세요.",
        "Roughly so. Be more exact.",
    ),
    "grade-length-rest": (
        "거기까지는 맞았어요. 나머지까지 더 자세히 쓰세요.",
        "Right so far. Give the rest as well.",
    ),
    "grade-no-number": (
        "수로 읽을 수 없어요. 예: 3, 세 번",
        "That cannot be read as a number. For example: 3, three",
    ),
    "grade-empty": (
        "답을 쓰세요. 모르면 ‘모름’이라고 쓰세요.",
        'Write an answer, or "pass" if you do not know.',
    ),
    "grade-too-long": (
        "답이 너무 길어요. 짧게 쓰세요.",
        "That is too long. Give a short answer.",
    ),
    "grade-skipped": ("모른다고 답했어요.", "You did not know."),
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
