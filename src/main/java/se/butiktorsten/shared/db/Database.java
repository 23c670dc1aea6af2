package se.butiktorsten.shared.db;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings the schema up to date before anything else starts, and closes Derby properly when the application stops. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    @Resource(lookup = "java:app/jdbc/torsten")
    DataSource dataSource;

    @Inject
    @ConfigProperty(name = "torsten.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "torsten.db.user")
    String user;

    @Inject
    @ConfigProperty(name = "torsten.db.password")
    String password;

    @PostConstruct
    void open() {
        int scripts = Schema.bringUpToDate(dataSource, url);
        LOG.info(() -> "Database " + DatabaseKind.of(url) + " is up to date, " + scripts + " scripts run");
    }

    @PreDestroy
    void close() {
        if (DatabaseKind.of(url) != DatabaseKind.DERBY) {
            return;
        }
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        try {
            new org.apache.derby.iapi.jdbc.AutoloadedDriver()
                    .connect(url.replaceFirst(";.*", "") + ";shutdown=true", login);
        } catch (SQLException e) {
            // Derby answers a successful shutdown with an exception of this state.
            if (!"08006".equals(e.getSQLState())) {
                LOG.warning(() -> "Derby did not close: " + e.getSQLState());
            }
        }
    }
}
