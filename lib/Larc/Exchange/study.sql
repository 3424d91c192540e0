-- A study as a database. Schema larc.sqlite/1: a table or column is never renamed within a version.
-- Every key is a number of its own (…_key); identifiers as people wrote them stand beside it. NULL is never 0: where the
-- study tells why something is missing, a column …_missing says so.

CREATE TABLE readme (
  topic TEXT PRIMARY KEY,
  says TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT
) WITHOUT ROWID;

CREATE TABLE parameters (
  name TEXT PRIMARY KEY,
  value NUMERIC NOT NULL
) WITHOUT ROWID;

CREATE TABLE perspectives (
  perspective TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('staff', 'family')),
  position INTEGER NOT NULL UNIQUE
) WITHOUT ROWID;

CREATE TABLE perspective_groups (
  perspective_group TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  pools_cases INTEGER NOT NULL CHECK (pools_cases IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE perspective_group_members (
  perspective_group TEXT NOT NULL REFERENCES perspective_groups,
  perspective TEXT NOT NULL REFERENCES perspectives,
  PRIMARY KEY (perspective_group, perspective)
) WITHOUT ROWID;

CREATE TABLE authorities (
  authority_key INTEGER PRIMARY KEY,
  authority TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT,
  region TEXT,
  gss TEXT,
  valid_from TEXT,
  valid_to TEXT
);

CREATE TABLE codebooks (
  codebook_key INTEGER PRIMARY KEY,
  codebook TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  source TEXT
);

CREATE TABLE key_groups (
  key_group_key INTEGER PRIMARY KEY,
  key_group TEXT NOT NULL,
  label TEXT NOT NULL
);

CREATE TABLE topics (
  topic_key INTEGER PRIMARY KEY,
  codebook_key INTEGER NOT NULL REFERENCES codebooks,
  topic TEXT NOT NULL,
  label TEXT NOT NULL,
  UNIQUE (codebook_key, topic)
);

-- question 'main': impacts, and features that contribute. 'to develop': features to develop.
CREATE TABLE topic_questions (
  topic_key INTEGER NOT NULL REFERENCES topics,
  perspective TEXT NOT NULL REFERENCES perspectives,
  question TEXT NOT NULL CHECK (question IN ('main', 'to develop')),
  elicitation TEXT NOT NULL CHECK (elicitation IN ('prompted', 'open', 'not asked')),
  PRIMARY KEY (topic_key, perspective, question)
) WITHOUT ROWID;

CREATE TABLE codes (
  code_key INTEGER PRIMARY KEY,
  codebook_key INTEGER NOT NULL REFERENCES codebooks,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('impact', 'feature')),
  level INTEGER CHECK (level BETWEEN 1 AND 4),
  topic_key INTEGER NOT NULL REFERENCES topics,
  parent_key INTEGER REFERENCES codes DEFERRABLE INITIALLY DEFERRED,
  definition TEXT,
  example TEXT,
  default_stance TEXT NOT NULL,
  steering_group INTEGER NOT NULL CHECK (steering_group IN (0, 1)),
  listed_for_staff INTEGER NOT NULL CHECK (listed_for_staff IN (0, 1)),
  listed_for_family INTEGER NOT NULL CHECK (listed_for_family IN (0, 1)),
  embeds_level INTEGER,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  ordering TEXT NOT NULL,
  UNIQUE (codebook_key, code),
  CHECK ((kind = 'impact') = (level IS NOT NULL))
);

CREATE TABLE code_parts (
  composite_key INTEGER NOT NULL REFERENCES codes,
  part_key INTEGER NOT NULL REFERENCES codes,
  PRIMARY KEY (composite_key, part_key)
) WITHOUT ROWID;

CREATE TABLE code_perspectives (
  code_key INTEGER NOT NULL REFERENCES codes,
  perspective TEXT NOT NULL REFERENCES perspectives,
  PRIMARY KEY (code_key, perspective)
) WITHOUT ROWID;

-- A statement on code_key counts for counts_for_key: for itself, for everything above it, and for composites.
CREATE TABLE code_counts_for (
  code_key INTEGER NOT NULL REFERENCES codes,
  counts_for_key INTEGER NOT NULL REFERENCES codes,
  PRIMARY KEY (code_key, counts_for_key)
) WITHOUT ROWID;

CREATE TABLE returns (
  return_key INTEGER PRIMARY KEY,
  authority_key INTEGER NOT NULL REFERENCES authorities,
  round INTEGER NOT NULL,
  codebook_key INTEGER NOT NULL REFERENCES codebooks,
  file TEXT NOT NULL,
  sha256 TEXT,
  integrated_since TEXT,
  notes TEXT
);

-- Codes that the return's own codebook did not have: not asked there, never silent.
CREATE TABLE return_unknown_codes (
  return_key INTEGER NOT NULL REFERENCES returns,
  code_key INTEGER NOT NULL REFERENCES codes,
  PRIMARY KEY (return_key, code_key)
) WITHOUT ROWID;

-- pooled_participant: interviews of one family case share it; it counts participants where both family perspectives are together.
CREATE TABLE interviews (
  interview_key INTEGER PRIMARY KEY,
  return_key INTEGER NOT NULL REFERENCES returns,
  interview TEXT NOT NULL,
  perspective TEXT NOT NULL REFERENCES perspectives,
  pooled_participant INTEGER NOT NULL,
  key_group_key INTEGER REFERENCES key_groups,
  case_id TEXT,
  locality TEXT,
  people INTEGER,
  self_reported_level INTEGER CHECK (self_reported_level BETWEEN 1 AND 4),
  self_reported_level_missing TEXT,
  interviewer TEXT,
  may_be_quoted INTEGER NOT NULL CHECK (may_be_quoted IN (0, 1)),
  may_be_linked INTEGER NOT NULL CHECK (may_be_linked IN (0, 1)),
  held_on TEXT,
  UNIQUE (return_key, interview),
  CHECK ((self_reported_level IS NULL) = (self_reported_level_missing IS NOT NULL))
);

CREATE TABLE interview_not_asked (
  interview_key INTEGER NOT NULL REFERENCES interviews,
  topic_key INTEGER NOT NULL REFERENCES topics,
  question TEXT NOT NULL CHECK (question IN ('main', 'to develop')),
  PRIMARY KEY (interview_key, topic_key, question)
) WITHOUT ROWID;

-- status is NULL for features, where it is ignored.
CREATE TABLE statements (
  statement_key INTEGER PRIMARY KEY,
  interview_key INTEGER NOT NULL REFERENCES interviews,
  statement TEXT NOT NULL,
  code_key INTEGER NOT NULL REFERENCES codes,
  stance TEXT NOT NULL CHECK (stance IN ('positive', 'negative', 'mixed', 'contributes', 'to develop')),
  status TEXT CHECK (status IN ('happened', 'anticipated', 'aspiration', 'challenge')),
  direction TEXT CHECK (direction IN ('increase', 'decrease')),
  coder TEXT,
  excerpt TEXT NOT NULL,
  place_in_source TEXT,
  sheet_row INTEGER NOT NULL
);

CREATE TABLE second_codings (
  second_coding_key INTEGER PRIMARY KEY,
  statement_key INTEGER NOT NULL REFERENCES statements,
  coder TEXT,
  code_key INTEGER NOT NULL REFERENCES codes,
  stance TEXT NOT NULL,
  status TEXT
);

CREATE TABLE indicators (
  indicator_key INTEGER PRIMARY KEY,
  return_key INTEGER NOT NULL REFERENCES returns,
  indicator TEXT NOT NULL,
  key_group_key INTEGER REFERENCES key_groups,
  period TEXT NOT NULL,
  value NUMERIC,
  value_missing TEXT,
  denominator NUMERIC,
  denominator_missing TEXT,
  ascription TEXT NOT NULL CHECK (ascription IN ('ascribed', 'elsewhere', 'too early', 'no response')),
  ascribed_to TEXT,
  note TEXT,
  sheet_row INTEGER NOT NULL,
  CHECK ((value IS NULL) = (value_missing IS NOT NULL)),
  CHECK ((denominator IS NULL) = (denominator_missing IS NOT NULL))
);

CREATE TABLE cases (
  case_key INTEGER PRIMARY KEY,
  return_key INTEGER NOT NULL REFERENCES returns,
  case_id TEXT NOT NULL,
  key_group_key INTEGER NOT NULL REFERENCES key_groups,
  support TEXT,
  impact TEXT,
  integrated_aspects TEXT,
  narrative TEXT,
  why_chosen TEXT,
  sheet_row INTEGER NOT NULL
);

CREATE TABLE case_quotations (
  case_key INTEGER NOT NULL REFERENCES cases,
  position INTEGER NOT NULL,
  statement_key INTEGER NOT NULL REFERENCES statements,
  PRIMARY KEY (case_key, position)
) WITHOUT ROWID;

CREATE TABLE support_needs (
  support_need_key INTEGER PRIMARY KEY,
  return_key INTEGER NOT NULL REFERENCES returns,
  activity TEXT NOT NULL,
  need TEXT,
  need_missing TEXT,
  sheet_row INTEGER NOT NULL,
  CHECK ((need IS NULL) = (need_missing IS NOT NULL))
);

CREATE TABLE issues (
  issue_key INTEGER PRIMARY KEY,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'information')),
  rule TEXT NOT NULL,
  file TEXT,
  sheet TEXT,
  sheet_row INTEGER,
  sheet_column TEXT,
  found TEXT,
  message TEXT NOT NULL,
  what_to_do TEXT NOT NULL
);

CREATE INDEX returns_by_authority ON returns (authority_key);
CREATE INDEX codes_by_parent ON codes (parent_key);
CREATE INDEX code_counts_for_by_target ON code_counts_for (counts_for_key);
CREATE INDEX interviews_by_return ON interviews (return_key);
CREATE INDEX interviews_by_perspective ON interviews (perspective);
CREATE INDEX statements_by_interview ON statements (interview_key);
CREATE INDEX statements_by_code ON statements (code_key);
CREATE INDEX second_codings_by_statement ON second_codings (statement_key);
CREATE INDEX indicators_by_return ON indicators (return_key);
CREATE INDEX cases_by_return ON cases (return_key);
CREATE INDEX support_needs_by_return ON support_needs (return_key);

-- Statements with everything beside them, for reading.
CREATE VIEW statement_list AS
SELECT s.statement_key, s.interview_key, s.code_key, a.authority, a.name AS authority_name, a.type AS authority_type, a.region, r.round, i.perspective, p.side,
  g.key_group, i.interview, i.case_id, i.locality, s.statement, c.code, c.label AS code_label, c.kind, c.level, s.stance, s.status, s.direction, s.coder, s.excerpt, s.place_in_source
FROM statements s
JOIN interviews i USING (interview_key)
JOIN perspectives p USING (perspective)
JOIN returns r USING (return_key)
JOIN authorities a USING (authority_key)
JOIN codes c ON c.code_key = s.code_key
LEFT JOIN key_groups g USING (key_group_key);

-- One row for each statement that counts and each code that it counts for: features, and impacts that have happened. No retired codes.
CREATE VIEW counted AS
SELECT s.statement_key, s.interview_key, i.pooled_participant, r.authority_key, r.round, i.perspective, i.key_group_key, t.code_key,
  CASE s.stance WHEN 'to develop' THEN 'to develop' ELSE 'main' END AS question, t.code_key = s.code_key AS as_coded
FROM statements s
JOIN codes own ON own.code_key = s.code_key
JOIN code_counts_for f ON f.code_key = s.code_key
JOIN codes t ON t.code_key = f.counts_for_key
JOIN interviews i USING (interview_key)
JOIN returns r USING (return_key)
WHERE (own.kind = 'feature' OR s.status = 'happened') AND t.retired = 0;

-- One row for each interview, code and question that was put to it. No retired codes; 'to develop' for features only.
CREATE VIEW asked AS
SELECT i.interview_key, i.pooled_participant, r.authority_key, i.perspective, c.code_key, q.question
FROM interviews i
JOIN returns r USING (return_key)
JOIN codes c ON c.codebook_key = r.codebook_key AND c.retired = 0
JOIN topic_questions q ON q.topic_key = c.topic_key AND q.perspective = i.perspective AND q.elicitation <> 'not asked' AND (q.question = 'main' OR c.kind = 'feature')
WHERE NOT EXISTS (SELECT 1 FROM interview_not_asked n WHERE n.interview_key = i.interview_key AND n.topic_key = c.topic_key AND n.question = q.question)
  AND NOT EXISTS (SELECT 1 FROM return_unknown_codes u WHERE u.return_key = i.return_key AND u.code_key = c.code_key);

-- For each group of perspectives, code and question: in how many authorities and by how many participants it is named, of those asked.
-- 0: asked, and nobody said so. NULL: see missing.
CREATE VIEW code_counts AS
WITH named AS (
  SELECT m.perspective_group, n.code_key, n.question, COUNT(DISTINCT n.authority_key) AS authorities,
    COUNT(DISTINCT CASE g.pools_cases WHEN 1 THEN n.pooled_participant ELSE n.interview_key END) AS participants
  FROM counted n
  JOIN perspective_group_members m USING (perspective)
  JOIN perspective_groups g USING (perspective_group)
  GROUP BY m.perspective_group, n.code_key, n.question),
put AS (
  SELECT m.perspective_group, k.code_key, k.question, COUNT(DISTINCT k.authority_key) AS authorities,
    COUNT(DISTINCT CASE g.pools_cases WHEN 1 THEN k.pooled_participant ELSE k.interview_key END) AS participants
  FROM asked k
  JOIN perspective_group_members m USING (perspective)
  JOIN perspective_groups g USING (perspective_group)
  GROUP BY m.perspective_group, k.code_key, k.question),
heard AS (
  SELECT DISTINCT m.perspective_group FROM interviews JOIN perspective_group_members m USING (perspective)),
questions (question) AS (VALUES ('main'), ('to develop'))
SELECT g.perspective_group, c.code_key, c.code, c.label AS code_label, c.kind, c.level, c.listed_for_staff, c.listed_for_family, q.question,
  CASE WHEN named.code_key IS NOT NULL THEN named.authorities WHEN put.code_key IS NOT NULL THEN 0 END AS authorities,
  CASE WHEN named.code_key IS NOT NULL THEN named.participants WHEN put.code_key IS NOT NULL THEN 0 END AS participants,
  COALESCE(put.authorities, 0) AS authorities_asked,
  COALESCE(put.participants, 0) AS participants_asked,
  CASE WHEN named.code_key IS NOT NULL OR put.code_key IS NOT NULL THEN NULL WHEN heard.perspective_group IS NULL THEN 'not interviewed' ELSE 'not asked' END AS missing
FROM perspective_groups g
CROSS JOIN codes c
JOIN questions q ON q.question = 'main' OR c.kind = 'feature'
LEFT JOIN heard ON heard.perspective_group = g.perspective_group
LEFT JOIN named ON named.perspective_group = g.perspective_group AND named.code_key = c.code_key AND named.question = q.question
LEFT JOIN put ON put.perspective_group = g.perspective_group AND put.code_key = c.code_key AND put.question = q.question
WHERE c.retired = 0;

-- Indicators with everything beside them.
CREATE VIEW indicator_list AS
SELECT n.indicator_key, a.authority, a.name AS authority_name, a.type AS authority_type, a.region, r.round, n.indicator, g.key_group, n.period,
  n.value, n.value_missing, n.denominator, n.denominator_missing, n.ascription, n.ascribed_to, n.note
FROM indicators n
JOIN returns r USING (return_key)
JOIN authorities a USING (authority_key)
LEFT JOIN key_groups g USING (key_group_key);
