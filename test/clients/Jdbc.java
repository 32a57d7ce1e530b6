// The store reports as JDBC shows it; see reference.sql.  Arguments: host,
// port, database, user, and whether values come in binary form.
import java.security.MessageDigest;
import java.sql.*;
import java.time.LocalDate;
import java.util.*;

public class Jdbc {
	static String plain(String text) {
		return text == null ? "\\N" : text.replace("\n", "\\n").replace("|", "\\p");
	}

	// A value, read as what its type is.
	static String value(ResultSet row, int column, String type) throws SQLException {
		Object value;
		switch (type) {
			case "int4": value = row.getInt(column); break;
			case "int8": value = row.getLong(column); break;
			case "bool": value = row.getBoolean(column); break;
			case "date": value = row.getObject(column, LocalDate.class); break;
			case "numeric":
				value = row.getBigDecimal(column) == null ? null : row.getBigDecimal(column).toPlainString();
				break;
			case "text": value = row.getString(column); break;
			default: throw new SQLException("no value of type " + type + " was expected");
		}
		return plain(row.wasNull() ? null : String.valueOf(value));
	}

	static void rows(Connection connection, String view, List<String> types) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("SELECT * FROM reports." + view);
				ResultSet row = query.executeQuery()) {
			while (row.next()) {
				StringJoiner line = new StringJoiner("|").add("row").add(view);
				for (int i = 0; i < types.size(); i++)
					line.add(value(row, i + 1, types.get(i)));
				System.out.println(line);
			}
		}
	}

	public static void main(String[] arguments) throws Exception {
		Properties properties = new Properties();
		properties.setProperty("user", arguments[3]);
		if (arguments[4].equals("binary")) {
			// From the first execution on.
			properties.setProperty("binaryTransfer", "true");
			properties.setProperty("prepareThreshold", "-1");
		} else {
			properties.setProperty("binaryTransfer", "false");
		}
		try (Connection connection = DriverManager.getConnection("jdbc:postgresql://" + arguments[0] + ":"
				+ arguments[1] + "/" + arguments[2], properties)) {
			DatabaseMetaData metadata = connection.getMetaData();
			List<String> views = new ArrayList<>();
			try (ResultSet relation = metadata.getTables(null, "reports", "%",
					new String[] { "TABLE", "PARTITIONED TABLE", "VIEW" })) {
				while (relation.next()) {
					String name = relation.getString("TABLE_NAME");
					System.out.println("relation|" + name + "|" + relation.getString("REMARKS"));
					if (relation.getString("TABLE_TYPE").equals("VIEW"))
						views.add(name);
				}
			}
			for (String view : views) {
				List<String> types = new ArrayList<>();
				try (ResultSet column = metadata.getColumns(null, "reports", view, "%")) {
					while (column.next()) {
						types.add(column.getString("TYPE_NAME"));
						System.out.println("column|" + view + "|" + column.getString("COLUMN_NAME") + "|"
								+ column.getString("TYPE_NAME") + "|" + column.getString("REMARKS"));
					}
				}
				rows(connection, view, types);
			}
			try (PreparedStatement query = connection.prepareStatement("SELECT report_id, body FROM reports.report");
					ResultSet row = query.executeQuery()) {
				while (row.next()) {
					byte[] digest = MessageDigest.getInstance("MD5").digest(row.getString(2).getBytes("UTF-8"));
					System.out.println("body|" + row.getLong(1) + "|" + HexFormat.of().formatHex(digest));
				}
			}
		}
	}
}
