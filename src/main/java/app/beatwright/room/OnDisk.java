package app.beatwright.room;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes "committed" mean "on disk".
///
/// H2 writes what was committed half a second later, and a killed process would take that with it. So whoever
/// commits through the transaction manager returns only after the file was forced to disk, here, and nowhere
/// else; if that fails, so does the commit in the eyes of the caller. PostgreSQL does this by itself and is only
/// asked whether it was told not to.
@Component
class OnDisk implements TransactionExecutionListener, HealthIndicator, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OnDisk.class);

    private final JdbcTemplate database;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final AtomicLong forced = new AtomicLong();
    private volatile boolean forces;
    private volatile boolean running;
    private volatile Optional<String> trouble = Optional.empty();

    OnDisk(DataSource database, ObjectProvider<PlatformTransactionManager> transactions) {
        this.database = new JdbcTemplate(database);
        this.transactions = transactions;
    }

    /// First of all that is started: refuses to serve an installation that would forget.
    @Override
    public void start() {
        switch (driver()) {
            case H2 -> {
                forces = true;
                commitSomething();
            }
            case POSTGRESQL -> askWhetherItSyncs();
            default -> LOG.warn("Beatwright knows H2 and PostgreSQL; with this database nobody has tried kill -9");
        }
        running = true;
    }

    private DatabaseDriver driver() {
        var name = database.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        return DatabaseDriver.fromProductName(name);
    }

    private void commitSomething() {
        var before = forced.get();
        new TransactionTemplate(transactions.getObject()).executeWithoutResult(_ -> {});
        if (forced.get() == before) {
            throw new IllegalStateException("A commit has returned without having been forced to disk");
        }
    }

    private void askWhetherItSyncs() {
        for (var setting : new String[] {"fsync", "synchronous_commit"}) {
            if ("off".equals(database.queryForObject("show " + setting, String.class))) {
                trouble = Optional.of(setting + " is off");
                LOG.warn("PostgreSQL's {} is off: what the screen calls saved can be lost with the machine", setting);
            }
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (forces && failure == null && !transaction.isReadOnly()) {
            force();
        }
    }

    private void force() {
        try {
            database.execute("checkpoint sync");
            forced.incrementAndGet();
            trouble = Optional.empty();
        } catch (RuntimeException failed) {
            trouble = Optional.of("The last commit could not be forced to disk");
            throw failed;
        }
    }

    @Override
    public Health health() {
        return trouble.map(what -> Health.down().withDetail("trouble", what))
                .orElseGet(() -> Health.up().withDetail("forced", forced.get()))
                .build();
    }

    /// Last of all that is stopped. Compacted, the file is a tenth or less.
    @Override
    public void stop() {
        running = false;
        if (forces) {
            forces = false;
            database.execute("shutdown compact");
        }
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
