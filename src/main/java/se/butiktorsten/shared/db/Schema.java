package se.butiktorsten.shared.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, brought up to date script by script; what is there already stays. */
public final class Schema {

    private Schema() {}

    /**
     * Brings the database behind the data source up to date.
     *
     * @param url tells which of the two databases it is
     * @return how many scripts were run
     */
    public static int bringUpToDate(DataSource dataSource, String url) {
        DatabaseKind kind = DatabaseKind.of(url);
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", kind.migrations())
                .placeholders(kind.typeNames())
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
