-- Copies and versions of one report.  Which of two stands for the other is told
-- by the two alone, so that no order of loading makes a difference.

-- Reports that have 61 bits of 64 in common differ in a few words.  48 bits are
-- more than any two reports have that were not made from one another, if only
-- those of one place, kind and time are compared.  What a report does not say
-- contradicts nothing.
CREATE FUNCTION govreport_kin(
        reports bigint[],
        OUT report_id bigint,
        OUT kin_id bigint,
        OUT kind text
    )
    RETURNS SETOF record
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT p.report_id, p.kin_id,
        CASE WHEN p.bits <= 3 THEN 'duplicate' ELSE 'version' END
    FROM (SELECT a.report_id, b.report_id AS kin_id,
              bit_count((a.fingerprint # b.fingerprint)::bit(64)) AS bits,
              a.region = b.region AND a.doc_type = b.doc_type
                  AND coalesce(a.review_from, a.plan_from) IS NOT NULL
                  AND (a.review_from, a.review_until, a.plan_from, a.plan_until)
                      IS NOT DISTINCT FROM
                      (b.review_from, b.review_until, b.plan_from, b.plan_until) AS same,
              a.region <> b.region OR a.review_from <> b.review_from
                  OR a.review_until <> b.review_until OR a.plan_from <> b.plan_from
                  OR a.plan_until <> b.plan_until AS other
          FROM report AS a
          JOIN report AS b
              ON b.fingerprint & 65535 = a.fingerprint & 65535
              OR b.fingerprint >> 16 & 65535 = a.fingerprint >> 16 & 65535
              OR b.fingerprint >> 32 & 65535 = a.fingerprint >> 32 & 65535
              OR b.fingerprint >> 48 & 65535 = a.fingerprint >> 48 & 65535
              OR b.region = a.region AND b.doc_type = a.doc_type
                  AND b.review_from = a.review_from
              OR b.region = a.region AND b.doc_type = a.doc_type
                  AND b.plan_from = a.plan_from
          WHERE a.report_id = ANY (reports) AND b.report_id <> a.report_id) AS p
    WHERE bits <= 3 AND other IS NOT TRUE OR bits <= 16 AND same;
END
$$;
COMMENT ON FUNCTION govreport_kin(bigint[]) IS
    'part of the loading procedures: the reports that are nearly the same text as one of those given (duplicate), or other versions of it (version): of the same place, kind and time, and much the same text';

-- Loaders link one after the other, each seeing what those before it have
-- committed: so of two copies that are loaded at the same time one is found.
CREATE FUNCTION govreport_link(reports bigint[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    touched bigint[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('govreport_link', 'report'::regclass::bigint));
    touched := ARRAY(SELECT unnest(ARRAY[k.report_id, k.kin_id])
                     FROM @extschema@.govreport_kin(reports) AS k
                     UNION
                     SELECT report_id FROM report
                     WHERE replaced_by IS NOT NULL
                         AND (report_id = ANY (reports) OR replaced_by = ANY (reports)));
    IF touched = '{}' THEN
        RETURN;
    END IF;
    UPDATE report AS r
    SET replaced_by = best.kin_id, replaced_as = best.kind
    FROM (SELECT DISTINCT ON (a.report_id) a.report_id, k.kin_id, k.kind
          FROM report AS a
          LEFT JOIN (@extschema@.govreport_kin(touched) AS k
                     JOIN report AS b ON b.report_id = k.kin_id)
              ON k.report_id = a.report_id
              AND (b.complete, coalesce(b.issued, '-infinity'), b.fetched_at, b.report_id) >
                  (a.complete, coalesce(a.issued, '-infinity'), a.fetched_at, a.report_id)
          WHERE a.report_id = ANY (touched)
          ORDER BY a.report_id, b.complete DESC, coalesce(b.issued, '-infinity') DESC,
              b.fetched_at DESC, b.report_id DESC) AS best
    WHERE r.report_id = best.report_id
        AND (r.replaced_by, r.replaced_as) IS DISTINCT FROM (best.kin_id, best.kind);
END
$$;
COMMENT ON FUNCTION govreport_link(bigint[]) IS
    'part of the loading procedures: finds the copies and versions of reports and says which of them stands for the others: a whole one before one that is cut, then the one issued later, then the one fetched later';
