"""The store reports as Python's drivers show it; see reference.sql.

Usage: python.py psycopg2|psycopg|psycopg-binary|odbc, with PGHOST and the rest set.
"""
import datetime
import decimal
import hashlib
import os
import sys

TYPES = {
    "int4": int, "int8": int, "text": str, "bool": bool, "numeric": decimal.Decimal,
    "date": datetime.date,
}


def connect(driver):
    """A connection, its cursors, and whether the driver gives bodies in binary."""
    where = {"host": os.environ["PGHOST"], "port": os.environ["PGPORT"],
             "user": os.environ["PGUSER"], "dbname": os.environ["PGDATABASE"]}
    if driver == "psycopg2":
        import psycopg2
        connection = psycopg2.connect(**where)
        return connection, connection.cursor
    if driver == "odbc":
        import pyodbc
        connection = pyodbc.connect(
            "Driver={PostgreSQL Unicode};Server=%(host)s;Port=%(port)s;UID=%(user)s;"
            "Database=%(dbname)s;BoolsAsChar=0" % where)
        return connection, connection.cursor
    import psycopg
    connection = psycopg.connect(**where)
    return connection, lambda: connection.cursor(binary=driver == "psycopg-binary")


def plain(value, kind):
    """A value as text; it must have come as what its type is."""
    if value is None:
        return "\\N"
    if type(value) is not TYPES[kind]:
        raise TypeError("%s came as %s" % (kind, type(value).__name__))
    if kind == "bool":
        return "true" if value else "false"
    if kind == "numeric":
        return format(value, "f")
    return str(value).replace("\n", "\\n").replace("|", "\\p")


def relations_of_odbc(cursor):
    """Relations and columns as the driver's catalog functions give them, which
    leave out comments."""
    cursor.execute("""
        SELECT relname, coalesce(attname, ''),
            CASE WHEN attname IS NULL THEN obj_description(c.oid, 'pg_class')
                ELSE col_description(c.oid, attnum) END
        FROM pg_class AS c
        JOIN (SELECT attrelid, attname, attnum FROM pg_attribute WHERE attnum > 0
            UNION ALL SELECT oid, NULL, 0 FROM pg_class) AS a ON attrelid = c.oid
        WHERE relnamespace = 'reports'::regnamespace""")
    said = {(relation, column): comment for relation, column, comment in cursor.fetchall()}
    relations = [(row.table_name, row.table_type == "VIEW")
                 for row in cursor.tables(schema="reports")
                 if row.table_type in ("TABLE", "VIEW")]
    return [(name, said[name, ""],
             [(row.column_name, row.type_name, said[name, row.column_name])
              for row in cursor.columns(table=name, schema="reports")] if is_view else None)
            for name, is_view in relations]


def relations_of_catalog(cursor):
    """The same, out of information_schema and the comments."""
    cursor.execute("""
        SELECT table_name, table_type = 'VIEW',
            obj_description(('reports.' || quote_ident(table_name))::regclass, 'pg_class')
        FROM information_schema.tables WHERE table_schema = 'reports'""")
    relations = []
    for name, is_view, remarks in cursor.fetchall():
        cursor.execute("""
            SELECT column_name::text, udt_name::text,
                col_description(('reports.' || quote_ident(table_name))::regclass, ordinal_position)
            FROM information_schema.columns
            WHERE table_schema = 'reports' AND table_name = %s ORDER BY ordinal_position""", (name,))
        relations.append((name, remarks, cursor.fetchall() if is_view else None))
    return relations


def main(driver):
    connection, new_cursor = connect(driver)
    cursor = new_cursor()
    find = relations_of_odbc if driver == "odbc" else relations_of_catalog
    for name, remarks, columns in find(cursor):
        print("relation", name, remarks, sep="|")
        if columns is None:
            continue
        for column, kind, comment in columns:
            print("column", name, column, kind, comment, sep="|")
        cursor.execute("SELECT * FROM reports.%s" % name)
        for row in cursor.fetchall():
            print("row", name, *map(plain, row, [kind for _, kind, _ in columns]), sep="|")
    cursor.execute("SELECT report_id, body FROM reports.report")
    for key, body in cursor.fetchall():
        if driver == "psycopg-binary":
            if body[0] != 1:
                raise ValueError("unknown version of the binary form")
            body = body[1:]
        else:
            body = body.encode()
        print("body", key, hashlib.md5(body).hexdigest(), sep="|")
    connection.close()


main(sys.argv[1])
