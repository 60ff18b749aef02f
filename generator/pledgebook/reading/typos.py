"""Mistyped words of the field, each with the right one: homophones of pinyin input, and spelling.

A word stands here only if it is wrong in every letter; where neighbours decide, they stand in the
pattern. The list is our own, from what letters of the field were seen to hold.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# What decides by its neighbours: a pattern, and what is right in its place.
_NEAR: tuple[tuple[str, str], ...] = (
    ("(?<=[0-9])小(?=电话|热线|客服|值班|值守|内|响应|到场|服务)", "小时"),
    ("质保其(?![他它余中间实次])", "质保期"),
    ("保修其(?![他它余中间实次])", "保修期"),
    ("服务其(?=内|满|限|间)", "服务期"),
    ("质保期期(?!间|限|满|末|初|内)", "质保期"),
    ("相应时间(?=[为是：:≤不从]|要求|承诺)", "响应时间"),
    ("(?<=故障|服务|维修|现场|报修)相应时间", "响应时间"),
    ("(?<=系统|平台|账号|用户)登陆", "登录"),
    ("登陆(?=系统|服务器|平台|账|网|后台|界面|页面|我公司|用户)", "登录"),
    ("远程登陆", "远程登录"),
    ("配制(?=文件|参数|系统|服务器|管理|变更)", "配置"),
    ("即使(?=响应|到场|到达|处理|解决|通知|维修|排除|赶到)", "及时"),
    ("即时(?=赶到|派人|派员)", "及时"),
    ("排出(?=故障|隐患)", "排除"),
    ("必需(?=在|于|由|经|按)", "必须"),
    ("反映时间", "响应时间"),
    ("去现在(?=解|处理|维修|检查|排)", "去现场"),
    ("调式(?=安装|运行|完毕|合格|阶段|工作)", "调试"),
    ("安装调式", "安装调试"),
    ("数据库机构", "数据库结构"),
    ("系统机构(?=图|设计)", "系统结构"),
    ("工做(?=日|时间|人员)", "工作"),
    ("工作曰", "工作日"),
    ("节假曰", "节假日"),
    ("(?<=[0-9])分种", "分钟"),
    ("受权(?=委托|代表|书)", "授权"),
    ("(?<=[投招中])标入", "标人"),
    ("采购入(?=[的应须将与和确签提])", "采购人"),
)
WORDS: Mapping[str, str] = {
    "按装": "安装",
    "定单": "订单",
    "帐号": "账号",
    "帐户": "账户",
    "帐单": "账单",
    "结帐": "结账",
    "布署": "部署",
    "布暑": "部署",
    "部暑": "部署",
    "响映": "响应",
    "承偌": "承诺",
    "承若": "承诺",
    "保正金": "保证金",
    "检侧": "检测",
    "监侧": "监测",
    "捡测": "检测",
    "捡修": "检修",
    "巡捡": "巡检",
    "备品备见": "备品备件",
    "赔尝": "赔偿",
    "无尝": "无偿",
    "有尝": "有偿",
    "免废": "免费",
    "维休": "维修",
    "保休": "保修",
    "更唤": "更换",
    "损环": "损坏",
    "损怀": "损坏",
    "故章": "故障",
    "热钱": "热线",
    "传针": "传真",
    "供货尚": "供货商",
    "工程帅": "工程师",
    "技术支特": "技术支持",
    "培圳": "培训",
    "凋试": "调试",
    "一但": "一旦",
    "做为": "作为",
    "签定": "签订",
    "盖张": "盖章",
    "圆满完城": "圆满完成",
}
_ENGLISH: Mapping[str, str] = {
    "accomodate": "accommodate",
    "acknowlege": "acknowledge",
    "availibility": "availability",
    "guarentee": "guarantee",
    "garantee": "guarantee",
    "maintainance": "maintenance",
    "maintenence": "maintenance",
    "occured": "occurred",
    "occurence": "occurrence",
    "recieve": "receive",
    "responce": "response",
    "seperate": "separate",
    "warrenty": "warranty",
}
TYPO = re.compile(
    "|".join((*(pattern for pattern, _ in _NEAR), *WORDS)) + rf"|\b(?:{'|'.join(_ENGLISH)})s?\b",
    re.IGNORECASE,
)
"""Any mistyped word."""

_FIRST = {re.sub(r"\(\?.*?\)", "", pattern)[0] for pattern, _ in _NEAR} | {w[0] for w in WORDS}
OPENS = re.compile(
    rf"[{''.join(sorted(_FIRST))}]|\b[{''.join(sorted({w[0] for w in _ENGLISH}))}]", re.IGNORECASE
)
"""The character with which a mistyped word begins."""


def right(typo: str) -> str:
    """Return what a match of `TYPO` was meant to be."""
    word = typo.lower()
    if word in WORDS:
        return WORDS[word]
    for plain in (word, word.removesuffix("s")):
        if plain in _ENGLISH:
            meant = _ENGLISH[plain] + word[len(plain) :]
            return meant.capitalize() if typo[:1].isupper() else meant
    return next(meant for bare, meant in _MEANT if bare == typo)


# The word of each pattern of `_NEAR` without its neighbours.
_MEANT = tuple((re.sub(r"\(\?.*?\)", "", pattern), meant) for pattern, meant in _NEAR)
