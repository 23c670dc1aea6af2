package se.butiktorsten.shared.db;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that the application is deployed and its database answers. The check's name is what a start waits for: a
 * server without the application would be "up" too.
 */
@Readiness
@ApplicationScoped
class DatabaseAnswers implements HealthCheck {

    private static final int PATIENCE_SECONDS = 3;

    @Resource(lookup = "java:app/jdbc/torsten")
    DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("torsten").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
