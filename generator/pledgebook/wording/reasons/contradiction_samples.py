"""The samples of checks for contradictions as they are shown in Chinese."""

from __future__ import annotations

from pledgebook.wording.reasons.sample import Samples

SAMPLES: dict[str, Samples] = {
    "two-deadlines": Samples(
        fails="`calls: {when: phone, from: notice, respond: 30分钟}` 与 "
        "`faults: {when: fault, from: notice, respond: 2小时}`，故障也可以用电话报；"
        "`arrive: 8小时` 一处从 `notice` 起算，一处从 `onsite-request` 起算",
        passes="`calls: {when: phone, from: notice, respond: 30分钟}` 与 "
        "`faults: {when: fault, unless: phone, from: notice, respond: 2小时}`",
    ),
    "ladder-order": Samples(
        fails="`{when: grave, respond: 2小时}` 与 `{when: mild, respond: 30分钟}`；"
        "只有轻的才 `respond: {text: 立即}`",
        passes="`{when: grave, respond: 30分钟}` 与 `{when: mild, respond: 2小时}`",
    ),
    "act-order": Samples(
        fails="`respond: 4小时, restore: 2小时`；邮件提问 `plan: 24小时`，而可以用邮件报的故障 "
        "`restore: 12小时`；`restore: 1天, resolve: 4小时`",
        passes="`respond: 2小时, arrive: 4小时, restore: 12小时`；"
        "`restore: {in: 2小时, from: arrived}`",
    ),
    "total-limit": Samples(
        fails="全过程 `finish: 24小时`，其中一步 `does: repair`，而另一条写 `repair: 24小时`；"
        "`finish: 8小时`，而各步是 `diagnose: 4小时` 和 `repair: 6小时`",
        passes="`finish: 48小时` 与 `repair: 24小时`；`finish: 12小时`，而各步是 "
        "`diagnose: 4小时` 和 `repair: 6小时`",
    ),
    "any-cause": Samples(
        fails="`causes: [quality, any]`，而承诺书里有 `exclusions: {misuse: {title: 使用不当}}`",
        passes="`causes: [quality, any], unless: exclusions`；`causes: [quality]`",
    ),
    "excluded-supplied": Samples(
        fails="除外情形里有 `used-up: {covers: [toner]}`，而另一条写 `covers: [toner], charge: "
        "free`；另一条写 `covers: [toner], does: provide`，没有说收费",
        passes="`covers: [toner], does: provide, charge: priced`；"
        "`covers: [toner], unless: exclusions`",
    ),
    "two-lengths": Samples(
        fails="`five: {after: quality, lasts: 5年, does: support, charge: at-cost}` 与 "
        "`long: {after: quality, lasts: unlimited, does: [repair, support], charge: at-cost}`",
        passes="`five: {after: quality, lasts: 5年, does: support, charge: at-cost}` 与 "
        "`long: {after: five, lasts: unlimited, does: [repair, support], charge: at-cost}`",
    ),
    "two-prices": Samples(
        fails="`free: {when: paid, does: repair, charge: free}` 与 "
        "`dear: {when: paid, does: repair, charge: priced}`",
        passes="`free: {when: quality, does: repair, charge: free}` 与 "
        "`dear: {when: paid, does: repair, charge: priced}`；`charge: {labour: free}` 与 "
        "`charge: {parts: at-cost}`",
    ),
    "two-levels": Samples(
        fails="`site: {of: portal, target: 99.9%}` 与 `all: {of: portal, target: 99.5%}`，"
        "都按自然月计",
        passes="门户 `target: 99.9%`，档案库 `target: 99.5%`",
    ),
    "credit-target": Samples(
        fails="`target: 99.9%` 与 `tiers: [{below: 99.95%, share: 5%}]`，没有违约也要赔；"
        "`target: 99.9%` 与 `tiers: [{below: 99%, share: 10%}]`，从99.9%到99%不赔",
        passes="`target: 99.9%` 与 `tiers: [{below: target, share: 5%}]`",
    ),
    "round-the-clock": Samples(
        fails="`hotline: {via: phone, clock: always, does: answer}` 与 `phone: {clock: office}`；"
        "`all-day: {clock: always, does: respond}`，而值班人员是 "
        "`on-duty: {clock: office, does: watch}`",
        passes="`hotline: {via: phone, clock: office, does: answer}` 与 `phone: {clock: office}`",
    ),
    "endless-period": Samples(
        fails="`long: {from: accepted, lasts: unlimited, does: maintain}` 与 "
        "`free: {from: accepted, lasts: 1年, charge: free}`",
        passes="`long: {after: free, lasts: unlimited, does: maintain, charge: at-cost}` 与 "
        "`free: {from: accepted, lasts: 1年, charge: free}`",
    ),
}
