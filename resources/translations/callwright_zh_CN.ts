<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Cli</name>
    <message>
        <source>it is not there, or not readable</source>
        <translation>文件不存在或不可读</translation>
    </message>
    <message>
        <source>Added the campaign “%1”: %2, %3.</source>
        <translation>已添加活动“%1”：%2，%3。</translation>
    </message>
    <message>
        <source>Changed the campaign “%1”.</source>
        <translation>已修改活动“%1”。</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>“%1”：%2。</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未拨打</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>处理中</translation>
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
        <source>Calling hours</source>
        <translation>可拨打时段</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>拨打次数</translation>
    </message>
    <message>
        <source>%1 in all, %2 a day, %3 minutes apart</source>
        <translation>共 %1 次，每天 %2 次，间隔 %3 分钟</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1 calls a day and agent</source>
        <translation>每位坐席每天 %1 通</translation>
    </message>
    <message>
        <source>List</source>
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
        <source>When customers may be called, on their own clock</source>
        <translation>按客户当地时间可以拨打的时段</translation>
    </message>
    <message>
        <source>A day on which nobody is called (repeat it)</source>
        <translation>不拨打的日期（可重复）</translation>
    </message>
    <message>
        <source>Attempts to reach a customer, in all</source>
        <translation>每位客户总共拨打的次数</translation>
    </message>
    <message>
        <source>Attempts to reach a customer, a day</source>
        <translation>每位客户每天拨打的次数</translation>
    </message>
    <message>
        <source>Least time between two attempts: 60m, 2h, 1d</source>
        <translation>两次拨打的最短间隔：60m、2h、1d</translation>
    </message>
    <message>
        <source>When an agent&apos;s overdue callback falls to anyone: 15m, 2h</source>
        <translation>坐席的回拨逾期多久后可由任何人拨打：15m、2h</translation>
    </message>
    <message>
        <source>First day or moment</source>
        <translation>开始日期或时刻</translation>
    </message>
    <message>
        <source>Last day, or the moment it ends</source>
        <translation>截止日期或时刻</translation>
    </message>
    <message>
        <source>Only these may work it: a,b,c</source>
        <translation>仅限这些坐席：a,b,c</translation>
    </message>
    <message>
        <source>Every agent may work it</source>
        <translation>所有坐席都可以处理</translation>
    </message>
    <message>
        <source>A list of customers, with priority 1-9 and mix (repeat it)</source>
        <translation>客户名单，可带优先级 1-9 和比例（可重复）</translation>
    </message>
    <message>
        <source>Offered first when a sale is saved</source>
        <translation>保存成交时首先给出的产品</translation>
    </message>
    <message>
        <source>Calls a day and agent, 0 for none</source>
        <translation>每位坐席每天的通话目标，0 为无</translation>
    </message>
    <message>
        <source>Examples of hours:</source>
        <translation>时段示例：</translation>
    </message>
    <message>
        <source>Campaigns and their settings</source>
        <translation>活动及其设置</translation>
    </message>
    <message>
        <source>Add a campaign; it runs at once</source>
        <translation>添加活动，立即开始</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Change settings of a campaign</source>
        <translation>修改活动设置</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>名称或编号</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>All campaigns with their progress</source>
        <translation>所有活动及进度</translation>
    </message>
    <message>
        <source>Settings, lists and outcomes of a campaign</source>
        <translation>活动的设置、名单和结果</translation>
    </message>
    <message>
        <source>Let agents work a campaign</source>
        <translation>启动活动</translation>
    </message>
    <message>
        <source>Stop a campaign for a while</source>
        <translation>暂停活动</translation>
    </message>
    <message>
        <source>End a campaign</source>
        <translation>结束活动</translation>
    </message>
    <message>
        <source>Outcome corrected: %1 → %2</source>
        <translation>更正结果：%1 → %2</translation>
    </message>
    <message>
        <source>Stage: %1 → %2</source>
        <translation>阶段：%1 → %2</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>订单：%1</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>勿再拨打</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
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
        <source>do not call</source>
        <translation>勿再拨打</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>错号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
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
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>--map “%1”: write COLUMN=FIELD, for example --map 手机=phone.</source>
        <translation>--map “%1”：请写成 列名=字段，例如 --map 手机=phone。</translation>
    </message>
    <message>
        <source>List “%1”: %2 rows read in %3.</source>
        <translation>名单“%1”：读取 %2 行，用时 %3。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>%1 further numbers cannot be dialed; they are kept with the reason.</source>
        <translation>另有 %1 个号码无法拨打，已连同原因保留。</translation>
    </message>
    <message>
        <source>%1 × %2 (first in line %3)</source>
        <translation>%1 × %2（首见于第 %3 行）</translation>
    </message>
    <message>
        <source>The rejected rows are in %1; correct them there and import that file again.</source>
        <translation>拒收的行在 %1 中；请在其中更正后重新导入该文件。</translation>
    </message>
    <message>
        <source>Nobody fits “%1”.</source>
        <translation>没有符合“%1”的客户。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Import a list of customers from a CSV or XLSX file</source>
        <translation>从 CSV 或 XLSX 文件导入客户名单</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>名单文件</translation>
    </message>
    <message>
        <source>Put the customers into this campaign&apos;s queue</source>
        <translation>将客户加入此活动的队列</translation>
    </message>
    <message>
        <source>Name of the list; the file&apos;s name otherwise</source>
        <translation>名单名称，默认为文件名</translation>
    </message>
    <message>
        <source>What a column means, over the guess (repeat it)</source>
        <translation>指定列的含义，代替猜测（可重复）</translation>
    </message>
    <message>
        <source>When a number is there already</source>
        <translation>号码已存在时</translation>
    </message>
    <message>
        <source>Keep customers that have no dialable number</source>
        <translation>保留没有可拨打号码的客户</translation>
    </message>
    <message>
        <source>Sheet of a workbook</source>
        <translation>工作簿中的工作表</translation>
    </message>
    <message>
        <source>Line of the header, 0 for none</source>
        <translation>表头所在行，0 为无表头</translation>
    </message>
    <message>
        <source>Where rejected rows go; beside the list otherwise</source>
        <translation>拒收行的文件，默认在名单旁边</translation>
    </message>
    <message>
        <source>Fields:</source>
        <translation>字段：</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Write customers to a .csv or .xlsx file</source>
        <translation>将客户写入 .csv 或 .xlsx 文件</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>目标文件</translation>
    </message>
    <message>
        <source>Only those that this finds</source>
        <translation>仅限搜索到的客户</translation>
    </message>
    <message>
        <source>Only with this tag</source>
        <translation>仅限带此标签的客户</translation>
    </message>
    <message>
        <source>Only of this region</source>
        <translation>仅限此地区的客户</translation>
    </message>
    <message>
        <source>Only in this stage</source>
        <translation>仅限此阶段的客户</translation>
    </message>
    <message>
        <source>Only from this list</source>
        <translation>仅限此名单的客户</translation>
    </message>
    <message>
        <source>Only this user&apos;s</source>
        <translation>仅限此用户负责的客户</translation>
    </message>
    <message>
        <source>Wrote %1 customers to %2.</source>
        <translation>已将 %1 位客户写入 %2。</translation>
    </message>
    <message>
        <source>Search and open customers</source>
        <translation>搜索和查看客户</translation>
    </message>
    <message>
        <source>By name, pinyin, initials, company or three digits of a number; every word must fit</source>
        <translation>按姓名、拼音、首字母、公司或号码中的三位数字搜索；每个词都须符合</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>要查找的内容</translation>
    </message>
    <message>
        <source>At most so many</source>
        <translation>最多条数</translation>
    </message>
    <message>
        <source>A customer and everything that happened</source>
        <translation>客户及其全部历史</translation>
    </message>
    <message>
        <source>Number of the customer</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Folder that holds the database</source>
        <translation>存放数据库的文件夹</translation>
    </message>
    <message>
        <source>Print JSON, and reasons as JSON on standard error</source>
        <translation>输出 JSON，原因以 JSON 写到标准错误</translation>
    </message>
    <message>
        <source>Act as if it were this time, for trials</source>
        <translation>以此时间运行，用于试验</translation>
    </message>
    <message>
        <source>Attribute what is done to this user</source>
        <translation>将操作记在此用户名下</translation>
    </message>
    <message>
        <source>Callwright on the command line: the same work as in the desktop program, as the owner of the data folder, with an administrator&apos;s rights.</source>
        <translation>Callwright 命令行：与桌面程序相同的工作，以数据文件夹所有者的身份和管理员权限运行。</translation>
    </message>
    <message>
        <source>Help for every command</source>
        <translation>显示所有命令的帮助</translation>
    </message>
    <message>
        <source>--data, --json, --now and --agent may stand before or after the command. Exit code 0: done; 1: refused or failed, with the reason on standard error; 2: wrong use.</source>
        <translation>--data、--json、--now、--agent 可放在命令之前或之后。退出码 0：完成；1：被拒绝或失败，原因见标准错误；2：用法错误。</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>See “callwrightctl --help”.</source>
        <translation>请参阅“callwrightctl --help”。</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>queue next: --agent NAME is needed; a call belongs to somebody.</source>
        <translation>queue next：需要 --agent NAME；每通电话都属于某位坐席。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>第几次</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Call %1: %2.</source>
        <translation>通话 %1：%2。</translation>
    </message>
    <message>
        <source>The customer&apos;s next number follows.</source>
        <translation>接着拨打该客户的下一个号码。</translation>
    </message>
    <message>
        <source>The customer comes again %1.</source>
        <translation>该客户下次出现：%1。</translation>
    </message>
    <message>
        <source>The customer does not come again in this campaign.</source>
        <translation>该客户不会再出现在此活动中。</translation>
    </message>
    <message>
        <source>Save the outcome of a call</source>
        <translation>保存通话结果</translation>
    </message>
    <message>
        <source>Number of the call, as “queue next” told it</source>
        <translation>“queue next”给出的通话编号</translation>
    </message>
    <message>
        <source>When to call back, or a task</source>
        <translation>回拨或任务的时间</translation>
    </message>
    <message>
        <source>Anyone may call back, not only this agent</source>
        <translation>任何人都可以回拨，不限该坐席</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>通话内容</translation>
    </message>
    <message>
        <source>What was sold</source>
        <translation>售出的产品</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>For how much in all: 2880, 2,880.50, 1.2万</source>
        <translation>总金额：2880、2,880.50、1.2万</translation>
    </message>
    <message>
        <source>Other than the set-up&apos;s</source>
        <translation>与系统设置不同的币种</translation>
    </message>
    <message>
        <source>For how long: “12 months”</source>
        <translation>期限：“一年”</translation>
    </message>
    <message>
        <source>Why the customer was lost</source>
        <translation>客户流失的原因</translation>
    </message>
    <message>
        <source>Give a closed call another outcome; both stay in the history</source>
        <translation>更正已结案通话的结果，两者都保留在历史中</translation>
    </message>
    <message>
        <source>Work a campaign&apos;s queue</source>
        <translation>处理活动队列</translation>
    </message>
    <message>
        <source>Give an agent the next customer and open a call</source>
        <translation>为坐席取下一位客户并打开通话</translation>
    </message>
    <message>
        <source>Why a customer can or cannot be called now, and when</source>
        <translation>客户现在能否拨打、原因及下次可拨时间</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>它不是文件夹</translation>
    </message>
    <message>
        <source>it belongs to another user of this computer (number %1, you are %2)</source>
        <translation>它属于本机另一用户（编号 %1，您是 %2）</translation>
    </message>
    <message>
        <source>other users of this computer might read it (mode 0%1, it must be 0700)</source>
        <translation>本机其他用户可能读取它（权限为 0%1，应为 0700）</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Added %1 “%2”.</source>
        <translation>已添加%1“%2”。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示名</translation>
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
        <source>Active</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Made %1 customers, %2 calls, %3 orders and %4 users.</source>
        <translation>已生成 %1 位客户、%2 通电话、%3 份订单和 %4 位用户。</translation>
    </message>
    <message>
        <source>Everybody&apos;s password is “%1”. A demo places no real calls.</source>
        <translation>所有人的密码都是“%1”。演示数据不会拨打真实电话。</translation>
    </message>
    <message>
        <source>Make a new, empty database</source>
        <translation>创建新的空数据库</translation>
    </message>
    <message>
        <source>Where numbers without a country code belong</source>
        <translation>没有国家代码的号码所属国家</translation>
    </message>
    <message>
        <source>Time zone of the office</source>
        <translation>办公室所在时区</translation>
    </message>
    <message>
        <source>Made an empty database in %1.</source>
        <translation>已在 %1 创建空数据库。</translation>
    </message>
    <message>
        <source>Next: “callwrightctl user add --name NAME --role administrator”.</source>
        <translation>下一步：“callwrightctl user add --name NAME --role administrator”。</translation>
    </message>
    <message>
        <source>Users and their roles</source>
        <translation>用户及其角色</translation>
    </message>
    <message>
        <source>Add a user; the password comes from standard input</source>
        <translation>添加用户，密码从标准输入读取</translation>
    </message>
    <message>
        <source>Signs in with it</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Shown to people</source>
        <translation>显示名</translation>
    </message>
    <message>
        <source>Team, made when it is new</source>
        <translation>团队，不存在时新建</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>所有用户</translation>
    </message>
    <message>
        <source>Fill an empty database with a believable team</source>
        <translation>用一个逼真的团队填充空数据库</translation>
    </message>
    <message>
        <source>How many customers</source>
        <translation>客户数量</translation>
    </message>
    <message>
        <source>Months of calls and sales</source>
        <translation>通话和销售的月数</translation>
    </message>
    <message>
        <source>The same seed makes the same team</source>
        <translation>相同的种子生成相同的团队</translation>
    </message>
    <message>
        <source>Of every demo user</source>
        <translation>所有演示用户的密码</translation>
    </message>
    <message>
        <source>dnc add: name a number, or --file FILE.</source>
        <translation>dnc add：请给出号码或 --file FILE。</translation>
    </message>
    <message>
        <source>%1 added, %2 were there already.</source>
        <translation>新增 %1 个，%2 个原已存在。</translation>
    </message>
    <message>
        <source>%1 removed.</source>
        <translation>已移除 %1 个。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>%1 of %2 numbers; --limit N shows more.</source>
        <translation>共 %2 个号码，显示 %1 个；用 --limit N 查看更多。</translation>
    </message>
    <message>
        <source>Numbers that nobody calls</source>
        <translation>勿再拨打的号码</translation>
    </message>
    <message>
        <source>Add numbers, however they are written</source>
        <translation>添加号码，写法不限</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Text file with one number a line</source>
        <translation>每行一个号码的文本文件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Allow a number again</source>
        <translation>允许再次拨打某号码</translation>
    </message>
    <message>
        <source>The list, newest first</source>
        <translation>名单，最新的在前</translation>
    </message>
    <message>
        <source>Only numbers with these digits</source>
        <translation>仅限含这些数字的号码</translation>
    </message>
    <message>
        <source>The database is sound: %1 checks found nothing.</source>
        <translation>数据库完好：%1 项检查均无问题。</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Open calls</source>
        <translation>未结案通话</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Open follow-ups</source>
        <translation>未完成跟进</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Database, bytes</source>
        <translation>数据库（字节）</translation>
    </message>
    <message>
        <source>Copy the whole database to a file, while others work</source>
        <translation>将整个数据库复制到文件，不影响他人工作</translation>
    </message>
    <message>
        <source>Wrote %1 (%2 bytes).</source>
        <translation>已写入 %1（%2 字节）。</translation>
    </message>
    <message>
        <source>Check the whole database</source>
        <translation>检查整个数据库</translation>
    </message>
    <message>
        <source>How much of everything there is</source>
        <translation>各类数据的数量</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>phone register: --account NAME is needed; a line belongs to somebody.</source>
        <translation>phone register：需要 --account 名称；线路总是属于某个人。</translation>
    </message>
    <message>
        <source>Registered at %1 as %2.</source>
        <translation>已在 %1 以 %2 注册。</translation>
    </message>
    <message>
        <source>phone account set: --agent NAME is needed; a line belongs to somebody.</source>
        <translation>phone account set：需要 --agent 名称；线路总是属于某个人。</translation>
    </message>
    <message>
        <source>Saved. The password is asked for where the line is used.</source>
        <translation>已保存。使用线路时再询问密码。</translation>
    </message>
    <message>
        <source>phone account show: --agent NAME is needed.</source>
        <translation>phone account show：需要 --agent 名称。</translation>
    </message>
    <message>
        <source>Whose line; its password is the first line of standard input</source>
        <translation>谁的线路；密码取自标准输入的第一行</translation>
    </message>
    <message>
        <source>Address of this computer to use; all if left out</source>
        <translation>使用本机的哪个地址；不填则为全部</translation>
    </message>
    <message>
        <source>Certificates to trust, instead of the system&apos;s</source>
        <translation>要信任的证书，代替系统自带的</translation>
    </message>
    <message>
        <source>The line of an agent</source>
        <translation>坐席的线路</translation>
    </message>
    <message>
        <source>Set it up; the password is never kept here</source>
        <translation>设置线路；这里从不保存密码</translation>
    </message>
    <message>
        <source>Host or host:port</source>
        <translation>主机或 主机:端口</translation>
    </message>
    <message>
        <source>Name at the server</source>
        <translation>在服务器上的用户名</translation>
    </message>
    <message>
        <source>Name in the digest, where it is another</source>
        <translation>认证用的用户名（如与前者不同）</translation>
    </message>
    <message>
        <source>Outbound proxy</source>
        <translation>出站代理</translation>
    </message>
    <message>
        <source>The desk phone as the PBX names it, such as PJSIP/101</source>
        <translation>话机在交换机上的名称，例如 PJSIP/101</translation>
    </message>
    <message>
        <source>Dial plan context</source>
        <translation>拨号方案上下文</translation>
    </message>
    <message>
        <source>Agree to an unencrypted connection to a PBX on another computer</source>
        <translation>同意以未加密方式连接另一台计算机上的交换机</translation>
    </message>
    <message>
        <source>How the line wants numbers: e164, digits, national</source>
        <translation>线路要求的号码格式：e164、digits、national</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Try lines and place calls</source>
        <translation>测试线路与拨打电话</translation>
    </message>
    <message>
        <source>Place a call and print its events, a line of JSON each, until it ends</source>
        <translation>拨打电话并逐行以 JSON 输出各个事件，直到结束</translation>
    </message>
    <message>
        <source>A number, or a SIP URI, which needs no account</source>
        <translation>号码，或无需账号的 SIP 地址</translation>
    </message>
    <message>
        <source>WAV to speak with; silence if left out</source>
        <translation>用来说话的 WAV 文件；不填则静音</translation>
    </message>
    <message>
        <source>WAV to write what is heard into</source>
        <translation>把听到的声音写入的 WAV 文件</translation>
    </message>
    <message>
        <source>Hang up after so long</source>
        <translation>多久之后挂断</translation>
    </message>
    <message>
        <source>Try a line and say exactly what is wrong</source>
        <translation>测试线路并准确说明问题所在</translation>
    </message>
    <message>
        <source>nothing is suggested</source>
        <translation>不建议任何结果</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>线路应答</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message>
        <source>%1 suggests nothing now.</source>
        <translation>%1 现在不建议任何结果。</translation>
    </message>
    <message>
        <source>%1 suggests “%2” now.</source>
        <translation>%1 现在建议“%2”。</translation>
    </message>
    <message>
        <source>Which outcome the end of a call suggests</source>
        <translation>通话结束时建议哪个结果</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>整张表</translation>
    </message>
    <message>
        <source>A SIP code, a range of codes, or how the call ended: 486, 500-599, no_answer</source>
        <translation>SIP 代码、代码范围，或通话如何结束：486、500-599、no_answer</translation>
    </message>
    <message>
        <source>Change or add a row</source>
        <translation>修改或添加一行</translation>
    </message>
    <message>
        <source>Code of the outcome; left out: nothing is suggested</source>
        <translation>结果的代码；省略则不建议任何结果</translation>
    </message>
    <message>
        <source>Remove a row</source>
        <translation>删除一行</translation>
    </message>
    <message>
        <source>%1, without an outcome yet</source>
        <translation>%1，尚无结果</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>call and outcome</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Deleted the recording %1.</source>
        <translation>已删除录音 %1。</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>Recordings of calls and their rules</source>
        <translation>通话录音及其规则</translation>
    </message>
    <message>
        <source>The recordings of a call</source>
        <translation>某次通话的录音</translation>
    </message>
    <message>
        <source>Number of the call</source>
        <translation>通话编号</translation>
    </message>
    <message>
        <source>Copy a recording to a file</source>
        <translation>将录音复制到文件</translation>
    </message>
    <message>
        <source>Number of the recording</source>
        <translation>录音编号</translation>
    </message>
    <message>
        <source>A new file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>Delete a recording for good</source>
        <translation>永久删除录音</translation>
    </message>
    <message>
        <source>Why; the audit log keeps it</source>
        <translation>原因；会记入审计日志</translation>
    </message>
    <message>
        <source>Show or change the rules</source>
        <translation>查看或修改规则</translation>
    </message>
    <message>
        <source>Delete recordings after so many days, 0 for never</source>
        <translation>多少天后删除录音，0 表示从不</translation>
    </message>
    <message>
        <source>Sound that customers hear before an announced recording, or none</source>
        <translation>客户在提示录音前听到的声音，none 表示没有</translation>
    </message>
    <message>
        <source>Recording %1: %2</source>
        <translation>录音 %1：%2</translation>
    </message>
    <message>
        <source>“%1” is no value. Write it as NAME=VALUE.</source>
        <translation>“%1”不是取值。请写成 名称=值。</translation>
    </message>
    <message>
        <source>The script has ended before answer “%1”.</source>
        <translation>在回答“%1”之前话术已经结束。</translation>
    </message>
    <message>
        <source>“%1” is no answer at the step “%2”.</source>
        <translation>在步骤“%2”没有回答“%1”。</translation>
    </message>
    <message>
        <source>End.</source>
        <translation>结束。</translation>
    </message>
    <message>
        <source>End: %1.</source>
        <translation>结束：%1。</translation>
    </message>
    <message>
        <source>Call-script templates</source>
        <translation>话术模板</translation>
    </message>
    <message>
        <source>What is wrong with templates, line by line</source>
        <translation>逐行检查模板的问题</translation>
    </message>
    <message>
        <source>Templates, or folders of them</source>
        <translation>模板文件，或存放模板的文件夹</translation>
    </message>
    <message>
        <source>Walk a template and show each step</source>
        <translation>按模板走一遍，显示每一步</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>模板文件</translation>
    </message>
    <message>
        <source>What to answer, in order: 1,3,2; o1 the first objection, r back from it, b one step back</source>
        <translation>依次选择的回答：1,3,2；o1 第一个异议，r 从异议返回，b 退回一步</translation>
    </message>
    <message>
        <source>A captured value; may be repeated</source>
        <translation>采集到的值；可重复</translation>
    </message>
    <message>
        <source>Fill the placeholders for this customer</source>
        <translation>用这位客户填写占位符</translation>
    </message>
    <message>
        <source>… and this campaign</source>
        <translation>……以及这个活动</translation>
    </message>
    <message>
        <source>Templates without problems: %1.</source>
        <translation>没有问题的模板：%1 个。</translation>
    </message>
    <message>
        <source>A published script, TITLE@2 for a version of it, or a template file, which is imported and published; &apos;&apos; for none</source>
        <translation>已发布的话术，TITLE@2 指定版本，或模板文件（导入并发布）；&apos;&apos; 表示没有</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>persona</source>
        <translation>演练角色</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>%1: “%2” is there already, version %3.</source>
        <translation>%1：“%2”已存在，版本 %3。</translation>
    </message>
    <message>
        <source>%1: “%2”, version %3 published.</source>
        <translation>%1：“%2”，已发布版本 %3。</translation>
    </message>
    <message>
        <source>%1: “%2”, version %3 kept as a draft.</source>
        <translation>%1：“%2”，版本 %3 存为草稿。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Published “%1”, version %2.</source>
        <translation>已发布“%1”版本 %2。</translation>
    </message>
    <message>
        <source>Version %1 is retired.</source>
        <translation>版本 %1 已停用。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Ended here</source>
        <translation>在此结束</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Sales after it</source>
        <translation>其后成交</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>成交率</translation>
    </message>
    <message>
        <source>Take templates in as drafts</source>
        <translation>把模板导入为草稿</translation>
    </message>
    <message>
        <source>A template, a folder or a zip file of them</source>
        <translation>模板、模板文件夹或 zip 文件</translation>
    </message>
    <message>
        <source>… and publish those without problems</source>
        <translation>……并发布没有问题的</translation>
    </message>
    <message>
        <source>Write templates, byte by byte as they came in</source>
        <translation>逐字节原样导出模板</translation>
    </message>
    <message>
        <source>A folder, or a file named *.zip</source>
        <translation>文件夹，或 *.zip 文件</translation>
    </message>
    <message>
        <source>Only this one (repeat it)</source>
        <translation>只导出这一个（可重复）</translation>
    </message>
    <message>
        <source>All scripts with their versions</source>
        <translation>全部话术及其版本</translation>
    </message>
    <message>
        <source>Title, or TITLE@2 for a version</source>
        <translation>标题，或用 TITLE@2 指定版本</translation>
    </message>
    <message>
        <source>The text of a version; with --json all versions</source>
        <translation>某一版本的文本；加 --json 列出全部版本</translation>
    </message>
    <message>
        <source>Make the draft a version that never changes</source>
        <translation>把草稿发布为不再改变的版本</translation>
    </message>
    <message>
        <source>… which the script&apos;s campaigns follow from now on</source>
        <translation>……使用该话术的活动随即改用它</translation>
    </message>
    <message>
        <source>No campaign may choose the version any more</source>
        <translation>活动不再能选用该版本</translation>
    </message>
    <message>
        <source>What calls made of a version, step by step</source>
        <translation>各步骤的通话统计</translation>
    </message>
    <message>
        <source>Calls since this day or moment</source>
        <translation>从这一天或时刻起的通话</translation>
    </message>
    <message>
        <source>… and until the end of this one</source>
        <translation>……到这一天结束为止</translation>
    </message>
    <message>
        <source>%1 (answered: %2)</source>
        <translation>%1（回答：%2）</translation>
    </message>
    <message>
        <source>  NPS %1, 95 % interval %2 … %3</source>
        <translation>  NPS %1，95 % 区间 %2 … %3</translation>
    </message>
    <message>
        <source>  CSAT %1, 95 % interval %2 … %3</source>
        <translation>  CSAT %1，95 % 区间 %2 … %3</translation>
    </message>
    <message>
        <source>  mean %1</source>
        <translation>  平均 %1</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>“%1”: %2 calls with answers</source>
        <translation>“%1”：%2 通电话有回答</translation>
    </message>
    <message>
        <source>Wrote %1 lines to %2.</source>
        <translation>已向 %2 写入 %1 行。</translation>
    </message>
    <message>
        <source>Title of the script</source>
        <translation>话术标题</translation>
    </message>
    <message>
        <source>Answers to scripts of kind survey</source>
        <translation>问卷类话术的回答</translation>
    </message>
    <message>
        <source>Answers, shares and scores with intervals</source>
        <translation>回答、占比与得分及其区间</translation>
    </message>
    <message>
        <source>Groups of customers: region, stage, source, list, company, or a custom field</source>
        <translation>客户分组：region、stage、source、list、company 或自定义字段</translation>
    </message>
    <message>
        <source>One line a call, as CSV or XLSX</source>
        <translation>每通电话一行，CSV 或 XLSX</translation>
    </message>
    <message>
        <source>A file named *.csv or *.xlsx</source>
        <translation>*.csv 或 *.xlsx 文件</translation>
    </message>
    <message>
        <source>all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>First day, as 2026-11-01</source>
        <translation>第一天，如 2026-11-01</translation>
    </message>
    <message>
        <source>… and the last one</source>
        <translation>……和最后一天</translation>
    </message>
    <message>
        <source>Only this campaign</source>
        <translation>只看这个项目</translation>
    </message>
    <message>
        <source>Only this agent</source>
        <translation>只看这名坐席</translation>
    </message>
    <message>
        <source>Only agents of this team</source>
        <translation>只看这个团队的坐席</translation>
    </message>
    <message>
        <source>Only customers of this list</source>
        <translation>只看这个名单的客户</translation>
    </message>
    <message>
        <source>Only calls with this version of a script</source>
        <translation>只看使用这个话术版本的通话</translation>
    </message>
    <message>
        <source>What the work adds up to</source>
        <translation>工作的汇总</translation>
    </message>
    <message>
        <source>Calls, rates, times and revenue</source>
        <translation>通话、比率、时长和销售额</translation>
    </message>
    <message>
        <source>The same, one line an agent</source>
        <translation>同上，每名坐席一行</translation>
    </message>
    <message>
        <source>of the previous</source>
        <translation>占上一步</translation>
    </message>
    <message>
        <source>of the first</source>
        <translation>占第一步</translation>
    </message>
    <message>
        <source>skipped it</source>
        <translation>跳过此步</translation>
    </message>
    <message>
        <source>Largest loss: %1</source>
        <translation>流失最多：%1</translation>
    </message>
    <message>
        <source>left it</source>
        <translation>离开次数</translation>
    </message>
    <message>
        <source>after (median)</source>
        <translation>停留（中位数）</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90% 不超过</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Largest loss before</source>
        <translation>流失最多的一步</translation>
    </message>
    <message>
        <source>How many customers came how far</source>
        <translation>有多少客户走到了哪一步</translation>
    </message>
    <message>
        <source>Of the customers added in those days, until now</source>
        <translation>这些日期内新增的客户，至今的进展</translation>
    </message>
    <message>
        <source>The numbers of the customers who came to this step, or lost</source>
        <translation>走到此步的客户编号，或 lost（已流失）</translation>
    </message>
    <message>
        <source>Name either a measure (--measure) or one entered by hand (--by-hand).</source>
        <translation>请给出一个指标（--measure）或一个手工填写的指标（--by-hand），二者取一。</translation>
    </message>
    <message>
        <source>Goal %1: %2 %3 in %4.</source>
        <translation>目标 %1：%4 %2 %3。</translation>
    </message>
    <message>
        <source>There are no goals. “callwrightctl goal add --help” tells how to set one.</source>
        <translation>还没有目标。“callwrightctl goal add --help”说明如何设定。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Goal %1, %2: %3</source>
        <translation>目标 %1，%2：%3</translation>
    </message>
    <message>
        <source>Goal %1 is deleted.</source>
        <translation>目标 %1 已删除。</translation>
    </message>
    <message>
        <source>What is measured, by its code: see “Figures” in the guide</source>
        <translation>衡量什么，用指标代码：见指南“Figures”一节</translation>
    </message>
    <message>
        <source>… or the name of something whose values are entered by hand</source>
        <translation>……或者一个手工填写数值的指标名称</translation>
    </message>
    <message>
        <source>Its unit: number, count, percent, time, money</source>
        <translation>它的单位：number（数）、count（整数）、percent（百分比）、time（时间）、money（金额）</translation>
    </message>
    <message>
        <source>Its values grow over the period, as hours of training do</source>
        <translation>数值在周期内累计增长，如培训时长</translation>
    </message>
    <message>
        <source>… and less of it is better</source>
        <translation>……并且越低越好</translation>
    </message>
    <message>
        <source>480, &apos;12000.50 CNY&apos;, &apos;38 %&apos;, 3:30</source>
        <translation>480、&apos;12000.50 CNY&apos;、&apos;38 %&apos;、3:30</translation>
    </message>
    <message>
        <source>Short of the target, but not missed</source>
        <translation>低于目标值，但还不算未达成</translation>
    </message>
    <message>
        <source>Beyond the target</source>
        <translation>高于目标值的挑战值</translation>
    </message>
    <message>
        <source>Of money; otherwise as the amount says, or the set-up</source>
        <translation>金额的币种；不写时按金额所写，或按系统设置</translation>
    </message>
    <message>
        <source>company, campaign:NAME, team:NAME or agent:NAME</source>
        <translation>company、campaign:活动名、team:团队名 或 agent:坐席名</translation>
    </message>
    <message>
        <source>2026-11, 2026-Q4 or 2026</source>
        <translation>2026-11、2026-Q4 或 2026</translation>
    </message>
    <message>
        <source>0 … 100, among the goals of one owner</source>
        <translation>0 … 100，在同一归属的各目标之间</translation>
    </message>
    <message>
        <source>The number of the goal that this is a part of</source>
        <translation>它所属的上级目标的编号</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Goals and how far they are</source>
        <translation>目标及其进度</translation>
    </message>
    <message>
        <source>Number of the goal</source>
        <translation>目标编号</translation>
    </message>
    <message>
        <source>Sets a goal</source>
        <translation>设定一个目标</translation>
    </message>
    <message>
        <source>Progress, pace, forecast, and why what is behind is behind</source>
        <translation>进度、节奏、预测，以及落后的原因</translation>
    </message>
    <message>
        <source>Only this one: 2026-11, 2026-Q4 or 2026</source>
        <translation>只看这个周期：2026-11、2026-Q4 或 2026</translation>
    </message>
    <message>
        <source>Enters a value of a goal that is kept by hand</source>
        <translation>为手工填写的目标录入数值</translation>
    </message>
    <message>
        <source>The value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Its day; otherwise today</source>
        <translation>数值的日期；不写为今天</translation>
    </message>
    <message>
        <source>Makes a goal for each team, agent or campaign of it</source>
        <translation>把它分解为各团队、坐席或活动的目标</translation>
    </message>
    <message>
        <source>team, agent or campaign</source>
        <translation>team（团队）、agent（坐席）或 campaign（活动）</translation>
    </message>
    <message>
        <source>Equal parts; otherwise by what each achieved in the period before</source>
        <translation>平均分；否则按各自上一周期的成绩分</translation>
    </message>
    <message>
        <source>Deletes a goal; its parts stay</source>
        <translation>删除一个目标；分解出的目标保留</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>总分：%1</translation>
    </message>
    <message>
        <source>Sheets made: %1</source>
        <translation>已生成考核表：%1 份</translation>
    </message>
    <message>
        <source>Appraisal sheets of agents</source>
        <translation>坐席的绩效考核表</translation>
    </message>
    <message>
        <source>Number of the sheet</source>
        <translation>考核表编号</translation>
    </message>
    <message>
        <source>Shows the template, or takes it from a file</source>
        <translation>显示模板，或从文件读入</translation>
    </message>
    <message>
        <source>Its lines, as the guide describes them</source>
        <translation>各行内容，写法见用户指南</translation>
    </message>
    <message>
        <source>Makes a sheet for each agent who has none</source>
        <translation>为还没有考核表的每位坐席生成一份</translation>
    </message>
    <message>
        <source>2026-11 or 2026-Q4</source>
        <translation>2026-11 或 2026-Q4</translation>
    </message>
    <message>
        <source>Only for this agent</source>
        <translation>只为这位坐席</translation>
    </message>
    <message>
        <source>Sheets with their totals</source>
        <translation>考核表及总分</translation>
    </message>
    <message>
        <source>Only this one: 2026-11 or 2026-Q4</source>
        <translation>只看这一期：2026-11 或 2026-Q4</translation>
    </message>
    <message>
        <source>One sheet, line by line</source>
        <translation>一份考核表，逐行显示</translation>
    </message>
    <message>
        <source>Points of a soft skill: Teamwork=80</source>
        <translation>某项软技能的得分：Teamwork=80</translation>
    </message>
    <message>
        <source>A comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Signs as --agent, whose password is read from standard input</source>
        <translation>以 --agent 的身份签字，其密码从标准输入读取</translation>
    </message>
    <message>
        <source>Takes that signature back</source>
        <translation>撤回该签字</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>Name the card (--name).</source>
        <translation>请用 --name 指定评分表。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 calls</source>
        <translation>%1：%3 通中抽 %2 通</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>Mark %1, %2</source>
        <translation>%1 分，%2</translation>
    </message>
    <message>
        <source>Name a call (--call), a check (--id), or how many to draw (--sample).</source>
        <translation>请指定通话（--call）、质检（--id）或抽取数量（--sample）。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Quality checks of calls</source>
        <translation>通话质检</translation>
    </message>
    <message>
        <source>Lists the score cards, or saves one from a file</source>
        <translation>列出评分表，或从文件保存</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Chooses calls, marks, answers and settles; shows the check</source>
        <translation>选通话、评分、答复、裁定；显示该质检</translation>
    </message>
    <message>
        <source>A check that there is</source>
        <translation>已有的质检</translation>
    </message>
    <message>
        <source>A call to be checked</source>
        <translation>要质检的通话</translation>
    </message>
    <message>
        <source>So many calls of each agent, at random</source>
        <translation>每位坐席随机抽取这么多通话</translation>
    </message>
    <message>
        <source>… of this one: 2026-11, 2026-Q4 or 2026</source>
        <translation>… 属于这一期：2026-11、2026-Q4 或 2026</translation>
    </message>
    <message>
        <source>… of this agent alone</source>
        <translation>… 只抽这位坐席的</translation>
    </message>
    <message>
        <source>… drawn as that seed draws</source>
        <translation>… 按此种子抽取</translation>
    </message>
    <message>
        <source>By this score card; not needed where there is one</source>
        <translation>使用这张评分表；只有一张时可省略</translation>
    </message>
    <message>
        <source>Points by question: 5,3,-,1; a dash where one does not apply</source>
        <translation>按题目给分：5,3,-,1；不适用的题写短横</translation>
    </message>
    <message>
        <source>A comment on the whole</source>
        <translation>总评</translation>
    </message>
    <message>
        <source>The agent accepts it</source>
        <translation>坐席接受</translation>
    </message>
    <message>
        <source>The agent disputes it, and says why (--text)</source>
        <translation>坐席申诉并说明理由（--text）</translation>
    </message>
    <message>
        <source>Settles what is disputed (--text), with other marks or the same</source>
        <translation>裁定申诉（--text），改分或维持原分</translation>
    </message>
    <message>
        <source>What is answered or settled</source>
        <translation>答复或裁定的内容</translation>
    </message>
    <message>
        <source>Checks, and average marks by agent</source>
        <translation>质检记录与各坐席平均分</translation>
    </message>
    <message>
        <source>Only of this agent</source>
        <translation>只看这位坐席</translation>
    </message>
    <message>
        <source>%1, planned %2</source>
        <translation>%1，计划 %2</translation>
    </message>
    <message>
        <source>corrected: %1</source>
        <translation>已更正：%1</translation>
    </message>
    <message>
        <source>no sign-out</source>
        <translation>未签出</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Attended %1 of %2 planned days (%3).</source>
        <translation>计划 %2 天，出勤 %1 天（%3）。</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>休假</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Give hours, or --default.</source>
        <translation>请给出工作时间，或用 --default。</translation>
    </message>
    <message>
        <source>Planned hours are changed.</source>
        <translation>计划工时已更改。</translation>
    </message>
    <message>
        <source>Days at work against planned ones; with --user day by day. This month without --from</source>
        <translation>出勤天数与计划天数；加 --user 逐日列出。不加 --from 为本月</translation>
    </message>
    <message>
        <source>Corrects timesheets and sets planned hours</source>
        <translation>更正工时表，设置计划工时</translation>
    </message>
    <message>
        <source>Corrects a day, or enters a leave; without either what was recorded counts again</source>
        <translation>更正某一天，或登记请假；两者都不给则恢复原始记录</translation>
    </message>
    <message>
        <source>Whose day</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>The day, 2026-11-23</source>
        <translation>日期，2026-11-23</translation>
    </message>
    <message>
        <source>Came at, 9:05</source>
        <translation>到岗时间，9:05</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>离岗时间</translation>
    </message>
    <message>
        <source>Breaks between, in minutes</source>
        <translation>其间休息，分钟</translation>
    </message>
    <message>
        <source>holiday, sick or training</source>
        <translation>holiday（休假）、sick（病假）或 training（培训）</translation>
    </message>
    <message>
        <source>Why; it is shown beside the day</source>
        <translation>原因；显示在该日旁边</translation>
    </message>
    <message>
        <source>Sets the hours that are to be worked</source>
        <translation>设置应工作的时间</translation>
    </message>
    <message>
        <source>&apos;mon-fri 09:00-18:00&apos;</source>
        <translation>&apos;mon-fri 09:00-18:00&apos;</translation>
    </message>
    <message>
        <source>Of this user alone; otherwise of everybody without hours of their own</source>
        <translation>仅此用户；否则为所有没有单独设置的人</translation>
    </message>
    <message>
        <source>Take them back: as everybody, or as the calling hours</source>
        <translation>取消设置：与大家相同，或按拨打时间</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of a report: leave it en, in Chinese zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Report %1 on schedule: %2</source>
        <translation>定时报表 %1：%2</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Nothing was due.</source>
        <translation>没有到期的报表。</translation>
    </message>
    <message>
        <source>Reports that are written by themselves</source>
        <translation>自动生成的报表</translation>
    </message>
    <message>
        <source>A new one, beginning with the period of today</source>
        <translation>新建，从今天所在的期间开始</translation>
    </message>
    <message>
        <source>What its files are called</source>
        <translation>文件的名称</translation>
    </message>
    <message>
        <source>day, week or month</source>
        <translation>day、week 或 month</translation>
    </message>
    <message>
        <source>Where its files are written</source>
        <translation>文件写入的文件夹</translation>
    </message>
    <message>
        <source>xlsx, pdf, png, or several; only a desktop program draws the latter two</source>
        <translation>xlsx、pdf、png，可多个；后两种只由桌面程序生成</translation>
    </message>
    <message>
        <source>en or zh_CN; otherwise that of this command</source>
        <translation>en 或 zh_CN;不填则为本命令的语言</translation>
    </message>
    <message>
        <source>All of them, and the files they have written</source>
        <translation>全部，及已生成的文件</translation>
    </message>
    <message>
        <source>Ends one; its files stay</source>
        <translation>结束一个；文件保留</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Removed. Its files stay.</source>
        <translation>已移除，文件保留。</translation>
    </message>
    <message>
        <source>Writes the reports that are due, for cron</source>
        <translation>生成到期的报表，供 cron 使用</translation>
    </message>
    <message>
        <source>Also what failed and would be tried again later</source>
        <translation>包括失败后等待重试的</translation>
    </message>
    <message>
        <source>Also written to this workbook, with charts</source>
        <translation>同时写入此工作簿，带图表</translation>
    </message>
    <message>
        <source>80 in 100 lie between</source>
        <translation>80% 的可能介于</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2 之间</translation>
    </message>
    <message>
        <source>At the average of its days</source>
        <translation>按当期日均推算</translation>
    </message>
    <message>
        <source>Calls that the goal still needs</source>
        <translation>达成目标还需的通话数</translation>
    </message>
    <message>
        <source>Earlier forecasts</source>
        <translation>以往的预测</translation>
    </message>
    <message>
        <source>What a month, quarter or year will come to</source>
        <translation>一个月、一个季度或一年将达到多少</translation>
    </message>
    <message>
        <source>2026-11, 2026-Q4 or 2026; otherwise this month</source>
        <translation>2026-11、2026-Q4 或 2026；不写则为本月</translation>
    </message>
    <message>
        <source>calls, reached, sales, orders, revenue …</source>
        <translation>calls、reached、sales、orders、revenue 等</translation>
    </message>
    <message>
        <source>Of revenue; otherwise the company&apos;s</source>
        <translation>金额的货币；不写则为公司货币</translation>
    </message>
    <message>
        <source>Customers waiting</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Callbacks today</source>
        <translation>今日回拨</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>for</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>连续达标天数</translation>
    </message>
    <message>
        <source>Rank this month</source>
        <translation>本月排名</translation>
    </message>
    <message>
        <source>The wallboard: who does what, the queue, alerts</source>
        <translation>实时看板：坐席状态、队列和提醒</translation>
    </message>
    <message>
        <source>The day of the agent named by --agent</source>
        <translation>--agent 所指坐席的一天</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>冠军</translation>
    </message>
    <message>
        <source>Any measure by its code, see “Figures” in the guide; otherwise sales</source>
        <translation>任一指标的代码，见指南“数字”一节；默认 sales</translation>
    </message>
    <message>
        <source>agent or team</source>
        <translation>agent（坐席）或 team（团队）</translation>
    </message>
    <message>
        <source>2026-11, 2026-Q4, 2026, 2026-W48 or 2026-11-23; otherwise this month</source>
        <translation>2026-11、2026-Q4、2026、2026-W48 或 2026-11-23；默认本月</translation>
    </message>
    <message>
        <source>Of money; otherwise the set-up&apos;s</source>
        <translation>货币；默认为公司设置的货币</translation>
    </message>
    <message>
        <source>Least calls, customers or hours behind a rate; otherwise a quarter of the median</source>
        <translation>比率所依据的最少通话、客户或小时数；默认为中位数的四分之一</translation>
    </message>
    <message>
        <source>Who did best, who is out of it and why</source>
        <translation>谁最好，谁未入榜及原因</translation>
    </message>
    <message>
        <source>Who came first in the periods before</source>
        <translation>以往各期的第一名</translation>
    </message>
    <message>
        <source>So many, 1 … 60</source>
        <translation>期数，1 … 60</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>of who buys</source>
        <translation>对成交的区分度</translation>
    </message>
    <message>
        <source>best value</source>
        <translation>最佳取值</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Who buys, and what tells them apart</source>
        <translation>谁会购买，他们有何不同</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>未计算</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>如何得出</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>%1: %2, together %3.</source>
        <translation>%1：%2，合计 %3。</translation>
    </message>
    <message>
        <source>There are no rewards. “callwrightctl reward compute 2026-11” makes a draft by the rules.</source>
        <translation>还没有奖惩。“callwrightctl reward compute 2026-11”按规则生成草稿。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>第 %1 项：%2。</translation>
    </message>
    <message>
        <source>Line %1 is removed.</source>
        <translation>第 %1 项已删除。</translation>
    </message>
    <message>
        <source>There are no rules. “callwrightctl reward rule --help” tells how to set one.</source>
        <translation>还没有规则。“callwrightctl reward rule --help”说明如何设置。</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>给予</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Once in each</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Rule %1: %2.</source>
        <translation>规则 %1：%2。</translation>
    </message>
    <message>
        <source>Rule %1 is removed. What it gave stays.</source>
        <translation>规则 %1 已删除。它已给出的保留不变。</translation>
    </message>
    <message>
        <source>As it stands in the ledger</source>
        <translation>台账中显示的名称</translation>
    </message>
    <message>
        <source>per_unit, share_of_revenue, goal_reached, champion, at_least, below, per_absence, per_late, per_outcome</source>
        <translation>per_unit（按件）、share_of_revenue（提成）、goal_reached（目标达成）、champion（冠军）、at_least（达到）、below（低于）、per_absence（缺勤）、per_late（迟到）、per_outcome（按结果）</translation>
    </message>
    <message>
        <source>Of per_outcome: its code</source>
        <translation>用于 per_outcome：结果代码</translation>
    </message>
    <message>
        <source>Where it begins: &apos;100 %&apos; of a goal, 10, &apos;38 %&apos;, &apos;12000 CNY&apos;</source>
        <translation>起点：目标的 &apos;100 %&apos;、10、&apos;38 %&apos;、&apos;12000 CNY&apos;</translation>
    </message>
    <message>
        <source>50; a deduction: --amount=-50</source>
        <translation>50；扣款：--amount=-50</translation>
    </message>
    <message>
        <source>Of revenue: &apos;2.5 %&apos;</source>
        <translation>销售额的比例：&apos;2.5 %&apos;</translation>
    </message>
    <message>
        <source>company, team:NAME or campaign:NAME</source>
        <translation>company、team:名称 或 campaign:名称</translation>
    </message>
    <message>
        <source>month, quarter or year</source>
        <translation>month（月）、quarter（季）或 year（年）</translation>
    </message>
    <message>
        <source>The number of the rule that it takes the place of</source>
        <translation>所替换规则的编号</translation>
    </message>
    <message>
        <source>Bonuses and deductions, and how each came about</source>
        <translation>奖惩，以及每一项的由来</translation>
    </message>
    <message>
        <source>The periods with their totals, or every line of one</source>
        <translation>各期及合计，或某一期的每一项</translation>
    </message>
    <message>
        <source>Makes the period&apos;s draft by the rules, or makes it anew</source>
        <translation>按规则生成（或重新生成）该期草稿</translation>
    </message>
    <message>
        <source>Freezes a period that is over</source>
        <translation>批准已结束的一期，此后不再变动</translation>
    </message>
    <message>
        <source>Adds a line to a draft by hand</source>
        <translation>向草稿手工加一项</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Why; the agent sees it</source>
        <translation>原因；坐席看得到</translation>
    </message>
    <message>
        <source>Removes a line that was added by hand</source>
        <translation>删除手工加的一项</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>The rules in force</source>
        <translation>生效的规则</translation>
    </message>
    <message>
        <source>Sets a rule, or one in the place of another</source>
        <translation>设置规则，或替换一条规则</translation>
    </message>
    <message>
        <source>Takes a rule out of force</source>
        <translation>停用一条规则</translation>
    </message>
    <message>
        <source>Number of the rule</source>
        <translation>规则编号</translation>
    </message>
    <message>
        <source>What counts most</source>
        <translation>影响最大的因素</translation>
    </message>
    <message>
        <source>Log-odds</source>
        <translation>对数几率</translation>
    </message>
    <message>
        <source>Of the calls</source>
        <translation>占通话</translation>
    </message>
    <message>
        <source>Learned from %1 first calls, %2 of which sold.</source>
        <translation>从 %1 次首次通话学习，其中 %2 次成交。</translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s) placed by score.</source>
        <translation>
            <numerusform>已按评分排列 %n 位新客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>No scores were learned yet: “callwrightctl score train” does.</source>
        <translation>尚未学习评分：请运行 “callwrightctl score train”。</translation>
    </message>
    <message>
        <source>Score %1, an average customer %2</source>
        <translation>评分 %1，平均客户 %2</translation>
    </message>
    <message>
        <source>Learned %1 from %2 first calls, %3 of which sold.</source>
        <translation>%1 从 %2 次首次通话学习，其中 %3 次成交。</translation>
    </message>
    <message>
        <source>%1: by score since %2, control group %3 %</source>
        <translation>%1：自 %2 起按评分拨打，对照组 %3 %</translation>
    </message>
    <message>
        <source>%1: by score until %2, control group %3 %</source>
        <translation>%1：按评分拨打至 %2 为止，对照组 %3 %</translation>
    </message>
    <message>
        <source>New customers are called in their ordinary order again.</source>
        <translation>新客户恢复按原有顺序拨打。</translation>
    </message>
    <message>
        <source>Trained on the first %1 calls.</source>
        <translation>用最早的 %1 次通话学习。</translation>
    </message>
    <message>
        <source>Who to call first</source>
        <translation>谁先拨打</translation>
    </message>
    <message>
        <source>Learns from the outcomes so far and places new customers</source>
        <translation>从已有结果学习，并排列新客户</translation>
    </message>
    <message>
        <source>What was learned, how well it ranks, and its effect on sales</source>
        <translation>学到了什么、排序准不准、对成交的影响</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>只看这一个</translation>
    </message>
    <message>
        <source>The score of this customer, and why</source>
        <translation>该客户的评分及原因</translation>
    </message>
    <message>
        <source>Calls a campaign&apos;s new customers by score</source>
        <translation>按评分拨打活动的新客户</translation>
    </message>
    <message>
        <source>Name or number of the campaign</source>
        <translation>活动名称或编号</translation>
    </message>
    <message>
        <source>Percent who keep their ordinary order, to compare with</source>
        <translation>保持原有顺序用于对照的百分比</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>不再如此</translation>
    </message>
    <message>
        <source>Learns from a file&apos;s earlier calls and judges by its later ones</source>
        <translation>从文件中较早的通话学习，用较晚的通话检验</translation>
    </message>
    <message>
        <source>Calls in the order in which they were made, with headings</source>
        <translation>按时间先后排列、带表头的通话</translation>
    </message>
    <message>
        <source>Column that says whether it was a sale: yes or no</source>
        <translation>表示是否成交的列：yes 或 no</translation>
    </message>
    <message>
        <source>Columns that are known only after the call</source>
        <translation>通话之后才知道的列</translation>
    </message>
    <message>
        <source>Part of the calls that is trained on, otherwise 0.75</source>
        <translation>用于学习的通话比例，默认 0.75</translation>
    </message>
    <message>
        <source>Learn anew after so many of the later calls, as in use</source>
        <translation>每过这么多次较晚的通话重新学习一次，与实际使用相同</translation>
    </message>
    <message>
        <source>There are no costs. “callwrightctl cost set per-hour --amount 45 --from 2026-11-01” sets one.</source>
        <translation>还没有成本。用“callwrightctl cost set per-hour --amount 45 --from 2026-11-01”设定一项。</translation>
    </message>
    <message>
        <source>What costs</source>
        <translation>成本项</translation>
    </message>
    <message>
        <source>--list belongs to “cost set list”.</source>
        <translation>--list 只用于“cost set list”。</translation>
    </message>
    <message>
        <source>Cost %1: %2, %3 from %4.</source>
        <translation>成本 %1：%2，%3，自 %4 起。</translation>
    </message>
    <message>
        <source>Cost %1 is removed.</source>
        <translation>成本 %1 已删除。</translation>
    </message>
    <message>
        <source>What an agent&apos;s hour, a minute of talk and lists cost</source>
        <translation>坐席每小时、通话每分钟和名单的成本</translation>
    </message>
    <message>
        <source>Every rate and price, the latest first</source>
        <translation>所有费率和价格，最新的在前</translation>
    </message>
    <message>
        <source>Sets a rate from a day on, or the price of a list</source>
        <translation>设定自某日起的费率，或名单的价格</translation>
    </message>
    <message>
        <source>per-hour (of an agent at work), per-minute (of talk) or list</source>
        <translation>per-hour（坐席在岗每小时）、per-minute（通话每分钟）或 list（名单）</translation>
    </message>
    <message>
        <source>45 or 0.12</source>
        <translation>45 或 0.12</translation>
    </message>
    <message>
        <source>The first day on which it holds; of a list the day on which it was bought</source>
        <translation>生效的第一天；名单则为购买日</translation>
    </message>
    <message>
        <source>Of a list: its name</source>
        <translation>名单的名称</translation>
    </message>
    <message>
        <source>Removes a rate, so that the one before it holds on, or a price</source>
        <translation>删除费率（之前的费率继续有效）或价格</translation>
    </message>
    <message>
        <source>Number of the cost</source>
        <translation>成本的编号</translation>
    </message>
    <message>
        <source>Which figures to print, by their codes: csat, nps, callbacks_on_time, …</source>
        <translation>打印哪些指标，用代码表示：csat、nps、callbacks_on_time……</translation>
    </message>
    <message>
        <source>Only calls with customers of this segment: no_order, champions, loyal, …</source>
        <translation>只算该细分客户的通话：no_order、champions、loyal……</translation>
    </message>
    <message>
        <source>One line each: day, weekday, hour, week_hour, outcome, agent, team, campaign, list, script_version, segment</source>
        <translation>逐行列出：day（日）、weekday（星期）、hour（小时）、week_hour（周内小时）、outcome（结果）、agent（坐席）、team（团队）、campaign（活动）、list（名单）、script_version（话术版本）、segment（客户细分）</translation>
    </message>
    <message>
        <source>team, funnel, forecast, segments, or several</source>
        <translation>team、funnel、forecast、segments，可多选</translation>
    </message>
    <message>
        <source>One each: agent, team, campaign, list, script_version, region, segment</source>
        <translation>分别统计：agent、team、campaign、list、script_version、region、segment</translation>
    </message>
    <message>
        <source>bought so far</source>
        <translation>累计购买</translation>
    </message>
    <message>
        <source>Take the segments that calls keep of their customers anew first</source>
        <translation>先重新计算通话所记录的客户细分</translation>
    </message>
    <message>
        <source>The name of a workbook ends in .xlsx: write --xlsx %1.</source>
        <translation>工作簿的文件名须以 .xlsx 结尾：请写 --xlsx %1。</translation>
    </message>
    <message>
        <source>Comment of the team lead</source>
        <translation>组长评语</translation>
    </message>
    <message>
        <source>Signed by the team lead</source>
        <translation>组长签字</translation>
    </message>
    <message>
        <source>Comment of the agent</source>
        <translation>坐席意见</translation>
    </message>
    <message>
        <source>Signed by the agent</source>
        <translation>坐席签字</translation>
    </message>
    <message>
        <source>Say who signs (--agent).</source>
        <translation>请指明由谁签字（--agent）。</translation>
    </message>
    <message>
        <source>There is no score card yet: “callwrightctl quality card --help” tells how to save one.</source>
        <translation>还没有评分表：“callwrightctl quality card --help”说明如何保存。</translation>
    </message>
    <message>
        <source>Name the score card (--card): %1.</source>
        <translation>请指明评分表（--card）：%1。</translation>
    </message>
    <message>
        <source>Not marked yet: --marks does, with points for each question in this order.</source>
        <translation>尚未评分：用 --marks 按此顺序给每个问题打分。</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>The agent&apos;s answer</source>
        <translation>坐席的答复</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>裁定人</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>质检数</translation>
    </message>
    <message>
        <source>Average mark</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a thing</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>仅限</translation>
    </message>
    <message>
        <source>Still missing because they failed before: %1. They are tried again later, or now with --at-once.</source>
        <translation>此前失败、仍缺的文件：%1。稍后会重试，或用 --at-once 立即重试。</translation>
    </message>
    <message>
        <source>Left for the desktop program, which writes PDFs and pictures: %1.</source>
        <translation>留给桌面程序（由它生成 PDF 和图片）：%1。</translation>
    </message>
    <message>
        <source>the first and last day of a month, quarter or year</source>
        <translation>一个月、季度或年度的第一天和最后一天</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a label and its value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>LedgerRows</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>如何得出</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Adjustment: %1</source>
        <translation>调整：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a reason, who gave it</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ScriptGraph</name>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>calls: %1</source>
        <translation>%1 通电话</translation>
    </message>
</context>
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
        <source>Skipped a customer</source>
        <translation>跳过了客户</translation>
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
    <message>
        <source>number on the do-not-call list</source>
        <translation>勿再拨打号码</translation>
    </message>
    <message>
        <source>key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Time until the next attempt</source>
        <translation>下次拨打间隔</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Line of the header</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>Changed a user and the password</source>
        <translation>修改了用户和密码</translation>
    </message>
    <message>
        <source>Added a follow-up</source>
        <translation>添加了跟进</translation>
    </message>
    <message>
        <source>Changed a customer by an import</source>
        <translation>通过导入修改了客户</translation>
    </message>
    <message>
        <source>Calls contradict their outcomes or times</source>
        <translation>通话与其结果或时间不一致</translation>
    </message>
    <message>
        <source>Orders without an amount or quantity</source>
        <translation>订单缺少金额或数量</translation>
    </message>
    <message>
        <source>Customers do not show their next follow-up</source>
        <translation>客户的下次跟进时间不正确</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未接来电</translation>
    </message>
    <message>
        <source>People still in the %1 “%2”: %3</source>
        <translation>%1“%2”里还有人：%3 人</translation>
    </message>
    <message>
        <source>Customers still in the %1 “%2”: %3</source>
        <translation>%1“%2”里还有客户：%3 位</translation>
    </message>
    <message>
        <source>Outcomes that lead to the %1 “%2”: %3</source>
        <translation>仍有通话结果指向%1“%2”：%3 个</translation>
    </message>
    <message>
        <source>Customers&apos; histories name the %1 “%2”, this many times: %3</source>
        <translation>客户历史中出现过%1“%2”：%3 次</translation>
    </message>
    <message>
        <source>Every new customer begins in the %1 “%2”</source>
        <translation>每位新客户都从%1“%2”开始</translation>
    </message>
    <message>
        <source>The %1 “%2” is still used</source>
        <translation>%1“%2”仍在使用中</translation>
    </message>
    <message>
        <source>Give them another one first.</source>
        <translation>请先把他们调到别处。</translation>
    </message>
    <message>
        <source>It can be turned off, so that nobody chooses it any more.</source>
        <translation>可以将其停用，之后便无人再选用它。</translation>
    </message>
    <message>
        <source>Deleted a team</source>
        <translation>删除了团队</translation>
    </message>
    <message>
        <source>Deleted a stage</source>
        <translation>删除了阶段</translation>
    </message>
    <message>
        <source>The telephone server “%1” is not found</source>
        <translation>找不到电话服务器“%1”</translation>
    </message>
    <message>
        <source>The telephone server “%1” does not answer</source>
        <translation>电话服务器“%1”没有响应</translation>
    </message>
    <message>
        <source>“%2” does not accept the password of “%1”</source>
        <translation>“%2”不接受“%1”的密码</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not trusted</source>
        <translation>“%1”的证书不受信任</translation>
    </message>
    <message>
        <source>“%1” refuses the telephone (%2)</source>
        <translation>“%1”拒绝了这部电话（%2）</translation>
    </message>
    <message>
        <source>Check its spelling and this computer&apos;s network.</source>
        <translation>请检查名称是否写对，以及本机的网络。</translation>
    </message>
    <message>
        <source>Check port and transport, and whether a firewall is in between.</source>
        <translation>请检查端口和传输方式，以及中间是否有防火墙。</translation>
    </message>
    <message>
        <source>Type user and password again, or ask your telephone service.</source>
        <translation>请重新输入用户名和密码，或联系您的电话服务商。</translation>
    </message>
    <message>
        <source>Write the server as its certificate names it, or ask your telephone service.</source>
        <translation>请按证书上的名称填写服务器，或联系您的电话服务商。</translation>
    </message>
    <message>
        <source>Ask your telephone service about this answer.</source>
        <translation>请就这个答复联系您的电话服务商。</translation>
    </message>
    <message>
        <source>dialing numbers by hand</source>
        <translation>手动拨号</translation>
    </message>
    <message>
        <source>Changed a phone line</source>
        <translation>修改了电话线路</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>User for the password</source>
        <translation>认证用户名</translation>
    </message>
    <message>
        <source>Name shown</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>STUN server</source>
        <translation>STUN 服务器</translation>
    </message>
    <message>
        <source>Outbound proxy</source>
        <translation>出站代理</translation>
    </message>
    <message>
        <source>Desk phone</source>
        <translation>桌面话机</translation>
    </message>
    <message>
        <source>Dial plan context</source>
        <translation>拨号方案上下文</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>显示的号码</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>号码格式</translation>
    </message>
    <message>
        <source>Unencrypted connection</source>
        <translation>未加密的连接</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>rule for the line&apos;s answer</source>
        <translation>线路应答规则</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>稍后再试</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>未接来电</translation>
    </message>
    <message>
        <source>Rejected call</source>
        <translation>已拒接的来电</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Call by hand</source>
        <translation>手动拨号</translation>
    </message>
    <message>
        <source>Good sound</source>
        <translation>音质良好</translation>
    </message>
    <message>
        <source>Fair sound</source>
        <translation>音质尚可</translation>
    </message>
    <message>
        <source>Poor sound</source>
        <translation>音质较差</translation>
    </message>
    <message>
        <source>Bad sound</source>
        <translation>音质很差</translation>
    </message>
    <message>
        <source>%1: %2 of 5, jitter %3 ms, %4 % lost</source>
        <translation>%1：%2 分（满分 5），抖动 %3 毫秒，丢包 %4 %</translation>
    </message>
    <message>
        <source>Answer of the line</source>
        <translation>线路应答</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Changed which outcomes the line suggests</source>
        <translation>修改了线路建议的结果</translation>
    </message>
    <message>
        <source>deleting a recording</source>
        <translation>删除录音</translation>
    </message>
    <message>
        <source>An administrator loads it in Settings → Recordings.</source>
        <translation>由管理员在“设置 → 录音”中载入。</translation>
    </message>
    <message>
        <source>This customer does not want calls to be recorded</source>
        <translation>该客户不同意录音</translation>
    </message>
    <message>
        <source>Calls of this campaign are not recorded</source>
        <translation>本活动的通话不录音</translation>
    </message>
    <message>
        <source>This recording is not finished yet</source>
        <translation>该录音尚未保存完成</translation>
    </message>
    <message>
        <source>This recording has been deleted</source>
        <translation>该录音已被删除</translation>
    </message>
    <message>
        <source>The telephone system keeps this recording, as “%1”</source>
        <translation>该录音由电话系统保存，名为“%1”</translation>
    </message>
    <message>
        <source>The file of this recording is lost</source>
        <translation>该录音的文件已丢失</translation>
    </message>
    <message>
        <source>Ask them; their page keeps the answer.</source>
        <translation>请征得客户同意，结果记录在客户页面上。</translation>
    </message>
    <message>
        <source>A team lead can change the campaign&apos;s recording.</source>
        <translation>班组长可以修改活动的录音规则。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>The audit log says when and why.</source>
        <translation>审计日志中有时间和原因。</translation>
    </message>
    <message>
        <source>Ask whoever looks after it.</source>
        <translation>请询问电话系统的管理人员。</translation>
    </message>
    <message>
        <source>The log file says what happened.</source>
        <translation>日志文件中有详情。</translation>
    </message>
    <message>
        <source>hearing recordings of others</source>
        <translation>收听他人的录音</translation>
    </message>
    <message>
        <source>deleting recordings</source>
        <translation>删除录音</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>announcement</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>When the agent starts it</source>
        <translation>由坐席启动</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终录音</translation>
    </message>
    <message>
        <source>Always, after an announcement</source>
        <translation>播放提示音后始终录音</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>Days that recordings are kept</source>
        <translation>录音保留天数</translation>
    </message>
    <message>
        <source>Heard a recording</source>
        <translation>收听了录音</translation>
    </message>
    <message>
        <source>Exported a recording</source>
        <translation>导出了录音</translation>
    </message>
    <message>
        <source>Deleted a recording</source>
        <translation>删除了录音</translation>
    </message>
    <message>
        <source>Deleted old recordings</source>
        <translation>删除了过期录音</translation>
    </message>
    <message>
        <source>Lost a recording</source>
        <translation>丢失了录音</translation>
    </message>
    <message>
        <source>No common codec or encryption (%1): ask your telephone service which it takes</source>
        <translation>没有共同的编码或加密方式（%1）：请向电话服务商询问其支持哪些</translation>
    </message>
    <message>
        <source>The line broke: no sound came any more</source>
        <translation>线路中断：不再收到声音</translation>
    </message>
    <message>
        <source>The line broke: the far end did not answer any more</source>
        <translation>线路中断：对方不再应答</translation>
    </message>
    <message>
        <source>The server could not be reached</source>
        <translation>无法连接服务器</translation>
    </message>
    <message>
        <source>The server did not answer</source>
        <translation>服务器没有应答</translation>
    </message>
    <message>
        <source>The server wants another password: see Settings, Phone</source>
        <translation>服务器不接受密码：请查看“设置”中的“电话”</translation>
    </message>
    <message>
        <source>The server failed (%1): try again</source>
        <translation>服务器出错（%1）：请重试</translation>
    </message>
    <message>
        <source>There is no microphone</source>
        <translation>没有麦克风</translation>
    </message>
    <message>
        <source>There is no speaker or headset</source>
        <translation>没有扬声器或耳机</translation>
    </message>
    <message>
        <source>Plug one in, or see in the desktop&apos;s sound settings why it is not there.</source>
        <translation>请插入一个，或在桌面的声音设置中查看原因。</translation>
    </message>
    <message>
        <source>The microphone “%1” is back and used again.</source>
        <translation>麦克风“%1”已恢复，重新启用。</translation>
    </message>
    <message>
        <source>“%1” is back; you hear through it again.</source>
        <translation>“%1”已恢复，重新用它收听。</translation>
    </message>
    <message>
        <source>“%1” is back; it rings there again.</source>
        <translation>“%1”已恢复，重新由它响铃。</translation>
    </message>
    <message>
        <source>The microphone “%1” is gone. “%2” is used until it is back.</source>
        <translation>麦克风“%1”已断开。恢复之前使用“%2”。</translation>
    </message>
    <message>
        <source>“%1” is gone. You hear through “%2” until it is back.</source>
        <translation>“%1”已断开。恢复之前通过“%2”收听。</translation>
    </message>
    <message>
        <source>“%1” is gone. It rings on “%2” until it is back.</source>
        <translation>“%1”已断开。恢复之前由“%2”响铃。</translation>
    </message>
    <message>
        <source>The microphone “%1” is gone, and there is no other: nobody hears you. Plug one in.</source>
        <translation>麦克风“%1”已断开，且没有其他麦克风：对方听不到您。请插入一个。</translation>
    </message>
    <message>
        <source>“%1” is gone, and there is no other: you hear nothing. Plug one in.</source>
        <translation>“%1”已断开，且没有其他设备：您听不到声音。请插入一个。</translation>
    </message>
    <message>
        <source>“%1” is gone, and there is no other: nothing rings. Plug one in.</source>
        <translation>“%1”已断开，且没有其他设备：来电不会响铃。请插入一个。</translation>
    </message>
    <message>
        <source>Changed the announcement before recordings</source>
        <translation>修改了录音提示音</translation>
    </message>
    <message>
        <source>The import of “%1” stood still so long that another program undid it</source>
        <translation>“%1”的导入停顿过久，已被另一个程序撤销</translation>
    </message>
    <message>
        <source>Keep the computer awake and import the file again; nothing of it was kept.</source>
        <translation>请勿让电脑休眠，然后重新导入该文件；本次导入的内容均未保留。</translation>
    </message>
    <message>
        <source>%1 of %2 templates cannot be published</source>
        <translation>%2 个模板中有 %1 个不能发布</translation>
    </message>
    <message>
        <source>Mend the problems on the lines above.</source>
        <translation>请修正上面各行指出的问题。</translation>
    </message>
    <message>
        <source>The lines at the top begin with “---” and do not end with it</source>
        <translation>开头的信息以“---”开始，却没有以“---”结束</translation>
    </message>
    <message>
        <source>“%1” is nothing a template says of itself</source>
        <translation>模板开头没有“%1”这一项</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”</source>
        <translation>“%1”不能是“%2”</translation>
    </message>
    <message>
        <source>The template has no title</source>
        <translation>模板没有标题</translation>
    </message>
    <message>
        <source>The template does not say its language</source>
        <translation>模板没有写明语言</translation>
    </message>
    <message>
        <source>“%1” belongs to no step</source>
        <translation>“%1”不属于任何步骤</translation>
    </message>
    <message>
        <source>A step has no name</source>
        <translation>有一个步骤没有名称</translation>
    </message>
    <message>
        <source>“%1” is no answer that leads on</source>
        <translation>“%1”不是能继续下去的回答</translation>
    </message>
    <message>
        <source>“%1” is nothing an answer can do</source>
        <translation>“%1”不是回答能触发的动作</translation>
    </message>
    <message>
        <source>The condition “%1” cannot be read</source>
        <translation>条件“%1”无法读懂</translation>
    </message>
    <message>
        <source>“%1” is no field</source>
        <translation>“%1”不是采集项</translation>
    </message>
    <message>
        <source>The field “%1” cannot be of type “%2”</source>
        <translation>采集项“%1”不能是“%2”类型</translation>
    </message>
    <message>
        <source>The placeholder “%1” is broken</source>
        <translation>占位符“%1”不完整</translation>
    </message>
    <message>
        <source>The template has no step</source>
        <translation>模板没有步骤</translation>
    </message>
    <message>
        <source>There is a step “%1” already, on line %2</source>
        <translation>第 %2 行已有步骤“%1”</translation>
    </message>
    <message>
        <source>There is no step “#%1”</source>
        <translation>没有步骤“#%1”</translation>
    </message>
    <message>
        <source>No answer leads to the step “%1”</source>
        <translation>没有回答通往步骤“%1”</translation>
    </message>
    <message>
        <source>The step “%1” has no answer, so that the call cannot go on</source>
        <translation>步骤“%1”没有回答，通话无法继续</translation>
    </message>
    <message>
        <source>From the step “%1” the call goes round and never comes to an end</source>
        <translation>从步骤“%1”起通话一直绕圈，无法结束</translation>
    </message>
    <message>
        <source>There is a field “%1” already, on line %2</source>
        <translation>第 %2 行已有采集项“%1”</translation>
    </message>
    <message>
        <source>The condition asks for “%1”, which no field captures</source>
        <translation>条件用到“%1”，但没有采集项采集它</translation>
    </message>
    <message>
        <source>The field “%1” can never be “%2”</source>
        <translation>采集项“%1”不可能是“%2”</translation>
    </message>
    <message>
        <source>There is no placeholder “%1”</source>
        <translation>没有占位符“%1”</translation>
    </message>
    <message>
        <source>There is no stage “%1”</source>
        <translation>没有阶段“%1”</translation>
    </message>
    <message>
        <source>“%1” is no time for a follow-up</source>
        <translation>“%1”不是跟进时间</translation>
    </message>
    <message>
        <source>“%1” must not be said</source>
        <translation>“%1”是违禁词</translation>
    </message>
    <message>
        <source>Close them with a line “---”.</source>
        <translation>请用一行“---”结束。</translation>
    </message>
    <message>
        <source>Known are title, language, product, kind and note.</source>
        <translation>可以写 title、language、product、kind 和 note。</translation>
    </message>
    <message>
        <source>Allowed is: %1.</source>
        <translation>只能是：%1。</translation>
    </message>
    <message>
        <source>Write “title: …” at the top, between two lines “---”.</source>
        <translation>请在开头两行“---”之间写“title: …”。</translation>
    </message>
    <message>
        <source>Write “language: zh” or “language: en” at the top.</source>
        <translation>请在开头写“language: zh”或“language: en”。</translation>
    </message>
    <message>
        <source>Write a heading “# Opening” above it.</source>
        <translation>请在它上面写一个标题，如“# 开场白”。</translation>
    </message>
    <message>
        <source>Write its name behind the “#”.</source>
        <translation>请在“#”后面写上名称。</translation>
    </message>
    <message>
        <source>Write it as “- [what the customer says](#step)”, or “(#end)” to end the call.</source>
        <translation>请写成“- [客户的回答](#步骤)”，结束通话用“(#end)”。</translation>
    </message>
    <message>
        <source>Write “→ outcome CODE”, “→ follow-up TIME” or “→ stage CODE” behind the link.</source>
        <translation>请在链接后面写“→ 结果 代码”、“→ 跟进 时间”或“→ 阶段 代码”。</translation>
    </message>
    <message>
        <source>Write it as “when budget &gt; 5000 and region is East”, or “otherwise”.</source>
        <translation>请写成“当 预算 &gt; 5000 且 地区 是 华东”，或“否则”。</translation>
    </message>
    <message>
        <source>Write it as “? name: Question (self, boss, committee) *”.</source>
        <translation>请写成“? 名称: 问题（本人、老板、委员会）*”。</translation>
    </message>
    <message>
        <source>Types are text, number, money, date and scale; or list the choices: (one, two), (several: one, two).</source>
        <translation>类型有文本、数字、金额、日期和评分；也可以列出选项：（甲、乙），（多选：甲、乙）。</translation>
    </message>
    <message>
        <source>Write it as “{{customer.name}}”, and close each “{{#name}}” by “{{/name}}”.</source>
        <translation>请写成“{{customer.name}}”，并用“{{/名称}}”结束每个“{{#名称}}”。</translation>
    </message>
    <message>
        <source>Begin one with a heading: “# Opening”.</source>
        <translation>请用标题开始一个步骤：“# 开场白”。</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>请给其中一个换个名称。</translation>
    </message>
    <message>
        <source>Let an answer lead there, or remove it.</source>
        <translation>请让某个回答通往这里，或删除它。</translation>
    </message>
    <message>
        <source>Add answers, or “- [Goodbye](#end)” to end the call.</source>
        <translation>请加上回答，或用“- [再见](#end)”结束通话。</translation>
    </message>
    <message>
        <source>Let one of its answers lead on or to “#end”.</source>
        <translation>请让它的某个回答通往别处或“#end”。</translation>
    </message>
    <message>
        <source>Give one of them another name, or capture it once.</source>
        <translation>请给其中一个换个名称，或只采集一次。</translation>
    </message>
    <message>
        <source>Use one of its choices, or a value of its type.</source>
        <translation>请使用它的选项，或符合其类型的值。</translation>
    </message>
    <message>
        <source>Write it like “+2d”, “tomorrow 15:00” or “明天下午3点”.</source>
        <translation>请写成“+2d”、“明天下午3点”或“tomorrow 15:00”。</translation>
    </message>
    <message>
        <source>Say it in other words.</source>
        <translation>请换一种说法。</translation>
    </message>
    <message>
        <source>Check its spelling.</source>
        <translation>请检查拼写。</translation>
    </message>
    <message>
        <source>Campaigns that still follow “%1”: %2</source>
        <translation>仍在使用“%1”的活动：%2</translation>
    </message>
    <message>
        <source>The draft of “%1” has problems: %2, the first in line %3</source>
        <translation>“%1”的草稿有 %2 个问题，第一个在第 %3 行</translation>
    </message>
    <message>
        <source>Version %2 of the script “%1” is not published</source>
        <translation>话术“%1”的版本 %2 没有发布</translation>
    </message>
    <message>
        <source>Let them follow another version first.</source>
        <translation>请先让它们改用其他版本。</translation>
    </message>
    <message>
        <source>Mend them first; a draft can be kept with problems, but not published.</source>
        <translation>请先修正；草稿可以带着问题保存，但不能发布。</translation>
    </message>
    <message>
        <source>Publish it, or choose a published one.</source>
        <translation>请发布它，或选择已发布的版本。</translation>
    </message>
    <message>
        <source>writing and publishing scripts</source>
        <translation>编写和发布话术</translation>
    </message>
    <message>
        <source>script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>version of a script</source>
        <translation>话术版本</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>A/B test</source>
        <translation>A/B 测试</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>演练角色</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Version to compare</source>
        <translation>对比版本</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>胜出版本</translation>
    </message>
    <message>
        <source>Assigned a rehearsal</source>
        <translation>布置了演练</translation>
    </message>
    <message>
        <source>Called a rehearsal off</source>
        <translation>取消了演练</translation>
    </message>
    <message>
        <source>Marked a rehearsal</source>
        <translation>给演练评分</translation>
    </message>
    <message>
        <source>Wrote a lesson</source>
        <translation>写了一篇经验</translation>
    </message>
    <message>
        <source>Changed a lesson</source>
        <translation>修改了一篇经验</translation>
    </message>
    <message>
        <source>Removed a lesson</source>
        <translation>删除了一篇经验</translation>
    </message>
    <message>
        <source>Began a draft of a script</source>
        <translation>新建话术草稿</translation>
    </message>
    <message>
        <source>Discarded a draft of a script</source>
        <translation>放弃话术草稿</translation>
    </message>
    <message>
        <source>Published a script</source>
        <translation>发布话术</translation>
    </message>
    <message>
        <source>Retired a version of a script</source>
        <translation>停用话术版本</translation>
    </message>
    <message>
        <source>Exported scripts</source>
        <translation>导出话术</translation>
    </message>
    <message>
        <source>Changed the forbidden phrases</source>
        <translation>修改违禁词</translation>
    </message>
    <message>
        <source>Began an A/B test</source>
        <translation>开始 A/B 测试</translation>
    </message>
    <message>
        <source>Ended an A/B test</source>
        <translation>结束 A/B 测试</translation>
    </message>
    <message>
        <source>Gave a campaign another script</source>
        <translation>更换活动的话术</translation>
    </message>
    <message>
        <source>Exported survey answers</source>
        <translation>导出问卷回答</translation>
    </message>
    <message>
        <source>“%1” is nothing a persona does</source>
        <translation>演练角色没有“%1”这一项</translation>
    </message>
    <message>
        <source>Under “%1” nothing is said</source>
        <translation>“%1”下面没有要说的话</translation>
    </message>
    <message>
        <source>“%1” is no weight</source>
        <translation>“%1”不是权重</translation>
    </message>
    <message>
        <source>The persona answers nothing</source>
        <translation>演练角色什么也不回答</translation>
    </message>
    <message>
        <source>Known are Picks up, Agrees, Puts it off, Refuses and Objects.</source>
        <translation>可用的有：接起、同意、推迟、拒绝、异议。</translation>
    </message>
    <message>
        <source>Write a line “- what the customer says”.</source>
        <translation>请写一行“- 客户说的话”。</translation>
    </message>
    <message>
        <source>Write a whole number from 0 to 100.</source>
        <translation>请写 0 到 100 的整数。</translation>
    </message>
    <message>
        <source>Add “# Agrees (3)” and lines of what is said then.</source>
        <translation>请加上“# 同意（3）”和这时要说的话。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Closed calls that were dialed, answered when they came in, or given an outcome.</source>
        <translation>已结束的通话：拨打过的、接听的来电，或有结果的。</translation>
    </message>
    <message>
        <source>Dials</source>
        <translation>拨号</translation>
    </message>
    <message>
        <source>Numbers dialed; a call may take several.</source>
        <translation>拨打的号码数；一次通话可能拨打多个号码。</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接听</translation>
    </message>
    <message>
        <source>Calls whose last dial was answered, by a person or a machine.</source>
        <translation>最后一次拨号被接听的通话，由人或机器接听。</translation>
    </message>
    <message>
        <source>Calls with an outcome that says the customer was spoken to.</source>
        <translation>结果表示与客户交谈过的通话。</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Calls with an outcome that says they sold.</source>
        <translation>结果表示成交的通话。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders that were not cancelled.</source>
        <translation>未取消的订单。</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Amounts of the orders, one currency at a time.</source>
        <translation>订单金额，各币种分开。</translation>
    </message>
    <message>
        <source>Connect rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Reached calls of all calls.</source>
        <translation>接通的通话占全部通话的比例。</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Sales of all reached calls.</source>
        <translation>成交占接通通话的比例。</translation>
    </message>
    <message>
        <source>Sales per call</source>
        <translation>每通成交率</translation>
    </message>
    <message>
        <source>Sales of all calls.</source>
        <translation>成交占全部通话的比例。</translation>
    </message>
    <message>
        <source>Dials per reach</source>
        <translation>每接通拨号数</translation>
    </message>
    <message>
        <source>How many numbers are dialed for one reached call.</source>
        <translation>每接通一次要拨打多少个号码。</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>From answer to end of every dial, less the time on hold.</source>
        <translation>每次拨号从接听到结束，不含保持时间。</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>保持时长</translation>
    </message>
    <message>
        <source>Time on hold in the last dial of each call.</source>
        <translation>每次通话最后一次拨号中的保持时间。</translation>
    </message>
    <message>
        <source>Wrap-up time</source>
        <translation>话后时长</translation>
    </message>
    <message>
        <source>From the end of the last dial to the outcome.</source>
        <translation>从最后一次拨号结束到记录结果。</translation>
    </message>
    <message>
        <source>Average talk</source>
        <translation>平均通话时长</translation>
    </message>
    <message>
        <source>Talk time by answered calls.</source>
        <translation>通话时长除以接听的通话数。</translation>
    </message>
    <message>
        <source>Average handling</source>
        <translation>平均处理时长</translation>
    </message>
    <message>
        <source>Talk, hold and wrap-up time by all calls.</source>
        <translation>通话、保持和话后时长除以全部通话数。</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>平均订单额</translation>
    </message>
    <message>
        <source>Revenue by orders.</source>
        <translation>销售额除以订单数。</translation>
    </message>
    <message>
        <source>Time at work</source>
        <translation>在岗时长</translation>
    </message>
    <message>
        <source>Agents signed in and not on a break.</source>
        <translation>坐席已登录且不在休息的时间。</translation>
    </message>
    <message>
        <source>Calls per hour</source>
        <translation>每小时通话</translation>
    </message>
    <message>
        <source>Calls by time at work.</source>
        <translation>通话数除以在岗时长。</translation>
    </message>
    <message>
        <source>Sales per hour</source>
        <translation>每小时成交</translation>
    </message>
    <message>
        <source>Sales by time at work.</source>
        <translation>成交数除以在岗时长。</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>工时利用率</translation>
    </message>
    <message>
        <source>Talk, hold and wrap-up time of the time at work.</source>
        <translation>通话、保持和话后时长占在岗时长的比例。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Sums of calls or orders are not what the calls and orders add up to</source>
        <translation>通话或订单的汇总与明细相加不一致</translation>
    </message>
    <message>
        <source>Hour of the week</source>
        <translation>周内小时</translation>
    </message>
    <message>
        <source>By cohort</source>
        <translation>按新增批次</translation>
    </message>
    <message>
        <source>By activity</source>
        <translation>按期间活动</translation>
    </message>
    <message>
        <source>Customers that were added in the period, and how far each has come until now.</source>
        <translation>期间内新增的客户，以及每位至今走到了哪一步。</translation>
    </message>
    <message>
        <source>Customers that were called, reached or moved forward in the period, and how far each came in it.</source>
        <translation>期间内外呼过、联系上或推进了阶段的客户，以及每位在期间内走到了哪一步。</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已外呼</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>未填原因</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 → %2: %3 came further, %4 customers did not</source>
        <translation>%1 → %2：%3 走到下一步，%4 位客户没有</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 %2 → %3 (%4)</source>
        <comment>factor, its value before and now, what that cost</comment>
        <translation>%1 %2 → %3（%4）</translation>
    </message>
    <message>
        <source>A part has to have the measure and currency of its goal</source>
        <translation>分解目标的指标和币种必须与上级目标相同</translation>
    </message>
    <message>
        <source>Choose the same, or make it a goal of its own.</source>
        <translation>请选择相同的，或把它设为独立目标。</translation>
    </message>
    <message>
        <source>The period of a part has to lie within that of its goal</source>
        <translation>分解目标的周期必须在上级目标的周期之内</translation>
    </message>
    <message>
        <source>Choose a period within it, or make it a goal of its own.</source>
        <translation>请选择其中的周期，或把它设为独立目标。</translation>
    </message>
    <message>
        <source>A goal cannot be a part of itself or of its own parts</source>
        <translation>目标不能属于它自己，也不能属于它分解出的目标</translation>
    </message>
    <message>
        <source>Choose another goal, or none.</source>
        <translation>请选择别的目标，或不选。</translation>
    </message>
    <message>
        <source>Its parts no longer fit this goal</source>
        <translation>分解出的目标与这样的目标不再相符</translation>
    </message>
    <message>
        <source>Change or delete the parts first.</source>
        <translation>请先修改或删除分解出的目标。</translation>
    </message>
    <message>
        <source>This goal is split already</source>
        <translation>这个目标已经分解过</translation>
    </message>
    <message>
        <source>Change its parts, or delete them first.</source>
        <translation>请修改分解出的目标，或先删除它们。</translation>
    </message>
    <message>
        <source>This goal cannot be split in that way</source>
        <translation>这个目标不能这样分解</translation>
    </message>
    <message>
        <source>Split the company&apos;s on teams, campaigns or agents, and a team&apos;s on its agents.</source>
        <translation>公司目标可分解到团队、活动或坐席，团队目标可分解到本队坐席。</translation>
    </message>
    <message>
        <source>There is nobody to split this goal on</source>
        <translation>没有可以分解到的对象</translation>
    </message>
    <message>
        <source>Add teams, campaigns or agents first.</source>
        <translation>请先添加团队、活动或坐席。</translation>
    </message>
    <message>
        <source>The value of this goal is taken from calls and orders</source>
        <translation>这个目标的数值取自通话和订单</translation>
    </message>
    <message>
        <source>Make a goal with a measure of its own to enter values.</source>
        <translation>要录入数值，请设定一个手工填写的目标。</translation>
    </message>
    <message>
        <source>Set this goal for the company, a team or an agent.</source>
        <translation>请为公司、团队或坐席设定这个目标。</translation>
    </message>
    <message>
        <source>This goal cannot be set like that</source>
        <translation>目标不能这样设定</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month of a year, as QDate writes it</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <comment>number of a quarter, year</comment>
        <translation>%2年第%1季度</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a year</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>gone</source>
        <comment>an owner of a goal that is no more</comment>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>On pace</source>
        <translation>进度正常</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Reached</source>
        <comment>a goal</comment>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Stretch reached</source>
        <translation>达成挑战值</translation>
    </message>
    <message>
        <source>Minimum only</source>
        <translation>仅达底线</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>a goal</comment>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a quotient of two measures</comment>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>of percentages</comment>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>So far %1; the target is %2.</source>
        <translation>目前 %1；目标值 %2。</translation>
    </message>
    <message>
        <source>So far %1 of %2 (%3).</source>
        <translation>目前 %1，目标值 %2（%3）。</translation>
    </message>
    <message>
        <source>%1 of the working time has gone by.</source>
        <translation>工作时间已过 %1。</translation>
    </message>
    <message>
        <source>At this pace it will be %1 at the end.</source>
        <translation>照此节奏，期末将为 %1。</translation>
    </message>
    <message>
        <source>After %1 workdays: %2; at this point of the period before: %3.</source>
        <translation>满 %1 个工作日时：%2；上一周期同期：%3。</translation>
    </message>
    <message>
        <source>Nothing it is made of has become worse: the target asks for more than before.</source>
        <translation>各组成指标都没有变差：是目标比以前更高。</translation>
    </message>
    <message>
        <source>What made it worse: %1.</source>
        <comment>factors of a measure</comment>
        <translation>拖累项：%1。</translation>
    </message>
    <message>
        <source>Parts: %1.</source>
        <translation>分解目标：%1 个。</translation>
    </message>
    <message>
        <source>Parts: %1, which add up to %2 of it.</source>
        <translation>分解目标：%1 个，合计为本目标的 %2。</translation>
    </message>
    <message>
        <source>setting goals</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>底线值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Stretch target</source>
        <translation>挑战值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>分解方式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Set a goal</source>
        <translation>设定了目标</translation>
    </message>
    <message>
        <source>Deleted a goal</source>
        <translation>删除了目标</translation>
    </message>
    <message>
        <source>Brought a goal back</source>
        <translation>恢复了目标</translation>
    </message>
    <message>
        <source>Entered a value of a goal</source>
        <translation>录入了目标的数值</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Holiday</source>
        <comment>a leave</comment>
        <translation>休假</translation>
    </message>
    <message>
        <source>Sick</source>
        <comment>a leave</comment>
        <translation>病假</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>a leave</comment>
        <translation>培训</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a day without work</comment>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Ahead</source>
        <comment>a day at work that is to come</comment>
        <translation>未到</translation>
    </message>
    <message>
        <source>Present</source>
        <comment>at work</comment>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Late %1, left %2 early</source>
        <translation>迟到 %1，早退 %2</translation>
    </message>
    <message>
        <source>Late %1</source>
        <translation>迟到 %1</translation>
    </message>
    <message>
        <source>Left %1 early</source>
        <translation>早退 %1</translation>
    </message>
    <message>
        <source>Present; %1</source>
        <comment>and a leave for the rest</comment>
        <translation>出勤；%1</translation>
    </message>
    <message numerus="yes">
        <source>after %n workday(s) with figures; it needs %1</source>
        <translation>
            <numerusform>只有 %n 个工作日有数据；需要 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>off by %1 on average in %n month(s) (at the average of its days by %2); %3 of them came within the band</source>
        <translation>
            <numerusform>%n 个月平均偏差 %1（按当月日均推算为 %2）；其中 %3 个月落在区间内</numerusform>
        </translation>
    </message>
    <message>
        <source>The goal lacks %1: some %2 calls, %3 a workday. Lately there were %4 a workday.</source>
        <translation>距目标还差 %1：约需 %2 通电话，每个工作日 %3 通。近期每个工作日 %4 通。</translation>
    </message>
    <message>
        <source>correcting timesheets and changing rewards</source>
        <translation>更正工时表和更改奖惩</translation>
    </message>
    <message>
        <source>correcting one&apos;s own timesheet</source>
        <translation>更正自己的工时表</translation>
    </message>
    <message>
        <source>checking calls</source>
        <translation>通话质检</translation>
    </message>
    <message>
        <source>report on schedule</source>
        <translation>定时报表</translation>
    </message>
    <message>
        <source>rule for rewards</source>
        <translation>奖惩规则</translation>
    </message>
    <message>
        <source>line of a ledger</source>
        <translation>台账项目</translation>
    </message>
    <message>
        <source>ledger of rewards</source>
        <translation>奖惩台账</translation>
    </message>
    <message>
        <source>score card</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>quality check</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>appraisal sheet</source>
        <translation>绩效考核表</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Minutes after a call</source>
        <translation>话后处理分钟数</translation>
    </message>
    <message>
        <source>Points of the connect rate</source>
        <translation>接通率百分点</translation>
    </message>
    <message>
        <source>Days to compare with</source>
        <translation>对比天数</translation>
    </message>
    <message>
        <source>Part of a goal</source>
        <translation>目标完成比例</translation>
    </message>
    <message>
        <source>Minutes of a callback</source>
        <translation>回拨逾期分钟数</translation>
    </message>
    <message>
        <source>Part on a break</source>
        <translation>小休比例</translation>
    </message>
    <message>
        <source>Customers waiting</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Line of the score card</source>
        <translation>评分表的行</translation>
    </message>
    <message>
        <source>Line of the template</source>
        <translation>模板的行</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Calls for each agent</source>
        <translation>每位坐席抽取数</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>各行</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Work begins</source>
        <translation>上班时间</translation>
    </message>
    <message>
        <source>Work ends</source>
        <translation>下班时间</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Learned the scores</source>
        <translation>学习了评分</translation>
    </message>
    <message>
        <source>Began to call by score</source>
        <translation>开始按评分拨打</translation>
    </message>
    <message>
        <source>Ended calling by score</source>
        <translation>停止按评分拨打</translation>
    </message>
    <message>
        <source>Changed the rules of the wallboard</source>
        <translation>修改了看板规则</translation>
    </message>
    <message>
        <source>Saved a score card</source>
        <translation>保存了评分表</translation>
    </message>
    <message>
        <source>Chose a call for a quality check</source>
        <translation>选定通话做质检</translation>
    </message>
    <message>
        <source>Drew a sample of calls for quality checks</source>
        <translation>随机抽取通话做质检</translation>
    </message>
    <message>
        <source>Dropped a quality check</source>
        <translation>取消了质检</translation>
    </message>
    <message>
        <source>Marked a call</source>
        <translation>给通话评了分</translation>
    </message>
    <message>
        <source>Answered a quality check</source>
        <translation>答复了质检</translation>
    </message>
    <message>
        <source>Settled a disputed quality check</source>
        <translation>裁定了质检申诉</translation>
    </message>
    <message>
        <source>Changed the template of appraisals</source>
        <translation>修改了绩效考核模板</translation>
    </message>
    <message>
        <source>Made an appraisal sheet</source>
        <translation>生成了绩效考核表</translation>
    </message>
    <message>
        <source>Changed an appraisal sheet</source>
        <translation>修改了绩效考核表</translation>
    </message>
    <message>
        <source>Signed an appraisal sheet</source>
        <translation>签署了绩效考核表</translation>
    </message>
    <message>
        <source>Took a signature back</source>
        <translation>撤回了签字</translation>
    </message>
    <message>
        <source>Corrected a timesheet</source>
        <translation>更正了工时表</translation>
    </message>
    <message>
        <source>Changed planned hours</source>
        <translation>更改了计划工时</translation>
    </message>
    <message>
        <source>Set a rule for rewards</source>
        <translation>设置了奖惩规则</translation>
    </message>
    <message>
        <source>Removed a rule for rewards</source>
        <translation>删除了奖惩规则</translation>
    </message>
    <message>
        <source>Computed rewards</source>
        <translation>计算了奖惩</translation>
    </message>
    <message>
        <source>Added a line to a ledger</source>
        <translation>在台账中加了一项</translation>
    </message>
    <message>
        <source>Removed a line from a ledger</source>
        <translation>从台账中删了一项</translation>
    </message>
    <message>
        <source>Approved rewards</source>
        <translation>批准了奖惩</translation>
    </message>
    <message>
        <source>Exported a report</source>
        <translation>导出了报表</translation>
    </message>
    <message>
        <source>Printed a report</source>
        <translation>打印了报表</translation>
    </message>
    <message>
        <source>Wrote a report on schedule</source>
        <translation>生成了定时报表</translation>
    </message>
    <message>
        <source>Set a report on schedule</source>
        <translation>设置了定时报表</translation>
    </message>
    <message>
        <source>Deleted a report on schedule</source>
        <translation>删除了定时报表</translation>
    </message>
    <message>
        <source>Nobody checks a call of one&apos;s own</source>
        <translation>不能质检自己的通话</translation>
    </message>
    <message>
        <source>Ask a colleague who may check calls.</source>
        <translation>请让有质检权限的同事来做。</translation>
    </message>
    <message>
        <source>This call has no outcome yet</source>
        <translation>这通电话还没有结果</translation>
    </message>
    <message>
        <source>Check it once its outcome is saved.</source>
        <translation>保存结果后再质检。</translation>
    </message>
    <message>
        <source>This call is among the quality checks already</source>
        <translation>这通电话已在质检之列</translation>
    </message>
    <message>
        <source>Open that check, or choose another call.</source>
        <translation>请打开那条质检，或另选通话。</translation>
    </message>
    <message>
        <source>This call is marked already</source>
        <translation>这通电话已经评过分</translation>
    </message>
    <message>
        <source>Marks change only by settling what the agent disputes.</source>
        <translation>只有裁定坐席的申诉才能改分。</translation>
    </message>
    <message>
        <source>This call is not marked yet</source>
        <translation>这通电话还没有评分</translation>
    </message>
    <message>
        <source>Wait until it is marked.</source>
        <translation>请等评分之后再操作。</translation>
    </message>
    <message>
        <source>This check is answered already</source>
        <translation>这条质检已经答复过</translation>
    </message>
    <message>
        <source>Talk to the team lead about it.</source>
        <translation>请与主管沟通。</translation>
    </message>
    <message>
        <source>The agent does not dispute this check</source>
        <translation>坐席没有对这条质检提出申诉</translation>
    </message>
    <message>
        <source>There is nothing to settle.</source>
        <translation>没有需要裁定的内容。</translation>
    </message>
    <message>
        <source>No question with a weight was marked</source>
        <translation>没有给任何有权重的题评分</translation>
    </message>
    <message>
        <source>Mark at least one question.</source>
        <translation>请至少给一题评分。</translation>
    </message>
    <message>
        <source>There is a later version of this score card</source>
        <translation>这张评分表已有新版本</translation>
    </message>
    <message>
        <source>Use the latest one.</source>
        <translation>请使用最新版本。</translation>
    </message>
    <message>
        <source>The weights add up to %1 %, not to 100 %</source>
        <translation>权重合计为 %1 %，不是 100 %</translation>
    </message>
    <message>
        <source>Change them so that they do.</source>
        <translation>请调整到合计 100 %。</translation>
    </message>
    <message>
        <source>This sheet is signed and stays as it is</source>
        <translation>这份考核表已签字，不再变动</translation>
    </message>
    <message>
        <source>As long as the other side has not signed, a signature can be taken back.</source>
        <translation>对方签字之前，可以撤回自己的签字。</translation>
    </message>
    <message>
        <source>Nobody appraises oneself</source>
        <translation>不能考核自己</translation>
    </message>
    <message>
        <source>Another team lead or an administrator does it.</source>
        <translation>请由其他主管或管理员考核。</translation>
    </message>
    <message>
        <source>A sheet is signed by who has signed in with the own password</source>
        <translation>必须用本人密码登录后才能签字</translation>
    </message>
    <message>
        <source>Sign in, and sign again.</source>
        <translation>请登录后再签字。</translation>
    </message>
    <message>
        <source>There is no template for appraisals yet</source>
        <translation>还没有绩效考核模板</translation>
    </message>
    <message>
        <source>Save one first.</source>
        <translation>请先保存一个模板。</translation>
    </message>
    <message>
        <source>You have not signed this sheet</source>
        <translation>您还没有签署这份考核表</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤回的签字。</translation>
    </message>
    <message>
        <source>This cannot be done as things stand</source>
        <translation>目前无法这样操作</translation>
    </message>
    <message>
        <source>To be marked</source>
        <translation>待评分</translation>
    </message>
    <message>
        <source>Awaits the agent&apos;s answer</source>
        <translation>待坐席答复</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有申诉</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>points</comment>
        <translation>%2 分中得 %1 分</translation>
    </message>
    <message>
        <source>Quality checks</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Awaits the agent&apos;s signature</source>
        <translation>待坐席签字</translation>
    </message>
    <message>
        <source>Awaits the lead&apos;s signature</source>
        <translation>待组长签字</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未签字</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day in a report, as QDate writes it</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>since the beginning</source>
        <translation>自始至今</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Team</source>
        <comment>a view of the dashboards</comment>
        <translation>团队</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>In the period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Call outcomes</source>
        <translation>通话结果</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>%1, added up</source>
        <translation>%1(累计)</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Best time to call</source>
        <translation>最佳拨打时间</translation>
    </message>
    <message>
        <source>Connect rate by hour; hours with fewer than %1 calls are left empty.</source>
        <translation>按小时的接通率；通话少于 %1 通的小时留空。</translation>
    </message>
    <message>
        <source>Sales funnel</source>
        <translation>销售漏斗</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>of the step before</source>
        <translation>占上一步</translation>
    </message>
    <message>
        <source>of the first</source>
        <translation>占第一步</translation>
    </message>
    <message>
        <source>Largest loss: %1</source>
        <translation>最大流失：%1</translation>
    </message>
    <message>
        <source>Time in stage</source>
        <translation>阶段停留时间</translation>
    </message>
    <message>
        <source>half left within</source>
        <translation>半数离开用时</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90% 离开用时</translation>
    </message>
    <message>
        <source>left it</source>
        <translation>离开次数</translation>
    </message>
    <message>
        <source>Lost reasons</source>
        <translation>丢单原因</translation>
    </message>
    <message>
        <source>All customers lost</source>
        <translation>丢失客户合计</translation>
    </message>
    <message>
        <source>The same, split</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>first to last</source>
        <translation>首步到末步</translation>
    </message>
    <message>
        <source>The rewards of %1 are approved and do not change any more</source>
        <translation>%1 的奖惩已批准，不再变动</translation>
    </message>
    <message>
        <source>What has changed since comes into the next period as an adjustment.</source>
        <translation>此后的变化作为调整计入下一期。</translation>
    </message>
    <message>
        <source>%1 is not over yet</source>
        <translation>%1 尚未结束</translation>
    </message>
    <message>
        <source>Approve its rewards when its last day has gone.</source>
        <translation>请在最后一天过后再批准。</translation>
    </message>
    <message>
        <source>The rewards of %1 are a draft still</source>
        <translation>%1 之前还有草稿未批准</translation>
    </message>
    <message>
        <source>Approve the earlier period first.</source>
        <translation>请先批准较早的一期。</translation>
    </message>
    <message>
        <source>The figures of %1 have changed since its rewards were computed</source>
        <translation>%1 的数字在计算奖惩之后有变化</translation>
    </message>
    <message>
        <source>Compute them again, look, and approve.</source>
        <translation>请重新计算，查看后再批准。</translation>
    </message>
    <message>
        <source>The rewards of %1 have not been computed</source>
        <translation>%1 的奖惩尚未计算</translation>
    </message>
    <message>
        <source>Compute them first.</source>
        <translation>请先计算。</translation>
    </message>
    <message>
        <source>This line was computed and cannot be removed</source>
        <translation>此项由计算得出，不能删除</translation>
    </message>
    <message>
        <source>Change the rule and compute again, or add a line against it.</source>
        <translation>请修改规则后重新计算，或加一项冲抵。</translation>
    </message>
    <message>
        <source>%1, beyond %2</source>
        <comment>a reward and where it begins</comment>
        <translation>%1，超过 %2 的部分</translation>
    </message>
    <message>
        <source>days absent</source>
        <translation>缺勤天数</translation>
    </message>
    <message>
        <source>days late</source>
        <translation>迟到天数</translation>
    </message>
    <message>
        <source>%1: %2 × %3</source>
        <comment>what is counted, how many, an amount each</comment>
        <translation>%1：%2 × %3</translation>
    </message>
    <message>
        <source>%1 of revenue of %2</source>
        <translation>销售额 %2 的 %1</translation>
    </message>
    <message>
        <source>Goal for %1 reached to %2; from %3 on</source>
        <translation>%1 目标达成 %2（起点 %3）</translation>
    </message>
    <message>
        <source>First by %1</source>
        <comment>champion by a measure</comment>
        <translation>%1 第一名</translation>
    </message>
    <message>
        <source>%1 is %2: %3 or better</source>
        <translation>%1 为 %2，达到 %3</translation>
    </message>
    <message>
        <source>%1 is %2: worse than %3</source>
        <translation>%1 为 %2，差于 %3</translation>
    </message>
    <message>
        <source>These rewards cannot be changed like that</source>
        <translation>奖惩不能这样更改</translation>
    </message>
    <message>
        <source>Look at them again.</source>
        <translation>请再看一遍。</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day, as QDate writes it</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>Week %1 of %2</source>
        <translation>%2 年第 %1 周</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>calls: %1</source>
        <translation>通话 %1</translation>
    </message>
    <message>
        <source>reached: %1</source>
        <translation>接通 %1</translation>
    </message>
    <message>
        <source>answered: %1</source>
        <translation>应答 %1</translation>
    </message>
    <message>
        <source>orders: %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>hours at work: %1</source>
        <translation>工时 %1 小时</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <comment>out of a ranking</comment>
        <translation>暂无数字</translation>
    </message>
    <message>
        <source>too few to compare: %1 of %2</source>
        <translation>数量太少，不参与比较：%1，需 %2</translation>
    </message>
    <message>
        <source>For each one</source>
        <translation>按件</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>销售额提成</translation>
    </message>
    <message>
        <source>Goal reached to …</source>
        <translation>目标达成到 …</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>冠军</translation>
    </message>
    <message>
        <source>As good as … or better</source>
        <translation>达到 … 或更好</translation>
    </message>
    <message>
        <source>Worse than …</source>
        <translation>差于 …</translation>
    </message>
    <message>
        <source>For each day absent</source>
        <translation>每缺勤一天</translation>
    </message>
    <message>
        <source>For each day late</source>
        <translation>每迟到一天</translation>
    </message>
    <message>
        <source>For each call with an outcome</source>
        <translation>每个某结果的通话</translation>
    </message>
    <message>
        <source>%1: %2 each</source>
        <translation>%1：每个 %2</translation>
    </message>
    <message>
        <source>%1 of revenue</source>
        <translation>销售额的 %1</translation>
    </message>
    <message>
        <source>Goal for %1 reached to %2: %3</source>
        <translation>%1 目标达成 %2：%3</translation>
    </message>
    <message>
        <source>First by %1: %2</source>
        <translation>%1 第一名：%2</translation>
    </message>
    <message>
        <source>%1 %2 or better: %3</source>
        <translation>%1 达到 %2：%3</translation>
    </message>
    <message>
        <source>%1 worse than %2: %3</source>
        <translation>%1 差于 %2：%3</translation>
    </message>
    <message>
        <source>%1 corrected: %2 now, %3 before</source>
        <comment>a period, amounts</comment>
        <translation>%1 更正：现为 %2，原为 %3</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>少于 %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 或以上</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a range</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Days since recorded</source>
        <translation>建档天数</translation>
    </message>
    <message>
        <source>Earlier calls</source>
        <translation>以往通话</translation>
    </message>
    <message>
        <source>Earlier calls that reached</source>
        <translation>以往接通的通话</translation>
    </message>
    <message>
        <source>Days since the last call</source>
        <translation>距上次通话天数</translation>
    </message>
    <message>
        <source>Last outcome</source>
        <translation>上次结果</translation>
    </message>
    <message>
        <source>Earlier orders</source>
        <translation>以往订单</translation>
    </message>
    <message>
        <source>Value of earlier orders</source>
        <translation>以往订单金额</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>距上次下单天数</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Has not bought before</source>
        <translation>以前没有购买过</translation>
    </message>
    <message>
        <source>Bought before</source>
        <translation>以前购买过</translation>
    </message>
    <message>
        <source>Not called before</source>
        <translation>以前没有拨打过</translation>
    </message>
    <message>
        <source>Called before</source>
        <translation>以前拨打过</translation>
    </message>
    <message>
        <source>Not reached before</source>
        <translation>以前没有接通过</translation>
    </message>
    <message>
        <source>Reached before</source>
        <translation>以前接通过</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>a rare one</source>
        <translation>少见的值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nobody has been called in this order yet.</source>
        <translation>按此顺序尚未拨打任何客户。</translation>
    </message>
    <message>
        <source>By score %1 % of %2 customers called have bought, in the control group %3 % of %4.</source>
        <translation>按评分拨打的 %2 位客户中有 %1 % 成交，对照组 %4 位中有 %3 %。</translation>
    </message>
    <message>
        <source>%1 points, 95 % interval %2 … %3</source>
        <translation>%1 个百分点，95 % 区间 %2 … %3</translation>
    </message>
    <message>
        <source>%1: the difference is no accident.</source>
        <translation>%1：差别并非偶然。</translation>
    </message>
    <message>
        <source>Not yet enough to tell a difference.</source>
        <translation>数据还不足以判断差别。</translation>
    </message>
    <message>
        <source>%1: not yet enough, about %2 more customers called are needed.</source>
        <translation>%1：还不足以判断，大约还需拨打 %2 位客户。</translation>
    </message>
    <message>
        <source>On %1 later calls, which it had not seen: AUC %2 (95 % interval %3 … %4); the better-scored half holds %5 % of the sales.</source>
        <translation>在之后未见过的 %1 次通话上检验：AUC %2（95 % 区间 %3 … %4）；评分较高的一半包含 %5 % 的成交。</translation>
    </message>
    <message>
        <source>There is too little to learn from yet: %1 first calls are decided and %2 of them sold; %3 and %4 are needed, and some of the latest must have sold.</source>
        <translation>可供学习的数据还太少：已有结论的首次通话 %1 次，其中成交 %2 次；需要 %3 次和 %4 次，并且最近的通话中要有成交。</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>Potential loyalists</source>
        <translation>潜在忠诚客户</translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有潜力客户</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>Cannot lose them</source>
        <translation>不能流失</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>休眠客户</translation>
    </message>
    <message>
        <source>Bought lately, often and much: ask them whom else to call.</source>
        <translation>近期、频繁且大额购买：请他们转介绍。</translation>
    </message>
    <message>
        <source>Buy often or much: offer what goes with what they have.</source>
        <translation>购买频繁或金额大：推荐配套产品。</translation>
    </message>
    <message>
        <source>Bought lately, some of them more than once: call again soon.</source>
        <translation>近期购买，部分不止一次：尽快再联系。</translation>
    </message>
    <message>
        <source>Bought for the first time lately: ask whether all is well.</source>
        <translation>最近首次购买：回访使用情况。</translation>
    </message>
    <message>
        <source>Bought a little not long ago: offer a second order.</source>
        <translation>不久前少量购买：争取第二单。</translation>
    </message>
    <message>
        <source>Middling in all: a limited offer may bring them back.</source>
        <translation>各项居中：限时优惠可促成回购。</translation>
    </message>
    <message>
        <source>Bought a little some time ago: call before they forget you.</source>
        <translation>一段时间前少量购买：在被遗忘之前联系。</translation>
    </message>
    <message>
        <source>Bought much once, long ago: find out what went wrong.</source>
        <translation>曾经大额购买但已很久：弄清原因。</translation>
    </message>
    <message>
        <source>Bought the most and have not for the longest time: the lead calls them.</source>
        <translation>曾经贡献最多却最久未购：由主管亲自联系。</translation>
    </message>
    <message>
        <source>Bought little, long ago: call when others are done.</source>
        <translation>很久以前少量购买：最后再联系。</translation>
    </message>
    <message>
        <source>Bought the least, the longest time ago.</source>
        <translation>购买最少、间隔最久。</translation>
    </message>
    <message>
        <source>Script version</source>
        <translation>话术版本</translation>
    </message>
    <message>
        <source>Hour of the call</source>
        <translation>通话时段</translation>
    </message>
    <message>
        <source>says very much</source>
        <translation>区分度很高</translation>
    </message>
    <message>
        <source>says much</source>
        <translation>区分度较高</translation>
    </message>
    <message>
        <source>says something</source>
        <translation>有一定区分度</translation>
    </message>
    <message>
        <source>says little</source>
        <translation>区分度不大</translation>
    </message>
    <message>
        <source>Long wrap-up</source>
        <translation>话后处理过长</translation>
    </message>
    <message>
        <source>Connect rate falling</source>
        <translation>接通率下降</translation>
    </message>
    <message>
        <source>Goal at risk</source>
        <translation>目标有风险</translation>
    </message>
    <message>
        <source>Callbacks overdue</source>
        <translation>回拨已逾期</translation>
    </message>
    <message>
        <source>Many on a break</source>
        <translation>小休人数过多</translation>
    </message>
    <message>
        <source>Wrap-up for %1</source>
        <translation>话后处理已 %1</translation>
    </message>
    <message>
        <source>%1 in the last hours, usually %2</source>
        <translation>最近几小时 %1，平时 %2</translation>
    </message>
    <message>
        <source>%1 reached, %2 would be on pace</source>
        <translation>已完成 %1，按进度应为 %2</translation>
    </message>
    <message>
        <source>%1, the oldest was due %2</source>
        <translation>%1 个，最早应在%2</translation>
    </message>
    <message>
        <source>%1 of %2 agents, %3 customers wait</source>
        <translation>%2 名坐席中 %1 名小休，%3 位客户等待</translation>
    </message>
    <message>
        <source>Goal: %1</source>
        <translation>目标：%1</translation>
    </message>
    <message>
        <source>goal today %1</source>
        <translation>今日目标 %1</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键数据</translation>
    </message>
    <message>
        <source>An agent&apos;s hour at work</source>
        <translation>坐席在岗一小时</translation>
    </message>
    <message>
        <source>A minute of talk</source>
        <translation>通话一分钟</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>一份名单</translation>
    </message>
    <message>
        <source>List %1</source>
        <translation>名单 %1</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>A goal that counts each customer once cannot be split</source>
        <translation>每位客户只计一次的目标不能拆分</translation>
    </message>
    <message>
        <source>One customer may be called by several: set goals of their own for teams and agents.</source>
        <translation>同一客户可能由多人拨打：请为小组和坐席单独设定目标。</translation>
    </message>
    <message>
        <source>Time at work, attendance and costs are not kept by campaign</source>
        <translation>工作时长、出勤和成本不按项目记录</translation>
    </message>
    <message>
        <source>Revenue per hour</source>
        <translation>每小时销售额</translation>
    </message>
    <message>
        <source>Revenue by time at work.</source>
        <translation>销售额除以工作时长。</translation>
    </message>
    <message>
        <source>Planned workdays with somebody there, of all that are over. Leave is not planned.</source>
        <translation>已过去的计划工作日中有人到岗的比例。请假的日子不算计划。</translation>
    </message>
    <message>
        <source>Callbacks due</source>
        <translation>到期回拨</translation>
    </message>
    <message>
        <source>Callbacks whose agreed time has come, but for those withdrawn before it.</source>
        <translation>约定时间已到的回拨，不含此前撤销的。</translation>
    </message>
    <message>
        <source>Of the callbacks due, those done or called no later than 15 minutes after the agreed time.</source>
        <translation>到期回拨中，最迟在约定时间后 15 分钟内完成或拨打的比例。</translation>
    </message>
    <message>
        <source>Callbacks and tasks that fell due in the period and are still open.</source>
        <translation>本期到期、至今未完成的回拨和任务。</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>满意度 CSAT</translation>
    </message>
    <message>
        <source>Answers of 4 and 5 of all answers of 1 to 5 to the script field csat.</source>
        <translation>话术字段 csat 的 1 至 5 分回答中，4 分和 5 分的比例。</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>净推荐值 NPS</translation>
    </message>
    <message>
        <source>Of all answers of 0 to 10 to the script field nps, the percentage of 9 and 10 less that of 0 to 6: −100 to +100.</source>
        <translation>话术字段 nps 的 0 至 10 分回答中，9、10 分的百分比减去 0 至 6 分的百分比：−100 至 +100。</translation>
    </message>
    <message>
        <source>Customers called</source>
        <translation>已拨客户</translation>
    </message>
    <message>
        <source>Customers with at least one call, each counted once.</source>
        <translation>至少有一通电话的客户，每位只计一次。</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买客户</translation>
    </message>
    <message>
        <source>Customers with at least one order that was not cancelled, each counted once.</source>
        <translation>至少有一笔未取消订单的客户，每位只计一次。</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Buyers who had ordered before, of all buyers.</source>
        <translation>购买客户中此前已下过单的比例。</translation>
    </message>
    <message>
        <source>Referral rate</source>
        <translation>转介绍率</translation>
    </message>
    <message>
        <source>Buyers whose source says that somebody recommended us, of all buyers.</source>
        <translation>购买客户中，来源为他人推荐的比例。</translation>
    </message>
    <message>
        <source>Revenue per lead</source>
        <translation>每位客户销售额</translation>
    </message>
    <message>
        <source>Revenue by customers called.</source>
        <translation>销售额除以已拨客户数。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Hours at work and minutes of talk at their rates, and the lists bought.</source>
        <translation>按费率计算的工作小时和通话分钟，加上购买的名单。</translation>
    </message>
    <message>
        <source>Cost per hour</source>
        <translation>每小时成本</translation>
    </message>
    <message>
        <source>Cost by time at work.</source>
        <translation>成本除以工作时长。</translation>
    </message>
    <message>
        <source>Cost per lead</source>
        <translation>每位客户成本</translation>
    </message>
    <message>
        <source>Cost by customers called.</source>
        <translation>成本除以已拨客户数。</translation>
    </message>
    <message>
        <source>Cost per sale</source>
        <translation>每单成本</translation>
    </message>
    <message>
        <source>Cost by sales.</source>
        <translation>成本除以成交数。</translation>
    </message>
    <message>
        <source>No costs hold here: they are entered in the settings, and known of all, a team or an agent.</source>
        <translation>这里没有适用的成本：成本在设置中录入，只对全体、一个小组或一名坐席可知。</translation>
    </message>
    <message>
        <source>Nobody was at work, or it is not told apart by what is chosen.</source>
        <translation>没有人上班，或者所选条件无法区分工作时长。</translation>
    </message>
    <message>
        <source>Timesheets are kept of all, a team or an agent alone.</source>
        <translation>考勤只按全体、小组或坐席记录。</translation>
    </message>
    <message>
        <source>This is not told apart by outcomes.</source>
        <translation>此项不按结果区分。</translation>
    </message>
    <message>
        <source>No callback has fallen due.</source>
        <translation>没有到期的回拨。</translation>
    </message>
    <message>
        <source>No call has an answer of 1 to 5 to the script field csat.</source>
        <translation>没有通话在话术字段 csat 中有 1 至 5 的回答。</translation>
    </message>
    <message>
        <source>No call has an answer of 0 to 10 to the script field nps.</source>
        <translation>没有通话在话术字段 nps 中有 0 至 10 的回答。</translation>
    </message>
    <message>
        <source>Nobody has bought.</source>
        <translation>没有人购买。</translation>
    </message>
    <message>
        <source>Nobody was called.</source>
        <translation>没有拨打任何客户。</translation>
    </message>
    <message>
        <source>There is nothing to divide by.</source>
        <translation>没有可作除数的数据。</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Set a cost</source>
        <translation>设定了成本</translation>
    </message>
    <message>
        <source>Removed a cost</source>
        <translation>删除了成本</translation>
    </message>
    <message>
        <source>What the funnel counts is not what calls and moves between stages say</source>
        <translation>漏斗所计与通话和阶段变动不符</translation>
    </message>
    <message>
        <source>Marks of quality checks are not what their answers make</source>
        <translation>质检得分与其评分不符</translation>
    </message>
    <message>
        <source>Bonuses or deductions are not what their rules give</source>
        <translation>奖惩金额与其规则不符</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚未购买</translation>
    </message>
    <message>
        <source>No score has been learned yet, so nobody knows who is likely to buy. It takes some 200 first calls and 20 sales: Projects → a campaign → Who first → Learn now.</source>
        <translation>尚未学习评分，因此无法判断谁可能购买。需要约 200 次首次拨打和 20 笔成交：项目 → 某个活动 → 谁先拨打 → 立即学习。</translation>
    </message>
    <message>
        <source>From left to right: by the score unlikely → likely to buy next. From below: nothing bought yet, little → much.</source>
        <translation>从左到右：按评分，下次购买的可能性由低到高。从下到上：尚未购买，购买由少到多。</translation>
    </message>
    <message>
        <source>Value and potential</source>
        <translation>价值与潜力</translation>
    </message>
    <message>
        <source>Bought so far</source>
        <translation>累计购买</translation>
    </message>
    <message>
        <source>%1 counts each customer once and cannot be asked of every month</source>
        <translation>%1 每位客户只计一次，不能按月要求</translation>
    </message>
    <message>
        <source>Take a rate, or a measure of calls or orders.</source>
        <translation>请选用比率，或通话、订单的指标。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>对比期：%1</translation>
    </message>
    <message>
        <source>Service and customers</source>
        <translation>服务与客户</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>尚未购买</translation>
    </message>
    <message>
        <source>Course of the period</source>
        <translation>本期走势</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Forecast of its end</source>
        <translation>期末预测</translation>
    </message>
    <message>
        <source>80 in 100, from</source>
        <translation>80% 区间下限</translation>
    </message>
    <message>
        <source>80 in 100, to</source>
        <translation>80% 区间上限</translation>
    </message>
    <message>
        <source>No forecast %1.</source>
        <translation>暂无预测：%1。</translation>
    </message>
    <message>
        <source>Days to come, added up</source>
        <translation>未来各天（累计）</translation>
    </message>
    <message>
        <source>Earlier forecasts</source>
        <translation>以往的预测</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>No month has yet four weeks of figures before it.</source>
        <translation>还没有哪个月之前有满四周的数据。</translation>
    </message>
    <message>
        <source>Segments of buyers</source>
        <translation>成交客户细分</translation>
    </message>
    <message>
        <source>Nobody has ordered in %1 yet: segments are made of buyers.</source>
        <translation>还没有人以 %1 下单：细分只由成交客户得出。</translation>
    </message>
    <message>
        <source>Buyers by recency and value</source>
        <translation>按最近购买与价值划分的客户</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Rows: from much and often to little. Columns: from long ago to lately.</source>
        <translation>行：由多且频繁到少；列：由久远到近期。</translation>
    </message>
    <message>
        <source>Bought, share</source>
        <translation>成交比例</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>95 %, from</source>
        <translation>95% 区间下限</translation>
    </message>
    <message>
        <source>95 %, to</source>
        <translation>95% 区间上限</translation>
    </message>
    <message>
        <source>What tells buyers apart</source>
        <translation>成交客户有何不同</translation>
    </message>
    <message>
        <source>No value has %1 customers who were reached in the period.</source>
        <translation>没有任何取值在本期的已接通客户达到 %1 位。</translation>
    </message>
    <message>
        <source>Forecast: %1</source>
        <translation>预测：%1</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Weekday of the call</source>
        <translation>通话的星期</translation>
    </message>
    <message>
        <source>Callbacks kept</source>
        <translation>准时回拨率</translation>
    </message>
    <message>
        <source>Late follow-ups</source>
        <translation>逾期跟进</translation>
    </message>
    <message>
        <source>“%2” cannot be used for: %1. A day is written as %3</source>
        <translation>“%2”不能用作“%1”，日期写作 %3</translation>
    </message>
    <message>
        <source>Soft skill</source>
        <translation>软技能</translation>
    </message>
    <message>
        <source>Name of the report</source>
        <translation>报表名称</translation>
    </message>
    <message>
        <source>First and last day</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>sales: %1</source>
        <translation>成交：%1</translation>
    </message>
    <message>
        <source>customers called: %1</source>
        <translation>已拨客户：%1</translation>
    </message>
    <message>
        <source>buyers: %1</source>
        <translation>成交客户：%1</translation>
    </message>
    <message>
        <source>callbacks due: %1</source>
        <translation>到期回拨：%1</translation>
    </message>
    <message>
        <source>answers: %1</source>
        <translation>回答：%1</translation>
    </message>
</context>
<context>
    <name>callwright::ui::AccountSection</name>
    <message>
        <source>My account</source>
        <translation>我的账户</translation>
    </message>
    <message>
        <source>Language, look and password, for you on this computer.</source>
        <translation>您在这台电脑上的语言、外观和密码。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>at least 8 characters</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>两次输入的新密码不一致。</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>密码已修改</translation>
    </message>
    <message>
        <source>That is not your present password.</source>
        <translation>当前密码不正确。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::AgentsTable</name>
    <message>
        <source>nobody&apos;s</source>
        <translation>无归属</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
</context>
<context>
    <name>callwright::ui::AppraisalPanel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>撤回签字</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>请选择一份考核表</translation>
    </message>
    <message>
        <source>Figures as they were signed.</source>
        <translation>数字为签字时的数字。</translation>
    </message>
    <message>
        <source>Figures of today; the first signature keeps them as they are.</source>
        <translation>目前的数字；首次签字后即固定不变。</translation>
    </message>
    <message>
        <source>Total %1 of 100</source>
        <translation>总分 %1（满分 100）</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>还没有数字</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Your comment</source>
        <translation>您的评语</translation>
    </message>
    <message>
        <source>Comment of the lead</source>
        <translation>组长评语</translation>
    </message>
    <message>
        <source>Signed by %1, %2</source>
        <translation>%1 于 %2 签字</translation>
    </message>
    <message>
        <source>Nobody has signed yet.</source>
        <translation>还没有人签字。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::AppraisalsPage</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Make the sheets</source>
        <translation>生成考核表</translation>
    </message>
    <message>
        <source>Appraisal sheets</source>
        <translation>绩效考核表</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Template of the sheets</source>
        <translation>考核表模板</translation>
    </message>
    <message>
        <source>A line for each part: “sales | 40 | 30 %” is a measure by its code, its target for a month and its weight; “quality | 20 %”, “attendance | 10 %”, “skill: Teamwork | 10 %” are the others. The weights add up to 100 %. Sheets that are made already keep their lines.</source>
        <translation>每项一行：“sales | 40 | 30 %” 是指标代码、月目标和权重；其他写作 “quality | 20 %”（质检）、“attendance | 10 %”（出勤）、“skill: 团队协作 | 10 %”（软技能）。权重合计 100 %。已生成的考核表保持原样。</translation>
    </message>
    <message>
        <source>the template of appraisals</source>
        <translation>绩效考核模板</translation>
    </message>
    <message>
        <source>an appraisal sheet</source>
        <translation>一份绩效考核表</translation>
    </message>
    <message>
        <source>No appraisal sheets for %1 yet</source>
        <translation>%1还没有绩效考核表</translation>
    </message>
    <message>
        <source>Make them by the template: one for each agent.</source>
        <translation>按模板生成：每位坐席一份。</translation>
    </message>
    <message>
        <source>A team lead makes them.</source>
        <translation>由主管生成。</translation>
    </message>
    <message>
        <source>Sheets made: %1</source>
        <translation>已生成考核表：%1 份</translation>
    </message>
    <message>
        <source>The template is saved.</source>
        <translation>模板已保存。</translation>
    </message>
    <message>
        <source>Comment of the agent</source>
        <translation>坐席评语</translation>
    </message>
    <message>
        <source>Comment of the lead</source>
        <translation>组长评语</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>考核项</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>callwright::ui::AttendancePage</name>
    <message>
        <source>Corrected. The agent sees it, with the reason.</source>
        <translation>已更正。坐席能看到，包括原因。</translation>
    </message>
    <message>
        <source>Correct the day</source>
        <translation>更正当天</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>a day of a timesheet</source>
        <translation>工时表的一天</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>%1 of %2 planned days; holidays are not planned</source>
        <translation>计划 %2 天中出勤 %1 天；休假不计入计划</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sign-out missing</source>
        <translation>未签出</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>已更正：%1</translation>
    </message>
    <message>
        <source>planned: %1</source>
        <translation>计划：%1</translation>
    </message>
    <message>
        <source>Attended %1 of %2 planned days (%3), worked %4, breaks %5. Up to %6 minutes count as on time.</source>
        <translation>计划 %2 天，出勤 %1 天（%3），工时 %4，休息 %5。相差 %6 分钟以内算准时。</translation>
    </message>
    <message>
        <source>Days attended</source>
        <translation>出勤天数</translation>
    </message>
    <message>
        <source>Days planned</source>
        <translation>应出勤天数</translation>
    </message>
    <message>
        <source>Planned hours are changed.</source>
        <translation>计划工时已更改。</translation>
    </message>
    <message>
        <source>Planned hours</source>
        <translation>计划工时</translation>
    </message>
    <message>
        <source>planned hours</source>
        <translation>计划工时</translation>
    </message>
</context>
<context>
    <name>callwright::ui::AuditSection</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
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
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>数据所有者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>On</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>桌面端</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Every change, export and reveal: who, when, before and after. Nobody can edit it.</source>
        <translation>每次修改、导出和显示号码：何人、何时、前后内容。任何人都不能改动。</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>修改前后</translation>
    </message>
    <message>
        <source>Show entries about</source>
        <translation>显示以下对象的记录</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Choose an entry in the list.</source>
        <translation>请在列表中选择一条记录。</translation>
    </message>
    <message>
        <source>Nothing else was kept about it.</source>
        <translation>没有更多内容。</translation>
    </message>
    <message>
        <source>Do-not-call list</source>
        <translation>勿再拨打名单</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
</context>
<context>
    <name>callwright::ui::BehindModel</name>
    <message>
        <source>unknown caller</source>
        <translation>陌生来电</translation>
    </message>
    <message>
        <source>Public pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
</context>
<context>
    <name>callwright::ui::BehindPanel</name>
    <message>
        <source>reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>customers: %1</source>
        <translation>客户：%1</translation>
    </message>
    <message>
        <source>orders: %1</source>
        <translation>订单：%1</translation>
    </message>
    <message>
        <source>calls: %1</source>
        <translation>通话：%1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Behind the number</source>
        <translation>数字背后</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>没有内容</translation>
    </message>
    <message>
        <source>Nothing stands behind this number in the chosen period.</source>
        <translation>所选期间内，这个数字背后没有任何记录。</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>质检</translation>
    </message>
</context>
<context>
    <name>callwright::ui::BestTime</name>
    <message>
        <source>Best time to call</source>
        <translation>最佳外呼时段</translation>
    </message>
    <message>
        <source>%1, %2:00 to %3:00</source>
        <translation>%1 %2:00–%3:00</translation>
    </message>
    <message>
        <source>no calls</source>
        <translation>没有通话</translation>
    </message>
    <message>
        <source>%1: %2 reached of calls: %3</source>
        <translation>%1：接通 %2，通话数 %3</translation>
    </message>
</context>
<context>
    <name>callwright::ui::BulkMenu</name>
    <message>
        <source>&amp;Owner</source>
        <translation>负责人(&amp;O)</translation>
    </message>
    <message>
        <source>Nobody (public pool)</source>
        <translation>无（公海）</translation>
    </message>
    <message>
        <source>Add &amp;tag</source>
        <translation>添加标签(&amp;T)</translation>
    </message>
    <message>
        <source>Take tag &amp;away</source>
        <translation>去掉标签(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation>新标签(&amp;N)…</translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation>新标签的名称</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>阶段(&amp;S)</translation>
    </message>
    <message>
        <source>Why lost</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Add to &amp;campaign</source>
        <translation>加入活动(&amp;C)</translation>
    </message>
    <message>
        <source>Changing customers</source>
        <translation>正在修改客户</translation>
    </message>
    <message>
        <source>Customers changed: %1</source>
        <translation>已修改客户：%1</translation>
    </message>
    <message>
        <source>Undoing the change</source>
        <translation>正在撤销修改</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>已选 %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>批量修改</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CallPanel</name>
    <message>
        <source>This phone cannot do it</source>
        <translation>这部话机做不到</translation>
    </message>
    <message>
        <source>Only while the call is up</source>
        <translation>仅在通话中可用</translation>
    </message>
    <message>
        <source>The customer does not hear you</source>
        <translation>客户听不到您的声音</translation>
    </message>
    <message>
        <source>The customer waits</source>
        <translation>客户等待中</translation>
    </message>
    <message>
        <source>Sends digits to a menu at the far end</source>
        <translation>向对方的语音菜单发送数字</translation>
    </message>
    <message>
        <source>Hands the call over to another number</source>
        <translation>把通话转给另一个号码</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Dials in %1 s</source>
        <translation>%1 秒后拨打</translation>
    </message>
    <message>
        <source>Dial again</source>
        <translation>再次拨打</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>拨打</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Transfer to which number?</source>
        <translation>转接到哪个号码？</translation>
    </message>
    <message>
        <source>+86 512 6666 8888</source>
        <translation>+86 512 6666 8888</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转接</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the countdown</source>
        <translation>停止倒计时</translation>
    </message>
    <message>
        <source>Sent: %1 · Esc closes</source>
        <translation>已发送：%1 · Esc 关闭</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>接听</translation>
    </message>
    <message>
        <source>Connect with %1</source>
        <translation>与 %1 接通</translation>
    </message>
    <message>
        <source>Ask there first</source>
        <translation>先询问对方</translation>
    </message>
    <message>
        <source>Hand over at once</source>
        <translation>直接转接</translation>
    </message>
    <message>
        <source>Ask at which number? The customer waits.</source>
        <translation>向哪个号码询问？客户在等待。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CallStrip</name>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>挂断</translation>
    </message>
    <message>
        <source>To the call</source>
        <translation>回到通话</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CallWords</name>
    <message>
        <source>No call</source>
        <translation>没有通话</translation>
    </message>
    <message>
        <source>Not dialed yet</source>
        <translation>尚未拨打</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>outcome is still missing</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Outcome corrected</source>
        <translation>结果已更正</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>勿再拨打</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>查看了号码</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Try %1 / %2</source>
        <translation>第 %1 / %2 次</translation>
    </message>
    <message>
        <source>Try %1, limit %2</source>
        <translation>第 %1 次，上限 %2</translation>
    </message>
    <message>
        <source>Dials by itself once the line is ready. %1</source>
        <translation>线路就绪后自动拨号。%1</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>号码未显示</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已转接</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CallbackTime</name>
    <message>
        <source>tomorrow 15:00, +2h, fri 10am…</source>
        <translation>明天下午3点、+2h、周五10点…</translation>
    </message>
    <message>
        <source>Not yet a time…</source>
        <translation>还不是完整的时间…</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CallerBar</name>
    <message>
        <source>Incoming call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>接听</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒接</translation>
    </message>
    <message>
        <source>No line of this phone is free</source>
        <translation>这部电话没有空闲线路</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CampaignAgents</name>
    <message>
        <source>Everyone who works a queue</source>
        <translation>所有外呼人员</translation>
    </message>
    <message>
        <source>Only these people</source>
        <translation>仅限以下人员</translation>
    </message>
    <message>
        <source>People who work this campaign</source>
        <translation>参与此活动的人员</translation>
    </message>
    <message>
        <source>Nobody can work this campaign. Tick people with Space.</source>
        <translation>目前无人可以参与此活动。用空格键勾选人员。</translation>
    </message>
    <message>
        <source>Every agent and team lead may take customers from its queue.</source>
        <translation>所有坐席和组长都可以从队列中领取客户。</translation>
    </message>
    <message>
        <source>%1 chosen. Space ticks and unticks.</source>
        <translation>已选 %1 人。空格键勾选或取消。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CampaignBasics</name>
    <message>
        <source>Renminbi</source>
        <translation>人民币</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>欧元</translation>
    </message>
    <message>
        <source>Hong Kong dollar</source>
        <translation>港元</translation>
    </message>
    <message>
        <source>Taiwan dollar</source>
        <translation>新台币</translation>
    </message>
    <message>
        <source>Singapore dollar</source>
        <translation>新加坡元</translation>
    </message>
    <message>
        <source>Yen</source>
        <translation>日元</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>韩元</translation>
    </message>
    <message>
        <source>Pound sterling</source>
        <translation>英镑</translation>
    </message>
    <message>
        <source>Australian dollar</source>
        <translation>澳元</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>How customers are dialed</source>
        <translation>拨打方式</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>empty: at once</source>
        <translation>留空：立即开始</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>empty: open</source>
        <translation>留空：不限</translation>
    </message>
    <message>
        <source>Attempts in all</source>
        <translation>总拨打次数上限</translation>
    </message>
    <message>
        <source>Attempts a day</source>
        <translation>每日拨打上限</translation>
    </message>
    <message>
        <source>Least time between attempts</source>
        <translation>两次拨打的最短间隔</translation>
    </message>
    <message>
        <source>Own callback falls to anyone after</source>
        <translation>本人回拨逾期多久后转给他人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>offered first when a sale is saved</source>
        <translation>保存成交时默认填入</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Calls a day and agent</source>
        <translation>每人每日目标</translation>
    </message>
    <message>
        <source>0: no goal</source>
        <translation>0：不设目标</translation>
    </message>
    <message>
        <source>Preview: look, then dial</source>
        <translation>预览：先看资料再拨打</translation>
    </message>
    <message>
        <source>Progressive: dialed by itself</source>
        <translation>渐进：自动拨打</translation>
    </message>
    <message>
        <source>Manual: the agent chooses</source>
        <translation>手动：坐席自选</translation>
    </message>
    <message>
        <source>A campaign needs a name, so that agents can choose it.</source>
        <translation>活动需要名称，坐席才能选择。</translation>
    </message>
    <message>
        <source>Write the day as 2026-11-30.</source>
        <translation>日期请写成 2026-11-30。</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>截止日期早于开始日期。</translation>
    </message>
    <message>
        <source>Calls are recorded</source>
        <translation>通话录音</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CampaignEditor</name>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>可拨打时段</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Why (not) called</source>
        <translation>能否拨打</translation>
    </message>
    <message>
        <source>Ctrl PgUp and Ctrl PgDn turn these pages</source>
        <translation>Ctrl PgUp 和 Ctrl PgDn 切换页面</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Changes are not saved yet</source>
        <translation>修改尚未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Who first</source>
        <translation>谁先拨打</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CampaignHead</name>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>%1 · %2 customers</source>
        <translation>%1 · %2 位客户</translation>
    </message>
    <message>
        <source>Give it a name and a list of customers; then save.</source>
        <translation>填写名称，添加客户名单，然后保存。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新开启</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CampaignListModel</name>
    <message>
        <source>%1 of %2 to call</source>
        <translation>待拨 %1 / %2</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CampaignLists</name>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>手动添加</translation>
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
        <source>Fresh</source>
        <translation>未拨打</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>处理中</translation>
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
        <source>Calling</source>
        <translation>拨打</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Lists of this campaign</source>
        <translation>此活动的名单</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>添加名单</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Its customers leave the queue, but for those who are with an agent now.</source>
        <translation>其客户将离开队列，正在由坐席处理的除外。</translation>
    </message>
    <message>
        <source>Priority (1 first)</source>
        <translation>优先级（1 最先）</translation>
    </message>
    <message>
        <source>The share among lists of the same priority.</source>
        <translation>同一优先级的名单之间的比例。</translation>
    </message>
    <message>
        <source>%1 · %2 customers</source>
        <translation>%1 · %2 位客户</translation>
    </message>
    <message>
        <source>No list imported yet</source>
        <translation>尚未导入名单</translation>
    </message>
    <message>
        <source>Every list is in already</source>
        <translation>所有名单都已加入</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>还没有名单</translation>
    </message>
    <message>
        <source>The customers of the lists you add make up this campaign&apos;s queue.</source>
        <translation>添加名单后，其中的客户组成此活动的队列。</translation>
    </message>
    <message>
        <source>Import a list of customers first; then add it here.</source>
        <translation>请先导入客户名单，再在这里添加。</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CampaignOrder</name>
    <message>
        <source>Order of new customers</source>
        <translation>新客户的拨打顺序</translation>
    </message>
    <message>
        <source>What the scores were learned from</source>
        <translation>评分从哪里学来</translation>
    </message>
    <message>
        <source>A score says how likely a customer is to buy, from what is known before the call. A control group, drawn by lot, keeps the order of the list, so that the difference in sales shows.</source>
        <translation>评分根据通话前已知的信息，估计客户成交的可能性。随机抽取的对照组保持名单原有的顺序，由此可以看出成交的差别。</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Back to the list&apos;s order</source>
        <translation>恢复名单顺序</translation>
    </message>
    <message>
        <source>Learn now</source>
        <translation>立即学习</translation>
    </message>
    <message>
        <source>By score since %1, with a control group of %2 %.</source>
        <translation>自 %1 起按评分拨打，对照组占 %2 %。</translation>
    </message>
    <message>
        <source>In the order of the lists. By score until %1.</source>
        <translation>按名单顺序拨打。此前按评分拨打，至 %1 为止。</translation>
    </message>
    <message>
        <source>In the order of the lists.</source>
        <translation>按名单顺序拨打。</translation>
    </message>
    <message>
        <source>Change the control group</source>
        <translation>更改对照组</translation>
    </message>
    <message>
        <source>Call by score</source>
        <translation>按评分拨打</translation>
    </message>
    <message>
        <source>Nothing was learned yet. It takes some hundred first calls and some sales.</source>
        <translation>尚未学习。需要几百次首次通话和一些成交。</translation>
    </message>
    <message>
        <source>Learned %1 from %2 first calls, %3 of which sold. Learned anew each day while somebody has the program open.</source>
        <translation>%1 从 %2 次首次通话学习，其中 %3 次成交。只要有人开着程序，每天重新学习一次。</translation>
    </message>
    <message>
        <source>Placing customers by score</source>
        <translation>正在按评分排列客户</translation>
    </message>
    <message>
        <source>Placing customers in the order of their list</source>
        <translation>正在按名单顺序排列客户</translation>
    </message>
    <message>
        <source>Learning from earlier calls</source>
        <translation>正在从以往通话学习</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CampaignScript</name>
    <message>
        <source>The script that calls follow</source>
        <translation>通话使用的话术</translation>
    </message>
    <message>
        <source>Calls in progress keep the version they began with.</source>
        <translation>进行中的通话沿用开始时的版本。</translation>
    </message>
    <message>
        <source>How it reads, for a made-up customer</source>
        <translation>念给虚构客户时的样子</translation>
    </message>
    <message>
        <source>Write scripts…</source>
        <translation>编写话术…</translation>
    </message>
    <message>
        <source>No script</source>
        <translation>没有话术</translation>
    </message>
    <message>
        <source>A retired version</source>
        <translation>已停用的版本</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CauseRulesEditor</name>
    <message>
        <source>The line answers</source>
        <translation>线路应答</translation>
    </message>
    <message>
        <source>Suggested outcome</source>
        <translation>建议的结果</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>结果建议</translation>
    </message>
    <message>
        <source>Which outcome is chosen in advance when a call does not get through.</source>
        <translation>电话没有接通时预先选中哪个结果。</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the rule</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>SIP codes</source>
        <translation>SIP 代码</translation>
    </message>
    <message>
        <source>One code or a range: 486, 500-599. The narrowest range wins.</source>
        <translation>一个代码或一个范围：486、500-599。范围最窄的优先。</translation>
    </message>
    <message>
        <source>a SIP code</source>
        <translation>SIP 代码</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>“%1” is no SIP code from 300 to 699 and no range of them.</source>
        <translation>“%1”不是 300 到 699 的 SIP 代码，也不是其中的范围。</translation>
    </message>
    <message>
        <source>Saved. The next call that does not get through suggests by it.</source>
        <translation>已保存。下一个未接通的电话按此建议。</translation>
    </message>
    <message>
        <source>Changes are not saved yet</source>
        <translation>修改尚未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CheckPanel</name>
    <message>
        <source>The call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Hear the call</source>
        <translation>听录音</translation>
    </message>
    <message>
        <source>Type the digit of a mark; Tab goes on to its comment and the next question.</source>
        <translation>按数字键打分；Tab 到评语和下一题。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Drop this check</source>
        <translation>取消这条质检</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Save the marks</source>
        <translation>保存评分</translation>
    </message>
    <message>
        <source>Choose a check</source>
        <translation>请选择一条质检</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>您的答复</translation>
    </message>
    <message>
        <source>How it is settled</source>
        <translation>裁定说明</translation>
    </message>
    <message>
        <source>Comment on the call</source>
        <translation>对通话的总评</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>talk %1</source>
        <translation>通话 %1</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>人工选定</translation>
    </message>
    <message>
        <source>Script: %1</source>
        <translation>话术：%1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>No script was followed and no note was taken.</source>
        <translation>没有使用话术，也没有备注。</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>致命项</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Mark…</source>
        <translation>打分…</translation>
    </message>
    <message>
        <source>Comment on “%1”</source>
        <translation>对“%1”的评语</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>The mark was %1 before it was settled.</source>
        <translation>裁定前为 %1 分。</translation>
    </message>
    <message>
        <source>Mark %1: a critical question was missed</source>
        <translation>%1 分：有致命项未通过</translation>
    </message>
    <message>
        <source>Mark %1 of 100</source>
        <translation>%1 分（满分 100）</translation>
    </message>
    <message>
        <source>Questions to mark: %1</source>
        <translation>待打分题目：%1</translation>
    </message>
    <message>
        <source>Mark 0: a critical question was missed</source>
        <translation>0 分：有致命项未通过</translation>
    </message>
    <message>
        <source>Mark every question, or say that it does not apply.</source>
        <translation>请给每一题打分，或选不适用。</translation>
    </message>
    <message>
        <source>– does not apply</source>
        <translation>– 不适用</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CompanySection</name>
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
        <source>United States</source>
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
        <source>How numbers without a country are read, whose clock a day follows, and when new campaigns may call.</source>
        <translation>没有国家代码的号码如何识别、以哪个时区计日，以及新活动何时可以拨打。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Calling hours of new campaigns</source>
        <translation>新活动的可拨打时段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation>默认国家或地区</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>Changes are not saved yet</source>
        <translation>修改尚未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Company and hours</source>
        <translation>公司与时段</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CorrectionForm</name>
    <message>
        <source>Corrected for %1: %2</source>
        <translation>已更正 %1：%2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CostsSection</name>
    <message>
        <source>What costs</source>
        <translation>成本项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>What an agent&apos;s hour at work, a minute of talk and lists cost. A rate holds from its day until the next one begins. Figures such as the cost of a sale are made of them.</source>
        <translation>坐席在岗一小时、通话一分钟和名单各要多少钱。费率自其起始日起有效，直到下一个费率开始。每单成本等指标由此得出。</translation>
    </message>
    <message>
        <source>New cost</source>
        <translation>新成本</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>购买日</translation>
    </message>
    <message>
        <source>Another one begins on this day: change that one, or choose another day.</source>
        <translation>这一天已有另一项开始：请修改那一项，或另选一天。</translation>
    </message>
    <message>
        <source>Saved. The figures of these days change with it.</source>
        <translation>已保存。这些日子的指标随之改变。</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已删除。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::Course</name>
    <message>
        <source>d MMM</source>
        <comment>a day on an axis, as QDate writes it</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>80 in 100</source>
        <translation>80% 区间</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CustomerDetails</name>
    <message>
        <source>Likes to be contacted</source>
        <translation>联系偏好</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Nothing more is known yet. Edit adds details.</source>
        <translation>暂无更多资料，可用“编辑”补充。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CustomerFacts</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>nobody: in the public pool</source>
        <translation>无：在公海中</translation>
    </message>
    <message>
        <source>Callable</source>
        <translation>可否拨打</translation>
    </message>
    <message>
        <source>In no campaign: add the customer to one first</source>
        <translation>未加入任何活动：请先加入活动</translation>
    </message>
    <message>
        <source>ext. %1</source>
        <translation>转 %1</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>勿再拨打</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>错号</translation>
    </message>
    <message>
        <source>cannot be dialed</source>
        <translation>无法拨打</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>查看号码</translation>
    </message>
    <message>
        <source>Reveal %1</source>
        <translation>查看 %1 的完整号码</translation>
    </message>
    <message>
        <source>The whole number is shown once; who looked is written down</source>
        <translation>显示一次完整号码，并记录查看人</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: given</source>
        <comment>consent</comment>
        <translation>%1：已同意</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <comment>consent</comment>
        <translation>%1：已拒绝</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>Calls so far: %1.</source>
        <translation>已拨 %1 次。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CustomerForm</name>
    <message>
        <source>Nobody (public pool)</source>
        <translation>无（公海）</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>given</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Type a number here to replace this one; left empty, it stays</source>
        <translation>在此输入新号码可替换；留空则保留原号码</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>替换 %1</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>错号</translation>
    </message>
    <message>
        <source>cannot be dialed</source>
        <translation>无法拨打</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>State of %1</source>
        <translation>%1 的状态</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Further numbers</source>
        <translation>其他号码</translation>
    </message>
    <message>
        <source>Several are separated by ;</source>
        <translation>多个号码用 ; 分隔</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>Why lost</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Likes to be contacted</source>
        <translation>联系偏好</translation>
    </message>
    <message>
        <source>Consent to calls</source>
        <translation>同意电话联系</translation>
    </message>
    <message>
        <source>Consent to recording</source>
        <translation>同意录音</translation>
    </message>
    <message>
        <source>Consent to e-mail</source>
        <translation>同意邮件联系</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Who is on the line</source>
        <translation>通话的对方</translation>
    </message>
    <message>
        <source>Number of the call</source>
        <translation>通话号码</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CustomerHead</name>
    <message>
        <source>Without a name</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source> ext. %1</source>
        <translation> 转 %1</translation>
    </message>
    <message>
        <source>local time %1</source>
        <translation>当地 %1</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip this customer</source>
        <translation>跳过这位客户</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>下一个号码</translation>
    </message>
    <message>
        <source>No. %1 of %2</source>
        <translation>号码 %1 / %2</translation>
    </message>
    <message>
        <source>Unknown number</source>
        <translation>未知号码</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Makes a customer with the number of this call</source>
        <translation>用本次通话的号码建立客户</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CustomerList</name>
    <message>
        <source>The customer was added</source>
        <translation>已新建客户</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <comment>customers found, time it took</comment>
        <translation>%1 条 · %2 ms</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>最新在前(&amp;N)</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到客户</translation>
    </message>
    <message>
        <source>No customer fits this filter.</source>
        <translation>没有符合此筛选的客户。</translation>
    </message>
    <message>
        <source>No customer has “%1” in a name, a company or a number.</source>
        <translation>没有客户的姓名、单位或号码含有“%1”。</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>显示全部客户</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Import a list from a CSV or Excel file, or add the first one by hand.</source>
        <translation>从 CSV 或 Excel 文件导入名单，或手工新建第一位客户。</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>A team lead imports lists; you can add customers by hand.</source>
        <translation>名单由组长导入；你也可以手工新建客户。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CustomerModel</name>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Public pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CustomerPanel</name>
    <message>
        <source>This customer cannot be shown</source>
        <translation>无法显示此客户</translation>
    </message>
    <message>
        <source>Dial %1</source>
        <translation>拨打 %1</translation>
    </message>
    <message>
        <source>No number to dial</source>
        <translation>没有可拨号码</translation>
    </message>
    <message>
        <source>Add the customer to a campaign first</source>
        <translation>请先将客户加入活动</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Calls, orders and changes will stand here.</source>
        <translation>还没有往来。通话、订单和修改会显示在这里。</translation>
    </message>
    <message>
        <source>No orders yet. A call with the outcome of a sale adds one.</source>
        <translation>还没有订单。通话结果为成交时会添加订单。</translation>
    </message>
    <message>
        <source>Follow-up %1</source>
        <translation>跟进：%1</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>未选择客户</translation>
    </message>
    <message>
        <source>Choose one with the arrow keys, or type a name or a number above.</source>
        <translation>用方向键选择，或在上方输入姓名或号码。</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Parts of the customer&apos;s page</source>
        <translation>客户页的各部分</translation>
    </message>
    <message>
        <source>Call of %1, %2: %3</source>
        <translation>%1 的通话，%2：%3</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CustomerTabs</name>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>History</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有往来记录</translation>
    </message>
    <message>
        <source>Calls, orders and changes appear here, newest first.</source>
        <translation>通话、订单和修改会显示在这里，最新的在最前。</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>An outcome that is a sale asks for product and amount and adds one.</source>
        <translation>结果为成交时会询问产品和金额，并生成订单。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::CustomersPlace</name>
    <message>
        <source>Export the customers that are shown</source>
        <translation>导出所显示的客户</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>导出到 %1</translation>
    </message>
    <message>
        <source>Customers written to %1: %2</source>
        <translation>已写入 %1：%2 位客户</translation>
    </message>
    <message>
        <source>Name, pinyin, company, digits…</source>
        <translation>姓名、拼音、单位、号码…</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Importing %1 %</source>
        <translation>正在导入 %1 %</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
</context>
<context>
    <name>callwright::ui::DashboardsPlace</name>
    <message>
        <source>calls: %1</source>
        <translation>通话：%1</translation>
    </message>
    <message>
        <source>customers: %1</source>
        <translation>客户：%1</translation>
    </message>
    <message>
        <source>%1 · read in %2 ms</source>
        <translation>%1 · 读取用时 %2 毫秒</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>No figures in this period</source>
        <translation>此期间没有数据</translation>
    </message>
    <message>
        <source>Figures come from calls and orders. Choose another period above, or show everybody.</source>
        <translation>数据来自通话和订单。请在上方选择其他期间，或显示所有人。</translation>
    </message>
    <message>
        <source>All campaigns, everybody, all lists</source>
        <translation>全部活动、所有人、全部名单</translation>
    </message>
    <message>
        <source>workdays learned from: %1</source>
        <translation>学习的工作日：%1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>我的一天</translation>
    </message>
</context>
<context>
    <name>callwright::ui::DataSection</name>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>One file holds everything but the recordings. Copies are made while everyone goes on working.</source>
        <translation>除录音外，所有内容都在一个文件中。备份时大家可以照常工作。</translation>
    </message>
    <message>
        <source>In this database</source>
        <translation>数据库内容</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>备份到文件…</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>检查数据库</translation>
    </message>
    <message>
        <source>Keep the copy on another disk. To restore it, put it in the place of callwright.db while nobody has the program open.</source>
        <translation>请把备份放在另一块磁盘上。恢复时，在无人打开程序的情况下用它替换 callwright.db。</translation>
    </message>
    <message>
        <source>Looks for damage and for rows that contradict each other. Nothing is changed.</source>
        <translation>查找损坏和互相矛盾的数据，不做任何修改。</translation>
    </message>
    <message>
        <source>%1 customers · %2 numbers · %3 calls · %4 orders · %5 lists · %6 · %7</source>
        <translation>%1 位客户 · %2 个号码 · %3 次通话 · %4 个订单 · %5 份名单 · %6 · %7</translation>
    </message>
    <message>
        <source>demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>real data</source>
        <translation>真实数据</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Callwright backup (*.db)</source>
        <translation>Callwright 备份 (*.db)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up to %1 (%2).</source>
        <translation>已备份到 %1（%2）。</translation>
    </message>
    <message>
        <source>Backup made: %1</source>
        <translation>备份完成：%1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>正在检查数据库</translation>
    </message>
    <message>
        <source>Sound: %1 checks, nothing found.</source>
        <translation>完好：%1 项检查，未发现问题。</translation>
    </message>
    <message>
        <source>%1 checks found something. Make a backup, then ask for help with this list.</source>
        <translation>%1 项检查发现问题。请先备份，再凭此列表寻求帮助。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::DayForm</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Breaks (min)</source>
        <translation>休息（分钟）</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why; the agent sees it</source>
        <translation>原因；坐席看得到</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>恢复记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Recorded: %1, breaks %2</source>
        <translation>原始记录：%1，休息 %2</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>The sign-out is missing: counted until the planned end.</source>
        <translation>未签出：计到计划下班时间。</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
</context>
<context>
    <name>callwright::ui::Desktop</name>
    <message>
        <source>The database could not be opened</source>
        <translation>无法打开数据库</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>callwright::ui::DetailsForm</name>
    <message>
        <source>Not saved yet…</source>
        <translation>尚未保存…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称呼</translation>
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
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Likes to be called</source>
        <translation>联系偏好</translation>
    </message>
    <message>
        <source>Standing notes</source>
        <translation>长期备注</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的修改</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的修改</translation>
    </message>
</context>
<context>
    <name>callwright::ui::DoNotCallSection</name>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>勿再拨打</translation>
    </message>
    <message>
        <source>These numbers are never given out, and refused again at the moment of dialing.</source>
        <translation>这些号码不会被分配，拨打时也会再次拒绝。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Add numbers</source>
        <translation>添加号码</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>Three or more digits</source>
        <translation>三位以上数字</translation>
    </message>
    <message>
        <source>Search the do-not-call list</source>
        <translation>搜索勿再拨打名单</translation>
    </message>
    <message>
        <source>Do-not-call numbers</source>
        <translation>勿再拨打的号码</translation>
    </message>
    <message>
        <source>Numbers, in any writing</source>
        <translation>号码，任意写法</translation>
    </message>
    <message>
        <source>138 0013 8000
+86 139-1234-5678; 021-63212345</source>
        <translation>138 0013 8000
+86 139-1234-5678; 021-63212345</translation>
    </message>
    <message>
        <source>asked not to be called</source>
        <translation>客户要求不再致电</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>加入名单</translation>
    </message>
    <message>
        <source>Reason (is kept in the audit log)</source>
        <translation>原因（记入审计日志）</translation>
    </message>
    <message>
        <source>No such number on the list</source>
        <translation>名单中没有这样的号码</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>名单为空</translation>
    </message>
    <message>
        <source>Only what your role may see can be searched.</source>
        <translation>只能按您的角色可见的数字搜索。</translation>
    </message>
    <message>
        <source>Add numbers at the right; an outcome “Do not call” adds them by itself.</source>
        <translation>可在右侧添加号码；结果选“勿再拨打”时会自动加入。</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 条 · %2 ms</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1 个</translation>
    </message>
    <message>
        <source>Choose a number in the list.</source>
        <translation>请在列表中选择号码。</translation>
    </message>
    <message>
        <source>Write one number a line, or several with commas.</source>
        <translation>每行写一个号码，或用逗号分隔。</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>已添加 %1 个</translation>
    </message>
    <message>
        <source>%1 added, %2 were on the list already</source>
        <translation>已添加 %1 个，%2 个原已在名单中</translation>
    </message>
    <message>
        <source>Say why this number may be called again.</source>
        <translation>请说明为何可以再次拨打。</translation>
    </message>
    <message>
        <source>%1 may be called again</source>
        <translation>%1 可以再次拨打</translation>
    </message>
</context>
<context>
    <name>callwright::ui::DurationField</name>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ExplainPanel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Name, pinyin, company or part of a number</source>
        <translation>姓名、拼音、公司或号码片段</translation>
    </message>
    <message>
        <source>Find a customer to explain</source>
        <translation>查找要说明的客户</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Why is a customer called, or not?</source>
        <translation>某位客户为什么能拨打或不能拨打？</translation>
    </message>
    <message>
        <source>Find one above. The answer says whether this campaign may call now, why not, and when it will.</source>
        <translation>在上方查找客户，即可知道此活动现在能否拨打、为什么不能，以及何时可以。</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 条 · %2 ms</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到客户</translation>
    </message>
    <message>
        <source>Try a part of the name or three digits of the number.</source>
        <translation>可试试姓名的一部分或号码中的三位数字。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::FiguresBar</name>
    <message>
        <source>last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部活动</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>全部名单</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>团队 %1</translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation>对比%1</translation>
    </message>
    <message>
        <source>vs the same days last year</source>
        <translation>对比去年同期</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Team or agent</source>
        <translation>团队或坐席</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>全部细分</translation>
    </message>
    <message>
        <source>Segment of the customer when the call began</source>
        <translation>通话开始时客户所属细分</translation>
    </message>
</context>
<context>
    <name>callwright::ui::FilterBar</name>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Public pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>not for %1 days</source>
        <translation>%1 天未联系</translation>
    </message>
    <message>
        <source>Delete takes this filter away</source>
        <translation>按 Delete 删除此筛选</translation>
    </message>
    <message>
        <source>The filter “%1” was taken away</source>
        <translation>已删除筛选“%1”</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Not contacted for 30 days</source>
        <translation>30 天未联系</translation>
    </message>
    <message>
        <source>+ Save this filter</source>
        <translation>＋ 保存当前筛选</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
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
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>联系情况</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>勿再拨打</translation>
    </message>
</context>
<context>
    <name>callwright::ui::FlowChart</name>
    <message>
        <source>%1 of %2 steps: those around “%3”</source>
        <translation>共 %2 个步骤，显示“%3”附近的 %1 个</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a step and its figure</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1; there is a problem in this step</source>
        <translation>%1；此步骤有问题</translation>
    </message>
    <message>
        <source>There is a problem in this step.</source>
        <translation>此步骤有问题。</translation>
    </message>
    <message>
        <source>Flow chart</source>
        <translation>流程图</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
</context>
<context>
    <name>callwright::ui::FollowUpEditor</name>
    <message>
        <source>Move the follow-up</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新建跟进</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Anyone may do it</source>
        <translation>任何人都可处理</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>callwright::ui::FollowUpModel</name>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回拨</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>missed call</source>
        <translation>未接来电</translation>
    </message>
</context>
<context>
    <name>callwright::ui::FollowUpsPlace</name>
    <message>
        <source>Moved to %1</source>
        <translation>已改到 %1</translation>
    </message>
    <message>
        <source>Follow-ups that are due: %1. Ctrl 3 shows them.</source>
        <translation>到期的跟进：%1 条，按 Ctrl 3 查看。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No follow-up has “%1” in its customer or note.</source>
        <translation>没有跟进的客户或备注含有“%1”。</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有待办的跟进</translation>
    </message>
    <message>
        <source>A callback agreed in a call, or a follow-up made on a customer&apos;s page (Ctrl J), stands here until it is done.</source>
        <translation>通话中约定的回拨，或在客户页新建的跟进（Ctrl J），会显示在这里，直到完成。</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>还没有完成的跟进</translation>
    </message>
    <message>
        <source>Follow-ups that are done or cancelled are kept here.</source>
        <translation>已完成或已取消的跟进保存在这里。</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>已逾期：%1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>到期：%1</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>立即拨打</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>拨打 %1</translation>
    </message>
    <message>
        <source>This follow-up belongs to no campaign; open the customer</source>
        <translation>此跟进不属于任何活动，请打开客户</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation>活动：%1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Anyone may do it</source>
        <translation>任何人都可处理</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Due now: %1</source>
        <translation>现在到期：%1</translation>
    </message>
    <message>
        <source>Customer or note…</source>
        <translation>客户或备注…</translation>
    </message>
    <message>
        <source>Search follow-ups</source>
        <translation>搜索跟进</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>No follow-up chosen</source>
        <translation>未选择跟进</translation>
    </message>
    <message>
        <source>Choose one with the arrow keys.</source>
        <translation>用方向键选择。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消跟进</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ForecastView</name>
    <message>
        <source>%1 in %2</source>
        <translation>%2 · %1</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>截至目前</translation>
    </message>
    <message>
        <source>No forecast %1.</source>
        <translation>暂无预测：%1。</translation>
    </message>
    <message>
        <source>workdays left: %1</source>
        <translation>剩余工作日：%1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>no goal is set</source>
        <translation>未设目标</translation>
    </message>
    <message>
        <source>of it are expected</source>
        <translation>预计达成</translation>
    </message>
    <message>
        <source>lately: %1</source>
        <translation>近期：%1</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>80 in 100</source>
        <translation>80% 区间</translation>
    </message>
    <message>
        <source>No month has yet four weeks of figures before it.</source>
        <translation>还没有哪个月之前有满四周的数据。</translation>
    </message>
    <message>
        <source>As they would have been made with as many workdays gone: %1.</source>
        <translation>按过去各月同样的工作日进度回测：%1。</translation>
    </message>
    <message>
        <source>What is forecast</source>
        <translation>预测什么</translation>
    </message>
    <message>
        <source>What the period&apos;s days up to now have brought.</source>
        <translation>本期到目前为止各天的合计。</translation>
    </message>
    <message>
        <source>Forecast of its end</source>
        <translation>期末预测</translation>
    </message>
    <message>
        <source>What is most likely at the end of the period; 80 of 100 times it lies between the two figures below.</source>
        <translation>期末最可能的数值；100 次中有 80 次落在下面两个数之间。</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The target of whom the filter above names, and the part of it that is expected.</source>
        <translation>上方筛选对象的目标，以及预计能达成的比例。</translation>
    </message>
    <message>
        <source>Calls a workday for the goal</source>
        <translation>达标所需日通话</translation>
    </message>
    <message>
        <source>What the target lacks, by what a call has brought on the last 20 workdays, by the workdays left.</source>
        <translation>目标缺口 ÷ 最近 20 个工作日每通电话的产出 ÷ 剩余工作日。</translation>
    </message>
    <message>
        <source>Earlier forecasts</source>
        <translation>以往的预测</translation>
    </message>
    <message>
        <source>and what came of them</source>
        <translation>与实际结果对照</translation>
    </message>
    <message>
        <source>Exponential smoothing with a damped trend and days of the week (ETS, Hyndman et al. 2008), learned from up to two years of workdays.</source>
        <translation>方法：带阻尼趋势与星期季节性的指数平滑（ETS，Hyndman 等，2008），取最多两年的工作日数据学习。</translation>
    </message>
    <message>
        <source>Course of the period</source>
        <translation>本期走势</translation>
    </message>
</context>
<context>
    <name>callwright::ui::FunnelView</name>
    <message>
        <source>Largest loss: %1</source>
        <translation>流失最多：%1</translation>
    </message>
    <message>
        <source>90 %: %1</source>
        <translation>90 %：%1</translation>
    </message>
    <message>
        <source>Nobody left a stage in this period.</source>
        <translation>此期间没有客户离开任何阶段。</translation>
    </message>
    <message>
        <source>Nobody was lost in this period.</source>
        <translation>此期间没有流失客户。</translation>
    </message>
    <message>
        <source>customers lost: %1</source>
        <translation>流失客户：%1</translation>
    </message>
    <message>
        <source>First to last</source>
        <translation>首尾转化</translation>
    </message>
    <message>
        <source>not split</source>
        <translation>不拆分</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>按%1</translation>
    </message>
    <message>
        <source>Which customers</source>
        <translation>哪些客户</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Sales funnel</source>
        <translation>销售漏斗</translation>
    </message>
    <message>
        <source>Time in stage</source>
        <translation>阶段停留时间</translation>
    </message>
    <message>
        <source>half of them left it within</source>
        <translation>半数客户在此时间内离开</translation>
    </message>
    <message>
        <source>Lost reasons</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>The same, split</source>
        <translation>拆分对比</translation>
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
    <name>callwright::ui::GoalForm</name>
    <message>
        <source>Change the goal for %1</source>
        <translation>修改%1的目标</translation>
    </message>
    <message>
        <source>New goal for %1</source>
        <translation>%1的新目标</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Typed as</source>
        <translation>填写为</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级目标</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>底线值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>挑战值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Grows over the period, as hours do</source>
        <translation>在周期内累计增长，如时长</translation>
    </message>
    <message>
        <source>Less is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Entered by hand…</source>
        <translation>手工填写……</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Goal %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>3:30 (h:min)</source>
        <translation>3:30（时:分）</translation>
    </message>
    <message>
        <source>3:30 (min:s)</source>
        <translation>3:30（分:秒）</translation>
    </message>
    <message>
        <source>Market share, satisfaction, hours of training: what no call tells.</source>
        <translation>市场份额、满意度、培训时长：通话里看不出来的。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::GoalLook</name>
    <message>
        <source>Your part</source>
        <translation>您的部分</translation>
    </message>
</context>
<context>
    <name>callwright::ui::GoalPanel</name>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>Values entered by hand</source>
        <translation>手工填写的数值</translation>
    </message>
    <message>
        <source>Value today</source>
        <translation>今日数值</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Split on</source>
        <translation>分解到</translation>
    </message>
    <message>
        <source>Equal parts</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改……</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>minimum %1</source>
        <translation>底线 %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>stretch %1</source>
        <translation>挑战 %1</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>all by weight %1 %</source>
        <translation>全部目标加权 %1 %</translation>
    </message>
    <message>
        <source>A part of: %1, %2</source>
        <translation>属于：%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>owner of a part, value, target</comment>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::GoalsPlace</name>
    <message>
        <source>Split. Parts: %1</source>
        <translation>已分解为 %1 个目标</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>a goal</source>
        <translation>一个目标</translation>
    </message>
    <message>
        <source>No goals for %1 yet</source>
        <translation>%1还没有目标</translation>
    </message>
    <message>
        <source>Set what the company, a team, a campaign or an agent is to reach. What calls and orders tell is followed by itself; anything else is entered by hand.</source>
        <translation>设定公司、团队、活动或坐席要达到什么。通话和订单能看出来的自动跟踪，其余手工填写。</translation>
    </message>
    <message>
        <source>A team lead sets them. Alt+PgUp and Alt+PgDn show other periods.</source>
        <translation>目标由组长设定。按 Alt+PgUp 和 Alt+PgDn 查看其他周期。</translation>
    </message>
    <message>
        <source>Set a goal</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>Deleted: %1, %2.</source>
        <translation>已删除：%1，%2。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::HistoryWords</name>
    <message>
        <source>rang for %1 s</source>
        <translation>响铃 %1 秒</translation>
    </message>
    <message>
        <source>no outcome yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Why lost</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Outcome corrected</source>
        <translation>更正结果</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Taken off the do-not-call list</source>
        <translation>移出勿再拨打名单</translation>
    </message>
    <message>
        <source>Put on the do-not-call list</source>
        <translation>列入勿再拨打名单</translation>
    </message>
    <message>
        <source>Number revealed</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>Notes edited</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Correct outcome…</source>
        <translation>更正结果…</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>is being saved</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>kept by the telephone system</source>
        <translation>由电话系统保存</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>收听</translation>
    </message>
</context>
<context>
    <name>callwright::ui::HoursEditor</name>
    <message>
        <source>At all times, holidays too</source>
        <translation>任何时间，包括节假日</translation>
    </message>
    <message>
        <source>Add a window</source>
        <translation>添加时段</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Holiday to add</source>
        <translation>要添加的节假日</translation>
    </message>
    <message>
        <source>2026-10-01 or 2026-10-01 – 2026-10-07</source>
        <translation>2026-10-01 或 2026-10-01 – 2026-10-07</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>None yet. On a holiday nobody is called.</source>
        <translation>尚未设置。节假日不拨打任何人。</translation>
    </message>
    <message>
        <source>In the customer&apos;s own time zone: %1</source>
        <translation>按客户所在时区：%1</translation>
    </message>
    <message>
        <source>Write a day as 2026-10-01, or two days with a dash between them (60 days at most).</source>
        <translation>日期请写成 2026-10-01，或用短横连接两个日期（最多 60 天）。</translation>
    </message>
    <message>
        <source>Remove the holiday %1</source>
        <translation>删除节假日 %1</translation>
    </message>
    <message>
        <source>Add a window with weekdays, a beginning and an end.</source>
        <translation>请添加时段，选择星期并填写起止时间。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::HoursRow</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Write times as 9:00 or 21:30.</source>
        <translation>时间请写成 9:00 或 21:30。</translation>
    </message>
    <message>
        <source>The window ends before it begins. One past midnight needs two windows.</source>
        <translation>结束时间早于开始时间。跨午夜需要两个时段。</translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation>请至少选择一天。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ImportColumns</name>
    <message>
        <source>Field “%1”</source>
        <translation>字段“%1”</translation>
    </message>
    <message>
        <source>New field “%1”</source>
        <translation>新字段“%1”</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>“%1” is read as</source>
        <translation>“%1”读作</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ImportReportView</name>
    <message>
        <source>first in line %1</source>
        <translation>首次见于第 %1 行</translation>
    </message>
    <message>
        <source>“%1” is imported</source>
        <translation>“%1”已导入</translation>
    </message>
    <message>
        <source>Nothing new was in “%1”</source>
        <translation>“%1”中没有新内容</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds an import took</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Kept without a phone: %1</source>
        <translation>保留的无电话客户：%1</translation>
    </message>
    <message>
        <source>Further numbers that cannot be dialed, kept with the reason: %1</source>
        <translation>无法拨打、连同原因保留的其他号码：%1</translation>
    </message>
    <message>
        <source>Why rows were left out</source>
        <translation>未导入的原因</translation>
    </message>
    <message>
        <source>The rows left out are in %1. Correct them there and import that file.</source>
        <translation>未导入的行在 %1 中，更正后可再次导入该文件。</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Show these customers</source>
        <translation>查看这些客户</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ImportWizard</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As it will be read</source>
        <translation>将读作</translation>
    </message>
    <message>
        <source>Back to the customers</source>
        <translation>返回客户</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>A CSV or Excel file, in any encoding. Drop it here or choose it; you will see how it is read before anything is saved.</source>
        <translation>CSV 或 Excel 文件，编码不限。拖到这里或点击选择；保存之前可先查看读取结果。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Columns end with</source>
        <translation>列分隔符</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header in line</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>First rows as they will be read</source>
        <translation>前几行的读取结果</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>名单名称</translation>
    </message>
    <message>
        <source>For the campaign</source>
        <translation>加入活动</translation>
    </message>
    <message>
        <source>A number that is already there</source>
        <translation>号码已存在时</translation>
    </message>
    <message>
        <source>Keep customers without a phone number</source>
        <translation>保留没有电话的客户</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Customers appear all at once at the end. You can work elsewhere meanwhile; cancelling leaves nothing behind.</source>
        <translation>客户会在结束时一次性出现。期间可以去做别的事；取消后不会留下任何内容。</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>skip the row</source>
        <translation>跳过该行</translation>
    </message>
    <message>
        <source>update the customer</source>
        <translation>更新客户</translation>
    </message>
    <message>
        <source>add all the same</source>
        <translation>仍然新增</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
        <translation>名单 (*.csv *.txt *.tsv *.xlsx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 of the first %2 rows would be left out</source>
        <translation>前 %2 行中有 %1 行不会导入</translation>
    </message>
    <message>
        <source>first rows: %1</source>
        <translation>前 %1 行</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂不加入</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Import of %1 · %2</source>
        <translation>导入 %1 · %2</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of the file was kept.</source>
        <translation>已取消，文件内容未保留。</translation>
    </message>
    <message>
        <source>“%1” is imported. Customers added: %2</source>
        <translation>“%1”已导入，新增客户：%2</translation>
    </message>
</context>
<context>
    <name>callwright::ui::LeaveBar</name>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
</context>
<context>
    <name>callwright::ui::LessonsPanel</name>
    <message>
        <source>Lessons</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What was learned (Markdown)</source>
        <translation>内容（Markdown）</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>我已阅读</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Share it</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No lessons yet</source>
        <translation>还没有经验</translation>
    </message>
    <message>
        <source>A lesson is a short article about what worked on a call, and why. Agents tick off what they have read.</source>
        <translation>经验是一篇短文：哪通电话怎么做有效、为什么。坐席读过后打勾。</translation>
    </message>
    <message>
        <source>Write the first lesson</source>
        <translation>写第一篇经验</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>请用几个字写明主题。</translation>
    </message>
    <message>
        <source>Shared with everybody</source>
        <translation>已分享给所有人</translation>
    </message>
    <message>
        <source>Lesson removed</source>
        <translation>经验已删除</translation>
    </message>
    <message>
        <source>readers: %1</source>
        <translation>%1 人已读</translation>
    </message>
    <message>
        <source>Hear the call</source>
        <translation>听这通电话</translation>
    </message>
    <message>
        <source>Without the call</source>
        <translation>不附这通电话</translation>
    </message>
    <message>
        <source>shows a call of %1, %2</source>
        <translation>附 %1 的通话，%2</translation>
    </message>
    <message>
        <source>Everybody can hear the call of %1.</source>
        <translation>所有人都能听到 %1 的这通电话。</translation>
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
    <name>callwright::ui::Line</name>
    <message>
        <source>Rehearsal phone ready</source>
        <translation>演练话机已就绪</translation>
    </message>
    <message>
        <source>Phone ready</source>
        <translation>话机已就绪</translation>
    </message>
    <message>
        <source>Phone registered</source>
        <translation>话机已注册</translation>
    </message>
    <message>
        <source>Phone connecting…</source>
        <translation>电话连接中…</translation>
    </message>
    <message>
        <source>Phone not registered</source>
        <translation>话机未注册</translation>
    </message>
    <message>
        <source>Phone not registered: %1</source>
        <translation>话机未注册：%1</translation>
    </message>
    <message>
        <source>Phone not connected</source>
        <translation>电话未连接</translation>
    </message>
</context>
<context>
    <name>callwright::ui::LinesForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ListsModel</name>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>导入人</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ListsPage</name>
    <message>
        <source>Back to the customers</source>
        <translation>返回客户</translation>
    </message>
    <message>
        <source>Imported lists</source>
        <translation>已导入的名单</translation>
    </message>
    <message>
        <source>No lists yet</source>
        <translation>还没有名单</translation>
    </message>
    <message>
        <source>A list is a file of customers. Its report stays here after the import.</source>
        <translation>名单就是客户文件，导入后的报告保存在这里。</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
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
    <name>callwright::ui::MyDayView</name>
    <message>
        <source>Days in a row</source>
        <translation>连续达标天数</translation>
    </message>
    <message>
        <source>no days to compare yet</source>
        <translation>还没有可对比的日子</translation>
    </message>
    <message>
        <source>usually %1 by now</source>
        <translation>平时此刻 %1</translation>
    </message>
    <message>
        <source>Days that brought a sale, or as many calls as the day&apos;s goal. Days without calls are passed over; today counts as soon as it does, and ends nothing before it is over.</source>
        <translation>有成交，或拨打数达到当日目标的连续天数。没有拨打的日子不计也不中断；今天一达标就计入，未结束前不会中断。</translation>
    </message>
    <message>
        <source>with a sale or the day&apos;s goal of calls</source>
        <translation>有成交或达到当日拨打目标</translation>
    </message>
    <message>
        <source>today included</source>
        <translation>含今天</translation>
    </message>
    <message>
        <source>today still to come</source>
        <translation>今天还未达标</translation>
    </message>
    <message>
        <source>Rank this month</source>
        <translation>本月排名</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>By revenue, then sales, among those with calls this month. Equals share a place.</source>
        <translation>在本月有拨打的坐席中，先按销售额、再按成交数排名，相同者并列。</translation>
    </message>
    <message>
        <source>of everybody, by revenue</source>
        <translation>全部人员，按销售额</translation>
    </message>
    <message>
        <source>in %1, by revenue</source>
        <translation>%1内，按销售额</translation>
    </message>
    <message>
        <source>Callbacks today</source>
        <translation>今日回拨</translation>
    </message>
    <message>
        <source>Yours and anyone&apos;s, due until the end of today.</source>
        <translation>今天之内到期的回拨：您的和不限坐席的。</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 个已逾期</translation>
    </message>
    <message>
        <source>goal of calls today: %1</source>
        <translation>今日拨打目标：%1</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>截至目前</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Asked today</source>
        <translation>今日应完成</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>none yet; a lead sets them</source>
        <translation>还没有目标，由组长设定</translation>
    </message>
    <message>
        <source>Enter opens what counts</source>
        <translation>回车查看明细</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Enter opens the customer</source>
        <translation>回车打开客户</translation>
    </message>
    <message>
        <source>My goals</source>
        <translation>我的目标</translation>
    </message>
    <message>
        <source>Next callbacks</source>
        <translation>接下来的回拨</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>我的一天</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Usually by now</source>
        <translation>平时此刻</translation>
    </message>
    <message>
        <source>Beneath a figure: what is usual by this time of the day.</source>
        <translation>指标下方：平时到此刻的数值。</translation>
    </message>
    <message>
        <source>Rank this month, of %1</source>
        <translation>本月排名（共 %1 人）</translation>
    </message>
    <message>
        <source>Callbacks overdue</source>
        <translation>回拨已逾期</translation>
    </message>
</context>
<context>
    <name>callwright::ui::OrderFields</name>
    <message>
        <source>What was sold?</source>
        <translation>成交了什么产品？</translation>
    </message>
    <message>
        <source>A whole number from 1.</source>
        <translation>请输入不小于 1 的整数。</translation>
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
        <source>Amount (%1)</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 个月</translation>
    </message>
</context>
<context>
    <name>callwright::ui::OutcomeFields</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>The customer then</source>
        <translation>之后如何处理</translation>
    </message>
    <message>
        <source>Again after</source>
        <translation>多久后再拨</translation>
    </message>
    <message>
        <source>At most so often</source>
        <translation>最多次数</translation>
    </message>
    <message>
        <source>Moves to stage</source>
        <translation>转入阶段</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Counts as reached</source>
        <translation>计为接通</translation>
    </message>
    <message>
        <source>A sale: asks for the order</source>
        <translation>成交：需填写订单</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不变</translation>
    </message>
</context>
<context>
    <name>callwright::ui::OutcomePanel</name>
    <message>
        <source>Callback time</source>
        <translation>回拨时间</translation>
    </message>
    <message>
        <source>Follow-up time</source>
        <translation>跟进时间</translation>
    </message>
    <message>
        <source>Choose an outcome first: F1 to F8.</source>
        <translation>请先选择结果：F1 到 F8。</translation>
    </message>
    <message>
        <source>Why was the customer lost? A few words are enough.</source>
        <translation>为什么流失？简单几个字即可。</translation>
    </message>
    <message>
        <source>When is the customer to be called? For example: tomorrow 15:00</source>
        <translation>什么时候回拨？例如：明天下午3点</translation>
    </message>
    <message>
        <source>Outcome and follow-up</source>
        <translation>结果与跟进</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was said; it is kept as you type</source>
        <translation>记录谈话内容，边输入边保存</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>too expensive, has another supplier…</source>
        <translation>太贵、已有供应商…</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>仅限我</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>Tomorrow 10:00</source>
        <translation>明天 10:00</translation>
    </message>
    <message>
        <source>Tomorrow 15:00</source>
        <translation>明天 15:00</translation>
    </message>
    <message>
        <source>Next Monday 10:00</source>
        <translation>下周一 10:00</translation>
    </message>
    <message>
        <source>tomorrow 10:00</source>
        <comment>typed into the time field</comment>
        <translation>明天10点</translation>
    </message>
    <message>
        <source>tomorrow 15:00</source>
        <comment>typed into the time field</comment>
        <translation>明天15:00</translation>
    </message>
    <message>
        <source>next monday 10:00</source>
        <comment>typed into the time field</comment>
        <translation>下周一10:00</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>上一通</translation>
    </message>
    <message>
        <source>Opens your last call again to correct its outcome</source>
        <translation>重新打开上一通电话以更正结果</translation>
    </message>
    <message>
        <source>Correct the outcome</source>
        <translation>更正结果</translation>
    </message>
</context>
<context>
    <name>callwright::ui::OutcomesEditor</name>
    <message>
        <source>again after %1</source>
        <translation>%1后再拨</translation>
    </message>
    <message>
        <source>%1, at most %2 times</source>
        <translation>%1，最多 %2 次</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The customer then</source>
        <translation>之后如何处理</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计为</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>New outcome</source>
        <translation>新建结果</translation>
    </message>
    <message>
        <source>Another outcome has this code.</source>
        <translation>另一个结果已使用此代码。</translation>
    </message>
    <message>
        <source>A code is needed: small Latin letters, digits and _.</source>
        <translation>需要代码：小写拉丁字母、数字和 _。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::OutcomesSection</name>
    <message>
        <source>Outcomes and stages</source>
        <translation>结果与阶段</translation>
    </message>
    <message>
        <source>What every new campaign begins with. Campaigns that exist keep their own outcomes.</source>
        <translation>新活动由此开始；已有活动保留各自的结果。</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Outcomes saved. New campaigns begin with them.</source>
        <translation>结果已保存，新活动将使用它们。</translation>
    </message>
    <message>
        <source>Changes are not saved yet</source>
        <translation>修改尚未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>结果建议</translation>
    </message>
</context>
<context>
    <name>callwright::ui::PenetrationBar</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>未拨打</translation>
    </message>
    <message>
        <source>Exhausted</source>
        <translation>次数用尽</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>不可拨打</translation>
    </message>
</context>
<context>
    <name>callwright::ui::PerformancePlace</name>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Rankings</source>
        <translation>排行榜</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>奖惩</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Appraisals</source>
        <translation>绩效考核</translation>
    </message>
</context>
<context>
    <name>callwright::ui::PeriodPicker</name>
    <message>
        <source>Kind of period</source>
        <translation>周期类型</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一周期</translation>
    </message>
    <message>
        <source>The next period</source>
        <translation>下一周期</translation>
    </message>
</context>
<context>
    <name>callwright::ui::Periods</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>前天</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>前一周</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>the month before</source>
        <translation>前一个月</translation>
    </message>
    <message>
        <source>the 30 days before</source>
        <translation>之前 30 天</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年</translation>
    </message>
</context>
<context>
    <name>callwright::ui::PhoneSection</name>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>How your calls leave the building. Until a line is set up they are rehearsed, and nobody is called.</source>
        <translation>您的电话如何拨出。设置线路之前都是演练，不会拨给任何人。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Rehearsal: nobody is called</source>
        <translation>演练：不会拨打任何人</translation>
    </message>
    <message>
        <source>Softphone on this computer (SIP)</source>
        <translation>本机软电话（SIP）</translation>
    </message>
    <message>
        <source>Desk phone through Asterisk</source>
        <translation>经 Asterisk 的桌面话机</translation>
    </message>
    <message>
        <source>Desk phone through FreeSWITCH</source>
        <translation>经 FreeSWITCH 的桌面话机</translation>
    </message>
    <message>
        <source>TLS (encrypted)</source>
        <translation>TLS（加密）</translation>
    </message>
    <message>
        <source>Where the far end can</source>
        <translation>对方支持时启用</translation>
    </message>
    <message>
        <source>Always, or no call</source>
        <translation>必须加密，否则不通话</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the sound stream (RFC 4733)</source>
        <translation>随语音流（RFC 4733）</translation>
    </message>
    <message>
        <source>SIP INFO</source>
        <translation>SIP INFO</translation>
    </message>
    <message>
        <source>International: +86138…</source>
        <translation>国际格式：+86138…</translation>
    </message>
    <message>
        <source>International without “+”: 86138…</source>
        <translation>不带“+”的国际格式：86138…</translation>
    </message>
    <message>
        <source>As people here dial: 138…, 010…, 00…</source>
        <translation>按本地拨号习惯：138…、010…、00…</translation>
    </message>
    <message>
        <source>By rules of its own</source>
        <translation>按自定义规则</translation>
    </message>
    <message>
        <source>Calls go by</source>
        <translation>拨号方式</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Your desk phone</source>
        <translation>您的桌面话机</translation>
    </message>
    <message>
        <source>Dial plan context</source>
        <translation>拨号方案上下文</translation>
    </message>
    <message>
        <source>Your sign-in password</source>
        <translation>您的登录密码</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>Encrypted sound (SRTP)</source>
        <translation>语音加密（SRTP）</translation>
    </message>
    <message>
        <source>Numbers are dialed</source>
        <translation>拨号格式</translation>
    </message>
    <message>
        <source>Number shown to the customer</source>
        <translation>对客户显示的号码</translation>
    </message>
    <message>
        <source>Keypad digits go</source>
        <translation>按键发送方式</translation>
    </message>
    <message>
        <source>User for the password, if another</source>
        <translation>认证用户名（如不同）</translation>
    </message>
    <message>
        <source>Outbound proxy</source>
        <translation>出站代理</translation>
    </message>
    <message>
        <source>STUN server</source>
        <translation>STUN 服务器</translation>
    </message>
    <message>
        <source>host or host:port</source>
        <translation>主机或 主机:端口</translation>
    </message>
    <message>
        <source>as the PBX names it: PJSIP/101, user/1001</source>
        <translation>交换机上的名称：PJSIP/101、user/1001</translation>
    </message>
    <message>
        <source>This desktop has no keyring: it seals the password.</source>
        <translation>此桌面没有密钥环：用它来加密保存密码。</translation>
    </message>
    <message>
        <source>I agree to an unencrypted connection to a PBX on another computer</source>
        <translation>我同意以未加密方式连接另一台计算机上的交换机</translation>
    </message>
    <message>
        <source>Follow transfers asked for from outside</source>
        <translation>接受来自外部的转接请求</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>保存并连接</translation>
    </message>
    <message>
        <source>kept; type to change it</source>
        <translation>已保存；输入可更改</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>It works: the line connects.</source>
        <translation>正常：线路可以连接。</translation>
    </message>
    <message>
        <source>Line saved</source>
        <translation>线路已保存</translation>
    </message>
</context>
<context>
    <name>callwright::ui::PhrasesPanel</name>
    <message>
        <source>Forbidden phrases</source>
        <translation>违禁词</translation>
    </message>
    <message>
        <source>One a line. Where a template says one of them it is underlined, and the check warns.</source>
        <translation>每行一个。模板里出现时会加下划线，检查时给出警告。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>目标</translation>
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
    <name>callwright::ui::PlanForm</name>
    <message>
        <source>Planned hours</source>
        <translation>计划工时</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Days and hours</source>
        <translation>日期与时段</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>everybody without hours of their own</source>
        <translation>所有未单独设定的人</translation>
    </message>
    <message>
        <source>As everybody</source>
        <translation>与大家相同</translation>
    </message>
    <message>
        <source>As the calling hours</source>
        <translation>与可拨打时段相同</translation>
    </message>
</context>
<context>
    <name>callwright::ui::PotentialCard</name>
    <message>
        <source>Bought so far: %1 · potential: %2</source>
        <translation>累计购买：%1 · 潜力：%2</translation>
    </message>
    <message>
        <source>Reading what is known of all customers…</source>
        <translation>正在读取全部客户的资料…</translation>
    </message>
    <message>
        <source>%1 Score learned %2, customers read %3.</source>
        <translation>%1评分学习于 %2，客户读取于 %3。</translation>
    </message>
    <message>
        <source>Customers %1, bought so far %2, sales to expect if all are called: %3</source>
        <translation>客户 %1，累计购买 %2，全部拨打预计成交：%3</translation>
    </message>
    <message>
        <source>The customers were still being read when this was written: write it again in a moment.</source>
        <translation>写出报表时客户仍在读取：请稍后重新导出。</translation>
    </message>
    <message>
        <source>Value and potential</source>
        <translation>价值与潜力</translation>
    </message>
    <message>
        <source>by fifths; a place opens its customers</source>
        <translation>五分法；点格子查看客户</translation>
    </message>
    <message>
        <source>Customers by what they bought and how likely they are to buy next</source>
        <translation>按累计购买与再次购买可能性划分的客户</translation>
    </message>
</context>
<context>
    <name>callwright::ui::PreviewModel</name>
    <message>
        <source>Left out: %1</source>
        <translation>不导入：%1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ProjectsPlace</name>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>还没有活动</translation>
    </message>
    <message>
        <source>A campaign puts lists of customers into a queue, and says who calls them, when and how often.</source>
        <translation>活动把客户名单放入队列，并规定由谁、何时、拨打几次。</translation>
    </message>
    <message>
        <source>Make the first campaign</source>
        <translation>新建第一个活动</translation>
    </message>
    <message>
        <source>Putting customers into the queue of “%1”</source>
        <translation>正在把客户放入“%1”的队列</translation>
    </message>
    <message>
        <source>Campaign made. Agents can choose it now.</source>
        <translation>活动已创建，坐席现在可以选择它。</translation>
    </message>
    <message>
        <source>Campaign saved</source>
        <translation>活动已保存</translation>
    </message>
</context>
<context>
    <name>callwright::ui::PromptPanel</name>
    <message>
        <source>Enter takes it, Esc closes</source>
        <translation>回车确认，Esc 关闭</translation>
    </message>
    <message>
        <source>Digits, * and # are sent as you type</source>
        <translation>输入的数字、* 和 # 会立即发送</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc 关闭</translation>
    </message>
</context>
<context>
    <name>callwright::ui::QualityPage</name>
    <message>
        <source>Draw a sample…</source>
        <translation>抽样…</translation>
    </message>
    <message>
        <source>Edit card</source>
        <translation>修改评分表</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新建评分表</translation>
    </message>
    <message>
        <source>Score card</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>The score card by which calls are checked</source>
        <translation>质检所用的评分表</translation>
    </message>
    <message>
        <source>Quality checks</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Average marks</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New score card</source>
        <translation>新建评分表</translation>
    </message>
    <message>
        <source>A line for each question: “- Gives the name | 0-5 | 10”, or “| yes/no | 10”; the last figure is its weight. “| fatal” behind it makes the question critical: no points there make the whole card 0. “# Opening” begins a section. A card that is in use gets a new version.</source>
        <translation>每题一行：“- 报出姓名 | 0-5 | 10” 或 “| 是/否 | 10”，最后的数字是权重。其后加 “| 致命” 即为致命项：该题得零分则整张评分表为 0。“# 开场” 开始一节。已使用的评分表会生成新版本。</translation>
    </message>
    <message>
        <source>a score card</source>
        <translation>一张评分表</translation>
    </message>
    <message>
        <source>a quality check</source>
        <translation>一条质检</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>No score card yet</source>
        <translation>还没有评分表</translation>
    </message>
    <message>
        <source>A score card says what makes a good call. Write one first.</source>
        <translation>评分表说明怎样算一通好电话。请先写一张。</translation>
    </message>
    <message>
        <source>Write a score card</source>
        <translation>写评分表</translation>
    </message>
    <message>
        <source>No quality checks here yet</source>
        <translation>这里还没有质检</translation>
    </message>
    <message>
        <source>Draw a sample of calls, or press Q while you hear a recording.</source>
        <translation>抽取一批通话，或在听录音时按 Q。</translation>
    </message>
    <message>
        <source>Calls of yours that a team lead marks stand here.</source>
        <translation>主管评过分的您的通话会列在这里。</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Average mark %1</source>
        <translation>平均分 %1</translation>
    </message>
    <message>
        <source>checks: %1</source>
        <translation>质检：%1</translation>
    </message>
    <message>
        <source>critical missed: %1</source>
        <translation>致命项未通过：%1</translation>
    </message>
    <message>
        <source>disputed: %1</source>
        <translation>申诉：%1</translation>
    </message>
    <message>
        <source>The score card is saved.</source>
        <translation>评分表已保存。</translation>
    </message>
    <message>
        <source>Average mark</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>质检数</translation>
    </message>
    <message>
        <source>Critical missed</source>
        <translation>致命项未通过</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有申诉</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>callwright::ui::QueueModel</name>
    <message>
        <source>Last: %1</source>
        <translation>上次：%1</translation>
    </message>
    <message>
        <source>outside hours</source>
        <translation>非拨打时段</translation>
    </message>
    <message>
        <source>Callback %1</source>
        <translation>回拨 %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
</context>
<context>
    <name>callwright::ui::QueuePane</name>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日进度</translation>
    </message>
    <message>
        <source>Due until the end of the day</source>
        <translation>今天之内到期</translation>
    </message>
    <message>
        <source>No campaign is open to you. A team lead adds you to one.</source>
        <translation>没有向您开放的活动，请组长把您加入一个活动。</translation>
    </message>
    <message>
        <source>Nobody waits in this campaign.</source>
        <translation>这个活动没有待拨客户。</translation>
    </message>
    <message>
        <source>End the break</source>
        <translation>结束小休</translation>
    </message>
    <message>
        <source>Break comes next</source>
        <translation>随后小休</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>小休</translation>
    </message>
    <message>
        <source>to call</source>
        <translation>待拨</translation>
    </message>
    <message>
        <source>callbacks</source>
        <translation>回拨</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>不可拨</translation>
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
    <name>callwright::ui::RankingPage</name>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Agents or teams</source>
        <translation>坐席或团队</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排行</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>of the periods before</source>
        <translation>以往各期</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nobody did anything in %1</source>
        <translation>%1 还没有业绩</translation>
    </message>
    <message>
        <source>A ranking is made of calls and orders. Alt+PgUp and Alt+PgDn show other periods.</source>
        <translation>排行由通话和订单得出。Alt+PgUp 和 Alt+PgDn 查看其他时期。</translation>
    </message>
    <message>
        <source>Who has less than %1 is out of the ranking: a quarter of what is usual. Those alike share a rank.</source>
        <translation>少于（%1，中位数的四分之一）者不入榜。相同者并列。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>冠军</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Ranking: %1</source>
        <translation>排行：%1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
</context>
<context>
    <name>callwright::ui::RecordingControl</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续录音</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Pause the recording</source>
        <translation>暂停录音</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>录制通话</translation>
    </message>
    <message>
        <source>While a card number or a password is spoken</source>
        <translation>客户说出卡号或密码时使用</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音中</translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation>录音已暂停</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未录音</translation>
    </message>
    <message>
        <source>Will be announced and recorded</source>
        <translation>将播放提示音并录音</translation>
    </message>
    <message>
        <source>Will be recorded</source>
        <translation>将会录音</translation>
    </message>
</context>
<context>
    <name>callwright::ui::RecordingPlayer</name>
    <message>
        <source>This computer has no sound device to play it on. Plug in a headset and press Space.</source>
        <translation>本机没有可用的播放设备。请插上耳机，再按空格键。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Space plays and pauses, arrow keys go 5 seconds, plus and minus change the speed</source>
        <translation>空格键播放和暂停，方向键前进后退 5 秒，加减号调整速度</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Why is it deleted? Enter deletes it for good, Esc keeps it.</source>
        <translation>为什么删除？按 Enter 永久删除，按 Esc 保留。</translation>
    </message>
    <message>
        <source>Reason for deleting the recording</source>
        <translation>删除录音的原因</translation>
    </message>
    <message>
        <source>Share as a lesson…</source>
        <translation>分享为经验…</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>质检</translation>
    </message>
</context>
<context>
    <name>callwright::ui::RecordingSection</name>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Each campaign says whether its calls are recorded. Recordings lie in the folder “recordings” beside the database: back up both.</source>
        <translation>每个活动决定其通话是否录音。录音存放在数据库旁的“recordings”文件夹中：两者都要备份。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>Record calls of new campaigns, and calls beside the queue</source>
        <translation>新活动的通话和队列之外的通话</translation>
    </message>
    <message>
        <source>Delete recordings after</source>
        <translation>录音保留多久后删除</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Load a sound file…</source>
        <translation>载入声音文件…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Customers hear “%1” before an announced recording begins.</source>
        <translation>提示录音开始前，客户会听到“%1”。</translation>
    </message>
    <message>
        <source>None yet. Load what customers are to hear before they are recorded: at most 60 seconds, in WAV, FLAC, Ogg or another usual format.</source>
        <translation>尚未载入。请载入客户在录音前应听到的提示音：最长 60 秒，支持 WAV、FLAC、Ogg 等常见格式。</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>Load an announcement</source>
        <translation>载入提示音</translation>
    </message>
    <message>
        <source>Sound files (*.wav *.flac *.ogg *.opus *.aiff *.mp3)</source>
        <translation>声音文件 (*.wav *.flac *.ogg *.opus *.aiff *.mp3)</translation>
    </message>
    <message>
        <source>Announcement removed</source>
        <translation>提示音已移除</translation>
    </message>
    <message>
        <source>Announcement loaded: %1</source>
        <translation>提示音已载入：%1</translation>
    </message>
    <message>
        <source>Changes are not saved yet</source>
        <translation>更改尚未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>callwright::ui::RehearsalForm</name>
    <message>
        <source>Assign a rehearsal</source>
        <translation>布置演练</translation>
    </message>
    <message>
        <source>Rehearse a script</source>
        <translation>演练话术</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>对方角色</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>A word to it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>布置</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take the personas that come with Callwright</source>
        <translation>使用 Callwright 自带的演练角色</translation>
    </message>
    <message>
        <source>No script is published yet. Write one in Scripts.</source>
        <translation>还没有发布的话术。请在“话术”中编写。</translation>
    </message>
    <message>
        <source>No persona is published yet: there is nobody to answer.</source>
        <translation>还没有发布的演练角色，没有人接电话。</translation>
    </message>
    <message>
        <source>The persona picks up, answers and objects by the weights of its template.</source>
        <translation>演练角色按模板中的权重接起、回答、提出异议。</translation>
    </message>
    <message>
        <source>Tick at least one.</source>
        <translation>请至少勾选一人。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::RehearsalStage</name>
    <message>
        <source>Dial</source>
        <translation>拨打</translation>
    </message>
    <message>
        <source>Let the customer answer</source>
        <translation>让客户回答</translation>
    </message>
    <message>
        <source>Hang up and see the score</source>
        <translation>挂断并查看得分</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>以后再练</translation>
    </message>
    <message>
        <source>The customer speaks aloud</source>
        <translation>朗读客户的话</translation>
    </message>
    <message>
        <source>This computer has no speech engine: read what the customer says.</source>
        <translation>这台电脑没有语音引擎：请阅读客户的话。</translation>
    </message>
    <message>
        <source>What has been said</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>振铃</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>通话中</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Nobody is called: a made-up customer answers. Dial when you are ready.</source>
        <translation>不会拨打任何人：由虚构的客户接听。准备好就拨打。</translation>
    </message>
    <message>
        <source>It rings…</source>
        <translation>振铃中…</translation>
    </message>
    <message>
        <source>Say the step aloud; the customer answers. Choose what the answer was: Alt+1…9, an objection: Alt+0.</source>
        <translation>念出这一步，客户会回答。按 Alt+1…9 选择客户的回答，异议按 Alt+0。</translation>
    </message>
    <message>
        <source>The script is at its end. Hang up when you have said goodbye.</source>
        <translation>话术到此结束。道别后挂断。</translation>
    </message>
    <message>
        <source>Record my voice</source>
        <translation>录下我的声音</translation>
    </message>
    <message>
        <source>There is no microphone: your voice is not recorded.</source>
        <translation>没有麦克风：不会录下您的声音。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ReportBar</name>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>还没有可导出的内容。</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;PDF (*.pdf);;Picture (*.png)</source>
        <translation>Excel 工作簿 (*.xlsx);;PDF (*.pdf);;图片 (*.png)</translation>
    </message>
    <message>
        <source>The name must end in .xlsx, .pdf or .png: %1</source>
        <translation>文件名须以 .xlsx、.pdf 或 .png 结尾:%1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入:%1</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往打印机。</translation>
    </message>
    <message>
        <source>The printer did not begin. Look whether it is switched on, and print again.</source>
        <translation>打印机未开始打印。请检查是否已开机，然后重新打印。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Reports on schedule</source>
        <translation>定时报表</translation>
    </message>
    <message>
        <source>What is shown, to an Excel workbook, a PDF or a picture</source>
        <translation>将所显示的内容导出为 Excel 工作簿、PDF 或图片</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ReportsSection</name>
    <message>
        <source>Being written</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Written to a folder by the program when a day, a week or a month is over; what fell due while it was closed, at its next start.</source>
        <translation>每天、每周或每月结束后由程序写入文件夹；程序关闭期间到期的，下次启动时补上。</translation>
    </message>
    <message>
        <source>Reports on schedule</source>
        <translation>定时报表</translation>
    </message>
    <message>
        <source>Files, the latest first</source>
        <translation>文件（最新在前）</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新建报表</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Team or agent</source>
        <translation>团队或坐席</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部活动</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>全部名单</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>%1 团队</translation>
    </message>
    <message>
        <source>The report “%1” was not written: %2 It is tried again at %3.</source>
        <translation>报表“%1”未能生成:%2 将于 %3 重试。</translation>
    </message>
    <message>
        <source>Saved. The first report is of the period of today, and is written when that is over.</source>
        <translation>已保存。第一份报表为今天所在的期间，结束后生成。</translation>
    </message>
    <message>
        <source>Deleted. Its files stay.</source>
        <translation>已删除，文件保留。</translation>
    </message>
    <message>
        <source>Folder of the reports</source>
        <translation>报表的文件夹</translation>
    </message>
    <message>
        <source>Revenue and sales of the month under way when the period is over</source>
        <translation>周期结束时所在月份的销售额与成交数</translation>
    </message>
</context>
<context>
    <name>callwright::ui::RewardLineForm</name>
    <message>
        <source>A line for %1</source>
        <translation>%1 加一项</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>With a minus before it, it is a deduction.</source>
        <translation>前面加减号即为扣款。</translation>
    </message>
    <message>
        <source>Why; the agent sees it</source>
        <translation>原因；坐席看得到</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>callwright::ui::RewardRuleForm</name>
    <message>
        <source>Change the rule</source>
        <translation>更改规则</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>给予</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Beyond</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Once in each</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a threshold</comment>
        <translation>起点</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>With a minus before it, it is a deduction.</source>
        <translation>前面加减号即为扣款。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::RewardsPage</name>
    <message>
        <source>Saved. Compute the period to see what it gives.</source>
        <translation>已保存。计算该期即可看到结果。</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>加一项</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>删除此项</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>a rule for rewards</source>
        <translation>奖惩规则</translation>
    </message>
    <message>
        <source>a line of a ledger</source>
        <translation>台账项目</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Not computed</source>
        <translation>未计算</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Together %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>No bonuses and deductions for %1 yet</source>
        <translation>%1 还没有奖惩</translation>
    </message>
    <message>
        <source>Set rules at the right, compute the period, look at every line and approve it.</source>
        <translation>在右侧设置规则，计算该期，逐项查看后批准。</translation>
    </message>
    <message>
        <source>They appear here when a team lead computes them, with how each came about.</source>
        <translation>团队主管计算后显示在这里，并说明每一项的由来。</translation>
    </message>
    <message>
        <source>Compute %1</source>
        <translation>计算 %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>The rewards of %1 are approved. They do not change any more.</source>
        <translation>%1 的奖惩已批准，不再变动。</translation>
    </message>
    <message>
        <source>The line is removed.</source>
        <translation>此项已删除。</translation>
    </message>
    <message>
        <source>Removed: %1.</source>
        <translation>已删除：%1。</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>奖惩</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>按坐席</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>如何得出</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
</context>
<context>
    <name>callwright::ui::RowsPane</name>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>callwright::ui::SampleForm</name>
    <message>
        <source>Draw a sample</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>%1, by the card %2. Each agent&apos;s calls in which somebody was spoken to are drawn from, without those that are checked already.</source>
        <translation>%1，使用评分表“%2”。从每位坐席有过交谈的通话中抽取，已质检的除外。</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Calls for each</source>
        <translation>每人几通</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>The same seed draws the same calls again, as long as there are no others to draw from.</source>
        <translation>只要可抽取的通话不变，同一种子会抽出同样的通话。</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>全部坐席</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%3 通中抽 %2 通</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>Calls drawn: %1</source>
        <translation>已抽取通话：%1</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ScoreLine</name>
    <message>
        <source>Score %1, average %2</source>
        <translation>评分 %1，平均 %2</translation>
    </message>
    <message>
        <source>How likely a sale is, from what is known before the call. What adds to it or takes from it, in log-odds:</source>
        <translation>根据通话前已知的信息估计成交的可能性。以下是加分和减分的原因（对数几率）：</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ScorePanel</name>
    <message>
        <source>Mark</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>meant: %1</source>
        <translation>意思是：%1</translation>
    </message>
    <message>
        <source>✗ taken for “%1”, meant was “%2”</source>
        <translation>✗ 当成了“%1”，其实是“%2”</translation>
    </message>
    <message>
        <source>Choose a rehearsal</source>
        <translation>请选择一次演练</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>assigned by %1</source>
        <translation>%1 布置</translation>
    </message>
    <message>
        <source>answers understood %1 of %2</source>
        <translation>听懂回答 %1/%2</translation>
    </message>
    <message>
        <source>objections met %1 of %2</source>
        <translation>回应异议 %1/%2</translation>
    </message>
    <message>
        <source>required fields %1 of %2</source>
        <translation>必填字段 %1/%2</translation>
    </message>
    <message>
        <source>No score: nothing could be judged</source>
        <translation>没有得分：无可评判</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>得分 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 of 10. %3</source>
        <translation>%1：%2 分（满分 10）。%3</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>培训师</translation>
    </message>
    <message>
        <source>Hear the agent</source>
        <translation>听坐席录音</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ScriptListModel</name>
    <message>
        <source>survey</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>persona</source>
        <translation>演练角色</translation>
    </message>
    <message>
        <source>%1 published</source>
        <translation>%1 已发布</translation>
    </message>
    <message>
        <source>%1 live</source>
        <translation>%1 使用中</translation>
    </message>
    <message>
        <source>v%1 draft</source>
        <translation>v%1 草稿</translation>
    </message>
    <message>
        <source>A/B test running</source>
        <translation>A/B 测试中</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ScriptPane</name>
    <message>
        <source>an objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <source>The script ends here. Choose the outcome; Alt+Left goes back.</source>
        <translation>话术到此结束。请选择结果；Alt+Left 返回。</translation>
    </message>
    <message>
        <source>Back to where we were</source>
        <translation>回到刚才的步骤</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议处理</translation>
    </message>
    <message>
        <source>A day like 2026-11-30</source>
        <translation>日期，如 2026-11-30</translation>
    </message>
    <message>
        <source>A number like 1200 or 9.5</source>
        <translation>数字，如 1200 或 9.5</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ScriptSample</name>
    <message>
        <source>Standard</source>
        <translation>标准版</translation>
    </message>
    <message>
        <source>Mr Zhang</source>
        <translation>张先生</translation>
    </message>
    <message>
        <source>Zhang Wei</source>
        <translation>张伟</translation>
    </message>
    <message>
        <source>Hengda Machinery</source>
        <translation>恒达机械</translation>
    </message>
    <message>
        <source>Purchasing manager</source>
        <translation>采购经理</translation>
    </message>
    <message>
        <source>Suzhou</source>
        <translation>苏州</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Objection: %1</source>
        <translation>异议：%1</translation>
    </message>
    <message>
        <source>… and the rest of %1 steps</source>
        <translation>……共 %1 个步骤，其余略</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ScriptStudio</name>
    <message>
        <source>Flow</source>
        <translation>流程图</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>念出来</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>A/B test</source>
        <translation>A/B 测试</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Ctrl PgUp and Ctrl PgDn turn these pages</source>
        <translation>Ctrl PgUp 和 Ctrl PgDn 翻页</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Ctrl Space completes names, F8 goes to the next problem</source>
        <translation>Ctrl 空格补全名称，F8 到下一个问题</translation>
    </message>
    <message>
        <source>Flow of the script</source>
        <translation>话术流程图</translation>
    </message>
    <message>
        <source>The flow is drawn when the template has steps: lines that begin with “# ”.</source>
        <translation>模板有步骤（以“# ”开头的行）后，这里画出流程。</translation>
    </message>
    <message>
        <source>Somebody else has changed this draft meanwhile.</source>
        <translation>其他人刚刚修改了这份草稿。</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……还有 %1 个</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>新话术</translation>
    </message>
    <message>
        <source>v%1 draft</source>
        <translation>v%1 草稿</translation>
    </message>
    <message>
        <source>v%1 published</source>
        <translation>v%1 已发布</translation>
    </message>
    <message>
        <source>v%1 retired</source>
        <translation>v%1 已停用</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>No calls have followed it yet</source>
        <translation>还没有通话使用它</translation>
    </message>
    <message>
        <source>A/B, assigned at random: %1</source>
        <translation>A/B 随机分配：%1</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 个警告</translation>
    </message>
    <message>
        <source>v%1, last 30 days · calls: %2</source>
        <translation>v%1，近 30 天 · %2 通电话</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ScriptView</name>
    <message>
        <source>This campaign has no script yet</source>
        <translation>这个活动还没有话术</translation>
    </message>
    <message>
        <source>Who leads the campaign writes it under Projects; it appears here with the customer&apos;s name.</source>
        <translation>由活动负责人在“项目”中编写，会带着客户姓名显示在这里。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>A call beside the queue</source>
        <translation>队列之外的通话</translation>
    </message>
    <message>
        <source>It belongs to no campaign, so there is no script.</source>
        <translation>它不属于任何活动，因此没有话术。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ScriptsPlace</name>
    <message>
        <source>Forbidden phrases saved</source>
        <translation>违禁词已保存</translation>
    </message>
    <message>
        <source>Search templates…</source>
        <translation>搜索模板…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>新建话术</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>A/B test…</source>
        <translation>A/B 测试…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>No script yet</source>
        <translation>还没有话术</translation>
    </message>
    <message>
        <source>A script is a Markdown text: steps, what the agent says, and the customer&apos;s answers that lead on. Begin with one of those that come with Callwright, or import a folder of your own.</source>
        <translation>话术是一篇 Markdown：步骤、坐席说的话、以及引向下一步的客户回答。可以从自带模板开始，也可以导入自己的文件夹。</translation>
    </message>
    <message>
        <source>Write the first script</source>
        <translation>编写第一份话术</translation>
    </message>
    <message>
        <source>Empty script</source>
        <translation>空白话术</translation>
    </message>
    <message>
        <source>Personas for rehearsals</source>
        <translation>演练角色</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Export this script…</source>
        <translation>导出此话术…</translation>
    </message>
    <message>
        <source>Export the script</source>
        <translation>导出话术</translation>
    </message>
    <message>
        <source>Zip file (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Export all scripts…</source>
        <translation>导出全部话术…</translation>
    </message>
    <message>
        <source>Export all scripts</source>
        <translation>导出全部话术</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Forbidden phrases…</source>
        <translation>违禁词…</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Templates (*.md *.zip);;All files (*)</source>
        <translation>模板 (*.md *.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a folder of templates</source>
        <translation>导入模板文件夹</translation>
    </message>
    <message>
        <source>Importing templates</source>
        <translation>正在导入模板</translation>
    </message>
    <message>
        <source>Exporting scripts</source>
        <translation>正在导出话术</translation>
    </message>
    <message>
        <source>Export the answers</source>
        <translation>导出回答</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exporting answers</source>
        <translation>正在导出回答</translation>
    </message>
    <message>
        <source>Published v%1 of “%2”. Campaigns that follow the script use it from the next call on.</source>
        <translation>已发布“%2”v%1。使用该话术的活动从下一通电话起改用它。</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>草稿已放弃</translation>
    </message>
    <message>
        <source>Publish v%1</source>
        <translation>发布 v%1</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>There is no draft; what you type becomes one.</source>
        <translation>没有草稿；一动笔就会生成。</translation>
    </message>
    <message>
        <source>A draft with problems cannot be published.</source>
        <translation>有问题的草稿不能发布。</translation>
    </message>
    <message>
        <source>Templates kept as drafts: %1</source>
        <translation>存为草稿的模板：%1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>已存在：%1</translation>
    </message>
    <message>
        <source>with problems: %1</source>
        <translation>有问题：%1</translation>
    </message>
    <message>
        <source>Scripts written to %1: %2</source>
        <translation>已写入 %1 的话术：%2</translation>
    </message>
    <message>
        <source>Lines written to %1: %2</source>
        <translation>已写入 %1 的行数：%2</translation>
    </message>
</context>
<context>
    <name>callwright::ui::SearchFeed</name>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 毫秒</translation>
    </message>
</context>
<context>
    <name>callwright::ui::SegmentsView</name>
    <message>
        <source>%1: customers %2, orders %3, %4</source>
        <translation>%1：客户 %2，订单 %3，%4</translation>
    </message>
    <message>
        <source>Nobody has bought yet in %1.</source>
        <translation>还没有以 %1 成交的客户。</translation>
    </message>
    <message>
        <source>From left to right: bought longer ago → lately. From below: little → much and often. Buyers: %1 of %2 customers.</source>
        <translation>从左到右：购买时间由远到近。从下到上：由少到多且频繁。成交客户 %1，客户总数 %2。</translation>
    </message>
    <message>
        <source>Of %1 customers reached in the period %2 bought. This field %3 of who does (Cramér&apos;s V %4). The line on a bar is its 95 % interval; values of fewer than %5 customers are left out.</source>
        <translation>本期接通的 %1 位客户中有 %2 位成交。该字段对是否成交%3（Cramér&apos;s V %4）。条上的细线为 95% 区间；少于 %5 位客户的取值不列出。</translation>
    </message>
    <message>
        <source>Nobody was reached in the period.</source>
        <translation>本期没有接通的客户。</translation>
    </message>
    <message>
        <source>Buyers by recency and value</source>
        <translation>按最近购买与价值划分的客户</translation>
    </message>
    <message>
        <source>RFM by fifths; a place opens its customers</source>
        <translation>RFM 五分法；点格子查看客户</translation>
    </message>
    <message>
        <source>Segments of buyers</source>
        <translation>成交客户细分</translation>
    </message>
    <message>
        <source>customers, share of revenue</source>
        <translation>客户数、销售额占比</translation>
    </message>
    <message>
        <source>What tells buyers apart</source>
        <translation>成交客户有何不同</translation>
    </message>
    <message>
        <source>Field to compare by</source>
        <translation>比较字段</translation>
    </message>
    <message>
        <source>Share that bought, by the field</source>
        <translation>各取值的成交比例</translation>
    </message>
    <message>
        <source>Shown are the best %1 of %2; a report has all.</source>
        <translation>仅显示 %2 项中最好的 %1 项；报表中有全部。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::SetUpPage</name>
    <message>
        <source>Choose a country from the list.</source>
        <translation>请从列表中选择国家或地区。</translation>
    </message>
    <message>
        <source>Choose a time zone from the list, such as Asia/Shanghai.</source>
        <translation>请从列表中选择时区，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation>请输入登录名。</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>至少 8 个字符。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>初始设置</translation>
    </message>
    <message>
        <source>Country and time zone decide how numbers are read and when people may be called. All of this can be changed later in Settings.</source>
        <translation>国家和时区决定如何识别号码、何时可以拨打。以后都可以在“设置”中更改。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Country of the phone numbers</source>
        <translation>号码所属国家或地区</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>First administrator signs in as</source>
        <translation>首位管理员的登录名</translation>
    </message>
    <message>
        <source>Name shown to others</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Create the database</source>
        <translation>创建数据库</translation>
    </message>
</context>
<context>
    <name>callwright::ui::SettingsPlace</name>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Holds changes that are not saved yet</source>
        <translation>有尚未保存的更改</translation>
    </message>
</context>
<context>
    <name>callwright::ui::ShareBars</name>
    <message>
        <source>%1: %2, %3 %</source>
        <translation>%1：%2，%3 %</translation>
    </message>
    <message>
        <source> (95 % interval %1 … %2)</source>
        <translation>（95 % 区间 %1 … %2）</translation>
    </message>
</context>
<context>
    <name>callwright::ui::SideLineBar</name>
    <message>
        <source>%1, its outcome is still missing</source>
        <translation>%1，还没有结果</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>To its outcome</source>
        <translation>去填结果</translation>
    </message>
    <message>
        <source>Other call</source>
        <translation>另一通电话</translation>
    </message>
    <message>
        <source>Speak with this one; the other waits</source>
        <translation>与这一方通话；另一方等待</translation>
    </message>
    <message>
        <source>Connect the two</source>
        <translation>接通双方</translation>
    </message>
    <message>
        <source>Both customers speak with each other, and you are out</source>
        <translation>双方互相通话，您退出</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Once the call that is being dialed is answered or over</source>
        <translation>正在拨打的电话接通或结束之后</translation>
    </message>
</context>
<context>
    <name>callwright::ui::SignInPage</name>
    <message>
        <source>Who are you? Pick a name at the left or type it.</source>
        <translation>您是哪位？请在左侧选择或输入姓名。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in %1 s.</source>
        <translation>密码错误次数过多，请在 %1 秒后重试。</translation>
    </message>
    <message>
        <source>A demo with made-up people: nobody is really called.</source>
        <translation>演示数据，人物均为虚构：不会真正拨打任何人。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定似乎已打开。</translation>
    </message>
    <message>
        <source>The password of everybody here is “%1”.</source>
        <translation>这里所有人的密码都是“%1”。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>callwright::ui::SoundSection</name>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Microphone and speaker of the softphone, for this computer. A change holds at once, also in a call.</source>
        <translation>本机软电话的麦克风和扬声器。更改立即生效，通话中也一样。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>You hear through</source>
        <translation>收听设备</translation>
    </message>
    <message>
        <source>It rings on</source>
        <translation>响铃设备</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>麦克风音量</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>测试音</translation>
    </message>
    <message>
        <source>Test what rings</source>
        <translation>测试响铃设备</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation>录音并回放</translation>
    </message>
    <message>
        <source>The desktop&apos;s default: %1</source>
        <translation>桌面默认设备：%1</translation>
    </message>
    <message>
        <source>The desktop&apos;s default</source>
        <translation>桌面默认设备</translation>
    </message>
    <message>
        <source>%1 (not plugged in)</source>
        <translation>%1（未插入）</translation>
    </message>
    <message>
        <source>No sound server (PipeWire or PulseAudio) runs on this computer, so nothing can be chosen or tried. Start it, or ask who looks after this computer.</source>
        <translation>本机没有运行声音服务（PipeWire 或 PulseAudio），因此无法选择或测试。请启动它，或联系本机的管理人员。</translation>
    </message>
    <message>
        <source>This computer has no sound device. Plug in a headset: it appears here at once.</source>
        <translation>本机没有声音设备。请插入耳机：会立即显示在这里。</translation>
    </message>
    <message>
        <source>There is no microphone: nobody will hear you. Plug one in: it appears here at once.</source>
        <translation>没有麦克风：对方将听不到您。请插入一个：会立即显示在这里。</translation>
    </message>
    <message>
        <source>There is no speaker and no headset: you will hear nothing. Plug one in: it appears here at once.</source>
        <translation>没有扬声器或耳机：您将听不到声音。请插入一个：会立即显示在这里。</translation>
    </message>
    <message>
        <source>The tone should be heard, and the level should move when you speak.</source>
        <translation>您应能听到测试音，说话时音量条应会变动。</translation>
    </message>
    <message>
        <source>Playing two notes…</source>
        <translation>正在播放两个音…</translation>
    </message>
    <message>
        <source>Recording for 4 seconds: say something…</source>
        <translation>正在录音 4 秒：请说话…</translation>
    </message>
    <message>
        <source>Playing what was recorded…</source>
        <translation>正在播放录音…</translation>
    </message>
</context>
<context>
    <name>callwright::ui::StagesEditor</name>
    <message>
        <source>on the way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>lost, asks why</source>
        <translation>流失，需填原因</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>The way of a customer from lead to sale.</source>
        <translation>客户从线索到成交的过程。</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>新建阶段</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>A stage needs a name.</source>
        <translation>阶段需要名称。</translation>
    </message>
    <message>
        <source>Stage saved</source>
        <translation>阶段已保存</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the stage</source>
        <translation>删除该阶段</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>“%1” is only turned off. %2.</source>
        <translation>“%1”只是被停用。%2。</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>已删除“%1”</translation>
    </message>
    <message>
        <source>New stage (not saved)</source>
        <translation>新阶段（未保存）</translation>
    </message>
</context>
<context>
    <name>callwright::ui::StatusFeed</name>
    <message>
        <source>calls</source>
        <translation>拨打</translation>
    </message>
    <message>
        <source>reached %1</source>
        <translation>接通 %1</translation>
    </message>
    <message>
        <source>talk time</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>of today&apos;s goal</source>
        <translation>今日目标</translation>
    </message>
    <message>
        <source>Local database</source>
        <translation>本地数据库</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Try %1 of %2 for this customer</source>
        <translation>频次限制：第 %1 / %2 次</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Try %1, beyond the limit of %2: this call was promised</source>
        <translation>第 %1 次，已超过上限 %2 次：这是约好的回拨</translation>
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
    <name>callwright::ui::SurveyPanel</name>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By stage</source>
        <translation>按阶段</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>By list</source>
        <translation>按名单</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>按%1</translation>
    </message>
    <message>
        <source>Groups of customers</source>
        <translation>客户分组</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>No answers yet. Give the survey to a campaign in Projects; what agents fill in on calls is counted here.</source>
        <translation>还没有回答。请在“项目”中把问卷交给活动；坐席通话时填写的内容会在这里统计。</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>NPS %1, 95 % interval %2 … %3: %4 promoters, %5 passives, %6 detractors</source>
        <translation>NPS %1，95 % 区间 %2 … %3：推荐者 %4，中立者 %5，贬损者 %6</translation>
    </message>
    <message>
        <source>CSAT %1 %, 95 % interval %2 … %3</source>
        <translation>CSAT %1 %，95 % 区间 %2 … %3</translation>
    </message>
    <message>
        <source>Mean %1, from %2 to %3</source>
        <translation>平均 %1，从 %2 到 %3</translation>
    </message>
    <message>
        <source> (95 % interval of the mean %1 … %2)</source>
        <translation>（平均值的 95 % 区间 %1 … %2）</translation>
    </message>
    <message>
        <source>… and %1 other answers; the export has all</source>
        <translation>……还有 %1 种回答，导出文件中有全部</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Too few answers to tell whether the groups differ.</source>
        <translation>回答太少，看不出各组是否有差异。</translation>
    </message>
    <message>
        <source>The groups differ (χ² test, p = %1).</source>
        <translation>各组有差异（χ² 检验，p = %1）。</translation>
    </message>
    <message>
        <source>No difference between the groups shows (χ² test, p = %1).</source>
        <translation>各组没有显出差异（χ² 检验，p = %1）。</translation>
    </message>
    <message>
        <source>Quota: %1 answers each</source>
        <translation>配额：每格 %1 份</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>配额</translation>
    </message>
    <message>
        <source>Calls with answers: %1</source>
        <translation>有回答的通话：%1</translation>
    </message>
    <message>
        <source>Answers are counted for questionnaires: templates with “kind: survey”.</source>
        <translation>只有问卷（模板写有“kind: survey”）会统计回答。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::TeamRulesSection</name>
    <message>
        <source>Wallboard and My day</source>
        <translation>看板与我的一天</translation>
    </message>
    <message>
        <source>Warn when</source>
        <translation>提醒条件</translation>
    </message>
    <message>
        <source>My day of agents</source>
        <translation>坐席的“我的一天”</translation>
    </message>
    <message>
        <source>Somebody takes longer after a call than</source>
        <translation>话后处理超过</translation>
    </message>
    <message>
        <source>The connect rate is lower by</source>
        <translation>接通率低于同时段平时水平</translation>
    </message>
    <message>
        <source>… than at these hours of the last</source>
        <translation>… 对比最近几天的同一时段</translation>
    </message>
    <message>
        <source>A goal has less of what it should have by now than</source>
        <translation>目标完成不足应有进度的</translation>
    </message>
    <message>
        <source>A callback is overdue by more than</source>
        <translation>回拨逾期超过</translation>
    </message>
    <message>
        <source>On a break are, of those signed in, at least</source>
        <translation>小休人数占在线人数至少</translation>
    </message>
    <message>
        <source>… while there wait at least</source>
        <translation>… 同时等待的客户至少</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source> percentage points</source>
        <translation> 个百分点</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> customers</source>
        <translation> 位客户</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Agents see their rank</source>
        <translation>坐席可看到自己的排名</translation>
    </message>
    <message>
        <source>Their place by this month&apos;s revenue among the agents of their team, and how many these are; no colleague&apos;s figures. A rank spurs those near the top and discourages those far from it.</source>
        <translation>按本月销售额在本团队坐席中的名次及总人数，不显示同事的数据。排名会激励靠前的人，也可能打击靠后的人。</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>Changes are not saved yet</source>
        <translation>更改尚未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>When the wallboard warns, what agents see of their place in the team, and who was recommended to you.</source>
        <translation>看板何时提醒、坐席能看到自己在小组中的哪些排名，以及哪些客户是别人推荐来的。</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Words in a customer&apos;s source that say so</source>
        <translation>客户来源中表示转介绍的词</translation>
    </message>
    <message>
        <source>With commas between them. The referral rate counts the buyers whose source has one.</source>
        <translation>用逗号分隔。转介绍率统计来源中含有其中一词的购买客户。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::TeamTiles</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>goal %1</source>
        <translation>目标 %1</translation>
    </message>
</context>
<context>
    <name>callwright::ui::TeamView</name>
    <message>
        <source>Largest loss: %1 → %2, %3 went on</source>
        <translation>流失最多：%1 → %2，继续前进的占 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 pt worse than %2</source>
        <translation>比%2低 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 pt better than %2</source>
        <translation>比%2高 %1 个百分点</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>其他合计</translation>
    </message>
    <message>
        <source>Sales funnel</source>
        <translation>销售漏斗</translation>
    </message>
    <message>
        <source>a stage opens its customers</source>
        <translation>点击阶段查看客户</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Call outcomes</source>
        <translation>通话结果</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>ranked by revenue; a figure opens its calls, a name shows this agent alone</source>
        <translation>按销售额排名；点数字看明细，点姓名只看此坐席</translation>
    </message>
    <message>
        <source>Best time to call</source>
        <translation>最佳外呼时段</translation>
    </message>
    <message>
        <source>connect rate by hour, %</source>
        <translation>各小时接通率，%</translation>
    </message>
    <message>
        <source>%1, added up from the first day</source>
        <translation>%1，自首日起累计</translation>
    </message>
    <message>
        <source>Revenue against goal</source>
        <translation>销售额与目标</translation>
    </message>
    <message>
        <source>added up, %1 expected at the end</source>
        <translation>累计，期末预计 %1</translation>
    </message>
    <message>
        <source>Service and customers</source>
        <translation>服务与客户</translation>
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
<context>
    <name>callwright::ui::TrainingPlace</name>
    <message>
        <source>Rehearsals</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>经验分享</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>布置…</translation>
    </message>
    <message>
        <source>Write a lesson…</source>
        <translation>写经验…</translation>
    </message>
    <message>
        <source>Last of each agent and script</source>
        <translation>每人每份话术的最近一次</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>对方角色</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>No rehearsals yet</source>
        <translation>还没有演练</translation>
    </message>
    <message>
        <source>Play a script with a made-up customer before a real one hears it: nobody is called.</source>
        <translation>先和虚构的客户练一遍话术，再打给真客户：不会拨打任何人。</translation>
    </message>
    <message>
        <source>Rehearse a script</source>
        <translation>演练话术</translation>
    </message>
    <message>
        <source>a lesson</source>
        <translation>一篇经验</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>已布置</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>own %1</source>
        <translation>自评 %1</translation>
    </message>
    <message>
        <source>trainer %1</source>
        <translation>培训师 %1</translation>
    </message>
    <message>
        <source>Rehearsal called off</source>
        <translation>演练已取消</translation>
    </message>
    <message>
        <source>Assigned. Agents: %1</source>
        <translation>已布置给 %1 名坐席</translation>
    </message>
</context>
<context>
    <name>callwright::ui::TrialPanel</name>
    <message>
        <source>Nobody has been reached with either version yet.</source>
        <translation>两个版本都还没有接通过客户。</translation>
    </message>
    <message>
        <source>v%1 sells in %2 %, v%3 in %4 % of reached calls (%5 and %6)</source>
        <translation>接通后成交率：v%1 %2 %，v%3 %4 %（接通 %5 与 %6）</translation>
    </message>
    <message>
        <source>%1 pt, 95 % interval %2 … %3</source>
        <translation>%1 个百分点，95 % 区间 %2 … %3</translation>
    </message>
    <message>
        <source>safe to stop</source>
        <translation>可以停止</translation>
    </message>
    <message>
        <source>no difference can be told yet</source>
        <translation>还看不出差异</translation>
    </message>
    <message>
        <source>about %1 more reached calls needed</source>
        <translation>约需再接通 %1 通</translation>
    </message>
    <message>
        <source>An A/B test gives each customer one of two versions, at random but always the same one, and tells when the difference in sales is no accident. It may be looked at at any time.</source>
        <translation>A/B 测试给每位客户随机分配两个版本之一，且始终不变，并告诉您成交差异何时不再是偶然。随时可以查看。</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Version A</source>
        <translation>版本 A</translation>
    </message>
    <message>
        <source>Version B</source>
        <translation>版本 B</translation>
    </message>
    <message>
        <source>Customers who get version B</source>
        <translation>使用版本 B 的客户</translation>
    </message>
    <message>
        <source>Begin the test</source>
        <translation>开始测试</translation>
    </message>
    <message>
        <source>Two published versions are needed.</source>
        <translation>需要两个已发布的版本。</translation>
    </message>
    <message>
        <source>A/B test</source>
        <translation>A/B 测试</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>始于 %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>结束于 %1</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Went on with v%1</source>
        <translation>采用了 v%1</translation>
    </message>
    <message>
        <source>Go on with v%1</source>
        <translation>采用 v%1</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>取消测试</translation>
    </message>
</context>
<context>
    <name>callwright::ui::UserForm</name>
    <message>
        <source>Name shown to others</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>登录名</translation>
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
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>允许登录</translation>
    </message>
    <message>
        <source>as the computer</source>
        <translation>跟随电脑</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>empty: stays as it is; at least 8 characters</source>
        <translation>留空则不变；至少 8 个字符</translation>
    </message>
    <message>
        <source>at least 8 characters</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A user needs a name to sign in with.</source>
        <translation>用户需要登录名。</translation>
    </message>
    <message>
        <source>A new user needs a first password of at least 8 characters.</source>
        <translation>新用户需要至少 8 个字符的初始密码。</translation>
    </message>
    <message>
        <source>Works the queue and sees masked numbers.</source>
        <translation>处理队列，看到的是遮蔽的号码。</translation>
    </message>
    <message>
        <source>Also leads campaigns, imports lists, assigns customers, sees the team&apos;s work.</source>
        <translation>还可管理活动、导入名单、分配客户、查看团队工作。</translation>
    </message>
    <message>
        <source>Sees customers and the team&apos;s work; calls nobody.</source>
        <translation>可查看客户和团队工作，不拨打电话。</translation>
    </message>
    <message>
        <source>May do everything, and sees whole numbers.</source>
        <translation>拥有全部权限，可看完整号码。</translation>
    </message>
</context>
<context>
    <name>callwright::ui::UsersSection</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>登录名</translation>
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
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Who may sign in, what they may do, and the teams they are in.</source>
        <translation>谁可以登录、能做什么、属于哪个团队。</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>新建用户</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Name of a new team</source>
        <translation>新团队名称</translation>
    </message>
    <message>
        <source>Add team</source>
        <translation>添加团队</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 已保存</translation>
    </message>
    <message>
        <source>%1 can no longer sign in</source>
        <translation>%1 已不能登录</translation>
    </message>
    <message>
        <source>Team “%1” added</source>
        <translation>已添加团队“%1”</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Team to rename or delete</source>
        <translation>要重命名或删除的团队</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the team</source>
        <translation>删除该团队</translation>
    </message>
    <message>
        <source>New user (not saved)</source>
        <translation>新用户（未保存）</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>新团队</translation>
    </message>
    <message>
        <source>New name of the team</source>
        <translation>团队的新名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Team renamed to “%1”</source>
        <translation>团队已重命名为“%1”</translation>
    </message>
    <message>
        <source>Team “%1” deleted</source>
        <translation>团队“%1”已删除</translation>
    </message>
</context>
<context>
    <name>callwright::ui::VersionHistory</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What the version changed</source>
        <translation>该版本的改动</translation>
    </message>
    <message>
        <source>Make it the draft</source>
        <translation>作为草稿</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>No campaign can choose it any more</source>
        <translation>活动不再能选用它</translation>
    </message>
    <message>
        <source>sells in %1 % of %2 reached calls</source>
        <translation>接通 %2 通，成交 %1 %</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>live</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>v%1 is the first version</source>
        <translation>v%1 是第一个版本</translation>
    </message>
    <message>
        <source>What v%1 changed in v%2</source>
        <translation>v%1 相对 v%2 的改动</translation>
    </message>
    <message>
        <source>calls: %1</source>
        <translation>%1 通电话</translation>
    </message>
</context>
<context>
    <name>callwright::ui::WallBoard</name>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Callbacks today</source>
        <translation>今日回拨</translation>
    </message>
    <message>
        <source>… overdue</source>
        <translation>… 已逾期</translation>
    </message>
    <message>
        <source>Customers waiting</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Today&apos;s figures</source>
        <translation>今日数据</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Nobody calls yet. Agents are added in Settings, Users.</source>
        <translation>还没有坐席。请在“设置 → 用户”中添加。</translation>
    </message>
    <message>
        <source>Nothing to worry about</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>No campaign is running</source>
        <translation>没有进行中的活动</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>实时看板</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Goal today</source>
        <translation>今日目标</translation>
    </message>
    <message>
        <source>Beneath a figure: what the goals ask of today.</source>
        <translation>指标下方：目标要求今天完成的量。</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time in state</source>
        <translation>持续时长</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>callwright::ui::WallView</name>
    <message>
        <source>as of now, read in %1 ms</source>
        <translation>实时，读取用时 %1 毫秒</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>When to warn…</source>
        <translation>提醒条件…</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
</context>
<context>
    <name>callwright::ui::WallWindow</name>
    <message>
        <source>Wallboard</source>
        <translation>实时看板</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
</context>
<context>
    <name>callwright::ui::WelcomePage</name>
    <message>
        <source>Making the demo</source>
        <translation>正在生成演示数据</translation>
    </message>
    <message>
        <source>Welcome to Callwright</source>
        <translation>欢迎使用 Callwright</translation>
    </message>
    <message>
        <source>There is no database in %1 yet. How do you want to begin?</source>
        <translation>%1 中还没有数据库。您想如何开始？</translation>
    </message>
    <message>
        <source>Look around in a demo</source>
        <translation>先看看演示</translation>
    </message>
    <message>
        <source>A made-up team with 20,000 customers and six months of calls. Nobody is really called.</source>
        <translation>一个虚构的团队，2 万名客户和六个月的通话记录。不会真正拨打任何人。</translation>
    </message>
    <message>
        <source>Make the demo</source>
        <translation>生成演示</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Name your company and the first administrator, then add people, lists and campaigns.</source>
        <translation>填写公司名称和首位管理员，然后添加人员、名单和活动。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Import a customer list</source>
        <translation>导入客户名单</translation>
    </message>
    <message>
        <source>The same, and then straight to the import of a CSV or Excel file.</source>
        <translation>同上，随后直接导入 CSV 或 Excel 文件。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>callwright::ui::WhenField</name>
    <message>
        <source>For example: tomorrow 15:00, +2h</source>
        <translation>例如：明天下午3点、+2h</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>常用时间</translation>
    </message>
    <message>
        <source>Presets of times</source>
        <translation>常用时间</translation>
    </message>
    <message>
        <source>In &amp;30 minutes</source>
        <translation>30 分钟后(&amp;3)</translation>
    </message>
    <message>
        <source>In &amp;2 hours</source>
        <translation>2 小时后(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;Tomorrow morning</source>
        <translation>明天上午(&amp;T)</translation>
    </message>
    <message>
        <source>Tomorrow &amp;afternoon</source>
        <translation>明天下午(&amp;A)</translation>
    </message>
    <message>
        <source>In a &amp;week</source>
        <translation>一周后(&amp;W)</translation>
    </message>
</context>
<context>
    <name>callwright::ui::WorkPlace</name>
    <message>
        <source>saves itself</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>This call was open when the program ended. It is not dialed again: give it its outcome.</source>
        <translation>程序结束时这通电话尚未了结。不会重新拨打，请填写它的结果。</translation>
    </message>
    <message>
        <source>Saved for %1: %2</source>
        <translation>已保存 %1：%2</translation>
    </message>
    <message>
        <source>the next number follows</source>
        <translation>接着拨下一个号码</translation>
    </message>
    <message>
        <source>again %1</source>
        <translation>下次 %1</translation>
    </message>
    <message>
        <source>End the break, next customer</source>
        <translation>结束小休，下一位客户</translation>
    </message>
    <message>
        <source>Next customer in the queue</source>
        <translation>队列中的下一位</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and next customer</source>
        <translation>保存并拨打下一位</translation>
    </message>
    <message>
        <source>On a break: %1</source>
        <translation>小休中：%1</translation>
    </message>
    <message>
        <source>Nobody is given to you until you end it.</source>
        <translation>结束小休之前不会给您分配客户。</translation>
    </message>
    <message>
        <source>End the break, next customer   %1</source>
        <translation>结束小休，下一位客户   %1</translation>
    </message>
    <message>
        <source>Nobody to call now</source>
        <translation>现在没有可拨的客户</translation>
    </message>
    <message>
        <source>Looks again by itself.</source>
        <translation>会自动再次查看。</translation>
    </message>
    <message>
        <source>Taking the next customer…</source>
        <translation>正在取下一位客户…</translation>
    </message>
    <message>
        <source>No campaign to work</source>
        <translation>没有可做的活动</translation>
    </message>
    <message>
        <source>A team lead adds you to a campaign under Projects; it appears here by itself.</source>
        <translation>组长在“项目”中把您加入活动后，会自动显示在这里。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Choose a customer in the queue with the arrow keys and Enter, or take the first one.</source>
        <translation>用方向键和回车在队列中选择客户，或取第一位。</translation>
    </message>
    <message>
        <source>Next customer   %1</source>
        <translation>下一位客户   %1</translation>
    </message>
    <message>
        <source>The queue of %1 gives you one customer after the other.</source>
        <translation>“%1”的队列会依次给您分配客户。</translation>
    </message>
    <message>
        <source>The line is still open. Hang up first: Esc Esc. What you chose is kept.</source>
        <translation>线路还没有挂断。请先挂断：Esc Esc。您的选择会保留。</translation>
    </message>
    <message>
        <source>Skip this customer: why?</source>
        <translation>为什么跳过这位客户？</translation>
    </message>
    <message>
        <source>Not a good time</source>
        <translation>时间不合适</translation>
    </message>
    <message>
        <source>Needs preparation</source>
        <translation>需要准备</translation>
    </message>
    <message>
        <source>Belongs to a colleague</source>
        <translation>属于同事</translation>
    </message>
    <message>
        <source>Data is wrong</source>
        <translation>资料有误</translation>
    </message>
    <message>
        <source>or in your own words</source>
        <translation>或用自己的话说明</translation>
    </message>
    <message>
        <source>A break after this customer: why?</source>
        <translation>这位客户之后小休：原因？</translation>
    </message>
    <message>
        <source>A break: why?</source>
        <translation>小休：原因？</translation>
    </message>
    <message>
        <source>There is no earlier call of yours.</source>
        <translation>您还没有之前的通话。</translation>
    </message>
    <message>
        <source>Corrected for %1: %2</source>
        <translation>已更正 %1：%2</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>last call: %1</source>
        <translation>上一通：%1</translation>
    </message>
    <message>
        <source>Dial which number?</source>
        <translation>拨打哪个号码？</translation>
    </message>
    <message>
        <source>138 0013 8000</source>
        <translation>138 0013 8000</translation>
    </message>
</context>
<context>
    <name>callwright::ui::Workbench</name>
    <message>
        <source>correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>End the break</source>
        <translation>结束小休</translation>
    </message>
    <message>
        <source>Take a break</source>
        <translation>小休</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>外观：浅色</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>外观：深色</translation>
    </message>
    <message>
        <source>Look: as the desktop</source>
        <translation>外观：跟随系统</translation>
    </message>
    <message>
        <source>Sign out, switch user</source>
        <translation>退出登录，切换用户</translation>
    </message>
    <message>
        <source>Work on %1</source>
        <translation>开始做“%1”</translation>
    </message>
    <message>
        <source>Break after this customer</source>
        <translation>这位客户之后小休</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>小休</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>仍然离开</translation>
    </message>
    <message>
        <source>A call is up. Hang up before you leave: Esc Esc.</source>
        <translation>通话还在进行。离开前请先挂断：Esc Esc。</translation>
    </message>
    <message>
        <source>To the call</source>
        <translation>回到通话</translation>
    </message>
    <message>
        <source>An import is running. Leaving undoes it.</source>
        <translation>导入正在进行，离开会撤销它。</translation>
    </message>
    <message>
        <source>Show the import</source>
        <translation>查看导入</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>尚未保存：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Discard and leave</source>
        <translation>放弃并离开</translation>
    </message>
    <message>
        <source>What you typed in %1 is not saved yet. It is kept there.</source>
        <translation>您在“%1”中输入的内容尚未保存，已保留在那里。</translation>
    </message>
    <message>
        <source>Dial a number…</source>
        <translation>拨打号码…</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>新建话术</translation>
    </message>
    <message>
        <source>Rehearse a script…</source>
        <translation>演练话术…</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>新建目标</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>CRM and telesales workstation</source>
        <translation>客户管理与电话销售工作站</translation>
    </message>
    <message>
        <source>Folder of the database.</source>
        <translation>数据库所在的文件夹。</translation>
    </message>
    <message>
        <source>Make the demo at once if there is no database in the folder.</source>
        <translation>文件夹中没有数据库时立即生成演示数据。</translation>
    </message>
    <message>
        <source>How long the rehearsal&apos;s far ends take; 1 is real time.</source>
        <translation>演练对方的时间倍率；1 为真实时间。</translation>
    </message>
    <message>
        <source>Far ends in order instead of random ones, such as answers,busy,no_answer.</source>
        <translation>按顺序而非随机的对方反应，例如 answers,busy,no_answer。</translation>
    </message>
    <message>
        <source>A tel:, callto: or sip: link; its number waits for Enter.</source>
        <translation>tel:、callto: 或 sip: 链接；号码等待按回车键。</translation>
    </message>
    <message>
        <source>Callwright is open with this folder already and does not answer. End it and start again.
</source>
        <translation>已有一个使用此文件夹的 Callwright 在运行，但没有响应。请结束它后重新启动。
</translation>
    </message>
</context>
</TS>
