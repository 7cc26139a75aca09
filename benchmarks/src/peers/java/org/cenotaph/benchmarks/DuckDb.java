package org.cenotaph.benchmarks;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cenotaph.records.Column;
import org.cenotaph.records.Deaths;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Deaths in a DuckDB table in memory: the day as a DATE, its month ready beside it, and an ENUM for each category. */
final class DuckDb {
    private final DuckDBConnection connection;
    private final Statement statement;

    DuckDb(Deaths deaths, int threads) throws SQLException {
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
        statement.execute("SET threads = " + threads);
        statement.execute("CREATE TABLE codes (died DATE, category UTINYINT, region UTINYINT, sex UTINYINT)");
        append(deaths);
        List<String> columns = new ArrayList<>(List.of("died", "date_trunc('month', died)::DATE AS month"));
        for (String name : deaths.categories()) {
            statement.execute("CREATE TYPE %s_name AS ENUM (%s)".formatted(name, names(deaths.category(name))));
            columns.add("enum_range(NULL::%1$s_name)[%1$s + 1]::%1$s_name AS %1$s".formatted(name));
        }
        statement.execute("CREATE TABLE deaths AS SELECT " + String.join(", ", columns) + " FROM codes");
        statement.execute("DROP TABLE codes");
    }

    private static String names(Column<@Nullable String> column) {
        return IntStream.range(0, column.codeCount())
                .mapToObj(code -> "'" + column.valueOf(code) + "'")
                .collect(Collectors.joining(", "));
    }

    private void append(Deaths deaths) throws SQLException {
        Column<?> category = deaths.category(DeathGenerator.CATEGORY);
        Column<?> region = deaths.category(DeathGenerator.REGION);
        Column<?> sex = deaths.category(DeathGenerator.SEX);
        try (DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "codes")) {
            for (int row = 0; row < deaths.size(); row++) {
                rows.beginRow()
                        .append(deaths.dates().at(row).earliest())
                        .append((byte) category.codeAt(row))
                        .append((byte) region.codeAt(row))
                        .append((byte) sex.codeAt(row))
                        .endRow();
            }
        }
    }

    /** Counts, and adds the counts up inside the database, so that no time goes into handing over a million cells. */
    long total(String groups, String condition) throws SQLException {
        try (ResultSet total = statement.executeQuery("SELECT sum(n) FROM (" + query(groups, condition) + ")")) {
            total.next();
            return total.getLong(1);
        }
    }

    /** Counts, and hands over the cells by their coordinates. */
    SortedMap<String, Long> cells(String groups, String condition) throws SQLException {
        SortedMap<String, Long> cells = new TreeMap<>();
        try (ResultSet found = statement.executeQuery(query(groups, condition))) {
            int last = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> coordinates = new ArrayList<>();
                for (int column = 1; column < last; column++) {
                    coordinates.add(found.getString(column));
                }
                cells.put(String.join(" ", coordinates), found.getLong(last));
            }
        }
        return cells;
    }

    private static String query(String groups, String condition) {
        return "SELECT " + groups + ", count(*) AS n FROM deaths WHERE " + condition + " GROUP BY ALL";
    }

    void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
