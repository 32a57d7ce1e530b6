SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- Everything the extension brings says what it is: no rows.
SELECT pg_describe_object(classid, objid, 0) AS object
FROM pg_depend
WHERE refclassid = 'pg_extension'::regclass
    AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'govreport')
    AND deptype = 'e'
    AND obj_description(objid, classid::regclass::name) IS NULL
ORDER BY 1;

-- So do the columns of its types: no rows.
SELECT attrelid::regclass AS type, attname
FROM pg_attribute
JOIN pg_class ON pg_class.oid = attrelid
JOIN pg_depend ON refclassid = 'pg_extension'::regclass AND deptype = 'e' AND objid = reltype
WHERE refobjid = (SELECT oid FROM pg_extension WHERE extname = 'govreport')
    AND col_description(attrelid, attnum) IS NULL
ORDER BY 1, attnum;

-- There was something to look at.
SELECT count(*) > 20 AS objects
FROM pg_depend
WHERE refclassid = 'pg_extension'::regclass
    AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'govreport')
    AND deptype = 'e';
