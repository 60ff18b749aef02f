"""What the checks say about contradictions between terms."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "two-deadlines": Message(
        zh="同一件事有两个期限（{act}）：{case}，{first}写的是{one}，{second}写的是{other}；"
        "请只留一个期限，或在其中一条写 unless，把另一条已经管到的情形除外",
        en="two deadlines for one case ({act}): {case}: clause {first} says {one}, clause "
        "{second} says {other}; keep one of them, or take the cases of one clause out of the "
        "other with unless",
    ),
    "two-deadlines/start": Message(
        zh="同一件事的期限从两个时点起算（{act}）：{case}，{first}写的是{one}，"
        "{second}写的是{other}，起算时点不同；请统一 from，或分清各管什么情形",
        en="the deadline of one case is counted from two moments ({act}): {case}: clause {first} "
        "says {one}, clause {second} says {other}, each from another start; write one from, or "
        "say which cases each clause is for",
    ),
    "two-deadlines/less": Message(
        zh="特别约定反而不如一般承诺（{act}）：{case}，{first}写的是{one}，{second}写的是{other}；"
        "如果确是例外，请在一般的那一条写 unless，否则请统一期限",
        en="an exception promises less than the general clause does ({act}): {case}: clause "
        "{first} says {one}, clause {second} says {other}; if it is meant as an exception, say "
        "so in the general clause with unless; else write one deadline",
    ),
    "two-deadlines/here": Message(
        zh="这里写的是{one}（{act}）",
        en="this says {one} ({act})",
        note=True,
    ),
    "ladder-order": Message(
        zh="轻的反而比重的快（{act}）：{case}，“{severe}”写的是{one}，“{light}”写的是{other}；"
        "请把“{severe}”的期限改短，或把“{light}”的改长",
        en="a milder fault is promised sooner than a graver one ({act}): {case}: “{severe}” has "
        "{one}, “{light}” has {other}; shorten the first or lengthen the second",
    ),
    "ladder-order/mend": Message(
        zh="轻的修得比重的快（{act}）：{case}，“{severe}”写的是{one}，“{light}”写的是{other}；"
        "如果是因为重的更难修，请确认客户也这样看，否则请核对两个期限和级别的先后",
        en="a milder fault is mended sooner than a graver one ({act}): {case}: “{severe}” has "
        "{one}, “{light}” has {other}; if that is because the graver one takes longer, make sure "
        "that the customer sees it so, else check both limits and the order of severities",
    ),
    "ladder-order/missing": Message(
        zh="轻的有、重的没有（{act}）：“{light}”写的是{other}，“{severe}”却没有这个期限；"
        "请给“{severe}”补上，或写明为什么不需要",
        en="a milder fault is promised what a graver one is not ({act}): “{light}” has {other}, "
        "“{severe}” has no limit for it; give it one, or say why it needs none",
    ),
    "ladder-order/without": Message(
        zh="“{severe}”写在这里，没有{act}的期限",
        en="“{severe}” stands here without a limit for it ({act})",
        note=True,
    ),
    "ladder-order/here": Message(
        zh="“{severe}”在这里写的是{one}",
        en="this is the {one} of “{severe}”",
        note=True,
    ),
    "act-order": Message(
        zh="先后颠倒：{case}，{clause}写明{first}的期限是{one}，{beside}写明{second}的期限却是{other}，"
        "{first}不可能晚于{second}；请核对两个期限，或写清各自从何时起算（from）",
        en="out of order: {case}: clause {clause} gives {first} {one}, but clause {beside} gives "
        "{second} {other}, and the first cannot come after the second; check both limits, or say "
        "from when each is counted (from)",
    ),
    "act-order/arrive": Message(
        zh="还没到场就要求完成：{case}，{clause}写明{first}的期限是{one}，{beside}写明{second}的期限"
        "却是{other}；如果不到场也能完成，请写明哪些情形要到场，否则请核对两个期限",
        en="done before anybody is there: {case}: clause {clause} gives {first} {one}, but clause "
        "{beside} gives {second} {other}; if it can be done from afar, say in which cases "
        "somebody comes, else check both limits",
    ),
    "act-order/here": Message(
        zh="{first}的期限写在这里：{one}",
        en="{first} has {one} here",
        note=True,
    ),
    "total-limit/less": Message(
        zh="全过程的期限比其中一步还短：{whole}全过程{limit}，{clause}里{act}一步就要{part}；"
        "请加长全过程的期限，或缩短这一步",
        en="the whole takes less than one of its steps: clause {whole} gives it {limit}, but "
        "clause {clause} gives one step ({act}) {part}; lengthen the whole or shorten the step",
    ),
    "total-limit/equal": Message(
        zh="全过程的期限与其中一步一样长：{whole}全过程{limit}，{clause}里{act}一步就可以用{part}，"
        "其余各步没有时间；请加长全过程的期限，或缩短这一步",
        en="the whole takes no longer than one of its steps: clause {whole} gives it {limit}, and "
        "clause {clause} gives one step ({act}) {part}, which leaves the others no time; lengthen "
        "the whole or shorten the step",
    ),
    "total-limit/sum": Message(
        zh="各步的期限加起来超过全过程的期限：{whole}全过程只有{limit}，到{act}（{part}）为止已经超出；"
        "请加长全过程的期限，或缩短各步",
        en="the steps together take longer than the whole: clause {whole} gives it {limit}, and "
        "with {act} ({part}) they are beyond it; lengthen the whole or shorten the steps",
    ),
    "total-limit/here": Message(
        zh="{act}的期限写在这里：{part}",
        en="{act} has {part} here",
        note=True,
    ),
    "any-cause": Message(
        zh="{clause}承诺不论什么原因都负责，另有条款却把一些原因除外；"
        "请在这一条写 unless: exclusions，或删去“任何原因”（any）",
        en="clause {clause} holds for any cause, while others take causes out; write unless: "
        "exclusions in it, or delete any from its causes",
    ),
    "any-cause/here": Message(
        zh="{name}在这里被除外",
        en="{name} is taken out here",
        note=True,
    ),
    "excluded-supplied": Message(
        zh="{exclusion}把“{item}”除外，{clause}却负责它，没有说收费；请写明 charge，或改正其中一条",
        en="{exclusion} takes “{item}” out, but clause {clause} supplies or mends it and names no "
        "price; write its charge, or mend one of the two",
    ),
    "excluded-supplied/free": Message(
        zh="{exclusion}把“{item}”除外，{clause}却说免费；请改正其中一条",
        en="{exclusion} takes “{item}” out, but clause {clause} gives it free of charge; mend one "
        "of the two",
    ),
    "excluded-supplied/here": Message(
        zh="“{item}”在这里被除外",
        en="“{item}” is taken out here",
        note=True,
    ),
    "two-lengths": Message(
        zh="同一种期限有两个长短：{first}写的是{one}，{second}写的是{other}，起点、范围和收费都一样；"
        "请只留一个，或写明后一个从前一个期满时起算（after）",
        en="one kind of period has two lengths: clause {first} says {one}, clause {second} says "
        "{other}, with the same start, scope and charge; keep one of them, or let one follow the "
        "other (after)",
    ),
    "two-lengths/here": Message(zh="{first}写的是{one}", en="clause {first} says {one}", note=True),
    "two-prices": Message(
        zh="同一件事有两种收费（{work}）：{case}，{first}写的是{one}，{second}写的是{other}；"
        "请只留一种，或用 when、unless、covers 分清各管什么情形",
        en="two prices for one thing ({work}): {case}: clause {first} says {one}, clause {second} "
        "says {other}; keep one of them, or tell their cases apart with when, unless or covers",
    ),
    "two-prices/here": Message(zh="{first}写的是{one}", en="clause {first} says {one}", note=True),
    "two-levels": Message(
        zh="“{item}”有两个水平：{first}写的是{one}，{second}写的是{other}；请只留一个，"
        "或用 when、unless 分清各管什么情形",
        en="“{item}” has two levels: clause {first} says {one}, clause {second} says {other}; "
        "keep one of them, or tell their cases apart with when or unless",
    ),
    "two-levels/here": Message(zh="{first}写的是{one}", en="clause {first} says {one}", note=True),
    "credit-target/kept": Message(
        zh="没有违约也要赔：承诺的水平是{target}，{clause}却从{bound}起就赔；"
        "请把第一档的界限写成 target，或核对两个数",
        en="credit for a promise that was kept: the level promised is {target}, but clause "
        "{clause} pays from {bound} on; write target as the bound of the first tier, or check "
        "both numbers",
    ),
    "credit-target/gap": Message(
        zh="违了约却不赔：承诺的水平是{target}，{clause}到{bound}才开始赔，两者之间没有赔付；"
        "请把第一档的界限写成 target，或写明中间这一段不赔",
        en="no credit for a promise that was missed: the level promised is {target}, but clause "
        "{clause} pays only from {bound} on; write target as the bound of the first tier, or say "
        "that nothing is paid in between",
    ),
    "credit-target/here": Message(
        zh="这里承诺的水平是{target}",
        en="the level promised here is {target}",
        note=True,
    ),
    "round-the-clock": Message(
        zh="承诺的时间比渠道开放的时间长：{case}，{clause}写的是{hours}，“{channel}”却只在{open}开放；"
        "请统一两处的 clock，或改用那时也开放的渠道",
        en="more hours are promised than the channel is open: {case}, clause {clause} says "
        "{hours}, but “{channel}” is open for {open}; write one clock, or name a channel that is "
        "open then",
    ),
    "round-the-clock/here": Message(
        zh="“{channel}”的开放时间写在这里",
        en="“{channel}” has its hours here",
        note=True,
    ),
    "round-the-clock/staff": Message(
        zh="承诺的时间比值班的时间长：{case}，{clause}写的是{hours}，{staff}的值班时间却是{open}；"
        "请统一两处的时间，或写明值班以外的时间由谁负责",
        en="more hours are promised than people are on duty: {case}, clause {clause} says "
        "{hours}, but {staff} is on duty for {open}; write one clock, or say who is there outside "
        "these hours",
    ),
    "round-the-clock/promised": Message(
        zh="{clause}在这里写的是{hours}",
        en="clause {clause} says {hours} here",
        note=True,
    ),
    "endless-period": Message(
        zh="{clause}没有终点，也没说收不收费，另有期限却有终点：期满后还管不管、谁付钱，"
        "两处说法不同；请写明 charge，或写明从哪个期限届满时起算（after）",
        en="{clause} has no end and no charge, while other periods end: whether there is service "
        "after these, and who pays, has two answers; write its charge, or which period it "
        "follows (after)",
    ),
    "endless-period/here": Message(
        zh="{clause}到期就结束：{length}",
        en="{clause} ends after {length}",
        note=True,
    ),
}
