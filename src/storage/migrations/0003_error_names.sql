-- Errors are kept by name instead of by number, so that the program may order them as it likes.
CREATE TEMP TABLE error_name (number INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO error_name VALUES
  (0, 'not_allowed'), (1, 'sign_in_failed'), (2, 'not_signed_in'), (3, 'cancelled'), (4, 'not_found'), (5, 'already_exists'), (6,
  'bad_value'), (7, 'missing'), (8, 'conflicting_edit'), (9, 'internal'), (10, 'database_missing'), (11, 'database_exists'), (12,
  'database_newer'), (13, 'database_damaged'), (14, 'database_busy'), (15, 'disk_full'), (16, 'network_file_system'), (17,
  'file_unreadable'), (18, 'file_unwritable'), (19, 'not_a_database'), (20, 'number_empty'), (21, 'number_unreadable'), (22,
  'number_too_short'), (23, 'number_too_long'), (24, 'number_invalid'), (25, 'number_unknown_region'), (26, 'number_service'), (27,
  'do_not_call'), (28, 'file_too_large'), (29, 'file_kind_unknown'), (30, 'file_empty'), (31, 'encoding_broken'), (32, 'quote_unclosed'),
  (33, 'too_many_columns'), (34, 'workbook_damaged'), (35, 'workbook_too_large'), (36, 'no_phone_column'), (37, 'column_unknown'), (38,
  'field_unknown'), (39, 'no_dialable_number'), (40, 'row_empty'), (41, 'campaign_not_running'), (42, 'not_assigned'), (43, 'call_open'),
  (44, 'call_not_open'), (45, 'call_stale'), (46, 'call_not_over'), (47, 'not_callable'), (48, 'outcome_unknown'), (49,
  'follow_up_missing'), (50, 'follow_up_past'), (51, 'follow_up_unreadable'), (52, 'order_missing'), (53, 'amount_unreadable'), (54,
  'no_phone_engine'), (55, 'phone_refused'), (56, 'demo_refuses_phone'), (57, 'last_administrator'), (58, 'password_too_short'), (59,
  'reason_missing');
UPDATE phone SET problem = json_replace(problem, '$[0]', (SELECT name FROM error_name WHERE number = CAST(problem ->> 0 AS INTEGER)))
WHERE problem <> '';
UPDATE list SET report = json_replace(report, '$.reasons', json((
    SELECT json_group_array(json_replace(value, '$.code', (SELECT name FROM error_name WHERE number = value ->> 'code')))
    FROM json_each(report, '$.reasons'))))
WHERE json_array_length(nullif(report, ''), '$.reasons') > 0;
UPDATE import_update SET body = json_replace(body, '$.numbers', json((
    SELECT json_group_array(json_replace(value, '$.problem', coalesce(json_replace(nullif(value ->> 'problem', ''), '$[0]',
      (SELECT name FROM error_name WHERE number = CAST(nullif(value ->> 'problem', '') ->> 0 AS INTEGER))) || '', '')))
    FROM json_each(body, '$.numbers'))))
WHERE json_array_length(body, '$.numbers') > 0;
DROP TABLE error_name;
