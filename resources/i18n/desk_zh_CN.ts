<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>acting</name>
    <message>
        <source>Please sign in at a station first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to do this ({permission}). Please ask the station head.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup “{name}” is damaged ({why}). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no backup of this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Elders and disability</source>
        <translation>养老助残</translation>
    </message>
    <message>
        <source>Everyday services</source>
        <translation>便民服务</translation>
    </message>
    <message>
        <source>Housing and surroundings</source>
        <translation>住房环境</translation>
    </message>
    <message>
        <source>Insurance and work</source>
        <translation>社保医保就业</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>民政救助</translation>
    </message>
    <message>
        <source>The catalogue can&apos;t be used; “{entry}”: {reason}.</source>
        <translation>事项目录不能用：“{entry}”{reason}。</translation>
    </message>
    <message>
        <source>a district has 6 digits, a street 9</source>
        <translation>位数不对：区县 6 位，街道 9 位</translation>
    </message>
    <message>
        <source>a material has no name</source>
        <translation>有材料没写名称</translation>
    </message>
    <message>
        <source>copies and days are whole numbers from 1 on</source>
        <translation>的份数和天数应为不小于 1 的整数</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>it lacks {fields}</source>
        <translation>缺少 {fields}</translation>
    </message>
    <message>
        <source>it needs a level for each of {profiles}</source>
        <translation>须为每套时限各定一级：{profiles}</translation>
    </message>
    <message>
        <source>its code is not two capitals and two or three digits</source>
        <translation>的代码应为两个大写字母加两三位数字</translation>
    </message>
    <message>
        <source>its code or name is there twice</source>
        <translation>的代码或名称重复</translation>
    </message>
    <message>
        <source>its district is not listed</source>
        <translation>所属区县未列出</translation>
    </message>
    <message>
        <source>nobody knows the field {fields}</source>
        <translation>有不认识的字段 {fields}</translation>
    </message>
    <message>
        <source>on_the_spot is true or false</source>
        <translation>的 on_the_spot 只能是 true 或 false</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>original and copy</source>
        <translation>原件和复印件</translation>
    </message>
    <message>
        <source>to be signed here</source>
        <translation>现场填写签字</translation>
    </message>
    <message>
        <source>“{word}” is none of {known}</source>
        <translation>里的“{word}”不在 {known} 之中</translation>
    </message>
</context>
<context>
    <name>db</name>
    <message>
        <source>Another desk was faster. Nothing was changed; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the database. Nothing was changed; please try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else saved this at the same moment. Nothing of yours is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account on the database server may not do this. Please tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written. Nothing was changed; please check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is damaged. Please restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is read-only at the moment. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server can&apos;t be reached. Nothing was changed; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server is overloaded. Nothing was changed; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server refuses the sign-in. Please check the address, name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk can&apos;t be read or written. Nothing was changed; please check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; please make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Nothing was changed; please tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was made by a newer version of the program (revision {revision}). Please install that version; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deadlines</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>7123</source>
        <translation>7123</translation>
    </message>
    <message>
        <source>Big</source>
        <translation>大事</translation>
    </message>
    <message>
        <source>Difficult</source>
        <translation>疑难</translation>
    </message>
    <message>
        <source>Four-level response</source>
        <translation>四级响应</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>难事</translation>
    </message>
    <message>
        <source>Major risk</source>
        <translation>重大风险</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>当场</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小事</translation>
    </message>
    <message>
        <source>There is no time limit profile “{code}”; there are: {names}.</source>
        <translation>没有“{code}”这套时限，可选：{names}。</translation>
    </message>
    <message>
        <source>Thorny</source>
        <translation>棘手</translation>
    </message>
    <message>
        <source>a named leader</source>
        <translation>领导包案</translation>
    </message>
    <message>
        <source>close by {clock}</source>
        <translation>{clock} 前办结</translation>
    </message>
    <message>
        <source>contact by {clock}</source>
        <translation>{clock} 前先联系</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>第 {n} 天</translation>
    </message>
    <message>
        <source>no fixed date</source>
        <translation>不定期限</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>overdue {time}</source>
        <translation>逾期 {time}</translation>
    </message>
    <message>
        <source>taken in {clock}</source>
        <translation>{clock} 受理</translation>
    </message>
    <message>
        <source>working days left: {n}</source>
        <translation>剩 {n} 个工作日</translation>
    </message>
    <message>
        <source>{moment} (provisional)</source>
        <translation>{moment}（暂推）</translation>
    </message>
    <message>
        <source>{n}-day limit</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n}-hour limit</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n}-minute limit</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n}-working-day limit</source>
        <translation>{n} 个工作日</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message>
        <source>“{profile}” has no level “{code}”; it has: {levels}.</source>
        <translation>“{profile}”里没有“{code}”这一级，可选：{levels}。</translation>
    </message>
</context>
<context>
    <name>door</name>
    <message>
        <source>8 characters or more, letters and digits</source>
        <translation>至少 8 位，要有字母和数字</translation>
    </message>
    <message>
        <source>9 digits, e.g. 370102001; 12 for a community on its own</source>
        <translation>9 位，如 370102001；社区单独用一套数据时填 12 位</translation>
    </message>
    <message>
        <source>A synthetic street of 12,000 residents is made; it takes some seconds. The accounts are listed in the README; nothing in it is a real person.</source>
        <translation>生成一条有 12,000 名居民的演示街道，需要十几秒。演示账号写在 README 里；人物、电话、地址都是虚构的。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Administrator&apos;s name</source>
        <translation>管理员姓名</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定好像开着。</translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation>请先选自己的名字。</translation>
    </message>
    <message>
        <source>Choose your name, then type the password.</source>
        <translation>选名字，再输密码。</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Find your name</source>
        <translation>找自己的名字</translation>
    </message>
    <message>
        <source>Forgot the password</source>
        <translation>忘了密码</translation>
    </message>
    <message>
        <source>Good day! Who is at the window?</source>
        <translation>您好，谁在窗口？</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Making the demo street …</source>
        <translation>正在生成演示街道……</translation>
    </message>
    <message>
        <source>Name of the station</source>
        <translation>站点名称</translation>
    </message>
    <message>
        <source>Opening the database …</source>
        <translation>正在打开数据库……</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>{name}的密码</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>再输一遍密码</translation>
    </message>
    <message>
        <source>Set up the desk</source>
        <translation>建好服务台</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>换个人</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Street code</source>
        <translation>街道代码</translation>
    </message>
    <message>
        <source>The system administrator can give you a new password under Settings.</source>
        <translation>请系统管理员在“设置”里给您重设密码。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
    <message>
        <source>This is asked once.</source>
        <translation>只问这一次。</translation>
    </message>
    <message>
        <source>Try with a demo street</source>
        <translation>用演示街道试试</translation>
    </message>
    <message>
        <source>Type a name or its pinyin initials, like gm</source>
        <translation>打名字或拼音首字母，比如 gm</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Welcome. Which station is this?</source>
        <translation>欢迎，这里是哪个站？</translation>
    </message>
    <message>
        <source>What you were writing is kept; go on where you stopped.</source>
        <translation>写到一半的都存好了，回来接着写。</translation>
    </message>
    <message>
        <source>locked at {time}</source>
        <translation>{time} 锁的</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>An Excel sheet holds no more rows. Save the list as .csv.</source>
        <translation>行数超过了Excel工作表的上限。请保存为 .csv。</translation>
    </message>
    <message>
        <source>An old number of 15 digits, turned into {number} by the rule: please check.</source>
        <translation>15位旧号码，已按规则换算为{number}，请核对</translation>
    </message>
    <message>
        <source>Binary workbooks (.xlsb) are not read. Save the file as .xlsx in Excel.</source>
        <translation>不支持二进制工作簿（.xlsb）。请在Excel中另存为 .xlsx。</translation>
    </message>
    <message>
        <source>No sheet of “{file}” has the headings of this ledger. Needed is a row with {wanted}.</source>
        <translation>“{file}”中没有找到本台账的表头。表头行至少要有：{wanted}。</translation>
    </message>
    <message>
        <source>Nothing can be saved in the folder “{folder}”. Choose another one.</source>
        <translation>文件夹“{folder}”不能写入。请换一个文件夹。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Residents are saved as .xlsx or .csv; “{file}” is neither.</source>
        <translation>居民名单只能保存为 .xlsx 或 .csv，“{file}”两者都不是。</translation>
    </message>
    <message>
        <source>Row in the ledger</source>
        <translation>原表行号</translation>
    </message>
    <message>
        <source>Same name and birth date as row {row} but another ID number: taken as two persons, please check.</source>
        <translation>与第{row}行姓名、出生日期相同但身份证号不同，按两人处理，请核对</translation>
    </message>
    <message>
        <source>The ID number was stored as a number and its last three digits became 000; it cannot be used. Set the cell to text and enter it again.</source>
        <translation>身份证号码被存成了数字，末三位已变成000，不能采用；请把单元格设为文本后重新录入</translation>
    </message>
    <message>
        <source>The age {reported} contradicts the birth date: {age} years.</source>
        <translation>年龄{reported}与身份证推算的{age}岁不符</translation>
    </message>
    <message>
        <source>The birth date cannot be read; the ID number&apos;s ({date}) is taken.</source>
        <translation>出生年月无法识别，已采用身份证上的{date}</translation>
    </message>
    <message>
        <source>The birth date contradicts the ID number ({date} by the ID number).</source>
        <translation>出生年月与身份证不一致（身份证为{date}）</translation>
    </message>
    <message>
        <source>The category “{word}” is not in the dictionary; it is kept as written.</source>
        <translation>人员类别“{word}”不在字典中，按原文保留</translation>
    </message>
    <message>
        <source>The disk is full: “{file}” was not saved.</source>
        <translation>磁盘已满，“{file}”没有保存。</translation>
    </message>
    <message>
        <source>The file is broken and cannot be read. Open it in Excel, save it again and import that.</source>
        <translation>文件已损坏，无法读取。请用Excel打开并重新保存后再导入。</translation>
    </message>
    <message>
        <source>The file is empty. Please save the ledger again.</source>
        <translation>文件是空的。请重新保存台账。</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB. Please split the ledger or remove the pictures in it.</source>
        <translation>文件超过{limit} MB。请拆分台账或删除其中的图片后再导入。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Remove the password in Excel and import it again.</source>
        <translation>文件设有密码。请在Excel中取消密码后再导入。</translation>
    </message>
    <message>
        <source>The file unpacks to far more than a ledger can hold and was not opened. Copy the ledger into a new workbook and import it.</source>
        <translation>文件解压后异常庞大，为安全起见没有打开。请把台账复制到新的工作簿后再导入。</translation>
    </message>
    <message>
        <source>The file “{file}” is not there (any more).</source>
        <translation>找不到文件“{file}”，可能已被移动或删除。</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there.</source>
        <translation>找不到文件夹“{folder}”。</translation>
    </message>
    <message>
        <source>The remark says that this person has died: please confirm the import.</source>
        <translation>备注写明已去世，请确认是否仍要导入</translation>
    </message>
    <message>
        <source>The same as row {row}.</source>
        <translation>与第{row}行重复，未导入</translation>
    </message>
    <message>
        <source>The self-care word “{word}” is not known; it is kept as written.</source>
        <translation>自理能力“{word}”不在字典中，按原文保留</translation>
    </message>
    <message>
        <source>The sex contradicts the ID number (a man by the ID number).</source>
        <translation>性别与身份证不一致（身份证为男）</translation>
    </message>
    <message>
        <source>The sex contradicts the ID number (a woman by the ID number).</source>
        <translation>性别与身份证不一致（身份证为女）</translation>
    </message>
    <message>
        <source>The sheet has a cell far away from the ledger (row {row}, column {column}). Delete the empty rows and columns behind the ledger and import it again.</source>
        <translation>工作表在远离台账的位置（第{row}行、{column}列）还有内容。请删除台账后面的空行和空列，再重新导入。</translation>
    </message>
    <message>
        <source>The telephone number is masked and was not taken.</source>
        <translation>电话号码已打码，未导入</translation>
    </message>
    <message>
        <source>The telephone number is not complete and was not taken: please check.</source>
        <translation>联系电话位数不对，未导入，请核对</translation>
    </message>
    <message>
        <source>The text of the CSV file is neither UTF-8 nor GB18030. Save it as .xlsx in Excel.</source>
        <translation>CSV文件的文字编码不是UTF-8或GB18030。请在Excel中另存为 .xlsx。</translation>
    </message>
    <message>
        <source>There is no ID number: the resident has to be matched by hand.</source>
        <translation>没有身份证号，需人工匹配居民</translation>
    </message>
    <message>
        <source>This is a web page saved under an Excel name. Open it in Excel and save it as .xlsx, then import it.</source>
        <translation>这是用Excel扩展名保存的网页。请用Excel打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>This is not an Excel or CSV file. The desk reads .xlsx, .xls and .csv ledgers.</source>
        <translation>这不是Excel或CSV文件。可以导入的台账格式为 .xlsx、.xls 和 .csv。</translation>
    </message>
    <message>
        <source>Younger than {minimum} ({age} years): outside this ledger.</source>
        <translation>未满{minimum}周岁（{age}岁），不在本台账范围</translation>
    </message>
    <message>
        <source>the name and the ID number, address or telephone</source>
        <translation>姓名，以及身份证号、住址或电话</translation>
    </message>
    <message>
        <source>“{file}” cannot be read from the disk. Copy it to this computer and try again.</source>
        <translation>无法从磁盘读取“{file}”。请复制到本机后重试。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: it is open in another program or you have no right to read it.</source>
        <translation>无法读取“{file}”：它正被其他程序占用，或您没有读取权限。</translation>
    </message>
    <message>
        <source>“{file}” is a folder. Please choose the ledger in it.</source>
        <translation>“{file}”是文件夹。请选择其中的台账文件。</translation>
    </message>
    <message>
        <source>“{file}” was not saved. If it is open in Excel, close it there and save again.</source>
        <translation>“{file}”没有保存成功。如果它正在Excel中打开，请先关闭再保存。</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends in {tail}</source>
        <translation>尾号 {tail}</translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here, new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>在办 {n} 件</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fonts</name>
    <message>
        <source>No font can draw this character: {characters}. Nothing was printed. Write it another way or have a font added before printing.</source>
        <translation>字库里没有这个字，打不出来：{characters}。还没有打印。请先改用其他写法，或请管理员补充字库后再打印。</translation>
    </message>
</context>
<context>
    <name>grids</name>
    <message>
        <source>A colleague changed this grid meanwhile. Please look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid lies in a grid of the level above; only level 1 lies in none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid needs a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A range needs the name of an estate or a road.</source>
        <translation>地址范围须写明小区或道路名称。</translation>
    </message>
    <message>
        <source>Another grid has the code {code} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose the duty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The duty began on {since}; it can&apos;t end before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range runs from {first} back to {last}; put the smaller building number first.</source>
        <translation>楼号范围写反了（{first} 到 {last}），请把小号写在前面。</translation>
    </message>
    <message>
        <source>This range is gone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it? Please enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity</name>
    <message>
        <source>A number is given, but no paper: choose the kind of paper.</source>
        <translation>已填写证件号码，但证件类型为“无”：请选择证件类型。</translation>
    </message>
    <message>
        <source>A passport number has 5 to 20 letters and digits, nothing else.</source>
        <translation>护照号码为5至20位字母和数字，不能有其他字符。</translation>
    </message>
    <message>
        <source>The ID number has only {count} characters; it must have 18.</source>
        <translation>身份证号码只有{count}位，应为18位。</translation>
    </message>
    <message>
        <source>The ID number has {count} characters; it must have 18.</source>
        <translation>身份证号码有{count}位，应为18位。</translation>
    </message>
    <message>
        <source>The ID number was turned into a number ({number}) and its last digits are lost: set the cell to text and enter it again.</source>
        <translation>身份证号码被存成了数字（{number}），末几位已丢失；请把单元格设为文本后重新录入。</translation>
    </message>
    <message>
        <source>The birth date {date} in the ID number does not exist.</source>
        <translation>身份证号码中的出生日期{date}不存在。</translation>
    </message>
    <message>
        <source>The birth date {date} in the ID number lies ahead.</source>
        <translation>身份证号码中的出生日期{date}晚于今天。</translation>
    </message>
    <message>
        <source>The check digit of the ID number is wrong (it should be {right}).</source>
        <translation>身份证号码校验位不对（应为{right}）。</translation>
    </message>
    <message>
        <source>The number of a residence permit for HMT residents begins with 81, 82 or 83.</source>
        <translation>港澳台居民居住证号码应以81、82或83开头。</translation>
    </message>
    <message>
        <source>The number of the paper must have 1 to {most} characters.</source>
        <translation>证件号码应为1至{most}个字符。</translation>
    </message>
    <message>
        <source>“{character}” (place {place}) can&apos;t stand in an ID number: digits only, the last place may be X.</source>
        <translation>身份证号码第{place}位的“{character}”不对：只能是数字，最后一位可以是X。</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>Choose what is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the request in a sentence for whoever handles it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the unit that takes it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These can&apos;t follow later: {names}. Tick them off, or close on the spot by telling what to bring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is closed; new requests can&apos;t be taken in for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This grid no longer exists; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person no longer has the duty; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of whoever comes for the resident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the result: nothing closes without one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>integrity</name>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is closed without a result and a reply record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was merged into itself over other files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its search keys are not those of its values; it may not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its series doesn&apos;t know this number and would give it out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its state and the file it was merged into contradict each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” names a row of “{target}” that isn&apos;t there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keysheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何页面</translation>
    </message>
    <message>
        <source>Find a person or a matter</source>
        <translation>找人、找办件</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键表</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>新受理</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>One layer out</source>
        <translation>退一层</translation>
    </message>
    <message>
        <source>Pages of the rail</source>
        <translation>左边的页面</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>这张表</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Doorstep Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find people, matters, beds, or scan a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>matters</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>12345 hotline</source>
        <translation>12345热线</translation>
    </message>
    <message>
        <source>A matter that is {state} is finished; nothing more can be done to it.</source>
        <translation>办件已是“{state}”，流程已结束，不能再操作。</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Done on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>This grid no longer exists; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>at the door</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>close on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>escalate</source>
        <translation>提级</translation>
    </message>
    <message>
        <source>extend</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>grid report</source>
        <translation>网格上报</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>来信</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>pass on for dispatch</source>
        <translation>转待派</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>put on hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>rated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>reopen</source>
        <translation>重办</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>return</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>roughly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>the matter it is merged into</source>
        <translation>合并到哪一件</translation>
    </message>
    <message>
        <source>the new due time</source>
        <translation>新的办结时间</translation>
    </message>
    <message>
        <source>the rating</source>
        <translation>评价等次</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>the remedy</source>
        <translation>救济途径</translation>
    </message>
    <message>
        <source>the reply record (who, when, how)</source>
        <translation>答复记录（谁、何时、怎么答复）</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>to dispatch</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>waiting for sign-off</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>where to go instead</source>
        <translation>应到哪里办</translation>
    </message>
    <message>
        <source>who handles it</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>{rate} ({satisfied}/{rated}, unrated {unrated})</source>
        <translation>{rate}（{satisfied}/{rated}，未评价 {unrated}）</translation>
    </message>
    <message>
        <source>{who} has just changed this matter. Here it is as it stands now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{verb}” is not possible while the matter is {state}; possible now: {allowed}.</source>
        <translation>办件现在是“{state}”，不能“{verb}”；现在可以：{allowed}。</translation>
    </message>
    <message>
        <source>“{verb}” needs {missing}.</source>
        <translation>“{verb}”须填写：{missing}。</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>A name has no digits: “{character}” must go.</source>
        <translation>姓名中不能有数字：请去掉“{character}”。</translation>
    </message>
    <message>
        <source>The name has {count} characters; at most {most} are possible.</source>
        <translation>姓名有{count}个字，最多{most}个字。</translation>
    </message>
    <message>
        <source>The name holds an unprintable character (U+{code}).</source>
        <translation>姓名中有无法显示的字符（U+{code}），请重新输入。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>请填写姓名。</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>A note has at most {n} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note does not exist at this station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the next shift should know.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking it back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} / {total} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} rows a second, {left} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} rows a second, {left} s left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>A card code has {n} digits; please scan or type it again.</source>
        <translation>卡码是 {n} 位数字，请重新扫码或输入。</translation>
    </message>
    <message>
        <source>A day has the running numbers 1 to 999999; {seq} is none of them.</source>
        <translation>当天流水号为 1 到 999999，{seq} 不在其中。</translation>
    </message>
    <message>
        <source>The card code was misread: its check digit is wrong. Please scan it again.</source>
        <translation>卡码校验位不对，可能读错了，请重新扫码。</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>grid report</source>
        <translation>网格上报</translation>
    </message>
    <message>
        <source>hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>课题</translation>
    </message>
    <message>
        <source>“{code}” is not a street code: 9 digits (370102001), or 12 for a community with its own database.</source>
        <translation>“{code}”不是街道代码：应为 9 位数字（如 370102001），社区单独建库的为 12 位。</translation>
    </message>
    <message>
        <source>“{text}” is not a matter number; one looks like {example}.</source>
        <translation>“{text}”不是办件编号，编号的样子是 {example}。</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>to be assigned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>password</name>
    <message>
        <source>8 characters or more, letters and digits</source>
        <translation>至少 8 位，要有字母和数字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>再输一遍新密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>The password was given to you by the administrator. Choose your own now.</source>
        <translation>这个密码是管理员给的，请现在换成自己的。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
</context>
<context>
    <name>passwords</name>
    <message>
        <source>A password must not hold your name or your account.</source>
        <translation>密码里不能有本人姓名或账号。</translation>
    </message>
    <message>
        <source>A password needs at least {n} characters.</source>
        <translation>密码至少 {n} 位。</translation>
    </message>
    <message>
        <source>Mix at least two kinds: small letters, capitals, digits, other characters.</source>
        <translation>至少用两类字符：小写字母、大写字母、数字、其他符号。</translation>
    </message>
    <message>
        <source>This password is among the first that are guessed.</source>
        <translation>这个密码太常见，容易被猜到，请换一个。</translation>
    </message>
</context>
<context>
    <name>permissions</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>An account needs at least one role.</source>
        <translation>账号至少要有一个角色。</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>审计管理员</translation>
    </message>
    <message>
        <source>back up and restore</source>
        <translation>备份和恢复</translation>
    </message>
    <message>
        <source>care operator</source>
        <translation>养老服务人员</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>窗口人员</translation>
    </message>
    <message>
        <source>dispatch matters</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>edit grids</source>
        <translation>修改网格</translation>
    </message>
    <message>
        <source>edit residents</source>
        <translation>修改居民</translation>
    </message>
    <message>
        <source>edit the catalogue</source>
        <translation>修改事项目录</translation>
    </message>
    <message>
        <source>export ledgers</source>
        <translation>导出台账</translation>
    </message>
    <message>
        <source>grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>handle matters</source>
        <translation>办理办件</translation>
    </message>
    <message>
        <source>import ledgers</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>manage accounts</source>
        <translation>管理账号</translation>
    </message>
    <message>
        <source>print papers</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>read hand-over notes</source>
        <translation>查看交接</translation>
    </message>
    <message>
        <source>read the records</source>
        <translation>查看操作记录</translation>
    </message>
    <message>
        <source>reveal masked details</source>
        <translation>显示隐去的信息</translation>
    </message>
    <message>
        <source>run the care centre</source>
        <translation>管理养老服务</translation>
    </message>
    <message>
        <source>see grids</source>
        <translation>查看网格</translation>
    </message>
    <message>
        <source>see health details</source>
        <translation>查看健康信息</translation>
    </message>
    <message>
        <source>see matters</source>
        <translation>查看办件</translation>
    </message>
    <message>
        <source>see residents</source>
        <translation>查看居民</translation>
    </message>
    <message>
        <source>see the catalogue</source>
        <translation>查看事项目录</translation>
    </message>
    <message>
        <source>station head</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>system administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>take in matters</source>
        <translation>受理办件</translation>
    </message>
    <message>
        <source>write hand-over notes</source>
        <translation>填写交接</translation>
    </message>
    <message>
        <source>“{role}” can&apos;t be held together with: {others}. Use a second account for a second person.</source>
        <translation>“{role}”不能与这些角色兼任：{others}。请另设账号，由另一人担任。</translation>
    </message>
</context>
<context>
    <name>phones</name>
    <message>
        <source>A mobile number has 11 digits; this one has {count}.</source>
        <translation>手机号码应为11位，现有{count}位。</translation>
    </message>
    <message>
        <source>One number only: enter the others on lines of their own.</source>
        <translation>这里只填一个号码，其余号码请另起一行填写。</translation>
    </message>
    <message>
        <source>This is no telephone number: a mobile number has 11 digits, a local one 8, others the area code before them, such as 0531-87528099.</source>
        <translation>电话号码不对：手机号码11位，本地座机8位，外地座机前加区号，例如0531-87528099。</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>Doorstep Desk</source>
        <translation>家门口服务台</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>The printer did not take the page. See whether it is on and has paper, then print again.</source>
        <translation>打印机没有接收这一页。请看看打印机是否开机、有没有纸，然后再打印一次。</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Ask how it stands</source>
        <translation>查进度</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Copy for the file</source>
        <translation>存根联</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Done on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理方式</translation>
    </message>
    <message>
        <source>Receipt of request</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Resident or agent</source>
        <translation>居民或代办人</translation>
    </message>
    <message>
        <source>Resident&apos;s copy. Please keep it until the matter is closed</source>
        <translation>居民联　请保管到办结</translation>
    </message>
    <message>
        <source>Show this slip at the desk to have it scanned, or call</source>
        <translation>拿这张条来窗口扫，或打服务热线</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>办结期限</translation>
    </message>
    <message>
        <source>To hand in</source>
        <translation>待补材料</translation>
    </message>
    <message>
        <source>by {moment}</source>
        <translation>{moment} 前</translation>
    </message>
    <message>
        <source>{name} (by {date})</source>
        <translation>{name}（{date}前）</translation>
    </message>
    <message>
        <source>{person} (agent: {agent})</source>
        <translation>{person}（{agent} 代办）</translation>
    </message>
    <message>
        <source>{person} (in person)</source>
        <translation>{person}（本人）</translation>
    </message>
    <message>
        <source>{person} (through an agent)</source>
        <translation>{person}（他人代办）</translation>
    </message>
</context>
<context>
    <name>record_acts</name>
    <message>
        <source>backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revealed masked details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viewed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>record_fields</name>
    <message>
        <source>ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent&apos;s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent&apos;s relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caller&apos;s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispatched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estate or road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ethnicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contact due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap in the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head of the chain in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head of the replaced chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>living alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must change the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>odd or even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replied by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role in the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>self-care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed for by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>street code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time limit profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>record_subjects</name>
    <message>
        <source>account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calendar day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emergency contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand-over note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note on a resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role of an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step of a matter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>It does not follow the record before it: one of the two was put in or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was added past the head of the chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content was changed after it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records {first} to {last} are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is missing: the head names record {head}, the last one is {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the chain names another hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} saved this while you were editing. Nothing of yours is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>residents</name>
    <message>
        <source>A category needs a name, and can&apos;t end before it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague saved the same paper or address this very moment. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ethnicity has at most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose the category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please say what it is needed for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex is male, female or unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date must lie between 1880 and today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of paper is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper is on file already: {person}. Open that file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This status is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} saved this file while you were typing. Nothing of yours is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” can&apos;t end before it began on {since}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is of the wrong kind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>staff</name>
    <message>
        <source>Account or password is wrong. {n} more tries before it is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account has 2 to 32 letters, digits, dots or dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password must differ from the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an account of that name already; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is closed. Please ask the system administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last system administrator. Please make someone else one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong passwords: locked until {time}. The system administrator can unlock it sooner.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stations</name>
    <message>
        <source>Enter the name of the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is set up already. Please sign in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The dictionary of categories can&apos;t be used; “{entry}”: {reason}.</source>
        <translation>人员类别字典不能用：“{entry}”{reason}。</translation>
    </message>
    <message>
        <source>it has no label</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>its colour is none of {families}</source>
        <translation>颜色不在 {families} 之中</translation>
    </message>
    <message>
        <source>not readable: {reason}</source>
        <translation>读不出来（{reason}）</translation>
    </message>
    <message>
        <source>“{word}” already means something else</source>
        <translation>里的“{word}”已用于别的类别</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Lunar {words}</source>
        <translation>农历{words}</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Today {term}</source>
        <translation>今日{term}</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>{date} ({weekday})</source>
        <translation>{date}（{weekday}）</translation>
    </message>
    <message>
        <source>{date} {term}</source>
        <translation>{date}{term}</translation>
    </message>
    <message>
        <source>{day} {clock}</source>
        <translation>{day}{clock}</translation>
    </message>
    <message>
        <source>{month:02d}-{day:02d}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{year:04d}-{month:02d}-{day:02d}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Change password …</source>
        <translation>修改密码……</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the desk?</source>
        <translation>要关闭服务台吗？</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Doorstep Desk</source>
        <translation>家门口服务台</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键表</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>新受理</translation>
    </message>
    <message>
        <source>Nothing was told yet.</source>
        <translation>还没有消息。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Someone else …</source>
        <translation>换个人……</translation>
    </message>
    <message>
        <source>Something typed is not saved yet.</source>
        <translation>有内容还没有保存。</translation>
    </message>
    <message>
        <source>The new password holds from now on.</source>
        <translation>密码改好了，从现在起用新密码。</translation>
    </message>
    <message>
        <source>Your role does not include this page.</source>
        <translation>您的岗位不含这一页。</translation>
    </message>
</context>
<context>
    <name>work</name>
    <message>
        <source>Please sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>已停下，一切和原来一样。</translation>
    </message>
    <message>
        <source>That did not work, through a fault of the program. Nothing was changed; a report was kept.</source>
        <translation>程序出了错，这一步没有做成，数据没有改动；已在本机留下报告。</translation>
    </message>
    <message>
        <source>The database is not open yet.</source>
        <translation>数据库还没有打开。</translation>
    </message>
</context>
</TS>
