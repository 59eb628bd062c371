package io.throughline.hub.journal.postgres;

/**
 * Where the database is and who we are there.
 *
 * @param tls whether the connection is encrypted and the server's certificate and name are checked
 */
public record PostgresServer(String host, int port, String database, String user, String password, boolean tls) {
    private static final String VERIFIED = "?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory";

    public PostgresServer {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a database listens on a port from 1 to 65535, not " + port);
        }
    }

    /** A server on this machine, reached without encryption. */
    public static PostgresServer local(int port, String database, String user, String password) {
        return new PostgresServer("127.0.0.1", port, database, user, password, false);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + (tls ? VERIFIED : "");
    }

    /** Where it is, without the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
