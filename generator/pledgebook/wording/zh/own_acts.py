"""A letter's own acts as verbs: a title that is a noun (部分功能测试) is carried out (进行…)."""

from __future__ import annotations

import re

# What an act is called by its kind, with what qualifies it before.
_NOUN = re.compile(
    r"^.{2,}(测试|检测|检查|检验|巡检|巡查|保养|维护|清洗|清洁|优化|调查|备份|演练|演习|培训|训练|评估|评审"
    r"|审计|审核|分析|升级|改造|迁移|调试|检修|大修|校准|标定|巡视|值守|支持|保障|服务|咨询|处理|处置)$"
)
_PAPER = re.compile(r"^.{2,}(报告|方案|清单|记录|证书|手册|图纸|报表|月报|季报|年报|简报)$")
# Verbs that a title opens with, and what qualifies a verb.
_VERB = re.compile(
    r"做|进行|开展|提供|完成|^(在|以|由|按|用|从|与|和|将|把|使|进行|完成|提[交供出请前]|组织|开[展具始]|实施|参[加与]|协[助调]|配合|安排|负责|通[报知过]|解[除答决]"
    r"|更[换新]|派|对|为|向|给|免费|定期|重新|不|自行|立即|做|出具|编[制写]|清[理除]|接受|予以|发[放送布出]"
    r"|报[送告价]|退[还回]|换|修[复改]|送|取|关闭|停[止用]|启[动用]|登[记录]|增加|删除|改[进造]|调[整试]|签"
    r"|制[定作]|建立|保[存留证]|收[集取回]|整[理改]|设[置立]|拆|运[送行]|搬|移[交除]|恢复|回[收访复]|处[理置]"
    r"|告知|指[导派]|教|确认|核[对实查]|盘点|归[还档]|公[布示]|远程|现场|上门|轮班|随时|逐|全程|免|终止|暂停|延长"
    r"|支付|承担|赔偿|邮|转|推送|跟踪|监[控测督]|检[查测修验]|测[试量]|维[护修]|保养|升级|优化|培训|巡)"
)


def carried_out(title: str, *, timed: bool) -> str:
    """Return the title of an own act as a verb: with a limit, or promised without one."""
    if _VERB.search(title):
        return title
    if _PAPER.search(title):
        return f"提交{title}"
    return f"{'完成' if timed else '进行'}{title}" if _NOUN.search(title) else title
