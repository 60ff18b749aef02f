"""What ``pledgebook sla`` says."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES = {
    "cli/sla": Message(
        zh="机器可核对的 SLA：导出定义，用工单记录核对，列出快到期的",
        en="promises that a machine can check: definitions, verdicts on a ticket log, what is due",
    ),
    "cli/sla-export": Message(
        zh="输出一份承诺书的 sla.json，或日历、数据合同",
        en="write the sla.json of one commitment, or its calendar, or a data contract",
    ),
    "cli/sla-conformance": Message(
        zh="用一致性用例检验各个实现（Python、SQL、网页脚本）",
        en="run conformance cases with every implementation (Python, SQL, the pages' script)",
    ),
    "cli/conformance-files": Message(
        zh="一致性用例文件（JSON），可以写多个", en="files of conformance cases (JSON), one or more"
    ),
    "cli/conformance-implementation": Message(
        zh="只检验这个实现，可以写多次；不写即检验本机能运行的全部实现",
        en="run this implementation only, may be given again; default: all that run here",
    ),
    "cli/conformance-verbose": Message(
        zh="通过的用例也逐条列出", en="list the cases that pass as well"
    ),
    "cli/conformance-pass": Message(zh="通过 {case}：{why}", en="pass {case}: {why}"),
    "cli/conformance-fail": Message(zh="未通过 {case}：{why}", en="FAIL {case}: {why}"),
    "cli/conformance-differs": Message(
        zh="    {key} 应为 {expected}，得到 {found}",
        en="    {key} should be {expected}, found {found}",
    ),
    "cli/conformance-result": Message(
        zh="{name}，{suite}：通过 {passed}，未通过 {failed}",
        en="{name}, {suite}: {passed} passed, {failed} failed",
    ),
    "sla/not-json": Message(
        zh="这里不是 JSON：括号、引号或逗号不成对，或者有 NaN 之类不是数的数",
        en="this is no JSON: brackets, quotes or commas do not match, or a number is none (NaN)",
    ),
}
