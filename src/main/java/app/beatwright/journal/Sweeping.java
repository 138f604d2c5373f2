package app.beatwright.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Keeps an H2 file small while it is written. Every commit leaves what it has replaced behind; here what is still
/// needed between that is put together, a little at a time, so that the rest can be written over.
///
/// H2 has a thread for this, which heeds no [Pen]. `OnDisk` has sent it away.
@Component
class Sweeping implements SmartLifecycle {

    /// Before `OnDisk`, which closes the file, and after everybody else.
    private static final int PHASE = Integer.MIN_VALUE + 1;

    private static final Duration PAUSE = Duration.ofMillis(100);

    /// How much of the file must be in use, in percent, for there to be nothing to do.
    private static final int TIDY = 60;

    /// What is put together at once, in bytes: some milliseconds in which nobody else can write.
    private static final int HANDFUL = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    private final JdbcTemplate database;
    private final OnDisk onDisk;
    private final Pen pen;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Optional<Thread> broom = Optional.empty();
    private long swept;

    Sweeping(DataSource database, OnDisk onDisk, Pen pen) {
        this.database = new JdbcTemplate(database);
        this.onDisk = onDisk;
        this.pen = pen;
    }

    @Override
    public void start() {
        if (onDisk.forces()) {
            broom = Optional.of(Thread.ofPlatform().name("sweeping").daemon().start(this::work));
        }
    }

    private void work() {
        try {
            while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                afterSomebodyWrote();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(
                    "Nobody may interrupt the sweeping: that would close the database", stopped);
        }
    }

    private void afterSomebodyWrote() {
        var forced = onDisk.forced();
        if (forced != swept) {
            swept = forced;
            try {
                pen.write(this::sweep);
            } catch (RuntimeException failed) {
                LOG.debug("Not swept", failed); // whoever writes next hears of it
            }
        }
    }

    /// What was put together is forced to disk before anybody writes over the places where it was.
    private void sweep() {
        if (Boolean.TRUE.equals(database.execute((ConnectionCallback<Boolean>) Sweeping::putTogether))) {
            database.execute("checkpoint sync");
        }
    }

    private static boolean putTogether(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                && session.getDatabase().getStore().getMvStore().compact(TIDY, HANDFUL);
    }

    @Override
    public void stop() {
        ended.countDown();
        broom.ifPresent(thread -> {
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
        broom = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return broom.isPresent();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
