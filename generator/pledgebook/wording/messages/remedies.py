"""How well services ran, and what misses lead to, line by line."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_WINDOWS = {
    "remedy/window-met": Message(
        zh="{what}，{days}：{level}（目标 {aim}），达到；计入 {agreed}，中断 {down}",
        en="{what}, {days}: {level} (target {aim}), reached; {down} down of {agreed}",
    ),
    "remedy/window-missed": Message(
        zh="{what}，{days}：{level}（目标 {aim}），没有达到；计入 {agreed}，中断 {down}",
        en="{what}, {days}: {level} (target {aim}), missed; {down} down of {agreed}",
    ),
    "remedy/window-running": Message(
        zh="{what}，{days}：到目前为止 {level}（目标 {aim}），周期还没有结束；"
        "已计入 {agreed}，中断 {down}",
        en="{what}, {days}: {level} so far (target {aim}), not over yet; {down} down of {agreed}",
    ),
    "remedy/window-no_data": Message(
        zh="{what}，{days}：没有应当提供服务的时间，不计",
        en="{what}, {days}: no time in which the service was due; not counted",
    ),
    "remedy/window-not_judged": Message(
        zh="{what}，{days}：不能判断，{why}", en="{what}, {days}: not judged: {why}"
    ),
    "remedy/note": Message(zh="　注意：{why}", en="  Note: {why}"),
}

_CAUSES = {
    "remedy/for-ticket": Message(
        zh="{remedy}：工单 {ticket} 没有做到“{what}”（{day} 到期）",
        en="{remedy}: ticket {ticket} missed “{what}” (due {day})",
    ),
    "remedy/for-days": Message(
        zh="{remedy}：“{what}”在 {days} 没有达到", en="{remedy}: “{what}” was missed in {days}"
    ),
    "remedy/for-several": Message(
        zh="{remedy}：从 {first} 到 {day}，没有做到“{what}”共 {count} 次",
        en="{remedy}: “{what}” was missed {count} times from {first} to {day}",
    ),
}

_OWED = {
    "remedy/amount": Message(zh="　金额：{sum}", en="  Sum: {sum}"),
    "remedy/amount-between": Message(
        zh="　金额：{sum}，最多 {most}", en="  Sum: {sum}, at most {most}"
    ),
    "remedy/share": Message(zh="　金额：“{of}”的 {share}%", en="  Sum: {share}% of {of}"),
    "remedy/share-between": Message(
        zh="　金额：“{of}”的 {share}%，最多 {most}%",
        en="  Sum: {share}% of {of}, at most {most}%",
    ),
    "remedy/computed": Message(zh="　算法：“{of}”的 {share}%", en="  Computed as {share}% of {of}"),
    "remedy/tier": Message(zh="　档次：{tier}", en="  Tier: {tier}"),
    "remedy/intervals": Message(zh="　按 {count} 段计算", en="  Intervals counted: {count}"),
    "remedy/capped": Message(zh="　已按上限封顶", en="  Cut off at the cap"),
    "remedy/due": Message(zh="　最迟 {day} 付清", en="  To be paid by {day}"),
    "remedy/due-within": Message(
        zh="　{length}内付清，从哪天起承诺书没有说",
        en="  To be paid within {length}; the letter does not say from when",
    ),
    "remedy/acts": Message(zh="　应做：{acts}", en="  To be done: {acts}"),
    "remedy/either": Message(zh="　择一：{acts}", en="  One of these: {acts}"),
    "remedy/either-chosen": Message(
        zh="　择一（由“{who}”选）：{acts}", en="  One of these, as {who} chooses: {acts}"
    ),
    "remedy/longer": Message(
        zh="　“{period}”延长 {length}", en="  “{period}” becomes longer by {length}"
    ),
    "remedy/longer-between": Message(
        zh="　“{period}”延长 {length}，最多 {most}",
        en="  “{period}” becomes longer by {length}, at most {most}",
    ),
    "remedy/claim-from": Message(zh="　{day} 起可以提出", en="  Can be claimed from {day}"),
    "remedy/claim-until": Message(
        zh="　最迟 {day}（含当日）提出", en="  Has to be claimed by {day}, that day included"
    ),
    "remedy/doubt": Message(zh="　未定：{why}", en="  Open: {why}"),
}

_FORMS = {
    "remedy/form": Message(zh="　形式：{form}", en="  Form: {form}"),
    "remedy/form-cash": Message(zh="现金", en="cash"),
    "remedy/form-credit": Message(zh="服务抵用金", en="service credit"),
    "remedy/form-next-invoice-credit": Message(zh="抵减下期账单", en="credit on the next invoice"),
    "remedy/form-deduction": Message(zh="从应付款中扣除", en="deduction"),
    "remedy/form-contract-deduction": Message(
        zh="从合同款中扣除", en="deduction from the contract price"
    ),
    "remedy/form-refund": Message(zh="退款", en="refund"),
    "remedy/form-coupon": Message(zh="代金券", en="vouchers"),
    "remedy/form-extension": Message(zh="延长服务", en="longer service"),
}

_BOUNDS = {
    "remedy/tier-from": Message(zh="不低于 {amount}", en="at least {amount}"),
    "remedy/tier-above": Message(zh="高于 {amount}", en="above {amount}"),
    "remedy/tier-to": Message(zh="不高于 {amount}", en="at most {amount}"),
    "remedy/tier-below": Message(zh="低于 {amount}", en="below {amount}"),
    "remedy/tier-target": Message(zh="目标值", en="the target"),
}

MESSAGES: dict[str, Message] = {**_WINDOWS, **_CAUSES, **_OWED, **_FORMS, **_BOUNDS}
