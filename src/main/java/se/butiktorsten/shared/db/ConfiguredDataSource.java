package se.butiktorsten.shared.db;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The data source that {@code web.xml} names literally; it picks the JDBC driver by the URL, so that one WAR serves
 * Derby and PostgreSQL. The container pools what it hands out.
 */
public class ConfiguredDataSource implements DataSource {

    private String url = "";
    private String user = "";
    private String password = "";
    private @Nullable PrintWriter logWriter;
    private int loginTimeout;
    private volatile @Nullable Driver driver;

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String asUser, String withPassword) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", asUser);
        login.setProperty("password", withPassword);
        Connection connection = driver().connect(url, login);
        if (connection == null) {
            throw new SQLException("The driver does not know the database URL");
        }
        return connection;
    }

    private Driver driver() throws SQLException {
        Driver known = driver;
        if (known == null) {
            known = newDriver(url);
            driver = known;
        }
        return known;
    }

    private static Driver newDriver(String url) throws SQLException {
        String name = DatabaseKind.of(url).driverClass();
        try {
            return (Driver) Class.forName(name, true, ConfiguredDataSource.class.getClassLoader())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException("No JDBC driver " + name, e);
        }
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        this.logWriter = writer;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        this.loginTimeout = seconds;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Logs through the container");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a wrapper for " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
