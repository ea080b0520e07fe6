"""A card as a street has it: all of its fields said."""

from __future__ import annotations

from dataclasses import replace

from desk.rules.card_templates import CardValues

FULL = CardValues(
    {
        "station": "春和里社区党群服务中心 家门口服务台",
        "community": "春和里社区",
        "hotline": "0500-555 0120",
        "hotline_note": "24 小时有人接",
        "worker_duty": "网格员",
        "worker_name": "莫兰英",
        "worker_phone": "154 0000 2603",
        "steward_name": "周德明",
        "steward_phone": "154 0000 1188",
        "doctor_name": "何敏",
        "doctor_phone": "0500-555 0133",
        "doctor_how": "周一到周五 8:30–11:30，带社保卡",
        "meals_name": "春和里助餐点",
        "meals_phone": "0500-555 0140",
        "meals_how": "11:00 和 17:00，可送上门，前一天下午四点前说",
        "repair_name": "物业维修",
        "repair_phone": "0500-555 0150",
        "repair_how": "打电话，当天上门",
        "police_name": "沈建国",
        "police_phone": "154 0000 1100",
        "police_how": "社区警务室，春和里 2 号",
        "name": "陆阿根",
        "age": "82",
        "address": "春和里 5 幢 2 单元 402",
        "alert": "青霉素过敏，高血压",
        "alert_note": "听力弱，请面对面慢讲",
        "family_role": "女儿",
        "family_name": "陆晓梅",
        "family_phone": "154 0000 7719",
        "number": "CH-03-0417",
    },
    (("吃饭", "11:00 17:00"), ("洗澡", "周一到周五"), ("洗衣", "上午送来"), ("理发", "周四上午"), ("借轮椅", "随时")),
    "4820193055776",
)


def with_fields(**fields: str) -> CardValues:
    """The same card saying otherwise; "" for what it doesn't say."""
    return replace(FULL, fields={**FULL.fields, **fields})
