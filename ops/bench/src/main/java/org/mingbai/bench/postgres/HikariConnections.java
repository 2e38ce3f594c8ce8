package org.mingbai.bench.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.hibernate.service.spi.Configurable;
import org.hibernate.service.spi.Stoppable;
import org.jspecify.annotations.Nullable;

/** Hibernate on the pool that Spring Boot would give it. Made by Hibernate. */
public final class HikariConnections implements ConnectionProvider, Configurable, Stoppable {

    static final String URL = "bench.url";
    static final String SIZE = "bench.connections";

    private @Nullable HikariDataSource pool;

    @Override
    public void configure(Map<String, Object> properties) {
        var config = new HikariConfig();
        config.setJdbcUrl(String.valueOf(properties.get(URL)));
        config.setMaximumPoolSize(Integer.parseInt(String.valueOf(properties.get(SIZE))));
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        HikariDataSource open = pool;
        if (open == null) {
            throw new SQLException("no pool");
        }
        return open.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public void stop() {
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnknownUnwrapTypeException(type);
    }
}
