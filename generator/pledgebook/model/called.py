"""What writers call the names that every letter knows: the name that a word of theirs stands for.

The words are guesses: they are offered where a name is wrong, and nothing is ever changed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from pledgebook.model.names import Kind

_CALLED: Mapping[Kind, Mapping[str, tuple[str, ...]]] = {
    Kind.PARTY: {
        "provider": (
            "乙方", "供应商", "供方", "服务商", "服务方", "卖方", "承诺方", "中标人", "投标人",
            "我方", "我公司", "supplier", "vendor", "seller", "contractor", "bidder",
        ),
        "customer": (
            "甲方", "采购人", "采购方", "采购单位", "需方", "买方", "用户", "客户", "招标人",
            "业主", "client", "buyer", "purchaser", "user", "owner", "employer",
        ),
    },
    Kind.CLOCK: {"always": ("全天", "全天候", "24小时", "7×24小时", "7x24", "24x7", "24-7")},
    Kind.CHANNEL: {
        "phone": ("电话", "热线", "电话支持", "telephone", "tel", "hotline", "call"),
        "fax": ("传真", "facsimile"),
        "mail": ("邮件", "电子邮件", "邮箱", "电子邮箱", "email", "e-mail"),
        "onsite": ("现场", "上门", "现场服务", "on-site", "in-person", "field"),
        "remote": ("远程", "远程支持", "remotely", "remote-support"),
        "portal": ("平台", "服务平台", "工单", "工单系统", "网站", "website", "web", "ticket"),
        "chat": ("在线", "在线客服", "微信", "即时通讯", "在线交流", "im", "messenger"),
        "post": ("邮寄", "快递", "信函", "courier", "letter"),
    },
    Kind.REQUEST: {
        "fault": ("故障", "报修", "故障报修", "incident", "failure", "breakdown"),
        "question": ("咨询", "技术咨询", "问题咨询", "query", "enquiry", "inquiry"),
        "change-request": ("变更", "变更需求", "变更请求", "change"),
        "upgrade-request": ("升级", "升级需求", "upgrade"),
    },
    Kind.EVENT: {
        "occurrence": ("发生", "故障发生", "发生故障", "outage", "happening"),
        "notice": (
            "接到通知", "收到通知", "通知", "接报", "接到报修", "报修", "接到电话", "接到请求",
            "接到用户通知", "call", "request", "report", "notification", "receipt-of-notice",
        ),
        "registered": ("登记", "受理登记", "logged"),
        "onsite-request": ("要求到场", "接到到场要求"),
        "remote-failed": ("远程不能解决", "远程无法解决", "电话不能解决"),
        "arrived": ("到达现场", "到场", "到达", "arrival"),
        "diagnosed": ("查明原因", "诊断", "diagnosis"),
        "restored": ("恢复", "恢复运行", "restoration", "recovery"),
        "resolved": ("解决", "问题解决", "resolution"),
        "confirmed": ("确认", "确认故障", "confirmation"),
        "picked-up": ("取件", "pickup", "pick-up", "collection"),
        "repaired": ("修复", "修好", "维修完成"),
        "replaced": ("更换", "换货", "replacement"),
        "cannot-repair": ("无法修复", "不能修复", "修不好", "unrepairable"),
        "signed-off": ("签字", "签字确认", "sign-off"),
        "contract-signed": (
            "签订合同", "合同签订", "签约", "合同签署", "签署合同", "合同生效", "签合同",
            "signing", "contract-signing", "signature", "signed",
        ),
        "shipped": ("发货", "出货", "发运", "shipment", "shipping", "dispatch"),
        "delivery": ("到货", "交货", "货到", "货到现场", "交付", "送达", "delivered", "handover"),
        "installed": ("安装", "安装完成", "安装完毕", "installation"),
        "accepted": (
            "验收", "验收合格", "验收通过", "通过验收", "初验", "初验合格", "acceptance",
            "provisional-acceptance",
        ),
        "final-acceptance": ("终验", "终验合格", "最终验收", "竣工验收", "final-accepted"),
        "go-live": ("上线", "上线运行", "投运", "投入运行", "投入使用", "launch", "golive"),
        "first-use": ("首次使用", "启用", "开始使用"),
        "sale": ("售出", "购买", "购买之日", "销售", "purchase", "sold"),
        "invoice": ("开票", "开具发票", "发票", "invoiced", "billing"),
        "ex-works": ("出厂", "exworks"),
        "final-payment": ("付清尾款", "尾款", "付清", "balance-payment"),
        "month-end": ("月末", "月底", "当月结束", "end-of-month"),
        "customer-asked": ("用户要求", "客户要求", "甲方要求"),
        "customer-permitted": ("用户许可", "客户许可", "用户同意", "甲方同意"),
        "customer-confirmed": ("用户确认", "客户确认", "甲方确认"),
        "maker-release": ("厂家发布", "发布新版本", "新版本发布", "release"),
        "missed": ("违约", "未达标", "逾期", "breach"),
    },
    Kind.ACT: {
        "acknowledge": ("受理", "接单", "确认收到", "accept"),
        "respond": ("响应", "回应", "reply", "react", "response"),
        "answer": ("答复", "回答", "回复", "解答"),
        "plan": ("提出方案", "方案", "解决方案", "propose"),
        "dispatch": ("派人", "派工", "派员", "send"),
        "arrive": ("到场", "到达", "到达现场", "上门", "visit", "arrival"),
        "restore": ("恢复", "恢复运行", "recover"),
        "resolve": ("解决", "排除", "排除故障", "修理", "solve", "fix"),
        "repair": ("维修", "修复", "保修", "mend"),
        "replace": ("更换", "换货", "调换", "换新", "exchange", "swap", "replacement"),
        "return": ("退货", "退回", "返还", "归还", "send-back", "give-back"),
        "refund": ("退款", "退费", "退货款", "reimburse", "repay"),
        "lend": ("借用", "出借", "备用机", "备机", "提供备用机", "loan"),
        "ship": ("发货", "发运", "寄出"),
        "deliver": ("交付", "交货", "到货", "送货", "supply", "hand-over"),
        "install": ("安装", "安装调试", "set-up", "setup"),
        "commission": ("调试",),
        "notify": ("通知", "告知", "inform", "tell"),
        "report": ("报告", "汇报", "提交报告"),
        "upgrade": ("升级", "更新", "update"),
        "train": ("培训", "teach", "training"),
        "finish": ("完成", "办结", "complete", "close"),
        "support": ("支持", "技术支持", "help", "assist"),
        "check": ("检查", "检测", "examine"),
        "inspect": ("巡检", "inspection"),
        "maintain": ("维护", "保养", "maintenance"),
        "return-visit": ("回访", "follow-up"),
        "back-up": ("备份", "backup"),
        "keep-secret": ("保密", "confidentiality"),
        "provide": ("提供", "供应", "give"),
        "terminate": ("终止", "解除", "解除合同", "cancel"),
        "extend": ("延长", "顺延", "prolong"),
        "pay": ("支付", "付款", "赔付", "赔偿", "compensate"),
        "choose": ("选择", "select"),
    },
    Kind.DOCUMENT: {
        "tender": ("招标文件", "采购文件", "招标", "rfp", "tender-documents"),
        "bid": ("投标文件", "投标", "响应文件", "proposal", "offer"),
        "contract": ("合同", "采购合同", "agreement"),
        "order": ("订单", "purchase-order"),
        "commitment": ("承诺书", "本承诺书", "承诺函", "letter", "pledge"),
    },
    Kind.BASE: {
        "contract-price": ("合同价", "合同价款", "合同总价", "合同金额", "contract-value"),
        "monthly-fee": ("月费", "月服务费", "当月服务费", "月租", "monthly-fees", "rent"),
        "yearly-fee": ("年费", "年服务费", "annual-fee"),
        "purchase-price": ("购买价", "采购价", "货款", "price"),
        "actual-cost": ("实际费用", "成本", "cost", "actual-costs"),
    },
    Kind.FORM: {
        "electronic": ("电子", "电子版", "电子形式", "digital"),
        "written": ("书面", "纸质", "书面形式", "in-writing", "paper"),
        "theory": ("理论", "理论培训"),
        "practice": ("实操", "实际操作", "上机", "hands-on"),
        "lecture": ("授课", "集中授课", "讲座", "classroom"),
        "online": ("线上", "在线", "网络", "webinar"),
    },
}  # fmt: skip
_AROUND = re.compile(r"^(?:自|从|于|在)|(?:之日起|之日|以后|之后|起|后|时)$")


def called(written: str, kinds: Collection[Kind]) -> Iterator[str]:
    """Yield the names of ``kinds`` that every letter knows and that are called ``written``."""
    plain = re.sub("[ _]+", "-", written[:60].strip().casefold())
    bare = _AROUND.sub("", plain)
    for kind, names in _CALLED.items():
        if kind in kinds:
            yield from (name for name, words in names.items() if {plain, bare} & {name, *words})
