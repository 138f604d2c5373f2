package app.beatwright.journal;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes "committed" mean "on disk".
///
/// H2 writes what was committed half a second later, and a killed process would take that with it. So whoever
/// commits through the transaction manager returns only after the file was forced to disk, here, and nowhere
/// else; if that fails, so does the commit in the eyes of the caller. And since H2 takes a full disk badly, nobody
/// begins to write while there is hardly any room left, and nobody while somebody else does: there is one [Pen].
/// PostgreSQL does all this by itself and is only asked whether it was told not to.
@Component
class OnDisk implements TransactionExecutionListener, HealthIndicator, SmartLifecycle {

    /// Free bytes below which nothing is written to H2: it needs some for its own housekeeping, and to stop.
    static final long RESERVE = 64L * 1024 * 1024;

    private static final String FULL =
            "The disk is full: less than 64 MB are free. Everything can be read; writing goes on when there is room.";

    /// H2 would store twice a second on a thread of its own, whoever is writing.
    private static final String NOT_BY_ITSELF = "set write_delay 0";

    private static final Logger LOG = LoggerFactory.getLogger(OnDisk.class);

    private final JdbcTemplate database;
    private final Optional<HikariDataSource> pool;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final Pen pen;
    private final ObjectProvider<Seal> seal;
    private final AtomicLong forced = new AtomicLong();
    private volatile boolean forces;
    private volatile boolean owes;
    private volatile Optional<Path> directory = Optional.empty();
    private volatile boolean running;
    private volatile Optional<String> misconfigured = Optional.empty();

    OnDisk(
            DataSource database,
            ObjectProvider<PlatformTransactionManager> transactions,
            Pen pen,
            ObjectProvider<Seal> seal) {
        this.database = new JdbcTemplate(database);
        this.pool = Optional.ofNullable(DataSourceUnwrapper.unwrap(database, HikariDataSource.class));
        this.transactions = transactions;
        this.pen = pen;
        this.seal = seal;
    }

    /// First of all that is started: refuses to serve an installation that would forget.
    @Override
    public void start() {
        switch (driver()) {
            case H2 -> {
                forces = true;
                pen.write(this::prepare);
                directory = Optional.ofNullable(database.queryForObject("call database_path()", String.class))
                        .map(file -> Path.of(file).getParent())
                        .filter(Files::isDirectory);
                seal.ifAvailable(Seal::close);
                commitSomething();
            }
            case POSTGRESQL -> askWhetherItSyncs();
            default -> LOG.warn("Beatwright knows H2 and PostgreSQL; with this database nobody has tried kill -9");
        }
        running = true;
    }

    private void prepare() {
        database.execute(NOT_BY_ITSELF);
        var leftovers = database.execute((ConnectionCallback<Integer>) Leftovers::takeBack);
        if (leftovers != null && leftovers > 0) {
            LOG.warn("A killed process had left {} entries in the middle of a transaction: taken back", leftovers);
        }
    }

    private DatabaseDriver driver() {
        var name = database.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        return DatabaseDriver.fromProductName(name);
    }

    private void commitSomething() {
        if (isFull()) {
            LOG.error(FULL);
            return;
        }
        var before = forced.get();
        new TransactionTemplate(transactions.getObject()).executeWithoutResult(_ -> {});
        if (forced.get() == before) {
            throw new IllegalStateException("A commit has returned without having been forced to disk");
        }
    }

    private void askWhetherItSyncs() {
        for (var setting : new String[] {"fsync", "synchronous_commit"}) {
            if ("off".equals(database.queryForObject("show " + setting, String.class))) {
                misconfigured = Optional.of(setting + " is off");
                LOG.warn("PostgreSQL's {} is off: what the screen calls saved can be lost with the machine", setting);
            }
        }
    }

    /// Refuses to write while there is hardly any room.
    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (!transaction.isReadOnly() && isFull()) {
            throw new CannotCreateTransactionException(FULL);
        }
        if (!transaction.isReadOnly() && forces) {
            pen.take();
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            end(transaction);
        }
    }

    private void end(TransactionExecution transaction) {
        if (!transaction.isReadOnly()) {
            pen.putDown();
        }
    }

    private boolean isFull() {
        return directory
                .filter(place -> place.toFile().getUsableSpace() < RESERVE)
                .isPresent();
    }

    /// Whoever has only read may have read what could not be forced before: then it has to be now.
    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        try {
            if (forces && failure == null && (owes || !transaction.isReadOnly())) {
                pen.write(this::force);
            }
        } finally {
            end(transaction);
        }
    }

    private void force() {
        try {
            database.execute("checkpoint sync");
            forced.incrementAndGet();
            owes = false;
        } catch (RuntimeException failed) {
            owes = true;
            throw failed;
        }
    }

    /// A connection on which not even a rollback works is gone, and so are all of its age.
    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction);
        if (failure != null) {
            pool.ifPresent(connections -> connections.getHikariPoolMXBean().softEvictConnections());
        }
    }

    @Override
    public Health health() {
        return trouble()
                .map(what -> Health.down().withDetail("trouble", what))
                .orElseGet(() -> Health.up().withDetail("forced", forced.get()))
                .build();
    }

    private Optional<String> trouble() {
        return isFull() ? Optional.of(FULL) : misconfigured.or(this::unforced);
    }

    /// Tries again, so that it is well as soon as it can be, whether or not somebody writes.
    private Optional<String> unforced() {
        try {
            if (owes) {
                pen.write(this::force);
            }
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of("The last commit could not be forced to disk");
        }
    }

    /// Whether it is for us to see to it that what was committed is on disk.
    boolean forces() {
        return forces;
    }

    /// How often something was forced to disk.
    long forced() {
        return forced.get();
    }

    /// Last of all that is stopped. Compacted, the file is a tenth or less, and nobody writes to it any more.
    @Override
    public void stop() {
        running = false;
        if (forces) {
            forces = false;
            pen.write(this::close);
        }
    }

    private void close() {
        var tables = shutDown();
        seal.ifAvailable(unbroken -> unbroken.write(tables));
    }

    /// By a connection beside the pool, which is closed first: as soon as one of its own were lost it would open the
    /// file
    /// anew.
    private String shutDown() {
        try (var last = connection();
                var statement = last.createStatement()) {
            pool.ifPresent(HikariDataSource::close);
            var tables = Seal.tables(last);
            statement.execute("shutdown compact");
            return tables;
        } catch (SQLException failed) {
            throw new UncategorizedSQLException("closing the file", "shutdown compact", failed);
        }
    }

    private Connection connection() throws SQLException {
        return pool.isPresent()
                ? DriverManager.getConnection(
                        pool.get().getJdbcUrl(),
                        pool.get().getUsername(),
                        pool.get().getPassword())
                : requireNonNull(database.getDataSource()).getConnection();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
