// The store reports as node-pg shows it; see reference.sql.  The argument says
// whether values come in binary form, which this driver reads of some types only.
const crypto = require('crypto');
const pg = require('pg');

const binary = process.argv[2] === 'binary';
const expected = {
	int4: 'number', int8: binary ? 'bigint' : 'string', text: 'string', bool: 'boolean',
	numeric: 'string', date: 'object'
};

function plain(value, type) {
	if (value === null)
		return '\\N';
	if (typeof value !== expected[type])
		throw new TypeError(`${type} came as ${typeof value}`);
	if (type === 'date')
		return [value.getFullYear(), value.getMonth() + 1, value.getDate()]
			.map((n) => String(n).padStart(2, '0')).join('-');
	return String(value).replace(/\n/g, '\\n').replace(/\|/g, '\\p');
}

async function main() {
	const client = new pg.Client();
	await client.connect();
	const relations = await client.query(`
		SELECT table_name AS name, table_type = 'VIEW' AS view,
			obj_description(('reports.' || quote_ident(table_name))::regclass, 'pg_class') AS comment
		FROM information_schema.tables WHERE table_schema = 'reports'`);
	for (const relation of relations.rows) {
		console.log(['relation', relation.name, relation.comment].join('|'));
		if (!relation.view)
			continue;
		const columns = (await client.query(`
			SELECT column_name AS name, udt_name AS type,
				col_description(('reports.' || quote_ident(table_name))::regclass, ordinal_position) AS comment
			FROM information_schema.columns
			WHERE table_schema = 'reports' AND table_name = $1 ORDER BY ordinal_position`, [relation.name])).rows;
		for (const column of columns)
			console.log(['column', relation.name, column.name, column.type, column.comment].join('|'));
		const list = columns.map(({ name, type }) =>
			binary && !['int4', 'text', 'bool'].includes(type) ? `"${name}"::text` : `"${name}"`);
		const rows = await client.query({ text: `SELECT ${list} FROM reports."${relation.name}"`, rowMode: 'array', binary });
		for (const row of rows.rows)
			console.log(['row', relation.name, ...row.map((value, i) =>
				plain(value, list[i].endsWith('::text') ? 'text' : columns[i].type))].join('|'));
	}
	const bodies = await client.query('SELECT report_id, body FROM reports.report');
	for (const row of bodies.rows)
		console.log(['body', row.report_id, crypto.createHash('md5').update(row.body).digest('hex')].join('|'));
	await client.end();
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
