"""The headings that the lists of the grids may have, by meaning: grids, people, buildings, resources."""

from __future__ import annotations

from desk.exchange.headings import Field

_SEQ = Field("seq", ("序号", "编号no", "no"), filler=True, weight=0)
_COMMUNITY = Field("community", ("社区", "所属社区", "社区名称", "一级网格", "所在社区"))
_MICRO = Field("micro", ("微网格", "微网格名称", "三级网格", "所属微网格"), contains=("微网格名",))
_REMARK = Field("note", ("备注", "说明"))
_HOURS = Field(
    "duty_hours",
    ("值班时间", "在岗时间", "服务时间", "工作时间", "值班时段", "在岗时段", "值守时间"),
    contains=("值班时", "在岗时"),
)


def _grid(*more: str) -> Field:
    words = ("网格", "网格名称", "网格名", "所属网格", "责任网格", "二级网格", "所在网格", "专属网格", "包联网格")
    return Field("grid", (*words, *more))


def _grid_code(*more: str) -> Field:
    return Field("grid_code", ("网格编码", "网格代码", "网格编号", "所属网格编码", "所属网格编号", *more))


GRID_FIELDS = (
    _SEQ,
    _grid_code("编码", "代码", "编号"),
    _COMMUNITY,
    _MICRO,
    _grid("名称"),
    Field("level", ("级别", "网格级别", "层级", "网格层级", "网格等级", "等级")),
    Field("parent", (
            "上级网格", "上级", "所属上级", "上级网格名称", "上级网格编码", "上级编码", "父级网格", "上一级网格",
        )),
    Field(
        "host_unit",
        ("包联单位", "专属单位", "联建单位", "责任单位", "包保单位", "主责单位", "挂包单位", "驻区单位"),
        contains=("包联单位", "包保单位"),
    ),
    Field("head", ("网格长", "网格长姓名", "网格负责人", "负责人", "负责人姓名")),
    Field("worker", ("专职网格员", "网格员", "网格员姓名", "专职网格员姓名", "网格管理员")),
    Field("head_phone", (
            "网格长电话", "网格长联系电话", "网格长手机", "负责人电话", "负责人联系电话", "网格负责人电话",
        )),
    Field(
        "worker_phone",
        ("网格员电话", "网格员联系电话", "专职网格员电话", "专职网格员联系电话", "网格员手机", "专职网格员手机"),
    ),
    Field(
        "phone",
        ("联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "电话号码"),
        several=True,
    ),
    _HOURS,
    Field(
        "ranges",
        ("地址范围", "管辖范围", "网格范围", "责任范围", "责任区域", "管辖区域", "所辖楼栋", "管辖楼栋", "四至范围"),
        contains=("范围",),
    ),
    _REMARK,
)  # fmt: skip

MEMBER_FIELDS = (
    _SEQ,
    Field("name", ("姓名", "人员姓名", "网格员姓名", "成员姓名")),
    _grid_code(),
    _COMMUNITY,
    _MICRO,
    _grid(),
    Field("duty", ("职务", "岗位", "类别", "角色", "身份", "人员类别", "职责", "网格职务", "人员类型", "任职")),
    Field("phone", ("联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")),
    _HOURS,
    Field("since", ("任职时间", "上岗时间", "开始日期", "任职日期", "到岗时间", "上岗日期", "起始日期")),
    Field("id_no", ("身份证号", "身份证号码", "公民身份号码", "身份证", "证件号码"), contains=("身份证",)),
    Field("home", ("现住址", "家庭住址", "住址", "现居住地址", "户籍地址", "居住地址"), contains=("住址", "居住地")),
    _REMARK,
)

BUILDING_FIELDS = (
    _SEQ,
    Field(
        "estate",
        (
            "小区",
            "小区名称",
            "小区名",
            "小区/道路",
            "小区道路",
            "所属小区",
            "小区或道路",
            "道路",
            "街巷",
            "院落",
        ),
    ),
    Field("number", ("楼号", "楼栋号", "楼栋", "幢号", "栋号", "楼栋编号", "楼幢号", "门牌号", "楼座")),
    Field("building", ("楼栋名称", "楼宇名称", "楼栋地址", "楼名", "楼栋全称")),
    _grid_code(),
    _COMMUNITY,
    _MICRO,
    _grid(),
    Field("units", ("单元数", "单元", "单元个数", "单元数量")),
    Field("floors", ("层数", "楼层数", "楼层", "总层数")),
    Field("doors", ("户数", "总户数", "住户数", "房屋套数", "套数")),
    _REMARK,
)

RESOURCE_FIELDS = (
    _SEQ,
    Field("kind", ("类别", "资源类别", "类型", "资源类型", "力量类别", "资源力量类别", "资源分类", "分类")),
    Field("name", ("名称", "资源名称", "单位名称", "资源力量名称", "力量名称", "机构名称", "资源")),
    _grid_code(),
    _COMMUNITY,
    _MICRO,
    _grid(),
    Field("address", ("地址", "详细地址", "位置", "所在地址", "资源地址")),
    Field("hours", ("开放时间", "服务时间", "营业时间", "工作时间", "值班时间")),
    Field("contact", ("联系人", "负责人", "联络人", "对接人")),
    Field("phone", ("联系电话", "电话", "手机", "联系方式", "联系人电话", "手机号码")),
    Field("special", ("特色", "服务内容", "服务项目", "特色服务", "可提供服务", "资源内容", "说明")),
    Field("capacity", ("容量", "可容纳人数", "人数", "容纳人数", "队伍人数")),
    Field("area", ("面积", "建筑面积", "面积平方米", "面积(平方米)", "面积(㎡)", "面积㎡")),
    _REMARK,
)
