<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>callwright::ui::GlobalSearch</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing fits “%1”. Try a part of the name, pinyin initials, or three digits of the number.</source>
        <translation>没有符合“%1”的内容。可试试姓名的一部分、拼音首字母，或号码中的三位数字。</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, part of a number, or a command</source>
        <translation>姓名、拼音、首字母、号码片段或命令</translation>
    </message>
    <message>
        <source>Global search</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>callwright::ui::LevelMeter</name>
    <message>
        <source>Sound level</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>callwright::ui::LongTask</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>callwright::ui::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>前往%1</translation>
    </message>
</context>
<context>
    <name>callwright::ui::Places</name>
    <message>
        <source>Work</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>绩效</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>callwright::ui::Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callwright::ui::StatusLine</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>切换语言</translation>
    </message>
</context>
<context>
    <name>callwright::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>callwright::ui::TopBar</name>
    <message>
        <source>Search customers, phone numbers, pinyin, commands…</source>
        <translation>搜索客户、电话、拼音、命令…</translation>
    </message>
    <message>
        <source>Global search</source>
        <translation>全局搜索</translation>
    </message>
</context>
</TS>
