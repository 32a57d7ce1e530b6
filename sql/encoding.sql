-- Reports live in a database in UTF8; elsewhere CREATE EXTENSION says so.
SELECT current_database() AS here
\gset
CREATE DATABASE govreport_latin1 TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C';
\c govreport_latin1
CREATE EXTENSION govreport;
\c :here
DROP DATABASE govreport_latin1;
CREATE DATABASE govreport_euc_cn TEMPLATE template0 ENCODING 'EUC_CN' LC_COLLATE 'C' LC_CTYPE 'C';
\c govreport_euc_cn
CREATE EXTENSION govreport;
\c :here
DROP DATABASE govreport_euc_cn;
CREATE DATABASE govreport_ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C';
\c govreport_ascii
CREATE EXTENSION govreport;
\c :here
DROP DATABASE govreport_ascii;

-- A client may speak another encoding that has the characters.
SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;
SET client_encoding = 'GB18030';
\copy (SELECT '\x01c7e0caafd5f2'::bytea) TO 'results/encoding.data' (FORMAT binary)
CREATE TEMP TABLE report (r govreport);
\copy report FROM 'results/encoding.data' (FORMAT binary)
SELECT govreport_send(r) FROM report;
RESET client_encoding;
SELECT govreport_send(r), r FROM report;
