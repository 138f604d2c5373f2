package app.beatwright.opening;

import app.beatwright.account.AccountId;
import app.beatwright.account.FirstAccountCreated;
import app.beatwright.outline.NodeId;
import app.beatwright.room.Shelf;
import app.beatwright.structure.Structures;
import app.beatwright.synopsis.FirstDraft;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Lays two outlines on the first person's desk, made from prose by the code that serves any other prose.
@Service
class FirstNight {

    private static final Logger LOG = LoggerFactory.getLogger(FirstNight.class);

    private final Shelf shelf;
    private final Structures structures;

    FirstNight(Shelf shelf, Structures structures) {
        this.shelf = shelf;
        this.structures = structures;
    }

    /// An account without outlines is better than none: what goes wrong here is told to the log alone.
    @EventListener
    void begin(FirstAccountCreated first) {
        for (var prose : ShippedProse.all()) {
            try {
                lay(prose, first.account());
            } catch (RuntimeException failure) {
                LOG.error("The outline {} could not be made for the first account", prose.title(), failure);
            }
        }
    }

    private void lay(ShippedProse prose, AccountId owner) {
        var draft = FirstDraft.of(prose.title(), prose.text(), structures.usual());
        shelf.create(owner, draft.title(), Optional.of(draft.source()), draft.beginning(NodeId::random));
    }
}
