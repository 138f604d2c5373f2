package app.beatwright.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks at every outline once after the start, on the side: whether it comes to what was written, whether the last
/// lines of its journal are whole, and whether replaying them comes to the same. The rest of a journal is read when its
/// outline is opened.
///
/// What it finds stands in the log and on the desks of its writers. A damaged outline is refused in any case, whether
/// or not it was found here.
@Component
public class SelfCheck implements SmartLifecycle {

    /// Of each journal, so that a large installation is through within minutes.
    private static final int LAST_LINES = 1_000;

    /// The first page comes first; if nobody asks for one, this many seconds.
    private static final int PATIENCE_SECONDS = 60;

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    private final BranchRows branches;
    private final Journal journal;
    private final CountDownLatch firstPage = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Optional<Thread> thread = Optional.empty();

    SelfCheck(BranchRows branches, Journal journal) {
        this.branches = branches;
        this.journal = journal;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        thread = Optional.of(Thread.ofPlatform().name("self-check").daemon().start(this::whenThereIsTime));
    }

    /// Somebody has their first page.
    public void begin() {
        firstPage.countDown();
    }

    private void whenThereIsTime() {
        try {
            var asked = firstPage.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            LOG.debug("The self-check begins {}", asked ? "after the first page" : "unasked");
            if (running) {
                look();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException cutShort) {
            LOG.warn("The self-check was cut short: {}", cutShort.toString());
        }
    }

    /// The damaged ones.
    List<BranchId> look() {
        var all = branches.ids().stream().map(BranchId::new).toList();
        var damaged = new ArrayList<BranchId>();
        for (var branch : all) {
            if (running && !isWhole(branch)) {
                damaged.add(branch);
            }
        }
        LOG.info("{} of {} outlines are damaged", damaged.size(), all.size());
        return damaged;
    }

    private boolean isWhole(BranchId branch) {
        try {
            journal.check(branch, LAST_LINES);
            return true;
        } catch (Damaged damaged) {
            return false;
        } catch (RuntimeException failed) {
            LOG.warn("Branch {} could not be looked at: {}", branch, failed.toString());
            return true;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        firstPage.countDown();
        thread.ifPresent(looking -> {
            try {
                looking.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
