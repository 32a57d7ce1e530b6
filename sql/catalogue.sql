SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- What reports of counties and townships give most often.
SELECT code, name, english_name, unit
FROM govreport_catalogue()
WHERE code IN ('gdp', 'gdp_per_capita', 'primary_value_added', 'fixed_asset_investment',
    'industrial_value_added_above_scale', 'retail_sales', 'general_public_budget_revenue',
    'tax_revenue', 'rural_disposable_income', 'urban_disposable_income', 'grain_output',
    'sown_area', 'pigs_slaughtered', 'collective_income', 'urban_new_jobs',
    'urbanisation_rate', 'urban_rural_income_ratio', 'pension_insured',
    'medical_insurance_rate', 'subsistence_allowance_households', 'lifted_households',
    'monitored_persons', 'toilet_conversion', 'high_standard_farmland', 'pm25',
    'good_air_days_share', 'patents_granted', 'petitions');

-- Many wordings are one indicator.
SELECT code, wording, place
FROM govreport_catalogue(), unnest(wordings) WITH ORDINALITY AS w (wording, place)
WHERE code IN ('gdp', 'rural_net_income', 'pm10');

-- How definitions have changed; null where there is nothing to say.
SELECT code, note
FROM govreport_catalogue()
WHERE code IN ('general_public_budget_revenue', 'industrial_value_added_above_scale',
    'fixed_asset_investment', 'commodity_retail_sales', 'rural_net_income',
    'rural_disposable_income', 'pork_output');

-- At least so many, every code and every name once.
SELECT count(*) >= 150 AS enough,
    count(DISTINCT code) = count(*) AS distinct_codes,
    count(DISTINCT name) = count(*) AS distinct_names,
    bool_and(code ~ '^[a-z][a-z0-9_]*$') AS codes_are_words,
    bool_and(name <> '' AND english_name <> '') AS named
FROM govreport_catalogue();

-- A wording stands under one code only, the standard name first: no rows.
SELECT wording, array_agg(code) AS codes
FROM govreport_catalogue(), unnest(wordings) AS w (wording)
GROUP BY wording
HAVING count(*) > 1
ORDER BY wording;

SELECT code, name, wordings
FROM govreport_catalogue()
WHERE wordings[1] <> name OR '' = ANY (wordings);

-- Wordings are text as it is matched, so that folding changes none: no rows.
SELECT code, wording
FROM govreport_catalogue(), unnest(wordings) AS w (wording)
WHERE lower(translate(govreport_fold(wording), '"', ''))
    <> lower(translate(wording, '“”', ''))
ORDER BY code, wording;

-- The usual units, without their scale.
SELECT string_agg(unit, ' ' ORDER BY unit COLLATE "C") AS units
FROM (SELECT DISTINCT unit FROM govreport_catalogue() WHERE unit <> '') AS distinct_units;
