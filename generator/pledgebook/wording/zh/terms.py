"""The Chinese names of everything a letter may name without declaring it.

Chapters and acts with a deadline are called what the schemas call them: one thing, one name.
"""

from __future__ import annotations

from typing import NamedTuple

from pledgebook.wording.zh import ends


class Verb(NamedTuple):
    """An act: its name, how it reads after a limit (30分钟内…), and without one (我方…)."""

    title: str
    timed: str
    plain: str


class When(NamedTuple):
    """An event: its name (自…起, …后), as a condition, and the condition that it did not happen.

    ``{customer}`` is what the letter calls the customer.
    """

    title: str
    condition: str
    negative: str


CHAPTERS = {
    "warranty": "质保期",
    "coverage": "质保范围",
    "exclusions": "不在范围的情形",
    "response": "响应与处置时限",
    "availability": "可用性",
    "remedies": "违约责任",
    "fees": "收费",
    "parts": "备品备件",
    "staff": "服务人员",
    "offices": "服务机构",
    "visits": "巡检与回访",
    "reports": "报告与档案",
    "training": "培训",
    "upgrades": "升级",
    "changes": "变更需求",
    "delivery": "交付与验收",
    "customer-duties": "客户配合",
    "escalation": "逐级上报",
    "special-periods": "重大活动保障",
    "security": "保密与数据安全",
    "quality": "质量标准",
    "complaints": "投诉",
    "process": "服务流程",
    "precedence": "文件效力",
    "termination": "终止",
    "statements": "其他说明",
}
WORDS = {"basis": "编制依据", "definitions": "名词与定义", "channels": "服务渠道"}

# {other} is the party that the act is done for.
ACTS = {
    "acknowledge": Verb("受理", "受理", "受理{other}的请求"),
    "respond": Verb("响应", "响应", "响应{other}的服务请求"),
    "answer": Verb("答复", "答复", "答复{other}的问题"),
    "diagnose": Verb("查明原因", "查明原因", "查明问题原因"),
    "plan": Verb("提出解决方案", "提出解决方案", "提出解决方案"),
    "advise": Verb("提出建议", "提出建议", "提出建议"),
    "dispatch": Verb("派出人员", "派出人员", "派出人员"),
    "arrive": Verb("到达现场", "到达现场", "派员到达现场"),
    "workaround": Verb("临时恢复", "以临时措施恢复运行", "采取措施使系统能够运行"),
    "restore": Verb("恢复运行", "恢复运行", "恢复正常运行"),
    "resolve": Verb("彻底解决", "彻底解决", "解决发现的问题"),
    "repair": Verb("修复", "修复", "维修"),
    "replace": Verb("更换", "更换", "更换"),
    "return": Verb("退回", "退回", "退回"),
    "refund": Verb("退款", "退款", "退款"),
    "lend": Verb("提供备用机", "提供备用机", "提供备用机"),
    "ship": Verb("发货", "发货", "发货"),
    "deliver": Verb("交付", "交付", "负责交付"),
    "install": Verb("安装", "完成安装", "负责安装"),
    "commission": Verb("调试", "完成调试", "负责调试"),
    "notify": Verb("告知", "告知{other}", "告知{other}"),
    "report": Verb("提交报告", "提交报告", "提交报告"),
    "upgrade": Verb("升级", "完成升级", "提供升级服务"),
    "patch": Verb("修补漏洞", "完成漏洞修补", "修补漏洞"),
    "change": Verb("变更", "完成变更", "实施变更"),
    "test": Verb("测试", "完成测试", "进行测试"),
    "migrate": Verb("迁移", "完成迁移", "实施迁移"),
    "train": Verb("培训", "完成培训", "进行培训"),
    "finish": Verb("办结", "办结", "办结"),
    "service": Verb("技术服务", "完成技术服务", "提供技术服务"),
    "support": Verb("技术支持", "完成技术支持", "提供技术支持"),
    "guide": Verb("指导", "完成指导", "进行指导"),
    "coordinate": Verb("协调配合", "完成协调", "负责协调配合"),
    "attend": Verb("到场参加", "到场参加", "到场参加"),
    "check": Verb("检查", "完成检查", "进行检查"),
    "inspect": Verb("巡检", "完成巡检", "进行巡检"),
    "maintain": Verb("维护", "完成维护", "进行维护"),
    "hear": Verb("听取意见", "听取意见", "听取意见和建议"),
    "observe": Verb("跟踪运行", "跟踪运行情况", "跟踪运行情况"),
    "return-visit": Verb("回访", "完成回访", "进行回访"),
    "watch": Verb("值守", "值守", "值守"),
    "record": Verb("记录归档", "记录归档", "建立并保存档案"),
    "show": Verb("出示证明", "出示证明", "出示证明"),
    "supervise": Verb("监督", "完成监督", "负责监督"),
    "provide": Verb("提供", "提供", "予以提供"),
    "improve": Verb("功能改进", "完成功能改进", "改进功能"),
    "practise": Verb("实际操作", "完成实际操作", "组织实际操作训练"),
    "back-up": Verb("备份", "完成备份", "进行备份"),
    "keep-secret": Verb("保密", "保密", "严格保密"),
    "register": Verb("登记", "登记", "登记"),
    "sign-off": Verb("签字确认", "签字确认", "签字确认"),
    "self-help": Verb("自行处理", "自行处理", "自行处理"),
    "join-construction": Verb("参与项目建设", "参与项目建设", "参与本项目的建设"),
    "terminate": Verb("终止服务", "终止服务", "终止服务"),
    "extend": Verb("延长期限", "延长期限", "延长期限"),
    "pay": Verb("支付", "支付", "支付费用"),
    "choose": Verb("作出选择", "作出选择", "作出选择"),
}
# With an act, the field that is its object and how the two read together.
OBJECTS = {
    "show": ("gives", "出示{0}"),
    "provide": ("gives", "提供{0}"),
    "deliver": ("gives", "交付{0}"),
    "return": ("gives", "退回{0}"),
    "lend": ("gives", "提供{0}供使用"),
    "check": ("content", "检查{0}"),
    "record": ("content", "建立并保存{0}"),
    "back-up": ("content", "对{0}进行备份"),
    "keep-secret": ("content", "对{0}严格保密"),
    "change": ("content", "实施{0}"),
    "guide": ("content", "指导{0}"),
    "choose": ("content", "选择{0}"),
}

CLOCKS = {"always": "7×24小时"}
CHANNELS = {
    "phone": "电话",
    "fax": "传真",
    "mail": "电子邮件",
    "onsite": "现场",
    "remote": "远程",
    "portal": "服务平台",
    "chat": "在线交流",
    "post": "邮寄",
}
REQUESTS = {
    "fault": "故障报修",
    "question": "技术咨询",
    "change-request": "变更需求",
    "upgrade-request": "升级需求",
}


def _after(title: str) -> When:
    return When(title, f"{title}后", f"尚未{title}的")


EVENTS = {
    "occurrence": When("故障发生", "发生故障的", "没有发生故障的"),
    "notice": When("接到通知", "接到通知后", "没有接到通知的"),
    "registered": When("登记", "登记后", "尚未登记的"),
    "onsite-request": When("接到到场要求", "{customer}要求到场的", "{customer}未要求到场的"),
    "remote-failed": When("确认远程支持不能解决", "远程支持不能解决的", "远程支持能够解决的"),
    "arrived": When("到达现场", "到达现场后", "尚未到达现场的"),
    "diagnosed": _after("查明原因"),
    "restored": _after("恢复运行"),
    "resolved": _after("问题彻底解决"),
    "confirmed": When("确认故障", "故障经确认的", "故障未经确认的"),
    "picked-up": _after("取件"),
    "repaired": _after("修复"),
    "replaced": _after("更换"),
    "cannot-repair": When("确认无法修复", "无法修复的", "可以修复的"),
    "signed-off": _after("签字确认"),
    "contract-signed": When("合同签订", "合同签订后", "合同尚未签订的"),
    "shipped": _after("发货"),
    "delivery": _after("到货"),
    "installed": _after("安装完毕"),
    "accepted": _after("验收合格"),
    "final-acceptance": _after("终验合格"),
    "go-live": _after("上线运行"),
    "first-use": When("首次使用", "首次使用后", "尚未使用的"),
    "sale": _after("售出"),
    "invoice": _after("开具发票"),
    "ex-works": _after("出厂"),
    "final-payment": _after("付清尾款"),
    "month-end": When("当月结束", "当月结束后", "当月尚未结束的"),
    "customer-asked": When("{customer}提出要求", "{customer}提出要求的", "{customer}未提出要求的"),
    "customer-permitted": When("{customer}许可", "经{customer}许可后", "未经{customer}许可的"),
    "customer-confirmed": When("{customer}确认", "经{customer}确认后", "未经{customer}确认的"),
    "maker-release": When("原厂商发布新版本", "原厂商发布新版本后", "原厂商未发布新版本的"),
    "missed": When("承诺未兑现", "承诺未兑现的", "承诺已兑现的"),
} | {name: _after(title) for name, title in ends.ENDS.items()}
DOCUMENTS = {
    "tender": "招标文件",
    "bid": "投标文件",
    "contract": "合同",
    "order": "订单",
    "cover-page": "封面页",
    "commitment": "本承诺书",
    "training-plan": "培训计划",
}
BASES = {
    "monthly-fee": "当月服务费",
    "yearly-fee": "年服务费",
    "contract-price": "合同价款",
    "purchase-price": "购置价款",
    "actual-cost": "实际发生的费用",
    "prepaid-unused": "预付而未使用的费用",
}
ROLES = {
    "engineer": "工程师",
    "project-team": "项目组",
    "project-engineer": "项目工程师",
    "maker-engineer": "原厂工程师",
    "trainee": "受训人员",
    "first-responsible": "第一责任人",
}
FORMS = {
    "electronic": "电子文档",
    "written": "书面",
    "theory": "理论讲解",
    "practice": "实际操作",
    "lecture": "授课",
    "material": "教材辅导",
    "online": "线上",
    "seminar": "研讨",
}
CAUSES = {
    "workmanship": "安装工艺",
    "material": "材料",
    "quality": "产品质量",
    "design": "设计",
    "any": "其他任何原因",
}
PARTIES = {"provider": "提供方", "customer": "客户"}
LANGUAGES = {"zh": "中文", "en": "英文"}
