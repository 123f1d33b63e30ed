"""Mistakes in content: what is wrong, then what to do."""

_CONFIRMED_KO = (
    "확인됨(confirmed)인데 출처가 한 갈래({source})뿐입니다. "
    "계열이 다른 출처나 official 출처를 더하거나 status를 single로 바꾸세요."
)
_CONFIRMED_EN = (
    "confirmed, but by one family of sources only ({source}). "
    "Add a source of another family or an official one, or write status: single."
)

MESSAGES: dict[str, tuple[str, str]] = {
    # Reading YAML
    "yaml-too-large": (
        "파일이 {megabytes}MB보다 큽니다. 여러 파일로 나누세요.",
        "the file is larger than {megabytes} MB. Split it into several files.",
    ),
    "yaml-not-utf8": (
        "UTF-8이 아닌 글자가 있습니다. 파일을 UTF-8로 저장하세요.",
        "text that is not UTF-8. Save the file as UTF-8.",
    ),
    "yaml-character": (
        "보이지 않는 글자 {character:이} 있습니다. 지우세요.",
        "the invisible character {character}. Delete it.",
    ),
    "yaml-long-value": (
        "값이 {characters}자보다 깁니다. 줄이거나 따옴표가 닫혔는지 보세요.",
        "a value of more than {characters} characters. Shorten it, or look for a quote that is not closed.",
    ),
    "yaml-too-deep": (
        "{levels}단계보다 깊이 들어갑니다. 괄호가 닫혔는지 보세요.",
        "nested more than {levels} levels deep. Look for brackets that are not closed.",
    ),
    "yaml-alias": (
        "YAML 앵커나 별칭({name})은 쓰지 않습니다. 값을 그대로 다시 쓰세요.",
        "a YAML anchor or alias ({name}). Write the value out instead.",
    ),
    "yaml-tag": (
        "YAML 태그({tag})는 쓰지 않습니다. 느낌표로 시작하는 글이면 따옴표로 감싸세요.",
        "a YAML tag ({tag}). Put text that begins with an exclamation mark in quotes.",
    ),
    "yaml-several-documents": (
        "한 파일에 문서가 둘입니다. 두 번째 ---를 지우거나 파일을 나누세요.",
        "a second document in the file. Delete the second ---, or split the file.",
    ),
    "yaml-key-is-not-text": (
        "필드 이름이 글이 아닙니다. 쌍점 앞에는 이름만 쓰세요.",
        "a field name that is not plain text. Write only a name before the colon.",
    ),
    "yaml-duplicate-key": (
        "{key:이} 두 번 있습니다(처음은 {first}번째 줄). 하나만 남기세요.",
        "{key} is written twice (first on line {first}). Keep one.",
    ),
    "yaml-tab": (
        "탭으로 들여 썼습니다. 빈칸을 쓰세요.",
        "indented with a tab. Use spaces.",
    ),
    "yaml-colon": (
        "값 안에 쌍점이 있거나 들여쓰기가 위와 다릅니다. 값을 따옴표로 감싸거나 들여쓰기를 맞추세요.",
        "a colon inside a value, or an indentation unlike the lines above. Put the value in quotes, or align it.",
    ),
    "yaml-open-quote": (
        "따옴표가 닫히지 않았습니다. 닫는 따옴표를 더하세요.",
        "a quote that is never closed. Add the closing quote.",
    ),
    "yaml-escape": (
        "큰따옴표 안에서 역사선(\\) 뒤의 글자를 읽을 수 없습니다. 작은따옴표를 쓰세요.",
        "a backslash within double quotes means nothing here. Use single quotes.",
    ),
    "yaml-start": (
        "값이 여기서 쓸 수 없는 글자로 시작합니다. 값을 따옴표로 감싸세요.",
        "a value begins with a character that YAML keeps for itself. Put the value in quotes.",
    ),
    "yaml-brackets": (
        "괄호 안의 짜임이 맞지 않습니다. 쉼표와 닫는 괄호를 살펴보세요.",
        "brackets that do not work out. Look for a missing comma or closing bracket.",
    ),
    "yaml-syntax": (
        "YAML로 읽을 수 없습니다({detail}). 이 줄과 윗줄의 들여쓰기와 문장 부호를 살펴보세요.",
        "cannot be read as YAML ({detail}). Check the indentation and punctuation of this line and the one above.",
    ),
    "file-unreadable": (
        "파일을 읽을 수 없습니다({reason}). 권한을 확인하세요.",
        "the file cannot be read ({reason}). Check its permissions.",
    ),
    # Packs
    "pack-twice": (
        "{name} 꾸러미가 두 폴더에 있습니다. 한 폴더의 이름을 바꾸세요.",
        "two folders hold a pack named {name}. Rename one of them.",
    ),
    "pack-name": (
        "{name:은} 꾸러미 이름이 될 수 없습니다. 폴더 이름을 영문 소문자, 숫자, 붙임표로 지으세요.",
        "{name} cannot name a pack. Name the folder with small Latin letters, digits and hyphens.",
    ),
    "pack-elsewhere": (
        "pack:은 꾸러미의 pack.yaml에만 씁니다. 그 파일로 옮기세요.",
        "pack: belongs in the pack's own pack.yaml. Move it there.",
    ),
    # Shapes
    "file-is-not-a-mapping": (
        "파일이 구역 이름으로 시작하지 않습니다. events: 같은 구역 이름을 쓰고 그 아래에 적으세요.",
        "the file does not begin with a section. Write one such as events: and put the entries below it.",
    ),
    "unknown-field": (
        "{field:은} 없는 필드입니다. 지우거나 data/README.md에서 이름을 찾으세요.",
        "there is no field {field} here. Delete it, or look for its name in data/README.md.",
    ),
    "unknown-field-or-role": (
        "{field:이라는} 필드도 역할도 없습니다. 지우거나 사건 유형의 roles:에 더하세요.",
        "there is no field and no role {field}. Delete it, or add it under the roles: of a type.",
    ),
    "unknown-field-meant": (
        "{field:은} 없는 필드입니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "there is no field {field} here. Did you mean {meant}?",
    ),
    "too-much-amiss": (
        "여기까지 틀린 곳이 천 군데입니다. 이 파일의 나머지는 보지 않았습니다. 이 도구의 파일이 맞는지 보고, 위부터 고치세요.",
        "that is a thousand problems, and the rest of this file was not looked at. See whether this file belongs here, and mend from the top.",
    ),
    "missing-field": (
        "{field:이} 없습니다. {field}: 줄을 더하세요.",
        "{field} is missing. Add a line {field}:.",
    ),
    "needs-one-of": (
        "{fields} 가운데 하나가 있어야 합니다. 하나를 더하세요.",
        "one of {fields} is needed. Add one.",
    ),
    "needs-only-one-of": (
        "{fields:은} 함께 쓸 수 없습니다. 하나만 남기세요.",
        "{fields} exclude each other. Keep one.",
    ),
    "needs-both": (
        "{first:과} {second:은} 함께 씁니다. 빠진 쪽을 더하세요.",
        "{first} and {second} go together. Add the one that is missing.",
    ),
    "empty-field": (
        "{field:이} 비어 있습니다. 값을 쓰거나 지우세요.",
        "{field} is empty. Give it a value, or delete it.",
    ),
    "empty-list": (
        "{field} 목록이 비어 있습니다. 하나 이상 적으세요.",
        "the list {field} is empty. Put at least one thing in it.",
    ),
    "list-length": (
        "{field}의 목록 하나에는 {count}개가 있어야 합니다. 개수를 맞추세요.",
        "a list in {field} must hold {count}. Add or remove some.",
    ),
    "expected-text": (
        "{field}에는 글만 씁니다. 목록이나 하위 필드를 지우고 값 하나를 쓰세요.",
        "{field} takes plain text. Write one value instead of a list or of fields below it.",
    ),
    "expected-list": (
        "{field:은} 목록입니다. 대괄호로 감싸거나 한 줄에 하나씩 붙임표로 쓰세요.",
        "{field} is a list. Put it in square brackets, or one to a line with hyphens.",
    ),
    "expected-mapping": (
        "{field} 아래에는 필드가 있어야 합니다. data/README.md의 예를 따르세요.",
        "{field} needs fields below it. Follow the example in data/README.md.",
    ),
    "expected-words": (
        "{field}에는 글이나 ko:와 en:을 씁니다. {{ko: …, en: …}} 꼴로 쓰세요.",
        "{field} takes text, or ko: and en:. Write {{ko: …, en: …}}.",
    ),
    "expected-names": (
        "{field:은} 언어별 이름입니다. {{ko: […], en: […]}} 꼴로 쓰세요.",
        "{field} holds names per language. Write {{ko: […], en: […]}}.",
    ),
    "expected-other-form": (
        "{field:을} 이런 꼴로 쓸 수 없습니다. data/README.md의 예를 따르세요.",
        "{field} cannot be written in this form. Follow the example in data/README.md.",
    ),
    "unknown-language": (
        "{field}에 {language:은} 쓸 수 없습니다. ko나 en을 쓰세요.",
        "{field} knows no language {language}. Use ko or en.",
    ),
    "comma-in-braces": (
        "중괄호 안의 쉼표가 글을 갈라 {rest:이} 떨어져 나왔습니다. 글을 따옴표로 감싸세요.",
        "a comma within braces cuts the text off before {rest}. Put the text in quotes.",
    ),
    "not-id": (
        "{value:은} id가 될 수 없습니다. 영문 소문자, 숫자, 붙임표로 쓰세요.",
        "{value} cannot be an id. Use small Latin letters, digits and hyphens.",
    ),
    "not-reference": (
        "{value:은} id가 아닙니다. 이름이 아니라 putin이나 pack:putin 같은 id를 쓰세요.",
        "{value} is not an id. Write an id such as putin or pack:putin, not a name.",
    ),
    "not-tag": (
        "{value:은} 태그가 될 수 없습니다. 빈칸 없이 쓰세요.",
        "{value} cannot be a tag. Write it without spaces.",
    ),
    "not-language-tag": (
        "{value:은} 언어 표시가 아닙니다. ko, ko-kp, en, ru, hanja 가운데에서 쓰세요.",
        "{value} is not the tag of a language. Use one such as ko, ko-kp, en, ru, hanja.",
    ),
    "not-address": (
        "{value:은} 주소가 아닙니다. 빈칸 없이 쓰세요.",
        "{value} is not an address. Write it without spaces.",
    ),
    "not-role": (
        "{value:은} 역할 이름이 될 수 없습니다. 영문 소문자와 밑줄로 쓰세요.",
        "{value} cannot name a role. Use small Latin letters and underscores.",
    ),
    "not-attribute": (
        "{value:은} 속성이 아닙니다. visitor, date.year, place.city처럼 쓰세요.",
        "{value} is not an attribute. Write one such as visitor, date.year or place.city.",
    ),
    "not-flag": (
        "{field}에 {value:은} 쓸 수 없습니다. true나 false를 쓰세요.",
        "{field} cannot be {value}. Write true or false.",
    ),
    "not-number": (
        "{field}에 {value:은} 쓸 수 없습니다. {least}부터 {most}까지의 수를 쓰세요.",
        "{field} cannot be {value}. Write a whole number from {least} to {most}.",
    ),
    "not-duration": (
        "{value:은} 길이가 아닙니다. PT2H(2시간), PT1H30M, P2D(이틀)처럼 쓰세요.",
        "{value} is not a length of time. Write PT2H (two hours), PT1H30M or P2D (two days).",
    ),
    "not-one-of": (
        "{field}에 {value:은} 쓸 수 없습니다. {values} 가운데에서 쓰세요.",
        "{field} cannot be {value}. Use one of {values}.",
    ),
    # Dates
    "date-syntax": (
        "{value:은} 날짜가 아닙니다. 1949, 1961-07, 2000-02-09, 2001-07-26/2001-08-18처럼 쓰세요. 1970년대는 197X, 1961년 무렵은 1961~입니다.",
        "{value} is not a date. Write 1949, 1961-07, 2000-02-09 or 2001-07-26/2001-08-18; 197X for the 1970s, 1961~ for about 1961.",
    ),
    "date-meant": (
        "{value:은} 날짜로 읽을 수 없습니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "{value} is not written as a date. Did you mean {meant}?",
    ),
    "date-has-a-time": (
        "{value}에 시각이 있습니다. 날짜만 쓰세요.",
        "{value} has a time of day. Write the day only.",
    ),
    "date-is-a-set": (
        "{value:은} 날짜 여럿입니다. 하나만 쓰거나 earliest와 latest를 쓰세요.",
        "{value} is a set of dates. Write one, or earliest and latest.",
    ),
    "date-needs-hyphens": (
        "{value}에 붙임표가 없습니다. 2000-02-09처럼 쓰세요.",
        "{value} has no hyphens. Write it as 2000-02-09.",
    ),
    "date-no-year-minus-zero": (
        "-0000년은 없습니다. 기원전 1년은 0000, 기원전 2년은 -0001로 쓰세요.",
        "there is no year -0000. Write 0000 for 1 BC and -0001 for 2 BC.",
    ),
    "date-day-without-month": (
        "{value}에 날은 있고 달이 없습니다. 달을 쓰거나 해만 쓰세요.",
        "{value} has a day and no month. Write the month, or the year alone.",
    ),
    "date-season": (
        "{value:은} 계절입니다. 달을 쓰거나 earliest와 latest를 쓰세요.",
        "{value} is a season. Write a month, or earliest and latest.",
    ),
    "date-no-such-month": (
        "{value}: 그런 달은 없습니다. 01부터 12까지 쓰세요.",
        "{value}: there is no such month. Write 01 to 12.",
    ),
    "date-no-such-day": (
        "{value}: 그 달에 그런 날은 없습니다. 출처의 날짜를 다시 보세요.",
        "{value}: that month has no such day. Look at the source again.",
    ),
    "date-open-at-both-ends": (
        "{value:은} 처음도 끝도 없습니다. 한쪽은 쓰거나 date를 지우세요.",
        "{value} has neither beginning nor end. Write one of them, or delete the date.",
    ),
    "date-open-between": (
        "earliest와 latest에 열린 날짜({value})는 쓸 수 없습니다. 양쪽을 모두 쓰세요.",
        "earliest and latest cannot be open ({value}). Write both ends.",
    ),
    "date-ends-before-it-begins": (
        "{value}: 끝이 처음보다 앞섭니다. 순서를 바꾸세요.",
        "{value}: it ends before it begins. Put the dates in order.",
    ),
    # Ids
    "duplicate-id": (
        "{id:은} 이미 쓰인 id입니다({first}). 다른 id를 쓰세요.",
        "the id {id} is taken already ({first}). Use another.",
    ),
    "unknown-event": (
        "{id:이라는} 사건이 없습니다. id를 고치거나 events:에 더하세요.",
        "there is no event {id}. Correct the id, or add it under events:.",
    ),
    "unknown-event-meant": (
        "{id:이라는} 사건이 없습니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "there is no event {id}. Did you mean {meant}?",
    ),
    "unknown-entity": (
        "{id:이라는} 것이 없습니다. id를 고치거나 people:, places: 같은 구역에 더하세요.",
        "nobody and nothing has the id {id}. Correct it, or add an entry under people:, places: and so on.",
    ),
    "unknown-entity-meant": (
        "{id:이라는} 것이 없습니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "nobody and nothing has the id {id}. Did you mean {meant}?",
    ),
    "unknown-source": (
        "{id:이라는} 출처가 없습니다. id를 고치거나 sources:에 더하세요.",
        "there is no source {id}. Correct the id, or add it under sources:.",
    ),
    "unknown-source-meant": (
        "{id:이라는} 출처가 없습니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "there is no source {id}. Did you mean {meant}?",
    ),
    "unknown-type": (
        "{id:이라는} 사건 유형이 없습니다. id를 고치거나 types:에 더하세요.",
        "there is no type of event {id}. Correct the id, or add it under types:.",
    ),
    "unknown-type-meant": (
        "{id:이라는} 사건 유형이 없습니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "there is no type of event {id}. Did you mean {meant}?",
    ),
    "unknown-template": (
        "{id:이라는} 틀이 없습니다. id를 고치거나 templates:에 더하세요.",
        "there is no template {id}. Correct the id, or add it under templates:.",
    ),
    "unknown-template-meant": (
        "{id:이라는} 틀이 없습니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "there is no template {id}. Did you mean {meant}?",
    ),
    "unknown-pack": (
        "{id:이라는} 꾸러미가 없습니다. 이름을 고치세요.",
        "there is no pack {id}. Correct the name.",
    ),
    "unknown-pack-meant": (
        "{id:이라는} 꾸러미가 없습니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "there is no pack {id}. Did you mean {meant}?",
    ),
    "unknown-aspect": (
        "{id:을} 묻는 틀이 없습니다. quiz questions --json의 aspect에서 이름을 찾으세요.",
        "no template asks {id}. Look for its name under aspect in quiz questions --json.",
    ),
    "unknown-aspect-meant": (
        "{id:을} 묻는 틀이 없습니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "no template asks {id}. Did you mean {meant}?",
    ),
    # Entities
    "wrong-entity-type": (
        "{id}의 종류는 {type}인데 여기에는 {wanted:이} 필요합니다. 다른 id를 쓰세요.",
        "{id} is of the type {type}, and this needs {wanted}. Use another id.",
    ),
    "ends-before-it-begins": (
        "to가 from보다 앞섭니다. 순서를 바꾸세요.",
        "to comes before from. Put the dates in order.",
    ),
    "places-in-a-circle": (
        "장소가 자기 자신 안에 있습니다: {places}. within을 고치세요.",
        "a place lies within itself: {places}. Correct its within.",
    ),
    "shared-name": (
        "{name:은} {other}의 이름이기도 합니다. 한쪽에 scope를 쓰거나 short로 옮기세요.",
        "{name} names {other} too. Give one of them a scope, or move the name to short.",
    ),
    "confusable-pair": (
        "헷갈리는 짝은 같은 종류의 서로 다른 둘이어야 합니다. 짝을 고치세요.",
        "a confusable pair must be two of the same type. Correct the pair.",
    ),
    # Events
    "confirmed-by-one": (_CONFIRMED_KO, _CONFIRMED_EN),
    "role-is-taken": (
        "{role:은} 사건의 필드나 틀에서 따로 쓰는 말이라 역할이 될 수 없습니다. 다른 이름을 쓰세요.",
        "{role} has a meaning of its own in events and templates and cannot name a role. Use another name.",
    ),
    "role-not-in-type": (
        "{type} 사건에는 {role:이라는} 역할이 없습니다. {roles} 가운데에서 쓰세요.",
        "an event of the type {type} has no role {role}. Use one of {roles}.",
    ),
    "role-not-in-type-meant": (
        "{type} 사건에는 {role:이라는} 역할이 없습니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "an event of the type {type} has no role {role}. Did you mean {meant}?",
    ),
    "as-beside-values": (
        "as는 한 사람에게 붙습니다. values 안에서 {{value: …, as: …}}로 쓰세요.",
        "as belongs to one person. Write {{value: …, as: …}} within values.",
    ),
    "entity-twice": (
        "{id:이} 두 번 있습니다. 하나를 지우세요.",
        "{id} is listed twice. Delete one.",
    ),
    "formerly-in-use": (
        "{id:은} 지금 쓰이는 id입니다({first}). formerly에는 없어진 id만 쓰세요.",
        "{id} is an id in use ({first}). formerly takes only ids that are gone.",
    ),
    "title-ends-with-stop": (
        "제목은 명사구라 마침표로 끝나지 않습니다. 마침표를 지우세요.",
        "a title is a phrase and takes no full stop. Delete it.",
    ),
    "part-of-a-series": (
        "{id:은} 사건이 아니라 묶음입니다. part_of에는 사건을 쓰세요.",
        "{id} is a series. Name an event in part_of.",
    ),
    "parts-in-a-circle": (
        "{id:이} 자기 자신의 일부입니다. part_of를 고치세요.",
        "{id} is part of itself. Correct its part_of.",
    ),
    "types-in-a-circle": (
        "{id:이} 자기 자신의 한 갈래입니다. kinds_of를 고치세요.",
        "{id} is a kind of itself. Correct its kinds_of.",
    ),
    "event-twice": (
        "{id:이} 두 번 있습니다. 하나를 지우세요.",
        "{id} is listed twice. Delete one.",
    ),
    "series-count": (
        "수는 {count}인데 사건이 {listed}개 적혀 있습니다. 수나 목록을 고치거나 complete를 false로 쓰세요.",
        "the count is {count}, and {listed} {listed:plural(event is,events are)} listed. Correct one, or write complete: false.",
    ),
    "series-order": (
        "{id:이} 앞 사건보다 먼저 일어났습니다. 일어난 순서대로 적으세요.",
        "{id} happened before the event above it. List the events in the order of time.",
    ),
    "series-counted-before": (
        "{id:은} 수를 센 날(as_of)보다 뒤에 일어났습니다. as_of를 고치거나 목록에서 빼세요.",
        "{id} happened after the day of the counting. Correct as_of, or leave it out of the list.",
    ),
    "series-omits": (
        "전부라고 했지만 {id:이} 빠졌습니다. events에 더하거나, 여기서 세는 것이 아니면 not_counted에 적거나, complete: false로 고치세요.",
        "it is said to be complete, and {id} is not in it. List it in events, or in not_counted if it is not what is counted, or write complete: false.",
    ),
    "series-counts-its-own": (
        "{id:은} events에 있어 not_counted에 올 수 없습니다. 하나를 지우세요.",
        "{id} is in events and cannot be in not_counted. Delete one.",
    ),
    "series-contradicts": (
        "{other}({first})도 같은 것을 세는데 수가 다릅니다({theirs}, 여기는 {count}). 하나를 고치거나, 묶음을 하나만 두고 다른 집계는 count의 variants에 적으세요.",
        "{other} ({first}) counts the same, and comes to {theirs}, not {count}. Correct one, or keep one and write the other count as a variant of its count.",
    ),
    # Templates
    "unknown-attribute": (
        "이 틀이 묻는 유형에는 {attribute:이라는} 속성이 없습니다. 역할({roles}) 가운데 하나나 date.year, date.month, date.day, place.city처럼 쓰세요.",
        "the types this template asks about have no attribute {attribute}. Write one of their roles ({roles}), date.year, date.month, date.day or a level such as place.city.",
    ),
    "unknown-attribute-meant": (
        "이 틀이 묻는 유형에는 {attribute:이라는} 속성이 없습니다. {meant:이라고} 쓰려던 것이 아닌지 보세요.",
        "the types this template asks about have no attribute {attribute}. Did you mean {meant}?",
    ),
    "stem-nested-segment": (
        "대괄호 안에 또 대괄호({piece})가 있습니다. 하나를 지우세요.",
        "a segment within a segment: {piece}. Delete one of the brackets.",
    ),
    "stem-unopened-segment": (
        "여는 대괄호가 없습니다. [를 더하거나 ]를 지우세요.",
        "a closing bracket that nothing opened. Add a [, or delete the ].",
    ),
    "stem-open-segment": (
        "닫는 대괄호가 없습니다. ]를 더하거나 [를 지우세요.",
        "a bracket that is never closed. Add a ], or delete the [.",
    ),
    "stem-loose-brace": (
        "짝이 없는 중괄호가 있습니다. {{visitor}}처럼 짝을 맞추세요.",
        "a brace without its partner. Write places as {{visitor}}.",
    ),
    "stem-bad-place": (
        "{piece:은} 쓸 수 없습니다. {{visitor}}나 {{visitor:이}}처럼 쓰세요.",
        "{piece} cannot be filled. Write {{visitor}} or {{visitor:이}}.",
    ),
    "stem-unknown-form": (
        "{piece}의 쌍점 뒤는 한국어에서는 조사({{visitor:이}}), 영어에서는 in·s·bare 가운데 하나여야 합니다. 고치세요.",
        "{piece}: after the colon stands a particle in Korean ({{visitor:이}}), and in English in, s or bare. Correct it.",
    ),
    "stem-not-always-told": (
        "{piece:은} 대괄호 밖에 있는데, 늘 알려 줄 수 있는 것이 아닙니다. required:에 적거나 대괄호 [ ] 안에 넣으세요.",
        "{piece} stands outside […], though not every question tells it. Add it to required:, or put it inside […].",
    ),
    "stem-leaves-out": (
        "required:에 있는 {piece:을} 이 문장이 말하지 않습니다. 문장에 자리를 만들거나 required:에서 지우세요.",
        "the wording does not say {piece}, which is under required:. Give it a place, or delete it there.",
    ),
    # Failures of the world, and what `quiz check` and `quiz facts` say
    "content-has-problems": (
        "내용에 문제가 {count}건 있습니다. 위에 적힌 줄을 고치고 다시 실행하세요.",
        "{count} {count:plural(problem,problems)} in the content. Mend the lines named above and run it again.",
    ),
    "no-such-path": (
        "{path:이} 없습니다. 경로를 확인하세요.",
        "{path} is not there. Check the path.",
    ),
    "no-content": (
        "{folder}에 data/도 decks/도 없습니다. 내용이 있는 폴더를 쓰세요.",
        "{folder} holds neither data/ nor decks/. Name a folder that does.",
    ),
    # What is no mistake: the check is passed all the same.
    "hint-role-not-used": (
        "참고: {role:을} 묻거나 알려 주는 틀이 없습니다({type} 사건 {count}건에 적혀 있습니다). asks: {role}인 틀을 더하면 물을 수 있습니다.",
        "hint: no template asks or tells {role}, which {count} {type} {count:plural(event has,events have)}. Add one with asks: {role} to ask it.",
    ),
    "hints-more": (
        "참고할 것이 {count}건 더 있습니다.",
        "and {count} more {count:plural(hint,hints)}.",
    ),
    "hint-stem-breaks-rule": (
        "참고: 이 틀로는 아무것도 물을 수 없습니다. 출제 규칙 {rule:을} 어깁니다({says}). {advice}",
        "hint: this template asks nothing: it breaks rule {rule} ({says}). {advice}",
    ),
    "hint-fixed-particle": (
        "참고: ‘{piece}’의 조사는 앞말이 바뀌어도 그대로입니다. {meant}처럼 쓰면 앞말에 맞게 바뀝니다.",
        "hint: the particle of {piece} does not change with the name before it. Write {meant}.",
    ),
    "hint-declared-again": (
        "참고: {id:은} 다른 꾸러미의 {other:와} 이름이 같습니다. 같은 것이면 {other:이라고} 쓰고, 다른 것이면 scope:로 구별하세요.",
        "hint: {id} has the name of {other} in another pack. If it is the same, write {other} in its place; if not, tell them apart by scope:.",
    ),
    "hint-deck-empty": (
        "참고: 덱 {deck}에는 질문이 없습니다. 여기에 맞는 사건을 묻는 틀이 없습니다. 고른 것(take)을 넓히거나 틀을 더하세요.",
        "hint: the deck {deck} asks nothing: no template asks about any event that fits. Take more, or add a template.",
    ),
    "check-counts": (
        "꾸러미 {packs}개, 사건 {events}건, 출처 {sources}건, 인물·장소·문서 등 {entities}개, 틀 {templates}개, 덱 {decks}개",
        "{packs} {packs:plural(pack,packs)}, {events} {events:plural(event,events)}, {sources} {sources:plural(source,sources)}, {entities} {entities:plural(entity,entities)}, {templates} {templates:plural(template,templates)}, {decks} {decks:plural(deck,decks)}",
    ),
    "check-clean": (
        "{counts}. 문제가 없습니다.",
        "{counts}: no problems.",
    ),
    "check-problems": (
        "{counts}. 문제 {count}건.",
        "{counts}: {count} {count:plural(problem,problems)}.",
    ),
    "facts-undated": (
        "날짜 모름",
        "no date",
    ),
    "facts-ends-that-month": (
        "{first}~그달 안",
        "{first} – later that month",
    ),
    "facts-ends-that-year": (
        "{first}~그해 안",
        "{first} – later that year",
    ),
    "facts-none": (
        "사건이 없습니다. data/ 아래 꾸러미에 events:를 더하세요.",
        "There are no events. Add some under events: in a pack below data/.",
    ),
}
