BEGIN TRANSACTION;
CREATE TABLE account_entries (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	stay_id INTEGER NOT NULL, 
	resident_id INTEGER NOT NULL, 
	month DATE NOT NULL, 
	of_month DATE NOT NULL, 
	kind TEXT NOT NULL, 
	amount INTEGER NOT NULL, 
	days INTEGER, 
	text TEXT NOT NULL, 
	method TEXT, 
	"key" TEXT, 
	reverses_id INTEGER, 
	booked_at DATETIME NOT NULL, 
	booked_by_id INTEGER NOT NULL, 
	CONSTRAINT ck_account_entries_amount CHECK (amount <> 0), 
	CONSTRAINT fk_account_entries_booked_by_id_staff FOREIGN KEY(booked_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_account_entries_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT fk_account_entries_reverses_id_account_entries FOREIGN KEY(reverses_id) REFERENCES account_entries (id), 
	CONSTRAINT fk_account_entries_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT fk_account_entries_stay_id_bed_stays FOREIGN KEY(stay_id) REFERENCES bed_stays (id), 
	CONSTRAINT uq_account_entries_key UNIQUE ("key"), 
	CONSTRAINT uq_account_entries_reverses_id UNIQUE (reverses_id)
);
INSERT INTO "account_entries" VALUES(1,1,1,1,'2025-10-01','2025-10-01','DEPOSIT',-500000,NULL,'押金','CASH',NULL,NULL,'2025-10-20 06:02:00.000000',4);
INSERT INTO "account_entries" VALUES(2,1,1,1,'2025-10-01','2025-10-01','BED',100000,10,'床位费 201-1 双人间 10月20日–10月29日 每月 3,000.00',NULL,'charge/1/2025-10/1/BED/',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(3,1,1,1,'2025-10-01','2025-10-01','BED',10000,2,'床位费 201-1 双人间 10月30日–10月31日 每月 3,000.00 × 50%',NULL,'charge/1/2025-10/2/BED/',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(4,1,1,1,'2025-10-01','2025-10-01','CARE',60000,12,'护理费 二级护理 10月20日–10月31日 每日 50.00',NULL,'charge/1/2025-10/1/CARE/',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(5,1,1,1,'2025-10-01','2025-10-01','OTHER',800,12,'取暖费 10月20日–10月31日 每月 20.00',NULL,'charge/1/2025-10/1/OTHER/取暖费',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(6,1,2,3,'2025-10-01','2025-10-01','BED',120000,12,'床位费 202-1 双人间 10月20日–10月31日 每月 3,000.00',NULL,'charge/2/2025-10/1/BED/',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(7,1,2,3,'2025-10-01','2025-10-01','CARE',60000,12,'护理费 二级护理 10月20日–10月31日 每日 50.00',NULL,'charge/2/2025-10/1/CARE/',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(8,1,2,3,'2025-10-01','2025-10-01','OTHER',800,12,'取暖费 10月20日–10月31日 每月 20.00',NULL,'charge/2/2025-10/1/OTHER/取暖费',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(9,1,3,5,'2025-10-01','2025-10-01','BED',20000,2,'床位费 202-2 双人间 10月25日–10月26日 每月 3,000.00',NULL,'charge/3/2025-10/1/BED/',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(10,1,3,5,'2025-10-01','2025-10-01','BED',50000,5,'床位费 203-1 三人间 10月27日–10月31日 每月 3,000.00',NULL,'charge/3/2025-10/2/BED/',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(11,1,3,5,'2025-10-01','2025-10-01','OTHER',134,2,'取暖费 10月25日–10月26日 每月 20.00',NULL,'charge/3/2025-10/1/OTHER/取暖费',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(12,1,3,5,'2025-10-01','2025-10-01','OTHER',333,5,'取暖费 10月27日–10月31日 每月 20.00',NULL,'charge/3/2025-10/2/OTHER/取暖费',NULL,'2025-11-06 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(13,1,3,5,'2025-11-01','2025-11-01','BED',40000,4,'床位费 203-1 三人间 11月1日–11月4日 每月 3,000.00',NULL,'charge/3/2025-11/1/BED/',NULL,'2025-11-06 02:02:00.000000',4);
INSERT INTO "account_entries" VALUES(14,1,3,5,'2025-11-01','2025-11-01','OTHER',267,4,'取暖费 11月1日–11月4日 每月 20.00',NULL,'charge/3/2025-11/1/OTHER/取暖费',NULL,'2025-11-06 02:02:00.000000',4);
INSERT INTO "account_entries" VALUES(15,1,3,5,'2025-11-01','2025-11-01','PAYMENT',-110734,NULL,'缴费','CODE',NULL,NULL,'2025-11-06 02:04:00.000000',4);
INSERT INTO "account_entries" VALUES(16,1,1,1,'2025-11-01','2025-11-01','OTHER',3000,NULL,'理发',NULL,NULL,NULL,'2025-11-06 02:05:00.000000',4);
INSERT INTO "account_entries" VALUES(17,1,1,1,'2025-11-01','2025-11-01','OTHER',30000,NULL,'洗衣',NULL,NULL,NULL,'2025-11-06 02:06:00.000000',4);
INSERT INTO "account_entries" VALUES(18,1,1,1,'2025-11-01','2025-11-01','OTHER',-30000,NULL,'冲销：洗衣（多打了一个零）',NULL,NULL,17,'2025-11-06 02:07:00.000000',4);
INSERT INTO "account_entries" VALUES(19,1,1,1,'2025-11-01','2025-11-01','PAYMENT',-100000,NULL,'十月','TRANSFER',NULL,NULL,'2025-11-06 02:08:00.000000',4);
INSERT INTO "account_entries" VALUES(20,1,1,1,'2025-11-01','2025-11-01','BED',5000,1,'床位费 201-1 双人间 11月1日 每月 3,000.00 × 50%',NULL,'charge/1/2025-11/1/BED/',NULL,'2025-12-02 07:01:00.000000',4);
INSERT INTO "account_entries" VALUES(21,1,1,1,'2025-11-01','2025-11-01','BED',290000,29,'床位费 201-1 双人间 11月2日–11月30日 每月 3,000.00',NULL,'charge/1/2025-11/2/BED/',NULL,'2025-12-02 07:01:00.000000',4);
INSERT INTO "account_entries" VALUES(22,1,1,1,'2025-11-01','2025-11-01','CARE',150000,30,'护理费 二级护理 11月1日–11月30日 每日 50.00',NULL,'charge/1/2025-11/1/CARE/',NULL,'2025-12-02 07:01:00.000000',4);
INSERT INTO "account_entries" VALUES(23,1,1,1,'2025-11-01','2025-11-01','OTHER',2000,30,'取暖费 11月1日–11月30日 每月 20.00',NULL,'charge/1/2025-11/1/OTHER/取暖费',NULL,'2025-12-02 07:01:00.000000',4);
INSERT INTO "account_entries" VALUES(24,1,2,3,'2025-11-01','2025-11-01','BED',300000,30,'床位费 202-1 双人间 11月1日–11月30日 每月 3,000.00',NULL,'charge/2/2025-11/1/BED/',NULL,'2025-12-02 07:01:00.000000',4);
INSERT INTO "account_entries" VALUES(25,1,2,3,'2025-11-01','2025-11-01','CARE',150000,30,'护理费 二级护理 11月1日–11月30日 每日 50.00',NULL,'charge/2/2025-11/1/CARE/',NULL,'2025-12-02 07:01:00.000000',4);
INSERT INTO "account_entries" VALUES(26,1,2,3,'2025-11-01','2025-11-01','OTHER',2000,30,'取暖费 11月1日–11月30日 每月 20.00',NULL,'charge/2/2025-11/1/OTHER/取暖费',NULL,'2025-12-02 07:01:00.000000',4);
INSERT INTO "account_entries" VALUES(27,1,1,1,'2025-12-01','2025-12-01','BED',300000,31,'床位费 201-1 双人间 12月1日–12月31日 每月 3,000.00',NULL,'charge/1/2025-12/1/BED/',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(28,1,1,1,'2025-12-01','2025-12-01','CARE',155000,31,'护理费 二级护理 12月1日–12月31日 每日 50.00',NULL,'charge/1/2025-12/1/CARE/',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(29,1,1,1,'2025-12-01','2025-12-01','OTHER',1935,30,'取暖费 12月1日–12月30日 每月 20.00',NULL,'charge/1/2025-12/1/OTHER/取暖费',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(30,1,2,3,'2025-12-01','2025-12-01','BED',300000,31,'床位费 202-1 双人间 12月1日–12月31日 每月 3,000.00',NULL,'charge/2/2025-12/1/BED/',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(31,1,2,3,'2025-12-01','2025-12-01','CARE',155000,31,'护理费 二级护理 12月1日–12月31日 每日 50.00',NULL,'charge/2/2025-12/1/CARE/',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(32,1,2,3,'2025-12-01','2025-12-01','OTHER',1935,30,'取暖费 12月1日–12月30日 每月 20.00',NULL,'charge/2/2025-12/1/OTHER/取暖费',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(33,1,9,4,'2025-12-01','2025-12-01','BED',20000,2,'床位费 202-2 双人间 12月30日–12月31日 每月 3,000.00',NULL,'charge/9/2025-12/1/BED/',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(34,1,9,4,'2025-12-01','2025-12-01','OTHER',67,1,'取暖费 12月30日 每月 20.00',NULL,'charge/9/2025-12/1/OTHER/取暖费',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(35,1,8,8,'2025-12-01','2025-12-01','BED',160000,12,'床位费 205-1 单人间 12月20日–12月31日 每月 4,000.00',NULL,'charge/8/2025-12/1/BED/',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(36,1,8,8,'2025-12-01','2025-12-01','OTHER',733,11,'取暖费 12月20日–12月30日 每月 20.00',NULL,'charge/8/2025-12/1/OTHER/取暖费',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(37,1,5,2,'2025-12-01','2025-12-01','BED',300000,30,'床位费 301-1 双人间 12月2日–12月31日 每月 3,000.00',NULL,'charge/5/2025-12/1/BED/',NULL,'2026-01-04 02:01:00.000000',4);
INSERT INTO "account_entries" VALUES(38,1,5,2,'2025-12-01','2025-12-01','OTHER',1933,29,'取暖费 12月2日–12月30日 每月 20.00',NULL,'charge/5/2025-12/1/OTHER/取暖费',NULL,'2026-01-04 02:01:00.000000',4);
CREATE TABLE account_months (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	month DATE NOT NULL, 
	locked_at DATETIME NOT NULL, 
	locked_by_id INTEGER NOT NULL, 
	carried JSON NOT NULL, 
	CONSTRAINT fk_account_months_locked_by_id_staff FOREIGN KEY(locked_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_account_months_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_account_months_station_id_month UNIQUE (station_id, month)
);
INSERT INTO "account_months" VALUES(1,1,'2025-10-01','2025-11-06 02:09:00.000000',5,'{"1": [170800, 500000], "2": [180800, 0], "3": [70467, 0]}');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE assessments (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	resident_id INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	occasion TEXT NOT NULL, 
	assessed_on DATE NOT NULL, 
	place TEXT, 
	scores JSON NOT NULL, 
	total INTEGER, 
	first_level TEXT, 
	adjustments JSON NOT NULL, 
	final_level TEXT, 
	reason TEXT, 
	first_assessor TEXT, 
	second_assessor TEXT, 
	informant TEXT, 
	informant_relation TEXT, 
	remark TEXT, 
	next_due DATE, 
	self_care_before TEXT, 
	written_at DATETIME NOT NULL, 
	written_by_id INTEGER NOT NULL, 
	voided_at DATETIME, 
	voided_by_id INTEGER, 
	void_reason TEXT, 
	version INTEGER NOT NULL, 
	CONSTRAINT ck_assessments_complete CHECK (state <> 'VALID' OR (total IS NOT NULL AND first_level IS NOT NULL AND final_level IS NOT NULL AND first_assessor IS NOT NULL AND second_assessor IS NOT NULL AND next_due IS NOT NULL)), 
	CONSTRAINT ck_assessments_total CHECK (total IS NULL OR total BETWEEN 0 AND 90), 
	CONSTRAINT fk_assessments_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT fk_assessments_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT fk_assessments_voided_by_id_staff FOREIGN KEY(voided_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_assessments_written_by_id_staff FOREIGN KEY(written_by_id) REFERENCES staff (id)
);
INSERT INTO "assessments" VALUES(1,1,1,'VALID','FIRST','2025-10-16','本人家中','{"EATING": 2, "GROOMING": 4, "BATHING": 4, "DRESSING_UPPER": 4, "DRESSING_LOWER": 4, "BLADDER": 4, "BOWEL": 4, "TOILET": 4, "BED_MOBILITY": 4, "TRANSFER": 4, "WALKING": 4, "STAIRS": 0, "TIME": 4, "PLACE": 4, "PERSONS": 4, "MEMORY": 4, "UNDERSTANDING": 4, "EXPRESSION": 4, "AGGRESSION": 1, "DEPRESSION": 1, "CONSCIOUSNESS": 2, "SIGHT": 2, "HEARING": 2, "DAILY_TASKS": 4, "TRANSPORT": 3, "SOCIAL": 4}',85,'MILD','{}','MILD',NULL,'何占','周敏','王小山','儿子',NULL,'2026-04-16','半自理','2025-10-16 02:06:00.000000',4,NULL,NULL,NULL,3);
INSERT INTO "assessments" VALUES(2,1,4,'VOID','FIRST','2025-10-16','社区','{"EATING": 2, "GROOMING": 4, "BATHING": 4, "DRESSING_UPPER": 4, "DRESSING_LOWER": 4, "BLADDER": 4, "BOWEL": 4, "TOILET": 4, "BED_MOBILITY": 4, "TRANSFER": 4, "WALKING": 4, "STAIRS": 0, "TIME": 4, "PLACE": 4, "PERSONS": 4, "MEMORY": 4, "UNDERSTANDING": 4, "EXPRESSION": 4, "AGGRESSION": 1, "DEPRESSION": 1, "CONSCIOUSNESS": 2, "SIGHT": 2, "HEARING": 2, "DAILY_TASKS": 4, "TRANSPORT": 3, "SOCIAL": 4}',85,'MILD','{}','MILD',NULL,'何占','周敏','王小山','儿子',NULL,'2026-04-16',NULL,'2025-10-16 02:08:00.000000',4,'2025-10-16 02:09:00.000000',5,'录错人',2);
INSERT INTO "assessments" VALUES(3,1,7,'DRAFT','FIRST','2025-10-16',NULL,'{"EATING": 4}',NULL,NULL,'{}',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-10-16 02:10:00.000000',4,NULL,NULL,NULL,1);
CREATE TABLE attachment_contents (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	digest TEXT NOT NULL, 
	data BLOB NOT NULL, 
	CONSTRAINT uq_attachment_contents_digest UNIQUE (digest)
);
INSERT INTO "attachment_contents" VALUES(1,'8ae262e56fbb742256616de271b1c0c2bdc43db6d8bf07a64eb8f04bf1c0a91e',X'255044462D312E370A73796E7468657469632000FF');
INSERT INTO "attachment_contents" VALUES(2,'a1613a9c067a876668cb506fd5a3a295c8387d3e6bb79d0cfa0fdad163a5f63f',X'255044462D312E370A73796E74686574696320322000');
CREATE TABLE attachments (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	subject TEXT NOT NULL, 
	subject_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	media_type TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	content_id INTEGER NOT NULL, 
	added_at DATETIME NOT NULL, 
	added_by_id INTEGER NOT NULL, 
	removed_at DATETIME, 
	removed_by_id INTEGER, 
	CONSTRAINT fk_attachments_added_by_id_staff FOREIGN KEY(added_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_attachments_content_id_attachment_contents FOREIGN KEY(content_id) REFERENCES attachment_contents (id), 
	CONSTRAINT fk_attachments_removed_by_id_staff FOREIGN KEY(removed_by_id) REFERENCES staff (id)
);
INSERT INTO "attachments" VALUES(1,'resident',1,'OTHER','复印件.pdf','application/pdf',21,1,'2025-09-10 02:03:00.000000',2,NULL,NULL);
INSERT INTO "attachments" VALUES(2,'resident',4,'OTHER','错放.pdf','application/pdf',22,2,'2025-09-10 02:04:00.000000',2,'2025-09-10 02:05:00.000000',2);
CREATE TABLE bed_stays (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	resident_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	state TEXT NOT NULL, 
	asked_at DATETIME NOT NULL, 
	wanted_from DATE NOT NULL, 
	wanted_until DATE, 
	wants JSON NOT NULL, 
	urgency INTEGER NOT NULL, 
	hold_until DATETIME, 
	whole_room BOOLEAN NOT NULL, 
	companion_name TEXT, 
	companion_phone TEXT, 
	condition_note TEXT, 
	fall_risk BOOLEAN NOT NULL, 
	diet TEXT, 
	note TEXT, 
	care_level TEXT, 
	ability TEXT, 
	risk_notice_on DATE, 
	agreement_number TEXT, 
	agreement_on DATE, 
	agreement_from DATE, 
	agreement_until DATE, 
	trial_until DATE, 
	monthly_fee INTEGER, 
	deposit INTEGER, 
	admitted_at DATETIME, 
	complete_by DATETIME, 
	completed_at DATETIME, 
	left_at DATETIME, 
	left_to TEXT, 
	batch_id INTEGER, 
	version INTEGER NOT NULL, 
	CONSTRAINT ck_bed_stays_left CHECK ((state = 'DISCHARGED') = (left_at IS NOT NULL AND left_to IS NOT NULL)), 
	CONSTRAINT fk_bed_stays_batch_id_import_batches FOREIGN KEY(batch_id) REFERENCES import_batches (id), 
	CONSTRAINT fk_bed_stays_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT fk_bed_stays_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_bed_stays_id_resident_id UNIQUE (id, resident_id)
);
INSERT INTO "bed_stays" VALUES(1,1,1,'LONG','ADMITTED','2025-10-16 02:01:00.000000','2025-10-20',NULL,'{}',0,NULL,0,'王小山','15400005678',NULL,1,'低盐软食',NULL,'二级护理',NULL,NULL,'370102001-XY-20251016-0001','2025-10-20','2025-10-20','2026-10-19','2025-11-19',NULL,NULL,'2025-10-20 06:01:00.000000',NULL,NULL,NULL,NULL,NULL,7);
INSERT INTO "bed_stays" VALUES(2,1,3,'LONG','ON_LEAVE','2025-10-20 06:03:00.000000','2025-10-20',NULL,'{}',0,NULL,0,NULL,NULL,NULL,0,NULL,NULL,'二级护理',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-10-20 06:00:00.000000',NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO "bed_stays" VALUES(3,1,5,'SHORT','DISCHARGED','2025-10-20 06:05:00.000000','2025-10-25','2025-11-05','{}',0,NULL,0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-10-25 06:01:00.000000',NULL,NULL,'2025-11-05 02:01:00.000000','HOME',NULL,5);
INSERT INTO "bed_stays" VALUES(4,1,10,'RESPITE','CANCELLED','2025-10-20 06:06:00.000000','2025-11-01','2025-11-20','{}',0,NULL,0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO "bed_stays" VALUES(5,1,2,'SHORT','ADMITTED','2025-12-02 07:04:00.000000','2025-12-02','2026-02-28','{}',0,NULL,1,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-12-02 06:00:00.000000',NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "bed_stays" VALUES(6,1,6,'LONG','WAITLISTED','2025-12-02 07:05:00.000000','2025-12-10',NULL,'{"kind": "\u53cc\u4eba\u95f4"}',1,NULL,0,NULL,NULL,NULL,0,NULL,'盼女儿近些',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "bed_stays" VALUES(7,1,7,'SHORT','NO_SHOW','2025-12-02 07:06:00.000000','2025-12-10','2025-12-30','{}',2,'2025-12-14 06:00:00.000000',0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4);
INSERT INTO "bed_stays" VALUES(8,1,8,'EMERGENCY','ADMITTED','2025-12-20 07:01:00.000000','2025-12-20',NULL,'{}',3,NULL,0,NULL,NULL,'跌倒，无人照看',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-12-20 07:01:00.000000','2025-12-21 07:01:00.000000',NULL,NULL,NULL,NULL,1);
INSERT INTO "bed_stays" VALUES(9,1,4,'TRIAL','DISCHARGE_PENDING','2025-12-30 07:01:00.000000','2025-12-30',NULL,'{}',0,NULL,0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-28',NULL,NULL,'2025-12-30 06:00:00.000000',NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO "bed_stays" VALUES(10,1,9,'RESPITE','BOOKED','2025-12-30 07:02:00.000000','2026-01-10','2026-01-24','{}',0,'2026-01-12 06:00:00.000000',0,'钱小芬',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "bed_stays" VALUES(11,1,10,'RESPITE','REQUESTED','2026-01-05 01:27:00.000000','2026-02-01','2026-02-20','{}',0,NULL,0,NULL,NULL,NULL,0,NULL,'家人出差',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "bed_stays" VALUES(12,1,13,'LONG','ADMITTED','2026-01-06 07:06:00.000000','2025-12-01',NULL,'{}',0,NULL,0,NULL,NULL,NULL,0,NULL,NULL,'二级护理','MILD',NULL,NULL,NULL,'2025-12-01','2026-11-30',NULL,360000,500000,'2025-12-01 06:00:00.000000',NULL,NULL,NULL,NULL,3,1);
CREATE TABLE beds (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	room_id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	oxygen BOOLEAN NOT NULL, 
	rail BOOLEAN NOT NULL, 
	window BOOLEAN NOT NULL, 
	companion BOOLEAN NOT NULL, 
	reserve BOOLEAN NOT NULL, 
	condition TEXT NOT NULL, 
	condition_since DATETIME NOT NULL, 
	condition_note TEXT, 
	retired_on DATE, 
	version INTEGER NOT NULL, 
	CONSTRAINT fk_beds_room_id_rooms FOREIGN KEY(room_id) REFERENCES rooms (id), 
	CONSTRAINT uq_beds_room_id_number UNIQUE (room_id, number)
);
INSERT INTO "beds" VALUES(1,1,'1',1,0,0,0,0,'USABLE','2025-10-15 02:02:00.000000',NULL,NULL,1);
INSERT INTO "beds" VALUES(2,1,'2',1,0,0,0,0,'USABLE','2025-10-15 02:03:00.000000',NULL,NULL,1);
INSERT INTO "beds" VALUES(3,2,'1',0,0,0,0,0,'USABLE','2025-10-15 02:05:00.000000',NULL,NULL,1);
INSERT INTO "beds" VALUES(4,2,'2',0,0,0,0,0,'USABLE','2025-10-27 02:03:00.000000',NULL,NULL,4);
INSERT INTO "beds" VALUES(5,3,'1',0,0,0,0,0,'USABLE','2025-11-06 02:13:00.000000',NULL,NULL,4);
INSERT INTO "beds" VALUES(6,3,'2',0,0,0,0,0,'USABLE','2025-10-15 02:09:00.000000',NULL,NULL,1);
INSERT INTO "beds" VALUES(7,3,'3',0,0,0,1,0,'USABLE','2025-10-15 02:10:00.000000',NULL,NULL,1);
INSERT INTO "beds" VALUES(8,4,'1',0,0,0,0,1,'USABLE','2025-10-15 02:12:00.000000',NULL,NULL,1);
INSERT INTO "beds" VALUES(9,5,'1',0,0,0,0,0,'USABLE','2025-10-15 02:14:00.000000',NULL,NULL,1);
INSERT INTO "beds" VALUES(10,5,'2',0,0,0,0,0,'USABLE','2025-10-15 02:15:00.000000',NULL,NULL,1);
INSERT INTO "beds" VALUES(11,6,'1',0,0,0,0,0,'USABLE','2026-01-06 07:06:00.000000',NULL,NULL,1);
INSERT INTO "beds" VALUES(12,7,'1',0,0,0,0,0,'USABLE','2026-01-06 07:06:00.000000',NULL,NULL,1);
CREATE TABLE buildings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	grid_id INTEGER, 
	proper TEXT NOT NULL, 
	number TEXT NOT NULL, 
	units INTEGER, 
	floors INTEGER, 
	doors INTEGER, 
	note TEXT, 
	map_x FLOAT, 
	map_y FLOAT, 
	version INTEGER NOT NULL, 
	CONSTRAINT fk_buildings_grid_id_grids FOREIGN KEY(grid_id) REFERENCES grids (id), 
	CONSTRAINT fk_buildings_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_buildings_station_id_proper_number UNIQUE (station_id, proper, number)
);
INSERT INTO "buildings" VALUES(1,1,2,'春和里小区','5',3,6,36,'东侧有坡道',1.0,2.0,1);
CREATE TABLE calendar_days (
	day DATE NOT NULL, 
	working BOOLEAN NOT NULL, 
	note TEXT, 
	CONSTRAINT pk_calendar_days PRIMARY KEY (day)
);
INSERT INTO "calendar_days" VALUES('2027-01-01',0,'2027年放假安排');
INSERT INTO "calendar_days" VALUES('2027-01-02',0,'2027年放假安排');
INSERT INTO "calendar_days" VALUES('2027-01-03',0,'2027年放假安排');
CREATE TABLE care_rates (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	room_kind TEXT, 
	care_level TEXT, 
	stay_kind TEXT, 
	unit TEXT NOT NULL, 
	amount INTEGER NOT NULL, 
	leave_percent INTEGER NOT NULL, 
	leave_free_days INTEGER NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_to DATE, 
	version INTEGER NOT NULL, 
	CONSTRAINT ck_care_rates_unit CHECK (unit IN ('MONTH', 'DAY', 'ONCE')), 
	CONSTRAINT ck_care_rates_amount CHECK (amount >= 0), 
	CONSTRAINT ck_care_rates_leave_percent CHECK (leave_percent BETWEEN 0 AND 100), 
	CONSTRAINT ck_care_rates_order CHECK (valid_to IS NULL OR valid_to > valid_from), 
	CONSTRAINT fk_care_rates_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id)
);
INSERT INTO "care_rates" VALUES(1,1,'BED','',NULL,NULL,NULL,'MONTH',300000,50,2,'2025-10-01',NULL,1);
INSERT INTO "care_rates" VALUES(2,1,'BED','','单人间',NULL,NULL,'MONTH',400000,100,0,'2025-10-01',NULL,1);
INSERT INTO "care_rates" VALUES(3,1,'CARE','',NULL,'二级护理',NULL,'DAY',5000,100,0,'2025-10-01',NULL,1);
INSERT INTO "care_rates" VALUES(4,1,'COMPANION','',NULL,NULL,NULL,'DAY',4000,100,0,'2025-10-01',NULL,1);
INSERT INTO "care_rates" VALUES(5,1,'DEPOSIT','',NULL,NULL,NULL,'ONCE',500000,100,0,'2025-10-01',NULL,1);
INSERT INTO "care_rates" VALUES(6,1,'OTHER','取暖费',NULL,NULL,NULL,'MONTH',2000,100,0,'2025-10-01','2025-12-31',2);
CREATE TABLE different_people (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	first_id INTEGER NOT NULL, 
	second_id INTEGER NOT NULL, 
	judged_at DATETIME NOT NULL, 
	judged_by_id INTEGER NOT NULL, 
	CONSTRAINT ck_different_people_order CHECK (first_id < second_id), 
	CONSTRAINT fk_different_people_first_id_residents FOREIGN KEY(first_id) REFERENCES residents (id), 
	CONSTRAINT fk_different_people_judged_by_id_staff FOREIGN KEY(judged_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_different_people_second_id_residents FOREIGN KEY(second_id) REFERENCES residents (id), 
	CONSTRAINT uq_different_people_first_id_second_id UNIQUE (first_id, second_id)
);
INSERT INTO "different_people" VALUES(1,5,8,'2025-09-10 02:08:00.000000',5);
CREATE TABLE drafts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	staff_id INTEGER NOT NULL, 
	page TEXT NOT NULL, 
	content JSON NOT NULL, 
	saved_at DATETIME NOT NULL, 
	CONSTRAINT fk_drafts_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id)
);
INSERT INTO "drafts" VALUES(1,2,'intake','{"description": "\u534a\u53e5\u8bdd"}','2026-01-05 01:26:00.000000');
CREATE TABLE grid_members (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	grid_id INTEGER NOT NULL, 
	staff_id INTEGER, 
	name TEXT NOT NULL, 
	duty TEXT NOT NULL, 
	phone TEXT, 
	since DATE NOT NULL, 
	until DATE, duty_hours TEXT, photo_id INTEGER CONSTRAINT fk_grid_members_photo_id_attachment_contents REFERENCES attachment_contents (id), 
	CONSTRAINT fk_grid_members_grid_id_grids FOREIGN KEY(grid_id) REFERENCES grids (id), 
	CONSTRAINT fk_grid_members_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id)
);
INSERT INTO "grid_members" VALUES(1,2,3,'莫兰英','网格员','15400000301','2025-09-01',NULL,NULL,NULL);
INSERT INTO "grid_members" VALUES(2,2,NULL,'白露','胡同管家',NULL,'2025-09-01',NULL,NULL,NULL);
INSERT INTO "grid_members" VALUES(3,3,NULL,'秦朗','网格员',NULL,'2025-09-01','2026-01-04',NULL,NULL);
INSERT INTO "grid_members" VALUES(4,3,NULL,'温良','网格员',NULL,'2026-01-05',NULL,NULL,NULL);
CREATE TABLE grid_ranges (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	grid_id INTEGER NOT NULL, 
	proper TEXT NOT NULL, 
	building_from INTEGER, 
	building_to INTEGER, 
	parity TEXT NOT NULL, 
	unit TEXT, 
	CONSTRAINT ck_grid_ranges_parity CHECK (parity IN ('all', 'odd', 'even')), 
	CONSTRAINT fk_grid_ranges_grid_id_grids FOREIGN KEY(grid_id) REFERENCES grids (id)
);
INSERT INTO "grid_ranges" VALUES(1,2,'春和里小区',1,6,'all',NULL);
INSERT INTO "grid_ranges" VALUES(2,3,'春和里小区',7,12,'all',NULL);
CREATE TABLE grids (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	parent_id INTEGER, 
	level INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	host_unit TEXT, 
	version INTEGER NOT NULL, retired_on DATE, 
	CONSTRAINT ck_grids_level CHECK (level BETWEEN 1 AND 3), 
	CONSTRAINT fk_grids_parent_id_grids FOREIGN KEY(parent_id) REFERENCES grids (id), 
	CONSTRAINT fk_grids_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_grids_code UNIQUE (code)
);
INSERT INTO "grids" VALUES(1,1,NULL,1,'01','春和里社区',NULL,1,NULL);
INSERT INTO "grids" VALUES(2,1,1,2,'0103','第 3 网格',NULL,1,NULL);
INSERT INTO "grids" VALUES(3,1,1,2,'0104','第 4 网格',NULL,1,NULL);
INSERT INTO "grids" VALUES(4,1,2,3,'010301','微网格 1',NULL,1,NULL);
CREATE TABLE households (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	address TEXT NOT NULL, 
	address_key TEXT NOT NULL, 
	grid_id INTEGER, 
	CONSTRAINT fk_households_grid_id_grids FOREIGN KEY(grid_id) REFERENCES grids (id), 
	CONSTRAINT fk_households_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_households_address_key UNIQUE (address_key)
);
INSERT INTO "households" VALUES(1,1,'济南市历下区春和里小区5号楼2单元402室','春和里小区5-2-402',2);
INSERT INTO "households" VALUES(2,1,'济南市历下区春和里小区3号楼1单元203室','春和里小区3-1-203',2);
INSERT INTO "households" VALUES(3,1,'济南市历下区春和里小区8号楼1单元502室','春和里小区8-1-502',3);
INSERT INTO "households" VALUES(4,1,'济南市历下区春和里小区7号楼1单元203室','春和里小区7-1-203',3);
INSERT INTO "households" VALUES(5,1,'济南市历下区春和里小区9号楼1单元101室','春和里小区9-1-101',3);
INSERT INTO "households" VALUES(6,1,'济南市历下区春和里小区10号楼1单元101室','春和里小区10-1-101',3);
INSERT INTO "households" VALUES(7,1,'济南市历下区春和里小区11号楼2单元102室','春和里小区11-2-102',3);
INSERT INTO "households" VALUES(8,1,'济南市历下区春和里小区12号楼1单元301室','春和里小区12-1-301',3);
INSERT INTO "households" VALUES(9,1,'济南市历下区春和里小区6号楼1单元101室','春和里小区6-1-101',2);
INSERT INTO "households" VALUES(10,1,'济南市历下区春和里小区4号楼1单元101室','春和里小区4-1-101',2);
INSERT INTO "households" VALUES(11,1,'春和里小区6号楼5单元403室','春和里小区6-5-403',2);
INSERT INTO "households" VALUES(12,1,'春和里小区7号楼5单元403室','春和里小区7-5-403',3);
CREATE TABLE import_batches (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	file_digest TEXT NOT NULL, 
	rows INTEGER NOT NULL, 
	counts JSON NOT NULL, 
	imported_at DATETIME NOT NULL, 
	imported_by_id INTEGER, 
	undone_at DATETIME, 
	undone_by_id INTEGER, 
	CONSTRAINT fk_import_batches_imported_by_id_staff FOREIGN KEY(imported_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_import_batches_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT fk_import_batches_undone_by_id_staff FOREIGN KEY(undone_by_id) REFERENCES staff (id)
);
INSERT INTO "import_batches" VALUES(1,1,'residents','居民.xlsx','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',3,'{"rows": 3, "created": 2, "changed": 1, "same": 0, "repeated": 0, "refused": 0, "first_household": 11, "last_household": 12}','2026-01-06 07:02:00.000000',5,NULL,NULL);
INSERT INTO "import_batches" VALUES(2,1,'residents','试.xlsx','bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',1,'{"rows": 1, "created": 1, "changed": 0, "same": 0, "repeated": 0, "refused": 0, "first_household": 14, "last_household": 14}','2026-01-06 07:04:00.000000',5,'2026-01-06 07:05:00.000000',5);
INSERT INTO "import_batches" VALUES(3,1,'beds','床位.xlsx','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc',2,'{"rows": 2, "created": 2, "changed": 0, "same": 0, "repeated": 0, "refused": 0, "beds": 2, "files": 0}','2026-01-06 07:06:00.000000',5,NULL,NULL);
CREATE TABLE matter_materials (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	matter_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	form TEXT NOT NULL, 
	copies INTEGER NOT NULL, 
	present BOOLEAN NOT NULL, 
	due_at DATETIME, 
	CONSTRAINT fk_matter_materials_matter_id_matters FOREIGN KEY(matter_id) REFERENCES matters (id)
);
INSERT INTO "matter_materials" VALUES(1,1,0,'申请人及共同生活家庭成员身份证','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(2,1,1,'户口簿','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(3,1,2,'家庭经济状况核对授权书','SIGNED',1,1,NULL);
INSERT INTO "matter_materials" VALUES(4,1,3,'残疾证、病历等困难情况材料（有则提供）','COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(5,2,0,'申请人及共同生活家庭成员身份证','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(6,2,1,'户口簿','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(7,2,2,'家庭经济状况核对授权书','SIGNED',1,1,NULL);
INSERT INTO "matter_materials" VALUES(8,2,3,'残疾证、病历等困难情况材料（有则提供）','COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(9,3,0,'身份证','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(10,3,1,'户口簿','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(11,3,2,'本人银行卡','COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(12,4,0,'身份证','ORIGINAL',1,1,NULL);
INSERT INTO "matter_materials" VALUES(13,5,0,'申请人及共同生活家庭成员身份证','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(14,5,1,'户口簿','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(15,5,2,'家庭经济状况核对授权书','SIGNED',1,1,NULL);
INSERT INTO "matter_materials" VALUES(16,5,3,'残疾证、病历等困难情况材料（有则提供）','COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(17,6,0,'申请人及共同生活家庭成员身份证','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(18,6,1,'户口簿','ORIGINAL_AND_COPY',1,1,'2026-01-12 10:00:00.000000');
INSERT INTO "matter_materials" VALUES(19,6,2,'家庭经济状况核对授权书','SIGNED',1,1,NULL);
INSERT INTO "matter_materials" VALUES(20,6,3,'残疾证、病历等困难情况材料（有则提供）','COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(21,7,0,'身份证','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(22,7,1,'户口簿','ORIGINAL_AND_COPY',1,1,NULL);
INSERT INTO "matter_materials" VALUES(23,7,2,'本人银行卡','COPY',1,1,NULL);
CREATE TABLE matter_steps (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	matter_id INTEGER NOT NULL, 
	verb TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	by_id INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	text TEXT, 
	facts JSON NOT NULL, 
	CONSTRAINT fk_matter_steps_by_id_staff FOREIGN KEY(by_id) REFERENCES staff (id), 
	CONSTRAINT fk_matter_steps_matter_id_matters FOREIGN KEY(matter_id) REFERENCES matters (id)
);
INSERT INTO "matter_steps" VALUES(1,1,'PASS_ON','2025-10-09 02:02:00.000000',2,'TO_DISPATCH',NULL,'{}');
INSERT INTO "matter_steps" VALUES(2,1,'DISPATCH','2025-10-09 02:02:00.000000',2,'DISPATCHED',NULL,'{"grid_id": 2, "handler_id": 1, "unit": null}');
INSERT INTO "matter_steps" VALUES(3,1,'ACCEPT','2025-10-09 02:06:00.000000',3,'IN_PROGRESS',NULL,'{}');
INSERT INTO "matter_steps" VALUES(4,1,'ANSWER','2025-10-13 02:02:00.000000',3,'ANSWERED','已装好扶手','{"reply_channel": "DOOR"}');
INSERT INTO "matter_steps" VALUES(5,2,'PASS_ON','2025-10-13 02:03:00.000000',2,'TO_DISPATCH',NULL,'{}');
INSERT INTO "matter_steps" VALUES(6,2,'REFUSE','2025-10-13 02:05:00.000000',2,'REFUSED','本站没有受理权限','{"where_to_go": "\u533a\u6c11\u653f\u5c40\u517b\u8001\u79d1", "remedy": "\u53ef\u4ee5\u5411\u8857\u9053\u529e\u4e8b\u5904\u53cd\u6620"}');
INSERT INTO "matter_steps" VALUES(7,3,'PASS_ON','2025-10-13 02:07:00.000000',2,'TO_DISPATCH',NULL,'{}');
INSERT INTO "matter_steps" VALUES(8,3,'DISPATCH','2025-10-13 02:07:00.000000',2,'DISPATCHED',NULL,'{"grid_id": null, "handler_id": null, "unit": "\u8857\u9053\u57ce\u7ba1\u529e"}');
INSERT INTO "matter_steps" VALUES(9,4,'SETTLE','2025-10-13 02:08:00.000000',2,'ANSWERED','当场查询告知','{"reply_channel": "WINDOW"}');
INSERT INTO "matter_steps" VALUES(10,5,'PASS_ON','2026-01-05 01:05:00.000000',2,'TO_DISPATCH',NULL,'{}');
INSERT INTO "matter_steps" VALUES(11,5,'DISPATCH','2026-01-05 01:05:00.000000',2,'DISPATCHED',NULL,'{"grid_id": 2, "handler_id": 1, "unit": null}');
INSERT INTO "matter_steps" VALUES(12,5,'ACCEPT','2026-01-05 01:07:00.000000',3,'IN_PROGRESS',NULL,'{}');
INSERT INTO "matter_steps" VALUES(13,5,'HOLD','2026-01-05 01:09:00.000000',3,'ON_HOLD','等住户回来','{}');
INSERT INTO "matter_steps" VALUES(14,6,'PASS_ON','2026-01-05 01:10:00.000000',2,'TO_DISPATCH',NULL,'{}');
INSERT INTO "matter_steps" VALUES(15,6,'DISPATCH','2026-01-05 01:10:00.000000',2,'DISPATCHED',NULL,'{"grid_id": 3, "handler_id": null, "unit": null}');
INSERT INTO "matter_steps" VALUES(16,7,'PASS_ON','2026-01-05 01:12:00.000000',2,'TO_DISPATCH',NULL,'{}');
INSERT INTO "matter_steps" VALUES(17,7,'DISPATCH','2026-01-05 01:12:00.000000',2,'DISPATCHED',NULL,'{"grid_id": 2, "handler_id": 1, "unit": null}');
INSERT INTO "matter_steps" VALUES(18,6,'SUPPLEMENT','2026-01-05 01:17:00.000000',2,'DISPATCHED','托人送来','{"materials": [18]}');
CREATE TABLE matters (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	number TEXT NOT NULL, 
	outside_number TEXT, 
	station_id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	description TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	resident_id INTEGER, 
	agent_name TEXT, 
	agent_phone TEXT, 
	agent_relation TEXT, 
	caller_name TEXT, 
	caller_phone TEXT, 
	address TEXT, 
	address_key TEXT, 
	grid_id INTEGER, 
	handler_id INTEGER, 
	unit TEXT, 
	state TEXT NOT NULL, 
	profile TEXT NOT NULL, 
	level TEXT NOT NULL, 
	received_at DATETIME NOT NULL, 
	received_by_id INTEGER NOT NULL, 
	dispatched_at DATETIME, 
	contact_due_at DATETIME, 
	due_at DATETIME, 
	due_provisional BOOLEAN NOT NULL, 
	result TEXT, 
	replied_at DATETIME, 
	replied_by_id INTEGER, 
	reply_channel TEXT, 
	version INTEGER NOT NULL, 
	CONSTRAINT ck_matters_loop_closed CHECK (state NOT IN ('ANSWERED', 'RATED', 'ARCHIVED') OR (result IS NOT NULL AND replied_at IS NOT NULL AND replied_by_id IS NOT NULL AND reply_channel IS NOT NULL)), 
	CONSTRAINT fk_matters_grid_id_grids FOREIGN KEY(grid_id) REFERENCES grids (id), 
	CONSTRAINT fk_matters_handler_id_grid_members FOREIGN KEY(handler_id) REFERENCES grid_members (id), 
	CONSTRAINT fk_matters_item_id_service_items FOREIGN KEY(item_id) REFERENCES service_items (id), 
	CONSTRAINT fk_matters_received_by_id_staff FOREIGN KEY(received_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_matters_replied_by_id_staff FOREIGN KEY(replied_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_matters_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT fk_matters_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_matters_number UNIQUE (number), 
	CONSTRAINT uq_matters_outside_number UNIQUE (outside_number)
);
INSERT INTO "matters" VALUES(1,'370102001-SL-20251009-0001',NULL,1,1,'最低生活保障申请','装扶手','WINDOW',1,'王小山','15400005678','儿子',NULL,NULL,'济南市历下区春和里小区5号楼2单元402室','春和里小区5-2-402',2,1,NULL,'ANSWERED','7123','hard','2025-10-09 02:02:00.000000',2,'2025-10-09 02:02:00.000000','2025-10-09 02:09:00.000000','2025-10-12 02:02:00.000000',0,'已装好扶手','2025-10-13 02:02:00.000000',3,'DOOR',3);
INSERT INTO "matters" VALUES(2,'370102001-SL-20251013-0001',NULL,1,1,'最低生活保障申请','外区户籍','WINDOW',4,NULL,NULL,NULL,NULL,NULL,'济南市历下区春和里小区8号楼1单元502室','春和里小区8-1-502',NULL,NULL,NULL,'REFUSED','7123','hard','2025-10-13 02:03:00.000000',2,NULL,'2025-10-13 02:10:00.000000','2025-10-16 02:03:00.000000',0,NULL,NULL,NULL,NULL,2);
INSERT INTO "matters" VALUES(3,'370102001-SL-20251013-0002',NULL,1,2,'高龄津贴申请','楼道灯不亮','PHONE',NULL,NULL,NULL,NULL,NULL,'15400009999','济南市历下区春和里小区5号楼2单元','春和里小区5-2',NULL,NULL,'街道城管办','DISPATCHED','7123','big','2025-10-13 02:07:00.000000',2,'2025-10-13 02:07:00.000000','2025-10-13 02:14:00.000000','2025-10-15 02:07:00.000000',0,NULL,NULL,NULL,NULL,1);
INSERT INTO "matters" VALUES(4,'370102001-SL-20251013-0003',NULL,1,3,'老年人优待与乘车卡办理指引','','WINDOW',5,NULL,NULL,NULL,NULL,NULL,'济南市历下区春和里小区7号楼1单元203室','春和里小区7-1-203',NULL,NULL,NULL,'ANSWERED','7123','on_the_spot','2025-10-13 02:08:00.000000',2,NULL,'2025-10-13 02:15:00.000000','2025-10-13 02:15:00.000000',0,'当场查询告知','2025-10-13 02:08:00.000000',2,'WINDOW',1);
INSERT INTO "matters" VALUES(5,'370102001-SL-20260105-0001',NULL,1,1,'最低生活保障申请','换锁','WINDOW',1,NULL,NULL,NULL,NULL,NULL,'济南市历下区春和里小区5号楼2单元402室','春和里小区5-2-402',2,1,NULL,'ON_HOLD','7123','hard','2026-01-05 01:05:00.000000',2,'2026-01-05 01:05:00.000000','2026-01-05 01:12:00.000000','2026-01-08 01:05:00.000000',0,NULL,NULL,NULL,NULL,3);
INSERT INTO "matters" VALUES(6,'370102001-SL-20260105-0002',NULL,1,1,'最低生活保障申请','材料后补','WINDOW',5,NULL,NULL,NULL,NULL,NULL,'济南市历下区春和里小区7号楼1单元203室','春和里小区7-1-203',3,NULL,NULL,'DISPATCHED','7123','hard','2026-01-05 01:10:00.000000',2,'2026-01-05 01:10:00.000000','2026-01-05 01:17:00.000000','2026-01-08 01:10:00.000000',0,NULL,NULL,NULL,NULL,2);
INSERT INTO "matters" VALUES(7,'370102001-SL-20260105-0003',NULL,1,2,'高龄津贴申请','灯不亮','WINDOW',8,NULL,NULL,NULL,NULL,NULL,'济南市历下区春和里小区11号楼2单元102室','春和里小区11-2-102',2,1,NULL,'DISPATCHED','7123','big','2026-01-05 01:12:00.000000',2,'2026-01-05 01:12:00.000000','2026-01-05 01:19:00.000000','2026-01-07 01:12:00.000000',0,NULL,NULL,NULL,NULL,1);
CREATE TABLE night_censuses (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	night DATE NOT NULL, 
	taken_at DATETIME NOT NULL, 
	taken_by_id INTEGER NOT NULL, 
	note TEXT, 
	CONSTRAINT fk_night_censuses_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT fk_night_censuses_taken_by_id_staff FOREIGN KEY(taken_by_id) REFERENCES staff (id), 
	CONSTRAINT uq_night_censuses_station_id_night UNIQUE (station_id, night)
);
INSERT INTO "night_censuses" VALUES(1,1,'2026-01-04','2026-01-04 13:32:00.000000',4,'安静');
CREATE TABLE night_counts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	census_id INTEGER NOT NULL, 
	bed_id INTEGER NOT NULL, 
	stay_id INTEGER, 
	found TEXT NOT NULL, 
	note TEXT, 
	CONSTRAINT fk_night_counts_bed_id_beds FOREIGN KEY(bed_id) REFERENCES beds (id), 
	CONSTRAINT fk_night_counts_census_id_night_censuses FOREIGN KEY(census_id) REFERENCES night_censuses (id), 
	CONSTRAINT fk_night_counts_stay_id_bed_stays FOREIGN KEY(stay_id) REFERENCES bed_stays (id), 
	CONSTRAINT uq_night_counts_census_id_bed_id UNIQUE (census_id, bed_id)
);
INSERT INTO "night_counts" VALUES(1,1,1,1,'PRESENT',NULL);
INSERT INTO "night_counts" VALUES(2,1,2,NULL,'EMPTY',NULL);
INSERT INTO "night_counts" VALUES(3,1,3,2,'IN_HOSPITAL',NULL);
INSERT INTO "night_counts" VALUES(4,1,4,9,'PRESENT','已回房');
INSERT INTO "night_counts" VALUES(5,1,5,NULL,'EMPTY',NULL);
INSERT INTO "night_counts" VALUES(6,1,6,NULL,'EMPTY',NULL);
INSERT INTO "night_counts" VALUES(7,1,8,8,'PRESENT',NULL);
INSERT INTO "night_counts" VALUES(8,1,9,5,'PRESENT',NULL);
INSERT INTO "night_counts" VALUES(9,1,10,NULL,'EMPTY',NULL);
CREATE TABLE number_series (
	street_code TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	day DATE NOT NULL, 
	last INTEGER NOT NULL, 
	CONSTRAINT pk_number_series PRIMARY KEY (street_code, kind, day), 
	CONSTRAINT ck_number_series_positive CHECK (last > 0)
);
INSERT INTO "number_series" VALUES('370102001','SL','2025-10-09',1);
INSERT INTO "number_series" VALUES('370102001','ST','2025-10-09',1);
INSERT INTO "number_series" VALUES('370102001','SL','2025-10-13',3);
INSERT INTO "number_series" VALUES('370102001','BS','2025-10-13',1);
INSERT INTO "number_series" VALUES('370102001','FX','2025-10-16',1);
INSERT INTO "number_series" VALUES('370102001','XY','2025-10-16',1);
INSERT INTO "number_series" VALUES('370102001','PG','2025-10-16',1);
INSERT INTO "number_series" VALUES('370102001','SL','2026-01-05',3);
INSERT INTO "number_series" VALUES('370102001','RQ','2026-01-05',1);
INSERT INTO "number_series" VALUES('370102001','GZ','2026-01-05',1);
CREATE TABLE "paper_issues" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	matter_id INTEGER, 
	kind TEXT NOT NULL, 
	size TEXT NOT NULL, 
	copies INTEGER NOT NULL, 
	"values" JSON NOT NULL, 
	issued_at DATETIME NOT NULL, 
	issued_by_id INTEGER NOT NULL, 
	resident_id INTEGER, 
	item_id INTEGER, 
	number TEXT, 
	template_id INTEGER, stay_id INTEGER CONSTRAINT fk_paper_issues_stay_id_bed_stays REFERENCES bed_stays (id), 
	CONSTRAINT fk_paper_issues_issued_by_id_staff FOREIGN KEY(issued_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_paper_issues_matter_id_matters FOREIGN KEY(matter_id) REFERENCES matters (id), 
	CONSTRAINT fk_paper_issues_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT fk_paper_issues_item_id_service_items FOREIGN KEY(item_id) REFERENCES service_items (id), 
	CONSTRAINT fk_paper_issues_template_id_paper_templates FOREIGN KEY(template_id) REFERENCES paper_templates (id)
);
INSERT INTO "paper_issues" VALUES(1,1,'receipt','80MM',2,'{"station": "\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "number": "370102001-SL-20251009-0001", "code": "37010200101202510090001", "person": "\u738b*\u82b3", "item": "\u6700\u4f4e\u751f\u6d3b\u4fdd\u969c\u7533\u8bf7", "handling": "\u6d3e\u5355 \u7b2c 3 \u7f51\u683c \u83ab\u5170\u82f1", "received_at": "2025-10-09T02:02:00+00:00", "received_by": "\u987e\u654f", "service_phone": "0531-55550120", "deadline": "2025-10-12T02:02:00+00:00", "profile": "\u96be\u4e8b 3 \u5929", "outcome": "", "agent": "\u738b*\u5c71", "title": "", "foot": "", "missing": []}','2025-10-09 02:03:00.000000',2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "paper_issues" VALUES(2,1,'ACCEPTANCE','A4',2,'{"station": "\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "title": "\u53d7\u7406\u901a\u77e5\u4e66", "number": "370102001-ST-20251009-0001", "date": "2025\u5e7410\u67089\u65e5", "head": "\u738b\u6842\u82b3\uff1a", "before": ["\u60a8\u4e8e2025\u5e7410\u67089\u65e5\u63d0\u51fa\u7684\u201c\u6700\u4f4e\u751f\u6d3b\u4fdd\u969c\u7533\u8bf7\u201d\u7533\u8bf7\uff08\u53d7\u7406\u7f16\u53f7\uff1a370102001-SL-20251009-0001\uff09\uff0c\u7ecf\u5ba1\u6838\uff0c\u7b26\u5408\u53d7\u7406\u6761\u4ef6\uff0c\u672c\u7ad9\u4e88\u4ee5\u53d7\u7406\u3002", "\u672c\u7533\u8bf7\u7531\u738b\u5c0f\u5c71\u4ee3\u4e3a\u529e\u7406\u3002", "\u529e\u7406\u671f\u9650\uff1a2025\u5e7410\u670812\u65e510:02\u524d\u3002"], "caption": "\u6536\u5230\u7684\u6750\u6599\uff1a", "table": {"heads": ["\u5e8f\u53f7", "\u6750\u6599\u540d\u79f0", "\u5f62\u5f0f", "\u4efd\u6570", "\u6536\u53d6\u60c5\u51b5"], "shares": [1.2, 5.0, 2.8, 1.2, 3.4], "rows": [["1", "\u7533\u8bf7\u4eba\u53ca\u5171\u540c\u751f\u6d3b\u5bb6\u5ead\u6210\u5458\u8eab\u4efd\u8bc1", "\u539f\u4ef6\u548c\u590d\u5370\u4ef6", "1", "\u5df2\u6536"], ["2", "\u6237\u53e3\u7c3f", "\u539f\u4ef6\u548c\u590d\u5370\u4ef6", "1", "\u5df2\u6536"], ["3", "\u5bb6\u5ead\u7ecf\u6d4e\u72b6\u51b5\u6838\u5bf9\u6388\u6743\u4e66", "\u73b0\u573a\u586b\u5199\u7b7e\u5b57", "1", "\u5df2\u6536"], ["4", "\u6b8b\u75be\u8bc1\u3001\u75c5\u5386\u7b49\u56f0\u96be\u60c5\u51b5\u6750\u6599\uff08\u6709\u5219\u63d0\u4f9b\uff09", "\u590d\u5370\u4ef6", "1", "\u5df2\u6536"]]}, "after": ["\u529e\u7406\u8fdb\u5ea6\u53ef\u51ed\u53d7\u7406\u7f16\u53f7\u5230\u7a97\u53e3\u67e5\u8be2\uff0c\u6216\u8005\u62e8\u6253\u7535\u8bdd0531-55550120\u67e5\u8be2\u3002", "\u7279\u6b64\u901a\u77e5\u3002"], "sealed": true, "signatures": ["\u7ecf\u529e\u4eba\uff08\u7b7e\u540d\uff09", "\u7b7e\u6536\u4eba\uff08\u7b7e\u540d\uff09"], "notes": [], "contact": "\u5730\u5740\uff1a\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a1\u53f7\u697c\u5e95\u5546\u3000\u7535\u8bdd\uff1a0531-55550120", "marks": ["\u5f53\u4e8b\u4eba\u8054", "\u5b58\u6863\u8054"]}','2025-10-09 02:04:00.000000',2,1,NULL,'370102001-ST-20251009-0001',NULL,NULL);
INSERT INTO "paper_issues" VALUES(3,2,'REFUSAL','A4',1,'{"station": "\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "title": "\u4e0d\u4e88\u53d7\u7406\u901a\u77e5\u4e66", "number": "370102001-BS-20251013-0001", "date": "2025\u5e7410\u670813\u65e5", "head": "\u9646\u963f\u6839\uff1a", "before": ["\u60a8\u4e8e2025\u5e7410\u670813\u65e5\u63d0\u51fa\u7684\u201c\u6700\u4f4e\u751f\u6d3b\u4fdd\u969c\u7533\u8bf7\u201d\u7533\u8bf7\uff08\u767b\u8bb0\u7f16\u53f7\uff1a370102001-SL-20251013-0001\uff09\uff0c\u7ecf\u5ba1\u6838\uff0c\u672c\u7ad9\u51b3\u5b9a\u4e0d\u4e88\u53d7\u7406\u3002", "\u4e0d\u4e88\u53d7\u7406\u7684\u7406\u7531\uff1a\u672c\u7ad9\u6ca1\u6709\u53d7\u7406\u6743\u9650", "\u529e\u7406\u53bb\u5904\uff1a\u533a\u6c11\u653f\u5c40\u517b\u8001\u79d1", "\u6551\u6d4e\u9014\u5f84\uff1a\u53ef\u4ee5\u5411\u8857\u9053\u529e\u4e8b\u5904\u53cd\u6620", "\u7279\u6b64\u901a\u77e5\u3002"], "caption": "", "table": null, "after": [], "sealed": true, "signatures": ["\u7ecf\u529e\u4eba\uff08\u7b7e\u540d\uff09", "\u7b7e\u6536\u4eba\uff08\u7b7e\u540d\uff09"], "notes": [], "contact": "\u5730\u5740\uff1a\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a1\u53f7\u697c\u5e95\u5546\u3000\u7535\u8bdd\uff1a0531-55550120", "marks": ["\u5f53\u4e8b\u4eba\u8054"]}','2025-10-13 02:06:00.000000',2,4,NULL,'370102001-BS-20251013-0001',NULL,NULL);
INSERT INTO "paper_issues" VALUES(4,4,'receipt','A4',1,'{"station": "\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "number": "370102001-SL-20251013-0003", "code": "37010200101202510130003", "person": "\u7f57*\u56fd", "item": "\u8001\u5e74\u4eba\u4f18\u5f85\u4e0e\u4e58\u8f66\u5361\u529e\u7406\u6307\u5f15", "handling": "\u5f53\u573a\u529e\u7ed3", "received_at": "2025-10-13T02:08:00+00:00", "received_by": "\u987e\u654f", "service_phone": "0531-55550120", "deadline": null, "profile": "", "outcome": "\u5f53\u573a\u67e5\u8be2\u544a\u77e5", "agent": null, "title": "", "foot": "", "missing": []}','2025-10-13 02:09:00.000000',2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "paper_issues" VALUES(5,NULL,'RISK_NOTICE','A4',2,'{"station": "\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "title": "\u5165\u4f4f\u98ce\u9669\u544a\u77e5\u4e66", "number": "370102001-FX-20251016-0001", "date": "2025\u5e7410\u670816\u65e5", "head": "\u738b\u6842\u82b3\u53ca\u5bb6\u5c5e\uff08\u76d1\u62a4\u4eba\uff09\uff1a", "before": ["\u8eab\u4efd\u8bc1\u4ef6\u53f7\u7801\uff1a990102194503090243", "\u738b\u6842\u82b3\uff08\u5973\u300180\u5c81\uff09\u81ea2025\u5e7410\u670820\u65e5\u8d77\u5728\u672c\u4e2d\u5fc3201-1\u5e8a\u4f4d\uff08\u53cc\u4eba\u95f4\uff09\u5165\u4f4f\uff0c\u5165\u4f4f\u7c7b\u578b\u4e3a\u957f\u4f4f\u3002\u8001\u5e74\u4eba\u8eab\u4f53\u673a\u80fd\u8870\u9000\uff0c\u5165\u4f4f\u671f\u95f4\u5373\u4f7f\u6309\u7ea6\u5b9a\u62a4\u7406\uff0c\u4e0b\u5217\u98ce\u9669\u4ecd\u53ef\u80fd\u53d1\u751f\uff0c\u73b0\u5982\u5b9e\u544a\u77e5\uff0c\u8bf7\u4ed4\u7ec6\u9605\u8bfb\uff1a", "\u4e00\u3001\u8dcc\u5012\u3001\u5760\u5e8a\u3001\u9aa8\u6298\uff1a\u884c\u8d70\u3001\u8d77\u8eab\u3001\u5982\u5395\u3001\u6d17\u6d74\u65f6\u5747\u53ef\u80fd\u53d1\u751f\u3002\u8bf7\u7a7f\u9632\u6ed1\u978b\uff0c\u591c\u95f4\u8d77\u8eab\u5148\u547c\u53eb\uff1b\u9700\u4f7f\u7528\u5e8a\u680f\u7684\uff0c\u8bf7\u4e88\u914d\u5408\u3002", "\u4e8c\u3001\u564e\u98df\u3001\u8bef\u5438\u3001\u545b\u54b3\uff1a\u8bf7\u6309\u4e2d\u5fc3\u5b89\u6392\u7684\u996e\u98df\u8fdb\u98df\uff0c\u5bb6\u5c5e\u5e26\u5165\u7684\u98df\u7269\u5148\u4ea4\u62a4\u7406\u4eba\u5458\u67e5\u770b\uff0c\u4e0d\u81ea\u884c\u5582\u98df\u3002", "\u4e09\u3001\u7a81\u53d1\u75be\u75c5\u3001\u731d\u6b7b\uff1a\u5fc3\u8111\u8840\u7ba1\u7b49\u75be\u75c5\u53ef\u80fd\u7a81\u7136\u53d1\u4f5c\u3002\u4e2d\u5fc3\u53d1\u73b0\u540e\u7acb\u5373\u547c\u53eb120\u5e76\u901a\u77e5\u5bb6\u5c5e\uff0c\u9001\u533b\u53ca\u6cbb\u7597\u8d39\u7528\u7531\u8001\u4eba\u6216\u5bb6\u5c5e\u627f\u62c5\u3002", "\u56db\u3001\u538b\u75ae\u3001\u611f\u67d3\u3001\u6162\u6027\u75c5\u52a0\u91cd\uff1a\u957f\u671f\u5367\u5e8a\u3001\u8425\u517b\u4e0d\u826f\u3001\u57fa\u7840\u75be\u75c5\u53ef\u80fd\u5bfc\u81f4\u3002", "\u4e94\u3001\u8d70\u5931\u3001\u81ea\u4f24\u3001\u4f24\u4eba\uff1a\u6709\u8ba4\u77e5\u969c\u788d\u6216\u7cbe\u795e\u3001\u60c5\u7eea\u5f02\u5e38\u7684\uff0c\u8bf7\u5982\u5b9e\u8bf4\u660e\uff0c\u5916\u51fa\u987b\u529e\u7406\u8bf7\u5047\u5e76\u7531\u5bb6\u5c5e\u63a5\u9001\u3002", "\u516d\u3001\u7528\u836f\u98ce\u9669\uff1a\u81ea\u5e26\u836f\u54c1\u987b\u4ea4\u62a4\u7406\u4eba\u5458\u767b\u8bb0\uff0c\u4e0d\u5f97\u9690\u7792\u7528\u836f\u53f2\u548c\u8fc7\u654f\u53f2\u3002", "\u4e03\u3001\u70eb\u4f24\u3001\u89e6\u7535\u3001\u706b\u707e\uff1a\u623f\u95f4\u5185\u4e0d\u5f97\u5438\u70df\u3001\u4e0d\u5f97\u4f7f\u7528\u660e\u706b\u548c\u81ea\u5e26\u5927\u529f\u7387\u7535\u5668\u3002", "\u7ecf\u4e86\u89e3\uff0c\u8be5\u8001\u4eba\u7279\u522b\u9700\u8981\u6ce8\u610f\uff1a\u6709\u8dcc\u5012\u98ce\u9669\uff1b\u996e\u98df\uff1a\u4f4e\u76d0\u8f6f\u98df\u3002", "\u4e2d\u5fc3\u5c06\u6309\u62a4\u7406\u7b49\u7ea7\u63d0\u4f9b\u7167\u62a4\u3001\u914d\u7f6e\u9632\u62a4\u7528\u5177\u3001\u591c\u95f4\u67e5\u5e8a\uff0c\u5c3d\u529b\u9884\u9632\u4e0a\u8ff0\u98ce\u9669\u3002\u8001\u4eba\u53ca\u5bb6\u5c5e\u5e94\u5982\u5b9e\u544a\u77e5\u5065\u5eb7\u72b6\u51b5\uff0c\u4fdd\u6301\u8054\u7cfb\u7535\u8bdd\u7545\u901a\uff0c\u63a5\u5230\u901a\u77e5\u53ca\u65f6\u5230\u573a\u3002\u672c\u544a\u77e5\u4e0d\u514d\u9664\u4efb\u4f55\u4e00\u65b9\u4f9d\u6cd5\u5e94\u627f\u62c5\u7684\u8d23\u4efb\u3002", "\u672c\u4eba\uff08\u5bb6\u5c5e\u3001\u76d1\u62a4\u4eba\uff09\u5df2\u9605\u8bfb\u5e76\u7406\u89e3\u4ee5\u4e0a\u5185\u5bb9\uff0c\u5982\u5b9e\u544a\u77e5\u4e86\u5065\u5eb7\u72b6\u51b5\uff0c\u540c\u610f\u5165\u4f4f\u3002", "\u5bb6\u5c5e\u6216\u76d1\u62a4\u4eba\u8054\u7cfb\u7535\u8bdd\uff1a15400005678"], "caption": "", "table": null, "after": [], "sealed": true, "signatures": ["\u544a\u77e5\u4eba\uff08\u7b7e\u540d\uff09", "\u8001\u4eba\uff08\u7b7e\u540d\u6216\u6309\u6307\u5370\uff09", "\u5bb6\u5c5e\u6216\u76d1\u62a4\u4eba\uff08\u7b7e\u540d\uff09"], "notes": [], "contact": "\u5730\u5740\uff1a\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a1\u53f7\u697c\u5e95\u5546\u3000\u7535\u8bdd\uff1a0531-55550120", "marks": ["\u5f53\u4e8b\u4eba\u8054", "\u5b58\u6863\u8054"]}','2025-10-16 02:03:00.000000',4,1,NULL,'370102001-FX-20251016-0001',NULL,1);
INSERT INTO "paper_issues" VALUES(6,NULL,'CARE_AGREEMENT','A4',2,'{"station": "\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "title": "\u6258\u517b\u670d\u52a1\u534f\u8bae", "number": "370102001-XY-20251016-0001", "date": "2025\u5e7410\u670816\u65e5", "head": "", "before": ["\u7532\u65b9\uff08\u670d\u52a1\u673a\u6784\uff09\uff1a\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "\u7532\u65b9\u5730\u5740\uff1a\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a1\u53f7\u697c\u5e95\u5546", "\u7532\u65b9\u7535\u8bdd\uff1a0531-55550120", "\u4e59\u65b9\uff08\u8001\u4eba\uff09\uff1a\u738b\u6842\u82b3\uff08\u5973\u300180\u5c81\uff09", "\u8eab\u4efd\u8bc1\u4ef6\u53f7\u7801\uff1a990102194503090243", "\u4e59\u65b9\u4f4f\u5740\uff1a\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a5\u53f7\u697c2\u5355\u5143402\u5ba4", "\u4e19\u65b9\uff08\u5bb6\u5c5e\u3001\u76d1\u62a4\u4eba\uff0c\u7ecf\u5e38\u8054\u7cfb\u4eba\uff09\uff1a\u738b\u5c0f\u5c71\uff08\u513f\u5b50\uff09", "\u4e19\u65b9\u7535\u8bdd\uff1a15400005678", "\u7532\u4e59\u4e19\u4e09\u65b9\u4f9d\u7167\u300a\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd\u6c11\u6cd5\u5178\u300b\u300a\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd\u8001\u5e74\u4eba\u6743\u76ca\u4fdd\u969c\u6cd5\u300b\u548c\u300a\u517b\u8001\u673a\u6784\u7ba1\u7406\u529e\u6cd5\u300b\uff0c\u7ecf\u534f\u5546\u4e00\u81f4\uff0c\u8ba2\u7acb\u672c\u534f\u8bae\u3002", "\u4e00\u3001\u670d\u52a1\u671f\u9650\u548c\u573a\u6240\uff1a\u81ea2025\u5e7410\u670820\u65e5\u8d77\uff0c\u81f32026\u5e7410\u670819\u65e5\uff0c\u5165\u4f4f\u7c7b\u578b\u4e3a\u957f\u4f4f\uff0c\u5e8a\u4f4d\u4e3a201-1\uff08\u53cc\u4eba\u95f4\uff09\u3002", "\u8bd5\u4f4f\u81f32025\u5e7411\u670819\u65e5\uff0c\u8bd5\u4f4f\u671f\u5185\u4efb\u4f55\u4e00\u65b9\u53ef\u63d0\u51fa\u7ec8\u6b62\uff0c\u6309\u5b9e\u9645\u5929\u6570\u7ed3\u7b97\u3002", "\u4e8c\u3001\u62a4\u7406\u7b49\u7ea7\u548c\u670d\u52a1\u5185\u5bb9\uff1a\u62a4\u7406\u7b49\u7ea7\u4e3a\u4e8c\u7ea7\u62a4\u7406\u3002\u7532\u65b9\u6309\u62a4\u7406\u7b49\u7ea7\u63d0\u4f9b\u751f\u6d3b\u7167\u6599\u3001\u81b3\u98df\u3001\u6e05\u6d01\u536b\u751f\u3001\u5065\u5eb7\u76d1\u6d4b\u548c\u7d27\u6025\u6551\u52a9\uff1b\u7b49\u7ea7\u7ecf\u8bc4\u4f30\u9700\u8981\u53d8\u66f4\u7684\uff0c\u7531\u7532\u65b9\u4e66\u9762\u544a\u77e5\uff0c\u4e59\u65b9\u3001\u4e19\u65b9\u540c\u610f\u540e\u6267\u884c\u3002", "\u966a\u62a4\uff1a\u7531\u738b\u5c0f\u5c71\uff08\u7535\u8bdd\uff1a15400005678\uff09\u966a\u4f4f\uff0c\u9075\u5b88\u7532\u65b9\u7ba1\u7406\u89c4\u5b9a\uff0c\u966a\u62a4\u5e8a\u8d39\u7528\u53e6\u8ba1\u3002"], "caption": "\u4e09\u3001\u6536\u8d39\u6807\u51c6\u548c\u652f\u4ed8\u65b9\u5f0f\uff1a\u8d39\u7528\u5982\u4e0b\uff0c\u6309\u6708\u652f\u4ed8\uff0c\u4e0d\u6ee1\u4e00\u4e2a\u6708\u7684\u6309\u5b9e\u9645\u5929\u6570\u6298\u7b97\u3002", "table": {"heads": ["\u9879\u76ee", "\u6807\u51c6", "\u8bf4\u660e"], "shares": [4.0, 5.0, 5.0], "rows": [["\u5e8a\u4f4d\u8d39", "\u6bcf\u6708 3,000.00 \u5143", ""], ["\u62a4\u7406\u8d39", "\u6bcf\u65e5 50.00 \u5143", "\u4e8c\u7ea7\u62a4\u7406"], ["\u966a\u62a4\u5e8a\u8d39", "\u6bcf\u65e5 40.00 \u5143", ""], ["\u53d6\u6696\u8d39", "\u6bcf\u6708 20.00 \u5143", ""], ["\u62bc\u91d1", "5,000.00 \u5143", ""]]}, "after": ["\u62bc\u91d1\u5728\u9000\u4f4f\u7ed3\u6e05\u8d39\u7528\u540e\u9000\u8fd8\u3002\u6807\u51c6\u8c03\u6574\u7684\uff0c\u7532\u65b9\u63d0\u524d\u4e09\u5341\u65e5\u4e66\u9762\u544a\u77e5\u3002\u5916\u51fa\u3001\u4f4f\u9662\u671f\u95f4\u7684\u6536\u8d39\u6309\u516c\u793a\u7684\u89c4\u5b9a\u6267\u884c\u3002", "\u56db\u3001\u7532\u65b9\u7684\u4e49\u52a1\uff1a\u5982\u5b9e\u544a\u77e5\u670d\u52a1\u5185\u5bb9\u548c\u98ce\u9669\uff1b\u4fdd\u62a4\u4e59\u65b9\u7684\u4eba\u8eab\u3001\u8d22\u4ea7\u5b89\u5168\u548c\u4e2a\u4eba\u4fe1\u606f\uff1b\u4e59\u65b9\u7a81\u53d1\u75be\u75c5\u65f6\u7acb\u5373\u9001\u533b\u5e76\u901a\u77e5\u4e19\u65b9\u3002", "\u4e94\u3001\u4e59\u65b9\u3001\u4e19\u65b9\u7684\u4e49\u52a1\uff1a\u5982\u5b9e\u544a\u77e5\u5065\u5eb7\u72b6\u51b5\uff1b\u6309\u65f6\u652f\u4ed8\u8d39\u7528\uff1b\u9075\u5b88\u7ba1\u7406\u89c4\u5b9a\uff1b\u5916\u51fa\u529e\u7406\u8bf7\u5047\uff1b\u4e19\u65b9\u4fdd\u6301\u8054\u7cfb\u7545\u901a\uff0c\u63a5\u5230\u901a\u77e5\u53ca\u65f6\u5230\u573a\u3002", "\u516d\u3001\u53d8\u66f4\u3001\u89e3\u9664\u548c\u7ec8\u6b62\uff1a\u4efb\u4f55\u4e00\u65b9\u63d0\u524d\u5341\u4e94\u65e5\u4e66\u9762\u901a\u77e5\u53ef\u4ee5\u89e3\u9664\u3002\u4e59\u65b9\u60a3\u4f20\u67d3\u75c5\u3001\u7cbe\u795e\u75be\u75c5\u53d1\u4f5c\u7b49\u4e0d\u5b9c\u7ee7\u7eed\u5165\u4f4f\uff0c\u6216\u8005\u8fde\u7eed\u4e24\u4e2a\u6708\u6b20\u8d39\u7684\uff0c\u7532\u65b9\u53ef\u4ee5\u89e3\u9664\u3002\u534f\u8bae\u89e3\u9664\u3001\u7ec8\u6b62\u6216\u8005\u7532\u65b9\u6682\u505c\u670d\u52a1\u7684\uff0c\u7532\u65b9\u534f\u52a9\u59a5\u5584\u5b89\u7f6e\u4e59\u65b9\uff0c\u4e19\u65b9\u5e94\u5f53\u5728\u901a\u77e5\u671f\u9650\u5185\u63a5\u56de\u3002", "\u4e03\u3001\u8fdd\u7ea6\u8d23\u4efb\u548c\u4e89\u8bae\u89e3\u51b3\uff1a\u56e0\u4e00\u65b9\u8fc7\u9519\u9020\u6210\u635f\u5931\u7684\uff0c\u4f9d\u6cd5\u627f\u62c5\u8d23\u4efb\u3002\u53d1\u751f\u4e89\u8bae\u5148\u534f\u5546\uff0c\u534f\u5546\u4e0d\u6210\u7684\uff0c\u5411\u7532\u65b9\u6240\u5728\u5730\u4eba\u6c11\u6cd5\u9662\u8d77\u8bc9\u3002", "\u516b\u3001\u5176\u4ed6\uff1a\u5165\u4f4f\u98ce\u9669\u544a\u77e5\u4e66\u4e3a\u672c\u534f\u8bae\u9644\u4ef6\u3002\u672c\u534f\u8bae\u4e00\u5f0f\u4e24\u4efd\uff0c\u7532\u65b9\u3001\u4e59\u65b9\uff08\u4e19\u65b9\uff09\u5404\u6267\u4e00\u4efd\uff0c\u81ea\u7b7e\u5b57\u76d6\u7ae0\u4e4b\u65e5\u8d77\u751f\u6548\u3002"], "sealed": true, "signatures": ["\u7532\u65b9\u4ee3\u8868\uff08\u7b7e\u540d\uff09", "\u4e59\u65b9\uff08\u7b7e\u540d\u6216\u6309\u6307\u5370\uff09", "\u4e19\u65b9\uff08\u7b7e\u540d\uff09"], "notes": [], "contact": "\u5730\u5740\uff1a\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a1\u53f7\u697c\u5e95\u5546\u3000\u7535\u8bdd\uff1a0531-55550120", "marks": ["\u5f53\u4e8b\u4eba\u8054", "\u5b58\u6863\u8054"]}','2025-10-16 02:04:00.000000',4,1,NULL,'370102001-XY-20251016-0001',NULL,1);
INSERT INTO "paper_issues" VALUES(7,NULL,'assessment_report','A4',1,'{"station": "\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "number": "370102001-PG-20251016-0001", "date": "2025\u5e7410\u670816\u65e5", "facts": [["\u59d3\u540d", "\u738b\u6842\u82b3"], ["\u6027\u522b\u3001\u5e74\u9f84", "\u5973\u300080\u5c81"], ["\u8bc1\u4ef6\u53f7\u7801", "990102********0243"], ["\u8bc4\u4f30\u65e5\u671f", "2025\u5e7410\u670816\u65e5"], ["\u8bc4\u4f30\u7c7b\u578b", "\u9996\u6b21\u8bc4\u4f30"], ["\u8bc4\u4f30\u5730\u70b9", "\u672c\u4eba\u5bb6\u4e2d"], ["\u4fe1\u606f\u63d0\u4f9b\u8005", "\u738b\u5c0f\u5c71\uff08\u513f\u5b50\uff09"], ["\u8bc4\u4f30\u6807\u51c6", "GB/T 42195-2022"]], "groups": [{"name": "\u81ea\u7406\u80fd\u529b", "points": 30, "most": 32, "items": [{"name": "\u8fdb\u98df", "points": 2, "most": 4, "words": "\u8981\u5c11\u91cf\u52a8\u624b\u5e2e\u52a9\uff0c\u6216\u5076\u5c14\u545b\u54b3\uff08\u6bcf\u6708\u4e00\u6b21\u4ee5\u4e0a\uff09"}, {"name": "\u4fee\u9970", "points": 4, "most": 4, "words": "\u72ec\u7acb\u5b8c\u6210\uff0c\u4e0d\u8981\u4eba\u5e2e"}, {"name": "\u6d17\u6fa1", "points": 4, "most": 4, "words": "\u72ec\u7acb\u5b8c\u6210\uff0c\u4e0d\u8981\u4eba\u5e2e"}, {"name": "\u7a7f\u8131\u4e0a\u8863", "points": 4, "most": 4, "words": "\u72ec\u7acb\u5b8c\u6210\uff0c\u4e0d\u8981\u4eba\u5e2e"}, {"name": "\u7a7f\u8131\u88e4\u5b50\u548c\u978b\u889c", "points": 4, "most": 4, "words": "\u72ec\u7acb\u5b8c\u6210\uff0c\u4e0d\u8981\u4eba\u5e2e"}, {"name": "\u5c0f\u4fbf\u63a7\u5236", "points": 4, "most": 4, "words": "\u80fd\u81ea\u5df1\u63a7\u5236\uff0c\u6b21\u6570\u6b63\u5e38"}, {"name": "\u5927\u4fbf\u63a7\u5236", "points": 4, "most": 4, "words": "\u80fd\u81ea\u5df1\u63a7\u5236\uff0c\u6b63\u5e38\u6392\u4fbf"}, {"name": "\u5982\u5395", "points": 4, "most": 4, "words": "\u72ec\u7acb\u5b8c\u6210\uff0c\u4e0d\u8981\u4eba\u5e2e"}]}, {"name": "\u57fa\u7840\u8fd0\u52a8\u80fd\u529b", "points": 12, "most": 15, "items": [{"name": "\u5e8a\u4e0a\u4f53\u4f4d\u8f6c\u79fb", "points": 4, "most": 4, "words": "\u72ec\u7acb\u5b8c\u6210\uff0c\u4e0d\u8981\u4eba\u5e2e"}, {"name": "\u5e8a\u6905\u8f6c\u79fb", "points": 4, "most": 4, "words": "\u72ec\u7acb\u5b8c\u6210\uff0c\u4e0d\u8981\u4eba\u5e2e"}, {"name": "\u5e73\u5730\u884c\u8d70", "points": 4, "most": 4, "words": "\u72ec\u81ea\u5e73\u5730\u8d70\u7ea6 50 \u7c73\uff0c\u4e0d\u8981\u4eba\u5e2e\uff0c\u6ca1\u6709\u6454\u5012\u98ce\u9669"}, {"name": "\u4e0a\u4e0b\u697c\u68af", "points": 0, "most": 3, "words": "\u4e0d\u80fd\u4e0a\u4e0b\u697c\u68af"}]}, {"name": "\u7cbe\u795e\u72b6\u6001", "points": 28, "most": 28, "items": [{"name": "\u65f6\u95f4\u5b9a\u5411", "points": 4, "most": 4, "words": "\u5e74\u3001\u6708\u6e05\u695a\uff0c\u65e5\u671f\u6216\u661f\u671f\u51e0\u76f8\u5dee\u4e0d\u8fc7\u4e00\u5929"}, {"name": "\u7a7a\u95f4\u5b9a\u5411", "points": 4, "most": 4, "words": "\u80fd\u72ec\u81ea\u5916\u51fa\uff0c\u5982\u5230\u9644\u8fd1\u4e70\u4e1c\u897f\u518d\u56de\u6765"}, {"name": "\u4eba\u7269\u5b9a\u5411", "points": 4, "most": 4, "words": "\u8ba4\u5f97\u957f\u671f\u4e00\u8d77\u751f\u6d3b\u7684\u4eba\uff0c\u53eb\u5f97\u51fa\uff0c\u77e5\u9053\u5173\u7cfb"}, {"name": "\u8bb0\u5fc6", "points": 4, "most": 4, "words": "\u4e0e\u5e74\u9f84\u76f8\u5f53\uff0c\u80fd\u5b8c\u6574\u60f3\u8d77"}, {"name": "\u7406\u89e3\u80fd\u529b", "points": 4, "most": 4, "words": "\u80fd\u6b63\u5e38\u7406\u89e3"}, {"name": "\u8868\u8fbe\u80fd\u529b", "points": 4, "most": 4, "words": "\u80fd\u6b63\u5e38\u8868\u8fbe"}, {"name": "\u653b\u51fb\u884c\u4e3a", "points": 1, "most": 1, "words": "\u6ca1\u6709\u51fa\u73b0"}, {"name": "\u6291\u90c1\u75c7\u72b6", "points": 1, "most": 1, "words": "\u6ca1\u6709\u51fa\u73b0"}, {"name": "\u610f\u8bc6\u6c34\u5e73", "points": 2, "most": 2, "words": "\u795e\u5fd7\u6e05\u9192\uff0c\u53cd\u5e94\u6b63\u786e"}]}, {"name": "\u611f\u77e5\u89c9\u4e0e\u793e\u4f1a\u53c2\u4e0e", "points": 15, "most": 15, "items": [{"name": "\u89c6\u529b", "points": 2, "most": 2, "words": "\u89c6\u529b\u6b63\u5e38\uff0c\u770b\u5f97\u6e05\u4e66\u62a5\u5c0f\u5b57"}, {"name": "\u542c\u529b", "points": 2, "most": 2, "words": "\u542c\u529b\u6b63\u5e38\uff0c\u6b63\u5e38\u8bf4\u8bdd\u542c\u5f97\u89c1"}, {"name": "\u6267\u884c\u65e5\u5e38\u4e8b\u52a1", "points": 4, "most": 4, "words": "\u80fd\u72ec\u7acb\u5b89\u6392\u548c\u5b8c\u6210"}, {"name": "\u4f7f\u7528\u4ea4\u901a\u5de5\u5177\u5916\u51fa", "points": 3, "most": 3, "words": "\u80fd\u81ea\u5df1\u9a91\u8f66\u3001\u5f00\u8f66\u6216\u5750\u516c\u4ea4\u8f66\u5916\u51fa"}, {"name": "\u793e\u4f1a\u4ea4\u5f80\u80fd\u529b", "points": 4, "most": 4, "words": "\u53c2\u4e0e\u793e\u4f1a\uff0c\u5f85\u4eba\u63a5\u7269\u6070\u5f53"}]}], "total": 85, "highest": 90, "bands": [["90 \u5206", "\u80fd\u529b\u5b8c\u597d", false], ["66\u201389 \u5206", "\u8f7b\u5ea6\u5931\u80fd", true], ["46\u201365 \u5206", "\u4e2d\u5ea6\u5931\u80fd", false], ["30\u201345 \u5206", "\u91cd\u5ea6\u5931\u80fd", false], ["0\u201329 \u5206", "\u5b8c\u5168\u5931\u80fd", false]], "first_level": "\u8f7b\u5ea6\u5931\u80fd", "adjustments": [], "reason": "", "final_level": "\u8f7b\u5ea6\u5931\u80fd", "next_due": "2026\u5e744\u670816\u65e5", "remark": "", "assessors": ["\u4f55\u5360", "\u5468\u654f"], "informant": "\u738b\u5c0f\u5c71", "contact": "\u5730\u5740\uff1a\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a1\u53f7\u697c\u5e95\u5546\u3000\u7535\u8bdd\uff1a0531-55550120", "marks": [""], "assessment_id": 1}','2025-10-16 02:07:00.000000',4,1,NULL,'370102001-PG-20251016-0001',NULL,NULL);
INSERT INTO "paper_issues" VALUES(8,6,'PROMISE','A4',1,'{"station": "\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "title": "\u5bb9\u7f3a\u53d7\u7406\u627f\u8bfa\u4e66", "number": "370102001-RQ-20260105-0001", "date": "2026\u5e741\u67085\u65e5", "head": "\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3\uff1a", "before": [], "caption": "\u672c\u4eba\u7f57\u7231\u56fd\u5411\u8d35\u7ad9\u7533\u8bf7\u529e\u7406\u201c\u6700\u4f4e\u751f\u6d3b\u4fdd\u969c\u7533\u8bf7\u201d\uff08\u53d7\u7406\u7f16\u53f7\uff1a370102001-SL-20260105-0002\uff09\u3002\u7ecf\u5de5\u4f5c\u4eba\u5458\u4e00\u6b21\u6027\u544a\u77e5\uff0c\u672c\u4eba\u5df2\u77e5\u6089\u6240\u9700\u7684\u5168\u90e8\u6750\u6599\u3002\u4e0b\u5217\u6750\u6599\u6682\u65f6\u65e0\u6cd5\u63d0\u4ea4\uff0c\u7533\u8bf7\u5bb9\u7f3a\u53d7\u7406\uff1a", "table": {"heads": ["\u5e8f\u53f7", "\u6750\u6599\u540d\u79f0", "\u5f62\u5f0f", "\u4efd\u6570", "\u8865\u9f50\u671f\u9650"], "shares": [1.2, 5.0, 2.8, 1.2, 3.4], "rows": [["1", "\u6237\u53e3\u7c3f", "\u539f\u4ef6\u548c\u590d\u5370\u4ef6", "1", "2026\u5e741\u670812\u65e5"]]}, "after": ["\u672c\u4eba\u627f\u8bfa\uff1a", "\u4e00\u3001\u4e8e2026\u5e741\u670812\u65e5\u524d\u8865\u9f50\u4e0a\u8ff0\u5168\u90e8\u6750\u6599\uff0c\u5176\u4e2d\u671f\u9650\u8f83\u65e9\u7684\uff0c\u6309\u8868\u4e2d\u6240\u5217\u671f\u9650\u8865\u9f50\uff1b", "\u4e8c\u3001\u63d0\u4ea4\u7684\u6750\u6599\u548c\u586b\u5199\u7684\u5185\u5bb9\u771f\u5b9e\u3001\u6709\u6548\uff1b", "\u4e09\u3001\u903e\u671f\u672a\u8865\u9f50\uff0c\u6216\u8005\u8865\u4ea4\u7684\u6750\u6599\u4e0d\u7b26\u5408\u8981\u6c42\u7684\uff0c\u540c\u610f\u7ec8\u6b62\u529e\u7406\u5e76\u81ea\u884c\u627f\u62c5\u7531\u6b64\u4ea7\u751f\u7684\u540e\u679c\u3002\u7ec8\u6b62\u529e\u7406\u540e\uff0c\u4ecd\u53ef\u5907\u9f50\u6750\u6599\u91cd\u65b0\u7533\u8bf7\u3002"], "sealed": false, "signatures": ["\u627f\u8bfa\u4eba\uff08\u7b7e\u540d\uff09", "\u7ecf\u529e\u4eba\uff08\u7b7e\u540d\uff09"], "notes": ["\u7531\u4ed6\u4eba\u4ee3\u529e\u7684\uff0c\u4ee3\u529e\u4eba\u7b7e\u540d\u5e76\u9644\u59d4\u6258\u4e66\u3002"], "contact": "\u5730\u5740\uff1a\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a1\u53f7\u697c\u5e95\u5546\u3000\u7535\u8bdd\uff1a0531-55550120", "marks": ["\u5b58\u6863\u8054"]}','2026-01-05 01:11:00.000000',2,5,NULL,'370102001-RQ-20260105-0001',NULL,NULL);
INSERT INTO "paper_issues" VALUES(9,NULL,'NOTICE_OF_MATERIALS','A4',1,'{"station": "\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "title": "\u4e00\u6b21\u6027\u544a\u77e5\u5355", "number": "370102001-GZ-20260105-0001", "date": "2026\u5e741\u67085\u65e5", "head": "\u97e9\u798f\u6765\uff1a", "before": [], "caption": "\u60a8\u7533\u8bf7\uff08\u54a8\u8be2\uff09\u529e\u7406\u201c\u9ad8\u9f84\u6d25\u8d34\u7533\u8bf7\u201d\uff0c\u6240\u9700\u6750\u6599\u4e00\u6b21\u6027\u544a\u77e5\u5982\u4e0b\uff0c\u8bf7\u5bf9\u7167\u5907\u9f50\u3002", "table": {"heads": ["\u5e8f\u53f7", "\u6750\u6599\u540d\u79f0", "\u5f62\u5f0f", "\u4efd\u6570", "\u8981\u6c42"], "shares": [1.2, 5.0, 2.8, 1.2, 3.4], "rows": [["1", "\u8eab\u4efd\u8bc1", "\u539f\u4ef6\u548c\u590d\u5370\u4ef6", "1", "\u5fc5\u987b"], ["2", "\u6237\u53e3\u7c3f", "\u539f\u4ef6\u548c\u590d\u5370\u4ef6", "1", "\u53ef\u5bb9\u7f3a\uff0c5\u4e2a\u5de5\u4f5c\u65e5\u5185\u8865\u9f50"], ["3", "\u672c\u4eba\u94f6\u884c\u5361", "\u590d\u5370\u4ef6", "1", "\u53ef\u5bb9\u7f3a\uff0c3\u4e2a\u5de5\u4f5c\u65e5\u5185\u8865\u9f50"]]}, "after": ["\u6807\u6ce8\u201c\u53ef\u5bb9\u7f3a\u201d\u7684\u6750\u6599\u6682\u65f6\u65e0\u6cd5\u63d0\u4ea4\u7684\uff0c\u53ef\u4ee5\u7b7e\u7f72\u5bb9\u7f3a\u53d7\u7406\u627f\u8bfa\u4e66\u5148\u884c\u53d7\u7406\uff0c\u5728\u627f\u8bfa\u671f\u9650\u5185\u8865\u9f50\uff1b\u5176\u4f59\u6750\u6599\u8bf7\u5728\u7533\u8bf7\u65f6\u4e00\u5e76\u63d0\u4ea4\u3002", "\u529e\u7406\u4f9d\u636e\uff1a\u300a\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd\u8001\u5e74\u4eba\u6743\u76ca\u4fdd\u969c\u6cd5\u300b", "\u6750\u6599\u5907\u9f50\u540e\uff0c\u8bf7\u5230\u6625\u548c\u91cc\u793e\u533a\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3\u529e\u7406\uff0c\u5730\u5740\uff1a\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a1\u53f7\u697c\u5e95\u5546\u3002", "\u5982\u6709\u7591\u95ee\uff0c\u8bf7\u62e8\u6253\u54a8\u8be2\u7535\u8bdd\uff1a0531-55550120\u3002"], "sealed": true, "signatures": ["\u544a\u77e5\u4eba\uff08\u7b7e\u540d\uff09", "\u88ab\u544a\u77e5\u4eba\uff08\u7b7e\u540d\uff09"], "notes": ["\u672c\u5355\u5df2\u5217\u660e\u529e\u7406\u8be5\u4e8b\u9879\u6240\u9700\u7684\u5168\u90e8\u6750\u6599\u3002\u6750\u6599\u8981\u6c42\u5982\u6709\u8c03\u6574\uff0c\u4ee5\u529e\u7406\u5f53\u65e5\u7a97\u53e3\u51fa\u5177\u7684\u544a\u77e5\u5355\u4e3a\u51c6\u3002"], "contact": "\u5730\u5740\uff1a\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a1\u53f7\u697c\u5e95\u5546\u3000\u7535\u8bdd\uff1a0531-55550120", "marks": ["\u5f53\u4e8b\u4eba\u8054"]}','2026-01-05 01:13:00.000000',2,10,2,'370102001-GZ-20260105-0001',NULL,NULL);
CREATE TABLE paper_templates (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind TEXT NOT NULL, 
	edition INTEGER NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_to DATE, 
	body JSON NOT NULL, 
	default_data BOOLEAN NOT NULL, 
	CONSTRAINT uq_paper_templates_kind_edition UNIQUE (kind, edition)
);
INSERT INTO "paper_templates" VALUES(1,'ACCEPTANCE',1,'2026-01-05',NULL,'{"title": "\u53d7\u7406\u901a\u77e5\u4e66", "head": "{person}\uff1a", "body": ["\u60a8\u4e8e{received}\u63d0\u51fa\u7684\u201c{item}\u201d\u7533\u8bf7\uff08\u53d7\u7406\u7f16\u53f7\uff1a{matter}\uff09\uff0c\u7ecf\u5ba1\u6838\uff0c\u7b26\u5408\u53d7\u7406\u6761\u4ef6\uff0c\u672c\u7ad9\u4e88\u4ee5\u53d7\u7406\u3002", "\u672c\u7533\u8bf7\u7531{agent}\u4ee3\u4e3a\u529e\u7406\u3002", "\u529e\u7406\u671f\u9650\uff1a{due}\u524d\u3002", "\u6536\u5230\u7684\u6750\u6599\uff1a{table}", "\u6807\u6ce8\u201c\u5f85\u8865\u201d\u7684\u6750\u6599\uff0c\u8bf7\u6309\u8868\u4e2d\u6240\u5217\u65e5\u671f\u3001\u6700\u8fdf\u4e8e{promised}\u524d\u8865\u9f50\u3002", "\u529e\u7406\u8fdb\u5ea6\u53ef\u51ed\u53d7\u7406\u7f16\u53f7\u5230\u7a97\u53e3\u67e5\u8be2\uff0c\u6216\u8005\u62e8\u6253\u7535\u8bdd{station_phone}\u67e5\u8be2\u3002", "\u7279\u6b64\u901a\u77e5\u3002"], "signatures": ["\u7ecf\u529e\u4eba\uff08\u7b7e\u540d\uff09", "\u7b7e\u6536\u4eba\uff08\u7b7e\u540d\uff09"], "notes": ["\u8bf7\u4fdd\u7ba1\u597d\u672c\u901a\u77e5\u4e66\u3002"], "copies": 2}',0);
CREATE TABLE record_head (
	id INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_record_head PRIMARY KEY (id)
);
INSERT INTO "record_head" VALUES(1,420,'605084833ef934f130660e35bb5adf94e8bb118f58846622ede12c9deb67922d');
CREATE TABLE records (
	sequence INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	station_id INTEGER, 
	actor_id INTEGER, 
	actor_name TEXT NOT NULL, 
	workstation TEXT NOT NULL, 
	operation TEXT NOT NULL, 
	action TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	changes TEXT NOT NULL, 
	reason TEXT, 
	batch_id INTEGER, 
	previous_hash TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_records PRIMARY KEY (sequence), 
	CONSTRAINT fk_records_batch_id_import_batches FOREIGN KEY(batch_id) REFERENCES import_batches (id)
);
INSERT INTO "records" VALUES(1,'2025-09-01 00:31:00.000000',NULL,NULL,'system','','stations.first_run','create','station','1','{"id":[null,1],"name":[null,"春和里社区党群服务中心"],"street_code":[null,"370102001"]}',NULL,NULL,'0000000000000000000000000000000000000000000000000000000000000000','bef32f4b3553873232ca4569a74570471b437645b913abe4e44a400cfcf9f68f');
INSERT INTO "records" VALUES(2,'2025-09-01 00:31:00.000000',NULL,NULL,'system','','stations.first_run','create','staff','1','{"account":[null,"administrator"],"active":[null,true],"created_at":[null,"2025-09-01T08:31:00+08:00"],"id":[null,1],"initials":[null,"LJ"],"must_change_password":[null,false],"name":[null,"林静"],"station_id":[null,1]}',NULL,NULL,'bef32f4b3553873232ca4569a74570471b437645b913abe4e44a400cfcf9f68f','da8ac7dbe85d0df651441f960db9181c7051e574c3c575060aa5b08135bf0181');
INSERT INTO "records" VALUES(3,'2025-09-01 00:31:00.000000',NULL,NULL,'system','','stations.first_run','create','staff_role','1/ADMINISTRATOR','{"role":[null,"ADMINISTRATOR"],"staff_id":[null,1]}',NULL,NULL,'da8ac7dbe85d0df651441f960db9181c7051e574c3c575060aa5b08135bf0181','b6b81522c96cd2d22dc2156f6992d7dd75bfceaf61df3af6016dae4dc9f93f2b');
INSERT INTO "records" VALUES(4,'2025-09-01 00:32:00.000000',1,1,'林静','一号窗口','staff.create','create','staff','2','{"account":[null,"clerk"],"active":[null,true],"created_at":[null,"2025-09-01T08:32:00+08:00"],"id":[null,2],"initials":[null,"GM"],"must_change_password":[null,true],"name":[null,"顾敏"],"phone":[null,"0531-55550120"],"post":[null,"综合窗口"],"station_id":[null,1]}',NULL,NULL,'b6b81522c96cd2d22dc2156f6992d7dd75bfceaf61df3af6016dae4dc9f93f2b','761a6f236193f9e3231be6e2fc5a55798658efcd260809a8555c027b17d729eb');
INSERT INTO "records" VALUES(5,'2025-09-01 00:32:00.000000',1,1,'林静','一号窗口','staff.create','create','staff_role','2/CLERK','{"role":[null,"CLERK"],"staff_id":[null,2]}',NULL,NULL,'761a6f236193f9e3231be6e2fc5a55798658efcd260809a8555c027b17d729eb','4ba152a215c880bca5ec33e0eccc37e7fdfec136a5af550fd9e1080908c8b909');
INSERT INTO "records" VALUES(6,'2025-09-01 00:33:00.000000',1,1,'林静','一号窗口','staff.create','create','staff','3','{"account":[null,"grid_worker"],"active":[null,true],"created_at":[null,"2025-09-01T08:33:00+08:00"],"id":[null,3],"initials":[null,"MLY"],"must_change_password":[null,true],"name":[null,"莫兰英"],"phone":[null,"0531-55550120"],"post":[null,"网格员"],"station_id":[null,1]}',NULL,NULL,'4ba152a215c880bca5ec33e0eccc37e7fdfec136a5af550fd9e1080908c8b909','b69cd9322fd03fc1be4cc24d3cce3bd59a08f82b866acfb8b4c049d91938c93a');
INSERT INTO "records" VALUES(7,'2025-09-01 00:33:00.000000',1,1,'林静','一号窗口','staff.create','create','staff_role','3/GRID_WORKER','{"role":[null,"GRID_WORKER"],"staff_id":[null,3]}',NULL,NULL,'b69cd9322fd03fc1be4cc24d3cce3bd59a08f82b866acfb8b4c049d91938c93a','87b4fd6f93e89a46ea2cfc9c2538bce28d73665a4915ea768791f08e6b456a2f');
INSERT INTO "records" VALUES(8,'2025-09-01 00:34:00.000000',1,1,'林静','一号窗口','staff.create','create','staff','4','{"account":[null,"care_operator"],"active":[null,true],"created_at":[null,"2025-09-01T08:34:00+08:00"],"id":[null,4],"initials":[null,"HDM"],"must_change_password":[null,true],"name":[null,"何冬梅"],"phone":[null,"0531-55550120"],"post":[null,"照护组"],"station_id":[null,1]}',NULL,NULL,'87b4fd6f93e89a46ea2cfc9c2538bce28d73665a4915ea768791f08e6b456a2f','f3bcd3dd64c06d12f8520c69469522c6427ed042974409a292cd65622dfbd82f');
INSERT INTO "records" VALUES(9,'2025-09-01 00:34:00.000000',1,1,'林静','一号窗口','staff.create','create','staff_role','4/CARE_OPERATOR','{"role":[null,"CARE_OPERATOR"],"staff_id":[null,4]}',NULL,NULL,'f3bcd3dd64c06d12f8520c69469522c6427ed042974409a292cd65622dfbd82f','4389ef98e623426fa95bb042f894daf996b82c70c712a982961a54c458a9d77c');
INSERT INTO "records" VALUES(10,'2025-09-01 00:35:00.000000',1,1,'林静','一号窗口','staff.create','create','staff','5','{"account":[null,"station_head"],"active":[null,true],"created_at":[null,"2025-09-01T08:35:00+08:00"],"id":[null,5],"initials":[null,"HZ"],"must_change_password":[null,true],"name":[null,"何占"],"phone":[null,"0531-55550120"],"post":[null,"站长"],"station_id":[null,1]}',NULL,NULL,'4389ef98e623426fa95bb042f894daf996b82c70c712a982961a54c458a9d77c','f03802aef8e56d3786df748d5bc1bc1939939ca5892695e81d41db2225e273c4');
INSERT INTO "records" VALUES(11,'2025-09-01 00:35:00.000000',1,1,'林静','一号窗口','staff.create','create','staff_role','5/STATION_HEAD','{"role":[null,"STATION_HEAD"],"staff_id":[null,5]}',NULL,NULL,'f03802aef8e56d3786df748d5bc1bc1939939ca5892695e81d41db2225e273c4','d722b2c290d44a1a4e3530ffe2d986508538e638a8d6e497f48b4fac389cd0b5');
INSERT INTO "records" VALUES(12,'2025-09-01 00:36:00.000000',1,1,'林静','一号窗口','staff.create','create','staff','6','{"account":[null,"auditor"],"active":[null,true],"created_at":[null,"2025-09-01T08:36:00+08:00"],"id":[null,6],"initials":[null,"SJ"],"must_change_password":[null,true],"name":[null,"沈鉴"],"phone":[null,"0531-55550120"],"station_id":[null,1]}',NULL,NULL,'d722b2c290d44a1a4e3530ffe2d986508538e638a8d6e497f48b4fac389cd0b5','c906d9f7fa744caa3cfbdb79cffc9f1cf2ea5284f97306153b08dd580fa99ae1');
INSERT INTO "records" VALUES(13,'2025-09-01 00:36:00.000000',1,1,'林静','一号窗口','staff.create','create','staff_role','6/AUDITOR','{"role":[null,"AUDITOR"],"staff_id":[null,6]}',NULL,NULL,'c906d9f7fa744caa3cfbdb79cffc9f1cf2ea5284f97306153b08dd580fa99ae1','0820d018922c517bb0848f8b60cf7f5e506f61e3dbfb07a2dac2d469e8394c9e');
INSERT INTO "records" VALUES(14,'2025-09-01 00:37:00.000000',1,1,'林静','一号窗口','staff.create','create','staff','7','{"account":[null,"qianren"],"active":[null,true],"created_at":[null,"2025-09-01T08:37:00+08:00"],"id":[null,7],"initials":[null,"RQ"],"must_change_password":[null,true],"name":[null,"任前"],"station_id":[null,1]}',NULL,NULL,'0820d018922c517bb0848f8b60cf7f5e506f61e3dbfb07a2dac2d469e8394c9e','49720d78ff6e8cbff700ddb4db76e4c616814536294cda7bfb48fa1761fe3c71');
INSERT INTO "records" VALUES(15,'2025-09-01 00:37:00.000000',1,1,'林静','一号窗口','staff.create','create','staff_role','7/CLERK','{"role":[null,"CLERK"],"staff_id":[null,7]}',NULL,NULL,'49720d78ff6e8cbff700ddb4db76e4c616814536294cda7bfb48fa1761fe3c71','63711b625180ccbded46705543de55f45c955afd5a8d6c5a5b5ef042d7be749e');
INSERT INTO "records" VALUES(16,'2025-09-01 00:38:00.000000',1,1,'林静','一号窗口','staff.close','change','staff','7','{"active":[true,false]}',NULL,NULL,'63711b625180ccbded46705543de55f45c955afd5a8d6c5a5b5ef042d7be749e','53dd50d2d7373448087c2188ecfe0f75b6aee838366f3fc0578ae2177299ae48');
INSERT INTO "records" VALUES(17,'2025-09-01 00:39:00.000000',1,1,'林静','一号窗口','stations.change','change','station','1','{"address":[null,"济南市历下区春和里小区1号楼底商"],"phone":[null,"0531-55550120"]}',NULL,NULL,'53dd50d2d7373448087c2188ecfe0f75b6aee838366f3fc0578ae2177299ae48','fdbc0cb58272a6d88a72d1613d915b60c2eb0c7f6b0271a8691205b765da1977');
INSERT INTO "records" VALUES(18,'2025-09-01 00:40:00.000000',1,1,'林静','一号窗口','settings.change','create','setting','1/receipt_paper','{"name":[null,"receipt_paper"],"station_id":[null,1],"value":[null,"80MM"]}',NULL,NULL,'fdbc0cb58272a6d88a72d1613d915b60c2eb0c7f6b0271a8691205b765da1977','3c31496f58383ac7a71ed225fb965792563220268c09c117c1fd72bb0a6afd37');
INSERT INTO "records" VALUES(19,'2025-09-01 00:40:00.000000',1,1,'林静','一号窗口','settings.change','create','setting','1/receipt_copies','{"name":[null,"receipt_copies"],"station_id":[null,1],"value":[null,2]}',NULL,NULL,'3c31496f58383ac7a71ed225fb965792563220268c09c117c1fd72bb0a6afd37','1878e598a60b61e8f5a9ad41763252ea140f74b9cae2cfe2d491fd68b56a9493');
INSERT INTO "records" VALUES(20,'2025-09-01 00:40:00.000000',1,1,'林静','一号窗口','settings.change','create','setting','1/bed_hold_hours','{"name":[null,"bed_hold_hours"],"station_id":[null,1],"value":[null,48]}',NULL,NULL,'1878e598a60b61e8f5a9ad41763252ea140f74b9cae2cfe2d491fd68b56a9493','98f2ad7100925980058d486846f7b9435e29fa2ad648746cb3d223712698be4a');
INSERT INTO "records" VALUES(21,'2025-09-01 00:40:00.000000',1,1,'林静','一号窗口','settings.change','create','setting','1/theme','{"name":[null,"theme"],"station_id":[null,1],"value":[null,"dark"]}',NULL,NULL,'98f2ad7100925980058d486846f7b9435e29fa2ad648746cb3d223712698be4a','ecec23b3f5833fae7c65fd44b23429585823b29528215191f2b14c78d19e2121');
INSERT INTO "records" VALUES(22,'2025-09-01 00:40:00.000000',1,1,'林静','一号窗口','settings.change','create','setting','1/tag_review_months','{"name":[null,"tag_review_months"],"station_id":[null,1],"value":[null,6]}',NULL,NULL,'ecec23b3f5833fae7c65fd44b23429585823b29528215191f2b14c78d19e2121','8f9fe093589985f3be179b728aa224b3de47865e441a41926365c4b11d7d1b2f');
INSERT INTO "records" VALUES(23,'2025-09-01 00:41:00.000000',1,1,'林静','一号窗口','calendar.enter_notice','create','calendar_day','2027-01-01','{"day":[null,"2027-01-01"],"note":[null,"2027年放假安排"],"working":[null,false]}',NULL,NULL,'8f9fe093589985f3be179b728aa224b3de47865e441a41926365c4b11d7d1b2f','f830e727e2139107b9727346914b46cdf88d646718ce9602e6ba121150c91129');
INSERT INTO "records" VALUES(24,'2025-09-01 00:41:00.000000',1,1,'林静','一号窗口','calendar.enter_notice','create','calendar_day','2027-01-02','{"day":[null,"2027-01-02"],"note":[null,"2027年放假安排"],"working":[null,false]}',NULL,NULL,'f830e727e2139107b9727346914b46cdf88d646718ce9602e6ba121150c91129','9119c78a47acc12ceeef45f12e922c0e8392702603f98be5b985cff83e6d02d9');
INSERT INTO "records" VALUES(25,'2025-09-01 00:41:00.000000',1,1,'林静','一号窗口','calendar.enter_notice','create','calendar_day','2027-01-03','{"day":[null,"2027-01-03"],"note":[null,"2027年放假安排"],"working":[null,false]}',NULL,NULL,'9119c78a47acc12ceeef45f12e922c0e8392702603f98be5b985cff83e6d02d9','78549ecbfa7fe512c6817abd3e975766720c2b92dbb8ef778f477dcb4e1c7504');
INSERT INTO "records" VALUES(26,'2025-09-01 00:41:00.000000',1,1,'林静','一号窗口','calendar.enter_notice','enter','calendar_day','2027年放假安排','{"moved_deadlines":[null,0]}',NULL,NULL,'78549ecbfa7fe512c6817abd3e975766720c2b92dbb8ef778f477dcb4e1c7504','0cf19f5d412aa16c6b4fc6b3372a7154431af39e617249eb6a44a4970311e7e6');
INSERT INTO "records" VALUES(27,'2025-09-01 00:42:00.000000',1,2,'顾敏','一号窗口','signing_in.sign_in','sign_in','staff','2','{}',NULL,NULL,'0cf19f5d412aa16c6b4fc6b3372a7154431af39e617249eb6a44a4970311e7e6','bd9ba3d0ba48794e69deb2309c85ae238464b86fa750daff234ecd2a593aedc2');
INSERT INTO "records" VALUES(28,'2025-09-01 00:43:00.000000',NULL,NULL,'system','','signing_in.sign_in','sign_in_failed','staff','2','{}','WRONG',NULL,'bd9ba3d0ba48794e69deb2309c85ae238464b86fa750daff234ecd2a593aedc2','ff4acd7417f69caa0d7fc957d5501a72748be9f2a48976582fce3b59b13f7b0b');
INSERT INTO "records" VALUES(29,'2025-09-01 00:44:00.000000',1,5,'何占','一号窗口','catalogue.put_in','create','service_item','1','{"aliases":[null,["低保","低保申请","城市低保","吃低保"]],"answer":[null,"由街道受理，入户核查、家庭经济状况核对后审核确认并公示。社区可代为提交申请，期间电话告知进度。"],"category":[null,"RELIEF"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"MZ01"],"default_data":[null,true],"edition":[null,1],"id":[null,1],"kind":[null,"agent"],"legal_basis":[null,"《社会救助暂行办法》（国务院令第649号）"],"levels":[null,{"7123":"hard","four_levels":"thorny"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL_AND_COPY","name":"申请人及共同生活家庭成员身份证"},{"copies":1,"deferrable_days":5,"form":"ORIGINAL_AND_COPY","name":"户口簿"},{"copies":1,"deferrable_days":null,"form":"SIGNED","name":"家庭经济状况核对授权书"},{"copies":1,"deferrable_days":5,"form":"COPY","name":"残疾证、病历等困难情况材料（有则提供）"}]],"name":[null,"最低生活保障申请"],"on_the_spot":[null,false],"position":[null,1],"route":[null,"CADRE"],"tier":[null,"STREET"],"valid_from":[null,"2025-09-01"]}',NULL,NULL,'ff4acd7417f69caa0d7fc957d5501a72748be9f2a48976582fce3b59b13f7b0b','03e39a48792730e75e00d02d37ab188c90a0df50be18e2ace137839a001cc317');
INSERT INTO "records" VALUES(30,'2025-09-01 00:44:00.000000',1,5,'何占','一号窗口','catalogue.put_in','create','service_item','2','{"aliases":[null,["高龄补贴","80岁补贴","90岁补贴","长寿补贴","老龄津贴"]],"answer":[null,"年满规定岁数的当月可申请，行动不便的可上门办或由亲属代办。标准以当年文件为准。"],"category":[null,"CARE"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"YL01"],"default_data":[null,true],"edition":[null,1],"id":[null,2],"kind":[null,"agent"],"legal_basis":[null,"《中华人民共和国老年人权益保障法》"],"levels":[null,{"7123":"big","four_levels":"difficult"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL_AND_COPY","name":"身份证"},{"copies":1,"deferrable_days":5,"form":"ORIGINAL_AND_COPY","name":"户口簿"},{"copies":1,"deferrable_days":3,"form":"COPY","name":"本人银行卡"}]],"name":[null,"高龄津贴申请"],"on_the_spot":[null,false],"position":[null,2],"route":[null,"CADRE"],"tier":[null,"STREET"],"valid_from":[null,"2025-09-01"]}',NULL,NULL,'03e39a48792730e75e00d02d37ab188c90a0df50be18e2ace137839a001cc317','b32b830dfe6acf7a592d38bf0c2b296d908a6a25de540ea49b49383a545be002');
INSERT INTO "records" VALUES(31,'2025-09-01 00:44:00.000000',1,5,'何占','一号窗口','catalogue.put_in','create','service_item','3','{"aliases":[null,["老年卡","老年证","公交卡","敬老卡"]],"answer":[null,"告知办理地点、所需证件和优待范围，可帮助预约或网上申请。"],"category":[null,"CARE"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"YL02"],"default_data":[null,true],"edition":[null,1],"id":[null,3],"kind":[null,"agent"],"legal_basis":[null,"《中华人民共和国老年人权益保障法》"],"levels":[null,{"7123":"on_the_spot","four_levels":"ordinary"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL","name":"身份证"}]],"name":[null,"老年人优待与乘车卡办理指引"],"on_the_spot":[null,true],"position":[null,3],"route":[null,"DESK"],"tier":[null,"CITY"],"valid_from":[null,"2025-09-01"]}',NULL,NULL,'b32b830dfe6acf7a592d38bf0c2b296d908a6a25de540ea49b49383a545be002','c729c37b360b5d402fb046d6f4ef2ce5a3249333ae581f6f9c0b0ce9130edd00');
INSERT INTO "records" VALUES(32,'2025-09-01 00:44:00.000000',1,5,'何占','一号窗口','catalogue.put_in','create','service_item','4','{"aliases":[null,["适老化","扶手","防滑","卫生间改造","居家改造"]],"answer":[null,"登记后上门评估，常见项目有扶手、防滑、坐便器、呼叫设备；补贴对象以当年文件为准。"],"category":[null,"CARE"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"YL13"],"default_data":[null,true],"edition":[null,1],"id":[null,4],"kind":[null,"agent"],"legal_basis":[null,"《中华人民共和国老年人权益保障法》"],"levels":[null,{"7123":"hard","four_levels":"difficult"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL","name":"身份证"},{"copies":1,"deferrable_days":5,"form":"ORIGINAL","name":"户口簿"},{"copies":1,"deferrable_days":5,"form":"COPY","name":"能力评估结果（有则提供）"},{"copies":1,"deferrable_days":3,"form":"COPY","name":"房屋权属或租赁证明"}]],"name":[null,"居家适老化改造申请"],"on_the_spot":[null,false],"position":[null,4],"route":[null,"TEAM"],"tier":[null,"DISTRICT"],"valid_from":[null,"2025-09-01"]}',NULL,NULL,'c729c37b360b5d402fb046d6f4ef2ce5a3249333ae581f6f9c0b0ce9130edd00','57a40a4344b76e94e9cdecc10d529fc0dfe9c9b87879689cb5f5f567a58edd2a');
INSERT INTO "records" VALUES(33,'2025-09-01 00:44:00.000000',1,5,'何占','一号窗口','catalogue.put_in','create','service_item','5','{"aliases":[null,["爱老三宝","烟感","一键呼叫","燃气报警器"]],"answer":[null,"独居、高龄老人优先，登记后上门安装，报警自动转为紧急办件。"],"category":[null,"CARE"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"YL14"],"default_data":[null,true],"edition":[null,1],"id":[null,5],"kind":[null,"agent"],"levels":[null,{"7123":"big","four_levels":"difficult"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL","name":"身份证"}]],"name":[null,"家庭安全设备（烟感、燃气报警、一键呼叫）申领"],"on_the_spot":[null,false],"position":[null,5],"route":[null,"GRID"],"tier":[null,"STREET"],"valid_from":[null,"2025-09-01"]}',NULL,NULL,'57a40a4344b76e94e9cdecc10d529fc0dfe9c9b87879689cb5f5f567a58edd2a','04759219bc32ef753e1837a96c95851dc3bed63a8c79cca044006fe8ddd4a20b');
INSERT INTO "records" VALUES(34,'2025-09-01 00:44:00.000000',1,5,'何占','一号窗口','catalogue.put_in','create','service_item','6','{"aliases":[null,["准生证","生育证","生育登记","计生"]],"answer":[null,"当场登记或指导网上登记，并告知孕产保健和出生一件事联办。"],"category":[null,"EVERYDAY"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"BM01"],"default_data":[null,true],"edition":[null,1],"id":[null,6],"kind":[null,"agent"],"legal_basis":[null,"《中华人民共和国人口与计划生育法》"],"levels":[null,{"7123":"on_the_spot","four_levels":"ordinary"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL","name":"夫妻双方身份证"},{"copies":1,"deferrable_days":5,"form":"ORIGINAL","name":"结婚证"}]],"name":[null,"生育登记与生育服务咨询"],"on_the_spot":[null,true],"position":[null,6],"route":[null,"DESK"],"tier":[null,"STREET"],"valid_from":[null,"2025-09-01"]}',NULL,NULL,'04759219bc32ef753e1837a96c95851dc3bed63a8c79cca044006fe8ddd4a20b','ca14fbc91abddbca1faebb646f88487ad1ea7bc28c2003e82675443d191205a6');
INSERT INTO "records" VALUES(35,'2025-09-01 00:44:00.000000',1,5,'何占','一号窗口','catalogue.put_in','create','service_item','7','{"aliases":[null,["低边","低收入家庭","边缘户"]],"answer":[null,"由街道受理，核对家庭收入和财产后认定。不符合低保条件的，可一并按低保边缘核对，不必重复交材料。"],"category":[null,"RELIEF"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"MZ02"],"default_data":[null,true],"edition":[null,1],"id":[null,7],"kind":[null,"agent"],"legal_basis":[null,"《社会救助暂行办法》（国务院令第649号）"],"levels":[null,{"7123":"hard","four_levels":"thorny"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL_AND_COPY","name":"申请人及共同生活家庭成员身份证"},{"copies":1,"deferrable_days":5,"form":"ORIGINAL_AND_COPY","name":"户口簿"},{"copies":1,"deferrable_days":null,"form":"SIGNED","name":"家庭经济状况核对授权书"}]],"name":[null,"低保边缘家庭认定申请"],"on_the_spot":[null,false],"position":[null,7],"route":[null,"CADRE"],"tier":[null,"STREET"],"valid_from":[null,"2025-09-01"]}',NULL,NULL,'ca14fbc91abddbca1faebb646f88487ad1ea7bc28c2003e82675443d191205a6','a1d0cb8302f72e2c42b0f0e878edf428b70a377a046b90552c5a4b914517150f');
INSERT INTO "records" VALUES(36,'2025-09-01 00:45:00.000000',1,5,'何占','一号窗口','catalogue.review','change','service_item','1','{"default_data":[true,false]}',NULL,NULL,'a1d0cb8302f72e2c42b0f0e878edf428b70a377a046b90552c5a4b914517150f','9a2c5af4ba6b2140a923dd7f86eb60275a128a070c11c796795d3d3b49d9b10d');
INSERT INTO "records" VALUES(37,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','1','{"evidence":[null,"特困人员救助供养证"],"family":[null,"red"],"id":[null,1],"label":[null,"特困"],"position":[null,0],"retired":[null,false],"review_months":[null,12],"sensitive":[null,false],"synonyms":[null,["特困供养","特困人员","特困供养人员","特困对象","五保","五保户","三无老人","三无人员","分散供养特困"]]}',NULL,NULL,'9a2c5af4ba6b2140a923dd7f86eb60275a128a070c11c796795d3d3b49d9b10d','30019c5e5b366727a708b83a4423c4c622b00de12703e6f0f865e783f5f9a2e2');
INSERT INTO "records" VALUES(38,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','2','{"evidence":[null,"低保证"],"family":[null,"violet"],"id":[null,2],"label":[null,"低保"],"position":[null,1],"retired":[null,false],"review_months":[null,12],"sensitive":[null,false],"synonyms":[null,["低保户","低保家庭","低保对象","城市低保","城镇低保","最低生活保障","享受低保"]]}',NULL,NULL,'30019c5e5b366727a708b83a4423c4c622b00de12703e6f0f865e783f5f9a2e2','2cfd473a94a97e64425c174f3a4f0aebe621ed4290a981500bf8dfb515a2af0e');
INSERT INTO "records" VALUES(39,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','3','{"evidence":[null,"低保边缘家庭认定书"],"family":[null,"violet"],"id":[null,3],"label":[null,"低保边缘"],"position":[null,2],"retired":[null,false],"review_months":[null,12],"sensitive":[null,false],"synonyms":[null,["低保边缘户","低保边缘家庭","低边","低边户","低收入","低收入家庭","支出型困难家庭"]]}',NULL,NULL,'2cfd473a94a97e64425c174f3a4f0aebe621ed4290a981500bf8dfb515a2af0e','9636c7a1868c983c9870402d8a5722037097ae3e152aeff874db52d8d31dd365');
INSERT INTO "records" VALUES(40,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','4','{"evidence":[null,"社区走访记录"],"family":[null,"red"],"id":[null,4],"label":[null,"孤寡"],"position":[null,3],"retired":[null,false],"sensitive":[null,false],"synonyms":[null,["孤寡老人","孤老","孤寡户"]]}',NULL,NULL,'9636c7a1868c983c9870402d8a5722037097ae3e152aeff874db52d8d31dd365','45dec744a8909613413c845f2c5bea2ca439908c8827d841583ebd2be2a299f0');
INSERT INTO "records" VALUES(41,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','5','{"evidence":[null,"社区走访记录"],"family":[null,"red"],"id":[null,5],"label":[null,"独居"],"position":[null,4],"retired":[null,false],"review_months":[null,6],"sensitive":[null,false],"synonyms":[null,["独居老人","独居户","单独居住","一人户"]]}',NULL,NULL,'45dec744a8909613413c845f2c5bea2ca439908c8827d841583ebd2be2a299f0','42db244d03486f140098943386e466f8c551d99167ee0268ff296c33cf299599');
INSERT INTO "records" VALUES(42,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','6','{"evidence":[null,"社区走访记录"],"family":[null,"amber"],"id":[null,6],"label":[null,"空巢"],"position":[null,5],"retired":[null,false],"review_months":[null,6],"sensitive":[null,false],"synonyms":[null,["空巢老人","空巢家庭","空巢户","双空巢","纯老户","纯老家庭"]]}',NULL,NULL,'42db244d03486f140098943386e466f8c551d99167ee0268ff296c33cf299599','0941753979e0bb8489c8774b339e39a9bfda1e8685ce2d7839d3a31196329275');
INSERT INTO "records" VALUES(43,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','7','{"evidence":[null,"社区走访记录"],"family":[null,"amber"],"id":[null,7],"label":[null,"留守"],"position":[null,6],"retired":[null,false],"sensitive":[null,false],"synonyms":[null,["留守老人","留守儿童","留守妇女","留守人员"]]}',NULL,NULL,'0941753979e0bb8489c8774b339e39a9bfda1e8685ce2d7839d3a31196329275','fbf883982267b9ec2de7f12de0a2dbf33601135ae220da09784ffab41a4c6a9d');
INSERT INTO "records" VALUES(44,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','8','{"evidence":[null,"能力评估报告"],"family":[null,"rose"],"id":[null,8],"label":[null,"失能"],"position":[null,7],"retired":[null,false],"review_months":[null,12],"sensitive":[null,true],"synonyms":[null,["失能老人","完全失能","重度失能","中度失能","轻度失能","半失能","部分失能","半失能老人","不能自理"]]}',NULL,NULL,'fbf883982267b9ec2de7f12de0a2dbf33601135ae220da09784ffab41a4c6a9d','21a322996af6cb19cde5d784bb0ffb1b5b7164a8b3c071a4c0d8a8cc033b0cbf');
INSERT INTO "records" VALUES(45,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','9','{"evidence":[null,"医院诊断证明"],"family":[null,"rose"],"id":[null,9],"label":[null,"失智"],"position":[null,8],"retired":[null,false],"review_months":[null,12],"sensitive":[null,true],"synonyms":[null,["失智老人","认知症","认知障碍","阿尔茨海默","阿尔茨海默症","痴呆","老年痴呆"]]}',NULL,NULL,'21a322996af6cb19cde5d784bb0ffb1b5b7164a8b3c071a4c0d8a8cc033b0cbf','e11e8fef731811a8fa21a14f0015199ae917885e21985a40157c8fe3a2077db0');
INSERT INTO "records" VALUES(46,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','10','{"evidence":[null,"残疾人证（一、二级）"],"family":[null,"rose"],"id":[null,10],"label":[null,"重残"],"position":[null,9],"retired":[null,false],"review_months":[null,12],"sensitive":[null,true],"synonyms":[null,["重度残疾","重残人员","重度残疾人","重残户","一级残疾","二级残疾"]]}',NULL,NULL,'e11e8fef731811a8fa21a14f0015199ae917885e21985a40157c8fe3a2077db0','5bc9d111259c91c9fad71301a9de1d00909b997983fcb2063d607391e59c6f2c');
INSERT INTO "records" VALUES(47,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','11','{"evidence":[null,"残疾人证"],"family":[null,"rose"],"id":[null,11],"label":[null,"残疾"],"position":[null,10],"retired":[null,false],"review_months":[null,12],"sensitive":[null,true],"synonyms":[null,["残疾人","残疾人员","持证残疾人","残障","肢体残疾","视力残疾","听力残疾","言语残疾","智力残疾","精神残疾","多重残疾","残"]]}',NULL,NULL,'5bc9d111259c91c9fad71301a9de1d00909b997983fcb2063d607391e59c6f2c','0c391230327dba7620df4bfb44f6e83af6849762cfeae21c59d62cba79e06e13');
INSERT INTO "records" VALUES(48,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','12','{"evidence":[null,"计划生育特殊家庭扶助证明"],"family":[null,"blue"],"id":[null,12],"label":[null,"失独"],"position":[null,11],"retired":[null,false],"sensitive":[null,false],"synonyms":[null,["失独家庭","失独老人","计生特殊家庭","计生特殊困难家庭","计划生育特殊家庭","计生特扶"]]}',NULL,NULL,'0c391230327dba7620df4bfb44f6e83af6849762cfeae21c59d62cba79e06e13','4b1afd7524de9fd4f3a1e8e57c97724e8eaad0e5667848c6499de2eeefe7cce4');
INSERT INTO "records" VALUES(49,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','13','{"evidence":[null,"优抚证"],"family":[null,"green"],"id":[null,13],"label":[null,"优抚"],"position":[null,12],"retired":[null,false],"review_months":[null,0],"sensitive":[null,false],"synonyms":[null,["优抚对象","优抚家庭","烈属","军属","军烈属","烈士家属","伤残军人","残疾军人","复员军人","在乡复员军人","参战老兵","参战退役人员","参战人员","老兵"]]}',NULL,NULL,'4b1afd7524de9fd4f3a1e8e57c97724e8eaad0e5667848c6499de2eeefe7cce4','d81c598cd144a3599b036a160582557138dfe8a1d1d905549bcb07a5102e1e89');
INSERT INTO "records" VALUES(50,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','14','{"evidence":[null,"退役军人优待证"],"family":[null,"green"],"id":[null,14],"label":[null,"退役军人"],"position":[null,13],"retired":[null,false],"review_months":[null,0],"sensitive":[null,false],"synonyms":[null,["退伍军人","退役士兵","转业军人","复转军人","复退军人"]]}',NULL,NULL,'d81c598cd144a3599b036a160582557138dfe8a1d1d905549bcb07a5102e1e89','408a2dbef04d1fa2cc8aa73c81810a53cc67a0b802b83ffe74365d484090185c');
INSERT INTO "records" VALUES(51,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','15','{"evidence":[null,"党组织关系"],"family":[null,"red"],"id":[null,15],"label":[null,"党员"],"position":[null,14],"retired":[null,false],"review_months":[null,0],"sensitive":[null,false],"synonyms":[null,["中共党员","老党员","流动党员","离退休党员"]]}',NULL,NULL,'408a2dbef04d1fa2cc8aa73c81810a53cc67a0b802b83ffe74365d484090185c','833d295306bdccd857d484afa991a83669469a38baa29c6ca1d6c148cf01fc4d');
INSERT INTO "records" VALUES(52,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','16','{"evidence":[null,"孤儿或事实无人抚养儿童认定"],"family":[null,"blue"],"id":[null,16],"label":[null,"孤儿"],"position":[null,15],"retired":[null,false],"review_months":[null,12],"sensitive":[null,false],"synonyms":[null,["困境儿童","事实无人抚养儿童","事实孤儿"]]}',NULL,NULL,'833d295306bdccd857d484afa991a83669469a38baa29c6ca1d6c148cf01fc4d','a6fdcf2e122620f2b0e3b3e44a8efe52e141bac2771e5f85b31b413bf401afd8');
INSERT INTO "records" VALUES(53,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','17','{"evidence":[null,"医院诊断证明"],"family":[null,"rose"],"id":[null,17],"label":[null,"大病"],"position":[null,16],"retired":[null,false],"review_months":[null,12],"sensitive":[null,true],"synonyms":[null,["重病","大病患者","重病患者","重大疾病","因病致贫"]]}',NULL,NULL,'a6fdcf2e122620f2b0e3b3e44a8efe52e141bac2771e5f85b31b413bf401afd8','240848549e3eb970e607a95f7f8615d15f4de0d41ec6d2153305d866da393fab');
INSERT INTO "records" VALUES(54,'2025-09-01 00:46:00.000000',1,5,'何占','一号窗口','tags.put_in','create','tag_kind','18','{"evidence":[null,"志愿者注册信息"],"family":[null,"teal"],"id":[null,18],"label":[null,"志愿者"],"position":[null,17],"retired":[null,false],"review_months":[null,0],"sensitive":[null,false],"synonyms":[null,["志愿服务者","社区志愿者","楼长志愿者"]]}',NULL,NULL,'240848549e3eb970e607a95f7f8615d15f4de0d41ec6d2153305d866da393fab','95aa51bcdcfeec764dc0220f0f5af7832605ce83af10e0f512222196b7b9c07d');
INSERT INTO "records" VALUES(55,'2025-09-01 00:47:00.000000',1,5,'何占','一号窗口','tags.save_kind','create','tag_kind','19','{"evidence":[null,"侨眷证"],"family":[null,"teal"],"id":[null,19],"label":[null,"侨眷"],"position":[null,18],"retired":[null,false],"review_months":[null,24],"sensitive":[null,false],"synonyms":[null,["归侨"]]}',NULL,NULL,'95aa51bcdcfeec764dc0220f0f5af7832605ce83af10e0f512222196b7b9c07d','ec93fd92bf099900f74f352d6a3a7c7b48fba91dbd2ac7994fe6f1bb53de72bc');
INSERT INTO "records" VALUES(56,'2025-09-01 00:49:00.000000',1,5,'何占','一号窗口','grids.save_grid','create','grid','1','{"code":[null,"01"],"id":[null,1],"level":[null,1],"name":[null,"春和里社区"],"station_id":[null,1]}',NULL,NULL,'ec93fd92bf099900f74f352d6a3a7c7b48fba91dbd2ac7994fe6f1bb53de72bc','6e179afb567960e3fe0e25b4db2970405ee70a444e1d2f98a2fa194b40bd310e');
INSERT INTO "records" VALUES(57,'2025-09-01 00:50:00.000000',1,5,'何占','一号窗口','grids.save_grid','create','grid','2','{"code":[null,"0103"],"id":[null,2],"level":[null,2],"name":[null,"第 3 网格"],"parent_id":[null,1],"station_id":[null,1]}',NULL,NULL,'6e179afb567960e3fe0e25b4db2970405ee70a444e1d2f98a2fa194b40bd310e','78d423e8944f19d7fb3d67594794cfdd052f2369e254d0230c6ee96ea0d06ecd');
INSERT INTO "records" VALUES(58,'2025-09-01 00:51:00.000000',1,5,'何占','一号窗口','grids.save_grid','create','grid','3','{"code":[null,"0104"],"id":[null,3],"level":[null,2],"name":[null,"第 4 网格"],"parent_id":[null,1],"station_id":[null,1]}',NULL,NULL,'78d423e8944f19d7fb3d67594794cfdd052f2369e254d0230c6ee96ea0d06ecd','525dca1d410ffcb8c4652b84eff5a9baf1444a32a793da1dd1418044edbdaa6f');
INSERT INTO "records" VALUES(59,'2025-09-01 00:52:00.000000',1,5,'何占','一号窗口','grids.save_grid','create','grid','4','{"code":[null,"010301"],"id":[null,4],"level":[null,3],"name":[null,"微网格 1"],"parent_id":[null,2],"station_id":[null,1]}',NULL,NULL,'525dca1d410ffcb8c4652b84eff5a9baf1444a32a793da1dd1418044edbdaa6f','1efa355fa38abdaa12c0d92859254bd16a1c3660facd88fe64c508bc2eb8ee89');
INSERT INTO "records" VALUES(60,'2025-09-01 00:53:00.000000',1,5,'何占','一号窗口','grids.save_grid','create','grid','5','{"code":[null,"0105"],"id":[null,5],"level":[null,2],"name":[null,"第 5 网格"],"parent_id":[null,1],"station_id":[null,1]}',NULL,NULL,'1efa355fa38abdaa12c0d92859254bd16a1c3660facd88fe64c508bc2eb8ee89','adc17375279f964090f6edb50fd64a2d37c27cb396c81430da199fc1ed31fe00');
INSERT INTO "records" VALUES(61,'2025-09-01 00:54:00.000000',1,5,'何占','一号窗口','grids.save_range','create','grid_range','1','{"building_from":[null,1],"building_to":[null,6],"grid_id":[null,2],"id":[null,1],"parity":[null,"all"],"proper":[null,"春和里小区"]}',NULL,NULL,'adc17375279f964090f6edb50fd64a2d37c27cb396c81430da199fc1ed31fe00','03b5a8f120bb4c9dfe689edb3f1e1b6e630f124f21a225ffa183abcca2d88b4c');
INSERT INTO "records" VALUES(62,'2025-09-01 00:55:00.000000',1,5,'何占','一号窗口','grids.save_range','create','grid_range','2','{"building_from":[null,7],"building_to":[null,12],"grid_id":[null,3],"id":[null,2],"parity":[null,"all"],"proper":[null,"春和里小区"]}',NULL,NULL,'03b5a8f120bb4c9dfe689edb3f1e1b6e630f124f21a225ffa183abcca2d88b4c','862a0b2edc78136b53a4f43a659944ec4fb2712a5452960fe51c63eb473cc87f');
INSERT INTO "records" VALUES(63,'2025-09-01 00:56:00.000000',1,5,'何占','一号窗口','grids.assign_member','create','grid_member','1','{"duty":[null,"网格员"],"grid_id":[null,2],"id":[null,1],"name":[null,"莫兰英"],"phone":[null,"15400000301"],"since":[null,"2025-09-01"],"staff_id":[null,3]}',NULL,NULL,'862a0b2edc78136b53a4f43a659944ec4fb2712a5452960fe51c63eb473cc87f','71d04aaac6b75a1babe9fc67ec672127b5cfa7706df08ac5188feca333cc80e9');
INSERT INTO "records" VALUES(64,'2025-09-01 00:57:00.000000',1,5,'何占','一号窗口','grids.assign_member','create','grid_member','2','{"duty":[null,"胡同管家"],"grid_id":[null,2],"id":[null,2],"name":[null,"白露"],"since":[null,"2025-09-01"]}',NULL,NULL,'71d04aaac6b75a1babe9fc67ec672127b5cfa7706df08ac5188feca333cc80e9','743682679cbcf18ae06e74508f27103b0629cc433b600272f3207acac2689bcf');
INSERT INTO "records" VALUES(65,'2025-09-01 00:58:00.000000',1,5,'何占','一号窗口','grids.assign_member','create','grid_member','3','{"duty":[null,"网格员"],"grid_id":[null,3],"id":[null,3],"name":[null,"秦朗"],"since":[null,"2025-09-01"]}',NULL,NULL,'743682679cbcf18ae06e74508f27103b0629cc433b600272f3207acac2689bcf','d65cd001f54b9559da8bc902156a58d9d2d2608263b623bf3e81fc64152aef69');
INSERT INTO "records" VALUES(66,'2025-09-01 00:59:00.000000',1,5,'何占','一号窗口','grids.save_building','create','building','1','{"doors":[null,36],"floors":[null,6],"grid_id":[null,2],"id":[null,1],"map_x":[null,1.0],"map_y":[null,2.0],"note":[null,"东侧有坡道"],"number":[null,"5"],"proper":[null,"春和里小区"],"station_id":[null,1],"units":[null,3]}',NULL,NULL,'d65cd001f54b9559da8bc902156a58d9d2d2608263b623bf3e81fc64152aef69','ea2574b64773090b0411eef5a249b026a4e64fa2e3f6b9e2a3e7939c19ef449b');
INSERT INTO "records" VALUES(67,'2025-09-01 01:00:00.000000',1,5,'何占','一号窗口','grids.save_resource','create','resource','1','{"address":[null,"春和里小区2号楼"],"capacity":[null,12],"contact":[null,"罗爱国"],"grid_id":[null,2],"id":[null,1],"kind":[null,"party"],"name":[null,"春和里第二党支部"],"phone":[null,"15400005518"],"since":[null,"2025-09-01"],"station_id":[null,1]}',NULL,NULL,'ea2574b64773090b0411eef5a249b026a4e64fa2e3f6b9e2a3e7939c19ef449b','38c35f4ecd5cf26b49632e9cdfb8a8e5cd38bc028dd485262e4004220334ebb8');
INSERT INTO "records" VALUES(68,'2025-09-01 01:01:00.000000',1,5,'何占','一号窗口','grids.save_resource','create','resource','2','{"grid_id":[null,1],"id":[null,2],"kind":[null,"police"],"name":[null,"社区警务室"],"since":[null,"2025-09-01"],"station_id":[null,1]}',NULL,NULL,'38c35f4ecd5cf26b49632e9cdfb8a8e5cd38bc028dd485262e4004220334ebb8','9aefe92cd9e53e57ce51e4b03270aefdb26cd4462f193dd5a3ec6a4d7068d91f');
INSERT INTO "records" VALUES(69,'2025-09-03 02:01:00.000000',1,2,'顾敏','一号窗口','residents.save','create','household','1','{"address":[null,"济南市历下区春和里小区5号楼2单元402室"],"address_key":[null,"春和里小区5-2-402"],"grid_id":[null,2],"station_id":[null,1]}',NULL,NULL,'9aefe92cd9e53e57ce51e4b03270aefdb26cd4462f193dd5a3ec6a4d7068d91f','fcd37a106aa7b1ea60f2c8df5345625aa8e8522394b9fedd8c6c2df5f51a2fde');
INSERT INTO "records" VALUES(70,'2025-09-03 02:01:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','1','{"birth_date":[null,"1945-03-09"],"created_at":[null,"2025-09-03T10:01:00+08:00"],"ethnicity":[null,"汉族"],"household_id":[null,1],"household_role":[null,"户主"],"id":[null,1],"id_no":[null,"990102194503090243"],"id_type":[null,"resident_id"],"name":[null,"王桂芳"],"self_care":[null,"半自理"],"sex":[null,"female"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'fcd37a106aa7b1ea60f2c8df5345625aa8e8522394b9fedd8c6c2df5f51a2fde','37fe17d599220d49364a72a94304f30d6308fba3e6c8232c957c4ab86eab0193');
INSERT INTO "records" VALUES(71,'2025-09-03 02:01:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','1','{"address_key":[null,"春和里小区5-2-402"],"grid_id":[null,2],"id":[null,1],"kind":[null,"living"],"resident_id":[null,1],"text":[null,"济南市历下区春和里小区5号楼2单元402室"]}',NULL,NULL,'37fe17d599220d49364a72a94304f30d6308fba3e6c8232c957c4ab86eab0193','6ecfc5444e11e49cf7f6c9ede6357c628315e2a48b2c162578314e44c22890d7');
INSERT INTO "records" VALUES(72,'2025-09-03 02:01:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_contact','1','{"id":[null,1],"name":[null,"王小山"],"note":[null,"有钥匙"],"phone":[null,"15400005678"],"position":[null,0],"relation":[null,"儿子"],"resident_id":[null,1]}',NULL,NULL,'6ecfc5444e11e49cf7f6c9ede6357c628315e2a48b2c162578314e44c22890d7','c717edb16648c1f27459f068ab56f1e7dcb83b731541dd9c6518246d42ddfe31');
INSERT INTO "records" VALUES(73,'2025-09-03 02:01:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_phone','1','{"id":[null,1],"number":[null,"15400001234"],"position":[null,0],"resident_id":[null,1]}',NULL,NULL,'c717edb16648c1f27459f068ab56f1e7dcb83b731541dd9c6518246d42ddfe31','d792ae93d908da4d90d659cd256fe6c916cf7706365f937863f7d741047e023b');
INSERT INTO "records" VALUES(74,'2025-09-03 02:01:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_tag','1','{"evidence":[null,"低保证"],"id":[null,1],"label":[null,"低保"],"resident_id":[null,1],"review_due":[null,"2026-03-01"],"since":[null,"2025-09-01"]}',NULL,NULL,'d792ae93d908da4d90d659cd256fe6c916cf7706365f937863f7d741047e023b','f6050fcef0d6492f336c119b7b1a157c8aa648eaa89e1940ab570ca63eea2703');
INSERT INTO "records" VALUES(75,'2025-09-03 02:01:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_tag','2','{"id":[null,2],"label":[null,"侨眷"],"resident_id":[null,1],"review_due":[null,"2027-09-03"],"since":[null,"2025-09-01"]}',NULL,NULL,'f6050fcef0d6492f336c119b7b1a157c8aa648eaa89e1940ab570ca63eea2703','dc20f02701b46c07584fd8f57e7bc05532c1cb6a1e3c9922ef8758113ebc2de2');
INSERT INTO "records" VALUES(76,'2025-09-03 02:02:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','2','{"birth_date":[null,"1943-05-06"],"created_at":[null,"2025-09-03T10:02:00+08:00"],"household_id":[null,1],"household_role":[null,"配偶"],"id":[null,2],"id_no":[null,"990102194305060115"],"id_type":[null,"resident_id"],"name":[null,"李守田"],"sex":[null,"male"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'dc20f02701b46c07584fd8f57e7bc05532c1cb6a1e3c9922ef8758113ebc2de2','aae9b11a6479c6d7ff81dcfb0eaa9de4cfd5354feaae74826b3336bf05dafa2a');
INSERT INTO "records" VALUES(77,'2025-09-03 02:02:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','2','{"address_key":[null,"春和里小区5-2-402"],"grid_id":[null,2],"id":[null,2],"kind":[null,"living"],"resident_id":[null,2],"text":[null,"济南市历下区春和里小区5号楼2单元402室"]}',NULL,NULL,'aae9b11a6479c6d7ff81dcfb0eaa9de4cfd5354feaae74826b3336bf05dafa2a','cf3a8e55cbbfabfc83a32b31000f113c994017cc1f13009891c978d6b8fc5264');
INSERT INTO "records" VALUES(78,'2025-09-03 02:02:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_phone','2','{"id":[null,2],"number":[null,"15400001235"],"position":[null,0],"resident_id":[null,2]}',NULL,NULL,'cf3a8e55cbbfabfc83a32b31000f113c994017cc1f13009891c978d6b8fc5264','29f739141e7b8f60377107d5b35f17b02f22c570e6f912674e1b89410f9a253f');
INSERT INTO "records" VALUES(79,'2025-09-03 02:03:00.000000',1,2,'顾敏','一号窗口','residents.save','create','household','2','{"address":[null,"济南市历下区春和里小区3号楼1单元203室"],"address_key":[null,"春和里小区3-1-203"],"grid_id":[null,2],"station_id":[null,1]}',NULL,NULL,'29f739141e7b8f60377107d5b35f17b02f22c570e6f912674e1b89410f9a253f','55900303d569a737b68cd83dd69ebac57dc40e43e1ac74848d87c519e0baf1bd');
INSERT INTO "records" VALUES(80,'2025-09-03 02:03:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','3','{"birth_date":[null,"1940-02-03"],"created_at":[null,"2025-09-03T10:03:00+08:00"],"household_id":[null,2],"id":[null,3],"id_no":[null,"990102194002030138"],"id_type":[null,"resident_id"],"name":[null,"䶮长福"],"sex":[null,"male"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'55900303d569a737b68cd83dd69ebac57dc40e43e1ac74848d87c519e0baf1bd','5881e06306e941cf7acd38a1f3cdf4745487ff733d486eedea380dc3ec460a3c');
INSERT INTO "records" VALUES(81,'2025-09-03 02:03:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','3','{"address_key":[null,"春和里小区3-1-203"],"grid_id":[null,2],"id":[null,3],"kind":[null,"living"],"resident_id":[null,3],"text":[null,"济南市历下区春和里小区3号楼1单元203室"]}',NULL,NULL,'5881e06306e941cf7acd38a1f3cdf4745487ff733d486eedea380dc3ec460a3c','14babba1a21cded44d5dc4a91a450276d865496b834714a90f17b3684267aaeb');
INSERT INTO "records" VALUES(82,'2025-09-03 02:03:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_contact','2','{"id":[null,2],"name":[null,"䶮小燕"],"phone":[null,"15400002604"],"position":[null,0],"relation":[null,"女儿"],"resident_id":[null,3]}',NULL,NULL,'14babba1a21cded44d5dc4a91a450276d865496b834714a90f17b3684267aaeb','ec2b866c0474e3e2957401e36c038166671b47fc4785ac071c41c3de490f4708');
INSERT INTO "records" VALUES(83,'2025-09-03 02:03:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_phone','3','{"id":[null,3],"number":[null,"15400002603"],"position":[null,0],"resident_id":[null,3]}',NULL,NULL,'ec2b866c0474e3e2957401e36c038166671b47fc4785ac071c41c3de490f4708','d532c4c377168eb34241b6a9776abd5dea833ec902c1f4ded3c3feb34b03039a');
INSERT INTO "records" VALUES(84,'2025-09-03 02:04:00.000000',1,2,'顾敏','一号窗口','residents.save','create','household','3','{"address":[null,"济南市历下区春和里小区8号楼1单元502室"],"address_key":[null,"春和里小区8-1-502"],"grid_id":[null,3],"station_id":[null,1]}',NULL,NULL,'d532c4c377168eb34241b6a9776abd5dea833ec902c1f4ded3c3feb34b03039a','50c456e7a1579669299a73197b86cc1941531e41ed2c310c283e5584de9d528c');
INSERT INTO "records" VALUES(85,'2025-09-03 02:04:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','4','{"birth_date":[null,"1944-03-14"],"created_at":[null,"2025-09-03T10:04:00+08:00"],"household_id":[null,3],"id":[null,4],"id_no":[null,"990102194403140151"],"id_type":[null,"resident_id"],"living_alone":[null,true],"name":[null,"陆阿根"],"sex":[null,"male"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'50c456e7a1579669299a73197b86cc1941531e41ed2c310c283e5584de9d528c','e6554434111ab926d7fa21da6bffae76fef80d7ee51e6253d90b707f2f7f719c');
INSERT INTO "records" VALUES(86,'2025-09-03 02:04:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','4','{"address_key":[null,"春和里小区8-1-502"],"grid_id":[null,3],"id":[null,4],"kind":[null,"living"],"resident_id":[null,4],"text":[null,"济南市历下区春和里小区8号楼1单元502室"]}',NULL,NULL,'e6554434111ab926d7fa21da6bffae76fef80d7ee51e6253d90b707f2f7f719c','36ee459a979fd360801b48975ed626caf3ad5aa5efd1bfbcec3c5646313872f2');
INSERT INTO "records" VALUES(87,'2025-09-03 02:04:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_tag','3','{"id":[null,3],"label":[null,"独居"],"resident_id":[null,4],"review_due":[null,"2026-03-03"],"since":[null,"2025-09-01"]}',NULL,NULL,'36ee459a979fd360801b48975ed626caf3ad5aa5efd1bfbcec3c5646313872f2','86b38b845f59a687a1a637aa027c390d015f8e542cb1b75a9b9b4c96b72e5e58');
INSERT INTO "records" VALUES(88,'2025-09-03 02:05:00.000000',1,2,'顾敏','一号窗口','residents.save','create','household','4','{"address":[null,"济南市历下区春和里小区7号楼1单元203室"],"address_key":[null,"春和里小区7-1-203"],"grid_id":[null,3],"station_id":[null,1]}',NULL,NULL,'86b38b845f59a687a1a637aa027c390d015f8e542cb1b75a9b9b4c96b72e5e58','94fd5b191e343893b9907baf48414339c5820ff9495c350dce43389415ca907a');
INSERT INTO "records" VALUES(89,'2025-09-03 02:05:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','5','{"birth_date":[null,"1939-08-22"],"created_at":[null,"2025-09-03T10:05:00+08:00"],"household_id":[null,4],"id":[null,5],"id_no":[null,"990102193908220179"],"id_type":[null,"resident_id"],"name":[null,"罗爱国"],"sex":[null,"male"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'94fd5b191e343893b9907baf48414339c5820ff9495c350dce43389415ca907a','5232f0b636a55eda2eb8fad47c0989c774215d1832c304c7996c22c9ac7c2c06');
INSERT INTO "records" VALUES(90,'2025-09-03 02:05:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','5','{"address_key":[null,"春和里小区7-1-203"],"grid_id":[null,3],"id":[null,5],"kind":[null,"living"],"resident_id":[null,5],"text":[null,"济南市历下区春和里小区7号楼1单元203室"]}',NULL,NULL,'5232f0b636a55eda2eb8fad47c0989c774215d1832c304c7996c22c9ac7c2c06','c7fb9cc75d518d83df24163a564c1a7f447d731e5a3da83e2ca93302c6b4acef');
INSERT INTO "records" VALUES(91,'2025-09-03 02:06:00.000000',1,2,'顾敏','一号窗口','residents.save','create','household','5','{"address":[null,"济南市历下区春和里小区9号楼1单元101室"],"address_key":[null,"春和里小区9-1-101"],"grid_id":[null,3],"station_id":[null,1]}',NULL,NULL,'c7fb9cc75d518d83df24163a564c1a7f447d731e5a3da83e2ca93302c6b4acef','a9bc15d8d5151880e53eb984e7b0dda1f2950a9bd527db556bd57bdf4357fee0');
INSERT INTO "records" VALUES(92,'2025-09-03 02:06:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','6','{"birth_date":[null,"1942-11-30"],"created_at":[null,"2025-09-03T10:06:00+08:00"],"household_id":[null,5],"id":[null,6],"id_no":[null,"990102194211300229"],"id_type":[null,"resident_id"],"name":[null,"林阿桂"],"sex":[null,"female"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'a9bc15d8d5151880e53eb984e7b0dda1f2950a9bd527db556bd57bdf4357fee0','affb5c2e91407a3586f6336a32dd09e88c02d991689f671e9c5384256776660e');
INSERT INTO "records" VALUES(93,'2025-09-03 02:06:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','6','{"address_key":[null,"春和里小区9-1-101"],"grid_id":[null,3],"id":[null,6],"kind":[null,"living"],"resident_id":[null,6],"text":[null,"济南市历下区春和里小区9号楼1单元101室"]}',NULL,NULL,'affb5c2e91407a3586f6336a32dd09e88c02d991689f671e9c5384256776660e','02b8722bbb3e2bc5deaeab70efac01cc22ccb2cdda7e9e19c860c338e30b8ad0');
INSERT INTO "records" VALUES(94,'2025-09-03 02:07:00.000000',1,2,'顾敏','一号窗口','residents.save','create','household','6','{"address":[null,"济南市历下区春和里小区10号楼1单元101室"],"address_key":[null,"春和里小区10-1-101"],"grid_id":[null,3],"station_id":[null,1]}',NULL,NULL,'02b8722bbb3e2bc5deaeab70efac01cc22ccb2cdda7e9e19c860c338e30b8ad0','97c074a32be1e37dc3d1fca1de921cb3a4a3dd8262cb3ede37764a36333127d4');
INSERT INTO "records" VALUES(95,'2025-09-03 02:07:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','7','{"birth_date":[null,"1938-07-01"],"created_at":[null,"2025-09-03T10:07:00+08:00"],"household_id":[null,6],"id":[null,7],"id_no":[null,"990102193807010260"],"id_type":[null,"resident_id"],"name":[null,"陈秀兰"],"sex":[null,"female"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'97c074a32be1e37dc3d1fca1de921cb3a4a3dd8262cb3ede37764a36333127d4','09f3fbaa288a400ad417119fc0b886c264192b7e9b5226e1469bfeecb6b9bad5');
INSERT INTO "records" VALUES(96,'2025-09-03 02:07:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','7','{"address_key":[null,"春和里小区10-1-101"],"grid_id":[null,3],"id":[null,7],"kind":[null,"living"],"resident_id":[null,7],"text":[null,"济南市历下区春和里小区10号楼1单元101室"]}',NULL,NULL,'09f3fbaa288a400ad417119fc0b886c264192b7e9b5226e1469bfeecb6b9bad5','9044469eb1369edd0d977f8e1d8633c77f1bf61e67dd82af4390cd01127783ea');
INSERT INTO "records" VALUES(97,'2025-09-03 02:08:00.000000',1,2,'顾敏','一号窗口','residents.save','create','household','7','{"address":[null,"济南市历下区春和里小区11号楼2单元102室"],"address_key":[null,"春和里小区11-2-102"],"grid_id":[null,3],"station_id":[null,1]}',NULL,NULL,'9044469eb1369edd0d977f8e1d8633c77f1bf61e67dd82af4390cd01127783ea','ed0489b66f2e24c30555bdf020fe724e679b0a7716742f20afec5cd71fb181ed');
INSERT INTO "records" VALUES(98,'2025-09-03 02:08:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','8','{"birth_date":[null,"1941-06-06"],"created_at":[null,"2025-09-03T10:08:00+08:00"],"household_id":[null,7],"id":[null,8],"id_no":[null,"990102194106060198"],"id_type":[null,"resident_id"],"name":[null,"高守信"],"sex":[null,"male"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'ed0489b66f2e24c30555bdf020fe724e679b0a7716742f20afec5cd71fb181ed','64d75f469971b308c2306695f5eecfdcaf1b3d6c3f00932f93068f6263105c19');
INSERT INTO "records" VALUES(99,'2025-09-03 02:08:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','8','{"address_key":[null,"春和里小区11-2-102"],"grid_id":[null,3],"id":[null,8],"kind":[null,"living"],"resident_id":[null,8],"text":[null,"济南市历下区春和里小区11号楼2单元102室"]}',NULL,NULL,'64d75f469971b308c2306695f5eecfdcaf1b3d6c3f00932f93068f6263105c19','8f7956ab11948e920c9ff09ea0f5308d29490abd98faedd4c18af991f7b12435');
INSERT INTO "records" VALUES(100,'2025-09-03 02:08:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_phone','4','{"id":[null,4],"number":[null,"15400007742"],"position":[null,0],"resident_id":[null,8]}',NULL,NULL,'8f7956ab11948e920c9ff09ea0f5308d29490abd98faedd4c18af991f7b12435','be634a02aef0845c23fefeeb13509526a517369954fb8ae0317ec9f419210bc0');
INSERT INTO "records" VALUES(101,'2025-09-03 02:09:00.000000',1,2,'顾敏','一号窗口','residents.save','create','household','8','{"address":[null,"济南市历下区春和里小区12号楼1单元301室"],"address_key":[null,"春和里小区12-1-301"],"grid_id":[null,3],"station_id":[null,1]}',NULL,NULL,'be634a02aef0845c23fefeeb13509526a517369954fb8ae0317ec9f419210bc0','14172ade85c6cab71e3ff5cab237a68fcd31de018ca99c2ea1533766238d145c');
INSERT INTO "records" VALUES(102,'2025-09-03 02:09:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','9','{"birth_date":[null,"1946-09-09"],"created_at":[null,"2025-09-03T10:09:00+08:00"],"household_id":[null,8],"id":[null,9],"id_no":[null,"990102194609090284"],"id_type":[null,"resident_id"],"name":[null,"钱玉珍"],"sex":[null,"female"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'14172ade85c6cab71e3ff5cab237a68fcd31de018ca99c2ea1533766238d145c','f44d00de9c770cc1374f910a4fdb467c1c2284fd5dba6669fb1227968a0ae453');
INSERT INTO "records" VALUES(103,'2025-09-03 02:09:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','9','{"address_key":[null,"春和里小区12-1-301"],"grid_id":[null,3],"id":[null,9],"kind":[null,"living"],"resident_id":[null,9],"text":[null,"济南市历下区春和里小区12号楼1单元301室"]}',NULL,NULL,'f44d00de9c770cc1374f910a4fdb467c1c2284fd5dba6669fb1227968a0ae453','c0b60902af9fdb7f5530c5d879384a85d85c792b56fa317cf64a13a7a5116567');
INSERT INTO "records" VALUES(104,'2025-09-03 02:10:00.000000',1,2,'顾敏','一号窗口','residents.save','create','household','9','{"address":[null,"济南市历下区春和里小区6号楼1单元101室"],"address_key":[null,"春和里小区6-1-101"],"grid_id":[null,2],"station_id":[null,1]}',NULL,NULL,'c0b60902af9fdb7f5530c5d879384a85d85c792b56fa317cf64a13a7a5116567','f77f99e589727607497c81852eee9f58546345927f8c2c3e973c93d37281a4f4');
INSERT INTO "records" VALUES(105,'2025-09-03 02:10:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','10','{"birth_date":[null,"1950-04-04"],"created_at":[null,"2025-09-03T10:10:00+08:00"],"household_id":[null,9],"id":[null,10],"id_no":[null,"990102195004040318"],"id_type":[null,"resident_id"],"name":[null,"韩福来"],"sex":[null,"male"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'f77f99e589727607497c81852eee9f58546345927f8c2c3e973c93d37281a4f4','7cf69c273d9eabde11f863917c6580516c94ccf5b249b9ec3e755e67e02502c6');
INSERT INTO "records" VALUES(106,'2025-09-03 02:10:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','10','{"address_key":[null,"春和里小区6-1-101"],"grid_id":[null,2],"id":[null,10],"kind":[null,"living"],"resident_id":[null,10],"text":[null,"济南市历下区春和里小区6号楼1单元101室"]}',NULL,NULL,'7cf69c273d9eabde11f863917c6580516c94ccf5b249b9ec3e755e67e02502c6','5490d75a3e47fa4c8f43b8b5d9ef4dc9da1e8034f227a0fd98b2b618ee8b063f');
INSERT INTO "records" VALUES(107,'2025-09-03 02:11:00.000000',1,2,'顾敏','一号窗口','residents.save','create','household','10','{"address":[null,"济南市历下区春和里小区4号楼1单元101室"],"address_key":[null,"春和里小区4-1-101"],"grid_id":[null,2],"station_id":[null,1]}',NULL,NULL,'5490d75a3e47fa4c8f43b8b5d9ef4dc9da1e8034f227a0fd98b2b618ee8b063f','1666e98785e334ed323d7cfb90a64c73a9108f0977c26a203f4764f4aceff0a2');
INSERT INTO "records" VALUES(108,'2025-09-03 02:11:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','11','{"birth_date":[null,"1932-12-12"],"created_at":[null,"2025-09-03T10:11:00+08:00"],"household_id":[null,10],"id":[null,11],"id_no":[null,"99010219321212033X"],"id_type":[null,"resident_id"],"name":[null,"吴德厚"],"sex":[null,"male"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'1666e98785e334ed323d7cfb90a64c73a9108f0977c26a203f4764f4aceff0a2','274a6086b673e2e5dcb3a40ae3f342f9aef2763b58c1b707fc5f409c984f60cd');
INSERT INTO "records" VALUES(109,'2025-09-03 02:11:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','11','{"address_key":[null,"春和里小区4-1-101"],"grid_id":[null,2],"id":[null,11],"kind":[null,"living"],"resident_id":[null,11],"text":[null,"济南市历下区春和里小区4号楼1单元101室"]}',NULL,NULL,'274a6086b673e2e5dcb3a40ae3f342f9aef2763b58c1b707fc5f409c984f60cd','9c3d7e8aa7fcde0551ca0d1e02cd39283c2bceec8aa6da9533f8f2caadad2aaf');
INSERT INTO "records" VALUES(110,'2025-09-03 02:12:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident','12','{"birth_date":[null,"1945-03-09"],"created_at":[null,"2025-09-03T10:12:00+08:00"],"household_id":[null,1],"id":[null,12],"id_type":[null,"none"],"name":[null,"王桂方"],"sex":[null,"female"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'9c3d7e8aa7fcde0551ca0d1e02cd39283c2bceec8aa6da9533f8f2caadad2aaf','23fa8cb8813a5569b92c7a65e1dafe9584ee7d03f90de8bd9d7307223fbabd5e');
INSERT INTO "records" VALUES(111,'2025-09-03 02:12:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_address','12','{"address_key":[null,"春和里小区5-2-402"],"grid_id":[null,2],"id":[null,12],"kind":[null,"living"],"resident_id":[null,12],"text":[null,"济南市历下区春和里小区5号楼2单元402室"]}',NULL,NULL,'23fa8cb8813a5569b92c7a65e1dafe9584ee7d03f90de8bd9d7307223fbabd5e','d35fdce7441545f328b4c58f3b1411e152254a07f8a41dd0f99f835d5c4f5353');
INSERT INTO "records" VALUES(112,'2025-09-03 02:12:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_phone','5','{"id":[null,5],"number":[null,"15400001234"],"position":[null,0],"resident_id":[null,12]}',NULL,NULL,'d35fdce7441545f328b4c58f3b1411e152254a07f8a41dd0f99f835d5c4f5353','7f81eb2fc811bf4af85fdd34208f962b6b5e784f868ba0dc7d3e39651a0eb666');
INSERT INTO "records" VALUES(113,'2025-09-03 02:12:00.000000',1,2,'顾敏','一号窗口','residents.save','create','resident_tag','4','{"id":[null,4],"label":[null,"空巢"],"resident_id":[null,12],"review_due":[null,"2026-03-03"],"since":[null,"2025-09-03"]}',NULL,NULL,'7f81eb2fc811bf4af85fdd34208f962b6b5e784f868ba0dc7d3e39651a0eb666','8b68f26e2409f942039763bef3e051c9250a3ad52550777a2139fac079572ca5');
INSERT INTO "records" VALUES(114,'2025-09-03 02:13:00.000000',1,2,'顾敏','一号窗口','residents.add_note','create','resident_note','1','{"id":[null,1],"resident_id":[null,1],"text":[null,"门铃不响，请敲门"],"written_at":[null,"2025-09-03T10:13:00+08:00"],"written_by_id":[null,2]}',NULL,NULL,'8b68f26e2409f942039763bef3e051c9250a3ad52550777a2139fac079572ca5','e85e5fb1b3e77e009266c78c33024148ed952c823905e2cbd0480e49c17e1930');
INSERT INTO "records" VALUES(115,'2025-09-03 02:15:00.000000',1,2,'顾敏','一号窗口','residents.reveal','reveal','resident','1','{"shown":[null,"id_no"]}','核对证件',NULL,'e85e5fb1b3e77e009266c78c33024148ed952c823905e2cbd0480e49c17e1930','b554c684bd10edcdbc7957f3baabe76305a14f397ec477af5a27a070b4b0435d');
INSERT INTO "records" VALUES(116,'2025-09-03 02:16:00.000000',1,2,'顾敏','一号窗口','residents.save_field','change','resident','4','{"remark":[null,"下午来"]}',NULL,NULL,'b554c684bd10edcdbc7957f3baabe76305a14f397ec477af5a27a070b4b0435d','78a5409094c4a4a32caccf96c69ae3d5fd49ebc9112cdc40fcc45208261fe2d1');
INSERT INTO "records" VALUES(117,'2025-09-03 02:16:00.000000',1,2,'顾敏','一号窗口','residents.save_field','save','resident','4','{"version":[1,2]}',NULL,NULL,'78a5409094c4a4a32caccf96c69ae3d5fd49ebc9112cdc40fcc45208261fe2d1','eac437b0e7e84e47aebbe3df65f2b29ed6cde7bdff73444903ae1cb65b9bd729');
INSERT INTO "records" VALUES(118,'2025-09-03 02:17:00.000000',1,2,'顾敏','一号窗口','residents.give','create','resident_consent','1','{"given_by":[null,"SELF"],"given_on":[null,"2025-09-03"],"id":[null,1],"kind":[null,"NOTICE"],"purpose":[null,"FILE"],"recorded_at":[null,"2025-09-03T10:17:00+08:00"],"recorded_by_id":[null,2],"resident_id":[null,1],"way":[null,"SIGNED"]}',NULL,NULL,'eac437b0e7e84e47aebbe3df65f2b29ed6cde7bdff73444903ae1cb65b9bd729','9b50eb7b81cfae47651428a449ae5f5eabdc5edf915050f0e5d8120464d649eb');
INSERT INTO "records" VALUES(119,'2025-09-03 02:18:00.000000',1,2,'顾敏','一号窗口','residents.give','create','resident_consent','2','{"given_by":[null,"SELF"],"given_on":[null,"2025-09-03"],"id":[null,2],"kind":[null,"CONSENT"],"note":[null,"站内使用"],"purpose":[null,"HEALTH"],"recorded_at":[null,"2025-09-03T10:18:00+08:00"],"recorded_by_id":[null,2],"resident_id":[null,1],"way":[null,"SIGNED"]}',NULL,NULL,'9b50eb7b81cfae47651428a449ae5f5eabdc5edf915050f0e5d8120464d649eb','e80219d70c6a0d5b57d43601b11ed7fc376e34579491b181513a2fcd58a0e975');
INSERT INTO "records" VALUES(120,'2025-09-03 02:19:00.000000',1,2,'顾敏','一号窗口','residents.give','create','resident_consent','3','{"given_by":[null,"SELF"],"given_on":[null,"2025-09-03"],"id":[null,3],"kind":[null,"CONSENT"],"purpose":[null,"PHOTO"],"recorded_at":[null,"2025-09-03T10:19:00+08:00"],"recorded_by_id":[null,2],"resident_id":[null,4],"way":[null,"SPOKEN"]}',NULL,NULL,'e80219d70c6a0d5b57d43601b11ed7fc376e34579491b181513a2fcd58a0e975','9813efcb70d449ff9c10524a5e482c2b92f8530bf27e5b508d809317f01a5d2e');
INSERT INTO "records" VALUES(121,'2025-09-10 02:01:00.000000',1,2,'顾敏','一号窗口','residents.withdraw','change','resident_consent','3','{"withdrawn_on":[null,"2025-09-10"]}',NULL,NULL,'9813efcb70d449ff9c10524a5e482c2b92f8530bf27e5b508d809317f01a5d2e','68c6b566d3fc915e62aeb720f8f702d7f794525e4c4ce261ff1e8eeeb01f3a93');
INSERT INTO "records" VALUES(122,'2025-09-10 02:02:00.000000',1,2,'顾敏','一号窗口','residents.record_request','create','resident_consent','4','{"given_by":[null,"SELF"],"given_on":[null,"2025-09-10"],"id":[null,4],"kind":[null,"REQUEST"],"purpose":[null,"COPY"],"recorded_at":[null,"2025-09-10T10:02:00+08:00"],"recorded_by_id":[null,2],"resident_id":[null,1],"way":[null,"SPOKEN"]}',NULL,NULL,'68c6b566d3fc915e62aeb720f8f702d7f794525e4c4ce261ff1e8eeeb01f3a93','f7f0eac33c5c141612fd73398beac5cbe2a874d851c681870ed4c77f2cf0119c');
INSERT INTO "records" VALUES(123,'2025-09-10 02:03:00.000000',1,2,'顾敏','一号窗口','attachments.add','create','attachment','1','{"added_at":[null,"2025-09-10T10:03:00+08:00"],"added_by_id":[null,2],"content_id":[null,1],"id":[null,1],"kind":[null,"OTHER"],"media_type":[null,"application/pdf"],"name":[null,"复印件.pdf"],"size":[null,21],"subject":[null,"resident"],"subject_id":[null,1]}',NULL,NULL,'f7f0eac33c5c141612fd73398beac5cbe2a874d851c681870ed4c77f2cf0119c','1e737c42ca5463d64251205cf3aa41619fee9d318f33379c6ed36d1731d302e9');
INSERT INTO "records" VALUES(124,'2025-09-10 02:04:00.000000',1,2,'顾敏','一号窗口','attachments.add','create','attachment','2','{"added_at":[null,"2025-09-10T10:04:00+08:00"],"added_by_id":[null,2],"content_id":[null,2],"id":[null,2],"kind":[null,"OTHER"],"media_type":[null,"application/pdf"],"name":[null,"错放.pdf"],"size":[null,22],"subject":[null,"resident"],"subject_id":[null,4]}',NULL,NULL,'1e737c42ca5463d64251205cf3aa41619fee9d318f33379c6ed36d1731d302e9','21c58ba198dbaf469c31dd1a5f0292265ff94e982ae578c98f59278f13de7cc9');
INSERT INTO "records" VALUES(125,'2025-09-10 02:05:00.000000',1,2,'顾敏','一号窗口','attachments.remove','change','attachment','2','{"removed_at":[null,"2025-09-10T10:05:00+08:00"],"removed_by_id":[null,2]}',NULL,NULL,'21c58ba198dbaf469c31dd1a5f0292265ff94e982ae578c98f59278f13de7cc9','b0699630a186d857deb57ca07e4e537bdf195b9e0a9fe77316461ce4f8e2339e');
INSERT INTO "records" VALUES(126,'2025-09-10 02:07:00.000000',1,5,'何占','一号窗口','doubles.merge','change','resident','12','{"household_id":[1,null],"merged_into_id":[null,1],"status":["living","merged"],"status_since":[null,"2025-09-10"]}',NULL,NULL,'b0699630a186d857deb57ca07e4e537bdf195b9e0a9fe77316461ce4f8e2339e','8249de43b75a10c57ceaa9e846adf11cc890fb5734f4e2d36976ff304939cd45');
INSERT INTO "records" VALUES(127,'2025-09-10 02:07:00.000000',1,5,'何占','一号窗口','doubles.merge','save','resident','12','{"version":[1,2]}',NULL,NULL,'8249de43b75a10c57ceaa9e846adf11cc890fb5734f4e2d36976ff304939cd45','7bd71627b9ce4f282b323d057c67fa324ed746f41601c69c10af8d96efadce11');
INSERT INTO "records" VALUES(128,'2025-09-10 02:07:00.000000',1,5,'何占','一号窗口','doubles.merge','create','resident_tag','5','{"id":[null,5],"label":[null,"空巢"],"resident_id":[null,1],"review_due":[null,"2026-03-03"],"since":[null,"2025-09-03"]}',NULL,NULL,'7bd71627b9ce4f282b323d057c67fa324ed746f41601c69c10af8d96efadce11','e9b264c1b6df64110f173902fd8ff18ace46239d5ae7cb963bf04c3dc6b3f575');
INSERT INTO "records" VALUES(129,'2025-09-10 02:07:00.000000',1,5,'何占','一号窗口','doubles.merge','save','resident','1','{"tags":[[["低保","2025-09-01",null,"低保证","2026-03-01"],["侨眷","2025-09-01",null,null,"2027-09-03"]],[["低保","2025-09-01",null,"低保证","2026-03-01"],["侨眷","2025-09-01",null,null,"2027-09-03"],["空巢","2025-09-03",null,null,"2026-03-03"]]],"version":[1,2]}',NULL,NULL,'e9b264c1b6df64110f173902fd8ff18ace46239d5ae7cb963bf04c3dc6b3f575','0bd6f9958924cc9634652ec7f6d57142528ea17a26fd91bb88aecc14bc9e9e6c');
INSERT INTO "records" VALUES(130,'2025-09-10 02:07:00.000000',1,5,'何占','一号窗口','doubles.merge','create','resident_merge','1','{"gone_id":[null,12],"id":[null,1],"kept_id":[null,1],"merged_at":[null,"2025-09-10T10:07:00+08:00"],"merged_by_id":[null,5],"reason":[null,"同一人"]}',NULL,NULL,'0bd6f9958924cc9634652ec7f6d57142528ea17a26fd91bb88aecc14bc9e9e6c','d20843e1da680f32b0438234daf2a906a911ca6364e8d3a304e36074d359889a');
INSERT INTO "records" VALUES(131,'2025-09-10 02:07:00.000000',1,5,'何占','一号窗口','doubles.merge','merge','resident','1','{"merged_from_id":[null,12]}','同一人',NULL,'d20843e1da680f32b0438234daf2a906a911ca6364e8d3a304e36074d359889a','e2652f3684e85750b8637f333951c3c6f0fe551a2d6459b90c363de16b62c0c3');
INSERT INTO "records" VALUES(132,'2025-09-10 02:08:00.000000',1,5,'何占','一号窗口','doubles.judge_different','create','different_people','1','{"first_id":[null,5],"id":[null,1],"judged_at":[null,"2025-09-10T10:08:00+08:00"],"judged_by_id":[null,5],"second_id":[null,8]}',NULL,NULL,'e2652f3684e85750b8637f333951c3c6f0fe551a2d6459b90c363de16b62c0c3','eaac4dc317eaf6551a2bb00348424dd4d6b50869931239914b1eacf462717f0a');
INSERT INTO "records" VALUES(133,'2025-09-10 02:09:00.000000',1,2,'顾敏','一号窗口','residents.record_event','create','resident_event','1','{"before":[null,{"fields":{}}],"id":[null,1],"kind":[null,"HOSPITAL"],"place":[null,"市立医院"],"recorded_at":[null,"2025-09-10T10:09:00+08:00"],"recorded_by_id":[null,2],"resident_id":[null,5],"since":[null,"2025-09-05"],"until":[null,"2025-09-08"]}',NULL,NULL,'eaac4dc317eaf6551a2bb00348424dd4d6b50869931239914b1eacf462717f0a','7246a6c75569f8ddeda85870ac849d63c15107ee80941e929de463c305d97782');
INSERT INTO "records" VALUES(134,'2025-09-10 02:10:00.000000',1,2,'顾敏','一号窗口','residents.record_event','create','resident_event','2','{"before":[null,{"fields":{}}],"id":[null,2],"kind":[null,"AWAY"],"place":[null,"青岛女儿家"],"recorded_at":[null,"2025-09-10T10:10:00+08:00"],"recorded_by_id":[null,2],"resident_id":[null,10],"since":[null,"2025-09-05"]}',NULL,NULL,'7246a6c75569f8ddeda85870ac849d63c15107ee80941e929de463c305d97782','5de9524e29a9ab6e7026df20b287c5555090d49fb8c88f9cd4d65af58d4c6887');
INSERT INTO "records" VALUES(135,'2025-09-10 02:11:00.000000',1,2,'顾敏','一号窗口','residents.record_event','change','resident','11','{"status":["living","deceased"],"status_since":[null,"2025-09-08"]}',NULL,NULL,'5de9524e29a9ab6e7026df20b287c5555090d49fb8c88f9cd4d65af58d4c6887','e3270a5b2ec56532475a8f204d59abee29ac32011c939dab3e4e730044da75e0');
INSERT INTO "records" VALUES(136,'2025-09-10 02:11:00.000000',1,2,'顾敏','一号窗口','residents.record_event','create','resident_event','3','{"before":[null,{"fields":{"status":["living","deceased"],"status_since":[null,"2025-09-08"]}}],"evidence":[null,"死亡证明"],"id":[null,3],"kind":[null,"DEATH"],"recorded_at":[null,"2025-09-10T10:11:00+08:00"],"recorded_by_id":[null,2],"resident_id":[null,11],"since":[null,"2025-09-08"]}',NULL,NULL,'e3270a5b2ec56532475a8f204d59abee29ac32011c939dab3e4e730044da75e0','a65b98c05fc28977ef6e0c555b31bdd48a55de751e650a83632fdb8f21c119d7');
INSERT INTO "records" VALUES(137,'2025-09-10 02:11:00.000000',1,2,'顾敏','一号窗口','residents.record_event','save','resident','11','{"version":[1,2]}',NULL,NULL,'a65b98c05fc28977ef6e0c555b31bdd48a55de751e650a83632fdb8f21c119d7','8fb38107470f0e3beffd5b8821d1e78e927bd144caa3f55d6a4dbacf18aeec6c');
INSERT INTO "records" VALUES(138,'2025-09-10 02:12:00.000000',1,2,'顾敏','一号窗口','residents.record_event','create','resident_event','4','{"before":[null,{"fields":{}}],"id":[null,4],"kind":[null,"HOSPITAL"],"place":[null,"省立医院"],"recorded_at":[null,"2025-09-10T10:12:00+08:00"],"recorded_by_id":[null,2],"resident_id":[null,4],"since":[null,"2025-09-09"]}',NULL,NULL,'8fb38107470f0e3beffd5b8821d1e78e927bd144caa3f55d6a4dbacf18aeec6c','a0d49f6b928f8c71a0c23c68e528ab17ff43e9dadb220453aed04a2a0dd1d5d4');
INSERT INTO "records" VALUES(139,'2025-09-10 02:14:00.000000',1,2,'顾敏','一号窗口','residents.cancel_event','change','resident_event','4','{"cancelled_at":[null,"2025-09-10T10:14:00+08:00"],"cancelled_by_id":[null,2]}',NULL,NULL,'a0d49f6b928f8c71a0c23c68e528ab17ff43e9dadb220453aed04a2a0dd1d5d4','5c5bf1242b41042012bd3e29f4550a152565398d82ab43c8a2b8baeab8f517de');
INSERT INTO "records" VALUES(140,'2025-10-09 02:02:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter','1','{"address":[null,"济南市历下区春和里小区5号楼2单元402室"],"address_key":[null,"春和里小区5-2-402"],"agent_name":[null,"王小山"],"agent_phone":[null,"15400005678"],"agent_relation":[null,"儿子"],"channel":[null,"WINDOW"],"contact_due_at":[null,"2025-10-09T02:09:00+00:00"],"description":[null,"装扶手"],"dispatched_at":[null,"2025-10-09T10:02:00+08:00"],"due_at":[null,"2025-10-12T02:02:00+00:00"],"due_provisional":[null,false],"grid_id":[null,2],"handler_id":[null,1],"id":[null,1],"item_id":[null,1],"level":[null,"hard"],"number":[null,"370102001-SL-20251009-0001"],"profile":[null,"7123"],"received_at":[null,"2025-10-09T10:02:00+08:00"],"received_by_id":[null,2],"resident_id":[null,1],"state":[null,"DISPATCHED"],"station_id":[null,1],"title":[null,"最低生活保障申请"]}',NULL,NULL,'5c5bf1242b41042012bd3e29f4550a152565398d82ab43c8a2b8baeab8f517de','49cdb44cad2659beece77f54a42532cd74b4209d486eaa09a484157d863f4bdc');
INSERT INTO "records" VALUES(141,'2025-10-09 02:02:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','1','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,1],"matter_id":[null,1],"name":[null,"申请人及共同生活家庭成员身份证"],"position":[null,0],"present":[null,true]}',NULL,NULL,'49cdb44cad2659beece77f54a42532cd74b4209d486eaa09a484157d863f4bdc','dff7ec465a5345c168e7f99f0758c6f16e1c73ac40186ddff7acacddcc70c031');
INSERT INTO "records" VALUES(142,'2025-10-09 02:02:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','2','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,2],"matter_id":[null,1],"name":[null,"户口簿"],"position":[null,1],"present":[null,true]}',NULL,NULL,'dff7ec465a5345c168e7f99f0758c6f16e1c73ac40186ddff7acacddcc70c031','814766ba05776be705aa957ab9aef4e2bb6de0e6b516afdd5308b37255e7f79a');
INSERT INTO "records" VALUES(143,'2025-10-09 02:02:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','3','{"copies":[null,1],"form":[null,"SIGNED"],"id":[null,3],"matter_id":[null,1],"name":[null,"家庭经济状况核对授权书"],"position":[null,2],"present":[null,true]}',NULL,NULL,'814766ba05776be705aa957ab9aef4e2bb6de0e6b516afdd5308b37255e7f79a','9fb37298892112f2d66f6481bcb2e21bdf87cab51fb2a5738bcfd3ea2a03f94e');
INSERT INTO "records" VALUES(144,'2025-10-09 02:02:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','4','{"copies":[null,1],"form":[null,"COPY"],"id":[null,4],"matter_id":[null,1],"name":[null,"残疾证、病历等困难情况材料（有则提供）"],"position":[null,3],"present":[null,true]}',NULL,NULL,'9fb37298892112f2d66f6481bcb2e21bdf87cab51fb2a5738bcfd3ea2a03f94e','6ec06826800a66dbfd6df498f90c7c4aed5752eda823ac87c4818d2b2ecc8d8e');
INSERT INTO "records" VALUES(145,'2025-10-09 02:02:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','1','{"at":[null,"2025-10-09T10:02:00+08:00"],"by_id":[null,2],"facts":[null,{}],"id":[null,1],"matter_id":[null,1],"state":[null,"TO_DISPATCH"],"verb":[null,"PASS_ON"]}',NULL,NULL,'6ec06826800a66dbfd6df498f90c7c4aed5752eda823ac87c4818d2b2ecc8d8e','a31c60532ed0973a19ef8903110d02a55c9ee0c1a150d133e87526db7cec493f');
INSERT INTO "records" VALUES(146,'2025-10-09 02:02:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','2','{"at":[null,"2025-10-09T10:02:00+08:00"],"by_id":[null,2],"facts":[null,{"grid_id":2,"handler_id":1,"unit":null}],"id":[null,2],"matter_id":[null,1],"state":[null,"DISPATCHED"],"verb":[null,"DISPATCH"]}',NULL,NULL,'a31c60532ed0973a19ef8903110d02a55c9ee0c1a150d133e87526db7cec493f','c69e958b457dca63d8c73ea39be1a91d2f7f67e9758d60f87a9795d9c3fddd96');
INSERT INTO "records" VALUES(147,'2025-10-09 02:03:00.000000',1,2,'顾敏','一号窗口','papers.issue_receipt','create','paper','1','{"copies":[null,2],"id":[null,1],"issued_at":[null,"2025-10-09T10:03:00+08:00"],"issued_by_id":[null,2],"kind":[null,"receipt"],"matter_id":[null,1],"size":[null,"80MM"],"values":[null,{"agent":"王*山","code":"37010200101202510090001","deadline":"2025-10-12T02:02:00+00:00","foot":"","handling":"派单 第 3 网格 莫兰英","item":"最低生活保障申请","missing":[],"number":"370102001-SL-20251009-0001","outcome":"","person":"王*芳","profile":"难事 3 天","received_at":"2025-10-09T02:02:00+00:00","received_by":"顾敏","service_phone":"0531-55550120","station":"春和里社区党群服务中心","title":""}]}',NULL,NULL,'c69e958b457dca63d8c73ea39be1a91d2f7f67e9758d60f87a9795d9c3fddd96','b83e88df40994c54e62a5b3eb0cfac0d3612909f853a3d50bd30cdbd5f3fc6a4');
INSERT INTO "records" VALUES(148,'2025-10-09 02:04:00.000000',1,2,'顾敏','一号窗口','papers.issue','create','paper','2','{"copies":[null,2],"id":[null,2],"issued_at":[null,"2025-10-09T10:04:00+08:00"],"issued_by_id":[null,2],"kind":[null,"ACCEPTANCE"],"matter_id":[null,1],"number":[null,"370102001-ST-20251009-0001"],"resident_id":[null,1],"size":[null,"A4"],"values":[null,{"after":["办理进度可凭受理编号到窗口查询，或者拨打电话0531-55550120查询。","特此通知。"],"before":["您于2025年10月9日提出的“最低生活保障申请”申请（受理编号：370102001-SL-20251009-0001），经审核，符合受理条件，本站予以受理。","本申请由王小山代为办理。","办理期限：2025年10月12日10:02前。"],"caption":"收到的材料：","contact":"地址：济南市历下区春和里小区1号楼底商　电话：0531-55550120","date":"2025年10月9日","head":"王桂芳：","marks":["当事人联","存档联"],"notes":[],"number":"370102001-ST-20251009-0001","sealed":true,"signatures":["经办人（签名）","签收人（签名）"],"station":"春和里社区党群服务中心","table":{"heads":["序号","材料名称","形式","份数","收取情况"],"rows":[["1","申请人及共同生活家庭成员身份证","原件和复印件","1","已收"],["2","户口簿","原件和复印件","1","已收"],["3","家庭经济状况核对授权书","现场填写签字","1","已收"],["4","残疾证、病历等困难情况材料（有则提供）","复印件","1","已收"]],"shares":[1.2,5.0,2.8,1.2,3.4]},"title":"受理通知书"}]}',NULL,NULL,'b83e88df40994c54e62a5b3eb0cfac0d3612909f853a3d50bd30cdbd5f3fc6a4','40095b5efe5db1de1fd6d0e9db4ebea83f4adfc0840f13067adb70c489fc7818');
INSERT INTO "records" VALUES(149,'2025-10-09 02:06:00.000000',1,3,'莫兰英','一号窗口','matters.act','change','matter','1','{"state":["DISPATCHED","IN_PROGRESS"]}',NULL,NULL,'40095b5efe5db1de1fd6d0e9db4ebea83f4adfc0840f13067adb70c489fc7818','3f2ced28c01912e180904c8c569c1aa1c179d7a23cb3b82be2e332cdeae7fdb3');
INSERT INTO "records" VALUES(150,'2025-10-09 02:06:00.000000',1,3,'莫兰英','一号窗口','matters.act','create','matter_step','3','{"at":[null,"2025-10-09T10:06:00+08:00"],"by_id":[null,3],"facts":[null,{}],"id":[null,3],"matter_id":[null,1],"state":[null,"IN_PROGRESS"],"verb":[null,"ACCEPT"]}',NULL,NULL,'3f2ced28c01912e180904c8c569c1aa1c179d7a23cb3b82be2e332cdeae7fdb3','10faac1bc405dbd2e18d659974889d26af1bf183db9ff6447d4ce5ff2b4b9a9c');
INSERT INTO "records" VALUES(151,'2025-10-13 02:02:00.000000',1,3,'莫兰英','一号窗口','matters.act','change','matter','1','{"replied_at":[null,"2025-10-13T10:02:00+08:00"],"replied_by_id":[null,3],"reply_channel":[null,"DOOR"],"result":[null,"已装好扶手"],"state":["IN_PROGRESS","ANSWERED"]}',NULL,NULL,'10faac1bc405dbd2e18d659974889d26af1bf183db9ff6447d4ce5ff2b4b9a9c','1d21c4ea289fcbe31fab834101dc2df9f6bfe00c7c72cf7493c795ac8f5e25b0');
INSERT INTO "records" VALUES(152,'2025-10-13 02:02:00.000000',1,3,'莫兰英','一号窗口','matters.act','create','matter_step','4','{"at":[null,"2025-10-13T10:02:00+08:00"],"by_id":[null,3],"facts":[null,{"reply_channel":"DOOR"}],"id":[null,4],"matter_id":[null,1],"state":[null,"ANSWERED"],"text":[null,"已装好扶手"],"verb":[null,"ANSWER"]}',NULL,NULL,'1d21c4ea289fcbe31fab834101dc2df9f6bfe00c7c72cf7493c795ac8f5e25b0','9f1a7f96d6b82a971903bb074f53e41fef22c5b6d3a7cb43e21c772cd6d70096');
INSERT INTO "records" VALUES(153,'2025-10-13 02:03:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter','2','{"address":[null,"济南市历下区春和里小区8号楼1单元502室"],"address_key":[null,"春和里小区8-1-502"],"channel":[null,"WINDOW"],"contact_due_at":[null,"2025-10-13T02:10:00+00:00"],"description":[null,"外区户籍"],"due_at":[null,"2025-10-16T02:03:00+00:00"],"due_provisional":[null,false],"id":[null,2],"item_id":[null,1],"level":[null,"hard"],"number":[null,"370102001-SL-20251013-0001"],"profile":[null,"7123"],"received_at":[null,"2025-10-13T10:03:00+08:00"],"received_by_id":[null,2],"resident_id":[null,4],"state":[null,"TO_DISPATCH"],"station_id":[null,1],"title":[null,"最低生活保障申请"]}',NULL,NULL,'9f1a7f96d6b82a971903bb074f53e41fef22c5b6d3a7cb43e21c772cd6d70096','1b6052c95a7c1acd05ba14421fa382efb3e3c355acab26572675861e900e0d3f');
INSERT INTO "records" VALUES(154,'2025-10-13 02:03:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','5','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,5],"matter_id":[null,2],"name":[null,"申请人及共同生活家庭成员身份证"],"position":[null,0],"present":[null,true]}',NULL,NULL,'1b6052c95a7c1acd05ba14421fa382efb3e3c355acab26572675861e900e0d3f','aaf0e2471104c8b15913382b1c1910d75c96e6fe03afd9034e5245d5e94e2d8a');
INSERT INTO "records" VALUES(155,'2025-10-13 02:03:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','6','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,6],"matter_id":[null,2],"name":[null,"户口簿"],"position":[null,1],"present":[null,true]}',NULL,NULL,'aaf0e2471104c8b15913382b1c1910d75c96e6fe03afd9034e5245d5e94e2d8a','d4db455452566fe5601be6063b90864772bfb7d6c1e88a90bd94abb10522da66');
INSERT INTO "records" VALUES(156,'2025-10-13 02:03:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','7','{"copies":[null,1],"form":[null,"SIGNED"],"id":[null,7],"matter_id":[null,2],"name":[null,"家庭经济状况核对授权书"],"position":[null,2],"present":[null,true]}',NULL,NULL,'d4db455452566fe5601be6063b90864772bfb7d6c1e88a90bd94abb10522da66','13207516b8b891aff6c6ef05088feca79b6387edc336dee5585cb566b77b7f25');
INSERT INTO "records" VALUES(157,'2025-10-13 02:03:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','8','{"copies":[null,1],"form":[null,"COPY"],"id":[null,8],"matter_id":[null,2],"name":[null,"残疾证、病历等困难情况材料（有则提供）"],"position":[null,3],"present":[null,true]}',NULL,NULL,'13207516b8b891aff6c6ef05088feca79b6387edc336dee5585cb566b77b7f25','e974afc629735afa026fb7c39a81817989a444a78d17ef04cf445d4a8cce6781');
INSERT INTO "records" VALUES(158,'2025-10-13 02:03:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','5','{"at":[null,"2025-10-13T10:03:00+08:00"],"by_id":[null,2],"facts":[null,{}],"id":[null,5],"matter_id":[null,2],"state":[null,"TO_DISPATCH"],"verb":[null,"PASS_ON"]}',NULL,NULL,'e974afc629735afa026fb7c39a81817989a444a78d17ef04cf445d4a8cce6781','3d0b91cb17752d370e52d725dcf6530b2ce80e7ee2dd24e21694e0383f7fedf7');
INSERT INTO "records" VALUES(159,'2025-10-13 02:05:00.000000',1,2,'顾敏','一号窗口','matters.act','change','matter','2','{"state":["TO_DISPATCH","REFUSED"]}',NULL,NULL,'3d0b91cb17752d370e52d725dcf6530b2ce80e7ee2dd24e21694e0383f7fedf7','e996416765afee2d4aba9a21784e9a9b2765301d750f898fb995d364ae03b32f');
INSERT INTO "records" VALUES(160,'2025-10-13 02:05:00.000000',1,2,'顾敏','一号窗口','matters.act','create','matter_step','6','{"at":[null,"2025-10-13T10:05:00+08:00"],"by_id":[null,2],"facts":[null,{"remedy":"可以向街道办事处反映","where_to_go":"区民政局养老科"}],"id":[null,6],"matter_id":[null,2],"state":[null,"REFUSED"],"text":[null,"本站没有受理权限"],"verb":[null,"REFUSE"]}',NULL,NULL,'e996416765afee2d4aba9a21784e9a9b2765301d750f898fb995d364ae03b32f','e3b7c5197b528d5b79e1dbe0f9fe683679f63b3ff856cf81dae2fc5340b7d40e');
INSERT INTO "records" VALUES(161,'2025-10-13 02:06:00.000000',1,2,'顾敏','一号窗口','papers.issue','create','paper','3','{"copies":[null,1],"id":[null,3],"issued_at":[null,"2025-10-13T10:06:00+08:00"],"issued_by_id":[null,2],"kind":[null,"REFUSAL"],"matter_id":[null,2],"number":[null,"370102001-BS-20251013-0001"],"resident_id":[null,4],"size":[null,"A4"],"values":[null,{"after":[],"before":["您于2025年10月13日提出的“最低生活保障申请”申请（登记编号：370102001-SL-20251013-0001），经审核，本站决定不予受理。","不予受理的理由：本站没有受理权限","办理去处：区民政局养老科","救济途径：可以向街道办事处反映","特此通知。"],"caption":"","contact":"地址：济南市历下区春和里小区1号楼底商　电话：0531-55550120","date":"2025年10月13日","head":"陆阿根：","marks":["当事人联"],"notes":[],"number":"370102001-BS-20251013-0001","sealed":true,"signatures":["经办人（签名）","签收人（签名）"],"station":"春和里社区党群服务中心","table":null,"title":"不予受理通知书"}]}',NULL,NULL,'e3b7c5197b528d5b79e1dbe0f9fe683679f63b3ff856cf81dae2fc5340b7d40e','f2c39b0142885a682bd82c8058b4266d9249e8bdd3866ed890a279349cdf8ccb');
INSERT INTO "records" VALUES(162,'2025-10-13 02:07:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter','3','{"address":[null,"济南市历下区春和里小区5号楼2单元"],"address_key":[null,"春和里小区5-2"],"caller_phone":[null,"15400009999"],"channel":[null,"PHONE"],"contact_due_at":[null,"2025-10-13T02:14:00+00:00"],"description":[null,"楼道灯不亮"],"dispatched_at":[null,"2025-10-13T10:07:00+08:00"],"due_at":[null,"2025-10-15T02:07:00+00:00"],"due_provisional":[null,false],"id":[null,3],"item_id":[null,2],"level":[null,"big"],"number":[null,"370102001-SL-20251013-0002"],"profile":[null,"7123"],"received_at":[null,"2025-10-13T10:07:00+08:00"],"received_by_id":[null,2],"state":[null,"DISPATCHED"],"station_id":[null,1],"title":[null,"高龄津贴申请"],"unit":[null,"街道城管办"]}',NULL,NULL,'f2c39b0142885a682bd82c8058b4266d9249e8bdd3866ed890a279349cdf8ccb','0635c587fdf4d2d369c393b2878542954562668a617135b67b81971c9ca807bc');
INSERT INTO "records" VALUES(163,'2025-10-13 02:07:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','9','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,9],"matter_id":[null,3],"name":[null,"身份证"],"position":[null,0],"present":[null,true]}',NULL,NULL,'0635c587fdf4d2d369c393b2878542954562668a617135b67b81971c9ca807bc','60e68c29c377e3e03cac3292aba037acd645113973ef02984ed4b3502028f1a0');
INSERT INTO "records" VALUES(164,'2025-10-13 02:07:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','10','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,10],"matter_id":[null,3],"name":[null,"户口簿"],"position":[null,1],"present":[null,true]}',NULL,NULL,'60e68c29c377e3e03cac3292aba037acd645113973ef02984ed4b3502028f1a0','ba974fa503b70aed766d867e7f3050af913c16786aea86826d3beef1a4ea0d02');
INSERT INTO "records" VALUES(165,'2025-10-13 02:07:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','11','{"copies":[null,1],"form":[null,"COPY"],"id":[null,11],"matter_id":[null,3],"name":[null,"本人银行卡"],"position":[null,2],"present":[null,true]}',NULL,NULL,'ba974fa503b70aed766d867e7f3050af913c16786aea86826d3beef1a4ea0d02','4952d3fb3fd81db865fb196fd57710af5853d23a4c2575b96e170aa78f575857');
INSERT INTO "records" VALUES(166,'2025-10-13 02:07:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','7','{"at":[null,"2025-10-13T10:07:00+08:00"],"by_id":[null,2],"facts":[null,{}],"id":[null,7],"matter_id":[null,3],"state":[null,"TO_DISPATCH"],"verb":[null,"PASS_ON"]}',NULL,NULL,'4952d3fb3fd81db865fb196fd57710af5853d23a4c2575b96e170aa78f575857','7e1b3c2b7c137ba5cfda8f3d76f47de2162d85b9c31e17c1f928e2ce7edaa2d1');
INSERT INTO "records" VALUES(167,'2025-10-13 02:07:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','8','{"at":[null,"2025-10-13T10:07:00+08:00"],"by_id":[null,2],"facts":[null,{"grid_id":null,"handler_id":null,"unit":"街道城管办"}],"id":[null,8],"matter_id":[null,3],"state":[null,"DISPATCHED"],"verb":[null,"DISPATCH"]}',NULL,NULL,'7e1b3c2b7c137ba5cfda8f3d76f47de2162d85b9c31e17c1f928e2ce7edaa2d1','6007f00a6148a3b5b7cac721a56f89a6bf67a79f164dd5d6b7bbb1296ab732dc');
INSERT INTO "records" VALUES(168,'2025-10-13 02:08:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter','4','{"address":[null,"济南市历下区春和里小区7号楼1单元203室"],"address_key":[null,"春和里小区7-1-203"],"channel":[null,"WINDOW"],"contact_due_at":[null,"2025-10-13T02:15:00+00:00"],"description":[null,""],"due_at":[null,"2025-10-13T02:15:00+00:00"],"due_provisional":[null,false],"id":[null,4],"item_id":[null,3],"level":[null,"on_the_spot"],"number":[null,"370102001-SL-20251013-0003"],"profile":[null,"7123"],"received_at":[null,"2025-10-13T10:08:00+08:00"],"received_by_id":[null,2],"replied_at":[null,"2025-10-13T10:08:00+08:00"],"replied_by_id":[null,2],"reply_channel":[null,"WINDOW"],"resident_id":[null,5],"result":[null,"当场查询告知"],"state":[null,"ANSWERED"],"station_id":[null,1],"title":[null,"老年人优待与乘车卡办理指引"]}',NULL,NULL,'6007f00a6148a3b5b7cac721a56f89a6bf67a79f164dd5d6b7bbb1296ab732dc','45b6556672edb263d841c4cb41f8057878e369d70cd64ab7a7c14acca0059efd');
INSERT INTO "records" VALUES(169,'2025-10-13 02:08:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','12','{"copies":[null,1],"form":[null,"ORIGINAL"],"id":[null,12],"matter_id":[null,4],"name":[null,"身份证"],"position":[null,0],"present":[null,true]}',NULL,NULL,'45b6556672edb263d841c4cb41f8057878e369d70cd64ab7a7c14acca0059efd','50d9512ebbde758649e422ef1a24effb9c7c84a9db2226daaf2834db37a31c77');
INSERT INTO "records" VALUES(170,'2025-10-13 02:08:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','9','{"at":[null,"2025-10-13T10:08:00+08:00"],"by_id":[null,2],"facts":[null,{"reply_channel":"WINDOW"}],"id":[null,9],"matter_id":[null,4],"state":[null,"ANSWERED"],"text":[null,"当场查询告知"],"verb":[null,"SETTLE"]}',NULL,NULL,'50d9512ebbde758649e422ef1a24effb9c7c84a9db2226daaf2834db37a31c77','962c0b2f73463fedf9f53231dab485f432de023cdeebaab8dc62b5d7e6a6e9f1');
INSERT INTO "records" VALUES(171,'2025-10-13 02:09:00.000000',1,2,'顾敏','一号窗口','papers.issue_receipt','create','paper','4','{"copies":[null,1],"id":[null,4],"issued_at":[null,"2025-10-13T10:09:00+08:00"],"issued_by_id":[null,2],"kind":[null,"receipt"],"matter_id":[null,4],"size":[null,"A4"],"values":[null,{"agent":null,"code":"37010200101202510130003","deadline":null,"foot":"","handling":"当场办结","item":"老年人优待与乘车卡办理指引","missing":[],"number":"370102001-SL-20251013-0003","outcome":"当场查询告知","person":"罗*国","profile":"","received_at":"2025-10-13T02:08:00+00:00","received_by":"顾敏","service_phone":"0531-55550120","station":"春和里社区党群服务中心","title":""}]}',NULL,NULL,'962c0b2f73463fedf9f53231dab485f432de023cdeebaab8dc62b5d7e6a6e9f1','b1467a75c8dba3e74c0ecbef8577ffe1a38e207881d85c04e17e8ce72a4d74e0');
INSERT INTO "records" VALUES(172,'2025-10-15 02:01:00.000000',1,5,'何占','一号窗口','beds.save_room','create','room','1','{"building":[null,""],"floor":[null,2],"gender_rule":[null,"FEMALE"],"id":[null,1],"kind":[null,"双人间"],"number":[null,"201"],"station_id":[null,1]}',NULL,NULL,'b1467a75c8dba3e74c0ecbef8577ffe1a38e207881d85c04e17e8ce72a4d74e0','13a2f2d134548c1f640447c1ee6289152b0239a30e7a14155ee149f552276317');
INSERT INTO "records" VALUES(173,'2025-10-15 02:02:00.000000',1,5,'何占','一号窗口','beds.save_bed','create','bed','1','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2025-10-15T10:02:00+08:00"],"id":[null,1],"number":[null,"1"],"oxygen":[null,true],"rail":[null,false],"reserve":[null,false],"room_id":[null,1],"window":[null,false]}',NULL,NULL,'13a2f2d134548c1f640447c1ee6289152b0239a30e7a14155ee149f552276317','63365aeedd37877378beb035c4635801c2be62d8fe23f408c2409adc43cf1278');
INSERT INTO "records" VALUES(174,'2025-10-15 02:03:00.000000',1,5,'何占','一号窗口','beds.save_bed','create','bed','2','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2025-10-15T10:03:00+08:00"],"id":[null,2],"number":[null,"2"],"oxygen":[null,true],"rail":[null,false],"reserve":[null,false],"room_id":[null,1],"window":[null,false]}',NULL,NULL,'63365aeedd37877378beb035c4635801c2be62d8fe23f408c2409adc43cf1278','db85355b2cdd7b13617aaaef343722a1e4208e72b43a329a786219517ee8fab8');
INSERT INTO "records" VALUES(175,'2025-10-15 02:04:00.000000',1,5,'何占','一号窗口','beds.save_room','create','room','2','{"building":[null,""],"floor":[null,2],"gender_rule":[null,"ANY"],"id":[null,2],"kind":[null,"双人间"],"number":[null,"202"],"station_id":[null,1]}',NULL,NULL,'db85355b2cdd7b13617aaaef343722a1e4208e72b43a329a786219517ee8fab8','52ea333ff1a9dfc8d1b82d48f9da0f2d550dc63fe79a95933078b390835c7084');
INSERT INTO "records" VALUES(176,'2025-10-15 02:05:00.000000',1,5,'何占','一号窗口','beds.save_bed','create','bed','3','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2025-10-15T10:05:00+08:00"],"id":[null,3],"number":[null,"1"],"oxygen":[null,false],"rail":[null,false],"reserve":[null,false],"room_id":[null,2],"window":[null,false]}',NULL,NULL,'52ea333ff1a9dfc8d1b82d48f9da0f2d550dc63fe79a95933078b390835c7084','f5979eaebbe4ddebe64dddebf0afad637187097da46339f71398de0d75eacfa7');
INSERT INTO "records" VALUES(177,'2025-10-15 02:06:00.000000',1,5,'何占','一号窗口','beds.save_bed','create','bed','4','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2025-10-15T10:06:00+08:00"],"id":[null,4],"number":[null,"2"],"oxygen":[null,false],"rail":[null,false],"reserve":[null,false],"room_id":[null,2],"window":[null,false]}',NULL,NULL,'f5979eaebbe4ddebe64dddebf0afad637187097da46339f71398de0d75eacfa7','3e89ebe1e82685f2b2992ed2acd78a4c3b78642395d8780ce8c166d3729d6b1f');
INSERT INTO "records" VALUES(178,'2025-10-15 02:07:00.000000',1,5,'何占','一号窗口','beds.save_room','create','room','3','{"building":[null,""],"floor":[null,2],"gender_rule":[null,"SAME"],"id":[null,3],"kind":[null,"三人间"],"number":[null,"203"],"station_id":[null,1]}',NULL,NULL,'3e89ebe1e82685f2b2992ed2acd78a4c3b78642395d8780ce8c166d3729d6b1f','7d16e679173fdff6e35b1a8b3462be558caf0a1ac9b946624873e34f7b1c6298');
INSERT INTO "records" VALUES(179,'2025-10-15 02:08:00.000000',1,5,'何占','一号窗口','beds.save_bed','create','bed','5','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2025-10-15T10:08:00+08:00"],"id":[null,5],"number":[null,"1"],"oxygen":[null,false],"rail":[null,false],"reserve":[null,false],"room_id":[null,3],"window":[null,false]}',NULL,NULL,'7d16e679173fdff6e35b1a8b3462be558caf0a1ac9b946624873e34f7b1c6298','58fd0e6c3e56aad0585ff9a40eb08c3ecf9a734db36c7121e90ab0bcf1930f02');
INSERT INTO "records" VALUES(180,'2025-10-15 02:09:00.000000',1,5,'何占','一号窗口','beds.save_bed','create','bed','6','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2025-10-15T10:09:00+08:00"],"id":[null,6],"number":[null,"2"],"oxygen":[null,false],"rail":[null,false],"reserve":[null,false],"room_id":[null,3],"window":[null,false]}',NULL,NULL,'58fd0e6c3e56aad0585ff9a40eb08c3ecf9a734db36c7121e90ab0bcf1930f02','d08d7aab9aedfaa9112aa5bf4041c59a00fc19d95f2b8baa527c0fa39e3092ab');
INSERT INTO "records" VALUES(181,'2025-10-15 02:10:00.000000',1,5,'何占','一号窗口','beds.save_bed','create','bed','7','{"companion":[null,true],"condition":[null,"USABLE"],"condition_since":[null,"2025-10-15T10:10:00+08:00"],"id":[null,7],"number":[null,"3"],"oxygen":[null,false],"rail":[null,false],"reserve":[null,false],"room_id":[null,3],"window":[null,false]}',NULL,NULL,'d08d7aab9aedfaa9112aa5bf4041c59a00fc19d95f2b8baa527c0fa39e3092ab','a4ef400845228f16e9b158746e11a78472c387ac0ef45b519228548a8d734116');
INSERT INTO "records" VALUES(182,'2025-10-15 02:11:00.000000',1,5,'何占','一号窗口','beds.save_room','create','room','4','{"building":[null,""],"floor":[null,2],"gender_rule":[null,"ANY"],"id":[null,4],"kind":[null,"单人间"],"number":[null,"205"],"station_id":[null,1]}',NULL,NULL,'a4ef400845228f16e9b158746e11a78472c387ac0ef45b519228548a8d734116','76b89268d06e46355b6ba7b1e6515bb3c55205afd390a33c01402278aefc025f');
INSERT INTO "records" VALUES(183,'2025-10-15 02:12:00.000000',1,5,'何占','一号窗口','beds.save_bed','create','bed','8','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2025-10-15T10:12:00+08:00"],"id":[null,8],"number":[null,"1"],"oxygen":[null,false],"rail":[null,false],"reserve":[null,true],"room_id":[null,4],"window":[null,false]}',NULL,NULL,'76b89268d06e46355b6ba7b1e6515bb3c55205afd390a33c01402278aefc025f','eb3fa50dd4f5131c0b300c5b557707f827a000d9ad65c8b431d13b2165c20b37');
INSERT INTO "records" VALUES(184,'2025-10-15 02:13:00.000000',1,5,'何占','一号窗口','beds.save_room','create','room','5','{"building":[null,""],"floor":[null,3],"gender_rule":[null,"COUPLE"],"id":[null,5],"kind":[null,"双人间"],"number":[null,"301"],"station_id":[null,1]}',NULL,NULL,'eb3fa50dd4f5131c0b300c5b557707f827a000d9ad65c8b431d13b2165c20b37','7d0100bb9a1aacc045cd9a20f01d1d5f40268e0ea844ac91afd3766031480511');
INSERT INTO "records" VALUES(185,'2025-10-15 02:14:00.000000',1,5,'何占','一号窗口','beds.save_bed','create','bed','9','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2025-10-15T10:14:00+08:00"],"id":[null,9],"number":[null,"1"],"oxygen":[null,false],"rail":[null,false],"reserve":[null,false],"room_id":[null,5],"window":[null,false]}',NULL,NULL,'7d0100bb9a1aacc045cd9a20f01d1d5f40268e0ea844ac91afd3766031480511','bfbb923cc9350960bbcca9fc36a71ecf416a0595bbe2879f5299a07338cf4ff5');
INSERT INTO "records" VALUES(186,'2025-10-15 02:15:00.000000',1,5,'何占','一号窗口','beds.save_bed','create','bed','10','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2025-10-15T10:15:00+08:00"],"id":[null,10],"number":[null,"2"],"oxygen":[null,false],"rail":[null,false],"reserve":[null,false],"room_id":[null,5],"window":[null,false]}',NULL,NULL,'bfbb923cc9350960bbcca9fc36a71ecf416a0595bbe2879f5299a07338cf4ff5','d966647db82c6489732579926cf97a55f1a3ce770e0361f009d7f63d0699657b');
INSERT INTO "records" VALUES(187,'2025-10-15 02:16:00.000000',1,5,'何占','一号窗口','accounts.choose_base','create','setting','1/month_base','{"name":[null,"month_base"],"station_id":[null,1],"value":[null,"THIRTY"]}',NULL,NULL,'d966647db82c6489732579926cf97a55f1a3ce770e0361f009d7f63d0699657b','4ac6b9b4ecd700057001dc0d222e8b8b381fe567aa1b6d7c6b7158a4f611f5aa');
INSERT INTO "records" VALUES(188,'2025-10-15 02:17:00.000000',1,5,'何占','一号窗口','accounts.save_rate','create','care_rate','1','{"amount":[null,300000],"id":[null,1],"kind":[null,"BED"],"leave_free_days":[null,2],"leave_percent":[null,50],"name":[null,""],"station_id":[null,1],"unit":[null,"MONTH"],"valid_from":[null,"2025-10-01"]}',NULL,NULL,'4ac6b9b4ecd700057001dc0d222e8b8b381fe567aa1b6d7c6b7158a4f611f5aa','c57d07d0f8a490c8652132d4a3bc03bf38925be3da6eb3063dcd25b5fc85ec26');
INSERT INTO "records" VALUES(189,'2025-10-15 02:18:00.000000',1,5,'何占','一号窗口','accounts.save_rate','create','care_rate','2','{"amount":[null,400000],"id":[null,2],"kind":[null,"BED"],"leave_free_days":[null,0],"leave_percent":[null,100],"name":[null,""],"room_kind":[null,"单人间"],"station_id":[null,1],"unit":[null,"MONTH"],"valid_from":[null,"2025-10-01"]}',NULL,NULL,'c57d07d0f8a490c8652132d4a3bc03bf38925be3da6eb3063dcd25b5fc85ec26','ee01add639ed026e14b38dbac1a43739756eef7e86daed4737d4bf9f2199c8da');
INSERT INTO "records" VALUES(190,'2025-10-15 02:19:00.000000',1,5,'何占','一号窗口','accounts.save_rate','create','care_rate','3','{"amount":[null,5000],"care_level":[null,"二级护理"],"id":[null,3],"kind":[null,"CARE"],"leave_free_days":[null,0],"leave_percent":[null,100],"name":[null,""],"station_id":[null,1],"unit":[null,"DAY"],"valid_from":[null,"2025-10-01"]}',NULL,NULL,'ee01add639ed026e14b38dbac1a43739756eef7e86daed4737d4bf9f2199c8da','80a10f805c9c9d1f93ffcb1702808ab676f8b0f489af59a7ba8a0c1b202216be');
INSERT INTO "records" VALUES(191,'2025-10-15 02:20:00.000000',1,5,'何占','一号窗口','accounts.save_rate','create','care_rate','4','{"amount":[null,4000],"id":[null,4],"kind":[null,"COMPANION"],"leave_free_days":[null,0],"leave_percent":[null,100],"name":[null,""],"station_id":[null,1],"unit":[null,"DAY"],"valid_from":[null,"2025-10-01"]}',NULL,NULL,'80a10f805c9c9d1f93ffcb1702808ab676f8b0f489af59a7ba8a0c1b202216be','4b0323c25c9a7e33d27dbb7d4bcb1192fc8d2b85aecd138507abfab3d6b02c9d');
INSERT INTO "records" VALUES(192,'2025-10-15 02:21:00.000000',1,5,'何占','一号窗口','accounts.save_rate','create','care_rate','5','{"amount":[null,500000],"id":[null,5],"kind":[null,"DEPOSIT"],"leave_free_days":[null,0],"leave_percent":[null,100],"name":[null,""],"station_id":[null,1],"unit":[null,"ONCE"],"valid_from":[null,"2025-10-01"]}',NULL,NULL,'4b0323c25c9a7e33d27dbb7d4bcb1192fc8d2b85aecd138507abfab3d6b02c9d','1a3d344ad322d7a2c88ef76973e8965e0a47a586c0c384d4a0e28850cc24511a');
INSERT INTO "records" VALUES(193,'2025-10-15 02:22:00.000000',1,5,'何占','一号窗口','accounts.save_rate','create','care_rate','6','{"amount":[null,2000],"id":[null,6],"kind":[null,"OTHER"],"leave_free_days":[null,0],"leave_percent":[null,100],"name":[null,"取暖费"],"station_id":[null,1],"unit":[null,"MONTH"],"valid_from":[null,"2025-10-01"]}',NULL,NULL,'1a3d344ad322d7a2c88ef76973e8965e0a47a586c0c384d4a0e28850cc24511a','496f7b3de3bed9e7829aefff6a6190fcacffb29b9dd6605c5f6e78f877617999');
INSERT INTO "records" VALUES(194,'2025-10-15 02:23:00.000000',1,5,'何占','一号窗口','accounts.end_rate','change','care_rate','6','{"valid_to":[null,"2025-12-31"]}',NULL,NULL,'496f7b3de3bed9e7829aefff6a6190fcacffb29b9dd6605c5f6e78f877617999','3dd5bfd0b5cf90b2b7eaf7e9a99b87b28148fd3b79cbea580d2d4016f580faaf');
INSERT INTO "records" VALUES(195,'2025-10-15 02:24:00.000000',1,5,'何占','一号窗口','beds.set_rule','create','setting','1/waiting_rule','{"name":[null,"waiting_rule"],"station_id":[null,1],"value":[null,{"ability":[0,5,10,20,25],"days_per_point":5,"most_for_waiting":20,"tags":{"100+":15,"80+":5,"90+":10,"优抚":10,"低保":20,"低保边缘":10,"失智":10,"失独":15,"孤寡":20,"特困":30,"独居":15,"重残":10},"urgency":[0,20,40,80]}]}',NULL,NULL,'3dd5bfd0b5cf90b2b7eaf7e9a99b87b28148fd3b79cbea580d2d4016f580faaf','2ac4c346c5d886f0a7a0bc93a3a60ca27f7a25f14e6e532f6331dd1083b11f53');
INSERT INTO "records" VALUES(196,'2025-10-16 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.ask','create','bed_stay','1','{"agreement_from":[null,"2025-10-20"],"agreement_on":[null,"2025-10-20"],"agreement_until":[null,"2026-10-19"],"asked_at":[null,"2025-10-16T10:01:00+08:00"],"care_level":[null,"二级护理"],"companion_name":[null,"王小山"],"companion_phone":[null,"15400005678"],"diet":[null,"低盐软食"],"fall_risk":[null,true],"id":[null,1],"kind":[null,"LONG"],"resident_id":[null,1],"state":[null,"REQUESTED"],"station_id":[null,1],"trial_until":[null,"2025-11-19"],"urgency":[null,0],"wanted_from":[null,"2025-10-20"],"wants":[null,{}],"whole_room":[null,false]}',NULL,NULL,'2ac4c346c5d886f0a7a0bc93a3a60ca27f7a25f14e6e532f6331dd1083b11f53','d9d9bbe938d63d4cefd284349d4f084a46eba2c9d2d239c63acaf0e67d280ceb');
INSERT INTO "records" VALUES(197,'2025-10-16 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.ask','create','stay_step','1','{"at":[null,"2025-10-16T10:01:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"made":[["bed_stay",1]]}}],"id":[null,1],"state":[null,"REQUESTED"],"stay_id":[null,1],"verb":[null,"ASK"]}',NULL,NULL,'d9d9bbe938d63d4cefd284349d4f084a46eba2c9d2d239c63acaf0e67d280ceb','2c135efca6ff95a3505ba5350e3c89d0bd80348f1efbcebf54e4729f74fe30d2');
INSERT INTO "records" VALUES(198,'2025-10-16 02:02:00.000000',1,4,'何冬梅','一号窗口','beds.book','change','bed_stay','1','{"hold_until":[null,"2025-10-22T06:00:00+00:00"],"state":["REQUESTED","BOOKED"]}',NULL,NULL,'2c135efca6ff95a3505ba5350e3c89d0bd80348f1efbcebf54e4729f74fe30d2','76a3a5e4d70181d39bd86b7500e65be569ca926bd9896529e1e2530d6cad0cd6');
INSERT INTO "records" VALUES(199,'2025-10-16 02:02:00.000000',1,4,'何冬梅','一号窗口','beds.book','create','stay_segment','1','{"bed_id":[null,1],"id":[null,1],"lane":[null,0],"phase":[null,"PLANNED"],"purpose":[null,"STAY"],"resident_id":[null,1],"starts_at":[null,"2025-10-20T06:00:00+00:00"],"stay_id":[null,1]}',NULL,NULL,'76a3a5e4d70181d39bd86b7500e65be569ca926bd9896529e1e2530d6cad0cd6','9ec232e3be5003903435f2d2f9e8dbba347567d365ccd9279ba9616e1ff9e59e');
INSERT INTO "records" VALUES(200,'2025-10-16 02:02:00.000000',1,4,'何冬梅','一号窗口','beds.book','create','stay_step','2','{"at":[null,"2025-10-16T10:02:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_id":1,"released":false,"undo":{"changed":[["bed_stay",1,{"hold_until":[null,"2025-10-22T06:00:00+00:00"],"state":["REQUESTED","BOOKED"]}]],"made":[["stay_segment",1]]}}],"id":[null,2],"state":[null,"BOOKED"],"stay_id":[null,1],"verb":[null,"BOOK"]}',NULL,NULL,'9ec232e3be5003903435f2d2f9e8dbba347567d365ccd9279ba9616e1ff9e59e','06adfaed6dc70b891187b56b1d315e1e21ee8c21213f0aad8067cbb730ea369a');
INSERT INTO "records" VALUES(201,'2025-10-16 02:03:00.000000',1,4,'何冬梅','一号窗口','papers.issue','create','paper','5','{"copies":[null,2],"id":[null,5],"issued_at":[null,"2025-10-16T10:03:00+08:00"],"issued_by_id":[null,4],"kind":[null,"RISK_NOTICE"],"number":[null,"370102001-FX-20251016-0001"],"resident_id":[null,1],"size":[null,"A4"],"stay_id":[null,1],"values":[null,{"after":[],"before":["身份证件号码：990102194503090243","王桂芳（女、80岁）自2025年10月20日起在本中心201-1床位（双人间）入住，入住类型为长住。老年人身体机能衰退，入住期间即使按约定护理，下列风险仍可能发生，现如实告知，请仔细阅读：","一、跌倒、坠床、骨折：行走、起身、如厕、洗浴时均可能发生。请穿防滑鞋，夜间起身先呼叫；需使用床栏的，请予配合。","二、噎食、误吸、呛咳：请按中心安排的饮食进食，家属带入的食物先交护理人员查看，不自行喂食。","三、突发疾病、猝死：心脑血管等疾病可能突然发作。中心发现后立即呼叫120并通知家属，送医及治疗费用由老人或家属承担。","四、压疮、感染、慢性病加重：长期卧床、营养不良、基础疾病可能导致。","五、走失、自伤、伤人：有认知障碍或精神、情绪异常的，请如实说明，外出须办理请假并由家属接送。","六、用药风险：自带药品须交护理人员登记，不得隐瞒用药史和过敏史。","七、烫伤、触电、火灾：房间内不得吸烟、不得使用明火和自带大功率电器。","经了解，该老人特别需要注意：有跌倒风险；饮食：低盐软食。","中心将按护理等级提供照护、配置防护用具、夜间查床，尽力预防上述风险。老人及家属应如实告知健康状况，保持联系电话畅通，接到通知及时到场。本告知不免除任何一方依法应承担的责任。","本人（家属、监护人）已阅读并理解以上内容，如实告知了健康状况，同意入住。","家属或监护人联系电话：15400005678"],"caption":"","contact":"地址：济南市历下区春和里小区1号楼底商　电话：0531-55550120","date":"2025年10月16日","head":"王桂芳及家属（监护人）：","marks":["当事人联","存档联"],"notes":[],"number":"370102001-FX-20251016-0001","sealed":true,"signatures":["告知人（签名）","老人（签名或按指印）","家属或监护人（签名）"],"station":"春和里社区党群服务中心","table":null,"title":"入住风险告知书"}]}',NULL,NULL,'06adfaed6dc70b891187b56b1d315e1e21ee8c21213f0aad8067cbb730ea369a','862c82a3311dcf3f98534e57456c0cb3e58e6a4005128a86913bcdb188f893a1');
INSERT INTO "records" VALUES(202,'2025-10-16 02:04:00.000000',1,4,'何冬梅','一号窗口','papers.issue','create','paper','6','{"copies":[null,2],"id":[null,6],"issued_at":[null,"2025-10-16T10:04:00+08:00"],"issued_by_id":[null,4],"kind":[null,"CARE_AGREEMENT"],"number":[null,"370102001-XY-20251016-0001"],"resident_id":[null,1],"size":[null,"A4"],"stay_id":[null,1],"values":[null,{"after":["押金在退住结清费用后退还。标准调整的，甲方提前三十日书面告知。外出、住院期间的收费按公示的规定执行。","四、甲方的义务：如实告知服务内容和风险；保护乙方的人身、财产安全和个人信息；乙方突发疾病时立即送医并通知丙方。","五、乙方、丙方的义务：如实告知健康状况；按时支付费用；遵守管理规定；外出办理请假；丙方保持联系畅通，接到通知及时到场。","六、变更、解除和终止：任何一方提前十五日书面通知可以解除。乙方患传染病、精神疾病发作等不宜继续入住，或者连续两个月欠费的，甲方可以解除。协议解除、终止或者甲方暂停服务的，甲方协助妥善安置乙方，丙方应当在通知期限内接回。","七、违约责任和争议解决：因一方过错造成损失的，依法承担责任。发生争议先协商，协商不成的，向甲方所在地人民法院起诉。","八、其他：入住风险告知书为本协议附件。本协议一式两份，甲方、乙方（丙方）各执一份，自签字盖章之日起生效。"],"before":["甲方（服务机构）：春和里社区党群服务中心","甲方地址：济南市历下区春和里小区1号楼底商","甲方电话：0531-55550120","乙方（老人）：王桂芳（女、80岁）","身份证件号码：990102194503090243","乙方住址：济南市历下区春和里小区5号楼2单元402室","丙方（家属、监护人，经常联系人）：王小山（儿子）","丙方电话：15400005678","甲乙丙三方依照《中华人民共和国民法典》《中华人民共和国老年人权益保障法》和《养老机构管理办法》，经协商一致，订立本协议。","一、服务期限和场所：自2025年10月20日起，至2026年10月19日，入住类型为长住，床位为201-1（双人间）。","试住至2025年11月19日，试住期内任何一方可提出终止，按实际天数结算。","二、护理等级和服务内容：护理等级为二级护理。甲方按护理等级提供生活照料、膳食、清洁卫生、健康监测和紧急救助；等级经评估需要变更的，由甲方书面告知，乙方、丙方同意后执行。","陪护：由王小山（电话：15400005678）陪住，遵守甲方管理规定，陪护床费用另计。"],"caption":"三、收费标准和支付方式：费用如下，按月支付，不满一个月的按实际天数折算。","contact":"地址：济南市历下区春和里小区1号楼底商　电话：0531-55550120","date":"2025年10月16日","head":"","marks":["当事人联","存档联"],"notes":[],"number":"370102001-XY-20251016-0001","sealed":true,"signatures":["甲方代表（签名）","乙方（签名或按指印）","丙方（签名）"],"station":"春和里社区党群服务中心","table":{"heads":["项目","标准","说明"],"rows":[["床位费","每月 3,000.00 元",""],["护理费","每日 50.00 元","二级护理"],["陪护床费","每日 40.00 元",""],["取暖费","每月 20.00 元",""],["押金","5,000.00 元",""]],"shares":[4.0,5.0,5.0]},"title":"托养服务协议"}]}',NULL,NULL,'862c82a3311dcf3f98534e57456c0cb3e58e6a4005128a86913bcdb188f893a1','fefbc0494712e47045e91fdb4a63493d0bc5a139c9b9b43e5b3bbc35d49211f9');
INSERT INTO "records" VALUES(203,'2025-10-16 02:04:00.000000',1,4,'何冬梅','一号窗口','papers.issue','change','bed_stay','1','{"agreement_number":[null,"370102001-XY-20251016-0001"]}',NULL,NULL,'fefbc0494712e47045e91fdb4a63493d0bc5a139c9b9b43e5b3bbc35d49211f9','06e16e1b77edfe6330e571d67bb0b76a53345a2323b39b6360ed90db2292d585');
INSERT INTO "records" VALUES(204,'2025-10-16 02:04:00.000000',1,4,'何冬梅','一号窗口','papers.issue','create','stay_step','3','{"at":[null,"2025-10-16T10:04:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"changed":[["bed_stay",1,{"agreement_number":[null,"370102001-XY-20251016-0001"]}]]}}],"id":[null,3],"state":[null,"BOOKED"],"stay_id":[null,1],"verb":[null,"CHANGE"]}',NULL,NULL,'06e16e1b77edfe6330e571d67bb0b76a53345a2323b39b6360ed90db2292d585','e4a317a6a3f552adcc0f1eacda2c6956dcded0602f9899ef7838e065f0b9dcd8');
INSERT INTO "records" VALUES(205,'2025-10-16 02:05:00.000000',1,4,'何冬梅','一号窗口','assessments.save_draft','create','assessment','1','{"adjustments":[null,{}],"assessed_on":[null,"2025-10-16"],"id":[null,1],"occasion":[null,"FIRST"],"resident_id":[null,1],"scores":[null,{"EATING":2}],"state":[null,"DRAFT"],"station_id":[null,1],"written_at":[null,"2025-10-16T10:05:00+08:00"],"written_by_id":[null,4]}',NULL,NULL,'e4a317a6a3f552adcc0f1eacda2c6956dcded0602f9899ef7838e065f0b9dcd8','af1ac48719eaad437d982013d1e53714250ff73485110d35b00fa861bb1197eb');
INSERT INTO "records" VALUES(206,'2025-10-16 02:06:00.000000',1,4,'何冬梅','一号窗口','assessments.complete','change','assessment','1','{"final_level":[null,"MILD"],"first_assessor":[null,"何占"],"first_level":[null,"MILD"],"informant":[null,"王小山"],"informant_relation":[null,"儿子"],"next_due":[null,"2026-04-16"],"place":[null,"本人家中"],"scores":[{"EATING":2},{"AGGRESSION":1,"BATHING":4,"BED_MOBILITY":4,"BLADDER":4,"BOWEL":4,"CONSCIOUSNESS":2,"DAILY_TASKS":4,"DEPRESSION":1,"DRESSING_LOWER":4,"DRESSING_UPPER":4,"EATING":2,"EXPRESSION":4,"GROOMING":4,"HEARING":2,"MEMORY":4,"PERSONS":4,"PLACE":4,"SIGHT":2,"SOCIAL":4,"STAIRS":0,"TIME":4,"TOILET":4,"TRANSFER":4,"TRANSPORT":3,"UNDERSTANDING":4,"WALKING":4}],"second_assessor":[null,"周敏"],"state":["DRAFT","VALID"],"total":[null,85],"written_at":["2025-10-16T02:05:00+00:00","2025-10-16T10:06:00+08:00"]}',NULL,NULL,'af1ac48719eaad437d982013d1e53714250ff73485110d35b00fa861bb1197eb','4dcee5fe6a79c618e188d9e4e3d6574665716273e1cce17f2de58b6b164a4f63');
INSERT INTO "records" VALUES(207,'2025-10-16 02:06:00.000000',1,4,'何冬梅','一号窗口','assessments.complete','save','assessment','1','{"adjustments":[null,{}],"scores":[null,{"AGGRESSION":1,"BATHING":4,"BED_MOBILITY":4,"BLADDER":4,"BOWEL":4,"CONSCIOUSNESS":2,"DAILY_TASKS":4,"DEPRESSION":1,"DRESSING_LOWER":4,"DRESSING_UPPER":4,"EATING":2,"EXPRESSION":4,"GROOMING":4,"HEARING":2,"MEMORY":4,"PERSONS":4,"PLACE":4,"SIGHT":2,"SOCIAL":4,"STAIRS":0,"TIME":4,"TOILET":4,"TRANSFER":4,"TRANSPORT":3,"UNDERSTANDING":4,"WALKING":4}]}',NULL,NULL,'4dcee5fe6a79c618e188d9e4e3d6574665716273e1cce17f2de58b6b164a4f63','d833bc6b07745573daa682b873604a8e9b6634619a267a98b23a3653203b203d');
INSERT INTO "records" VALUES(208,'2025-10-16 02:06:00.000000',1,4,'何冬梅','一号窗口','assessments.complete','change','assessment','1','{"self_care_before":[null,"半自理"]}',NULL,NULL,'d833bc6b07745573daa682b873604a8e9b6634619a267a98b23a3653203b203d','20db0a5489cde1e9b2c51b17e48b3833aad27f950f73d1adbe4d223b556f13fc');
INSERT INTO "records" VALUES(209,'2025-10-16 02:07:00.000000',1,4,'何冬梅','一号窗口','papers.issue_report','create','paper','7','{"copies":[null,1],"id":[null,7],"issued_at":[null,"2025-10-16T10:07:00+08:00"],"issued_by_id":[null,4],"kind":[null,"assessment_report"],"number":[null,"370102001-PG-20251016-0001"],"resident_id":[null,1],"size":[null,"A4"],"values":[null,{"adjustments":[],"assessment_id":1,"assessors":["何占","周敏"],"bands":[["90 分","能力完好",false],["66–89 分","轻度失能",true],["46–65 分","中度失能",false],["30–45 分","重度失能",false],["0–29 分","完全失能",false]],"contact":"地址：济南市历下区春和里小区1号楼底商　电话：0531-55550120","date":"2025年10月16日","facts":[["姓名","王桂芳"],["性别、年龄","女　80岁"],["证件号码","990102********0243"],["评估日期","2025年10月16日"],["评估类型","首次评估"],["评估地点","本人家中"],["信息提供者","王小山（儿子）"],["评估标准","GB/T 42195-2022"]],"final_level":"轻度失能","first_level":"轻度失能","groups":[{"items":[{"most":4,"name":"进食","points":2,"words":"要少量动手帮助，或偶尔呛咳（每月一次以上）"},{"most":4,"name":"修饰","points":4,"words":"独立完成，不要人帮"},{"most":4,"name":"洗澡","points":4,"words":"独立完成，不要人帮"},{"most":4,"name":"穿脱上衣","points":4,"words":"独立完成，不要人帮"},{"most":4,"name":"穿脱裤子和鞋袜","points":4,"words":"独立完成，不要人帮"},{"most":4,"name":"小便控制","points":4,"words":"能自己控制，次数正常"},{"most":4,"name":"大便控制","points":4,"words":"能自己控制，正常排便"},{"most":4,"name":"如厕","points":4,"words":"独立完成，不要人帮"}],"most":32,"name":"自理能力","points":30},{"items":[{"most":4,"name":"床上体位转移","points":4,"words":"独立完成，不要人帮"},{"most":4,"name":"床椅转移","points":4,"words":"独立完成，不要人帮"},{"most":4,"name":"平地行走","points":4,"words":"独自平地走约 50 米，不要人帮，没有摔倒风险"},{"most":3,"name":"上下楼梯","points":0,"words":"不能上下楼梯"}],"most":15,"name":"基础运动能力","points":12},{"items":[{"most":4,"name":"时间定向","points":4,"words":"年、月清楚，日期或星期几相差不过一天"},{"most":4,"name":"空间定向","points":4,"words":"能独自外出，如到附近买东西再回来"},{"most":4,"name":"人物定向","points":4,"words":"认得长期一起生活的人，叫得出，知道关系"},{"most":4,"name":"记忆","points":4,"words":"与年龄相当，能完整想起"},{"most":4,"name":"理解能力","points":4,"words":"能正常理解"},{"most":4,"name":"表达能力","points":4,"words":"能正常表达"},{"most":1,"name":"攻击行为","points":1,"words":"没有出现"},{"most":1,"name":"抑郁症状","points":1,"words":"没有出现"},{"most":2,"name":"意识水平","points":2,"words":"神志清醒，反应正确"}],"most":28,"name":"精神状态","points":28},{"items":[{"most":2,"name":"视力","points":2,"words":"视力正常，看得清书报小字"},{"most":2,"name":"听力","points":2,"words":"听力正常，正常说话听得见"},{"most":4,"name":"执行日常事务","points":4,"words":"能独立安排和完成"},{"most":3,"name":"使用交通工具外出","points":3,"words":"能自己骑车、开车或坐公交车外出"},{"most":4,"name":"社会交往能力","points":4,"words":"参与社会，待人接物恰当"}],"most":15,"name":"感知觉与社会参与","points":15}],"highest":90,"informant":"王小山","marks":[""],"next_due":"2026年4月16日","number":"370102001-PG-20251016-0001","reason":"","remark":"","station":"春和里社区党群服务中心","total":85}]}',NULL,NULL,'20db0a5489cde1e9b2c51b17e48b3833aad27f950f73d1adbe4d223b556f13fc','9f3edf60376173893a52cfd5005be448d53e25c4024887d0bfa0a4934b0cfafa');
INSERT INTO "records" VALUES(210,'2025-10-16 02:08:00.000000',1,4,'何冬梅','一号窗口','assessments.complete','create','assessment','2','{"adjustments":[null,{}],"assessed_on":[null,"2025-10-16"],"final_level":[null,"MILD"],"first_assessor":[null,"何占"],"first_level":[null,"MILD"],"id":[null,2],"informant":[null,"王小山"],"informant_relation":[null,"儿子"],"next_due":[null,"2026-04-16"],"occasion":[null,"FIRST"],"place":[null,"社区"],"resident_id":[null,4],"scores":[null,{"AGGRESSION":1,"BATHING":4,"BED_MOBILITY":4,"BLADDER":4,"BOWEL":4,"CONSCIOUSNESS":2,"DAILY_TASKS":4,"DEPRESSION":1,"DRESSING_LOWER":4,"DRESSING_UPPER":4,"EATING":2,"EXPRESSION":4,"GROOMING":4,"HEARING":2,"MEMORY":4,"PERSONS":4,"PLACE":4,"SIGHT":2,"SOCIAL":4,"STAIRS":0,"TIME":4,"TOILET":4,"TRANSFER":4,"TRANSPORT":3,"UNDERSTANDING":4,"WALKING":4}],"second_assessor":[null,"周敏"],"state":[null,"VALID"],"station_id":[null,1],"total":[null,85],"written_at":[null,"2025-10-16T10:08:00+08:00"],"written_by_id":[null,4]}',NULL,NULL,'9f3edf60376173893a52cfd5005be448d53e25c4024887d0bfa0a4934b0cfafa','f333c783ea9f8ce16c6cd9e7ea32f49591309690b4161853663583ed3b5d34f6');
INSERT INTO "records" VALUES(211,'2025-10-16 02:08:00.000000',1,4,'何冬梅','一号窗口','assessments.complete','change','resident','4','{"self_care":[null,"半自理"]}',NULL,NULL,'f333c783ea9f8ce16c6cd9e7ea32f49591309690b4161853663583ed3b5d34f6','8079db3b5475b5411aec00f3813807f86df86ea99f77f5fbeb7b504c8dff3325');
INSERT INTO "records" VALUES(212,'2025-10-16 02:08:00.000000',1,4,'何冬梅','一号窗口','assessments.complete','save','resident','4','{"version":[2,3]}',NULL,NULL,'8079db3b5475b5411aec00f3813807f86df86ea99f77f5fbeb7b504c8dff3325','5a1b5371433fbcc22fb3f464efb0275b56b40f33ae7c57b965b947f05016c24c');
INSERT INTO "records" VALUES(213,'2025-10-16 02:09:00.000000',1,5,'何占','一号窗口','assessments.void','change','assessment','2','{"state":["VALID","VOID"],"void_reason":[null,"录错人"],"voided_at":[null,"2025-10-16T10:09:00+08:00"],"voided_by_id":[null,5]}',NULL,NULL,'5a1b5371433fbcc22fb3f464efb0275b56b40f33ae7c57b965b947f05016c24c','143b99a1d7104d18be2e18e546b0ebbeb3c9fb73e4970f3a11597a09a37c7f86');
INSERT INTO "records" VALUES(214,'2025-10-16 02:09:00.000000',1,5,'何占','一号窗口','assessments.void','change','resident','4','{"self_care":["半自理",null]}',NULL,NULL,'143b99a1d7104d18be2e18e546b0ebbeb3c9fb73e4970f3a11597a09a37c7f86','2da9e74d30954513ea4bcadca65bb2bfb5ae8c58e5656dd006e47a8dea3f548c');
INSERT INTO "records" VALUES(215,'2025-10-16 02:09:00.000000',1,5,'何占','一号窗口','assessments.void','save','resident','4','{"version":[3,4]}',NULL,NULL,'2da9e74d30954513ea4bcadca65bb2bfb5ae8c58e5656dd006e47a8dea3f548c','fd33287541dcddf4c0e05fa9adc58e5abc3e2bc9c5ea432d1512fe5faabca75b');
INSERT INTO "records" VALUES(216,'2025-10-16 02:10:00.000000',1,4,'何冬梅','一号窗口','assessments.save_draft','create','assessment','3','{"adjustments":[null,{}],"assessed_on":[null,"2025-10-16"],"id":[null,3],"occasion":[null,"FIRST"],"resident_id":[null,7],"scores":[null,{"EATING":4}],"state":[null,"DRAFT"],"station_id":[null,1],"written_at":[null,"2025-10-16T10:10:00+08:00"],"written_by_id":[null,4]}',NULL,NULL,'fd33287541dcddf4c0e05fa9adc58e5abc3e2bc9c5ea432d1512fe5faabca75b','3e4338133ddd2820bd79e5d465456f0980dcf3f0c1c131841fd2cfbc379eef35');
INSERT INTO "records" VALUES(217,'2025-10-20 06:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit','change','bed_stay','1','{"admitted_at":[null,"2025-10-20T14:01:00+08:00"],"hold_until":["2025-10-22T06:00:00+00:00",null],"state":["BOOKED","ADMITTED"]}',NULL,NULL,'3e4338133ddd2820bd79e5d465456f0980dcf3f0c1c131841fd2cfbc379eef35','8160529825e9f92f9f5f80be1aba941e71c453330568a3fab1a7e94de39d2bda');
INSERT INTO "records" VALUES(218,'2025-10-20 06:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit','change','resident','1','{"knocks_paused_on":[null,"2025-10-20"],"meals_paused_on":[null,"2025-10-20"]}',NULL,NULL,'8160529825e9f92f9f5f80be1aba941e71c453330568a3fab1a7e94de39d2bda','12a4c1a15810ca614d9e673d5a4f8c9dba02e8e88e3bbc4d3d911d003131415a');
INSERT INTO "records" VALUES(219,'2025-10-20 06:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit','change','stay_segment','1','{"phase":["PLANNED","CURRENT"],"starts_at":["2025-10-20T06:00:00+00:00","2025-10-20T14:01:00+08:00"]}',NULL,NULL,'12a4c1a15810ca614d9e673d5a4f8c9dba02e8e88e3bbc4d3d911d003131415a','7c244905a81f9f8f4d5dff9dd1c9c256da78542cd4bbc157e402e2043cbae59b');
INSERT INTO "records" VALUES(220,'2025-10-20 06:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit','create','stay_step','4','{"at":[null,"2025-10-20T14:01:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_id":1,"undo":{"changed":[["bed_stay",1,{"admitted_at":[null,"2025-10-20T06:01:00+00:00"],"hold_until":["2025-10-22T06:00:00+00:00",null],"state":["BOOKED","ADMITTED"]}],["stay_segment",1,{"phase":["PLANNED","CURRENT"],"starts_at":["2025-10-20T06:00:00+00:00","2025-10-20T06:01:00+00:00"]}]],"rests":{"1":null}}}],"id":[null,4],"state":[null,"ADMITTED"],"stay_id":[null,1],"verb":[null,"ADMIT"]}',NULL,NULL,'7c244905a81f9f8f4d5dff9dd1c9c256da78542cd4bbc157e402e2043cbae59b','645ae0be641cd1cca4681aaaf596f2f5b6dda9454573242a59eb6ac2795470a3');
INSERT INTO "records" VALUES(221,'2025-10-20 06:02:00.000000',1,4,'何冬梅','一号窗口','accounts.take_deposit','create','account_entry','1','{"amount":[null,-500000],"booked_at":[null,"2025-10-20T14:02:00+08:00"],"booked_by_id":[null,4],"id":[null,1],"kind":[null,"DEPOSIT"],"method":[null,"CASH"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"押金"]}',NULL,NULL,'645ae0be641cd1cca4681aaaf596f2f5b6dda9454573242a59eb6ac2795470a3','ad224821a9a724de5bc2a3d8e4c1bb1d0b176bffaa510a7afb51b77f1fe7f0d6');
INSERT INTO "records" VALUES(222,'2025-10-20 06:03:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','change','resident','3','{"knocks_paused_on":[null,"2025-10-20"],"meals_paused_on":[null,"2025-10-20"]}',NULL,NULL,'ad224821a9a724de5bc2a3d8e4c1bb1d0b176bffaa510a7afb51b77f1fe7f0d6','e0015c938bbf1c8c76552cd62306ae97871652677f352b24813db92425d0e44d');
INSERT INTO "records" VALUES(223,'2025-10-20 06:03:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','create','bed_stay','2','{"admitted_at":[null,"2025-10-20T06:00:00+00:00"],"asked_at":[null,"2025-10-20T14:03:00+08:00"],"care_level":[null,"二级护理"],"fall_risk":[null,false],"id":[null,2],"kind":[null,"LONG"],"resident_id":[null,3],"state":[null,"ADMITTED"],"station_id":[null,1],"urgency":[null,0],"wanted_from":[null,"2025-10-20"],"wants":[null,{}],"whole_room":[null,false]}',NULL,NULL,'e0015c938bbf1c8c76552cd62306ae97871652677f352b24813db92425d0e44d','ac84729794c9232cbe93d50cf219308229ae31281d199cfff4ba41e66b7efbd0');
INSERT INTO "records" VALUES(224,'2025-10-20 06:03:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','create','stay_segment','2','{"bed_id":[null,3],"id":[null,2],"lane":[null,0],"phase":[null,"CURRENT"],"purpose":[null,"STAY"],"resident_id":[null,3],"starts_at":[null,"2025-10-20T06:00:00+00:00"],"stay_id":[null,2]}',NULL,NULL,'ac84729794c9232cbe93d50cf219308229ae31281d199cfff4ba41e66b7efbd0','67901d906ed0dd1ae8ffe81e621e2acb3e63fa8efdbd3bc8b0292515d91476ec');
INSERT INTO "records" VALUES(225,'2025-10-20 06:03:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','create','stay_step','5','{"at":[null,"2025-10-20T14:03:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_id":3,"undo":{"made":[["bed_stay",2],["stay_segment",2]],"rests":{"3":null}}}],"id":[null,5],"state":[null,"ADMITTED"],"stay_id":[null,2],"verb":[null,"ADMIT"]}',NULL,NULL,'67901d906ed0dd1ae8ffe81e621e2acb3e63fa8efdbd3bc8b0292515d91476ec','11c736896ac80996919ef81453e4f274792adb5df2a446065964f5f88353383b');
INSERT INTO "records" VALUES(226,'2025-10-20 06:04:00.000000',1,4,'何冬梅','一号窗口','papers.print_bed_cards','print','bed_stay','1','{"title":[null,"床头卡"]}',NULL,NULL,'11c736896ac80996919ef81453e4f274792adb5df2a446065964f5f88353383b','f9c6f8b0317e353b73795e8bc480c16b57a2e67e5ab5f4d43680ed4742024b6f');
INSERT INTO "records" VALUES(227,'2025-10-20 06:05:00.000000',1,4,'何冬梅','一号窗口','beds.book_new','create','bed_stay','3','{"asked_at":[null,"2025-10-20T14:05:00+08:00"],"fall_risk":[null,false],"hold_until":[null,"2025-10-27T06:00:00+00:00"],"id":[null,3],"kind":[null,"SHORT"],"resident_id":[null,5],"state":[null,"BOOKED"],"station_id":[null,1],"urgency":[null,0],"wanted_from":[null,"2025-10-25"],"wanted_until":[null,"2025-11-05"],"wants":[null,{}],"whole_room":[null,false]}',NULL,NULL,'f9c6f8b0317e353b73795e8bc480c16b57a2e67e5ab5f4d43680ed4742024b6f','081d1157963eec70033fdd15064774ee600d5a448d64a596a4d01c5c994533f8');
INSERT INTO "records" VALUES(228,'2025-10-20 06:05:00.000000',1,4,'何冬梅','一号窗口','beds.book_new','create','stay_segment','3','{"bed_id":[null,4],"ends_at":[null,"2025-11-05T02:00:00+00:00"],"id":[null,3],"lane":[null,0],"phase":[null,"PLANNED"],"purpose":[null,"STAY"],"resident_id":[null,5],"starts_at":[null,"2025-10-25T06:00:00+00:00"],"stay_id":[null,3]}',NULL,NULL,'081d1157963eec70033fdd15064774ee600d5a448d64a596a4d01c5c994533f8','5b6aace2bbf92cb6a4163b5559f2cf6a64e35890a484e8641e161e7cc40ca3c2');
INSERT INTO "records" VALUES(229,'2025-10-20 06:05:00.000000',1,4,'何冬梅','一号窗口','beds.book_new','create','stay_step','6','{"at":[null,"2025-10-20T14:05:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_id":4,"released":false,"undo":{"made":[["bed_stay",3],["stay_segment",3]]}}],"id":[null,6],"state":[null,"BOOKED"],"stay_id":[null,3],"verb":[null,"BOOK"]}',NULL,NULL,'5b6aace2bbf92cb6a4163b5559f2cf6a64e35890a484e8641e161e7cc40ca3c2','8c114fdf07b9356c2ae8640519e891484176dd4155632932944a1c17541fe424');
INSERT INTO "records" VALUES(230,'2025-10-20 06:06:00.000000',1,4,'何冬梅','一号窗口','beds.ask','create','bed_stay','4','{"asked_at":[null,"2025-10-20T14:06:00+08:00"],"fall_risk":[null,false],"id":[null,4],"kind":[null,"RESPITE"],"resident_id":[null,10],"state":[null,"REQUESTED"],"station_id":[null,1],"urgency":[null,0],"wanted_from":[null,"2025-11-01"],"wanted_until":[null,"2025-11-20"],"wants":[null,{}],"whole_room":[null,false]}',NULL,NULL,'8c114fdf07b9356c2ae8640519e891484176dd4155632932944a1c17541fe424','3b4070b15a428b87ec252dbf7c06e27310b89555f68f2636abf95fc55728e75b');
INSERT INTO "records" VALUES(231,'2025-10-20 06:06:00.000000',1,4,'何冬梅','一号窗口','beds.ask','create','stay_step','7','{"at":[null,"2025-10-20T14:06:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"made":[["bed_stay",4]]}}],"id":[null,7],"state":[null,"REQUESTED"],"stay_id":[null,4],"verb":[null,"ASK"]}',NULL,NULL,'3b4070b15a428b87ec252dbf7c06e27310b89555f68f2636abf95fc55728e75b','41851a37683072a9f33c625108427eec26236eee5a062450a72c08350c5a14ff');
INSERT INTO "records" VALUES(232,'2025-10-20 06:07:00.000000',1,4,'何冬梅','一号窗口','beds.cancel','change','bed_stay','4','{"state":["REQUESTED","CANCELLED"]}',NULL,NULL,'41851a37683072a9f33c625108427eec26236eee5a062450a72c08350c5a14ff','3356dac748f14f2d27a6bcc2028877e2ef75f7105722b06d700f40d9428c39e1');
INSERT INTO "records" VALUES(233,'2025-10-20 06:07:00.000000',1,4,'何冬梅','一号窗口','beds.cancel','create','stay_step','8','{"at":[null,"2025-10-20T14:07:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_ids":[],"undo":{"changed":[["bed_stay",4,{"state":["REQUESTED","CANCELLED"]}]]}}],"id":[null,8],"state":[null,"CANCELLED"],"stay_id":[null,4],"text":[null,"家里请到了保姆"],"verb":[null,"CANCEL"]}',NULL,NULL,'3356dac748f14f2d27a6bcc2028877e2ef75f7105722b06d700f40d9428c39e1','39965b74a05dc333aad445a98eec037fff508e530ec3f34abc66fe78254d0dcd');
INSERT INTO "records" VALUES(234,'2025-10-25 06:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit','change','bed_stay','3','{"admitted_at":[null,"2025-10-25T14:01:00+08:00"],"hold_until":["2025-10-27T06:00:00+00:00",null],"state":["BOOKED","ADMITTED"]}',NULL,NULL,'39965b74a05dc333aad445a98eec037fff508e530ec3f34abc66fe78254d0dcd','437b1d7ac6a8afce36dddb8eda8094eea58c06447058c00d8c060f501e2e9838');
INSERT INTO "records" VALUES(235,'2025-10-25 06:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit','change','resident','5','{"knocks_paused_on":[null,"2025-10-25"],"meals_paused_on":[null,"2025-10-25"]}',NULL,NULL,'437b1d7ac6a8afce36dddb8eda8094eea58c06447058c00d8c060f501e2e9838','d46da18ce338338722da6137325d7e8e60afeb6d8c309bcc55dd0391275152b6');
INSERT INTO "records" VALUES(236,'2025-10-25 06:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit','change','stay_segment','3','{"phase":["PLANNED","CURRENT"],"starts_at":["2025-10-25T06:00:00+00:00","2025-10-25T14:01:00+08:00"]}',NULL,NULL,'d46da18ce338338722da6137325d7e8e60afeb6d8c309bcc55dd0391275152b6','55d46e167d48c66978a5f13260256e54750804ec73a314bf26e6305b78156b48');
INSERT INTO "records" VALUES(237,'2025-10-25 06:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit','create','stay_step','9','{"at":[null,"2025-10-25T14:01:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_id":4,"undo":{"changed":[["bed_stay",3,{"admitted_at":[null,"2025-10-25T06:01:00+00:00"],"hold_until":["2025-10-27T06:00:00+00:00",null],"state":["BOOKED","ADMITTED"]}],["stay_segment",3,{"phase":["PLANNED","CURRENT"],"starts_at":["2025-10-25T06:00:00+00:00","2025-10-25T06:01:00+00:00"]}]],"rests":{"5":null}}}],"id":[null,9],"state":[null,"ADMITTED"],"stay_id":[null,3],"verb":[null,"ADMIT"]}',NULL,NULL,'55d46e167d48c66978a5f13260256e54750804ec73a314bf26e6305b78156b48','a9ecc52782860a8db69f39547f71df73b365711fb1115e8a4a14bba57f6ecf7b');
INSERT INTO "records" VALUES(238,'2025-10-27 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.move','change','stay_segment','3','{"ends_at":["2025-11-05T02:00:00+00:00","2025-10-27T10:01:00+08:00"],"phase":["CURRENT","PAST"]}',NULL,NULL,'a9ecc52782860a8db69f39547f71df73b365711fb1115e8a4a14bba57f6ecf7b','2dad6aa441b309401783b20ee17062431f4ced039bf6c0f9f6d1e92c958a15da');
INSERT INTO "records" VALUES(239,'2025-10-27 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.move','create','stay_segment','4','{"bed_id":[null,5],"ends_at":[null,"2025-11-05T02:00:00+00:00"],"follows":[null,"2025-10-27T10:01:00+08:00"],"id":[null,4],"lane":[null,0],"phase":[null,"CURRENT"],"purpose":[null,"STAY"],"resident_id":[null,5],"starts_at":[null,"2025-10-27T10:01:00+08:00"],"stay_id":[null,3]}',NULL,NULL,'2dad6aa441b309401783b20ee17062431f4ced039bf6c0f9f6d1e92c958a15da','97098dfa4a62fd371b22b290c3f46d84fe7c93a80a07735bcaeae024d1816fc6');
INSERT INTO "records" VALUES(240,'2025-10-27 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.move','change','bed','4','{"condition":["USABLE","TO_CLEAN"],"condition_since":["2025-10-15T02:06:00+00:00","2025-10-27T10:01:00+08:00"]}',NULL,NULL,'97098dfa4a62fd371b22b290c3f46d84fe7c93a80a07735bcaeae024d1816fc6','ad410e7817df9adc95fb9f173df331a23914883db63bdaac84ec360781e88f09');
INSERT INTO "records" VALUES(241,'2025-10-27 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.move','change','bed_stay','3','{"state":[null,"ADMITTED"]}',NULL,NULL,'ad410e7817df9adc95fb9f173df331a23914883db63bdaac84ec360781e88f09','979a6853f03448db7351944cc3ae966bcd765399103e465545682185aca6bf04');
INSERT INTO "records" VALUES(242,'2025-10-27 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.move','create','stay_step','10','{"at":[null,"2025-10-27T10:01:00+08:00"],"by_id":[null,4],"facts":[null,{"at":"2025-10-27T10:01:00+08:00","from":4,"to":5,"undo":{"changed":[["stay_segment",3,{"ends_at":["2025-11-05T02:00:00+00:00","2025-10-27T02:01:00+00:00"],"phase":["CURRENT","PAST"]}],["bed",4,{"condition":["USABLE","TO_CLEAN"],"condition_since":["2025-10-15T02:06:00+00:00","2025-10-27T02:01:00+00:00"]}]],"made":[["stay_segment",4]]}}],"id":[null,10],"state":[null,"ADMITTED"],"stay_id":[null,3],"text":[null,"202-2 → 203-1 靠近护理站"],"verb":[null,"MOVE"]}',NULL,NULL,'979a6853f03448db7351944cc3ae966bcd765399103e465545682185aca6bf04','e23ecda51a29c67ddf028a648a53707c02433c9177da3f31723bb8d07890e94c');
INSERT INTO "records" VALUES(243,'2025-10-27 02:02:00.000000',1,4,'何冬梅','一号窗口','beds.set_condition','change','bed','4','{"condition":["TO_CLEAN","TO_INSPECT"],"condition_since":["2025-10-27T02:01:00+00:00","2025-10-27T10:02:00+08:00"]}',NULL,NULL,'e23ecda51a29c67ddf028a648a53707c02433c9177da3f31723bb8d07890e94c','5d92dd228af7bc0b6ce889bb67737eea61164e9b580682ae17f58b946e61b83d');
INSERT INTO "records" VALUES(244,'2025-10-27 02:03:00.000000',1,4,'何冬梅','一号窗口','beds.set_condition','change','bed','4','{"condition":["TO_INSPECT","USABLE"],"condition_since":["2025-10-27T02:02:00+00:00","2025-10-27T10:03:00+08:00"]}',NULL,NULL,'5d92dd228af7bc0b6ce889bb67737eea61164e9b580682ae17f58b946e61b83d','445a94749cb65c504f0ebbfb9bb852b030e62894bbc5383d9769c14b82c25161');
INSERT INTO "records" VALUES(245,'2025-10-28 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.leave_now','change','bed_stay','1','{"state":["ADMITTED","ON_LEAVE"]}',NULL,NULL,'445a94749cb65c504f0ebbfb9bb852b030e62894bbc5383d9769c14b82c25161','8e52c77b73bc451b553e2f8f7a7cd4fa4d6a8a82d1acc82754cad067cdfee3aa');
INSERT INTO "records" VALUES(246,'2025-10-28 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.leave_now','create','stay_leave','1','{"approved_at":[null,"2025-10-28T10:01:00+08:00"],"approved_by_id":[null,4],"asked_at":[null,"2025-10-28T10:01:00+08:00"],"back_due_at":[null,"2025-11-02T20:00:00+08:00"],"gone_at":[null,"2025-10-28T10:01:00+08:00"],"id":[null,1],"kind":[null,"HOME"],"leaves_at":[null,"2025-10-28T10:00:00+08:00"],"phone":[null,"15400005678"],"place":[null,"儿子家"],"reason":[null,"过寿"],"state":[null,"APPROVED"],"stay_id":[null,1],"taken_by":[null,"王小山"]}',NULL,NULL,'8e52c77b73bc451b553e2f8f7a7cd4fa4d6a8a82d1acc82754cad067cdfee3aa','77c26cf570ce9cae3f530ea89c7c7feb9857a905bd7e7ab603054d7418e02ed1');
INSERT INTO "records" VALUES(247,'2025-10-28 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.leave_now','create','stay_step','11','{"at":[null,"2025-10-28T10:01:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"changed":[["bed_stay",1,{"state":["ADMITTED","ON_LEAVE"]}]],"made":[["stay_leave",1]]}}],"id":[null,11],"state":[null,"ON_LEAVE"],"stay_id":[null,1],"text":[null,"回家 10月28日（周二）10:00至11月2日（周日）20:00 儿子家"],"verb":[null,"LEAVE"]}',NULL,NULL,'77c26cf570ce9cae3f530ea89c7c7feb9857a905bd7e7ab603054d7418e02ed1','9fc4995ed33d83ce935405a432f55ef011927d52ff6ae58b610cf63ed4ec87f9');
INSERT INTO "records" VALUES(248,'2025-11-02 10:01:00.000000',1,4,'何冬梅','一号窗口','beds.come_back','change','bed_stay','1','{"state":["ON_LEAVE","ADMITTED"]}',NULL,NULL,'9fc4995ed33d83ce935405a432f55ef011927d52ff6ae58b610cf63ed4ec87f9','41c78c52332d65fd0cc9a7fa42fd34a0415c74f27d59f0abebe5737b78188af6');
INSERT INTO "records" VALUES(249,'2025-11-02 10:01:00.000000',1,4,'何冬梅','一号窗口','beds.come_back','change','stay_leave','1','{"back_at":[null,"2025-11-02T18:01:00+08:00"],"state":["APPROVED","BACK"]}',NULL,NULL,'41c78c52332d65fd0cc9a7fa42fd34a0415c74f27d59f0abebe5737b78188af6','f6366ee59c1f2a543291c3c8f3ec3848f8e1e0e62af5b59a8150909d8b13b4dc');
INSERT INTO "records" VALUES(250,'2025-11-02 10:01:00.000000',1,4,'何冬梅','一号窗口','beds.come_back','create','stay_step','12','{"at":[null,"2025-11-02T18:01:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"changed":[["bed_stay",1,{"state":["ON_LEAVE","ADMITTED"]}],["stay_leave",1,{"back_at":[null,"2025-11-02T10:01:00+00:00"],"state":["APPROVED","BACK"]}]]}}],"id":[null,12],"state":[null,"ADMITTED"],"stay_id":[null,1],"text":[null,"回家 10月28日（周二）10:00至11月2日（周日）18:01 儿子家"],"verb":[null,"RETURN"]}',NULL,NULL,'f6366ee59c1f2a543291c3c8f3ec3848f8e1e0e62af5b59a8150909d8b13b4dc','32271914ad0547dd24a18f723e25cd7932a624a040e52c19560054cb52d112d6');
INSERT INTO "records" VALUES(251,'2025-11-04 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.order_discharge','change','bed_stay','3','{"state":["ADMITTED","DISCHARGE_PENDING"]}',NULL,NULL,'32271914ad0547dd24a18f723e25cd7932a624a040e52c19560054cb52d112d6','e5603de309410cee08f3972f122860f379f13b26c9f3292d55038e6016ab400b');
INSERT INTO "records" VALUES(252,'2025-11-04 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.order_discharge','create','stay_step','13','{"at":[null,"2025-11-04T10:01:00+08:00"],"by_id":[null,4],"facts":[null,{"before":"2025-11-05T02:00:00+00:00","ends_at":"2025-11-05T02:00:00+00:00","undo":{"changed":[["bed_stay",3,{"state":["ADMITTED","DISCHARGE_PENDING"]}]]}}],"id":[null,13],"state":[null,"DISCHARGE_PENDING"],"stay_id":[null,3],"verb":[null,"ORDER_DISCHARGE"]}',NULL,NULL,'e5603de309410cee08f3972f122860f379f13b26c9f3292d55038e6016ab400b','122185bf43fe4ed4c06edcde7742a18e39abcc34e4ee62387d3da26c0b1d0a58');
INSERT INTO "records" VALUES(253,'2025-11-05 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.discharge','change','stay_segment','4','{"ends_at":["2025-11-05T02:00:00+00:00","2025-11-05T10:01:00+08:00"],"phase":["CURRENT","PAST"]}',NULL,NULL,'122185bf43fe4ed4c06edcde7742a18e39abcc34e4ee62387d3da26c0b1d0a58','9cd997584d0c8fd3d3a967c6bea5d015fa0b43be18f5e4a2308ecc3034030cdf');
INSERT INTO "records" VALUES(254,'2025-11-05 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.discharge','change','bed_stay','3','{"left_at":[null,"2025-11-05T10:01:00+08:00"],"left_to":[null,"HOME"],"state":["DISCHARGE_PENDING","DISCHARGED"]}',NULL,NULL,'9cd997584d0c8fd3d3a967c6bea5d015fa0b43be18f5e4a2308ecc3034030cdf','230933ec487ad5c8c78572eeb5c1eb09495795bd3d743192df2805d6a763f52b');
INSERT INTO "records" VALUES(255,'2025-11-05 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.discharge','change','bed','5','{"condition":["USABLE","TO_CLEAN"],"condition_since":["2025-10-15T02:08:00+00:00","2025-11-05T10:01:00+08:00"]}',NULL,NULL,'230933ec487ad5c8c78572eeb5c1eb09495795bd3d743192df2805d6a763f52b','9350bc36f0f8503663ca1f425d5d12b720725fa67a2c1fe1e4eab2db5c67e1c3');
INSERT INTO "records" VALUES(256,'2025-11-05 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.discharge','change','resident','5','{"knocks_paused_on":["2025-10-25",null],"meals_paused_on":["2025-10-25",null]}',NULL,NULL,'9350bc36f0f8503663ca1f425d5d12b720725fa67a2c1fe1e4eab2db5c67e1c3','5cc702f5c27576e901c118ba33899094d9ccbbd327ce16bebb9e4259ee011928');
INSERT INTO "records" VALUES(257,'2025-11-05 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.discharge','create','stay_step','14','{"at":[null,"2025-11-05T10:01:00+08:00"],"by_id":[null,4],"facts":[null,{"at":"2025-11-05T10:01:00+08:00","bed_id":5,"left_to":"HOME","undo":{"changed":[["bed_stay",3,{"left_at":[null,"2025-11-05T02:01:00+00:00"],"left_to":[null,"HOME"],"state":["DISCHARGE_PENDING","DISCHARGED"]}],["stay_segment",4,{"ends_at":["2025-11-05T02:00:00+00:00","2025-11-05T02:01:00+00:00"],"phase":["CURRENT","PAST"]}],["bed",5,{"condition":["USABLE","TO_CLEAN"],"condition_since":["2025-10-15T02:08:00+00:00","2025-11-05T02:01:00+00:00"]}]],"rests":{"5":"2025-10-25"}}}],"id":[null,14],"state":[null,"DISCHARGED"],"stay_id":[null,3],"text":[null,"回家 家人接回"],"verb":[null,"DISCHARGE"]}',NULL,NULL,'5cc702f5c27576e901c118ba33899094d9ccbbd327ce16bebb9e4259ee011928','cbd6825bd01195dce81422f3b92ed48eb1ecfb531c393b6240f7908757a9488a');
INSERT INTO "records" VALUES(258,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','2','{"amount":[null,100000],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,10],"id":[null,2],"key":[null,"charge/1/2025-10/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"床位费 201-1 双人间 10月20日–10月29日 每月 3,000.00"]}',NULL,NULL,'cbd6825bd01195dce81422f3b92ed48eb1ecfb531c393b6240f7908757a9488a','e5db195b593d9de4c456eb02d1766a7939fddd041840c11d08044bc96d6ee950');
INSERT INTO "records" VALUES(259,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','3','{"amount":[null,10000],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,2],"id":[null,3],"key":[null,"charge/1/2025-10/2/BED/"],"kind":[null,"BED"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"床位费 201-1 双人间 10月30日–10月31日 每月 3,000.00 × 50%"]}',NULL,NULL,'e5db195b593d9de4c456eb02d1766a7939fddd041840c11d08044bc96d6ee950','cd90068edbff36745cb33bbe64b11d11de92f0babd8d559daf4e15e98d283d4a');
INSERT INTO "records" VALUES(260,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','4','{"amount":[null,60000],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,12],"id":[null,4],"key":[null,"charge/1/2025-10/1/CARE/"],"kind":[null,"CARE"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"护理费 二级护理 10月20日–10月31日 每日 50.00"]}',NULL,NULL,'cd90068edbff36745cb33bbe64b11d11de92f0babd8d559daf4e15e98d283d4a','bebe1a3fcd97e938b599c5c652f229d8bd2f24965d67c038821e40ee901933d3');
INSERT INTO "records" VALUES(261,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','5','{"amount":[null,800],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,12],"id":[null,5],"key":[null,"charge/1/2025-10/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"取暖费 10月20日–10月31日 每月 20.00"]}',NULL,NULL,'bebe1a3fcd97e938b599c5c652f229d8bd2f24965d67c038821e40ee901933d3','cf913eef27e013b57a1543623f2ebc13f1d57a08ab2580f4ab84c02ee57cef0f');
INSERT INTO "records" VALUES(262,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','6','{"amount":[null,120000],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,12],"id":[null,6],"key":[null,"charge/2/2025-10/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,3],"station_id":[null,1],"stay_id":[null,2],"text":[null,"床位费 202-1 双人间 10月20日–10月31日 每月 3,000.00"]}',NULL,NULL,'cf913eef27e013b57a1543623f2ebc13f1d57a08ab2580f4ab84c02ee57cef0f','30ec78eaf1d3f71895ccf953b3ab8357ec6427f0f78abe3fd7c300147baadf4e');
INSERT INTO "records" VALUES(263,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','7','{"amount":[null,60000],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,12],"id":[null,7],"key":[null,"charge/2/2025-10/1/CARE/"],"kind":[null,"CARE"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,3],"station_id":[null,1],"stay_id":[null,2],"text":[null,"护理费 二级护理 10月20日–10月31日 每日 50.00"]}',NULL,NULL,'30ec78eaf1d3f71895ccf953b3ab8357ec6427f0f78abe3fd7c300147baadf4e','1e837c966d522239ca65d6c7543a1addbd2bf03b9a111364272b54503d4bdac7');
INSERT INTO "records" VALUES(264,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','8','{"amount":[null,800],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,12],"id":[null,8],"key":[null,"charge/2/2025-10/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,3],"station_id":[null,1],"stay_id":[null,2],"text":[null,"取暖费 10月20日–10月31日 每月 20.00"]}',NULL,NULL,'1e837c966d522239ca65d6c7543a1addbd2bf03b9a111364272b54503d4bdac7','d7746895389a9586ba5d939789e7d09263bf137ef7ed738640851bcfd17737d5');
INSERT INTO "records" VALUES(265,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','9','{"amount":[null,20000],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,2],"id":[null,9],"key":[null,"charge/3/2025-10/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,5],"station_id":[null,1],"stay_id":[null,3],"text":[null,"床位费 202-2 双人间 10月25日–10月26日 每月 3,000.00"]}',NULL,NULL,'d7746895389a9586ba5d939789e7d09263bf137ef7ed738640851bcfd17737d5','7646867b25e63b5f1f11b8216bbf18577a2a3428970469f225f715394e192f86');
INSERT INTO "records" VALUES(266,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','10','{"amount":[null,50000],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,5],"id":[null,10],"key":[null,"charge/3/2025-10/2/BED/"],"kind":[null,"BED"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,5],"station_id":[null,1],"stay_id":[null,3],"text":[null,"床位费 203-1 三人间 10月27日–10月31日 每月 3,000.00"]}',NULL,NULL,'7646867b25e63b5f1f11b8216bbf18577a2a3428970469f225f715394e192f86','05685e09f5eef0a0f4bd8d42d81bfad2ea984a2c851dd7e4a00ff30a376bf3eb');
INSERT INTO "records" VALUES(267,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','11','{"amount":[null,134],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,2],"id":[null,11],"key":[null,"charge/3/2025-10/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,5],"station_id":[null,1],"stay_id":[null,3],"text":[null,"取暖费 10月25日–10月26日 每月 20.00"]}',NULL,NULL,'05685e09f5eef0a0f4bd8d42d81bfad2ea984a2c851dd7e4a00ff30a376bf3eb','477115240f06d79762700a6d011ceea966d76ffd17238b09f7d66cca62e3b0d5');
INSERT INTO "records" VALUES(268,'2025-11-06 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','12','{"amount":[null,333],"booked_at":[null,"2025-11-06T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,5],"id":[null,12],"key":[null,"charge/3/2025-10/2/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-10-01"],"of_month":[null,"2025-10-01"],"resident_id":[null,5],"station_id":[null,1],"stay_id":[null,3],"text":[null,"取暖费 10月27日–10月31日 每月 20.00"]}',NULL,NULL,'477115240f06d79762700a6d011ceea966d76ffd17238b09f7d66cca62e3b0d5','36960f556c43eb64b8717a6d3b350899b114ad34f6bec9f9e1ddccb99ffdf12d');
INSERT INTO "records" VALUES(269,'2025-11-06 02:02:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_to_date','create','account_entry','13','{"amount":[null,40000],"booked_at":[null,"2025-11-06T10:02:00+08:00"],"booked_by_id":[null,4],"days":[null,4],"id":[null,13],"key":[null,"charge/3/2025-11/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,5],"station_id":[null,1],"stay_id":[null,3],"text":[null,"床位费 203-1 三人间 11月1日–11月4日 每月 3,000.00"]}',NULL,NULL,'36960f556c43eb64b8717a6d3b350899b114ad34f6bec9f9e1ddccb99ffdf12d','d8e07b4d3d6fc9a78fa097dc72df6d455b59c0b230828dd018703ce766ed16ee');
INSERT INTO "records" VALUES(270,'2025-11-06 02:02:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_to_date','create','account_entry','14','{"amount":[null,267],"booked_at":[null,"2025-11-06T10:02:00+08:00"],"booked_by_id":[null,4],"days":[null,4],"id":[null,14],"key":[null,"charge/3/2025-11/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,5],"station_id":[null,1],"stay_id":[null,3],"text":[null,"取暖费 11月1日–11月4日 每月 20.00"]}',NULL,NULL,'d8e07b4d3d6fc9a78fa097dc72df6d455b59c0b230828dd018703ce766ed16ee','c1399593c4cbf82771e2a0b6f74fac32a027eff04f9dca0dd4121e1ef0d3286f');
INSERT INTO "records" VALUES(271,'2025-11-06 02:04:00.000000',1,4,'何冬梅','一号窗口','accounts.pay','create','account_entry','15','{"amount":[null,-110734],"booked_at":[null,"2025-11-06T10:04:00+08:00"],"booked_by_id":[null,4],"id":[null,15],"kind":[null,"PAYMENT"],"method":[null,"CODE"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,5],"station_id":[null,1],"stay_id":[null,3],"text":[null,"缴费"]}',NULL,NULL,'c1399593c4cbf82771e2a0b6f74fac32a027eff04f9dca0dd4121e1ef0d3286f','7531a500e162ba99ab64c59c3c8fddcd1ffeffd1c2c77919dcb29d8363741abc');
INSERT INTO "records" VALUES(272,'2025-11-06 02:05:00.000000',1,4,'何冬梅','一号窗口','accounts.add','create','account_entry','16','{"amount":[null,3000],"booked_at":[null,"2025-11-06T10:05:00+08:00"],"booked_by_id":[null,4],"id":[null,16],"kind":[null,"OTHER"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"理发"]}',NULL,NULL,'7531a500e162ba99ab64c59c3c8fddcd1ffeffd1c2c77919dcb29d8363741abc','a49147e42c1abbc26a0d21e4f3d14ccd8f0f0f041b1c51315aeaaa58f360cd62');
INSERT INTO "records" VALUES(273,'2025-11-06 02:06:00.000000',1,4,'何冬梅','一号窗口','accounts.add','create','account_entry','17','{"amount":[null,30000],"booked_at":[null,"2025-11-06T10:06:00+08:00"],"booked_by_id":[null,4],"id":[null,17],"kind":[null,"OTHER"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"洗衣"]}',NULL,NULL,'a49147e42c1abbc26a0d21e4f3d14ccd8f0f0f041b1c51315aeaaa58f360cd62','bca36bc4454572f058b09d64b55d2a7d3f1b2780fd2fca74fe364cc445479937');
INSERT INTO "records" VALUES(274,'2025-11-06 02:07:00.000000',1,4,'何冬梅','一号窗口','accounts.reverse','create','account_entry','18','{"amount":[null,-30000],"booked_at":[null,"2025-11-06T10:07:00+08:00"],"booked_by_id":[null,4],"id":[null,18],"kind":[null,"OTHER"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,1],"reverses_id":[null,17],"station_id":[null,1],"stay_id":[null,1],"text":[null,"冲销：洗衣（多打了一个零）"]}',NULL,NULL,'bca36bc4454572f058b09d64b55d2a7d3f1b2780fd2fca74fe364cc445479937','e6515e9580dea4935ce886b627ef703dd175c4adc9d60db8ac9db2235748a939');
INSERT INTO "records" VALUES(275,'2025-11-06 02:08:00.000000',1,4,'何冬梅','一号窗口','accounts.pay','create','account_entry','19','{"amount":[null,-100000],"booked_at":[null,"2025-11-06T10:08:00+08:00"],"booked_by_id":[null,4],"id":[null,19],"kind":[null,"PAYMENT"],"method":[null,"TRANSFER"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"十月"]}',NULL,NULL,'e6515e9580dea4935ce886b627ef703dd175c4adc9d60db8ac9db2235748a939','55b71f1946e0a6dbf070f9d8710c453c7c5843ae587bc3a01d05dcd9d6799f44');
INSERT INTO "records" VALUES(276,'2025-11-06 02:09:00.000000',1,5,'何占','一号窗口','accounts.lock_month','create','account_month','1','{"carried":[null,{}],"id":[null,1],"locked_at":[null,"2025-11-06T10:09:00+08:00"],"locked_by_id":[null,5],"month":[null,"2025-10-01"],"station_id":[null,1]}',NULL,NULL,'55b71f1946e0a6dbf070f9d8710c453c7c5843ae587bc3a01d05dcd9d6799f44','827b574a7dc7b242abaec18fa06fe5bf7baf9f53a5189e89e2927a57ff5f121b');
INSERT INTO "records" VALUES(277,'2025-11-06 02:09:00.000000',1,5,'何占','一号窗口','accounts.lock_month','change','account_month','1','{"carried":[{},{"1":[170800,500000],"2":[180800,0],"3":[70467,0]}]}',NULL,NULL,'827b574a7dc7b242abaec18fa06fe5bf7baf9f53a5189e89e2927a57ff5f121b','c97d0e3f5472a6afa82c15d2079e21ba305666042cb8da2dea19a1e8c443ee38');
INSERT INTO "records" VALUES(278,'2025-11-06 02:10:00.000000',1,4,'何冬梅','一号窗口','accounts.print_statement','print','bed_stay','1','{"month":[null,"2025年10月"]}',NULL,NULL,'c97d0e3f5472a6afa82c15d2079e21ba305666042cb8da2dea19a1e8c443ee38','15071328d656f34c72fef29050a29637cb95243974fc5304920459bbf22bf017');
INSERT INTO "records" VALUES(279,'2025-11-06 02:11:00.000000',1,4,'何冬梅','一号窗口','accounts.print_sheet','print','account_month','2025-10-01','{}',NULL,NULL,'15071328d656f34c72fef29050a29637cb95243974fc5304920459bbf22bf017','344d5d68fc24591c17e0d8db3e7099578fbfb87731e991f113d4b081a7d48fb6');
INSERT INTO "records" VALUES(280,'2025-11-06 02:12:00.000000',1,4,'何冬梅','一号窗口','beds.set_condition','change','bed','5','{"condition":["TO_CLEAN","TO_INSPECT"],"condition_since":["2025-11-05T02:01:00+00:00","2025-11-06T10:12:00+08:00"]}',NULL,NULL,'344d5d68fc24591c17e0d8db3e7099578fbfb87731e991f113d4b081a7d48fb6','a54edc2f4e97566cb9beb2946e0c7893fc5a072acd224c20f861f4927b82aa6e');
INSERT INTO "records" VALUES(281,'2025-11-06 02:13:00.000000',1,4,'何冬梅','一号窗口','beds.set_condition','change','bed','5','{"condition":["TO_INSPECT","USABLE"],"condition_since":["2025-11-06T02:12:00+00:00","2025-11-06T10:13:00+08:00"]}',NULL,NULL,'a54edc2f4e97566cb9beb2946e0c7893fc5a072acd224c20f861f4927b82aa6e','e3f5173d4435d8d89b60989e62c511401c2bb2a7f552ac2f948ef33031efeec2');
INSERT INTO "records" VALUES(282,'2025-12-02 07:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','20','{"amount":[null,5000],"booked_at":[null,"2025-12-02T15:01:00+08:00"],"booked_by_id":[null,4],"days":[null,1],"id":[null,20],"key":[null,"charge/1/2025-11/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"床位费 201-1 双人间 11月1日 每月 3,000.00 × 50%"]}',NULL,NULL,'e3f5173d4435d8d89b60989e62c511401c2bb2a7f552ac2f948ef33031efeec2','617a6281fdf7ba64fd2b45fca510e0dcc1a6c90c9990685902cd2776b579f0cb');
INSERT INTO "records" VALUES(283,'2025-12-02 07:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','21','{"amount":[null,290000],"booked_at":[null,"2025-12-02T15:01:00+08:00"],"booked_by_id":[null,4],"days":[null,29],"id":[null,21],"key":[null,"charge/1/2025-11/2/BED/"],"kind":[null,"BED"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"床位费 201-1 双人间 11月2日–11月30日 每月 3,000.00"]}',NULL,NULL,'617a6281fdf7ba64fd2b45fca510e0dcc1a6c90c9990685902cd2776b579f0cb','a2eaebdd2bfe5159bb7e86f1bb7ef9d427d548ebc1a2c5d4e996b9d2d2d74550');
INSERT INTO "records" VALUES(284,'2025-12-02 07:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','22','{"amount":[null,150000],"booked_at":[null,"2025-12-02T15:01:00+08:00"],"booked_by_id":[null,4],"days":[null,30],"id":[null,22],"key":[null,"charge/1/2025-11/1/CARE/"],"kind":[null,"CARE"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"护理费 二级护理 11月1日–11月30日 每日 50.00"]}',NULL,NULL,'a2eaebdd2bfe5159bb7e86f1bb7ef9d427d548ebc1a2c5d4e996b9d2d2d74550','bee76404ab152f24d0da4b30795c3762898c5509131e672c42cc4b62e62f944a');
INSERT INTO "records" VALUES(285,'2025-12-02 07:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','23','{"amount":[null,2000],"booked_at":[null,"2025-12-02T15:01:00+08:00"],"booked_by_id":[null,4],"days":[null,30],"id":[null,23],"key":[null,"charge/1/2025-11/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"取暖费 11月1日–11月30日 每月 20.00"]}',NULL,NULL,'bee76404ab152f24d0da4b30795c3762898c5509131e672c42cc4b62e62f944a','cc93bf7bd52d08cf59e6f601c6e2e790a644738a4083d5f50b341057f6f759fc');
INSERT INTO "records" VALUES(286,'2025-12-02 07:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','24','{"amount":[null,300000],"booked_at":[null,"2025-12-02T15:01:00+08:00"],"booked_by_id":[null,4],"days":[null,30],"id":[null,24],"key":[null,"charge/2/2025-11/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,3],"station_id":[null,1],"stay_id":[null,2],"text":[null,"床位费 202-1 双人间 11月1日–11月30日 每月 3,000.00"]}',NULL,NULL,'cc93bf7bd52d08cf59e6f601c6e2e790a644738a4083d5f50b341057f6f759fc','45281db70796ad61116709ffb01be6e620bf6b7a8b437c006f26979a699e3d10');
INSERT INTO "records" VALUES(287,'2025-12-02 07:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','25','{"amount":[null,150000],"booked_at":[null,"2025-12-02T15:01:00+08:00"],"booked_by_id":[null,4],"days":[null,30],"id":[null,25],"key":[null,"charge/2/2025-11/1/CARE/"],"kind":[null,"CARE"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,3],"station_id":[null,1],"stay_id":[null,2],"text":[null,"护理费 二级护理 11月1日–11月30日 每日 50.00"]}',NULL,NULL,'45281db70796ad61116709ffb01be6e620bf6b7a8b437c006f26979a699e3d10','7b30ca57263bc367945fe1bd3c67c716b7f588c5968c444d79210315e3584ff9');
INSERT INTO "records" VALUES(288,'2025-12-02 07:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','26','{"amount":[null,2000],"booked_at":[null,"2025-12-02T15:01:00+08:00"],"booked_by_id":[null,4],"days":[null,30],"id":[null,26],"key":[null,"charge/2/2025-11/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-11-01"],"of_month":[null,"2025-11-01"],"resident_id":[null,3],"station_id":[null,1],"stay_id":[null,2],"text":[null,"取暖费 11月1日–11月30日 每月 20.00"]}',NULL,NULL,'7b30ca57263bc367945fe1bd3c67c716b7f588c5968c444d79210315e3584ff9','4225dac6a6f924cdb77ca9a8e626b673273cf87ba92227cee2f3a06f31cd3f7d');
INSERT INTO "records" VALUES(289,'2025-12-02 07:02:00.000000',1,5,'何占','一号窗口','beds.close_bed','create','stay_segment','5','{"bed_id":[null,6],"ends_at":[null,"2025-12-10T18:00:00+08:00"],"id":[null,5],"lane":[null,0],"note":[null,"换床垫"],"phase":[null,"PLANNED"],"purpose":[null,"CLOSED"],"starts_at":[null,"2025-12-08T08:00:00+08:00"]}',NULL,NULL,'4225dac6a6f924cdb77ca9a8e626b673273cf87ba92227cee2f3a06f31cd3f7d','3d8e95388d3fb49017f1309db539fa37adf916ea2de95db2bbc207aba4dfd0b7');
INSERT INTO "records" VALUES(290,'2025-12-02 07:03:00.000000',1,5,'何占','一号窗口','beds.close_bed','create','stay_segment','6','{"bed_id":[null,5],"ends_at":[null,"2026-01-20T18:00:00+08:00"],"id":[null,6],"lane":[null,0],"note":[null,"修呼叫器"],"phase":[null,"PLANNED"],"purpose":[null,"CLOSED"],"starts_at":[null,"2026-01-05T08:00:00+08:00"]}',NULL,NULL,'3d8e95388d3fb49017f1309db539fa37adf916ea2de95db2bbc207aba4dfd0b7','68e90cb4004b60fc931ff19a035638612bfa7be5c92184cbe18518eebcbcd592');
INSERT INTO "records" VALUES(291,'2025-12-02 07:04:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','change','resident','2','{"knocks_paused_on":[null,"2025-12-02"],"meals_paused_on":[null,"2025-12-02"]}',NULL,NULL,'68e90cb4004b60fc931ff19a035638612bfa7be5c92184cbe18518eebcbcd592','d3e053da4dd182ed5915eb3fc8fbab2ec2babfa10f449e7536b9849f9bd30747');
INSERT INTO "records" VALUES(292,'2025-12-02 07:04:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','create','bed_stay','5','{"admitted_at":[null,"2025-12-02T06:00:00+00:00"],"asked_at":[null,"2025-12-02T15:04:00+08:00"],"fall_risk":[null,false],"id":[null,5],"kind":[null,"SHORT"],"resident_id":[null,2],"state":[null,"ADMITTED"],"station_id":[null,1],"urgency":[null,0],"wanted_from":[null,"2025-12-02"],"wanted_until":[null,"2026-02-28"],"wants":[null,{}],"whole_room":[null,true]}',NULL,NULL,'d3e053da4dd182ed5915eb3fc8fbab2ec2babfa10f449e7536b9849f9bd30747','501cd08015b815968bdeb5d41e096b6ed62227d61bd3259481bf13bf626c282f');
INSERT INTO "records" VALUES(293,'2025-12-02 07:04:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','create','stay_segment','7','{"bed_id":[null,9],"ends_at":[null,"2026-02-28T02:00:00+00:00"],"id":[null,7],"lane":[null,0],"phase":[null,"CURRENT"],"purpose":[null,"STAY"],"resident_id":[null,2],"starts_at":[null,"2025-12-02T06:00:00+00:00"],"stay_id":[null,5]}',NULL,NULL,'501cd08015b815968bdeb5d41e096b6ed62227d61bd3259481bf13bf626c282f','8857ad39f46335658ff4719fe6bab4177a70a2ddbd931aa16b97d1bd9b1d9b1c');
INSERT INTO "records" VALUES(294,'2025-12-02 07:04:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','create','stay_segment','8','{"bed_id":[null,10],"ends_at":[null,"2026-02-28T02:00:00+00:00"],"id":[null,8],"lane":[null,1],"phase":[null,"CURRENT"],"purpose":[null,"ROOM"],"starts_at":[null,"2025-12-02T06:00:00+00:00"],"stay_id":[null,5]}',NULL,NULL,'8857ad39f46335658ff4719fe6bab4177a70a2ddbd931aa16b97d1bd9b1d9b1c','4f07d96e6e978902e443e169e91ea807d3adaa3c7bcb8c25fbd1c705e107fbed');
INSERT INTO "records" VALUES(295,'2025-12-02 07:04:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','create','stay_step','15','{"at":[null,"2025-12-02T15:04:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_id":9,"undo":{"made":[["bed_stay",5],["stay_segment",7],["stay_segment",8]],"rests":{"2":null}}}],"id":[null,15],"state":[null,"ADMITTED"],"stay_id":[null,5],"verb":[null,"ADMIT"]}',NULL,NULL,'4f07d96e6e978902e443e169e91ea807d3adaa3c7bcb8c25fbd1c705e107fbed','fe56588e712107fa314426cf6cd193da16db0cd9970180b103b74284509bff73');
INSERT INTO "records" VALUES(296,'2025-12-02 07:05:00.000000',1,4,'何冬梅','一号窗口','beds.wait_new','create','bed_stay','6','{"asked_at":[null,"2025-12-02T15:05:00+08:00"],"fall_risk":[null,false],"id":[null,6],"kind":[null,"LONG"],"note":[null,"盼女儿近些"],"resident_id":[null,6],"state":[null,"WAITLISTED"],"station_id":[null,1],"urgency":[null,1],"wanted_from":[null,"2025-12-10"],"wants":[null,{"kind":"双人间"}],"whole_room":[null,false]}',NULL,NULL,'fe56588e712107fa314426cf6cd193da16db0cd9970180b103b74284509bff73','1118cb4f2b2db12cb5a0be9dbc04efff7ee3c1953eeb84feed64d0ddddd12eec');
INSERT INTO "records" VALUES(297,'2025-12-02 07:05:00.000000',1,4,'何冬梅','一号窗口','beds.wait_new','create','stay_step','16','{"at":[null,"2025-12-02T15:05:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"made":[["bed_stay",6]]}}],"id":[null,16],"state":[null,"WAITLISTED"],"stay_id":[null,6],"verb":[null,"WAIT"]}',NULL,NULL,'1118cb4f2b2db12cb5a0be9dbc04efff7ee3c1953eeb84feed64d0ddddd12eec','f1d39dfb999d0f1305dd2c87cebeb743a76ed0d72bba7c6c14435385bb9450a2');
INSERT INTO "records" VALUES(298,'2025-12-02 07:06:00.000000',1,4,'何冬梅','一号窗口','beds.wait_new','create','bed_stay','7','{"asked_at":[null,"2025-12-02T15:06:00+08:00"],"fall_risk":[null,false],"id":[null,7],"kind":[null,"SHORT"],"resident_id":[null,7],"state":[null,"WAITLISTED"],"station_id":[null,1],"urgency":[null,2],"wanted_from":[null,"2025-12-10"],"wanted_until":[null,"2025-12-30"],"wants":[null,{}],"whole_room":[null,false]}',NULL,NULL,'f1d39dfb999d0f1305dd2c87cebeb743a76ed0d72bba7c6c14435385bb9450a2','4a62bd0abef021a8d29ed9f67dd94c8cadeb21778322b7ccbbbdbd364dd69a68');
INSERT INTO "records" VALUES(299,'2025-12-02 07:06:00.000000',1,4,'何冬梅','一号窗口','beds.wait_new','create','stay_step','17','{"at":[null,"2025-12-02T15:06:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"made":[["bed_stay",7]]}}],"id":[null,17],"state":[null,"WAITLISTED"],"stay_id":[null,7],"verb":[null,"WAIT"]}',NULL,NULL,'4a62bd0abef021a8d29ed9f67dd94c8cadeb21778322b7ccbbbdbd364dd69a68','f7b0de4f3438492e10fee13fd7019019d2df672b93bb19552c49b458540ab268');
INSERT INTO "records" VALUES(300,'2025-12-02 07:07:00.000000',1,4,'何冬梅','一号窗口','beds.offer','change','bed_stay','7','{"hold_until":[null,"2025-12-03T15:07:00+08:00"],"state":["WAITLISTED","BOOKED"]}',NULL,NULL,'f7b0de4f3438492e10fee13fd7019019d2df672b93bb19552c49b458540ab268','04c169db4d3ba680b92a0565b289609fe23d465e45a7e556335e9c73ba197806');
INSERT INTO "records" VALUES(301,'2025-12-02 07:07:00.000000',1,4,'何冬梅','一号窗口','beds.offer','create','stay_segment','9','{"bed_id":[null,6],"ends_at":[null,"2025-12-30T02:00:00+00:00"],"id":[null,9],"lane":[null,0],"phase":[null,"PLANNED"],"purpose":[null,"STAY"],"resident_id":[null,7],"starts_at":[null,"2025-12-12T06:00:00+00:00"],"stay_id":[null,7]}',NULL,NULL,'04c169db4d3ba680b92a0565b289609fe23d465e45a7e556335e9c73ba197806','c91ca20d9466a8da6b399519732d79e9cb0cec4b17e783b17639038b50fa3a2e');
INSERT INTO "records" VALUES(302,'2025-12-02 07:07:00.000000',1,4,'何冬梅','一号窗口','beds.offer','create','stay_step','18','{"at":[null,"2025-12-02T15:07:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_id":6,"undo":{"changed":[["bed_stay",7,{"hold_until":[null,"2025-12-03T07:07:00+00:00"],"state":["WAITLISTED","BOOKED"]}]],"made":[["stay_segment",9]]}}],"id":[null,18],"state":[null,"BOOKED"],"stay_id":[null,7],"text":[null,"保留至12月3日（周三）15:07"],"verb":[null,"OFFER"]}',NULL,NULL,'c91ca20d9466a8da6b399519732d79e9cb0cec4b17e783b17639038b50fa3a2e','6ae51a4a40305a330070a30ebc200057ccf4bffdc339eb1d1141346a99f4662e');
INSERT INTO "records" VALUES(303,'2025-12-02 07:08:00.000000',1,4,'何冬梅','一号窗口','beds.accept','change','bed_stay','7','{"hold_until":["2025-12-03T07:07:00+00:00","2025-12-14T06:00:00+00:00"]}',NULL,NULL,'6ae51a4a40305a330070a30ebc200057ccf4bffdc339eb1d1141346a99f4662e','8a0b750ab5d8e09d639208749599a29b2f560693dffff65af7bd2f13904b0fd0');
INSERT INTO "records" VALUES(304,'2025-12-02 07:08:00.000000',1,4,'何冬梅','一号窗口','beds.accept','create','stay_step','19','{"at":[null,"2025-12-02T15:08:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"changed":[["bed_stay",7,{"hold_until":["2025-12-03T07:07:00+00:00","2025-12-14T06:00:00+00:00"]}]]}}],"id":[null,19],"state":[null,"BOOKED"],"stay_id":[null,7],"verb":[null,"ACCEPT"]}',NULL,NULL,'8a0b750ab5d8e09d639208749599a29b2f560693dffff65af7bd2f13904b0fd0','303e4d89888c7f0fffb0746acfb2758a043b77d3433f15370444d480670364c6');
INSERT INTO "records" VALUES(305,'2025-12-16 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.no_show','change','stay_segment','9','{"phase":["PLANNED","VOID"]}',NULL,NULL,'303e4d89888c7f0fffb0746acfb2758a043b77d3433f15370444d480670364c6','0b1848a685f8b058a0befcb2e52d639c7500485769135c09dd163de3a3a531dc');
INSERT INTO "records" VALUES(306,'2025-12-16 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.no_show','change','bed_stay','7','{"state":["BOOKED","NO_SHOW"]}',NULL,NULL,'0b1848a685f8b058a0befcb2e52d639c7500485769135c09dd163de3a3a531dc','0d3bcc180ee62c1e843300b6fa6b25912becddcc7866a2dffc9796fc14559abd');
INSERT INTO "records" VALUES(307,'2025-12-16 02:01:00.000000',1,4,'何冬梅','一号窗口','beds.no_show','create','stay_step','20','{"at":[null,"2025-12-16T10:01:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_ids":[6],"undo":{"changed":[["bed_stay",7,{"state":["BOOKED","NO_SHOW"]}],["stay_segment",9,{"phase":["PLANNED","VOID"]}]]}}],"id":[null,20],"state":[null,"NO_SHOW"],"stay_id":[null,7],"text":[null,"家人来电说不来了"],"verb":[null,"NO_SHOW"]}',NULL,NULL,'0d3bcc180ee62c1e843300b6fa6b25912becddcc7866a2dffc9796fc14559abd','5e7a8106217a01a461fa667bb3a685fcd2ebd9635e3798c59e84030c4b8eaa93');
INSERT INTO "records" VALUES(308,'2025-12-20 07:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit_emergency','change','resident','8','{"knocks_paused_on":[null,"2025-12-20"],"meals_paused_on":[null,"2025-12-20"]}',NULL,NULL,'5e7a8106217a01a461fa667bb3a685fcd2ebd9635e3798c59e84030c4b8eaa93','c24c2835149dfd03c0a887eba6cb3cb8fe3e079f76a7b59c6d357b1535e9ba80');
INSERT INTO "records" VALUES(309,'2025-12-20 07:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit_emergency','create','bed_stay','8','{"admitted_at":[null,"2025-12-20T15:01:00+08:00"],"asked_at":[null,"2025-12-20T15:01:00+08:00"],"complete_by":[null,"2025-12-21T15:01:00+08:00"],"condition_note":[null,"跌倒，无人照看"],"fall_risk":[null,false],"id":[null,8],"kind":[null,"EMERGENCY"],"resident_id":[null,8],"state":[null,"ADMITTED"],"station_id":[null,1],"urgency":[null,3],"wanted_from":[null,"2025-12-20"],"wants":[null,{}],"whole_room":[null,false]}',NULL,NULL,'c24c2835149dfd03c0a887eba6cb3cb8fe3e079f76a7b59c6d357b1535e9ba80','a5aaefe9cbc9751dfb76d74d3f958d556a745577fc4bfeb174173c035da79ecf');
INSERT INTO "records" VALUES(310,'2025-12-20 07:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit_emergency','create','stay_segment','10','{"bed_id":[null,8],"id":[null,10],"lane":[null,0],"phase":[null,"CURRENT"],"purpose":[null,"STAY"],"resident_id":[null,8],"starts_at":[null,"2025-12-20T15:01:00+08:00"],"stay_id":[null,8]}',NULL,NULL,'a5aaefe9cbc9751dfb76d74d3f958d556a745577fc4bfeb174173c035da79ecf','6d673162116e1ca2ac3fac38461de65e2fcd934bd1ccaf9337d3659d6502437d');
INSERT INTO "records" VALUES(311,'2025-12-20 07:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit_emergency','create','stay_step','21','{"at":[null,"2025-12-20T15:01:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_id":8,"undo":{"made":[["bed_stay",8],["stay_segment",10]],"rests":{"8":null}}}],"id":[null,21],"state":[null,"ADMITTED"],"stay_id":[null,8],"verb":[null,"ADMIT_EMERGENCY"]}',NULL,NULL,'6d673162116e1ca2ac3fac38461de65e2fcd934bd1ccaf9337d3659d6502437d','cf92e8bdd720ca2f9bf485b3e5b3fe89231920e0d8541ace46ded39137810c2b');
INSERT INTO "records" VALUES(312,'2025-12-30 07:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','change','resident','4','{"knocks_paused_on":[null,"2025-12-30"],"meals_paused_on":[null,"2025-12-30"]}',NULL,NULL,'cf92e8bdd720ca2f9bf485b3e5b3fe89231920e0d8541ace46ded39137810c2b','53c217067ae026bfd921c5f48cb77653c58d7ad2420cef7146a4076722387385');
INSERT INTO "records" VALUES(313,'2025-12-30 07:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','create','bed_stay','9','{"admitted_at":[null,"2025-12-30T06:00:00+00:00"],"asked_at":[null,"2025-12-30T15:01:00+08:00"],"fall_risk":[null,false],"id":[null,9],"kind":[null,"TRIAL"],"resident_id":[null,4],"state":[null,"ADMITTED"],"station_id":[null,1],"trial_until":[null,"2026-01-28"],"urgency":[null,0],"wanted_from":[null,"2025-12-30"],"wants":[null,{}],"whole_room":[null,false]}',NULL,NULL,'53c217067ae026bfd921c5f48cb77653c58d7ad2420cef7146a4076722387385','d641c537229854637a541d20d1b241a141d5a362f058819f64e75a6dbeab8310');
INSERT INTO "records" VALUES(314,'2025-12-30 07:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','create','stay_segment','11','{"bed_id":[null,4],"id":[null,11],"lane":[null,0],"phase":[null,"CURRENT"],"purpose":[null,"STAY"],"resident_id":[null,4],"starts_at":[null,"2025-12-30T06:00:00+00:00"],"stay_id":[null,9]}',NULL,NULL,'d641c537229854637a541d20d1b241a141d5a362f058819f64e75a6dbeab8310','5e0a68aa7ee0afa629649c94f9d0fdac31f69c484878743698152b7ff1ecca1c');
INSERT INTO "records" VALUES(315,'2025-12-30 07:01:00.000000',1,4,'何冬梅','一号窗口','beds.admit_now','create','stay_step','22','{"at":[null,"2025-12-30T15:01:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_id":4,"undo":{"made":[["bed_stay",9],["stay_segment",11]],"rests":{"4":null}}}],"id":[null,22],"state":[null,"ADMITTED"],"stay_id":[null,9],"verb":[null,"ADMIT"]}',NULL,NULL,'5e0a68aa7ee0afa629649c94f9d0fdac31f69c484878743698152b7ff1ecca1c','1f2d9eb7192c7690453715a5c154d578452ad5306497474980e6c1276d38e7b3');
INSERT INTO "records" VALUES(316,'2025-12-30 07:02:00.000000',1,4,'何冬梅','一号窗口','beds.book_new','create','bed_stay','10','{"asked_at":[null,"2025-12-30T15:02:00+08:00"],"companion_name":[null,"钱小芬"],"fall_risk":[null,false],"hold_until":[null,"2026-01-12T06:00:00+00:00"],"id":[null,10],"kind":[null,"RESPITE"],"resident_id":[null,9],"state":[null,"BOOKED"],"station_id":[null,1],"urgency":[null,0],"wanted_from":[null,"2026-01-10"],"wanted_until":[null,"2026-01-24"],"wants":[null,{}],"whole_room":[null,false]}',NULL,NULL,'1f2d9eb7192c7690453715a5c154d578452ad5306497474980e6c1276d38e7b3','e0255efbe12ac9880396eefaed8e4226295702fb591385ab49ab226d1900cb67');
INSERT INTO "records" VALUES(317,'2025-12-30 07:02:00.000000',1,4,'何冬梅','一号窗口','beds.book_new','create','stay_segment','12','{"bed_id":[null,2],"ends_at":[null,"2026-01-24T02:00:00+00:00"],"id":[null,12],"lane":[null,0],"phase":[null,"PLANNED"],"purpose":[null,"STAY"],"resident_id":[null,9],"starts_at":[null,"2026-01-10T06:00:00+00:00"],"stay_id":[null,10]}',NULL,NULL,'e0255efbe12ac9880396eefaed8e4226295702fb591385ab49ab226d1900cb67','e3888d3b7b65aa79c0f7b4c4b04570fd17a889d8f95d47d8d3212a0da6970ba7');
INSERT INTO "records" VALUES(318,'2025-12-30 07:02:00.000000',1,4,'何冬梅','一号窗口','beds.book_new','create','stay_step','23','{"at":[null,"2025-12-30T15:02:00+08:00"],"by_id":[null,4],"facts":[null,{"bed_id":2,"released":false,"undo":{"made":[["bed_stay",10],["stay_segment",12]]}}],"id":[null,23],"state":[null,"BOOKED"],"stay_id":[null,10],"verb":[null,"BOOK"]}',NULL,NULL,'e3888d3b7b65aa79c0f7b4c4b04570fd17a889d8f95d47d8d3212a0da6970ba7','fedd36d694d9980694149a8636c3e874c7ff9b58084e93ba86b64456ab52085d');
INSERT INTO "records" VALUES(319,'2025-12-30 07:03:00.000000',1,4,'何冬梅','一号窗口','beds.reschedule','change','bed_stay','10','{"hold_until":["2026-01-12T06:00:00+00:00","2026-01-14T06:00:00+00:00"]}',NULL,NULL,'fedd36d694d9980694149a8636c3e874c7ff9b58084e93ba86b64456ab52085d','d5fd8f1a6c0177002ea9a25271e5dc5f2893bbbf105c5b46f3aabee9b3ad210a');
INSERT INTO "records" VALUES(320,'2025-12-30 07:03:00.000000',1,4,'何冬梅','一号窗口','beds.reschedule','change','stay_segment','12','{"ends_at":["2026-01-24T02:00:00+00:00","2026-01-26T02:00:00+00:00"],"starts_at":["2026-01-10T06:00:00+00:00","2026-01-12T06:00:00+00:00"]}',NULL,NULL,'d5fd8f1a6c0177002ea9a25271e5dc5f2893bbbf105c5b46f3aabee9b3ad210a','283a4490f45ab18fa089a6e557cadebea964c78a153e8d72603434ca3b0c9ac6');
INSERT INTO "records" VALUES(321,'2025-12-30 07:03:00.000000',1,4,'何冬梅','一号窗口','beds.reschedule','create','stay_step','24','{"at":[null,"2025-12-30T15:03:00+08:00"],"by_id":[null,4],"facts":[null,{"from":["2026-01-10T06:00:00+00:00","2026-01-24T02:00:00+00:00"],"to":["2026-01-12T06:00:00+00:00","2026-01-26T02:00:00+00:00"],"undo":{"changed":[["bed_stay",10,{"hold_until":["2026-01-12T06:00:00+00:00","2026-01-14T06:00:00+00:00"]}],["stay_segment",12,{"ends_at":["2026-01-24T02:00:00+00:00","2026-01-26T02:00:00+00:00"],"starts_at":["2026-01-10T06:00:00+00:00","2026-01-12T06:00:00+00:00"]}]]}}],"id":[null,24],"state":[null,"BOOKED"],"stay_id":[null,10],"verb":[null,"RESCHEDULE"]}',NULL,NULL,'283a4490f45ab18fa089a6e557cadebea964c78a153e8d72603434ca3b0c9ac6','e6017f4dbc0a4155a5dce2ac259fafceafb8dd209a4392dbf16f1023f4454e2d');
INSERT INTO "records" VALUES(322,'2025-12-30 07:04:00.000000',1,4,'何冬梅','一号窗口','beds.undo','change','stay_segment','12','{"ends_at":["2026-01-26T02:00:00+00:00","2026-01-24T02:00:00+00:00"],"starts_at":["2026-01-12T06:00:00+00:00","2026-01-10T06:00:00+00:00"]}',NULL,NULL,'e6017f4dbc0a4155a5dce2ac259fafceafb8dd209a4392dbf16f1023f4454e2d','97f0e3f3357c7a76a522f622e0c7e51fe916ac2ee3910cc7e347c22c24ad3825');
INSERT INTO "records" VALUES(323,'2025-12-30 07:04:00.000000',1,4,'何冬梅','一号窗口','beds.undo','change','bed_stay','10','{"hold_until":["2026-01-14T06:00:00+00:00","2026-01-12T06:00:00+00:00"]}',NULL,NULL,'97f0e3f3357c7a76a522f622e0c7e51fe916ac2ee3910cc7e347c22c24ad3825','bf9ae6bc036a37dbecb7d773ed04603b6626730bcd949cc0f18adfb2d5ecbcd8');
INSERT INTO "records" VALUES(324,'2025-12-30 07:04:00.000000',1,4,'何冬梅','一号窗口','beds.undo','create','stay_step','25','{"at":[null,"2025-12-30T15:04:00+08:00"],"by_id":[null,4],"facts":[null,{"step_id":24,"undo":{"changed":[["bed_stay",10,{"hold_until":["2026-01-14T06:00:00+00:00","2026-01-12T06:00:00+00:00"]}],["stay_segment",12,{"ends_at":["2026-01-26T02:00:00+00:00","2026-01-24T02:00:00+00:00"],"starts_at":["2026-01-12T06:00:00+00:00","2026-01-10T06:00:00+00:00"]}]]}}],"id":[null,25],"state":[null,"BOOKED"],"stay_id":[null,10],"text":[null,"已撤回：更改日期，12月30日（周二）15:03"],"verb":[null,"UNDO"]}',NULL,NULL,'bf9ae6bc036a37dbecb7d773ed04603b6626730bcd949cc0f18adfb2d5ecbcd8','e71743687efc821a718bbb32482d25b44906bc6ce005ecafe7287f0ace12f821');
INSERT INTO "records" VALUES(325,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','27','{"amount":[null,300000],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,31],"id":[null,27],"key":[null,"charge/1/2025-12/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"床位费 201-1 双人间 12月1日–12月31日 每月 3,000.00"]}',NULL,NULL,'e71743687efc821a718bbb32482d25b44906bc6ce005ecafe7287f0ace12f821','2879951cea2df5038dbffa8043906d91bccc1cde2cfef8412b0ff5ea17564d66');
INSERT INTO "records" VALUES(326,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','28','{"amount":[null,155000],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,31],"id":[null,28],"key":[null,"charge/1/2025-12/1/CARE/"],"kind":[null,"CARE"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"护理费 二级护理 12月1日–12月31日 每日 50.00"]}',NULL,NULL,'2879951cea2df5038dbffa8043906d91bccc1cde2cfef8412b0ff5ea17564d66','45d014f982a04c32811374473a76ff419971c677c52c6d3331478e0991b54c20');
INSERT INTO "records" VALUES(327,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','29','{"amount":[null,1935],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,30],"id":[null,29],"key":[null,"charge/1/2025-12/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,1],"station_id":[null,1],"stay_id":[null,1],"text":[null,"取暖费 12月1日–12月30日 每月 20.00"]}',NULL,NULL,'45d014f982a04c32811374473a76ff419971c677c52c6d3331478e0991b54c20','41a9a1a914f6a7f1d56c6f8e2e24450a82c277e53ef375381860d36301b1d59d');
INSERT INTO "records" VALUES(328,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','30','{"amount":[null,300000],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,31],"id":[null,30],"key":[null,"charge/2/2025-12/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,3],"station_id":[null,1],"stay_id":[null,2],"text":[null,"床位费 202-1 双人间 12月1日–12月31日 每月 3,000.00"]}',NULL,NULL,'41a9a1a914f6a7f1d56c6f8e2e24450a82c277e53ef375381860d36301b1d59d','291b3271aa7a3b89e7400a0db101bc4678e7a6ae0bfd954cedfbcb19a8acbd6f');
INSERT INTO "records" VALUES(329,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','31','{"amount":[null,155000],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,31],"id":[null,31],"key":[null,"charge/2/2025-12/1/CARE/"],"kind":[null,"CARE"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,3],"station_id":[null,1],"stay_id":[null,2],"text":[null,"护理费 二级护理 12月1日–12月31日 每日 50.00"]}',NULL,NULL,'291b3271aa7a3b89e7400a0db101bc4678e7a6ae0bfd954cedfbcb19a8acbd6f','2f607cb12ba50795d50655fd5389de2dabc6fb8a223d10909d0e4c26f969de85');
INSERT INTO "records" VALUES(330,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','32','{"amount":[null,1935],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,30],"id":[null,32],"key":[null,"charge/2/2025-12/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,3],"station_id":[null,1],"stay_id":[null,2],"text":[null,"取暖费 12月1日–12月30日 每月 20.00"]}',NULL,NULL,'2f607cb12ba50795d50655fd5389de2dabc6fb8a223d10909d0e4c26f969de85','95718ff3b5d15ec2036acf6ba717e59bf4598213d4aad1a2e6d8cccbc0b0d68e');
INSERT INTO "records" VALUES(331,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','33','{"amount":[null,20000],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,2],"id":[null,33],"key":[null,"charge/9/2025-12/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,4],"station_id":[null,1],"stay_id":[null,9],"text":[null,"床位费 202-2 双人间 12月30日–12月31日 每月 3,000.00"]}',NULL,NULL,'95718ff3b5d15ec2036acf6ba717e59bf4598213d4aad1a2e6d8cccbc0b0d68e','6b1a92478e820e7477754b984dcafb2acceb144243f49dd4be8502fa205b97f2');
INSERT INTO "records" VALUES(332,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','34','{"amount":[null,67],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,1],"id":[null,34],"key":[null,"charge/9/2025-12/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,4],"station_id":[null,1],"stay_id":[null,9],"text":[null,"取暖费 12月30日 每月 20.00"]}',NULL,NULL,'6b1a92478e820e7477754b984dcafb2acceb144243f49dd4be8502fa205b97f2','2469ef9d8e5157f500d1b5cfae2fe7e15a2dff223f515fc16cfcba4788fcb77d');
INSERT INTO "records" VALUES(333,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','35','{"amount":[null,160000],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,12],"id":[null,35],"key":[null,"charge/8/2025-12/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,8],"station_id":[null,1],"stay_id":[null,8],"text":[null,"床位费 205-1 单人间 12月20日–12月31日 每月 4,000.00"]}',NULL,NULL,'2469ef9d8e5157f500d1b5cfae2fe7e15a2dff223f515fc16cfcba4788fcb77d','0a6f34070ce4ad562030228bbb0d23c82209ac9afe10843ed5a3a32e4f75d294');
INSERT INTO "records" VALUES(334,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','36','{"amount":[null,733],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,11],"id":[null,36],"key":[null,"charge/8/2025-12/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,8],"station_id":[null,1],"stay_id":[null,8],"text":[null,"取暖费 12月20日–12月30日 每月 20.00"]}',NULL,NULL,'0a6f34070ce4ad562030228bbb0d23c82209ac9afe10843ed5a3a32e4f75d294','30f8d1b9387b8d09985011dd01f9e72fa00ee69907ceb0c9ddaeadf27e28ed30');
INSERT INTO "records" VALUES(335,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','37','{"amount":[null,300000],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,30],"id":[null,37],"key":[null,"charge/5/2025-12/1/BED/"],"kind":[null,"BED"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,2],"station_id":[null,1],"stay_id":[null,5],"text":[null,"床位费 301-1 双人间 12月2日–12月31日 每月 3,000.00"]}',NULL,NULL,'30f8d1b9387b8d09985011dd01f9e72fa00ee69907ceb0c9ddaeadf27e28ed30','626494dd290898903f7450e56b3268c5b4ff9f049c6499a3b9dc854c01263a8d');
INSERT INTO "records" VALUES(336,'2026-01-04 02:01:00.000000',1,4,'何冬梅','一号窗口','accounts.charge_month','create','account_entry','38','{"amount":[null,1933],"booked_at":[null,"2026-01-04T10:01:00+08:00"],"booked_by_id":[null,4],"days":[null,29],"id":[null,38],"key":[null,"charge/5/2025-12/1/OTHER/取暖费"],"kind":[null,"OTHER"],"month":[null,"2025-12-01"],"of_month":[null,"2025-12-01"],"resident_id":[null,2],"station_id":[null,1],"stay_id":[null,5],"text":[null,"取暖费 12月2日–12月30日 每月 20.00"]}',NULL,NULL,'626494dd290898903f7450e56b3268c5b4ff9f049c6499a3b9dc854c01263a8d','d28d45022278b697a609e382b172a8d893e8910e3c92b5a44cd211c3c321ceb3');
INSERT INTO "records" VALUES(337,'2026-01-04 02:02:00.000000',1,4,'何冬梅','一号窗口','beds.leave_now','change','bed_stay','2','{"state":["ADMITTED","ON_LEAVE"]}',NULL,NULL,'d28d45022278b697a609e382b172a8d893e8910e3c92b5a44cd211c3c321ceb3','144d942628221941f847f1c09c2b4be6206142e00d937757ca2ec355562e8a2f');
INSERT INTO "records" VALUES(338,'2026-01-04 02:02:00.000000',1,4,'何冬梅','一号窗口','beds.leave_now','create','stay_leave','2','{"approved_at":[null,"2026-01-04T10:02:00+08:00"],"approved_by_id":[null,4],"asked_at":[null,"2026-01-04T10:02:00+08:00"],"gone_at":[null,"2026-01-04T10:02:00+08:00"],"id":[null,2],"kind":[null,"HOSPITAL"],"leaves_at":[null,"2026-01-04T10:01:00+08:00"],"place":[null,"市立医院"],"reason":[null,"肺炎"],"state":[null,"APPROVED"],"stay_id":[null,2],"taken_by":[null,"女儿"]}',NULL,NULL,'144d942628221941f847f1c09c2b4be6206142e00d937757ca2ec355562e8a2f','4dae7aefd5673484bbb4080136032f96f5b4e60c9f85e7cfe23006077189ffb2');
INSERT INTO "records" VALUES(339,'2026-01-04 02:02:00.000000',1,4,'何冬梅','一号窗口','beds.leave_now','create','stay_step','26','{"at":[null,"2026-01-04T10:02:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"changed":[["bed_stay",2,{"state":["ADMITTED","ON_LEAVE"]}]],"made":[["stay_leave",2]]}}],"id":[null,26],"state":[null,"ON_LEAVE"],"stay_id":[null,2],"text":[null,"住院 1月4日（周日）10:01起 市立医院"],"verb":[null,"LEAVE"]}',NULL,NULL,'4dae7aefd5673484bbb4080136032f96f5b4e60c9f85e7cfe23006077189ffb2','c3948782bedfb7d199e7c10381e4aaacdfc67246eef8f4573d39d3fcbc8b6c91');
INSERT INTO "records" VALUES(340,'2026-01-04 02:03:00.000000',1,4,'何冬梅','一号窗口','beds.ask_leave','change','bed_stay','1','{"state":[null,"ADMITTED"]}',NULL,NULL,'c3948782bedfb7d199e7c10381e4aaacdfc67246eef8f4573d39d3fcbc8b6c91','f027be2a011858d9411650cb09fa1f0c7015bcb93b8e64dbd2bff47a45c7e4da');
INSERT INTO "records" VALUES(341,'2026-01-04 02:03:00.000000',1,4,'何冬梅','一号窗口','beds.ask_leave','create','stay_leave','3','{"asked_at":[null,"2026-01-04T10:03:00+08:00"],"back_due_at":[null,"2026-01-11T18:00:00+08:00"],"id":[null,3],"kind":[null,"HOME"],"leaves_at":[null,"2026-01-09T09:00:00+08:00"],"place":[null,"儿子家"],"state":[null,"PENDING"],"stay_id":[null,1],"taken_by":[null,"王小山"]}',NULL,NULL,'f027be2a011858d9411650cb09fa1f0c7015bcb93b8e64dbd2bff47a45c7e4da','4c4742455b1dc7cc42e46643cabc96b27ad858ea1d0603ba0f26c15ea02e102c');
INSERT INTO "records" VALUES(342,'2026-01-04 02:03:00.000000',1,4,'何冬梅','一号窗口','beds.ask_leave','create','stay_step','27','{"at":[null,"2026-01-04T10:03:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"made":[["stay_leave",3]]}}],"id":[null,27],"state":[null,"ADMITTED"],"stay_id":[null,1],"text":[null,"回家 1月9日（周五）09:00至1月11日（周日）18:00 儿子家"],"verb":[null,"ASK_LEAVE"]}',NULL,NULL,'4c4742455b1dc7cc42e46643cabc96b27ad858ea1d0603ba0f26c15ea02e102c','b5da3416c729b4ea79aa79d4a3ea46647c7d40c596312f001be4e1d9c7d8a830');
INSERT INTO "records" VALUES(343,'2026-01-04 02:04:00.000000',1,4,'何冬梅','一号窗口','beds.order_discharge','change','stay_segment','11','{"ends_at":[null,"2026-01-15T02:00:00+00:00"]}',NULL,NULL,'b5da3416c729b4ea79aa79d4a3ea46647c7d40c596312f001be4e1d9c7d8a830','07c4767dfa257197b0a08ea75d6a29587b0ed50b525f680ca20f976b104fd3e4');
INSERT INTO "records" VALUES(344,'2026-01-04 02:04:00.000000',1,4,'何冬梅','一号窗口','beds.order_discharge','change','bed_stay','9','{"state":["ADMITTED","DISCHARGE_PENDING"]}',NULL,NULL,'07c4767dfa257197b0a08ea75d6a29587b0ed50b525f680ca20f976b104fd3e4','0ad6e9ad4b446d7da29002fffaf1ba0059225903c7eae25fc34e596fb271ad89');
INSERT INTO "records" VALUES(345,'2026-01-04 02:04:00.000000',1,4,'何冬梅','一号窗口','beds.order_discharge','create','stay_step','28','{"at":[null,"2026-01-04T10:04:00+08:00"],"by_id":[null,4],"facts":[null,{"before":null,"ends_at":"2026-01-15T02:00:00+00:00","undo":{"changed":[["bed_stay",9,{"state":["ADMITTED","DISCHARGE_PENDING"]}],["stay_segment",11,{"ends_at":[null,"2026-01-15T02:00:00+00:00"]}]]}}],"id":[null,28],"state":[null,"DISCHARGE_PENDING"],"stay_id":[null,9],"verb":[null,"ORDER_DISCHARGE"]}',NULL,NULL,'0ad6e9ad4b446d7da29002fffaf1ba0059225903c7eae25fc34e596fb271ad89','0c9f5ee6f28b358b3f4d688f91a899db04491b8c7cd8665e8ce97c58b3580aae');
INSERT INTO "records" VALUES(346,'2026-01-04 13:32:00.000000',1,4,'何冬梅','一号窗口','beds.take_round','create','night_census','1','{"id":[null,1],"night":[null,"2026-01-04"],"note":[null,"安静"],"station_id":[null,1],"taken_at":[null,"2026-01-04T21:32:00+08:00"],"taken_by_id":[null,4]}',NULL,NULL,'0c9f5ee6f28b358b3f4d688f91a899db04491b8c7cd8665e8ce97c58b3580aae','90a017b50287ec742c970ae45e0ac0605aeedfbd5a00f5938a7caa5a49b10527');
INSERT INTO "records" VALUES(347,'2026-01-04 13:32:00.000000',1,4,'何冬梅','一号窗口','beds.take_round','create','night_count','1','{"bed_id":[null,1],"census_id":[null,1],"found":[null,"PRESENT"],"id":[null,1],"stay_id":[null,1]}',NULL,NULL,'90a017b50287ec742c970ae45e0ac0605aeedfbd5a00f5938a7caa5a49b10527','cc5451e6ada1975cdc1e305e938638664eee555048f663532c00c0070bb75a76');
INSERT INTO "records" VALUES(348,'2026-01-04 13:32:00.000000',1,4,'何冬梅','一号窗口','beds.take_round','create','night_count','2','{"bed_id":[null,2],"census_id":[null,1],"found":[null,"EMPTY"],"id":[null,2]}',NULL,NULL,'cc5451e6ada1975cdc1e305e938638664eee555048f663532c00c0070bb75a76','f9c7ae2509cab5a67d58bb156cba315b21263895820091f5597bb58ca29f4a7b');
INSERT INTO "records" VALUES(349,'2026-01-04 13:32:00.000000',1,4,'何冬梅','一号窗口','beds.take_round','create','night_count','3','{"bed_id":[null,3],"census_id":[null,1],"found":[null,"IN_HOSPITAL"],"id":[null,3],"stay_id":[null,2]}',NULL,NULL,'f9c7ae2509cab5a67d58bb156cba315b21263895820091f5597bb58ca29f4a7b','346fc705d3c066612c561b3304505170ee074d97321cb20e52ad36a88b8ec11e');
INSERT INTO "records" VALUES(350,'2026-01-04 13:32:00.000000',1,4,'何冬梅','一号窗口','beds.take_round','create','night_count','4','{"bed_id":[null,4],"census_id":[null,1],"found":[null,"MISSING"],"id":[null,4],"note":[null,"在楼下散步"],"stay_id":[null,9]}',NULL,NULL,'346fc705d3c066612c561b3304505170ee074d97321cb20e52ad36a88b8ec11e','637c2fd0e60e254fc79db37dbea2a18a2828880967fbad7bd6495ef9825a7960');
INSERT INTO "records" VALUES(351,'2026-01-04 13:32:00.000000',1,4,'何冬梅','一号窗口','beds.take_round','create','night_count','5','{"bed_id":[null,5],"census_id":[null,1],"found":[null,"EMPTY"],"id":[null,5]}',NULL,NULL,'637c2fd0e60e254fc79db37dbea2a18a2828880967fbad7bd6495ef9825a7960','66d0eaae05fb83aca50f8da0245506167015914f3862f0a820dacae64a3f5d2b');
INSERT INTO "records" VALUES(352,'2026-01-04 13:32:00.000000',1,4,'何冬梅','一号窗口','beds.take_round','create','night_count','6','{"bed_id":[null,6],"census_id":[null,1],"found":[null,"EMPTY"],"id":[null,6]}',NULL,NULL,'66d0eaae05fb83aca50f8da0245506167015914f3862f0a820dacae64a3f5d2b','c3e6d83da832637984da4031d714e94d578a450a88392161f26b3cf0cb280c3a');
INSERT INTO "records" VALUES(353,'2026-01-04 13:32:00.000000',1,4,'何冬梅','一号窗口','beds.take_round','create','night_count','7','{"bed_id":[null,8],"census_id":[null,1],"found":[null,"PRESENT"],"id":[null,7],"stay_id":[null,8]}',NULL,NULL,'c3e6d83da832637984da4031d714e94d578a450a88392161f26b3cf0cb280c3a','ea8f25c8c753e7ad54c302514c5542a7b76337d245048f9d0f5264452777229a');
INSERT INTO "records" VALUES(354,'2026-01-04 13:32:00.000000',1,4,'何冬梅','一号窗口','beds.take_round','create','night_count','8','{"bed_id":[null,9],"census_id":[null,1],"found":[null,"PRESENT"],"id":[null,8],"stay_id":[null,5]}',NULL,NULL,'ea8f25c8c753e7ad54c302514c5542a7b76337d245048f9d0f5264452777229a','45b8d857bbef2574bddbfe178ecd4e0cf748a5acd67b5d1a9bf438eea2f3e33a');
INSERT INTO "records" VALUES(355,'2026-01-04 13:32:00.000000',1,4,'何冬梅','一号窗口','beds.take_round','create','night_count','9','{"bed_id":[null,10],"census_id":[null,1],"found":[null,"EMPTY"],"id":[null,9]}',NULL,NULL,'45b8d857bbef2574bddbfe178ecd4e0cf748a5acd67b5d1a9bf438eea2f3e33a','c7455a7fac238c7229c33965275574794ea6b36fbe21077329509a36c80dfc6f');
INSERT INTO "records" VALUES(356,'2026-01-04 13:33:00.000000',1,4,'何冬梅','一号窗口','beds.correct_round','change','night_count','4','{"found":["MISSING","PRESENT"],"note":["在楼下散步","已回房"]}',NULL,NULL,'c7455a7fac238c7229c33965275574794ea6b36fbe21077329509a36c80dfc6f','bdb1bf7abf895a0335835695ff3547c00a523619e0594e0be6009cd8e9677704');
INSERT INTO "records" VALUES(357,'2026-01-05 01:01:00.000000',1,4,'何冬梅','一号窗口','papers.print_hand_over','print','station','1','{"title":[null,"交接班表"]}',NULL,NULL,'bdb1bf7abf895a0335835695ff3547c00a523619e0594e0be6009cd8e9677704','83ae5be980873f83121af795d9e89c50023fd77aa9aaf806fdb2e492ca0c4a69');
INSERT INTO "records" VALUES(358,'2026-01-05 01:02:00.000000',1,4,'何冬梅','一号窗口','notes.leave','create','shift_note','1','{"id":[null,1],"station_id":[null,1],"text":[null,"201-1 的王阿姨周五请假回家"],"written_at":[null,"2026-01-05T09:02:00+08:00"],"written_by_id":[null,4]}',NULL,NULL,'83ae5be980873f83121af795d9e89c50023fd77aa9aaf806fdb2e492ca0c4a69','44a6945800d366dbbb0056aebcb9dc6ba881f20d3974694cb7f348c62a83ebd8');
INSERT INTO "records" VALUES(359,'2026-01-05 01:03:00.000000',1,5,'何占','一号窗口','notes.sign_for','change','shift_note','1','{"read_at":[null,"2026-01-05T09:03:00+08:00"],"read_by_id":[null,5]}',NULL,NULL,'44a6945800d366dbbb0056aebcb9dc6ba881f20d3974694cb7f348c62a83ebd8','07beb4b40277d41cd40b5b2ff6d43413e54b71bbee2ae595fd64d8aa5da33af4');
INSERT INTO "records" VALUES(360,'2026-01-05 01:04:00.000000',1,2,'顾敏','一号窗口','notes.leave','create','shift_note','2','{"id":[null,2],"station_id":[null,1],"text":[null,"打印机缺纸"],"written_at":[null,"2026-01-05T09:04:00+08:00"],"written_by_id":[null,2]}',NULL,NULL,'07beb4b40277d41cd40b5b2ff6d43413e54b71bbee2ae595fd64d8aa5da33af4','acb0dd268590ac042517f6d0535ace0b582132125d7279747d3c8d9464eb7031');
INSERT INTO "records" VALUES(361,'2026-01-05 01:05:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter','5','{"address":[null,"济南市历下区春和里小区5号楼2单元402室"],"address_key":[null,"春和里小区5-2-402"],"channel":[null,"WINDOW"],"contact_due_at":[null,"2026-01-05T01:12:00+00:00"],"description":[null,"换锁"],"dispatched_at":[null,"2026-01-05T09:05:00+08:00"],"due_at":[null,"2026-01-08T01:05:00+00:00"],"due_provisional":[null,false],"grid_id":[null,2],"handler_id":[null,1],"id":[null,5],"item_id":[null,1],"level":[null,"hard"],"number":[null,"370102001-SL-20260105-0001"],"profile":[null,"7123"],"received_at":[null,"2026-01-05T09:05:00+08:00"],"received_by_id":[null,2],"resident_id":[null,1],"state":[null,"DISPATCHED"],"station_id":[null,1],"title":[null,"最低生活保障申请"]}',NULL,NULL,'acb0dd268590ac042517f6d0535ace0b582132125d7279747d3c8d9464eb7031','42a6bf93457a8929c319ebc96ae9d6607d5958bbaf472a8b60c8e7c3119a476e');
INSERT INTO "records" VALUES(362,'2026-01-05 01:05:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','13','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,13],"matter_id":[null,5],"name":[null,"申请人及共同生活家庭成员身份证"],"position":[null,0],"present":[null,true]}',NULL,NULL,'42a6bf93457a8929c319ebc96ae9d6607d5958bbaf472a8b60c8e7c3119a476e','93ece2e985b239c83092cd774b32d3ee187197a9813ccda3420f15ae9bce002c');
INSERT INTO "records" VALUES(363,'2026-01-05 01:05:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','14','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,14],"matter_id":[null,5],"name":[null,"户口簿"],"position":[null,1],"present":[null,true]}',NULL,NULL,'93ece2e985b239c83092cd774b32d3ee187197a9813ccda3420f15ae9bce002c','2c38615b773e35b4b32b10c0f7fc15c381f64ecd41b7bd70d96ed66a319ba54e');
INSERT INTO "records" VALUES(364,'2026-01-05 01:05:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','15','{"copies":[null,1],"form":[null,"SIGNED"],"id":[null,15],"matter_id":[null,5],"name":[null,"家庭经济状况核对授权书"],"position":[null,2],"present":[null,true]}',NULL,NULL,'2c38615b773e35b4b32b10c0f7fc15c381f64ecd41b7bd70d96ed66a319ba54e','26775de9153a22a6a9afa8a526a3e659c5f24352f31414694c3666c89958f196');
INSERT INTO "records" VALUES(365,'2026-01-05 01:05:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','16','{"copies":[null,1],"form":[null,"COPY"],"id":[null,16],"matter_id":[null,5],"name":[null,"残疾证、病历等困难情况材料（有则提供）"],"position":[null,3],"present":[null,true]}',NULL,NULL,'26775de9153a22a6a9afa8a526a3e659c5f24352f31414694c3666c89958f196','718150c8ffc2b9e2067705ab9d61323faabe37697a1ef11a9210b4ca3070185d');
INSERT INTO "records" VALUES(366,'2026-01-05 01:05:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','10','{"at":[null,"2026-01-05T09:05:00+08:00"],"by_id":[null,2],"facts":[null,{}],"id":[null,10],"matter_id":[null,5],"state":[null,"TO_DISPATCH"],"verb":[null,"PASS_ON"]}',NULL,NULL,'718150c8ffc2b9e2067705ab9d61323faabe37697a1ef11a9210b4ca3070185d','5c80e9d83ac9214e64297e32824c75ddc790c50c12ca9c422abd2b1a2bde7036');
INSERT INTO "records" VALUES(367,'2026-01-05 01:05:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','11','{"at":[null,"2026-01-05T09:05:00+08:00"],"by_id":[null,2],"facts":[null,{"grid_id":2,"handler_id":1,"unit":null}],"id":[null,11],"matter_id":[null,5],"state":[null,"DISPATCHED"],"verb":[null,"DISPATCH"]}',NULL,NULL,'5c80e9d83ac9214e64297e32824c75ddc790c50c12ca9c422abd2b1a2bde7036','a59fe152d3e24ba2927292c9880d925b3ab4dc32b940e0d33eb1c5fa0d1b206a');
INSERT INTO "records" VALUES(368,'2026-01-05 01:07:00.000000',1,3,'莫兰英','一号窗口','matters.act','change','matter','5','{"state":["DISPATCHED","IN_PROGRESS"]}',NULL,NULL,'a59fe152d3e24ba2927292c9880d925b3ab4dc32b940e0d33eb1c5fa0d1b206a','ac0112c661999f258e519f3bdc0c02c600107f71cede5efb40cd97b6a65fa393');
INSERT INTO "records" VALUES(369,'2026-01-05 01:07:00.000000',1,3,'莫兰英','一号窗口','matters.act','create','matter_step','12','{"at":[null,"2026-01-05T09:07:00+08:00"],"by_id":[null,3],"facts":[null,{}],"id":[null,12],"matter_id":[null,5],"state":[null,"IN_PROGRESS"],"verb":[null,"ACCEPT"]}',NULL,NULL,'ac0112c661999f258e519f3bdc0c02c600107f71cede5efb40cd97b6a65fa393','baadd65a4c5bf6f94407826ff43f532194bde7e8a41c7fce37cbcef3c3c0d140');
INSERT INTO "records" VALUES(370,'2026-01-05 01:09:00.000000',1,3,'莫兰英','一号窗口','matters.act','change','matter','5','{"state":["IN_PROGRESS","ON_HOLD"]}',NULL,NULL,'baadd65a4c5bf6f94407826ff43f532194bde7e8a41c7fce37cbcef3c3c0d140','4931adee25924f9d2ee3bbe6241fc71d8490507cc2e1c41a3923718303514ac8');
INSERT INTO "records" VALUES(371,'2026-01-05 01:09:00.000000',1,3,'莫兰英','一号窗口','matters.act','create','matter_step','13','{"at":[null,"2026-01-05T09:09:00+08:00"],"by_id":[null,3],"facts":[null,{}],"id":[null,13],"matter_id":[null,5],"state":[null,"ON_HOLD"],"text":[null,"等住户回来"],"verb":[null,"HOLD"]}',NULL,NULL,'4931adee25924f9d2ee3bbe6241fc71d8490507cc2e1c41a3923718303514ac8','80cbfb612346ccc4bd1bf21a5d281386da388099f823c0c79bdb0f38f309a2fd');
INSERT INTO "records" VALUES(372,'2026-01-05 01:10:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter','6','{"address":[null,"济南市历下区春和里小区7号楼1单元203室"],"address_key":[null,"春和里小区7-1-203"],"channel":[null,"WINDOW"],"contact_due_at":[null,"2026-01-05T01:17:00+00:00"],"description":[null,"材料后补"],"dispatched_at":[null,"2026-01-05T09:10:00+08:00"],"due_at":[null,"2026-01-08T01:10:00+00:00"],"due_provisional":[null,false],"grid_id":[null,3],"id":[null,6],"item_id":[null,1],"level":[null,"hard"],"number":[null,"370102001-SL-20260105-0002"],"profile":[null,"7123"],"received_at":[null,"2026-01-05T09:10:00+08:00"],"received_by_id":[null,2],"resident_id":[null,5],"state":[null,"DISPATCHED"],"station_id":[null,1],"title":[null,"最低生活保障申请"]}',NULL,NULL,'80cbfb612346ccc4bd1bf21a5d281386da388099f823c0c79bdb0f38f309a2fd','42363b71709f5be8c28cbf890d556febd44f7479be48e3a5ce7b9efe2c641db6');
INSERT INTO "records" VALUES(373,'2026-01-05 01:10:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','17','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,17],"matter_id":[null,6],"name":[null,"申请人及共同生活家庭成员身份证"],"position":[null,0],"present":[null,true]}',NULL,NULL,'42363b71709f5be8c28cbf890d556febd44f7479be48e3a5ce7b9efe2c641db6','958427f6e5c33f581eeafff87493960e88c7e4d8ec351199dbf150668b34eebf');
INSERT INTO "records" VALUES(374,'2026-01-05 01:10:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','18','{"copies":[null,1],"due_at":[null,"2026-01-12T10:00:00+00:00"],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,18],"matter_id":[null,6],"name":[null,"户口簿"],"position":[null,1],"present":[null,false]}',NULL,NULL,'958427f6e5c33f581eeafff87493960e88c7e4d8ec351199dbf150668b34eebf','e0067de5f191f858ced576a7f8ef18398d3780239d6bfb4592820eaa8318b35d');
INSERT INTO "records" VALUES(375,'2026-01-05 01:10:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','19','{"copies":[null,1],"form":[null,"SIGNED"],"id":[null,19],"matter_id":[null,6],"name":[null,"家庭经济状况核对授权书"],"position":[null,2],"present":[null,true]}',NULL,NULL,'e0067de5f191f858ced576a7f8ef18398d3780239d6bfb4592820eaa8318b35d','21f9aa16e1daf5c3d0c2f6e60cc1d5c120888fc40fde136ef3786858bb088192');
INSERT INTO "records" VALUES(376,'2026-01-05 01:10:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','20','{"copies":[null,1],"form":[null,"COPY"],"id":[null,20],"matter_id":[null,6],"name":[null,"残疾证、病历等困难情况材料（有则提供）"],"position":[null,3],"present":[null,true]}',NULL,NULL,'21f9aa16e1daf5c3d0c2f6e60cc1d5c120888fc40fde136ef3786858bb088192','c4bd6631aaeda5ddb98ce2dac720953b836577dbd7c016b4e78b72a01bc10a4e');
INSERT INTO "records" VALUES(377,'2026-01-05 01:10:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','14','{"at":[null,"2026-01-05T09:10:00+08:00"],"by_id":[null,2],"facts":[null,{}],"id":[null,14],"matter_id":[null,6],"state":[null,"TO_DISPATCH"],"verb":[null,"PASS_ON"]}',NULL,NULL,'c4bd6631aaeda5ddb98ce2dac720953b836577dbd7c016b4e78b72a01bc10a4e','ac39464e3ab8039bf1c637ef120a1dec831c293219773c2b5f0324663599a49e');
INSERT INTO "records" VALUES(378,'2026-01-05 01:10:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','15','{"at":[null,"2026-01-05T09:10:00+08:00"],"by_id":[null,2],"facts":[null,{"grid_id":3,"handler_id":null,"unit":null}],"id":[null,15],"matter_id":[null,6],"state":[null,"DISPATCHED"],"verb":[null,"DISPATCH"]}',NULL,NULL,'ac39464e3ab8039bf1c637ef120a1dec831c293219773c2b5f0324663599a49e','020dec4ec904cf209b1db2bbf1eac784111ad463e416f011b92bd4e242d9f8f3');
INSERT INTO "records" VALUES(379,'2026-01-05 01:11:00.000000',1,2,'顾敏','一号窗口','papers.issue','create','paper','8','{"copies":[null,1],"id":[null,8],"issued_at":[null,"2026-01-05T09:11:00+08:00"],"issued_by_id":[null,2],"kind":[null,"PROMISE"],"matter_id":[null,6],"number":[null,"370102001-RQ-20260105-0001"],"resident_id":[null,5],"size":[null,"A4"],"values":[null,{"after":["本人承诺：","一、于2026年1月12日前补齐上述全部材料，其中期限较早的，按表中所列期限补齐；","二、提交的材料和填写的内容真实、有效；","三、逾期未补齐，或者补交的材料不符合要求的，同意终止办理并自行承担由此产生的后果。终止办理后，仍可备齐材料重新申请。"],"before":[],"caption":"本人罗爱国向贵站申请办理“最低生活保障申请”（受理编号：370102001-SL-20260105-0002）。经工作人员一次性告知，本人已知悉所需的全部材料。下列材料暂时无法提交，申请容缺受理：","contact":"地址：济南市历下区春和里小区1号楼底商　电话：0531-55550120","date":"2026年1月5日","head":"春和里社区党群服务中心：","marks":["存档联"],"notes":["由他人代办的，代办人签名并附委托书。"],"number":"370102001-RQ-20260105-0001","sealed":false,"signatures":["承诺人（签名）","经办人（签名）"],"station":"春和里社区党群服务中心","table":{"heads":["序号","材料名称","形式","份数","补齐期限"],"rows":[["1","户口簿","原件和复印件","1","2026年1月12日"]],"shares":[1.2,5.0,2.8,1.2,3.4]},"title":"容缺受理承诺书"}]}',NULL,NULL,'020dec4ec904cf209b1db2bbf1eac784111ad463e416f011b92bd4e242d9f8f3','4ee386a43a1eb099c8af24818e88a531e15c3dc71721bee6619b8e3dcc9bc445');
INSERT INTO "records" VALUES(380,'2026-01-05 01:12:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter','7','{"address":[null,"济南市历下区春和里小区11号楼2单元102室"],"address_key":[null,"春和里小区11-2-102"],"channel":[null,"WINDOW"],"contact_due_at":[null,"2026-01-05T01:19:00+00:00"],"description":[null,"灯不亮"],"dispatched_at":[null,"2026-01-05T09:12:00+08:00"],"due_at":[null,"2026-01-07T01:12:00+00:00"],"due_provisional":[null,false],"grid_id":[null,2],"handler_id":[null,1],"id":[null,7],"item_id":[null,2],"level":[null,"big"],"number":[null,"370102001-SL-20260105-0003"],"profile":[null,"7123"],"received_at":[null,"2026-01-05T09:12:00+08:00"],"received_by_id":[null,2],"resident_id":[null,8],"state":[null,"DISPATCHED"],"station_id":[null,1],"title":[null,"高龄津贴申请"]}',NULL,NULL,'4ee386a43a1eb099c8af24818e88a531e15c3dc71721bee6619b8e3dcc9bc445','53047d7661980428ff9b015ad2b66de369c4ab984b75a6395f7ccf54984340da');
INSERT INTO "records" VALUES(381,'2026-01-05 01:12:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','21','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,21],"matter_id":[null,7],"name":[null,"身份证"],"position":[null,0],"present":[null,true]}',NULL,NULL,'53047d7661980428ff9b015ad2b66de369c4ab984b75a6395f7ccf54984340da','25d42ed8069c8002ce8c6e67a364a95ec5e30967a207a92afe640b5ebd814c68');
INSERT INTO "records" VALUES(382,'2026-01-05 01:12:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','22','{"copies":[null,1],"form":[null,"ORIGINAL_AND_COPY"],"id":[null,22],"matter_id":[null,7],"name":[null,"户口簿"],"position":[null,1],"present":[null,true]}',NULL,NULL,'25d42ed8069c8002ce8c6e67a364a95ec5e30967a207a92afe640b5ebd814c68','8be343fb355a907d54d8bc0f2dcaa8b937be56ca5170047533ae058ad9f15ab6');
INSERT INTO "records" VALUES(383,'2026-01-05 01:12:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_material','23','{"copies":[null,1],"form":[null,"COPY"],"id":[null,23],"matter_id":[null,7],"name":[null,"本人银行卡"],"position":[null,2],"present":[null,true]}',NULL,NULL,'8be343fb355a907d54d8bc0f2dcaa8b937be56ca5170047533ae058ad9f15ab6','954842f131b7c605041f0933827f006070e07e5a614b07449f2fb3e8b62aa747');
INSERT INTO "records" VALUES(384,'2026-01-05 01:12:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','16','{"at":[null,"2026-01-05T09:12:00+08:00"],"by_id":[null,2],"facts":[null,{}],"id":[null,16],"matter_id":[null,7],"state":[null,"TO_DISPATCH"],"verb":[null,"PASS_ON"]}',NULL,NULL,'954842f131b7c605041f0933827f006070e07e5a614b07449f2fb3e8b62aa747','c26dd0b889728ba3ec1facfdd4501845301fec3a50896efe4ca69167568ee572');
INSERT INTO "records" VALUES(385,'2026-01-05 01:12:00.000000',1,2,'顾敏','一号窗口','intake.take_in','create','matter_step','17','{"at":[null,"2026-01-05T09:12:00+08:00"],"by_id":[null,2],"facts":[null,{"grid_id":2,"handler_id":1,"unit":null}],"id":[null,17],"matter_id":[null,7],"state":[null,"DISPATCHED"],"verb":[null,"DISPATCH"]}',NULL,NULL,'c26dd0b889728ba3ec1facfdd4501845301fec3a50896efe4ca69167568ee572','00adb8643b2f231b61eb478bd2e579250d20575951cce3631ded6ef0ad0cc020');
INSERT INTO "records" VALUES(386,'2026-01-05 01:13:00.000000',1,2,'顾敏','一号窗口','papers.issue','create','paper','9','{"copies":[null,1],"id":[null,9],"issued_at":[null,"2026-01-05T09:13:00+08:00"],"issued_by_id":[null,2],"item_id":[null,2],"kind":[null,"NOTICE_OF_MATERIALS"],"number":[null,"370102001-GZ-20260105-0001"],"resident_id":[null,10],"size":[null,"A4"],"values":[null,{"after":["标注“可容缺”的材料暂时无法提交的，可以签署容缺受理承诺书先行受理，在承诺期限内补齐；其余材料请在申请时一并提交。","办理依据：《中华人民共和国老年人权益保障法》","材料备齐后，请到春和里社区党群服务中心办理，地址：济南市历下区春和里小区1号楼底商。","如有疑问，请拨打咨询电话：0531-55550120。"],"before":[],"caption":"您申请（咨询）办理“高龄津贴申请”，所需材料一次性告知如下，请对照备齐。","contact":"地址：济南市历下区春和里小区1号楼底商　电话：0531-55550120","date":"2026年1月5日","head":"韩福来：","marks":["当事人联"],"notes":["本单已列明办理该事项所需的全部材料。材料要求如有调整，以办理当日窗口出具的告知单为准。"],"number":"370102001-GZ-20260105-0001","sealed":true,"signatures":["告知人（签名）","被告知人（签名）"],"station":"春和里社区党群服务中心","table":{"heads":["序号","材料名称","形式","份数","要求"],"rows":[["1","身份证","原件和复印件","1","必须"],["2","户口簿","原件和复印件","1","可容缺，5个工作日内补齐"],["3","本人银行卡","复印件","1","可容缺，3个工作日内补齐"]],"shares":[1.2,5.0,2.8,1.2,3.4]},"title":"一次性告知单"}]}',NULL,NULL,'00adb8643b2f231b61eb478bd2e579250d20575951cce3631ded6ef0ad0cc020','b02c4509b45015704aec3c969544c7b526345c54eb100e19a441e26161aa277f');
INSERT INTO "records" VALUES(387,'2026-01-05 01:15:00.000000',1,5,'何占','一号窗口','papers.save_template','create','paper_template','1','{"body":[null,{"body":["您于{received}提出的“{item}”申请（受理编号：{matter}），经审核，符合受理条件，本站予以受理。","本申请由{agent}代为办理。","办理期限：{due}前。","收到的材料：{table}","标注“待补”的材料，请按表中所列日期、最迟于{promised}前补齐。","办理进度可凭受理编号到窗口查询，或者拨打电话{station_phone}查询。","特此通知。"],"copies":2,"head":"{person}：","notes":["请保管好本通知书。"],"signatures":["经办人（签名）","签收人（签名）"],"title":"受理通知书"}],"default_data":[null,false],"edition":[null,1],"id":[null,1],"kind":[null,"ACCEPTANCE"],"valid_from":[null,"2026-01-05"]}',NULL,NULL,'b02c4509b45015704aec3c969544c7b526345c54eb100e19a441e26161aa277f','ace7894e5bfc49306c4ea203cde0fd9777b3147083e0e9d5c6ef747516c2cfd6');
INSERT INTO "records" VALUES(388,'2026-01-05 01:17:00.000000',1,2,'顾敏','一号窗口','matters.materials_came','change','matter_material','18','{"present":[false,true]}',NULL,NULL,'ace7894e5bfc49306c4ea203cde0fd9777b3147083e0e9d5c6ef747516c2cfd6','39095c03f6e0f5facdb7e61156b6ef68b532a96ac7f9853920f9cf24766a451b');
INSERT INTO "records" VALUES(389,'2026-01-05 01:17:00.000000',1,2,'顾敏','一号窗口','matters.materials_came','create','matter_step','18','{"at":[null,"2026-01-05T09:17:00+08:00"],"by_id":[null,2],"facts":[null,{"materials":[18]}],"id":[null,18],"matter_id":[null,6],"state":[null,"DISPATCHED"],"text":[null,"托人送来"],"verb":[null,"SUPPLEMENT"]}',NULL,NULL,'39095c03f6e0f5facdb7e61156b6ef68b532a96ac7f9853920f9cf24766a451b','88f97077f7a198ff6ac43addc6fed84d946f28ad450936b0ae57129809730a16');
INSERT INTO "records" VALUES(390,'2026-01-05 01:19:00.000000',1,5,'何占','一号窗口','catalogue.save_item','create','service_item','8','{"aliases":[null,["高龄补贴","80岁补贴","90岁补贴","长寿补贴","老龄津贴"]],"answer":[null,"年满规定岁数的当月可申请，行动不便的可上门办或由亲属代办。标准以当年文件为准。"],"category":[null,"CARE"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"YL01"],"default_data":[null,false],"edition":[null,2],"id":[null,8],"kind":[null,"agent"],"legal_basis":[null,"《中华人民共和国老年人权益保障法》"],"levels":[null,{"7123":"big","four_levels":"difficult"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL_AND_COPY","name":"身份证"},{"copies":1,"deferrable_days":5,"form":"ORIGINAL_AND_COPY","name":"户口簿"},{"copies":1,"deferrable_days":3,"form":"COPY","name":"本人银行卡"}]],"name":[null,"高龄津贴申请（新）"],"on_the_spot":[null,false],"position":[null,2],"route":[null,"CADRE"],"tier":[null,"STREET"],"valid_from":[null,"2026-02-01"]}',NULL,NULL,'88f97077f7a198ff6ac43addc6fed84d946f28ad450936b0ae57129809730a16','2faddcb548f0b99a6d9e7a6b425790e8fe1d67f0eb13ee81f61b478d8ffadd57');
INSERT INTO "records" VALUES(391,'2026-01-05 01:19:00.000000',1,5,'何占','一号窗口','catalogue.save_item','change','service_item','2','{"valid_to":[null,"2026-02-01"]}',NULL,NULL,'2faddcb548f0b99a6d9e7a6b425790e8fe1d67f0eb13ee81f61b478d8ffadd57','b25a9f3a8c652439657a73d455e73bc4cc427b558336f1f2a7d2550bf1202897');
INSERT INTO "records" VALUES(392,'2026-01-05 01:20:00.000000',1,5,'何占','一号窗口','grids.end_member','change','grid_member','3','{"until":[null,"2026-01-04"]}',NULL,NULL,'b25a9f3a8c652439657a73d455e73bc4cc427b558336f1f2a7d2550bf1202897','ba7ee4fb54acc02a2599e0fd8afbdeb6736eef57a253a209b07239bf9a73d0dd');
INSERT INTO "records" VALUES(393,'2026-01-05 01:21:00.000000',1,5,'何占','一号窗口','grids.assign_member','create','grid_member','4','{"duty":[null,"网格员"],"grid_id":[null,3],"id":[null,4],"name":[null,"温良"],"since":[null,"2026-01-05"]}',NULL,NULL,'ba7ee4fb54acc02a2599e0fd8afbdeb6736eef57a253a209b07239bf9a73d0dd','057f290045e71cb52b34434860c1ee7f41d412a7c37f7d86a04244654c2f58ef');
INSERT INTO "records" VALUES(394,'2026-01-05 01:22:00.000000',1,5,'何占','一号窗口','grids.remove_grid','delete','grid','5','{"code":["0105",null],"id":[5,null],"level":[2,null],"name":["第 5 网格",null],"parent_id":[1,null],"station_id":[1,null]}',NULL,NULL,'057f290045e71cb52b34434860c1ee7f41d412a7c37f7d86a04244654c2f58ef','342e070f390f2ac71390e6ebd0213cd491ec0941e38a04c67ac6b6dafb8bf144');
INSERT INTO "records" VALUES(395,'2026-01-05 01:23:00.000000',1,5,'何占','一号窗口','grids.remove_resource','delete','resource','2','{"grid_id":[1,null],"id":[2,null],"kind":["police",null],"name":["社区警务室",null],"since":["2025-09-01",null],"station_id":[1,null]}',NULL,NULL,'342e070f390f2ac71390e6ebd0213cd491ec0941e38a04c67ac6b6dafb8bf144','f09071b999a0e25d9a0b142f4bbec54ef92827518293d3aec119976c2337b736');
INSERT INTO "records" VALUES(396,'2026-01-05 01:25:00.000000',1,5,'何占','一号窗口','tags.set_retired','change','tag_kind','12','{"retired":[false,true]}',NULL,NULL,'f09071b999a0e25d9a0b142f4bbec54ef92827518293d3aec119976c2337b736','c9f44cff3c6a4dc341aca245059f44bce268e76fd0b45de69af392b878a10bd9');
INSERT INTO "records" VALUES(397,'2026-01-05 01:27:00.000000',1,4,'何冬梅','一号窗口','beds.ask','create','bed_stay','11','{"asked_at":[null,"2026-01-05T09:27:00+08:00"],"fall_risk":[null,false],"id":[null,11],"kind":[null,"RESPITE"],"note":[null,"家人出差"],"resident_id":[null,10],"state":[null,"REQUESTED"],"station_id":[null,1],"urgency":[null,0],"wanted_from":[null,"2026-02-01"],"wanted_until":[null,"2026-02-20"],"wants":[null,{}],"whole_room":[null,false]}',NULL,NULL,'c9f44cff3c6a4dc341aca245059f44bce268e76fd0b45de69af392b878a10bd9','f042cb22860644f08de203f75eae37c6ff55144f538d1e3895492def1147f419');
INSERT INTO "records" VALUES(398,'2026-01-05 01:27:00.000000',1,4,'何冬梅','一号窗口','beds.ask','create','stay_step','29','{"at":[null,"2026-01-05T09:27:00+08:00"],"by_id":[null,4],"facts":[null,{"undo":{"made":[["bed_stay",11]]}}],"id":[null,29],"state":[null,"REQUESTED"],"stay_id":[null,11],"verb":[null,"ASK"]}',NULL,NULL,'f042cb22860644f08de203f75eae37c6ff55144f538d1e3895492def1147f419','95f7f40305c07bead3bbdac15ce7e5672753aaa861ee7ce2da33220b95752230');
INSERT INTO "records" VALUES(399,'2026-01-06 07:02:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','resident','13','{"birth_date":[null,"1948-08-08"],"contacts":[null,[["赵晓梅","女儿","15400004444"]]],"grid_id":[null,2],"household_id":[null,11],"id_no":[null,"990102194808080425"],"living_address":[null,"春和里小区6号楼5单元403室"],"living_alone":[null,true],"name":[null,"赵秀英"],"phones":[null,[["15400003333",null]]],"remark":[null,"膝盖不好"],"sex":[null,"female"],"tags":[null,["低保"]]}',NULL,1,'95f7f40305c07bead3bbdac15ce7e5672753aaa861ee7ce2da33220b95752230','503035bcebbbb2a5f044d6b39ab22beea50f99bd1ae22c0c4eb7bfd21b5e5b57');
INSERT INTO "records" VALUES(400,'2026-01-06 07:02:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','resident','14','{"birth_date":[null,"1970-01-02"],"grid_id":[null,3],"household_id":[null,12],"id_no":[null,"990102197001020513"],"living_address":[null,"春和里小区7号楼5单元403室"],"name":[null,"陈大文"],"phones":[null,[["15400003334",null]]],"registered_address":[null,"双忠西巷24号27户"],"sex":[null,"male"]}',NULL,1,'503035bcebbbb2a5f044d6b39ab22beea50f99bd1ae22c0c4eb7bfd21b5e5b57','46846ab6ee534c82f4893cec3a2f9732cde6a30c4aa20269ff32b78e8335587b');
INSERT INTO "records" VALUES(401,'2026-01-06 07:02:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','import','1','{"counts":[null,{}],"file_digest":[null,"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],"file_name":[null,"居民.xlsx"],"id":[null,1],"imported_at":[null,"2026-01-06T15:02:00+08:00"],"imported_by_id":[null,5],"kind":[null,"residents"],"rows":[null,0],"station_id":[null,1]}',NULL,1,'46846ab6ee534c82f4893cec3a2f9732cde6a30c4aa20269ff32b78e8335587b','ef1f62adf2109948eb25fde148cd39f285b186b31e9edb8138b0de07830c577a');
INSERT INTO "records" VALUES(402,'2026-01-06 07:02:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','resident_phone','6','{"id":[null,6],"number":[null,"15400003335"],"position":[null,0],"resident_id":[null,5]}',NULL,1,'ef1f62adf2109948eb25fde148cd39f285b186b31e9edb8138b0de07830c577a','e8d2dcf55b86c242b3ee2a27e3fb3468ccb81d302e414329066b08ab5ad34017');
INSERT INTO "records" VALUES(403,'2026-01-06 07:02:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','resident_tag','6','{"id":[null,6],"label":[null,"党员"],"resident_id":[null,5],"since":[null,"2026-01-06"]}',NULL,1,'e8d2dcf55b86c242b3ee2a27e3fb3468ccb81d302e414329066b08ab5ad34017','af33a5bf6ef55e32377c69fffee6d6789947cc8e548c76349e327f8b35775dc3');
INSERT INTO "records" VALUES(404,'2026-01-06 07:02:00.000000',1,5,'何占','一号窗口','imports.bring_in','save','resident','5','{"phones":[[],[["15400003335",null]]],"tags":[[],[["党员","2026-01-06",null,null,null]]],"version":[1,2]}',NULL,1,'af33a5bf6ef55e32377c69fffee6d6789947cc8e548c76349e327f8b35775dc3','ff57b3d0428e0938a6f1de074a2110d410f600ca1de2598df762c8b34ed90280');
INSERT INTO "records" VALUES(405,'2026-01-06 07:02:00.000000',1,5,'何占','一号窗口','imports.bring_in','change','import','1','{"counts":[{},{"changed":1,"created":2,"first_household":11,"last_household":12,"refused":0,"repeated":0,"rows":3,"same":0}],"rows":[0,3]}',NULL,1,'ff57b3d0428e0938a6f1de074a2110d410f600ca1de2598df762c8b34ed90280','970a6bd16a176671054c4946bedec753abff2941a5af2ab3a13659aefaef3c22');
INSERT INTO "records" VALUES(406,'2026-01-06 07:04:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','resident','16','{"birth_date":[null,"1980-01-01"],"grid_id":[null,3],"household_id":[null,14],"id_no":[null,"990102198001010619"],"living_address":[null,"春和里小区7号楼5单元404室"],"name":[null,"孙试"],"phones":[null,[["15400003336",null]]],"sex":[null,"male"]}',NULL,2,'970a6bd16a176671054c4946bedec753abff2941a5af2ab3a13659aefaef3c22','48bbb8e4418f2becc6bb63f9a11447ab350343eaef0914a5f2a638062ac6467f');
INSERT INTO "records" VALUES(407,'2026-01-06 07:04:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','import','2','{"counts":[null,{}],"file_digest":[null,"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"],"file_name":[null,"试.xlsx"],"id":[null,2],"imported_at":[null,"2026-01-06T15:04:00+08:00"],"imported_by_id":[null,5],"kind":[null,"residents"],"rows":[null,0],"station_id":[null,1]}',NULL,2,'48bbb8e4418f2becc6bb63f9a11447ab350343eaef0914a5f2a638062ac6467f','6ce271c543244df80238d6db138178501e5b7cfd2be3ad31d610904b2c6ad5c1');
INSERT INTO "records" VALUES(408,'2026-01-06 07:04:00.000000',1,5,'何占','一号窗口','imports.bring_in','change','import','2','{"counts":[{},{"changed":0,"created":1,"first_household":14,"last_household":14,"refused":0,"repeated":0,"rows":1,"same":0}],"rows":[0,1]}',NULL,2,'6ce271c543244df80238d6db138178501e5b7cfd2be3ad31d610904b2c6ad5c1','53470ea59b2179ea675e270f3b1421c07e38112efcd77d808f95be8a6a07e7db');
INSERT INTO "records" VALUES(409,'2026-01-06 07:05:00.000000',1,5,'何占','一号窗口','imports.undo','delete','resident','16','{"batch_id":[2,null]}',NULL,2,'53470ea59b2179ea675e270f3b1421c07e38112efcd77d808f95be8a6a07e7db','1135de9bae3603f3ac88c75d305d2070454c89ead830156119ab9733fb4b7183');
INSERT INTO "records" VALUES(410,'2026-01-06 07:05:00.000000',1,5,'何占','一号窗口','imports.undo','change','import','2','{"undone_at":[null,"2026-01-06T15:05:00+08:00"],"undone_by_id":[null,5]}',NULL,2,'1135de9bae3603f3ac88c75d305d2070454c89ead830156119ab9733fb4b7183','c542ae1f53bf77e451af4d69d2f3e9bdeeaff28523d8d69908a155043eb7135b');
INSERT INTO "records" VALUES(411,'2026-01-06 07:06:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','import','3','{"counts":[null,{}],"file_digest":[null,"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"],"file_name":[null,"床位.xlsx"],"id":[null,3],"imported_at":[null,"2026-01-06T15:06:00+08:00"],"imported_by_id":[null,5],"kind":[null,"beds"],"rows":[null,0],"station_id":[null,1]}',NULL,3,'c542ae1f53bf77e451af4d69d2f3e9bdeeaff28523d8d69908a155043eb7135b','e25960da60b3a2d7d536b41406579846e48aa22da28aec4ae14729c2fadc787f');
INSERT INTO "records" VALUES(412,'2026-01-06 07:06:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','room','6','{"building":[null,""],"floor":[null,4],"gender_rule":[null,"ANY"],"id":[null,6],"kind":[null,"单人间"],"number":[null,"401"],"station_id":[null,1]}',NULL,3,'e25960da60b3a2d7d536b41406579846e48aa22da28aec4ae14729c2fadc787f','a9f412ee48b74db1e4c0c3fa300e4724e3952153cb0b0de6d6f6ee8745790615');
INSERT INTO "records" VALUES(413,'2026-01-06 07:06:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','room','7','{"building":[null,""],"floor":[null,4],"gender_rule":[null,"ANY"],"id":[null,7],"kind":[null,"单人间"],"number":[null,"402"],"station_id":[null,1]}',NULL,3,'a9f412ee48b74db1e4c0c3fa300e4724e3952153cb0b0de6d6f6ee8745790615','213340c21883a296d436d1fe202e9aaea9770471fbff3e1c5ce9c3abf4e1017b');
INSERT INTO "records" VALUES(414,'2026-01-06 07:06:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','bed','11','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2026-01-06T15:06:00+08:00"],"id":[null,11],"number":[null,"1"],"oxygen":[null,false],"rail":[null,false],"reserve":[null,false],"room_id":[null,6],"window":[null,false]}',NULL,3,'213340c21883a296d436d1fe202e9aaea9770471fbff3e1c5ce9c3abf4e1017b','fbab53d6508645d0eace1cf24ce0fe4141803e91000714ec575c204ec2e386d0');
INSERT INTO "records" VALUES(415,'2026-01-06 07:06:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','bed','12','{"companion":[null,false],"condition":[null,"USABLE"],"condition_since":[null,"2026-01-06T15:06:00+08:00"],"id":[null,12],"number":[null,"1"],"oxygen":[null,false],"rail":[null,false],"reserve":[null,false],"room_id":[null,7],"window":[null,false]}',NULL,3,'fbab53d6508645d0eace1cf24ce0fe4141803e91000714ec575c204ec2e386d0','d80ccf7791502236c6c9091751c76af109a853765e9450d04017d30a3ae0287f');
INSERT INTO "records" VALUES(416,'2026-01-06 07:06:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','bed_stay','12','{"ability":[null,"MILD"],"admitted_at":[null,"2025-12-01T06:00:00+00:00"],"agreement_from":[null,"2025-12-01"],"agreement_until":[null,"2026-11-30"],"asked_at":[null,"2026-01-06T15:06:00+08:00"],"batch_id":[null,3],"care_level":[null,"二级护理"],"deposit":[null,500000],"fall_risk":[null,false],"id":[null,12],"kind":[null,"LONG"],"monthly_fee":[null,360000],"resident_id":[null,13],"state":[null,"ADMITTED"],"station_id":[null,1],"urgency":[null,0],"wanted_from":[null,"2025-12-01"],"wants":[null,{}],"whole_room":[null,false]}',NULL,3,'d80ccf7791502236c6c9091751c76af109a853765e9450d04017d30a3ae0287f','c1e59eafa1457b3aafc77cdf13c0b7c7abd6a2a03f11a83e5a9fc39d942676b0');
INSERT INTO "records" VALUES(417,'2026-01-06 07:06:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','stay_segment','13','{"bed_id":[null,11],"id":[null,13],"lane":[null,0],"phase":[null,"CURRENT"],"purpose":[null,"STAY"],"resident_id":[null,13],"starts_at":[null,"2025-12-01T06:00:00+00:00"],"stay_id":[null,12]}',NULL,3,'c1e59eafa1457b3aafc77cdf13c0b7c7abd6a2a03f11a83e5a9fc39d942676b0','92cd7065748284265e3f566d7cc5d79ed906d7aefa607e96b8877655d3f9db04');
INSERT INTO "records" VALUES(418,'2026-01-06 07:06:00.000000',1,5,'何占','一号窗口','imports.bring_in','create','stay_step','30','{"at":[null,"2026-01-06T15:06:00+08:00"],"by_id":[null,5],"facts":[null,{"batch_id":3}],"id":[null,30],"state":[null,"ADMITTED"],"stay_id":[null,12],"text":[null,"来自台账“床位.xlsx”第2行"],"verb":[null,"ADMIT"]}',NULL,3,'92cd7065748284265e3f566d7cc5d79ed906d7aefa607e96b8877655d3f9db04','1e8e91fd2deb4e5d0935022748192716599c145ed022a4cbe406cca0586f1e19');
INSERT INTO "records" VALUES(419,'2026-01-06 07:06:00.000000',1,5,'何占','一号窗口','imports.bring_in','change','resident','13','{"knocks_paused_on":[null,"2025-12-01"],"meals_paused_on":[null,"2025-12-01"]}',NULL,3,'1e8e91fd2deb4e5d0935022748192716599c145ed022a4cbe406cca0586f1e19','dd500ce35af82401bbbc7464d9df584eb9de28035de86ba7a1e3ead223fb6b6f');
INSERT INTO "records" VALUES(420,'2026-01-06 07:06:00.000000',1,5,'何占','一号窗口','imports.bring_in','change','import','3','{"counts":[{},{"beds":2,"changed":0,"created":2,"files":0,"refused":0,"repeated":0,"rows":2,"same":0}],"rows":[0,2]}',NULL,3,'dd500ce35af82401bbbc7464d9df584eb9de28035de86ba7a1e3ead223fb6b6f','605084833ef934f130660e35bb5adf94e8bb118f58846622ede12c9deb67922d');
CREATE TABLE resident_addresses (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	resident_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	text TEXT NOT NULL, 
	address_key TEXT NOT NULL, 
	grid_id INTEGER, 
	CONSTRAINT fk_resident_addresses_grid_id_grids FOREIGN KEY(grid_id) REFERENCES grids (id), 
	CONSTRAINT fk_resident_addresses_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT uq_resident_addresses_resident_id_kind UNIQUE (resident_id, kind)
);
INSERT INTO "resident_addresses" VALUES(1,1,'living','济南市历下区春和里小区5号楼2单元402室','春和里小区5-2-402',2);
INSERT INTO "resident_addresses" VALUES(2,2,'living','济南市历下区春和里小区5号楼2单元402室','春和里小区5-2-402',2);
INSERT INTO "resident_addresses" VALUES(3,3,'living','济南市历下区春和里小区3号楼1单元203室','春和里小区3-1-203',2);
INSERT INTO "resident_addresses" VALUES(4,4,'living','济南市历下区春和里小区8号楼1单元502室','春和里小区8-1-502',3);
INSERT INTO "resident_addresses" VALUES(5,5,'living','济南市历下区春和里小区7号楼1单元203室','春和里小区7-1-203',3);
INSERT INTO "resident_addresses" VALUES(6,6,'living','济南市历下区春和里小区9号楼1单元101室','春和里小区9-1-101',3);
INSERT INTO "resident_addresses" VALUES(7,7,'living','济南市历下区春和里小区10号楼1单元101室','春和里小区10-1-101',3);
INSERT INTO "resident_addresses" VALUES(8,8,'living','济南市历下区春和里小区11号楼2单元102室','春和里小区11-2-102',3);
INSERT INTO "resident_addresses" VALUES(9,9,'living','济南市历下区春和里小区12号楼1单元301室','春和里小区12-1-301',3);
INSERT INTO "resident_addresses" VALUES(10,10,'living','济南市历下区春和里小区6号楼1单元101室','春和里小区6-1-101',2);
INSERT INTO "resident_addresses" VALUES(11,11,'living','济南市历下区春和里小区4号楼1单元101室','春和里小区4-1-101',2);
INSERT INTO "resident_addresses" VALUES(12,12,'living','济南市历下区春和里小区5号楼2单元402室','春和里小区5-2-402',2);
INSERT INTO "resident_addresses" VALUES(13,13,'living','春和里小区6号楼5单元403室','春和里小区6-5-403',2);
INSERT INTO "resident_addresses" VALUES(14,14,'living','春和里小区7号楼5单元403室','春和里小区7-5-403',3);
INSERT INTO "resident_addresses" VALUES(15,14,'registered','双忠西巷24号27户','双忠西巷24-27',NULL);
CREATE TABLE resident_consents (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	resident_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	given_on DATE NOT NULL, 
	given_by TEXT, 
	way TEXT NOT NULL, 
	note TEXT, 
	withdrawn_on DATE, 
	recorded_at DATETIME NOT NULL, 
	recorded_by_id INTEGER NOT NULL, 
	CONSTRAINT fk_resident_consents_recorded_by_id_staff FOREIGN KEY(recorded_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_resident_consents_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id)
);
INSERT INTO "resident_consents" VALUES(1,1,'NOTICE','FILE','2025-09-03','SELF','SIGNED',NULL,NULL,'2025-09-03 02:17:00.000000',2);
INSERT INTO "resident_consents" VALUES(2,1,'CONSENT','HEALTH','2025-09-03','SELF','SIGNED','站内使用',NULL,'2025-09-03 02:18:00.000000',2);
INSERT INTO "resident_consents" VALUES(3,4,'CONSENT','PHOTO','2025-09-03','SELF','SPOKEN',NULL,'2025-09-10','2025-09-03 02:19:00.000000',2);
INSERT INTO "resident_consents" VALUES(4,1,'REQUEST','COPY','2025-09-10','SELF','SPOKEN',NULL,NULL,'2025-09-10 02:02:00.000000',2);
CREATE TABLE resident_contacts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	resident_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT, 
	relation TEXT, 
	phone TEXT, note TEXT, linked_id INTEGER CONSTRAINT fk_resident_contacts_linked_id_residents REFERENCES residents (id), 
	CONSTRAINT fk_resident_contacts_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT uq_resident_contacts_resident_id_position UNIQUE (resident_id, position)
);
INSERT INTO "resident_contacts" VALUES(1,1,0,'王小山','儿子','15400005678','有钥匙',NULL);
INSERT INTO "resident_contacts" VALUES(2,3,0,'䶮小燕','女儿','15400002604',NULL,NULL);
INSERT INTO "resident_contacts" VALUES(3,13,0,'赵晓梅','女儿','15400004444',NULL,NULL);
CREATE TABLE resident_events (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	resident_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	since DATE NOT NULL, 
	until DATE, 
	place TEXT, 
	note TEXT, 
	evidence TEXT, 
	"before" JSON NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	recorded_by_id INTEGER NOT NULL, 
	cancelled_at DATETIME, 
	cancelled_by_id INTEGER, 
	CONSTRAINT ck_resident_events_order CHECK (until IS NULL OR until >= since), 
	CONSTRAINT fk_resident_events_cancelled_by_id_staff FOREIGN KEY(cancelled_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_resident_events_recorded_by_id_staff FOREIGN KEY(recorded_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_resident_events_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id)
);
INSERT INTO "resident_events" VALUES(1,5,'HOSPITAL','2025-09-05','2025-09-08','市立医院',NULL,NULL,'{"fields": {}}','2025-09-10 02:09:00.000000',2,NULL,NULL);
INSERT INTO "resident_events" VALUES(2,10,'AWAY','2025-09-05',NULL,'青岛女儿家',NULL,NULL,'{"fields": {}}','2025-09-10 02:10:00.000000',2,NULL,NULL);
INSERT INTO "resident_events" VALUES(3,11,'DEATH','2025-09-08',NULL,NULL,NULL,'死亡证明','{"fields": {"status": ["living", "deceased"], "status_since": [null, "2025-09-08"]}}','2025-09-10 02:11:00.000000',2,NULL,NULL);
INSERT INTO "resident_events" VALUES(4,4,'HOSPITAL','2025-09-09',NULL,'省立医院',NULL,NULL,'{"fields": {}}','2025-09-10 02:12:00.000000',2,'2025-09-10 02:14:00.000000',2);
CREATE TABLE resident_merges (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kept_id INTEGER NOT NULL, 
	gone_id INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	"before" JSON NOT NULL, 
	moved JSON NOT NULL, 
	merged_at DATETIME NOT NULL, 
	merged_by_id INTEGER NOT NULL, 
	undone_at DATETIME, 
	undone_by_id INTEGER, 
	CONSTRAINT fk_resident_merges_gone_id_residents FOREIGN KEY(gone_id) REFERENCES residents (id), 
	CONSTRAINT fk_resident_merges_kept_id_residents FOREIGN KEY(kept_id) REFERENCES residents (id), 
	CONSTRAINT fk_resident_merges_merged_by_id_staff FOREIGN KEY(merged_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_resident_merges_undone_by_id_staff FOREIGN KEY(undone_by_id) REFERENCES staff (id)
);
INSERT INTO "resident_merges" VALUES(1,1,12,'同一人','{"kept": {"name": "\u738b\u6842\u82b3", "sex": "female", "id_type": "resident_id", "id_no": "990102194503090243", "birth_date": "1945-03-09", "ethnicity": "\u6c49\u65cf", "household_role": "\u6237\u4e3b", "living_alone": null, "self_care": "\u534a\u81ea\u7406", "health_note": null, "allergy_note": null, "remark": null, "status": "living", "status_since": null, "registered_address": null, "living_address": "\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a5\u53f7\u697c2\u5355\u5143402\u5ba4", "phones": [["15400001234", null]], "contacts": [["\u738b\u5c0f\u5c71", "\u513f\u5b50", "15400005678", "\u6709\u94a5\u5319", null]], "tags": [["\u4f4e\u4fdd", "2025-09-01", null, "\u4f4e\u4fdd\u8bc1", "2026-03-01"], ["\u4fa8\u7737", "2025-09-01", null, null, "2027-09-03"]], "household_id": 1, "grid_ids": {"living": 2}}, "after": {"name": "\u738b\u6842\u82b3", "sex": "female", "id_type": "resident_id", "id_no": "990102194503090243", "birth_date": "1945-03-09", "ethnicity": "\u6c49\u65cf", "household_role": "\u6237\u4e3b", "living_alone": null, "self_care": "\u534a\u81ea\u7406", "health_note": null, "allergy_note": null, "remark": null, "status": "living", "status_since": null, "registered_address": null, "living_address": "\u6d4e\u5357\u5e02\u5386\u4e0b\u533a\u6625\u548c\u91cc\u5c0f\u533a5\u53f7\u697c2\u5355\u5143402\u5ba4", "phones": [["15400001234", null]], "contacts": [["\u738b\u5c0f\u5c71", "\u513f\u5b50", "15400005678", "\u6709\u94a5\u5319", null]], "tags": [["\u4f4e\u4fdd", "2025-09-01", null, "\u4f4e\u4fdd\u8bc1", "2026-03-01"], ["\u4fa8\u7737", "2025-09-01", null, null, "2027-09-03"], ["\u7a7a\u5de2", "2025-09-03", null, null, "2026-03-03"]], "household_id": 1, "grid_ids": {"living": 2}}, "gone": {"id_type": "none", "id_no": null, "status": "living", "status_since": null, "household_id": 1}, "seen": "2025-09-03", "seen_after": "2025-09-03"}','{"different_people": []}','2025-09-10 02:07:00.000000',5,NULL,NULL);
CREATE TABLE resident_notes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	resident_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	written_by_id INTEGER NOT NULL, 
	written_at DATETIME NOT NULL, 
	CONSTRAINT fk_resident_notes_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT fk_resident_notes_written_by_id_staff FOREIGN KEY(written_by_id) REFERENCES staff (id)
);
INSERT INTO "resident_notes" VALUES(1,1,'门铃不响，请敲门',2,'2025-09-03 02:13:00.000000');
CREATE TABLE resident_phones (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	resident_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	extension TEXT, 
	owner TEXT, 
	CONSTRAINT fk_resident_phones_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT uq_resident_phones_resident_id_position UNIQUE (resident_id, position)
);
INSERT INTO "resident_phones" VALUES(1,1,0,'15400001234',NULL,NULL);
INSERT INTO "resident_phones" VALUES(2,2,0,'15400001235',NULL,NULL);
INSERT INTO "resident_phones" VALUES(3,3,0,'15400002603',NULL,NULL);
INSERT INTO "resident_phones" VALUES(4,8,0,'15400007742',NULL,NULL);
INSERT INTO "resident_phones" VALUES(5,12,0,'15400001234',NULL,NULL);
INSERT INTO "resident_phones" VALUES(6,5,0,'15400003335',NULL,NULL);
INSERT INTO "resident_phones" VALUES(7,13,0,'15400003333',NULL,NULL);
INSERT INTO "resident_phones" VALUES(8,14,0,'15400003334',NULL,NULL);
CREATE TABLE resident_tags (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	resident_id INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	since DATE, 
	until DATE, 
	evidence TEXT, 
	review_due DATE, 
	CONSTRAINT fk_resident_tags_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id)
);
INSERT INTO "resident_tags" VALUES(1,1,'低保','2025-09-01',NULL,'低保证','2026-03-01');
INSERT INTO "resident_tags" VALUES(2,1,'侨眷','2025-09-01',NULL,NULL,'2027-09-03');
INSERT INTO "resident_tags" VALUES(3,4,'独居','2025-09-01',NULL,NULL,'2026-03-03');
INSERT INTO "resident_tags" VALUES(4,12,'空巢','2025-09-03',NULL,NULL,'2026-03-03');
INSERT INTO "resident_tags" VALUES(5,1,'空巢','2025-09-03',NULL,NULL,'2026-03-03');
INSERT INTO "resident_tags" VALUES(6,5,'党员','2026-01-06',NULL,NULL,NULL);
INSERT INTO "resident_tags" VALUES(7,13,'低保',NULL,NULL,NULL,NULL);
CREATE TABLE residents (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	sex TEXT NOT NULL, 
	id_type TEXT NOT NULL, 
	id_no TEXT, 
	birth_date DATE, 
	ethnicity TEXT, 
	household_id INTEGER, 
	household_role TEXT, 
	living_alone BOOLEAN, 
	self_care TEXT, 
	health_note TEXT, 
	remark TEXT, 
	status TEXT NOT NULL, 
	status_since DATE, 
	merged_into_id INTEGER, 
	batch_id INTEGER, 
	last_seen_on DATE, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	version INTEGER NOT NULL, allergy_note TEXT, meals_paused_on DATE, knocks_paused_on DATE, 
	CONSTRAINT ck_residents_paper CHECK ((id_type = 'none') = (id_no IS NULL)), 
	CONSTRAINT fk_residents_batch_id_import_batches FOREIGN KEY(batch_id) REFERENCES import_batches (id), 
	CONSTRAINT fk_residents_household_id_households FOREIGN KEY(household_id) REFERENCES households (id), 
	CONSTRAINT fk_residents_merged_into_id_residents FOREIGN KEY(merged_into_id) REFERENCES residents (id), 
	CONSTRAINT fk_residents_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_residents_id_type_id_no UNIQUE (id_type, id_no)
);
INSERT INTO "residents" VALUES(1,1,'王桂芳','female','resident_id','990102194503090243','1945-03-09','汉族',1,'户主',NULL,'半自理',NULL,NULL,'living',NULL,NULL,NULL,'2026-01-05','2025-09-03 02:01:00.000000','2025-09-10 02:07:00.000000',2,NULL,'2025-10-20','2025-10-20');
INSERT INTO "residents" VALUES(2,1,'李守田','male','resident_id','990102194305060115','1943-05-06',NULL,1,'配偶',NULL,NULL,NULL,NULL,'living',NULL,NULL,NULL,NULL,'2025-09-03 02:02:00.000000','2025-09-03 02:02:00.000000',1,NULL,'2025-12-02','2025-12-02');
INSERT INTO "residents" VALUES(3,1,'䶮长福','male','resident_id','990102194002030138','1940-02-03',NULL,2,NULL,NULL,NULL,NULL,NULL,'living',NULL,NULL,NULL,NULL,'2025-09-03 02:03:00.000000','2025-09-03 02:03:00.000000',1,NULL,'2025-10-20','2025-10-20');
INSERT INTO "residents" VALUES(4,1,'陆阿根','male','resident_id','990102194403140151','1944-03-14',NULL,3,NULL,1,NULL,NULL,'下午来','living',NULL,NULL,NULL,'2025-10-13','2025-09-03 02:04:00.000000','2025-10-16 02:09:00.000000',4,NULL,'2025-12-30','2025-12-30');
INSERT INTO "residents" VALUES(5,1,'罗爱国','male','resident_id','990102193908220179','1939-08-22',NULL,4,NULL,NULL,NULL,NULL,NULL,'living',NULL,NULL,NULL,'2026-01-05','2025-09-03 02:05:00.000000','2026-01-06 07:02:00.000000',2,NULL,NULL,NULL);
INSERT INTO "residents" VALUES(6,1,'林阿桂','female','resident_id','990102194211300229','1942-11-30',NULL,5,NULL,NULL,NULL,NULL,NULL,'living',NULL,NULL,NULL,NULL,'2025-09-03 02:06:00.000000','2025-09-03 02:06:00.000000',1,NULL,NULL,NULL);
INSERT INTO "residents" VALUES(7,1,'陈秀兰','female','resident_id','990102193807010260','1938-07-01',NULL,6,NULL,NULL,NULL,NULL,NULL,'living',NULL,NULL,NULL,NULL,'2025-09-03 02:07:00.000000','2025-09-03 02:07:00.000000',1,NULL,NULL,NULL);
INSERT INTO "residents" VALUES(8,1,'高守信','male','resident_id','990102194106060198','1941-06-06',NULL,7,NULL,NULL,NULL,NULL,NULL,'living',NULL,NULL,NULL,'2026-01-05','2025-09-03 02:08:00.000000','2025-09-03 02:08:00.000000',1,NULL,'2025-12-20','2025-12-20');
INSERT INTO "residents" VALUES(9,1,'钱玉珍','female','resident_id','990102194609090284','1946-09-09',NULL,8,NULL,NULL,NULL,NULL,NULL,'living',NULL,NULL,NULL,NULL,'2025-09-03 02:09:00.000000','2025-09-03 02:09:00.000000',1,NULL,NULL,NULL);
INSERT INTO "residents" VALUES(10,1,'韩福来','male','resident_id','990102195004040318','1950-04-04',NULL,9,NULL,NULL,NULL,NULL,NULL,'living',NULL,NULL,NULL,NULL,'2025-09-03 02:10:00.000000','2025-09-03 02:10:00.000000',1,NULL,NULL,NULL);
INSERT INTO "residents" VALUES(11,1,'吴德厚','male','resident_id','99010219321212033X','1932-12-12',NULL,10,NULL,NULL,NULL,NULL,NULL,'deceased','2025-09-08',NULL,NULL,NULL,'2025-09-03 02:11:00.000000','2025-09-10 02:11:00.000000',2,NULL,NULL,NULL);
INSERT INTO "residents" VALUES(12,1,'王桂方','female','none',NULL,'1945-03-09',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'merged','2025-09-10',1,NULL,NULL,'2025-09-03 02:12:00.000000','2025-09-10 02:07:00.000000',2,NULL,NULL,NULL);
INSERT INTO "residents" VALUES(13,1,'赵秀英','female','resident_id','990102194808080425','1948-08-08',NULL,11,NULL,1,NULL,NULL,'膝盖不好','living',NULL,NULL,1,NULL,'2026-01-06 07:02:00.000000','2026-01-06 07:02:00.000000',1,NULL,'2025-12-01','2025-12-01');
INSERT INTO "residents" VALUES(14,1,'陈大文','male','resident_id','990102197001020513','1970-01-02',NULL,12,NULL,NULL,NULL,NULL,NULL,'living',NULL,NULL,1,NULL,'2026-01-06 07:02:00.000000','2026-01-06 07:02:00.000000',1,NULL,NULL,NULL);
CREATE TABLE resources (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	grid_id INTEGER, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	address TEXT, 
	hours TEXT, 
	contact TEXT, 
	phone TEXT, 
	special TEXT, 
	capacity INTEGER, 
	area INTEGER, 
	since DATE, 
	until DATE, 
	version INTEGER NOT NULL, 
	CONSTRAINT fk_resources_grid_id_grids FOREIGN KEY(grid_id) REFERENCES grids (id), 
	CONSTRAINT fk_resources_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id)
);
INSERT INTO "resources" VALUES(1,1,2,'party','春和里第二党支部','春和里小区2号楼',NULL,'罗爱国','15400005518',NULL,12,NULL,'2025-09-01',NULL,1);
CREATE TABLE rooms (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	building TEXT NOT NULL, 
	floor INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	gender_rule TEXT NOT NULL, 
	note TEXT, 
	retired_on DATE, 
	version INTEGER NOT NULL, 
	CONSTRAINT fk_rooms_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_rooms_station_id_building_number UNIQUE (station_id, building, number)
);
INSERT INTO "rooms" VALUES(1,1,'',2,'201','双人间','FEMALE',NULL,NULL,1);
INSERT INTO "rooms" VALUES(2,1,'',2,'202','双人间','ANY',NULL,NULL,1);
INSERT INTO "rooms" VALUES(3,1,'',2,'203','三人间','SAME',NULL,NULL,1);
INSERT INTO "rooms" VALUES(4,1,'',2,'205','单人间','ANY',NULL,NULL,1);
INSERT INTO "rooms" VALUES(5,1,'',3,'301','双人间','COUPLE',NULL,NULL,1);
INSERT INTO "rooms" VALUES(6,1,'',4,'401','单人间','ANY',NULL,NULL,1);
INSERT INTO "rooms" VALUES(7,1,'',4,'402','单人间','ANY',NULL,NULL,1);
CREATE TABLE search_keys (
	"key" TEXT NOT NULL, 
	recency INTEGER NOT NULL, 
	subject SMALLINT NOT NULL, 
	subject_id INTEGER NOT NULL, 
	CONSTRAINT pk_search_keys PRIMARY KEY ("key", recency, subject, subject_id)
)
 WITHOUT ROWID

;
INSERT INTO "search_keys" VALUES('a双忠西巷',0,1,14);
INSERT INTO "search_keys" VALUES('a双忠西巷24-27',0,1,14);
INSERT INTO "search_keys" VALUES('a和里小区',-739621,1,1);
INSERT INTO "search_keys" VALUES('a和里小区',-739621,1,5);
INSERT INTO "search_keys" VALUES('a和里小区',-739621,1,8);
INSERT INTO "search_keys" VALUES('a和里小区',-739537,1,4);
INSERT INTO "search_keys" VALUES('a和里小区',0,1,2);
INSERT INTO "search_keys" VALUES('a和里小区',0,1,3);
INSERT INTO "search_keys" VALUES('a和里小区',0,1,6);
INSERT INTO "search_keys" VALUES('a和里小区',0,1,7);
INSERT INTO "search_keys" VALUES('a和里小区',0,1,9);
INSERT INTO "search_keys" VALUES('a和里小区',0,1,10);
INSERT INTO "search_keys" VALUES('a和里小区',0,1,11);
INSERT INTO "search_keys" VALUES('a和里小区',0,1,13);
INSERT INTO "search_keys" VALUES('a和里小区',0,1,14);
INSERT INTO "search_keys" VALUES('a小区',-739621,1,1);
INSERT INTO "search_keys" VALUES('a小区',-739621,1,5);
INSERT INTO "search_keys" VALUES('a小区',-739621,1,8);
INSERT INTO "search_keys" VALUES('a小区',-739537,1,4);
INSERT INTO "search_keys" VALUES('a小区',0,1,2);
INSERT INTO "search_keys" VALUES('a小区',0,1,3);
INSERT INTO "search_keys" VALUES('a小区',0,1,6);
INSERT INTO "search_keys" VALUES('a小区',0,1,7);
INSERT INTO "search_keys" VALUES('a小区',0,1,9);
INSERT INTO "search_keys" VALUES('a小区',0,1,10);
INSERT INTO "search_keys" VALUES('a小区',0,1,11);
INSERT INTO "search_keys" VALUES('a小区',0,1,13);
INSERT INTO "search_keys" VALUES('a小区',0,1,14);
INSERT INTO "search_keys" VALUES('a忠西巷',0,1,14);
INSERT INTO "search_keys" VALUES('a春和里10-1-101',0,1,7);
INSERT INTO "search_keys" VALUES('a春和里11-2-102',-739621,1,8);
INSERT INTO "search_keys" VALUES('a春和里12-1-301',0,1,9);
INSERT INTO "search_keys" VALUES('a春和里3-1-203',0,1,3);
INSERT INTO "search_keys" VALUES('a春和里4-1-101',0,1,11);
INSERT INTO "search_keys" VALUES('a春和里5-2-402',-739621,1,1);
INSERT INTO "search_keys" VALUES('a春和里5-2-402',0,1,2);
INSERT INTO "search_keys" VALUES('a春和里6-1-101',0,1,10);
INSERT INTO "search_keys" VALUES('a春和里6-5-403',0,1,13);
INSERT INTO "search_keys" VALUES('a春和里7-1-203',-739621,1,5);
INSERT INTO "search_keys" VALUES('a春和里7-5-403',0,1,14);
INSERT INTO "search_keys" VALUES('a春和里8-1-502',-739537,1,4);
INSERT INTO "search_keys" VALUES('a春和里9-1-101',0,1,6);
INSERT INTO "search_keys" VALUES('a春和里小区',-739621,1,1);
INSERT INTO "search_keys" VALUES('a春和里小区',-739621,1,5);
INSERT INTO "search_keys" VALUES('a春和里小区',-739621,1,8);
INSERT INTO "search_keys" VALUES('a春和里小区',-739537,1,4);
INSERT INTO "search_keys" VALUES('a春和里小区',0,1,2);
INSERT INTO "search_keys" VALUES('a春和里小区',0,1,3);
INSERT INTO "search_keys" VALUES('a春和里小区',0,1,6);
INSERT INTO "search_keys" VALUES('a春和里小区',0,1,7);
INSERT INTO "search_keys" VALUES('a春和里小区',0,1,9);
INSERT INTO "search_keys" VALUES('a春和里小区',0,1,10);
INSERT INTO "search_keys" VALUES('a春和里小区',0,1,11);
INSERT INTO "search_keys" VALUES('a春和里小区',0,1,13);
INSERT INTO "search_keys" VALUES('a春和里小区',0,1,14);
INSERT INTO "search_keys" VALUES('a西巷',0,1,14);
INSERT INTO "search_keys" VALUES('a里小区',-739621,1,1);
INSERT INTO "search_keys" VALUES('a里小区',-739621,1,5);
INSERT INTO "search_keys" VALUES('a里小区',-739621,1,8);
INSERT INTO "search_keys" VALUES('a里小区',-739537,1,4);
INSERT INTO "search_keys" VALUES('a里小区',0,1,2);
INSERT INTO "search_keys" VALUES('a里小区',0,1,3);
INSERT INTO "search_keys" VALUES('a里小区',0,1,6);
INSERT INTO "search_keys" VALUES('a里小区',0,1,7);
INSERT INTO "search_keys" VALUES('a里小区',0,1,9);
INSERT INTO "search_keys" VALUES('a里小区',0,1,10);
INSERT INTO "search_keys" VALUES('a里小区',0,1,11);
INSERT INTO "search_keys" VALUES('a里小区',0,1,13);
INSERT INTO "search_keys" VALUES('a里小区',0,1,14);
INSERT INTO "search_keys" VALUES('d99010219321212033X	吴德厚',0,1,11);
INSERT INTO "search_keys" VALUES('d990102193807010260	陈秀兰',0,1,7);
INSERT INTO "search_keys" VALUES('d990102193908220179	罗爱国',-739621,1,5);
INSERT INTO "search_keys" VALUES('d990102194002030138	䶮长福',0,1,3);
INSERT INTO "search_keys" VALUES('d990102194106060198	高守信',-739621,1,8);
INSERT INTO "search_keys" VALUES('d990102194211300229	林阿桂',0,1,6);
INSERT INTO "search_keys" VALUES('d990102194305060115	李守田',0,1,2);
INSERT INTO "search_keys" VALUES('d990102194403140151	陆阿根',-739537,1,4);
INSERT INTO "search_keys" VALUES('d990102194503090243	王桂芳',-739621,1,1);
INSERT INTO "search_keys" VALUES('d990102194609090284	钱玉珍',0,1,9);
INSERT INTO "search_keys" VALUES('d990102194808080425	赵秀英',0,1,13);
INSERT INTO "search_keys" VALUES('d990102195004040318	韩福来',0,1,10);
INSERT INTO "search_keys" VALUES('d990102197001020513	陈大文',0,1,14);
INSERT INTO "search_keys" VALUES('iag',-739621,1,5);
INSERT INTO "search_keys" VALUES('iag',-739537,1,4);
INSERT INTO "search_keys" VALUES('iag',0,1,6);
INSERT INTO "search_keys" VALUES('icdw',0,1,14);
INSERT INTO "search_keys" VALUES('icf',0,1,3);
INSERT INTO "search_keys" VALUES('icxl',0,1,7);
INSERT INTO "search_keys" VALUES('idh',0,1,11);
INSERT INTO "search_keys" VALUES('idw',0,1,14);
INSERT INTO "search_keys" VALUES('ifl',0,1,10);
INSERT INTO "search_keys" VALUES('igf',-739621,1,1);
INSERT INTO "search_keys" VALUES('igsx',-739621,1,8);
INSERT INTO "search_keys" VALUES('ihfl',0,1,10);
INSERT INTO "search_keys" VALUES('ilag',-739621,1,5);
INSERT INTO "search_keys" VALUES('ilag',-739537,1,4);
INSERT INTO "search_keys" VALUES('ilag',0,1,6);
INSERT INTO "search_keys" VALUES('ilst',0,1,2);
INSERT INTO "search_keys" VALUES('iqyz',0,1,9);
INSERT INTO "search_keys" VALUES('ist',0,1,2);
INSERT INTO "search_keys" VALUES('isx',-739621,1,8);
INSERT INTO "search_keys" VALUES('iwdh',0,1,11);
INSERT INTO "search_keys" VALUES('iwgf',-739621,1,1);
INSERT INTO "search_keys" VALUES('ixl',0,1,7);
INSERT INTO "search_keys" VALUES('ixy',0,1,13);
INSERT INTO "search_keys" VALUES('iycf',0,1,3);
INSERT INTO "search_keys" VALUES('iyz',0,1,9);
INSERT INTO "search_keys" VALUES('iyzf',0,1,3);
INSERT INTO "search_keys" VALUES('izf',0,1,3);
INSERT INTO "search_keys" VALUES('izxy',0,1,13);
INSERT INTO "search_keys" VALUES('m0001',-739621,2,5);
INSERT INTO "search_keys" VALUES('m0001',-739537,2,2);
INSERT INTO "search_keys" VALUES('m0001',-739533,2,1);
INSERT INTO "search_keys" VALUES('m0002',-739621,2,6);
INSERT INTO "search_keys" VALUES('m0002',-739537,2,3);
INSERT INTO "search_keys" VALUES('m0003',-739621,2,7);
INSERT INTO "search_keys" VALUES('m0003',-739537,2,4);
INSERT INTO "search_keys" VALUES('m202510090001',-739533,2,1);
INSERT INTO "search_keys" VALUES('m202510130001',-739537,2,2);
INSERT INTO "search_keys" VALUES('m202510130002',-739537,2,3);
INSERT INTO "search_keys" VALUES('m202510130003',-739537,2,4);
INSERT INTO "search_keys" VALUES('m202601050001',-739621,2,5);
INSERT INTO "search_keys" VALUES('m202601050002',-739621,2,6);
INSERT INTO "search_keys" VALUES('m202601050003',-739621,2,7);
INSERT INTO "search_keys" VALUES('m370102001-SL-20251009-0001',-739533,2,1);
INSERT INTO "search_keys" VALUES('m370102001-SL-20251013-0001',-739537,2,2);
INSERT INTO "search_keys" VALUES('m370102001-SL-20251013-0002',-739537,2,3);
INSERT INTO "search_keys" VALUES('m370102001-SL-20251013-0003',-739537,2,4);
INSERT INTO "search_keys" VALUES('m370102001-SL-20260105-0001',-739621,2,5);
INSERT INTO "search_keys" VALUES('m370102001-SL-20260105-0002',-739621,2,6);
INSERT INTO "search_keys" VALUES('m370102001-SL-20260105-0003',-739621,2,7);
INSERT INTO "search_keys" VALUES('m37010200101202510090001',-739533,2,1);
INSERT INTO "search_keys" VALUES('m37010200101202510130001',-739537,2,2);
INSERT INTO "search_keys" VALUES('m37010200101202510130002',-739537,2,3);
INSERT INTO "search_keys" VALUES('m37010200101202510130003',-739537,2,4);
INSERT INTO "search_keys" VALUES('m37010200101202601050001',-739621,2,5);
INSERT INTO "search_keys" VALUES('m37010200101202601050002',-739621,2,6);
INSERT INTO "search_keys" VALUES('m37010200101202601050003',-739621,2,7);
INSERT INTO "search_keys" VALUES('m370102001202510090001',-739533,2,1);
INSERT INTO "search_keys" VALUES('m370102001202510130001',-739537,2,2);
INSERT INTO "search_keys" VALUES('m370102001202510130002',-739537,2,3);
INSERT INTO "search_keys" VALUES('m370102001202510130003',-739537,2,4);
INSERT INTO "search_keys" VALUES('m370102001202601050001',-739621,2,5);
INSERT INTO "search_keys" VALUES('m370102001202601050002',-739621,2,6);
INSERT INTO "search_keys" VALUES('m370102001202601050003',-739621,2,7);
INSERT INTO "search_keys" VALUES('m370102001SL202510090001',-739533,2,1);
INSERT INTO "search_keys" VALUES('m370102001SL202510130001',-739537,2,2);
INSERT INTO "search_keys" VALUES('m370102001SL202510130002',-739537,2,3);
INSERT INTO "search_keys" VALUES('m370102001SL202510130003',-739537,2,4);
INSERT INTO "search_keys" VALUES('m370102001SL202601050001',-739621,2,5);
INSERT INTO "search_keys" VALUES('m370102001SL202601050002',-739621,2,6);
INSERT INTO "search_keys" VALUES('m370102001SL202601050003',-739621,2,7);
INSERT INTO "search_keys" VALUES('n䶮长福',0,1,3);
INSERT INTO "search_keys" VALUES('n信',-739621,1,8);
INSERT INTO "search_keys" VALUES('n兰',0,1,7);
INSERT INTO "search_keys" VALUES('n厚',0,1,11);
INSERT INTO "search_keys" VALUES('n吴德厚',0,1,11);
INSERT INTO "search_keys" VALUES('n国',-739621,1,5);
INSERT INTO "search_keys" VALUES('n大文',0,1,14);
INSERT INTO "search_keys" VALUES('n守信',-739621,1,8);
INSERT INTO "search_keys" VALUES('n守田',0,1,2);
INSERT INTO "search_keys" VALUES('n德厚',0,1,11);
INSERT INTO "search_keys" VALUES('n文',0,1,14);
INSERT INTO "search_keys" VALUES('n李守田',0,1,2);
INSERT INTO "search_keys" VALUES('n来',0,1,10);
INSERT INTO "search_keys" VALUES('n林阿桂',0,1,6);
INSERT INTO "search_keys" VALUES('n根',-739537,1,4);
INSERT INTO "search_keys" VALUES('n桂',0,1,6);
INSERT INTO "search_keys" VALUES('n桂芳',-739621,1,1);
INSERT INTO "search_keys" VALUES('n爱国',-739621,1,5);
INSERT INTO "search_keys" VALUES('n玉珍',0,1,9);
INSERT INTO "search_keys" VALUES('n王桂芳',-739621,1,1);
INSERT INTO "search_keys" VALUES('n珍',0,1,9);
INSERT INTO "search_keys" VALUES('n田',0,1,2);
INSERT INTO "search_keys" VALUES('n福',0,1,3);
INSERT INTO "search_keys" VALUES('n福来',0,1,10);
INSERT INTO "search_keys" VALUES('n秀兰',0,1,7);
INSERT INTO "search_keys" VALUES('n秀英',0,1,13);
INSERT INTO "search_keys" VALUES('n罗爱国',-739621,1,5);
INSERT INTO "search_keys" VALUES('n芳',-739621,1,1);
INSERT INTO "search_keys" VALUES('n英',0,1,13);
INSERT INTO "search_keys" VALUES('n赵秀英',0,1,13);
INSERT INTO "search_keys" VALUES('n钱玉珍',0,1,9);
INSERT INTO "search_keys" VALUES('n长福',0,1,3);
INSERT INTO "search_keys" VALUES('n阿根',-739537,1,4);
INSERT INTO "search_keys" VALUES('n阿桂',0,1,6);
INSERT INTO "search_keys" VALUES('n陆阿根',-739537,1,4);
INSERT INTO "search_keys" VALUES('n陈大文',0,1,14);
INSERT INTO "search_keys" VALUES('n陈秀兰',0,1,7);
INSERT INTO "search_keys" VALUES('n韩福来',0,1,10);
INSERT INTO "search_keys" VALUES('n高守信',-739621,1,8);
INSERT INTO "search_keys" VALUES('pa gen',-739537,1,4);
INSERT INTO "search_keys" VALUES('pa gui',0,1,6);
INSERT INTO "search_keys" VALUES('pai guo',-739621,1,5);
INSERT INTO "search_keys" VALUES('pchang fu',0,1,3);
INSERT INTO "search_keys" VALUES('pchen da wen',0,1,14);
INSERT INTO "search_keys" VALUES('pchen xiu lan',0,1,7);
INSERT INTO "search_keys" VALUES('pda wen',0,1,14);
INSERT INTO "search_keys" VALUES('pde hou',0,1,11);
INSERT INTO "search_keys" VALUES('pfang',-739621,1,1);
INSERT INTO "search_keys" VALUES('pfu',0,1,3);
INSERT INTO "search_keys" VALUES('pfu lai',0,1,10);
INSERT INTO "search_keys" VALUES('pgao shou xin',-739621,1,8);
INSERT INTO "search_keys" VALUES('pgen',-739537,1,4);
INSERT INTO "search_keys" VALUES('pgui',0,1,6);
INSERT INTO "search_keys" VALUES('pgui fang',-739621,1,1);
INSERT INTO "search_keys" VALUES('pguo',-739621,1,5);
INSERT INTO "search_keys" VALUES('phan fu lai',0,1,10);
INSERT INTO "search_keys" VALUES('phou',0,1,11);
INSERT INTO "search_keys" VALUES('plai',0,1,10);
INSERT INTO "search_keys" VALUES('plan',0,1,7);
INSERT INTO "search_keys" VALUES('pli shou tian',0,1,2);
INSERT INTO "search_keys" VALUES('plin a gui',0,1,6);
INSERT INTO "search_keys" VALUES('plu a gen',-739537,1,4);
INSERT INTO "search_keys" VALUES('pluo ai guo',-739621,1,5);
INSERT INTO "search_keys" VALUES('pqian yu zhen',0,1,9);
INSERT INTO "search_keys" VALUES('pshou tian',0,1,2);
INSERT INTO "search_keys" VALUES('pshou xin',-739621,1,8);
INSERT INTO "search_keys" VALUES('ptian',0,1,2);
INSERT INTO "search_keys" VALUES('pwang gui fang',-739621,1,1);
INSERT INTO "search_keys" VALUES('pwen',0,1,14);
INSERT INTO "search_keys" VALUES('pwu de hou',0,1,11);
INSERT INTO "search_keys" VALUES('pxin',-739621,1,8);
INSERT INTO "search_keys" VALUES('pxiu lan',0,1,7);
INSERT INTO "search_keys" VALUES('pxiu ying',0,1,13);
INSERT INTO "search_keys" VALUES('pyan chang fu',0,1,3);
INSERT INTO "search_keys" VALUES('pyan zhang fu',0,1,3);
INSERT INTO "search_keys" VALUES('pying',0,1,13);
INSERT INTO "search_keys" VALUES('pyu zhen',0,1,9);
INSERT INTO "search_keys" VALUES('pzhang fu',0,1,3);
INSERT INTO "search_keys" VALUES('pzhao xiu ying',0,1,13);
INSERT INTO "search_keys" VALUES('pzhen',0,1,9);
INSERT INTO "search_keys" VALUES('r062010708391201099	陈秀兰',0,1,7);
INSERT INTO "search_keys" VALUES('r100031015202100201073',-739537,2,2);
INSERT INTO "search_keys" VALUES('r100050106202100201073',-739621,2,5);
INSERT INTO "search_keys" VALUES('r100090015202100201073',-739533,2,1);
INSERT INTO "search_keys" VALUES('r151041304491201099	陆阿根',-739537,1,4);
INSERT INTO "search_keys" VALUES('r200031015202100201073',-739537,2,3);
INSERT INTO "search_keys" VALUES('r200050106202100201073',-739621,2,6);
INSERT INTO "search_keys" VALUES('r24770000451	高守信',-739621,1,8);
INSERT INTO "search_keys" VALUES('r300031015202100201073',-739537,2,4);
INSERT INTO "search_keys" VALUES('r300050106202100201073',-739621,2,7);
INSERT INTO "search_keys" VALUES('r30620000451	䶮长福',0,1,3);
INSERT INTO "search_keys" VALUES('r315020100791201099	陈大文',0,1,14);
INSERT INTO "search_keys" VALUES('r33330000451	赵秀英',0,1,13);
INSERT INTO "search_keys" VALUES('r342090305491201099	王桂芳',-739621,1,1);
INSERT INTO "search_keys" VALUES('r43210000451	王桂芳',-739621,1,1);
INSERT INTO "search_keys" VALUES('r43330000451	陈大文',0,1,14);
INSERT INTO "search_keys" VALUES('r482090906491201099	钱玉珍',0,1,9);
INSERT INTO "search_keys" VALUES('r511060503491201099	李守田',0,1,2);
INSERT INTO "search_keys" VALUES('r524080808491201099	赵秀英',0,1,13);
INSERT INTO "search_keys" VALUES('r53210000451	李守田',0,1,2);
INSERT INTO "search_keys" VALUES('r53330000451	罗爱国',-739621,1,5);
INSERT INTO "search_keys" VALUES('r813040400591201099	韩福来',0,1,10);
INSERT INTO "search_keys" VALUES('r831030200491201099	䶮长福',0,1,3);
INSERT INTO "search_keys" VALUES('r891060601491201099	高守信',-739621,1,8);
INSERT INTO "search_keys" VALUES('r922003112491201099	林阿桂',0,1,6);
INSERT INTO "search_keys" VALUES('r971022809391201099	罗爱国',-739621,1,5);
INSERT INTO "search_keys" VALUES('rX33021212391201099	吴德厚',0,1,11);
INSERT INTO "search_keys" VALUES('t15400001234	王桂芳',-739621,1,1);
INSERT INTO "search_keys" VALUES('t15400001235	李守田',0,1,2);
INSERT INTO "search_keys" VALUES('t15400002603	䶮长福',0,1,3);
INSERT INTO "search_keys" VALUES('t15400003333	赵秀英',0,1,13);
INSERT INTO "search_keys" VALUES('t15400003334	陈大文',0,1,14);
INSERT INTO "search_keys" VALUES('t15400003335	罗爱国',-739621,1,5);
INSERT INTO "search_keys" VALUES('t15400007742	高守信',-739621,1,8);
CREATE TABLE "service_items" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code TEXT NOT NULL, 
	edition INTEGER NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_to DATE, 
	name TEXT NOT NULL, 
	category TEXT NOT NULL, 
	route TEXT NOT NULL, 
	channels JSON NOT NULL, 
	aliases JSON NOT NULL, 
	on_the_spot BOOLEAN NOT NULL, 
	levels JSON NOT NULL, 
	materials JSON NOT NULL, 
	legal_basis TEXT, 
	answer TEXT, 
	default_data BOOLEAN NOT NULL, 
	station_id INTEGER, 
	kind TEXT NOT NULL, 
	tier TEXT, 
	position INTEGER NOT NULL, 
	CONSTRAINT fk_service_items_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_service_items_code_edition UNIQUE (code, edition)
);
INSERT INTO "service_items" VALUES(1,'MZ01',1,'2025-09-01',NULL,'最低生活保障申请','RELIEF','CADRE','["WINDOW", "PHONE", "DOOR"]','["\u4f4e\u4fdd", "\u4f4e\u4fdd\u7533\u8bf7", "\u57ce\u5e02\u4f4e\u4fdd", "\u5403\u4f4e\u4fdd"]',0,'{"7123": "hard", "four_levels": "thorny"}','[{"name": "\u7533\u8bf7\u4eba\u53ca\u5171\u540c\u751f\u6d3b\u5bb6\u5ead\u6210\u5458\u8eab\u4efd\u8bc1", "form": "ORIGINAL_AND_COPY", "copies": 1, "deferrable_days": null}, {"name": "\u6237\u53e3\u7c3f", "form": "ORIGINAL_AND_COPY", "copies": 1, "deferrable_days": 5}, {"name": "\u5bb6\u5ead\u7ecf\u6d4e\u72b6\u51b5\u6838\u5bf9\u6388\u6743\u4e66", "form": "SIGNED", "copies": 1, "deferrable_days": null}, {"name": "\u6b8b\u75be\u8bc1\u3001\u75c5\u5386\u7b49\u56f0\u96be\u60c5\u51b5\u6750\u6599\uff08\u6709\u5219\u63d0\u4f9b\uff09", "form": "COPY", "copies": 1, "deferrable_days": 5}]','《社会救助暂行办法》（国务院令第649号）','由街道受理，入户核查、家庭经济状况核对后审核确认并公示。社区可代为提交申请，期间电话告知进度。',0,NULL,'agent','STREET',1);
INSERT INTO "service_items" VALUES(2,'YL01',1,'2025-09-01','2026-02-01','高龄津贴申请','CARE','CADRE','["WINDOW", "PHONE", "DOOR"]','["\u9ad8\u9f84\u8865\u8d34", "80\u5c81\u8865\u8d34", "90\u5c81\u8865\u8d34", "\u957f\u5bff\u8865\u8d34", "\u8001\u9f84\u6d25\u8d34"]',0,'{"7123": "big", "four_levels": "difficult"}','[{"name": "\u8eab\u4efd\u8bc1", "form": "ORIGINAL_AND_COPY", "copies": 1, "deferrable_days": null}, {"name": "\u6237\u53e3\u7c3f", "form": "ORIGINAL_AND_COPY", "copies": 1, "deferrable_days": 5}, {"name": "\u672c\u4eba\u94f6\u884c\u5361", "form": "COPY", "copies": 1, "deferrable_days": 3}]','《中华人民共和国老年人权益保障法》','年满规定岁数的当月可申请，行动不便的可上门办或由亲属代办。标准以当年文件为准。',1,NULL,'agent','STREET',2);
INSERT INTO "service_items" VALUES(3,'YL02',1,'2025-09-01',NULL,'老年人优待与乘车卡办理指引','CARE','DESK','["WINDOW", "PHONE", "DOOR"]','["\u8001\u5e74\u5361", "\u8001\u5e74\u8bc1", "\u516c\u4ea4\u5361", "\u656c\u8001\u5361"]',1,'{"7123": "on_the_spot", "four_levels": "ordinary"}','[{"name": "\u8eab\u4efd\u8bc1", "form": "ORIGINAL", "copies": 1, "deferrable_days": null}]','《中华人民共和国老年人权益保障法》','告知办理地点、所需证件和优待范围，可帮助预约或网上申请。',1,NULL,'agent','CITY',3);
INSERT INTO "service_items" VALUES(4,'YL13',1,'2025-09-01',NULL,'居家适老化改造申请','CARE','TEAM','["WINDOW", "PHONE", "DOOR"]','["\u9002\u8001\u5316", "\u6276\u624b", "\u9632\u6ed1", "\u536b\u751f\u95f4\u6539\u9020", "\u5c45\u5bb6\u6539\u9020"]',0,'{"7123": "hard", "four_levels": "difficult"}','[{"name": "\u8eab\u4efd\u8bc1", "form": "ORIGINAL", "copies": 1, "deferrable_days": null}, {"name": "\u6237\u53e3\u7c3f", "form": "ORIGINAL", "copies": 1, "deferrable_days": 5}, {"name": "\u80fd\u529b\u8bc4\u4f30\u7ed3\u679c\uff08\u6709\u5219\u63d0\u4f9b\uff09", "form": "COPY", "copies": 1, "deferrable_days": 5}, {"name": "\u623f\u5c4b\u6743\u5c5e\u6216\u79df\u8d41\u8bc1\u660e", "form": "COPY", "copies": 1, "deferrable_days": 3}]','《中华人民共和国老年人权益保障法》','登记后上门评估，常见项目有扶手、防滑、坐便器、呼叫设备；补贴对象以当年文件为准。',1,NULL,'agent','DISTRICT',4);
INSERT INTO "service_items" VALUES(5,'YL14',1,'2025-09-01',NULL,'家庭安全设备（烟感、燃气报警、一键呼叫）申领','CARE','GRID','["WINDOW", "PHONE", "DOOR"]','["\u7231\u8001\u4e09\u5b9d", "\u70df\u611f", "\u4e00\u952e\u547c\u53eb", "\u71c3\u6c14\u62a5\u8b66\u5668"]',0,'{"7123": "big", "four_levels": "difficult"}','[{"name": "\u8eab\u4efd\u8bc1", "form": "ORIGINAL", "copies": 1, "deferrable_days": null}]',NULL,'独居、高龄老人优先，登记后上门安装，报警自动转为紧急办件。',1,NULL,'agent','STREET',5);
INSERT INTO "service_items" VALUES(6,'BM01',1,'2025-09-01',NULL,'生育登记与生育服务咨询','EVERYDAY','DESK','["WINDOW", "PHONE", "DOOR"]','["\u51c6\u751f\u8bc1", "\u751f\u80b2\u8bc1", "\u751f\u80b2\u767b\u8bb0", "\u8ba1\u751f"]',1,'{"7123": "on_the_spot", "four_levels": "ordinary"}','[{"name": "\u592b\u59bb\u53cc\u65b9\u8eab\u4efd\u8bc1", "form": "ORIGINAL", "copies": 1, "deferrable_days": null}, {"name": "\u7ed3\u5a5a\u8bc1", "form": "ORIGINAL", "copies": 1, "deferrable_days": 5}]','《中华人民共和国人口与计划生育法》','当场登记或指导网上登记，并告知孕产保健和出生一件事联办。',1,NULL,'agent','STREET',6);
INSERT INTO "service_items" VALUES(7,'MZ02',1,'2025-09-01',NULL,'低保边缘家庭认定申请','RELIEF','CADRE','["WINDOW", "PHONE", "DOOR"]','["\u4f4e\u8fb9", "\u4f4e\u6536\u5165\u5bb6\u5ead", "\u8fb9\u7f18\u6237"]',0,'{"7123": "hard", "four_levels": "thorny"}','[{"name": "\u7533\u8bf7\u4eba\u53ca\u5171\u540c\u751f\u6d3b\u5bb6\u5ead\u6210\u5458\u8eab\u4efd\u8bc1", "form": "ORIGINAL_AND_COPY", "copies": 1, "deferrable_days": null}, {"name": "\u6237\u53e3\u7c3f", "form": "ORIGINAL_AND_COPY", "copies": 1, "deferrable_days": 5}, {"name": "\u5bb6\u5ead\u7ecf\u6d4e\u72b6\u51b5\u6838\u5bf9\u6388\u6743\u4e66", "form": "SIGNED", "copies": 1, "deferrable_days": null}]','《社会救助暂行办法》（国务院令第649号）','由街道受理，核对家庭收入和财产后认定。不符合低保条件的，可一并按低保边缘核对，不必重复交材料。',1,NULL,'agent','STREET',7);
INSERT INTO "service_items" VALUES(8,'YL01',2,'2026-02-01',NULL,'高龄津贴申请（新）','CARE','CADRE','["WINDOW", "PHONE", "DOOR"]','["\u9ad8\u9f84\u8865\u8d34", "80\u5c81\u8865\u8d34", "90\u5c81\u8865\u8d34", "\u957f\u5bff\u8865\u8d34", "\u8001\u9f84\u6d25\u8d34"]',0,'{"7123": "big", "four_levels": "difficult"}','[{"name": "\u8eab\u4efd\u8bc1", "form": "ORIGINAL_AND_COPY", "copies": 1, "deferrable_days": null}, {"name": "\u6237\u53e3\u7c3f", "form": "ORIGINAL_AND_COPY", "copies": 1, "deferrable_days": 5}, {"name": "\u672c\u4eba\u94f6\u884c\u5361", "form": "COPY", "copies": 1, "deferrable_days": 3}]','《中华人民共和国老年人权益保障法》','年满规定岁数的当月可申请，行动不便的可上门办或由亲属代办。标准以当年文件为准。',0,NULL,'agent','STREET',2);
CREATE TABLE settings (
	station_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	value JSON NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (station_id, name), 
	CONSTRAINT fk_settings_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id)
);
INSERT INTO "settings" VALUES(1,'receipt_paper','"80MM"');
INSERT INTO "settings" VALUES(1,'receipt_copies',2);
INSERT INTO "settings" VALUES(1,'bed_hold_hours',48);
INSERT INTO "settings" VALUES(1,'theme','"dark"');
INSERT INTO "settings" VALUES(1,'tag_review_months',6);
INSERT INTO "settings" VALUES(1,'month_base','"THIRTY"');
INSERT INTO "settings" VALUES(1,'waiting_rule','{"urgency": [0, 20, 40, 80], "ability": [0, 5, 10, 20, 25], "days_per_point": 5, "most_for_waiting": 20, "tags": {"\u7279\u56f0": 30, "\u4f4e\u4fdd": 20, "\u4f4e\u4fdd\u8fb9\u7f18": 10, "\u5b64\u5be1": 20, "\u72ec\u5c45": 15, "\u5931\u72ec": 15, "\u91cd\u6b8b": 10, "\u5931\u667a": 10, "\u4f18\u629a": 10, "80+": 5, "90+": 10, "100+": 15}}');
CREATE TABLE shift_notes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	written_by_id INTEGER NOT NULL, 
	written_at DATETIME NOT NULL, 
	read_by_id INTEGER, 
	read_at DATETIME, 
	CONSTRAINT fk_shift_notes_read_by_id_staff FOREIGN KEY(read_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_shift_notes_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT fk_shift_notes_written_by_id_staff FOREIGN KEY(written_by_id) REFERENCES staff (id)
);
INSERT INTO "shift_notes" VALUES(1,1,'201-1 的王阿姨周五请假回家',4,'2026-01-05 01:02:00.000000',5,'2026-01-05 01:03:00.000000');
INSERT INTO "shift_notes" VALUES(2,1,'打印机缺纸',2,'2026-01-05 01:04:00.000000',NULL,NULL);
CREATE TABLE sign_in_attempts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	account TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	succeeded BOOLEAN NOT NULL
);
INSERT INTO "sign_in_attempts" VALUES(1,'clerk','2025-09-01 00:42:00.000000',1);
INSERT INTO "sign_in_attempts" VALUES(2,'clerk','2025-09-01 00:43:00.000000',0);
CREATE TABLE staff (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	account TEXT NOT NULL, 
	name TEXT NOT NULL, 
	initials TEXT NOT NULL, 
	post TEXT, 
	phone TEXT, 
	password_hash TEXT NOT NULL, 
	must_change_password BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_signed_in_at DATETIME, 
	version INTEGER NOT NULL, 
	CONSTRAINT fk_staff_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_staff_account UNIQUE (account)
);
INSERT INTO "staff" VALUES(1,1,'administrator','林静','LJ',NULL,NULL,'$argon2id$v=19$m=65536,t=3,p=4$DAHMxH2Cl3iwUcd/jgnPHA$+3XfdgtmGbtkotCNTv54061grvvxjjVa6rVuuFbcpo4',0,1,'2025-09-01 00:31:00.000000',NULL,1);
INSERT INTO "staff" VALUES(2,1,'clerk','顾敏','GM','综合窗口','0531-55550120','$argon2id$v=19$m=65536,t=3,p=4$VqcqqLjiYy5Y87357d0kiQ$aS0LvhrNRb5DDmIgi8GjLja9zjrEkrJGXI8vvw0oSTU',1,1,'2025-09-01 00:32:00.000000','2025-09-01 00:42:00.000000',1);
INSERT INTO "staff" VALUES(3,1,'grid_worker','莫兰英','MLY','网格员','0531-55550120','$argon2id$v=19$m=65536,t=3,p=4$Eae0MGmdFGqfmh0LdMWW5Q$HF0Yz9l7Clo+O1efKQ7vuNOa6Y57erdsiEmxWlu5p9o',1,1,'2025-09-01 00:33:00.000000',NULL,1);
INSERT INTO "staff" VALUES(4,1,'care_operator','何冬梅','HDM','照护组','0531-55550120','$argon2id$v=19$m=65536,t=3,p=4$8XyVpPGnv19goiDCKGXkUQ$Ceib8RpZ5VcSyQA/IpmANFp7SgXdqPpPGCLUAvSZHX4',1,1,'2025-09-01 00:34:00.000000',NULL,1);
INSERT INTO "staff" VALUES(5,1,'station_head','何占','HZ','站长','0531-55550120','$argon2id$v=19$m=65536,t=3,p=4$s7+ze0us/0XEbbg1uJzUUA$4eW5QSyjU6ndJfo3a3oOVjTLZzd86qY/QVuR8ruVT6Q',1,1,'2025-09-01 00:35:00.000000',NULL,1);
INSERT INTO "staff" VALUES(6,1,'auditor','沈鉴','SJ',NULL,'0531-55550120','$argon2id$v=19$m=65536,t=3,p=4$NAYomZ5esIaGUFl0I8OeEQ$i5TqLXNVZvb6yxSgMJR8ZPJc9jnYdFH9IQxq7tLlP9E',1,1,'2025-09-01 00:36:00.000000',NULL,1);
INSERT INTO "staff" VALUES(7,1,'qianren','任前','RQ',NULL,NULL,'$argon2id$v=19$m=65536,t=3,p=4$vXKtVGhvy+Q/dETLHAqoUw$boOWHgcvGHOWN7Q6ajWHbvpAyzu8DIAfP0uhnjYXtzg',1,0,'2025-09-01 00:37:00.000000',NULL,2);
CREATE TABLE staff_roles (
	staff_id INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	CONSTRAINT pk_staff_roles PRIMARY KEY (staff_id, role), 
	CONSTRAINT fk_staff_roles_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id)
);
INSERT INTO "staff_roles" VALUES(1,'ADMINISTRATOR');
INSERT INTO "staff_roles" VALUES(2,'CLERK');
INSERT INTO "staff_roles" VALUES(3,'GRID_WORKER');
INSERT INTO "staff_roles" VALUES(4,'CARE_OPERATOR');
INSERT INTO "staff_roles" VALUES(5,'STATION_HEAD');
INSERT INTO "staff_roles" VALUES(6,'AUDITOR');
INSERT INTO "staff_roles" VALUES(7,'CLERK');
CREATE TABLE stations (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name TEXT NOT NULL, 
	street_code TEXT NOT NULL, 
	phone TEXT, 
	address TEXT
);
INSERT INTO "stations" VALUES(1,'春和里社区党群服务中心','370102001','0531-55550120','济南市历下区春和里小区1号楼底商');
CREATE TABLE stay_leaves (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	stay_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	state TEXT NOT NULL, 
	leaves_at DATETIME NOT NULL, 
	gone_at DATETIME, 
	back_due_at DATETIME, 
	back_at DATETIME, 
	place TEXT, 
	reason TEXT, 
	taken_by TEXT, 
	phone TEXT, 
	asked_at DATETIME NOT NULL, 
	approved_at DATETIME, 
	approved_by_id INTEGER, 
	event_id INTEGER, 
	version INTEGER NOT NULL, 
	CONSTRAINT ck_stay_leaves_back CHECK ((state = 'BACK') = (back_at IS NOT NULL)), 
	CONSTRAINT ck_stay_leaves_gone CHECK (gone_at IS NULL OR state IN ('APPROVED', 'BACK')), 
	CONSTRAINT ck_stay_leaves_order CHECK (back_at IS NULL OR back_at >= leaves_at), 
	CONSTRAINT ck_stay_leaves_due CHECK (back_due_at IS NULL OR back_due_at >= leaves_at), 
	CONSTRAINT fk_stay_leaves_approved_by_id_staff FOREIGN KEY(approved_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_stay_leaves_event_id_resident_events FOREIGN KEY(event_id) REFERENCES resident_events (id), 
	CONSTRAINT fk_stay_leaves_stay_id_bed_stays FOREIGN KEY(stay_id) REFERENCES bed_stays (id)
);
INSERT INTO "stay_leaves" VALUES(1,1,'HOME','BACK','2025-10-28 02:00:00.000000','2025-10-28 02:01:00.000000','2025-11-02 12:00:00.000000','2025-11-02 10:01:00.000000','儿子家','过寿','王小山','15400005678','2025-10-28 02:01:00.000000','2025-10-28 02:01:00.000000',4,NULL,2);
INSERT INTO "stay_leaves" VALUES(2,2,'HOSPITAL','APPROVED','2026-01-04 02:01:00.000000','2026-01-04 02:02:00.000000',NULL,NULL,'市立医院','肺炎','女儿',NULL,'2026-01-04 02:02:00.000000','2026-01-04 02:02:00.000000',4,NULL,1);
INSERT INTO "stay_leaves" VALUES(3,1,'HOME','PENDING','2026-01-09 01:00:00.000000',NULL,'2026-01-11 10:00:00.000000',NULL,'儿子家',NULL,'王小山',NULL,'2026-01-04 02:03:00.000000',NULL,NULL,NULL,1);
CREATE TABLE stay_segments (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	stay_id INTEGER, 
	lane INTEGER NOT NULL, 
	bed_id INTEGER NOT NULL, 
	resident_id INTEGER, 
	purpose TEXT NOT NULL, 
	phase TEXT NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME, 
	follows DATETIME, 
	note TEXT, 
	released_by_id INTEGER, 
	CONSTRAINT ck_stay_segments_stay CHECK ((purpose = 'CLOSED') = (stay_id IS NULL)), 
	CONSTRAINT ck_stay_segments_lane CHECK ((purpose = 'STAY') = (lane = 0) OR purpose = 'CLOSED'), 
	CONSTRAINT ck_stay_segments_person CHECK ((purpose = 'STAY') = (resident_id IS NOT NULL)), 
	CONSTRAINT ck_stay_segments_order CHECK (ends_at IS NULL OR ends_at > starts_at), 
	CONSTRAINT ck_stay_segments_follows CHECK (follows IS NULL OR follows = starts_at), 
	CONSTRAINT fk_stay_segments_bed_id_beds FOREIGN KEY(bed_id) REFERENCES beds (id), 
	CONSTRAINT fk_stay_segments_released_by_id_staff FOREIGN KEY(released_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_stay_segments_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT fk_stay_segments_chain FOREIGN KEY(stay_id, lane, follows) REFERENCES stay_segments (stay_id, lane, ends_at) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_stay_segments_person FOREIGN KEY(stay_id, resident_id) REFERENCES bed_stays (id, resident_id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_stay_segments_stay_id_bed_stays FOREIGN KEY(stay_id) REFERENCES bed_stays (id), 
	CONSTRAINT uq_stay_segments_stay_id_lane_ends_at UNIQUE (stay_id, lane, ends_at), 
	CONSTRAINT uq_stay_segments_stay_id_lane_starts_at UNIQUE (stay_id, lane, starts_at)
);
INSERT INTO "stay_segments" VALUES(1,1,0,1,1,'STAY','CURRENT','2025-10-20 06:01:00.000000',NULL,NULL,NULL,NULL);
INSERT INTO "stay_segments" VALUES(2,2,0,3,3,'STAY','CURRENT','2025-10-20 06:00:00.000000',NULL,NULL,NULL,NULL);
INSERT INTO "stay_segments" VALUES(3,3,0,4,5,'STAY','PAST','2025-10-25 06:01:00.000000','2025-10-27 02:01:00.000000',NULL,NULL,NULL);
INSERT INTO "stay_segments" VALUES(4,3,0,5,5,'STAY','PAST','2025-10-27 02:01:00.000000','2025-11-05 02:01:00.000000','2025-10-27 02:01:00.000000',NULL,NULL);
INSERT INTO "stay_segments" VALUES(5,NULL,0,6,NULL,'CLOSED','PLANNED','2025-12-08 00:00:00.000000','2025-12-10 10:00:00.000000',NULL,'换床垫',NULL);
INSERT INTO "stay_segments" VALUES(6,NULL,0,5,NULL,'CLOSED','PLANNED','2026-01-05 00:00:00.000000','2026-01-20 10:00:00.000000',NULL,'修呼叫器',NULL);
INSERT INTO "stay_segments" VALUES(7,5,0,9,2,'STAY','CURRENT','2025-12-02 06:00:00.000000','2026-02-28 02:00:00.000000',NULL,NULL,NULL);
INSERT INTO "stay_segments" VALUES(8,5,1,10,NULL,'ROOM','CURRENT','2025-12-02 06:00:00.000000','2026-02-28 02:00:00.000000',NULL,NULL,NULL);
INSERT INTO "stay_segments" VALUES(9,7,0,6,7,'STAY','VOID','2025-12-12 06:00:00.000000','2025-12-30 02:00:00.000000',NULL,NULL,NULL);
INSERT INTO "stay_segments" VALUES(10,8,0,8,8,'STAY','CURRENT','2025-12-20 07:01:00.000000',NULL,NULL,NULL,NULL);
INSERT INTO "stay_segments" VALUES(11,9,0,4,4,'STAY','CURRENT','2025-12-30 06:00:00.000000','2026-01-15 02:00:00.000000',NULL,NULL,NULL);
INSERT INTO "stay_segments" VALUES(12,10,0,2,9,'STAY','PLANNED','2026-01-10 06:00:00.000000','2026-01-24 02:00:00.000000',NULL,NULL,NULL);
INSERT INTO "stay_segments" VALUES(13,12,0,11,13,'STAY','CURRENT','2025-12-01 06:00:00.000000',NULL,NULL,NULL,NULL);
CREATE TABLE stay_steps (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	stay_id INTEGER NOT NULL, 
	verb TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	by_id INTEGER, 
	state TEXT NOT NULL, 
	text TEXT, 
	facts JSON NOT NULL, 
	CONSTRAINT fk_stay_steps_by_id_staff FOREIGN KEY(by_id) REFERENCES staff (id), 
	CONSTRAINT fk_stay_steps_stay_id_bed_stays FOREIGN KEY(stay_id) REFERENCES bed_stays (id)
);
INSERT INTO "stay_steps" VALUES(1,1,'ASK','2025-10-16 02:01:00.000000',4,'REQUESTED',NULL,'{"undo": {"made": [["bed_stay", 1]]}}');
INSERT INTO "stay_steps" VALUES(2,1,'BOOK','2025-10-16 02:02:00.000000',4,'BOOKED',NULL,'{"bed_id": 1, "released": false, "undo": {"changed": [["bed_stay", 1, {"state": ["REQUESTED", "BOOKED"], "hold_until": [null, "2025-10-22T06:00:00+00:00"]}]], "made": [["stay_segment", 1]]}}');
INSERT INTO "stay_steps" VALUES(3,1,'CHANGE','2025-10-16 02:04:00.000000',4,'BOOKED',NULL,'{"undo": {"changed": [["bed_stay", 1, {"agreement_number": [null, "370102001-XY-20251016-0001"]}]]}}');
INSERT INTO "stay_steps" VALUES(4,1,'ADMIT','2025-10-20 06:01:00.000000',4,'ADMITTED',NULL,'{"bed_id": 1, "undo": {"changed": [["bed_stay", 1, {"state": ["BOOKED", "ADMITTED"], "hold_until": ["2025-10-22T06:00:00+00:00", null], "admitted_at": [null, "2025-10-20T06:01:00+00:00"]}], ["stay_segment", 1, {"phase": ["PLANNED", "CURRENT"], "starts_at": ["2025-10-20T06:00:00+00:00", "2025-10-20T06:01:00+00:00"]}]], "rests": {"1": null}}}');
INSERT INTO "stay_steps" VALUES(5,2,'ADMIT','2025-10-20 06:03:00.000000',4,'ADMITTED',NULL,'{"bed_id": 3, "undo": {"made": [["bed_stay", 2], ["stay_segment", 2]], "rests": {"3": null}}}');
INSERT INTO "stay_steps" VALUES(6,3,'BOOK','2025-10-20 06:05:00.000000',4,'BOOKED',NULL,'{"bed_id": 4, "released": false, "undo": {"made": [["bed_stay", 3], ["stay_segment", 3]]}}');
INSERT INTO "stay_steps" VALUES(7,4,'ASK','2025-10-20 06:06:00.000000',4,'REQUESTED',NULL,'{"undo": {"made": [["bed_stay", 4]]}}');
INSERT INTO "stay_steps" VALUES(8,4,'CANCEL','2025-10-20 06:07:00.000000',4,'CANCELLED','家里请到了保姆','{"bed_ids": [], "undo": {"changed": [["bed_stay", 4, {"state": ["REQUESTED", "CANCELLED"]}]]}}');
INSERT INTO "stay_steps" VALUES(9,3,'ADMIT','2025-10-25 06:01:00.000000',4,'ADMITTED',NULL,'{"bed_id": 4, "undo": {"changed": [["bed_stay", 3, {"state": ["BOOKED", "ADMITTED"], "hold_until": ["2025-10-27T06:00:00+00:00", null], "admitted_at": [null, "2025-10-25T06:01:00+00:00"]}], ["stay_segment", 3, {"phase": ["PLANNED", "CURRENT"], "starts_at": ["2025-10-25T06:00:00+00:00", "2025-10-25T06:01:00+00:00"]}]], "rests": {"5": null}}}');
INSERT INTO "stay_steps" VALUES(10,3,'MOVE','2025-10-27 02:01:00.000000',4,'ADMITTED','202-2 → 203-1 靠近护理站','{"from": 4, "to": 5, "at": "2025-10-27T10:01:00+08:00", "undo": {"changed": [["stay_segment", 3, {"phase": ["CURRENT", "PAST"], "ends_at": ["2025-11-05T02:00:00+00:00", "2025-10-27T02:01:00+00:00"]}], ["bed", 4, {"condition": ["USABLE", "TO_CLEAN"], "condition_since": ["2025-10-15T02:06:00+00:00", "2025-10-27T02:01:00+00:00"]}]], "made": [["stay_segment", 4]]}}');
INSERT INTO "stay_steps" VALUES(11,1,'LEAVE','2025-10-28 02:01:00.000000',4,'ON_LEAVE','回家 10月28日（周二）10:00至11月2日（周日）20:00 儿子家','{"undo": {"changed": [["bed_stay", 1, {"state": ["ADMITTED", "ON_LEAVE"]}]], "made": [["stay_leave", 1]]}}');
INSERT INTO "stay_steps" VALUES(12,1,'RETURN','2025-11-02 10:01:00.000000',4,'ADMITTED','回家 10月28日（周二）10:00至11月2日（周日）18:01 儿子家','{"undo": {"changed": [["bed_stay", 1, {"state": ["ON_LEAVE", "ADMITTED"]}], ["stay_leave", 1, {"state": ["APPROVED", "BACK"], "back_at": [null, "2025-11-02T10:01:00+00:00"]}]]}}');
INSERT INTO "stay_steps" VALUES(13,3,'ORDER_DISCHARGE','2025-11-04 02:01:00.000000',4,'DISCHARGE_PENDING',NULL,'{"before": "2025-11-05T02:00:00+00:00", "ends_at": "2025-11-05T02:00:00+00:00", "undo": {"changed": [["bed_stay", 3, {"state": ["ADMITTED", "DISCHARGE_PENDING"]}]]}}');
INSERT INTO "stay_steps" VALUES(14,3,'DISCHARGE','2025-11-05 02:01:00.000000',4,'DISCHARGED','回家 家人接回','{"bed_id": 5, "at": "2025-11-05T10:01:00+08:00", "left_to": "HOME", "undo": {"changed": [["bed_stay", 3, {"state": ["DISCHARGE_PENDING", "DISCHARGED"], "left_at": [null, "2025-11-05T02:01:00+00:00"], "left_to": [null, "HOME"]}], ["stay_segment", 4, {"phase": ["CURRENT", "PAST"], "ends_at": ["2025-11-05T02:00:00+00:00", "2025-11-05T02:01:00+00:00"]}], ["bed", 5, {"condition": ["USABLE", "TO_CLEAN"], "condition_since": ["2025-10-15T02:08:00+00:00", "2025-11-05T02:01:00+00:00"]}]], "rests": {"5": "2025-10-25"}}}');
INSERT INTO "stay_steps" VALUES(15,5,'ADMIT','2025-12-02 07:04:00.000000',4,'ADMITTED',NULL,'{"bed_id": 9, "undo": {"made": [["bed_stay", 5], ["stay_segment", 7], ["stay_segment", 8]], "rests": {"2": null}}}');
INSERT INTO "stay_steps" VALUES(16,6,'WAIT','2025-12-02 07:05:00.000000',4,'WAITLISTED',NULL,'{"undo": {"made": [["bed_stay", 6]]}}');
INSERT INTO "stay_steps" VALUES(17,7,'WAIT','2025-12-02 07:06:00.000000',4,'WAITLISTED',NULL,'{"undo": {"made": [["bed_stay", 7]]}}');
INSERT INTO "stay_steps" VALUES(18,7,'OFFER','2025-12-02 07:07:00.000000',4,'BOOKED','保留至12月3日（周三）15:07','{"bed_id": 6, "undo": {"changed": [["bed_stay", 7, {"state": ["WAITLISTED", "BOOKED"], "hold_until": [null, "2025-12-03T07:07:00+00:00"]}]], "made": [["stay_segment", 9]]}}');
INSERT INTO "stay_steps" VALUES(19,7,'ACCEPT','2025-12-02 07:08:00.000000',4,'BOOKED',NULL,'{"undo": {"changed": [["bed_stay", 7, {"hold_until": ["2025-12-03T07:07:00+00:00", "2025-12-14T06:00:00+00:00"]}]]}}');
INSERT INTO "stay_steps" VALUES(20,7,'NO_SHOW','2025-12-16 02:01:00.000000',4,'NO_SHOW','家人来电说不来了','{"bed_ids": [6], "undo": {"changed": [["bed_stay", 7, {"state": ["BOOKED", "NO_SHOW"]}], ["stay_segment", 9, {"phase": ["PLANNED", "VOID"]}]]}}');
INSERT INTO "stay_steps" VALUES(21,8,'ADMIT_EMERGENCY','2025-12-20 07:01:00.000000',4,'ADMITTED',NULL,'{"bed_id": 8, "undo": {"made": [["bed_stay", 8], ["stay_segment", 10]], "rests": {"8": null}}}');
INSERT INTO "stay_steps" VALUES(22,9,'ADMIT','2025-12-30 07:01:00.000000',4,'ADMITTED',NULL,'{"bed_id": 4, "undo": {"made": [["bed_stay", 9], ["stay_segment", 11]], "rests": {"4": null}}}');
INSERT INTO "stay_steps" VALUES(23,10,'BOOK','2025-12-30 07:02:00.000000',4,'BOOKED',NULL,'{"bed_id": 2, "released": false, "undo": {"made": [["bed_stay", 10], ["stay_segment", 12]]}}');
INSERT INTO "stay_steps" VALUES(24,10,'RESCHEDULE','2025-12-30 07:03:00.000000',4,'BOOKED',NULL,'{"from": ["2026-01-10T06:00:00+00:00", "2026-01-24T02:00:00+00:00"], "to": ["2026-01-12T06:00:00+00:00", "2026-01-26T02:00:00+00:00"], "undo": {"changed": [["bed_stay", 10, {"hold_until": ["2026-01-12T06:00:00+00:00", "2026-01-14T06:00:00+00:00"]}], ["stay_segment", 12, {"starts_at": ["2026-01-10T06:00:00+00:00", "2026-01-12T06:00:00+00:00"], "ends_at": ["2026-01-24T02:00:00+00:00", "2026-01-26T02:00:00+00:00"]}]]}}');
INSERT INTO "stay_steps" VALUES(25,10,'UNDO','2025-12-30 07:04:00.000000',4,'BOOKED','已撤回：更改日期，12月30日（周二）15:03','{"step_id": 24, "undo": {"changed": [["bed_stay", 10, {"hold_until": ["2026-01-14T06:00:00+00:00", "2026-01-12T06:00:00+00:00"]}], ["stay_segment", 12, {"starts_at": ["2026-01-12T06:00:00+00:00", "2026-01-10T06:00:00+00:00"], "ends_at": ["2026-01-26T02:00:00+00:00", "2026-01-24T02:00:00+00:00"]}]]}}');
INSERT INTO "stay_steps" VALUES(26,2,'LEAVE','2026-01-04 02:02:00.000000',4,'ON_LEAVE','住院 1月4日（周日）10:01起 市立医院','{"undo": {"changed": [["bed_stay", 2, {"state": ["ADMITTED", "ON_LEAVE"]}]], "made": [["stay_leave", 2]]}}');
INSERT INTO "stay_steps" VALUES(27,1,'ASK_LEAVE','2026-01-04 02:03:00.000000',4,'ADMITTED','回家 1月9日（周五）09:00至1月11日（周日）18:00 儿子家','{"undo": {"made": [["stay_leave", 3]]}}');
INSERT INTO "stay_steps" VALUES(28,9,'ORDER_DISCHARGE','2026-01-04 02:04:00.000000',4,'DISCHARGE_PENDING',NULL,'{"before": null, "ends_at": "2026-01-15T02:00:00+00:00", "undo": {"changed": [["bed_stay", 9, {"state": ["ADMITTED", "DISCHARGE_PENDING"]}], ["stay_segment", 11, {"ends_at": [null, "2026-01-15T02:00:00+00:00"]}]]}}');
INSERT INTO "stay_steps" VALUES(29,11,'ASK','2026-01-05 01:27:00.000000',4,'REQUESTED',NULL,'{"undo": {"made": [["bed_stay", 11]]}}');
INSERT INTO "stay_steps" VALUES(30,12,'ADMIT','2026-01-06 07:06:00.000000',5,'ADMITTED','来自台账“床位.xlsx”第2行','{"batch_id": 3}');
CREATE TABLE tag_kinds (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	label TEXT NOT NULL, 
	family TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	synonyms JSON NOT NULL, 
	sensitive BOOLEAN NOT NULL, 
	evidence TEXT, 
	review_months INTEGER, 
	retired BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT uq_tag_kinds_label UNIQUE (label)
);
INSERT INTO "tag_kinds" VALUES(1,'特困','red',0,'["\u7279\u56f0\u4f9b\u517b", "\u7279\u56f0\u4eba\u5458", "\u7279\u56f0\u4f9b\u517b\u4eba\u5458", "\u7279\u56f0\u5bf9\u8c61", "\u4e94\u4fdd", "\u4e94\u4fdd\u6237", "\u4e09\u65e0\u8001\u4eba", "\u4e09\u65e0\u4eba\u5458", "\u5206\u6563\u4f9b\u517b\u7279\u56f0"]',0,'特困人员救助供养证',12,0,1);
INSERT INTO "tag_kinds" VALUES(2,'低保','violet',1,'["\u4f4e\u4fdd\u6237", "\u4f4e\u4fdd\u5bb6\u5ead", "\u4f4e\u4fdd\u5bf9\u8c61", "\u57ce\u5e02\u4f4e\u4fdd", "\u57ce\u9547\u4f4e\u4fdd", "\u6700\u4f4e\u751f\u6d3b\u4fdd\u969c", "\u4eab\u53d7\u4f4e\u4fdd"]',0,'低保证',12,0,1);
INSERT INTO "tag_kinds" VALUES(3,'低保边缘','violet',2,'["\u4f4e\u4fdd\u8fb9\u7f18\u6237", "\u4f4e\u4fdd\u8fb9\u7f18\u5bb6\u5ead", "\u4f4e\u8fb9", "\u4f4e\u8fb9\u6237", "\u4f4e\u6536\u5165", "\u4f4e\u6536\u5165\u5bb6\u5ead", "\u652f\u51fa\u578b\u56f0\u96be\u5bb6\u5ead"]',0,'低保边缘家庭认定书',12,0,1);
INSERT INTO "tag_kinds" VALUES(4,'孤寡','red',3,'["\u5b64\u5be1\u8001\u4eba", "\u5b64\u8001", "\u5b64\u5be1\u6237"]',0,'社区走访记录',NULL,0,1);
INSERT INTO "tag_kinds" VALUES(5,'独居','red',4,'["\u72ec\u5c45\u8001\u4eba", "\u72ec\u5c45\u6237", "\u5355\u72ec\u5c45\u4f4f", "\u4e00\u4eba\u6237"]',0,'社区走访记录',6,0,1);
INSERT INTO "tag_kinds" VALUES(6,'空巢','amber',5,'["\u7a7a\u5de2\u8001\u4eba", "\u7a7a\u5de2\u5bb6\u5ead", "\u7a7a\u5de2\u6237", "\u53cc\u7a7a\u5de2", "\u7eaf\u8001\u6237", "\u7eaf\u8001\u5bb6\u5ead"]',0,'社区走访记录',6,0,1);
INSERT INTO "tag_kinds" VALUES(7,'留守','amber',6,'["\u7559\u5b88\u8001\u4eba", "\u7559\u5b88\u513f\u7ae5", "\u7559\u5b88\u5987\u5973", "\u7559\u5b88\u4eba\u5458"]',0,'社区走访记录',NULL,0,1);
INSERT INTO "tag_kinds" VALUES(8,'失能','rose',7,'["\u5931\u80fd\u8001\u4eba", "\u5b8c\u5168\u5931\u80fd", "\u91cd\u5ea6\u5931\u80fd", "\u4e2d\u5ea6\u5931\u80fd", "\u8f7b\u5ea6\u5931\u80fd", "\u534a\u5931\u80fd", "\u90e8\u5206\u5931\u80fd", "\u534a\u5931\u80fd\u8001\u4eba", "\u4e0d\u80fd\u81ea\u7406"]',1,'能力评估报告',12,0,1);
INSERT INTO "tag_kinds" VALUES(9,'失智','rose',8,'["\u5931\u667a\u8001\u4eba", "\u8ba4\u77e5\u75c7", "\u8ba4\u77e5\u969c\u788d", "\u963f\u5c14\u8328\u6d77\u9ed8", "\u963f\u5c14\u8328\u6d77\u9ed8\u75c7", "\u75f4\u5446", "\u8001\u5e74\u75f4\u5446"]',1,'医院诊断证明',12,0,1);
INSERT INTO "tag_kinds" VALUES(10,'重残','rose',9,'["\u91cd\u5ea6\u6b8b\u75be", "\u91cd\u6b8b\u4eba\u5458", "\u91cd\u5ea6\u6b8b\u75be\u4eba", "\u91cd\u6b8b\u6237", "\u4e00\u7ea7\u6b8b\u75be", "\u4e8c\u7ea7\u6b8b\u75be"]',1,'残疾人证（一、二级）',12,0,1);
INSERT INTO "tag_kinds" VALUES(11,'残疾','rose',10,'["\u6b8b\u75be\u4eba", "\u6b8b\u75be\u4eba\u5458", "\u6301\u8bc1\u6b8b\u75be\u4eba", "\u6b8b\u969c", "\u80a2\u4f53\u6b8b\u75be", "\u89c6\u529b\u6b8b\u75be", "\u542c\u529b\u6b8b\u75be", "\u8a00\u8bed\u6b8b\u75be", "\u667a\u529b\u6b8b\u75be", "\u7cbe\u795e\u6b8b\u75be", "\u591a\u91cd\u6b8b\u75be", "\u6b8b"]',1,'残疾人证',12,0,1);
INSERT INTO "tag_kinds" VALUES(12,'失独','blue',11,'["\u5931\u72ec\u5bb6\u5ead", "\u5931\u72ec\u8001\u4eba", "\u8ba1\u751f\u7279\u6b8a\u5bb6\u5ead", "\u8ba1\u751f\u7279\u6b8a\u56f0\u96be\u5bb6\u5ead", "\u8ba1\u5212\u751f\u80b2\u7279\u6b8a\u5bb6\u5ead", "\u8ba1\u751f\u7279\u6276"]',0,'计划生育特殊家庭扶助证明',NULL,1,2);
INSERT INTO "tag_kinds" VALUES(13,'优抚','green',12,'["\u4f18\u629a\u5bf9\u8c61", "\u4f18\u629a\u5bb6\u5ead", "\u70c8\u5c5e", "\u519b\u5c5e", "\u519b\u70c8\u5c5e", "\u70c8\u58eb\u5bb6\u5c5e", "\u4f24\u6b8b\u519b\u4eba", "\u6b8b\u75be\u519b\u4eba", "\u590d\u5458\u519b\u4eba", "\u5728\u4e61\u590d\u5458\u519b\u4eba", "\u53c2\u6218\u8001\u5175", "\u53c2\u6218\u9000\u5f79\u4eba\u5458", "\u53c2\u6218\u4eba\u5458", "\u8001\u5175"]',0,'优抚证',0,0,1);
INSERT INTO "tag_kinds" VALUES(14,'退役军人','green',13,'["\u9000\u4f0d\u519b\u4eba", "\u9000\u5f79\u58eb\u5175", "\u8f6c\u4e1a\u519b\u4eba", "\u590d\u8f6c\u519b\u4eba", "\u590d\u9000\u519b\u4eba"]',0,'退役军人优待证',0,0,1);
INSERT INTO "tag_kinds" VALUES(15,'党员','red',14,'["\u4e2d\u5171\u515a\u5458", "\u8001\u515a\u5458", "\u6d41\u52a8\u515a\u5458", "\u79bb\u9000\u4f11\u515a\u5458"]',0,'党组织关系',0,0,1);
INSERT INTO "tag_kinds" VALUES(16,'孤儿','blue',15,'["\u56f0\u5883\u513f\u7ae5", "\u4e8b\u5b9e\u65e0\u4eba\u629a\u517b\u513f\u7ae5", "\u4e8b\u5b9e\u5b64\u513f"]',0,'孤儿或事实无人抚养儿童认定',12,0,1);
INSERT INTO "tag_kinds" VALUES(17,'大病','rose',16,'["\u91cd\u75c5", "\u5927\u75c5\u60a3\u8005", "\u91cd\u75c5\u60a3\u8005", "\u91cd\u5927\u75be\u75c5", "\u56e0\u75c5\u81f4\u8d2b"]',1,'医院诊断证明',12,0,1);
INSERT INTO "tag_kinds" VALUES(18,'志愿者','teal',17,'["\u5fd7\u613f\u670d\u52a1\u8005", "\u793e\u533a\u5fd7\u613f\u8005", "\u697c\u957f\u5fd7\u613f\u8005"]',0,'志愿者注册信息',0,0,1);
INSERT INTO "tag_kinds" VALUES(19,'侨眷','teal',18,'["\u5f52\u4fa8"]',0,'侨眷证',24,0,1);
CREATE INDEX ix_sign_in_attempts_account_at ON sign_in_attempts (account, at);
CREATE INDEX ix_grids_parent_id ON grids (parent_id);
CREATE INDEX ix_staff_station_id ON staff (station_id);
CREATE UNIQUE INDEX ix_drafts_staff_id_page ON drafts (staff_id, page);
CREATE INDEX ix_grid_members_grid_id ON grid_members (grid_id);
CREATE INDEX ix_grid_ranges_grid_id ON grid_ranges (grid_id);
CREATE INDEX ix_grid_ranges_proper ON grid_ranges (proper);
CREATE INDEX ix_households_grid_id ON households (grid_id);
CREATE INDEX ix_shift_notes_station_id ON shift_notes (station_id);
CREATE INDEX ix_records_actor_id_at ON records (actor_id, at);
CREATE INDEX ix_records_at ON records (at);
CREATE INDEX ix_records_batch_id ON records (batch_id);
CREATE INDEX ix_records_subject_subject_id ON records (subject, subject_id);
CREATE INDEX ix_residents_batch_id ON residents (batch_id);
CREATE INDEX ix_residents_household_id ON residents (household_id);
CREATE INDEX ix_residents_name_birth_date ON residents (name, birth_date);
CREATE INDEX ix_residents_status_id ON residents (status, id);
CREATE INDEX ix_residents_merged_into_id ON residents (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX ix_matters_address_key ON matters (address_key);
CREATE INDEX ix_matters_caller_phone ON matters (caller_phone);
CREATE INDEX ix_matters_received_at ON matters (received_at);
CREATE INDEX ix_matters_resident_id_received_at ON matters (resident_id, received_at);
CREATE INDEX ix_matters_state_due_at ON matters (state, due_at);
CREATE INDEX ix_resident_addresses_address_key ON resident_addresses (address_key);
CREATE INDEX ix_resident_addresses_grid_id ON resident_addresses (grid_id);
CREATE INDEX ix_resident_notes_resident_id ON resident_notes (resident_id);
CREATE INDEX ix_resident_phones_number ON resident_phones (number);
CREATE INDEX ix_resident_tags_label ON resident_tags (label);
CREATE INDEX ix_resident_tags_resident_id ON resident_tags (resident_id);
CREATE INDEX ix_matter_materials_matter_id ON matter_materials (matter_id);
CREATE INDEX ix_matter_steps_matter_id ON matter_steps (matter_id);
CREATE TRIGGER records_refuse_UPDATE BEFORE UPDATE ON records
BEGIN SELECT RAISE(ABORT, 'records are append-only'); END;
CREATE TRIGGER records_refuse_DELETE BEFORE DELETE ON records
BEGIN SELECT RAISE(ABORT, 'records are append-only'); END;
CREATE INDEX ix_attachments_content_id ON attachments (content_id);
CREATE INDEX ix_attachments_subject_subject_id ON attachments (subject, subject_id);
CREATE INDEX ix_buildings_grid_id ON buildings (grid_id);
CREATE INDEX ix_resources_grid_id ON resources (grid_id);
CREATE INDEX ix_resources_kind ON resources (kind);
CREATE INDEX ix_different_people_second_id ON different_people (second_id);
CREATE INDEX ix_resident_consents_resident_id ON resident_consents (resident_id);
CREATE INDEX ix_resident_events_kind_until ON resident_events (kind, until);
CREATE INDEX ix_resident_events_resident_id_since ON resident_events (resident_id, since);
CREATE INDEX ix_resident_merges_gone_id ON resident_merges (gone_id);
CREATE INDEX ix_resident_merges_kept_id ON resident_merges (kept_id);
CREATE INDEX ix_resident_contacts_linked_id ON resident_contacts (linked_id) WHERE linked_id IS NOT NULL;
CREATE INDEX ix_resident_tags_review_due ON resident_tags (review_due) WHERE review_due IS NOT NULL;
CREATE INDEX ix_grid_members_photo_id ON grid_members (photo_id);
CREATE INDEX ix_service_items_code ON service_items (code);
CREATE INDEX ix_paper_issues_matter_id ON paper_issues (matter_id);
CREATE INDEX ix_paper_issues_resident_id ON paper_issues (resident_id);
CREATE INDEX ix_paper_issues_item_id ON paper_issues (item_id);
CREATE INDEX ix_paper_issues_template_id ON paper_issues (template_id);
CREATE INDEX ix_bed_stays_batch_id ON bed_stays (batch_id);
CREATE INDEX ix_bed_stays_resident_id ON bed_stays (resident_id);
CREATE INDEX ix_bed_stays_state_station_id ON bed_stays (state, station_id);
CREATE INDEX ix_stay_segments_bed_id_ends_at ON stay_segments (bed_id, ends_at);
CREATE INDEX ix_stay_segments_ends_at ON stay_segments (ends_at);
CREATE INDEX ix_stay_segments_resident_id_ends_at ON stay_segments (resident_id, ends_at);
CREATE UNIQUE INDEX uq_stay_segments_current_bed ON stay_segments (bed_id) WHERE phase = 'CURRENT';
CREATE UNIQUE INDEX uq_stay_segments_current_person ON stay_segments (resident_id) WHERE phase = 'CURRENT';
CREATE UNIQUE INDEX uq_stay_segments_head ON stay_segments (stay_id, lane) WHERE follows IS NULL;
CREATE INDEX ix_stay_steps_stay_id ON stay_steps (stay_id);
CREATE INDEX ix_stay_leaves_event_id ON stay_leaves (event_id);
CREATE INDEX ix_stay_leaves_state_back_due_at ON stay_leaves (state, back_due_at);
CREATE INDEX ix_stay_leaves_stay_id_leaves_at ON stay_leaves (stay_id, leaves_at);
CREATE INDEX ix_night_counts_stay_id ON night_counts (stay_id);
CREATE INDEX ix_assessments_resident_id_assessed_on ON assessments (resident_id, assessed_on);
CREATE INDEX ix_assessments_state_next_due ON assessments (state, next_due);
CREATE INDEX ix_care_rates_station_id_kind ON care_rates (station_id, kind);
CREATE INDEX ix_account_entries_resident_id ON account_entries (resident_id);
CREATE INDEX ix_account_entries_station_id_month ON account_entries (station_id, month);
CREATE INDEX ix_account_entries_station_id_of_month ON account_entries (station_id, of_month);
CREATE INDEX ix_account_entries_stay_id_month ON account_entries (stay_id, month);
CREATE INDEX ix_paper_issues_stay_id ON paper_issues (stay_id);
CREATE TRIGGER stay_segments_bed_insert BEFORE INSERT ON stay_segments
WHEN NEW.phase <> 'VOID' 
BEGIN
  SELECT RAISE(ABORT, 'ex_stay_segments_bed') WHERE EXISTS (
    SELECT 1 FROM stay_segments AS other
    WHERE other.bed_id = NEW.bed_id AND other.ends_at > NEW.starts_at AND other.phase <> 'VOID' 
      AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)
  ) OR EXISTS (
    SELECT 1 FROM stay_segments AS other
    WHERE other.bed_id = NEW.bed_id AND other.ends_at IS NULL AND other.phase <> 'VOID' 
      AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)
  );
END;
CREATE TRIGGER stay_segments_bed_update BEFORE UPDATE OF bed_id, purpose, phase, starts_at, ends_at ON stay_segments
WHEN NEW.phase <> 'VOID' 
BEGIN
  SELECT RAISE(ABORT, 'ex_stay_segments_bed') WHERE EXISTS (
    SELECT 1 FROM stay_segments AS other
    WHERE other.bed_id = NEW.bed_id AND other.ends_at > NEW.starts_at AND other.id <> NEW.id AND other.phase <> 'VOID' 
      AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)
  ) OR EXISTS (
    SELECT 1 FROM stay_segments AS other
    WHERE other.bed_id = NEW.bed_id AND other.ends_at IS NULL AND other.id <> NEW.id AND other.phase <> 'VOID' 
      AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)
  );
END;
CREATE TRIGGER stay_segments_person_insert BEFORE INSERT ON stay_segments
WHEN NEW.phase <> 'VOID' AND NEW.purpose = 'STAY'
BEGIN
  SELECT RAISE(ABORT, 'ex_stay_segments_person') WHERE EXISTS (
    SELECT 1 FROM stay_segments AS other
    WHERE other.resident_id = NEW.resident_id AND other.ends_at > NEW.starts_at AND other.phase <> 'VOID' AND other.purpose = 'STAY'
      AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)
  ) OR EXISTS (
    SELECT 1 FROM stay_segments AS other
    WHERE other.resident_id = NEW.resident_id AND other.ends_at IS NULL AND other.phase <> 'VOID' AND other.purpose = 'STAY'
      AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)
  );
END;
CREATE TRIGGER stay_segments_person_update BEFORE UPDATE OF resident_id, purpose, phase, starts_at, ends_at ON stay_segments
WHEN NEW.phase <> 'VOID' AND NEW.purpose = 'STAY'
BEGIN
  SELECT RAISE(ABORT, 'ex_stay_segments_person') WHERE EXISTS (
    SELECT 1 FROM stay_segments AS other
    WHERE other.resident_id = NEW.resident_id AND other.ends_at > NEW.starts_at AND other.id <> NEW.id AND other.phase <> 'VOID' AND other.purpose = 'STAY'
      AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)
  ) OR EXISTS (
    SELECT 1 FROM stay_segments AS other
    WHERE other.resident_id = NEW.resident_id AND other.ends_at IS NULL AND other.id <> NEW.id AND other.phase <> 'VOID' AND other.purpose = 'STAY'
      AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)
  );
END;
CREATE TRIGGER account_entries_refuse_update BEFORE UPDATE OF id, station_id, stay_id, month, of_month, kind, amount, days, text, method, key, reverses_id, booked_at, booked_by_id ON account_entries
BEGIN SELECT RAISE(ABORT, 'account entries are append-only'); END;
CREATE TRIGGER account_entries_refuse_delete BEFORE DELETE ON account_entries
BEGIN SELECT RAISE(ABORT, 'account entries are append-only'); END;
CREATE TRIGGER account_entries_refuse_locked BEFORE INSERT ON account_entries
BEGIN
  SELECT RAISE(ABORT, 'the month is locked') WHERE EXISTS (
    SELECT 1 FROM account_months WHERE station_id = NEW.station_id AND month >= NEW.month
  );
END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('service_items',8);
INSERT INTO "sqlite_sequence" VALUES('paper_issues',9);
INSERT INTO "sqlite_sequence" VALUES('stations',1);
INSERT INTO "sqlite_sequence" VALUES('staff',7);
INSERT INTO "sqlite_sequence" VALUES('sign_in_attempts',2);
INSERT INTO "sqlite_sequence" VALUES('tag_kinds',19);
INSERT INTO "sqlite_sequence" VALUES('grids',5);
INSERT INTO "sqlite_sequence" VALUES('grid_ranges',2);
INSERT INTO "sqlite_sequence" VALUES('grid_members',4);
INSERT INTO "sqlite_sequence" VALUES('buildings',1);
INSERT INTO "sqlite_sequence" VALUES('resources',2);
INSERT INTO "sqlite_sequence" VALUES('households',14);
INSERT INTO "sqlite_sequence" VALUES('residents',16);
INSERT INTO "sqlite_sequence" VALUES('resident_addresses',16);
INSERT INTO "sqlite_sequence" VALUES('resident_contacts',3);
INSERT INTO "sqlite_sequence" VALUES('resident_phones',9);
INSERT INTO "sqlite_sequence" VALUES('resident_tags',7);
INSERT INTO "sqlite_sequence" VALUES('resident_notes',1);
INSERT INTO "sqlite_sequence" VALUES('resident_consents',4);
INSERT INTO "sqlite_sequence" VALUES('attachment_contents',2);
INSERT INTO "sqlite_sequence" VALUES('attachments',2);
INSERT INTO "sqlite_sequence" VALUES('resident_merges',1);
INSERT INTO "sqlite_sequence" VALUES('different_people',1);
INSERT INTO "sqlite_sequence" VALUES('resident_events',4);
INSERT INTO "sqlite_sequence" VALUES('matters',7);
INSERT INTO "sqlite_sequence" VALUES('matter_materials',23);
INSERT INTO "sqlite_sequence" VALUES('matter_steps',18);
INSERT INTO "sqlite_sequence" VALUES('rooms',7);
INSERT INTO "sqlite_sequence" VALUES('beds',12);
INSERT INTO "sqlite_sequence" VALUES('care_rates',6);
INSERT INTO "sqlite_sequence" VALUES('bed_stays',12);
INSERT INTO "sqlite_sequence" VALUES('stay_steps',30);
INSERT INTO "sqlite_sequence" VALUES('stay_segments',13);
INSERT INTO "sqlite_sequence" VALUES('assessments',3);
INSERT INTO "sqlite_sequence" VALUES('account_entries',38);
INSERT INTO "sqlite_sequence" VALUES('stay_leaves',3);
INSERT INTO "sqlite_sequence" VALUES('account_months',1);
INSERT INTO "sqlite_sequence" VALUES('night_censuses',1);
INSERT INTO "sqlite_sequence" VALUES('night_counts',9);
INSERT INTO "sqlite_sequence" VALUES('shift_notes',2);
INSERT INTO "sqlite_sequence" VALUES('paper_templates',1);
INSERT INTO "sqlite_sequence" VALUES('drafts',1);
INSERT INTO "sqlite_sequence" VALUES('import_batches',3);
COMMIT;
