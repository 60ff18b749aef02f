"""Why the checks exist that find contradictions between terms, by rule."""

from __future__ import annotations

from pledgebook.wording.reasons.reason import Reason

REASONS: dict[str, Reason] = {
    "two-deadlines": Reason(
        zh="同一次故障，一条写30分钟，另一条写2小时，评标人会认为承诺不可信，客户则按较短的一条追责。"
        "先看提示里的情形是不是真会发生：会，就只留一个期限；不会，就在较宽的一条写 `unless`，"
        "或给较窄的一条补 `when`，让每种情形只有一条管。",
        en="If one clause says 30 minutes and another 2 hours for the same fault, evaluators stop "
        "trusting the letter, and the customer holds you to the shorter one. Ask whether the case "
        "in the message can happen. If it can, keep one deadline; if not, write `unless` in the "
        "wider clause or more of `when` in the narrower one, so that every case has one clause.",
    ),
    "ladder-order": Reason(
        zh="级别是按轻重排的：重的应当先管。轻的反而更快，多半是填错了格，评标时一眼就能看出来。"
        "请对照 `severities` 的先后核对期限。重的确实更难修时，恢复期限可以更长，这时只作提醒。",
        en="Severities are listed from grave to mild, and the grave ones come first. Where a mild "
        "one is promised sooner, two cells were mixed up, and evaluators see it at a glance. Hold "
        "the limits against the order of `severities`. A grave fault may truly take longer to "
        "mend: there it is only a reminder.",
    ),
    "act-order": Reason(
        zh="先响应、再到场、再恢复：后一步的期限比前一步短，前一步就成了空话，或者后一步做不到。"
        "请核对两个期限；如果后一步是从到场或诊断起算，请写 `from`。",
        en="First an answer, then somebody on site, then the repair: where a later step is due "
        "before an earlier one, either the first is idle or the second cannot be kept. Check both "
        "limits; if the later step counts from the arrival or the diagnosis, write `from`.",
    ),
    "total-limit": Reason(
        zh="全过程的期限必须容得下每一步。修复可以用24小时，全过程连签字也只有24小时，等于签字没有时间，"
        "逾期就是违约。请加长全过程的期限，或缩短其中的步骤。",
        en="The limit of a whole process has to leave room for each step. If the repair may take "
        "24 hours and the whole, with the signature, 24 hours as well, no time is left to sign, "
        "and being late is a breach. Lengthen the whole or shorten the steps.",
    ),
    "any-cause": Reason(
        zh="“不论什么原因都免费”和“下列情形除外”不能同时成立，客户会按前一句索赔。"
        "请在承诺的一条写 `unless: exclusions`，或从 `causes` 里删去 `any`。",
        en="“Free whatever the cause” and “except in these cases” cannot both hold, and the "
        "customer will claim under the first. Write `unless: exclusions` in the clause that "
        "promises, or take `any` out of its `causes`.",
    ),
    "excluded-supplied": Reason(
        zh="耗材列在除外情形里，另一条又说提供，客户会认为是免费提供。请写明 `charge`，"
        "或把它从除外情形里拿出来。",
        en="If consumables are excluded and another clause supplies them, the customer takes them "
        "to be free. Write the `charge`, or take them out of the exclusions.",
    ),
    "two-lengths": Reason(
        zh="同一种期限写了两个长短，评标按短的打分，纠纷按长的判。请只留一个；"
        "如果是先后两段，请写 `after`，让后一段接在前一段之后。",
        en="Where one kind of period has two lengths, evaluators score the short one and a court "
        "takes the long one. Keep one of them; if they follow each other, write `after`.",
    ),
    "two-prices": Reason(
        zh="同一件事一处免费、一处收费，客户不会付钱，评标人也无法比价。请只留一种收费，"
        "或用 `when`、`unless`、`covers` 分清各管什么情形。",
        en="Where one thing is free in one clause and charged in another, the customer will not "
        "pay, and evaluators cannot compare prices. Keep one price, or tell the cases apart with "
        "`when`, `unless` or `covers`.",
    ),
    "two-levels": Reason(
        zh="同一项服务承诺了两个水平，达没达标就说不清，赔付也无从算起。请只留一个水平，"
        "或写明各管什么情形。",
        en="With two levels for one service nobody can tell whether it was reached, nor what is "
        "to be credited. Keep one level, or say which cases each is for.",
    ),
    "credit-target": Reason(
        zh="赔付应当从承诺的水平开始：高于它就赔，等于没有违约也赔；低于它才赔，等于违了约却不赔。"
        "第一档的界限写 `below: target`，两个数就不会不一致。",
        en="Credit begins at the level that is promised: above it you pay for a promise kept, "
        "below it a promise missed costs nothing. Write `below: target` in the first tier, and "
        "the two numbers cannot differ.",
    ),
    "round-the-clock": Reason(
        zh="承诺全天候，电话或值班人员却只在上班时间，夜里出了故障就是违约。"
        "请统一两处的 `clock`，或写明夜里由谁、通过什么渠道负责。",
        en="If service is promised round the clock while the phone or the people are there in "
        "office hours only, the first fault at night is a breach. Write one `clock` in both "
        "places, or say who is there at night and how to reach them.",
    ),
    "endless-period": Reason(
        zh="一处说长期维护，一处说质保一年，客户会问第二年还管不管、谁付钱。"
        "请给没有终点的期限写 `charge`，或写 `after`，让它接在有终点的期限之后。",
        en="One clause maintains without end, another ends after a year: the customer asks what "
        "holds in the second year and who pays. Give the period without end a `charge`, or let it "
        "follow the one that ends with `after`.",
    ),
}
