"""What is wrong with a book's theme: the looks of its site."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "theme/no-folder": Message(
        zh="pledgebook.toml 里的 theme 写的是这个文件夹，但它不存在；请建立它，或者改正路径",
        en="pledgebook.toml names this folder as the theme, but it is not there; create it or "
        "correct the path",
    ),
    "theme/too-many": Message(
        zh="主题里的文件太多，最多 {limit} 个", en="a theme has {limit} files at most"
    ),
    "theme/no-effect": Message(
        zh="放在这里不起作用。主题里可以有：site.css，templates/site/ 里的 .j2 模板，"
        "assets/ 里的图片和字体",
        en="this has no effect here. A theme has: site.css, templates (.j2) in templates/site/, "
        "pictures and fonts in assets/",
    ),
    "theme/kind": Message(
        zh="主题的 assets/ 里不能放这种文件；可以放：{known}",
        en="assets/ of a theme cannot hold such a file; it can hold: {known}",
    ),
    "theme/encoding": Message(zh="不是 UTF-8；请另存为 UTF-8", en="not UTF-8; save it as UTF-8"),
    "theme/unknown-template": Message(
        zh="网站没有叫这个名字的模板。要替换的：{known}；自己另加的，名字请以 own- 开头",
        en="the site has no template of this name. Those to replace: {known}; the name of one of "
        "your own begins with own-",
    ),
    "theme/syntax": Message(
        zh="模板的写法不对：{reason}", en="the template is not well-formed: {reason}"
    ),
    "theme/undefined": Message(
        zh="模板用了没有的名字：{reason}。能用的名字见 docs/themes.zh.md",
        en="the template uses a name that does not exist: {reason}. docs/themes.en.md lists those "
        "that do",
    ),
    "theme/forbidden": Message(
        zh="主题的模板不能这样做：{reason}", en="a template of a theme may not do this: {reason}"
    ),
    "theme/failed": Message(
        zh="模板填不出来：{reason}", en="the template cannot be filled: {reason}"
    ),
    "theme/missing": Message(
        zh="找不到模板“{reason}”；请核对名字，原来的模板写作 shipped/site/…",
        en="there is no template “{reason}”; check the name, the shipped ones are shipped/site/…",
    ),
    "theme/no-policy": Message(
        zh="用这套模板生成的网页 {page} 少了内容安全策略（CSP），可能去外面取东西；请保留原来 "
        "base.html.j2 里的 Content-Security-Policy 一行",
        en="the page {page} made by these templates lacks its content security policy (CSP) and "
        "could fetch from elsewhere; keep the line Content-Security-Policy of base.html.j2",
    ),
}
