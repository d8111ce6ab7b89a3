<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Words</name>
    <message>
        <source>Can be called now</source>
        <translation>现在可以拨打</translation>
    </message>
    <message>
        <source>The campaign is paused or was never started</source>
        <translation>活动已暂停或尚未启动</translation>
    </message>
    <message>
        <source>The campaign is finished</source>
        <translation>活动已结束</translation>
    </message>
    <message>
        <source>The campaign has not begun yet</source>
        <translation>活动尚未开始</translation>
    </message>
    <message>
        <source>The campaign&apos;s last day is over</source>
        <translation>活动已过截止日期</translation>
    </message>
    <message>
        <source>The customer&apos;s list is switched off in this campaign</source>
        <translation>客户所在名单在此活动中已停用</translation>
    </message>
    <message>
        <source>Not in this campaign</source>
        <translation>不在此活动中</translation>
    </message>
    <message>
        <source>Outside calling hours</source>
        <translation>不在可拨打时段</translation>
    </message>
    <message>
        <source>Outside calling hours: it is %1 at the customer&apos;s (%2)</source>
        <translation>不在可拨打时段：客户当地时间 %1（%2）</translation>
    </message>
    <message>
        <source>It is a holiday at the customer&apos;s</source>
        <translation>客户当地今天是节假日</translation>
    </message>
    <message>
        <source>Every number is on the do-not-call list</source>
        <translation>所有号码都在勿再拨打名单上</translation>
    </message>
    <message>
        <source>No number is left that can be dialed</source>
        <translation>没有可拨打的号码了</translation>
    </message>
    <message>
        <source>The campaign&apos;s limit of attempts is reached</source>
        <translation>已达到活动的拨打次数上限</translation>
    </message>
    <message>
        <source>Today&apos;s limit of attempts is reached</source>
        <translation>已达到今天的拨打次数上限</translation>
    </message>
    <message>
        <source>Waits for the next attempt</source>
        <translation>等待下次拨打</translation>
    </message>
    <message>
        <source>Waits for the agreed callback</source>
        <translation>等待约定的回拨</translation>
    </message>
    <message>
        <source>Waits for the agreed callback by %1</source>
        <translation>等待%1约定的回拨</translation>
    </message>
    <message>
        <source>Another agent is working on it</source>
        <translation>另一位坐席正在处理</translation>
    </message>
    <message>
        <source>%1 is working on it</source>
        <translation>%1正在处理</translation>
    </message>
    <message>
        <source>Worked to the end in this campaign</source>
        <translation>在此活动中已处理完毕</translation>
    </message>
    <message>
        <source>The customer does not want to be phoned</source>
        <translation>客户不愿接听电话</translation>
    </message>
    <message>
        <source>All customers of this campaign are done</source>
        <translation>此活动的客户已全部处理完毕</translation>
    </message>
    <message>
        <source>All %1 waiting customers are outside their calling hours</source>
        <translation>等待中的 %1 位客户都不在可拨打时段</translation>
    </message>
    <message>
        <source>%1 customers wait for their next attempt or callback</source>
        <translation>%1 位客户在等待下次拨打或回拨</translation>
    </message>
    <message>
        <source>The last customers are with other agents</source>
        <translation>剩下的客户正由其他坐席处理</translation>
    </message>
    <message>
        <source>This campaign has no customers yet; import a list or add one</source>
        <translation>此活动还没有客户，请导入或添加名单</translation>
    </message>
    <message>
        <source>The campaign is paused; a team lead can start it</source>
        <translation>活动已暂停，组长可以启动它</translation>
    </message>
    <message>
        <source>The customers that are left cannot be dialed, or must not be</source>
        <translation>剩下的客户无法拨打或不得拨打</translation>
    </message>
    <message>
        <source>%1. Next: %2.</source>
        <comment>why not, and when</comment>
        <translation>%1。下次可拨：%2。</translation>
    </message>
    <message>
        <source>%1. The next one comes %2.</source>
        <comment>why nobody, and when</comment>
        <translation>%1。下一位客户：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>a break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>skipping a customer</source>
        <translation>跳过客户</translation>
    </message>
    <message>
        <source>a change of the do-not-call list</source>
        <translation>更改勿再拨打名单</translation>
    </message>
    <message>
        <source>taking a number off the do-not-call list</source>
        <translation>从勿再拨打名单移除号码</translation>
    </message>
    <message>
        <source>a lost customer</source>
        <translation>标记客户流失</translation>
    </message>
    <message>
        <source>“%1” is too short for a phone number</source>
        <translation>“%1”作为电话号码太短</translation>
    </message>
    <message>
        <source>“%1” is too long for a phone number</source>
        <translation>“%1”作为电话号码太长</translation>
    </message>
    <message>
        <source>“%1” is one digit short for a number in %2</source>
        <translation>“%1”比%2的号码少 1 位</translation>
    </message>
    <message>
        <source>“%1” is one digit too long for a number in %2</source>
        <translation>“%1”比%2的号码多 1 位</translation>
    </message>
    <message>
        <source>“%1” is %2 digits short for a number in %3</source>
        <translation>“%1”比%3的号码少 %2 位</translation>
    </message>
    <message>
        <source>“%1” is %2 digits too long for a number in %3</source>
        <translation>“%1”比%3的号码多 %2 位</translation>
    </message>
    <message>
        <source>Your role does not allow %1</source>
        <translation>您的角色不能%1</translation>
    </message>
    <message>
        <source>The name or the password is wrong</source>
        <translation>用户名或密码错误</translation>
    </message>
    <message>
        <source>After several wrong passwords this name is locked for %1 seconds</source>
        <translation>多次输错密码，此用户名已锁定 %1 秒</translation>
    </message>
    <message>
        <source>Nobody is signed in here any more</source>
        <translation>当前没有人登录</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation>已取消，未作任何更改</translation>
    </message>
    <message>
        <source>There is no %1 “%2”</source>
        <translation>没有%1“%2”</translation>
    </message>
    <message>
        <source>There is already a %1 “%2”</source>
        <translation>%1“%2”已存在</translation>
    </message>
    <message>
        <source>“%2” cannot be used for: %1</source>
        <translation>“%2”不能用作“%1”</translation>
    </message>
    <message>
        <source>“%2” cannot be used for: %1. Allowed: %3</source>
        <translation>“%2”不能用作“%1”，可以是：%3</translation>
    </message>
    <message>
        <source>Something is missing: %1</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>Somebody else has changed the %1 “%2” since you opened it</source>
        <translation>您打开之后，%1“%2”已被他人修改</translation>
    </message>
    <message>
        <source>A reason is needed for %1</source>
        <translation>%1需要填写原因</translation>
    </message>
    <message>
        <source>The password is too short: it needs at least %1 characters</source>
        <translation>密码太短，至少需要 %1 个字符</translation>
    </message>
    <message>
        <source>“%1” is the last active administrator</source>
        <translation>“%1”是最后一位在用的管理员</translation>
    </message>
    <message>
        <source>An error inside the program: %1</source>
        <translation>程序内部错误：%1</translation>
    </message>
    <message>
        <source>There is no Callwright database in %1</source>
        <translation>%1 中没有 Callwright 数据库</translation>
    </message>
    <message>
        <source>%1 holds a database already</source>
        <translation>%1 中已有数据库</translation>
    </message>
    <message>
        <source>The database %1 was written by a newer Callwright (version %2, this one knows %3)</source>
        <translation>数据库 %1 由更新版本的 Callwright 写入（版本 %2，本程序支持到 %3）</translation>
    </message>
    <message>
        <source>The database %1 is damaged: %2</source>
        <translation>数据库 %1 已损坏：%2</translation>
    </message>
    <message>
        <source>The database %1 is damaged</source>
        <translation>数据库 %1 已损坏</translation>
    </message>
    <message>
        <source>The database was busy for %1 seconds</source>
        <translation>数据库已忙碌 %1 秒</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full</source>
        <translation>%1 所在的磁盘已满</translation>
    </message>
    <message>
        <source>%1 is on a network file system (%2), where a database can be damaged</source>
        <translation>%1 位于网络文件系统（%2）上，数据库在那里可能损坏</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>A file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>A file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>%1 is not a Callwright database</source>
        <translation>%1 不是 Callwright 数据库</translation>
    </message>
    <message>
        <source>There is no phone number</source>
        <translation>没有电话号码</translation>
    </message>
    <message>
        <source>“%1” is not a phone number</source>
        <translation>“%1”不是电话号码</translation>
    </message>
    <message>
        <source>“%1” is in no range of numbers that is in use</source>
        <translation>“%1”不属于任何在用的号段</translation>
    </message>
    <message>
        <source>“%1” is in no range of numbers that is in use in %2</source>
        <translation>“%1”不属于%2任何在用的号段</translation>
    </message>
    <message>
        <source>“%1” has a country code that does not exist</source>
        <translation>“%1”的国家代码不存在</translation>
    </message>
    <message>
        <source>“%1” is a service code, not the number of a person</source>
        <translation>“%1”是服务代码，不是个人号码</translation>
    </message>
    <message>
        <source>%1 is on the do-not-call list</source>
        <translation>%1 在勿再拨打名单上</translation>
    </message>
    <message>
        <source>%1 is too large: %2, at most %3 are read</source>
        <translation>%1 太大：%2，最多读取 %3</translation>
    </message>
    <message>
        <source>%1 is neither a CSV file nor an XLSX workbook</source>
        <translation>%1 既不是 CSV 文件，也不是 XLSX 工作簿</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 是空的</translation>
    </message>
    <message>
        <source>Line %1 holds bytes that are no %2 text</source>
        <translation>第 %1 行含有不属于 %2 编码的内容</translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is never closed</source>
        <translation>第 %1 行的引号没有闭合</translation>
    </message>
    <message>
        <source>Line %1 has %2 columns, at most %3 are read</source>
        <translation>第 %1 行有 %2 列，最多读取 %3 列</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged: %2</source>
        <translation>工作簿 %1 已损坏：%2</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged</source>
        <translation>工作簿 %1 已损坏</translation>
    </message>
    <message>
        <source>The workbook %1 is too large (%2, at most %3)</source>
        <translation>工作簿 %1 太大（%2，最多 %3）</translation>
    </message>
    <message>
        <source>No column holds phone numbers</source>
        <translation>没有一列是电话号码</translation>
    </message>
    <message>
        <source>The file has no column “%1”</source>
        <translation>文件中没有“%1”列</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>没有“%1”字段</translation>
    </message>
    <message>
        <source>There is no number that can be dialed</source>
        <translation>没有可拨打的号码</translation>
    </message>
    <message>
        <source>There is no number that can be dialed: %1</source>
        <translation>没有可拨打的号码：%1</translation>
    </message>
    <message>
        <source>The row is empty</source>
        <translation>此行为空</translation>
    </message>
    <message>
        <source>The campaign “%1” is not running</source>
        <translation>活动“%1”未在进行</translation>
    </message>
    <message>
        <source>No work on “%1” (%2)</source>
        <translation>活动“%1”现在不能工作（%2）</translation>
    </message>
    <message>
        <source>“%1” is not among the agents of the campaign “%2”</source>
        <translation>“%1”不是活动“%2”的坐席</translation>
    </message>
    <message>
        <source>Call %1 is still open</source>
        <translation>通话 %1 尚未结案</translation>
    </message>
    <message>
        <source>Call %1 is not open</source>
        <translation>通话 %1 未处于打开状态</translation>
    </message>
    <message>
        <source>Call %1 had already moved on</source>
        <translation>通话 %1 的状态已经改变</translation>
    </message>
    <message>
        <source>The far end of call %1 is still on the line</source>
        <translation>通话 %1 的对方仍在线</translation>
    </message>
    <message>
        <source>This customer cannot be called now (%1)</source>
        <translation>现在不能拨打此客户（%1）</translation>
    </message>
    <message>
        <source>There is no outcome “%1” in the campaign “%2”</source>
        <translation>活动“%2”中没有结果“%1”</translation>
    </message>
    <message>
        <source>There is no outcome “%1”</source>
        <translation>没有结果“%1”</translation>
    </message>
    <message>
        <source>The outcome “%1” needs a time to call back</source>
        <translation>结果“%1”需要填写回拨时间</translation>
    </message>
    <message>
        <source>%1 is in the past</source>
        <translation>%1 已经过去</translation>
    </message>
    <message>
        <source>“%1” is not a time</source>
        <translation>“%1”不是时间</translation>
    </message>
    <message>
        <source>The outcome “%1” needs product, quantity and amount</source>
        <translation>结果“%1”需要填写产品、数量和金额</translation>
    </message>
    <message>
        <source>“%1” is not an amount</source>
        <translation>“%1”不是金额</translation>
    </message>
    <message>
        <source>No phone is connected here</source>
        <translation>这里没有连接电话</translation>
    </message>
    <message>
        <source>The phone refused: %1</source>
        <translation>电话拒绝了操作：%1</translation>
    </message>
    <message>
        <source>This is a demo database: it places no real calls</source>
        <translation>这是演示数据库，不拨打真实电话</translation>
    </message>
    <message>
        <source>Ask an administrator.</source>
        <translation>请找管理员。</translation>
    </message>
    <message>
        <source>Ask one of these: %1.</source>
        <translation>请找以下人员：%1。</translation>
    </message>
    <message>
        <source>Check both, and Caps Lock; an administrator can set a new password.</source>
        <translation>请检查两者以及大写锁定；管理员可以重设密码。</translation>
    </message>
    <message>
        <source>Wait, then try again; an administrator can set a new password.</source>
        <translation>请稍候再试；管理员可以重设密码。</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>请重新登录。</translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation>需要时可以重新开始。</translation>
    </message>
    <message>
        <source>Check how it is written, or whether it was removed.</source>
        <translation>请检查写法，或确认它是否已被删除。</translation>
    </message>
    <message>
        <source>Choose another name, or change the one that is there.</source>
        <translation>请换一个名称，或修改已有的那一个。</translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation>请修改后重试。</translation>
    </message>
    <message>
        <source>Fill it in and try again.</source>
        <translation>请填写后重试。</translation>
    </message>
    <message>
        <source>Open it again to see the change, then make yours once more.</source>
        <translation>请重新打开查看改动，然后再次修改。</translation>
    </message>
    <message>
        <source>Write one in a few words.</source>
        <translation>请简短写明。</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>请换一个更长的密码。</translation>
    </message>
    <message>
        <source>Make somebody else an administrator first.</source>
        <translation>请先将其他人设为管理员。</translation>
    </message>
    <message>
        <source>Try again; if it comes back, report it with the log file.</source>
        <translation>请重试；如果再次出现，请附上日志文件报告。</translation>
    </message>
    <message>
        <source>Make one with “callwrightctl init”, or choose another folder.</source>
        <translation>请用“callwrightctl init”创建，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Use it as it is, or choose another folder.</source>
        <translation>请直接使用，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Install the newer Callwright; nothing was changed.</source>
        <translation>请安装更新的 Callwright；数据未作任何更改。</translation>
    </message>
    <message>
        <source>Stop working on it and restore the last backup; “callwrightctl verify” says more.</source>
        <translation>请停止使用并恢复最近的备份；“callwrightctl verify”可查看详情。</translation>
    </message>
    <message>
        <source>Nothing was saved. Try again in a moment.</source>
        <translation>未保存任何内容。请稍后重试。</translation>
    </message>
    <message>
        <source>Nothing was saved. Free some space and try again.</source>
        <translation>未保存任何内容。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Use a folder on a disk of this computer.</source>
        <translation>请使用本机磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Check the path and its permissions.</source>
        <translation>请检查路径及其权限。</translation>
    </message>
    <message>
        <source>Choose another place, or change the permissions.</source>
        <translation>请选择其他位置，或更改权限。</translation>
    </message>
    <message>
        <source>Choose another folder, or restore a backup.</source>
        <translation>请选择其他文件夹，或恢复备份。</translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation>请输入号码。</translation>
    </message>
    <message>
        <source>Write it with “+” and the country code, for example +86 138 0013 8000.</source>
        <translation>请用“+”和国家代码书写，例如 +86 138 0013 8000。</translation>
    </message>
    <message>
        <source>Enter the person&apos;s own number.</source>
        <translation>请输入本人的号码。</translation>
    </message>
    <message>
        <source>It is not dialed. An administrator can take it off, with a reason.</source>
        <translation>不会拨打。管理员可以填写原因后将其移除。</translation>
    </message>
    <message>
        <source>Compare it with the source and correct it.</source>
        <translation>请与来源核对并更正。</translation>
    </message>
    <message>
        <source>Divide the list into smaller files, or save it as CSV.</source>
        <translation>请将名单拆成较小的文件，或另存为 CSV。</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet and save it as CSV or XLSX, without a password.</source>
        <translation>请用电子表格软件打开，另存为不带密码的 CSV 或 XLSX。</translation>
    </message>
    <message>
        <source>Choose the file that holds the list.</source>
        <translation>请选择包含名单的文件。</translation>
    </message>
    <message>
        <source>Choose the encoding of the file by hand.</source>
        <translation>请手动选择文件编码。</translation>
    </message>
    <message>
        <source>Close it in that line, or double it.</source>
        <translation>请在该行补上引号，或将其写成两个。</translation>
    </message>
    <message>
        <source>Check the delimiter and the quotation marks.</source>
        <translation>请检查分隔符和引号。</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet and save it again, or save it as CSV.</source>
        <translation>请用电子表格软件打开后重新保存，或另存为 CSV。</translation>
    </message>
    <message>
        <source>Say which column holds them, or keep customers without a phone.</source>
        <translation>请指定号码所在的列，或保留没有电话的客户。</translation>
    </message>
    <message>
        <source>Write it as it is in the file&apos;s header.</source>
        <translation>请按文件表头的写法填写。</translation>
    </message>
    <message>
        <source>Use “custom:NAME” for a field of your own.</source>
        <translation>自定义字段请写“custom:名称”。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>您是指“%1”吗？</translation>
    </message>
    <message>
        <source>Correct a number, or keep the customer without a phone.</source>
        <translation>请更正号码，或保留没有电话的客户。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请略过此行。</translation>
    </message>
    <message>
        <source>Choose another campaign, or ask a team lead to start it.</source>
        <translation>请选择其他活动，或请组长启动它。</translation>
    </message>
    <message>
        <source>A team lead can add them under Projects.</source>
        <translation>组长可以在“项目”中添加。</translation>
    </message>
    <message>
        <source>Save its outcome first.</source>
        <translation>请先保存它的结果。</translation>
    </message>
    <message>
        <source>Take the next customer, or correct the outcome of the last call.</source>
        <translation>请取下一位客户，或更正上一通的结果。</translation>
    </message>
    <message>
        <source>Look at its present state and try again.</source>
        <translation>请查看当前状态后重试。</translation>
    </message>
    <message>
        <source>Hang up first.</source>
        <translation>请先挂断。</translation>
    </message>
    <message>
        <source>Take the next customer; this one comes by itself.</source>
        <translation>请取下一位客户；此客户到时会自动出现。</translation>
    </message>
    <message>
        <source>Choose one of the campaign&apos;s outcomes.</source>
        <translation>请从活动的结果中选择。</translation>
    </message>
    <message>
        <source>Write for example “tomorrow 15:00”, “+2h” or “2026-11-30 10:00”.</source>
        <translation>例如“明天下午3点”、“+2h”或“2026-11-30 10:00”。</translation>
    </message>
    <message>
        <source>Choose a time to come.</source>
        <translation>请选择将来的时间。</translation>
    </message>
    <message>
        <source>Fill in what was sold.</source>
        <translation>请填写所售内容。</translation>
    </message>
    <message>
        <source>Write it like 2880 or 2,880.50.</source>
        <translation>请写成 2880 或 2,880.50。</translation>
    </message>
    <message>
        <source>Dial from the desktop program.</source>
        <translation>请在桌面程序中拨打。</translation>
    </message>
    <message>
        <source>Try again, or use the customer&apos;s next number.</source>
        <translation>请重试，或使用客户的下一个号码。</translation>
    </message>
    <message>
        <source>Make a database of your own to call real people.</source>
        <translation>要拨打真实电话，请建立自己的数据库。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a clause and its full stop</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>working a queue</source>
        <translation>处理队列</translation>
    </message>
    <message>
        <source>opening customers</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>changing customers</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>correcting somebody else&apos;s outcome</source>
        <translation>更正他人的通话结果</translation>
    </message>
    <message>
        <source>assigning customers</source>
        <translation>分配客户</translation>
    </message>
    <message>
        <source>importing lists</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>exporting customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>showing a whole number</source>
        <translation>显示完整号码</translation>
    </message>
    <message>
        <source>seeing whole numbers</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>changing campaigns</source>
        <translation>修改活动</translation>
    </message>
    <message>
        <source>adding to the do-not-call list</source>
        <translation>添加勿再拨打号码</translation>
    </message>
    <message>
        <source>taking numbers off the do-not-call list</source>
        <translation>移除勿再拨打号码</translation>
    </message>
    <message>
        <source>changing outcomes and stages</source>
        <translation>修改结果和阶段</translation>
    </message>
    <message>
        <source>changing users</source>
        <translation>修改用户</translation>
    </message>
    <message>
        <source>changing settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>seeing the team&apos;s work</source>
        <translation>查看团队工作</translation>
    </message>
    <message>
        <source>reading the audit log</source>
        <translation>查看审计日志</translation>
    </message>
    <message>
        <source>making a backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>this</source>
        <translation>进行此操作</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>change to undo</source>
        <translation>可撤销的更改</translation>
    </message>
    <message>
        <source>thing</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>中国澳门</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>中国台湾</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>the United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>Great Britain</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>培训师</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回拨</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>有意向</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>错号</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>勿再拨打</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>语音信箱</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>已报价</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Progressive</source>
        <translation>渐进</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>On a call</source>
        <translation>通话中</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>话后处理</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午餐</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Not dialed</source>
        <translation>未拨打</translation>
    </message>
    <message>
        <source>Dialing</source>
        <translation>拨号中</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>振铃中</translation>
    </message>
    <message>
        <source>Ringing, with sound</source>
        <translation>振铃中（有声音）</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>通话中</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保持中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Not over</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>We hung up</source>
        <translation>我方挂断</translation>
    </message>
    <message>
        <source>They hung up</source>
        <translation>对方挂断</translation>
    </message>
    <message>
        <source>Call rejected</source>
        <translation>对方拒接</translation>
    </message>
    <message>
        <source>Number does not exist</source>
        <translation>空号</translation>
    </message>
    <message>
        <source>The line broke</source>
        <translation>线路中断</translation>
    </message>
    <message>
        <source>We gave up</source>
        <translation>我方放弃</translation>
    </message>
    <message>
        <source>Network error</source>
        <translation>网络错误</translation>
    </message>
    <message>
        <source>The program ended in mid-call</source>
        <translation>通话中程序退出</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>固定电话</translation>
    </message>
    <message>
        <source>Toll-free</source>
        <translation>免费电话</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未拨打</translation>
    </message>
    <message>
        <source>Again later</source>
        <translation>待重拨</translation>
    </message>
    <message>
        <source>With an agent</source>
        <translation>坐席处理中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Exhausted</source>
        <translation>次数用尽</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>不可拨打</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Making searchable</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>正在更新</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Filling the queue</source>
        <translation>正在填充队列</translation>
    </message>
    <message>
        <source>Inventing people</source>
        <translation>正在生成人员</translation>
    </message>
    <message>
        <source>Inventing calls</source>
        <translation>正在生成通话</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone at work</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>Phone at home</source>
        <translation>家庭电话</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>可拨打时段</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Attempts in all</source>
        <translation>拨打次数上限</translation>
    </message>
    <message>
        <source>Attempts a day</source>
        <translation>每日拨打上限</translation>
    </message>
    <message>
        <source>Time between attempts</source>
        <translation>拨打间隔</translation>
    </message>
    <message>
        <source>Grace of a callback</source>
        <translation>回拨宽限</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Due time</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>转接到</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Added a customer</source>
        <translation>添加了客户</translation>
    </message>
    <message>
        <source>Changed a customer</source>
        <translation>修改了客户</translation>
    </message>
    <message>
        <source>Changed a customer&apos;s notes</source>
        <translation>修改了客户备注</translation>
    </message>
    <message>
        <source>Changed many customers</source>
        <translation>批量修改了客户</translation>
    </message>
    <message>
        <source>Undid a change of many customers</source>
        <translation>撤销了批量修改</translation>
    </message>
    <message>
        <source>Showed a whole number</source>
        <translation>显示了完整号码</translation>
    </message>
    <message>
        <source>Added a user</source>
        <translation>添加了用户</translation>
    </message>
    <message>
        <source>Changed a user</source>
        <translation>修改了用户</translation>
    </message>
    <message>
        <source>Changed a team</source>
        <translation>修改了团队</translation>
    </message>
    <message>
        <source>Changed a password</source>
        <translation>修改了密码</translation>
    </message>
    <message>
        <source>Changed their language</source>
        <translation>修改了语言</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Failed to sign in</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>修改了设置</translation>
    </message>
    <message>
        <source>Changed a stage</source>
        <translation>修改了阶段</translation>
    </message>
    <message>
        <source>Changed outcomes</source>
        <translation>修改了结果</translation>
    </message>
    <message>
        <source>Added a campaign</source>
        <translation>添加了活动</translation>
    </message>
    <message>
        <source>Changed a campaign</source>
        <translation>修改了活动</translation>
    </message>
    <message>
        <source>Started or stopped a campaign</source>
        <translation>启动或停止了活动</translation>
    </message>
    <message>
        <source>Imported a list</source>
        <translation>导入了名单</translation>
    </message>
    <message>
        <source>Exported customers</source>
        <translation>导出了客户</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>进行了备份</translation>
    </message>
    <message>
        <source>Took a customer</source>
        <translation>取了客户</translation>
    </message>
    <message>
        <source>Skipped a customer</source>
        <translation>跳过了客户</translation>
    </message>
    <message>
        <source>Dialed</source>
        <translation>拨打了电话</translation>
    </message>
    <message>
        <source>Saved an outcome</source>
        <translation>保存了结果</translation>
    </message>
    <message>
        <source>Corrected an outcome</source>
        <translation>更正了结果</translation>
    </message>
    <message>
        <source>Changed a follow-up</source>
        <translation>修改了跟进</translation>
    </message>
    <message>
        <source>Added to the do-not-call list</source>
        <translation>添加了勿再拨打号码</translation>
    </message>
    <message>
        <source>Took a number off the do-not-call list</source>
        <translation>移除了勿再拨打号码</translation>
    </message>
    <message>
        <source>Made the demo</source>
        <translation>生成了演示数据</translation>
    </message>
    <message>
        <source>The database file is damaged</source>
        <translation>数据库文件已损坏</translation>
    </message>
    <message>
        <source>Rows that belong to nothing</source>
        <translation>存在无归属的记录</translation>
    </message>
    <message>
        <source>Queue and calls contradict each other</source>
        <translation>队列与通话不一致</translation>
    </message>
    <message>
        <source>The search index does not match the customers</source>
        <translation>搜索索引与客户不一致</translation>
    </message>
    <message>
        <source>The number index does not match the numbers</source>
        <translation>号码索引与号码不一致</translation>
    </message>
    <message>
        <source>Open calls that nobody works on</source>
        <translation>有无人处理的未结案通话</translation>
    </message>
    <message>
        <source>Lists that were not imported to their end</source>
        <translation>有未导入完的名单</translation>
    </message>
    <message>
        <source>Stages do not match their history</source>
        <translation>阶段与历史不一致</translation>
    </message>
    <message>
        <source>Call again later</source>
        <translation>稍后重拨</translation>
    </message>
    <message>
        <source>Call back at an agreed time</source>
        <translation>按约定时间回拨</translation>
    </message>
    <message>
        <source>Worked to the end</source>
        <translation>处理完毕</translation>
    </message>
    <message>
        <source>Mark the number, try the next one</source>
        <translation>标记错号，改拨下一个号码</translation>
    </message>
    <message>
        <source>Never call again</source>
        <translation>不再拨打</translation>
    </message>
    <message>
        <source>Rehearsal: nobody is called</source>
        <translation>演练：不会拨打任何人</translation>
    </message>
    <message>
        <source>Real calls</source>
        <translation>真实通话</translation>
    </message>
    <message>
        <source>en_US</source>
        <comment>the locale of this language</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>first and last weekday</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date and time of this year, as QDateTime writes it</comment>
        <translation>M月d日 ddd HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>date and time of another year</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>At all times</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <comment>weekdays, from, to</comment>
        <translation>%1 %2–%3</translation>
    </message>
    <message>
        <source>not on %1 holidays</source>
        <translation>%1 个节假日除外</translation>
    </message>
</context>
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
        <source>Customers, numbers, commands…</source>
        <translation>搜索客户、电话、拼音、命令…</translation>
    </message>
    <message>
        <source>Global search</source>
        <translation>全局搜索</translation>
    </message>
</context>
</TS>
