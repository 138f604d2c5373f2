package app.beatwright.opening;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.account.Accounts;
import app.beatwright.account.FirstAccountCreated;
import app.beatwright.outline.NodeId;
import app.beatwright.room.Library;
import app.beatwright.room.Listed;
import app.beatwright.structure.Structures;
import app.beatwright.synopsis.FirstDraft;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Lays two outlines on the first person's desk, made from prose by the code that serves any other prose.
@Service
class FirstNight {

    private static final Logger LOG = LoggerFactory.getLogger(FirstNight.class);

    private final Accounts accounts;
    private final Library library;
    private final Structures structures;

    FirstNight(Accounts accounts, Library library, Structures structures) {
        this.accounts = accounts;
        this.library = library;
        this.structures = structures;
    }

    /// An account without outlines is better than none: what goes wrong here is told to the log alone.
    @EventListener
    void begin(FirstAccountCreated first) {
        ShippedProse.all().forEach(prose -> tryToLay(prose, first.account()));
    }

    /// The process may have ended between the account and its outlines. Outlines are archived, never deleted: whoever
    /// is
    /// alone here and has fewer than were to be laid was left waiting.
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        accounts.onlyOne().map(Account::id).ifPresent(first -> {
            var there = library.of(first).stream().map(Listed::title).toList();
            if (there.size() < ShippedProse.all().size()) {
                ShippedProse.all().stream()
                        .filter(prose -> !there.contains(prose.title()))
                        .forEach(prose -> tryToLay(prose, first));
            }
        });
    }

    private void tryToLay(ShippedProse prose, AccountId owner) {
        try {
            lay(prose, owner);
        } catch (RuntimeException failure) {
            LOG.error("The outline {} could not be made for the first account", prose.title(), failure);
        }
    }

    private void lay(ShippedProse prose, AccountId owner) {
        var draft = FirstDraft.of(prose.title(), prose.text(), structures.usual());
        library.create(owner, draft.title(), Optional.of(draft.source()), draft.beginning(NodeId::random));
    }
}
