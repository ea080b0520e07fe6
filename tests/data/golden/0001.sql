BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE calendar_days (
	day DATE NOT NULL, 
	working BOOLEAN NOT NULL, 
	note TEXT, 
	CONSTRAINT pk_calendar_days PRIMARY KEY (day)
);
CREATE TABLE drafts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	staff_id INTEGER NOT NULL, 
	page TEXT NOT NULL, 
	content JSON NOT NULL, 
	saved_at DATETIME NOT NULL, 
	CONSTRAINT fk_drafts_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id)
);
INSERT INTO "drafts" VALUES(1,2,'intake','{"resident_id": 2, "description": "\u5199\u5230\u4e00\u534a"}','2026-01-05 02:06:00.000000');
CREATE TABLE grid_members (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	grid_id INTEGER NOT NULL, 
	staff_id INTEGER, 
	name TEXT NOT NULL, 
	duty TEXT NOT NULL, 
	phone TEXT, 
	since DATE NOT NULL, 
	until DATE, 
	CONSTRAINT fk_grid_members_grid_id_grids FOREIGN KEY(grid_id) REFERENCES grids (id), 
	CONSTRAINT fk_grid_members_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id)
);
INSERT INTO "grid_members" VALUES(1,2,NULL,'莫兰英','网格员',NULL,'2025-01-01',NULL);
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
INSERT INTO "grid_ranges" VALUES(1,2,'百花洲家园',1,20,'all',NULL);
CREATE TABLE grids (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station_id INTEGER NOT NULL, 
	parent_id INTEGER, 
	level INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	host_unit TEXT, 
	version INTEGER NOT NULL, 
	CONSTRAINT ck_grids_level CHECK (level BETWEEN 1 AND 3), 
	CONSTRAINT fk_grids_parent_id_grids FOREIGN KEY(parent_id) REFERENCES grids (id), 
	CONSTRAINT fk_grids_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_grids_code UNIQUE (code)
);
INSERT INTO "grids" VALUES(1,1,NULL,1,'01','百花洲社区',NULL,1);
INSERT INTO "grids" VALUES(2,1,1,2,'0103','第 3 网格',NULL,1);
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
INSERT INTO "households" VALUES(1,1,'百花洲家园12号楼5单元402室','百花洲家园12-5-402',2);
INSERT INTO "households" VALUES(2,1,'百花洲家园12号楼5单元401室','百花洲家园12-5-401',2);
INSERT INTO "households" VALUES(3,1,'百花洲家园1号楼1单元101室','百花洲家园1-1-101',2);
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
INSERT INTO "matter_materials" VALUES(1,1,0,'身份证','ORIGINAL',1,1,NULL);
INSERT INTO "matter_materials" VALUES(2,1,1,'房产证','ORIGINAL',1,0,'2026-01-08 10:00:00.000000');
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
INSERT INTO "matter_steps" VALUES(1,1,'PASS_ON','2026-01-05 01:48:00.000000',2,'TO_DISPATCH',NULL,'{}');
INSERT INTO "matter_steps" VALUES(2,1,'DISPATCH','2026-01-05 01:48:00.000000',2,'DISPATCHED',NULL,'{"grid_id": 2, "handler_id": 1, "unit": null}');
INSERT INTO "matter_steps" VALUES(3,2,'SETTLE','2026-01-05 01:57:00.000000',2,'ANSWERED','已办好','{"reply_channel": "WINDOW"}');
INSERT INTO "matter_steps" VALUES(4,3,'PASS_ON','2026-01-05 02:00:00.000000',2,'TO_DISPATCH',NULL,'{}');
INSERT INTO "matter_steps" VALUES(5,3,'DISPATCH','2026-01-05 02:00:00.000000',2,'DISPATCHED',NULL,'{"grid_id": 2, "handler_id": 1, "unit": null}');
INSERT INTO "matter_steps" VALUES(6,1,'ACCEPT','2026-01-05 02:03:00.000000',2,'IN_PROGRESS',NULL,'{}');
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
INSERT INTO "matters" VALUES(1,'370102001-SL-20260105-0001',NULL,1,3,'最低生活保障申请','装扶手','WINDOW',1,NULL,NULL,NULL,NULL,NULL,'百花洲家园12号楼5单元402室','百花洲家园12-5-402',2,1,NULL,'IN_PROGRESS','7123','hard','2026-01-05 01:48:00.000000',2,'2026-01-05 01:48:00.000000','2026-01-05 01:55:00.000000','2026-01-08 01:48:00.000000',0,NULL,NULL,NULL,NULL,2);
INSERT INTO "matters" VALUES(2,'370102001-SL-20260105-0002',NULL,1,1,'居家适老化改造申请','装扶手','WINDOW',NULL,'赵小','15400008888','女儿','赵秀英','15400009999',NULL,NULL,NULL,NULL,NULL,'ANSWERED','7123','small','2026-01-05 01:57:00.000000',2,NULL,'2026-01-05 02:04:00.000000','2026-01-06 01:57:00.000000',0,'已办好','2026-01-05 01:57:00.000000',2,'WINDOW',1);
INSERT INTO "matters" VALUES(3,'370102001-SL-20260105-0003',NULL,1,2,'家庭安全设备（烟感、燃气报警、一键呼叫）申领','装扶手','WINDOW',1,NULL,NULL,NULL,NULL,NULL,'百花洲家园12号楼5单元402室','百花洲家园12-5-402',2,1,NULL,'DISPATCHED','7123','hard','2026-01-05 02:00:00.000000',2,'2026-01-05 02:00:00.000000','2026-01-05 02:07:00.000000','2026-01-08 02:00:00.000000',0,NULL,NULL,NULL,NULL,1);
CREATE TABLE number_series (
	street_code TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	day DATE NOT NULL, 
	last INTEGER NOT NULL, 
	CONSTRAINT pk_number_series PRIMARY KEY (street_code, kind, day), 
	CONSTRAINT ck_number_series_positive CHECK (last > 0)
);
INSERT INTO "number_series" VALUES('370102001','SL','2026-01-05',3);
CREATE TABLE paper_issues (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	matter_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	size TEXT NOT NULL, 
	copies INTEGER NOT NULL, 
	"values" JSON NOT NULL, 
	issued_at DATETIME NOT NULL, 
	issued_by_id INTEGER NOT NULL, 
	CONSTRAINT fk_paper_issues_issued_by_id_staff FOREIGN KEY(issued_by_id) REFERENCES staff (id), 
	CONSTRAINT fk_paper_issues_matter_id_matters FOREIGN KEY(matter_id) REFERENCES matters (id)
);
INSERT INTO "paper_issues" VALUES(1,1,'receipt','80mm',2,'{"station": "\u89e3\u653e\u8def\u8857\u9053\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "number": "370102001-SL-20260105-0001", "code": "37010200101202601050001", "person": "\u738b*\u82b3", "item": "\u6700\u4f4e\u751f\u6d3b\u4fdd\u969c\u7533\u8bf7", "handling": "Dispatch \u7b2c 3 \u7f51\u683c \u83ab\u5170\u82f1", "received_at": "2026-01-05T01:48:00+00:00", "received_by": "\u738b\u82b3", "service_phone": "", "deadline": "2026-01-08T01:48:00+00:00", "profile": "Hard 3-day limit", "outcome": "", "agent": null, "title": "", "foot": "", "missing": [{"name": "\u623f\u4ea7\u8bc1", "until": "2026-01-08"}]}','2026-01-05 01:51:00.000000',2);
INSERT INTO "paper_issues" VALUES(2,1,'receipt','A4',1,'{"station": "\u89e3\u653e\u8def\u8857\u9053\u515a\u7fa4\u670d\u52a1\u4e2d\u5fc3", "number": "370102001-SL-20260105-0001", "code": "37010200101202601050001", "person": "\u738b*\u82b3", "item": "\u6700\u4f4e\u751f\u6d3b\u4fdd\u969c\u7533\u8bf7", "handling": "Dispatch \u7b2c 3 \u7f51\u683c \u83ab\u5170\u82f1", "received_at": "2026-01-05T01:48:00+00:00", "received_by": "\u738b\u82b3", "service_phone": "", "deadline": "2026-01-08T01:48:00+00:00", "profile": "Hard 3-day limit", "outcome": "", "agent": null, "title": "", "foot": "", "missing": [{"name": "\u623f\u4ea7\u8bc1", "until": "2026-01-08"}]}','2026-01-05 01:54:00.000000',2);
CREATE TABLE record_head (
	id INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_record_head PRIMARY KEY (id)
);
INSERT INTO "record_head" VALUES(1,57,'748e7727c94f4b711f33516147fcba1d331aeebf34513f4c573862ea32d04b13');
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
INSERT INTO "records" VALUES(1,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','station','1','{"id":[null,1],"name":[null,"解放路街道党群服务中心"],"street_code":[null,"370102001"]}',NULL,NULL,'0000000000000000000000000000000000000000000000000000000000000000','78a32e886a8edb9052ec5bc8b34818e1a776c3a63f4e057b2988525fe7ce0462');
INSERT INTO "records" VALUES(2,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','staff','1','{"account":[null,"administrator"],"active":[null,true],"created_at":[null,"2026-01-05T09:00:00+08:00"],"id":[null,1],"initials":[null,"GLY"],"must_change_password":[null,false],"name":[null,"管理员"],"station_id":[null,1]}',NULL,NULL,'78a32e886a8edb9052ec5bc8b34818e1a776c3a63f4e057b2988525fe7ce0462','b646a7aab5054fe26848cb3c7cbb52a275e3e81202c8f7a72fb32ce6952c1c89');
INSERT INTO "records" VALUES(3,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','staff_role','1/ADMINISTRATOR','{"role":[null,"ADMINISTRATOR"],"staff_id":[null,1]}',NULL,NULL,'b646a7aab5054fe26848cb3c7cbb52a275e3e81202c8f7a72fb32ce6952c1c89','f7ee3e39073e213bfa0d5b3a951260e0e339b4c8d992184df9155345ed823141');
INSERT INTO "records" VALUES(4,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','staff','2','{"account":[null,"clerk"],"active":[null,true],"created_at":[null,"2026-01-05T09:00:00+08:00"],"id":[null,2],"initials":[null,"WF"],"must_change_password":[null,true],"name":[null,"王芳"],"station_id":[null,1]}',NULL,NULL,'f7ee3e39073e213bfa0d5b3a951260e0e339b4c8d992184df9155345ed823141','b66f7618715e9170386621e81d4de0f3cfd0cf960b1e5ce989bb1df18b09806c');
INSERT INTO "records" VALUES(5,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','staff_role','2/CLERK','{"role":[null,"CLERK"],"staff_id":[null,2]}',NULL,NULL,'b66f7618715e9170386621e81d4de0f3cfd0cf960b1e5ce989bb1df18b09806c','02983c8f9a3069b19a3681a71470ad2bd38db8a05dff6e7f2edbde36db449a9a');
INSERT INTO "records" VALUES(6,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','staff','3','{"account":[null,"station_head"],"active":[null,true],"created_at":[null,"2026-01-05T09:00:00+08:00"],"id":[null,3],"initials":[null,"LZ"],"must_change_password":[null,true],"name":[null,"李站"],"station_id":[null,1]}',NULL,NULL,'02983c8f9a3069b19a3681a71470ad2bd38db8a05dff6e7f2edbde36db449a9a','94b4762faaef43492e7f66de42ad40155a952f5c6dbe9fa1c4192e0e24944213');
INSERT INTO "records" VALUES(7,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','staff_role','3/STATION_HEAD','{"role":[null,"STATION_HEAD"],"staff_id":[null,3]}',NULL,NULL,'94b4762faaef43492e7f66de42ad40155a952f5c6dbe9fa1c4192e0e24944213','1f409b8313707cb21d1deed22a481bc795865e9c93d9c31ba93d8a6225f17e9b');
INSERT INTO "records" VALUES(8,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','staff','4','{"account":[null,"auditor"],"active":[null,true],"created_at":[null,"2026-01-05T09:00:00+08:00"],"id":[null,4],"initials":[null,"SJY"],"must_change_password":[null,true],"name":[null,"审计员"],"station_id":[null,1]}',NULL,NULL,'1f409b8313707cb21d1deed22a481bc795865e9c93d9c31ba93d8a6225f17e9b','70a799a257577be412f74b40403de813e4a3e935424a93d07b6863ab29023529');
INSERT INTO "records" VALUES(9,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','staff_role','4/AUDITOR','{"role":[null,"AUDITOR"],"staff_id":[null,4]}',NULL,NULL,'70a799a257577be412f74b40403de813e4a3e935424a93d07b6863ab29023529','6ead9bf66bfdeaca5ac156af5ad39b79417e12f5cc1f816c02254d60b954f7ca');
INSERT INTO "records" VALUES(10,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','service_item','1','{"aliases":[null,["适老化","扶手","防滑","卫生间改造","居家改造"]],"answer":[null,"登记后上门评估，常见项目有扶手、防滑、坐便器、呼叫设备；补贴对象以当年文件为准。"],"category":[null,"CARE"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"YL13"],"default_data":[null,true],"edition":[null,1],"id":[null,1],"legal_basis":[null,"《中华人民共和国老年人权益保障法》"],"levels":[null,{"7123":"hard","four_levels":"difficult"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL","name":"身份证"},{"copies":1,"deferrable_days":5,"form":"ORIGINAL","name":"户口簿"},{"copies":1,"deferrable_days":5,"form":"COPY","name":"能力评估结果（有则提供）"},{"copies":1,"deferrable_days":3,"form":"COPY","name":"房屋权属或租赁证明"}]],"name":[null,"居家适老化改造申请"],"on_the_spot":[null,false],"route":[null,"TEAM"],"valid_from":[null,"2025-01-01"]}',NULL,NULL,'6ead9bf66bfdeaca5ac156af5ad39b79417e12f5cc1f816c02254d60b954f7ca','bc824a6476ae835fdb7d7b8893cc677d4a5c617ee6760cc818c28bd30f4bce4f');
INSERT INTO "records" VALUES(11,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','service_item','2','{"aliases":[null,["爱老三宝","烟感","一键呼叫","燃气报警器"]],"answer":[null,"独居、高龄老人优先，登记后上门安装，报警自动转为紧急办件。"],"category":[null,"CARE"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"YL14"],"default_data":[null,true],"edition":[null,1],"id":[null,2],"levels":[null,{"7123":"big","four_levels":"difficult"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL","name":"身份证"}]],"name":[null,"家庭安全设备（烟感、燃气报警、一键呼叫）申领"],"on_the_spot":[null,false],"route":[null,"GRID"],"valid_from":[null,"2025-01-01"]}',NULL,NULL,'bc824a6476ae835fdb7d7b8893cc677d4a5c617ee6760cc818c28bd30f4bce4f','782b196cf3492c3154461efa3d54737f46dd4e24108d8a6491168b21fb6a1a85');
INSERT INTO "records" VALUES(12,'2026-01-05 01:00:00.000000',NULL,NULL,'system','','first_run','create','service_item','3','{"aliases":[null,["低保","低保申请","城市低保","吃低保"]],"answer":[null,"由街道受理，入户核查、家庭经济状况核对后审核确认并公示。社区可代为提交申请，期间电话告知进度。"],"category":[null,"RELIEF"],"channels":[null,["WINDOW","PHONE","DOOR"]],"code":[null,"MZ01"],"default_data":[null,true],"edition":[null,1],"id":[null,3],"legal_basis":[null,"《社会救助暂行办法》（国务院令第649号）"],"levels":[null,{"7123":"hard","four_levels":"thorny"}],"materials":[null,[{"copies":1,"deferrable_days":null,"form":"ORIGINAL_AND_COPY","name":"申请人及共同生活家庭成员身份证"},{"copies":1,"deferrable_days":5,"form":"ORIGINAL_AND_COPY","name":"户口簿"},{"copies":1,"deferrable_days":null,"form":"SIGNED","name":"家庭经济状况核对授权书"},{"copies":1,"deferrable_days":5,"form":"COPY","name":"残疾证、病历等困难情况材料（有则提供）"}]],"name":[null,"最低生活保障申请"],"on_the_spot":[null,false],"route":[null,"CADRE"],"valid_from":[null,"2025-01-01"]}',NULL,NULL,'782b196cf3492c3154461efa3d54737f46dd4e24108d8a6491168b21fb6a1a85','5f6b9500358a6c49ad9c1ec84640cfcc1cc0f419f4d3c69fd76d3736698b93c0');
INSERT INTO "records" VALUES(13,'2026-01-05 01:03:00.000000',1,1,'管理员','一号窗口','test','create','setting','1/scale','{"name":[null,"scale"],"station_id":[null,1],"value":[null,120]}',NULL,NULL,'5f6b9500358a6c49ad9c1ec84640cfcc1cc0f419f4d3c69fd76d3736698b93c0','88dbf59c15d746d8287873d0fe34d6d266c45da969347f74be5a0a236eb30164');
INSERT INTO "records" VALUES(14,'2026-01-05 01:06:00.000000',1,3,'李站','一号窗口','test','create','grid','1','{"code":[null,"01"],"id":[null,1],"level":[null,1],"name":[null,"百花洲社区"],"station_id":[null,1]}',NULL,NULL,'88dbf59c15d746d8287873d0fe34d6d266c45da969347f74be5a0a236eb30164','39d6327c977b523d8f252f1e43f42aae0f0570f8cb20c26a8c372b0dc959eeb3');
INSERT INTO "records" VALUES(15,'2026-01-05 01:09:00.000000',1,3,'李站','一号窗口','test','create','grid','2','{"code":[null,"0103"],"id":[null,2],"level":[null,2],"name":[null,"第 3 网格"],"parent_id":[null,1],"station_id":[null,1]}',NULL,NULL,'39d6327c977b523d8f252f1e43f42aae0f0570f8cb20c26a8c372b0dc959eeb3','349a6b3038a94e26b9de0b07a17d5845e991b8fdb74e4d14b6a1cf0147ece4d2');
INSERT INTO "records" VALUES(16,'2026-01-05 01:12:00.000000',1,3,'李站','一号窗口','test','create','grid_range','1','{"building_from":[null,1],"building_to":[null,20],"grid_id":[null,2],"id":[null,1],"parity":[null,"all"],"proper":[null,"百花洲家园"]}',NULL,NULL,'349a6b3038a94e26b9de0b07a17d5845e991b8fdb74e4d14b6a1cf0147ece4d2','e66ea139490f111dd8fd1c2b150d7c8c8d08a6ab7f68e9b4c7b29b021c720685');
INSERT INTO "records" VALUES(17,'2026-01-05 01:15:00.000000',1,3,'李站','一号窗口','test','create','grid_member','1','{"duty":[null,"网格员"],"grid_id":[null,2],"id":[null,1],"name":[null,"莫兰英"],"since":[null,"2025-01-01"]}',NULL,NULL,'e66ea139490f111dd8fd1c2b150d7c8c8d08a6ab7f68e9b4c7b29b021c720685','cb4a59d8c8cbeea50a4419a34d4ee586dbcd7a467acb4ec5d563d109e6a900b5');
INSERT INTO "records" VALUES(18,'2026-01-05 01:18:00.000000',1,3,'李站','一号窗口','test','create','household','1','{"address":[null,"百花洲家园12号楼5单元402室"],"address_key":[null,"百花洲家园12-5-402"],"grid_id":[null,2],"station_id":[null,1]}',NULL,NULL,'cb4a59d8c8cbeea50a4419a34d4ee586dbcd7a467acb4ec5d563d109e6a900b5','c87b5ddc722d5a71f82ce9fcaeae22d93f49c83f2c3fa5a8ca4f12dcbc663989');
INSERT INTO "records" VALUES(19,'2026-01-05 01:18:00.000000',1,3,'李站','一号窗口','test','create','resident','1','{"birth_date":[null,"1945-03-09"],"created_at":[null,"2026-01-05T09:18:00+08:00"],"health_note":[null,"听力弱"],"household_id":[null,1],"id":[null,1],"id_no":[null,"990102194503090024"],"id_type":[null,"resident_id"],"living_alone":[null,true],"name":[null,"王桂芳"],"remark":[null,"膝盖不好"],"sex":[null,"female"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'c87b5ddc722d5a71f82ce9fcaeae22d93f49c83f2c3fa5a8ca4f12dcbc663989','d7e1b9fc922052ff283ebead65f2e6e5cabc5bfb7dc0f0191ad228ffa46d9bbe');
INSERT INTO "records" VALUES(20,'2026-01-05 01:18:00.000000',1,3,'李站','一号窗口','test','create','resident_address','1','{"address_key":[null,"县西巷15"],"id":[null,1],"kind":[null,"registered"],"resident_id":[null,1],"text":[null,"县西巷15号"]}',NULL,NULL,'d7e1b9fc922052ff283ebead65f2e6e5cabc5bfb7dc0f0191ad228ffa46d9bbe','6700cfdf97bdc6306b0b354e0a0c8034b5e482daee490d6b9b429bca0a23656e');
INSERT INTO "records" VALUES(21,'2026-01-05 01:18:00.000000',1,3,'李站','一号窗口','test','create','resident_address','2','{"address_key":[null,"百花洲家园12-5-402"],"grid_id":[null,2],"id":[null,2],"kind":[null,"living"],"resident_id":[null,1],"text":[null,"百花洲家园12号楼5单元402室"]}',NULL,NULL,'6700cfdf97bdc6306b0b354e0a0c8034b5e482daee490d6b9b429bca0a23656e','35aca26f95b332d2b2e2cf63329621836feeb963442e42fd8cb4098a3e787c47');
INSERT INTO "records" VALUES(22,'2026-01-05 01:18:00.000000',1,3,'李站','一号窗口','test','create','resident_contact','1','{"id":[null,1],"name":[null,"王小山"],"phone":[null,"15400005678"],"position":[null,0],"relation":[null,"儿子"],"resident_id":[null,1]}',NULL,NULL,'35aca26f95b332d2b2e2cf63329621836feeb963442e42fd8cb4098a3e787c47','2f0a5f040f3808a5ef13073c124523a898df1a43c2f6d591aab1779d57829609');
INSERT INTO "records" VALUES(23,'2026-01-05 01:18:00.000000',1,3,'李站','一号窗口','test','create','resident_contact','2','{"id":[null,2],"name":[null,"孙丽"],"position":[null,1],"relation":[null,"邻居"],"resident_id":[null,1]}',NULL,NULL,'2f0a5f040f3808a5ef13073c124523a898df1a43c2f6d591aab1779d57829609','6a9f9dd820c51e5a7cf8bbf48220a1280997cfe54f0e472b8c92d32dde028e85');
INSERT INTO "records" VALUES(24,'2026-01-05 01:18:00.000000',1,3,'李站','一号窗口','test','create','resident_phone','1','{"id":[null,1],"number":[null,"15400001234"],"position":[null,0],"resident_id":[null,1]}',NULL,NULL,'6a9f9dd820c51e5a7cf8bbf48220a1280997cfe54f0e472b8c92d32dde028e85','f307fa5663dace429f41682ea948422a4d4a3cc357324e86788b6ceebe2fc79a');
INSERT INTO "records" VALUES(25,'2026-01-05 01:18:00.000000',1,3,'李站','一号窗口','test','create','resident_phone','2','{"id":[null,2],"number":[null,"15400005678"],"owner":[null,"儿子"],"position":[null,1],"resident_id":[null,1]}',NULL,NULL,'f307fa5663dace429f41682ea948422a4d4a3cc357324e86788b6ceebe2fc79a','bf141ee60652fa8df808bb4bc90a772fe7f41e71c0b8657ede4d3b24b61c3424');
INSERT INTO "records" VALUES(26,'2026-01-05 01:18:00.000000',1,3,'李站','一号窗口','test','create','resident_tag','1','{"evidence":[null,"入户核实"],"id":[null,1],"label":[null,"独居"],"resident_id":[null,1],"since":[null,"2025-03-01"]}',NULL,NULL,'bf141ee60652fa8df808bb4bc90a772fe7f41e71c0b8657ede4d3b24b61c3424','05888348ed5b890a500872af80f1b5f2ae098ee243a71c39c64aa17834308d2a');
INSERT INTO "records" VALUES(27,'2026-01-05 01:18:00.000000',1,3,'李站','一号窗口','test','create','resident_tag','2','{"id":[null,2],"label":[null,"低保"],"resident_id":[null,1],"since":[null,"2025-01-01"]}',NULL,NULL,'05888348ed5b890a500872af80f1b5f2ae098ee243a71c39c64aa17834308d2a','f03f88d8ee7bfa13e33f8a1e4f663c994e9cc48a946e193c69d8605337440914');
INSERT INTO "records" VALUES(28,'2026-01-05 01:21:00.000000',1,3,'李站','一号窗口','test','create','household','2','{"address":[null,"百花洲家园12号楼5单元401室"],"address_key":[null,"百花洲家园12-5-401"],"grid_id":[null,2],"station_id":[null,1]}',NULL,NULL,'f03f88d8ee7bfa13e33f8a1e4f663c994e9cc48a946e193c69d8605337440914','bf6895df83df6a37c92d217a533ecbd6c2e927314f9c581b90b8f86eef880dd7');
INSERT INTO "records" VALUES(29,'2026-01-05 01:21:00.000000',1,3,'李站','一号窗口','test','create','resident','2','{"birth_date":[null,"1950-02-05"],"created_at":[null,"2026-01-05T09:21:00+08:00"],"household_id":[null,2],"id":[null,2],"id_type":[null,"none"],"name":[null,"李安国"],"sex":[null,"unknown"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'bf6895df83df6a37c92d217a533ecbd6c2e927314f9c581b90b8f86eef880dd7','e7272bd8ab3c209b83cd204cdde68d047d4583078d5c2860a6f4755025ec0e02');
INSERT INTO "records" VALUES(30,'2026-01-05 01:21:00.000000',1,3,'李站','一号窗口','test','create','resident_address','3','{"address_key":[null,"百花洲家园12-5-401"],"grid_id":[null,2],"id":[null,3],"kind":[null,"living"],"resident_id":[null,2],"text":[null,"百花洲家园12号楼5单元401室"]}',NULL,NULL,'e7272bd8ab3c209b83cd204cdde68d047d4583078d5c2860a6f4755025ec0e02','235ff7f6a0eff8ed892ae15d37debcc76377fefab2919a6455ec8a186a219163');
INSERT INTO "records" VALUES(31,'2026-01-05 01:21:00.000000',1,3,'李站','一号窗口','test','create','resident_phone','3','{"id":[null,3],"number":[null,"15400007742"],"position":[null,0],"resident_id":[null,2]}',NULL,NULL,'235ff7f6a0eff8ed892ae15d37debcc76377fefab2919a6455ec8a186a219163','a5cbb2c17d49ad79e818afa8ca130f4ae557e738072587bcce3bed90815cfda0');
INSERT INTO "records" VALUES(32,'2026-01-05 01:24:00.000000',1,3,'李站','一号窗口','test','create','household','3','{"address":[null,"百花洲家园1号楼1单元101室"],"address_key":[null,"百花洲家园1-1-101"],"grid_id":[null,2],"station_id":[null,1]}',NULL,NULL,'a5cbb2c17d49ad79e818afa8ca130f4ae557e738072587bcce3bed90815cfda0','6994894a3cfdac8e3b2c3f3328ed913d64801ea1d3f14e0fbd66eeb5bba199ea');
INSERT INTO "records" VALUES(33,'2026-01-05 01:24:00.000000',1,3,'李站','一号窗口','test','create','resident','3','{"birth_date":[null,"1931-02-05"],"created_at":[null,"2026-01-05T09:24:00+08:00"],"household_id":[null,3],"id":[null,3],"id_type":[null,"none"],"name":[null,"䶮长福"],"sex":[null,"unknown"],"station_id":[null,1],"status":[null,"living"]}',NULL,NULL,'6994894a3cfdac8e3b2c3f3328ed913d64801ea1d3f14e0fbd66eeb5bba199ea','b0db18c5efd4dd2268d9fd3e6c0724f46ba498621379a45fffe2b6fd5eee512a');
INSERT INTO "records" VALUES(34,'2026-01-05 01:24:00.000000',1,3,'李站','一号窗口','test','create','resident_address','4','{"address_key":[null,"百花洲家园1-1-101"],"grid_id":[null,2],"id":[null,4],"kind":[null,"living"],"resident_id":[null,3],"text":[null,"百花洲家园1号楼1单元101室"]}',NULL,NULL,'b0db18c5efd4dd2268d9fd3e6c0724f46ba498621379a45fffe2b6fd5eee512a','6879e3c71b360018f073b71448a21a9fdfc1c04e47a5aa2f4794e27151fe9a01');
INSERT INTO "records" VALUES(35,'2026-01-05 01:30:00.000000',1,2,'王芳','一号窗口','test','change','resident','3','{"status":["living","deceased"],"status_since":[null,"2026-01-02"]}',NULL,NULL,'6879e3c71b360018f073b71448a21a9fdfc1c04e47a5aa2f4794e27151fe9a01','c9bfdf015ac789d95bc6b8b87b707c2f08daab31d7cbc59803edb63feb2bc359');
INSERT INTO "records" VALUES(36,'2026-01-05 01:30:00.000000',1,2,'王芳','一号窗口','test','save','resident','3','{"version":[1,2]}',NULL,NULL,'c9bfdf015ac789d95bc6b8b87b707c2f08daab31d7cbc59803edb63feb2bc359','b269d0c9e599d79a71b88f50df6490db1518c1a52afb0ac40cecf25af4bc31db');
INSERT INTO "records" VALUES(37,'2026-01-05 01:36:00.000000',1,3,'李站','一号窗口','test','change','resident','1','{"remark":["膝盖不好","膝盖不好，慢走"]}',NULL,NULL,'b269d0c9e599d79a71b88f50df6490db1518c1a52afb0ac40cecf25af4bc31db','c5a86d6d92698d6763a67ce84f970a9b1056c49e8d3a6123dcb8ab18c8bf59c7');
INSERT INTO "records" VALUES(38,'2026-01-05 01:36:00.000000',1,3,'李站','一号窗口','test','change','resident_tag','2','{"until":[null,"2026-01-05"]}',NULL,NULL,'c5a86d6d92698d6763a67ce84f970a9b1056c49e8d3a6123dcb8ab18c8bf59c7','1e7d3ea2504af63c6dc040ecd1f9b58de98f0a8a34905c1721ac88526450548a');
INSERT INTO "records" VALUES(39,'2026-01-05 01:36:00.000000',1,3,'李站','一号窗口','test','delete','resident_contact','2','{"id":[2,null],"name":["孙丽",null],"position":[1,null],"relation":["邻居",null],"resident_id":[1,null]}',NULL,NULL,'1e7d3ea2504af63c6dc040ecd1f9b58de98f0a8a34905c1721ac88526450548a','bcb92262e5f5e0626e9ed949ef3960793341fdebdaad8d9dbd790734d7f6ea90');
INSERT INTO "records" VALUES(40,'2026-01-05 01:36:00.000000',1,3,'李站','一号窗口','test','delete','resident_phone','2','{"id":[2,null],"number":["15400005678",null],"owner":["儿子",null],"position":[1,null],"resident_id":[1,null]}',NULL,NULL,'bcb92262e5f5e0626e9ed949ef3960793341fdebdaad8d9dbd790734d7f6ea90','2c93072b266bda6bf1c26b6507973293ec5f3da1028bafd4d9225e0c4c249672');
INSERT INTO "records" VALUES(41,'2026-01-05 01:36:00.000000',1,3,'李站','一号窗口','test','save','resident','1','{"contacts":[[["王小山","儿子","15400005678"],["孙丽","邻居",null]],[["王小山","儿子","15400005678"]]],"phones":[[["15400001234",null],["15400005678","儿子"]],[["15400001234",null]]],"tags":[[["独居","2025-03-01",null,"入户核实",null],["低保","2025-01-01",null,null,null]],[["独居","2025-03-01",null,"入户核实",null],["低保","2025-01-01","2026-01-05",null,null]]],"version":[1,2]}',NULL,NULL,'2c93072b266bda6bf1c26b6507973293ec5f3da1028bafd4d9225e0c4c249672','2685909fe2aeefbeba0434ebcea5278f005908517bdf1b90f5b392e455fdf555');
INSERT INTO "records" VALUES(42,'2026-01-05 01:39:00.000000',1,2,'王芳','一号窗口','test','create','resident_note','1','{"id":[null,1],"resident_id":[null,1],"text":[null,"爱喝茶"],"written_at":[null,"2026-01-05T09:39:00+08:00"],"written_by_id":[null,2]}',NULL,NULL,'2685909fe2aeefbeba0434ebcea5278f005908517bdf1b90f5b392e455fdf555','378ecdb9b1a85e6f1cc3e709530cb0aacc8f698464c38d78c83546e2365bac4d');
INSERT INTO "records" VALUES(43,'2026-01-05 01:48:00.000000',1,2,'王芳','一号窗口','test','create','matter','1','{"address":[null,"百花洲家园12号楼5单元402室"],"address_key":[null,"百花洲家园12-5-402"],"channel":[null,"WINDOW"],"contact_due_at":[null,"2026-01-05T01:55:00+00:00"],"description":[null,"装扶手"],"dispatched_at":[null,"2026-01-05T09:48:00+08:00"],"due_at":[null,"2026-01-08T01:48:00+00:00"],"due_provisional":[null,false],"grid_id":[null,2],"handler_id":[null,1],"id":[null,1],"item_id":[null,3],"level":[null,"hard"],"number":[null,"370102001-SL-20260105-0001"],"profile":[null,"7123"],"received_at":[null,"2026-01-05T09:48:00+08:00"],"received_by_id":[null,2],"resident_id":[null,1],"state":[null,"DISPATCHED"],"station_id":[null,1],"title":[null,"最低生活保障申请"]}',NULL,NULL,'378ecdb9b1a85e6f1cc3e709530cb0aacc8f698464c38d78c83546e2365bac4d','e6297532b87bec9a8605ad88f4d471039f84a90e3b68d337b42814ec7c3216a9');
INSERT INTO "records" VALUES(44,'2026-01-05 01:48:00.000000',1,2,'王芳','一号窗口','test','create','matter_material','1','{"copies":[null,1],"form":[null,"ORIGINAL"],"id":[null,1],"matter_id":[null,1],"name":[null,"身份证"],"position":[null,0],"present":[null,true]}',NULL,NULL,'e6297532b87bec9a8605ad88f4d471039f84a90e3b68d337b42814ec7c3216a9','cf4e38abae888758d0f84cbbfd3d61abbdecf716ec97b2acaef0903abc2c47d9');
INSERT INTO "records" VALUES(45,'2026-01-05 01:48:00.000000',1,2,'王芳','一号窗口','test','create','matter_material','2','{"copies":[null,1],"due_at":[null,"2026-01-08T10:00:00+00:00"],"form":[null,"ORIGINAL"],"id":[null,2],"matter_id":[null,1],"name":[null,"房产证"],"position":[null,1],"present":[null,false]}',NULL,NULL,'cf4e38abae888758d0f84cbbfd3d61abbdecf716ec97b2acaef0903abc2c47d9','89fceb14f75c9cca9de36ab9326535fe713760b7d84fdaa7515e6357b6242b09');
INSERT INTO "records" VALUES(46,'2026-01-05 01:48:00.000000',1,2,'王芳','一号窗口','test','create','matter_step','1','{"at":[null,"2026-01-05T09:48:00+08:00"],"by_id":[null,2],"facts":[null,{}],"id":[null,1],"matter_id":[null,1],"state":[null,"TO_DISPATCH"],"verb":[null,"PASS_ON"]}',NULL,NULL,'89fceb14f75c9cca9de36ab9326535fe713760b7d84fdaa7515e6357b6242b09','1178ff1b4903a9a27aeda25ae483376e9821a07105c15f7c46ba983680fc51e6');
INSERT INTO "records" VALUES(47,'2026-01-05 01:48:00.000000',1,2,'王芳','一号窗口','test','create','matter_step','2','{"at":[null,"2026-01-05T09:48:00+08:00"],"by_id":[null,2],"facts":[null,{"grid_id":2,"handler_id":1,"unit":null}],"id":[null,2],"matter_id":[null,1],"state":[null,"DISPATCHED"],"verb":[null,"DISPATCH"]}',NULL,NULL,'1178ff1b4903a9a27aeda25ae483376e9821a07105c15f7c46ba983680fc51e6','0cb4e98a7c81b223673aa1ffd3eb718659094e83798e0953cfa4ad05189eb426');
INSERT INTO "records" VALUES(48,'2026-01-05 01:51:00.000000',1,2,'王芳','一号窗口','test','create','paper','1','{"copies":[null,2],"id":[null,1],"issued_at":[null,"2026-01-05T09:51:00+08:00"],"issued_by_id":[null,2],"kind":[null,"receipt"],"matter_id":[null,1],"size":[null,"80mm"],"values":[null,{"agent":null,"code":"37010200101202601050001","deadline":"2026-01-08T01:48:00+00:00","foot":"","handling":"Dispatch 第 3 网格 莫兰英","item":"最低生活保障申请","missing":[{"name":"房产证","until":"2026-01-08"}],"number":"370102001-SL-20260105-0001","outcome":"","person":"王*芳","profile":"Hard 3-day limit","received_at":"2026-01-05T01:48:00+00:00","received_by":"王芳","service_phone":"","station":"解放路街道党群服务中心","title":""}]}',NULL,NULL,'0cb4e98a7c81b223673aa1ffd3eb718659094e83798e0953cfa4ad05189eb426','ce44a28aa31ef144e80140c3649f17c60ad37f404d18981522133bade6aa32e6');
INSERT INTO "records" VALUES(49,'2026-01-05 01:54:00.000000',1,2,'王芳','一号窗口','test','create','paper','2','{"copies":[null,1],"id":[null,2],"issued_at":[null,"2026-01-05T09:54:00+08:00"],"issued_by_id":[null,2],"kind":[null,"receipt"],"matter_id":[null,1],"size":[null,"A4"],"values":[null,{"agent":null,"code":"37010200101202601050001","deadline":"2026-01-08T01:48:00+00:00","foot":"","handling":"Dispatch 第 3 网格 莫兰英","item":"最低生活保障申请","missing":[{"name":"房产证","until":"2026-01-08"}],"number":"370102001-SL-20260105-0001","outcome":"","person":"王*芳","profile":"Hard 3-day limit","received_at":"2026-01-05T01:48:00+00:00","received_by":"王芳","service_phone":"","station":"解放路街道党群服务中心","title":""}]}',NULL,NULL,'ce44a28aa31ef144e80140c3649f17c60ad37f404d18981522133bade6aa32e6','027746dbb8b1b69f44066c1cf10eb6269baf300bb606269a252cc3635b544bce');
INSERT INTO "records" VALUES(50,'2026-01-05 01:57:00.000000',1,2,'王芳','一号窗口','test','create','matter','2','{"agent_name":[null,"赵小"],"agent_phone":[null,"15400008888"],"agent_relation":[null,"女儿"],"caller_name":[null,"赵秀英"],"caller_phone":[null,"15400009999"],"channel":[null,"WINDOW"],"contact_due_at":[null,"2026-01-05T02:04:00+00:00"],"description":[null,"装扶手"],"due_at":[null,"2026-01-06T01:57:00+00:00"],"due_provisional":[null,false],"id":[null,2],"item_id":[null,1],"level":[null,"small"],"number":[null,"370102001-SL-20260105-0002"],"profile":[null,"7123"],"received_at":[null,"2026-01-05T09:57:00+08:00"],"received_by_id":[null,2],"replied_at":[null,"2026-01-05T09:57:00+08:00"],"replied_by_id":[null,2],"reply_channel":[null,"WINDOW"],"result":[null,"已办好"],"state":[null,"ANSWERED"],"station_id":[null,1],"title":[null,"居家适老化改造申请"]}',NULL,NULL,'027746dbb8b1b69f44066c1cf10eb6269baf300bb606269a252cc3635b544bce','64293a51301194025e716ac2076556829c2cb3a4f0bd6404068a7d23474a41b4');
INSERT INTO "records" VALUES(51,'2026-01-05 01:57:00.000000',1,2,'王芳','一号窗口','test','create','matter_step','3','{"at":[null,"2026-01-05T09:57:00+08:00"],"by_id":[null,2],"facts":[null,{"reply_channel":"WINDOW"}],"id":[null,3],"matter_id":[null,2],"state":[null,"ANSWERED"],"text":[null,"已办好"],"verb":[null,"SETTLE"]}',NULL,NULL,'64293a51301194025e716ac2076556829c2cb3a4f0bd6404068a7d23474a41b4','2e49f65904418de3da1b266518aa78f5d2a538ec24c5ff1399b84c7e79ec1f8d');
INSERT INTO "records" VALUES(52,'2026-01-05 02:00:00.000000',1,2,'王芳','一号窗口','test','create','matter','3','{"address":[null,"百花洲家园12号楼5单元402室"],"address_key":[null,"百花洲家园12-5-402"],"channel":[null,"WINDOW"],"contact_due_at":[null,"2026-01-05T02:07:00+00:00"],"description":[null,"装扶手"],"dispatched_at":[null,"2026-01-05T10:00:00+08:00"],"due_at":[null,"2026-01-08T02:00:00+00:00"],"due_provisional":[null,false],"grid_id":[null,2],"handler_id":[null,1],"id":[null,3],"item_id":[null,2],"level":[null,"hard"],"number":[null,"370102001-SL-20260105-0003"],"profile":[null,"7123"],"received_at":[null,"2026-01-05T10:00:00+08:00"],"received_by_id":[null,2],"resident_id":[null,1],"state":[null,"DISPATCHED"],"station_id":[null,1],"title":[null,"家庭安全设备（烟感、燃气报警、一键呼叫）申领"]}',NULL,NULL,'2e49f65904418de3da1b266518aa78f5d2a538ec24c5ff1399b84c7e79ec1f8d','e6b4388b82aecc9598eae7444444af5ce6cdab56853dacc2606a6f66af46257e');
INSERT INTO "records" VALUES(53,'2026-01-05 02:00:00.000000',1,2,'王芳','一号窗口','test','create','matter_step','4','{"at":[null,"2026-01-05T10:00:00+08:00"],"by_id":[null,2],"facts":[null,{}],"id":[null,4],"matter_id":[null,3],"state":[null,"TO_DISPATCH"],"verb":[null,"PASS_ON"]}',NULL,NULL,'e6b4388b82aecc9598eae7444444af5ce6cdab56853dacc2606a6f66af46257e','daf03e38003773cdd8f15944f154bf21859279794caae69606d11c279ab13138');
INSERT INTO "records" VALUES(54,'2026-01-05 02:00:00.000000',1,2,'王芳','一号窗口','test','create','matter_step','5','{"at":[null,"2026-01-05T10:00:00+08:00"],"by_id":[null,2],"facts":[null,{"grid_id":2,"handler_id":1,"unit":null}],"id":[null,5],"matter_id":[null,3],"state":[null,"DISPATCHED"],"verb":[null,"DISPATCH"]}',NULL,NULL,'daf03e38003773cdd8f15944f154bf21859279794caae69606d11c279ab13138','e264a4669a65b1cffd4a54b85a839ff1d40952ee31346f88cf414d6bdcfd0960');
INSERT INTO "records" VALUES(55,'2026-01-05 02:03:00.000000',1,2,'王芳','一号窗口','test','change','matter','1','{"state":["DISPATCHED","IN_PROGRESS"]}',NULL,NULL,'e264a4669a65b1cffd4a54b85a839ff1d40952ee31346f88cf414d6bdcfd0960','39e89527580cfa17c2b3cfb80db5269c975b84c7a177777035149dcda5370127');
INSERT INTO "records" VALUES(56,'2026-01-05 02:03:00.000000',1,2,'王芳','一号窗口','test','create','matter_step','6','{"at":[null,"2026-01-05T10:03:00+08:00"],"by_id":[null,2],"facts":[null,{}],"id":[null,6],"matter_id":[null,1],"state":[null,"IN_PROGRESS"],"verb":[null,"ACCEPT"]}',NULL,NULL,'39e89527580cfa17c2b3cfb80db5269c975b84c7a177777035149dcda5370127','6b7f23d3e9724a7c2bd8e944e3331a3b5a2b076d23e437f681118bb4a181b851');
INSERT INTO "records" VALUES(57,'2026-01-05 02:09:00.000000',1,2,'王芳','一号窗口','test','create','shift_note','1','{"id":[null,1],"station_id":[null,1],"text":[null,"钥匙在李站处"],"written_at":[null,"2026-01-05T10:09:00+08:00"],"written_by_id":[null,2]}',NULL,NULL,'6b7f23d3e9724a7c2bd8e944e3331a3b5a2b076d23e437f681118bb4a181b851','748e7727c94f4b711f33516147fcba1d331aeebf34513f4c573862ea32d04b13');
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
INSERT INTO "resident_addresses" VALUES(1,1,'registered','县西巷15号','县西巷15',NULL);
INSERT INTO "resident_addresses" VALUES(2,1,'living','百花洲家园12号楼5单元402室','百花洲家园12-5-402',2);
INSERT INTO "resident_addresses" VALUES(3,2,'living','百花洲家园12号楼5单元401室','百花洲家园12-5-401',2);
INSERT INTO "resident_addresses" VALUES(4,3,'living','百花洲家园1号楼1单元101室','百花洲家园1-1-101',2);
CREATE TABLE resident_contacts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	resident_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT, 
	relation TEXT, 
	phone TEXT, 
	CONSTRAINT fk_resident_contacts_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT uq_resident_contacts_resident_id_position UNIQUE (resident_id, position)
);
INSERT INTO "resident_contacts" VALUES(1,1,0,'王小山','儿子','15400005678');
CREATE TABLE resident_notes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	resident_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	written_by_id INTEGER NOT NULL, 
	written_at DATETIME NOT NULL, 
	CONSTRAINT fk_resident_notes_resident_id_residents FOREIGN KEY(resident_id) REFERENCES residents (id), 
	CONSTRAINT fk_resident_notes_written_by_id_staff FOREIGN KEY(written_by_id) REFERENCES staff (id)
);
INSERT INTO "resident_notes" VALUES(1,1,'爱喝茶',2,'2026-01-05 01:39:00.000000');
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
INSERT INTO "resident_phones" VALUES(3,2,0,'15400007742',NULL,NULL);
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
INSERT INTO "resident_tags" VALUES(1,1,'独居','2025-03-01',NULL,'入户核实',NULL);
INSERT INTO "resident_tags" VALUES(2,1,'低保','2025-01-01','2026-01-05',NULL,NULL);
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
	version INTEGER NOT NULL, 
	CONSTRAINT ck_residents_paper CHECK ((id_type = 'none') = (id_no IS NULL)), 
	CONSTRAINT fk_residents_batch_id_import_batches FOREIGN KEY(batch_id) REFERENCES import_batches (id), 
	CONSTRAINT fk_residents_household_id_households FOREIGN KEY(household_id) REFERENCES households (id), 
	CONSTRAINT fk_residents_merged_into_id_residents FOREIGN KEY(merged_into_id) REFERENCES residents (id), 
	CONSTRAINT fk_residents_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_residents_id_type_id_no UNIQUE (id_type, id_no)
);
INSERT INTO "residents" VALUES(1,1,'王桂芳','female','resident_id','990102194503090024','1945-03-09',NULL,1,NULL,1,NULL,'听力弱','膝盖不好，慢走','living',NULL,NULL,NULL,'2026-01-05','2026-01-05 01:18:00.000000','2026-01-05 01:36:00.000000',2);
INSERT INTO "residents" VALUES(2,1,'李安国','unknown','none',NULL,'1950-02-05',NULL,2,NULL,NULL,NULL,NULL,NULL,'living',NULL,NULL,NULL,NULL,'2026-01-05 01:21:00.000000','2026-01-05 01:21:00.000000',1);
INSERT INTO "residents" VALUES(3,1,'䶮长福','unknown','none',NULL,'1931-02-05',NULL,3,NULL,NULL,NULL,NULL,NULL,'deceased','2026-01-02',NULL,NULL,NULL,'2026-01-05 01:24:00.000000','2026-01-05 01:30:00.000000',2);
CREATE TABLE search_keys (
	"key" TEXT NOT NULL, 
	recency INTEGER NOT NULL, 
	subject SMALLINT NOT NULL, 
	subject_id INTEGER NOT NULL, 
	CONSTRAINT pk_search_keys PRIMARY KEY ("key", recency, subject, subject_id)
)
 WITHOUT ROWID

;
INSERT INTO "search_keys" VALUES('a县西巷',-739621,1,1);
INSERT INTO "search_keys" VALUES('a县西巷15',-739621,1,1);
INSERT INTO "search_keys" VALUES('a家园',-739621,1,1);
INSERT INTO "search_keys" VALUES('a家园',0,1,2);
INSERT INTO "search_keys" VALUES('a家园',0,1,3);
INSERT INTO "search_keys" VALUES('a洲家园',-739621,1,1);
INSERT INTO "search_keys" VALUES('a洲家园',0,1,2);
INSERT INTO "search_keys" VALUES('a洲家园',0,1,3);
INSERT INTO "search_keys" VALUES('a百花洲1-1-101',0,1,3);
INSERT INTO "search_keys" VALUES('a百花洲12-5-401',0,1,2);
INSERT INTO "search_keys" VALUES('a百花洲12-5-402',-739621,1,1);
INSERT INTO "search_keys" VALUES('a百花洲家园',-739621,1,1);
INSERT INTO "search_keys" VALUES('a百花洲家园',0,1,2);
INSERT INTO "search_keys" VALUES('a百花洲家园',0,1,3);
INSERT INTO "search_keys" VALUES('a花洲家园',-739621,1,1);
INSERT INTO "search_keys" VALUES('a花洲家园',0,1,2);
INSERT INTO "search_keys" VALUES('a花洲家园',0,1,3);
INSERT INTO "search_keys" VALUES('a西巷',-739621,1,1);
INSERT INTO "search_keys" VALUES('d990102194503090024',-739621,1,1);
INSERT INTO "search_keys" VALUES('iag',0,1,2);
INSERT INTO "search_keys" VALUES('icf',0,1,3);
INSERT INTO "search_keys" VALUES('igf',-739621,1,1);
INSERT INTO "search_keys" VALUES('ilag',0,1,2);
INSERT INTO "search_keys" VALUES('iwgf',-739621,1,1);
INSERT INTO "search_keys" VALUES('iycf',0,1,3);
INSERT INTO "search_keys" VALUES('iyzf',0,1,3);
INSERT INTO "search_keys" VALUES('izf',0,1,3);
INSERT INTO "search_keys" VALUES('m0001',-739621,2,1);
INSERT INTO "search_keys" VALUES('m0002',-739621,2,2);
INSERT INTO "search_keys" VALUES('m0003',-739621,2,3);
INSERT INTO "search_keys" VALUES('m202601050001',-739621,2,1);
INSERT INTO "search_keys" VALUES('m202601050002',-739621,2,2);
INSERT INTO "search_keys" VALUES('m202601050003',-739621,2,3);
INSERT INTO "search_keys" VALUES('m370102001-SL-20260105-0001',-739621,2,1);
INSERT INTO "search_keys" VALUES('m370102001-SL-20260105-0002',-739621,2,2);
INSERT INTO "search_keys" VALUES('m370102001-SL-20260105-0003',-739621,2,3);
INSERT INTO "search_keys" VALUES('m37010200101202601050001',-739621,2,1);
INSERT INTO "search_keys" VALUES('m37010200101202601050002',-739621,2,2);
INSERT INTO "search_keys" VALUES('m37010200101202601050003',-739621,2,3);
INSERT INTO "search_keys" VALUES('m370102001202601050001',-739621,2,1);
INSERT INTO "search_keys" VALUES('m370102001202601050002',-739621,2,2);
INSERT INTO "search_keys" VALUES('m370102001202601050003',-739621,2,3);
INSERT INTO "search_keys" VALUES('m370102001SL202601050001',-739621,2,1);
INSERT INTO "search_keys" VALUES('m370102001SL202601050002',-739621,2,2);
INSERT INTO "search_keys" VALUES('m370102001SL202601050003',-739621,2,3);
INSERT INTO "search_keys" VALUES('n䶮长福',0,1,3);
INSERT INTO "search_keys" VALUES('n国',0,1,2);
INSERT INTO "search_keys" VALUES('n安国',0,1,2);
INSERT INTO "search_keys" VALUES('n李安国',0,1,2);
INSERT INTO "search_keys" VALUES('n桂芳',-739621,1,1);
INSERT INTO "search_keys" VALUES('n王桂芳',-739621,1,1);
INSERT INTO "search_keys" VALUES('n福',0,1,3);
INSERT INTO "search_keys" VALUES('n芳',-739621,1,1);
INSERT INTO "search_keys" VALUES('n长福',0,1,3);
INSERT INTO "search_keys" VALUES('pan guo',0,1,2);
INSERT INTO "search_keys" VALUES('pchang fu',0,1,3);
INSERT INTO "search_keys" VALUES('pfang',-739621,1,1);
INSERT INTO "search_keys" VALUES('pfu',0,1,3);
INSERT INTO "search_keys" VALUES('pgui fang',-739621,1,1);
INSERT INTO "search_keys" VALUES('pguo',0,1,2);
INSERT INTO "search_keys" VALUES('pli an guo',0,1,2);
INSERT INTO "search_keys" VALUES('pwang gui fang',-739621,1,1);
INSERT INTO "search_keys" VALUES('pyan chang fu',0,1,3);
INSERT INTO "search_keys" VALUES('pyan zhang fu',0,1,3);
INSERT INTO "search_keys" VALUES('pzhang fu',0,1,3);
INSERT INTO "search_keys" VALUES('r100050106202100201073',-739621,2,1);
INSERT INTO "search_keys" VALUES('r200050106202100201073',-739621,2,2);
INSERT INTO "search_keys" VALUES('r24770000451',0,1,2);
INSERT INTO "search_keys" VALUES('r300050106202100201073',-739621,2,3);
INSERT INTO "search_keys" VALUES('r420090305491201099',-739621,1,1);
INSERT INTO "search_keys" VALUES('r43210000451',-739621,1,1);
INSERT INTO "search_keys" VALUES('t15400001234',-739621,1,1);
INSERT INTO "search_keys" VALUES('t15400007742',0,1,2);
CREATE TABLE service_items (
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
	CONSTRAINT fk_service_items_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id), 
	CONSTRAINT uq_service_items_code_edition UNIQUE (code, edition)
);
INSERT INTO "service_items" VALUES(1,'YL13',1,'2025-01-01',NULL,'居家适老化改造申请','CARE','TEAM','["WINDOW", "PHONE", "DOOR"]','["\u9002\u8001\u5316", "\u6276\u624b", "\u9632\u6ed1", "\u536b\u751f\u95f4\u6539\u9020", "\u5c45\u5bb6\u6539\u9020"]',0,'{"7123": "hard", "four_levels": "difficult"}','[{"name": "\u8eab\u4efd\u8bc1", "form": "ORIGINAL", "copies": 1, "deferrable_days": null}, {"name": "\u6237\u53e3\u7c3f", "form": "ORIGINAL", "copies": 1, "deferrable_days": 5}, {"name": "\u80fd\u529b\u8bc4\u4f30\u7ed3\u679c\uff08\u6709\u5219\u63d0\u4f9b\uff09", "form": "COPY", "copies": 1, "deferrable_days": 5}, {"name": "\u623f\u5c4b\u6743\u5c5e\u6216\u79df\u8d41\u8bc1\u660e", "form": "COPY", "copies": 1, "deferrable_days": 3}]','《中华人民共和国老年人权益保障法》','登记后上门评估，常见项目有扶手、防滑、坐便器、呼叫设备；补贴对象以当年文件为准。',1,NULL);
INSERT INTO "service_items" VALUES(2,'YL14',1,'2025-01-01',NULL,'家庭安全设备（烟感、燃气报警、一键呼叫）申领','CARE','GRID','["WINDOW", "PHONE", "DOOR"]','["\u7231\u8001\u4e09\u5b9d", "\u70df\u611f", "\u4e00\u952e\u547c\u53eb", "\u71c3\u6c14\u62a5\u8b66\u5668"]',0,'{"7123": "big", "four_levels": "difficult"}','[{"name": "\u8eab\u4efd\u8bc1", "form": "ORIGINAL", "copies": 1, "deferrable_days": null}]',NULL,'独居、高龄老人优先，登记后上门安装，报警自动转为紧急办件。',1,NULL);
INSERT INTO "service_items" VALUES(3,'MZ01',1,'2025-01-01',NULL,'最低生活保障申请','RELIEF','CADRE','["WINDOW", "PHONE", "DOOR"]','["\u4f4e\u4fdd", "\u4f4e\u4fdd\u7533\u8bf7", "\u57ce\u5e02\u4f4e\u4fdd", "\u5403\u4f4e\u4fdd"]',0,'{"7123": "hard", "four_levels": "thorny"}','[{"name": "\u7533\u8bf7\u4eba\u53ca\u5171\u540c\u751f\u6d3b\u5bb6\u5ead\u6210\u5458\u8eab\u4efd\u8bc1", "form": "ORIGINAL_AND_COPY", "copies": 1, "deferrable_days": null}, {"name": "\u6237\u53e3\u7c3f", "form": "ORIGINAL_AND_COPY", "copies": 1, "deferrable_days": 5}, {"name": "\u5bb6\u5ead\u7ecf\u6d4e\u72b6\u51b5\u6838\u5bf9\u6388\u6743\u4e66", "form": "SIGNED", "copies": 1, "deferrable_days": null}, {"name": "\u6b8b\u75be\u8bc1\u3001\u75c5\u5386\u7b49\u56f0\u96be\u60c5\u51b5\u6750\u6599\uff08\u6709\u5219\u63d0\u4f9b\uff09", "form": "COPY", "copies": 1, "deferrable_days": 5}]','《社会救助暂行办法》（国务院令第649号）','由街道受理，入户核查、家庭经济状况核对后审核确认并公示。社区可代为提交申请，期间电话告知进度。',1,NULL);
CREATE TABLE settings (
	station_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	value JSON NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (station_id, name), 
	CONSTRAINT fk_settings_station_id_stations FOREIGN KEY(station_id) REFERENCES stations (id)
);
INSERT INTO "settings" VALUES(1,'scale',120);
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
INSERT INTO "shift_notes" VALUES(1,1,'钥匙在李站处',2,'2026-01-05 02:09:00.000000',NULL,NULL);
CREATE TABLE sign_in_attempts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	account TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	succeeded BOOLEAN NOT NULL
);
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
INSERT INTO "staff" VALUES(1,1,'administrator','管理员','GLY',NULL,NULL,'$argon2id$v=19$m=8,t=1,p=1$oQAaj8yLpa4dL76lCZzuxQ$PYq2Eh/4KEOhOoG/WVr1yCi++WEXRHgRdwS9vKKH5+E',0,1,'2026-01-05 01:00:00.000000',NULL,1);
INSERT INTO "staff" VALUES(2,1,'clerk','王芳','WF',NULL,NULL,'$argon2id$v=19$m=8,t=1,p=1$6st3q5yXhknc4f94qZSEgg$IwAATXuFHIHbwu40M78F3+9gTdhdGKGGjZgwt/Vlw1Y',1,1,'2026-01-05 01:00:00.000000',NULL,1);
INSERT INTO "staff" VALUES(3,1,'station_head','李站','LZ',NULL,NULL,'$argon2id$v=19$m=8,t=1,p=1$aAg6PBx2HwN6J6mJpT8OPg$df1lJb8sNaJq0XD09cG5M9hLeBFPb3EGi3EZFhhFc1k',1,1,'2026-01-05 01:00:00.000000',NULL,1);
INSERT INTO "staff" VALUES(4,1,'auditor','审计员','SJY',NULL,NULL,'$argon2id$v=19$m=8,t=1,p=1$4BXMqHgNDttZZpUxH4YELw$+uMXDDB8CO9ENygA688LOXaZUCH8tJhVfPFdCj1Z91s',1,1,'2026-01-05 01:00:00.000000',NULL,1);
CREATE TABLE staff_roles (
	staff_id INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	CONSTRAINT pk_staff_roles PRIMARY KEY (staff_id, role), 
	CONSTRAINT fk_staff_roles_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id)
);
INSERT INTO "staff_roles" VALUES(1,'ADMINISTRATOR');
INSERT INTO "staff_roles" VALUES(2,'CLERK');
INSERT INTO "staff_roles" VALUES(3,'STATION_HEAD');
INSERT INTO "staff_roles" VALUES(4,'AUDITOR');
CREATE TABLE stations (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name TEXT NOT NULL, 
	street_code TEXT NOT NULL, 
	phone TEXT, 
	address TEXT
);
INSERT INTO "stations" VALUES(1,'解放路街道党群服务中心','370102001',NULL,NULL);
CREATE INDEX ix_sign_in_attempts_account_at ON sign_in_attempts (account, at);
CREATE INDEX ix_grids_parent_id ON grids (parent_id);
CREATE INDEX ix_service_items_code ON service_items (code);
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
CREATE INDEX ix_paper_issues_matter_id ON paper_issues (matter_id);
CREATE TRIGGER records_refuse_UPDATE BEFORE UPDATE ON records
BEGIN SELECT RAISE(ABORT, 'records are append-only'); END;
CREATE TRIGGER records_refuse_DELETE BEFORE DELETE ON records
BEGIN SELECT RAISE(ABORT, 'records are append-only'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('stations',1);
INSERT INTO "sqlite_sequence" VALUES('staff',4);
INSERT INTO "sqlite_sequence" VALUES('service_items',8);
INSERT INTO "sqlite_sequence" VALUES('grids',2);
INSERT INTO "sqlite_sequence" VALUES('grid_ranges',1);
INSERT INTO "sqlite_sequence" VALUES('grid_members',1);
INSERT INTO "sqlite_sequence" VALUES('households',3);
INSERT INTO "sqlite_sequence" VALUES('residents',3);
INSERT INTO "sqlite_sequence" VALUES('resident_addresses',4);
INSERT INTO "sqlite_sequence" VALUES('resident_contacts',2);
INSERT INTO "sqlite_sequence" VALUES('resident_phones',3);
INSERT INTO "sqlite_sequence" VALUES('resident_tags',2);
INSERT INTO "sqlite_sequence" VALUES('resident_notes',1);
INSERT INTO "sqlite_sequence" VALUES('matters',8);
INSERT INTO "sqlite_sequence" VALUES('matter_materials',2);
INSERT INTO "sqlite_sequence" VALUES('matter_steps',6);
INSERT INTO "sqlite_sequence" VALUES('paper_issues',7);
INSERT INTO "sqlite_sequence" VALUES('drafts',1);
INSERT INTO "sqlite_sequence" VALUES('shift_notes',1);
COMMIT;
